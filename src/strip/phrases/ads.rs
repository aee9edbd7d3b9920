//! Labels over advertisements.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static ADS: &[Phrases] = &[
    row(
        "en",
        &[
            "Advertisement", "Advertisements", "Advertising", "Advertisement - Continue Reading Below",
            "Advertisement - Scroll to continue", "Advertisement. Scroll to continue reading",
            "Scroll to continue reading", "Advertisement Skip advertisement",
            "Article continues below advertisement", "Article continues below",
            "Article continues after advertisement", "Story continues below advertisement",
            "Story continues below", "Story continues after advertisement", "Story continues",
            "Continue reading below", "Scroll to continue", "Scroll to continue with content",
            "Scroll down to continue", "Skip advertisement", "Skip ad", "Skip past advertisement",
            "Remove ads", "Ad", "Ads", "AD", "Ad feedback", "Ads by Google", "Sponsored", "Sponsored content",
            "Sponsored by", "Sponsored links", "Sponsored post", "Sponsor content", "Sponsor message",
            "Thanks for your support! Become a NPR sponsor", "Promoted", "Promoted content", "Promoted links",
            "Promoted stories", "Paid content", "Paid post", "Paid partnership", "Partner content",
            "Promotion", "Promo", "From our partners", "From our advertisers", "Content from our partners",
            "Around the web", "From around the web", "More from around the web", "You may like",
            "Trending from the web", "Powered by Taboola", "by Taboola", "Recommended by Outbrain",
            "Powered by Outbrain", "Why you're seeing this ad", "Report ad", "Close ad", "Hide ad",
            "Ad loading", "Advertise with us", "This ad will end in # seconds", "Affiliate links", "Buy now",
            "Shop now", "View deal", "Check price", "See price", "Check price on Amazon", "Buy on Amazon",
            "View on Amazon", "Learn more",
        ],
        "Advertising in the town hall will be banned from May.",
    ),
    row(
        "de",
        &[
            "Anzeige", "Anzeigen", "- Anzeige -", "Werbung", "Werbung Werbung", "Reklame",
            "Artikel wird nach der Anzeige fortgesetzt", "Lesen Sie nach der Anzeige weiter",
            "Nach der Anzeige weiterlesen", "Werbung überspringen", "Nach der Werbung weiterlesen",
            "Weiterlesen nach der Anzeige", "Werbepause", "Gesponsert", "Gesponserte Inhalte",
            "Sponsored Post", "Bezahlter Inhalt", "Promotion Anzeige", "Empfohlen von Outbrain",
            "Anzeige schließen", "Anzeige ausblenden", "Werbefrei lesen", "Ihre Anzeige hier",
            "Das könnte Sie auch interessieren Anzeige", "Jetzt kaufen", "Zum Angebot", "Bei Amazon ansehen",
            "Bei Amazon kaufen",
        ],
        "Anzeige erstattete der Mann erst am nächsten Morgen.",
    ),
    row(
        "fr",
        &[
            "Publicité", "Publicités", "- Publicité -", "La suite après la publicité",
            "La suite après cette publicité", "L'article continue après la publicité", "Passer la publicité",
            "Fermer la publicité", "Contenu sponsorisé", "Contenu partenaire", "Contenus sponsorisés",
            "Sponsorisé", "Liens sponsorisés", "Article sponsorisé", "Ailleurs sur le web",
            "Recommandé par Outbrain", "Annonce", "Annonces", "Voir l'offre",
        ],
        "Publicité et santé font mauvais ménage, dit le rapport.",
    ),
    row(
        "es",
        &[
            "Publicidad", "- Publicidad -", "Anuncio", "Anuncios", "Continúa después de la publicidad",
            "Sigue leyendo después de la publicidad", "El artículo continúa después de la publicidad",
            "Contenido patrocinado", "Patrocinado", "Contenido de marca", "Enlaces patrocinados",
            "Cerrar publicidad", "Saltar publicidad", "Ver oferta",
        ],
        "Publicidad y salud no se llevan bien, dice el informe.",
    ),
    row(
        "it",
        &[
            "Pubblicità", "- Pubblicità -", "Annuncio pubblicitario", "Contenuto sponsorizzato",
            "Contenuti sponsorizzati", "Sponsorizzato", "L'articolo continua dopo la pubblicità",
            "Continua dopo la pubblicità", "Continua a leggere dopo la pubblicità", "Salta pubblicità",
            "Chiudi pubblicità", "Annunci", "Vedi offerta",
        ],
        "Pubblicità e salute non vanno d’accordo, dice il rapporto.",
    ),
    row(
        "pt",
        &[
            "Publicidade", "- Publicidade -", "Anúncio", "Anúncios", "Continua após a publicidade",
            "Continua depois da publicidade", "A notícia continua após a publicidade", "Conteúdo patrocinado",
            "Patrocinado", "Publieditorial", "Fechar anúncio", "Pular anúncio", "Ver oferta agora",
        ],
        "Publicidade e saúde não combinam, diz o relatório.",
    ),
    row(
        "nl",
        &[
            "Advertentie", "Advertenties", "- Advertentie -", "Lees verder na de advertentie",
            "Lees verder onder de advertentie", "Artikel gaat verder onder de advertentie",
            "Artikel gaat verder na advertentie", "Tekst gaat door onder de advertentie", "Gesponsord",
            "Gesponsorde inhoud", "Partnerbijdrage", "Advertentie overslaan",
        ],
        "Advertentie of niet, de krant plaatste het bericht.",
    ),
    row(
        "sv",
        &[
            "Annons", "Annonser", "Annons:", "- Annons -", "Artikeln fortsätter under annonsen",
            "Artikeln fortsätter efter annonsen", "Fortsätt läsa efter annonsen", "Reklam", "Sponsrat",
            "Sponsrat innehåll", "Annonssamarbete", "I samarbete med", "Stäng annons",
        ],
        "Annons eller inte, tidningen tog in texten.",
    ),
    row(
        "no",
        &[
            "Annonse", "Annonser", "- Annonse -", "Artikkelen fortsetter under annonsen",
            "Saken fortsetter under annonsen", "Saken fortsetter etter annonsen", "Annonsørinnhold",
            "Sponset innhold", "Reklame", "Kommersielt samarbeid",
        ],
        "Annonse eller ikke, avisen tok inn teksten.",
    ),
    row(
        "da",
        &[
            "Annonce", "Annoncer", "- Annonce -", "Artiklen fortsætter under annoncen",
            "Artiklen fortsætter efter annoncen", "Artiklen fortsætter under reklamen", "Annonceret indhold",
            "Sponsoreret", "Sponsoreret indhold", "Kommercielt samarbejde",
        ],
        "Annonce eller ej, avisen bragte teksten.",
    ),
    row(
        "fi",
        &[
            "Mainos", "Mainokset", "Ilmoitus", "Juttu jatkuu mainoksen jälkeen",
            "Artikkeli jatkuu mainoksen alla", "Juttu jatkuu mainoksen alla", "Jatkuu mainoksen jälkeen",
            "Kaupallinen yhteistyö", "Maksettu mainos", "Sponsoroitu sisältö",
        ],
        "Mainos tai ei, lehti julkaisi tekstin.",
    ),
    row(
        "pl",
        &[
            "Reklama", "Reklamy", "- Reklama -", "Dalsza część artykułu pod reklamą",
            "Dalsza część tekstu pod reklamą", "Reszta tekstu pod reklamą", "Ciąg dalszy pod materiałem wideo",
            "Dalsza część artykułu pod materiałem wideo", "Artykuł sponsorowany", "Materiał sponsorowany",
            "Materiał promocyjny", "Treść sponsorowana", "Autopromocja", "Ogłoszenie", "Pomiń reklamę",
        ],
        "Reklama leków będzie zakazana od maja.",
    ),
    row(
        "cs",
        &[
            "Reklama", "Inzerce", "Článek pokračuje pod reklamou", "Pokračování článku pod reklamou",
            "Text pokračuje pod reklamou", "Komerční sdělení", "Placená inzerce", "Sponzorovaný obsah",
            "Sponzorováno", "Přeskočit reklamu", "Zavřít reklamu",
        ],
        "Inzerce v obecním listu podraží od května.",
    ),
    row(
        "hu",
        &[
            "Hirdetés", "Reklám", "- Hirdetés -", "A cikk a hirdetés után folytatódik",
            "A hirdetés után folytatjuk", "Támogatott tartalom", "Szponzorált tartalom", "Fizetett tartalom",
            "PR-cikk",
        ],
        "Hirdetés nélkül is elkelt a ház egy hét alatt.",
    ),
    row(
        "ro",
        &[
            "Publicitate", "- Publicitate -", "Reclamă", "Articolul continuă după reclamă",
            "Articolul continuă mai jos", "Continuă după publicitate", "Conținut sponsorizat",
            "Articol sponsorizat", "Promovat", "Anunț",
        ],
        "Publicitate și sănătate nu merg împreună, spune raportul.",
    ),
    row(
        "el",
        &[
            "Διαφήμιση", "- Διαφήμιση -", "Διαφημίσεις", "Το άρθρο συνεχίζεται μετά τη διαφήμιση",
            "Η συνέχεια μετά τη διαφήμιση", "Χορηγούμενο", "Χορηγούμενο περιεχόμενο", "Προωθούμενο",
        ],
        "Διαφήμιση τσιγάρων δεν θα επιτρέπεται από τον Μάιο.",
    ),
    row(
        "ru",
        &[
            "Реклама", "На правах рекламы", "Продолжение после рекламы", "Читайте далее после рекламы",
            "Партнёрский материал", "Партнерский материал", "Промо", "Спонсорский материал", "Объявление",
            "Пропустить рекламу", "Закрыть рекламу", "Новости партнеров", "Новости партнёров",
        ],
        "Реклама табака будет запрещена с мая.",
    ),
    row(
        "uk",
        &[
            "Реклама", "На правах реклами", "Продовження після реклами", "Партнерський матеріал", "Промо",
            "Спонсорський матеріал", "Оголошення", "Пропустити рекламу", "Новини партнерів",
        ],
        "Оголошення висіло на дверях пекарні до травня.",
    ),
    row(
        "tr",
        &[
            "Reklam", "Reklamlar", "İlan", "Haber reklamdan sonra devam ediyor",
            "Reklamdan sonra devam ediyor", "Yazının devamı reklamdan sonra", "Sponsorlu", "Sponsorlu içerik",
            "Reklamı geç", "Reklamı kapat", "Advertorial",
        ],
        "Reklam yasağı mayıs ayında başlayacak.",
    ),
    row(
        "ar",
        &[
            "إعلان", "إعلانات", "يستمر المقال بعد الإعلان", "يتبع بعد الإعلان", "محتوى برعاية", "محتوى مدفوع",
            "إعلان ممول", "تخطي الإعلان", "أغلق الإعلان",
        ],
        "إعلان النتائج تأجل إلى مايو كما قالت اللجنة.",
    ),
    row(
        "he",
        &[
            "פרסומת", "פרסום", "מודעה", "הכתבה ממשיכה לאחר הפרסומת", "תוכן ממומן", "תוכן שיווקי", "בשיתוף",
            "דלג על פרסומת",
        ],
        "פרסומת לטבק תיאסר החל ממאי.",
    ),
    row(
        "fa",
        &[
            "آگهی", "تبلیغات", "تبلیغ", "ادامه مطلب پس از تبلیغ", "محتوای تبلیغاتی", "رپورتاژ آگهی",
        ],
        "تبلیغات دخانیات از بهار ممنوع می‌شود.",
    ),
    row(
        "hi",
        &[
            "विज्ञापन", "विज्ञापन के बाद जारी", "खबर विज्ञापन के बाद जारी है", "स्टोरी विज्ञापन के बाद जारी",
            "प्रायोजित", "प्रायोजित सामग्री",
        ],
        "विज्ञापन पर रोक मई से लागू होगी।",
    ),
    row(
        "id",
        &[
            "Iklan", "Advertensi", "Lanjutkan membaca setelah iklan", "Artikel berlanjut setelah iklan",
            "Gulir ke bawah untuk melanjutkan", "Scroll untuk melanjutkan", "Konten bersponsor",
            "Konten promosi", "Lewati iklan",
        ],
        "Iklan rokok akan dilarang mulai Mei.",
    ),
    row(
        "vi",
        &[
            "Quảng cáo", "Bài viết tiếp tục sau quảng cáo", "Nội dung tài trợ", "Được tài trợ", "Bài tài trợ",
            "Bỏ qua quảng cáo",
        ],
        "Quảng cáo thuốc lá sẽ bị cấm từ tháng năm.",
    ),
    row(
        "zh-Hans",
        &[
            "广告", "广告后继续", "文章继续在广告之后", "赞助内容", "推广", "推广内容", "跳过广告", "关闭广告",
        ],
        "广告将从五月起被禁止,部门说。",
    ),
    row(
        "zh-Hant",
        &[
            "廣告", "請繼續往下閱讀", "文章繼續在廣告之後", "贊助內容", "贊助", "推廣", "略過廣告", "關閉廣告", "廣編特輯",
        ],
        "廣告將從五月起被禁止,部門說。",
    ),
    row(
        "ja",
        &[
            "広告", "スポンサーリンク", "スポンサードリンク", "記事は広告の後に続きます", "広告の後に続きます", "続きは広告の後", "PR", "提供", "タイアップ",
            "広告を閉じる", "広告をスキップ",
        ],
        "広告は五月から禁じられると役所は述べた。",
    ),
    row(
        "ko",
        &[
            "광고", "광고 후 계속", "기사는 광고 다음에 계속됩니다", "스폰서", "협찬", "광고 건너뛰기", "광고 닫기",
        ],
        "광고 금지는 오월부터 시행된다고 당국이 말했다.",
    ),
];
