//! Marks in a text that show nothing and hold nothing together: soft hyphens, zero-width marks, no-break spaces between
//! ordinary words.

use super::mends::{NO_BREAK_SPACES, SOFT_HYPHENS, ZERO_WIDTH};
use crate::dom::{Ledger, NodeId, Story, is_blank};

/// Which marks are to be mended.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marks {
    pub(super) soft_hyphens: bool,
    pub(super) zero_width: bool,
    pub(super) spaces: bool,
}

/// Where the first of each kind was found.
#[derive(Debug, Default)]
struct Found {
    soft_hyphen: Option<usize>,
    zero_width: Option<usize>,
    space: Option<usize>,
}

/// Whether a character may have to go.
pub(super) fn is_suspect(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{a0}'
    )
}

/// Takes marks that show nothing out of a text.
pub(super) fn mend_marks(
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
