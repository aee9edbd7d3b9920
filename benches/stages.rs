//! How fast each stage is, in bytes of the page a second: `make bench-native`.
//!
//! Takes the pages below the folder that `COPYDESK_BENCH_PAGES` names, else those of the corpus, else the fixtures;
//! every so many-th of them, so that there are no more than [`MOST`].

use copydesk::{Options, clean_watched};
use criterion::{Criterion, Throughput};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const STAGES: [&str; 7] = [
    "parse",
    "gather",
    "locate",
    "strip",
    "restructure",
    "render",
    "sanitise",
];
const MOST: usize = 60;

fn folder() -> PathBuf {
    let named = std::env::var("COPYDESK_BENCH_PAGES").unwrap_or_default();
    let known = [&*named, "target/bench-corpus", "tests/articles"];
    let mut folders = known.iter().filter(|f| !f.is_empty()).map(PathBuf::from);
    folders.find(|f| f.is_dir()).unwrap_or_default()
}

fn find_pages(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() {
            find_pages(&path, found);
        } else if path.extension().is_some_and(|e| e == "html") {
            found.push(path);
        }
    }
}

fn pages() -> Vec<String> {
    let mut paths = Vec::new();
    find_pages(&folder(), &mut paths);
    paths.sort();
    let step = paths.len().div_ceil(MOST).max(1);
    let chosen = paths.iter().step_by(step);
    chosen
        .filter_map(|path| fs::read_to_string(path).ok())
        .collect()
}

/// The time that the stage takes over all pages; of all stages together where none is named.
fn time(pages: &[String], options: &Options, stage: Option<&str>) -> Duration {
    let mut sum = Duration::ZERO;
    for page in pages {
        let mut last = Instant::now();
        let article = clean_watched(page, options, |done| {
            let now = Instant::now();
            if stage.is_none_or(|stage| stage == done) {
                sum += now - last;
            }
            last = Instant::now();
        });
        std::hint::black_box(article.ok());
    }
    sum
}

fn stages(criterion: &mut Criterion) {
    let pages = pages();
    let bytes = pages.iter().map(|page| page.len() as u64).sum();
    let options = Options {
        max_bytes: usize::MAX,
        ..Options::default()
    };
    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Bytes(bytes)).sample_size(10);
    let named = STAGES.map(Some);
    for stage in named.into_iter().chain([None]) {
        group.bench_function(stage.unwrap_or("all"), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| time(&pages, &options, stage)).sum());
        });
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    stages(&mut criterion);
    criterion.final_summary();
}
