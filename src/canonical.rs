//! Addresses that need no parser.

/// The longest host, in bytes: RFC 1035, section 2.3.4.
const LONGEST_HOST: usize = 253;

/// Whether the address is of the web, absolute, and as a parser would write it down. Where it is not plain to see, it is
/// not said: this spares most addresses of a page the parser.
pub(crate) fn is_canonical(address: &str) -> bool {
    let Some(("http" | "https", rest)) = address.split_once("://") else {
        return false;
    };
    let Some((host, path)) = rest.split_once('/') else {
        return false;
    };
    let is_of_path = |b: u8| b.is_ascii_alphanumeric() || b"-._~!$&()*+,;=:@%/".contains(&b);
    let is_label = |label: &str| {
        label.starts_with(|c: char| c.is_ascii_lowercase())
            && label
                .bytes()
                .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            // Neither encoded nor a place where an encoding may be looked for.
            && !label.contains("--")
            && !label.ends_with('-')
    };
    let end = path.bytes().position(|b| !is_of_path(b));
    let (path, after) = path.split_at(end.unwrap_or(path.len()));
    // What is written as a dot, or two, leads up.
    let has_steps = path.starts_with(['.', '%']) || path.contains("/.") || path.contains("/%");
    let is_of_rest = |b: u8| is_of_path(b) || matches!(b, b'?' | b'#');
    host.len() <= LONGEST_HOST
        && host.split('.').all(is_label)
        && !has_steps
        && (after.is_empty() || after.starts_with(['?', '#']) && after.bytes().all(is_of_rest))
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
            ("//news.example/", false),
            ("mailto:ada@news.example", false),
        ] {
            assert_eq!(is_canonical(address), canonical, "{address}");
        }
        // Any row of such pieces.
        let pieces = [
            "https://", "http://", "a", "b1", "1", "0x", "-", "--", "xn", ".", "..", "/", "//",
            "\\", "%", "%2e", "%2F", "%41", "?", "#", ":", "@", "80", "é", " ", "\t", "'", "\"",
            "<", "|", "[", "]", "^", "`", "{", "~", "!", "$", "&", "(", ")", "*", "+", ",", ";",
            "=", "_", "A",
        ];
        let mut seed = 7_u64;
        let mut any = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as usize % below
        };
        let mut count = 0;
        for _ in 0..100_000 {
            let mut address = String::from(pieces[any(2)]) + ["a", "a.b1", "1", ""][any(4)];
            for _ in 0..any(8) {
                address.push_str(pieces[any(pieces.len())]);
            }
            if is_canonical(&address) {
                count += 1;
                let url = Url::parse(&address).map(String::from);
                assert_eq!(url.as_deref(), Ok(&*address));
            }
        }
        assert!(count > 500, "{count}");
    }
}
