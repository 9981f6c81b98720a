//! Everything said and drawn in a few states, as committed text.

use std::fmt::Write as _;

use skylet_contract::{defaults, read_into};
use skylet_s3_storage_class::settings::Settings;
use skylet_s3_storage_class::shown::shown;
use skylet_s3_storage_class::step_texts::steps;
use skylet_units::Lang;

/// The states, each as the attributes an author would write.
const STATES: [&str; 8] = [
    "",
    "days=70 d",
    "reads=4; class=standard",
    "size=20 KB; objects=5000000; pattern=unknown",
    "size=1 GB; objects=100; reads=0; days=2555 d; wait=48-hours; class=deep-archive",
    "region=us-east-1; size=10 KB; objects=1000000; reads=1000; days=30 d; zone-loss=accept; wait=single-digit-ms",
    "wait=single-digit-ms; zone-loss=accept; reads=1/y",
    "next-class=standard-ia; next-day=30 d; last-class=glacier-instant; last-day=50 d; days=365 d; reads=0",
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
    for lang in Lang::ALL {
        let shown = shown(&settings, lang, None);
        for (kind, words) in [
            ("question", &shown.question),
            ("narration", &shown.narration),
            ("sentence", &shown.sentence),
            ("exam", &shown.exam),
        ] {
            line(lang.tag(), kind, words);
        }
        for step in steps(lang, &settings) {
            line(lang.tag(), step.id, &step.text);
        }
    }
    let shown = shown(&settings, Lang::Ko, None);
    let pictures = [shown.picture].into_iter().chain(shown.options.into_iter().map(|option| option.picture));
    for picture in pictures {
        picture.to_string().lines().for_each(|shape| line("-", "drawn", shape));
    }
    text
}

#[test]
fn these_states_say_and_draw_what_is_committed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/golden/s3-storage-class.txt");
    let head =
        "# What some states say and draw. Made by: SKYLET_BLESS=1 cargo test --package skylet-s3-storage-class\n";
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
