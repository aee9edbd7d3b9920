//! The time of day that stands beside a date, and its zone.

use super::date_tokens::Token;
use super::date_words::ZONES;
use super::moment::Time;

/// The time that stands within a few tokens after the day, and where it ends.
pub(super) fn time_after(tokens: &[Token], from: usize) -> Option<(Time, usize)> {
    if let Some(found) = basic(tokens, from) {
        return Some(found);
    }
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

/// The time in the basic form of ISO 8601, without colons: `T1338`, `T133805Z`.
fn basic(tokens: &[Token], from: usize) -> Option<(Time, usize)> {
    let [
        Token::Word("T"),
        Token::Number(number, digits @ (4 | 6)),
        ..,
    ] = *tokens.get(from..)?
    else {
        return None;
    };
    let (to_minute, second) = match digits {
        4 => (number, None),
        _ => (number / 100, Some(number % 100)),
    };
    let (hour, minute) = (to_minute / 100, to_minute % 100);
    let end = from + 2;
    let (zone, zulu, length) = zone_at(&tokens[end..]);
    let time = Time {
        hour,
        minute,
        second,
        zone,
        zulu,
    };
    let is_time = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
    is_time.then_some((time, end + length))
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
