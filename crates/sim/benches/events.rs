//! How many events a second the kernel takes: `cargo bench --package skylet-sim --bench events`.
//! Nothing is gated on it.
#![expect(clippy::print_stdout, reason = "a bench says what it found")]

use std::time::Instant;

use skylet_sim::{Cx, Micros, Model, Run, Timeline, sample};
use skylet_units::Exact;

const EVENTS: u64 = 2_000_000;
const BELLS: i64 = 100;

/// Bells that each ring again after a while.
#[derive(Debug, Clone)]
struct Bells(u64);

impl Model for Bells {
    type Event = i64;
    type Action = ();
    type Entry = ();

    fn start(&mut self, cx: &mut Cx<'_, Self>) {
        for bell in 0..BELLS {
            cx.after(Micros(bell), bell);
        }
    }

    fn handle(&mut self, bell: i64, cx: &mut Cx<'_, Self>) {
        self.0 += 1;
        let gap = sample::exponential(cx.dice("gaps"), Exact::whole(1_000));
        cx.after(gap, bell);
    }

    fn input(&mut self, (): &(), _: &mut Cx<'_, Self>) {}
}

/// Works something out five times, and says how fast it was at best.
fn best(what: &str, events: u64, mut work: impl FnMut() -> u64) {
    let seconds = (0..5).map(|_| {
        let start = Instant::now();
        assert_eq!(std::hint::black_box(work()), events, "{what}: as many events as are counted");
        start.elapsed().as_secs_f64()
    });
    let best = seconds.fold(f64::INFINITY, f64::min);
    println!(
        "{what}: {:.1} million events a second",
        f64::from(u32::try_from(events).expect("two million")) / best / 1e6
    );
}

fn main() {
    best("a run of 100 bells", EVENTS, || {
        let mut log = Vec::new();
        let mut run = Run::new(Bells(0), 1, &mut log);
        while run.events() < EVENTS {
            run.step(&mut log);
        }
        run.model().0
    });
    best("a timeline of them", EVENTS, || {
        let mut timeline = Timeline::new(Bells(0), 1, Vec::new());
        let _ = timeline.seek_within(Micros(i64::MAX), EVENTS);
        timeline.model().0
    });
}
