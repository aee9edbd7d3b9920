//! Codas of news agencies: who reported and edited, and the agency's mark.

use crate::strip::rule::Rule;
use crate::strip::words::normal;
use crate::strip::work::Work;

/// Marks of news agencies as they are printed, and the name. Sorted by mark, in lower case.
const AGENCIES: [(&str, &str); 44] = [
    ("aap", "AAP"),
    ("adnkronos", "Adnkronos"),
    ("afp", "AFP"),
    ("agi", "AGI"),
    ("ani", "ANI"),
    ("anp", "ANP"),
    ("ansa", "ANSA"),
    ("antara", "Antara"),
    ("ap", "AP"),
    ("apa", "APA"),
    ("associated press", "AP"),
    ("ats", "Keystone-ATS"),
    ("belga", "Belga"),
    ("bernama", "Bernama"),
    ("bloomberg", "Bloomberg"),
    ("cp", "The Canadian Press"),
    ("ctk", "ČTK"),
    ("dpa", "dpa"),
    ("efe", "EFE"),
    ("epd", "epd"),
    ("europa press", "Europa Press"),
    ("ians", "IANS"),
    ("interfax", "Interfax"),
    ("jiji", "Jiji"),
    ("keystone-ats", "Keystone-ATS"),
    ("keystone-sda", "Keystone-SDA"),
    ("kna", "KNA"),
    ("kyodo", "Kyodo"),
    ("lusa", "Lusa"),
    ("mti", "MTI"),
    ("ntb", "NTB"),
    ("pa", "PA"),
    ("pap", "PAP"),
    ("pti", "PTI"),
    ("reuters", "Reuters"),
    ("ritzau", "Ritzau"),
    ("sda", "Keystone-SDA"),
    ("sid", "SID"),
    ("stt", "STT"),
    ("tass", "TASS"),
    ("the associated press", "AP"),
    ("tt", "TT"),
    ("xinhua", "Xinhua"),
    ("čtk", "ČTK"),
];

/// What codas begin with, in lower case.
const OPENERS: [&str; 24] = [
    "reporting by ",
    "additional reporting by ",
    "writing by ",
    "editing by ",
    "reporting and writing by ",
    "reporting and editing by ",
    "compiled by ",
    "with reporting by ",
    "mit material von ",
    "mit agenturmaterial",
    "bericht von ",
    "berichtet von ",
    "redigiert von ",
    "bearbeitet von ",
    "reportage de ",
    "édité par ",
    "rédigé par ",
    "avec afp",
    "reporte de ",
    "información de ",
    "editado por ",
    "reportagem de ",
    "edição de ",
    "a cura di ",
];

/// The agency that goes by this mark.
pub(super) fn agency(mark: &str) -> Option<&'static str> {
    let mark = mark.trim().to_lowercase();
    AGENCIES
        .binary_search_by(|(have, _)| (*have).cmp(&mark))
        .ok()
        .map(|i| AGENCIES[i].1)
}

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    for line in work.lines() {
        if work.facts.long_before(line.node) == 0 || work.heading(line.node).is_some() {
            continue;
        }
        let tail = work.facts.is_tail(line.node);
        if is_coda(&line.text, tail) {
            work.take(line.node, rule);
        } else if tail && let Some(agency) = marks(&line.text) {
            if work.metadata.agency.is_none() {
                work.metadata.agency = Some(agency.to_owned());
            }
            work.take(line.node, rule);
        }
    }
}

/// Whether the whole line says who reported and edited: in brackets anywhere, without them at the end.
fn is_coda(text: &str, tail: bool) -> bool {
    let inner = text.strip_prefix(['(', '[']);
    let bracketed = inner.is_some() && text.trim_end_matches('.').ends_with([')', ']']);
    let words = inner.unwrap_or(text).to_lowercase();
    let opens = OPENERS.iter().any(|o| words.starts_with(o));
    opens && (bracketed || tail && text.len() <= 200)
}

/// The agency, when the line is nothing but agencies' marks: `(dpa/afp)`.
fn marks(text: &str) -> Option<&'static str> {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if text.len() > 40 || normal(text).is_empty() {
        return None;
    }
    let marks: Vec<&str> = text
        .split(['/', ',', '|', '+', ';'])
        .map(str::trim)
        .collect();
    let first = marks.first().and_then(|m| agency(m))?;
    // After the first one, an editor's short sign may stand: `dpa/mak`.
    let signs = |m: &&str| agency(m).is_some() || m.chars().count() <= 3;
    marks.iter().all(signs).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agencies_are_sorted() {
        assert!(AGENCIES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn marks_are_whole() {
        assert_eq!(marks("(dpa/afp)"), Some("dpa"));
        assert_eq!(marks("dpa/mak"), Some("dpa"));
        assert_eq!(marks("AP said so"), None);
    }
}
