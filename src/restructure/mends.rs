//! What restructuring mends and takes out, by family: the identity of each in one place.
//!
//! To add one: a constant here, its name in its family's row, and a call of the ledger where it is done:
//! [`mend`](crate::dom::Ledger::mend) for what a reader wants to see each time,
//! [`mend_again`](crate::dom::Ledger::mend_again) for what a page may have hundreds of.

use super::{cards, code, drawings, embeds, footnotes, images, lists};
use crate::dom::{Ledger, NodeId, Reason, Story};

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
pub(super) const STANDFIRST: Reason = reason(
    "standfirst",
    "A standfirst that was set as a heading, as a paragraph.",
);
pub(super) const TYPED_LIST: Reason =
    reason("typed-list", "A list that was typed with signs or numbers.");
pub(super) const LAYOUT_TABLE: Reason = reason(
    "layout-table",
    "A table that only placed things on the page.",
);
pub(super) const LAYOUT_LIST: Reason = reason(
    "layout-list",
    "A list whose items have each a heading and a text, as these.",
);
pub(super) const LIST_PIECES: Reason = reason(
    "list-pieces",
    "Items that each stood in a list of their own.",
);
pub(super) const LINE_BREAKS: Reason =
    reason("line-breaks", "Paragraphs that were parted by line breaks.");

pub(super) const VERSE: Reason = reason(
    "verse",
    "Lines of verse that stood as paragraphs, as the lines of a stanza.",
);

pub(super) const SCENE_BREAK: Reason = reason(
    "scene-break",
    "Signs that were typed to part scenes, as a rule.",
);

pub(super) const CALLOUT: Reason = reason("callout", "A note or a warning that was set as a box.");
pub(super) const CODE_BLOCK: Reason = reason(
    "code-block",
    "The lines of an editor that stood on the page, as a block of code.",
);
pub(super) const NO_CODE: Reason = reason(
    "no-code",
    "What was set as code and is none: a poem, or a part of the page.",
);
pub(super) const CAPTION: Reason = reason(
    "caption",
    "The words below a picture, which a class or their place alone told from the text.",
);
pub(super) const CREDIT: Reason =
    reason("credit", "Who made a picture, told apart from its caption.");
pub(super) const FOOTNOTE: Reason = reason(
    "footnote",
    "Footnotes, linked with the places that call them.",
);
pub(super) const SIDE_NOTE: Reason = reason(
    "side-note",
    "A note in the margin, which stands below the text as a footnote.",
);
pub(super) const TAB_LABEL: Reason = reason(
    "tab-label",
    "The label of a tab, as a line over what the tab shows.",
);
pub(crate) const POSTER: Reason = reason(
    "poster",
    "Who wrote a post and when, which were set as headings or lists, as lines.",
);
pub(super) const EMOJI_IMAGE: Reason =
    reason("emoji-image", "Pictures of emoji, as the signs themselves.");

pub(super) const HEADING_LEVEL: Reason = reason(
    "heading-level",
    "Headings follow each other without a gap, below the headline.",
);
pub(super) const LOOSE_TEXT: Reason = reason("loose-text", "Text that stood in no paragraph.");
pub(super) const LOOSE_CAPTION: Reason = reason(
    "loose-caption",
    "Captions that stood without a picture, or more than one below it.",
);
pub(super) const FIGURE_ORDER: Reason = reason(
    "figure-order",
    "Words that stood above a picture or among several: its caption stands below it, other words beside it.",
);
pub(super) const LONE_PICTURE: Reason = reason(
    "lone-picture",
    "Pictures that stood in a line by themselves, or large at an end of it, as figures.",
);
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
pub(super) const REDIRECT_LINK: Reason = reason(
    "redirect-link",
    "Links that led through a counter of clicks, to where they go.",
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
        &[
            CROSSHEAD,
            STANDFIRST,
            TYPED_LIST,
            LAYOUT_TABLE,
            LAYOUT_LIST,
            LIST_PIECES,
            LINE_BREAKS,
            VERSE,
            SCENE_BREAK,
            CALLOUT,
            CODE_BLOCK,
            NO_CODE,
            CAPTION,
            CREDIT,
            FOOTNOTE,
            SIDE_NOTE,
            TAB_LABEL,
            POSTER,
            EMOJI_IMAGE,
            REDIRECT_LINK,
        ],
    ),
    (
        "doubles",
        &[
            images::IMAGE_DOUBLE,
            images::TRACKING_PIXEL,
            embeds::FRAME,
            lists::TYPED_NUMBER,
            footnotes::FOOTNOTE_NUMBER,
            code::LINE_NUMBERS,
            code::COPY_BUTTON,
            drawings::DRAWING,
            embeds::EMBED_FURNITURE,
            cards::LINK_CARD,
        ],
    ),
    (
        "layout",
        &[
            HEADING_LEVEL,
            LOOSE_TEXT,
            LOOSE_CAPTION,
            FIGURE_ORDER,
            LONE_PICTURE,
            TYPE_SPAN,
            OLD_MARKUP,
            OFFICE_PASTE,
            EMBED_LINK,
            LAZY_IMAGE,
            FORMULA,
        ],
    ),
];

/// The element's words behind its start tag, with its class or its style.
pub(super) fn tagged(story: &Story, n: NodeId) -> String {
    let text = story.text_of(n);
    format!("{}{}", start_tag(story, n), text.trim())
}

/// The element's start tag, with its class or its style.
fn start_tag(story: &Story, n: NodeId) -> String {
    let tag = story.tag(n);
    let attr = |name| story.attr(n, name).map(|value| (name, value));
    match attr("class").or_else(|| attr("style")) {
        Some((name, value)) => format!("<{tag} {name}=\"{value}\">"),
        None => format!("<{tag}>"),
    }
}

/// Enters, in the one entry of its kind, that the element's words are in `before` no more: it is what it is now.
pub(super) fn tell_element(
    story: &Story,
    n: NodeId,
    reason: Reason,
    before: String,
    ledger: &mut Ledger,
) {
    let after = || (before, tagged(story, n));
    ledger.mend_again(story, story.first_text(n), reason, after);
}

/// Enters that the element is no longer what it was: its start tag, and its words.
pub(super) fn tell(story: &Story, n: NodeId, reason: Reason, ledger: &mut Ledger) {
    let words = story.first_text(n);
    if story.text(words).is_some() {
        ledger.mend_again(story, words, reason, || {
            let text = story.text(words).unwrap_or_default().trim().to_owned();
            (format!("{}{text}", start_tag(story, n)), text)
        });
    }
}
