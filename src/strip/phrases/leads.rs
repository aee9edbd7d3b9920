//! What a line begins with that goes on with the headline of another story.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static LEADS: &[Phrases] = &[
    row(
        "en",
        &[
            "Also read", "Read also", "Read more", "READ", "Read", "Read next", "Related", "Related story",
            "Related stories", "Related article", "Related articles", "Related news", "See more",
            "More", "More on this", "MORE", "More from", "Watch", "Watch now", "WATCH", "Watch also",
            "Also watch", "Listen", "Also on", "Don't miss", "Must read", "Recommended", "Recommended reading",
            "Explore more", "You may also like", "You might also like", "Live updates", "Follow live",
            "In pictures", "Read here", "Click here to read", "Read the full story", "Up next", "ICYMI",
            "From the archives", "Previously",
        ],
        "Read more than you talk, the teacher used to tell us.",
    ),
    row(
        "de",
        &[
            "Lesen Sie auch", "Lesen Sie dazu", "Lesen Sie hier", "Lesen Sie mehr", "Lesen Sie dazu auch",
            "Lesen Sie auch hier", "Auch interessant", "Auch spannend", "Mehr zum Thema", "Mehr dazu",
            "Mehr lesen", "Mehr", "Passend dazu", "Lesetipp", "Lies auch", "Siehe auch", "Zum Thema",
            "Weiterlesen", "Hintergrund", "Kommentar", "Interview", "Video", "Podcast",
            "Das könnte Sie auch interessieren", "Lesen Sie jetzt",
        ],
        "Mehr dazu wollte niemand sagen, auch der Bäcker nicht.",
    ),
    row(
        "fr",
        &[
            "À lire aussi", "A lire aussi", "À lire également", "A lire également", "Lire aussi",
            "Lire également", "À voir aussi", "A voir aussi", "Voir aussi", "Sur le même sujet",
            "En savoir plus", "À relire", "Relire", "Écouter aussi", "Pour aller plus loin", "Retrouvez aussi",
            "Vidéo",
        ],
        "Lire aussi souvent que possible, tel était son conseil.",
    ),
    row(
        "es",
        &[
            "Lea también", "Lee también", "Leer también", "Lea además", "Lee además", "Lee más", "Leer más",
            "Te puede interesar", "Le puede interesar", "También te puede interesar", "Más información",
            "Vea también", "Ver también", "Vea además", "Mira también", "Relacionado", "No te pierdas",
            "Puedes leer", "Contenido relacionado", "Noticia relacionada", "En video", "En vídeo",
        ],
        "Lee más de lo que habla, decía su maestro.",
    ),
    row(
        "it",
        &[
            "Leggi anche", "Leggi", "Leggi di più", "Per approfondire", "Approfondisci", "Guarda anche",
            "Vedi anche", "Potrebbe interessarti", "Ti potrebbe interessare", "Guarda il video",
            "Articolo correlato",
        ],
        "Leggi anche dure sono leggi, disse il giudice.",
    ),
    row(
        "pt",
        &[
            "Leia também", "Leia mais", "Veja também", "Veja mais", "Saiba mais", "Ler também", "Leia ainda",
            "Ver também", "Confira também", "Relacionado", "Assista também", "Ouça também",
        ],
        "Leia mais do que fala, dizia o professor.",
    ),
    row(
        "nl",
        &[
            "Lees ook", "Lees meer", "Lees verder", "Bekijk ook", "Kijk ook", "Luister ook", "Zie ook",
            "Meer lezen", "Meer over",
        ],
        "Lees meer dan je praat, zei de leraar altijd.",
    ),
    row(
        "sv",
        &[
            "Läs också", "Läs även", "Läs mer", "Läs mer här", "Se även", "Se också", "Lyssna också", "Mer om",
            "Bakgrund",
        ],
        "Läs mer än du talar, sade läraren alltid.",
    ),
    row(
        "no",
        &[
            "Les også", "Les mer", "Les saken", "Se også", "Hør også", "Mer om", "Bakgrunn",
        ],
        "Les mer enn du snakker, sa læreren alltid.",
    ),
    row(
        "da",
        &[
            "Læs også", "Læs mere", "Se også", "Hør også", "Læs her", "Mere om", "Baggrund",
        ],
        "Læs mere end du snakker, sagde læreren altid.",
    ),
    row(
        "fi",
        &[
            "Lue myös", "Lue lisää", "Katso myös", "Lue täältä", "Kuuntele myös",
        ],
        "Lue lisää kirjoja kuin lehtiä, opettaja sanoi.",
    ),
    row(
        "pl",
        &[
            "Czytaj też", "Czytaj także", "Czytaj również", "Czytaj więcej", "Przeczytaj także",
            "Przeczytaj też", "Przeczytaj również", "Zobacz też", "Zobacz także", "Zobacz również", "Zobacz",
            "Zobacz wideo", "Polecamy", "Więcej",
        ],
        "Czytaj więcej niż mówisz, powtarzał nauczyciel.",
    ),
    row(
        "cs",
        &[
            "Čtěte také", "Čtěte i", "Přečtěte si také", "Přečtěte si", "Více", "Podívejte se",
            "Mohlo by vás zajímat", "Čtěte více", "Související",
        ],
        "Čtěte více než mluvíte, říkával učitel.",
    ),
    row(
        "hu",
        &[
            "Olvassa el ezt is", "Olvasd el ezt is", "Kapcsolódó", "Kapcsolódó cikk", "Kapcsolódó cikkünk",
            "Bővebben", "Korábban írtuk", "Ajánljuk",
        ],
        "Bővebben nem kívánt szólni a polgármester.",
    ),
    row(
        "ro",
        &[
            "Citește și", "Citiți și", "Citeşte şi", "Citește mai mult", "Vezi și", "Mai mult",
            "Mai multe detalii", "Recomandare", "Articol recomandat",
        ],
        "Vezi și tu ce iese, a spus primarul.",
    ),
    row(
        "el",
        &[
            "Διαβάστε επίσης", "Διαβάστε ακόμη", "Διαβάστε ακόμα", "Διαβάστε περισσότερα", "Διάβασε επίσης",
            "Δείτε επίσης", "Δείτε ακόμη", "Δείτε εδώ", "Σχετικό άρθρο",
        ],
        "Δείτε εδώ τι γίνεται, είπε ο δήμαρχος στο πλήθος.",
    ),
    row(
        "ru",
        &[
            "Читайте также", "Читать также", "Читайте ещё", "Читайте еще", "Подробнее", "По теме",
            "Смотрите также", "Ранее", "Читать далее", "Видео",
        ],
        "Ранее мост был закрыт, сообщил мэр.",
    ),
    row(
        "uk",
        &[
            "Читайте також", "Читати також", "Читайте ще", "Докладніше", "Детальніше", "За темою",
            "Дивіться також", "Відео",
        ],
        "Детальніше він розповість у травні, сказав мер.",
    ),
    row(
        "tr",
        &[
            "Ayrıca okuyun", "Bunu da okuyun", "İlgili haber", "İlginizi çekebilir", "Okuyun", "Devamını oku",
            "İzleyin",
        ],
        "İlgili haber yanlıştı, dedi belediye sözcüsü.",
    ),
    row(
        "ar",
        &[
            "اقرأ أيضا", "اقرأ أيضًا", "إقرأ أيضا", "اقرأ المزيد", "شاهد أيضا", "للمزيد", "قد يهمك",
            "موضوع ذو صلة",
        ],
        "للمزيد من المال احتاجت المدينة هذا العام.",
    ),
    row(
        "he",
        &[
            "קראו גם", "קרא גם", "קראו עוד", "עוד בנושא", "ראו גם", "צפו גם", "לכתבה המלאה",
        ],
        "עוד בנושא יאמר ראש העיר במאי.",
    ),
    row(
        "fa",
        &[
            "بیشتر بخوانید", "همچنین بخوانید", "همچنین ببینید", "مطلب مرتبط",
        ],
        "بیشتر بخوانید و کمتر بگویید، معلم می‌گفت.",
    ),
    row(
        "hi",
        &[
            "यह भी पढ़ें", "ये भी पढ़ें", "ये भी पढ़े", "और पढ़ें", "यह भी देखें", "ये भी देखें", "पढ़ें",
        ],
        "और पढ़ें और कम बोलें, शिक्षक कहते थे।",
    ),
    row(
        "id",
        &[
            "Baca juga", "Baca", "Baca selengkapnya", "Lihat juga", "Simak juga", "Tonton juga",
            "Artikel terkait",
        ],
        "Baca juga tulis, itu yang diajarkan di sekolah.",
    ),
    row(
        "vi",
        &[
            "Đọc thêm", "Xem thêm", "Tin liên quan", "Bài liên quan", "Mời bạn đọc",
        ],
        "Đọc thêm nhiều sách là lời khuyên của thầy giáo.",
    ),
    row(
        "zh-Hans",
        &[
            "相关阅读", "延伸阅读", "推荐阅读", "相关报道", "更多阅读", "相关新闻", "点击阅读", "另请阅读",
        ],
        "延伸阅读是好习惯,老师常说。",
    ),
    row(
        "zh-Hant",
        &[
            "相關閱讀", "延伸閱讀", "推薦閱讀", "相關報導", "更多閱讀", "相關新聞", "看更多", "更多新聞",
        ],
        "延伸閱讀是好習慣,老師常說。",
    ),
    row(
        "ja",
        &[
            "関連記事", "あわせて読みたい", "合わせて読みたい", "【関連記事】", "関連", "こちらもおすすめ", "続きを読む", "詳しくはこちら",
        ],
        "関連は調べていると警察は述べた。",
    ),
    row(
        "ko",
        &[
            "관련기사", "관련 기사", "함께 보면 좋은 기사", "더 보기", "추천 기사", "바로가기",
        ],
        "더 보기 좋은 거리를 만들겠다고 시장이 말했다.",
    ),
];
