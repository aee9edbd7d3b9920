//! Markup made of bytes, so that a fuzzer that changes a byte changes an element, an attribute or a word.

/// Bytes that are spent on choices. When they are spent, each choice is the first.
pub struct Choices<'d>(pub &'d [u8]);

impl<'d> Choices<'d> {
    pub fn is_spent(&self) -> bool {
        self.0.is_empty()
    }

    pub fn below(&mut self, count: usize) -> usize {
        let Some((&byte, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        usize::from(byte) % count
    }

    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// Some of the bytes as they are, as text.
    fn text(&mut self) -> String {
        let length = self.below(12).min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

const TAGS: &[&str] = &[
    "p",
    "div",
    "span",
    "b",
    "i",
    "a",
    "em",
    "strong",
    "code",
    "u",
    "s",
    "small",
    "font",
    "nobr",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "pre",
    "h1",
    "h2",
    "h6",
    "blockquote",
    "figure",
    "figcaption",
    "img",
    "picture",
    "source",
    "br",
    "hr",
    "wbr",
    "q",
    "cite",
    "del",
    "ins",
    "sub",
    "sup",
    "kbd",
    "mark",
    "time",
    "ruby",
    "rt",
    "rp",
    "rb",
    "details",
    "summary",
    "abbr",
    "bdo",
    "svg",
    "math",
    "mtext",
    "mi",
    "mglyph",
    "annotation-xml",
    "foreignObject",
    "desc",
    "title",
    "style",
    "script",
    "template",
    "noscript",
    "textarea",
    "select",
    "option",
    "button",
    "form",
    "input",
    "iframe",
    "object",
    "embed",
    "video",
    "audio",
    "xmp",
    "listing",
    "plaintext",
    "noembed",
    "noframes",
    "frameset",
    "frame",
    "body",
    "html",
    "head",
    "meta",
    "base",
    "link",
    "article",
    "main",
    "section",
    "nav",
    "aside",
    "header",
    "footer",
    "address",
    "center",
    "marquee",
    "custom-x",
    "image",
    "isindex",
    "dialog",
    "menu",
    "dir",
    "tt",
    "strike",
    "big",
    "acronym",
    "applet",
    "area",
    "map",
    "label",
    "fieldset",
    "legend",
    "slot",
    "p-",
    "x:y",
];

const NAMES: &[&str] = &[
    "class",
    "id",
    "href",
    "src",
    "srcset",
    "alt",
    "title",
    "style",
    "name",
    "lang",
    "dir",
    "cite",
    "datetime",
    "type",
    "start",
    "value",
    "width",
    "height",
    "colspan",
    "rowspan",
    "scope",
    "media",
    "sizes",
    "rel",
    "target",
    "onclick",
    "onerror",
    "hidden",
    "data-src",
    "data-srcset",
    "data-original",
    "data-lazy-src",
    "data-href",
    "poster",
    "action",
    "content",
    "property",
    "itemprop",
    "itemtype",
    "role",
    "aria-hidden",
    "aria-label",
    "xlink:href",
    "open",
    "reversed",
    "loading",
    "data-tex",
    "encoding",
    "data-language",
    "http-equiv",
    "charset",
    "is",
    "slot",
    "nonce",
];

const VALUES: &[&str] = &[
    "",
    "x",
    "1",
    "0",
    "#x",
    "#cd-x",
    "cd-x",
    "https://a.example/b",
    "//b.example/c.png",
    "/d.png 2x, e.png 640w",
    "javascript:run()",
    " java\tscript:run()",
    "data:text/html,<b>x",
    "data:image/png;base64,AA",
    "data:image/svg+xml,<svg onload=run()>",
    "vbscript:x",
    "mailto:a@b.example",
    "caption",
    "credit",
    "share",
    "comment",
    "footnote",
    "note",
    "advert",
    "hero",
    "story",
    "language-js",
    "highlight",
    "cd-footnotes",
    "cd-math",
    "cd-backref",
    "display:none",
    "width:1px",
    "ltr",
    "en",
    "2021-12-28",
    "5; url=javascript:run()",
    "byline",
    "author",
    "headline",
    "og:image",
    "article:published_time",
    "parentNode",
    "body",
    "&lt;img src=x onerror=run()&gt;",
    "</style><img src=x onerror=run()>",
    "--><img src=x>",
    "`*_[x](javascript:run())",
    "$",
    "100%",
    "(min-width: 1px)",
    "https://www.youtube.com/embed/abc",
    "https://twitter.com/x/status/1",
    "image/png",
    "text/html",
];

const TEXTS: &[&str] = &[
    "word ",
    "The ferry left the quay an hour late on Friday, and no boat would follow it. ",
    " ",
    "\n",
    "\n\n",
    "x",
    "1. ",
    "- ",
    "# ",
    "> ",
    "    ",
    "\t",
    "`",
    "```",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "](javascript:run())",
    "![",
    "<",
    "</",
    ">",
    "&",
    "&lt;",
    "&amp;lt;",
    "&#60;img src=x onerror=run()&#62;",
    "&nbsp;",
    "\u{a0}",
    "\u{feff}",
    "\u{200b}",
    "\0",
    "\r",
    "\r\n",
    "|",
    "$",
    "$$",
    "\\",
    "\\(",
    "\\[",
    "<!--",
    "-->",
    "--!>",
    "<![CDATA[",
    "]]>",
    "<?x",
    "<!x",
    "(Reuters) - ",
    "By Ada Berg",
    "OSLO, Dec 28 ",
    "Photo: Ada Berg",
    "Read also: ",
    "2021-12-28",
    "[1]",
    "^",
    ":::",
    "===",
    "---",
    "| --- |",
    "<script>",
    "</p>",
    "<p",
    "'",
    "\"",
    "=",
    "é",
    "日本",
    "\u{202e}",
    "<a href=x",
];

/// A page's markup: right and wrong, open and closed.
pub fn markup(data: &[u8]) -> String {
    let mut choices = Choices(data);
    let mut out = String::new();
    let mut open: Vec<&str> = Vec::new();
    while !choices.is_spent() && out.len() < 20_000 {
        match choices.below(10) {
            0..=3 => {
                let tag = choices.of(TAGS);
                start_tag(&mut out, tag, &mut choices);
                open.push(tag);
            }
            4 | 5 => {
                if let Some(tag) = open.pop() {
                    out.push_str(&format!("</{tag}>"));
                }
            }
            6 => out.push_str(&format!("</{}>", choices.of(TAGS))),
            7 => out.push_str(&choices.text()),
            8 => {
                // What was written before, again.
                let mut start = out.len() - out.len().min(choices.below(200));
                while !out.is_char_boundary(start) {
                    start -= 1;
                }
                let piece = out[start..].to_owned();
                out.push_str(&piece);
            }
            _ => out.push_str(choices.of(TEXTS)),
        }
        if choices.below(3) == 0 {
            out.push_str(choices.of(TEXTS));
        }
    }
    out
}

fn start_tag(out: &mut String, tag: &str, choices: &mut Choices) {
    out.push('<');
    out.push_str(tag);
    for _ in 0..choices.below(6).saturating_sub(2) {
        let name = choices.of(NAMES);
        let value = choices.of(VALUES);
        match choices.below(5) {
            0 => out.push_str(&format!(" {name}={value}")),
            1 => out.push_str(&format!(" {name}='{value}'")),
            2 => out.push_str(&format!(" {name}=\"{}\"", choices.text())),
            _ => out.push_str(&format!(" {name}=\"{value}\"")),
        }
    }
    out.push_str(if choices.below(16) == 1 { "/>" } else { ">" });
}
