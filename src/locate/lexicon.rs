//! Words to look for on a page: those of its title and its description, and the text that its data carry.

use super::words::{FNV_OFFSET, FNV_PRIME, Words, is_unspaced, joins, lower, mix, pair};
use std::collections::{HashMap, HashSet};

/// Words to look for: those of the title and of the description.
#[derive(Debug)]
pub(crate) struct Lexicon {
    words: HashMap<u64, Source>,
    /// A bit for the first bits of each of them: most words of a page are none, and this tells it sooner.
    hints: [u64; 64],
    /// Runs of three words of the text that the page's data carry.
    body: HashSet<u64>,
    pub(crate) title_words: u32,
    pub(crate) description_words: u32,
}

#[derive(Debug, Default, Clone, Copy)]
struct Source {
    in_title: bool,
    in_description: bool,
}

impl Lexicon {
    /// Whether the page's data carry the article's text.
    pub(crate) fn has_body(&self) -> bool {
        self.body.len() > 50
    }

    /// The different words of a title and a description, and the runs of words of a text.
    pub(crate) fn new(title: &str, description: &str, body: &str) -> Lexicon {
        let mut lexicon = Lexicon {
            words: HashMap::new(),
            hints: [0; 64],
            body: HashSet::new(),
            title_words: 0,
            description_words: 0,
        };
        let (mut title_halves, mut description_halves) = (0, 0);
        each_word(title, |hash, halves| {
            let source = lexicon.words.entry(hash).or_default();
            title_halves += halves * u32::from(!source.in_title);
            source.in_title = true;
        });
        each_word(description, |hash, halves| {
            let source = lexicon.words.entry(hash).or_default();
            description_halves += halves * u32::from(!source.in_description);
            source.in_description = true;
        });
        lexicon.title_words = title_halves.div_ceil(2);
        lexicon.description_words = description_halves.div_ceil(2);
        for &hash in lexicon.words.keys() {
            let (word, bit) = hint(hash);
            lexicon.hints[word] |= bit;
        }
        let mut run = Run::default();
        each_word(body, |hash, _| {
            lexicon.body.extend(run.push(hash));
        });
        lexicon
    }
}

/// The last two words.
#[derive(Debug, Default)]
pub(super) struct Run(u64, u64);

impl Run {
    /// A word more; the hash of the last three, once there are three.
    pub(super) fn push(&mut self, word: u64) -> Option<u64> {
        let Run(first, second) = *self;
        *self = Run(second, word);
        let mixed = first.rotate_left(17).wrapping_mul(FNV_PRIME) ^ second.rotate_left(7) ^ word;
        (first != 0).then_some(mixed)
    }
}

/// Gives the hash of each word, and how many halves of a word it is: in scripts that are written without spaces, each
/// two characters that stand together are half of one, as they overlap.
fn each_word(text: &str, mut found: impl FnMut(u64, u32)) {
    let mut hash = FNV_OFFSET;
    let mut length = 0;
    let mut before = None;
    for c in text.chars().chain([' ']) {
        let unspaced = is_unspaced(c).then_some(c);
        if let Some(c) = unspaced {
            if let Some(before) = before {
                found(pair(before, c), 1);
            }
        } else if c.is_alphanumeric() {
            hash = mix(hash, lower(c));
            length += 1;
        } else if !joins(c) {
            if length > 0 {
                found(hash, 2);
            }
            (hash, length) = (FNV_OFFSET, 0);
        }
        before = unspaced;
    }
}

/// Where in [`Lexicon::hints`] a word has its bit.
fn hint(hash: u64) -> (usize, u64) {
    ((hash >> 58) as usize, 1 << (hash >> 52 & 63))
}

/// Counts a word, in halves, that is the title's, the description's or the body's.
pub(super) fn meet(words: &mut Words, run: &mut Run, word: u64, halves: u32, lexicon: &Lexicon) {
    if !lexicon.body.is_empty()
        && run
            .push(word)
            .is_some_and(|run| lexicon.body.contains(&run))
    {
        words.body_hits += halves;
    }
    let (hint, bit) = hint(word);
    if lexicon.hints[hint] & bit != 0
        && let Some(source) = lexicon.words.get(&word)
    {
        words.title_hits += halves * u32::from(source.in_title);
        words.description_hits += halves * u32::from(source.in_description);
    }
}
