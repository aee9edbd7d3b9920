//! Offers of rights to the text, its translations, and what the house says of itself.

use super::disclosures;
use crate::strip::phrases;
use crate::strip::rule::{Rule, When};

#[rustfmt::skip]
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "rights-offer",
        why: "An offer to license or reprint the text.",
        when: When::Token(&[
            "reprints", "reprint-link", "reprints-link", "licensing-rights", "license-this", "rights-link",
            "rights-permissions", "republish", "republish-box", "republish-button", "republication-tracker-tool",
            "republish-this-article", "syndication-link", "buy-rights", "trust-project", "trust-principles",
            "trust-mark", "trust-indicators",
        ]),
        removes: &[r#"<div class="republish"><a href="x">Take this story for your own pages</a></div>"#],
        keeps: &[r#"<p class="license-plate">The license plate was found on the quay.</p>"#],
    },
    Rule {
        id: "rights-label",
        why: "A line that offers the rights to the text, or tells of the house's standards.",
        when: When::Phrase(phrases::rights::RIGHTS),
        removes: &[
            "<p><a href=x>Our Standards: The Thomson Reuters Trust Principles., opens new tab</a></p>",
            "<p>Purchase Licensing Rights</p>",
        ],
        keeps: &[
            "<p>Reprints of the harbour map are sold at the town hall.</p>",
            "<p><em>Correction: an earlier version of this article gave the wrong height of the pier.</em></p>",
            r#"<p class="correction">This article was changed on May 4 to mend the name of the pilot.</p>"#,
            r#"<p class="editors-note">Editor’s note: this story was first printed in 2019.</p>"#,
        ],
    },
    Rule {
        id: "translation-label",
        why: "A link to the text in another language.",
        when: When::Phrase(phrases::translations::TRANSLATIONS),
        removes: &["<p><a href=x>Leer en español</a></p>", "<p>Read this story in English</p>"],
        keeps: &["<p>Translate this article of the treaty, the teacher said, and left the room.</p>"],
    },
    Rule {
        id: "disclaimer",
        why: "What the house says it does not answer for.",
        when: When::Step(disclosures::take_disclaimers),
        removes: &[
            "<p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p><p>The views expressed here are the author’s and do not necessarily reflect those of the Courier.</p>",
            "<p>The pilots have been told, and so has the harbour office, that the quay will be painted in May when the fog is gone and the days are long enough for it.</p><p>免责声明：本文仅代表作者观点。</p>",
        ],
        keeps: &[
            "<p>The views expressed at the meeting were those that the pilots have held since May.</p>",
        ],
    },
];
