//! The label of a tab becomes a line of its own over what the tab shows.

use super::mends::{TAB_LABEL, tagged};
use crate::dom::{Element, Ledger, NodeId, Story};
use html5ever::{LocalName, local_name};

/// Classes of what a tab shows. Sorted.
static TAB_PANELS: &[&str] = &[
    "code-tab",
    "code-tabs__panel",
    "sd-tab-content",
    "sphinx-tabs-panel",
    "tab-content",
    "tab-pane",
    "tab-panel",
    "tabbed-block",
    "tabbedblock",
    "tabpanel",
    "tabs-panel",
    "tabs__panel",
];

/// Whether it is what a tab shows, by its role or its class.
pub(crate) fn is_tab_panel(element: &Element) -> bool {
    let is_role = |role: &str| role.eq_ignore_ascii_case("tabpanel");
    element.attr("role").is_some_and(is_role) || element.has_class_of(TAB_PANELS)
}

/// Sets the label as a strong line at the head of the panel, which says from now on that it is one. It is no heading: what
/// stands below the last of the tabs would be under it. False where the label is to stay as it is.
pub(crate) fn set_label(
    story: &mut Story,
    label: NodeId,
    panel: NodeId,
    ledger: &mut Ledger,
) -> bool {
    let words = story.first_text(label);
    if ledger.leaves(words, TAB_LABEL) {
        return false;
    }
    let before = tagged(story, label);
    let text = story.text_of(label);
    let after = format!("<p><strong>{}</strong></p>", text.trim());
    ledger.mend(story, words, TAB_LABEL, &before, &after);
    story.note_move(label, TAB_LABEL, ledger);
    let line = story.create(local_name!("p"));
    let strong = story.create(local_name!("strong"));
    story.append(line, strong);
    let texts: Vec<NodeId> = story
        .descendants(label)
        .filter(|&n| story.text(n).is_some())
        .collect();
    for text in texts {
        story.append(strong, text);
    }
    let is_called_panel = story.element(panel).is_some_and(is_tab_panel);
    let first = story[panel].first_child;
    match first.filter(|_| is_called_panel) {
        Some(first) => story.insert_before(first, line),
        None => story.insert_before(panel, line),
    }
    for (name, value) in [("role", "tabpanel"), ("aria-labelledby", "")] {
        story.set_attr(panel, LocalName::from(name), value);
    }
    true
}
