//! Everything said and drawn in some states, as committed text.

use std::fmt::Write as _;

use skylet_contract::{Value, defaults, read_into};
use skylet_load_balancing::panels::{Row, distribution, dsr, hashing, health, types, zones};
use skylet_load_balancing::settings::{AwsSettings, Settings, TABLE};
use skylet_load_balancing::shown::{Board, Shown, instant, shown};
use skylet_units::Lang;

/// The states, each as the attributes an author would write.
const STATES: [&str; 18] = [
    "",
    "at=0 s",
    "at=10 s; request=0",
    "second=none; at=3 s; request=0",
    "first=random; second=two-choices; third=peak-ewma; fourth=weighted-round-robin; weights=4; 4; 4; 1",
    "first=weighted-round-robin; second=none; servers=100, 100; weights=3, 1; arrivals=even; work=constant; request=0",
    "work=heavy-tailed; run=7; at=8 s; request=0",
    "work=mixed; rate=8; run=7; at=8 s; request=0",
    "arrivals=bursts; rate=20; at=4 s; request=0",
    "retries=3; retry-wait=250 ms; at=7 s; request=0",
    "changes=3 s drain 1, 4 s stop 2, 5 s return 1; at=6 s; request=0",
    "changes=3 s drain 4; at=4 s; request=0",
    "changes=1 s stop 1, 1 s stop 2, 1 s stop 3, 1 s stop 4; at=2 s; request=0",
    "servers=10, 20, 30, 40, 50, 60, 70, 80; rate=200; places=30; at=2 s; duration=3 s; request=0",
    "rate=0.1; duration=5 s; at=5 s; request=0; run=2",
    "rate=60; places=20; at=9 s; request=0",
    "request=25000",
    "rate=600; servers=20, 20, 20, 20, 20, 20, 20, 20; places=125; at=8 s; request=0",
];

/// States of panels, in the order of [`panel`].
const PANELS: [(&str, &[&str]); 6] = [
    ("distribution", &["", "third=random", "second=none", "rate=0.1; duration=5 s; run=2"]),
    ("zones", &["", "zones=3, 7; unhealthy=1", "zones=2, 2, 4; shift=b", "zones=0, 4", "zones=2, 8; unhealthy=2, 8"]),
    (
        "types",
        &[
            "",
            "routing=least-outstanding; slow-start=60 s",
            "balancer=nlb; stickiness=source-ip; cross-zone=on",
            "balancer=gwlb; stickiness=two-tuple",
            "balancer=clb; group-weights=1, 3",
        ],
    ),
    ("health", &["", "check-interval=5 s; unhealthy-threshold=3; slow-start=30 s; deregistration-delay=600 s"]),
    ("hashing", &["", "nodes=10, 9"]),
    ("dsr", &["", "traffic=99, 1"]),
];

fn of(state: &str) -> Settings {
    Settings::from_values(&values(state))
}

fn values(state: &str) -> Vec<Value> {
    let mut values = defaults(TABLE);
    let base = values.clone();
    // Lists may hold the sign that parts the pairs.
    let mut pairs: Vec<(&str, String)> = Vec::new();
    for part in state.split("; ") {
        match (part.split_once('='), pairs.last_mut()) {
            (Some((name, text)), _) => pairs.push((name, text.to_owned())),
            (None, Some((_, text))) => *text = format!("{text}; {part}"),
            (None, None) => (),
        }
    }
    let pairs: Vec<_> = pairs.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let issues = read_into(&mut values, TABLE, &base, &pairs);
    assert!(issues.is_empty(), "{state}: {issues:?}");
    values
}

/// What a panel shows: pictures with names and numbers, and sentences.
fn panel(name: &str, values: &[Value], lang: Lang) -> (Vec<(String, String)>, Vec<String>) {
    let aws = AwsSettings::of(values);
    let look = match name {
        "distribution" => distribution::look(&Settings::from_values(values), lang),
        "zones" => zones::look(&aws, lang),
        "health" => health::look(&aws, lang),
        "hashing" => hashing::look(&aws, lang),
        "dsr" => dsr::look(&aws, lang),
        _ => {
            let types = types::types(&aws, lang);
            let row =
                |(name, is_offered, text): (&str, bool, String)| (format!("{name} {is_offered} {text}"), String::new());
            return (types.rows.into_iter().map(row).collect(), types.says);
        }
    };
    let row = |row: Row| (format!("{} ({}) {}{}", row.label, row.note, row.value, row.unit), row.picture.to_string());
    (look.rows.into_iter().map(row).collect(), look.says)
}

fn panel_told(name: &str, state: &str) -> String {
    let values = values(state);
    let mut text = format!("## {name}: {state}\n");
    for lang in [Lang::Ko, Lang::En] {
        let (rows, says) = panel(name, &values, lang);
        for (row, picture) in rows {
            writeln!(text, "{} row: {row}", lang.tag()).expect("a string takes it");
            // Places are the same in both.
            let shapes = picture.lines().filter(|_| lang == Lang::Ko);
            shapes.for_each(|shape| writeln!(text, "- drawn: {shape}").expect("a string takes it"));
        }
        says.iter().for_each(|says| writeln!(text, "{} says: {says}", lang.tag()).expect("a string takes it"));
    }
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn at(settings: &Settings, lang: Lang) -> Shown {
    shown(&mut Board::of(settings), settings, instant(settings.at), lang)
}

fn told(state: &str) -> String {
    let settings = of(state);
    let mut text = format!("## {state}\n");
    let mut line =
        |tag: &str, kind: &str, words: &str| writeln!(text, "{tag} {kind}: {words}").expect("a string takes it");
    for lang in [Lang::Ko, Lang::En] {
        let shown = at(&settings, lang);
        line(lang.tag(), "question", &shown.question);
        line(lang.tag(), "narration", &shown.narration);
        line(lang.tag(), "spoken", &shown.sentence);
        line(lang.tag(), "answer", &format!("{} {}{}", shown.lead, shown.answer, shown.unit));
        for lane in &shown.lanes {
            line(lang.tag(), "lane", &format!("{} {}", lane.name, lane.cells.join(" ")));
            for row in &lane.rows {
                let chosen = if row.is_chosen { " chosen" } else { "" };
                let result = row.result.as_ref().map(|parts| parts.join(" ")).unwrap_or_default();
                line(
                    lang.tag(),
                    "row",
                    &format!("{} {} {} {}{chosen} {result}", row.name, row.speed, row.score, row.share),
                );
            }
            lane.drops.iter().for_each(|drops| line(lang.tag(), "drops", drops));
        }
        if let Some(difference) = &shown.difference {
            line(lang.tag(), "difference", &difference.join(" "));
        }
    }
    let shown = at(&settings, Lang::Ko);
    let rows = shown.lanes.iter().flat_map(|lane| &lane.rows).map(|row| &row.picture);
    for picture in rows.chain([&shown.bar]) {
        picture.to_string().lines().for_each(|shape| line("-", "drawn", shape));
    }
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[test]
fn these_states_say_and_draw_what_is_committed() {
    check("load-balancing.txt", "What some states say and draw.", &STATES.map(told).concat());
}

#[test]
fn panels_say_and_draw_what_is_committed() {
    let told = PANELS.iter().flat_map(|(name, states)| states.iter().map(|state| panel_told(name, state)));
    check("load-balancing-panels.txt", "What panels say and draw.", &told.collect::<String>());
}

fn check(file: &str, what: &str, told: &str) {
    let path = format!("{}/../../../tests/golden/{file}", env!("CARGO_MANIFEST_DIR"));
    let found = format!("# {what} Made by: SKYLET_BLESS=1 cargo test --package skylet-load-balancing\n{told}");
    if std::env::var_os("SKYLET_BLESS").is_some() {
        std::fs::write(&path, &found).expect("the golden file can be written");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    for (number, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "{file}, line {}", number + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{file}: as many lines");
}
