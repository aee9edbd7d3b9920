//! The lines of the layout: words, images, breaks, and the inline elements around them.
//!
//! An inline element of the page is written into a line only when a word or an image of it comes, so that none
//! stands empty, and again in each line that it reaches over.

use super::flow::{Flow, Inline, copy_attributes};
use super::mends::{LINE_BREAKS, LOOSE_CAPTION, LOOSE_TEXT};
use super::{model, tidy};
use crate::dom::{NodeId, Reason, is_blank, would_run_together};
use html5ever::{LocalName, local_name};

/// The line that is being written.
pub(super) struct Line {
    node: NodeId,
    /// The text at the end that ends with a space.
    space: Option<NodeId>,
    /// Line breaks that wait for more words.
    pub(super) breaks: usize,
    /// Whether a block's edge parts the next word from the last.
    pub(super) parted: bool,
    /// Whether something that was taken out stood after the last word.
    pub(super) has_gap: bool,
    /// The last character that was written.
    last: Option<char>,
    /// The only text so far, and the page's element that it stood in.
    only: Option<(NodeId, Option<NodeId>)>,
    /// The page's element that the last text stood in, where a sentence ends with it.
    ended: Option<NodeId>,
    has_text: bool,
    has_image: bool,
}

impl Flow<'_> {
    /// Where something that is no word goes now.
    pub(super) fn innermost(&self) -> NodeId {
        match &self.line {
            Some(line) => {
                let written = self.inline.iter().rev().find_map(|i| i.node);
                written.unwrap_or(line.node)
            }
            None => self.top().node,
        }
    }

    /// The line that is open, or a new one.
    pub(super) fn line(&mut self) -> &mut Line {
        if self.line.is_none() {
            if !self.in_one_line() {
                self.make_room(None);
            }
            let block = self.top_mut();
            block.filled = true;
            let (parent, is_line) = (block.node, model::holds_a_line(&block.tag));
            let node = if is_line {
                parent
            } else {
                let paragraph = self.story.create(local_name!("p"));
                if self.caption.is_some() {
                    self.story
                        .set_attr(paragraph, local_name!("class"), "cd-caption");
                }
                self.story.append(parent, paragraph);
                paragraph
            };
            self.line = Some(Line {
                node,
                space: None,
                breaks: 0,
                parted: false,
                has_gap: false,
                last: None,
                only: None,
                ended: None,
                has_text: false,
                has_image: false,
            });
        }
        self.line.as_mut().expect("it was just opened")
    }

    pub(super) fn end_line(&mut self) {
        let Some(line) = self.line.take() else {
            return;
        };
        for inline in &mut self.inline {
            inline.node = None;
        }
        if let Some(text) = line.space {
            let mended = self
                .story
                .text(text)
                .unwrap_or_default()
                .trim_end()
                .to_owned();
            self.story.mend_text(text, &mended);
            if mended.is_empty() {
                self.story.prune(text);
            }
        }
        if line.has_image {
            let block = self.top().tag.clone();
            if line.has_text {
                tidy::set_images_apart(self.story, line.node, &block, self.ledger);
            } else {
                tidy::close_images(self.story, line.node, &block, self.ledger);
            }
        }
    }

    /// Where the next word or image of the line goes: the innermost of the open inline elements. A stop that is stressed by
    /// itself, as editors leave it beside a link, looks like any other.
    fn write_inline(&mut self, next: &str) -> NodeId {
        let is_stop = !next.is_empty() && next.trim().bytes().all(|b| b",.:;!?".contains(&b));
        let mut parent = self.line().node;
        for at in 0..self.inline.len() {
            let node = match self.inline[at].node {
                Some(node) => node,
                None => {
                    let (source, tag) = (self.inline[at].source, self.inline[at].tag.clone());
                    let node = match self.goes_on(parent, &tag) {
                        Some(node) => node,
                        None if self.inline_left == 0 || is_stop && self.stresses_it_alone(at) => {
                            continue;
                        }
                        None => {
                            self.inline_left -= 1;
                            let node = self.story.create(tag.clone());
                            copy_attributes(self.story, source, node, &tag);
                            self.story.append(parent, node);
                            node
                        }
                    };
                    self.inline[at].node = Some(node);
                    node
                }
            };
            parent = node;
        }
        parent
    }

    /// Whether the element stresses the next text and nothing beside it.
    fn stresses_it_alone(&self, at: usize) -> bool {
        let Inline { source, tag, .. } = &self.inline[at];
        let node = &self.story[*source];
        model::is_mere_stress(tag) && node.first_child == node.last_child
    }

    /// The element at the end of `parent` that says of its words what one with this tag says of the next ones: words
    /// that are all strong are strong once. A space between them goes into it.
    fn goes_on(&mut self, parent: NodeId, tag: &LocalName) -> Option<NodeId> {
        let story = &mut *self.story;
        let last = story[parent]
            .last_child
            .filter(|_| model::is_mere_stress(tag))?;
        let is_space = story.text(last) == Some(" ");
        let node = if is_space { story[last].prev? } else { last };
        if *story.tag(node) != *tag {
            return None;
        }
        if is_space {
            story.append(node, last);
        }
        Some(node)
    }

    /// Tells of a paragraph that was none: what stood before its words is `before` now.
    fn tell(&mut self, words: NodeId, reason: Reason, before: &str) {
        self.ledger.mend_again(self.story, words, reason, || {
            let text = self.story.text(words).unwrap_or_default().trim();
            (format!("{before}{text}"), format!("<p>{text}"))
        });
    }

    /// Writes the line breaks that wait before `next`: one is kept, more end the paragraph.
    fn write_breaks(&mut self, next: NodeId) {
        let Some(line) = &mut self.line else {
            return;
        };
        let breaks = std::mem::take(&mut line.breaks);
        if breaks == 0 {
            return;
        }
        if breaks > 1 && !self.in_one_line() && !self.keeps_breaks {
            self.tell(next, LINE_BREAKS, "<br><br>");
            self.in_paragraph = true;
            return self.end_line();
        }
        self.trim_space();
        let parent = self.innermost();
        for _ in 0..if self.keeps_breaks { breaks.min(2) } else { 1 } {
            let br = self.story.create(local_name!("br"));
            self.story.append(parent, br);
        }
        let line = self.line();
        line.parted = false;
        line.last = None;
    }

    /// Writes the space that parts the next word from the last, where a block's edge was passed in a line.
    fn write_parting(&mut self) {
        let innermost = self.innermost();
        match &mut self.line {
            Some(line) if line.parted => line.parted = false,
            _ => return,
        }
        if self.line().space.is_none() && self.line().has_text {
            let space = self.story.create_text(" ");
            self.story.append(innermost, space);
            self.line().space = Some(space);
        }
    }

    /// Takes the space off the end of the line.
    fn trim_space(&mut self) {
        if let Some(text) = self.line.as_mut().and_then(|line| line.space.take()) {
            let mended = self
                .story
                .text(text)
                .unwrap_or_default()
                .trim_end()
                .to_owned();
            self.story.mend_text(text, &mended);
        }
    }

    pub(super) fn text(&mut self, n: NodeId) {
        let text = self.story.text(n).unwrap_or_default();
        if is_blank(text) {
            let is_space = text.chars().any(char::is_whitespace);
            match &self.line {
                Some(line) if is_space && line.space.is_none() && line.breaks == 0 => {}
                _ => return,
            }
            let space = folded(text, false);
            let parent = self.innermost();
            self.story.mend_text(n, &space);
            self.story.append(parent, n);
            self.line().space = Some(n);
            self.line().last = None;
            return;
        }
        let text = text.to_owned();
        let was_break = self.line.as_ref().is_some_and(|line| line.breaks > 0);
        self.write_breaks(n);
        if self.line.is_none() && self.caption.is_some() && !self.in_one_line() {
            self.tell(n, LOOSE_CAPTION, "<figcaption>");
        } else if self.line.is_none() && !self.in_paragraph && self.caption.is_none() {
            let holder = self.top().tag.clone();
            if !model::holds_a_line(&holder) && !model::needs_no_paragraph(&holder) {
                self.tell(n, LOOSE_TEXT, "");
            }
        }
        let element = self.story[n].parent;
        let is_apart = self.follows_number(element, &text) || self.follows_sentence(element, &text);
        if let Some(line) = &mut self.line {
            line.parted |= is_apart;
            let has_gap = std::mem::take(&mut line.has_gap);
            line.parted |= has_gap && would_run_together(line.last, &text);
        }
        self.write_parting();
        let parent = self.write_inline(&text);
        let line = self.line();
        let is_start = was_break || !(line.has_text || line.has_image);
        let after_space = is_start || line.space.is_some();
        let mended = folded(&text, after_space);
        line.only = (!line.has_text).then_some((n, element));
        line.has_text = true;
        line.last = mended.chars().next_back();
        line.ended = element.filter(|_| ends_sentence(&mended));
        line.space = mended.ends_with(char::is_whitespace).then_some(n);
        self.story.append(parent, n);
        if mended != text {
            self.story.mend_text(n, &mended);
        }
    }

    /// Whether the words follow a section's number, which the page sets apart by style alone:
    /// `<span>(1)</span><span>The harbour`.
    fn follows_number(&self, element: Option<NodeId>, text: &str) -> bool {
        let Some((number, its_element)) = self.line.as_ref().and_then(|line| line.only) else {
            return false;
        };
        let number = self.story.text(number).unwrap_or_default();
        element != its_element && is_number(number) && begins_a_word(text, number)
    }

    /// Whether the words begin another sentence than the one that ended where another element did, which the page sets apart
    /// by style alone: `<span>The pier in May.</span><span>Picture by Ada Berg`.
    fn follows_sentence(&self, element: Option<NodeId>, text: &str) -> bool {
        let mut letters = text.chars();
        let begins = letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase);
        let line = self
            .line
            .as_ref()
            .filter(|line| begins && line.last.is_some());
        let Some(ended) = line.and_then(|line| line.ended) else {
            return false;
        };
        let is_code = |n: NodeId| {
            let mut around = std::iter::once(n).chain(self.story.ancestors(n));
            around.any(|n| CODE.contains(&&**self.story.tag(n)))
        };
        element.is_some_and(|n| n != ended && !is_code(n) && !is_code(ended))
    }

    pub(super) fn image(&mut self, n: NodeId) {
        if self.story.attr(n, "src").is_none() {
            return;
        }
        self.write_breaks(n);
        let parent = self.write_inline("");
        let line = self.line();
        line.has_image = true;
        line.last = None;
        line.space = None;
        let tag = local_name!("img");
        let image = self.story.create(tag.clone());
        copy_attributes(self.story, n, image, &tag);
        self.story.stand_for(n, image);
        self.story.append(parent, image);
    }
}

/// Most bytes of a section's number.
const MAX_NUMBER: usize = 8;

/// Whether the text is a section's number: `12`, `3.1`, `(a)`, `iv)`.
fn is_number(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    text.len() <= MAX_NUMBER
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "().§:".contains(c))
        && (has_digit && letters <= 1 || text.ends_with(')') && (1..=4).contains(&letters))
}

/// Elements in which a full stop ends no sentence.
const CODE: [&str; 4] = ["code", "kbd", "samp", "tt"];

/// Whether the text is of several words and ends with a sentence.
fn ends_sentence(text: &str) -> bool {
    let mut back = text.trim_end_matches(['”', '’', '"', ')']).chars().rev();
    back.next().is_some_and(|c| matches!(c, '.' | '!' | '?'))
        && back.by_ref().take(2).all(char::is_lowercase)
        && back.any(|c| c == ' ')
}

/// Whether the text begins with a word of its own after this number, and not with the rest of one: `st of May`, `D prints`.
fn begins_a_word(text: &str, number: &str) -> bool {
    let mut letters = text.chars().take_while(|c| c.is_alphabetic());
    let first = letters.next();
    letters.next().is_some_and(char::is_lowercase)
        && (first.is_some_and(char::is_uppercase) || number.ends_with(')'))
}

/// The text with runs of white space as one space, none at the start when a space is there already. The
/// no-break space alone stays, in a run it goes.
fn folded(text: &str, after_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run: Option<char> = None;
    let mut at_start = after_space;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first.is_whitespace() {
            run = Some(match run {
                None if matches!(first, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}') => first,
                _ => ' ',
            });
            rest = &rest[first.len_utf8()..];
            continue;
        }
        if let Some(space) = run.take()
            && !at_start
        {
            out.push(space);
        }
        at_start = false;
        // Words of ASCII go over as they are.
        let plain = rest.bytes().position(|b| !b.is_ascii_graphic());
        let length = plain.unwrap_or(rest.len()).max(first.len_utf8());
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out.extend(run);
    out
}
