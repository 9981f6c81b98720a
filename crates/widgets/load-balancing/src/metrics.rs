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

/// So many new endings are put in their places; more are sorted with all others.
const FEW: usize = 64;

/// What is counted of a log, which grows while time goes on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// How much of the log is counted.
    seen: usize,
    /// How long answers took, from the shortest up.
    took: Vec<Micros>,
    /// The sum of these times, in microseconds.
    sum: i64,
    refused: usize,
    dropped: usize,
}

impl Tally {
    /// Counts what is new of a log that only gets longer or, of the same run, shorter.
    pub fn follow(&mut self, log: &[(Micros, Ending)], plan: &Plan) {
        if log.len() < self.seen {
            *self = Self::default();
        }
        let new = log.get(self.seen..).unwrap_or_default();
        let is_few = new.len() <= FEW;
        for (at, ending) in new {
            match ending.outcome {
                Outcome::Served { .. } => {
                    let took = *at - plan.requests[ending.request].at;
                    self.sum += took.0;
                    let place = if is_few { self.took.partition_point(|other| *other < took) } else { self.took.len() };
                    self.took.insert(place, took);
                }
                Outcome::Refused => self.refused += 1,
                Outcome::Dropped => self.dropped += 1,
            }
        }
        if !is_few {
            // A heap sorts in a quarter of the code that slices do.
            self.took = BinaryHeap::from(std::mem::take(&mut self.took)).into_sorted_vec();
        }
        self.seen = log.len();
    }

    /// What that comes to, and what the lane's servers were given.
    #[must_use]
    pub fn metrics(&self, lane: &Lane) -> Metrics {
        let served = self.took.len();
        Metrics {
            come: lane.come,
            served,
            dropped: self.dropped,
            refused: self.refused,
            p50: percentile(&self.took, 50),
            p95: percentile(&self.took, 95),
            p99: percentile(&self.took, 99),
            mean: i64::try_from(served).ok().filter(|count| *count > 0).map(|count| Micros(self.sum / count)),
            given: lane.servers.iter().map(|server| server.given).collect(),
        }
    }
}

impl Metrics {
    /// What the log of a lane says, and its servers.
    #[must_use]
    pub fn of(lane: &Lane, log: &[(Micros, Ending)], plan: &Plan) -> Self {
        let mut tally = Tally::default();
        tally.follow(log, plan);
        tally.metrics(lane)
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
    use crate::runs::Runs;
    use crate::settings::Settings;

    #[test]
    fn counting_on_is_counting_anew() {
        let settings = Settings { rate: Exact::whole(60), duration: Exact::whole(20), ..Settings::default() };
        let mut runs = Runs::of(&settings);
        let mut tally = Tally::default();
        // Little by little, in a leap, back, and to where it was.
        for millis in [0, 15, 400, 410, 411, 9_000, 9_020, 3_000, 3_000, 20_000] {
            runs.seek(Micros::millis(millis)).expect("few events");
            let lane = &runs.lanes[0];
            tally.follow(lane.log(), &runs.plan);
            let anew = Metrics::of(lane.model(), lane.log(), &runs.plan);
            assert_eq!(tally.metrics(lane.model()), anew, "at {millis} ms");
            assert!(millis < 9_000 || anew.dropped > 0, "requests are given up too");
        }
    }

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
