//! What readers wrote: one by one, with author, time, and whom they answer.
//!
//! They are [found](find) on the page as it came; what their places become is decided by
//! [`take_apart`]: below an article they go, with the rule `comments`; a forum's thread stays, for it is what the page
//! is about. [`write()`] gives those whose words are not in the content, and all posts of a thread.

mod mark;
mod marks;
mod parts;

use crate::article::Comment;
use crate::dom::{Element, Ledger, NodeId, Page, Reason, Story, Tree, tags};
use crate::locate::{Finding, Post};
use crate::{render, restructure, sanitise, tracking};
use mark::Marked;
pub(crate) use mark::mark;
use parts::{Parts, bears_one_of};
use std::collections::{HashMap, HashSet};
use url::Url;

const COMMENTS: Reason = Reason {
    id: "comments",
    why: "What readers wrote below the article.",
};

/// The comments of a page, in its order.
#[derive(Debug, Default)]
pub(crate) struct Found {
    items: Vec<Item>,
    /// Whether the page is a forum's.
    is_thread: bool,
}

#[derive(Debug)]
struct Item {
    node: NodeId,
    parts: Parts,
    parent: Option<usize>,
    depth: usize,
    /// The words, taken while they stood on the page.
    words: Story,
    /// Where the first of the words stands.
    first: Option<NodeId>,
    /// Whether that is in the content.
    is_kept: bool,
}

/// Finds the comments of the page.
pub(crate) fn find(page: &Page, marked: Marked, lang: Option<&str>) -> Found {
    let tree = &page.tree;
    let Marked {
        items: marked,
        is_thread,
        ..
    } = marked;
    let named: HashSet<NodeId> = marked.iter().copied().collect();
    // What says neither who nor when is a part of the comment around it, or none.
    let tells =
        |n: &NodeId| parts::find(tree, *n, &named, lang).tell() || !has_own_words(tree, *n, &named);
    let marked: Vec<NodeId> = marked.into_iter().filter(tells).collect();
    let all: HashSet<NodeId> = marked.iter().copied().collect();
    let mut found = Found {
        items: Vec::new(),
        is_thread,
    };
    // Which comment an element stands for: a wrapper without words of its own stands for the first one in it.
    let mut stands_for: HashMap<NodeId, usize> = HashMap::new();
    // The last comment of each depth, for pages that say the depth by a number.
    let mut last_of_depth: Vec<usize> = Vec::new();
    for &node in &marked {
        if !has_own_words(tree, node, &all) {
            continue;
        }
        let parts = parts::find(tree, node, &all, lang);
        if !parts.tell() {
            continue;
        }
        let is_left_out = |n: NodeId| {
            n != node && all.contains(&n)
                || parts.labels.contains(&n)
                || tree.element(n).is_some_and(is_furniture)
        };
        let words = Story::copy_of(tree, parts.body, is_left_out);
        // Who sent a link in wrote nothing.
        if words.is_textless(words.root())
            && !words
                .elements(words.root())
                .any(|n| tags::is_media(words.tag(n)))
        {
            continue;
        }
        let at = found.items.len();
        let mut outer = None;
        for around in tree.ancestors(node).filter(|n| all.contains(n)) {
            match stands_for.get(&around) {
                Some(&parent) => {
                    outer = Some(parent);
                    break;
                }
                None => drop(stands_for.insert(around, at)),
            }
        }
        stands_for.insert(node, at);
        let told = told_depth(tree, node);
        let depth = match (outer, told) {
            (Some(parent), _) => found.items[parent].depth + 1,
            (None, Some(depth)) => depth.min(last_of_depth.len()),
            (None, None) => 0,
        };
        let parent = outer.or_else(|| last_of_depth.get(depth.checked_sub(1)?).copied());
        last_of_depth.truncate(depth);
        last_of_depth.push(at);
        let first = tree.descendants(parts.body).find(|&n| {
            tree.text(n).is_some_and(|t| !crate::dom::is_blank(t))
                && !parts.labels.iter().any(|&l| tree.is_within(n, l))
        });
        found.items.push(Item {
            node,
            parent,
            depth,
            words,
            first,
            is_kept: false,
            parts,
        });
    }
    found
}

/// The thread that the page has.
#[derive(Debug, Default)]
pub(crate) struct Thread {
    pub(crate) posts: Vec<Post>,
    pub(crate) opener: Option<Opener>,
}

/// The posts of the thread that the page has, and who opened it; none where it has none.
pub(crate) fn thread(page: &Page, marked: &Marked, lang: Option<&str>) -> Thread {
    let mut thread = Thread::default();
    if !marked.is_thread {
        return thread;
    }
    let tree = &page.tree;
    let all: HashSet<NodeId> = marked.items.iter().copied().collect();
    for &node in &marked.items {
        let Parts {
            author,
            time,
            mut labels,
            ..
        } = parts::find(tree, node, &all, lang);
        labels.retain(|&n| tree.is_short_line(n, parts::MAX_LABEL));
        thread.posts.push(Post { node, labels });
        if thread.opener.is_none() && has_own_words(tree, node, &all) {
            thread.opener = Some(Opener { author, time });
        }
    }
    thread
}

/// Who opened a thread, and when.
#[derive(Debug)]
pub(crate) struct Opener {
    author: Option<String>,
    time: Option<String>,
}

impl Opener {
    /// Gives the article what it does not have.
    pub(crate) fn tell(self, metadata: &mut crate::Metadata) {
        if metadata.authors.is_empty()
            && let Some(author) = self.author
        {
            metadata.byline = Some(author.clone());
            metadata.authors = vec![author];
        }
        if metadata.published_time.is_none() {
            metadata.published_time = self.time;
        }
    }
}

fn is_furniture(element: &Element) -> bool {
    marks::FURNITURE_TAGS
        .binary_search(&&*element.name.local)
        .is_ok()
        || bears_one_of(element, marks::FURNITURE)
}

/// Whether the element says something outside of the comments in it.
fn has_own_words(tree: &Tree, node: NodeId, all: &HashSet<NodeId>) -> bool {
    let mut next = Some(node);
    while let Some(n) = next {
        let is_other = n != node && all.contains(&n);
        if !is_other && tree.text(n).is_some_and(|t| !crate::dom::is_blank(t)) {
            return true;
        }
        next = tree.after(n, node, !is_other);
    }
    false
}

/// The depth that a comment says by a number: WordPress counts from one in a class, Reddit from none in an attribute.
fn told_depth(tree: &Tree, n: NodeId) -> Option<usize> {
    let element = tree.element(n)?;
    let number = |text: &str| text.trim().parse::<usize>().ok();
    element
        .words("class")
        .find_map(|word| number(word.strip_prefix("depth-")?)?.checked_sub(1))
        .or_else(|| number(element.attr("depth").or(element.attr("data-depth"))?))
        .or_else(|| number(element.attr("aria-level")?)?.checked_sub(1))
        .or_else(|| {
            number(
                tree.elements(n)
                    .take(12)
                    .find_map(|i| tree.attr(i, "indent"))?,
            )
        })
}

/// Takes the comments out of the story, but for those of a forum, or of a page that has hardly more than them.
pub(crate) fn take_apart(found: &Found, story: &mut Story, finding: &Finding, ledger: &mut Ledger) {
    let root = story.root();
    let in_comments: u32 = outermost(found).map(|n| finding.words(n)).sum();
    if found.is_thread || in_comments * 2 > finding.words(root) {
        return;
    }
    let nodes: Vec<NodeId> = outermost(found).collect();
    for node in nodes {
        if story.is_within(node, root) {
            story.remove(node, COMMENTS, ledger);
        }
    }
}

/// Takes out the comments that were not chosen, by their own rule, whatever the other rules would make of them: a list of them as one.
pub(crate) fn take_out(
    comments: Option<&[NodeId]>,
    story: &mut Story,
    finding: &Finding,
    ledger: &mut Ledger,
) {
    let not_chosen = |&n: &NodeId| finding.words(n) == 0 && !story.shows_nothing(n);
    let comments = comments.unwrap_or_default().iter().copied();
    let not_chosen: Vec<NodeId> = comments.filter(not_chosen).collect();
    for whole in wholes(story, &not_chosen) {
        story.remove(whole, COMMENTS, ledger);
    }
}

/// For nodes in the order of the page that each show something, the widest elements that show nothing else.
fn wholes(story: &Story, nodes: &[NodeId]) -> Vec<NodeId> {
    let mut all: HashSet<NodeId> = nodes.iter().copied().collect();
    let mut widest: Vec<NodeId> = Vec::new();
    for &node in nodes {
        let mut whole = node;
        // The last of them in an element speaks for all in it, so that each element is asked about once.
        while let Some(parent) = story[whole].parent
            && parent != story.root()
            && story.following(whole).all(|n| story.shows_nothing(n))
            && story
                .preceding(whole)
                .all(|n| all.contains(&n) || story.shows_nothing(n))
        {
            all.insert(parent);
            whole = parent;
        }
        while widest.pop_if(|n| story.is_within(*n, whole)).is_some() {}
        widest.push(whole);
    }
    widest
}

fn outermost(found: &Found) -> impl Iterator<Item = NodeId> {
    found
        .items
        .iter()
        .filter(|i| i.parent.is_none())
        .map(|i| i.node)
}

/// Notes which comments are in the story, once all that is no article has gone.
pub(crate) fn note_kept(found: &mut Found, story: &Story) {
    for item in &mut found.items {
        item.is_kept = item
            .first
            .is_none_or(|first| story.is_within(first, story.root()));
    }
}

/// The comments that are not in the content, and all posts of a thread, as safe HTML and as text.
pub(crate) fn write(found: Found, base: Option<&Url>, without_tracking: bool) -> Vec<Comment> {
    let mut numbers: Vec<Option<usize>> = vec![None; found.items.len()];
    let mut out = Vec::new();
    let is_thread = found.is_thread;
    for (at, item) in found
        .items
        .into_iter()
        .enumerate()
        .filter(|(_, item)| is_thread || !item.is_kept)
    {
        let mut words = item.words;
        restructure::restructure(&mut words, base, None, &mut Ledger::new(&[]));
        if without_tracking {
            tracking::cut(&mut words);
        }
        numbers[at] = Some(out.len());
        out.push(Comment {
            author: item.parts.author,
            published_time: item.parts.time,
            text_content: render::text(&words),
            content: {
                render::outline(&mut words);
                sanitise::sanitise_story(words).into_string()
            },
            depth: item.depth,
            reply_to: item.parent.and_then(|p| *numbers.get(p)?),
            in_content: item.is_kept,
        });
    }
    out
}

#[cfg(test)]
mod tests;
