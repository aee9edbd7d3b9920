//! What is known of each block: the one list of features that the model reads.
//!
//! All come from a single pass over the tree ([`cut`](super::blocks::cut)) and one over the blocks ([`facts`](super::facts)).

use super::blocks::{Block, Layout, is_prose};
use super::facts::{PageFacts, chain, ending, kind, look, ratio};
use super::feature_names::{LEVEL_NAMES, NEIGHBOUR_NAMES, PLACE_NAMES, WINDOWS, WITHIN_NAMES};
use super::frames::Frame;
use super::lexicon::Lexicon;
use super::tokens::FAMILIES;
use super::words::Words;
use crate::dom::Tree;
use std::sync::LazyLock;

#[inline]
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

/// A block, and what it is seen among.
struct Seen<'a> {
    tree: &'a Tree,
    blocks: &'a [Block],
    frames: &'a [Frame],
    facts: &'a PageFacts,
    lexicon: &'a Lexicon,
    i: usize,
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
    let seen = &Seen {
        tree,
        blocks,
        frames,
        facts,
        lexicon,
        i,
    };
    text(seen, put);
    frames_around(seen, put);
    place(seen, put);
    neighbours(seen, put);
    look_alikes(seen, put);
    place_within(seen, put);
    beside_candidates(seen, put);
    heading_before(seen, put);
    runs(seen, put);
    whole_page(seen, put);
}

/// What it says.
fn text(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen {
        tree,
        blocks,
        frames,
        facts,
        lexicon,
        i,
    } = *seen;
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
}

/// What it stands in.
fn frames_around(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen {
        blocks,
        frames,
        facts,
        i,
        ..
    } = *seen;
    let block = &blocks[i];
    let frame = &frames[block.frame];
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
}

/// Where on the page it stands.
fn place(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen {
        blocks,
        frames,
        facts,
        i,
        ..
    } = *seen;
    let block = &blocks[i];
    let w = &block.words;
    let frame = &frames[block.frame];
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
}

/// What stands before and after it.
fn neighbours(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen {
        tree,
        blocks,
        frames,
        i,
        ..
    } = *seen;
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
}

/// What blocks that look like it hold.
fn look_alikes(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen {
        blocks,
        frames,
        facts,
        i,
        ..
    } = *seen;
    let block = &blocks[i];
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
}

/// Where it stands in the frames around its own.
fn place_within(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen {
        blocks,
        frames,
        facts,
        i,
        ..
    } = *seen;
    let block = &blocks[i];
    let w = &block.words;
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
}

/// How far it stands from what may be the article.
fn beside_candidates(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen {
        blocks,
        frames,
        facts,
        i,
        ..
    } = *seen;
    let block = &blocks[i];
    let frame = &frames[block.frame];
    let number = u32::try_from(i).unwrap_or(u32::MAX);
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
}

/// The last heading before it.
fn heading_before(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen {
        tree,
        blocks,
        frames,
        facts,
        i,
        ..
    } = *seen;
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
}

/// What stands in the runs of blocks before and after it.
fn runs(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen {
        blocks,
        frames,
        facts,
        i,
        ..
    } = *seen;
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
}

/// What the page is like.
fn whole_page(seen: &Seen, put: &mut impl FnMut(&'static str, f32)) {
    let Seen { frames, facts, .. } = *seen;
    put("page_words", log(frames[0].words));
    put("page_prose", ratio(frames[0].prose_words, frames[0].words));
    put("page_prose_words", log(frames[0].prose_words));
    put("page_linked", ratio(frames[0].link_words, frames[0].words));
    put("page_articles", log(facts.articles));
    put("page_says_article", flag(facts.says_article));
}
