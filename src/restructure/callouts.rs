//! Callouts: notes and warnings that are set apart from the text.

use super::mends::{CALLOUT, tagged};
use crate::dom::{Data, Element, Ledger, NodeId, Story, is_blank, tags};
use html5ever::local_name;

/// Classes that make an element a callout. Sorted.
pub(crate) static CALLOUTS: &[&str] = &[
    "adm-block",
    "admonition",
    "application-notice",
    "callout",
    "callout-block",
    "custom-block",
    "govuk-inset-text",
    "govuk-warning-text",
    "hint",
    "kg-callout-card",
    "markdown-alert",
    "note-box",
    "notecard",
    "theme-admonition",
    "tip-box",
    "warning-box",
];

/// Words of their classes, and the kind that they name; `alert--info` and `markdown-alert-note` are read word by
/// word. Sorted.
static KINDS: &[(&str, &str)] = &[
    ("caution", "caution"),
    ("critical", "caution"),
    ("danger", "caution"),
    ("error", "caution"),
    ("experimental", "warning"),
    ("hint", "tip"),
    ("important", "important"),
    ("info", "note"),
    ("note", "note"),
    ("seealso", "note"),
    ("success", "tip"),
    ("tip", "tip"),
    ("warn", "warning"),
    ("warning", "warning"),
];

/// Makes marked quotations of callouts.
pub(super) fn mark(story: &mut Story, ledger: &mut Ledger) {
    let elements: Vec<NodeId> = story.elements(story.root()).collect();
    for n in elements {
        let Some(kind) = story.element(n).and_then(kind) else {
            continue;
        };
        let words = story.first_text(n);
        if is_section(story, n) || ledger.leaves(words, CALLOUT) {
            continue;
        }
        let before = tagged(story, n);
        story.rename(n, local_name!("blockquote"));
        story.set_attr(
            n,
            local_name!("class"),
            &format!("cd-alert cd-alert-{kind}"),
        );
        if story.text(words).is_some() {
            ledger.mend(story, words, CALLOUT, &before, &tagged(story, n));
        }
        set_title(story, n);
    }
}

/// Whether it is a part of the page that a designer called a callout, with pictures or parts of its own: a note has words and
/// one title. What says of which kind it is, is a note however it is built.
fn is_section(story: &Story, n: NodeId) -> bool {
    let says_kind = story.element(n).is_some_and(|e| named_kind(e).is_some());
    let is_picture =
        |n: NodeId| matches!(*story.tag(n), local_name!("img") | local_name!("figure"));
    let title = story.children(n).find(|&c| is_seen(story, c));
    let is_title = |part| title.is_some_and(|title| story.is_within(part, title));
    let tells = |part| is_picture(part) || tags::is_heading(story.tag(part)) && !is_title(part);
    let mut parts = story.elements(n).skip(1).enumerate();
    !says_kind && parts.any(|(at, part)| at > MOST_PARTS || tells(part))
}

/// Makes a paragraph of the title of a callout that only names its kind: it is no heading of what follows.
fn set_title(story: &mut Story, callout: NodeId) {
    let Some((title, end)) = title(story, callout) else {
        return;
    };
    match end {
        None => {
            story.rename(title, local_name!("p"));
            story.wrap_contents(title, local_name!("strong"));
        }
        Some(end) => {
            story.wrap(title, local_name!("p"));
            story.prune(end);
        }
    }
}

/// The heading that a callout begins with and that only names its kind; or strong words that do, and the line break that
/// ends them.
fn title(story: &Story, callout: NodeId) -> Option<(NodeId, Option<NodeId>)> {
    let is_break = |n: NodeId| *story.tag(n) == local_name!("br");
    let mut parts = story.children(callout).filter(|&n| is_seen(story, n));
    let title = parts.next()?;
    if !story.is_short_line(title, LONGEST_KIND) || !names_kind(&story.text_of(title)) {
        return None;
    }
    let end = parts.next().filter(|&n| is_break(n));
    match *story.tag(title) {
        ref tag if tags::is_heading(tag) => Some((title, None)),
        local_name!("strong") | local_name!("b") if end.is_some() => Some((title, end)),
        _ => None,
    }
}

/// Whether it is an element, or words.
fn is_seen(story: &Story, n: NodeId) -> bool {
    match &story[n].data {
        Data::Element(_) => true,
        Data::Text(text) => !is_blank(text),
        _ => false,
    }
}

/// A note whose class does not say so has no more elements.
const MOST_PARTS: usize = 200;

/// The name of a kind, with what stands around it, has no more characters.
const LONGEST_KIND: usize = 24;

/// Whether the words are the name of a kind of callout, whatever marks stand around it.
fn names_kind(words: &str) -> bool {
    let name = words.trim_matches(|c: char| !c.is_alphanumeric());
    KINDS
        .iter()
        .any(|(kind, _)| name.eq_ignore_ascii_case(kind))
}

/// Whether it is an alert as Bootstrap sets it, of a kind that its class names:
/// <https://getbootstrap.com/docs/5.3/components/alerts/>.
pub(crate) fn is_alert(element: &Element) -> bool {
    let is_kind = |class: &str| {
        let kind = class
            .strip_prefix("alert-")
            .map(|kind| kind.trim_start_matches('-'));
        kind.is_some_and(|kind| {
            KINDS
                .binary_search_by(|(name, _)| (*name).cmp(kind))
                .is_ok()
        })
    };
    element.has_class("alert") && element.words("class").any(is_kind)
}

fn kind(element: &Element) -> Option<&'static str> {
    let may_be = matches!(
        element.name.local,
        local_name!("div")
            | local_name!("aside")
            | local_name!("section")
            | local_name!("blockquote")
            | local_name!("figure")
    );
    if !may_be || !element.has_class_of(CALLOUTS) && !is_alert(element) {
        return None;
    }
    Some(named_kind(element).unwrap_or("note"))
}

/// The kind that the classes of a callout name.
fn named_kind(element: &Element) -> Option<&'static str> {
    let words = element
        .words("class")
        .filter(|c| *c != "hint")
        .flat_map(|c| c.split(['-', '_']));
    let named = words.filter_map(|word| {
        let at = KINDS.binary_search_by(|(name, _)| (*name).cmp(word)).ok()?;
        Some(KINDS[at].1)
    });
    named.last()
}
