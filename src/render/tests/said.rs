//! What a story says and what its Markdown says to another program: words and structure, to be compared.

use crate::dom::{Edge, NodeId, Story};
use crate::render::markdown::names_kind;
use html5ever::local_name;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// What a document says: its words, and its structure in order.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Said {
    pub(super) words: String,
    pub(super) structure: Vec<String>,
}

impl Said {
    fn space(&mut self) {
        self.words.push(' ');
    }

    fn folded(mut self) -> Said {
        self.words = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        self
    }
}

/// What the story says.
pub(super) fn said(story: &Story) -> Said {
    let mut said = Said::default();
    let mut steps = story.traverse(story.root());
    let mut in_cell = false;
    while let Some(edge) = steps.next() {
        let (n, entering) = match edge {
            Edge::Enter(n) => (n, true),
            Edge::Leave(n) => (n, false),
        };
        if entering && let Some(text) = story.text(n) {
            said.words.push_str(text);
        }
        let Some(e) = story.element(n) else {
            continue;
        };
        let tag = &e.name.local;
        if crate::dom::tags::is_block(tag) || *tag == local_name!("br") {
            said.space();
        }
        if *tag == local_name!("td") || *tag == local_name!("th") {
            in_cell = entering;
        }
        // A cell of a table in Markdown holds words, not blocks.
        if !entering || in_cell && crate::dom::tags::is_block(tag) {
            continue;
        }
        let attr = |name| e.attr(name).unwrap_or_default();
        match &**tag {
            "p" if names_kind(story, n) => steps.skip_children(n),
            "a" if e.has_class("cd-backref") => steps.skip_children(n),
            "a" if attr("href").starts_with("#cd-fn-") => {
                steps.skip_children(n);
                said.structure.push("note call".into());
            }
            "a" => said
                .structure
                .push(format!("a {}", attr("href").replace(' ', "%20"))),
            "img" => said
                .structure
                .push(format!("img {}", attr("src").replace(' ', "%20"))),
            "li" if attr("id").is_empty() => said.structure.push("li".into()),
            "li" => said.structure.push("note".into()),
            "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "em" | "strong" | "del" | "table" => {
                said.structure.push(tag.to_string());
            }
            "b" => said.structure.push("strong".into()),
            "i" => said.structure.push("em".into()),
            "s" => said.structure.push("del".into()),
            // A term is strong in Markdown, unless something in it is.
            "dt" if !has_strong(story, n) => said.structure.push("strong".into()),
            "pre" => said.structure.push("pre".into()),
            _ => {}
        }
    }
    said.folded()
}

fn has_strong(story: &Story, n: NodeId) -> bool {
    let is_strong = |n: NodeId| matches!(&**story.tag(n), "b" | "strong" | "em" | "i");
    story.elements(n).any(is_strong)
}

/// What the Markdown says to a reader of CommonMark.
pub(super) fn read(markdown: &str) -> Said {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let mut said = Said::default();
    let mut in_image = false;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(_) if in_image => {}
            Event::Text(t) | Event::Code(t) | Event::InlineMath(t) => said.words.push_str(&t),
            Event::DisplayMath(t) => {
                said.words.push_str(&t);
                said.space();
            }
            Event::InlineHtml(tag) => match &*tag {
                "<em>" | "<strong>" | "<del>" => {
                    said.structure.push(tag.trim_matches(['<', '>']).into())
                }
                "<br>" => said.space(),
                _ => {}
            },
            Event::Html(html) => {
                let text: String = html
                    .split('<')
                    .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
                    .collect();
                said.words.push_str(
                    &text
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&"),
                );
                said.space();
            }
            Event::SoftBreak | Event::HardBreak | Event::Rule => said.space(),
            Event::FootnoteReference(_) => said.structure.push("note call".into()),
            Event::Start(tag) => {
                if !matches!(
                    tag,
                    Tag::Emphasis
                        | Tag::Strong
                        | Tag::Strikethrough
                        | Tag::Link { .. }
                        | Tag::Image { .. }
                ) {
                    said.space();
                }
                let structure = match tag {
                    Tag::Heading { level, .. } => level.to_string(),
                    Tag::BlockQuote(_) => "blockquote".into(),
                    Tag::CodeBlock(CodeBlockKind::Fenced(_)) => "pre".into(),
                    Tag::CodeBlock(CodeBlockKind::Indented) => "indented code".into(),
                    Tag::Item => "li".into(),
                    Tag::FootnoteDefinition(_) => "note".into(),
                    Tag::Table(_) => "table".into(),
                    Tag::Emphasis => "em".into(),
                    Tag::Strong => "strong".into(),
                    Tag::Strikethrough => "del".into(),
                    Tag::Link { dest_url, .. } => format!("a {dest_url}"),
                    Tag::Image { dest_url, .. } => {
                        in_image = true;
                        format!("img {dest_url}")
                    }
                    _ => continue,
                };
                said.structure.push(structure);
            }
            Event::End(TagEnd::Image) => in_image = false,
            Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link,
            ) => {}
            Event::End(_) => said.space(),
            _ => {}
        }
    }
    said.folded()
}
