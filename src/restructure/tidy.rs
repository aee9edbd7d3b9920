//! What is done to a block of the new layout once all that it holds is there.

use super::mends::{CAPTION, FIGURE_ORDER, LONE_PICTURE, LOOSE_CAPTION, tagged, tell_element};
use super::model;
use crate::dom::{Data, Ledger, NodeId, Story, tags};
use html5ever::{LocalName, local_name};

/// Most bytes of a loose text in a figure that is taken for its caption.
const MAX_CAPTION: usize = 400;

/// Tidies a block that holds something.
pub(super) fn close(story: &mut Story, node: NodeId, tag: &LocalName, ledger: &mut Ledger) {
    if model::needs_no_paragraph(tag) {
        spare_paragraph(story, node);
    } else if *tag == local_name!("figure") {
        close_figure(story, node, ledger);
    } else if *tag == local_name!("details") {
        let folds = story
            .children(node)
            .any(|n| is(story, n, local_name!("summary")));
        // Without a line to open it by there is nothing to fold.
        if !folds {
            story.unwrap(node);
        }
    }
}

/// Takes a block that shows nothing out; the markers of removals in it stay.
pub(super) fn leave_markers(story: &mut Story, node: NodeId) {
    let markers: Vec<NodeId> = markers(story, node);
    for marker in markers {
        story.insert_before(node, marker);
    }
    story.prune(node);
}

/// Moves the markers of removals under `from` to the end of `to`.
pub(super) fn move_markers(story: &mut Story, from: NodeId, to: NodeId) {
    let markers: Vec<NodeId> = markers(story, from);
    for marker in markers {
        story.append(to, marker);
    }
}

fn markers(story: &Story, node: NodeId) -> Vec<NodeId> {
    let is_marker = |&n: &NodeId| matches!(story[n].data, Data::Removed(_));
    story.descendants(node).filter(is_marker).collect()
}

fn is(story: &Story, node: NodeId, tag: LocalName) -> bool {
    *story.tag(node) == tag
}

/// Unwraps the first paragraph of a block when it is the only one.
fn spare_paragraph(story: &mut Story, node: NodeId) {
    if let Some(only) = only_paragraph(story, node) {
        story.unwrap(only);
    }
}

fn only_paragraph(story: &Story, node: NodeId) -> Option<NodeId> {
    let is_paragraph = |&n: &NodeId| is(story, n, local_name!("p"));
    let mut elements = story.children(node).filter(|&n| story.element(n).is_some());
    let first = elements.next().filter(is_paragraph)?;
    let is_only = elements.all(|n| !is_paragraph(&n)) && story.attr(first, "class").is_none();
    is_only.then_some(first)
}

/// A line that is images alone: a figure each, in the order of the page; within a figure or a cell, images alone.
pub(super) fn close_images(
    story: &mut Story,
    line: NodeId,
    block: &LocalName,
    ledger: &mut Ledger,
) {
    if !is(story, line, local_name!("p")) || model::needs_no_paragraph(block) {
        return;
    }
    if *block == local_name!("figure") {
        return story.unwrap(line);
    }
    let mut parts: Vec<NodeId> = story.children(line).collect();
    parts.retain(|&n| {
        story
            .element(n)
            .is_some_and(|e| e.name.local != local_name!("br"))
    });
    for part in parts {
        let has_image = story
            .descendants(part)
            .any(|n| is(story, n, local_name!("img")));
        if has_image {
            let figure = story.create(local_name!("figure"));
            story.insert_before(line, figure);
            set_in(story, figure, part, ledger);
        }
    }
    leave_markers(story, line);
}

/// Puts a picture into a figure.
fn set_in(story: &mut Story, figure: NodeId, picture: NodeId, ledger: &mut Ledger) {
    story.append(figure, picture);
    ledger.mend_again(story, picture, LONE_PICTURE, || {
        let before = format!("<p><{}>", story.tag(picture));
        (before, format!("<figure><{}>", story.tag(picture)))
    });
}

/// An image that is as wide as this, in pixels, is no sign within a line.
const LEAST_WIDTH: u32 = 150;

/// Sets the large images at the head and at the end of a paragraph before and behind it, as the page does by style: a text
/// would begin or end beside their foot. Those of a heading stand below it.
pub(super) fn set_images_apart(
    story: &mut Story,
    line: NodeId,
    block: &LocalName,
    ledger: &mut Ledger,
) {
    let is_paragraph = is(story, line, local_name!("p")) && !model::needs_no_paragraph(block);
    let is_heading = tags::is_heading(story.tag(line));
    if !is_paragraph && !is_heading
        || *block == local_name!("figure")
        || ledger.leaves_all(LONE_PICTURE)
    {
        return;
    }
    let shows = |n: &NodeId| !story.shows_nothing(*n);
    let parts: Vec<NodeId> = story.children(line).filter(shows).collect();
    let is_break = |n: &NodeId| is(story, *n, local_name!("br"));
    let said: Vec<NodeId> = parts.iter().copied().filter(|n| !is_break(n)).collect();
    if let [picture, caption] = said[..]
        && is_paragraph
        && is_caption_below(story, picture, caption)
    {
        return set_caption(story, line, picture, ledger);
    }
    let is_picture = |&&n: &&NodeId| is_large_picture(story, n);
    let head: Vec<NodeId> = parts.iter().take_while(is_picture).copied().collect();
    let end: Vec<NodeId> = parts.iter().rev().take_while(is_picture).copied().collect();
    if head.len() == parts.len() {
        return;
    }
    let texts = &parts[head.len()..parts.len() - end.len()];
    let (Some(&first), Some(&last)) = (texts.first(), texts.last()) else {
        return;
    };
    let (has_head, has_end) = (!head.is_empty(), !end.is_empty());
    let (above, below) = match is_heading {
        true => (
            Vec::new(),
            end.into_iter().chain(head.into_iter().rev()).collect(),
        ),
        false => (head, end),
    };
    for picture in above {
        let figure = story.create(local_name!("figure"));
        story.insert_before(line, figure);
        set_in(story, figure, picture, ledger);
    }
    for picture in below {
        let figure = story.create(local_name!("figure"));
        story.insert_after(line, figure);
        set_in(story, figure, picture, ledger);
    }
    if has_head {
        let breaks: Vec<NodeId> = story.preceding(first).collect();
        breaks.into_iter().for_each(|n| story.prune(n));
        trim(story, first, str::trim_start);
    }
    if has_end {
        let breaks: Vec<NodeId> = story.following(last).collect();
        breaks.into_iter().for_each(|n| story.prune(n));
        trim(story, last, str::trim_end);
    }
}

/// Whether stressed words that stand with a picture in a paragraph of their own are its caption, as in a text that was written in
/// Markdown.
fn is_caption_below(story: &Story, picture: NodeId, words: NodeId) -> bool {
    let is_stressed = matches!(
        *story.tag(words),
        local_name!("em") | local_name!("i") | local_name!("small")
    );
    let is_small = width(story, picture).is_some_and(|width| width < LEAST_WIDTH);
    is_stressed
        && is_picture(story, picture)
        && !is_small
        && !story.is_longer_than(words, MAX_CAPTION)
}

/// Makes a figure of a paragraph with a picture and its caption.
fn set_caption(story: &mut Story, line: NodeId, picture: NodeId, ledger: &mut Ledger) {
    let words = story.first_text(line);
    if ledger.leaves(words, CAPTION) {
        return;
    }
    let before = tagged(story, line);
    let figure = story.create(local_name!("figure"));
    story.insert_before(line, figure);
    set_in(story, figure, picture, ledger);
    let breaks: Vec<NodeId> = story.children(line).collect();
    breaks.into_iter().for_each(|n| story.prune(n));
    story.rename(line, local_name!("figcaption"));
    story.append(figure, line);
    tell_element(story, line, CAPTION, before, ledger);
}

/// Takes the spaces away at an end of a text.
fn trim(story: &mut Story, text: NodeId, trim: fn(&str) -> &str) {
    if let Some(trimmed) = story.text(text).map(|text| trim(text).to_owned()) {
        story.mend_text(text, &trimmed);
    }
}

/// Whether it is an image without words, alone or in its link, that says that it is wide.
fn is_large_picture(story: &Story, node: NodeId) -> bool {
    is_picture(story, node) && width(story, node).is_some_and(|width| width >= LEAST_WIDTH)
}

/// Whether it is an image without words, alone or in its link.
fn is_picture(story: &Story, node: NodeId) -> bool {
    let mut images = images(story, node);
    images.next().is_some() && images.next().is_none() && story.is_textless(node)
}

fn images(story: &Story, node: NodeId) -> impl Iterator<Item = NodeId> {
    story
        .elements(node)
        .filter(|&n| is(story, n, local_name!("img")))
}

/// How wide the image in it says that it is, in pixels.
fn width(story: &Story, node: NodeId) -> Option<u32> {
    let image = images(story, node).next()?;
    story.attr(image, "width")?.parse().ok()
}

/// Sees to it that a figure is one: something to look at, and at most one caption, which stands last.
fn close_figure(story: &mut Story, figure: NodeId, ledger: &mut Ledger) {
    if story.attr(figure, "class").is_some() {
        return join_captions(story, figure, ledger);
    }
    let children: Vec<NodeId> = story
        .children(figure)
        .filter(|&n| story.element(n).is_some())
        .collect();
    let shows_image = |story: &Story, n| {
        story
            .descendants(n)
            .any(|n| is(story, n, local_name!("img")))
    };
    let is_caption = |story: &Story, n| is(story, n, local_name!("figcaption"));
    let is_loose = |story: &Story, n| is(story, n, local_name!("p")) && !shows_image(story, n);
    let has_image = children.iter().any(|&n| shows_image(story, n));
    let has_caption = children.iter().any(|&n| is_caption(story, n));
    let has_other = children
        .iter()
        .any(|&n| !is_caption(story, n) && !is_loose(story, n));
    let is_figure = has_image || has_caption && has_other;
    if !is_figure {
        for caption in children {
            if !is_caption(story, caption) {
                continue;
            }
            let before = tagged(story, caption);
            story.rename(caption, local_name!("p"));
            story.set_attr(caption, local_name!("class"), "cd-caption");
            tell_element(story, caption, LOOSE_CAPTION, before, ledger);
        }
        return story.unwrap(figure);
    }
    if has_image {
        let loose = move_out(story, figure, &children, ledger);
        let is_caption_text = |story: &Story, n| {
            is(story, n, local_name!("p")) && story.text_of(n).len() <= MAX_CAPTION
        };
        if let [only] = loose[..]
            && !has_caption
            && is_caption_text(story, only)
            && !ledger.leaves_all(CAPTION)
        {
            let before = tagged(story, only);
            story.rename(only, local_name!("figcaption"));
            story.note_move(only, FIGURE_ORDER, ledger);
            story.append(figure, only);
            tell_element(story, only, CAPTION, before, ledger);
        }
    }
    join_captions(story, figure, ledger);
}

/// Makes one caption of a figure's, and puts it last.
fn join_captions(story: &mut Story, figure: NodeId, ledger: &mut Ledger) {
    let captions: Vec<NodeId> = story
        .children(figure)
        .filter(|&n| is(story, n, local_name!("figcaption")))
        .collect();
    let Some((&first, more)) = captions.split_first() else {
        return;
    };
    let is_other = |n| story.element(n).is_some() && !is(story, n, local_name!("figcaption"));
    if story.following(first).any(is_other) {
        story.note_move(first, FIGURE_ORDER, ledger);
    }
    story.append(figure, first);
    for &caption in more {
        story.note_move(caption, FIGURE_ORDER, ledger);
        let before = tagged(story, caption);
        let space = story.create_text(" ");
        story.append(first, space);
        story.move_children(caption, first);
        story.prune(caption);
        tell_element(story, first, LOOSE_CAPTION, before, ledger);
    }
}

/// Moves what is neither image nor caption out of a figure, before it or after it, as it stood to the first
/// image; gives what stands after it now.
fn move_out(
    story: &mut Story,
    figure: NodeId,
    children: &[NodeId],
    ledger: &mut Ledger,
) -> Vec<NodeId> {
    let (mut seen_image, mut after) = (false, Vec::new());
    for &child in children {
        let shows_image = story
            .descendants(child)
            .any(|n| is(story, n, local_name!("img")));
        seen_image |= shows_image;
        if shows_image || is(story, child, local_name!("figcaption")) {
            continue;
        }
        story.note_move(child, FIGURE_ORDER, ledger);
        if seen_image {
            after.push(child);
        } else {
            story.insert_before(figure, child);
        }
    }
    for &child in after.iter().rev() {
        story.insert_after(figure, child);
    }
    after
}

/// Puts `new`, which has all that `old` had to say, in its place. The markers of removals stay.
pub(super) fn replace(story: &mut Story, old: NodeId, new: NodeId) {
    story.insert_before(old, new);
    let markers: Vec<NodeId> = markers(story, old);
    for marker in markers {
        story.insert_before(new, marker);
    }
    // A template is never laid out.
    story.rename(old, local_name!("template"));
}
