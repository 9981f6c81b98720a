//! A widget of one number, small enough to work every answer by hand: apples in boxes of 10, bought by the pair.

use skylet_contract::{Height, Kind, Quantity, ResultValue, Setting, Value, Widget};
use skylet_practice::{Asked, Bet, Case, Drawing, Drawn, Family, Practice, Row, Solved, Task, Trace, WrongRule};
use skylet_units::{COUNT, Exact, Lang, Text, Unit};

static APPLES: Setting = Setting {
    name: "apples",
    kind: Kind::Quantity(Quantity {
        units: COUNT,
        bare: &COUNT[0],
        min: Exact::ZERO,
        max: Exact::whole(1_000),
        show: Exact::grouped,
    }),
    default: Value::Quantity(Exact::whole(23)),
};

static WIDGET: Widget = Widget {
    slug: "toy",
    title: Text::same("Toy"),
    settings: &[&APPLES],
    link_versions: &[&[("apples", "23")]],
    height: Height { narrow: [1; 2], wide: [1; 2] },
};

const COINS: &[Unit] = &[Unit { symbol: "coins", size: Exact::ONE, suffixes: &["coins", "개"], prefixes: &[] }];
static ASKED: Asked = Asked { result: "price", units: COINS };
static ALONE: Family = Family { id: "nearest", question: Text::same("How?") };
static PAIR: Family = Family { id: "pair", question: Text::same("Where?") };
static LAST: Family = Family { id: "last", question: Text::same("How?") };

const fn rule(id: &'static str, family: &'static Family) -> WrongRule {
    WrongRule { id, family, name: Text::same(id), claim: Text::same(id), refutation: Text::same("No.") }
}

static RULES: [WrongRule; 4] =
    [rule("nearest", &ALONE), rule("box-of-twenty", &PAIR), rule("half-first", &PAIR), rule("no-pair", &LAST)];

/// What the toy has to practise.
pub(crate) static TOY: Practice =
    Practice { widget: &WIDGET, results, tasks: &TASKS, rules: &RULES, bets: &BETS, curves: &[], solve, trace };

static TASKS: [Task; 2] = [
    Task {
        id: "buy",
        asked: &ASKED,
        // 23, 43 or 25 apples. 25 cannot tell rounding to the nearest from rounding up.
        draw: |dice| of(*dice.pick(&[23, 43, 25]).unwrap_or(&23)),
        safe: &[("apples", "23")],
        safe_aside: &[],
        question: |case, _| format!("{} apples?", apples(case).grouped()),
        why: Text::same("up"),
    },
    Task {
        id: "hopeless",
        asked: &ASKED,
        draw: |_| of(25),
        safe: &[("apples", "43")],
        safe_aside: &[],
        question: |_, _| "?".to_owned(),
        why: Text::same("up"),
    },
];

static BETS: [Bet; 1] = [Bet {
    id: "some",
    settings: &[("apples", "43"), ("pears", "1")],
    asked: &ASKED,
    question: Text::same("How much?"),
    range: (Exact::ZERO, Exact::whole(100)),
}];

fn of(apples: i64) -> Drawn {
    Drawn { settings: vec![("apples", Value::Quantity(Exact::whole(apples)))], aside: Vec::new() }
}

fn apples(case: &Case) -> Exact {
    match case.values.first() {
        Some(Value::Quantity(apples)) => *apples,
        _ => Exact::ZERO,
    }
}

fn results(values: &[Value]) -> Vec<ResultValue> {
    let case = Case { values: values.to_vec(), aside: Vec::new(), asked: &ASKED };
    solve(&case, None).map(|solved| ResultValue { name: "price", value: solved.value, unit: "" }).into_iter().collect()
}

/// Boxes, what a box costs, and the price: half a coin a box, in whole coins.
fn work(case: &Case, rule: Option<&WrongRule>) -> Option<(Exact, Exact, Exact)> {
    let boxes = apples(case) / Exact::whole(10);
    let half = Exact::new(1, 2);
    Some(match rule.map(|rule| rule.id) {
        None => (boxes.ceil(), half, boxes.ceil() * half),
        Some("nearest") => {
            let near = (boxes + half).floor();
            (near, half, near * half)
        }
        Some("box-of-twenty") => ((boxes * half).ceil(), Exact::ONE, (boxes * half).ceil()),
        Some("half-first") => (boxes, half, (boxes * half).ceil()),
        Some("no-pair") => (boxes.ceil(), Exact::ONE, boxes.ceil()),
        Some(_) => return None,
    })
}

fn solve(case: &Case, rule: Option<&WrongRule>) -> Option<Solved> {
    let (_, _, price) = work(case, rule)?;
    Some(Solved { value: price, unrounded: price })
}

fn trace(case: &Case, rule: Option<&WrongRule>, _: Lang) -> Option<Trace> {
    let (boxes, each, price) = work(case, rule)?;
    let row = |id: &'static str, value: Exact| Row {
        id,
        label: id.to_owned(),
        working: String::new(),
        result: value.grouped(),
        value,
    };
    let rows = vec![row("boxes", boxes), row("each", each), row("answer", price)];
    Some(Trace { rows, drawing: Drawing { bytes: 23, block: 10, boxes, repeat: 1 } })
}
