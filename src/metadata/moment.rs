//! Days and moments: calendars, zones, and how they are written in ISO 8601.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: u32,
    pub(super) month: u32,
    pub(super) day: u32,
}

impl Day {
    pub(super) fn new(year: u32, month: u32, day: u32) -> Option<Day> {
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

    /// Of this calendar, or of the Thai one, which counts from the Buddha's death and is 543 years ahead.
    pub(super) fn printed(year: u32, month: u32, day: u32) -> Option<Day> {
        Day::new(year, month, day).or_else(|| Day::new(year.checked_sub(543)?, month, day))
    }

    /// From the days since 1970-01-01.
    pub(super) fn from_days(days: u32) -> Option<Day> {
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
    pub(super) fn from_persian(year: u32, month: u32, day: u32) -> Option<Day> {
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
    pub(super) fn days(self) -> i64 {
        let (year, month) = if self.month > 2 {
            (self.year, self.month - 3)
        } else {
            (self.year - 1, self.month + 9)
        };
        let of_year = (153 * month + 2) / 5 + self.day - 1;
        i64::from(365 * year + year / 4 - year / 100 + year / 400 + of_year) - 719_468
    }

    pub(super) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) day: Day,
    pub(super) time: Option<Time>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: Option<u32>,
    /// Minutes east of Greenwich.
    pub(super) zone: Option<i16>,
    pub(super) zulu: bool,
}

impl Time {
    /// Seconds since midnight.
    pub(super) fn seconds(self) -> i64 {
        i64::from(self.hour * 3600 + self.minute * 60 + self.second.unwrap_or(0))
    }
}

impl Moment {
    pub(super) fn iso(self) -> String {
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
pub(super) fn from_epoch(text: &str) -> Option<Moment> {
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
