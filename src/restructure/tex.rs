//! Formulas that a page leaves to a script: TeX between delimiters in its text.
//!
//! The delimiters are those that MathJax and KaTeX read unless they are told otherwise
//! (<https://docs.mathjax.org/en/latest/input/tex/delimiters.html>); a single dollar is none, for it is money.

use super::math::put;
use super::mends::FORMULA;
use crate::dom::{Ledger, NodeId, Story, is_blank};
use html5ever::local_name;

/// What opens and what closes a formula, and whether it stands by itself.
static DELIMITERS: &[(&str, &str, bool)] = &[
    ("\\(", "\\)", false),
    ("\\[", "\\]", true),
    ("$$", "$$", true),
];

/// An environment is a formula of its own; so is what these letters open.
const BEGIN: &str = "\\begin{";

/// Longer ones, in bytes, are no formulas: a delimiter was not meant as one.
const LONGEST: usize = 1000;

/// No paragraph is longer, in bytes, or has more formulas; what is left is left as it stands.
const LONGEST_TEXT: usize = 100_000;
const MOST: usize = 200;

/// How far above a text an element may say that it is code.
const CLIMB: usize = 12;

/// A formula within a text.
struct Found<'a> {
    start: usize,
    end: usize,
    tex: &'a str,
    is_display: bool,
}

/// Sets the formulas in the texts of a page that loads a script for them.
pub(super) fn set(story: &mut Story, ledger: &mut Ledger) {
    if !story.sets_tex {
        return;
    }
    let texts: Vec<NodeId> = story
        .descendants(story.root())
        .filter(|&n| {
            story
                .text(n)
                .is_some_and(|t| t.len() <= LONGEST_TEXT && t.contains(['\\', '$']))
        })
        .filter(|&n| !is_code(story, n))
        .collect();
    for text in texts {
        let mut rest = Some(text);
        for _ in 0..MOST {
            let Some((n, found)) = rest.and_then(|n| Some((n, first(story.text(n)?)?))) else {
                break;
            };
            let (start, end, is_display) = (found.start, found.end, found.is_display);
            let tex = found.tex.to_owned();
            rest = story.split_text(n, end);
            let formula = match start {
                0 => Some(n),
                _ => story.split_text(n, start),
            };
            let Some(formula) = formula else {
                break;
            };
            let shown = story.text(formula).unwrap_or_default().to_owned();
            let formula = story.wrap(formula, local_name!("span"));
            let words = put(story, formula, &tex, is_display);
            ledger.mend_again(story, words, FORMULA, || (shown, tex));
        }
    }
}

fn is_code(story: &Story, text: NodeId) -> bool {
    story.ancestors(text).take(CLIMB).any(|n| {
        matches!(
            *story.tag(n),
            local_name!("code")
                | local_name!("pre")
                | local_name!("script")
                | local_name!("template")
                | local_name!("textarea")
        )
    })
}

/// The first formula of the text.
fn first(text: &str) -> Option<Found<'_>> {
    let mut from = 0;
    while let Some(start) = text[from..].find(['\\', '$']).map(|at| from + at) {
        if let Some(found) = at(text, start) {
            return Some(found);
        }
        // Past the sign and what it may escape.
        from = start + 1;
        if text[start..].starts_with("\\\\") {
            from += 1;
        }
    }
    None
}

/// So much of the text as may hold a formula.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

/// The formula that begins here.
fn at(text: &str, start: usize) -> Option<Found<'_>> {
    let here = &text[start..];
    if let Some(name) = here.strip_prefix(BEGIN) {
        let name = &name[..name.find('}').filter(|&end| end <= 20)?];
        let close = format!("\\end{{{name}}}");
        let end = near(here).find(&close)? + close.len();
        return Some(Found {
            start,
            end: start + end,
            tex: &here[..end],
            is_display: true,
        });
    }
    DELIMITERS.iter().find_map(|&(open, close, is_display)| {
        let inner = here.strip_prefix(open)?;
        let length = near(inner).find(close)?;
        let tex = &inner[..length];
        let end = start + open.len() + length + close.len();
        (!is_blank(tex)).then_some(Found {
            start,
            end,
            tex,
            is_display,
        })
    })
}
