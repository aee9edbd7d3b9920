//! The record of what was taken out and what was mended.

use super::node::{NodeId, Tree};
use super::tags;
use crate::article::{Mend, Place, Removal};
use html5ever::local_name;
use std::collections::HashSet;

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
    /// Rules that must not remove anything.
    kept_rules: HashSet<String>,
    /// Nodes that no rule may remove. An id of a removal names its node; which rule takes the node may
    /// depend on what else is kept.
    kept_nodes: HashSet<usize>,
    /// What was removed when nothing was kept; `None` when nothing is.
    expected: Option<Expected>,
    taken: Vec<NodeId>,
    removed: Vec<Removal>,
    mended: Vec<Mend>,
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
    pub(super) fn enter(&mut self, tree: &Tree, node: NodeId, reason: Reason) -> u32 {
        let number = u32::try_from(self.removed.len()).unwrap_or(u32::MAX);
        self.taken.push(node);
        self.removed.push(Removal {
            id: format!("{}-{}", reason.id, node.index()),
            rule: reason.id,
            why: reason.why,
            text: shown_text(tree, node),
            place: Place {
                path: path(tree, node),
                block: 0,
            },
        });
        number
    }

    /// Enters a mend.
    pub(crate) fn mend(&mut self, reason: Reason, before: &str, after: &str) {
        let (before, after) = (before.to_owned(), after.to_owned());
        self.mended.push(Mend {
            rule: reason.id,
            why: reason.why,
            before,
            after,
        });
    }

    /// Closes the ledger. `places` says, in the order of the page, which removal (by its number)
    /// stands before which block; removals that it does not name stand at the end.
    pub(crate) fn close(self, places: &[(u32, usize)]) -> (Vec<Removal>, Vec<Mend>) {
        let mut removed: Vec<Option<Removal>> = self.removed.into_iter().map(Some).collect();
        let mut ordered = Vec::with_capacity(removed.len());
        for &(number, block) in places {
            if let Some(mut removal) = removed.get_mut(number as usize).and_then(Option::take) {
                removal.place.block = block;
                ordered.push(removal);
            }
        }
        ordered.extend(removed.into_iter().flatten());
        (ordered, self.mended)
    }
}

/// The words that went. What is never shown, or stands in what is never shown, had none.
fn shown_text(tree: &Tree, node: NodeId) -> String {
    let is_unseen = std::iter::once(node)
        .chain(tree.ancestors(node))
        .any(|n| tags::is_unseen(tree.tag(n)));
    if is_unseen {
        String::new()
    } else {
        tree.text_of(node)
    }
}

/// The node's path from the body, as a CSS selector of tags and first classes.
fn path(tree: &Tree, node: NodeId) -> String {
    let mut steps = Vec::new();
    for n in std::iter::once(node).chain(tree.ancestors(node)) {
        let Some(element) = tree.element(n) else {
            continue;
        };
        let tag = &element.name.local;
        let class = element.words("class").next();
        steps.push(
            match class.filter(|c| c.chars().all(|c| c.is_alphanumeric() || "-_".contains(c))) {
                Some(class) => format!("{tag}.{class}"),
                None => tag.to_string(),
            },
        );
        if *tag == local_name!("body") || steps.len() == 8 {
            break;
        }
    }
    steps.reverse();
    steps.join(" > ")
}
