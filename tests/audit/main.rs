//! Two laws, for every page.
//!
//! **Conservation**: the words of the page are the words of the article and those of its removals.
//! **Restoration**: the article that keeps all removals has all words of the page.
//!
//! A word is a run of letters and digits; white space, punctuation, quote marks and marks that show
//! nothing may be mended. The words of the page are all text of its body but that of elements that show
//! none (scripts, styles, templates, frames, drawings); what a control says is a word like another.
//! `noscript`, and then the `articleBody` of the page's data, count where the program reads them, that is where the page
//! shows too little without. Free to
//! come and to go are formulas, which are set anew from their TeX, the links that stand for embeds, and the names of drawings.
//! A removal may cut a word in two, or take the middle out of one (a page that writes `12345` as five buttons in a row,
//! or a label and its hidden double without a space, glues words that nobody reads as one), and mending may join what
//! a page sets apart (a drop cap and the rest of its word): such words are counted apart, as joined or parted.
//!
//! **Order**: the words of the article come in the order of the page, once exactly those moves are undone that the ledger names
//! (`Mend::moved`: a lead picture's caption, a caption that stood above its picture).
//!
//! **Mends**, on our own pages: where a word came to stand in something else than on the page (a heading, a list, a
//! quotation), an entry says which rule did that.
//!
//! `make audit FOLDER=…` takes a folder of pages and says how they fare.

#![cfg(not(target_family = "wasm"))]

mod order;
mod structure;
mod words;

use copydesk::{Article, Options};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use words::{Noscript, Word};

/// What differs between the words that should be there and those that are.
#[derive(Debug, Default)]
struct Difference {
    /// Words of the page that came, whatever became of them.
    total: usize,
    lost: Vec<String>,
    invented: Vec<String>,
    /// Words that came out together, or apart, with no removal between them.
    joined: Vec<String>,
    parted: Vec<String>,
}

impl Difference {
    fn is_none(&self) -> bool {
        self.lost.is_empty() && self.invented.is_empty()
    }

    fn size(&self) -> usize {
        self.lost.len() + self.invented.len()
    }
}

/// How often each word is left over: in the page above zero, in what came out below.
fn difference(page: &[Word], out: &[Word]) -> Difference {
    let mut left: HashMap<&str, i64> = HashMap::new();
    // Of each word, how many may be left over in the page, and how many in what came out.
    let mut free: HashMap<&str, [i64; 2]> = HashMap::new();
    let mut edges: HashMap<&str, usize> = HashMap::new();
    for (words, sign) in [(page, 1), (out, -1)] {
        for word in words {
            *left.entry(&word.text).or_default() += sign;
            if word.is_free {
                free.entry(&word.text).or_default()[usize::from(sign < 0)] += 1;
            }
            if word.is_edge {
                *edges.entry(&word.text).or_default() += 1;
            }
        }
    }
    for (text, [page, out]) in &free {
        let left = left.entry(text).or_default();
        *left -= (*left).clamp(-out, *page);
    }
    let mut found = Difference {
        total: page.len(),
        ..Difference::default()
    };
    // What is left of either side, in its order; then words that are two or three of the other side.
    let mut lost = take_left(page, &mut left.clone(), 1);
    let mut invented = take_left(out, &mut left, -1);
    for word in take_compounds(&mut lost, &mut invented) {
        if !word.iter().any(|part| edges.contains_key(&**part)) {
            found.parted.push(word.join("|"));
        }
    }
    for word in take_compounds(&mut invented, &mut lost) {
        found.joined.push(word.join("|"));
    }
    (found.lost, found.invented) = (lost, invented);
    found
}

/// The words that are left over, in order.
fn take_left(words: &[Word], left: &mut HashMap<&str, i64>, sign: i64) -> Vec<String> {
    let mut out = Vec::new();
    for word in words {
        if let Some(count) = left.get_mut(&*word.text)
            && *count * sign > 0
        {
            *count -= sign;
            out.push(word.text.clone());
        }
    }
    out
}

/// Takes out each of `whole` that is made of two or more that follow each other in `parts`, and these.
fn take_compounds(whole: &mut Vec<String>, parts: &mut Vec<String>) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    whole.retain(|word| {
        let at = parts.iter().enumerate().find_map(|(at, first)| {
            if !word.starts_with(&**first) {
                return None;
            }
            let mut joined = 0;
            let mut end = at;
            while end < parts.len() && word[joined..].starts_with(&*parts[end]) {
                joined += parts[end].len();
                end += 1;
            }
            (joined == word.len()).then_some(at..end)
        });
        match at {
            Some(range) => {
                found.push(parts.drain(range).collect());
                false
            }
            None => !take_nested(word, parts, &mut found),
        }
    });
    found
}

/// The same for parts that stand anywhere, one within another perhaps: a removal cut the middle out of a word. The
/// longest part that the word holds is taken out of it until nothing is left.
fn take_nested(word: &str, parts: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> bool {
    let mut rest = word.to_owned();
    let mut left = parts.clone();
    let mut taken = Vec::new();
    while !rest.is_empty() {
        let fitting = left
            .iter()
            .enumerate()
            .filter(|(_, p)| rest.contains(&***p));
        let Some((at, _)) = fitting.max_by_key(|(_, p)| p.len()) else {
            return false;
        };
        let part = left.remove(at);
        rest = rest.replacen(&part, "", 1);
        taken.push(part);
    }
    *parts = left;
    found.push(taken);
    true
}

fn clean(html: &str, keep: Vec<String>) -> Article {
    let options = Options {
        url: Some("https://news.example/2021/story".into()),
        keep,
        ..Options::default()
    };
    copydesk::clean(html, &options).expect("the page is small enough")
}

/// What the article's content has, and, when wanted, what its removals have.
fn out_words(article: &Article) -> (Vec<Word>, Vec<Word>) {
    let content = words::of_markup(&article.content, Noscript::Hidden);
    let removed = article.removed.iter().flat_map(|r| words::of_text(&r.text));
    (content, removed.collect())
}

/// How a page fares.
struct Audit {
    conservation: Difference,
    restoration: Difference,
    /// Removals, with words, that were there though all were to be kept.
    stubborn: Vec<String>,
    /// Where the article's words leave the order of the page, though the moves that the ledger names are undone.
    disorder: Option<String>,
}

fn audit(html: &str) -> Audit {
    let first = clean(html, Vec::new());
    let ids = first.removed.iter().map(|r| r.id.clone()).collect();
    let second = clean(html, ids);
    let (content, removed) = out_words(&first);
    let all: Vec<Word> = content.iter().chain(&removed).cloned().collect();
    let (kept, _) = out_words(&second);
    let judge = |noscript, data: &str| {
        let mut page = words::of_markup(html, noscript);
        page.extend(words::of_markup(data, Noscript::Hidden));
        Audit {
            conservation: difference(&page, &all),
            restoration: difference(&page, &kept),
            stubborn: second
                .removed
                .iter()
                .filter(|r| r.text.chars().any(char::is_alphanumeric))
                .map(|r| format!("{}: {}", r.id, r.text))
                .collect(),
            disorder: order::disorder(&page, &content, &removed, &first.mended),
        }
    };
    // The first that fits best.
    let mut best = judge(Noscript::Hidden, "");
    for (noscript, data) in [
        (Noscript::Shown, String::new()),
        (Noscript::Hidden, words::article_body(html)),
    ] {
        if best.conservation.is_none() {
            break;
        }
        let other = judge(noscript, &data);
        if other.conservation.size() < best.conservation.size() {
            best = other;
        }
    }
    best
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut pages: Vec<PathBuf> = entries.map(|e| e.expect("it can be read").path()).collect();
    pages.retain(|p| p.extension().is_some_and(|e| e == "html"));
    pages.sort();
    pages
}

/// Our own pages, each with its path.
fn our_pages() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let folders = fs::read_dir(root).expect("tests/articles is there");
    let paths = folders.flat_map(|folder| pages(&folder.expect("it can be read").path()));
    let paths = paths.filter(|p| p.file_name() == Some("page.html".as_ref()));
    let read = |p: PathBuf| {
        let html = fs::read_to_string(&p).expect("a page");
        (p.display().to_string(), html)
    };
    let found: Vec<(String, String)> = paths.map(read).collect();
    assert!(!found.is_empty());
    found
}

#[test]
fn no_word_of_our_pages_is_lost() {
    for (path, html) in our_pages() {
        let audit = audit(&html);
        assert!(
            audit.conservation.is_none(),
            "{path}: {:?}",
            audit.conservation
        );
        assert!(
            audit.restoration.is_none(),
            "{path}: {:?}",
            audit.restoration
        );
        assert_eq!(audit.disorder, None, "{path}");
    }
}

#[test]
fn no_change_of_our_pages_goes_unsaid() {
    for (path, html) in our_pages() {
        let unsaid = structure::unsaid(&html, &clean(&html, Vec::new()));
        assert!(unsaid.is_empty(), "{path}: {unsaid:#?}");
    }
}

/// Says how the pages of a folder fare: `COPYDESK_AUDIT` names it (several, parted by colons).
#[test]
#[ignore = "for a folder of one's own: make audit FOLDER=…"]
fn a_folder_of_pages() {
    let folders = std::env::var("COPYDESK_AUDIT").expect("COPYDESK_AUDIT names a folder");
    let step: usize = std::env::var("COPYDESK_AUDIT_EVERY")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(1);
    let paths: Vec<PathBuf> = folders
        .split(':')
        .flat_map(|f| pages(Path::new(f)))
        .step_by(step)
        .collect();
    let mut all: Vec<(PathBuf, Audit)> = Vec::new();
    for path in paths {
        let bytes = fs::read(&path).expect("it can be read");
        let audit = audit(&String::from_utf8_lossy(&bytes));
        all.push((path, audit));
    }
    assert!(!all.is_empty(), "no *.html in {folders}");
    report(&mut all, "conservation", |a| &a.conservation);
    report(&mut all, "restoration", |a| &a.restoration);
    let disordered: Vec<&(PathBuf, Audit)> =
        all.iter().filter(|(_, a)| a.disorder.is_some()).collect();
    println!(
        "order: {:.2} % of pages",
        100.0 - percent(disordered.len(), all.len())
    );
    for (path, audit) in disordered.iter().take(most()) {
        println!(
            "  {}: {}",
            path.display(),
            audit.disorder.as_deref().unwrap_or_default()
        );
    }
    let stubborn: Vec<&(PathBuf, Audit)> =
        all.iter().filter(|(_, a)| !a.stubborn.is_empty()).collect();
    println!(
        "pages with removals though all are kept: {}",
        stubborn.len()
    );
    for (path, audit) in stubborn.iter().take(20) {
        println!("  {}: {}", path.display(), sample(&audit.stubborn));
    }
}

fn report(all: &mut [(PathBuf, Audit)], law: &str, of: fn(&Audit) -> &Difference) {
    let sum = |f: fn(&Difference) -> usize| all.iter().map(|(_, a)| f(of(a))).sum::<usize>();
    let exact = all.iter().filter(|(_, a)| of(a).is_none()).count();
    let total = sum(|d| d.total);
    println!(
        "{law}: {:.2} % of {} pages; of {total} words lost {} ({:.4} %), invented {} ({:.4} %), joined {}, parted {}",
        percent(exact, all.len()),
        all.len(),
        sum(|d| d.lost.len()),
        percent(sum(|d| d.lost.len()), total),
        sum(|d| d.invented.len()),
        percent(sum(|d| d.invented.len()), total),
        sum(|d| d.joined.len()),
        sum(|d| d.parted.len()),
    );
    all.sort_by_key(|(_, a)| std::cmp::Reverse(of(a).size()));
    for (path, audit) in all.iter().filter(|(_, a)| !of(a).is_none()).take(most()) {
        let d = of(audit);
        println!(
            "  {} lost {}: {} / invented {}: {}",
            path.display(),
            d.lost.len(),
            sample(&d.lost),
            d.invented.len(),
            sample(&d.invented)
        );
    }
    for (path, audit) in all
        .iter()
        .filter(|(_, a)| !of(a).joined.is_empty() || !of(a).parted.is_empty())
        .take(most())
    {
        let d = of(audit);
        println!(
            "  {} joined {}: {} / parted {}: {}",
            path.display(),
            d.joined.len(),
            sample(&d.joined),
            d.parted.len(),
            sample(&d.parted)
        );
    }
}

/// How many pages are named.
fn most() -> usize {
    std::env::var("COPYDESK_AUDIT_WORST")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(20)
}

fn percent(part: usize, whole: usize) -> f64 {
    part as f64 * 100.0 / whole.max(1) as f64
}

fn sample(words: &[String]) -> String {
    let text: Vec<&str> = words.iter().take(24).map(String::as_str).collect();
    text.join(" ").chars().take(260).collect()
}
