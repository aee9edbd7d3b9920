//! Labels of boxes about the author, and lines that tell who checked the text.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static AUTHORS: &[Phrases] = &[
    row(
        "en",
        &[
            "About the author", "About the authors", "About the writer", "About author", "About this author",
            "Author", "Authors", "Author bio", "Author profile", "Author information", "Written by",
            "Posted by", "Meet the author", "View all posts", "View all posts by", "View author archive",
            "View profile", "View bio", "See all posts", "All posts by", "More from this writer",
            "More posts by this author", "Contact the author", "Email the author", "Follow the author",
            "Contributor", "Contributors", "Our contributors", "Staff writer", "Reviewed by",
            "Medically reviewed by", "Fact checked by", "Fact-checked by", "Edited by", "Published by",
            "Read full bio", "Read bio", "Full bio", "Editorial guidelines", "Editorial policy",
            "Our editorial process", "Our editorial standards",
        ],
        "About the author of the letter nothing is known.",
    ),
    row(
        "de",
        &[
            "Über den Autor", "Über die Autorin", "Über die Autoren", "Zum Autor", "Zur Autorin", "Zur Person",
            "Autor", "Autorin", "Autoren", "Der Autor", "Die Autorin", "Geschrieben von", "Verfasst von",
            "Alle Artikel anzeigen", "Alle Beiträge anzeigen", "Alle Artikel des Autors", "Mehr vom Autor",
            "Autorenprofil", "Zum Profil",
        ],
        "Über den Autor des Briefes ist nichts bekannt.",
    ),
    row(
        "fr",
        &[
            "À propos de l'auteur", "A propos de l'auteur", "À propos de l'auteure", "L'auteur", "L'auteure",
            "Auteur", "Auteurs", "Écrit par", "Rédigé par", "Tous les articles de l'auteur",
            "Voir tous ses articles", "Voir tous les articles",
        ],
        "À propos de l’auteur de la lettre, on ne sait rien.",
    ),
    row(
        "es",
        &[
            "Sobre el autor", "Sobre la autora", "Acerca del autor", "El autor", "Autor", "Autores",
            "Escrito por", "Ver todos los artículos", "Ver todas las entradas", "Ver perfil",
        ],
        "Sobre el autor de la carta no se sabe nada.",
    ),
    row(
        "it",
        &[
            "Informazioni sull'autore", "Sull'autore", "L'autore", "Autore", "Autori", "Scritto da",
            "Tutti gli articoli dell'autore", "Vedi tutti gli articoli",
        ],
        "Sull’autore della lettera non si sa nulla.",
    ),
    row(
        "pt",
        &[
            "Sobre o autor", "Sobre a autora", "O autor", "Autor", "Autores", "Escrito por",
            "Ver todos os posts", "Ver todos os artigos", "Mais do autor",
        ],
        "Sobre o autor da carta nada se sabe.",
    ),
    row(
        "nl",
        &[
            "Over de auteur", "Auteur", "Auteurs", "Geschreven door", "Meer van deze auteur",
            "Alle artikelen van deze auteur",
        ],
        "Over de auteur van de brief is niets bekend.",
    ),
    row(
        "sv",
        &[
            "Om författaren", "Om skribenten", "Författare", "Skriven av", "Fler artiklar av författaren",
            "Visa alla artiklar",
        ],
        "Om författaren till brevet vet man inget.",
    ),
    row(
        "no",
        &[
            "Om forfatteren", "Om skribenten", "Forfatter", "Skrevet av", "Flere artikler av forfatteren",
        ],
        "Om forfatteren av brevet vet man ingenting.",
    ),
    row(
        "da",
        &[
            "Om forfatteren", "Forfatter", "Skrevet af", "Flere artikler af forfatteren",
        ],
        "Om forfatteren af brevet ved man intet.",
    ),
    row(
        "fi",
        &[
            "Tietoa kirjoittajasta", "Kirjoittaja", "Kirjoittajasta", "Kirjoittajan muut jutut", "Toimittaja",
        ],
        "Kirjoittajasta ei tiedetä mitään.",
    ),
    row(
        "pl",
        &[
            "O autorze", "O autorce", "Autor", "Autorzy", "Autorka", "Napisane przez",
            "Zobacz wszystkie artykuły", "Więcej od autora",
        ],
        "O autorze listu nic nie wiadomo.",
    ),
    row(
        "cs",
        &[
            "O autorovi", "O autorce", "Autor", "Autoři", "Napsal", "Všechny články autora",
            "Další články autora",
        ],
        "O autorovi dopisu se nic neví.",
    ),
    row(
        "hu",
        &[
            "A szerzőről", "Szerző", "Szerzők", "Írta", "A szerző további cikkei",
        ],
        "A szerzőről semmit sem tudni.",
    ),
    row(
        "ro",
        &[
            "Despre autor", "Autor", "Autori", "Scris de", "Toate articolele autorului",
        ],
        "Despre autor nu se știe nimic.",
    ),
    row(
        "el",
        &[
            "Σχετικά με τον συντάκτη", "Συντάκτης", "Ο συντάκτης", "Γράφει ο", "Γράφει η",
            "Όλα τα άρθρα του συντάκτη",
        ],
        "Γράφει η μητέρα του κάθε μήνα από το νησί.",
    ),
    row(
        "ru",
        &[
            "Об авторе", "Автор", "Авторы", "Автор статьи", "Все материалы автора", "Все статьи автора",
        ],
        "Об авторе письма ничего не известно.",
    ),
    row(
        "uk",
        &[
            "Про автора", "Автор", "Автори", "Автор статті", "Усі матеріали автора", "Всі статті автора",
        ],
        "Про автора листа нічого не відомо.",
    ),
    row(
        "tr",
        &[
            "Yazar hakkında", "Yazar", "Yazarlar", "Yazan", "Yazarın diğer yazıları", "Yazarın tüm yazıları",
        ],
        "Yazar hakkında hiçbir şey bilinmiyor.",
    ),
    row(
        "ar",
        &[
            "عن الكاتب", "الكاتب", "نبذة عن الكاتب", "كتب بواسطة", "جميع مقالات الكاتب",
        ],
        "عن الكاتب لا يعرف أحد شيئا في المدينة.",
    ),
    row(
        "he",
        &[
            "על הכותב", "על הכותבת", "אודות הכותב", "הכותב", "נכתב על ידי", "לכל הכתבות",
        ],
        "על הכותב לא ידוע דבר.",
    ),
    row(
        "fa",
        &[
            "درباره نویسنده", "نویسنده", "نوشته شده توسط", "همه مطالب نویسنده",
        ],
        "درباره نویسنده چیزی معلوم نیست.",
    ),
    row(
        "hi",
        &[
            "लेखक के बारे में", "लेखक", "लेखक परिचय", "लेखक के अन्य लेख",
        ],
        "लेखक के बारे में कुछ पता नहीं है।",
    ),
    row(
        "id",
        &[
            "Tentang penulis", "Penulis", "Ditulis oleh", "Editor", "Artikel lain oleh penulis",
        ],
        "Tentang penulis surat itu tak ada yang tahu.",
    ),
    row(
        "vi",
        &[
            "Về tác giả", "Tác giả", "Viết bởi", "Tất cả bài viết của tác giả",
        ],
        "Về tác giả lá thư không ai biết gì.",
    ),
    row(
        "zh-Hans",
        &[
            "关于作者", "作者简介", "作者", "撰文", "责任编辑", "本文作者",
        ],
        "关于作者的来历,没有人知道。",
    ),
    row(
        "zh-Hant",
        &[
            "關於作者", "作者簡介", "作者", "撰文", "責任編輯", "本文作者",
        ],
        "關於作者的來歷,沒有人知道。",
    ),
    row(
        "ja",
        &[
            "この記事を書いた人", "著者", "著者紹介", "著者プロフィール", "執筆者", "筆者プロフィール", "ライター", "記者", "著者の他の記事",
        ],
        "著者は誰なのか分かっていない。",
    ),
    row(
        "ko",
        &[
            "기자 소개", "저자 소개", "작성자", "글쓴이", "기자의 다른 기사", "기자의 다른기사 보기", "기자 페이지",
        ],
        "글쓴이가 누구인지 아무도 모른다고 했다.",
    ),
];
