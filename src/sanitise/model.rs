//! Where an element may stand, so that a parser leaves it there.
//!
//! This is stricter than the standard's content model here and laxer there: what counts is that the
//! markup, parsed again, gives the same tree.
//! <https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody>

use html5ever::{LocalName, local_name};

/// Elements are nested no deeper than this; those below are unwrapped. Our own parse takes more, and so do browsers.
pub(super) const MAX_DEPTH: usize = 200;

/// What an open element, and those around it, forbid below them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Forbidden(u32);

/// Blocks of any kind.
const BLOCKS: u32 = 1;
const TABLES: u32 = 1 << 1;
/// The formatting elements, each in itself, from this bit on: a parser would close the outer one, or treats
/// many of them in ways of its own.
const FORMATTING: u32 = 2;

impl Forbidden {
    /// What is forbidden below this element.
    pub(super) fn below(self, tag: &LocalName) -> Forbidden {
        let more = match *tag {
            local_name!("caption") => TABLES,
            _ if holds_a_line(tag) => BLOCKS,
            _ => formatting_bit(tag),
        };
        Forbidden(self.0 | more)
    }

    /// Whether this element is forbidden here.
    pub(super) fn forbids(self, tag: &LocalName) -> bool {
        let bits = match *tag {
            local_name!("table") => BLOCKS | TABLES,
            _ if is_block(tag) => BLOCKS,
            _ => formatting_bit(tag),
        };
        self.0 & bits != 0
    }
}

/// Whether this is a formatting element: it says nothing when nothing is in it.
pub(super) fn is_formatting(tag: &LocalName) -> bool {
    formatting_bit(tag) != 0
}

fn formatting_bit(tag: &LocalName) -> u32 {
    let number = match *tag {
        local_name!("a") => 0,
        local_name!("b") => 1,
        local_name!("code") => 2,
        local_name!("em") => 3,
        local_name!("i") => 4,
        local_name!("s") => 5,
        local_name!("small") => 6,
        local_name!("strong") => 7,
        local_name!("u") => 8,
        _ => return 0,
    };
    1 << (FORMATTING + number)
}

/// Whether the element must hold no block: a parser would close it, or it makes no sense.
fn holds_a_line(tag: &LocalName) -> bool {
    matches!(
        *tag,
        local_name!("p")
            | local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("h4")
            | local_name!("h5")
            | local_name!("h6")
            | local_name!("picture")
            | local_name!("pre")
            | local_name!("ruby")
    )
}

/// Whether the element is a block, of those that are allowed.
fn is_block(tag: &LocalName) -> bool {
    crate::dom::tags::is_block(tag)
}

/// Whether nothing but white space may stand directly in the element as text.
pub(super) fn holds_no_text(tag: &LocalName) -> bool {
    needed_child(tag).is_some() || *tag == local_name!("colgroup")
}

/// What must be opened in the element before text or another element can stand there.
fn needed_child(tag: &LocalName) -> Option<LocalName> {
    match *tag {
        local_name!("ul") | local_name!("ol") => Some(local_name!("li")),
        local_name!("dl") => Some(local_name!("dd")),
        local_name!("table") => Some(local_name!("tbody")),
        local_name!("tbody") | local_name!("thead") | local_name!("tfoot") => {
            Some(local_name!("tr"))
        }
        local_name!("tr") => Some(local_name!("td")),
        _ => None,
    }
}

/// So many elements may have to be opened in the element before words can stand there.
pub(super) fn room_below(tag: &LocalName) -> usize {
    std::iter::successors(needed_child(tag), needed_child).count()
}

/// What has to happen so that an element, or text, can stand in what is open.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It stands here.
    Here,
    /// It stands here as another element.
    As(LocalName),
    /// This has to be opened first.
    Open(LocalName),
    /// What is open has to be closed first.
    Close,
    /// It cannot stand here; what it holds may.
    Unwrap,
}

/// How the element gets a place in `parent`; `opened_by_us` whether we put the parent there ourselves.
pub(super) fn step(parent: &LocalName, opened_by_us: bool, tag: &LocalName) -> Step {
    let close_ours = |otherwise| if opened_by_us { Step::Close } else { otherwise };
    match *parent {
        local_name!("ul") | local_name!("ol") if *tag == local_name!("li") => Step::Here,
        local_name!("dl") if is_term(tag) => Step::Here,
        local_name!("dl") if *tag == local_name!("div") => Step::Unwrap,
        local_name!("table") if is_group(tag) => Step::Here,
        local_name!("table") if *tag == local_name!("col") => Step::Open(local_name!("colgroup")),
        local_name!("tbody") | local_name!("thead") | local_name!("tfoot") => match *tag {
            local_name!("tr") => Step::Here,
            _ if is_table_part(tag) && !is_cell(tag) => close_ours(Step::Unwrap),
            _ => Step::Open(local_name!("tr")),
        },
        local_name!("tr") => match *tag {
            _ if is_cell(tag) => Step::Here,
            _ if is_table_part(tag) => close_ours(Step::Unwrap),
            _ => Step::Open(local_name!("td")),
        },
        local_name!("colgroup") if *tag == local_name!("col") => Step::Here,
        local_name!("colgroup") => Step::Close,
        local_name!("li") if opened_by_us && *tag == local_name!("li") => Step::Close,
        local_name!("dd") if opened_by_us && is_term(tag) => Step::Close,
        local_name!("td") if opened_by_us && is_table_part(tag) => Step::Close,
        local_name!("picture") => match *tag {
            local_name!("source") | local_name!("img") => Step::Here,
            _ => Step::Unwrap,
        },
        _ => match needed_child(parent) {
            Some(child) => Step::Open(child),
            None => astray(parent, tag),
        },
    }
}

/// How an element stands among words and blocks.
fn astray(parent: &LocalName, tag: &LocalName) -> Step {
    match *tag {
        local_name!("li") => Step::As(local_name!("div")),
        _ if is_term(tag) || is_cell(tag) => Step::As(local_name!("div")),
        local_name!("caption") => Step::As(local_name!("div")),
        _ if is_table_part(tag) => Step::Unwrap,
        local_name!("figcaption") if *parent != local_name!("figure") => {
            Step::As(local_name!("div"))
        }
        local_name!("summary") if *parent != local_name!("details") => Step::As(local_name!("div")),
        local_name!("rt") | local_name!("rp") if *parent != local_name!("ruby") => Step::Unwrap,
        local_name!("source") => Step::Unwrap,
        _ => Step::Here,
    }
}

fn is_term(tag: &LocalName) -> bool {
    matches!(*tag, local_name!("dt") | local_name!("dd"))
}

fn is_cell(tag: &LocalName) -> bool {
    matches!(*tag, local_name!("td") | local_name!("th"))
}

/// Whether the element stands directly in a table.
fn is_group(tag: &LocalName) -> bool {
    matches!(
        *tag,
        local_name!("caption")
            | local_name!("colgroup")
            | local_name!("tbody")
            | local_name!("tfoot")
            | local_name!("thead")
    )
}

fn is_table_part(tag: &LocalName) -> bool {
    is_group(tag) || is_cell(tag) || matches!(*tag, local_name!("tr") | local_name!("col"))
}

/// What an element that is not allowed becomes instead, if it is not unwrapped: a block still breaks the line.
pub(super) fn stand_in(tag: &LocalName) -> Option<LocalName> {
    match *tag {
        local_name!("acronym") => Some(local_name!("abbr")),
        local_name!("dir") | local_name!("menu") => Some(local_name!("ul")),
        local_name!("listing") | local_name!("xmp") => Some(local_name!("pre")),
        local_name!("strike") => Some(local_name!("s")),
        local_name!("tt") => Some(local_name!("code")),
        _ if is_block(tag) => Some(local_name!("div")),
        _ => None,
    }
}
