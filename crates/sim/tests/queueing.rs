//! The kernel against queueing theory: a counter with several servers, worked out by Erlang (1917) and by Pollaczek and
//! Khinchine (1930). A service takes one second on average, so that times are in services.
//!
//! A tolerance is some four standard deviations of one run of 300,000 customers, and half of that for one four times as
//! long. Those of mean times were known beforehand; those of lost shares are as 20 other seeds have them.

use std::collections::VecDeque;

use skylet_sim::{Cx, Micros, Model, Run, sample};
use skylet_units::Exact;

/// Customers that are measured, and those before them: the counter is empty at first, and that is forgotten by then.
const MEASURED: usize = 300_000;
const BEFORE: usize = 30_000;

const SECOND: Micros = Micros::seconds(1);

/// One line before some servers, and so many customers who come at random.
#[derive(Debug, Clone)]
struct Counter {
    free: usize,
    /// Customers that find room, those being served among them.
    places: usize,
    is_constant: bool,
    /// The mean gap between customers, in microseconds.
    gap: Exact,
    /// Customers yet to come.
    left: usize,
    inside: usize,
    /// When those who wait came.
    line: VecDeque<Micros>,
}

#[derive(Debug, Clone)]
enum Step {
    Come,
    /// The one who came then has been served.
    Leave(Micros),
}

impl Counter {
    fn begin(&mut self, came: Micros, cx: &mut Cx<'_, Self>) {
        self.free -= 1;
        let service =
            if self.is_constant { SECOND } else { sample::exponential(cx.dice("work"), Exact::whole(SECOND.0)) };
        cx.after(service, Step::Leave(came));
    }

    fn come_next(&mut self, cx: &mut Cx<'_, Self>) {
        if self.left > 0 {
            self.left -= 1;
            let gap = sample::exponential(cx.dice("gaps"), self.gap);
            cx.after(gap, Step::Come);
        }
    }
}

impl Model for Counter {
    type Event = Step;
    type Action = ();
    /// When somebody came who is leaving now, and whether served.
    type Entry = (Micros, bool);

    fn start(&mut self, cx: &mut Cx<'_, Self>) {
        self.come_next(cx);
    }

    fn handle(&mut self, event: Step, cx: &mut Cx<'_, Self>) {
        match event {
            Step::Come => {
                self.come_next(cx);
                let now = cx.now();
                if self.inside == self.places {
                    cx.log((now, false));
                    return;
                }
                self.inside += 1;
                if self.free > 0 {
                    self.begin(now, cx);
                } else {
                    self.line.push_back(now);
                }
            }
            Step::Leave(came) => {
                cx.log((came, true));
                self.inside -= 1;
                self.free += 1;
                if let Some(next) = self.line.pop_front() {
                    self.begin(next, cx);
                }
            }
        }
    }

    fn input(&mut self, (): &(), _: &mut Cx<'_, Self>) {}
}

/// What a counter did with those measured: the mean time of those served, in services, and the share without a place.
#[derive(Debug, Clone, Copy)]
struct Found {
    time: f64,
    lost: f64,
}

/// Runs a counter at a load in hundredths of one server, for so many customers.
fn found(servers: u32, places: usize, load: i64, is_constant: bool, measured: usize) -> Found {
    let gap = Exact::whole(100 * SECOND.0) / Exact::whole(load);
    let left = BEFORE + measured;
    let counter = Counter { free: servers as usize, places, is_constant, gap, left, inside: 0, line: VecDeque::new() };
    let mut log = Vec::with_capacity(left);
    // Rows have draws of their own.
    let seed = u64::from(servers) * 1_000_000 + load.cast_unsigned() * 10 + u64::from(is_constant);
    let mut run = Run::new(counter, seed, &mut log);
    while run.step(&mut log) {}
    assert_eq!(log.len(), left, "everybody has left");
    // By arrival: several servers let one overtake the other.
    log.sort_by_key(|(_, (came, _))| *came);
    let times: Vec<_> =
        log[BEFORE..].iter().filter(|(_, (_, is_served))| *is_served).map(|(at, (came, _))| at.0 - came.0).collect();
    let lost = i64::try_from(measured - times.len()).expect("few");
    Found { time: share(times.iter().sum(), times.len()) / 1e6, lost: share(lost, measured) }
}

#[expect(clippy::cast_precision_loss, reason = "sums of microseconds below 2^53")]
fn share(part: i64, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// The share lost by servers without a line (Erlang B): `B(0) = 1`, `B(k) = aB(k-1) / (k + aB(k-1))`, at a load of `a`.
fn erlang_b(servers: u32, load: f64) -> f64 {
    (1..=servers).fold(1.0, |lost, k| load * lost / (f64::from(k) + load * lost))
}

/// The share that waits for servers with one line (Erlang C): `B / (1 - rho (1 - B))`.
fn erlang_c(servers: u32, load: f64) -> f64 {
    let (lost, rho) = (erlang_b(servers, load), load / f64::from(servers));
    lost / (1.0 - rho * (1.0 - lost))
}

/// The mean time in an M/M/N queue: one service, and for those who wait `1 / (N - a)`.
fn shared_line(servers: u32, load: f64) -> f64 {
    1.0 + erlang_c(servers, load) / (f64::from(servers) - load)
}

/// The mean time of one server by the second moment `m` of a service (Pollaczek, Khinchine): `1 + rho m / (2 (1 - rho))`.
fn one_server(rho: f64, second_moment: f64) -> f64 {
    1.0 + rho * second_moment / (2.0 * (1.0 - rho))
}

/// Whether a formula gives the digits that are printed.
fn assert_digits(what: &str, formula: f64, printed: &str) {
    let places = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{formula:.places$}"), printed, "{what} by its formula");
}

fn assert_near(what: &str, found: f64, expected: f64, percent: f64) {
    let off = (found / expected - 1.0) * 100.0;
    // Seen with `-- --nocapture`.
    eprintln!("{what}: {found:.4} for {expected:.4}, off by {off:+.2} % of {percent} %");
    assert!(off.abs() <= percent, "{what}: {found:.4} is off from {expected:.4} by {off:+.2} %, more than {percent} %");
}

/// Servers; at loads of 0.5, 0.8 and 0.9 a server the mean time printed and the tolerance in percent.
type Row = (u32, [(i64, &'static str, f64); 3]);

#[test]
fn one_line_before_several_servers_is_as_erlang_has_it() {
    // By hand for two servers at 0.5: a = 1, B = 1/2 / (1 + 1 + 1/2) = 1/5, C = 1/5 / (1 - 0.5 * 4/5) = 1/3, and the
    // mean time is 1 + 1/3 / (2 - 1) = 4/3.
    const ROWS: [Row; 4] = [
        (1, [(50, "2.000", 2.0), (80, "5.000", 6.5), (90, "10.000", 14.0)]),
        (2, [(50, "1.3333", 2.0), (80, "2.7778", 6.0), (90, "5.2632", 12.0)]),
        (4, [(50, "1.0870", 2.0), (80, "1.7455", 4.0), (90, "2.9694", 10.0)]),
        (10, [(50, "1.0072", 2.0), (80, "1.2046", 3.0), (90, "1.6687", 8.0)]),
    ];
    const WAIT: [(u32, [&str; 3]); 3] =
        [(2, [".3333", ".7111", ".8526"]), (4, [".1739", ".5964", ".7878"]), (10, [".0361", ".4092", ".6687"])];
    for (servers, cells) in ROWS {
        for (rho, printed, percent) in cells {
            let what = format!("M/M/{servers} at 0.{rho}");
            let load = share(rho, 100) * f64::from(servers);
            assert_digits(&what, shared_line(servers, load), printed);
            let found = found(servers, usize::MAX, rho * i64::from(servers), false, MEASURED);
            assert_near(&what, found.time, shared_line(servers, load), percent);
        }
    }
    for (servers, printed) in WAIT {
        for (rho, printed) in [0.5, 0.8, 0.9].into_iter().zip(printed) {
            let what = format!("the share that waits of M/M/{servers} at {rho}");
            assert_digits(&what, erlang_c(servers, rho * f64::from(servers)), &format!("0{printed}"));
        }
    }
}

#[test]
fn equal_services_halve_the_wait() {
    // At 0.8 the second moment of an exponential service is 2, of a constant one 1: 1 + 0.8 * 1 / 0.4 = 3, not 5.
    for (rho, printed, percent) in [(50, "1.500", 2.0), (80, "3.000", 5.0), (90, "5.500", 10.0)] {
        let what = format!("M/D/1 at 0.{rho}");
        let expected = one_server(share(rho, 100), 1.0);
        assert_digits(&what, expected, printed);
        assert_near(&what, found(1, usize::MAX, rho, true, MEASURED).time, expected, percent);
    }
    assert_digits("M/M/1 at 0.8 by the second moment", one_server(0.8, 2.0), "5.000");
}

#[test]
fn servers_without_a_line_lose_what_erlang_says() {
    // By hand for two servers at a load of 1: B(1) = 1/2, B(2) = 1/2 / (2 + 1/2) = 1/5.
    const ROWS: [(u32, i64, &str, usize, f64); 4] = [
        (2, 1, "0.2000", MEASURED, 2.0),
        (5, 4, "0.1991", MEASURED, 2.5),
        (10, 8, "0.1217", MEASURED, 4.0),
        (100, 90, "0.0270", 4 * MEASURED, 10.0),
    ];
    for (servers, load, printed, measured, percent) in ROWS {
        let expected = erlang_b(servers, share(load, 1));
        assert_digits(&format!("B({servers}, {load})"), expected, printed);
        // Only the mean service counts, not its kind.
        for is_constant in [false, true] {
            let what =
                format!("the share lost by {servers} servers at a load of {load}, equal services: {is_constant}");
            let found = found(servers, servers as usize, load * 100, is_constant, measured);
            assert_near(&what, found.lost, expected, percent);
        }
    }
}
