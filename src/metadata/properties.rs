//! What an element states in attributes: microdata and RDFa.

use super::body::Pass;
use super::body_lines::LONGEST_LINE;
use super::claims::{Field, Source};
use crate::dom::{Element, NodeId};
use html5ever::{LocalName, local_name};

/// The scope of an `itemscope`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Article,
    Author,
    Publisher,
    Image,
    Other,
}

/// Whether it has an attribute of microdata or RDFa: most elements have none.
fn states_properties(element: &Element) -> bool {
    let is_one = |name: &LocalName| {
        matches!(
            *name,
            local_name!("itemprop") | local_name!("property") | local_name!("itemscope")
        )
    };
    element.attrs().iter().any(|attr| is_one(&attr.name)) || element.attr("typeof").is_some()
}

/// A property's value has fewer bytes.
const LONGEST_VALUE: usize = 4 * LONGEST_LINE;

impl Pass<'_> {
    /// Microdata and RDFa.
    pub(super) fn read_properties(&mut self, node: NodeId, element: &Element) {
        if !states_properties(element) {
            return;
        }
        let scope = self.scopes.last().map_or(Scope::Article, |(_, s)| *s);
        let mut role = None;
        let names = element.words("itemprop").chain(element.words("property"));
        for name in names {
            let name = name.rsplit([':', '/']).next().unwrap_or(name);
            let field = match (scope, name) {
                (Scope::Article, "headline") => Field::Title,
                (Scope::Article, "datePublished" | "dateCreated") => Field::Published,
                (Scope::Article, "dateModified") => Field::Modified,
                (Scope::Article, "articleSection") => Field::Section,
                (Scope::Article, "keywords") => Field::Tag,
                (Scope::Article, "description") => Field::Excerpt,
                (Scope::Article, "license") => Field::License,
                (Scope::Article, "isAccessibleForFree") => Field::Free,
                (Scope::Article, "author" | "creator") => {
                    role = Some(Scope::Author);
                    if element.attr("itemscope").is_some() || element.attr("typeof").is_some() {
                        continue;
                    }
                    Field::Author
                }
                (Scope::Article, "publisher") => {
                    role = Some(Scope::Publisher);
                    continue;
                }
                (Scope::Article, "image") => {
                    role = Some(Scope::Image);
                    Field::Image
                }
                (Scope::Image, "url" | "contentUrl") => Field::Image,
                (Scope::Author, "name") => Field::Author,
                (Scope::Publisher, "name") => Field::SiteName,
                _ => continue,
            };
            let mut value = self.value_of(node, element);
            if field == Field::Author
                && !value.is_empty()
                && let Some(name) = self.linked_name(node, &value)
            {
                value = name;
            }
            if !value.is_empty() && value.len() < LONGEST_VALUE {
                self.say(field, Source::Microdata, &value);
            }
        }
        if element.attr("itemscope").is_some() || element.attr("typeof").is_some() {
            let kind = element
                .attr("itemtype")
                .or(element.attr("typeof"))
                .unwrap_or_default();
            let kind = kind.trim().rsplit([':', '/']).next().unwrap_or_default();
            let scope = role.unwrap_or(match kind {
                "Question" | "WebPage" | "CreativeWork" | "Recipe" | "Blog" | "" => Scope::Article,
                kind if kind.ends_with("Article")
                    || kind.ends_with("Posting")
                    || kind.ends_with("Page") =>
                {
                    Scope::Article
                }
                _ => Scope::Other,
            });
            self.scopes.push((node, scope));
        }
    }

    /// The text of the link in this node, where no other word stands beside it: a score, say, or a date in figures.
    fn linked_name(&self, node: NodeId, value: &str) -> Option<String> {
        let is_link = |&n: &NodeId| *self.tree.tag(n) == local_name!("a");
        let link = self.tree.elements(node).find(is_link)?;
        let name = self.tree.text_of(link);
        let beside = value.replacen(&name, "", 1);
        let is_name = name.contains(char::is_alphabetic) && !beside.contains(char::is_alphabetic);
        is_name.then_some(name)
    }

    /// The value of a property: an attribute that states it, or the words.
    fn value_of(&self, node: NodeId, element: &Element) -> String {
        for attr in ["content", "datetime", "src"] {
            if let Some(value) = element.attr(attr) {
                return value.to_owned();
            }
        }
        let words = self.tree.line_of(node, LONGEST_VALUE);
        words.unwrap_or_default()
    }
}
