//! What a page spells out for machines: properties of schema.org, each the text of an element of its own, in a box that the
//! page's style hides. Its article stands there a second time, without paragraphs.

use super::blocks::{Block, Layout};
use crate::dom::{NodeId, Tree};

/// A box of properties has no fewer of them.
const FEWEST: usize = 4;

/// Leaves out the blocks that stand in such boxes, where there are as many words beside them.
pub(super) fn leave_out(tree: &Tree, layout: &Layout, probabilities: &mut [f32]) {
    let blocks = &layout.blocks;
    let mut at = 0;
    while at < blocks.len() {
        let Some(whole) = holder(tree, &blocks[at]) else {
            at += 1;
            continue;
        };
        let is_within = |block: &&Block| tree.ancestors(block.first).any(|n| n == whole);
        let end = at + blocks[at..].iter().take_while(is_within).count();
        let words = |blocks: &[Block]| blocks.iter().map(|b| b.words.count).sum::<u32>();
        let within = words(&blocks[at..end]);
        if words(&blocks[..at]) + words(&blocks[end..]) >= within {
            probabilities[at..end].fill(0.0);
        }
        at = end;
    }
}

/// The box that the block stands in, where the block is a property of a value for machines.
fn holder(tree: &Tree, block: &Block) -> Option<NodeId> {
    let property = tree[block.first].parent?;
    let is_value = block.first == block.last
        && tree
            .text(block.first)
            .is_some_and(|text| is_value(text.trim()));
    let whole = tree[property].parent.filter(|_| is_value)?;
    let is_item = |n: NodeId| {
        tree.element(n)
            .is_some_and(|e| e.attr("itemscope").is_some())
    };
    (is_item(whole) && holds_properties_alone(tree, whole)).then_some(whole)
}

/// Whether it is an address in full, or a date with its time as machines write it: no reader is told so.
fn is_value(text: &str) -> bool {
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    let is_time = || {
        let bytes = text.as_bytes();
        bytes.len() >= 16 && bytes[4] == b'-' && bytes[10] == b'T' && bytes[13] == b':'
    };
    !text.contains(' ') && (is_address || is_time())
}

fn holds_properties_alone(tree: &Tree, whole: NodeId) -> bool {
    let mut properties = 0;
    let are_all = tree.children(whole).all(|child| match tree.element(child) {
        Some(element) => {
            properties += 1;
            element.attr("itemprop").is_some()
        }
        None => tree.text(child).is_none_or(crate::dom::is_blank),
    });
    are_all && properties >= FEWEST
}

#[cfg(test)]
mod tests {
    const STORY: &str = "The ferry left the harbour on Monday, with forty people on board, and nobody has seen it since. ";

    fn clean(data: &str) -> String {
        let data = format!(
            "<div itemscope itemtype='https://schema.org/Article'><div itemprop=mainEntityOfPage>https://courier.example/1</div>{data}<div itemprop=articleBody>{STORY}</div><div itemprop=articleSection>harbour</div></div>"
        );
        let html = format!(
            "<!doctype html><title>Ferry gone</title><main><h1>Ferry gone</h1>{data}<p>{STORY}</p><p>{STORY}</p></main>"
        );
        let article = crate::clean(&html, &crate::Options::default()).expect("an answer");
        article.text_content
    }

    #[test]
    fn what_is_spelled_out_for_machines_is_no_text() {
        let text = clean("<div itemprop=datePublished>2026-03-09T13:38</div>");
        assert_eq!(text.matches("forty").count(), 2, "{text}");
        assert!(
            !text.contains("2026-03") && !text.contains("https:"),
            "{text}"
        );
    }

    #[test]
    fn what_readers_are_told_beside_it_is_text() {
        let text = clean("<p>Nine boats look for it.</p>");
        assert_eq!(text.matches("forty").count(), 3, "{text}");
    }
}
