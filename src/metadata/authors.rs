//! Who wrote it: the best claim that names people.

use super::byline::{self, Byline};
use super::claims::{Claims, Field, Source};
use super::names::{is_plain_name, is_post_nominal};
use super::precedence;
use super::title_text::letters;

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

/// The authors, the agency and the desks of the article. `sites` are the names that the site and the page go by, which
/// are nobody's; `near` is where the headline stands.
pub(crate) fn choose(claims: &Claims, sites: &[String], near: usize) -> Byline {
    let sites: Vec<String> = sites.iter().map(|s| bare_letters(s)).collect();
    let mut found = Byline::default();
    for &source in precedence::sources(Field::Author) {
        let byline = read(claims, source, near, &sites);
        if found.agency.is_none() {
            found.agency = byline.agency;
        }
        // Where a field names the desk, a line of the page must say more than a word to overrule it.
        let overrules = !is_printed(source)
            || found.desks.is_empty()
            || byline.authors.iter().all(|a| a.contains(' '));
        if found.desks.is_empty() {
            found.desks = byline.desks;
        }
        if !byline.authors.is_empty() && overrules {
            found.authors = byline.authors;
            if let Some(others) = contradicted(&found.authors, source, claims, near, &sites) {
                found.authors = others;
            }
            lengthen(&mut found.authors, claims, source, near, &sites);
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

/// Whether the source is what readers see, and no field of the page's data.
fn is_printed(source: Source) -> bool {
    matches!(
        source,
        Source::ClassWord | Source::AuthorLink | Source::Printed
    )
}

/// The people whom the line under the headline names, where they are all others than those of a field: the
/// field may name who put the page up.
fn contradicted(
    authors: &[String],
    source: Source,
    claims: &Claims,
    near: usize,
    sites: &[String],
) -> Option<Vec<String>> {
    if is_printed(source) {
        return None;
    }
    let line = claims
        .of(Field::Author, Source::Printed)
        .find(|c| c.at >= near && c.at - near <= UNDER_THE_HEADLINE)?;
    let mut printed = Byline::default();
    add(&mut printed, byline::parse(&line.value), sites);
    let known: Vec<String> = authors.iter().map(|a| letters(a)).collect();
    let is_known = |name: &String| {
        let last = name.rsplit(' ').next().map(letters).unwrap_or_default();
        known
            .iter()
            .any(|k| k.contains(&last) || letters(name).contains(k.as_str()))
    };
    let others = !printed.authors.is_empty()
        && printed.authors.iter().all(|a| is_plain_name(a))
        && !printed.authors.iter().any(is_known);
    others.then_some(printed.authors)
}

/// How many bytes of text the line under the headline stands after it at most.
const UNDER_THE_HEADLINE: usize = 400;

/// Takes a longer list of authors from another source when all known ones are in it, or as many whose names stand
/// there in full: many systems hand only the first author on, or the name of an account. Data that name several know them
/// all.
fn lengthen(
    authors: &mut Vec<String>,
    claims: &Claims,
    known: Source,
    near: usize,
    sites: &[String],
) {
    if authors.len() > 1 && known == Source::JsonLd {
        return;
    }
    for source in [
        Source::Meta,
        Source::ClassName,
        Source::ClassWord,
        Source::Printed,
    ] {
        if source == known {
            continue;
        }
        let longer = read(claims, source, near, sites).authors;
        let has = |name: &String| longer.iter().any(|l| letters(l).ends_with(&letters(name)));
        // "More by Ada Berg" is nobody else.
        let is_known = |l: &&String| authors.iter().any(|name| l.contains(name.as_str()));
        let is_longer =
            longer.len() > authors.len() && longer.iter().filter(is_known).count() <= authors.len();
        let is_fuller =
            longer.len() == authors.len() && authors.iter().all(|name| !name.contains(' '));
        if (is_longer || is_fuller)
            && authors.iter().all(has)
            && longer.iter().all(|name| is_plain_name(name))
        {
            *authors = longer;
            return;
        }
    }
}

fn read(claims: &Claims, source: Source, near: usize, sites: &[String]) -> Byline {
    match source {
        Source::ClassWord => beside(claims, near, sites),
        Source::Printed => printed(claims, near, sites),
        Source::AuthorLink => linked(claims, near, sites),
        Source::RelAuthor | Source::ClassName | Source::Microdata => {
            nearest(claims, source, near, sites)
        }
        _ => all_of(claims, source, sites),
    }
}

/// What all claims of a source say together.
fn all_of(claims: &Claims, source: Source, sites: &[String]) -> Byline {
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
fn given_name_first(name: &str) -> Option<String> {
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
fn distance(at: usize, near: usize) -> usize {
    if at >= near {
        at - near
    } else {
        2 * (near - at)
    }
}

/// Names that stand no farther apart than this, in bytes of text, belong to one byline.
const TOGETHER: usize = 150;

/// A printed byline that stands farther from the headline, in bytes of text, is another story's.
const FARTHEST: usize = 2000;

/// What those claims of a source say that stand nearest to the headline.
fn nearest(claims: &Claims, source: Source, near: usize, sites: &[String]) -> Byline {
    let read = |value: &str| {
        if byline::has_prefix(value) {
            byline::parse(value)
        } else {
            byline::of_field(value)
        }
    };
    let said: Vec<(usize, Byline)> = claims
        .of(Field::Author, source)
        .map(|c| (c.at, read(&c.value)))
        .filter(|(_, b)| *b != Byline::default())
        .collect();
    let mut all = Byline::default();
    if let Some(&(first, _)) = said.iter().min_by_key(|(at, _)| distance(*at, near)) {
        for (_, byline) in said
            .into_iter()
            .filter(|(at, _)| at.abs_diff(first) <= TOGETHER)
        {
            add(&mut all, byline, sites);
        }
    }
    all
}

/// The names that link to an author's page right under the headline, else right above it.
fn linked(claims: &Claims, near: usize, sites: &[String]) -> Byline {
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
fn beside(claims: &Claims, near: usize, sites: &[String]) -> Byline {
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
fn printed(claims: &Claims, near: usize, sites: &[String]) -> Byline {
    let mut all = Byline::default();
    let line = claims
        .of(Field::Author, Source::Printed)
        .filter(|c| distance(c.at, near) <= FARTHEST)
        .map(|c| (distance(c.at, near), byline::parse(&c.value)))
        .filter(|(_, b)| *b != Byline::default())
        .filter(|(_, b)| {
            b.authors
                .iter()
                .all(|a| a.chars().next().is_some_and(|c| !c.is_lowercase()))
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

/// The letters of a name of a publication, without the article that some put before it.
fn bare_letters(name: &str) -> String {
    let rest = ["the ", "die ", "der ", "das ", "la ", "le "]
        .iter()
        .find_map(|article| {
            let head = name.get(..article.len())?;
            head.eq_ignore_ascii_case(article)
                .then(|| &name[article.len()..])
        });
    letters(rest.unwrap_or(name))
}

fn add(all: &mut Byline, byline: Byline, sites: &[String]) {
    for name in byline.authors {
        if sites.contains(&bare_letters(&name)) {
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
        let metadata = gather(&crate::dom::parse(page), None).metadata;
        assert_eq!(metadata.authors, authors, "{page}");
        assert_eq!(metadata.byline.as_deref(), Some(line), "{page}");
    }

    #[track_caller]
    fn assert_nobody(page: &str) {
        let metadata = gather(&crate::dom::parse(page), None).metadata;
        assert_eq!(metadata.authors, Vec::<String>::new(), "{page}");
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
    fn a_role_beside_the_name_is_nobody() {
        for role in [
            "Senior Editor",
            "Research Fellow",
            "Professor of Marine Law",
        ] {
            for gap in ["", " ", "\n  "] {
                assert_byline(
                    &format!(
                        "<h1>Ferry back</h1><div class=byline><a href=/ada>Ada Berg</a>{gap}<span>{role}</span></div><p>It is.</p>"
                    ),
                    &["Ada Berg"],
                    "Ada Berg",
                );
            }
        }
        assert_byline(
            "<h1>Ferry back</h1><div class=byline><span>Ada Berg</span><span>Bo Lind</span></div><p>It is.</p>",
            &["Ada Berg", "Bo Lind"],
            "Ada Berg, Bo Lind",
        );
    }

    #[test]
    fn reads_what_a_shared_card_labels() {
        assert_byline(
            "<meta name='twitter:label1' content='Verfasst von'><meta name='twitter:data1' content='Ada Berg'><meta name='twitter:label2' content='Lesezeit'><meta name='twitter:data2' content='5 Minuten'><h1>Ferry back</h1>",
            &["Ada Berg"],
            "Ada Berg",
        );
        let page = "<meta name='twitter:label1' content='Price'><meta name='twitter:data1' content='Ten Crowns'>";
        assert_nobody(page);
    }

    #[test]
    fn a_link_to_an_authors_page_is_a_byline() {
        assert_byline(
            "<a href='/author/cy-dow'>Cy Dow</a><h1>Ferry back</h1><p><a href='/author/ada-berg/'>Ada Berg</a> <a href='/author/bo-lind/'>Bo Lind</a></p><p>It is.</p>",
            &["Ada Berg", "Bo Lind"],
            "Ada Berg, Bo Lind",
        );
        let page = "<h1>Ferry back</h1><p><a href='/author/'>All Authors</a> <a href='/author/ada'>Full Bio</a></p>";
        assert_nobody(page);
    }

    #[test]
    fn the_title_is_nobody() {
        let page = "<title>Microphones</title><h1>Microphones</h1><p class=author>Microphones</p><p>Twelve kinds.</p>";
        let metadata = gather(&crate::dom::parse(page), None).metadata;
        assert_eq!(metadata.authors, Vec::<String>::new());
        assert_eq!(metadata.byline, None);
    }

    #[test]
    fn a_comment_names_no_author() {
        let page = "<h1>Ferry back</h1><p>It is.</p><div class=comments><p class=author>Zoe Troll</p></div>";
        assert_nobody(page);
    }

    #[test]
    fn turns_the_names_of_catalogues() {
        assert_byline(
            "<meta name=citation_author content='Berg, Ada M.'><meta name=citation_author content='Lind, Bo'>",
            &["Ada M. Berg", "Bo Lind"],
            "Ada M. Berg, Bo Lind",
        );
    }

    #[test]
    fn prefers_the_printed_name_to_the_account() {
        assert_byline(
            "<meta name=author content=adaberg><h1>Ferry back</h1><p>By Ada Berg</p>",
            &["Ada Berg"],
            "Ada Berg",
        );
        assert_byline(
            "<meta name=author content='{{ page.author.name }}'><h1>Ferry back</h1><p>Written by<b>Ada Berg</b></p>",
            &["Ada Berg"],
            "Ada Berg",
        );
    }

    #[test]
    fn a_publication_with_its_article_is_no_author() {
        assert_byline(
            "<meta property='og:site_name' content='Fähre'><meta name=author content='Die Fähre'><h1>Sie fährt</h1><p>von Ada Berg</p>",
            &["Ada Berg"],
            "Ada Berg",
        );
    }
}
