//! What is called a caption.

use crate::dom::{Element, NodeId, Story, Tree, tags};
use html5ever::local_name;

/// Classes of captions. Sorted. To add one, put it in its place; whole words of `class` are compared.
static CAPTIONS: &[&str] = &[
    "bildunterschrift",
    "bu",
    "captiontext",
    "image-description",
    "img_desc",
    "img_descr",
    "legende",
    "leyenda",
    "pie-foto",
    "piefoto",
];

pub(super) fn figcaptions(story: &Story) -> Vec<NodeId> {
    let elements = story.elements(story.root());
    elements
        .filter(|&n| *story.tag(n) == local_name!("figcaption"))
        .collect()
}

pub(super) fn is_of(element: &Element, table: &[&str]) -> bool {
    element
        .words("class")
        .any(|c| table.iter().any(|name| c.eq_ignore_ascii_case(name)))
}

/// Whether the element is called a caption, or is a line that is called something's caption: `has-caption` is what it
/// stands in, and closed ones are a film's.
pub(crate) fn is_called_caption(tree: &Tree, n: NodeId) -> bool {
    const ENDS: [&str; 4] = [
        "caption",
        "caption-text",
        "caption-wrapper",
        "caption-content",
    ];
    const OTHERS: [&str; 5] = ["has", "no", "with", "hide", "closed"];
    // To the letter, but for capitals; parts of the name may be joined by `_`, too.
    let same = |(a, b): (u8, u8)| a.to_ascii_lowercase() == b || a == b'_' && b == b'-';
    let ends_with = |class: &str, end: &str| {
        class.len() >= end.len() && class.bytes().rev().zip(end.bytes().rev()).all(same)
    };
    let is_named = |class: &str| {
        let first = class.split(['-', '_']).next().unwrap_or_default();
        let is_other = OTHERS.iter().any(|other| first.eq_ignore_ascii_case(other));
        !is_other && ENDS.iter().any(|end| ends_with(class, end))
    };
    let is_line = || {
        let mut below = tree.elements(n).skip(1);
        !below.any(|e| tags::is_block(tree.tag(e)))
    };
    tree.element(n).is_some_and(|element| {
        is_of(element, CAPTIONS) || element.words("class").any(is_named) && is_line()
    })
}

/// Whether it is called a caption, stands in no figure yet, and holds nothing but words.
pub(super) fn is_caption(story: &Story, n: NodeId) -> bool {
    let may_be = matches!(
        *story.tag(n),
        local_name!("div")
            | local_name!("p")
            | local_name!("span")
            | local_name!("section")
            | local_name!("small")
            | local_name!("em")
            | local_name!("dd")
            | local_name!("center")
    );
    may_be
        && is_called_caption(story, n)
        && !story.is_textless(n)
        && !holds_more_than_words(story, n)
        && !story.ancestors(n).take(8).any(|a| {
            matches!(
                *story.tag(a),
                local_name!("figure") | local_name!("figcaption")
            )
        })
}

/// Whether what is called a caption holds what no caption has: it is a card, then.
fn holds_more_than_words(story: &Story, n: NodeId) -> bool {
    story.elements(n).any(|e| {
        let tag = story.tag(e);
        tags::is_heading(tag)
            || matches!(
                *tag,
                local_name!("ul") | local_name!("ol") | local_name!("table") | local_name!("form")
            )
    })
}
