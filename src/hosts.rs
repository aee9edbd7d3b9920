//! Hosts in letters beyond ASCII, written as the web does: `bücher.example` is `xn--bcher-kva.example`.
//!
//! The full mapping ([UTS 46](https://www.unicode.org/reports/tr46/)) needs tables that are larger than all of our rules.
//! We take hosts of letters that need no table but the standard library's lower case: those of [`LETTERS`], each of which
//! is its own normal form. A host with any other sign (combining marks, wide or joined forms, signs that nobody sees) is
//! refused, so that no browser can read another host out of what we write.

use idna::punycode;
use std::borrow::Cow;
use url::{ParseError, Url};

/// Letters that stand for themselves in a host, in lower case. Sorted. To add some, make sure that UTS 46 calls each
/// "valid" and NFC leaves it alone (no compatibility form, no mark); what Unicode does not call a letter or digit counts
/// for nothing here.
static LETTERS: &[(char, char)] = &[
    // Latin, without the ligatures, the digraphs and the long s
    ('ß', 'ö'),
    ('ø', 'ı'),
    ('ĵ', 'ľ'),
    ('ł', 'ň'),
    ('ŋ', 'ž'),
    ('ƀ', 'ǃ'),
    ('ǎ', 'ǰ'),
    ('ǵ', 'ʯ'),
    // Greek
    ('ΐ', 'ΐ'),
    ('ά', 'ώ'),
    // Cyrillic, Armenian
    ('а', 'ҁ'),
    ('ҋ', 'ҿ'),
    ('ӑ', 'ԯ'),
    ('ա', 'ֆ'),
    // Hebrew, Arabic: see `is_from_the_right`
    ('א', 'ת'),
    ('ء', 'غ'),
    ('ف', 'ي'),
    ('ٹ', 'ۓ'),
    // Georgian, Ethiopic
    ('ა', 'ჺ'),
    ('ሀ', 'ፚ'),
    // Latin again: Vietnamese, Irish, Welsh
    ('ḁ', 'ẙ'),
    ('ạ', 'ỹ'),
    // Japanese, Chinese, Korean
    ('々', '々'),
    ('ぁ', 'ゖ'),
    ('ァ', 'ヺ'),
    ('ー', 'ー'),
    ('㐀', '䶿'),
    ('一', '鿿'),
    ('가', '힣'),
];

/// The longest label, and the longest host, in bytes: RFC 1035, section 2.3.4.
const LONGEST: (usize, usize) = (63, 253);

/// The address, against the base where there is one. Gives the errors of [`Url::parse`]; a host that cannot be settled
/// is [`ParseError::IdnaError`].
pub(crate) fn parse(base: Option<&Url>, written: &str) -> Result<Url, ParseError> {
    let settled = settled(written).ok_or(ParseError::IdnaError)?;
    match base {
        Some(base) => base.join(&settled),
        None => Url::parse(&settled),
    }
}

/// The same address with its host in ASCII; unchanged where it names none beyond it, and none where that cannot be settled.
///
/// Takes `http://…`, `https://…` and `//…`; a host beside a user's name is refused.
pub(crate) fn settled(written: &str) -> Option<Cow<'_, str>> {
    if written.is_ascii() {
        return Some(Cow::Borrowed(written));
    }
    // The URL standard: controls and spaces at the ends, tabs and line feeds anywhere count for nothing.
    let mut address = Cow::Borrowed(written.trim_matches(|c| c <= ' '));
    if address.contains(['\t', '\n', '\r']) {
        address = Cow::Owned(address.replace(['\t', '\n', '\r'], ""));
    }
    let starts_with = |start: &&&str| {
        let head = address.get(..start.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(start))
    };
    let scheme = ["http:", "https:"].iter().find(starts_with);
    let (scheme, rest) = address.split_at(scheme.map_or(0, |scheme| scheme.len()));
    // Browsers read any number of slashes, of both kinds, as two.
    let after = rest.trim_start_matches(['/', '\\']);
    let slashes = &rest[..rest.len() - after.len()];
    let (authority, path) =
        after.split_at(after.find(['/', '\\', '?', '#']).unwrap_or(after.len()));
    let names_host = !scheme.is_empty() || slashes.len() > 1;
    if !names_host || authority.is_ascii() {
        return Some(Cow::Borrowed(written));
    }
    let (host, port) = match authority.find(':') {
        Some(at) => authority.split_at(at),
        None => (authority, ""),
    };
    let is_port = port.bytes().skip(1).all(|b| b.is_ascii_digit());
    let host = host_in_ascii(host).filter(|_| slashes == "//" && is_port)?;
    Some(Cow::Owned(format!("{scheme}//{host}{port}{path}")))
}

fn host_in_ascii(host: &str) -> Option<String> {
    // A dot at the end is the root of all names.
    let (host, root) = match host.strip_suffix('.') {
        Some(host) => (host, "."),
        None => (host, ""),
    };
    let labels: Option<Vec<String>> = host.split('.').map(label_in_ascii).collect();
    let host = labels?.join(".");
    (host.len() <= LONGEST.1).then(|| host + root)
}

/// `BÜCHER` is `xn--bcher-kva`.
fn label_in_ascii(label: &str) -> Option<String> {
    if label.len() > LONGEST.0 * 4 {
        return None;
    }
    // Newer browsers read the capital ß as ß, older ones as ss.
    let lower: String = label.chars().flat_map(char::to_lowercase).collect();
    let is_settled = lower.chars().all(is_letter) && !label.contains('ẞ');
    let is_label = !lower.is_empty() && !lower.starts_with('-') && !lower.ends_with('-');
    if !is_settled || !is_label {
        return None;
    }
    let label = if lower.is_ascii() {
        lower
    } else {
        let from_the_right = lower.chars().filter(|&c| is_from_the_right(c)).count();
        let others = lower.chars().filter(|&c| c != '-').count() - from_the_right;
        let has_mark_of_encoded = lower.chars().skip(2).take(2).eq("--".chars());
        if from_the_right > 0 && others > 0 || has_mark_of_encoded {
            return None;
        }
        format!("xn--{}", punycode::encode_str(&lower)?)
    };
    (label.len() <= LONGEST.0).then_some(label)
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '-';
    }
    let after = LETTERS.partition_point(|&(first, _)| first <= c);
    let is_listed = after > 0 && c <= LETTERS[after - 1].1;
    is_listed && c.is_alphanumeric()
}

/// Hebrew and Arabic: browsers refuse a label that mixes them with letters and digits that run the other way (RFC 5893).
fn is_from_the_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_host(host: &str, ascii: &str) {
        let written = format!("https://{host}/ä?ö#ü");
        let url = parse(None, &written).expect("it is settled");
        assert_eq!(url.host_str(), Some(ascii), "{host}");
        assert_eq!(url.path(), "/%C3%A4");
        // What was written is what is read: nothing is left to map.
        assert_eq!(parse(None, url.as_str()).as_ref(), Ok(&url));
    }

    #[test]
    fn letters_are_encoded_label_by_label() {
        assert_host("bücher.example", "xn--bcher-kva.example");
        assert_host(
            "Segelblog.STÖSSENSEER.example",
            "segelblog.xn--stssenseer-fcb.example",
        );
        assert_host("straße.example", "xn--strae-oqa.example");
        assert_host("пример.example", "xn--e1afmkfd.example");
        assert_host("παράδειγμα.example", "xn--hxajbheg2az3al.example");
        assert_host("例え.example", "xn--r8jz45g.example");
        assert_host("실례.example", "xn--9n2bp8q.example");
        assert_host("مثال.example", "xn--mgbh0fb.example");
        assert_host("bücher.xn--mgbh0fb", "xn--bcher-kva.xn--mgbh0fb");
        assert_host("bücher.example.", "xn--bcher-kva.example.");
    }

    #[test]
    fn what_a_table_would_have_to_settle_is_refused() {
        for host in [
            "bu\u{308}cher.example",
            "bü\u{200d}cher.example",
            "bü\u{ad}cher.example",
            "ｂücher.example",
            "bü\u{2024}example",
            "bücher。example",
            "bücher..example",
            "ﬁnü.example",
            "ŉü.example",
            "ſü.example",
            "ü².example",
            "ü½.example",
            "ⅷ.example",
            "ⓐ.example",
            "𝐚.example",
            "İ.example",
            "GROẞ.example",
            "ǆ.example",
            "豈\u{f900}.example",
            "ü_ü.example",
            "-ü.example",
            "ab--ü.example",
            "aمثال.example",
            "user@bücher.example",
            "bücher.example:a",
            "b%C3%BCcher.example",
            "ü a.example",
            &"ü".repeat(70),
        ] {
            let parsed = parse(None, &format!("https://{host}/"));
            assert!(parsed.is_err(), "{host:?}: {parsed:?}");
        }
    }

    #[test]
    fn addresses_are_taken_as_browsers_read_them() {
        let base = Url::parse("https://news.example/a").ok();
        for (written, read) in [
            ("//bücher.example", "https://xn--bcher-kva.example/"),
            (
                " HTTP://bü\ncher.example:80/b ",
                "http://xn--bcher-kva.example/b",
            ),
            (
                "https://bücher.example:8443?c",
                "https://xn--bcher-kva.example:8443/?c",
            ),
            (
                "/bücher.example",
                "https://news.example/b%C3%BCcher.example",
            ),
        ] {
            let url = parse(base.as_ref(), written).expect("it is settled");
            assert_eq!(url.as_str(), read);
        }
        for written in [
            "https:bücher.example",
            r"\\bücher.example",
            "///bücher.example",
        ] {
            assert_eq!(settled(written), None, "{written}");
        }
        for written in ["/ä//ö", "//a.example/ö", "ws://bücher.example/", "ä"] {
            assert_eq!(settled(written).as_deref(), Some(written));
        }
    }

    #[test]
    fn the_letters_are_sorted_and_in_lower_case() {
        assert!(LETTERS.is_sorted_by(|a, b| a.0 <= a.1 && a.1 < b.0));
        let edges = LETTERS.iter().flat_map(|&(first, last)| [first, last]);
        for c in edges.filter(|c| c.is_alphanumeric()) {
            assert!(c.to_lowercase().eq([c]), "{c}");
        }
    }
}
