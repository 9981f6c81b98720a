//! Practice: problems about capacity units, the wrong rules people use, and numbers to bet on.
//!
//! `method` counts, `tasks` draws; `texts`, `question_texts` and `rule_texts` hold every word.

mod method;
mod question_texts;
mod rule_texts;
mod tasks;
mod texts;

use skylet_practice::{Asked, Bet, Case, Family, Practice, Solved, Trace, WrongRule};
use skylet_units::{Exact, Lang, Unit};

use crate::model::Rules;

pub use method::{Method, Order, Pool, Rounding, Worked};

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

const RCU_UNITS: &[Unit] = &[Unit { symbol: "RCU", size: Exact::ONE, suffixes: texts::RCU_WORDS, prefixes: &["rcu"] }];
const WCU_UNITS: &[Unit] = &[Unit { symbol: "WCU", size: Exact::ONE, suffixes: texts::WCU_WORDS, prefixes: &["wcu"] }];

/// Read capacity to provision.
pub(crate) static RCU: Asked = Asked { result: "to-provision", units: RCU_UNITS };
/// Write capacity of the table to provision.
pub(crate) static WCU: Asked = Asked { result: "to-provision", units: WCU_UNITS };
/// Write capacity of each global index to provision.
pub(crate) static INDEX_WCU: Asked = Asked { result: "index-to-provision", units: WCU_UNITS };

/// Not rounding an item: adding up everything a second asks for and rounding that is the same as not rounding, up to a
/// weight of 1, since a ceiling of a ceiling is one ceiling.
static NO_BOX: Family = Family { id: "no-box", question: rule_texts::WHERE_ROUNDED };
/// Halving first: a box twice as large, or rounding half the boxes. Equal for every size.
static HALF_FIRST: Family = Family { id: "half-first", question: rule_texts::WHERE_ROUNDED };

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

/// A rule of a family of several.
macro_rules! one_of {
    ($family:ident, $id:literal, $texts:ident) => {
        WrongRule { family: &$family, ..alone!($id, $texts) }
    };
}

/// The wrong rules. What each does stands in [`Method::bent`].
pub static RULES: &[WrongRule] = &[
    one_of!(NO_BOX, "no-ceiling", NO_CEILING),
    one_of!(NO_BOX, "pooled", POOLED),
    alone!("nearest", NEAREST),
    one_of!(HALF_FIRST, "eight-kb-box", EIGHT_KB_BOX),
    one_of!(HALF_FIRST, "ceiling-after-half", CEILING_AFTER_HALF),
    alone!("per-item", PER_ITEM),
    alone!("items-forgotten", ITEMS_FORGOTTEN),
    alone!("forgot-half", FORGOT_HALF),
    alone!("doubled", DOUBLED),
    alone!("halved", HALVED),
    alone!("forgot-double", FORGOT_DOUBLE),
    alone!("swapped-blocks", SWAPPED_BLOCKS),
    alone!("rate-forgotten", RATE_FORGOTTEN),
    alone!("fraction-provisioned", FRACTION_PROVISIONED),
    alone!("filter-saves", FILTER_SAVES),
    alone!("changed-only", CHANGED_ONLY),
    alone!("size-after", SIZE_AFTER),
    alone!("absent-free", ABSENT_FREE),
    alone!("absent-as-present", ABSENT_AS_PRESENT),
    alone!("key-only", KEY_ONLY),
    alone!("index-forgotten", INDEX_FORGOTTEN),
    alone!("index-once", INDEX_ONCE),
    alone!("whole-item", WHOLE_ITEM),
];

const BETS: &[Bet] = &[
    Bet {
        id: "nine-kb",
        settings: &[("item", "9 KB"), ("consistency", "eventual"), ("requests", "100")],
        asked: &RCU,
        question: texts::BET_NINE_KB,
        range: (Exact::ZERO, Exact::whole(600)),
    },
    Bet {
        // 1,200 x 150 B = 180,000 B, 43.9 blocks: 44, half of them.
        id: "small-items",
        settings: &[("operation", "scan"), ("item", "150 B"), ("items", "1200"), ("requests", "1")],
        asked: &RCU,
        question: texts::BET_SMALL_ITEMS,
        range: (Exact::ZERO, Exact::whole(1_200)),
    },
    Bet {
        // 3 blocks, twice, 10 a second.
        id: "transaction",
        settings: &[("operation", "transact-write-items"), ("item", "2.5 KB"), ("requests", "10")],
        asked: &WCU,
        question: texts::BET_TRANSACTION,
        range: (Exact::ZERO, Exact::whole(120)),
    },
    Bet {
        // One byte of 7.5 KB: the whole item, 8 blocks, 50 a second.
        id: "one-byte",
        settings: &[("operation", "update-item"), ("item", "7.5 KB"), ("before", "7.5 KB"), ("requests", "50")],
        asked: &WCU,
        question: texts::BET_ONE_BYTE,
        range: (Exact::ZERO, Exact::whole(800)),
    },
];

/// The method by a rule, or the right one.
fn method(case: &Case, rule: Option<&WrongRule>) -> Option<Method> {
    let rules = &Rules::DYNAMODB;
    let right = Method::right(case, rules);
    match rule {
        Some(rule) => right.bent(rule.id, case, rules),
        None => Some(right),
    }
}

fn solve(case: &Case, rule: Option<&WrongRule>) -> Option<Solved> {
    let worked = method(case, rule)?.work();
    Some(Solved { value: worked.answer, unrounded: worked.product })
}

fn trace(case: &Case, rule: Option<&WrongRule>, lang: Lang) -> Option<Trace> {
    Some(texts::trace(lang, case, &Method::right(case, &Rules::DYNAMODB), &method(case, rule)?))
}
