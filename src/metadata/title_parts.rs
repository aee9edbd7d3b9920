//! How a title and a heading compare: one begins with the other, or is a segment of it.

use super::claims::Source;
use super::headline::Title;
use super::title_text::{letters, separators};

/// Whether some title is, or begins with, the heading: what only ends titles is the site's name.
pub(super) fn leads(titles: &[Title], heading: &Title) -> bool {
    titles
        .iter()
        .any(|t| t.letters.starts_with(&heading.letters))
}

pub(super) fn is_long_part(title: &Title, heading: &Title) -> bool {
    heading.letters.len() > 8 && heading.letters.len() * 3 > title.letters.len()
}

pub(super) fn begins(title: &Title, heading: &Title) -> bool {
    title.letters == heading.letters
        || is_long_part(title, heading) && title.letters.starts_with(&heading.letters)
        || begins_as_segment(title, heading)
}

pub(super) fn begins_as_segment(title: &Title, heading: &Title) -> bool {
    // "Ferry back @ Notes from Skerry": a mark only where a heading bears it out.
    let at_signs = title.text.match_indices(" @ ").map(|(at, _)| at);
    let ends = separators(title.text).map(|(at, _)| at).chain(at_signs);
    ends.take(12)
        .any(|at| letters(&title.text[..at]) == heading.letters)
}

pub(super) fn ends(title: &Title, heading: &Title) -> bool {
    is_long_part(title, heading) && title.letters.ends_with(&heading.letters)
        || is_segment(title, heading)
}

/// Whether the heading is a stretch of the title between two separators.
pub(super) fn is_segment(title: &Title, heading: &Title) -> bool {
    if heading.letters.len() > title.letters.len() || !title.letters.contains(&heading.letters) {
        return false;
    }
    let cuts: Vec<(usize, usize)> = separators(title.text).collect();
    let starts = std::iter::once(0).chain(cuts.iter().map(|c| c.1));
    let stops: Vec<usize> = cuts.iter().map(|c| c.0).chain([title.text.len()]).collect();
    starts.take(8).any(|start| {
        stops
            .iter()
            .filter(|&&stop| stop > start)
            .take(8)
            .any(|&stop| letters(&title.text[start..stop]) == heading.letters)
    })
}

/// The title without a short last segment, which is the site's name even where nothing else says so.
pub(super) fn without_tail<'a>(title: &Title<'a>) -> &'a str {
    let text = title.text;
    let Some((at, after)) = separators(text).last() else {
        return if title.source == Source::TitleElement {
            without_glued_tail(text)
        } else {
            text
        };
    };
    let words = |text: &str| text.split_whitespace().count();
    let is_tail = title.source == Source::TitleElement
        && words(&text[after..]) <= 4
        && words(&text[..at]) >= 3;
    if is_tail { &text[..at] } else { text }
}

/// The title without short last segments behind marks without spaces, as Chinese and Japanese set them: the site's name,
/// and a section before it behind the same mark.
fn without_glued_tail(text: &str) -> &str {
    let marks = ['-', '_', '－', '—'];
    let Some(mark) = text.chars().rfind(|c| marks.contains(c)) else {
        return text;
    };
    let is_wide = |c: char| c >= '\u{2e80}';
    let cut = |text: &str, longest: usize| {
        let (before, after) = text.rsplit_once(mark)?;
        let parts = before.ends_with(is_wide) && after.starts_with(is_wide);
        let fits = after.chars().count() <= longest && before.chars().count() >= 8;
        (parts && fits).then_some(before.len())
    };
    let Some(without_site) = cut(text, 12).map(|end| &text[..end]) else {
        return text;
    };
    cut(without_site, 4).map_or(without_site, |end| &text[..end])
}

/// What stands before the first separator.
pub(super) fn first_segment(text: &str) -> &str {
    separators(text).next().map_or(text, |(at, _)| &text[..at])
}

/// What stands before a bar: no headline has one in it, but the names of sections and sites are set off with
/// it. What stands before it must have two words.
pub(super) fn before_bar(text: &str) -> &str {
    let before = text.split(['|', '｜']).next().unwrap_or(text).trim_end();
    let words = before
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic));
    if words.count() >= 2 { before } else { text }
}
