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

/// The story on the desk.
pub(crate) struct Work<'a> {
    pub(crate) story: &'a mut Story,
    pub(crate) metadata: &'a mut Metadata,
    pub(crate) finding: &'a Finding,
    pub(crate) ledger: &'a mut Ledger,
    pub(crate) facts: Facts,
    /// The lines, until something is taken out.
    pub(super) lines: RefCell<Option<Rc<[Line]>>>,
}

/// A short text that stands alone in its line.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The outermost node that holds nothing else.
    pub(crate) node: NodeId,
    pub(crate) text: String,
}

impl Work<'_> {
    /// Takes the node out for this rule. False when the caller keeps it, or when it is most of the article.
    pub(crate) fn take(&mut self, node: NodeId, rule: &Rule) -> bool {
        self.forget_lines();
        let is_most = self.finding.is_most(self.story.root(), node);
        !is_most && self.story.remove(node, rule.reason(), self.ledger)
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

    /// Whether it is a cell, a term or a piece of code: there a word is data.
    pub(crate) fn is_data(&self, node: NodeId) -> bool {
        matches!(
            *self.story.tag(node),
            local_name!("td")
                | local_name!("th")
                | local_name!("dt")
                | local_name!("pre")
                | local_name!("code")
                | local_name!("option")
                | local_name!("math")
        )
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
        Rc::clone(lines.get_or_insert_with(|| self.read_lines().into()))
    }

    /// To be called when words of the story change.
    pub(super) fn forget_lines(&mut self) {
        self.lines.take();
    }

    fn read_lines(&self) -> Vec<Line> {
        let root = self.story.root();
        let mut lines = Vec::new();
        let mut at = Some(root);
        while let Some(n) = at {
            let leaf = n != root && self.facts[n].size <= LINE && self.is_outermost(n);
            let line = leaf && !self.is_data(n) && self.is_leaf(n);
            if line {
                let text = self.story.text_of(n);
                lines.push(Line { node: n, text });
            }
            let deeper =
                !line && !self.is_data(n) && !matches!(self.story[n].data, Data::Removed(_));
            at = self.story.after(n, root, deeper);
        }
        lines
    }

    /// Whether the node holds one line: no two texts in it stand apart.
    fn is_leaf(&self, node: NodeId) -> bool {
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
