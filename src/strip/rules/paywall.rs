//! Prompts to pay, register or log in.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "paywall-prompt",
        why: "A prompt to pay, to register or to log in.",
        when: When::Token(&[
            "paywall-prompt", "paywall-message", "paywall-banner", "paywall-box", "paywall-cta",
            "paywall-offer", "paywall-notice", "paywall-modal", "paywall-overlay", "paywall-teaser-box",
            "paywall-barrier", "metered-paywall", "regwall", "reg-wall", "registration-wall", "login-wall",
            "loginwall", "piano-offer", "piano-inline", "piano-container", "tp-modal", "tp-container-inner",
            "tp-backdrop", "poool-widget", "#poool-widget", "subscriber-cta", "subscriber-prompt",
            "subscriber-only-message", "subscribe-prompt", "subscription-prompt", "subscription-offer",
            "subscription-offers", "subscription-banner", "subscription-cta", "subscription-wall", "meter",
            "meter-banner", "meter-message", "article-meter", "article-limit", "gate", "gateway-content",
            "content-gate", "membership-gate", "premium-banner", "premium-box", "premium-teaser-cta",
            "abo-box", "abo-teaser", "abo-offer", "offer-page", "offerpage", "login", "login-box", "login-btn",
            "login-button", "login-form", "login-link", "login-modal", "login-popup", "login-prompt",
            "login-register", "register-box", "register-form", "register-prompt", "registration-form",
            "user-login", "signin", "sign-in", "signin-form", "account-menu", "user-menu", "lock-message",
        ]),
        removes: &[r#"<div class="paywall-prompt"><p>Read on for a coin a week.</p></div>"#],
        keeps: &[
            r#"<div class="paywall"><p>The boats went out at six.</p></div>"#,
            r#"<p class="meter-reading">The meter stood at nine.</p>"#,
        ],
    },
    Rule {
        id: "paywall-label",
        why: "A line about subscribing, registering or logging in.",
        when: When::Phrase(phrases::paywall::PAYWALL),
        removes: &[
            "<p>Already a subscriber? <a href=x>Log in</a></p>",
            "<p>Subscribe to continue reading</p>",
        ],
        keeps: &[
            "<p>Subscribe to continue reading, said the screen in the library, and they laughed.</p>",
        ],
    },
];
