//! Shapes of what an article's parts are looked for by: who wrote a post, what a heading links to, which pictures are one.

use super::{Shape, many_of, nested};

pub const SHAPES: &[Shape] = &[
    ("links in one heading", |n| {
        format!("<h2>{}</h2>end", "<a href=#x></a>".repeat(n / 15))
    }),
    ("posts of a thread", |n| {
        nested(
            "<article class=message data-author=ada><h4>ada</h4><div class=message-body><p>Words</p></div></article>",
            n,
        )
    }),
    ("posts in one another", |n| {
        nested(
            "<div class='message author' data-author=ada><div class=message-body>Words",
            n,
        )
    }),
    ("a post of many names", |n| {
        let names = "<i class=author>".repeat(200);
        format!(
            "<div class=message><div class=message-body>{names}{} end",
            "<b></b>".repeat(n / 7)
        )
    }),
    ("parts called callouts", |n| {
        nested("<div class=callout><b></b>", n)
    }),
    ("pictures in two makes", |n| {
        many_of(n, |i| {
            format!("<img src=/pier-{i}-dark.jpg alt=x><img src=/pier-{i}.jpg alt=x>")
        }) + " end"
    }),
    ("labels of contents", |n| {
        nested("<p>Contents</p><p><a href=#a>one</a></p>", n)
    }),
    ("strong words one by one", |n| {
        format!("<p>{} end", "<b>a</b> ".repeat(n / 9))
    }),
];
