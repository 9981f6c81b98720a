//! The lesson: what is told, looked at, tried and read, in the order it is taught. Words are in `lesson_texts` and
//! `stem_texts`; a teacher changes those and the numbers here, and nothing else.

mod stems;
#[cfg(test)]
mod tests;

use skylet_contract::Value;
use skylet_contract::lesson::{Lesson, Preset, Scene, Task};

use crate::cost::days_min;
use crate::lesson_texts as words;
use crate::lifecycle;
use crate::model::{self, Summary};
use crate::settings::{Class, Settings};

/// Everything this widget teaches. Problems and bets are in `practice`.
pub const LESSON: Lesson = Lesson { scenes: SCENES, presets: PRESETS, tasks: TASKS, stems: stems::STEMS };

/// What a talk shows: one row of the picture after the other.
const ALL: &[&str] = &["stage", "answer"];

const SCENES: &[Scene] = &[
    Scene {
        id: "one-dot",
        title: words::SCENE_DOT,
        notes: words::SCENE_DOT_NOTES,
        settings: &[],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "read-often",
        title: words::SCENE_OFTEN,
        notes: words::SCENE_OFTEN_NOTES,
        settings: &[("reads", "4")],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "small-files",
        title: words::SCENE_SMALL,
        notes: words::SCENE_SMALL_NOTES,
        settings: &[("size", "20 KB"), ("objects", "5000000")],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "deleted-early",
        title: words::SCENE_EARLY,
        notes: words::SCENE_EARLY_NOTES,
        settings: &[("days", "10"), ("reads", "0")],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "zone-lost",
        title: words::SCENE_ZONE,
        notes: words::SCENE_ZONE_NOTES,
        settings: &[("zone-loss", "accept"), ("class", "one-zone-ia")],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "waterfall",
        title: words::SCENE_WATERFALL,
        notes: words::SCENE_WATERFALL_NOTES,
        settings: &[("next-class", "standard-ia"), ("next-day", "30"), ("days", "35"), ("reads", "0")],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "exam-or-price",
        title: words::SCENE_EXAM,
        notes: words::SCENE_EXAM_NOTES,
        settings: &[("pattern", "unknown"), ("size", "130 KB"), ("objects", "800000")],
        shows: ALL,
        poll: words::POLL,
    },
];

const PRESETS: &[Preset] = &[
    Preset { name: words::PRESET_FIRST, settings: &[] },
    Preset {
        name: words::PRESET_THUMBNAILS,
        settings: &[("size", "20 KB"), ("objects", "5000000"), ("reads", "2"), ("days", "365")],
    },
    Preset {
        name: words::PRESET_LOGS,
        settings: &[("size", "100 MB"), ("objects", "1024"), ("reads", "1/y"), ("days", "90"), ("wait", "12-hours")],
    },
    Preset {
        name: words::PRESET_MEDICAL,
        settings: &[("size", "50 MB"), ("objects", "2000"), ("reads", "4/y"), ("days", "1095")],
    },
    Preset { name: words::PRESET_COPY, settings: &[("zone-loss", "accept"), ("class", "one-zone-ia")] },
    Preset {
        name: words::PRESET_AUDIT,
        settings: &[("size", "1 GB"), ("objects", "100"), ("reads", "0"), ("days", "2555"), ("wait", "48-hours")],
    },
    Preset {
        name: words::PRESET_UNKNOWN,
        settings: &[("pattern", "unknown"), ("size", "512 KB"), ("objects", "204800"), ("days", "60")],
    },
    Preset { name: words::PRESET_BACKUP, settings: &[("days", "1"), ("reads", "0"), ("wait", "12-hours")] },
];

/// Each is open at the first picture.
const TASKS: &[Task] = &[
    Task { name: words::TASK_STANDARD, is_done: |values| wins(values, Class::Standard) },
    Task { name: words::TASK_TIERING, is_done: |values| wins(values, Class::IntelligentTiering) },
    Task { name: words::TASK_SIZE, is_done: is_at_size_cliff },
    Task { name: words::TASK_DAYS, is_done: is_at_day_cliff },
    Task { name: words::TASK_PLAN, is_done: is_whole_plan },
];

fn read(values: &[Value]) -> (Settings, Summary) {
    let settings = Settings::from_values(values);
    let summary = model::summary(&settings);
    (settings, summary)
}

fn wins(values: &[Value], class: Class) -> bool {
    read(values).1.winner().is_some_and(|best| best.class == class)
}

/// The smallest object that is not filled up.
fn is_at_size_cliff(values: &[Value]) -> bool {
    let (settings, summary) = read(values);
    summary.data.size == crate::cost::size_min(settings.class)
}

/// Deleted on the day the minimum duration of the class looked at is over.
fn is_at_day_cliff(values: &[Value]) -> bool {
    let (settings, summary) = read(values);
    summary.data.days == days_min(settings.class)
}

/// Three classes one after the other, in one rule, and none left before its time.
fn is_whole_plan(values: &[Value]) -> bool {
    let plan = lifecycle::plan(&read(values).0);
    plan.stays.len() == 3 && plan.problem.is_none() && plan.stays.iter().all(|stay| stay.left == 0)
}
