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
];
