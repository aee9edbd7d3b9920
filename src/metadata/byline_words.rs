//! The words that bylines are made of, in the languages that newsrooms write in.

/// Whose names follow a prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Credit {
    /// Those of the authors.
    Author,
    /// Those of the authors, when two words, a colon or nothing follow: the word may begin a name (`Di Maio`).
    Short,
    /// Those of people who did something else.
    Other,
}
use Credit::{Author, Other, Short};

/// What stands before the names, in lower case, without its colon. Sorted by bytes; to add one, put it
/// where it sorts. The longest that fits counts.
#[rustfmt::skip]
pub(crate) static PREFIXES: &[(&str, Credit)] = &[
    ("a cura di", Author), ("additional reporting by", Author), ("af", Short), ("analysis by", Author),
    ("article by", Author), ("artikel av", Author), ("auteur", Author), ("auteurs", Author),
    ("auteurs :", Author), ("author", Author), ("authored by", Author), ("authors", Author),
    ("autor", Author), ("autora", Author), ("autore", Author), ("autoren", Author), ("autores", Author),
    ("autori", Author), ("autorin", Author), ("autorka", Author), ("autorzy", Author), ("autoři", Author),
    ("autrice", Author), ("av", Short), ("beitrag von", Author), ("bericht von", Author), ("bild", Other),
    ("bilder", Other), ("by", Author), ("bởi", Author), ("contributed by", Author), ("contributors", Author),
    ("crédit photo", Other), ("de", Short), ("di", Short), ("ditulis oleh", Author), ("door", Short),
    ("edited by", Other), ("editing by", Other), ("editor", Other), ("editör", Other),
    ("ein beitrag von", Author), ("ein gastbeitrag von", Author), ("ein kommentar von", Author),
    ("eine analyse von", Author), ("escrito por", Author), ("fact checked by", Other),
    ("fact-checked by", Other), ("foto", Other), ("fotografie", Other), ("fotos", Other),
    ("gastbeitrag von", Author), ("geschreven door", Author), ("geschrieben von", Author),
    ("graphics by", Other), ("guest post by", Author), ("haber", Author), ("hazırlayan", Author),
    ("illustration by", Other), ("illustrations by", Other), ("interview von", Author),
    ("kirjoittaja", Author), ("kirjoittanut", Author), ("kommentar von", Author), ("kép", Other),
    ("medically reviewed by", Other), ("muhabir", Author), ("napsal", Author), ("napsala", Author),
    ("od", Short), ("oleh", Author), ("opinion by", Author), ("oprac.", Author), ("opracowanie", Author),
    ("par", Short), ("penulis", Author), ("pewarta", Author), ("photo", Other), ("photo by", Other),
    ("photographs by", Other), ("photography by", Other), ("photos", Other), ("photos by", Other),
    ("por", Short), ("postado por", Author), ("posted by", Author), ("produced by", Other),
    ("propos recueillis par", Author), ("przez", Short), ("pubblicato da", Author), ("publicado por", Author),
    ("published by", Author), ("publié par", Author), ("redactado por", Author), ("reported by", Author),
    ("reporter", Author), ("reporting by", Author), ("review by", Author), ("reviewed by", Other),
    ("rédigé par", Author), ("scris de", Author), ("scritto da", Author), ("skrevet af", Author),
    ("skrevet av", Author), ("skriven av", Author), ("story by", Author), ("submitted by", Author),
    ("szerző", Author), ("szerzők", Author), ("tekijä", Author), ("tekst", Author), ("tekst door", Author),
    ("teksti", Author), ("text", Short), ("text av", Author), ("text by", Author), ("text von", Author),
    ("texte", Author), ("texto", Author), ("toimittaja", Author), ("translated by", Other),
    ("translation by", Other), ("tác giả", Author), ("verfasst von", Author), ("video by", Other),
    ("von", Short), ("words by", Author), ("writing by", Author), ("written by", Author), ("yazan", Author),
    ("yazar", Author), ("écrit par", Author), ("írta", Author), ("από", Author), ("γράφει η", Author),
    ("γράφει ο", Author), ("επιμέλεια", Author), ("συντάκτης", Author), ("της", Author), ("του", Author),
    ("автор", Author), ("автори", Author), ("авторка", Author), ("авторы", Author), ("подготовил", Author),
    ("подготовила", Author), ("текст", Author), ("фото", Other), ("כתב", Author), ("כתבה", Author),
    ("מאת", Author), ("צילום", Other), ("إعداد", Author), ("الكاتب", Author), ("بقلم", Author),
    ("به قلم", Author), ("خبرنگار", Author), ("كتب", Author), ("كتبت", Author), ("نوشته", Author),
    ("نویسنده", Author), ("लेखक", Author), ("ảnh", Other), ("リポーター", Author), ("作者", Author),
    ("取材・文", Author), ("執筆", Author), ("執筆者", Author), ("报道", Short), ("摄影", Other), ("撮影", Other),
    ("撰文", Author), ("文", Short), ("文/", Author), ("文|", Author), ("新华社记者", Author), ("新華社記者", Author),
    ("本報記者", Author), ("本报记者", Author), ("校对", Other), ("編輯", Other), ("编辑", Other), ("著者", Author), ("記者", Author),
    ("记者", Author), ("責任編輯", Other), ("责任编辑", Other), ("责编", Other), ("采写", Author), ("글", Short), ("사진", Other), ("작성자", Author),
];

/// Words that stand between two names, in lower case. Sorted by bytes; to add one, put it where it
/// sorts.
pub(crate) static JOINERS: &[&str] = &[
    "a", "and", "avec", "con", "dan", "e", "en", "et", "i", "ja", "med", "mit", "och", "og",
    "oraz", "und", "ve", "và", "with", "y", "és", "şi", "și", "και", "и", "й", "та", "і", "و",
    "और",
];

/// The joiners that also mean something else: they join only what looks like two whole names.
pub(crate) static WEAK_JOINERS: &[&str] = &[
    "a", "avec", "con", "e", "en", "i", "med", "mit", "with", "y", "і",
];
