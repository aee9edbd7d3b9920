//! From probabilities to a choice, and from the choice to removals.

use super::blocks::{Block, Frame, Layout, within};
use super::facts::chain;
use super::lead;
use crate::dom::{Data, Element, Ledger, NodeId, Reason, Story, local_name};
use crate::order::sort_by_number;
use crate::restructure::is_called_caption;
use std::collections::{HashMap, HashSet};

/// What the choice of the article takes out.
pub(crate) static REASONS: &[Reason] = &[OUTSIDE, FURNITURE, LINKS, REPEATED];

/// What stands outside of the part of the page that the article is in.
const OUTSIDE: Reason = Reason {
    id: "outside-article",
    why: "Stands outside of the part of the page that has the article.",
};
/// What stands in that part, but is not the article's.
const FURNITURE: Reason = Reason {
    id: "furniture",
    why: "Stands among the article's text, but reads like the furniture of the page: labels, teasers, notes.",
};
const LINKS: Reason = Reason {
    id: "link-block",
    why: "Nothing but links, as lists of other articles are, and no part of a sentence.",
};
pub(crate) const REPEATED: Reason = Reason {
    id: "repeated",
    why: "Stands on the page a second time, word for word: a copy for other screens, or a notice.",
};

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
    repeated: Vec<bool>,
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

/// Keeps the blocks that make the expected F1 greatest: the likeliest ones, as long as each adds more to what
/// is found than to what is wrongly taken. (Where probabilities are true, the best cut lies at half the
/// greatest F1: Lipton, Elkan and Narayanaswamy, 2014, <https://arxiv.org/abs/1402.1892>.) `says_article` whether the page
/// calls itself an article, which a short one does, too.
pub(crate) fn choose(layout: &Layout, mut probabilities: Vec<f32>, says_article: bool) -> Choice {
    let repeated = repeated(layout, &probabilities);
    for (p, _) in probabilities.iter_mut().zip(&repeated).filter(|(_, r)| **r) {
        *p = 0.0;
    }
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
    let kept: f32 = kept.map(|&i| size(i)).sum();
    let is_little = kept <= FEW_WORDS && kept * 2.0 <= taken;
    if confidence < LEAST_OF_FEW && is_little && !says_article {
        least = f32::INFINITY;
    }
    Choice {
        keep: probabilities.iter().map(|&p| p >= least).collect(),
        repeated,
        confidence,
    }
}

/// For each block, whether it is long and another one that says the same is likelier the article's: of equals, an
/// earlier one. What stands side by side is no copy but said again, as a refrain is.
fn repeated(layout: &Layout, probabilities: &[f32]) -> Vec<bool> {
    let around = |i: usize| layout.frames[layout.blocks[i].frame].parent;
    let mut best: HashMap<u64, usize> = HashMap::new();
    let mut repeated = vec![false; probabilities.len()];
    for (i, block) in layout.blocks.iter().enumerate() {
        if block.words.count < LEAST_REPEATED {
            continue;
        }
        let kept = best.entry(block.words.hash).or_insert(i);
        if around(i) == around(*kept) {
            continue;
        }
        if probabilities[i] > probabilities[*kept] {
            repeated[*kept] = true;
            *kept = i;
        } else {
            repeated[i] = true;
        }
    }
    repeated
}

/// For each node, how many chosen words stand in it.
pub(crate) fn words_by_node(story: &Story, layout: &Layout, choice: &Choice) -> Vec<u32> {
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

/// Takes out what stands beside the frame and beside those around it.
pub(crate) fn clear_outside(story: &mut Story, layout: &Layout, place: usize, ledger: &mut Ledger) {
    for frame in chain(&layout.frames, place) {
        let mut node = layout.frames[frame].node;
        while node != story.root() {
            let siblings: Vec<NodeId> =
                story.preceding(node).chain(story.following(node)).collect();
            for sibling in siblings {
                remove_shown(story, sibling, OUTSIDE, ledger);
            }
            let Some(parent) = story[node].parent else {
                break;
            };
            node = parent;
            if layout.frames[layout.frames[frame].parent].node == node {
                break;
            }
        }
    }
}

/// For each node, what stands below it. To be asked before rules take parts of the blocks away: a block
/// whose ends are gone has no end.
pub(crate) fn marks(story: &Story, layout: &Layout, choice: &Choice) -> Vec<Marks> {
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
const MOST_BESIDE: usize = 40;

/// Takes out what stands in the article's part of the page and was not chosen.
pub(crate) fn sweep(
    story: &mut Story,
    layout: &Layout,
    choice: &Choice,
    marks: &[Marks],
    ledger: &mut Ledger,
) {
    let body = densest(story, layout, choice);
    // Beside the body there may be pictures of something else, where all words are kept, too.
    let around: HashSet<NodeId> = body.into_iter().flat_map(|n| story.ancestors(n)).collect();
    let mut queue = vec![story.root()];
    while let Some(node) = queue.pop() {
        let children: Vec<NodeId> = story.children(node).collect();
        for child in children {
            let m = marks.get(child.index()).copied().unwrap_or_default();
            match (m.kept, m.dropped || m.repeated) {
                (true, false) if !around.contains(&child) => {}
                (true, _) => queue.push(child),
                // The words below a picture go, and not the picture, nor its caption.
                (false, true)
                    if body.is_some_and(|body| story.is_within(node, body))
                        && holds_picture(story, child, m.caption) =>
                {
                    queue.push(child);
                }
                (false, true) => {
                    let reason = if !m.dropped {
                        REPEATED
                    } else if is_all_links(story, child) {
                        LINKS
                    } else {
                        FURNITURE
                    };
                    remove_shown(story, child, reason, ledger);
                }
                // Pictures and captions: those in the body of the article are its own.
                (false, false) => {
                    let is_own = body.is_some_and(|body| story.is_within(node, body));
                    if !is_own && story.element(child).is_some() {
                        remove_shown(story, child, OUTSIDE, ledger);
                    }
                }
            }
        }
    }
}

/// Whether the node holds a picture and a few words, and nothing that leads elsewhere, or is set as a heading or a form.
fn holds_picture(story: &Story, node: NodeId, has_caption: bool) -> bool {
    let mut has_picture = false;
    for (at, n) in story.elements(node).enumerate() {
        match &**story.tag(n) {
            "img" | "amp-img" => has_picture |= !lead::is_small(story, n),
            "a" | "button" | "form" | "input" | "li" | "table" | "iframe" | "section" | "aside"
            | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return false,
            _ => {}
        }
        if at >= MOST_BESIDE {
            return false;
        }
    }
    let others = if has_caption { 3 } else { 1 };
    has_picture && story.text_of(node).len() <= LONGEST_CAPTION * others
}

/// No caption has more bytes.
const LONGEST_CAPTION: usize = 300;

/// What stands below a node.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Marks {
    kept: bool,
    dropped: bool,
    repeated: bool,
    caption: bool,
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

/// The innermost element that has nine tenths of the words that are kept.
pub(super) fn densest(story: &Story, layout: &Layout, choice: &Choice) -> Option<NodeId> {
    let mut kept = vec![0_u32; layout.frames.len()];
    for (block, _) in layout.blocks.iter().zip(&choice.keep).filter(|(_, k)| **k) {
        kept[block.frame] += block.words.count;
    }
    for frame in (1..kept.len()).rev() {
        kept[layout.frames[frame].parent] += kept[frame];
    }
    let total = *kept.first()?;
    let innermost = (0..kept.len())
        .rev()
        .find(|&f| u64::from(kept[f]) * 10 >= u64::from(total) * 9)?;
    Some(layout.frames[innermost].node).filter(|&n| story.is_within(n, story.root()))
}

fn is_all_links(story: &Story, node: NodeId) -> bool {
    let in_link = |n: NodeId| {
        story
            .ancestors(n)
            .take_while(|&a| a != node)
            .chain([node])
            .any(|a| story.element(a).is_some_and(Element::is_link))
    };
    let mut texts = story
        .descendants(node)
        .filter(|&n| story.text(n).is_some_and(|t| !crate::dom::is_blank(t)));
    let mut any = false;
    texts.all(|n| {
        any = true;
        in_link(n)
    }) && any
}

fn remove_shown(story: &mut Story, node: NodeId, reason: Reason, ledger: &mut Ledger) {
    if !matches!(story[node].data, Data::Removed(_)) {
        story.remove(node, reason, ledger);
    }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::cut;
    use super::super::words::Lexicon;
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

    #[test]
    fn a_picture_stays_where_the_words_below_it_go() {
        let text = "<p>The boats went out at six, with the mail of the whole week and a stripe of wet paint, and came back at noon.</p>";
        let picture = "<div><div class=x1><img src=https://i.example/quay.jpg width=740></div><div>Quay, 2026</div></div>";
        let page = format!(
            "<title>Boats</title><main><h1>Boats</h1>{text}{text}{picture}{text}{text}</main>"
        );
        let content = |page: &str| {
            crate::clean(page, &crate::Options::default())
                .unwrap_or_default()
                .content
        };
        assert!(content(&page).contains("quay.jpg"), "{}", content(&page));
        let credited = page.replace(
            "</div></div>",
            "</div><div class=caption>The quay.</div></div>",
        );
        assert!(
            content(&credited).contains("<figcaption>The quay."),
            "{}",
            content(&credited)
        );
        let teaser = page.replace("<div>Quay, 2026</div>", "<a href=/b>Quay, 2026</a>");
        assert!(!content(&teaser).contains("quay.jpg"));
    }

    #[test]
    fn copies_go_with_their_reason() {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ".repeat(3);
        let notice = "What stands here comes from elsewhere and was not loaded, because you did not agree to it when \
            you were asked, nor the day before.";
        let parts: String = (1..5)
            .map(|n| format!("<p>On day {n}, {text}</p><div><p>{notice}</p></div>"))
            .collect();
        let html = format!("<title>Boats</title><main><h1>Boats</h1>{parts}</main>");
        let article = crate::clean(&html, &crate::Options::default()).expect("an article");
        assert!(article.text_content.matches(notice).count() <= 1);
        let copies = article.removed.iter().filter(|r| r.rule == "repeated");
        assert!(copies.count() >= 3, "{:#?}", article.removed);
    }
}
