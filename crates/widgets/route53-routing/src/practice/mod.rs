//! Practice: problems about billed time, the wrong rules people use, and a number to bet on.
//!
//! `method` counts; `texts` and `rule_texts` hold every word.

mod method;
mod rule_texts;
mod texts;

use skylet_contract::Value;
use skylet_practice::{Asked, Bet, Case, Drawn, Family, Practice, Solved, Task, Trace, WrongRule};
use skylet_units::{Dice, Exact, Lang, SECONDS};

use crate::settings::{Settings, Step};

pub use method::{Method, Worked};

/// Problems, wrong rules and bets of this widget.
pub const PRACTICE: Practice =
    Practice { widget: &crate::WIDGET, results: crate::results, tasks: TASKS, rules: RULES, bets: BETS, solve, trace };

/// The time billed for all runs.
static BILLED: Asked = Asked { result: "billed", units: SECONDS };

/// The wrong rules, each a family of its own. What each does stands in [`Method::bent`].
static RULES: &[WrongRule] = &[
    WrongRule {
        id: "pooled",
        family: &Family { id: "pooled", question: rule_texts::HOW_COUNTED },
        name: rule_texts::POOLED.name,
        claim: rule_texts::POOLED.claim,
        refutation: rule_texts::POOLED.refutation,
    },
    WrongRule {
        id: "nearest",
        family: &Family { id: "nearest", question: rule_texts::HOW_COUNTED },
        name: rule_texts::NEAREST.name,
        claim: rule_texts::NEAREST.claim,
        refutation: rule_texts::NEAREST.refutation,
    },
];

static TASKS: &[Task] = &[Task {
    id: "billed",
    asked: &BILLED,
    draw,
    safe: &[("run", "23 s"), ("runs", "4"), ("step", "ten-seconds")],
    safe_aside: &[],
    question: texts::question,
    why: texts::WHY_EACH,
}];

const BETS: &[Bet] = &[Bet {
    // 3 steps of 10 s, 4 times.
    id: "first",
    settings: &[("run", "23 s"), ("runs", "4"), ("step", "ten-seconds")],
    asked: &BILLED,
    question: texts::BET_FIRST,
    range: (Exact::ZERO, Exact::whole(300)),
}];

/// How many runs a problem has: three at least, or the ways do not part.
const RUNS: &[i64] = &[3, 4, 5, 6, 8, 10, 12, 15, 20];

/// A run a little above whole steps, since only there do rounding up, to the nearest and all at once part.
fn draw(dice: &mut Dice) -> Drawn {
    let step = if dice.below(3) == 0 { Step::Minute } else { Step::TenSeconds };
    let size = step.seconds();
    let throw =
        |dice: &mut Dice, end: i64| i64::try_from(dice.below(u64::try_from(end).unwrap_or(1))).unwrap_or_default();
    let over = 1 + throw(dice, size / 2 - 1);
    let run = (1 + throw(dice, 5)) * size + over;
    let runs = dice.pick(RUNS).copied().unwrap_or(4);
    let number = |number| Value::Quantity(Exact::whole(number));
    Drawn { settings: vec![("run", number(run)), ("runs", number(runs)), ("step", step.value())], aside: Vec::new() }
}

/// The method by a rule, or the right one.
fn method(case: &Case, rule: Option<&WrongRule>) -> Option<Method> {
    let right = Method::right(&Settings::from_values(&case.values));
    match rule {
        Some(rule) => right.bent(rule.id),
        None => Some(right),
    }
}

fn solve(case: &Case, rule: Option<&WrongRule>) -> Option<Solved> {
    let answer = method(case, rule)?.work().answer;
    Some(Solved { value: answer, unrounded: answer })
}

fn trace(case: &Case, rule: Option<&WrongRule>, lang: Lang) -> Option<Trace> {
    Some(texts::trace(lang, case, &method(case, rule)?))
}
