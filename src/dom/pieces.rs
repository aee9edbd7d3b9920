//! The pieces that class names and ids are made of, looked up by their hashes.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table of pieces, by [`piece_hash`].
pub(crate) type ByPiece<T> = HashMap<u32, T, BuildHasherDefault<Identity>>;

/// The keys are hashes already.
#[derive(Default)]
pub(crate) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = self.0 << 8 | u64::from(b);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn write_u32(&mut self, hash: u32) {
        self.0 = u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// A table of our own words: nobody else chooses its keys, so that a quick hash will do.
pub(crate) type WordMap<K, T> = HashMap<K, T, BuildHasherDefault<Fnv>>;

/// FNV-1a with 64 bits.
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = (self.0 ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

const OFFSET: u32 = 0x811c_9dc5;

fn mix(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// FNV-1a of a piece in lower case.
pub(crate) fn piece_hash(piece: &str) -> u32 {
    piece.bytes().fold(OFFSET, mix)
}

/// The pieces of class or id names, as FNV-1a hashes of their letters in lower case:
/// `article-body__mainText` has `article`, `body`, `main` and `text`. Digits and other signs part pieces.
pub(crate) fn each_piece(names: &str, mut found: impl FnMut(u32)) {
    let (mut piece, mut length, mut lower) = (OFFSET, 0_u32, false);
    for &byte in names.as_bytes() {
        let letter = byte | 0x20;
        let is_letter = letter.wrapping_sub(b'a') < 26;
        let is_lower = is_letter && byte == letter;
        if !is_letter || (lower && !is_lower) {
            if length > 1 {
                found(piece);
            }
            (piece, length) = (OFFSET, 0);
        }
        if is_letter {
            piece = mix(piece, letter);
            length += 1;
        }
        lower = is_lower;
    }
    if length > 1 {
        found(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_pieces() {
        let mut pieces = Vec::new();
        each_piece("article-body__mainText col2 x", |piece| pieces.push(piece));
        let expected = ["article", "body", "main", "text", "col"].map(piece_hash);
        assert_eq!(pieces, expected);
    }
}
