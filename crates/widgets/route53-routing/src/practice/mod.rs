//! Practice: shares, which record answers, how long an outage lasts for people; the wrong rules people use, and numbers to
//! bet on.
//!
//! `method` works things out; `tasks` draws; `texts` and `rule_texts` hold every word.

pub mod method;
mod rule_texts;
mod tasks;
mod texts;

use skylet_contract::Value;
use skylet_contract::lesson::Given;
use skylet_practice::{Asked, Bet, Case, Course, Curve, Family, Practice, Solved, Trace, WrongRule};
use skylet_units::{Exact, Lang, PERCENT, SECONDS, Unit};

use crate::model::Board;
use crate::settings::Settings;
use method::{Count, Geo, Share, Switch, Which};
use skylet_practice::way::Way;

/// Problems, wrong rules and bets of this widget.
pub const PRACTICE: Practice = Practice {
    widget: &crate::WIDGET,
    results: crate::results,
    tasks: tasks::TASKS,
    rules: RULES,
    bets: BETS,
    curves: CURVES,
    solve,
    trace,
};

const fn unit(symbol: &'static str, words: &'static [&'static str]) -> Unit {
    Unit { symbol, size: Exact::ONE, suffixes: words, prefixes: &[] }
}

const RECORDS: &[Unit] = &[unit("", texts::RECORD_WORDS)];
const COUNTS: &[Unit] = &[unit("", texts::COUNT_WORDS)];

static WORST: Asked = Asked { result: "expected-worst", units: SECONDS };
static MEAN: Asked = Asked { result: "expected-mean", units: SECONDS };
static SHARE: Asked = Asked { result: "share", units: PERCENT };
static RECORD: Asked = Asked { result: "record", units: RECORDS };
static GEO: Asked = Asked { result: "geolocation-record", units: RECORDS };
static ADDRESSES: Asked = Asked { result: "addresses", units: COUNTS };
static CHECKERS: Asked = Asked { result: "checkers", units: COUNTS };

/// Nothing is nothing, whatever it is left out for.
static NOTHING: Family = Family { id: "nothing", question: rule_texts::WHY_NOTHING };

/// A rule that is a family of its own.
macro_rules! alone {
    ($id:literal, $texts:ident) => {
        WrongRule {
            id: $id,
            family: &Family { id: $id, question: rule_texts::HOW },
            name: rule_texts::$texts.name,
            claim: rule_texts::$texts.claim,
            refutation: rule_texts::$texts.refutation,
        }
    };
}

/// The wrong rules. What each does stands in the `bent` of its method.
pub static RULES: &[WrongRule] = &[
    alone!("ttl-ignored", TTL_IGNORED),
    alone!("threshold-ignored", THRESHOLD_IGNORED),
    alone!("detection-ignored", DETECTION_IGNORED),
    alone!("instant", INSTANT),
    alone!("worst-for-mean", WORST_FOR_MEAN),
    alone!("mean-for-worst", MEAN_FOR_WORST),
    alone!("weight-is-percentage", PERCENTAGE),
    alone!("still-counted", STILL_COUNTED),
    alone!("equal-split", EQUAL_SPLIT),
    WrongRule { family: &NOTHING, ..alone!("zero-never", ZERO_NEVER) },
    WrongRule { family: &NOTHING, ..alone!("always-removed", ALWAYS_REMOVED) },
    WrongRule { family: &NOTHING, ..alone!("unchecked-out", UNCHECKED_OUT) },
    alone!("nearest-is-fastest", NEAREST_IS_FASTEST),
    alone!("unhealthy-used", UNHEALTHY_USED),
    alone!("geo-nearest", GEO_NEAREST),
    alone!("geo-no-answer", GEO_NO_ANSWER),
    alone!("geo-first", GEO_FIRST),
    alone!("multivalue-one", MULTIVALUE_ONE),
    alone!("multivalue-unhealthy", MULTIVALUE_UNHEALTHY),
    alone!("multivalue-no-limit", MULTIVALUE_NO_LIMIT),
    alone!("majority", MAJORITY),
    alone!("at-least", AT_LEAST),
    alone!("every-checker", EVERY_CHECKER),
];

static EXPOSURE: Asked = Asked { result: "exposure-mean", units: SECONDS };
static NONE: Asked = Asked { result: "chance-of-none", units: PERCENT };

/// Seoul dies at the start, Virginia takes its place.
const OUTAGE: Given = &[("policy", "failover"), ("changes", "0 s kill 1"), ("duration", "600 s")];

const BETS: &[Bet] = &[
    Bet {
        id: "mean",
        settings: OUTAGE,
        asked: &EXPOSURE,
        question: texts::BET_MEAN,
        range: (Exact::ZERO, Exact::whole(300)),
    },
    Bet {
        id: "long-ttl",
        // A hundred resolvers, so that detection falls between two even ages.
        settings: &[
            ("policy", "failover"),
            ("changes", "0 s kill 1"),
            ("duration", "600 s"),
            ("ttl", "300 s"),
            ("resolvers", "100"),
        ],
        asked: &EXPOSURE,
        question: texts::BET_TTL,
        range: (Exact::ZERO, Exact::whole(600)),
    },
    Bet {
        id: "fast-checks",
        settings: &[("policy", "failover"), ("changes", "0 s kill 1"), ("duration", "600 s"), ("interval", "fast")],
        asked: &EXPOSURE,
        question: texts::BET_FAST,
        range: (Exact::ZERO, Exact::whole(200)),
    },
    Bet {
        id: "canary",
        settings: &[("policy", "weighted"), ("weights", "1, 9"), ("resolvers", "10")],
        asked: &NONE,
        question: texts::BET_NONE,
        range: (Exact::ZERO, Exact::whole(100)),
    },
];

/// As many resolvers as make a smooth course.
const CURVES: &[Curve] = &[
    Curve {
        id: "course",
        settings: &[("policy", "failover"), ("changes", "0 s kill 1"), ("duration", "300 s"), ("resolvers", "120")],
        question: texts::CURVE,
        what: texts::CURVE_WHAT,
        truth: course,
    },
    Curve {
        id: "course-long-ttl",
        settings: &[
            ("policy", "failover"),
            ("changes", "0 s kill 1"),
            ("duration", "400 s"),
            ("resolvers", "120"),
            ("interval", "fast"),
            ("ttl", "300 s"),
        ],
        question: texts::CURVE_TTL,
        what: texts::CURVE_WHAT,
        truth: course,
    },
    Curve {
        id: "course-back",
        settings: &[
            ("policy", "failover"),
            ("changes", "0 s kill 1, 200 s heal 1"),
            ("duration", "300 s"),
            ("resolvers", "120"),
            ("checks", "off"),
        ],
        question: texts::CURVE_UNCHECKED,
        what: texts::CURVE_WHAT,
        truth: course,
    },
];

/// Resolvers that send people to a dead endpoint.
fn course(values: &[Value]) -> Course {
    let settings = Settings::from_values(values);
    let run = Board::of(&settings).run;
    Course {
        length: run.end.0 / 1_000,
        counts: run.curve.iter().map(|exposed| i64::try_from(*exposed).unwrap_or_default()).collect(),
        all: settings.resolvers.floor_to_i64(),
    }
}

/// The way by a rule, or the right one. None where the rule does not apply.
fn way(case: &Case, rule: Option<&WrongRule>) -> Option<Way> {
    macro_rules! way_of {
        ($method:ident) => {{
            let right = $method::right(case);
            match rule {
                None => right,
                Some(rule) => right.bent(rule.id)?,
            }
            .way()
        }};
    }
    Some(match case.asked.result {
        "expected-worst" | "expected-mean" => way_of!(Switch),
        "share" => way_of!(Share),
        "record" => way_of!(Which),
        "geolocation-record" => way_of!(Geo),
        _ => way_of!(Count),
    })
}

fn solve(case: &Case, rule: Option<&WrongRule>) -> Option<Solved> {
    let answer = way(case, rule)?.answer();
    Some(Solved { value: answer, unrounded: answer })
}

fn trace(case: &Case, rule: Option<&WrongRule>, lang: Lang) -> Option<Trace> {
    Some(way(case, rule)?.trace(lang))
}
