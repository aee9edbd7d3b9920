//! The story as HTML.
//!
//! The stage before has laid the story out, so that what stands here stands where it may; this only
//! writes it down, gives the headings their ids and counts the blocks before each removal.

use super::Markup;
use crate::OutlineEntry;
use crate::dom::{Data, Edge, Element, NodeId, Story, tags};
use std::collections::{HashMap, HashSet};

/// The story as HTML: what the root holds, without white space between the blocks.
pub(crate) fn html(story: &Story) -> Markup {
    let mut markup = Markup::default();
    let mut ids = Ids::default();
    let mut blocks = 0;
    let root = story.root();
    for edge in story.traverse(root) {
        match edge {
            Edge::Enter(n) if n == root => {}
            Edge::Enter(n) => {
                match &story[n].data {
                    Data::Text(text) => push_escaped(&mut markup.html, text),
                    Data::Removed(number) => markup.places.push((*number, blocks)),
                    Data::Element(e) => open_tag(story, n, e, &mut ids, &mut markup),
                    Data::Document => {}
                }
                let is_top = story[n].parent == Some(root);
                blocks += usize::from(is_top && !matches!(story[n].data, Data::Removed(_)));
            }
            Edge::Leave(n) if n == root => {}
            Edge::Leave(n) => {
                if let Some(e) = story.element(n)
                    && !tags::is_void(&e.name.local)
                {
                    markup.html.push_str("</");
                    markup.html.push_str(&e.name.local);
                    markup.html.push('>');
                }
            }
        }
    }
    markup
}

fn open_tag(story: &Story, node: NodeId, element: &Element, ids: &mut Ids, markup: &mut Markup) {
    let tag = &element.name.local;
    let out = &mut markup.html;
    out.push('<');
    out.push_str(tag);
    if tags::is_heading(tag) {
        let text = story.text_of(node);
        let id = ids.unique(&text);
        push_attr(out, "id", &id);
        let level = tag.as_bytes().get(1).map_or(2, |digit| digit - b'0');
        markup.outline.push(OutlineEntry { level, text, id });
    }
    for attr in &element.attrs {
        push_attr(out, &attr.name.local, &attr.value);
    }
    out.push('>');
    // The parser drops a line feed that opens a `pre`.
    if *tag == *"pre"
        && story
            .descendants(node)
            .find_map(|n| story.text(n))
            .is_some_and(|t| t.starts_with('\n'))
    {
        out.push('\n');
    }
}

pub(super) fn push_attr(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    for c in value.chars() {
        match c {
            '"' => out.push_str("&quot;"),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
    out.push('"');
}

pub(super) fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
}

/// The ids that have been given, so that none is given twice.
#[derive(Default)]
struct Ids {
    used: HashSet<String>,
    counts: HashMap<String, usize>,
}

impl Ids {
    /// An id made of the words: `cd-` and the words in lower case, joined by hyphens.
    fn unique(&mut self, text: &str) -> String {
        let base = slug(text);
        let mut id = base.clone();
        while !self.used.insert(id.clone()) {
            let count = self.counts.entry(base.clone()).or_insert(1);
            *count += 1;
            id = format!("{base}-{count}");
        }
        id
    }
}

/// The most characters of a heading that its id takes up.
const SLUG_CHARS: usize = 60;

fn slug(text: &str) -> String {
    let mut slug = String::from("cd-");
    for (count, c) in text.chars().flat_map(char::to_lowercase).enumerate() {
        if c.is_alphanumeric() {
            if count >= SLUG_CHARS && slug.ends_with('-') {
                break;
            }
            slug.push(c);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    match slug.trim_end_matches('-') {
        "cd" => "cd-section".into(),
        trimmed => trimmed.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Ledger, Reason, parse};

    #[track_caller]
    fn assert_html(input: &str, expected: &str) {
        assert_eq!(html(&Story::new(parse(input))).html, expected);
    }

    #[test]
    fn text_and_attributes_are_escaped() {
        assert_html(
            "<p>1 &lt; 2 &amp;amp; <a href='/?a=1&amp;b=\"2\"'>so</a></p>",
            "<p>1 &lt; 2 &amp;amp; <a href=\"/?a=1&amp;b=&quot;2&quot;\">so</a></p>",
        );
    }

    #[test]
    fn void_elements_have_no_end_tag_and_pre_keeps_its_first_line_feed() {
        assert_html("<p>a<br>b</p><hr>", "<p>a<br>b</p><hr>");
        assert_html("<pre>\n\n  x\n</pre>", "<pre>\n\n  x\n</pre>");
    }

    #[test]
    fn headings_get_ids_and_an_outline() {
        let markup = html(&Story::new(parse(
            "<h2>Ebb &amp; flow</h2><h3>ebb flow</h3><h2>…</h2><h2>Wörter 語</h2>",
        )));
        let ids: Vec<&str> = markup.outline.iter().map(|e| &*e.id).collect();
        assert_eq!(
            ids,
            ["cd-ebb-flow", "cd-ebb-flow-2", "cd-section", "cd-wörter-語"]
        );
        assert_eq!(
            (markup.outline[1].level, &*markup.outline[0].text),
            (3, "Ebb & flow")
        );
        assert!(
            markup
                .html
                .starts_with("<h2 id=\"cd-ebb-flow\">Ebb &amp; flow</h2>")
        );
    }

    #[test]
    fn a_removal_is_placed_after_the_blocks_before_it() {
        let mut story = Story::new(parse("<p>one</p><p id=x>two</p><p>three</p>"));
        let second = story.find(story.root(), "p").and_then(|n| story[n].next);
        let (id, why) = ("test", "It is a test.");
        let mut ledger = Ledger::new(&[]);
        story.remove(
            second.expect("it is there"),
            Reason { id, why },
            &mut ledger,
        );
        let markup = html(&story);
        assert_eq!(markup.places, [(0, 1)]);
        assert_eq!(markup.html, "<p>one</p><p>three</p>");
    }
}
