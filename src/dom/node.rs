//! Nodes, and the arena that holds them.

use super::element::{Element, Name};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, local_name};
use std::num::NonZeroU32;

/// A node's index in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(NonZeroU32);

impl NodeId {
    /// The position of the node in the order in which the parser made them.
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }

    fn from_index(index: usize) -> NodeId {
        let one_based = u32::try_from(index + 1).ok().and_then(NonZeroU32::new);
        NodeId(one_based.expect("the parser's budget keeps the number of nodes under u32::MAX"))
    }
}

/// One node and its neighbours.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) parent: Option<NodeId>,
    pub(crate) prev: Option<NodeId>,
    pub(crate) next: Option<NodeId>,
    pub(crate) first_child: Option<NodeId>,
    pub(crate) last_child: Option<NodeId>,
    pub(crate) data: Data,
}

/// What a node is. Comments, doctypes and processing instructions are not kept.
#[derive(Debug)]
pub(crate) enum Data {
    Document,
    Text(StrTendril),
    Element(Element),
    /// Marks where something was taken out; the number is the ledger's.
    Removed(u32),
}

/// So many nodes stand in one piece. Few pages have more.
const FIRST: usize = 1 << 17;
/// So many nodes a further piece has.
const PIECE: usize = 1 << 12;

/// The arena. Node 0 is the document.
///
/// What is large grows by pieces: one that moves to grow takes its room twice, and in WebAssembly what it leaves is
/// never given back.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The first nodes.
    nodes: Vec<Node>,
    /// The others, in pieces.
    further: Vec<Vec<Node>>,
    len: usize,
    /// So many bytes of attributes there is room for.
    room: usize,
}

/// Attributes may take so many bytes for each of the page's, and so many beside them. An element that goes on in many
/// blocks (`<a href=…><p>…<p>…`) has its attributes in each, so that a long address would fill all memory.
const ROOM_FOR_EACH: usize = 4;
const ROOM: usize = 1 << 20;
/// The same of a part of the page, of which there may be many.
const ROOM_OF_PART: usize = 1 << 12;
/// A value of so many bytes has always room: the nodes are counted.
const SHORT: usize = 64;

impl std::ops::Index<NodeId> for Tree {
    type Output = Node;
    fn index(&self, id: NodeId) -> &Node {
        let at = id.index();
        match self.nodes.get(at) {
            Some(node) => node,
            None => further(&self.further, at),
        }
    }
}

impl std::ops::IndexMut<NodeId> for Tree {
    fn index_mut(&mut self, id: NodeId) -> &mut Node {
        let at = id.index();
        match self.nodes.get_mut(at) {
            Some(node) => node,
            None => further_mut(&mut self.further, at),
        }
    }
}

#[inline(never)]
fn further(pieces: &[Vec<Node>], at: usize) -> &Node {
    &pieces[(at - FIRST) / PIECE][(at - FIRST) % PIECE]
}

#[inline(never)]
fn further_mut(pieces: &mut [Vec<Node>], at: usize) -> &mut Node {
    &mut pieces[(at - FIRST) / PIECE][(at - FIRST) % PIECE]
}

impl Tree {
    /// A tree that holds a document and nothing else; `bytes` of input are expected.
    pub(super) fn new(bytes: usize) -> Tree {
        let mut tree = Tree {
            nodes: Vec::with_capacity((bytes / 40).clamp(64, FIRST / 2)),
            further: Vec::new(),
            len: 0,
            room: bytes.saturating_mul(ROOM_FOR_EACH).saturating_add(ROOM),
        };
        tree.create(Data::Document);
        tree
    }

    /// The document node.
    pub(crate) fn document(&self) -> NodeId {
        NodeId::from_index(0)
    }

    /// How many nodes there are, the detached ones included: ids' indices lie below.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The node that was made last.
    pub(super) fn last(&self) -> NodeId {
        NodeId::from_index(self.len - 1)
    }

    /// A new node that stands nowhere yet.
    #[inline]
    pub(super) fn create(&mut self, data: Data) -> NodeId {
        let id = NodeId::from_index(self.len);
        let (parent, prev, next, first_child, last_child) = (None, None, None, None, None);
        let piece = match self.len {
            ..FIRST => &mut self.nodes,
            _ => self.last_piece(),
        };
        piece.push(Node {
            parent,
            prev,
            next,
            first_child,
            last_child,
            data,
        });
        self.len += 1;
        id
    }

    /// The last of the further pieces, with room for a node.
    #[inline(never)]
    fn last_piece(&mut self) -> &mut Vec<Node> {
        if self.len.is_multiple_of(PIECE) {
            self.further.push(Vec::with_capacity(PIECE));
        }
        let last = self.further.len() - 1;
        &mut self.further[last]
    }

    /// A new HTML element that stands nowhere yet.
    pub(super) fn create_element(&mut self, name: LocalName) -> NodeId {
        self.create(Data::Element(Element::new(Name::html(name), Vec::new())))
    }

    /// The element at `id`, if it is one.
    #[inline]
    pub(crate) fn element(&self, id: NodeId) -> Option<&Element> {
        match &self[id].data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The element at `id`, if it is one, to change its attributes.
    pub(crate) fn element_mut(&mut self, id: NodeId) -> Option<&mut Element> {
        match &mut self[id].data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The words of the text node at `id`, if it is one.
    #[inline]
    pub(crate) fn text(&self, id: NodeId) -> Option<&str> {
        match &self[id].data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The element's local name; the empty name for what is no element.
    #[inline]
    pub(crate) fn tag(&self, id: NodeId) -> &LocalName {
        const NONE: LocalName = local_name!("");
        static EMPTY: LocalName = NONE;
        self.element(id).map_or(&EMPTY, |e| &e.name.local)
    }

    /// The attribute's value, if `id` is an element that has it; the name in lower case.
    #[inline]
    pub(crate) fn attr(&self, id: NodeId, name: &str) -> Option<&str> {
        self.element(id)?.attr(name)
    }

    /// The tree is a part of a page, with so many bytes of text and attributes.
    pub(super) fn room_for_part_of(&mut self, bytes: usize) {
        let room = bytes.saturating_mul(ROOM_FOR_EACH);
        self.room = room.saturating_add(ROOM_OF_PART);
    }

    /// Takes room for a value of so many bytes; false when there is none left.
    #[inline(never)]
    pub(crate) fn take_room(&mut self, bytes: usize) -> bool {
        let left = self.room.checked_sub(bytes);
        self.room = left.unwrap_or(self.room);
        left.is_some() || bytes <= SHORT
    }

    /// Takes room for the values, and empties those that there is none for.
    #[inline(never)]
    pub(super) fn make_room_for(&mut self, attrs: &mut [Attribute]) {
        for attr in attrs {
            if !self.take_room(attr.value.len()) {
                attr.value.clear();
            }
        }
    }

    /// Sets an attribute of the element at `id`; on another node nothing happens. Where there is no
    /// [room](Tree::take_room) for the value, the element is left without the attribute.
    pub(crate) fn set_attr(&mut self, id: NodeId, name: LocalName, value: &str) {
        let has_room = self.take_room(value.len());
        let Some(element) = self.element_mut(id) else {
            return;
        };
        match has_room {
            true => element.set(name, StrTendril::from_slice(value)),
            false => element.unset(&name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_tree_stands_in_pieces() {
        let mut tree = Tree::new(0);
        let most = FIRST + 2 * PIECE + 1;
        while tree.len() < most {
            let number = u32::try_from(tree.len()).expect("it is small");
            let node = tree.create(Data::Removed(number));
            assert_eq!(node, tree.last());
        }
        for at in [
            1,
            FIRST - 1,
            FIRST,
            FIRST + PIECE - 1,
            FIRST + PIECE,
            most - 1,
        ] {
            let node = NodeId::from_index(at);
            assert!(matches!(tree[node].data, Data::Removed(n) if n as usize == at));
            tree[node].parent = Some(node);
            assert_eq!(tree[node].parent, Some(node));
        }
    }
}
