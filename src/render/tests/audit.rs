//! Many pages at once: on which ones the Markdown says something else.

use super::said::{read, said};
use super::story;
use crate::render::markdown::markdown;

/// `COPYDESK_AUDIT=folder cargo test audit -- --ignored --nocapture`: all pages of the folder;
/// `COPYDESK_AUDIT_TO=folder` keeps the Markdown.
#[test]
#[ignore = "needs a folder of pages"]
fn audit() {
    let folder = std::env::var("COPYDESK_AUDIT").expect("COPYDESK_AUDIT names a folder");
    let mut pages: Vec<_> = std::fs::read_dir(folder)
        .expect("it can be read")
        .flatten()
        .map(|e| e.path())
        .collect();
    pages.sort();
    let (mut words, mut structure) = (0, 0);
    for page in &pages {
        let story = story(&std::fs::read_to_string(page).unwrap_or_default());
        let markdown = markdown(&story);
        if let Ok(to) = std::env::var("COPYDESK_AUDIT_TO") {
            let name = page.file_stem().unwrap_or_default().to_string_lossy();
            std::fs::write(format!("{to}/{name}.md"), &markdown).expect("it can be written");
            let lists = [("html", said(&story)), ("read", read(&markdown))];
            for (which, said) in lists {
                let file = format!("{to}/{name}.{which}");
                std::fs::write(file, said.structure.join("\n")).expect("it can be written");
            }
        }
        let (mut wanted, mut found) = (said(&story), read(&markdown));
        if found.words != wanted.words {
            words += 1;
            let at = found
                .words
                .chars()
                .zip(wanted.words.chars())
                .take_while(|(a, b)| a == b)
                .count();
            let part = |t: &str| {
                t.chars()
                    .skip(at.saturating_sub(30))
                    .take(80)
                    .collect::<String>()
            };
            println!(
                "{}: words\n  markdown {:?}\n  html     {:?}",
                page.display(),
                part(&found.words),
                part(&wanted.words)
            );
        }
        wanted.structure.sort();
        found.structure.sort();
        if found.structure != wanted.structure {
            structure += 1;
            let mut left = wanted.structure.clone();
            let mut more = Vec::new();
            for s in &found.structure {
                match left.binary_search(s) {
                    Ok(at) => drop(left.remove(at)),
                    Err(_) => more.push(s),
                }
            }
            left.truncate(4);
            more.truncate(4);
            println!(
                "{}: structure\n  missing {left:?}\n  more {more:?}",
                page.display()
            );
        }
    }
    println!(
        "{} pages, {words} with other words, {structure} with another structure",
        pages.len()
    );
}
