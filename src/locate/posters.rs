//! Who wrote a post of a forum's thread, and when: of a post that is kept, these are kept, too, or nobody can tell who speaks.

use super::blocks::Layout;
use super::marks::words_by_node;
use super::pick::Choice;
use crate::dom::{Ledger, NodeId, Story, local_name, tags};
use crate::restructure::POSTER;
use std::collections::HashSet;

/// A post of a forum's thread.
#[derive(Debug)]
pub(crate) struct Post {
    pub(crate) node: NodeId,
    /// What says who wrote it, and when.
    pub(crate) labels: Vec<NodeId>,
}

/// A line that says who or when has no more words than this.
const LONGEST_LABEL: u32 = 12;

/// So far above a label is looked at what it is set as.
const CLIMB: usize = 6;

/// Keeps the lines that say of a post that is kept who wrote it, and when. They are no headings, and no lists. Gives what they
/// stand in, up to the post, and what stands in them.
pub(super) fn keep(
    story: &mut Story,
    layout: &Layout,
    choice: &mut Choice,
    posts: &[Post],
    ledger: &mut Ledger,
) -> HashSet<NodeId> {
    let mut telling = HashSet::new();
    if posts.is_empty() {
        return telling;
    }
    let kept = words_by_node(story, layout, choice);
    let by_text = layout.by_text(story, story.root());
    for post in posts {
        if kept.get(post.node.index()).is_none_or(|&words| words == 0) {
            continue;
        }
        for &label in &post.labels {
            let within: Vec<NodeId> = story.descendants(label).collect();
            let blocks = within.iter().filter_map(|n| *by_text.get(n.index())?);
            let is_short = |&block: &usize| layout.blocks[block].words.count <= LONGEST_LABEL;
            let lines: Vec<usize> = blocks.filter(is_short).collect();
            if lines.is_empty() {
                continue;
            }
            set_as_line(story, label, post.node, ledger);
            // Style alone may set it off from what follows.
            let space = story.create_text(" ");
            story.insert_after(label, space);
            for line in lines {
                choice.keep[line] = true;
            }
            let around = story.ancestors(label).take_while(|&n| n != post.node);
            telling.extend(around.take(CLIMB).chain(within));
        }
    }
    telling
}

/// Makes plain boxes of the headings and the lists that the label stands in.
fn set_as_line(story: &mut Story, label: NodeId, post: NodeId, ledger: &mut Ledger) {
    let words = story.first_text(label);
    let around = std::iter::once(label).chain(story.ancestors(label));
    let around = around.take(CLIMB).take_while(|&n| n != post);
    let is_more = |&n: &NodeId| {
        let tag = story.tag(n);
        tags::is_heading(tag)
            || matches!(
                *tag,
                local_name!("ul") | local_name!("ol") | local_name!("li")
            )
    };
    let more: Vec<NodeId> = around.filter(is_more).collect();
    let Some(&inner) = more.first().filter(|_| !ledger.leaves(words, POSTER)) else {
        return;
    };
    ledger.mend_again(story, words, POSTER, || {
        let (tag, text) = (story.tag(inner), story.text_of(label));
        (format!("<{tag}>{text}"), format!("<p>{text}"))
    });
    for n in more {
        story.rename(n, local_name!("div"));
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, clean};

    const WORDS: [&str; 2] = [
        "The ferry to the north quay left at six this morning, and nobody at the harbour could tell why it was early.",
        "It was the fog: they leave before it comes, since the pilots cannot see the lights of the quay from the boat.",
    ];

    /// The content of a thread with two posts, each with what `head` makes of its poster and its day.
    fn thread(head: impl Fn(&str, &str) -> String) -> String {
        let post = |at: usize, name, day| {
            format!(
                "<article class='message message--post' data-author='{name}'>{}<div class='message-body'><div class=bbWrapper>{}</div></div></article>",
                head(name, day),
                WORDS[at]
            )
        };
        let page = format!(
            "<title>The early ferry</title><h1>The early ferry</h1>{}{}",
            post(0, "adaberg", "May 4, 2024"),
            post(1, "bolind", "May 5, 2024")
        );
        clean(&page, &Options::default()).map_or_else(|e| e.to_string(), |a| a.content)
    }

    #[test]
    fn a_post_says_who_wrote_it_and_when() {
        let content = thread(|name, day| {
            format!(
                "<h4 class=message-name><a class=username href=/u>{name}</a></h4><ul><li><time datetime=2024-05-04>{day}</time></li><li><a href=#p>Share</a></li></ul>"
            )
        });
        let names = [
            "adaberg",
            "May 4, 2024",
            "north quay",
            "bolind",
            "May 5, 2024",
            "the fog",
        ];
        names.iter().fold(&*content, |rest, name| {
            let at = rest
                .find(name)
                .unwrap_or_else(|| panic!("{name}: {content}"));
            &rest[at..]
        });
        for tag in ["<h", "<li"] {
            assert!(!content.contains(tag), "{content}");
        }
    }
}
