//! Lays the story anew: blocks, and lines of text in them.
//!
//! Pages put text into `div`s, blocks into spans, line feeds for paragraphs. This walks the page once
//! and moves its words into a tree where each line stands in a paragraph (or in a block that holds
//! one), each block where it may, and nothing stands empty. What the page's element was does not
//! matter afterwards: [`model`](super::model) says what is kept, all else breaks the line or does nothing.

use super::model::{self, Fit, Kind};
use super::tidy;
use crate::dom::{Data, Edge, NodeId, Story, is_blank};
use crate::render::classes;
use html5ever::{LocalName, local_name};

/// Most inline elements that are open at once; more say nothing.
const MAX_INLINE: usize = 16;

/// Lays what the root holds anew.
pub(super) fn lay_out(story: &mut Story) {
    let edges: Vec<Edge> = story.traverse(story.root()).collect();
    let root = story.create(local_name!("div"));
    let mut flow = Flow {
        open: vec![Block {
            node: root,
            tag: local_name!("div"),
            source: None,
            filled: false,
        }],
        inline: Vec::new(),
        line: None,
        caption: None,
        story,
    };
    let mut skipping = None;
    for edge in &edges[1..edges.len() - 1] {
        match *edge {
            Edge::Leave(n) if skipping == Some(n) => skipping = None,
            _ if skipping.is_some() => {}
            Edge::Enter(n) => {
                if !flow.enter(n) {
                    skipping = Some(n);
                }
            }
            Edge::Leave(n) => flow.leave(n),
        }
    }
    while flow.open.len() > 1 {
        flow.close();
    }
    flow.end_line();
    let last = story[root].last_child;
    if let Some(rule) = last.filter(|&n| *story.tag(n) == local_name!("hr")) {
        story.prune(rule);
    }
    story.replace_contents(root);
}

struct Flow<'a> {
    story: &'a mut Story,
    /// The blocks that are open; the first is the new root.
    open: Vec<Block>,
    /// The page's inline elements that are open.
    inline: Vec<Inline>,
    line: Option<Line>,
    /// The caption that stands outside of a figure and is open.
    caption: Option<NodeId>,
}

/// A block that is open.
struct Block {
    node: NodeId,
    tag: LocalName,
    /// The page's element that it stands for; none when it was put in to hold what stood loose.
    source: Option<NodeId>,
    filled: bool,
}

/// One of the page's inline elements, and what stands for it in this line.
struct Inline {
    source: NodeId,
    tag: LocalName,
    node: Option<NodeId>,
}

/// The line that is being written.
struct Line {
    node: NodeId,
    /// The text at the end that ends with a space.
    space: Option<NodeId>,
    /// Line breaks that wait for more words.
    breaks: usize,
    /// Whether a block's edge parts the next word from the last.
    parted: bool,
    has_text: bool,
    has_image: bool,
}

impl Flow<'_> {
    /// Takes the node; false when what is below it is not to be seen to.
    fn enter(&mut self, n: NodeId) -> bool {
        match &self.story[n].data {
            Data::Text(_) => self.text(n),
            Data::Removed(_) => {
                let parent = self.innermost();
                self.story.append(parent, n);
            }
            Data::Element(e) => {
                let tag = e.name.local.clone();
                return self.enter_element(n, &tag);
            }
            Data::Document => {}
        }
        true
    }

    fn enter_element(&mut self, n: NodeId, tag: &LocalName) -> bool {
        match model::kind(tag) {
            Kind::Unseen => return false,
            Kind::Clear => {}
            Kind::Edge => self.edge(),
            Kind::Break => {
                if let Some(line) = &mut self.line {
                    line.breaks += 1;
                }
            }
            Kind::Rule => self.rule(),
            Kind::Image => self.image(n),
            Kind::Pre => {
                self.pre(n);
                return false;
            }
            Kind::Inline(tag) => self.open_inline(n, tag),
            Kind::Block(tag) => self.open_block(n, tag),
        }
        true
    }

    fn leave(&mut self, n: NodeId) {
        if self.inline.last().is_some_and(|i| i.source == n) {
            self.inline.pop();
            return;
        }
        let innermost = self.open.iter().rposition(|b| b.source.is_some());
        if let Some(at) = innermost.filter(|&at| self.open[at].source == Some(n)) {
            while self.open.len() > at {
                self.close();
            }
        } else if matches!(model::kind(self.story.tag(n)), Kind::Edge | Kind::Block(_)) {
            self.edge();
            if self.caption == Some(n) {
                self.caption = None;
            }
        }
    }

    /// A block's edge: the line ends, or the next word stands apart where a line is all there may be.
    fn edge(&mut self) {
        if self.in_one_line() {
            if let Some(line) = &mut self.line {
                line.parted = true;
            }
        } else {
            self.end_line();
        }
    }

    fn top(&self) -> &Block {
        self.open.last().expect("the root stays open")
    }

    fn in_one_line(&self) -> bool {
        model::holds_a_line(&self.top().tag)
    }

    /// Where something that is no word goes now.
    fn innermost(&self) -> NodeId {
        match &self.line {
            Some(line) => {
                let written = self.inline.iter().rev().find_map(|i| i.node);
                written.unwrap_or(line.node)
            }
            None => self.top().node,
        }
    }

    fn open_inline(&mut self, source: NodeId, tag: LocalName) {
        let says_nothing = match tag {
            local_name!("a") => {
                let is_set = |name| self.story.attr(source, name).is_some_and(|v| !v.is_empty());
                !is_set("href")
            }
            local_name!("abbr") => self.story.attr(source, "title").is_none(),
            _ => false,
        };
        let repeats = |i: &Inline| model::says_the_same(&i.tag, &tag);
        if says_nothing || self.inline.len() >= MAX_INLINE || self.inline.iter().any(repeats) {
            return;
        }
        self.inline.push(Inline {
            source,
            tag,
            node: None,
        });
    }

    fn open_block(&mut self, source: NodeId, tag: LocalName) {
        if self.in_one_line() {
            return self.edge();
        }
        self.end_line();
        if !self.make_room(Some(&tag)) {
            if tag == local_name!("figcaption") {
                self.caption = Some(source);
            }
            return;
        }
        self.push_block(tag, Some(source));
    }

    fn push_block(&mut self, tag: LocalName, source: Option<NodeId>) {
        let node = self.story.create(tag.clone());
        if let Some(source) = source {
            copy_attributes(self.story, source, node, &tag);
        }
        let parent = self.top().node;
        self.story.append(parent, node);
        self.open.push(Block {
            node,
            tag,
            source,
            filled: false,
        });
    }

    /// Opens and closes blocks until the child (`None`: a line) fits; false when it can't.
    fn make_room(&mut self, child: Option<&LocalName>) -> bool {
        loop {
            let top = self.top();
            if top.source.is_none() && self.open.len() > 1 && !model::goes_on(&top.tag, child) {
                self.close();
                continue;
            }
            match model::fit(&top.tag, child) {
                Fit::Fits => return true,
                Fit::Unfit => return false,
                Fit::Within(tag) => self.push_block(tag, None),
            }
        }
    }

    fn close(&mut self) {
        self.end_line();
        let Some(block) = self.open.pop() else {
            return;
        };
        if block.filled || model::may_be_empty(&block.tag) {
            self.top_mut().filled |= block.filled;
            tidy::close(self.story, block.node, &block.tag);
        } else {
            tidy::leave_markers(self.story, block.node);
        }
    }

    fn top_mut(&mut self) -> &mut Block {
        self.open.last_mut().expect("the root stays open")
    }

    /// The line that is open, or a new one.
    fn line(&mut self) -> &mut Line {
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
                has_text: false,
                has_image: false,
            });
        }
        self.line.as_mut().expect("it was just opened")
    }

    fn end_line(&mut self) {
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
        if line.has_image && !line.has_text {
            let block = self.top().tag.clone();
            tidy::close_images(self.story, line.node, &block);
        }
    }

    /// Where the next word or image of the line goes: the innermost of the open inline elements.
    fn write_inline(&mut self) -> NodeId {
        let mut parent = self.line().node;
        for at in 0..self.inline.len() {
            let node = match self.inline[at].node {
                Some(node) => node,
                None => {
                    let (source, tag) = (self.inline[at].source, self.inline[at].tag.clone());
                    let node = self.story.create(tag.clone());
                    copy_attributes(self.story, source, node, &tag);
                    self.story.append(parent, node);
                    self.inline[at].node = Some(node);
                    node
                }
            };
            parent = node;
        }
        parent
    }

    /// Writes the line breaks that wait: one is kept, more end the paragraph.
    fn write_breaks(&mut self) {
        let Some(line) = &mut self.line else {
            return;
        };
        let breaks = std::mem::take(&mut line.breaks);
        if breaks == 0 {
            return;
        }
        if breaks > 1 && !self.in_one_line() {
            return self.end_line();
        }
        self.trim_space();
        let parent = self.innermost();
        let br = self.story.create(local_name!("br"));
        self.story.append(parent, br);
        let line = self.line();
        line.parted = false;
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

    fn text(&mut self, n: NodeId) {
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
            return;
        }
        let text = text.to_owned();
        let was_break = self.line.as_ref().is_some_and(|line| line.breaks > 0);
        self.write_breaks();
        self.write_parting();
        let parent = self.write_inline();
        let line = self.line();
        let is_start = was_break || !(line.has_text || line.has_image);
        let after_space = is_start || line.space.is_some();
        let mended = folded(&text, after_space);
        line.has_text = true;
        line.space = mended.ends_with(char::is_whitespace).then_some(n);
        self.story.append(parent, n);
        if mended != text {
            self.story.mend_text(n, &mended);
        }
    }

    fn image(&mut self, n: NodeId) {
        if self.story.attr(n, "src").is_none() {
            return;
        }
        self.write_breaks();
        let parent = self.write_inline();
        let line = self.line();
        line.has_image = true;
        line.space = None;
        let tag = local_name!("img");
        let image = self.story.create(tag.clone());
        copy_attributes(self.story, n, image, &tag);
        self.story.append(parent, image);
    }

    /// A rule between blocks, where something stands before it.
    fn rule(&mut self) {
        self.edge();
        let top = self.top();
        let last = self.story[top.node].last_child;
        let parts = last.is_some_and(|n| *self.story.tag(n) != local_name!("hr"));
        if top.filled && parts && self.line.is_none() && model::fit(&top.tag, None) == Fit::Fits {
            let node = top.node;
            let rule = self.story.create(local_name!("hr"));
            self.story.append(node, rule);
        }
    }

    /// A block whose white space counts moves as it is.
    fn pre(&mut self, n: NodeId) {
        self.edge();
        if self.story.is_textless(n) {
            return tidy::move_markers(self.story, n, self.top().node);
        }
        if self.in_one_line() || !self.make_room(None) {
            let words = self
                .story
                .descendants(n)
                .filter(|&n| self.story.text(n).is_some());
            let words: Vec<NodeId> = words.collect();
            for text in words {
                self.text(text);
            }
            return;
        }
        self.top_mut().filled = true;
        let parent = self.top().node;
        self.story.append(parent, n);
    }
}

/// The text with runs of white space as one space, none at the start when a space is there already. The
/// no-break space alone stays, in a run it goes.
fn folded(text: &str, after_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run: Option<char> = None;
    let mut at_start = after_space;
    for c in text.chars() {
        if c.is_whitespace() {
            run = Some(match run {
                None if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}') => c,
                _ => ' ',
            });
        } else {
            if let Some(space) = run.take()
                && !at_start
            {
                out.push(space);
            }
            at_start = false;
            out.push(c);
        }
    }
    out.extend(run);
    out
}

/// Gives the new element those attributes of the old one that say something.
fn copy_attributes(story: &mut Story, from: NodeId, to: NodeId, tag: &LocalName) {
    for &name in model::attributes(tag) {
        let Some(value) = story.attr(from, name) else {
            continue;
        };
        let value = match name {
            "class" => value
                .split_ascii_whitespace()
                .filter(|class| classes::is_ours(class))
                .collect::<Vec<_>>()
                .join(" "),
            "id" if !value.starts_with("cd-") => continue,
            _ => value.to_owned(),
        };
        if name != "class" || !value.is_empty() {
            story.set_attr(to, LocalName::from(name), &value);
        }
    }
}
