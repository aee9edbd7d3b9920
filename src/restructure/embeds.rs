//! Embeds become figures that hold a link: nothing loads from elsewhere before a reader asks for it.

use super::addresses::absolute;
use super::mends::EMBED_LINK;
use super::providers::{self, Embed};
use crate::archived::source;
use crate::dom::{Element, Ledger, NodeId, Reason, Story, tags};
use crate::hosts;
use html5ever::local_name;
use url::Url;

pub(super) const EMBED_FURNITURE: Reason = Reason {
    id: "embed-furniture",
    why: "Words of a player that is a link here: its buttons, or what it says where it cannot play.",
};

pub(super) const FRAME: Reason = Reason {
    id: "frame",
    why: "A frame that is not set as one with content: an advertisement, a counter, a button.",
};

/// Classes of the quotations that posts are embedded as. Sorted.
pub(crate) static POSTS: &[&str] = &[
    "bluesky-embed",
    "fb-post",
    "instagram-media",
    "mastodon-embed",
    "reddit-card",
    "reddit-embed-bq",
    "text-post-media",
    "tiktok-embed",
    "tumblr-post",
    "twitter-tweet",
    "twitter-video",
];

/// Elements and attributes that hold a video's id, with what its page's address starts with.
static PLAYERS: &[(&str, &str, &str)] = &[
    (
        "amp-dailymotion",
        "data-videoid",
        "https://www.dailymotion.com/video/",
    ),
    (
        "amp-instagram",
        "data-shortcode",
        "https://www.instagram.com/p/",
    ),
    (
        "amp-soundcloud",
        "data-trackid",
        "https://api.soundcloud.com/tracks/",
    ),
    ("amp-twitter", "data-tweetid", "https://x.com/i/status/"),
    ("amp-vimeo", "data-videoid", "https://vimeo.com/"),
    (
        "amp-youtube",
        "data-videoid",
        "https://www.youtube.com/watch?v=",
    ),
    ("div", "data-youtube-id", "https://www.youtube.com/watch?v="),
    ("div", "data-youtubeid", "https://www.youtube.com/watch?v="),
    ("lite-vimeo", "videoid", "https://vimeo.com/"),
    (
        "lite-youtube",
        "videoid",
        "https://www.youtube.com/watch?v=",
    ),
];

/// The class of a frame that draws the link beside it as a card.
const CARD: &str = "wp-embedded-content";

/// A frame with a side below this, in pixels, counts readers or holds a button.
const SMALL_FRAME: f64 = 90.0;

/// Makes a figure with a link of each embed; a post that is quoted keeps its text.
pub(super) fn link(story: &mut Story, base: Option<&Url>, ledger: &mut Ledger) {
    let elements: Vec<NodeId> = story.elements(story.root()).collect();
    for n in elements {
        let is_hidden = story.ancestors(n).take(4).any(|a| {
            let tag = story.tag(a);
            tags::is_unseen(tag) || matches!(&**tag, "video" | "audio")
        });
        if is_hidden {
            continue;
        }
        let Some(element) = story.element(n) else {
            continue;
        };
        if is_post(element) {
            link_post(story, n, base);
            continue;
        }
        let shown = find(story, n, element, base);
        let is_known = shown.is_some();
        let Some(embed) = shown.or_else(|| other_frame(element, base)) else {
            continue;
        };
        if !is_known && !ledger.leaves(n, FRAME) {
            story.remove(n, FRAME, ledger);
            continue;
        }
        let poster = element
            .attr("poster")
            .and_then(|p| absolute(base, p, false));
        let title = ["title", "aria-label", "data-title"]
            .iter()
            .find_map(|name| element.attr(name));
        let title = title.map(str::trim).filter(|t| !t.is_empty());
        // A stranger is called by its host.
        let title = match title.or(Some(embed.provider).filter(|p| !p.is_empty())) {
            Some(title) => title.to_owned(),
            None => host_of(&embed.link).unwrap_or_default(),
        };
        let figure = figure(story, n);
        if let Some(poster) = poster {
            add_poster(story, figure, &embed.link, &poster);
        }
        let words = add_link(story, figure, &embed.link, &title);
        ledger.mend_again(story, words, EMBED_LINK, || {
            let tag = story.tag(n);
            let after = format!("<a href=\"{}\">{title}</a>", embed.link);
            (format!("<{tag}>"), after)
        });
        let shows_words = !story.text_of(n).is_empty();
        if shows_words {
            story.remove(n, EMBED_FURNITURE, ledger);
        }
    }
}

fn is_post(element: &Element) -> bool {
    let is_named = |table: &[&str]| element.words("class").any(|c| table.contains(&c));
    match element.name.local {
        local_name!("blockquote") => is_named(POSTS),
        local_name!("div") => is_named(&["fb-post", "tumblr-post"]),
        _ => false,
    }
}

/// What the element embeds.
fn find(story: &Story, n: NodeId, element: &Element, base: Option<&Url>) -> Option<Embed> {
    let tag = &*element.name.local;
    let player = PLAYERS
        .iter()
        .find(|(t, attr, _)| *t == tag && element.attr(attr).is_some());
    if let Some((_, attr, start)) = player {
        let id = element.attr(attr).unwrap_or_default();
        return providers::embed(&format!("{start}{id}"));
    }
    if tag == "div" && element.has_class("flourish-embed") {
        let path = element.attr("data-src")?.split('?').next()?;
        return providers::embed(&format!("https://public.flourish.studio/{path}/"));
    }
    match tag {
        "iframe" if element.has_class(CARD) => None,
        "iframe" | "amp-iframe" | "embed" | "object" => {
            let known = frame_links(element, base).find_map(|link| providers::embed(&link));
            let is_shown =
                |link: &String| tag.ends_with("iframe") && is_shown_frame(story, n, element, link);
            known.or_else(|| {
                let first = frame_links(element, base).next();
                providers::stranger(first.filter(is_shown)?)
            })
        }
        "video" | "audio" | "amp-video" | "amp-audio" => {
            let source = || story.elements(n).find_map(|s| story.attr(s, "src"));
            let src = element
                .attr("src")
                .or_else(|| element.attr("data-src"))
                .or_else(source)?;
            let link = absolute(base, src, false)?;
            let provider = if tag.ends_with("video") {
                "Video"
            } else {
                "Audio"
            };
            Some(Embed { provider, link })
        }
        _ => None,
    }
}

/// What stands in any other frame.
fn other_frame(element: &Element, base: Option<&Url>) -> Option<Embed> {
    if element.name.local != local_name!("iframe") || element.has_class(CARD) {
        return None;
    }
    let link = frame_links(element, base).find(|link| host_of(link).is_some())?;
    Some(Embed { provider: "", link })
}

/// Where what is framed may stand, the address that waits for a script first.
fn frame_links(element: &Element, base: Option<&Url>) -> impl Iterator<Item = String> {
    let names = [
        "data-src",
        "data-lazy-src",
        "data-original",
        "data-litespeed-src",
        "src",
        "data",
    ];
    let written = names.into_iter().filter_map(|name| element.attr(name));
    written.filter_map(move |src| absolute(base, src, false))
}

/// Whether a frame is set as one that shows something to read or to see: it may fill the screen, stands in a figure, or its
/// address says so, and it is neither small nor hidden nor called an advertisement.
fn is_shown_frame(story: &Story, n: NodeId, element: &Element, link: &str) -> bool {
    let has = |name| element.attr(name).is_some();
    let may_fill = [
        "allowfullscreen",
        "webkitallowfullscreen",
        "mozallowfullscreen",
    ];
    let allows = element.attr("allow").unwrap_or_default();
    let is_set = may_fill.iter().any(|name| has(name)) || allows.contains("fullscreen");
    let in_figure = || {
        let mut above = story.ancestors(n).take(4);
        above.any(|a| *story.tag(a) == local_name!("figure"))
    };
    let is_small = ["width", "height"].iter().any(|side| {
        let size = element.attr(side).and_then(super::number::pixels);
        size.is_some_and(|size| size < SMALL_FRAME)
    });
    let is_hidden = has("hidden")
        || element.attr("aria-hidden") == Some("true")
        || element.is_hidden_by_style();
    let is_called_ad = ["id", "name", "title"].iter().any(|name| {
        let says = element.attr(name).unwrap_or_default().to_ascii_lowercase();
        says.starts_with("google_ads") || says.contains("advert") || says.contains("ad content")
    });
    (is_set || in_figure() || providers::says_content(link))
        && !is_small
        && !is_hidden
        && !is_called_ad
}

fn host_of(address: &str) -> Option<String> {
    let url = source(address)?;
    hosts::bare(&url).map(str::to_owned)
}

/// The figure for an embed, before it: the figure that it stands in, if any, else a new one.
pub(super) fn figure(story: &mut Story, n: NodeId) -> NodeId {
    let around = story
        .ancestors(n)
        .take(4)
        .find(|&a| *story.tag(a) == local_name!("figure") && !is_long(story, a));
    let figure = match around {
        Some(figure) => figure,
        None => {
            let figure = story.create(local_name!("figure"));
            story.insert_before(n, figure);
            figure
        }
    };
    story.set_attr(figure, local_name!("class"), "cd-embed");
    figure
}

/// Whether the figure holds more words than a caption has.
fn is_long(story: &Story, figure: NodeId) -> bool {
    let mut bytes = 0;
    story.descendants(figure).any(|n| {
        bytes += story.text(n).map_or(0, |text| text.trim().len());
        bytes > 600
    })
}

/// Gives the words of the link.
fn add_link(story: &mut Story, figure: NodeId, link: &str, title: &str) -> NodeId {
    let text = story.create_text(title);
    let a = add_caption(story, figure, link);
    story.append(a, text);
    text
}

/// Makes a link of what the title holds.
pub(super) fn add_link_around(story: &mut Story, figure: NodeId, link: &str, title: NodeId) {
    let a = add_caption(story, figure, link);
    story.move_children(title, a);
}

/// Gives the link in it.
fn add_caption(story: &mut Story, figure: NodeId, link: &str) -> NodeId {
    let caption = story.create(local_name!("figcaption"));
    let a = story.create(local_name!("a"));
    story.set_attr(a, local_name!("href"), link);
    story.append(caption, a);
    let first = story
        .children(figure)
        .find(|&c| *story.tag(c) == local_name!("figcaption"));
    match first {
        Some(first) => story.insert_before(first, caption),
        None => story.append(figure, caption),
    }
    a
}

fn add_poster(story: &mut Story, figure: NodeId, link: &str, poster: &str) {
    let a = story.create(local_name!("a"));
    story.set_attr(a, local_name!("href"), link);
    let image = story.create(local_name!("img"));
    story.set_attr(image, local_name!("src"), poster);
    story.set_attr(image, local_name!("alt"), "");
    story.append(a, image);
    story.append(figure, a);
}

/// Makes a figure of a post that the page quotes: its words as a quotation, and the link to it.
fn link_post(story: &mut Story, n: NodeId, base: Option<&Url>) {
    let element = story.element(n);
    let names = [
        "cite",
        "data-instgrm-permalink",
        "data-href",
        "data-bluesky-uri",
        "data-embed-uri",
        "data-embed-url",
    ];
    let written = names
        .iter()
        .find_map(|name| element.and_then(|e| e.attr(name)));
    let own = written.and_then(|w| absolute(base, w, false));
    let within = || {
        let links = story.elements(n).filter_map(|a| story.attr(a, "href"));
        links
            .filter(|href| embedder(href).is_some())
            .last()
            .map(str::to_owned)
    };
    let Some(address) = own.or_else(within) else {
        return;
    };
    let (address, provider) = match providers::embed(&address) {
        Some(Embed { provider, link }) => (link, provider),
        None => {
            let provider = embedder(&address).unwrap_or("Mastodon");
            (address, provider)
        }
    };
    let figure = figure(story, n);
    let quotes = !story.is_textless(n);
    if quotes {
        // The quotation within one is the same one.
        if *story.tag(n) != local_name!("blockquote") {
            let inner: Vec<NodeId> = story
                .elements(n)
                .filter(|&q| *story.tag(q) == local_name!("blockquote"))
                .collect();
            for quotation in inner {
                story.unwrap(quotation);
            }
        }
        story.rename(n, local_name!("blockquote"));
        story.set_attr(n, local_name!("cite"), &address);
        if story[figure].next == Some(n) {
            story.append(figure, n);
        }
    }
    let leads_to_post = |a: NodeId| {
        let href = story.attr(a, "href").unwrap_or_default();
        href == address || providers::embed(href).is_some_and(|embed| embed.link == address)
    };
    let is_linked = story.elements(n).any(leads_to_post);
    if !is_linked {
        add_link(story, figure, &address, provider);
    }
}

fn embedder(address: &str) -> Option<&'static str> {
    providers::provider(source(address)?.host_str()?)
}
