//! The story's outline; what the layout has set is written by the [sanitiser](crate::sanitise).

use crate::OutlineEntry;
use crate::dom::{Data, Story, local_name, tags};
use std::collections::{HashMap, HashSet};

/// What stands where in the story.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// The headings, in order.
    pub(crate) headings: Vec<OutlineEntry>,
    /// Where removals stood: their numbers in the ledger, and how many top-level blocks stand before.
    pub(crate) places: Vec<(u32, usize)>,
}

/// Gives the headings their ids, and counts the blocks before each removal.
pub(crate) fn outline(story: &mut Story) -> Outline {
    let mut outline = Outline::default();
    let mut headings = Vec::new();
    let mut blocks = 0;
    let root = story.root();
    for n in story.descendants(root).skip(1) {
        let is_top = story[n].parent == Some(root);
        match &story[n].data {
            Data::Removed(number) => outline.places.push((*number, blocks)),
            Data::Element(e) if tags::is_heading(&e.name.local) => headings.push(n),
            _ => {}
        }
        blocks += usize::from(is_top && !matches!(story[n].data, Data::Removed(_)));
    }
    let mut ids = Ids::default();
    for n in headings {
        let text = story.text_of(n);
        let id = ids.unique(&text);
        let level = story.tag(n).as_bytes().get(1);
        let level = level.map_or(2, |digit| digit - b'0');
        story.set_attr(n, local_name!("id"), &id);
        outline.headings.push(OutlineEntry { level, text, id });
    }
    outline
}

/// What the root holds as HTML, for tests of the stages before; spaces that do not break are themselves in it.
#[cfg(test)]
pub(crate) fn html(story: &Story) -> String {
    use crate::dom::Edge;
    use crate::sanitise::{push_attribute, push_text};
    let mut out = String::new();
    for edge in story.traverse(story.root()) {
        match edge {
            Edge::Enter(n) | Edge::Leave(n) if n == story.root() => {}
            Edge::Enter(n) => match &story[n].data {
                Data::Text(text) => push_text(&mut out, text),
                Data::Element(e) => {
                    out.push('<');
                    out.push_str(&e.name.local);
                    for attr in e.attrs() {
                        push_attribute(&mut out, &attr.name, &attr.value);
                    }
                    out.push('>');
                }
                Data::Removed(_) | Data::Document => {}
            },
            Edge::Leave(n) => {
                if let Some(e) = story.element(n).filter(|e| !tags::is_void(&e.name.local)) {
                    out.push_str("</");
                    out.push_str(&e.name.local);
                    out.push('>');
                }
            }
        }
    }
    out.replace("&nbsp;", "\u{a0}")
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

    #[test]
    fn headings_get_ids_and_an_outline() {
        let mut story = Story::new(parse(
            "<h2 id=x>Ebb &amp; flow</h2><h3>ebb flow</h3><h2>…</h2><h2>Wörter 語</h2>",
        ));
        let headings = outline(&mut story).headings;
        let ids: Vec<&str> = headings.iter().map(|e| &*e.id).collect();
        assert_eq!(
            ids,
            ["cd-ebb-flow", "cd-ebb-flow-2", "cd-section", "cd-wörter-語"]
        );
        assert_eq!((headings[1].level, &*headings[0].text), (3, "Ebb & flow"));
        assert!(html(&story).starts_with("<h2 id=\"cd-ebb-flow\">Ebb &amp; flow</h2>"));
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
        assert_eq!(outline(&mut story).places, [(0, 1)]);
        assert_eq!(html(&story), "<p>one</p><p>three</p>");
    }
}
