//! Buttons at pictures and galleries.

use crate::dom::{NodeId, is_number, local_name, tags};
use crate::restructure::leads_to_image;
use crate::strip::phrases;
use crate::strip::rule::{Rule, When};
use crate::strip::work::Work;

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "image-tools",
        why: "Buttons to enlarge a picture or a quotation, or to leaf through a gallery.",
        when: When::Token(&[
            "enlarge", "enlarge-button", "enlarge-image", "enlarge-icon", "image-enlarge", "image-zoom",
            "image-zoom-button", "zoom-button", "zoom-icon", "expand-image", "expand-button",
            "fullscreen-button", "full-screen-button", "lightbox-trigger-text", "gallery-button",
            "gallery-controls", "gallery-counter", "gallery-nav", "gallery-link", "gallery-count",
            "gallery-cta", "slideshow-controls", "slider-controls", "slider-nav", "slick-arrow", "slick-prev",
            "slick-next", "slick-dots", "swiper-button-next", "swiper-button-prev", "swiper-pagination",
            "swiper-notification", "carousel-control", "carousel-control-next", "carousel-control-prev",
            "carousel-controls", "carousel-indicators", "owl-nav", "owl-dots", "flickity-button",
            "splide-arrows", "splide-pagination", "hide-caption", "toggle-caption", "caption-toggle",
            "image-counter", "photo-count", "photo-counter", "pswp", "pswp-ui", "jp-carousel-info",
            "jp-carousel-wrap", "jp-carousel-overlay", "image-save", "pinit-button", "pin-it-button",
            "pin-button", "quote-expand", "bb-code-block-expand-link",
        ]),
        removes: &[r#"<span class="enlarge-button">Make it big</span>"#],
        keeps: &[r#"<p class="enlargement">The enlargement of the harbour begins in May.</p>"#],
    },
    Rule {
        id: "icon-name",
        why: "The name of an icon, which a font of icons shows as a picture.",
        when: When::Token(&[
            "material-icons", "material-icons-outlined", "material-icons-round", "material-icons-sharp",
            "material-icons-two-tone", "material-symbols-outlined", "material-symbols-rounded",
            "material-symbols-sharp", "google-symbols", "mat-icon",
        ]),
        removes: &[r#"<h3>When? <i class="material-icons">expand_more</i></h3>"#],
        keeps: &[r#"<p class="material">The material of the icons is gold.</p>"#],
    },
    Rule {
        id: "graphic-label",
        why: "A word on a map or a chart, which says nothing without its place.",
        when: When::Token(&["g-ai-abs"]),
        removes: &[r#"<div class="g-aiAbs g-aiPointText"><p>The north quay</p></div>"#],
        keeps: &[r#"<p class="g-body">The north quay was built in May.</p>"#],
    },
    Rule {
        id: "image-label",
        why: "A label of a button at a picture.",
        when: When::Phrase(phrases::images::IMAGES),
        removes: &["<p>Enlarge this image</p>", "<div>3 of 12</div>", "<blockquote>A ferry.<p>Click to expand...</p></blockquote>"],
        keeps: &["<p>Enlarge this image of the town in your mind, he said.</p>"],
    },
    Rule {
        id: "file-name",
        why: "The name of a picture's file, in a line of its own.",
        when: When::Func(is_file_name),
        removes: &["<p>ferry_03.JPG</p>", "<div><img src=/a.png><p>quay.png</p></div>"],
        keeps: &["<p>The quay is in ferry_03.jpg</p>", "<ul><li>quay.png</li><li>ferry.png</li></ul>", "<pre>quay.png</pre>", "<p>skerry.example/quay.png</p>"],
    },
    Rule {
        id: "picture-mark",
        why: "Which picture of how many it is, or that it is a film.",
        when: When::Func(is_mark),
        removes: &[
            "<figure><img src=/quay.jpg><span>1/4</span><figcaption>The quay.</figcaption></figure>",
            "<figure><img src=/quay.jpg><div><span>Video</span></div><figcaption>The quay.</figcaption></figure>",
        ],
        keeps: &[
            "<p>1/4</p>", "<p>Video</p>",
            "<figure><img src=/quay.jpg><figcaption>1/4</figcaption></figure>",
            "<figure><img src=/quay.jpg><span>The quay at 1/4 past nine</span></figure>",
        ],
    },
];

/// What sites print on the picture of a film, a recording or a gallery; in lower case. Sorted by bytes.
static MARKS: &[&str] = &[
    "audio",
    "diaporama",
    "gallery",
    "live",
    "podcast",
    "video",
    "vidéo",
    "vídeo",
    "wideo",
    "βίντεο",
    "видео",
    "відео",
    "فيديو",
    "動画",
    "视频",
];

/// Whether the line is the name of a picture's file, as systems print it where there is no caption. Within a list it may be what
/// the text is about.
fn is_file_name(work: &Work, node: NodeId) -> bool {
    let Some(text) = work.story.text(node).map(str::trim) else {
        return false;
    };
    let is_of_address = |c: char| c.is_whitespace() || "/?#".contains(c);
    let is_file = work.facts[node].alone
        && text.len() <= LONGEST_FILE
        && leads_to_image(text)
        && !text.contains(is_of_address);
    let is_of_text = |n: NodeId| {
        let tag = work.story.tag(n);
        !work.is_data(n) && *tag != local_name!("li") && !tags::is_heading(tag)
    };
    is_file && work.story.ancestors(node).take(4).all(is_of_text)
}

/// The name of a picture's file has no more bytes.
const LONGEST_FILE: usize = 85;

/// Whether it stands by itself on a picture, in its figure and not in the caption.
fn is_mark(work: &Work, node: NodeId) -> bool {
    if !work.is_line(node, LONGEST_MARK) {
        return false;
    }
    let mut around = std::iter::once(node)
        .chain(work.story.ancestors(node))
        .take(4);
    let part = around.find(|&n| {
        matches!(
            *work.story.tag(n),
            local_name!("figure") | local_name!("figcaption")
        )
    });
    if part.is_none_or(|n| *work.story.tag(n) == local_name!("figcaption")) {
        return false;
    }
    let text = work.story.text_of(node).to_lowercase();
    let counts = text
        .split_once('/')
        .is_some_and(|(n, of)| is_number(n.trim()) && is_number(of.trim()));
    counts || MARKS.binary_search(&text.trim()).is_ok()
}

/// No mark has more characters that show; those of scripts without spaces count three.
const LONGEST_MARK: u32 = 12;
