//! The kinds of problems, and from which numbers each is drawn.
//!
//! Amounts are whole gigabytes and days whole tenths of a month, so that answers are short decimals.

use skylet_contract::Value;
use skylet_contract::lesson::Given;
use skylet_practice::{Asked, Drawn, Task};
use skylet_units::{Dice, Exact, Text};

use super::{CHEAPEST, EARLIEST, PLAN, READING, STORAGE, TOTAL, question_texts, texts};
use crate::cost::days_min;
use crate::settings::{Class, Move, Region, Restore, Wait};

/// Gigabytes stored, in objects of 1 MB.
const GIGABYTES: &[i64] = &[50, 80, 100, 120, 150, 200, 250, 300, 400, 500];
const OBJECTS_OF_GB: i64 = 1_024;
/// Objects of 128 KB in a GB, and of 32 KB.
const SMALL_OF_GB: i64 = 8_192;
const INDEX_OF_GB: i64 = 32_768;
const KB: i64 = 1_024;
/// Classes that charge at least 128 KB and some days.
const INFREQUENT: &[Class] = &[Class::StandardIa, Class::OneZoneIa, Class::GlacierInstant];

const fn task(id: &'static str, asked: &'static Asked, draw: fn(&mut Dice) -> Drawn, safe: Given, why: Text) -> Task {
    Task { id, asked, draw, safe, safe_aside: &[], question: question_texts::question, why }
}

/// Every task, simple ones first.
pub(super) static TASKS: &[Task] = &[
    task("early-delete", &STORAGE, early, &[("class", "standard-ia"), ("days", "12 d")], texts::WHY_EARLY),
    task(
        "small-objects",
        &STORAGE,
        small,
        &[("class", "standard-ia"), ("size", "32 KB"), ("objects", "819200"), ("days", "90 d")],
        texts::WHY_SMALL,
    ),
    task(
        "archive-overhead",
        &STORAGE,
        overhead,
        &[("class", "glacier-flexible"), ("size", "16 KB"), ("objects", "655360"), ("days", "120 d")],
        texts::WHY_OVERHEAD,
    ),
    task(
        "reading",
        &READING,
        reading,
        &[("class", "standard-ia"), ("reads", "0.5"), ("days", "120 d")],
        texts::WHY_READING,
    ),
    task(
        "restoring",
        &READING,
        restoring,
        &[
            ("class", "glacier-flexible"),
            ("restore", "standard"),
            ("wait", "5-hours"),
            ("reads", "0.5"),
            ("days", "240 d"),
            ("copy-days", "3 d"),
        ],
        texts::WHY_RESTORING,
    ),
    task(
        "tiering",
        &TOTAL,
        tiering,
        &[("class", "intelligent-tiering"), ("reads", "0.5"), ("days", "120 d")],
        texts::WHY_TIERING,
    ),
    task(
        "plan",
        &PLAN,
        plan,
        &[("next-class", "glacier-instant"), ("next-day", "15 d"), ("days", "45 d"), ("reads", "0")],
        texts::WHY_PLAN,
    ),
    task(
        "cheapest",
        &CHEAPEST,
        cheapest,
        &[("reads", "0.5"), ("days", "120 d"), ("copy-days", "3 d")],
        texts::WHY_CHEAPEST,
    ),
    task(
        "earliest",
        &EARLIEST,
        earliest,
        &[("next-class", "glacier-instant"), ("next-day", "4 d"), ("last-class", "deep-archive")],
        texts::WHY_EARLIEST,
    ),
];

fn number(value: i64) -> Value {
    Value::Quantity(Exact::whole(value))
}

fn one_of(dice: &mut Dice, from: &[i64]) -> i64 {
    dice.pick(from).copied().unwrap_or(1)
}

/// A whole number from the first to the last.
fn between(dice: &mut Dice, first: i64, last: i64) -> i64 {
    let count = u64::try_from(last - first + 1).unwrap_or_default();
    first + i64::try_from(dice.below(count)).unwrap_or_default()
}

fn class_of(dice: &mut Dice, from: &[Class]) -> Class {
    dice.pick(from).copied().unwrap_or(Class::StandardIa)
}

/// Some data in a Region, looked at in a class.
fn data(dice: &mut Dice, class: Class, objects: i64, days: i64) -> Vec<(&'static str, Value)> {
    let region = if dice.below(2) == 0 { Region::Seoul } else { Region::Virginia };
    vec![
        ("class", class.value()),
        ("objects", number(objects)),
        ("days", number(days)),
        ("region", region.value()),
        ("reads", number(0)),
    ]
}

fn drawn(settings: Vec<(&'static str, Value)>) -> Drawn {
    Drawn { settings, aside: Vec::new() }
}

fn large(dice: &mut Dice) -> i64 {
    one_of(dice, GIGABYTES) * OBJECTS_OF_GB
}

/// Below the minimum duration.
fn early(dice: &mut Dice) -> Drawn {
    let class = class_of(dice, INFREQUENT);
    let (objects, days) = (large(dice), between(dice, 1, days_min(class) / 3 - 1) * 3);
    drawn(data(dice, class, objects, days))
}

/// Below 128 KB, beyond the minimum duration.
fn small(dice: &mut Dice) -> Drawn {
    let class = class_of(dice, INFREQUENT);
    let (objects, days) = (one_of(dice, GIGABYTES) * SMALL_OF_GB, between(dice, 3, 12) * 30);
    let size = one_of(dice, &[8, 16, 32, 64]) * KB;
    let mut settings = data(dice, class, objects, days);
    settings.push(("size", number(size)));
    drawn(settings)
}

fn overhead(dice: &mut Dice) -> Drawn {
    let class = class_of(dice, &[Class::GlacierFlexible, Class::DeepArchive]);
    let (objects, days) = (one_of(dice, GIGABYTES) * INDEX_OF_GB, between(dice, 6, 24) * 30);
    let size = one_of(dice, &[8, 16, 32, 128, 256]) * KB;
    let mut settings = data(dice, class, objects, days);
    settings.push(("size", number(size)));
    drawn(settings)
}

/// So many reads over so many months; not one in all.
fn times(dice: &mut Dice) -> (Value, i64) {
    // Parts of a read a month and months whose product is a whole number of reads.
    let cases = [(Exact::new(1, 2), 4), (Exact::new(1, 2), 6), (Exact::new(1, 4), 8), (Exact::new(1, 5), 10)];
    let (reads, months) = dice.pick(&cases).copied().unwrap_or((Exact::ONE, 3));
    (Value::Quantity(reads), months * 30)
}

fn reading(dice: &mut Dice) -> Drawn {
    let class = class_of(dice, INFREQUENT);
    let ((reads, days), objects) = (times(dice), large(dice));
    let mut settings = data(dice, class, objects, days);
    settings.push(("reads", reads));
    drawn(settings)
}

fn restoring(dice: &mut Dice) -> Drawn {
    let cases = [
        (Class::GlacierFlexible, Restore::Expedited, Wait::FiveMinutes),
        (Class::GlacierFlexible, Restore::Standard, Wait::FiveHours),
        (Class::DeepArchive, Restore::Standard, Wait::TwelveHours),
        (Class::DeepArchive, Restore::Bulk, Wait::TwoDays),
    ];
    let (class, restore, wait) = dice.pick(&cases).copied().unwrap_or(cases[0]);
    let ((reads, days), objects, copy_days) = (times(dice), large(dice), between(dice, 1, 3) * 3);
    let mut settings = data(dice, class, objects, days);
    settings.extend([
        ("reads", reads),
        ("restore", restore.value()),
        ("wait", wait.value()),
        ("copy-days", number(copy_days)),
    ]);
    drawn(settings)
}

fn tiering(dice: &mut Dice) -> Drawn {
    let cases = [(Exact::new(1, 2), 60), (Exact::new(1, 3), 90), (Exact::new(1, 4), 120)];
    let (reads, interval) = dice.pick(&cases).copied().unwrap_or((Exact::new(1, 2), 60));
    let (objects, days) = (large(dice), between(dice, 1, 4) * interval);
    let mut settings = data(dice, Class::IntelligentTiering, objects, days);
    settings.push(("reads", Value::Quantity(reads)));
    drawn(settings)
}

/// Deleted before the minimum duration of the second class is over.
fn plan(dice: &mut Dice) -> Drawn {
    let (next, least, first) = if dice.below(2) == 0 {
        (Move::StandardIa, 30, between(dice, 10, 20) * 3)
    } else {
        (Move::GlacierInstant, 90, between(dice, 2, 12) * 3)
    };
    let (objects, stay) = (large(dice), between(dice, 1, least / 3 - 1) * 3);
    let mut settings = data(dice, Class::StandardIa, objects, first + stay);
    settings.extend([("next-class", next.value()), ("next-day", number(first))]);
    drawn(settings)
}

fn cheapest(dice: &mut Dice) -> Drawn {
    let (objects, days) = (large(dice), between(dice, 2, 12) * 30);
    let mut settings = data(dice, Class::StandardIa, objects, days);
    let reads = Exact::whole(between(dice, 2, 20)) / Exact::whole(10);
    settings.extend([("reads", Value::Quantity(reads)), ("copy-days", number(3))]);
    drawn(settings)
}

fn earliest(dice: &mut Dice) -> Drawn {
    let (next, first) = match dice.below(3) {
        0 => (Move::StandardIa, between(dice, 31, 120)),
        1 => (Move::GlacierInstant, between(dice, 2, 60)),
        _ => (Move::GlacierFlexible, between(dice, 2, 60)),
    };
    let mut settings = data(dice, Class::StandardIa, OBJECTS_OF_GB, 365);
    settings.extend([
        ("next-class", next.value()),
        ("next-day", number(first)),
        ("last-class", Move::DeepArchive.value()),
    ]);
    drawn(settings)
}
