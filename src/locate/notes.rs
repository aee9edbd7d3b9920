//! Footnotes that the article calls, and works that it cites: they are its own, wherever they stand and however little they
//! read like text.

use super::blocks::Layout;
use super::frames::within;
use super::pick::Choice;
use crate::dom::{NodeId, Tree};
use crate::restructure::{find_notes, find_works};

/// A note has no more words than this.
const MOST_WORDS: u32 = 600;

/// Keeps the notes that are called by what is kept.
pub(super) fn keep_called(tree: &Tree, root: NodeId, layout: &Layout, choice: &mut Choice) {
    let mut notes = find_notes(tree, root);
    notes.extend(find_works(tree, root));
    if notes.is_empty() {
        return;
    }
    let by_text = layout.by_text(tree, root);
    let block_of = |n: NodeId| by_text.get(n.index()).copied().flatten();
    for note in notes {
        let is_called = note.calls.iter().any(|&call| {
            let mut texts = tree.descendants(call).filter_map(block_of);
            texts.any(|block| choice.keep[block])
        });
        let blocks: Vec<usize> = tree.descendants(note.block).filter_map(block_of).collect();
        let words: u32 = blocks.iter().map(|&b| layout.blocks[b].words.count).sum();
        // The small print of a shop is called by signs, too.
        let in_footer =
            |&b: &usize| layout.frames[layout.blocks[b].frame].within & within::FOOTER != 0;
        if is_called && words <= MOST_WORDS && !blocks.iter().any(in_footer) {
            for block in blocks {
                choice.keep[block] = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    const TEXT: &str =
        "The boats went out at six, with the mail of the whole week and a stripe of wet paint";

    fn content(html: &str) -> String {
        crate::clean(html, &crate::Options::default())
            .map(|article| article.content)
            .unwrap_or_default()
    }

    #[test]
    fn what_the_text_calls_stays_and_what_nothing_calls_does_not() {
        let text = format!("{TEXT}. ").repeat(4);
        let page = |call: &str| {
            format!(
                "<title>Boats</title><article><h1>Boats</h1><p>{text}{call}</p><p>{text}</p></article>
                <div class=box><div class=footnote><a id=footnote-1 href=#anchor-1>1</a><div><p>By our clock.</p></div></div></div>
                <footer>© The Harbour Post</footer>"
            )
        };
        let called = content(&page(
            "<a id=anchor-1 class=footnote-anchor href=#footnote-1>1</a>",
        ));
        assert!(
            called.contains("By our clock.") && called.contains("#cd-fn-1"),
            "{called}"
        );
        assert!(!called.contains("Harbour Post"), "{called}");
        assert!(!content(&page("")).contains("By our clock."));
    }
}
