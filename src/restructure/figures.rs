//! Captions that stand beside their images in `div`s, and credits in captions.

use super::captions::{figcaptions, is_called_caption, is_caption};
use super::credits::{MAX_CREDIT, credit_start, is_called_credit, mark_credits};
use super::images::has_address;
use super::mends::{CAPTION, CREDIT, tagged, tell_element};
use crate::dom::{Ledger, NodeId, Story, is_blank};
use crate::locate::REPEATED;
use crate::order::sort_by_number;
use html5ever::local_name;

/// How far above a caption its image may be looked for.
const MAX_CLIMB: usize = 4;

/// Makes figures of captions and the images beside them, and credits of what names the photographer.
pub(super) fn build(story: &mut Story, ledger: &mut Ledger) {
    part_galleries(story);
    if !ledger.leaves_all(CAPTION) {
        undo_tables(story, ledger);
    }
    let captions: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| is_caption(story, n))
        .collect();
    if !captions.is_empty() && !ledger.leaves_all(CAPTION) {
        let counts = Counts::new(story);
        for caption in captions {
            build_figure(story, caption, &counts, ledger);
        }
    }
    if ledger.leaves_all(CREDIT) {
        return;
    }
    take_in_credits(story, ledger);
    for caption in figcaptions(story) {
        mark_credits(story, caption, ledger);
    }
}

/// Makes captions of the credits that stand in a figure beside its caption, or of the words that end with one; a figure's
/// captions are joined later.
fn take_in_credits(story: &mut Story, ledger: &mut Ledger) {
    let is_figure = |&n: &NodeId| *story.tag(n) == local_name!("figure");
    let figures: Vec<NodeId> = story.elements(story.root()).filter(is_figure).collect();
    for figure in figures {
        let parts: Vec<NodeId> = story
            .elements(figure)
            .skip(1)
            .take(MOST_IN_FIGURE)
            .collect();
        let is_caption = |&n: &NodeId| *story.tag(n) == local_name!("figcaption");
        let mut has_caption = parts.iter().any(is_caption);
        for credit in parts {
            let Some(words) = loose_in_figure(story, figure, credit, has_caption) else {
                continue;
            };
            if is_said(story, figure, words) {
                story.remove(words, REPEATED, ledger);
                continue;
            }
            let before = tagged(story, words);
            let caption = story.wrap(words, local_name!("figcaption"));
            tell_element(story, caption, CAPTION, before, ledger);
            has_caption = true;
        }
    }
}

/// So many elements of a figure are asked whether they are its captions or credits.
const MOST_IN_FIGURE: usize = 40;

/// What stands in the figure, outside of its caption, and ends with the credit: the credit itself, where there is a caption.
fn loose_in_figure(
    story: &Story,
    figure: NodeId,
    credit: NodeId,
    has_caption: bool,
) -> Option<NodeId> {
    let text = story.element(credit).filter(|e| is_called_credit(e));
    let text = text.and_then(|_| short_text(story, credit, MAX_CREDIT))?;
    let above: Vec<NodeId> = story.ancestors(credit).take(MAX_CLIMB).collect();
    let is_around = |&n: &NodeId| {
        matches!(
            *story.tag(n),
            local_name!("figure") | local_name!("figcaption")
        )
    };
    let at = above.iter().position(is_around)?;
    if above[at] != figure {
        return None;
    }
    let has_image = |n| {
        let mut parts = story.elements(n).take(MOST_IN_FIGURE);
        parts.any(|inner| has_address(story, inner))
    };
    let is_words = |&&n: &&NodeId| {
        let all = short_text(story, n, MAX_CREDITED);
        all.is_some_and(|all| all.len() > text.len()) && !has_image(n)
    };
    let around = above[..at].iter().find(is_words).filter(|_| !has_caption);
    Some(around.copied().unwrap_or(credit))
}

/// The words of the node, if there are any and they have no more bytes than this.
fn short_text(story: &Story, n: NodeId, most: usize) -> Option<String> {
    // White space between elements is not counted in the end, but read.
    if story.is_textless(n) || story.is_longer_than(n, 10 * most) {
        return None;
    }
    Some(story.text_of(n)).filter(|text| text.len() <= most)
}

/// A figure of several figures is a gallery: each of these has a caption of its own.
fn part_galleries(story: &mut Story) {
    let is_figure = |&n: &NodeId| *story.tag(n) == local_name!("figure");
    let figures: Vec<NodeId> = story.elements(story.root()).filter(is_figure).collect();
    let around = |&n: &NodeId| story.ancestors(n).take(MAX_CLIMB).find(is_figure);
    let mut outer: Vec<NodeId> = figures.iter().filter_map(around).collect();
    sort_by_number(&mut outer, |n| n.index() as u32);
    for pair in outer.windows(2) {
        if pair[0] == pair[1] {
            story.rename(pair[0], local_name!("div"));
        }
    }
}

/// Most bytes of a paragraph that is taken for a caption because it ends with a credit, and of that credit.
const MAX_CREDITED: usize = 300;
/// Takes the paragraph below a picture for its caption where it ends with who made the picture.
pub(super) fn find_captions(story: &mut Story, ledger: &mut Ledger) {
    if ledger.leaves_all(CAPTION) {
        return;
    }
    let figures = story.elements(story.root());
    let found: Vec<(NodeId, NodeId)> = figures
        .filter(|&n| *story.tag(n) == local_name!("figure"))
        .filter_map(|figure| Some((figure, credited(story, figure)?)))
        .collect();
    for (figure, caption) in found {
        let before = tagged(story, caption);
        story.rename(caption, local_name!("figcaption"));
        story.append(figure, caption);
        tell_element(story, caption, CAPTION, before, ledger);
    }
}

/// The paragraph after a picture without a caption, if it ends with a credit.
fn credited(story: &Story, figure: NodeId) -> Option<NodeId> {
    let is_plain = |n: NodeId| story.attr(n, "class").is_none();
    let has = |n: NodeId, tag| story.elements(n).any(|inner| *story.tag(inner) == tag);
    let has_caption = has(figure, local_name!("figcaption"));
    let next = story
        .following(figure)
        .find(|&n| story.element(n).is_some())?;
    if has_caption
        || !is_plain(figure)
        || !is_plain(next)
        || *story.tag(next) != local_name!("p")
        || has(next, local_name!("img"))
    {
        return None;
    }
    let text = story.text_of(next);
    let credit = text.get(credit_start(&text)?..)?;
    let names_picture = !["courtesy", "quelle", "source", "grafik"]
        .iter()
        .any(|word| {
            credit
                .trim_start_matches(['(', '['])
                .to_lowercase()
                .starts_with(word)
        });
    let is_copyright = credit.len() == text.len() && credit.starts_with('©');
    (text.len() <= MAX_CREDITED && credit.len() <= MAX_CREDIT && names_picture && !is_copyright)
        .then_some(next)
}

/// Makes figures of tables that hold a picture and, in the cell below it, a few words.
fn undo_tables(story: &mut Story, ledger: &mut Ledger) {
    let tables: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| *story.tag(n) == local_name!("table"))
        .collect();
    for table in tables {
        let parts: Vec<NodeId> = story.elements(table).skip(1).take(MOST_PARTS).collect();
        let is = |n: NodeId, tag| *story.tag(n) == tag;
        let cells: Vec<NodeId> = parts
            .iter()
            .copied()
            .filter(|&n| is(n, local_name!("td")))
            .collect();
        let [picture, caption] = cells[..] else {
            continue;
        };
        let has_picture = |n: NodeId| story.elements(n).any(|inner| has_address(story, inner));
        let is_pair = parts.len() < MOST_PARTS
            && story[picture].parent != story[caption].parent
            && story.is_textless(picture)
            && has_picture(picture)
            && !has_picture(caption)
            && !story.is_textless(caption)
            && story.text_of(caption).len() <= MAX_CREDITED;
        if is_pair {
            for part in parts {
                if matches!(
                    *story.tag(part),
                    local_name!("tbody") | local_name!("tr") | local_name!("td")
                ) {
                    story.rename(part, local_name!("div"));
                }
            }
            story.rename(table, local_name!("figure"));
            set_caption(story, caption, ledger);
        }
    }
}

/// A table of a picture and its caption has fewer elements than this.
const MOST_PARTS: usize = 24;

/// What stands under each node: letters, and images.
struct Counts {
    letters: Vec<u32>,
    /// The letters of what is called a caption or a credit.
    named: Vec<u32>,
    images: Vec<u32>,
}

impl Counts {
    fn new(story: &Story) -> Counts {
        let mut counts = Counts {
            letters: vec![0; story.len()],
            named: vec![0; story.len()],
            images: vec![0; story.len()],
        };
        let nodes: Vec<NodeId> = story.descendants(story.root()).collect();
        // Children come after their parents, so that backwards each node is whole before it is added.
        for &n in nodes.iter().rev() {
            let own = story
                .text(n)
                .map_or(0, |t| t.chars().filter(|c| c.is_alphanumeric()).count());
            counts.letters[n.index()] += u32::try_from(own).unwrap_or(u32::MAX);
            counts.images[n.index()] += u32::from(has_address(story, n));
            let is_credit = || story.element(n).is_some_and(is_called_credit);
            if is_called_caption(story, n) || is_credit() {
                counts.named[n.index()] = counts.letters[n.index()];
            }
            if let Some(parent) = story[n].parent {
                counts.letters[parent.index()] += counts.letters[n.index()];
                counts.named[parent.index()] += counts.named[n.index()];
                counts.images[parent.index()] += counts.images[n.index()];
            }
        }
        counts
    }

    fn images(&self, n: NodeId) -> u32 {
        self.images.get(n.index()).copied().unwrap_or(0)
    }

    fn letters(&self, n: NodeId) -> u32 {
        self.letters.get(n.index()).copied().unwrap_or(0)
    }
}

/// Makes a figure of what holds the caption, the image and no other words; else of the image just before.
fn build_figure(story: &mut Story, caption: NodeId, counts: &Counts, ledger: &mut Ledger) {
    let holds_caption_alone = |story: &Story, n: NodeId| {
        counts.images(n) > 0
            && counts.letters(n) <= counts.letters(caption).max(counts.named[n.index()]) + 40
            && n != story.root()
    };
    let above: Vec<NodeId> = story.ancestors(caption).take(MAX_CLIMB).collect();
    let is_cell = |n: NodeId| {
        matches!(
            *story.tag(n),
            local_name!("td") | local_name!("th") | local_name!("li") | local_name!("body")
        )
    };
    let holder = above
        .iter()
        .copied()
        .take_while(|&n| !is_cell(n))
        .find(|&n| counts.images(n) > 0);
    if counts.images(caption) > 0 {
        return;
    }
    if let Some(holder) = holder.filter(|&n| holds_caption_alone(story, n)) {
        story.rename(holder, local_name!("figure"));
        return set_caption(story, caption, ledger);
    }
    let mut before = story[caption].prev;
    while let Some(n) = before.filter(|&n| story.text(n).is_some_and(is_blank)) {
        before = story[n].prev;
    }
    if let Some(image) = before.filter(|&n| {
        counts.images(n) > 0 && counts.letters(n) == 0 && story[n].parent == story[caption].parent
    }) {
        let figure = story.wrap(image, local_name!("figure"));
        story.append(figure, caption);
        set_caption(story, caption, ledger);
    } else if holder.is_none() {
        // Its image did not come along: it is a caption still.
        set_caption(story, caption, ledger);
    }
}

/// A figure with more captions is a gallery, and none of them is another's copy.
const MOST_CAPTIONS: usize = 4;

/// Whether a caption of the figure has the words already: they are the copy for the large picture.
fn is_said(story: &Story, figure: NodeId, words: NodeId) -> bool {
    let letters = |n| -> Option<String> {
        let text = short_text(story, n, MAX_CREDITED)?;
        Some(text.chars().filter(|c| c.is_alphanumeric()).collect())
    };
    let Some(own) = letters(words) else {
        return false;
    };
    let parts = story.elements(figure).take(MOST_IN_FIGURE);
    let is_other = |&n: &NodeId| n != words && *story.tag(n) == local_name!("figcaption");
    let mut captions = parts.filter(is_other).take(MOST_CAPTIONS);
    captions.any(|n| letters(n).is_some_and(|all| all.contains(&own)))
}

fn set_caption(story: &mut Story, caption: NodeId, ledger: &mut Ledger) {
    let is_figure = |&n: &NodeId| *story.tag(n) == local_name!("figure");
    let figure = story.ancestors(caption).take(MAX_CLIMB).find(is_figure);
    if figure.is_some_and(|figure| is_said(story, figure, caption)) {
        story.remove(caption, REPEATED, ledger);
        return;
    }
    let before = tagged(story, caption);
    story.rename(caption, local_name!("figcaption"));
    tell_element(story, caption, CAPTION, before, ledger);
}
