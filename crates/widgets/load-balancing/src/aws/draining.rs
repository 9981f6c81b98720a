//! Draining: what becomes of requests in flight when a target is deregistered, and when that is over.

use skylet_facts::elb;
use skylet_sim::Micros;

/// What deregistering a target comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drained {
    /// When no request is in flight any more: deregistration is complete.
    pub complete: Micros,
    /// Until when the target is still shown as draining: the whole delay, even if nothing was in flight.
    pub shown_until: Micros,
    /// Requests that were answered, by their place in the list.
    pub answered: Vec<usize>,
    /// Requests that were cut and get a 500-level response.
    pub cut: Vec<usize>,
}

/// The delay unless set: 300 s.
#[must_use]
pub const fn default_delay() -> Micros {
    Micros::seconds(elb::DEREGISTRATION_DELAY_DEFAULT.whole())
}

/// What becomes of requests when their target is deregistered at `began` and given `delay` to finish; `ends` is when each
/// request in flight would be answered. One that ends with the delay itself is answered. No new requests come meanwhile.
///
/// ```
/// use skylet_load_balancing::aws::draining::{default_delay, drained};
/// use skylet_sim::Micros;
/// // Two downloads, of 20 s and of 10 minutes: the second is cut after 5.
/// let drained = drained(Micros::ZERO, default_delay(), &[Micros::seconds(20), Micros::seconds(600)]);
/// assert_eq!((drained.complete, drained.cut), (Micros::seconds(300), vec![1]));
/// ```
#[must_use]
pub fn drained(began: Micros, delay: Micros, ends: &[Micros]) -> Drained {
    let over = began + delay.max(Micros::ZERO);
    let (answered, cut): (Vec<_>, Vec<_>) = (0..ends.len()).partition(|at| ends[*at] <= over);
    let last = ends.iter().copied().max().unwrap_or(began);
    Drained { complete: last.clamp(began, over), shown_until: over, answered, cut }
}

/// When a Network Load Balancer cuts the connections of a target that turns unhealthy at an instant: at once unless it is
/// told to keep them, then after so long, at most 360,000 s; a connection that ends before is not cut.
#[must_use]
pub fn unhealthy_cut(unhealthy: Micros, kept: Option<Micros>, ends: Micros) -> Option<Micros> {
    let most = Micros::seconds(elb::NLB_UNHEALTHY_DRAINING_MAX.whole());
    let cut = unhealthy + kept.map_or(Micros::ZERO, |kept| kept.clamp(Micros::ZERO, most));
    (ends > cut).then_some(cut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn s(seconds: i64) -> Micros {
        Micros::seconds(seconds)
    }

    #[test]
    fn nothing_in_flight_is_complete_at_once_and_shown_to_the_end() {
        let drained = drained(s(10), default_delay(), &[]);
        assert_eq!((drained.complete, drained.shown_until), (s(10), s(310)), "complete at once, shown for 300 s");
    }

    #[test]
    fn what_is_in_flight_is_waited_for_until_the_delay_is_over() {
        let found = drained(s(10), default_delay(), &[s(70), s(25), s(310)]);
        assert_eq!((found.complete, &found.answered[..], found.cut.len()), (s(310), &[0, 1, 2][..], 0), "all just fit");
        let found = drained(s(10), s(30), &[s(70), s(25), s(41)]);
        assert_eq!((found.complete, found.answered, found.cut), (s(40), vec![1], vec![0, 2]), "two are cut at 40 s");
        let found = drained(s(10), s(0), &[s(11)]);
        assert_eq!((found.complete, found.shown_until, found.cut), (s(10), s(10), vec![0]), "no delay cuts at once");
    }

    #[test]
    fn a_network_one_cuts_or_keeps() {
        assert_eq!(unhealthy_cut(s(5), None, s(90)), Some(s(5)), "cut at once");
        assert_eq!(unhealthy_cut(s(5), Some(s(60)), s(90)), Some(s(65)), "kept for a minute");
        assert_eq!(unhealthy_cut(s(5), Some(s(60)), s(65)), None, "over by then");
        assert_eq!(unhealthy_cut(s(5), Some(s(400_000)), s(900_000)), Some(s(360_005)), "100 hours at most");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_request_is_answered_or_cut(
            began in 0_i64..1_000,
            delay in 0_i64..4_000,
            took in prop::collection::vec(0_i64..5_000, 0..20),
        ) {
            let ends: Vec<_> = took.iter().map(|took| s(began + took)).collect();
            let found = drained(s(began), s(delay), &ends);
            prop_assert_eq!(found.answered.len() + found.cut.len(), ends.len());
            prop_assert!(found.cut.iter().all(|at| took[*at] > delay));
            prop_assert!(s(began) <= found.complete && found.complete <= found.shown_until);
            prop_assert_eq!(found.cut.is_empty() || found.complete == found.shown_until, true, "cut means the delay is over");
        }
    }
}
