//! Days of the calendar, without a clock.

use std::fmt;

/// A day, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(i32);

/// The first day prices could have been published: the first service of AWS opened in 2006.
const FIRST_YEAR: i32 = 2006;
const LAST_YEAR: i32 = 2199;

impl Date {
    /// Reads `2026-04-09`, and nothing else: the day must be in the calendar, between 2006 and 2199.
    ///
    /// ```
    /// use skylet_units::Date;
    /// assert_eq!(Date::read("2026-04-09").map(Date::days), Some(20_552));
    /// assert_eq!(Date::read("2026-02-29"), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return None;
        }
        let part = |from: usize, to: usize| text.get(from..to)?.parse::<i32>().ok();
        let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
        let is_year = (FIRST_YEAR..=LAST_YEAR).contains(&year);
        (is_year && (1..=12).contains(&month) && (1..=month_days(year, month)).contains(&day))
            .then(|| Self(days(year, month, day)))
    }

    /// A day by its count from 1970-01-01.
    #[must_use]
    pub const fn from_days(days: i32) -> Self {
        Self(days)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.0
    }
}

const fn month_days(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

const fn days(year: i32, month: i32, day: i32) -> i32 {
    // Years begin in March here, so that a leap day is the last of its year.
    let year = if month > 2 { year } else { year - 1 };
    let month = (month + 9) % 12;
    let (leaps, in_year) = (year / 4 - year / 100 + year / 400, (month * 153 + 2) / 5 + day - 1);
    year * 365 + leaps + in_year - 719_468
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // No year is longer than 366 days, so this is the year or one before it.
        let mut year = self.0.div_euclid(366) + 1970;
        while days(year + 1, 1, 1) <= self.0 {
            year += 1;
        }
        let mut month = 1;
        while month < 12 && days(year, month + 1, 1) <= self.0 {
            month += 1;
        }
        write!(f, "{year:04}-{month:02}-{:02}", self.0 - days(year, month, 1) + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        // 1970-01-01 is day 0; 2000-02-29 day 11,016; 2026-04-09 day 20,552: 56 years, 14 leap days, 31 + 28 + 31 + 8.
        for (year, month, day, expected) in
            [(1970, 1, 1, 0), (1970, 3, 1, 59), (2000, 2, 29, 11_016), (2026, 4, 9, 20_552)]
        {
            assert_eq!(days(year, month, day), expected, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn every_day_is_written_as_it_is_read() {
        let (first, last) = (days(FIRST_YEAR, 1, 1), days(LAST_YEAR, 12, 31));
        for day in first..=last {
            assert_eq!(Date::read(&Date(day).to_string()), Some(Date(day)), "day {day}");
        }
        assert_eq!(Date(0).to_string(), "1970-01-01", "day 0");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "undated",
            "2026-4-9",
            "2026-13-01",
            "2026-00-10",
            "2026-02-29",
            "2026-04-31",
            "20260409",
            "+026-04-09",
            "2026-04-09T",
            "0000-01-01",
            "2005-12-31",
            "2200-01-01",
            "２０２６-04-09",
        ] {
            assert_eq!(Date::read(text), None, "{text}");
        }
    }
}
