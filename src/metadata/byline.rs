//! Takes a byline apart: who wrote it, and which agency or desk it comes from.
//!
//! Works on one printed line, or on what a field of metadata says. It does not judge whether a line
//! is a byline; who calls it knows that from the markup or from the prefix.

use super::agencies;
use super::byline_pieces::{Part, split_at_dashes, split_names};
pub(crate) use super::byline_pieces::{after_date, without_addresses, without_date};
use super::byline_prefix::{from_prefix, strip_prefix};
pub(crate) use super::byline_prefix::{has_prefix, has_strong_prefix, is_prefix};
use super::byline_words::Credit;
use super::names::{
    begins_with_capital, is_capitalised, is_organisation, is_post_nominal, is_role, is_spaced,
    looks_like_name, said_once, trim_marks, trim_name, words_with_places,
};
use super::{date, date_labels};
use crate::dom::fold;

/// What a byline says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Byline {
    /// The people who wrote it, a name each.
    pub(crate) authors: Vec<String>,
    /// The news agency, by its usual name.
    pub(crate) agency: Option<String>,
    /// Desks, staffs and firms that stand where an author would.
    pub(crate) desks: Vec<String>,
}

/// Reads a printed byline: "By Ada Berg and Bo Lind, Reuters".
pub(crate) fn parse(line: &str) -> Byline {
    let mut byline = Byline::default();
    let line = without_addresses(&fold(line));
    let marks = [';', '|', '•', '·', '⋅', '»', '\u{ff1b}', '\u{ff5c}'];
    let credits: Vec<&str> = line.split(marks).map(str::trim).collect();
    // "Ada Berg | Riga | 12.05.2023": what stands before a day is a place or a section.
    let is_dated = credits.iter().skip(1).any(|c| date::is_whole(c));
    for (at, credit) in credits.into_iter().enumerate() {
        let is_place = is_dated && !byline.authors.is_empty() && strip_prefix(credit).is_none();
        if at > 0 && (is_place || is_beside(credit)) {
            continue;
        }
        let mut who = Credit::Author;
        for (position, piece) in split_at_dashes(from_prefix(credit)).into_iter().enumerate() {
            byline.read_piece(piece, position, &mut who, Kind::Printed);
        }
    }
    byline
}

/// Whether this stands beside a byline, and is none: `Last updated: March 4, 2026`, `References`.
fn is_beside(credit: &str) -> bool {
    let says_when = credit.contains(|c: char| c.is_ascii_digit());
    let is_word = !credit.contains(' ') && is_spaced(credit);
    strip_prefix(credit).is_none()
        && agencies::canonical(credit).is_none()
        && (says_when || is_word || credit.contains(':'))
}

/// What comes behind so many bytes of a field is not read: it has more names than an article has authors.
const LONGEST_FIELD: usize = 8192;

/// Reads what a field of metadata says: names, without what is printed before and after them.
pub(crate) fn of_field(value: &str) -> Byline {
    let mut byline = Byline::default();
    let value = &value[..value.floor_char_boundary(LONGEST_FIELD)];
    let value = without_addresses(&fold(value));
    // What stands after the comma is where somebody works whose name was left out.
    if value.starts_with(',') {
        return byline;
    }
    for piece in value.split([';', '|', '•', '\u{ff1b}']) {
        let words = piece.split_whitespace().count();
        if !piece.contains([',', '/', '&']) && words <= 8 && byline.enter_desk(piece.trim()) {
            continue;
        }
        let mut parts = split_at_dashes(piece);
        let is_place = |part: &&str| {
            agencies::canonical(part).is_some() || is_organisation(part) || is_role(part)
        };
        let whole = !parts.iter().skip(1).any(is_place);
        if whole {
            parts = vec![piece];
        }
        for (position, part) in parts.into_iter().enumerate() {
            byline.read_piece(part, position, &mut Credit::Author, Kind::Field);
        }
    }
    byline
}

/// Where a name stands: a field holds names and little else, a printed line also other words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Printed,
    Field,
}

/// Whether it is what somebody is, without a name: "Staff Writer", "Senior Court Reporter". Three words may be a name and
/// an office: "Bo Lind Reporter".
fn is_bare_role(part: &str) -> bool {
    let mut words = part.split(' ');
    let first = words.next().unwrap_or_default();
    let is_rank = [
        "Associate",
        "Chief",
        "Deputy",
        "Managing",
        "Senior",
        "Special",
        "Staff",
    ]
    .contains(&first);
    is_role(part) && (is_rank || words.count() != 2)
}

/// Whether it is one word that begins with a small letter, as no name beside another with a capital does.
fn is_small_word(part: &str) -> bool {
    !part.contains(' ') && part.starts_with(char::is_lowercase)
}

impl Byline {
    /// Reads what stands between two dashes. After the first dash comes where the author works, or is.
    fn read_piece(&mut self, piece: &str, position: usize, who: &mut Credit, kind: Kind) {
        let piece = self.without_brackets(piece);
        let mut named = false;
        let mut after_role = false;
        for Part { text, is_joined } in &split_names(&piece) {
            let mut part = text.trim();
            while let Some((credit, rest)) = strip_prefix(part) {
                *who = credit;
                part = rest;
            }
            if *who == Credit::Other || part.is_empty() {
                continue;
            }
            // What follows says when: "last updated March 1, 2026".
            let may_be_dated = named || part.contains(|c: char| c.is_ascii_digit());
            if kind == Kind::Printed && may_be_dated && date_labels::tells_when(part) {
                break;
            }
            if named && is_bare_role(part) {
                after_role = true;
                continue;
            }
            // "Ada Berg, Senior Reporter, Harbour Desk".
            if after_role && !is_joined {
                continue;
            }
            part = self.without_agency(part);
            if part.is_empty() {
                named = false;
            } else if position > 0 && !self.authors.is_empty() {
                continue;
            } else if named && is_post_nominal(part) {
                self.lengthen_last(part);
            } else if named && !part.contains(' ') && is_spaced(part) && self.last_has_two_words() {
                continue; // "Ada Berg, Oslo"
            } else if named && is_small_word(part) && self.last_has_a_capital() {
                continue; // "Ada loves harbours and boats."
            } else {
                named = self.read_name(part, kind);
            }
        }
    }

    /// Enters one name. Returns whether it was an author's.
    fn read_name(&mut self, part: &str, kind: Kind) -> bool {
        let name = match kind {
            Kind::Printed => trim_name(part),
            Kind::Field => trim_marks(part),
        };
        let name = said_once(name);
        if name.is_empty() || !looks_like_name(name) {
            return false;
        }
        if is_organisation(name) {
            push_new(&mut self.desks, name);
            return false;
        }
        if is_role(name) || kind == Kind::Printed && !is_capitalised(name) {
            return false;
        }
        push_new(&mut self.authors, name);
        true
    }

    /// Enters the agency that the part is, or ends with, and gives what stands before it.
    fn without_agency<'a>(&mut self, part: &'a str) -> &'a str {
        let places: Vec<usize> = words_with_places(part).map(|(at, _)| at).collect();
        for &at in places.iter().rev().take(4).rev() {
            if let Some(agency) = agencies::canonical(&part[at..]) {
                self.agency.get_or_insert_with(|| agency.to_owned());
                push_new(&mut self.desks, part[at..].trim());
                return part[..at].trim_end();
            }
        }
        part
    }

    /// Enters the name of a desk or a firm, "and" and all; says whether it was one.
    fn enter_desk(&mut self, name: &str) -> bool {
        let is_desk = is_organisation(name) && !ends_with_agency(name);
        if is_desk {
            push_new(&mut self.desks, name);
        }
        is_desk
    }

    fn last_has_two_words(&self) -> bool {
        self.authors.last().is_some_and(|name| name.contains(' '))
    }

    fn last_has_a_capital(&self) -> bool {
        self.authors
            .last()
            .is_some_and(|name| begins_with_capital(name))
    }

    fn lengthen_last(&mut self, post_nominal: &str) {
        if let Some(name) = self.authors.last_mut() {
            name.push_str(", ");
            name.push_str(post_nominal);
        }
    }

    /// Cuts out what stands in brackets; an agency there is kept: "Ada Berg (Reuters)", "(Oslo=AFP)".
    fn without_brackets(&mut self, piece: &str) -> String {
        let mut out = String::with_capacity(piece.len());
        let mut rest = piece;
        while let Some(open) = rest.find(['(', '[', '\u{ff08}']) {
            let Some(length) = rest[open..].find([')', ']', '\u{ff09}']) else {
                break;
            };
            let inner = rest[open..open + length].trim_start_matches(['(', '[', '\u{ff08}']);
            for word in inner.split(['=', '/', ',']) {
                if let Some(agency) = agencies::canonical(word.trim()) {
                    self.agency.get_or_insert_with(|| agency.to_owned());
                }
            }
            out.push_str(&rest[..open]);
            out.push(' ');
            rest = rest[open + length..].trim_start_matches([')', ']', '\u{ff09}']);
        }
        out.push_str(rest);
        out
    }
}

/// Adds the name unless it is there in this or another case.
pub(super) fn push_new(names: &mut Vec<String>, name: &str) {
    let lower = name.to_lowercase();
    if names.len() < MOST_NAMES && !names.iter().any(|have| have.to_lowercase() == lower) {
        names.push(name.to_owned());
    }
}

/// No article has more authors than this; a field that seems to is not a list of authors.
const MOST_NAMES: usize = 100;

fn ends_with_agency(text: &str) -> bool {
    words_with_places(text).any(|(at, _)| agencies::canonical(&text[at..]).is_some())
}

#[cfg(test)]
mod tests;
