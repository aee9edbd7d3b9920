//! Lines of the page that are printed as bylines and dates.

use super::body::Pass;
use super::byline;
use super::claims::{Field, Source};
use super::class_words::meanings;
use super::date_labels;
use super::names;
use crate::dom::{NodeId, fold, is_blank};
use html5ever::local_name;

/// A printed byline or date is no longer than this, in bytes.
pub(super) const LONGEST_LINE: usize = 240;

/// So many elements of a byline are asked whether they tell of a poster.
const FEW: usize = 8;

/// How far above a text its paragraph may be.
const PARAGRAPH_CLIMB: usize = 4;

/// So many lines of the page are looked at for a printed byline or date.
const MOST_LINES: usize = 400;

impl Pass<'_> {
    /// The words of an element that is called a byline, without the roles that stand in elements of their own; names that
    /// the page parts by its style alone are parted by a comma.
    pub(super) fn byline_of(&self, node: NodeId) -> String {
        let line = self.line_of(node);
        let texts = self.tree.descendants(node).take(60);
        let texts: Vec<&str> = texts.filter_map(|n| self.tree.text(n)).collect();
        let is_role = |text: &str| {
            let text = text.trim();
            text.contains(' ')
                && !text.contains(',')
                && !byline::has_prefix(text)
                && names::is_role(text)
        };
        let shown = || texts.iter().copied().filter(|text| !is_blank(text));
        let roles = shown().filter(|text| is_role(text)).count();
        let ends_small = |text: &str| text.ends_with(char::is_lowercase);
        let is_glued = texts
            .windows(2)
            .any(|pair| ends_small(pair[0]) && pair[1].starts_with(char::is_uppercase));
        if line.is_empty() || roles == shown().count() || roles == 0 && !is_glued {
            return line;
        }
        let mut out = String::with_capacity(line.len() + 8);
        for text in texts.into_iter().filter(|text| !is_role(text)) {
            if ends_small(&out) && text.starts_with(char::is_uppercase) {
                out.push_str(", ");
            }
            out.push_str(text);
        }
        fold(&out)
    }

    /// Whether the element has what a forum says of a poster beside the name.
    pub(super) fn holds_poster(&self, node: NodeId) -> bool {
        let inner = self.tree.elements(node).skip(1).take(FEW);
        let mut inner = inner.filter_map(|n| self.tree.element(n));
        inner.any(|element| meanings(element).poster)
    }

    /// A date that words of its own, or those before it, call the day of publication; in a bar beside the story,
    /// too.
    pub(super) fn read_labelled(&mut self, node: NodeId, text: &str) {
        let is_label_before = std::mem::take(&mut self.after_label);
        if text.len() > LONGEST_LINE || self.elsewhere.is_some_and(|e| !e.is_bar) {
            return;
        }
        let is_labelled = date_labels::is_labelled(text);
        if is_labelled && date_labels::is_label(text) {
            self.after_label = true;
        } else if is_label_before || is_labelled {
            let parent = self.tree[node].parent.and_then(|n| self.tree.element(n));
            let stated = parent
                .filter(|p| p.name.local == local_name!("time"))
                .and_then(|p| p.attr("datetime"));
            let value = stated.unwrap_or(text).to_owned();
            if value.bytes().any(|b| b.is_ascii_digit()) {
                self.say(Field::Published, Source::Labelled, &value);
            }
        }
    }

    /// A text node that begins as a byline, or is the first half of one.
    pub(super) fn read_text(&mut self, node: NodeId, text: &str) {
        if self.elsewhere.is_some() || text.len() > LONGEST_LINE || self.looked_at > MOST_LINES {
            return;
        }
        self.looked_at += 1;
        let text = text.trim();
        if byline::has_prefix(text) {
            self.say(Field::Author, Source::Printed, text);
            if text.bytes().any(|b| b.is_ascii_digit()) {
                self.say(Field::Published, Source::Printed, text);
            }
        } else if byline::is_prefix(text) {
            // The name stands beside it, perhaps in the element after this one's.
            let lines = self.tree.ancestors(node).take(3).map(|n| self.line_of(n));
            let line = lines.into_iter().find(|line| line.len() > text.len() + 1);
            self.say(Field::Author, Source::Printed, &line.unwrap_or_default());
        } else if text.bytes().any(|b| b.is_ascii_digit()) || !text.is_ascii() {
            if self.runs_on(node) {
                return;
            }
            if date_labels::is_changed(text) {
                self.say(Field::Modified, Source::Printed, text);
            }
            self.say(Field::Published, Source::Printed, text);
        }
    }

    /// Whether the text is a stretch of a long paragraph: a day in it is what the text is about.
    fn runs_on(&self, text: NodeId) -> bool {
        let mut around = self.tree.ancestors(text).take(PARAGRAPH_CLIMB);
        let paragraph = around.find(|&n| *self.tree.tag(n) == local_name!("p"));
        paragraph.is_some_and(|p| self.line_of(p).is_empty())
    }

    /// The words of an element that may be a line; none of one that is longer than a line.
    pub(super) fn line_of(&self, node: NodeId) -> String {
        let line = self.tree.line_of(node, LONGEST_LINE);
        line.unwrap_or_default()
    }
}
