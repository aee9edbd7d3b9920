//! Lists that their label tells of: what speaks for and against a thing, and the sources of the article. They are a few words
//! each, in a box as often as not, or much of them is linked, so that they read like furniture.

use super::blocks::{Block, Layout};
use super::facts::chain;
use super::frames::within;
use super::pick::Choice;
use crate::dom::{Tree, local_name};
use crate::strip::normal;
use std::collections::HashSet;
use std::ops::Range;

/// What a list of points for a thing is called, and beside it what one against it is.
#[rustfmt::skip]
static POINTS: &[(&str, &str)] = &[
    ("pros", "cons"), ("pro", "con"), ("the pros", "the cons"), ("for", "against"), ("likes", "dislikes"), ("good", "bad"),
    ("the good", "the bad"), ("what we like", "what we dont like"), ("what we liked", "what we didnt like"),
    ("what i like", "what i dont like"), ("what i liked", "what i didnt like"), ("we like", "we dont like"),
    ("whats good", "whats bad"), ("whats good", "whats not"), ("reasons to buy", "reasons to avoid"),
    ("reasons to buy", "reasons not to buy"), ("advantages", "disadvantages"), ("benefits", "drawbacks"),
    ("upsides", "downsides"), ("strengths", "weaknesses"), ("highs", "lows"), ("hits", "misses"), ("buy it if", "dont buy it if"),
    ("pro", "contra"), ("vorteile", "nachteile"), ("stärken", "schwächen"), ("plus", "minus"), ("das gefällt uns", "das gefällt uns nicht"),
    ("pluspunkte", "minuspunkte"), ("positiv", "negativ"),
    ("pour", "contre"), ("les plus", "les moins"), ("avantages", "inconvénients"), ("points forts", "points faibles"),
    ("points positifs", "points négatifs"), ("on aime", "on naime pas"), ("on aime", "on aime moins"),
    ("ventajas", "desventajas"), ("ventajas", "inconvenientes"), ("pros", "contras"), ("lo mejor", "lo peor"), ("a favor", "en contra"),
    ("puntos fuertes", "puntos débiles"), ("lo bueno", "lo malo"),
    ("prós", "contras"), ("vantagens", "desvantagens"), ("pontos positivos", "pontos negativos"),
    ("pro", "contro"), ("vantaggi", "svantaggi"), ("pregi", "difetti"), ("punti di forza", "punti deboli"),
    ("voordelen", "nadelen"), ("pluspunten", "minpunten"), ("plus", "min"), ("fördelar", "nackdelar"), ("plus", "minus"),
    ("fordele", "ulemper"), ("fordeler", "ulemper"), ("plussat", "miinukset"), ("zalety", "wady"), ("plusy", "minusy"),
    ("výhody", "nevýhody"), ("klady", "zápory"), ("előnyök", "hátrányok"), ("avantaje", "dezavantaje"), ("artıları", "eksileri"),
    ("плюсы", "минусы"), ("достоинства", "недостатки"), ("переваги", "недоліки"), ("плюси", "мінуси"), ("優點", "缺點"), ("优点", "缺点"),
    ("メリット", "デメリット"), ("良い点", "悪い点"), ("장점", "단점"),
];

/// What the list of an article's sources is called.
#[rustfmt::skip]
static SOURCES: &[&str] = &[
    "sources", "references", "works cited", "bibliography", "citations", "article sources", "sources and references",
    "references and sources", "view sources", "show sources", "literature cited", "cited works", "sources cited",
    "quellen", "quellenangaben", "quellenverzeichnis", "literatur", "literaturverzeichnis", "einzelnachweise", "quellen und literatur",
    "références", "bibliographie", "références bibliographiques", "fuentes", "referencias", "bibliografía", "referencias bibliográficas",
    "fontes", "referências", "bibliografia", "referências bibliográficas", "fonti", "riferimenti", "bronnen", "referenties",
    "källor", "referenser", "kilder", "referanser", "referencer", "lähteet", "viitteet", "źródła", "zdroje", "források", "irodalom", "surse",
    "kaynaklar", "kaynakça", "источники", "литература", "список литературы", "джерела", "література", "参考文献", "参考资料", "參考資料",
    "出典", "참고문헌", "출처",
];

/// A label has no more words than this, and a list of points no more.
const LONGEST_LABEL: u32 = 5;
const MOST_POINTS: u32 = 150;

/// So many blocks may stand between the text and the label, between a label and its list, and between two lists of points.
const FARTHEST: usize = 12;
const MOST_ABOVE: usize = 1;
const MOST_BETWEEN: usize = 40;

/// So many frames around an item are asked for their list.
const CLIMB: usize = 12;

/// A list with its label: numbers of blocks, and of a frame.
struct Labelled {
    name: String,
    label: usize,
    items: Range<usize>,
    frame: usize,
}

/// Keeps the lists that are labelled as points for and against, or as sources, with their labels.
pub(super) fn keep(tree: &Tree, layout: &Layout, choice: &mut Choice) {
    let lists = labelled(tree, layout, choice);
    let mut chosen = Vec::new();
    for (at, list) in lists.iter().enumerate() {
        if SOURCES.contains(&&*list.name) {
            if cites(tree, layout, list) {
                chosen.push(list);
            }
            continue;
        }
        let Some(other) = lists.get(at + 1) else {
            continue;
        };
        let names = (&*list.name, &*other.name);
        let is_pair = POINTS.contains(&names) || POINTS.contains(&(names.1, names.0));
        let are_points = [list, other].iter().all(|list| has_points(layout, list));
        if is_pair && other.label - list.label <= MOST_BETWEEN && are_points {
            chosen.extend([list, other]);
        }
    }
    for list in chosen {
        choice.keep[list.label] = true;
        choice.keep[list.items.clone()].fill(true);
    }
}

/// The lists whose label is known, near what is kept.
fn labelled(tree: &Tree, layout: &Layout, choice: &Choice) -> Vec<Labelled> {
    let mut lists = Vec::new();
    let mut after_text = usize::MAX;
    let mut end = 0;
    for (label, block) in layout.blocks.iter().enumerate() {
        after_text = match choice.keep[label] {
            true => 0,
            false => after_text.saturating_add(1),
        };
        let is_short = (1..=LONGEST_LABEL).contains(&block.words.count);
        // A list within a list is a part of that.
        if !is_short || after_text > FARTHEST || label < end {
            continue;
        }
        let name = normal(&block.text(tree));
        let is_points = || POINTS.iter().any(|&(one, two)| one == name || two == name);
        if !SOURCES.contains(&&*name) && !is_points() {
            continue;
        }
        let below = label + 1..=label + 1 + MOST_ABOVE;
        let list = below
            .into_iter()
            .find_map(|first| list_from(tree, layout, first));
        if let Some((frame, items)) = list {
            end = items.end;
            lists.push(Labelled {
                name,
                label,
                items,
                frame,
            });
        }
    }
    lists
}

/// The list that begins with the block, and its blocks; none beside the text.
fn list_from(tree: &Tree, layout: &Layout, first: usize) -> Option<(usize, Range<usize>)> {
    let frames = &layout.frames;
    let mut around = chain(frames, layout.blocks.get(first)?.frame).take(CLIMB);
    let is_list = |&f: &usize| {
        matches!(
            *tree.tag(frames[f].node),
            local_name!("ul") | local_name!("ol")
        )
    };
    let list = around.find(is_list)?;
    let is_aside = frames[list].within & (within::NAV | within::FOOTER | within::FORM) != 0;
    let begins = frames[list].first_block as usize == first;
    let end = first + frames[list].blocks as usize;
    (begins && !is_aside && end <= layout.blocks.len()).then_some((list, first..end))
}

/// Whether the list has a few words, and none of them leads elsewhere.
fn has_points(layout: &Layout, list: &Labelled) -> bool {
    let has_links = |block: &Block| block.links > 0;
    layout.frames[list.frame].words <= MOST_POINTS
        && !layout.blocks[list.items.clone()].iter().any(has_links)
}

/// Whether the items say who wrote what and when, or lead to several other sites: teasers do neither.
fn cites(tree: &Tree, layout: &Layout, list: &Labelled) -> bool {
    let blocks = &layout.blocks[list.items.clone()];
    let frame = &layout.frames[list.frame];
    let years = blocks.iter().filter(|block| block.words.years > 0).count();
    if years * 2 >= blocks.len() {
        return true;
    }
    let mut hosts = HashSet::new();
    let mut is_elsewhere = true;
    let links = tree
        .elements(frame.node)
        .filter_map(|n| tree.attr(n, "href"));
    for href in links {
        let host = href
            .strip_prefix("https://")
            .or_else(|| href.strip_prefix("http://"));
        match host.and_then(|rest| rest.split(['/', '?', '#']).next()) {
            Some(host) => drop(hosts.insert(host)),
            None => is_elsewhere = false,
        }
    }
    is_elsewhere && hosts.len() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";

    /// The content of a page with this at the end of its text.
    fn content(end: &str) -> String {
        let text = TEXT.repeat(4);
        let html = format!(
            "<html lang=en><title>Ferry back</title><main><article><h1>Ferry back</h1><p>{text}</p><p>Then {text}</p>{end}</article></main>"
        );
        let article = crate::clean(&html, &crate::Options::default());
        article.map(|article| article.content).unwrap_or_default()
    }

    #[test]
    fn labels_are_written_as_they_are_compared() {
        let points = POINTS.iter().flat_map(|&(one, two)| [one, two]);
        for label in points.chain(SOURCES.iter().copied()) {
            assert_eq!(normal(label), label);
        }
    }

    #[test]
    fn points_for_and_against_stay_with_their_labels() {
        let lists = |one: &str, two: &str| {
            content(&format!(
                "<div class=review-box><h3>The Tern</h3><div class=score>86</div><div><h4>{one}</h4><ul><li>Quiet motor</li></ul></div>\
                 <div><h4>{two}</h4><ul><li>No lamp</li></ul></div><a href=https://shop.example/tern>$900 at Quayside</a></div>"
            ))
        };
        let box_of_pros = lists("Pros", "Cons:");
        for words in ["The Tern", ">Pros<", "Quiet motor", ">Cons:<", "No lamp"] {
            assert!(box_of_pros.contains(words), "{words}: {box_of_pros}");
        }
        assert!(!box_of_pros.contains("86") && !box_of_pros.contains("Quayside"));
        assert!(!lists("Pros", "Size").contains("No lamp"));
        assert!(lists("What we don’t like", "What we like").contains("No lamp"));
    }

    #[test]
    fn sources_stay_and_teasers_below_the_same_label_do_not() {
        let items = |label: &str, items: [&str; 3]| {
            let items = items.map(|item| format!("<li>{item}</li>")).concat();
            content(&format!("<p><b>{label}</b></p><ul class=list>{items}</ul>"))
        };
        let cited = items(
            "Sources",
            [
                "<a href=https://doi.example/1>Berg, A. (2019). The paint of boats.</a>",
                "<a href=https://doi.example/2>Tide, B. (2021). On hemp and tar.</a>",
                "<a href=https://doi.example/3>Wick, D. (2015). Signals at night.</a>",
            ],
        );
        assert!(
            cited.contains("Sources") && cited.contains("Signals at night"),
            "{cited}"
        );
        let elsewhere = items(
            "Quellen:",
            [
                "<a href=https://tide.example/a>Tide Office: Table of the ebb</a>",
                "<a href=https://paint.example/b>Paint Board: Yearly report</a>",
                "<a href=https://quay.example/c>Quay Authority</a>",
            ],
        );
        assert!(elsewhere.contains("Quay Authority"), "{elsewhere}");
        let teasers = items(
            "Sources",
            [
                "<a href=/a>Fog again over the harbour</a>",
                "<a href=/b>Fish is dear this week</a>",
                "<a href=/c>The mail is late once more</a>",
            ],
        );
        assert!(!teasers.contains("Fish is dear"), "{teasers}");
    }
}
