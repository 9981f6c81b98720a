//! The lanes side by side: one timeline each, over one plan.

use std::sync::Arc;

use skylet_contract::Happening;
use skylet_sim::{Limit, Micros, Timeline};
use skylet_units::Exact;

use crate::lane::{Change, Lane, Standing};
use crate::metrics::Metrics;
use crate::plan::Plan;
use crate::settings::{Settings, Verb};

/// Beyond every run: the last request has been answered or given up long before (an hour of requests, each after all others
/// on one server that needs 10 s times 100 for each, is 800 years; nothing here comes near, and this is more).
const END: Micros = Micros(i64::MAX);

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
        let lane = |algorithm| {
            let changes = settings.changes.iter().map(|happening| change(*happening)).collect();
            Timeline::new(Lane::new(algorithm, Arc::clone(&plan)), plan.run, changes)
        };
        let lanes = settings.lanes().into_iter().map(lane).collect();
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
}

/// A happening of the settings, as a lane takes it.
fn change(happening: Happening) -> (Micros, Change) {
    let standing = match Verb::ALL.get(happening.verb) {
        Some(Verb::Drain) => Standing::Draining,
        Some(Verb::Stop) => Standing::Down,
        Some(Verb::Return) | None => Standing::In,
    };
    let at = Micros((happening.at * Exact::whole(1_000_000)).floor_to_i64());
    (at, Change { server: usize::try_from(happening.target - 1).unwrap_or_default(), standing })
}
