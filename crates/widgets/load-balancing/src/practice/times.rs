//! Percentiles of a few times, by nearest rank.

use skylet_practice::Case;
use skylet_units::Exact;

use super::texts;
use skylet_practice::way::{Said, Step, Way, bar};

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// The value at a place, from 1, of the times in order.
    Rank(usize),
    /// The value in the middle as they stand.
    MiddleAsGiven,
    /// The mean.
    Mean,
    /// The middle between the least and the greatest.
    MiddleOfEnds,
    /// So many percent of the greatest.
    PartOfGreatest(i64),
}

/// A way of finding a percentile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Percentile {
    /// The times as they are given, in milliseconds.
    pub times: Vec<Exact>,
    /// Of 100 so many do not exceed it.
    pub percent: i64,
    /// What is looked at.
    pub at: At,
}

impl Percentile {
    /// The smallest value that so many percent of the times do not exceed.
    #[must_use]
    pub fn right(case: &Case) -> Self {
        let (percent, times) = case
            .aside
            .split_first()
            .map_or((50, Vec::new()), |(percent, times)| (percent.floor_to_i64(), times.to_vec()));
        let (exact, _) = rank(times.len(), percent);
        Self { at: At::Rank(place(exact.ceil())), times, percent }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str) -> Option<Self> {
        let is_tail = self.percent > 50;
        let (exact, count) = rank(self.times.len(), self.percent);
        let (middle, _) = rank(self.times.len(), 50);
        let (applies, at) = match rule {
            "mean" => (true, At::Mean),
            "median" => (is_tail, At::Rank(place(middle.ceil()))),
            "maximum" => (is_tail, At::Rank(count)),
            "part-of-maximum" => (is_tail, At::PartOfGreatest(self.percent)),
            "rank-down" => (is_tail && !exact.is_whole(), At::Rank(place(exact.floor()))),
            "middle-of-ends" => (!is_tail, At::MiddleOfEnds),
            "as-given" => (!is_tail, At::MiddleAsGiven),
            _ => (false, self.at),
        };
        applies.then_some(Self { at, ..self })
    }

    /// Every step.
    #[must_use]
    pub fn way(&self) -> Way {
        let mut sorted = self.times.clone();
        sorted.sort_unstable();
        let count = Exact::whole(i64::try_from(sorted.len()).unwrap_or(1));
        let greatest = sorted.last().copied().unwrap_or_default();
        let least = sorted.first().copied().unwrap_or_default();
        let sum = sorted.iter().fold(Exact::ZERO, |sum, time| sum + *time);
        let of = |list: &[Exact], rank: usize| list.get(rank - 1).copied().unwrap_or_default();
        let whole = |rank: usize| Exact::whole(i64::try_from(rank).unwrap_or_default());
        let (exact, middle) = (rank(sorted.len(), self.percent).0, sorted.len().div_ceil(2));
        let two = Exact::whole(2);
        let (looked, looked_said, working, answer) = match self.at {
            At::Rank(rank) => (whole(rank), texts::place(rank), Said::default(), of(&sorted, rank)),
            At::MiddleAsGiven => {
                (whole(middle), texts::place_as_given(middle), Said::default(), of(&self.times, middle))
            }
            At::Mean => {
                let working = Said::same(format!("{} ÷ {}", sum.grouped(), count.grouped()));
                (sum, texts::sum_of_all(sum), working, sum / count)
            }
            At::MiddleOfEnds => {
                let working = Said::same(format!("({} + {}) ÷ 2", least.grouped(), greatest.grouped()));
                (least + greatest, texts::both_ends(), working, (least + greatest) / two)
            }
            At::PartOfGreatest(percent) => {
                let working = Said::same(format!("{} × {percent}%", greatest.grouped()));
                (greatest, texts::greatest(greatest), working, greatest * Exact::whole(percent) / Exact::whole(100))
            }
        };
        let rank_working = if matches!(self.at, At::Rank(rank) if whole(rank) == exact.ceil()) {
            texts::rank_up(self.percent, sorted.len(), exact)
        } else {
            Said::default()
        };
        let result = Said::same(format!("{} ms", answer.grouped()));
        let steps = vec![
            Step {
                id: "looked-at",
                label: texts::LOOKED_AT,
                working: rank_working,
                result: looked_said,
                value: looked,
            },
            Step { id: "answer", label: texts::ANSWER_TIME, working, result, value: answer },
        ];
        Way { steps, drawing: bar(greatest, answer.max(Exact::ONE), Exact::ONE) }
    }
}

/// So many percent of a count, and the count.
fn rank(count: usize, percent: i64) -> (Exact, usize) {
    let of = Exact::whole(i64::try_from(count).unwrap_or_default());
    (of * Exact::whole(percent) / Exact::whole(100), count)
}

/// A place from 1.
fn place(rank: Exact) -> usize {
    usize::try_from(rank.floor_to_i64()).unwrap_or(1).max(1)
}
