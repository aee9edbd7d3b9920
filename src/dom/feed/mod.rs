//! Reads the page ahead of html5ever's tokenizer, which takes characters one by one.
//!
//! [`feed`] gives plain text and plain tags, which most of a page consists of, straight to the tree builder, as views
//! of the page. Whatever is not plain goes to the tokenizer, so that the standard is followed to the letter without
//! all of its states being written twice.
//! Floods of attributes are kept from both: html5ever compares each attribute of a tag with all before it, so that a
//! tag with 50,000 of them takes over a second before anybody else sees it. The text of the page is never touched.

mod names;
mod raw;
mod scan;
mod tag;
mod text;

use super::budget::Budget;
use super::element::SHORT_NAME;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{TagKind, Token, TokenSink, Tokenizer};
use names::Names;
use scan::find;
use tag::{Attributes, Extent};

pub(super) use tag::MAX_ATTRIBUTES;

/// Feeds all of the text.
pub(super) fn feed(tokenizer: &Tokenizer<Budget>, html: StrTendril) {
    let mut feeder = Feeder {
        tokenizer,
        input: BufferQueue::default(),
        fed: 0,
        is_within: false,
        names: Names::new(html.len()),
        html,
    };
    let mut at = 0;
    while let Some(start) = find(&feeder.html, at, b'<') {
        at = feeder.pass(start);
    }
    feeder.pass_text(feeder.html.len());
}

struct Feeder<'t> {
    tokenizer: &'t Tokenizer<Budget>,
    input: BufferQueue,
    html: StrTendril,
    /// The text up to here has been read.
    fed: usize,
    /// The tokenizer is within something, so that what comes next is for it.
    is_within: bool,
    names: Names,
}

impl Feeder<'_> {
    /// Feeds the tokenizer the text up to `end`.
    fn feed_to(&mut self, end: usize) {
        if end <= self.fed {
            return;
        }
        let text = self.view(self.fed, end);
        self.fed = end;
        self.input.push_back(text);
        // The tokenizer pauses after each script, for somebody to run it. Nobody does.
        while !self.input.is_empty() {
            let _ = self.tokenizer.feed(&self.input);
        }
    }

    /// A part of the page.
    fn view(&self, start: usize, end: usize) -> StrTendril {
        text::view(&self.html, start, end)
    }

    /// Gives the tree builder a token that the tokenizer does not see.
    #[inline]
    fn give(&self, token: Token) {
        let _ = self.tokenizer.sink.process_token(token, 1);
    }

    /// Passes what begins with the `<` at `start`; gives the place after it.
    fn pass(&mut self, start: usize) -> usize {
        let bytes = self.html.as_bytes();
        match bytes.get(start + 1) {
            Some(b) if b.is_ascii_alphabetic() => self.pass_tag(start, TagKind::StartTag),
            Some(b'/') => match bytes.get(start + 2) {
                Some(b) if b.is_ascii_alphabetic() => self.pass_tag(start, TagKind::EndTag),
                _ => self.pass_mark(start, start + 2),
            },
            Some(b'!') if bytes[start + 2..].starts_with(b"--") => self.pass_comment(start),
            Some(b'!') if bytes[start + 2..].starts_with(b"[CDATA[") => {
                self.pass_text(start);
                if self.tokenizer.sink.is_in_foreign_content() {
                    let end = self.html[start..].find("]]>");
                    let end = end.map_or(self.html.len(), |n| start + n + 3);
                    self.feed_to(end);
                    self.is_within = false;
                    end
                } else {
                    self.pass_mark(start, start + 2)
                }
            }
            Some(b'!' | b'?') => self.pass_mark(start, start + 2),
            // It starts nothing and is text.
            _ => start + 1,
        }
    }

    /// Passes what the tokenizer reads from `start` to the next `>`.
    fn pass_mark(&mut self, start: usize, from: usize) -> usize {
        self.pass_text(start);
        let end = find(&self.html, from, b'>').map_or(self.html.len(), |at| at + 1);
        self.feed_to(end);
        self.is_within = false;
        end
    }

    /// Passes a comment. The tree has no use for its words.
    fn pass_comment(&mut self, start: usize) -> usize {
        self.pass_text(start);
        let end = raw::comment_end(&self.html, start + 4);
        if self.is_within {
            self.feed_to(end);
            self.is_within = false;
        } else {
            self.give(Token::CommentToken(StrTendril::new()));
            self.fed = end;
        }
        end
    }

    /// Passes the text up to `end`.
    fn pass_text(&mut self, end: usize) {
        while self.fed < end && !self.is_within {
            let (text, at) = text::plain(&self.html, self.fed, end);
            self.fed = at;
            if !text.is_empty() {
                self.give(Token::CharacterTokens(text));
            }
            if at < end {
                let after = text::end_of_odd(&self.html, at, end);
                self.is_within = after == end;
                self.feed_to(after);
            }
        }
        self.feed_to(end);
    }

    /// Passes the tag that begins with the `<` at `start`, and the raw text after it.
    fn pass_tag(&mut self, start: usize, kind: TagKind) -> usize {
        self.pass_text(start);
        let name = start + 1 + usize::from(kind == TagKind::EndTag);
        let rest = &self.html.as_bytes()[name..];
        let may_start_raw_text = kind == TagKind::StartTag && raw::may_start(rest);
        if !self.is_within
            && (!may_start_raw_text || raw::is_without_references(rest))
            && let Some((tag, end)) = tag::plain(&self.html, name, kind, &mut self.names)
        {
            self.give(Token::TagToken(tag));
            self.fed = end;
            if may_start_raw_text && let Some(raw) = self.tokenizer.sink.take_raw_text() {
                let end = self.end_of_raw(raw, name, end);
                if self.fed < end && !self.tokenizer.sink.drops_text() {
                    let text = raw::text(&self.html[self.fed..end]);
                    self.give(Token::CharacterTokens(text));
                }
                self.fed = end;
            }
            return self.fed;
        }
        self.leave_out_names(name);
        let tag = Extent::read(&self.html, name);
        if let Some(flood) = tag.flood {
            self.feed_to(flood);
            // The `>` stays; where there is none, the tokenizer drops the tag as it would have done.
            self.fed = tag.end - usize::from(tag.is_closed);
        }
        self.feed_to(tag.end);
        self.is_within = false;
        if !may_start_raw_text {
            return tag.end;
        }
        let Some(raw) = self.tokenizer.sink.take_raw_text() else {
            return tag.end;
        };
        // Its end tag means something to the tokenizer alone.
        self.is_within = true;
        let end = self.end_of_raw(raw, name, tag.end);
        if self.tokenizer.sink.drops_text() {
            self.fed = end;
        }
        end
    }

    /// Where the raw text ends that follows the tag with its name at `name` and begins at `from`.
    fn end_of_raw(&self, raw: Raw, name: usize, from: usize) -> usize {
        match raw {
            Raw::Plaintext => self.html.len(),
            Raw::Text(RawKind::ScriptData) => raw::script_end(&self.html, from),
            Raw::Text(_) => {
                let name = tag::name(&self.html, name);
                raw::end_tag(&self.html, from, name).unwrap_or(self.html.len())
            }
        }
    }

    /// Leaves out the attributes of the tag whose names are too many for the page, and what is too long of the
    /// tag's own name.
    fn leave_out_names(&mut self, name: usize) {
        if !self.names.are_counted() {
            return;
        }
        let html = self.html.clone();
        let attributes = Attributes::of(&html, name);
        if self.names.is_too_many(&html[name..attributes.name_end]) {
            let kept = html[name..attributes.name_end]
                .char_indices()
                .nth(SHORT_NAME);
            self.feed_to(name + kept.map_or(0, |(at, _)| at));
            self.fed = attributes.name_end;
        }
        for attribute in attributes {
            if self
                .names
                .is_too_many(&html[attribute.start..attribute.name_end])
            {
                self.feed_to(attribute.start);
                self.fed = attribute.end;
            }
        }
    }
}

/// How the text after a start tag is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Raw {
    Text(RawKind),
    Plaintext,
}

#[cfg(all(test, not(target_family = "wasm")))]
mod property;
#[cfg(test)]
mod tests;
