//! Shapes that are hard on a parser, and on whoever walks through its tree.

use super::{Shape, many, many_of, nested, numbered, numbered_attributes};

/// To add a shape, put it here.
pub static SHAPES: &[Shape] = &[
    ("nested div", |n| nested("<div>", n)),
    ("nested ul li", |n| nested("<ul><li>", n)),
    ("nested dl dd", |n| nested("<dl><dd>", n)),
    ("nested form", |n| nested("<form>", n)),
    ("nested fieldset", |n| nested("<fieldset>x", n)),
    ("nested blockquote", |n| nested("<blockquote>", n)),
    ("nested table", |n| nested("<table><tr><td>", n)),
    ("nested table, no cells", |n| nested("<table>x", n)),
    ("nested table in div", |n| nested("<table><div>", n)),
    ("nested b", |n| nested("<b>", n)),
    ("nested i, text", |n| nested("<i>x", n)),
    ("nested a", |n| nested("<a href=x>", n)),
    ("nested span", |n| nested("<span>x", n)),
    ("nested custom element", |n| nested("<x-y>", n)),
    ("~nested svg", |n| nested("<svg>", n)),
    ("~nested svg style", |n| {
        "<svg>".to_owned() + &nested("<style>", n)
    }),
    ("~nested math", |n| nested("<math><mtext>", n)),
    ("~nested template", |n| nested("<template>", n)),
    ("~nested select", |n| nested("<select><option>", n)),
    ("nested button", |n| nested("<button><p>", n)),
    ("nested object", |n| nested("<object><b>", n)),
    ("nested ruby", |n| nested("<ruby><rt>", n)),
    ("nested h1", |n| nested("<h1><div>", n)),
    ("numbered font", |n| numbered(n, "<font x", ">")),
    ("numbered b, closed at depth", |n| {
        (0..220).fold(String::new(), |s, i| s + &format!("<b x{i}>"))
            + &numbered(n, "<b y", ">x</b>")
    }),
    ("formatting pile", |n| numbered(n, "<p><b c", ">x")),
    ("formatting pile of many names", |n| {
        numbered(n, "<p><b c><i d><u e><s f><tt g><em h><big i><code j", ">x")
    }),
    ("formatting pile behind objects", |n| {
        numbered(n, "<b x", "><object></b></object>")
    }),
    ("paragraphs with open formatting", |n| {
        "<b 1><i 1><u 1><s 1><b 2><i 2><u 2><s 2><b 3><i 3><u 3><s 3>".to_owned()
            + &nested("<p>x", n)
    }),
    ("formatting with many attributes", |n| {
        nested(&format!("<b {}>x", many(60)), n)
    }),
    ("misnested formatting", |n| nested("<b><p>x</b></p>", n)),
    ("misnested formatting, deep", |n| {
        "<div>".repeat(240) + &nested("<b><p>x</b>", n)
    }),
    ("unclosed a in p", |n| numbered(n, "<p><a href=", ">x")),
    ("a in table", |n| nested("<table><a>x", n)),
    ("unclosed p", |n| nested("<p>x", n)),
    ("stray end tags", |n| nested("</p></b></div></br>", n)),
    ("stray end tags at depth", |n| {
        "<div>".repeat(300) + &nested("</p></b></span>", n)
    }),
    ("open and close at depth", |n| {
        "<div>".repeat(400) + &nested("<span>x</span>", n)
    }),
    ("siblings", |n| nested("<br>", n)),
    ("siblings with text", |n| nested("<i>x</i>", n)),
    ("list items", |n| "<ul>".to_owned() + &nested("<li>x", n)),
    ("cells", |n| "<table><tr>".to_owned() + &nested("<td>x", n)),
    ("attributes", |n| {
        format!("<p {}>end", numbered_attributes(n))
    }),
    ("attributes with marks in their values", |n| {
        format!("<p {}>end", many_of(n, |i| format!("a{i}='>' ")))
    }),
    ("attributes of an end tag", |n| {
        format!("<p>x</p {}>end", numbered_attributes(n))
    }),
    ("attributes after a title", |n| {
        format!("<title>x</title {}>end", numbered_attributes(n))
    }),
    ("attributes of html", |n| {
        many_of(n, |i| format!("<html b{i}>")) + "end"
    }),
    ("elements with many attributes", |n| {
        nested(&format!("<p {}>x", many(120)), n)
    }),
    ("names of attributes", |n| {
        many_of(n, |i| format!("<p data-number-{i}>x")) + "end"
    }),
    ("names of elements", |n| {
        many_of(n, |i| format!("<custom-{i}></custom-{i}>")) + "end"
    }),
    ("less-than signs", |n| "<".repeat(n) + " end"),
    ("ampersands", |n| "&".repeat(n) + " end"),
    ("references", |n| {
        "&amp;&notit;&#x41;".repeat(n / 18) + " end"
    }),
    ("one text", |n| "word ".repeat(n / 5) + "end"),
    ("text and comments", |n| nested("x<!---->", n)),
    ("~one comment", |n| "<!--".to_owned() + &"-".repeat(n)),
    ("~one comment of bangs", |n| {
        "<!--".to_owned() + &"--!".repeat(n / 3)
    }),
    ("~one script", |n| {
        "<script>".to_owned() + &"</scrip<!--<script ".repeat(n / 19)
    }),
    ("~one title", |n| {
        "<title>".to_owned() + &"</titl".repeat(n / 6)
    }),
    ("~open tags", |n| "<a ".repeat(n / 3)),
    ("~CDATA", |n| {
        "<svg>".to_owned() + &"<![CDATA[]".repeat(n / 10)
    }),
    ("frameset", |n| {
        "<p>".to_owned() + &nested("<frameset><frame>x", n)
    }),
    ("loose lines", |n| "line\n".repeat(n / 5) + "<p>end"),
    ("in-page links", |n| {
        many_of(n, |i| format!("<a href=#x{i}>x</a><i id=x{i}>y</i>")) + "end"
    }),
    ("srcset", |n| {
        format!(
            "<img src=/a.png srcset='{}'>end",
            "/a.png 1x, ".repeat(n / 11)
        )
    }),
    ("classes", |n| {
        format!("<p class='{}'>end", "a ".repeat(n / 2))
    }),
    ("~unclosed quote", |n| {
        "<p title=\"".to_owned() + &"x> ".repeat(n / 3)
    }),
    // In pairs: the quote that one opens is closed by the next, and what comes after an odd one is its value.
    ("unclosed quotes", |n| {
        nested(&"<p title=\"x> <b title='y>z</b></p>'>".repeat(2), n)
    }),
    ("comments", |n| "<!-- x -->".repeat(n / 10) + "end"),
    ("doctypes", |n| "<!DOCTYPE x>".repeat(n / 12) + "end"),
    ("bare ends", |n| "</>".repeat(n / 3) + "end"),
    ("many classes", |n| {
        let classes = many_of(n, |i| format!("class-{i} "));
        format!("<div class='{classes}'><p>One. Two.</p></div>end")
    }),
    ("elements with many classes", |n| {
        let classes = many_of(200, |i| format!("c{i} "));
        nested(&format!("<p class='{classes}'>x"), n)
    }),
    ("long style", |n| {
        format!("<p style='{}'>end", "color:red;".repeat(n / 10))
    }),
    ("one word", |n| format!("<p>{}</p><p>end", "x".repeat(n))),
    ("letters with accents", |n| {
        format!("<p>{}</p><p>end", "\u{e9}\u{a0}".repeat(n / 4))
    }),
    ("no spaces", |n| {
        format!("<p>{}</p><p>end", "\u{65e5}\u{672c}\u{3002}".repeat(n / 9))
    }),
];
