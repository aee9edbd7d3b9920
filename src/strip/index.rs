//! All rules but the steps, by what finds them. Made once.

use super::rule::{Rule, Test, When};
use super::rules::{self, BITS, LONGEST, PhraseHash};
use crate::dom::WordMap;
use html5ever::LocalName;
use std::sync::LazyLock;

/// More words than this are no row of phrases.
const LONGEST_ROW: usize = 24;

/// All rules but the steps.
pub(super) struct Index {
    pub(super) names: WordMap<&'static str, &'static Rule>,
    pub(super) ids: WordMap<&'static str, &'static Rule>,
    pub(super) tags: Vec<(LocalName, &'static Rule)>,
    pub(super) attrs: Vec<(&'static str, &'static [&'static str], &'static Rule)>,
    pub(super) funcs: Vec<(Test, &'static Rule)>,
    phrases: Phrases,
}

pub(super) static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        names: WordMap::default(),
        ids: WordMap::default(),
        tags: Vec::new(),
        attrs: Vec::new(),
        funcs: Vec::new(),
        phrases: Phrases::new(),
    };
    for (rule, names) in rules::with_names() {
        match rule.when {
            When::Token(_) | When::Section(_) => {
                for name in names {
                    match name.strip_prefix('#') {
                        Some(id) => index.ids.insert(id, rule),
                        None => index.names.insert(name, rule),
                    };
                }
            }
            When::Attr(name, values) => index.attrs.push((name, values, rule)),
            When::Tag(list) => {
                let tags = list.iter().map(|&tag| (LocalName::from(tag), rule));
                index.tags.extend(tags);
            }
            When::Func(test) => index.funcs.push((test, rule)),
            When::Phrase(_) | When::Lead(_) | When::Step(_) => {}
        }
    }
    index
});

/// All phrases, in order of their hashes.
struct Phrases {
    rows: Vec<(u64, &'static Rule)>,
    /// Where the hashes begin of which the first [`SHELF`] bits are this.
    shelves: Vec<u16>,
}

/// Bits of a hash that name its shelf: two phrases stand on each.
const SHELF: u32 = 12;

impl Phrases {
    fn new() -> Phrases {
        let rows: Vec<_> = rules::with_hashes().collect();
        let mut shelves = Vec::with_capacity((1 << SHELF) + 1);
        for (at, (hash, _)) in (0..).zip(&rows) {
            while shelves.len() as u64 <= hash >> (BITS - SHELF) {
                shelves.push(at);
            }
        }
        shelves.resize((1 << SHELF) + 1, rows.len() as u16);
        Phrases { rows, shelves }
    }

    /// The rules of the phrases that have this hash, the last first.
    fn get(&self, hash: PhraseHash) -> impl Iterator<Item = &'static Rule> {
        let hash = hash.finish();
        let shelf = (hash >> (BITS - SHELF)) as usize;
        let [from, to] = [shelf, shelf + 1].map(|at| usize::from(self.shelves[at]));
        let rows = self.rows[from..to].iter().rev();
        rows.filter(move |row| row.0 == hash).map(|row| row.1)
    }

    fn whole(&self, hash: PhraseHash) -> Option<&'static Rule> {
        self.get(hash)
            .find(|rule| matches!(rule.when, When::Phrase(_)))
    }
}

impl Index {
    /// The rule of a [`normal`](super::words::normal) text that is a phrase.
    pub(super) fn phrase(&self, text: &str) -> Option<&'static Rule> {
        self.phrases.whole(PhraseHash::of(text))
    }

    /// The rule of a [`normal`](super::words::normal) text that a line may begin with.
    pub(super) fn lead(&self, text: &str) -> Option<&'static Rule> {
        self.phrases
            .get(PhraseHash::of(text))
            .find(|rule| matches!(rule.when, When::Lead(_)))
    }

    /// The rule of a [`normal`](super::words::normal) text that is one phrase, or several in a row with counts between them.
    pub(super) fn row_of_phrases(&self, text: &str) -> Option<&'static Rule> {
        if let Some(rule) = self.phrase(text) {
            return Some(rule);
        }
        if text.bytes().filter(|&b| b == b' ').count() >= LONGEST_ROW {
            return None;
        }
        let (mut first, mut rest, mut phrases) = (None, text, 0);
        while !rest.is_empty() {
            rest = match self.longest_phrase(rest) {
                Some((length, rule)) => {
                    first = first.or(Some(rule));
                    phrases += 1;
                    rest[length..].trim_start()
                }
                None => {
                    let (number, rest) = rest.split_once(' ').unwrap_or((rest, ""));
                    if number != "#" {
                        return None;
                    }
                    rest
                }
            };
        }
        // A number beside one phrase may be what the line is about: "Save 15".
        first.filter(|_| phrases > 1)
    }

    /// The longest phrase that the text begins with: its length and its rule.
    fn longest_phrase(&self, text: &str) -> Option<(usize, &'static Rule)> {
        let (mut hash, mut words) = (PhraseHash::EMPTY, 0);
        let mut longest = None;
        let ends = text.bytes().enumerate().filter(|&(_, b)| b == b' ');
        let mut from = 0;
        for end in ends.map(|(at, _)| at).chain([text.len()]) {
            hash = text.as_bytes()[from..end]
                .iter()
                .fold(hash, |hash, &byte| hash.push(byte));
            from = end;
            if let Some(rule) = self.phrases.whole(hash) {
                longest = Some((end, rule));
            }
            words += 1;
            if words == LONGEST {
                break;
            }
        }
        longest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrases_make_a_row() {
        let row = |text| INDEX.row_of_phrases(text).is_some();
        assert!(row("share") && row("share tweet") && row("# share # tweet #"));
        assert!(!row("share of the harbour") && !row("# share") && !row("") && !row("#"));
    }
}
