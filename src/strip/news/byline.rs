//! Bylines: `By Ada Berg and Ole Lund` into the authors, `By Reuters` into the agency.

use crate::Metadata;
use crate::metadata::agencies::{calls_itself_one, canonical};
use crate::metadata::byline::{self, Byline};
use crate::strip::cards;
use crate::strip::rule::Rule;
use crate::strip::words::normal;
use crate::strip::work::{Line, Work};

/// What stands before an agency's name in a line of its own.
const OPENERS: [&str; 12] = [
    "af", "av", "by", "da", "de", "di", "door", "od", "par", "por", "via", "von",
];

/// Words between the names of authors.
const JOINTS: [&str; 14] = [
    "and", "e", "en", "et", "i", "ja", "och", "og", "oraz", "und", "y", "и", "і", "ve",
];

/// What reporters are called, after their names.
const REPORTER: [&str; 4] = ["기자", "특파원", "记者", "記者"];

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    let lines = work.lines();
    let is_at_an_end = |line: &Line| work.facts.is_head(line.node) || work.facts.is_tail(line.node);
    let mut found = Vec::new();
    let mut authors = work.metadata.authors.clone();
    let known: Vec<String> = authors.iter().map(|name| normal(name)).collect();
    let mut read_lines: Vec<(&Line, Option<Byline>)> =
        lines.iter().map(|line| (line, read(&line.text))).collect();
    // Within the text it is one where it names whom the page names, and none names others, as in a list of stories.
    let names_others = |(line, byline): &(&Line, Option<Byline>)| {
        let byline = byline.as_ref().filter(|_| !is_at_an_end(line));
        byline.is_some_and(|b| !is_of(b, &known))
    };
    let is_list = read_lines.iter().any(names_others);
    read_lines.retain(|(line, byline)| is_at_an_end(line) || !is_list && byline.is_some());
    for (line, byline) in read_lines {
        // A heading may read as one: it is one where it names whom the page names.
        if work.heading(line.node).is_some() {
            if byline.is_some_and(|b| is_of(&b, &known)) {
                found.push((line.node, None));
            }
            continue;
        }
        match byline {
            Some(byline) => {
                if authors.is_empty() {
                    authors.clone_from(&byline.authors);
                }
                found.push((line.node, Some(byline)));
            }
            None if is_authors_alone(&authors, &line.text) => {
                found.push((line.node, None));
            }
            None => {}
        }
    }
    let cards = cards::find(work, found.iter().map(|&(node, _)| (rule.id, node)));
    for (node, byline) in found.into_iter().filter(|(n, _)| !cards.contains(n)) {
        if let Some(byline) = byline {
            tell(work.metadata, byline);
        }
        work.take(node, rule);
    }
}

/// Whether the byline names authors, and none but these, who are given as [`normal`] has them.
fn is_of(byline: &Byline, known: &[String]) -> bool {
    !byline.authors.is_empty()
        && byline
            .authors
            .iter()
            .all(|name| known.contains(&normal(name)))
}

/// Puts what the byline says where the metadata has nothing yet.
fn tell(metadata: &mut Metadata, byline: Byline) {
    if metadata.agency.is_none() {
        let named = |desk: &&String| calls_itself_one(desk);
        metadata.agency = byline
            .agency
            .or_else(|| byline.desks.iter().find(named).cloned());
    }
    if metadata.authors.is_empty() && !byline.authors.is_empty() {
        metadata.byline = Some(byline.authors.join(", "));
        metadata.authors = byline.authors;
    }
}

/// Whether the line is the names of the article's authors, all of them, what joins them, and their addresses.
fn is_authors_alone(authors: &[String], line: &str) -> bool {
    let line = &byline::without_addresses(line);
    let most: usize = authors.iter().map(|author| author.len() + 8).sum();
    if line.len() > most {
        return false;
    }
    let mut rest = normal(line);
    for author in authors {
        let Some(at) = rest.find(&normal(author)) else {
            return false;
        };
        rest.replace_range(at..at + normal(author).len(), "");
    }
    let is_joint = |word: &str| JOINTS.contains(&word) || REPORTER.contains(&word);
    !authors.is_empty() && rest.split_whitespace().all(is_joint)
}

/// What a line says that is a byline and nothing else.
fn read(line: &str) -> Option<Byline> {
    let line = line.trim();
    if let Some(agency) = agency_alone(line) {
        return Some(Byline {
            agency: Some(agency.to_owned()),
            ..Byline::default()
        });
    }
    if let Some(reporter) = reporter(line) {
        return Some(Byline {
            authors: vec![reporter],
            ..Byline::default()
        });
    }
    // "Tuesday 15 October 2019 by Ada Berg": the day stands first.
    let line = match byline::after_date(line) {
        Some(by) => by,
        None if byline::has_prefix(line) => line,
        None => return None,
    };
    let byline = byline::parse(line);
    let desk = byline.desks.first();
    let first = byline.authors.first().or(desk).or(byline.agency.as_ref())?;
    // An agency may be written in another way than its usual name.
    let names = line.find(first.as_str()).map_or("", |at| &line[at..]);
    let names = byline::without_date(names);
    is_names(names).then_some(byline)
}

/// The name in `김민수 기자 kim@island.example`: in Korean and Chinese, what somebody is stands after the name.
fn reporter(line: &str) -> Option<String> {
    if line.is_ascii() {
        return None;
    }
    let line = line.trim_matches(['[', ']', '(', ')', '【', '】']);
    let line = byline::without_addresses(line);
    let name = REPORTER.iter().find_map(|r| line.trim().strip_suffix(r))?;
    let name = name.trim_end();
    let is_name = (2..=4).contains(&name.chars().count()) && name.chars().all(char::is_alphabetic);
    is_name.then(|| name.to_owned())
}

/// The agency in `Von Reuters`: a word that may begin a name, too, and so says little by itself.
fn agency_alone(line: &str) -> Option<&'static str> {
    let (word, rest) = line.split_once(' ')?;
    let known = OPENERS.iter().any(|o| word.eq_ignore_ascii_case(o));
    known.then(|| canonical(rest)).flatten()
}

/// Whether nothing but names stands there: words with capitals, or of a script that has none, and not
/// many small ones between them.
fn is_names(text: &str) -> bool {
    let is_small = |w: &&&str| w.chars().next().is_some_and(char::is_lowercase);
    let words: Vec<&str> = text.split_whitespace().collect();
    let small = words.iter().filter(is_small);
    let cased = text.contains(char::is_uppercase);
    let most = if cased { 16 } else { 6 };
    let ends = text.ends_with(['!', '?', ':', '…', '।', '。', '؟'])
        || text.ends_with('.') && (!cased || words.last().is_some_and(|w| w.chars().count() > 4));
    words.len() <= most
        && !ends
        && !text.contains(['“', '”', '"', '«', '?', '!'])
        && small.clone().count() * 2 <= words.len()
        && small.clone().all(|w| w.chars().count() <= 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_all_authors_alone_are_a_byline() {
        let authors = ["Ada Berg".to_owned(), "Ole Lund".to_owned()];
        assert!(is_authors_alone(&authors, "Ada Berg, Ole Lund"));
        assert!(is_authors_alone(&authors, "ADA BERG und OLE LUND"));
        assert!(is_authors_alone(
            &authors[..1],
            "Ada Berg, ada@berg.example"
        ));
        assert!(is_authors_alone(
            &["김민수".to_owned()],
            "김민수 기자 kim@island.example"
        ));
        assert!(!is_authors_alone(&authors, "Ada Berg"));
        assert!(!is_authors_alone(
            &authors,
            "Ada Berg and Ole Lund went out"
        ));
        assert!(!is_authors_alone(&[], "and"));
    }

    #[test]
    fn a_heading_is_a_byline_where_it_names_whom_the_page_names() {
        let story = "<p>Nothing moored at the north quay on Monday, the first such day in nine years, and the \
            pilots used the time to paint their boat from bow to stern in the blue of the town.</p>";
        let page = format!(
            "<title>The fog lasts</title><meta name=author content='A\u{ad}da Berg'><article>\
            <h1>The fog lasts</h1><h3>By Ada Berg</h3>{story}{story}</article>"
        );
        let article = crate::clean(&page, &crate::Options::default()).expect("small enough");
        assert!(
            article
                .removed
                .iter()
                .any(|removal| removal.rule == "byline")
        );
        let byline = read("By Ada Berg").expect("it is a byline");
        assert!(is_of(&byline, &["ada berg".to_owned()]));
        assert!(!is_of(&byline, &["ole lund".to_owned()]));
    }

    #[test]
    fn a_line_within_the_text_is_a_byline_where_it_names_the_author() {
        let story = "<p>Nothing moored at the north quay on Monday, the first such day in nine years, and the \
            pilots used the time to paint their boat from bow to stern in the blue of the town.</p>";
        let left = |lines: &str| {
            let page = format!(
                "<title>The fog lasts</title><meta name=author content='Ada Berg'><article><h1>The fog \
                lasts</h1>{story}{lines}{story}{story}</article>"
            );
            let article = crate::clean(&page, &crate::Options::default()).expect("small enough");
            article.content.as_str().contains("By Ada Berg")
        };
        assert!(!left("<div>By Ada Berg, March 4, 2026</div>"));
        assert!(left(
            "<div>By Ada Berg, March 4, 2026</div><div>By Ole Lund, March 2, 2026</div>"
        ));
    }

    #[test]
    fn an_unknown_agency_stands_among_the_desks() {
        let byline = read("By Skerry News Agency").expect("it is a byline");
        assert_eq!(byline.desks, ["Skerry News Agency"]);
    }

    #[track_caller]
    fn assert_byline(line: &str, authors: &[&str], agency: Option<&str>) {
        let byline = read(line).unwrap_or_default();
        assert_eq!(
            (byline.authors, byline.agency.as_deref()),
            (authors.iter().map(|a| (*a).to_owned()).collect(), agency),
            "{line}"
        );
    }

    #[test]
    fn names_and_agencies_are_told_apart() {
        assert_byline("By Ada Berg and Ole Lund", &["Ada Berg", "Ole Lund"], None);
        assert_byline("By Reuters", &[], Some("Reuters"));
        assert_byline("Von Reuters", &[], Some("Reuters"));
        assert_byline(
            "Von Ada Berg, Ole van der Lund und Kim Moe",
            &["Ada Berg", "Ole van der Lund", "Kim Moe"],
            None,
        );
    }

    #[test]
    fn bylines_of_all_languages_are_read() {
        for (line, author) in [
            ("By Ada Berg", "Ada Berg"),
            ("Tuesday 15 October 2019 by Ada Berg", "Ada Berg"),
            ("By ADA BERG, last updated 10:15 a.m.", "ADA BERG"),
            ("Von Anna Berg", "Anna Berg"),
            ("Par Anne Petit", "Anne Petit"),
            ("Por Ana López", "Ana López"),
            ("Di Anna Rossi", "Anna Rossi"),
            ("Por João Silva", "João Silva"),
            ("Door Jan Smit", "Jan Smit"),
            ("Av Anna Lund", "Anna Lund"),
            ("Av Kari Moe", "Kari Moe"),
            ("Af Anna Holm", "Anna Holm"),
            ("Teksti: Matti Virta", "Matti Virta"),
            ("Autor: Anna Kowalska", "Anna Kowalska"),
            ("Autor: Jana Nová", "Jana Nová"),
            ("Írta: Nagy Anna", "Nagy Anna"),
            ("De Ana Popescu", "Ana Popescu"),
            ("Γράφει ο Γιώργος Παπάς", "Γιώργος Παπάς"),
            ("Автор: Анна Иванова", "Анна Иванова"),
            ("Автор: Олена Коваль", "Олена Коваль"),
            ("Yazan: Ayşe Yılmaz", "Ayşe Yılmaz"),
            ("김민수 기자", "김민수"),
            ("[김민수 기자 kim@island.example]", "김민수"),
            ("김민수 특파원 kim@island.example", "김민수"),
            ("بقلم: أحمد علي", "أحمد علي"),
            ("מאת: דנה כהן", "דנה כהן"),
            ("نویسنده: علی رضایی", "علی رضایی"),
            ("लेखक: राम शर्मा", "राम शर्मा"),
            ("Oleh: Budi Santoso", "Budi Santoso"),
            ("Tác giả: Nguyễn Văn An", "Nguyễn Văn An"),
            ("作者：王小明", "王小明"),
            ("作者：陳小華", "陳小華"),
            ("文：山田太郎", "山田太郎"),
            ("글: 김철수", "김철수"),
        ] {
            assert_byline(line, &[author], None);
        }
    }

    #[test]
    fn a_sentence_is_no_byline() {
        for line in [
            "By the sea",
            "By Monday the water had gone.",
            "Von der Küste",
            "Di Maria segna ancora",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
