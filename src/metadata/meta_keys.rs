//! What the names of `meta` elements stand for.

use super::claims::{Field, Source};

/// The names and properties that are read, in lower case. Sorted by bytes; to add one, put it where it
/// sorts. A name holds as `name`, as `property` and as `itemprop`.
static KEYS: &[(&str, Field, Source)] = &[
    ("application-name", Field::SiteName, Source::Meta),
    ("article.author", Field::Author, Source::ArticleTag),
    ("article.published", Field::Published, Source::ArticleTag),
    ("article.updated", Field::Modified, Source::ArticleTag),
    ("article:author", Field::Author, Source::ArticleTag),
    ("article:author:name", Field::Author, Source::ArticleTag),
    ("article:author_name", Field::Author, Source::ArticleTag),
    ("article:content_tier", Field::Free, Source::ArticleTag),
    ("article:modified", Field::Modified, Source::ArticleTag),
    ("article:modified_time", Field::Modified, Source::ArticleTag),
    ("article:publish_date", Field::Published, Source::ArticleTag),
    ("article:published", Field::Published, Source::ArticleTag),
    (
        "article:published_date",
        Field::Published,
        Source::ArticleTag,
    ),
    (
        "article:published_time",
        Field::Published,
        Source::ArticleTag,
    ),
    ("article:section", Field::Section, Source::ArticleTag),
    ("article:tag", Field::Tag, Source::ArticleTag),
    ("article_author", Field::Author, Source::Meta),
    ("article_date_original", Field::Published, Source::Meta),
    ("author", Field::Author, Source::Meta),
    ("author-name", Field::Author, Source::Meta),
    ("authors", Field::Author, Source::Meta),
    ("book:author", Field::Author, Source::OpenGraph),
    ("byl", Field::Author, Source::Meta),
    ("byline", Field::Author, Source::Meta),
    ("citation_author", Field::Author, Source::Citation),
    ("citation_authors", Field::Author, Source::Citation),
    ("citation_date", Field::Published, Source::Citation),
    ("citation_journal_title", Field::SiteName, Source::Citation),
    ("citation_keywords", Field::Tag, Source::Citation),
    ("citation_online_date", Field::Published, Source::Citation),
    ("citation_public_url", Field::Url, Source::Citation),
    (
        "citation_publication_date",
        Field::Published,
        Source::Citation,
    ),
    ("citation_title", Field::Title, Source::Citation),
    ("content-language", Field::Language, Source::Meta),
    ("copyright", Field::Copyright, Source::Meta),
    ("cxenseparse:author", Field::Author, Source::Meta),
    ("date", Field::Published, Source::Meta),
    ("dc.creator", Field::Author, Source::DublinCore),
    ("dc.date", Field::Published, Source::DublinCore),
    ("dc.date.created", Field::Published, Source::DublinCore),
    ("dc.date.issued", Field::Published, Source::DublinCore),
    ("dc.date.modified", Field::Modified, Source::DublinCore),
    ("dc.date.published", Field::Published, Source::DublinCore),
    ("dc.description", Field::Excerpt, Source::DublinCore),
    ("dc.language", Field::Language, Source::DublinCore),
    ("dc.rights", Field::Copyright, Source::DublinCore),
    ("dc.subject", Field::Tag, Source::DublinCore),
    ("dc.title", Field::Title, Source::DublinCore),
    ("dc:creator", Field::Author, Source::DublinCore),
    ("dc:date", Field::Published, Source::DublinCore),
    ("dc:title", Field::Title, Source::DublinCore),
    (
        "dcsext.articlefirstpublished",
        Field::Published,
        Source::Meta,
    ),
    ("dcterms.abstract", Field::Excerpt, Source::DublinCore),
    ("dcterms.available", Field::Published, Source::DublinCore),
    ("dcterms.created", Field::Published, Source::DublinCore),
    ("dcterms.creator", Field::Author, Source::DublinCore),
    ("dcterms.date", Field::Published, Source::DublinCore),
    ("dcterms.issued", Field::Published, Source::DublinCore),
    ("dcterms.license", Field::License, Source::DublinCore),
    ("dcterms.modified", Field::Modified, Source::DublinCore),
    ("dcterms.title", Field::Title, Source::DublinCore),
    ("description", Field::Excerpt, Source::Meta),
    ("displaydate", Field::Published, Source::Meta),
    ("headline", Field::Title, Source::Meta),
    ("keywords", Field::Tag, Source::Meta),
    ("language", Field::Language, Source::Meta),
    ("lastmod", Field::Modified, Source::Meta),
    ("mediaauthor", Field::Author, Source::Meta),
    ("ms.date", Field::Published, Source::Meta),
    ("news_keywords", Field::Tag, Source::Meta),
    ("og:article:author", Field::Author, Source::OpenGraph),
    (
        "og:article:modified_time",
        Field::Modified,
        Source::OpenGraph,
    ),
    (
        "og:article:published_time",
        Field::Published,
        Source::OpenGraph,
    ),
    ("og:article:section", Field::Section, Source::ArticleTag),
    ("og:article:tag", Field::Tag, Source::ArticleTag),
    ("og:author", Field::Author, Source::OpenGraph),
    ("og:description", Field::Excerpt, Source::OpenGraph),
    ("og:image", Field::Image, Source::OpenGraph),
    ("og:image:secure_url", Field::Image, Source::OpenGraph),
    ("og:image:url", Field::Image, Source::OpenGraph),
    ("og:locale", Field::Language, Source::OpenGraph),
    ("og:modified_time", Field::Modified, Source::OpenGraph),
    ("og:published_time", Field::Published, Source::OpenGraph),
    ("og:site_name", Field::SiteName, Source::OpenGraph),
    ("og:title", Field::Title, Source::OpenGraph),
    ("og:updated_time", Field::Modified, Source::OpenGraph),
    ("og:url", Field::Url, Source::OpenGraph),
    ("page.content.author", Field::Author, Source::Meta),
    ("parsely-author", Field::Author, Source::Parsely),
    ("parsely-image-url", Field::Image, Source::Parsely),
    ("parsely-link", Field::Url, Source::Parsely),
    ("parsely-pub-date", Field::Published, Source::Parsely),
    ("parsely-section", Field::Section, Source::Parsely),
    ("parsely-tags", Field::Tag, Source::Parsely),
    ("parsely-title", Field::Title, Source::Parsely),
    ("pdate", Field::Published, Source::Meta),
    ("ptime", Field::Published, Source::Meta),
    ("published", Field::Published, Source::Meta),
    ("published_at", Field::Published, Source::Meta),
    ("rbauthors", Field::Author, Source::Meta),
    ("rights", Field::Copyright, Source::Meta),
    ("sailthru.author", Field::Author, Source::Sailthru),
    ("sailthru.date", Field::Published, Source::Sailthru),
    ("sailthru.description", Field::Excerpt, Source::Sailthru),
    ("sailthru.image.full", Field::Image, Source::Sailthru),
    ("sailthru.tags", Field::Tag, Source::Sailthru),
    ("sailthru.title", Field::Title, Source::Sailthru),
    ("search.author", Field::Author, Source::Meta),
    ("section", Field::Section, Source::Meta),
    (
        "shareaholic:article_author_name",
        Field::Author,
        Source::Meta,
    ),
    ("thumbnail", Field::Image, Source::Meta),
    ("title", Field::Title, Source::Meta),
    ("twitter:creator:name", Field::Author, Source::Twitter),
    ("twitter:description", Field::Excerpt, Source::Twitter),
    ("twitter:image", Field::Image, Source::Twitter),
    ("twitter:image:src", Field::Image, Source::Twitter),
    ("twitter:text:title", Field::Title, Source::Twitter),
    ("twitter:title", Field::Title, Source::Twitter),
    ("weibo:article:create_at", Field::Published, Source::Meta),
];

/// How the names of other fields end that give a day, letters alone.
static DATE_ENDINGS: &[(&str, Field)] = &[
    ("lastmodified", Field::Modified),
    ("dateupdated", Field::Modified),
    ("datemodified", Field::Modified),
    ("modifieddate", Field::Modified),
    ("modifiedtime", Field::Modified),
    ("updateddate", Field::Modified),
    ("updatedtime", Field::Modified),
    ("datepublished", Field::Published),
    ("datecreated", Field::Published),
    ("dateavailable", Field::Published),
    ("publicationdate", Field::Published),
    ("publisheddate", Field::Published),
    ("publishedtime", Field::Published),
    ("publishdate", Field::Published),
    ("publishtime", Field::Published),
    ("pubdate", Field::Published),
    ("releasedate", Field::Published),
];

/// What a name of a field says that is not in the table: every system has its own before "publish-date".
pub(super) fn by_ending(key: &str) -> Option<Field> {
    if !key.contains("date") && !key.contains("time") && !key.contains("modified") {
        return None;
    }
    let letters: String = key.chars().filter(char::is_ascii_alphabetic).collect();
    let (_, field) = DATE_ENDINGS
        .iter()
        .find(|(ending, _)| letters.ends_with(ending))?;
    let is_last = letters.contains("last");
    Some(if is_last { Field::Modified } else { *field })
}

/// What the table says of a name in lower case.
pub(super) fn of(key: &str) -> Option<(Field, Source)> {
    let at = KEYS.binary_search_by(|(k, _, _)| (*k).cmp(key)).ok()?;
    let (_, field, source) = KEYS[at];
    Some((field, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted() {
        assert!(KEYS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
