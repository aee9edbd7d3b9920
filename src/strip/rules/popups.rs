//! Things that lie over the page.

use crate::strip::rule::{Rule, When};

/// Not links, nor words in a line of others.
pub(in crate::strip) const POPUP: &str = "popup";

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: POPUP,
        why: "A box that lies over the page.",
        when: When::Token(&[
            "popup", "pop-up", "popup-box", "popup-container", "popup-content", "popup-modal", "popup-overlay",
            "popup-wrapper", "popover", "popmake", "pum", "pum-overlay", "pum-container", "modal",
            "modal-body", "modal-box", "modal-close", "modal-container", "modal-content", "modal-dialog",
            "modal-footer", "modal-header", "modal-overlay", "modal-popup", "modal-title", "modal-window",
            "lightbox", "lightbox-overlay", "lightbox-container", "overlay-box", "interstitial", "exit-intent",
            "exit-popup", "slide-in", "slidein", "toast", "toast-container", "toast-message", "snackbar",
            "flash-message", "alert-banner", "alert-bar", "announcement-bar", "announcement-banner",
            "notice-bar", "notification", "notifications", "notification-banner", "hello-bar", "hellobar",
            "sticky-bar", "sticky-footer", "sticky-cta", "welcome-mat", "elementor-location-popup",
            "elementor-popup-modal", "leadinmodal", "mfp-hide", "fancybox-content", "fancybox-container",
            "tingle-modal", "remodal", "dialog-overlay", "tooltip", "tooltip-content", "tooltip-text",
            "tippy-box", "loading", "loading-spinner", "loading-message", "loader", "spinner", "preloader",
            "chat-widget", "intercom-container", "drift-widget", "crisp-client", "feedback-button", "chatbot",
        ]),
        removes: &[r#"<div class="popup"><p>Before you go: a boat.</p></div>"#],
        keeps: &[
            r#"<p class="popular-song">They sang until nine.</p>"#,
            r#"<p>He was a <a class="popup" href="javascript:void(0)">pilot</a>, and a <span class="tooltip">notary</span> of the town.</p>"#,
        ],
    },
    Rule {
        id: "dialog",
        why: "A window within the page.",
        when: When::Tag(&["dialog"]),
        removes: &["<dialog><p>Before you go: a boat.</p></dialog>"],
        keeps: &["<details><summary>Tides</summary>High at six.</details>"],
    },
    Rule {
        id: "modal",
        why: "A window that lies over the page.",
        when: When::Attr("aria-modal", &["true"]),
        removes: &[r#"<div aria-modal="true"><p>Before you go: a boat.</p></div>"#],
        keeps: &[r#"<div aria-modal="false"><p>The boats went out at six.</p></div>"#],
    },
];
