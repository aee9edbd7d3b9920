//! The rules as a build carries them: without their examples, and with all their names and phrases in one text.
//!
//! A `&str` for each of some ten thousand words costs as much again as the word, and examples are for tests. Both
//! are taken out while the crate is compiled, so that the rules can be written as they read best.

use super::{FAMILIES, Rule};
use crate::strip::rule::{Phrases, When};

/// Follows each name or phrase in [`WORDS`].
const WORD_ENDS: u8 = b'\n';
/// Follows the last word of each rule.
const RULE_ENDS: u8 = 0;

/// All rules, in order. Only tests see their examples, and their words in `when`.
pub(super) static RULES: [Rule; COUNT] = rules();

/// Each rule with the names or phrases that it looks for.
pub(crate) fn with_words() -> impl Iterator<Item = (&'static Rule, std::str::Lines<'static>)> {
    const TEXT: &str = match str::from_utf8(&WORDS) {
        Ok(text) => text,
        Err(_) => panic!("names and phrases are UTF-8, whole"),
    };
    RULES.iter().zip(TEXT.split('\0').map(str::lines))
}

/// Each rule with the name of its family.
pub(crate) fn with_families() -> impl Iterator<Item = (&'static str, &'static Rule)> {
    NAMES.into_iter().zip(&RULES)
}

/// The family of each rule.
static NAMES: [&str; COUNT] = {
    let mut names = [""; COUNT];
    let (mut at, mut family) = (0, 0);
    while family < FAMILIES.len() {
        let end = at + FAMILIES[family].1.len();
        while at < end {
            names[at] = FAMILIES[family].0;
            at += 1;
        }
        family += 1;
    }
    names
};

const COUNT: usize = {
    let (mut count, mut family) = (0, 0);
    while family < FAMILIES.len() {
        count += FAMILIES[family].1.len();
        family += 1;
    }
    count
};

const fn rules() -> [Rule; COUNT] {
    const NONE: Rule = Rule {
        id: "",
        why: "",
        when: When::Tag(&[]),
        removes: &[],
        keeps: &[],
    };
    let mut rules = [NONE; COUNT];
    let (mut at, mut family) = (0, 0);
    while family < FAMILIES.len() {
        let mut i = 0;
        while i < FAMILIES[family].1.len() {
            rules[at] = without_words(&FAMILIES[family].1[i]);
            at += 1;
            i += 1;
        }
        family += 1;
    }
    rules
}

const fn without_words(rule: &Rule) -> Rule {
    let Rule { id, why, when, .. } = *rule;
    if cfg!(test) {
        return *rule;
    }
    let when = match when {
        When::Token(_) => When::Token(&[]),
        When::Section(_) => When::Section(&[]),
        When::Phrase(_) => When::Phrase(&[]),
        When::Lead(_) => When::Lead(&[]),
        other => other,
    };
    Rule {
        id,
        why,
        when,
        removes: &[],
        keeps: &[],
    }
}

/// The names and phrases of all rules.
static WORDS: [u8; Text::<0>::of_rules().len] = Text::of_rules().bytes;

/// Text that grows as long as there is room, and is measured beyond.
struct Text<const ROOM: usize> {
    bytes: [u8; ROOM],
    len: usize,
}

impl<const ROOM: usize> Text<ROOM> {
    const fn of_rules() -> Text<ROOM> {
        let mut text = Text {
            bytes: [0; ROOM],
            len: 0,
        };
        let mut family = 0;
        while family < FAMILIES.len() {
            let mut i = 0;
            while i < FAMILIES[family].1.len() {
                match FAMILIES[family].1[i].when {
                    When::Token(names) | When::Section(names) => text.push_all(names),
                    When::Phrase(rows) | When::Lead(rows) => text.push_rows(rows),
                    _ => {}
                }
                text.push(&[RULE_ENDS]);
                i += 1;
            }
            family += 1;
        }
        text
    }

    const fn push_rows(&mut self, rows: &[Phrases]) {
        let mut i = 0;
        while i < rows.len() {
            self.push_all(rows[i].phrases);
            i += 1;
        }
    }

    const fn push_all(&mut self, words: &[&str]) {
        let mut i = 0;
        while i < words.len() {
            self.push(words[i].as_bytes());
            self.push(&[WORD_ENDS]);
            i += 1;
        }
    }

    const fn push(&mut self, more: &[u8]) {
        let end = self.len + more.len();
        if end <= ROOM {
            let (_, rest) = self.bytes.split_at_mut(self.len);
            let (place, _) = rest.split_at_mut(more.len());
            place.copy_from_slice(more);
        }
        self.len = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_words() {
        assert_eq!(with_words().count(), COUNT);
        for (rule, words) in with_words() {
            let words: Vec<&str> = words.collect();
            let expected: Vec<&str> = match rule.when {
                When::Token(names) | When::Section(names) => names.to_vec(),
                When::Phrase(rows) | When::Lead(rows) => {
                    rows.iter().flat_map(|row| row.phrases).copied().collect()
                }
                _ => Vec::new(),
            };
            assert_eq!(words, expected, "{}", rule.id);
        }
    }
}
