//! Practice: which server comes next, what shares and drops rates lead to, what percentiles say; the wrong rules people
//! use, and numbers to bet on.
//!
//! `next`, `rates`, `times` and `zones` are the methods, each with its wrong turns as fields; `tasks` draws; `texts`,
//! `question_texts` and `rule_texts` hold every word.

mod aws_tasks;
mod aws_texts;
pub mod next;
mod question_texts;
pub mod rates;
mod rule_texts;
mod tasks;
mod texts;
pub mod times;
pub mod zones;

use skylet_contract::lesson::Given;
use skylet_contract::{ResultValue, Value};
use skylet_practice::{Asked, Bet, Case, Family, Practice, Solved, Trace, WrongRule};
use skylet_units::{Exact, Lang, MILLISECONDS, PERCENT, SECONDS, Unit};

use crate::panels::zones::{Room, Zones};
use crate::runs::Runs;
use crate::settings::{AwsSettings, Other, Settings};
use next::Next;
use rates::{Dropped, Share, Utilization, Wait};
use skylet_practice::way::Way;
use times::Percentile;
use zones::{Drained, GroupShare, ZoneShare};

/// Problems, wrong rules and bets of this widget.
pub const PRACTICE: Practice = Practice {
    widget: &crate::WIDGET,
    results,
    tasks: tasks::TASKS,
    rules: RULES,
    bets: BETS,
    curves: &[],
    solve,
    trace,
};

/// A server by its number: written as it is, read with the word.
const SERVERS: &[Unit] =
    &[Unit { symbol: "", size: Exact::ONE, suffixes: texts::SERVER_WORDS, prefixes: texts::SERVER_WORDS_BEFORE }];

/// Requests, as results count them.
const REQUESTS: &[Unit] =
    &[Unit { symbol: "requests", size: Exact::ONE, suffixes: texts::REQUEST_WORDS, prefixes: &[] }];

static NEXT: Asked = Asked { result: "next-server", units: SERVERS };
static SHARE: Asked = Asked { result: "share", units: PERCENT };
static DROPPED: Asked = Asked { result: "dropped-share", units: PERCENT };
static UTILIZATION: Asked = Asked { result: "utilization", units: PERCENT };
static WAIT: Asked = Asked { result: "wait", units: MILLISECONDS };
static PERCENTILE: Asked = Asked { result: "percentile", units: MILLISECONDS };
static ZONE_SHARE: Asked = Asked { result: "zone-share", units: PERCENT };
static GROUP_SHARE: Asked = Asked { result: "group-share", units: PERCENT };
static DRAINED: Asked = Asked { result: "drained", units: SECONDS };

/// A busy server is passed by: for the next who is free, or for the least busy. Often the same server.
static PASSED: Family = Family { id: "passed", question: rule_texts::WHY_PASSED };
/// A weight comes first: as many in a row, or always the greatest. The same until the first run ends.
static WEIGHT_FIRST: Family = Family { id: "weight-first", question: rule_texts::WHY_WEIGHT };
/// Who has nothing to do wins: times nothing is nothing, and so is the count.
static IDLE_WINS: Family = Family { id: "idle-wins", question: rule_texts::HOW_COMPARED };
/// Nothing is dropped: since all together could do it, or since there are places. Nothing is nothing.
static NOTHING: Family = Family { id: "nothing", question: rule_texts::WHY_NOTHING };
/// All servers get the same: since that is how it is said to be, or since zones get as many as they have. Always the
/// same.
static EVEN: Family = Family { id: "even", question: aws_texts::WHY_EVEN };
/// One of two divisions is left out: over zones, or over servers. The same where there are as many of both.
static ONE_DIVISION: Family = Family { id: "one-division", question: aws_texts::HOW_FAR };

/// A rule that is a family of its own.
macro_rules! alone {
    ($id:literal, $texts:ident) => {
        alone!($id, $texts of rule_texts)
    };
    ($id:literal, $texts:ident of $room:ident) => {
        WrongRule {
            id: $id,
            family: &Family { id: $id, question: rule_texts::HOW },
            name: $room::$texts.name,
            claim: $room::$texts.claim,
            refutation: $room::$texts.refutation,
        }
    };
}

/// A rule of a family of several.
macro_rules! one_of {
    ($family:ident, $id:literal, $($texts:tt)+) => {
        WrongRule { family: &$family, ..alone!($id, $($texts)+) }
    };
}

/// The wrong rules. What each does stands in the `bent` of its method.
pub static RULES: &[WrongRule] = &[
    alone!("restarts", RESTARTS),
    alone!("counts-the-last", COUNTS_THE_LAST),
    one_of!(PASSED, "skips-busy", SKIPS_BUSY),
    one_of!(PASSED, "takes-least", TAKES_LEAST),
    one_of!(WEIGHT_FIRST, "in-runs", IN_RUNS),
    one_of!(WEIGHT_FIRST, "greatest-only", GREATEST_ONLY),
    alone!("weights-ignored", WEIGHTS_IGNORED),
    alone!("fewest-served", FEWEST_SERVED),
    alone!("takes-turn", TAKES_TURN),
    alone!("lowest-number", LOWEST_NUMBER),
    alone!("stale", STALE),
    alone!("best-of-all", BEST_OF_ALL),
    alone!("first-drawn", FIRST_DRAWN),
    alone!("without-pending", WITHOUT_PENDING),
    one_of!(IDLE_WINS, "forgets-the-new", FORGETS_THE_NEW),
    one_of!(IDLE_WINS, "count-only", COUNT_ONLY),
    alone!("by-speed", BY_SPEED),
    alone!("slow-skipped", SLOW_SKIPPED),
    alone!("weights-used", WEIGHTS_USED),
    alone!("weight-is-percentage", WEIGHT_IS_PERCENTAGE),
    alone!("against-the-others", AGAINST_THE_OTHERS),
    one_of!(NOTHING, "pooled", POOLED),
    one_of!(NOTHING, "places-hold", PLACES_HOLD),
    alone!("nothing-served", NOTHING_SERVED),
    alone!("of-the-server", OF_THE_SERVER),
    alone!("count-as-share", COUNT_AS_SHARE),
    alone!("equal-load", EQUAL_LOAD),
    alone!("whole-rate", WHOLE_RATE),
    alone!("count-as-load", COUNT_AS_LOAD),
    alone!("forgets-in-work", FORGETS_IN_WORK),
    alone!("in-work-whole", IN_WORK_WHOLE),
    alone!("own-work", OWN_WORK),
    alone!("shared-line", SHARED_LINE),
    alone!("mean", MEAN),
    alone!("median", MEDIAN),
    alone!("maximum", MAXIMUM),
    alone!("part-of-maximum", PART_OF_MAXIMUM),
    alone!("rank-down", RANK_DOWN),
    alone!("middle-of-ends", MIDDLE_OF_ENDS),
    alone!("as-given", AS_GIVEN),
    one_of!(EVEN, "even-anyway", EVEN_ANYWAY of aws_texts),
    one_of!(EVEN, "zones-by-size", ZONES_BY_SIZE of aws_texts),
    alone!("unhealthy-counted", UNHEALTHY_COUNTED of aws_texts),
    alone!("zones-first", ZONES_FIRST of aws_texts),
    one_of!(ONE_DIVISION, "zone-whole", ZONE_WHOLE of aws_texts),
    one_of!(ONE_DIVISION, "zone-only", ZONE_ONLY of aws_texts),
    alone!("groups-alike", GROUPS_ALIKE of aws_texts),
    alone!("targets-pooled", TARGETS_POOLED of aws_texts),
    alone!("group-whole", GROUP_WHOLE of aws_texts),
    alone!("cut-at-once", CUT_AT_ONCE of aws_texts),
    alone!("whole-delay", WHOLE_DELAY of aws_texts),
    alone!("without-end", WITHOUT_END of aws_texts),
    alone!("one-by-one", ONE_BY_ONE of aws_texts),
    alone!("first-done", FIRST_DONE of aws_texts),
];

static FIRST_P50: Asked = Asked { result: "first-p50", units: MILLISECONDS };
static FIRST_P95: Asked = Asked { result: "first-p95", units: MILLISECONDS };
static FIRST_DROPPED: Asked = Asked { result: "first-dropped", units: REQUESTS };
/// What the last server of the first lane was given; a number to bet on that is no result of the widget.
static LAST_GIVEN: Asked = Asked { result: "last-given", units: REQUESTS };

/// The picture that the widget opens with, at the end of its run.
const THE_RUN: Given = &[("run", "430"), ("at", "20 s"), ("request", "0")];

const BETS: &[Bet] = &[
    Bet {
        id: "share",
        settings: &[
            ("first", "least-outstanding"),
            ("second", "none"),
            ("run", "430"),
            ("at", "20 s"),
            ("request", "0"),
        ],
        asked: &LAST_GIVEN,
        question: texts::BET_SHARE,
        range: (Exact::ZERO, Exact::whole(118)),
    },
    Bet {
        id: "tail",
        settings: THE_RUN,
        asked: &FIRST_P95,
        question: texts::BET_TAIL,
        range: (Exact::ZERO, Exact::whole(6_000)),
    },
    Bet {
        id: "drops",
        settings: THE_RUN,
        asked: &FIRST_DROPPED,
        question: texts::BET_DROPS,
        range: (Exact::ZERO, Exact::whole(118)),
    },
    Bet {
        id: "median",
        settings: THE_RUN,
        asked: &FIRST_P50,
        question: texts::BET_MEDIAN,
        range: (Exact::ZERO, Exact::whole(400)),
    },
    Bet {
        id: "zones",
        settings: &[("zones", "2, 8"), ("panel", "zones")],
        asked: &ZONE_SHARE,
        question: aws_texts::BET_ZONE,
        range: (Exact::ZERO, Exact::whole(60)),
    },
];

/// The results of the widget, what the last server of the first lane was given in the end, and what a server in the
/// first zone gets with cross-zone load balancing off.
fn results(values: &[Value]) -> Vec<ResultValue> {
    let mut results = crate::results(values);
    let (second, third, fourth) = (Other::None, Other::None, Other::None);
    let mut runs = Runs::of(&Settings { second, third, fourth, ..Settings::from_values(values) });
    if runs.finish().is_ok() {
        let given = runs.metrics()[0].given.last().copied().unwrap_or_default();
        let value = Exact::whole(i64::try_from(given).unwrap_or(i64::MAX));
        results.push(ResultValue { name: LAST_GIVEN.result, value, unit: LAST_GIVEN.unit() });
    }
    let off = Room::of(&Zones::of(&AwsSettings::of(values)), false);
    let value = off.each(0).healthy * Exact::whole(100);
    results.push(ResultValue { name: ZONE_SHARE.result, value, unit: ZONE_SHARE.unit() });
    results
}

/// The way by a rule, or the right one. None where the rule does not apply.
fn way(case: &Case, rule: Option<&WrongRule>) -> Option<Way> {
    macro_rules! way_of {
        ($right:expr, |$method:ident, $id:ident| $bent:expr) => {{
            let $method = $right;
            match rule {
                None => $method,
                Some(rule) => {
                    let $id = rule.id;
                    $bent?
                }
            }
            .way()
        }};
    }
    Some(match case.asked.result {
        "next-server" => way_of!(Next::right(case), |method, id| method.bent(id)),
        "share" => way_of!(Share::right(case), |method, id| method.bent(id, case)),
        "dropped-share" => way_of!(Dropped::right(case), |method, id| method.bent(id, case)),
        "utilization" => way_of!(Utilization::right(case), |method, id| method.bent(id, case)),
        "wait" => way_of!(Wait::right(case), |method, id| method.bent(id, case)),
        "zone-share" => way_of!(ZoneShare::right(case), |method, id| method.bent(id, case)),
        "group-share" => way_of!(GroupShare::right(case), |method, id| method.bent(id, case)),
        "drained" => way_of!(Drained::right(case), |method, id| method.bent(id, case)),
        _ => way_of!(Percentile::right(case), |method, id| method.bent(id)),
    })
}

fn solve(case: &Case, rule: Option<&WrongRule>) -> Option<Solved> {
    let answer = if case.asked.result == NEXT.result {
        // Without the words of the steps: servers are drawn more often than other answers.
        let right = Next::right(case);
        let method = if let Some(rule) = rule { right.bent(rule.id)? } else { right };
        Exact::whole(method.servers().last().copied().unwrap_or(1))
    } else {
        way(case, rule)?.answer()
    };
    Some(Solved { value: answer, unrounded: answer })
}

fn trace(case: &Case, rule: Option<&WrongRule>, lang: Lang) -> Option<Trace> {
    Some(way(case, rule)?.trace(lang))
}
