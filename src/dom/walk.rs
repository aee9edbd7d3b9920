//! Ways through the tree. None of them recurses.

use super::node::{NodeId, Tree};
use std::iter::successors;

impl Tree {
    /// Parent, its parent, and so on up to the document.
    pub(crate) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        successors(self[id].parent, |&n| self[n].parent)
    }

    /// The children, in order.
    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        successors(self[id].first_child, |&n| self[n].next)
    }

    /// The siblings after the node, nearest first.
    pub(crate) fn following(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        successors(self[id].next, |&n| self[n].next)
    }

    /// The siblings before the node, nearest first.
    pub(crate) fn preceding(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        successors(self[id].prev, |&n| self[n].prev)
    }

    /// The node and all below it, in the order of the page.
    pub(crate) fn descendants(&self, root: NodeId) -> impl Iterator<Item = NodeId> {
        successors(Some(root), move |&n| self.after(n, root, true))
    }

    /// The elements among [`descendants`](Tree::descendants).
    pub(crate) fn elements(&self, root: NodeId) -> impl Iterator<Item = NodeId> {
        self.descendants(root)
            .filter(|&n| self.element(n).is_some())
    }

    /// The next node in the order of the page under `root`; `deeper` whether children of `id` count.
    #[inline]
    pub(crate) fn after(&self, id: NodeId, root: NodeId, deeper: bool) -> Option<NodeId> {
        if deeper && let Some(child) = self[id].first_child {
            return Some(child);
        }
        let mut node = id;
        while node != root {
            if let Some(next) = self[node].next {
                return Some(next);
            }
            node = self[node].parent?;
        }
        None
    }

    /// Enters and leaves every node under `root`, `root` included, in the order of the page.
    pub(crate) fn traverse(&self, root: NodeId) -> Traverse<'_> {
        Traverse {
            tree: self,
            root,
            next: Some(Edge::Enter(root)),
        }
    }

    /// Whether `id` stands below `ancestor`.
    pub(crate) fn is_within(&self, id: NodeId, ancestor: NodeId) -> bool {
        id == ancestor || self.ancestors(id).any(|n| n == ancestor)
    }

    /// Of nodes in the order of the page, those that stand in no other one.
    pub(crate) fn outermost(&self, nodes: impl IntoIterator<Item = NodeId>) -> Vec<NodeId> {
        let mut outermost: Vec<NodeId> = Vec::new();
        for n in nodes {
            // What stands in another one stands in the last.
            if !outermost.last().is_some_and(|&o| self.is_within(n, o)) {
                outermost.push(n);
            }
        }
        outermost
    }

    /// The first element with this local name under `root`.
    pub(crate) fn find(&self, root: NodeId, tag: &str) -> Option<NodeId> {
        self.elements(root).find(|&n| &**self.tag(n) == tag)
    }
}

/// A step of [`Tree::traverse`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    Enter(NodeId),
    Leave(NodeId),
}

/// Iterator of [`Tree::traverse`].
pub(crate) struct Traverse<'a> {
    tree: &'a Tree,
    root: NodeId,
    next: Option<Edge>,
}

impl Traverse<'_> {
    /// After an `Enter`, passes the node's children by: its `Leave` comes next.
    pub(crate) fn skip_children(&mut self, entered: NodeId) {
        self.next = Some(Edge::Leave(entered));
    }
}

impl Iterator for Traverse<'_> {
    type Item = Edge;

    fn next(&mut self) -> Option<Edge> {
        let edge = self.next?;
        self.next = match edge {
            Edge::Enter(n) => Some(self.tree[n].first_child.map_or(Edge::Leave(n), Edge::Enter)),
            Edge::Leave(n) if n == self.root => None,
            Edge::Leave(n) => match self.tree[n].next {
                Some(next) => Some(Edge::Enter(next)),
                None => self.tree[n].parent.map(Edge::Leave),
            },
        };
        Some(edge)
    }
}
