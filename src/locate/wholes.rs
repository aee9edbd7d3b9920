//! What is kept whole or not at all: a table, a quotation with its source, a post, a note, a formula, code and lists within
//! the text.
//!
//! The model looks at one block after the other, and a head of a table or a source of a quotation reads like furniture.

use super::blocks::{Layout, within};
use super::pick::Choice;
use crate::dom::{Element, NodeId, Tree, local_name, tags};
use crate::restructure::{CALLOUTS, CARDS, POSTS};
use std::collections::HashMap;

/// How far above a block its whole may be.
const CLIMB: usize = 12;
/// More words than this are no quotation or note but the page, whatever the element is called.
const MOST_WORDS: u32 = 600;
/// No more words than this are brought back into a quotation or a note: others were left out with reason.
const MOST_BROUGHT: u32 = 60;

/// A time has no more words than this.
const LONGEST_TIME: u32 = 6;

/// A label over a list of links has no more words than this, and the list so many links at least.
const LONGEST_LABEL: u32 = 10;
const LEAST_LINKS: usize = 2;

/// So many blocks may stand between a heading and the text below it, with no more words than this each.
const MOST_BETWEEN: usize = 1;
const LONGEST_BETWEEN: u32 = 12;

/// So many blocks before or after it are asked whether text stands near by.
const NEAR: usize = 3;

/// So many labels of no more words than this each may stand between code and the text above it.
const MOST_TABS: usize = 12;
const LONGEST_TAB: u32 = 3;
/// So many blocks in all, with those of tables, notes and code in a row.
const FARTHEST: usize = 60;

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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Fold,
    Table,
    Callout,
    Note,
    Post,
    Text,
    Formula,
    Code,
    List,
}

impl Kind {
    /// Whether it stands between paragraphs without being one of them.
    fn stands_between(self) -> bool {
        matches!(
            self,
            Kind::Fold | Kind::Table | Kind::Callout | Kind::Post | Kind::Code
        )
    }
}

/// What classes tell; of several, the first.
static BY_CLASS: [(&[&str], Kind); 5] = [
    (CALLOUTS, Kind::Callout),
    (POSTS, Kind::Post),
    (CARDS, Kind::Post),
    (FOLDS, Kind::Fold),
    (FORMULAS, Kind::Formula),
];

#[derive(Debug, Default)]
struct Whole {
    blocks: Vec<usize>,
    words: u32,
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
        let goes_with_text = || {
            let before = whole.blocks.first().and_then(|first| first.checked_sub(1));
            before.is_some_and(|before| choice.keep[before])
        };
        let has_heading = || {
            let before = whole.blocks.first().and_then(|first| first.checked_sub(1));
            before.is_some_and(|before| {
                let within = layout.frames[layout.blocks[before].frame].within;
                choice.keep[before] && within & within::HEADING != 0
            })
        };
        let stands_in_text = || {
            let after = whole
                .blocks
                .last()
                .and_then(|last| choice.keep.get(last + 1));
            goes_with_text() && after.copied().unwrap_or(false)
        };
        // A button to copy and the numbers of lines may stand between.
        let stands_within = |most_others: usize| {
            let first = whole.blocks.first().copied().unwrap_or_default();
            let last = whole.blocks.last().copied().unwrap_or_default();
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
            let first = whole.blocks.first().copied().unwrap_or_default();
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
                (whole.kept * 4 > whole.words || stands_in_text() || ends_text() || is_near())
                    && is_data(tree, node)
            }
            Kind::Note => whole.kept > 0 || stands_near_text(),
            Kind::Code => whole.kept > 0 || stands_near_text() || stands_below_labels(),
            // The running text leaves it out, so that it says nothing of what the text is.
            Kind::Post => stands_near_text() && whole.words <= MOST_WORDS,
            Kind::Callout => {
                (whole.kept * 2 > whole.words || stands_within(1))
                    && whole.words - whole.kept <= MOST_BROUGHT
            }
            Kind::List => {
                let is_headed = || has_heading() && whole.words <= MOST_BROUGHT;
                let is_most =
                    whole.kept * 2 > whole.words && whole.words - whole.kept <= MOST_BROUGHT;
                (stands_in_text() || is_headed() || is_most) && !has_links(tree, node)
            }
            Kind::Text => {
                whole.kept * 2 > whole.words
                    && whole.words <= MOST_WORDS
                    && whole.words - whole.kept <= MOST_BROUGHT
            }
            Kind::Fold => {
                let answers = || (goes_with_text() || stands_near_text()) && !has_links(tree, node);
                (whole.kept > 0 || answers()) && whole.words - whole.kept <= MOST_BROUGHT
            }
            Kind::Formula => whole.kept > 0 || goes_with_text(),
        };
        // A term without what it means, or the other way round, says nothing.
        let is_list_of_terms = *tree.tag(node) == local_name!("dl");
        if is_kept || is_list_of_terms && whole.words <= MOST_BROUGHT {
            for &at in &whole.blocks {
                choice.keep[at] = is_kept;
            }
        }
    }
}

/// Keeps the headings over what was kept: once the article has begun, those without links, which teasers' have; and those
/// that link to themselves and so read like an entry of a menu.
/// (Five folds by domain: fundus-dev +.0011, n4k-dev and traf-dev +.0001, wcxb-dev shingles +.0011.)
pub(super) fn keep_headings(tree: &Tree, layout: &Layout, choice: &mut Choice) {
    let Some(begin) = choice.begin() else {
        return;
    };
    for (at, block) in layout.blocks.iter().enumerate().rev() {
        if choice.keep[at] || !is_heading(layout, at) {
            continue;
        }
        let heads_text = heads_text(layout, choice, at);
        if heads_text {
            let heads_section = at > begin && block.links == 0;
            choice.keep[at] = heads_section || links_to_itself(tree, block.first);
        }
    }
}

fn is_heading(layout: &Layout, at: usize) -> bool {
    layout.frames[layout.blocks[at].frame].within & within::HEADING != 0
}

/// Whether what was kept stands below the heading, past a few words of a picture's or of a line's with a time.
fn heads_text(layout: &Layout, choice: &Choice, heading: usize) -> bool {
    let below = heading + 1..(heading + 2 + MOST_BETWEEN).min(layout.blocks.len());
    let mut below = below.skip_while(|&at| {
        let block = &layout.blocks[at];
        !choice.keep[at]
            && block.links == 0
            && block.words.count <= LONGEST_BETWEEN
            && !is_heading(layout, at)
    });
    below.next().is_some_and(|at| choice.keep[at])
}

/// Leaves out the labels at the end of the article whose list of links was left out: `Read also`, in any language.
pub(super) fn drop_labels(layout: &Layout, choice: &mut Choice) {
    let words = |at: usize| &layout.blocks[at].words;
    let is_link = |at: usize| words(at).linked * 10 >= words(at).count * 9;
    while let Some(last) = choice.keep.iter().rposition(|&kept| kept) {
        let below = last + 1..(last + 1 + LEAST_LINKS).min(layout.blocks.len());
        let heads_links = below.len() == LEAST_LINKS && below.into_iter().all(is_link);
        let label = words(last);
        if !heads_links || label.count > LONGEST_LABEL || label.sentence_ends > 0 {
            return;
        }
        choice.keep[last] = false;
    }
}

/// Keeps the times over what was kept where others stay, as a live blog has them.
pub(super) fn keep_times(tree: &Tree, layout: &Layout, choice: &mut Choice) {
    let is_time = |at: &usize| {
        let block = &layout.blocks[*at];
        let mut around = tree.ancestors(block.first).take(3);
        block.words.count <= LONGEST_TIME && around.any(|n| *tree.tag(n) == local_name!("time"))
    };
    let times: Vec<usize> = (0..layout.blocks.len()).filter(is_time).collect();
    if !times.iter().any(|&at| choice.keep[at]) {
        return;
    }
    let begin = choice.begin();
    for at in times.into_iter().filter(|&at| Some(at) > begin) {
        choice.keep[at] |= choice.keeps_after(at);
    }
}

/// Whether the text stands in a link to a place on the page that bears the name of the heading around it.
fn links_to_itself(tree: &Tree, text: NodeId) -> bool {
    let mut target = None;
    for n in tree.ancestors(text).take(CLIMB) {
        if *tree.tag(n) == local_name!("a") {
            target = tree.attr(n, "href").and_then(|href| href.strip_prefix('#'));
        }
        if tags::is_heading(tree.tag(n)) {
            let named = tree.elements(n).find_map(|e| tree.attr(e, "id"));
            return target.is_some_and(|target| !target.is_empty() && named == Some(target));
        }
    }
    false
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
        _ if is_panel(element) => Some(Kind::Fold),
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

/// Whether it is what a button over it opens, as screen readers are told:
/// <https://www.w3.org/WAI/ARIA/apg/patterns/accordion/>.
fn is_panel(element: &Element) -> bool {
    element.attr("role") == Some("region") && element.attr("aria-labelledby").is_some()
}

fn is_in(tree: &Tree, n: NodeId, tag: &str) -> bool {
    let parent = tree[n].parent;
    parent.is_some_and(|parent| &**tree.tag(parent) == tag)
}

fn has_links(tree: &Tree, node: NodeId) -> bool {
    tree.elements(node)
        .any(|n| *tree.tag(n) == local_name!("a"))
}

/// Whether the item is a footnote.
fn is_note(item: &Element) -> bool {
    let id = item.attr("id").unwrap_or_default();
    ["fn", "footnote", "cite_note", "_ftn"]
        .iter()
        .any(|start| id.starts_with(start))
}

/// Whether the table holds data rather than the page: it has heads or a caption, and no table in it; or it is a plain
/// grid of short cells.
fn is_data(tree: &Tree, table: NodeId) -> bool {
    let mut has_head = false;
    let mut grid = Grid::default();
    for n in tree.elements(table).filter(|&n| n != table) {
        match *tree.tag(n) {
            local_name!("table") | local_name!("form") | local_name!("article") => return false,
            local_name!("th") | local_name!("caption") | local_name!("thead") => has_head = true,
            local_name!("tr") => grid.begin_row(),
            local_name!("td") => grid.add_cell(tree, n),
            local_name!("img") | local_name!("ul") => grid.has_parts = true,
            // One around all that is in a cell says nothing.
            local_name!("p") | local_name!("div") => {
                let mut beside = tree.preceding(n).chain(tree.following(n));
                grid.has_parts |= beside.any(|b| tree.element(b).is_some());
            }
            _ => {}
        }
    }
    grid.begin_row();
    has_head || grid.is_plain()
}

/// How the cells of a table without heads are laid out.
#[derive(Debug, Default)]
struct Grid {
    rows: usize,
    columns: usize,
    row: usize,
    is_uneven: bool,
    has_parts: bool,
    has_long: bool,
}

/// A cell of data has no more characters than this.
const LONGEST_CELL: usize = 120;

impl Grid {
    fn begin_row(&mut self) {
        let cells = std::mem::take(&mut self.row);
        if cells > 0 {
            self.is_uneven |= self.rows > 0 && cells != self.columns;
            self.columns = cells;
            self.rows += 1;
        }
    }

    fn add_cell(&mut self, tree: &Tree, cell: NodeId) {
        self.row += 1;
        self.has_long |= tree.text_of(cell).chars().count() > LONGEST_CELL;
    }

    /// Whether all rows have as many cells, and the cells nothing but a few words.
    fn is_plain(&self) -> bool {
        let is_even = !self.is_uneven && !self.has_parts && !self.has_long;
        is_even && self.rows >= 3 && self.columns >= 2
    }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::cut;
    use super::super::pick::choose;
    use super::super::words::Lexicon;
    use super::*;
    use crate::dom;

    /// The content that is made of a page with this between its paragraphs.
    fn content_with(between: &str) -> String {
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
    fn a_heading_that_links_to_itself_stays() {
        let content = content_with("<h2 id=wet-paint><a href='#wet-paint'>Wet paint</a></h2>");
        assert!(content.contains("Wet paint</"), "{content}");
    }

    #[test]
    fn headings_go_with_what_stands_below_them() {
        let page = dom::parse(
            "<h2>Before</h2><p>Rain.</p><h2>Soup</h2><h3>Ingredients</h3><ul><li>Two leeks</ul>
            <h2><a href=/more>Snow</a></h2><p>Ice.</p><h2>Shop</h2><p>Sold.</p>",
        );
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(
            &layout,
            vec![0.1, 0.9, 0.1, 0.1, 0.9, 0.1, 0.9, 0.1, 0.1],
            false,
        );
        keep_headings(&page.tree, &layout, &mut choice);
        let kept = [false, true, true, true, true, false, true, false, false];
        assert_eq!(choice.keep, kept);
    }

    #[test]
    fn a_label_goes_with_the_list_of_links_below_it() {
        let links = "<li><a href=/a>Fog again</a></li><li><a href=/b>Fish is dear</a></li>";
        let kept = |below: &str| {
            let page = dom::parse(&format!("<p>Rain.</p><p>Lue myös</p><ul>{below}</ul>"));
            let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
            let mut choice = choose(&layout, vec![0.9, 0.9, 0.1, 0.1], false);
            drop_labels(&layout, &mut choice);
            choice.keep
        };
        assert_eq!(kept(links), [true, false, false, false]);
        let words = "<li>Fog again</li><li>Fish is dear</li>";
        assert_eq!(kept(words), [true, true, false, false]);
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
    fn times_stay_where_others_do() {
        let page = dom::parse(
            "<time>8 March</time><p>Rain.</p><div><time>12:30</time></div><p>Snow.</p><div><time>11:10</time></div><p>Ice.</p>
            <time>Later</time>",
        );
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let kept = |probabilities: &[f32]| {
            let mut choice = choose(&layout, probabilities.to_vec(), false);
            keep_times(&page.tree, &layout, &mut choice);
            choice.keep
        };
        assert_eq!(
            kept(&[0.1, 0.9, 0.9, 0.9, 0.1, 0.9, 0.1]),
            [false, true, true, true, true, true, false]
        );
        // Where none does, the article leaves them out.
        assert_eq!(
            kept(&[0.1, 0.9, 0.1, 0.9, 0.1, 0.9, 0.1]),
            [false, true, false, true, false, true, false]
        );
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
    fn a_heading_stays_over_a_picture_whose_credit_was_left_out() {
        let page = dom::parse(
            "<p>Rain.</p><h2>Snow</h2><img src=/snow.jpg><div>Photo: Ada Berg</div><p>It fell on Monday.</p>",
        );
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(&layout, vec![0.9, 0.1, 0.1, 0.9], false);
        keep_headings(&page.tree, &layout, &mut choice);
        assert_eq!(choice.keep, [true, true, false, true]);
    }

    #[test]
    fn a_post_within_the_text_stays() {
        let content = content_with(
            "<blockquote class=twitter-tweet><p>Never was it so blue.</p>— Ada Berg (@adaberg) <a href=https://twitter.com/adaberg/status/1>March 3, 2026</a></blockquote>",
        );
        assert!(content.contains("so blue"), "{content}");
    }

    #[test]
    fn a_grid_of_short_cells_stays_whole() {
        let row = |a, b| format!("<tr><td>{a}</td><td>{b}</td></tr>");
        let rows = [
            row("Tern", "small"),
            row("Heron", "large"),
            row("Skua", "sold"),
        ]
        .concat();
        let content = content_with(&format!("<table>{rows}</table>"));
        assert_eq!(content.matches("<tr").count(), 3, "{content}");
    }

    #[test]
    fn an_image_with_a_caption_in_a_div_stays() {
        let content = content_with(
            "<div class=wp-caption><img src=https://i.example/quay.jpg><p class=wp-caption-text>The quay.</p></div>",
        );
        assert!(content.contains("<figcaption>The quay."), "{content}");
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(FORMULAS.is_sorted());
        assert!(FOLDS.is_sorted());
    }
}
