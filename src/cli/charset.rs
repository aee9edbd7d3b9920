//! From the bytes of a page to text, as browsers do it.
//!
//! The order: byte order mark, what the caller says, UTF-8 where the bytes say so (what was saved as that often has
//! the `<meta charset>` that it came with), `<meta charset>` in the first 1024 bytes, UTF-8 where the bytes are valid,
//! windows-1252. <https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding>

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// So many bytes are searched for `<meta charset>`.
const PRESCAN: usize = 1024;

/// So many letters beyond ASCII that are right as UTF-8 are no chance.
const SURE: usize = 8;

/// The charset of this label.
pub(super) fn named(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(label.as_bytes())
}

/// The page as text; bytes that mean nothing become U+FFFD.
pub(super) fn decode(bytes: &[u8], said: Option<&'static Encoding>) -> String {
    let charset = Encoding::for_bom(bytes)
        .map(|(charset, _)| charset)
        .or(said);
    let charset = charset.unwrap_or_else(|| {
        let utf_8 = std::str::from_utf8(bytes).ok();
        let letters = utf_8.map_or(0, |text| text.chars().filter(|c| !c.is_ascii()).count());
        if letters >= SURE {
            return UTF_8;
        }
        let other = if utf_8.is_some() { UTF_8 } else { WINDOWS_1252 };
        declared(bytes).unwrap_or(other)
    });
    charset.decode(bytes).0.into_owned()
}

/// What the page's `<meta>` says.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut rest = &bytes[..bytes.len().min(PRESCAN)];
    while let Some(start) = rest.iter().position(|&b| b == b'<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix(b"!--") {
            rest = after(comment, b"-->")?;
        } else if starts_a_meta(rest) {
            let (charset, after_meta) = read_meta(&rest[4..]);
            if charset.is_some() {
                return charset;
            }
            rest = after_meta;
        } else if rest
            .first()
            .is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/')
        {
            while let (Some(_), after_attr) = attribute(rest) {
                rest = after_attr;
            }
        }
    }
    None
}

fn starts_a_meta(tag: &[u8]) -> bool {
    tag.len() > 4
        && tag[..4].eq_ignore_ascii_case(b"meta")
        && (tag[4].is_ascii_whitespace() || tag[4] == b'/')
}

/// What one `<meta` says, from behind its name on; and what comes after it.
fn read_meta(mut rest: &[u8]) -> (Option<&'static Encoding>, &[u8]) {
    let (mut charset, mut content, mut is_content_type) = (None, None, false);
    while let (Some((name, value)), after_attr) = attribute(rest) {
        rest = after_attr;
        match name.as_slice() {
            b"charset" if charset.is_none() => charset = Some(value),
            b"content" if content.is_none() => content = charset_of_content(&value),
            b"http-equiv" => is_content_type |= value.eq_ignore_ascii_case(b"content-type"),
            _ => {}
        }
    }
    let label = charset.or(content.filter(|_| is_content_type));
    let encoding = label.and_then(|l| Encoding::for_label(&l)).map(|e| {
        // The bytes were read as ASCII so far, so that they are no UTF-16.
        if e == UTF_16LE || e == UTF_16BE {
            UTF_8
        } else if e == X_USER_DEFINED {
            WINDOWS_1252
        } else {
            e
        }
    });
    (encoding, rest)
}

/// `text/html; charset=…`
fn charset_of_content(content: &[u8]) -> Option<Vec<u8>> {
    let lower = content.to_ascii_lowercase();
    let value = after(&lower, b"charset")?.trim_ascii_start();
    let value = value.strip_prefix(b"=")?.trim_ascii_start();
    let end = match value.first() {
        Some(&quote @ (b'"' | b'\'')) => {
            let value = &value[1..];
            let end = value.iter().position(|&b| b == quote)?;
            return Some(value[..end].to_vec());
        }
        _ => value
            .iter()
            .position(|&b| b.is_ascii_whitespace() || b == b';'),
    };
    Some(value[..end.unwrap_or(value.len())].to_vec())
}

fn after<'a>(bytes: &'a [u8], mark: &[u8]) -> Option<&'a [u8]> {
    let start = bytes.windows(mark.len()).position(|w| w == mark)?;
    Some(&bytes[start + mark.len()..])
}

/// A name in lower case and a value.
type Attribute = (Vec<u8>, Vec<u8>);

/// The next attribute of a tag, if there is one before its end; and what comes after.
fn attribute(bytes: &[u8]) -> (Option<Attribute>, &[u8]) {
    let is_gap = |b: &u8| b.is_ascii_whitespace() || *b == b'/';
    let start = bytes.iter().position(|b| !is_gap(b)).unwrap_or(bytes.len());
    let rest = &bytes[start..];
    match rest.first() {
        None => return (None, rest),
        Some(b'>') => return (None, &rest[1..]),
        Some(_) => {}
    }
    let is_name = |(i, b): (usize, &u8)| !(is_gap(b) || *b == b'>' || (*b == b'=' && i > 0));
    let end = rest
        .iter()
        .enumerate()
        .position(|at| !is_name(at))
        .unwrap_or(rest.len());
    let name = rest[..end].to_ascii_lowercase();
    let rest = &rest[end..];
    let Some(value) = rest.trim_ascii_start().strip_prefix(b"=") else {
        return (Some((name, Vec::new())), rest);
    };
    let value = value.trim_ascii_start();
    match value.first() {
        Some(&quote @ (b'"' | b'\'')) => {
            let value = &value[1..];
            let end = value
                .iter()
                .position(|&b| b == quote)
                .unwrap_or(value.len());
            let rest = value.get(end + 1..).unwrap_or_default();
            (Some((name, value[..end].to_vec())), rest)
        }
        _ => {
            let end = value
                .iter()
                .position(|b| b.is_ascii_whitespace() || *b == b'>');
            let end = end.unwrap_or(value.len());
            (Some((name, value[..end].to_vec())), &value[end..])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_declares(page: &str, charset: Option<&'static Encoding>) {
        assert_eq!(declared(page.as_bytes()), charset, "{page}");
    }

    #[test]
    fn finds_what_the_page_declares() {
        assert_declares(
            "<meta charset=windows-1251>",
            Some(encoding_rs::WINDOWS_1251),
        );
        assert_declares(
            "<!doctype html><META  charset = 'Shift_JIS'/>",
            Some(encoding_rs::SHIFT_JIS),
        );
        assert_declares(
            r#"<html a="<meta charset=utf-8>"><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">"#,
            Some(encoding_rs::ISO_8859_2),
        );
        assert_declares("<meta charset=utf-16le>", Some(UTF_8));
        assert_declares("<meta/charset=big5", Some(encoding_rs::BIG5));
    }

    #[test]
    fn finds_nothing_where_nothing_is_declared() {
        assert_declares("<!-- <meta charset=big5> -->", None);
        assert_declares("<!-- <meta charset=big5>", None);
        assert_declares("<meta content='text/html; charset=big5'>", None);
        assert_declares("<metadata charset=big5>", None);
        assert_declares("<meta charset=nothing>", None);
        assert_declares(&format!("{}<meta charset=big5>", " ".repeat(1024)), None);
        assert_declares("<meta", None);
        assert_declares("<", None);
    }

    #[test]
    fn decodes_in_the_order_of_trust() {
        let said = named("windows-1251");
        assert_eq!(decode(b"\xEF\xBB\xBFcaf\xC3\xA9", said), "café");
        assert_eq!(decode(b"\xFF\xFEa\x00", None), "a");
        assert_eq!(
            decode(b"<meta charset=latin1>\xEF", said),
            "<meta charset=latin1>п"
        );
        assert_eq!(decode("café".as_bytes(), None), "café");
        assert_eq!(decode(b"caf\xE9", None), "café");
        let page = "<meta charset=gbk>渡轮星期一又开往各岛";
        assert_eq!(decode(page.as_bytes(), None), page);
        let (bytes, ..) = encoding_rs::GBK.encode(page);
        assert_eq!(decode(&bytes, None), page);
        assert!(named("klingon").is_none());
    }
}
