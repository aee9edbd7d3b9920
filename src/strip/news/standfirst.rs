//! The standfirst: into its field, and in the text once at most.

use crate::dom::NodeId;
use crate::restructure::{is_lower_heading, is_standfirst};
use crate::strip::rule::Rule;
use crate::strip::words::{names, normal, normal_up_to};
use crate::strip::work::Work;
use std::ops::ControlFlow;

/// What sites call it. Sorted; whole names as in `When::Token`.
const NAMES: [&str; 26] = [
    "article-dek",
    "article-intro",
    "article-lead",
    "article-lede",
    "article-sapo",
    "article-standfirst",
    "article-subtitle",
    "article-summary",
    "chapo",
    "content-description",
    "dek",
    "deck",
    "entry-summary",
    "headline-dek",
    "ingress",
    "kicker-text",
    "leadtext",
    "manchet",
    "post-subtitle",
    "sapo",
    "standfirst",
    "story-deck",
    "sub-headline",
    "subheadline",
    "subhed",
    "teaser-text",
];

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    let known = work.metadata.standfirst.as_deref().map(normal);
    let (mut first, mut found) = (known, None);
    let root = work.story.root();
    let mut again = Vec::new();
    let mut seen = false;
    let mut at = Some(root);
    while let Some(n) = at {
        let short = n != root && work.facts[n].alone && (20..=600).contains(&work.facts[n].size);
        let mut deeper = true;
        if short
            && first.is_none()
            && work.facts.long_before(n) == 0
            && let Some(text) = standfirst_at(work, n)
        {
            first = Some(normal(&text));
            found = Some(text);
        }
        if short
            && work.is_outermost(n)
            && let Some(first) = &first
            && says(&work.story.text_of(n), first)
        {
            if seen {
                again.push(n);
            }
            (seen, deeper) = (true, false);
        }
        at = work.story.after(n, root, deeper);
    }
    if work.metadata.standfirst.is_none() {
        work.metadata.standfirst = found;
    }
    for node in again {
        work.take(node, rule);
    }
}

/// Whether that is what the text says, in the form of [`normal`].
fn says(text: &str, known: &str) -> bool {
    // Most begin otherwise.
    known.starts_with(&*normal_up_to(text, 12)) && normal_up_to(text, known.len()) == known
}

/// The words of the element, if it is called a standfirst, or is a heading with the words of one.
fn standfirst_at(work: &Work, n: NodeId) -> Option<String> {
    let is_heading = is_lower_heading(work.story.tag(n));
    (is_heading || is_named(work, n))
        .then(|| work.story.text_of(n))
        .filter(|text| !is_heading || is_named(work, n) || is_standfirst(text))
}

fn is_named(work: &Work, node: NodeId) -> bool {
    let Some(element) = work.story.element(node) else {
        return false;
    };
    element.words("class").any(|word| {
        names(word, |name| match NAMES.contains(&name) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        })
        .is_some()
    })
}
