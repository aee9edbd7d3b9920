//! What pages write, and what becomes of it.

mod code;
mod content;
mod kinds;
mod layout;
mod lists;
mod mends;
mod notes;
mod pictures;
mod typography;

use crate::dom::{Ledger, Story, parse};
use crate::{Article, Options, clean, render};
use url::Url;

/// A paragraph of the story, so that what is tested stands in an article.
const TEXT: &str = "<p>The ferry that links the two towns will not run before the pier is mended, the council \
    said, and nobody on the quay that morning had thought that it would.</p>";

/// The article of the page, in which what `keep` names stays.
fn cleaned(page: &str, keep: &[&str]) -> Article {
    let options = Options {
        keep: keep.iter().map(|k| (*k).to_owned()).collect(),
        ..Options::default()
    };
    clean(page, &options).expect("it is small")
}

/// The page's markup after the restructuring alone.
fn restructured(input: &str) -> String {
    let mut story = Story::new(parse(input));
    let base = Url::parse("https://news.example/a/b.html").ok();
    let words = story.text_of(story.root());
    let mut ledger = Ledger::new(&[]);
    super::restructure(&mut story, base.as_ref(), None, &mut ledger);
    render::outline(&mut story);
    let html = render::html(&story);
    let (removed, _) = ledger.close(&[]);
    if removed.is_empty() && !html.contains("cd-math") {
        let letters = |text: &str| {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
        };
        assert!(
            letters(&story.text_of(story.root())).len() >= letters(&words).len(),
            "words lost: {html}"
        );
    }
    html
}

#[track_caller]
fn assert_restructured(input: &str, expected: &str) {
    assert_eq!(restructured(input), expected);
}
