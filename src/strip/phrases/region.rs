//! That something cannot be shown here.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static REGION: &[Phrases] = &[
    row(
        "en",
        &[
            "This content is not available in your region", "This content is not available in your country",
            "This content is unavailable in your region", "This video is not available in your region",
            "This video is not available in your country", "This content is not available in your location",
            "This article is not available in your region", "This media is not available in your region",
            "Sorry, this content is not available in your region", "This content is currently unavailable",
            "This content is no longer available",
            "This content is not available due to your privacy preferences",
            "Update your settings here to see it", "This video can not be played", "Video unavailable",
        ],
        "This content is not available in your region to anyone but subscribers of the local station, the ruling says.",
    ),
    row(
        "de",
        &[
            "Dieser Inhalt ist in Ihrer Region nicht verfügbar",
            "Dieser Inhalt ist in deiner Region nicht verfügbar",
            "Dieser Inhalt ist in Ihrem Land nicht verfügbar",
            "Dieses Video ist in Ihrem Land nicht verfügbar", "Dieser Inhalt ist nicht verfügbar",
            "Externer Inhalt", "Externe Inhalte anzeigen", "Externen Inhalt anzeigen",
            "Empfohlener externer Inhalt",
            "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt. Sie können ihn sich mit einem Klick anzeigen lassen und wieder ausblenden.",
            "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.", "Inhalt laden",
            "Inhalte von Drittanbietern zulassen",
        ],
        "Dieser Inhalt ist nicht verfügbar, sagte der Sprecher, weil die Rechte fehlen.",
    ),
    row(
        "fr",
        &[
            "Ce contenu n'est pas disponible dans votre région",
            "Ce contenu n'est pas disponible dans votre pays",
            "Cette vidéo n'est pas disponible dans votre pays", "Ce contenu n'est pas disponible",
            "Ce contenu est bloqué car vous n'avez pas accepté les cookies",
            "Ce contenu n'est plus disponible",
        ],
        "Ce contenu n'est pas disponible partout, a reconnu la chaîne.",
    ),
    row(
        "es",
        &[
            "Este contenido no está disponible en su región", "Este contenido no está disponible en tu región",
            "Este contenido no está disponible en tu país", "Este vídeo no está disponible en tu país",
            "Este contenido no está disponible",
        ],
        "Este contenido no está disponible en la radio, dijo la emisora.",
    ),
    row(
        "it",
        &[
            "Questo contenuto non è disponibile nella tua regione",
            "Questo contenuto non è disponibile nel tuo paese", "Questo video non è disponibile nel tuo paese",
            "Questo contenuto non è disponibile",
        ],
        "Questo contenuto non è disponibile ovunque, ha detto il direttore.",
    ),
    row(
        "pt",
        &[
            "Este conteúdo não está disponível na sua região", "Este conteúdo não está disponível no seu país",
            "Este vídeo não está disponível no seu país", "Este conteúdo não está disponível",
        ],
        "Este conteúdo não está disponível em toda a parte, disse a estação.",
    ),
    row(
        "nl",
        &[
            "Deze inhoud is niet beschikbaar in uw regio", "Deze inhoud is niet beschikbaar in jouw regio",
            "Deze content is niet beschikbaar in jouw regio", "Deze video is niet beschikbaar in jouw land",
        ],
        "Deze inhoud is niet beschikbaar voor scholen, zei de omroep.",
    ),
    row(
        "sv",
        &[
            "Det här innehållet är inte tillgängligt i din region",
            "Innehållet är inte tillgängligt i ditt land",
            "Den här videon är inte tillgänglig i ditt land",
        ],
        "Innehållet är inte tillgängligt för alla, sade kanalen.",
    ),
    row(
        "no",
        &[
            "Dette innholdet er ikke tilgjengelig i din region",
            "Innholdet er ikke tilgjengelig i ditt land",
            "Denne videoen er ikke tilgjengelig i ditt land",
        ],
        "Innholdet er ikke tilgjengelig for alle, sa kanalen.",
    ),
    row(
        "da",
        &[
            "Dette indhold er ikke tilgængeligt i din region",
            "Indholdet er ikke tilgængeligt i dit land",
            "Denne video er ikke tilgængelig i dit land",
        ],
        "Indholdet er ikke tilgængeligt for alle, sagde kanalen.",
    ),
    row(
        "fi",
        &[
            "Tämä sisältö ei ole saatavilla alueellasi",
            "Sisältö ei ole saatavilla maassasi",
            "Tämä video ei ole saatavilla maassasi",
        ],
        "Sisältö ei ole saatavilla kaikille, kanava kertoi.",
    ),
    row(
        "pl",
        &[
            "Ta treść nie jest dostępna w Twoim regionie", "Ten materiał nie jest dostępny w Twoim kraju",
            "Ten film jest niedostępny w Twoim kraju", "Treść niedostępna",
        ],
        "Treść niedostępna dla dzieci ma być oznaczona.",
    ),
    row(
        "cs",
        &[
            "Tento obsah není ve vašem regionu dostupný",
            "Tento obsah není ve vaší zemi dostupný",
            "Toto video není ve vaší zemi dostupné",
        ],
        "Tento obsah není dostupný dětem, uvedla stanice.",
    ),
    row(
        "hu",
        &[
            "Ez a tartalom nem érhető el az Ön régiójában",
            "Ez a tartalom nem elérhető az Ön országában",
            "Ez a videó nem elérhető az országodban",
        ],
        "Ez a tartalom nem érhető el mindenkinek, közölte az adó.",
    ),
    row(
        "ro",
        &[
            "Acest conținut nu este disponibil în regiunea dumneavoastră",
            "Acest conținut nu este disponibil în țara ta",
            "Acest videoclip nu este disponibil în țara ta",
        ],
        "Acest conținut nu este disponibil peste tot, a spus postul.",
    ),
    row(
        "el",
        &[
            "Αυτό το περιεχόμενο δεν είναι διαθέσιμο στην περιοχή σας",
            "Το περιεχόμενο δεν είναι διαθέσιμο στη χώρα σας",
        ],
        "Το περιεχόμενο δεν είναι διαθέσιμο παντού, είπε ο σταθμός.",
    ),
    row(
        "ru",
        &[
            "Этот контент недоступен в вашем регионе", "Этот контент недоступен в вашей стране",
            "Это видео недоступно в вашей стране", "Материал недоступен в вашем регионе",
        ],
        "Этот контент недоступен школам, сообщил канал.",
    ),
    row(
        "uk",
        &[
            "Цей контент недоступний у вашому регіоні",
            "Цей контент недоступний у вашій країні",
            "Це відео недоступне у вашій країні",
        ],
        "Цей контент недоступний школам, повідомив канал.",
    ),
    row(
        "tr",
        &[
            "Bu içerik bölgenizde kullanılamıyor",
            "Bu içerik bulunduğunuz bölgede mevcut değil",
            "Bu video ülkenizde kullanılamıyor",
        ],
        "Bu içerik herkese açık değil, dedi kanal.",
    ),
    row(
        "ar",
        &[
            "هذا المحتوى غير متوفر في منطقتك", "هذا المحتوى غير متاح في منطقتك",
            "هذا المحتوى غير متاح في بلدك", "هذا الفيديو غير متاح في بلدك",
        ],
        "هذا المحتوى غير متاح للمدارس كما قالت القناة.",
    ),
    row(
        "he",
        &[
            "תוכן זה אינו זמין באזורך",
            "התוכן אינו זמין באזור שלך",
            "סרטון זה אינו זמין במדינתך",
        ],
        "תוכן זה אינו זמין לבתי הספר, אמר הערוץ.",
    ),
    row(
        "fa",
        &[
            "این محتوا در منطقه شما در دسترس نیست",
            "این ویدیو در کشور شما در دسترس نیست",
        ],
        "این محتوا برای مدارس در دسترس نیست، شبکه گفت.",
    ),
    row(
        "hi",
        &[
            "यह सामग्री आपके क्षेत्र में उपलब्ध नहीं है",
            "यह वीडियो आपके देश में उपलब्ध नहीं है",
        ],
        "यह सामग्री स्कूलों में उपलब्ध नहीं है, चैनल ने कहा।",
    ),
    row(
        "id",
        &[
            "Konten ini tidak tersedia di wilayah Anda",
            "Konten ini tidak tersedia di negara Anda",
            "Video ini tidak tersedia di negara Anda",
        ],
        "Konten ini tidak tersedia bagi sekolah, kata stasiun itu.",
    ),
    row(
        "vi",
        &[
            "Nội dung này không khả dụng tại khu vực của bạn",
            "Nội dung này không có sẵn ở quốc gia của bạn",
            "Video này không có sẵn ở quốc gia của bạn",
        ],
        "Nội dung này không có sẵn cho trường học, đài cho biết.",
    ),
    row(
        "zh-Hans",
        &[
            "此内容在您所在的地区不可用",
            "该内容在您所在的地区无法观看",
            "此视频在您所在的国家或地区无法观看",
        ],
        "此内容在学校不可用,电台说。",
    ),
    row(
        "zh-Hant",
        &[
            "此內容在您所在的地區不可用",
            "此內容在您所在的地區無法觀看",
            "這部影片在您的國家或地區無法觀看",
        ],
        "此內容在學校不可用,電台說。",
    ),
    row(
        "ja",
        &[
            "このコンテンツはお住まいの地域では利用できません",
            "このコンテンツはお住まいの地域ではご覧いただけません",
            "この動画はお住まいの国では視聴できません",
        ],
        "このコンテンツは学校では利用できないと局は述べた。",
    ),
    row(
        "ko",
        &[
            "이 콘텐츠는 해당 지역에서 사용할 수 없습니다",
            "이 콘텐츠는 거주 지역에서 이용할 수 없습니다",
            "이 동영상은 해당 국가에서 볼 수 없습니다",
        ],
        "이 콘텐츠는 학교에서 볼 수 없다고 방송사는 말했다.",
    ),
];
