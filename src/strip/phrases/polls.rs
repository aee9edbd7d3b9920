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
];
