//! What every lane keeps to, whatever is set: nothing gets lost, nobody is overtaken, any way to an instant is one.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use skylet_contract::{Happening, link};
use skylet_load_balancing::algorithm::Algorithm;
use skylet_load_balancing::lane::{Change, Ending, Held, Lane, Outcome, Server, Standing};
use skylet_load_balancing::plan::Plan;
use skylet_load_balancing::runs::Runs;
use skylet_load_balancing::settings::{Arrivals, LINK_VERSIONS, Other, Settings, TABLE, Verb, Work};
use skylet_load_balancing::trace::digest_line;
use skylet_sim::{Micros, Run, Timeline};
use skylet_units::Exact;

const NEVER: Micros = Micros(i64::MAX);

/// Settings of runs with some 300 requests at most, most of them in trouble.
fn any_settings() -> impl Strategy<Value = Settings> {
    let whole = |from: i64, to: i64| (from..=to).prop_map(Exact::whole);
    let come = (1_i64..=2_000, 0..Arrivals::ALL.len(), 0..Work::ALL.len(), 0_i64..1_000_000);
    let servers = prop::collection::vec(prop_oneof![whole(1, 30), whole(50, 500)], 0..=8);
    let weights = prop::collection::vec(whole(1, 9), 0..=8);
    let room = (whole(1, 12), whole(0, 5), prop_oneof![whole(1, 50), whole(100, 2_000)], 1_i64..=50);
    let change = (0_i64..4_000, 0..Verb::ALL.len(), 1_i64..=8).prop_map(|(at, verb, target)| Happening {
        at: Exact::whole(at) / Exact::whole(1_000),
        verb,
        target,
    });
    let changes = prop::collection::vec(change, 0..6);
    (come, servers, weights, room, changes).prop_map(|(come, servers, weights, room, mut changes)| {
        let (rate, arrivals, work, run) = come;
        let (places, retries, retry_wait, decay) = room;
        changes.sort_by_key(|change| change.at);
        Settings {
            rate: Exact::whole(rate) / Exact::whole(10),
            arrivals: Arrivals::ALL[arrivals],
            work: Work::ALL[work],
            duration: Exact::whole((3_000 / rate).clamp(1, 8)),
            run: Exact::whole(run),
            decay: Exact::whole(decay) / Exact::whole(10),
            servers,
            weights,
            places,
            retries,
            retry_wait,
            changes,
            ..Settings::default()
        }
    })
}

fn any_algorithm() -> impl Strategy<Value = Algorithm> {
    (0..Algorithm::ALL.len()).prop_map(|at| Algorithm::ALL[at])
}

fn few(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn lane(settings: &Settings, algorithm: Algorithm) -> (Timeline<Lane>, Arc<Plan>) {
    let Runs { plan, mut lanes } = Runs::of(&Settings { first: algorithm, ..settings.clone() });
    (lanes.swap_remove(0), plan)
}

/// A lane taken event by event without a timeline.
struct Walk {
    plan: Arc<Plan>,
    run: Run<Lane>,
    log: Vec<(Micros, Ending)>,
    changes: Vec<(Micros, Change)>,
}

impl Walk {
    fn of(settings: &Settings, algorithm: Algorithm) -> Self {
        let (timeline, plan) = lane(settings, algorithm);
        let mut log = Vec::new();
        let run = Run::new(timeline.model().clone(), plan.run, &mut log);
        Self { plan, run, log, changes: timeline.actions().iter().rev().cloned().collect() }
    }

    /// Lets the next thing happen, at one instant events before changes; whether there was one.
    fn step(&mut self) -> bool {
        let change = self.changes.last().map_or(NEVER, |(at, _)| *at);
        if self.run.next_at().is_some_and(|next| next <= change) {
            return self.run.step(&mut self.log);
        }
        let Some((at, change)) = self.changes.pop() else { return false };
        self.run.act(at, &change, &mut self.log);
        true
    }

    /// All attempts, in the order in which they were made: the request, how often it was sent before, when, and the
    /// server that has taken it.
    fn attempts(mut self) -> (Vec<Attempt>, Vec<(Micros, Ending)>, Arc<Plan>) {
        let mut attempts: Vec<Attempt> = Vec::new();
        while self.step() {
            let Some(last) = &self.run.model().last else { continue };
            let is_new = attempts.last().is_none_or(|one| (one.request, one.retry) != (last.request, last.retry));
            if is_new {
                let (request, retry, at) = (last.request, last.retry, last.at);
                attempts.push(Attempt { request, retry, at, taken: last.server.filter(|_| last.is_taken) });
            }
        }
        (attempts, self.log, self.plan)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Attempt {
    request: usize,
    retry: u8,
    at: Micros,
    taken: Option<usize>,
}

/// Requests of the log with some outcome.
fn ended(log: &[(Micros, Ending)], is: impl Fn(Outcome) -> bool) -> BTreeSet<usize> {
    log.iter().filter(|(_, ending)| is(ending.outcome)).map(|(_, ending)| ending.request).collect()
}

/// Everything held, in one list.
fn held(lane: &Lane) -> Vec<(usize, u8)> {
    let of = |held: &Held| (held.request, held.retry);
    let in_work = lane.servers.iter().filter_map(|server| server.working.as_ref().map(|working| of(&working.held)));
    in_work.chain(lane.servers.iter().flat_map(|server| &server.line).map(of)).collect()
}

proptest! {
    #![proptest_config(few(48))]

    #[test]
    fn at_every_instant_a_request_is_in_one_place(settings in any_settings(), algorithm in any_algorithm()) {
        let mut walk = Walk::of(&settings, algorithm);
        // Attempts refused that were not made again yet.
        let mut awaited = BTreeSet::new();
        let mut known = 0;
        let mut finished = 0;
        loop {
            let was = walk.run.model().last.clone();
            if !walk.step() {
                break;
            }
            let lane = walk.run.model();
            if let Some(last) = lane.last.as_ref().filter(|last| Some(*last) != was.as_ref() && last.retry > 0) {
                prop_assert!(awaited.remove(&(last.request, last.retry)), "sent again because refused: {last:?}");
            }
            for (_, ending) in &walk.log[known..] {
                match ending.outcome {
                    Outcome::Refused => prop_assert!(awaited.insert((ending.request, ending.retry + 1)), "once"),
                    Outcome::Served { .. } | Outcome::Dropped => finished += 1,
                }
            }
            known = walk.log.len();
            let held = held(lane);
            prop_assert_eq!(lane.come, finished + held.len() + awaited.len(), "at {:?}", walk.run.now());
            let apart: BTreeSet<_> = held.iter().chain(&awaited).map(|(request, _)| *request).collect();
            prop_assert_eq!(apart.len(), held.len() + awaited.len(), "nobody is in two places at {:?}", walk.run.now());
            for server in &lane.servers {
                prop_assert!(server.outstanding() <= walk.plan.places, "{} places", walk.plan.places);
                let is_down = server.standing == Standing::Down;
                prop_assert!(!is_down || server.outstanding() == 0, "what is down holds nothing");
                prop_assert!(server.working.is_some() || server.line.is_empty(), "nobody waits for who is free");
            }
        }
        prop_assert_eq!(walk.run.model().come, walk.plan.requests.len(), "all came");
        prop_assert_eq!(finished, walk.plan.requests.len(), "and all ended");
        let served = ended(&walk.log, |outcome| matches!(outcome, Outcome::Served { .. }));
        let dropped = ended(&walk.log, |outcome| outcome == Outcome::Dropped);
        prop_assert_eq!(served.len() + dropped.len(), finished, "each once");
        prop_assert!(served.is_disjoint(&dropped), "served or dropped");
    }

    #[test]
    fn every_lane_is_given_the_same_at_the_same_instants(settings in any_settings()) {
        for algorithm in Algorithm::ALL {
            let (attempts, log, plan) = Walk::of(&settings, *algorithm).attempts();
            let first = attempts.iter().filter(|attempt| attempt.retry == 0);
            let given: Vec<_> = first.map(|attempt| (attempt.request, attempt.at)).collect();
            let planned: Vec<_> = plan.requests.iter().map(|request| request.at).enumerate().collect();
            prop_assert_eq!(given, planned, "{:?} is given the plan", algorithm);
            // And what is sent again comes so long after it was refused.
            let refused = log.iter().filter(|(_, ending)| ending.outcome == Outcome::Refused);
            let mut due: Vec<_> =
                refused.map(|(at, ending)| (*at + plan.retry_wait, ending.request, ending.retry + 1)).collect();
            let again = attempts.iter().filter(|attempt| attempt.retry > 0);
            let mut made: Vec<_> = again.map(|attempt| (attempt.at, attempt.request, attempt.retry)).collect();
            due.sort_unstable();
            made.sort_unstable();
            prop_assert_eq!(made, due, "{:?}: tries again", algorithm);
            let most = attempts.iter().map(|attempt| attempt.retry).max();
            prop_assert!(most.is_none_or(|most| most <= plan.retries), "{:?} of {} retries", most, plan.retries);
        }
    }

    #[test]
    fn a_server_works_off_its_line_in_order_and_as_planned(settings in any_settings(), algorithm in any_algorithm()) {
        let (attempts, log, plan) = Walk::of(&settings, algorithm).attempts();
        for server in 0..plan.servers.len() {
            let taken: Vec<_> = attempts.iter().filter(|attempt| attempt.taken == Some(server)).collect();
            let (mut place, mut free) = (0, Micros::ZERO);
            for (at, ending) in log.iter().filter(|(_, ending)| ending.server == Some(server)) {
                let Outcome::Served { began } = ending.outcome else { continue };
                // Those passed over were lost when the server stopped.
                let is_this = |attempt: &&Attempt| (attempt.request, attempt.retry) == (ending.request, ending.retry);
                let found = taken[place..].iter().position(is_this);
                prop_assert!(found.is_some(), "{ending:?} was given to server {server} after those before it");
                place += found.unwrap_or_default() + 1;
                let given = taken[place - 1].at;
                prop_assert_eq!(began, given.max(free), "it begins when it is given or the one before it ends");
                prop_assert_eq!(*at - began, plan.service(server, ending.request), "and takes what is planned");
                free = *at;
            }
        }
    }

    #[test]
    fn nothing_is_given_to_who_is_away(settings in any_settings(), algorithm in any_algorithm()) {
        let mut walk = Walk::of(&settings, algorithm);
        loop {
            let (was, given) = (walk.run.model().last.clone(), walk.run.model().servers.clone());
            if !walk.step() {
                break;
            }
            let lane = walk.run.model();
            let Some(last) = lane.last.as_ref().filter(|last| Some(*last) != was.as_ref()) else { continue };
            let is_in = |at: usize| given[at].standing == Standing::In;
            match last.server {
                Some(at) => prop_assert!(is_in(at), "{:?} to one that stands {:?}", last, given[at].standing),
                None => prop_assert!(!(0..given.len()).any(is_in), "{:?} although somebody is there", last),
            }
            let outstanding: Vec<_> = given.iter().map(Server::outstanding).collect();
            prop_assert_eq!(&last.outstanding, &outstanding, "what it saw");
        }
    }

    #[test]
    fn a_timeline_comes_to_what_single_events_come_to(settings in any_settings(), algorithm in any_algorithm()) {
        let (mut timeline, _) = lane(&settings, algorithm);
        timeline.seek(NEVER).expect("few events");
        let mut walk = Walk::of(&settings, algorithm);
        while walk.step() {}
        prop_assert_eq!(timeline.run().digest(), walk.run.digest(), "the digest");
        prop_assert_eq!(timeline.log(), &walk.log[..], "the log");
    }

    #[test]
    fn any_way_there_is_the_same(
        settings in any_settings(),
        algorithm in any_algorithm(),
        way in prop::collection::vec(0_i64..8_000_000, 1..12),
    ) {
        let (mut wandering, _) = lane(&settings, algorithm);
        let mut straight = wandering.clone();
        let last = *way.last().expect("one at least");
        for to in way {
            wandering.seek(Micros(to)).expect("few events");
        }
        straight.seek(Micros(last)).expect("few events");
        prop_assert_eq!(place(&wandering), place(&straight), "at {}", last);
        prop_assert_eq!(wandering.log(), straight.log(), "what was logged by {}", last);
    }

    #[test]
    fn a_fork_is_a_run_of_its_own_and_leaves_the_other(
        settings in any_settings(),
        algorithm in any_algorithm(),
        (at, later) in (0_i64..4_000_000, 0_i64..8_000_000),
        (server, verb) in (1_i64..=8, 0..Verb::ALL.len()),
    ) {
        let (mut main, _) = lane(&settings, algorithm);
        main.seek(NEVER).expect("few events");
        let whole = (place(&main).1, main.known().to_vec());
        main.seek(Micros(at)).expect("back");
        // What the reader would have set, had it been known: the changes until then and this one.
        let seconds = Exact::whole(at) / Exact::whole(1_000_000);
        let mut changes: Vec<_> = settings.changes.iter().copied().filter(|change| change.at <= seconds).collect();
        changes.push(Happening { at: seconds, verb, target: server });
        let (mut known, _) = lane(&Settings { changes, ..settings }, algorithm);
        let change = known.actions().last().expect("this one").1;
        let mut fork = main.fork(change);
        known.seek(Micros(at)).expect("few events");
        prop_assert_eq!(place(&fork), place(&known), "when it is done");
        for to in [Micros(at + later), Micros(at / 2), NEVER] {
            fork.seek(to).expect("few events");
            known.seek(to).expect("few events");
            prop_assert_eq!(place(&fork), place(&known), "at {:?}", to);
            prop_assert_eq!(fork.log(), known.log(), "logged by {:?}", to);
        }
        main.seek(NEVER).expect("on");
        prop_assert_eq!((place(&main).1, main.known().to_vec()), whole, "the other branch is as it was");
    }

    #[test]
    fn a_lane_does_not_know_of_the_others(settings in any_settings(), others in [0..7_usize, 0..7, 0..7]) {
        let [second, third, fourth] = others.map(|at| Other::ALL[at]);
        let mut together = Runs::of(&Settings { second, third, fourth, ..settings.clone() });
        together.finish().expect("few events");
        for found in &together.lanes {
            let (mut alone, _) = lane(&settings, found.model().algorithm());
            alone.seek(NEVER).expect("few events");
            prop_assert_eq!(place(&alone), place(found), "beside {:?}", others);
        }
    }

    #[test]
    fn equal_settings_are_one_run_and_another_number_is_another(
        settings in any_settings(),
        algorithm in any_algorithm(),
    ) {
        // Where requests are drawn; even ones with equal work differ in nothing.
        let settings = Settings { arrivals: Arrivals::Random, ..settings };
        let digest = |settings: &Settings| {
            let (mut lane, _) = lane(settings, algorithm);
            lane.seek(NEVER).expect("few events");
            lane.run().digest()
        };
        prop_assert_eq!(digest(&settings), digest(&settings.clone()), "once more");
        let other = Settings { run: settings.run + Exact::ONE, ..settings.clone() };
        let is_empty = [&settings, &other].map(|settings| Plan::of(settings).requests.is_empty());
        prop_assume!(is_empty != [true, true]);
        prop_assert_ne!(digest(&settings), digest(&other), "the next run");
    }
}

/// Where a lane stands, and its digest.
fn place(lane: &Timeline<Lane>) -> (&Lane, u64, usize) {
    (lane.model(), lane.run().digest(), lane.log().len())
}

#[test]
fn so_many_steps_there_and_back_is_where_it_began() {
    let changes = [(2, Verb::Stop, 2), (4, Verb::Return, 2), (6, Verb::Drain, 1)].map(|(at, verb, target)| Happening {
        at: Exact::whole(at),
        verb: verb as usize,
        target,
    });
    let settings = Settings {
        rate: Exact::whole(80),
        places: Exact::whole(3),
        retries: Exact::whole(3),
        work: Work::HeavyTailed,
        changes: changes.to_vec(),
        ..Settings::default()
    };
    for algorithm in Algorithm::ALL {
        let mut walk = Walk::of(&settings, *algorithm);
        let mut instants = Vec::new();
        while walk.step() {
            instants.push(walk.run.now());
        }
        assert!(instants.len() > 1_100, "{algorithm:?}: {} events", instants.len());
        let (middle, (mut lane, _)) = (instants.len() / 2, lane(&settings, *algorithm));
        lane.seek(instants[middle]).expect("few events");
        let begun = (lane.model().clone(), lane.run().digest(), lane.log().to_vec());
        for steps in 1..=500 {
            for there in [middle + steps, middle - steps] {
                lane.seek(instants[there]).expect("few events");
                assert_eq!(lane.at(), instants[there], "{algorithm:?}: there");
                lane.seek(instants[middle]).expect("few events");
                let (model, digest, log) = &begun;
                assert_eq!((model, *digest, log.len()), place(&lane), "{algorithm:?}: {steps} steps and back");
                assert_eq!(lane.log(), log, "{algorithm:?}: what was logged, {steps} steps and back");
            }
        }
    }
}

#[test]
fn who_has_done_has_a_place_at_once() {
    // Nobody may wait, and on the beat comes just as much as can be done: each 100 ms one to a server that needs 100 ms,
    // or to two that need 200 ms, or to four in turn of which one needs 400 ms.
    for (servers, rate) in [(&[100][..], 10), (&[200, 200], 10), (&[100, 100, 100], 30), (&[100, 100, 100, 400], 10)] {
        for algorithm in [Algorithm::RoundRobin, Algorithm::WeightedRoundRobin, Algorithm::LeastOutstanding] {
            let settings = Settings {
                arrivals: Arrivals::Even,
                work: Work::Constant,
                rate: Exact::whole(rate),
                servers: servers.iter().map(|ms| Exact::whole(*ms)).collect(),
                places: Exact::ONE,
                ..Settings::default()
            };
            let (mut lane, plan) = lane(&settings, algorithm);
            lane.seek(NEVER).expect("few events");
            let dropped = ended(lane.log(), |outcome| outcome == Outcome::Dropped).len();
            assert_eq!(dropped, 0, "{algorithm:?} to {servers:?} ms drops of {}", plan.requests.len());
        }
    }
}

/// What is set; the lanes are added.
const TRACED: [&str; 20] = [
    "",
    ";run=2;rate=10;arrivals=even;work=constant;servers=100+ms;places=1",
    ";run=1000000000;rate=100/s",
    ";rate=0.1/s;duration=600+s",
    ";rate=1000/s;duration=3600+s;places=1000",
    ";rate=7.3/s;servers=333+ms;places=2",
    ";rate=1000/3;arrivals=even;work=constant",
    ";rate=30;arrivals=even;work=constant;servers=100+ms,+100+ms,+100+ms",
    ";arrivals=bursts;rate=60;places=4",
    ";arrivals=bursts;rate=1000;servers=5+ms,+5+ms,+5+ms,+5+ms,+5+ms,+5+ms,+5+ms,+5+ms",
    ";work=constant;rate=32",
    ";work=exponential;rate=20;servers=100+ms,+400+ms;weights=4,+1",
    ";work=mixed;rate=28;duration=60+s",
    ";work=heavy-tailed;rate=36;retries=5;retry-wait=250+ms",
    ";retries=2;retry-wait=1+ms;places=1;rate=50",
    ";retries=5;retry-wait=60000+ms;places=1;rate=50",
    ";weights=5,+1,+1,+3;servers=1+ms,+10+ms,+100+ms,+10000+ms;rate=40",
    ";decay=0.1+s;work=mixed;rate=30;changes=3+s+stop+1,+6+s+return+1",
    ";decay=600+s;retries=1;changes=0+s+drain+4,+2+s+stop+2,+2+s+stop+3,+2.5+s+stop+1,+6+s+return+2,+6+s+return+1",
    ";work=heavy-tailed;places=1000;rate=200;run=7;servers=20+ms,+25+ms,+30+ms,+35+ms;changes=1+s+stop+8,+5+s+stop+3",
];

#[test]
fn runs_are_those_that_are_committed() {
    const LANES: [&str; 2] = [
        "1;first=round-robin;second=weighted-round-robin;third=least-outstanding",
        "1;first=random;second=two-choices;third=peak-ewma",
    ];
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/golden/load-balancing-digests.txt");
    let mut found = String::from(
        "# Runs in one line each: link, instant, events and digest of each lane. \
         Made by: SKYLET_BLESS=1 cargo test --package skylet-load-balancing\n",
    );
    for set in TRACED {
        for lanes in LANES {
            let (_, issues) = link::read(TABLE, LINK_VERSIONS, &format!("{lanes}{set}"));
            assert!(issues.is_empty(), "{set}: {issues:?}");
            for at in [Exact::new(1, 2), Exact::whole(3), Exact::new(25, 4), Exact::whole(3_600)] {
                found += &digest_line(&format!("{lanes}{set}"), at);
                found.push('\n');
            }
        }
    }
    if std::env::var_os("SKYLET_BLESS").is_some() {
        std::fs::write(path, &found).expect("the golden file can be written");
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    for (number, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "line {}", number + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "as many lines");
}
