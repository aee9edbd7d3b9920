//! Repairs what typesetters' programs and word processors do to words.
//!
//! Spans around capitals, ampersands and quote marks need nothing here: the layout keeps no span.
//! What is left is in the text (invisible marks, no-break spaces), in elements that mean something else
//! elsewhere, and in paste from office programs.

use crate::dom::{NodeId, Story, is_blank};
use html5ever::local_name;

/// Classes of elements that set a word's first letter large. Sorted.
static DROP_CAPS: &[&str] = &[
    "big-letter",
    "dc",
    "drop-cap",
    "drop-caps",
    "drop_cap",
    "dropCap",
    "dropcap",
    "dropcaps",
    "first-letter",
    "firstletter",
    "initial",
    "lettrine",
];

/// Classes of `small`, `sup` and the like that are there for their looks alone. Sorted.
static LOOKS: &[&str] = &[
    "amp", "caps", "dquo", "fine", "numbers", "ord", "ordinal", "quo",
];

/// Words of one letter, in the languages that have drop caps.
const ONE_LETTER_WORDS: &str = "AÀÁÂÄEÉÈIÍOÓÔÖUÚYWZKVSŠаАвВиИкКоОсСуУяЯ";

/// Mends elements and text.
pub(super) fn mend(story: &mut Story) {
    let nodes: Vec<NodeId> = story.descendants(story.root()).collect();
    let mut neighbour = None;
    for n in nodes {
        if let Some(text) = story.text(n) {
            let before = neighbour;
            neighbour = text.chars().next_back();
            let is_exact = story
                .ancestors(n)
                .take(4)
                .any(|a| *story.tag(a) == local_name!("pre"));
            if !is_exact && text.chars().any(is_suspect) {
                let mended = mended(text, before);
                story.mend_text(n, &mended);
            }
        } else if story.element(n).is_some() {
            mend_element(story, n);
        }
    }
}

fn mend_element(story: &mut Story, n: NodeId) {
    let Some(element) = story.element(n) else {
        return;
    };
    let has = |table: &[&str]| {
        element
            .words("class")
            .any(|c| table.binary_search(&c).is_ok())
    };
    match element.name.local {
        local_name!("small")
        | local_name!("sup")
        | local_name!("abbr")
        | local_name!("acronym")
            if has(LOOKS) && element.attr("title").is_none() =>
        {
            story.rename(n, local_name!("span"));
        }
        local_name!("b") | local_name!("strong") | local_name!("i") | local_name!("em")
            if is_undone(element.attr("style").unwrap_or_default()) =>
        {
            story.rename(n, local_name!("span"));
        }
        local_name!("span") | local_name!("font") => {
            let style = element.attr("style").unwrap_or_default();
            let (is_bold, is_italic) = (
                says(style, "font-weight", &["bold", "700", "800", "900"]),
                says(style, "font-style", &["italic", "oblique"]),
            );
            let is_drop_cap = has(DROP_CAPS);
            let is_converted_space = element.has_class("Apple-converted-space");
            if is_converted_space {
                plain_spaces(story, n);
            } else if is_drop_cap {
                join_drop_cap(story, n);
            } else if is_bold {
                story.rename(n, local_name!("strong"));
            } else if is_italic {
                story.rename(n, local_name!("em"));
            }
        }
        local_name!("div") | local_name!("p")
            if has(DROP_CAPS) && is_initial(&story.text_of(n)) =>
        {
            story.rename(n, local_name!("span"));
            join_drop_cap(story, n);
        }
        _ => {}
    }
}

/// Makes plain spaces of those that an Apple program made no-break spaces when it copied.
fn plain_spaces(story: &mut Story, n: NodeId) {
    let texts: Vec<NodeId> = story
        .descendants(n)
        .filter(|&t| story.text(t).is_some())
        .collect();
    for text in texts {
        let plain = story.text(text).unwrap_or_default().replace('\u{a0}', " ");
        story.mend_text(text, &plain);
    }
}

/// Whether a style takes back what `b` or `i` says, as Google Docs writes it around a whole paste.
fn is_undone(style: &str) -> bool {
    says(style, "font-weight", &["normal", "400"]) || says(style, "font-style", &["normal"])
}

/// Whether a style declares one of the values for the property.
fn says(style: &str, property: &str, values: &[&str]) -> bool {
    style
        .split(';')
        .filter_map(|d| d.split_once(':'))
        .any(|(name, value)| {
            let value = value.trim().trim_end_matches("!important").trim_end();
            name.trim().eq_ignore_ascii_case(property)
                && values.iter().any(|v| value.eq_ignore_ascii_case(v))
        })
}

/// Whether the text is a word's first letter, with a quote mark before it perhaps.
fn is_initial(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters == 1 && text.trim().chars().count() <= 2
}

/// Joins a letter that is set large to the rest of its word, where white space parts them.
fn join_drop_cap(story: &mut Story, n: NodeId) {
    let initial = story.text_of(n);
    if !is_initial(&initial) || initial.chars().any(|c| ONE_LETTER_WORDS.contains(c)) {
        return;
    }
    let mut next = story[n].next;
    while let Some(text) = next.filter(|&t| story.text(t).is_some_and(is_blank)) {
        next = story[text].next;
    }
    let Some(rest) = next.and_then(|t| story.text(t).map(|text| (t, text.trim_start().to_owned())))
    else {
        return;
    };
    if !rest.1.starts_with(char::is_lowercase) {
        return;
    }
    let blank: Vec<NodeId> = story.following(n).take_while(|&t| t != rest.0).collect();
    for text in blank {
        story.prune(text);
    }
    story.mend_text(rest.0, &rest.1);
    let inside: Vec<NodeId> = story
        .descendants(n)
        .filter(|&t| story.text(t).is_some())
        .collect();
    for text in inside {
        let trimmed = story.text(text).unwrap_or_default().trim().to_owned();
        story.mend_text(text, &trimmed);
    }
}

/// Whether a character may have to go.
fn is_suspect(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{a0}'
    )
}

/// The text without soft hyphens and zero-width marks that no script needs, and with plain spaces for
/// no-break spaces that stand between two ordinary words. `before` is the character before the text.
fn mended(text: &str, before: Option<char>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = before;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let kept = match c {
            '\u{ad}' | '\u{2060}' | '\u{feff}' => None,
            '\u{200b}' => {
                (last.is_some_and(is_unspaced) || next.is_some_and(is_unspaced)).then_some(c)
            }
            '\u{200c}' | '\u{200d}' => {
                (last.is_some_and(joins) || next.is_some_and(joins)).then_some(c)
            }
            '\u{a0}' if is_between_words(&text[..at], &text[at + c.len_utf8()..]) => Some(' '),
            c => Some(c),
        };
        if let Some(c) = kept {
            out.push(c);
            last = Some(c);
        }
    }
    out
}

/// Whether words are written without spaces in the character's script, so that a zero-width space tells
/// where a line may break: Thai, Lao, Myanmar, Khmer.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Whether a joiner beside the character can change what is seen: Arabic and Indic scripts and their
/// neighbours, emoji.
fn joins(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{1fff}' | '\u{a800}'..='\u{abff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe70}'..='\u{fefe}' | '\u{10a00}'..='\u{11fff}' | '\u{1f000}'..='\u{1faff}' | '\u{2190}'..='\u{2bff}')
}

/// Whether both sides are words of more than three letters: no language asks for a no-break space there.
fn is_between_words(before: &str, after: &str) -> bool {
    fn is_long(word: impl Iterator<Item = char>) -> bool {
        word.take_while(|c| c.is_alphabetic()).take(4).count() == 4
    }
    is_long(before.chars().rev()) && is_long(after.chars())
}
