//! Frames: the elements that break lines, what each says of all that stands in it, and which of them are alike.

use crate::dom::{Element, NodeId, local_name, tags};
use crate::order::sort_by_number;

/// What surrounds a block, as bits: the elements above it.
pub(crate) mod within {
    pub(crate) const NAV: u32 = 1;
    pub(crate) const FOOTER: u32 = 1 << 2;
    pub(crate) const ASIDE: u32 = 1 << 3;
    pub(crate) const FORM: u32 = 1 << 4;
    pub(crate) const FIGURE: u32 = 1 << 5;
    pub(crate) const TABLE: u32 = 1 << 6;
    pub(crate) const LIST: u32 = 1 << 7;
    pub(crate) const ARTICLE: u32 = 1 << 8;
    pub(crate) const MAIN: u32 = 1 << 9;
    pub(crate) const HIDDEN: u32 = 1 << 11;
    pub(crate) const DIALOG: u32 = 1 << 12;
    pub(crate) const BODY_PROP: u32 = 1 << 13;
    pub(crate) const CAPTION: u32 = 1 << 14;
    pub(crate) const HEADING: u32 = 1 << 16;
}

/// An element that breaks lines, and sums over all that it holds.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) node: NodeId,
    /// Number of the frame around it; the outermost is its own.
    pub(crate) parent: usize,
    pub(crate) depth: u16,
    /// Bits of [`within`], its own and those of all around it.
    pub(crate) within: u32,
    /// Sum of the weights of its class and id tokens.
    pub(crate) tokens: i16,
    /// Families of its class and id names: its own and those of all around it, and its own alone.
    pub(crate) families: u32,
    pub(crate) own_families: u32,
    /// Sum, least and greatest of `tokens` from the outermost frame to this one.
    pub(crate) chain: Chain,
    /// Same for frames of the same tag and first class.
    pub(crate) signature: u32,
    pub(crate) words: u32,
    pub(crate) link_words: u32,
    /// Words of blocks that read like prose.
    pub(crate) prose_words: u32,
    pub(crate) blocks: u32,
    /// Pictures, films and frames of other pages.
    pub(crate) media: u32,
    /// Headings that are links, as those of teasers are.
    pub(crate) linked_headings: u32,
    /// Number of the first block that begins after the frame does.
    pub(crate) first_block: u32,
    /// Frames directly in the same frame with the same signature.
    pub(crate) twins: u32,
    /// Words of all of them, and words in links.
    pub(crate) twin_words: u32,
    pub(crate) twin_link_words: u32,
}

/// Token weights along the frames around something.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Chain {
    pub(crate) sum: i16,
    pub(crate) least: i16,
    pub(crate) greatest: i16,
}

/// What the element says of all that stands in it.
pub(super) fn bits(element: &Element) -> u32 {
    let mut bits = match element.name.local {
        local_name!("nav") => within::NAV,
        local_name!("footer") => within::FOOTER,
        local_name!("aside") => within::ASIDE,
        local_name!("form") => within::FORM,
        local_name!("figure") => within::FIGURE,
        local_name!("figcaption") | local_name!("caption") => within::CAPTION,
        local_name!("table") => within::TABLE,
        local_name!("ul") | local_name!("ol") | local_name!("dl") => within::LIST,
        local_name!("article") => within::ARTICLE,
        local_name!("main") => within::MAIN,
        local_name!("dialog") => within::DIALOG,
        ref tag if tags::is_heading(tag) => within::HEADING,
        _ => 0,
    };
    for attr in element.attrs() {
        let value = &*attr.value;
        bits |= match attr.name {
            local_name!("hidden") => within::HIDDEN,
            local_name!("aria-hidden") if value == "true" => within::HIDDEN,
            local_name!("style") if hides(value) => within::HIDDEN,
            local_name!("itemprop") if value == "articleBody" || value == "text" => {
                within::BODY_PROP
            }
            local_name!("role") => match value {
                "navigation" | "menu" | "menubar" | "search" | "toolbar" => within::NAV,
                "contentinfo" => within::FOOTER,
                "complementary" => within::ASIDE,
                "main" => within::MAIN,
                "article" => within::ARTICLE,
                "dialog" | "alertdialog" => within::DIALOG,
                _ => 0,
            },
            _ => 0,
        };
    }
    bits
}

/// Whether an inline style keeps the element from being shown.
fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = value.trim();
        match property.trim() {
            p if p.eq_ignore_ascii_case("display") => starts_with_word(value, "none"),
            p if p.eq_ignore_ascii_case("visibility") => starts_with_word(value, "hidden"),
            _ => false,
        }
    })
}

fn starts_with_word(value: &str, word: &str) -> bool {
    value
        .get(..word.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(word))
}

/// FNV-1a over tag and first class.
pub(super) fn signature(element: &Element) -> u32 {
    let class = element.words("class").next().unwrap_or_default();
    let bytes = element
        .name
        .local
        .bytes()
        .chain([b'.'])
        .chain(class.bytes());
    bytes.fold(0x811c_9dc5, |hash, b| {
        (hash ^ u32::from(b)).wrapping_mul(0x0100_0193)
    })
}

/// Counts for each frame how many of its siblings are like it.
pub(super) fn count_twins(frames: &mut [Frame]) {
    let keys = frames.iter().enumerate();
    let mut keys: Vec<(usize, u32, usize)> =
        keys.map(|(i, f)| (f.parent, f.signature, i)).collect();
    // By the signature first, by the parent last: what stands in the order of both.
    sort_by_number(&mut keys, |key| key.1);
    sort_by_number(&mut keys, |key| key.0 as u32);
    for twins in keys.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let count = u32::try_from(twins.len()).unwrap_or(u32::MAX);
        let sum = |of: fn(&Frame) -> u32| twins.iter().map(|&(_, _, f)| of(&frames[f])).sum();
        let (words, link_words) = (sum(|f| f.words), sum(|f| f.link_words));
        for &(_, _, frame) in twins {
            frames[frame].twins = count;
            frames[frame].twin_words = words;
            frames[frame].twin_link_words = link_words;
        }
    }
}
