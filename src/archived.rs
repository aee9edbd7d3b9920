//! Copies of pages in an archive.

use crate::hosts;
use url::Url;

/// The address of what the Wayback Machine has a copy of, where this is a copy's: it stands behind the moment of the copy and two
/// letters for its kind, `https://web.archive.org/web/20210304050607if_/https://news.example/`. Any other address is its own.
///
/// <https://archive.org/help/wayback_api.php>
pub(crate) fn original(address: &str) -> &str {
    let Some((before, copy)) = address.split_once("//web.archive.org/web/") else {
        return address;
    };
    let is_of_the_web = matches!(before, "https:" | "http:" | "");
    let original = copy
        .split_once('/')
        .map(|(_, original)| original)
        .filter(|original| is_of_the_web && original.starts_with("http"));
    original.unwrap_or(address)
}

/// The address read for whom it is from: of a copy, the original's. None where it cannot be read by itself.
pub(crate) fn source(address: &str) -> Option<Url> {
    hosts::parse(None, original(address)).ok()
}

#[cfg(test)]
mod tests {
    use super::original;

    #[test]
    fn a_copy_is_of_its_original() {
        for (address, read) in [
            (
                "https://web.archive.org/web/20210304050607if_/https://news.example/a?b",
                "https://news.example/a?b",
            ),
            (
                "//web.archive.org/web/2021/http://news.example/",
                "http://news.example/",
            ),
            ("https://news.example/a", "https://news.example/a"),
            (
                "https://web.archive.org/web/2021*/news",
                "https://web.archive.org/web/2021*/news",
            ),
            (
                "https://a.example/?u=//web.archive.org/web/2021/http://b.example/",
                "https://a.example/?u=//web.archive.org/web/2021/http://b.example/",
            ),
        ] {
            assert_eq!(original(address), read);
        }
    }
}
