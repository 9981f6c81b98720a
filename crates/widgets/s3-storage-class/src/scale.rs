//! Places on the map: scales on which each step multiplies, with a place for nothing at all.
//!
//! A value is `offset + unit x factor^step`, so that doubling is as wide everywhere but near nothing. Whole numbers
//! throughout: the same place on every machine.

use skylet_chart::Share;

use crate::flips::Axis;
use crate::money::READ_PARTS;

/// Places in a step: a handle is dragged by these.
const PLACES: i64 = 4;
/// Factors are whole numbers of this part, as a power of two; sums under way of the other.
const FACTOR_BITS: u32 = 40;
const SUM_BITS: u32 = 20;

/// A scale: its values rise from the first place to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    offset: i64,
    unit: i64,
    factor: i64,
    steps: i64,
    last: i64,
}

impl Scale {
    /// Reads a month in 1,200ths, from never to every day: half of the way is a little below once a month.
    /// The factor is the 240th root of 1,501, since `0.02 x (1,501 - 1)` are 30.
    pub const READS: Self =
        Self { offset: -24, unit: 24, factor: 1_133_534_508_764, steps: 240, last: 30 * READ_PARTS };
    /// The same, to a thousand a month.
    pub const READS_LONG: Self = Self { steps: 356, last: 1_000 * READ_PARTS, ..Self::READS };
    /// Days kept, from one to ten years: the factor is the 240th root of `3,649 / 15 + 1`.
    pub const DAYS: Self = Self { offset: -14, unit: 15, factor: 1_124_991_550_906, steps: 240, last: 3_650 };
    /// Bytes of an object, from 1 KB to 1 GB: the factor is the twelfth root of two.
    pub const SIZE: Self = Self { offset: 0, unit: 1 << 10, factor: 1_164_891_991_448, steps: 240, last: 1 << 30 };

    /// The one of an axis that holds a value, if there is one: sizes beyond it stand at its ends.
    #[must_use]
    pub const fn of(axis: Axis, value: i64) -> Self {
        match axis {
            Axis::Reads if value > Self::READS.last => Self::READS_LONG,
            Axis::Reads => Self::READS,
            Axis::Days => Self::DAYS,
            Axis::Size => Self::SIZE,
        }
    }

    /// The last place; the first is 0.
    #[must_use]
    pub const fn length(self) -> i64 {
        self.steps * PLACES
    }

    /// The value of a step.
    #[must_use]
    pub fn step(self, step: i64) -> i64 {
        let mut sum = i128::from(self.unit) << SUM_BITS;
        for _ in 0..step.clamp(0, self.steps) {
            sum = (sum * i128::from(self.factor)) >> FACTOR_BITS;
        }
        self.rounded(sum, step)
    }

    /// The values of all steps, in order.
    #[must_use]
    pub fn values(self) -> Vec<i64> {
        let mut sum = i128::from(self.unit) << SUM_BITS;
        let mut values = Vec::new();
        for step in 0..=self.steps {
            values.push(self.rounded(sum, step));
            sum = (sum * i128::from(self.factor)) >> FACTOR_BITS;
        }
        values
    }

    fn rounded(self, sum: i128, step: i64) -> i64 {
        if step >= self.steps {
            return self.last;
        }
        let near = (sum + (1 << (SUM_BITS - 1))) >> SUM_BITS;
        self.offset + i64::try_from(near).unwrap_or(self.last)
    }

    /// The value of a place; between two steps evenly.
    #[must_use]
    pub fn value(self, place: i64) -> i64 {
        let place = place.clamp(0, self.length());
        let (low, high) = (self.step(place / PLACES), self.step(place / PLACES + 1));
        low + (high - low) * (place % PLACES) / PLACES
    }

    /// The share of the width at which a value stands.
    #[must_use]
    pub fn share(self, value: i64) -> Share {
        let (step, within, width) = self.around(value);
        Share::of(step * 10_000 + within * 10_000 / width, self.steps * 10_000)
    }

    /// The first place at which a value is reached.
    #[must_use]
    pub fn place(self, value: i64) -> i64 {
        let (step, within, width) = self.around(value);
        step * PLACES + (within * PLACES + width - 1) / width
    }

    /// The step below a value, how far it is from there, and how far the next step is.
    fn around(self, value: i64) -> (i64, i64, i64) {
        let mut sum = i128::from(self.unit) << SUM_BITS;
        let mut low = self.rounded(sum, 0);
        for step in 0..self.steps {
            sum = (sum * i128::from(self.factor)) >> FACTOR_BITS;
            let high = self.rounded(sum, step + 1);
            // Several steps may stand for one value: the first of them counts.
            if value < high || value <= low {
                return (step, (value - low).max(0), (high - low).max(1));
            }
            low = high;
        }
        (self.steps, 0, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Scale; 4] = [Scale::READS, Scale::READS_LONG, Scale::DAYS, Scale::SIZE];

    #[test]
    fn ends_are_exact_and_values_rise() {
        for scale in ALL {
            let values = scale.values();
            assert_eq!(values.last(), Some(&scale.last), "{scale:?}");
            assert!(values.windows(2).all(|two| two[0] <= two[1]), "{scale:?}: {values:?}");
            // Nothing was lost on the way: the last step is no wider than its factor makes it.
            let [before, last] = values[values.len() - 2..] else { panic!("there are two") };
            assert!(last - before <= before / 16, "{scale:?}: {before} to {last}");
        }
        assert_eq!((Scale::READS.value(0), Scale::DAYS.value(0), Scale::SIZE.value(0)), (0, 1, 1_024), "the first");
    }

    #[test]
    fn shares_are_those_of_logarithms() {
        // ln(1 + 1 / 0.02) / ln(1,501) = 3.9318 / 7.3139 = 0.53758; for a twelfth: 1.6422 / 7.3139 = 0.22453.
        let hundredths = |scale: Scale, value| scale.share(value).hundredths();
        assert!(
            (5_374..=5_377).contains(&hundredths(Scale::READS, READ_PARTS)),
            "once a month: {}",
            hundredths(Scale::READS, READ_PARTS)
        );
        assert!((2_240..=2_250).contains(&hundredths(Scale::READS, 100)), "once a year");
        // ln(1 + 119 / 15) / ln(244.27) = 2.1894 / 5.4983 = 0.39819.
        assert!((3_975..=3_990).contains(&hundredths(Scale::DAYS, 120)), "120 days: {}", hundredths(Scale::DAYS, 120));
        assert_eq!(hundredths(Scale::SIZE, 1 << 20), 5_000, "1 MB is half way");
    }

    #[test]
    fn places_lead_to_values_and_back() {
        for scale in ALL {
            for place in 0..=scale.length() {
                let value = scale.value(place);
                let back = scale.place(value);
                // Several places may stand for one day, or for one part of a read.
                assert_eq!(scale.value(back), value, "{scale:?} at {place}, back at {back}");
            }
        }
    }
}
