//! The methods of the practice room and its bets, against the model.

use skylet_load_balancing::algorithm::{Algorithm, Chooser, Seen};
use skylet_load_balancing::practice::PRACTICE;
use skylet_load_balancing::practice::next::{By, Next};
use skylet_load_balancing::runs::Runs;
use skylet_load_balancing::settings::Settings;
use skylet_practice::{Practice, Wanted, problem};
use skylet_sim::Micros;
use skylet_units::{Dice, Exact};

static ROOM: Practice = PRACTICE;

fn seen(next: &Next, outstanding: &[i64]) -> Vec<Seen> {
    let server = |(outstanding, weight): (&i64, &i64)| Seen {
        is_open: true,
        outstanding: usize::try_from(*outstanding).expect("some or none"),
        weight: *weight,
    };
    outstanding.iter().zip(&next.weights).map(server).collect()
}

/// The servers that the model's own chooser takes, from 1, as many as the problem asks for.
fn chosen(algorithm: Algorithm, next: &Next) -> Vec<i64> {
    let servers = next.outstanding.len();
    let mut chooser = Chooser::new(algorithm, servers, Micros::seconds(10));
    let mut dice = Dice::new(1, "test");
    let mut outstanding = next.outstanding.clone();
    let now = Micros::seconds(1);
    // Turns go on with every request, whoever gets it.
    for _ in 0..next.turn {
        chooser.choose(&seen(next, &vec![0; servers]), now, &mut dice);
    }
    for (server, latency) in next.known.iter().enumerate().filter(|_| algorithm == Algorithm::PeakEwma) {
        chooser.answered(server, Micros::millis(*latency), now);
    }
    let mut found = Vec::new();
    while found.len() < next.times {
        let choice = chooser.choose(&seen(next, &outstanding), now, &mut dice);
        if algorithm == Algorithm::TwoChoices {
            // Until the two of the problem are drawn.
            let (one, other) = (choice.scores[next.pair.0], choice.scores[next.pair.1]);
            if one.is_none() || other.is_none() {
                continue;
            }
        }
        let server = choice.server.expect("all are there");
        outstanding[server] += 1;
        found.push(i64::try_from(server).expect("few") + 1);
    }
    found
}

#[test]
fn the_next_server_is_the_one_the_model_chooses() {
    let tasks = [
        ("next-round-robin", By::Turn),
        ("next-weighted", By::Gathered),
        ("next-least", By::Outstanding),
        ("next-least-again", By::Outstanding),
        ("next-two-choices", By::Pair),
        ("next-peak-ewma", By::Cost(1)),
    ];
    for (task, by) in tasks {
        for seed in 0..300 {
            let problem = problem(&ROOM, seed, 0, Wanted::Task(task));
            let next = Next::right(&problem.case);
            assert_eq!(next.by, by, "{task}");
            let algorithm = Settings::from_values(&problem.case.values).first;
            assert_eq!(next.servers(), chosen(algorithm, &next), "{task}, seed {seed}: {next:?}");
            assert_eq!(next.servers().last().copied(), problem.right.to_whole(), "{task}, seed {seed}");
        }
    }
}

/// The settings of a problem over so many seconds.
fn long(values: &[skylet_contract::Value], seconds: i64) -> Settings {
    Settings { duration: Exact::whole(seconds), ..Settings::from_values(values) }
}

/// Whether two numbers are at most that far apart.
fn is_near(one: Exact, other: Exact, apart: Exact) -> bool {
    one - other <= apart && other - one <= apart
}

#[test]
fn shares_and_drops_are_those_of_a_long_run() {
    let hundred = Exact::whole(100);
    for seed in 0..40 {
        for (task, apart) in [("share-equal", 4), ("share-weighted", 4), ("dropped", 1)] {
            let problem = problem(&ROOM, seed, 0, Wanted::Task(task));
            let settings = long(&problem.case.values, 500);
            let mut runs = Runs::of(&settings);
            runs.finish().expect("few events");
            let metrics = &runs.metrics()[0];
            let found = if task == "dropped" {
                metrics.dropped_share()
            } else {
                let server = usize::try_from(problem.case.aside[0].floor_to_i64()).expect("a server") - 1;
                metrics.share(server)
            };
            let found = found.expect("requests came") * hundred;
            // A random choice of 12,000 is off by 0.4 % (sigma); places hold up to 20 requests of 4,000 for good.
            let name = format!("{task}, seed {seed}: {} and {}", found.text(), problem.right.text());
            assert!(is_near(found, problem.right, Exact::whole(apart) / Exact::whole(2)), "{name}");
        }
    }
}

#[test]
fn utilization_is_the_time_at_work_in_a_long_run() {
    for seed in 0..40 {
        let problem = problem(&ROOM, seed, 0, Wanted::Task("utilization"));
        let settings = long(&problem.case.values, 200);
        let server = usize::try_from(problem.case.aside[0].floor_to_i64()).expect("a server") - 1;
        let mut runs = Runs::of(&settings);
        runs.finish().expect("few events");
        // Even requests of the same work: what was given and not dropped took the service time each.
        let given = runs.lanes[0].model().servers[server].given;
        let busy = Exact::whole(i64::try_from(given).expect("few")) * settings.servers()[server];
        let percent = busy / Exact::whole(200_000) * Exact::whole(100);
        assert!(is_near(percent, problem.right, Exact::ONE), "seed {seed}: {} and {}", percent.text(), problem.right);
    }
}

#[test]
fn waiting_is_that_of_a_line_in_the_model() {
    for seed in 0..40 {
        let problem = problem(&ROOM, seed, 0, Wanted::Task("wait"));
        let [line, done] = problem.case.aside[..] else { panic!("two numbers") };
        let service = Settings::from_values(&problem.case.values).servers()[0];
        // One server: a request begins at 0, and the others come when it has been worked on for so long.
        let settings = Settings { servers: vec![service], places: Exact::whole(20), ..Settings::default() };
        let mut plan = skylet_load_balancing::plan::Plan::of(&settings);
        let at = Micros((done * Exact::whole(1_000)).floor_to_i64());
        let come = usize::try_from(line.floor_to_i64()).expect("few") + 2;
        let request = |number: usize| skylet_load_balancing::plan::Request {
            at: if number == 0 { Micros::ZERO } else { at },
            work: 1_000_000,
        };
        plan.requests = (0..come).map(request).collect();
        let plan = std::sync::Arc::new(plan);
        let lane = skylet_load_balancing::lane::Lane::new(Algorithm::RoundRobin, std::sync::Arc::clone(&plan));
        let mut lane = skylet_sim::Timeline::new(lane, 1, Vec::new());
        lane.seek(Micros::seconds(100)).expect("few events");
        let (_, last) = lane.log().last().expect("all were served");
        let skylet_load_balancing::lane::Outcome::Served { began } = last.outcome else { panic!("served") };
        assert_eq!(Exact::whole((began - at).0), problem.right * Exact::whole(1_000), "seed {seed}");
    }
}

#[test]
fn percentiles_are_those_of_the_metrics() {
    for task in ["percentile", "median"] {
        for seed in 0..100 {
            let problem = problem(&ROOM, seed, 0, Wanted::Task(task));
            let (percent, times) = problem.case.aside.split_first().expect("numbers");
            let mut times: Vec<_> = times.iter().map(|time| Micros(time.floor_to_i64())).collect();
            times.sort_unstable();
            let percent = usize::try_from(percent.floor_to_i64()).expect("a percentage");
            let found = skylet_load_balancing::metrics::percentile(&times, percent).expect("times");
            assert_eq!(Exact::whole(found.0), problem.right, "{task}, seed {seed}");
        }
    }
}

#[test]
fn bets_are_within_their_range_and_known_from_the_run() {
    // Run 430 in the end: 236 requests came.
    let expected =
        [("share", 25, 25), ("tail", 3_168, 3_169), ("drops", 27, 27), ("median", 109, 110), ("zones", 25, 25)];
    for (bet, (id, from, to)) in ROOM.bets.iter().zip(expected) {
        let found = bet.truth(&ROOM).expect("a result");
        assert_eq!(bet.id, id, "in order");
        assert!(Exact::whole(from) <= found && found <= Exact::whole(to), "{id}: {}", found.text());
        let (least, most) = bet.range;
        assert!(least < found && found < most, "{id}: within what can be bet");
        let results = (ROOM.results)(&bet.values(&ROOM));
        let result = results.iter().find(|result| result.name == bet.asked.result).expect("a result");
        assert_eq!(result.unit, bet.asked.unit(), "{id}: in the unit asked for");
    }
    assert_eq!(ROOM.bets.len(), expected.len(), "every bet");
    let mut runs = Runs::of(&Settings::from_values(&ROOM.bets[1].values(&ROOM)));
    runs.finish().expect("few events");
    let metrics = runs.metrics();
    let millis = |time: Option<Micros>| (time.expect("some were served").0 + 500) / 1_000;
    assert_eq!((metrics[1].come, millis(metrics[1].p50), millis(metrics[1].p95)), (236, 116, 591), "as it is told");
    assert!(metrics[0].p50 < metrics[1].p50 && metrics[1].dropped == 0, "round robin wins the median only");
}
