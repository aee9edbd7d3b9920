//! Whole texts on the page that are not its article: the articles that follow it, and what readers wrote below it.

use super::blocks::{Block, Layout, is_prose};
use crate::dom::{NodeId, Tree, local_name};

/// How far above a headline's text its heading and the element of its article may be.
const CLIMB: usize = 16;
/// A headline has no fewer words than this.
const LEAST_HEADLINE: u32 = 3;
/// With less expected prose than this, words, there is no article that others could stand beside.
const LEAST_STORY: f32 = 40.0;

/// Other articles on the page, each an `article` with a headline of the first rank, have no part in the one that has the
/// page's `headline`: a page that reads on, or that was read to its end before it was given to us.
pub(super) fn leave_out_others(
    tree: &Tree,
    layout: &Layout,
    headline: Option<usize>,
    probabilities: &mut [f32],
) {
    // Half of its words at least are the title's: the chapters of one page are all as much its own.
    let is_titled = |&at: &usize| {
        let words = &layout.blocks[at].words;
        words.title_hits * 2 >= words.count
    };
    let Some(headline) = headline.filter(is_titled) else {
        return;
    };
    let Some(own) = article_of(tree, layout, headline) else {
        return;
    };
    let articles =
        (headline + 1..layout.blocks.len()).filter_map(|at| article_of(tree, layout, at));
    let is_apart = |&other: &NodeId| !tree.is_within(other, own) && !tree.is_within(own, other);
    let others = tree.outermost(articles.filter(is_apart));
    if others.is_empty() {
        return;
    }
    let is_own = texts_in(tree, &[own]);
    if prose(layout, probabilities, |block| is_own[block.first.index()]) >= LEAST_STORY {
        leave_out(layout, &texts_in(tree, &others), probabilities);
    }
}

/// The innermost article around the block, if that is a headline of the first rank in it.
fn article_of(tree: &Tree, layout: &Layout, at: usize) -> Option<NodeId> {
    let block = &layout.blocks[at];
    if block.words.count < LEAST_HEADLINE {
        return None;
    }
    let mut is_headline = false;
    for n in tree.ancestors(block.first).take(CLIMB) {
        is_headline |=
            *tree.tag(n) == local_name!("h1") || tree.attr(n, "itemprop") == Some("headline");
        let is_article = *tree.tag(n) == local_name!("article");
        if is_article {
            return is_headline.then_some(n);
        }
    }
    None
}

/// Comments have no part in the article above them; `comments` holds none that stands in another one. What has the page's
/// `headline` in it is the page, by whatever name.
pub(super) fn leave_out_comments(
    tree: &Tree,
    layout: &Layout,
    headline: Option<usize>,
    comments: &[NodeId],
    probabilities: &mut [f32],
) {
    if comments.is_empty() {
        return;
    }
    let is_in_comment = texts_in(tree, comments);
    if headline.is_some_and(|at| is_in_comment[layout.blocks[at].first.index()]) {
        return;
    }
    let is_story = |block: &Block| !is_in_comment[block.first.index()];
    if prose(layout, probabilities, is_story) >= LEAST_STORY {
        leave_out(layout, &is_in_comment, probabilities);
    }
}

/// How many words of prose the probabilities let expect in the blocks that count.
fn prose(layout: &Layout, probabilities: &[f32], counts: impl Fn(&Block) -> bool) -> f32 {
    let blocks = layout.blocks.iter().zip(probabilities);
    blocks
        .filter(|(block, _)| is_prose(&block.words) && counts(block))
        .map(|(block, p)| block.words.count as f32 * p)
        .sum()
}

/// By node index, whether it stands in one of the nodes, none of which stands in another one.
fn texts_in(tree: &Tree, nodes: &[NodeId]) -> Vec<bool> {
    let mut is_in = vec![false; tree.len()];
    for n in nodes.iter().flat_map(|&n| tree.descendants(n)) {
        is_in[n.index()] = true;
    }
    is_in
}

fn leave_out(layout: &Layout, is_in: &[bool], probabilities: &mut [f32]) {
    for (block, p) in layout.blocks.iter().zip(probabilities) {
        if is_in[block.first.index()] {
            *p = 0.0;
        }
    }
}
