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
        names: Names::default(),
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
    names: Names,
}

/// A page with fewer bytes cannot have too many names.
const LARGE: usize = 1 << 20;
/// So many names may be new in a page.
const MAX_NAMES: usize = 20_000;
/// The interner keeps names up to this length without a table.
const SHORT_NAME: usize = 7;

/// The names that a large page has used, by their hashes: html5ever's interner has 4,096 chains, and
/// takes the longer the more names there are.
#[derive(Default)]
struct Names {
    /// A bit a hash.
    seen: Vec<u64>,
    count: usize,
}

impl Names {
    /// Whether the name is one too many.
    fn is_too_many(&mut self, name: &[u8]) -> bool {
        if name.len() <= SHORT_NAME {
            return false;
        }
        self.seen.resize(1 << 12, 0);
        let hash = name.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, b| {
            (hash ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
        });
        let (word, bit) = ((hash >> 52) as usize, 1 << (hash >> 46 & 63));
        let is_new = self.seen[word] & bit == 0;
        if is_new && self.count < MAX_NAMES {
            self.seen[word] |= bit;
            self.count += 1;
            return false;
        }
        is_new
    }
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
        if self.html.len() > LARGE {
            self.leave_out_names(name);
        }
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

impl Feeder<'_> {
    /// Leaves out the attributes of the tag whose names are too many for the page, and what is too long of the
    /// tag's own name.
    fn leave_out_names(&mut self, name: usize) {
        let html = self.html.clone();
        let bytes = html.as_bytes();
        let attributes = Attributes::of(&html, name);
        if self.names.is_too_many(&bytes[name..attributes.name_end]) {
            let kept = html[name..attributes.name_end]
                .char_indices()
                .nth(SHORT_NAME);
            self.feed_to(name + kept.map_or(0, |(at, _)| at));
            self.fed = attributes.name_end;
        }
        for attribute in attributes {
            if self
                .names
                .is_too_many(&bytes[attribute.start..attribute.name_end])
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
        let mut attributes = Attributes::of(html, name);
        let flood = attributes.nth(MAX_ATTRIBUTES).map(|a| a.start);
        attributes.by_ref().for_each(drop);
        Tag {
            name_end: attributes.name_end,
            flood,
            end: attributes.at,
            is_closed: attributes.is_closed,
        }
    }
}

/// The extents of a tag's attributes, one after the other; at last, where the tag ends.
struct Attributes<'h> {
    html: &'h str,
    name_end: usize,
    at: usize,
    is_closed: bool,
}

/// An attribute's extent.
struct Attribute {
    start: usize,
    name_end: usize,
    end: usize,
}

impl Attributes<'_> {
    fn of(html: &str, name: usize) -> Attributes<'_> {
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
        let end = if bytes.get(equals) == Some(&b'=') {
            let value = skip(bytes, equals + 1, |b| !is_space(b));
            let after =
                |quote| find(self.html, value + 1, quote).map_or(bytes.len(), |end| end + 1);
            match bytes.get(value) {
                Some(b'"') => after('"'),
                Some(b'\'') => after('\''),
                _ => skip(bytes, value, |b| is_space(b) || b == b'>'),
            }
        } else {
            name_end
        };
        self.at = end;
        Some(Attribute {
            start,
            name_end,
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
