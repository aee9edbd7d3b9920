//! A day among the words and numbers of a text, as the languages write it.

use super::date_tokens::{Token, is_cjk};
use super::date_words::{FILLERS, MONTHS, PERSIAN_MONTHS};
use super::moment::Day;

/// In which order a printed `1/2/2023` is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
}

/// Countries whose pages say that they are English and put the day first. Sorted.
static DAY_FIRST: &[&str] = &[
    "au", "eu", "gh", "ie", "in", "ke", "mt", "my", "ng", "nz", "pk", "sg", "uk", "za",
];

/// Americans put the month first, and so do most pages that say no more than that they are English.
pub(super) fn order_of(lang: Option<&str>, host: Option<&str>) -> Order {
    let country = host.and_then(|h| h.rsplit('.').next()).unwrap_or_default();
    let lang = lang.unwrap_or("en").to_ascii_lowercase();
    match lang.split_once('-') {
        None if lang == "en" && DAY_FIRST.binary_search(&country).is_err() => Order::MonthFirst,
        Some(("en", "us" | "ph")) => Order::MonthFirst,
        _ => Order::DayFirst,
    }
}

/// A day that begins with the first token, and how many tokens it takes.
pub(super) fn day_at(tokens: &[Token], order: Order) -> Option<(Day, usize)> {
    use Token::{Mark, Number};
    match *tokens {
        [
            Number(y, 4),
            Mark('年' | '년'),
            Number(m, _),
            Mark('月' | '월'),
            Number(d, _),
            Mark('日' | '일' | '号' | '號'),
            ..,
        ] => Some((Day::new(y, m, d)?, 6)),
        [
            Mark('令'),
            Mark('和'),
            Number(y, 1..=2),
            Mark('年'),
            Number(m, _),
            Mark('月'),
            Number(d, _),
            Mark('日'),
            ..,
        ] => Some((Day::new(2018 + y, m, d)?, 8)),
        [
            Number(y, 4),
            Mark(a @ ('-' | '/' | '.' | '‑' | '–')),
            Number(m, 1..=2),
            Mark(b),
            Number(d, 1..=2),
            ..,
        ] if a == b => {
            let day = if y < 1700 {
                Day::from_persian(y, m, d)
            } else {
                Day::new(y, m, d)
            };
            Some((day?, 5))
        }
        [Number(n, 8), ref rest @ ..] if matches!(rest.first(), None | Some(Token::Word(_))) => {
            Some((Day::new(n / 10_000, n / 100 % 100, n % 100)?, 1))
        }
        [
            Number(a, first @ 1..=2),
            Mark(s @ ('.' | '/' | '-' | '‑')),
            Number(b, second @ 1..=2),
            Mark(t),
            Number(y, digits @ (2 | 4)),
            ..,
        ] if s == t => {
            let y = match (digits, y) {
                (4, _) => y,
                // Numbers that are no years are those of versions, and of sports.
                _ if s == '-' || s == '.' && first + second < 3 => return None,
                (_, 90..) => 1900 + y,
                (_, ..40) => 2000 + y,
                _ => return None,
            };
            // Americans write slashes; their forums hyphens, with hours by halves of the day.
            let by_halves = || {
                let mut after = tokens.iter().skip(5).take(6);
                after.any(|t| matches!(t, Token::Word(w) if w.eq_ignore_ascii_case("am") || w.eq_ignore_ascii_case("pm")))
            };
            let month_first = order == Order::MonthFirst && (s == '/' || s == '-' && by_halves());
            let (first, second) = (Day::printed(y, b, a), Day::printed(y, a, b));
            let day = if month_first {
                second.or(first)
            } else {
                first.or(second)
            };
            Some((day?, 5))
        }
        [Number(y, 4), ..] => {
            // "2023. május 12."
            let (month, at) = month_after(tokens, 1)?;
            let (d, at) = number_after(tokens, at)?;
            Some((month.day(y, d)?, at))
        }
        [Number(d, 1..=2), ..] => {
            let (month, at) = month_after(tokens, 1).or_else(|| vietnamese_month(tokens))?;
            let (y, at) = year_after(tokens, at)?;
            Some((month.day(y, d)?, at))
        }
        [Token::Word(_), ..] => {
            let (month, at) = month_after(tokens, 0)?;
            let (d, at) = number_after(tokens, at)?;
            let (y, at) = year_after(tokens, at)?;
            Some((month.day(y, d)?, at))
        }
        _ => None,
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Month {
    Gregorian(u32),
    Persian(u32),
}

impl Month {
    pub(super) fn day(self, year: u32, day: u32) -> Option<Day> {
        match self {
            Month::Gregorian(month) => Day::printed(year, month, day),
            Month::Persian(month) => Day::from_persian(year, month, day),
        }
    }
}

/// The position of the next token that is no filler and no mark; at most four are passed.
pub(super) fn past_fillers(tokens: &[Token], from: usize) -> Option<usize> {
    let end = tokens.len().min(from + 5);
    // What follows a semicolon is a volume, or another date.
    let end = (from..end)
        .find(|&at| tokens[at] == Token::Mark(';'))
        .unwrap_or(end);
    (from..end).find(|&at| match tokens[at] {
        Token::Mark(c) => is_cjk(c),
        Token::Word(word) => FILLERS
            .binary_search(&word.to_lowercase().as_str())
            .is_err(),
        Token::Number(..) => true,
    })
}

pub(super) fn month_after(tokens: &[Token], from: usize) -> Option<(Month, usize)> {
    let at = past_fillers(tokens, from)?;
    let Token::Word(word) = tokens[at] else {
        return None;
    };
    let lower = word.to_lowercase();
    if matches!(lower.as_str(), "تشرين" | "كانون") {
        // The Levant counts a first and a second Tishrin and Kanun.
        let second = matches!(tokens.get(at + 1), Some(Token::Word("الثاني")));
        let month = match (lower.as_str(), second) {
            ("تشرين", false) => 10,
            ("تشرين", true) => 11,
            (_, false) => 12,
            (_, true) => 1,
        };
        return Some((Month::Gregorian(month), at + 2));
    }
    if let Ok(n) = MONTHS.binary_search_by(|(name, _)| (*name).cmp(lower.as_str())) {
        return Some((Month::Gregorian(MONTHS[n].1.into()), at + 1));
    }
    let n = PERSIAN_MONTHS
        .binary_search_by(|(name, _)| (*name).cmp(word))
        .ok()?;
    Some((Month::Persian(PERSIAN_MONTHS[n].1.into()), at + 1))
}

/// "12 tháng 5, 2023".
pub(super) fn vietnamese_month(tokens: &[Token]) -> Option<(Month, usize)> {
    match *tokens {
        [_, Token::Word(word), Token::Number(month @ 1..=12, _), ..]
            if word.to_lowercase() == "tháng" =>
        {
            Some((Month::Gregorian(month), 3))
        }
        _ => None,
    }
}

pub(super) fn number_after(tokens: &[Token], from: usize) -> Option<(u32, usize)> {
    let at = past_fillers(tokens, from)?;
    match tokens[at] {
        Token::Number(n, 1..=2) => Some((n, at + 1)),
        _ => None,
    }
}

pub(super) fn year_after(tokens: &[Token], from: usize) -> Option<(u32, usize)> {
    let at = past_fillers(tokens, from)?;
    match tokens[at] {
        Token::Number(n, 4) => Some((n, at + 1)),
        Token::Number(n, 2)
            if matches!(
                tokens.get(at.checked_sub(1)?),
                Some(Token::Mark('\'' | '’'))
            ) =>
        {
            Some((2000 + n, at + 1))
        }
        _ => None,
    }
}
