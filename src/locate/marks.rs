//! What stands below each node of the page: words that are kept, words that are not, captions.

use super::blocks::{Block, Layout};
use super::frames::within;
use super::pick::Choice;
use crate::dom::{NodeId, Story, local_name};
use crate::restructure::is_called_caption;

/// What stands below a node.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks {
    pub(super) kept: bool,
    pub(super) dropped: bool,
    pub(super) repeated: bool,
    pub(super) caption: bool,
}

/// For each node, what stands below it. To be asked before rules take parts of the blocks away: a block
/// whose ends are gone has no end.
pub(super) fn marks(story: &Story, layout: &Layout, choice: &Choice) -> Vec<Marks> {
    let mut marks = vec![Marks::default(); story.len()];
    for ((block, &keep), &repeated) in layout.blocks.iter().zip(&choice.keep).zip(&choice.repeated)
    {
        let frame = &layout.frames[block.frame];
        let captions = !keep
            && (frame.within & (within::FIGURE | within::CAPTION) != 0
                || is_named_caption(story, frame.node));
        mark(story, block, &mut marks, |marks| match (keep, captions) {
            (true, _) => marks.kept = true,
            (_, true) => marks.caption = true,
            _ if repeated => marks.repeated = true,
            _ => marks.dropped = true,
        });
    }
    sum_up(story, &mut marks, |all, own| {
        all.kept |= own.kept;
        all.dropped |= own.dropped;
        all.repeated |= own.repeated;
        all.caption |= own.caption;
    });
    marks
}

/// For each node, how many chosen words stand in it.
pub(super) fn words_by_node(story: &Story, layout: &Layout, choice: &Choice) -> Vec<u32> {
    let mut words = vec![0; story.len()];
    for (block, _) in layout.blocks.iter().zip(&choice.keep).filter(|(_, k)| **k) {
        if let Some(around) = story[block.first].parent {
            words[around.index()] += block.words.count;
        }
    }
    sum_up(story, &mut words, |all, own| *all += own);
    words
}

/// Adds what each node has to what is around it, up to the root.
fn sum_up<T: Copy>(story: &Story, values: &mut [T], add: impl Fn(&mut T, T)) {
    let order: Vec<NodeId> = story.descendants(story.root()).skip(1).collect();
    for node in order.into_iter().rev() {
        if let Some(around) = story[node].parent {
            let own = values[node.index()];
            add(&mut values[around.index()], own);
        }
    }
}

/// Marks the block's text nodes.
fn mark(story: &Story, block: &Block, marks: &mut [Marks], set: impl Fn(&mut Marks)) {
    let mut node = Some(block.first);
    while let Some(n) = node {
        if story.text(n).is_some() {
            set(&mut marks[n.index()]);
        }
        node = if n == block.last {
            None
        } else {
            story.after(n, story.root(), true)
        };
    }
}

/// Whether the element is called a caption and stands beside an image.
fn is_named_caption(story: &Story, node: NodeId) -> bool {
    let is_named = is_called_caption(story, node);
    // In a table the caption has a row of its own.
    let is_row = |n: NodeId| matches!(*story.tag(n), local_name!("tr") | local_name!("tbody"));
    let around = story.ancestors(node).find(|&n| !is_row(n));
    let has_image = |n: NodeId| {
        let mut near = story.elements(n).take(MOST_BESIDE);
        near.any(|n| matches!(&**story.tag(n), "img" | "amp-img"))
    };
    is_named && !has_image(node) && around.is_some_and(has_image)
}

/// So many elements beside a caption are looked at for its image.
pub(super) const MOST_BESIDE: usize = 40;
