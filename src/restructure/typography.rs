//! Repairs what typesetters' programs and word processors do to words.
//!
//! Spans around capitals, ampersands and quote marks need nothing here: the layout keeps no span.
//! What is left is in the text (invisible marks, no-break spaces), in elements that mean something else
//! elsewhere, and in paste from office programs.

use super::mends::{
    DROP_CAP, FALSE_BOLD, LETTER_SPACED, NO_BREAK_SPACES, OFFICE_PASTE, OLD_MARKUP, SOFT_HYPHENS,
    STYLED_EMPHASIS, TYPE_SPAN, ZERO_WIDTH, start_tag, tagged,
};
use crate::dom::{Ledger, NodeId, Reason, Story, is_blank};
use html5ever::local_name;

/// Classes of elements that set a word's first letter large. Sorted.
static DROP_CAPS: &[&str] = &[
    "big-letter",
    "dc",
    "drop-cap",
    "drop-caps",
    "dropCap",
    "drop_cap",
    "dropcap",
    "dropcaps",
    "first-letter",
    "firstletter",
    "initial",
    "lettrine",
];

/// Classes of wrappers that are there for their looks alone: those of Textile, Typogrify, wp-Typography and SPIP.
/// Sorted.
static LOOKS: &[&str] = &[
    "amp",
    "caps",
    "dquo",
    "fine",
    "numbers",
    "ord",
    "ordinal",
    "pull-T",
    "pull-V",
    "pull-W",
    "pull-Y",
    "pull-double",
    "pull-single",
    "push-T",
    "push-V",
    "push-W",
    "push-Y",
    "push-double",
    "push-single",
    "quo",
];

/// Words of one letter, in the languages that have drop caps.
const ONE_LETTER_WORDS: &str = "AÀÁÂÄEÉÈIÍOÓÔÖUÚYWZKVSŠаАвВиИкКоОсСуУяЯ";

/// Mends elements and text.
pub(super) fn mend(story: &mut Story, ledger: &mut Ledger) {
    let nodes: Vec<NodeId> = story.descendants(story.root()).collect();
    let marks = Marks {
        soft_hyphens: !ledger.leaves_all(SOFT_HYPHENS),
        zero_width: !ledger.leaves_all(ZERO_WIDTH),
        spaces: !ledger.leaves_all(NO_BREAK_SPACES),
    };
    let mut neighbour = None;
    for n in nodes {
        if let Some(text) = story.text(n) {
            let before = neighbour;
            neighbour = text.chars().next_back();
            let joined = joined_letters(text).or_else(|| joined_within(text));
            let joined = joined.filter(|_| !is_exact(story, n));
            if let Some(joined) = joined.filter(|_| !ledger.leaves(n, LETTER_SPACED)) {
                let text = text.to_owned();
                ledger.mend(story, n, LETTER_SPACED, text.trim(), joined.trim());
                story.mend_text(n, &joined);
            } else if !text.is_ascii() && text.chars().any(is_suspect) && !is_exact(story, n) {
                mend_marks(story, n, before, marks, ledger);
            }
        } else if story.element(n).is_some() {
            mend_element(story, n, ledger);
        }
    }
}

/// Whether white space counts in the text: in code.
fn is_exact(story: &Story, n: NodeId) -> bool {
    let mut above = story.ancestors(n).take(4);
    above.any(|a| *story.tag(a) == local_name!("pre"))
}

/// Fewest letters that are a word set wide, and most of them where nothing tells one word from the next.
const WIDE_LETTERS: (usize, usize) = (5, 14);

/// The words of a text that is nothing but letters with a space after each: `T I D E S` is `TIDES`. Two spaces
/// part the words. Letters in the order of the alphabet are no word, nor are those without vowels or without
/// consonants.
fn joined_letters(text: &str) -> Option<String> {
    let trimmed = text.trim();
    let is_wide = |(at, c): (usize, char)| match at % 2 {
        0 => c.is_alphabetic(),
        _ => c.is_whitespace(),
    };
    if trimmed.len() < 2 * WIDE_LETTERS.0 - 1 || !trimmed.chars().take(4).enumerate().all(is_wide) {
        return None;
    }
    let (mut out, mut words, mut spaces) = (String::new(), 1, 0);
    for c in trimmed.chars() {
        if c.is_whitespace() {
            spaces += 1;
            continue;
        }
        let is_apart = out.is_empty() || spaces > 0;
        if !c.is_alphabetic() || !is_apart {
            return None;
        }
        if spaces > 1 {
            out.push(' ');
            words += 1;
        }
        spaces = 0;
        out.push(c);
    }
    let letters: Vec<char> = out.chars().filter(|c| *c != ' ').collect();
    let cased =
        letters.iter().all(|c| c.is_uppercase()) || letters.iter().all(|c| c.is_lowercase());
    let is_word = (words > 1 || letters.len() <= WIDE_LETTERS.1) && cased && may_be_word(&letters);
    let lead = &text[..text.len() - text.trim_start().len()];
    let tail = &text[text.trim_end().len()..];
    is_word.then(|| format!("{lead}{out}{tail}"))
}

/// Whether there are enough letters for a word, some of them vowels and some not, and not in the order of the alphabet.
fn may_be_word(letters: &[char]) -> bool {
    let is_series = letters.windows(2).all(|w| w[0] as u32 + 1 == w[1] as u32);
    let is_vowel =
        |c: &&char| "AEIOUYÄÖÜÅØÆÉÈaeiouyäöüåøæéèАЕИОУЫЭЮЯаеиоуыэюяΑΕΗΙΟΥΩαεηιουω".contains(**c);
    let vowels = letters.iter().filter(is_vowel).count();
    letters.len() >= WIDE_LETTERS.0 && !is_series && vowels > 0 && vowels < letters.len()
}

/// The text with words joined that were set wide within a line: `the s l o w boat` is `the slow boat` from five letters on. What
/// may begin with a word of one letter stays as it is.
fn joined_within(text: &str) -> Option<String> {
    if !has_letters_apart(text) {
        return None;
    }
    let is_letter = |token: &str| {
        let mut chars = token.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    };
    let mut out = String::new();
    // Where the text is not yet written, and the letters that follow each other there.
    let (mut written, mut at, mut run): (usize, usize, Vec<(usize, char)>) = (0, 0, Vec::new());
    for token in text.split(' ') {
        // The last letter may have a mark behind it.
        let bare = token.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_one = token.len() <= 8 && is_letter(bare);
        if is_one {
            run.extend(bare.chars().next().map(|c| (at, c)));
        }
        at += token.len() + 1;
        let is_last = !is_one || bare.len() < token.len() || at > text.len();
        if !is_last {
            continue;
        }
        let letters: Vec<char> = run.iter().map(|(_, c)| *c).collect();
        if let Some(&(start, _)) = run.first().filter(|_| is_wide_word(&letters)) {
            out.push_str(&text[written..start]);
            out.extend(&letters);
            written = run.last().map_or(start, |(last, c)| last + c.len_utf8());
        }
        run.clear();
    }
    if written == 0 {
        return None;
    }
    out.push_str(&text[written..]);
    Some(out)
}

/// Whether two characters follow each other that have a space on each side, as all letters in the middle of a wide word
/// have.
fn has_letters_apart(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (mut space, mut in_a_row) = (None, 0);
    for (at, _) in bytes.iter().enumerate().filter(|&(_, &b)| b == b' ') {
        let is_one = space.is_some_and(|space: usize| {
            let length = bytes[space + 1].leading_ones().max(1);
            at - space - 1 == length as usize
        });
        in_a_row = if is_one { in_a_row + 1 } else { 0 };
        if in_a_row == 2 {
            return true;
        }
        space = Some(at);
    }
    false
}

/// Whether letters that stand apart in a line are a word: all in one case, but perhaps for the first.
fn is_wide_word(letters: &[char]) -> bool {
    let Some((first, rest)) = letters.split_first() else {
        return false;
    };
    let cased = rest.iter().all(|c| c.is_lowercase())
        || first.is_uppercase() && rest.iter().all(|c| c.is_uppercase());
    cased
        && letters.len() <= WIDE_LETTERS.1
        && !ONE_LETTER_WORDS.contains(*first)
        && !ONE_LETTER_WORDS.to_lowercase().contains(*first)
        && may_be_word(letters)
}

/// Takes marks that show nothing out of a text.
fn mend_marks(
    story: &mut Story,
    n: NodeId,
    before: Option<char>,
    marks: Marks,
    ledger: &mut Ledger,
) {
    let text = story.text(n).unwrap_or_default();
    let (new, found) = mended(text, before, marks);
    for (reason, at) in [
        (SOFT_HYPHENS, found.soft_hyphen),
        (ZERO_WIDTH, found.zero_width),
        (NO_BREAK_SPACES, found.space),
    ] {
        let Some(at) = at.filter(|_| !is_blank(text)) else {
            continue;
        };
        ledger.mend_again(story, n, reason, || {
            let (from, to) = around(text, at);
            let before = text[..from].chars().next_back().or(before);
            let excerpt = &text[from..to];
            (excerpt.to_owned(), mended(excerpt, before, marks).0)
        });
    }
    story.mend_text(n, &new);
}

/// Where the words around a place of the text begin and end.
fn around(text: &str, at: usize) -> (usize, usize) {
    let from = text[..at].char_indices().rev().take(14).last();
    let from = from.map_or(at, |(i, _)| i);
    let to = text[at..].char_indices().nth(16);
    let to = to.map_or(text.len(), |(i, _)| at + i);
    // Whole words, where they are not too long.
    let is_cut = |cut: bool| move |_: &usize| cut;
    let next = text[from..at].find(' ').filter(is_cut(from > 0));
    let last = text[at..to].rfind(' ').filter(is_cut(to < text.len()));
    (
        next.map_or(from, |i| from + i + 1),
        last.filter(|&i| i > 0).map_or(to, |i| at + i),
    )
}

fn mend_element(story: &mut Story, n: NodeId, ledger: &mut Ledger) {
    let Some(element) = story.element(n) else {
        return;
    };
    match element.name.local {
        local_name!("small")
        | local_name!("sup")
        | local_name!("abbr")
        | local_name!("acronym")
            if element.has_class_of(LOOKS) && element.attr("title").is_none() =>
        {
            tell(story, n, TYPE_SPAN, ledger);
            story.rename(n, local_name!("span"));
        }
        local_name!("b") | local_name!("strong") | local_name!("i") | local_name!("em")
            if is_undone(element.attr("style").unwrap_or_default())
                && !ledger.leaves_all(FALSE_BOLD) =>
        {
            tell(story, n, FALSE_BOLD, ledger);
            story.rename(n, local_name!("span"));
        }
        local_name!("span") | local_name!("font") => {
            let style = element.attr("style").unwrap_or_default();
            let (is_bold, is_italic) = (
                says(style, "font-weight", &["bold", "700", "800", "900"]),
                says(style, "font-style", &["italic", "oblique"]),
            );
            if element.has_class("Apple-converted-space") {
                tell(story, n, OFFICE_PASTE, ledger);
                plain_spaces(story, n);
            } else if element.has_class_of(DROP_CAPS) {
                join_drop_cap(story, n, ledger);
            } else if (is_bold || is_italic) && !ledger.leaves_all(STYLED_EMPHASIS) {
                let before = tagged(story, n);
                let tag = match is_bold {
                    true => local_name!("strong"),
                    false => local_name!("em"),
                };
                story.rename(n, tag.clone());
                let words = story.first_text(n);
                if let Some(text) = story.text(words) {
                    let after = format!("<{tag}>{}", text.trim());
                    ledger.mend_again(story, words, STYLED_EMPHASIS, || (before, after));
                }
            } else if element.name.local == local_name!("font") {
                tell(story, n, OLD_MARKUP, ledger);
            } else if element.has_class_of(LOOKS) {
                tell(story, n, TYPE_SPAN, ledger);
            }
        }
        local_name!("center") | local_name!("big") => tell(story, n, OLD_MARKUP, ledger),
        local_name!("div") | local_name!("p") => {
            if element.has_class_of(DROP_CAPS) && is_initial(&story.text_of(n)) {
                story.rename(n, local_name!("span"));
                join_drop_cap(story, n, ledger);
            } else if element.words("class").any(|c| c.starts_with("Mso")) {
                tell(story, n, OFFICE_PASTE, ledger);
            }
        }
        _ => {}
    }
}

/// Enters that the element is no longer what it was: its start tag, and its words.
fn tell(story: &Story, n: NodeId, reason: Reason, ledger: &mut Ledger) {
    let words = story.first_text(n);
    if story.text(words).is_some() {
        ledger.mend_again(story, words, reason, || {
            let text = story.text(words).unwrap_or_default().trim().to_owned();
            (format!("{}{text}", start_tag(story, n)), text)
        });
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
fn join_drop_cap(story: &mut Story, n: NodeId, ledger: &mut Ledger) {
    let initial = story.text_of(n);
    if !is_initial(&initial)
        || initial.chars().any(|c| ONE_LETTER_WORDS.contains(c))
        || ledger.leaves(story.first_text(n), DROP_CAP)
    {
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
    let is_apart = initial.ends_with(char::is_whitespace)
        || next != story[n].next
        || story
            .text(rest.0)
            .is_some_and(|text| text.len() > rest.1.len());
    if !is_apart {
        return tell(story, n, TYPE_SPAN, ledger);
    }
    let initial = initial.trim();
    let word: String = rest.1.chars().take(24).collect();
    let word = match word.len() < rest.1.len() {
        true => word.rsplit_once(' ').map_or(&*word, |(whole, _)| whole),
        false => &word,
    };
    let after = format!("{initial}{word}");
    let before = format!("{initial} {word}");
    ledger.mend(story, story.first_text(n), DROP_CAP, &before, &after);
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

/// Which marks are to be mended.
#[derive(Debug, Clone, Copy)]
struct Marks {
    soft_hyphens: bool,
    zero_width: bool,
    spaces: bool,
}

/// Where the first of each kind was found.
#[derive(Debug, Default)]
struct Found {
    soft_hyphen: Option<usize>,
    zero_width: Option<usize>,
    space: Option<usize>,
}

/// The text without soft hyphens and zero-width marks that no script needs, and with plain spaces for
/// no-break spaces that stand between two ordinary words or beside another space. `before` is the character before
/// the text.
fn mended(text: &str, before: Option<char>, marks: Marks) -> (String, Found) {
    let mut out = String::with_capacity(text.len());
    let mut found = Found::default();
    let mut last = before;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let beside = |is: fn(char) -> bool| last.is_some_and(is) || next.is_some_and(is);
        let (place, kept) = match c {
            '\u{ad}' if marks.soft_hyphens => (&mut found.soft_hyphen, None),
            '\u{2060}' | '\u{feff}' if marks.zero_width => (&mut found.zero_width, None),
            '\u{200b}' if marks.zero_width && !beside(is_unspaced) => (&mut found.zero_width, None),
            '\u{200c}' | '\u{200d}' if marks.zero_width && !beside(joins) => {
                (&mut found.zero_width, None)
            }
            '\u{a0}' if marks.spaces && is_needless(text, at, last, next) => {
                (&mut found.space, Some(' '))
            }
            c => {
                out.push(c);
                last = Some(c);
                continue;
            }
        };
        place.get_or_insert(at);
        if let Some(c) = kept {
            out.push(c);
            last = Some(c);
        }
    }
    (out, found)
}

/// Whether the no-break space at this byte holds nothing together.
fn is_needless(text: &str, at: usize, last: Option<char>, next: Option<char>) -> bool {
    let is_space = |c: Option<char>| c.is_some_and(char::is_whitespace);
    is_space(last) || is_space(next) || is_between_words(&text[..at], &text[at + 2..])
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
