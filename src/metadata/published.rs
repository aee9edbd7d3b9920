//! When it was published, and when it was changed: the best claim that is a date.

use super::claims::{Claims, Field, Source};
use super::date::{self, Order};
use super::precedence;

/// The times of publication and of the last change. `near` is where the headline stands.
pub(crate) fn choose(
    claims: &Claims,
    lang: Option<&str>,
    host: Option<&str>,
    near: usize,
) -> (Option<String>, Option<String>) {
    let order = order_of(lang, host);
    let published =
        first(claims, Field::Published, order, near).map(|p| in_own_zone(p, claims, order));
    let modified = first(claims, Field::Modified, order, near);
    (published.or_else(|| modified.clone()), modified)
}

/// Countries whose pages say that they are English and put the day first. Sorted.
static DAY_FIRST: &[&str] = &[
    "au", "eu", "gh", "ie", "in", "ke", "mt", "my", "ng", "nz", "pk", "sg", "uk", "za",
];

/// Americans put the month first, and so do most pages that say no more than that they are English.
pub(super) fn order_of(lang: Option<&str>, host: Option<&str>) -> Order {
    let country = host.and_then(|h| h.rsplit('.').next()).unwrap_or_default();
    let lang = lang.unwrap_or("en").to_ascii_lowercase();
    match lang.split_once('-') {
        None if lang == "en" && DAY_FIRST.binary_search(&country).is_err() => Order::MonthFirst,
        Some(("en", "us" | "ph")) => Order::MonthFirst,
        _ => Order::DayFirst,
    }
}

/// A moment that is given as Greenwich time, in the zone that another claim gives for the same moment: the day
/// of publication is that of the newsroom.
fn in_own_zone(published: String, claims: &Claims, order: Order) -> String {
    let Some(moment) = date::universal(&published) else {
        return published;
    };
    precedence::sources(Field::Published)
        .iter()
        .flat_map(|&source| claims.of(Field::Published, source).take(20))
        .filter(|c| c.value.contains(':'))
        .filter_map(|c| date::parse(&c.value, order))
        .find_map(|other| date::same_moment_elsewhere(moment, &other))
        .unwrap_or(published)
}

fn first(claims: &Claims, field: Field, order: Order, near: usize) -> Option<String> {
    let distance = |at: usize| {
        if at >= near {
            at - near
        } else {
            2 * (near - at)
        }
    };
    precedence::sources(field).iter().find_map(|&source| {
        let read = |value: &str| match source {
            Source::Address => date::in_address(value),
            Source::ClassWord | Source::Printed => date::parse_printed(value, order),
            _ => date::parse(value, order),
        };
        let mut said = claims.of(field, source);
        match source {
            Source::ClassWord | Source::Printed | Source::TimeElement | Source::ClassName => said
                .filter_map(|c| Some((distance(c.at), read(&c.value)?)))
                .filter(|(far, _)| source != Source::Printed || *far < FARTHEST)
                .min_by_key(|(far, _)| *far)
                .map(|(_, date)| date),
            _ => said.find_map(|c| read(&c.value)),
        }
    })
}

/// A printed date that stands farther from the headline, in bytes of text, is about something else.
const FARTHEST: usize = 3000;

#[cfg(test)]
mod tests {
    use crate::metadata::gather;

    #[track_caller]
    fn assert_published(page: &str, date: Option<&str>) {
        let metadata = gather(&crate::dom::parse(page), None).metadata;
        assert_eq!(metadata.published_time.as_deref(), date, "{page}");
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
}
