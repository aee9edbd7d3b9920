//! One walk over the story that finds the rules' noise.
//!
//! Names and phrases are looked up in the [`index`](super::index), so that the cost is that of the
//! page and not of the number of rules.

use super::cards;
use super::index::INDEX;
use super::labels::{LABELLED, box_of, following_box, lead};
use super::rule::{Rule, When};
use super::rules::{AD_LABEL, NETWORK, POPUP, RELATED};
use super::times;
use super::words::{names, normal};
use super::work::Work;
use crate::dom::{Data, Element, Memo, NodeId, each_piece, local_name, piece_hash, tags};
use std::collections::HashSet;
use std::ops::ControlFlow;

/// The most text of a line that may be a phrase, or a row of them.
const PHRASE: u32 = 150;
/// The most text of a line that begins with a phrase and is a link.
const LEAD: u32 = 260;
/// The most, in hundredths, of what was chosen as the article that the rules take from one.
const MOST_TAKEN: u32 = 12;
/// So many boxes of other stories are below an article at most; a list has more.
const MOST_RELATED: usize = 3;
/// On a page (or in a fragment) with fewer chosen words a single label is more than that: there it says nothing.
const FEW_WORDS: u32 = 100;
/// The most nodes in such a line.
const NODES: u32 = 120;

/// Rules of boxes whose names words of a sentence have, too.
const NAMES_OF_WORDS: [&str; 3] = ["byline-box", "menu", "tag-list"];

/// Attributes that name a component.
const NAMING: [&str; 5] = [
    "class",
    "data-component",
    "data-testid",
    "data-module",
    "data-qa",
];

/// Takes out all that the rules match. Where that would be much of what was chosen, the page is no article
/// but a list, a shop or a talk, whose parts bear the names of an article's furniture: then what was chosen stays.
pub(super) fn pass(work: &mut Work) {
    let mut found = find_all(work);
    found.retain(|found| !work.finding.tells_poster(found.node));
    times::keep_entries(work, &mut found, |found| (found.rule.id, found.node));
    let cards = cards::find(work, found.iter().map(|found| (found.rule.id, found.node)));
    found.retain(|found| !(cards::tells(found.rule.id) && cards.contains(&found.node)));
    for found in found.iter_mut().filter(|f| cards.contains(&f.node)) {
        // In a card, what follows a label is what the card is about.
        found.also = None;
    }
    let chosen = |node| work.finding.words(node);
    let whole = chosen(work.story.root());
    let related = |found: &&Found| found.rule.id == RELATED && chosen(found.node) > 0;
    let has_cards = found.iter().filter(related).count() > MOST_RELATED;
    // Other stories below the text are none of it, however many they are.
    let is_below = |found: &Found| {
        !has_cards
            && found.rule.id == RELATED
            && chosen(found.node) * 2 < whole
            && match work.facts.long_before(found.node) {
                0 => false,
                1 | 2 => work.facts.is_links(found.node),
                _ => true,
            }
    };
    let (below, mut within): (Vec<Found>, Vec<Found>) = found.into_iter().partition(is_below);
    let taken: u32 = within.iter().map(|found| chosen(found.node)).sum();
    let is_article = whole < FEW_WORDS || taken * 100 <= whole * MOST_TAKEN;
    within.retain(|found| is_article || chosen(found.node) == 0);
    for found in within.into_iter().chain(below) {
        let taken = work.take(found.node, found.rule);
        // A label that the caller keeps brings nothing else back, so its list is named by itself.
        let is_noise = taken || work.story.is_kept(found.node);
        for list in found.also.into_iter().filter(|_| is_noise) {
            work.take(list, found.rule);
        }
    }
}

/// All that the rules match, in the order of the page; nothing of it stands within another.
fn find_all(work: &Work) -> Vec<Found> {
    let root = work.story.root();
    let mut all: Vec<Found> = Vec::new();
    // Lists that go with a label before them.
    let mut lists: HashSet<NodeId> = HashSet::new();
    let mut known = Memo::default();
    let mut at = work.story.after(root, root, true);
    while let Some(node) = at {
        if lists.contains(&node) {
            at = work.story.after(node, root, false);
            continue;
        }
        let removed = matches!(work.story[node].data, Data::Removed(_));
        match find(work, node, &mut known).filter(|_| !removed) {
            Some(found) => {
                at = work.story.after(found.node, root, false);
                lists.extend(found.also);
                all.push(found);
            }
            None => {
                let deeper = *work.story.tag(node) != local_name!("pre");
                at = work.story.after(node, root, deeper);
            }
        }
    }
    all
}

/// What a rule takes: a node, and a list of links that goes with it.
struct Found {
    rule: &'static Rule,
    node: NodeId,
    also: Option<NodeId>,
}

impl Found {
    fn alone(rule: &'static Rule, node: NodeId) -> Found {
        let also = None;
        Found { rule, node, also }
    }
}

/// What is taken with this node; `known` are classes and the like that were asked for a rule's names.
fn find<'a>(work: &'a Work, node: NodeId, known: &mut Memo<'a, bool>) -> Option<Found> {
    let acts = |rule: &&'static Rule| work.ledger.acts(rule.id);
    by_name(work, node, known)
        .filter(acts)
        .or_else(|| by_kind(work, node).filter(acts))
        .map(|rule| Found::alone(rule, node))
        .or_else(|| by_phrase(work, node).filter(|found| acts(&found.rule)))
        .or_else(|| {
            let rule = by_label(work, node).filter(acts);
            let rule = rule.or_else(|| by_test(work, node).filter(acts))?;
            Some(Found::alone(rule, node))
        })
}

/// By class, id, or the name of a component.
fn by_name<'a>(work: &'a Work, node: NodeId, known: &mut Memo<'a, bool>) -> Option<&'static Rule> {
    let element = work.story.element(node)?;
    if !may_be_a_box(work, node) {
        return None;
    }
    let fits = |rule: &&'static Rule| {
        if rule.id == POPUP && opens_another(work, node) {
            return false;
        }
        let section = matches!(rule.when, When::Section(_));
        // "The shares of <span class=ticker>Skerry Line</span> fell": words of a sentence, whatever they are called.
        if (section || NAMES_OF_WORDS.contains(&rule.id)) && is_within_a_paragraph(work, node) {
            return false;
        }
        is_small(work, node) || section && may_be_a_section(work, node)
    };
    let lookup = |name: &str| match INDEX.names.get(name).copied().filter(&fits) {
        Some(rule) => ControlFlow::Break(rule),
        None => ControlFlow::Continue(()),
    };
    let values = NAMING.into_iter().filter_map(|attr| element.attr(attr));
    for value in values.filter(|value| known.of(value, is_known)) {
        for word in value.split_ascii_whitespace() {
            if let Some(rule) = names(word, lookup) {
                return Some(rule);
            }
        }
    }
    let by_id = |id: &str| match INDEX.ids.get(id).copied().filter(&fits) {
        Some(rule) => ControlFlow::Break(rule),
        None => ControlFlow::Continue(()),
    };
    element.attr("id").and_then(|id| names(id, by_id))
}

/// Whether one of the words goes by a rule's name.
fn is_known(value: &str) -> bool {
    let lookup = |name: &str| match INDEX.names.contains_key(name) {
        true => ControlFlow::Break(()),
        false => ControlFlow::Continue(()),
    };
    value
        .split_ascii_whitespace()
        .any(|word| names(word, lookup).is_some())
}

/// Whether it is a stretch of a long paragraph.
fn is_within_a_paragraph(work: &Work, node: NodeId) -> bool {
    let is_block = |&n: &NodeId| tags::is_block(work.story.tag(n));
    let block = work.story.ancestors(node).find(is_block);
    !is_block(&node)
        && !work.facts[node].alone
        && block.is_some_and(|block| work.facts.is_paragraph(block))
}

/// Whether it is a link, or a word in a line of others: it may be named after the box that it opens.
fn opens_another(work: &Work, node: NodeId) -> bool {
    let tag = work.story.tag(node);
    *tag == local_name!("a") || !tags::is_block(tag) && !work.facts[node].alone
}

/// By tag or attribute.
fn by_kind(work: &Work, node: NodeId) -> Option<&'static Rule> {
    let element = work.story.element(node)?;
    let tag = &element.name.local;
    let is_of_no_story = || {
        is_small(work, node)
            || *tag == local_name!("textarea")
            || is_dialog(element) && may_be_a_section(work, node)
    };
    if !may_be_a_box(work, node) || !is_of_no_story() {
        return None;
    }
    if let Some((_, rule)) = INDEX.tags.iter().find(|(t, _)| t == tag)
        && !is_of_a_quotation(work, node)
    {
        return Some(rule);
    }
    let has_value = |name, values: &[&str]| {
        let value = element.attr(name).map(str::trim);
        value.is_some_and(|value| values.iter().any(|v| value.eq_ignore_ascii_case(v)))
    };
    let mut attrs = INDEX.attrs.iter();
    let (.., rule) = attrs.find(|(name, values, _)| has_value(name, values))?;
    Some(rule)
}

/// Whether it lies over the page when somebody opens it: no part of the text, though it may have paragraphs of its own.
fn is_dialog(element: &Element) -> bool {
    element.attr("aria-modal") == Some("true")
        || matches!(element.attr("role"), Some("dialog" | "alertdialog"))
}

/// By function.
fn by_test(work: &Work, node: NodeId) -> Option<&'static Rule> {
    let found = INDEX.funcs.iter().find(|(test, _)| test(work, node));
    found.map(|(_, rule)| *rule)
}

/// By the name that a screen reader says for a box: a phrase, too.
fn by_label(work: &Work, node: NodeId) -> Option<&'static Rule> {
    let label = work.story.attr(node, "aria-label")?;
    let is_box = tags::is_block(work.story.tag(node)) && is_small(work, node);
    if !is_box || label.len() > 200 {
        return None;
    }
    INDEX.phrase(&normal(label))
}

/// By a whole short line.
fn by_phrase(work: &Work, node: NodeId) -> Option<Found> {
    let fact = work.facts[node];
    if fact.nodes > NODES || !work.is_line(node, LEAD) {
        return None;
    }
    let tag = work.story.tag(node);
    if matches!(*tag, local_name!("li") | local_name!("dd")) && fact.linked * 10 < fact.size * 8 {
        return None;
    }
    let text = work.story.text_of(node);
    // A command that is called so.
    if text.starts_with('\\') {
        return None;
    }
    if let Some(rule) = lead(work, node, &text) {
        return Some(Found::alone(rule, node));
    }
    if fact.size > PHRASE {
        return None;
    }
    let words = normal(&text);
    let Some(rule) = INDEX.row_of_phrases(&words) else {
        return label_of_links(work, node, &words);
    };
    if rule.id == NETWORK && !is_a_button(work, node) {
        return None;
    }
    if work
        .heading(node)
        .is_some_and(|h| *work.story.tag(h) == local_name!("h1"))
    {
        return None;
    }
    let whole = box_of(work, node);
    if whole != node {
        return Some(Found::alone(rule, whole));
    }
    let next = following_box(work, node);
    let links = next.filter(|&n| work.facts.is_links(n) && work.facts[n].size <= LABELLED);
    let heads_text = next.is_some_and(|n| work.facts[n].long > 0)
        && work
            .heading(node)
            .is_some_and(|heading| rule.id != AD_LABEL || !is_called_ad(work, heading));
    if links.is_none() && heads_text {
        return None;
    }
    let also = links;
    Some(Found { rule, node, also })
}

/// Whether a class of the heading, or of its box, says that it is about an advertisement: `tl-ad-heading`.
fn is_called_ad(work: &Work, heading: NodeId) -> bool {
    let ads = [piece_hash("ad"), piece_hash("ads")];
    let mut says_ad = false;
    let around = [Some(heading), work.story[heading].parent];
    for node in around.into_iter().flatten() {
        let class = work.story.attr(node, "class").unwrap_or_default();
        each_piece(class, |piece| says_ad |= ads.contains(&piece));
    }
    says_ad
}

/// A heading that begins as a line does that leads to another story, and the list of links below it: "More from the
/// harbour".
fn label_of_links(work: &Work, node: NodeId, words: &str) -> Option<Found> {
    work.heading(node)?;
    let spaces = words.match_indices(' ').map(|(at, _)| at);
    let rule = spaces
        .skip(1)
        .take(2)
        .find_map(|end| INDEX.lead(&words[..end]))?;
    let list = following_box(work, node)
        .filter(|&n| work.facts.is_links(n) && work.facts[n].size <= LABELLED)?;
    let is_below = work.facts.long_before(node) > 0;
    let also = Some(list);
    is_below.then_some(Found { rule, node, also })
}

/// Whether the line is a link or a button, or stands in a row of such names: else it may be what the text is about.
fn is_a_button(work: &Work, node: NodeId) -> bool {
    let fact = work.facts[node];
    let is_one = |n: NodeId| {
        let fact = work.facts[n];
        fact.size <= PHRASE
            && fact.nodes <= NODES
            && INDEX
                .row_of_phrases(&normal(&work.story.text_of(n)))
                .is_some()
    };
    let shows = |n: &NodeId| work.facts[*n].size > 0;
    fact.linked * 10 >= fact.size * 8
        || work.story.following(node).find(shows).is_some_and(is_one)
        || work.story.preceding(node).find(shows).is_some_and(is_one)
}

/// Whether it is the foot of a quotation or a figure, which names who said it.
fn is_of_a_quotation(work: &Work, node: NodeId) -> bool {
    work.story[node].parent.is_some_and(|parent| {
        matches!(
            *work.story.tag(parent),
            local_name!("blockquote") | local_name!("figure")
        )
    })
}

/// Whether the element may be taken as a whole: the page's own frame, the story's, and what stands in a
/// line of text may not.
pub(super) fn may_be_a_box(work: &Work, node: NodeId) -> bool {
    node != work.story.root()
        && !matches!(
            *work.story.tag(node),
            local_name!("body")
                | local_name!("html")
                | local_name!("main")
                | local_name!("h1")
                | local_name!("pre")
                | local_name!("code")
        )
}

/// Whether an article stands before the box, rather than the one that a discussion is about.
fn may_be_a_section(work: &Work, node: NodeId) -> bool {
    let before = work.facts.long_before(node);
    before >= 3 || before >= 1 && work.facts[node].long as usize <= before
}

/// Whether the box holds so little text of its own that it is no part of the story that matters.
pub(super) fn is_small(work: &Work, node: NodeId) -> bool {
    let fact = work.facts[node];
    let total = work.facts.total;
    match fact.long {
        0 => work.facts.is_links(node) || fact.size <= 40 || fact.size * 3 <= total,
        1..=2 => fact.size * 100 <= total * 15,
        _ => false,
    }
}
