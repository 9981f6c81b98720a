//! Exact numbers: fractions of whole numbers, never floating point.

use std::fmt;
use std::ops::{Add, Div, Mul, Sub};

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul};
use serde::{Serialize, Serializer};

/// The finest fraction a typed text may give: denominators up to 10^18.
const DENOMINATOR_MAX: i128 = 1_000_000_000_000_000_000;
/// Digits after the point that are read and written; a finer number is written as a fraction.
pub(crate) const DECIMALS_MAX: usize = 18;

/// An exact rational number.
///
/// What people type is held to 15 digits before the point and to denominators of 10^18, so that the
/// products and quotients of the models stay inside the 128 bits used. Reading itself is checked.
///
/// ```
/// use skylet_units::Exact;
/// let boxes = (Exact::whole(9) / Exact::whole(4)).ceil();
/// assert_eq!((boxes * Exact::new(1, 2)).to_string(), "1.5");
/// assert_eq!(Exact::new(5, 14).to_string(), "5/14");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(Ratio<i128>);

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self::whole(0);
    /// One.
    pub const ONE: Self = Self::whole(1);

    /// A whole number.
    #[must_use]
    pub const fn whole(value: i64) -> Self {
        Self(Ratio::new_raw(value as i128, 1))
    }

    /// The fraction `numerator / denominator`, which must already be in lowest terms with a positive
    /// denominator. For constants; calculations use `/`.
    ///
    /// # Panics
    ///
    /// When the denominator is not positive; in a constant that is an error of compiling.
    #[must_use]
    pub const fn new(numerator: i64, denominator: i64) -> Self {
        assert!(denominator > 0, "a fraction needs a positive denominator");
        Self(Ratio::new_raw(numerator as i128, denominator as i128))
    }

    /// The whole number, for constants known to be one.
    ///
    /// # Panics
    ///
    /// When it is a fraction or does not fit 64 bits; in a constant that is an error of compiling.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "the assertion before it bounds the value")]
    pub const fn whole_or_panic(self) -> i64 {
        let (numerator, denominator) = (*self.0.numer(), *self.0.denom());
        assert!(
            denominator == 1 && numerator <= i64::MAX as i128 && numerator >= i64::MIN as i128,
            "not a whole number"
        );
        numerator as i64
    }

    pub(crate) fn from_parts(numerator: i128, denominator: i128) -> Self {
        Self(Ratio::new(numerator, denominator))
    }

    /// The sum, unless it leaves the range or is finer than a typed text may be.
    pub(crate) fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(&other.0).map(Self).filter(|sum| *sum.0.denom() <= DENOMINATOR_MAX)
    }

    /// The product, unless it leaves the range or is finer than a typed text may be.
    pub(crate) fn checked_mul(self, other: Self) -> Option<Self> {
        self.0.checked_mul(&other.0).map(Self).filter(|product| *product.0.denom() <= DENOMINATOR_MAX)
    }

    /// The quotient, unless the divisor is zero or the result is finer than a typed text may be.
    pub(crate) fn checked_div(self, other: Self) -> Option<Self> {
        self.0.checked_div(&other.0).map(Self).filter(|quotient| *quotient.0.denom() <= DENOMINATOR_MAX)
    }

    /// The smallest whole number that is not below this one (올림).
    #[must_use]
    pub fn ceil(self) -> Self {
        Self(self.0.ceil())
    }

    /// The greatest whole number that is not above this one (내림).
    #[must_use]
    pub fn floor(self) -> Self {
        Self(self.0.floor())
    }

    /// Whether the number has no fractional part.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }

    /// The whole number, if it is one and fits 64 bits.
    #[must_use]
    pub fn to_whole(self) -> Option<i64> {
        if self.is_whole() { i64::try_from(*self.0.numer()).ok() } else { None }
    }

    /// The greatest whole number that is not above this one, held to the range of `i64`.
    #[must_use]
    pub fn floor_to_i64(self) -> i64 {
        let floor = *self.0.floor().numer();
        i64::try_from(floor).unwrap_or(if floor < 0 { i64::MIN } else { i64::MAX })
    }

    /// The decimal digits, such as `1.5`, or `None` where none exists with at most 18 places, such as 1/3.
    #[must_use]
    pub fn to_decimal(self) -> Option<String> {
        let (mut numerator, denominator) = (*self.0.numer(), *self.0.denom());
        let mut power = 1_i128;
        let mut places = 0_usize;
        while power % denominator != 0 {
            power = power.checked_mul(10).filter(|_| places < DECIMALS_MAX)?;
            places += 1;
        }
        numerator = numerator.checked_mul(power / denominator)?;
        let mut text = if numerator < 0 { String::from("-") } else { String::new() };
        let mut digits = digits_of(numerator.unsigned_abs());
        // Least first: a decimal has at least one digit before its point.
        while digits.len() <= places {
            digits.push('0');
        }
        for (above, digit) in digits.iter().enumerate().rev() {
            text.push(*digit);
            if above == places && places > 0 {
                text.push('.');
            }
        }
        Some(text)
    }

    /// The number as people read it: `9,216`, `1.5`, `1/3`, with a comma at each thousand.
    #[must_use]
    pub fn grouped(self) -> String {
        let Some(plain) = self.to_decimal() else {
            return self.fraction();
        };
        let (integer, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = String::new();
        for (position, digit) in integer.chars().enumerate() {
            let is_after_digit = out.ends_with(|c: char| c.is_ascii_digit());
            if is_after_digit && (integer.len() - position).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(fraction);
        }
        out
    }

    /// The decimal where a finite one exists, else a fraction such as `5/14`. No grouping.
    #[must_use]
    pub fn text(self) -> String {
        self.to_decimal().unwrap_or_else(|| self.fraction())
    }

    fn fraction(self) -> String {
        let mut out = if *self.0.numer() < 0 { String::from("-") } else { String::new() };
        out.extend(digits_of(self.0.numer().unsigned_abs()).iter().rev());
        out.push('/');
        out.extend(digits_of(self.0.denom().unsigned_abs()).iter().rev());
        out
    }
}

/// Decimal digits, least first, at least one.
fn digits_of(mut number: u128) -> Vec<char> {
    let mut digits = Vec::new();
    loop {
        let digit = u8::try_from(number % 10).unwrap_or_default();
        digits.push(char::from(b'0' + digit));
        number /= 10;
        if number == 0 {
            return digits;
        }
    }
}

/// A decimal where a finite one exists, else a fraction such as `5/14`. No grouping.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0.numer(), self.0.denom())
    }
}

/// Written as the string of its `Display` form, so that no reader turns it into a float by accident.
impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Zero.
impl Default for Exact {
    fn default() -> Self {
        Self::ZERO
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Self::whole(value)
    }
}

impl Add for Exact {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Exact {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul for Exact {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

/// # Panics
///
/// When the divisor is zero. Callers divide by limits from the fact tables, which are positive.
impl Div for Exact {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Self(self.0 / other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_finite_or_refused() {
        let cases = [
            (Exact::new(3, 2), Some("1.5")),
            (Exact::new(-1, 8), Some("-0.125")),
            (Exact::whole(150), Some("150")),
            (Exact::new(1, 20), Some("0.05")),
            (Exact::new(1, 3), None),
            (Exact::new(5, 14), None),
        ];
        for (number, expected) in cases {
            assert_eq!(number.to_decimal().as_deref(), expected, "{number:?}");
        }
    }

    #[test]
    fn thousands_are_grouped_left_of_the_point_only() {
        let cases = [
            (Exact::whole(0), "0"),
            (Exact::whole(999), "999"),
            (Exact::whole(1_000), "1,000"),
            (Exact::whole(409_600), "409,600"),
            (Exact::whole(-1_234_567), "-1,234,567"),
            (Exact::from_parts(12_345_678, 10_000), "1,234.5678"),
            (Exact::new(10_000, 3), "10000/3"),
        ];
        for (number, expected) in cases {
            assert_eq!(number.grouped(), expected, "{number:?}");
        }
    }

    #[test]
    fn ceil_and_floor_keep_their_meaning_below_zero() {
        assert_eq!(Exact::new(9, 4).ceil(), Exact::whole(3), "2.25 up");
        assert_eq!(Exact::new(9, 4).floor(), Exact::whole(2), "2.25 down");
        assert_eq!(Exact::new(-9, 4).ceil(), Exact::whole(-2), "-2.25 up");
        assert_eq!(Exact::whole(3).ceil(), Exact::whole(3), "a whole number stays");
    }
}
