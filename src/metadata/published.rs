//! When it was published, and when it was changed: the best claim that is a date.

use super::claims::{Claim, Claims, Field, Source};
use super::date::{self, Order};
use super::date_labels::{is_labelled, is_other};
use super::day::order_of;
use super::precedence;
use std::ops::Range;

/// The times of publication and of the last change. `near` is where the headline stands, `title` what it says.
pub(crate) fn choose(
    claims: &Claims,
    lang: Option<&str>,
    host: Option<&str>,
    near: Range<usize>,
    title: Option<&str>,
) -> (Option<String>, Option<String>) {
    let dates = Dates {
        claims,
        order: order_of(lang, host),
        near,
        title: title.unwrap_or_default(),
    };
    let said = dates.best(Field::Published).map(|p| dates.in_own_zone(p));
    // Where the data give the day on which the page was put up once more, it still prints the first one. A paper
    // that puts a story out anew in its first days prints the day of the version that is read.
    let printed = said
        .as_deref()
        .and_then(|said| dates.printed_instead_of(said))
        .filter(|printed| {
            said.as_deref()
                .is_some_and(|said| printed.as_str() < said || dates.is_put_out_anew(said, printed))
        });
    let published = printed.or(said);
    let modified = dates.best(Field::Modified);
    (published.or_else(|| modified.clone()), modified)
}

/// So many days after a story first came out it is put out anew at most; what is kept up for years is a guide.
const SOON_AFTER: i64 = 7;

/// A printed date that stands farther from the headline, in bytes of text, may be about something else.
const FARTHEST: usize = 3000;

/// How many bytes of text the line under the headline stands after it at most.
const UNDER_THE_HEADLINE: usize = 400;

/// What the page says about dates, and how it is to be read.
struct Dates<'a> {
    claims: &'a Claims,
    order: Order,
    near: Range<usize>,
    title: &'a str,
}

impl Dates<'_> {
    /// The date of the most trusted source; of what is printed, the nearest to the headline.
    fn best(&self, field: Field) -> Option<String> {
        let sources = precedence::sources(field);
        let near = sources.iter().find_map(|&source| match source {
            Source::ClassWord | Source::Printed | Source::TimeElement | Source::ClassName => {
                self.nearest(field, source, FARTHEST)
            }
            Source::Labelled => self.labelled(),
            Source::Elsewhere => self.nearest(field, source, UNDER_THE_HEADLINE),
            _ => self
                .claims
                .of(field, source)
                .find_map(|claim| self.read(claim)),
        });
        let far = || {
            [Source::ClassName, Source::TimeElement, Source::ClassWord]
                .iter()
                .filter(|source| sources.contains(source))
                .find_map(|&source| self.nearest(field, source, usize::MAX))
        };
        near.or_else(far)
            .or_else(|| (field == Field::Published).then(|| self.only_one())?)
    }

    fn nearest(&self, field: Field, source: Source, farthest: usize) -> Option<String> {
        self.claims
            .of(field, source)
            .filter(|claim| self.distance(claim) <= farthest)
            .filter_map(|claim| Some((self.distance(claim), self.read(claim)?)))
            .min_by_key(|(far, _)| *far)
            .map(|(_, date)| date)
    }

    /// The day that the page prints in a line of its own, in the one place or everywhere.
    fn only_one(&self) -> Option<String> {
        let printed = self.claims.of(Field::Published, Source::Printed);
        self.agreed(printed.filter(|claim| !is_other(&claim.value)))
            .filter(|day| day.as_str() >= FIRST_PAGES)
    }

    /// The day that is called the day of publication, in the one place or everywhere.
    fn labelled(&self) -> Option<String> {
        self.agreed(self.claims.of(Field::Published, Source::Labelled))
    }

    /// The day that all these claims give.
    fn agreed<'c>(&self, claims: impl Iterator<Item = &'c Claim>) -> Option<String> {
        let mut days = claims.filter_map(|claim| date::parse_bare(&claim.value, self.order));
        let first = days.next()?;
        days.all(|day| date::days_between(&day, &first) == 0)
            .then_some(first)
    }

    /// How far a claim stands from the headline; what stands before it is four times as far, and the headline lies
    /// between.
    fn distance(&self, claim: &Claim) -> usize {
        if claim.at >= self.near.start {
            claim.at - self.near.start
        } else {
            4 * (self.near.start - claim.at) + self.near.len()
        }
    }

    fn read(&self, claim: &Claim) -> Option<String> {
        match claim.source {
            Source::Address => date::in_address(&claim.value),
            Source::ClassWord | Source::Printed => {
                let is_early = |day: &str| claim.source == Source::Printed && day < FIRST_PAGES;
                date::parse_printed(&claim.value, self.order)
                    .filter(|day| !is_other(&claim.value) && !is_early(day))
            }
            _ => date::parse(&claim.value, self.order),
        }
    }

    /// The day that is given right under the headline, or by the address, where it is called the day of publication
    /// or none that stands there is the day of `said`.
    fn printed_instead_of(&self, said: &str) -> Option<String> {
        let mut first: Option<(usize, String)> = None;
        let mut agrees = false;
        let sources = [Source::TimeElement, Source::ClassWord, Source::Printed];
        let claims = sources
            .iter()
            .flat_map(|&source| self.claims.of(Field::Published, source));
        let address = self.claims.of(Field::Published, Source::Address);
        for claim in address.chain(claims) {
            let is_address = claim.source == Source::Address;
            let is_beside = self.distance(claim) <= UNDER_THE_HEADLINE;
            if !is_address && (!is_beside || self.is_of_the_title(&claim.value)) {
                continue;
            }
            let Some(date) = self.read(claim) else {
                continue;
            };
            if date::days_between(&date, said).abs() <= 1 || is_turned(&claim.value, &date, said) {
                agrees = true;
                continue;
            }
            if !is_address && date.as_str() < said && is_labelled(&claim.value) {
                return Some(date);
            }
            let is_under = is_address || claim.at > self.near.start;
            if is_under && first.as_ref().is_none_or(|(at, _)| claim.at < *at) {
                first = Some((claim.at, date));
            }
        }
        first.filter(|_| !agrees).map(|(_, date)| date)
    }

    /// Whether the printed day is soon after the other, that of the last change in the data, and the page does not
    /// call it one.
    fn is_put_out_anew(&self, said: &str, printed: &str) -> bool {
        let is_printed_day = |day: &str| date::days_between(day, printed) == 0;
        let changed = |source| self.claims.of(Field::Modified, source);
        let in_data = [Source::JsonLd, Source::ArticleTag];
        let on_page = [Source::TimeElement, Source::ClassName, Source::Printed];
        let mut in_data = in_data.iter().flat_map(|&source| changed(source));
        let mut on_page = on_page.iter().flat_map(|&source| changed(source));
        date::days_between(said, printed) <= SOON_AFTER
            && in_data.any(|c| is_printed_day(&c.value))
            && !on_page.any(|c| is_printed_day(&c.value))
    }

    /// Whether the line is the headline, or a piece of it.
    fn is_of_the_title(&self, line: &str) -> bool {
        self.title.contains(line) || !self.title.is_empty() && line.contains(self.title)
    }

    /// A moment that is given as Greenwich time, in the zone that another claim gives for the same moment: the
    /// day of publication is that of the newsroom.
    fn in_own_zone(&self, published: String) -> String {
        let Some(moment) = date::universal(&published) else {
            return published;
        };
        precedence::sources(Field::Published)
            .iter()
            .flat_map(|&source| self.claims.of(Field::Published, source).take(20))
            .filter(|c| c.value.contains(':'))
            .filter_map(|c| date::parse(&c.value, self.order))
            .find_map(|other| date::same_moment_elsewhere(moment, &other))
            .unwrap_or(published)
    }
}

/// What is printed of a day before there were pages is what the text tells.
const FIRST_PAGES: &str = "1991";

/// Whether both are one day, where the line writes it in figures with the month first: 03.04.
fn is_turned(line: &str, date: &str, said: &str) -> bool {
    let part = |from, to| date.get(from..to).unwrap_or_default();
    let turned = [part(0, 4), part(8, 10), part(5, 7)].join("-");
    let mut figures = line.as_bytes().windows(3);
    said.get(..10) == Some(turned.as_str())
        && figures.any(|w| w[0].is_ascii_digit() && w[1] == b'.' && w[2].is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::metadata::gather;

    #[track_caller]
    fn assert_published(page: &str, date: Option<&str>) {
        let metadata = gather(&crate::dom::parse(page), None).metadata;
        assert_eq!(metadata.published_time.as_deref(), date, "{page}");
    }

    #[test]
    fn a_day_before_there_were_pages_is_what_the_text_tells() {
        let far = "<p>The boats go out at six, and come back at noon.</p>".repeat(60);
        let printed = |day: &str| format!("<h1>Ferry back</h1>{far}<ul><li>{day}</ul>");
        assert_published(&printed("August 14, 1935"), None);
        assert_published("<h1>Ferry back</h1><ul><li>August 14, 1935</ul>", None);
    }

    #[test]
    fn a_printed_day_with_the_month_first_is_no_other_day() {
        assert_published(
            "<meta property='article:published_time' content='2017-11-03T03:01:00Z'><h1>Ferry back</h1><p class=date>11.03.17</p><p>It runs.</p>",
            Some("2017-11-03T03:01:00Z"),
        );
    }

    #[test]
    fn believes_metadata_before_print() {
        assert_published(
            "<meta property='article:published_time' content='2023-05-12T10:30:00+02:00'><h1>Ferry back</h1><p>13 May 2023</p>",
            Some("2023-05-12T10:30:00+02:00"),
        );
    }

    #[test]
    fn takes_the_date_beside_the_headline() {
        assert_published(
            "<html lang=en><ul><li><time datetime=2020-01-01>Jan 1</time> Old</ul><h1>Ferry back</h1><p><time datetime=2023-05-12>May 12</time></p>",
            Some("2023-05-12"),
        );
        assert_published(
            "<h1>Ferry back</h1><p>May 12, 2023</p><p>It is.</p>",
            Some("2023-05-12"),
        );
    }

    #[test]
    fn gives_the_zone_of_the_newsroom() {
        assert_published(
            "<meta property='article:published_time' content='2023-05-12T01:30:15Z'><h1>Ferry back</h1><time datetime='2023-05-11T20:30:15-05:00'>",
            Some("2023-05-11T20:30:15-05:00"),
        );
        assert_published(
            "<meta property='article:published_time' content='2023-05-12T01:30:15Z'><h1>Ferry back</h1><time datetime='2023-05-11 20:30:15'>",
            Some("2023-05-11T20:30:15-05:00"),
        );
    }

    #[test]
    fn a_related_card_has_another_date() {
        assert_published(
            "<h1>Ferry back</h1><p>It is.</p><div class=related-posts><time datetime=2020-01-01>Jan 1</time></div>",
            None,
        );
    }

    #[test]
    fn believes_an_earlier_day_under_the_headline() {
        let data = "<meta property='article:published_time' content='2025-11-20T16:02:46Z'>";
        assert_published(
            &format!("{data}<h1>Ferry back</h1><p>By Ada Berg, 14 May 2023</p>"),
            Some("2023-05-14"),
        );
        assert_published(
            &format!("{data}<h1>Ferry back</h1><p>19 November 2025</p>"),
            Some("2025-11-20T16:02:46Z"),
        );
        assert_published(
            &format!("{data}<h1>Ferry back since 14.05.2023</h1><p>It is.</p>"),
            Some("2025-11-20T16:02:46Z"),
        );
    }

    #[test]
    fn believes_a_day_of_the_first_week_that_the_page_prints_as_its_own() {
        let page = |changed: &str, line: &str| {
            format!(
                r#"<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2023-05-12T08:00:00Z", "dateModified": "{changed}T09:00:00Z"}}</script><h1>Ferry back</h1><p>{line}</p>"#
            )
        };
        assert_published(&page("2023-05-15", "15 May 2023"), Some("2023-05-15"));
        let said = Some("2023-05-12T08:00:00Z");
        assert_published(&page("2023-05-15", "Updated 15 May 2023"), said);
        assert_published(
            &page(
                "2023-05-15",
                "Last updated <time datetime=2023-05-15>15 May</time>",
            ),
            said,
        );
        assert_published(&page("2023-05-15", "14 May 2023"), said);
        assert_published(&page("2024-05-15", "15 May 2024"), said);
    }

    #[test]
    fn what_stands_before_the_headline_is_farther_than_the_headline_is_long() {
        assert_published(
            "<p><time datetime=2025-12-04>12/04/2025</time></p><h1>The ferry is back at last, and with it the mayor</h1><p><time datetime=2023-05-12>May 12</time></p>",
            Some("2023-05-12"),
        );
    }

    #[test]
    fn reads_the_line_under_the_headline_after_a_long_menu() {
        let menu = "<li>Timetable 2</li>".repeat(500);
        assert_published(
            &format!("<div><ul>{menu}</ul></div><h1>Ferry back</h1><h5>2023-05-12</h5>"),
            Some("2023-05-12"),
        );
    }

    #[test]
    fn believes_a_day_that_is_called_the_first() {
        assert_published(
            "<meta property='article:published_time' content='2025-11-20T16:02:46Z'><h1>Ferry back</h1><p>Published 14 May 2023</p><p>20 November 2025</p>",
            Some("2023-05-14"),
        );
    }

    #[test]
    fn believes_a_label_before_the_day_of_change() {
        let changed =
            "<meta property='article:modified_time' content='2025-11-29'><h1>Ferry back</h1>";
        let text = "The boats went out at six. ".repeat(150);
        assert_published(
            &format!(
                "{changed}<p>{text}</p><p>Published <time datetime=2023-05-12>May 12</time></p>"
            ),
            Some("2023-05-12"),
        );
        assert_published(
            &format!(
                "{changed}<p>{text}</p><aside><h4>Published</h4><div>12 May 2023</div></aside>"
            ),
            Some("2023-05-12"),
        );
        assert_published(
            &format!(
                "{changed}<p>{text}</p><p>Published</p><p>12 May 2023</p><p>Published</p><p>1 June 2024</p>"
            ),
            Some("2025-11-29"),
        );
    }

    #[test]
    fn a_menu_that_names_the_page_is_not_the_headline() {
        assert_published(
            "<title>Ferry back</title><h3>Ferry back</h3><time datetime=2025-12-04>4 Dec</time><h1>Ferry back</h1><time datetime=2023-05-12>12 May</time>",
            Some("2023-05-12"),
        );
    }

    #[test]
    fn the_day_somebody_joined_is_not_the_storys() {
        assert_published(
            "<h1>Ferry back?</h1><p>Joined: 2 January 2019</p><p>12 May 2023, 10:30</p>",
            Some("2023-05-12T10:30:00"),
        );
    }

    #[test]
    fn a_date_beside_the_story_is_the_last_resort() {
        assert_published(
            "<h1>Ferry back</h1><div class=sidebar><h4>Published</h4><div class=post-date>12 May 2023</div></div><p>It is.</p>",
            Some("2023-05-12"),
        );
    }
}
