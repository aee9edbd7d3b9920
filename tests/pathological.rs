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

/// The table for people: `cargo test --release --test pathological -- --ignored --nocapture growth`
#[test]
#[ignore = "takes a minute, and means something in release builds only"]
fn growth_table() {
    println!(
        "{:<40} {:>9} {:>9} {:>9} {:>7}",
        "shape, sanitize/clean", "128 KB", "1 MB", "4 MB", "growth"
    );
    let mut slow = Vec::new();
    for (name, shape) in SHAPES {
        for (which, work) in [("s", sanitized as fn(&str) -> String), ("c", cleaned)] {
            let times = [128 << 10, 1 << 20, 4 << 20].map(|bytes| {
                let html = shape(bytes);
                let tries = if bytes > 1 << 20 { 1 } else { 3 };
                let best = (0..tries).map(|_| time(|| work(&html))).min();
                best.unwrap_or_default().as_secs_f64() * 1000.0
            });
            // Too short a time says nothing.
            let (first, ratio) = if times[0] < 20.0 {
                (times[1], 4f64)
            } else {
                (times[0], 32.0)
            };
            let growth = (times[2] / first).ln() / ratio.ln();
            let is_slow = times[1] > 250.0 || (growth > 1.1 && times[2] > 100.0);
            let mark = if is_slow { "  SLOW" } else { "" };
            println!(
                "{:<40} {:>9.1} {:>9.1} {:>9.1} {:>7.2}{mark}",
                format!("{which} {name}"),
                times[0],
                times[1],
                times[2],
                growth
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
