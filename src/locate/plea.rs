//! Pages that scripts draw ask readers without scripts to turn them on. Where nothing else stands there, that is no article.

use super::blocks::Layout;
use crate::dom::Tree;

/// A plea has no more words than this.
const MOST_WORDS: u32 = 40;

/// What scripts are called, in lower case and without spaces.
static SCRIPTS: &[&str] = &[
    "javascript",
    "جافاسكريبت",
    "جافاسكربت",
    "جاوااسکریپت",
    "जावास्क्रिप्ट",
    "джаваскрипт",
];

/// Turn on, turned off, need, support: how words begin that pleas use, in lower case. What they say of scripts a text about
/// programming says, too, so that only a page with hardly another word is read for them.
#[rustfmt::skip]
static ASKS: &[&str] = &[
    // English, German, Dutch, Danish, Norwegian, Swedish, Finnish
    "enable", "disabled", "turn", "switch", "require", "need", "support", "without", "browser",
    "aktivier", "deaktiviert", "einschalten", "eingeschaltet", "benötig", "erforder", "schakel", "ingeschakeld", "inschakel", "vereist",
    "aktiver", "slå", "kräv", "kræver", "krever", "ota", "käyttöön", "käytössä",
    // French, Italian, Spanish, Portuguese, Catalan, Romanian
    "activ", "activé", "désactivé", "nécessite", "navigateur", "attiv", "abilit", "disabilit", "necessari", "habilit", "desactivad",
    "desativad", "ativ", "necesit", "precisa", "navegador",
    // Polish, Czech, Slovak, Hungarian, Turkish, Greek
    "włącz", "wyłączon", "obsług", "wymaga", "povol", "zapn", "vypnut", "vyžaduje", "engedély", "kapcsol", "etkin", "gerek", "ενεργοποι",
    // Russian, Ukrainian, Bulgarian
    "включ", "отключ", "поддерж", "увімкн", "вимкн", "потріб", "изключ",
    // Arabic, Persian, Hebrew, Hindi, Vietnamese, Indonesian
    "تفعيل", "تمكين", "بتفعيل", "بتمكين", "فعال", "הפעל", "להפעיל", "לאפשר", "सक्षम", "सक्रिय", "bật", "aktifkan",
];

/// The same, in scripts that put no spaces between words and those that bind endings to them: anywhere.
static ASKS_ANYWHERE: &[&str] = &[
    "启用",
    "啟用",
    "开启",
    "開啟",
    "打开",
    "禁用",
    "停用",
    "支持",
    "支援",
    "有効",
    "無効",
    "必要",
    "オン",
    "활성화",
    "사용",
    "허용",
    "필요",
    "เปิด",
];

/// For each block, whether it is such a plea.
pub(super) fn pleas(tree: &Tree, layout: &Layout) -> impl Iterator<Item = bool> {
    let blocks = layout.blocks.iter();
    blocks.map(|block| block.words.count <= MOST_WORDS && is_plea(&block.text(tree)))
}

fn is_plea(text: &str) -> bool {
    let text = text.to_lowercase();
    let closed: String = text.split_whitespace().collect();
    let says = |names: &[&str]| names.iter().any(|name| closed.contains(name));
    let asks = |word: &str| ASKS.iter().any(|ask| word.starts_with(ask));
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    says(SCRIPTS) && (says(ASKS_ANYWHERE) || words.any(asks))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plea_is_told_in_many_languages() {
        for plea in [
            "You need to enable JavaScript to run this app.",
            "This site requires Java Script.",
            "Bitte aktivieren Sie JavaScript, um die Seite zu sehen.",
            "Veuillez activer JavaScript dans votre navigateur.",
            "Habilite o JavaScript para ver esta página.",
            "Schakel JavaScript in om deze pagina te bekijken.",
            "Для работы сайта включите JavaScript.",
            "请启用JavaScript以继续访问。",
            "JavaScriptを有効にしてください。",
            "이 앱을 실행하려면 JavaScript를 활성화해야 합니다.",
            "يرجى تفعيل جافا سكريبت",
            "Włącz obsługę JavaScript.",
        ] {
            assert!(is_plea(plea), "{plea}");
        }
        for text in [
            "JavaScript was written in ten days.",
            "Please enable cookies.",
            "A ferry is needed here.",
        ] {
            assert!(!is_plea(text), "{text}");
        }
    }

    #[test]
    fn where_nothing_else_stands_a_plea_is_no_article() {
        let clean = |body: &str| {
            let html = format!("<!doctype html><title>The harbour</title><body>{body}");
            crate::clean(&html, &crate::Options::default()).expect("an answer")
        };
        let plea = "You need to enable JavaScript to run this app.";
        for body in [
            format!("<noscript>{plea}</noscript><div id=root></div>"),
            format!("<div id=root><p>{plea}</p></div>"),
        ] {
            let article = clean(&body);
            assert_eq!(article.text_content, "");
            assert_eq!(article.confidence, 0.0);
        }
        // What else it says to readers without scripts stays, and a text about scripts, too.
        let text = "The boats went out at six, with the mail of the whole week and a stripe of wet paint. ".repeat(4);
        let article = clean(&format!(
            "<noscript><p>{plea}</p><article><p>{text}</p></article></noscript>"
        ));
        assert_eq!(article.text_content, text.trim());
        let about = format!("{text} You need to enable JavaScript first.");
        let article = clean(&format!(
            "<article><h1>The harbour</h1><p>{about}</p></article>"
        ));
        assert!(article.text_content.contains("enable JavaScript"));
    }
}
