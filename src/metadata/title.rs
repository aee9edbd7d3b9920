//! The headline: which of the page's titles it is, and what of that is the site's name.
//!
//! The page's own heading is the headline as it was set; what the head says (`title`, `og:title`, JSON-LD)
//! tells which of the headings that is, and stands in where there is none.

use super::body::Heading;
use super::claims::{Claim, Claims, Field, Source};

/// A title and its letters.
struct Title<'a> {
    source: Source,
    text: &'a str,
    letters: String,
}

impl<'a> Title<'a> {
    fn new(source: Source, text: &'a str) -> Title<'a> {
        let letters = letters(text);
        Title {
            source,
            text,
            letters,
        }
    }
}

/// The headline, without the site's name. `sites` are the names that the site goes by.
pub(crate) fn choose(claims: &Claims, headings: &[Heading], sites: &[String]) -> Option<String> {
    let said: Vec<&Claim> = claims
        .about(Field::Title)
        .filter(|c| c.source != Source::Heading && is_of_the_page(claims, c))
        .collect();
    let sites = Sites::new(sites, &said);
    let titles: Vec<Title> = said
        .iter()
        .filter(|c| !sites.0.contains(&letters(&c.value)))
        .map(|c| Title::new(c.source, sites.cut(&c.value)))
        .collect();
    // Anchors and icons stand beside headings.
    let marks = |c: char| matches!(c, '¶' | '#' | '§' | ' ' | '|' | '\u{e000}'..='\u{f8ff}');
    let headings: Vec<(u8, Title)> = headings
        .iter()
        .map(|h| {
            let text = sites.cut(h.text.trim_matches(marks));
            (h.level, Title::new(Source::Heading, text))
        })
        .filter(|(_, h)| !h.letters.is_empty() && !sites.are(h.text))
        .collect();
    from_headings(&titles, &headings)
        .or_else(|| titles.first().map(|t| without_tail(t)))
        .or_else(|| headings.iter().find(|(l, _)| *l == 1).map(|(_, h)| h.text))
        .or_else(|| said.first().map(|c| c.value.as_str()))
        .or_else(|| headings.first().map(|(_, h)| h.text))
        .map(str::to_owned)
}

/// Whether the claim names the page: of several different ones from the same place, all but those of the head
/// are the titles of cards.
fn is_of_the_page(claims: &Claims, claim: &Claim) -> bool {
    let mut others = claims.of(Field::Title, claim.source);
    match claim.source {
        Source::JsonLdPage => false,
        Source::Microdata | Source::ClassName => others.all(|o| same_words(&o.value, &claim.value)),
        _ => others
            .next()
            .is_some_and(|first| first.value == claim.value),
    }
}

/// The heading that the titles speak of, or the title that a heading holds among other words.
fn from_headings<'a>(titles: &[Title<'a>], headings: &[(u8, Title<'a>)]) -> Option<&'a str> {
    let main = || {
        headings
            .iter()
            .filter(|(level, _)| *level == 1)
            .map(|(_, h)| h)
    };
    let beside = || {
        headings
            .iter()
            .filter(|(level, _)| *level > 1)
            .map(|(_, h)| h)
    };
    // A kicker stands before the headline.
    for h in main() {
        for t in titles.iter().filter(|t| is_of_the_head(t)) {
            let (title, heading) = (&t.letters, &h.letters);
            if title == heading {
                break;
            }
            let holds = title.len() > 12 && title.len() * 2 > heading.len();
            if holds && heading.len() > title.len() && heading.ends_with(title.as_str()) {
                return Some(t.text);
            }
        }
    }
    if let Some(h) =
        main().find(|h| titles.iter().any(|t| begins(t, h) || is_middle(t, h)) && leads(titles, h))
    {
        return Some(h.text);
    }
    let lead = beside().find(|h| {
        h.letters.len() > 5
            && titles
                .iter()
                .any(|t| t.letters == h.letters || begins_as_segment(t, h))
    });
    if let Some(h) = lead {
        return Some(h.text);
    }
    if let Some(h) = main().find(|h| titles.iter().any(|t| ends(t, h))) {
        return Some(h.text);
    }
    // A standfirst stands in the same heading.
    for h in main() {
        for t in titles {
            let holds = t.letters.len() > 8 && t.letters.len() * 2 > h.letters.len();
            if holds && (h.letters.starts_with(&t.letters) || h.letters.ends_with(&t.letters)) {
                return Some(t.text);
            }
        }
    }
    if let Some(h) = main().find(|h| titles.iter().any(|t| overlap(t.text, h.text) >= 0.5)) {
        return Some(h.text);
    }
    let segment = beside()
        .filter(|h| h.letters.len() > 3)
        .filter(|h| titles.iter().any(|t| is_of_the_head(t) && is_segment(t, h)))
        .max_by_key(|h| h.letters.len());
    if let Some(h) = segment {
        return Some(h.text);
    }
    let mut all = main();
    match (all.next(), all.next()) {
        (Some(only), None) => Some(only.text),
        _ => None,
    }
}

fn is_of_the_head(title: &Title) -> bool {
    matches!(
        title.source,
        Source::OpenGraph | Source::TitleElement | Source::JsonLd | Source::Citation
    )
}

/// Whether some title is, or begins with, the heading: what only ends titles is the site's name.
fn leads(titles: &[Title], heading: &Title) -> bool {
    titles
        .iter()
        .any(|t| t.letters.starts_with(&heading.letters))
}

fn is_long_part(title: &Title, heading: &Title) -> bool {
    heading.letters.len() > 8 && heading.letters.len() * 3 > title.letters.len()
}

fn begins(title: &Title, heading: &Title) -> bool {
    title.letters == heading.letters
        || is_long_part(title, heading) && title.letters.starts_with(&heading.letters)
        || begins_as_segment(title, heading)
}

fn begins_as_segment(title: &Title, heading: &Title) -> bool {
    separators(title.text).any(|(at, _)| letters(&title.text[..at]) == heading.letters)
}

fn ends(title: &Title, heading: &Title) -> bool {
    is_long_part(title, heading) && title.letters.ends_with(&heading.letters)
        || is_segment(title, heading)
}

fn is_middle(title: &Title, heading: &Title) -> bool {
    ends(title, heading)
}

/// Whether the heading is a stretch of the title between two separators.
fn is_segment(title: &Title, heading: &Title) -> bool {
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
fn without_tail<'a>(title: &Title<'a>) -> &'a str {
    let text = title.text;
    let Some((at, after)) = separators(text).last() else {
        return text;
    };
    let words = |text: &str| text.split_whitespace().count();
    let is_tail = title.source == Source::TitleElement
        && words(&text[after..]) <= 4
        && words(&text[..at]) >= 3;
    if is_tail { &text[..at] } else { text }
}

/// Where the separators of the text begin and end: marks such as `|`, `-` or `»` with white space on both
/// sides, a bar without it, and a colon with a space after it.
fn separators(text: &str) -> impl Iterator<Item = (usize, usize)> {
    const MARKS: &[char] = &[
        '|', '-', '–', '—', '·', '•', '»', '«', ':', '~', '›', '‹', '>', '<', '/', '⋆', '★', '―',
        '‐', '♥',
    ];
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(found) = text[from..].find(|c| MARKS.contains(&c) || c == '｜') {
            let at = from + found;
            let run: usize = text[at..]
                .chars()
                .take_while(|c| MARKS.contains(c) || *c == '｜')
                .map(char::len_utf8)
                .sum();
            let (before, after) = (&text[..at], &text[at + run..]);
            from = at + run;
            let start = before.trim_end().len();
            let end = text.len() - after.trim_start().len();
            let mark = &text[at..at + run];
            let parts = mark.contains(['|', '｜'])
                || start < at && end > at + run
                || mark == ":" && end > at + run;
            if parts && start > 0 && end < text.len() {
                from = end;
                return Some((start, end));
            }
        }
        None
    })
}

/// The names that the site goes by, as letters.
struct Sites(Vec<String>);

impl Sites {
    fn new(names: &[String], titles: &[&Claim]) -> Sites {
        let titles: Vec<String> = titles.iter().map(|t| letters(&t.value)).collect();
        let mut sites: Vec<String> = Vec::new();
        for name in names {
            let name = letters(name);
            // Some pages give the headline as the name of the site.
            let holds_title = titles
                .iter()
                .any(|t| t.len() > 5 && name != *t && name.starts_with(t.as_str()));
            if name.len() > 1 && !holds_title && !sites.contains(&name) {
                if let Some(bare) = name.strip_prefix("the").filter(|n| n.len() > 3) {
                    sites.push(bare.to_owned());
                }
                sites.push(name);
            }
        }
        Sites(sites)
    }

    /// Whether the text is one of the names, or most of one.
    fn are(&self, text: &str) -> bool {
        let text = letters(text);
        let is_most = |site: &String| text.len() * 3 > site.len() * 2 && site.starts_with(&text);
        self.0.iter().any(|site| text == *site || is_most(site))
    }

    /// Whether the text is one of the names, or the beginning of one, or one with a few letters besides.
    fn names(&self, text: &str) -> bool {
        let text = letters(text);
        !text.is_empty()
            && self.0.iter().any(|site| {
                let beside =
                    site.len() > 3 && text.len() < site.len() + 14 && text.len() <= site.len() * 2;
                text == *site
                    || beside && (text.starts_with(site.as_str()) || text.ends_with(site.as_str()))
                    || text.len() > 3 && site.starts_with(&text)
            })
    }

    /// Cuts the site's name off both ends.
    fn cut<'a>(&self, text: &'a str) -> &'a str {
        let mut text = text.trim();
        for _ in 0..3 {
            let cuts: Vec<(usize, usize)> = separators(text).take(12).collect();
            let tail = cuts.iter().rev().find(|c| self.names(&text[c.1..]));
            if let Some(&(at, _)) = tail {
                text = &text[..at];
                continue;
            }
            match cuts.first() {
                Some(&(at, after)) if self.are(&text[..at]) => text = &text[after..],
                _ => break,
            }
        }
        text
    }
}

/// Letters and digits in lower case.
pub(crate) fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether two texts have the same letters and digits.
pub(crate) fn same_words(a: &str, b: &str) -> bool {
    let characters = |text| letters_of(text);
    characters(a).eq(characters(b))
}

fn letters_of(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

/// How much of their words two texts share, 0 to 1.
fn overlap(a: &str, b: &str) -> f32 {
    let words = |text: &str| -> Vec<String> {
        let mut words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect();
        words.sort_unstable();
        words
    };
    let (a, b) = (words(a), words(b));
    let (mut i, mut j, mut shared) = (0, 0, 0u16);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                (i, j) = (i + 1, j + 1);
                shared = shared.saturating_add(1);
            }
        }
    }
    2.0 * f32::from(shared) / ((a.len() + b.len()).max(1) as f32)
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn assert_title(page: &str, title: &str) {
        let metadata = crate::metadata::gather(&crate::dom::parse(page), None).metadata;
        assert_eq!(metadata.title.as_deref(), Some(title), "{page}");
    }

    #[test]
    fn cuts_the_name_of_the_site() {
        let site = "<meta property=og:site_name content='The Courier'>";
        assert_title(
            &format!("<title>Ferry back - The Courier</title>{site}"),
            "Ferry back",
        );
        assert_title(
            &format!("<title>Courier | Ferry back</title>{site}"),
            "Ferry back",
        );
        assert_title(
            "<title>Ferry runs again – Harbour News</title>",
            "Ferry runs again",
        );
        assert_title(
            &format!("<title>Ferry - a history | The Courier</title>{site}"),
            "Ferry - a history",
        );
    }

    #[test]
    fn takes_the_heading_that_the_head_speaks_of() {
        assert_title(
            "<title>Ferry back – Courier</title><h1>Courier</h1><h2>Ferry back</h2>",
            "Ferry back",
        );
        assert_title(
            "<title>Flexbox - Learn | Docs</title><h1>Flexbox</h1>",
            "Flexbox",
        );
        assert_title(
            "<meta property=og:title content='Ferry runs again'><h1><span>Transport</span> Ferry runs again</h1>",
            "Ferry runs again",
        );
    }

    #[test]
    fn keeps_the_whole_headline() {
        assert_title(
            "<title>Storm: ferry stays in port - all day</title><h1>Storm: ferry stays in port - all day</h1>",
            "Storm: ferry stays in port - all day",
        );
    }
}
