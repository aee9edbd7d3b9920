//! What is known of each block: the one list of features that the model reads.
//!
//! All come from a single pass over the tree ([`cut`](super::blocks::cut)) and one over the blocks.

use super::blocks::{Block, Frame, Layout, is_prose, within};
use super::tokens::FAMILIES;
use super::words::{Lexicon, Words, ends_sentence};
use crate::dom::{Tree, local_name, tags};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What is known of the page as a whole.
#[derive(Debug, Default)]
pub(crate) struct PageFacts {
    pub(crate) says_article: bool,
    pub(crate) articles: u32,
    pub(crate) headline: Option<usize>,
    pub(crate) best: Option<usize>,
    scores: Vec<f32>,
    prose_before: Vec<u32>,
    words_before: Vec<u32>,
    repeats: Vec<u32>,
    since_heading: Vec<u32>,
    /// For each block, how many blocks like the headline stand between the headline and it.
    headline_twins: Vec<u32>,
    /// For each frame, how many frames around it are around the headline, too.
    shared_with_headline: Vec<u16>,
    /// For each frame, the number of `article` elements that began before it.
    article_number: Vec<u32>,
    /// For each block, the last heading before it.
    heading_before: Vec<Option<usize>>,
    /// Sums over blocks that look alike (same tag and class, same around them).
    alike: HashMap<u64, Alike>,
    /// Sums up to each block: words in links, token weights; one more than there are blocks.
    linked_before: Vec<u32>,
    tokens_before: Vec<i32>,
    shared_with_best: Vec<u16>,
    shared_with_dense: Vec<u16>,
    dense: usize,
    semantic: Option<usize>,
}

/// Sums over blocks that look alike.
#[derive(Debug, Default, Clone, Copy)]
struct Alike {
    blocks: u32,
    words: u32,
    linked: u32,
    prose: u32,
}

/// What a block looks like: its frame's tag and class, and those of the frame around it.
fn look(frames: &[Frame], block: &Block) -> u64 {
    let frame = &frames[block.frame];
    u64::from(frame.signature) << 32 | u64::from(frames[frame.parent].signature)
}

/// Gathers what features of single blocks need to know of the page.
pub(crate) fn page_facts(
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

fn ratio(part: u32, whole: u32) -> f32 {
    if whole == 0 {
        0.0
    } else {
        part as f32 / whole as f32
    }
}

fn log(n: u32) -> f32 {
    /// Most are of small numbers.
    static KNOWN: LazyLock<[f32; 512]> = LazyLock::new(|| std::array::from_fn(|n| of(n as f32)));
    fn of(n: f32) -> f32 {
        (n + 1.0).ln()
    }
    match KNOWN.get(n as usize) {
        Some(known) => *known,
        None => of(n as f32),
    }
}

fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}

/// A kind of block, by the element around it, as a number for the model.
fn kind(tree: &Tree, frame: &Frame) -> f32 {
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
fn ending(last: Option<char>) -> f32 {
    match last {
        Some(c) if ends_sentence(c) => 1.0,
        Some(':' | '：') => 2.0,
        Some(',' | '-' | '–' | '—') => 3.0,
        _ => 0.0,
    }
}

/// Hands every feature of block `i` to `put`, always the same ones in the same order.
pub(crate) fn describe(
    tree: &Tree,
    layout: &Layout,
    facts: &PageFacts,
    lexicon: &Lexicon,
    i: usize,
    put: &mut impl FnMut(&'static str, f32),
) {
    let Layout { blocks, frames } = layout;
    let block = &blocks[i];
    let w = &block.words;
    let frame = &frames[block.frame];
    put("words", log(w.count));
    put("chars_a_word", ratio(w.chars, w.count));
    put("linked", ratio(w.linked, w.count));
    put("links", log(u32::from(block.links)));
    put("bold", ratio(w.bold, w.count));
    put("sentences", log(w.sentence_ends));
    put("ending", ending(w.last));
    put("capitalised", ratio(w.capitalised, w.count));
    put("shouted", ratio(w.shouted, w.count));
    put("digits", ratio(w.digits, w.chars));
    put("years", log(w.years));
    put("separators", log(w.separators));
    put("title_share", ratio(w.title_hits, w.count));
    put("title_cover", ratio(w.title_hits, lexicon.title_words));
    put("description_share", ratio(w.description_hits, w.count));
    put(
        "description_cover",
        ratio(w.description_hits, lexicon.description_words),
    );
    let in_body = if lexicon.has_body() {
        ratio(w.body_hits, w.count)
    } else {
        -1.0
    };
    put("in_body", in_body);
    put("repeats", log(facts.repeats[i]));
    put("kind", kind(tree, frame));

    put("depth", f32::from(frame.depth));
    for (bit, name) in WITHIN_NAMES {
        put(name, flag(frame.within & bit != 0));
    }
    for (bit, (name, _)) in FAMILIES.iter().enumerate() {
        let near = frame.own_families | frames[frame.parent].own_families;
        put(
            name,
            flag(frame.families >> bit & 1 == 1) + flag(near >> bit & 1 == 1),
        );
    }
    put("tokens_sum", f32::from(frame.chain.sum));
    put("tokens_least", f32::from(frame.chain.least));
    put("tokens_greatest", f32::from(frame.chain.greatest));
    let mut number = block.frame;
    for names in LEVEL_NAMES {
        let f = &frames[number];
        put(names[0], f32::from(f.tokens));
        put(names[1], log(f.words));
        put(names[2], ratio(f.link_words, f.words));
        put(names[3], ratio(f.prose_words, f.words));
        put(names[4], log(f.blocks));
        put(names[5], log(f.twins));
        put(names[6], ratio(f.words, frames[0].words));
        put(names[7], ratio(f.prose_words, frames[0].prose_words));
        put(
            names[8],
            facts.scores[number] / facts.best.map_or(1.0, |b| facts.scores[b]).max(1.0),
        );
        number = f.parent;
    }
    let in_best = facts
        .best
        .is_some_and(|best| chain(frames, block.frame).any(|f| f == best));
    put("in_best", flag(in_best));

    put("place", ratio(facts.words_before[i], frames[0].words));
    put(
        "prose_place",
        ratio(facts.prose_before[i], frames[0].prose_words),
    );
    put("prose_before", log(facts.prose_before[i]));
    put(
        "prose_after",
        log(frames[0]
            .prose_words
            .saturating_sub(facts.prose_before[i] + w.count)),
    );
    put("since_heading", facts.since_heading[i] as f32);
    let after_headline = facts
        .headline
        .map_or(200.0, |h| (i as f32 - h as f32).clamp(-100.0, 100.0));
    put("after_headline", after_headline);
    put("headline_twins", facts.headline_twins[i] as f32);
    put(
        "shared_with_headline",
        f32::from(facts.shared_with_headline[block.frame]),
    );
    put(
        "below_headline",
        f32::from(frame.depth + 1 - facts.shared_with_headline[block.frame].min(frame.depth + 1)),
    );
    let headline_article = facts
        .headline
        .map_or(0, |h| facts.article_number[blocks[h].frame]);
    put(
        "article_number",
        facts.article_number[block.frame] as f32 - headline_article as f32,
    );
    put("f1_media", log(frames[frame.parent].media));
    put("f2_media", log(frames[frames[frame.parent].parent].media));

    for (offset, names) in NEIGHBOUR_NAMES {
        let near = i.checked_add_signed(offset).and_then(|n| blocks.get(n));
        let words = near.map_or(Words::default(), |b| b.words);
        put(
            names[0],
            if near.is_some() {
                log(words.count)
            } else {
                -1.0
            },
        );
        put(names[1], near.map_or(0.0, |b| kind(tree, &frames[b.frame])));
        put(
            names[2],
            near.map_or(0.0, |b| f32::from(frames[b.frame].chain.sum)),
        );
    }

    let alike = facts
        .alike
        .get(&look(frames, block))
        .copied()
        .unwrap_or_default();
    put("alike_blocks", log(alike.blocks));
    put("alike_words", ratio(alike.words, alike.blocks).ln_1p());
    put("alike_linked", ratio(alike.linked, alike.words));
    put("alike_prose", ratio(alike.prose, alike.words));
    put(
        "alike_prose_share",
        ratio(alike.prose, frames[0].prose_words),
    );
    let own_prose = if is_prose(w) { w.count } else { 0 };
    let number = u32::try_from(i).unwrap_or(u32::MAX);
    let mut around = block.frame;
    for names in PLACE_NAMES {
        around = frames[around].parent;
        let f = &frames[around];
        let before = facts.prose_before[i] - facts.prose_before[f.first_block as usize];
        put(
            names[0],
            log(f.prose_words.saturating_sub(before + own_prose)),
        );
        put(names[1], log(number - f.first_block));
        put(
            names[2],
            log((f.first_block + f.blocks).saturating_sub(number + 1)),
        );
        put(names[3], log(f.linked_headings));
        put(names[4], ratio(f.twin_words, f.twins).ln_1p());
        put(names[5], ratio(f.twin_link_words, f.twin_words));
    }
    let place = |f: Option<usize>| {
        f.map_or(0.0, |f| {
            let f = &frames[f];
            if number < f.first_block {
                (number as f32 - f.first_block as f32).max(-100.0)
            } else {
                (number as f32 - (f.first_block + f.blocks).saturating_sub(1) as f32)
                    .clamp(0.0, 100.0)
            }
        })
    };
    put("beside_best", place(facts.best));
    put("beside_dense", place(Some(facts.dense)));
    put("beside_semantic", place(facts.semantic));
    put("has_semantic", flag(facts.semantic.is_some()));
    let below =
        |shared: &[u16]| f32::from(frame.depth + 1 - shared[block.frame].min(frame.depth + 1));
    put("below_best", below(&facts.shared_with_best));
    put("below_dense", below(&facts.shared_with_dense));
    let best_depth = facts.best.map_or(0, |b| frames[b].depth + 1);
    put(
        "above_best",
        f32::from(best_depth - facts.shared_with_best[block.frame].min(best_depth)),
    );
    let dense_depth = frames[facts.dense].depth + 1;
    put(
        "above_dense",
        f32::from(dense_depth - facts.shared_with_dense[block.frame].min(dense_depth)),
    );
    let heading = facts.heading_before[i].map(|h| &blocks[h]);
    put(
        "heading_linked",
        heading.map_or(-1.0, |h| ratio(h.words.linked, h.words.count)),
    );
    put(
        "heading_kind",
        heading.map_or(0.0, |h| kind(tree, &frames[h.frame])),
    );
    put(
        "heading_tokens",
        heading.map_or(0.0, |h| f32::from(frames[h.frame].chain.sum)),
    );
    put(
        "heading_title",
        heading.map_or(0.0, |h| ratio(h.words.title_hits, h.words.count)),
    );
    for (from, to, names) in WINDOWS {
        let from = i.saturating_add_signed(from).min(blocks.len());
        let to = i.saturating_add_signed(to).min(blocks.len());
        let words_up_to = |n: usize| {
            facts
                .words_before
                .get(n)
                .copied()
                .unwrap_or(frames[0].words)
        };
        let words = words_up_to(to) - words_up_to(from);
        let blocks = to - from;
        put(names[0], log(words));
        put(
            names[1],
            ratio(facts.linked_before[to] - facts.linked_before[from], words),
        );
        put(
            names[2],
            (facts.tokens_before[to] - facts.tokens_before[from]) as f32 / blocks.max(1) as f32,
        );
    }

    put("page_words", log(frames[0].words));
    put("page_prose", ratio(frames[0].prose_words, frames[0].words));
    put("page_prose_words", log(frames[0].prose_words));
    put("page_linked", ratio(frames[0].link_words, frames[0].words));
    put("page_articles", log(facts.articles));
    put("page_says_article", flag(facts.says_article));
}

/// The frame and those around it, up to the outermost.
pub(crate) fn chain(frames: &[Frame], frame: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(frame), |&f| {
        (frames[f].parent != f).then(|| frames[f].parent)
    })
}

/// The bits of [`within`] that the model looks at, and their names.
const WITHIN_NAMES: [(u32, &str); 12] = [
    (within::NAV, "in_nav"),
    (within::FOOTER, "in_footer"),
    (within::ASIDE, "in_aside"),
    (within::FORM, "in_form"),
    (within::TABLE, "in_table"),
    (within::LIST, "in_list"),
    (within::ARTICLE, "in_article"),
    (within::MAIN, "in_main"),
    (within::HIDDEN, "in_hidden"),
    (within::DIALOG, "in_dialog"),
    (within::BODY_PROP, "in_body_prop"),
    (within::CAPTION, "in_caption"),
];

/// Names for the features of the frame, its parent, and the two above.
const LEVEL_NAMES: [[&str; 9]; 4] = [
    [
        "f0_tokens",
        "f0_words",
        "f0_linked",
        "f0_prose",
        "f0_blocks",
        "f0_twins",
        "f0_share",
        "f0_prose_share",
        "f0_score",
    ],
    [
        "f1_tokens",
        "f1_words",
        "f1_linked",
        "f1_prose",
        "f1_blocks",
        "f1_twins",
        "f1_share",
        "f1_prose_share",
        "f1_score",
    ],
    [
        "f2_tokens",
        "f2_words",
        "f2_linked",
        "f2_prose",
        "f2_blocks",
        "f2_twins",
        "f2_share",
        "f2_prose_share",
        "f2_score",
    ],
    [
        "f3_tokens",
        "f3_words",
        "f3_linked",
        "f3_prose",
        "f3_blocks",
        "f3_twins",
        "f3_share",
        "f3_prose_share",
        "f3_score",
    ],
];

/// Names for what a block's place in the frames around its own is.
const PLACE_NAMES: [[&str; 6]; 3] = [
    [
        "p1_prose_after",
        "p1_blocks_before",
        "p1_blocks_after",
        "p1_cards",
        "p1_twin_words",
        "p1_twin_linked",
    ],
    [
        "p2_prose_after",
        "p2_blocks_before",
        "p2_blocks_after",
        "p2_cards",
        "p2_twin_words",
        "p2_twin_linked",
    ],
    [
        "p3_prose_after",
        "p3_blocks_before",
        "p3_blocks_after",
        "p3_cards",
        "p3_twin_words",
        "p3_twin_linked",
    ],
];

/// Runs of blocks before and after, from and to which, and the names of their features.
const WINDOWS: [(isize, isize, [&str; 3]); 4] = [
    (-5, 0, ["w5b_words", "w5b_linked", "w5b_tokens"]),
    (1, 6, ["w5a_words", "w5a_linked", "w5a_tokens"]),
    (-15, 0, ["w15b_words", "w15b_linked", "w15b_tokens"]),
    (1, 16, ["w15a_words", "w15a_linked", "w15a_tokens"]),
];

/// Neighbours by their distance, and the names of their features.
const NEIGHBOUR_NAMES: [(isize, [&str; 3]); 4] = [
    (-2, ["b2_words", "b2_kind", "b2_tokens"]),
    (-1, ["b1_words", "b1_kind", "b1_tokens"]),
    (1, ["a1_words", "a1_kind", "a1_tokens"]),
    (2, ["a2_words", "a2_kind", "a2_tokens"]),
];
