//! All rules but the steps, by what finds them. Made once.

use super::rule::{Rule, Test, When};
use super::rules;
use super::words::push_normal;
use crate::dom::{ByHash, Fnv, WordMap};
use html5ever::LocalName;
use std::hash::Hasher;
use std::sync::LazyLock;

/// So many phrases there are, about: a table that grows is made several times.
const PHRASES: usize = 8_000;
/// More words than this are no row of phrases.
const LONGEST_ROW: usize = 24;

/// All rules but the steps.
pub(super) struct Index {
    pub(super) names: WordMap<&'static str, &'static Rule>,
    pub(super) ids: WordMap<&'static str, &'static Rule>,
    pub(super) tags: Vec<(LocalName, &'static Rule)>,
    pub(super) attrs: Vec<(&'static str, &'static [&'static str], &'static Rule)>,
    pub(super) funcs: Vec<(Test, &'static Rule)>,
    /// By the hash of a [`normal`](super::words::normal) text.
    phrases: ByHash<&'static Rule>,
    leads: ByHash<&'static Rule>,
    /// Words of the longest phrase.
    longest: usize,
}

pub(super) static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        names: WordMap::default(),
        ids: WordMap::default(),
        tags: Vec::new(),
        attrs: Vec::new(),
        funcs: Vec::new(),
        phrases: ByHash::default(),
        leads: ByHash::default(),
        longest: 1,
    };
    index.phrases.reserve(PHRASES);
    let mut normal = String::new();
    for (rule, words) in rules::with_words() {
        match rule.when {
            When::Token(_) | When::Section(_) => {
                for name in words {
                    match name.strip_prefix('#') {
                        Some(id) => index.ids.insert(id, rule),
                        None => index.names.insert(name, rule),
                    };
                }
            }
            When::Phrase(_) => {
                for phrase in words {
                    push_normal(&mut normal, phrase, usize::MAX);
                    let words = 1 + normal.bytes().filter(|&b| b == b' ').count();
                    index.longest = index.longest.max(words);
                    index.phrases.insert(hash(&normal), rule);
                }
            }
            When::Lead(_) => {
                for phrase in words {
                    push_normal(&mut normal, phrase, usize::MAX);
                    index.leads.insert(hash(&normal), rule);
                }
            }
            When::Attr(name, values) => index.attrs.push((name, values, rule)),
            When::Tag(list) => {
                let tags = list.iter().map(|&tag| (LocalName::from(tag), rule));
                index.tags.extend(tags);
            }
            When::Func(test) => index.funcs.push((test, rule)),
            When::Step(_) => {}
        }
    }
    index
});

/// FNV-1a of a [`normal`](super::words::normal) text.
fn hash(text: &str) -> u64 {
    let mut hash = Fnv::default();
    hash.write(text.as_bytes());
    hash.finish()
}

impl Index {
    /// The rule of a [`normal`](super::words::normal) text that is a phrase.
    pub(super) fn phrase(&self, text: &str) -> Option<&'static Rule> {
        self.phrases.get(&hash(text)).copied()
    }

    /// The rule of a [`normal`](super::words::normal) text that a line may begin with.
    pub(super) fn lead(&self, text: &str) -> Option<&'static Rule> {
        self.leads.get(&hash(text)).copied()
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
        let (mut hash, mut words) = (Fnv::default(), 0);
        let mut longest = None;
        let ends = text.bytes().enumerate().filter(|&(_, b)| b == b' ');
        let mut from = 0;
        for end in ends.map(|(at, _)| at).chain([text.len()]) {
            hash.write(&text.as_bytes()[from..end]);
            from = end;
            if let Some(&rule) = self.phrases.get(&hash.finish()) {
                longest = Some((end, rule));
            }
            words += 1;
            if words == self.longest {
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
        assert!(
            (PHRASES / 2..PHRASES).contains(&INDEX.phrases.len()),
            "{}",
            INDEX.phrases.len()
        );
        assert!(row("share") && row("share tweet") && row("# share # tweet #"));
        assert!(!row("share of the harbour") && !row("# share") && !row("") && !row("#"));
    }
}
