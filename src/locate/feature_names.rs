//! Names of the features that come in groups.

use super::frames::within;

/// The bits of [`within`] that the model looks at, and their names.
pub(super) const WITHIN_NAMES: [(u32, &str); 12] = [
    (within::NAV, "in_nav"),
    (within::FOOTER, "in_footer"),
    (within::ASIDE, "in_aside"),
    (within::FORM, "in_form"),
    (within::TABLE, "in_table"),
    (within::LIST, "in_list"),
    (within::ARTICLE, "in_article"),
    (within::MAIN, "in_main"),
    (within::HIDDEN, "in_hidden"),
    (within::DIALOG, "in_dialog"),
    (within::BODY_PROP, "in_body_prop"),
    (within::CAPTION, "in_caption"),
];

/// Names for the features of the frame, its parent, and the two above.
pub(super) const LEVEL_NAMES: [[&str; 9]; 4] = [
    [
        "f0_tokens",
        "f0_words",
        "f0_linked",
        "f0_prose",
        "f0_blocks",
        "f0_twins",
        "f0_share",
        "f0_prose_share",
        "f0_score",
    ],
    [
        "f1_tokens",
        "f1_words",
        "f1_linked",
        "f1_prose",
        "f1_blocks",
        "f1_twins",
        "f1_share",
        "f1_prose_share",
        "f1_score",
    ],
    [
        "f2_tokens",
        "f2_words",
        "f2_linked",
        "f2_prose",
        "f2_blocks",
        "f2_twins",
        "f2_share",
        "f2_prose_share",
        "f2_score",
    ],
    [
        "f3_tokens",
        "f3_words",
        "f3_linked",
        "f3_prose",
        "f3_blocks",
        "f3_twins",
        "f3_share",
        "f3_prose_share",
        "f3_score",
    ],
];

/// Names for what a block's place in the frames around its own is.
pub(super) const PLACE_NAMES: [[&str; 6]; 3] = [
    [
        "p1_prose_after",
        "p1_blocks_before",
        "p1_blocks_after",
        "p1_cards",
        "p1_twin_words",
        "p1_twin_linked",
    ],
    [
        "p2_prose_after",
        "p2_blocks_before",
        "p2_blocks_after",
        "p2_cards",
        "p2_twin_words",
        "p2_twin_linked",
    ],
    [
        "p3_prose_after",
        "p3_blocks_before",
        "p3_blocks_after",
        "p3_cards",
        "p3_twin_words",
        "p3_twin_linked",
    ],
];

/// Runs of blocks before and after, from and to which, and the names of their features.
pub(super) const WINDOWS: [(isize, isize, [&str; 3]); 4] = [
    (-5, 0, ["w5b_words", "w5b_linked", "w5b_tokens"]),
    (1, 6, ["w5a_words", "w5a_linked", "w5a_tokens"]),
    (-15, 0, ["w15b_words", "w15b_linked", "w15b_tokens"]),
    (1, 16, ["w15a_words", "w15a_linked", "w15a_tokens"]),
];

/// Neighbours by their distance, and the names of their features.
pub(super) const NEIGHBOUR_NAMES: [(isize, [&str; 3]); 4] = [
    (-2, ["b2_words", "b2_kind", "b2_tokens"]),
    (-1, ["b1_words", "b1_kind", "b1_tokens"]),
    (1, ["a1_words", "a1_kind", "a1_tokens"]),
    (2, ["a2_words", "a2_kind", "a2_tokens"]),
];
