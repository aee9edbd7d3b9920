//! What titles are compared by: their letters, their words, and where a separator parts them.

use crate::dom::Fnv;
use crate::order::sort_numbers;
use std::hash::Hasher;

/// Letters and digits in lower case.
pub(crate) fn letters(text: &str) -> String {
    letters_of(text).collect()
}

/// Whether two texts have the same letters and digits.
pub(crate) fn same_words(a: &str, b: &str) -> bool {
    letters_of(a).eq(letters_of(b))
}

fn letters_of(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

/// How much of their words two texts share, 0 to 1.
pub(super) fn overlap(a: &str, b: &str) -> f32 {
    let hash = |word: &str| {
        let mut hash = Fnv::default();
        hash.write(word.to_lowercase().as_bytes());
        hash.finish()
    };
    let words = |text: &str| -> Vec<u64> {
        let mut words: Vec<u64> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(hash)
            .collect();
        sort_numbers(&mut words);
        words
    };
    let (a, b) = (words(a), words(b));
    let (mut i, mut j, mut shared) = (0, 0, 0u16);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                (i, j) = (i + 1, j + 1);
                shared = shared.saturating_add(1);
            }
        }
    }
    2.0 * f32::from(shared) / ((a.len() + b.len()).max(1) as f32)
}

/// Where the separators of the text begin and end: marks such as `|`, `-` or `»` with white space on both
/// sides, a bar without it, and a colon with a space after it.
pub(super) fn separators(text: &str) -> impl Iterator<Item = (usize, usize)> {
    const MARKS: &[char] = &[
        '|', '-', '–', '—', '·', '•', '»', '«', ':', '~', '›', '‹', '>', '<', '/', '⋆', '★', '―',
        '‐', '♥',
    ];
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(found) = text[from..].find(|c| MARKS.contains(&c) || c == '｜') {
            let at = from + found;
            let run: usize = text[at..]
                .chars()
                .take_while(|c| MARKS.contains(c) || *c == '｜')
                .map(char::len_utf8)
                .sum();
            let (before, after) = (&text[..at], &text[at + run..]);
            from = at + run;
            let start = before.trim_end().len();
            let end = text.len() - after.trim_start().len();
            let mark = &text[at..at + run];
            let parts = mark.contains(['|', '｜'])
                || start < at && end > at + run
                || mark == ":" && end > at + run;
            if parts && start > 0 && end < text.len() {
                from = end;
                return Some((start, end));
            }
        }
        None
    })
}
