//! Changes to the tree. Private to `dom`: stages go through [`Story`](super::Story).

use super::node::{Data, NodeId, Tree};
use html5ever::tendril::StrTendril;

impl Tree {
    /// Takes the node out of its parent; it and what is below it stay in the arena.
    pub(super) fn detach(&mut self, id: NodeId) {
        let (parent, prev, next) = (self[id].parent, self[id].prev, self[id].next);
        match prev {
            Some(prev) => self[prev].next = next,
            None => {
                if let Some(parent) = parent {
                    self[parent].first_child = next;
                }
            }
        }
        match next {
            Some(next) => self[next].prev = prev,
            None => {
                if let Some(parent) = parent {
                    self[parent].last_child = prev;
                }
            }
        }
        let node = &mut self[id];
        (node.parent, node.prev, node.next) = (None, None, None);
    }

    /// Puts the node at the end of the parent's children.
    pub(super) fn append(&mut self, parent: NodeId, child: NodeId) {
        self.detach(child);
        let last = self[parent].last_child;
        self[child].parent = Some(parent);
        self[child].prev = last;
        self[parent].last_child = Some(child);
        match last {
            Some(last) => self[last].next = Some(child),
            None => self[parent].first_child = Some(child),
        }
    }

    /// Puts the node before a sibling; a sibling that stands nowhere is left alone.
    pub(super) fn insert_before(&mut self, sibling: NodeId, node: NodeId) {
        self.detach(node);
        let Some(parent) = self[sibling].parent else {
            return;
        };
        let prev = self[sibling].prev;
        let inserted = &mut self[node];
        (inserted.parent, inserted.prev, inserted.next) = (Some(parent), prev, Some(sibling));
        self[sibling].prev = Some(node);
        match prev {
            Some(prev) => self[prev].next = Some(node),
            None => self[parent].first_child = Some(node),
        }
    }

    /// Puts the node after a sibling.
    pub(super) fn insert_after(&mut self, sibling: NodeId, node: NodeId) {
        match (self[sibling].next, self[sibling].parent) {
            (Some(next), _) if next == node => {}
            (Some(next), _) => self.insert_before(next, node),
            (None, Some(parent)) => self.append(parent, node),
            (None, None) => {}
        }
    }

    /// Moves all children of `from` to the end of `to`.
    pub(super) fn move_children(&mut self, from: NodeId, to: NodeId) {
        while let Some(child) = self[from].first_child {
            self.append(to, child);
        }
    }

    /// Puts the children of the node in its place, and takes the node out.
    pub(super) fn replace_with_children(&mut self, id: NodeId) {
        while let Some(child) = self[id].first_child {
            self.insert_before(id, child);
        }
        self.detach(id);
    }

    /// Puts text at the end of the parent's children, joined to a text that stands there.
    pub(super) fn append_text(&mut self, parent: NodeId, text: StrTendril) {
        let joined = match self[parent].last_child {
            Some(last) => self.push_text(last, &text),
            None => false,
        };
        if !joined {
            let node = self.create(Data::Text(text));
            self.append(parent, node);
        }
    }

    /// Joins text to the text node at `id`; false when that is no text node.
    pub(super) fn push_text(&mut self, id: NodeId, text: &StrTendril) -> bool {
        match &mut self[id].data {
            Data::Text(have) => {
                have.push_tendril(text);
                true
            }
            _ => false,
        }
    }
}
