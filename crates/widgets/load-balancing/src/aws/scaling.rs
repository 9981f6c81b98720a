//! Scaling out and in: when a new target carries its share, when an old one is gone, and who gets what meanwhile.
//!
//! Put together from [`super::health`], [`super::slow_start`] and [`super::draining`]. The load balancer scales itself; what
//! is scaled here are its targets, as an Auto Scaling group does it. When that decides to is not modelled.

use skylet_sim::Micros;
use skylet_units::Exact;

use super::draining::{Drained, drained};
use super::health::{Checker, Condition};
use super::slow_start::{Event, Warmth};

/// How long things take when a target is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Launch {
    /// From the decision until the target is registered: it starts and installs what it needs.
    pub boot: Micros,
    /// Health checks of its group.
    pub checker: Checker,
    /// How it meets them.
    pub condition: Condition,
    /// Slow start of its group; 0 is none.
    pub slow_start: Micros,
    /// Healthy targets of the group past slow start.
    pub others: usize,
}

/// The instants of a target that is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScaledOut {
    /// It is registered.
    pub registered: Micros,
    /// Its first check has passed: it gets its first traffic.
    pub healthy: Micros,
    /// It gets its full share.
    pub full: Micros,
}

/// When a target that is asked for at an instant gets traffic; none if it never passes a check.
///
/// ```
/// use skylet_load_balancing::aws::health::{Checker, Condition};
/// use skylet_load_balancing::aws::scaling::{Launch, scale_out};
/// use skylet_sim::Micros;
/// // Two minutes to start; checks every 30 s, the next at 120 s itself; 60 s of slow start.
/// let (boot, slow_start) = (Micros::seconds(120), Micros::seconds(60));
/// let launch =
///     Launch { boot, checker: Checker::default(), condition: Condition::Answers(Micros::ZERO), slow_start, others: 2 };
/// let times = scale_out(Micros::ZERO, launch).expect("it answers");
/// assert_eq!((times.healthy, times.full), (Micros::seconds(120), Micros::seconds(180)));
/// ```
#[must_use]
pub fn scale_out(asked: Micros, launch: Launch) -> Option<ScaledOut> {
    let Launch { boot, checker, condition, slow_start, others } = launch;
    let registered = asked + boot;
    let healthy = checker.first_at(registered, condition)?;
    let full = match Warmth::Out.after(Event::Healthy { others }, healthy, slow_start) {
        Warmth::Slow(since) => since + slow_start,
        Warmth::Out | Warmth::Full => healthy,
    };
    Some(ScaledOut { registered, healthy, full })
}

/// The instants of a target that is taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScaledIn {
    /// What becomes of its requests.
    pub drained: Drained,
    /// It may be ended: nothing is in flight, or the delay is over.
    pub ended: Micros,
}

/// What happens to a target that is to be ended: it is deregistered at once, and ended when that is complete. `ends` is when
/// each request in flight would be answered.
#[must_use]
pub fn scale_in(asked: Micros, delay: Micros, ends: &[Micros]) -> ScaledIn {
    let drained = drained(asked, delay, ends);
    ScaledIn { ended: drained.complete, drained }
}

/// What each target gets when some are added and sessions stay where they are: each that was there, then each new one.
///
/// `bound` is the part of the traffic, 0 to 1, of clients that were bound before; it stays with the targets that were there,
/// and the rest is spread evenly over all. Assumes that sessions were even before. None if there are no targets.
///
/// ```
/// use skylet_load_balancing::aws::scaling::sticky_shares;
/// use skylet_units::Exact;
/// // Two targets, two more, nine tenths of the traffic bound: 0.9 / 2 + 0.1 / 4 and 0.1 / 4.
/// let (old, new) = sticky_shares(2, 2, Exact::new(9, 10)).expect("there are targets");
/// assert_eq!((old.text(), new.text()), ("0.475".to_owned(), "0.025".to_owned()));
/// ```
#[must_use]
pub fn sticky_shares(before: u32, added: u32, bound: Exact) -> Option<(Exact, Exact)> {
    let number = |count: u32| Exact::whole(i64::from(count));
    let all = number(before) + number(added);
    if all == Exact::ZERO {
        return None;
    }
    let bound = if before == 0 { Exact::ZERO } else { bound.max(Exact::ZERO).min(Exact::ONE) };
    let new = (Exact::ONE - bound) / all;
    let old = if before == 0 { Exact::ZERO } else { bound / number(before) + new };
    Some((old, new))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn s(seconds: i64) -> Micros {
        Micros::seconds(seconds)
    }

    fn launch(slow_start: i64, others: usize) -> Launch {
        let condition = Condition::Answers(Micros::ZERO);
        Launch { boot: s(100), checker: Checker::default(), condition, slow_start: s(slow_start), others }
    }

    #[test]
    fn a_new_target_is_registered_checked_and_warmed_up() {
        // Registered at 105; the next check at 120; 90 s of slow start.
        let times = scale_out(s(5), launch(90, 3)).expect("it answers");
        assert_eq!((times.registered, times.healthy, times.full), (s(105), s(120), s(210)), "to the second");
        let times = scale_out(s(5), launch(90, 0)).expect("it answers");
        assert_eq!(times.full, s(120), "alone it does not warm up");
        assert_eq!(scale_out(s(5), Launch { condition: Condition::Refuses, ..launch(0, 3) }), None, "never healthy");
    }

    #[test]
    fn an_old_target_is_ended_when_it_has_drained() {
        let times = scale_in(s(10), s(300), &[s(12), s(60)]);
        assert_eq!((times.ended, times.drained.shown_until), (s(60), s(310)), "with its last request");
        let times = scale_in(s(10), s(300), &[s(1_000)]);
        assert_eq!((times.ended, times.drained.cut), (s(310), vec![0]), "or when the delay is over");
    }

    #[test]
    fn sessions_keep_new_targets_idle() {
        let of = |before, added, bound| {
            sticky_shares(before, added, bound).map(|(old, new)| (old.text(), new.text())).expect("there are targets")
        };
        let both = |old: &str, new: &str| (old.to_owned(), new.to_owned());
        assert_eq!(of(3, 1, Exact::ONE), both("1/3", "0"), "all bound: the new one gets nothing");
        assert_eq!(of(3, 1, Exact::ZERO), both("0.25", "0.25"), "none bound: even");
        assert_eq!(of(3, 1, Exact::new(1, 2)), both("7/24", "0.125"), "1/6 + 1/8 and 1/8");
        assert_eq!(of(0, 4, Exact::ONE), both("0", "0.25"), "nobody was there to be bound to");
        assert_eq!(sticky_shares(0, 0, Exact::ONE), None, "nobody at all");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn shares_add_up(before in 0_u32..50, added in 0_u32..50, bound in 0_i64..=100) {
            prop_assume!(before + added > 0);
            let (old, new) = sticky_shares(before, added, Exact::whole(bound) / Exact::whole(100)).expect("some");
            let number = |count: u32| Exact::whole(i64::from(count));
            prop_assert_eq!(old * number(before) + new * number(added), Exact::ONE);
            prop_assert!(before == 0 || old >= new, "sessions never take from who was there");
        }
    }
}
