//! Newsletter, app and notification sign-ups.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "newsletter-box",
        why: "An invitation to a newsletter.",
        when: When::Token(&[
            "newsletter", "newsletter-banner", "newsletter-block", "newsletter-box", "newsletter-container",
            "newsletter-cta", "newsletter-embed", "newsletter-form", "newsletter-form-header",
            "newsletter-form-wrapper", "newsletter-inline", "newsletter-module", "newsletter-popup",
            "newsletter-promo", "newsletter-section", "newsletter-signup", "newsletter-sign-up",
            "newsletter-signup-form", "newsletter-subscribe", "newsletter-subscription", "newsletter-teaser",
            "newsletter-title", "newsletter-text", "newsletter-widget", "newsletter-wrap",
            "newsletter-wrapper", "newsletters", "article-newsletter", "inline-newsletter",
            "in-article-newsletter", "post-newsletter", "footer-newsletter", "sidebar-newsletter",
            "embedded-newsletter", "story-newsletter", "nl-signup", "nl-box", "email-newsletter", "nyhetsbrev",
            "nieuwsbrief", "boletin", "uutiskirje", "signup", "signup-box", "signup-form", "signup-widget",
            "sign-up", "sign-up-box", "sign-up-form", "email-signup", "email-sign-up", "email-signup-form",
            "email-capture", "email-form", "email-optin", "email-subscribe", "email-subscription", "optin",
            "optin-box", "optin-form", "opt-in-form", "optin-monster", "om-holder", "lead-magnet", "lead-form",
            "mailing-list", "mailing-list-signup", "subscribe", "subscribe-banner", "subscribe-block",
            "subscribe-box", "subscribe-btn", "subscribe-button", "subscribe-container", "subscribe-cta",
            "subscribe-email", "subscribe-form", "subscribe-link", "subscribe-now", "subscribe-section",
            "subscribe-submit", "subscribe-to-blog", "subscribe-widget", "subscribe-wrapper",
            "subscription-box", "subscription-form", "subscription-promo", "subscription-widget",
            "subscription-widget-wrap", "subscription-widget-wrap-editor",
            "subscription-widget-show-subscribe", "blog-subscription", "blog-subscribe",
            "jetpack-subscription-widget", "wp-block-jetpack-subscriptions",
            "wp-block-jetpack-subscriptions-container", "wp-block-jetpack-subscriptions-supports-newline",
            "mc-embed-signup", "#mc-embed-signup", "mc-embedded-subscribe-form", "#mc-embedded-subscribe-form",
            "mc4wp-form", "mc-field-group", "mailchimp", "mailchimp-form", "mailchimp-signup", "mailpoet-form",
            "convertkit-form", "ck-form", "formkit-form", "seva-form", "klaviyo-form", "hs-form", "hbspt-form",
            "hubspot-form", "hs-cta-wrapper", "hs-cta-node", "tnp", "tnp-subscription", "sib-form",
            "ml-form-embed", "footer-substack-cta", "publication-footer", "post-newsletter-form",
            "beehiiv-embed", "revue-embed",
        ]),
        removes: &[
            r#"<div class="newsletter-box"><p>The week, every Friday.</p></div>"#,
            r#"<div id="mc_embed_signup">Write your address here</div>"#,
        ],
        keeps: &[r#"<p class="newsletter-history">The first letter of news came by boat.</p>"#],
    },
    Rule {
        id: "newsletter-label",
        why: "A line that invites to subscribe, or the field for an address.",
        when: When::Phrase(phrases::newsletter::NEWSLETTER),
        removes: &[
            "<p>Sign up for our newsletter!</p>",
            "<div><h3>Newsletter</h3><a href=x>Sign up</a></div>",
        ],
        keeps: &["<p>Sign up for our newsletter was all that the screen would say.</p>"],
    },
    Rule {
        id: "app-promo",
        why: "An invitation to an app, a channel or to notifications.",
        when: When::Token(&[
            "app-banner", "app-promo", "app-promotion", "app-download", "app-download-banner", "app-cta",
            "app-link", "app-links", "app-store-badge", "app-store-badges", "app-store-links", "app-stores",
            "app-badges", "download-app", "download-the-app", "get-app", "get-the-app", "smart-banner",
            "smartbanner", "mobile-app-banner", "mobile-app-promo", "google-play-badge", "push-notification",
            "push-notifications", "push-prompt", "push-subscribe", "notification-prompt", "notification-bar",
            "onesignal-bell-container", "onesignal-slidedown-container", "web-push", "webpush", "whatsapp-cta",
            "whatsapp-banner", "whatsapp-promo", "whatsapp-box", "telegram-cta", "telegram-banner",
            "telegram-box", "channel-promo", "membership-promo", "membership-cta", "donate", "donate-box",
            "donate-banner", "donate-button", "donate-cta", "donation", "donation-box", "donation-form",
            "donation-banner", "donation-cta", "support-us", "support-banner", "support-box",
            "contribution-banner", "contributions-epic", "epic-container", "appeal-box", "cta-box",
            "cta-banner", "cta-block", "cta-container", "inline-cta", "article-cta", "post-cta", "blog-cta",
        ]),
        removes: &[r#"<div class="app-banner">The town in your pocket</div>"#],
        keeps: &[r#"<p class="appointment">Her appointment ends in May.</p>"#],
    },
];
