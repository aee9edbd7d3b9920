//! Cards that lead to other articles, in rows beside or below the one that the page has.

use super::blocks::{Block, Layout, is_prose};
use super::frames::Frame;
use super::pick;
use crate::dom::{NodeId, Tree, is_blank, local_name, tags};
use crate::restructure::leads_to_image;
use std::collections::{HashMap, HashSet};

/// A card has no more words than this, and no more elements are looked at.
const MOST_WORDS: u32 = 120;
const MOST_ELEMENTS: usize = 120;
/// A row has so many cards, and as many addresses that they lead to.
const LEAST_CARDS: usize = 3;
/// The text of a link that is a title has so many words.
const LEAST_TITLE: usize = 4;
/// With less expected prose beside the cards than this, words, or than in them, the page is about them.
const LEAST_STORY: f32 = 100.0;
/// Nor may it have less than so many times the words of the cards where it does not call itself an article.
const UNSAID: f32 = 3.0;

/// Cards outside of the part of the page that has nearly all of the other prose have no part in the article.
pub(super) fn leave_out(
    tree: &Tree,
    layout: &Layout,
    says_article: bool,
    probabilities: &mut [f32],
) {
    let in_card = cards(tree, layout);
    if !in_card.contains(&true) {
        return;
    }
    let expected = || {
        let blocks = layout.blocks.iter().zip(&*probabilities);
        blocks.map(|(block, p)| (block, block.words.count as f32 * p))
    };
    let is_of_story = |block: &Block| !in_card[block.frame] && is_prose(&block.words);
    let prose = expected().filter(|(block, _)| is_of_story(block));
    let Some((story, apart)) = pick::innermost(layout, prose) else {
        return;
    };
    let in_cards = expected().filter(|(block, _)| in_card[block.frame]);
    let in_cards: f32 = in_cards.map(|(_, words)| words).sum();
    let outweighed = if says_article { 1.0 } else { UNSAID };
    if apart < LEAST_STORY.max(in_cards * outweighed) {
        return;
    }
    let mut is_story = vec![false; layout.frames.len()];
    is_story[story] = true;
    spread(&layout.frames, &mut is_story);
    for (block, p) in layout.blocks.iter().zip(probabilities) {
        if in_card[block.frame] && !is_story[block.frame] {
            *p = 0.0;
        }
    }
}

/// What is so of a frame is so of all that stand in it.
fn spread(frames: &[Frame], is_so: &mut [bool]) {
    for (at, frame) in frames.iter().enumerate().skip(1) {
        is_so[at] |= is_so[frame.parent];
    }
}

/// For each frame, whether it is a card of a row, or stands in one.
fn cards(tree: &Tree, layout: &Layout) -> Vec<bool> {
    let frames = &layout.frames;
    let mut rows: HashMap<(usize, u32), Vec<(usize, &str)>> = HashMap::new();
    let mut is_card = vec![false; frames.len()];
    for (at, frame) in frames.iter().enumerate() {
        is_card[at] = at > 0 && is_card[frame.parent];
        if is_card[at] || (frame.twins as usize) < LEAST_CARDS || frame.words > MOST_WORDS {
            continue;
        }
        if let Some(address) = leads_to(tree, frame.node) {
            is_card[at] = true;
            rows.entry((frame.parent, frame.signature))
                .or_default()
                .push((at, address));
        }
    }
    let mut in_card = vec![false; frames.len()];
    for row in rows.values() {
        let addresses: HashSet<&str> = row.iter().map(|&(_, address)| address).collect();
        if addresses.len() >= LEAST_CARDS {
            for &(at, _) in row {
                in_card[at] = true;
            }
        }
    }
    spread(frames, &mut in_card);
    in_card
}

/// The address that most titles and pictures in the node lead to; none where two have as many.
fn leads_to(tree: &Tree, node: NodeId) -> Option<&str> {
    let mut counts: Vec<(&str, u32)> = Vec::new();
    for n in tree.elements(node).take(MOST_ELEMENTS) {
        let is_link = *tree.tag(n) == local_name!("a");
        let Some(href) = tree.attr(n, "href").filter(|_| is_link) else {
            continue;
        };
        let address = href.trim();
        if address.starts_with('#') || leads_to_image(address) || !is_title(tree, n, node) {
            continue;
        }
        match counts.iter_mut().find(|(a, _)| *a == address) {
            Some((_, count)) => *count += 1,
            None => counts.push((address, 1)),
        }
    }
    let most = counts.iter().map(|&(_, count)| count).max()?;
    let mut first = counts.iter().filter(|&&(_, count)| count == most);
    match (first.next(), first.next()) {
        (Some(&(address, _)), None) => Some(address),
        _ => None,
    }
}

/// Whether the link stands in a heading, holds one or a picture, has as many words as a title, or none: a picture that
/// style paints.
fn is_title(tree: &Tree, link: NodeId, card: NodeId) -> bool {
    let mut around = tree.ancestors(link).take_while(|&n| n != card);
    if around.any(|n| tags::is_heading(tree.tag(n))) {
        return true;
    }
    let mut words = 0;
    for n in tree.descendants(link).take(MOST_ELEMENTS) {
        match tree.text(n) {
            Some(text) if !is_blank(text) => words += text.split_whitespace().count(),
            Some(_) => {}
            None => {
                let tag = tree.tag(n);
                if tags::is_heading(tag) || *tag == local_name!("img") {
                    return true;
                }
            }
        }
    }
    words == 0 || words >= LEAST_TITLE
}
