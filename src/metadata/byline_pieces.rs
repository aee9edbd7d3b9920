//! The pieces of a line of names: what dashes, commas and joining words part, without addresses and days.

use super::byline_prefix::{from_prefix, has_prefix, is_prefix};
use super::byline_words::{JOINERS, WEAK_JOINERS};
use super::names::{begins_with_capital, is_spaced};
use super::{date, date_labels};

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
        let first = usize::from(leads);
        let mut from = first;
        for at in first..words.len() {
            if joins(&words, from, at) {
                let text = words[from..at].join(" ");
                parts.push(Part { text, is_joined });
                is_joined = true;
                from = at + 1;
            }
        }
        let names = without_reporter(&words[from..]);
        if are_han_names(names, names.len() < words.len() - from) {
            let names = names.iter().map(|name| Part {
                text: (*name).to_owned(),
                is_joined: true,
            });
            parts.extend(names);
            continue;
        }
        let text = words[from..].join(" ");
        parts.push(Part { text, is_joined });
    }
    parts
}

/// The name that stands right behind a prefix and its colon in Chinese: "作者：张三".
fn after_han_prefix(word: &str) -> &str {
    let behind = word.split_once(['：', ':']);
    let name = behind.filter(|(prefix, _)| !is_spaced(prefix) && is_prefix(prefix));
    name.map_or(word, |(_, name)| name)
}

/// The words without the first one, where that says in Chinese whose reporters the others are: "海港日报记者 张三".
fn without_reporter<'a, 'b>(words: &'b [&'a str]) -> &'b [&'a str] {
    match words {
        [first, names @ ..]
            if !names.is_empty()
                && ["记者", "記者", "通讯员", "实习生"]
                    .iter()
                    .any(|r| first.ends_with(r)) =>
        {
            names
        }
        _ => words,
    }
}

/// Whether each word is a Chinese name: three or four characters, or two where reporters were announced. (Japanese sets
/// a space between the two halves of one name, which have two each as a rule.)
fn are_han_names(words: &[&str], announced: bool) -> bool {
    let is_han = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}');
    let is_name = |word: &str| {
        let length = word.chars().count();
        word.chars().all(is_han) && (matches!(length, 3 | 4) || announced && length == 2)
    };
    let [first, others @ ..] = words else {
        return false;
    };
    (announced || !others.is_empty())
        && is_name(after_han_prefix(first))
        && others.iter().all(|word| is_name(word))
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

/// Within so many bytes of its beginning a date has a number: "Wednesday, September 12".
const LONGEST_DAY: usize = 24;

/// The line from its "by" on, where nothing but a date stands before it.
pub(crate) fn after_date(line: &str) -> Option<&str> {
    // Most lines begin without one.
    if !line.bytes().take(LONGEST_DAY).any(|b| b.is_ascii_digit()) {
        return None;
    }
    let by = from_prefix(line);
    let date = &line[..line.len() - by.len()];
    let date = date.trim_end();
    // The name of a day may stand in it.
    let rest = date.split_once(' ').map_or("", |(_, rest)| rest);
    let is_date = date::is_whole(date) || date::is_whole(rest);
    (has_prefix(by) && is_date).then_some(by)
}

/// The names without what says when behind a comma or a sign: "Ada Berg, last updated March 1".
pub(crate) fn without_date(names: &str) -> &str {
    let mut signs = names.match_indices([',', '|', '•', '·', '–']);
    let date = signs.find(|(at, sign)| date_labels::tells_when(&names[at + sign.len()..]));
    date.map_or(names, |(at, _)| names[..at].trim_end())
}
