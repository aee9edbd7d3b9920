//! Reads dates: those of fields, and those that are printed. What comes out is ISO 8601, a day or a moment,
//! with the zone that was given and none that was not.

use super::date_words::{FILLERS, MONTHS, PERSIAN_MONTHS, ZONES};

/// In which order a printed `1/2/2023` is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
}

/// The day or the moment that the text names first, as ISO 8601.
pub(crate) fn parse(text: &str, order: Order) -> Option<String> {
    if let Some(date) = from_epoch(text.trim()) {
        return Some(date.iso());
    }
    find(text, order).map(|(date, _)| date.iso())
}

/// Like [`parse`], if the text is hardly more than the date: a few words before it and after it.
pub(crate) fn parse_printed(text: &str, order: Order) -> Option<String> {
    let (date, words) = find(text, order)?;
    (words <= MOST_WORDS_BESIDE).then(|| date.iso())
}

/// "Published on Monday by", "min read".
const MOST_WORDS_BESIDE: usize = 12;

/// The day in an address such as `/2023/05/12/ferry-back` or `/ferry-back-20230512`.
pub(crate) fn in_address(path: &str) -> Option<String> {
    let tokens = tokens(path);
    (0..tokens.len()).find_map(|at| {
        let day = match *tokens.get(at..)? {
            [Token::Number(n, 8), ..] => Day::new(n / 10_000, n / 100 % 100, n % 100),
            [
                Token::Number(y, 4),
                Token::Mark(a),
                Token::Number(m, 1..=2),
                Token::Mark(b),
                Token::Number(d, 1..=2),
                ..,
            ] if a == b && matches!(a, '/' | '-' | '_') => Day::new(y, m, d),
            _ => None,
        }?;
        (day.year >= 1990).then(|| day.iso())
    })
}

/// Seconds since 1970 of a moment that is given as Greenwich time; none of another one.
pub(crate) fn universal(iso: &str) -> Option<i64> {
    let (moment, _) = find(iso, Order::DayFirst)?;
    let time = moment.time.filter(|t| t.zone == Some(0))?;
    Some(moment.day.days() * 86_400 + time.seconds())
}

/// The moment as `other` tells it, if that is the same one: with its zone, or as the clock of a zone stood then.
pub(crate) fn same_moment_elsewhere(moment: i64, other: &str) -> Option<String> {
    let (mut told, _) = find(other, Order::DayFirst)?;
    let mut time = told.time?;
    let ahead = told.day.days() * 86_400 + time.seconds() - moment;
    let is_zone = ahead % 900 == 0 && ahead != 0 && (-12 * 3600..=14 * 3600).contains(&ahead);
    let minutes = i16::try_from(ahead / 60).ok()?;
    let fits = match time.zone {
        Some(zone) => zone == minutes,
        // Two clocks that agree to the second are the same one.
        None => time.second.is_some_and(|s| s != 0),
    };
    if !is_zone || !fits {
        return None;
    }
    time.zone = Some(minutes);
    told.time = Some(time);
    Some(told.iso())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Day {
    year: u32,
    month: u32,
    day: u32,
}

impl Day {
    fn new(year: u32, month: u32, day: u32) -> Option<Day> {
        let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1..=days).contains(&day) && (1800..=2199).contains(&year)).then_some(Day {
            year,
            month,
            day,
        })
    }

    /// From the days since 1970-01-01.
    fn from_days(days: u32) -> Option<Day> {
        // Years are counted from March, so that the leap day is the last of its year.
        let days = days + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Day::new(year_of_era + era * 400 + u32::from(month <= 2), month, day)
    }

    /// From the Persian calendar, by its rule of 33 years, which holds from 1178 to 1633.
    fn from_persian(year: u32, month: u32, day: u32) -> Option<Day> {
        if !(1178..=1633).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day)
        {
            return None;
        }
        let since = year + 1595;
        let of_year = if month < 7 {
            (month - 1) * 31
        } else {
            (month - 7) * 30 + 186
        };
        let days = 365 * since + since / 33 * 8 + (since % 33).div_ceil(4) + day + of_year;
        // Counted from 355,668 days before the first of January of the year 0, 719,528 days before 1970.
        Day::from_days(days.checked_sub(355_668 + 719_528)?)
    }

    /// Days since 1970-01-01.
    fn days(self) -> i64 {
        let (year, month) = if self.month > 2 {
            (self.year, self.month - 3)
        } else {
            (self.year - 1, self.month + 9)
        };
        let of_year = (153 * month + 2) / 5 + self.day - 1;
        i64::from(365 * year + year / 4 - year / 100 + year / 400 + of_year) - 719_468
    }

    fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moment {
    day: Day,
    time: Option<Time>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Time {
    hour: u32,
    minute: u32,
    second: Option<u32>,
    /// Minutes east of Greenwich.
    zone: Option<i16>,
    zulu: bool,
}

impl Time {
    /// Seconds since midnight.
    fn seconds(self) -> i64 {
        i64::from(self.hour * 3600 + self.minute * 60 + self.second.unwrap_or(0))
    }
}

impl Moment {
    fn iso(self) -> String {
        let mut out = self.day.iso();
        if let Some(time) = self.time {
            out.push_str(&format!("T{:02}:{:02}", time.hour, time.minute));
            out.push_str(&format!(":{:02}", time.second.unwrap_or(0)));
            match time.zone {
                Some(0) if time.zulu => out.push('Z'),
                Some(zone) => {
                    let sign = if zone < 0 { '-' } else { '+' };
                    let zone = zone.unsigned_abs();
                    out.push_str(&format!("{sign}{:02}:{:02}", zone / 60, zone % 60));
                }
                None => {}
            }
        }
        out
    }
}

/// Seconds or milliseconds since 1970.
fn from_epoch(text: &str) -> Option<Moment> {
    if !matches!(text.len(), 10 | 13) || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let seconds: u64 = text.get(..10)?.parse().ok()?;
    let of_day = u32::try_from(seconds % 86_400).ok()?;
    Some(Moment {
        day: Day::from_days(u32::try_from(seconds / 86_400).ok()?)?,
        time: Some(Time {
            hour: of_day / 3600,
            minute: of_day / 60 % 60,
            second: Some(of_day % 60),
            zone: Some(0),
            zulu: true,
        }),
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    /// Its value, and how many digits it has.
    Number(u32, usize),
    Word(&'a str),
    Mark(char),
}

/// A text that is longer is not looked at any further: a date stands at its head or not at all.
const MOST_TOKENS: usize = 120;

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '\u{660}'..='\u{669}' => Some(c as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(c as u32 - 0x6f0),
        '\u{966}'..='\u{96f}' => Some(c as u32 - 0x966),
        '\u{ff10}'..='\u{ff19}' => Some(c as u32 - 0xff10),
        _ => None,
    }
}

/// Numbers, words and marks; white space is left out.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if out.len() >= MOST_TOKENS {
            break;
        }
        let length =
            |holds: &dyn Fn(char) -> bool| rest.find(|c: char| !holds(c)).unwrap_or(rest.len());
        let end;
        if digit(c).is_some() {
            end = length(&|c| digit(c).is_some());
            let digits = rest[..end].chars().filter_map(digit);
            let value = digits.fold(0u32, |n, d| n.saturating_mul(10).saturating_add(d));
            out.push(Token::Number(value, rest[..end].chars().count()));
        } else if is_cjk(c) {
            end = c.len_utf8();
            out.push(Token::Mark(c));
        } else if is_letter(c) {
            end = length(&|c| is_letter(c) && !is_cjk(c));
            out.push(Token::Word(&rest[..end]));
        } else {
            end = c.len_utf8();
            if !c.is_whitespace() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{200b}') {
                out.push(Token::Mark(c));
            }
        }
        rest = &rest[end..];
    }
    out
}

/// Letters, and the vowel signs of the Indic scripts.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}' | '\u{93c}' | '\u{94d}')
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// The first date, and how many words stand before and after it.
fn find(text: &str, order: Order) -> Option<(Moment, usize)> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let (day, length) = day_at(&tokens[at..], order)?;
        let (time, end) = match time_after(&tokens, at + length) {
            Some((time, end)) => (Some(time), end),
            None => (None, at + length),
        };
        let words = |tokens: &[Token]| {
            tokens
                .iter()
                .filter(|t| matches!(t, Token::Word(_)))
                .count()
        };
        Some((
            Moment { day, time },
            words(&tokens[..at]) + words(&tokens[end..]),
        ))
    })
}

/// A day that begins with the first token, and how many tokens it takes.
fn day_at(tokens: &[Token], order: Order) -> Option<(Day, usize)> {
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
            Number(a, 1..=2),
            Mark(s @ ('.' | '/' | '-' | '‑')),
            Number(b, 1..=2),
            Mark(t),
            Number(y, digits @ (2 | 4)),
            ..,
        ] if s == t => {
            let y = if digits == 2 { 2000 + y } else { y };
            if digits == 2 && s == '-' {
                return None;
            }
            let month_first = order == Order::MonthFirst && s != '.';
            let (first, second) = (Day::new(y, b, a), Day::new(y, a, b));
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
enum Month {
    Gregorian(u32),
    Persian(u32),
}

impl Month {
    fn day(self, year: u32, day: u32) -> Option<Day> {
        match self {
            Month::Gregorian(month) => Day::new(year, month, day),
            Month::Persian(month) => Day::from_persian(year, month, day),
        }
    }
}

/// The position of the next token that is no filler and no mark; at most four are passed.
fn past_fillers(tokens: &[Token], from: usize) -> Option<usize> {
    (from..tokens.len().min(from + 5)).find(|&at| match tokens[at] {
        Token::Mark(c) => is_cjk(c),
        Token::Word(word) => FILLERS
            .binary_search(&word.to_lowercase().as_str())
            .is_err(),
        Token::Number(..) => true,
    })
}

fn month_after(tokens: &[Token], from: usize) -> Option<(Month, usize)> {
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
fn vietnamese_month(tokens: &[Token]) -> Option<(Month, usize)> {
    match *tokens {
        [_, Token::Word(word), Token::Number(month @ 1..=12, _), ..]
            if word.to_lowercase() == "tháng" =>
        {
            Some((Month::Gregorian(month), 3))
        }
        _ => None,
    }
}

fn number_after(tokens: &[Token], from: usize) -> Option<(u32, usize)> {
    let at = past_fillers(tokens, from)?;
    match tokens[at] {
        Token::Number(n, 1..=2) => Some((n, at + 1)),
        _ => None,
    }
}

fn year_after(tokens: &[Token], from: usize) -> Option<(u32, usize)> {
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

/// The time that stands within a few tokens after the day, and where it ends.
fn time_after(tokens: &[Token], from: usize) -> Option<(Time, usize)> {
    let near = tokens.len().min(from + 6);
    let at = (from..near).find(|&at| {
        matches!(tokens[at], Token::Number(0..=23, 1..=2))
            && match tokens.get(at + 1..) {
                Some([Token::Mark(':' | '.' | '：'), Token::Number(0..=59, 2), ..]) => true,
                Some([Token::Word(h), Token::Number(0..=59, 2), ..]) => {
                    matches!(*h, "h" | "H" | "g")
                }
                _ => false,
            }
    })?;
    let (Token::Number(mut hour, _), Token::Number(minute, _)) = (tokens[at], tokens[at + 2])
    else {
        return None;
    };
    // "12.05.2023.06" is no time, and neither is a second date.
    if matches!(
        tokens.get(at + 3..),
        Some([Token::Mark('.' | '/'), Token::Number(_, 2 | 4), ..])
    ) {
        return None;
    }
    let mut end = at + 3;
    let mut second = None;
    if let Some([Token::Mark(':'), Token::Number(s @ 0..=59, 2), ..]) = tokens.get(end..) {
        second = Some(*s);
        end += 2;
        if let Some([Token::Mark('.' | ','), Token::Number(..), ..]) = tokens.get(end..) {
            end += 2;
        }
    }
    let (half, length) = half_of_day(&tokens[end..]);
    end += length;
    match half {
        Some(Half::Morning) if hour == 12 => hour = 0,
        Some(Half::Afternoon) if hour < 12 => hour += 12,
        _ => {}
    }
    let (zone, zulu, length) = zone_at(&tokens[end..]);
    Some((
        Time {
            hour,
            minute,
            second,
            zone,
            zulu,
        },
        end + length,
    ))
}

enum Half {
    Morning,
    Afternoon,
}

fn half_of_day(tokens: &[Token]) -> (Option<Half>, usize) {
    let half = |letter: &str| match letter {
        "a" | "A" => Some(Half::Morning),
        "p" | "P" => Some(Half::Afternoon),
        _ => None,
    };
    match tokens {
        [Token::Word("am" | "AM" | "Am" | "ص"), ..] => (Some(Half::Morning), 1),
        [Token::Word("pm" | "PM" | "Pm" | "م"), ..] => (Some(Half::Afternoon), 1),
        [
            Token::Word(letter),
            Token::Mark('.'),
            Token::Word("m" | "M"),
            rest @ ..,
        ] => {
            let dot = usize::from(matches!(rest.first(), Some(Token::Mark('.'))));
            (half(letter), 3 + dot)
        }
        _ => (None, 0),
    }
}

/// The zone, whether it was written as `Z`, and how many tokens it takes.
fn zone_at(tokens: &[Token]) -> (Option<i16>, bool, usize) {
    match tokens {
        [Token::Mark('('), Token::Word(name), ..] if offset_of(name).is_some() => {
            (offset_of(name), false, 2)
        }
        [Token::Word("GMT" | "UTC"), rest @ ..]
            if matches!(rest, [Token::Mark('+' | '-' | '−'), Token::Number(..), ..]) =>
        {
            let (zone, zulu, length) = zone_at(rest);
            (zone, zulu, length + 1)
        }
        [Token::Word(name), ..] if offset_of(name).is_some() => (offset_of(name), *name == "Z", 1),
        [
            Token::Mark(sign @ ('+' | '-' | '−')),
            Token::Number(n, digits),
            rest @ ..,
        ] => {
            let (hours, minutes, length) = match (digits, rest) {
                (1 | 2, [Token::Mark(':'), Token::Number(minutes, 2), ..]) => (*n, *minutes, 4),
                (1 | 2, _) => (*n, 0, 2),
                (4, _) => (n / 100, n % 100, 2),
                _ => return (None, false, 0),
            };
            let minutes = i16::try_from(hours * 60 + minutes)
                .ok()
                .filter(|m| *m <= 840);
            (
                minutes.map(|m| if *sign == '+' { m } else { -m }),
                false,
                length,
            )
        }
        _ => (None, false, 0),
    }
}

fn offset_of(name: &str) -> Option<i16> {
    let lower = name.to_lowercase();
    let at = ZONES
        .binary_search_by(|(zone, _)| (*zone).cmp(lower.as_str()))
        .ok()?;
    Some(ZONES[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_date(text: &str, iso: &str) {
        assert_eq!(parse(text, Order::DayFirst).as_deref(), Some(iso), "{text}");
    }

    #[test]
    fn tables_are_sorted() {
        assert!(MONTHS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(PERSIAN_MONTHS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(FILLERS.is_sorted_by(|a, b| a < b));
        assert!(ZONES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn reads_what_fields_say() {
        assert_date("2023-05-12", "2023-05-12");
        assert_date("2023-05-12T10:30:00Z", "2023-05-12T10:30:00Z");
        assert_date("2023-05-12T10:30:00.000+02:00", "2023-05-12T10:30:00+02:00");
        assert_date("2023-05-12T10:30:00-0500", "2023-05-12T10:30:00-05:00");
        assert_date("2023-05-12 10:30:00", "2023-05-12T10:30:00");
        assert_date("20230512", "2023-05-12");
        assert_date("Fri, 12 May 2023 10:30:00 GMT", "2023-05-12T10:30:00+00:00");
        assert_date(
            "Fri May 12 2023 10:30:00 GMT+0200 (CEST)",
            "2023-05-12T10:30:00+02:00",
        );
        assert_date("1683887400", "2023-05-12T10:30:00Z");
        assert_date("1683887400000", "2023-05-12T10:30:00Z");
    }

    #[test]
    fn reads_printed_dates_of_the_languages() {
        for text in [
            "May 12, 2023",
            "Friday, May 12th 2023",
            "12 May 2023",
            "12. Mai 2023",
            "Freitag, 12.05.2023",
            "12.5.23",
            "12 mai 2023",
            "vendredi 12 mai 2023",
            "12 de mayo de 2023",
            "12 maggio 2023",
            "12 de maio de 2023",
            "12 mei 2023",
            "12 maj 2023",
            "12. mai 2023",
            "12. maj 2023",
            "12. toukokuuta 2023",
            "12 maja 2023",
            "12. května 2023",
            "2023. május 12.",
            "2023. 05. 12.",
            "12 mai 2023",
            "12 Μαΐου 2023",
            "12 мая 2023",
            "12 травня 2023",
            "12 Mayıs 2023",
            "12 مايو 2023",
            "12 במאי 2023",
            "۲۲ اردیبهشت ۱۴۰۲",
            "12 मई 2023",
            "12 Mei 2023",
            "12 tháng 5, 2023",
            "ngày 12 tháng 5 năm 2023",
            "2023年5月12日",
            "2023년 5월 12일",
            "令和5年5月12日",
            "2023/05/12",
            "12/05/2023",
            "١٢ مايو ٢٠٢٣",
            "1402/02/22",
            "12 أيار 2023",
        ] {
            assert_date(text, "2023-05-12");
        }
        assert_date("12 تشرين الثاني 2023", "2023-11-12");
    }

    #[test]
    fn reads_printed_times() {
        assert_date(
            "May 12, 2023 at 10:30 a.m. EDT",
            "2023-05-12T10:30:00-04:00",
        );
        assert_date("12.05.2023, 10:30 Uhr", "2023-05-12T10:30:00");
        assert_date("12/05/2023 à 10h30", "2023-05-12T10:30:00");
        assert_date("May 12, 2023 | 10:30 PM", "2023-05-12T22:30:00");
    }

    #[test]
    fn reads_the_order_of_the_language() {
        assert_eq!(
            parse("05/12/2023", Order::MonthFirst).as_deref(),
            Some("2023-05-12")
        );
        assert_eq!(
            parse("05/12/2023", Order::DayFirst).as_deref(),
            Some("2023-12-05")
        );
        assert_eq!(
            parse("05/13/2023", Order::DayFirst).as_deref(),
            Some("2023-05-13")
        );
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "Chapter 12",
            "30 February 2023",
            "v1.2.3",
            "may 2023",
            "10:30",
            "555-1234",
        ] {
            assert_eq!(parse(text, Order::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn reads_addresses() {
        assert_eq!(
            in_address("/news/2023/05/12/ferry").as_deref(),
            Some("2023-05-12")
        );
        assert_eq!(
            in_address("/news/ferry-20230512").as_deref(),
            Some("2023-05-12")
        );
        assert_eq!(in_address("/news/ferry-1234567"), None);
    }
}
