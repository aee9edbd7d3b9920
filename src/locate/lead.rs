//! The lead image: it stands above the text, often outside of the part of the page that has it.

use super::blocks::Layout;
use super::pick::{Choice, densest};
use crate::dom::{Edge, Ledger, NodeId, Reason, Story, is_number, local_name};
use crate::restructure::{address_attributes, file_of, leads_to_image};

/// What the lead picture's move is called.
pub(super) const LEAD_PICTURE: Reason = Reason {
    id: "lead-picture",
    why: "The lead picture, with its caption, which stood apart from the text.",
};

/// What a recording's move is called.
pub(super) const LEAD_SOUND: Reason = Reason {
    id: "lead-sound",
    why: "The recording that the page is about, which stood apart from the text.",
};

/// What is in the classes around a machine that reads the text aloud.
const READERS: [&str; 5] = ["listen", "narrat", "read-aloud", "speech", "tts"];

/// A file's name with fewer bytes says too little: `1.jpg` is on every page.
const SHORTEST_NAME: usize = 8;

/// An image that is no wider than this, in pixels, is a portrait or an icon.
const WIDEST_ICON: u32 = 300;

/// How far above an image its figure may be.
const CLIMB: usize = 6;

/// Moves the lead image, with its caption, before the first block of the text where the stages after this one find it:
/// the image that the page's data name (`said` is its address), or one in a `figure` between the headline and the text.
pub(super) fn rescue(
    story: &mut Story,
    layout: &Layout,
    choice: &Choice,
    headline: Option<usize>,
    said: Option<&str>,
    ledger: &mut Ledger,
) {
    let Some(body) = densest(story, layout, choice) else {
        return;
    };
    // What was chosen above the body, such as a standfirst, may stand before the image.
    let chosen = layout
        .blocks
        .iter()
        .zip(&choice.keep)
        .filter(|(_, keep)| **keep);
    let Some(first) = chosen
        .map(|(block, _)| block.first)
        .find(|&n| story.is_within(n, body))
    else {
        return;
    };
    let headline = headline.map(|h| layout.blocks[h].first);
    let mut before = first;
    for above in story.ancestors(first) {
        if above == body {
            break;
        }
        before = above;
    }
    if before == body || !story.is_within(before, body) {
        return;
    }
    let picture = find(story, first, headline, said).map(|image| whole(story, image));
    let sound = find_sound(story, first, headline);
    let found = [(picture, LEAD_PICTURE), (sound, LEAD_SOUND)];
    for (lead, reason) in found
        .into_iter()
        .filter_map(|(n, reason)| Some((n?, reason)))
    {
        let name = story.first_seen(lead).unwrap_or(lead);
        if !story.is_within(first, lead) && !ledger.leaves(name, reason) {
            story.note_move(lead, reason, ledger);
            story.insert_before(before, lead);
        }
    }
}

/// The recording below the headline and above the text, if it is none of the text read aloud.
fn find_sound(story: &Story, first: NodeId, headline: Option<NodeId>) -> Option<NodeId> {
    let headline = headline?;
    let above = story.traverse(story.root()).filter_map(|edge| match edge {
        Edge::Enter(n) => Some(n),
        Edge::Leave(_) => None,
    });
    let mut above = above
        .skip_while(|&n| n != headline)
        .take_while(|&n| n != first);
    let plays = |n: NodeId| story.elements(n).any(|e| story.attr(e, "src").is_some());
    let reads_aloud = |n: NodeId| {
        let class = story
            .attr(n, "class")
            .unwrap_or_default()
            .to_ascii_lowercase();
        READERS.iter().any(|name| class.contains(name))
    };
    above.find(|&n| {
        let around = || std::iter::once(n).chain(story.ancestors(n).take(CLIMB));
        *story.tag(n) == local_name!("audio")
            && plays(n)
            && !around().any(|a| bars(story, a) || reads_aloud(a))
    })
}

/// The lead image before the node `first`; none where the text has the image that is said, too.
fn find(
    story: &Story,
    first: NodeId,
    headline: Option<NodeId>,
    said: Option<&str>,
) -> Option<NodeId> {
    let said = said.and_then(name_of);
    let mut below_headline = false;
    let mut framed = None;
    // Elements around that say that what is in them is no lead image.
    let mut barred = 0;
    for edge in story.traverse(story.root()) {
        match edge {
            Edge::Enter(n) if n == first => break,
            Edge::Enter(n) => {
                below_headline |= Some(n) == headline;
                barred += usize::from(bars(story, n));
                if barred > 0 || !matches!(&**story.tag(n), "img" | "amp-img") {
                    continue;
                }
                if said.is_some_and(|said| is_named(story, n, said)) {
                    return Some(n);
                }
                if below_headline && framed.is_none() && is_framed(story, n) {
                    framed = Some(n);
                }
            }
            Edge::Leave(n) => barred -= usize::from(bars(story, n)),
        }
    }
    framed
}

/// Whether what is in the element belongs to something else: another page, the author, the site.
fn bars(story: &Story, n: NodeId) -> bool {
    match *story.tag(n) {
        local_name!("nav") | local_name!("aside") | local_name!("footer") => true,
        local_name!("a") => {
            let href = story.attr(n, "href").unwrap_or_default();
            !href.is_empty() && !href.starts_with('#') && !leads_to_image(href)
        }
        _ => false,
    }
}

/// What is in the classes of the image at the head of an article, or of what is around it.
const CALLED: [&str; 12] = [
    "article-image",
    "featured",
    "field-image",
    "header-image",
    "hero",
    "lead-image",
    "lead_image",
    "main-image",
    "post-image",
    "post-thumbnail",
    "teaser-image",
    "top-image",
];

/// Whether the image is set as one that shows something: in a `figure`, or called one, and not small.
fn is_framed(story: &Story, image: NodeId) -> bool {
    let in_figure = || {
        story
            .ancestors(image)
            .take(CLIMB)
            .any(|n| *story.tag(n) == local_name!("figure"))
    };
    let is_called = || {
        let around = std::iter::once(image).chain(story.ancestors(image).take(CLIMB));
        around.filter_map(|n| story.attr(n, "class")).any(|class| {
            let class = class.to_ascii_lowercase();
            CALLED.iter().any(|name| class.contains(name))
        })
    };
    !is_small(story, image) && (in_figure() || is_called())
}

/// Whether the image says that it is no wider than a portrait.
pub(super) fn is_small(story: &Story, image: NodeId) -> bool {
    let width = story
        .attr(image, "width")
        .and_then(|w| w.trim().trim_end_matches("px").parse::<u32>().ok());
    width.is_some_and(|w| w <= WIDEST_ICON)
}

/// The image with what is around it and shows nothing else: its figure with the caption, its `picture`.
fn whole(story: &Story, image: NodeId) -> NodeId {
    let mut picture = None;
    for n in story.ancestors(image).take(CLIMB) {
        match *story.tag(n) {
            local_name!("figure") => return gallery(story, n).unwrap_or(n),
            local_name!("picture") => picture = Some(n),
            _ => {}
        }
    }
    picture.unwrap_or(image)
}

/// The list that the figure is an item of, if it has nothing but figures.
fn gallery(story: &Story, figure: NodeId) -> Option<NodeId> {
    let item = story[figure].parent?;
    let list = story[item].parent?;
    let is_list = matches!(*story.tag(list), local_name!("ul") | local_name!("ol"));
    let is_figure = |n: NodeId| {
        let mut inner = story.children(n).filter(|&c| story.element(c).is_some());
        inner
            .next()
            .is_some_and(|c| *story.tag(c) == local_name!("figure"))
            && inner.next().is_none()
    };
    let mut items = story.children(list).filter(|&c| story.element(c).is_some());
    (is_list && items.all(is_figure)).then_some(list)
}

/// The name of the file that the address ends with, without the size that some systems write at its end.
fn name_of(address: &str) -> Option<&str> {
    let file = file_of(address);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let is_size = |tail: &str| {
        tail.split_once('x')
            .is_some_and(|(w, h)| is_number(w) && is_number(h))
    };
    let stem = match stem.rsplit_once('-') {
        Some((before, tail)) if is_size(tail) => before,
        _ => stem,
    };
    (stem.len() >= SHORTEST_NAME).then_some(stem)
}

/// Whether an address of the image, or of the `picture` around it, has the name in it.
fn is_named(story: &Story, image: NodeId, name: &str) -> bool {
    let has = |n: NodeId| {
        story.element(n).is_some_and(|element| {
            address_attributes()
                .filter_map(|attr| element.attr(attr))
                .any(|address| address.contains(name))
        })
    };
    let picture = story[image]
        .parent
        .filter(|&p| *story.tag(p) == local_name!("picture"));
    has(image) || picture.is_some_and(|p| story.children(p).take(32).any(has))
}

#[cfg(test)]
mod tests {
    /// The addresses of the images in what is made of an article with this above its text.
    #[track_caller]
    fn images_of(above: &str) -> Vec<String> {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";
        let html = format!(
            "<html lang=en><title>Ferry back</title><meta property=og:image content=https://i.example/harbour-fog-1200x630.jpg><main>{above}<div class=story-body><p>{}</p><p>{}</p></div></main>",
            text.repeat(4),
            text.repeat(3),
        );
        let article = crate::clean(&html, &crate::Options::default()).unwrap_or_default();
        let sources = article.content.split("<img src=\"").skip(1);
        sources
            .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
            .collect()
    }

    #[test]
    fn the_image_that_the_page_names_is_found_above_the_text() {
        let image = "<img src=https://i.example/w640/harbour-fog.jpg alt=Fog>";
        for above in [
            format!("<header class=hero><div>{image}</div><h1>Ferry back</h1></header>"),
            format!("<h1>Ferry back</h1><div class=top><div>{image}</div><p>Share</p></div>"),
            format!(
                "<h1>Ferry back</h1><picture><source type=image/avif srcset=/x.avif>{image}</picture>"
            ),
        ] {
            assert_eq!(
                images_of(&above),
                ["https://i.example/w640/harbour-fog.jpg"],
                "{above}"
            );
        }
    }

    #[test]
    fn it_stands_before_a_table_or_list_and_not_in_it() {
        let row = "<tr><th scope=row>Monday</th><td>The boats went out at six in the fog.</td><td>7</td></tr>";
        let item = "<li>The boats went out at six, with the mail of the whole week and a stripe of wet paint.</li>";
        let pair = item.replace("<li>", "<dt>Monday</dt><dd>");
        for (tag, part) in [("table", row), ("ul", item), ("ol", item), ("dl", &pair)] {
            let html = format!(
                "<html lang=en><title>Ferry back</title><meta property=og:image content=https://i.example/harbour-fog-1200x630.jpg>\
                 <main><h1>Ferry back</h1><div><img src=https://i.example/w640/harbour-fog.jpg></div><{tag}>{}</{tag}></main>",
                part.repeat(14),
            );
            let article = crate::clean(&html, &crate::Options::default()).unwrap_or_default();
            let image = article.content.find("<figure><img");
            let table = article.content.find(&format!("<{tag}>"));
            assert!(image.is_some() && image < table, "{}", article.content);
        }
    }

    #[test]
    fn a_figure_between_headline_and_text_comes_with_its_caption() {
        let above = "<h1>Ferry back</h1><div><figure><img src=https://i.example/crane.jpg><figcaption>The crane.</figcaption></figure></div>";
        assert_eq!(images_of(above), ["https://i.example/crane.jpg"]);
    }

    #[test]
    fn an_image_that_is_called_one_of_the_article_s_head_comes_too() {
        let above = "<h1>Ferry back</h1><div class=field--name-field-image><img src=https://i.example/crane.jpg></div>";
        assert_eq!(images_of(above), ["https://i.example/crane.jpg"]);
        let small = above.replace("<img ", "<img width=80 ");
        assert!(images_of(&small).is_empty());
    }

    #[test]
    fn the_recording_of_an_episode_comes_and_no_voice_that_reads() {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";
        let content = |class: &str| {
            let html = format!(
                "<html lang=en><title>Ferry back</title><main><div><h1>Ferry back</h1><div class={class}><audio controls src=https://i.example/12.mp3></audio></div></div><div class=story-body><p>{}</p><p>{}</p></div></main>",
                text.repeat(4),
                text.repeat(3),
            );
            crate::clean(&html, &crate::Options::default())
                .unwrap_or_default()
                .content
        };
        assert!(
            content("player").contains("12.mp3"),
            "{}",
            content("player")
        );
        assert!(!content("tts-bar").contains("12.mp3"));
    }

    #[test]
    fn the_move_is_told_and_can_be_left_undone() {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";
        let html = format!(
            "<title>Ferry back</title><main><h1>Ferry back</h1><div><figure><img src=https://i.example/crane.jpg><figcaption>The crane.</figcaption></figure></div>\
             <div class=intro><p>The harbour office had a word to say about the mail, the paint and the pilots of the quay, and said it twice, on Monday and again on Tuesday evening, to whoever came by.</p></div><div class=story-body><p>{}</p><p>{}</p></div></main>",
            text.repeat(9),
            text.repeat(8),
        );
        let options = crate::Options::default();
        let article = crate::clean(&html, &options).unwrap_or_default();
        let mend = article.mended.iter().find(|m| m.rule == "lead-picture");
        let mend = mend.unwrap_or_else(|| panic!("{:?} {}", article.mended, article.content));
        assert_eq!(mend.moved.as_ref().map(|m| &*m.text), Some("The crane."));
        let keep = mend.id.iter().cloned().collect();
        let options = crate::Options { keep, ..options };
        let left = crate::clean(&html, &options).unwrap_or_default();
        assert!(left.mended.iter().all(|m| m.rule != "lead-picture"));
    }

    #[test]
    fn a_gallery_comes_whole() {
        let item =
            |n| format!("<li><figure><img src=https://i.example/quay-{n}.jpg></figure></li>");
        let above = format!(
            "<h1>Ferry back</h1><ul>{}{}{}</ul>",
            item(1),
            item(2),
            item(3)
        );
        let all = [1, 2, 3].map(|n| format!("https://i.example/quay-{n}.jpg"));
        assert_eq!(images_of(&above), all);
    }

    #[test]
    fn pictures_of_other_things_stay_outside() {
        for above in [
            "<header><img src=https://i.example/logo-of-the-post.png></header><h1>Ferry back</h1>",
            "<h1>Ferry back</h1><aside><figure><img src=https://i.example/other.jpg></figure></aside>",
            "<h1>Ferry back</h1><a href=/other-story><figure><img src=https://i.example/other.jpg></figure></a>",
            "<h1>Ferry back</h1><figure><img width=48 src=https://i.example/portrait.jpg></figure>",
        ] {
            assert!(images_of(above).is_empty(), "{above}");
        }
    }
}
