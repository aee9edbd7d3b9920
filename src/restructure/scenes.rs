//! Rules between scenes: those that were typed are set, and those that part nothing go.

use super::mends::{SCENE_BREAK, tagged};
use crate::dom::{Ledger, NodeId, Story, is_blank};
use html5ever::local_name;

/// Most signs of a typed rule that has spaces between them.
const MOST_SIGNS: usize = 40;

/// Makes rules of the paragraphs under `root` that hold signs alone, and takes out those at its ends.
pub(super) fn part(story: &mut Story, root: NodeId, ledger: &mut Ledger) {
    let blocks: Vec<NodeId> = story.children(root).collect();
    if !ledger.leaves_all(SCENE_BREAK) {
        for n in blocks {
            if is_typed_rule(story, n) {
                set(story, n, ledger);
            }
        }
    }
    for rule in rules_at_the_ends(story, root) {
        story.prune(rule);
    }
}

/// What such a rule is typed with.
const SIGNS: [char; 18] = [
    '*', '·', '•', '⁂', '~', '–', '—', '-', '_', '=', '#', '❧', '☙', '✻', '◆', '■', '●', '＊',
];

/// Whether it is a paragraph of signs that part scenes: `* * *`, `· · ·`, `____`.
fn is_typed_rule(story: &Story, n: NodeId) -> bool {
    if *story.tag(n) != local_name!("p") || story.attr(n, "class").is_some() {
        return false;
    }
    let mut count = 0;
    // Nearly all paragraphs are told by their first letter.
    for text in story.descendants(n).filter_map(|t| story.text(t)) {
        if is_blank(text) {
            continue;
        }
        for sign in text.chars().filter(|c| !c.is_whitespace()) {
            count += 1;
            if count > MOST_SIGNS || !SIGNS.contains(&sign) {
                return false;
            }
        }
    }
    let holds_more = |inner: NodeId| {
        matches!(
            *story.tag(inner),
            local_name!("img") | local_name!("a") | local_name!("code")
        )
    };
    // A dash alone may be an answer.
    let is_rule = || count >= 3 || story.text_of(n).contains(['⁂', '❧', '☙', '✻', '*']);
    count > 0 && is_rule() && !story.elements(n).any(holds_more)
}

/// Puts a rule in the place of the paragraph.
fn set(story: &mut Story, paragraph: NodeId, ledger: &mut Ledger) {
    let words = story.first_text(paragraph);
    ledger.mend_again(story, words, SCENE_BREAK, || {
        (tagged(story, paragraph), "<hr>".to_owned())
    });
    let is_text = |&n: &NodeId| story.text(n).is_some();
    let texts: Vec<NodeId> = story.descendants(paragraph).filter(is_text).collect();
    for text in texts {
        story.mend_text(text, "");
    }
    let rule = story.create(local_name!("hr"));
    story.insert_before(paragraph, rule);
    story.prune(paragraph);
}

/// The rules before the first block and after the last: there is nothing that they part.
fn rules_at_the_ends(story: &Story, root: NodeId) -> Vec<NodeId> {
    let is_none = |&n: &NodeId| *story.tag(n) != local_name!("hr");
    let blocks = story.children(root).filter(|&n| story.element(n).is_some());
    let blocks: Vec<NodeId> = blocks.collect();
    let first = blocks.iter().position(is_none).unwrap_or(blocks.len());
    let last = blocks.iter().rposition(is_none).map_or(first, |at| at + 1);
    [&blocks[..first], &blocks[last..]].concat()
}
