//! What class and id names say of an element: each piece of a name has a weight that was learned.

use crate::dom::{ByPiece, Element, Memo, each_piece, piece_hash};
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

/// Reads the element's class and id names; `known` are classes that were read.
pub(crate) fn names<'a>(element: &'a Element, known: &mut Memo<'a, Names>) -> Names {
    let read_again = |class| known.of(class, read);
    let class = element.attr("class").map(read_again).unwrap_or_default();
    let id = element.attr("id").map(read).unwrap_or_default();
    Names {
        weight: class.weight.saturating_add(id.weight).clamp(-60, 60),
        families: class.families | id.families,
    }
}

fn read(names: &str) -> Names {
    let table = TABLE.get_or_init(table);
    let mut found = Names::default();
    each_piece(names, |piece| {
        if let Some(known) = table.get(&piece) {
            found.weight = found.weight.saturating_add(known.weight);
            found.families |= known.families;
        }
    });
    found
}

/// A line for each weight, in tenths of log-odds, with all pieces that have it. Written by `tests/bench/train.py`.
static WEIGHTS: &str = include_str!("token_weights.txt");

/// All pieces that were learned, with their weights.
fn weights() -> impl Iterator<Item = (i16, &'static str)> {
    let lines = WEIGHTS.lines().filter_map(|line| {
        let (weight, pieces) = line.split_once(' ')?;
        Some((weight.parse().ok()?, pieces.split(' ')))
    });
    lines.flat_map(|(weight, pieces)| pieces.map(move |piece| (weight, piece)))
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
    for (weight, piece) in weights() {
        table.entry(piece_hash(piece)).or_default().weight = weight;
    }
    for (bit, (_, pieces)) in FAMILIES.iter().enumerate() {
        for piece in *pieces {
            table.entry(piece_hash(piece)).or_default().families |= 1 << bit;
        }
    }
    table
}

static TABLE: OnceLock<Table> = OnceLock::new();

type Table = ByPiece<Names>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_is_read() {
        let words: usize = WEIGHTS.lines().map(|line| line.split(' ').count()).sum();
        assert_eq!(weights().count(), words - WEIGHTS.lines().count());
        assert!(weights().all(|(weight, piece)| weight != 0 && !piece.is_empty()));
        assert!(weights().count() > 500);
    }

    #[test]
    fn names_said_ten_thousand_times_weigh_what_they_weigh_at_most() {
        for (name, most) in [("menu ", -60), ("prose ", 60)] {
            let page = crate::dom::parse(&format!("<p class=\"{}\">", name.repeat(10_000)));
            let mut known = Memo::default();
            let weights = page.tree.descendants(page.tree.document());
            let weights = weights.filter_map(|id| Some(names(page.tree.element(id)?, &mut known)));
            assert!(weights.map(|n| n.weight).any(|w| w == most), "{name}");
        }
    }
}
