//! The kinds of problems, and from which numbers each is drawn.
//!
//! Where an answer is a share, numbers are drawn so that it and what wrong rules make of it have two digits after the point
//! at most: what is typed is compared exactly.

use std::borrow::Cow;

use skylet_contract::Value;
use skylet_contract::lesson::Given;
use skylet_practice::{Asked, Case, Drawn, Task};
use skylet_units::{Dice, Exact, Lang, Text};

use super::{ADDRESSES, CHECKERS, GEO, MEAN, RECORD, SHARE, WORST, texts};
use crate::settings::{Interval, Policy};

const fn task(
    id: &'static str,
    asked: &'static Asked,
    draw: fn(&mut Dice) -> Drawn,
    (safe, safe_aside): (Given, &'static [Exact]),
    (question, why): (fn(&Case, Lang) -> String, Text),
) -> Task {
    Task { id, asked, draw, safe, safe_aside, question, why }
}

macro_rules! numbers {
    ($($number:literal)*) => { &[$(Exact::whole($number)),*] };
}

/// Every task, simple ones first.
pub(super) static TASKS: &[Task] = &[
    task(
        "share",
        &SHARE,
        share,
        (&[("policy", "weighted"), ("weights", "12, 28, 10")], numbers!(1 1 1 0)),
        (texts::share, texts::WHY_WEIGHT),
    ),
    task(
        "share-zero",
        &SHARE,
        zero,
        (&[("policy", "weighted"), ("weights", "0, 28, 10")], numbers!(1 1 0 0)),
        (texts::share, texts::WHY_ZERO),
    ),
    task(
        "share-all-dead",
        &SHARE,
        all_dead,
        (&[("policy", "weighted"), ("weights", "12, 28, 10")], numbers!(1 0 0 0)),
        (texts::share, texts::WHY_ALL),
    ),
    task(
        "share-unchecked",
        &SHARE,
        unchecked,
        (&[("policy", "weighted"), ("weights", "12, 28, 10")], numbers!(1 2 1 0)),
        (texts::share, texts::WHY_UNCHECKED),
    ),
    task("worst", &WORST, switch, (&[("policy", "failover"), ("ttl", "80 s")], &[]), (texts::switch, texts::WHY_WORST)),
    task("mean", &MEAN, switch, (&[("policy", "failover"), ("ttl", "300 s")], &[]), (texts::switch, texts::WHY_MEAN)),
    task(
        "latency",
        &RECORD,
        latency,
        (&[("policy", "latency")], numbers!(180 232 36 11140 8550 1150 1 1 0)),
        (texts::which, texts::WHY_LATENCY),
    ),
    task(
        "geolocation",
        &GEO,
        geolocation,
        (&[("policy", "geolocation"), ("fallback", "none")], numbers!(0 1 2)),
        (texts::geo, texts::WHY_AREA),
    ),
    task(
        "multivalue",
        &ADDRESSES,
        multivalue,
        (&[("policy", "multivalue")], numbers!(10 3)),
        (texts::multivalue, texts::WHY_EIGHT),
    ),
    task(
        "checkers",
        &CHECKERS,
        checkers,
        (&[("policy", "failover")], numbers!(50)),
        (texts::needed, texts::WHY_CHECKERS),
    ),
];

fn between(dice: &mut Dice, least: i64, most: i64) -> i64 {
    least + i64::try_from(dice.below(u64::try_from(most - least + 1).unwrap_or(1))).unwrap_or_default()
}

fn pick(dice: &mut Dice, from: &[i64]) -> i64 {
    dice.pick(from).copied().unwrap_or_default()
}

fn aside(numbers: &[i64]) -> Vec<Exact> {
    numbers.iter().map(|number| Exact::whole(*number)).collect()
}

/// Weights of three records, of which those in `counted` have a sum that divides well, and so have all of them.
fn weights(dice: &mut Dice) -> [i64; 3] {
    let (sum, all) = *dice
        .pick(&[(20, 25), (20, 50), (40, 50), (40, 80), (50, 80), (80, 125), (80, 100), (200, 250)])
        .unwrap_or(&(40, 50));
    let one = between(dice, 1, sum - 1);
    [one, sum - one, all - sum]
}

/// A weighted case: weights and states in an order of their own, and the first of them asked for.
fn weighted(dice: &mut Dice, weights: [i64; 3], states: [i64; 3]) -> Drawn {
    let mut order = [0_usize, 1, 2];
    dice.shuffle(&mut order);
    let asked =
        order.iter().position(|from| *from == 0).map_or(1, |place| i64::try_from(place).unwrap_or_default() + 1);
    let list: Vec<_> = order.iter().map(|from| Exact::whole(weights[*from])).collect();
    let settings = vec![("policy", Policy::Weighted.value()), ("weights", Value::List(Cow::Owned(list)))];
    Drawn { settings, aside: aside(&[asked, states[order[0]], states[order[1]], states[order[2]]]) }
}

fn share(dice: &mut Dice) -> Drawn {
    let weights = weights(dice);
    weighted(dice, weights, [1, 1, 0])
}

fn zero(dice: &mut Dice) -> Drawn {
    let other = between(dice, 1, 100);
    let (second, state) = if dice.below(2) == 0 { (0, 1) } else { (between(dice, 1, 100), 0) };
    weighted(dice, [0, second, other], [1, state, 0])
}

fn all_dead(dice: &mut Dice) -> Drawn {
    let weights = weights(dice);
    weighted(dice, weights, [0, 0, 0])
}

fn unchecked(dice: &mut Dice) -> Drawn {
    let weights = weights(dice);
    weighted(dice, weights, [2, 1, 0])
}

fn switch(dice: &mut Dice) -> Drawn {
    let interval = if dice.below(2) == 0 { Interval::Standard } else { Interval::Fast };
    let ttl = pick(dice, &[20, 40, 50, 60, 80, 120, 200, 300, 400, 600]);
    let number = |number| Value::Quantity(Exact::whole(number));
    let threshold = between(dice, 2, 6);
    let settings = vec![
        ("policy", Policy::Failover.value()),
        ("interval", interval.value()),
        ("threshold", number(threshold)),
        ("ttl", number(ttl)),
    ];
    Drawn { settings, aside: Vec::new() }
}

/// The fastest is unhealthy, the nearest of the others is not the faster one.
fn latency(dice: &mut Dice) -> Drawn {
    let fast = between(dice, 60, 190);
    let slow = fast + between(dice, 5, 60);
    let near = between(dice, 40, 90) * 100;
    let far = near + between(dice, 5, 40) * 100;
    let records = [(fast, far, 1), (slow, near, 1), (between(dice, 10, fast - 5), between(dice, 5, 30) * 100, 0)];
    let mut order = [0_usize, 1, 2];
    dice.shuffle(&mut order);
    let mut numbers = Vec::new();
    numbers.extend(order.map(|from| records[from].0));
    numbers.extend(order.map(|from| records[from].1));
    numbers.extend(order.map(|from| records[from].2));
    Drawn { settings: vec![("policy", Policy::Latency.value())], aside: aside(&numbers) }
}

fn geolocation(dice: &mut Dice) -> Drawn {
    let covered = if dice.below(2) == 0 { 0 } else { between(dice, 1, 3) };
    // With nobody's area around the asker the nearest is not the first, so that two wrong ways part.
    let nearest = if covered == 0 { between(dice, 2, 3) } else { covered % 3 + 1 };
    let state = i64::from(covered == 0);
    Drawn {
        settings: vec![("policy", Policy::Geolocation.value()), ("fallback", crate::settings::Fallback::None.value())],
        aside: aside(&[covered, state, nearest]),
    }
}

fn multivalue(dice: &mut Dice) -> Drawn {
    let (all, unhealthy) = (between(dice, 5, 16), between(dice, 1, 3));
    Drawn { settings: vec![("policy", Policy::Multivalue.value())], aside: aside(&[all, unhealthy]) }
}

fn checkers(dice: &mut Dice) -> Drawn {
    let all = between(dice, 1, 12) * 50;
    Drawn { settings: vec![("policy", Policy::Failover.value())], aside: aside(&[all]) }
}
