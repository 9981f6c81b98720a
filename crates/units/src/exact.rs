//! Exact numbers: fractions of whole numbers, never floating point.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Div, Mul, Sub};

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
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Exact {
    numerator: i128,
    /// Positive, and with no factor in common with the numerator.
    denominator: i128,
}

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self::whole(0);
    /// One.
    pub const ONE: Self = Self::whole(1);

    /// A whole number.
    #[must_use]
    pub const fn whole(value: i64) -> Self {
        Self { numerator: value as i128, denominator: 1 }
    }

    /// The fraction `numerator / denominator`, which must already be in lowest terms with a positive
    /// denominator. For constants; calculations use `/`.
    ///
    /// # Panics
    ///
    /// When the denominator is not positive, and, with debug assertions, when there is a common factor; in a constant
    /// that is an error of compiling.
    #[must_use]
    pub const fn new(numerator: i64, denominator: i64) -> Self {
        assert!(denominator > 0, "a fraction needs a positive denominator");
        let (numerator, denominator) = (numerator as i128, denominator as i128);
        debug_assert!(common_factor(numerator, denominator) == 1, "a fraction not in lowest terms");
        Self { numerator, denominator }
    }

    /// The whole number, for constants known to be one.
    ///
    /// # Panics
    ///
    /// When it is a fraction or does not fit 64 bits; in a constant that is an error of compiling.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "the assertion before it bounds the value")]
    pub const fn whole_or_panic(self) -> i64 {
        let Self { numerator, denominator } = self;
        assert!(
            denominator == 1 && numerator <= i64::MAX as i128 && numerator >= i64::MIN as i128,
            "not a whole number"
        );
        numerator as i64
    }

    /// So many times the number, for constants where that is known to be whole.
    ///
    /// # Panics
    ///
    /// When it is a fraction or does not fit 64 bits; in a constant that is an error of compiling.
    #[must_use]
    pub const fn times_or_panic(self, by: i64) -> i64 {
        let numerator = self.numerator * by as i128;
        assert!(numerator % self.denominator == 0, "not a whole number");
        Self { numerator: numerator / self.denominator, denominator: 1 }.whole_or_panic()
    }

    /// The fraction `numerator / denominator` in lowest terms.
    ///
    /// # Panics
    ///
    /// When the denominator is not positive.
    #[must_use]
    pub fn from_parts(numerator: i128, denominator: i128) -> Self {
        assert!(denominator > 0, "a fraction needs a positive denominator");
        Self::reduced(numerator, denominator)
    }

    fn reduced(numerator: i128, denominator: i128) -> Self {
        let common = common_factor(numerator, denominator);
        Self { numerator: numerator / common, denominator: denominator / common }
    }

    /// The sum, and whether it left the range.
    fn sum(self, other: Self) -> (Self, bool) {
        let common = common_factor(self.denominator, other.denominator);
        let (by, other_by) = (other.denominator / common, self.denominator / common);
        let (first, is_beyond) = self.numerator.overflowing_mul(by);
        let (second, is_also) = other.numerator.overflowing_mul(other_by);
        let (numerator, is_sum) = first.overflowing_add(second);
        let (denominator, is_below) = self.denominator.overflowing_mul(by);
        (Self::reduced(numerator, denominator), is_beyond || is_also || is_sum || is_below)
    }

    /// The product, and whether it left the range.
    fn product(self, other: Self) -> (Self, bool) {
        // What is cancelled first need not fit.
        let one = common_factor(self.numerator, other.denominator);
        let two = common_factor(other.numerator, self.denominator);
        let (numerator, is_beyond) = (self.numerator / one).overflowing_mul(other.numerator / two);
        let (denominator, is_below) = (self.denominator / two).overflowing_mul(other.denominator / one);
        (Self { numerator, denominator }, is_beyond || is_below)
    }

    /// One divided by it; nothing for zero.
    fn reciprocal(self) -> Option<Self> {
        let (numerator, denominator) = (self.denominator * self.numerator.signum(), self.numerator.abs());
        (denominator > 0).then_some(Self { numerator, denominator })
    }

    /// A result that stayed in the range and is no finer than a typed text may be.
    fn checked((result, is_beyond): (Self, bool)) -> Option<Self> {
        Some(result).filter(|result| !is_beyond && result.denominator <= DENOMINATOR_MAX)
    }

    /// The sum, unless it leaves the range or is finer than a typed text may be.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        Self::checked(self.sum(other))
    }

    /// The product, unless it leaves the range or is finer than a typed text may be.
    pub(crate) fn checked_mul(self, other: Self) -> Option<Self> {
        Self::checked(self.product(other))
    }

    /// The quotient, unless the divisor is zero or the result is finer than a typed text may be.
    pub(crate) fn checked_div(self, other: Self) -> Option<Self> {
        Self::checked(self.product(other.reciprocal()?))
    }

    /// A result of the models, whose numbers stay in the range.
    fn expected((result, is_beyond): (Self, bool)) -> Self {
        debug_assert!(!is_beyond, "sums and products stay inside 128 bits");
        result
    }

    /// The smallest whole number that is not below this one (올림).
    #[must_use]
    pub fn ceil(self) -> Self {
        let (whole, rest) = self.parts();
        Self { numerator: whole + i128::from(rest != 0), denominator: 1 }
    }

    /// The greatest whole number that is not above this one (내림).
    #[must_use]
    pub fn floor(self) -> Self {
        Self { numerator: self.parts().0, denominator: 1 }
    }

    /// The greatest whole number that is not above this one, and what is left over the denominator.
    fn parts(self) -> (i128, i128) {
        let rest = self.numerator % self.denominator;
        let rest = if rest < 0 { rest + self.denominator } else { rest };
        ((self.numerator - rest) / self.denominator, rest)
    }

    /// Whether the number has no fractional part.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// The whole number, if it is one and fits 64 bits.
    #[must_use]
    pub fn to_whole(self) -> Option<i64> {
        if self.is_whole() { i64::try_from(self.numerator).ok() } else { None }
    }

    /// The greatest whole number that is not above this one, held to the range of `i64`.
    #[must_use]
    pub fn floor_to_i64(self) -> i64 {
        let floor = self.floor().numerator;
        i64::try_from(floor).unwrap_or(if floor < 0 { i64::MIN } else { i64::MAX })
    }

    /// The decimal digits, such as `1.5`, or `None` where none exists with at most 18 places, such as 1/3.
    #[must_use]
    pub fn to_decimal(self) -> Option<String> {
        let Self { mut numerator, denominator } = self;
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

    /// Numerator and denominator, such as `7/10`, also where a decimal exists; `1/1` for one. No grouping.
    #[must_use]
    pub fn fraction(self) -> String {
        let mut out = if self.numerator < 0 { String::from("-") } else { String::new() };
        out.extend(digits_of(self.numerator.unsigned_abs()).iter().rev());
        out.push('/');
        out.extend(digits_of(self.denominator.unsigned_abs()).iter().rev());
        out
    }
}

/// The greatest number that divides both; at least one of them is not zero.
const fn common_factor(mut one: i128, mut other: i128) -> i128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one.abs()
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
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// Written as the string of its `Display` form, so that no reader turns it into a float by accident.
impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// By whole parts first, then by the reciprocals of what is left, the other way round: nothing is multiplied, so nothing
/// leaves the range.
impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut one, mut two) = (*self, *other);
        let mut is_turned = false;
        loop {
            let ((whole, rest), (other_whole, other_rest)) = (one.parts(), two.parts());
            if whole != other_whole || rest == 0 || other_rest == 0 {
                let order = (whole, rest != 0).cmp(&(other_whole, other_rest != 0));
                return if is_turned { order.reverse() } else { order };
            }
            one = Self { numerator: one.denominator, denominator: rest };
            two = Self { numerator: two.denominator, denominator: other_rest };
            is_turned = !is_turned;
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
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
        Self::expected(self.sum(other))
    }
}

impl Sub for Exact {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + Self { numerator: -other.numerator, ..other }
    }
}

impl Mul for Exact {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self::expected(self.product(other))
    }
}

/// # Panics
///
/// When the divisor is zero. Callers divide by limits from the fact tables, which are positive.
impl Div for Exact {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let Some(reciprocal) = other.reciprocal() else { panic!("a divisor is not zero") };
        Self::expected(self.product(reciprocal))
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
    fn results_are_in_lowest_terms() {
        let (sixth, third) = (Exact::new(1, 6), Exact::new(1, 3));
        let cases = [
            (third + sixth, Exact::new(1, 2)),
            (third - third, Exact::ZERO),
            (sixth - third, Exact::new(-1, 6)),
            (Exact::new(-2, 3) * Exact::new(3, 4), Exact::new(-1, 2)),
            (sixth / third, Exact::new(1, 2)),
            (sixth / Exact::new(-1, 3), Exact::new(-1, 2)),
            (Exact::ZERO / Exact::new(-5, 7), Exact::ZERO),
            (Exact::ZERO * third, Exact::ZERO),
        ];
        for (found, expected) in cases {
            assert_eq!(found, expected, "{found:?}");
        }
    }

    #[test]
    fn numbers_are_in_order_where_their_products_would_not_fit() {
        let power = 10_i128.pow(18);
        let near = |above: i128| Exact::from_parts(power * power + above, power - 1);
        let sorted = [
            Exact::from_parts(-power * power, power - 1),
            Exact::new(-1, 3),
            Exact::new(-1, 4),
            Exact::ZERO,
            Exact::new(5, 14),
            Exact::new(4, 11),
            Exact::new(3, 8),
            Exact::ONE,
            Exact::new(4, 3),
            near(0),
            near(1),
        ];
        for (at, one) in sorted.iter().enumerate() {
            for (other_at, other) in sorted.iter().enumerate() {
                assert_eq!(one.cmp(other), at.cmp(&other_at), "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn what_leaves_the_range_is_told() {
        let large = Exact::from_parts(i128::MAX, 1);
        assert_eq!(large.checked_add(Exact::ONE), None, "a sum");
        assert_eq!(large.checked_mul(Exact::whole(2)), None, "a product");
        assert_eq!(large.checked_mul(Exact::new(2, 3)), None, "a product that does not cancel");
        assert_eq!(large.checked_div(large), Some(Exact::ONE), "a quotient that does");
        assert_eq!(Exact::ONE.checked_div(Exact::ZERO), None, "no quotient");
        let fine = Exact::from_parts(1, DENOMINATOR_MAX);
        assert_eq!(fine.checked_div(Exact::whole(2)), None, "too fine");
    }

    #[test]
    fn ceil_and_floor_keep_their_meaning_below_zero() {
        assert_eq!(Exact::new(9, 4).ceil(), Exact::whole(3), "2.25 up");
        assert_eq!(Exact::new(9, 4).floor(), Exact::whole(2), "2.25 down");
        assert_eq!(Exact::new(-9, 4).ceil(), Exact::whole(-2), "-2.25 up");
        assert_eq!(Exact::whole(3).ceil(), Exact::whole(3), "a whole number stays");
    }
}
