//! Feeds the tokenizer, and keeps floods of attributes from it.
//!
//! html5ever compares each attribute of a tag with all before it, so that a tag with 50,000 of them takes
//! over a second before anybody else sees it. [`feed`] reads ahead of the tokenizer, in the same states as
//! far as the ends of tags go, and leaves out what is too much. The text of the page is never touched.

use super::budget::Budget;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::Tokenizer;
use html5ever::tokenizer::states::RawKind;

/// An element keeps this many attributes.
pub(super) const MAX_ATTRIBUTES: usize = 128;

/// Feeds all of the text.
pub(super) fn feed(tokenizer: &Tokenizer<Budget>, html: StrTendril) {
    let mut feeder = Feeder {
        tokenizer,
        input: BufferQueue::default(),
        html,
        fed: 0,
    };
    let mut at = 0;
    while let Some(start) = find(&feeder.html, at, '<') {
        at = feeder.pass(start);
    }
    feeder.feed_to(feeder.html.len());
}

struct Feeder<'t> {
    tokenizer: &'t Tokenizer<Budget>,
    input: BufferQueue,
    html: StrTendril,
    /// The tokenizer has had the text up to here.
    fed: usize,
}

impl Feeder<'_> {
    /// Feeds the text up to `end`.
    fn feed_to(&mut self, end: usize) {
        if end <= self.fed {
            return;
        }
        // No index of more than 32 bits comes here: a tendril holds no more.
        let text = self
            .html
            .subtendril(self.fed as u32, (end - self.fed) as u32);
        self.fed = end;
        self.input.push_back(text);
        // The tokenizer pauses after each script, for somebody to run it. Nobody does.
        while !self.input.is_empty() {
            let _ = self.tokenizer.feed(&self.input);
        }
    }

    /// Passes what begins with the `<` at `start`; gives the place after it.
    fn pass(&mut self, start: usize) -> usize {
        let bytes = self.html.as_bytes();
        match bytes.get(start + 1) {
            Some(b) if b.is_ascii_alphabetic() => self.pass_tag(start + 1, true),
            Some(b'/') => match bytes.get(start + 2) {
                Some(b) if b.is_ascii_alphabetic() => self.pass_tag(start + 2, false),
                _ => after_mark(&self.html, start + 2),
            },
            Some(b'!') if bytes[start + 2..].starts_with(b"--") => {
                comment_end(&self.html, start + 4)
            }
            Some(b'!') if bytes[start + 2..].starts_with(b"[CDATA[") => {
                self.feed_to(start);
                if self.tokenizer.sink.is_in_foreign_content() {
                    let end = self.html[start..].find("]]>");
                    end.map_or(self.html.len(), |n| start + n + 3)
                } else {
                    after_mark(&self.html, start + 2)
                }
            }
            Some(b'!' | b'?') => after_mark(&self.html, start + 2),
            _ => self.pass_text(start),
        }
    }

    /// Passes text that begins with a `<` that starts nothing. Each such sign is an error to the tokenizer,
    /// which takes long over it; so the text goes to the tree builder as it is.
    fn pass_text(&mut self, start: usize) -> usize {
        let bytes = self.html.as_bytes();
        // A reference may still be open in the tokenizer, and it has the text before.
        if bytes[self.fed.max(start.saturating_sub(40))..start].contains(&b'&') {
            return start + 1;
        }
        let is_lone = |at: usize| {
            !bytes
                .get(at + 1)
                .is_some_and(|b| b.is_ascii_alphabetic() || b"/!?".contains(b))
        };
        let mut end = start + 1;
        loop {
            let ends = |b: &u8| matches!(b, b'<' | b'&' | b'\r' | 0);
            let text = bytes[end..].iter().position(ends);
            end = text.map_or(bytes.len(), |n| end + n);
            if bytes.get(end) != Some(&b'<') || !is_lone(end) {
                break;
            }
            end += 1;
        }
        self.feed_to(start);
        let text = self.html.subtendril(start as u32, (end - start) as u32);
        self.tokenizer.sink.take_text(text);
        self.fed = end;
        end
    }

    /// Passes the tag whose name begins at `name`, and the raw text after it.
    fn pass_tag(&mut self, name: usize, is_start: bool) -> usize {
        let tag = Tag::read(&self.html, name);
        if let Some(flood) = tag.flood {
            self.feed_to(flood);
            // The `>` stays; where there is none, the tokenizer drops the tag as it would have done.
            self.fed = tag.end - usize::from(tag.is_closed);
        }
        if !is_start || !may_start_raw_text(&self.html.as_bytes()[name..tag.name_end]) {
            return tag.end;
        }
        self.feed_to(tag.end);
        match self.tokenizer.sink.take_raw_text() {
            None => tag.end,
            Some(Raw::Plaintext) => self.html.len(),
            Some(Raw::Text(RawKind::ScriptData)) => script_end(&self.html, tag.end),
            Some(Raw::Text(_)) => {
                let name = &self.html.as_bytes()[name..tag.name_end];
                end_tag(&self.html, tag.end, name).unwrap_or(self.html.len())
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

/// A tag's extent.
#[derive(Debug, PartialEq, Eq)]
struct Tag {
    name_end: usize,
    /// Where the first attribute starts that is too many.
    flood: Option<usize>,
    /// After the `>`, or at the end of the text.
    end: usize,
    is_closed: bool,
}

impl Tag {
    /// Reads the tag whose name begins at `name`.
    /// <https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state>
    fn read(html: &str, name: usize) -> Tag {
        Tag::read_quickly(html, name).unwrap_or_else(|| Tag::read_slowly(html, name))
    }

    /// Reads a tag that is like most: few attributes, each written as `name="value"` or `name`.
    fn read_quickly(html: &str, name: usize) -> Option<Tag> {
        let bytes = html.as_bytes();
        // Where the names since the last value begin, the equals signs in them, and how many attributes there are at most.
        let (mut names, mut equals, mut most) = (name, 0, 0);
        let (mut at, mut name_end) = (name, None);
        loop {
            match *bytes.get(at)? {
                // One that does not follow a name belongs to one.
                b'=' if name_end.is_none() || is_space(bytes[at - 1]) || bytes[at - 1] == b'/' => {
                    return None;
                }
                b'=' => equals += 1,
                b'>' => {
                    most += (at - names) / 2;
                    let (flood, is_closed) = (None, true);
                    return (most < MAX_ATTRIBUTES).then_some(Tag {
                        name_end: name_end.unwrap_or(at),
                        flood,
                        end: at + 1,
                        is_closed,
                    });
                }
                quote @ (b'"' | b'\'') => {
                    if equals != 1 || bytes[at - 1] != b'=' {
                        return None;
                    }
                    most += (at - names) / 2;
                    at = find(html, at + 1, char::from(quote))?;
                    (names, equals) = (at, 0);
                }
                b if name_end.is_none() && (is_space(b) || b == b'/') => name_end = Some(at),
                _ => {}
            }
            at += 1;
        }
    }

    fn read_slowly(html: &str, name: usize) -> Tag {
        let bytes = html.as_bytes();
        let skip = |from: usize, stops: fn(u8) -> bool| {
            bytes[from..]
                .iter()
                .position(|&b| stops(b))
                .map_or(bytes.len(), |n| from + n)
        };
        let name_end = skip(name, |b| is_space(b) || b == b'/' || b == b'>');
        let (mut at, mut count, mut flood) = (name_end, 0, None);
        loop {
            at = skip(at, |b| !(is_space(b) || b == b'/'));
            match bytes.get(at) {
                None => {
                    return Tag {
                        name_end,
                        flood,
                        end: at,
                        is_closed: false,
                    };
                }
                Some(b'>') => {
                    return Tag {
                        name_end,
                        flood,
                        end: at + 1,
                        is_closed: true,
                    };
                }
                Some(_) => {}
            }
            count += 1;
            if count > MAX_ATTRIBUTES && flood.is_none() {
                flood = Some(at);
            }
            // An equals sign that comes first belongs to the name.
            at = skip(at + 1, |b| is_space(b) || matches!(b, b'/' | b'>' | b'='));
            let value = skip(at, |b| !is_space(b));
            if bytes.get(value) != Some(&b'=') {
                continue;
            }
            at = skip(value + 1, |b| !is_space(b));
            at = match bytes.get(at) {
                Some(b'"') => find(html, at + 1, '"').map_or(bytes.len(), |end| end + 1),
                Some(b'\'') => find(html, at + 1, '\'').map_or(bytes.len(), |end| end + 1),
                _ => skip(at, |b| is_space(b) || b == b'>'),
            };
        }
    }
}

fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\n' | b'\t' | b'\r' | 0x0c)
}

/// Whether the text after a start tag of this name may be raw; the tree builder decides.
fn may_start_raw_text(name: &[u8]) -> bool {
    let is = |tag: &str| name.eq_ignore_ascii_case(tag.as_bytes());
    match name.first().map(u8::to_ascii_lowercase) {
        Some(b's') => is("script") || is("style"),
        Some(b't') => is("title") || is("textarea"),
        Some(b'n') => is("noscript") || is("noframes") || is("noembed"),
        Some(b'x') => is("xmp"),
        Some(b'i') => is("iframe"),
        Some(b'p') => is("plaintext"),
        _ => false,
    }
}

/// The place after a comment whose text begins at `from`.
fn comment_end(html: &str, from: usize) -> usize {
    let text = &html[from..];
    if text.starts_with('>') {
        return from + 1;
    }
    if text.starts_with("->") {
        return from + 2;
    }
    let mut at = from;
    while let Some(mark) = find(html, at, '>') {
        let text = &html.as_bytes()[from..mark];
        if text.ends_with(b"--") || text.ends_with(b"--!") {
            return mark + 1;
        }
        at = mark + 1;
    }
    html.len()
}

/// Where the first end tag of this name begins.
fn end_tag(html: &str, from: usize, name: &[u8]) -> Option<usize> {
    let bytes = html.as_bytes();
    let mut at = from;
    while let Some(found) = find(html, at, '<') {
        if bytes.get(found + 1) == Some(&b'/') && is_tag_name(&bytes[found + 2..], name) {
            return Some(found);
        }
        at = found + 1;
    }
    None
}

/// Whether a tag's name stands here, to its end.
fn is_tag_name(bytes: &[u8], name: &[u8]) -> bool {
    bytes.len() > name.len()
        && bytes[..name.len()].eq_ignore_ascii_case(name)
        && (is_space(bytes[name.len()]) || matches!(bytes[name.len()], b'/' | b'>'))
}

/// Where the end tag of a script begins whose text starts at `from`. In a comment that holds a start tag of a script,
/// an end tag ends that one only. <https://html.spec.whatwg.org/multipage/parsing.html#script-data-state>
fn script_end(html: &str, from: usize) -> usize {
    let bytes = html.as_bytes();
    let (mut in_comment, mut in_inner) = (false, false);
    let mut at = from;
    loop {
        let found = if in_comment {
            bytes[at..]
                .iter()
                .position(|b| matches!(b, b'<' | b'-'))
                .map(|n| at + n)
        } else {
            find(html, at, '<')
        };
        let Some(found) = found else {
            return html.len();
        };
        at = found;
        let rest = &bytes[at..];
        if rest.starts_with(b"</") && is_tag_name(&rest[2..], b"script") {
            if !in_inner {
                return at;
            }
            in_inner = false;
            at += 2;
        } else if in_comment && !in_inner && rest.len() > 1 && is_tag_name(&rest[1..], b"script") {
            in_inner = true;
            at += 1;
        } else if !in_comment && rest.starts_with(b"<!--") {
            in_comment = true;
            // Its dashes may be those of its end.
            at += 2;
        } else if in_comment && rest.starts_with(b"-->") {
            (in_comment, in_inner) = (false, false);
            at += 3;
        } else {
            at += 1;
        }
    }
}

/// The place after the next `>`.
fn after_mark(html: &str, from: usize) -> usize {
    find(html, from, '>').map_or(html.len(), |at| at + 1)
}

/// Where the ASCII character stands next.
fn find(html: &str, from: usize, what: char) -> Option<usize> {
    html.get(from..)?.find(what).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::parse::tokenizer;

    /// The tree as text.
    fn tree(tokenizer: Tokenizer<Budget>) -> String {
        tokenizer.end();
        let tree = tokenizer.sink.finish();
        let mut out = String::new();
        for n in tree.descendants(tree.document()) {
            let parent = tree[n].parent.map(|p| p.index());
            let node = match (tree.text(n), tree.element(n)) {
                (Some(text), _) => format!("{parent:?} {text:?}\n"),
                (_, Some(e)) => format!("{} {parent:?} {:?} {:?}\n", n.index(), e.name, e.attrs),
                _ => String::new(),
            };
            out.push_str(&node);
        }
        out
    }

    fn fed(html: &str) -> String {
        let tokenizer = tokenizer(html.len());
        feed(&tokenizer, StrTendril::from_slice(html));
        tree(tokenizer)
    }

    fn fed_at_once(html: &str) -> String {
        let tokenizer = tokenizer(html.len());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(html));
        while !input.is_empty() {
            let _ = tokenizer.feed(&input);
        }
        tree(tokenizer)
    }

    /// What brings a tokenizer from one state into another.
    const PIECES: &[&str] = &[
        "<",
        "</",
        ">",
        "/>",
        "<!",
        "<?",
        "<!--",
        "-->",
        "--!>",
        "-",
        "--",
        "!",
        "<!-->",
        "<!--->",
        "<p",
        "<p>",
        "</p>",
        " a",
        "=",
        "\"",
        "'",
        "=\"",
        "='",
        " ",
        "\n",
        "\r",
        "\r\n",
        "\0",
        "&",
        "&amp",
        "&amp;",
        "&#6",
        "<script",
        "<script>",
        "</script",
        "</script>",
        "<SCRIPT ",
        "<title>",
        "</title>",
        "</TITLE\n",
        "<textarea>",
        "</textarea>",
        "<style>",
        "</style>",
        "<plaintext>",
        "<xmp>",
        "</xmp >",
        "<iframe>",
        "</iframe>",
        "<noscript>",
        "<svg>",
        "</svg>",
        "<math>",
        "<![CDATA[",
        "]]>",
        "]]",
        "<table>",
        "<td>",
        "<select>",
        "<frameset>",
        "x",
        "é",
        "1 < 2",
        "<!DOCTYPE html",
        "<html b",
        "<b c=d ",
        "<b c='>' d=\"<\">",
        "< <",
        "\u{feff}",
        "/",
        "<x-custom-element data-long-name=1>",
    ];

    #[test]
    fn the_tokenizer_reads_the_same() {
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 33) as usize % below
        };
        for _ in 0..5_000 {
            let html: String = (0..1 + next(12))
                .map(|_| PIECES[next(PIECES.len())])
                .collect();
            assert_eq!(fed(&html), fed_at_once(&html), "{html:?}");
        }
    }

    #[test]
    fn floods_are_cut_and_nothing_else() {
        let many: String = (0..1000).map(|i| format!(" a{i}='>'")).collect();
        for html in [
            format!("<p{many}>one<b>two</b>"),
            format!("<title>t</title{many}>one<b>two</b>"),
            format!("<script>s</script{many}/>one<b>two</b>"),
            format!("<!-- <p{many}> -->one<b>two</b>"),
        ] {
            let tree = fed(&html);
            assert!(
                tree.contains("one") && tree.contains("two") && !tree.contains("a128"),
                "{tree}"
            );
        }
        let text = fed(&format!("<title><p{many}></title>"));
        assert!(text.contains("a999"), "raw text is no tag");
    }
}
