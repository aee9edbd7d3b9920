//! That something is for grown-ups only.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static AGE: &[Phrases] = &[
    row(
        "en",
        &[
            "This content is age-restricted", "This video is age-restricted",
            "This content is restricted to adults", "You must be # or older to view this content",
            "You must be # years or older to enter this site", "You must be over # to view this content",
            "Are you over #?", "Are you # or older?", "I am # or older", "Yes, I am over #",
            "Please verify your age", "Please confirm your age", "Age verification", "Verify your age",
            "Sensitive content", "This content may be sensitive", "Viewer discretion is advised",
            "This video may contain content that some people may find offensive",
        ],
        "Age verification was what the two parties could not agree on.",
    ),
    row(
        "de",
        &[
            "Altersprüfung", "Altersnachweis", "Bitte bestätigen Sie Ihr Alter", "Bitte bestätige dein Alter",
            "Sind Sie über # Jahre alt?", "Bist du über # Jahre alt?", "Ich bin über #",
            "Ich bin # Jahre oder älter", "Dieser Inhalt ist erst ab # Jahren freigegeben",
        ],
        "Altersprüfung und Kasse stehen jetzt nebeneinander am Kai.",
    ),
    row(
        "fr",
        &[
            "Vérification de l'âge", "Ce contenu est réservé aux adultes", "Avez-vous plus de # ans ?",
            "J'ai plus de # ans", "Veuillez confirmer votre âge", "Contenu sensible",
        ],
        "Contenu sensible ou non, la lettre fut lue devant tous.",
    ),
    row(
        "es",
        &[
            "Verificación de edad", "Contenido sensible", "Contenido para mayores de # años",
            "¿Eres mayor de # años?", "Soy mayor de # años", "Confirma tu edad",
        ],
        "Contenido sensible había en la carta, según el alcalde.",
    ),
    row(
        "it",
        &[
            "Verifica dell'età", "Contenuto sensibile", "Hai più di # anni?", "Ho più di # anni",
            "Contenuto riservato ai maggiorenni",
        ],
        "Contenuto sensibile non ce n'era, disse il sindaco in aula.",
    ),
    row(
        "pt",
        &[
            "Verificação de idade", "Conteúdo sensível", "Você tem mais de # anos?", "Tenho mais de # anos",
            "Conteúdo para maiores de # anos",
        ],
        "Conteúdo sensível havia na carta, disse o prefeito.",
    ),
    row(
        "nl",
        &[
            "Leeftijdscontrole", "Ben je # jaar of ouder?", "Ik ben # jaar of ouder", "Bevestig je leeftijd",
        ],
        "Leeftijdscontrole bij de deur kost de winkel veel tijd.",
    ),
    row(
        "pl",
        &[
            "Weryfikacja wieku", "Treść tylko dla dorosłych", "Czy masz ukończone # lat?",
            "Mam ukończone # lat",
        ],
        "Weryfikacja wieku przy wejściu trwała dłużej niż koncert.",
    ),
    row(
        "ru",
        &[
            "Подтвердите возраст", "Материал только для взрослых", "Вам есть # лет?", "Мне есть # лет",
        ],
        "Подтвердите возраст, попросила касса, и очередь засмеялась.",
    ),
    row(
        "ja",
        &[
            "年齢確認", "#歳以上ですか", "#歳以上です", "この動画は年齢制限があります",
        ],
        "年齢確認は店の入口で行われると市は話した。",
    ),
    row(
        "sv",
        &[
            "Åldersgräns", "Bekräfta din ålder", "Är du över # år?", "Jag är över # år",
        ],
        "Bekräfta din ålder måste man numera också på färjan.",
    ),
    row(
        "no",
        &[
            "Aldersgrense", "Bekreft alderen din", "Er du over # år?", "Jeg er over # år",
        ],
        "Bekreft alderen din må man nå også på ferja.",
    ),
    row(
        "da",
        &[
            "Bekræft din alder", "Er du over # år?", "Jeg er over # år",
        ],
        "Bekræft din alder skal man nu også på færgen.",
    ),
    row(
        "fi",
        &[
            "Vahvista ikäsi", "Oletko yli # -vuotias?", "Olen yli # -vuotias",
        ],
        "Vahvista ikäsi luki kyltissä lautan vieressä.",
    ),
    row(
        "cs",
        &[
            "Ověření věku", "Potvrďte svůj věk", "Je vám více než # let?", "Je mi více než # let",
        ],
        "Ověření věku a pokladna stojí na molu vedle sebe.",
    ),
    row(
        "hu",
        &[
            "Elmúltam # éves", "Elmúltál már # éves?", "Erősítse meg életkorát",
        ],
        "Elmúltam # éves, mondta a révész, de még evezek.",
    ),
    row(
        "ro",
        &[
            "Verificarea vârstei", "Confirmă vârsta", "Ai peste # ani?", "Am peste # ani",
        ],
        "Confirmă vârsta podului un document găsit în port.",
    ),
    row(
        "el",
        &[
            "Επιβεβαίωση ηλικίας", "Είστε άνω των # ετών;", "Είμαι άνω των # ετών",
        ],
        "Επιβεβαίωση ηλικίας ζητά τώρα και το ταμείο του λιμανιού.",
    ),
    row(
        "uk",
        &[
            "Підтвердьте свій вік", "Вам виповнилося # років?", "Мені виповнилося # років",
        ],
        "Підтвердьте свій вік, просили вчора на поромі.",
    ),
    row(
        "tr",
        &[
            "Yaş doğrulama", "Yaşınızı doğrulayın", "# yaşından büyük müsünüz?", "# yaşından büyüğüm",
        ],
        "Yaş doğrulama artık vapurda da isteniyor.",
    ),
    row(
        "ar",
        &[
            "التحقق من العمر", "هل عمرك أكثر من # عاما؟", "عمري أكثر من # عاما",
        ],
        "التحقق من العمر مطلوب الآن على العبارة أيضا.",
    ),
    row(
        "he",
        &[
            "אימות גיל", "האם אתם מעל גיל #?", "אני מעל גיל #",
        ],
        "אימות גיל נדרש עכשיו גם במעבורת.",
    ),
    row(
        "fa",
        &[
            "تأیید سن", "آیا بالای # سال دارید؟", "بالای # سال دارم",
        ],
        "تأیید سن اکنون در کشتی هم لازم است.",
    ),
    row(
        "hi",
        &[
            "आयु सत्यापन", "क्या आपकी आयु # वर्ष से अधिक है?", "मेरी आयु # वर्ष से अधिक है",
        ],
        "आयु सत्यापन अब नाव पर भी होता है।",
    ),
    row(
        "id",
        &[
            "Verifikasi usia", "Apakah Anda berusia di atas # tahun?", "Saya berusia di atas # tahun",
        ],
        "Verifikasi usia kini juga diminta di kapal feri.",
    ),
    row(
        "vi",
        &[
            "Xác minh độ tuổi", "Bạn đã đủ # tuổi chưa?", "Tôi đã đủ # tuổi",
        ],
        "Xác minh độ tuổi nay cũng cần trên phà.",
    ),
    row(
        "zh-Hans",
        &[
            "年龄验证", "您是否已满#岁？", "我已满#岁",
        ],
        "年龄验证现在渡轮上也需要。",
    ),
    row(
        "zh-Hant",
        &[
            "年齡驗證", "您是否已滿#歲？", "我已滿#歲",
        ],
        "年齡驗證現在渡輪上也需要。",
    ),
    row(
        "ko",
        &[
            "연령 확인", "만 #세 이상입니까?", "만 #세 이상입니다",
        ],
        "연령 확인은 이제 배에서도 한다.",
    ),
];
