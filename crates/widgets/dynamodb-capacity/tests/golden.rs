//! Everything said and drawn in twenty states, as committed text. The browser suite compares what it shows with the same
//! lines.

use std::fmt::Write as _;

use skylet_contract::{defaults, read_into};
use skylet_dynamodb_capacity::model::{Rules, summary};
use skylet_dynamodb_capacity::panel_texts::EXAMPLE_ITEM;
use skylet_dynamodb_capacity::panels::{bytes::bytes, look};
use skylet_dynamodb_capacity::settings::{Panel, SIZE_MAX, Settings};
use skylet_dynamodb_capacity::shown::shown;
use skylet_units::Lang;

/// The states, each as the attributes an author would write.
const STATES: [&str; 20] = [
    "",
    "item=4.5 KB; requests=20",
    "item=8193 B; consistency=strong; panel=cliffs",
    "item=400 KB; consistency=transactional; panel=cliffs",
    "item=0.5 KB; items=10; requests=1; panel=pile",
    "operation=scan; item=334 B; items=1346; requests=1; panel=pile",
    "operation=batch-get-item; sizes=1.5 KB, 6.5 KB; requests=1; panel=pile",
    "panel=attributes",
    "item=4 KB; consistency=strong; requests=8; capacity=5; idle=4; duration=12; second=7; panel=bucket",
    "operation=put-item; item=1 KB; requests=1200; capacity=5000; keys=one; panel=bucket",
    "requests=0; panel=bucket",
    "operation=put-item; item=2 KB; requests=50; gsi=2; lsi=1; change=key; panel=indexes",
    "operation=query; items=4; item=300 B; entry=200 B; index=lsi; fetch=yes; requests=1; panel=indexes",
    "operation=update-item; item=310 KB; before=300 KB; condition=failed; requests=1; panel=cases",
    "operation=delete-item; key=absent; requests=10; panel=cases",
    "panel=cost",
    "operation=put-item; item=1 KB; requests=25; target=25%; region=us-east-1; storage=10 GB; panel=cost",
    "operation=transact-write-items; item=3 KB; items=10; requests=1; panel=cases",
    "operation=put-item; item=1.6 KB; requests=20/min",
    "panel=examples",
];

fn of(state: &str) -> Settings {
    let mut values = defaults(Settings::TABLE);
    let base = values.clone();
    let pairs: Vec<_> = state.split("; ").filter_map(|pair| pair.split_once('=')).collect();
    let issues = read_into(&mut values, Settings::TABLE, &base, &pairs);
    assert!(issues.is_empty(), "{state}: {issues:?}");
    Settings::from_values(&values)
}

fn told(state: &str) -> String {
    let rules = Rules::DYNAMODB;
    let settings = of(state);
    let summary = summary(&settings, &rules);
    let mut text = format!("## {state}\n");
    let mut line =
        |tag: &str, kind: &str, words: &str| writeln!(text, "{tag} {kind}: {words}").expect("a string takes it");
    for lang in [Lang::Ko, Lang::En] {
        let tag = lang.tag();
        let shown = shown(settings.clone(), &rules, SIZE_MAX, lang, (None, None));
        line(tag, "question", &shown.question);
        line(tag, "narration", &shown.narration);
        line(tag, "answer", &format!("{}{}", shown.answer, shown.unit));
        if settings.panel == Panel::Attributes {
            let bytes = bytes(EXAMPLE_ITEM, lang);
            bytes.rows.iter().for_each(|row| line(tag, "sum", &row.sum));
            line(tag, "says", &bytes.says);
        }
        let look = look(&settings, &summary, &rules, lang, None);
        for row in look.rows.iter().filter(|row| !row.label.is_empty()) {
            line(tag, "row", &format!("{}{}{}{}", row.label, row.note, row.value, row.unit));
        }
        look.legend.iter().for_each(|(_, words)| line(tag, "legend", words));
        look.says.iter().for_each(|words| line(tag, "says", words));
    }
    for row in look(&settings, &summary, &rules, Lang::Ko, None).rows {
        for shape in row.picture.to_string().lines() {
            line("-", "drawn", shape);
        }
    }
    text
}

#[test]
fn twenty_states_say_and_draw_what_is_committed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/golden/dynamodb-capacity.txt");
    let head =
        "# What twenty states say and draw. Made by: SKYLET_BLESS=1 cargo test --package skylet-dynamodb-capacity\n";
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
