//! Numbers with a unit, as people type them: `6 KB`, `6KiB`, `6,144 bytes`, `12/min`, `초당 100번`.

use crate::Exact;
use crate::number::{self, NumberError};

/// A unit of one kind of quantity, with every way people write it.
#[derive(Debug, Clone, Copy)]
pub struct Unit {
    /// How the unit is written in attributes, links and the command line; empty for a bare number.
    pub symbol: &'static str,
    /// How many base units (bytes, per second) one of it is.
    pub size: Exact,
    /// Spellings accepted after the number, in lower case.
    pub suffixes: &'static [&'static str],
    /// Spellings accepted before the number, in lower case.
    pub prefixes: &'static [&'static str],
}

/// Sizes in bytes. KB and KiB are the same thing here, 1,024 bytes, and likewise MB.
pub const BYTES: &[Unit] = &[
    Unit {
        symbol: "MB",
        size: Exact::whole(1_048_576),
        suffixes: &["mb", "mib", "m", "megabyte", "megabytes", "메가바이트", "메가"],
        prefixes: &[],
    },
    Unit {
        symbol: "KB",
        size: Exact::whole(1_024),
        suffixes: &["kb", "kib", "k", "kilobyte", "kilobytes", "킬로바이트", "킬로"],
        prefixes: &[],
    },
    Unit { symbol: "B", size: Exact::ONE, suffixes: &["b", "byte", "bytes", "바이트"], prefixes: &[] },
];

/// Sizes of stored objects in bytes, up to terabytes. All units are powers of 1,024, as storage is charged.
pub const OBJECT_BYTES: &[Unit] = &[
    Unit {
        symbol: "TB",
        size: Exact::whole(1_099_511_627_776),
        suffixes: &["tb", "tib", "terabyte", "terabytes", "테라바이트", "테라"],
        prefixes: &[],
    },
    Unit {
        symbol: "GB",
        size: Exact::whole(1_073_741_824),
        suffixes: &["gb", "gib", "g", "gigabyte", "gigabytes", "기가바이트", "기가"],
        prefixes: &[],
    },
    BYTES[0],
    BYTES[1],
    BYTES[2],
];

/// Times in days; a year has 365.
pub const DAYS: &[Unit] = &[
    Unit { symbol: "d", size: Exact::ONE, suffixes: &["d", "day", "days", "일"], prefixes: &[] },
    Unit { symbol: "y", size: Exact::whole(365), suffixes: &["y", "year", "years", "년"], prefixes: &[] },
];

/// Rates per month. A bare number is per month and is written without a unit.
pub const PER_MONTH: &[Unit] = &[
    Unit {
        symbol: "",
        size: Exact::ONE,
        suffixes: &["/mo", "/month", "per month", "번", "회", "번/월", "회/월", "/월"],
        prefixes: &["월", "한 달에", "매월", "매달"],
    },
    Unit {
        symbol: "/y",
        size: Exact::new(1, 12),
        suffixes: &["/y", "/year", "per year", "번/년", "회/년", "/년"],
        prefixes: &["연", "1년에", "매년"],
    },
];

/// Rates per second. A bare number is per second and is written without a unit.
pub const PER_SECOND: &[Unit] = &[
    Unit {
        symbol: "",
        size: Exact::ONE,
        suffixes: &["/s", "/sec", "/second", "per second", "번", "회", "번/초", "회/초", "/초"],
        prefixes: &["초당", "1초에", "매초"],
    },
    Unit {
        symbol: "/min",
        size: Exact::new(1, 60),
        suffixes: &["/m", "/min", "/minute", "per minute", "번/분", "회/분", "/분"],
        prefixes: &["분당", "1분에"],
    },
    Unit {
        symbol: "/h",
        size: Exact::new(1, 3_600),
        suffixes: &["/h", "/hour", "per hour", "번/시간", "회/시간", "/시간"],
        prefixes: &["시간당"],
    },
];

/// Counts without a unit.
pub const COUNT: &[Unit] =
    &[Unit { symbol: "", size: Exact::ONE, suffixes: &["items", "item", "개", "건"], prefixes: &[] }];

/// Shares of a hundred.
pub const PERCENT: &[Unit] =
    &[Unit { symbol: "%", size: Exact::ONE, suffixes: &["%", "percent", "퍼센트"], prefixes: &[] }];

/// Times in seconds.
pub const SECONDS: &[Unit] = &[
    Unit { symbol: "s", size: Exact::ONE, suffixes: &["s", "sec", "seconds", "초"], prefixes: &[] },
    Unit { symbol: "min", size: Exact::whole(60), suffixes: &["min", "minutes", "분"], prefixes: &[] },
    Unit { symbol: "h", size: Exact::whole(3_600), suffixes: &["h", "hours", "시간"], prefixes: &[] },
];

/// Times of computers: milliseconds and seconds.
pub const MILLISECONDS: &[Unit] = &[
    Unit { symbol: "ms", size: Exact::ONE, suffixes: &["ms", "milliseconds", "밀리초"], prefixes: &[] },
    Unit { symbol: "s", size: Exact::whole(1_000), suffixes: &["s", "sec", "seconds", "초"], prefixes: &[] },
];

/// Gigabytes as prices count them, 2^30 bytes.
pub const GIGABYTES: &[Unit] = &[
    Unit { symbol: "GB", size: Exact::ONE, suffixes: &["gb", "gib"], prefixes: &[] },
    Unit { symbol: "TB", size: Exact::whole(1_024), suffixes: &["tb", "tib"], prefixes: &[] },
];

/// Words that may follow a rate's number without changing it (`분당 12번`, `100 requests/s`).
const COUNT_WORDS: &[&str] = &["requests", "request", "req", "reads", "writes", "번", "회"];

/// US dollars.
pub const USD: &[Unit] = &[Unit {
    symbol: "USD",
    size: Exact::ONE,
    suffixes: &["usd", "$", "dollar", "dollars", "달러"],
    prefixes: &["usd", "$"],
}];

/// Why a text is not a quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum QuantityError {
    /// The number itself cannot be read.
    Number(NumberError),
    /// The number is followed by something that is none of the units; holds what was found.
    Unit(String),
}

impl From<NumberError> for QuantityError {
    fn from(error: NumberError) -> Self {
        Self::Number(error)
    }
}

/// Reads a quantity, or a sum of quantities joined by `+` (`400 KB + 1 B`), in base units.
///
/// `bare` is the unit of a number without one. Full-width characters, commas between thousands,
/// decimals, exponents and fractions are understood; the result is exact.
///
/// ```
/// use skylet_units::{BYTES, Exact, read_quantity};
/// let kb = &BYTES[1];
/// assert_eq!(read_quantity("4.5", BYTES, kb), Ok(Exact::whole(4_608)));
/// assert_eq!(read_quantity("6,144 bytes", BYTES, kb), Ok(Exact::whole(6_144)));
/// ```
///
/// # Errors
///
/// [`QuantityError`], naming what could not be read. A number that is too large is an error of its own
/// ([`NumberError::TooLarge`]), so that the caller can hold it to the nearest limit.
pub fn read_quantity(text: &str, units: &[Unit], bare: &Unit) -> Result<Exact, QuantityError> {
    let chars = text.chars().count();
    if chars > number::MAX_TEXT_CHARS {
        return Err(NumberError::TooLong(chars).into());
    }
    // Units have case in ASCII only, and the full tables of Unicode would be half of this crate in a bundle.
    let text = number::plain(text).to_ascii_lowercase();
    let mut rest = text.trim();
    if rest.is_empty() {
        return Err(NumberError::Empty.into());
    }
    let mut sum = Exact::ZERO;
    loop {
        let (term, after) = read_term(rest, units, bare)?;
        sum = sum.checked_add(term).ok_or(NumberError::TooPrecise)?;
        match after {
            Some(after) => rest = after.trim_start(),
            None => return Ok(sum),
        }
    }
}

/// Reads one term and returns what follows its `+`, if anything.
fn read_term<'a>(text: &'a str, units: &[Unit], bare: &Unit) -> Result<(Exact, Option<&'a str>), QuantityError> {
    let (prefix_unit, text) = units
        .iter()
        .find_map(|unit| unit.prefixes.iter().find_map(|prefix| Some((unit, text.strip_prefix(prefix)?))))
        .map_or((None, text), |(unit, after)| (Some(unit), after.trim_start()));
    let (number, rest) = number::leading_number(text)?;
    let (suffix, after) = match rest.split_once('+') {
        Some((suffix, after)) => (suffix, Some(after)),
        None => (rest, None),
    };
    let unit = match prefix_unit {
        Some(unit) if is_count_word(suffix.trim()) => unit,
        Some(_) => return Err(QuantityError::Unit(suffix.trim().to_owned())),
        None => unit_of(suffix.trim(), units, bare)?,
    };
    Ok((number.checked_mul(unit.size).ok_or(NumberError::TooPrecise)?, after))
}

fn is_count_word(word: &str) -> bool {
    word.is_empty() || COUNT_WORDS.contains(&word)
}

pub(crate) fn unit_of<'a>(suffix: &str, units: &'a [Unit], bare: &'a Unit) -> Result<&'a Unit, QuantityError> {
    if suffix.is_empty() {
        return Ok(bare);
    }
    let is_rate = units.iter().any(|unit| unit.symbol.starts_with('/'));
    let counted = COUNT_WORDS.iter().find_map(|word| suffix.strip_prefix(word)).map(str::trim_start);
    let named = |name: &str| units.iter().find(|unit| unit.suffixes.contains(&name));
    named(suffix)
        .or_else(|| counted.filter(|_| is_rate).and_then(|rest| if rest.is_empty() { Some(bare) } else { named(rest) }))
        .ok_or_else(|| QuantityError::Unit(suffix.to_owned()))
}

/// A size in bytes, written in the largest unit that keeps it short and exact: `9 KB`, `4.5 KB`, `3,073 B`.
///
/// Binary units with at most two decimals, else bytes, so nothing is rounded away.
///
/// ```
/// use skylet_units::{Exact, bytes_text};
/// assert_eq!(bytes_text(Exact::whole(4_608)), "4.5 KB");
/// assert_eq!(bytes_text(Exact::whole(8_193)), "8,193 B");
/// ```
#[must_use]
pub fn bytes_text(bytes: Exact) -> String {
    size_text(bytes, BYTES)
}

/// The same with gigabytes and terabytes: `1 GB`, `1.5 TB`.
///
/// ```
/// use skylet_units::{Exact, object_bytes_text};
/// assert_eq!(object_bytes_text(Exact::whole(3 << 29)), "1.5 GB");
/// ```
#[must_use]
pub fn object_bytes_text(bytes: Exact) -> String {
    size_text(bytes, OBJECT_BYTES)
}

fn size_text(bytes: Exact, units: &[Unit]) -> String {
    for unit in units {
        let number = bytes / unit.size;
        let is_short = (number * Exact::whole(100)).is_whole();
        if number >= Exact::ONE && is_short {
            return format!("{} {}", number.grouped(), unit.symbol);
        }
    }
    format!("{} B", bytes.grouped())
}

/// A rate per second, written short and exact: `100`, `0.2`, `20/min`, `1/7`.
///
/// Per second with at most two decimals, else per minute or hour, else the exact number per second.
///
/// ```
/// use skylet_units::{Exact, rate_text};
/// assert_eq!(rate_text(Exact::new(1, 3)), "20/min");
/// ```
#[must_use]
pub fn rate_text(per_second: Exact) -> String {
    per_text(per_second, PER_SECOND)
}

/// A rate per month, written likewise: `0.5`, `1/y`, `30`.
///
/// ```
/// use skylet_units::{Exact, month_rate_text};
/// assert_eq!(month_rate_text(Exact::new(1, 3)), "4/y");
/// ```
#[must_use]
pub fn month_rate_text(per_month: Exact) -> String {
    per_text(per_month, PER_MONTH)
}

fn per_text(rate: Exact, units: &[Unit]) -> String {
    for unit in units {
        let number = rate / unit.size;
        let is_short = (number * Exact::whole(100)).is_whole();
        if is_short && (number >= Exact::ONE || unit.symbol.is_empty()) {
            return format!("{}{}", number.grouped(), unit.symbol);
        }
    }
    rate.grouped()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str) -> Result<Exact, QuantityError> {
        read_quantity(text, BYTES, &BYTES[1])
    }

    #[test]
    fn sizes_are_read_exactly() {
        // KB = KiB = 1,024 bytes; 4.5 x 1,024 = 4,608; 123 x 1,024 = 125,952; 400 x 1,024 + 1 = 409,601.
        let cases = [
            ("6 KB", 6_144),
            ("6KiB", 6_144),
            ("6,144 bytes", 6_144),
            ("6144B", 6_144),
            ("6\u{a0}kb", 6_144),
            ("\u{200f}6 KB\u{200e}", 6_144),
            ("4.5", 4_608),
            ("１２３", 125_952),
            ("６ ＫＢ", 6_144),
            ("6 킬로바이트", 6_144),
            ("3바이트", 3),
            ("0.5 MB", 524_288),
            ("400 KB + 1 byte", 409_601),
            ("4KB+1B", 4_097),
            ("1e3 B", 1_000),
            ("-1", -1_024),
        ];
        for (text, expected) in cases {
            assert_eq!(bytes(text), Ok(Exact::whole(expected)), "{text:?}");
        }
        assert_eq!(bytes("0.3 KB"), Ok(Exact::new(1_536, 5)), "307.2 bytes, kept exactly");
    }

    #[test]
    fn what_is_not_a_size_is_named() {
        let unit = |found: &str| QuantityError::Unit(found.to_owned());
        let cases = [
            ("", QuantityError::Number(NumberError::Empty)),
            ("  \u{200b} ", QuantityError::Number(NumberError::Empty)),
            ("abc", QuantityError::Number(NumberError::NotANumber)),
            ("NaN", QuantityError::Number(NumberError::NotANumber)),
            ("₩1,000", QuantityError::Number(NumberError::NotANumber)),
            ("6 GB", unit("gb")),
            ("6 KB KB", unit("kb kb")),
            ("6 requests", unit("requests")),
            ("1e400", QuantityError::Number(NumberError::TooLarge(false))),
            ("4 KB +", QuantityError::Number(NumberError::NotANumber)),
            ("999999999999999/0.000000000000000001 MB", QuantityError::Number(NumberError::TooPrecise)),
            ("1/999999999989 + 1/999999999961 + 1/999999999937", QuantityError::Number(NumberError::TooPrecise)),
        ];
        for (text, expected) in cases {
            assert_eq!(bytes(text), Err(expected), "{text:?}");
        }
        let long = "9".repeat(100_000);
        assert_eq!(bytes(&long), Err(QuantityError::Number(NumberError::TooLong(100_000))), "100 KB of text");
    }

    #[test]
    fn rates_are_read_exactly() {
        let cases = [
            ("100", Exact::whole(100)),
            ("100/s", Exact::whole(100)),
            ("100 requests/s", Exact::whole(100)),
            ("12/min", Exact::new(1, 5)),
            ("12 per minute", Exact::new(1, 5)),
            ("초당 100번", Exact::whole(100)),
            ("분당 12회", Exact::new(1, 5)),
            ("100번", Exact::whole(100)),
            ("20/min", Exact::new(1, 3)),
            ("1/3", Exact::new(1, 3)),
            ("36 writes per hour", Exact::new(1, 100)),
        ];
        for (text, expected) in cases {
            assert_eq!(read_quantity(text, PER_SECOND, &PER_SECOND[0]), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn rates_are_written_short_and_exact() {
        let cases = [
            (Exact::whole(0), "0"),
            (Exact::whole(100), "100"),
            (Exact::new(1, 5), "0.2"),
            (Exact::new(1, 3), "20/min"),
            (Exact::new(1, 100), "0.01"),
            (Exact::new(1, 1_000), "3.6/h"),
            (Exact::new(1, 7), "1/7"),
            (Exact::new(10_000_001, 7), "10000001/7"),
        ];
        for (rate, expected) in cases {
            assert_eq!(rate_text(rate), expected, "{rate:?}");
            assert_eq!(read_quantity(expected, PER_SECOND, &PER_SECOND[0]), Ok(rate), "{expected:?} reads back");
        }
    }

    #[test]
    fn sizes_are_written_short_and_exact() {
        let cases = [
            (Exact::whole(9_216), "9 KB"),
            (Exact::whole(4_608), "4.5 KB"),
            (Exact::whole(1), "1 B"),
            (Exact::whole(409_600), "400 KB"),
            (Exact::whole(409_599), "409,599 B"),
            (Exact::whole(1_048_576), "1 MB"),
            (Exact::new(8_192, 5), "1.6 KB"),
        ];
        for (size, expected) in cases {
            assert_eq!(bytes_text(size), expected, "{size:?}");
            assert_eq!(bytes(expected), Ok(size), "{expected:?} reads back");
        }
    }
}
