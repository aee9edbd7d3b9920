//! The article's safe HTML as well-formed XHTML that loads nothing from elsewhere.

use super::images::Pictures;
use super::xml;
use crate::dom::{Data, Edge, Element, NodeId, Page, local_name, tags};
use html5ever::LocalName;
use std::collections::{HashMap, HashSet};

/// A heading of the text, and the id that it has in the book.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) id: String,
}

/// The text as XHTML.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) xhtml: String,
    pub(super) headings: Vec<Heading>,
}

/// Writes what the page's body holds: markup that the sanitiser let through.
pub(super) fn body(page: &Page, pictures: &mut Pictures) -> Body {
    let lists = page.tree.elements(page.body);
    let mut writer = Writer {
        ids: ids(page),
        definitions: lists
            .filter(|&n| *page.tree.tag(n) == local_name!("dl") && defines(page, n))
            .collect(),
        page,
        pictures,
        body: Body::default(),
        links: 0,
    };
    let mut written: Vec<bool> = Vec::new();
    for edge in page.tree.traverse(page.body) {
        match edge {
            Edge::Enter(n) | Edge::Leave(n) if n == page.body => {}
            Edge::Enter(n) => match &page.tree[n].data {
                Data::Text(text) => xml::push(&mut writer.body.xhtml, text),
                Data::Element(e) => written.push(writer.open(n, e)),
                _ => {}
            },
            Edge::Leave(n) => {
                if let Some(e) = page.tree.element(n)
                    && written.pop() == Some(true)
                {
                    writer.close(n, e);
                }
            }
        }
    }
    writer.body
}

/// Short ids for those elements that have one, and for the headings: a letter and a number, which is an id in every
/// format.
fn ids(page: &Page) -> Ids {
    let mut ids = Ids::default();
    for n in page.tree.elements(page.body) {
        let id = page.tree.attr(n, "id");
        if id.is_some() || tags::is_heading(page.tree.tag(n)) {
            let ours = format!("p{}", ids.by_node.len() + 1);
            if let Some(id) = id {
                ids.by_name.insert(id.to_owned(), ours.clone());
            }
            ids.by_node.insert(n, ours);
        }
    }
    ids
}

#[derive(Default)]
struct Ids {
    by_node: HashMap<NodeId, String>,
    by_name: HashMap<String, String>,
}

struct Writer<'a, 'b> {
    page: &'a Page,
    ids: Ids,
    /// The lists of definitions that are some.
    definitions: HashSet<NodeId>,
    pictures: &'a mut Pictures<'b>,
    body: Body,
    /// How many links are open.
    links: usize,
}

impl Writer<'_, '_> {
    /// Writes the start of an element; false when its contents stand without it.
    fn open(&mut self, n: NodeId, element: &Element) -> bool {
        let tag = &element.name.local;
        match *tag {
            local_name!("img") => {
                self.image(element);
                return false;
            }
            // The image in it is shown; which of the sources, nobody chooses here.
            local_name!("picture") | local_name!("source") => return false,
            _ => {}
        }
        let tag = &self.stand_in(n, tag);
        let mut attributes = String::new();
        for attr in element.attrs() {
            self.attribute(&mut attributes, tag, &attr.name, &attr.value);
        }
        if *tag == local_name!("a") && attributes.is_empty() {
            return false;
        }
        let id = self.ids.by_node.get(&n);
        if let Some(id) = id {
            xml::attribute(&mut attributes, "id", id);
        }
        if let Some(id) = id
            && tags::is_heading(tag)
        {
            self.body.headings.push(Heading {
                level: tag.as_bytes().get(1).map_or(2, |digit| digit - b'0'),
                text: self.page.tree.text_of(n),
                id: id.clone(),
            });
        }
        let out = &mut self.body.xhtml;
        out.push('<');
        out.push_str(tag);
        out.push_str(&attributes);
        out.push_str(if tags::is_void(tag) { "/>" } else { ">" });
        self.links += usize::from(*tag == local_name!("a"));
        !tags::is_void(tag)
    }

    fn close(&mut self, n: NodeId, element: &Element) {
        let tag = &self.stand_in(n, &element.name.local);
        let out = &mut self.body.xhtml;
        out.push_str("</");
        out.push_str(tag);
        out.push('>');
        self.links -= usize::from(*tag == local_name!("a"));
    }

    /// The element's tag. A list of definitions that lacks a term or a definition is none: in a book that would be an
    /// error.
    fn stand_in(&self, n: NodeId, tag: &LocalName) -> LocalName {
        let list = match *tag {
            local_name!("dl") => Some(n),
            local_name!("dt") | local_name!("dd") => self.page.tree[n].parent,
            _ => None,
        };
        match list {
            Some(list) if !self.definitions.contains(&list) => match *tag {
                local_name!("dt") => local_name!("p"),
                _ => local_name!("div"),
            },
            _ => tag.clone(),
        }
    }

    /// Writes an attribute that means something in a book, if its value is one.
    fn attribute(&self, out: &mut String, tag: &str, name: &str, value: &str) {
        let is_number = || value.parse::<u16>().is_ok_and(|n| n > 0 || name == "start");
        match name {
            "href" => match value.strip_prefix('#') {
                Some(id) => {
                    if let Some(ours) = self.ids.by_name.get(id) {
                        xml::attribute(out, name, &format!("#{ours}"));
                    }
                }
                None => {
                    if let Some(address) = xml::outer_address(value) {
                        xml::attribute(out, name, &address);
                    }
                }
            },
            "cite" => {
                if let Some(address) = xml::outer_address(value) {
                    xml::attribute(out, name, &address);
                }
            }
            "lang" => {
                if let Some(lang) = xml::language(value) {
                    xml::attribute(out, "lang", lang);
                    xml::attribute(out, "xml:lang", lang);
                }
            }
            "dir" if matches!(value, "ltr" | "rtl") => xml::attribute(out, name, value),
            "open" | "reversed" => xml::attribute(out, name, name),
            "colspan" | "rowspan" | "span" | "start" if is_number() => {
                xml::attribute(out, name, value);
            }
            "value" if tag == "li" && is_number() => xml::attribute(out, name, value),
            "scope" if matches!(value, "row" | "col" | "rowgroup" | "colgroup") => {
                xml::attribute(out, name, value);
            }
            "type" if tag == "ol" && matches!(value, "1" | "a" | "A" | "i" | "I") => {
                xml::attribute(out, name, value);
            }
            "class" | "title" => xml::attribute(out, name, value),
            _ => {}
        }
    }

    /// Writes an image that was given; of another one its words, as a link to it.
    fn image(&mut self, element: &Element) {
        let attr = |name| element.attr(name).unwrap_or_default();
        let (src, alt) = (attr("src"), attr("alt"));
        let given = self.pictures.take(src);
        let out = &mut self.body.xhtml;
        if let Some(file) = given {
            out.push_str("<img");
            xml::attribute(out, "src", &file);
            xml::attribute(out, "alt", alt);
            out.push_str("/>");
            return;
        }
        let address = xml::outer_address(src).filter(|_| self.links == 0);
        match address {
            Some(address) => {
                let name = if alt.is_empty() {
                    file_name(&address)
                } else {
                    alt
                };
                out.push_str("<a");
                xml::attribute(out, "href", &address);
                out.push('>');
                xml::push(out, name);
                out.push_str("</a>");
            }
            None => xml::push(out, alt),
        }
    }
}

/// Whether the list is terms, each with definitions after it.
fn defines(page: &Page, list: NodeId) -> bool {
    let mut last = local_name!("dd");
    let mut any = false;
    for n in page
        .tree
        .children(list)
        .filter(|&n| page.tree.element(n).is_some())
    {
        let tag = page.tree.tag(n);
        if !any && *tag == local_name!("dd") {
            return false;
        }
        any = true;
        last = tag.clone();
    }
    any && last == local_name!("dd")
}

/// The last part of an address's path; the whole address where it has none.
fn file_name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/')
        .find(|part| !part.is_empty())
        .unwrap_or(address)
}
