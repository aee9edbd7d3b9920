//! What the page does not show.

use crate::dom::{Element, NodeId, local_name, tags};
use crate::restructure::is_tab_panel;
use crate::strip::matching::is_small;
use crate::strip::rule::{Rule, When};
use crate::strip::work::Work;

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "hidden",
        why: "The page does not show it.",
        when: When::Func(is_hidden),
        removes: &[
            "<p hidden>Boats for sale</p>",
            r#"<div style="display: none">Boats for sale</div>"#,
            r#"<details open><summary class="hideme">Expand description</summary><p>How boats are counted.</p></details>"#,
            r#"<div role="region" aria-roledescription="carousel" aria-labelledby="c1" hidden>Boats for sale</div>"#,
        ],
        keeps: &[
            r#"<p style="display: block">The boats went out at six.</p>"#,
            r#"<div role="tabpanel" hidden><pre>boats --count</pre></div>"#,
            r#"<div class="tab-pane" style="display:none"><pre>boats --count</pre></div>"#,
            r#"<h3><button aria-expanded="false" aria-controls="a1">When?</button></h3><div id="a1" hidden>At six.</div>"#,
            r#"<h3>When?</h3><div id="a1" role="region" aria-labelledby="q1" hidden>At six.</div>"#,
            r#"<div role="tabpanel" aria-labelledby="t2" hidden>Three boats a day.</div>"#,
        ],
    },
    Rule {
        id: "screen-reader",
        why: "A hint for screen readers that belongs to the page's furniture.",
        when: When::Token(&[
            "sr-only", "sr-only-focusable", "screen-reader-text", "screen-reader-only",
            "screen-reader-shortcut", "screen-reader", "screenreader-only", "visually-hidden",
            "visuallyhidden", "visually-hidden-focusable", "u-visually-hidden", "is-visually-hidden",
            "visuallyhidden-text", "a11y-hidden", "accessibly-hidden", "assistive-text", "offscreen", "off-screen", "offscreen-text",
            "usa-sr-only", "govuk-visually-hidden", "wt-cli-sr-only", "hidden-label", "element-invisible", "print-only",
            "only-print", ]),
        removes: &[r#"<span class="sr-only">opens a new page</span>"#],
        keeps: &[r#"<p class="hidden-depths">The dam has hidden depths.</p>"#],
    },
];

/// Whether it is the panel of a tab that is not in front, with code in it: the same command for another system. Such a
/// page shows the one or the other, and all of them belong to it.
fn holds_code_of_a_tab(work: &Work, node: NodeId) -> bool {
    let Some(element) = work.story.element(node) else {
        return false;
    };
    is_tab_panel(element) && work.story.find(node, "pre").is_some()
}

/// Whether a tab or a line over it opens it: a question its answer. The page shows the one when it is asked for, and the
/// model knows what of it belongs to the text.
fn is_folded(work: &Work, node: NodeId) -> bool {
    let Some(element) = work.story.element(node) else {
        return false;
    };
    if element.is_panel() {
        return true;
    }
    let Some(id) = element.attr("id").filter(|id| !id.is_empty()) else {
        return false;
    };
    let opens = |n: NodeId| work.story.attr(n, "aria-controls") == Some(id);
    let mut before = work
        .story
        .preceding(node)
        .filter(|&n| work.story.element(n).is_some());
    let line = before.next();
    line.is_some_and(|line| work.story.elements(line).take(FEW).any(opens))
}

/// So many elements of the line before it are asked.
const FEW: usize = 8;

/// Whether it opens a fold of Rust's documentation, where it is shown while that is shut.
fn opens_docs(element: &Element) -> bool {
    element.name.local == local_name!("summary") && element.has_class("hideme")
}

/// Attribute `hidden`, or a style of its own that says so. Much text is only folded away and stays.
fn is_hidden(work: &Work, node: NodeId) -> bool {
    let Some(element) = work.story.element(node) else {
        return false;
    };
    let hidden = element
        .attr("hidden")
        .is_some_and(|v| !v.eq_ignore_ascii_case("until-found"));
    node != work.story.root()
        && !tags::is_media(&element.name.local)
        && (hidden || element.is_hidden_by_style() || opens_docs(element))
        && !holds_code_of_a_tab(work, node)
        && !is_folded(work, node)
        && work.facts[node].long == 0
        && is_small(work, node)
}
