//! Drop caps: a first letter that is set large is joined to the rest of its word.

use super::mends::{DROP_CAP, TYPE_SPAN, tell};
use crate::dom::{Ledger, NodeId, Story, is_blank};

/// Classes of elements that set a word's first letter large. Sorted.
pub(super) static DROP_CAPS: &[&str] = &[
    "big-letter",
    "dc",
    "drop-cap",
    "drop-caps",
    "dropCap",
    "drop_cap",
    "dropcap",
    "dropcaps",
    "first-letter",
    "firstletter",
    "initial",
    "lettrine",
];

/// Words of one letter, in the languages that have drop caps.
pub(super) const ONE_LETTER_WORDS: &str = "AÀÁÂÄEÉÈIÍOÓÔÖUÚYWZKVSŠаАвВиИкКоОсСуУяЯ";

/// Whether the text is a word's first letter, with a quote mark before it perhaps.
pub(super) fn is_initial(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters == 1 && text.trim().chars().count() <= 2
}

/// Joins a letter that is set large to the rest of its word, where white space parts them.
pub(super) fn join_drop_cap(story: &mut Story, n: NodeId, ledger: &mut Ledger) {
    let initial = story.text_of(n);
    if !is_initial(&initial)
        || initial.chars().any(|c| ONE_LETTER_WORDS.contains(c))
        || ledger.leaves(story.first_text(n), DROP_CAP)
    {
        return;
    }
    let mut next = story[n].next;
    while let Some(text) = next.filter(|&t| story.text(t).is_some_and(is_blank)) {
        next = story[text].next;
    }
    let Some(rest) = next.and_then(|t| story.text(t).map(|text| (t, text.trim_start().to_owned())))
    else {
        return;
    };
    if !rest.1.starts_with(char::is_lowercase) {
        return;
    }
    let is_apart = initial.ends_with(char::is_whitespace)
        || next != story[n].next
        || story
            .text(rest.0)
            .is_some_and(|text| text.len() > rest.1.len());
    if !is_apart {
        return tell(story, n, TYPE_SPAN, ledger);
    }
    let initial = initial.trim();
    let word: String = rest.1.chars().take(24).collect();
    let word = match word.len() < rest.1.len() {
        true => word.rsplit_once(' ').map_or(&*word, |(whole, _)| whole),
        false => &word,
    };
    let after = format!("{initial}{word}");
    let before = format!("{initial} {word}");
    ledger.mend(story, story.first_text(n), DROP_CAP, &before, &after);
    let blank: Vec<NodeId> = story.following(n).take_while(|&t| t != rest.0).collect();
    for text in blank {
        story.prune(text);
    }
    story.mend_text(rest.0, &rest.1);
    let inside: Vec<NodeId> = story
        .descendants(n)
        .filter(|&t| story.text(t).is_some())
        .collect();
    for text in inside {
        let trimmed = story.text(text).unwrap_or_default().trim().to_owned();
        story.mend_text(text, &trimmed);
    }
}
