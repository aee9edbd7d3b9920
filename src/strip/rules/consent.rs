//! Notices that stand before the text: region, age, cookies.

use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "region-notice",
        why: "A notice that something cannot be shown here.",
        when: When::Phrase(phrases::region::REGION),
        removes: &["<p>This content is not available in your region</p>"],
        keeps: &[
            "<p>The programme is not available in your region, the station told listeners.</p>",
        ],
    },
    Rule {
        id: "age-notice",
        why: "A notice that something is for grown-ups only.",
        when: When::Phrase(phrases::age::AGE),
        removes: &["<p>You must be 18 or older to view this content</p>"],
        keeps: &["<p>You must be 18 or older to steer a boat of that size in the harbour.</p>"],
    },
    Rule {
        id: "cookie-banner",
        why: "A banner that asks for consent to cookies.",
        when: When::Token(&[
            "cookie-banner", "cookie-bar", "cookie-notice", "cookie-consent", "cookie-law-info-bar",
            "cookie-popup", "cookie-message", "cookie-alert", "cookie-overlay", "cookie-modal",
            "cookie-policy-banner", "cookie-disclaimer", "cookie-settings", "cookies-banner", "cookies-bar",
            "cookies-notice", "cookies-eu-banner", "cookies-consent", "cookiebar", "cookiebanner",
            "cookienotice", "cookieconsent", "cookiefirst-root", "cc-window", "cc-banner", "cc-cookies",
            "cmplz-cookiebanner", "cli-modal", "cli-bar-container", "cli-settings-popup", "wt-cli-cookie-bar",
            "gdpr-banner", "gdpr-notice", "gdpr-cookie-notice", "moove-gdpr-info-bar", "moove-gdpr-modal",
            "consent-banner", "consent-modal", "consent-bar", "consent-layer", "consent-manager",
            "cookielawinfo-column-1", "eu-cookie-compliance-banner", "sliding-popup", "onetrust-banner-sdk",
            "onetrust-consent-sdk", "#onetrust-consent-sdk", "#onetrust-banner-sdk", "ot-sdk-container",
            "ot-sdk-show-settings", "#cookie-law-info-bar", "#cookie-notice", "#cookie-banner",
            "#cookiebanner", "#cookie-consent", "#cybot-cookiebot-dialog", "cybot-cookiebot-dialog",
            "cybotcookiebotdialog", "#cybotcookiebotdialog", "#didomi-host", "didomi-popup",
            "didomi-consent-popup", "qc-cmp2-container", "qc-cmp-ui-container", "#usercentrics-root",
            "uc-banner", "fc-consent-root", "sp-message-container", "truste-banner", "#truste-consent-track",
            "tarteaucitron", "#tarteaucitron-root", "iubenda-cs-container", "osano-cm-window",
            "termly-consent-banner", "cky-consent-container", "cky-modal", "borlabs-cookie", "#borlabs-cookie",
            "privacy-banner", "privacy-notice-banner",
        ]),
        removes: &[
            r#"<div id="onetrust-consent-sdk"><p>We and our partners store things.</p><button>Fine</button></div>"#,
            r#"<div class="cookieBanner">Some words about cookies</div>"#,
        ],
        keeps: &[r#"<p class="cookie-recipe">Bake the cookies for ten minutes.</p>"#],
    },
    Rule {
        id: "cookie-label",
        why: "A button or heading of a banner about cookies.",
        when: When::Phrase(phrases::cookies::COOKIES),
        removes: &[
            "<button>Accept all cookies</button>",
            "<p>We use cookies.</p>",
        ],
        keeps: &["<p>We use cookies in the pudding, said the cook.</p>"],
    },
    Rule {
        id: "embed-consent",
        why: "A stand-in that asks before something from elsewhere is loaded.",
        when: When::Token(&[
            "embed-consent", "embed-privacy-overlay", "embed-privacy-container", "consent-placeholder",
            "external-content-consent", "opt-in-content", "optin-embed", "embed-optin",
            "embed-placeholder-text", "cmplz-placeholder-text", "cmp-placeholder", "content-blocker",
            "cb-no-consent", "borlabs-cookie-content-blocker", "brlbs-cmpnt-cb-content", "consent-gate",
            "age-gate", "age-verification", "age-check", "age-gate-wrapper", "unsupported-browser",
            "browser-warning", "browser-upgrade", "browserupgrade", "noscript-warning",
        ]),
        removes: &[
            r#"<div class="embed-consent"><p>Here a map would be loaded.</p><button>Load it</button></div>"#,
        ],
        keeps: &[r#"<p class="consent">Consent was given in writing.</p>"#],
    },
];
