//! What class and id names say of an element: each piece of a name has a weight that was learned.

use super::token_weights::WEIGHTS;
use crate::dom::{Element, local_name};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

/// What an element's class and id names say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Names {
    /// The weights of all pieces, summed: positive where what stands in such elements belongs to
    /// articles, negative where it does not. In tenths of log-odds.
    pub(crate) weight: i16,
    /// A bit for each family of [`FAMILIES`] that a piece belongs to, lowest first.
    pub(crate) families: u32,
}

/// Reads the element's class and id names.
pub(crate) fn names(element: &Element) -> Names {
    let table = TABLE.get_or_init(table);
    let mut names = Names::default();
    for attr in &element.attrs {
        if matches!(attr.name.local, local_name!("class") | local_name!("id")) {
            each_piece(&attr.value, |piece| {
                if let Some(known) = table.get(&piece) {
                    names.weight += known.weight;
                    names.families |= known.families;
                }
            });
        }
    }
    names.weight = names.weight.clamp(-60, 60);
    names
}

/// Pieces that name what stands in an element, by family. To add a family, add a line; the model has to
/// be fitted again.
pub(super) static FAMILIES: [(&str, &[&str]); 9] = [
    (
        "is_body",
        &[
            "articlebody",
            "body",
            "entry",
            "postbody",
            "prose",
            "richtext",
            "story",
            "storytext",
            "text",
        ],
    ),
    (
        "is_caption",
        &["caption", "credit", "credits", "legend", "photographer"],
    ),
    (
        "is_comment",
        &[
            "comment",
            "comments",
            "commentlist",
            "discussion",
            "disqus",
            "replies",
            "reply",
            "respond",
        ],
    ),
    (
        "is_consent",
        &[
            "consent", "cookie", "cookies", "gdpr", "modal", "overlay", "popup",
        ],
    ),
    (
        "is_footer",
        &["bottom", "colophon", "copyright", "footer", "legal"],
    ),
    (
        "is_gallery",
        &[
            "carousel",
            "gallery",
            "lightbox",
            "slider",
            "slides",
            "slideshow",
        ],
    ),
    (
        "is_navigation",
        &[
            "breadcrumb",
            "breadcrumbs",
            "menu",
            "nav",
            "navbar",
            "navigation",
            "pagination",
            "toc",
        ],
    ),
    (
        "is_newsletter",
        &[
            "newsletter",
            "signup",
            "subscribe",
            "subscription",
            "paywall",
            "regwall",
        ],
    ),
    (
        "is_teaser",
        &[
            "card", "cards", "excerpt", "grid", "listing", "teaser", "teasers", "tile", "tiles",
        ],
    ),
];

fn table() -> Table {
    let mut table = Table::default();
    for &(piece, weight) in WEIGHTS {
        table.entry(hash(piece)).or_default().weight = i16::from(weight);
    }
    for (bit, (_, pieces)) in FAMILIES.iter().enumerate() {
        for piece in *pieces {
            table.entry(hash(piece)).or_default().families |= 1 << bit;
        }
    }
    table
}

type Table = HashMap<u32, Names, BuildHasherDefault<Identity>>;

static TABLE: OnceLock<Table> = OnceLock::new();

/// The keys are hashes already.
#[derive(Default)]
struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = self.0 << 8 | u64::from(b);
        }
    }

    fn write_u32(&mut self, hash: u32) {
        self.0 = u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

const OFFSET: u32 = 0x811c_9dc5;

fn mix(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

fn hash(piece: &str) -> u32 {
    piece.bytes().fold(OFFSET, mix)
}

/// The pieces of class or id names, as FNV-1a hashes of their letters in lower case:
/// `article-body__mainText` has `article`, `body`, `main` and `text`. Digits and other signs part pieces.
fn each_piece(names: &str, mut found: impl FnMut(u32)) {
    let (mut piece, mut length, mut lower) = (OFFSET, 0, false);
    for byte in names.bytes().chain([b' ']) {
        let ends = !byte.is_ascii_alphabetic() || (lower && byte.is_ascii_uppercase());
        if ends {
            if length > 1 {
                found(piece);
            }
            (piece, length) = (OFFSET, 0);
        }
        if byte.is_ascii_alphabetic() {
            piece = mix(piece, byte.to_ascii_lowercase());
            length += 1;
        }
        lower = byte.is_ascii_lowercase();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_pieces() {
        let mut pieces = Vec::new();
        each_piece("article-body__mainText col2 x", |piece| pieces.push(piece));
        assert_eq!(pieces, ["article", "body", "main", "text", "col"].map(hash));
    }
}
