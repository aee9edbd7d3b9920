//! Runs what every rule removes and keeps, and every phrase.

use super::*;
use crate::Metadata;
use crate::dom::{self, Ledger, Story};
use crate::locate::Finding;
use crate::strip::rule::{Phrases, When};
use crate::strip::words::normal;
use std::collections::{HashMap, HashSet};

const BEFORE: &str = "<p>Nothing moored at the north quay on Monday, the first such day in nine years, and \
    the pilots used the time to paint their boat from bow to stern in the blue of the town.</p>";
const AFTER: &str = "<p>On the market square the fish that is sold this week comes from lorries, and it \
    costs half as much again as in the week before, so that many went home with cheese.</p>";

/// The example at the head, in the middle and at the end of a story.
fn frames(example: &str) -> [String; 3] {
    let head = "<title>The fog over the harbour lasts</title>";
    [
        format!("{head}{example}{BEFORE}{AFTER}"),
        format!("{head}{BEFORE}{example}{AFTER}"),
        format!("{head}{BEFORE}{AFTER}{example}"),
    ]
}

/// The ids of the rules that took something, and what is left.
fn run(page: &str) -> (Vec<&'static str>, String) {
    let page = dom::parse(page);
    let mut metadata = Metadata {
        title: Some("The fog over the harbour lasts".into()),
        ..Metadata::default()
    };
    let mut ledger = Ledger::new(&[]);
    let mut story = Story::new(page);
    let finding = Finding::default();
    crate::strip::strip(&mut story, &mut metadata, &finding, &mut ledger);
    let text = story.text_of(story.root());
    let (removed, _) = ledger.close(&[]);
    (removed.iter().map(|r| r.rule).collect(), text)
}

fn phrase_groups() -> impl Iterator<Item = (&'static Rule, &'static Phrases)> {
    all().flat_map(|rule| {
        let groups: &'static [Phrases] = match rule.when {
            When::Phrase(groups) | When::Lead(groups) => groups,
            _ => &[],
        };
        groups.iter().map(move |group| (rule, group))
    })
}

#[test]
fn the_list_below_a_label_goes_with_it_and_is_kept_by_itself() {
    let [_, page, _] = frames(
        "<p>Read also</p><ul><li><a href=x>Boats stay in</a></li><li><a href=y>Fish is dear</a></li></ul>",
    );
    let removed = |keep: &[String]| {
        let options = crate::Options {
            keep: keep.to_vec(),
            only: vec!["related".into()],
            ..Default::default()
        };
        let article = crate::clean(&page, &options).expect("it is small");
        let ids = article
            .removed
            .iter()
            .map(|r| (r.id.clone(), r.text.clone()));
        ids.collect::<Vec<_>>()
    };
    let all = removed(&[]);
    let [(label, words), (list, links)] = &all[..] else {
        panic!("{all:?}");
    };
    assert_eq!(
        (&**words, &**links),
        ("Read also", "Boats stay in Fish is dear")
    );
    assert_eq!(removed(std::slice::from_ref(label)), all[1..]);
    assert_eq!(removed(std::slice::from_ref(list)), all[..1]);
}

#[test]
fn rules_remove_what_they_say() {
    for rule in all() {
        for example in rule.removes {
            let taken = frames(example)
                .iter()
                .any(|page| run(page).0.contains(&rule.id));
            assert!(taken, "{} does not take {example}", rule.id);
        }
    }
}

#[test]
fn rules_keep_what_they_say() {
    for rule in all() {
        assert!(
            !rule.keeps.is_empty(),
            "{} has no example of what it keeps",
            rule.id
        );
        for example in rule.keeps {
            for page in frames(example) {
                let (rules, left) = run(&page);
                assert!(
                    rules.is_empty(),
                    "{}: {rules:?} in {example}, left: {left}",
                    rule.id
                );
            }
        }
    }
}

#[test]
fn phrases_go_and_sentences_stay() {
    for (rule, group) in phrase_groups() {
        // All at once, each in a paragraph of its own: what stays names the phrase.
        let example: String = group
            .phrases
            .iter()
            .map(|phrase| match rule.when {
                When::Lead(_) => format!(
                    "<p>{phrase}: <a href=x>The boats stay in the harbour for a ninth day</a></p>"
                ),
                _ => format!("<p>{phrase}</p>"),
            })
            .collect();
        let [_, middle, _] = frames(&example);
        let (rules, left) = run(&middle);
        let taken = rules.iter().filter(|id| **id == rule.id).count();
        assert_eq!(
            taken,
            group.phrases.len(),
            "{}, {}, left: {left}",
            rule.id,
            group.lang
        );
        let [head, middle, end] = frames(&format!("<p>{}</p>", group.keeps));
        for page in [head, middle, end] {
            let (rules, _) = run(&page);
            assert!(
                rules.is_empty(),
                "{}, {}: {rules:?} in {}",
                rule.id,
                group.lang,
                group.keeps
            );
        }
    }
}

/// The languages that every family knows.
const LANGUAGES: [&str; 29] = [
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "no", "da", "fi", "pl", "cs", "hu", "ro", "el",
    "ru", "uk", "tr", "ar", "he", "fa", "hi", "id", "vi", "zh-Hans", "zh-Hant", "ja", "ko",
];

#[test]
fn every_family_with_phrases_has_every_language() {
    let families: HashMap<&str, &str> = with_families().map(|(f, r)| (r.id, f)).collect();
    let mut have: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (rule, group) in phrase_groups() {
        assert!(!group.phrases.is_empty(), "{}, {}", rule.id, group.lang);
        have.entry(families[rule.id])
            .or_default()
            .insert(group.lang);
    }
    for (family, languages) in have {
        let missing = |lang: &&str| !languages.contains(lang);
        let missing: Vec<&str> = LANGUAGES.into_iter().filter(missing).collect();
        assert!(missing.is_empty(), "{family} has no phrases in {missing:?}");
    }
}

#[test]
fn a_name_or_phrase_stands_once() {
    let mut names = HashMap::new();
    let mut ids = HashSet::new();
    for rule in all() {
        assert!(ids.insert(rule.id), "two rules are called {}", rule.id);
        if let When::Token(list) | When::Section(list) = rule.when {
            for name in list {
                let other = names.insert(*name, rule.id);
                assert!(other.is_none(), "{name} is in {} and {other:?}", rule.id);
                assert_eq!(*name, name.to_ascii_lowercase(), "{name}");
            }
        }
    }
    let mut phrases: HashMap<(String, bool), &str> = HashMap::new();
    for (rule, group) in phrase_groups() {
        let lead = matches!(rule.when, When::Lead(_));
        for phrase in group.phrases {
            assert!(
                normal(phrase).contains(char::is_alphabetic),
                "{phrase} says nothing"
            );
            let have = phrases.insert((normal(phrase), lead), rule.id);
            assert!(
                have.is_none_or(|id| id == rule.id),
                "{phrase} is in {} and {have:?}",
                rule.id
            );
        }
    }
}

/// The list of rules, as the README has it.
fn table() -> String {
    let languages: HashSet<&str> = phrase_groups().map(|(_, group)| group.lang).collect();
    let phrases: usize = phrase_groups().map(|(_, group)| group.phrases.len()).sum();
    let mut out = format!(
        "{} rules take noise out. {} of them know phrases: {} groups, one for each of up to {} languages, with {phrases} \
         phrases. Each rule and each group has examples of what it removes and of what it keeps. {} more rules choose \
         the article, mend it, or take out what restructuring leaves over.\n\n\
         | family | rule | why |\n| --- | --- | --- |\n",
        all().count(),
        all()
            .filter(|rule| matches!(rule.when, When::Phrase(_) | When::Lead(_)))
            .count(),
        phrase_groups().count(),
        languages.iter().filter(|lang| !lang.is_empty()).count(),
        crate::rules().count() - all().count(),
    );
    let mut last = "";
    for rule in crate::rules() {
        let family = match rule.family {
            family if family == last => String::new(),
            family => format!("`{family}`"),
        };
        last = rule.family;
        out += &format!("| {family} | `{}` | {} |\n", rule.id, rule.why);
    }
    out
}

/// `UPDATE=1 cargo test` writes it anew.
#[test]
fn the_readme_lists_the_rules() {
    const START: &str = "<!-- rules -->\n";
    const END: &str = "<!-- /rules -->";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap_or_default();
    let (head, rest) = readme
        .split_once(START)
        .expect("the README has a place for the rules");
    let (_, tail) = rest.split_once(END).expect("and it ends");
    let current = format!("{head}{START}{}{END}{tail}", table());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &current).expect("the README can be written");
    } else {
        assert!(
            readme == current,
            "the README's list of rules is not current: UPDATE=1 cargo test renews it"
        );
    }
}

/// What a form's field or a window over the page says is no part of the text, however long it is.
#[test]
fn long_fields_and_windows_go() {
    for (open, close, rule) in [
        ("<textarea readonly>", "</textarea>", "form"),
        ("<div role=dialog>", "</div>", "role"),
        ("<div aria-modal=true><div>", "</div></div>", "modal"),
    ] {
        let page = format!("{BEFORE}{AFTER}{open}<p>Take this:</p>{BEFORE}{AFTER}{close}");
        let (rules, text) = run(&page);
        assert_eq!(rules, [rule], "{open}");
        assert_eq!(text.matches("north quay").count(), 1, "{text}");
    }
}

/// Where the window is what the page has, it stays.
#[test]
fn a_window_that_is_the_page_stays() {
    let (rules, text) = run(&format!("<div role=dialog>{BEFORE}{AFTER}</div>"));
    assert!(rules.is_empty(), "{rules:?}");
    assert!(text.contains("north quay"), "{text}");
}
