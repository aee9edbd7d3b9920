//! What the words of class names and ids say: byline, date, or something else than this story.

use super::claims::Field;
use crate::dom::{ByPiece, Element, Memo, each_piece, piece_hash};
use std::sync::OnceLock;

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
    "infobox",
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
    "reviews",
    "sidebar",
    "taboola",
    "teaser",
    "teasers",
    "testimonials",
    "trending",
];

/// Words beside "sidebar" in the name of a layout, which says that there is a sidebar, not that this is one.
static LAYOUT: &[&str] = &["has", "layout", "with"];

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

/// Words beside "author" in the name of what a forum says of a poster, which is no byline. Sorted.
static POSTER: &[&str] = &["buttons", "information", "statistics", "stats"];

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
    /// It is the name of a layout.
    layout: bool,
    /// It is what a forum says of a poster.
    pub(super) poster: bool,
    /// The class is one of [`FIELDS`].
    pub(super) field: bool,
    /// The class says, as hCalendar has it, that an event begins: <https://microformats.org/wiki/hcalendar>.
    pub(super) event: bool,
}

/// Classes of h-entry, hNews and the like that name a field of the story's. `fn` is a person's name in a card, and a function
/// elsewhere.
static FIELDS: &[(&str, Field)] = &[
    ("dt-published", Field::Published),
    ("dt-updated", Field::Modified),
    ("entry-date", Field::Published),
    ("entry-title", Field::Title),
    ("fn", Field::Author),
    ("ltx_personname", Field::Author),
    ("p-author", Field::Author),
    ("p-category", Field::Tag),
    ("p-name", Field::Title),
    ("published", Field::Published),
    ("updated", Field::Modified),
];

/// The field that a class names.
pub(super) fn field_of(class: &str) -> Option<Field> {
    let known = FIELDS.iter().find(|(name, _)| *name == class);
    known.map(|&(_, field)| field)
}

impl Meanings {
    /// What the class, or the id, says.
    fn and(self, other: Meanings) -> Meanings {
        Meanings {
            elsewhere: self.elsewhere | other.elsewhere,
            byline: self.byline | other.byline,
            date: self.date | other.date,
            modified: self.modified | other.modified,
            layout: self.layout | other.layout,
            poster: self.poster | other.poster,
            ..self
        }
    }
}

/// Looks up the words that the class names and the id are made of: `post__authorName` says "post", "author" and
/// "name".
pub(super) fn meanings(element: &Element) -> Meanings {
    read(element, of_names)
}

/// The same, where many elements are asked about; `known` are classes that were read.
pub(super) fn meanings_again<'a>(element: &'a Element, known: &mut Memo<'a, Meanings>) -> Meanings {
    read(element, |class| known.of(class, of_names))
}

fn read<'a>(element: &'a Element, of_class: impl FnOnce(&'a str) -> Meanings) -> Meanings {
    let class = element.attr("class").map(of_class).unwrap_or_default();
    class.and(element.attr("id").map(of_names).unwrap_or_default())
}

fn of_names(names: &str) -> Meanings {
    static TABLE: OnceLock<ByPiece<Meanings>> = OnceLock::new();
    let table = TABLE.get_or_init(table);
    let mut found = Meanings::default();
    for name in names.split_ascii_whitespace() {
        if name.len() > LONGEST_NAME {
            continue;
        }
        found.field |= field_of(name).is_some();
        found.event |= name == "dtstart";
        let mut elsewhere = false;
        let mut is_layout = false;
        let (mut byline, mut of_poster) = (false, false);
        each_piece(name, |piece| {
            if let Some(word) = table.get(&piece) {
                elsewhere |= word.elsewhere;
                is_layout |= word.layout;
                byline |= word.byline;
                of_poster |= word.poster;
                found.date |= word.date;
                found.modified |= word.modified;
            }
        });
        found.elsewhere |= elsewhere && !is_layout;
        found.byline |= byline && !of_poster;
        found.poster |= byline && of_poster;
    }
    found
}

/// Longer names are made by a program and mean nothing.
const LONGEST_NAME: usize = 80;

fn table() -> ByPiece<Meanings> {
    let mut table = ByPiece::<Meanings>::default();
    let mut enter = |words: &[&str], mark: fn(&mut Meanings)| {
        for word in words {
            mark(table.entry(piece_hash(word)).or_default());
        }
    };
    enter(ELSEWHERE, |m| m.elsewhere = true);
    enter(BYLINE, |m| m.byline = true);
    enter(DATE, |m| m.date = true);
    enter(MODIFIED, |m| m.modified = true);
    enter(LAYOUT, |m| m.layout = true);
    enter(POSTER, |m| m.poster = true);
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [ELSEWHERE, LAYOUT, BYLINE, POSTER, DATE, MODIFIED] {
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
        assert!(!of("author_statistics").byline && of("author-statistics byline").byline);
        assert!(of("related-posts").elsewhere);
        assert!(of("sidebar-left").elsewhere && !of("layout-sidebar-left").elsewhere);
        assert_eq!(of("authority commentary"), Meanings::default());
    }
}
