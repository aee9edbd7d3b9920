//! The story as GitHub Flavored Markdown.
//!
//! Blocks here, the words of a line in [`inline`](mod@super::inline). What Markdown has no sign for is written as the
//! few HTML elements that GitHub lets through.

use super::escape;
use super::inline::{self, Place};
use super::table;
use crate::dom::{Data, Edge, NodeId, Story, tags};
use html5ever::local_name;

/// Deeper quotations and lists are written at this depth.
const MAX_DEPTH: usize = 24;

/// The story as GitHub Flavored Markdown; read again, it gives the same text and structure.
pub(crate) fn markdown(story: &Story) -> String {
    let mut writer = Writer {
        story,
        out: String::new(),
        prefix: String::new(),
        open: Vec::new(),
        is_fresh: true,
        last_list: None,
    };
    let root = story.root();
    let mut next = Some(Edge::Enter(root));
    while let Some(edge) = next {
        next = match edge {
            Edge::Enter(n) => writer.enter(n),
            Edge::Leave(n) => {
                writer.leave(n);
                if n == root { None } else { writer.after(n) }
            }
        };
    }
    let end = writer.out.trim_end().len();
    writer.out.truncate(end);
    writer.out
}

struct Writer<'a> {
    story: &'a Story,
    out: String,
    /// What every line starts with here.
    prefix: String,
    /// The quotations, lists and items that are open, and the prefix before each.
    open: Vec<Open>,
    /// Whether the next block goes on in this line.
    is_fresh: bool,
    /// The list that was closed last, when nothing came after it.
    last_list: Option<(NodeId, char)>,
}

struct Open {
    node: NodeId,
    prefix: usize,
    list: Option<List>,
}

#[derive(Clone, Copy)]
struct List {
    /// The bullet, or the sign after the number.
    sign: char,
    number: Option<u32>,
    is_tight: bool,
    is_notes: bool,
}

impl Writer<'_> {
    fn after(&self, n: NodeId) -> Option<Edge> {
        match self.story[n].next {
            Some(next) => Some(Edge::Enter(next)),
            None => self.story[n].parent.map(Edge::Leave),
        }
    }

    /// Writes what stands here; gives the step after it.
    fn enter(&mut self, n: NodeId) -> Option<Edge> {
        if inline::is_inline(self.story, n) {
            return self.line(n);
        }
        if names_kind(self.story, n) {
            return self.after(n);
        }
        let tag = self.story.tag(n);
        match *tag {
            local_name!("blockquote") => self.open_quote(n),
            local_name!("ul") | local_name!("ol") => self.open_list(n),
            local_name!("li") => self.open_item(n),
            local_name!("pre") => {
                self.code(n);
                return self.after(n);
            }
            local_name!("hr") => {
                self.start_block();
                self.out.push_str("***");
            }
            local_name!("table") => {
                self.table(n);
                return self.after(n);
            }
            local_name!("details") => self.html_line("<details>"),
            local_name!("summary") => {
                let text = inline::html(self.story, n);
                self.html_line(&format!("<summary>{text}</summary>"));
                return self.after(n);
            }
            _ => {}
        }
        Some(match self.story[n].first_child {
            Some(child) => Edge::Enter(child),
            None => Edge::Leave(n),
        })
    }

    fn leave(&mut self, n: NodeId) {
        if *self.story.tag(n) == local_name!("details") {
            self.html_line("</details>");
        }
        if self.open.last().is_some_and(|o| o.node == n)
            && let Some(open) = self.open.pop()
        {
            self.prefix.truncate(open.prefix);
            self.is_fresh = false;
            if let Some(list) = open.list {
                self.last_list = Some((n, list.sign));
            }
        }
    }

    /// Ends the block before, and starts the line of a new one.
    fn start_block(&mut self) {
        self.start(false);
    }

    fn start(&mut self, is_tight: bool) {
        self.last_list = None;
        if std::mem::take(&mut self.is_fresh) {
            return;
        }
        if !is_tight {
            self.out.push('\n');
            self.out.push_str(self.prefix.trim_end());
        }
        self.out.push('\n');
        self.out.push_str(&self.prefix);
    }

    /// Writes text of several lines.
    fn push_lines(&mut self, text: &str) {
        // A renderer ends lines at either.
        for (at, line) in text.replace("\r\n", "\n").split(['\n', '\r']).enumerate() {
            if at > 0 {
                self.out.push('\n');
                self.out.push_str(if line.is_empty() {
                    self.prefix.trim_end()
                } else {
                    &self.prefix
                });
            }
            self.out.push_str(line);
        }
    }

    fn html_line(&mut self, line: &str) {
        self.start_block();
        self.out.push_str(line);
    }

    fn push_open(&mut self, node: NodeId, more: &str, list: Option<List>) {
        let prefix = self.prefix.len();
        self.prefix.push_str(more);
        self.open.push(Open { node, prefix, list });
    }

    fn is_deep(&self) -> bool {
        self.open.len() >= MAX_DEPTH
    }

    fn open_quote(&mut self, n: NodeId) {
        if self.is_deep() {
            return;
        }
        self.start_block();
        self.out.push_str("> ");
        self.push_open(n, "> ", None);
        self.is_fresh = true;
        if let Some(kind) = kind_of_alert(self.story, n) {
            self.out.push_str(&format!(
                "[!{}]\n{}",
                kind.to_ascii_uppercase(),
                self.prefix
            ));
        }
    }

    fn open_list(&mut self, n: NodeId) {
        if self.is_deep() {
            return;
        }
        let story = self.story;
        let is_ordered = *story.tag(n) == local_name!("ol");
        let signs = if is_ordered { ['.', ')'] } else { ['-', '*'] };
        // Two lists in a row are two only when their signs differ.
        let before = self.last_list.filter(|(list, _)| {
            story.preceding(n).find(|&p| story.element(p).is_some()) == Some(*list)
        });
        let sign = match before {
            Some((_, sign)) if sign == signs[0] => signs[1],
            _ => signs[0],
        };
        let holds_blocks = |item: NodeId| {
            let is_loose = |&c: &NodeId| {
                story.element(c).is_some() && !inline::is_inline(story, c) && !is_list(story, c)
            };
            story.children(item).any(|c| is_loose(&c))
        };
        let start = story
            .attr(n, "start")
            .and_then(|s| s.parse().ok())
            .filter(|&s: &u32| s < 1_000_000);
        let list = List {
            sign,
            number: is_ordered.then(|| start.unwrap_or(1)),
            is_tight: !story.children(n).any(holds_blocks),
            is_notes: story.attr(n, "class") == Some("cd-footnotes"),
        };
        self.push_open(n, "", Some(list));
    }

    fn open_item(&mut self, n: NodeId) {
        let depth = self.open.len();
        let Some(list) = self.open.last_mut().and_then(|o| o.list.as_mut()) else {
            return self.start_block();
        };
        let marker = match (list.is_notes, &mut list.number) {
            (true, _) => format!(
                "[^{}]: ",
                self.story
                    .attr(n, "id")
                    .and_then(|id| id.strip_prefix("cd-fn-"))
                    .filter(|number| escape::is_label(number))
                    .unwrap_or("0")
            ),
            (false, Some(number)) => {
                *number += 1;
                format!("{}{} ", *number - 1, list.sign)
            }
            (false, None) => format!("{} ", list.sign),
        };
        let (is_tight, is_notes) = (list.is_tight, list.is_notes);
        let is_first = self
            .story
            .preceding(n)
            .all(|p| self.story.element(p).is_none());
        // A list may go on right below the words of the item that it stands in.
        let story = self.story;
        let list_node = story[n].parent.unwrap_or(n);
        let mut before = story.preceding(list_node);
        let within = depth >= 2 && before.next().is_some_and(|b| inline::is_inline(story, b));
        let follows_line =
            is_first && within && marker.starts_with(|c: char| !c.is_ascii_digit() || c == '1');
        self.start(is_tight && !is_notes && (!is_first || follows_line));
        let width = if is_notes { 4 } else { marker.len() };
        self.out.push_str(&marker);
        match self.story.attr(n, "class") {
            // A box to tick goes before words alone.
            _ if !starts_with_words(self.story, n) => {}
            Some("cd-task-done") => self.out.push_str("[x] "),
            Some("cd-task-open") => self.out.push_str("[ ] "),
            _ => {}
        }
        self.push_open(n, &" ".repeat(width), None);
        self.is_fresh = true;
    }

    /// Writes the line that starts with this node.
    fn line(&mut self, n: NodeId) -> Option<Edge> {
        let story = self.story;
        let mut run = Vec::new();
        let mut last = n;
        for c in std::iter::once(n).chain(story.following(n)) {
            if !inline::is_inline(story, c) {
                break;
            }
            run.push(c);
            last = c;
        }
        let parent = story[n].parent.unwrap_or(n);
        let tag = story.tag(parent);
        let level = if tags::is_heading(tag) {
            tag.as_bytes().get(1).map_or(0, |d| usize::from(d - b'0'))
        } else {
            0
        };
        let text = match display_formula(story, &run) {
            Some(tex) if tex.lines().all(escape::is_plain_tex) && !tex.contains("\n\n") => {
                format!("$$\n{tex}\n$$")
            }
            Some(tex) => fenced("math", &tex),
            None if level > 0 => inline::write(story, &run, Place::Heading),
            None => inline::write(story, &run, Place::Paragraph),
        };
        if !text.is_empty() {
            self.start_block();
            if level > 0 {
                self.out.push_str(&"#".repeat(level));
                self.out.push(' ');
            }
            let is_term = *tag == local_name!("dt") && !has_emphasis(story, parent);
            let text = if is_term { format!("**{text}**") } else { text };
            self.push_lines(&text);
        }
        self.after(last)
    }

    fn code(&mut self, n: NodeId) {
        let story = self.story;
        let text: String = story.descendants(n).filter_map(|t| story.text(t)).collect();
        let code = story.descendants(n).find_map(|c| story.attr(c, "class"));
        let language =
            code.and_then(|class| class.split(' ').find_map(|c| c.strip_prefix("language-")));
        self.start_block();
        self.push_lines(&fenced(language.unwrap_or_default(), &text));
    }

    fn table(&mut self, n: NodeId) {
        let story = self.story;
        if let Some(caption) = story
            .children(n)
            .find(|&c| *story.tag(c) == local_name!("caption"))
        {
            let words: Vec<NodeId> = story.children(caption).collect();
            let text = inline::write(story, &words, Place::Paragraph);
            self.start_block();
            self.push_lines(&text);
        }
        let text = table::write(story, n);
        if !text.is_empty() {
            self.start_block();
            self.push_lines(&text);
        }
    }
}

/// What kind of alert the quotation is, in lower case, if it is one.
fn kind_of_alert(story: &Story, n: NodeId) -> Option<&str> {
    let mut classes = story.element(n)?.words("class");
    classes.find_map(|c| c.strip_prefix("cd-alert-"))
}

/// Whether the paragraph heads an alert and says no more than its kind: a reader of Markdown shows that itself.
pub(super) fn names_kind(story: &Story, n: NodeId) -> bool {
    let is_first = || story.preceding(n).all(|p| story.element(p).is_none());
    let says = |kind: &str| {
        let text = story.text_of(n);
        let name = text.trim_matches(|c: char| !c.is_alphanumeric());
        name.eq_ignore_ascii_case(kind)
    };
    let alert = story[n].parent.and_then(|p| kind_of_alert(story, p));
    let heads = || story.following(n).any(|f| story.element(f).is_some());
    *story.tag(n) == local_name!("p") && alert.is_some_and(says) && is_first() && heads()
}

/// A block of code, between more backticks than it holds in a row.
fn fenced(language: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}{language}\n{text}\n{fence}")
}

fn starts_with_words(story: &Story, item: NodeId) -> bool {
    let mut parts = story
        .children(item)
        .filter(|&c| !matches!(story[c].data, Data::Removed(_)));
    parts
        .next()
        .is_some_and(|c| inline::is_inline(story, c) || *story.tag(c) == local_name!("p"))
}

fn has_emphasis(story: &Story, n: NodeId) -> bool {
    let is_emphasis = |n: NodeId| matches!(&**story.tag(n), "b" | "strong" | "em" | "i");
    story.elements(n).any(is_emphasis)
}

fn is_list(story: &Story, n: NodeId) -> bool {
    matches!(*story.tag(n), local_name!("ul") | local_name!("ol"))
}

/// The TeX of a line that is one formula and stands by itself.
fn display_formula(story: &Story, run: &[NodeId]) -> Option<String> {
    let mut elements = run
        .iter()
        .filter(|&&n| !matches!(story[n].data, Data::Removed(_)));
    let only = *elements.next().filter(|_| elements.next().is_none())?;
    (story.attr(only, "class") == Some("cd-math-display")).then(|| story.text_of(only))
}
