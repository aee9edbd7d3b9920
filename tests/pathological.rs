//! Hostile shapes take linear time, and no word of theirs is lost.
//!
//! The standard's tree construction is quadratic in depth, in open formatting elements and in attributes;
//! each shape here made a parser slow that did what the standard says.

use copydesk::Options;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// A shape: its name, and markup of about so many bytes in it.
type Shape = (&'static str, fn(usize) -> String);

/// To add a shape, put it here. Its last text is the word `end`; a name that starts with `~` says that the policy
/// drops what holds it.
static SHAPES: &[Shape] = &[
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

fn nested(open: &str, bytes: usize) -> String {
    open.repeat(bytes / open.len()) + " end"
}

fn numbered(bytes: usize, before: &str, after: &str) -> String {
    many_of(bytes, |i| format!("{before}{i}{after}")) + " end"
}

fn many_of(bytes: usize, make: impl Fn(usize) -> String) -> String {
    let mut out = String::with_capacity(bytes + 64);
    let mut count = 0;
    while out.len() < bytes {
        out.push_str(&make(count));
        count += 1;
    }
    out
}

fn numbered_attributes(bytes: usize) -> String {
    many_of(bytes, |i| format!("a{i} "))
}

fn many(count: usize) -> String {
    (0..count).fold(String::new(), |mut out, i| {
        let _ = write!(out, "a{i}=1 ");
        out
    })
}

fn options() -> Options {
    Options {
        max_bytes: 64 << 20,
        ..Options::default()
    }
}

fn time(work: impl Fn() -> String) -> Duration {
    let start = clock();
    std::hint::black_box(work());
    clock().saturating_sub(start)
}

/// The time that this thread has had a processor, where the system tells it: others may keep the machine busy.
fn clock() -> Duration {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|t| t.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(
        || START.get_or_init(Instant::now).elapsed(),
        Duration::from_nanos,
    )
}

fn sanitized(html: &str) -> String {
    copydesk::sanitize(html, &options()).expect("it is small enough")
}

fn cleaned(html: &str) -> String {
    copydesk::clean(html, &options())
        .expect("it is small enough")
        .content
}

#[test]
fn no_word_is_lost() {
    for (name, shape) in SHAPES {
        let safe = sanitized(&shape(20_000));
        assert!(safe.contains("end") || name.starts_with('~'), "{name}");
    }
}

/// Eight times the bytes may take 20 times as long at most: a quadratic takes 64 times as long. Short times
/// prove nothing.
#[test]
fn time_grows_with_the_bytes() {
    const SMALL: usize = 8 << 10;
    for (name, shape) in SHAPES {
        let (small, large) = (shape(SMALL), shape(SMALL * 8));
        for (which, work) in [
            ("sanitize", sanitized as fn(&str) -> String),
            ("clean", cleaned),
        ] {
            // The machine may be busy with something else: the best of some tries counts.
            let ratio = |_| {
                let (short, long) = (time(|| work(&small)), time(|| work(&large)));
                let floor = Duration::from_millis(20);
                long.as_secs_f64() / short.max(floor).as_secs_f64()
            };
            let best = (0..5).map(ratio).find(|&r| r < 20.0);
            assert!(best.is_some(), "{which}, {name}: more than linear");
        }
    }
}

/// The table for people: `make pathological`. `COPYDESK_SHAPES` takes the shapes that have it in their name,
/// `COPYDESK_KILOBYTES` is the largest size.
#[test]
#[ignore = "takes minutes, and means something in release builds only"]
fn growth_table() {
    let wanted = std::env::var("COPYDESK_SHAPES").unwrap_or_default();
    let most = std::env::var("COPYDESK_KILOBYTES")
        .ok()
        .and_then(|n| n.parse().ok());
    let sizes: Vec<usize> = [128, 1024, 4096]
        .into_iter()
        .filter(|&size| size <= most.unwrap_or(4096))
        .collect();
    println!("milliseconds, sanitize (s) and clean (c); growth is the exponent");
    let head: String = sizes
        .iter()
        .map(|size| format!(" {:>9}", format!("{size} KB")))
        .collect();
    println!("{:<44}{head} {:>7}", "shape", "growth");
    let mut slow = Vec::new();
    for (name, shape) in SHAPES.iter().filter(|(name, _)| name.contains(&wanted)) {
        for (which, work) in [("s", sanitized as fn(&str) -> String), ("c", cleaned)] {
            let times: Vec<f64> = sizes
                .iter()
                .map(|size| {
                    let html = shape(size << 10);
                    let tries = if *size > 1024 { 1 } else { 3 };
                    let best = (0..tries).map(|_| time(|| work(&html))).min();
                    best.unwrap_or_default().as_secs_f64() * 1000.0
                })
                .collect();
            // Too short a time says nothing.
            let first = times.iter().position(|&time| time >= 20.0).unwrap_or(0);
            let last = sizes.len() - 1;
            let growth = if first < last {
                (times[last] / times[first]).ln() / (sizes[last] as f64 / sizes[first] as f64).ln()
            } else {
                1.0
            };
            let at_megabyte = sizes.iter().zip(&times).find(|(size, _)| **size == 1024);
            let is_slow = at_megabyte.is_some_and(|(_, &time)| time > 250.0)
                || (growth > 1.1 && times[last] > 100.0);
            let cells: String = times.iter().map(|time| format!(" {time:>9.1}")).collect();
            let mark = if is_slow { "  SLOW" } else { "" };
            println!(
                "{:<44}{cells} {growth:>7.2}{mark}",
                format!("{which} {name}")
            );
            if is_slow {
                slow.push(format!("{which} {name}"));
            }
        }
    }
    assert!(slow.is_empty(), "too slow: {slow:?}");
}

/// Parse speed on real pages, for people: needs `COPYDESK_PAGES`, a folder of HTML files.
#[test]
#[ignore = "needs a folder of pages, and means something in release builds only"]
fn throughput() {
    let Ok(folder) = std::env::var("COPYDESK_PAGES") else {
        return;
    };
    let pages: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder can be read")
        .filter_map(|entry| std::fs::read(entry.ok()?.path()).ok())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    let bytes: usize = pages.iter().map(String::len).sum();
    let best = (0..7)
        .map(|_| {
            let start = clock();
            for page in &pages {
                std::hint::black_box(copydesk::is_probably_readerable(page, &options()).ok());
            }
            clock().saturating_sub(start)
        })
        .min()
        .unwrap_or_default();
    let speed = bytes as f64 / best.as_secs_f64() / 1e6;
    println!(
        "{} pages, {:.1} MB: {speed:.1} MB/s",
        pages.len(),
        bytes as f64 / 1e6
    );
}

/// The shapes for those who are not written in Rust: a line each, `{"name", "kilobytes", "html"}`. `COPYDESK_SHAPES` takes those
/// that have it in their name.
#[test]
#[ignore = "prints hundreds of megabytes, for `make pathological-memory`"]
fn shapes_as_lines() {
    let wanted = std::env::var("COPYDESK_SHAPES").unwrap_or_default();
    for (name, shape) in SHAPES.iter().filter(|(name, _)| name.contains(&wanted)) {
        for kilobytes in [1024, 4096] {
            let html = shape(kilobytes << 10);
            let line = serde_json::json!({"name": name, "kilobytes": kilobytes, "html": html});
            println!("{line}");
        }
    }
}
