//! Labels of polls that do not work here.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static POLLS: &[Phrases] = &[
    row(
        "en",
        &[
            "Vote now", "Cast your vote", "Submit vote", "Submit your vote", "View results", "See results",
            "Show results", "Loading poll", "Loading poll...", "Take our poll", "Take the poll",
            "Take our survey", "Take our quiz", "Poll closed", "This poll is closed", "This poll has ended",
            "Total votes: #", "# votes", "Thanks for voting", "You have already voted",
        ],
        "Vote now was written on every wall along the quay that week.",
    ),
    row(
        "de",
        &[
            "Jetzt abstimmen", "Abstimmen", "Stimmen Sie ab", "Stimme abgeben", "Ergebnis anzeigen",
            "Ergebnisse anzeigen", "Zum Ergebnis", "Umfrage wird geladen", "Umfrage wird geladen …",
            "Die Umfrage ist beendet", "Diese Umfrage ist abgelaufen", "# Stimmen",
            "Nehmen Sie an der Umfrage teil",
        ],
        "Jetzt abstimmen wollte der Rat nicht, sagte sie am Abend.",
    ),
    row(
        "fr",
        &[
            "Votez", "Votez maintenant", "Voir les résultats", "Le sondage est terminé", "# votes",
            "Répondez à notre sondage", "Participez à notre sondage",
        ],
        "Votez pour nous, disait l’affiche collée sur le quai depuis mai.",
    ),
    row(
        "es",
        &[
            "Vota ahora", "Votar", "Ver resultados", "La encuesta ha finalizado", "# votos",
            "Participa en la encuesta", "Participa en nuestra encuesta",
        ],
        "Votar en mayo es lo que quiere la alcaldesa.",
    ),
    row(
        "it",
        &[
            "Vota ora", "Vota il sondaggio", "Vedi i risultati", "Mostra i risultati", "Il sondaggio è chiuso",
            "# voti",
        ],
        "Vota ora chi vuole il ponte, disse il sindaco.",
    ),
    row(
        "pt",
        &[
            "Votar", "Vote agora", "Ver resultados", "Ver resultado", "Enquete encerrada", "# votos",
            "Participe da enquete",
        ],
        "Ver resultados era o que o conselho esperava em maio.",
    ),
    row(
        "nl",
        &[
            "Stem nu", "Breng je stem uit", "Bekijk resultaten", "Bekijk de resultaten", "De poll is gesloten",
            "# stemmen",
        ],
        "Stem nu niet, vroeg de burgemeester aan de raad.",
    ),
    row(
        "sv",
        &[
            "Rösta nu", "Rösta", "Visa resultat", "Omröstningen är avslutad", "# röster",
        ],
        "Rösta ville ingen i rummet efter det långa talet.",
    ),
    row(
        "pl",
        &[
            "Głosuj", "Zagłosuj", "Zobacz wyniki", "Sonda zakończona", "# głosów", "Weź udział w sondzie",
        ],
        "Głosuj z nami, wołał plakat na każdym murze w porcie.",
    ),
    row(
        "ru",
        &[
            "Голосовать", "Проголосовать", "Посмотреть результаты", "Опрос завершен", "# голосов",
        ],
        "Голосовать в мае никто в городе не хотел, сказал мэр.",
    ),
    row(
        "no",
        &[
            "Stem nå", "Avgi stemme", "Se resultatet", "Avstemningen er avsluttet", "# stemmer",
        ],
        "Stem nå eller ti stille, ropte læreren til klassen.",
    ),
    row(
        "da",
        &[
            "Stem nu", "Afgiv stemme", "Se resultatet", "Afstemningen er slut", "# stemmer",
        ],
        "Stem nu for broen, bad borgmesteren byrådet.",
    ),
    row(
        "fi",
        &[
            "Äänestä", "Äänestä nyt", "Näytä tulokset", "Kysely on päättynyt", "# ääntä",
        ],
        "Äänestä nyt sillan puolesta, pormestari pyysi.",
    ),
    row(
        "cs",
        &[
            "Hlasovat", "Hlasujte", "Zobrazit výsledky", "Anketa byla ukončena", "# hlasů",
        ],
        "Hlasovat o mostě chtěla rada až v květnu.",
    ),
    row(
        "hu",
        &[
            "Szavazok", "Szavazzon", "Eredmények megtekintése", "A szavazás lezárult", "# szavazat",
        ],
        "Szavazzon a hídra, kérte a polgármester a tanácsot.",
    ),
    row(
        "ro",
        &[
            "Votează", "Votează acum", "Vezi rezultatele", "Sondajul s-a încheiat", "# voturi",
        ],
        "Votează acum podul, i-a cerut primarul consiliului.",
    ),
    row(
        "el",
        &[
            "Ψηφίστε", "Ψηφίστε τώρα", "Δείτε τα αποτελέσματα", "Η ψηφοφορία έληξε", "# ψήφοι",
        ],
        "Ψηφίστε τώρα τη γέφυρα, ζήτησε ο δήμαρχος.",
    ),
    row(
        "uk",
        &[
            "Голосувати", "Проголосувати", "Переглянути результати", "Опитування завершено", "# голосів",
        ],
        "Голосувати за міст рада хотіла лише у травні.",
    ),
    row(
        "tr",
        &[
            "Oy ver", "Oy kullan", "Sonuçları gör", "Anket sona erdi", "# oy",
        ],
        "Oy ver diye yazıyordu iskelenin her duvarında.",
    ),
    row(
        "ar",
        &[
            "صوّت الآن", "صوت الآن", "عرض النتائج", "انتهى الاستطلاع", "# صوت",
        ],
        "صوّت الآن على الجسر أو بعد العيد، قال العمدة للمجلس.",
    ),
    row(
        "he",
        &[
            "הצביעו", "הצביעו עכשיו", "הצגת תוצאות", "הסקר הסתיים", "# הצבעות",
        ],
        "הצביעו עכשיו בעד הגשר, ביקש ראש העיר.",
    ),
    row(
        "fa",
        &[
            "رأی دهید", "رای دهید", "مشاهده نتایج", "نظرسنجی پایان یافت", "# رأی",
        ],
        "رأی دهید تا پل ساخته شود، شهردار گفت.",
    ),
    row(
        "hi",
        &[
            "वोट करें", "अभी वोट करें", "परिणाम देखें", "मतदान समाप्त", "# वोट",
        ],
        "वोट करें और पुल बनवाएँ, महापौर ने कहा।",
    ),
    row(
        "id",
        &[
            "Vote sekarang", "Berikan suara", "Lihat hasil", "Jajak pendapat ditutup", "# suara",
        ],
        "Vote sekarang untuk jembatan, kata wali kota.",
    ),
    row(
        "vi",
        &[
            "Bình chọn", "Bình chọn ngay", "Xem kết quả", "Cuộc bình chọn đã kết thúc", "# phiếu",
        ],
        "Bình chọn ngay cho cây cầu, thị trưởng nói với hội đồng.",
    ),
    row(
        "zh-Hans",
        &[
            "立即投票", "参与投票", "查看结果", "投票已结束",
        ],
        "立即投票是市长向议会提出的要求。",
    ),
    row(
        "zh-Hant",
        &[
            "立即投票吧", "參與投票", "查看結果", "投票已結束",
        ],
        "參與投票的居民比去年多，市長說。",
    ),
    row(
        "ja",
        &[
            "投票する", "今すぐ投票", "結果を見る", "投票は終了しました",
        ],
        "投票する人は去年より多かったと市長は話した。",
    ),
    row(
        "ko",
        &[
            "투표하기", "지금 투표하기", "결과 보기", "투표가 종료되었습니다",
        ],
        "투표하기 전에 다리를 보라고 시장은 말했다.",
    ),
];
