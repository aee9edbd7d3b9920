//! `web_atoms` in fewer bytes.
//!
//! The table of `web_atoms` is a perfect hash of all names and of all their beginnings: 9,854 rows in the order of
//! their hashes, 64 KB of the module in brotli. Here the names alone are kept, in a text of 7 KB, and sorted when they are
//! first asked for, so that beginnings need no rows of their own. The root's `Cargo.toml` puts this crate in the place of
//! `web_atoms`, for html5ever and all others. A crate that depends on ours gets `web_atoms` itself, and a larger program
//! that does the same.

#![warn(clippy::unwrap_used)]

use std::collections::BinaryHeap;
use std::sync::LazyLock;

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
pub static NAMED_ENTITIES: Entities = Entities(LazyLock::new(|| Table::read(TEXT)));

/// See [`NAMED_ENTITIES`].
pub struct Entities(LazyLock<Table>);

impl Entities {
    /// The characters of a name (the second is 0 where there is but one); two zeros where only the beginning of a
    /// name is given.
    pub fn get(&self, name: &str) -> Option<&(u32, u32)> {
        let table = &*self.0;
        let head = head(name);
        // Where names begin that begin with the same byte, and with the next.
        let byte = (head >> 24) as usize;
        let [begin, end] = *table.begins.get(byte..byte + 2)?.as_array()?;
        let heads = &table.heads[usize::from(begin)..usize::from(end)];
        let mut at = usize::from(begin) + heads.partition_point(|&known| known < head);
        if name.len() > size_of_val(&head) {
            let rest = &table.heads[at..];
            let alike = rest.iter().take_while(|&&known| known == head).count();
            at += table.names[at..][..alike].partition_point(|&(known, _)| known < name);
        }
        let (known, chars) = table.names.get(at)?;
        match known.strip_prefix(name)? {
            "" => Some(chars),
            _ => Some(&(0, 0)),
        }
    }
}

/// The names in their order, with their characters.
struct Table {
    /// Where those begin that begin with a byte of ASCII, and at last where all end.
    begins: [u16; 129],
    heads: Vec<u32>,
    names: Vec<(&'static str, (u32, u32))>,
}

impl Table {
    fn read(text: &'static str) -> Table {
        // A heap sorts in far fewer bytes of code than a slice does.
        let (mut names, mut first) = (BinaryHeap::new(), 0);
        for line in text.lines() {
            let (step, line) = number(line);
            first += step.unwrap_or(1);
            let (second, of_these) = line.strip_prefix(',').map_or((None, line), number);
            let chars = (first, second.unwrap_or_default());
            let of_these = of_these.split_inclusive([';', ' ']);
            names.extend(of_these.map(|name| (name.trim_end_matches(' '), chars)));
        }
        let names = names.into_sorted_vec();
        let heads: Vec<u32> = names.iter().map(|(name, _)| head(name)).collect();
        let mut begins = [0; 129];
        for (byte, begin) in (0_u32..).zip(&mut begins) {
            let at = heads.partition_point(|head| head >> 24 < byte);
            *begin = u16::try_from(at).unwrap_or(u16::MAX);
        }
        Table {
            begins,
            heads,
            names,
        }
    }
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
