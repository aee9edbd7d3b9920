//! An element's attributes, written anew.

use super::escape::{count_escapes, push_attribute};
use super::ids::Ids;
use super::policy;
use crate::dom::{Element, NodeId, Tree, local_name};
use html5ever::LocalName;

/// An attribute with more bytes that need an escape goes: html5ever takes time for each by the length of what comes
/// after it.
const MAX_ATTRIBUTE_ESCAPES: usize = 5000;

/// The element's attributes as they are written; `None` when the element must go for what it lacks.
pub(super) fn attributes(
    tree: &Tree,
    ids: &Ids,
    node: NodeId,
    element: &Element,
    tag: &LocalName,
) -> Option<String> {
    let allowed = policy::allowed(tag)?;
    let mut out = String::new();
    let mut has_address = false;
    for attr in element.attrs() {
        let name = &*attr.name;
        if name == "id" || !is_listed(allowed, name) {
            continue;
        }
        if name == "href"
            && let Some(link) = ids.link(&attr.value)
        {
            if let Some(link) = link {
                push_attribute(&mut out, name, &link);
                has_address = true;
            }
            continue;
        }
        if let Some(value) = policy::value(tag, name, &attr.value)
            && count_escapes(&value) <= MAX_ATTRIBUTE_ESCAPES
        {
            push_attribute(&mut out, name, &value);
            has_address |= matches!(name, "href" | "src" | "srcset");
        }
    }
    let id = ids.of_element(node);
    if let Some(id) = id {
        push_attribute(&mut out, "id", id);
    }
    let lacks = match *tag {
        local_name!("a") => !has_address && id.is_none(),
        local_name!("img") => !has_address || is_pixel(tree, node),
        local_name!("source") => !has_address,
        _ => false,
    };
    if lacks {
        return None;
    }
    for (name, value) in allowed.fixed {
        push_attribute(&mut out, name, value);
    }
    Some(out)
}

fn is_listed(allowed: &policy::Allowed, attribute: &str) -> bool {
    allowed.attributes.binary_search(&attribute).is_ok()
        || policy::GLOBAL.binary_search(&attribute).is_ok()
}

/// Whether the image is there to be fetched and not to be seen.
fn is_pixel(tree: &Tree, image: NodeId) -> bool {
    let is_tiny = |side: &str| {
        let length = tree.attr(image, side).unwrap_or_default().trim();
        matches!(length.trim_end_matches("px").trim(), "0" | "1")
    };
    let style: String = tree
        .attr(image, "style")
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    let hides = |s: &str| {
        matches!(
            s,
            "display:none" | "visibility:hidden" | "width:1px" | "width:0" | "width:0px"
        )
    };
    (is_tiny("width") && is_tiny("height"))
        || tree.attr(image, "hidden").is_some()
        || style.trim_end_matches("!important").split(';').any(hides)
}
