//! The running text.

use crate::dom::{Data, Edge, Element, NodeId, Story, local_name, push_folded, tags};

/// The running text: blocks parted by a blank line, rows of a table by a line feed and its cells by a tab.
/// Captions, credits, readings of ruby, embeds and what is not text are left out.
pub(crate) fn text(story: &Story) -> String {
    let mut out = String::new();
    let mut steps = story.traverse(story.root());
    let mut exact: Option<NodeId> = None;
    while let Some(edge) = steps.next() {
        let (node, entering) = match edge {
            Edge::Enter(node) => (node, true),
            Edge::Leave(node) => (node, false),
        };
        match &story[node].data {
            Data::Text(text) if entering && exact.is_some() => out.push_str(text),
            Data::Text(text) if entering => push_folded(&mut out, text),
            Data::Element(e) => {
                let tag = &e.name.local;
                if entering && is_left_out(e) {
                    steps.skip_children(node);
                }
                if *tag == local_name!("pre") {
                    exact = entering.then_some(node);
                }
                if tags::is_block(tag) {
                    end_line(&mut out, break_of(tag));
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

/// Whether the element is not part of the running text.
fn is_left_out(e: &Element) -> bool {
    let tag = &e.name.local;
    tags::is_unseen(tag)
        || matches!(*tag, local_name!("figcaption") | local_name!("rt"))
        || e.words("class")
            .any(|c| matches!(c, "cd-caption" | "cd-embed" | "cd-backref"))
}

/// What parts the block from what stands before and after it.
fn break_of(tag: &html5ever::LocalName) -> &'static str {
    match *tag {
        local_name!("td") | local_name!("th") => "\t",
        local_name!("tr") | local_name!("dt") | local_name!("dd") => "\n",
        _ => "\n\n",
    }
}

/// Ends the line that is being written, if any; a stronger break that stands there already stays.
fn end_line(out: &mut String, with: &str) {
    out.truncate(out.trim_end_matches(' ').len());
    let breaks = out.trim_end_matches(['\n', '\t']).len();
    if breaks == 0 || strength(with) <= strength(&out[breaks..]) {
        return;
    }
    out.truncate(breaks);
    out.push_str(with);
}

fn strength(parting: &str) -> usize {
    let line_feeds = parting.bytes().filter(|&b| b == b'\n').count();
    2 * line_feeds + usize::from(!parting.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::parse;

    #[track_caller]
    fn assert_text(input: &str, expected: &str) {
        assert_eq!(text(&Story::new(parse(input))), expected);
    }

    #[test]
    fn blocks_are_parted_and_spaces_folded() {
        assert_text("<h2>a</h2><p>b\n c<br>d<p>e", "a\n\nb c\nd\n\ne");
        assert_text("<ul><li>a<ul><li>b</ul><li>c</ul>", "a\n\nb\n\nc");
    }

    #[test]
    fn cells_and_rows_are_apart() {
        assert_text(
            "<p>x</p><table><tr><td>a<td>b<tr><td><td>c</table>y",
            "x\n\na\tb\nc\n\ny",
        );
        assert_text(
            "<table><tr><td><p>a</p><p>b</p><td>c</table>",
            "a\n\nb\n\nc",
        );
    }

    #[test]
    fn code_keeps_its_white_space() {
        assert_text(
            "<p>x</p><pre><code>if a:\n    b\n\n\n    c\n</code></pre>y",
            "x\n\nif a:\n    b\n\n\n    c\n\ny",
        );
    }

    #[test]
    fn captions_and_readings_are_left_out() {
        assert_text(
            "<figure><img src=a alt=b><figcaption>c</figcaption></figure><p class=cd-caption>d</p><ruby>漢<rp>(<rt>kan<rp>)</ruby>",
            "漢",
        );
    }
}
