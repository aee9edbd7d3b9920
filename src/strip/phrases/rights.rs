//! Offers to license, reprint or republish, and what a house says of its own standards.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static RIGHTS: &[Phrases] = &[
    row(
        "en",
        &[
            "Acquire Licensing Rights", "Acquire Licensing Rights, opens new tab", "Purchase Licensing Rights",
            "Licensing Rights", "License this article", "License this photo", "Reprints",
            "Reprints and permissions", "Reprints & Permissions", "Reprints and Licensing", "Get Reprints",
            "Request permissions", "Request reprint", "Order reprints", "Rights and permissions",
            "Rights & permissions", "Our Standards: The Thomson Reuters Trust Principles.",
            "Our Standards: The Thomson Reuters Trust Principles., opens new tab",
            "Learn more about our standards", "Read our editorial standards",
            "Our journalistic standards", "About our journalism", "How we report", "Why you can trust us",
        ],
        "Licensing rights for the harbour song went to a cousin of the mayor.",
    ),
    row(
        "de",
        &[
            "Nutzungsrechte erwerben", "Lizenz erwerben", "Rechte am Artikel erwerben", "Artikel lizenzieren",
            "Rechte an diesem Text erwerben", "Nachdruckrechte", "Unsere redaktionellen Standards",
            "Qualitätscheck",
        ],
        "Nutzungsrechte erwerben wollte der Verein erst im Mai.",
    ),
    row(
        "fr",
        &[
            "Réutiliser ce contenu", "Nos engagements", "Notre charte éditoriale", "Droits de reproduction",
        ],
        "Droits de reproduction et droits d'auteur ne sont pas la même chose, dit-elle.",
    ),
    row(
        "es",
        &[
            "Comprar derechos de licencia", "Nuestros estándares editoriales",
            "Se adhiere a los criterios de The Trust Project", "Conoce nuestros estándares editoriales",
        ],
        "Comprar derechos de licencia no era lo que quería el alcalde.",
    ),
    row(
        "pt",
        &[
            "Comprar direitos de licença", "Nossos padrões editoriais", "Conheça nossos padrões editoriais",
        ],
        "Comprar direitos de licença não era o que o prefeito queria.",
    ),
    row(
        "it",
        &[
            "Diritti di riproduzione",
        ],
        "Riproduzione riservata, disse il pittore, e coprì il quadro.",
    ),
    row(
        "nl",
        &[
            "Dit artikel licentiëren", "Rechten aanvragen", "Onze journalistieke principes",
        ],
        "Rechten aanvragen moest de zanger in Den Haag.",
    ),
    row(
        "sv",
        &[
            "Köp publiceringsrätt", "Beställ nytryck", "Så jobbar vi med journalistik",
            "Våra publicistiska regler",
        ],
        "Så jobbar vi med journalistik i hamnen, sade hon.",
    ),
    row(
        "no",
        &[
            "Kjøp publiseringsrett", "Slik jobber vi med journalistikk", "Våre redaksjonelle retningslinjer",
        ],
        "Slik jobber vi med journalistikk på øya, sa hun.",
    ),
    row(
        "da",
        &[
            "Køb genoptryk", "Sådan arbejder vi med journalistik", "Vores redaktionelle retningslinjer",
        ],
        "Køb genoptryk af bogen, bad museet sine gæster.",
    ),
    row(
        "fi",
        &[
            "Osta julkaisuoikeus", "Näin teemme journalismia", "Journalistiset periaatteemme",
        ],
        "Näin teemme journalismia saarella, hän sanoi.",
    ),
    row(
        "pl",
        &[
            "Kup licencję", "Prawa do przedruku", "Nasze standardy redakcyjne",
        ],
        "Kup licencję albo sprzedaj łódź, mówili mu w porcie.",
    ),
    row(
        "cs",
        &[
            "Koupit licenci", "Licence k článku", "Naše redakční zásady",
        ],
        "Koupit licenci k písni chtělo i muzeum.",
    ),
    row(
        "hu",
        &[
            "Felhasználási jogok", "Licenc vásárlása", "Szerkesztőségi irányelveink",
        ],
        "Felhasználási jogok nélkül játszották el a dalt.",
    ),
    row(
        "ro",
        &[
            "Cumpără licența", "Drepturi de reproducere", "Standardele noastre editoriale",
        ],
        "Drepturi de reproducere nu avea nimeni în port.",
    ),
    row(
        "el",
        &[
            "Αγορά άδειας χρήσης", "Δικαιώματα αναδημοσίευσης", "Οι δημοσιογραφικές μας αρχές",
        ],
        "Δικαιώματα αναδημοσίευσης δεν είχε κανείς στο λιμάνι.",
    ),
    row(
        "ru",
        &[
            "Купить лицензию", "Права на перепечатку", "Наши редакционные принципы",
        ],
        "Купить лицензию на песню хотел и музей.",
    ),
    row(
        "uk",
        &[
            "Придбати ліцензію", "Права на передрук", "Наші редакційні принципи",
        ],
        "Придбати ліцензію на пісню хотів і музей.",
    ),
    row(
        "tr",
        &[
            "Lisans satın al", "Yayın hakları", "Yayın ilkelerimiz",
        ],
        "Yayın hakları şarkının kuzenine geçti.",
    ),
    row(
        "ar",
        &[
            "شراء حقوق الترخيص", "حقوق إعادة النشر", "معاييرنا التحريرية",
        ],
        "حقوق إعادة النشر ليست للمتحف، قال العمدة.",
    ),
    row(
        "he",
        &[
            "רכישת זכויות", "זכויות שימוש בכתבה", "הקוד האתי שלנו",
        ],
        "רכישת זכויות לשיר הייתה עניין של שנים.",
    ),
    row(
        "fa",
        &[
            "خرید مجوز انتشار", "حق بازنشر", "اصول تحریریه ما",
        ],
        "حق بازنشر ترانه به پسرعموی شهردار رسید.",
    ),
    row(
        "hi",
        &[
            "लाइसेंस खरीदें", "पुनर्प्रकाशन अधिकार", "हमारे संपादकीय मानक",
        ],
        "लाइसेंस खरीदें या नाव बेचें, उससे कहा गया।",
    ),
    row(
        "id",
        &[
            "Beli lisensi", "Hak penerbitan ulang", "Standar redaksi kami",
        ],
        "Hak penerbitan ulang lagu itu jatuh ke sepupunya.",
    ),
    row(
        "vi",
        &[
            "Mua bản quyền", "Quyền tái bản", "Tiêu chuẩn biên tập của chúng tôi",
        ],
        "Mua bản quyền bài hát là điều bảo tàng muốn.",
    ),
    row(
        "zh-Hans",
        &[
            "购买版权", "转载授权", "我们的编辑准则",
        ],
        "购买版权的是市长的表弟。",
    ),
    row(
        "zh-Hant",
        &[
            "購買版權", "轉載授權", "我們的編輯準則",
        ],
        "購買版權的是市長的表弟。",
    ),
    row(
        "ja",
        &[
            "記事利用について", "ライセンスを購入", "編集方針について",
        ],
        "記事利用についての決まりは来年変わる。",
    ),
    row(
        "ko",
        &[
            "라이선스 구매", "기사 이용 문의", "편집 원칙 보기",
        ],
        "라이선스 구매를 박물관도 원했다.",
    ),
];
