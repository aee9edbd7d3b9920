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
    ("a title of many segments", |n| {
        format!(
            "<title>{}</title>{} end",
            "a - b | c: ".repeat(n / 11),
            "<h2>abc</h2>".repeat(50)
        )
    }),
    ("an author of many letters", |n| {
        format!(
            "<meta name=author content='{}'>end",
            "a @ b - ".repeat(n / 8)
        )
    }),
    ("an author of many joining words", |n| {
        format!("<meta name=author content='{}'>end", "A a B ".repeat(n / 6))
    }),
    ("bylines within the text", |n| {
        format!(
            "<meta name=author content='Ada Berg'>{} end",
            "<p>By Ada Berg, March 4, 2026</p>".repeat(n / 35)
        )
    }),
    ("lists in the cells of a table", |n| {
        nested(
            "<table><tr><th>a</th><td><ul><li><a href=/a>b</a></ul></td></tr></table>",
            n,
        )
    }),
    ("labels with numbers", |n| {
        let letter = |digit: char| char::from(b'a' + digit as u8 - b'0');
        let words = |i: usize| i.to_string().chars().map(letter).collect::<String>();
        many_of(n, |i| format!("<div>Step{} 1</div><p>Rain.</p>", words(i))) + " end"
    }),
    ("rules around what goes", |n| {
        format!("<p>x</p>{}end", "<hr><nav>x</nav>".repeat(n / 16))
    }),
    ("markup in an alternative text", |n| {
        format!("<img src=/a.jpg alt=\"</b>{}\">end", "<a ".repeat(n / 3))
    }),
    ("lines of text in times", |n| {
        let times = "<table><time><nav>".repeat(n / 36);
        format!("{times}{} end", "fog ".repeat(n / 8))
    }),
    ("code in the cells of one row", |n| {
        format!(
            "<table><tr>{}</table>end",
            "<td><pre>fog</pre>".repeat(n / 18)
        )
    }),
    ("a long link that goes on in blocks", |n| {
        format!(
            "<p>x</p><a href='/{}'>{}</a>end",
            "a".repeat(n / 2),
            "<h3>Fog</h3>".repeat(n / 24)
        )
    }),
    ("a long link that is not closed", |n| {
        format!(
            "<p><a href='/{}'>{} end",
            "a".repeat(n / 2),
            "<p>Fog".repeat(n / 12)
        )
    }),
    ("a long class of code in blocks", |n| {
        format!(
            "<p>x</p><code class='{}'>{}</code>end",
            "fog ".repeat(n / 8),
            "<h3>Fog</h3>".repeat(n / 24)
        )
    }),
    ("links against a long base", |n| {
        let base = "a".repeat(n / 2);
        format!(
            "<base href='https://a.example/{base}/'><p>{}end",
            "The <a href=x>fog</a> stays. ".repeat(n / 60)
        )
    }),
    ("candidates against a base", |n| {
        let base = "a".repeat(1900);
        let set = many_of(n, |i| format!("x{i} {i}w,"));
        format!(
            "<base href='https://a.example/{base}/'><p>x</p><img src=/a.jpg srcset='{set}'><p>end"
        )
    }),
];
