//! The words of a page and of an article, by a walk that knows nothing of the program's own.

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A run of letters and digits.
#[derive(Debug, Clone)]
pub struct Word {
    pub text: String,
    /// May come or go: see the laws' allowances.
    pub is_free: bool,
    /// The first or the last of its text: a removal may have cut it out of a longer word.
    pub is_edge: bool,
    /// The kinds of elements that it stands in: bits, by their place in [`KINDS`].
    pub within: u32,
    /// Which element of the body it stands in, counted from 0.
    pub block: usize,
}

/// What words can stand in that says something of them, and the tags that do.
pub const KINDS: [(&str, &[&str]); 22] = [
    ("heading", &["h1", "h2", "h3", "h4", "h5", "h6"]),
    ("quotation", &["blockquote"]),
    ("pre", &["pre", "listing", "xmp", "plaintext"]),
    ("caption", &["figcaption"]),
    ("figure", &["figure"]),
    ("item", &["li"]),
    ("table", &["table"]),
    ("term", &["dt"]),
    ("description", &["dd"]),
    ("details", &["details"]),
    ("summary", &["summary"]),
    ("strong", &["b", "strong"]),
    ("em", &["em", "i"]),
    ("code", &["code", "tt"]),
    ("raised", &["sup"]),
    ("lowered", &["sub"]),
    ("struck", &["s", "strike", "del"]),
    ("small", &["small"]),
    ("quoted", &["q"]),
    ("mark", &["mark"]),
    ("key", &["kbd", "samp", "var"]),
    ("inserted", &["ins", "u"]),
];

/// Elements whose text is not shown as text. Sorted.
const UNSEEN: [&str; 15] = [
    "applet", "canvas", "datalist", "head", "iframe", "noembed", "noframes", "noscript", "object",
    "rp", "script", "style", "svg", "template", "title",
];

/// Elements before and after which a line ends. Sorted.
const BLOCKS: [&str; 58] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "template",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
    "xmp",
];

/// Classes of formulas, which are set anew from their TeX, and of links that stand for embeds.
const SET_ANEW: [&str; 13] = [
    "MJXc-display",
    "MathJax",
    "MathJax_CHTML",
    "MathJax_Display",
    "MathJax_Preview",
    "MathJax_SVG",
    "MathJax_SVG_Display",
    "cd-math",
    "cd-math-display",
    "katex",
    "katex-display",
    "mjx-chtml",
    "mwe-math-element",
];

/// Classes of images that stand for a sign, which their alternative text names.
const EMOJI: [&str; 4] = ["emoji", "emojione", "twemoji", "wp-smiley"];

/// Whether `noscript` counts as shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noscript {
    Shown,
    Hidden,
}

/// The text of the article in the page's JSON-LD; empty where there is none.
pub fn article_body(html: &str) -> String {
    let scripts = html.split("application/ld+json").skip(1);
    let mut values: Vec<serde_json::Value> = scripts
        .filter_map(|rest| {
            let (_, json) = rest.split_once('>')?;
            serde_json::from_str(json.split("</script").next()?).ok()
        })
        .collect();
    while let Some(value) = values.pop() {
        match value {
            serde_json::Value::Array(items) => values.extend(items),
            serde_json::Value::Object(mut fields) => match fields.remove("articleBody") {
                Some(serde_json::Value::String(body)) => return body,
                _ => values.extend(fields.into_iter().map(|(_, value)| value)),
            },
            _ => {}
        }
    }
    String::new()
}

/// The words of markup, in order.
pub fn of_markup(html: &str, noscript: Noscript) -> Vec<Word> {
    let options = html5ever::ParseOpts {
        tree_builder: html5ever::tree_builder::TreeBuilderOpts {
            scripting_enabled: false,
            ..Default::default()
        },
        ..Default::default()
    };
    let dom = html5ever::parse_document(RcDom::default(), options).one(html);
    let mut words = Words::default();
    // A node, or the end of one whose contents are freed or that ends a line.
    enum Step {
        Enter(Handle),
        Leave {
            is_free: bool,
            is_block: bool,
            within: u32,
        },
    }
    let mut steps = vec![Step::Enter(dom.document.clone())];
    while let Some(step) = steps.pop() {
        let node = match step {
            Step::Enter(node) => node,
            Step::Leave {
                is_free,
                is_block,
                within,
            } => {
                if is_block {
                    words.part();
                }
                words.within = within;
                words.free -= usize::from(is_free);
                words.depth -= 1;
                continue;
            }
        };
        if let NodeData::Text { contents } = &node.data {
            words.push(&contents.borrow());
        }
        if let NodeData::Element { name, attrs, .. } = &node.data {
            let tag = &*name.local;
            let is_shown = tag == "noscript" && noscript == Noscript::Shown;
            let is_block = BLOCKS.binary_search(&tag).is_ok();
            if UNSEEN.binary_search(&tag).is_ok() && !is_shown {
                if tag == "svg" {
                    // A drawing is seen, between two words.
                    words.part();
                    words.push_free(&drawing_name(&node));
                } else if is_block {
                    words.part();
                }
                continue;
            }
            let attrs = attrs.borrow();
            let class = attrs.iter().find(|a| &*a.name.local == "class");
            let class = class.map_or("", |a| &*a.value);
            if tag == "img" && class.split_ascii_whitespace().any(|c| EMOJI.contains(&c)) {
                let alt = attrs.iter().find(|a| &*a.name.local == "alt");
                words.push_free(alt.map_or("", |a| &*a.value));
            }
            let is_free = class
                .split_ascii_whitespace()
                .any(|c| SET_ANEW.contains(&c))
                || tag == "math"
                || tag == "figcaption" && in_embed(&node);
            if is_block {
                words.part();
            }
            words.free += usize::from(is_free);
            // Document, `html`, `body`.
            words.blocks += usize::from(words.depth == 2);
            words.depth += 1;
            let within = words.within;
            let kinds = KINDS.iter().position(|(_, tags)| tags.contains(&tag));
            words.within |= kinds.map_or(0, |bit| 1 << bit);
            steps.push(Step::Leave {
                is_free,
                is_block,
                within,
            });
        }
        let children = node.children.borrow();
        steps.extend(children.iter().rev().cloned().map(Step::Enter));
    }
    words.part();
    words.done
}

/// The words of plain text; its first and last are its edges.
pub fn of_text(text: &str) -> Vec<Word> {
    let mut words = Words::default();
    words.push(text);
    words.part();
    let mut done = words.done;
    if let Some(word) = done.first_mut() {
        word.is_edge = true;
    }
    if let Some(word) = done.last_mut() {
        word.is_edge = true;
    }
    done
}

/// What a drawing is called, which may stand in its place.
fn drawing_name(svg: &Handle) -> String {
    let NodeData::Element { attrs, .. } = &svg.data else {
        return String::new();
    };
    let label = attrs
        .borrow()
        .iter()
        .find(|a| &*a.name.local == "aria-label")
        .map(|a| a.value.to_string());
    let children = svg.children.borrow();
    let title = children
        .iter()
        .find(|c| matches!(&c.data, NodeData::Element { name, .. } if &*name.local == "title"));
    let words = |title: &Handle| {
        let texts = title.children.borrow();
        let texts = texts.iter().filter_map(|t| match &t.data {
            NodeData::Text { contents } => Some(contents.borrow().to_string()),
            _ => None,
        });
        texts.collect::<String>()
    };
    label.or_else(|| title.map(words)).unwrap_or_default()
}

fn in_embed(node: &Handle) -> bool {
    let parent = node.parent.take();
    let found = parent.as_ref().and_then(std::rc::Weak::upgrade);
    node.parent.set(parent);
    found.is_some_and(|parent| match &parent.data {
        NodeData::Element { attrs, .. } => attrs.borrow().iter().any(|a| {
            &*a.name.local == "class" && a.value.split_ascii_whitespace().any(|c| c == "cd-embed")
        }),
        _ => false,
    })
}

#[derive(Default)]
struct Words {
    done: Vec<Word>,
    open: String,
    is_free: bool,
    free: usize,
    /// Elements that are open.
    depth: usize,
    /// Elements of the body that were entered.
    blocks: usize,
    within: u32,
    /// Where the open word began.
    open_within: u32,
}

impl Words {
    /// Takes words that may come or go.
    fn push_free(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.part();
        self.free += 1;
        self.push(text);
        self.part();
        self.free -= 1;
    }

    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_alphanumeric() {
                if self.open.is_empty() {
                    self.open_within = self.within;
                }
                self.open.push(c);
                self.is_free = self.free > 0;
            } else if !is_mark(c) {
                self.part();
            }
        }
    }

    fn part(&mut self) {
        if !self.open.is_empty() {
            self.done.push(Word {
                text: std::mem::take(&mut self.open),
                is_free: self.is_free,
                is_edge: false,
                within: self.open_within,
                block: self.blocks.saturating_sub(1),
            });
        }
    }
}

/// Marks that show nothing and part no word: soft hyphens, zero-width marks, marks of direction.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

#[test]
fn the_tables_are_sorted() {
    assert!(UNSEEN.is_sorted() && BLOCKS.is_sorted());
}
