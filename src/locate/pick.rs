//! From probabilities to a choice, and where on the page it stands.

use super::blocks::{Block, Layout};
use super::frames::{Frame, within};
use crate::dom::{NodeId, Story, tags};
use crate::order::sort_by_number;
use std::collections::HashMap;

/// Shorter blocks may be said twice. (Five folds by domain: fundus-dev +.0017, n4k-dev +.0007, wcxb-dev +.0021.)
const LEAST_REPEATED: u32 = 20;

/// Less expected agreement than this and there is no article on the page.
const LEAST_CONFIDENCE: f32 = 0.2;

/// Nor is there one where so few words of a page that has twice as many, or more, are all that there is to take, and
/// not even that with this confidence: the shell of a page that scripts draw, a menu. (Five folds by domain, with
/// [`LEAST_CONFIDENCE`] at 0.12 before: wcxb-dev +.0035, the other sets the same; 21 of its pages have no article.)
const FEW_WORDS: f32 = 20.0;
const LEAST_OF_FEW: f32 = 0.6;

/// From this confidence on a block is kept where it is likelier to belong than not.
const SURE: f32 = 0.9;
const EVEN: f32 = 0.5;
/// Below it the best cut lies a little lower than the probabilities say, which fall short on such pages. (Five
/// folds by domain: traf-dev +.003, wcxb-dev +.005, the others +.0005, beside the plain cut.)
const LENIENCE: f32 = 0.85;

/// Which blocks are the article's, and how sure that is.
#[derive(Debug, Default)]
pub(crate) struct Choice {
    /// For each block.
    pub(crate) keep: Vec<bool>,
    /// For each block, whether another one says the same and is likelier the article's.
    pub(super) repeated: Vec<bool>,
    /// The agreement (F1, by words) that the probabilities let expect, 0 to 1.
    pub(crate) confidence: f32,
}

impl Choice {
    /// All of the page.
    pub(crate) fn all(layout: &Layout) -> Choice {
        Choice {
            keep: vec![true; layout.blocks.len()],
            repeated: vec![false; layout.blocks.len()],
            confidence: if layout.blocks.is_empty() { 0.0 } else { 1.0 },
        }
    }

    /// The first block that is kept.
    pub(super) fn begin(&self) -> Option<usize> {
        self.keep.iter().position(|&k| k)
    }

    /// Adds a block at the end, which is kept.
    pub(super) fn add(&mut self) {
        self.keep.push(true);
        self.repeated.push(false);
    }

    /// Whether the block after this one is kept.
    pub(super) fn keeps_after(&self, block: usize) -> bool {
        self.keep.get(block + 1).copied().unwrap_or(false)
    }
}

/// For each block, the probability that it belongs to the article.
#[derive(Debug)]
pub(crate) struct Likely {
    /// As its own features have it.
    pub(crate) by_itself: Vec<f32>,
    /// The same, but none where it belongs to another text on the page.
    pub(crate) among_others: Vec<f32>,
}

#[cfg(test)]
impl From<Vec<f32>> for Likely {
    /// Where no other texts are known.
    fn from(probabilities: Vec<f32>) -> Likely {
        Likely {
            by_itself: probabilities.clone(),
            among_others: probabilities,
        }
    }
}

/// Keeps the blocks that make the expected F1 greatest: the likeliest ones, as long as each adds more to what
/// is found than to what is wrongly taken. (Where probabilities are true, the best cut lies at half the
/// greatest F1: Lipton, Elkan and Narayanaswamy, 2014, <https://arxiv.org/abs/1402.1892>.) `says_article` whether the page
/// calls itself an article, which a short one does, too.
///
/// What belongs to other texts is left out after the cut is found: they say how sure the features are on this page.
pub(crate) fn choose(layout: &Layout, likely: impl Into<Likely>, says_article: bool) -> Choice {
    let Likely {
        by_itself: mut probabilities,
        mut among_others,
    } = likely.into();
    let repeated = repeated(layout, &among_others);
    for (i, _) in repeated.iter().enumerate().filter(|(_, r)| **r) {
        (probabilities[i], among_others[i]) = (0.0, 0.0);
    }
    let Cut {
        mut least,
        confidence,
        kept,
        taken,
    } = Cut::of(layout, &probabilities);
    let is_little = kept <= FEW_WORDS && kept * 2.0 <= taken;
    if confidence < LEAST_OF_FEW && is_little && !says_article {
        least = f32::INFINITY;
    }
    if least == f32::INFINITY
        && let Some(main) = little_main(layout)
    {
        return Choice {
            keep: main,
            repeated,
            confidence,
        };
    }
    let confidence = match among_others == probabilities {
        true => confidence,
        false => Cut::of(layout, &among_others).confidence,
    };
    Choice {
        keep: among_others.iter().map(|&p| p >= least).collect(),
        repeated,
        confidence,
    }
}

/// A `main` with no more words is the text of a page that has little to say.
const LITTLE_MAIN: u32 = 60;

/// For each block whether it stands in the page's `main`, where that has hardly any words, but some that are no links.
fn little_main(layout: &Layout) -> Option<Vec<bool>> {
    const APART: u32 = within::NAV
        | within::FOOTER
        | within::ASIDE
        | within::FORM
        | within::HIDDEN
        | within::DIALOG;
    let around = |block: &Block| layout.frames[block.frame].within;
    let is_main = |block: &&Block| around(block) & within::MAIN != 0;
    // With links, fields and buttons: else it is a shop, or a tool.
    let all: u32 = layout
        .blocks
        .iter()
        .filter(is_main)
        .map(|b| b.words.count)
        .sum();
    let is_said = |block: &Block| {
        is_main(&block) && around(block) & APART == 0 && block.words.linked * 2 < block.words.count
    };
    let keep: Vec<bool> = layout.blocks.iter().map(is_said).collect();
    let said = layout.blocks.iter().zip(&keep).filter(|(_, keep)| **keep);
    let words: u32 = said.map(|(block, _)| block.words.count).sum();
    (words > 2 && all <= LITTLE_MAIN).then_some(keep)
}

/// Where the blocks are cut off that are not likely enough.
struct Cut {
    /// What is less likely goes.
    least: f32,
    /// The agreement (F1, by words) that it lets expect, 0 to 1.
    confidence: f32,
    /// How many words stay, and of how many.
    kept: f32,
    taken: f32,
}

impl Cut {
    fn of(layout: &Layout, probabilities: &[f32]) -> Cut {
        let size = |i: usize| layout.blocks[i].words.count.max(1) as f32;
        let mut order: Vec<usize> = (0..probabilities.len()).collect();
        // The likeliest first: none is negative, so that they are ordered as their bits are.
        sort_by_number(&mut order, |&i| !probabilities[i].to_bits());
        let expected: f32 = order.iter().map(|&i| probabilities[i] * size(i)).sum();
        let (mut found, mut taken) = (0.0, 0.0);
        let (mut least, mut confidence) = (f32::INFINITY, 0.0);
        for &i in &order {
            found += probabilities[i] * size(i);
            taken += size(i);
            let f1 = 2.0 * found / (taken + expected);
            if f1 > confidence {
                (least, confidence) = (probabilities[i], f1);
            }
        }
        least = match confidence {
            SURE.. => least.max(EVEN),
            LEAST_CONFIDENCE.. => least * LENIENCE,
            _ => f32::INFINITY,
        };
        let kept = order.iter().take_while(|&&i| probabilities[i] >= least);
        let kept = kept.map(|&i| size(i)).sum();
        Cut {
            least,
            confidence,
            kept,
            taken,
        }
    }
}

/// For each block, whether it is long and another one that says the same is likelier the article's: of equals, an
/// earlier one. What stands side by side is no copy but said again, as a refrain is.
fn repeated(layout: &Layout, probabilities: &[f32]) -> Vec<bool> {
    let around = |i: usize| layout.frames[layout.blocks[i].frame].parent;
    let mut best: HashMap<u64, u32> = HashMap::new();
    let mut repeated = vec![false; probabilities.len()];
    for (number, block) in (0_u32..).zip(&layout.blocks) {
        if block.words.count < LEAST_REPEATED {
            continue;
        }
        let best = best.entry(block.words.hash).or_insert(number);
        let (i, kept) = (number as usize, *best as usize);
        if around(i) == around(kept) {
            continue;
        }
        if probabilities[i] > probabilities[kept] {
            repeated[kept] = true;
            *best = number;
        } else {
            repeated[i] = true;
        }
    }
    repeated
}

/// The part of the page that has the article: the innermost frame around all that is kept, and around the
/// headline where that stands before it.
pub(crate) fn place(layout: &Layout, choice: &Choice, headline: Option<usize>) -> Option<usize> {
    let first = choice.begin()?;
    let headline = headline.filter(|&h| h < first).into_iter();
    let kept = choice
        .keep
        .iter()
        .enumerate()
        .filter(|(_, k)| **k)
        .map(|(i, _)| i);
    let frames = headline.chain(kept).map(|i| layout.blocks[i].frame);
    frames.reduce(|a, b| common(&layout.frames, a, b))
}

/// The innermost frame around both.
fn common(frames: &[Frame], mut a: usize, mut b: usize) -> usize {
    while a != b {
        // Frames are numbered in the order of the page: the later one cannot be around the earlier one.
        if a > b {
            a = frames[a].parent;
        } else {
            b = frames[b].parent;
        }
    }
    a
}

/// The innermost element that has nine tenths of the words that are kept.
pub(super) fn densest(story: &Story, layout: &Layout, choice: &Choice) -> Option<NodeId> {
    let blocks = layout.blocks.iter().zip(&choice.keep);
    let kept = blocks.filter(|(_, k)| **k);
    let kept = kept.map(|(block, _)| (block, block.words.count as f32));
    let (innermost, _) = innermost(layout, kept)?;
    let mut body = layout.frames[innermost].node;
    // Of a table or list it is what holds that: nothing else can stand between rows or items.
    while tags::holds_items(story.tag(body)) {
        body = story[body].parent?;
    }
    Some(body).filter(|&n| story.is_within(n, story.root()))
}

/// The innermost frame that has nine tenths of what the blocks weigh, and what all of them weigh.
pub(super) fn innermost<'a>(
    layout: &Layout,
    weights: impl Iterator<Item = (&'a Block, f32)>,
) -> Option<(usize, f32)> {
    let mut sums = vec![0.0; layout.frames.len()];
    for (block, weight) in weights {
        sums[block.frame] += weight;
    }
    for frame in (1..sums.len()).rev() {
        sums[layout.frames[frame].parent] += sums[frame];
    }
    let total = *sums.first()?;
    let innermost = (0..sums.len())
        .rev()
        .find(|&f| sums[f] * 10.0 >= total * 9.0)?;
    Some((innermost, total))
}

#[cfg(test)]
mod tests {
    use super::super::blocks::cut;
    use super::super::lexicon::Lexicon;
    use super::*;
    use crate::dom;

    #[test]
    fn of_long_blocks_that_say_the_same_the_likeliest_is_kept() {
        let long = "The ferry did not leave on Monday, nor on Tuesday, and on Wednesday the harbour master took the \
            timetable off the wall and said nothing more.";
        let page = dom::parse(&format!(
            "<div><p>{long}</p></div><p>Rain.</p><div><p>{long}</p></div><p>Rain.</p><div><p>{long}</p><p>{long}</p></div>"
        ));
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let told = |p: [f32; 6]| repeated(&layout, &p);
        assert_eq!(
            told([0.5, 0.5, 0.9, 0.5, 0.7, 0.7]),
            [true, false, false, false, true, true]
        );
        assert_eq!(told([0.5; 6]), [false, false, true, false, true, true]);
        // Side by side, both stay.
        assert_eq!(
            told([0.5, 0.5, 0.5, 0.5, 0.9, 0.9]),
            [true, false, true, false, false, false]
        );
        let choice = choose(&layout, vec![0.9, 0.9, 0.95, 0.9, 0.95, 0.9], false);
        assert_eq!(choice.keep, [false, true, true, true, false, false]);
    }

    #[test]
    fn a_main_with_few_words_is_the_text() {
        let menu = "<li>Shop for something else in another town</li>".repeat(8);
        let kept = |html: &str| {
            let page = dom::parse(html);
            let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
            let doubtful = vec![0.1; layout.blocks.len()];
            let choice = choose(&layout, doubtful, false);
            let keep = choice.keep.iter().enumerate().filter(|(_, k)| **k);
            keep.map(|(i, _)| i).collect::<Vec<_>>()
        };
        let main = "<main><h1>Tide</h1><pre>const TIDE: f64 = 2.5;</pre><p><a href=/>All of the tides</a></main>";
        assert_eq!(kept(&format!("<ul>{menu}</ul>{main}")), [8, 9]);
        assert_eq!(kept(&format!("<ul>{menu}</ul><p>Tide</p>")), [0_usize; 0]);
        let links = "<a href=/>More boats</a> ".repeat(40);
        assert_eq!(
            kept(&format!(
                "<ul>{menu}</ul><main><p>Tide of the day</p>{links}</main>"
            )),
            [0_usize; 0]
        );
        let long = "The boats went out at six, with the mail of the whole week. ".repeat(6);
        assert_eq!(
            kept(&format!("<ul>{menu}</ul><main><p>{long}</p></main>")),
            [0_usize; 0]
        );
    }

    #[test]
    fn a_few_doubtful_words_of_a_menu_are_no_article() {
        let menu = "<li>Shop for something else in another town</li>".repeat(8);
        let few = "<p>Ferries of the harbour, in all languages</p>";
        let kept = |html: &str, p: &[f32], says_article: bool| {
            let page = dom::parse(html);
            let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
            let choice = choose(&layout, p.to_vec(), says_article);
            choice.keep.iter().filter(|&&k| k).count()
        };
        let among_others = |p: f32, says_article: bool| {
            kept(
                &format!("{few}<ul>{menu}</ul>"),
                &[&[p][..], &[0.1; 8]].concat(),
                says_article,
            )
        };
        assert_eq!(among_others(0.4, false), 0);
        assert_eq!(among_others(0.95, false), 1);
        // A short article says that it is one.
        assert_eq!(among_others(0.4, true), 1);
        // Where there is nothing else, it is what somebody chose to show us.
        assert_eq!(kept(few, &[0.4], false), 1);
    }
}
