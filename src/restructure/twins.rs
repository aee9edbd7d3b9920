//! One picture in two makes: for wide and narrow screens, for dark and light ones, large and small. A page shows one of them by
//! style or by script.

use crate::dom::is_number;

/// What the makes of a picture are called in its address, and whether it is the one to go. Sorted.
#[rustfmt::skip]
static MAKES: &[(&str, bool)] = &[
    ("big", false), ("dark", true), ("day", false), ("default", false), ("desktop", false), ("full", false), ("horizontal", false),
    ("landscape", false), ("large", false), ("lg", false), ("light", false), ("md", true), ("medium", true), ("mob", true),
    ("mobile", true), ("narrow", true), ("night", true), ("phone", true), ("portrait", true), ("retina", false), ("sm", true),
    ("small", true), ("square", true), ("tablet", true), ("thumb", true), ("thumbnail", true), ("vertical", true), ("wide", false),
    ("xl", false), ("xs", true),
];

/// Those that tell of nothing else wherever they stand in the address; another one stands near its end.
const CERTAIN: [&str; 6] = ["dark", "desktop", "light", "mobile", "phone", "tablet"];

/// After a make come no more words than these: where it is sold, and the kind of the file.
const MOST_AFTER: usize = 2;

/// Whether the addresses are those of one picture in two makes: then whether the first is the one to go.
pub(super) fn first_goes(first: &str, second: &str) -> Option<bool> {
    let (one, other) = (Parts::of(first), Parts::of(second));
    let are_twins = one.words == other.words && one.makes != other.makes && one.says_what;
    are_twins.then(|| match (one.size(), other.size()) {
        (size @ 1.., larger) if size < larger => true,
        (larger, size @ 1..) if size < larger => false,
        _ => one.is_lesser() && !other.is_lesser(),
    })
}

/// An address, taken apart.
struct Parts {
    /// What is the same of all makes.
    words: Vec<String>,
    makes: Vec<String>,
    /// Whether the name of the file has a word in it.
    says_what: bool,
}

impl Parts {
    fn of(address: &str) -> Parts {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let file = path.rsplit('/').next().unwrap_or_default();
        // Where the path names no file, the query does.
        let whole = if file.contains('.') { path } else { address };
        let lower = whole.to_lowercase();
        let mut parts = Parts {
            words: Vec::new(),
            makes: Vec::new(),
            says_what: false,
        };
        let mut before = "";
        for segment in lower.split('/') {
            parts.says_what = false;
            if is_size(segment) || before == "max" && is_number(segment) {
                parts.makes.push(segment.to_owned());
                continue;
            }
            before = segment;
            let words: Vec<&str> = segment.split(|c: char| !c.is_alphanumeric()).collect();
            for (at, &word) in words.iter().enumerate() {
                let may_be = words.len() - at - 1 <= MOST_AFTER || CERTAIN.contains(&word);
                match make(word).filter(|_| may_be) {
                    Some(_) => parts.makes.push(word.to_owned()),
                    // It is another one for each file.
                    None if is_hash(word) => {}
                    None => {
                        let is_kind = at + 1 == words.len();
                        let has_letters = word.contains(|c: char| c.is_alphabetic());
                        parts.says_what |= !is_kind && word.len() > 3 && has_letters;
                        parts.words.push(word.to_owned());
                    }
                }
            }
        }
        parts
    }

    /// The width or height that a folder is called by; 0 where none is.
    fn size(&self) -> u32 {
        let sizes = self.makes.iter().filter_map(|make| make.parse().ok());
        sizes.max().unwrap_or_default()
    }

    fn is_lesser(&self) -> bool {
        self.makes.iter().any(|word| make(word) == Some(true))
    }
}

fn make(word: &str) -> Option<bool> {
    let at = MAKES.binary_search_by(|(name, _)| (*name).cmp(word)).ok()?;
    Some(MAKES[at].1)
}

/// Whether a folder is called by the width or the height of what is in it.
fn is_size(segment: &str) -> bool {
    (3..=4).contains(&segment.len()) && is_number(segment)
}

/// Whether a program made the word of what is in the file.
fn is_hash(word: &str) -> bool {
    word.len() >= 6
        && word.bytes().all(|b| b.is_ascii_hexdigit())
        && word.bytes().any(|b| b.is_ascii_digit())
        && word.bytes().any(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_are_sorted() {
        assert!(MAKES.is_sorted());
    }

    #[test]
    fn two_makes_of_a_picture_are_told_from_two_pictures() {
        for (first, second, goes) in [
            ("/a/harbour-light.svg", "/a/harbour-dark.svg", Some(false)),
            ("/a/harbour.dark.png", "/a/harbour.png", Some(true)),
            (
                "/a/harbour-dark.3aa4b121.svg",
                "/a/harbour-light.4f1bb6e4.svg",
                Some(true),
            ),
            (
                "/a/harbour-mobile.webp",
                "/a/harbour-desktop.webp",
                Some(true),
            ),
            (
                "/a/1920/1080/harbour.jpg",
                "/a/1920/1440/harbour.jpg",
                Some(false),
            ),
            (
                "/img?url=%2Fharbour.dark.png",
                "/img?url=%2Fharbour.png",
                Some(true),
            ),
            (
                "/a/harbour-small-quay-fog.jpg",
                "/a/harbour-quay-fog.jpg",
                None,
            ),
            (
                "/max/60/1*5o3M5quay.png?q=20",
                "/max/3788/1*5o3M5quay.png",
                Some(true),
            ),
            ("/a/harbour-1.jpg", "/a/harbour-2.jpg", None),
            ("/a/harbour-large.jpg", "/a/ferry-small.jpg", None),
            ("/large/3aa4b121.jpg", "/large/4f1bb6e4.jpg", None),
            ("/large/3aa4b121.jpg", "/small/4f1bb6e4.jpg", None),
            ("/128/3aa4b121_1888.jpg", "/256/4f1bb6e4_1888.jpg", None),
            ("/a/harbour.jpg", "/a/harbour.jpg", None),
        ] {
            assert_eq!(first_goes(first, second), goes, "{first} {second}");
        }
    }
}
