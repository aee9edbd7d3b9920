//! Buttons and notes at pictures.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static IMAGES: &[Phrases] = &[
    row(
        "en",
        &[
            "Enlarge", "Enlarge image", "Enlarge this image", "Click to enlarge", "Click image to enlarge",
            "Tap to enlarge", "Click to expand", "Zoom", "Zoom in", "Zoom image", "View larger", "View image", "View full size",
            "View full-size image", "View larger image", "View gallery", "View photos", "View all photos",
            "View # photos", "View # images", "View all images", "See all photos", "See # photos", "# images",
            "Open gallery", "Open image in gallery", "Open image modal",
            "Open in gallery", "Close gallery", "Show gallery", "Photo gallery", "Image gallery", "Gallery",
            "Slideshow", "Start slideshow", "Hide caption", "Show caption", "Toggle caption", "Expand image",
            "Close image", "Download image", "Previous image", "Next image", "Previous slide", "Next slide",
            "Image # of #", "# of #", "# photos", "Photo # of #", "Slide # of #",
            "Swipe for more photos", "Swipe left", "Scroll left", "Scroll right", "Open full image",
            "Full size image", "Image unavailable", "Image", "Open image in new window",
            "Press Enter or click to view image in full size",
        ],
        "Enlarge the harbour, the pilots have asked for years.",
    ),
    row(
        "de",
        &[
            "Bild vergrößern", "Vergrößern", "Bild anzeigen", "Zum Vergrößern klicken",
            "Klicken zum Vergrößern", "Zum Vergrößern anklicken", "Zur Bildergalerie", "Bildergalerie", "Bilderstrecke",
            "Zur Bilderstrecke", "Fotostrecke", "Zur Fotostrecke", "Galerie öffnen", "Galerie",
            "Alle Bilder anzeigen", "Bilder anzeigen", "Bild in neuem Fenster öffnen", "Bild # von #",
            "# von #", "# Bilder", "Nächstes Bild", "Vorheriges Bild", "Vollbild anzeigen", "Infos zum Bild",
        ],
        "Vergrößern will die Stadt den Hafen erst im Mai.",
    ),
    row(
        "fr",
        &[
            "Agrandir", "Agrandir l'image", "Agrandir la photo", "Cliquer pour agrandir",
            "Cliquez pour agrandir", "Voir la galerie", "Voir le diaporama", "Diaporama", "Voir les photos",
            "Galerie photo", "Image suivante", "Image précédente", "Image # sur #", "# photos sur #",
        ],
        "Agrandir le port, les pilotes le demandent depuis des années.",
    ),
    row(
        "es",
        &[
            "Ampliar", "Ampliar foto", "Ampliar imagen", "Haz clic para ampliar", "Ver galería", "Ver fotos",
            "Galería de fotos", "Fotogalería", "Foto # de #", "Imagen # de #", "Siguiente foto",
            "Foto anterior",
        ],
        "Ampliar el puerto es lo que piden los pilotos.",
    ),
    row(
        "it",
        &[
            "Ingrandisci", "Ingrandisci immagine", "Clicca per ingrandire", "Guarda la gallery",
            "Guarda le foto", "Vedi gallery", "Fotogallery", "Sfoglia gallery", "Sfoglia la gallery",
            "Apri la gallery", "Foto # di #", "# di #",
        ],
        "Ingrandisci il porto, scrivevano sui muri.",
    ),
    row(
        "pt",
        &[
            "Ampliar a imagem", "Clique para ampliar", "Ver fotos em tamanho maior", "Ver galeria",
            "Galeria de fotos", "Abrir galeria", "Fotogaleria", "Próxima foto", "Imagem # de #",
        ],
        "Ver fotos do porto é possível no museu.",
    ),
    row(
        "nl",
        &[
            "Vergroten", "Vergroot", "Vergroot afbeelding", "Klik om te vergroten", "Bekijk foto's",
            "Bekijk alle foto's", "Fotogalerij", "Foto # van #", "# van #", "Volgende foto", "Vorige foto",
        ],
        "Vergroten wil de stad de haven pas in mei.",
    ),
    row(
        "sv",
        &[
            "Förstora", "Förstora bild", "Förstora bilden", "Klicka för att förstora", "Visa bildspel",
            "Bildspel", "Visa bild", "Bild # av #", "# av #", "Nästa bild", "Föregående bild",
        ],
        "Förstora hamnen vill staden först i maj.",
    ),
    row(
        "no",
        &[
            "Forstørr", "Forstørr bildet", "Klikk for å forstørre", "Se bildene", "Vis bilder", "Bilde # av #",
            "Neste bilde", "Forrige bilde",
        ],
        "Forstørr havnen, ber losene byen om.",
    ),
    row(
        "da",
        &[
            "Forstør", "Forstør billede", "Klik for at forstørre", "Se billederne", "Vis galleri",
            "Billede # af #", "Næste billede", "Forrige billede",
        ],
        "Forstør havnen, beder lodserne byen om.",
    ),
    row(
        "fi",
        &[
            "Suurenna", "Suurenna kuva", "Avaa kuva", "Katso kuvat", "Avaa kuvagalleria", "Kuvagalleria",
            "Kuva #/#", "Seuraava kuva", "Edellinen kuva",
        ],
        "Suurenna satamaa, luotsit pyytävät kaupungilta.",
    ),
    row(
        "pl",
        &[
            "Powiększ", "Powiększ zdjęcie", "Kliknij, aby powiększyć", "Zobacz zdjęcia", "Zobacz galerię",
            "Galeria zdjęć", "Zdjęcie # z #", "Następne zdjęcie", "Poprzednie zdjęcie",
        ],
        "Powiększ port, proszą miasto piloci.",
    ),
    row(
        "cs",
        &[
            "Zvětšit", "Zvětšit obrázek", "Zvětšit fotografii", "Fotogalerie", "Zobrazit fotogalerii",
            "Zobrazit galerii", "Prohlédnout galerii", "Foto # z #", "Další foto", "Další fotky",
        ],
        "Zvětšit přístav chce město až v květnu.",
    ),
    row(
        "hu",
        &[
            "Nagyítás", "Kattints a nagyításhoz", "Képgaléria", "Galéria megnyitása", "Galéria megtekintése",
            "Következő kép", "Előző kép",
        ],
        "Nagyítás nélkül is látszik a hajó a képen.",
    ),
    row(
        "ro",
        &[
            "Mărește imaginea", "Click pentru a mări", "Vezi galeria", "Vezi galeria foto", "Galerie foto",
            "Foto # din #", "Imaginea următoare",
        ],
        "Galerie nouă se deschide în port.",
    ),
    row(
        "el",
        &[
            "Μεγέθυνση", "Μεγέθυνση εικόνας", "Δείτε τις φωτογραφίες", "Φωτογραφίες", "Επόμενη φωτογραφία",
        ],
        "Μεγέθυνση του λιμανιού ζητούν οι πλοηγοί.",
    ),
    row(
        "ru",
        &[
            "Увеличить", "Увеличить фото", "Открыть фото", "Смотреть фото", "Смотреть все фото",
            "Открыть галерею", "Фотогалерея", "Фото # из #", "# из #", "Следующее фото",
        ],
        "Увеличить порт лоцманы просят давно.",
    ),
    row(
        "uk",
        &[
            "Збільшити", "Збільшити фото", "Дивитися фото", "Відкрити галерею", "Фотогалерея", "Фото # з #",
        ],
        "Збільшити порт лоцмани просять давно.",
    ),
    row(
        "tr",
        &[
            "Büyüt", "Resmi büyüt", "Fotoğrafı büyüt", "Büyütmek için tıklayın", "Galeriye git", "Foto galeri",
            "Fotoğraf galerisi", "Sonraki fotoğraf",
        ],
        "Büyüt dedi kaptan, haritayı gösterdi.",
    ),
    row(
        "ar",
        &[
            "تكبير الصورة", "تكبير", "اضغط للتكبير", "معرض الصور", "شاهد الصور", "عرض الصور", "الصورة التالية",
        ],
        "تكبير الميناء مطلب قديم للمدينة.",
    ),
    row(
        "he",
        &[
            "הגדל תמונה", "הגדלה", "לחצו להגדלה", "לגלריה", "גלריה", "לכל התמונות", "התמונה הבאה",
        ],
        "הגדלה של הנמל תידון במאי.",
    ),
    row(
        "fa",
        &[
            "بزرگنمایی", "بزرگنمایی تصویر", "گالری تصاویر", "مشاهده تصاویر", "تصویر بعدی",
        ],
        "گالری تازه در بندر باز می‌شود.",
    ),
    row(
        "hi",
        &[
            "तस्वीर बड़ी करें", "बड़ा करें", "फोटो गैलरी", "सभी तस्वीरें देखें", "अगली तस्वीर",
        ],
        "बड़ा करें बंदरगाह को, नाविकों ने माँग की।",
    ),
    row(
        "id",
        &[
            "Perbesar", "Perbesar gambar", "Klik untuk memperbesar", "Lihat foto", "Galeri foto",
            "Foto # dari #", "Foto selanjutnya",
        ],
        "Perbesar pelabuhan itu, pinta para pandu.",
    ),
    row(
        "vi",
        &[
            "Phóng to", "Phóng to ảnh", "Xem ảnh lớn", "Xem ảnh", "Thư viện ảnh", "Ảnh tiếp theo",
        ],
        "Phóng to bến cảng là mong muốn của hoa tiêu.",
    ),
    row(
        "zh-Hans",
        &[
            "点击放大", "放大图片", "查看大图", "点击查看大图", "查看原图", "图集", "下一张", "上一张",
        ],
        "放大港口的计划五月公布。",
    ),
    row(
        "zh-Hant",
        &[
            "點擊放大", "放大圖片", "查看大圖", "看大圖", "圖集", "下一張", "上一張",
        ],
        "放大港口的計畫五月公布。",
    ),
    row(
        "ja",
        &[
            "拡大", "拡大する", "画像を拡大", "画像を拡大する", "拡大画像を見る", "写真を拡大", "クリックで拡大", "画像をもっと見る", "写真一覧", "写真を見る",
            "フォトギャラリー", "フォトギャラリーを見る", "#枚", "次の画像", "前の画像",
        ],
        "拡大は五月に始まると市長は述べた。",
    ),
    row(
        "ko",
        &[
            "사진 확대", "이미지 확대", "확대", "확대보기", "크게 보기", "큰 사진 보기", "원본 보기", "사진 더보기", "사진 더 보기", "다음 사진",
            "이전 사진", "포토갤러리",
        ],
        "확대 계획은 오월에 나온다고 시장이 말했다.",
    ),
];
