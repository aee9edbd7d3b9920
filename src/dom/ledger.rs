//! The record of what was taken out and what was mended.

use super::moves;
use super::node::{Data, NodeId};
use super::story::Story;
use super::tags;
use crate::article::{Mend, Place, Removal};
use crate::order::sort_by_number;
use std::collections::{HashMap, HashSet};

/// Characters of a mend's words that are kept.
const EXCERPT: usize = 80;

/// Why something happens: the identity of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reason {
    /// The rule, named after the noise.
    pub(crate) id: &'static str,
    /// The reason, a sentence in English.
    pub(crate) why: &'static str,
}

/// Everything that was taken out or mended, and what must be kept.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// Rules that must do nothing: what they would take is left to the others.
    silent: HashSet<&'static str>,
    /// Rules that must not remove or mend anything, and ids of mends.
    kept_rules: HashSet<String>,
    /// Nodes that no rule may remove. An id of a removal names its node; which rule takes the node may
    /// depend on what else is kept.
    kept_nodes: HashSet<usize>,
    /// What was removed when nothing was kept; `None` when nothing is.
    expected: Option<Expected>,
    taken: Vec<NodeId>,
    removed: Vec<Removal>,
    /// By number of a removal, the later one that took what was around it.
    within: Vec<Option<u32>>,
    mended: Vec<Mended>,
    /// What is to stand elsewhere than on the page.
    moves: Vec<moves::Note>,
    /// By rule, which of these counts what a page may have hundreds of.
    counted: HashMap<&'static str, usize>,
}

/// A mend, and a node of its words.
#[derive(Debug)]
struct Mended {
    node: NodeId,
    mend: Mend,
}

/// What is removed of a page when nothing is kept.
#[derive(Debug)]
struct Expected {
    nodes: HashSet<NodeId>,
    /// Nodes from this one on are no nodes of the page: their numbers say nothing.
    page_ends: usize,
}

impl Ledger {
    /// A ledger that has nothing in it; `keep` holds ids of removals and rules that must not happen.
    pub(crate) fn new(keep: &[String]) -> Ledger {
        let number = |id: &String| id.rsplit_once('-')?.1.parse().ok();
        Ledger {
            kept_rules: keep.iter().cloned().collect(),
            kept_nodes: keep.iter().filter_map(number).collect(),
            ..Ledger::default()
        }
    }

    /// The same, in which some rules do nothing.
    pub(crate) fn without(mut self, silent: &HashSet<&'static str>) -> Ledger {
        self.silent.clone_from(silent);
        self
    }

    /// Whether the rule may do anything.
    pub(crate) fn acts(&self, rule: &str) -> bool {
        self.silent.is_empty() || !self.silent.contains(rule)
    }

    /// Whether what this rule would mend is to stay as it is, everywhere.
    pub(crate) fn leaves_all(&self, reason: Reason) -> bool {
        !self.acts(reason.id) || !self.kept_rules.is_empty() && self.kept_rules.contains(reason.id)
    }

    /// Whether what this rule would mend at this node is to stay as it is.
    pub(crate) fn leaves(&self, node: NodeId, reason: Reason) -> bool {
        self.leaves_all(reason)
            || !self.kept_rules.is_empty() && self.kept_rules.contains(&id(reason, node))
    }

    /// Bounds the removals by those of another ledger, in which nothing was kept: what comes back must not
    /// make other words go. The page had so many nodes.
    pub(crate) fn bound(&mut self, other: &Ledger, page_ends: usize) {
        self.expected = Some(Expected {
            nodes: other.taken.iter().copied().collect(),
            page_ends,
        });
    }

    /// Whether the caller wants to keep what this rule takes from this node.
    pub(super) fn keeps(&self, node: NodeId, reason: Reason) -> bool {
        self.kept_rules.contains(reason.id) || self.kept_nodes.contains(&node.index())
    }

    /// Whether something is kept.
    pub(super) fn is_bound(&self) -> bool {
        self.expected.is_some()
    }

    /// Whether nobody would have removed this node if nothing were kept.
    pub(super) fn is_unexpected(&self, node: NodeId) -> bool {
        self.expected
            .as_ref()
            .is_some_and(|e| node.index() < e.page_ends && !e.nodes.contains(&node))
    }

    /// Enters a removal; gives its number. The node must still stand where it stood.
    pub(super) fn enter(&mut self, story: &Story, node: NodeId, reason: Reason) -> u32 {
        let number = u32::try_from(self.removed.len()).unwrap_or(u32::MAX);
        self.taken.push(node);
        self.within.push(None);
        for n in story.descendants(node) {
            if let Data::Removed(inner) = story[n].data
                && let Some(within) = self.within.get_mut(inner as usize)
            {
                *within = Some(number);
            }
        }
        self.removed.push(Removal {
            id: id(reason, node),
            rule: reason.id,
            why: reason.why,
            text: shown_text(story, node),
            place: Place {
                path: story.path_of(node),
                block: 0,
            },
        });
        number
    }

    /// Enters a mend that is worth a line of its own. The node is one of its words, which the layout will not
    /// replace; it names the mend.
    pub(crate) fn mend(
        &mut self,
        story: &Story,
        node: NodeId,
        reason: Reason,
        before: &str,
        after: &str,
    ) {
        let mend = entry(id(reason, node), story, node, reason, before, after);
        self.mended.push(Mended { node, mend });
    }

    /// Enters a mend of a kind that a page may have hundreds of: all are one entry, which shows the first and
    /// counts. `words` gives how it was and how it is.
    pub(crate) fn mend_again(
        &mut self,
        story: &Story,
        node: NodeId,
        reason: Reason,
        words: impl FnOnce() -> (String, String),
    ) {
        if let Some(&at) = self.counted.get(reason.id) {
            self.mended[at].mend.count += 1;
            return;
        }
        let (before, after) = words();
        self.counted.insert(reason.id, self.mended.len());
        let mend = entry(reason.id.to_owned(), story, node, reason, &before, &after);
        self.mended.push(Mended { node, mend });
    }

    /// The nodes that name the mends of this rule, of those that are worth a line each.
    pub(crate) fn mended_by(&self, reason: Reason) -> HashSet<NodeId> {
        let of_rule = self.mended.iter().filter(|m| m.mend.rule == reason.id);
        of_rule.map(|m| m.node).collect()
    }

    /// Notes that something is to stand elsewhere than on the page.
    pub(super) fn note_move(&mut self, note: moves::Note) {
        self.moves.push(note);
    }

    /// Enters what came to stand elsewhere; where a mend of that name is told already, it tells of the move, too.
    fn enter_moves(&mut self, story: &Story) {
        let moves = moves::mends(story, &self.moves);
        if moves.is_empty() {
            return;
        }
        let ids = self.mended.iter().enumerate();
        let ids = ids.filter_map(|(at, m)| Some((m.mend.id.clone()?, at)));
        let known: HashMap<String, usize> = ids.collect();
        for (node, mend) in moves {
            match mend.id.as_ref().and_then(|id| known.get(id)) {
                Some(&at) => self.mended[at].mend.moved = mend.moved,
                None => self.mended.push(Mended { node, mend }),
            }
        }
    }

    /// Gives the mends their places in the finished story, and puts them in its order.
    pub(crate) fn place_mends(&mut self, story: &Story) {
        self.enter_moves(story);
        if self.mended.is_empty() {
            return;
        }
        let mut order = vec![u32::MAX; story.len()];
        let mut blocks = Vec::new();
        let mut block = 0;
        for (at, n) in story.descendants(story.root()).enumerate() {
            order[n.index()] = u32::try_from(at).unwrap_or(u32::MAX);
            if story[n].parent == Some(story.root()) && story.element(n).is_some() {
                block += 1;
            }
            blocks.push(usize::saturating_sub(block, 1));
        }
        for Mended { node, mend } in &mut self.mended {
            let at = order[node.index()] as usize;
            mend.place.block = blocks.get(at).copied().unwrap_or_default();
        }
        sort_by_number(&mut self.mended, |m| order[m.node.index()]);
    }

    /// Closes the ledger. `places` says, in the order of the page, which removal (by its number) stands before
    /// which block. What was taken out of something that was taken out itself comes after that; what has no place
    /// comes last.
    pub(crate) fn close(self, places: &[(u32, usize)]) -> (Vec<Removal>, Vec<Mend>) {
        // Of each removal, the outermost one around it. What is around was entered later.
        let mut outer: Vec<usize> = (0..self.removed.len()).collect();
        for at in (0..outer.len()).rev() {
            if let Some(within) = self.within[at] {
                outer[at] = outer[within as usize];
            }
        }
        // What has no place comes after all that have one.
        let last = places.len()..;
        let mut place: Vec<_> = last.zip(&self.removed).map(|(at, _)| (at, 0)).collect();
        for (at, &(number, block)) in places.iter().enumerate() {
            if let Some(place) = place.get_mut(number as usize) {
                *place = (at, block);
            }
        }
        let mut removed: Vec<(usize, Removal)> = self.removed.into_iter().enumerate().collect();
        for (number, removal) in &mut removed {
            removal.place.block = place[outer[*number]].1;
        }
        sort_by_number(&mut removed, |&(number, _)| {
            let outer = outer[number];
            (2 * place[outer].0 + usize::from(number != outer)) as u32
        });
        let ordered = removed.into_iter().map(|(_, removal)| removal).collect();
        let mended = self.mended.into_iter().map(|m| m.mend).collect();
        (ordered, mended)
    }
}

/// Names what a rule does to a node; the same for the same page.
pub(super) fn id(reason: Reason, node: NodeId) -> String {
    format!("{}-{}", reason.id, node.index())
}

fn entry(
    id: String,
    story: &Story,
    node: NodeId,
    reason: Reason,
    before: &str,
    after: &str,
) -> Mend {
    Mend {
        id: Some(id),
        rule: reason.id,
        why: reason.why,
        before: excerpt(before),
        after: excerpt(after),
        count: 1,
        place: Place {
            path: story.path_of(node),
            block: 0,
        },
        moved: None,
    }
}

/// The words' beginning, white space folded but for what is no plain space.
pub(super) fn excerpt(text: &str) -> String {
    let text = text.trim_matches([' ', '\t', '\n', '\r']);
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => {
            // No word is cut, unless it is most of what there is.
            let whole = text[..end].rfind(' ').filter(|&at| at * 2 > end);
            format!("{}…", text[..whole.unwrap_or(end)].trim_end())
        }
        None => text.to_owned(),
    }
}

/// The words that went. What is never shown, or stands in what is never shown, had none.
fn shown_text(story: &Story, node: NodeId) -> String {
    let is_unseen = std::iter::once(node)
        .chain(story.ancestors(node))
        .any(|n| tags::is_unseen(story.tag(n)));
    if is_unseen {
        String::new()
    } else {
        story.text_of(node)
    }
}
