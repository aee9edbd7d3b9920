//! Text and the values of attributes as markup.

/// The bytes at which html5ever's serialiser stops.
fn is_escaped(b: u8) -> bool {
    matches!(b, b'&' | b'<' | b'>' | 0xc2)
}

pub(super) fn count_escapes(text: &str) -> usize {
    text.bytes().filter(|&b| is_escaped(b)).count()
}

/// Where the text must be broken to have `most` escapes before, if it has more.
pub(super) fn end_of_escapes(text: &str, most: usize) -> Option<usize> {
    let mut escapes = text.bytes().enumerate().filter(|&(_, b)| is_escaped(b));
    escapes.nth(most).map(|(at, _)| at)
}

/// Appends text as HTML.
pub(crate) fn push_text(out: &mut String, text: &str) {
    push_escaped(out, text, &[b'&', b'<', b'>', 0xc2, b'\r']);
}

pub(crate) fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_escaped(out, value, &[b'&', b'<', b'>', 0xc2, b'\r', b'"']);
    out.push('"');
}

/// Appends text in which the characters that start with one of these bytes may need an escape.
fn push_escaped(out: &mut String, text: &str, special: &[u8]) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|b| special.contains(&b)) {
        out.push_str(&rest[..at]);
        let c = rest[at..].chars().next().unwrap_or_default();
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            // A parser would read it as a line feed.
            '\r' => out.push('\n'),
            other => out.push(other),
        }
        rest = &rest[at + c.len_utf8()..];
    }
    out.push_str(rest);
}
