//! Verse that was set line by line, each in a block of its own.

use super::mends::{VERSE, tagged, tell_element};
use crate::dom::{Ledger, NodeId, Story, is_blank, tags};
use html5ever::local_name;

/// Parts of the class names of poems and songs. Sorted.
static POEMS: &[&str] = &[
    "canto", "gedicht", "lyrics", "poem", "poema", "poesia", "poetry", "songtext", "stanza",
    "strofa", "strophe",
];

/// Most bytes of a line of verse.
const LONGEST_LINE: usize = 160;

/// A stanza has so many lines at least; fewer blocks are paragraphs.
const FEWEST_LINES: usize = 2;

/// Makes lines of one paragraph of the blocks that are a stanza's lines; blank ones part the stanzas.
pub(super) fn join(story: &mut Story, ledger: &mut Ledger) {
    if ledger.leaves_all(VERSE) {
        return;
    }
    let poems = story.elements(story.root()).filter(|&n| is_poem(story, n));
    for poem in story.outermost(poems) {
        let stanzas: Vec<NodeId> = story.elements(poem).collect();
        for stanza in stanzas {
            if let Some(lines) = lines_of(story, stanza) {
                set(story, &lines, ledger);
            }
        }
    }
}

/// Whether the element is called a poem, and is not a part of the page that has more than one.
fn is_poem(story: &Story, n: NodeId) -> bool {
    let holds_poem = |n: NodeId| {
        matches!(
            *story.tag(n),
            local_name!("div") | local_name!("section") | local_name!("blockquote")
        )
    };
    let named = |class: &str| {
        class
            .split(['-', '_'])
            .any(|part| POEMS.contains(&&*part.to_ascii_lowercase()))
    };
    holds_poem(n)
        && story
            .element(n)
            .is_some_and(|e| e.words("class").any(named))
}

/// The element's children, if they are lines of verse and nothing else.
fn lines_of(story: &Story, stanza: NodeId) -> Option<Vec<NodeId>> {
    let mut lines = Vec::new();
    let mut said = 0;
    for n in story.children(stanza) {
        if let Some(text) = story.text(n) {
            if is_blank(text) {
                continue;
            }
            return None;
        }
        if story.element(n).is_none() {
            continue;
        }
        if !is_line(story, n) {
            return None;
        }
        said += usize::from(!story.is_textless(n));
        lines.push(n);
    }
    (said >= FEWEST_LINES).then_some(lines)
}

/// Whether the block holds no more than a line: no other block, and no break but at its end.
fn is_line(story: &Story, n: NodeId) -> bool {
    let is_block = matches!(*story.tag(n), local_name!("div") | local_name!("p"));
    let mut breaks = story
        .descendants(n)
        .skip_while(|&d| *story.tag(d) != local_name!("br"));
    is_block
        && story
            .elements(n)
            .all(|inner| inner == n || !tags::is_block(story.tag(inner)))
        && breaks.all(|d| story.text(d).is_none_or(is_blank))
        && story.text_of(n).len() <= LONGEST_LINE
}

/// Sets the lines as text with a break after each; two breaks end a stanza.
fn set(story: &mut Story, lines: &[NodeId], ledger: &mut Ledger) {
    let mut told = false;
    for &line in lines {
        let inner: Vec<NodeId> = story
            .elements(line)
            .filter(|&n| *story.tag(n) == local_name!("br"))
            .collect();
        for br in inner {
            story.prune(br);
        }
        let is_first = !told && !story.is_textless(line);
        let before = if is_first {
            tagged(story, line)
        } else {
            String::new()
        };
        story.rename(line, local_name!("span"));
        let br = story.create(local_name!("br"));
        story.insert_after(line, br);
        if is_first {
            told = true;
            tell_element(story, line, VERSE, before, ledger);
        }
    }
}
