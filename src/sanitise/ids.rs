//! Ids: only ours, so that none can shadow a member of `window`, `document` or a form.
//!
//! An id that a link on the page leads to is kept with `cd-` before it, and the link follows it; an
//! id that has the prefix is kept as it is; all others go. A hyphen stands in no member's name.

use super::policy;
use crate::dom::{NodeId, Tree, local_name};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

const PREFIX: &str = "cd-";

/// The ids of a page that are kept.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// The id as the page has it, and as it is written.
    written: HashMap<String, String>,
    /// By element.
    by_node: HashMap<NodeId, String>,
}

impl Ids {
    /// Finds out which ids of the page are kept, and on which elements.
    pub(super) fn of(tree: &Tree, body: NodeId) -> Ids {
        let mut targets = HashSet::new();
        for n in tree.elements(body) {
            if let Some(href) = tree.attr(n, "href").and_then(fragment) {
                targets.insert(decoded(href).into_owned());
                targets.insert(href.to_owned());
            }
        }
        let mut ids = Ids::default();
        let mut given = HashSet::new();
        for n in tree.elements(body) {
            let tag = tree.tag(n);
            let name = tree.attr(n, "name").filter(|_| *tag == local_name!("a"));
            let Some(id) = tree.attr(n, "id").or(name).filter(|id| !id.is_empty()) else {
                continue;
            };
            let is_known = id.starts_with(PREFIX) || targets.contains(id);
            if !is_known || policy::allowed(tag).is_none() || ids.written.contains_key(id) {
                continue;
            }
            let ours = prefixed(id);
            if given.insert(ours.clone()) {
                ids.written.insert(id.to_owned(), ours.clone());
                ids.by_node.insert(n, ours);
            }
        }
        ids
    }

    /// The id that is written for this element.
    pub(super) fn of_element(&self, node: NodeId) -> Option<&str> {
        self.by_node.get(&node).map(String::as_str)
    }

    /// What an address within the page becomes, when what it leads to is kept; `None` for other addresses.
    pub(super) fn link(&self, href: &str) -> Option<Option<String>> {
        let target = fragment(href)?;
        let id = self
            .written
            .get(target)
            .or_else(|| self.written.get(&*decoded(target)));
        Some(id.map(|id| format!("#{id}")))
    }
}

/// Whether the id is one that [`prefixed`] makes.
pub(super) fn is_ours(id: &str) -> bool {
    id.strip_prefix(PREFIX)
        .is_some_and(|rest| !rest.is_empty() && rest.chars().all(stays))
}

fn stays(c: char) -> bool {
    c.is_alphanumeric() || "-_.".contains(c)
}

fn prefixed(id: &str) -> String {
    let rest = id
        .strip_prefix(PREFIX)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(id);
    let rest = rest.chars().map(|c| if stays(c) { c } else { '-' });
    PREFIX.chars().chain(rest).collect()
}

/// What stands after `#` in an address that leads into its own page.
fn fragment(href: &str) -> Option<&str> {
    href.trim_matches(|c| c <= ' ').strip_prefix('#')
}

/// The text with `%C3%A9` read as `é`.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
        match (hex(at + 1), hex(at + 2)) {
            (Some(high), Some(low)) if bytes[at] == b'%' => {
                out.push((high << 4 | low) as u8);
                at += 3;
            }
            _ => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    Cow::Owned(String::from_utf8_lossy(&out).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_form() {
        for id in ["x", "cd-x", "cd-", "a b", "é"] {
            let ours = prefixed(id);
            assert!(is_ours(&ours), "{ours}");
            assert_eq!(prefixed(&ours), ours);
        }
        assert!(!is_ours("x") && !is_ours("cd-") && !is_ours("cd-a b"));
    }

    #[test]
    fn escapes_are_read() {
        assert_eq!(decoded("caf%C3%A9"), "café");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%+1"), "%+1");
    }
}
