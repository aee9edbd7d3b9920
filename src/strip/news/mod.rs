//! Lines that say something about the article: they go into the metadata, and out of the text where they
//! are no part of it.

pub(super) mod byline;
pub(super) mod copyright;
pub(super) mod dateline;
pub(super) mod headline;
pub(super) mod pull_quote;
pub(super) mod signoff;
pub(super) mod standfirst;
