//! Cuts the page into blocks of running text, and into the frames that they stand in.
//!
//! A *block* is a run of text and inline elements that nothing breaks: what a reader would call a
//! paragraph, a heading, a list item, a button. A *frame* is an element that breaks lines. Blocks and frames
//! are what the features of [`features`](super::features) are about.

use super::tokens;
use super::words::{Lexicon, WordCounter, Words};
use crate::dom::{Data, Edge, Element, NodeId, Tree, is_blank, local_name, push_folded, tags};
use crate::order::sort_by_number;

/// A run of text that nothing breaks.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// Number of the frame that it stands in.
    pub(crate) frame: usize,
    /// The text nodes that it begins and ends with.
    pub(crate) first: NodeId,
    pub(crate) last: NodeId,
    pub(crate) words: Words,
    /// Links that have a part in it.
    pub(crate) links: u16,
}

impl Block {
    /// Whether it ends with a colon: what stands below it belongs to it.
    pub(super) fn announces(&self, tree: &Tree) -> bool {
        let last = tree.text(self.last);
        last.is_some_and(|text| text.trim_end().ends_with([':', '：']))
    }

    /// What it says, white space folded.
    pub(super) fn text(&self, tree: &Tree) -> String {
        let mut out = String::new();
        let mut node = Some(self.first);
        while let Some(n) = node {
            match tree.text(n) {
                Some(text) => push_folded(&mut out, text),
                None if &**tree.tag(n) == "br" => push_folded(&mut out, " "),
                None => {}
            }
            let deeper = !tags::is_unseen(tree.tag(n));
            node = if n == self.last {
                None
            } else {
                tree.after(n, tree.document(), deeper)
            };
        }
        out
    }
}

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

/// The blocks of a page in their order, and the frames.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    pub(crate) blocks: Vec<Block>,
    pub(crate) frames: Vec<Frame>,
}

impl Layout {
    /// By node index, the number of the block that a text is a part of.
    pub(crate) fn by_text(&self, tree: &Tree, root: NodeId) -> Vec<Option<usize>> {
        let mut by_text = vec![None; tree.len()];
        for (at, block) in self.blocks.iter().enumerate() {
            let mut node = Some(block.first);
            while let Some(n) = node {
                if tree.text(n).is_some() {
                    by_text[n.index()] = Some(at);
                }
                node = (n != block.last)
                    .then(|| tree.after(n, root, true))
                    .flatten();
            }
        }
        by_text
    }

    /// Words of all blocks.
    pub(crate) fn words(&self) -> u32 {
        self.frames.first().map_or(0, |f| f.words)
    }
}

/// Blocks that are this long and have few words in links read like prose.
pub(crate) fn is_prose(words: &Words) -> bool {
    words.count >= 15 && words.linked * 3 < words.count && words.sentence_ends > 0
}

/// Cuts what is under `root` into blocks.
pub(crate) fn cut(tree: &Tree, root: NodeId, lexicon: &Lexicon) -> Layout {
    let mut cutter = Cutter {
        tree,
        lexicon,
        layout: Layout {
            blocks: Vec::new(),
            frames: Vec::new(),
        },
        open: Vec::new(),
        current: None,
        inline: Inline::default(),
    };
    let mut steps = tree.traverse(root);
    while let Some(edge) = steps.next() {
        match edge {
            Edge::Enter(n) => match &tree[n].data {
                Data::Text(text) => cutter.text(n, text),
                Data::Element(e) if n != root && is_passed_by(e) => steps.skip_children(n),
                Data::Element(e) => cutter.enter(n, e, n == root),
                _ => {}
            },
            Edge::Leave(n) => {
                if let Some(e) = tree.element(n) {
                    cutter.leave(n, e, n == root);
                }
            }
        }
    }
    let mut layout = cutter.layout;
    count_twins(&mut layout.frames);
    layout
}

/// Elements whose text is never a part of what is read.
fn is_passed_by(element: &Element) -> bool {
    let tag = &element.name.local;
    if *tag == local_name!("template") {
        return element.attr("shadowrootmode").is_none();
    }
    tags::is_unseen(tag) || matches!(*tag, local_name!("select") | local_name!("textarea"))
}

/// What is open in the line.
#[derive(Debug, Default)]
struct Inline {
    links: u16,
    bold: u16,
    breaks: u8,
}

struct Cutter<'a> {
    tree: &'a Tree,
    lexicon: &'a Lexicon,
    layout: Layout,
    /// Numbers of the open frames.
    open: Vec<usize>,
    current: Option<(Block, WordCounter)>,
    inline: Inline,
}

impl Cutter<'_> {
    fn text(&mut self, node: NodeId, text: &str) {
        let Some(&frame) = self.open.last() else {
            return;
        };
        let is_blank = is_blank(text);
        if self.current.is_none() {
            if is_blank {
                return;
            }
            let links = u16::from(self.inline.links > 0);
            let (first, last, words) = (node, node, Words::default());
            let block = Block {
                frame,
                first,
                last,
                words,
                links,
            };
            self.current = Some((block, WordCounter::default()));
        }
        if let Some((block, counter)) = &mut self.current {
            counter.count(
                text,
                self.inline.links > 0,
                self.inline.bold > 0,
                self.lexicon,
            );
            if !is_blank {
                block.last = node;
                self.inline.breaks = 0;
            }
        }
    }

    fn enter(&mut self, node: NodeId, element: &Element, is_root: bool) {
        let tag = &element.name.local;
        if is_root || breaks_lines(self.tree, node, element) {
            self.flush();
            self.open_frame(node, element);
        }
        if tags::is_media(tag)
            && let Some(&frame) = self.open.last()
        {
            self.layout.frames[frame].media += 1;
        }
        match *tag {
            local_name!("br") => {
                self.inline.breaks += 1;
                if self.inline.breaks >= 2 {
                    self.flush();
                } else if let Some((_, counter)) = &mut self.current {
                    counter.space(self.lexicon);
                }
            }
            local_name!("a") if element.is_link() => {
                self.inline.links += 1;
                if let Some((block, _)) = &mut self.current {
                    block.links += 1;
                }
            }
            local_name!("b") | local_name!("strong") => self.inline.bold += 1,
            _ => {}
        }
    }

    fn leave(&mut self, node: NodeId, element: &Element, is_root: bool) {
        let tag = &element.name.local;
        let is_frame = self
            .open
            .last()
            .is_some_and(|&f| self.layout.frames[f].node == node);
        if is_root || is_frame {
            self.flush();
            self.close_frame();
        }
        match *tag {
            local_name!("a") if element.is_link() => {
                self.inline.links = self.inline.links.saturating_sub(1);
            }
            local_name!("b") | local_name!("strong") => {
                self.inline.bold = self.inline.bold.saturating_sub(1);
            }
            _ => {}
        }
    }

    fn open_frame(&mut self, node: NodeId, element: &Element) {
        let number = self.layout.frames.len();
        let around = self.open.last().map(|&f| &self.layout.frames[f]);
        let named = tokens::names(element);
        let own = named.weight;
        let above = around.map(|f| f.chain).unwrap_or_default();
        let frame = Frame {
            node,
            parent: self.open.last().copied().unwrap_or(number),
            depth: around.map_or(0, |f| f.depth + 1),
            within: around.map_or(0, |f| f.within) | bits(element),
            tokens: own,
            families: around.map_or(0, |f| f.families) | named.families,
            own_families: named.families,
            chain: Chain {
                sum: above.sum.saturating_add(own),
                least: above.least.min(own),
                greatest: above.greatest.max(own),
            },
            signature: signature(element),
            words: 0,
            link_words: 0,
            prose_words: 0,
            blocks: 0,
            media: 0,
            linked_headings: 0,
            first_block: u32::try_from(self.layout.blocks.len()).unwrap_or(u32::MAX),
            twins: 0,
            twin_words: 0,
            twin_link_words: 0,
        };
        self.layout.frames.push(frame);
        self.open.push(number);
    }

    fn close_frame(&mut self) {
        let Some(closed) = self.open.pop() else {
            return;
        };
        let Some(&around) = self.open.last() else {
            return;
        };
        let frames = &mut self.layout.frames;
        let Frame {
            words,
            link_words,
            prose_words,
            blocks,
            media,
            linked_headings,
            ..
        } = frames[closed];
        let around = &mut frames[around];
        around.words += words;
        around.link_words += link_words;
        around.prose_words += prose_words;
        around.blocks += blocks;
        around.media += media;
        around.linked_headings += linked_headings;
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        self.inline.breaks = 0;
        let Some((mut block, counter)) = self.current.take() else {
            return;
        };
        block.words = counter.finish(self.lexicon);
        let frame = &mut self.layout.frames[block.frame];
        frame.words += block.words.count;
        frame.link_words += block.words.linked;
        frame.prose_words += if is_prose(&block.words) {
            block.words.count
        } else {
            0
        };
        frame.blocks += 1;
        frame.linked_headings += u32::from(
            frame.within & within::HEADING != 0 && block.words.linked * 2 > block.words.count,
        );
        self.layout.blocks.push(block);
    }
}

/// Whether the element breaks lines. An unknown element does, unless it stands among words.
fn breaks_lines(tree: &Tree, node: NodeId, element: &Element) -> bool {
    let tag = &element.name.local;
    if tags::is_block(tag) || *tag == local_name!("button") {
        return true;
    }
    if tags::is_inline(tag) || tags::is_void(tag) {
        return false;
    }
    let among_words =
        |n: Option<NodeId>| n.and_then(|n| tree.text(n)).is_some_and(|t| !is_blank(t));
    !among_words(tree[node].prev) && !among_words(tree[node].next)
}

/// What the element says of all that stands in it.
fn bits(element: &Element) -> u32 {
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
    for attr in &element.attrs {
        let value = &*attr.value;
        bits |= match attr.name.local {
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
pub(crate) fn hides(style: &str) -> bool {
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
fn signature(element: &Element) -> u32 {
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
fn count_twins(frames: &mut [Frame]) {
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
