//! Which of the page's headings is the headline: the one that its titles speak of.

use super::claims::Source;
use super::headings::Heading;
use super::site_names::Sites;
use super::title_parts::{begins, begins_as_segment, ends, is_segment, leads};
use super::title_text::{letters, overlap, separators};

/// A title and its letters.
pub(super) struct Title<'a> {
    pub(super) source: Source,
    pub(super) text: &'a str,
    pub(super) letters: String,
}

impl<'a> Title<'a> {
    pub(super) fn new(source: Source, text: &'a str) -> Title<'a> {
        let letters = letters(text);
        Title {
            source,
            text,
            letters,
        }
    }
}

/// A heading without the site's name.
pub(super) struct Printed<'a> {
    pub(super) title: Title<'a>,
    pub(super) heading: &'a Heading,
}

/// The headings that are not the site's name, without the anchors and icons that stand beside them.
pub(super) fn printed<'a>(headings: &'a [Heading], sites: &Sites) -> Vec<Printed<'a>> {
    let marks = |c: char| matches!(c, '¶' | '#' | '§' | ' ' | '|' | '\u{e000}'..='\u{f8ff}');
    headings
        .iter()
        .filter(|h| !sites.are(&h.text))
        .map(|heading| {
            let text = sites.cut(heading.text.trim_matches(marks));
            let title = Title::new(Source::Heading, text);
            Printed { title, heading }
        })
        .filter(|h| !h.title.letters.is_empty())
        .collect()
}

/// What stands before each separator of the `title`, as it is written and as letters, and the letters behind it.
pub(super) fn sides<'a>(titles: &[Title<'a>]) -> Vec<(&'a str, String, String)> {
    let whole = titles.iter().find(|t| t.source == Source::TitleElement);
    let cut = |text: &'a str| {
        separators(text).map(move |(at, after)| {
            let before = &text[..at];
            (before, letters(before), letters(&text[after..]))
        })
    };
    whole.map_or_else(Vec::new, |whole| cut(whole.text).collect())
}

/// Whether the `title` has the heading before or behind what the other titles call the page, and so it is the name of
/// the site or of a part of it: "Harbour Blog: Ferry back".
pub(super) fn is_named_beside(
    titles: &[Title],
    sides: &[(&str, String, String)],
    heading: &Title,
) -> bool {
    let names = |title: &str| {
        titles.iter().any(|t| {
            let is_named = matches!(
                t.source,
                Source::OpenGraph | Source::JsonLd | Source::ClassName | Source::Microdata
            );
            is_named && t.letters == title
        })
    };
    sides.iter().any(|(_, before, behind)| {
        // Some say their title twice.
        before != behind
            && (*before == heading.letters && names(behind)
                || *behind == heading.letters && names(before))
    })
}

/// Whether the `title` ends with the heading, and what stands before it there is much like a heading further down: a
/// book's name at the head of each of its pages, above the chapter's.
pub(super) fn is_of_the_book(
    sides: &[(&str, String, String)],
    heading: &Printed,
    headings: &[Printed],
) -> bool {
    let mut sides = sides.iter();
    let chapter = sides.find(|(_, _, behind)| *behind == heading.title.letters);
    chapter.is_some_and(|(chapter, ..)| {
        chapter.contains(' ')
            && headings.iter().any(|below| {
                below.heading.at > heading.heading.at
                    && below.heading.level <= 2
                    && overlap(chapter, below.title.text) >= 0.6
            })
    })
}

pub(super) fn main<'a, 'b>(headings: &'b [Printed<'a>]) -> impl Iterator<Item = &'b Printed<'a>> {
    headings.iter().filter(|h| h.heading.level == 1)
}

fn beside<'a, 'b>(headings: &'b [Printed<'a>]) -> impl Iterator<Item = &'b Printed<'a>> {
    headings.iter().filter(|h| h.heading.level > 1)
}

/// The title that is printed in a heading right under the first one, which has other words: some set an `h1` for
/// search engines into the trail of breadcrumbs.
pub(super) fn below_the_first<'a>(
    titles: &[Title<'a>],
    headings: &[Printed<'a>],
) -> Option<&'a str> {
    let first = main(headings).next()?;
    let end = first.heading.at + first.heading.text.len();
    let below = beside(headings)
        .find(|h| h.heading.at >= end)
        .filter(|h| h.heading.level == 2 && h.heading.at - end <= RIGHT_UNDER)?;
    titles
        .iter()
        .filter(|t| matches!(t.source, Source::JsonLd | Source::OpenGraph))
        .find(|t| {
            t.letters.len() > 12
                && below.title.letters.ends_with(&t.letters)
                && below.title.letters != first.title.letters
                && first.title.letters != t.letters
        })
        .map(|t| t.text)
}

/// How many bytes of text stand at most between a heading and one that is right under it.
const RIGHT_UNDER: usize = 200;

/// The heading that the titles speak of, or the title that a heading holds among other words.
pub(super) fn agreed<'a>(titles: &[Title<'a>], headings: &[Printed<'a>]) -> Option<&'a str> {
    for h in main(headings) {
        if let Some(t) = below_a_kicker(titles, h) {
            return Some(t.text);
        }
    }
    let names = |h: &Printed| {
        let h = &h.title;
        titles.iter().any(|t| begins(t, h) || ends(t, h)) && leads(titles, h)
    };
    if let Some(h) = main(headings).find(|h| names(h)) {
        return Some(h.title.text);
    }
    for h in main(headings) {
        if let Some(t) = above_a_standfirst(titles, h) {
            return Some(t.text);
        }
    }
    let lead = beside(headings).map(|h| &h.title).find(|h| {
        h.letters.len() > 5
            && titles
                .iter()
                .any(|t| t.letters == h.letters || begins_as_segment(t, h))
    });
    lead.or_else(|| {
        main(headings)
            .map(|h| &h.title)
            .find(|h| titles.iter().any(|t| ends(t, h)))
    })
    .map(|h| h.text)
}

/// The title that the heading ends with, after a kicker in an element of its own.
fn below_a_kicker<'t, 'a>(titles: &'t [Title<'a>], h: &Printed<'a>) -> Option<&'t Title<'a>> {
    let heading = &h.title.letters;
    titles.iter().filter(|t| is_of_the_head(t)).find(|t| {
        let title = &t.letters;
        title.len() > 12
            && title.len() * 2 > heading.len()
            && heading.ends_with(title.as_str())
            && h.heading.seams.contains(&(heading.len() - title.len()))
    })
}

/// The title that the heading begins with, before a standfirst in an element of its own.
fn above_a_standfirst<'t, 'a>(titles: &'t [Title<'a>], h: &Printed<'a>) -> Option<&'t Title<'a>> {
    titles.iter().find(|t| {
        t.letters.len() > 8
            && t.letters.len() * 4 > h.title.letters.len()
            && h.title.letters.starts_with(&t.letters)
            && h.heading.seams.contains(&t.letters.len())
    })
}

/// What `title` and `og:title` agree to call a page whose heading says something else.
pub(super) fn from_head<'a>(titles: &[Title<'a>], headings: &[Printed<'a>]) -> Option<&'a str> {
    let of = |source| titles.iter().find(|t| t.source == source);
    let (graph, title) = (of(Source::OpenGraph)?, of(Source::TitleElement)?);
    let agree =
        title.letters.starts_with(&graph.letters) || graph.letters.starts_with(&title.letters);
    let is_like = |h: &Printed| overlap(graph.text, h.title.text) >= 0.6;
    (agree && !main(headings).any(is_like)).then_some(graph.text)
}

/// What stands before the brackets at a title's end, where a heading says it behind its number: "Boats (The Harbour Manual)"
/// above "3.2 Boats", as Texinfo sets it.
pub(super) fn before_brackets<'a>(
    titles: &[Title<'a>],
    headings: &[Printed<'a>],
) -> Option<&'a str> {
    let whole = titles.iter().find(|t| t.source == Source::TitleElement)?;
    let (before, _) = whole.text.strip_suffix(')')?.split_once(" (")?;
    let name = letters(before);
    let says = |h: &Printed| {
        let number = h.title.letters.strip_suffix(name.as_str());
        number.is_some_and(|n| n.chars().all(|c| c.is_ascii_digit()))
    };
    (!name.is_empty() && headings.iter().any(says)).then_some(before)
}

/// The heading that is most like a title, or the only one that there is.
pub(super) fn likely<'a>(titles: &[Title<'a>], headings: &[Printed<'a>]) -> Option<&'a str> {
    // Where each section has a heading of the first level, one that shares words with the title is that of a section.
    let least = match main(headings).nth(MOST_MAIN) {
        Some(_) => 0.8,
        None => 0.5,
    };
    let is_like = |h: &&Printed| {
        titles
            .iter()
            .any(|t| overlap(t.text, h.title.text) >= least)
    };
    if let Some(h) = main(headings).find(is_like) {
        return Some(h.title.text);
    }
    let segment = beside(headings)
        .map(|h| &h.title)
        .filter(|h| h.letters.len() > 3)
        .filter(|h| titles.iter().any(|t| is_of_the_head(t) && is_segment(t, h)))
        .max_by_key(|h| h.letters.len());
    if let Some(h) = segment {
        return Some(h.text);
    }
    let first = &main(headings).next()?.title;
    let is_only = main(headings).all(|h| h.title.letters == first.letters);
    (is_only && first.text.chars().count() <= LONGEST_UNNAMED).then_some(first.text)
}

/// A page whose headline is of the first level has no more of these.
const MOST_MAIN: usize = 3;

/// The most characters of a heading that nothing else on the page bears out; a longer one is a standfirst.
const LONGEST_UNNAMED: usize = 160;

fn is_of_the_head(title: &Title) -> bool {
    matches!(
        title.source,
        Source::OpenGraph | Source::TitleElement | Source::JsonLd | Source::Citation
    )
}
