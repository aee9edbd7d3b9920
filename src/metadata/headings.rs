//! The headings of the page, among which the headline is.

use super::date;
use super::title_text::{letters, same_words};
use crate::dom::{Edge, NodeId, Tree, fold, is_blank};
use html5ever::local_name;
use std::ops::Range;

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
    /// Whether it is a link to the front page, as the name of a site is.
    pub(crate) leads_home: bool,
}

/// The headline is among so many headings.
pub(super) const MOST_HEADINGS: usize = 60;

/// No headline is longer, in bytes of its letters.
const LONGEST_HEADLINE: usize = 1000;

impl Heading {
    pub(super) fn read(tree: &Tree, node: NodeId, level: u8, at: usize) -> Heading {
        let (text, cut) = headline_of(tree, node);
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
        seams.retain(|&seam| seam >= cut);
        for seam in &mut seams {
            *seam -= cut;
        }
        Heading {
            level,
            text,
            at,
            seams,
            leads_home: leads_home(tree, node),
        }
    }
}

/// The words of a heading, and how many letters of a date before them are left out, which is no part of a headline.
/// Nor are buttons and components, such as those that copy its address.
fn headline_of(tree: &Tree, node: NodeId) -> (String, usize) {
    let mut text = tree.text_of(node);
    let mut date = None;
    for inner in tree.elements(node).skip(1) {
        let tag = tree.tag(inner);
        let is_time = *tag == local_name!("time");
        if !is_time && *tag != local_name!("button") && !tag.contains('-') {
            continue;
        }
        let label = tree.text_of(inner);
        let rest = text.strip_suffix(&label).map(str::trim_end);
        if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
            text.truncate(rest.len());
        } else if is_time {
            date = Some(label);
        }
    }
    let mut texts = tree.descendants(node).filter_map(|n| tree.text(n));
    let first = texts.find(|text| !is_blank(text)).map(str::trim);
    let is_date = |text: &&str| text.len() <= LONGEST_DATE && date::is_whole(text);
    let date = date.or_else(|| first.filter(is_date).map(str::to_owned));
    let mut cut = 0;
    if let Some(date) = date
        && let Some(rest) = text.strip_prefix(&date).map(str::trim_start)
        && rest.starts_with(|c: char| c.is_alphanumeric() || QUOTES.contains(&c))
    {
        cut = letters(&date).len();
        text = rest.to_owned();
    }
    // A hyphen that shows only where a line breaks is no part of a title.
    if text.contains('\u{ad}') {
        text = fold(&text.replace('\u{ad}', ""));
    }
    (text, cut)
}

/// What a headline begins with that is no letter.
const QUOTES: [char; 7] = ['"', '\'', '„', '“', '‘', '«', '»'];

/// A date that stands before a headline, in its heading, is no longer.
const LONGEST_DATE: usize = 40;

/// Whether the heading is, or stands in, a link to the root of a site.
fn leads_home(tree: &Tree, node: NodeId) -> bool {
    let outer = tree.ancestors(node).take(2);
    let inner = tree.elements(node).take(4);
    inner.chain(outer).any(|n| {
        let href = tree.element(n).filter(|e| e.name.local == local_name!("a"));
        href.and_then(|e| e.attr("href")).is_some_and(is_root)
    })
}

fn is_root(href: &str) -> bool {
    let href = href.trim();
    match href.rsplit_once("://") {
        Some((_, rest)) => !rest.trim_end_matches('/').contains(['/', '?', '#']),
        None => matches!(href, "/" | "./" | "../"),
    }
}

/// Where the headline stands on the page: the heading of these words, an `h1` before others (a menu may name the
/// page, too), else the first `h1`, else the start.
pub(crate) fn position_of(headings: &[Heading], title: Option<&str>) -> Range<usize> {
    let named = |h: &&Heading| title.is_some_and(|t| same_words(t, &h.text));
    headings
        .iter()
        .find(|h| h.level == 1 && named(h))
        .or_else(|| headings.iter().find(named))
        .or_else(|| headings.iter().find(|h| h.level == 1))
        .map_or(0..0, |h| h.at..h.at + h.text.len())
}
