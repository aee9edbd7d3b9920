//! Images: the real address of each, once.

use super::mends::{EMOJI_IMAGE, LAZY_IMAGE};
use super::number::pixels;
use super::{sources, twins};
use crate::archived::original;
use crate::canonical;
use crate::dom::{
    Element, Ledger, NodeId, Reason, Story, is_blank, is_number, unescaped, without_markup,
};
use crate::hosts;
use html5ever::local_name;
use std::collections::HashSet;
use url::Url;

pub(super) const TRACKING_PIXEL: Reason = Reason {
    id: "tracking-pixel",
    why: "An image that nobody sees and that tells its sender who reads the page.",
};

pub(super) const IMAGE_DOUBLE: Reason = Reason {
    id: "image-double",
    why: "The same image stands before it.",
};

/// Hosts that count readers by an image. Sorted; a host below one of them counts, too.
static TRACKERS: &[&str] = &[
    "analytics.google.com",
    "bat.bing.com",
    "chartbeat.net",
    "count.ly",
    "counter.theconversation.com",
    "doubleclick.net",
    "feeds.feedburner.com",
    "google-analytics.com",
    "googletagmanager.com",
    "ioam.de",
    "ivwbox.de",
    "mc.yandex.ru",
    "met.vgwort.de",
    "pixel.parsely.com",
    "pixel.quantserve.com",
    "pixel.wp.com",
    "quantserve.com",
    "scorecardresearch.com",
    "statcounter.com",
    "stats.wordpress.com",
    "stats.wp.com",
];

/// Classes of images that stand for an emoji. Sorted.
static EMOJI: &[&str] = &["emoji", "emojione", "twemoji", "wp-smiley"];

/// Gives every image its address, its alternative text and its size, and nothing else. Doubles and tracking
/// pixels are removed; what has no address is left without one, and so is not laid out.
pub(super) fn find(story: &mut Story, base: Option<&Url>, ledger: &mut Ledger) {
    show_noscript(story, base);
    let images: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| is_image(story, n))
        .collect();
    let mut seen = HashSet::new();
    let mut last: Option<Shown> = None;
    for n in images {
        let Some(element) = story.element(n) else {
            continue;
        };
        let alt = unescaped(element.attr("alt").unwrap_or_default().trim());
        let alt = without_markup(&alt).into_owned();
        if element.has_class_of(EMOJI) && !alt.is_empty() && !ledger.leaves_all(EMOJI_IMAGE) {
            let text = story.create_text(&alt);
            story.insert_before(n, text);
            story.rename(n, local_name!("img"));
            let before = || (format!("<img alt=\"{alt}\">"), alt.clone());
            ledger.mend_again(story, text, EMOJI_IMAGE, before);
            continue;
        }
        let side = |name| element.attr(name).and_then(size);
        let (width, height) = (side("width"), side("height"));
        let is_tiny = matches!((width, height), (Some(w), Some(h)) if w <= 3 && h <= 3);
        let sources = sources::of(story, n, base);
        let Some(sources) = sources else {
            story.rename(n, local_name!("img"));
            continue;
        };
        if is_tiny || is_tracker(&sources.src) {
            story.remove(n, TRACKING_PIXEL, ledger);
            continue;
        }
        if !seen.insert(identity(&sources.src)) && story.remove(n, IMAGE_DOUBLE, ledger) {
            continue;
        }
        let twin = last
            .take()
            .filter(|last| last.alt == alt && is_beside(story, last.node, n));
        match twin.and_then(|t| Some((t.node, twins::first_goes(&t.src, &sources.src)?))) {
            Some((twin, true)) => drop(story.remove(twin, IMAGE_DOUBLE, ledger)),
            Some((_, false)) if story.remove(n, IMAGE_DOUBLE, ledger) => continue,
            _ => {}
        }
        if (story.attr(n, "src")).is_none_or(sources::is_placeholder) {
            ledger.mend_again(story, n, LAZY_IMAGE, || {
                let src = story.attr(n, "src").unwrap_or_default();
                let after = format!("<img src=\"{}\">", sources.src);
                (format!("<img src=\"{src}\">"), after)
            });
        }
        story.rename(n, local_name!("img"));
        story.set_attr(n, local_name!("src"), &sources.src);
        if !sources.srcset.is_empty() {
            story.set_attr(n, local_name!("srcset"), &sources.srcset);
        }
        story.set_attr(n, local_name!("alt"), &alt);
        if let (Some(width), Some(height)) = (width, height) {
            story.set_attr(n, local_name!("width"), &width.to_string());
            story.set_attr(n, local_name!("height"), &height.to_string());
        }
        last = Some(Shown {
            node: n,
            alt,
            src: sources.src,
        });
    }
}

/// The image that was shown last.
struct Shown {
    node: NodeId,
    alt: String,
    src: String,
}

/// Whether the second image follows on the first with no words between them.
fn is_beside(story: &Story, first: NodeId, second: NodeId) -> bool {
    let after = |n: &NodeId| story.after(*n, story.root(), true);
    let following = std::iter::successors(after(&first), after).take(MOST_BETWEEN);
    let mut between = following.take_while(|&n| story.text(n).is_none_or(is_blank));
    between.any(|n| n == second)
}

/// Images that are one have no more nodes between them.
const MOST_BETWEEN: usize = 40;

fn is_image(story: &Story, n: NodeId) -> bool {
    matches!(&**story.tag(n), "img" | "image" | "amp-img" | "amp-anim")
        && story.element(n).is_some_and(Element::is_html)
}

fn size(written: &str) -> Option<u32> {
    pixels(written).map(|n| n as u32).filter(|&n| n > 0)
}

fn is_tracker(src: &str) -> bool {
    let src = original(src);
    if let Some((host, path)) = canonical::parts(src) {
        return counts_readers(host, path);
    }
    hosts::parse(None, src).is_ok_and(|url| {
        let host = url.host_str().unwrap_or_default();
        counts_readers(host, url.path().trim_start_matches('/'))
    })
}

/// Whether such a host, with this path, counts readers; the path without the slash that it begins with.
fn counts_readers(host: &str, path: &str) -> bool {
    hosts::is_of(host, TRACKERS) || host == "www.facebook.com" && path == "tr"
}

/// What makes two addresses the same image: without the query, where the path names a file, and without the size
/// that some systems write at the end of the name.
fn identity(src: &str) -> String {
    let path = src.split(['?', '#']).next().unwrap_or_default();
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let Some((stem, kind)) = file.rsplit_once('.').filter(|(_, kind)| kind.len() <= 4) else {
        return src.to_owned();
    };
    let is_size = |tail: &str| {
        tail.split_once('x').is_some_and(|(w, h)| {
            let is_side = |n: &str| (2..=4).contains(&n.len()) && is_number(n);
            is_side(w) && is_side(h)
        })
    };
    let stem = match stem.rsplit_once('-') {
        Some((stem, tail)) if is_size(tail) => stem,
        _ => stem,
    };
    format!("{folder}/{stem}.{kind}")
}

/// Brings to light the images that a `noscript` holds for readers without scripts. Where the image before it waits
/// for a script, that one gives way; but it stays where it comes in several sizes and the other does not.
fn show_noscript(story: &mut Story, base: Option<&Url>) {
    if story.find(story.root(), "noscript").is_none() {
        return;
    }
    let nodes: Vec<NodeId> = story.descendants(story.root()).collect();
    let mut waiting = None;
    let mut shown = None;
    for n in nodes {
        if story.text(n).is_some_and(|text| !is_blank(text)) {
            waiting = None;
        } else if *story.tag(n) == local_name!("noscript") {
            if let Some(image) = only_image(story, n) {
                let twin = waiting.take();
                if twin.is_some_and(|twin| is_richer(story, twin, image, base)) {
                    continue;
                }
                if let Some(twin) = twin {
                    give_words(story, twin, image);
                    // As an image it would show what the `picture` around it has.
                    story.rename(twin, local_name!("span"));
                }
                story.unwrap(n);
                shown = Some(image);
            }
        } else if is_image(story, n) && Some(n) != shown {
            let lazy = story.element(n).is_some_and(sources::is_lazy);
            waiting = (lazy || !sources::exist(story, n, base)).then_some(n);
        }
    }
}

/// Whether the image that waits comes in several sizes, and its twin in one.
fn is_richer(story: &mut Story, waiting: NodeId, twin: NodeId, base: Option<&Url>) -> bool {
    let is_set = |n| sources::of(story, n, base).is_some_and(|s| !s.srcset.is_empty());
    if !is_set(waiting) || is_set(twin) {
        return false;
    }
    give_words(story, twin, waiting);
    true
}

/// Gives the alternative text of one image to its twin, if that has none.
fn give_words(story: &mut Story, from: NodeId, to: NodeId) {
    let words = |n| story.attr(n, "alt").unwrap_or_default().trim().to_owned();
    let alt = words(from);
    if words(to).is_empty() && !alt.is_empty() {
        story.set_attr(to, local_name!("alt"), &alt);
    }
}

/// The image of a `noscript` that shows nothing else.
fn only_image(story: &Story, noscript: NodeId) -> Option<NodeId> {
    let mut images = story.elements(noscript).filter(|&n| is_image(story, n));
    let first = images.next().filter(|_| images.next().is_none())?;
    let src = story.attr(first, "src").unwrap_or_default();
    (story.is_textless(noscript) && !is_tracker(src) && story.find(noscript, "iframe").is_none())
        .then_some(first)
}

/// The attributes that [`find`] sets, for what is to look like an image afterwards.
pub(super) fn has_address(story: &Story, n: NodeId) -> bool {
    *story.tag(n) == local_name!("img") && story.attr(n, "src").is_some()
}
