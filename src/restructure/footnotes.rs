//! Footnotes, linked both ways: where they are called, and the notes as a list.

use super::mends::{FOOTNOTE, tagged};
use crate::dom::{Ledger, NodeId, Reason, Story, Tree, tags};
use html5ever::local_name;
use std::collections::HashMap;

pub(super) const FOOTNOTE_NUMBER: Reason = Reason {
    id: "footnote-number",
    why: "The number before a footnote; the list of footnotes counts by itself.",
};

/// Most characters of what calls a note: a number, a letter, a sign, in brackets perhaps.
const MAX_CALL: usize = 8;

/// Classes of what calls a footnote. Sorted.
static CALLS: &[&str] = &[
    "MsoFootnoteReference",
    "footnote",
    "footnote-anchor",
    "footnote-link",
    "footnote-ref",
    "footnote-reference",
    "footnoteRef",
    "footnote_referrer",
    "footnoteref",
    "noteref",
    "reference",
];

/// More notes than this are not looked for.
const MOST_NOTES: usize = 5000;

/// A note, and the links that call it.
#[derive(Debug)]
pub(crate) struct Note {
    pub(crate) block: NodeId,
    pub(crate) calls: Vec<NodeId>,
}

/// Links the notes and what calls them by ids of our own, and makes lists of notes that are none.
pub(super) fn link(story: &mut Story, ledger: &mut Ledger) {
    if ledger.leaves_all(FOOTNOTE) {
        return;
    }
    let notes = find(story, story.root());
    let mut list: Option<NodeId> = None;
    for (at, note) in notes.iter().enumerate() {
        let number = at + 1;
        let before = tagged(story, note.block);
        link_note(story, note, number, ledger);
        for (nth, &call) in note.calls.iter().enumerate() {
            link_call(story, call, number, nth);
        }
        list = Some(set_in_list(story, note.block, list, ledger));
        story.set_attr(note.block, local_name!("id"), &format!("cd-fn-{number}"));
        let words = story.first_text(note.block);
        let after = || (before, tagged(story, note.block));
        ledger.mend_again(story, words, FOOTNOTE, after);
    }
}

/// The notes, in the order of the page's calls.
pub(crate) fn find(tree: &Tree, root: NodeId) -> Vec<Note> {
    let links: Vec<NodeId> = tree
        .elements(root)
        .filter(|&n| *tree.tag(n) == local_name!("a"))
        .filter(|&n| fragment(tree, n).is_some() && is_call(tree, n))
        .collect();
    if links.is_empty() {
        return Vec::new();
    }
    let targets = targets(tree, root);
    let mut called = Called::default();
    // By node index, the answers so far: many links may lead to one place.
    let mut blocks: Vec<Option<Option<NodeId>>> = vec![None; tree.len()];
    for link in links {
        let Some(&target) = fragment(tree, link).and_then(|id| targets.by_id.get(id)) else {
            continue;
        };
        let block = blocks[target.index()].get_or_insert_with(|| note_block(tree, root, target));
        let Some(block) = *block else {
            continue;
        };
        if targets.comes_after(block, link) && called.notes.len() <= MOST_NOTES {
            called.add(block, link);
        }
    }
    called.notes
}

/// Notes, or works, in the order of their first calls.
#[derive(Default)]
pub(super) struct Called {
    pub(super) notes: Vec<Note>,
    by_block: HashMap<NodeId, usize>,
}

impl Called {
    pub(super) fn add(&mut self, block: NodeId, call: NodeId) {
        let at = *self.by_block.entry(block).or_insert(self.notes.len());
        if at == self.notes.len() {
            self.notes.push(Note {
                block,
                calls: Vec::new(),
            });
        }
        self.notes[at].calls.push(call);
    }
}

/// Where links within the page may lead to, by name; and, by node index, the places of all nodes.
pub(super) struct Targets<'a> {
    pub(super) by_id: HashMap<&'a str, NodeId>,
    order: Vec<u32>,
}

impl Targets<'_> {
    /// Whether the one stands after the other on the page.
    pub(super) fn comes_after(&self, node: NodeId, other: NodeId) -> bool {
        self.order[node.index()] > self.order[other.index()]
    }
}

pub(super) fn targets(tree: &Tree, root: NodeId) -> Targets<'_> {
    let mut by_id = HashMap::new();
    let mut order = vec![0; tree.len()];
    for (at, n) in (0..).zip(tree.descendants(root)) {
        order[n.index()] = at;
        let named = ["id", "name"]
            .into_iter()
            .filter_map(|name| tree.attr(n, name));
        for name in named.filter(|name| !name.is_empty()) {
            by_id.entry(name).or_insert(n);
        }
    }
    Targets { by_id, order }
}

/// The id that a link within the page leads to; saved pages give their whole address before it.
pub(super) fn fragment(tree: &Tree, link: NodeId) -> Option<&str> {
    let (_, id) = tree.attr(link, "href")?.split_once('#')?;
    (!id.is_empty() && !id.starts_with("cd-")).then_some(id)
}

/// Whether the link calls a note: a number or a sign, raised or named so.
fn is_call(tree: &Tree, link: NodeId) -> bool {
    let text = tree.text_of(link);
    let inner = text.trim_matches(|c: char| "[]()".contains(c) || c.is_whitespace());
    let is_number = inner.bytes().all(|b| b.is_ascii_digit());
    let is_sign = inner.chars().count() <= 3
        && inner
            .chars()
            .all(|c| "*†‡§¶⊕".contains(c) || c.is_ascii_lowercase());
    if inner.is_empty() || text.chars().count() > MAX_CALL || !(is_number || is_sign) {
        return false;
    }
    let is_named = |n: NodeId| {
        tree.element(n).is_some_and(|e| {
            matches!(e.name.local, local_name!("sup") | local_name!("cite"))
                || e.words("class").any(|c| CALLS.contains(&c))
                || e.attr("role") == Some("doc-noteref")
                || e.attr("epub:type") == Some("noteref")
        })
    };
    let raises = tree.descendants(link).take(4).any(is_named);
    let id = fragment(tree, link).unwrap_or_default();
    // As papers cite: [1].
    let is_bracketed = is_number && text.trim_start().starts_with('[');
    raises
        || is_bracketed
        || tree.ancestors(link).take(3).any(is_named)
        || ["_ftn", "fn", "footnote", "_edn"]
            .iter()
            .any(|s| id.starts_with(s))
}

/// The block that is the note with this target in it.
fn note_block(tree: &Tree, root: NodeId, target: NodeId) -> Option<NodeId> {
    let mut around = std::iter::once(target)
        .chain(tree.ancestors(target))
        .take(5);
    let is_block = |n: &NodeId| {
        matches!(
            *tree.tag(*n),
            local_name!("li")
                | local_name!("div")
                | local_name!("p")
                | local_name!("aside")
                | local_name!("dd")
        )
    };
    let block = around.find(is_block)?;
    // A target at the head of a paragraph: where a wrapper holds just this note, as in Word and Substack, that is it.
    let parent = tree[block]
        .parent
        .filter(|_| block != target && *tree.tag(block) == local_name!("p"));
    let wraps = |p: &NodeId| {
        let class = tree
            .element(*p)
            .is_some_and(|e| e.words("class").any(|c| c == "footnote"));
        class
            || tree
                .attr(*p, "id")
                .is_some_and(|id| id.starts_with("ftn") || id.starts_with("edn"))
    };
    let block = parent.filter(wraps).unwrap_or(block);
    let is_note = block != root
        && !tree
            .elements(block)
            .skip(1)
            .any(|n| tags::is_heading(tree.tag(n)));
    (is_note && !tree.is_textless(block)).then_some(block)
}

fn link_note(story: &mut Story, note: &Note, number: usize, ledger: &mut Ledger) {
    let links: Vec<NodeId> = story
        .elements(note.block)
        .filter(|&n| fragment(story, n).is_some())
        .collect();
    let mut is_linked = false;
    for link in links {
        let text = story.text_of(link);
        let leads_back = text.chars().count() <= MAX_CALL;
        if !leads_back {
            continue;
        }
        let is_number = text
            .trim_matches(|c: char| "[]().".contains(c))
            .parse::<u32>()
            .is_ok();
        if is_number {
            story.remove(link, FOOTNOTE_NUMBER, ledger);
        } else {
            story.set_attr(link, local_name!("href"), &format!("#cd-fnref-{number}"));
            story.set_attr(link, local_name!("class"), "cd-backref");
            is_linked = true;
        }
    }
    if !is_linked {
        let back = story.create(local_name!("a"));
        story.set_attr(back, local_name!("href"), &format!("#cd-fnref-{number}"));
        story.set_attr(back, local_name!("class"), "cd-backref");
        let (space, arrow) = (story.create_text(" "), story.create_text("↩"));
        story.append(back, arrow);
        let last = last_line(story, note.block);
        story.append(last, space);
        story.append(last, back);
    }
}

/// The last line of the note: where the link back goes.
fn last_line(story: &Story, block: NodeId) -> NodeId {
    let mut line = block;
    for _ in 0..4 {
        match story[line].last_child {
            Some(last) if matches!(*story.tag(last), local_name!("p") | local_name!("div")) => {
                line = last
            }
            _ => break,
        }
    }
    line
}

fn link_call(story: &mut Story, call: NodeId, number: usize, nth: usize) {
    let id = match nth {
        0 => format!("cd-fnref-{number}"),
        _ => format!("cd-fnref-{number}-{}", nth + 1),
    };
    let is_raised = story
        .ancestors(call)
        .take(3)
        .chain(story.descendants(call).take(4))
        .any(|n| *story.tag(n) == local_name!("sup"));
    story.set_attr(call, local_name!("href"), &format!("#cd-fn-{number}"));
    story.set_attr(call, local_name!("id"), &id);
    if !is_raised {
        story.wrap(call, local_name!("sup"));
    }
}

/// Makes the note an item of a list of footnotes: its own list, or `last`, or a new one.
fn set_in_list(
    story: &mut Story,
    block: NodeId,
    last: Option<NodeId>,
    ledger: &mut Ledger,
) -> NodeId {
    let parent = story[block].parent;
    let own = parent.filter(|&p| {
        *story.tag(block) == local_name!("li")
            && matches!(*story.tag(p), local_name!("ol") | local_name!("ul"))
    });
    if let Some(list) = own {
        if story.attr(list, "class") != Some("cd-footnotes") {
            story.rename(list, local_name!("ol"));
            story.set_attr(list, local_name!("class"), "cd-footnotes");
        }
        return list;
    }
    story.rename(block, local_name!("li"));
    let list = match last.filter(|&l| story[l].parent == parent) {
        Some(list) => list,
        None => {
            let list = story.create(local_name!("ol"));
            story.set_attr(list, local_name!("class"), "cd-footnotes");
            story.insert_before(block, list);
            list
        }
    };
    if story[list].next != Some(block) {
        story.note_move(block, FOOTNOTE, ledger);
    }
    story.append(list, block);
    list
}
