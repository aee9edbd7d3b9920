//! Formulas, whatever set them: TeX as text, with a class of ours.

use super::mends::FORMULA;
use super::{mathml, tidy};
use crate::dom::{Element, Ledger, NodeId, Story};
use html5ever::local_name;

/// Classes of images whose alternative text is TeX. Sorted.
static IMAGES: &[&str] = &[
    "latex",
    "mwe-math-fallback-image-display",
    "mwe-math-fallback-image-inline",
    "ql-img-displayed-equation",
    "ql-img-inline-formula",
    "tex",
];

/// Classes of what MathJax shows beside the script that holds the TeX. Sorted.
static SHOWN: &[&str] = &[
    "MathJax",
    "MathJax_CHTML",
    "MathJax_Display",
    "MathJax_Preview",
    "MathJax_SVG",
    "MathJax_SVG_Display",
    "MJXc-display",
    "mjx-chtml",
];

/// Classes of elements that hold a whole formula with its TeX inside. Sorted.
static HOLDERS: &[&str] = &["katex", "katex-display", "mwe-math-element"];

/// Sets all formulas.
pub(super) fn set(story: &mut Story, ledger: &mut Ledger) {
    let elements: Vec<NodeId> = story.elements(story.root()).collect();
    for n in elements {
        let is_done = || {
            story
                .ancestors(n)
                .take(8)
                .any(|a| *story.tag(a) == local_name!("template"))
        };
        let Some((tex, is_display)) = story.element(n).and_then(|e| formula(story, n, e)) else {
            continue;
        };
        if is_done() || tex.trim().is_empty() {
            continue;
        }
        if *story.tag(n) == local_name!("script") {
            hide_shown(story, n);
        }
        let shown = story.text_of(n);
        let words = put(story, n, &tex, is_display);
        ledger.mend_again(story, words, FORMULA, || (shown, tex));
    }
}

/// The formula of an element that has nothing but TeX between its delimiters, as Pandoc and Sphinx write it.
fn delimited(text: &str) -> Option<(String, bool)> {
    let text = text.trim();
    let between = |start, end| text.strip_prefix(start)?.strip_suffix(end);
    between("\\(", "\\)")
        .map(|tex| (tex.to_owned(), false))
        .or_else(|| between("\\[", "\\]").map(|tex| (tex.to_owned(), true)))
        .filter(|(tex, _)| !tex.contains("\\)") && !tex.contains("\\]"))
}

/// The formula that the element is, and whether it stands by itself.
fn formula(story: &Story, n: NodeId, element: &Element) -> Option<(String, bool)> {
    let has = |table: &[&str]| element.words("class").any(|c| table.contains(&c));
    let tag = &element.name.local;
    if *tag == local_name!("script") {
        let text = story.children(n).find_map(|t| story.text(t))?;
        return Some((text.to_owned(), element.attr("type")?.contains("display")));
    }
    if *tag == local_name!("img") {
        let is_display = element.words("class").any(|c| c.contains("display"));
        let of_codecogs = || {
            let src = element.attr("src").or(element.attr("data-src"));
            src.is_some_and(|src| src.contains("latex.codecogs.com/"))
        };
        return (has(IMAGES) || of_codecogs())
            .then(|| (bare(element.attr("alt").unwrap_or_default()), is_display));
    }
    if element.has_class("math") && !has(HOLDERS) && *tag != local_name!("math") {
        return delimited(&story.text_of(n));
    }
    let is_holder = has(HOLDERS) || &**tag == "mjx-container";
    if !is_holder && *tag != local_name!("math") {
        return None;
    }
    let math = story.find(n, "math")?;
    let is_block = |m: NodeId| {
        story.attr(m, "display") == Some("block") || story.attr(m, "mode") == Some("display")
    };
    let is_display = element.has_class("katex-display")
        || element.attr("display") == Some("true")
        || is_block(math);
    let tex = annotated(story, math).unwrap_or_else(|| mathml::to_tex(story, math));
    Some((tex, is_display))
}

/// The TeX that MathML carries.
fn annotated(story: &Story, math: NodeId) -> Option<String> {
    let is_tex = |&n: &NodeId| {
        story
            .attr(n, "encoding")
            .is_some_and(|e| e.to_ascii_lowercase().contains("tex"))
    };
    let note = story.elements(math).find(is_tex);
    let noted = note.and_then(|n| story.children(n).find_map(|t| story.text(t)));
    noted.or_else(|| story.attr(math, "alttext")).map(bare)
}

/// TeX without the switch that Wikipedia and others put around it.
fn bare(tex: &str) -> String {
    let tex = tex.trim();
    let inner = tex
        .strip_prefix('{')
        .and_then(|t| t.strip_suffix('}'))
        .map_or(tex, str::trim);
    match inner
        .strip_prefix("\\displaystyle")
        .or_else(|| inner.strip_prefix("\\textstyle"))
    {
        Some(rest) if rest.starts_with([' ', '\\', '{']) => rest.trim().to_owned(),
        _ => tex.trim_matches('$').trim().to_owned(),
    }
}

/// Hides what MathJax shows for the script.
fn hide_shown(story: &mut Story, script: NodeId) {
    let before: Vec<NodeId> = story
        .preceding(script)
        .take(3)
        .take_while(|&n| {
            story
                .element(n)
                .is_some_and(|e| e.words("class").any(|c| SHOWN.contains(&c)))
        })
        .collect();
    for n in before {
        story.rename(n, local_name!("template"));
    }
}

/// Gives the words of the formula.
pub(super) fn put(story: &mut Story, old: NodeId, tex: &str, is_display: bool) -> NodeId {
    let code = story.create(local_name!("code"));
    let class = if is_display {
        "cd-math-display"
    } else {
        "cd-math"
    };
    story.set_attr(code, local_name!("class"), class);
    let text = story.create_text(&tex.split_whitespace().collect::<Vec<_>>().join(" "));
    story.append(code, text);
    let new = if is_display {
        let paragraph = story.create(local_name!("p"));
        story.append(paragraph, code);
        paragraph
    } else {
        code
    };
    tidy::replace(story, old, new);
    text
}
