//! Offers to license, reprint or republish, and what a house says of its own standards.

use super::row;
use crate::strip::rule::Phrases;

#[rustfmt::skip]
pub(in crate::strip) static RIGHTS: &[Phrases] = &[
    row(
        "en",
        &[
            "Acquire Licensing Rights", "Acquire Licensing Rights, opens new tab", "Purchase Licensing Rights",
            "Licensing Rights", "License this article", "License this photo", "Reprints",
            "Reprints and permissions", "Reprints & Permissions", "Reprints and Licensing", "Get Reprints",
            "Request permissions", "Request reprint", "Order reprints", "Rights and permissions",
            "Rights & permissions", "Our Standards: The Thomson Reuters Trust Principles.",
            "Our Standards: The Thomson Reuters Trust Principles., opens new tab",
            "Learn more about our standards", "Read our editorial standards",
            "Our journalistic standards", "About our journalism", "How we report", "Why you can trust us",
        ],
        "Licensing rights for the harbour song went to a cousin of the mayor.",
    ),
    row(
        "de",
        &[
            "Nutzungsrechte erwerben", "Lizenz erwerben", "Rechte am Artikel erwerben", "Artikel lizenzieren",
            "Rechte an diesem Text erwerben", "Nachdruckrechte", "Unsere redaktionellen Standards",
            "Qualitätscheck",
        ],
        "Nutzungsrechte erwerben wollte der Verein erst im Mai.",
    ),
    row(
        "fr",
        &[
            "Réutiliser ce contenu", "Nos engagements", "Notre charte éditoriale", "Droits de reproduction",
        ],
        "Droits de reproduction et droits d'auteur ne sont pas la même chose, dit-elle.",
    ),
    row(
        "es",
        &[
            "Comprar derechos de licencia", "Nuestros estándares editoriales",
            "Se adhiere a los criterios de The Trust Project", "Conoce nuestros estándares editoriales",
        ],
        "Comprar derechos de licencia no era lo que quería el alcalde.",
    ),
    row(
        "pt",
        &[
            "Comprar direitos de licença", "Nossos padrões editoriais", "Conheça nossos padrões editoriais",
        ],
        "Comprar direitos de licença não era o que o prefeito queria.",
    ),
    row(
        "it",
        &[
            "Riproduzione riservata", "Diritti di riproduzione",
        ],
        "Riproduzione riservata, disse il pittore, e coprì il quadro.",
    ),
];
