//! The headline: which of the page's titles it is, and what of that is the site's name.
//!
//! The page's own heading is the headline as it was set; what the head says (`title`, `og:title`, JSON-LD)
//! tells which of the headings that is, and stands in where there is none. On a page that is no article – a
//! shop, a service, a front page – the heading is often a slogan, and what the head says names it better.

use super::claims::{Claim, Claims, Field, Source};
use super::headings::Heading;
use super::headline::{
    Title, agreed, before_brackets, below_the_first, from_head, is_named_beside, is_of_the_book,
    likely, main, printed, sides,
};
use super::site_names::Sites;
use super::title_parts::{before_bar, first_segment, without_tail};
use super::title_text::{letters, same_words};
use url::Url;

/// The headline, without the site's name. `sites` are the names that the site goes by, `base` is the page's
/// address.
pub(crate) fn choose(
    claims: &Claims,
    headings: &[Heading],
    sites: &[String],
    base: Option<&Url>,
) -> Option<String> {
    let said: Vec<&Claim> = claims
        .about(Field::Title)
        .filter(|c| c.source != Source::Heading && c.value.len() <= LONGEST_TITLE)
        .filter(|c| is_of_the_page(claims, c))
        .collect();
    let sites = Sites::new(sites, &said);
    let titles: Vec<Title> = said
        .iter()
        .filter(|c| !sites.0.contains(&letters(&c.value)))
        .map(|c| Title::new(c.source, sites.cut(&c.value)))
        .collect();
    let section = claims.best(Field::Section).map(letters);
    let mut headings = printed(headings, &sites);
    headings.retain(|h| {
        let heading = &h.title.letters;
        section.as_ref() != Some(heading)
            || titles
                .iter()
                .any(|t| t.letters.starts_with(heading.as_str()))
    });
    // The name of the site links to its front page.
    if base.is_none_or(|b| b.path() != "/") && !titles.is_empty() {
        headings.retain(|h| !h.heading.leads_home);
    }
    let sides = sides(&titles);
    headings.retain(|h| !is_named_beside(&titles, &sides, &h.title));
    let book = headings
        .iter()
        .position(|h| is_of_the_book(&sides, h, &headings));
    if let Some(book) = book {
        headings.remove(book);
    }
    let subject = Subject::of(claims, base);
    let found = below_the_first(&titles, &headings)
        .or_else(|| agreed(&titles, &headings))
        .or_else(|| match subject {
            Subject::Article => None,
            Subject::Other => from_head(&titles, &headings)
                .map(first_segment)
                .filter(|title| title.split_whitespace().count() > 2),
            Subject::FrontPage => {
                from_head(&titles, &headings)?;
                let title = said.iter().find(|c| c.source == Source::TitleElement)?;
                Some(sites.cut_tail(&title.value))
            }
        })
        .or_else(|| before_brackets(&titles, &headings))
        .or_else(|| likely(&titles, &headings))
        .or_else(|| titles.first().map(without_tail))
        .or_else(|| main(&headings).next().map(|h| h.title.text))
        .or_else(|| said.first().map(|c| c.value.as_str()))
        .or_else(|| headings.first().map(|h| h.title.text))?;
    match subject {
        Subject::FrontPage => Some(found.to_owned()),
        _ => Some(before_bar(found).to_owned()),
    }
}

/// What has more bytes is no title: each of its segments would be compared with each heading.
const LONGEST_TITLE: usize = 2000;

/// What the page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Article,
    /// The site: its name is no ballast there.
    FrontPage,
    Other,
}

impl Subject {
    /// An article says so in its data, or gives the day of its publication there.
    fn of(claims: &Claims, base: Option<&Url>) -> Subject {
        let has = |field, sources: &[Source]| {
            sources
                .iter()
                .any(|&source| claims.of(field, source).next().is_some())
        };
        if has(Field::Title, &[Source::JsonLd, Source::Citation])
            || has(Field::Published, &[Source::JsonLd, Source::ArticleTag])
        {
            Subject::Article
        } else if base.is_some_and(|b| b.path() == "/") {
            Subject::FrontPage
        } else {
            Subject::Other
        }
    }
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
    fn the_section_is_no_headline() {
        assert_title(
            "<meta property='article:section' content=Islands><meta property='og:title' content='Ferry runs again'><h1>Islands</h1>",
            "Ferry runs again",
        );
    }

    #[test]
    fn a_headline_is_not_the_name_of_the_site() {
        let title = "The ferry to the islands runs again on Monday";
        assert_title(
            &format!(
                "<meta name=application-name content='{title}'><title>{title}</title><meta property=og:title content='{title}'><h1>Harbour</h1><h1>{title}</h1>"
            ),
            title,
        );
    }

    #[test]
    fn a_heading_that_only_ends_the_title_is_the_sites() {
        assert_title(
            "<title>Ferry back - Skerry Post</title><meta property='og:title' content='Ferry back'><h2>Skerry Post</h2>",
            "Ferry back",
        );
    }

    #[test]
    fn the_name_of_a_book_above_a_chapter_is_no_headline() {
        assert_title(
            "<title>B - Ferries and Boats - The Harbour Book</title><h1>The Harbour Book</h1><h2>Appendix B: Ferries and Boats</h2>",
            "B - Ferries and Boats",
        );
        assert_title(
            "<title>Harbour Notes - Ferry back again</title><h1>Ferry back again</h1><h2>Comments</h2>",
            "Ferry back again",
        );
    }

    #[test]
    fn the_manual_in_brackets_is_cut() {
        assert_title(
            "<title>Boats and Quays (The Harbour Manual (version 2))</title><h3>3.2.1 Boats and Quays</h3>",
            "Boats and Quays",
        );
    }

    #[test]
    fn the_heading_of_a_section_is_no_headline() {
        assert_title(
            "<title>Harbour Boat Support</title><h1>1. Introduction</h1><h1>2. Enabling Boat Support</h1><h1>3. Limits</h1><h1>4. Signs</h1>",
            "Harbour Boat Support",
        );
    }

    #[test]
    fn a_heading_that_leads_home_is_the_sites() {
        for home in ["/", "https://skerry.example/", "https://skerry.example"] {
            assert_title(
                &format!(
                    "<title>Ferry back - Notes from Skerry</title><h1><a href='{home}'>Notes from Skerry</a></h1><h2>Ferry back</h2>"
                ),
                "Ferry back",
            );
        }
        assert_title(
            "<title>Ferry back</title><h1><a href='/2023/ferry-back'>Ferry back</a></h1>",
            "Ferry back",
        );
    }

    #[test]
    fn a_date_in_the_heading_is_no_part_of_it() {
        assert_title(
            "<h2><time><b>May</b> <i>12</i></time> Ferry back at last</h2>",
            "Ferry back at last",
        );
        assert_title(
            "<h1><span>12.05.2023</span>Ferry back at last</h1>",
            "Ferry back at last",
        );
        assert_title(
            "<h1>12 May 2023: Ferry back</h1>",
            "12 May 2023: Ferry back",
        );
    }

    #[test]
    fn the_number_of_an_issue_is_no_part_of_it() {
        assert_title(
            "<title>Ferry back · Issue #12 · skerry/boats</title><h1><bdi>Ferry back</bdi><span>#12</span></h1>",
            "Ferry back",
        );
        assert_title("<h1>Ferry back #12</h1>", "Ferry back #12");
    }

    #[test]
    fn the_site_behind_a_mark_without_spaces_is_cut() {
        assert_title(
            "<title>岛上的渡船又开始航行了-海港网</title>",
            "岛上的渡船又开始航行了",
        );
        assert_title(
            "<title>岛上的渡船又开始航行了_海港市人民官方网站</title>",
            "岛上的渡船又开始航行了",
        );
        assert_title(
            "<title>岛上的渡船又开始航行了_海港频道_海港网</title>",
            "岛上的渡船又开始航行了",
        );
        assert_title(
            "<title>Ferry-to-be back again</title>",
            "Ferry-to-be back again",
        );
    }

    #[test]
    fn keeps_the_whole_headline() {
        assert_title(
            "<title>Storm: ferry stays in port - all day</title><h1>Storm: ferry stays in port - all day</h1>",
            "Storm: ferry stays in port - all day",
        );
    }

    #[test]
    fn takes_the_headline_under_the_trail() {
        assert_title(
            "<meta property=og:title content='The boats are back'><nav><h1>Ferry timetable 2023</h1></nav><h2>Transport The boats are back</h2>",
            "The boats are back",
        );
        assert_title(
            "<meta property=og:title content='The boats are back'><h1>Ferry back</h1><p>It is.</p><h2>What the mayor said</h2>",
            "Ferry back",
        );
    }

    #[test]
    fn cuts_kicker_and_standfirst_at_a_seam_only() {
        let data = r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry runs again"}</script>"#;
        assert_title(
            &format!("{data}<h1>Ferry runs again <small>After the long winter</small></h1>"),
            "Ferry runs again",
        );
        assert_title(
            &format!("{data}<h1>Harbour: Ferry runs again</h1>"),
            "Harbour: Ferry runs again",
        );
    }

    #[test]
    fn a_bar_ends_the_headline() {
        assert_title("<h1>Ferry runs again | Opinion</h1>", "Ferry runs again");
        assert_title("<h1>Tide | Time</h1>", "Tide | Time");
    }

    #[test]
    fn a_page_that_sells_goes_by_its_title() {
        let head = "<title>Ferry tickets online | Skerry Line</title><meta property=og:title content='Ferry tickets online'>";
        assert_title(
            &format!("{head}<h1>Your holiday begins here</h1>"),
            "Ferry tickets online",
        );
        let article = "<meta property='article:published_time' content='2023-05-12'>";
        assert_title(
            &format!("{article}{head}<h1>Your holiday begins here</h1>"),
            "Your holiday begins here",
        );
    }

    #[test]
    fn the_front_page_goes_by_the_name_of_the_site() {
        let page = "<title>Skerry: the ferries of the north</title><meta property=og:title content='Skerry: the ferries of the north'><meta property=og:site_name content=Skerry><h1>Come aboard</h1>";
        let base = url::Url::parse("https://skerry.example/").ok();
        let metadata = crate::metadata::gather(&crate::dom::parse(page), base.as_ref()).metadata;
        assert_eq!(
            metadata.title.as_deref(),
            Some("Skerry: the ferries of the north")
        );
    }

    #[test]
    fn a_heading_that_stands_before_the_title_is_the_sites() {
        assert_title(
            "<title>Harbour Blog: Ferry back</title><meta property=og:title content='Ferry back'><h1>Harbour Blog</h1>",
            "Ferry back",
        );
        assert_title(
            "<title>Harbour Blog: Ferry back</title><h1>Harbour Blog</h1><div class=hentry><h3 class=entry-title>Ferry back</h3></div>",
            "Ferry back",
        );
    }

    #[test]
    fn a_heading_bears_out_where_the_title_ends() {
        assert_title(
            "<title>Ferry back (2) @ Notes from Skerry :: BLOGNET ::</title><h1>BLOGNET</h1><h1>Notes from Skerry</h1><h2>Ferry back (2)</h2>",
            "Ferry back (2)",
        );
    }

    #[test]
    fn a_title_that_is_said_twice_names_its_heading() {
        assert_title(
            "<title>Ferry back - Ferry back - Skerry Boat News</title><meta property=og:title content='Ferry back'><meta property=og:site_name content='Skerry Boat News'><h1>Skerry News</h1><h3>Ferry back</h3>",
            "Ferry back",
        );
    }

    #[test]
    fn a_standfirst_in_a_heading_is_no_headline() {
        let standfirst = "The boats go out again, and so does the mayor. ".repeat(5);
        assert_title(
            &format!("<title>Ferry back</title><h1>{standfirst}</h1>"),
            "Ferry back",
        );
    }

    #[test]
    fn buttons_and_soft_hyphens_are_no_part_of_it() {
        assert_title(
            "<h1>Repair assis&shy;tance <x-actions><span>Save it</span></x-actions></h1>",
            "Repair assistance",
        );
        assert_title(
            "<h1>Repair assis&shy;tance <button>Copy link</button></h1>",
            "Repair assistance",
        );
    }
}
