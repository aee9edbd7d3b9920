//! The same text in another language.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static TRANSLATIONS: &[Phrases] = &[
    row(
        "en",
        &[
            "Read in English", "Read this in English", "Read this article in English",
            "Read this story in English", "English version", "This article is available in English",
            "Read in Spanish", "Read this article in Spanish", "Read this story in Spanish", "Read in French",
            "Read in German", "Read in Chinese", "Translate", "Translate this page", "Translate this article",
            "Translate to English", "Also available in", "This article is also available in",
            "Other languages", "Powered by Google Translate",
        ],
        "Read in English, the letter sounds colder than it was meant.",
    ),
    row(
        "de",
        &[
            "Auf Deutsch lesen", "Diesen Artikel auf Deutsch lesen", "Auf Englisch lesen",
            "Diesen Artikel auf Englisch lesen", "In anderen Sprachen", "Artikel übersetzen",
        ],
        "Auf Deutsch lesen kann den Brief im Dorf nur noch sie.",
    ),
    row(
        "fr",
        &[
            "Lire en français", "Lire cet article en français", "Lire en anglais",
            "Lire cet article en anglais", "Version française", "Version anglaise", "Traduire",
            "Disponible en anglais", "Choisir la langue",
        ],
        "Traduire la lettre en une nuit, c’était trop demander.",
    ),
    row(
        "es",
        &[
            "Leer en español", "Leer este artículo en español", "Lea en español", "Lee en español",
            "Leer en inglés", "Leer este artículo en inglés", "Traducir", "Versión en español",
            "Versión en inglés",
        ],
        "Leer en español la carta de su abuelo le costó un mes.",
    ),
    row(
        "pt",
        &[
            "Ler em português", "Leia em português", "Leia em inglês", "Leia em espanhol", "Traduzir",
            "Versão em inglês",
        ],
        "Leia em português o que eu escrevi, pediu o velho.",
    ),
    row(
        "it",
        &[
            "Leggi in italiano", "Leggi in inglese", "Traduci", "Versione inglese",
        ],
        "Traduci la lettera, disse il sindaco alla maestra.",
    ),
];
