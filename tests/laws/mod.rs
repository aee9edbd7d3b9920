//! What holds for any input. The tests and the fuzz targets (`fuzz/`) hold the outputs to the same laws.

// Each test uses some of it.
#![allow(dead_code)]

pub mod checker;
pub mod clock;
pub mod generate;
pub mod long;
pub mod markdown;
pub mod pages;
pub mod targets;

use copydesk::{Article, Metadata, Options};

/// The policy alone, held to its laws: what comes out is allowed, is its own parse and comes out unchanged when it
/// goes in again.
///
/// # Panics
///
/// When a law is broken.
#[track_caller]
pub fn sanitized(html: &str) -> String {
    let safe = copydesk::sanitize(html, &Options::default()).expect("it is small");
    assert_safe("sanitize", html, &safe);
    safe
}

/// The article, held to the laws of all its parts.
///
/// # Panics
///
/// When a law is broken.
#[track_caller]
pub fn cleaned(html: &str, url: Option<&str>) -> Article {
    let options = Options {
        url: url.map(str::to_owned),
        ..Options::default()
    };
    held(html, &options)
}

/// The article by these options, and its Markdown, held to the same laws.
///
/// # Panics
///
/// When a law is broken.
#[track_caller]
pub fn held(html: &str, options: &Options) -> Article {
    let options = Options {
        markdown: true,
        ..options.clone()
    };
    let article = copydesk::clean(html, &options).expect("it is small, and the address is one");
    assert_safe("clean", html, &article.content);
    if let Some(fault) = metadata_fault(&article.metadata) {
        panic!("clean: {html:?} gave {fault}");
    }
    let markdown = article.markdown.as_deref().unwrap_or_default();
    if let Some(fault) = markdown::fault(markdown, &article.content) {
        panic!("clean: {html:?} gave the Markdown {markdown:?}, which {fault}");
    }
    article
}

#[track_caller]
fn assert_safe(which: &str, html: &str, safe: &str) {
    let faults = checker::faults(safe);
    assert!(
        faults.is_empty(),
        "{which}: {html:?} gave {safe:?}, which {}",
        faults.join("; ")
    );
    let again = copydesk::sanitize(safe, &Options::default()).expect("it is small");
    assert_eq!(
        again, safe,
        "{which}: what {html:?} gave changes when it goes in again"
    );
}

/// What is wrong with a field: an address that is not of the web, a moment that is none.
pub fn metadata_fault(metadata: &Metadata) -> Option<String> {
    let addresses = [
        ("image", &metadata.image),
        ("favicon", &metadata.favicon),
        ("url", &metadata.url),
    ];
    for (name, address) in addresses {
        let Some(address) = address else { continue };
        // Where nobody told the page's own address, one that stands relative to it stays as it is written.
        let base = url::Url::parse("https://base.example/page").expect("it is an address");
        let parsed = base.join(address);
        if !parsed.is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
            return Some(format!("{name} {address:?}"));
        }
    }
    // A name, or an address.
    if let Some(license) = &metadata.license
        && !checker::is_address(license, &["http", "https"])
    {
        return Some(format!("license {license:?}"));
    }
    for (name, moment) in [
        ("published", &metadata.published_time),
        ("modified", &metadata.modified_time),
    ] {
        if let Some(moment) = moment
            && !is_moment(moment)
        {
            return Some(format!("{name} {moment:?}"));
        }
    }
    if let Some(lang) = &metadata.lang
        && !lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    {
        return Some(format!("lang {lang:?}"));
    }
    None
}

/// A day, or a moment of it with or without its zone, as ISO 8601 has it.
fn is_moment(text: &str) -> bool {
    let (day, time) = text
        .split_once('T')
        .map_or((text, None), |(d, t)| (d, Some(t)));
    let Some([year, month, date]) = numbers(day, '-', [4, 2, 2]) else {
        return false;
    };
    let leaps = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leaps),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&date) && time.is_none_or(is_time)
}

fn is_time(text: &str) -> bool {
    let (time, zone) = match text.find(['Z', '+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, "Z"),
    };
    let zone_fits = zone == "Z"
        || numbers(&zone[1..], ':', [2, 2])
            .is_some_and(|[hours, minutes]| hours < 24 && minutes < 60);
    let time = time.split('.').next().unwrap_or_default();
    let fits = |hours, minutes, seconds| hours < 24 && minutes < 60 && seconds < 61;
    zone_fits
        && (numbers(time, ':', [2, 2]).is_some_and(|[h, m]| fits(h, m, 0))
            || numbers(time, ':', [2, 2, 2]).is_some_and(|[h, m, s]| fits(h, m, s)))
}

/// So many numbers of so many digits each.
fn numbers<const N: usize>(text: &str, between: char, digits: [usize; N]) -> Option<[u32; N]> {
    let mut out = [0; N];
    let mut parts = text.split(between);
    for (number, digits) in out.iter_mut().zip(digits) {
        let part = parts.next()?;
        if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(out)
}

#[test]
fn moments_are_told_from_others() {
    for good in [
        "2021-12-28",
        "2020-02-29",
        "2021-12-28T09:30",
        "2021-12-28T09:30:01.5+02:00",
        "2021-12-28T09:30Z",
    ] {
        assert!(is_moment(good), "{good}");
    }
    for bad in [
        "2021-2-28",
        "2021-02-29",
        "2021-13-01",
        "28 December",
        "2021-12-28T25:00",
        "2021-12-28T09:30+2",
        "2021-12-28x",
    ] {
        assert!(!is_moment(bad), "{bad}");
    }
}
