//! Reading one number as people type it, exactly or not at all.

use crate::Exact;
use crate::exact::DECIMALS_MAX;

/// The longest text read as a number. Longer text is refused by name, not searched.
pub const MAX_TEXT_CHARS: usize = 64;

/// Digits accepted before the point (leading zeros aside); more is "too large".
const MAX_WHOLE_DIGITS: i64 = 15;

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NumberError {
    /// Nothing but white space.
    Empty,
    /// More than [`MAX_TEXT_CHARS`] characters; holds the number found.
    TooLong(usize),
    /// No digits where a number should start, or something unreadable inside one.
    NotANumber,
    /// A comma that does not stand between groups of three digits, so it may be a decimal comma.
    Comma,
    /// A readable number beyond 15 digits before the point; `true` when it is below zero.
    TooLarge(bool),
    /// More than 18 digits after the point, or a fraction as fine as that.
    TooPrecise,
}

/// Makes what different keyboards and clipboards give into one form: full-width characters to ASCII,
/// special spaces to a space, invisible direction marks removed, the minus sign to a hyphen.
pub(crate) fn plain(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
            '\u{2212}' | '\u{2010}'..='\u{2013}' => Some('-'),
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => None,
            c if c.is_whitespace() => Some(' '),
            c => Some(c),
        })
        .collect()
}

/// Reads the number at the start of `text` (already [`plain`]) and returns it with the rest.
pub(crate) fn leading_number(text: &str) -> Result<(Exact, &str), NumberError> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    };
    let (mut number, mut rest) = unsigned_number(unsigned, negative)?;
    if let Some(after) = rest.strip_prefix('/').filter(|after| starts_with_digit(after)) {
        let (below, after) = unsigned_number(after, false)?;
        if below == Exact::ZERO {
            return Err(NumberError::NotANumber);
        }
        (number, rest) = (number.checked_div(below).ok_or(NumberError::TooPrecise)?, after);
    }
    Ok((if negative { Exact::ZERO - number } else { number }, rest))
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn unsigned_number(text: &str, negative: bool) -> Result<(Exact, &str), NumberError> {
    let body_len = text.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(text.len());
    let (body, mut rest) = text.split_at_checked(body_len).unwrap_or((text, ""));
    let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
    let whole = ungrouped(whole)?;
    if fraction.contains(',') {
        return Err(NumberError::Comma);
    }
    if fraction.contains('.') || (whole.is_empty() && fraction.is_empty()) {
        return Err(NumberError::NotANumber);
    }
    let mut exponent = 0;
    if let Some((value, after)) = exponent_of(rest) {
        (exponent, rest) = (value, after);
    }
    Ok((scaled(&whole, fraction, exponent, negative)?, rest))
}

/// Takes the commas out of `1,234,567`; refuses any other use of them.
fn ungrouped(whole: &str) -> Result<String, NumberError> {
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let is_grouped = whole.contains(',');
    if is_grouped && (first.is_empty() || first.len() > 3 || groups.any(|group| group.len() != 3)) {
        return Err(NumberError::Comma);
    }
    Ok(whole.replace(',', ""))
}

/// Reads `e5`, `E-3` and the like; the value is held to ±9,999, which is out of range anyway.
fn exponent_of(text: &str) -> Option<(i64, &str)> {
    let after = text.strip_prefix(['e', 'E'])?;
    let (negative, digits) = match after.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, after.strip_prefix('+').unwrap_or(after)),
    };
    let len = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, rest) = digits.split_at_checked(len).filter(|(digits, _)| !digits.is_empty())?;
    let size = digits.bytes().fold(0_i64, |size, digit| (size * 10 + i64::from(digit - b'0')).min(9_999));
    Some((if negative { -size } else { size }, rest))
}

fn scaled(whole: &str, fraction: &str, exponent: i64, negative: bool) -> Result<Exact, NumberError> {
    let digits = format!("{whole}{fraction}");
    let point = count(whole) + exponent;
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Ok(Exact::ZERO);
    }
    let leading_zeros = count(&digits) - count(significant);
    if point - leading_zeros > MAX_WHOLE_DIGITS {
        return Err(NumberError::TooLarge(negative));
    }
    let trimmed = significant.trim_end_matches('0');
    let last_place = leading_zeros + count(trimmed) - point;
    if usize::try_from(last_place).is_ok_and(|places| places > DECIMALS_MAX) {
        return Err(NumberError::TooPrecise);
    }
    let value = trimmed.bytes().fold(0_i128, |value, digit| value * 10 + i128::from(digit - b'0'));
    let power = |places: i64| (0..places).fold(1_i128, |power, _| power * 10);
    Ok(if last_place > 0 {
        Exact::from_parts(value, power(last_place))
    } else {
        Exact::from_parts(value * power(-last_place), 1)
    })
}

/// Length in digits; texts are at most [`MAX_TEXT_CHARS`] long, so this always fits.
fn count(digits: &str) -> i64 {
    i64::try_from(digits.len()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, NumberError> {
        leading_number(&plain(text)).map(|(number, rest)| format!("{number}|{rest}"))
    }

    #[test]
    fn numbers_are_exact_or_named_errors() {
        let good = [
            ("0", "0|"),
            ("-0", "0|"),
            ("007", "7|"),
            ("4.50", "4.5|"),
            (".5", "0.5|"),
            ("5.", "5|"),
            ("1,234,567.5", "1234567.5|"),
            ("1e3", "1000|"),
            ("12.5E-1x", "1.25|x"),
            ("1/3", "1/3|"),
            ("12/min", "12|/min"),
            ("１２３", "123|"),
            ("−4", "-4|"),
            ("999999999999999", "999999999999999|"),
            ("0.000000000001", "0.000000000001|"),
            ("0.30000000000000004", "0.30000000000000004|"),
            ("1.0000000000000000", "1|"),
            ("0e400", "0|"),
            ("3e", "3|e"),
        ];
        for (text, expected) in good {
            assert_eq!(read(text).as_deref(), Ok(expected), "{text:?}");
        }
        let bad = [
            ("abc", NumberError::NotANumber),
            ("NaN", NumberError::NotANumber),
            ("Infinity", NumberError::NotANumber),
            ("", NumberError::NotANumber),
            ("-", NumberError::NotANumber),
            (".", NumberError::NotANumber),
            ("1.2.3", NumberError::NotANumber),
            ("٣", NumberError::NotANumber),
            ("1,23", NumberError::Comma),
            ("1.234,5", NumberError::Comma),
            (",5", NumberError::Comma),
            ("1e400", NumberError::TooLarge(false)),
            ("-1e400", NumberError::TooLarge(true)),
            ("1e99999999999999999999", NumberError::TooLarge(false)),
            ("9999999999999999", NumberError::TooLarge(false)),
            ("1e-400", NumberError::TooPrecise),
            ("0.1234567890123456789", NumberError::TooPrecise),
            ("1/0", NumberError::NotANumber),
            ("0.000000000001/999999999999999.999999999999", NumberError::TooPrecise),
        ];
        for (text, expected) in bad {
            assert_eq!(read(text), Err(expected), "{text:?}");
        }
    }
}
