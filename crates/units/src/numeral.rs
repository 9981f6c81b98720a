//! Korean numerals, exactly or not at all: 백오십, 이만 삼천, 1만 2천, 일점오, 스물다섯.

use crate::Exact;
use crate::answer::AnswerError;
use crate::number::{self, NumberError};

/// Ten thousand, which a numeral is grouped by.
const MYRIAD: i64 = 10_000;
/// The first number with more digits than a typed number may have.
const TOO_LARGE: Exact = Exact::whole(1_000_000_000_000_000);

/// A word or a number inside a numeral.
#[derive(Debug, Clone, Copy)]
enum Token<'a> {
    /// Digits, with the text they were read from.
    Number(Exact, &'a str),
    /// 일 … 구, and 영 or 공.
    Digit(i64),
    /// 십, 백, 천.
    Power(i64),
    /// 만, 억, 조.
    Group(i64),
    /// 열, 스물 … 아흔.
    NativeTen(i64),
    /// 하나 … 아홉, and what they become before a counter.
    NativeOne(i64),
    /// 점.
    Point,
    /// 반, 절반.
    Half,
}

/// Words, longest first where one starts another (일곱 and 일).
const WORDS: &[(&str, Token<'static>)] = &[
    ("절반", Token::Half),
    ("하나", Token::NativeOne(1)),
    ("다섯", Token::NativeOne(5)),
    ("여섯", Token::NativeOne(6)),
    ("일곱", Token::NativeOne(7)),
    ("여덟", Token::NativeOne(8)),
    ("아홉", Token::NativeOne(9)),
    ("스물", Token::NativeTen(20)),
    ("스무", Token::NativeTen(20)),
    ("서른", Token::NativeTen(30)),
    ("마흔", Token::NativeTen(40)),
    ("예순", Token::NativeTen(60)),
    ("일흔", Token::NativeTen(70)),
    ("여든", Token::NativeTen(80)),
    ("아흔", Token::NativeTen(90)),
    ("열", Token::NativeTen(10)),
    ("쉰", Token::NativeTen(50)),
    ("한", Token::NativeOne(1)),
    ("둘", Token::NativeOne(2)),
    ("두", Token::NativeOne(2)),
    ("셋", Token::NativeOne(3)),
    ("세", Token::NativeOne(3)),
    ("넷", Token::NativeOne(4)),
    ("네", Token::NativeOne(4)),
    ("영", Token::Digit(0)),
    ("공", Token::Digit(0)),
    ("일", Token::Digit(1)),
    ("이", Token::Digit(2)),
    ("삼", Token::Digit(3)),
    ("사", Token::Digit(4)),
    ("오", Token::Digit(5)),
    ("육", Token::Digit(6)),
    ("륙", Token::Digit(6)),
    ("칠", Token::Digit(7)),
    ("팔", Token::Digit(8)),
    ("구", Token::Digit(9)),
    ("십", Token::Power(10)),
    ("백", Token::Power(100)),
    ("천", Token::Power(1_000)),
    ("만", Token::Group(10_000)),
    ("억", Token::Group(100_000_000)),
    ("조", Token::Group(1_000_000_000_000)),
    ("점", Token::Point),
    ("반", Token::Half),
];

/// Reads the number at the start of an unsigned, plain text, in digits, words or both, and returns it with the rest.
///
/// Digits alone are read by [`number::leading_number`] and nothing else.
pub(crate) fn leading(text: &str) -> Result<(Exact, &str), AnswerError> {
    let mut numeral = Numeral::default();
    let mut rest = text;
    while let Some((token, after)) = token(rest.trim_start())? {
        // Right after digits no digit is said: 150이요 is 150 and a word.
        if matches!(token, Token::Digit(_)) && numeral.is_after_digits {
            break;
        }
        numeral.take(token)?;
        rest = after;
    }
    Ok((numeral.end()?, rest))
}

fn token(text: &str) -> Result<Option<(Token<'_>, &str)>, AnswerError> {
    if text.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',') {
        let (number, rest) = number::leading_number(text)?;
        return Ok(Some((Token::Number(number, text), rest)));
    }
    Ok(WORDS.iter().find_map(|(word, token)| Some((*token, text.strip_prefix(word)?))))
}

/// A numeral as far as it has been read.
#[derive(Debug, Default)]
struct Numeral {
    /// What groups (만, 억, 조) have given so far.
    total: Exact,
    /// What powers of ten have given in the group being read.
    sum: Exact,
    /// A coefficient that waits for its power or group.
    pending: Option<Exact>,
    /// The last power read in this group: what follows must be smaller.
    power: Option<i64>,
    /// The last group read: what follows must be smaller.
    group: Option<i64>,
    /// The place after the point that comes next, once there is one.
    place: Option<Exact>,
    /// The power a native word ends in: 10 after 스물, 1 after 다섯.
    native: Option<i64>,
    /// Tokens taken.
    length: usize,
    /// Whether the last of them was digits.
    is_after_digits: bool,
}

impl Numeral {
    fn take(&mut self, token: Token<'_>) -> Result<(), AnswerError> {
        if self.place.is_some() && !matches!(token, Token::Digit(_)) {
            return Err(AnswerError::Numeral);
        }
        match token {
            Token::Number(number, text) => self.number(number, text),
            Token::Digit(digit) => self.digit(digit),
            Token::Power(power) => self.power(power),
            Token::Group(group) => self.group(group),
            Token::NativeTen(ten) => self.native(ten, 10),
            Token::NativeOne(one) => self.native(one, 1),
            Token::Point => self.point(),
            Token::Half => Err(AnswerError::Ambiguous),
        }?;
        self.length += 1;
        self.is_after_digits = matches!(token, Token::Number(..));
        Ok(())
    }

    /// Digits: alone, before a power or group (2천), or at the end (1만 2,000). A proper fraction after a whole number
    /// belongs to it (1 1/2).
    fn number(&mut self, number: Exact, text: &str) -> Result<(), AnswerError> {
        if let (1, Some(whole)) = (self.length, self.pending) {
            let is_fraction = text.find('/').is_some_and(|slash| !text.get(..slash).unwrap_or("").contains([' ', '.']));
            return if is_fraction && whole.is_whole() && number < Exact::ONE {
                self.pending = Some(whole + number);
                Ok(())
            } else {
                Err(AnswerError::Several)
            };
        }
        let below = self.power.or(self.group.map(|_| MYRIAD));
        let fits = number.is_whole() && below.is_none_or(|below| number < Exact::whole(below));
        if self.pending.is_some() || self.native.is_some() || !(self.length == 0 || fits) {
            return Err(AnswerError::Several);
        }
        self.pending = Some(number);
        Ok(())
    }

    fn digit(&mut self, digit: i64) -> Result<(), AnswerError> {
        if let Some(place) = self.place {
            // Eighteen places, as with digits.
            if place < Exact::new(1, 1_000_000_000_000_000_000) {
                return Err(NumberError::TooPrecise.into());
            }
            self.sum = self.sum + Exact::whole(digit) * place;
            self.place = Some(place / Exact::whole(10));
            return Ok(());
        }
        match self.pending {
            // 이삼 may be 23, or two or three.
            Some(_) => Err(AnswerError::Ambiguous),
            None if self.native.is_some() || (digit == 0 && self.length > 0) => Err(AnswerError::Numeral),
            None => {
                self.pending = Some(Exact::whole(digit));
                Ok(())
            }
        }
    }

    fn power(&mut self, power: i64) -> Result<(), AnswerError> {
        let coefficient = self.pending.take().unwrap_or(Exact::ONE);
        let is_digit = coefficient.is_whole() && coefficient >= Exact::ONE && coefficient < Exact::whole(10);
        if !is_digit || self.native.is_some() || self.power.is_some_and(|last| power >= last) {
            return Err(AnswerError::Numeral);
        }
        self.sum = self.sum + coefficient * Exact::whole(power);
        self.power = Some(power);
        Ok(())
    }

    fn group(&mut self, group: i64) -> Result<(), AnswerError> {
        let mut coefficient = self.sum + self.pending.take().unwrap_or_default();
        if coefficient == Exact::ZERO && self.length == 0 && group == MYRIAD {
            coefficient = Exact::ONE;
        }
        if coefficient <= Exact::ZERO || self.native.is_some() || self.group.is_some_and(|last| group >= last) {
            return Err(AnswerError::Numeral);
        }
        // 1.5만 ends the numeral: 1.5만 2천 would be 17 thousand to some and an error to others.
        if !coefficient.is_whole() {
            self.native = Some(1);
        }
        let group_value = coefficient.checked_mul(Exact::whole(group)).filter(|value| *value < TOO_LARGE);
        self.total = self.total + group_value.ok_or(NumberError::TooLarge(false))?;
        (self.sum, self.power, self.group) = (Exact::ZERO, None, Some(group));
        Ok(())
    }

    /// 스물, 다섯: at the end of a numeral, after nothing smaller than 백.
    fn native(&mut self, value: i64, place: i64) -> Result<(), AnswerError> {
        let follows_ten = self.native == Some(10) && place == 1;
        let is_free = self.native.is_none() && self.power.is_none_or(|last| last >= 100);
        if self.pending.is_some() || !(follows_ten || is_free) {
            return Err(AnswerError::Numeral);
        }
        self.sum = self.sum + Exact::whole(value);
        self.native = Some(place);
        Ok(())
    }

    fn point(&mut self) -> Result<(), AnswerError> {
        let is_after_words = self.length > 0 && self.native.is_none() && self.pending.is_none_or(Exact::is_whole);
        if !is_after_words {
            return Err(AnswerError::Numeral);
        }
        self.sum = self.sum + self.pending.take().unwrap_or_default();
        self.place = Some(Exact::new(1, 10));
        Ok(())
    }

    fn end(self) -> Result<Exact, AnswerError> {
        if self.length == 0 {
            return Err(NumberError::NotANumber.into());
        }
        if self.place == Some(Exact::new(1, 10)) {
            return Err(AnswerError::Numeral);
        }
        let value = self.total + self.sum + self.pending.unwrap_or_default();
        if value >= TOO_LARGE { Err(NumberError::TooLarge(false).into()) } else { Ok(value) }
    }
}
