//! What is kept whole or not at all: a table, a quotation with its source, a note, a formula, code and lists within the text.
//!
//! The model looks at one block after the other, and a head of a table or a source of a quotation reads like furniture.

use super::blocks::Layout;
use super::pick::Choice;
use crate::dom::{Element, NodeId, Tree, local_name};
use std::collections::HashMap;

/// How far above a block its whole may be.
const CLIMB: usize = 12;
/// More words than this are no quotation or note but the page, whatever the element is called.
const MOST_WORDS: u32 = 600;
/// No more words than this are brought back into a quotation or a note: others were left out with reason.
const MOST_BROUGHT: u32 = 60;

/// So many blocks before or after it are asked whether text stands near by.
const NEAR: usize = 3;

/// Classes of callouts, whose titles are a part of them. Sorted.
static CALLOUTS: &[&str] = &[
    "admonition",
    "callout",
    "custom-block",
    "markdown-alert",
    "theme-admonition",
];

/// Classes of what holds a formula in several forms. Sorted.
static FORMULAS: &[&str] = &[
    "MathJax",
    "MathJax_Display",
    "katex",
    "katex-display",
    "mwe-math-element",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Table,
    Note,
    Text,
    Formula,
    Code,
    List,
}

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
    for (at, block) in layout.blocks.iter().enumerate() {
        let around = tree.ancestors(block.first).take(CLIMB);
        let Some((node, kind)) = around.filter_map(|n| Some((n, kind(tree, n)?))).next() else {
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
    for node in order {
        let Some((kind, whole)) = wholes.get(&node) else {
            continue;
        };
        let goes_with_text = || {
            let before = whole.blocks.first().and_then(|first| first.checked_sub(1));
            before.is_some_and(|before| choice.keep[before])
        };
        let stands_in_text = || {
            let after = whole
                .blocks
                .last()
                .and_then(|last| choice.keep.get(last + 1));
            goes_with_text() && after.copied().unwrap_or(false)
        };
        // A button to copy and the numbers of lines may stand between.
        let stands_near_text = || {
            let first = whole.blocks.first().copied().unwrap_or_default();
            let last = whole.blocks.last().copied().unwrap_or_default();
            let before = &choice.keep[first.saturating_sub(NEAR)..first];
            let after = &choice.keep[last + 1..(last + 1 + NEAR).min(choice.keep.len())];
            before.contains(&true) && (after.contains(&true) || kind == &Kind::Note)
        };
        let is_kept = match kind {
            Kind::Table => {
                (whole.kept * 4 > whole.words || stands_in_text()) && is_data(tree, node)
            }
            Kind::Note | Kind::Code => whole.kept > 0 || stands_near_text(),
            Kind::List => stands_in_text() && !has_links(tree, node),
            Kind::Text => {
                whole.kept * 2 > whole.words
                    && whole.words <= MOST_WORDS
                    && whole.words - whole.kept <= MOST_BROUGHT
            }
            Kind::Formula => whole.kept > 0 || goes_with_text(),
        };
        if is_kept {
            for &at in &whole.blocks {
                choice.keep[at] = true;
            }
        }
    }
}

fn kind(tree: &Tree, n: NodeId) -> Option<Kind> {
    let element = tree.element(n)?;
    match element.name.local {
        local_name!("table") => Some(Kind::Table),
        local_name!("math") => Some(Kind::Formula),
        local_name!("blockquote") | local_name!("dl") | local_name!("details") => Some(Kind::Text),
        local_name!("pre") | local_name!("video") | local_name!("audio") => Some(Kind::Code),
        local_name!("li") if is_note(element) => Some(Kind::Note),
        local_name!("ul") | local_name!("ol") => Some(Kind::List),
        _ if element.has_class_of(CALLOUTS) => Some(Kind::Text),
        _ if element.has_class_of(FORMULAS) => Some(Kind::Formula),
        _ => None,
    }
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
            local_name!("img") | local_name!("ul") | local_name!("p") | local_name!("div") => {
                grid.has_parts = true;
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
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(CALLOUTS.is_sorted() && FORMULAS.is_sorted());
    }
}
