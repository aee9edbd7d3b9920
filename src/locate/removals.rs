//! From the choice to removals: what stands outside of the article's part of the page, and what stands in it and was not
//! chosen.

use super::blocks::Layout;
use super::facts::chain;
use super::lead;
use super::marks::{MOST_BESIDE, Marks};
use super::pick::{Choice, densest};
use crate::dom::{Data, Element, Ledger, NodeId, Reason, Story};
use std::collections::HashSet;

/// What the choice of the article takes out.
pub(super) static REASONS: &[Reason] = &[OUTSIDE, FURNITURE, LINKS, REPEATED];

/// What stands outside of the part of the page that the article is in.
const OUTSIDE: Reason = Reason {
    id: "outside-article",
    why: "Stands outside of the part of the page that has the article.",
};

/// What stands in that part, but is not the article's.
const FURNITURE: Reason = Reason {
    id: "furniture",
    why: "Stands among the article's text, but reads like the furniture of the page: labels, teasers, notes.",
};

const LINKS: Reason = Reason {
    id: "link-block",
    why: "Nothing but links, as lists of other articles are, and no part of a sentence.",
};

pub(crate) const REPEATED: Reason = Reason {
    id: "repeated",
    why: "Stands on the page a second time, word for word: a copy for other screens, or a notice.",
};

/// Takes out what stands beside the frame and beside those around it.
pub(super) fn clear_outside(story: &mut Story, layout: &Layout, place: usize, ledger: &mut Ledger) {
    for frame in chain(&layout.frames, place) {
        let mut node = layout.frames[frame].node;
        while node != story.root() {
            let siblings: Vec<NodeId> =
                story.preceding(node).chain(story.following(node)).collect();
            for sibling in siblings {
                remove_shown(story, sibling, OUTSIDE, ledger);
            }
            let Some(parent) = story[node].parent else {
                break;
            };
            node = parent;
            if layout.frames[layout.frames[frame].parent].node == node {
                break;
            }
        }
    }
}

/// Takes out what stands in the article's part of the page and was not chosen.
pub(super) fn sweep(
    story: &mut Story,
    layout: &Layout,
    choice: &Choice,
    marks: &[Marks],
    ledger: &mut Ledger,
) {
    let body = densest(story, layout, choice);
    // Beside the body there may be pictures of something else, where all words are kept, too.
    let around: HashSet<NodeId> = body.into_iter().flat_map(|n| story.ancestors(n)).collect();
    let mut queue = vec![story.root()];
    while let Some(node) = queue.pop() {
        let children: Vec<NodeId> = story.children(node).collect();
        for child in children {
            let m = marks.get(child.index()).copied().unwrap_or_default();
            match (m.kept, m.dropped || m.repeated) {
                (true, false) if !around.contains(&child) => {}
                (true, _) => queue.push(child),
                // The words below a picture go, and not the picture, nor its caption.
                (false, true)
                    if body.is_some_and(|body| story.is_within(node, body))
                        && holds_picture(story, child, m.caption) =>
                {
                    queue.push(child);
                }
                (false, true) => {
                    let reason = if !m.dropped {
                        REPEATED
                    } else if is_all_links(story, child) {
                        LINKS
                    } else {
                        FURNITURE
                    };
                    remove_shown(story, child, reason, ledger);
                }
                // Pictures and captions: those in the body of the article are its own.
                (false, false) => {
                    let is_own = body.is_some_and(|body| story.is_within(node, body));
                    if !is_own && story.element(child).is_some() {
                        remove_shown(story, child, OUTSIDE, ledger);
                    }
                }
            }
        }
    }
}

/// Whether the node holds a picture and a few words, and nothing that leads elsewhere, or is set as a heading or a form.
fn holds_picture(story: &Story, node: NodeId, has_caption: bool) -> bool {
    let mut has_picture = false;
    for (at, n) in story.elements(node).enumerate() {
        match &**story.tag(n) {
            "img" | "amp-img" => has_picture |= !lead::is_small(story, n),
            "a" | "button" | "form" | "input" | "li" | "table" | "iframe" | "section" | "aside"
            | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return false,
            _ => {}
        }
        if at >= MOST_BESIDE {
            return false;
        }
    }
    let others = if has_caption { 3 } else { 1 };
    has_picture && story.text_of(node).len() <= LONGEST_CAPTION * others
}

/// No caption has more bytes.
const LONGEST_CAPTION: usize = 300;

fn is_all_links(story: &Story, node: NodeId) -> bool {
    let in_link = |n: NodeId| {
        story
            .ancestors(n)
            .take_while(|&a| a != node)
            .chain([node])
            .any(|a| story.element(a).is_some_and(Element::is_link))
    };
    let mut texts = story
        .descendants(node)
        .filter(|&n| story.text(n).is_some_and(|t| !crate::dom::is_blank(t)));
    let mut any = false;
    texts.all(|n| {
        any = true;
        in_link(n)
    }) && any
}

fn remove_shown(story: &mut Story, node: NodeId, reason: Reason, ledger: &mut Ledger) {
    if !matches!(story[node].data, Data::Removed(_)) {
        story.remove(node, reason, ledger);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_picture_stays_where_the_words_below_it_go() {
        let text = "<p>The boats went out at six, with the mail of the whole week and a stripe of wet paint, and came back at noon.</p>";
        let picture = "<div><div class=x1><img src=https://i.example/quay.jpg width=740></div><div>Quay, 2026</div></div>";
        let page = format!(
            "<title>Boats</title><main><h1>Boats</h1>{text}{text}{picture}{text}{text}</main>"
        );
        let content = |page: &str| {
            crate::clean(page, &crate::Options::default())
                .unwrap_or_default()
                .content
        };
        assert!(content(&page).contains("quay.jpg"), "{}", content(&page));
        let credited = page.replace(
            "</div></div>",
            "</div><div class=caption>The quay.</div></div>",
        );
        assert!(
            content(&credited).contains("<figcaption>The quay."),
            "{}",
            content(&credited)
        );
        let teaser = page.replace("<div>Quay, 2026</div>", "<a href=/b>Quay, 2026</a>");
        assert!(!content(&teaser).contains("quay.jpg"));
    }

    #[test]
    fn copies_go_with_their_reason() {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ".repeat(3);
        let notice = "What stands here comes from elsewhere and was not loaded, because you did not agree to it when \
            you were asked, nor the day before.";
        let parts: String = (1..5)
            .map(|n| format!("<p>On day {n}, {text}</p><div><p>{notice}</p></div>"))
            .collect();
        let html = format!("<title>Boats</title><main><h1>Boats</h1>{parts}</main>");
        let article = crate::clean(&html, &crate::Options::default()).expect("an article");
        assert!(article.text_content.matches(notice).count() <= 1);
        let copies = article.removed.iter().filter(|r| r.rule == "repeated");
        assert!(copies.count() >= 3, "{:#?}", article.removed);
    }
}
