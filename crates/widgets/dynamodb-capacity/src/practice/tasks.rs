//! The kinds of problems: which operation, and from which numbers it is drawn.
//!
//! Sizes are a little over a whole number of boxes, since only there do rounding up, to the nearest and not at all part.

use skylet_contract::Value;
use skylet_contract::lesson::Given;
use skylet_practice::{Drawn, Task};
use skylet_units::{Dice, Exact, Text};

use super::{INDEX_WCU, RCU, WCU, question_texts, texts};
use crate::settings::{Change, Consistency, Key, Operation};

/// Requests per second.
const RATES: &[i64] = &[10, 12, 15, 20, 25, 30, 40, 45, 50, 60, 75, 80, 100, 120, 150, 200, 250, 300];
/// Requests per second for what reads or writes many items.
const SLOW_RATES: &[i64] = &[2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 20, 25];
/// Bytes of the small items a Query or Scan reads.
const SMALL: &[i64] = &[
    110, 120, 130, 140, 150, 160, 170, 180, 190, 200, 220, 240, 250, 260, 280, 300, 320, 340, 350, 360, 380, 400, 420,
    450, 480, 500, 550, 600, 650, 700, 750, 800, 850, 900,
];
/// Percent of the items a filter lets through.
const KEPT: &[i64] = &[10, 20, 30, 40];
/// Bytes of an attribute that changes.
const CHANGED: &[i64] = &[100, 200, 300, 400, 500];

const fn task(
    id: &'static str,
    draw: fn(&mut Dice) -> Drawn,
    safe: Given,
    safe_aside: &'static [Exact],
    why: Text,
) -> Task {
    Task { id, asked: &WCU, draw, safe, safe_aside, question: question_texts::question, why }
}

const fn read(id: &'static str, draw: fn(&mut Dice) -> Drawn, safe: Given, why: Text) -> Task {
    Task { asked: &RCU, ..task(id, draw, safe, &[], why) }
}

const fn write(id: &'static str, draw: fn(&mut Dice) -> Drawn, safe: Given, why: Text) -> Task {
    task(id, draw, safe, &[], why)
}

/// Every task, simple ones first.
pub(super) static TASKS: &[Task] = &[
    read(
        "get-strong",
        |dice| get(dice, Consistency::Strong),
        &[("item", "9 KB"), ("consistency", "strong"), ("requests", "100")],
        texts::WHY_STRONG,
    ),
    read(
        "get-eventual",
        |dice| get(dice, Consistency::Eventual),
        &[("item", "9 KB"), ("consistency", "eventual"), ("requests", "100")],
        texts::WHY_EVENTUAL,
    ),
    read(
        "get-transactional",
        |dice| get(dice, Consistency::Transactional),
        &[("item", "9 KB"), ("consistency", "transactional"), ("requests", "100")],
        texts::WHY_TRANSACTIONAL_READ,
    ),
    read("get-absent", absent, &[("item", "9 KB"), ("key", "absent"), ("requests", "100")], texts::WHY_ABSENT),
    write("put", put, &[("operation", "put-item"), ("item", "2.3 KB"), ("requests", "60")], texts::WHY_WRITE),
    write(
        "put-transactional",
        |dice| transaction(put(dice)),
        &[("operation", "put-item"), ("item", "2.3 KB"), ("consistency", "transactional"), ("requests", "60")],
        texts::WHY_TRANSACTIONAL_WRITE,
    ),
    write(
        "larger-before",
        larger_before,
        &[("operation", "put-item"), ("item", "2.3 KB"), ("before", "6.3 KB"), ("requests", "60")],
        texts::WHY_LARGER,
    ),
    task(
        "update",
        update,
        &[("operation", "update-item"), ("item", "6.3 KB"), ("before", "6.3 KB"), ("requests", "60")],
        &[Exact::whole(200)],
        texts::WHY_WHOLE_ITEM,
    ),
    write("delete", delete, &[("operation", "delete-item"), ("item", "6.3 KB"), ("requests", "60")], texts::WHY_DELETE),
    read(
        "batch-get",
        batch_get,
        &[("operation", "batch-get-item"), ("item", "9 KB"), ("items", "7"), ("requests", "10")],
        texts::WHY_EACH_READ,
    ),
    write(
        "batch-write",
        |dice| many_writes(dice, Operation::BatchWriteItem),
        &[("operation", "batch-write-item"), ("item", "2.3 KB"), ("items", "7"), ("requests", "10")],
        texts::WHY_EACH_WRITE,
    ),
    read(
        "query",
        |dice| small_items(dice, Operation::Query),
        &[("operation", "query"), ("item", "300 B"), ("items", "60"), ("requests", "9")],
        texts::WHY_TOGETHER,
    ),
    Task {
        asked: &RCU,
        ..task(
            "query-filter",
            filtered,
            &[("operation", "query"), ("item", "300 B"), ("items", "60"), ("requests", "10")],
            &[Exact::whole(20)],
            texts::WHY_FILTER,
        )
    },
    read(
        "scan",
        |dice| small_items(dice, Operation::Scan),
        &[("operation", "scan"), ("item", "300 B"), ("items", "60"), ("requests", "10")],
        texts::WHY_TOGETHER,
    ),
    read(
        "transact-get",
        transact_get,
        &[("operation", "transact-get-items"), ("item", "9 KB"), ("items", "7"), ("requests", "10")],
        texts::WHY_EACH_TRANSACTIONAL,
    ),
    write(
        "transact-write",
        |dice| transaction(many_writes(dice, Operation::TransactWriteItems)),
        &[("operation", "transact-write-items"), ("item", "2.3 KB"), ("items", "7"), ("requests", "10")],
        texts::WHY_EACH_TRANSACTIONAL,
    ),
    write(
        "lsi-write",
        local,
        &[("operation", "put-item"), ("item", "4.3 KB"), ("lsi", "2"), ("entry", "1.2 KB"), ("requests", "60")],
        texts::WHY_LOCAL,
    ),
    Task {
        asked: &INDEX_WCU,
        ..write(
            "gsi-write",
            global_added,
            &[("operation", "put-item"), ("item", "4.3 KB"), ("gsi", "1"), ("entry", "2.2 KB"), ("requests", "60")],
            texts::WHY_GLOBAL,
        )
    },
    Task {
        asked: &INDEX_WCU,
        ..write(
            "gsi-key",
            global_key,
            &[
                ("operation", "update-item"),
                ("item", "4.3 KB"),
                ("before", "4.3 KB"),
                ("gsi", "1"),
                ("entry", "2.2 KB"),
                ("change", "key"),
                ("requests", "60"),
            ],
            texts::WHY_GLOBAL_KEY,
        )
    },
];

fn number(value: i64) -> Value {
    Value::Quantity(Exact::whole(value))
}

/// One of the numbers; 1 if there are none.
fn one_of(dice: &mut Dice, from: &[i64]) -> i64 {
    dice.pick(from).copied().unwrap_or(1)
}

/// A whole number from the first to the last.
fn between(dice: &mut Dice, first: i64, last: i64) -> i64 {
    let count = u64::try_from(last - first + 1).unwrap_or_default();
    first + i64::try_from(dice.below(count)).unwrap_or_default()
}

fn strong_or_eventual(dice: &mut Dice) -> Consistency {
    if dice.below(2) == 0 { Consistency::Strong } else { Consistency::Eventual }
}

/// A little over so many boxes of 4 KB, in halves of a KB.
fn read_size(dice: &mut Dice, boxes: i64) -> Value {
    number(boxes * 4_096 + between(dice, 1, 3) * 512)
}

/// A little over so many KB, in tenths.
fn write_size(dice: &mut Dice, first: i64, last: i64) -> Value {
    let tenths = between(dice, first, last) * 10 + between(dice, 1, 4);
    Value::Quantity(Exact::whole(tenths * 1_024) / Exact::whole(10))
}

fn drawn(settings: Vec<(&'static str, Value)>) -> Drawn {
    Drawn { settings, aside: Vec::new() }
}

fn get(dice: &mut Dice, consistency: Consistency) -> Drawn {
    // With an even number of boxes, half of them is what a box of 8 KB gives.
    let boxes = if consistency == Consistency::Eventual { between(dice, 1, 6) * 2 } else { between(dice, 1, 12) };
    let item = read_size(dice, boxes);
    let requests = number(one_of(dice, RATES));
    drawn(vec![("item", item), ("consistency", consistency.value()), ("requests", requests)])
}

fn absent(dice: &mut Dice) -> Drawn {
    let consistency = strong_or_eventual(dice);
    let mut drawn = get(dice, consistency);
    drawn.settings.push(("key", Key::Absent.value()));
    drawn
}

fn single_write(dice: &mut Dice, operation: Operation, item: Value) -> Drawn {
    let requests = number(one_of(dice, RATES));
    drawn(vec![("operation", operation.value()), ("item", item), ("requests", requests)])
}

fn put(dice: &mut Dice) -> Drawn {
    let item = write_size(dice, 1, 12);
    single_write(dice, Operation::PutItem, item)
}

fn larger_before(dice: &mut Dice) -> Drawn {
    let operation = if dice.below(2) == 0 { Operation::PutItem } else { Operation::UpdateItem };
    let (item, before) = (write_size(dice, 1, 4), write_size(dice, 5, 12));
    let mut drawn = single_write(dice, operation, item);
    drawn.settings.push(("before", before));
    drawn
}

fn update(dice: &mut Dice) -> Drawn {
    let item = write_size(dice, 2, 12);
    let mut drawn = single_write(dice, Operation::UpdateItem, item.clone());
    drawn.settings.push(("before", item));
    drawn.aside.push(Exact::whole(one_of(dice, CHANGED)));
    drawn
}

fn delete(dice: &mut Dice) -> Drawn {
    let item = write_size(dice, 2, 12);
    single_write(dice, Operation::DeleteItem, item)
}

fn many(dice: &mut Dice, operation: Operation, item: Value, items: i64) -> Drawn {
    let requests = number(one_of(dice, SLOW_RATES));
    drawn(vec![("operation", operation.value()), ("item", item), ("items", number(items)), ("requests", requests)])
}

fn batch_get(dice: &mut Dice) -> Drawn {
    let consistency = strong_or_eventual(dice);
    let boxes = between(dice, 1, 3) * 2;
    let (item, items) = (read_size(dice, boxes), between(dice, 3, 20));
    let mut drawn = many(dice, Operation::BatchGetItem, item, items);
    drawn.settings.push(("consistency", consistency.value()));
    drawn
}

fn many_writes(dice: &mut Dice, operation: Operation) -> Drawn {
    let (item, items) = (write_size(dice, 1, 6), between(dice, 3, 20));
    many(dice, operation, item, items)
}

/// Says what the operation does anyway, so that the settings shown do not contradict it.
fn transaction(mut drawn: Drawn) -> Drawn {
    drawn.settings.push(("consistency", Consistency::Transactional.value()));
    drawn
}

fn transact_get(dice: &mut Dice) -> Drawn {
    let boxes = between(dice, 1, 6);
    let (item, items) = (read_size(dice, boxes), between(dice, 3, 12));
    transaction(many(dice, Operation::TransactGetItems, item, items))
}

fn small_items(dice: &mut Dice, operation: Operation) -> Drawn {
    let consistency = strong_or_eventual(dice);
    let (item, items) = (number(one_of(dice, SMALL)), between(dice, 2, 20) * 10);
    let mut drawn = many(dice, operation, item, items);
    drawn.settings.push(("consistency", consistency.value()));
    drawn
}

fn filtered(dice: &mut Dice) -> Drawn {
    let mut drawn = small_items(dice, Operation::Query);
    drawn.aside.push(Exact::whole(one_of(dice, KEPT)));
    drawn
}

fn indexed(dice: &mut Dice, operation: Operation, index: &'static str, indexes: i64) -> Drawn {
    let (item, entry) = (write_size(dice, 3, 9), write_size(dice, 1, 2));
    let mut drawn = single_write(dice, operation, item.clone());
    drawn.settings.extend([("entry", entry), (index, number(indexes))]);
    // An item that is changed was there before.
    if operation == Operation::UpdateItem {
        drawn.settings.push(("before", item));
    }
    drawn
}

fn local(dice: &mut Dice) -> Drawn {
    let indexes = between(dice, 1, 3);
    indexed(dice, Operation::PutItem, "lsi", indexes)
}

fn global_added(dice: &mut Dice) -> Drawn {
    indexed(dice, Operation::PutItem, "gsi", 1)
}

fn global_key(dice: &mut Dice) -> Drawn {
    let mut drawn = indexed(dice, Operation::UpdateItem, "gsi", 1);
    drawn.settings.push(("change", Change::Key.value()));
    drawn
}
