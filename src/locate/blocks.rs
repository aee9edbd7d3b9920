//! Cuts the page into blocks of running text, and into the frames that they stand in.
//!
//! A *block* is a run of text and inline elements that nothing breaks: what a reader would call a
//! paragraph, a heading, a list item, a button. A *frame* is an element that breaks lines. Blocks and frames
//! are what the features of [`features`](super::features) are about.

use super::frames::{Chain, Frame, bits, count_twins, signature, within};
use super::lexicon::Lexicon;
use super::tokens::{self, Names};
use super::words::{WordCounter, Words};
use crate::dom::{
    Data, Edge, Element, Memo, NodeId, Tree, is_blank, local_name, push_folded, tags,
};

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
        names: Memo::default(),
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
    /// What the classes say that were read.
    names: Memo<'a, Names>,
}

impl<'a> Cutter<'a> {
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

    fn enter(&mut self, node: NodeId, element: &'a Element, is_root: bool) {
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

    fn open_frame(&mut self, node: NodeId, element: &'a Element) {
        let number = self.layout.frames.len();
        let around = self.open.last().map(|&f| &self.layout.frames[f]);
        let named = tokens::names(element, &mut self.names);
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
