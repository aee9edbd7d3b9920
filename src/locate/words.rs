//! Counts words and what they look like, in one pass over the text and without keeping it.

use super::lexicon::{Lexicon, Run, meet};

/// What a block's words look like.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Words {
    /// Words; in scripts that are written without spaces, two characters count as one.
    pub(crate) count: u32,
    pub(crate) chars: u32,
    /// Words within links, and within `b` or `strong`.
    pub(crate) linked: u32,
    pub(crate) bold: u32,
    pub(crate) commas: u32,
    /// Marks that end a sentence, followed by a space or the end.
    pub(crate) sentence_ends: u32,
    pub(crate) digits: u32,
    /// Words that begin with a capital, and words of two letters or more that are all capitals.
    pub(crate) capitalised: u32,
    pub(crate) shouted: u32,
    /// Characters of scripts that are written without spaces.
    pub(crate) unspaced: u32,
    /// `|`, `•`, `·`, `/`, `»`, `›` between words.
    pub(crate) separators: u32,
    /// Words that are years from 1900 to 2099.
    pub(crate) years: u32,
    /// Words that are the title's.
    pub(crate) title_hits: u32,
    /// Words that are the description's.
    pub(crate) description_hits: u32,
    /// Words that end a run of three that the page's own copy of the text has.
    pub(crate) body_hits: u32,
    pub(crate) last: Option<char>,
    /// Hash of all letters and digits, ignoring case.
    pub(crate) hash: u64,
}

pub(super) const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
pub(super) const FNV_PRIME: u64 = 0x0100_0000_01b3;

pub(super) fn mix(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(u32::from(c))).wrapping_mul(FNV_PRIME)
}

pub(super) fn lower(c: char) -> char {
    if c.is_ascii() {
        c.to_ascii_lowercase()
    } else {
        c.to_lowercase().next().unwrap_or(c)
    }
}

/// Whether the mark may stand within a word.
pub(super) fn joins(c: char) -> bool {
    matches!(c, '\'' | '’' | '-' | '\u{ad}')
}

/// The hash of two characters that stand together.
pub(super) fn pair(first: char, second: char) -> u64 {
    mix(mix(FNV_OFFSET, first), second)
}

/// Whether the character belongs to a script that is written without spaces between words: Thai, Lao,
/// Burmese, Khmer, kana, Han.
pub(crate) fn is_unspaced(c: char) -> bool {
    if c < '\u{0e00}' {
        return false;
    }
    matches!(c,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether the mark ends a sentence, in any script.
pub(crate) fn ends_sentence(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '…'
            | '。'
            | '！'
            | '？'
            | '．'
            | '｡'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '܀'
            | ';'
            | '։'
    )
}

/// Whether the mark may stand between the end of a sentence and the next space.
fn closes(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | ')' | ']' | '”' | '’' | '»' | '“' | '‘' | '」' | '』' | '）' | '›'
    )
}

/// Reads a block's text piece by piece.
#[derive(Debug, Default)]
pub(crate) struct WordCounter {
    words: Words,
    /// Hash and letters of the word that is being read.
    word: u64,
    letters: u32,
    capitals: u32,
    word_digits: u32,
    begins_with_capital: bool,
    linked: bool,
    bold: bool,
    run: Run,
    unspaced_linked: u32,
    unspaced_bold: u32,
    /// The last character, if its script is written without spaces.
    unspaced: Option<char>,
    /// The last character that is no white space, and the last that closes no quotation.
    after_mark: bool,
}

impl WordCounter {
    /// Reads on.
    pub(crate) fn count(&mut self, text: &str, linked: bool, bold: bool, lexicon: &Lexicon) {
        let mut rest = text;
        loop {
            // What most of a page is.
            let length = self.letters(rest.as_bytes(), linked, bold);
            if length > 0 {
                self.unspaced = None;
            }
            let mut chars = rest[length..].chars();
            let Some(c) = chars.next() else {
                return;
            };
            rest = chars.as_str();
            if c.is_whitespace() {
                self.unspaced = None;
                self.space(lexicon);
                continue;
            }
            let w = &mut self.words;
            w.chars += 1;
            if !closes(c) {
                self.after_mark = false;
            }
            if !closes(c) || w.last.is_none_or(|l| !ends_sentence(l)) {
                w.last = Some(c);
            }
            if is_unspaced(c) {
                w.unspaced += 1;
                self.unspaced_linked += u32::from(linked);
                self.unspaced_bold += u32::from(bold);
                w.hash = mix(w.hash, c);
                if let Some(before) = self.unspaced.replace(c) {
                    meet(w, &mut self.run, pair(before, c), 1, lexicon);
                }
                continue;
            }
            self.unspaced = None;
            if c.is_alphanumeric() {
                self.letter(c, c.is_uppercase(), linked, bold);
            } else {
                match c {
                    ',' | '、' | '，' | '،' => w.commas += 1,
                    '|' | '•' | '·' | '/' | '»' | '›' => w.separators += 1,
                    _ => {}
                }
                if ends_sentence(c) {
                    self.after_mark = true;
                    if matches!(c, '。' | '！' | '？') {
                        self.words.sentence_ends += 1;
                        self.after_mark = false;
                    }
                }
                if !joins(c) {
                    self.end_word(lexicon);
                }
            }
        }
    }

    /// The ASCII letters and digits that the text begins with; how many these are.
    fn letters(&mut self, text: &[u8], linked: bool, bold: bool) -> usize {
        let Some(&first) = text.first().filter(|b| b.is_ascii_alphanumeric()) else {
            return 0;
        };
        if self.letters == 0 {
            self.word = FNV_OFFSET;
            self.begins_with_capital = first.is_ascii_uppercase();
            (self.linked, self.bold) = (linked, bold);
        }
        let (mut word, mut hash) = (self.word, self.words.hash);
        let (mut length, mut small, mut digits) = (0, 0, 0);
        for &b in text {
            // Digits have the bit, too.
            let lower = b | 0x20;
            if lower.wrapping_sub(b'a') >= 26 {
                if b.wrapping_sub(b'0') >= 10 {
                    break;
                }
                digits += 1;
            }
            small += u32::from(b >> 5 & 1);
            word = mix(word, char::from(lower));
            hash = mix(hash, char::from(lower));
            length += 1;
        }
        (self.word, self.words.hash) = (word, hash);
        let letters = length as u32;
        self.letters += letters;
        self.capitals += letters - small;
        self.word_digits += digits;
        self.words.chars += letters;
        self.words.digits += digits;
        self.words.last = Some(char::from(text[length - 1]));
        self.after_mark = false;
        length
    }

    /// A letter or a digit.
    fn letter(&mut self, c: char, is_capital: bool, linked: bool, bold: bool) {
        if self.letters == 0 {
            self.word = FNV_OFFSET;
            self.begins_with_capital = is_capital;
            (self.linked, self.bold) = (linked, bold);
        }
        self.letters += 1;
        self.capitals += u32::from(is_capital);
        let digit = u32::from(c.is_ascii_digit());
        self.word_digits += digit;
        self.words.digits += digit;
        let c = lower(c);
        self.word = mix(self.word, c);
        self.words.hash = mix(self.words.hash, c);
    }

    /// White space, or a line break.
    pub(crate) fn space(&mut self, lexicon: &Lexicon) {
        self.end_word(lexicon);
        if self.after_mark {
            self.words.sentence_ends += 1;
            self.after_mark = false;
        }
    }

    #[inline]
    fn end_word(&mut self, lexicon: &Lexicon) {
        if self.letters == 0 {
            return;
        }
        let w = &mut self.words;
        w.count += 1;
        w.linked += u32::from(self.linked);
        w.bold += u32::from(self.bold);
        w.capitalised += u32::from(self.begins_with_capital);
        w.shouted += u32::from(self.letters > 1 && self.capitals == self.letters);
        w.years += u32::from(self.letters == 4 && self.word_digits == 4);
        meet(w, &mut self.run, self.word, 2, lexicon);
        (self.letters, self.capitals, self.word_digits) = (0, 0, 0);
    }

    /// The whole block has been read.
    pub(crate) fn finish(mut self, lexicon: &Lexicon) -> Words {
        self.space(lexicon);
        let mut words = self.words;
        words.count += words.unspaced.div_ceil(2);
        words.linked += self.unspaced_linked.div_ceil(2);
        words.bold += self.unspaced_bold.div_ceil(2);
        // A word of two characters says as much as one of five letters.
        words.chars += words.unspaced * 3 / 2;
        for hits in [
            &mut words.title_hits,
            &mut words.description_hits,
            &mut words.body_hits,
        ] {
            *hits = hits.div_ceil(2);
        }
        words
    }
}
