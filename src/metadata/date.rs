//! Reads dates: those of fields, and those that are printed. What comes out is ISO 8601, a day or a moment,
//! with the zone that was given and none that was not.

use super::clock::time_after;
use super::date_tokens::{Token, tokens};
pub(crate) use super::day::Order;
use super::day::{day_at, month_after};
#[cfg(feature = "epub")]
use super::moment::Time;
use super::moment::{Day, Moment, from_epoch};

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

/// Like [`parse`], if the text is nothing but the date and its label.
pub(crate) fn parse_bare(text: &str, order: Order) -> Option<String> {
    let (date, words) = find(text, order)?;
    (words <= 3).then(|| date.iso())
}

/// Whether the text is a date and nothing else.
pub(crate) fn is_whole(text: &str) -> bool {
    find(text, Order::DayFirst).is_some_and(|(_, words)| words == 0)
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
            [
                Token::Number(y, 4),
                Token::Mark('/'),
                Token::Word(_),
                Token::Mark('/'),
                Token::Number(d, 1..=2),
                ..,
            ] => month_after(&tokens, at + 2).and_then(|(month, _)| month.day(y, d)),
            _ => None,
        }?;
        (day.year >= 1990).then(|| day.iso())
    })
}

/// How many days the first date is before the second; both are ISO 8601.
pub(crate) fn days_between(first: &str, second: &str) -> i64 {
    let days = |iso: &str| find(iso, Order::DayFirst).map(|(moment, _)| moment.day.days());
    match (days(first), days(second)) {
        (Some(first), Some(second)) => second - first,
        _ => 0,
    }
}

/// Seconds since 1970 of a moment that is given as Greenwich time; none of another one.
pub(crate) fn universal(iso: &str) -> Option<i64> {
    let (moment, _) = find(iso, Order::DayFirst)?;
    let time = moment.time.filter(|t| t.zone == Some(0))?;
    Some(moment.day.days() * 86_400 + time.seconds())
}

/// The moment in Greenwich time to the second, as `2021-12-28T09:30:00Z`; what has no zone counts as Greenwich time.
#[cfg(feature = "epub")]
pub(crate) fn in_universal_time(iso: &str) -> Option<String> {
    let (moment, _) = find(iso, Order::DayFirst)?;
    let zone = moment.time.and_then(|t| t.zone).map_or(0, i64::from);
    let of_day = moment.time.map_or(0, Time::seconds);
    let seconds = moment.day.days() * 86_400 + of_day - zone * 60;
    let day = Day::from_days(u32::try_from(seconds.div_euclid(86_400)).ok()?)?;
    let of_day = seconds.rem_euclid(86_400);
    let (hours, minutes) = (of_day / 3600, of_day / 60 % 60);
    Some(format!(
        "{}T{hours:02}:{minutes:02}:{:02}Z",
        day.iso(),
        of_day % 60
    ))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::date_words::{FILLERS, MONTHS, PERSIAN_MONTHS, ZONES};

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
        assert_date("20230512T1338", "2023-05-12T13:38:00");
        assert_date("20230512T133805Z", "2023-05-12T13:38:05Z");
        assert_date("20230512T133805+0200", "2023-05-12T13:38:05+02:00");
        assert_date("20230512T9938", "2023-05-12");
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
        // The Thai year.
        assert_date("12 พฤษภาคม 2566", "2023-05-12");
        assert_date("๒๙ กุมภาพันธ์ ๒๕๖๗", "2024-02-29");
        assert_date("12/05/2566", "2023-05-12");
        assert_date("12.05.23", "2023-05-12");
        assert_date("12.05.98", "1998-05-12");
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
        assert_eq!(
            parse("05-12-2023, 10:15 AM", Order::MonthFirst).as_deref(),
            Some("2023-05-12T10:15:00")
        );
        assert_eq!(
            parse("12-05-2023, 10:15", Order::MonthFirst).as_deref(),
            Some("2023-05-12T10:15:00")
        );
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "Chapter 12",
            "30 February 2023",
            "v1.2.3",
            "3.4.40",
            "2.2.10",
            "1.2.33 Ferries",
            "may 2023",
            "10:30",
            "555-1234",
            "2026 Mar;12(3):100-9",
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
        assert_eq!(
            in_address("/blog/2023/may/12/ferry").as_deref(),
            Some("2023-05-12")
        );
        assert_eq!(in_address("/news/ferry-1234567"), None);
    }
}
