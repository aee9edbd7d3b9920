//! What `meta`, `link`, `title` and the root element say.

use super::byline;
use super::claims::{Claims, Field, Source};
use crate::dom::{Element, Page, fold};
use html5ever::local_name;

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
fn by_ending(key: &str) -> Option<Field> {
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

/// Reads the attributes of the root and of the body.
pub(crate) fn read_root(page: &Page, claims: &mut Claims) {
    for node in [page.root, page.body] {
        let Some(element) = page.tree.element(node) else {
            continue;
        };
        for name in ["lang", "xml:lang"] {
            if let Some(lang) = element.attr(name) {
                claims.add(Field::Language, Source::Root, lang);
            }
        }
        if let Some(dir) = element.attr("dir") {
            claims.add(Field::Direction, Source::Root, dir);
        }
    }
}

/// Where a `meta` stands: in the body its `itemprop` belongs to the item around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Head,
    Body,
}

/// Reads one `meta` element.
pub(crate) fn read_meta(element: &Element, place: Place, claims: &mut Claims) {
    let Some(content) = element.attr("content").filter(|c| !c.trim().is_empty()) else {
        return;
    };
    for attr in ["property", "name", "http-equiv", "itemprop"] {
        if attr == "itemprop" && place == Place::Body {
            continue;
        }
        for key in element.words(attr) {
            let key = key.to_ascii_lowercase();
            if let Ok(at) = KEYS.binary_search_by(|(k, _, _)| (*k).cmp(key.as_str())) {
                let (_, field, source) = KEYS[at];
                claims.add(field, source, &fold(&unescaped(content)));
            } else if let Some(field) = by_ending(&key) {
                claims.add(field, Source::OtherMeta, &fold(content));
            }
        }
    }
}

/// Reads the labels of a card that is shared and what they label: `twitter:label1` "Written by", `twitter:data1`
/// "Ada Berg". Yoast and others write them, in the language of the site. `names_author` is the number of the label
/// that was a byline's.
fn read_label(element: &Element, names_author: &mut Option<String>, claims: &mut Claims) {
    let key = element.attr("name").or(element.attr("property"));
    let Some(key) = key.and_then(|k| k.trim().strip_prefix("twitter:")) else {
        return;
    };
    let content = element.attr("content").unwrap_or_default();
    if let Some(number) = key.strip_prefix("label") {
        if byline::is_prefix(content) {
            *names_author = Some(number.to_owned());
        }
    } else if let Some(number) = key.strip_prefix("data")
        && names_author.as_deref() == Some(number)
    {
        claims.add(Field::Author, Source::Twitter, &fold(&unescaped(content)));
    }
}

/// Reads one `link` element.
pub(crate) fn read_link(element: &Element, claims: &mut Claims) {
    let Some(href) = element.attr("href").map(str::trim) else {
        return;
    };
    for rel in element.words("rel") {
        let field = match rel.to_ascii_lowercase().as_str() {
            "canonical" => Field::Url,
            "icon" | "shortcut" | "apple-touch-icon" | "apple-touch-icon-precomposed" => {
                Field::Icon
            }
            "license" | "dcterms.license" => Field::License,
            "image_src" => Field::Image,
            _ => continue,
        };
        claims.add(field, Source::Link, href);
    }
}

/// Reads what stands in the head.
pub(crate) fn read_head(page: &Page, claims: &mut Claims) {
    let Some(head) = page.head else {
        return;
    };
    let mut names_author = None;
    for node in page.tree.elements(head) {
        let Some(element) = page.tree.element(node) else {
            continue;
        };
        match element.name.local {
            local_name!("meta") => {
                read_meta(element, Place::Head, claims);
                read_label(element, &mut names_author, claims);
            }
            local_name!("link") => read_link(element, claims),
            local_name!("title") => {
                let title = page.tree.text_of(node);
                claims.add(Field::Title, Source::TitleElement, &unescaped(&title));
            }
            _ => {}
        }
    }
}

/// The text with the entities decoded that were encoded once too often.
pub(crate) fn unescaped(text: &str) -> String {
    const ENTITIES: &[(&str, &str)] = &[
        ("&#039;", "'"),
        ("&#39;", "'"),
        ("&#34;", "\""),
        ("&#38;", "&"),
        ("&#160;", " "),
        ("&#8211;", "–"),
        ("&#8212;", "—"),
        ("&#8216;", "‘"),
        ("&#8217;", "’"),
        ("&#8220;", "“"),
        ("&#8221;", "”"),
        ("&#8230;", "…"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        ("&gt;", ">"),
        ("&hellip;", "…"),
        ("&ldquo;", "“"),
        ("&lsquo;", "‘"),
        ("&lt;", "<"),
        ("&mdash;", "—"),
        ("&nbsp;", " "),
        ("&ndash;", "–"),
        ("&quot;", "\""),
        ("&rdquo;", "”"),
        ("&rsquo;", "’"),
        ("&auml;", "ä"),
        ("&ouml;", "ö"),
        ("&uuml;", "ü"),
        ("&szlig;", "ß"),
        ("&eacute;", "é"),
        ("&egrave;", "è"),
        ("&agrave;", "à"),
    ];
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.to_owned();
    // "&amp;quot;" is a quote that went through two encoders.
    if rest.contains("&amp;") {
        rest = rest.replace("&amp;", "&");
    }
    let mut rest = rest.as_str();
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match ENTITIES.iter().find(|(name, _)| rest.starts_with(name)) {
            Some((name, character)) => {
                out.push_str(character);
                rest = &rest[name.len()..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted() {
        assert!(KEYS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn decodes_twice_encoded_text() {
        assert_eq!(unescaped("R&amp;D &amp;quot;now&amp;quot;"), "R&D \"now\"");
        assert_eq!(unescaped("a & b"), "a & b");
    }

    #[track_caller]
    fn assert_claim(head: &str, field: Field, value: &str) {
        let page = crate::dom::parse(&format!("<head>{head}</head>"));
        let mut claims = Claims::default();
        read_head(&page, &mut claims);
        assert_eq!(claims.best(field), Some(value), "{head}");
    }

    #[test]
    fn reads_property_and_name() {
        assert_claim(
            "<meta property='og:title' content='Ferry back'>",
            Field::Title,
            "Ferry back",
        );
        assert_claim(
            "<meta name='og:title' content='Ferry back'>",
            Field::Title,
            "Ferry back",
        );
        assert_claim(
            "<meta name='DC.creator' content='Ada Berg'>",
            Field::Author,
            "Ada Berg",
        );
        for name in ["cms:publish-date", "date.published", "w-Published-Date"] {
            assert_claim(
                &format!("<meta name='{name}' content='2023-05-12'>"),
                Field::Published,
                "2023-05-12",
            );
        }
        assert_claim(
            "<meta name='last-published-date' content='2023-05-12'>",
            Field::Modified,
            "2023-05-12",
        );
        assert_claim(
            "<link rel='shortcut icon' href='/i.ico'>",
            Field::Icon,
            "/i.ico",
        );
        assert_claim(
            "<link rel=canonical href='https://a.example/1'>",
            Field::Url,
            "https://a.example/1",
        );
    }
}
