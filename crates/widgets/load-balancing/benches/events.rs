//! How many events a second a lane takes: `cargo bench --package skylet-load-balancing --bench events`.
//! Nothing is gated on it.
#![expect(clippy::print_stdout, reason = "a bench says what it found")]

use std::time::Instant;

use skylet_load_balancing::algorithm::Algorithm;
use skylet_load_balancing::metrics::Metrics;
use skylet_load_balancing::runs::Runs;
use skylet_load_balancing::settings::{Other, Settings, Work};
use skylet_units::Exact;

/// The longest run there is: 25,000 requests to eight servers at nine tenths of what they can do.
fn settings(first: Algorithm) -> Settings {
    Settings {
        first,
        second: Other::None,
        rate: Exact::whole(72),
        duration: Exact::whole(3_600),
        servers: vec![Exact::whole(100); 8],
        places: Exact::whole(1_000),
        work: Work::Exponential,
        ..Settings::default()
    }
}

fn main() {
    for algorithm in Algorithm::ALL {
        let start_of = Runs::of(&settings(*algorithm));
        let (mut best, mut events) = (f64::INFINITY, 0);
        for _ in 0..10 {
            let mut runs = start_of.clone();
            let start = Instant::now();
            runs.finish().expect("some 50,000 events");
            best = best.min(start.elapsed().as_secs_f64());
            events = runs.lanes[0].run().events();
        }
        let millions = f64::from(u32::try_from(events).expect("some 50,000")) / 1e6;
        println!("{algorithm:?}: {:.1} million events a second, {:.1} ms for {events}", millions / best, best * 1e3);
    }
    let start = Instant::now();
    let mut runs = Runs::of(&settings(Algorithm::RoundRobin));
    let planned = start.elapsed();
    runs.finish().expect("some 50,000 events");
    let start = Instant::now();
    let metrics: Vec<Metrics> = runs.metrics();
    println!("{planned:.1?} for the plan, {:.1?} for the metrics of {} requests", start.elapsed(), metrics[0].come);
}
