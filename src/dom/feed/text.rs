//! Text, and the character references in it.

use super::scan::find_any;
use html5ever::data::NAMED_ENTITIES;
use html5ever::tendril::StrTendril;

/// A part of the page, which is not copied. No index of more than 32 bits comes here: a tendril holds no more.
pub(super) fn view(html: &StrTendril, start: usize, end: usize) -> StrTendril {
    html.subtendril(start as u32, (end - start) as u32)
}

/// The text from `start` on as a parser reads it, up to `end` or to what is odd, and where that is: a NUL, or a
/// reference that is not written as it should be.
pub(super) fn plain(html: &StrTendril, start: usize, end: usize) -> (StrTendril, usize) {
    read(html, start, end, reference)
}

/// The attribute's value as a parser reads it; `None` where it is odd.
pub(super) fn plain_value(html: &StrTendril, start: usize, end: usize) -> Option<StrTendril> {
    let (text, at) = read(html, start, end, |html, at, end| {
        reference(html, at, end).or_else(|| is_ampersand(html, at, end).then_some(('&', at + 1)))
    });
    (at == end).then_some(text)
}

/// What a `&` stands for, and the place after it.
type Reference = (char, usize);

fn read(
    html: &StrTendril,
    start: usize,
    end: usize,
    reference: impl Fn(&str, usize, usize) -> Option<Reference>,
) -> (StrTendril, usize) {
    let bytes = &html.as_bytes()[..end];
    let next = |from: usize| find_any(bytes, from, [b'&', b'\r', 0]).unwrap_or(end);
    let mut at = next(start);
    let mut text = view(html, start, at);
    while at < end {
        match bytes[at] {
            b'&' => match reference(html, at, end) {
                Some((c, after)) => {
                    text.push_char(c);
                    at = after;
                }
                None => break,
            },
            b'\r' => {
                text.push_char('\n');
                at += 1 + usize::from(bytes.get(at + 1) == Some(&b'\n'));
            }
            _ => break,
        }
        let after = next(at);
        text.push_slice(&html[at..after]);
        at = after;
    }
    (text, at)
}

/// The reference that begins with the `&` at `at`, if it is whole and means one character.
/// <https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state>
fn reference(html: &str, at: usize, end: usize) -> Option<Reference> {
    let name = &html[at + 1..end];
    // What is no name at all is an ampersand.
    if !name.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '#') {
        return (!name.is_empty()).then_some(('&', at + 1));
    }
    let length = name
        .bytes()
        .position(|b| !(b.is_ascii_alphanumeric() || b == b'#'))?;
    if name.as_bytes()[length] != b';' {
        return None;
    }
    let after = at + 1 + length + 1;
    let code = match name[..length].strip_prefix('#') {
        None => match NAMED_ENTITIES.get(&name[..=length])? {
            (0, _) => return None,
            (code, 0) => *code,
            _ => return None,
        },
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(number) => u32::from_str_radix(number, 16).ok()?,
            None => number.parse().ok()?,
        },
    };
    // The standard has other plans for some control characters.
    let c = char::from_u32(code).filter(|c| !c.is_control() || *c == '\n' || *c == '\t')?;
    Some((c, after))
}

/// Whether the `&` at `at` is one, as in the query of an address.
/// <https://html.spec.whatwg.org/multipage/parsing.html#named-character-reference-state>
fn is_ampersand(html: &str, at: usize, end: usize) -> bool {
    let rest = &html[at + 1..end];
    let length = rest.bytes().position(|b| !b.is_ascii_alphanumeric());
    let (name, after) = rest.split_at(length.unwrap_or(rest.len()));
    match after.as_bytes().first() {
        // A number.
        Some(b'#') if name.is_empty() => false,
        Some(b'=') => true,
        Some(b';') => false,
        _ => NAMED_ENTITIES.get(name).is_none_or(|&(code, _)| code == 0),
    }
}

/// Where the tokenizer is done with what is odd at `at`: after a character that belongs to nothing before it, or at `end`.
pub(super) fn end_of_odd(html: &str, at: usize, end: usize) -> usize {
    let rest = &html[at + 1..end];
    let belongs =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '#' | ';' | '&' | '<' | '\r' | '\0');
    match rest.char_indices().find(|&(_, c)| !belongs(c)) {
        Some((n, c)) => at + 1 + n + c.len_utf8(),
        None => end,
    }
}
