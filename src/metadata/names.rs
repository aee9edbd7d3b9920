//! What a name looks like, and what only stands beside one: roles, desks, days, stray marks.

use super::byline_prefix::strip_prefix;
use super::date_words::MONTHS;
use super::name_words::{BUTTONS, ORGANISATIONS, POST_NOMINALS, ROLES, STOPS};
use crate::dom::position;

/// Names of days, in lower case, whole and short, but for those that are names of people, too. Sorted.
#[rustfmt::skip]
static WEEKDAYS: &[&str] = &[
    "czwartek", "dienstag", "dimanche", "dinsdag", "donderdag", "donnerstag", "fredag", "freitag",
    "fri", "friday", "giovedì", "jeudi", "jueves", "keskiviikko", "lauantai", "lundi", "lunedì",
    "lunes", "lördag", "lørdag", "maanantai", "maandag", "mandag", "mardi", "martedì", "martes",
    "mercoledì", "mercredi", "mittwoch", "miércoles", "mon", "monday", "montag", "måndag",
    "niedziela", "onsdag", "perjantai", "piątek", "poniedziałek", "quarta", "quinta", "sabato",
    "samedi", "samstag", "sat", "saturday", "segunda", "sexta", "sobota", "sonnabend", "sonntag",
    "sun", "sunday", "sunnuntai", "sábado", "söndag", "søndag", "terça", "thu", "thur", "thurs",
    "thursday", "tiistai", "tirsdag", "tisdag", "torsdag", "torstai", "tue", "tues", "tuesday",
    "vendredi", "venerdì", "viernes", "vrijdag", "wed", "wednesday", "woensdag", "wtorek",
    "zaterdag", "zondag", "środa",
];

pub(super) fn begins_with_capital(word: &str) -> bool {
    word.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| !c.is_lowercase())
}

/// Whether the script of the text parts words by spaces.
pub(super) fn is_spaced(text: &str) -> bool {
    !text.chars().any(super::language::is_unspaced)
}

/// Cuts off what is no part of the name: a day, a place, an employer, a role, stray marks.
pub(super) fn trim_name(part: &str) -> &str {
    let mut end = part.len();
    let mut words = words_with_places(part).enumerate().peekable();
    while let Some((seen, (at, word))) = words.next() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = bare.to_lowercase();
        let stops = STOPS.binary_search(&lower.as_str()).is_ok();
        let next_is_number = words
            .peek()
            .is_some_and(|(_, (_, next))| next.starts_with(|c: char| c.is_ascii_digit()));
        let ends = stops && (bare == lower || bare.len() > 5)
            || seen > 1 && is_role(bare)
            || bare.starts_with(|c: char| c.is_ascii_digit())
            || seen > 1 && is_weekday(bare)
            || seen > 0 && is_month(&lower) && next_is_number
            || seen > 0 && !is_spaced(word) && is_credit(&part[at..]);
        let leads_nowhere =
            seen == 0 && stops && bare == lower && bare != "the" && at + word.len() < part.len();
        if ends && (seen > 0 || stops && bare.len() > 5 || leads_nowhere) {
            end = at;
            break;
        }
    }
    trim_marks(&part[..end])
}

/// Whether it says who did something, or is a button: "责任编辑：李四", "关注".
fn is_credit(rest: &str) -> bool {
    strip_prefix(rest).is_some() || ["关注", "+关注", "關注"].contains(&rest)
}

/// Cuts off stray marks, and the title that East Asian names carry behind them.
pub(super) fn trim_marks(part: &str) -> &str {
    let mut name =
        part.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '®'));
    // Papers number the places where authors work.
    if name.contains(' ') {
        name = name.trim_end_matches(|c: char| c.is_ascii_digit() || ",*†‡§ ".contains(c));
    }
    let bare = name.trim_start_matches(|c: char| c.is_ascii_digit());
    if bare.len() < name.len() && bare.starts_with(char::is_uppercase) {
        name = bare;
    }
    if ends_a_sentence(name) {
        name = &name[..name.len() - 1];
    }
    for suffix in ["記者", "记者", " 기자", "기자", " 특파원"] {
        if let Some(bare) = name.strip_suffix(suffix).filter(|n| !n.is_empty()) {
            return bare.trim_end();
        }
    }
    name.trim_start_matches(['.', ' '])
}

/// The name, once, where it is said several times in a row: beside a portrait, and as a link.
pub(super) fn said_once(name: &str) -> &str {
    let words: Vec<&str> = name.split(' ').collect();
    let is_repeated = |&part: &usize| {
        words.len().is_multiple_of(part) && words.chunks(part).all(|again| *again == words[..part])
    };
    let part = (2..words.len()).find(is_repeated);
    part.map_or(name, |part| {
        let letters: usize = words[..part].iter().map(|word| word.len()).sum();
        &name[..letters + part - 1]
    })
}

/// Whether the dot at the end is that of a sentence: "Posted by Ada Berg.", and none of "Jr." and "Ph.D.".
fn ends_a_sentence(name: &str) -> bool {
    name.strip_suffix('.').is_some_and(|rest| {
        let last = rest.rsplit(' ').next().unwrap_or_default();
        last.len() < rest.len() && last.len() > 3 && !last.contains('.')
    })
}

pub(super) fn words_with_places(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(' ')
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, word))
        })
        .filter(|(_, word)| !word.is_empty())
}

pub(super) fn last_word(text: &str) -> String {
    let word = text.rsplit(' ').next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// Whether it ends as a role does, or is one of something: "Staff Writer", "Professor of Law".
pub(super) fn is_role(text: &str) -> bool {
    let ends_as_role = |text: &str| ROLES.binary_search(&last_word(text).as_str()).is_ok();
    let of = [" of ", " for ", " at ", " in ", " emeritus", " emerita"];
    let is_of = |lower: &str| {
        let mut firsts = of.iter().filter_map(|of| position(lower, of));
        firsts.any(|at| ends_as_role(&lower[..at]))
    };
    ends_as_role(text) || text.contains(' ') && is_of(&text.to_lowercase())
}

pub(super) fn is_post_nominal(part: &str) -> bool {
    let bare: String = part.chars().filter(|c| *c != '.').collect();
    !part.contains(' ')
        && POST_NOMINALS
            .binary_search(&bare.to_lowercase().as_str())
            .is_ok()
}

/// Whether it says in Portuguese which house it comes from: "Do UOL", "da BBC".
fn is_from_a_house(name: &str) -> bool {
    let house = ["Do ", "do ", "Da ", "da "]
        .iter()
        .find_map(|from| name.strip_prefix(from));
    house.is_some_and(|house| {
        house.len() > 1
            && house
                .chars()
                .all(|c| c.is_uppercase() || c.is_ascii_digit())
    })
}

/// Whether the name is that of a desk, a staff or a firm, or a domain.
pub(super) fn is_organisation(name: &str) -> bool {
    is_from_a_house(name)
        || name.split(' ').any(|word| {
            let bare = word
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase();
            ORGANISATIONS.binary_search(&bare.as_str()).is_ok() || is_domain(&bare)
        })
}

/// How names of hosts end, but for those of countries.
static DOMAINS: &[&str] = &[
    "app", "biz", "blog", "club", "com", "dev", "edu", "gov", "info", "live", "net", "news", "org",
    "shop", "site",
];

pub(super) fn is_domain(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(host, tld)| {
        host.len() > 2
            && tld.chars().all(|c| c.is_ascii_lowercase())
            // Another ending makes it what somebody logs in as: "ada.berg".
            && (tld.len() == 2 || DOMAINS.contains(&tld))
            && POST_NOMINALS.binary_search(&tld).is_err()
    })
}

pub(super) fn is_month(word: &str) -> bool {
    MONTHS
        .binary_search_by(|(name, _)| (*name).cmp(&word.to_lowercase()))
        .is_ok()
}

fn is_weekday(word: &str) -> bool {
    let bare = word.trim_end_matches(['.', ',']).to_lowercase();
    WEEKDAYS.binary_search(&bare.as_str()).is_ok()
}

/// Whether the words are set as those of a name are; a lone word may be a handle.
pub(super) fn is_capitalised(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    match words.as_slice() {
        [word] => {
            !is_month(word.trim_end_matches('.'))
                && !is_weekday(word)
                && !word.starts_with(|c: char| c.is_ascii_digit())
        }
        words => {
            let capital = words.iter().filter(|w| begins_with_capital(w)).count();
            begins_with_capital(words[words.len() - 1])
                && capital * 2 >= words.len()
                && !name.contains(|c: char| c.is_ascii_digit())
                && !words.iter().all(|w| is_month(w) || is_weekday(w))
        }
    }
}

/// Whether it is beyond doubt a person's name as it is printed: two to four words, nearly all with a capital.
pub(super) fn is_plain_name(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let small = words.iter().filter(|w| !begins_with_capital(w)).count();
    matches!(words.len(), 2..=5)
        && small <= 2
        && small < words.len() - 1
        && is_capitalised(name)
        && !words.iter().any(|w| is_month(w) || is_role(w))
}

/// What stands where a name would be and names nobody: what scripts say where they know none, and in Chinese that it is
/// not known, or put together from elsewhere, or when it was published.
static NOBODY: &[&str] = &[
    "undefined",
    "null",
    "name",
    "未知",
    "佚名",
    "匿名",
    "不详",
    "网络",
    "网络整理",
    "综合整理",
    "转载",
    "本站",
    "原创",
    "小编",
    "管理员",
    "发布于",
    "发表于",
];

/// Whether it is the name of a variable of a template, as "page.author.name", or names nobody.
fn is_placeholder(text: &str) -> bool {
    NOBODY.contains(&text)
        || !text.contains(' ') && text.split('.').filter(|part| part.len() > 2).count() > 2
}

pub(super) fn looks_like_name(text: &str) -> bool {
    let words = text.split(' ').count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1
        && words <= 7
        && text.chars().count() <= 80
        && !text.contains(['?', '!', '=', '{', '<'])
        && !is_placeholder(text)
        && !is_asked_for(text)
}

/// Whether it begins as a button does that stands beside a name: "View more articles".
fn is_asked_for(text: &str) -> bool {
    let (first, _) = text.split_once(' ').unwrap_or_default();
    BUTTONS.iter().any(|word| first.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_no_name() {
        assert!(WEEKDAYS.is_sorted());
        for (text, is_name) in [
            ("Tue", false),
            ("Friday", false),
            ("Sat. May", false),
            ("Sunday Berg", true),
            ("Ada", true),
        ] {
            assert_eq!(is_capitalised(text), is_name, "{text}");
        }
    }
}
