//! Pull quotes: a sentence of the text, set large beside it once more.

use crate::dom::Fnv;
use crate::dom::{NodeId, local_name};
use crate::order::sort_numbers;
use crate::strip::rule::Rule;
use crate::strip::words::normal;
use crate::strip::work::Work;
use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault};

/// So many words in a row are compared.
const RUN: usize = 5;

const WORDS: BuildHasherDefault<Fnv> = BuildHasherDefault::new();
const MIXER: u64 = 0x9e37_79b9_7f4a_7c15;

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
    let runs_of = |work: &Work, n| runs(&normal(&work.story.text_of(n)));
    let quotes: Vec<(NodeId, Vec<u64>)> =
        quotes.into_iter().map(|n| (n, runs_of(work, n))).collect();
    let mut quoted: Vec<u64> = quotes.iter().flat_map(|(_, runs)| runs).copied().collect();
    sort_numbers(&mut quoted);
    quoted.dedup();
    if quoted.is_empty() {
        return;
    }
    let mut said = vec![false; quoted.len()];
    // Loose text around a quotation does not say it again.
    let around: HashSet<NodeId> = quotes
        .iter()
        .flat_map(|(quote, _)| work.story.ancestors(*quote))
        .collect();
    for paragraph in paragraphs.into_iter().filter(|p| !around.contains(p)) {
        for run in runs_of(work, paragraph) {
            if let Ok(at) = quoted.binary_search(&run) {
                said[at] = true;
            }
        }
    }
    for (quote, runs) in quotes {
        let is_said = |run| quoted.binary_search(run).is_ok_and(|at| said[at]);
        if !runs.is_empty() && runs.iter().all(is_said) {
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
        let class = element.attr("class").unwrap_or_default();
        // Few have a `q` at all.
        class.contains(['q', 'Q'])
            && class.split_ascii_whitespace().any(|c| {
                let c = c.to_ascii_lowercase();
                c.contains("pull") && c.contains("quote")
            })
    };
    fact.alone && fact.size <= 400 && fact.long <= 2 && (tag || named())
}

/// Every run of words, as a hash.
fn runs(text: &str) -> Vec<u64> {
    let words: Vec<u64> = text.split(' ').map(|word| WORDS.hash_one(word)).collect();
    let mix = |hash: u64, word: &u64| (hash.rotate_left(23) ^ word).wrapping_mul(MIXER);
    let runs = words.windows(RUN).map(|run| run.iter().fold(0, mix));
    runs.collect()
}
