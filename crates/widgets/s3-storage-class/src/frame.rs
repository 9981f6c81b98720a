//! The picture as shapes: the days kept as a bar with minimum durations, and what each class costs as stacked bars.
//!
//! Horizontal places are shares of the stage's width, so that the view can be any width; heights are pixels. Pure: the
//! same summary gives the same picture everywhere.

use skylet_chart::{Picture, Share};
use skylet_contract::Nudge;

use crate::cost::{Bill, Line, days_min};
use crate::model::Summary;
use crate::money::Money;
use crate::settings::{Class, DAYS_MAX};

/// Widths of the stage in days. The last holds the longest time.
const WINDOWS: [i64; 6] = [60, 120, 240, 480, 1_200, 3_650];
/// Top and height of the bar and of the minimum duration under it.
const BAR: (i16, i16) = (2, 40);
const BOX: (i16, i16) = (50, 40);
/// Top and height of a class's bar, and the height of its picture.
const COST: (i16, i16) = (8, 18);
const COST_HEIGHT: i16 = 34;
/// Height of the picture, with its labels below.
pub const HEIGHT: i16 = 112;

/// Days across the stage: the days kept and the longest minimum duration, with room to the right.
#[must_use]
pub fn window(summary: &Summary) -> i64 {
    let is_wide = |window: &&i64| summary.data.days * 4 <= **window * 3;
    WINDOWS.iter().find(is_wide).copied().unwrap_or(DAYS_MAX)
}

/// Where a day stands in a window.
#[must_use]
pub fn at(days: i64, window: i64) -> Share {
    Share::of(days.max(0), window.max(1))
}

/// The days kept, and what of the minimum duration of the class looked at is left, with words below.
#[must_use]
pub fn picture(summary: &Summary, class: Class, window: i64, label: String, last: String) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let (kept, minimum) = (at(summary.data.days, window), at(days_min(class), window));
    picture.rect("bar", Share::ZERO, kept, BAR);
    picture.rect("filled", Share::ZERO, kept, BOX);
    if minimum > kept {
        picture.rect("waste", kept, minimum, BOX);
    }
    if minimum > Share::ZERO {
        picture.rect("box", Share::ZERO, minimum, BOX);
    }
    picture.line("axis", (Share::ZERO, BOX.0 + BOX.1), (Share::FULL, BOX.0 + BOX.1));
    picture.text("start muted", (Share::ZERO, 107), label);
    picture.text("end muted", (Share::FULL, 107), last);
    picture
}

/// What a line is drawn as.
const fn drawn(line: Line) -> &'static str {
    match line {
        Line::Storage | Line::Overhead | Line::Copy => "storage",
        Line::MinimumSize | Line::MinimumDuration => "waste",
        Line::Monitoring => "monitoring",
        Line::Put | Line::Transition | Line::Get | Line::Restore => "requests",
        Line::Upload | Line::Retrieval => "retrieval",
    }
}

/// Kinds of lines in the order in which they stand on the bar.
const DRAWN: [&str; 5] = ["storage", "requests", "retrieval", "monitoring", "waste"];

/// A bill as a stacked bar; `scale` is the whole width.
#[must_use]
pub fn cost(bill: Option<&Bill>, scale: Money) -> Picture {
    let mut picture = Picture::new(COST_HEIGHT);
    let Some(bill) = bill else { return picture };
    let place = |sum: Money| Share::of(share(sum, scale), 10_000);
    let mut from = Money::ZERO;
    for kind in DRAWN {
        let of_kind = Line::ALL.into_iter().filter(|line| drawn(*line) == kind);
        let to = from + of_kind.map(|line| bill.line(line)).sum();
        if place(to) > place(from) {
            picture.rect(kind, place(from), place(to), COST);
        }
        from = to;
    }
    picture
}

/// A sum in ten-thousandths of another, at most all of it.
fn share(sum: Money, of: Money) -> i64 {
    let ratio = sum.0.min(of.0) / (of.0 / 10_000).max(1);
    i64::try_from(ratio).unwrap_or(10_000).min(10_000)
}

/// The sum that all bars fit under: the dearest of the classes nothing bars, with room for others half as dear again.
#[must_use]
pub fn scale(summary: &Summary) -> Money {
    let open = summary.rivals.iter().filter(|rival| rival.barrier.is_none());
    let dearest = open.filter_map(crate::rivals::Rival::total).max();
    dearest.or_else(|| summary.rivals.iter().filter_map(crate::rivals::Rival::total).max()).unwrap_or_default()
}

/// The days a dragged handle stands for.
#[must_use]
pub fn snapped(place: i64) -> i64 {
    place.clamp(1, DAYS_MAX)
}

/// The days after a key: one, a week, a month, or an end.
#[must_use]
pub fn nudged(days: i64, nudge: Nudge) -> i64 {
    let to = match nudge {
        Nudge::Fine(by) | Nudge::Plain(by) => days + by,
        Nudge::Coarse(by) => days + by * 7,
        Nudge::Page(by) => days + by * 30,
        Nudge::First => 1,
        Nudge::Last => DAYS_MAX,
    };
    to.clamp(1, DAYS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;
    use crate::settings::Settings;
    use skylet_units::Exact;

    #[test]
    fn the_stage_holds_the_days() {
        for days in 1..=DAYS_MAX {
            let mut summary = summary(&Settings::default());
            summary.data.days = days;
            assert!(window(&summary) >= days, "{days}");
        }
    }

    #[test]
    fn keys_move_by_days_weeks_and_months() {
        let cases = [(Nudge::Plain(1), 121), (Nudge::Coarse(-1), 113), (Nudge::Page(1), 150), (Nudge::Page(-5), 1)];
        for (nudge, expected) in cases.into_iter().chain([(Nudge::First, 1), (Nudge::Last, 3_650)]) {
            assert_eq!(nudged(120, nudge), expected, "{nudge:?}");
        }
    }

    #[test]
    fn bars_end_where_the_total_is() {
        let summary = summary(&Settings { days: Exact::whole(70), ..Settings::default() });
        let scale = scale(&summary);
        for rival in summary.rivals.iter().filter(|rival| rival.barrier.is_none()) {
            let picture = cost(rival.bill.as_ref(), scale).to_string();
            assert!(picture.contains("storage"), "{:?}: {picture}", rival.class);
        }
    }
}
