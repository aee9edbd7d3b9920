//! The bar that the Wayback Machine puts over a page that it has a copy of, with the capture's times and whom it is owed to.

use super::blocks::Layout;
use crate::dom::{NodeId, Page};

/// The bar's id, now and before.
const BARS: [&str; 2] = ["wm-ipp-base", "wm-ipp"];

/// Leaves out the blocks in the bar, which stands at the top of the page's body.
pub(super) fn leave_out(page: &Page, layout: &Layout, probabilities: &mut [f32]) {
    let tree = &page.tree;
    let is_bar = |&n: &NodeId| tree.attr(n, "id").is_some_and(|id| BARS.contains(&id));
    let Some(bar) = tree.children(page.body).find(is_bar) else {
        return;
    };
    for (block, p) in layout.blocks.iter().zip(probabilities) {
        if tree.ancestors(block.first).any(|n| n == bar) {
            *p = 0.0;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_bar_over_a_copy_is_no_text() {
        let story = "<p>The ferry left the harbour on Monday, with forty people on board, and nobody has seen it since.</p>";
        let page = format!(
            "<title>Ferry gone</title><body><div id=wm-ipp-base style='display:none'><div><p>These crawls are part of an effort to \
             keep pages and what they lead to, so that what is changed or taken away can be read.</p></div></div><h1>Ferry gone</h1>{story}"
        );
        let article = crate::clean(&page, &crate::Options::default()).expect("an answer");
        assert!(
            !article.text_content.contains("crawls"),
            "{}",
            article.text_content
        );
        assert!(article.text_content.contains("forty"));
    }
}
