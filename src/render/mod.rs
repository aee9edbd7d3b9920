//! Writes the story down: HTML, Markdown, plain text.

mod text;

use crate::OutlineEntry;
use crate::dom::{Data, Story};

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

/// The story as HTML.
pub(crate) fn html(story: &Story) -> Markup {
    let mut markup = Markup {
        html: text(story),
        ..Markup::default()
    };
    let mut blocks = 0;
    for n in story.descendants(story.root()) {
        match story[n].data {
            Data::Removed(number) => markup.places.push((number, blocks)),
            Data::Element(_) if story[n].parent == Some(story.root()) => blocks += 1,
            _ => {}
        }
    }
    markup
}

/// The story as GitHub Flavored Markdown.
pub(crate) fn markdown(story: &Story) -> String {
    text(story)
}
