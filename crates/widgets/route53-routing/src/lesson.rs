//! The lesson: what is told, looked at, tried and read, in the order it is taught. Words are in `lesson_texts`; a
//! teacher changes those and the numbers here, and nothing else.

use skylet_contract::Value;
use skylet_contract::lesson::{Lesson, Phrase, Preset, Role, Scene, Stem, Task};
use skylet_units::{Exact, Text};

use crate::lesson_texts as words;
use crate::model::{self, Summary};
use crate::settings::{Settings, Step};

/// Everything this widget teaches. Problems and bets are in `practice`.
pub const LESSON: Lesson = Lesson { scenes: SCENES, presets: PRESETS, tasks: TASKS, stems: STEMS };

/// What a talk shows: one row of the picture after the other.
const STAGE: &[&str] = &["stage", "answer"];
const ALL: &[&str] = &["stage", "row", "answer"];

const SCENES: &[Scene] = &[
    Scene {
        id: "one-step",
        title: words::SCENE_STEP,
        notes: words::SCENE_STEP_NOTES,
        settings: &[("run", "20 s"), ("runs", "1")],
        shows: STAGE,
        poll: &[],
    },
    Scene {
        id: "one-second-more",
        title: words::SCENE_MORE,
        notes: words::SCENE_MORE_NOTES,
        settings: &[("run", "21 s"), ("runs", "1")],
        shows: STAGE,
        poll: &[],
    },
    Scene {
        id: "next-run",
        title: words::SCENE_NEXT,
        notes: words::SCENE_NEXT_NOTES,
        settings: &[("run", "23 s"), ("runs", "4"), ("second", "24")],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "hands-up",
        title: words::SCENE_POLL,
        notes: words::SCENE_POLL_NOTES,
        settings: &[("run", "12 s"), ("runs", "5")],
        shows: &["answer"],
        poll: words::POLL,
    },
];

const PRESETS: &[Preset] = &[
    Preset { name: words::PRESET_FIRST, settings: &[] },
    Preset { name: words::PRESET_MINUTE, settings: &[("run", "61 s"), ("runs", "10"), ("step", "minute")] },
];

/// Each is open at the first picture.
const TASKS: &[Task] = &[Task { name: words::TASK_EVEN, is_done: is_even }];

fn read(values: &[Value]) -> Summary {
    model::summary(&Settings::from_values(values))
}

/// Nothing is billed that is not used, in steps longer than a second.
fn is_even(values: &[Value]) -> bool {
    let summary = read(values);
    summary.unused == Exact::ZERO && summary.step != Step::Second
}

const fn plain(text: Text) -> Phrase {
    Phrase { text, role: Role::Plain }
}

const fn decides(text: Text, settings: skylet_contract::lesson::Given) -> Phrase {
    Phrase { text, role: Role::Decides(settings) }
}

const STEMS: &[Stem] = &[Stem {
    id: "thumbnails",
    phrases: &[
        plain(words::THUMBNAILS_1),
        decides(words::THUMBNAILS_RUN, &[("run", "13 s")]),
        plain(words::THUMBNAILS_2),
        decides(words::THUMBNAILS_RUNS, &[("runs", "40")]),
        plain(words::THUMBNAILS_3),
        Phrase { text: words::THUMBNAILS_SIZE, role: Role::Distracts(words::THUMBNAILS_SIZE_WHY) },
        plain(words::THUMBNAILS_4),
        decides(words::THUMBNAILS_STEP, &[("step", "ten-seconds")]),
        plain(words::THUMBNAILS_5),
    ],
    answer: words::THUMBNAILS_ANSWER,
}];

#[cfg(test)]
mod tests {
    use skylet_contract::lesson::{Given, values_of};
    use skylet_contract::{defaults, read_into};

    use super::*;

    #[track_caller]
    fn billed(given: Given) -> String {
        let base = defaults(Settings::TABLE);
        let mut values = base.clone();
        let issues = read_into(&mut values, Settings::TABLE, &base, given);
        assert!(issues.is_empty(), "{given:?}: {issues:?}");
        read(&values_of(Settings::TABLE, given)).billed.text()
    }

    #[test]
    fn scenes_and_presets_come_to_what_they_say() {
        let scenes: Vec<_> = SCENES.iter().map(|scene| billed(scene.settings)).collect();
        // 20: 2 steps. 21: 3. 23: 3 x 4. 12: 2 steps x 5.
        assert_eq!(scenes, ["20", "30", "120", "100"], "scenes in order");
        let presets: Vec<_> = PRESETS.iter().map(|preset| billed(preset.settings)).collect();
        // 30 x 4. 2 minutes x 10.
        assert_eq!(presets, ["120", "1200"], "presets in order");
    }

    #[test]
    fn the_task_is_open_at_first_and_can_be_done() {
        let done = |given: Given| (TASKS[0].is_done)(&values_of(Settings::TABLE, given));
        assert!(!done(&[]), "at first");
        assert!(!done(&[("step", "second")]), "a second is always full");
        assert!(done(&[("run", "20 s")]), "two whole steps");
    }

    #[test]
    fn the_stem_comes_to_the_answer_it_gives() {
        for stem in STEMS {
            let mut given = Vec::new();
            for phrase in stem.phrases {
                if let Role::Decides(settings) = phrase.role {
                    given.extend_from_slice(settings);
                }
            }
            let base = defaults(Settings::TABLE);
            let mut values = base.clone();
            let issues = read_into(&mut values, Settings::TABLE, &base, &given);
            assert!(issues.is_empty(), "{}: {issues:?}", stem.id);
            let found = read(&values).billed.text();
            // 2 steps of 10 s, 40 times.
            assert_eq!(found, "800", "{}", stem.id);
            for text in [stem.answer.ko, stem.answer.en] {
                assert!(text.replace(',', "").contains(&found), "{}: {text} says {found}", stem.id);
            }
        }
    }
}
