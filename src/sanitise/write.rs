//! Writes markup anew: what the policy allows, each element only where a parser leaves it.

use super::attributes::attributes;
use super::escape::{count_escapes, end_of_escapes, push_text};
use super::ids::Ids;
use super::model::{self, Forbidden, MAX_DEPTH, Step};
use super::policy;
use super::strict::{Paper, Strict};
use crate::dom::{Data, Edge, Element, NodeId, Story, Tree, local_name, parse_fragment, tags};
use html5ever::LocalName;
use std::borrow::Cow;
use std::collections::HashSet;

/// The markup as the policy allows it.
pub(super) fn strictly(markup: Cow<'_, str>) -> Strict {
    settle(write(markup))
}

/// The story as the policy allows it. Its memory is had again for the trees that come after it.
pub(super) fn story_strictly(story: Story) -> Strict {
    let written = write_tree(&story, story.root(), Paper::default());
    drop(story);
    settle(written)
}

fn settle((mut out, mut leads_nowhere): (Strict, bool)) -> Strict {
    // An element that found no place has taken its id with it, and a link may have led there: the second
    // time it is known to lead nowhere.
    while leads_nowhere {
        (out, leads_nowhere) = write(Cow::Owned(out.into_string()));
    }
    out
}

/// The markup, and whether a link in it leads to an id that is not in it.
fn write(markup: Cow<'_, str>) -> (Strict, bool) {
    let bytes = markup.len();
    let page = parse_fragment(&markup);
    drop(markup);
    write_tree(&page.tree, page.body, Paper::with_capacity(bytes))
}

/// What stands in the body, at the end of `out`, which is empty.
fn write_tree(tree: &Tree, body: NodeId, out: Paper) -> (Strict, bool) {
    let ids = Ids::of(tree, body);
    let mut writer = Writer {
        out,
        ..Writer::default()
    };
    // What each element that is being walked through was written as.
    let mut walked: Vec<Option<Place>> = Vec::new();
    let mut steps = tree.traverse(body);
    while let Some(edge) = steps.next() {
        match edge {
            Edge::Enter(n) if n == body => {}
            Edge::Leave(n) if n == body => {}
            Edge::Enter(n) => match &tree[n].data {
                Data::Text(text) => writer.text(text),
                Data::Element(e) if !e.is_html() || policy::is_dropped(&e.name.local) => {
                    walked.push(None);
                    steps.skip_children(n);
                }
                Data::Element(e) => walked.push(writer.open(tree, &ids, n, e)),
                Data::Removed(_) | Data::Document => {}
            },
            Edge::Leave(n) => {
                if let Data::Element(e) = &tree[n].data {
                    writer.leave(walked.pop().flatten(), &e.name.local);
                }
            }
        }
    }
    writer.close_to(0);
    let leads_nowhere = writer.linked.iter().any(|id| !writer.ids.contains(id));
    (writer.out.into_strict(), leads_nowhere)
}

/// An element that has been opened and not yet closed.
#[derive(Debug)]
struct Open {
    tag: LocalName,
    serial: u32,
    /// Not the page's element but one that its contents needed.
    is_ours: bool,
    forbidden: Forbidden,
    /// When the element says nothing without contents: what was written before it, if nothing of it shall stay.
    undo: Option<Undo>,
}

/// The writer as it was before an element.
#[derive(Debug, Clone, Copy)]
struct Undo {
    before: usize,
    after: usize,
    apart: bool,
    at_edge: bool,
    pre_is_fresh: bool,
    escapes: usize,
}

/// An element's place among the open ones.
#[derive(Debug, Clone, Copy)]
struct Place {
    depth: usize,
    serial: u32,
}

#[derive(Debug, Default)]
struct Writer {
    out: Paper,
    open: Vec<Open>,
    serial: u32,
    /// A block was unwrapped, so that the next words must stand apart from those before.
    apart: bool,
    /// Nothing has been written since a block's start or end.
    at_edge: bool,
    /// Nothing has been written since a `pre` was opened.
    pre_is_fresh: bool,
    /// Escapes since the last tag.
    escapes: usize,
    /// Ids that have been written.
    ids: HashSet<String>,
    /// Ids that links lead to.
    linked: HashSet<String>,
}

/// So many escapes stand in one text: html5ever takes time for each by the length of the text after it.
const MAX_ESCAPES: usize = 1000;

impl Writer {
    /// Opens the element if it may stand here; where it stands then.
    fn open(&mut self, tree: &Tree, ids: &Ids, node: NodeId, element: &Element) -> Option<Place> {
        let mut tag = Cow::Borrowed(&element.name.local);
        if policy::allowed(&tag).is_none() {
            match model::stand_in(&tag) {
                Some(other) => tag = Cow::Owned(other),
                None => return self.unwrap(&tag),
            }
        }
        let attributes = match attributes(tree, ids, node, element, &tag) {
            Some(attributes) => attributes,
            None => return self.unwrap(&tag),
        };
        loop {
            let step = match self.open.last() {
                Some(parent) => model::step(&parent.tag, parent.is_ours, &tag),
                None => model::step(&local_name!("body"), false, &tag),
            };
            match step {
                Step::Here => break,
                Step::As(other) => {
                    tag = Cow::Owned(other);
                    break;
                }
                Step::Open(needed) => self.push(needed, true, ""),
                Step::Close => self.close_to(self.open.len() - 1),
                Step::Unwrap => return self.unwrap(&tag),
            }
        }
        let is_too_deep = self.open.len() + model::room_below(&tag) >= MAX_DEPTH;
        if is_too_deep || self.forbidden().forbids(&tag) {
            return self.unwrap(&tag);
        }
        if !tags::is_block(&tag) {
            self.part("");
        }
        let depth = self.open.len();
        if let Some(id) = ids.of_element(node) {
            self.ids.insert(id.to_owned());
        }
        if let Some(Some(link)) = tree.attr(node, "href").and_then(|href| ids.link(href)) {
            self.linked
                .extend(link.strip_prefix('#').map(str::to_owned));
        }
        self.push(tag.into_owned(), false, &attributes);
        (self.open.len() > depth).then_some(Place {
            depth,
            serial: self.serial,
        })
    }

    fn forbidden(&self) -> Forbidden {
        self.open
            .last()
            .map_or(Forbidden::default(), |o| o.forbidden)
    }

    /// Passes the element by; what it holds will be written.
    fn unwrap(&mut self, tag: &LocalName) -> Option<Place> {
        self.apart |= parts_words(tag);
        None
    }

    fn push(&mut self, tag: LocalName, is_ours: bool, attributes: &str) {
        let is_block = tags::is_block(&tag);
        // What may go again needs what stands before it.
        let may_go = model::is_formatting(&tag) && !attributes.contains(" id=\"");
        if self.open.is_empty() && !may_go {
            self.out.note_seam();
        }
        let mut undo = Undo {
            before: self.out.html.len(),
            after: 0,
            apart: self.apart,
            at_edge: self.at_edge,
            pre_is_fresh: self.pre_is_fresh,
            escapes: self.escapes,
        };
        self.out.html.push('<');
        self.out.html.push_str(&tag);
        self.out.html.push_str(attributes);
        self.out.html.push('>');
        undo.after = self.out.html.len();
        self.escapes = 0;
        self.apart &= !is_block;
        self.at_edge = is_block;
        self.pre_is_fresh = tag == local_name!("pre");
        if tags::is_void(&tag) {
            return;
        }
        self.serial += 1;
        let forbidden = self.forbidden().below(&tag);
        let serial = self.serial;
        self.open.push(Open {
            undo: may_go.then_some(undo),
            tag,
            serial,
            is_ours,
            forbidden,
        });
    }

    /// The page's element ends.
    fn leave(&mut self, place: Option<Place>, tag: &LocalName) {
        match place {
            Some(place) => {
                if self
                    .open
                    .get(place.depth)
                    .is_some_and(|o| o.serial == place.serial)
                {
                    self.close_to(place.depth);
                }
            }
            None => self.apart |= parts_words(tag) && !tags::is_void(tag),
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(closed) = self.open.pop() else {
                return;
            };
            if let Some(undo) = closed.undo.filter(|undo| undo.after == self.out.html.len()) {
                self.out.html.truncate(undo.before);
                (self.apart, self.at_edge) = (undo.apart, undo.at_edge);
                (self.pre_is_fresh, self.escapes) = (undo.pre_is_fresh, undo.escapes);
                continue;
            }
            self.escapes = 0;
            self.out.html.push_str("</");
            self.out.html.push_str(&closed.tag);
            self.out.html.push('>');
            let is_block = tags::is_block(&closed.tag);
            self.apart &= !is_block;
            self.at_edge |= is_block;
            self.pre_is_fresh = false;
        }
    }

    fn text(&mut self, text: &str) {
        let is_space = text.bytes().all(|b| b.is_ascii_whitespace());
        let mut text = text;
        if !is_space {
            self.make_room_for_text();
            self.part(text);
        }
        if self.out.html.is_empty() {
            text = text.trim_start_matches('\u{feff}');
        }
        if self.pre_is_fresh {
            // A parser drops the line feed that opens a `pre`.
            text = text.trim_start_matches(['\n', '\r']);
        }
        if !text.is_empty() {
            self.write_text(text);
            self.pre_is_fresh = false;
            self.at_edge &= is_space;
        }
    }

    /// Writes the text, with a place for a line break where it has very many escapes.
    fn write_text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(end) = end_of_escapes(rest, MAX_ESCAPES - self.escapes) {
            push_text(&mut self.out.html, &rest[..end]);
            self.out.html.push_str("<wbr>");
            self.escapes = 0;
            rest = &rest[end..];
        }
        self.escapes += count_escapes(rest);
        push_text(&mut self.out.html, rest);
    }

    /// Opens what text needs around it here.
    fn make_room_for_text(&mut self) {
        while let Some(parent) = self.open.last()
            && model::holds_no_text(&parent.tag)
        {
            match model::step(&parent.tag, parent.is_ours, &local_name!("")) {
                Step::Open(needed) => self.push(needed, true, ""),
                Step::Close => self.close_to(self.open.len() - 1),
                _ => return,
            }
        }
    }

    /// Puts white space between words that an unwrapped block has parted.
    fn part(&mut self, next: &str) {
        if !std::mem::take(&mut self.apart) || self.at_edge || self.out.html.is_empty() {
            return;
        }
        let is_gap = |c: char| c.is_ascii_whitespace();
        if self.out.html.ends_with(is_gap) || next.starts_with(is_gap) {
            return;
        }
        let in_pre = self.open.iter().any(|o| o.tag == local_name!("pre"));
        self.out.html.push(if in_pre { '\n' } else { ' ' });
    }
}

/// Whether words before and after the element's edge are apart even without white space.
fn parts_words(tag: &LocalName) -> bool {
    tags::is_block(tag) || *tag == local_name!("br")
}
