//! Hosts in letters beyond ASCII, written as the web does: `bücher.example` is `xn--bcher-kva.example`.
//!
//! The full mapping ([UTS 46](https://www.unicode.org/reports/tr46/)) needs tables that are larger than all of our rules.
//! We take hosts of letters that need no table but the standard library's lower case: those of [`LETTERS`], each of which
//! is its own normal form. A host with any other sign (combining marks, wide or joined forms, signs that nobody sees) is
//! refused, so that no browser can read another host out of what we write.

use idna::punycode;
use std::borrow::Cow;
use std::sync::LazyLock;
use url::{ParseError, Url};

/// The host of an address, without the `www.` that says nothing.
pub(crate) fn bare(url: &Url) -> Option<&str> {
    let host = url.host_str()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

/// Whether the host is one of these, or is below one; they are sorted.
pub(crate) fn is_of(host: &str, sorted: &[&str]) -> bool {
    let is_one = |at: usize| sorted.binary_search(&&host[at..]).is_ok();
    is_one(0) || host.match_indices('.').any(|(at, _)| is_one(at + 1))
}

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

/// Schemes whose addresses name a host that browsers map to ASCII.
/// <https://url.spec.whatwg.org/#special-scheme>
static WITH_HOSTS: &[&str] = &["http", "https", "ws", "wss", "ftp", "file"];
/// Those among them that anything of ours may lead to.
static WEB: &[&str] = &["http", "https"];

/// The longest label, and the longest host, in bytes: RFC 1035, section 2.3.4.
const LONGEST: (usize, usize) = (63, 253);

/// The address, against the base where there is one. Gives the errors of [`Url::parse`]; a host that cannot be settled
/// is [`ParseError::IdnaError`]. What gives [`ParseError::RelativeUrlWithoutBase`] is an address wherever there is a base.
pub(crate) fn parse(base: Option<&Url>, written: &str) -> Result<Url, ParseError> {
    parse_settled(base, &settled(written).ok_or(ParseError::IdnaError)?)
}

/// [`parse`], of an address that is [`settled`].
pub(crate) fn parse_settled(base: Option<&Url>, settled: &str) -> Result<Url, ParseError> {
    match base {
        Some(base) => base.join(settled),
        None => Url::parse(settled).or_else(|error| {
            if let (ParseError::RelativeUrlWithoutBase, Some(base)) = (error, &*SOME_BASE)
                && may_name_host(settled)
            {
                base.join(settled)?;
            }
            Err(error)
        }),
    }
}

/// Whether the relative address may name a host. In one that names none, nothing can be wrong.
fn may_name_host(relative: &str) -> bool {
    matches!(
        as_read(relative).as_bytes(),
        [b'/' | b'\\', b'/' | b'\\', ..]
    )
}

/// Any page's address, against which all relative ones can be tried.
static SOME_BASE: LazyLock<Option<Url>> =
    LazyLock::new(|| Url::parse("https://page.invalid/").ok());

/// The same address with its host in ASCII; unchanged where it names none beyond it, and none where that cannot be settled.
///
/// Takes `http://…`, `https://…` and `//…`. A host beside a user's name is refused, and so is one beyond ASCII that is
/// escaped (`b%C3%BCcher`) or that another scheme of the web has: what is given back, the `url` crate reads without tables.
pub(crate) fn settled(written: &str) -> Option<Cow<'_, str>> {
    if is_plain(written) {
        return Some(Cow::Borrowed(written));
    }
    let address = as_read(written);
    let scheme = split_scheme(&address).map(|(scheme, _)| scheme);
    let is = |known: &&str| scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case(known));
    if scheme.is_some() && !WITH_HOSTS.iter().any(is) {
        return Some(Cow::Borrowed(written));
    }
    let (scheme, rest) = address.split_at(scheme.map_or(0, |scheme| scheme.len() + 1));
    // Browsers read any number of slashes, of both kinds, as two.
    let after = rest.trim_start_matches(['/', '\\']);
    let slashes = &rest[..rest.len() - after.len()];
    let (authority, path) =
        after.split_at(after.find(['/', '\\', '?', '#']).unwrap_or(after.len()));
    let names_host = !scheme.is_empty() || slashes.len() > 1;
    let (user, host) = match authority.rsplit_once('@') {
        Some((user, host)) => (Some(user), host),
        None => (None, authority),
    };
    if !names_host || is_plain(host) {
        return Some(Cow::Borrowed(written));
    }
    let (host, port) = match host.find(':') {
        Some(at) => host.split_at(at),
        None => (host, ""),
    };
    let is_web = scheme.is_empty() || WEB.iter().any(is);
    let is_port = port.bytes().skip(1).all(|b| b.is_ascii_digit());
    if !is_web || user.is_some() || !is_port || slashes != "//" {
        return None;
    }
    let host = host_in_ascii(host)?;
    Some(Cow::Owned(format!("{scheme}//{host}{port}{path}")))
}

/// The address as browsers read it: controls and spaces at its ends, tabs and line feeds anywhere count for nothing.
/// <https://url.spec.whatwg.org/#concept-basic-url-parser>
pub(crate) fn as_read(written: &str) -> Cow<'_, str> {
    let address = written.trim_matches(|c| c <= ' ');
    if address.contains(['\t', '\n', '\r']) {
        Cow::Owned(address.replace(['\t', '\n', '\r'], ""))
    } else {
        Cow::Borrowed(address)
    }
}

/// The scheme and what comes after its colon, of an address [`as_read`].
pub(crate) fn split_scheme(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    is_scheme.then_some((scheme, rest))
}

/// Whether there is nothing beyond ASCII, escaped or not.
fn is_plain(text: &str) -> bool {
    let is_beyond =
        |escape: &str| escape.starts_with(|c: char| matches!(c, '8' | '9' | 'a'..='f' | 'A'..='F'));
    text.is_ascii() && !text.split('%').skip(1).any(is_beyond)
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
    let lower: String = label.chars().flat_map(char::to_lowercase).collect();
    let is_settled = lower.chars().all(is_letter) && !label.contains(is_young_capital);
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

/// Capitals that newer browsers read otherwise than older ones, or that older ones do not know: ẞ as ß or as ss, and those
/// that Unicode was given last.
fn is_young_capital(c: char) -> bool {
    c == 'ẞ' || c >= '\u{2c00}' && !c.to_lowercase().eq([c])
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
            "a\u{a7cb}.example",
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
            "ws://bücher.example/",
            "https:bücher.example",
            r"\\bücher.example",
            "///bücher.example",
        ] {
            assert_eq!(settled(written), None, "{written}");
        }
        for written in ["/ä//ö", "//a.example/ö", "x-app://bücher.example/", "ä"] {
            assert_eq!(settled(written).as_deref(), Some(written));
        }
    }

    /// The `url` crate has tables for ASCII alone, and asserts that it is given nothing else.
    #[test]
    fn no_host_is_read_by_tables_that_are_not_there() {
        let base = Url::parse("https://news.example/a").ok();
        for written in [
            "ws://BÜcher.example/",
            "WSS:Bücher.example",
            "ftp:/\\/Ab.Bücher.example",
            "file://BÜcher/a",
            "file://B%C3%9Ccher/a",
            "https://B%C3%9CCHER.example/",
            "https://Ab.c%e2%84%aa/",
            "//B%C3%9CCHER.example/",
            "/\\B%C3%9CCHER.example/",
            "\u{1}ht\ntps:\t//B%C3\n%9CCHER.example/",
            "https://a:b@B%C3%9CCHER.example/",
            "https://ü@Bücher.example/",
        ] {
            let parsed = parse(base.as_ref(), written);
            assert_eq!(parsed, Err(ParseError::IdnaError), "{written:?}");
        }
        for (written, host) in [
            ("https://ü%C3%9C@News.Example/ü", "news.example"),
            ("https://NEWS%2Eexample/%C3%9C", "news.example"),
            ("javascript://Bücher.example/", "B%C3%BCcher.example"),
        ] {
            let url = parse(None, written).expect("it is settled");
            assert_eq!(url.host_str(), Some(host));
        }
    }

    #[test]
    fn what_is_relative_is_an_address_with_any_base() {
        for relative in ["//a.example/b", "/a", "?a", "#a", "a b", ""] {
            let parsed = parse(None, relative);
            assert_eq!(
                parsed,
                Err(ParseError::RelativeUrlWithoutBase),
                "{relative:?}"
            );
        }
        for bad in ["//a b/", "//[", "/\\a:b/", "//a\u{1}/"] {
            let parsed = parse(None, bad);
            assert!(
                !matches!(parsed, Ok(_) | Err(ParseError::RelativeUrlWithoutBase)),
                "{bad:?}"
            );
        }
    }

    #[test]
    fn what_names_no_host_is_an_address_with_any_base() {
        let pieces = [
            "/", "\\", "a", ".", "..", "%", "%c3", "ü", "\u{ad}", "@", "[", "]", ":", "?", "#",
            " ", "\t", "\n", "\u{1}", "|", "x/",
        ];
        let base = SOME_BASE.as_ref().expect("it is an address");
        let mut count = 0;
        // All rows of four.
        for row in 0..pieces.len().pow(4) {
            let mut row = row;
            let address: String = (0..4)
                .map(|_| {
                    let piece = pieces[row % pieces.len()];
                    row /= pieces.len();
                    piece
                })
                .collect();
            if Url::parse(&address) == Err(ParseError::RelativeUrlWithoutBase)
                && !may_name_host(&address)
            {
                count += 1;
                assert!(base.join(&address).is_ok(), "{address:?}");
            }
        }
        assert!(count > 100_000, "{count}");
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
