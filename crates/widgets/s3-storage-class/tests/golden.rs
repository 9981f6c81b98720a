//! Everything said and drawn in a few states, as committed text.

use std::fmt::Write as _;

use skylet_contract::{defaults, read_into};
use skylet_s3_storage_class::beside::beside;
use skylet_s3_storage_class::model::summary;
use skylet_s3_storage_class::panels::compare::{Choice, list};
use skylet_s3_storage_class::panels::{Row, calendar, curves, restore};
use skylet_s3_storage_class::settings::{Panel, Settings};
use skylet_s3_storage_class::shown::shown;
use skylet_s3_storage_class::step_texts::steps;
use skylet_units::Lang;

/// The states, each as the attributes an author would write.
const STATES: [&str; 17] = [
    "",
    "days=70 d; panel=compare",
    "reads=4; class=standard",
    "size=20 KB; objects=5000000; pattern=unknown; panel=compare",
    "size=1 GB; objects=100; reads=0; days=2555 d; wait=48-hours; class=deep-archive; panel=compare",
    "region=us-east-1; size=10 KB; objects=1000000; reads=1000; days=30 d; zone-loss=accept; wait=single-digit-ms",
    "wait=single-digit-ms; zone-loss=accept; reads=1/y",
    "next-class=standard-ia; next-day=30 d; last-class=glacier-instant; last-day=50 d; days=365 d; reads=0; panel=calendar",
    "next-class=standard-ia; next-day=30 d; days=35 d; reads=0; panel=calendar",
    "next-class=deep-archive; next-day=400 d; days=1200 d; size=100 KB; small-objects=move; panel=calendar",
    "first-class=deep-archive; next-class=standard; days=365 d; panel=calendar",
    "wait=5-hours; reads=1/y; days=365 d; panel=restore",
    "wait=48-hours; size=300 MB; objects=1000; restore=expedited; panel=restore",
    "panel=curves",
    "zone-loss=accept; wait=12-hours; reads=3; panel=curves",
    "days=10 d; reads=0; panel=compare",
    "residency=united-states; panel=compare",
];

/// What the panel that is open says and draws.
fn looked(settings: &Settings, lang: Lang) -> Vec<(&'static str, String)> {
    let summary = summary(settings);
    let look = match settings.panel {
        Panel::Compare => {
            let told = |choice: &Choice| {
                let flip = choice
                    .flip
                    .as_ref()
                    .map_or_else(|| choice.never.clone(), |(_, text, times)| format!("{text} {times}"));
                let lines: String = choice.lines.iter().map(|(name, sum)| format!(" {name} {sum};")).collect();
                format!("{:?} {} | {} | {flip} |{lines}", choice.class, choice.price, choice.verdict)
            };
            let list = list(settings, &summary, lang);
            return list.iter().map(|choice| ("class", told(choice))).collect();
        }
        Panel::Calendar => calendar::look(settings, &summary, lang, None),
        Panel::Restore => restore::look(settings, &summary, lang),
        Panel::Curves => curves::look(settings, &summary, lang),
        Panel::None | Panel::Stems | Panel::Examples => return Vec::new(),
    };
    let row = |row: &Row| ("row", format!("{} {} {}", row.label, row.note, row.value));
    let rows = look.rows.iter().filter(|row| !row.label.is_empty()).map(row);
    let mut told: Vec<_> = rows.chain(look.says.iter().map(|text| ("says", text.clone()))).collect();
    if lang == Lang::Ko {
        let shapes =
            |row: &Row| row.picture.to_string().lines().map(|line| ("drawn", line.to_owned())).collect::<Vec<_>>();
        told.extend(look.rows.iter().flat_map(shapes));
    }
    told
}

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
        let shown = shown(&settings, lang, (None, false));
        for (kind, words) in [
            ("question", &shown.question),
            ("narration", &shown.narration),
            ("beside", &beside(&settings, &shown.summary, shown.map.scale, lang).told),
            ("answer", &format!("{} {}{}", shown.name, shown.answer, shown.unit)),
        ] {
            line(lang.tag(), kind, words);
        }
        for step in steps(lang, &settings) {
            line(lang.tag(), step.id, &step.text);
        }
        for (kind, words) in looked(&settings, lang) {
            line(lang.tag(), kind, &words);
        }
    }
    let shown = shown(&settings, Lang::Ko, (None, false));
    let [days, reads] = &shown.axes;
    let beside = beside(&settings, &shown.summary, shown.map.scale, Lang::Ko);
    let strips = beside.strips.iter().map(|strip| &strip.picture);
    for picture in [&shown.names, &shown.arms, days, reads].into_iter().chain(strips) {
        picture.to_string().lines().for_each(|shape| line("-", "drawn", shape));
    }
    for (at, area) in shown.map.areas.iter().enumerate().filter(|(_, area)| !area.is_empty()) {
        // Every eightieth place of the outline tells one from another.
        let places: Vec<_> = area.split(['M', 'L']).step_by(80).collect();
        line("-", "area", &format!("{at}, {} places:{}", area.matches(['M', 'L']).count(), places.join(" /")));
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
