//! Hostile shapes take linear time, and no word of theirs is lost.
//!
//! The standard's tree construction is quadratic in depth, in open formatting elements and in attributes;
//! each shape here made a parser slow that did what the standard says.

#[allow(dead_code)]
#[path = "../laws/clock.rs"]
mod clock;
mod shapes;

use clock::time;
use copydesk::Options;
use std::time::Duration;

fn options() -> Options {
    Options {
        max_bytes: 64 << 20,
        ..Options::default()
    }
}

/// The mean over as many runs as take a tenth of a second: the system tells the time in steps of four milliseconds.
fn mean_time(work: impl Fn() -> String) -> Duration {
    let (mut runs, mut whole) = (0, Duration::ZERO);
    while whole < Duration::from_millis(100) && runs < 50 {
        whole += time(&work);
        runs += 1;
    }
    whole / runs
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
    for (name, shape) in shapes::all() {
        let safe = sanitized(&shape(20_000));
        assert!(safe.contains("end") || name.starts_with('~'), "{name}");
    }
}

/// What is long is not said again for each part of the page.
#[test]
fn what_comes_out_is_bounded() {
    for (name, shape) in shapes::all() {
        let html = shape(40_000);
        for out in [sanitized(&html), cleaned(&html)] {
            let most = 8 * (html.len() + (1 << 20));
            assert!(out.len() <= most, "{name}: {} bytes", out.len());
        }
    }
}

/// Eight times the bytes may take 20 times as long at most: a quadratic takes 64 times as long.
#[test]
fn time_grows_with_the_bytes() {
    for (name, shape) in shapes::all() {
        for (which, work) in [
            ("sanitize", sanitized as fn(&str) -> String),
            ("clean", cleaned),
        ] {
            let grown = clock::growth(8 << 10, Duration::from_millis(5), shape, work);
            assert!(
                grown < clock::MOST_GROWTH,
                "{which}, {name}: more than linear"
            );
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
    let sizes: Vec<usize> = [64, 128, 256, 512, 1024, 4096]
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
    for (name, shape) in shapes::all().filter(|(name, _)| name.contains(&wanted)) {
        for (which, work) in [("s", sanitized as fn(&str) -> String), ("c", cleaned)] {
            let times: Vec<f64> = sizes
                .iter()
                .map(|size| {
                    let html = shape(size << 10);
                    let tries = if *size > 1024 { 1 } else { 3 };
                    let best = (0..tries).map(|_| mean_time(|| work(&html))).min();
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
            time(|| {
                let told = |page: &String| copydesk::is_probably_readerable(page, &options()).ok();
                pages.iter().filter_map(told).filter(|&is| is).count()
            })
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
    for (name, shape) in shapes::all().filter(|(name, _)| name.contains(&wanted)) {
        for kilobytes in [1024, 4096] {
            let html = shape(kilobytes << 10);
            let line = serde_json::json!({"name": name, "kilobytes": kilobytes, "html": html});
            println!("{line}");
        }
    }
}
