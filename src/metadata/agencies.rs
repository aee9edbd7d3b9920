//! News agencies, by the names and codes that bylines print.
//!
//! An agency is no author: "By Reuters" says where the text comes from, not who wrote it.

/// Codes, spelt as they are printed: `Ap` or `Tt` is no agency. Sorted by the code's bytes.
/// To add one, put it where it sorts; the right column is the name that [`canonical`] gives.
static CODES: &[(&str, &str)] = &[
    ("AA", "Anadolu"),
    ("AAP", "AAP"),
    ("ABNA", "ABNA"),
    ("ADNKRONOS", "Adnkronos"),
    ("AFP", "AFP"),
    ("AGERPRES", "Agerpres"),
    ("AGI", "AGI"),
    ("AMNA", "AMNA"),
    ("ANA", "ANA-MPA"),
    ("ANA-MPA", "ANA-MPA"),
    ("ANI", "ANI"),
    ("ANP", "ANP"),
    ("ANSA", "ANSA"),
    ("AP", "AP"),
    ("APA", "APA"),
    ("ATS", "Keystone-SDA"),
    ("Afp", "AFP"),
    ("BNS", "BNS"),
    ("CMC", "CMC"),
    ("CNA", "CNA"),
    ("CP", "The Canadian Press"),
    ("DHA", "DHA"),
    ("DPA", "dpa"),
    ("EFE", "EFE"),
    ("FENA", "FENA"),
    ("HINA", "Hina"),
    ("IANS", "IANS"),
    ("IHA", "İHA"),
    ("INA", "INA"),
    ("IPS", "IPS"),
    ("IRNA", "IRNA"),
    ("ISNA", "ISNA"),
    ("JTA", "JTA"),
    ("KCNA", "KCNA"),
    ("LUSA", "Lusa"),
    ("MENA", "MENA"),
    ("MIA", "MIA"),
    ("MTI", "MTI"),
    ("NAN", "NAN"),
    ("NTB", "NTB"),
    ("PA", "PA Media"),
    ("PAP", "PAP"),
    ("PTI", "PTI"),
    ("REUTERS", "Reuters"),
    ("RIA", "RIA Novosti"),
    ("SANA", "SANA"),
    ("SDA", "Keystone-SDA"),
    ("SID", "SID"),
    ("SPA", "SPA"),
    ("STA", "STA"),
    ("STT", "STT"),
    ("TASR", "TASR"),
    ("TASS", "TASS"),
    ("TT", "TT"),
    ("UNI", "UNI"),
    ("UPI", "UPI"),
    ("VNA", "VNA"),
    ("WAFA", "WAFA"),
    ("dpa", "dpa"),
    ("epd", "epd"),
    ("sda", "Keystone-SDA"),
    ("sid", "SID"),
    ("ČTK", "ČTK"),
    ("İHA", "İHA"),
    ("ΑΠΕ", "ANA-MPA"),
    ("ΑΠΕ-ΜΠΕ", "ANA-MPA"),
    ("ТАСС", "TASS"),
    ("УНІАН", "UNIAN"),
];

/// Names, in lower case. Sorted by the name's bytes. To add one, put it where it sorts.
static NAMES: &[(&str, &str)] = &[
    ("adnkronos", "Adnkronos"),
    ("afp news", "AFP"),
    ("agence france presse", "AFP"),
    ("agence france-presse", "AFP"),
    ("agencia efe", "EFE"),
    ("agencia reforma", "Agencia Reforma"),
    ("agenzia ansa", "ANSA"),
    ("agenzia nova", "Agenzia Nova"),
    ("agerpres", "Agerpres"),
    ("agência brasil", "Agência Brasil"),
    ("agência estado", "Agência Estado"),
    ("agência lusa", "Lusa"),
    ("ana-mpa", "ANA-MPA"),
    ("anadolu", "Anadolu"),
    ("anadolu agency", "Anadolu"),
    ("anadolu ajansı", "Anadolu"),
    ("antara", "Antara"),
    ("ap news", "AP"),
    ("askanews", "Askanews"),
    ("associated press", "AP"),
    ("australian associated press", "AAP"),
    ("austria presse agentur", "APA"),
    ("belga", "Belga"),
    ("belta", "BelTA"),
    ("bernama", "Bernama"),
    ("bloomberg", "Bloomberg"),
    ("bloomberg news", "Bloomberg"),
    ("canadian press", "The Canadian Press"),
    ("central news agency", "CNA"),
    ("cnn newsource", "CNN"),
    ("cnn wire", "CNN"),
    ("czech news agency", "ČTK"),
    ("demirören haber ajansı", "DHA"),
    ("deutsche presse-agentur", "dpa"),
    ("dow jones", "Dow Jones"),
    ("dow jones newswires", "Dow Jones"),
    ("dpa-afx", "dpa-AFX"),
    ("efe", "EFE"),
    ("europa press", "Europa Press"),
    ("evangelischer pressedienst", "epd"),
    ("ians", "IANS"),
    ("ihlas haber ajansı", "İHA"),
    ("indo-asian news service", "IANS"),
    ("interfax", "Interfax"),
    ("interfax-ukraine", "Interfax-Ukraine"),
    ("islamic republic news agency", "IRNA"),
    ("italpress", "Italpress"),
    ("jewish telegraphic agency", "JTA"),
    ("jiji", "Jiji"),
    ("jiji press", "Jiji"),
    ("katholische nachrichten-agentur", "KNA"),
    ("keystone-ats", "Keystone-SDA"),
    ("keystone-sda", "Keystone-SDA"),
    ("korean central news agency", "KCNA"),
    ("kyodo", "Kyodo"),
    ("kyodo news", "Kyodo"),
    ("lusa", "Lusa"),
    ("magyar távirati iroda", "MTI"),
    ("mehr news agency", "Mehr"),
    ("news agency of nigeria", "NAN"),
    ("newsis", "Newsis"),
    ("notimex", "Notimex"),
    ("pa media", "PA Media"),
    ("pa news agency", "PA Media"),
    ("polska agencja prasowa", "PAP"),
    ("press association", "PA Media"),
    ("press trust of india", "PTI"),
    ("reuters", "Reuters"),
    ("reuters staff", "Reuters"),
    ("ria novosti", "RIA Novosti"),
    ("ritzau", "Ritzau"),
    ("saudi press agency", "SPA"),
    ("sid", "SID"),
    ("sport-informations-dienst", "SID"),
    ("sputnik", "Sputnik"),
    ("suomen tietotoimisto", "STT"),
    ("tanjug", "Tanjug"),
    ("tasnim", "Tasnim"),
    ("tasnim news agency", "Tasnim"),
    ("tasr", "TASR"),
    ("tass", "TASS"),
    ("the associated press", "AP"),
    ("the canadian press", "The Canadian Press"),
    ("the press association", "PA Media"),
    ("thomson reuters", "Reuters"),
    ("tidningarnas telegrambyrå", "TT"),
    ("ukrinform", "Ukrinform"),
    ("unian", "UNIAN"),
    ("united news of india", "UNI"),
    ("united press international", "UPI"),
    ("vietnam news agency", "VNA"),
    ("wam", "WAM"),
    ("xinhua", "Xinhua"),
    ("xinhua news agency", "Xinhua"),
    ("yonhap", "Yonhap"),
    ("yonhap news agency", "Yonhap"),
    ("čtk", "ČTK"),
    ("ρόιτερς", "Reuters"),
    ("ассошиэйтед пресс", "AP"),
    ("интерфакс", "Interfax"),
    ("рбк-украина", "RBC-Ukraine"),
    ("рейтер", "Reuters"),
    ("риа новости", "RIA Novosti"),
    ("тасс", "TASS"),
    ("укринформ", "Ukrinform"),
    ("укрінформ", "Ukrinform"),
    ("унн", "UNN"),
    ("уніан", "UNIAN"),
    ("أ ف ب", "AFP"),
    ("الأناضول", "Anadolu"),
    ("ایرنا", "IRNA"),
    ("ایسنا", "ISNA"),
    ("رويترز", "Reuters"),
    ("رویترز", "Reuters"),
    ("فرانس برس", "AFP"),
    ("پی‌تی‌آئی", "PTI"),
    ("एएनआई", "ANI"),
    ("पीटीआई", "PTI"),
    ("भाषा", "PTI"),
    ("ロイター", "Reuters"),
    ("中央社", "CNA"),
    ("中新社", "China News Service"),
    ("共同", "Kyodo"),
    ("共同社", "Kyodo"),
    ("共同通信", "Kyodo"),
    ("新华社", "Xinhua"),
    ("新華社", "Xinhua"),
    ("时事社", "Jiji"),
    ("時事", "Jiji"),
    ("時事通信", "Jiji"),
    ("法新社", "AFP"),
    ("美联社", "AP"),
    ("美聯社", "AP"),
    ("路透", "Reuters"),
    ("路透社", "Reuters"),
    ("뉴시스", "Newsis"),
    ("로이터", "Reuters"),
    ("연합뉴스", "Yonhap"),
];

/// The agency's usual name, if all of `text` is the name or the code of one.
pub(crate) fn canonical(text: &str) -> Option<&'static str> {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if let Ok(at) = CODES.binary_search_by(|(code, _)| (*code).cmp(text)) {
        return Some(CODES[at].1);
    }
    let lower = text.to_lowercase();
    NAMES
        .binary_search_by(|(name, _)| (*name).cmp(lower.as_str()))
        .ok()
        .map(|at| NAMES[at].1)
}

/// What agencies call themselves, in lower case and in the order of the alphabet.
static CALLED: &[&str] = &[
    "agence",
    "agencia",
    "agencja",
    "agency",
    "agentur",
    "agentura",
    "agenzia",
    "agência",
    "ajansı",
    "nachrichtenagentur",
    "nyhedsbureau",
    "nyhetsbyrå",
    "persbureau",
    "presseagentur",
    "uutistoimisto",
    "агентство",
];

/// Whether the name says of itself that it is an agency's: "Skerry News Agency", "Nordkap-Presseagentur", "北岬通信社".
pub(crate) fn calls_itself_one(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_word = |word: &str| CALLED.binary_search(&word).is_ok();
    lower.split([' ', '-']).any(is_word)
        || ["通信社", "通讯社", "通訊社"]
            .iter()
            .any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(CODES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NAMES.iter().all(|(name, _)| *name == name.to_lowercase()));
    }

    #[test]
    fn knows_codes_only_as_printed() {
        assert_eq!(canonical("(AP)"), Some("AP"));
        assert_eq!(canonical("Ap"), None);
        assert_eq!(canonical("The Associated Press"), Some("AP"));
        assert_eq!(canonical("Xinhua Li"), None);
    }

    #[test]
    fn an_agency_may_say_that_it_is_one() {
        assert!(CALLED.is_sorted());
        assert!(calls_itself_one("Skerry News Agency"));
        assert!(calls_itself_one("Nordkap-Presseagentur"));
        assert!(calls_itself_one("北岬通信社"));
        assert!(!calls_itself_one("The Skerry Herald"));
    }
}
