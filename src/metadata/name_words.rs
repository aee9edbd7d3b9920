//! Words that stand beside names, and those that no person's name has.

/// Words after which no name goes on: a place, a day or an employer follows. In lower case, sorted
/// by bytes; to add one, put it where it sorts.
#[rustfmt::skip]
pub(crate) static STOPS: &[&str] = &[
    "@", "aktualisiert", "am", "at", "aus", "comments", "copyright", "covers", "dodano", "edited", "em", "en", "erstellt",
    "folge", "follow", "for", "from", "für", "geschrieben", "has", "i", "im", "in", "is", "ist", "last",
    "lesezeit", "minread", "modified", "om", "on", "opublikowano", "para", "posted", "pour", "publicado",
    "published", "publié", "på", "reading", "reviewed", "the", "uhr", "updated", "veröffentlicht", "via",
    "vor", "w", "who", "à",
];

/// First words of what is printed beside a name to be clicked on, in lower case.
pub(super) static BUTTONS: &[&str] = &[
    "click", "email", "more", "next", "prev", "previous", "read", "see", "show", "view",
];

/// Last words of a role or an office that is printed beside a name, in lower case. Sorted by bytes;
/// to add one, put it where it sorts.
#[rustfmt::skip]
pub(crate) static ROLES: &[&str] = &[
    "adviser", "advisor", "analyst", "anchor", "associate", "attorney", "author", "autorin", "bio", "blogger",
    "ceo", "chefredakteur", "chefredakteurin", "chercheur", "chercheuse", "chief", "co-founder", "cofounder",
    "colaborador", "colaboradora", "columnist", "consultant", "contributor", "contributors", "coordinator",
    "copywriter", "correspondant", "correspondante", "correspondent", "correspondente", "corresponsal",
    "corrispondente", "critic", "cto", "curator", "designer", "developer", "dietitian", "directeur", "director",
    "directora", "directrice", "doktorand", "doktorandin", "dozent", "dozentin", "dziennikarka", "dziennikarz",
    "economist", "editor", "editor-in-chief", "editors", "engineer", "executive", "fellow", "founder",
    "freelance", "freelancer", "freelancerin", "giornalista", "intern", "investigador", "investigadora",
    "jornalista", "journalist", "journalista", "journaliste", "journalistin", "keymaster", "kolumnist",
    "korrespondent", "korrespondentin", "krönikör", "lecturer", "leiterin", "manager", "marketer",
    "moderator", "novinář", "nutritionist", "officer", "owner", "participant", "partner", "periodista",
    "photographer", "physician", "president", "producer", "profesor", "profesora", "professeur", "professeure",
    "professor", "professore", "professoressa", "professorin", "profile", "psychologist", "redacteur",
    "redactie", "redactor", "redactora", "redakteur", "redakteurin", "redaktor", "redaktør", "reporter",
    "reporterin", "reporters", "researcher", "ricercatore", "ricercatrice", "rédacteur", "rédactrice",
    "scholar", "scientist", "specialist", "strategist", "student", "technologist", "therapist", "toimittaja", "volontär",
    "volontärin", "volunteer", "vp", "writer", "writers", "újságíró", "автор", "журналист", "корреспондент",
];

/// Words that the name of a desk, a staff or a firm has and no person's name. In lower case, sorted
/// by bytes; to add one, put it where it sorts.
#[rustfmt::skip]
pub(crate) static ORGANISATIONS: &[&str] = &[
    "admin", "administrator", "agencia", "agencias", "agencies", "agency", "agentur", "agenturen",
    "association", "bank", "board", "bureau", "center", "centre", "channel", "clinic", "club", "committee", "communications",
    "company", "corp", "corporation", "council", "department", "desk", "digital", "e.v.", "ediciones", "editorial",
    "editors", "equipo", "foundation", "gmbh", "group", "guest", "haber", "inc", "institute", "limited",
    "llc", "ltd", "magazin", "magazine", "marketing", "media", "merkezi", "ministry", "network", "news", "newsdesk",
    "newspaper", "newsroom", "office", "online", "organisation", "organization", "partners", "press", "presse", "project", "publisher", "radio", "redacción",
    "redactie", "redaction", "redacția", "redakce", "redakcja", "redaksi", "redaktion", "redaktionen",
    "redazione", "redação", "release", "rédaction", "services", "sports", "staff", "stiftung", "store", "studio",
    "studios", "support", "szerkesztőség", "team", "television", "times", "toimitus", "tv", "university",
    "verein", "verlag", "webmaster", "webredaktion", "zeitung", "σύνταξη", "редакция", "редакція",
];

/// What stands after a name and its comma and belongs to it, in lower case and without dots. Sorted
/// by bytes; to add one, put it where it sorts.
pub(crate) static POST_NOMINALS: &[&str] = &[
    "ba", "bs", "bsc", "bsn", "cfa", "cfp", "cpa", "cpt", "dc", "dds", "dmd", "dnp", "do", "dpt",
    "dvm", "edd", "esq", "facp", "facs", "fand", "ii", "iii", "iv", "jd", "jr", "lcsw", "ldn",
    "lmft", "lpc", "ma", "mba", "mbbs", "md", "med", "mfa", "mpa", "mph", "ms", "msc", "msn",
    "msw", "np", "pa-c", "pharmd", "phd", "psyd", "rd", "rdn", "rn", "sj", "sr",
];
