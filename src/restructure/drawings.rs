//! Drawings (`svg`) are never let through: what a drawing is called stays, as a caption in its place.

use super::number::pixels;
use crate::dom::{Element, Ledger, NodeId, Reason, Story, local_name};

pub(super) const DRAWING: Reason = Reason {
    id: "drawing",
    why: "A drawing that is a program as much as a picture; what it is called stays.",
};

/// A drawing that is smaller than this on each side, in pixels, is an icon.
const ICON: f64 = 96.0;

/// Puts captions in the place of drawings that say what they show; icons go unsaid.
pub(super) fn caption(story: &mut Story, ledger: &mut Ledger) {
    let drawings: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| *story.tag(n) == local_name!("svg"))
        .collect();
    for n in drawings {
        let is_outer = !story
            .ancestors(n)
            .any(|a| *story.tag(a) == local_name!("svg"));
        if !is_outer || !story.element(n).is_some_and(|e| is_large(story, n, e)) {
            continue;
        }
        if let Some(label) = label(story, n) {
            let caption = story.create(local_name!("figcaption"));
            let text = story.create_text(&label);
            story.append(caption, text);
            story.insert_before(n, caption);
        }
        story.remove(n, DRAWING, ledger);
    }
}

/// Whether it is large enough for a picture, and no part of a button or a link.
fn is_large(story: &Story, n: NodeId, element: &Element) -> bool {
    let view = element.attr("viewBox").or(element.attr("viewbox"));
    let mut view = view
        .unwrap_or_default()
        .split([' ', ','])
        .skip(2)
        .filter_map(pixels);
    let sides = [
        element.attr("width").and_then(pixels).or(view.next()),
        element.attr("height").and_then(pixels).or(view.next()),
    ];
    let is_control = story.ancestors(n).take(4).any(|a| {
        matches!(
            *story.tag(a),
            local_name!("a") | local_name!("button") | local_name!("label")
        )
    });
    !is_control && sides.into_iter().flatten().any(|side| side >= ICON)
}

/// What the drawing is called.
fn label(story: &Story, n: NodeId) -> Option<String> {
    let title = || {
        let title = story.children(n).find(|&c| &**story.tag(c) == "title")?;
        Some(story.text_of(title))
    };
    let label = story.attr(n, "aria-label").map(str::to_owned);
    label
        .or_else(title)
        .map(|l| l.trim().to_owned())
        .filter(|l| !l.is_empty() && !is_of_a_placeholder(l))
}

/// Whether it says that what stands here has yet to come.
fn is_of_a_placeholder(label: &str) -> bool {
    let words = label.trim_end_matches(['.', '…', ' ']);
    words.eq_ignore_ascii_case("loading")
}
