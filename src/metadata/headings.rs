//! The headings of the page, among which the headline is.

use super::title_text::{letters, same_words};
use crate::dom::{Edge, NodeId, Tree, fold};
use html5ever::local_name;

/// A heading of the page.
#[derive(Debug, Clone)]
pub(crate) struct Heading {
    pub(crate) level: u8,
    pub(crate) text: String,
    /// How many bytes of text stand before it.
    pub(crate) at: usize,
    /// After how many of its letters an element begins or ends: there a kicker or a standfirst may end, which
    /// some set in the same heading.
    pub(crate) seams: Vec<usize>,
}

/// The headline is among so many headings.
pub(super) const MOST_HEADINGS: usize = 60;

/// No headline is longer, in bytes of its letters.
const LONGEST_HEADLINE: usize = 1000;

impl Heading {
    /// Reads a heading; buttons in it, such as those that copy its address, say nothing.
    pub(super) fn read(tree: &Tree, node: NodeId, level: u8, at: usize) -> Heading {
        let mut text = tree.text_of(node);
        for inner in tree.elements(node) {
            if *tree.tag(inner) == local_name!("button") {
                let label = tree.text_of(inner);
                if let Some(rest) = text.strip_suffix(&label) {
                    text.truncate(rest.trim_end().len());
                }
            }
        }
        // A hyphen that shows only where a line breaks is no part of a title.
        if text.contains('\u{ad}') {
            text = fold(&text.replace('\u{ad}', ""));
        }
        let mut seams = Vec::new();
        let mut count = 0;
        for edge in tree.traverse(node) {
            if count > LONGEST_HEADLINE {
                break;
            }
            match edge {
                Edge::Enter(n) if tree.text(n).is_some() => {
                    count += tree.text(n).map_or(0, |t| letters(t).len());
                }
                Edge::Enter(_) | Edge::Leave(_) if seams.last() != Some(&count) => {
                    seams.push(count);
                }
                _ => {}
            }
        }
        Heading {
            level,
            text,
            at,
            seams,
        }
    }
}

/// Where the headline stands on the page: the heading of these words, an `h1` before others (a menu may name the
/// page, too), else the first `h1`, else the start.
pub(crate) fn position_of(headings: &[Heading], title: Option<&str>) -> usize {
    let named = |h: &&Heading| title.is_some_and(|t| same_words(t, &h.text));
    headings
        .iter()
        .find(|h| h.level == 1 && named(h))
        .or_else(|| headings.iter().find(named))
        .or_else(|| headings.iter().find(|h| h.level == 1))
        .map_or(0, |h| h.at)
}
