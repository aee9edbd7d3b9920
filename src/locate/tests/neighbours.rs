//! Pages that read on into other articles.

use crate::{Options, clean};

fn article(headline: &str, subject: &str) -> String {
    format!(
        "<article><h1>{headline}</h1>\
        <p>The {subject} was taken off the wall on Monday, and nobody in the harbour office would say who had done it, or where it is now.</p>\
        <p>On Tuesday the pilots asked for the {subject} in a letter, which the mayor read aloud in the market, twice, to those who stood there.</p>\
        <p>By Wednesday evening a second {subject} hung in the same place, with a new frame, and the letter was nailed to the wall beside it.</p></article>"
    )
}

fn text(page: &str) -> String {
    let article = clean(page, &Options::default()).expect("it is small");
    article.text_content
}

#[test]
fn the_articles_that_follow_are_not_this_one() {
    let first = article("The timetable of the ferry is gone", "timetable");
    let others: String = ["barometer", "lifebelt", "portrait"]
        .map(|s| article(&format!("Where is the {s} of the pilots"), s))
        .concat();
    let title = "<title>The timetable of the ferry is gone</title>";
    let text = text(&format!("{title}<main>{first}{others}</main>"));
    assert!(text.contains("second timetable"), "{text}");
    for other in ["barometer", "lifebelt", "portrait"] {
        assert!(!text.contains(other), "{text}");
    }
}

/// Parts of a page, each with a heading of the first rank, are no others: there is no article around the headline, or
/// they stand in it.
#[test]
fn parts_stay() {
    let parts: String = ["barometer", "lifebelt", "portrait"]
        .map(|s| article(&format!("Where is the {s} of the pilots"), s))
        .concat();
    let headline = "<h1>What is gone from the harbour</h1>";
    for (before, after) in [
        (format!("<main>{headline}"), "</main>"),
        (format!("<article>{headline}"), "</article>"),
        // Chapters, none of which has the page's title.
        ("<main>".into(), "</main>"),
    ] {
        let text = text(&format!(
            "<title>What is gone from the harbour</title>{before}{parts}{after}"
        ));
        for part in ["barometer", "lifebelt", "portrait"] {
            assert!(text.contains(part), "{text}");
        }
    }
}
