//! Who wrote a comment, when, and which element holds its words.

use super::marks;
use crate::dom::{Element, NodeId, Tree, local_name};
use crate::metadata;
use std::collections::HashSet;

/// Most characters of a name.
const MAX_NAME: usize = 80;
/// Most characters of what says who or when, with all white space.
pub(super) const MAX_LABEL: usize = 1000;
/// Most elements of one comment that are looked at.
const MAX_ELEMENTS: usize = 400;

/// Whether the element bears the name: a word of its class, in lower case and with hyphens. Themes put a word of their own
/// before those that tell of comments: `ast-comment-content`.
pub(super) fn bears(element: &Element, name: &str) -> bool {
    element.words("class").any(|word| is_named(word, name))
        || element
            .attr("id")
            .is_some_and(|id| is_named(unnumbered(id), name))
}

/// The id without the number of the comment at its end: `post_message_12`.
fn unnumbered(id: &str) -> &str {
    let name = id.trim_end_matches(|c: char| c.is_ascii_digit());
    name.trim_end_matches(['_', '-'])
}

pub(super) fn is_named(word: &str, name: &str) -> bool {
    // The last character of the name first: a hyphen of it is one or two signs of the word.
    let mut word = word
        .bytes()
        .rev()
        .map(|b| {
            if b == b'_' {
                b'-'
            } else {
                b.to_ascii_lowercase()
            }
        })
        .peekable();
    for b in name.bytes().rev() {
        if word.next() != Some(b) {
            return false;
        }
        while b == b'-' && word.peek() == Some(&b'-') {
            word.next();
        }
    }
    word.peek().is_none() || name.starts_with("comment-") && word.peek() == Some(&b'-')
}

pub(super) fn bears_one_of(element: &Element, table: &[&str]) -> bool {
    element
        .words("class")
        .any(|word| table.iter().any(|name| is_named(word, name)))
}

/// A bit for how a name ends: most words of the classes of a page end unlike any name of comments, and need no more of a
/// look.
#[inline]
pub(super) const fn ending(name: &[u8]) -> u64 {
    match name {
        [.., before, last] => 1 << ((letter(*before) as u32 * 7 + letter(*last) as u32) % 64),
        _ => 0,
    }
}

const fn letter(byte: u8) -> u8 {
    match byte {
        b'_' => b'-',
        _ => byte.to_ascii_lowercase(),
    }
}

/// What a comment is made of.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) author: Option<String>,
    pub(super) time: Option<String>,
    /// What holds the words; the comment itself where nothing says so.
    pub(super) body: NodeId,
    /// The elements that say who and when.
    pub(super) labels: Vec<NodeId>,
}

impl Parts {
    /// Whether they tell who wrote it, or when.
    pub(super) fn tell(&self) -> bool {
        self.author.is_some() || self.time.is_some()
    }
}

/// Finds the parts of the comment at `item`; `items` are all comments, so that those within are passed by.
pub(super) fn find(
    tree: &Tree,
    item: NodeId,
    items: &HashSet<NodeId>,
    lang: Option<&str>,
) -> Parts {
    let own = own_elements(tree, item, items);
    let (author, by) =
        author(tree, item, &own, lang).map_or((None, None), |(a, n)| (Some(a), Some(n)));
    let signed = by.and_then(|by| signature(tree, by));
    let signed = signed.and_then(|signature| {
        let inner: Vec<NodeId> = (tree.elements(signature).take(MAX_ELEMENTS)).collect();
        time(tree, &inner, lang)
    });
    let time = signed.or_else(|| time(tree, &own, lang));
    let (time, at) = time.map_or((None, None), |(t, n)| (Some(t), Some(n)));
    let labels: Vec<NodeId> = by.into_iter().chain(at).filter(|&n| n != item).collect();
    let holds_a_label = |n: NodeId| labels.iter().any(|&l| tree.is_within(l, n));
    let is_body = |n: &NodeId| *n != item && !tree.is_textless(*n) && !holds_a_label(*n);
    let said = own.iter().copied().find(|n| {
        matches!(
            tree.attr(*n, "itemprop"),
            Some("text" | "commentText" | "articleBody")
        ) || tree.attr(*n, "slot") == Some("comment")
            || tree.attr(*n, "data-role") == Some("commentContent")
    });
    let body = said
        .filter(is_body)
        .or_else(|| named(tree, &own, marks::BODIES, is_body));
    // What is attached stands beside the words.
    let attached = own.iter().copied().find(|&n| {
        tree.element(n)
            .is_some_and(|e| bears_one_of(e, marks::ATTACHED))
    });
    let body = body.map(|body| {
        let holds_both = |n: &NodeId| attached.is_some_and(|a| tree.is_within(a, *n));
        let around = tree.ancestors(body).take(2).take_while(|&n| n != item);
        around
            .filter(|n| is_body(n))
            .find(holds_both)
            .unwrap_or(body)
    });
    Parts {
        author,
        time,
        body: body.unwrap_or(item),
        labels,
    }
}

/// What says beside the author's name when it was written, and not when somebody edited it: Stack Exchange has one for each.
fn signature(tree: &Tree, author: NodeId) -> Option<NodeId> {
    let is_signature = |&n: &NodeId| tree.element(n).is_some_and(|e| bears(e, "post-signature"));
    tree.ancestors(author).take(6).find(is_signature)
}

/// The elements of the comment, without those of the comments in it.
fn own_elements(tree: &Tree, item: NodeId, items: &HashSet<NodeId>) -> Vec<NodeId> {
    let mut own = Vec::new();
    let mut next = Some(item);
    while let Some(n) = next.filter(|_| own.len() < MAX_ELEMENTS) {
        let is_other = n != item && items.contains(&n);
        if !is_other && tree.element(n).is_some() {
            own.push(n);
        }
        next = tree.after(n, item, !is_other);
    }
    own
}

/// The first element that bears the first of the names that one bears.
fn named(
    tree: &Tree,
    own: &[NodeId],
    names: &[&str],
    fits: impl Fn(&NodeId) -> bool,
) -> Option<NodeId> {
    names.iter().find_map(|name| {
        let bears = |n: &NodeId| tree.element(*n).is_some_and(|e| bears(e, name));
        own.iter().copied().find(|n| bears(n) && fits(n))
    })
}

fn author(
    tree: &Tree,
    item: NodeId,
    own: &[NodeId],
    lang: Option<&str>,
) -> Option<(String, NodeId)> {
    if let Some(name) = ["author", "data-author"]
        .iter()
        .find_map(|a| tree.attr(item, a))
    {
        return clean_name(name).map(|name| {
            // Where it is printed, too.
            let is_printed = |n: &NodeId| label_text(tree, *n).trim() == name;
            let printed = own.iter().copied().find(is_printed);
            (name, printed.unwrap_or(item))
        });
    }
    let says = |n: NodeId| Some((clean_name(&label_text(tree, n))?, n));
    let is_author = |n: &NodeId| {
        matches!(tree.attr(*n, "itemprop"), Some("author" | "creator"))
            || tree.attr(*n, "rel") == Some("author")
            || tree.attr(*n, "data-testid").is_some_and(names_author)
    };
    if let Some(n) = own.iter().copied().find(is_author) {
        let is_name = |n: &NodeId| tree.attr(*n, "itemprop") == Some("name");
        let name = tree.elements(n).take(MAX_ELEMENTS).find(is_name);
        let written = name.and_then(|n| Some((clean_name(tree.attr(n, "content")?)?, n)));
        if let Some((said, by)) = written.or_else(|| says(name.unwrap_or(n))) {
            // Stack Exchange shows a link with the name, and hides what says that it is one.
            let is_link = |a: &NodeId| *tree.tag(*a) == local_name!("a");
            let mut links = tree.elements(n).take(MAX_ELEMENTS).filter(is_link);
            let shown = links.find(|&a| says(a).is_some_and(|(name, _)| name == said));
            return Some((said, shown.unwrap_or(by)));
        }
    }
    let fits = |n: &NodeId| {
        let name = clean_name(&label_text(tree, *n));
        name.is_some_and(|name| metadata::read_date(&name, lang).is_none())
    };
    let Some(n) = named(tree, own, marks::AUTHORS, fits) else {
        // FluxBB sets the name alone in bold, beside the words.
        let is_beside = |n: NodeId| {
            let mut around = tree.ancestors(n).take(4);
            around.any(|a| tree.element(a).is_some_and(|e| bears(e, "postleft")))
        };
        let mut bold = own.iter().copied();
        let bold = bold.find(|&n| *tree.tag(n) == local_name!("strong") && is_beside(n));
        return says(bold.filter(fits)?);
    };
    // The link in it is the name, where there is one: the rest is rank and number of posts.
    let link = tree
        .elements(n)
        .take(MAX_ELEMENTS)
        .find(|&a| *tree.tag(a) == local_name!("a") && fits(&a));
    says(link.unwrap_or(n))
}

/// The words of an element that may say who or when; none of one that holds more.
fn label_text(tree: &Tree, n: NodeId) -> String {
    match tree.is_short_line(n, MAX_LABEL) {
        true => tree.text_of(n),
        false => String::new(),
    }
}

/// Whether the name of a component calls it the author: GitHub's classes are new with each release.
fn names_author(name: &str) -> bool {
    name.ends_with("-author") || name == "avatar-link"
}

/// The name without what stands around it: "By", "wrote:", "says".
fn clean_name(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(':').trim();
    let lower = text.to_lowercase();
    let tail = [" says", " said", " wrote", " schreibt", " sagt", " dit"]
        .iter()
        .find(|t| lower.ends_with(**t));
    let text = tail.map_or(text, |t| text.get(..text.len() - t.len()).unwrap_or(text));
    let text = text
        .strip_prefix("By ")
        .or(text.strip_prefix("by "))
        .unwrap_or(text);
    let text = text.trim_matches(|c: char| c.is_whitespace() || ",·•|—–".contains(c));
    (text.chars().any(char::is_alphanumeric) && text.chars().count() <= MAX_NAME)
        .then(|| text.to_owned())
}

fn time(tree: &Tree, own: &[NodeId], lang: Option<&str>) -> Option<(String, NodeId)> {
    let read = |text: &str| metadata::read_date(text, lang);
    let said = own.iter().copied().find_map(|n| {
        let says = matches!(
            tree.attr(n, "itemprop"),
            Some("datePublished" | "dateCreated" | "commentTime")
        );
        let is_time = matches!(&**tree.tag(n), "time" | "relative-time" | "time-ago");
        if !says && !is_time {
            return None;
        }
        let names = ["datetime", "content", "title", "data-time"];
        let written = names.iter().find_map(|name| read(tree.attr(n, name)?));
        Some((written.or_else(|| read(&label_text(tree, n)))?, n))
    });
    said.or_else(|| {
        let date = |n: &NodeId| {
            let names = [
                "datetime",
                "data-time",
                "data-timestamp",
                "title",
                "data-tippy-content",
            ];
            let written = names.iter().find_map(|name| read(tree.attr(*n, name)?));
            written.or_else(|| read(&label_text(tree, *n)))
        };
        let n = named(tree, own, marks::TIMES, |n| date(n).is_some())?;
        Some((date(&n)?, n))
    })
}

#[cfg(test)]
mod tests {
    use super::{clean_name, is_named};

    #[test]
    fn names_are_told_whatever_joins_their_words() {
        for word in [
            "comment-content",
            "comment__content",
            "Comment_Content",
            "ast-comment-content",
        ] {
            assert!(is_named(word, "comment-content"), "{word}");
        }
        for word in ["comment-contents", "content", "xcomment-content"] {
            assert!(!is_named(word, "comment-content"), "{word}");
        }
        assert!(!is_named("post-author", "author"));
    }

    #[test]
    fn names_are_without_what_stands_around_them() {
        for (text, name) in [
            ("Ada Berg says:", Some("Ada Berg")),
            ("by Ada", Some("Ada")),
            (" Ada · ", Some("Ada")),
            ("Ada schreibt:", Some("Ada")),
            ("—", None),
        ] {
            assert_eq!(clean_name(text).as_deref(), name);
        }
    }
}
