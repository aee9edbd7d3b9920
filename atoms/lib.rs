//! `web_atoms` in fewer bytes.
//!
//! The table of `web_atoms` is a perfect hash of all names and of all their beginnings: 9,854 rows in the order of
//! their hashes, 64 KB of the module in brotli. Here the names alone are kept, in a text of 7 KB, and those of a letter sorted
//! when the first of them is asked for, so that beginnings need no rows of their own. The root's `Cargo.toml` puts this crate in the place of
//! `web_atoms`, for html5ever and all others. A crate that depends on ours gets `web_atoms` itself, and a larger program
//! that does the same.

#![warn(clippy::unwrap_used)]

use std::collections::BinaryHeap;
use std::sync::{LazyLock, OnceLock};

include!(concat!(env!("OUT_DIR"), "/atoms.rs"));

/// Made by `build.rs`, which says how.
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/entities.txt"));

/// Named character references, without the ampersand.
///
/// ```
/// assert_eq!(web_atoms::NAMED_ENTITIES.get("gt;"), Some(&(62, 0)));
/// assert_eq!(web_atoms::NAMED_ENTITIES.get("centerdo"), Some(&(0, 0)));
/// assert_eq!(web_atoms::NAMED_ENTITIES.get("centerdog"), None);
/// ```
pub static NAMED_ENTITIES: Entities = Entities {
    names: LazyLock::new(|| read(TEXT)),
    by_byte: [const { OnceLock::new() }; 128],
};

/// See [`NAMED_ENTITIES`].
pub struct Entities {
    names: LazyLock<Vec<Named>>,
    /// By their first byte, sorted when one of them is asked for.
    by_byte: [OnceLock<Table>; 128],
}

/// A name and its characters.
type Named = (&'static str, (u32, u32));

impl Entities {
    /// The characters of a name (the second is 0 where there is but one); two zeros where only the beginning of a
    /// name is given.
    pub fn get(&self, name: &str) -> Option<&(u32, u32)> {
        // What nearly all references are, at once and without a table: a text that is written down has no others.
        match name.as_bytes() {
            b"" | b"a" | b"am" | b"l" | b"g" | b"n" | b"nb" | b"nbs" | b"q" | b"qu" | b"quo" => {
                return Some(&(0, 0));
            }
            b"amp" | b"amp;" => return Some(&(0x26, 0)),
            b"lt" | b"lt;" => return Some(&(0x3C, 0)),
            b"gt" | b"gt;" => return Some(&(0x3E, 0)),
            b"nbsp" | b"nbsp;" => return Some(&(0xA0, 0)),
            b"quot" | b"quot;" => return Some(&(0x22, 0)),
            _ => {}
        }
        let first = *name.as_bytes().first()?;
        let table = self.by_byte.get(usize::from(first))?;
        let Table { heads, names } = table.get_or_init(|| Table::new(&self.names, first));
        let head = head(name);
        let mut at = heads.partition_point(|&known| known < head);
        if name.len() > size_of_val(&head) {
            let alike = heads[at..].iter().take_while(|&&known| known == head);
            let alike = alike.count();
            at += names[at..][..alike].partition_point(|&(known, _)| known < name);
        }
        let (known, chars) = names.get(at)?;
        match known.strip_prefix(name)? {
            "" => Some(chars),
            _ => Some(&(0, 0)),
        }
    }
}

/// The names that begin with a byte, in their order, with their characters.
struct Table {
    heads: Vec<u32>,
    names: Vec<Named>,
}

impl Table {
    fn new(all: &[Named], byte: u8) -> Table {
        // A heap sorts in far fewer bytes of code than a slice does.
        let of_byte = all
            .iter()
            .filter(|(name, _)| name.as_bytes().first() == Some(&byte));
        let names = of_byte
            .copied()
            .collect::<BinaryHeap<_>>()
            .into_sorted_vec();
        let heads = names.iter().map(|(name, _)| head(name)).collect();
        Table { heads, names }
    }
}

fn read(text: &'static str) -> Vec<Named> {
    let (mut names, mut first) = (Vec::new(), 0);
    for line in text.lines() {
        let (step, line) = number(line);
        first += step.unwrap_or(1);
        let (second, of_these) = line.strip_prefix(',').map_or((None, line), number);
        let chars = (first, second.unwrap_or_default());
        let of_these = of_these.split_inclusive([';', ' ']);
        names.extend(of_these.map(|name| (name.trim_end_matches(' '), chars)));
    }
    names
}

/// The first four bytes as a number, with zeros for those that are missing: in the order of the names, and
/// compared in one step.
fn head(name: &str) -> u32 {
    match *name.as_bytes() {
        [a, b, c, d, ..] => u32::from_be_bytes([a, b, c, d]),
        [a, b, c] => u32::from_be_bytes([a, b, c, 0]),
        [a, b] => u32::from_be_bytes([a, b, 0, 0]),
        [a] => u32::from_be_bytes([a, 0, 0, 0]),
        [] => 0,
    }
}

/// The number that the text begins with, and what follows.
fn number(text: &str) -> (Option<u32>, &str) {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(end);
    (number.parse().ok(), rest)
}
