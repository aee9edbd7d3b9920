//! Labels of tabs: each goes with what its tab shows, or nobody can tell the one from the other.
//!
//! Which label belongs to which panel is said by name (<https://www.w3.org/WAI/ARIA/apg/patterns/tabs/>), by the addresses of
//! links, or by nothing but their order.

use super::blocks::{Block, Layout};
use super::marks::words_by_node;
use super::pick::Choice;
use crate::dom::{Element, Ledger, NodeId, Story, is_blank, local_name, tags};
use crate::restructure::{is_tab_panel, set_label};
use std::collections::{HashMap, HashSet};

/// A label has no more characters than this, and its element no more nodes.
const LONGEST_LABEL: usize = 80;
const MOST_NODES: usize = 40;

/// How far above the labels their panels may be beside them.
const CLIMB: usize = 3;

/// So many nodes of a panel are asked for its first words.
const NEAR: usize = 64;

/// Sets the labels of panels that are kept over them.
pub(super) fn label(
    story: &mut Story,
    layout: &mut Layout,
    choice: &mut Choice,
    ledger: &mut Ledger,
) {
    let pairs = pairs(story);
    if pairs.is_empty() {
        return;
    }
    let kept = words_by_node(story, layout, choice);
    let is_kept = |n: NodeId| kept.get(n.index()).is_some_and(|&words| words > 0);
    // The one panel of several that belongs to the article needs no label to tell it from others.
    let mut beside = vec![0_u32; story.len()];
    let panels = pairs.iter().map(|&(_, panel)| panel);
    for parent in panels
        .filter(|&n| is_kept(n))
        .filter_map(|n| story[n].parent)
    {
        beside[parent.index()] += 1;
    }
    let by_text = layout.by_text(story, story.root());
    let mut parted = HashSet::new();
    for (label, panel) in pairs {
        let is_alone = story[panel].parent.is_none_or(|n| beside[n.index()] < 2);
        if is_alone || !is_kept(panel) || says_label(story, panel, label) {
            continue;
        }
        let texts: Vec<NodeId> = (story.descendants(label))
            .filter(|&n| story.text(n).is_some_and(|text| !is_blank(text)))
            .collect();
        let block_of = |n: &NodeId| by_text.get(n.index()).copied().flatten();
        let (Some(&first), Some(&last)) = (texts.first(), texts.last()) else {
            continue;
        };
        let Some(at) = block_of(&first).filter(|&at| texts.iter().all(|n| block_of(n) == Some(at)))
        else {
            continue;
        };
        if set_label(story, label, panel, ledger) {
            // Labels that stood in one line are blocks of their own now.
            let block = &mut layout.blocks[at];
            if parted.insert(at) {
                (block.first, block.last) = (first, last);
                choice.keep[at] = true;
            } else {
                let block = Block {
                    first,
                    last,
                    ..block.clone()
                };
                layout.blocks.push(block);
                choice.add();
            }
        }
    }
}

/// Whether the panel begins with the words of its label, or they stand right before it, as a heading for narrow screens does.
/// Code may begin with the name of its program.
fn says_label(story: &Story, panel: NodeId, label: NodeId) -> bool {
    let words = story.text_of(label);
    let is_code = |n: NodeId| matches!(*story.tag(n), local_name!("pre") | local_name!("code"));
    let says = |n: NodeId| {
        let mut texts = story.descendants(n).take(NEAR);
        let first = texts.find(|&n| story.text(n).is_some_and(|text| !is_blank(text)));
        first.is_some_and(|text| {
            story.text(text).map(str::trim) == Some(words.trim())
                && !story.ancestors(text).take_while(|&a| a != n).any(is_code)
        })
    };
    let is_around = |before| story.ancestors(label).take(NEAR).any(|n| n == before);
    let before = story.preceding(panel).find(|&n| story.element(n).is_some());
    says(panel)
        || before.is_some_and(|before| before != label && !is_around(before) && says(before))
}

/// Each label with its panel, in the order of the labels; none has two.
fn pairs(tree: &Story) -> Vec<(NodeId, NodeId)> {
    let mut labels = Vec::new();
    let mut panels = Vec::new();
    for n in tree.elements(tree.root()) {
        let Some(element) = tree.element(n) else {
            continue;
        };
        if is_tab(element) || element.name.local == local_name!("label") {
            labels.push(n);
        }
        if is_panel(element) {
            panels.push(n);
        }
    }
    let mut found = Pairs::new(tree);
    if labels.is_empty() && panels.is_empty() {
        return found.pairs;
    }
    let mut by_id: HashMap<&str, NodeId> = HashMap::new();
    for n in tree.elements(tree.root()) {
        if let Some(id) = tree.attr(n, "id") {
            by_id.entry(id).or_insert(n);
        }
    }
    for &panel in &panels {
        let name = tree.attr(panel, "aria-labelledby").map(str::trim);
        if let Some(&label) = name.and_then(|name| by_id.get(name)) {
            found.add(label, panel);
        }
    }
    for &label in labels
        .iter()
        .filter(|&&n| *tree.tag(n) != local_name!("label"))
    {
        // The link or the button may stand in an item that has the role.
        let opener = tree
            .elements(label)
            .take(4)
            .find_map(|n| target(tree.element(n)?));
        if let Some(&panel) = opener.and_then(|name| by_id.get(name)) {
            found.add(label, panel);
        }
    }
    by_order(tree, &labels, &mut found);
    found.pairs
}

/// Pairs labels in a row with as many panels in a row below them, and those that stand each before its panel.
fn by_order(tree: &Story, labels: &[NodeId], found: &mut Pairs) {
    let mut rows: Vec<(NodeId, Vec<NodeId>)> = Vec::new();
    for &label in labels {
        let Some(row) = row_of(tree, label) else {
            continue;
        };
        match rows.last_mut().filter(|(last, _)| *last == row) {
            Some((_, labels)) => labels.push(label),
            None => rows.push((row, vec![label])),
        }
    }
    for (row, labels) in rows {
        if labels.len() < 2 || labels.iter().any(|label| found.labels.contains(label)) {
            continue;
        }
        let is_choice = *tree.tag(labels[0]) == local_name!("label");
        let own: Vec<NodeId> = labels
            .iter()
            .filter_map(|&label| panel_after(tree, label))
            .collect();
        let panels = match is_choice && own.len() == labels.len() {
            true => Some(own),
            false => panels_below(tree, row, labels.len(), is_choice),
        };
        for (label, panel) in labels.into_iter().zip(panels.into_iter().flatten()) {
            found.add(label, panel);
        }
    }
}

/// What holds all the labels of the row that this one stands in.
fn row_of(tree: &Story, label: NodeId) -> Option<NodeId> {
    let parent = tree[label].parent?;
    if *tree.tag(label) != local_name!("label") {
        let is_row = |&n: &NodeId| tree.attr(n, "role") == Some("tablist");
        return tree.ancestors(label).take(CLIMB).find(is_row);
    }
    let is_choice = |n: NodeId| {
        let kind = tree.attr(n, "type");
        *tree.tag(n) == local_name!("input") && kind == Some("radio")
    };
    let mut beside = tree.preceding(label).chain(tree.preceding(parent));
    let beside = beside.by_ref().take(NEAR).find(|&n| is_choice(n));
    (tree.attr(label, "for").is_some() && beside.is_some()).then_some(parent)
}

/// What follows a label that stands between a choice and its panel.
fn panel_after(tree: &Story, label: NodeId) -> Option<NodeId> {
    let next = tree.following(label).find(|&n| tree.element(n).is_some())?;
    matches!(
        *tree.tag(next),
        local_name!("div") | local_name!("section") | local_name!("pre")
    )
    .then_some(next)
}

/// The panels below a row of labels, if there are as many.
fn panels_below(tree: &Story, row: NodeId, count: usize, is_choice: bool) -> Option<Vec<NodeId>> {
    let below = |n: NodeId| tree.following(n).filter(|&n| tree.element(n).is_some());
    let is_one = |n: &NodeId| tree.element(*n).is_some_and(is_panel);
    let around = std::iter::once(row).chain(tree.ancestors(row)).take(CLIMB);
    let found = around.filter_map(|n| {
        let first = below(n).next()?;
        let panels: Vec<NodeId> = match is_one(&first) {
            true => below(n).take_while(is_one).take(count + 1).collect(),
            false => {
                let inner = tree.children(first).filter(|&n| tree.element(n).is_some());
                inner
                    .filter(|n| is_choice || is_one(n))
                    .take(count + 1)
                    .collect()
            }
        };
        (panels.len() == count).then_some(panels)
    });
    found.take(1).next()
}

/// What a link or a button opens, by name.
fn target(element: &Element) -> Option<&str> {
    let names = ["aria-controls", "data-bs-target", "data-target", "href"];
    let mut values = names.iter().filter_map(|name| {
        let value = element.attr(name)?.trim();
        match *name {
            "aria-controls" => Some(value),
            _ => value.strip_prefix('#'),
        }
    });
    values.find(|value| !value.is_empty())
}

/// Whether it is the label of a tab, or a link or a button that Bootstrap makes one of.
fn is_tab(element: &Element) -> bool {
    let is_toggle = |name| matches!(element.attr(name), Some("tab" | "pill"));
    element.attr("role") == Some("tab") || is_toggle("data-toggle") || is_toggle("data-bs-toggle")
}

fn is_panel(element: &Element) -> bool {
    is_tab_panel(element) && element.attr("aria-roledescription").is_none()
}

/// Labels with their panels.
struct Pairs<'a> {
    tree: &'a Story,
    pairs: Vec<(NodeId, NodeId)>,
    labels: HashSet<NodeId>,
    panels: HashSet<NodeId>,
}

impl Pairs<'_> {
    fn new(tree: &Story) -> Pairs<'_> {
        Pairs {
            tree,
            pairs: Vec::new(),
            labels: HashSet::new(),
            panels: HashSet::new(),
        }
    }

    fn add(&mut self, label: NodeId, panel: NodeId) {
        let is_new = !self.labels.contains(&label) && !self.panels.contains(&panel);
        if is_new && label != panel && is_label(self.tree, label) {
            self.labels.insert(label);
            self.panels.insert(panel);
            self.pairs.push((label, panel));
        }
    }
}

/// Whether it holds a few words and nothing that is more than a label: a heading stays one.
fn is_label(tree: &Story, label: NodeId) -> bool {
    let mut holds_letter = false;
    for (at, n) in tree.descendants(label).enumerate() {
        let is_more = tags::is_heading(tree.tag(n))
            || matches!(*tree.tag(n), local_name!("br") | local_name!("img"));
        if at > MOST_NODES || is_more {
            return false;
        }
        holds_letter |= tree
            .text(n)
            .is_some_and(|text| text.chars().any(char::is_alphabetic));
    }
    let mut around = tree.ancestors(label).take(CLIMB);
    holds_letter
        && !tree.is_longer_than(label, LONGEST_LABEL)
        && !around.any(|n| tags::is_heading(tree.tag(n)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::content_with;

    /// The content of a page with these tabs, without tags.
    #[track_caller]
    fn assert_labels(tabs: &str, want: &[&str]) {
        let content = content_with(tabs);
        let rest = want.iter().try_fold(&*content, |rest, part| {
            let at = rest.find(part)?;
            Some(&rest[at + part.len()..])
        });
        assert!(rest.is_some(), "{want:?}: {content}");
        for label in want.iter().filter(|part| part.starts_with("<p><strong>")) {
            assert_eq!(content.matches(&label[3..]).count(), 1, "{content}");
        }
    }

    const MAC: &str =
        "<p>Open the lid and press the green key until the boat hums and the lamp is lit.</p>";
    const WIN: &str =
        "<p>Pull the rope twice and wait until the boat hums and the lamp is lit again.</p>";
    const LABELLED: [&str; 4] = [
        "<p><strong>macOS</strong></p>",
        "green key",
        "<p><strong>Windows</strong></p>",
        "rope twice",
    ];

    #[test]
    fn labels_that_are_named_stand_over_their_panels() {
        assert_labels(
            &format!(
                "<ul class='nav nav-tabs'><li><button id=m-tab role=tab>macOS</button><li><button id=w-tab role=tab>Windows</button></ul>\
                <div class=tab-content><div role=tabpanel aria-labelledby=m-tab>{MAC}</div><div role=tabpanel aria-labelledby=w-tab>{WIN}</div></div>"
            ),
            &LABELLED,
        );
        assert_labels(
            &format!(
                "<div role=tablist><button role=tab aria-controls=m><span>macOS</span></button><button role=tab aria-controls=w>Windows</button></div>\
                <section id=m>{MAC}</section><section id=w hidden>{WIN}</section>"
            ),
            &LABELLED,
        );
        assert_labels(
            &format!(
                "<ul class='nav nav-tabs'><li><a href=#m data-toggle=tab>macOS</a></li><li><a href=#w data-toggle=tab>Windows</a></li></ul>\
                <div class=tab-content><div class=tab-pane id=m>{MAC}</div><div class=tab-pane id=w>{WIN}</div></div>"
            ),
            &LABELLED,
        );
    }

    #[test]
    fn labels_in_a_row_stand_over_as_many_panels() {
        assert_labels(
            &format!(
                "<div class=c><ul role=tablist><li role=tab>macOS</li><li role=tab>Windows</li></ul>\
                <div><div role=tabpanel>{MAC}</div><div role=tabpanel hidden>{WIN}</div></div></div>"
            ),
            &LABELLED,
        );
        assert_labels(
            &format!(
                "<div class=tabbed-set><input id=i1 type=radio checked><input id=i2 type=radio>\
                <div class=tabbed-labels><label for=i1>macOS</label><label for=i2>Windows</label></div>\
                <div class=tabbed-content><div class=tabbed-block>{MAC}</div><div class=tabbed-block>{WIN}</div></div></div>"
            ),
            &LABELLED,
        );
        assert_labels(
            "<div><ul role=tablist><li role=tab>npm</li><li role=tab>Deno</li></ul>\
                <div role=tabpanel><pre><code><span>npm</span> add quay</code></pre></div><div role=tabpanel><pre><code>deno add quay</code></pre></div></div>",
            &[
                "<p><strong>npm</strong></p>",
                "add quay",
                "<p><strong>Deno</strong></p>",
                "deno add",
            ],
        );
        assert_labels(
            "<div class=code-group><div class=tabs><input type=radio id=t1 checked><label for=t1>npm</label><input type=radio id=t2><label for=t2>pnpm</label></div>\
                <div class=blocks><div class=language-sh><pre><code>npm add quay</code></pre></div><div class=language-sh><pre><code>pnpm add quay</code></pre></div></div></div>",
            &[
                "<p><strong>npm</strong></p>",
                "npm add quay",
                "<p><strong>pnpm</strong></p>",
                "pnpm add quay",
            ],
        );
        assert_labels(
            &format!(
                "<div class=sd-tab-set><input type=radio id=d1><label for=d1>macOS</label><div class=sd-tab-content>{MAC}</div>\
                <input type=radio id=d2><label for=d2>Windows</label><div class=sd-tab-content>{WIN}</div></div>"
            ),
            &LABELLED,
        );
    }

    #[test]
    fn numbers_headings_and_what_stands_there_already_are_no_labels() {
        let tabs = |one: &str, two: &str, above: &str| {
            content_with(&format!(
                "<div><ul role=tablist><li role=tab>{one}</li><li role=tab>{two}</li></ul>\
                <div role=tabpanel>{above}{MAC}</div><div role=tabpanel>{WIN}</div></div>"
            ))
        };
        assert!(!tabs("1", "2", "").contains("<strong>"));
        assert!(!tabs("<h3>Key</h3>", "<h3>Rope</h3>", "").contains("<strong>"));
        let content = tabs("macOS", "Windows", "<h3>macOS</h3>");
        assert!(!content.contains("<strong>macOS"), "{content}");
    }
}
