//! Advertisements: their slots and labels.

use super::disclosures;
use crate::ad_hosts;
use crate::archived::source;
use crate::dom::{Element, NodeId, local_name};
use crate::restructure::{address_attributes, file_of, leads_to_image};
use crate::strip::phrases;
use crate::strip::rule::{Rule, When};
use crate::strip::work::Work;

/// The rule of labels over advertisements.
pub(in crate::strip) const AD_LABEL: &str = "ad-label";

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
        id: AD_LABEL,
        why: "A label over an advertisement, or a line about where the text goes on.",
        when: When::Phrase(phrases::ads::ADS),
        removes: &[
            "<div>Advertisement</div>",
            "<p>Story continues below advertisement</p>",
            r#"<div class="x-ad-heading"><h3>Advertisement</h3></div><div><p>The ferry left the harbour on Monday, with forty people on board, and nobody has seen it since, say those who stood there. The pilots went out to look for it twice, and came back in the night without a word of where it may be.</p></div>"#,
        ],
        keeps: &[
            "<p>Advertisement of tobacco is no longer allowed.</p>",
            "<div><h3>Advertisement</h3></div><div><p>The ferry left the harbour on Monday, with forty people on board, and nobody has seen it since, say those who stood there. The pilots went out to look for it twice, and came back in the night without a word of where it may be.</p></div>",
        ],
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
    Rule {
        id: "ad-picture",
        why: "A picture that leads to an advertiser.",
        when: When::Func(is_ad_picture),
        removes: &[
            r#"<p><a href="https://boats.example/"><img src="/2024/boats-ad-400x400.jpg.webp"></a></p>"#,
            r#"<a href="https://boats.example/"><img src="/a.jpg" alt="Anzeige"></a>"#,
            r#"<a href="/werbung/"><img src="/a.jpg"></a>"#,
            r#"<a href="https://ads.news.example/click?1"><figure><img src="/a.jpg"></figure></a>"#,
            r#"<a href="https://news.example/www/delivery/ck.php?n=1"><img src="/a.jpg"></a>"#,
        ],
        keeps: &[
            r#"<p><img src="/boats-ad.jpg"></p>"#,
            r#"<a href="/boats-ad.jpg"><img src="/boats-ad.jpg"></a>"#,
            r#"<a href="https://boats.example/"><img src="/head-of-the-ads.jpg" alt="An advertiser"></a>"#,
            r#"<a href="https://boats.example/"><img src="/docs/AD_4nXewWG"></a>"#,
            r#"<a href="https://ads.news.example/"><img src="/a.jpg"> Where boats are sold</a>"#,
        ],
    },
    Rule {
        id: "paid-links-note",
        why: "A note that links on the page are paid for.",
        when: When::Step(disclosures::take_paid_links_notes),
        removes: &[
            "<p><em>This post contains affiliate links. <a href=x>More on that</a>.</em></p>",
            "<p>When you buy through links on our site, we may earn a commission.</p>",
            "<p>Bei einem Kauf über diese Links erhalten wir eine Provision.</p>",
        ],
        keeps: &[
            "<p>Streamers earn a commission when viewers buy boats by their affiliate links.</p>",
            "<p>The commission will make its report on the purchase of the quay in May.</p>",
        ],
    },
];

/// What advertisements are called: a word of a picture's name, or all of its alternative text; in lower case. Sorted.
static CALLED: &[&str] = &[
    "ad",
    "advert",
    "advertentie",
    "advertisement",
    "anzeige",
    "publicidad",
    "publicité",
    "reklama",
    "reklame",
    "werbebanner",
    "werbung",
];

/// Pieces of the paths that the usual servers of advertisements count clicks by.
const COUNTED: [&str; 3] = ["/delivery/ck.php", "/delivery/cl.php", "/linkout/"];

/// A link with a picture has no more nodes.
const NODES: u32 = 12;

/// Whether the link has nothing but a picture, and leads to an advertiser by what either says.
fn is_ad_picture(work: &Work, node: NodeId) -> bool {
    let fact = work.facts[node];
    if *work.story.tag(node) != local_name!("a") || fact.size > 0 || fact.nodes > NODES {
        return false;
    }
    let Some(href) = work.story.attr(node, "href") else {
        return false;
    };
    let elements = work.story.elements(node);
    let elements = elements.filter_map(|n| work.story.element(n));
    let images: Vec<&Element> = elements
        .filter(|e| e.name.local == local_name!("img"))
        .collect();
    !images.is_empty()
        && !leads_to_image(href)
        && (leads_to_advertiser(href) || images.into_iter().any(is_called_ad))
}

fn leads_to_advertiser(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let mut segments = path.rsplit('/').filter(|s| !s.is_empty());
    COUNTED.iter().any(|piece| path.contains(piece))
        || segments.next().is_some_and(is_name)
        || source(href).is_some_and(|url| url.host_str().is_some_and(ad_hosts::is_one))
}

fn is_called_ad(image: &Element) -> bool {
    let has_word = |address: &str| {
        let file = file_of(address);
        // One without a kind is a number in letters.
        leads_to_image(file) && file.split(['-', '_', '.', ' ', '+']).any(is_name)
    };
    let alt = image.attr("alt").unwrap_or_default();
    let mut addresses = address_attributes().filter_map(|name| image.attr(name));
    is_name(alt.trim()) || addresses.any(has_word)
}

fn is_name(word: &str) -> bool {
    CALLED.binary_search(&word.to_lowercase().as_str()).is_ok()
}
