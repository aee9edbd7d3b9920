//! Headings: crossheads that are set as paragraphs, and levels in an unbroken order.

use super::mends::{CROSSHEAD, HEADING_LEVEL, STANDFIRST, TAB_LABEL, tagged, tell_element};
use super::tidy;
use crate::dom::{Ledger, NodeId, Story, is_blank, tags};
use html5ever::{LocalName, local_name};
use std::collections::HashSet;

/// Most characters of a crosshead.
const MAX_CHARS: usize = 90;
/// Fewest characters of the paragraph that a crosshead stands over.
const MIN_TEXT: usize = 40;

/// A heading before the text that has more characters is a standfirst, or one that has more than half of it and ends as
/// sentences do.
const LONGEST_HEADING: usize = 90;

/// Most characters of a question in an interview.
const LONGEST_QUESTION: usize = 400;

/// Makes headings of crossheads, and gives all headings their levels.
/// `standfirst` has the words of one that is known.
pub(super) fn order(story: &mut Story, standfirst: Option<&str>, ledger: &mut Ledger) {
    if !ledger.leaves_all(STANDFIRST) {
        set_standfirst(story, standfirst, ledger);
    }
    set_pictures_free(story, ledger);
    let mut crossheads = crossheads(story);
    let labels = ledger.mended_by(TAB_LABEL);
    crossheads.retain(|&n| {
        let words = story.first_text(n);
        !labels.contains(&words) && !ledger.leaves(words, CROSSHEAD)
    });
    for &n in &crossheads {
        unwrap_emphasis(story, n);
        story.rename(n, local_name!("h6"));
    }
    let headings: Vec<NodeId> = story
        .elements(story.root())
        .filter(|&n| tags::is_heading(story.tag(n)))
        .collect();
    let mut above: Vec<u8> = Vec::new();
    let mut crossheads = crossheads.into_iter().peekable();
    for n in headings {
        let was_paragraph = crossheads.next_if_eq(&n).is_some();
        let was = story.tag(n).clone();
        let level = match was_paragraph {
            true => 7,
            false => was.as_bytes().get(1).map_or(2, |digit| digit - b'0'),
        };
        while above.last().is_some_and(|&l| l >= level) {
            above.pop();
        }
        above.push(level);
        unwrap_emphasis(story, n);
        let tag = match above.len() {
            1 => local_name!("h2"),
            2 => local_name!("h3"),
            3 => local_name!("h4"),
            4 => local_name!("h5"),
            _ => local_name!("h6"),
        };
        let words = story.first_text(n);
        if was_paragraph {
            let text = story.text_of(n);
            let after = format!("<{tag}>{text}</{tag}>");
            ledger.mend(story, words, CROSSHEAD, &format!("<p>{text}</p>"), &after);
        } else if was != tag {
            ledger.mend_again(story, words, HEADING_LEVEL, || {
                let text = story.text_of(n);
                (
                    format!("<{was}>{text}</{was}>"),
                    format!("<{tag}>{text}</{tag}>"),
                )
            });
        }
        story.rename(n, tag);
    }
}

/// Makes figures of the pictures that stand in headings without words: they head nothing, and an outline has no name for them.
fn set_pictures_free(story: &mut Story, ledger: &mut Ledger) {
    let is_wordless = |&n: &NodeId| tags::is_heading(story.tag(n)) && story.is_textless(n);
    let wordless: Vec<NodeId> = story.elements(story.root()).filter(is_wordless).collect();
    for n in wordless {
        let Some(parent) = story[n].parent else {
            continue;
        };
        let around = story.tag(parent).clone();
        story.rename(n, local_name!("p"));
        tidy::close_images(story, n, &around, ledger);
    }
}

/// Makes paragraphs of the headings that the text begins with, but for pictures, and that are its standfirst.
fn set_standfirst(story: &mut Story, known: Option<&str>, ledger: &mut Ledger) {
    let is = |n: NodeId| {
        let text = story.text_of(n);
        is_standfirst(&text) || known == Some(&*text)
    };
    let blocks = story
        .children(story.root())
        .filter(|&n| story.element(n).is_some() && *story.tag(n) != local_name!("figure"));
    let standfirst: Vec<NodeId> = blocks
        .take_while(|&n| is_lower_heading(story.tag(n)) && is(n))
        .collect();
    for n in standfirst {
        let before = tagged(story, n);
        story.rename(n, local_name!("p"));
        tell_element(story, n, STANDFIRST, before, ledger);
    }
}

/// Whether it is a heading below the headline's.
pub(crate) fn is_lower_heading(tag: &LocalName) -> bool {
    tags::is_heading(tag) && *tag != local_name!("h1")
}

/// Whether a heading with these words, before the text, is no heading but a standfirst.
pub(crate) fn is_standfirst(text: &str) -> bool {
    let text = text.trim();
    let ends = text.trim_end_matches(['"', '”', '’', '»', '“', ')', '\'']);
    let least = if ends.ends_with(['.', '!', '…', '。', '।']) {
        LONGEST_HEADING / 2
    } else {
        LONGEST_HEADING
    };
    text.chars().nth(least).is_some()
}

/// The top-level paragraphs that are crossheads, in order.
fn crossheads(story: &Story) -> Vec<NodeId> {
    let blocks: Vec<NodeId> = story
        .children(story.root())
        .filter(|&n| story.element(n).is_some())
        .collect();
    let is_crosshead = |(at, &n): (usize, &NodeId)| {
        let next = blocks.get(at + 1).copied();
        is_crosshead(story, n, at > 0, next).then_some(n)
    };
    let mut crossheads: Vec<NodeId> = blocks.iter().enumerate().filter_map(is_crosshead).collect();
    // In an interview some questions have long answers and some have not: they are no headings, all of them.
    let questions = blocks.iter().copied().filter(|&n| is_question(story, n));
    let questions: HashSet<NodeId> = questions.collect();
    let asked = crossheads.iter().filter(|n| questions.contains(n)).count();
    if asked < questions.len() {
        crossheads.retain(|n| !questions.contains(n));
    }
    crossheads
}

/// Whether the paragraph is strong as a whole, and asks.
fn is_question(story: &Story, n: NodeId) -> bool {
    is_paragraph(story, n)
        && is_strong(story, n)
        && !story.is_longer_than(n, LONGEST_QUESTION)
        && story.text_of(n).trim_end().ends_with(['?', '？', '؟'])
}

/// Whether the paragraph is a crosshead: short, no sentence, either all capitals or strong as a whole, and
/// with text below it that is neither.
fn is_crosshead(story: &Story, n: NodeId, has_before: bool, next: Option<NodeId>) -> bool {
    let Some(next) = next.filter(|_| is_paragraph(story, n)) else {
        return false;
    };
    if story.is_longer_than(n, MAX_CHARS) || holds_break_or_image(story, n) {
        return false;
    }
    let text = story.text_of(n);
    let strong = is_strong(story, n);
    let is_capitals = has_before && is_capitals(&text);
    if !(strong || is_capitals) || !reads_as_heading(&text) {
        return false;
    }
    match *story.tag(next) {
        local_name!("p") => {
            story.is_longer_than(next, MIN_TEXT.max(text.chars().count()))
                && !is_strong(story, next)
        }
        local_name!("ul") | local_name!("ol") | local_name!("figure") | local_name!("table") => {
            strong
        }
        _ => false,
    }
}

fn is_paragraph(story: &Story, n: NodeId) -> bool {
    *story.tag(n) == local_name!("p") && story.attr(n, "class").is_none()
}

fn holds_break_or_image(story: &Story, n: NodeId) -> bool {
    story.descendants(n).any(|n| {
        matches!(
            *story.tag(n),
            local_name!("br") | local_name!("img") | local_name!("code")
        )
    })
}

/// Whether everything in the block is strong.
fn is_strong(story: &Story, n: NodeId) -> bool {
    let is_bold = |tag: &LocalName| matches!(*tag, local_name!("strong") | local_name!("b"));
    let mut any = false;
    let all = story.descendants(n).all(|t| match story.text(t) {
        Some(text) if !is_blank(text) => {
            any = true;
            story
                .ancestors(t)
                .take_while(|&a| a != n)
                .any(|a| is_bold(story.tag(a)))
        }
        _ => true,
    });
    all && any
}

/// Whether the text is all capitals, and more than an initialism.
fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let words = text.split_whitespace().count();
    upper == letters && letters >= 4 && (words > 1 || letters >= 6) && words <= 10
}

/// Whether the words are no sentence, no quotation and no label.
fn reads_as_heading(text: &str) -> bool {
    let text = text.trim();
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let opens_quote = text.starts_with([
        '"', '“', '„', '«', '»', '‘', '\'', '”', '「', '『', '—', '–', '-', '(', '[', '*', '•',
        '@', '#',
    ]);
    let ends = text.trim_end_matches(['"', '”', '’', '»', '“', ')', '\'']);
    let ends_sentence = ends.ends_with([
        '.', '!', '…', ',', ';', ':', '。', '！', '।', '、', '，', '：',
    ]);
    letters >= 2
        && letters * 2 >= text.chars().count()
        && !opens_quote
        && !ends_sentence
        && !text.contains("://")
}

/// Takes emphasis off that covers the whole block: a heading is emphasis enough.
fn unwrap_emphasis(story: &mut Story, n: NodeId) {
    while let Some(only) = only_child(story, n) {
        let is_emphasis = matches!(
            *story.tag(only),
            local_name!("strong")
                | local_name!("b")
                | local_name!("em")
                | local_name!("i")
                | local_name!("u")
                | local_name!("mark")
        );
        if !is_emphasis {
            return;
        }
        story.unwrap(only);
    }
}

/// The one child beside which nothing stands but spaces.
pub(super) fn only_child(story: &Story, n: NodeId) -> Option<NodeId> {
    let is_seen = |&c: &NodeId| !story.text(c).is_some_and(is_blank);
    let mut children = story.children(n).filter(is_seen);
    children.next().filter(|_| children.next().is_none())
}
