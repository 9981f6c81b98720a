//! Everything said and drawn in a few states, as committed text.

use std::fmt::Write as _;

use skylet_contract::{defaults, read_into};
use skylet_route53_routing::city_texts::city;
use skylet_route53_routing::gates::gates;
use skylet_route53_routing::model::Board;
use skylet_route53_routing::plan::micros;
use skylet_route53_routing::settings::Settings;
use skylet_route53_routing::shown::shown;
use skylet_route53_routing::trace::digest_line;
use skylet_units::{Exact, Lang};

/// The states, each as the attributes an author would write.
const STATES: [&str; 9] = [
    "",
    "people=0, 0, 0, 0, 38, 1; asker=5; policy=geolocation",
    "resolver=46; changes=0 s kill 1; fork=10 s; at=60 s",
    "policy=failover; changes=0 s kill 1; at=110 s",
    "policy=weighted; weights=1, 255; resolvers=100",
    "policy=geolocation; fallback=none",
    "policy=multivalue; changes=0 s kill 2; at=180 s",
    "policy=simple; asker=1",
    "policy=geoproximity; bias=0, 24, 0; asker=1; changes=0 s kill 1; at=180 s; checkers=staggered",
];

fn told(state: &str) -> String {
    let mut values = defaults(Settings::TABLE);
    let base = values.clone();
    let pairs: Vec<_> = state.split("; ").filter_map(|pair| pair.split_once('=')).collect();
    let issues = read_into(&mut values, Settings::TABLE, &base, &pairs);
    assert!(issues.is_empty(), "{state}: {issues:?}");
    let settings = Settings::from_values(&values);
    let mut text = format!("## {state}\n");
    let mut line =
        |tag: &str, kind: &str, words: &str| writeln!(text, "{tag} {kind}: {words}").expect("a string takes it");
    let mut board = Board::of(&settings);
    let healthy = board.healthy_at(micros(settings.at));
    let mut of = |lang| shown(&mut board, &settings, micros(settings.at), lang, city);
    for lang in Lang::ALL {
        let shown = of(lang);
        for (kind, words) in [
            ("question", &shown.question),
            ("lead", &shown.lead),
            ("answer", &shown.answer),
            ("narration", &shown.narration),
        ] {
            line(lang.tag(), kind, words);
        }
        let gates = gates(lang, &settings, healthy);
        for (name, rule) in &gates.names {
            line(lang.tag(), "gate", &format!("{name}: {rule}"));
        }
        for row in &gates.rows {
            line(lang.tag(), "record", &format!("{:?} {} {}", row.stop, row.told, row.why));
        }
        for endpoint in &shown.endpoints {
            line(lang.tag(), "endpoint", &endpoint.says);
        }
        for person in &shown.people {
            line(lang.tag(), "person", &person.says);
        }
    }
    let shown = of(Lang::Ko);
    for person in &shown.people {
        let (x, y) = person.at;
        let place =
            format!("{} at {} {} name {:?} ring {}", person.name, x.percent(), y.percent(), person.side, person.ring);
        line("-", "drawn", &place);
    }
    shown.bar.to_string().lines().for_each(|shape| line("-", "drawn", shape));
    text
}

#[test]
fn these_states_say_and_draw_what_is_committed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/golden/route53-routing.txt");
    let head = "# What some states say and draw. Made by: SKYLET_BLESS=1 cargo test --package skylet-route53-routing\n";
    let found = format!("{head}{}", STATES.map(told).concat());
    if std::env::var_os("SKYLET_BLESS").is_some() {
        std::fs::write(path, &found).expect("the golden file can be written");
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    for (number, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "line {}", number + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "as many lines");
}

/// Links whose runs are told in one line each.
const LINKS: [&str; 6] = [
    "1",
    "1;policy=failover;changes=12:kill:1,100:heal:1",
    "1;policy=weighted;weights=1,+9;resolvers=100;run=7;ages=random;duration=600",
    "1;policy=multivalue;checkers=staggered;interval=fast;threshold=2;changes=5:kill:1,6:kill:2,7:kill:3",
    "1;policy=simple;run=3;ttl=1",
    "1;policy=geolocation;fallback=none;checks=off",
];

#[test]
fn these_runs_have_the_digests_that_are_committed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/golden/route53-routing-digests.txt");
    let head = "# Runs in one line each: link, instant, policy, events and digest. Made by: SKYLET_BLESS=1 cargo test \
                --package skylet-route53-routing\n";
    let instants = [Exact::new(1, 2), Exact::whole(90), Exact::new(295, 2), Exact::whole(600)];
    let lines = LINKS.iter().flat_map(|link| instants.map(|at| format!("{}\n", digest_line(link, at))));
    let found = format!("{head}{}", lines.collect::<String>());
    if std::env::var_os("SKYLET_BLESS").is_some() {
        std::fs::write(path, &found).expect("the golden file can be written");
    }
    assert_eq!(found, std::fs::read_to_string(path).unwrap_or_default(), "as committed");
}
