//! What is known of the page as a whole, before its blocks are looked at one by one.

use super::blocks::{Block, Layout, is_prose};
use super::frames::{Frame, within};
use super::lexicon::Lexicon;
use super::words::{Words, ends_sentence};
use crate::dom::{Tree, local_name, tags};
use std::collections::HashMap;

/// What is known of the page as a whole.
#[derive(Debug, Default)]
pub(super) struct PageFacts {
    pub(super) says_article: bool,
    pub(super) articles: u32,
    pub(super) headline: Option<usize>,
    pub(super) best: Option<usize>,
    pub(super) scores: Vec<f32>,
    pub(super) prose_before: Vec<u32>,
    pub(super) words_before: Vec<u32>,
    pub(super) repeats: Vec<u32>,
    pub(super) since_heading: Vec<u32>,
    /// For each block, how many blocks like the headline stand between the headline and it.
    pub(super) headline_twins: Vec<u32>,
    /// For each frame, how many frames around it are around the headline, too.
    pub(super) shared_with_headline: Vec<u16>,
    /// For each frame, the number of `article` elements that began before it.
    pub(super) article_number: Vec<u32>,
    /// For each block, the last heading before it.
    pub(super) heading_before: Vec<Option<usize>>,
    /// Sums over blocks that look alike (same tag and class, same around them).
    pub(super) alike: HashMap<u64, Alike>,
    /// Sums up to each block: words in links, token weights; one more than there are blocks.
    pub(super) linked_before: Vec<u32>,
    pub(super) tokens_before: Vec<i32>,
    pub(super) shared_with_best: Vec<u16>,
    pub(super) shared_with_dense: Vec<u16>,
    pub(super) dense: usize,
    pub(super) semantic: Option<usize>,
}

/// Sums over blocks that look alike.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Alike {
    pub(super) blocks: u32,
    pub(super) words: u32,
    pub(super) linked: u32,
    pub(super) prose: u32,
}

/// What a block looks like: its frame's tag and class, and those of the frame around it.
pub(super) fn look(frames: &[Frame], block: &Block) -> u64 {
    let frame = &frames[block.frame];
    u64::from(frame.signature) << 32 | u64::from(frames[frame.parent].signature)
}

/// Gathers what features of single blocks need to know of the page.
pub(super) fn gather(
    tree: &Tree,
    layout: &Layout,
    lexicon: &Lexicon,
    says_article: bool,
) -> PageFacts {
    let Layout { blocks, frames } = layout;
    let (scores, best) = density_scores(layout);
    let mut hashes: HashMap<u64, u32> = HashMap::with_capacity(blocks.len());
    for block in blocks {
        *hashes.entry(block.words.hash).or_default() += 1;
    }
    let running = |of: &dyn Fn(&Words) -> u32| -> Vec<u32> {
        let sums = blocks.iter().scan(0, |sum, b| {
            let before = *sum;
            *sum += of(&b.words);
            Some(before)
        });
        sums.collect()
    };
    let is_heading = |b: &Block| frames[b.frame].within & within::HEADING != 0;
    let mut since = 99;
    let since_heading = blocks.iter().map(|b| {
        since = if is_heading(b) {
            0
        } else {
            (since + 1).min(99)
        };
        since
    });
    let headline = headline(tree, layout, lexicon);
    let mut alike: HashMap<u64, Alike> = HashMap::new();
    for block in blocks {
        let sums = alike.entry(look(frames, block)).or_default();
        sums.blocks += 1;
        sums.words += block.words.count;
        sums.linked += block.words.linked;
        sums.prose += if is_prose(&block.words) {
            block.words.count
        } else {
            0
        };
    }
    let mut last = None;
    let heading_before = blocks.iter().enumerate().map(|(i, b)| {
        let before = last;
        if is_heading(b) {
            last = Some(i);
        }
        before
    });
    let mut tokens_before = vec![0_i32];
    let mut linked_before = vec![0_u32];
    for b in blocks {
        tokens_before
            .push(tokens_before.last().unwrap_or(&0) + i32::from(frames[b.frame].chain.sum));
        linked_before.push(linked_before.last().unwrap_or(&0) + b.words.linked);
    }
    let total = frames.first().map_or(0, |f| f.prose_words);
    let dense = (0..frames.len())
        .rev()
        .find(|&f| u64::from(frames[f].prose_words) * 10 >= u64::from(total) * 7)
        .unwrap_or(0);
    let semantic = (0..frames.len())
        .filter(|&f| {
            let own = frames[f].within & !frames[frames[f].parent].within;
            own & (within::ARTICLE | within::BODY_PROP | within::MAIN) != 0
        })
        .max_by_key(|&f| (frames[f].prose_words, f));
    PageFacts {
        heading_before: heading_before.collect(),
        alike,
        linked_before,
        tokens_before,
        shared_with_best: shared_with(frames, best),
        shared_with_dense: shared_with(frames, (!frames.is_empty()).then_some(dense)),
        dense,
        semantic,
        says_article,
        articles: count(
            frames
                .iter()
                .filter(|f| *tree.tag(f.node) == local_name!("article")),
        ),
        headline,
        best,
        scores,
        prose_before: running(&|w| if is_prose(w) { w.count } else { 0 }),
        words_before: running(&|w| w.count),
        repeats: blocks
            .iter()
            .map(|b| hashes.get(&b.words.hash).copied().unwrap_or(1))
            .collect(),
        since_heading: since_heading.collect(),
        headline_twins: headline_twins(layout, headline),
        shared_with_headline: shared_with(frames, headline.map(|h| blocks[h].frame)),
        article_number: running_count(frames, |f| *tree.tag(f.node) == local_name!("article")),
    }
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

/// The block that is the headline: the heading that has most of the title's words, the first `h1` if
/// none has.
fn headline(tree: &Tree, layout: &Layout, lexicon: &Lexicon) -> Option<usize> {
    let mut best = None;
    let mut best_score = 0.0;
    for (i, block) in layout.blocks.iter().enumerate() {
        let frame = &layout.frames[block.frame];
        if frame.within & within::HEADING == 0 || block.words.count == 0 {
            continue;
        }
        let is_h1 = *tree.tag(frame.node) == local_name!("h1");
        let shared =
            block.words.title_hits as f32 / (block.words.count.max(lexicon.title_words)) as f32;
        let score = shared + if is_h1 { 0.3 } else { 0.0 };
        if score > best_score {
            (best, best_score) = (Some(i), score);
        }
    }
    best.filter(|_| best_score >= 0.3)
}

/// For each block, how many blocks like the headline (same tag, class and depth) stand between it and the
/// headline: pages that run on into other articles have one for each.
fn headline_twins(layout: &Layout, headline: Option<usize>) -> Vec<u32> {
    let look = |b: &Block| {
        (
            layout.frames[b.frame].signature,
            layout.frames[b.frame].depth,
        )
    };
    let Some(at) = headline else {
        return vec![0; layout.blocks.len()];
    };
    let like = look(&layout.blocks[at]);
    let mut twins = 0;
    let counted = layout.blocks.iter().enumerate().map(|(i, b)| {
        twins += u32::from(i > at && look(b) == like);
        twins
    });
    counted.collect()
}

/// For each frame, how many of the frames around it are around `other`, too.
fn shared_with(frames: &[Frame], other: Option<usize>) -> Vec<u16> {
    let mut shared = vec![0; frames.len()];
    let Some(other) = other else { return shared };
    for f in chain(frames, other) {
        shared[f] = frames[f].depth + 1;
    }
    for f in 0..frames.len() {
        if shared[f] == 0 {
            shared[f] = shared[frames[f].parent];
        }
    }
    shared
}

fn running_count(frames: &[Frame], counts: impl Fn(&Frame) -> bool) -> Vec<u32> {
    let sums = frames.iter().scan(0, |sum, f| {
        *sum += u32::from(counts(f));
        Some(*sum)
    });
    sums.collect()
}

/// Scores frames by the prose that stands in them, in the manner of Arc90's Readability: a paragraph
/// counts for its parent, half for its grandparent, a third for the one above; links weigh against.
fn density_scores(layout: &Layout) -> (Vec<f32>, Option<usize>) {
    let Layout { blocks, frames } = layout;
    let mut scores = vec![0.0_f32; frames.len()];
    for block in blocks.iter().filter(|b| is_prose(&b.words)) {
        let worth = 1.0 + block.words.commas as f32 + (block.words.chars as f32 / 100.0).min(3.0);
        let mut frame = frames[block.frame].parent;
        for share in [1.0, 0.5, 0.33] {
            scores[frame] += worth * share;
            frame = frames[frame].parent;
        }
    }
    let mut best = None;
    for (i, frame) in frames.iter().enumerate() {
        scores[i] *= 1.0 - ratio(frame.link_words, frame.words);
        if scores[i] > best.map_or(0.0, |b: usize| scores[b]) {
            best = Some(i);
        }
    }
    (scores, best)
}
/// The frame and those around it, up to the outermost.
pub(super) fn chain(frames: &[Frame], frame: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(frame), |&f| {
        (frames[f].parent != f).then(|| frames[f].parent)
    })
}

/// The share of the part in the whole; 0 of nothing.
pub(super) fn ratio(part: u32, whole: u32) -> f32 {
    if whole == 0 {
        0.0
    } else {
        part as f32 / whole as f32
    }
}

/// A kind of block, by the element around it, as a number for the model.
pub(super) fn kind(tree: &Tree, frame: &Frame) -> f32 {
    let tag = tree.tag(frame.node);
    f32::from(match *tag {
        local_name!("p") => 1_u8,
        local_name!("h1") => 2,
        local_name!("h2") => 3,
        local_name!("h3") => 4,
        ref t if tags::is_heading(t) => 5,
        local_name!("blockquote") => 6,
        local_name!("pre") => 7,
        local_name!("li") => 8,
        local_name!("dt") | local_name!("dd") => 9,
        local_name!("td") => 10,
        local_name!("th") => 11,
        local_name!("summary") => 12,
        local_name!("div") => 13,
        local_name!("section")
        | local_name!("article")
        | local_name!("main")
        | local_name!("body") => 14,
        local_name!("figcaption") | local_name!("caption") => 15,
        local_name!("label") | local_name!("legend") | local_name!("option") => 16,
        local_name!("button") => 17,
        _ => 13,
    })
}

/// What ends the block: 0 nothing, 1 a sentence's mark, 2 a colon, 3 a comma or dash.
pub(super) fn ending(last: Option<char>) -> f32 {
    match last {
        Some(c) if ends_sentence(c) => 1.0,
        Some(':' | '：') => 2.0,
        Some(',' | '-' | '–' | '—') => 3.0,
        _ => 0.0,
    }
}
