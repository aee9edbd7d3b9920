//! Lays the story anew: blocks, and lines of text in them.
//!
//! Pages put text into `div`s, blocks into spans, line feeds for paragraphs. This walks the page once
//! and moves its words into a tree where each line stands in a paragraph (or in a block that holds
//! one), each block where it may, and nothing stands empty. What the page's element was does not
//! matter afterwards: [`model`](mod@super::model) says what is kept, all else breaks the line or does nothing.

use super::headings::only_child;
use super::line::Line;
use super::model::{self, Fit, Kind};
use super::{scenes, tidy};
use crate::dom::{Data, Edge, Ledger, NodeId, Story};
use crate::render::classes;
use html5ever::{LocalName, local_name};

/// Most blocks that are open at once; deeper ones part their words and are nothing else. With what the other stages put
/// around blocks that is less than the policy allows, so that nothing is lost of the HTML that the Markdown has.
const MAX_BLOCKS: usize = 150;
/// Most inline elements that are open at once; more say nothing.
const MAX_INLINE: usize = 16;

/// Before a rule so many marks of what was taken out are passed by.
const MOST_MARKS: usize = 8;

/// So many inline elements are opened in all. One that holds blocks is opened in each, and what is written could not be read
/// again where it has more nodes than a page may have.
const MOST_INLINE: usize = 100_000;

/// Lays what the root holds anew.
pub(super) fn lay_out(story: &mut Story, ledger: &mut Ledger) {
    story.note_origins();
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
        inline_left: MOST_INLINE,
        line: None,
        caption: None,
        in_paragraph: false,
        keeps_breaks: ledger.leaves_all(super::mends::LINE_BREAKS),
        story,
        ledger,
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
    scenes::part(story, root, ledger);
    story.replace_contents(root);
}

pub(super) struct Flow<'a> {
    pub(super) story: &'a mut Story,
    pub(super) ledger: &'a mut Ledger,
    /// The blocks that are open; the first is the new root.
    pub(super) open: Vec<Block>,
    /// The page's inline elements that are open.
    pub(super) inline: Vec<Inline>,
    /// So many more may be opened.
    pub(super) inline_left: usize,
    pub(super) line: Option<Line>,
    /// The caption that stands outside of a figure and is open.
    pub(super) caption: Option<NodeId>,
    /// Whether the page's last block edge was the beginning of a paragraph.
    pub(super) in_paragraph: bool,
    /// Whether line breaks in a row stay what they are.
    pub(super) keeps_breaks: bool,
}

/// A block that is open.
pub(super) struct Block {
    pub(super) node: NodeId,
    pub(super) tag: LocalName,
    /// The page's element that it stands for; none when it was put in to hold what stood loose.
    source: Option<NodeId>,
    pub(super) filled: bool,
}

/// One of the page's inline elements, and what stands for it in this line.
pub(super) struct Inline {
    pub(super) source: NodeId,
    pub(super) tag: LocalName,
    pub(super) node: Option<NodeId>,
}

impl Flow<'_> {
    /// Takes the node; false when what is below it is not to be seen to.
    fn enter(&mut self, n: NodeId) -> bool {
        match &self.story[n].data {
            Data::Text(_) => self.text(n),
            Data::Removed(_) => {
                let parent = self.innermost();
                self.story.append(parent, n);
                if let Some(line) = &mut self.line {
                    line.has_gap = true;
                }
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
            Kind::Unseen => {
                // An icon is seen: it parts what stands beside it.
                if let Some(line) = self.line.as_mut().filter(|_| &**tag == "svg") {
                    line.has_gap = true;
                }
                return false;
            }
            Kind::Clear => {}
            Kind::Edge => {
                self.edge();
                self.in_paragraph = *tag == local_name!("p");
            }
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
    pub(super) fn edge(&mut self) {
        self.in_paragraph = false;
        if self.in_one_line() {
            if let Some(line) = &mut self.line {
                line.parted = true;
            }
        } else {
            self.end_line();
        }
    }

    pub(super) fn top(&self) -> &Block {
        self.open.last().expect("the root stays open")
    }

    pub(super) fn in_one_line(&self) -> bool {
        model::holds_a_line(&self.top().tag)
    }

    fn open_inline(&mut self, source: NodeId, tag: LocalName) {
        let leads_nowhere = |a| self.story.attr(a, "href").is_none_or(str::is_empty);
        let says_nothing = match tag {
            local_name!("a") => leads_nowhere(source),
            local_name!("abbr") => self.story.attr(source, "title").is_none(),
            // A link has a line below it already.
            local_name!("u") => only_child(self.story, source).is_some_and(|only| {
                *self.story.tag(only) == local_name!("a") && !leads_nowhere(only)
            }),
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
        if self.open.len() >= MAX_BLOCKS || !self.make_room(Some(&tag)) {
            match tag {
                local_name!("figcaption") => self.caption = Some(source),
                // What it says of itself, the figure around it says now.
                local_name!("figure") if let Some(class) = self.story.attr(source, "class") => {
                    let (class, node) = (class.to_owned(), self.top().node);
                    self.story.set_attr(node, local_name!("class"), &class);
                }
                _ => {}
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
    pub(super) fn make_room(&mut self, child: Option<&LocalName>) -> bool {
        while self.top().source.is_none()
            && self.open.len() > 1
            && !model::goes_on(&self.top().tag, child)
        {
            self.close();
        }
        // What is opened for the child is not asked whether it goes on: it would be closed and opened for ever.
        loop {
            let top = self.top();
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
            tidy::close(self.story, block.node, &block.tag, self.ledger);
        } else {
            tidy::leave_markers(self.story, block.node);
        }
    }

    pub(super) fn top_mut(&mut self) -> &mut Block {
        self.open.last_mut().expect("the root stays open")
    }

    /// A rule between blocks, where something stands before it.
    fn rule(&mut self) {
        self.edge();
        let top = self.top();
        // What was taken out may have left its marks.
        let last = std::iter::successors(self.story[top.node].last_child, |&n| self.story[n].prev)
            .take(MOST_MARKS)
            .find(|&n| self.story.element(n).is_some());
        let parts = last.is_none_or(|n| *self.story.tag(n) != local_name!("hr"));
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

/// Gives the new element those attributes of the old one that say something.
pub(super) fn copy_attributes(story: &mut Story, from: NodeId, to: NodeId, tag: &LocalName) {
    for &name in model::attributes(tag) {
        let length = story.attr(from, name).map(str::len);
        // What is long is not read again for each block that the element goes on in.
        if !length.is_some_and(|length| story.take_room(length)) {
            continue;
        }
        let value = story.attr(from, name).unwrap_or_default();
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
