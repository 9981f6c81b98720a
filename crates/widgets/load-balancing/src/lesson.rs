//! The lesson: what is told, looked at, tried and read, in the order it is taught. Words are in `lesson_texts` and
//! `stem_texts`; a teacher changes those and the numbers here, and nothing else.

mod luck;
mod stems;

use skylet_contract::Value;
use skylet_contract::lesson::{Lesson, Preset, Scene, Task};
use skylet_units::Exact;

use crate::algorithm::Algorithm;
use crate::lesson_texts as words;
use crate::metrics::Metrics;
use crate::runs::Runs;
use crate::settings::{SERVERS_DEFAULT, Settings, Verb};

pub use luck::{LUCK, Luck, RUNS};

/// Everything this widget teaches. Problems and bets are in `practice`.
pub const LESSON: Lesson = Lesson { scenes: SCENES, presets: PRESETS, tasks: TASKS, stems: stems::STEMS };

/// What is told. Runs, instants and requests are given even where they are those of the default, since notes quote what
/// comes of them.
const SCENES: &[Scene] = &[
    Scene {
        id: "line-up",
        title: words::SCENE_LINE,
        notes: words::SCENE_LINE_NOTES,
        settings: &[
            ("second", "none"),
            ("rate", "8"),
            ("servers", "100 ms"),
            ("run", "463"),
            ("at", "10 s"),
            ("request", "0"),
        ],
        shows: &["lanes", "answer"],
        poll: &[],
    },
    Scene {
        id: "slow-one",
        title: words::SCENE_SLOW,
        notes: words::SCENE_SLOW_NOTES,
        settings: &[("second", "none"), ("run", "430"), ("at", "5.86 s"), ("request", "144")],
        shows: &["lanes"],
        poll: &[],
    },
    Scene {
        id: "median-lies",
        title: words::SCENE_MEDIAN,
        notes: words::SCENE_MEDIAN_NOTES,
        settings: &[("run", "430"), ("at", "5.86 s"), ("request", "144")],
        shows: &["time", "answer"],
        poll: &[],
    },
    Scene {
        id: "two-choices",
        title: words::SCENE_TWO,
        notes: words::SCENE_TWO_NOTES,
        settings: &[
            ("first", "random"),
            ("second", "two-choices"),
            ("third", "least-outstanding"),
            ("run", "690"),
            ("at", "10 s"),
            ("request", "0"),
        ],
        shows: &["time", "answer"],
        poll: &[],
    },
    Scene {
        id: "weights",
        title: words::SCENE_WEIGHTS,
        notes: words::SCENE_WEIGHTS_NOTES,
        settings: &[
            ("second", "weighted-round-robin"),
            ("weights", "4, 4, 4, 1"),
            ("run", "964"),
            ("at", "10 s"),
            ("request", "0"),
        ],
        shows: &["lanes"],
        poll: &[],
    },
    Scene {
        id: "heavy-requests",
        title: words::SCENE_HEAVY,
        notes: words::SCENE_HEAVY_NOTES,
        settings: &[
            ("servers", "100 ms, 100 ms, 100 ms, 100 ms"),
            ("work", "mixed"),
            ("run", "841"),
            ("at", "8 s"),
            ("request", "0"),
        ],
        shows: &["time", "answer"],
        poll: &[],
    },
    Scene {
        id: "one-out",
        title: words::SCENE_OUT,
        notes: words::SCENE_OUT_NOTES,
        settings: &[("changes", "2 s drain 4"), ("run", "762"), ("at", "10 s"), ("request", "0")],
        shows: &["time", "answer"],
        poll: &[],
    },
    Scene {
        id: "two-rooms",
        title: words::SCENE_ROOMS,
        notes: words::SCENE_ROOMS_NOTES,
        settings: &[("zones", "2, 8"), ("panel", "zones")],
        shows: &["panels"],
        poll: &[],
    },
    Scene {
        id: "what-to-turn-on",
        title: words::SCENE_TYPES,
        notes: words::SCENE_TYPES_NOTES,
        settings: &[("balancer", "alb"), ("routing", "least-outstanding"), ("slow-start", "60 s"), ("panel", "types")],
        shows: &["panels"],
        poll: &[],
    },
    Scene {
        id: "two-thousand",
        title: words::SCENE_CROWD,
        notes: words::SCENE_CROWD_NOTES,
        settings: &[
            ("rate", "600"),
            ("servers", "20 ms, 20 ms, 20 ms, 20 ms, 20 ms, 20 ms, 20 ms, 20 ms"),
            ("places", "125"),
            ("run", "430"),
            ("at", "8 s"),
            ("request", "0"),
        ],
        shows: &["lanes"],
        poll: &[],
    },
    Scene {
        id: "hands-up",
        title: words::SCENE_POLL,
        notes: words::SCENE_POLL_NOTES,
        settings: &[("second", "none"), ("duration", "600 s"), ("run", "158"), ("at", "600 s"), ("request", "0")],
        shows: &["lanes", "answer"],
        poll: words::POLL,
    },
];

/// From the plain to the odd. How usual the run of each is stands in [`LUCK`], in the same order.
const PRESETS: &[Preset] = &[
    Preset { name: words::PRESET_SLOW, settings: &[("run", "430"), ("at", "5.86 s"), ("request", "144")] },
    Preset { name: words::PRESET_UNLUCKY, settings: &[("run", "761"), ("at", "5.86 s"), ("request", "0")] },
    Preset {
        name: words::PRESET_EQUAL,
        settings: &[("servers", EQUAL), ("run", "77"), ("at", "6 s"), ("request", "0")],
    },
    Preset {
        name: words::PRESET_MIXED,
        settings: &[("servers", EQUAL), ("work", "mixed"), ("run", "841"), ("at", "8 s"), ("request", "0")],
    },
    Preset {
        name: words::PRESET_STOP,
        settings: &[
            ("servers", EQUAL),
            ("rate", "30"),
            ("changes", "4 s stop 1"),
            ("run", "989"),
            ("at", "9 s"),
            ("request", "0"),
        ],
    },
    Preset {
        name: words::PRESET_BURSTS,
        settings: &[("servers", EQUAL), ("arrivals", "bursts"), ("run", "606"), ("at", "8 s"), ("request", "0")],
    },
    Preset {
        name: words::PRESET_NO_WEIGHTS,
        settings: &[("second", "weighted-round-robin"), ("run", "687"), ("at", "6 s"), ("request", "0")],
    },
    Preset {
        name: words::PRESET_WEIGHTS,
        settings: &[
            ("second", "weighted-round-robin"),
            ("third", "least-outstanding"),
            ("weights", "4, 4, 4, 1"),
            ("run", "964"),
            ("at", "10 s"),
            ("request", "0"),
        ],
    },
    Preset {
        name: words::PRESET_FOUR,
        settings: &[
            ("first", "random"),
            ("second", "two-choices"),
            ("third", "least-outstanding"),
            ("fourth", "round-robin"),
            ("run", "690"),
            ("at", "10 s"),
            ("request", "0"),
        ],
    },
    Preset {
        name: words::PRESET_DRAIN,
        settings: &[("changes", "2 s drain 4"), ("run", "762"), ("at", "10 s"), ("request", "0")],
    },
    Preset {
        name: words::PRESET_RETRIES,
        settings: &[("retries", "3"), ("run", "664"), ("at", "10 s"), ("request", "0")],
    },
    Preset {
        name: words::PRESET_EWMA,
        settings: &[("first", "peak-ewma"), ("run", "831"), ("at", "10 s"), ("request", "0")],
    },
    Preset {
        name: words::PRESET_ZONES,
        settings: &[("zones", "2, 8"), ("panel", "zones"), ("run", "430"), ("at", "5.86 s"), ("request", "144")],
    },
    Preset {
        name: words::PRESET_EMPTY,
        settings: &[("zones", "0, 4"), ("panel", "zones"), ("run", "430"), ("at", "5.86 s"), ("request", "144")],
    },
];

/// Four servers of the same speed.
const EQUAL: &str = "100 ms, 100 ms, 100 ms, 100 ms";

/// Each is open at the first picture.
const TASKS: &[Task] = &[
    Task { name: words::TASK_NO_DROPS, is_done: is_served_by_another_rule },
    Task { name: words::TASK_TAIL, is_done: is_round_robin_below_a_second },
    Task { name: words::TASK_DRAIN, is_done: is_drained_without_loss },
    Task { name: words::TASK_WEIGHTS, is_done: is_weighted_below_least },
];

/// Seconds of a run up to which tasks look at it: they are looked at after every change.
const TASK_SECONDS: i64 = 60;

/// The settings, if they are still those of the slow server and as busy, and what the lanes have done at the end; none
/// where the task would have become another.
fn slow_one(values: &[Value]) -> Option<(Settings, Vec<Metrics>)> {
    let settings = Settings::from_values(values);
    let first = Settings::default();
    let is_slow = settings.servers() == SERVERS_DEFAULT && settings.rate >= first.rate;
    let is_long = settings.duration >= first.duration && settings.duration <= Exact::whole(TASK_SECONDS);
    let is_same = (settings.arrivals, settings.work, settings.retries) == (first.arrivals, first.work, first.retries);
    if !(is_slow && is_long && is_same) {
        return None;
    }
    let mut runs = Runs::of(&settings);
    runs.finish().ok()?;
    let metrics = runs.metrics();
    Some((settings, metrics))
}

/// Nothing is dropped in the first lane although all four servers stay, as many places as they have.
fn is_served_by_another_rule(values: &[Value]) -> bool {
    slow_one(values).is_some_and(|(settings, lanes)| {
        let first = Settings::default();
        settings.places == first.places && settings.changes.is_empty() && lanes[0].dropped == 0
    })
}

/// The first lane stays round robin, and 95 of 100 take less than a second.
fn is_round_robin_below_a_second(values: &[Value]) -> bool {
    slow_one(values).is_some_and(|(settings, lanes)| {
        settings.first == Algorithm::RoundRobin && lanes[0].p95.is_some_and(|p95| p95.0 < 1_000_000)
    })
}

/// A server is drained while requests come, and the first lane drops nothing.
fn is_drained_without_loss(values: &[Value]) -> bool {
    slow_one(values).is_some_and(|(settings, lanes)| {
        let is_drained = |change: &skylet_contract::Happening| {
            Verb::ALL.get(change.verb) == Some(&Verb::Drain)
                && usize::try_from(change.target).is_ok_and(|target| target <= SERVERS_DEFAULT.len())
                && change.at < settings.duration
        };
        settings.changes.iter().any(is_drained) && lanes[0].dropped == 0
    })
}

/// Weighted round robin has a lower p95 than least outstanding beside it, without a drop.
fn is_weighted_below_least(values: &[Value]) -> bool {
    slow_one(values).is_some_and(|(settings, metrics)| {
        let algorithms = settings.lanes();
        let of = |algorithm| algorithms.iter().position(|other| *other == algorithm).map(|at| &metrics[at]);
        let (Some(weighted), Some(least)) = (of(Algorithm::WeightedRoundRobin), of(Algorithm::LeastOutstanding)) else {
            return false;
        };
        settings.changes.is_empty() && weighted.dropped == 0 && weighted.p95 < least.p95
    })
}

#[cfg(test)]
mod tests;
