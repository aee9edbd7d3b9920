//! The fuzz targets. Each takes bytes and holds what comes out to the laws; `fuzz/targets/` hands them to libFuzzer,
//! `tests/fuzz.rs` to the tests.

use super::generate::{Choices, markup};
use super::long::Long;
use super::pages::page;
use super::{checker, clock};
use super::{cleaned, held, sanitized};
use copydesk::{Comments, Metadata, Options};
use std::time::Duration;

/// A target's name, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// To add one, put it here, and a file into `fuzz/targets/` and `fuzz/Cargo.toml`.
pub static TARGETS: &[Target] = &[
    ("bytes", bytes),
    ("tree", tree),
    ("article", article),
    ("srcset", srcset),
    ("address", address),
    ("date", date),
    ("json_ld", json_ld),
    ("growth", growth),
];

const HOME: &str = "https://news.example/2021/12/28/ferry";

/// Any bytes are a page.
pub fn bytes(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    sanitized(&html);
    cleaned(&html, None);
}

/// Bytes that choose elements, attributes and words.
pub fn tree(data: &[u8]) {
    let html = markup(data);
    sanitized(&html);
    let article = cleaned(&html, Some(HOME));
    assert_eq!(
        cleaned(&html, Some(HOME)),
        article,
        "{html:?} gives two articles"
    );
}

/// Bytes that choose what articles are made of, and one removal that the reader takes back.
pub fn article(data: &[u8]) {
    let mut choices = Choices(data);
    let one = choices.below(256);
    let html = page(&mut choices);
    let article = cleaned(&html, Some(HOME));
    assert_eq!(
        cleaned(&html, Some(HOME)),
        article,
        "{html:?} gives two articles"
    );
    let mut options = Options {
        url: Some(HOME.to_owned()),
        comments: Comments::Separate,
        ..Options::default()
    };
    held(&html, &options);
    let Some(removal) = article.removed.get(one % article.removed.len().max(1)) else {
        return;
    };
    options.comments = Comments::default();
    options.keep = vec![removal.id.clone()];
    let kept = held(&html, &options);
    assert!(
        kept.removed.iter().all(|r| r.id != removal.id),
        "{html:?}: {} is kept and gone",
        removal.id
    );
}

/// What stands in a `srcset`.
pub fn srcset(data: &[u8]) {
    let value = String::from_utf8_lossy(data);
    let quoted = quoted(&value);
    let safe = sanitized(&format!("<img src=/a.png srcset=\"{quoted}\">"));
    for candidate in checker::attribute(&safe, "srcset")
        .iter()
        .flat_map(|all| all.split(", "))
    {
        let address = candidate.split(' ').next().unwrap_or_default();
        let plain = value
            .replace(['\t', '\n', '\r'], "")
            .replace('\0', "\u{fffd}");
        let address = as_given(address);
        assert!(plain.contains(address), "{address:?} is not in {value:?}");
    }
    cleaned(
        &format!(
            "<p>The ferry left the quay an hour late on Friday.</p><figure><picture><source srcset=\"{quoted}\">\
             <img data-srcset=\"{quoted}\" src=data:image/gif;base64,AA></picture><figcaption>The ferry</figcaption></figure>"
        ),
        Some(HOME),
    );
}

/// What of the address is written as it was given: a host beyond ASCII is not.
fn as_given(address: &str) -> &str {
    let Some((_, rest)) = address.split_once("//") else {
        return address;
    };
    let path = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    if rest[..path].contains("xn--") {
        &rest[path..]
    } else {
        address
    }
}

/// What stands where an address is meant. The first byte chooses where.
pub fn address(data: &[u8]) {
    const SINKS: &[&str] = &[
        "<a href=\"@\">x</a>",
        "<img src=\"@\">",
        "<img data-src=\"@\">",
        "<blockquote cite=\"@\">x</blockquote>",
        "<iframe src=\"@\"></iframe>",
        "<object data=\"@\"></object><embed src=\"@\">",
        "<video src=\"@\" poster=\"@\"><source src=\"@\"></video>",
        "<audio src=\"@\"></audio>",
        "<base href=\"@\"><a href=\"x\">x</a><img src=\"y\">",
        "<link rel=canonical href=\"@\"><link rel=icon href=\"@\"><link rel=license href=\"@\">",
        "<meta property=og:image content=\"@\"><meta property=og:url content=\"@\">",
        "<b id=\"@\">x</b><a href=\"#@\">y</a>",
        "<blockquote class=twitter-tweet><p>Words</p><a href=\"@\">December 28</a></blockquote>",
        "<a rel=license href=\"@\">Licence</a>",
        "<img src=/a.png srcset=\"@ 2x, @ 3x\"><a href=\"@\"><img src=\"@\"></a>",
        "<noscript><img src=\"@\"></noscript>",
    ];
    let mut choices = Choices(data);
    let sink = choices.of(SINKS);
    let value = String::from_utf8_lossy(choices.0);
    let html = format!(
        "<p>The ferry left the quay an hour late.</p>{}<p>No boat would follow it.</p>",
        sink.replace('@', &quoted(&value))
    );
    sanitized(&html);
    cleaned(&html, None);
    cleaned(&html, Some(HOME));
}

/// What stands where a date is meant. The first byte chooses where.
pub fn date(data: &[u8]) {
    const PLACES: &[&str] = &[
        "<meta property=article:published_time content=\"@\">",
        "<meta property=article:modified_time content=\"@\">",
        "<h1>Ferry</h1><time datetime=\"@\">@</time>",
        "<h1>Ferry</h1><p class=date>@</p>",
        "<h1>Ferry</h1><p class=byline>By Ada Berg, @</p>",
        "<h1>Ferry</h1><p>Published @ | Updated @</p>",
        "<html lang=de><h1>Ferry</h1><p class=datum>@</p>",
        "<html lang=ja><h1>Ferry</h1><p class=date>@</p>",
        "<h1>Ferry</h1><p>OSLO, @ (Agency) - The ferry left.</p>",
    ];
    let mut choices = Choices(data);
    let place = choices.of(PLACES);
    let value = String::from_utf8_lossy(choices.0);
    cleaned(
        &format!(
            "{}<p>The ferry left the quay an hour late.</p>",
            place.replace('@', &quoted(&value))
        ),
        Some(HOME),
    );
}

/// What stands in a script of JSON-LD.
pub fn json_ld(data: &[u8]) {
    let json = String::from_utf8_lossy(data);
    let article = cleaned(
        &format!(
            "<title>Ferry</title><script type=application/ld+json>{json}</script><h1>Ferry</h1>\
             <p>The ferry left the quay an hour late on Friday.</p>"
        ),
        None,
    );
    for text in texts(&article.metadata) {
        assert!(!text.contains('\0'), "{json:?} gave {text:?}");
    }
}

fn texts(metadata: &Metadata) -> impl Iterator<Item = &str> {
    let lines = [
        &metadata.title,
        &metadata.byline,
        &metadata.site_name,
        &metadata.section,
        &metadata.excerpt,
        &metadata.copyright,
    ];
    let many = metadata.authors.iter().chain(&metadata.tags);
    lines.into_iter().flatten().chain(many).map(String::as_str)
}

/// The value within double quotes.
fn quoted(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;")
}

/// Bytes that choose what stands in a page again and again: eight times as much of it takes about eight times as long,
/// and nothing of it is said again for each part of the page.
pub fn growth(data: &[u8]) {
    let mut choices = Choices(data);
    let options = Options {
        url: Some(HOME.to_owned()),
        markdown: true,
        comments: choices.of(&[Comments::Removed, Comments::Separate]),
        ..Options::default()
    };
    let long = Long::choose(&mut choices);
    let cleaned = |html: &str| copydesk::clean(html, &options).expect("it is small");
    let floor = Duration::from_millis(5);
    let grown = |bytes| clock::growth(bytes, floor, |bytes| long.page(bytes), cleaned);
    let mut grown_by = grown(8 << 10);
    if grown_by >= clock::MOST_GROWTH {
        // A step, where one more rule begins to look, is no square: that goes on.
        grown_by = grown(64 << 10);
    }
    assert!(
        grown_by < clock::MOST_GROWTH,
        "{long:?}: {grown_by:.0} times as long"
    );
    let html = long.page(64 << 10);
    let all = format!("{:?}", cleaned(&html));
    let most = 16 * (html.len() + (1 << 20));
    assert!(all.len() <= most, "{long:?}: {} bytes", all.len());
}
