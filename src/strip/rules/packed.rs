//! The rules as a build carries them: without their examples, with all their names in one text, and with their phrases
//! [hashed](super::hashed).
//!
//! A `&str` for each of some two thousand names costs as much again as the name, and examples are for tests. Both
//! are taken out while the crate is compiled, so that the rules can be written as they read best.

use super::{FAMILIES, Rule};
use crate::strip::rule::When;

/// Follows each name in [`NAMES`].
const NAME_ENDS: u8 = b'\n';
/// Follows the last name of each rule.
const RULE_ENDS: u8 = 0;

/// All rules, in order. Only tests see their examples, and the names and phrases in `when`.
pub(super) static RULES: [Rule; COUNT] = rules();

/// Each rule with the names that it looks for.
pub(crate) fn with_names() -> impl Iterator<Item = (&'static Rule, std::str::Lines<'static>)> {
    const TEXT: &str = match str::from_utf8(&NAMES) {
        Ok(text) => text,
        Err(_) => panic!("names are UTF-8, whole"),
    };
    RULES.iter().zip(TEXT.split('\0').map(str::lines))
}

/// Each rule with the name of its family.
pub(crate) fn with_families() -> impl Iterator<Item = (&'static str, &'static Rule)> {
    FAMILY_OF.into_iter().zip(&RULES)
}

/// The family of each rule.
static FAMILY_OF: [&str; COUNT] = {
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

/// The names of all rules.
static NAMES: [u8; Text::<0>::of_rules().len] = Text::of_rules().bytes;

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
                    _ => {}
                }
                text.push(&[RULE_ENDS]);
                i += 1;
            }
            family += 1;
        }
        text
    }

    const fn push_all(&mut self, names: &[&str]) {
        let mut i = 0;
        while i < names.len() {
            self.push(names[i].as_bytes());
            self.push(&[NAME_ENDS]);
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
    fn every_rule_has_its_names() {
        assert_eq!(with_names().count(), COUNT);
        for (rule, names) in with_names() {
            let names: Vec<&str> = names.collect();
            let expected = match rule.when {
                When::Token(names) | When::Section(names) => names,
                _ => &[],
            };
            assert_eq!(names, expected, "{}", rule.id);
        }
    }
}
