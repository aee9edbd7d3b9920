//! All rules by name and family: what can be turned off, and listed.

use crate::dom::Reason;
use crate::{Error, Mend, Options, locate, restructure, strip};
use serde::Serialize;
use std::collections::HashSet;

/// The family of what the layout itself does: it is always done.
const LAYOUT: &str = "layout";

/// A rule: something that is taken out, or mended.
///
/// ```
/// let share = copydesk::rules().find(|rule| rule.id == "share-bar").unwrap();
/// assert_eq!(share.family, "share");
/// assert_eq!(share.why, "Buttons that post the page elsewhere.");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Its name: what `Removal::rule`, `Mend::rule` and the options say.
    pub id: &'static str,
    /// The family that it belongs to; the options may name that, too.
    pub family: &'static str,
    /// Its reason, a sentence in English.
    pub why: &'static str,
}

/// All rules, family by family.
///
/// ```
/// let names: Vec<&str> = copydesk::rules().map(|rule| rule.id).collect();
/// assert!(names.contains(&"byline") && names.contains(&"drop-cap"));
/// ```
pub fn rules() -> impl Iterator<Item = Rule> {
    let others = [locate::FAMILIES, restructure::FAMILIES];
    let others = others.into_iter().flatten().flat_map(|(family, reasons)| {
        let reasons = reasons.iter().copied();
        reasons.map(|reason| (*family, reason))
    });
    strip::reasons()
        .chain(others)
        .map(|(family, Reason { id, why })| Rule { id, family, why })
}

/// The rules that the options turn off. A name that is a family's and a rule's means the family.
pub(crate) fn silent(options: &Options) -> Result<HashSet<&'static str>, Error> {
    let mut silent = HashSet::new();
    if !options.only.is_empty() {
        let only = named("only", &options.only)?;
        let off = rules().filter(|rule| rule.family != LAYOUT && !only.contains(rule.id));
        silent.extend(off.map(|rule| rule.id));
    }
    for id in named("without", &options.without)? {
        let rule = rules().find(|rule| rule.id == id);
        if rule.is_some_and(|rule| rule.family == LAYOUT) {
            let problem = format!("{id:?} is what the layout always does; it cannot be turned off");
            let option = "without";
            return Err(Error::BadOption { option, problem });
        }
        silent.insert(id);
    }
    Ok(silent)
}

/// Takes the names off those mends that are always made.
pub(crate) fn leave_unnamed(mended: &mut [Mend]) {
    for mend in mended {
        let mut rules = restructure::FAMILIES
            .iter()
            .filter(|(family, _)| *family == LAYOUT);
        if rules.any(|(_, reasons)| reasons.iter().any(|reason| reason.id == mend.rule)) {
            mend.id = None;
        }
    }
}

/// The rules that the names mean.
fn named(option: &'static str, names: &[String]) -> Result<HashSet<&'static str>, Error> {
    let mut ids = HashSet::new();
    for name in names {
        let is_family = rules().any(|rule| rule.family == name);
        let is_named = |rule: &Rule| match is_family {
            true => rule.family == name,
            false => rule.id == name,
        };
        let before = ids.len();
        ids.extend(rules().filter(is_named).map(|rule| rule.id));
        let is_known = ids.len() > before || ids.contains(&**name) || is_family;
        if !is_known {
            let problem = format!("no rule or family of rules is called {name:?}");
            return Err(Error::BadOption { option, problem });
        }
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn names_are_given_once() {
        let mut seen = HashSet::new();
        for rule in rules() {
            assert!(seen.insert(rule.id), "two rules are called {}", rule.id);
        }
    }

    /// The reasons that the reader page has in a language, by rule.
    fn strings(file: &str) -> HashSet<String> {
        let start = "\n  reasons: {\n";
        let (_, reasons) = file.split_once(start).expect("the file has reasons");
        let (reasons, _) = reasons.split_once("\n  },").expect("and they end");
        let key = |line: &str| {
            let (key, reason) = line.trim().split_once(": '")?;
            (!reason.starts_with('\'')).then(|| key.trim_matches('\'').to_owned())
        };
        reasons.lines().filter_map(key).collect()
    }

    #[test]
    fn every_reason_is_told_in_the_languages_of_the_reader_page() {
        let languages = [
            ("de", include_str!("../www/strings/de.js")),
            ("es", include_str!("../www/strings/es.js")),
            ("fr", include_str!("../www/strings/fr.js")),
        ];
        let known: HashSet<String> = rules().map(|rule| rule.id.to_owned()).collect();
        for (language, file) in languages {
            let told = strings(file);
            let missing: Vec<_> = known.difference(&told).collect();
            assert!(
                missing.is_empty(),
                "{language} has no reason for {missing:?}"
            );
            let dead: Vec<_> = told.difference(&known).collect();
            assert!(
                dead.is_empty(),
                "{language} has reasons for no rule: {dead:?}"
            );
        }
    }

    #[test]
    fn a_name_that_is_both_means_a_family_that_has_the_rule() {
        let families: HashMap<&str, &str> = rules().map(|rule| (rule.id, rule.family)).collect();
        for rule in rules() {
            let family = families.get(rule.family);
            assert!(family.is_none_or(|f| *f == rule.family), "{}", rule.family);
        }
    }

    fn options(only: &[&str], without: &[&str]) -> Options {
        let list = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect();
        Options {
            only: list(only),
            without: list(without),
            ..Options::default()
        }
    }

    #[test]
    fn a_family_is_all_of_its_rules() {
        let off = silent(&options(&[], &["comments", "share-bar"])).expect("they are there");
        assert!(
            off.contains("comments") && off.contains("comment-form") && off.contains("share-bar")
        );
        assert!(!off.contains("social-links"));
        let off = silent(&options(&["byline"], &[])).expect("it is there");
        assert!(!off.contains("byline") && off.contains("headline") && off.contains("furniture"));
        assert!(
            !off.contains("heading-level"),
            "what the layout does is always done"
        );
    }

    #[test]
    fn an_unknown_name_is_told() {
        let error = silent(&options(&[], &["sharebar"])).expect_err("there is none");
        assert_eq!(error.code(), "BadOption");
        assert_eq!(
            error.to_string(),
            "options.without: no rule or family of rules is called \"sharebar\""
        );
        assert!(silent(&options(&["sharebar"], &[])).is_err());
        assert!(silent(&options(&[], &["layout"])).is_err());
    }
}
