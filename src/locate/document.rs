//! Documents of word processors, saved or pasted: they have no furniture, so that all of it is the article.

use crate::dom::{Page, Tree, is_blank, local_name};

/// What begins the `generator` that word processors write of themselves, in lower case. A content system that was fed by one
/// names itself instead.
static GENERATORS: &[&str] = &[
    "microsoft word",
    "microsoft onenote",
    "libreoffice",
    "openoffice",
    "cocoa html writer",
    "apple pages",
    "abiword",
];

/// The id that Google Docs gives the one element around all that is copied.
const GOOGLE_DOCS: &str = "docs-internal-guid-";

/// Whether the page was written by a word processor.
pub(super) fn is_document(page: &Page) -> bool {
    let tree = &page.tree;
    let named = |head| {
        tree.elements(head)
            .filter(|&n| *tree.tag(n) == local_name!("meta"))
            .any(|n| names_word_processor(tree, n))
    };
    page.head.is_some_and(named) || is_google_docs(page)
}

fn names_word_processor(tree: &Tree, meta: crate::dom::NodeId) -> bool {
    let (Some(name), Some(content)) = (tree.attr(meta, "name"), tree.attr(meta, "content")) else {
        return false;
    };
    match () {
        () if name.eq_ignore_ascii_case("generator") => {
            let content = content.to_ascii_lowercase();
            GENERATORS.iter().any(|g| content.starts_with(g))
        }
        () => name.eq_ignore_ascii_case("ProgId") && content == "Word.Document",
    }
}

/// Whether nothing with words stands beside what was copied out of Google Docs.
fn is_google_docs(page: &Page) -> bool {
    let tree = &page.tree;
    let mut said = tree.children(page.body).filter(|&n| match tree.text(n) {
        Some(text) => !is_blank(text),
        None => !tree.is_textless(n),
    });
    let first = said.next();
    let is_wrapper = first
        .and_then(|n| tree.attr(n, "id"))
        .is_some_and(|id| id.starts_with(GOOGLE_DOCS));
    is_wrapper && said.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom;

    fn told(html: &str) -> bool {
        is_document(&dom::parse(html))
    }

    #[test]
    fn word_processors_are_told_by_what_they_say_of_themselves() {
        assert!(told(
            "<meta name=Generator content='Microsoft Word 15'><p>Rain."
        ));
        assert!(told("<meta name=ProgId content=Word.Document><p>Rain."));
        assert!(told(
            "<meta charset=utf-8><b id=docs-internal-guid-1><p>Rain.</p></b><br>"
        ));
        assert!(!told("<meta name=generator content='WordPress 7'><p>Rain."));
        assert!(!told(
            "<nav>Home</nav><b id=docs-internal-guid-1><p>Rain.</p></b>"
        ));
    }

    #[test]
    fn all_of_a_document_stays() {
        let html = "<b id=docs-internal-guid-1><h1>Minutes</h1><p>Rain.</p><p><a href=https://harbour.example/plan>The plan</a></p></b>";
        let article = crate::clean(html, &crate::Options::default()).expect("an article");
        assert_eq!(article.metadata.title.as_deref(), Some("Minutes"));
        assert!(article.content.contains("Rain.") && article.content.contains("The plan</a>"));
        assert!(article.confidence > 0.9);
    }
}
