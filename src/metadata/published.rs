//! When it was published, and when it was changed: the best claim that is a date.

use super::claims::{Claims, Field, Source};
use super::date::{self, Order};
use super::precedence;

/// The times of publication and of the last change. `near` is where the headline stands.
pub(crate) fn choose(
    claims: &Claims,
    lang: Option<&str>,
    near: usize,
) -> (Option<String>, Option<String>) {
    let order = order_of(lang);
    let published = first(claims, Field::Published, order, near);
    let modified = first(claims, Field::Modified, order, near);
    (published.or_else(|| modified.clone()), modified)
}

/// Americans put the month first, and so do most pages that say no more than that they are English.
fn order_of(lang: Option<&str>) -> Order {
    match lang {
        None => Order::MonthFirst,
        Some(lang) => {
            let lang = lang.to_ascii_lowercase();
            match lang.split_once('-') {
                None if lang == "en" => Order::MonthFirst,
                Some(("en", "us" | "ph")) => Order::MonthFirst,
                _ => Order::DayFirst,
            }
        }
    }
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
const FARTHEST: usize = 1500;

#[cfg(test)]
mod tests {
    use crate::metadata::gather;

    #[track_caller]
    fn assert_published(page: &str, date: Option<&str>) {
        let metadata = gather(&crate::dom::parse(page), None);
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
    fn a_related_card_has_another_date() {
        assert_published(
            "<h1>Ferry back</h1><p>It is.</p><div class=related-posts><time datetime=2020-01-01>Jan 1</time></div>",
            None,
        );
    }
}
