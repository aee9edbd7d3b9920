//! Notes in the margin become footnotes: a sign in the line that calls them, and the notes after the text.

use super::mends::{SIDE_NOTE, tagged};
use crate::dom::{Ledger, NodeId, Story, is_blank};
use html5ever::local_name;

/// Classes of a note that stands in the line and is shown beside it. Sorted.
static NOTES: &[&str] = &["margin-note", "marginnote", "side-note", "sidenote"];

/// Classes of the label and the box that open it on narrow screens. Sorted.
static TOGGLES: &[&str] = &[
    "margin-toggle",
    "marginnote-toggle",
    "sidenote-number",
    "sidenote-toggle",
];

/// What calls a note that the page counts by its style alone.
const SIGN: &str = "*";

/// Moves the notes after the text, each with a sign in its place that leads to it; [`footnotes`](super::footnotes) makes the rest.
pub(super) fn move_down(story: &mut Story, ledger: &mut Ledger) {
    let bears = |story: &Story, n: NodeId, table: &[&str]| {
        story.element(n).is_some_and(|e| e.has_class_of(table))
    };
    let is_in_line = |story: &Story, n: NodeId| {
        matches!(*story.tag(n), local_name!("span") | local_name!("small"))
            && story.ancestors(n).take(6).any(|a| {
                matches!(
                    *story.tag(a),
                    local_name!("p") | local_name!("li") | local_name!("blockquote")
                )
            })
    };
    let elements: Vec<NodeId> = story.elements(story.root()).collect();
    let notes: Vec<NodeId> = elements
        .into_iter()
        .filter(|&n| bears(story, n, NOTES) && is_in_line(story, n) && !story.is_textless(n))
        .collect();
    let mut list = None;
    for (at, note) in notes.into_iter().enumerate() {
        let is_within_another = story
            .ancestors(note)
            .take(6)
            .any(|a| bears(story, a, NOTES));
        let words = story.first_text(note);
        if is_within_another || ledger.leaves(words, SIDE_NOTE) {
            continue;
        }
        let before = tagged(story, note);
        let id = format!("sidenote-{at}");
        let toggles: Vec<NodeId> = story
            .preceding(note)
            .take(6)
            .take_while(|&n| bears(story, n, TOGGLES) || story.text(n).is_some_and(is_blank))
            .filter(|&n| story.element(n).is_some())
            .collect();
        let call = story.create(local_name!("a"));
        story.set_attr(call, local_name!("href"), &format!("#{id}"));
        // The label's own sign calls the note where it has one.
        let label = toggles.iter().copied().find(|&n| !story.is_textless(n));
        match label {
            Some(label) => story.move_children(label, call),
            None => {
                let sign = story.create_text(SIGN);
                story.append(call, sign);
            }
        }
        let raised = story.create(local_name!("sup"));
        story.append(raised, call);
        story.insert_before(note, raised);
        for toggle in toggles {
            story.prune(toggle);
        }
        let list = *list.get_or_insert_with(|| {
            let list = story.create(local_name!("ol"));
            let root = story.root();
            story.append(root, list);
            list
        });
        let item = story.create(local_name!("li"));
        story.set_attr(item, local_name!("id"), &id);
        story.note_move(note, SIDE_NOTE, ledger);
        story.move_children(note, item);
        story.append(list, item);
        story.prune(note);
        ledger.mend(story, words, SIDE_NOTE, &before, &tagged(story, item));
    }
}
