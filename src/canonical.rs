//! Addresses that need no parser.

use crate::dom::position;

/// The longest host, in bytes: RFC 1035, section 2.3.4.
const LONGEST_HOST: usize = 253;

/// Whether the address is of the web, absolute, and as a parser would write it down. Where it is not plain to see, it is
/// not said: this spares most addresses of a page the parser.
pub(crate) fn is_canonical(address: &str) -> bool {
    parts(address).is_some()
}

/// Its host and its path, without the slash between, if it is [canonical](is_canonical).
pub(crate) fn parts(address: &str) -> Option<(&str, &str)> {
    let rest = address.strip_prefix("http")?;
    let rest = rest.strip_prefix('s').unwrap_or(rest).strip_prefix("://")?;
    let (host, path) = rest.split_once('/')?;
    let is_of_path = |b: u8| b.is_ascii_alphanumeric() || b"-._~!$&()*+,;=:@%/".contains(&b);
    let is_label = |label: &str| {
        label.starts_with(|c: char| c.is_ascii_lowercase())
            && label
                .bytes()
                .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            // Neither encoded nor a place where an encoding may be looked for.
            && position(label, "--").is_none()
            && !label.ends_with('-')
    };
    let end = path.bytes().position(|b| !is_of_path(b));
    let (path, after) = path.split_at(end.unwrap_or(path.len()));
    // What is written as a dot, or two, leads up.
    let has_steps = path.starts_with(['.', '%'])
        || position(path, "/.").is_some()
        || position(path, "/%").is_some();
    let is_of_rest = |b: u8| is_of_path(b) || matches!(b, b'?' | b'#');
    let is_canonical = host.len() <= LONGEST_HOST
        && host.split('.').all(is_label)
        && !has_steps
        && (after.is_empty() || after.starts_with(['?', '#']) && after.bytes().all(is_of_rest));
    is_canonical.then_some((host, path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use url::Url;

    #[test]
    fn what_is_canonical_is_what_a_parser_writes() {
        for (address, canonical) in [
            ("https://news.example/", true),
            (
                "http://www.news-desk.example/a/b-c_1.html?x=%20&y=/?;z",
                true,
            ),
            ("https://news.example/a%2fb/x.y:z@w", true),
            ("https://news.example", false),
            ("HTTPS://news.example/", false),
            ("https://News.example/", false),
            ("https://127.1/", false),
            ("https://news.0x1/", false),
            ("https://xn--bcher-kva.example/", false),
            ("https://news..example/", false),
            ("https://ada@news.example/", false),
            ("https://news.example:443/", false),
            ("https://news.example/a/../b", false),
            ("https://news.example/a/%2e%2E/b", false),
            ("https://news.example/%2e", false),
            ("https://news.example/./b", false),
            ("https://news.example/a b", false),
            ("https://news.example/é", false),
            ("https://news.example/?q='", false),
            ("https://news.example/#<", false),
            ("https://news.example/a#b?c#d", true),
            ("https:///news.example/", false),
            ("https://news.example\\a/", false),
            // Numbers, however they are written, are addresses of machines.
            ("http://0x7f.1/", false),
            ("http://2130706433/", false),
            ("http://a.0x7f/", false),
            ("http://a.1/", false),
            ("http://a1.b2/", true),
            ("http://news.example./", false),
            ("http://a--b.example/", false),
            ("http://%61.example/", false),
            ("http://news.example:/", false),
            ("http://news.example:8080/", false),
            ("http://news.example/a\tb", false),
            ("http://news.example/\n", false),
            ("http://news.example/a/.%2e", false),
            ("http://news.example/a/%2E./", false),
            ("http://news.example/a/..b", false),
            ("http://news.example/a../b.", true),
            ("http://news.example/a%2e/b", true),
            ("http://news.example//a//", true),
            ("http://news.example/c:/a", true),
            ("http://news.example/c|/a", false),
            ("http:/news.example/", false),
            ("http:news.example/", false),
            ("ftp://news.example/", false),
            ("file:///c:/a", false),
            ("x-app://news.example/", false),
            ("//news.example/", false),
            ("mailto:ada@news.example", false),
        ] {
            assert_eq!(is_canonical(address), canonical, "{address}");
        }
        // Any row of such pieces.
        let pieces = [
            "https://",
            "http://",
            "a",
            "b1",
            "1",
            "0x",
            "-",
            "--",
            "xn",
            ".",
            "..",
            "/",
            "//",
            "\\",
            "%",
            "%2e",
            "%2F",
            "%41",
            "?",
            "#",
            ":",
            "@",
            "80",
            "é",
            " ",
            "\t",
            "'",
            "\"",
            "<",
            "|",
            "[",
            "]",
            "^",
            "`",
            "{",
            "~",
            "!",
            "$",
            "&",
            "(",
            ")",
            "*",
            "+",
            ",",
            ";",
            "=",
            "_",
            "A",
            "0x7f.1",
            "127.1",
            "xn--a",
            ".%2e",
            "%2E.",
            ":443",
            "user:pw@",
            "c:",
            "c|",
            "\n",
            "ü",
            "\u{ad}",
            "news.example",
        ];
        let bases = [
            "https://a.b1/x/y?z#w",
            "http://a/",
            "file:///c:/x",
            "mailto:a",
        ]
        .map(Url::parse);
        let mut seed = 7_u64;
        let mut any = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as usize % below
        };
        let mut count = 0;
        for _ in 0..200_000 {
            let scheme = [
                "https://", "http://", "http:", "HTTP://", "ws://", "file:///",
            ][any(10).saturating_sub(4)];
            let mut address = String::from(scheme) + ["a", "a.b1", "1", ""][any(4)];
            for _ in 0..any(8) {
                address.push_str(pieces[any(pieces.len())]);
            }
            if is_canonical(&address) {
                count += 1;
                let url = Url::parse(&address).map(String::from);
                assert_eq!(url.as_deref(), Ok(&*address));
                let url = Url::parse(&address).expect("it has been parsed");
                let (host, path) = parts(&address).expect("it is canonical");
                assert_eq!((url.host_str(), &url.path()[1..]), (Some(host), path));
                for base in bases.iter().flatten() {
                    let url = crate::hosts::parse(Some(base), &address).map(String::from);
                    assert_eq!(url.as_deref(), Ok(&*address), "on {base}");
                }
            }
        }
        assert!(count > 500, "{count}");
    }
}
