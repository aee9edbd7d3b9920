//! Bylines: `By Ada Berg and Ole Lund` into the authors, `By Reuters` into the agency.

use crate::strip::rule::Rule;
use crate::strip::work::Work;

/// The words that open a byline, in lower case; most to the left the longest.
const OPENERS: [&str; 40] = [
    "written by ",
    "reported by ",
    "story by ",
    "words by ",
    "posted by ",
    "by: ",
    "by ",
    "geschrieben von ",
    "ein beitrag von ",
    "eine analyse von ",
    "ein kommentar von ",
    "von ",
    "propos recueillis par ",
    "publié par ",
    "par ",
    "escrito por ",
    "por ",
    "a cura di ",
    "scritto da ",
    "articolo di ",
    "di ",
    "door ",
    "geschreven door ",
    "av ",
    "skrevet av ",
    "af ",
    "skrevet af ",
    "text: ",
    "tekst: ",
    "autor: ",
    "autorin: ",
    "auteur: ",
    "penulis: ",
    "oleh ",
    "de la ",
    "автор: ",
    "автор ",
    "yazan: ",
    "द्वारा ",
    "بقلم ",
];

/// What joins the names of two people.
const JOINERS: [&str; 22] = [
    "and", "und", "et", "y", "e", "en", "och", "og", "ja", "i", "a", "és", "și", "και", "и", "та",
    "ve", "dan", "và", "with", "mit", "&",
];

/// Small words within a name.
const PARTICLES: [&str; 26] = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der",
    "den", "den", "ter", "ten", "zu", "af", "av", "bin", "ibn", "al", "el", "in",
];

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    for line in work.lines() {
        let place = work.facts.is_head(line.node) || work.facts.is_tail(line.node);
        if !place || work.heading(line.node).is_some() {
            continue;
        }
        let Some(names) = names(&line.text) else {
            continue;
        };
        let byline = parse(names);
        if byline.authors.is_empty() && byline.agency.is_none() {
            continue;
        }
        let metadata = &mut *work.metadata;
        if metadata.agency.is_none() {
            metadata.agency = byline.agency;
        }
        if metadata.authors.is_empty() {
            metadata.authors = byline.authors;
            metadata.byline = (!metadata.authors.is_empty()).then(|| metadata.authors.join(", "));
        }
        work.take(line.node, rule);
    }
}

/// The names in a line that is a byline and nothing else.
fn names(line: &str) -> Option<&str> {
    let line = line.trim();
    let opener = OPENERS.iter().find(|opener| opens(line, opener))?;
    let names = line[opener.len()..].trim();
    is_names(names).then_some(names)
}

fn opens(line: &str, opener: &str) -> bool {
    line.get(..opener.len())
        .is_some_and(|head| head.to_lowercase() == *opener)
}

/// Whether nothing but names stands there: words with capitals, or of a script that has none.
fn is_names(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_joiner = |w: &str| JOINERS.contains(&w) || PARTICLES.contains(&w);
    let is_name = |w: &str| {
        let bare = w.trim_start_matches(|c: char| !c.is_alphanumeric());
        bare.is_empty()
            || !bare
                .chars()
                .next()
                .is_some_and(|c| c.is_lowercase() || c.is_numeric())
    };
    let ends = text.ends_with(['!', '?', ':', '…'])
        || text.ends_with('.') && words.last().is_some_and(|w| w.chars().count() > 4);
    (1..=14).contains(&words.len())
        && !ends
        && !text.contains(['“', '”', '"', '«', ':', '?'])
        && words.first().is_some_and(|w| is_name(w))
        && words.iter().all(|w| is_name(w) || is_joiner(w))
}

/// A byline taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) authors: Vec<String>,
    pub(super) agency: Option<String>,
}

/// Takes the names of a byline apart.
pub(super) fn parse(names: &str) -> Byline {
    let mut byline = Byline::default();
    let mut name = String::new();
    let mut close = |name: &mut String| {
        let whole = std::mem::take(name);
        let whole = whole.trim().trim_end_matches([',', ';']);
        match super::signoff::agency(whole) {
            Some(agency) => byline.agency = Some(agency.to_owned()),
            None if !whole.is_empty() => byline.authors.push(whole.to_owned()),
            None => {}
        }
    };
    for word in names.split_whitespace() {
        if JOINERS.contains(&word) {
            close(&mut name);
            continue;
        }
        name.push(' ');
        name.push_str(word);
        if word.ends_with([',', ';']) {
            close(&mut name);
        }
    }
    close(&mut name);
    byline
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_byline(line: &str, authors: &[&str], agency: Option<&str>) {
        let byline = parse(names(line).unwrap_or_default());
        assert_eq!(
            (byline.authors, byline.agency.as_deref()),
            (authors.iter().map(|a| (*a).to_owned()).collect(), agency),
            "{line}"
        );
    }

    #[test]
    fn names_and_agencies_are_told_apart() {
        assert_byline("By Ada Berg and Ole Lund", &["Ada Berg", "Ole Lund"], None);
        assert_byline("By Reuters", &[], Some("Reuters"));
        assert_byline(
            "Von Ada Berg, Ole van der Lund und Kim Moe",
            &["Ada Berg", "Ole van der Lund", "Kim Moe"],
            None,
        );
    }

    #[test]
    fn a_sentence_is_no_byline() {
        for line in [
            "By the sea",
            "By Monday the water had gone.",
            "Von der Küste",
            "Di Maria segna ancora",
        ] {
            assert_eq!(names(line), None, "{line}");
        }
    }
}
