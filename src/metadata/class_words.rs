//! What the words of class names and ids say: byline, date, or something else than this story.

use crate::dom::Element;

/// Words of class names, ids and roles that mark what is about something else. Sorted by bytes; to add
/// one, put it where it sorts.
static ELSEWHERE: &[&str] = &[
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "commentlist",
    "comments",
    "cookie",
    "disqus",
    "mostread",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "outbrain",
    "popular",
    "popup",
    "readmore",
    "recent",
    "recirc",
    "recommendations",
    "recommended",
    "related",
    "replies",
    "respond",
    "sidebar",
    "taboola",
    "teaser",
    "teasers",
    "trending",
];

/// Words of class names and ids that mark a byline. Sorted by bytes; to add one, put it where it sorts.
static BYLINE: &[&str] = &[
    "articleauthor",
    "auteur",
    "auteurs",
    "author",
    "authorname",
    "authors",
    "autor",
    "autore",
    "autoren",
    "autores",
    "avtor",
    "byline",
    "bylines",
    "contributor",
    "contributors",
    "creator",
    "dateline",
    "firma",
    "forfatter",
    "penulis",
    "postauthor",
    "redacteur",
    "skribent",
    "szerzo",
    "tekija",
    "writer",
    "writtenby",
    "yazar",
];

/// Words of class names and ids that mark a day of publication. Sorted by bytes; to add one, put it where
/// it sorts.
static DATE: &[&str] = &[
    "aktualisiert",
    "articledate",
    "byline",
    "created",
    "data",
    "date",
    "dateline",
    "dates",
    "datetime",
    "datum",
    "day",
    "details",
    "entrydate",
    "fecha",
    "info",
    "meta",
    "postdate",
    "posted",
    "postmeta",
    "pub",
    "pubdate",
    "publicado",
    "publication",
    "publish",
    "publishdate",
    "published",
    "submitted",
    "tarih",
    "time",
    "timestamp",
];

/// Words of class names that mark a day of change. Sorted by bytes; to add one, put it where it sorts.
static MODIFIED: &[&str] = &["aktualisiert", "modified", "update", "updated"];

/// What the class names and the id of an element say about what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Meanings {
    /// It is about something else than the story.
    pub(super) elsewhere: bool,
    pub(super) byline: bool,
    pub(super) date: bool,
    pub(super) modified: bool,
}

/// Looks up the words that the class names and the id are made of: `post__authorName` says "post", "author" and
/// "name".
pub(super) fn meanings(element: &Element) -> Meanings {
    let mut found = Meanings::default();
    let mut word = String::new();
    for name in element.words("class").chain(element.words("id")) {
        if name.len() > LONGEST_NAME {
            continue;
        }
        let mut before = ' ';
        for c in name.chars() {
            if !c.is_alphabetic() || c.is_uppercase() && before.is_lowercase() {
                found.add(&word);
                word.clear();
            }
            if c.is_alphabetic() {
                word.extend(c.to_lowercase());
            }
            before = c;
        }
        found.add(&word);
        word.clear();
    }
    found
}

/// Longer names are made by a program and mean nothing.
const LONGEST_NAME: usize = 80;

impl Meanings {
    fn add(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        let is_in = |table: &[&str]| table.binary_search(&word).is_ok();
        self.elsewhere |= is_in(ELSEWHERE);
        self.byline |= is_in(BYLINE);
        self.date |= is_in(DATE);
        self.modified |= is_in(MODIFIED);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [ELSEWHERE, BYLINE, DATE, MODIFIED] {
            assert!(table.is_sorted_by(|a, b| a < b));
        }
    }

    #[test]
    fn words_are_whole() {
        let of = |class: &str| {
            let page = crate::dom::parse(&format!("<p class='{class}'>x</p>"));
            let p = page.tree.find(page.body, "p");
            p.and_then(|p| page.tree.element(p))
                .map(meanings)
                .unwrap_or_default()
        };
        assert!(of("post__authorName").byline);
        assert!(of("entry-date updated").date && of("entry-date updated").modified);
        assert!(of("related-posts").elsewhere);
        assert_eq!(of("authority commentary"), Meanings::default());
    }
}
