//! Axes as plotters understands them, in integers: nothing here differs between the host and a browser.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};

/// How an axis is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// Equal steps are equally long.
    #[default]
    Linear,
    /// Equal factors are equally long; numbers below 1 stand at its beginning.
    Log,
}

/// An axis with its ends and the places of its lines.
#[derive(Debug, Clone)]
pub(super) struct Ruler {
    pub(super) scale: Scale,
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) ticks: Vec<i64>,
}

impl Ruler {
    /// A ruler from one number to another that is made at least 1 longer; a logarithmic one begins at 1 or more.
    pub(super) fn new(scale: Scale, (from, to): (i64, i64)) -> Self {
        let (from, to) = (from.min(to), from.max(to));
        let from = if scale == Scale::Log { from.max(1) } else { from };
        let from = from.min(i64::MAX - 1);
        Self { scale, from, to: to.max(from + 1), ticks: Vec::new() }
    }

    /// The ruler with both ends moved outwards to round numbers.
    pub(super) fn rounded(self, lines: u8) -> Self {
        match self.scale {
            Scale::Linear => {
                let step = step(self.from, self.to, lines);
                let down = i128::from(self.from).div_euclid(step) * step;
                let up = -(-i128::from(self.to)).div_euclid(step) * step;
                Self { from: narrow(down), to: narrow(up), ..self }
            }
            Scale::Log => {
                let from = rounds().take_while(|round| *round <= i128::from(self.from)).last().map_or(1, narrow);
                let to = rounds().find(|round| *round >= i128::from(self.to)).map_or(i64::MAX, narrow);
                Self { from, to, ..self }
            }
        }
    }

    /// Places of about so many lines or fewer: steps of 1, 2 or 5, on a logarithmic axis of 1, 2, 5 and 10.
    pub(super) fn nice(&self, lines: u8) -> Vec<i64> {
        let (from, to) = (i128::from(self.from), i128::from(self.to));
        match self.scale {
            Scale::Linear => {
                let step = step(self.from, self.to, lines);
                let first = -(-from).div_euclid(step);
                (first..).map(|times| times * step).take_while(|place| *place <= to).map(narrow).collect()
            }
            Scale::Log => {
                let within = |places: &dyn Fn(usize) -> bool| -> Vec<i64> {
                    let all = rounds().enumerate().filter(|(at, _)| places(*at)).map(|(_, round)| round);
                    all.skip_while(|round| *round < from).take_while(|round| *round <= to).map(narrow).collect()
                };
                let every = |decades: usize| within(&|at| at % (3 * decades) == 0);
                let most = usize::from(lines.max(1));
                let fine = within(&|_| true);
                if fine.len() <= most {
                    return fine;
                }
                (1..).map(every).find(|places| places.len() <= most).unwrap_or_default()
            }
        }
    }

    /// How far along a number stands, and how long the whole is.
    fn along(&self, value: i64) -> (i128, i128) {
        let value = value.clamp(self.from, self.to);
        match self.scale {
            Scale::Linear => {
                let from = i128::from(self.from);
                (i128::from(value) - from, i128::from(self.to) - from)
            }
            Scale::Log => {
                let from = log2(self.from);
                (i128::from(log2(value) - from), i128::from(log2(self.to) - from).max(1))
            }
        }
    }
}

impl Ranged for Ruler {
    type FormatOption = NoDefaultFormatting;
    type ValueType = i64;

    fn map(&self, value: &i64, (begin, end): (i32, i32)) -> i32 {
        let (part, whole) = self.along(*value);
        let length = i128::from(end) - i128::from(begin);
        let off = (2 * part * length.abs() + whole) / (2 * whole) * length.signum();
        i32::try_from(i128::from(begin) + off).unwrap_or(end)
    }

    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<i64> {
        self.ticks.clone()
    }

    fn range(&self) -> Range<i64> {
        self.from..self.to
    }
}

/// 1, 2, 5, 10, 20 and so on, beyond all numbers.
fn rounds() -> impl Iterator<Item = i128> {
    (0..21).flat_map(|power| [1, 2, 5].map(|digit: i128| digit * 10_i128.pow(power)))
}

/// The smallest round step that divides a length in at most so many parts.
fn step(from: i64, to: i64, parts: u8) -> i128 {
    let length = i128::from(to) - i128::from(from);
    rounds().find(|step| length <= step * i128::from(parts.max(1))).unwrap_or(length.max(1))
}

fn narrow(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
}

/// Binary digits behind the point of a logarithm.
const LOG_DIGITS: u32 = 20;

/// The binary logarithm in parts of 2^20, rounded down; of numbers below 1 it is 0. By repeated squaring: a larger number
/// never has the smaller logarithm.
fn log2(value: i64) -> i64 {
    let value = value.max(1).unsigned_abs();
    let whole = value.ilog2();
    let mut rest = if whole > 31 { value >> (whole - 31) } else { value << (31 - whole) };
    let mut log = i64::from(whole);
    for _ in 0..LOG_DIGITS {
        rest = (rest * rest) >> 31;
        let is_two = rest >> 32;
        rest >>= is_two;
        log = log * 2 + i64::from(is_two == 1);
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_those_of_the_table() {
        // log2(10) = 3.321928..., times 2^20 = 3,483,294.6...; log2(3) = 1.5849625..., 1,661,953.6...
        for (value, expected) in [(1, 0), (2, 1 << 20), (1024, 10 << 20), (10, 3_483_294), (3, 1_661_953), (0, 0)] {
            assert!((log2(value) - expected).abs() <= 1, "log2({value}) = {}", log2(value));
        }
        assert!(log2(i64::MAX) <= 63 << 20, "the largest number");
    }

    #[test]
    fn lines_stand_at_round_numbers() {
        let places = |scale, ends, lines| Ruler::new(scale, ends).nice(lines);
        assert_eq!(places(Scale::Linear, (0, 87), 5), [0, 20, 40, 60, 80], "steps of 20");
        assert_eq!(places(Scale::Linear, (-7, 7), 4), [-5, 0, 5], "steps of 5 on both sides");
        assert_eq!(places(Scale::Log, (3, 5_000), 4), [10, 100, 1_000], "decades");
        assert_eq!(places(Scale::Log, (3, 90), 6), [5, 10, 20, 50], "1, 2, 5");
        assert_eq!(places(Scale::Linear, (4, 4), 5), [4, 5], "an empty range is made 1 long");
        let whole = Ruler::new(Scale::Linear, (i64::MIN, i64::MAX)).rounded(4);
        assert!(whole.nice(4).len() <= 6, "all numbers: {:?}", whole.nice(4));
    }

    #[test]
    fn half_way_is_half_way() {
        assert_eq!(Ruler::new(Scale::Linear, (0, 10)).map(&5, (0, 10_000)), 5_000, "linear");
        assert_eq!(
            Ruler::new(Scale::Log, (1, 10_000)).map(&100, (2_000, 0)),
            1_000,
            "a hundred is half of ten thousand"
        );
    }
}
