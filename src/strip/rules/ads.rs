//! Advertisements: their slots and labels.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "ad-slot",
        why: "A place for an advertisement.",
        when: When::Token(&[
            "ad", "ads", "adv", "advert", "adverts", "advertise", "advertisement", "advertisements",
            "advertising", "advertisment", "ad-area", "ad-banner", "ad-block", "ad-box", "ad-break",
            "ad-caption", "ad-container", "ad-content", "ad-desktop", "ad-disclaimer", "ad-footer", "ad-frame",
            "ad-group", "ad-header", "ad-holder", "ad-in-article", "ad-inline", "ad-inner", "ad-insert",
            "ad-item", "ad-label", "ad-leaderboard", "ad-link", "ad-manager", "ad-message", "ad-middle",
            "ad-mobile", "ad-module", "ad-mpu", "ad-native", "ad-notice", "ad-panel", "ad-placeholder",
            "ad-placement", "ad-position", "ad-rectangle", "ad-row", "ad-section", "ad-sidebar", "ad-sky",
            "ad-slot", "ad-space", "ad-spot", "ad-sticky", "ad-tag", "ad-text", "ad-title", "ad-top",
            "ad-unit", "ad-widget", "ad-wrap", "ad-wrapper", "ad-zone", "adblock", "adbox", "adcontainer",
            "adholder", "adlabel", "adplaceholder", "adsbygoogle", "adsense", "adslot", "adspace", "adspot",
            "adtext", "adunit", "adwrap", "adwrapper", "adzone", "article-ad", "article-ads", "article-advert",
            "article-inline-ad", "banner-ad", "banner-ads", "box-ad", "breaker-ad", "content-ad",
            "content-ads", "desktop-ad", "dfp-ad", "dfp-ad-slot", "dfp-slot", "dfp-tag", "google-ad",
            "google-ads", "google-dfp", "gpt-ad", "gpt-slot", "htlad", "in-article-ad", "in-content-ad",
            "incontent-ad", "in-read-ad", "inline-ad", "inline-advert", "inread", "inread-ad",
            "leaderboard-ad", "mid-article-ad", "mobile-ad", "mpu", "mpu-ad", "native-ad", "outstream",
            "post-ad", "post-ads", "sidebar-ad", "sky-ad", "skyscraper", "sticky-ad", "story-ad", "teads",
            "teads-inread", "text-ad", "top-ad", "bottom-ad", "video-ad", "hide-read-more-ad",
            "after-article-ad", "end-of-article-ad", "ai-viewport", "ai-attributes", "quads-location",
            "wp-block-advads", "advads-target", "ezoic-ad", "ezoic-adpicker-ad", "mv-ad-box", "adthrive",
            "adthrive-ad", "raptive-ad", "mediavine-ad", "freestar-ad", "venatus-ad", "primis-player",
            "publift-widget-container", "td-a-rec", "td-adspot-title", "penci-ads", "werbung", "anzeige",
            "anzeigen", "publicite", "publicidad", "pubblicita", "publicidade", "advertentie", "annons",
            "annonse", "mainos", "reklama", "reklam", "reklame", "hirdetes", "inzerce", "adblock-notice",
            "adblock-message", "adblock-warning", "ad-blocker-notice", "advertorial", "advertorial-label",
        ]),
        removes: &[
            r#"<div class="ad-slot"><a href="x">Cheap boats here</a></div>"#,
            r#"<div class="adsbygoogle">Cheap boats</div>"#,
            r#"<div class="story__ad">Cheap boats</div>"#,
        ],
        keeps: &[
            r#"<div class="header"><p>A harbour town in May.</p></div>"#,
            r#"<p class="admission">Admission is free.</p>"#,
            r#"<p class="add">Add two eggs.</p>"#,
        ],
    },
    Rule {
        id: "ad-label",
        why: "A label over an advertisement, or a line about where the text goes on.",
        when: When::Phrase(phrases::ads::ADS),
        removes: &[
            "<div>Advertisement</div>",
            "<p>Story continues below advertisement</p>",
        ],
        keeps: &["<p>Advertisement of tobacco is no longer allowed.</p>"],
    },
    Rule {
        id: "sponsored",
        why: "A box of paid links.",
        when: When::Section(&[
            "outbrain", "outbrain-widget", "ob-widget", "ob-smartfeed-wrapper", "ob-widget-section", "taboola",
            "taboola-container", "taboola-widget", "taboola-below-article-thumbnails",
            "#taboola-below-article-thumbnails", "taboola-feed", "trc-related-container", "trc-rbox",
            "trc-rbox-container", "revcontent", "rc-widget", "mgbox", "mgid", "mgid-container", "zergnet",
            "zergnet-widget", "plista", "plista-widget", "ligatus", "nativo", "dianomi", "dianomi-context",
            "engageya", "strossle-widget", "sponsored", "sponsored-content", "sponsored-links",
            "sponsored-posts", "sponsored-box", "sponsored-by", "sponsor", "sponsors", "sponsor-box",
            "sponsor-block", "sponsor-message", "sponsor-logo", "promoted", "promoted-content",
            "promoted-links", "promo", "promo-banner", "promo-block", "promo-box", "promo-container",
            "promo-item", "promo-link", "promo-module", "promo-section", "promo-title", "promo-widget",
            "promobox", "promotion", "promotions", "promotional", "partner-content", "partner-links",
            "paid-content", "commercial-unit", "affiliate-box", "affiliate-links", "affiliate-widget",
            "amazon-product", "aawp", "aawp-product", "buy-box", "buy-button", "buy-now", "product-promo",
            "shop-widget", "shopping-widget", "deal-box", "coupon-box", "merchant-offers",
        ]),
        removes: &[r#"<div class="OUTBRAIN"><a href="x">Nine boats you must see</a></div>"#],
        keeps: &[r#"<p class="promotion-race">The promotion race is open.</p>"#],
    },
];
