//! What is known of each block: the one list of features that the model reads.
//!
//! All come from a single pass over the tree ([`cut`](super::blocks::cut)) and one over the blocks.

use super::blocks::{Block, Frame, Layout, is_prose, within};
use super::tokens::FAMILIES;
use super::words::{Lexicon, Words, ends_sentence};
use crate::dom::{Tree, local_name, tags};
use std::collections::HashMap;

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
    prose_gap_before: Vec<u32>,
    prose_gap_after: Vec<u32>,
    since_heading: Vec<u32>,
    /// For each block, how many blocks like the headline stand between the headline and it.
    headline_twins: Vec<u32>,
    /// For each frame, how many frames around it are around the headline, too.
    shared_with_headline: Vec<u16>,
    /// For each frame, the number of `article` elements that began before it.
    article_number: Vec<u32>,
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
    let gaps = |order: &mut dyn Iterator<Item = usize>| -> Vec<u32> {
        let mut gap = 99;
        let mut gaps = vec![0; blocks.len()];
        for i in order {
            gaps[i] = gap;
            gap = if is_prose(&blocks[i].words) {
                0
            } else {
                (gap + 1).min(99)
            };
        }
        gaps
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
    PageFacts {
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
        prose_gap_before: gaps(&mut (0..blocks.len())),
        prose_gap_after: gaps(&mut (0..blocks.len()).rev()),
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
    (n as f32 + 1.0).ln()
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

/// What begins the block: 0 a small letter, 1 a capital, 2 a digit, 3 a mark, 4 another script's letter.
fn beginning(first: Option<char>) -> f32 {
    match first {
        Some(c) if c.is_lowercase() => 0.0,
        Some(c) if c.is_uppercase() => 1.0,
        Some(c) if c.is_numeric() => 2.0,
        Some(c) if c.is_alphabetic() => 4.0,
        _ => 3.0,
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
    put("commas", ratio(w.commas, w.count));
    put("sentences", log(w.sentence_ends));
    put("ending", ending(w.last));
    put("beginning", beginning(w.first));
    put("capitalised", ratio(w.capitalised, w.count));
    put("shouted", ratio(w.shouted, w.count));
    put("digits", ratio(w.digits, w.chars));
    put("years", log(w.years));
    put("separators", log(w.separators));
    put("unspaced", ratio(w.unspaced, w.chars));
    put("copyright", flag(w.has_copyright));
    put("at", flag(w.has_at));
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
    put("inline_tokens", f32::from(block.inline_tokens));

    put("depth", f32::from(frame.depth));
    for (bit, name) in WITHIN_NAMES.iter().enumerate() {
        put(name, flag(frame.within >> bit & 1 == 1));
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
    put("prose_gap_before", facts.prose_gap_before[i] as f32);
    put("prose_gap_after", facts.prose_gap_after[i] as f32);
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
    put("f0_media", log(frame.media));
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
        put(names[1], ratio(words.linked, words.count));
        put(names[2], near.map_or(0.0, |b| kind(tree, &frames[b.frame])));
        put(names[3], ending(words.last));
        put(
            names[4],
            near.map_or(0.0, |b| nearness(frames, block.frame, b.frame)),
        );
        put(
            names[5],
            near.map_or(0.0, |b| f32::from(frames[b.frame].chain.sum)),
        );
    }

    put("page_words", log(frames[0].words));
    put("page_prose", ratio(frames[0].prose_words, frames[0].words));
    put("page_prose_words", log(frames[0].prose_words));
    put("page_linked", ratio(frames[0].link_words, frames[0].words));
    put("page_articles", log(facts.articles));
    put("page_says_article", flag(facts.says_article));
    put("page_has_headline", flag(facts.headline.is_some()));
}

/// The frame and those around it, up to the outermost.
pub(crate) fn chain(frames: &[Frame], frame: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(frame), |&f| {
        (frames[f].parent != f).then(|| frames[f].parent)
    })
}

/// How near two frames stand: 3 the same, 2 the same parent, 1 the same grandparent, 0 farther.
fn nearness(frames: &[Frame], a: usize, b: usize) -> f32 {
    let parent = |f: usize| frames[f].parent;
    if a == b {
        3.0
    } else if parent(a) == parent(b) || parent(a) == b || a == parent(b) {
        2.0
    } else if parent(parent(a)) == parent(parent(b)) {
        1.0
    } else {
        0.0
    }
}

/// Names for the bits of [`within`], lowest first.
const WITHIN_NAMES: [&str; within::COUNT] = [
    "in_nav",
    "in_header",
    "in_footer",
    "in_aside",
    "in_form",
    "in_figure",
    "in_table",
    "in_list",
    "in_article",
    "in_main",
    "in_quote",
    "in_hidden",
    "in_dialog",
    "in_body_prop",
    "in_caption",
    "in_button",
    "in_heading",
    "in_details",
    "in_code",
    "in_link",
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

/// Neighbours by their distance, and the names of their features.
const NEIGHBOUR_NAMES: [(isize, [&str; 6]); 4] = [
    (
        -2,
        [
            "b2_words",
            "b2_linked",
            "b2_kind",
            "b2_ending",
            "b2_near",
            "b2_tokens",
        ],
    ),
    (
        -1,
        [
            "b1_words",
            "b1_linked",
            "b1_kind",
            "b1_ending",
            "b1_near",
            "b1_tokens",
        ],
    ),
    (
        1,
        [
            "a1_words",
            "a1_linked",
            "a1_kind",
            "a1_ending",
            "a1_near",
            "a1_tokens",
        ],
    ),
    (
        2,
        [
            "a2_words",
            "a2_linked",
            "a2_kind",
            "a2_ending",
            "a2_near",
            "a2_tokens",
        ],
    ),
];
