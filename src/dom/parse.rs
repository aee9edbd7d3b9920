//! From HTML to a tree: html5ever builds, [`Sink`] stores.

use super::budget::{self, Budget};
use super::element::{Element, Name};
use super::feed::{MAX_ATTRIBUTES, feed};
use super::loose;
use super::node::{Data, NodeId, Tree};
use super::scripts::{self, Scripts, stores_text};
use super::tags;
use super::text::is_blank;
use super::walk::Edge;
use crate::hosts;
use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, LocalName, Namespace, QualName, local_name};
use std::borrow::Cow;
use std::cell::{Ref, RefCell};
use url::Url;

/// A parsed page: the tree, and the JSON that its scripts carry.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) tree: Tree,
    /// `html`, or the document where there is none.
    pub(crate) root: NodeId,
    pub(crate) head: Option<NodeId>,
    pub(crate) body: NodeId,
    /// The text of each `script type="application/ld+json"`, in order.
    pub(crate) json_ld: Vec<String>,
    /// Whether it loads a script that sets the TeX in its text.
    pub(crate) sets_tex: bool,
}

impl Page {
    /// What relative addresses are resolved against: the page's `<base>`, itself against the page's own
    /// address.
    pub(crate) fn base(&self, url: Option<Url>) -> Option<Url> {
        let tree = &self.tree;
        let is_base = |&n: &NodeId| *tree.tag(n) == local_name!("base");
        let mut written = tree.elements(self.root).filter(is_base);
        let told = written
            .find_map(|n| tree.attr(n, "href"))
            .and_then(|href| hosts::parse(url.as_ref(), href).ok())
            .filter(|base| matches!(base.scheme(), "http" | "https"));
        told.and_then(short).or_else(|| url.and_then(short))
    }
}

/// The address, without its query where it is very long: each link of the page would repeat it. None where its path alone is.
fn short(base: Url) -> Option<Url> {
    const LONGEST: usize = 2000;
    if base.as_str().len() <= LONGEST {
        return Some(base);
    }
    let path = base.as_str().split(['?', '#']).next()?;
    (path.len() <= LONGEST)
        .then(|| Url::parse(path).ok())
        .flatten()
}

impl Page {
    /// Whether the page's own data, in JSON-LD, name one of the types (of schema.org), or its head says that it is of the kind, as
    /// Open Graph has it.
    pub(crate) fn says(&self, types: &[&str], kind: &str) -> bool {
        let in_json = |json: &String| types.iter().any(|t| json.contains(t));
        let in_meta = |head| {
            self.tree.elements(head).any(|n| {
                let is = |value: &str| value.eq_ignore_ascii_case(kind);
                self.tree.attr(n, "property") == Some("og:type")
                    && self.tree.attr(n, "content").is_some_and(is)
            })
        };
        self.json_ld.iter().any(in_json) || self.head.is_some_and(in_meta)
    }

    /// Makes what stands in `noscript` elements of the body a part of the page; whether there was any.
    pub(crate) fn show_noscript(&mut self) -> bool {
        let is_noscript = |&n: &NodeId| *self.tree.tag(n) == local_name!("noscript");
        let found: Vec<NodeId> = self.tree.elements(self.body).filter(is_noscript).collect();
        for &node in &found {
            if let Some(element) = self.tree.element_mut(node) {
                element.name.local = local_name!("div");
            }
        }
        !found.is_empty()
    }

    /// Puts the text that the page's data carry at the end of its body, a paragraph a line. It may have tags.
    pub(crate) fn show_text(&mut self, text: &str) {
        let article = self.tree.create_element(local_name!("article"));
        for line in lines_of(text).lines().filter(|line| !is_blank(line)) {
            let paragraph = self.tree.create_element(local_name!("p"));
            self.tree
                .append_text(paragraph, StrTendril::from_slice(line.trim()));
            self.tree.append(article, paragraph);
        }
        self.tree.append(self.body, article);
    }
}

/// The text of a piece of markup, a line a block.
fn lines_of(markup: &str) -> String {
    let Page { tree, body, .. } = parse_fragment(markup);
    let mut lines = String::new();
    for edge in tree.traverse(body) {
        let (Edge::Enter(n) | Edge::Leave(n)) = edge;
        match (&tree[n].data, edge) {
            (Data::Text(text), Edge::Enter(_)) => lines.push_str(text),
            (Data::Element(_), _)
                if tags::is_block(tree.tag(n)) || *tree.tag(n) == local_name!("br") =>
            {
                lines.push('\n');
            }
            _ => {}
        }
    }
    lines
}

/// Parses a page or a fragment of one. Never fails: any text is some HTML.
///
/// Loose lines that stand before the first element of a fragment become paragraphs.
pub(crate) fn parse(html: &str) -> Page {
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    let mut page = build(&[html], budget::nodes_of_page(html.len()));
    loose::lines_to_paragraphs(&mut page.tree, page.body);
    page
}

/// Parses what stands in the body of a page, as a browser does that puts it there. What we wrote may be dense: its
/// nodes are not measured by its bytes.
pub(crate) fn parse_fragment(html: &str) -> Page {
    build(&["<!DOCTYPE html><body>", html], budget::MAX_NODES)
}

/// The tokenizer, with everything behind it, for so many bytes and nodes.
pub(super) fn tokenizer(bytes: usize, max_nodes: usize) -> Tokenizer<Budget> {
    let options = TreeBuilderOpts {
        scripting_enabled: false,
        ..Default::default()
    };
    let builder = TreeBuilder::new(Sink::new(bytes), options);
    // The tokenizer would drop one at the start of each piece that it is fed.
    let discard_bom = false;
    let options = TokenizerOpts {
        discard_bom,
        ..Default::default()
    };
    Tokenizer::new(Budget::new(builder, max_nodes), options)
}

fn build(parts: &[&str], max_nodes: usize) -> Page {
    let tokenizer = tokenizer(parts.iter().map(|part| part.len()).sum(), max_nodes);
    for part in parts {
        feed(&tokenizer, StrTendril::from_slice(part));
    }
    tokenizer.end();
    let mut tree = tokenizer.sink.finish();

    let document = tree.document();
    let child =
        |tree: &Tree, of, name: LocalName| tree.children(of).find(|&n| *tree.tag(n) == name);
    let root = child(&tree, document, local_name!("html")).unwrap_or(document);
    let head = child(&tree, root, local_name!("head"));
    let body = child(&tree, root, local_name!("body"))
        .or_else(|| child(&tree, root, local_name!("frameset")))
        .unwrap_or(root);
    let Scripts { json_ld, sets_tex } = scripts::take(&mut tree);
    Page {
        tree,
        root,
        head,
        body,
        json_ld,
        sets_tex,
    }
}

/// Where html5ever's tree builder stores what it builds.
pub(super) struct Sink {
    tree: RefCell<Tree>,
}

impl Sink {
    fn new(bytes: usize) -> Sink {
        Sink {
            tree: RefCell::new(Tree::new(bytes)),
        }
    }

    /// How many nodes have been made.
    pub(super) fn len(&self) -> usize {
        self.tree.borrow().len()
    }

    /// Whether the text in the element that was made last is not stored.
    pub(super) fn drops_text(&self) -> bool {
        let tree = self.tree.borrow();
        tree.element(tree.last()).is_some_and(|e| !stores_text(e))
    }

    /// The name of an HTML element; `None` for other nodes.
    pub(super) fn html_name(&self, node: NodeId) -> Option<LocalName> {
        let tree = self.tree.borrow();
        let element = tree.element(node).filter(|e| e.is_html())?;
        Some(element.name.local.clone())
    }
}

/// An element's name, borrowed from the tree.
#[derive(Debug)]
pub(super) struct Borrowed<'a>(Ref<'a, Name>);

impl ElemName for Borrowed<'_> {
    fn ns(&self) -> &Namespace {
        self.0.namespace()
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Tree;
    type ElemName<'a> = Borrowed<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        self.tree.borrow().document()
    }

    #[inline]
    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Borrowed<'a> {
        Borrowed(Ref::map(self.tree.borrow(), |tree| {
            match &tree[*target].data {
                Data::Element(element) => &element.name,
                _ => unreachable!("the tree builder asks only for the names of elements"),
            }
        }))
    }

    fn create_element(&self, name: QualName, mut attrs: Vec<Attribute>, _: ElementFlags) -> NodeId {
        let mut tree = self.tree.borrow_mut();
        tree.make_room_for(&mut attrs);
        tree.create(Data::Element(Element::new(name.into(), attrs)))
    }

    /// Comments are not kept: the node is made, since the tree builder wants one, and never stored in the tree.
    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.get_document()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.get_document()
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let tree = &mut *self.tree.borrow_mut();
        match child {
            NodeOrText::AppendNode(node) if node == tree.document() => {}
            NodeOrText::AppendNode(node) => tree.append(*parent, node),
            NodeOrText::AppendText(text) => {
                if tree.element(*parent).is_none_or(stores_text) {
                    tree.append_text(*parent, text);
                }
            }
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        prev_element: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        if self.tree.borrow()[*element].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev_element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// A template's contents are kept as its children.
    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        *target
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    /// Whether the annotation of a formula holds HTML.
    fn is_mathml_annotation_xml_integration_point(&self, target: &NodeId) -> bool {
        let tree = self.tree.borrow();
        let encoding = tree.attr(*target, "encoding").unwrap_or_default();
        ["text/html", "application/xhtml+xml"]
            .iter()
            .any(|html| encoding.eq_ignore_ascii_case(html))
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, new_node: NodeOrText<NodeId>) {
        let tree = &mut *self.tree.borrow_mut();
        match new_node {
            NodeOrText::AppendNode(node) if node == tree.document() => {}
            NodeOrText::AppendNode(node) => tree.insert_before(*sibling, node),
            NodeOrText::AppendText(text) => {
                let joined = match tree[*sibling].prev {
                    Some(prev) => tree.push_text(prev, &text),
                    None => false,
                };
                if !joined {
                    let node = tree.create(Data::Text(text));
                    tree.insert_before(*sibling, node);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attrs: Vec<Attribute>) {
        let tree = &mut *self.tree.borrow_mut();
        let Some(element) = tree.element_mut(*target) else {
            return;
        };
        for attr in attrs {
            // A page may have many `html` tags, and each adds to the same element.
            if element.attrs().len() >= MAX_ATTRIBUTES {
                return;
            }
            element.add(attr.into());
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.tree.borrow_mut().move_children(*node, *new_parent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The nodes of so many paragraphs.
    fn nodes(paragraph: &str, count: usize) -> usize {
        parse(&paragraph.repeat(count)).tree.len()
    }

    #[test]
    fn the_nodes_of_a_page_are_measured_by_its_bytes() {
        let ordinary = "<p class=text>The ferry left the quay.</p>";
        assert!(nodes(ordinary, 60_000) > 120_000);
        assert!(nodes("<p>x", 30_000) > 60_000);
        assert!(nodes("<p>x", 60_000) < 70_000);
    }
}
