//! Stickiness: how long a client stays at its target, and what happens when that target goes.
//!
//! A session is what the client's cookies, or its address, tell the load balancer. Cookies are renewed by every request; the
//! routing algorithm is asked only for the first, and when the target cannot be used any more.

use skylet_facts::elb;
use skylet_sim::Micros;

/// What binds a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// A cookie of the load balancer (AWSALB) that lasts so long after the last request.
    Duration(Micros),
    /// A cookie of the load balancer (AWSALBAPP-n) beside the application's own: both must last.
    Application {
        /// How long after the last request the load balancer's lasts.
        duration: Micros,
        /// How long after the answer that set it the application's lasts; none until the browser is closed.
        cookie: Option<Micros>,
        /// Whether the application sets its cookie anew with every answer.
        is_renewed: bool,
    },
    /// The client's address (NLB): no cookie, nothing that ends by itself.
    SourceIp,
}

impl Binding {
    /// A duration-based cookie as AWS has it unless set: a day.
    #[must_use]
    pub const fn default_duration() -> Self {
        Self::Duration(Micros::seconds(elb::STICKY_SECONDS_DEFAULT.whole()))
    }

    /// A duration held to what AWS takes: 1 s to 7 days.
    #[must_use]
    pub fn held(duration: Micros) -> Micros {
        let (least, most) = (elb::STICKY_SECONDS_MIN.whole(), elb::STICKY_SECONDS_MAX.whole());
        duration.clamp(Micros::seconds(least), Micros::seconds(most))
    }
}

/// How a target is met by those bound to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is healthy.
    Usable,
    /// It is being deregistered: even those bound to it go elsewhere.
    Draining,
    /// It is unhealthy or gone.
    Gone,
}

/// Why a request went where it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The client was not bound yet.
    First,
    /// It was bound, and its target took it.
    Bound,
    /// It had been bound, and that has run out.
    RunOut,
    /// Its target is being deregistered.
    Draining,
    /// Its target is unhealthy or gone.
    Gone,
}

/// A client's tie to a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// The target, by its number.
    pub target: usize,
    /// Until when the load balancer's own memory lasts; none without end. At that very instant it has run out.
    pub until: Option<Micros>,
    /// Until when the application's cookie lasts, if that counts.
    pub cookie_until: Option<Micros>,
}

/// Where a request went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Routed {
    /// The tie after it; none if there was no target.
    pub session: Option<Session>,
    /// Why there.
    pub why: Why,
}

/// Sends a request of a client that may be bound already. `standing` says how a target stands; `choose` is the routing
/// algorithm, asked only when a new target is needed; it gives none when there is no target.
///
/// ```
/// use skylet_load_balancing::aws::sticky::{Binding, Standing, Why, routed};
/// use skylet_sim::Micros;
/// let binding = Binding::Duration(Micros::seconds(60));
/// let first = routed(binding, None, Micros::ZERO, |_| Standing::Usable, || Some(2)).session;
/// let second = routed(binding, first, Micros::seconds(59), |_| Standing::Usable, || Some(5));
/// assert_eq!((second.session.map(|session| session.target), second.why), (Some(2), Why::Bound));
/// ```
pub fn routed(
    binding: Binding,
    session: Option<Session>,
    now: Micros,
    standing: impl Fn(usize) -> Standing,
    choose: impl FnOnce() -> Option<usize>,
) -> Routed {
    let why = match session {
        None => Why::First,
        Some(session) if has_run_out(session, now) => Why::RunOut,
        Some(session) => match standing(session.target) {
            Standing::Usable => Why::Bound,
            Standing::Draining => Why::Draining,
            Standing::Gone => Why::Gone,
        },
    };
    let bound = session.filter(|_| why == Why::Bound);
    let target = bound.map_or_else(choose, |session| Some(session.target));
    Routed { session: target.map(|target| renewed(binding, target, bound, now)), why }
}

fn has_run_out(session: Session, now: Micros) -> bool {
    [session.until, session.cookie_until].into_iter().flatten().any(|until| now >= until)
}

/// The tie after a request that was answered by a target; `bound` is the one before, if it held.
fn renewed(binding: Binding, target: usize, bound: Option<Session>, now: Micros) -> Session {
    match binding {
        Binding::Duration(duration) => {
            Session { target, until: Some(now + Binding::held(duration)), cookie_until: None }
        }
        Binding::Application { duration, cookie, is_renewed } => {
            let set = cookie.map(|cookie| now + cookie);
            let kept = bound.filter(|_| !is_renewed).map(|bound| bound.cookie_until);
            Session { target, until: Some(now + Binding::held(duration)), cookie_until: kept.unwrap_or(set) }
        }
        Binding::SourceIp => Session { target, until: None, cookie_until: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn s(seconds: i64) -> Micros {
        Micros::seconds(seconds)
    }

    /// At which second a request comes, the targets that are not usable then, the target that the algorithm would choose.
    type Asked<'a> = (i64, &'a [(usize, Standing)], usize);

    /// Requests of one client: where each went and why.
    fn run(binding: Binding, requests: &[Asked]) -> Vec<(usize, Why)> {
        let mut session = None;
        let mut found = Vec::new();
        for (at, away, choice) in requests {
            let standing = |target| {
                away.iter().find(|(one, _)| *one == target).map_or(Standing::Usable, |(_, standing)| *standing)
            };
            let routed = routed(binding, session, s(*at), standing, || Some(*choice));
            session = routed.session;
            found.push((session.expect("there is a target").target, routed.why));
        }
        found
    }

    #[test]
    fn every_request_renews_the_cookie() {
        let found = run(Binding::Duration(s(60)), &[(0, &[], 1), (59, &[], 2), (118, &[], 3), (178, &[], 4)]);
        // 59 s and 59 s after the one before; then 60 s, and that is run out.
        assert_eq!(found, [(1, Why::First), (1, Why::Bound), (1, Why::Bound), (4, Why::RunOut)], "renewed twice");
    }

    #[test]
    fn a_target_that_failed_does_not_get_its_clients_back() {
        let gone: &[_] = &[(1, Standing::Gone)];
        let found = run(Binding::default_duration(), &[(0, &[], 1), (10, gone, 2), (20, &[], 1)]);
        assert_eq!(found, [(1, Why::First), (2, Why::Gone), (2, Why::Bound)], "it stays at the second");
        let draining: &[_] = &[(1, Standing::Draining)];
        let found = run(Binding::default_duration(), &[(0, &[], 1), (10, draining, 2)]);
        assert_eq!(found[1], (2, Why::Draining), "a draining one sends its clients elsewhere");
    }

    #[test]
    fn an_application_cookie_ends_when_either_of_both_does() {
        let binding = |cookie, is_renewed| Binding::Application { duration: s(60), cookie, is_renewed };
        let requests: &[Asked] = &[(0, &[], 1), (50, &[], 2), (100, &[], 3)];
        let found = run(binding(Some(s(90)), false), requests);
        assert_eq!(found, [(1, Why::First), (1, Why::Bound), (3, Why::RunOut)], "the application's is over at 90 s");
        let found = run(binding(Some(s(90)), true), requests);
        assert_eq!(found[2], (1, Why::Bound), "set anew at 50 s it lasts until 140");
        let found = run(binding(None, false), requests);
        assert_eq!(found[2], (1, Why::Bound), "until the browser is closed");
        let found = run(binding(None, false), &[(0, &[], 1), (60, &[], 2)]);
        assert_eq!(found[1], (2, Why::RunOut), "60 s without a request");
    }

    #[test]
    fn an_address_stays_without_end() {
        let found = run(Binding::SourceIp, &[(0, &[], 1), (40_000_000, &[], 2)]);
        assert_eq!(found[1], (1, Why::Bound), "over a year later");
        assert_eq!(
            routed(Binding::SourceIp, None, s(0), |_| Standing::Gone, || None),
            Routed { session: None, why: Why::First },
            "nobody is there"
        );
    }

    #[test]
    fn durations_are_held_to_a_second_and_a_week() {
        assert_eq!((Binding::held(s(0)), Binding::held(s(9_999_999))), (s(1), s(604_800)), "1 s, 7 days");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_client_moves_only_for_a_reason(
            gaps in prop::collection::vec(0_i64..120, 1..40),
            duration in 1_i64..100,
        ) {
            let mut at = 0;
            let requests: Vec<Asked> =
                gaps.iter().enumerate().map(|(number, gap)| { at += gap; (at, &[][..], number) }).collect();
            let found = run(Binding::Duration(s(duration)), &requests);
            for (pair, gap) in found.windows(2).zip(&gaps[1..]) {
                prop_assert_eq!(pair[0].0 == pair[1].0, *gap < duration, "{} s of {}", gap, duration);
            }
        }
    }
}
