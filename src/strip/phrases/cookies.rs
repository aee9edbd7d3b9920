//! What banners about cookies say, and their buttons.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static COOKIES: &[Phrases] = &[
    row(
        "en",
        &[
            "By clicking to watch this video, you agree to our privacy policy.",
            "By playing this video, you agree to our privacy policy.",
            "Cookie settings", "Cookie preferences", "Manage cookies", "Manage consent", "Manage preferences",
            "Accept all", "Accept cookies", "Accept all cookies", "Reject all", "Reject all cookies",
            "Only necessary cookies", "Save & Accept", "Your privacy choices",
            "Do not sell my personal information", "Do not sell or share my personal information",
            "Privacy overview", "Privacy settings", "We use cookies", "We value your privacy",
            "This website uses cookies", "This site uses cookies",
            "This website uses cookies to improve your experience",
            "By continuing to use this site you agree to our use of cookies", "Got it", "I agree",
            "Necessary Always Enabled", "Always active", "AdChoices", "Ad choices",
        ],
        "Cookie settings that nobody reads are the subject of a new study.",
    ),
    row(
        "de",
        &[
            "Cookie-Einstellungen", "Cookies akzeptieren", "Alle akzeptieren", "Alle Cookies akzeptieren",
            "Alle ablehnen", "Nur notwendige Cookies", "Datenschutz-Einstellungen", "Datenschutzeinstellungen",
            "Privatsphäre-Einstellungen", "Einwilligung verwalten", "Diese Website verwendet Cookies",
            "Diese Webseite verwendet Cookies", "Wir verwenden Cookies", "Cookies & Tracking",
            "Utiq verwalten", "Einstellungen verwalten",
        ],
        "Wir verwenden Cookies nur noch selten, sagt der Bäcker.",
    ),
    row(
        "fr",
        &[
            "Gérer les cookies", "Gestion des cookies", "Paramétrer les cookies", "Paramètres des cookies",
            "Accepter", "Tout accepter", "Accepter tous les cookies", "Tout refuser", "Refuser tout",
            "Continuer sans accepter", "Ce site utilise des cookies", "Préférences de confidentialité",
            "Préférences cookies",
        ],
        "Ce site utilise des cookies depuis dix ans, dit la mairie.",
    ),
    row(
        "es",
        &[
            "Configurar cookies", "Configuración de cookies", "Gestionar cookies", "Aceptar", "Aceptar todo",
            "Aceptar todas", "Aceptar cookies", "Rechazar todo", "Rechazar todas",
            "Este sitio utiliza cookies", "Esta web utiliza cookies", "Preferencias de privacidad",
        ],
        "Este sitio utiliza cookies desde hace diez años, dice el alcalde.",
    ),
    row(
        "it",
        &[
            "Impostazioni cookie", "Gestisci cookie", "Preferenze cookie", "Gestione cookie", "Accetta",
            "Accetta tutti", "Accetta tutto", "Accetta i cookie", "Rifiuta tutti", "Rifiuta tutto",
            "Continua senza accettare", "Questo sito utilizza i cookie", "Questo sito usa i cookie",
        ],
        "Questo sito utilizza i cookie da dieci anni, dice il sindaco.",
    ),
    row(
        "pt",
        &[
            "Definições de cookies", "Configurações de cookies", "Gerir cookies", "Aceitar", "Aceitar tudo",
            "Aceitar todos", "Aceitar todos os cookies", "Rejeitar tudo", "Rejeitar todos",
            "Este site utiliza cookies", "Este site usa cookies", "Preferências de privacidade",
        ],
        "Este site utiliza cookies há dez anos, diz o autarca.",
    ),
    row(
        "nl",
        &[
            "Cookie-instellingen", "Cookievoorkeuren", "Cookies beheren", "Accepteren", "Alles accepteren",
            "Alle cookies accepteren", "Alles weigeren", "Alles afwijzen", "Deze website gebruikt cookies",
            "Privacy-instellingen",
        ],
        "Deze website gebruikt cookies sinds tien jaar, zegt de burgemeester.",
    ),
    row(
        "sv",
        &[
            "Cookieinställningar", "Hantera cookies", "Acceptera alla", "Acceptera alla cookies",
            "Godkänn alla", "Godkänn alla cookies", "Neka alla", "Avvisa alla", "Vi använder cookies",
            "Inställningar för cookies",
        ],
        "Vi använder cookies sedan tio år, säger chefen.",
    ),
    row(
        "no",
        &[
            "Innstillinger for informasjonskapsler", "Administrer informasjonskapsler", "Godta alle",
            "Aksepter alle", "Avvis alle", "Vi bruker informasjonskapsler", "Personvernvalg",
            "Personverninnstillinger",
        ],
        "Vi bruker informasjonskapsler hver dag, sier sjefen.",
    ),
    row(
        "da",
        &[
            "Cookieindstillinger", "Administrer cookies", "Acceptér alle", "Accepter alle", "Tillad alle",
            "Tillad alle cookies", "Afvis alle", "Vi bruger cookies", "Administrer samtykke", "Kun nødvendige",
        ],
        "Vi bruger cookies hver dag, siger chefen.",
    ),
    row(
        "fi",
        &[
            "Evästeasetukset", "Hallitse evästeitä", "Hyväksy kaikki", "Hyväksy kaikki evästeet",
            "Hylkää kaikki", "Käytämme evästeitä", "Vain välttämättömät", "Tietosuoja-asetukset",
        ],
        "Käytämme evästeitä joka päivä, johtaja sanoo.",
    ),
    row(
        "pl",
        &[
            "Ustawienia plików cookie", "Ustawienia cookies", "Zarządzaj plikami cookie", "Akceptuję",
            "Akceptuj wszystkie", "Zaakceptuj wszystko", "Odrzuć wszystkie", "Odrzuć wszystko",
            "Ta strona używa plików cookie", "Ta strona korzysta z ciasteczek", "Ustawienia prywatności",
            "Przejdź do serwisu",
        ],
        "Ta strona używa plików cookie od lat, mówi burmistrz.",
    ),
    row(
        "cs",
        &[
            "Nastavení cookies", "Spravovat cookies", "Přijmout vše", "Přijmout všechny", "Souhlasím",
            "Odmítnout vše", "Odmítnout", "Tento web používá cookies", "Nastavení soukromí",
        ],
        "Tento web používá cookies už deset let, říká starosta.",
    ),
    row(
        "hu",
        &[
            "Süti beállítások", "Cookie beállítások", "Adatvédelmi beállítások", "Elfogadom",
            "Összes elfogadása", "Az összes elfogadása", "Elutasítom", "Összes elutasítása",
            "Ez a weboldal sütiket használ",
        ],
        "Ez a weboldal sütiket használ tíz éve, mondja a polgármester.",
    ),
    row(
        "ro",
        &[
            "Setări cookie", "Setări cookie-uri", "Acceptă", "Acceptă toate", "Accept toate", "Respinge toate",
            "Refuză toate", "Acest site folosește cookie-uri", "Acest site utilizează cookie-uri",
            "Modifică setările cookie-urilor",
        ],
        "Acest site folosește cookie-uri de zece ani, spune primarul.",
    ),
    row(
        "el",
        &[
            "Ρυθμίσεις cookies", "Διαχείριση cookies", "Αποδοχή", "Αποδοχή όλων", "Απόρριψη όλων", "Συμφωνώ",
            "Χρησιμοποιούμε cookies", "Ρυθμίσεις απορρήτου",
        ],
        "Χρησιμοποιούμε cookies εδώ και δέκα χρόνια, λέει ο δήμαρχος.",
    ),
    row(
        "ru",
        &[
            "Настройки файлов cookie", "Настройки cookie", "Принять", "Принять все", "Отклонить все",
            "Согласен", "Мы используем файлы cookie", "Мы используем cookies",
            "Этот сайт использует файлы cookie",
        ],
        "Мы используем файлы cookie десять лет, говорит мэр.",
    ),
    row(
        "uk",
        &[
            "Налаштування файлів cookie", "Прийняти", "Прийняти всі", "Відхилити всі", "Погоджуюсь",
            "Ми використовуємо файли cookie", "Цей сайт використовує файли cookie",
        ],
        "Ми використовуємо файли cookie десять років, каже мер.",
    ),
    row(
        "tr",
        &[
            "Çerez ayarları", "Çerez tercihleri", "Çerezleri yönet", "Kabul et", "Tümünü kabul et",
            "Tüm çerezleri kabul et", "Reddet", "Tümünü reddet", "Bu site çerez kullanmaktadır",
            "Çerez politikası",
        ],
        "Bu site çerez kullanmaktadır diyen yazı kaldırıldı.",
    ),
    row(
        "ar",
        &[
            "إعدادات ملفات تعريف الارتباط", "قبول الكل", "قبول جميع ملفات تعريف الارتباط", "رفض الكل",
            "إدارة ملفات تعريف الارتباط", "نستخدم ملفات تعريف الارتباط", "إعدادات الخصوصية",
        ],
        "نستخدم ملفات تعريف الارتباط منذ عشر سنوات كما يقول العمدة.",
    ),
    row(
        "he",
        &[
            "הגדרות עוגיות", "הגדרות קוקיז", "אישור הכל", "קבל הכל", "דחה הכל", "אנו משתמשים בעוגיות",
            "אתר זה משתמש בעוגיות",
        ],
        "אנו משתמשים בעוגיות כבר עשר שנים, אומר ראש העיר.",
    ),
    row(
        "fa",
        &[
            "تنظیمات کوکی", "پذیرش همه", "رد همه", "ما از کوکی‌ها استفاده می‌کنیم",
            "این سایت از کوکی استفاده می‌کند",
        ],
        "ما از کوکی‌ها استفاده می‌کنیم، شهردار ده سال پیش گفت.",
    ),
    row(
        "hi",
        &[
            "कुकी सेटिंग्स", "सभी स्वीकार करें", "सभी कुकी स्वीकार करें", "सभी अस्वीकार करें",
            "हम कुकीज़ का उपयोग करते हैं",
        ],
        "हम कुकीज़ का उपयोग करते हैं, महापौर ने सभा में कहा।",
    ),
    row(
        "id",
        &[
            "Pengaturan cookie", "Setelan cookie", "Terima semua", "Terima semua cookie", "Tolak semua",
            "Situs ini menggunakan cookie", "Kami menggunakan cookie", "Kelola cookie",
        ],
        "Kami menggunakan cookie sejak lama, kata wali kota.",
    ),
    row(
        "vi",
        &[
            "Cài đặt cookie", "Chấp nhận tất cả", "Từ chối tất cả", "Trang web này sử dụng cookie",
            "Chúng tôi sử dụng cookie", "Quản lý cookie",
        ],
        "Chúng tôi sử dụng cookie từ lâu, thị trưởng nói.",
    ),
    row(
        "zh-Hans",
        &[
            "Cookie 设置", "Cookie设置", "接受所有 Cookie", "全部接受", "全部拒绝", "管理 Cookie", "本网站使用 Cookie", "我们使用 Cookie",
        ],
        "我们使用 Cookie 已有十年,市长说。",
    ),
    row(
        "zh-Hant",
        &[
            "Cookie 設定", "接受所有 Cookie", "全部接受", "全部拒絕", "管理 Cookie", "本網站使用 Cookie", "我們使用 Cookie",
        ],
        "我們使用 Cookie 已有十年,市長說。",
    ),
    row(
        "ja",
        &[
            "Cookie の設定", "クッキーの設定", "すべて許可", "すべて受け入れる", "すべて同意する", "すべて拒否", "すべて拒否する",
            "当サイトではCookieを使用しています", "同意する", "プライバシー設定",
        ],
        "当サイトではCookieを使用していますと市長は語った。",
    ),
    row(
        "ko",
        &[
            "쿠키 설정", "쿠키 관리", "모두 수락", "모두 동의", "모두 허용", "모두 거부", "이 웹사이트는 쿠키를 사용합니다", "개인정보 설정",
        ],
        "이 웹사이트는 쿠키를 사용합니다라고 시장이 말했다.",
    ),
];
