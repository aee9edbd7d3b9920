//! Labels and counts of comments.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static COMMENTS: &[Phrases] = &[
    row(
        "en",
        &[
            "Access to the comments", "Comments", "Comment", "# comments", "# comment", "Comments #",
            "No comments", "No comments yet", "Add a comment", "Add comment", "Add your comment",
            "Leave a comment", "Leave a reply", "Leave a reply Cancel reply", "Cancel reply", "Post a comment",
            "Post comment", "Write a comment", "View comments", "View # comments", "View all comments",
            "Show comments", "Show # comments", "Hide comments", "Read comments", "See all comments",
            "Load comments", "Load more comments", "Loading comments", "Join the conversation",
            "Join the discussion", "Start the conversation", "Have your say", "Share your thoughts",
            "What do you think?", "Comments are closed", "Comments are off", "Comments are disabled",
            "Comments have been disabled", "Comments on this article are closed",
            "This article is now closed for comments", "Be the first to comment", "Log in to comment",
            "Sign in to comment", "Login to comment", "Log in to leave a comment",
            "You must be logged in to post a comment", "You must be logged in to comment",
            "Please log in to leave a comment", "Most voted", "Newest first", "Oldest first", "Sort by newest",
            "Your email address will not be published",
            "Your email address will not be published. Required fields are marked *",
            "Required fields are marked",
            "Save my name, email, and website in this browser for the next time I comment.",
            "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
            "Learn how your comment data is processed.", "Notify me of new posts by email",
            "Notify me of follow-up comments by email", "Discussion about this post", "Top Latest Discussions",
            "No posts", "Comments Restacks", "Commenting guidelines", "Community guidelines",
            "Reader comments", "Share your thoughts in the comments", "Let us know in the comments",
            "Comment on this story", "Comment on this article", "Jump to comments", "Go to comments",
            "Skip to comments", "Conversation", "Reply", "Report comment", "Expand full comment",
        ],
        "Comments by the minister were welcomed in the capital.",
    ),
    row(
        "de",
        &[
            "Sie müssen sich einloggen, um sich an einer Diskussion beteiligen zu können",
            "Kommentare", "Kommentar", "# Kommentare", "# Kommentar", "Kommentare #", "Keine Kommentare",
            "Noch keine Kommentare", "Kommentar schreiben", "Kommentar verfassen", "Kommentar hinterlassen",
            "Kommentar abgeben", "Kommentieren", "Schreiben Sie einen Kommentar", "Schreibe einen Kommentar",
            "Schreib einen Kommentar", "Hinterlasse einen Kommentar", "Kommentare anzeigen",
            "Kommentare lesen", "Alle Kommentare", "Alle Kommentare anzeigen", "Kommentare ausblenden",
            "Zu den Kommentaren", "Zum Kommentarbereich", "Zugang zu den Kommentaren", "Kommentare öffnen",
            "Diskutieren Sie mit", "Jetzt mitdiskutieren", "Jetzt kommentieren", "Artikel kommentieren",
            "Diskussion", "Kommentarfunktion geschlossen", "Die Kommentare sind geschlossen",
            "Die Kommentarfunktion ist geschlossen", "Zum Kommentieren anmelden", "Antworten abbrechen",
            "Antwort abbrechen", "Leserkommentare", "Ihr Kommentar", "Dein Kommentar",
            "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert",
            "Erforderliche Felder sind mit * markiert", "Deine E-Mail-Adresse wird nicht veröffentlicht",
            "Ihre Meinung", "Forum",
        ],
        "Kommentare der Ministerin wurden in der Hauptstadt begrüßt.",
    ),
    row(
        "fr",
        &[
            "Commentaires", "Commentaire", "# commentaires", "# commentaire", "Commentaires #",
            "Aucun commentaire", "Accéder aux commentaires", "Voir les commentaires", "Lire les commentaires",
            "Afficher les commentaires", "Laisser un commentaire", "Ajouter un commentaire",
            "Écrire un commentaire", "Commenter", "Commenter cet article", "Réagir", "Réagir à cet article",
            "Vos réactions", "Réactions", "# réactions", "Les commentaires sont fermés",
            "Les commentaires sont clos", "Soyez le premier à commenter", "Soyez le premier à réagir",
            "Connectez-vous pour commenter", "Annuler la réponse",
            "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
            "Répondre",
        ],
        "Commentaires et analyses se succèdent depuis l’annonce du vote.",
    ),
    row(
        "es",
        &[
            "Comentarios", "Comentario", "# comentarios", "# comentario", "Comentarios #", "Sin comentarios",
            "Ver comentarios", "Ir a los comentarios", "Acceder a los comentarios", "Mostrar comentarios",
            "Ocultar comentarios", "Deja un comentario", "Dejar un comentario", "Añadir comentario",
            "Añade un comentario", "Escribe un comentario", "Escribir comentario", "Comentar",
            "Comenta esta noticia", "Publicar comentario", "Los comentarios están cerrados",
            "Inicia sesión para comentar", "Sé el primero en comentar", "Únete a la conversación",
            "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *",
            "Cancelar respuesta",
        ],
        "Comentarios de la ministra fueron bien recibidos en la capital.",
    ),
    row(
        "it",
        &[
            "Commenti", "Commento", "# commenti", "# commento", "Commenti #", "Nessun commento",
            "Vai ai commenti", "Leggi i commenti", "Vedi i commenti", "Mostra commenti", "Accesso ai commenti",
            "Lascia un commento", "Aggiungi un commento", "Scrivi un commento", "Commenta",
            "Commenta la notizia", "Invia commento", "I commenti sono chiusi", "Accedi per commentare",
            "Partecipa alla discussione", "Annulla risposta",
            "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *",
        ],
        "Commenti della ministra sono stati accolti bene nella capitale.",
    ),
    row(
        "pt",
        &[
            "Comentários", "Comentário", "# comentários", "# comentário", "Sem comentários",
            "Nenhum comentário", "Ver comentários", "Mostrar comentários", "Acesso aos comentários",
            "Deixe um comentário", "Deixar um comentário", "Deixe seu comentário", "Adicionar comentário",
            "Escreva um comentário", "Enviar comentário", "Comente", "Os comentários estão encerrados",
            "Faça login para comentar", "Seja o primeiro a comentar", "Cancelar resposta",
            "O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *",
        ],
        "Comentários da ministra foram bem recebidos na capital.",
    ),
    row(
        "nl",
        &[
            "Reacties", "Reactie", "# reacties", "# reactie", "Reacties #", "Geen reacties", "Bekijk reacties",
            "Bekijk alle reacties", "Toon reacties", "Lees de reacties", "Plaats een reactie",
            "Plaats reactie", "Geef een reactie", "Laat een reactie achter", "Reageer", "Reageren",
            "Reageer op dit artikel", "Praat mee", "Reacties zijn gesloten", "Log in om te reageren",
            "Antwoord annuleren", "Naar de reacties",
        ],
        "Reacties van de minister werden in de hoofdstad goed ontvangen.",
    ),
    row(
        "sv",
        &[
            "Kommentarer", "# kommentarer", "# kommentar", "Kommentarer #", "Inga kommentarer",
            "Visa kommentarer", "Läs kommentarer", "Till kommentarerna", "Kommentera", "Kommentera artikeln",
            "Lämna en kommentar", "Skriv en kommentar", "Lägg till kommentar", "Kommentarer är stängda",
            "Logga in för att kommentera", "Avbryt svar",
        ],
        "Kommentarer från ministern togs väl emot i huvudstaden.",
    ),
    row(
        "no",
        &[
            "Kommentarer", "# kommentarer", "Ingen kommentarer", "Vis kommentarer", "Les kommentarer",
            "Se kommentarer", "Kommenter", "Legg igjen en kommentar", "Skriv en kommentar", "Skriv kommentar",
            "Legg til kommentar", "Kommentarfeltet er stengt", "Delta i debatten", "Logg inn for å kommentere",
            "Avbryt svar",
        ],
        "Kommentarer fra statsråden ble tatt godt imot i hovedstaden.",
    ),
    row(
        "da",
        &[
            "Kommentarer", "# kommentarer", "Ingen kommentarer", "Vis kommentarer", "Læs kommentarer",
            "Se kommentarer", "Kommentér", "Skriv en kommentar", "Tilføj kommentar", "Efterlad en kommentar",
            "Deltag i debatten", "Log ind for at kommentere", "Kommentarer er lukket", "Annuller svar",
        ],
        "Kommentarer fra ministeren blev taget godt imod i hovedstaden.",
    ),
    row(
        "fi",
        &[
            "Kommentit", "# kommenttia", "# kommentti", "Kommentit #", "Ei kommentteja", "Näytä kommentit",
            "Lue kommentit", "Kommentoi", "Kommentoi juttua", "Kirjoita kommentti", "Jätä kommentti",
            "Lisää kommentti", "Kommentointi on suljettu", "Kirjaudu kommentoidaksesi",
            "Osallistu keskusteluun", "Keskustelu",
        ],
        "Kommentit hallituksen esityksestä olivat myönteisiä.",
    ),
    row(
        "pl",
        &[
            "Komentarze", "Komentarz", "# komentarzy", "# komentarze", "# komentarz", "Komentarze #",
            "Brak komentarzy", "Pokaż komentarze", "Zobacz komentarze", "Przeczytaj komentarze",
            "Dodaj komentarz", "Napisz komentarz", "Zostaw komentarz", "Skomentuj", "Skomentuj artykuł",
            "Komentowanie wyłączone", "Zaloguj się, aby komentować", "Dołącz do dyskusji",
        ],
        "Komentarze minister spotkały się w stolicy z uznaniem.",
    ),
    row(
        "cs",
        &[
            "Komentáře", "Komentář", "# komentářů", "# komentáře", "Komentáře #", "Žádné komentáře",
            "Zobrazit komentáře", "Číst komentáře", "Přidat komentář", "Napsat komentář", "Zanechat komentář",
            "Vložit komentář", "Diskuse", "Diskuze", "Vstoupit do diskuse", "Zobrazit diskusi",
            "Přidat příspěvek", "Zrušit odpověď na komentář",
        ],
        "Komentáře ministryně byly v hlavním městě přijaty dobře.",
    ),
    row(
        "hu",
        &[
            "Hozzászólások", "Hozzászólás", "# hozzászólás", "Kommentek", "# komment", "Nincs hozzászólás",
            "Hozzászólok", "Szólj hozzá", "Szóljon hozzá", "Hozzászólások megtekintése",
            "Kommentek megjelenítése", "Írj hozzászólást", "Vélemény, hozzászólás?", "Válasz megszakítása",
        ],
        "Hozzászólások sora érkezett a miniszter bejelentése után.",
    ),
    row(
        "ro",
        &[
            "Comentarii", "Comentariu", "# comentarii", "# comentariu", "Niciun comentariu",
            "Vezi comentariile", "Citește comentariile", "Adaugă un comentariu", "Adaugă comentariu",
            "Lasă un comentariu", "Scrie un comentariu", "Comentează", "Comentariile sunt închise",
            "Lasă un răspuns", "Anulează răspunsul",
        ],
        "Comentarii favorabile au venit din partea ministrului.",
    ),
    row(
        "el",
        &[
            "Σχόλια", "Σχόλιο", "# σχόλια", "# σχόλιο", "Σχόλια #", "Δεν υπάρχουν σχόλια", "Δείτε τα σχόλια",
            "Εμφάνιση σχολίων", "Προσθήκη σχολίου", "Αφήστε ένα σχόλιο", "Γράψτε ένα σχόλιο", "Σχολιάστε",
            "Σχολιάστε το άρθρο", "Πρόσβαση στα σχόλια", "Ακύρωση απάντησης",
        ],
        "Σχόλια της υπουργού έγιναν δεκτά με ικανοποίηση.",
    ),
    row(
        "ru",
        &[
            "Комментарии", "Комментарий", "# комментариев", "# комментария", "# комментарий", "Комментарии #",
            "Комментариев нет", "Нет комментариев", "Показать комментарии", "Читать комментарии",
            "Все комментарии", "Добавить комментарий", "Оставить комментарий", "Написать комментарий",
            "Комментировать", "Прокомментировать", "Обсудить", "Обсуждение", "Комментарии закрыты",
            "Войдите, чтобы комментировать", "Отменить ответ", "Доступ к комментариям",
        ],
        "Комментарии министра в столице встретили с одобрением.",
    ),
    row(
        "uk",
        &[
            "Коментарі", "Коментар", "# коментарів", "# коментарі", "# коментар", "Коментарі #",
            "Немає коментарів", "Показати коментарі", "Читати коментарі", "Додати коментар",
            "Залишити коментар", "Написати коментар", "Коментувати", "Прокоментувати", "Обговорення",
            "Коментарі закриті", "Скасувати відповідь",
        ],
        "Коментарі міністерки у столиці зустріли схвально.",
    ),
    row(
        "tr",
        &[
            "Yorumlar", "Yorum", "# yorum", "Yorumlar #", "Yorum yok", "Henüz yorum yok", "Yorumları göster",
            "Yorumları oku", "Tüm yorumlar", "Yorum yap", "Yorum yaz", "Yorum ekle", "Yorum gönder",
            "Bir yorum bırakın", "İlk yorumu siz yapın", "Yorum yapmak için giriş yapın", "Yorumlara git",
            "Cevabı iptal et",
        ],
        "Yorumlar başkentte olumlu karşılandı.",
    ),
    row(
        "ar",
        &[
            "تعليقات", "التعليقات", "# تعليقات", "# تعليق", "لا توجد تعليقات", "عرض التعليقات",
            "إظهار التعليقات", "أضف تعليقا", "أضف تعليق", "أضف تعليقك", "اترك تعليقا", "اكتب تعليقا",
            "علق على الخبر", "إلغاء الرد", "شارك برأيك",
        ],
        "تعليقات الوزيرة لقيت ترحيبا في العاصمة.",
    ),
    row(
        "he",
        &[
            "תגובות", "תגובה", "# תגובות", "אין תגובות", "לכל התגובות", "הצג תגובות", "הוסף תגובה",
            "הוספת תגובה", "כתוב תגובה", "כתיבת תגובה", "השאר תגובה", "הגיבו", "לתגובות", "ביטול תגובה",
        ],
        "תגובות השרה התקבלו בברכה בבירה.",
    ),
    row(
        "fa",
        &[
            "نظرات", "دیدگاه‌ها", "# نظر", "# دیدگاه", "بدون نظر", "بدون دیدگاه", "مشاهده نظرات",
            "نمایش نظرات", "نظر بدهید", "ارسال نظر", "ارسال دیدگاه", "نظر شما", "دیدگاه خود را بنویسید",
            "دیدگاهتان را بنویسید", "لغو پاسخ",
        ],
        "نظرات وزیر در پایتخت با استقبال روبه‌رو شد.",
    ),
    row(
        "hi",
        &[
            "टिप्पणियाँ", "टिप्पणियां", "टिप्पणी", "# टिप्पणियाँ", "# टिप्पणी", "कमेंट", "कमेंट करें",
            "कमेंट्स", "टिप्पणी करें", "टिप्पणी लिखें", "अपनी टिप्पणी दें", "टिप्पणियाँ देखें",
            "सभी टिप्पणियाँ", "कोई टिप्पणी नहीं", "अपनी राय दें",
        ],
        "टिप्पणी मंत्री ने राजधानी में एक बैठक के बाद की।",
    ),
    row(
        "id",
        &[
            "Komentar", "# komentar", "Belum ada komentar", "Tidak ada komentar", "Lihat komentar",
            "Tampilkan komentar", "Baca komentar", "Tulis komentar", "Tambah komentar", "Tinggalkan komentar",
            "Tinggalkan balasan", "Kirim komentar", "Beri komentar", "Tulis komentar Anda", "Batalkan balasan",
        ],
        "Komentar menteri itu disambut baik di ibu kota.",
    ),
    row(
        "vi",
        &[
            "Bình luận", "# bình luận", "Ý kiến", "Ý kiến bạn đọc", "Xem bình luận", "Xem tất cả bình luận",
            "Viết bình luận", "Gửi bình luận", "Thêm bình luận", "Để lại bình luận", "Ý kiến của bạn",
            "Hủy trả lời", "Chưa có bình luận",
        ],
        "Bình luận của bộ trưởng được hoan nghênh tại thủ đô.",
    ),
    row(
        "zh-Hans",
        &[
            "评论", "# 条评论", "#条评论", "# 评论", "评论 #", "全部评论", "查看评论", "查看全部评论", "发表评论", "写评论", "我要评论", "暂无评论",
            "我来说两句", "最新评论", "热门评论", "网友评论", "取消回复", "展开评论",
        ],
        "评论认为部长的讲话受到首都居民的欢迎。",
    ),
    row(
        "zh-Hant",
        &[
            "評論", "留言", "# 則留言", "#則留言", "# 則評論", "查看留言", "查看評論", "發表評論", "發表留言", "我要留言", "我要評論", "暫無留言",
            "發表迴響", "網友留言", "取消回覆",
        ],
        "評論認為部長的談話受到首都居民的歡迎。",
    ),
    row(
        "ja",
        &[
            "コメント", "コメント #", "#件のコメント", "コメントを見る", "コメントを読む", "コメントを書く", "コメントする", "コメントを投稿", "コメントを投稿する",
            "コメントを残す", "コメントはまだありません", "コメント一覧", "すべてのコメント", "コメントをキャンセル", "みんなのコメント",
        ],
        "コメントを大臣が首都で発表した。",
    ),
    row(
        "ko",
        &[
            "댓글", "댓글 #", "#개의 댓글", "댓글 보기", "댓글 쓰기", "댓글 달기", "댓글 남기기", "댓글을 남겨주세요", "전체 댓글", "댓글이 없습니다",
            "댓글 입력", "댓글 작성", "의견 쓰기", "의견 남기기", "응답 취소",
        ],
        "댓글 조작 사건의 재판이 수도에서 열렸다.",
    ),
];
