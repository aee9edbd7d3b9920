//! Labels over links, and the boxes and lists that go with them.

use super::index::INDEX;
use super::matching::{is_small, may_be_a_box};
use super::rule::Rule;
use super::words::normal;
use super::work::Work;
use crate::dom::NodeId;

/// The most text of a box that goes with its label.
pub(super) const LABELLED: u32 = 2500;

/// The rule of a line that begins with a phrase and a colon or dash, or whose words outside of its
/// link are a phrase.
pub(super) fn lead(work: &Work, node: NodeId, text: &str) -> Option<&'static Rule> {
    let fact = work.facts[node];
    if fact.linked * 2 < fact.size {
        return None;
    }
    let after_colon = text
        .split_once([':', '：', '|', '»', '–', '—', '>'])
        .filter(|(head, rest)| head.len() <= 90 && !rest.is_empty())
        .and_then(|(head, _)| INDEX.lead(&normal(head)));
    after_colon.or_else(|| INDEX.lead(&normal(&outside_of_links(work, node))))
}

fn outside_of_links(work: &Work, node: NodeId) -> String {
    let mut out = String::new();
    for n in work.story.descendants(node) {
        if work.facts[n].linked == 0
            && let Some(text) = work.story.text(n)
        {
            out.push_str(text);
            out.push(' ');
        }
    }
    out
}

/// The largest box around a label that holds nothing else but links.
pub(super) fn box_of(work: &Work, label: NodeId) -> NodeId {
    let start = work.facts[label];
    let mut whole = label;
    for parent in work.story.ancestors(label) {
        let fact = work.facts[parent];
        let rest = fact.size - start.size;
        let links = fact.linked.saturating_sub(start.linked);
        if parent == work.story.root()
            || fact.start != start.start
            || fact.long > 0
            || links * 10 < rest * 6
            || fact.size > LABELLED
            || !may_be_a_box(work, parent)
            || !is_small(work, parent)
        {
            break;
        }
        whole = parent;
    }
    whole
}

/// The next element beside the node.
pub(super) fn following_box(work: &Work, node: NodeId) -> Option<NodeId> {
    let next = |n| work.story.following(n).find(|&n| work.facts[n].size > 0);
    next(node).filter(|&n| work.story.element(n).is_some())
}
