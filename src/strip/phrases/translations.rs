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
    row(
        "nl",
        &[
            "Lees in het Nederlands", "Lees dit artikel in het Engels", "Lees in het Engels",
            "Vertaal deze pagina", "Engelse versie", "Andere talen",
        ],
        "Lees in het Nederlands wat zij schreef, vroeg de vrouw aan het raam.",
    ),
    row(
        "sv",
        &[
            "Läs på svenska", "Läs på engelska", "Läs artikeln på engelska", "Översätt",
            "Översätt sidan", "Andra språk",
        ],
        "Läs på engelska det brev som han skickade, bad hon.",
    ),
    row(
        "no",
        &[
            "Les på norsk", "Les på engelsk", "Les saken på engelsk", "Oversett", "Engelsk versjon",
            "Andre språk",
        ],
        "Les på engelsk det brevet som han sendte, ba hun.",
    ),
    row(
        "da",
        &[
            "Læs på dansk", "Læs på engelsk", "Læs artiklen på engelsk", "Oversæt", "Engelsk udgave",
            "Andre sprog",
        ],
        "Læs på engelsk det brev, som han sendte, bad hun.",
    ),
    row(
        "fi",
        &[
            "Lue suomeksi", "Lue englanniksi", "Lue artikkeli englanniksi", "Käännä", "Muut kielet",
        ],
        "Lue englanniksi se kirje, jonka hän lähetti, pyysi vanhus.",
    ),
    row(
        "pl",
        &[
            "Czytaj po polsku", "Czytaj po angielsku", "Przeczytaj po angielsku", "Przetłumacz",
            "Wersja angielska", "Inne języki",
        ],
        "Czytaj po angielsku to, co napisał dziadek, prosiła go.",
    ),
    row(
        "cs",
        &[
            "Číst česky", "Číst anglicky", "Čtěte v angličtině", "Přeložit", "Anglická verze",
            "Další jazyky",
        ],
        "Číst anglicky dopis od dědečka ho stálo celý měsíc.",
    ),
    row(
        "hu",
        &[
            "Olvassa magyarul", "Olvassa el angolul", "Olvasd el angolul", "Fordítás",
            "Angol változat", "Más nyelveken",
        ],
        "Fordítás nélkül a levél az asztalon maradt egy évig.",
    ),
    row(
        "ro",
        &[
            "Citește în română", "Citește în engleză", "Citiți în engleză", "Traduceți",
            "Versiunea în engleză", "Alte limbi",
        ],
        "Citește în engleză scrisoarea bunicului, i-a spus ea.",
    ),
    row(
        "el",
        &[
            "Διαβάστε στα ελληνικά", "Διαβάστε στα αγγλικά", "Διαβάστε το άρθρο στα αγγλικά",
            "Μετάφραση", "Άλλες γλώσσες",
        ],
        "Μετάφραση του γράμματος δεν έκανε κανείς για έναν χρόνο.",
    ),
    row(
        "ru",
        &[
            "Читать на русском", "Читать по-русски", "Читать на английском", "Читать по-английски",
            "Перевести", "Английская версия", "На других языках",
        ],
        "Читать по-английски письмо деда он смог только через год.",
    ),
    row(
        "uk",
        &[
            "Читати українською", "Читати англійською", "Читати російською", "Перекласти",
            "Англійська версія", "Іншими мовами",
        ],
        "Читати англійською лист діда він зміг лише через рік.",
    ),
    row(
        "tr",
        &[
            "Türkçe oku", "İngilizce oku", "Haberi İngilizce oku", "Çevir", "İngilizce sürümü",
            "Diğer diller",
        ],
        "Çevir dedi mektubu ona uzatan yaşlı adam, ve bekledi.",
    ),
    row(
        "ar",
        &[
            "اقرأ بالعربية", "اقرأ بالإنجليزية", "اقرأ المقال بالإنجليزية", "ترجم",
            "النسخة الإنجليزية", "لغات أخرى",
        ],
        "ترجم الرسالة في ليلة واحدة رجل من أهل الميناء.",
    ),
    row(
        "he",
        &[
            "קראו בעברית", "קראו באנגלית", "לקריאה באנגלית", "תרגם", "הגרסה האנגלית", "שפות נוספות",
        ],
        "תרגם את המכתב בלילה אחד איש מן הנמל.",
    ),
    row(
        "fa",
        &[
            "به فارسی بخوانید", "به انگلیسی بخوانید", "ترجمه", "نسخه انگلیسی", "زبان‌های دیگر",
        ],
        "ترجمه نامه در یک شب کار یکی از مردان بندر بود.",
    ),
    row(
        "hi",
        &[
            "हिंदी में पढ़ें", "हिन्दी में पढ़ें", "अंग्रेज़ी में पढ़ें", "इसे अंग्रेज़ी में पढ़ें",
            "अनुवाद करें", "अन्य भाषाएँ",
        ],
        "हिंदी में पढ़ें तो पत्र और भी ठंडा लगता है, उसने कहा।",
    ),
    row(
        "id",
        &[
            "Baca dalam bahasa Indonesia", "Baca dalam bahasa Inggris", "Terjemahkan",
            "Versi bahasa Inggris", "Bahasa lain",
        ],
        "Terjemahkan surat itu malam ini, kata orang tua di pelabuhan.",
    ),
    row(
        "vi",
        &[
            "Đọc bằng tiếng Việt", "Đọc bằng tiếng Anh", "Đọc bài bằng tiếng Anh", "Dịch",
            "Phiên bản tiếng Anh", "Ngôn ngữ khác",
        ],
        "Dịch lá thư trong một đêm là việc của người ở bến cảng.",
    ),
    row(
        "zh-Hans",
        &[
            "阅读中文版", "阅读英文版", "英文版", "中文版", "翻译", "其他语言",
        ],
        "翻译这封信花了港口老人一整夜的时间。",
    ),
    row(
        "zh-Hant",
        &[
            "閱讀中文版", "閱讀英文版", "翻譯", "其他語言",
        ],
        "翻譯這封信花了港口老人一整夜的時間。",
    ),
    row(
        "ja",
        &[
            "日本語で読む", "英語で読む", "この記事を英語で読む", "英語版", "翻訳する", "他の言語",
        ],
        "英語で読むと手紙はいっそう冷たく聞こえると彼女は言った。",
    ),
    row(
        "ko",
        &[
            "한국어로 읽기", "영어로 읽기", "영문 기사 보기", "영어판", "번역하기", "다른 언어",
        ],
        "영어로 읽기 시작한 편지는 더 차갑게 들린다고 그는 말했다.",
    ),
];
