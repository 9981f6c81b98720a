//! What is measured: who was served, how long it took, what was dropped, and how it was shared out.

use std::collections::BinaryHeap;

use skylet_sim::Micros;
use skylet_units::Exact;

use crate::lane::{Ending, Lane, Outcome};
use crate::plan::Plan;

/// What a lane has done up to some instant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metrics {
    /// Requests that came.
    pub come: usize,
    /// Requests answered.
    pub served: usize,
    /// Requests given up.
    pub dropped: usize,
    /// Attempts that were refused and tried again.
    pub refused: usize,
    /// Half of the requests answered took at most this, from when they came; none while none is.
    pub p50: Option<Micros>,
    /// 95 of 100 took at most this.
    pub p95: Option<Micros>,
    /// 99 of 100 took at most this.
    pub p99: Option<Micros>,
    /// The mean of these times.
    pub mean: Option<Micros>,
    /// Attempts that each server was chosen for.
    pub given: Vec<u64>,
}

impl Metrics {
    /// What the log of a lane says, and its servers.
    #[must_use]
    pub fn of(lane: &Lane, log: &[(Micros, Ending)], plan: &Plan) -> Self {
        let mut metrics = Self {
            come: lane.come,
            given: lane.servers.iter().map(|server| server.given).collect(),
            ..Self::default()
        };
        let mut took = Vec::with_capacity(log.len());
        for (at, ending) in log {
            match ending.outcome {
                Outcome::Served { .. } => took.push(*at - plan.requests[ending.request].at),
                Outcome::Refused => metrics.refused += 1,
                Outcome::Dropped => metrics.dropped += 1,
            }
        }
        metrics.served = took.len();
        if !took.is_empty() {
            let sum: i64 = took.iter().map(|took| took.0).sum();
            metrics.mean = i64::try_from(took.len()).ok().map(|count| Micros(sum / count));
        }
        // A heap sorts in a quarter of the code that slices do.
        let took = BinaryHeap::from(took).into_sorted_vec();
        metrics.p99 = percentile(&took, 99);
        metrics.p95 = percentile(&took, 95);
        metrics.p50 = percentile(&took, 50);
        metrics
    }

    /// The share of the attempts that a server was chosen for, 0 to 1; none while there is none.
    #[must_use]
    pub fn share(&self, server: usize) -> Option<Exact> {
        let all: u64 = self.given.iter().sum();
        (all > 0).then(|| part(self.given[server], all))
    }

    /// The share of the requests that came which were given up, 0 to 1; none while none came.
    #[must_use]
    pub fn dropped_share(&self) -> Option<Exact> {
        (self.come > 0).then(|| part(self.dropped as u64, self.come as u64))
    }
}

fn part(part: u64, whole: u64) -> Exact {
    let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
    Exact::whole(number(part)) / Exact::whole(number(whole))
}

/// The smallest time that at least `percent` of 100 of the times do not exceed (nearest rank); none of none. `times` from
/// the smallest up.
#[must_use]
pub fn percentile(times: &[Micros], percent: usize) -> Option<Micros> {
    let rank = (times.len() * percent).div_ceil(100).max(1);
    times.get(rank - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_nearest_ranks() {
        let of = |count: i64, percent| {
            let times: Vec<_> = (1..=count).map(Micros).collect();
            percentile(&times, percent).map(|time| time.0)
        };
        assert_eq!(of(0, 50), None, "nothing");
        assert_eq!((of(1, 50), of(1, 99)), (Some(1), Some(1)), "one is all of them");
        assert_eq!((of(4, 50), of(5, 50)), (Some(2), Some(3)), "the second of 4, the third of 5");
        // 95 % of 20 is 19; 99 % of 20 is 19.8, the 20th.
        assert_eq!((of(20, 95), of(20, 99)), (Some(19), Some(20)), "of 20");
        assert_eq!((of(1_000, 50), of(1_000, 95), of(1_000, 99)), (Some(500), Some(950), Some(990)), "of 1,000");
    }
}
