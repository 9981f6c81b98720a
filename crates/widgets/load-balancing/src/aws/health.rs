//! Health checks: at which instant a target goes out of service and comes back, to the microsecond.
//!
//! A check is sent on the beat: at the phase, then every interval. It reads how the target is at that instant; its outcome is
//! known once the target has answered, or after the timeout. What follows from it for shares is in [`super::zones`].

use skylet_facts::elb;
use skylet_sim::Micros;

/// The most checks of one run. Ours: more than a day at the shortest interval.
pub const CHECKS_MAX: usize = 20_000;

/// How a target meets checks from some instant on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// It answers well after so long; later than the timeout is a failure.
    Answers(Micros),
    /// It answers at once, but badly: a wrong status, a refused connection.
    Refuses,
    /// It says nothing, so the checker waits for its timeout.
    Silent,
}

/// How the load balancer has a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Registered, no check passed yet.
    Initial,
    /// It gets traffic.
    Healthy,
    /// It gets none, unless all are so.
    Unhealthy,
}

/// The health checks of a target group. Numbers beyond what AWS takes are held to it: see [`Checker::held`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checker {
    /// From one check to the next, 5 to 300 s.
    pub interval: Micros,
    /// How long a check waits, at most as long as the interval.
    pub timeout: Micros,
    /// Checks in a row that bring an unhealthy target back, 2 to 10.
    pub healthy: u32,
    /// Checks in a row that take a target out, 2 to 10.
    pub unhealthy: u32,
    /// When the first check is sent, before the interval is over.
    pub phase: Micros,
}

fn seconds(fact: &skylet_facts::Fact) -> Micros {
    Micros::seconds(fact.whole())
}

fn checks(fact: &skylet_facts::Fact) -> u32 {
    u32::try_from(fact.whole()).unwrap_or(1)
}

/// As AWS has it unless set, the first check at the start.
impl Default for Checker {
    fn default() -> Self {
        Self {
            interval: seconds(&elb::HEALTH_INTERVAL_DEFAULT),
            timeout: seconds(&elb::HEALTH_TIMEOUT_DEFAULT),
            healthy: checks(&elb::HEALTHY_THRESHOLD_DEFAULT),
            unhealthy: checks(&elb::UNHEALTHY_THRESHOLD_DEFAULT),
            phase: Micros::ZERO,
        }
    }
}

impl Checker {
    /// The numbers held to what AWS takes, so that no schedule is without end: interval 5 to 300 s, timeout 1 µs up to the
    /// interval, thresholds 2 to 10, phase within the interval.
    #[must_use]
    pub fn held(self) -> Self {
        let interval = self.interval.clamp(seconds(&elb::HEALTH_INTERVAL_MIN), seconds(&elb::HEALTH_INTERVAL_MAX));
        let threshold =
            |number: u32| number.clamp(checks(&elb::HEALTH_THRESHOLD_MIN), checks(&elb::HEALTH_THRESHOLD_MAX));
        Self {
            interval,
            timeout: self.timeout.clamp(Micros(1), interval),
            healthy: threshold(self.healthy),
            unhealthy: threshold(self.unhealthy),
            phase: Micros(self.phase.0.rem_euclid(interval.0)),
        }
    }

    /// How long it takes until a target is out, as exams reckon: interval times threshold. 60 s unless set.
    ///
    /// ```
    /// use skylet_load_balancing::aws::health::Checker;
    /// let checker = Checker::default();
    /// assert_eq!((checker.nominal_out().0, checker.nominal_back().0), (60_000_000, 150_000_000));
    /// ```
    #[must_use]
    pub fn nominal_out(self) -> Micros {
        let held = self.held();
        Micros(held.interval.0 * i64::from(held.unhealthy))
    }

    /// How long it takes until a target is back, as exams reckon: interval times threshold. 150 s unless set.
    #[must_use]
    pub fn nominal_back(self) -> Micros {
        let held = self.held();
        Micros(held.interval.0 * i64::from(held.healthy))
    }

    /// The first check sent at an instant or after it.
    #[must_use]
    pub fn next_check(self, at: Micros) -> Micros {
        let Self { interval, phase, .. } = self.held();
        let since = (at - phase).0;
        let beats = since.div_euclid(interval.0) + i64::from(since.rem_euclid(interval.0) > 0);
        phase + Micros(beats.max(0).saturating_mul(interval.0))
    }

    /// The least and the most from when a target breaks until it is out, whatever the phase: the last of the checks that
    /// must fail is sent `threshold - 1` intervals after the first, and that within an interval; the most is not reached.
    #[must_use]
    pub fn out_within(self, condition: Condition) -> (Micros, Micros) {
        let held = self.held();
        held.within(held.unhealthy, condition)
    }

    /// The least and the most from when a target is well again until it is back.
    #[must_use]
    pub fn back_within(self, condition: Condition) -> (Micros, Micros) {
        let held = self.held();
        held.within(held.healthy, condition)
    }

    fn within(self, threshold: u32, condition: Condition) -> (Micros, Micros) {
        let (_, took) = self.outcome(condition);
        let last = Micros(self.interval.0 * i64::from(threshold.saturating_sub(1)));
        (last + took, last + self.interval + took)
    }

    /// When a healthy target that breaks at an instant and stays so is taken out.
    #[must_use]
    pub fn out_at(self, broken: Micros, condition: Condition) -> Option<Micros> {
        let held = self.held();
        held.after(broken, held.unhealthy, condition, false)
    }

    /// When an unhealthy target that is well from an instant on is back.
    #[must_use]
    pub fn back_at(self, mended: Micros, condition: Condition) -> Option<Micros> {
        let held = self.held();
        held.after(mended, held.healthy, condition, true)
    }

    /// When a target registered at an instant gets its first traffic: one passed check is enough.
    #[must_use]
    pub fn first_at(self, registered: Micros, condition: Condition) -> Option<Micros> {
        self.held().after(registered, checks(&elb::NEW_TARGET_CHECKS), condition, true)
    }

    fn after(self, from: Micros, count: u32, condition: Condition, passes: bool) -> Option<Micros> {
        let (is_passed, took) = self.outcome(condition);
        let last = Micros(self.interval.0 * i64::from(count.saturating_sub(1)));
        (is_passed == passes).then(|| self.next_check(from) + last + took)
    }

    /// Whether a check passes, and after what time that is known.
    fn outcome(self, condition: Condition) -> (bool, Micros) {
        match condition {
            Condition::Answers(took) if took <= self.timeout => (true, took),
            Condition::Answers(_) | Condition::Silent => (false, self.timeout),
            Condition::Refuses => (false, Micros::ZERO),
        }
    }

    /// How a target registered at an instant is had from then until an end, each state with when it began.
    ///
    /// `conditions` says from when on the target is how, in order; before the first it is silent. Checks sent before the end
    /// count even if their outcome is known after it. After [`CHECKS_MAX`] checks nothing more is said.
    #[must_use]
    pub fn states(self, registered: Micros, conditions: &[(Micros, Condition)], end: Micros) -> Vec<(Micros, State)> {
        let checker = self.held();
        let mut states = vec![(registered, State::Initial)];
        let (mut state, mut passed, mut failed) = (State::Initial, 0, 0);
        let mut sent = checker.next_check(registered);
        for _ in 0..CHECKS_MAX {
            if sent >= end {
                break;
            }
            let condition =
                conditions.iter().rfind(|(from, _)| *from <= sent).map_or(Condition::Silent, |(_, how)| *how);
            let (is_passed, took) = checker.outcome(condition);
            (passed, failed) = if is_passed { (passed + 1, 0) } else { (0, failed + 1) };
            let next = match state {
                State::Initial if is_passed => State::Healthy,
                State::Unhealthy if passed >= checker.healthy => State::Healthy,
                State::Initial | State::Healthy if failed >= checker.unhealthy => State::Unhealthy,
                other => other,
            };
            if next != state {
                states.push((sent + took, next));
                (state, passed, failed) = (next, 0, 0);
            }
            sent += checker.interval;
        }
        states
    }
}

/// Who gets traffic, and whether for want of healthy targets: then all that are registered do.
#[must_use]
pub fn in_service(states: &[State]) -> (Vec<bool>, bool) {
    let is_healthy: Vec<_> = states.iter().map(|state| *state == State::Healthy).collect();
    let fails_open = !is_healthy.is_empty() && !is_healthy.contains(&true);
    if fails_open { (vec![true; states.len()], true) } else { (is_healthy, false) }
}

/// From when to when a group of targets fails open before an end: none of them is healthy. `targets` is what
/// [`Checker::states`] gives for each. Before the first is registered there is nobody to send to, and nothing is said.
#[must_use]
pub fn open_spans(targets: &[Vec<(Micros, State)>], end: Micros) -> Vec<(Micros, Micros)> {
    // Few changes: each instant at which any target changes, in order, and how all are then.
    let mut instants: Vec<_> = targets.iter().flatten().map(|(at, _)| *at).filter(|at| *at < end).collect();
    instants.sort_unstable();
    instants.dedup();
    let mut spans: Vec<(Micros, Micros)> = Vec::new();
    for (number, at) in instants.iter().enumerate() {
        let state =
            |target: &Vec<(Micros, State)>| target.iter().rfind(|(from, _)| from <= at).map(|(_, state)| *state);
        let here: Vec<_> = targets.iter().filter_map(state).collect();
        if !in_service(&here).1 {
            continue;
        }
        let until = instants.get(number + 1).copied().unwrap_or(end);
        match spans.last_mut() {
            Some((_, before)) if before == at => *before = until,
            _ => spans.push((*at, until)),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const AT_ONCE: Condition = Condition::Answers(Micros::ZERO);

    fn s(seconds: i64) -> Micros {
        Micros::seconds(seconds)
    }

    /// The default but for the timeout, of which the guide and the API reference give two numbers.
    fn usual() -> Checker {
        Checker { timeout: s(5), ..Checker::default() }
    }

    #[test]
    fn a_target_is_out_after_two_checks() {
        let checker = usual();
        // Checks at 0, 30, 60, ...: broken just after that at 0, those at 30 and 60 fail.
        assert_eq!(checker.out_at(Micros(1), Condition::Refuses), Some(s(60)), "broken just after a check");
        assert_eq!(checker.out_at(s(30), Condition::Refuses), Some(s(60)), "just as one is sent: 30 and 60");
        assert_eq!(checker.out_at(s(29), Condition::Silent), Some(s(65)), "and 5 s of timeout: 30, 60 + 5");
        assert_eq!(checker.out_within(Condition::Refuses), (s(30), s(60)), "30 s at least, below 60");
        assert_eq!(checker.out_within(Condition::Silent), (s(35), s(65)), "with the timeout");
        assert_eq!(checker.nominal_out(), s(60), "2 x 30");
        assert_eq!(checker.out_at(s(0), AT_ONCE), None, "a target that is well stays");
    }

    #[test]
    fn a_target_is_back_after_five_checks_and_a_new_one_after_one() {
        let checker = usual();
        // Well from 61 s on: checks at 90, 120, 150, 180, 210.
        assert_eq!(checker.back_at(s(61), AT_ONCE), Some(s(210)), "five in a row");
        assert_eq!(checker.back_within(AT_ONCE), (s(120), s(150)), "4 and 5 intervals");
        assert_eq!(checker.nominal_back(), s(150), "5 x 30");
        assert_eq!(
            checker.first_at(s(61), Condition::Answers(Micros::millis(200))),
            Some(Micros::millis(90_200)),
            "one"
        );
        assert_eq!(checker.first_at(s(61), Condition::Answers(s(6))), None, "answered too late");
    }

    #[test]
    fn the_phase_moves_the_beat() {
        let checker = Checker { phase: s(7), ..Checker::default() };
        assert_eq!(checker.next_check(s(0)), s(7), "the first");
        assert_eq!(checker.next_check(s(7)), s(7), "at that very instant");
        assert_eq!(checker.next_check(s(8)), s(37), "the next");
        assert_eq!(checker.out_at(s(8), Condition::Refuses), Some(s(67)), "37 and 67");
    }

    #[test]
    fn a_run_of_a_target_to_the_second() {
        // Registered at 10 s, silent from 100 s, well again from 200 s. Checks every 30 s.
        let conditions = [(s(0), AT_ONCE), (s(100), Condition::Silent), (s(200), AT_ONCE)];
        let states = usual().states(s(10), &conditions, s(600));
        let expected = [
            (s(10), State::Initial),
            (s(30), State::Healthy),
            // 120 fails at 125, 150 at 155: out.
            (s(155), State::Unhealthy),
            // 180 fails; 210, 240, 270, 300 and 330 pass.
            (s(330), State::Healthy),
        ];
        assert_eq!(states, expected, "initial, healthy, out, back");
    }

    #[test]
    fn a_failure_between_passed_checks_does_not_count() {
        // Every second check fails: never two in a row.
        let conditions: Vec<_> =
            (0..20).map(|beat| (s(beat * 30), if beat % 2 == 0 { AT_ONCE } else { Condition::Refuses })).collect();
        let states = Checker::default().states(s(0), &conditions, s(600));
        assert_eq!(states, [(s(0), State::Initial), (s(0), State::Healthy)], "it stays in");
        // And one that is out stays out.
        let begun: Vec<_> = [(s(0), Condition::Refuses)].into_iter().chain(conditions[3..].iter().copied()).collect();
        let states = Checker::default().states(s(0), &begun, s(600));
        assert_eq!(states, [(s(0), State::Initial), (s(30), State::Unhealthy)], "never five in a row");
    }

    #[test]
    fn all_get_traffic_when_none_is_healthy() {
        use State::{Healthy, Initial, Unhealthy};
        assert_eq!(in_service(&[Healthy, Unhealthy, Initial]), (vec![true, false, false], false), "the healthy one");
        assert_eq!(in_service(&[Unhealthy, Unhealthy]), (vec![true, true], true), "fail open");
        assert_eq!(in_service(&[]), (vec![], false), "nobody there");
    }

    #[test]
    fn a_group_fails_open_while_none_is_healthy() {
        let checker = Checker::default();
        // Both registered at the start and checked at once. The first breaks at 10 s: out at 60. The second breaks at 70 s:
        // 90 and 120, out at 120. The first is well again from 130 s: 150, 180, 210, 240, 270.
        let first = checker.states(s(0), &[(s(0), AT_ONCE), (s(10), Condition::Refuses), (s(130), AT_ONCE)], s(600));
        let second = checker.states(s(0), &[(s(0), AT_ONCE), (s(70), Condition::Refuses)], s(600));
        assert_eq!(open_spans(&[first.clone(), second.clone()], s(600)), [(s(120), s(270))], "150 s");
        assert_eq!(open_spans(&[first], s(600)), [(s(60), s(270))], "the first alone");
        assert_eq!(open_spans(&[second], s(600)), [(s(120), s(600))], "to the end");
        // New targets are no different: until one has passed its check all get traffic.
        let new = checker.states(s(10), &[(s(0), AT_ONCE)], s(600));
        assert_eq!(open_spans(&[new], s(600)), [(s(10), s(30))], "until its first check");
        assert_eq!(open_spans(&[], s(600)), [], "nobody");
    }

    #[test]
    fn numbers_beyond_the_limits_are_held() {
        let wild = Checker { interval: s(0), timeout: s(9), healthy: 0, unhealthy: 99, phase: s(12) };
        let held = Checker { interval: s(5), timeout: s(5), healthy: 2, unhealthy: 10, phase: s(2) };
        assert_eq!(wild.held(), held, "5 s, its own length, 2 and 10, within the interval");
    }

    fn any_checker() -> impl Strategy<Value = Checker> {
        let numbers = (5_i64..=300, 1_i64..=300, 2_u32..=10, 2_u32..=10, 0_i64..300);
        numbers.prop_map(|(interval, timeout, healthy, unhealthy, phase)| {
            Checker { interval: s(interval), timeout: s(timeout), healthy, unhealthy, phase: s(phase) }.held()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_closed_form_is_what_happens(
            checker in any_checker(),
            broken in 0_i64..20_000_000_000,
            mended in 0_i64..20_000_000_000,
            bad in prop_oneof![Just(Condition::Refuses), Just(Condition::Silent)],
        ) {
            // Long enough before for the first check, long enough between for all checks of either kind.
            let room = 12 * 300_000_000_i64;
            let broken = Micros(room + broken);
            let mended = Micros(broken.0 + room + mended);
            let conditions = [(Micros::ZERO, AT_ONCE), (broken, bad), (mended, AT_ONCE)];
            let end = Micros(mended.0 + room);
            let states = checker.states(Micros::ZERO, &conditions, end);
            let first = checker.first_at(Micros::ZERO, AT_ONCE).expect("it answers");
            let out = checker.out_at(broken, bad).expect("it fails");
            let back = checker.back_at(mended, AT_ONCE).expect("it answers");
            let expected = [
                (Micros::ZERO, State::Initial),
                (first, State::Healthy),
                (out, State::Unhealthy),
                (back, State::Healthy),
            ];
            prop_assert_eq!(states, expected);
            let (least, most) = checker.out_within(bad);
            prop_assert!(least <= out - broken && out - broken < most, "{:?} is within {:?}", out - broken, (least, most));
            let (least, most) = checker.back_within(AT_ONCE);
            prop_assert!(least <= back - mended && back - mended < most);
            prop_assert!(checker.nominal_out() >= checker.out_within(Condition::Refuses).0, "as exams reckon");
        }
    }
}
