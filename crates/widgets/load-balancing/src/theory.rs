//! What theory says where it says something: shares, use, and what must be given up.

use skylet_sim::Micros;
use skylet_units::Exact;

use crate::algorithm::Algorithm;
use crate::plan::Plan;
use crate::settings::{Arrivals, Settings, Work};

/// The share of the requests that a server is chosen for in the long run, 0 to 1; none where that depends on the run.
///
/// Servers that are taken out are not reckoned with.
#[must_use]
pub fn share(algorithm: Algorithm, plan: &Plan, server: usize) -> Option<Exact> {
    let servers = i64::try_from(plan.servers.len()).ok()?;
    match algorithm {
        Algorithm::RoundRobin | Algorithm::Random => Some(Exact::ONE / Exact::whole(servers)),
        Algorithm::WeightedRoundRobin => {
            Some(Exact::whole(plan.weights[server]) / Exact::whole(plan.weights.iter().sum()))
        }
        Algorithm::LeastOutstanding
        | Algorithm::TwoChoices
        | Algorithm::PeakEwma
        | Algorithm::WeightedLeastConnections
        | Algorithm::WeightedRandom
        | Algorithm::FlowHash => None,
    }
}

/// How busy that makes a server when `rate` requests come a second: 1 is as much as it can do.
#[must_use]
pub fn load(algorithm: Algorithm, plan: &Plan, server: usize, rate: Exact) -> Option<Exact> {
    let seconds = Exact::whole(plan.servers[server].0) / Exact::whole(1_000_000);
    share(algorithm, plan, server).map(|share| share * rate * seconds)
}

/// The share of the requests that must be given up in the long run, because servers get more than they can do: what is
/// above 1 of each load, in requests. More are given up when requests come or work unevenly.
///
/// ```
/// use skylet_load_balancing::{algorithm::Algorithm, plan::Plan, settings::Settings, theory::overflow};
/// // 24 a second on four servers: 6 each, of which the one that needs 400 ms can do 2.5. 3.5 / 24.
/// let settings = Settings::default();
/// let share = overflow(Algorithm::RoundRobin, &Plan::of(&settings), settings.rate);
/// assert_eq!(share.map(|share| share.text()).as_deref(), Some("7/48"));
/// ```
#[must_use]
pub fn overflow(algorithm: Algorithm, plan: &Plan, rate: Exact) -> Option<Exact> {
    let mut lost = Exact::ZERO;
    for server in 0..plan.servers.len() {
        let load = load(algorithm, plan, server, rate)?;
        lost = lost + share(algorithm, plan, server)? * ((load - Exact::ONE) / load.max(Exact::ONE)).max(Exact::ZERO);
    }
    Some(lost)
}

/// What is to be expected of a lane in the long run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The mean time until an answer.
    pub mean: Micros,
    /// The share of the requests that is given up, in millionths.
    pub refused: i64,
}

/// The lane as servers that know nothing of each other, each with random arrivals, exponential work and `places`
/// (M/M/1/K): random choice, or a single server. None where that is not what happens.
///
/// Mean by Little's law: requests held over requests taken.
#[must_use]
pub fn expected(algorithm: Algorithm, plan: &Plan, settings: &Settings) -> Option<Expected> {
    let is_known = settings.arrivals == Arrivals::Random
        && settings.work == Work::Exponential
        && settings.retries == Exact::ZERO
        && settings.changes.is_empty()
        && (algorithm == Algorithm::Random || plan.servers.len() == 1);
    if !is_known {
        return None;
    }
    // In requests a microsecond.
    let each = Exact::ONE / Exact::whole(i64::try_from(plan.servers.len()).ok()?);
    let comes = float(settings.rate * each) / 1e6;
    let (mut held, mut taken) = (0.0, 0.0);
    for server in &plan.servers {
        let (full, inside) = station(comes * float(Exact::whole(server.0)), plan.places);
        held += inside;
        taken += comes * (1.0 - full);
    }
    let all = float(settings.rate) / 1e6;
    #[expect(clippy::cast_possible_truncation, reason = "a share in millionths")]
    let refused = ((1.0 - taken / all) * 1e6 + 0.5) as i64;
    Some(Expected { mean: skylet_sim::sample::span(held / taken), refused })
}

/// The share of the time in which all places are taken, and the mean number held, of one server with a load.
fn station(load: f64, places: usize) -> (f64, f64) {
    // Each state is `load` times as likely as the one before it. From the likelier end, so that nothing overflows.
    let is_busy = load > 1.0;
    let ratio = if is_busy { 1.0 / load } else { load };
    let (mut term, mut sum, mut held, mut at_full) = (1.0, 0.0, 0.0, 0.0);
    for step in 0..=places {
        let inside = if is_busy { places - step } else { step };
        sum += term;
        held += term * float(Exact::whole(i64::try_from(inside).unwrap_or_default()));
        if inside == places {
            at_full = term;
        }
        term *= ratio;
    }
    (at_full / sum, held / sum)
}

/// A number for what is only reckoned to some digits.
#[expect(clippy::cast_precision_loss, reason = "far below 2^53 millionths")]
fn float(number: Exact) -> f64 {
    (number * Exact::whole(1_000_000)).floor_to_i64() as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_places_half_used() {
        // 5 a second on 100 ms: 1, 1/2, 1/4 of 7/4. Full 1/7; held (1/2 + 2/4) / (7/4) = 4/7; taken 5 x 6/7 a second;
        // 4/7 over 30/7 a second is 2/15 s.
        let settings = Settings {
            work: Work::Exponential,
            rate: Exact::whole(5),
            servers: vec![Exact::whole(100)],
            places: Exact::whole(2),
            ..Settings::default()
        };
        let found = expected(Algorithm::RoundRobin, &Plan::of(&settings), &settings);
        assert_eq!(found, Some(Expected { mean: Micros(133_333), refused: 142_857 }), "one server");
        // Twice of each, drawn at random, is twice the same.
        let two = Settings { rate: Exact::whole(10), servers: vec![Exact::whole(100); 2], ..settings.clone() };
        assert_eq!(expected(Algorithm::Random, &Plan::of(&two), &two), found, "two alike");
        assert_eq!(expected(Algorithm::TwoChoices, &Plan::of(&two), &two), None, "they know of each other");
        let constant = Settings { work: Work::Constant, ..settings };
        assert_eq!(expected(Algorithm::Random, &Plan::of(&constant), &constant), None, "another formula");
    }

    #[test]
    fn far_too_much_fills_every_place() {
        // 1,000 a second on one server of 100 ms: 10 of 1,000 are taken, and nearly all of 8 places are: 0.8 s less the
        // ninth of a place that is free at times: 8 - 1/99 held, 10 a second taken... 0.799 s.
        let settings = Settings {
            work: Work::Exponential,
            rate: Exact::whole(1_000),
            servers: vec![Exact::whole(100)],
            ..Settings::default()
        };
        let found = expected(Algorithm::Random, &Plan::of(&settings), &settings).expect("a formula");
        assert_eq!((found.mean.0 / 1_000, found.refused), (798, 990_000), "(8 - 1/99) / 10 = 0.79899");
    }

    #[test]
    fn weights_that_fit_the_speeds_lose_nothing() {
        // Weights 4, 4, 4, 1: 24 x 4/13 = 7.38 a second on 100 ms is 0.738; 24 / 13 = 1.85 on 400 ms is 0.738 too.
        let weights = [4, 4, 4, 1].map(Exact::whole).to_vec();
        let settings = Settings { weights, ..Settings::default() };
        let plan = Plan::of(&settings);
        let of = |server| load(Algorithm::WeightedRoundRobin, &plan, server, settings.rate).map(Exact::text);
        assert_eq!((of(0).as_deref(), of(3).as_deref()), (Some("48/65"), Some("48/65")), "24 x 4/13 x 0.1");
        assert_eq!(overflow(Algorithm::WeightedRoundRobin, &plan, settings.rate), Some(Exact::ZERO), "none above one");
        assert_eq!(overflow(Algorithm::LeastOutstanding, &plan, settings.rate), None, "depends on the run");
    }

    #[test]
    fn what_is_too_much_everywhere_is_lost_everywhere() {
        // 100 a second on four servers of 100 ms: 25 each of which 10 are done, 60 % lost.
        let servers = [100; 4].map(Exact::whole).to_vec();
        let settings = Settings { servers, rate: Exact::whole(100), ..Settings::default() };
        let lost = overflow(Algorithm::Random, &Plan::of(&settings), settings.rate);
        assert_eq!(lost.map(Exact::text).as_deref(), Some("0.6"), "15 of 25");
    }
}
