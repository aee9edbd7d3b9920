//! Bounds on the parse.
//!
//! The standard's tree construction is quadratic in the depth of the open elements and in the
//! number of active formatting elements, and html5ever does what the standard says. [`Budget`] stands
//! between tokenizer and tree builder and keeps both small: start tags past the depth are passed
//! by, their text stays; a pile of formatting elements is closed. Browsers do likewise at a depth of 512.

use super::node::NodeId;
use super::parse::Sink;
use super::tags;
use html5ever::tokenizer::{EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use html5ever::{LocalName, local_name};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Elements deeper than this are flattened.
pub(super) const MAX_DEPTH: u16 = 256;
/// A token that makes more elements than this has reopened a pile of formatting elements.
const MAX_REOPENED: usize = 24;
/// Past so many nodes, text alone is taken.
const MAX_NODES: usize = 500_000;

/// The tree builder, and what it has been spared.
pub(super) struct Budget {
    builder: TreeBuilder<NodeId, Sink>,
    /// Start tags that were passed by and whose end tags must be, too.
    skipped: RefCell<HashMap<LocalName, u32>>,
    skipped_open: Cell<u32>,
}

impl Budget {
    pub(super) fn new(builder: TreeBuilder<NodeId, Sink>) -> Budget {
        Budget {
            builder,
            skipped: RefCell::default(),
            skipped_open: Cell::new(0),
        }
    }

    /// The tree that was built.
    pub(super) fn finish(self) -> super::node::Tree {
        self.builder.sink.finish()
    }

    /// Depth of the element that would take the next child.
    fn depth(&self) -> u16 {
        // Asking this makes the tree builder ask the sink for the current element's name.
        let _ = self
            .builder
            .adjusted_current_node_present_but_not_in_html_namespace();
        self.builder.sink.last_named_depth()
    }

    /// Whether the tag is to be passed by.
    fn passes_by(&self, tag: &Tag) -> bool {
        match tag.kind {
            StartTag if tags::is_void(&tag.name) => self.builder.sink.len() >= MAX_NODES,
            StartTag => {
                let full = self.builder.sink.len() >= MAX_NODES || self.depth() >= MAX_DEPTH;
                if full && !is_raw_text(&tag.name) {
                    *self
                        .skipped
                        .borrow_mut()
                        .entry(tag.name.clone())
                        .or_default() += 1;
                    self.skipped_open.set(self.skipped_open.get() + 1);
                    return true;
                }
                false
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

    /// Ends all formatting elements that are open, so that the next block does not reopen them.
    fn end_formatting(&self, line: u64) {
        for name in FORMATTING {
            for _ in 0..MAX_REOPENED {
                let (kind, name) = (EndTag, name.clone());
                let (self_closing, had_duplicate_attributes, attrs) = (false, false, Vec::new());
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
    }
}

/// The formatting elements of the standard, but for `a` and `nobr`, which close themselves.
/// <https://html.spec.whatwg.org/multipage/parsing.html#formatting>
const FORMATTING: &[LocalName] = &[
    local_name!("a"),
    local_name!("b"),
    local_name!("big"),
    local_name!("code"),
    local_name!("em"),
    local_name!("font"),
    local_name!("i"),
    local_name!("nobr"),
    local_name!("s"),
    local_name!("small"),
    local_name!("strike"),
    local_name!("strong"),
    local_name!("tt"),
    local_name!("u"),
];

/// Elements whose start tag changes how the tokenizer reads on; they are always let through.
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

impl TokenSink for Budget {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if let TagToken(tag) = &token
            && self.passes_by(tag)
        {
            if tags::is_block(&tag.name) {
                let space = Token::CharacterTokens(" ".into());
                return self.builder.process_token(space, line);
            }
            return TokenSinkResult::Continue;
        }
        let before = self.builder.sink.len();
        let result = self.builder.process_token(token, line);
        if self.builder.sink.len() > before + MAX_REOPENED {
            self.end_formatting(line);
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}
