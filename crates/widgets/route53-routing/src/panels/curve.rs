//! A bet that is drawn: what part of the resolvers is on a dead endpoint, second by second, before it is shown.

use skylet_chart::{Picture, Share};
use skylet_contract::Happening;
use skylet_units::Exact;

use crate::model::{Board, COLUMNS};
use crate::settings::{Ages, Policy, Settings};

/// Points that are drawn by, the first at the stop.
pub const POINTS: usize = 11;
/// Resolvers of the run that is guessed at: enough for a smooth curve.
const RESOLVERS: i64 = 120;
/// Height of the picture, its top and its foot.
const HEIGHT: i16 = 150;
const AREA: (i16, i16) = (10, 130);

/// How long the run is, in seconds: detection and TTL with room behind, in parts of 100 s.
#[must_use]
pub fn seconds(settings: &Settings) -> i64 {
    let worst = settings.threshold.ceil() * Exact::whole(settings.interval.seconds()) + settings.ttl.ceil();
    ((worst.floor_to_i64() * 5 / 4 + 99) / 100 * 100).clamp(100, 3_600)
}

/// The run: failover, Seoul stops at the start, under the TTL and the checks that are set.
#[must_use]
pub fn asked(settings: &Settings) -> Settings {
    Settings {
        policy: Policy::Failover,
        changes: vec![Happening { at: Exact::ZERO, verb: 0, target: 1 }],
        ttl: settings.ttl,
        interval: settings.interval,
        threshold: settings.threshold,
        checkers: settings.checkers,
        resolvers: Exact::whole(RESOLVERS),
        ages: Ages::Even,
        duration: Exact::whole(seconds(settings)),
        ..Settings::default()
    }
}

/// The truth: of each column how many of a hundred resolvers are exposed, just after it.
#[must_use]
pub fn truth(settings: &Settings) -> Vec<i64> {
    let board = Board::of(&asked(settings));
    let of = |exposed: &usize| i64::try_from(exposed * 100).unwrap_or_default() / RESOLVERS;
    board.run.curve.iter().map(of).collect()
}

/// What was drawn at a column: straight lines between the points.
#[must_use]
pub fn drawn(points: &[i64; POINTS], column: i64) -> i64 {
    let steps = i64::try_from(POINTS - 1).unwrap_or(1);
    let (at, rest) = (column * steps / COLUMNS, column * steps % COLUMNS);
    let point = |at: i64| usize::try_from(at).ok().and_then(|at| points.get(at)).copied().unwrap_or_default();
    point(at) + (point(at + 1) - point(at)) * rest / COLUMNS
}

/// The area between what was drawn and the truth, in seconds of all resolvers: 0 is exact, the whole time is all wrong.
#[must_use]
pub fn gap(settings: &Settings, points: &[i64; POINTS]) -> Exact {
    let truth = truth(settings);
    let apart: i64 = (0..COLUMNS).zip(truth.iter()).map(|(column, truth)| (drawn(points, column) - truth).abs()).sum();
    Exact::whole(apart * seconds(settings)) / Exact::whole(100 * COLUMNS)
}

/// The curve drawn, and the truth under it once it is shown.
#[must_use]
pub fn picture(settings: &Settings, points: &[i64; POINTS], is_shown: bool, ends: [String; 2]) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let (top, foot) = AREA;
    let high = |part: i64| foot - i16::try_from(part * i64::from(foot - top) / 100).unwrap_or_default();
    if is_shown {
        let line = (0..).zip(truth(settings)).map(|(column, part)| (Share::of(column, COLUMNS), high(part)));
        let mut area = vec![(Share::ZERO, foot)];
        area.extend(line);
        area.push((Share::FULL, foot));
        picture.trace("area", area);
    }
    let steps = i64::try_from(POINTS - 1).unwrap_or(1);
    let line: Vec<_> = (0..).zip(points).map(|(at, part)| (Share::of(at, steps), high(*part))).collect();
    picture.line("axis", (Share::ZERO, foot), (Share::FULL, foot));
    picture.trace("guess", line.clone());
    for spot in line {
        picture.mark("dot", spot, "M0-6A6 6 0 1 1-.01-6Z");
    }
    let [begin, end] = ends;
    picture.text("start", (Share::ZERO, HEIGHT - 3), begin);
    picture.text("last", (Share::FULL, HEIGHT - 3), end);
    picture
}

/// The point and the part that a place on the picture means: across and down, in ten-thousandths.
#[must_use]
pub fn point_at(x: i64, y: i64) -> (usize, i64) {
    let steps = i64::try_from(POINTS - 1).unwrap_or(1);
    let at = (x * steps + 5_000) / 10_000;
    let down = y * i64::from(HEIGHT) / 10_000 - i64::from(AREA.0);
    let part = 100 - down * 100 / i64::from(AREA.1 - AREA.0);
    (usize::try_from(at).unwrap_or_default().min(POINTS - 1), (part.clamp(0, 100) + 2) / 5 * 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_truth_is_flat_to_90_s_and_gone_by_150() {
        let settings = Settings::default();
        // 30 x 3 + 60 = 150, with a quarter more 187: two parts of 100.
        assert_eq!(seconds(&settings), 200, "run");
        let truth = truth(&settings);
        let at = |second: i64| truth[usize::try_from(second * COLUMNS / 200).expect("small")];
        assert_eq!([at(20), at(80), at(88)], [100, 100, 100], "nobody knows");
        // 120 s is half a TTL after 90.
        assert!((45..=55).contains(&at(120)), "{}", at(120));
        assert_eq!([at(152), at(200)], [0, 0], "gone");
    }

    #[test]
    fn a_guess_is_measured_by_the_area_between() {
        let settings = Settings::default();
        // Flat to 90 s, then straight to nothing at 150: points every 20 s.
        let right = [100, 100, 100, 100, 100, 83, 50, 17, 0, 0, 0];
        assert!(gap(&settings, &right) < Exact::whole(4), "{:?}", gap(&settings, &right));
        // Nothing at all: the area itself, 120 s.
        let none = gap(&settings, &[0; POINTS]);
        assert!(none > Exact::whole(117) && none < Exact::whole(123), "{none:?}");
        // Everybody for ever: 200 - 120.
        let all = gap(&settings, &[100; POINTS]);
        assert!(all > Exact::whole(77) && all < Exact::whole(83), "{all:?}");
        assert_eq!(point_at(5_100, 667), (5, 100), "the top of the middle");
        assert_eq!(point_at(0, 10_000), (0, 0), "the corner");
    }
}
