//! How sites word their furniture, by kind and by language.
//!
//! A phrase stands for a whole short line. It is written as sites print it; case, punctuation, white
//! space and the digits of numbers (`#`) do not count. To add one, put it into the row of its
//! language; a new language is a new row, with a sentence that begins alike and must stay.

use super::rule::Phrases;

pub(super) mod ads;
pub(super) mod age;
pub(super) mod authors;
pub(super) mod comments;
pub(super) mod cookies;
pub(super) mod images;
pub(super) mod leads;
pub(super) mod machine;
pub(super) mod navigation;
pub(super) mod newsletter;
pub(super) mod paywall;
pub(super) mod player;
pub(super) mod polls;
pub(super) mod region;
pub(super) mod related;
pub(super) mod rights;
pub(super) mod share;
pub(super) mod tags;
pub(super) mod translations;

/// A row of a table.
const fn row(lang: &'static str, phrases: &'static [&'static str], keeps: &'static str) -> Phrases {
    Phrases {
        lang,
        phrases,
        keeps,
    }
}
