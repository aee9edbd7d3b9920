//! Forms and their parts.

use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "form",
        why: "A form: what is written there goes nowhere from here.",
        when: When::Tag(&[
            "form", "fieldset", "select", "textarea", "datalist",
        ]),
        removes: &["<form><label>Your town</label><input><button>Send</button></form>"],
        keeps: &["<p>The form of the boat has not changed.</p>"],
    },
    Rule {
        id: "captcha",
        why: "A test that asks whether somebody is human.",
        when: When::Token(&[
            "g-recaptcha", "grecaptcha-badge", "recaptcha", "h-captcha", "captcha", "cf-turnstile",
            "grecaptcha-notice", "recaptcha-notice", "recaptcha-terms", "form-message", "form-error",
            "form-success", "form-disclaimer", "form-footer", "gform-wrapper", "gform-confirmation-message",
            "wpcf7", "wpcf7-form", "wpforms-container", "ninja-forms-form-wrap", "nf-form-cont", "frm-forms",
            "forminator-ui", "w-form", "w-form-done", "w-form-fail", "contact-form", "search-form",
            "searchform", "search-box", "searchbox", "search-bar", "search-field", "search-modal",
            "search-overlay", "search-toggle", "wp-block-search", "gcse-search",
        ]),
        removes: &[r#"<div class="recaptcha">Pick all the boats.</div>"#],
        keeps: &[r#"<p class="formation">The formation of ice began early.</p>"#],
    },
];
