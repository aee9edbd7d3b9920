//! What is kept whole or not at all: a table, a quotation with its source, a post, a note, a formula, code and lists within
//! the text.
//!
//! The model looks at one block after the other, and a head of a table or a source of a quotation reads like furniture.

use super::blocks::{Layout, within};
use super::companions::is_heading;
use super::grid::{has_columns, is_data};
use super::pick::Choice;
use crate::dom::{Element, NodeId, Tree, local_name};
use crate::restructure::{CALLOUTS, CARDS, POSTS, is_alert};
use std::collections::HashMap;

/// How far above a block its whole may be.
const CLIMB: usize = 12;
/// More words than this are no quotation or note but the page, whatever the element is called.
const MOST_WORDS: u32 = 600;
/// No more words than this are brought back into a quotation or a note: others were left out with reason.
const MOST_BROUGHT: u32 = 60;

/// A sentence that announces a list has more words than a label over one: `See also:`.
const LEAST_ANNOUNCING: u32 = 6;

/// So many blocks before or after it are asked whether text stands near by.
const NEAR: usize = 3;
/// So many blocks in all, with those of tables, notes and code in a row.
const FARTHEST: usize = 60;

/// So many labels of no more words than this each may stand between code and the text above it.
const MOST_TABS: usize = 12;
const LONGEST_TAB: u32 = 3;

/// Classes of what holds a formula in several forms. Sorted.
static FORMULAS: &[&str] = &[
    "MathJax",
    "MathJax_Display",
    "katex",
    "katex-display",
    "mwe-math-element",
];

/// Classes of what stands folded below a line to open it by: a question and its answer. Sorted.
static FOLDS: &[&str] = &[
    "accordion-item",
    "accordion__item",
    "elementor-accordion-item",
    "elementor-toggle-item",
    "et_pb_toggle",
    "faq-item",
    "kg-toggle-card",
    "rank-math-list-item",
    "schema-faq-section",
    "toggle-item",
    "vc_toggle",
];

/// Classes of what says how long a dish takes and for how many it is. Sorted.
static FACTS: &[&str] = &[
    "mv-create-times",
    "recipe-details",
    "recipe-times",
    "tasty-recipes-details",
    "wprm-recipe-servings-container",
    "wprm-recipe-times-container",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Fold,
    Table,
    Callout,
    Note,
    Post,
    Card,
    Facts,
    Text,
    Formula,
    Code,
    List,
    Tabs,
}

impl Kind {
    /// Whether it stands between paragraphs without being one of them.
    fn stands_between(self) -> bool {
        matches!(
            self,
            Kind::Fold
                | Kind::Table
                | Kind::Callout
                | Kind::Post
                | Kind::Card
                | Kind::Facts
                | Kind::Code
                | Kind::Tabs
        )
    }
}

/// What classes tell; of several, the first.
static BY_CLASS: [(&[&str], Kind); 6] = [
    (CALLOUTS, Kind::Callout),
    (POSTS, Kind::Post),
    (CARDS, Kind::Card),
    (FACTS, Kind::Facts),
    (FOLDS, Kind::Fold),
    (FORMULAS, Kind::Formula),
];

#[derive(Debug, Default)]
struct Whole {
    blocks: Vec<usize>,
    words: u32,
    linked: u32,
    kept: u32,
}

/// Keeps what was left out of things that were kept for the most part; a formula goes with the text before it.
pub(super) fn complete(tree: &Tree, layout: &Layout, choice: &mut Choice) {
    let mut wholes: HashMap<NodeId, (Kind, Whole)> = HashMap::new();
    let mut order = Vec::new();
    // By node index, the answers so far: blocks that stand together ask about the same elements.
    let mut kinds: Vec<Option<Option<Kind>>> = vec![None; tree.len()];
    for (at, block) in layout.blocks.iter().enumerate() {
        let whole = tree.ancestors(block.first).take(CLIMB).find_map(|n| {
            let kind = kinds[n.index()].get_or_insert_with(|| kind(tree, n));
            Some((n, (*kind)?))
        });
        let Some((node, kind)) = whole else {
            continue;
        };
        let (_, whole) = wholes.entry(node).or_insert_with(|| {
            order.push(node);
            (kind, Whole::default())
        });
        let words = block.words.count.max(1);
        whole.words += words;
        whole.linked += block.words.linked;
        whole.kept += if choice.keep[at] { words } else { 0 };
        whole.blocks.push(at);
    }
    let mut is_of_whole = vec![false; layout.blocks.len()];
    for (kind, whole) in wholes.values() {
        for &at in whole.blocks.iter().filter(|_| kind.stands_between()) {
            is_of_whole[at] = true;
        }
    }
    for node in order {
        let Some((kind, whole)) = wholes.get(&node) else {
            continue;
        };
        let is_list_of_terms = *tree.tag(node) == local_name!("dl");
        let first = whole.blocks.first().copied().unwrap_or_default();
        let last = whole.blocks.last().copied().unwrap_or_default();
        let before = first.checked_sub(1).filter(|&before| choice.keep[before]);
        let goes_with_text = || before.is_some();
        // Past a heading of its own, which comes back with it.
        let goes_on = || {
            let comes_back = |&at: &usize| !choice.keep[at] && is_heading(layout, at);
            let mut above = (0..first).rev().take(2).skip_while(comes_back);
            above.next().is_some_and(|at| choice.keep[at])
        };
        let has_heading = || before.is_some_and(|before| is_heading(layout, before));
        // A sentence that ends with a colon says that the list is a part of it, unless it leads to other articles.
        let is_announced = || {
            let sentence = before.map(|before| &layout.blocks[before]);
            let sentence = sentence.filter(|block| block.words.count >= LEAST_ANNOUNCING);
            whole.linked * 2 < whole.words && sentence.is_some_and(|block| block.announces(tree))
        };
        let stands_in_text = || goes_on() && choice.keeps_after(last);
        // A button to copy and the numbers of lines may stand between.
        let stands_within = |most_others: usize| {
            // Another whole is no furniture: several may stand in a row.
            let is_near = |blocks: &mut dyn Iterator<Item = usize>| {
                let mut others = 0;
                let text = blocks.take(FARTHEST).find_map(|at| {
                    others += usize::from(!is_of_whole[at]);
                    (choice.keep[at] || others >= most_others).then_some(choice.keep[at])
                });
                text == Some(true)
            };
            let may_end = matches!(kind, Kind::Note | Kind::Code);
            is_near(&mut (0..first).rev())
                && (may_end || is_near(&mut (last + 1..choice.keep.len())))
        };
        // Such as the tabs that its forms are under.
        let stands_below_labels = || {
            let is_label =
                |&at: &usize| !choice.keep[at] && layout.blocks[at].words.count <= LONGEST_TAB;
            let mut above = (0..first).rev().take(MOST_TABS).skip_while(is_label);
            above.next().is_some_and(|at| choice.keep[at])
        };
        let stands_near_text = || stands_within(NEAR);
        let is_kept = match kind {
            Kind::Table => {
                let ends_text = || goes_with_text() && !has_links(tree, node);
                let is_near = || stands_near_text() && !has_links(tree, node);
                // Links among columns with heads are data, too.
                let ends_section = || goes_on() && !is_aside(layout, first);
                let is_kept =
                    whole.kept * 4 > whole.words || stands_in_text() || ends_text() || is_near();
                is_kept && is_data(tree, node) || ends_section() && has_columns(tree, node)
            }
            Kind::Note => whole.kept > 0 || stands_near_text(),
            Kind::Code => whole.kept > 0 || stands_near_text() || stands_below_labels(),
            // The running text leaves them out, so that they say nothing of what the text is. The last word may be
            // a post's, but a card at the end leads on.
            Kind::Post => (goes_with_text() || stands_near_text()) && whole.words <= MOST_WORDS,
            Kind::Card => stands_near_text() && whole.words <= MOST_WORDS,
            Kind::Facts => stands_near_text() && whole.words <= MOST_BROUGHT,
            Kind::Callout => {
                (whole.kept * 2 > whole.words || stands_within(1))
                    && whole.words - whole.kept <= MOST_BROUGHT
            }
            Kind::List => {
                let is_headed = || has_heading() && whole.words <= MOST_BROUGHT;
                let is_most =
                    whole.kept * 2 > whole.words && whole.words - whole.kept <= MOST_BROUGHT;
                (stands_in_text() || is_headed() || is_most) && !has_links(tree, node)
                    || is_announced()
            }
            Kind::Text => {
                let is_line = whole.blocks.len() == 1 && !is_list_of_terms;
                let is_within = || is_line && stands_in_text() && !has_links(tree, node);
                (whole.kept * 2 > whole.words || is_within())
                    && whole.words <= MOST_WORDS
                    && whole.words - whole.kept <= MOST_BROUGHT
            }
            Kind::Fold => {
                let answers = || (goes_with_text() || stands_near_text()) && !has_links(tree, node);
                (whole.kept > 0 || answers()) && whole.words - whole.kept <= MOST_BROUGHT
            }
            Kind::Formula => whole.kept > 0 || goes_with_text(),
            // What is below them counts, and they say nothing of it.
            Kind::Tabs => false,
        };
        // A term without what it means, or the other way round, says nothing.
        if is_kept || is_list_of_terms && whole.words <= MOST_BROUGHT {
            for &at in &whole.blocks {
                choice.keep[at] = is_kept;
            }
        }
    }
}

fn kind(tree: &Tree, n: NodeId) -> Option<Kind> {
    let element = tree.element(n)?;
    let named = element.words("class").filter_map(|class| {
        BY_CLASS
            .iter()
            .position(|(names, _)| names.contains(&class))
    });
    let named = named.min().map(|at| BY_CLASS[at].1);
    if named.is_some_and(|kind| kind != Kind::Formula) {
        return named;
    }
    match element.name.local {
        // What stands under a tab is another thing than text as often as not.
        _ if element.is_panel() && element.attr("role") == Some("region") => Some(Kind::Fold),
        _ if element.attr("role") == Some("tablist") => Some(Kind::Tabs),
        _ if is_alert(element) && element.attr("role") == Some("note") => Some(Kind::Callout),
        local_name!("table") => Some(Kind::Table),
        local_name!("math") => Some(Kind::Formula),
        local_name!("details") => Some(Kind::Fold),
        local_name!("section") if is_in(tree, n, "amp-accordion") => Some(Kind::Fold),
        local_name!("blockquote") | local_name!("dl") => Some(Kind::Text),
        local_name!("pre") | local_name!("video") | local_name!("audio") => Some(Kind::Code),
        local_name!("li") if is_note(element) => Some(Kind::Note),
        local_name!("ul") | local_name!("ol") => Some(Kind::List),
        _ => named,
    }
}

fn is_in(tree: &Tree, n: NodeId, tag: &str) -> bool {
    let parent = tree[n].parent;
    parent.is_some_and(|parent| &**tree.tag(parent) == tag)
}

fn has_links(tree: &Tree, node: NodeId) -> bool {
    tree.elements(node)
        .any(|n| *tree.tag(n) == local_name!("a"))
}

/// Whether the block stands in a part of the page that says that it is beside the text.
fn is_aside(layout: &Layout, block: usize) -> bool {
    let within = layout.frames[layout.blocks[block].frame].within;
    within & (within::NAV | within::FOOTER | within::ASIDE | within::FORM) != 0
}

/// Whether the item is a footnote, or a work that a paper cites.
fn is_note(item: &Element) -> bool {
    let id = item.attr("id").unwrap_or_default();
    let mut notes = ["fn", "footnote", "cite_note", "_ftn"].iter();
    let mut works = ["B", "CR", "R", "bib", "bib.bib", "ref"].iter();
    notes.any(|start| id.starts_with(start))
        || works.any(|start| {
            let number = id.strip_prefix(start);
            number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
        })
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::blocks::cut;
    use super::super::pick::choose;
    use super::super::words::Lexicon;
    use super::*;
    use crate::dom;

    /// The content that is made of a page with this between its paragraphs.
    pub(in super::super) fn content_with(between: &str) -> String {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";
        let (one, two) = (text.repeat(4), text.repeat(3));
        let html = format!(
            "<html lang=en><title>Ferry back</title><main><h1>Ferry back</h1><p>{one}</p>{between}<p>{two}</p><p>{one}</p></main>"
        );
        crate::clean(&html, &crate::Options::default())
            .map(|article| article.content)
            .unwrap_or_default()
    }

    #[test]
    fn a_table_or_list_at_the_end_stays_whole() {
        let cell = |text: &str| format!("<td><p>{text}</p></td>");
        let row = |a, b| format!("<tr>{}{}</tr>", cell(a), cell(b));
        let rows = [
            row("10:00", "Opening"),
            row("11:30", "Tug of war"),
            row("20:00", "Dance"),
        ];
        let page = dom::parse(&format!("<p>Rain.</p><table>{}</table>", rows.concat()));
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(&layout, [&[0.9][..], &[0.1; 6]].concat(), true);
        complete(&page.tree, &layout, &mut choice);
        assert_eq!(choice.keep, [true; 7]);

        let kept = |over: &str| {
            let page = dom::parse(&format!(
                "<p>Rain.</p>{over}<ol><li>The Quay</li><li>The Gate</li></ol>"
            ));
            let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
            let mut choice = choose(&layout, vec![0.9, 0.9, 0.1, 0.1], false);
            complete(&page.tree, &layout, &mut choice);
            choice.keep
        };
        assert_eq!(kept("<h2>Books</h2>"), [true; 4]);
        assert_eq!(kept("<p>Books</p>"), [true, true, false, false]);
    }

    #[test]
    fn a_quotation_or_a_list_within_the_text_stays() {
        let text = "<p>Rain.</p><blockquote><p>Keep dry!</p></blockquote><p>Snow.</p><h2>Boats</h2><ul><li>The Tern</ul><p>Ice.</p>";
        let page = dom::parse(text);
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(&layout, vec![0.9, 0.1, 0.9, 0.1, 0.1, 0.9], true);
        complete(&page.tree, &layout, &mut choice);
        assert_eq!(choice.keep, [true, true, true, false, true, true]);
    }

    #[test]
    fn a_callout_within_the_text_stays_whole() {
        let content = content_with(
            "<blockquote class=admonition><p class=admonition-title>Tip</p><p>Bring a coat.</p></blockquote>",
        );
        assert!(
            content.contains("Tip") && content.contains("Bring a coat."),
            "{content}"
        );
    }

    #[test]
    fn a_note_of_bootstrap_stays() {
        let note = content_with(
            "<p>A line.</p><pre>tar --hemp</pre><div class='alert alert-info' role=note><h4 class=alert-heading>Note:</h4>The harbour does not sell <code>tar</code>.</div>",
        );
        assert!(
            note.contains("cd-alert-note") && note.contains("does not sell"),
            "{note}"
        );
    }

    #[test]
    fn a_list_stays_below_the_sentence_that_announces_it() {
        let list = |announced: &str, link: &str| {
            let page = dom::parse(&format!(
                "<p>{announced}</p><ul><li>Rope, two hundred fathoms</li><li><a {link}>Tar and hemp, of the best</a></li></ul><p>Rain.</p>"
            ));
            let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
            let mut choice = choose(&layout, vec![0.9, 0.1, 0.1, 0.1], false);
            complete(&page.tree, &layout, &mut choice);
            choice.keep[1] && choice.keep[2]
        };
        let announced = "What the boat took along for the winter was this:";
        assert!(list(announced, "id=tar"));
        // Most of it leads elsewhere.
        assert!(!list(announced, "href=/tar"));
        assert!(!list(
            "What the boat took along for the winter was this.",
            "href=/tar"
        ));
        assert!(!list("See also:", "href=/tar"));
    }

    #[test]
    fn code_stays_below_many_tabs() {
        let tabs: String = (0..9)
            .map(|n| format!("<li role=tab>Harbour of the north {n}</li>"))
            .collect();
        let panels: String = (0..9)
            .map(|n| format!("<div role=tabpanel><pre>pier: {n}</pre></div>"))
            .collect();
        let page = dom::parse(&format!(
            "<p>Rain.</p><ul role=tablist>{tabs}</ul><div role=tabpanel>Choose one of the tabs.</div>{panels}<p>Snow.</p>"
        ));
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let blocks = layout.blocks.len();
        let mut given = vec![0.1; blocks];
        (given[0], given[blocks - 1]) = (0.9, 0.9);
        let mut choice = choose(&layout, given, true);
        complete(&page.tree, &layout, &mut choice);
        assert!(
            choice.keep[blocks - 10..].iter().all(|&keep| keep),
            "{:?}",
            choice.keep
        );
        assert!(!choice.keep[1]);
    }

    #[test]
    fn a_question_comes_with_its_answer() {
        let content = content_with(
            "<div class=faq-item><h3>How much is the pump?</h3><div><p>Nine hundred.</p></div></div>",
        );
        assert!(content.contains("Nine hundred"), "{content}");
        let content = content_with(
            "<ul class=toggle><li><details><summary>How much?</summary><p>Nine hundred.</p></details></li></ul>\
             <div class=kg-toggle-card><h4>Does it float?</h4><div><p>It floats.</p></div></div><figure class='block callout'><div>💡</div><div>Bring a coat.</div></figure>",
        );
        for words in ["How much?", "Nine hundred", "It floats", "Bring a coat"] {
            assert!(content.contains(words), "{content}");
        }
    }

    #[test]
    fn several_stand_in_a_row() {
        let content = content_with(
            "<div class=tabs><ul role=tablist><li>npm</li><li>Yarn</li></ul><pre><code>npm install quay</code></pre><button>Copy</button></div>\
             <details><summary>Why hemp?</summary><p>It swells.</p></details>\
             <div class='admonition tip'><p>tip</p><p>Bring a coat.</p></div>\
             <amp-accordion><section><h4>Does it float?</h4><p>It floats.</p></section></amp-accordion>\
             <table><caption>Fares</caption><tr><th>Who</th><th>Fare</th></tr><tr><td>Adults</td><td>9</td></tr></table>",
        );
        for words in [
            "npm install",
            "It swells",
            "Bring a coat",
            "It floats",
            "Adults",
        ] {
            assert!(content.contains(words), "{words}: {content}");
        }
    }

    #[test]
    fn an_answer_that_is_folded_away_stays() {
        let ask = |n, question: &str, answer: &str, attrs: &str| {
            format!(
                "<h3><button aria-expanded=false aria-controls=a{n} id=q{n}>{question}</button></h3><div id=a{n} {attrs} hidden><p>{answer}</p></div>"
            )
        };
        let long = "On the quay nobody had thought that the paint would dry so soon, or that the fog would lift. ".repeat(30);
        let content = content_with(&format!(
            "<p>{long}</p>{}{}<p>{long}</p>",
            ask(
                1,
                "How much is the pump?",
                "Nine hundred.",
                "role=region aria-labelledby=q1"
            ),
            ask(2, "Does it float?", "It floats.", ""),
        ));
        assert!(
            content.contains("Nine hundred") && content.contains("It floats"),
            "{content}"
        );
    }

    #[test]
    fn code_below_the_text_stays_past_its_title_and_a_button() {
        let content = content_with(
            "<div class=code><div>ferry.config</div><pre>range = 24</pre><button>Copy</button></div>
            <ul><li>npm<li>yarn<li>pnpm<li>bun</ul><pre>npm add ferry</pre><h2>Options</h2>",
        );
        assert!(content.contains("range = 24"), "{content}");
        assert!(content.contains("npm add"), "{content}");
    }

    #[test]
    fn what_is_folded_below_the_text_stays() {
        let content = content_with("<details><summary>Why?</summary><p>It is blue.</p></details>");
        assert!(content.contains("It is blue."), "{content}");
    }

    #[test]
    fn a_list_of_which_most_was_kept_stays_whole() {
        let page = dom::parse("<h1>Rain</h1><ul><li>It was a dry day</li><li>No wind</li></ul>");
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(&layout, vec![0.1, 0.9, 0.1], false);
        complete(&page.tree, &layout, &mut choice);
        assert_eq!(choice.keep, [false, true, true]);
    }

    #[test]
    fn a_post_within_the_text_stays() {
        let content = content_with(
            "<blockquote class=twitter-tweet><p>Never was it so blue.</p>— Ada Berg (@adaberg) <a href=https://twitter.com/adaberg/status/1>March 3, 2026</a></blockquote>",
        );
        assert!(content.contains("so blue"), "{content}");
    }

    #[test]
    fn a_post_at_the_end_stays_and_a_card_there_goes() {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ".repeat(4);
        let content = |end: &str| {
            let html = format!(
                "<html lang=en><title>Ferry back</title><main><h1>Ferry back</h1><p>{text}</p><p>{text}</p>{end}</main>"
            );
            crate::clean(&html, &crate::Options::default())
                .map(|article| article.content)
                .unwrap_or_default()
        };
        let post = content(
            "<blockquote class=twitter-tweet><p>Never was it so blue.</p>— Ada Berg (@adaberg) <a href=https://twitter.com/adaberg/status/1>March 3, 2026</a></blockquote>",
        );
        assert!(
            post.contains("so blue") && post.contains("@adaberg") && post.contains("March 3"),
            "{post}"
        );
        let card = content(
            "<div class=kg-bookmark-card><a href=https://skerry.example/fog>Fog again</a></div>",
        );
        assert!(!card.contains("Fog again"), "{card}");
    }

    #[test]
    fn the_times_of_a_recipe_stay() {
        let content = content_with(
            "<h2>Soup</h2><div class=wprm-recipe-times-container><div><span>Prep Time</span> <span>20 minutes</span></div></div>",
        );
        assert!(content.contains("20 minutes"), "{content}");
    }

    #[test]
    fn works_that_a_paper_cites_stay() {
        let content = content_with(
            "<p>As others found <cite>[<a href='#bib.bib1'>1</a>, <a href='#bib.bib2'>2</a>]</cite>, it is blue.</p><section><h2>References</h2><ul><li id=bib.bib1><span>[1]</span><span>A. Berg (1999) Wind. J. of Ferries 3.</span></li><li id=bib.bib2><span>[2]</span><span>B. Lind (2001) Coffee.</span></li></ul></section>",
        );
        assert!(
            content.contains("J. of Ferries") && content.contains("B. Lind"),
            "{content}"
        );
        assert_eq!(content.matches("href=\"#cd-fn-").count(), 2, "{content}");
    }

    #[test]
    fn an_image_with_a_caption_in_a_div_stays() {
        let content = content_with(
            "<div class=wp-caption><img src=https://i.example/quay.jpg><p class=wp-caption-text>The quay.</p></div>
            <div class=box><div><img src=https://i.example/tern.jpg></div><div class=box-caption-wrapper>The Tern.</div></div>",
        );
        assert!(content.contains("<figcaption>The quay."), "{content}");
        assert!(content.contains("<figcaption>The Tern."), "{content}");
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(FORMULAS.is_sorted());
        assert!(FOLDS.is_sorted() && FACTS.is_sorted());
    }
}
