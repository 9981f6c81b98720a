//! One number as people type it for an answer: `150`, `150.0 RCU`, `백오십`, `스물다섯 개`, `1½`.
//!
//! Digits are read as everywhere (`number`), units as everywhere (`quantity`); what is added is what an answer needs
//! beyond a setting: Korean numerals, mixed fractions, and names for what is no answer.

use crate::number::{self, NumberError};
use crate::quantity::{QuantityError, unit_of};
use crate::{Exact, Unit, numeral};

/// Why a text is no answer. What cannot be read is not a wrong answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerError {
    /// The number itself cannot be read, or there is none.
    Number(NumberError),
    /// The number is followed or led by something that is none of the units; holds what was found.
    Unit(String),
    /// A calculation or equation (`=150`, `1.5 x 100`) in the place of its result.
    Calculation,
    /// An estimate or a range (약 150, ~150, 100~150) in the place of one number.
    Estimate,
    /// Two numbers (`100 150`).
    Several,
    /// Words that may be more than one number: 이삼, 절반.
    Ambiguous,
    /// Words for numbers that make none together: 십백, 스물오.
    Numeral,
    /// Letters that are not composed yet: ㅂㅐㄱ.
    Uncomposed,
}

impl From<NumberError> for AnswerError {
    fn from(error: NumberError) -> Self {
        Self::Number(error)
    }
}

impl From<QuantityError> for AnswerError {
    fn from(error: QuantityError) -> Self {
        match error {
            QuantityError::Number(error) => Self::Number(error),
            QuantityError::Unit(found) => Self::Unit(found),
        }
    }
}

/// Fractions of one character, as text behind a whole number.
const FRACTIONS: &[(char, &str)] =
    &[('½', " 1/2"), ('¼', " 1/4"), ('¾', " 3/4"), ('⅓', " 1/3"), ('⅔', " 2/3"), ('⅛', " 1/8"), ('⁄', "/")];

/// Words and signs before a number that say "about".
const ESTIMATES: &[&str] = &["약", "대략", "거의", "~", "〜", "≈", "≒", "about", "approx", "ca."];
/// The same behind a number.
const ESTIMATES_BEHIND: &[&str] = &["쯤", "정도", "가량", "내외"];

/// Signs of a calculation, wherever they stand.
const SIGNS: &[char] = &['=', '*', '×', '÷'];

/// Reads one number with an optional unit before or behind it, in base units; a bare number is in `bare`.
///
/// Understood: what [`crate::read_quantity`] understands of one number (full width, commas between thousands, exponents,
/// `3/2`), mixed fractions (`1 1/2`, `1½`), Korean numerals alone or mixed with digits (천이백, 1만 2천, 1.5만, 일점오), native
/// numerals to 99 (스물다섯, also after 백), units in any case, one full stop at the end. A Korean minus, sums, and digits
/// read one by one (일오공) are refused.
///
/// ```
/// use skylet_units::{COUNT, Exact, read_answer};
/// assert_eq!(read_answer("백오십", COUNT, &COUNT[0]), Ok(Exact::whole(150)));
/// assert_eq!(read_answer("스물다섯 개", COUNT, &COUNT[0]), Ok(Exact::whole(25)));
/// assert_eq!(read_answer("1 1/2", COUNT, &COUNT[0]), Ok(Exact::new(3, 2)));
/// ```
///
/// # Errors
///
/// [`AnswerError`], naming why the text is no answer.
pub fn read_answer(text: &str, units: &[Unit], bare: &Unit) -> Result<Exact, AnswerError> {
    let chars = text.chars().count();
    if chars > number::MAX_TEXT_CHARS {
        return Err(NumberError::TooLong(chars).into());
    }
    let mut plain = String::new();
    for c in composed(&number::plain(text)).chars() {
        match FRACTIONS.iter().find(|(sign, _)| *sign == c) {
            Some((_, fraction)) => plain.push_str(fraction),
            None => plain.push(c.to_ascii_lowercase()),
        }
    }
    let text = plain.trim();
    let text = text.strip_suffix('.').unwrap_or(text);
    if text.is_empty() {
        return Err(NumberError::Empty.into());
    }
    refuse_by_name(text)?;
    let led =
        units.iter().find_map(|unit| unit.prefixes.iter().find_map(|word| Some((unit, text.strip_prefix(word)?))));
    let (leading_unit, text) = led.map_or((None, text), |(unit, after)| (Some(unit), after.trim_start()));
    let (is_negative, text) = match text.strip_prefix('-') {
        Some(after) => (true, after.trim_start()),
        None => (false, text.strip_prefix('+').map_or(text, str::trim_start)),
    };
    let (number, rest) = numeral::leading(text)?;
    let rest = rest.trim();
    if let Some(error) = after_number(rest) {
        return Err(error);
    }
    let unit = match (leading_unit, rest) {
        (Some(unit), "") => unit,
        _ => unit_of(rest, units, bare)?,
    };
    let value = number.checked_mul(unit.size).ok_or(NumberError::TooPrecise)?;
    Ok(if is_negative { Exact::ZERO - value } else { value })
}

/// What is known not to be one number before any of it is read.
fn refuse_by_name(text: &str) -> Result<(), AnswerError> {
    if ESTIMATES.iter().any(|word| text.starts_with(word)) {
        return Err(AnswerError::Estimate);
    }
    if text.starts_with(SIGNS) {
        return Err(AnswerError::Calculation);
    }
    if text.chars().any(|c| ('\u{3131}'..='\u{318E}').contains(&c)) {
        return Err(AnswerError::Uncomposed);
    }
    Ok(())
}

/// Why what follows a number is more than a unit.
fn after_number(rest: &str) -> Option<AnswerError> {
    let mut chars = rest.chars();
    let first = chars.next()?;
    let is_before_number = chars.as_str().trim_start().starts_with(|c: char| c.is_ascii_digit());
    if matches!(first, '~' | '〜') || ESTIMATES_BEHIND.iter().any(|word| rest.ends_with(word)) {
        Some(AnswerError::Estimate)
    } else if SIGNS.contains(&first) || (matches!(first, '+' | '-' | '/' | 'x') && is_before_number) {
        Some(AnswerError::Calculation)
    } else {
        None
    }
}

/// Puts decomposed syllables together, as a file name copied on a Mac has them. Everything else stays.
fn composed(text: &str) -> String {
    let place = |c: char, first: char, count: u32| u32::from(c).checked_sub(u32::from(first)).filter(|at| *at < count);
    let mut out = String::new();
    for c in text.chars() {
        let last = out.chars().next_back().unwrap_or_default();
        let lead = place(last, '\u{1100}', 19);
        let open = place(last, '가', 11_172).filter(|at| at % 28 == 0);
        let together = match (lead, open) {
            (Some(lead), _) => place(c, '\u{1161}', 21).map(|vowel| (lead * 21 + vowel) * 28),
            (_, Some(open)) => place(c, '\u{11A8}', 27).map(|tail| open + tail + 1),
            _ => None,
        };
        match together.and_then(|at| char::from_u32(u32::from('가') + at)) {
            Some(syllable) => {
                out.pop();
                out.push(syllable);
            }
            None => out.push(c),
        }
    }
    out
}
