//! Writes the story down: HTML, Markdown, plain text.

pub(crate) mod classes;
mod escape;
mod html;
mod inline;
mod markdown;
mod table;
mod text;

use crate::OutlineEntry;

pub(crate) use html::html;
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

#[cfg(test)]
mod tests;
