//! Weighted least connections, weighted random and flow hash in whole runs.

use std::collections::BTreeMap;

use proptest::prelude::*;
use skylet_contract::Happening;
use skylet_load_balancing::algorithm::Algorithm::{self, FlowHash, Random, WeightedLeastConnections, WeightedRandom};
use skylet_load_balancing::lane::Outcome;
use skylet_load_balancing::metrics::Metrics;
use skylet_load_balancing::runs::Runs;
use skylet_load_balancing::settings::{Arrivals, Other, Settings, Verb, Work};
use skylet_load_balancing::texts;
use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

fn whole(first: Algorithm, settings: &Settings) -> Runs {
    let mut runs = Runs::of(&Settings { first, second: Other::None, ..settings.clone() });
    runs.finish().expect("few events");
    runs
}

fn metrics(first: Algorithm, settings: &Settings) -> Metrics {
    whole(first, settings).metrics().swap_remove(0)
}

/// Requests on the beat, ten a second, of 100 ms each but for the server.
fn even(servers: &[i64], weights: &[i64]) -> Settings {
    let exact = |numbers: &[i64]| numbers.iter().copied().map(Exact::whole).collect();
    Settings {
        rate: Exact::whole(10),
        arrivals: Arrivals::Even,
        work: Work::Constant,
        servers: exact(servers),
        weights: exact(weights),
        duration: Exact::whole(10),
        ..Settings::default()
    }
}

/// What is said of the last choice at an instant.
fn said(first: Algorithm, settings: &Settings, at: Micros, lang: Lang) -> (String, Vec<String>) {
    let mut runs = Runs::of(&Settings { first, second: Other::None, ..settings.clone() });
    runs.seek(at).expect("few events");
    let lane = runs.lanes[0].model();
    let last = lane.last.as_ref().expect("one has come");
    let scores = last.scores.iter().map(|score| texts::score(lang, first, *score)).collect();
    (texts::decision(lang, first, last), scores)
}

#[test]
fn weighted_least_connections_is_worked_by_hand() {
    // Three a 10th of a second apart, on servers of 1 s with weights 2 and 1. Number 1 (100 ms): 0/2 and 0/1 tie, the first
    // in turn. Number 2 (200 ms): 1/2 and 0/1. Number 3 (300 ms): 1/2 and 1/1, the first. Number 4: 2/2 and 1/1 tie; three
    // requests have moved the turn on to the second.
    let settings = even(&[1_000, 1_000], &[2, 1]);
    let (sentence, scores) = said(WeightedLeastConnections, &settings, Micros::millis(300), Lang::En);
    assert_eq!(
        sentence,
        "Weighted least connections sends request 3 to server 1: the fewest outstanding per unit of weight, of 0.5 · 1.",
        "1/2 against 1/1"
    );
    assert_eq!(scores, ["0.5 per unit of weight", "1 per unit of weight"], "what it saw");
    let (sentence, scores) = said(WeightedLeastConnections, &settings, Micros::millis(400), Lang::Ko);
    assert_eq!(
        sentence, "가중 최소 연결은 가중치당 안 끝난 요청 1 · 1 가운데 가장 적은 서버 2로 4번을 보냅니다.",
        "a tie, in turn"
    );
    assert_eq!(scores, ["가중치당 1", "가중치당 1"], "2/2 and 1/1");
}

#[test]
fn weighted_random_says_its_weights() {
    let settings = even(&[10, 10, 10], &[]);
    let (sentence, scores) = said(WeightedRandom, &settings, Micros::millis(100), Lang::Ko);
    let server = sentence.trim_start_matches("가중치 16 · 16 · 16에 따라 뽑은 서버 ").chars().next();
    assert!(server.is_some_and(|server| ['1', '2', '3'].contains(&server)), "{sentence}");
    assert_eq!(scores, ["가중치 16"; 3], "nothing has failed");
    let (sentence, _) = said(WeightedRandom, &settings, Micros::millis(100), Lang::En);
    assert!(sentence.starts_with("Weighted random sends request 1 to server "), "{sentence}");
    assert!(sentence.ends_with(", drawn by weights 16 · 16 · 16."), "{sentence}");
}

#[test]
fn weighted_random_sends_less_where_requests_fail() {
    // The reference run: the slow one is given 6 a second of which it can do 2.5. Random loses 14.6 % for ever; weighted
    // random sees 58 % of these fail, and none elsewhere.
    let settings = Settings { duration: Exact::whole(100), ..Settings::default() };
    for run in [430, 1, 2, 3] {
        let settings = Settings { run: Exact::whole(run), ..settings.clone() };
        let (even, less) = (metrics(Random, &settings), metrics(WeightedRandom, &settings));
        eprintln!("run {run}: {} for {} dropped, {:?} for {:?}", less.dropped, even.dropped, less.given, even.given);
        assert!(less.dropped * 2 < even.dropped, "run {run}: {} against {}", less.dropped, even.dropped);
        // It can do 250 in that time, so no fewer than these would be too few.
        assert!((250..400).contains(&less.given[3]), "run {run}: {:?} against {:?}", less.given, even.given);
    }
}

#[test]
fn without_failures_weighted_random_is_as_even_as_random() {
    let settings = Settings { rate: Exact::whole(4), duration: Exact::whole(3_600), ..even(&[100; 4], &[]) };
    let metrics = metrics(WeightedRandom, &settings);
    assert_eq!((metrics.come, metrics.dropped), (14_400, 0), "4 a second for an hour");
    // 3,600 each, sigma 52.
    assert!(metrics.given.iter().all(|given| (3_392..=3_808).contains(given)), "{:?}", metrics.given);
}

#[test]
fn flow_hash_says_the_connection() {
    let settings = even(&[10, 10], &[]);
    let runs = whole(FlowHash, &settings);
    let number = runs.plan.connection(0).number + 1;
    let (sentence, scores) = said(FlowHash, &settings, Micros::millis(100), Lang::Ko);
    assert!(sentence.starts_with(&format!("{number}번 연결로 온 1번을 그 연결의 서버 ")), "{sentence}");
    assert!(scores.contains(&format!("연결 {number}")) && scores.contains(&"보지 않음".to_owned()), "{scores:?}");
    let (sentence, _) = said(FlowHash, &settings, Micros::millis(100), Lang::En);
    assert!(sentence.contains(&format!("where connection {number} stays")), "{sentence}");
}

fn any_settings() -> impl Strategy<Value = Settings> {
    (1_usize..=8, 0_i64..1_000_000, 5_i64..100).prop_map(|(servers, run, rate)| Settings {
        servers: vec![Exact::whole(20); servers],
        rate: Exact::whole(rate),
        duration: Exact::whole(4),
        run: Exact::whole(run),
        places: Exact::whole(1_000),
        ..Settings::default()
    })
}

/// The server of each connection by requests that came in a span, with all of them if they were more.
fn servers(runs: &Runs, from: Micros, to: Micros) -> BTreeMap<u16, Vec<usize>> {
    let mut found: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (_, ending) in runs.lanes[0].log() {
        let came = runs.plan.requests[ending.request].at;
        let (Outcome::Served { .. }, Some(server)) = (ending.outcome, ending.server) else { continue };
        if from <= came && came < to {
            let known = found.entry(runs.plan.connection(ending.request).number).or_default();
            if !known.contains(&server) {
                known.push(server);
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_connection_has_one_server_while_nobody_leaves(settings in any_settings()) {
        let runs = whole(FlowHash, &settings);
        let found = servers(&runs, Micros::ZERO, Micros(i64::MAX));
        prop_assert!(found.values().all(|servers| servers.len() == 1), "{found:?}");
    }

    #[test]
    fn who_drains_sends_its_connections_away_for_good_and_no_others(settings in any_settings(), target in 1_i64..=8) {
        let count = i64::try_from(settings.servers.len()).expect("few");
        prop_assume!(count > 1);
        let target = (target - 1) % count + 1;
        let change = |at, verb| Happening { at: Exact::whole(at), verb: verb as usize, target };
        let settings = Settings { changes: vec![change(1, Verb::Drain), change(2, Verb::Return)], ..settings };
        let runs = whole(FlowHash, &settings);
        let drained = usize::try_from(target - 1).expect("a server");
        let second = Micros::seconds;
        let (before, meanwhile) = (servers(&runs, second(0), second(1)), servers(&runs, second(1), second(2)));
        let after = servers(&runs, second(2), second(9));
        for (connection, was) in &before {
            prop_assert_eq!(was.len(), 1);
            let Some(is) = meanwhile.get(connection) else { continue };
            prop_assert_eq!(is == was, was[0] != drained, "{} from {:?} to {:?}", connection, was, is);
            // Back again, the server gets new connections only.
            prop_assert!(after.get(connection).is_none_or(|later| later == is), "{} stays", connection);
        }
        prop_assert!(meanwhile.values().all(|servers| !servers.contains(&drained)), "the drained one gets nothing");
    }
}
