//! What the lesson says is what the model finds.

use skylet_contract::lesson::{Given, Role, values_of};
use skylet_contract::{defaults, read_into};

use super::*;
use crate::exam::exam;
use crate::texts::class_name;

#[track_caller]
fn state(given: Given) -> (Settings, Summary) {
    let base = defaults(Settings::TABLE);
    let mut values = base.clone();
    let issues = read_into(&mut values, Settings::TABLE, &base, given);
    assert!(issues.is_empty(), "{given:?}: {issues:?}");
    read(&values_of(Settings::TABLE, given))
}

#[track_caller]
fn winner(given: Given) -> Option<Class> {
    state(given).1.winner().map(|best| best.class)
}

#[test]
fn scenes_and_presets_come_to_what_they_say() {
    use Class::{DeepArchive, GlacierFlexible, GlacierInstant, IntelligentTiering, OneZoneIa, Standard, StandardIa};
    let scenes: Vec<_> = SCENES.iter().filter_map(|scene| winner(scene.settings)).collect();
    assert_eq!(scenes, [StandardIa, Standard, Standard, Standard, OneZoneIa, StandardIa, Standard], "scenes in order");
    let presets: Vec<_> = PRESETS.iter().filter_map(|preset| winner(preset.settings)).collect();
    let expected =
        [StandardIa, Standard, GlacierFlexible, GlacierInstant, OneZoneIa, DeepArchive, IntelligentTiering, Standard];
    assert_eq!(presets, expected, "presets in order");
    for scene in SCENES {
        assert!(scene.title.ko.chars().count() <= 40, "{}", scene.id);
    }
}

#[test]
fn the_last_scene_parts_exam_and_price() {
    let (settings, summary) = state(SCENES[SCENES.len() - 1].settings);
    assert_eq!(exam(&settings, &summary.rivals).class, Some(Class::IntelligentTiering), "an exam");
    assert!(!exam(&settings, &summary.rivals).is_cheapest, "is not the price");
    let more = summary.more(Class::IntelligentTiering).expect("known");
    assert!(more > crate::money::Money::ZERO, "dearer");
}

#[test]
fn tasks_are_open_at_first_and_can_be_done() {
    let done = |at: usize, given: Given| (TASKS[at].is_done)(&values_of(Settings::TABLE, given));
    let plan: Given = &[
        ("next-class", "standard-ia"),
        ("next-day", "30"),
        ("last-class", "glacier-flexible"),
        ("last-day", "60"),
        ("days", "200"),
    ];
    let ways: [Given; 5] = [
        &[("reads", "4")],
        &[("size", "512 KB"), ("objects", "204800"), ("days", "60")],
        &[("size", "128 KB")],
        &[("days", "30")],
        plan,
    ];
    assert_eq!(TASKS.len(), ways.len(), "a way for each");
    for (at, way) in ways.into_iter().enumerate() {
        assert!(!done(at, &[]), "task {at} at first");
        assert!(done(at, way), "task {at}: {way:?}");
    }
}

#[test]
fn stems_come_to_the_answers_they_give() {
    let expected = [
        ("audit-records", Class::DeepArchive),
        ("thumbnails", Class::OneZoneIa),
        ("only-copy", Class::StandardIa),
        ("medical-images", Class::GlacierInstant),
        ("web-images", Class::Standard),
        ("nightly-backup", Class::Standard),
        ("server-logs", Class::GlacierFlexible),
        ("training-data", Class::ExpressOneZone),
        ("unknown-access", Class::IntelligentTiering),
        ("tiny-files", Class::Standard),
        ("minutes", Class::GlacierInstant),
        ("residency", Class::Standard),
    ];
    assert_eq!(LESSON.stems.len(), expected.len(), "twelve");
    for (stem, (id, class)) in LESSON.stems.iter().zip(expected) {
        assert_eq!(stem.id, id, "in order");
        let mut given = Vec::new();
        for phrase in stem.phrases {
            if let Role::Decides(settings) = phrase.role {
                given.extend_from_slice(settings);
            }
        }
        let base = defaults(Settings::TABLE);
        let mut values = base.clone();
        let issues = read_into(&mut values, Settings::TABLE, &base, &given);
        assert!(issues.is_empty(), "{id}: {issues:?}");
        let (settings, summary) = read(&values);
        assert_eq!(summary.winner().map(|best| best.class), Some(class), "{id}");
        for answer in [stem.answer.ko, stem.answer.en] {
            assert!(answer.starts_with(class_name(class)), "{id}: {answer}");
            // Where an exam says something else, the answer says so.
            let exam = exam(&settings, &summary.rivals).class.expect("an exam knows");
            assert!(answer.contains(class_name(exam)), "{id}: {answer} names {exam:?}");
        }
    }
}
