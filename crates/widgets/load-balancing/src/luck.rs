//! How usual a run is among others with the same settings.

use skylet_sim::Micros;
use skylet_units::Exact;

use crate::runs::Runs;
use crate::settings::{Other, Settings};

/// Runs looked at: those of the numbers from 1. Ours: enough to tell the 95th of 100.
pub const RUNS: i64 = 100;

/// Requests gone through for all of them at most. Ours: what a phone does in the blink of an eye.
const REQUESTS: i64 = 4 * 25_000;

/// How usual a run is by the p95 of the first lane in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// The run.
    pub run: i64,
    /// Of so many others this many have a smaller p95.
    pub above: usize,
    /// The others.
    pub of: usize,
}

/// The runs of these settings from the luckiest to the least lucky: 100, or as many as there is time for, at least 20.
#[must_use]
pub fn ranked(settings: &Settings) -> Vec<(Option<Micros>, i64)> {
    let each = (settings.rate * settings.duration).ceil().floor_to_i64().clamp(1, 25_000);
    let count = (REQUESTS / each).clamp(20, RUNS);
    let mut all: Vec<_> = (1..=count).map(|run| (p95(settings, run), run)).collect();
    // A run without an answer is the worst there is.
    all.sort_by_key(|(p95, run)| (p95.is_none(), *p95, *run));
    all
}

/// The run at so many hundredths of the way from the luckiest to the least lucky.
#[must_use]
pub fn at(settings: &Settings, percent: usize) -> Rank {
    let all = ranked(settings);
    let place = (all.len() * percent / 100).min(all.len() - 1);
    let above = all.iter().filter(|one| is_less(one.0, all[place].0)).count();
    Rank { run: all[place].1, above, of: all.len() }
}

/// How usual the run of these settings is.
#[must_use]
pub fn of(settings: &Settings) -> Rank {
    let (all, run) = (ranked(settings), settings.run.floor_to_i64());
    let own = p95(settings, run);
    Rank { run, above: all.iter().filter(|one| is_less(one.0, own)).count(), of: all.len() }
}

fn is_less(one: Option<Micros>, other: Option<Micros>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one < other,
        (one, None) => one.is_some(),
        (None, Some(_)) => false,
    }
}

/// The p95 of the first lane when all is over; none without an answer.
fn p95(settings: &Settings, run: i64) -> Option<Micros> {
    let (second, third, fourth) = (Other::None, Other::None, Other::None);
    let mut runs = Runs::of(&Settings { run: Exact::whole(run), second, third, fourth, ..settings.clone() });
    runs.finish().ok()?;
    runs.metrics().first()?.p95
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_stand_from_the_luckiest_to_the_least_lucky() {
        let settings = Settings::default();
        let all = ranked(&settings);
        assert_eq!(all.len(), 100, "240 requests each");
        assert!(all.is_sorted_by(|one, next| !is_less(next.0, one.0)), "by p95");
        let (usual, unlucky) = (at(&settings, 50), at(&settings, 96));
        let again = |rank: Rank| of(&Settings { run: Exact::whole(rank.run), ..settings.clone() });
        assert_eq!((again(usual), again(unlucky)), (usual, unlucky), "found again by its number");
        // With two equal times fewer are above than the place says.
        assert!((45..=50).contains(&usual.above) && (91..=96).contains(&unlucky.above), "{usual:?} {unlucky:?}");
    }

    #[test]
    fn long_runs_are_fewer() {
        let settings = Settings { rate: Exact::whole(500), duration: Exact::whole(20), ..Settings::default() };
        assert_eq!(ranked(&settings).len(), 20, "10,000 requests each");
    }

    #[test]
    fn nothing_answered_is_worse_than_anything() {
        assert!(is_less(Some(Micros(i64::MAX)), None) && !is_less(None, Some(Micros::ZERO)), "none is worst");
        assert!(!is_less(None, None), "and no worse than itself");
    }
}
