//! What is kept whole or not at all: a table, a quotation with its source, a post, a note, a formula, code and lists within
//! the text.
//!
//! The model looks at one block after the other, and a head of a table or a source of a quotation reads like furniture.

use super::blocks::Layout;
use super::companions::is_heading;
use super::frames::within;
use super::grid::{has_columns, is_data};
use super::pick::Choice;
use super::whole_kinds::{Kind, kind};
use crate::dom::{NodeId, Tree, local_name};
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

fn has_links(tree: &Tree, node: NodeId) -> bool {
    tree.elements(node)
        .any(|n| *tree.tag(n) == local_name!("a"))
}

/// Whether the block stands in a part of the page that says that it is beside the text.
fn is_aside(layout: &Layout, block: usize) -> bool {
    let within = layout.frames[layout.blocks[block].frame].within;
    within & (within::NAV | within::FOOTER | within::ASIDE | within::FORM) != 0
}
