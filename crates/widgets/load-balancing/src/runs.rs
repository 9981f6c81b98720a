//! The lanes side by side: one timeline each, over one plan.

use std::sync::Arc;

use skylet_contract::Happening;
use skylet_sim::{Limit, Micros, Timeline};

use crate::lane::{Change, Ending, Lane, Outcome, Server, Standing};
use crate::metrics::Metrics;
use crate::plan::Plan;
use crate::settings::{Settings, Verb};
use crate::shown::instant;

/// Beyond every run. The plan is finite and each request is sent again at most five times, so there is an end to reach.
const END: Micros = Micros(i64::MAX);

/// How many instants of a run its line of waiting requests is drawn by.
pub const COLUMNS: i64 = 200;

/// The lane that goes its own way after a fork.
pub const FORKED: usize = 1;

/// What is known of a whole run, whatever instant is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The end of each request, by its place in the plan.
    pub ends: Vec<Option<(Micros, Ending)>>,
    /// Requests waiting at [`COLUMNS`] instants, the last at the end.
    pub waiting: Vec<usize>,
    /// Most requests in flight at any of these.
    pub most: usize,
    /// When requests were given up.
    pub drops: Vec<Micros>,
    /// What was measured when all had been answered or given up.
    pub metrics: Metrics,
}

/// The lanes of some settings, each at some instant.
#[derive(Debug, Clone)]
pub struct Runs {
    /// What all lanes are given.
    pub plan: Arc<Plan>,
    /// The lanes in order.
    pub lanes: Vec<Timeline<Lane>>,
}

impl Runs {
    /// The lanes at their start.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let plan = Arc::new(Plan::of(settings));
        let fork = settings.forked();
        let lane = |(at, algorithm)| {
            // Up to the fork everything is done in every lane, from there on in one.
            let is_done = |happening: &&Happening| at == FORKED || fork.is_none_or(|fork| happening.at < fork);
            let changes = settings.changes.iter().filter(is_done).map(|happening| change(*happening)).collect();
            Timeline::new(Lane::new(algorithm, Arc::clone(&plan)), plan.run, changes)
        };
        let lanes = settings.lanes().into_iter().enumerate().map(lane).collect();
        Self { plan, lanes }
    }

    /// Goes to an instant in every lane.
    ///
    /// # Errors
    ///
    /// When a lane takes more events than allowed; it stands where they ended, and those after it where they were.
    pub fn seek(&mut self, to: Micros) -> Result<(), Limit> {
        self.lanes.iter_mut().try_for_each(|lane| lane.seek(to))
    }

    /// Goes to where nothing is left to happen.
    ///
    /// # Errors
    ///
    /// As [`Runs::seek`].
    pub fn finish(&mut self) -> Result<(), Limit> {
        self.seek(END)
    }

    /// What each lane has done up to its instant.
    #[must_use]
    pub fn metrics(&self) -> Vec<Metrics> {
        self.lanes.iter().map(|lane| Metrics::of(lane.model(), lane.log(), &self.plan)).collect()
    }

    /// Goes through the whole of every lane, column by column; the lanes stand at their end then.
    ///
    /// # Errors
    ///
    /// As [`Runs::seek`].
    pub fn whole(&mut self) -> Result<Vec<Whole>, Limit> {
        let plan = Arc::clone(&self.plan);
        let of_lane = |lane: &mut Timeline<Lane>| {
            let mut waiting = Vec::new();
            let mut most = 0_usize;
            for column in 1..=COLUMNS {
                lane.seek(Micros(plan.end.0 / COLUMNS * column))?;
                most = most.max(lane.model().servers.iter().map(Server::outstanding).sum());
                waiting.push(lane.model().waiting());
            }
            lane.seek(END)?;
            let mut ends = vec![None; plan.requests.len()];
            let mut drops = Vec::new();
            for (at, ending) in lane.log() {
                match ending.outcome {
                    Outcome::Refused => continue,
                    Outcome::Dropped => drops.push(*at),
                    Outcome::Served { .. } => (),
                }
                ends[ending.request] = Some((*at, *ending));
            }
            Ok(Whole { ends, waiting, most, drops, metrics: Metrics::of(lane.model(), lane.log(), &plan) })
        };
        self.lanes.iter_mut().map(of_lane).collect()
    }
}

/// A happening of the settings, as a lane takes it.
fn change(happening: Happening) -> (Micros, Change) {
    let standing = match Verb::ALL.get(happening.verb) {
        Some(Verb::Drain) => Standing::Draining,
        Some(Verb::Stop) => Standing::Down,
        Some(Verb::Return) | None => Standing::In,
    };
    (instant(happening.at), Change { server: usize::try_from(happening.target - 1).unwrap_or_default(), standing })
}
