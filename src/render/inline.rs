//! The words of a line as Markdown.
//!
//! Emphasis is written with stars where a reader of Markdown must take them for emphasis, and with tags where it
//! might not; see "flanking" in the CommonMark specification.

use super::escape;
use super::pieces::{Piece, put_together, signs};
use crate::dom::{Data, Edge, NodeId, Story, tags};
use crate::sanitise::{push_attribute, push_text};
use html5ever::{LocalName, local_name};

/// Where the line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Paragraph,
    Heading,
    Cell,
}

/// Whether the node stands in a line.
pub(super) fn is_inline(story: &Story, n: NodeId) -> bool {
    match &story[n].data {
        Data::Text(_) | Data::Removed(_) => true,
        Data::Element(e) => tags::is_inline(&e.name.local),
        Data::Document => false,
    }
}

/// The nodes as a line of Markdown.
pub(super) fn write(story: &Story, nodes: &[NodeId], place: Place) -> String {
    let mut line = Line {
        story,
        place,
        pieces: Vec::new(),
        pairs: 0,
        open: Vec::new(),
    };
    for &n in nodes {
        line.take(n);
    }
    let signs = signs(&line.pieces, line.pairs);
    put_together(&line.pieces, &signs, place)
}

/// What the node holds as HTML in one line, for a line that Markdown does not read.
pub(super) fn html(story: &Story, node: NodeId) -> String {
    let mut out = String::new();
    for edge in story.traverse(node) {
        let (n, enters) = match edge {
            Edge::Enter(n) => (n, true),
            Edge::Leave(n) => (n, false),
        };
        if let Some(text) = story.text(n).filter(|_| enters) {
            push_text(&mut out, &text.replace(['\n', '\r'], " "));
        }
        let tag = story.tag(n);
        match &**tag {
            "a" if enters => {
                let href = story.attr(n, "href").unwrap_or_default();
                out.push_str("<a");
                push_attribute(&mut out, "href", &href.replace(['\n', '\r', '\t'], ""));
                out.push('>');
            }
            "a" | "b" | "strong" | "i" | "em" | "s" | "del" | "code" | "sub" | "sup" => {
                out.push_str(if enters { "<" } else { "</" });
                out.push_str(tag);
                out.push('>');
            }
            "br" if enters => out.push_str("<br>"),
            _ => {}
        }
    }
    out.trim().to_owned()
}

struct Line<'a> {
    story: &'a Story,
    place: Place,
    pieces: Vec<Piece>,
    pairs: usize,
    /// What closes the elements that are open.
    open: Vec<(NodeId, Closing)>,
}

enum Closing {
    Sign(&'static str, LocalName, usize),
    Markup(String),
}

impl Line<'_> {
    fn take(&mut self, root: NodeId) {
        let mut steps = self.story.traverse(root);
        while let Some(edge) = steps.next() {
            match edge {
                Edge::Enter(n) => {
                    if !self.enter(n) {
                        steps.skip_children(n);
                    }
                }
                Edge::Leave(n) => self.leave(n),
            }
        }
    }

    /// Takes a node; false when what is in it has been taken with it.
    fn enter(&mut self, n: NodeId) -> bool {
        let story = self.story;
        let element = match &story[n].data {
            Data::Text(text) => {
                self.words(&escape::words(text, self.place == Place::Cell));
                return true;
            }
            Data::Element(element) => element,
            _ => return true,
        };
        let tag = &element.name.local;
        match *tag {
            local_name!("br") => self.pieces.push(Piece::Break),
            local_name!("img") => {
                let src = escape::address(element.attr("src").unwrap_or_default());
                if src.is_empty() {
                    return true;
                }
                let alt = element.attr("alt").unwrap_or_default();
                let alt = escape::words(alt, self.place == Place::Cell);
                self.pieces.push(Piece::Markup(format!("![{alt}]({src})")));
            }
            local_name!("code") | local_name!("pre") => {
                self.code(n);
                return false;
            }
            local_name!("a") => return self.open_link(n),
            local_name!("b") | local_name!("strong") => {
                self.open_sign(n, "**", local_name!("strong"))
            }
            local_name!("i") | local_name!("em") => self.open_sign(n, "*", local_name!("em")),
            local_name!("s") | local_name!("del") => self.open_sign(n, "~~", local_name!("del")),
            local_name!("sup") if self.calls_note(n) => {}
            local_name!("sub")
            | local_name!("sup")
            | local_name!("kbd")
            | local_name!("mark")
            | local_name!("u")
            | local_name!("ins")
            | local_name!("q")
            | local_name!("ruby")
            | local_name!("rt") => {
                self.pieces.push(Piece::Markup(format!("<{tag}>")));
                self.open.push((n, Closing::Markup(format!("</{tag}>"))));
            }
            _ if tags::is_block(tag) => self.part(),
            _ => {}
        }
        true
    }

    fn leave(&mut self, n: NodeId) {
        if self.open.last().is_some_and(|(open, _)| *open == n)
            && let Some((_, closing)) = self.open.pop()
        {
            match closing {
                Closing::Markup(markup) => {
                    let space = self.take_space();
                    self.pieces.push(Piece::Markup(markup));
                    self.words(&space);
                }
                Closing::Sign(sign, tag, pair) => self.close_sign(sign, tag, pair),
            }
        } else if tags::is_block(self.story.tag(n)) {
            self.part();
        }
    }

    /// A block's edge within a line: a cell of a table may hold blocks.
    fn part(&mut self) {
        if !matches!(self.pieces.last(), None | Some(Piece::Break)) {
            self.pieces.push(Piece::Break);
        }
    }

    /// Takes words; a space after a sign that opens goes before it.
    fn words(&mut self, words: &str) {
        let mut words = words;
        let opening = self
            .pieces
            .iter()
            .rev()
            .take_while(|p| match p {
                Piece::Sign { opens, .. } => *opens,
                Piece::Markup(markup) => markup == "[",
                _ => false,
            })
            .count();
        let (space, rest) = words.split_at(words.len() - words.trim_start().len());
        if opening > 0 && !space.is_empty() {
            let at = self.pieces.len() - opening;
            self.pieces.insert(at, Piece::Words(space.into()));
            words = rest;
        }
        if !words.is_empty() {
            self.pieces.push(Piece::Words(words.to_owned()));
        }
    }

    fn open_sign(&mut self, n: NodeId, sign: &'static str, tag: LocalName) {
        let pair = self.pairs;
        self.pairs += 1;
        self.pieces.push(Piece::Sign {
            sign,
            tag: tag.clone(),
            opens: true,
            pair,
        });
        self.open.push((n, Closing::Sign(sign, tag, pair)));
    }

    /// Closes a sign; a space before it goes after it.
    fn close_sign(&mut self, sign: &'static str, tag: LocalName, pair: usize) {
        let space = self.take_space();
        let is_empty = matches!(self.pieces.last(), Some(Piece::Sign { pair: p, opens: true, .. }) if *p == pair);
        if is_empty {
            self.pieces.pop();
        } else {
            self.pieces.push(Piece::Sign {
                sign,
                tag,
                opens: false,
                pair,
            });
        }
        self.words(&space);
    }

    /// Takes the space off the words at the end.
    fn take_space(&mut self) -> String {
        let Some(Piece::Words(words)) = self.pieces.last_mut() else {
            return String::new();
        };
        let space = words.split_off(words.trim_end().len());
        if words.is_empty() {
            self.pieces.pop();
        }
        space
    }

    fn calls_note(&self, sup: NodeId) -> bool {
        let first = self
            .story
            .children(sup)
            .find(|&c| self.story.element(c).is_some());
        first.is_some_and(|a| {
            self.story
                .attr(a, "id")
                .is_some_and(|id| id.starts_with("cd-fnref-"))
        })
    }

    fn open_link(&mut self, n: NodeId) -> bool {
        let story = self.story;
        let href = story.attr(n, "href").unwrap_or_default();
        if story.attr(n, "class") == Some("cd-backref") {
            return false;
        }
        if let Some(number) = href.strip_prefix("#cd-fn-").filter(|n| escape::is_label(n)) {
            self.pieces.push(Piece::Markup(format!("[^{number}]")));
            return false;
        }
        let address = escape::address(href);
        // Markdown has no place in a list to lead to.
        if !address.is_empty() && !href.starts_with("#cd-work-") {
            self.pieces.push(Piece::Markup("[".into()));
            self.open
                .push((n, Closing::Markup(format!("]({address})"))));
        }
        true
    }

    /// Takes code, part by part where a part of it is a link. Emphasis in code has no sign in Markdown.
    fn code(&mut self, n: NodeId) {
        let story = self.story;
        let is_math = story
            .element(n)
            .is_some_and(|e| e.words("class").any(|c| c.starts_with("cd-math")));
        let mut parts: Vec<(Option<NodeId>, String)> = Vec::new();
        for t in story.descendants(n) {
            let Some(text) = story.text(t) else { continue };
            let link = story.ancestors(t).take_while(|&a| a != n).find(|&a| {
                *story.tag(a) == local_name!("a")
                    && story.attr(a, "href").is_some_and(|h| !h.is_empty())
            });
            match parts.last_mut() {
                Some((last, words)) if *last == link => words.push_str(text),
                _ => parts.push((link, text.to_owned())),
            }
        }
        for (link, text) in parts {
            match link {
                Some(link) if !text.trim().is_empty() => {
                    let address = escape::address(story.attr(link, "href").unwrap_or_default());
                    self.pieces.push(Piece::Markup("[".into()));
                    self.code_part(&text, is_math);
                    self.pieces.push(Piece::Markup(format!("]({address})")));
                }
                _ => self.code_part(&text, is_math),
            }
        }
    }

    fn code_part(&mut self, text: &str, is_math: bool) {
        let text = text.replace(['\n', '\r'], " ");
        let text = if self.place == Place::Cell {
            text.replace('|', "\\|")
        } else {
            text
        };
        if text.trim().is_empty() {
            return self.words(" ");
        }
        // Two runs of backticks side by side would be read as one.
        let beside_code =
            matches!(self.pieces.last(), Some(Piece::Markup(m)) if m.ends_with(['`', '$']));
        self.pieces.push(Piece::Markup(if beside_code {
            format!("<code>{}</code>", escape::words(&text, false))
        } else if is_math && !text.contains(['$', '`']) {
            let tex = text.trim();
            let is_plain = escape::is_plain_tex(tex);
            format!(
                "${}$",
                if is_plain {
                    tex.to_owned()
                } else {
                    escape::code(tex)
                }
            )
        } else {
            escape::code(&text)
        }));
    }
}
