//! Text of a subtree, white space, and what counts as blank.

use super::node::{Data, NodeId, Tree};
use super::tags;
use super::walk::Edge;
use html5ever::local_name;

/// Whether words with these characters at their ends must not run together when what stood between them is
/// gone. Scripts that are written without spaces may.
pub(crate) fn would_run_together(last: Option<char>, next: &str) -> bool {
    let is_spaced = |c: char| {
        c.is_alphanumeric()
            && !matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
    };
    last.is_some_and(is_spaced) && next.chars().next().is_some_and(is_spaced)
}

/// Whether this character takes room but shows nothing: white space, or a zero-width mark.
fn is_white(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{ad}')
}

/// Where the piece begins in the text. It looks for the first byte, and is quicker than `str::find` where many short pieces are
/// looked for in short texts: that takes each piece apart before it looks.
#[inline(never)]
pub(crate) fn position(text: &str, piece: &str) -> Option<usize> {
    let (text, piece) = (text.as_bytes(), piece.as_bytes());
    let Some(&first) = piece.first() else {
        return Some(0);
    };
    let last = text.len().checked_sub(piece.len())?;
    let mut from = 0;
    while from <= last {
        let at = from + text[from..=last].iter().position(|&b| b == first)?;
        if text[at..].starts_with(piece) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// Whether it is a whole number, in ASCII's digits.
pub(crate) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether the text starts with this, in capitals or small letters of ASCII.
pub(crate) fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

/// Whether the text shows nothing.
pub(crate) fn is_blank(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_plain = |b: &u8| matches!(b, b' ' | b'\t'..=b'\r');
    match bytes.iter().position(|b| !is_plain(b)) {
        None => true,
        Some(at) => bytes[at] >= 0x80 && text[at..].chars().all(is_white),
    }
}

/// The text with every run of white space as one space, and none at the ends.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_folded(&mut out, text);
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Appends the text with runs of white space as one space, and none at the start of `out`, after a
/// line feed or after another space. A space at the end stays, so that the next text can join.
pub(crate) fn push_folded(out: &mut String, text: &str) {
    let mut rest = text;
    loop {
        let start = start_of_shown(rest);
        if start > 0 {
            push_space(out);
        }
        let shown = &rest[start..];
        // Words that are parted by a space each go over as they are.
        let end = end_of_plain(shown);
        if end == 0 {
            return;
        }
        out.push_str(&shown[..end]);
        rest = &shown[end..];
    }
}

#[inline]
fn push_space(out: &mut String) {
    if !matches!(out.as_bytes().last(), None | Some(b' ' | b'\n')) {
        out.push(' ');
    }
}

/// Where the white space ends that the text begins with.
fn start_of_shown(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            b' ' | b'\t'..=b'\r' => 1,
            0x80.. => match text[at..].chars().next().filter(|c| c.is_whitespace()) {
                Some(c) => c.len_utf8(),
                None => return at,
            },
            _ => return at,
        };
    }
    at
}

/// Where white space begins that is more, or other, than a space between two words.
fn end_of_plain(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            b'!'..0x80 => 1,
            b' ' if bytes.get(at + 1).is_none_or(|&b| b <= b' ' || b >= 0x80) => return at,
            b' ' => 1,
            b'\t'..=b'\r' => return at,
            0x80.. => {
                let c = text[at..].chars().next().unwrap_or_default();
                if c.is_whitespace() {
                    return at;
                }
                c.len_utf8()
            }
            _ => 1,
        };
    }
    at
}

/// A line that is set wide has so many spaces in the place of one.
const WIDE: usize = 4;

impl Tree {
    /// Whether there is more text below it than so many characters, as they stand.
    pub(crate) fn is_longer_than(&self, root: NodeId, chars: usize) -> bool {
        let mut count = 0;
        self.descendants(root).any(|n| {
            count += self.text(n).map_or(0, |t| t.chars().count());
            count > chars
        })
    }

    /// Whether it is a short line: no more characters than this stand in it, and hardly a node without any.
    pub(crate) fn is_short_line(&self, root: NodeId, chars: usize) -> bool {
        const FEW: usize = 100;
        self.descendants(root).nth(FEW).is_none() && !self.is_longer_than(root, chars)
    }

    /// The words under `root`, white space folded; blocks and line breaks are parted by a space.
    /// Scripts, styles and other unseen elements say nothing.
    #[inline(never)]
    pub(crate) fn text_of(&self, root: NodeId) -> String {
        self.line_of(root, usize::MAX).unwrap_or_default()
    }

    /// The same of what may be a line; none when it has more bytes than this, or more tags than bytes.
    pub(crate) fn line_of(&self, root: NodeId, most: usize) -> Option<String> {
        // Most are no longer.
        let mut out = String::with_capacity(most.min(120));
        let mut after_gap = false;
        let mut left = most;
        let mut steps = self.traverse(root);
        while let Some(edge) = steps.next() {
            left = left.checked_sub(1)?;
            match edge {
                Edge::Enter(n) => match &self[n].data {
                    Data::Text(text) => {
                        if out.len() > most || text.trim_ascii().len() / WIDE > most {
                            return None;
                        }
                        if after_gap && would_run_together(out.chars().next_back(), text) {
                            out.push(' ');
                        }
                        after_gap = false;
                        push_folded(&mut out, text);
                    }
                    Data::Removed(_) => after_gap = true,
                    Data::Element(e) if tags::is_unseen(&e.name.local) && n != root => {
                        // An icon is seen, between two words.
                        after_gap |= &*e.name.local == "svg";
                        steps.skip_children(n);
                    }
                    Data::Element(e) if parts_words(&e.name.local) => push_space(&mut out),
                    _ => {}
                },
                Edge::Leave(n) => {
                    if self.element(n).is_some_and(|e| parts_words(&e.name.local)) {
                        push_space(&mut out);
                    }
                }
            }
        }
        if out.ends_with(' ') {
            out.pop();
        }
        (out.len() <= most).then_some(out)
    }

    /// Whether nothing under `root` shows any text.
    pub(crate) fn is_textless(&self, root: NodeId) -> bool {
        self.descendants(root)
            .all(|n| self.text(n).is_none_or(is_blank))
    }
}

/// Whether words before and after the element's edge are apart even without white space.
#[inline]
pub(super) fn parts_words(tag: &html5ever::LocalName) -> bool {
    tags::is_block(tag) || *tag == local_name!("br")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_found_where_find_finds_it() {
        for text in [
            "",
            "a",
            "aab",
            "the ferry",
            "aaab",
            "hållbart",
            "räksmörgås på",
        ] {
            for piece in [
                "",
                "a",
                "ab",
                "aab",
                "ferry",
                "y",
                "åll",
                "på",
                "x",
                "the ferry left",
            ] {
                assert_eq!(position(text, piece), text.find(piece), "{piece} in {text}");
            }
        }
    }
}
