//! The lesson: what is told, looked at, tried and read, in the order it is taught. Words are in `lesson_texts` and
//! `stem_texts`; a teacher changes those and the numbers here, and nothing else.

mod stems;

use skylet_contract::Value;
use skylet_contract::lesson::{Lesson, Preset, Scene, Task};
use skylet_units::Exact;

use crate::lesson_texts as words;
use crate::model::{self, Summary};
use crate::settings::{Checks, Policy, Settings};

/// Everything this widget teaches. Problems and bets are in `practice`.
pub const LESSON: Lesson = Lesson { scenes: SCENES, presets: PRESETS, tasks: TASKS, stems: stems::STEMS };

/// What a talk shows.
const ALL: &[&str] = &["map", "time", "answer"];

const SCENES: &[Scene] = &[
    Scene {
        id: "one-name",
        title: words::SCENE_NAME,
        notes: words::SCENE_NAME_NOTES,
        settings: &[("policy", "latency"), ("asker", "5")],
        shows: &["map", "decision"],
        poll: &[],
    },
    Scene {
        id: "shares",
        title: words::SCENE_SHARE,
        notes: words::SCENE_SHARE_NOTES,
        settings: &[("policy", "weighted"), ("weights", "1, 255")],
        shows: &["map", "decision"],
        poll: &[],
    },
    Scene {
        id: "distance",
        title: words::SCENE_DISTANCE,
        notes: words::SCENE_DISTANCE_NOTES,
        settings: &[("policy", "latency"), ("asker", "1"), ("changes", "0 s kill 1"), ("at", "120 s")],
        shows: &["map", "decision"],
        poll: &[],
    },
    Scene {
        id: "heart",
        title: words::SCENE_HEART,
        notes: words::SCENE_HEART_NOTES,
        settings: &[("policy", "failover"), ("changes", "0 s kill 1"), ("at", "89 s")],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "caches",
        title: words::SCENE_CACHE,
        notes: words::SCENE_CACHE_NOTES,
        settings: &[("policy", "failover"), ("changes", "0 s kill 1"), ("at", "120 s")],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "all-dead",
        title: words::SCENE_ALL,
        notes: words::SCENE_ALL_NOTES,
        settings: &[("policy", "latency"), ("changes", "0 s kill 1, 0 s kill 2, 0 s kill 3"), ("at", "180 s")],
        shows: ALL,
        poll: &[],
    },
    Scene {
        id: "hands-up",
        title: words::SCENE_POLL,
        notes: words::SCENE_POLL_NOTES,
        settings: &[("policy", "failover"), ("changes", "0 s kill 1"), ("at", "180 s")],
        shows: &["time", "answer"],
        poll: words::POLL,
    },
];

/// From the plain to the odd.
const PRESETS: &[Preset] = &[
    Preset { name: words::PRESET_WORLD, settings: &[] },
    Preset { name: words::PRESET_BLUE_GREEN, settings: &[("policy", "weighted"), ("weights", "1, 255")] },
    Preset {
        name: words::PRESET_PASSIVE,
        settings: &[("policy", "failover"), ("changes", "0 s kill 1"), ("at", "100 s")],
    },
    Preset { name: words::PRESET_LAW, settings: &[("policy", "geolocation"), ("fallback", "none"), ("asker", "5")] },
    Preset {
        name: words::PRESET_TTL,
        settings: &[("policy", "failover"), ("changes", "0 s kill 1"), ("ttl", "300 s"), ("duration", "420 s")],
    },
    Preset { name: words::PRESET_ALL, settings: &[("changes", "0 s kill 1, 0 s kill 2, 0 s kill 3"), ("at", "180 s")] },
    Preset {
        name: words::PRESET_ZERO,
        settings: &[
            ("policy", "weighted"),
            ("weights", "70, 30, 0"),
            ("changes", "0 s kill 1, 0 s kill 2"),
            ("at", "120 s"),
        ],
    },
    Preset {
        name: words::PRESET_FLAP,
        settings: &[
            ("policy", "failover"),
            ("changes", "1 s kill 1, 60 s heal 1, 91 s kill 1, 150 s heal 1"),
            ("at", "150 s"),
        ],
    },
];

/// Each is open at the first picture.
const TASKS: &[Task] = &[
    Task { name: words::TASK_MINUTE, is_done: is_a_minute },
    Task { name: words::TASK_NODATA, is_done: is_without_answer },
    Task { name: words::TASK_FLAP, is_done: is_never_noticed },
];

fn read(values: &[Value]) -> (Settings, Summary) {
    let settings = Settings::from_values(values);
    let summary = model::summary(&settings);
    (settings, summary)
}

/// Whether the first endpoint, Seoul, is killed.
fn is_seoul_killed(settings: &Settings) -> bool {
    settings.changes.iter().any(|change| change.target == 1 && change.verb == 0 && change.at < settings.duration)
}

/// Failover, noticed, and all over by the end.
fn is_a_minute(values: &[Value]) -> bool {
    let (settings, summary) = read(values);
    let whole = summary.whole;
    settings.policy == Policy::Failover
        && is_seoul_killed(&settings)
        && whole.detected.is_some()
        && whole.still == 0
        && whole.mean() <= Exact::whole(60)
}

fn is_without_answer(values: &[Value]) -> bool {
    read(values).1.choices.iter().all(|choice| choice.share == Exact::ZERO)
}

/// Checks are on and would see it, and people were sent to Seoul while it was dead.
fn is_never_noticed(values: &[Value]) -> bool {
    let (settings, summary) = read(values);
    settings.checks == Checks::On
        && settings.policy != Policy::Simple
        && is_seoul_killed(&settings)
        && summary.whole.exposed > 0
        && summary.whole.detected.is_none()
        && summary.end
            >= summary.stop.unwrap_or_default() + crate::plan::micros(model::expected(&settings, &summary).worst)
}

#[cfg(test)]
mod tests;
