//! Buttons at pictures and galleries.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "image-tools",
        why: "Buttons to enlarge a picture or to leaf through a gallery.",
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
            "pin-button",
        ]),
        removes: &[r#"<span class="enlarge-button">Make it big</span>"#],
        keeps: &[r#"<p class="enlargement">The enlargement of the harbour begins in May.</p>"#],
    },
    Rule {
        id: "image-label",
        why: "A label of a button at a picture.",
        when: When::Phrase(phrases::images::IMAGES),
        removes: &["<p>Enlarge this image</p>", "<div>3 of 12</div>"],
        keeps: &["<p>Enlarge this image of the town in your mind, he said.</p>"],
    },
];
