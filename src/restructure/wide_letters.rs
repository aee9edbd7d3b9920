//! Words that were set wide, with a space after each letter: `T I D E S`.

use super::drop_caps::ONE_LETTER_WORDS;

/// Fewest letters that are a word set wide, and most of them where nothing tells one word from the next.
const WIDE_LETTERS: (usize, usize) = (5, 14);

/// The words of a text that is nothing but letters with a space after each: `T I D E S` is `TIDES`. Two spaces
/// part the words. Letters in the order of the alphabet are no word, nor are those without vowels or without
/// consonants.
pub(super) fn joined_letters(text: &str) -> Option<String> {
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
pub(super) fn joined_within(text: &str) -> Option<String> {
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
