//! Text that has no tags in it, and where it ends.

use super::scan::{find, find_any, is_space};
use html5ever::tendril::StrTendril;

/// Whether the text after a start tag may be raw whose name stands here; the tree builder decides.
pub(super) fn may_start(name: &[u8]) -> bool {
    let is = |tag: &str| {
        name.get(..tag.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(tag.as_bytes()))
    };
    match name.first().map(u8::to_ascii_lowercase) {
        Some(b's') => is("script") || is("style"),
        Some(b't') => is("title") || is("textarea"),
        Some(b'n') => is("noscript") || is("noframes") || is("noembed"),
        Some(b'x') => is("xmp"),
        Some(b'i') => is("iframe"),
        Some(b'p') => is("plaintext"),
        _ => false,
    }
}

/// Whether the raw text of this element has no references in it: a script's, a style's.
pub(super) fn is_without_references(name: &[u8]) -> bool {
    is_tag_name(name, b"script") || is_tag_name(name, b"style")
}

/// Such a text as a parser reads it.
pub(super) fn text(raw: &str) -> StrTendril {
    if find_any(raw.as_bytes(), 0, [b'\r', 0]).is_none() {
        return raw.into();
    }
    let text = raw.replace("\r\n", "\n").replace('\r', "\n");
    text.replace('\0', "\u{fffd}").into()
}

/// The place after a comment whose text begins at `from`.
pub(super) fn comment_end(html: &str, from: usize) -> usize {
    let text = &html[from..];
    if text.starts_with('>') {
        return from + 1;
    }
    if text.starts_with("->") {
        return from + 2;
    }
    let mut at = from;
    while let Some(mark) = find(html, at, b'>') {
        let text = &html.as_bytes()[from..mark];
        if text.ends_with(b"--") || text.ends_with(b"--!") {
            return mark + 1;
        }
        at = mark + 1;
    }
    html.len()
}

/// Where the first end tag of this name begins.
pub(super) fn end_tag(html: &str, from: usize, name: &[u8]) -> Option<usize> {
    let bytes = html.as_bytes();
    let mut at = from;
    while let Some(found) = find(html, at, b'<') {
        if bytes.get(found + 1) == Some(&b'/') && is_tag_name(&bytes[found + 2..], name) {
            return Some(found);
        }
        at = found + 1;
    }
    None
}

/// Whether a tag's name stands here, to its end.
pub(super) fn is_tag_name(bytes: &[u8], name: &[u8]) -> bool {
    bytes.len() > name.len()
        && bytes[..name.len()].eq_ignore_ascii_case(name)
        && (is_space(bytes[name.len()]) || matches!(bytes[name.len()], b'/' | b'>'))
}

/// Where the end tag of a script begins whose text starts at `from`. In a comment that holds a start tag of a script,
/// an end tag ends that one only. <https://html.spec.whatwg.org/multipage/parsing.html#script-data-state>
pub(super) fn script_end(html: &str, from: usize) -> usize {
    let bytes = html.as_bytes();
    let (mut in_comment, mut in_inner) = (false, false);
    let mut at = from;
    loop {
        let found = if in_comment {
            bytes[at..]
                .iter()
                .position(|b| matches!(b, b'<' | b'-'))
                .map(|n| at + n)
        } else {
            find(html, at, b'<')
        };
        let Some(found) = found else {
            return html.len();
        };
        at = found;
        let rest = &bytes[at..];
        if rest.starts_with(b"</") && is_tag_name(&rest[2..], b"script") {
            if !in_inner {
                return at;
            }
            in_inner = false;
            at += 2;
        } else if in_comment && !in_inner && rest.len() > 1 && is_tag_name(&rest[1..], b"script") {
            in_inner = true;
            at += 1;
        } else if !in_comment && rest.starts_with(b"<!--") {
            in_comment = true;
            // Its dashes may be those of its end.
            at += 2;
        } else if in_comment && rest.starts_with(b"-->") {
            (in_comment, in_inner) = (false, false);
            at += 3;
        } else {
            at += 1;
        }
    }
}
