//! Rows of cards that lead to other articles.

use crate::{Options, clean};

const STORY: &str = "<h1>The ferry stays in harbour</h1>\
    <p>The ferry did not leave on Monday, nor on Tuesday, and on Wednesday the harbour master took the timetable off the wall and said nothing more.</p>\
    <p>Those who had a ticket were given another one, which is good until spring, and a cup of tea, which the pilots made in their own kitchen.</p>\
    <p>On Thursday the mayor came down to the quay with a lamp, looked for a long time at the water, and went home by the way of the market.</p>\
    <p>What she saw there she did not say, but on Friday a new timetable hung on the wall, with one line, and that was crossed out in red.</p>";

/// So many words of an article that is told on a page of its own.
const TOLD: &str = "The barometer of the pilots fell on Sunday, and it has been lying where it fell since then, because nobody knows whose it is.";

fn page(open: &str, close: &str, card: impl Fn(usize) -> String) -> String {
    let cards: String = (1..=4).map(card).collect();
    format!(
        "<title>The ferry stays in harbour</title><meta property=og:type content=article>\
        <main><div class=text>{STORY}{open}{cards}{close}</main>"
    )
}

fn text(page: &str) -> String {
    let article = clean(page, &Options::default()).expect("it is small");
    assert!(article.text_content.contains("crossed out in red"));
    article.text_content
}

/// A card's title, in a heading, as a link of some words, or beside a picture that style paints.
#[test]
fn cards_outside_of_the_story_go() {
    let kinds: [fn(usize) -> String; 3] = [
        |n| format!("<div class=k><h3><a href=/{n}>Other {n}</a></h3><p>{TOLD}</p></div>"),
        |n| {
            format!(
                "<div class=k><div><a href=/{n}>What fell on the pilots {n}</a></div><p>{TOLD}</p></div>"
            )
        },
        |n| {
            format!(
                "<div class=k><a class=i href=/{n}></a><h5><a href=/month>December</a></h5><h3><a href=/{n}>Other {n}</a></h3><p>{TOLD}</p></div>"
            )
        },
    ];
    for kind in kinds {
        let text = text(&page("</div><div class=row>", "</div>", kind));
        assert!(!text.contains("barometer"), "{text}");
    }
}

/// Those that stand in the story's own text are parts of it, as are boxes that lead nowhere, or all to the same page.
#[test]
fn parts_of_the_story_stay() {
    let linked: fn(usize) -> String =
        |n| format!("<div class=k><h3><a href=/{n}>Part {n}</a></h3><p>{n}. {TOLD}</p></div>");
    let text_of_parts = text(&page("", "</div>", linked));
    assert!(
        text_of_parts.contains("4. The barometer"),
        "{text_of_parts}"
    );
    let kinds: [fn(usize) -> String; 2] = [
        |n| format!("<section class=k><h3>Part {n}</h3><p>{n}. {TOLD}</p></section>"),
        |n| {
            format!(
                "<section class=k><h3><a href=/all>Part {n}</a></h3><p>{n}. {TOLD}</p></section>"
            )
        },
    ];
    for kind in kinds {
        let text = text(&page("</div><div class=text>", "</div>", kind));
        assert!(text.contains("4. The barometer"), "{text}");
    }
}
