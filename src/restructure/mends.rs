//! What restructuring mends and takes out, by family: the identity of each in one place.
//!
//! To add one: a constant here, its name in its family's row, and a call of the ledger where it is done:
//! [`mend`](crate::dom::Ledger::mend) for what a reader wants to see each time,
//! [`mend_again`](crate::dom::Ledger::mend_again) for what a page may have hundreds of.

use super::{code, embeds, footnotes, images, lists};
use crate::dom::Reason;

/// A row of the tables below.
const fn reason(id: &'static str, why: &'static str) -> Reason {
    Reason { id, why }
}

pub(super) const SOFT_HYPHENS: Reason = reason(
    "soft-hyphens",
    "Marks where a word may be parted, which break copying and searching.",
);
pub(super) const ZERO_WIDTH: Reason = reason(
    "zero-width",
    "Marks without width that the script does not need.",
);
pub(super) const NO_BREAK_SPACES: Reason = reason(
    "no-break-spaces",
    "No-break spaces in a row, or between long words; those before signs and units stay.",
);
pub(super) const DROP_CAP: Reason = reason(
    "drop-cap",
    "A letter that was set large stood apart from its word.",
);
pub(super) const LETTER_SPACED: Reason = reason(
    "letter-spaced",
    "Letters of a word that were set wide with spaces.",
);
pub(super) const FALSE_BOLD: Reason = reason(
    "false-bold",
    "A mark for strong or stressed words whose style took it back.",
);
pub(super) const STYLED_EMPHASIS: Reason = reason(
    "styled-emphasis",
    "Words that were strong or stressed by a style alone.",
);

pub(super) const CROSSHEAD: Reason = reason(
    "crosshead",
    "A heading that was set as a paragraph, in capitals or bold.",
);
pub(super) const TYPED_LIST: Reason =
    reason("typed-list", "A list that was typed with signs or numbers.");
pub(super) const LAYOUT_TABLE: Reason = reason(
    "layout-table",
    "A table that only placed things on the page.",
);
pub(super) const LINE_BREAKS: Reason =
    reason("line-breaks", "Paragraphs that were parted by line breaks.");

pub(super) const HEADING_LEVEL: Reason = reason(
    "heading-level",
    "Headings follow each other without a gap, below the headline.",
);
pub(super) const LOOSE_TEXT: Reason = reason("loose-text", "Text that stood in no paragraph.");
pub(super) const TYPE_SPAN: Reason = reason(
    "type-span",
    "Wrappers around capitals, signs and figures that are there for their looks.",
);
pub(super) const OLD_MARKUP: Reason = reason(
    "old-markup",
    "Elements that only say how text looks: font, center, big.",
);
pub(super) const OFFICE_PASTE: Reason = reason(
    "office-paste",
    "What a word processor wrote beside the text.",
);
pub(super) const EMBED_LINK: Reason = reason(
    "embed-link",
    "Something from elsewhere, as a link: nothing is loaded before it is asked for.",
);
pub(super) const LAZY_IMAGE: Reason = reason(
    "lazy-image",
    "Pictures that waited for a script to show them.",
);
pub(super) const FORMULA: Reason = reason("formula", "A formula, as the TeX that it was set from.");

/// The families, by name. What the last does is always done.
pub(crate) static FAMILIES: &[(&str, &[Reason])] = &[
    (
        "typography",
        &[
            SOFT_HYPHENS,
            ZERO_WIDTH,
            NO_BREAK_SPACES,
            DROP_CAP,
            LETTER_SPACED,
            FALSE_BOLD,
            STYLED_EMPHASIS,
        ],
    ),
    (
        "structure",
        &[CROSSHEAD, TYPED_LIST, LAYOUT_TABLE, LINE_BREAKS],
    ),
    (
        "doubles",
        &[
            images::IMAGE_DOUBLE,
            images::TRACKING_PIXEL,
            lists::TYPED_NUMBER,
            footnotes::FOOTNOTE_NUMBER,
            code::LINE_NUMBERS,
            code::COPY_BUTTON,
            embeds::EMBED_FURNITURE,
        ],
    ),
    (
        "layout",
        &[
            HEADING_LEVEL,
            LOOSE_TEXT,
            TYPE_SPAN,
            OLD_MARKUP,
            OFFICE_PASTE,
            EMBED_LINK,
            LAZY_IMAGE,
            FORMULA,
        ],
    ),
];
