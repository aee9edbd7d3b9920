//! Bounds on the parse.
//!
//! The standard's tree construction is quadratic in the number of open elements and of active
//! formatting elements, and html5ever does what the standard says. [`Budget`] stands between tokenizer and
//! tree builder and keeps both small: start tags past the depth are passed by, their text stays; formatting
//! elements that pile up are ended. Browsers do likewise at a depth of 512.

use super::feed::Raw;
use super::node::{NodeId, Tree};
use super::parse::Sink;
use super::tags;
use html5ever::tokenizer::{EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{Tracer, TreeBuilder, TreeSink};
use html5ever::{LocalName, local_name};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Open elements and active formatting elements together: past this, start tags are passed by.
const MAX_OPEN: usize = 256;
/// So many open formatting elements, counted twice where they are active, may have attributes.
const MAX_FORMATTING: usize = 48;
/// A token that makes more elements than this has reopened a pile of formatting elements.
const MAX_REOPENED: usize = 24;
/// A page whose tokens have reopened more elements than this may reopen [`FEW`] with one token.
const MAX_REOPENED_IN_ALL: usize = 5_000;
const FEW: usize = 4;
/// Past so many nodes, text alone is taken.
pub(super) const MAX_NODES: usize = 250_000;
/// A page may have so many nodes, however small it is.
const ENOUGH_NODES: usize = 1 << 16;
/// And one for so many of its bytes. Of 2,190 real pages the densest has one for 17, the largest 32,000.
const BYTES_PER_NODE: usize = 16;

/// What is open is counted again after so many tokens at the earliest, since counting takes long.
const PATIENCE: usize = 16;

/// So many nodes a page of so many bytes may have.
pub(super) fn nodes_of_page(bytes: usize) -> usize {
    (bytes / BYTES_PER_NODE).clamp(ENOUGH_NODES, MAX_NODES)
}

/// The tree builder, and what it has been spared.
pub(super) struct Budget {
    builder: TreeBuilder<NodeId, Sink>,
    max_nodes: usize,
    /// Start tags that were passed by and whose end tags must be, too.
    skipped: RefCell<HashMap<LocalName, u32>>,
    skipped_open: Cell<u32>,
    /// The last thing that the tree builder was given is a space in place of a tag.
    is_spaced: Cell<bool>,
    /// Whether too much was open when it was last counted.
    is_full: Cell<bool>,
    /// Until there are so many nodes, not more than [`MAX_OPEN`] can be open.
    roomy_until: Cell<usize>,
    /// End tags since the last count.
    ended: Cell<usize>,
    /// So many formatting elements may have attributes before they are counted again.
    formatting_left: Cell<usize>,
    /// So many must do without.
    formatting_plain: Cell<usize>,
    reopened: Cell<usize>,
    /// How the text after the last start tag is to be read.
    raw: Cell<Option<Raw>>,
}

impl Budget {
    pub(super) fn new(builder: TreeBuilder<NodeId, Sink>, max_nodes: usize) -> Budget {
        Budget {
            builder,
            max_nodes,
            skipped: RefCell::default(),
            skipped_open: Cell::default(),
            is_spaced: Cell::default(),
            is_full: Cell::default(),
            roomy_until: Cell::default(),
            ended: Cell::default(),
            formatting_left: Cell::new(PATIENCE),
            formatting_plain: Cell::default(),
            reopened: Cell::default(),
            raw: Cell::default(),
        }
    }

    /// The tree that was built.
    pub(super) fn finish(self) -> Tree {
        self.builder.sink.finish()
    }

    /// How the text after the last start tag is to be read, if it is raw; answered once.
    pub(super) fn take_raw_text(&self) -> Option<Raw> {
        self.raw.take()
    }

    /// Whether the text in the element that was made last is of no use.
    pub(super) fn drops_text(&self) -> bool {
        self.builder.sink.drops_text()
    }

    /// Whether CDATA sections mean something here.
    pub(super) fn is_in_foreign_content(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }

    /// Whether the tag is to be passed by.
    fn passes_by(&self, tag: &Tag) -> bool {
        let has_too_many_nodes = self.builder.sink.len() >= self.max_nodes;
        match tag.kind {
            StartTag if tags::is_void(&tag.name) => has_too_many_nodes,
            StartTag => {
                if !(has_too_many_nodes || self.is_full())
                    || (is_raw_text(&tag.name) && !self.is_in_foreign_content())
                {
                    return false;
                }
                let mut skipped = self.skipped.borrow_mut();
                *skipped.entry(tag.name.clone()).or_default() += 1;
                self.skipped_open.set(self.skipped_open.get() + 1);
                true
            }
            EndTag if self.skipped_open.get() == 0 => false,
            EndTag => match self.skipped.borrow_mut().get_mut(&tag.name) {
                Some(open) if *open > 0 => {
                    *open -= 1;
                    self.skipped_open.set(self.skipped_open.get() - 1);
                    true
                }
                _ => false,
            },
        }
    }

    /// Whether as much is open as may be. What is open grows by no more than the nodes that are made, so that
    /// it need not be counted for each tag.
    fn is_full(&self) -> bool {
        let nodes = self.builder.sink.len();
        let is_known = if self.is_full.get() {
            self.ended.get() < PATIENCE
        } else {
            nodes < self.roomy_until.get()
        };
        if !is_known {
            let open = Census::take(&self.builder).open;
            self.is_full.set(open >= MAX_OPEN);
            self.ended.set(0);
            let room = MAX_OPEN.saturating_sub(open).max(PATIENCE);
            self.roomy_until.set(nodes + room);
        }
        self.is_full.get()
    }

    /// Takes the attributes from a formatting element that comes on top of many: each one is compared with
    /// those before it, attribute by attribute, and without attributes the standard keeps three of a kind.
    fn make_plain(&self, tag: &mut Tag) {
        let is_formatting = tag.kind == StartTag && is_formatting(&tag.name);
        if !is_formatting || tag.attrs.is_empty() || tag.name == local_name!("a") {
            return;
        }
        if self.formatting_left.get() == 0 && self.formatting_plain.get() == 0 {
            let open = Census::take(&self.builder).formatting.len();
            match MAX_FORMATTING.saturating_sub(open) / 2 {
                0..FEW => self.formatting_plain.set(PATIENCE),
                room => self.formatting_left.set(room),
            }
        }
        match self.formatting_left.get() {
            0 => {
                self.formatting_plain.set(self.formatting_plain.get() - 1);
                tag.attrs.clear();
            }
            left => self.formatting_left.set(left - 1),
        }
    }

    /// Ends all formatting elements that are open, so that the next block does not reopen them.
    fn end_formatting(&self, line: u64) {
        for name in Census::take(&self.builder).formatting.into_iter().rev() {
            let (kind, self_closing, had_duplicate_attributes, attrs) =
                (EndTag, false, false, Vec::new());
            let tag = Tag {
                kind,
                name,
                self_closing,
                attrs,
                had_duplicate_attributes,
            };
            let _ = self.builder.process_token(TagToken(tag), line);
        }
    }

    /// Hands the token to the tree builder and looks what became of it.
    fn build(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        let before = self.builder.sink.len();
        let result = self.builder.process_token(token, line);
        let made = self.builder.sink.len() - before;
        if made > FEW {
            let in_all = self.reopened.get() + made;
            self.reopened.set(in_all);
            if made > MAX_REOPENED || in_all > MAX_REOPENED_IN_ALL {
                self.end_formatting(line);
            }
        }
        result
    }
}

impl TokenSink for Budget {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        let TagToken(mut tag) = token else {
            self.is_spaced.set(false);
            return self.build(token, line);
        };
        if self.passes_by(&tag) {
            let parts_words = tags::is_block(&tag.name) || tag.name == local_name!("br");
            if parts_words && !self.is_spaced.replace(true) {
                let space = Token::CharacterTokens(" ".into());
                return self.build(space, line);
            }
            return TokenSinkResult::Continue;
        }
        self.is_spaced.set(false);
        self.make_plain(&mut tag);
        if tag.kind == EndTag {
            self.ended.set(self.ended.get() + 1);
        }
        let result = self.build(TagToken(tag), line);
        self.raw.set(match result {
            TokenSinkResult::RawData(kind) => Some(Raw::Text(kind)),
            TokenSinkResult::Plaintext => Some(Raw::Plaintext),
            _ => None,
        });
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.is_in_foreign_content()
    }
}

/// What the tree builder holds open.
struct Census {
    /// Open elements and active formatting elements.
    open: usize,
    /// The names of the formatting elements among them; one that is both open and active comes twice.
    formatting: Vec<LocalName>,
}

impl Census {
    fn take(builder: &TreeBuilder<NodeId, Sink>) -> Census {
        struct Counter<'s> {
            sink: &'s Sink,
            census: RefCell<Census>,
        }
        impl Tracer for Counter<'_> {
            type Handle = NodeId;
            fn trace_handle(&self, node: &NodeId) {
                let census = &mut *self.census.borrow_mut();
                census.open += 1;
                if let Some(name) = self.sink.html_name(*node).filter(is_formatting) {
                    census.formatting.push(name);
                }
            }
        }
        let (open, formatting) = (0, Vec::new());
        let counter = Counter {
            sink: &builder.sink,
            census: RefCell::new(Census { open, formatting }),
        };
        builder.trace_handles(&counter);
        counter.census.into_inner()
    }
}

/// The formatting elements of the standard.
/// <https://html.spec.whatwg.org/multipage/parsing.html#formatting>
fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}

/// Elements whose start tag changes how the tokenizer reads on; outside of svg and math they are always let
/// through.
fn is_raw_text(tag: &LocalName) -> bool {
    matches!(
        *tag,
        local_name!("script")
            | local_name!("style")
            | local_name!("title")
            | local_name!("textarea")
            | local_name!("xmp")
            | local_name!("iframe")
            | local_name!("noembed")
            | local_name!("noframes")
            | local_name!("plaintext")
    )
}
