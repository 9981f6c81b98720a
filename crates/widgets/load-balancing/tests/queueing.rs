//! The lanes against queueing theory. Times are in services: the servers here need a second for a request of mean work.
//!
//! A tolerance is some four standard deviations of one run of 300,000 requests, and less by the root of `k` for one `k`
//! times as long, as theory has it or as 16 other seeds have it. What has no formula was simulated apart and says so.

#[path = "queueing/theory.rs"]
mod theory;

use std::collections::VecDeque;
use std::sync::Arc;

use skylet_load_balancing::algorithm::{Algorithm, Chooser, Seen};
use skylet_load_balancing::lane::{Lane, Outcome};
use skylet_load_balancing::metrics::percentile;
use skylet_load_balancing::plan::{Plan, Request, requests};
use skylet_load_balancing::runs::Runs;
use skylet_load_balancing::settings::{Arrivals, Work};
use skylet_sim::{Micros, Run, Timeline};
use skylet_units::{Dice, Exact};

use Algorithm::{LeastOutstanding, PeakEwma, Random, RoundRobin, TwoChoices, WeightedRoundRobin};

/// Requests that are measured, and those before them: nobody waits at first, and that is forgotten by then.
const MEASURED: usize = 300_000;
const BEFORE: usize = 30_000;

const SECOND: Micros = Micros::seconds(1);
const NEVER: Micros = Micros(i64::MAX);

/// Some servers alike, at a load of hundredths each.
#[derive(Debug, Clone, Copy)]
struct Group {
    servers: u32,
    rho: i64,
    work: Work,
    places: usize,
    /// So many times [`MEASURED`].
    times: usize,
}

const fn group(servers: u32, rho: i64, work: Work) -> Group {
    Group { servers, rho, work, places: usize::MAX, times: 1 }
}

impl Group {
    fn load(self) -> f64 {
        share(self.rho, 100)
    }

    fn plan(self) -> Plan {
        let Self { servers, rho, work, places, times } = self;
        let rate = Exact::whole(i64::from(servers) * rho) / Exact::whole(100);
        // Groups have draws of their own; algorithms on one group are compared on the same.
        let run = u64::from(servers) * 10_000 + rho.cast_unsigned() * 10 + work as u64;
        let requests = requests(rate, Arrivals::Random, work, (NEVER, BEFORE + MEASURED * times), run);
        plan(requests, vec![SECOND; servers as usize], places, run)
    }

    /// The mean time of those measured, in services.
    fn time(self, algorithm: Algorithm) -> f64 {
        let (times, refused) = measured(algorithm, self.plan());
        assert_eq!(refused, 0, "everybody finds a place");
        mean(&times)
    }
}

fn plan(requests: Vec<Request>, servers: Vec<Micros>, places: usize, run: u64) -> Plan {
    let (end, weights) = (NEVER, vec![1; servers.len()]);
    Plan { requests, end, servers, weights, places, retries: 0, retry_wait: SECOND, decay: SECOND, run }
}

fn finished(algorithm: Algorithm, plan: Plan) -> Runs {
    let plan = Arc::new(plan);
    let lane = Timeline::new(Lane::new(algorithm, Arc::clone(&plan)), plan.run, Vec::new());
    let mut runs = Runs { plan, lanes: vec![lane] };
    // A long run is more than one seek is allowed.
    while runs.finish().is_err() {}
    runs
}

/// From when they came to when they were answered, of the requests measured; and how many were refused.
fn measured(algorithm: Algorithm, plan: Plan) -> (Vec<Micros>, usize) {
    let runs = finished(algorithm, plan);
    let log = runs.lanes[0].log();
    assert_eq!(log.len(), runs.plan.requests.len(), "every request has ended");
    let ended = log.iter().filter(|(_, ending)| ending.request >= BEFORE);
    let (served, refused): (Vec<_>, Vec<_>) = ended.partition(|(_, ending)| ending.outcome != Outcome::Dropped);
    (served.iter().map(|(at, ending)| *at - runs.plan.requests[ending.request].at).collect(), refused.len())
}

#[expect(clippy::cast_precision_loss, reason = "sums of microseconds below 2^53")]
fn share(part: i64, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn mean(times: &[Micros]) -> f64 {
    share(times.iter().map(|time| time.0).sum(), times.len()) / 1e6
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

/// What theory has as a formula of the load.
type Formula = fn(f64) -> f64;

/// What is balanced how: algorithm, servers, work; the formula; at 0.5, 0.8 and 0.9 what is printed and the tolerance.
type Row = (Algorithm, u32, Work, Formula, &'static [(i64, &'static str, f64)]);

fn assert_rows(rows: &[Row]) {
    for (algorithm, servers, work, formula, cells) in rows {
        for (rho, printed, percent) in *cells {
            let group = group(*servers, *rho, *work);
            let what = format!("{algorithm:?} over {servers} at 0.{rho}, {work:?}");
            assert_digits(&what, formula(group.load()), printed);
            assert_near(&what, group.time(*algorithm), formula(group.load()), *percent);
        }
    }
}

#[test]
fn random_is_as_many_single_servers() {
    // Each of four servers gets requests at random as if it stood alone: M/M/1, and M/D/1 where all are equal.
    // By hand at 0.8: 1 + 0.8 * 2 / 0.4 = 5, and 1 + 0.8 * 1 / 0.4 = 3.
    assert_rows(&[
        (
            Random,
            4,
            Work::Exponential,
            |rho| theory::one_server(rho, 2.0),
            &[(50, "2.000", 2.0), (80, "5.000", 6.5), (90, "10.000", 14.0)],
        ),
        (
            Random,
            4,
            Work::Constant,
            |rho| theory::one_server(rho, 1.0),
            &[(50, "1.500", 2.0), (80, "3.000", 5.0), (90, "5.500", 10.0)],
        ),
    ]);
}

#[test]
fn one_server_leaves_nothing_to_choose() {
    let group = group(1, 80, Work::Exponential);
    let alone = group.time(Random);
    assert_near("one server at 0.8", alone, theory::one_server(0.8, 2.0), 6.5);
    for algorithm in Algorithm::ALL {
        assert_eq!(group.time(*algorithm).to_bits(), alone.to_bits(), "{algorithm:?} with one server");
    }
}

#[test]
fn in_turn_evens_out_what_comes() {
    assert_rows(&[
        (
            RoundRobin,
            2,
            Work::Exponential,
            |rho| theory::in_turn(rho, 2),
            &[(50, "1.6180", 2.0), (80, "3.8440", 5.5), (90, "7.5883", 10.0)],
        ),
        (
            RoundRobin,
            10,
            Work::Exponential,
            |rho| theory::in_turn(rho, 10),
            &[(50, "1.3246", 2.0), (80, "2.9223", 5.5), (90, "5.6603", 10.0)],
        ),
        // With equal weights it is the same.
        (WeightedRoundRobin, 2, Work::Exponential, |rho| theory::in_turn(rho, 2), &[(80, "3.8440", 5.5)]),
    ]);
    let golden = f64::midpoint(1.0, libm::sqrt(5.0));
    assert!((theory::in_turn(0.5, 2) - golden).abs() < 1e-9, "two servers at a half: the golden ratio");
}

#[test]
fn the_shortest_line_is_as_the_chain_of_its_states() {
    assert_rows(&[
        (
            LeastOutstanding,
            2,
            Work::Exponential,
            |rho| theory::shortest_of(2, 2, rho, 120),
            &[(50, "1.4263", 2.0), (80, "2.9557", 6.0), (90, "5.4749", 10.0)],
        ),
        (
            LeastOutstanding,
            4,
            Work::Exponential,
            |rho| theory::shortest_of(4, 4, rho, 28),
            &[(50, "1.1582", 2.0), (80, "1.9531", 6.0)],
        ),
        (
            TwoChoices,
            4,
            Work::Exponential,
            |rho| theory::shortest_of(2, 4, rho, 28),
            &[(50, "1.3245", 2.0), (80, "2.3302", 6.0)],
        ),
        // Two of two are both.
        (TwoChoices, 2, Work::Exponential, |rho| theory::shortest_of(2, 2, rho, 120), &[(80, "2.9557", 6.0)]),
    ]);
    // One of two is any: M/M/1, which the chain must know too.
    assert_digits("one line of two", theory::shortest_of(1, 2, 0.5, 60), "2.0000");
}

#[test]
fn ten_servers_are_as_other_simulations_have_them() {
    // No formula: a simulation apart from this one, whose 95 % interval is 2 % at most.
    for (algorithm, rho, expected, percent) in [
        (LeastOutstanding, 50, 1.0247, 2.0),
        (LeastOutstanding, 80, 1.359, 4.0),
        (LeastOutstanding, 90, 1.932, 9.0),
        (TwoChoices, 50, 1.2846, 2.0),
        (TwoChoices, 80, 2.072, 4.0),
        (TwoChoices, 90, 2.971, 9.0),
    ] {
        let found = group(10, rho, Work::Exponential).time(algorithm);
        assert_near(&format!("{algorithm:?} over 10 at 0.{rho}"), found, expected, percent);
    }
}

#[test]
fn two_choices_of_many_servers_are_near_their_limit() {
    for (rho, printed) in [(50, "1.2657"), (80, "1.9474")] {
        let what = format!("two choices of 200 at 0.{rho}");
        let group = group(200, rho, Work::Exponential);
        assert_digits(&what, theory::two_choices(group.load()), printed);
        assert_near(&what, group.time(TwoChoices), theory::two_choices(group.load()), 3.0);
    }
}

#[test]
fn two_choices_leave_few_long_lines() {
    // rho^(2^i - 1) of the servers have i requests at least; seen by every hundredth request, which comes at random.
    const PRINTED: [&str; 6] = ["0.9", "0.729", "0.478", "0.206", "0.038", "0.0013"];
    let group = Group { times: 4, ..group(200, 90, Work::Exponential) };
    let plan = Arc::new(group.plan());
    let mut log = Vec::new();
    let mut run = Run::new(Lane::new(TwoChoices, Arc::clone(&plan)), plan.run, &mut log);
    let (mut counts, mut seen, mut come) = ([0_i64; 6], 0, BEFORE);
    while run.step(&mut log) {
        let Lane { come: now, last: Some(last), .. } = run.model() else { continue };
        if *now < come + 100 {
            continue;
        }
        come = *now;
        seen += last.outstanding.len();
        for (count, level) in counts.iter_mut().zip(1..) {
            *count += i64::try_from(last.outstanding.iter().filter(|held| **held >= level).count()).expect("few");
        }
    }
    for ((count, level), printed) in counts.into_iter().zip(1..).zip(PRINTED) {
        let (expected, found) = (theory::two_choices_tail(0.9, level), share(count, seen));
        let places = printed.len() - 2;
        assert_eq!(format!("{expected:.places$}"), printed, "level {level} by the formula");
        eprintln!("servers with {level} requests or more: {found:.4} for {expected:.4}");
        // Four deviations of the mean time are 2.3 %, or 0.06 requests a server, which lie in four of the levels.
        assert!((found - expected).abs() < 0.02, "servers with {level} requests or more: {found:.4} for {expected:.4}");
    }
    let measured = log.iter().filter(|(_, ending)| ending.request >= BEFORE);
    let times: Vec<_> = measured.map(|(at, ending)| *at - plan.requests[ending.request].at).collect();
    assert_digits("two choices at 0.9", theory::two_choices(0.9), "2.6141");
    assert_near("two choices of 200 at 0.90", mean(&times), theory::two_choices(0.9), 3.0);
}

#[test]
fn half_and_the_slowest_hundredth_of_one_server() {
    const ROWS: [(usize, f64, &str, f64); 4] =
        [(50, 2.0, "3.466", 2.0), (90, 10.0, "11.513", 4.5), (95, 20.0, "14.979", 5.5), (99, 100.0, "23.026", 8.0)];
    // Times are exponential with mean 5: 5 ln 2, 5 ln 10, 5 ln 20, 5 ln 100.
    let group = Group { times: 4, ..group(4, 80, Work::Exponential) };
    let (mut times, _) = measured(Random, group.plan());
    times.sort_unstable();
    for (percent, beyond, printed, tolerance) in ROWS {
        let what = format!("{percent} of 100 at 0.8");
        let expected = 5.0 * libm::log(beyond);
        assert_digits(&what, expected, printed);
        let found = percentile(&times, percent).expect("some");
        assert_near(&what, share(found.0, 1) / 1e6, expected, tolerance);
    }
}

#[test]
fn servers_full_refuse_what_the_formula_says() {
    // By hand for one place at 0.5: 0.5 * 0.5 / (1 - 0.25) = 1/3.
    for (rho, places, printed, percent) in [(50, 1, "0.3333", 2.0), (80, 4, "0.1218", 4.0), (90, 11, "0.0437", 10.0)] {
        let expected = theory::refused(share(rho, 100), places);
        assert_digits(&format!("M/M/1/{places}"), expected, printed);
        for servers in [1, 4] {
            let what = format!("refused of {servers} with {places} places at 0.{rho}");
            let group = Group { places: places as usize, ..group(servers, rho, Work::Exponential) };
            let (_, refused) = measured(Random, group.plan());
            assert_near(&what, share(i64::try_from(refused).expect("few"), MEASURED), expected, percent);
        }
    }
}

/// A second and a third of it, and 2.2 requests a second.
fn unequal(run: u64) -> (Vec<Request>, [Micros; 2]) {
    let rate = Exact::whole(22) / Exact::whole(10);
    let list = requests(rate, Arrivals::Random, Work::Exponential, (NEVER, BEFORE + MEASURED), run);
    (list, [SECOND, Micros(333_333)])
}

#[test]
fn unequal_servers_need_unequal_shares() {
    // The widget's random is even. One to three is drawn here, and each server stands in a lane of its own: what is
    // split at random comes at random. 1/4 of 1 / (1 - 0.55) and 3/4 of 1 / (3 - 1.65) are 0.5556 each: 1.1111.
    let (list, servers) = unequal(5);
    let mut dice = Dice::new(5, "one to three");
    let (slow, fast): (Vec<_>, Vec<_>) = list.into_iter().partition(|_| dice.below(4) == 0);
    let alone = |list, server| {
        let runs = finished(Random, plan(list, vec![server], usize::MAX, 5));
        let times: Vec<_> =
            runs.lanes[0].log().iter().map(|(at, ending)| *at - runs.plan.requests[ending.request].at).collect();
        (mean(&times), times.len())
    };
    let ((slow, slow_count), (fast, fast_count)) = (alone(slow, servers[0]), alone(fast, servers[1]));
    let expected = 0.25 / (1.0 - 0.55) + 0.75 / (3.0 - 1.65);
    assert_digits("speeds 1 and 3", expected, "1.1111");
    let counts = [slow_count, fast_count].map(|count| share(i64::try_from(count).expect("few"), BEFORE + MEASURED));
    assert_near("speeds 1 and 3, one to three at random", slow * counts[0] + fast * counts[1], expected, 3.0);
}

#[test]
fn weights_make_unequal_servers_stable_and_plain_turns_do_not() {
    // In turn the slow one gets 1.1 a second and answers 1: 330,000 requests in 150,000 s leave it with 15,000 or so.
    // Gaps of two exponential ones and services deviate by sqrt(1.1 / 2 + 1) = 1.245 in a second: four deviations are
    // 4 * 1.245 * sqrt(150,000) = 1,930.
    let (list, servers) = unequal(6);
    let end = list.last().expect("many").at;
    let plan = Plan { weights: vec![1, 3], ..plan(list, servers.to_vec(), usize::MAX, 6) };
    let plan = Arc::new(plan);
    let lane = |algorithm| Timeline::new(Lane::new(algorithm, Arc::clone(&plan)), plan.run, Vec::new());
    let lanes = [RoundRobin, WeightedRoundRobin, LeastOutstanding, PeakEwma].map(lane).to_vec();
    let mut runs = Runs { plan: Arc::clone(&plan), lanes };
    runs.seek(end).expect("660,000 events");
    let waiting: Vec<_> = runs.lanes.iter().map(|lane| lane.model().waiting()).collect();
    assert!((13_000..17_000).contains(&waiting[0]), "{} wait in turn", waiting[0]);
    assert!(waiting[1..].iter().all(|waiting| *waiting < 100), "{waiting:?} wait");

    // By weight the slow one gets every fourth request: E_4/M/1 at a load of 0.55.
    let slow = runs.lanes[1].log().iter().filter(|(_, ending)| ending.server == Some(0));
    let times: Vec<_> = slow.map(|(at, ending)| *at - plan.requests[ending.request].at).collect();
    assert_near("the slow one of weights 1 and 3", mean(&times), theory::in_turns_of(2.2, 4), 4.0);
}

#[test]
fn equal_requests_favour_turns_and_mixed_ones_the_shortest_line() {
    // Formulas where there are some; the others by a simulation apart from this one.
    let equal = [theory::in_turn_constant(0.8, 10), theory::one_server(0.8, 1.0)];
    let mixed = [theory::in_turn_mixed(0.8, 10), theory::one_server(0.8, theory::MIXED)];
    assert_digits("in turn, equal", equal[0], "1.110");
    assert_digits("in turn, mixed", mixed[0], "11.9");
    assert_digits("random, mixed", mixed[1], "14.0");
    for (algorithm, work, expected, percent) in [
        (RoundRobin, Work::Constant, equal[0], 1.0),
        (TwoChoices, Work::Constant, 1.516, 2.0),
        (Random, Work::Constant, equal[1], 3.0),
        (LeastOutstanding, Work::Mixed, 1.97, 10.0),
        (TwoChoices, Work::Mixed, 3.90, 10.0),
        (RoundRobin, Work::Mixed, mixed[0], 10.0),
        (Random, Work::Mixed, mixed[1], 14.0),
    ] {
        let found = group(10, 80, work).time(algorithm);
        assert_near(&format!("{algorithm:?} over 10 at 0.8, {work:?}"), found, expected, percent);
    }
}

#[test]
fn with_equal_requests_the_shortest_line_is_the_next_in_turn() {
    // Servers alike end in the order in which they were given something, so that whoever is next in turn has as few as
    // any; and of equal ones the widget takes the first in turn.
    let group = group(10, 80, Work::Constant);
    let digest = |algorithm| finished(algorithm, group.plan()).lanes[0].run().digest();
    assert_eq!(digest(LeastOutstanding), digest(RoundRobin), "the same run");

    // By whom ties go counts: shown to it in an order drawn anew each time, the same rule takes 1.174 instead of 1.110.
    let plan = group.plan();
    let mut chooser = Chooser::new(LeastOutstanding, 10, SECOND);
    let mut dice = Dice::new(1, "order");
    let mut ends = vec![VecDeque::new(); 10];
    let mut order: Vec<_> = (0..10).collect();
    let mut times = Vec::new();
    for request in &plan.requests {
        ends.iter_mut().for_each(|ends| ends.retain(|end| *end > request.at));
        dice.shuffle(&mut order);
        let seen: Vec<_> =
            order.iter().map(|at: &usize| Seen { is_open: true, outstanding: ends[*at].len(), weight: 1 }).collect();
        let server = order[chooser.choose(&seen, request.at, &mut dice).server.expect("all are there")];
        let end = ends[server].back().copied().unwrap_or(request.at).max(request.at) + SECOND;
        ends[server].push_back(end);
        times.push(end - request.at);
    }
    assert_near("least outstanding, ties at random, Constant", mean(&times[BEFORE..]), 1.174, 2.0);
}
