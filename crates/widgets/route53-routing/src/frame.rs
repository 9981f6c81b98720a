//! The picture as shapes: one run as a bar, the steps under it.
//!
//! Horizontal places are shares of the stage's width, so that the view can be any width; heights are pixels. Pure: the
//! same summary gives the same picture everywhere.

use skylet_chart::{Picture, Share};
use skylet_contract::Nudge;
use skylet_units::Exact;

use crate::model::Summary;
use crate::settings::RUN_MAX;

/// Widths of the stage in seconds. The last holds the longest run with its steps.
const WINDOWS: [i64; 7] = [15, 30, 60, 120, 240, 480, 660];
/// Steps narrower than this share of the stage are not drawn one by one, only their outline is.
const STEP_SHARE: i64 = 40;
/// Top and height of the bar and of the steps.
const BAR: (i16, i16) = (2, 40);
const BOX: (i16, i16) = (50, 40);
/// Height of the picture, with its labels below.
pub const HEIGHT: i16 = 112;

/// Seconds across the stage: all steps, and room to the right of the bar.
#[must_use]
pub fn window(summary: &Summary) -> i64 {
    let is_wide = |window: &&i64| {
        let across = Exact::whole(**window);
        summary.billed_run <= across && summary.run * Exact::whole(4) <= across * Exact::whole(3)
    };
    WINDOWS.iter().find(is_wide).copied().unwrap_or(WINDOWS[WINDOWS.len() - 1])
}

/// Where a time stands in a window.
#[must_use]
pub fn at(seconds: Exact, window: i64) -> Share {
    Share::of((seconds * Exact::whole(1_000)).floor_to_i64().max(0), window.max(1) * 1_000)
}

/// One run on its steps, with words below them.
#[must_use]
pub fn picture(summary: &Summary, window: i64, unused: String, last: String) -> Picture {
    let mut picture = steps(summary, window, BAR, BOX, HEIGHT);
    let (run, end) = (at(summary.run, window), at(summary.billed_run, window));
    let is_full = summary.unused_run() == Exact::ZERO;
    picture.line("axis", (end, BOX.0 + BOX.1), (Share::FULL, BOX.0 + BOX.1));
    if !is_full {
        let class = if end.hundredths() > 8_000 { "end" } else { "middle" };
        let place = if class == "end" { end } else { run.middle(end) };
        picture.text(class, (place, 107), unused);
    }
    // The ends of the axis, where the words between leave room.
    if is_full || run.hundredths() > 3_000 {
        picture.text("start muted", (Share::ZERO, 107), "0".to_owned());
    }
    if is_full || end.hundredths() < 6_500 {
        picture.text("end muted", (Share::FULL, 107), last);
    }
    picture
}

/// A bar on its steps.
#[must_use]
pub fn steps(summary: &Summary, window: i64, bar: (i16, i16), boxes: (i16, i16), height: i16) -> Picture {
    let mut picture = Picture::new(height);
    let (run, end) = (at(summary.run, window), at(summary.billed_run, window));
    picture.rect("bar", Share::ZERO, run, bar);
    picture.rect("filled", Share::ZERO, run, boxes);
    if summary.unused_run() > Exact::ZERO {
        picture.rect("waste", run, end, boxes);
    }
    if summary.step.seconds() * STEP_SHARE >= window {
        let edge = |number: i64| at(Exact::whole(number * summary.step.seconds()), window);
        for number in 0..summary.steps {
            picture.rect("box", edge(number), edge(number + 1), boxes);
        }
    } else {
        picture.rect("box", Share::ZERO, end, boxes);
    }
    picture
}

/// The time a dragged handle stands for: whole seconds the reader can set.
#[must_use]
pub fn snapped(place: i64) -> i64 {
    place.clamp(1, RUN_MAX)
}

/// The time after a key: a second, five, or a step.
#[must_use]
pub fn nudged(run: Exact, nudge: Nudge, summary: &Summary) -> Exact {
    let moved = |seconds: i64| run + Exact::whole(seconds);
    let to = match nudge {
        Nudge::Fine(by) | Nudge::Plain(by) => moved(by),
        Nudge::Coarse(by) => moved(by * summary.step.seconds().max(5)),
        Nudge::Page(by) => moved(by * 10),
        Nudge::First => Exact::ONE,
        Nudge::Last => Exact::whole(RUN_MAX),
    };
    to.clamp(Exact::ONE, Exact::whole(RUN_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;
    use crate::settings::{Settings, Step};

    #[test]
    fn the_stage_holds_every_step() {
        for run in 1..=RUN_MAX {
            for step in Step::ALL {
                let settings = Settings { run: Exact::whole(run), step: *step, ..Settings::default() };
                let summary = summary(&settings);
                assert!(Exact::whole(window(&summary)) >= summary.billed_run, "{run} {step:?}");
            }
        }
    }

    #[test]
    fn keys_move_by_seconds_and_steps() {
        let summary = summary(&Settings::default());
        let cases = [
            (Nudge::Plain(1), 24),
            (Nudge::Coarse(-1), 13),
            (Nudge::Page(1), 33),
            (Nudge::Page(-5), 1),
            (Nudge::First, 1),
            (Nudge::Last, 600),
        ];
        for (nudge, expected) in cases {
            assert_eq!(nudged(Exact::whole(23), nudge, &summary), Exact::whole(expected), "{nudge:?}");
        }
    }
}
