//! What goes with the text beside it: the heading over it, the time over an entry, the label over a list of links.

use super::blocks::Layout;
use super::frames::within;
use super::pick::Choice;
use crate::dom::{Fnv, NodeId, Tree, local_name, tags};
use crate::order::sort_numbers;
use std::hash::Hasher;

/// How far above a heading's text its link and its element may be.
const CLIMB: usize = 12;

/// A time has no more words than this.
const LONGEST_TIME: u32 = 6;

/// A label with a number has no more words than this.
const LONGEST_NUMBERED: u32 = 3;

/// A label over a list of links has no more words than this, and the list so many links at least.
const LONGEST_LABEL: u32 = 10;
const LEAST_LINKS: usize = 2;

/// A title of a box has no more words, and a line over a list no fewer.
const LONGEST_TITLE: u32 = 16;
const LEAST_LINE: u32 = 4;

/// So many blocks may stand between a heading and the text below it, with no more words than this each.
const MOST_BETWEEN: usize = 1;
const LONGEST_BETWEEN: u32 = 12;

/// Keeps the headings over what was kept: once the article has begun, those without links, which teasers' have; and those
/// that link to themselves or to the contents, and so read like an entry of a menu.
/// (Five folds by domain: fundus-dev +.0011, n4k-dev and traf-dev +.0001, wcxb-dev shingles +.0011.)
pub(super) fn keep_headings(tree: &Tree, layout: &Layout, choice: &mut Choice) {
    let Some(begin) = choice.begin() else {
        return;
    };
    for (at, block) in layout.blocks.iter().enumerate().rev() {
        if choice.keep[at] {
            continue;
        }
        if at > begin && goes_below(tree, layout, choice, at) {
            choice.keep[at] = true;
        }
        let is_title = || block.words.count <= LONGEST_TITLE && is_called_title(tree, block.first);
        if !is_heading(layout, at) && !is_title() {
            continue;
        }
        if heads_text(layout, choice, at) {
            // The sign that links to the heading itself has no words.
            let heads_section = at > begin && block.words.linked == 0;
            choice.keep[at] = heads_section || links_within(tree, block.first);
        }
    }
}

/// Whether the block is a term whose meaning was kept, the head of a table, or a line with a colon at its end over a list, code or a table.
fn goes_below(tree: &Tree, layout: &Layout, choice: &Choice, at: usize) -> bool {
    if !choice.keeps_after(at) {
        return false;
    }
    let tag_of = |at: usize, tags: &[&str]| {
        let mut around = tree.ancestors(layout.blocks[at].first).take(CLIMB);
        around.any(|n| tags.contains(&&**tree.tag(n)))
    };
    let block = &layout.blocks[at];
    let heads_table =
        || block.links == 0 && is_first_head(tree, block.first) && tag_of(at + 1, &["td", "th"]);
    if tag_of(at, &["dt"]) || heads_table() {
        return true;
    }
    let is_line = block.links == 0 && block.words.count >= LEAST_LINE;
    is_line && block.announces(tree) && tag_of(at + 1, &["pre", "ul", "ol", "dl", "table"])
}

/// Whether the text stands in a head of the first row of a table.
fn is_first_head(tree: &Tree, text: NodeId) -> bool {
    let mut around = tree.ancestors(text).take(CLIMB);
    let head = around.find(|&n| *tree.tag(n) == local_name!("th"));
    let is_first = |n: NodeId| !tree.preceding(n).any(|p| *tree.tag(p) == *tree.tag(n));
    head.and_then(|head| tree[head].parent)
        .is_some_and(is_first)
}

/// Whether it is what DocBook and AsciiDoc call the title of a box or an example.
fn is_called_title(tree: &Tree, text: NodeId) -> bool {
    let mut around = tree.ancestors(text).take(4);
    around.any(|n| tree.element(n).is_some_and(|e| e.has_class("title")))
}

pub(super) fn is_heading(layout: &Layout, at: usize) -> bool {
    layout.frames[layout.blocks[at].frame].within & within::HEADING != 0
}

/// Whether what was kept stands below the heading, past a few words of a picture's or of a line's with a time.
fn heads_text(layout: &Layout, choice: &Choice, heading: usize) -> bool {
    let below = heading + 1..(heading + 2 + MOST_BETWEEN).min(layout.blocks.len());
    let mut below = below.skip_while(|&at| {
        let block = &layout.blocks[at];
        !choice.keep[at]
            && block.links == 0
            && block.words.count <= LONGEST_BETWEEN
            && !is_heading(layout, at)
    });
    below.next().is_some_and(|at| choice.keep[at])
}

/// Leaves out the labels at the end of the article whose list of links was left out: `Read also`, in any language.
pub(super) fn drop_labels(layout: &Layout, choice: &mut Choice) {
    let words = |at: usize| &layout.blocks[at].words;
    let is_link = |at: usize| words(at).linked * 10 >= words(at).count * 9;
    while let Some(last) = choice.keep.iter().rposition(|&kept| kept) {
        let below = last + 1..(last + 1 + LEAST_LINKS).min(layout.blocks.len());
        let heads_links = below.len() == LEAST_LINKS && below.into_iter().all(is_link);
        let label = words(last);
        if !heads_links || label.count > LONGEST_LABEL || label.sentence_ends > 0 {
            return;
        }
        choice.keep[last] = false;
    }
}

/// Keeps the times over what was kept where others stay, as a live blog has them, and so the labels with a number: "Step 2".
pub(super) fn keep_times_and_numbers(tree: &Tree, layout: &Layout, choice: &mut Choice) {
    let is_time = |at: &usize| {
        let block = &layout.blocks[*at];
        let mut around = tree.ancestors(block.first).take(3);
        block.words.count <= LONGEST_TIME && around.any(|n| *tree.tag(n) == local_name!("time"))
    };
    let times: Vec<usize> = (0..layout.blocks.len()).filter(is_time).collect();
    let Some(begin) = choice.begin() else {
        return;
    };
    keep_alike(&times, begin, choice);
    // Those that are the same but for their number.
    let mut labels: Vec<u64> = (0..layout.blocks.len())
        .filter_map(|at| Some(u64::from(label_of(tree, layout, at)?) << 32 | at as u64))
        .collect();
    sort_numbers(&mut labels);
    for group in labels.chunk_by(|a, b| a >> 32 == b >> 32) {
        let group: Vec<usize> = group.iter().map(|&key| key as u32 as usize).collect();
        keep_alike(&group, begin, choice);
    }
}

/// Keeps those of the blocks below the `begin` of the article that stand over what was kept, if one of them was.
fn keep_alike(blocks: &[usize], begin: usize, choice: &mut Choice) {
    if !blocks.iter().any(|&at| choice.keep[at]) {
        return;
    }
    for &at in blocks.iter().filter(|&&at| at > begin) {
        choice.keep[at] |= choice.keeps_after(at);
    }
}

/// What a label says before its number, as a number.
fn label_of(tree: &Tree, layout: &Layout, at: usize) -> Option<u32> {
    let block = &layout.blocks[at];
    if !(2..=LONGEST_NUMBERED).contains(&block.words.count) || block.links > 0 {
        return None;
    }
    let (word, number) = tree.text(block.first)?.trim().rsplit_once(' ')?;
    let is_label =
        number.parse::<u8>().is_ok() && word.chars().all(|c| c.is_alphabetic() || c == ' ');
    let mut hash = Fnv::default();
    hash.write(word.as_bytes());
    is_label.then_some(hash.finish() as u32)
}

/// Whether the text of a heading stands in a link to a place on the page.
fn links_within(tree: &Tree, text: NodeId) -> bool {
    let mut around = tree.ancestors(text).take(CLIMB);
    let link = around.find(|&n| *tree.tag(n) == local_name!("a") || tags::is_heading(tree.tag(n)));
    let href = link.and_then(|n| tree.attr(n, "href"));
    href.is_some_and(|href| href.len() > 1 && href.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::super::blocks::cut;
    use super::super::lexicon::Lexicon;
    use super::super::pick::choose;
    use super::super::tests::content_with;
    use super::*;
    use crate::dom;

    #[test]
    fn a_heading_that_links_to_itself_or_the_contents_stays() {
        for target in ["wet-paint", "contents-3"] {
            let content = content_with(&format!(
                "<h2 id=wet-paint><a href='#{target}'>Wet paint</a></h2>"
            ));
            assert!(content.contains("Wet paint</"), "{content}");
        }
    }

    #[test]
    fn headings_go_with_what_stands_below_them() {
        let page = dom::parse(
            "<h2>Before</h2><p>Rain.</p><h2>Soup</h2><h3>Ingredients</h3><ul><li>Two leeks</ul>
            <h2><a href=/more>Snow</a></h2><p>Ice.</p><h2>Shop</h2><p>Sold.</p>",
        );
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(
            &layout,
            vec![0.1, 0.9, 0.1, 0.1, 0.9, 0.1, 0.9, 0.1, 0.1],
            false,
        );
        keep_headings(&page.tree, &layout, &mut choice);
        let kept = [false, true, true, true, true, false, true, false, false];
        assert_eq!(choice.keep, kept);
    }

    #[test]
    fn terms_titles_and_lines_with_a_colon_go_with_what_stands_below_them() {
        let page = dom::parse(
            "<p>Rain.</p><dl><dt>--wet</dt><dd>Lets it rain.</dd><dt>--dry</dt><dd>Not.</dd></dl>
            <div class=sidebar><p class=title>Snow and ice</p><p>Cold.</p></div>
            <p>This makes it rain again:</p><pre>rain --again</pre><p>Read this too:</p><p>Fog.</p>",
        );
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let kept = [0.9, 0.1, 0.9, 0.1, 0.1, 0.1, 0.9, 0.1, 0.9, 0.1, 0.9];
        let mut choice = choose(&layout, kept.to_vec(), true);
        keep_headings(&page.tree, &layout, &mut choice);
        let goes = [3, 4, 9];
        let want: Vec<bool> = (0..kept.len()).map(|at| !goes.contains(&at)).collect();
        assert_eq!(choice.keep, want);
    }

    #[test]
    fn a_label_goes_with_the_list_of_links_below_it() {
        let links = "<li><a href=/a>Fog again</a></li><li><a href=/b>Fish is dear</a></li>";
        let kept = |below: &str| {
            let page = dom::parse(&format!("<p>Rain.</p><p>Lue myös</p><ul>{below}</ul>"));
            let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
            let mut choice = choose(&layout, vec![0.9, 0.9, 0.1, 0.1], false);
            drop_labels(&layout, &mut choice);
            choice.keep
        };
        assert_eq!(kept(links), [true, false, false, false]);
        let words = "<li>Fog again</li><li>Fish is dear</li>";
        assert_eq!(kept(words), [true, true, false, false]);
    }

    #[test]
    fn times_stay_where_others_do() {
        let page = dom::parse(
            "<time>8 March</time><p>Rain.</p><div><time>12:30</time></div><p>Snow.</p><div><time>11:10</time></div><p>Ice.</p>
            <time>Later</time>",
        );
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let kept = |probabilities: &[f32]| {
            let mut choice = choose(&layout, probabilities.to_vec(), false);
            keep_times_and_numbers(&page.tree, &layout, &mut choice);
            choice.keep
        };
        assert_eq!(
            kept(&[0.1, 0.9, 0.9, 0.9, 0.1, 0.9, 0.1]),
            [false, true, true, true, true, true, false]
        );
        // Where none does, the article leaves them out.
        assert_eq!(
            kept(&[0.1, 0.9, 0.1, 0.9, 0.1, 0.9, 0.1]),
            [false, true, false, true, false, true, false]
        );
    }

    #[test]
    fn labels_with_a_number_stay_where_others_do() {
        let page = dom::parse(
            "<div>Step 1</div><p>Rain.</p><div>Step 2</div><p>Snow.</p><div>Step 3</div><p>Ice.</p><div>Day 1</div><p>Fog.</p>",
        );
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(&layout, vec![0.9, 0.9, 0.1, 0.9, 0.1, 0.1, 0.1, 0.9], false);
        keep_times_and_numbers(&page.tree, &layout, &mut choice);
        let kept = [true, true, true, true, false, false, false, true];
        assert_eq!(choice.keep, kept);
    }

    #[test]
    fn a_heading_stays_over_a_picture_whose_credit_was_left_out() {
        let page = dom::parse(
            "<p>Rain.</p><h2>Snow</h2><img src=/snow.jpg><div>Photo: Ada Berg</div><p>It fell on Monday.</p>",
        );
        let layout = cut(&page.tree, page.body, &Lexicon::new("", "", ""));
        let mut choice = choose(&layout, vec![0.9, 0.1, 0.1, 0.9], false);
        keep_headings(&page.tree, &layout, &mut choice);
        assert_eq!(choice.keep, [true, true, false, true]);
    }
}
