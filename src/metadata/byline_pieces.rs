//! The pieces of a line of names: what dashes, commas and joining words part, without addresses.

use super::byline_words::{JOINERS, WEAK_JOINERS};
use super::names::begins_with_capital;

/// Leaves out e-mail addresses, web addresses and handles.
pub(crate) fn without_addresses(line: &str) -> String {
    let is_address = |word: &&str| {
        word.contains('@')
            || word.contains("://")
            || word.starts_with("www.")
            || word.starts_with("mailto:")
    };
    if !line.contains(['@', ':']) && !line.contains("www.") {
        return line.to_owned();
    }
    let words: Vec<&str> = line.split(' ').filter(|w| !is_address(w)).collect();
    words.join(" ")
}

pub(super) fn split_at_dashes(text: &str) -> Vec<&str> {
    let mut pieces = vec![text];
    for dash in [" - ", " – ", " — ", " // "] {
        pieces = pieces.into_iter().flat_map(|p| p.split(dash)).collect();
    }
    pieces
}

/// What stands between two marks or joining words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) text: String,
    /// Whether a joining word leads to it: it is of the same kind as what stands before.
    pub(super) is_joined: bool,
}

/// Splits at commas, slashes, `&` and the joining words of the languages.
pub(super) fn split_names(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let marks = [',', '/', '&', '+', '、', '،', '\u{ff0c}', '\u{ff0f}'];
    for (nth, stretch) in text.split(marks).enumerate() {
        let words: Vec<&str> = stretch.split_whitespace().collect();
        // "Ada Berg, Bo Lind, and Cy Dow".
        let leads = nth > 0
            && words.len() > 1
            && JOINERS.binary_search(&words[0]).is_ok()
            && begins_with_capital(words[1]);
        let mut is_joined = leads;
        let mut from = usize::from(leads);
        for at in from..words.len() {
            if joins(&words, from, at) {
                let text = words[from..at].join(" ");
                parts.push(Part { text, is_joined });
                is_joined = true;
                from = at + 1;
            }
        }
        let text = words[from..].join(" ");
        parts.push(Part { text, is_joined });
    }
    parts
}

/// A name has no more words; else a field of a thousand would be read again for each of them.
const MOST_WORDS: usize = 8;

/// Whether the word at `at` stands between two names that begin at `from` and after it.
fn joins(words: &[&str], from: usize, at: usize) -> bool {
    let word = words[at].to_lowercase();
    if JOINERS.binary_search(&word.as_str()).is_err()
        || at == from && at > 0
        || at + 1 == words.len()
    {
        return false;
    }
    if WEAK_JOINERS.binary_search(&word.as_str()).is_err() {
        return at > from;
    }
    let whole = |name: &[&str]| {
        (2..=MOST_WORDS).contains(&name.len())
            && name.iter().filter(|w| begins_with_capital(w)).count() >= 2
    };
    let next = words[at + 1..]
        .iter()
        .take(MOST_WORDS + 1)
        .position(|w| JOINERS.binary_search(&w.to_lowercase().as_str()).is_ok())
        .map_or(words.len(), |n| at + 1 + n);
    words[at] == word && whole(&words[from..at]) && whole(&words[at + 1..next])
}
