//! The language of a block of code, as its classes and attributes or those around it name it.

use crate::dom::{Element, NodeId, Story};
use html5ever::local_name;

/// Classes beside a language's name that are no language. Sorted.
static NO_LANGUAGES: &[&str] = &[
    "code",
    "default",
    "highlight",
    "highlighter-rouge",
    "hljs",
    "hljs-copy-wrapper",
    "nohighlight",
    "none",
    "notranslate",
    "numberLines",
    "plain",
    "plaintext",
    "prettyprint",
    "prettyprinted",
    "sourceCode",
    "text",
];

/// Languages whose names are the class of a block as they are, as rustdoc and GeSHi write it. Sorted.
static LANGUAGES: &[&str] = &[
    "asm",
    "bash",
    "c",
    "clojure",
    "cpp",
    "csharp",
    "css",
    "diff",
    "dockerfile",
    "elixir",
    "erlang",
    "fortran",
    "go",
    "graphql",
    "haskell",
    "html",
    "html5",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "jsx",
    "julia",
    "kotlin",
    "latex",
    "lisp",
    "lua",
    "makefile",
    "matlab",
    "ocaml",
    "perl",
    "php",
    "powershell",
    "python",
    "r",
    "ruby",
    "rust",
    "scala",
    "scss",
    "sh",
    "shell",
    "sql",
    "swift",
    "toml",
    "tsx",
    "typescript",
    "xml",
    "yaml",
];

/// The language that the block, what is in it, or what is around it names.
pub(super) fn language(story: &Story, block: NodeId) -> Option<String> {
    let inner = story
        .children(block)
        .filter(|&n| *story.tag(n) == local_name!("code"))
        .take(1);
    let around = story.ancestors(block).take(3);
    let places = std::iter::once(block).chain(inner).chain(around);
    places
        .filter_map(|n| story.element(n))
        .find_map(named_language)
}

pub(super) fn named_language(element: &Element) -> Option<String> {
    let attrs = [
        "data-lang",
        "data-language",
        "data-code-language",
        "data-syntax",
    ];
    let said = attrs
        .iter()
        .find_map(|name| element.attr(name))
        .and_then(as_language);
    said.or_else(|| {
        let starts = [
            "language-",
            "lang-",
            "highlight-source-",
            "highlight-",
            "brush:",
        ];
        element
            .words("class")
            .find_map(|c| starts.iter().find_map(|s| as_language(c.strip_prefix(s)?)))
    })
    .or_else(|| {
        // "brush: js" and "hljs javascript", "sourceCode rust": the name stands alone beside the program's.
        let mut words = element
            .words("class")
            .skip_while(|c| !matches!(*c, "brush:" | "hljs" | "sourceCode"));
        words.next()?;
        words.find_map(as_language)
    })
    .or_else(|| {
        let is_code = matches!(element.name.local, local_name!("pre") | local_name!("code"));
        let mut words = element.words("class").filter(|_| is_code);
        let found = words.find(|c| LANGUAGES.binary_search(c).is_ok())?;
        Some(found.to_owned())
    })
}

fn as_language(name: &str) -> Option<String> {
    let name = name.trim().trim_end_matches(';').to_ascii_lowercase();
    let is_word = name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "+#-.".contains(c));
    let is_language = is_word
        && !name.is_empty()
        && name.len() <= 24
        && !NO_LANGUAGES.iter().any(|n| n.eq_ignore_ascii_case(&name));
    is_language.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(LANGUAGES.is_sorted() && NO_LANGUAGES.is_sorted());
    }
}
