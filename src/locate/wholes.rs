//! What is kept whole or not at all: a table, a quotation with its source, a post, a note, a formula, code and lists within
//! the text.
//!
//! The model looks at one block after the other, and a head of a table or a source of a quotation reads like furniture.

use super::blocks::{Block, Layout};
use super::companions::is_heading;
use super::frames::within;
use super::grid::{has_columns, is_data};
use super::pick::Choice;
use super::whole_kinds::{Kind, kind};
use crate::dom::{Memo, NodeId, Tree, local_name};
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

/// Blocks that go together.
#[derive(Debug)]
struct Whole {
    node: NodeId,
    kind: Kind,
    /// In order; there is one at least.
    blocks: Vec<usize>,
    words: u32,
    linked: u32,
    kept: u32,
}

impl Whole {
    fn new(node: NodeId, kind: Kind) -> Whole {
        Whole {
            node,
            kind,
            blocks: Vec::new(),
            words: 0,
            linked: 0,
            kept: 0,
        }
    }

    fn add(&mut self, at: usize, block: &Block, is_kept: bool) {
        let words = block.words.count.max(1);
        self.words += words;
        self.linked += block.words.linked;
        self.kept += if is_kept { words } else { 0 };
        self.blocks.push(at);
    }

    fn first(&self) -> usize {
        self.blocks.first().copied().unwrap_or_default()
    }

    fn last(&self) -> usize {
        self.blocks.last().copied().unwrap_or_default()
    }

    fn is_mostly_kept(&self) -> bool {
        self.kept * 2 > self.words
    }

    /// So many words would come back.
    fn left_out(&self) -> u32 {
        self.words - self.kept
    }
}

/// Keeps what was left out of things that were kept for the most part; a formula goes with the text before it.
pub(super) fn complete(tree: &Tree, layout: &Layout, choice: &mut Choice) {
    let wholes = gather(tree, layout, choice);
    let mut is_of_whole = vec![false; layout.blocks.len()];
    for whole in wholes.iter().filter(|whole| whole.kind.stands_between()) {
        for &at in &whole.blocks {
            is_of_whole[at] = true;
        }
    }
    for whole in &wholes {
        let place = Place {
            tree,
            layout,
            choice,
            is_of_whole: &is_of_whole,
            whole,
        };
        let is_kept = place.is_kept();
        // A term without what it means, or the other way round, says nothing.
        if is_kept || place.is_list_of_terms() && whole.words <= MOST_BROUGHT {
            for &at in &whole.blocks {
                choice.keep[at] = is_kept;
            }
        }
    }
    complete_cells(tree, layout, choice);
}

/// Keeps what was left out of a table of data that was kept for the most part, lists in its cells and all: a head without
/// what it is the head of says nothing.
fn complete_cells(tree: &Tree, layout: &Layout, choice: &mut Choice) {
    let mut tables: Vec<Whole> = Vec::new();
    let mut numbers: HashMap<NodeId, usize> = HashMap::new();
    for (at, block) in layout.blocks.iter().enumerate() {
        let mut around = tree.ancestors(block.first).take(CLIMB);
        if let Some(table) = around.find(|&n| *tree.tag(n) == local_name!("table")) {
            let number = *numbers.entry(table).or_insert(tables.len());
            if number == tables.len() {
                tables.push(Whole::new(table, Kind::Table));
            }
            tables[number].add(at, block, choice.keep[at]);
        }
    }
    for table in tables {
        if table.left_out() > 0 && table.is_mostly_kept() && is_data(tree, table.node) {
            for at in table.blocks {
                choice.keep[at] = true;
            }
        }
    }
}

/// The wholes, in the order of their first blocks.
fn gather(tree: &Tree, layout: &Layout, choice: &Choice) -> Vec<Whole> {
    let mut wholes: Vec<Whole> = Vec::new();
    let mut numbers: HashMap<NodeId, usize> = HashMap::new();
    // By node index, the answers so far: blocks that stand together ask about the same elements.
    let mut kinds: Vec<Option<Option<Kind>>> = vec![None; tree.len()];
    let mut by_class = Memo::default();
    for (at, block) in layout.blocks.iter().enumerate() {
        let whole = tree.ancestors(block.first).take(CLIMB).find_map(|n| {
            let kind = kinds[n.index()].get_or_insert_with(|| kind(tree, n, &mut by_class));
            Some((n, (*kind)?))
        });
        let Some((node, kind)) = whole else {
            continue;
        };
        let number = *numbers.entry(node).or_insert(wholes.len());
        if number == wholes.len() {
            wholes.push(Whole::new(node, kind));
        }
        wholes[number].add(at, block, choice.keep[at]);
    }
    wholes
}

/// A whole, and what stands around it.
struct Place<'a> {
    tree: &'a Tree,
    layout: &'a Layout,
    choice: &'a Choice,
    /// By block, whether it is of a whole that may stand between another and the text.
    is_of_whole: &'a [bool],
    whole: &'a Whole,
}

impl Place<'_> {
    /// Whether the whole stays.
    fn is_kept(&self) -> bool {
        let whole = self.whole;
        let has_links = || has_links(self.tree, whole.node);
        match whole.kind {
            Kind::Table => self.keeps_table(),
            Kind::Note => whole.kept > 0 || self.stands_near_text(),
            Kind::Code => whole.kept > 0 || self.stands_near_text() || self.stands_below_labels(),
            // The running text leaves them out, so that they say nothing of what the text is. The last word may be
            // a post's, but a card at the end leads on.
            Kind::Post => {
                (self.goes_with_text() || self.stands_near_text()) && whole.words <= MOST_WORDS
            }
            Kind::Card => self.stands_near_text() && whole.words <= MOST_WORDS,
            Kind::Facts => self.stands_near_text() && whole.words <= MOST_BROUGHT,
            Kind::Callout => {
                (whole.is_mostly_kept() || self.stands_within(1))
                    && whole.left_out() <= MOST_BROUGHT
            }
            Kind::List => {
                let is_headed = || self.has_heading() && whole.words <= MOST_BROUGHT;
                let is_most = whole.is_mostly_kept() && whole.left_out() <= MOST_BROUGHT;
                (self.stands_in_text() || is_headed() || is_most) && !has_links()
                    || self.is_announced()
            }
            Kind::Text => {
                let is_line = whole.blocks.len() == 1 && !self.is_list_of_terms();
                let is_within = || is_line && self.stands_in_text() && !has_links();
                (whole.is_mostly_kept() || is_within())
                    && whole.words <= MOST_WORDS
                    && whole.left_out() <= MOST_BROUGHT
            }
            Kind::Fold => {
                let answers = || (self.goes_with_text() || self.stands_near_text()) && !has_links();
                (whole.kept > 0 || answers()) && whole.left_out() <= MOST_BROUGHT
            }
            Kind::Formula => whole.kept > 0 || self.goes_with_text(),
            // What is below them counts, and they say nothing of it.
            Kind::Tabs => false,
        }
    }

    fn keeps_table(&self) -> bool {
        let Whole {
            node, kept, words, ..
        } = *self.whole;
        let goes_on = || {
            let ends_text = || self.goes_with_text() || self.stands_near_text();
            kept * 4 > words || self.stands_in_text() || ends_text() && !has_links(self.tree, node)
        };
        // Links among columns with heads are data, too.
        let ends_section = || self.goes_on() && !is_aside(self.layout, self.whole.first());
        goes_on() && is_data(self.tree, node) || ends_section() && has_columns(self.tree, node)
    }

    fn is_list_of_terms(&self) -> bool {
        *self.tree.tag(self.whole.node) == local_name!("dl")
    }

    /// The block before it, if that is kept.
    fn before(&self) -> Option<usize> {
        let before = self.whole.first().checked_sub(1);
        before.filter(|&before| self.choice.keep[before])
    }

    fn goes_with_text(&self) -> bool {
        self.before().is_some()
    }

    fn has_heading(&self) -> bool {
        self.before()
            .is_some_and(|before| is_heading(self.layout, before))
    }

    /// Whether text stands above it; past a heading of its own, which comes back with it.
    fn goes_on(&self) -> bool {
        let comes_back = |&at: &usize| !self.choice.keep[at] && is_heading(self.layout, at);
        let mut above = (0..self.whole.first()).rev().take(2).skip_while(comes_back);
        above.next().is_some_and(|at| self.choice.keep[at])
    }

    fn stands_in_text(&self) -> bool {
        self.goes_on() && self.choice.keeps_after(self.whole.last())
    }

    /// A sentence that ends with a colon says that the list is a part of it, unless it leads to other articles.
    fn is_announced(&self) -> bool {
        let sentence = self.before().map(|before| &self.layout.blocks[before]);
        let sentence = sentence.filter(|block| block.words.count >= LEAST_ANNOUNCING);
        self.whole.linked * 2 < self.whole.words
            && sentence.is_some_and(|block| block.announces(self.tree))
    }

    /// A button to copy and the numbers of lines may stand between.
    fn stands_near_text(&self) -> bool {
        self.stands_within(NEAR)
    }

    /// Whether text stands above and below, past fewer other blocks than this.
    fn stands_within(&self, most_others: usize) -> bool {
        // Another whole is no furniture: several may stand in a row.
        let is_near = |blocks: &mut dyn Iterator<Item = usize>| {
            let mut others = 0;
            let text = blocks.take(FARTHEST).find_map(|at| {
                others += usize::from(!self.is_of_whole[at]);
                (self.choice.keep[at] || others >= most_others).then_some(self.choice.keep[at])
            });
            text == Some(true)
        };
        let may_end = matches!(self.whole.kind, Kind::Note | Kind::Code);
        is_near(&mut (0..self.whole.first()).rev())
            && (may_end || is_near(&mut (self.whole.last() + 1..self.choice.keep.len())))
    }

    /// Such as the tabs that its forms are under.
    fn stands_below_labels(&self) -> bool {
        let is_label = |&at: &usize| {
            !self.choice.keep[at] && self.layout.blocks[at].words.count <= LONGEST_TAB
        };
        let above = (0..self.whole.first()).rev().take(MOST_TABS);
        let mut above = above.skip_while(is_label);
        above.next().is_some_and(|at| self.choice.keep[at])
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
