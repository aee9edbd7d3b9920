//! What of a page is the article.

mod neighbours;
mod teasers;
mod wholes;

use super::is_readerable;
use crate::{dom, metadata};

/// The content that is made of a page with this between its paragraphs.
pub(super) fn content_with(between: &str) -> String {
    let text =
        "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";
    let (one, two) = (text.repeat(4), text.repeat(3));
    let html = format!(
        "<html lang=en><title>Ferry back</title><main><h1>Ferry back</h1><p>{one}</p>{between}<p>{two}</p><p>{one}</p></main>"
    );
    crate::clean(&html, &crate::Options::default())
        .map(|article| article.content)
        .unwrap_or_default()
}

fn readerable(html: &str) -> bool {
    let page = dom::parse(html);
    let gathered = metadata::gather(&page, None);
    is_readerable(page, &gathered, None)
}

#[test]
fn an_article_is_one_to_read_and_a_list_of_links_is_not() {
    let article = include_str!("../../../tests/articles/wire--page-en/page.html");
    let list = "<li><a href=/a>Boats of the harbour in nine pictures, and what they carry</a></li>";
    assert!(readerable(article));
    assert!(!readerable(&format!("<ul>{}</ul>", list.repeat(60))));
    assert!(!readerable(""));
}
