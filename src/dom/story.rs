//! The working tree of the stages after the parse.

use super::element::{Element, Name};
use super::ledger::{Ledger, Reason};
use super::node::{Data, NodeId, Tree};
use super::{Edge, Page, tags};
use html5ever::tendril::StrTendril;
use html5ever::{LocalName, local_name};

/// The tree that becomes the article. It can be read like any [`Tree`]; what takes words away goes
/// through [`remove`](Story::remove) and so into the ledger.
#[derive(Debug)]
pub(crate) struct Story {
    tree: Tree,
    root: NodeId,
    /// By node index, whether the caller wants it kept; empty when nothing is.
    kept: Vec<bool>,
    /// By node index, the element of the page that a text stood in before the layout; empty before it.
    origins: Vec<Option<NodeId>>,
    /// By node index, its place in the page; empty before it is needed.
    pub(super) order: Vec<u32>,
    /// Whether the page loads a script that sets the TeX in its text.
    pub(crate) sets_tex: bool,
}

impl std::ops::Deref for Story {
    type Target = Tree;
    fn deref(&self) -> &Tree {
        &self.tree
    }
}

impl Story {
    /// The whole body of the page.
    pub(crate) fn new(page: Page) -> Story {
        Story {
            tree: page.tree,
            sets_tex: page.sets_tex,
            root: page.body,
            kept: Vec::new(),
            origins: Vec::new(),
            order: Vec::new(),
        }
    }

    /// A story of its own with copies of what `node` holds, or of `node` itself when that is a text; what `is_left_out`
    /// says goes without.
    pub(crate) fn copy_of(
        from: &Tree,
        node: NodeId,
        is_left_out: impl Fn(NodeId) -> bool,
    ) -> Story {
        let mut tree = Tree::new(0);
        let (document, root) = (tree.document(), tree.create_element(local_name!("body")));
        tree.append(document, root);
        let mut open = vec![root];
        let mut bytes = 0;
        let mut steps = from.traverse(node);
        while let Some(edge) = steps.next() {
            match edge {
                Edge::Enter(n) | Edge::Leave(n) if n == node && from.element(n).is_some() => {}
                Edge::Enter(n) => {
                    let copy = match &from[n].data {
                        Data::Text(text) => {
                            bytes += text.len();
                            Data::Text(text.clone())
                        }
                        Data::Element(e) => {
                            bytes += e.attrs().iter().map(|a| a.value.len()).sum::<usize>();
                            Data::Element(e.clone())
                        }
                        Data::Removed(_) | Data::Document => Data::Text(StrTendril::new()),
                    };
                    let copy = tree.create(copy);
                    if is_left_out(n) {
                        steps.skip_children(n);
                    } else {
                        tree.append(*open.last().unwrap_or(&root), copy);
                    }
                    open.push(copy);
                }
                Edge::Leave(_) => drop(open.pop()),
            }
        }
        tree.room_for_part_of(bytes);
        Story {
            tree,
            sets_tex: false,
            root,
            kept: Vec::new(),
            origins: Vec::new(),
            order: Vec::new(),
        }
    }

    /// The element that holds the article.
    pub(crate) fn root(&self) -> NodeId {
        self.root
    }

    /// Takes the node and its contents out and enters that in the ledger. A marker without text
    /// stays where it stood. Returns false when the caller's options keep it: then it, and all in it,
    /// is safe from every later rule.
    pub(crate) fn remove(&mut self, node: NodeId, reason: Reason, ledger: &mut Ledger) -> bool {
        let is_bound = ledger.is_unexpected(node) && !self.shows_nothing(node);
        if is_bound || !ledger.acts(reason.id) {
            return false;
        }
        self.remove_around_kept(node, reason, ledger)
    }

    /// The same, where the node may be a part of what was to go and the rest is kept.
    fn remove_around_kept(&mut self, node: NodeId, reason: Reason, ledger: &mut Ledger) -> bool {
        let is_gone = matches!(self.tree[node].data, Data::Removed(_));
        if is_gone || self.is_kept(node) || !self.tree.is_within(node, self.root) {
            return false;
        }
        if ledger.keeps(node, reason) {
            self.keep(node);
            return false;
        }
        if self.holds_kept(node) {
            let children: Vec<NodeId> = self.tree.children(node).collect();
            for child in children {
                self.remove_around_kept(child, reason, ledger);
            }
            return false;
        }
        if self.shows_nothing(node) {
            let draws_a_line = |n| *self.tree.tag(n) == local_name!("hr");
            if ledger.is_bound() && !self.tree.descendants(node).any(draws_a_line) {
                // It may part what comes back beside it.
                return false;
            }
            self.tree.detach(node);
            return true;
        }
        let number = ledger.enter(self, node, reason);
        while let Some(child) = self.tree[node].first_child {
            self.tree.detach(child);
        }
        self.tree[node].data = Data::Removed(number);
        true
    }

    /// The node's path in the page from the body on, as a CSS selector of tags and first classes.
    pub(crate) fn path_of(&self, node: NodeId) -> String {
        let origin = self.origins.get(node.index()).copied().flatten();
        let mut steps = Vec::new();
        let mut at = Some(origin.unwrap_or(node));
        while let Some(n) = at {
            at = self.tree[n].parent;
            let Some(element) = self.tree.element(n) else {
                continue;
            };
            steps.push(step(element));
            if element.name.local == local_name!("body") || steps.len() == 8 {
                break;
            }
            // The layout has left the page's own elements behind: their path ends where the root began.
            if at.is_none() && n != self.root {
                at = Some(self.root);
            }
        }
        steps.reverse();
        steps.join(" > ")
    }

    /// Remembers where each text stands, for [`path_of`](Story::path_of) after the layout, and the order of the page.
    pub(crate) fn note_origins(&mut self) {
        self.note_order();
        let mut origins = vec![None; self.tree.len()];
        for n in self.tree.descendants(self.root) {
            if let Data::Text(_) = self.tree[n].data {
                origins[n.index()] = self.tree[n].parent;
            }
        }
        self.origins = origins;
    }

    /// The first words in the node, itself perhaps: what names a mend, since no stage replaces it.
    pub(crate) fn first_text(&self, node: NodeId) -> NodeId {
        let is_shown = |n: &NodeId| self.tree.text(*n).is_some_and(|t| !super::is_blank(t));
        self.tree.descendants(node).find(is_shown).unwrap_or(node)
    }

    /// Whether the caller's options keep this node.
    pub(crate) fn is_kept(&self, node: NodeId) -> bool {
        self.kept.get(node.index()).copied().unwrap_or(false)
    }

    fn keep(&mut self, node: NodeId) {
        self.kept.resize(self.tree.len(), false);
        let within: Vec<NodeId> = self.tree.descendants(node).collect();
        for n in within {
            self.kept[n.index()] = true;
        }
    }

    fn holds_kept(&self, node: NodeId) -> bool {
        !self.kept.is_empty() && self.tree.descendants(node).any(|n| self.is_kept(n))
    }

    /// Whether the node has neither text nor anything else to be seen, nor a removal's marker.
    pub(crate) fn shows_nothing(&self, node: NodeId) -> bool {
        self.tree
            .descendants(node)
            .all(|n| match &self.tree[n].data {
                Data::Text(text) => super::is_blank(text),
                Data::Element(e) => !tags::is_media(&e.name.local),
                Data::Removed(_) => false,
                Data::Document => true,
            })
    }

    /// Takes out a node that [shows nothing](Story::shows_nothing); another one stays.
    pub(crate) fn prune(&mut self, node: NodeId) {
        if self.shows_nothing(node) {
            self.tree.detach(node);
        }
    }

    /// Puts the node's children in its place.
    pub(crate) fn unwrap(&mut self, node: NodeId) {
        if node != self.root {
            self.tree.replace_with_children(node);
        }
    }

    /// Makes another HTML element of it, with the same children and none of its attributes.
    pub(crate) fn rename(&mut self, node: NodeId, tag: LocalName) {
        if let Some(element) = self.tree.element_mut(node) {
            *element = Element::new(Name::html(tag), Vec::new());
        }
    }

    /// Sets an attribute of an element, where there is room for it.
    pub(crate) fn set_attr(&mut self, node: NodeId, name: LocalName, value: &str) {
        self.tree.set_attr(node, name, value);
    }

    /// Takes room for a value of so many bytes; false when there is none left.
    pub(crate) fn take_room(&mut self, bytes: usize) -> bool {
        self.tree.take_room(bytes)
    }

    /// A new element that stands nowhere yet.
    pub(crate) fn create(&mut self, tag: LocalName) -> NodeId {
        self.tree.create_element(tag)
    }

    /// A new text node that stands nowhere yet, for words that the page has elsewhere (in an
    /// attribute, in a script) or that it had in a node just replaced.
    pub(crate) fn create_text(&mut self, text: &str) -> NodeId {
        self.tree.create(Data::Text(StrTendril::from_slice(text)))
    }

    /// Moves the node to the end of the parent's children.
    pub(crate) fn append(&mut self, parent: NodeId, child: NodeId) {
        self.tree.append(parent, child);
    }

    /// Moves the node before a sibling.
    pub(crate) fn insert_before(&mut self, sibling: NodeId, node: NodeId) {
        self.tree.insert_before(sibling, node);
    }

    /// Moves the node after a sibling.
    pub(crate) fn insert_after(&mut self, sibling: NodeId, node: NodeId) {
        self.tree.insert_after(sibling, node);
    }

    /// Moves all children of `from` to the end of `to`.
    pub(crate) fn move_children(&mut self, from: NodeId, to: NodeId) {
        self.tree.move_children(from, to);
    }

    /// Puts a new element in the node's place and the node into it.
    pub(crate) fn wrap(&mut self, node: NodeId, tag: LocalName) -> NodeId {
        let wrapper = self.create(tag);
        self.tree.insert_before(node, wrapper);
        self.tree.append(wrapper, node);
        wrapper
    }

    /// Puts a new element into the node, around all that is in it.
    pub(crate) fn wrap_contents(&mut self, node: NodeId, tag: LocalName) -> NodeId {
        let wrapper = self.create(tag);
        self.tree.move_children(node, wrapper);
        self.tree.append(node, wrapper);
        wrapper
    }

    /// Gives a text node other white space or quote marks. A text whose letters or digits would
    /// change stays as it is: words are never lost here.
    pub(crate) fn mend_text(&mut self, node: NodeId, mended: &str) {
        let letters = |c: &char| c.is_alphanumeric();
        if let Data::Text(text) = &mut self.tree[node].data {
            if (text.chars().filter(letters)).eq(mended.chars().filter(letters)) {
                *text = StrTendril::from_slice(mended);
            } else {
                debug_assert!(
                    false,
                    "mending must not change words: {text:?} to {mended:?}"
                );
            }
        }
    }

    /// Parts a text node before the byte `at`; gives the new node, which holds the rest and stands after it.
    pub(crate) fn split_text(&mut self, node: NodeId, at: usize) -> Option<NodeId> {
        let Data::Text(text) = &self.tree[node].data else {
            return None;
        };
        let (head, rest) = text.split_at_checked(at)?;
        let (head, rest) = (StrTendril::from_slice(head), StrTendril::from_slice(rest));
        self.tree[node].data = Data::Text(head);
        let rest = self.tree.create(Data::Text(rest));
        self.stand_for(node, rest);
        self.tree.insert_after(node, rest);
        Some(rest)
    }

    /// Puts the children of `laid_out`, which stands nowhere, in place of what the root holds. All words
    /// must have been moved there before.
    pub(crate) fn replace_contents(&mut self, laid_out: NodeId) {
        debug_assert!(
            super::is_blank(&self.tree.text_of(self.root)),
            "words would be lost: {:?}",
            self.tree.text_of(self.root)
        );
        while let Some(child) = self.tree[self.root].first_child {
            self.tree.detach(child);
        }
        self.tree.move_children(laid_out, self.root);
    }
}

/// The element in a path: its tag, and its first class where that can be written as it is.
fn step(element: &Element) -> String {
    let tag = &element.name.local;
    let is_plain = |class: &&str| {
        class
            .chars()
            .all(|c| c.is_alphanumeric() || "-_".contains(c))
    };
    match element.words("class").next().filter(is_plain) {
        Some(class) => format!("{tag}.{class}"),
        None => tag.to_string(),
    }
}
