//! The runs second by second: what is billed by then. A function of the second alone, so that going there and running
//! there come to the same.

use skylet_chart::{Picture, Share};
use skylet_units::Exact;

use crate::frame;
use crate::model::Summary;
use crate::settings::Settings;

/// Runs whose ends are drawn; of more only the whole is.
const RUNS_DRAWN: i64 = 60;

/// What stands at the end of a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The second, from 0 to the last.
    pub second: i64,
    /// The last second.
    pub last: i64,
    /// The run that is at work, from 1.
    pub run: i64,
    /// How long it has been at work, in seconds.
    pub at_work: Exact,
    /// Steps of it that have begun.
    pub steps: i64,
    /// Billed so far, in seconds.
    pub billed: Exact,
}

/// What stands at the end of the second looked at.
#[must_use]
pub fn moment(settings: &Settings, summary: &Summary) -> Moment {
    let step = Exact::whole(summary.step.seconds());
    let all = summary.run * summary.runs;
    let last = all.ceil().floor_to_i64();
    let second = settings.second.ceil().floor_to_i64().clamp(0, last);
    let worked = Exact::whole(second).min(all);
    // A run that has just ended is still the one looked at.
    let run = (worked / summary.run).ceil().max(Exact::ONE);
    let ended = run - Exact::ONE;
    let at_work = worked - ended * summary.run;
    let steps = (at_work / step).ceil();
    let billed = ended * summary.billed_run + steps * step;
    Moment { second, last, run: run.floor_to_i64(), at_work, steps: steps.floor_to_i64(), billed }
}

/// All runs in a row, what is done of them, and what is billed by then.
#[must_use]
pub fn picture(summary: &Summary, moment: &Moment, label: String) -> Picture {
    let all = summary.run * summary.runs;
    // A second is as wide everywhere: the billed time is longer than the runs and gives the width.
    let window = window(summary);
    let at = |seconds: Exact| frame::at(seconds, window);
    let mut picture = Picture::new(112);
    picture.rect("whole", Share::ZERO, at(all), (6, 32));
    picture.rect("bar", Share::ZERO, at(Exact::whole(moment.second).min(all)), (6, 32));
    if summary.runs <= Exact::whole(RUNS_DRAWN) {
        for number in 1..summary.runs.floor_to_i64() {
            let end = at(summary.run * Exact::whole(number));
            picture.line("cut", (end, 6), (end, 38));
        }
    }
    let billed = at(moment.billed);
    picture.rect("billed", Share::ZERO, billed, (52, 24));
    let class = if billed.hundredths() > 5_000 { "end" } else { "start" };
    picture.text(class, (billed, 96), label);
    picture
}

/// Seconds across that picture.
#[must_use]
pub fn window(summary: &Summary) -> i64 {
    summary.billed.ceil().floor_to_i64().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;

    fn at(second: i64) -> Moment {
        let settings = Settings { second: Exact::whole(second), ..Settings::default() };
        moment(&settings, &summary(&settings))
    }

    #[test]
    fn a_step_is_billed_when_it_begins() {
        // 23 s in steps of 10: billed at the start of 1, 11 and 21; run 2 begins after 23.
        let expected = [(0, 1, 0), (1, 1, 10), (10, 1, 10), (11, 1, 20), (23, 1, 30), (24, 2, 40), (31, 2, 40)];
        for (second, run, billed) in expected {
            let found = at(second);
            assert_eq!((found.run, found.billed), (run, Exact::whole(billed)), "second {second}");
        }
        assert_eq!(at(92).billed, Exact::whole(120), "at the end all is billed");
        assert_eq!(at(500), at(92), "after the end nothing more");
    }
}
