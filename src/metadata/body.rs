//! One pass over the page's elements: microdata, RDFa, the classes of h-entry and hNews, `time`, headings,
//! and the bylines and dates that are printed.
//!
//! What stands in a comment, a footer, a navigation or a card for another story says nothing about this one
//! and is passed by.

use super::claims::{Claims, Field, Source};
use super::class_words::{Meanings, field_of, meanings, meanings_again};
use super::headings::{Heading, MOST_HEADINGS};
use super::meta_tags::{self, Place};
use super::names::is_plain_name;
use super::properties::Scope;
use super::{author_links, date, date_labels};
use crate::dom::{Edge, Element, Memo, NodeId, Page, Tree, fold, is_blank};
use html5ever::local_name;

/// What stands right under a heading is so many bytes of text after it at most.
const RIGHT_UNDER: usize = 400;

/// The outermost element around what is being read that is about something else.
#[derive(Debug, Clone, Copy)]
pub(super) struct Elsewhere {
    pub(super) node: NodeId,
    pub(super) is_bar: bool,
}

pub(super) struct Pass<'a> {
    pub(super) tree: &'a Tree,
    pub(super) claims: &'a mut Claims,
    pub(super) headings: Vec<Heading>,
    /// What the classes say that were read.
    meanings: Memo<'a, Meanings>,
    /// Bytes of text so far.
    pub(super) at: usize,
    pub(super) scopes: Vec<(NodeId, Scope)>,
    pub(super) elsewhere: Option<Elsewhere>,
    /// By node index, whether an `h1` stands below.
    pub(super) holds_h1: Vec<bool>,
    /// Text nodes that have been looked at for a prefix.
    pub(super) looked_at: usize,
    /// The last text called what comes next the day of publication.
    pub(super) after_label: bool,
}

/// Whether the element is a bar beside the story: no card, no comment, no navigation.
fn is_bar(element: &Element, means: Meanings) -> bool {
    let is_named = |name: &str| {
        element
            .words("class")
            .chain(element.words("id"))
            .any(|class| class.contains(name))
    };
    match element.name.local {
        local_name!("aside") | local_name!("footer") => !means.elsewhere,
        _ => is_named("sidebar"),
    }
}

/// A headline that is set in bold or large type alone has no more nodes than this, and so many bytes at least.
const MOST_IN_LINE: usize = 16;
const SHORTEST_END: usize = 16;

/// Reads the body; gives its headings.
pub(crate) fn read(page: &Page, claims: &mut Claims) -> Vec<Heading> {
    let mut pass = Pass {
        tree: &page.tree,
        claims,
        headings: Vec::new(),
        meanings: Memo::default(),
        at: 0,
        scopes: Vec::new(),
        elsewhere: None,
        holds_h1: holders_of_h1(page),
        looked_at: 0,
        after_label: false,
    };
    for edge in page.tree.traverse(page.body) {
        match edge {
            Edge::Enter(node) => pass.enter(node),
            Edge::Leave(node) => pass.leave(node),
        }
    }
    pass.headings
}

/// The name behind the day and the minutes that a story takes, as blogs print them: "May 12, 2023 · 2 min · Ada Berg".
fn name_in_line(line: &str) -> Option<&str> {
    let mut parts = line.split(['·', '|']).map(str::trim);
    let is_dated = date::is_whole(parts.next()?);
    let mut parts = parts.skip_while(|part| part.contains("words"));
    let minutes = parts.next()?;
    let takes = minutes.starts_with(|c: char| c.is_ascii_digit()) && minutes.contains("min");
    let mut parts = parts.skip_while(|part| part.contains("words"));
    let name = parts.next().filter(|name| is_plain_name(name))?;
    (is_dated && takes).then_some(name)
}

fn holders_of_h1(page: &Page) -> Vec<bool> {
    let tree = &page.tree;
    let mut holds = vec![false; tree.len()];
    for heading in tree.elements(page.body) {
        if *tree.tag(heading) == local_name!("h1") {
            for node in tree.ancestors(heading) {
                if std::mem::replace(&mut holds[node.index()], true) {
                    break;
                }
            }
        }
    }
    holds
}

/// Classes of what holds a person's name and address. Sorted.
static CARDS: &[&str] = &["author", "comment-author", "hcard", "vcard"];

/// How far above a name its card may be.
const CARD_CLIMB: usize = 6;

impl Pass<'_> {
    fn enter(&mut self, node: NodeId) {
        let tree = self.tree;
        if let Some(text) = tree.text(node) {
            if !is_blank(text) {
                self.at += text.len();
                self.read_labelled(node, text.trim());
                self.read_text(node, text);
            }
            return;
        }
        let Some(element) = tree.element(node) else {
            return;
        };
        match element.name.local {
            local_name!("meta") => meta_tags::read_meta(element, Place::Body, self.claims),
            local_name!("link") => meta_tags::read_link(element, self.claims),
            _ => {}
        }
        if self.elsewhere.is_some() {
            self.read_beside(node, element);
            return;
        }
        let means = meanings_again(element, &mut self.meanings);
        if self.is_elsewhere(node, element, means) {
            let is_bar = is_bar(element, means);
            self.elsewhere = Some(Elsewhere { node, is_bar });
            return;
        }
        self.read_properties(node, element);
        self.read_heading(node, element);
        self.read_classes(node, element, means);
        if element.name.local == local_name!("time") {
            self.read_time(node, element, means);
        }
    }

    /// Whether what is in the element is about something else: not where the headline stands in it, and not an
    /// aside or a footer of the article that holds the headline.
    fn is_elsewhere(&self, node: NodeId, element: &Element, means: Meanings) -> bool {
        let tree = self.tree;
        let of_article = |n| *tree.tag(n) == local_name!("article") && self.holds_h1[n.index()];
        if self.holds_h1[node.index()] {
            return false;
        }
        match element.name.local {
            local_name!("nav") | local_name!("pre") | local_name!("select") => true,
            local_name!("footer") | local_name!("aside") => {
                means.elsewhere || !tree.ancestors(node).any(of_article)
            }
            local_name!("body") | local_name!("main") | local_name!("h1") => false,
            // The first day of a thing, as encyclopedias mark it, or of an event.
            _ => means.elsewhere || means.event,
        }
    }

    fn leave(&mut self, node: NodeId) {
        if self.elsewhere.is_some_and(|e| e.node == node) {
            self.elsewhere = None;
        }
        if self.scopes.last().is_some_and(|(n, _)| *n == node) {
            self.scopes.pop();
        }
    }

    pub(super) fn say(&mut self, field: Field, source: Source, value: &str) {
        self.claims.add_at(field, source, value, self.at.max(1));
    }

    /// Whether the page's `title` ends with what the element has, after the name of something.
    fn ends_title(&self, node: NodeId) -> bool {
        let mut said = self.claims.of(Field::Title, Source::TitleElement);
        let Some(title) = said.next() else {
            return false;
        };
        let parts = self.tree.descendants(node).take(MOST_IN_LINE);
        let words: String = parts.filter_map(|n| self.tree.text(n)).collect();
        let end = fold(&words);
        end.len() >= SHORTEST_END
            && title
                .value
                .strip_suffix(&*end)
                .is_some_and(|name| name.trim_end().ends_with([':', '-', '|', '–', '—']))
    }

    fn read_heading(&mut self, node: NodeId, element: &Element) {
        let level = match element.name.local {
            local_name!("h1") => 1,
            local_name!("h2") => 2,
            local_name!("h3") => 3,
            // As Word sets it.
            local_name!("p") if element.has_class("MsoTitle") => 1,
            // As pages set it that are older than style sheets.
            local_name!("font") | local_name!("big") | local_name!("b") | local_name!("strong")
                if self.headings.is_empty() && self.ends_title(node) =>
            {
                2
            }
            _ => return,
        };
        if self.headings.len() >= MOST_HEADINGS {
            return;
        }
        let heading = Heading::read(self.tree, node, level, self.at);
        if !heading.text.is_empty() {
            if level == 1 {
                // What was read before it may have been a long menu.
                self.looked_at = 0;
                self.say(Field::Title, Source::Heading, &heading.text);
            }
            self.headings.push(heading);
        }
    }

    fn read_classes(&mut self, node: NodeId, element: &Element, means: Meanings) {
        if element
            .words("rel")
            .any(|r| r.eq_ignore_ascii_case("author"))
        {
            let name = self.line_of(node);
            self.say(Field::Author, Source::RelAuthor, &name);
        }
        if author_links::is_one(element) {
            let name = self.line_of(node);
            self.say(Field::Author, Source::AuthorLink, &name);
        }
        // Wix names its parts so.
        if element.attr("data-hook") == Some("user-name") {
            let name = self.line_of(node);
            self.say(Field::Author, Source::ClassName, &name);
        }
        let classes = element.words("class").filter(|_| means.field);
        for (class, field) in classes.filter_map(|class| Some((class, field_of(class)?))) {
            if class == "fn" && !self.is_in_card(node) {
                continue;
            }
            let value = match (field, element.attr("datetime").or(element.attr("title"))) {
                (Field::Published | Field::Modified, Some(value)) => value.to_owned(),
                _ => self.line_of(node),
            };
            self.say(field, Source::ClassName, &value);
        }
        if means.byline && !self.holds_poster(node) {
            let line = self.byline_of(node);
            self.say(Field::Author, Source::ClassWord, &line);
        }
        if means.date && !means.modified {
            let line = self.line_of(node);
            if let Some(name) = name_in_line(&line) {
                self.say(Field::Author, Source::ClassWord, name);
            }
            self.say(Field::Published, Source::ClassWord, &line);
        }
    }

    /// Whether it stands in what hCard calls a person's: <https://microformats.org/wiki/hcard>.
    fn is_in_card(&self, node: NodeId) -> bool {
        let mut around = self.tree.ancestors(node).take(CARD_CLIMB);
        around.any(|n| (self.tree.element(n)).is_some_and(|e| e.has_class_of(CARDS)))
    }

    fn read_time(&mut self, node: NodeId, element: &Element, means: Meanings) {
        let value = match element.attr("datetime").filter(|v| !v.trim().is_empty()) {
            Some(value) => value.to_owned(),
            None => self.line_of(node),
        };
        let parent = self.tree[node].parent.and_then(|n| self.tree.element(n));
        let modified = means.modified || parent.is_some_and(|p| meanings(p).modified);
        let field = if modified {
            Field::Modified
        } else {
            Field::Published
        };
        self.say(field, Source::TimeElement, &value);
        // "Last updated" before it.
        let parent = self.tree[node].parent;
        if !modified && parent.is_some_and(|p| date_labels::is_changed(&self.line_of(p))) {
            self.say(Field::Modified, Source::TimeElement, &value);
        }
    }

    /// A date in what is about something else, but stands right under a heading.
    fn read_beside(&mut self, node: NodeId, element: &Element) {
        let under = self.headings.last().map_or(0, |h| h.at + RIGHT_UNDER);
        if self.at > under || !self.elsewhere.is_some_and(|e| e.is_bar) {
            return;
        }
        let is_time = element.name.local == local_name!("time");
        if is_time || meanings(element).date {
            let stated = element.attr("datetime").filter(|_| is_time);
            let value = stated.map_or_else(|| self.line_of(node), str::to_owned);
            self.say(Field::Published, Source::Elsewhere, &value);
        }
    }
}
