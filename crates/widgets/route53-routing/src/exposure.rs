//! How long people are sent to an endpoint that does not answer: measured in a run, and as a closed form.

use skylet_sim::{Micros, Timeline};
use skylet_units::Exact;

use crate::health::least_healthy;
use crate::outage::{Entry, Outage};
use crate::plan::Plan;

/// What a run came to, up to its instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exposure {
    /// Resolvers that sent people to an endpoint that did not answer, if only for a moment.
    pub exposed: usize,
    /// How long, all resolvers together: the area.
    pub area: Micros,
    /// When the last of them stopped, since the first change; the instant, if one has not.
    pub worst: Micros,
    /// From the first change until Route 53 first changed its mind about that endpoint; none if it has not.
    pub detected: Option<Micros>,
    /// Resolvers that still do.
    pub still: usize,
}

impl Exposure {
    /// Measures a run at the instant it stands at.
    #[must_use]
    pub fn of(run: &Timeline<Outage>) -> Self {
        let (outage, now) = (run.model(), run.at());
        let changed = run.log().iter().find_map(|(at, entry)| match entry {
            Entry::Changed(change) if !change.is_up => Some((*at, change.endpoint)),
            _ => None,
        });
        let Some((begun, dead)) = changed else { return Self::default() };
        let verdict = run.log().iter().find(|(at, entry)| *at >= begun && *entry == Entry::Verdict(dead, false));
        let resolvers = || 0..outage.holders.len();
        let last = resolvers().filter_map(|resolver| outage.last_exposed(resolver, now)).max();
        Self {
            exposed: resolvers().filter(|resolver| outage.exposure(*resolver, now) > Micros::ZERO).count(),
            area: resolvers().fold(Micros::ZERO, |sum, resolver| sum + outage.exposure(resolver, now)),
            worst: last.map_or(Micros::ZERO, |last| last - begun),
            detected: verdict.map(|(at, _)| *at - begun),
            still: outage.exposed(),
        }
    }

    /// How long one of those exposed was, on average, in seconds; 0 if nobody was.
    #[must_use]
    pub fn mean(&self) -> Exact {
        let exposed = i64::try_from(self.exposed).unwrap_or(i64::MAX);
        if exposed == 0 { Exact::ZERO } else { seconds(self.area) / Exact::whole(exposed) }
    }
}

/// Seconds, exact.
#[must_use]
pub fn seconds(time: Micros) -> Exact {
    Exact::whole(time.0) / Exact::whole(1_000_000)
}

/// What is to be expected when one endpoint stops answering and another takes its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// Until Route 53 takes the endpoint for unhealthy, in seconds.
    pub detection: Exact,
    /// The mean time a resolver sends people there, in seconds, its answers being of any age.
    pub mean: Exact,
    /// The longest time, in seconds.
    pub worst: Exact,
}

/// Works it out for an endpoint that stops at an instant, everything having been healthy before.
///
/// A checker first notices at its next check, which is `interval - (stop - phase) mod interval` away, and says so
/// `threshold - 1` intervals later. Of n checkers the endpoint is healthy while more than 18 % say so, so the one that
/// turns the verdict is the n - k + 1st, k being the least number of that many. An answer that was given just before lasts a
/// TTL, on average half of it.
#[must_use]
pub fn expected(plan: &Plan, stop: Micros) -> Expected {
    let wait = |phase: &Micros| {
        let since = (stop.0 - phase.0).rem_euclid(plan.interval.0);
        // Before its first check a checker has nothing to wait for but that.
        if stop < *phase { phase.0 - stop.0 } else { plan.interval.0 - since }
    };
    // In order, by insertion: they are few, and to sort is 4 KB of a page.
    let mut waits = Vec::with_capacity(plan.phases.len());
    for wait in plan.phases.iter().map(wait) {
        waits.insert(waits.partition_point(|other| *other <= wait), wait);
    }
    let checkers = i64::try_from(waits.len()).unwrap_or(1);
    let turning = usize::try_from(checkers - least_healthy(checkers)).unwrap_or_default();
    let first = waits.get(turning).copied().unwrap_or_default();
    let detection = seconds(Micros(first + plan.interval.0 * i64::from(plan.threshold.saturating_sub(1))));
    let ttl = seconds(plan.ttl);
    Expected { detection, mean: detection + ttl / Exact::whole(2), worst: detection + ttl }
}

/// The chance that a record of some share is given to none of so many resolvers that ask once each: `(1 - share)^n`, to
/// 17 digits and at most 20 places.
#[must_use]
pub fn chance_of_none(share: Exact, resolvers: usize) -> Exact {
    let (ten, digits) = (Exact::whole(10), Exact::whole(100_000_000_000_000_000));
    // The chance is `kept / digits`, divided by ten `shifts` times: what is small keeps its digits.
    let (mut kept, mut shifts) = (digits, 0);
    for _ in 0..resolvers {
        kept = (kept * (Exact::ONE - share)).floor();
        while kept > Exact::ZERO && kept * ten < digits {
            (kept, shifts) = (kept * ten, shifts + 1);
        }
    }
    // A percentage has two places less.
    let spare = (shifts - 3).max(0);
    let kept = (0..spare).fold(kept, |kept, _| (kept / ten).floor());
    (spare..shifts).fold(kept / digits, |chance, _| chance / ten)
}

/// How far the share that equal resolvers see is from that of a record, squared, on average: `share x (1 - share) / n`.
#[must_use]
pub fn skew_variance(share: Exact, resolvers: usize) -> Exact {
    let count = Exact::whole(i64::try_from(resolvers).unwrap_or(i64::MAX).max(1));
    share * (Exact::ONE - share) / count
}
