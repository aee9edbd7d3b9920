//! The words that a byline begins with, in the languages: "By", "Von", "Text:".

use super::byline_words::{Credit, PREFIXES};
use super::names::{begins_with_capital, is_spaced, words_with_places};

/// Words that begin a byline even where other words stand before it in the line.
pub(super) const BY: &[&str] = &[
    "auteur:", "author:", "autor:", "autorin:", "by", "by:", "oleh", "oleh:", "par", "par:", "por",
    "por:", "von", "von:",
];

/// The line from its "by" on, where that stands after a date or a kind of text: "May 3 Written by Ada Berg".
pub(super) fn from_prefix(line: &str) -> &str {
    let line = line.trim_start();
    if strip_prefix(line).is_some() {
        return line;
    }
    let mut words = words_with_places(line).skip(1);
    let by = words.find(|(_, word)| BY.contains(&word.to_lowercase().as_str()));
    let Some((at, word)) = by else {
        return line;
    };
    let before = &line[..at];
    let is_date = before.contains(|c: char| c.is_ascii_digit());
    let has_names = before.contains([',', '&']) && !is_date;
    if !has_names
        && (is_date || word.eq_ignore_ascii_case("by") && before.split_whitespace().count() <= 2)
    {
        &line[at..]
    } else {
        line
    }
}

/// Whether the line begins with the words that begin a byline, in any of the languages.
pub(crate) fn has_prefix(line: &str) -> bool {
    matches!(strip_prefix(line.trim_start()), Some((Credit::Author | Credit::Short, rest)) if !rest.is_empty())
}

/// Whether the line is nothing but the words that begin a byline, such as "By" or "Autor:".
pub(crate) fn is_prefix(line: &str) -> bool {
    let bare = line
        .trim()
        .trim_end_matches([':', '\u{ff1a}', '|'])
        .trim_end();
    if bare.len() > LONGEST_PREFIX {
        return false;
    }
    let found = if bare.is_ascii() {
        let lower = || bare.bytes().map(|b| b.to_ascii_lowercase());
        PREFIXES.binary_search_by(|(prefix, _)| prefix.bytes().cmp(lower()))
    } else {
        let lower = bare.to_lowercase();
        PREFIXES.binary_search_by(|(prefix, _)| (*prefix).cmp(&lower))
    };
    found.is_ok_and(|at| PREFIXES[at].1 != Credit::Other)
}

/// None of [`PREFIXES`] has more bytes, in small letters or capitals.
pub(super) const LONGEST_PREFIX: usize = 80;

/// For each ASCII letter in its order, and for what comes after it, the first prefix that begins with it or later.
pub(super) static BEGINS: [usize; 27] = {
    let mut begins = [0; 27];
    let mut letter = 0;
    while letter < begins.len() {
        let mut at = 0;
        while at < PREFIXES.len() && PREFIXES[at].0.as_bytes()[0] < b'a' + letter as u8 {
            at += 1;
        }
        begins[letter] = at;
        letter += 1;
    }
    begins
};

/// The prefixes that begin with this letter.
pub(super) fn prefixes_from(first: char) -> &'static [(&'static str, Credit)] {
    let lower = first.to_lowercase().next().unwrap_or(first);
    if lower.is_ascii() {
        return match lower {
            'a'..='z' => {
                let letter = usize::from(lower as u8 - b'a');
                &PREFIXES[BEGINS[letter]..BEGINS[letter + 1]]
            }
            // None begins with another sign.
            _ => &[],
        };
    }
    let letter = |prefix: &str| prefix.chars().next().unwrap_or_default();
    let start = PREFIXES.partition_point(|(prefix, _)| letter(prefix) < lower);
    let end = start + PREFIXES[start..].partition_point(|(prefix, _)| letter(prefix) == lower);
    &PREFIXES[start..end]
}

/// The longest prefix at the start of the line, and what follows it.
pub(super) fn strip_prefix(line: &str) -> Option<(Credit, &str)> {
    // "By" and the name may stand in two elements without a space between them.
    if let Some(name) = line.strip_prefix("By")
        && name.starts_with(char::is_uppercase)
    {
        return Some((Credit::Author, name));
    }
    // Lower-casing may change lengths in a few scripts: compare character by character.
    let fits = |prefix: &str| -> Option<usize> {
        let mut end = 0;
        let mut chars = line.char_indices();
        for want in prefix.chars() {
            let (at, have) = chars.next()?;
            if have != want && !have.to_lowercase().eq([want]) {
                return None;
            }
            end = at + have.len_utf8();
        }
        Some(end)
    };
    let (credit, end) = prefixes_from(line.chars().next()?)
        .iter()
        .filter_map(|(prefix, credit)| Some((*credit, fits(prefix)?)))
        .filter(|&(_, end)| {
            let next = line[end..].chars().next();
            let is_glued = line[..end].contains(' ') && next.is_some_and(char::is_uppercase);
            next.is_none_or(|c| !c.is_alphanumeric()) || is_glued || !is_spaced(&line[..end])
        })
        .max_by_key(|&(_, end)| end)?;
    let rest = line[end..].trim_start();
    let marked = rest.starts_with([':', '/', '\u{ff1a}', '\u{ff0f}', '|', '-', '–']);
    let name = rest.trim_start_matches([':', '/', '\u{ff1a}', '\u{ff0f}', '|', '-', '–', '.', ' ']);
    let next_is_name = name.contains(' ') && begins_with_capital(name);
    let holds = match credit {
        Credit::Short => marked || next_is_name || name.is_empty(),
        Credit::Other => marked || line[..end].contains(' ') || !is_spaced(&line[..end]),
        Credit::Author => {
            line[..end].contains(' ')
                || marked
                || name.is_empty()
                || line[end..].starts_with(' ')
                || !is_spaced(&line[..end]) && !is_clause(name)
        }
    };
    holds.then_some((credit, name))
}

/// Whether it goes on as a sentence does, in a script without spaces: what seemed to be a prefix begins its first word.
fn is_clause(rest: &str) -> bool {
    let marks = ['\u{ff0c}', '。', '！', '？'];
    rest.contains(marks) || rest.chars().nth(LONGEST_GLUED).is_some()
}

/// So many characters the names have at most that stand right behind a prefix, without a mark or a space.
const LONGEST_GLUED: usize = 40;

/// Whether the line begins with more than a "by": with words that nothing but a byline begins with.
pub(crate) fn has_strong_prefix(line: &str) -> bool {
    let line = line.trim_start();
    matches!(strip_prefix(line), Some((Credit::Author, rest))
        if !rest.is_empty() && !line.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by ")))
}
