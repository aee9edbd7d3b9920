//! What stands beside a date: words that call it the day of publication, or something else.

/// Words that begin a line with a date that is not the story's: when somebody joined, when an offer ends. Sorted by
/// bytes; to add one, put it where it sorts.
static OTHER_DATES: &[&str] = &[
    "beigetreten",
    "dabei",
    "expires",
    "geboren",
    "inscription",
    "inscrit",
    "iscritto",
    "joined",
    "member",
    "mitglied",
    "registered",
    "registrado",
    "registriert",
    "termin",
    "valid",
];

/// Words that say that a date is the day of publication. Sorted by bytes; to add one, put it where it sorts.
static PUBLISHED: &[&str] = &[
    "erschienen",
    "gepubliceerd",
    "julkaistu",
    "offentliggjort",
    "opublikowano",
    "posted",
    "pubblicata",
    "pubblicato",
    "pubblicazione",
    "publicación",
    "publicada",
    "publicado",
    "publicat",
    "publication",
    "publicerad",
    "publicerat",
    "publikowano",
    "publisert",
    "publish",
    "published",
    "publié",
    "publiée",
    "udgivet",
    "veröffentlicht",
    "veröffentlichung",
    "yayınlanma",
    "опубликовано",
    "опубліковано",
];

/// Words that say that it is the day of the last change, whatever stands beside them. Sorted by bytes.
static CHANGED: &[&str] = &[
    "actualizada",
    "actualizado",
    "aggiornato",
    "aktualisiert",
    "atualizado",
    "bijgewerkt",
    "geändert",
    "güncelleme",
    "jour",
    "last",
    "modified",
    "opdateret",
    "oppdatert",
    "päivitetty",
    "update",
    "updated",
    "uppdaterad",
    "zaktualizowano",
    "обновлено",
];

/// A label has so many words at most: "Date of publication", "Published on".
const LONGEST_LABEL: usize = 3;

/// Whether the line says that its date is the day of publication.
pub(super) fn is_labelled(line: &str) -> bool {
    words(line)
        .take(LONGEST_LABEL)
        .any(|word| may_be_published(word) && is_one_of(PUBLISHED, word))
}

/// Whether the words begin by calling what follows the day of publication or of a change.
pub(super) fn tells_when(text: &str) -> bool {
    let mut first = words(text).take(2);
    first.any(|word| is_one_of(CHANGED, word) || is_one_of(PUBLISHED, word))
}

/// Whether the text is nothing but words that call what comes after them the day of publication.
pub(super) fn is_label(text: &str) -> bool {
    !text.bytes().any(|b| b.is_ascii_digit())
        && words(text).count() <= LONGEST_LABEL
        && is_labelled(text)
        && !words(text).any(|word| is_one_of(CHANGED, word))
}

/// Whether the words call the date beside them that of a change.
pub(super) fn is_changed(text: &str) -> bool {
    words(text).any(|word| is_one_of(CHANGED, word))
}

/// Whether the line gives another date than the story's.
pub(super) fn is_other(line: &str) -> bool {
    words(line)
        .next()
        .is_some_and(|word| is_one_of(OTHER_DATES, word))
}

/// What most words are not is told by their length and their first letter.
fn may_be_published(word: &str) -> bool {
    /// A bit for each letter that one begins with.
    const INITIALS: u32 = {
        let (mut bits, mut at) = (0, 0);
        while at < PUBLISHED.len() {
            bits |= 1 << (PUBLISHED[at].as_bytes()[0] & 31);
            at += 1;
        }
        bits
    };
    let first = word.as_bytes().first().copied().unwrap_or_default();
    word.len() >= SHORTEST && (!first.is_ascii() || INITIALS >> (first & 31) & 1 == 1)
}

/// None of [`PUBLISHED`] has fewer bytes.
const SHORTEST: usize = 6;

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
}

fn is_one_of(table: &[&str], word: &str) -> bool {
    table.binary_search(&word.to_lowercase().as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [OTHER_DATES, PUBLISHED, CHANGED] {
            assert!(table.is_sorted_by(|a, b| a < b));
        }
        for word in PUBLISHED {
            assert!(may_be_published(word) && may_be_published(&word.to_uppercase()));
        }
    }

    #[test]
    fn knows_a_label() {
        for label in [
            "Published",
            "Published on:",
            "Date of publication",
            "Erschienen am",
        ] {
            assert!(is_label(label), "{label}");
        }
        for text in [
            "Last published",
            "Published 12 May 2023",
            "The boats were published twice",
        ] {
            assert!(!is_label(text), "{text}");
        }
        assert!(is_labelled("Published 12 May 2023") && is_other("Joined: 2 January 2019"));
    }
}
