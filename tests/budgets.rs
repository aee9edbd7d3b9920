//! What is past a budget loses its markup and none of its words; past the bytes there is an error that says so.
//!
//! The README lists the budgets.

#![cfg(not(target_family = "wasm"))]

use copydesk::{Error, Options, clean, sanitize};
use std::collections::HashSet;

/// The words that the shapes are made of.
fn word(number: usize) -> String {
    format!("w{number}w")
}

/// Those among the words that the text has.
fn words_of(text: &str) -> HashSet<usize> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter_map(|part| part.strip_prefix('w')?.strip_suffix('w')?.parse().ok())
        .collect()
}

#[track_caller]
fn assert_whole(which: &str, text: &str, count: usize) {
    let words = words_of(text);
    let lost: Vec<usize> = (0..count).filter(|n| !words.contains(n)).take(5).collect();
    assert!(lost.is_empty(), "{which}: {lost:?} are lost of {count}");
}

/// Every word is in the content, and in the Markdown, or among what was removed.
#[track_caller]
fn assert_no_word_is_lost(page: &str, count: usize) {
    let options = Options {
        markdown: true,
        ..Options::default()
    };
    let safe = sanitize(page, &options).expect("it is small enough");
    assert_whole("sanitize", &safe, count);
    let article = clean(page, &options).expect("it is small enough");
    let removed: String = article
        .removed
        .iter()
        .map(|r| format!(" {} ", r.text))
        .collect();
    let markdown = article.markdown.unwrap_or_default();
    assert_whole("content", &(article.content + &removed), count);
    assert_whole("Markdown", &(markdown + &removed), count);
}

fn many(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

#[test]
fn depth() {
    for open in [
        "<div>",
        "<blockquote>",
        "<ul><li>",
        "<b>",
        "<table><tr><td>",
        "<dl><dd>",
        "<span>",
    ] {
        assert_no_word_is_lost(&many(700, |n| format!("{open}{} ", word(n))), 700);
    }
}

#[test]
fn open_formatting() {
    assert_no_word_is_lost(&many(2000, |n| format!("<p><b c{n}>{}", word(n))), 2000);
    assert_no_word_is_lost(&many(2000, |n| format!("<font f{n}>{} ", word(n))), 2000);
}

#[test]
fn attributes() {
    let attributes = many(1000, |n| format!(" a{n}=x"));
    assert_no_word_is_lost(&format!("<p{attributes}>w0w <b{attributes}>w1w</b> w2w"), 3);
}

/// A page of more than a megabyte may have so many names only.
#[test]
fn names() {
    let page = many(30_000, |n| {
        format!("<x-element-{n} data-name-{n}=y>{} ", word(n))
    });
    assert_no_word_is_lost(&page, 30_000);
}

/// A page that has more nodes than its bytes allow gives its words all the same.
#[test]
fn dense_nodes() {
    assert_no_word_is_lost(&many(50_000, |n| format!("<p>{}", word(n))), 50_000);
}

/// Past a quarter of a million nodes text alone is taken.
#[test]
fn nodes() {
    let flood = "<br>".repeat(500_000);
    for piece in ["<i>@</i> ", "<p>@", "<li>@", "<td>@"] {
        let words = many(2000, |n| piece.replace('@', &word(n)));
        let safe = sanitize(&(flood.clone() + &words), &Options::default());
        assert_whole(piece, &safe.expect("it is small enough"), 2000);
    }
    let words = many(2000, |n| format!("{}<br>", word(n)));
    assert_no_word_is_lost(&(flood + &words), 2000);
}

#[test]
fn escapes() {
    assert_no_word_is_lost(&many(6000, |n| format!("&lt;{}&amp; ", word(n))), 6000);
}

#[test]
fn columns_of_a_table() {
    let row = |from: usize| format!("<tr>{}", many(300, |n| format!("<td>{}", word(from + n))));
    assert_no_word_is_lost(&format!("<table>{}{}</table>", row(0), row(300)), 600);
}

#[test]
fn bytes() {
    let options = Options::default();
    let page = "word ".repeat(options.max_bytes / 5 + 1);
    let expected = Error::TooLarge {
        bytes: page.len(),
        limit: options.max_bytes,
    };
    assert_eq!(sanitize(&page, &options), Err(expected.clone()));
    assert_eq!(clean(&page, &options), Err(expected.clone()));
    assert_eq!(
        copydesk::is_probably_readerable(&page, &options),
        Err(expected.clone())
    );
    assert!(expected.to_string().contains("options.maxBytes"));
}
