//! Bylines as they are printed, and as fields have them.

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
    assert_authors("Ada Berg Ada Berg", &["Ada Berg"]);
    assert_authors("Bo Bo", &["Bo Bo"]);
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

#[test]
fn a_word_of_a_sentence_is_no_name() {
    let byline = parse("Ada is a sailor who loves harbours and boats.");
    assert_eq!(byline.authors, ["Ada"]);
    assert_eq!(parse("ada and bo").authors, ["ada", "bo"]);
}
