//! What a house says of its own deals, and of what it does not answer for: whole lines, in the words of their law.

use crate::strip::rule::Rule;
use crate::strip::words::{has, says};
use crate::strip::work::Work;

/// Pieces of words, one of which a note on paid links has: most lines have none. They begin with rare letters, so that few places
/// of a line are looked at, and with none that may be a capital.
static STEMS: &[&str] = &[
    "fili", "miss", "misi", "vision", "zon", "bung", "belink", "fying",
];

/// What only a note on paid links has. In lower case, as all below.
static PAID_LINKS: &[&str] = &[
    "contains affiliate links",
    "contain affiliate links",
    "includes affiliate links",
    "include affiliate links",
    "links are affiliate",
    "as an amazon associate",
    "earn from qualifying purchases",
    "enthält affiliate",
    "enthält werbelinks",
    "enthält provisions",
    "beitrag enthält werbung",
    "artikel enthält werbung",
    "enthält unbezahlte werbung",
    "enthält bezahlte werbung",
    "sind affiliate-links",
    "sind sogenannte affiliate",
    "als amazon-partner",
    "contient des liens affiliés",
    "contient des liens d'affiliation",
    "liens sont affiliés",
    "contiene enlaces de afiliado",
    "contiene link affiliati",
    "link di affiliazione",
    "contém links de afiliado",
    "bevat affiliate",
];

/// What such a note points to, or who speaks in it.
static HERE: &[&str] = &[
    "this", "these", "our", "we", "i", "some", "dieser", "diese", "dieses", "als", "wir", "ich",
    "cet", "cette", "ces", "certains", "este", "esta", "questo", "alcuni", "dit", "deze",
];

/// What a house gets for them, where it speaks of links or purchases and of itself, too.
static SHARES: &[&str] = &[
    "commission",
    "provision",
    "comisión",
    "comissão",
    "commissie",
];
static LINKS: &[&str] = &[
    "link", "lien", "enlace", "purchase", "buy", "kauf", "achat", "compra", "acquist",
];
static ITSELF: &[&str] = &[
    "we", "our", "us", "i", "my", "wir", "uns", "unser", "unsere", "unseren", "ich", "nous",
    "notre", "nos", "je", "nosotros", "nuestro", "nuestros", "noi", "nostri", "nossos", "wij",
];
/// It gets it.
static EARNS: &[&str] = &[
    "earn",
    "receive",
    "get",
    "make",
    "erhalte",
    "bekomme",
    "verdien",
    "percevoir",
    "touch",
    "recib",
    "gan",
    "ricev",
    "receb",
    "ontvang",
];

/// Takes the lines that say that links on the page are paid for.
pub(super) fn take_paid_links_notes(work: &mut Work, rule: &'static Rule) {
    for line in work.lines().iter() {
        if has(&line.text, STEMS) && is_paid_links_note(&line.text.to_lowercase()) {
            work.take_line(line, rule);
        }
    }
}

fn is_paid_links_note(line: &str) -> bool {
    has(line, PAID_LINKS) && says(line, HERE)
        || has(line, SHARES) && has(line, LINKS) && has(line, EARNS) && says(line, ITSELF)
}

/// What disclaimers begin with, in Chinese.
static DISCLAIMED: &[&str] = &[
    "免责声明",
    "免責聲明",
    "特别声明",
    "特別聲明",
    "版权声明",
    "版權聲明",
    "声明：",
    "郑重声明",
    "风险提示：",
];

/// Whose views are told, and how far they are the house's.
static VIEWS: &[&str] = &[
    "views expressed",
    "opinions expressed",
    "views and opinions",
    "opinions of the author",
    "views of the author",
    "opiniones expresadas",
    "opinions exprimées",
    "opinioni espresse",
    "opiniões expressas",
    "meinung der autor",
    "meinung des autors",
    "meinungen der autor",
];
/// Pieces of words, one of which each of them has; as [`STEMS`].
static VIEWS_STEMS: &[&str] = &["xpress", "pini", "ung de", "ungen de", "ws "];
static NOT_OURS: &[&str] = &[
    "not necessarily",
    "do not reflect",
    "does not reflect",
    "do not represent",
    "are their own",
    "are his own",
    "are her own",
    "are those of",
    "are solely",
    "no reflejan",
    "no representan",
    "n'engagent",
    "n’engagent",
    "ne reflètent",
    "non riflettono",
    "não refletem",
    "nicht unbedingt",
    "nicht zwingend",
    "nicht notwendigerweise",
];

/// Takes the lines, below the text, that say what the house does not answer for.
pub(super) fn take_disclaimers(work: &mut Work, rule: &'static Rule) {
    for line in work.lines().iter() {
        if is_disclaimer(&line.text) && work.facts.long_before(line.node) > 0 {
            work.take_line(line, rule);
        }
    }
}

fn is_disclaimer(line: &str) -> bool {
    let begins = line.trim_start_matches(['【', '（', '(', '[', '*']);
    if DISCLAIMED.iter().any(|d| begins.starts_with(d)) {
        return true;
    }
    has(line, VIEWS_STEMS) && {
        let line = line.to_lowercase();
        has(&line, VIEWS) && has(&line, NOT_OURS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_is_out_of_reach() {
        for phrase in PAID_LINKS.iter().chain(SHARES) {
            assert!(has(phrase, STEMS), "{phrase}");
        }
        for phrase in VIEWS {
            assert!(has(phrase, VIEWS_STEMS), "{phrase}");
        }
    }
}
