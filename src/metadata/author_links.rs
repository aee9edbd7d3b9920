//! Links that lead to all that an author wrote.

use crate::dom::{Element, local_name, starts_with_ignoring_case};

/// Folders of addresses in which sites keep a page for each author. Sorted.
static AUTHOR_FOLDERS: &[&str] = &[
    "auteur",
    "auteurs",
    "author",
    "authors",
    "autor",
    "autoren",
    "autores",
    "autori",
    "byline",
    "columnist",
    "columnists",
    "contributor",
    "contributors",
    "journalist",
    "journalists",
    "writer",
    "writers",
];

/// What blogs call the link to all that somebody wrote, before the name.
static POSTS_OF: &[&str] = &[
    "Alle Beiträge von ",
    "All posts by ",
    "All posts from ",
    "Articles by ",
    "Articles par ",
    "Articoli di ",
    "Articoli scritti da ",
    "Beiträge von ",
    "Berichten van ",
    "Entradas de ",
    "Posts by ",
    "Posts de ",
    "See all posts by ",
    "View all articles by ",
    "View all posts by ",
];

/// Whether the element is a link to an author's page, by its address or by what it is called.
pub(super) fn is_one(element: &Element) -> bool {
    element.name.local == local_name!("a")
        && (element.attr("href").is_some_and(leads_to_author) || is_called_posts_of(element))
}

/// Whether the address is that of an author's page: `/author/ada-berg`.
fn leads_to_author(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let mut folders = path.trim_end_matches('/').rsplit('/');
    let last = folders.next().unwrap_or_default();
    !last.is_empty()
        && folders
            .take(2)
            .any(|f| AUTHOR_FOLDERS.binary_search(&f).is_ok())
}

/// Whether the link's name says that it leads to all that somebody wrote: "View all posts by Ada Berg".
fn is_called_posts_of(link: &Element) -> bool {
    let mut labels = (["title", "aria-label"].into_iter()).filter_map(|name| link.attr(name));
    let says = |label| (POSTS_OF.iter()).any(|words| starts_with_ignoring_case(label, words));
    labels.any(says)
}
