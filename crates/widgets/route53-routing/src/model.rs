//! The rules: each run is rounded up to whole steps by itself.

use skylet_contract::{ResultSpec, ResultValue};
use skylet_units::Exact;

use crate::guide_texts as texts;
use crate::settings::{Settings, Step};

/// Everything that follows from the settings. Times are in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// The step in which time is billed.
    pub step: Step,
    /// The time of one run that is billed, before it is rounded up.
    pub run: Exact,
    /// Runs.
    pub runs: Exact,
    /// Steps of one run.
    pub steps: i64,
    /// Billed for one run.
    pub billed_run: Exact,
    /// Billed for all runs.
    pub billed: Exact,
    /// Billed for all runs and not used.
    pub unused: Exact,
}

/// Works it out.
///
/// ```
/// use skylet_route53_routing::{model::summary, settings::Settings};
/// // 23 s in steps of 10 s: 3 steps, 30 s; four runs 120 s.
/// assert_eq!(summary(&Settings::default()).billed.text(), "120");
/// ```
#[must_use]
pub fn summary(settings: &Settings) -> Summary {
    summary_with(settings, settings.step)
}

/// The same with another step.
#[must_use]
pub fn summary_with(settings: &Settings, step: Step) -> Summary {
    let size = Exact::whole(step.seconds());
    let run = settings.run;
    let runs = settings.runs.ceil();
    let steps = (run / size).ceil();
    let billed_run = steps * size;
    let billed = billed_run * runs;
    Summary { step, run, runs, steps: steps.floor_to_i64(), billed_run, billed, unused: billed - run * runs }
}

impl Summary {
    /// What of one run is billed and not used.
    #[must_use]
    pub fn unused_run(&self) -> Exact {
        self.billed_run - self.run
    }
}

/// What the results mean.
pub const RESULTS: &[ResultSpec] = &[
    ResultSpec { name: "steps", unit: texts::UNIT_STEPS, help: texts::STEPS_HELP },
    ResultSpec { name: "billed-run", unit: texts::UNIT_SECONDS, help: texts::BILLED_RUN_HELP },
    ResultSpec { name: "billed", unit: texts::UNIT_SECONDS, help: texts::BILLED_HELP },
    ResultSpec { name: "unused", unit: texts::UNIT_SECONDS, help: texts::UNUSED_HELP },
];

/// The results, in the order of [`RESULTS`].
#[must_use]
pub fn results(settings: &Settings) -> Vec<ResultValue> {
    let summary = summary(settings);
    let value = |name, value, unit| ResultValue { name, value, unit };
    vec![
        value("steps", Exact::whole(summary.steps), "step"),
        value("billed-run", summary.billed_run, "s"),
        value("billed", summary.billed, "s"),
        value("unused", summary.unused, "s"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_run_is_rounded_up_by_itself() {
        let cases = [
            // 23 / 10: 3 steps, 30 x 4.
            (Exact::whole(23), Step::TenSeconds, 4, "120"),
            // 20 / 10: 2 steps to the second.
            (Exact::whole(20), Step::TenSeconds, 4, "80"),
            // 20.5 / 10: 3 steps.
            (Exact::new(41, 2), Step::TenSeconds, 1, "30"),
            // 23 / 60: 1 step.
            (Exact::whole(23), Step::Minute, 4, "240"),
            (Exact::whole(23), Step::Second, 4, "92"),
        ];
        for (run, step, runs, expected) in cases {
            let settings = Settings { run, step, runs: Exact::whole(runs), ..Settings::default() };
            assert_eq!(summary(&settings).billed.text(), expected, "{run:?} {step:?} x {runs}");
        }
    }
}
