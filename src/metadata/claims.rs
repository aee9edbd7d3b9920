//! What the page says about its article, and where it says it.
//!
//! Each reader (JSON-LD, meta tags, the body) enters claims; [`super::precedence`] says whom to believe.

use super::precedence;

/// What a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    Author,
    /// A desk, staff or firm where an author would stand.
    Desk,
    Published,
    Modified,
    SiteName,
    Section,
    Tag,
    Excerpt,
    Image,
    Icon,
    Url,
    License,
    Copyright,
    Free,
    Language,
    Direction,
}

/// Where a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// JSON-LD about an article.
    JsonLd,
    /// JSON-LD about the page, the site or something else on it.
    JsonLdPage,
    /// `og:`.
    OpenGraph,
    /// `article:`.
    ArticleTag,
    Twitter,
    Parsely,
    Sailthru,
    /// `citation_`.
    Citation,
    DublinCore,
    /// Another `meta`, such as `name="author"`.
    Meta,
    /// A `meta` of a name that we do not know, but can read.
    OtherMeta,
    /// The attributes of `html` and `body`.
    Root,
    Link,
    TitleElement,
    Microdata,
    /// h-entry, hNews and the classes of their kind.
    ClassName,
    RelAuthor,
    /// A link to the page of an author.
    AuthorLink,
    /// A class that says byline or date in its own way.
    ClassWord,
    TimeElement,
    Heading,
    /// A date after words that call it the day of publication.
    Labelled,
    /// Words on the page that begin as a byline or read as a date.
    Printed,
    /// A date beside the story, in a bar or a footer.
    Elsewhere,
    /// The page's own address.
    Address,
}

/// One thing that the page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Claim {
    pub(crate) field: Field,
    pub(crate) source: Source,
    pub(crate) value: String,
    /// How many bytes of text stand before it on the page; 0 for what stands in the head.
    pub(crate) at: usize,
}

/// All claims, in the order of the page.
#[derive(Debug, Default, Clone)]
pub(crate) struct Claims(Vec<Claim>);

/// What a name or a headline has for its looks on the page alone: soft hyphens, byte order marks.
const UNSEEN: [char; 2] = ['\u{ad}', '\u{feff}'];

/// A page that says more than this is not believed any further.
const MOST_CLAIMS: usize = 2000;

impl Claims {
    /// Enters a claim of the head or of a script; blank values are none.
    pub(crate) fn add(&mut self, field: Field, source: Source, value: &str) {
        self.add_at(field, source, value, 0);
    }

    /// Enters a claim of the body.
    pub(crate) fn add_at(&mut self, field: Field, source: Source, value: &str, at: usize) {
        let value = value.trim();
        if value.is_empty() || self.0.len() >= MOST_CLAIMS {
            return;
        }
        self.0.push(Claim {
            field,
            source,
            value: value.replace(UNSEEN, ""),
            at,
        });
    }

    /// The claims about a field, those to be believed first at the front; of one source in the order of
    /// the page.
    pub(crate) fn about(&self, field: Field) -> impl Iterator<Item = &Claim> {
        precedence::sources(field)
            .iter()
            .flat_map(move |&source| self.of(field, source))
    }

    /// The claims of one source about a field, in the order of the page.
    pub(crate) fn of(&self, field: Field, source: Source) -> impl Iterator<Item = &Claim> {
        self.0
            .iter()
            .filter(move |c| c.field == field && c.source == source)
    }

    /// The value to believe, as it stands.
    pub(crate) fn best(&self, field: Field) -> Option<&str> {
        self.about(field).next().map(|c| c.value.as_str())
    }
}
