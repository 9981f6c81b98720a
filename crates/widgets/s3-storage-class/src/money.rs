//! Sums of money as whole quanta, so that totals equal their lines and are compared fast.
//!
//! A quantum is what every line is a whole number of: a hundred-millionth of a dollar, over the bytes of a GB, over
//! 30 x 1,200 reads and 30 days. Nothing is rounded until it is shown.

use std::iter::Sum;
use std::ops::{Add, Mul, Sub};

use skylet_units::Exact;

/// Days of a month, as this widget counts.
pub const MONTH_DAYS: i64 = skylet_facts::s3::MONTH_DAYS.whole();
/// Parts in which reads a month are counted: hundredths and twelfths are whole.
pub const READ_PARTS: i64 = 1_200;
/// Prices are whole numbers of this part of a dollar.
pub const PRICE_PARTS: i64 = 100_000_000;
/// Bytes of a gigabyte, as storage is charged.
pub const GB: i128 = 1 << 30;

/// Quanta of a dollar's price part for one thing.
pub(crate) const PER_THING: i128 = GB * PER_BYTE_MONTH_IN_GB;
/// The same for a thing, each time it is read once a month for a day, in parts of a read.
pub(crate) const PER_THING_READ: i128 = PER_THING / (READ_PARTS as i128 * MONTH_DAYS as i128);
/// The same for a byte, likewise: prices are for GB, so the bytes of one cancel.
pub(crate) const PER_BYTE_READ: i128 = PER_THING_READ / GB;
/// The same for a byte that is kept for a day.
pub(crate) const PER_BYTE_DAY: i128 = PER_BYTE_MONTH_IN_GB / MONTH_DAYS as i128;
/// The same for a thing that is kept for a day.
pub(crate) const PER_THING_DAY: i128 = PER_THING / MONTH_DAYS as i128;
/// The same for a byte of a copy that is kept for a day each time the object is read.
pub(crate) const PER_COPY_DAY_READ: i128 = PER_BYTE_READ / MONTH_DAYS as i128;
/// The same for a byte moved once.
pub(crate) const PER_BYTE: i128 = PER_BYTE_MONTH_IN_GB;

const PER_BYTE_MONTH_IN_GB: i128 = READ_PARTS as i128 * MONTH_DAYS as i128 * MONTH_DAYS as i128;

/// A sum of money, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Money(pub(crate) i128);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// In US dollars, exact.
    #[must_use]
    pub fn usd(self) -> Exact {
        Exact::from_parts(self.0, PER_THING * i128::from(PRICE_PARTS))
    }

    /// A sum over so many days as US dollars for a month of 30, exact. No days give the sum itself.
    #[must_use]
    pub fn month(self, days: i64) -> Exact {
        Exact::from_parts(
            self.0 * i128::from(MONTH_DAYS),
            PER_THING * i128::from(PRICE_PARTS) * i128::from(days.max(1)),
        )
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul<i64> for Money {
    type Output = Self;
    fn mul(self, by: i64) -> Self {
        Self(self.0 * i128::from(by))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_factor_is_what_it_stands_for() {
        let dollars = |quanta: i128| Money(quanta * i128::from(PRICE_PARTS)).usd();
        assert_eq!(dollars(PER_THING), Exact::ONE, "a dollar for a thing");
        assert_eq!(dollars(PER_BYTE * GB), Exact::ONE, "a dollar for a GB");
        assert_eq!(dollars(PER_BYTE_DAY * GB * 30), Exact::ONE, "a dollar for a GB-month");
        assert_eq!(dollars(PER_THING_DAY * 30), Exact::ONE, "a dollar for a thing and month");
        assert_eq!(dollars(PER_THING_READ * 1_200 * 30), Exact::ONE, "read once a month for a month");
        assert_eq!(dollars(PER_BYTE_READ * GB * 1_200 * 30), Exact::ONE, "a GB read likewise");
        assert_eq!(dollars(PER_COPY_DAY_READ * GB * 1_200 * 30 * 30), Exact::ONE, "its copy kept for a month");
        // Over 60 days it is half a month's: 2 dollars, 1 a month.
        assert_eq!(Money(PER_THING * i128::from(PRICE_PARTS) * 2).month(60), Exact::ONE, "by the month");
    }
}
