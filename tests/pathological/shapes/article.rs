//! Shapes of what articles consist of: metadata, pictures, headings, tables, notes.

use super::{Shape, many_of, nested, numbered};

/// So that what stands beside it is a part of an article.
const STORY: &str = "<p>The ferry that links the two towns will not run before the pier is mended, the council said, and \
                     nobody on the quay that morning had thought that it would.</p>";

/// To add a shape, put it here.
pub static SHAPES: &[Shape] = &[
    ("~JSON-LD of one string", |n| {
        format!(
            "<script type=application/ld+json>{{\"@type\":\"Article\",\"description\":\"{}\"}}</script>end",
            "word &amp; ".repeat(n / 11)
        )
    }),
    ("~JSON-LD of many articles", |n| {
        let all = many_of(n, |i| {
            format!(
                "{{\"@type\":\"Article\",\"headline\":\"Number {i}\",\"@id\":\"#{i}\",\"author\":{{\"@id\":\"#{i}\"}}}},"
            )
        });
        format!("<title>x</title><script type=application/ld+json>[{all}{{}}]</script>end")
    }),
    ("~JSON-LD that is nested", |n| {
        format!(
            "<script type=application/ld+json>{}</script>end",
            "{\"@graph\":[".repeat(n / 11)
        )
    }),
    ("~JSON-LD of many authors", |n| {
        let all = many_of(n, |i| {
            format!("{{\"@type\":\"Person\",\"name\":\"Ada Berg{i}\"}},")
        });
        format!(
            "<script type=application/ld+json>{{\"@type\":\"Article\",\"keywords\":\"{}\",\"author\":[{all}{{}}]}}</script>end",
            many_of(n / 4, |i| format!("tag{i},"))
        )
    }),
    ("~JSON-LD that is broken", |n| {
        format!(
            "<script type=application/ld+json>{}</script>end",
            "{\"@type\":\"Article\",\"a\":\"x\ny\",}\n".repeat(n / 32)
        )
    }),
    ("many JSON-LD", |n| {
        "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"x\"}</script>"
            .repeat(n / 79)
            + "end"
    }),
    ("meta tags", |n| {
        many_of(n, |i| {
            format!(
                "<meta name=author content='Ada Berg{i}'><meta property=article:tag content=t{i}>"
            )
        }) + "<p>end"
    }),
    ("lists of links", |n| {
        nested("<ul><li><a href=/x>Link</a></ul>", n)
    }),
    ("nested lists of links", |n| {
        nested("<ul><li><a href=/x>Link</a> and words", n)
    }),
    ("images", |n| numbered(n, "<img src=/", ".png alt=x>")),
    ("figures", |n| {
        numbered(
            n,
            "<figure><img src=/",
            ".png><figcaption>The ferry left. Photo: Ada Berg</figcaption></figure>",
        )
    }),
    ("credits of one figure", |n| {
        format!(
            "{STORY}<figure><img src=/a.png width=900>{}</figure>{STORY}end",
            many_of(n, |i| format!("<i class=credit>Ada Berg {i}</i>"))
        )
    }),
    ("captions of one picture", |n| {
        format!(
            "{STORY}<div><img src=/a.png width=900>{}</div>{STORY}end",
            many_of(n, |i| format!("<p class=caption>The pier {i}.</p>"))
        )
    }),
    ("comments below", |n| {
        let comment = |i| format!("<li id=comment-{i}><b>Ada</b><p>Pier {i}?</p></li>");
        format!(
            "{}<ol>{}</ol>{STORY}end",
            STORY.repeat(3),
            many_of(n, comment)
        )
    }),
    ("comments in comments", |n| {
        let story = STORY.repeat(3);
        format!(
            "{story}{}{STORY}end",
            nested("<ul><li class=comment><p>Why?</p>", n)
        )
    }),
    ("cards in a row", |n| {
        let card =
            |i| format!("<div class=k><h3><a href=/{i}>Pier {i}</a></h3><p>Mended.</p></div>");
        format!(
            "<main>{}</main>{}{STORY}end",
            STORY.repeat(9),
            many_of(n, card)
        )
    }),
    ("cards in cards", |n| {
        let card = "<div class=k><a href=/x>x</a></div><div class=k><a href=/y>y</a></div><div class=k><a href=/z></a>";
        format!(
            "<main>{}</main>{}{STORY}end",
            STORY.repeat(9),
            nested(card, n)
        )
    }),
    ("articles in a row", |n| {
        let story = |i| format!("<article><h1>The pier is mended {i}</h1>{STORY}</article>");
        format!(
            "<title>The pier is mended 0</title>{}end",
            many_of(n, story)
        )
    }),
    ("tabs of one row", |n| {
        let tab = |i| format!("<button role=tab aria-controls=p{i}>Pier {i}</button>");
        let panel = |i| format!("<div role=tabpanel id=p{i}><p>Pier {i} is mended.</p></div>");
        let (tabs, panels) = (many_of(n / 2, tab), many_of(n / 2, panel));
        format!("{STORY}<div role=tablist>{tabs}</div>{panels}{STORY}end")
    }),
    ("rows of tabs", |n| {
        let row = |i| {
            format!(
                "<div role=tablist><a role=tab href=#a{i}>Ebb</a><a role=tab href=#b{i}>Flood</a></div>\
                 <div role=tabpanel id=a{i}>x</div><div role=tabpanel id=b{i}>y</div>"
            )
        };
        format!("{STORY}{}{STORY}end", many_of(n, row))
    }),
    ("works that are cited by year", |n| {
        let citation = |i| format!("<p>A pier <a href=#w{i}>(Berg, 2019)</a></p>");
        let work = |i| format!("<li id=w{i}>Berg, A. (2019). The pier.</li>");
        let (citations, works) = (many_of(n / 2, citation), many_of(n / 2, work));
        format!("{STORY}{citations}<h2>References</h2><ol>{works}</ol>end")
    }),
    ("pictures with many sources", |n| {
        "<picture>".to_owned()
            + &numbered(n, "<source srcset='/", ".png 1x, /b.png 2x'>")
            + "<img src=/a.png></picture>end"
    }),
    ("drop caps before soft hyphens", |n| {
        let opening = "<p>The ferry that links the two towns will not run before the pier is mended, the council \
                       said, and nobody on the quay that morning had thought that it would.</p>";
        let drop_caps = "<p><span class=dropcap>T</span> he second quay</p>".repeat(n / 100);
        let hyphens = "<p>be\u{ad}fore</p>".repeat(n / 32);
        format!("{opening}{drop_caps}{hyphens}end")
    }),
    ("headings", |n| numbered(n, "<h2>Heading ", "</h2>")),
    ("headings of the same words", |n| {
        nested("<h2>Heading</h2><p>x</p>", n)
    }),
    ("first headings", |n| numbered(n, "<h1>Heading ", "</h1>")),
    ("cells of a table", |n| {
        format!("<table>{}</table>end", "<tr><td>x<td>y".repeat(n / 14))
    }),
    ("cells of a row", |n| {
        format!("<table><tr>{}<tr><td>z</table>end", "<td>x".repeat(n / 5))
    }),
    ("cells that span", |n| {
        format!(
            "<table>{}</table>end",
            "<tr><td rowspan=999 colspan=999>x".repeat(n / 33)
        )
    }),
    ("tables", |n| {
        nested("<table><tr><th>a<th>b<tr><td>c<td>d</table>", n)
    }),
    ("one pre", |n| {
        format!("<pre>{}</pre>end", "let x = 1;\n".repeat(n / 11))
    }),
    ("one pre of numbered lines", |n| {
        format!(
            "<pre><code>{}</code></pre>end",
            many_of(n, |i| format!(
                "<span class=line><span class=ln>{i}</span> x</span>\n"
            ))
        )
    }),
    ("many pre", |n| {
        nested("<pre><code class=language-js>x = 1</code></pre>", n)
    }),
    ("deep mixed formatting", |n| {
        nested(
            "<b><i><u><em><strong><s><code>x</code></s></strong></em></u></i></b>",
            n,
        )
    }),
    ("line breaks in pairs", |n| {
        format!("<div>{}</div>end", "Words<br><br>".repeat(n / 13))
    }),
    ("line breaks in a paragraph", |n| {
        format!("<p>{}</p>end", "Words<br>".repeat(n / 9))
    }),
    ("long paragraphs", |n| {
        nested(
            &format!(
                "<p>{}</p>",
                "The ferry left the quay an hour late. ".repeat(20)
            ),
            n,
        )
    }),
    ("short paragraphs", |n| {
        nested("<p>The ferry left, they said.</p>", n)
    }),
    ("equal paragraphs in divs", |n| {
        nested("<div class=story><p>The ferry left the quay.</p></div>", n)
    }),
    ("capitals", |n| {
        format!(
            "<p>{}</p>end",
            "<span style='text-transform:uppercase'>NATO</span> and ".repeat(n / 57)
        )
    }),
    ("footnotes", |n| {
        let calls = many_of(n / 2, |i| format!("<sup><a href=#fn{i}>{i}</a></sup>x "));
        let notes = many_of(n / 2, |i| format!("<li id=fn{i}>Note"));
        format!("<p>{calls}</p><ol class=footnotes>{notes}</ol><p>end")
    }),
    ("notes at the end of lines", |n| {
        numbered(n, "<p>[", "] The note.</p>")
    }),
    ("embeds", |n| {
        numbered(
            n,
            "<iframe src=https://www.youtube.com/embed/",
            "></iframe>",
        )
    }),
    ("quotes of posts", |n| {
        nested(
            "<blockquote class=twitter-tweet><p>Words</p><a href=https://twitter.com/a/status/1>Dec 28</a></blockquote>",
            n,
        )
    }),
    ("math", |n| {
        nested("<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>", n)
    }),
    ("one formula", |n| {
        format!(
            "<p>x <math>{}</math> end",
            "<mrow><mi>a</mi></mrow>".repeat(n / 23)
        )
    }),
    ("dollar signs", |n| {
        format!("<p>{}</p>end", "$x$ \\( ".repeat(n / 7))
    }),
    ("call-outs", |n| {
        nested("<div class='note'><p>Words</p></div>", n)
    }),
    ("share bars", |n| {
        nested("<ul class=share-bar><li>Tweet</li></ul>", n)
    }),
    ("hidden", |n| {
        nested("<p style='display:none'>x</p><p hidden>y</p>", n)
    }),
    ("bylines", |n| nested("<p class=byline>By Ada Berg</p>", n)),
    ("dates", |n| {
        nested("<time datetime=2021-12-28>28 December 2021</time> ", n)
    }),
    ("one line of dates", |n| {
        format!(
            "<h1>x</h1><p class=date>{}</p>end",
            "28 December 2021 ".repeat(n / 17)
        )
    }),
    ("noscript", |n| {
        nested("<noscript><img src=/a.png></noscript>", n)
    }),
    ("lazy images", |n| {
        nested("<img data-src=/a.png src=data:image/gif;base64,AA>", n)
    }),
    ("data: images", |n| {
        format!("<img src='data:image/png;base64,{}'>end", "A".repeat(n))
    }),
    ("quotation marks", |n| {
        format!("<p>{}</p>end", "\u{201c}x\u{201d} 'y' -- ".repeat(n / 16))
    }),
    ("definitions", |n| {
        "<dl>".to_owned() + &nested("<dt>x<dd>y", n)
    }),
    ("details", |n| {
        nested("<details><summary>x</summary><p>y</p></details>", n)
    }),
    ("ruby", |n| nested("<ruby>x<rt>y</ruby>", n)),
    ("spaces", |n| format!("<p>x{}end", " ".repeat(n))),
    ("lines of spaces", |n| {
        format!("x{}<p>end", "\n ".repeat(n / 2))
    }),
    ("form clobbering", |n| {
        "<form><input name=parentNode>".to_owned() + &nested("<input name=children>x", n)
    }),
];
