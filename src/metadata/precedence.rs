//! Whom to believe: the one table of precedence.

use super::claims::{Field, Source};
use Source::{
    Address, ArticleTag, AuthorLink, Citation, ClassName, ClassWord, DublinCore, Elsewhere,
    Heading, JsonLd, JsonLdPage, Labelled, Link, Meta, Microdata, OpenGraph, OtherMeta, Parsely,
    Printed, RelAuthor, Root, Sailthru, TimeElement, TitleElement, Twitter,
};

/// By field, the sources that may speak for it, the most trusted first. What is not listed is not believed.
static PRECEDENCE: &[(Field, &[Source])] = &[
    (
        Field::Title,
        &[
            Citation,
            JsonLd,
            Microdata,
            Heading,
            OpenGraph,
            ClassName,
            Parsely,
            Sailthru,
            Twitter,
            Meta,
            DublinCore,
            JsonLdPage,
            TitleElement,
        ],
    ),
    (
        Field::Author,
        &[
            JsonLd, Citation, Parsely, Sailthru, Microdata, ArticleTag, Meta, RelAuthor, ClassName,
            DublinCore, OpenGraph, Twitter, ClassWord, AuthorLink, Printed, JsonLdPage,
        ],
    ),
    (Field::Desk, &[JsonLd, Microdata, JsonLdPage]),
    (
        Field::Published,
        &[
            JsonLd,
            ArticleTag,
            OpenGraph,
            Citation,
            Parsely,
            Sailthru,
            Microdata,
            Meta,
            JsonLdPage,
            ClassName,
            Labelled,
            TimeElement,
            Address,
            ClassWord,
            // Many systems give the day of the last change there.
            OtherMeta,
            DublinCore,
            Printed,
            Elsewhere,
        ],
    ),
    (
        Field::Modified,
        &[
            JsonLd,
            ArticleTag,
            OpenGraph,
            DublinCore,
            Microdata,
            Meta,
            JsonLdPage,
            ClassName,
            TimeElement,
            OtherMeta,
        ],
    ),
    (
        Field::SiteName,
        &[
            OpenGraph, JsonLd, JsonLdPage, Meta, Citation, Microdata, Twitter,
        ],
    ),
    (
        Field::Section,
        &[JsonLd, ArticleTag, Parsely, Sailthru, Meta, Microdata],
    ),
    (
        Field::Tag,
        &[
            ArticleTag, JsonLd, Parsely, Sailthru, Citation, Meta, DublinCore, Microdata, ClassName,
        ],
    ),
    (
        Field::Excerpt,
        &[
            OpenGraph, Meta, JsonLd, Twitter, Sailthru, DublinCore, Microdata, JsonLdPage,
        ],
    ),
    (
        Field::Image,
        &[
            OpenGraph, JsonLd, Twitter, Parsely, Sailthru, Link, Meta, Microdata, JsonLdPage,
        ],
    ),
    (Field::Icon, &[Link]),
    (
        Field::Url,
        &[Link, OpenGraph, JsonLd, Parsely, Citation, JsonLdPage],
    ),
    (
        Field::License,
        &[Link, JsonLd, DublinCore, Meta, Microdata, JsonLdPage],
    ),
    (Field::Copyright, &[Meta, DublinCore, JsonLd, Microdata]),
    (
        Field::Free,
        &[JsonLd, Microdata, JsonLdPage, Meta, ArticleTag],
    ),
    (
        Field::Language,
        &[Root, Meta, OpenGraph, JsonLd, DublinCore, JsonLdPage],
    ),
    (Field::Direction, &[Root]),
];

/// The sources of a field, the most trusted first.
pub(crate) fn sources(field: Field) -> &'static [Source] {
    PRECEDENCE
        .iter()
        .find(|(f, _)| *f == field)
        .map_or(&[], |(_, sources)| sources)
}
