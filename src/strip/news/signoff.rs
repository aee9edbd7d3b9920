//! Codas of news agencies: who reported and edited, and the agency's mark.

use crate::metadata::agencies::canonical;
use crate::metadata::byline::without_addresses;
use crate::strip::rule::Rule;
use crate::strip::words::normal;
use crate::strip::work::Work;

/// What codas begin with, in lower case.
const OPENERS: &[&str] = &[
    "reporting by ",
    "additional reporting by ",
    "writing by ",
    "editing by ",
    "reporting and writing by ",
    "reporting and editing by ",
    "compiled by ",
    "with reporting by ",
    "mit material von ",
    "mit agenturmaterial",
    "bericht von ",
    "berichtet von ",
    "redigiert von ",
    "bearbeitet von ",
    "reportage de ",
    "édité par ",
    "rédigé par ",
    "avec afp",
    "reporte de ",
    "información de ",
    "editado por ",
    "reportagem de ",
    "edição de ",
    "a cura di ",
    "tradotto da ",
    "versione italiana di ",
    "met medewerking van ",
    "bewerkt door ",
    "rapportering av ",
    "rapportert av ",
    "rapporteret af ",
    "redigerad av ",
    "redigert av ",
    "redigeret af ",
    "raportoivat ",
    "relacjonował ",
    "relacjonowali ",
    "opracowanie: ",
    "zpracoval ",
    "zpracovala ",
    "szerkesztette: ",
    "relatare de ",
    "ρεπορτάζ: ",
    "επιμέλεια: ",
    "редактор перевода ",
    "репортаж ",
    "подготовил ",
    "підготував ",
    "підготувала ",
    "haberi hazırlayan ",
    "haberi yazan ",
    "إعداد ",
    "تقرير ",
    "liputan oleh ",
    "pelaporan oleh ",
    "disunting oleh ",
    "取材：",
    "翻訳：",
    "编译：",
    "編譯：",
    "采写：",
    "来源：",
    "來源：",
    "文章来源：",
    "资料来源：",
    "原标题为",
    "原题为",
];

/// What Chinese lines begin with that say who edited, or how the story was headed elsewhere; a mark or a space follows.
const EDITORS: [&str; 9] = [
    "责任编辑",
    "責任編輯",
    "责编",
    "编辑",
    "編輯",
    "校对",
    "监制",
    "原标题",
    "原標題",
];

/// Whether the line is one of an editor, wherever it stands.
fn names_editor(text: &str) -> bool {
    let text = text.strip_prefix(OPEN).unwrap_or(text);
    let marks = ['：', ':', '|', '｜', '/', '丨', ' '];
    text.len() <= LONGEST_EDITORS
        && EDITORS.iter().any(|e| {
            text.strip_prefix(e)
                .is_some_and(|rest| rest.starts_with(marks))
        })
}

/// In bytes.
const LONGEST_EDITORS: usize = 120;

/// Brackets around a coda.
const OPEN: [char; 5] = ['(', '[', '（', '［', '【'];

pub(crate) fn step(work: &mut Work, rule: &'static Rule) {
    for line in work.lines().iter() {
        if work.facts.long_before(line.node) == 0 || work.heading(line.node).is_some() {
            continue;
        }
        let tail = work.facts.is_tail(line.node);
        if is_coda(&line.text, tail) || names_editor(&line.text) {
            // What the story was headed elsewhere is nobody's work.
            let is_original = line.text.trim_start_matches(OPEN).starts_with('原');
            if !is_original {
                work.metadata.credits.push(credit(&line.text));
            }
            work.take(line.node, rule);
        } else if tail && let Some(agency) = marks(&line.text) {
            if work.metadata.agency.is_none() {
                work.metadata.agency = Some(agency.to_owned());
            }
            work.take(line.node, rule);
        } else if tail && (is_close(&line.text) || are_initials(&line.text)) {
            work.take(line.node, rule);
        }
    }
}

/// Whether it is who wrote and edited, by their initials, as AFP closes with them: `ap/kam/bfi/an/eg`.
fn are_initials(text: &str) -> bool {
    let is_sign =
        |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
    text.len() <= 40 && text.split('/').count() > 2 && text.split('/').all(is_sign)
}

/// Whether the line is nothing but the mark of the end and a reporter's address, as Yonhap closes with them.
fn is_close(text: &str) -> bool {
    text.strip_suffix("(END)")
        .is_some_and(|rest| without_addresses(rest).trim().is_empty())
}

/// Whether the whole line says who reported and edited: in brackets anywhere, without them at the end.
fn is_coda(text: &str, tail: bool) -> bool {
    let opens = || {
        let words = text.strip_prefix(OPEN).unwrap_or(text).to_lowercase();
        OPENERS.iter().any(|o| words.starts_with(o))
    };
    (within_brackets(text).is_some() || tail && text.len() <= 200) && opens()
}

/// What the line has between the brackets around it, if it has some.
fn within_brackets(line: &str) -> Option<&str> {
    let inner = line.strip_prefix(OPEN)?;
    inner
        .trim_end_matches('.')
        .strip_suffix([')', ']', '）', '］', '】'])
}

/// The line without the brackets around it.
fn credit(line: &str) -> String {
    let line = line.trim();
    within_brackets(line).unwrap_or(line).trim().to_owned()
}

/// The agency, when the line is nothing but agencies' marks: `(dpa/afp)`.
fn marks(text: &str) -> Option<&'static str> {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if text.len() > 40 || normal(text).is_empty() {
        return None;
    }
    let marks: Vec<&str> = text
        .split(['/', ',', '|', '+', ';'])
        .map(str::trim)
        .collect();
    let first = marks.first().and_then(|m| canonical(m))?;
    // After the first one, an editor's short sign may stand: `dpa/mak`.
    let signs = |m: &&str| canonical(m).is_some() || m.chars().count() <= 3;
    marks.iter().all(signs).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coda_is_kept_as_a_credit() {
        assert_eq!(
            credit("(Reporting by Ada Berg; Editing by Bo Lind.)"),
            "Reporting by Ada Berg; Editing by Bo Lind."
        );
        assert_eq!(credit("Editing by Bo (Lind)."), "Editing by Bo (Lind).");
        assert!(names_editor("（责任编辑：林梅）") && names_editor("编辑|林梅 校对|李四"));
        assert!(!names_editor("编辑们说，渡船又开了。"));
        assert!(are_initials("ap/kam/bfi/an/eg") && !are_initials("and/or"));
        assert!(is_coda("（原题为《渡船又开了》）", false) && !is_coda("来源：海港", false));
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";
        let page = format!(
            "<h1>Ferry back</h1><p>{0}{0}</p><p>{0}</p><p>(Reporting by Ada Berg; Editing by Bo Lind)</p>",
            text
        );
        let article = crate::clean(&page, &crate::Options::default()).unwrap_or_default();
        let credits = &article.metadata.credits;
        assert_eq!(credits, &["Reporting by Ada Berg; Editing by Bo Lind"]);
        assert!(!article.content.contains("Editing"));
    }

    #[test]
    fn a_mark_closes_a_text_with_an_address_or_none() {
        assert!(is_close("ada@skerry.example (END)") && is_close("(END)"));
        assert!(!is_close("ada@skerry.example") && !is_close("The winter has come to an (END)"));
    }

    #[test]
    fn marks_are_whole() {
        assert_eq!(marks("(dpa/afp)"), Some("dpa"));
        assert_eq!(marks("dpa/mak"), Some("dpa"));
        assert_eq!(marks("AP said so"), None);
    }

    #[test]
    fn what_a_story_was_headed_elsewhere_is_no_credit() {
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ";
        let page = format!(
            "<h1>Ferry back</h1><p>{0}{0}</p><p>{0}</p><p>（原题为《渡船又开了》）</p><p>编辑：林梅</p>",
            text
        );
        let article = crate::clean(&page, &crate::Options::default()).unwrap_or_default();
        assert_eq!(article.metadata.credits, ["编辑：林梅"]);
        assert!(!article.text_content.contains("渡船"));
    }
}
