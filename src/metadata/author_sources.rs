//! What each source says of the authors: the claims that stand together, nearest to the headline.

use super::byline::{self, Byline};
use super::claims::{Claim, Claims, Field, Source};
use super::names::{is_plain_name, is_post_nominal};
use super::title_text::letters;
use crate::order::sort_by_number;

/// How many bytes of text the line under the headline stands after it at most.
pub(super) const UNDER_THE_HEADLINE: usize = 400;

/// What all claims of a source say together.
pub(super) fn all_of(claims: &Claims, source: Source, sites: &[String]) -> Byline {
    let mut all = Byline::default();
    for claim in claims.of(Field::Author, source) {
        let turned = match source {
            Source::Citation | Source::DublinCore => given_name_first(&claim.value),
            _ => None,
        };
        let value = turned.as_deref().unwrap_or(&claim.value);
        add(&mut all, byline::of_field(value), sites);
    }
    for claim in claims.of(Field::Desk, source) {
        let agency = byline::of_field(&claim.value).agency;
        let desks = vec![claim.value.clone()];
        add(
            &mut all,
            Byline {
                agency,
                desks,
                ..Byline::default()
            },
            sites,
        );
    }
    all
}

/// "Berg, Ada" in the order in which it is spoken: so catalogues write the one name of a field.
pub(super) fn given_name_first(name: &str) -> Option<String> {
    let (family, given) = name.split_once(',')?;
    let (family, given) = (family.trim(), given.trim());
    let are_names = !family.is_empty()
        && !given.is_empty()
        && !given.contains([',', ';'])
        && family.split(' ').count() <= 3
        && given.split(' ').count() <= 3
        && !is_post_nominal(given)
        // Two whole names with a comma between them are two people.
        && (!family.contains(' ') || !given.contains(' '));
    are_names.then(|| format!("{given} {family}"))
}

/// How far a place is from the headline; what stands before it is twice as far.
pub(super) fn distance(at: usize, near: usize) -> usize {
    if at >= near {
        at - near
    } else {
        2 * (near - at)
    }
}

/// Names that stand no farther apart than this, in bytes of text, belong to one byline.
pub(super) const TOGETHER: usize = 150;

/// A printed byline that stands farther from the headline, in bytes of text, is another story's.
pub(super) const FARTHEST: usize = 2000;

/// What those claims of a source say that stand nearest to the headline.
pub(super) fn nearest(claims: &Claims, source: Source, near: usize, sites: &[String]) -> Byline {
    let read = |value: &str| {
        if byline::has_prefix(value) {
            byline::parse(value)
        } else {
            byline::of_field(value)
        }
    };
    // Reading one takes long, and a page of comments has many.
    let mut nearest: Vec<&Claim> = claims.of(Field::Author, source).collect();
    sort_by_number(&mut nearest, |claim| {
        u32::try_from(distance(claim.at, near)).unwrap_or(u32::MAX)
    });
    let says_something = |claim: &&&Claim| read(&claim.value) != Byline::default();
    let mut all = Byline::default();
    if let Some(first) = nearest.iter().find(says_something) {
        let together = |claim: &&Claim| claim.at.abs_diff(first.at) <= TOGETHER;
        for claim in claims.of(Field::Author, source).filter(together) {
            add(&mut all, read(&claim.value), sites);
        }
    }
    all
}

/// The names that link to an author's page right under the headline, else right above it.
pub(super) fn linked(claims: &Claims, near: usize, sites: &[String]) -> Byline {
    let mut all = Byline::default();
    let links: Vec<(usize, Byline)> = claims
        .of(Field::Author, Source::AuthorLink)
        .filter(|c| distance(c.at, near) <= UNDER_THE_HEADLINE)
        .map(|c| (c.at, byline::parse(&c.value)))
        .filter(|(_, b)| !b.authors.is_empty() && b.authors.iter().all(|a| is_plain_name(a)))
        .collect();
    let is_below = |(at, _): &(usize, Byline)| *at >= near;
    let above = if links.iter().any(is_below) { near } else { 0 };
    let mut first = None;
    for (at, byline) in links.into_iter().filter(|(at, _)| *at >= above) {
        if at - *first.get_or_insert(at) <= TOGETHER {
            add(&mut all, byline, sites);
        }
    }
    all
}

/// What the elements say whose class names a byline: the line that begins as one, else the innermost ones.
pub(super) fn beside(claims: &Claims, near: usize, sites: &[String]) -> Byline {
    let mut all = Byline::default();
    let said: Vec<(usize, &str, Byline)> = claims
        .of(Field::Author, Source::ClassWord)
        .map(|c| (c.at, c.value.as_str(), byline::parse(&c.value)))
        .filter(|(at, _, b)| *b != Byline::default() && distance(*at, near) <= FARTHEST)
        .collect();
    let Some(first) = said
        .iter()
        .map(|s| s.0)
        .min_by_key(|at| distance(*at, near))
    else {
        return all;
    };
    let said: Vec<_> = said
        .into_iter()
        .filter(|(at, ..)| at.abs_diff(first) <= TOGETHER)
        .take(40)
        .collect();
    if let Some((_, _, line)) = said.iter().find(|(_, line, _)| byline::has_prefix(line)) {
        add(&mut all, line.clone(), sites);
        return all;
    }
    for (n, (_, line, byline)) in said.iter().enumerate() {
        let holds_another = said[n + 1..]
            .iter()
            .any(|(_, inner, _)| inner.len() < line.len() && line.contains(inner));
        if !holds_another {
            add(&mut all, byline.clone(), sites);
        }
    }
    all
}

/// What the line of the page says that begins as a byline and stands nearest to the headline.
pub(super) fn printed(claims: &Claims, near: usize, sites: &[String]) -> Byline {
    let mut all = Byline::default();
    let line = claims
        .of(Field::Author, Source::Printed)
        .filter(|c| distance(c.at, near) <= FARTHEST)
        .map(|c| (distance(c.at, near), byline::parse(&c.value)))
        .filter(|(_, b)| *b != Byline::default())
        .filter(|(_, b)| {
            b.authors
                .iter()
                .all(|a| !a.starts_with(char::is_lowercase) || is_login(a))
        })
        .min_by_key(|(far, byline)| (byline.authors.is_empty(), *far));
    if let Some((_, byline)) = line {
        add(&mut all, byline, sites);
        return all;
    }
    // Some print it after the text, but then in so many words.
    let after = claims
        .of(Field::Author, Source::Printed)
        .filter(|c| byline::has_strong_prefix(&c.value))
        .map(|c| byline::parse(&c.value))
        .find(|b| !b.authors.is_empty() && b.authors.iter().all(|a| is_plain_name(a)));
    add(&mut all, after.unwrap_or_default(), sites);
    all
}

/// Whether it is what somebody logs in as: "ada.berg".
fn is_login(name: &str) -> bool {
    let parts = name.split_once('.');
    parts.is_some_and(|(given, family)| given.len() > 2 && family.len() > 2)
}

/// The letters of a name of a publication, without the article that some put before it.
pub(super) fn bare_letters(name: &str) -> String {
    let rest = ["the ", "die ", "der ", "das ", "la ", "le "]
        .iter()
        .find_map(|article| {
            let head = name.get(..article.len())?;
            head.eq_ignore_ascii_case(article)
                .then(|| &name[article.len()..])
        });
    letters(rest.unwrap_or(name))
}

/// Whether it is the name of the site, or ends with it: "South Skerry Harbour-Post" of the Harbour Post.
fn is_house(name: &str, sites: &[String]) -> bool {
    let letters = bare_letters(name);
    let is_long = name.split(' ').count() > 2;
    sites.contains(&letters)
        || is_long
            && sites
                .iter()
                .any(|s| s.len() >= LEAST_HOUSE && letters.ends_with(s.as_str()))
}

/// A shorter name of a site, in bytes, may be that of a family.
const LEAST_HOUSE: usize = 10;

pub(super) fn add(all: &mut Byline, byline: Byline, sites: &[String]) {
    for name in byline.authors {
        if is_house(&name, sites) {
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
