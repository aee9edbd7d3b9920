//! An independent reader of what came out: it knows nothing of the sanitiser's tables.
//!
//! It parses markup as a browser does that gets it by `innerHTML`, and compares every element, attribute and scheme with
//! the list that `docs/policy.md` publishes.

use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::{Attribute, ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// By element: the attributes that it may have, and those that it must have.
pub type Policy = HashMap<&'static str, (HashSet<&'static str>, Vec<(&'static str, &'static str)>)>;

pub static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    include_str!("../../docs/policy.md")
        .lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .map(|row| {
            let cells: Vec<&str> = row.split('|').collect();
            let words = |cell: &'static str| cell.split('`').filter(|w| !w.trim().is_empty());
            let fixed = words(cells[2]).map(|w| {
                let (name, value) = w.split_once('=').expect("an attribute and its value");
                (name, value.trim_matches('"'))
            });
            let global = ["class", "dir", "id", "lang"];
            let tag = cells[0].trim_end().trim_end_matches('`');
            (
                tag,
                (words(cells[1]).chain(global).collect(), fixed.collect()),
            )
        })
        .collect()
});

/// The classes that the list publishes.
static CLASSES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lists = include_str!("../../docs/policy.md").split("\n- ");
    let ours = lists.filter(|list| list.starts_with("**Classes**"));
    ours.flat_map(|list| list.split('`'))
        .filter(|word| word.starts_with("cd-"))
        .collect()
});

const MAX_DEPTH: usize = 200;

/// The markup as a browser parses it that gets it by `innerHTML`, and what that writes. (A tree whose
/// `RcDom` is gone has no children any more.)
fn parsed(markup: &str) -> (RcDom, String) {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let (sink, options) = (RcDom::default(), ParseOpts::default());
    let dom = parse_fragment(sink, options, context, Vec::new(), false).one(markup);
    let root = dom.document.children.borrow()[0].clone();
    let mut again = Vec::new();
    let options = SerializeOpts {
        traversal_scope: TraversalScope::ChildrenOnly(None),
        ..SerializeOpts::default()
    };
    serialize(&mut again, &SerializableHandle::from(root), options).expect("it is memory");
    (dom, String::from_utf8_lossy(&again).into_owned())
}

/// What is wrong with the markup, if anything is.
pub fn faults(markup: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let (dom, again) = parsed(markup);
    let root = dom.document.children.borrow()[0].clone();
    if again != markup {
        faults.push(format!("is not its own parse: {again:?}"));
    }
    let within = format!("<table><tbody><tr><td>{markup}</td></tr></tbody></table>");
    if parsed(&within).1 != within {
        faults.push("is not its own parse within a table".into());
    }
    let mut ids = HashSet::new();
    let mut targets = Vec::new();
    let mut todo: Vec<(Handle, usize)> = vec![(root, 0)];
    while let Some((node, depth)) = todo.pop() {
        todo.extend(
            node.children
                .borrow()
                .iter()
                .map(|child| (child.clone(), depth + 1)),
        );
        let (name, attrs) = match &node.data {
            NodeData::Element { name, attrs, .. } if depth > 0 => (name, attrs.borrow()),
            NodeData::Element { .. } | NodeData::Text { .. } => continue,
            other => {
                faults.push(format!("holds {other:?}"));
                continue;
            }
        };
        if depth > MAX_DEPTH {
            faults.push("is too deep".into());
        }
        let tag = &*name.local;
        let Some((allowed, fixed)) = POLICY.get(tag).filter(|_| name.ns == ns!(html)) else {
            faults.push(format!("holds a {tag}"));
            continue;
        };
        if tag == "img" && is_pixel(&attrs) {
            faults.push("has an image that nobody sees".into());
        }
        for (attribute, value) in fixed {
            if !attrs
                .iter()
                .any(|a| &*a.name.local == *attribute && &*a.value == *value)
            {
                faults.push(format!("has a {tag} without {attribute}={value}"));
            }
        }
        for attr in attrs.iter() {
            let (name, value) = (&*attr.name.local, &*attr.value);
            if fixed.contains(&(name, value)) {
                continue;
            }
            if !allowed.contains(name) || !is_value(tag, name, value) {
                faults.push(format!("has a {tag} with {name}={value:?}"));
            }
            match name {
                "id" if !ids.insert(value.to_owned()) => {
                    faults.push(format!("has {value:?} twice"))
                }
                "href" => targets.extend(value.strip_prefix('#').map(str::to_owned)),
                _ => {}
            }
        }
    }
    for target in targets {
        if !ids.contains(&target) {
            faults.push(format!("leads nowhere: {target:?}"));
        }
    }
    faults
}

fn is_value(tag: &str, name: &str, value: &str) -> bool {
    let is_number = |most| {
        !value.is_empty() && value.len() <= most && value.bytes().all(|b| b.is_ascii_digit())
    };
    match name {
        "href" | "cite" | "src" if has_early_colon(value) || !has_plain_host(value) => false,
        "href" => is_address(value, &["http", "https", "mailto", "tel"]),
        "cite" => is_address(value, &["http", "https"]),
        "src" => is_address(value, &["http", "https"]) || is_raster_data(value),
        "srcset" => value.split(", ").all(|candidate| {
            let mut words = candidate.split(' ');
            let address = words.next().unwrap_or("");
            is_address(address, &["http", "https"]) && has_plain_host(address) && words.count() <= 1
        }),
        "id" => value.starts_with("cd-") && !value.contains(char::is_whitespace),
        "class" => value.split(' ').all(|class| {
            let of_language = class.strip_prefix("language-").is_some_and(|name| {
                let fits = |c: char| c.is_ascii_alphanumeric() || "-_+.#".contains(c);
                !name.is_empty() && name.chars().all(fits)
            });
            of_language || CLASSES.contains(class)
        }),
        "dir" => ["ltr", "rtl", "auto"].contains(&value),
        "lang" => value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'),
        "width" | "height" | "colspan" | "rowspan" | "span" => is_number(5),
        "start" | "value" => {
            is_number(9) || value.strip_prefix('-').is_some_and(|v| !v.contains('-'))
        }
        "open" | "reversed" => value.is_empty(),
        "scope" => ["row", "col", "rowgroup", "colgroup"].contains(&value),
        "type" if tag == "source" => value.starts_with("image/") && !value.contains("svg"),
        "type" => ["1", "a", "A", "i", "I"].contains(&value),
        "datetime" | "media" | "sizes" => {
            !value.contains(|c: char| "<>{}\"'`;\\".contains(c) || !c.is_ascii())
                && !value.contains("url")
        }
        "alt" | "title" => true,
        _ => false,
    }
}

/// Whether the address names no host, or one in ASCII.
fn has_plain_host(value: &str) -> bool {
    let read = as_read(value);
    let rest = ["http:", "https:"]
        .iter()
        .find_map(|scheme| read.strip_prefix(scheme));
    let rest = rest.unwrap_or(&read);
    let after = rest.trim_start_matches(['/', '\\']);
    let host = after
        .split(['/', '\\', '?', '#'])
        .next()
        .unwrap_or_default();
    rest.len() - after.len() < 2 || host.rsplit('@').next().is_some_and(str::is_ascii)
}

/// Whether it is one point large, or none.
fn is_pixel(attrs: &[Attribute]) -> bool {
    let is_tiny = |side| {
        attrs
            .iter()
            .any(|a| &*a.name.local == side && matches!(&*a.value, "0" | "1"))
    };
    is_tiny("width") && is_tiny("height")
}

/// Whether a browser would read one of the schemes, or none. Browsers pass by what [`as_read`] passes by.
pub fn is_address(value: &str, schemes: &[&str]) -> bool {
    let read = as_read(value);
    let start: String = read
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        .collect();
    !read[start.len()..].starts_with(':')
        || !start.starts_with(|c: char| c.is_ascii_alphabetic())
        || schemes.contains(&&*start)
}

/// Whether somebody might read a scheme where there is none.
fn has_early_colon(value: &str) -> bool {
    let first = value.split(['/', '?', '#']).next().unwrap_or_default();
    first.contains(':') && !first.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn is_raster_data(value: &str) -> bool {
    let read = as_read(value);
    let kinds = ["png", "gif", "jpeg", "jpg", "webp", "avif", "bmp", "jxl"];
    read.strip_prefix("data:image/").is_some_and(|rest| {
        kinds.iter().any(|kind| {
            rest.strip_prefix(kind)
                .is_some_and(|r| r.starts_with([';', ',']))
        })
    })
}

fn as_read(value: &str) -> String {
    value
        .trim_start_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether the published list has the element.
pub fn is_known(tag: &str) -> bool {
    POLICY.contains_key(tag)
}

/// The values of an attribute, in order.
pub fn attribute(markup: &str, name: &str) -> Vec<String> {
    let (dom, _) = parsed(markup);
    let mut values = Vec::new();
    let mut todo = vec![dom.document.clone()];
    while let Some(node) = todo.pop() {
        todo.extend(node.children.borrow().iter().rev().cloned());
        if let NodeData::Element { attrs, .. } = &node.data {
            let attrs = attrs.borrow();
            let is_it = |a: &&Attribute| &*a.name.local == name;
            values.extend(attrs.iter().filter(is_it).map(|a| a.value.to_string()));
        }
    }
    values
}
