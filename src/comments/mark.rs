//! Which elements of a page are comments, or the posts of a forum.

use super::marks;
use super::parts::{self, bears_one_of, ending, is_named};
use crate::dom::{Element, Memo, NodeId, Page, Tree, is_number, local_name, tags};
use crate::locate::ARTICLES;
use std::cell::LazyCell;
use std::collections::HashSet;

/// More comments than this are not told apart.
const MAX_COMMENTS: usize = 10_000;

/// The elements that are called comments or posts.
#[derive(Debug)]
pub(crate) struct Marked {
    pub(super) items: Vec<NodeId>,
    /// Those that their class or id calls so, for a forum's posts are of the type of comments, too; and what holds the reviews of
    /// a product. Each is a box; what is called a comment in a line, or in code, is none of a reader.
    named: Vec<NodeId>,
    /// Whether the name of one of them leaves no doubt.
    is_certain: bool,
    /// Whether they are a forum's.
    pub(super) is_thread: bool,
}

impl Marked {
    /// The comments below an article, but for those that stand in others; none where the page is a forum's. Where none says
    /// who wrote it, or when, they are something else.
    pub(crate) fn below_article(&self, tree: &Tree, lang: Option<&str>) -> Option<Vec<NodeId>> {
        if self.is_thread {
            return None;
        }
        let named = || self.named.iter().copied();
        let are_comments = self.is_certain || {
            let all: HashSet<NodeId> = named().collect();
            named().any(|n| parts::find(tree, n, &all, lang).tell())
        };
        Some(match are_comments {
            true => tree.outermost(named()),
            false => Vec::new(),
        })
    }
}

/// Looks for what is called a comment or a post.
pub(crate) fn mark(page: &Page) -> Marked {
    let tree = &page.tree;
    let mut candidates: Vec<Candidate> = Vec::new();
    // By second name, the elements that it stands in.
    let mut holders: HashSet<(NodeId, &str)> = HashSet::new();
    let mut is_thread = page.json_ld.iter().any(|json| says_thread(json));
    // A critic's article has a product in its data, too. Few pages have what asks for it.
    let says_product =
        LazyCell::new(|| page.says(&["\"Product\""], "product") && !page.says(ARTICLES, "article"));
    // Whether classes have the name of what is looked for.
    let mut names = Memo::default();
    for n in tree.elements(page.body) {
        let Some(element) = tree.element(n) else {
            continue;
        };
        is_thread |= element.attr("itemtype").is_some_and(says_thread);
        let mut add = |inner, by| {
            candidates.push(Candidate { node: n, inner, by });
        };
        if is_called_comment(element) {
            add("", By::Kind);
        }
        if is_numbered_comment(element) {
            add("", By::Number);
        }
        let holds_reviews = |word| holds_reviews(word, || *says_product);
        if element.attr("id").is_some_and(holds_reviews) {
            add("", By::Reviews);
        }
        let class = element.attr("class");
        let class = class.filter(|class| names.of(class, holds_name));
        for word in class.into_iter().flat_map(str::split_ascii_whitespace) {
            if holds_reviews(word) {
                add("", By::Reviews);
            }
            for (is_first, inner) in items_of(word) {
                if is_first {
                    add(inner, By::Name);
                } else {
                    let around = std::iter::once(n).chain(tree.ancestors(n)).take(8);
                    holders.extend(around.map(|n| (n, inner)));
                }
            }
        }
    }
    candidates.retain(|c| c.inner.is_empty() || holders.contains(&(c.node, c.inner)));
    let nodes = |which: &dyn Fn(&&Candidate) -> bool| {
        let mut nodes: Vec<NodeId> = candidates.iter().filter(which).map(|c| c.node).collect();
        nodes.dedup();
        nodes.truncate(MAX_COMMENTS);
        nodes
    };
    let items = nodes(&|c| c.by != By::Reviews);
    let named = nodes(&|c| c.by != By::Kind && is_box(tree, c.node));
    let is_certain = candidates
        .iter()
        .any(|c| matches!(c.by, By::Number | By::Reviews));
    let holds_post = |n| {
        let mut posts = marks::THREADS.iter();
        posts.any(|post| holders.contains(&(n, *post)))
    };
    is_thread |= items
        .iter()
        .any(|&n| tree.element(n).is_some_and(is_thread_item) || holds_post(n));
    Marked {
        items,
        named,
        is_certain,
        is_thread,
    }
}

/// Whether the element may hold what somebody wrote: it is no paragraph, no part of a line, and stands in no code.
fn is_box(tree: &Tree, node: NodeId) -> bool {
    let tag = tree.tag(node);
    let is_code = |n: NodeId| matches!(*tree.tag(n), local_name!("pre") | local_name!("code"));
    *tag != local_name!("p")
        && !tags::is_heading(tag)
        && !tags::is_inline(tag)
        && !is_code(node)
        && !tree.ancestors(node).any(is_code)
}

/// What is a comment if an element with the second name stands in it.
#[derive(Debug)]
struct Candidate {
    node: NodeId,
    /// Empty where it needs none.
    inner: &'static str,
    /// What makes it one.
    by: By,
}

/// What makes an element a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// Its type or its tag.
    Kind,
    /// Its class.
    Name,
    /// An id with a number.
    Number,
    /// A name of what holds the reviews of a product: no comment, but many.
    Reviews,
}

/// Whether a type, or the data that have it, are a forum's.
fn says_thread(kind: &str) -> bool {
    marks::THREAD_TYPES.iter().any(|t| kind.contains(t))
}

/// How the names of comments end, and the second ones.
static ENDINGS: [(u64, u64); marks::ITEMS.len()] = {
    let (mut endings, mut at) = ([(0, 0); marks::ITEMS.len()], 0);
    while at < endings.len() {
        let (name, inner) = marks::ITEMS[at];
        endings[at] = (ending(name.as_bytes()), ending(inner.as_bytes()));
        at += 1;
    }
    endings
};

/// How any of them ends, or the name of what holds reviews.
const ANY_ENDING: u64 = {
    let (mut any, mut at) = (ending(b"reviews"), 0);
    while at < ENDINGS.len() {
        any |= ENDINGS[at].0 | ENDINGS[at].1;
        at += 1;
    }
    any
};

/// Whether its type or its tag, not its class, says that it is a comment.
fn is_called_comment(element: &Element) -> bool {
    let says_so = element.attrs().iter().any(|attr| match attr.name {
        local_name!("itemtype") => {
            attr.value.ends_with("/Comment") || attr.value.ends_with("/Answer")
        }
        local_name!("itemprop") => &*attr.value == "comment",
        _ => false,
    });
    says_so
        || marks::ITEM_TAGS
            .binary_search(&&*element.name.local)
            .is_ok()
}

/// Whether it is a `comment-12`, as WordPress calls them whatever the theme.
fn is_numbered_comment(element: &Element) -> bool {
    let number = || element.attr("id")?.strip_prefix("comment-");
    marks::NUMBERED_TAGS.contains(&&*element.name.local) && number().is_some_and(is_number)
}

/// Whether the class has a name of comments, or of what is in them, or of what holds reviews.
fn holds_name(class: &str) -> bool {
    let is_name = |word: &str| {
        ending(word.as_bytes()) & ANY_ENDING != 0
            && (holds_reviews(word, || true) || items_of(word).next().is_some())
    };
    class.split_ascii_whitespace().any(is_name)
}

/// For each of the items that the word is the first or the second name of, whether it is the first, and the second one.
fn items_of(word: &str) -> impl Iterator<Item = (bool, &'static str)> {
    let own = ending(word.as_bytes());
    let items = marks::ITEMS.iter().zip(&ENDINGS);
    items.flat_map(move |(&(name, inner), &(outer_ends, inner_ends))| {
        let is_first = own & outer_ends != 0 && is_named(word, name);
        let is_second = own & inner_ends != 0 && is_named(word, inner);
        let first = is_first.then_some((true, inner));
        first.into_iter().chain(is_second.then_some((false, inner)))
    })
}

/// Whether what buyers wrote of a product stands in an element that is called so; `says_product` whether the page calls itself a
/// product's and no article.
fn holds_reviews(word: &str, says_product: impl Fn() -> bool) -> bool {
    ending(word.as_bytes()) == ending(b"reviews")
        && (marks::REVIEWS.iter().any(|name| is_named(word, name))
            || is_named(word, "reviews") && says_product())
}

fn is_thread_item(element: &Element) -> bool {
    element
        .attr("itemtype")
        .is_some_and(|t| t.ends_with("/Answer"))
        || bears_one_of(element, marks::THREADS)
        // As Reddit numbers comments, in the classes of its second design.
        || element.words("class").any(|word| word.starts_with("t1_"))
}
