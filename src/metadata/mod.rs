//! What the page says about its article.
//!
//! Each reader ([`json_ld`], [`meta_tags`], [`body`]) enters claims; [`precedence`] is the one table of whom
//! to believe; the modules named after a field make its value of what is believed.

pub(crate) mod agencies;
mod author_links;
mod author_sources;
mod authors;
mod body;
mod body_lines;
pub(crate) mod byline;
mod byline_pieces;
mod byline_prefix;
mod byline_words;
mod claims;
mod class_words;
mod clock;
mod date;
mod date_labels;
mod date_tokens;
mod date_words;
mod day;
mod headings;
mod headline;
mod json_ld;
mod json_mend;
mod language;
mod meta_keys;
mod meta_tags;
mod moment;
mod name_words;
mod names;
mod precedence;
mod properties;
mod published;
mod rest;
mod site_names;
mod title;
mod title_parts;
mod title_text;

use crate::Metadata;
use crate::dom::{self, Page};
use claims::{Claims, Field, Source};
use json_ld::JsonLd;
use url::Url;

#[cfg(feature = "epub")]
pub(crate) use date::in_universal_time;

/// The date or moment that the text names, on a page in this language, as ISO 8601.
pub(crate) fn read_date(text: &str, lang: Option<&str>) -> Option<String> {
    date::parse(text, day::order_of(lang, None))
}

/// What the page says about its article, and the article's text where its data carry that.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    pub(crate) metadata: Metadata,
    pub(crate) article_body: Option<String>,
}

/// Gathers what is known about the article: JSON-LD, meta tags, microdata, then what is printed.
/// Addresses are made absolute against `base`.
pub(crate) fn gather(page: &Page, base: Option<&Url>) -> Gathered {
    let mut claims = Claims::default();
    meta_tags::read_root(page, &mut claims);
    meta_tags::read_head(page, &mut claims);
    let titles: Vec<String> = claims
        .about(Field::Title)
        .map(|c| c.value.clone())
        .collect();
    let json_ld = JsonLd::parse(&page.json_ld);
    json_ld.read(&titles, &mut claims);
    let headings = body::read(page, &mut claims);
    if let Some(base) = base {
        claims.add(Field::Published, Source::Address, base.path());
    }
    let sites = rest::names_of_site(&claims, base);
    let title = title::choose(&claims, &headings, &sites, base);
    let near = headings::position_of(&headings, title.as_deref());
    let lang = language::of(page, &claims);
    // Shops and lists link to themselves where others name an author.
    let no_authors: Vec<String> = sites.into_iter().chain(title.clone()).collect();
    let mut byline = authors::choose(&claims, &no_authors, near.start);
    byline.desks.retain(|desk| title.as_ref() != Some(desk));
    let (published_time, modified_time) = published::choose(
        &claims,
        lang.as_deref(),
        base.and_then(Url::host_str),
        near,
        title.as_deref(),
    );
    let metadata = Metadata {
        title,
        byline: byline.line(),
        agency: byline.agency,
        authors: byline.authors,
        published_time,
        modified_time,
        dir: language::direction(page, &claims, lang.as_deref()),
        lang,
        ..rest::read(&claims, base)
    };
    Gathered {
        metadata,
        article_body: json_ld.article_body(),
    }
}

/// Counts the words of the running text, and the minutes that reading them takes; its first paragraph is the
/// summary where the page has none.
pub(crate) fn count(metadata: &mut Metadata, text: &str) {
    let (words, characters) = language::count(text);
    if metadata.excerpt.is_none() {
        let first = text.split("\n\n").next().map(dom::fold);
        metadata.excerpt = first.filter(|paragraph| !paragraph.is_empty());
    }
    metadata.word_count = words + characters;
    // 230 words a minute, or 500 characters of a script without spaces.
    metadata.reading_time = (words * 500 + characters * 230).div_ceil(230 * 500);
}
