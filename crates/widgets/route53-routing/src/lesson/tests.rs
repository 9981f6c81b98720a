//! What scenes, presets, tasks and stems say of themselves, against the model.

use skylet_contract::lesson::{Given, Role, values_of};
use skylet_contract::{defaults, read_into};

use super::*;

#[track_caller]
fn values(given: &[(&str, &str)]) -> Vec<Value> {
    let base = defaults(Settings::TABLE);
    let mut values = base.clone();
    let issues = read_into(&mut values, Settings::TABLE, &base, given);
    assert!(issues.is_empty(), "{given:?}: {issues:?}");
    values
}

fn result(values: &[Value], name: &str) -> String {
    let results = crate::results(values);
    results.iter().find(|result| result.name == name).expect("a result").value.text()
}

#[test]
fn scenes_come_to_what_they_say() {
    let cases = [
        ("one-name", "share-seoul", "1"),
        ("shares", "share-seoul", "0.00390625"),
        ("distance", "share-virginia", "1"),
        ("heart", "still-exposed", "12"),
        ("caches", "still-exposed", "6"),
        ("caches", "exposure-mean", "120"),
        ("all-dead", "still-exposed", "12"),
        ("hands-up", "exposure-mean", "120"),
    ];
    for (id, name, expected) in cases {
        let scene = SCENES.iter().find(|scene| scene.id == id).expect("a scene");
        assert_eq!(result(&values(scene.settings), name), expected, "{id}");
        if name != "share-seoul" && name != "share-virginia" {
            for text in [scene.notes.ko, scene.notes.en] {
                assert!(text.contains(expected), "{id}: {text} says {expected}");
            }
        }
    }
    for scene in SCENES {
        assert!(scene.title.ko.chars().count() <= 40, "{}", scene.title.ko);
        assert!(scene.title.en.is_ascii() && scene.notes.en.is_ascii(), "{}", scene.id);
    }
    assert!(words::POLL.iter().any(|answer| answer.en == "120 s"), "one of the answers");
}

#[test]
fn presets_are_read_and_differ() {
    let mut seen: Vec<Vec<Value>> = Vec::new();
    for preset in PRESETS {
        let values = values(preset.settings);
        assert!(!seen.contains(&values), "{}", preset.name.en);
        seen.push(values);
    }
}

#[test]
fn tasks_are_open_at_first_and_can_be_done() {
    let done = |task: usize, given: Given| (TASKS[task].is_done)(&values_of(Settings::TABLE, given));
    for task in 0..TASKS.len() {
        assert!(!done(task, &[]), "{task}: at first");
    }
    // 10 x 3 + 60 / 2.
    assert!(done(0, &[("policy", "failover"), ("interval", "fast"), ("changes", "0 s kill 1")]), "a minute");
    assert!(!done(0, &[("policy", "failover"), ("changes", "0 s kill 1")]), "two minutes");
    assert!(done(1, &[("policy", "geolocation"), ("fallback", "none")]), "Sydney has no continent here");
    assert!(done(2, PRESETS[7].settings), "flapping with a threshold of 3");
    assert!(done(2, &[("changes", "1 s kill 1, 20 s heal 1")]), "a short one");
    assert!(!done(2, &[("changes", "170 s kill 1")]), "too late to be noticed in time");
    assert!(!done(2, &[("changes", "1 s kill 1, 20 s heal 1"), ("checks", "off")]), "nobody looks");
}

/// What each stem comes to.
const ANSWERS: &[(&str, &str, &str)] = &[
    ("canary", "share-seoul", "0.00390625"),
    ("standby-zero", "share-frankfurt", "1"),
    ("failover-worst", "expected-worst", "90"),
    ("long-ttl", "expected-mean", "240"),
    ("seoul-latency", "share-virginia", "1"),
    ("seoul-near", "share-frankfurt", "1"),
    ("bias", "share-virginia", "1"),
    ("geo-none", "share-seoul", "0"),
    ("geo-default", "share-virginia", "1"),
    ("cold-cname", "upstream-questions", "6"),
    ("no-checks", "still-exposed", "12"),
    ("few-resolvers", "chance-of-none", "34.86784401"),
];

#[test]
fn stems_come_to_the_answers_they_give() {
    assert!(stems::STEMS.len() >= 12, "a dozen");
    assert_eq!(stems::STEMS.len(), ANSWERS.len(), "each has its answer");
    for (stem, (id, name, expected)) in stems::STEMS.iter().zip(ANSWERS) {
        assert_eq!(stem.id, *id, "in order");
        let decided = stem.phrases.iter().filter_map(|phrase| match phrase.role {
            Role::Decides(settings) => Some(settings),
            Role::Plain | Role::Distracts(_) => None,
        });
        let given: Vec<_> = decided.flatten().copied().collect();
        assert_eq!(result(&values(&given), name), *expected, "{id}");
        for text in [stem.answer.ko, stem.answer.en] {
            assert!(text.contains(expected), "{id}: {text} says {expected}");
        }
        assert!(stem.phrases.iter().any(|phrase| matches!(phrase.role, Role::Distracts(_))), "{id}: a distractor");
        let english: String = stem.phrases.iter().map(|phrase| phrase.text.en).collect();
        assert!(english.is_ascii() && stem.answer.en.is_ascii(), "{id}: plain English");
    }
}
