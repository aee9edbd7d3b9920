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
    is_capitalised, is_organisation, is_post_nominal, is_role, is_spaced, looks_like_name,
    trim_marks, trim_name, words_with_places,
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
mod tests {
    use super::*;
    use crate::metadata::byline_prefix::{LONGEST_PREFIX, prefixes_from};
    use crate::metadata::byline_words::{JOINERS, PREFIXES, WEAK_JOINERS};
    use crate::metadata::name_words::{ORGANISATIONS, POST_NOMINALS, ROLES, STOPS};

    #[track_caller]
    fn assert_authors(line: &str, authors: &[&str]) {
        assert_eq!(parse(line).authors, authors, "{line}");
    }

    #[test]
    fn tables_are_sorted() {
        assert!(PREFIXES.is_sorted_by(|a, b| a.0 < b.0));
        for words in [
            JOINERS,
            WEAK_JOINERS,
            STOPS,
            ROLES,
            ORGANISATIONS,
            POST_NOMINALS,
        ] {
            assert!(words.is_sorted_by(|a, b| a < b));
        }
    }

    #[test]
    fn prefixes_are_found_by_their_first_letter() {
        for (prefix, _) in PREFIXES {
            let first = prefix.chars().next().expect("it has a letter");
            assert!(first.is_ascii_lowercase() || !first.is_ascii(), "{prefix}");
            assert!(prefixes_from(first).iter().any(|(p, _)| p == prefix));
            assert!(prefix.len().max(prefix.to_uppercase().len()) <= LONGEST_PREFIX);
        }
    }

    #[test]
    fn splits_names_in_the_languages() {
        assert_authors("By Ada Berg and Bo Lind", &["Ada Berg", "Bo Lind"]);
        assert_authors(
            "Von Ada Berg, Bo Lind und Cem Öz",
            &["Ada Berg", "Bo Lind", "Cem Öz"],
        );
        assert_authors(
            "By Ada Berg, Bo Lind, and Cy Dow",
            &["Ada Berg", "Bo Lind", "Cy Dow"],
        );
        assert_authors(
            "By Ada Berg, a reporter, and Cy Dow",
            &["Ada Berg", "Cy Dow"],
        );
        assert_authors("Text: Ada Berg / Bild: Bo Lind", &["Ada Berg"]);
        assert_authors("Par Ada Berg et Bo Lind", &["Ada Berg", "Bo Lind"]);
        assert_authors("Por Ada Berg y Bo Lind", &["Ada Berg", "Bo Lind"]);
        assert_authors("Di Ada Berg e Bo Lind", &["Ada Berg", "Bo Lind"]);
        assert_authors("Door Ada Berg en Bo Lind", &["Ada Berg", "Bo Lind"]);
        assert_authors("Av Ada Berg och Bo Lind", &["Ada Berg", "Bo Lind"]);
        assert_authors("Автор: Анна Берг и Олег Линд", &["Анна Берг", "Олег Линд"]);
        assert_authors("Της Άννας Μπεργκ", &["Άννας Μπεργκ"]);
        assert_authors("بقلم: أحمد سالم", &["أحمد سالم"]);
        assert_authors("מאת דנה כהן", &["דנה כהן"]);
        assert_authors("作者：张三、李四", &["张三", "李四"]);
        assert_authors("作者：张三丰 李四光", &["张三丰", "李四光"]);
        assert_authors("作者：山田 太郎", &["山田 太郎"]);
        assert_authors("海港日报记者 张三丰 李四", &["张三丰", "李四"]);
        assert_authors("采写：海港日报记者 张三丰 李四", &["张三丰", "李四"]);
        assert_authors("作者：未知　责任编辑：李四光", &[]);
        assert_authors("张三丰 关注", &["张三丰"]);
        assert_authors("记者张三丰", &["张三丰"]);
        assert_authors("홍길동 기자", &["홍길동"]);
    }

    #[test]
    fn leaves_out_roles_addresses_days_and_places() {
        assert_authors(
            "By Ada Berg, Senior Reporter | ada@news.example",
            &["Ada Berg"],
        );
        assert_authors(
            "Written by Ada Berg | Last updated: March 4, 2026 | References",
            &["Ada Berg"],
        );
        assert_authors("By Ada Berg | Bo Lind", &["Ada Berg", "Bo Lind"]);
        assert_authors("Ada Berg | Palma de Mallorca | 08/01/2014", &["Ada Berg"]);
        assert_authors("Last Updated: January 7, 2025", &[]);
        assert_authors("Ada Berg, View More Articles", &["Ada Berg"]);
        assert_authors(
            "By Ada Berg, NNC Senior Supreme Court Analyst",
            &["Ada Berg"],
        );
        assert_authors(
            "By Ada Berg, Senior Staff Technologist, NNC Speech, Ferries, and Technology Project",
            &["Ada Berg"],
        );
        for role in [
            "Research Fellow",
            "Staff Writer",
            "Senior Editor",
            "Professor of Marine Law",
        ] {
            assert_authors(&format!("By Ada Berg, {role}"), &["Ada Berg"]);
            assert_authors(role, &[]);
        }
        assert_authors("By Ada Berg, last updated March 1, 2026", &["Ada Berg"]);
        assert_authors("By Ada Berg1, Bo Lind2*", &["Ada Berg", "Bo Lind"]);
        assert_authors("By ADA BERG, last updated 10:15 a.m.", &["ADA BERG"]);
        assert_authors("Ada Berg Monday, March 2, 2026", &["Ada Berg"]);
        assert_authors("By Joe Friday", &["Joe Friday"]);
        assert_authors("By Ada Berg in Oslo", &["Ada Berg"]);
        assert_authors("Por Ada Berg, em São Paulo", &["Ada Berg"]);
        assert_authors("Por Ada Berg, do UOL", &["Ada Berg"]);
        assert_authors("Do UOL, em São Paulo", &[]);
        assert_eq!(parse("By the Skerry Team").desks, ["the Skerry Team"]);
        assert_authors("DEC. 10, 2018", &[]);
        assert_authors("By Ada Berg, Oslo", &["Ada Berg"]);
        assert_authors("By Ada Berg Published 12 May 2023", &["Ada Berg"]);
        assert_authors("By Ada Berg for the Courier", &["Ada Berg"]);
        assert_authors("May 3, 2017 By Ada Berg 4 Comments", &["Ada Berg"]);
        assert_authors("Recipe by Ada Berg", &["Ada Berg"]);
        assert_authors("By submitting this form, you agree to", &[]);
        assert_authors("Submitted by ada.berg on Fri, 05/12/2023", &["ada.berg"]);
        assert_authors("By skerry.com", &[]);
        assert_authors("Jul 11", &[]);
        assert_authors("By Ada Berg; Photos by Bo Lind", &["Ada Berg"]);
        assert_authors(
            "Reporting by Ada Berg in Oslo and Bo Lind in Riga; Editing by Cy Dow",
            &["Ada Berg", "Bo Lind"],
        );
    }

    #[test]
    fn keeps_what_belongs_to_a_name() {
        assert_authors("By Dr. Ada Berg, PhD", &["Dr. Ada Berg, PhD"]);
        assert_authors("Di Maio", &["Di Maio"]);
        assert_authors("Posted by Ada Berg.", &["Ada Berg"]);
        assert_authors("By Ada Berg Jr.", &["Ada Berg Jr."]);
        assert_authors("By Ursula von der Leyen", &["Ursula von der Leyen"]);
        assert_authors("nightowl42", &["nightowl42"]);
        assert_eq!(of_field("Ada - Bo Lind").authors, ["Ada - Bo Lind"]);
        assert_eq!(
            of_field("Friends of the Ferry").authors,
            ["Friends of the Ferry"]
        );
    }

    #[test]
    fn an_agency_is_no_author() {
        let byline = parse("By Ada Berg (Reuters)");
        assert_eq!(byline.authors, ["Ada Berg"]);
        assert_eq!(byline.agency.as_deref(), Some("Reuters"));
        let byline = parse("By Agence France-Presse");
        assert!(byline.authors.is_empty());
        assert_eq!(byline.agency.as_deref(), Some("AFP"));
        let byline = of_field("Ada Berg The Associated Press");
        assert_eq!(byline.authors, ["Ada Berg"]);
        assert_eq!(byline.agency.as_deref(), Some("AP"));
        assert_eq!(parse("Ada Berg, dpa").agency.as_deref(), Some("dpa"));
    }

    #[test]
    fn a_desk_is_no_author() {
        let byline = parse("By Courier Staff");
        assert!(byline.authors.is_empty());
        assert_eq!(byline.desks, ["Courier Staff"]);
    }

    #[test]
    fn knows_a_byline_by_its_prefix() {
        assert!(has_prefix("By Ada Berg"));
        assert!(has_prefix("Écrit par Ada Berg"));
        assert!(!has_prefix("Bypass closed again"));
        assert!(!has_prefix("Photos by Bo Lind"));
        assert!(has_prefix("Text: Bo Lind") && !has_prefix("Text Size"));
        assert!(has_prefix("记者张三丰") && !has_prefix("报道中提到，渡船又开了"));
    }
}
