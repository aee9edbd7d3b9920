//! Datelines: where the report was written. Found at the head of the first paragraphs, kept there, with
//! space on both sides of the dash.

use crate::dom::NodeId;
use crate::metadata::agencies::canonical;
use crate::strip::rule::Rule;
use crate::strip::work::Work;
use std::ops::Range;

/// How many paragraphs may have one.
const PARAGRAPHS: usize = 3;
/// How many bytes of a paragraph are looked at.
const HEAD: usize = 160;
/// Dashes between dateline and text.
const DASHES: [&str; 6] = ["--", "-", "–", "—", "―", "−"];

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    let root = work.story.root();
    let paragraphs: Vec<NodeId> = work
        .story
        .elements(root)
        .filter(|&n| work.facts.is_paragraph(n))
        .take(PARAGRAPHS)
        .collect();
    for paragraph in paragraphs {
        let (head, pieces) = opening(work, paragraph);
        let Some(found) = dateline(&head) else {
            continue;
        };
        if work.metadata.dateline.is_none() {
            work.metadata.dateline = Some(found.place.to_owned());
        }
        if work.metadata.agency.is_none() {
            work.metadata.agency = found.agency.map(str::to_owned);
        }
        if let Some(dash) = found.dash {
            mend(work, rule, &pieces, &head, dash);
        }
        return;
    }
}

/// The paragraph's first words as they are written, and the text nodes that they stand in, with where
/// each begins.
fn opening(work: &Work, paragraph: NodeId) -> (String, Vec<(usize, NodeId)>) {
    let (mut head, mut pieces) = (String::new(), Vec::new());
    for n in work.story.descendants(paragraph) {
        if let Some(text) = work.story.text(n) {
            pieces.push((head.len(), n));
            head.push_str(text);
            if head.len() >= HEAD {
                break;
            }
        }
    }
    let cut = head.floor_char_boundary(HEAD);
    head.truncate(cut);
    (head, pieces)
}

/// A dateline, and the dash after it.
#[derive(Debug, PartialEq)]
struct Dateline<'a> {
    place: &'a str,
    agency: Option<&'static str>,
    /// Where the dash stands, in those that have one.
    dash: Option<Range<usize>>,
}

/// The dateline that the text begins with. The shapes, with a dash of any kind:
///
/// | shape | example |
/// | --- | --- |
/// | PLACE - | `WASHINGTON/MOSCOW -U.S. and` |
/// | PLACE, date - | `OSLO, Dec 28 - The` |
/// | PLACE, date (agency) - | `MOSCOW, Dec 28 (Reuters) - The` |
/// | Place (agency) - | `Paris (AFP) — Le` |
/// | Place - Word | `Berlin - Die` |
/// | Place, date (agency).- | `Madrid, 3 may (EFE).- Los` |
/// | Place, date (agency) | `Taipei, Nov. 17 (CNA) The` |
/// | (agency) - PLACE, date - | `(ANSA) - ROMA, 03 MAG - Il` |
/// | PLACE, date. /agency/. | `МОСКВА, 3 мая. /ТАСС/. Суда` |
/// | agency place date 电 | `新华社奥斯陆5月3日电 港口` |
fn dateline(text: &str) -> Option<Dateline<'_>> {
    let start = text.len() - text.trim_start().len();
    let opening = &text[start..];
    if opening.starts_with(['(', '（']) {
        return after_agency(text, start);
    }
    slashed(opening)
        .or_else(|| telegram(opening))
        .or_else(|| dashed(text, start))
        .or_else(|| undashed(opening))
}

/// `Taipei, Nov. 17 (CNA) The`
fn undashed(text: &str) -> Option<Dateline<'_>> {
    let (before, rest) = text.split_once('(')?;
    let (mark, rest) = rest.split_once(')')?;
    let (place, date) = before.split_once(',')?;
    let has = |kind: fn(char) -> bool| date.contains(kind);
    // An age has no letters: "Ada Berg, 45 (AP)".
    let has_date = has(|c| c.is_ascii_digit()) && has(char::is_alphabetic) && rest.starts_with(' ');
    let agency = canonical(mark.trim()).filter(|_| has_date && is_place(place))?;
    Some(Dateline {
        place,
        agency: Some(agency),
        dash: None,
    })
}

/// `(ANSA) - ROMA, 03 MAG - Il`
fn after_agency(text: &str, start: usize) -> Option<Dateline<'_>> {
    let inner = text[start..].trim_start_matches(['(', '（']);
    let (mark, rest) = inner.split_once([')', '）'])?;
    let agency = canonical(mark.trim())?;
    let (dash_at, dash) = first_dash(text, text.len() - rest.len())?;
    let is_next = text[text.len() - rest.len()..dash_at].trim().is_empty();
    let place = dashed(text, dash_at + dash.len()).filter(|_| is_next)?;
    let agency = Some(agency);
    Some(Dateline { agency, ..place })
}

/// `МОСКВА, 3 мая. /ТАСС/. Суда`
fn slashed(text: &str) -> Option<Dateline<'_>> {
    let (before, rest) = text.split_once('/')?;
    let (mark, _) = rest.split_once('/')?;
    let (place, date) = before.split_once(',')?;
    let has_date = date.contains(|c: char| c.is_ascii_digit()) && date.trim_end().ends_with('.');
    let agency = canonical(mark.trim()).filter(|_| has_date && is_place(place))?;
    Some(Dateline {
        place,
        agency: Some(agency),
        dash: None,
    })
}

/// `新华社奥斯陆5月3日电 港口`
fn telegram(text: &str) -> Option<Dateline<'_>> {
    let (before, _) = text.split_once(['电', '電'])?;
    let (agency, rest) = before.split_once('社')?;
    let place = rest.trim_end_matches(|c: char| c.is_ascii_digit() || "年月日".contains(c));
    let is_dated = before.ends_with('日') && place.len() < rest.len() && !place.is_empty();
    let agency = canonical(&before[..agency.len() + '社'.len_utf8()]).filter(|_| is_dated)?;
    (place.chars().count() <= 12).then_some(Dateline {
        place,
        agency: Some(agency),
        dash: None,
    })
}

fn dashed(text: &str, start: usize) -> Option<Dateline<'_>> {
    let start = start + (text[start..].len() - text[start..].trim_start().len());
    let (dash_at, dash) = first_dash(text, start)?;
    let before = text[start..dash_at].trim_end();
    let before = match before.strip_suffix('.') {
        Some(bracket) if bracket.ends_with(')') => bracket,
        _ => before,
    };
    let after = &text[dash_at + dash.len()..];
    let spaced =
        text[..dash_at].ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace);
    let (before, bracket) = match before.strip_suffix(')').and_then(|b| b.rsplit_once('(')) {
        Some((before, inner)) => (before.trim_end(), Some(inner)),
        None => (before, None),
    };
    let named = bracket.and_then(|inner| {
        inner
            .split(['/', ','])
            .find_map(|mark| canonical(mark.trim()))
    });
    let (place, date) = match before.split_once(',') {
        Some((place, date)) => (place, Some(date)),
        None => (before, None),
    };
    let has_date = date.is_some_and(|d| d.contains(|c: char| c.is_ascii_digit()));
    let place = if has_date { place } else { before };
    let first = place.split([' ', '/', ',']).next().unwrap_or_default();
    let shouted = is_place(place) && first.len() > 2 && !first.chars().any(char::is_lowercase);
    let next = after.trim_start().chars().next()?;
    let opens = !next.is_lowercase() && !next.is_numeric();
    let short = place.split_whitespace().count() <= 2;
    let fits = match (bracket, named) {
        (Some(_), Some(_)) => is_place(place),
        (Some(_), None) => false,
        (None, _) if shouted => spaced,
        (None, _) => spaced && opens && short && is_place(place) && !after.contains(" - "),
    };
    (fits && place.chars().filter(|c| c.is_alphabetic()).count() >= 3).then_some(Dateline {
        place,
        agency: named,
        dash: Some(dash_at..dash_at + dash.len()),
    })
}

/// The first dash that does not stand within a word.
fn first_dash(text: &str, start: usize) -> Option<(usize, &'static str)> {
    text[start..].char_indices().find_map(|(i, _)| {
        let at = start + i;
        let dash = DASHES.iter().find(|d| text[at..].starts_with(**d))?;
        let parts = text[..at].ends_with(|c: char| c.is_whitespace() || c == ')')
            || text[..at].ends_with(").")
            || text[at + dash.len()..].starts_with(char::is_whitespace)
            || *dash != "-";
        parts.then_some((at, *dash))
    })
}

/// Whether it may be the name of a place, or of some: a few words, each with a capital.
fn is_place(text: &str) -> bool {
    let words: Vec<&str> = text
        .split([' ', '/', '\u{a0}'])
        .filter(|w| !w.is_empty())
        .collect();
    let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    let plain = |c: char| c.is_alphabetic() || " /,.'’-\u{a0}".contains(c);
    (1..=6).contains(&words.len()) && words.iter().all(|w| capital(w)) && text.chars().all(plain)
}

/// Puts a space on both sides of the dash, where there is none.
fn mend(
    work: &mut Work,
    rule: &Rule,
    pieces: &[(usize, NodeId)],
    head: &str,
    Range {
        start: from,
        end: to,
    }: Range<usize>,
) {
    // `(EFE).-` is set close.
    let before = head[..from].ends_with(|c: char| c.is_whitespace() || c == '.');
    let after = head[to..].starts_with(char::is_whitespace);
    if before && after {
        return;
    }
    let piece = pieces.iter().rev().find(|(begin, _)| *begin <= from);
    let Some(&(begin, node)) = piece else {
        return;
    };
    let Some(text) = work.story.text(node).map(str::to_owned) else {
        return;
    };
    let (from_here, to_here) = (from - begin, to - begin);
    if to_here > text.len() {
        return;
    }
    let mut mended = text[..from_here].to_owned();
    if !before {
        mended.push(' ');
    }
    mended.push_str(&text[from_here..to_here]);
    if !after {
        mended.push(' ');
    }
    mended.push_str(&text[to_here..]);
    if work.ledger.leaves(node, rule.reason()) {
        return;
    }
    work.forget_lines();
    work.story.mend_text(node, &mended);
    let end = word_end(head, to + 12).max(to);
    let new = format!(
        "{}{}{}{}{}",
        &head[..from],
        if before { "" } else { " " },
        &head[from..to],
        if after { "" } else { " " },
        &head[to..end]
    );
    work.ledger.mend(
        work.story,
        node,
        rule.reason(),
        head[..end].trim(),
        new.trim(),
    );
}

/// Where the word ends that is at this byte, or the word before it when that one was cut.
fn word_end(head: &str, at: usize) -> usize {
    let at = head.ceil_char_boundary(at.min(head.len()));
    let is_cut = head.len() + 3 >= HEAD;
    let cut = || head[..at].rfind(char::is_whitespace).filter(|_| is_cut);
    let next = head[at..].find(char::is_whitespace).map(|n| at + n);
    next.or_else(cut).unwrap_or(head.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_place(text: &str, place: Option<&str>, agency: Option<&str>) {
        let found = dateline(text);
        let have = (
            found.as_ref().map(|d| d.place),
            found.as_ref().and_then(|d| d.agency),
        );
        assert_eq!(have, (place, agency), "{text}");
    }

    #[test]
    fn the_shapes_are_found() {
        assert_place(
            "WASHINGTON/MOSCOW -U.S. and others",
            Some("WASHINGTON/MOSCOW"),
            None,
        );
        assert_place("OSLO, Dec 28 - The boats", Some("OSLO"), None);
        assert_place(
            "MOSCOW, Dec 28 (Reuters) - The boats",
            Some("MOSCOW"),
            Some("Reuters"),
        );
        assert_place("Paris (AFP) — Le port", Some("Paris"), Some("AFP"));
        assert_place("Berlin - Die Boote", Some("Berlin"), None);
        assert_place(
            "ST. JOHN’S, Newfoundland — The boats",
            Some("ST. JOHN’S, Newfoundland"),
            None,
        );
    }

    #[test]
    fn agencies_of_other_languages_are_found() {
        for (text, place, agency) in [
            ("BERLIN (dpa) - Die Boote", "BERLIN", "dpa"),
            ("Lisboa, 03 mai 2026 (Lusa) - Os barcos", "Lisboa", "Lusa"),
            ("Madrid, 3 may (EFE).- Los barcos", "Madrid", "EFE"),
            ("(ANSA) - ROMA, 03 MAG - Le barche", "ROMA", "ANSA"),
            ("МОСКВА, 3 мая. /ТАСС/. Суда", "МОСКВА", "TASS"),
            ("Taipei, Nov. 17 (CNA) The boats", "Taipei", "CNA"),
            ("新华社奥斯陆5月3日电 港口", "奥斯陆", "Xinhua"),
        ] {
            assert_place(text, Some(place), Some(agency));
        }
    }

    #[test]
    fn a_word_is_not_cut() {
        assert_eq!(word_end("OSLO -The ferry sails", 18), 21);
        assert_eq!(word_end("OSLO -The ferry sails on", 12), 15);
    }

    #[test]
    fn a_sentence_has_none() {
        for text in [
            "The boats - all of them - went.",
            "Well-known boats went out.",
            "U.S. boats – said he – went.",
            "NATO-led boats went",
            "Boats - but no nets - went",
            "Ada Berg, 45 (AP) said no",
        ] {
            assert_place(text, None, None);
        }
    }
}
