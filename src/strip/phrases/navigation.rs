//! Skip links, menus, ways back.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static NAVIGATION: &[Phrases] = &[
    row(
        "en",
        &[
            "Skip to content", "Open in a new tab", "Open in new tab", "Opens in a new tab", "Skip to main content", "Skip to main", "Skip to navigation", "Skip to footer",
            "Skip to search", "Skip to primary navigation", "Skip to primary sidebar", "Skip navigation",
            "Skip links", "Jump to content", "Jump to navigation", "Back to top", "Back to the top",
            "Go to top", "Scroll to top", "Return to top", "To top", "Top of page", "Back", "Go back",
            "Back to home", "Back to homepage", "Return to homepage", "Back to blog", "Back to news",
            "Back to all articles", "Back to all posts", "Back to article", "Home", "Homepage", "Menu",
            "Main menu", "Main navigation", "Primary menu", "Secondary menu", "Mobile menu", "Open menu",
            "Close menu", "Open menu Close menu", "Show menu", "Toggle menu", "Toggle navigation",
            "Toggle child menu", "Toggle search", "Open navigation", "Open navigation menu",
            "Close navigation", "Navigation", "Breadcrumb", "Breadcrumbs", "You are here", "You are here:",
            "Search", "Search for:", "Search this site", "Search the site", "Submit search", "Search submit",
            "Open search", "Close search", "Search menu", "Select page", "Site map", "Sitemap", "Quick links",
            "Useful links", "Helpful links", "Sections", "All sections", "Browse", "Categories menu",
            "Archives", "Archive", "Select month", "Footer", "Privacy policy", "Privacy notice",
            "Privacy statement", "Terms of use", "Terms of service", "Terms and conditions",
            "Terms & conditions", "Cookie policy", "Cookie notice", "Contact us", "About us", "Advertise",
            "Careers", "Accessibility", "Accessibility statement", "Legal notice", "Imprint",
            "Powered by", "Powered by WordPress", "Designed by",
            "Proudly powered by WordPress", "Edit this page", "Edit on GitHub", "Improve this page",
            "Copy page", "Contents menu", "Choose language", "Select language", "Language", "English",
            "Change language", "Change country", "An official website of the United States government",
            "Here's how you know", "Read this article in",
        ],
        "Back to top form after a month, the goalkeeper saved twice.",
    ),
    row(
        "de",
        &[
            "Zum Inhalt springen", "Zum Hauptinhalt springen", "Direkt zum Inhalt", "Zum Inhalt",
            "Zur Navigation springen", "Zur Navigation", "Zur Suche springen", "Springe zum Inhalt",
            "Nach oben", "Zurück nach oben", "Zum Seitenanfang", "Seitenanfang", "nach oben", "Zurück",
            "Zurück zur Übersicht", "Zurück zur Startseite", "zur Startseite", "Zur Startseite", "Startseite",
            "Menü", "Hauptmenü", "Menü öffnen", "Menü schließen", "Hauptnavigation", "Suche", "Suchen",
            "Suche öffnen", "Suchen nach:", "Suche schließen", "Sie sind hier", "Sie befinden sich hier",
            "Brotkrumen", "Impressum", "Datenschutz", "Datenschutzerklärung", "Kontakt", "AGB", "Über uns",
            "Mediadaten", "Nutzungsbedingungen", "Barrierefreiheit", "Seitenübersicht",
            "Ressorts", "Sprache wählen",
        ],
        "Zurück zur Übersicht über die Lage bat der Richter.",
    ),
    row(
        "fr",
        &[
            "Aller au contenu", "Aller au contenu principal", "Passer au contenu", "Aller à la navigation",
            "Aller au menu", "Aller à la recherche", "Retour en haut", "Haut de page",
            "Retour en haut de page", "Retour", "Retour à l'accueil", "Accueil", "Menu principal",
            "Ouvrir le menu", "Fermer le menu", "Rechercher", "Recherche", "Rechercher :", "Fil d'Ariane",
            "Vous êtes ici", "Vous êtes ici :", "Mentions légales", "Politique de confidentialité",
            "Conditions générales", "Conditions d'utilisation", "Plan du site", "Qui sommes-nous",
            "Nous contacter", "Contactez-nous",
        ],
        "Retour à l’accueil des réfugiés : la ville cherche des lits.",
    ),
    row(
        "es",
        &[
            "Ir al contenido", "Ir al contenido principal", "Saltar al contenido",
            "Saltar al contenido principal", "Pasar al contenido principal", "Volver arriba", "Volver",
            "Ir arriba", "Inicio", "Menú", "Menú principal", "Abrir menú", "Cerrar menú", "Buscar", "Buscar:",
            "Está aquí", "Usted está aquí", "Aviso legal", "Política de privacidad", "Política de cookies",
            "Términos y condiciones", "Contacto", "Quiénes somos", "Mapa del sitio", "Mapa web",
        ],
        "Volver arriba costó más que bajar, dijo la minera.",
    ),
    row(
        "it",
        &[
            "Vai al contenuto", "Vai al contenuto principale", "Salta al contenuto",
            "Salta al contenuto principale", "Passa al contenuto principale", "Torna su", "Torna in alto",
            "Torna all'inizio", "Indietro", "Torna indietro", "Torna alla home", "Menu principale",
            "Apri menu", "Apri il menu", "Chiudi menu", "Cerca", "Ricerca", "Cerca:", "Sei qui", "Note legali",
            "Informativa privacy", "Informativa sulla privacy", "Chi siamo", "Contatti", "Contattaci",
            "Mappa del sito",
        ],
        "Indietro nel tempo porta il museo del porto.",
    ),
    row(
        "pt",
        &[
            "Ir para o conteúdo", "Ir para o conteúdo principal", "Pular para o conteúdo",
            "Pular para o conteúdo principal", "Saltar para o conteúdo", "Voltar ao topo",
            "Voltar para o topo", "Topo", "Voltar", "Início", "Página inicial", "Menu principal de navegação",
            "Abrir menu", "Fechar menu", "Pesquisar", "Pesquisa", "Buscar por:", "Você está aqui",
            "Política de privacidade", "Termos de uso", "Termos e condições", "Quem somos", "Sobre nós",
            "Fale conosco", "Contacte-nos", "Ficha técnica", "Mapa do site",
        ],
        "Voltar ao topo da tabela é o plano do treinador.",
    ),
    row(
        "nl",
        &[
            "Ga naar de inhoud", "Naar de inhoud", "Direct naar inhoud", "Spring naar inhoud",
            "Naar hoofdinhoud", "Overslaan en naar de inhoud gaan", "Terug naar boven", "Naar boven", "Terug",
            "Terug naar home", "Hoofdmenu", "Menu openen", "Menu sluiten", "Zoeken", "Zoek", "Zoeken naar:",
            "U bent hier", "Je bent hier", "Kruimelpad", "Privacybeleid", "Privacyverklaring",
            "Algemene voorwaarden", "Cookiebeleid", "Over ons", "Neem contact op", "Colofon",
        ],
        "Terug naar boven was het nog twee uur klimmen.",
    ),
    row(
        "sv",
        &[
            "Hoppa till innehåll", "Hoppa till innehållet", "Hoppa till huvudinnehåll", "Gå till innehåll",
            "Till innehållet", "Till toppen", "Tillbaka till toppen", "Tillbaka", "Till startsidan",
            "Startsida", "Hem", "Meny", "Huvudmeny", "Öppna meny", "Stäng meny", "Sök", "Du är här",
            "Integritetspolicy", "Personuppgiftspolicy", "Om oss", "Kontakta oss",
        ],
        "Tillbaka till toppen ska laget innan maj.",
    ),
    row(
        "no",
        &[
            "Hopp til innhold", "Hopp til hovedinnhold", "Gå til innhold", "Gå til hovedinnhold", "Til toppen",
            "Tilbake til toppen", "Tilbake", "Forsiden", "Hjem", "Meny", "Hovedmeny", "Åpne meny", "Lukk meny",
            "Søk", "Du er her", "Personvern", "Personvernerklæring", "Om oss", "Kontakt oss",
        ],
        "Tilbake til toppen skal laget før mai.",
    ),
    row(
        "da",
        &[
            "Gå til indhold", "Gå til hovedindhold", "Spring til indhold", "Spring til hovedindhold",
            "Til toppen", "Tilbage til toppen", "Tilbage", "Forside", "Hjem", "Hovedmenu", "Åbn menu",
            "Luk menu", "Søg", "Du er her", "Privatlivspolitik", "Persondatapolitik", "Om os", "Kontakt os",
        ],
        "Tilbage til toppen skal holdet før maj.",
    ),
    row(
        "fi",
        &[
            "Siirry sisältöön", "Siirry pääsisältöön", "Hyppää sisältöön", "Takaisin ylös", "Sivun alkuun",
            "Takaisin", "Etusivu", "Etusivulle", "Valikko", "Avaa valikko", "Sulje valikko", "Päävalikko",
            "Haku", "Hae", "Tietosuoja", "Tietosuojaseloste", "Käyttöehdot", "Meistä", "Yhteystiedot",
            "Ota yhteyttä",
        ],
        "Takaisin ylös noustiin kaksi tuntia.",
    ),
    row(
        "pl",
        &[
            "Przejdź do treści", "Przejdź do głównej treści", "Przejdź do zawartości", "Do góry", "Na górę",
            "Wróć do góry", "Powrót do góry", "Wróć", "Powrót", "Strona główna", "Menu główne", "Otwórz menu",
            "Zamknij menu", "Szukaj", "Wyszukaj", "Szukaj:", "Jesteś tutaj", "Polityka prywatności",
            "Regulamin", "O nas", "Redakcja", "Mapa strony",
        ],
        "Wróć do domu przed nocą, prosiła matka.",
    ),
    row(
        "cs",
        &[
            "Přejít k obsahu", "Přejít na obsah", "Přeskočit na obsah", "Přejít k hlavnímu obsahu", "Nahoru",
            "Zpět nahoru", "Zpět", "Domů", "Hlavní stránka", "Úvod", "Hlavní menu", "Otevřít menu",
            "Zavřít menu", "Hledat", "Vyhledat", "Vyhledávání", "Nacházíte se zde", "Ochrana osobních údajů",
            "Obchodní podmínky", "O nás", "Kontakty",
        ],
        "Zpět nahoru to trvalo dvě hodiny.",
    ),
    row(
        "hu",
        &[
            "Ugrás a tartalomhoz", "Ugrás a tartalomra", "Tovább a tartalomhoz", "Vissza az elejére",
            "Vissza a tetejére", "Lap tetejére", "Vissza", "Kezdőlap", "Főoldal", "Címlap", "Menü", "Főmenü",
            "Keresés", "Adatvédelem", "Adatkezelési tájékoztató", "Felhasználási feltételek", "Rólunk",
            "Kapcsolat",
        ],
        "Vissza a tetejére két óra volt az út.",
    ),
    row(
        "ro",
        &[
            "Sari la conținut", "Salt la conținut", "Mergi la conținut", "Sari la conținutul principal",
            "Înapoi sus", "Sus", "Înapoi", "Acasă", "Prima pagină", "Meniu", "Meniu principal",
            "Deschide meniul", "Caută", "Căutare", "Politica de confidențialitate", "Termeni și condiții",
            "Despre noi",
        ],
        "Înapoi sus au urcat două ore.",
    ),
    row(
        "el",
        &[
            "Μετάβαση στο περιεχόμενο", "Μετάβαση στο κύριο περιεχόμενο", "Επιστροφή στην κορυφή", "Επιστροφή",
            "Αρχική", "Αρχική σελίδα", "Μενού", "Αναζήτηση", "Πολιτική απορρήτου", "Όροι χρήσης",
            "Επικοινωνία", "Ταυτότητα", "Σχετικά με εμάς",
        ],
        "Επιστροφή στην κορυφή θέλει η ομάδα πριν τον Μάιο.",
    ),
    row(
        "ru",
        &[
            "Перейти к содержимому", "Перейти к содержанию", "Перейти к основному содержанию", "Наверх",
            "Вверх", "Вернуться наверх", "Назад", "На главную", "Главная", "Главная страница", "Меню", "Поиск",
            "Вы здесь", "Политика конфиденциальности", "Пользовательское соглашение", "О нас", "О проекте",
            "Контакты",
        ],
        "Назад дороги нет, сказал мэр на площади.",
    ),
    row(
        "uk",
        &[
            "Перейти до вмісту", "Перейти до основного вмісту", "Вгору", "Догори", "Нагору", "На головну",
            "Головна", "Головна сторінка", "Пошук", "Ви тут", "Політика конфіденційності",
            "Правила користування", "Про нас", "Про проєкт", "Контакти", "Усі права захищено",
        ],
        "Нагору вони йшли дві години.",
    ),
    row(
        "tr",
        &[
            "İçeriğe geç", "Ana içeriğe geç", "İçeriğe atla", "Yukarı çık", "Başa dön", "Yukarı", "Geri",
            "Geri dön", "Ana sayfa", "Anasayfa", "Ana menü", "Arama", "Ara", "Buradasınız",
            "Gizlilik politikası", "Kullanım koşulları", "Künye", "İletişim", "Hakkımızda",
        ],
        "Geri dönmek iki saat sürdü, dedi kaptan.",
    ),
    row(
        "ar",
        &[
            "انتقل إلى المحتوى", "تخطى إلى المحتوى", "الانتقال إلى المحتوى", "تخطي إلى المحتوى الرئيسي",
            "العودة إلى الأعلى", "العودة للأعلى", "إلى الأعلى", "رجوع", "الرئيسية", "الصفحة الرئيسية",
            "القائمة", "القائمة الرئيسية", "بحث", "ابحث", "أنت هنا", "سياسة الخصوصية", "شروط الاستخدام",
            "من نحن", "اتصل بنا",
        ],
        "رجوع السفن إلى الميناء تأخر ساعتين.",
    ),
    row(
        "he",
        &[
            "דלג לתוכן", "דילוג לתוכן", "דלג לתוכן הראשי", "עבור לתוכן", "חזרה למעלה", "לראש העמוד", "חזרה",
            "דף הבית", "ראשי", "תפריט", "תפריט ראשי", "חיפוש", "מדיניות פרטיות", "תנאי שימוש", "אודות",
            "צור קשר",
        ],
        "חזרה לנמל לקחה שעתיים, אמר הקברניט.",
    ),
    row(
        "fa",
        &[
            "رفتن به محتوا", "رفتن به محتوای اصلی", "پرش به محتوا", "بازگشت به بالا", "بازگشت", "خانه",
            "صفحه اصلی", "صفحه نخست", "منو", "جستجو", "جست‌وجو", "درباره ما", "تماس با ما", "حریم خصوصی",
        ],
        "بازگشت به بندر دو ساعت طول کشید.",
    ),
    row(
        "hi",
        &[
            "मुख्य सामग्री पर जाएँ", "मुख्य सामग्री पर जाएं", "सामग्री पर जाएं", "ऊपर जाएं", "वापस जाएं",
            "होम", "मुखपृष्ठ", "मेन्यू", "मेनू", "खोजें", "खोज", "हमारे बारे में", "संपर्क करें",
            "गोपनीयता नीति",
        ],
        "वापस जाएं या रुकें, यह उन्होंने तय नहीं किया।",
    ),
    row(
        "id",
        &[
            "Langsung ke konten", "Lewati ke konten", "Lompat ke konten", "Kembali ke atas", "Ke atas",
            "Kembali", "Beranda", "Menu utama", "Buka menu", "Tutup menu", "Cari", "Pencarian",
            "Kebijakan privasi", "Syarat dan ketentuan", "Tentang kami", "Hubungi kami", "Pedoman media siber",
            "Redaksi", "Indeks",
        ],
        "Kembali ke atas memakan dua jam, kata kapten.",
    ),
    row(
        "vi",
        &[
            "Bỏ qua nội dung", "Chuyển đến nội dung", "Chuyển đến nội dung chính", "Về đầu trang",
            "Lên đầu trang", "Quay lại", "Trở về", "Trang chủ", "Tìm kiếm", "Chính sách bảo mật",
            "Điều khoản sử dụng", "Giới thiệu", "Liên hệ",
        ],
        "Quay lại cảng mất hai giờ, thuyền trưởng nói.",
    ),
    row(
        "zh-Hans",
        &[
            "跳到主要内容", "跳转到内容", "跳至内容", "跳到内容", "返回顶部", "回到顶部", "返回", "返回首页", "首页", "菜单", "主菜单", "导航", "搜索",
            "当前位置", "当前位置:", "您所在的位置", "您当前的位置", "隐私政策", "使用条款", "关于我们", "联系我们", "网站地图",
        ],
        "返回港口用了两小时,船长说。",
    ),
    row(
        "zh-Hant",
        &[
            "跳到主要內容", "跳至主要內容", "跳至內容", "跳到內容", "返回頂部", "回到頂端", "回頂部", "返回", "回首頁", "首頁", "選單", "主選單", "導覽",
            "搜尋", "目前位置", "隱私政策", "隱私權政策", "使用條款", "服務條款", "關於我們", "聯絡我們", "網站地圖",
        ],
        "返回港口用了兩小時,船長說。",
    ),
    row(
        "ja",
        &[
            "本文へスキップ", "コンテンツへスキップ", "メインコンテンツへスキップ", "本文へ", "本文へ移動", "ページの先頭へ", "ページトップへ", "ページの先頭へ戻る",
            "ページトップ", "トップへ戻る", "トップページへ", "トップページ", "上へ戻る", "戻る", "一覧へ戻る", "記事一覧へ", "ホーム", "メニュー", "メニューを開く",
            "メニューを閉じる", "検索", "現在位置", "プライバシーポリシー", "利用規約", "お問い合わせ", "会社概要", "運営会社", "サイトマップ",
        ],
        "戻る船は二時間遅れたと船長は述べた。",
    ),
    row(
        "ko",
        &[
            "본문 바로가기", "본문으로 바로가기", "메뉴 바로가기", "주메뉴 바로가기", "콘텐츠로 건너뛰기", "맨 위로", "맨위로", "위로", "위로가기", "상단으로 이동",
            "뒤로", "뒤로가기", "목록", "목록으로", "홈", "메뉴", "전체메뉴", "전체 메뉴", "메뉴 열기", "메뉴 닫기", "검색", "검색하기", "개인정보처리방침",
            "개인정보 처리방침", "이용약관", "회사소개", "문의하기", "사이트맵", "저작권자",
        ],
        "뒤로 물러난 배는 두 시간 늦었다고 선장이 말했다.",
    ),
];
