//! The phrases of all rules as a build carries them: as hashes, in order.
//!
//! Nothing but "is this line a phrase?" is ever asked, and eight thousand phrases in some forty languages are hard to
//! compress. So each is a number of [`BITS`] bits, of which the steps from one to the next are stored. They are made
//! while the crate is compiled, from the phrases as they are written.

use super::FAMILIES;
use super::packed::RULES;
use crate::strip::rule::{Phrases, Rule, When};
use crate::strip::words::is_silent;

/// Bits of a hash. Another line is taken for one of the phrases in one of 17 million cases: in one of some 60,000 pages.
pub(crate) const BITS: u32 = 37;

/// FNV-1a with 64 bits, of the text of which a phrase is the [`normal`](crate::strip::words::normal) form.
#[derive(Clone, Copy)]
pub(crate) struct PhraseHash(u64);

impl PhraseHash {
    pub(crate) const EMPTY: PhraseHash = PhraseHash(0xcbf2_9ce4_8422_2325);

    /// The hash of what was before, and this.
    pub(crate) const fn push(self, byte: u8) -> PhraseHash {
        PhraseHash((self.0 ^ byte as u64).wrapping_mul(0x0100_0000_01b3))
    }

    /// Of `normal` text.
    pub(crate) fn of(normal: &str) -> PhraseHash {
        normal.bytes().fold(PhraseHash::EMPTY, PhraseHash::push)
    }

    /// A number of [`BITS`] bits.
    pub(crate) const fn finish(self) -> u64 {
        self.0 >> (64 - BITS)
    }
}

/// The hash of each phrase, in order, with its rule; those of one hash are in the order of their rules.
pub(crate) fn with_hashes() -> impl Iterator<Item = (u64, &'static Rule)> {
    let steps = PACKED.low.iter().zip(&PACKED.high).zip(&PACKED.rules);
    steps.scan(0, |hash, ((&[a, b, c], &high), &rule)| {
        *hash += u64::from(u32::from_le_bytes([a, b, c, high]));
        Some((*hash, &RULES[usize::from(rule)]))
    })
}

/// Words of the longest phrase that is a whole line.
pub(crate) const LONGEST: usize = ROWS.longest;

/// The steps from hash to hash, and the rules. The bytes that compress stand apart from those that do not.
struct Packed {
    low: [[u8; 3]; COUNT],
    high: [u8; COUNT],
    rules: [u8; COUNT],
}

static PACKED: Packed = {
    let mut packed = Packed {
        low: [[0; 3]; COUNT],
        high: [0; COUNT],
        rules: [0; COUNT],
    };
    let (rows, mut last, mut i) = (sorted(ROWS.rows), 0, 0);
    while i < COUNT {
        let step = (rows[i] >> 8) - last;
        assert!(step >> 32 == 0, "so far apart are no two of so many hashes");
        let [a, b, c, high, ..] = step.to_le_bytes();
        packed.low[i] = [a, b, c];
        packed.high[i] = high;
        packed.rules[i] = rows[i] as u8;
        last += step;
        i += 1;
    }
    packed
};

const COUNT: usize = Rows::<0>::of_rules().len;

#[expect(
    long_running_const_eval,
    reason = "a quarter of a million letters, once"
)]
const ROWS: Rows<COUNT> = Rows::of_rules();

/// Each phrase as its hash and, in the last byte, the number of its rule; counted where there is no room.
struct Rows<const ROOM: usize> {
    rows: [u64; ROOM],
    len: usize,
    longest: usize,
}

impl<const ROOM: usize> Rows<ROOM> {
    const fn of_rules() -> Rows<ROOM> {
        let mut rows = Rows {
            rows: [0; ROOM],
            len: 0,
            longest: 0,
        };
        let (mut rule, mut family) = (0, 0);
        while family < FAMILIES.len() {
            let mut i = 0;
            while i < FAMILIES[family].1.len() {
                match FAMILIES[family].1[i].when {
                    When::Phrase(groups) => rows.push_all(groups, rule, true),
                    When::Lead(groups) => rows.push_all(groups, rule, false),
                    _ => {}
                }
                rule += 1;
                i += 1;
            }
            family += 1;
        }
        rows
    }

    const fn push_all(&mut self, groups: &[Phrases], rule: usize, is_line: bool) {
        assert!(rule < 256, "a byte names a rule");
        let mut group = 0;
        while group < groups.len() {
            let phrases = groups[group].phrases;
            let mut i = 0;
            while i < phrases.len() && ROOM > 0 {
                let (hash, words) = hash_and_words(phrases[i]);
                self.rows[self.len + i] = hash.finish() << 8 | rule as u64;
                if is_line && words > self.longest {
                    self.longest = words;
                }
                i += 1;
            }
            self.len += phrases.len();
            group += 1;
        }
    }
}

/// Sorts by merging runs that are in order.
const fn sorted<const N: usize>(mut rows: [u64; N]) -> [u64; N] {
    let mut run = 1;
    while run < N {
        let (mut merged, mut start) = (rows, 0);
        while start + run < N {
            let (mut left, mut right, mut to) = (start, start + run, start);
            let end = if right + run < N { right + run } else { N };
            while left < start + run || right < end {
                let from_left = right == end || (left < start + run && rows[left] <= rows[right]);
                let from = if from_left { &mut left } else { &mut right };
                merged[to] = rows[*from];
                *from += 1;
                to += 1;
            }
            start = end;
        }
        rows = merged;
        run *= 2;
    }
    rows
}

/// The hash of the `normal` form, and its words. What no phrase has in it is not looked for; a test sees to that.
const fn hash_and_words(phrase: &str) -> (PhraseHash, usize) {
    let (mut hash, mut words) = (PhraseHash::EMPTY, 1);
    // What was pushed last, and whether a space is due if something follows.
    let (mut last, mut parted) = (0, false);
    let bytes = phrase.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let from = at;
        at += 1;
        let byte = match bytes[from] {
            b'0'..=b'9' => b'#',
            other => other.to_ascii_lowercase(),
        };
        let is_ascii = byte < 0x80;
        while !is_ascii && at < bytes.len() && bytes[at] & 0xc0 == 0x80 {
            at += 1;
        }
        if byte == b'#' && last == b'#' {
            parted = false;
            continue;
        }
        let is_letter = match is_ascii {
            true => byte.is_ascii_lowercase() || byte == b'#',
            false => !is_mark(char_of(bytes, from, at)),
        };
        if !is_letter {
            parted |= last != 0 && !is_silent(char_of(bytes, from, at));
            continue;
        }
        if parted {
            hash = hash.push(b' ');
            words += 1;
            parted = false;
        }
        last = byte;
        hash = match is_ascii {
            true => hash.push(byte),
            false => push_lower(hash, char_of(bytes, from, at)),
        };
    }
    (hash, words)
}

/// The character that has these bytes. Phrases have none beyond the first plane.
const fn char_of(bytes: &[u8], from: usize, end: usize) -> char {
    let mut code = bytes[from] as u32;
    if end - from > 1 {
        code &= 0x3f >> (end - from - 1);
    }
    let mut at = from + 1;
    while at < end {
        code = code << 6 | bytes[at] as u32 & 0x3f;
        at += 1;
    }
    match char::from_u32(code) {
        Some(c) => c,
        None => panic!("text is UTF-8"),
    }
}

const fn push_lower(mut hash: PhraseHash, c: char) -> PhraseHash {
    let mut utf8 = [0; 4];
    let small = lower(c).encode_utf8(&mut utf8).as_bytes();
    let mut i = 0;
    while i < small.len() {
        hash = hash.push(small[i]);
        i += 1;
    }
    match c {
        // Its dot stays, over the small letter.
        'İ' => hash.push(0xcc).push(0x87),
        _ => hash,
    }
}

/// Neither letter nor number, nor ASCII.
const fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{a9}' | '«'..='´' | '¶'..='¹' | '»'..='¿'
        | '،' | '؛' | '؟' | '\u{2000}'..='\u{2fff}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='〠' | '！'..='／' | '：'..='＠')
}

/// The small letter, of those capitals that phrases have.
const fn lower(c: char) -> char {
    let code = c as u32;
    let lower = match c {
        'A'..='Z' | 'À'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => code + 32,
        'Ѐ'..='Џ' => code + 80,
        'Ά' => 'ά' as u32,
        'Έ'..='Ί' => code + 37,
        'Ό' => 'ό' as u32,
        'İ' => 'i' as u32,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ș'..='Ț' | 'Ạ'..='ỹ' => code | 1,
        'Ĺ'..='ň' | 'Ź'..='ž' => code + code % 2,
        _ => code,
    };
    match char::from_u32(lower) {
        Some(c) => c,
        None => panic!("small letters are characters"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strip::words::normal;

    #[test]
    fn every_phrase_has_the_hash_of_its_normal_form() {
        let mut expected = Vec::new();
        let mut longest = 0;
        for (number, rule) in RULES.iter().enumerate() {
            let (When::Phrase(rows) | When::Lead(rows)) = rule.when else {
                continue;
            };
            for phrase in rows.iter().flat_map(|row| row.phrases) {
                let normal = normal(phrase);
                let hash = PhraseHash::of(&normal).finish();
                let (packed, words) = hash_and_words(phrase);
                assert_eq!(packed.finish(), hash, "{phrase}: {normal}");
                assert_eq!(words, normal.split(' ').count(), "{phrase}");
                if matches!(rule.when, When::Phrase(_)) {
                    longest = longest.max(words);
                }
                expected.push((hash, number, rule.id));
            }
        }
        expected.sort_unstable();
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(hash, _, id)| (hash, id))
            .collect();
        let found: Vec<_> = with_hashes().map(|(hash, rule)| (hash, rule.id)).collect();
        assert_eq!(found.len(), COUNT);
        assert!(found == expected);
        assert_eq!(LONGEST, longest);
    }

    #[test]
    fn no_two_phrases_have_one_hash() {
        let mut normals = std::collections::HashMap::new();
        for rule in &RULES {
            let (When::Phrase(rows) | When::Lead(rows)) = rule.when else {
                continue;
            };
            for phrase in rows.iter().flat_map(|row| row.phrases) {
                let normal = normal(phrase);
                let hash = PhraseHash::of(&normal).finish();
                let other = normals.insert(hash, normal.clone());
                assert!(other.is_none_or(|other| other == normal), "{normal}");
            }
        }
    }
}
