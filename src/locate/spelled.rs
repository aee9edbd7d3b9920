//! What a page spells out for machines: properties of schema.org, each the text of an element of its own, in a box that a style
//! sheet hides, which is not read here. The article stands there a second time, without paragraphs.

use super::blocks::{Block, Layout};
use crate::dom::{NodeId, Tree, is_blank};
use std::collections::HashSet;

/// A box of properties has no fewer of them.
const FEWEST: usize = 4;

/// So many boxes that are none of these are looked through: each may hold all the others.
const MOST_REFUSED: usize = 8;

/// Leaves out the blocks that stand in such boxes, where there are as many words beside them.
pub(super) fn leave_out(tree: &Tree, layout: &Layout, probabilities: &mut [f32]) {
    let blocks = &layout.blocks;
    let mut refused = HashSet::new();
    let mut at = 0;
    while at < blocks.len() && refused.len() < MOST_REFUSED {
        let whole = holder(tree, &blocks[at]).filter(|whole| !refused.contains(whole));
        let Some(whole) = whole else {
            at += 1;
            continue;
        };
        let held = holds_properties_alone(tree, whole).then(|| held(tree, &blocks[at..], whole));
        match held {
            Some((count, words)) if layout.words() >= 2 * words => {
                probabilities[at..at + count].fill(0.0);
                at += count;
            }
            _ => {
                refused.insert(whole);
            }
        }
    }
}

/// How many of the blocks, from the first on, stand in the node, and how many words they have.
fn held(tree: &Tree, blocks: &[Block], whole: NodeId) -> (usize, u32) {
    let is_within = |block: &&Block| tree.ancestors(block.first).any(|n| n == whole);
    let held = blocks.iter().take_while(is_within);
    held.fold((0, 0), |(count, words), block| {
        (count + 1, words + block.words.count)
    })
}

/// The item that the block stands in, where the block is a property of it and has a value for machines.
fn holder(tree: &Tree, block: &Block) -> Option<NodeId> {
    let property = tree[block.first].parent?;
    let text = tree
        .text(block.first)
        .filter(|_| block.first == block.last)?;
    let whole = tree[property].parent.filter(|_| is_value(text.trim()))?;
    let is_item = tree.element(whole)?.attr("itemscope").is_some();
    is_item.then_some(whole)
}

/// Whether it is an address in full, or a date with its time as machines write it: no reader is told so.
fn is_value(text: &str) -> bool {
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    let is_time = || {
        let bytes = text.as_bytes();
        bytes.len() >= 16 && bytes[4] == b'-' && bytes[10] == b'T' && bytes[13] == b':'
    };
    (is_address || is_time()) && !text.contains(' ')
}

fn holds_properties_alone(tree: &Tree, whole: NodeId) -> bool {
    let mut properties = 0;
    let are_all = tree.children(whole).all(|child| match tree.element(child) {
        Some(element) => {
            properties += 1;
            element.attr("itemprop").is_some()
        }
        None => tree.text(child).is_none_or(is_blank),
    });
    are_all && properties >= FEWEST
}

#[cfg(test)]
mod tests {
    const STORY: &str = "The ferry left the harbour on Monday, with forty people on board, and nobody has seen it since. ";

    fn clean(data: &str, shown: &str) -> String {
        let data = format!(
            "<div itemscope itemtype='https://schema.org/Article'><div itemprop=mainEntityOfPage>https://courier.example/1</div>{data}<div itemprop=articleBody>{STORY}</div><div itemprop=articleSection>harbour</div></div>"
        );
        let html = format!(
            "<!doctype html><title>Ferry gone</title><main><h1>Ferry gone</h1>{data}{shown}</main>"
        );
        let article = crate::clean(&html, &crate::Options::default()).expect("an answer");
        article.text_content
    }

    fn shown() -> String {
        format!("<p>{STORY}</p>").repeat(2)
    }

    #[test]
    fn what_is_spelled_out_for_machines_is_no_text() {
        let text = clean(
            "<div itemprop=datePublished>2026-03-09T13:38</div>",
            &shown(),
        );
        assert_eq!(text.matches("forty").count(), 2, "{text}");
        assert!(
            !text.contains("2026-03") && !text.contains("https:"),
            "{text}"
        );
    }

    #[test]
    fn what_readers_are_told_beside_it_is_text() {
        let text = clean("<p>Nine boats look for it.</p>", &shown());
        assert_eq!(text.matches("forty").count(), 3, "{text}");
    }

    #[test]
    fn what_stands_nowhere_else_is_text() {
        let text = clean("<div itemprop=datePublished>2026-03-09T13:38</div>", "");
        assert_eq!(text.matches("forty").count(), 1, "{text}");
    }
}
