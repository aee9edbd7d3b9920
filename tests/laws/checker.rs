//! An independent reader of what came out: it knows nothing of the sanitiser's tables.
//!
//! It parses markup as a browser does that gets it by `innerHTML`, and compares every element, attribute and scheme with
//! the list that `docs/policy.md` publishes.

use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
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

const MAX_DEPTH: usize = 256;

/// What is wrong with the markup, if anything is.
pub fn faults(markup: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let parser = parse_fragment(
        RcDom::default(),
        ParseOpts::default(),
        context,
        Vec::new(),
        false,
    );
    let dom = parser.one(markup);
    let root = dom.document.children.borrow()[0].clone();
    let mut again = Vec::new();
    let options = SerializeOpts {
        traversal_scope: TraversalScope::ChildrenOnly(None),
        ..SerializeOpts::default()
    };
    let written = serialize(&mut again, &SerializableHandle::from(root.clone()), options);
    if written.is_err() || again != markup.as_bytes() {
        faults.push(format!(
            "is not its own parse: {:?}",
            String::from_utf8_lossy(&again)
        ));
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
    match name {
        "href" | "cite" | "src" if has_early_colon(value) => false,
        "href" => is_address(value, &["http", "https", "mailto", "tel"]),
        "cite" => is_address(value, &["http", "https"]),
        "src" => is_address(value, &["http", "https"]) || is_raster_data(value),
        "srcset" => value.split(", ").all(|candidate| {
            let mut words = candidate.split(' ');
            is_address(words.next().unwrap_or(""), &["http", "https"]) && words.count() <= 1
        }),
        "id" => value.starts_with("cd-") && !value.contains(char::is_whitespace),
        "class" => value
            .split(' ')
            .all(|c| c.starts_with("cd-") || c.starts_with("language-")),
        "type" if tag == "source" => value.starts_with("image/") && !value.contains("svg"),
        _ => true,
    }
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

/// The values of an attribute, in order, of markup that is its own parse.
pub fn attribute(markup: &str, name: &str) -> Vec<String> {
    let mark = format!(" {name}=\"");
    let values = markup.split(&mark).skip(1);
    values
        .filter_map(|rest| rest.split('"').next())
        .map(|value| {
            value
                .replace("&nbsp;", "\u{a0}")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
        })
        .collect()
}
