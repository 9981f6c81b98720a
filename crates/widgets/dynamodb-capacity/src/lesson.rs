//! The lesson: what is told, looked at, tried and read, in the order it is taught. Words are in `lesson_texts`; a
//! teacher changes those and the numbers here, and nothing else.

use skylet_contract::Value;
use skylet_contract::lesson::{Lesson, Phrase, Preset, Role, Scene, Stem, Task};
use skylet_units::Text;

use crate::lesson_texts as words;
use crate::model::{self, Rules, Summary};
use crate::settings::{Operation, Settings};
use crate::stem_texts as s;

/// Everything this widget teaches. Problems and bets are in `practice`.
pub const LESSON: Lesson = Lesson { scenes: SCENES, presets: PRESETS, tasks: TASKS, stems: STEMS };

/// What a talk shows: one row of the picture after the other.
const STAGE: &[&str] = &["stage", "answer"];
const KINDS: &[&str] = &["modes", "answer"];
const PANEL: &[&str] = &["panels"];

const SCENES: &[Scene] = &[
    Scene {
        id: "one-box",
        title: words::SCENE_BOX,
        notes: words::SCENE_BOX_NOTES,
        settings: &[("item", "3 KB"), ("consistency", "strong"), ("requests", "1")],
        shows: STAGE,
        poll: &[],
    },
    Scene {
        id: "cliff",
        title: words::SCENE_CLIFF,
        notes: words::SCENE_CLIFF_NOTES,
        settings: &[("item", "8193 B"), ("consistency", "strong"), ("requests", "1")],
        shows: STAGE,
        poll: &[],
    },
    Scene {
        id: "half-and-double",
        title: words::SCENE_HALF,
        notes: words::SCENE_HALF_NOTES,
        settings: &[("item", "9 KB"), ("consistency", "eventual"), ("requests", "100")],
        shows: KINDS,
        poll: &[],
    },
    Scene {
        id: "pile",
        title: words::SCENE_PILE,
        notes: words::SCENE_PILE_NOTES,
        settings: &[("item", "0.5 KB"), ("items", "10"), ("requests", "1"), ("panel", "pile")],
        shows: PANEL,
        poll: &[],
    },
    Scene {
        id: "index",
        title: words::SCENE_INDEX,
        notes: words::SCENE_INDEX_NOTES,
        settings: &[
            ("operation", "put-item"),
            ("item", "2 KB"),
            ("requests", "50"),
            ("gsi", "1"),
            ("change", "key"),
            ("panel", "indexes"),
        ],
        shows: PANEL,
        poll: &[],
    },
    Scene {
        id: "empty-bucket",
        title: words::SCENE_BUCKET,
        notes: words::SCENE_BUCKET_NOTES,
        settings: &[
            ("item", "4 KB"),
            ("consistency", "strong"),
            ("requests", "8"),
            ("capacity", "5"),
            ("idle", "4 s"),
            ("duration", "12 s"),
            ("second", "7"),
            ("panel", "bucket"),
        ],
        shows: PANEL,
        poll: &[],
    },
    Scene {
        id: "hands-up",
        title: words::SCENE_POLL,
        notes: words::SCENE_POLL_NOTES,
        settings: &[("item", "4.5 KB"), ("consistency", "eventual"), ("requests", "120")],
        shows: &["answer"],
        poll: words::POLL,
    },
];

/// From the plain to the odd.
const PRESETS: &[Preset] = &[
    Preset { name: words::PRESET_READ, settings: &[] },
    Preset { name: words::PRESET_CLASSIC, settings: &[("item", "4.5 KB"), ("requests", "20")] },
    Preset {
        name: words::PRESET_PILE,
        settings: &[("item", "0.5 KB"), ("items", "10"), ("requests", "1"), ("panel", "pile")],
    },
    Preset {
        name: words::PRESET_SCAN,
        settings: &[("operation", "scan"), ("item", "334 B"), ("items", "1346"), ("requests", "1"), ("panel", "pile")],
    },
    Preset {
        name: words::PRESET_TRANSACTION,
        settings: &[("operation", "put-item"), ("item", "3 KB"), ("consistency", "transactional"), ("requests", "10")],
    },
    Preset {
        name: words::PRESET_UPDATE,
        settings: &[
            ("operation", "update-item"),
            ("item", "2 KB"),
            ("before", "9.5 KB"),
            ("requests", "1"),
            ("panel", "cases"),
        ],
    },
    Preset {
        name: words::PRESET_INDEX,
        settings: &[
            ("operation", "put-item"),
            ("item", "2 KB"),
            ("requests", "50"),
            ("gsi", "1"),
            ("change", "key"),
            ("panel", "indexes"),
        ],
    },
    Preset {
        name: words::PRESET_BURST,
        settings: &[
            ("item", "4 KB"),
            ("consistency", "strong"),
            ("requests", "8"),
            ("capacity", "5"),
            ("idle", "4 s"),
            ("duration", "12 s"),
            ("second", "7"),
            ("panel", "bucket"),
        ],
    },
    Preset {
        name: words::PRESET_HOT_KEY,
        settings: &[
            ("operation", "put-item"),
            ("item", "1 KB"),
            ("requests", "1200"),
            ("capacity", "5000"),
            ("keys", "one"),
            ("panel", "bucket"),
        ],
    },
    Preset {
        name: words::PRESET_COST,
        settings: &[
            ("operation", "put-item"),
            ("item", "1 KB"),
            ("requests", "25"),
            ("target", "25%"),
            ("panel", "cost"),
        ],
    },
];

/// Each is open at the first picture.
const TASKS: &[Task] = &[
    Task { name: words::TASK_BYTE, is_done: is_a_byte_over },
    Task { name: words::TASK_DOUBLE, is_done: is_three_hundred },
    Task { name: words::TASK_PILE, is_done: is_a_cheap_pile },
];

fn read(values: &[Value]) -> (Settings, Summary) {
    let settings = Settings::from_values(values);
    let summary = model::summary(&settings, &Rules::DYNAMODB);
    (settings, summary)
}

/// The item is one byte larger than whole boxes.
fn is_a_byte_over(values: &[Value]) -> bool {
    let (_, summary) = read(values);
    summary.blocks > 1 && summary.size == (summary.blocks - 1) * summary.block + 1
}

/// Twice the capacity of the first picture, by the same item as often.
fn is_three_hundred(values: &[Value]) -> bool {
    let (settings, summary) = read(values);
    let first = Settings::default();
    (settings.item, settings.requests) == (first.item, first.requests) && summary.provision_text() == "300 RCU"
}

/// Ten items or more in fewer boxes than items.
fn is_a_cheap_pile(values: &[Value]) -> bool {
    let (settings, summary) = read(values);
    let items = settings.items.floor_to_i64();
    matches!(settings.operation, Operation::Query | Operation::Scan) && items >= 10 && summary.total < items
}

const fn plain(text: Text) -> Phrase {
    Phrase { text, role: Role::Plain }
}

const fn decides(text: Text, settings: skylet_contract::lesson::Given) -> Phrase {
    Phrase { text, role: Role::Decides(settings) }
}

const fn distracts(text: Text, why: Text) -> Phrase {
    Phrase { text, role: Role::Distracts(why) }
}

const STEMS: &[Stem] = &[
    Stem {
        id: "bus-positions",
        phrases: &[
            plain(s::BUS_1),
            decides(s::BUS_SIZE, &[("item", "1.5 KB")]),
            plain(s::BUS_2),
            decides(s::BUS_RATE, &[("operation", "put-item"), ("requests", "40")]),
            plain(s::BUS_3),
            distracts(s::BUS_KEEP, s::BUS_KEEP_WHY),
            plain(s::BUS_4),
        ],
        answer: s::BUS_ANSWER,
    },
    Stem {
        id: "menu-board",
        phrases: &[
            plain(s::MENU_1),
            decides(s::MENU_SIZE, &[("item", "6 KB")]),
            plain(s::MENU_2),
            decides(s::MENU_RATE, &[("requests", "200")]),
            plain(s::MENU_3),
            decides(s::MENU_STALE, &[("consistency", "eventual")]),
            plain(s::MENU_4),
        ],
        answer: s::MENU_ANSWER,
    },
    Stem {
        id: "balance",
        phrases: &[
            plain(s::BALANCE_1),
            decides(s::BALANCE_FRESH, &[("consistency", "strong")]),
            plain(s::BALANCE_2),
            decides(s::BALANCE_SIZE, &[("item", "2 KB")]),
            plain(s::BALANCE_3),
            decides(s::BALANCE_RATE, &[("requests", "75")]),
            plain(s::BALANCE_4),
        ],
        answer: s::BALANCE_ANSWER,
    },
    Stem {
        id: "order-lines",
        phrases: &[
            plain(s::ORDER_1),
            decides(s::ORDER_QUERY, &[("operation", "query")]),
            plain(s::ORDER_2),
            decides(s::ORDER_LINES, &[("item", "300 B"), ("items", "40")]),
            plain(s::ORDER_3),
            decides(s::ORDER_RATE, &[("requests", "10")]),
            plain(s::ORDER_4),
            distracts(s::ORDER_FILTER, s::ORDER_FILTER_WHY),
            plain(s::ORDER_5),
        ],
        answer: s::ORDER_ANSWER,
    },
    Stem {
        id: "photo-labels",
        phrases: &[
            plain(s::PHOTO_1),
            decides(s::PHOTO_BATCH, &[("operation", "batch-get-item"), ("items", "25")]),
            plain(s::PHOTO_2),
            decides(s::PHOTO_SIZE, &[("item", "500 B")]),
            plain(s::PHOTO_3),
            decides(s::PHOTO_RATE, &[("requests", "4")]),
            plain(s::PHOTO_4),
        ],
        answer: s::PHOTO_ANSWER,
    },
    Stem {
        id: "seat-booking",
        phrases: &[
            plain(s::SEAT_1),
            decides(s::SEAT_ALL, &[("operation", "transact-write-items"), ("items", "3")]),
            plain(s::SEAT_2),
            decides(s::SEAT_SIZE, &[("item", "0.5 KB")]),
            plain(s::SEAT_3),
            decides(s::SEAT_RATE, &[("requests", "20")]),
            plain(s::SEAT_4),
        ],
        answer: s::SEAT_ANSWER,
    },
    Stem {
        id: "profile-edit",
        phrases: &[
            plain(s::PROFILE_1),
            decides(s::PROFILE_SIZE, &[("item", "9.5 KB"), ("before", "9.5 KB")]),
            plain(s::PROFILE_2),
            distracts(s::PROFILE_BYTE, s::PROFILE_BYTE_WHY),
            plain(s::PROFILE_3),
            decides(s::PROFILE_UPDATE, &[("operation", "update-item")]),
            plain(s::PROFILE_4),
            decides(s::PROFILE_RATE, &[("requests", "12")]),
            plain(s::PROFILE_5),
        ],
        answer: s::PROFILE_ANSWER,
    },
    Stem {
        id: "night-scan",
        phrases: &[
            plain(s::SCAN_1),
            decides(s::SCAN_ALL, &[("operation", "scan"), ("items", "2000")]),
            plain(s::SCAN_2),
            decides(s::SCAN_SIZE, &[("item", "100 B")]),
            plain(s::SCAN_3),
            decides(s::SCAN_ONCE, &[("requests", "1")]),
            plain(s::SCAN_4),
            distracts(s::SCAN_FOUND, s::SCAN_FOUND_WHY),
            plain(s::SCAN_5),
        ],
        answer: s::SCAN_ANSWER,
    },
    Stem {
        id: "ranking",
        phrases: &[
            plain(s::RANK_1),
            decides(s::RANK_KEY, &[("operation", "update-item"), ("gsi", "1"), ("change", "key")]),
            plain(s::RANK_2),
            decides(s::RANK_SIZE, &[("item", "0.8 KB"), ("before", "0.8 KB")]),
            plain(s::RANK_3),
            decides(s::RANK_RATE, &[("requests", "50"), ("panel", "indexes")]),
            plain(s::RANK_4),
        ],
        answer: s::RANK_ANSWER,
    },
    Stem {
        id: "hot-show",
        phrases: &[
            plain(s::HOT_1),
            decides(s::HOT_KEY, &[("keys", "one")]),
            plain(s::HOT_2),
            decides(s::HOT_RATE, &[("operation", "put-item"), ("item", "1 KB"), ("requests", "1200")]),
            plain(s::HOT_3),
            distracts(s::HOT_CAPACITY, s::HOT_CAPACITY_WHY),
            plain(s::HOT_4),
            decides(s::HOT_WHAT, &[("capacity", "5000"), ("panel", "bucket")]),
            plain(s::HOT_5),
        ],
        answer: s::HOT_ANSWER,
    },
    Stem {
        id: "missing-key",
        phrases: &[
            plain(s::MISSING_1),
            decides(s::MISSING_KEY, &[("key", "absent")]),
            plain(s::MISSING_2),
            decides(s::MISSING_RATE, &[("consistency", "strong"), ("requests", "30")]),
            plain(s::MISSING_3),
            distracts(s::MISSING_SIZE, s::MISSING_SIZE_WHY),
            plain(s::MISSING_4),
        ],
        answer: s::MISSING_ANSWER,
    },
    Stem {
        id: "quiet-nights",
        phrases: &[
            plain(s::NIGHT_1),
            decides(s::NIGHT_RATE, &[("operation", "put-item"), ("item", "1 KB"), ("requests", "10")]),
            plain(s::NIGHT_2),
            decides(s::NIGHT_TARGET, &[("target", "20%")]),
            plain(s::NIGHT_3),
            decides(s::NIGHT_PLACE, &[("region", "us-east-1"), ("panel", "cost")]),
            plain(s::NIGHT_4),
            distracts(s::NIGHT_SCALE, s::NIGHT_SCALE_WHY),
            plain(s::NIGHT_5),
        ],
        answer: s::NIGHT_ANSWER,
    },
];

#[cfg(test)]
mod tests {
    use skylet_contract::lesson::{Given, values_of};
    use skylet_contract::{defaults, read_into};

    use super::*;

    #[track_caller]
    fn units(given: Given) -> String {
        let base = defaults(Settings::TABLE);
        let mut values = base.clone();
        let issues = read_into(&mut values, Settings::TABLE, &base, given);
        assert!(issues.is_empty(), "{given:?}: {issues:?}");
        read(&values_of(Settings::TABLE, given)).1.to_provision.text()
    }

    #[test]
    fn presets_come_to_what_their_names_say() {
        // 9 KB: 3 x 1/2 x 100. 4.5 KB: 2 x 1/2 x 20. One read of 0.5 KB: 1/2, so 1. 1,346 x 334 B = 449,564 B:
        // 110 boxes, 55. 3 KB: 3 x 2 x 10. Larger of 9.5 and 2 KB: 10. 2 KB x 50. 8 x 1. 1,200 x 1. 25 / 25 %.
        let found: Vec<_> = PRESETS.iter().map(|preset| units(preset.settings)).collect();
        assert_eq!(found, ["150", "20", "1", "55", "60", "10", "100", "8", "1200", "100"], "in order");
    }

    #[test]
    fn scenes_show_what_their_titles_say() {
        // 3 KB: 1. 8,193 B: 3. 9 KB: 150. Half a unit: 1. 2 KB x 50. 8. 4.5 KB: 2 x 1/2 x 120.
        let found: Vec<_> = SCENES.iter().map(|scene| units(scene.settings)).collect();
        assert_eq!(found, ["1", "3", "150", "1", "100", "8", "120"], "in order");
    }

    #[test]
    fn stems_come_to_the_answers_they_give() {
        for (stem, expected) in STEMS.iter().zip([
            // ceil(1.5) x 40.
            "80",  // ceil(6/4) = 2, x 1/2 x 200.
            "200", // 1 x 75.
            "75",  // 40 x 300 = 12,000 B: 3 boxes, 1.5 x 10.
            "15",  // 25 boxes x 1/2 x 4.
            "50",  // 3 x 1 x 2 x 20.
            "120", // 10 x 12.
            "120", // 200,000 B: 49 boxes, 24.5.
            "25",  // The table: 1 x 50.
            "50", "1200", "30", // 10 / 20 %.
            "50",
        ]) {
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
            assert_eq!(read(&values).1.to_provision.text(), expected, "{}", stem.id);
            for text in [stem.answer.ko, stem.answer.en] {
                assert!(text.replace(',', "").contains(expected), "{}: {text} says {expected}", stem.id);
            }
        }
    }

    #[test]
    fn tasks_are_open_at_first_and_can_be_done() {
        let done = |task: usize, settings: &[(&str, &str)]| {
            let base = defaults(Settings::TABLE);
            let mut values = base.clone();
            read_into(&mut values, Settings::TABLE, &base, settings);
            (TASKS[task].is_done)(&values)
        };
        for task in 0..TASKS.len() {
            assert!(!done(task, &[]), "task {task} at first");
        }
        assert!(done(0, &[("item", "8193 B")]), "a byte over 8 KB");
        assert!(done(1, &[("consistency", "strong")]), "strong: 3 x 1 x 100");
        let many = [("item", "512 B"), ("items", "10")];
        assert!(!done(2, &[many[0], many[1], ("operation", "batch-get-item")]), "ten boxes");
        assert!(done(2, &[many[0], many[1], ("operation", "query")]), "two boxes");
    }
}
