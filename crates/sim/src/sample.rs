//! Spans of time drawn at random, the same everywhere.
//!
//! Floating point here is the five exact operations and `libm`'s logarithm and exponential, which are written with
//! them; the host's own functions differ from machine to machine.

use skylet_units::{Dice, Exact};

use crate::micros::Micros;

/// Every number of this kind is exact as a float.
const STEPS: u64 = 1 << 53;

/// A share, from above 0 to 1, each multiple of 2^-53 equally likely.
#[expect(clippy::cast_precision_loss, reason = "at most 2^53: exact")]
pub fn share(dice: &mut Dice) -> f64 {
    (dice.below(STEPS) + 1) as f64 / STEPS as f64
}

/// The nearest span to a number of microseconds: at least 1, so that nothing takes no time, and at most a day.
#[expect(clippy::cast_possible_truncation, reason = "held to a range that fits")]
#[must_use]
pub fn span(micros: f64) -> Micros {
    Micros((micros + 0.5).clamp(1.0, 86_400_000_000.0) as i64)
}

/// A share of a mean, exponentially distributed: mean 1.
pub fn exponential_share(dice: &mut Dice) -> f64 {
    -libm::log(share(dice))
}

/// A span of a mean in microseconds, exponentially distributed: the gap between arrivals that know nothing of each other.
#[expect(clippy::cast_precision_loss, reason = "a mean below 2^53 millionths of a microsecond, 2.5 hours")]
pub fn exponential(dice: &mut Dice, mean: Exact) -> Micros {
    let millionths = (mean * Exact::whole(1_000_000)).floor_to_i64() as f64;
    span(exponential_share(dice) * millionths / 1e6)
}

/// A share with a heavy tail (Pareto, exponent 1.5): at least `least`; without a cut its mean is three times that.
pub fn pareto_share(dice: &mut Dice, least: f64) -> f64 {
    // share^(-2/3)
    least * libm::exp(libm::log(share(dice)) * (-2.0 / 3.0))
}

/// What is left of something after a span, when it falls to 1/e in each `decay`: `e^(-span/decay)`.
#[expect(clippy::cast_precision_loss, reason = "spans below 2^53 microseconds, 285 years")]
#[must_use]
pub fn remaining(span: Micros, decay: Micros) -> f64 {
    libm::exp(-(span.0 as f64) / decay.0 as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_the_same_everywhere() {
        let mut dice = Dice::new(1, "sample");
        let spans: Vec<_> = (0..6).map(|_| exponential(&mut dice, Exact::whole(100_000)).0).collect();
        // Worked apart: SplitMix64 and -ln(share) in Python.
        assert_eq!(spans, [176_201, 40_129, 206_748, 93_267, 38_120, 40_933], "six gaps");
        assert_eq!(remaining(Micros::seconds(10), Micros::seconds(10)).to_bits(), 0x3FD7_8B56_362C_EF38, "1/e");
    }

    #[test]
    fn the_mean_and_the_spread_are_those_of_the_distribution() {
        // 200,000 draws: the mean of an exponential is 1 +- 1/sqrt(200,000) = 0.22 %; 4 of these, 0.9 %.
        let mut dice = Dice::new(2, "sample");
        let draws: Vec<_> = (0..200_000).map(|_| exponential_share(&mut dice)).collect();
        let mean = draws.iter().sum::<f64>() / 200_000.0;
        assert!((mean - 1.0).abs() < 0.009, "mean {mean}");
        // Half of them are below ln 2.
        let below = draws.iter().filter(|draw| **draw < std::f64::consts::LN_2).count();
        assert!((99_100..100_900).contains(&below), "{below} of 200,000 below the median");
    }

    #[test]
    fn a_span_is_never_nothing() {
        assert_eq!(span(0.0), Micros(1), "nothing");
        assert_eq!(span(f64::INFINITY), Micros::seconds(86_400), "without end");
        assert_eq!(span(f64::NAN).0, 0, "a number that is none");
    }
}
