//! The names of tags and attributes.

use crate::dom::element::SHORT_NAME;
use html5ever::LocalName;
use std::borrow::Cow;

/// A page with fewer bytes cannot have too many names.
const LARGE: usize = 1 << 20;
/// So many names may be new in a large page: html5ever's interner has as many chains, and takes the longer the more
/// names there are.
const MAX_NAMES: usize = 4_096;
/// So many of the longer names are at hand.
const SLOTS: usize = 256;

/// The names that a page uses.
pub(super) struct Names {
    /// Those that were met last, by their hashes: the interner takes longer to find one.
    at_hand: Vec<LocalName>,
    /// Of a large page all that it has used, a bit a hash.
    seen: Vec<u64>,
    count: usize,
}

impl Names {
    /// For a page of so many bytes.
    pub(super) fn new(bytes: usize) -> Names {
        Names {
            at_hand: vec![LocalName::default(); SLOTS],
            seen: vec![0; if bytes > LARGE { 1 << 12 } else { 0 }],
            count: 0,
        }
    }

    /// The name in lower case; `None` if it is one too many, or has a NUL in it.
    pub(super) fn get(&mut self, name: &str) -> Option<LocalName> {
        let (mut has_nul, mut has_capitals) = (false, false);
        for b in name.bytes() {
            has_nul |= b == 0;
            has_capitals |= b.is_ascii_uppercase();
        }
        if has_nul || self.is_too_many(name) {
            return None;
        }
        let name = if has_capitals {
            Cow::Owned(name.to_ascii_lowercase())
        } else {
            Cow::Borrowed(name)
        };
        if name.len() <= SHORT_NAME {
            return Some(LocalName::from(name));
        }
        let slot = &mut self.at_hand[slot(name.as_bytes())];
        if **slot != *name {
            *slot = LocalName::from(name);
        }
        Some(slot.clone())
    }

    /// Whether the page is so large that it may have too many.
    pub(super) fn are_counted(&self) -> bool {
        !self.seen.is_empty()
    }

    /// Whether the name is one too many.
    #[inline]
    pub(super) fn is_too_many(&mut self, name: &str) -> bool {
        if !self.are_counted() || name.len() <= SHORT_NAME {
            return false;
        }
        let hash = hash(name);
        let (word, bit) = ((hash >> 52) as usize, 1 << (hash >> 46 & 63));
        let is_new = self.seen[word] & bit == 0;
        if is_new && self.count < MAX_NAMES {
            self.seen[word] |= bit;
            self.count += 1;
            return false;
        }
        is_new
    }
}

/// Where a longer name is at hand: by its ends, which tell most names apart.
fn slot(name: &[u8]) -> usize {
    let [first, last] = [name.first_chunk(), name.last_chunk()]
        .map(|end| u64::from_le_bytes(*end.unwrap_or(&[0; 8])));
    let hash = (first ^ last.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash >> 56) as usize % SLOTS
}

fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, b| {
        (hash ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
    })
}
