//! Automatic target weights: targets that answer with errors although their health checks pass get less.
//!
//! What AWS says: the share of errors of a target is compared with that of its peers; detection needs at least three healthy
//! targets; traffic is adjusted every five seconds, away from anomalous targets, and gradually back. It gives no formula.
//! **The model's assumption** is the simplest rule that does this: a target is anomalous in a period if a tenth or more of its
//! requests failed and its share of errors is more than twice that of all others together; at most half of the targets are,
//! the worst ones. Each period halves the weight of an anomalous target, down to 1/16, and doubles that of any other, up to
//! full.

use skylet_facts::elb;
use skylet_sim::Micros;
use skylet_units::Dice;

/// The weight of a target without anomaly. Ours.
pub const FULL: i64 = 16;
/// The least weight: some traffic is needed to see that a target is well again. Ours.
const LEAST: i64 = 1;
/// One of so many requests must fail at least. Ours.
const ONE_OF: u64 = 10;
/// How many times the errors of the others. Ours.
const TIMES: u64 = 2;

/// What a target has done in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Seen {
    given: u64,
    errors: u64,
}

/// The weights of targets, and what the next ones will be made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights {
    weights: Vec<i64>,
    seen: Vec<Seen>,
    /// When the weights are next adjusted.
    due: Micros,
}

impl Weights {
    /// So many targets at full weight.
    #[must_use]
    pub fn new(targets: usize) -> Self {
        Self { weights: vec![FULL; targets], seen: vec![Seen::default(); targets], due: period() }
    }

    /// The weight of a target, 1 to [`FULL`]; 0 of one that there is not.
    #[must_use]
    pub fn weight(&self, target: usize) -> i64 {
        self.weights.get(target).copied().unwrap_or_default()
    }

    /// Learns that a target was given a request, and whether that failed.
    pub fn saw(&mut self, target: usize, is_error: bool) {
        if let Some(seen) = self.seen.get_mut(target) {
            seen.given += 1;
            seen.errors += u64::from(is_error);
        }
    }

    /// Adjusts the weights for each period that is over by now; `open` are the healthy targets.
    pub fn adjust(&mut self, open: &[usize], now: Micros) {
        // After so many periods without news every weight is full again.
        let mut rounds = FULL.ilog2() + 1;
        while self.due <= now && rounds > 0 {
            self.adjust_once(open);
            self.due += period();
            rounds -= 1;
        }
        if self.due <= now {
            let periods = (now - self.due).0 / period().0 + 1;
            self.due += Micros(periods.saturating_mul(period().0));
        }
    }

    fn adjust_once(&mut self, open: &[usize]) {
        let anomalous = self.anomalous(open);
        for (target, weight) in self.weights.iter_mut().enumerate() {
            *weight = if anomalous.contains(&target) { (*weight / 2).max(LEAST) } else { (*weight * 2).min(FULL) };
        }
        self.seen.fill(Seen::default());
    }

    /// The anomalous targets by what was seen in this period, the worst first.
    #[must_use]
    pub fn anomalous(&self, here: &[usize]) -> Vec<usize> {
        let least = usize::try_from(elb::ANOMALY_TARGETS_MIN.whole()).unwrap_or(3);
        if here.len() < least {
            return Vec::new();
        }
        let (mut given, mut errors) = (0, 0);
        for at in here {
            given += self.seen[*at].given;
            errors += self.seen[*at].errors;
        }
        let is_anomalous = |at: &usize| {
            let seen = self.seen[*at];
            let others = (given - seen.given, errors - seen.errors);
            // errors / given > 2 x errors / given of the others, without dividing.
            let is_many = seen.errors * ONE_OF >= seen.given && seen.errors > 0;
            is_many && seen.errors * others.0 > TIMES * others.1 * seen.given
        };
        let mut left: Vec<_> = here.iter().copied().filter(is_anomalous).collect();
        // The worst first: the greatest share of errors, of equal ones the first in number. Few targets: looking for it each
        // time is less code than sorting, and this is in the first paint.
        let is_worse = |one: usize, two: usize| {
            let (one, two) = (self.seen[one], self.seen[two]);
            one.errors * two.given > two.errors * one.given
        };
        let mut found = Vec::new();
        while found.len() < here.len() / 2 && !left.is_empty() {
            let worst = (1..left.len()).fold(0, |worst, at| if is_worse(left[at], left[worst]) { at } else { worst });
            found.push(left.remove(worst));
        }
        found
    }

    /// Draws a target, each healthy one as likely as its weight has it; none if none is.
    pub fn pick(&self, open: &[usize], dice: &mut Dice) -> Option<usize> {
        let weight = |at: &usize| self.weight(*at).unsigned_abs();
        let mut drawn = dice.below(open.iter().map(weight).sum());
        for at in open {
            if drawn < weight(at) {
                return Some(*at);
            }
            drawn -= weight(at);
        }
        None
    }
}

/// From one adjustment to the next.
const fn period() -> Micros {
    Micros::seconds(elb::MITIGATION_PERIOD.whole())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn s(seconds: i64) -> Micros {
        Micros::seconds(seconds)
    }

    /// Weights after a period in which each target had so many requests, so many of them errors.
    fn after(weights: &mut Weights, period: i64, seen: &[(u64, u64)]) -> Vec<i64> {
        for (target, (given, errors)) in seen.iter().enumerate() {
            (0..*given).for_each(|number| weights.saw(target, number < *errors));
        }
        weights.adjust(&(0..seen.len()).collect::<Vec<_>>(), s(5 * period));
        (0..seen.len()).map(|target| weights.weight(target)).collect()
    }

    #[test]
    fn a_gray_failure_halves_and_comes_back_doubled() {
        let mut weights = Weights::new(4);
        let sick = [(100, 1), (100, 0), (100, 60), (100, 1)];
        let well = [(100, 1), (100, 0), (100, 0), (100, 1)];
        for (period, expected) in [(1, 8), (2, 4), (3, 2), (4, 1), (5, 1)] {
            assert_eq!(after(&mut weights, period, &sick), [16, 16, expected, 16], "period {period}");
        }
        for (period, expected) in [(6, 2), (7, 4), (8, 8), (9, 16), (10, 16)] {
            assert_eq!(after(&mut weights, period, &well), [16, 16, expected, 16], "period {period}");
        }
    }

    #[test]
    fn what_all_do_is_no_anomaly() {
        assert_eq!(after(&mut Weights::new(3), 1, &[(100, 50), (100, 60), (100, 40)]), [16; 3], "all alike");
        assert_eq!(after(&mut Weights::new(3), 1, &[(100, 9), (100, 0), (100, 0)]), [16; 3], "below a tenth");
        assert_eq!(after(&mut Weights::new(3), 1, &[(100, 10), (100, 0), (100, 0)]), [8, 16, 16], "a tenth");
        // 30 of 100 against 15 of 100 is not more than twice.
        assert_eq!(after(&mut Weights::new(3), 1, &[(100, 30), (100, 15), (100, 15)]), [16; 3], "twice is not more");
        assert_eq!(after(&mut Weights::new(3), 1, &[(100, 31), (100, 15), (100, 15)]), [8, 16, 16], "more than twice");
    }

    #[test]
    fn two_targets_are_too_few_and_half_of_them_the_most() {
        assert_eq!(after(&mut Weights::new(2), 1, &[(100, 90), (100, 0)]), [16; 2], "two targets");
        // Two of five stand out; with many others well, both are below the half.
        let seen = [(100, 90), (100, 80), (100, 0), (100, 0), (100, 0)];
        assert_eq!(after(&mut Weights::new(5), 1, &seen), [8, 8, 16, 16, 16], "two of five");
        // Of three at most one: the worse.
        let seen = [(100, 80), (100, 90), (1_000, 0)];
        assert_eq!(after(&mut Weights::new(3), 1, &seen), [16, 8, 16], "one of three");
        let mut weights = Weights::new(4);
        (0..50).for_each(|_| weights.saw(0, true));
        weights.adjust(&[0, 1], s(5));
        assert_eq!(weights.weight(0), 16, "only two are healthy");
    }

    #[test]
    fn periods_without_news_are_made_up_for() {
        let mut weights = Weights::new(3);
        let sick = [(10, 10), (10, 0), (10, 0)];
        (1..=4).for_each(|period| drop(after(&mut weights, period, &sick)));
        assert_eq!(weights.weight(0), 1, "down to the least");
        weights.adjust(&[0, 1, 2], s(24));
        assert_eq!(weights.weight(0), 1, "the next period is not over");
        weights.adjust(&[0, 1, 2], s(30));
        assert_eq!(weights.weight(0), 4, "two periods");
        weights.adjust(&[0, 1, 2], s(1_000_001));
        assert_eq!((weights.weight(0), weights.due), (16, s(1_000_005)), "long after, still on the beat");
    }

    #[test]
    fn draws_are_as_likely_as_weights() {
        let mut weights = Weights::new(3);
        after(&mut weights, 1, &[(10, 10), (10, 0), (10, 0)]);
        let mut dice = Dice::new(1, "test");
        let mut counts = [0; 3];
        for _ in 0..20_000 {
            counts[weights.pick(&[0, 1, 2], &mut dice).expect("all are there")] += 1;
        }
        // 8, 16, 16 of 40: 4,000 and 8,000, sigma 57 and 69; four of these.
        assert!((3_772..=4_228).contains(&counts[0]), "{counts:?}");
        assert!(counts[1..].iter().all(|count| (7_724..=8_276).contains(count)), "{counts:?}");
        assert_eq!(weights.pick(&[], &mut dice), None, "nobody");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn weights_stay_between_their_ends_and_half_stay_full(
            periods in prop::collection::vec(prop::collection::vec((0_u64..50, 0_u64..50), 6), 1..20),
        ) {
            let mut weights = Weights::new(6);
            for (number, seen) in (1..).zip(&periods) {
                let seen: Vec<_> = seen.iter().map(|(given, errors)| (*given, *errors.min(given))).collect();
                let before: Vec<_> = (0..6).map(|target| weights.weight(target)).collect();
                let found = after(&mut weights, number, &seen);
                prop_assert!(found.iter().all(|weight| (LEAST..=FULL).contains(weight)), "{found:?}");
                let halved = before.iter().zip(&found).filter(|(before, after)| *after < before).count();
                prop_assert!(halved <= 3, "{halved} of 6");
            }
        }
    }
}
