//! Scripts and styles: what of them is read, before they leave the tree.

use super::element::Element;
use super::node::{NodeId, Tree};
use super::text::starts_with_ignoring_case;
use html5ever::local_name;

/// What the page's scripts tell.
#[derive(Debug, Default)]
pub(super) struct Scripts {
    pub(super) json_ld: Vec<String>,
    pub(super) sets_tex: bool,
}

/// Takes scripts and styles out of the tree, but for TeX that MathJax keeps in them.
pub(super) fn take(tree: &mut Tree) -> Scripts {
    let scripts: Vec<NodeId> = tree
        .elements(tree.document())
        .filter(|&n| matches!(*tree.tag(n), local_name!("script") | local_name!("style")))
        .collect();
    let mut told = Scripts::default();
    for script in scripts {
        let kind = tree.attr(script, "type").unwrap_or_default();
        if starts_with_ignoring_case(kind, "math/tex") {
            continue;
        }
        if starts_with_ignoring_case(kind, "application/ld+json")
            && let Some(text) = tree[script].first_child.and_then(|n| tree.text(n))
        {
            told.json_ld.push(text.to_owned());
        }
        told.sets_tex |= tree.attr(script, "src").is_some_and(is_tex_setter);
        tree.detach(script);
    }
    told
}

/// Whether the words of this element are worth storing: those of scripts and styles are not, but
/// for JSON and TeX.
pub(super) fn stores_text(element: &Element) -> bool {
    match element.name.local {
        local_name!("style") => false,
        local_name!("script") => element.attr("type").is_some_and(|kind| {
            let kind = kind.trim_start();
            starts_with_ignoring_case(kind, "application/ld+json")
                || starts_with_ignoring_case(kind, "math/tex")
        }),
        _ => true,
    }
}

/// Whether the address is that of MathJax or KaTeX.
fn is_tex_setter(src: &str) -> bool {
    let src = src.to_ascii_lowercase();
    src.contains("mathjax") || src.contains("katex")
}
