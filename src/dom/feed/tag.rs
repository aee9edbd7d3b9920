//! Tags: those that are plain, as the tree builder takes them, and the extents of all others.

use super::names::Names;
use super::scan::{find, find_any, is_space};
use super::text;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind};
use html5ever::{Attribute as Parsed, QualName, ns};

/// An element keeps this many attributes.
pub(in crate::dom) const MAX_ATTRIBUTES: usize = 128;

/// The tag whose name begins at `name`, and the place after it; `None` where the tokenizer has to read it.
/// <https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state>
pub(super) fn plain(
    html: &StrTendril,
    name: usize,
    kind: TagKind,
    names: &mut Names,
) -> Option<(Tag, usize)> {
    let mut extents = Attributes::of(html, name);
    let mut tag = Tag {
        kind,
        name: names.get(&html[name..extents.name_end])?,
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    };
    let mut value_end = 0;
    for attribute in extents.by_ref() {
        if tag.attrs.len() == MAX_ATTRIBUTES {
            return None;
        }
        let name = names.get(&html[attribute.start..attribute.name_end])?;
        let (start, end) = attribute.value;
        value_end = end;
        let value = if attribute.is_plain {
            text::view(html, start, end)
        } else {
            text::plain_value(html, start, end)?
        };
        if tag.attrs.iter().any(|a| a.name.local == name) {
            tag.had_duplicate_attributes = true;
        } else {
            let name = QualName::new(None, ns!(), name);
            tag.attrs.push(Parsed { name, value });
        }
    }
    if !extents.is_closed {
        return None;
    }
    // A slash right before the end, if it does not belong to a value that has no quotes.
    let last = extents.at - 1;
    tag.self_closing = html.as_bytes()[last - 1] == b'/' && value_end != last;
    Some((tag, extents.at))
}

/// The name that begins here.
pub(super) fn name(html: &str, from: usize) -> &[u8] {
    &html.as_bytes()[from..Attributes::of(html, from).name_end]
}

/// A tag's extent.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Extent {
    /// Where the first attribute starts that is too many.
    pub(super) flood: Option<usize>,
    /// After the `>`, or at the end of the text.
    pub(super) end: usize,
    pub(super) is_closed: bool,
}

impl Extent {
    /// Reads the tag whose name begins at `name`.
    pub(super) fn read(html: &str, name: usize) -> Extent {
        let mut attributes = Attributes::of(html, name);
        let flood = attributes.nth(MAX_ATTRIBUTES).map(|a| a.start);
        attributes.by_ref().for_each(drop);
        Extent {
            flood,
            end: attributes.at,
            is_closed: attributes.is_closed,
        }
    }
}

/// The extents of a tag's attributes, one after the other; at last, where the tag ends.
pub(super) struct Attributes<'h> {
    html: &'h str,
    pub(super) name_end: usize,
    at: usize,
    is_closed: bool,
}

/// An attribute's extent.
pub(super) struct Attribute {
    pub(super) start: usize,
    pub(super) name_end: usize,
    /// Where its value starts and ends, without quotes.
    value: (usize, usize),
    /// Nothing in the value has to be read otherwise than it is written.
    is_plain: bool,
    pub(super) end: usize,
}

impl Attributes<'_> {
    /// Those of the tag whose name begins at `name`.
    pub(super) fn of(html: &str, name: usize) -> Attributes<'_> {
        let name_end = skip(html.as_bytes(), name, |b| {
            is_space(b) || matches!(b, b'/' | b'>')
        });
        let (at, is_closed) = (name_end, false);
        Attributes {
            html,
            name_end,
            at,
            is_closed,
        }
    }
}

impl Iterator for Attributes<'_> {
    type Item = Attribute;

    fn next(&mut self) -> Option<Attribute> {
        let bytes = self.html.as_bytes();
        if self.is_closed {
            return None;
        }
        let start = skip(bytes, self.at, |b| !(is_space(b) || b == b'/'));
        self.at = start;
        match bytes.get(start) {
            None => return None,
            Some(b'>') => {
                (self.at, self.is_closed) = (start + 1, true);
                return None;
            }
            Some(_) => {}
        }
        // An equals sign that comes first belongs to the name.
        let name_end = skip(bytes, start + 1, |b| {
            is_space(b) || matches!(b, b'/' | b'>' | b'=')
        });
        let equals = skip(bytes, name_end, |b| !is_space(b));
        let mut is_plain = false;
        let (value, end) = if bytes.get(equals) == Some(&b'=') {
            let start = skip(bytes, equals + 1, |b| !is_space(b));
            let mut quoted = |quote| {
                // What is no reference comes to its end at once.
                let first = find_any(bytes, start + 1, [quote, b'&', b'\r', 0]);
                is_plain = first.is_some_and(|at| bytes[at] == quote);
                let end = first.and_then(|at| find(self.html, at, quote));
                let end = end.unwrap_or(bytes.len());
                ((start + 1, end), bytes.len().min(end + 1))
            };
            match bytes.get(start) {
                Some(b'"') => quoted(b'"'),
                Some(b'\'') => quoted(b'\''),
                _ => {
                    let end = skip(bytes, start, |b| is_space(b) || b == b'>');
                    ((start, end), end)
                }
            }
        } else {
            ((name_end, name_end), name_end)
        };
        self.at = end;
        Some(Attribute {
            start,
            name_end,
            value,
            is_plain,
            end,
        })
    }
}

/// The first place from `from` on whose byte stops.
fn skip(bytes: &[u8], from: usize, stops: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.iter()
        .position(|&b| stops(b))
        .map_or(bytes.len(), |n| from + n)
}
