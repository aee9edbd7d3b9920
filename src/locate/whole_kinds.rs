//! Kinds of what is kept whole, and what tells them: a class, a role, an element.

use crate::dom::{Element, Memo, NodeId, Tree, is_number, local_name};
use crate::restructure::{CALLOUTS, CARDS, POSTS, is_alert};

/// Classes of what holds a formula in several forms. Sorted.
static FORMULAS: &[&str] = &[
    "MathJax",
    "MathJax_Display",
    "katex",
    "katex-display",
    "mwe-math-element",
];

/// Classes of what stands folded below a line to open it by: a question and its answer. Sorted.
static FOLDS: &[&str] = &[
    "accordion-item",
    "accordion__item",
    "elementor-accordion-item",
    "elementor-toggle-item",
    "et_pb_toggle",
    "faq-item",
    "kg-toggle-card",
    "rank-math-list-item",
    "schema-faq-section",
    "toggle-item",
    "vc_toggle",
];

/// Classes of what says how long a dish takes and for how many it is. Sorted.
static FACTS: &[&str] = &[
    "mv-create-times",
    "recipe-details",
    "recipe-times",
    "tasty-recipes-details",
    "wprm-recipe-servings-container",
    "wprm-recipe-times-container",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Fold,
    Table,
    Callout,
    Note,
    Post,
    Card,
    Facts,
    Text,
    Formula,
    Code,
    List,
    Tabs,
}

impl Kind {
    /// Whether it stands between paragraphs without being one of them.
    pub(super) fn stands_between(self) -> bool {
        matches!(
            self,
            Kind::Fold
                | Kind::Table
                | Kind::Callout
                | Kind::Post
                | Kind::Card
                | Kind::Facts
                | Kind::Code
                | Kind::Tabs
        )
    }
}

/// What classes tell; of several, the first.
static BY_CLASS: [(&[&str], Kind); 6] = [
    (CALLOUTS, Kind::Callout),
    (POSTS, Kind::Post),
    (CARDS, Kind::Card),
    (FACTS, Kind::Facts),
    (FOLDS, Kind::Fold),
    (FORMULAS, Kind::Formula),
];

/// What the class tells.
fn by_class(class: &str) -> Option<Kind> {
    let named = class.split_ascii_whitespace().filter_map(|class| {
        BY_CLASS
            .iter()
            .position(|(names, _)| names.contains(&class))
    });
    named.min().map(|at| BY_CLASS[at].1)
}

/// Of what kind the element is; `known` are the kinds by class that were asked for.
pub(super) fn kind<'a>(
    tree: &'a Tree,
    n: NodeId,
    known: &mut Memo<'a, Option<Kind>>,
) -> Option<Kind> {
    let element = tree.element(n)?;
    let named = element
        .attr("class")
        .and_then(|class| known.of(class, by_class));
    if named.is_some_and(|kind| kind != Kind::Formula) {
        return named;
    }
    match element.name.local {
        // What stands under a tab is another thing than text as often as not.
        _ if element.is_panel() && element.attr("role") == Some("region") => Some(Kind::Fold),
        _ if element.attr("role") == Some("tablist") => Some(Kind::Tabs),
        _ if element.attr("role") == Some("note") && is_alert(element) => Some(Kind::Callout),
        local_name!("table") => Some(Kind::Table),
        local_name!("math") => Some(Kind::Formula),
        local_name!("details") => Some(Kind::Fold),
        local_name!("section") if is_in(tree, n, "amp-accordion") => Some(Kind::Fold),
        local_name!("blockquote") | local_name!("dl") => Some(Kind::Text),
        local_name!("pre") | local_name!("video") | local_name!("audio") => Some(Kind::Code),
        local_name!("li") if is_note(element) => Some(Kind::Note),
        local_name!("ul") | local_name!("ol") => Some(Kind::List),
        _ => named,
    }
}

fn is_in(tree: &Tree, n: NodeId, tag: &str) -> bool {
    let parent = tree[n].parent;
    parent.is_some_and(|parent| &**tree.tag(parent) == tag)
}

/// Whether the item is a footnote, or a work that a paper cites.
fn is_note(item: &Element) -> bool {
    let id = item.attr("id").unwrap_or_default();
    let mut notes = ["fn", "footnote", "cite_note", "_ftn"].iter();
    let mut works = ["B", "CR", "R", "bib", "bib.bib", "ref"].iter();
    notes.any(|start| id.starts_with(start))
        || works.any(|start| {
            let number = id.strip_prefix(start);
            number.is_some_and(is_number)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(FORMULAS.is_sorted());
        assert!(FOLDS.is_sorted() && FACTS.is_sorted());
    }
}
