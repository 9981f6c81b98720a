//! Practice: problems about what storage costs, the wrong rules people use, and numbers to bet on.
//!
//! `tasks` draws, `method` counts; `texts`, `question_texts` and `rule_texts` hold every word.

mod method;
mod question_texts;
mod rule_texts;
mod tasks;
mod texts;

use skylet_practice::{Asked, Bet, Case, Family, Practice, Solved, Trace, WrongRule};
use skylet_units::{DAYS, Exact, Lang, PER_MONTH, USD};

pub use method::{Factor, Method, Worked};

/// Problems, wrong rules and bets of this widget.
pub const PRACTICE: Practice = Practice {
    widget: &crate::WIDGET,
    results: crate::results,
    tasks: tasks::TASKS,
    rules: RULES,
    bets: BETS,
    curves: &[],
    solve,
    trace,
};

/// What the class looked at charges for storage.
static STORAGE: Asked = Asked { result: "class-storage", units: USD };
/// What it charges for reading.
static READING: Asked = Asked { result: "class-reading", units: USD };
/// What it charges in all.
static TOTAL: Asked = Asked { result: "class-total", units: USD };
/// What the plan costs.
static PLAN: Asked = Asked { result: "plan-total", units: USD };
/// What the class to choose costs.
static CHEAPEST: Asked = Asked { result: "winner-total", units: USD };
/// The earliest day of a move.
static EARLIEST: Asked = Asked { result: "last-day-min", units: DAYS };

/// From how many reads a month on another class wins.
static BREAK_EVEN: Asked = Asked { result: "reads-border-above", units: PER_MONTH };

/// A rule that is a family of its own.
macro_rules! alone {
    ($id:literal, $texts:ident) => {
        WrongRule {
            id: $id,
            family: &Family { id: $id, question: rule_texts::HOW_COUNTED },
            name: rule_texts::$texts.name,
            claim: rule_texts::$texts.claim,
            refutation: rule_texts::$texts.refutation,
        }
    };
}

/// The wrong rules. What each does stands in [`Method::bent`].
static RULES: &[WrongRule] = &[
    alone!("duration-ignored", DURATION_IGNORED),
    alone!("duration-added", DURATION_ADDED),
    alone!("size-ignored", SIZE_IGNORED),
    alone!("size-added", SIZE_ADDED),
    alone!("overhead-forgotten", OVERHEAD_FORGOTTEN),
    alone!("overhead-one-price", OVERHEAD_ONE_PRICE),
    alone!("overhead-as-minimum", OVERHEAD_AS_MINIMUM),
    alone!("retrieval-forgotten", RETRIEVAL_FORGOTTEN),
    alone!("get-forgotten", GET_FORGOTTEN),
    alone!("read-once", READ_ONCE),
    alone!("restore-request-forgotten", RESTORE_REQUEST_FORGOTTEN),
    alone!("copy-forgotten", COPY_FORGOTTEN),
    alone!("monitoring-forgotten", MONITORING_FORGOTTEN),
    alone!("tiering-retrieval", TIERING_RETRIEVAL),
    alone!("never-moved", NEVER_MOVED),
    alone!("transition-forgotten", TRANSITION_FORGOTTEN),
    alone!("duration-from-upload", DURATION_FROM_UPLOAD),
    alone!("glacier-always", GLACIER_ALWAYS),
    alone!("one-zone-unique", ONE_ZONE_UNIQUE),
    alone!("storage-price-only", STORAGE_PRICE_ONLY),
    alone!("counted-from-upload", COUNTED_FROM_UPLOAD),
    alone!("always-thirty", ALWAYS_THIRTY),
];

const BETS: &[Bet] = &[
    Bet {
        // 100 GB in Standard-IA, read twice: 200 x 0.01 = 2, 204,800 GET x 0.001 / 1,000 = 0.2048.
        id: "reading",
        settings: &[("class", "standard-ia"), ("reads", "0.5"), ("days", "120 d")],
        asked: &READING,
        question: texts::BET_READING,
        range: (Exact::ZERO, Exact::whole(10)),
    },
    Bet {
        // 100 GB for ten days, charged for 30: 1.38.
        id: "early",
        settings: &[("class", "standard-ia"), ("reads", "0"), ("days", "10 d")],
        asked: &STORAGE,
        question: texts::BET_EARLY,
        range: (Exact::ZERO, Exact::whole(5)),
    },
    Bet {
        // 1,024,000 objects, 1,000 GB: 1,024 x 10, 1,000 x 0.03, 1,024 x 0.0004, copies 1,000 x 0.023 x 3/30.
        id: "expedited",
        settings: &[
            ("class", "glacier-flexible"),
            ("region", "us-east-1"),
            ("objects", "1024000"),
            ("wait", "5-minutes"),
            ("reads", "1"),
            ("days", "30 d"),
            ("copy-days", "3 d"),
        ],
        asked: &READING,
        question: texts::BET_EXPEDITED,
        range: (Exact::ZERO, Exact::whole(20_000)),
    },
    Bet {
        // Day 4 and 90 days.
        id: "earliest",
        settings: &[
            ("next-class", "glacier-instant"),
            ("next-day", "4 d"),
            ("last-class", "deep-archive"),
            ("days", "365 d"),
        ],
        asked: &EARLIEST,
        question: texts::BET_EARLIEST,
        range: (Exact::ZERO, Exact::whole(365)),
    },
    Bet {
        // Where the flag stands: 0.92, worked out in `flips`.
        id: "break-even",
        settings: &[("reads", "0.5"), ("days", "120 d")],
        asked: &BREAK_EVEN,
        question: texts::BET_BREAK_EVEN,
        range: (Exact::ZERO, Exact::whole(4)),
    },
];

/// The method by a rule, or the right one.
fn method(case: &Case, rule: Option<&WrongRule>) -> Option<Method> {
    let right = Method::right(case)?;
    match rule {
        Some(rule) => right.bent(rule.id, case),
        None => Some(right),
    }
}

fn solve(case: &Case, rule: Option<&WrongRule>) -> Option<Solved> {
    let value = method(case, rule)?.work().last()?.value;
    Some(Solved { value, unrounded: value })
}

fn trace(case: &Case, rule: Option<&WrongRule>, lang: Lang) -> Option<Trace> {
    Some(texts::trace(lang, case, &method(case, rule)?))
}
