//! Copyright lines, and who holds the rights since when.

use super::headline;
use crate::dom::{NodeId, local_name};
use crate::strip::rule::Rule;
use crate::strip::words::normal_up_to;
use crate::strip::work::Work;

/// Sentences that a copyright line ends with, or is made of: they name nobody. By language, as `normal` has them.
const RESERVED: [&str; 42] = [
    "all rights reserved",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "tutti i diritti riservati",
    "riproduzione riservata",
    "todos os direitos reservados",
    "alle rechten voorbehouden",
    "med ensamrätt",
    "alla rättigheter förbehållna",
    "alle rettigheter reservert",
    "alle rettigheter forbeholdt",
    "alle rettigheder forbeholdes",
    "kaikki oikeudet pidätetään",
    "wszelkie prawa zastrzeżone",
    "wszystkie prawa zastrzeżone",
    "všechna práva vyhrazena",
    "minden jog fenntartva",
    "toate drepturile rezervate",
    "με επιφύλαξη παντός δικαιώματος",
    "все права защищены",
    "усі права захищені",
    "всі права захищені",
    "всі права захищено",
    "tüm hakları saklıdır",
    "جميع الحقوق محفوظة",
    "כל הזכויות שמורות",
    "تمامی حقوق محفوظ است",
    "کلیه حقوق محفوظ است",
    "सर्वाधिकार सुरक्षित",
    "hak cipta dilindungi undang undang",
    "bảo lưu mọi quyền",
    "mọi quyền được bảo lưu",
    "版权所有",
    "保留所有权利",
    "版權所有",
    "保留所有權利",
    "無断転載を禁じます",
    "無断転載禁止",
    "무단 전재 및 재배포 금지",
    "무단전재 및 재배포 금지",
    "모든 권리 보유",
];

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    let title = work.metadata.title.clone().unwrap_or_default();
    let forms = headline::forms(&title);
    for line in work.lines().iter() {
        if is_reserved(&line.text) || forbids_copies(&line.text) {
            work.take(line.node, rule);
            continue;
        }
        let Some(rest) = forms.iter().find_map(|title| notice(&line.text, title)) else {
            continue;
        };
        let holder = holder(rest);
        let dated = has_year(rest);
        let in_figure = is_in_figure(work, line.node);
        if work.metadata.copyright.is_none() && dated && !holder.is_empty() {
            work.metadata.copyright = Some(holder);
        }
        if dated || !in_figure {
            work.take(line.node, rule);
        }
    }
}

fn is_in_figure(work: &Work, node: NodeId) -> bool {
    let tree = &*work.story;
    std::iter::once(node)
        .chain(tree.ancestors(node))
        .take(6)
        .any(|n| {
            matches!(
                *tree.tag(n),
                local_name!("figure") | local_name!("figcaption")
            )
        })
}

/// What follows the word or sign in a line that is a copyright notice, with or without the headline
/// before it.
fn notice<'a>(text: &'a str, title: &str) -> Option<&'a str> {
    let text = match text.strip_prefix(title) {
        Some(rest) => rest.trim_start_matches(|c: char| !c.is_alphanumeric() && !"©ⓒ(".contains(c)),
        None => text,
    };
    if let Some(rest) = text.strip_prefix(['©', 'ⓒ']) {
        // What may not be done with the text is said at length.
        let most = if names_reserve(text) { 400 } else { 160 };
        return (text.chars().count() <= most).then_some(rest);
    }
    let word = text
        .get(..9)
        .filter(|w| w.eq_ignore_ascii_case("copyright"));
    let rest = match word {
        Some(_) => &text[9..],
        None => text
            .strip_prefix("(c)")
            .or_else(|| text.strip_prefix("(C)"))?,
    };
    let short = text.chars().count() <= 200 && rest.starts_with([' ', ':', '\u{a0}', '©', ',']);
    (short && (is_held(rest) || rest.trim_start().starts_with('©'))).then_some(rest)
}

/// Whether one of its sentences says that all rights are reserved.
fn names_reserve(text: &str) -> bool {
    text.len() <= 1200 && text.split('.').any(is_reserved)
}

/// Whether a name and a year follow, and no sentence.
fn is_held(rest: &str) -> bool {
    let lower = |w: &&str| {
        w.starts_with(char::is_lowercase) && !["by", "of", "and", "the", "de", "bei"].contains(w)
    };
    let words = rest.split_whitespace().take_while(|w| !has_year(w));
    has_year(rest) && !words.into_iter().any(|w| lower(&w))
}

fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|d| d.len() == 4 && (d.starts_with("19") || d.starts_with("20")))
}

/// Whether the text says that all rights are somebody's, and no more.
fn is_reserved(text: &str) -> bool {
    const LONGEST: usize = {
        let (mut longest, mut at) = (0, 0);
        while at < RESERVED.len() {
            if RESERVED[at].len() > longest {
                longest = RESERVED[at].len();
            }
            at += 1;
        }
        longest
    };
    RESERVED.contains(&&*normal_up_to(text, LONGEST))
}

/// Whether the line ends as East Asian houses forbid to copy from them, whoever they are: `ⓒ 섬신문, 무단전재 및 재배포 금지`.
fn forbids_copies(text: &str) -> bool {
    const FORBIDS: [(&str, &str); 8] = [
        ("전재", "금지"),
        ("재배포", "금지"),
        ("転載", "禁じます"),
        ("転載", "禁止"),
        ("未经", "转载"),
        ("未經", "轉載"),
        ("转载", "注明出处"),
        ("轉載", "註明出處"),
    ];
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let forbids = |(what, end): &(&str, &str)| text.ends_with(end) && text.contains(what);
    text.len() <= LONGEST_FORBIDDEN && FORBIDS.iter().any(forbids)
}

/// In bytes.
const LONGEST_FORBIDDEN: usize = 240;

/// `© 2021 Thomson Reuters. All rights reserved.` is held by `2021 Thomson Reuters`.
fn holder(rest: &str) -> String {
    let first = |part: &&str| !is_reserved(part) && part.contains(char::is_alphanumeric);
    let parts = rest.split(['.', '|', '•', '·', '–', '—']);
    let part = parts.map(str::trim).find(first).unwrap_or_default();
    let ends = |c: char| !c.is_alphanumeric() && c != ')';
    let mut held = part.trim_matches(ends);
    for word in [
        "Copyright",
        "copyright",
        "COPYRIGHT",
        "by",
        "(c)",
        "(C)",
        "©",
        "ⓒ",
    ] {
        held = held.strip_prefix(word).unwrap_or(held).trim_start();
    }
    held.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strip::words::normal;

    #[track_caller]
    fn assert_holder(line: &str, expected: &str) {
        assert_eq!(
            notice(line, "Fog").map(holder).as_deref(),
            Some(expected),
            "{line}"
        );
    }

    #[test]
    fn holder_and_year_are_found() {
        assert_holder(
            "Fog   -   Copyright  Harbour Press 2021   -  ",
            "Harbour Press 2021",
        );
        assert_holder(
            "© 2021 Harbour Press. All rights reserved.",
            "2021 Harbour Press",
        );
        assert_holder("Copyright © 2019–2021 Harbour Press", "2019");
        assert_holder("(c) 2021 by Harbour Press", "2021 by Harbour Press");
    }

    #[test]
    fn houses_forbid_to_copy() {
        for line in [
            "[ⓒ 섬신문 & skerry.example, 무단전재 및 재배포 금지]",
            "Ⓒ島新聞 無断転載・複製を禁じます。",
            "未经授权不得转载。",
        ] {
            assert!(forbids_copies(line), "{line}");
        }
        assert!(!forbids_copies("그는 무단전재 금지를 지켜 달라고 말했다."));
    }

    #[test]
    fn rights_are_reserved_in_all_languages() {
        for words in RESERVED {
            assert_eq!(normal(words), words);
        }
        assert!(
            is_reserved("Alle Rechte vorbehalten.") && is_reserved("Kaikki oikeudet pidätetään")
        );
        assert!(!is_reserved(
            "Alle Rechte vorbehalten hatte sich die Stadt."
        ));
    }

    #[test]
    fn a_sentence_is_no_notice() {
        assert_eq!(notice("Copyright law has changed.", "Fog"), None);
    }
}
