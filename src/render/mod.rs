//! Writes the story down: HTML, Markdown, plain text.

pub(crate) mod classes;
#[cfg(feature = "markdown")]
mod escape;
mod html;
#[cfg(feature = "markdown")]
mod inline;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(feature = "markdown")]
mod table;
mod text;

use crate::OutlineEntry;

pub(crate) use html::html;
#[cfg(feature = "markdown")]
pub(crate) use markdown::markdown;
pub(crate) use text::text;

/// The story as markup that has not been sanitised yet.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    /// HTML of the root's children.
    pub(crate) html: String,
    /// The headings, in order.
    pub(crate) outline: Vec<OutlineEntry>,
    /// Where removals stood: their numbers in the ledger, and how many top-level blocks stand before.
    pub(crate) places: Vec<(u32, usize)>,
}

#[cfg(all(test, feature = "markdown"))]
mod tests;
