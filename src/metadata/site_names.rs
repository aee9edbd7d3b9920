//! The names that the site goes by, which are no part of a headline.

use super::claims::Claim;
use super::title_text::{letters, separators};

/// A name of more letters that is a title of the page, too, is no site's.
const LONGEST_NAME: usize = 35;

/// The names that the site goes by, as letters.
pub(super) struct Sites(pub(super) Vec<String>);

impl Sites {
    pub(super) fn new(names: &[String], titles: &[&Claim]) -> Sites {
        let titles: Vec<String> = titles.iter().map(|t| letters(&t.value)).collect();
        let mut sites: Vec<String> = Vec::new();
        for name in names {
            let name = letters(name);
            // Some pages give the headline as the name of the site.
            let is_long = name.chars().count() > LONGEST_NAME;
            let holds_title = titles
                .iter()
                .any(|t| t.len() > 5 && (name != *t || is_long) && name.starts_with(t.as_str()));
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
    pub(super) fn are(&self, text: &str) -> bool {
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

    /// Cuts the site's name off the end.
    pub(super) fn cut_tail<'a>(&self, text: &'a str) -> &'a str {
        let cuts: Vec<(usize, usize)> = separators(text).take(12).collect();
        let tail = cuts.iter().rev().find(|c| self.names(&text[c.1..]));
        tail.map_or(text, |&(at, _)| &text[..at])
    }

    /// Cuts the site's name off both ends.
    pub(super) fn cut<'a>(&self, text: &'a str) -> &'a str {
        let mut text = text.trim();
        for _ in 0..3 {
            let cut = self.cut_tail(text);
            if cut.len() < text.len() {
                text = cut;
                continue;
            }
            match separators(text).next() {
                Some((at, after)) if self.are(&text[..at]) => text = &text[after..],
                _ => break,
            }
        }
        text
    }
}
