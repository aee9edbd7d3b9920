//! The fuzz targets without a fuzzer: their seeds, what has broken them before, and some bytes by chance.
//!
//! `make fuzz` lets libFuzzer look for more. What it finds goes, as small as can be, into `fuzz/seeds/`.

#![cfg(not(target_family = "wasm"))]

mod laws;

use laws::targets::TARGETS;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

#[test]
fn the_seeds_break_no_law() {
    for (name, target) in TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz/seeds")
            .join(name);
        let mut seeds = 0;
        for entry in fs::read_dir(folder).expect("each target has seeds") {
            let path = entry.expect("it can be read").path();
            target(&fs::read(&path).expect("it can be read"));
            seeds += 1;
        }
        assert!(seeds > 0, "{name} has seeds");
    }
}

#[test]
fn bytes_by_chance_break_no_law() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    for (_, target) in TARGETS {
        for length in 0..120 {
            let data: Vec<u8> = (0..length).map(|_| next()).collect();
            target(&data);
        }
    }
}

/// Each target is one that `make fuzz` knows.
#[test]
fn every_target_is_built() {
    let manifest = include_str!("../fuzz/Cargo.toml");
    for (name, _) in TARGETS {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
    }
}

/// What is fuzzed is what ships: each crate that both build is the same in both, the tables of hosts that are left out too.
#[test]
fn the_fuzzers_have_the_same_crates() {
    fn crates(lock: &str) -> impl Iterator<Item = (&str, &str)> {
        lock.split("[[package]]").skip(1).filter_map(|package| {
            let field = |name: &str| {
                let line = package.lines().find_map(|line| line.strip_prefix(name))?;
                Some(line.trim_matches(|c| matches!(c, ' ' | '=' | '"')))
            };
            Some((field("name")?, field("version")?))
        })
    }
    let ours: HashSet<_> = crates(include_str!("../Cargo.lock")).collect();
    let names: HashSet<_> = ours.iter().map(|(name, _)| name).collect();
    let others: Vec<_> = crates(include_str!("../fuzz/Cargo.lock"))
        .filter(|package| names.contains(&package.0) && !ours.contains(package))
        .collect();
    assert!(ours.len() > 50, "the lists were read");
    assert_eq!(
        others,
        [],
        "cargo update -p NAME --precise VERSION in fuzz/"
    );
}

/// What compares each byte with each is told from what reads each once.
#[test]
fn a_square_is_no_line() {
    use laws::clock::{MOST_GROWTH, growth};
    use std::time::Duration;
    let make = |bytes| "a".repeat(bytes);
    let bytes_of = |text: &str| {
        std::hint::black_box(text)
            .bytes()
            .map(usize::from)
            .sum::<usize>()
    };
    let floor = Duration::from_millis(5);
    let squares = |text: &str| (0..text.len() / 4).map(|_| bytes_of(text)).sum::<usize>();
    assert!(growth(8 << 10, floor, make, squares) >= MOST_GROWTH);
    let lines = |text: &str| (0..1024).map(|_| bytes_of(text)).sum::<usize>();
    assert!(growth(8 << 10, floor, make, lines) < MOST_GROWTH);
}
