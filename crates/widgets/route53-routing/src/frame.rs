//! The picture as shapes: how long nobody knows, and how long caches hold on to it.
//!
//! Horizontal places are shares of the stage's width, so that the view can be any width; heights are pixels. Pure: the
//! same summary gives the same picture everywhere.

use skylet_chart::{Picture, Share};
use skylet_contract::Nudge;
use skylet_units::Exact;

use crate::model::Summary;
use crate::settings::SECONDS_MAX;

/// Widths of the stage in seconds. The last holds the longest detection and TTL.
const WINDOWS: [i64; 6] = [60, 180, 420, 960, 2_400, 4_200];
/// Top and height of the bar.
const BAR: (i16, i16) = (20, 52);
/// Height of the picture, with its labels below.
pub const HEIGHT: i16 = 112;

/// Seconds across the stage: detection and TTL, and room to the right of them.
#[must_use]
pub fn window(summary: &Summary) -> i64 {
    let is_wide = |window: &&i64| summary.expected.worst * Exact::whole(10) <= Exact::whole(**window * 9);
    WINDOWS.iter().find(is_wide).copied().unwrap_or(WINDOWS[WINDOWS.len() - 1])
}

/// Where a time stands in a window.
#[must_use]
pub fn at(seconds: Exact, window: i64) -> Share {
    Share::of((seconds * Exact::whole(1_000)).floor_to_i64().max(0), window.max(1) * 1_000)
}

/// Detection, then the TTL, with their words below.
#[must_use]
pub fn picture(summary: &Summary, window: i64, detection: String, worst: String) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let (detected, end) = (at(summary.expected.detection, window), at(summary.expected.worst, window));
    let foot = BAR.0 + BAR.1;
    picture.rect("filled", Share::ZERO, detected, BAR);
    picture.rect("waste", detected, end, BAR);
    picture.rect("box", Share::ZERO, end, BAR);
    picture.line("axis", (end, foot), (Share::FULL, foot));
    picture.text("start muted", (Share::ZERO, 107), detection);
    picture.text("end muted", (Share::FULL, 107), worst);
    picture
}

/// The TTL a dragged handle stands for: whole seconds the reader can set.
#[must_use]
pub fn snapped(place: i64, summary: &Summary) -> i64 {
    (place - summary.expected.detection.floor_to_i64()).clamp(1, SECONDS_MAX)
}

/// The TTL after a key: a second, ten, or a minute.
#[must_use]
pub fn nudged(ttl: Exact, nudge: Nudge) -> Exact {
    let moved = |seconds: i64| ttl + Exact::whole(seconds);
    let to = match nudge {
        Nudge::Fine(by) | Nudge::Plain(by) => moved(by),
        Nudge::Coarse(by) => moved(by * 10),
        Nudge::Page(by) => moved(by * 60),
        Nudge::First => Exact::ONE,
        Nudge::Last => Exact::whole(SECONDS_MAX),
    };
    to.clamp(Exact::ONE, Exact::whole(SECONDS_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;
    use crate::settings::Settings;

    #[test]
    fn the_stage_holds_detection_and_ttl() {
        for ttl in [1, 59, 60, 300, 3_600] {
            let settings = Settings { ttl: Exact::whole(ttl), threshold: Exact::whole(10), ..Settings::default() };
            let summary = summary(&settings);
            // 30 s x 10 and the TTL.
            assert_eq!(summary.expected.worst, Exact::whole(300 + ttl), "{ttl}");
            assert!(Exact::whole(window(&summary)) >= summary.expected.worst, "{ttl}");
        }
    }

    #[test]
    fn keys_and_drags_move_the_ttl() {
        let cases = [
            (Nudge::Plain(1), 61),
            (Nudge::Coarse(-1), 50),
            (Nudge::Page(1), 120),
            (Nudge::Page(-5), 1),
            (Nudge::First, 1),
            (Nudge::Last, 3_600),
        ];
        for (nudge, expected) in cases {
            assert_eq!(nudged(Exact::whole(60), nudge), Exact::whole(expected), "{nudge:?}");
        }
        let summary = summary(&Settings::default());
        // Detection takes 90 s: a handle at 150 s is a TTL of 60.
        assert_eq!([snapped(150, &summary), snapped(10, &summary)], [60, 1], "dragged");
    }
}
