//! Who wrote it: the best claim that names people.

use super::byline::{self, Byline};
use super::claims::{Claims, Field, Source};
use super::precedence;
use super::title::letters;

impl Byline {
    /// The byline in one line; the agency or the desk where nobody is named.
    pub(crate) fn line(&self) -> Option<String> {
        let names = if self.authors.is_empty() {
            &self.desks
        } else {
            &self.authors
        };
        if names.is_empty() {
            return self.agency.clone();
        }
        Some(names.join(", "))
    }
}

/// The authors, the agency and the desks of the article. `sites` are the names that the site goes by; `near` is
/// where the headline stands.
pub(crate) fn choose(claims: &Claims, sites: &[String], near: usize) -> Byline {
    let sites: Vec<String> = sites.iter().map(|s| letters(s)).collect();
    let mut found = Byline::default();
    for &source in precedence::sources(Field::Author) {
        let byline = match source {
            Source::ClassWord
            | Source::Printed
            | Source::RelAuthor
            | Source::ClassName
            | Source::Microdata => nearest(claims, source, near, &sites),
            _ => all_of(claims, source, &sites),
        };
        if found.agency.is_none() {
            found.agency = byline.agency;
        }
        if found.desks.is_empty() {
            found.desks = byline.desks;
        }
        if !byline.authors.is_empty() {
            found.authors = byline.authors;
            break;
        }
    }
    if found.desks.is_empty()
        && let Some(desk) = claims.best(Field::Desk)
    {
        found.desks.push(desk.to_owned());
    }
    found
}

/// What all claims of a source say together.
fn all_of(claims: &Claims, source: Source, sites: &[String]) -> Byline {
    let mut all = Byline::default();
    for claim in claims.of(Field::Author, source) {
        add(&mut all, byline::of_field(&claim.value), sites);
    }
    for claim in claims.of(Field::Desk, source) {
        let mut byline = byline::of_field(&claim.value);
        byline.desks.append(&mut byline.authors);
        add(&mut all, byline, sites);
    }
    all
}

/// What the claims of a source say that stand nearest to the headline, and together.
fn nearest(claims: &Claims, source: Source, near: usize, sites: &[String]) -> Byline {
    let distance = |at: usize| {
        if at >= near {
            at - near
        } else {
            2 * (near - at)
        }
    };
    let read = |value: &str| match source {
        Source::Printed | Source::ClassWord => byline::parse(value),
        _ => byline::of_field(value),
    };
    let mut best: Option<(usize, usize)> = None;
    let mut all = Byline::default();
    for claim in claims.of(Field::Author, source) {
        let byline = read(&claim.value);
        if byline.authors.is_empty() && byline.agency.is_none() && byline.desks.is_empty() {
            continue;
        }
        let far = distance(claim.at);
        match best {
            Some((least, at)) if far >= least => {
                if claim.at.abs_diff(at) <= TOGETHER
                    && source != Source::Printed
                    && source != Source::ClassWord
                {
                    add(&mut all, byline, sites);
                }
            }
            _ => {
                best = Some((far, claim.at));
                all = Byline::default();
                add(&mut all, byline, sites);
            }
        }
    }
    all
}

/// Names that stand no farther apart than this, in bytes of text, belong to one byline.
const TOGETHER: usize = 120;

fn add(all: &mut Byline, byline: Byline, sites: &[String]) {
    for name in byline.authors {
        if sites.contains(&letters(&name)) {
            byline::push_new(&mut all.desks, &name);
        } else {
            byline::push_new(&mut all.authors, &name);
        }
    }
    for desk in byline.desks {
        byline::push_new(&mut all.desks, &desk);
    }
    if all.agency.is_none() {
        all.agency = byline.agency;
    }
}

#[cfg(test)]
mod tests {
    use crate::metadata::gather;

    #[track_caller]
    fn assert_byline(page: &str, authors: &[&str], line: &str) {
        let metadata = gather(&crate::dom::parse(page), None);
        assert_eq!(metadata.authors, authors, "{page}");
        assert_eq!(metadata.byline.as_deref(), Some(line), "{page}");
    }

    #[test]
    fn an_address_is_no_author() {
        assert_byline(
            "<meta property='article:author' content='https://social.example/ada'><meta name=author content='Ada Berg'>",
            &["Ada Berg"],
            "Ada Berg",
        );
    }

    #[test]
    fn the_name_of_the_site_is_no_author() {
        assert_byline(
            "<meta property='og:site_name' content='The Courier'><meta name=author content='The Courier'>",
            &[],
            "The Courier",
        );
    }

    #[test]
    fn reads_what_is_printed() {
        assert_byline(
            "<h1>Ferry back</h1><p>By Ada Berg</p><p>It is.</p>",
            &["Ada Berg"],
            "Ada Berg",
        );
        assert_byline(
            "<h1>Ferry back</h1><p class=byline><a href=/ada>Ada Berg</a></p>",
            &["Ada Berg"],
            "Ada Berg",
        );
    }

    #[test]
    fn a_comment_names_no_author() {
        let page = "<h1>Ferry back</h1><p>It is.</p><div class=comments><p class=author>Zoe Troll</p></div>";
        assert!(gather(&crate::dom::parse(page), None).authors.is_empty());
    }
}
