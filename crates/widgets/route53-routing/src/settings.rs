//! Every setting of the widget, declared once.

use skylet_contract::link::FrozenDefaults;
use skylet_contract::{Kind, Quantity, Setting, Value, choice, settings};
use skylet_units::{COUNT, Exact, SECONDS, Text};

use crate::guide_texts as texts;

choice! {
    /// The step in which time is billed.
    pub enum Step {
        /// Whole seconds.
        Second = "second";
        /// Whole tens of seconds.
        TenSeconds = "ten-seconds";
        /// Whole minutes.
        Minute = "minute";
    }
}

impl Step {
    /// Seconds of one step.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Second => 1,
            Self::TenSeconds => 10,
            Self::Minute => 60,
        }
    }
}

choice! {
    /// What is looked at more closely, below the answer.
    pub enum Panel {
        /// Nothing.
        None = "none";
        /// A sentence in the manner of an exam.
        Stems = "stems";
        /// Scenes, tasks and examples.
        Examples = "examples";
    }
}

fn seconds_text(seconds: Exact) -> String {
    format!("{} s", seconds.grouped())
}

/// The longest run that can be set, in seconds. Ours: what the picture has room for.
pub const RUN_MAX: i64 = 600;
/// The most runs that can be set. Ours.
pub const RUNS_MAX: i64 = 1_000;

/// The time one run takes.
pub static RUN: Setting = Setting {
    name: "run",
    kind: Kind::Quantity(Quantity {
        units: SECONDS,
        bare: &SECONDS[0],
        min: Exact::ONE,
        max: Exact::whole(RUN_MAX),
        show: seconds_text,
    }),
    default: Value::Quantity(Exact::whole(23)),
};

/// How many runs there are.
pub static RUNS: Setting = Setting {
    name: "runs",
    kind: Kind::Quantity(Quantity {
        units: COUNT,
        bare: &COUNT[0],
        min: Exact::ONE,
        max: Exact::whole(RUNS_MAX),
        show: Exact::grouped,
    }),
    default: Value::Quantity(Exact::whole(4)),
};

/// The step in which time is billed.
pub static STEP: Setting = Setting { name: "step", kind: Step::KIND, default: Step::TenSeconds.value() };

/// The second looked at, of all the runs take.
pub static SECOND: Setting = Setting {
    name: "second",
    kind: Kind::Quantity(Quantity {
        units: COUNT,
        bare: &COUNT[0],
        min: Exact::ZERO,
        max: Exact::whole(RUN_MAX * RUNS_MAX),
        show: Exact::grouped,
    }),
    default: Value::Quantity(Exact::whole(31)),
};

/// What is looked at more closely.
pub static PANEL: Setting = Setting { name: "panel", kind: Panel::KIND, default: Panel::None.value() };

/// The name of each setting, in the order of [`Settings`].
pub const LABELS: &[Text] = &[texts::RUN, texts::RUNS, texts::STEP, texts::SECOND, texts::PANEL];

/// What each setting means, in the order of [`Settings`].
pub const HELPS: &[Text] =
    &[texts::RUN_HELP, texts::RUNS_HELP, texts::STEP_HELP, texts::SECOND_HELP, texts::PANEL_HELP];

settings! {
    /// What the reader sets.
    pub struct Settings {
        /// Seconds one run takes, 1 to 600; may hold a fraction.
        pub run: Exact = RUN,
        /// Runs, 1 to 1,000; a fraction counts as a whole one.
        pub runs: Exact = RUNS,
        /// The step in which time is billed.
        pub step: Step = STEP,
        /// The second looked at, from 0; one after the end is the end.
        pub second: Exact = SECOND,
        /// What is looked at more closely.
        pub panel: Panel = PANEL,
    }
}

/// The defaults each link version was published with. Append only; `tests/frozen` holds links made with them.
pub const LINK_VERSIONS: &[FrozenDefaults] =
    &[&[("run", "23 s"), ("runs", "4"), ("step", "ten-seconds"), ("second", "31"), ("panel", "none")]];
