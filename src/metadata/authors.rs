//! Who wrote it: the best claim that names people.

use super::author_sources::{
    UNDER_THE_HEADLINE, add, all_of, bare_letters, beside, linked, nearest, printed,
};
use super::byline::{self, Byline};
use super::claims::{Claims, Field, Source};
use super::names::{begins_with_capital, is_organisation, is_plain_name};
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
    if let [site] = &found.desks[..]
        && found.authors.is_empty()
        && is_a_persons(site, claims)
    {
        found.authors = std::mem::take(&mut found.desks);
    }
    if found.desks.is_empty()
        && let Some(desk) = claims.best(Field::Desk)
    {
        found.desks.push(desk.to_owned());
    }
    found
}

/// Whether a site that is named as the author goes by its writer's name, as a blog does: one without an article that
/// the data do not call an organisation's.
fn is_a_persons(site: &str, claims: &Claims) -> bool {
    is_plain_name(site)
        && site.split(' ').all(begins_with_capital)
        && !is_organisation(site)
        && bare_letters(site) == letters(site)
        && claims.about(Field::Desk).all(|c| c.value != site)
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
        let has = |name: &String| {
            longer.iter().any(|l| {
                let (whole, known) = (letters(l), letters(name));
                // "adabergTidende" is the account of Ada Berg at her paper.
                let is_account = !name.contains(' ') && known.starts_with(&whole);
                whole.ends_with(&known) || is_account
            })
        };
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
    fn the_house_is_no_author() {
        assert_byline(
            "<meta property='og:site_name' content='Harbour Post'><meta name=author content='Ada Berg, South Skerry Harbour-Post'>",
            &["Ada Berg"],
            "Ada Berg",
        );
    }

    #[test]
    fn an_account_is_called_by_the_name_of_its_owner() {
        assert_byline(
            "<meta name=parsely-author content='ada-berg'><meta name=parsely-author content='boLindTidende'><meta name=author content='Ada Berg'><meta name=author content='Bo Lind'>",
            &["Ada Berg", "Bo Lind"],
            "Ada Berg, Bo Lind",
        );
    }

    #[test]
    fn what_a_list_is_sorted_by_is_nobody() {
        assert_nobody(
            "<h1>Oars</h1><select><option>By Price</option><option>By Review</option></select><p>It is.</p>",
        );
        assert_nobody("<h1>Oars</h1><pre><span>BY</span> DEFAULT AS Oar</pre><p>It is.</p>");
    }

    #[test]
    fn what_a_script_says_where_it_knows_no_name_is_nobody() {
        assert_nobody(
            "<meta name=author content=undefined><meta property='article:author' content=null><h1>Ferry back</h1>",
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
    fn a_blog_may_go_by_the_name_of_its_writer() {
        let page = |name: &str, by: &str| {
            format!(
                "<meta property='og:site_name' content='{name}'><meta name=author content='{by}'><h1>Ferry back</h1>"
            )
        };
        assert_byline(&page("Ada Berg", "Ada Berg"), &["Ada Berg"], "Ada Berg");
        assert_byline(&page("Skerry News", "Skerry News"), &[], "Skerry News");
        let organisation = r#"<script type="application/ld+json">{"@type": "Article", "author": {"@type": "Organization", "name": "Ada Berg"}}</script>"#;
        let page = page("Ada Berg", "Ada Berg") + organisation;
        assert_byline(&page, &[], "Ada Berg");
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
        assert_byline(
            "<header><a href='/ada' aria-label='All posts from Ada Berg'><img src=/a.png><p>Ada Berg</p></a></header><h2>Ferry back</h2><p>It is.</p>",
            &["Ada Berg"],
            "Ada Berg",
        );
        for links in [
            "<a href='/author/'>All Authors</a> <a href='/author/ada'>Full Bio</a>",
            "<a href='/town' title='View all posts in Harbour Town'>Harbour Town</a>",
        ] {
            assert_nobody(&format!("<h1>Ferry back</h1><p>{links}</p>"));
        }
    }

    #[test]
    fn reads_the_lines_of_wix_and_hugo() {
        assert_byline(
            "<h1>Ferry back</h1><ul><li><span data-hook=user-name>Ada Berg</span></li><li><span data-hook=time-ago>May 12, 2023</span></li></ul><p>It is.</p>",
            &["Ada Berg"],
            "Ada Berg",
        );
        for line in [
            "May 12, 2023&nbsp;·&nbsp;2 min&nbsp;·&nbsp;Ada Berg&nbsp;|&nbsp;<a href=/edit>Suggest Changes</a>",
            "<span title='2023-05-12'>May 12, 2023</span> · <span>2 min</span> · <span>410 words</span> · <span>Ada Berg</span>",
        ] {
            assert_byline(
                &format!("<h1>Ferry back</h1><div class=post-meta>{line}</div><p>It is.</p>"),
                &["Ada Berg"],
                "Ada Berg",
            );
        }
        assert_byline(
            "<article><h1>Ferry back</h1><footer><div>Submitted by <span><span>ada.berg</span></span> on <span>Fri, 05/12/2023 - 10:30</span></div></footer><p>It is.</p></article>",
            &["ada.berg"],
            "ada.berg",
        );
        assert_nobody("<h1>Ferry back</h1><div class=post-meta>May 12, 2023 · Island News</div>");
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
