//! Whether Markdown is as safe as the HTML beside it, when its renderer lets raw HTML and every address through.

use super::checker;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use std::collections::HashSet;

/// Elements that the renderer makes of its own.
const RENDERED: &[&str] = &["input"];

/// What the renderer makes of Markdown.
pub fn rendered(markdown: &str) -> String {
    let options = pulldown_cmark::Options::ENABLE_TABLES
        | pulldown_cmark::Options::ENABLE_FOOTNOTES
        | pulldown_cmark::Options::ENABLE_STRIKETHROUGH
        | pulldown_cmark::Options::ENABLE_TASKLISTS
        | pulldown_cmark::Options::ENABLE_GFM;
    let mut html = String::new();
    pulldown_cmark::html::push_html(
        &mut html,
        pulldown_cmark::Parser::new_ext(markdown, options),
    );
    html
}

/// What is wrong with the Markdown: an element that the policy does not know, an attribute that runs or fetches, an
/// address that the HTML does not have.
pub fn fault(markdown: &str, content: &str) -> Option<String> {
    let known: HashSet<String> = attributes(content)
        .into_iter()
        .filter(|(_, name, _)| is_address(name))
        .map(|(_, _, value)| normal(&value))
        .collect();
    let html = rendered(markdown);
    for tag in elements(&html) {
        if !checker::is_known(&tag) && !RENDERED.contains(&&*tag) {
            return Some(format!("holds a {tag}: {html:?}"));
        }
    }
    for (tag, name, value) in attributes(&html) {
        let is_harmless = match &*name {
            "href" | "src" => {
                // Its own notes.
                value.starts_with('#') || known.contains(&normal(&value))
            }
            "id" | "class" | "title" | "alt" | "start" => true,
            "type" | "disabled" | "checked" => tag == "input",
            "style" => tag == "td" || tag == "th",
            _ => false,
        };
        if !is_harmless {
            return Some(format!("has a {tag} with {name}={value:?}: {html:?}"));
        }
    }
    None
}

fn is_address(name: &str) -> bool {
    matches!(name, "href" | "src")
}

/// The address without its escapes and with every backslash read as the slash that it is to browsers: renderers write
/// these in their own ways.
fn normal(address: &str) -> String {
    let address = address
        .trim_matches(|c| c <= ' ')
        .replace(['\t', '\n', '\r'], "");
    let mut out = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let escaped = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let (byte, after) = match escaped {
            Some(escaped) if byte == b'%' => (escaped, &after[2..]),
            _ => (byte, after),
        };
        out.push(if byte == b'\\' { b'/' } else { byte });
        rest = after;
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn elements(html: &str) -> Vec<String> {
    walk(html).into_iter().map(|(tag, _)| tag).collect()
}

/// Element, name, value.
fn attributes(html: &str) -> Vec<(String, String, String)> {
    walk(html)
        .into_iter()
        .flat_map(|(tag, attrs)| {
            attrs
                .into_iter()
                .map(move |(name, value)| (tag.clone(), name, value))
        })
        .collect()
}

type Attributes = Vec<(String, String)>;

fn walk(html: &str) -> Vec<(String, Attributes)> {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let parser = parse_fragment(
        RcDom::default(),
        ParseOpts::default(),
        context,
        Vec::new(),
        false,
    );
    let dom = parser.one(html);
    let mut out = Vec::new();
    let mut todo: Vec<Handle> = dom.document.children.borrow()[0].children.borrow().clone();
    while let Some(node) = todo.pop() {
        todo.extend(node.children.borrow().iter().cloned());
        if let NodeData::Element { name, attrs, .. } = &node.data {
            let attrs = attrs.borrow();
            let attrs = attrs
                .iter()
                .map(|a| (a.name.local.to_string(), a.value.to_string()));
            out.push((name.local.to_string(), attrs.collect()));
        }
    }
    out
}

#[test]
fn what_is_not_safe_is_found() {
    let content = "<p><a href=\"https://a.example/\">x</a></p>";
    assert_eq!(fault("[x](https://a.example/) <sub>2</sub>", content), None);
    for bad in [
        "<img onerror=run()>",
        "[x](javascript:run())",
        "<iframe></iframe>",
        "![x](https://b.example/)",
        "<b onclick=x>y</b>",
    ] {
        assert!(fault(bad, content).is_some(), "{bad}");
    }
}
