//! Invitations to subscribe, to install an app, to sign up.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static NEWSLETTER: &[Phrases] = &[
    row(
        "en",
        &[
            "Newsletter", "Newsletters", "Our newsletter", "Newsletter signup", "Newsletter sign up",
            "Newsletter sign-up", "Email newsletter", "Email newsletters", "Email Subscribe", "Subscribe",
            "Subscribe now", "Subscribe today", "Subscribe for free", "Subscribe for free today",
            "Subscribe to our newsletter", "Subscribe to the newsletter", "Subscribe to our newsletters",
            "Subscribe to our mailing list", "Subscribe to our blog", "Subscribe to our YouTube channel",
            "Subscribe via email", "Subscribe by email", "Subscribe to blog via email", "Subscribe to updates",
            "Sign up", "Sign up now", "Sign up here", "Sign up for it here", "Subscribe here", "Sign up today", "Sign up for free", "Sign me up",
            "Sign up for our newsletter", "Sign up for our newsletters", "Sign up to our newsletter",
            "Sign up to our newsletters", "Sign up for the newsletter", "Sign up to the newsletter",
            "Sign up for our free newsletter", "Sign up for our daily newsletter",
            "Sign up for our weekly newsletter", "Sign up for newsletters", "Sign up for email updates",
            "Sign up for updates", "Sign up for breaking news alerts", "Sign up for our email newsletter",
            "Join our newsletter", "Join our mailing list", "Join the newsletter", "Join now",
            "Get our newsletter", "Get the newsletter", "Get newsletter", "Get updates", "Get email updates",
            "Get notified", "Get the app", "Get our app", "Download the app", "Download our app",
            "Download our mobile app", "Get the best of our stories in your inbox",
            "Get the latest news delivered to your inbox", "Get the latest news straight to your inbox",
            "Get the latest updates", "Stay informed", "Stay in the loop", "Stay up to date",
            "Stay up-to-date", "Stay connected with us", "Don't miss out", "Don't miss a story",
            "Never miss a story", "Never miss an update", "Never miss a post", "Your email",
            "Your email address", "Email address", "Enter your email", "Enter your email address",
            "Enter your email here", "Type your email", "Type your email…", "Your email (required)",
            "Email (required)", "Name (required)", "Ready for more?", "Thanks for signing up",
            "Thanks for signing up!", "Thank you for subscribing", "Thank you for subscribing!",
            "Thank you! Your submission has been received!",
            "Oops! Something went wrong while submitting the form.", "You can unsubscribe at any time",
            "Unsubscribe at any time", "Unsubscribe anytime", "No spam. Unsubscribe anytime.",
            "By subscribing, you agree to our Terms of Use and Privacy Policy",
            "By signing up, you agree to our Terms of Use and Privacy Policy",
            "By signing up you agree to our privacy policy",
            "This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply",
            "This form is protected by reCAPTCHA",
            "This field is for validation purposes and should be left unchanged", "Turn on notifications",
            "Enable notifications", "Allow notifications", "Start your Substack", "Get the app",
            "Substack is the home for great culture", "Start writing", "Share this newsletter", "First name",
            "Last name", "* First name", "* Last name", "No thanks", "Submit",
        ],
        "Subscribe to our newsletter, the poster on the wall of the bakery said.",
    ),
    row(
        "de",
        &[
            "Newsletter abonnieren", "Newsletter bestellen", "Unser Newsletter", "Unsere Newsletter",
            "Zum Newsletter anmelden", "Zum Newsletter", "Jetzt Newsletter abonnieren",
            "Für den Newsletter anmelden", "Zur Newsletter-Anmeldung", "Newsletter-Anmeldung",
            "Newsletter Anmeldung", "Jetzt anmelden", "Jetzt abonnieren", "Abonnieren",
            "Jetzt kostenlos abonnieren", "Jetzt kostenlos anmelden", "Kostenlos anmelden",
            "Ihre E-Mail-Adresse", "Deine E-Mail-Adresse", "E-Mail-Adresse", "E-Mail Adresse",
            "Melden Sie sich für unseren Newsletter an", "Melde dich für unseren Newsletter an",
            "Abonnieren Sie unseren Newsletter", "Abonniere unseren Newsletter", "Nichts mehr verpassen",
            "Keine Nachricht mehr verpassen", "Bleiben Sie informiert", "Bleiben Sie auf dem Laufenden",
            "Bleib auf dem Laufenden", "Jetzt App laden", "App herunterladen", "Zur App",
            "Push-Nachrichten aktivieren", "Abmeldung jederzeit möglich", "Sie können sich jederzeit abmelden",
            "Eine Abmeldung ist jederzeit möglich", "Absenden", "Vorname", "Nachname",
        ],
        "Abonnieren Sie unseren Newsletter, stand auf dem Plakat der Bäckerei.",
    ),
    row(
        "fr",
        &[
            "S'abonner", "Je m'abonne", "Abonnez-vous", "S'inscrire", "Je m'inscris", "Inscrivez-vous",
            "S'abonner à la newsletter", "Abonnez-vous à notre newsletter", "Abonnez-vous à la newsletter",
            "Inscrivez-vous à notre newsletter", "Inscrivez-vous à la newsletter",
            "Inscription à la newsletter", "Recevoir la newsletter", "Recevez notre newsletter",
            "Nos newsletters", "Toutes les newsletters", "Votre adresse e-mail", "Votre adresse email",
            "Adresse e-mail", "Votre e-mail", "Télécharger l'application", "Téléchargez l'application",
            "Restez informé", "Ne manquez rien", "Ne rien manquer", "Activer les notifications",
            "Vous pouvez vous désabonner à tout moment",
        ],
        "Abonnez-vous à notre newsletter, disait l’affiche de la boulangerie.",
    ),
    row(
        "es",
        &[
            "Suscríbete", "Suscribirse", "Suscríbase", "Suscribirme", "Suscríbete a nuestra newsletter",
            "Suscríbete a nuestro boletín", "Suscríbete al boletín", "Suscríbete a la newsletter",
            "Suscríbase a nuestro boletín", "Suscríbete ya", "Suscríbete gratis", "Recibe nuestra newsletter",
            "Recibe nuestro boletín", "Regístrate", "Registrarse", "Apúntate", "Boletín", "Boletines",
            "Tu correo electrónico", "Correo electrónico", "Introduce tu email", "Descarga la app",
            "Descarga nuestra app", "Descarga la aplicación", "Mantente informado", "No te pierdas nada",
            "Activar notificaciones",
        ],
        "Suscríbete a nuestro boletín, decía el cartel de la panadería.",
    ),
    row(
        "it",
        &[
            "Iscriviti", "Iscriviti alla newsletter", "Iscriviti alla nostra newsletter", "Abbonati",
            "Abbonati ora", "Abbonati subito", "Registrati", "Ricevi la newsletter", "Le nostre newsletter",
            "La tua email", "Il tuo indirizzo email", "Indirizzo email", "Scarica l'app", "Scarica la app",
            "Resta aggiornato", "Rimani aggiornato", "Non perderti nulla", "Attiva le notifiche",
        ],
        "Iscriviti alla nostra newsletter, diceva il cartello del forno.",
    ),
    row(
        "pt",
        &[
            "Assine", "Assine já", "Assine agora", "Subscrever", "Subscreva", "Subscreva já", "Inscreva-se",
            "Cadastre-se", "Registe-se", "Assine a newsletter", "Assine nossa newsletter",
            "Subscreva a newsletter", "Subscreva a nossa newsletter", "Inscreva-se na newsletter",
            "Receba nossa newsletter", "Receba a newsletter", "Seu e-mail", "O seu email", "Digite seu e-mail",
            "Endereço de e-mail", "Baixe o app", "Baixe o aplicativo", "Descarregue a aplicação",
            "Fique por dentro", "Fique informado", "Ativar notificações",
        ],
        "Subscreva a nossa newsletter, dizia o cartaz da padaria.",
    ),
    row(
        "nl",
        &[
            "Abonneren", "Abonneer", "Abonneer je", "Abonneer nu", "Word abonnee", "Aanmelden", "Meld je aan",
            "Inschrijven", "Schrijf je in", "Nieuwsbrief", "Nieuwsbrieven", "Aanmelden nieuwsbrief",
            "Aanmelden voor de nieuwsbrief", "Schrijf je in voor de nieuwsbrief",
            "Schrijf je in voor onze nieuwsbrief", "Meld je aan voor onze nieuwsbrief",
            "Meld je aan voor de nieuwsbrief", "Ontvang onze nieuwsbrief", "Ontvang de nieuwsbrief",
            "E-mailadres", "Je e-mailadres", "Uw e-mailadres", "Download de app", "Download onze app",
            "Blijf op de hoogte", "Mis niets",
        ],
        "Meld je aan voor onze nieuwsbrief, stond op het raam van de bakker.",
    ),
    row(
        "sv",
        &[
            "Prenumerera", "Bli prenumerant", "Nyhetsbrev", "Våra nyhetsbrev", "Anmäl dig",
            "Anmäl dig till nyhetsbrevet", "Anmäl dig till vårt nyhetsbrev", "Prenumerera på nyhetsbrevet",
            "Prenumerera på vårt nyhetsbrev", "Få vårt nyhetsbrev", "Din e-postadress", "E-postadress",
            "Ladda ner appen", "Ladda ned appen", "Håll dig uppdaterad", "Missa inget",
        ],
        "Prenumerera på vårt nyhetsbrev, stod det på bageriets skylt.",
    ),
    row(
        "no",
        &[
            "Abonner", "Bli abonnent", "Kjøp abonnement", "Nyhetsbrev", "Meld deg på",
            "Meld deg på nyhetsbrevet", "Meld deg på vårt nyhetsbrev", "Abonner på nyhetsbrev",
            "Få vårt nyhetsbrev", "Din e-postadresse", "E-postadresse", "Last ned appen", "Hold deg oppdatert",
            "Få varsel",
        ],
        "Meld deg på vårt nyhetsbrev, sto det på bakeriets plakat.",
    ),
    row(
        "da",
        &[
            "Abonnér", "Bliv abonnent", "Køb abonnement", "Nyhedsbrev", "Nyhedsbreve", "Tilmeld",
            "Tilmeld dig", "Tilmeld nyhedsbrev", "Tilmeld dig nyhedsbrevet", "Tilmeld dig vores nyhedsbrev",
            "Få vores nyhedsbrev", "Din e-mail", "Din e-mailadresse", "Hent appen", "Download appen",
            "Hold dig opdateret",
        ],
        "Tilmeld dig vores nyhedsbrev, stod der på bagerens skilt.",
    ),
    row(
        "fi",
        &[
            "Tilaa", "Tilaa nyt", "Tilaa lehti", "Uutiskirje", "Uutiskirjeet", "Tilaa uutiskirje",
            "Tilaa uutiskirjeemme", "Liity uutiskirjeen tilaajaksi", "Sähköpostiosoite",
            "Sähköpostiosoitteesi", "Lataa sovellus", "Rekisteröidy", "Pysy ajan tasalla",
        ],
        "Tilaa uutiskirjeemme, leipomon ikkunassa luki.",
    ),
    row(
        "pl",
        &[
            "Subskrybuj", "Zasubskrybuj", "Zapisz się", "Zapisz się do newslettera",
            "Zapisz się na newsletter", "Zapisz się na nasz newsletter", "Prenumeruj", "Kup prenumeratę",
            "Zaprenumeruj", "Twój e-mail", "Twój adres e-mail", "Adres e-mail", "Podaj adres e-mail",
            "Pobierz aplikację", "Zarejestruj się", "Bądź na bieżąco", "Włącz powiadomienia",
        ],
        "Zapisz się na nasz newsletter, głosił plakat w piekarni.",
    ),
    row(
        "cs",
        &[
            "Odebírat", "Odebírat newsletter", "Odebírejte newsletter", "Přihlásit odběr",
            "Přihlásit se k odběru", "Přihlaste se k odběru newsletteru", "Předplatit", "Předplatné",
            "Koupit předplatné", "Váš e-mail", "Vaše e-mailová adresa", "E-mailová adresa",
            "Stáhnout aplikaci", "Stáhněte si aplikaci", "Zaregistrovat se", "Buďte v obraze",
        ],
        "Odebírejte newsletter našeho spolku, stálo na plakátu pekárny.",
    ),
    row(
        "hu",
        &[
            "Feliratkozás", "Feliratkozom", "Iratkozzon fel", "Iratkozz fel", "Hírlevél",
            "Hírlevél feliratkozás", "Feliratkozás hírlevélre", "Iratkozzon fel hírlevelünkre",
            "Iratkozz fel hírlevelünkre", "Előfizetés", "Előfizetek", "E-mail cím", "E-mail címe",
            "Töltse le az alkalmazást", "Regisztráció", "Értesítések bekapcsolása",
        ],
        "Iratkozzon fel hírlevelünkre, állt a pékség plakátján.",
    ),
    row(
        "ro",
        &[
            "Abonează-te", "Abonați-vă", "Abonare", "Abonează-te la newsletter",
            "Abonează-te la newsletterul nostru", "Înscrie-te", "Înregistrează-te", "Adresa de email",
            "Adresa ta de email", "Adresă de e-mail", "Descarcă aplicația", "Fii la curent", "Rămâi informat",
            "Activează notificările",
        ],
        "Abonează-te la newsletterul nostru, scria pe afișul brutăriei.",
    ),
    row(
        "el",
        &[
            "Εγγραφή", "Εγγραφείτε", "Εγγραφείτε στο newsletter", "Εγγραφή στο newsletter",
            "Εγγραφείτε στο newsletter μας", "Γίνετε συνδρομητές", "Γίνε συνδρομητής", "Το email σας",
            "Διεύθυνση email", "Κατεβάστε την εφαρμογή", "Μείνετε ενημερωμένοι",
        ],
        "Εγγραφείτε στο newsletter μας, έγραφε η αφίσα του φούρνου.",
    ),
    row(
        "ru",
        &[
            "Подписаться на рассылку", "Подпишитесь", "Подпишитесь на рассылку",
            "Подпишитесь на нашу рассылку", "Подпишитесь на наш телеграм-канал", "Рассылка", "Рассылки",
            "Оформить подписку", "Ваш e-mail", "Ваш email", "Электронная почта", "Адрес электронной почты",
            "Скачать приложение", "Скачайте приложение", "Зарегистрироваться", "Регистрация",
            "Включить уведомления", "Будьте в курсе",
        ],
        "Подпишитесь на нашу рассылку, гласила вывеска пекарни.",
    ),
    row(
        "uk",
        &[
            "Підписатися на розсилку", "Підпишіться", "Підпишіться на розсилку",
            "Підпишіться на нашу розсилку", "Розсилка", "Оформити підписку", "Передплатити",
            "Ваш e-mail адрес", "Ваша електронна адреса", "Електронна пошта", "Завантажити застосунок",
            "Зареєструватися", "Увімкнути сповіщення", "Будьте в курсі",
        ],
        "Підпишіться на нашу розсилку, закликала вивіска пекарні.",
    ),
    row(
        "tr",
        &[
            "Bültene abone ol", "Bültenimize abone olun", "E-bültene abone ol", "E-bülten", "Bülten",
            "Şimdi abone ol", "Kayıt ol", "Üye ol", "E-posta adresiniz", "E-posta adresi", "Uygulamayı indir",
            "Uygulamamızı indirin", "Bildirimleri aç", "Haberdar olun",
        ],
        "Bültenimize abone olun diyen afiş fırının camındaydı.",
    ),
    row(
        "ar",
        &[
            "اشترك", "اشترك الآن", "اشترك في النشرة البريدية", "اشترك في نشرتنا الإخبارية", "النشرة البريدية",
            "النشرة الإخبارية", "سجل الآن", "أدخل بريدك الإلكتروني", "بريدك الإلكتروني", "حمل التطبيق",
            "تفعيل الإشعارات",
        ],
        "اشترك في نشرتنا الإخبارية كما كتب على باب المخبز.",
    ),
    row(
        "he",
        &[
            "הירשמו", "הרשמה", "הרשמה לניוזלטר", "לחצו כאן להרשמה לניוזלטר", "הירשמו לניוזלטר", "הירשמו לניוזלטר שלנו", "ניוזלטר",
            "הצטרפו לניוזלטר", "הרשמה לדיוור", "כתובת אימייל", "כתובת דוא\"ל", "הורידו את האפליקציה", "למינוי",
        ],
        "הירשמו לניוזלטר שלנו, נכתב על דלת המאפייה.",
    ),
    row(
        "fa",
        &[
            "عضویت", "عضویت در خبرنامه", "خبرنامه", "مشترک شوید", "ثبت نام", "ایمیل خود را وارد کنید",
            "آدرس ایمیل", "دانلود اپلیکیشن",
        ],
        "خبرنامه انجمن هر ماه چاپ می‌شود.",
    ),
    row(
        "hi",
        &[
            "सब्सक्राइब करें", "सदस्यता लें", "न्यूज़लेटर", "न्यूजलेटर", "न्यूज़लेटर के लिए साइन अप करें",
            "हमारे न्यूज़लेटर की सदस्यता लें", "साइन अप करें", "अपना ईमेल दर्ज करें", "ऐप डाउनलोड करें",
            "नोटिफिकेशन चालू करें",
        ],
        "सदस्यता लें या नहीं, यह सवाल सबके सामने था।",
    ),
    row(
        "id",
        &[
            "Berlangganan", "Langganan", "Berlangganan newsletter", "Berlangganan sekarang",
            "Berlangganan buletin kami", "Daftar", "Daftar sekarang", "Alamat email", "Alamat email Anda",
            "Masukkan email Anda", "Unduh aplikasi", "Download aplikasi", "Aktifkan notifikasi",
        ],
        "Berlangganan buletin kami, tulis poster di toko roti.",
    ),
    row(
        "vi",
        &[
            "Đăng ký", "Đăng ký ngay", "Đăng ký nhận tin", "Đăng ký nhận bản tin", "Bản tin",
            "Nhập email của bạn", "Địa chỉ email", "Tải ứng dụng", "Bật thông báo",
        ],
        "Đăng ký nhận bản tin của chúng tôi, tấm biển ở tiệm bánh ghi.",
    ),
    row(
        "zh-Hans",
        &[
            "订阅", "立即订阅", "订阅邮件", "订阅电子报", "订阅我们的新闻通讯", "电子邮箱", "邮箱地址", "注册", "立即注册", "下载APP", "下载客户端",
            "打开APP", "下载应用",
        ],
        "订阅我们的新闻通讯,面包店的海报上写着。",
    ),
    row(
        "zh-Hant",
        &[
            "訂閱", "立即訂閱", "訂閱電子報", "免費訂閱", "訂閱我們的電子報", "電子報", "電子郵件地址", "輸入電子郵件", "註冊", "立即註冊", "下載APP",
            "下載應用程式", "開啟通知",
        ],
        "訂閱我們的電子報,麵包店的海報上寫著。",
    ),
    row(
        "ja",
        &[
            "メールマガジン", "メルマガ", "メルマガ登録", "メールマガジン登録", "ニュースレター", "ニュースレターに登録", "ニュースレターを購読", "購読する", "登録する",
            "無料登録", "会員登録", "無料会員登録", "メールアドレス", "メールアドレスを入力", "アプリをダウンロード", "アプリで読む", "通知を受け取る",
        ],
        "ニュースレターに登録した人は昨年の二倍になった。",
    ),
    row(
        "ko",
        &[
            "뉴스레터", "뉴스레터 구독", "뉴스레터 구독하기", "뉴스레터 신청", "무료 구독", "구독 신청", "이메일 주소", "이메일을 입력하세요", "앱 다운로드",
            "앱 설치", "회원가입", "알림 받기",
        ],
        "뉴스레터 구독 광고가 빵집 문에 붙어 있었다.",
    ),
];
