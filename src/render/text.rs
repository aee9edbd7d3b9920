//! The running text.

use crate::dom::{Data, Story, push_folded, tags};
use crate::dom::{Edge, local_name};

/// The running text: blocks parted by a blank line; captions, credits and what is not text are left out.
pub(crate) fn text(story: &Story) -> String {
    let mut out = String::new();
    let mut steps = story.traverse(story.root());
    while let Some(edge) = steps.next() {
        let (node, entering) = match edge {
            Edge::Enter(node) => (node, true),
            Edge::Leave(node) => (node, false),
        };
        match &story[node].data {
            Data::Text(text) if entering => push_folded(&mut out, text),
            Data::Element(e) => {
                let tag = &e.name.local;
                if entering && (tags::is_unseen(tag) || *tag == local_name!("figcaption")) {
                    steps.skip_children(node);
                } else if tags::is_block(tag) {
                    end_line(&mut out, "\n\n");
                } else if *tag == local_name!("br") && entering {
                    end_line(&mut out, "\n");
                }
            }
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Ends the line that is being written, if any.
fn end_line(out: &mut String, with: &str) {
    out.truncate(out.trim_end_matches(' ').len());
    if !out.is_empty() && !out.ends_with(with) {
        out.truncate(out.trim_end_matches('\n').len());
        out.push_str(with);
    }
}
