//! What comes: the list of requests that every lane is given, and the servers behind them.

use skylet_sim::{Micros, sample};
use skylet_units::{Dice, Exact};

use crate::algorithm::Connection;
use crate::hashing::{flow, fnv};
use crate::settings::{Arrivals, Settings, Work};

/// Most requests of one run. Ours: beyond it the picture would be slow, and nothing more is learned.
pub const REQUESTS_MAX: usize = 25_000;

/// Millionths: the work of a request as a whole number.
const MILLION: i64 = 1_000_000;

/// Requests that come together when they come in bursts, and the time between two of them. Ours.
const BURST: (u64, Micros) = (10, Micros::millis(1));

/// The share below which all but the smallest work lies, for a Pareto tail of 1.5 that is cut at 100 times the mean and has
/// mean 1: `3m - 0.2 m^1.5 = 1`.
const PARETO_LEAST: f64 = 0.346_958;

/// The greatest work of a heavy tail, in means.
const WORK_MAX: f64 = 100.0;

/// Connections that all requests of a run come by. Ours: a few for each server.
const CONNECTIONS: u32 = 32;

/// One request, the same for every lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// When it comes.
    pub at: Micros,
    /// Its work in millionths of the mean: a server that needs 100 ms on average needs 100 ms times this.
    pub work: i64,
}

/// Everything that is the same for all lanes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The requests, by the instant at which they come; the first is number 1.
    pub requests: Vec<Request>,
    /// When the run ends.
    pub end: Micros,
    /// What each server needs for a request of mean work.
    pub servers: Vec<Micros>,
    /// The weight of each server.
    pub weights: Vec<i64>,
    /// Requests a server holds at most, the one it works on among them.
    pub places: usize,
    /// How often a request that found no place is sent again.
    pub retries: u8,
    /// How long its sender waits before that.
    pub retry_wait: Micros,
    /// In what time an observed latency loses its weight (to 1/e).
    pub decay: Micros,
    /// Which run: the seed of everything drawn.
    pub run: u64,
}

impl Plan {
    /// The plan of some settings.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let servers: Vec<_> = settings.servers().iter().map(|ms| micros(*ms, 1_000)).collect();
        let weights = (0..servers.len())
            .map(|at| settings.weights.get(at).map_or(1, |weight| weight.ceil().floor_to_i64()))
            .collect();
        let end = micros(settings.duration, MILLION);
        let run = u64::try_from(settings.run.floor_to_i64()).unwrap_or_default();
        Self {
            requests: requests(settings.rate, settings.arrivals, settings.work, (end, REQUESTS_MAX), run),
            end,
            servers,
            weights,
            places: usize::try_from(settings.places.ceil().floor_to_i64()).unwrap_or(1),
            retries: u8::try_from(settings.retries.ceil().floor_to_i64()).unwrap_or_default(),
            retry_wait: micros(settings.retry_wait, 1_000),
            decay: micros(settings.decay, MILLION),
            run,
        }
    }

    /// The connection that a request comes by: one of 32, each equally likely, which the number of the run and that of the
    /// request fix. What is hashed of it is what an NLB looks at for TCP.
    #[must_use]
    pub fn connection(&self, request: usize) -> Connection {
        // The lower half of the number: other runs have other connections.
        let run = u32::try_from(self.run & u64::from(u32::MAX)).unwrap_or_default();
        let drawn = fnv::of_pair(run, u32::try_from(request).unwrap_or(u32::MAX)) % CONNECTIONS;
        let number = u16::try_from(drawn).unwrap_or_default();
        let flow = flow::Flow {
            protocol: flow::TCP,
            source: (run.to_be_bytes(), number),
            destination: ([10, 0, 0, 1], 443),
            sequence: fnv::of_pair(run, u32::from(number)),
        };
        Connection { number, hash: flow::hash(&flow, flow::Fields::of_nlb(flow.protocol)) }
    }

    /// How long a server needs for a request.
    #[must_use]
    pub fn service(&self, server: usize, request: usize) -> Micros {
        let (mean, work) = (self.servers[server].0, self.requests[request].work);
        // A day of 100 times the mean stays below 2^63 millionths of microseconds.
        Micros((mean * work / MILLION).max(1))
    }
}

/// A number of some unit as whole microseconds.
fn micros(number: Exact, unit: i64) -> Micros {
    Micros((number * Exact::whole(unit)).floor_to_i64())
}

/// Requests from `rate` a second until an instant, and so many at most.
///
/// Gaps and work have streams of their own: another kind of work leaves the instants as they are, another rate only
/// stretches them, and a longer run only adds to the list.
#[must_use]
pub fn requests(rate: Exact, arrivals: Arrivals, work: Work, (end, most): (Micros, usize), run: u64) -> Vec<Request> {
    let gap = Exact::whole(MILLION) / rate;
    let mut gaps = Dice::new(run, "gaps");
    let mut works = Dice::new(run, "work");
    let mut list = Vec::new();
    let mut at = Micros::ZERO;
    let mut number = 0_u64;
    while list.len() < most {
        number += 1;
        at = match arrivals {
            Arrivals::Even => Micros((gap * Exact::whole(number.cast_signed())).floor_to_i64()),
            Arrivals::Random => at + sample::exponential(&mut gaps, gap),
            // Ten requests take ten gaps on average: so long less the burst itself nobody comes.
            Arrivals::Bursts if number % BURST.0 == 1 => at + sample::exponential(&mut gaps, between_bursts(gap)),
            Arrivals::Bursts => at + BURST.1,
        };
        if at > end {
            break;
        }
        list.push(Request { at, work: millionths(work, &mut works) });
    }
    list
}

/// The mean time from the last of a burst to the first of the next, in microseconds; at least one.
fn between_bursts(gap: Exact) -> Exact {
    let (count, apart) = (BURST.0.cast_signed(), BURST.1.0);
    (gap * Exact::whole(count) - Exact::whole((count - 1) * apart)).max(Exact::ONE)
}

/// The work of one request, in millionths of the mean; at least one.
fn millionths(work: Work, dice: &mut Dice) -> i64 {
    let share = match work {
        Work::Constant => return MILLION,
        // From 0.8 up to 1.2, each millionth equally likely.
        Work::Uniform => return 800_000 + i64::try_from(dice.below(400_001)).unwrap_or_default(),
        Work::Exponential => sample::exponential_share(dice),
        Work::Mixed => {
            let mean = if dice.below(10) == 0 { 5.5 } else { 0.5 };
            mean * sample::exponential_share(dice)
        }
        Work::HeavyTailed => sample::pareto_share(dice, PARETO_LEAST).min(WORK_MAX),
    };
    sample::span(share * 1e6).0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean_work(work: Work) -> i64 {
        let end = Micros::seconds(1_000);
        let list = requests(Exact::whole(25), Arrivals::Even, work, (end, REQUESTS_MAX), 11);
        assert_eq!(list.len(), 25_000, "25 a second for 1,000 s, the last at the end itself");
        list.iter().map(|request| request.work).sum::<i64>() / 25_000
    }

    #[test]
    fn every_kind_of_work_has_mean_one() {
        assert_eq!(mean_work(Work::Constant), 1_000_000, "constant");
        // Deviation of the mean of 25,000: sigma / 158. Uniform 0.115, exponential 1, mixed sqrt(5.5) = 2.35.
        for (work, four_sigma) in [
            (Work::Uniform, 3_000),
            (Work::Exponential, 26_000),
            (Work::Mixed, 60_000),
            // Cut at 100: variance 3 m^1.5 (sqrt 100 - sqrt m) - 1 = 4.8 or so.
            (Work::HeavyTailed, 56_000),
        ] {
            let off = (mean_work(work) - 1_000_000).abs();
            assert!(off < four_sigma, "{work:?} is off by {off} millionths");
        }
    }

    #[test]
    fn requests_come_by_32_connections_alike() {
        let of = |run: i64| Plan::of(&Settings { run: Exact::whole(run), ..Settings::default() });
        let plan = of(430);
        let mut counts = [0_u32; 32];
        let mut hashes = std::collections::BTreeMap::new();
        for request in 0..25_000 {
            let connection = plan.connection(request);
            counts[usize::from(connection.number)] += 1;
            assert_eq!(*hashes.entry(connection.number).or_insert(connection.hash), connection.hash, "one hash each");
        }
        // 781 each, sigma 28.
        assert!(counts.iter().all(|count| (669..=893).contains(count)), "{counts:?}");
        let other = of(431);
        assert_ne!(plan.connection(0), other.connection(0), "another run, other connections");
    }

    #[test]
    fn even_requests_come_on_the_beat() {
        let list = requests(Exact::whole(24), Arrivals::Even, Work::Constant, (Micros::seconds(10), REQUESTS_MAX), 1);
        assert_eq!(list.len(), 240, "24 x 10");
        assert_eq!(list[143].at, Micros::seconds(6), "number 144 of 24 a second");
    }

    #[test]
    fn another_rate_stretches_and_another_work_leaves_the_instants() {
        let at = |rate, work| {
            let list = requests(Exact::whole(rate), Arrivals::Random, work, (Micros::seconds(10), REQUESTS_MAX), 5);
            list.into_iter().map(|request| request.at.0).collect::<Vec<_>>()
        };
        assert_eq!(at(24, Work::Constant), at(24, Work::HeavyTailed), "the same instants");
        let (slow, fast) = (at(10, Work::Constant), at(20, Work::Constant));
        for (slow, fast) in slow.iter().zip(&fast) {
            // Each gap is rounded once, so the sum is off by at most half a microsecond a request, twice that stretched.
            assert!((slow - fast * 2).abs() <= 200, "{slow} is twice {fast}");
        }
    }

    #[test]
    fn bursts_keep_the_rate() {
        // Ten requests take ten mean gaps: 9 ms within the burst, the rest before it. 24,000 requests are 2,400 bursts;
        // the time they take is off by the square root of these times that rest: 4 of 49 * 491 ms, 49 * 11 ms, 49 * 1 ms.
        for (rate, seconds, off_by) in [(20, 1_200.0, 96.2), (500, 48.0, 2.2), (1_000, 24.0, 0.2)] {
            let list = requests(Exact::whole(rate), Arrivals::Bursts, Work::Constant, (Micros(i64::MAX), 24_000), 3);
            let took = f64::from(u32::try_from(list[23_999].at.0 / 1_000).expect("some minutes")) / 1e3;
            assert!((took - seconds).abs() < off_by, "{took} s for 24,000 of {rate} a second");
        }
    }

    #[test]
    fn a_burst_is_ten_a_millisecond_apart() {
        let list = requests(Exact::whole(40), Arrivals::Bursts, Work::Constant, (Micros::seconds(60), 2_400), 4);
        for burst in list.chunks_exact(10) {
            let offsets: Vec<_> = burst.iter().map(|request| (request.at - burst[0].at).0).collect();
            let by_hand: Vec<_> = (0..10).map(|number| number * 1_000).collect();
            assert_eq!(offsets, by_hand, "one behind the other");
        }
    }
}
