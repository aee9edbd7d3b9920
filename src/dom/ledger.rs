//! The record of what was taken out and what was mended.

use super::node::{NodeId, Tree};
use crate::article::{Mend, Place, Removal};
use html5ever::local_name;

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
    keep: Vec<String>,
    removed: Vec<Removal>,
    mended: Vec<Mend>,
}

impl Ledger {
    /// A ledger that has nothing in it; `keep` holds ids of removals and rules that must not happen.
    pub(crate) fn new(keep: &[String]) -> Ledger {
        Ledger {
            keep: keep.to_vec(),
            ..Ledger::default()
        }
    }

    /// Whether the caller wants to keep what this rule takes from this node.
    pub(super) fn keeps(&self, node: NodeId, reason: Reason) -> bool {
        self.keep
            .iter()
            .any(|k| k == reason.id || is_removal_id(k, node, reason))
    }

    /// Enters a removal; gives its number. The node must still stand where it stood.
    pub(super) fn enter(&mut self, tree: &Tree, node: NodeId, reason: Reason) -> u32 {
        let number = u32::try_from(self.removed.len()).unwrap_or(u32::MAX);
        self.removed.push(Removal {
            id: format!("{}-{}", reason.id, node.index()),
            rule: reason.id,
            why: reason.why,
            text: tree.text_of(node),
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

fn is_removal_id(id: &str, node: NodeId, reason: Reason) -> bool {
    id.strip_prefix(reason.id)
        .and_then(|rest| rest.strip_prefix('-'))
        .and_then(|number| number.parse().ok())
        == Some(node.index())
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
