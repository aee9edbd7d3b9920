//! Pages of our own, and what is to come of them.
//!
//! Each folder of `tests/articles` has `page.html`, `article.html` (the content) and `article.json`
//! (what is known, what was taken out and mended). `UPDATE=1 cargo test --test fixtures` writes both
//! anew, for review with `git diff`.

#![cfg(not(target_family = "wasm"))]

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Fields of an article that say nothing about this page, or that stand elsewhere.
const LEFT_OUT: [&str; 6] = [
    "confidence",
    "content",
    "textContent",
    "length",
    "markdown",
    "outline",
];

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut folders: Vec<PathBuf> = fs::read_dir(root)
        .expect("tests/articles is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.join("page.html").exists())
        .collect();
    folders.sort();
    folders
}

fn clean(folder: &Path) -> (String, Value) {
    let page = fs::read_to_string(folder.join("page.html")).expect("a page");
    let options = copydesk::Options {
        url: Some("https://news.example/story".into()),
        ..copydesk::Options::default()
    };
    let article = copydesk::clean(&page, &options).expect("an article");
    let mut value = serde_json::to_value(&article).expect("an article is JSON");
    let fields = value.as_object_mut().expect("an article is an object");
    for name in LEFT_OUT {
        fields.remove(name);
    }
    fields.retain(|_, v| !v.is_null() && *v != json!([]));
    // Ids and places move with the markup; what counts is the rule and the words.
    let removed = article
        .removed
        .iter()
        .map(|r| json!({"rule": r.rule, "text": r.text}));
    fields.insert("removed".into(), removed.collect());
    // A block a line, so that a change shows as the line it is.
    let content = article.content.replace("><", ">\n<") + "\n";
    (content, value)
}

fn compare(path: &Path, have: &str, wrong: &mut Vec<String>) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, have).expect("it can be written");
        return;
    }
    let want = fs::read_to_string(path).unwrap_or_default();
    if want != have {
        let at = want.lines().zip(have.lines()).position(|(w, h)| w != h);
        let line = at.unwrap_or_else(|| want.lines().count().min(have.lines().count()));
        wrong.push(format!(
            "{}:{}\n  want {}\n  have {}",
            path.display(),
            line + 1,
            want.lines().nth(line).unwrap_or("(no more)"),
            have.lines().nth(line).unwrap_or("(no more)")
        ));
    }
}

#[test]
fn articles_come_out_as_they_should() {
    let folders = folders();
    assert!(!folders.is_empty());
    let mut wrong = Vec::new();
    for folder in folders {
        let (content, value) = clean(&folder);
        compare(&folder.join("article.html"), &content, &mut wrong);
        let json = serde_json::to_string_pretty(&value).expect("JSON") + "\n";
        compare(&folder.join("article.json"), &json, &mut wrong);
    }
    assert!(
        wrong.is_empty(),
        "{} (UPDATE=1 renews)\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The same article, whether somebody copied it out of the page or gave the page.
#[test]
fn a_fragment_and_its_page_give_the_same() {
    for language in ["en", "de"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
        let of = |kind: &str| {
            let page = fs::read_to_string(root.join(format!("wire--{kind}-{language}/page.html")));
            copydesk::clean(&page.expect("a page"), &copydesk::Options::default())
                .expect("an article")
        };
        let (fragment, page) = (of("fragment"), of("page"));
        assert_eq!(fragment.text_content, page.text_content, "{language}");
        let known = |a: &copydesk::Article| {
            let m = a.metadata.clone();
            (m.title, m.authors, m.agency, m.copyright, m.dateline)
        };
        assert_eq!(known(&fragment), known(&page), "{language}");
    }
}

/// What went and what was mended: the id of each, and where it stood.
fn changes(page: &str, keep: &[&str]) -> Vec<(String, String)> {
    let options = copydesk::Options {
        keep: keep.iter().map(|id| (*id).to_owned()).collect(),
        ..copydesk::Options::default()
    };
    let article = copydesk::clean(page, &options).expect("an article");
    let removed = article.removed.into_iter().map(|r| (r.id, r.place.path));
    let mended = article.mended.into_iter();
    let mended = mended.filter_map(|m| Some((m.id?, m.place.path)));
    removed.chain(mended).collect()
}

/// Keeping a removal, or leaving a mend undone, undoes that and nothing else, but for what it cannot be without: what was
/// around it, and the numbers of a list.
#[test]
fn what_is_kept_comes_back_and_nothing_else() {
    const NUMBERS: [(&str, &str); 2] = [
        ("typed-list", "typed-number"),
        ("footnote", "footnote-number"),
    ];
    for folder in folders() {
        let page = fs::read_to_string(folder.join("page.html")).expect("a page");
        let all = changes(&page, &[]);
        for (id, path) in &all {
            let again = changes(&page, &[id]);
            let is_still = |id: &str| again.iter().any(|(other, _)| other == id);
            assert!(!is_still(id), "{}: {id} is there", folder.display());
            for (other, place) in all.iter().filter(|(other, _)| other != id) {
                let goes_with_it = path.starts_with(place.as_str())
                    || NUMBERS
                        .iter()
                        .any(|(list, number)| id.starts_with(list) && other.starts_with(number));
                let is_right = is_still(other) || goes_with_it;
                assert!(is_right, "{}: {id} was kept, {other} too", folder.display());
            }
        }
    }
}
