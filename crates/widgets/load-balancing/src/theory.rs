//! What theory says where it says something: shares, use, and what must be given up.

use skylet_units::Exact;

use crate::algorithm::Algorithm;
use crate::plan::Plan;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

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
