//! Pull quotes: a sentence of the text, set large beside it once more.

use crate::dom::{NodeId, local_name};
use crate::strip::rule::Rule;
use crate::strip::words::normal;
use crate::strip::work::Work;
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

/// So many words in a row are compared.
const RUN: usize = 5;

/// An article has a few; where there are more, people quote each other.
const MOST: usize = 5;

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    let root = work.story.root();
    let mut quotes = Vec::new();
    let mut paragraphs = Vec::new();
    let mut at = Some(root);
    while let Some(n) = at {
        let quote = n != root && may_be_one(work, n);
        if quote {
            quotes.push(n);
        } else if work.facts.is_paragraph(n) {
            paragraphs.push(n);
        }
        let paragraph = work.facts.is_paragraph(n) && work.facts[n].long == 1;
        at = work.story.after(n, root, !quote && !paragraph);
    }
    if quotes.is_empty() || quotes.len() > MOST {
        return;
    }
    let hasher = RandomState::new();
    let mut said = HashSet::new();
    for paragraph in paragraphs {
        let text = normal(&work.story.text_of(paragraph));
        said.extend(runs(&text, &hasher));
    }
    for quote in quotes {
        let text = normal(&work.story.text_of(quote));
        let repeats = |run| said.contains(&run);
        if text.split(' ').count() >= RUN && runs(&text, &hasher).all(repeats) {
            work.take(quote, rule);
        }
    }
}

fn may_be_one(work: &Work, node: NodeId) -> bool {
    let fact = work.facts[node];
    let Some(element) = work.story.element(node) else {
        return false;
    };
    let tag = matches!(
        element.name.local,
        local_name!("blockquote") | local_name!("aside") | local_name!("q")
    );
    let named = || {
        element.words("class").any(|c| {
            let c = c.to_ascii_lowercase();
            c.contains("pull") && c.contains("quote")
        })
    };
    fact.alone && fact.size <= 400 && fact.long <= 2 && (tag || named())
}

/// Every run of words, as a hash.
fn runs<'a>(text: &'a str, hasher: &'a RandomState) -> impl Iterator<Item = u64> + 'a {
    let words: Vec<&str> = text.split(' ').collect();
    let count = (words.len() + 1).saturating_sub(RUN);
    (0..count).map(move |i| hasher.hash_one(&words[i..i + RUN]))
}
