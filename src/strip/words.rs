//! How names and phrases are compared: whole, and without what differs from site to site.

use crate::dom::position;
use std::ops::ControlFlow;

/// The text in lower case, words parted by one space, without punctuation; numbers are `#`.
///
/// `normal("Comments (1,204) »")` is `"comments #"`.
pub(crate) fn normal(text: &str) -> String {
    normal_up_to(text, usize::MAX)
}

/// The same; where that has more than so many bytes, something that has more.
pub(crate) fn normal_up_to(text: &str, most: usize) -> String {
    let mut out = String::with_capacity(text.len().min(most.saturating_add(8)));
    push_normal(&mut out, text, most);
    out
}

/// The same, in place of what stands in `out`.
pub(crate) fn push_normal(out: &mut String, text: &str, most: usize) {
    out.clear();
    let bytes = text.as_bytes();
    let mut at = 0;
    // A space at its end may be taken back.
    while let Some(&byte) = bytes
        .get(at)
        .filter(|_| out.len() <= most.saturating_add(1))
    {
        let lower = byte | 0x20;
        if lower.is_ascii_lowercase() {
            out.push(char::from(lower));
            at += 1;
            continue;
        }
        let c = match byte {
            ..0x80 => char::from(byte),
            _ => text[at..].chars().next().unwrap_or_default(),
        };
        at += c.len_utf8();
        if is_plain_letter(c) {
            out.push(c);
        } else if c.is_numeric() || c == '#' {
            push_number(out);
        } else if is_letter(c) {
            out.extend(c.to_lowercase());
        } else if !is_silent(c) && !matches!(out.as_bytes().last(), None | Some(b' ')) {
            out.push(' ');
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
}

/// Writes a number, of which several in a row are one.
fn push_number(out: &mut String) {
    if out.ends_with("# ") {
        out.pop();
    }
    if !out.ends_with('#') {
        out.push('#');
    }
}

/// Letters that are no capitals, of the scripts that most phrases are in: told without a look at the tables.
fn is_plain_letter(c: char) -> bool {
    match c {
        'ß'..='ö' | 'ø'..='ÿ' | 'ά'..='ώ' | 'а'..='џ' | 'א'..='ת' | 'ء'..='غ' | 'ف'..='ي' => {
            true
        }
        'ٮ'..='ۓ' | 'ऀ'..='ॣ' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='鿿' | '가'..='힣' => {
            true
        }
        // Capitals alternate with small letters.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ạ'..='ỹ' => u32::from(c) % 2 == 1,
        'Ĺ'..='ň' | 'Ź'..='ž' => u32::from(c).is_multiple_of(2),
        _ => false,
    }
}

/// Letters, and the marks that Indian scripts and decomposed accents need.
fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{963}' | '\u{966}'..='\u{dff}')
}

/// Marks within a word that are printed or not, as it comes: apostrophes, joiners, soft hyphens, Arabic
/// vowels, Hebrew points.
pub(super) const fn is_silent(c: char) -> bool {
    matches!(c,
        '\'' | '’' | 'ʼ' | '`' | '´' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        | '\u{64b}'..='\u{65f}' | '\u{640}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' | '\u{fe0f}')
}

/// The names that a class, an id or a component's name may go by: itself, its BEM block and its BEM
/// element, each without a prefix of one letter. Stops when `found` breaks; gives what it broke with.
pub(crate) fn names<B>(word: &str, mut found: impl FnMut(&str) -> ControlFlow<B>) -> Option<B> {
    if word.len() > 80 || !word.is_ascii() {
        return None;
    }
    let mut each = |name: &str| {
        found(name)?;
        match name.get(1..).and_then(|rest| rest.strip_prefix('-')) {
            Some(rest) => found(rest),
            None => ControlFlow::Continue(()),
        }
    };
    if is_kebab(word) {
        return each(word).break_value();
    }
    let name = kebab(word);
    let base = &word[..position(word, "--").unwrap_or(word.len())];
    let (block, element) = match base.as_bytes().windows(2).rposition(|two| two == b"__") {
        Some(at) => (None, Some(kebab(&base[at + 2..]))),
        None => ((base.len() < word.len()).then(|| kebab(base)), None),
    };
    let block = block.filter(|block| *block != name);
    let ways = [Some(name), block, element].into_iter().flatten();
    ways.map(|way| each(&way))
        .find_map(ControlFlow::break_value)
}

/// Whether [`kebab`] would leave the name as it is; most are so.
fn is_kebab(name: &str) -> bool {
    let mut last = b'-';
    for b in name.bytes() {
        let is_hyphen = b == b'-' && last != b'-';
        if !(is_hyphen || b.is_ascii_lowercase() || b.is_ascii_digit()) {
            return false;
        }
        last = b;
    }
    last != b'-'
}

/// `shareBar`, `Share_Bar`, `share-bar` are all `share-bar`.
fn kebab(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    let mut was_lower = false;
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            if c.is_ascii_uppercase() && was_lower {
                out.push('-');
            }
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        was_lower = c.is_ascii_lowercase() || c.is_ascii_digit();
    }
    if out.ends_with('-') {
        out.pop();
    }
    out
}

/// Whether one of the pieces stands in the text, within a word or over several.
#[inline(never)]
pub(super) fn has(text: &str, pieces: &[&str]) -> bool {
    let first = |piece: &str| piece.bytes().next().unwrap_or_default();
    // Most places of the text begin none of them.
    let mut begins = [false; 256];
    for piece in pieces {
        begins[usize::from(first(piece))] = true;
    }
    let text = text.as_bytes();
    let mut places = text.iter().enumerate();
    places.any(|(at, &byte)| {
        let is_here =
            |piece: &&str| first(piece) == byte && text[at..].starts_with(piece.as_bytes());
        begins[usize::from(byte)] && pieces.iter().any(is_here)
    })
}

/// Whether one of the words is a word of the text.
pub(super) fn says(text: &str, words: &[&str]) -> bool {
    let mut said = text.split(|c: char| !c.is_alphanumeric());
    said.any(|word| words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_punctuation_and_digits_do_not_count() {
        assert_eq!(normal("  Comments (1,204) »"), "comments #");
        assert_eq!(normal("Don’t miss!"), "dont miss");
        assert_eq!(normal("टिप्पणियाँ १२"), "टिप्पणियाँ #");
        assert_eq!(normal("10:30 12.5.2021 Uhr"), "# uhr");
    }

    #[test]
    fn pieces_are_found_at_the_start_within_and_at_the_end() {
        let pieces = ["fili", "läg", "miss"];
        for text in [
            "filiation",
            "an affiliate",
            "commission",
            "a miss",
            "Beiläge",
        ] {
            assert!(has(text, &pieces), "{text}");
        }
        for text in ["", "fil", "mis", "lag", "missing"] {
            assert_eq!(has(text, &pieces), text == "missing", "{text}");
        }
    }

    #[track_caller]
    fn assert_names(word: &str, expected: &[&str]) {
        let mut have = Vec::new();
        names(word, |n| {
            have.push(n.to_owned());
            ControlFlow::<()>::Continue(())
        });
        assert_eq!(have, expected);
    }

    #[test]
    fn plain_letters_are_what_the_tables_call_so() {
        for c in (0..=u32::from(char::MAX))
            .filter_map(char::from_u32)
            .filter(|&c| is_plain_letter(c))
        {
            let is_lower = c.to_lowercase().eq([c]);
            assert!(
                is_letter(c) && is_lower && !c.is_numeric() && !is_silent(c),
                "{c}"
            );
        }
    }

    #[test]
    fn names_are_whole() {
        assert_names("share-price", &["share-price"]);
        assert_names("shareBar", &["share-bar"]);
        assert_names(
            "c-share_bar--wide",
            &[
                "c-share-bar-wide",
                "share-bar-wide",
                "c-share-bar",
                "share-bar",
            ],
        );
        assert_names("story__share", &["story-share", "share"]);
    }
}
