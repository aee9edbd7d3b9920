//! What a rule may look at and change: the story, its counts, its lines, the metadata, the ledger.

use super::facts::Facts;
use super::rule::Rule;
use crate::Metadata;
use crate::dom::{Data, Ledger, NodeId, Story, local_name, tags};
use crate::locate::Finding;
use std::cell::RefCell;
use std::rc::Rc;

/// The most text that makes a line of furniture, a byline or a caption; more is a paragraph.
const LINE: u32 = 320;
/// The most text in a cell of data.
const LARGEST_CELL: u32 = 1000;

/// The story on the desk.
pub(crate) struct Work<'a> {
    pub(crate) story: &'a mut Story,
    pub(crate) metadata: &'a mut Metadata,
    pub(crate) finding: &'a Finding,
    pub(crate) ledger: &'a mut Ledger,
    pub(crate) facts: Facts,
    pub(super) lines: RefCell<Lines>,
}

/// The lines that have been read.
#[derive(Debug, Default)]
pub(super) struct Lines {
    read: Option<Rc<[Line]>>,
    /// By node, whether it is the node of a line that was read.
    are_lines: Vec<bool>,
    /// Some of them have been taken out since.
    are_fewer: bool,
}

/// A short text that stands alone in its line.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The outermost node that holds nothing else.
    pub(crate) node: NodeId,
    pub(crate) text: Rc<str>,
}

impl Work<'_> {
    /// Takes the node out for this rule. False when the caller keeps it, or when it is most of the article, or tells who
    /// wrote a post of a thread.
    pub(crate) fn take(&mut self, node: NodeId, rule: &Rule) -> bool {
        if self.finding.is_most(self.story.root(), node) || self.finding.tells_poster(node) {
            return false;
        }
        if self.is_within_a_line(node) {
            self.forget_lines();
        }
        let is_taken = self.story.remove(node, rule.reason(), self.ledger);
        if is_taken {
            self.lines.get_mut().are_fewer = true;
        } else {
            // What is kept may stand in the middle of what went.
            self.forget_lines();
        }
        is_taken
    }

    /// Takes the line out for this rule, unless it is a heading.
    pub(crate) fn take_line(&mut self, line: &Line, rule: &Rule) {
        if self.heading(line.node).is_none() {
            self.take(line.node, rule);
        }
    }

    /// Whether the node is a part of a line, or all that is shown of what is around it: then other lines change when it goes.
    fn is_within_a_line(&self, node: NodeId) -> bool {
        let lines = self.lines.borrow();
        let is_all = |parent| self.facts[parent].size == self.facts[node].size;
        let is_line = |around: NodeId| lines.are_lines.get(around.index()).is_some_and(|&is| is);
        lines.read.is_some()
            && (self.story[node].parent.is_some_and(is_all)
                || self.story.ancestors(node).any(is_line))
    }

    /// Whether the node is the outermost one with just its text, and stands alone in its line. A figure is more than
    /// the words in it.
    pub(crate) fn is_outermost(&self, node: NodeId) -> bool {
        let fact = self.facts[node];
        let is_figure = |n| *self.story.tag(n) == local_name!("figure");
        let within = |parent| {
            parent != self.story.root()
                && self.facts[parent].size == fact.size
                && !is_figure(parent)
        };
        let is_within = self.story[node].parent.is_some_and(within);
        fact.alone && fact.size > 0 && !is_within && !is_figure(node)
    }

    /// Whether the node is a line of the text by itself, and no data, in which no more characters show than this.
    pub(crate) fn is_line(&self, node: NodeId, most: u32) -> bool {
        self.facts[node].size <= most && self.is_outermost(node) && !self.is_data(node)
    }

    /// Whether it is a cell, a term or a piece of code: there a word is data. A cell with more in it places the text on
    /// the page.
    pub(crate) fn is_data(&self, node: NodeId) -> bool {
        match *self.story.tag(node) {
            local_name!("td") | local_name!("th") => self.facts[node].size <= LARGEST_CELL,
            local_name!("dt")
            | local_name!("pre")
            | local_name!("code")
            | local_name!("option")
            | local_name!("math") => true,
            _ => false,
        }
    }

    /// The heading whose text is the node's. A line that is bold as a whole is set as one, too.
    pub(crate) fn heading(&self, node: NodeId) -> Option<NodeId> {
        let mut at = Some(node);
        while let Some(n) = at {
            let tag = self.story.tag(n);
            if tags::is_heading(tag) || matches!(*tag, local_name!("b") | local_name!("strong")) {
                return Some(n);
            }
            let whole = |&c: &NodeId| self.facts[c].size == self.facts[node].size;
            at = self.story.children(n).find(whole);
        }
        None
    }

    /// The short lines of the story that are still there, in order.
    pub(crate) fn lines(&self) -> Rc<[Line]> {
        let lines = &mut *self.lines.borrow_mut();
        let is_there = |line: &&Line| {
            let is_removed = matches!(self.story[line.node].data, Data::Removed(_));
            !is_removed && self.story.is_within(line.node, self.story.root())
        };
        let read = match lines.read.take() {
            Some(read) if !lines.are_fewer => read,
            Some(read) => read.iter().filter(is_there).cloned().collect(),
            None => {
                let read = self.read_lines();
                lines.are_lines = vec![false; self.story.len()];
                for line in &read {
                    lines.are_lines[line.node.index()] = true;
                }
                read.into()
            }
        };
        lines.are_fewer = false;
        lines.read = Some(Rc::clone(&read));
        read
    }

    /// To be called when words of the story change.
    pub(super) fn forget_lines(&mut self) {
        *self.lines.get_mut() = Lines::default();
    }

    fn read_lines(&self) -> Vec<Line> {
        let root = self.story.root();
        let mut lines = Vec::new();
        let mut at = Some(root);
        while let Some(n) = at {
            let leaf = n != root && self.facts[n].size <= LINE && self.is_outermost(n);
            let is_removed = matches!(self.story[n].data, Data::Removed(_));
            let line = leaf && !is_removed && !self.is_data(n) && self.is_leaf(n);
            if line {
                let text = self.story.text_of(n).into();
                lines.push(Line { node: n, text });
            }
            let deeper = !line && !self.is_data(n) && !is_removed;
            at = self.story.after(n, root, deeper);
        }
        lines
    }

    /// Whether the node holds one line: no two texts in it stand apart.
    pub(crate) fn is_leaf(&self, node: NodeId) -> bool {
        let size = self.facts[node].size;
        let mut at = node;
        loop {
            let mut inner = self.story.children(at).filter(|&c| self.facts[c].size > 0);
            match inner.find(|&c| self.facts[c].alone) {
                None => return true,
                Some(only) if self.facts[only].size == size => at = only,
                Some(_) => return false,
            }
        }
    }
}
