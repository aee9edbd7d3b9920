//! Labels of topics, tags and categories.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static TAGS: &[Phrases] = &[
    row(
        "en",
        &[
            "Tags", "Tag", "Tags:", "Tagged", "Tagged in", "Tagged with", "Filed under", "Filed to",
            "Filed in", "Topics", "Topic", "Topics:", "Topics in this article", "In this story",
            "Mentioned in this article", "Explore topics", "Explore related topics", "Categories", "Category",
            "Categories:", "Posted in", "Published in", "Keywords", "Labels", "Hashtags", "Article topics",
            "Uncategorized", "Subjects",
        ],
        "Topics of the meeting were the harbour and the dam.",
    ),
    row(
        "de",
        &[
            "Themen", "Thema", "Schlagwörter", "Schlagworte", "Schlagwort", "Stichwörter", "Stichworte",
            "Kategorie", "Kategorien", "Rubrik", "Rubriken", "Alle Themen", "Themen in diesem Artikel",
            "Mehr zu den Themen", "Veröffentlicht in", "Abgelegt unter", "Verschlagwortet mit",
            "Artikel-Themen", "Orte",
        ],
        "Themen der Sitzung waren der Hafen und der Damm.",
    ),
    row(
        "fr",
        &[
            "Thèmes", "Thématiques", "Sujets", "Mots-clés", "Mots clés", "Étiquettes", "Catégorie",
            "Catégories", "Rubrique", "Rubriques", "Publié dans", "Classé dans", "Sujets associés",
            "Thèmes associés", "Sur les thèmes",
        ],
        "Thèmes de la séance : le port et la digue.",
    ),
    row(
        "es",
        &[
            "Etiquetas", "Temas", "Tema", "Categoría", "Categorías", "Palabras clave", "Publicado en",
            "Temas de esta nota", "En esta noticia", "Temas del día",
        ],
        "Temas de la reunión fueron el puerto y el dique.",
    ),
    row(
        "it",
        &[
            "Argomenti", "Argomenti trattati", "Temi", "Categoria", "Categorie", "Parole chiave",
            "Pubblicato in", "Etichette", "Sullo stesso argomento",
        ],
        "Argomenti della riunione erano il porto e la diga.",
    ),
    row(
        "pt",
        &[
            "Marcadores", "Assuntos", "Tópicos", "Tópico", "Categoria", "Palavras-chave", "Publicado em",
            "Assuntos relacionados",
        ],
        "Assuntos da reunião foram o porto e o dique.",
    ),
    row(
        "nl",
        &[
            "Onderwerpen", "Onderwerp", "Trefwoorden", "Categorie", "Categorieën", "Geplaatst in", "Dossier",
            "Dossiers",
        ],
        "Onderwerpen van de vergadering waren haven en dam.",
    ),
    row(
        "sv",
        &[
            "Ämnen", "Ämne", "Taggar", "Etiketter", "Kategori", "Kategorier", "Ämnen i artikeln", "Nyckelord",
            "Publicerat i",
        ],
        "Ämnen för mötet var hamnen och dammen.",
    ),
    row(
        "no",
        &[
            "Emner", "Emne", "Emneord", "Stikkord", "Kategori", "Kategorier", "Temaer", "Nøkkelord",
        ],
        "Emner på møtet var havnen og demningen.",
    ),
    row(
        "da",
        &[
            "Emner", "Emne", "Emneord", "Nøgleord", "Kategori", "Kategorier", "Tags og emner",
        ],
        "Emner på mødet var havnen og dæmningen.",
    ),
    row(
        "fi",
        &[
            "Aiheet", "Aihe", "Asiasanat", "Avainsanat", "Kategoria", "Kategoriat", "Tunnisteet",
            "Artikkelin aiheet",
        ],
        "Aiheet kokouksessa olivat satama ja pato.",
    ),
    row(
        "pl",
        &[
            "Tagi", "Tematy", "Temat", "Kategoria", "Kategorie", "Słowa kluczowe", "Opublikowano w",
            "Tematy w artykule",
        ],
        "Tematy zebrania to port i tama.",
    ),
    row(
        "cs",
        &[
            "Štítky", "Témata", "Téma", "Klíčová slova", "Kategorie", "Rubrika", "Rubriky", "Zařazeno v",
        ],
        "Témata schůze byla přístav a hráz.",
    ),
    row(
        "hu",
        &[
            "Címkék", "Címke", "Témák", "Téma", "Kategória", "Kategóriák", "Kulcsszavak",
        ],
        "Témák voltak bőven a gyűlésen, mondta.",
    ),
    row(
        "ro",
        &[
            "Etichete", "Subiecte", "Subiect", "Categorii", "Cuvinte cheie", "Publicat în", "Taguri",
        ],
        "Subiecte ale ședinței au fost portul și digul.",
    ),
    row(
        "el",
        &[
            "Ετικέτες", "Ετικέτα", "Θέματα", "Θέμα", "Κατηγορία", "Κατηγορίες", "Λέξεις κλειδιά",
        ],
        "Θέματα της συνεδρίασης ήταν το λιμάνι και το φράγμα.",
    ),
    row(
        "ru",
        &[
            "Теги", "Тэги", "Метки", "Темы", "Тема", "Рубрика", "Рубрики", "Категория", "Категории",
            "Ключевые слова",
        ],
        "Темы заседания были известны заранее.",
    ),
    row(
        "uk",
        &[
            "Теги", "Мітки", "Теми", "Тема", "Рубрика", "Рубрики", "Категорія", "Категорії", "Ключові слова",
        ],
        "Теми засідання були відомі заздалегідь.",
    ),
    row(
        "tr",
        &[
            "Etiketler", "Etiket", "Konular", "Konu", "Kategori", "Kategoriler", "Anahtar kelimeler",
        ],
        "Konular önceden biliniyordu, dedi başkan.",
    ),
    row(
        "ar",
        &[
            "الوسوم", "وسوم", "كلمات مفتاحية", "الكلمات المفتاحية", "الكلمات الدالة", "التصنيفات", "مواضيع",
        ],
        "مواضيع الاجتماع كانت الميناء والسد.",
    ),
    row(
        "he",
        &[
            "תגיות", "תגית", "נושאים", "קטגוריות", "קטגוריה", "מילות מפתח",
        ],
        "נושאים רבים עלו בישיבה על הנמל.",
    ),
    row(
        "fa",
        &[
            "برچسب‌ها", "برچسب ها", "برچسب", "کلیدواژه‌ها", "کلید واژه ها", "موضوعات", "دسته‌بندی", "دسته‌ها",
        ],
        "موضوعات نشست بندر و سد بود.",
    ),
    row(
        "hi",
        &[
            "टैग", "टैग्स", "टैग:", "विषय", "श्रेणी", "श्रेणियाँ",
        ],
        "विषय बैठक का बंदरगाह और बाँध था।",
    ),
    row(
        "id",
        &[
            "Topik", "Topik:", "Label", "Kata kunci", "Topik hangat",
        ],
        "Topik rapat itu pelabuhan dan bendungan.",
    ),
    row(
        "vi",
        &[
            "Thẻ", "Từ khóa", "Từ khóa:", "Chủ đề", "Chủ đề:", "Chuyên mục",
        ],
        "Chủ đề cuộc họp là bến cảng và con đập.",
    ),
    row(
        "zh-Hans",
        &[
            "标签", "标签:", "关键词", "关键字", "话题", "分类", "相关话题",
        ],
        "话题很多,会议开到深夜。",
    ),
    row(
        "zh-Hant",
        &[
            "標籤", "標籤:", "關鍵字", "關鍵詞", "話題", "分類", "相關話題",
        ],
        "話題很多,會議開到深夜。",
    ),
    row(
        "ja",
        &[
            "タグ", "キーワード", "カテゴリー", "カテゴリ", "トピック", "トピックス", "ジャンル", "テーマ", "この記事のタグ",
        ],
        "テーマは港と堤防だったと市長は述べた。",
    ),
    row(
        "ko",
        &[
            "태그", "키워드", "주제", "카테고리", "해시태그", "관련 태그", "관련 키워드",
        ],
        "주제는 항구와 둑이었다고 시장이 말했다.",
    ),
];

/// What a line of linked topics begins with.
#[rustfmt::skip]
pub(in crate::strip) static LEADS: &[Phrases] = &[
    row(
        "en",
        &[
            "Tags", "Tag", "Tagged", "Tagged with", "Tagged in", "Topics", "Topic", "Filed under", "Filed in",
            "Posted in", "Categories", "Category", "Keywords", "Labels", "Subjects", "In this story",
        ],
        "Topics were few, and those few were old.",
    ),
    row(
        "de",
        &[
            "Themen", "Thema", "Schlagwörter", "Schlagworte", "Stichwörter", "Kategorie", "Kategorien",
            "Rubrik", "Veröffentlicht in", "Abgelegt unter",
        ],
        "Kategorie um Kategorie ging der Preis nach Norden.",
    ),
    row(
        "fr",
        &[
            "Mots-clés", "Mots clés", "Étiquettes", "Catégories", "Catégorie", "Thèmes", "Sujets",
            "Publié dans",
        ],
        "Sujets de débat : il n’en manquait pas.",
    ),
    row(
        "es",
        &[
            "Etiquetas", "Temas", "Categorías", "Categoría", "Publicado en", "En esta noticia",
        ],
        "Temas no faltaban aquella noche en el puerto.",
    ),
    row(
        "it",
        &[
            "Argomenti", "Categoria", "Categorie", "Pubblicato in", "Etichette",
        ],
        "Argomenti non mancavano quella sera al porto.",
    ),
    row(
        "pt",
        &[
            "Assuntos", "Marcadores", "Tópicos", "Categorias", "Publicado em",
        ],
        "Assuntos não faltavam naquela noite no porto.",
    ),
    row(
        "nl",
        &[
            "Onderwerpen", "Trefwoorden", "Categorieën", "Geplaatst in",
        ],
        "Onderwerpen waren er genoeg, zei de voorzitter.",
    ),
    row(
        "sv",
        &[
            "Ämnen", "Taggar", "Etiketter", "Kategorier",
        ],
        "Ämnen fanns det gott om, sade ordföranden.",
    ),
    row(
        "pl",
        &[
            "Tagi", "Tematy", "Kategorie", "Słowa kluczowe",
        ],
        "Tematy były znane od dawna, mówi wójt.",
    ),
    row(
        "cs",
        &[
            "Štítky", "Témata", "Klíčová slova", "Rubriky",
        ],
        "Témata byla známa dávno, říká starosta.",
    ),
    row(
        "hu",
        &["Címkék", "Témák", "Kulcsszavak"],
        "Témák mindig akadtak az asztalnál.",
    ),
    row(
        "ro",
        &[
            "Etichete", "Taguri", "Subiecte", "Publicat în",
        ],
        "Subiecte nu lipseau în seara aceea.",
    ),
    row(
        "ru",
        &[
            "Теги", "Тэги", "Метки", "Темы", "Рубрики", "Ключевые слова",
        ],
        "Темы известны давно, говорит мэр.",
    ),
    row(
        "uk",
        &[
            "Теги", "Мітки", "Теми", "Рубрики",
        ],
        "Теми відомі давно, каже мер.",
    ),
    row(
        "tr",
        &["Etiketler", "Konular", "Kategoriler"],
        "Konular çoktu, zaman azdı.",
    ),
    row(
        "id",
        &["Topik", "Tags artikel", "Label"],
        "Topik tidak pernah kurang malam itu.",
    ),
    row(
        "vi",
        &["Từ khóa", "Chủ đề", "Thẻ"],
        "Chủ đề không thiếu trong đêm ấy.",
    ),
    row(
        "zh-Hans",
        &["标签", "关键词", "话题"],
        "标签很多,但没有人看。",
    ),
    row(
        "zh-Hant",
        &["標籤", "關鍵字", "話題"],
        "標籤很多,但沒有人看。",
    ),
    row(
        "ja",
        &[
            "タグ", "キーワード", "カテゴリー", "カテゴリ",
        ],
        "タグは誰も見ていなかった。",
    ),
    row(
        "ko",
        &["태그", "키워드", "카테고리"],
        "태그는 아무도 보지 않았다.",
    ),
    row(
        "no",
        &[
            "Emneord", "Emner",
        ],
        "Emner: tåke, båter og brygga.",
    ),
    row(
        "da",
        &[
            "Emneord", "Emner",
        ],
        "Emner: tåge, både og kajen.",
    ),
    row(
        "fi",
        &[
            "Avainsanat", "Aiheet",
        ],
        "Aiheet: sumu, veneet ja laituri.",
    ),
    row(
        "el",
        &[
            "Ετικέτες", "Θέματα",
        ],
        "Θέματα: η ομίχλη, τα πλοία και το λιμάνι.",
    ),
    row(
        "ar",
        &[
            "وسوم", "الكلمات المفتاحية",
        ],
        "وسوم كثيرة كانت على صدر البحار القديم.",
    ),
    row(
        "he",
        &[
            "תגיות", "נושאים",
        ],
        "נושאים רבים עלו בישיבה של המועצה.",
    ),
    row(
        "fa",
        &[
            "برچسب‌ها", "کلیدواژه‌ها",
        ],
        "برچسب‌ها روی صندوق‌های ماهی بود.",
    ),
    row(
        "hi",
        &[
            "टैग्स", "विषय",
        ],
        "विषय यह था कि नावें कब चलेंगी।",
    ),
];
