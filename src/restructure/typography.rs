//! Repairs what typesetters' programs and word processors do to words.
//!
//! Spans around capitals, ampersands and quote marks need nothing here: the layout keeps no span.
//! What is left is in the text (invisible marks, no-break spaces), in elements that mean something else
//! elsewhere, and in paste from office programs.

use super::drop_caps::{DROP_CAPS, is_initial, join_drop_cap};
use super::mends::{
    FALSE_BOLD, LETTER_SPACED, NO_BREAK_SPACES, OFFICE_PASTE, OLD_MARKUP, SOFT_HYPHENS,
    STYLED_EMPHASIS, TYPE_SPAN, ZERO_WIDTH, tagged, tell,
};
use super::needless_marks::{Marks, is_suspect, mend_marks};
use super::wide_letters::{joined_letters, joined_within};
use crate::dom::{Ledger, NodeId, Story};
use html5ever::local_name;

/// Classes of wrappers that are there for their looks alone: those of Textile, Typogrify, wp-Typography and SPIP.
/// Sorted.
static LOOKS: &[&str] = &[
    "amp",
    "caps",
    "dquo",
    "fine",
    "numbers",
    "ord",
    "ordinal",
    "pull-T",
    "pull-V",
    "pull-W",
    "pull-Y",
    "pull-double",
    "pull-single",
    "push-T",
    "push-V",
    "push-W",
    "push-Y",
    "push-double",
    "push-single",
    "quo",
];

/// Mends elements and text.
pub(super) fn mend(story: &mut Story, ledger: &mut Ledger) {
    let nodes: Vec<NodeId> = story.descendants(story.root()).collect();
    let marks = Marks {
        soft_hyphens: !ledger.leaves_all(SOFT_HYPHENS),
        zero_width: !ledger.leaves_all(ZERO_WIDTH),
        spaces: !ledger.leaves_all(NO_BREAK_SPACES),
    };
    let mut neighbour = None;
    for n in nodes {
        if let Some(text) = story.text(n) {
            let before = neighbour;
            neighbour = text.chars().next_back();
            let joined = joined_letters(text).or_else(|| joined_within(text));
            let joined = joined.filter(|_| !is_exact(story, n));
            if let Some(joined) = joined.filter(|_| !ledger.leaves(n, LETTER_SPACED)) {
                let text = text.to_owned();
                ledger.mend(story, n, LETTER_SPACED, text.trim(), joined.trim());
                story.mend_text(n, &joined);
            } else if !text.is_ascii() && text.chars().any(is_suspect) && !is_exact(story, n) {
                mend_marks(story, n, before, marks, ledger);
            }
        } else if story.element(n).is_some() {
            mend_element(story, n, ledger);
        }
    }
}

/// Whether white space counts in the text: in code.
fn is_exact(story: &Story, n: NodeId) -> bool {
    let mut above = story.ancestors(n).take(4);
    above.any(|a| *story.tag(a) == local_name!("pre"))
}

fn mend_element(story: &mut Story, n: NodeId, ledger: &mut Ledger) {
    let Some(element) = story.element(n) else {
        return;
    };
    match element.name.local {
        local_name!("small")
        | local_name!("sup")
        | local_name!("abbr")
        | local_name!("acronym")
            if element.has_class_of(LOOKS) && element.attr("title").is_none() =>
        {
            tell(story, n, TYPE_SPAN, ledger);
            story.rename(n, local_name!("span"));
        }
        local_name!("b") | local_name!("strong") | local_name!("i") | local_name!("em")
            if is_undone(element.attr("style").unwrap_or_default())
                && !ledger.leaves_all(FALSE_BOLD) =>
        {
            tell(story, n, FALSE_BOLD, ledger);
            story.rename(n, local_name!("span"));
        }
        local_name!("span") | local_name!("font") => {
            let style = element.attr("style").unwrap_or_default();
            let (is_bold, is_italic) = (
                says(style, "font-weight", &["bold", "700", "800", "900"]),
                says(style, "font-style", &["italic", "oblique"]),
            );
            if element.has_class("Apple-converted-space") {
                tell(story, n, OFFICE_PASTE, ledger);
                plain_spaces(story, n);
            } else if element.has_class_of(DROP_CAPS) {
                join_drop_cap(story, n, ledger);
            } else if (is_bold || is_italic) && !ledger.leaves_all(STYLED_EMPHASIS) {
                let before = tagged(story, n);
                let tag = match is_bold {
                    true => local_name!("strong"),
                    false => local_name!("em"),
                };
                story.rename(n, tag.clone());
                let words = story.first_text(n);
                if let Some(text) = story.text(words) {
                    let after = format!("<{tag}>{}", text.trim());
                    ledger.mend_again(story, words, STYLED_EMPHASIS, || (before, after));
                }
            } else if element.name.local == local_name!("font") {
                tell(story, n, OLD_MARKUP, ledger);
            } else if element.has_class_of(LOOKS) {
                tell(story, n, TYPE_SPAN, ledger);
            }
        }
        local_name!("center") | local_name!("big") => tell(story, n, OLD_MARKUP, ledger),
        local_name!("div") | local_name!("p") => {
            if element.has_class_of(DROP_CAPS) && is_initial(&story.text_of(n)) {
                story.rename(n, local_name!("span"));
                join_drop_cap(story, n, ledger);
            } else if element.words("class").any(|c| c.starts_with("Mso")) {
                tell(story, n, OFFICE_PASTE, ledger);
            }
        }
        _ => {}
    }
}

/// Makes plain spaces of those that an Apple program made no-break spaces when it copied.
fn plain_spaces(story: &mut Story, n: NodeId) {
    let texts: Vec<NodeId> = story
        .descendants(n)
        .filter(|&t| story.text(t).is_some())
        .collect();
    for text in texts {
        let plain = story.text(text).unwrap_or_default().replace('\u{a0}', " ");
        story.mend_text(text, &plain);
    }
}

/// Whether a style takes back what `b` or `i` says, as Google Docs writes it around a whole paste.
fn is_undone(style: &str) -> bool {
    says(style, "font-weight", &["normal", "400"]) || says(style, "font-style", &["normal"])
}

/// Whether a style declares one of the values for the property.
fn says(style: &str, property: &str, values: &[&str]) -> bool {
    style
        .split(';')
        .filter_map(|d| d.split_once(':'))
        .any(|(name, value)| {
            let value = value.trim().trim_end_matches("!important").trim_end();
            name.trim().eq_ignore_ascii_case(property)
                && values.iter().any(|v| value.eq_ignore_ascii_case(v))
        })
}
