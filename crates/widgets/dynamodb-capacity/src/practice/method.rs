//! The method of counting capacity units with every turn of it that people take wrongly as a field of its own.
//!
//! [`Method::right`] is how DynamoDB counts, and by test agrees with `model`. A wrong rule is that method with a field or
//! two changed ([`Method::bent`]), so its steps are the same steps.

use skylet_practice::Case;
use skylet_units::Exact;

use super::INDEX_WCU;
use crate::model::{self, Rules};
use crate::settings::{Change, Consistency, Key, Operation, Settings};

/// How boxes are made whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// Any beginning of a box is a box.
    Up,
    /// To the nearest, a half up.
    Nearest,
    /// Not at all.
    Not,
}

/// What is put on boxes together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pool {
    /// One item.
    Item,
    /// The items of one request.
    Request,
    /// All items of a second.
    Second,
}

/// Which comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Boxes are made whole, then weighed.
    RoundFirst,
    /// Boxes are weighed, and the units made whole.
    WeighFirst,
}

/// A way of counting a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Method {
    /// Bytes of one item as it is counted.
    pub size: Exact,
    /// Items of one request.
    pub items: Exact,
    /// What is put on boxes together.
    pub pool: Pool,
    /// Bytes of one box.
    pub block: Exact,
    /// How boxes are made whole.
    pub rounding: Rounding,
    /// The least number of boxes counted when they are rounded up.
    pub least: Exact,
    /// Units per box.
    pub weight: Exact,
    /// Whether boxes are made whole before they are weighed.
    pub order: Order,
    /// Bytes of an entry of a local index.
    pub entry: Exact,
    /// Writes to entries of local indexes for one item.
    pub entries: Exact,
    /// Requests per second.
    pub rate: Exact,
    /// Whether the capacity is rounded up at the end.
    pub ends_whole: bool,
}

/// Every number on the way to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worked {
    /// Bytes put on boxes together.
    pub size: Exact,
    /// Boxes before they are made whole.
    pub quotient: Exact,
    /// Boxes.
    pub boxes: Exact,
    /// Their units.
    pub weighed: Exact,
    /// How many times those.
    pub items: Exact,
    /// Units of one request on the table, without indexes.
    pub units: Exact,
    /// Bytes of entries of a local index put on boxes together.
    pub entry_size: Exact,
    /// How many times their boxes.
    pub entries: Exact,
    /// Units of local indexes.
    pub local: Exact,
    /// How many requests of that.
    pub rate: Exact,
    /// Units per second.
    pub product: Exact,
    /// The answer.
    pub answer: Exact,
}

impl Method {
    /// How DynamoDB counts a case.
    #[must_use]
    pub fn right(case: &Case, rules: &Rules) -> Self {
        let settings = Settings::from_values(&case.values);
        let (operation, consistency) = (settings.operation, consistency(&settings));
        let writes = Exact::whole(match settings.change {
            Change::None => 0,
            Change::Added | Change::Removed | Change::Projected => 1,
            Change::Key => 2,
        });
        let (is_index, is_single) = (case.asked.result == INDEX_WCU.result, operation.is_single());
        let (size, items) = if is_index {
            (entry(&settings), writes)
        } else {
            (size(&settings), if is_single { Exact::ONE } else { settings.items.ceil().max(Exact::ONE) })
        };
        let weight = if is_index { rules.standard_write } else { rules.weight(operation, consistency) };
        Self {
            size,
            items,
            pool: if operation.is_pooled() { Pool::Request } else { Pool::Item },
            block: Exact::whole(rules.block(operation)),
            rounding: Rounding::Up,
            least: Exact::ONE,
            weight,
            order: Order::RoundFirst,
            entry: entry(&settings),
            entries: if is_index || operation.is_read() { Exact::ZERO } else { writes * settings.lsi },
            rate: settings.requests,
            ends_whole: true,
        }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str, case: &Case, rules: &Rules) -> Option<Self> {
        let settings = Settings::from_values(&case.values);
        let (operation, consistency) = (settings.operation, consistency(&settings));
        let is_read = operation.is_read();
        let is_transaction = consistency == Consistency::Transactional;
        let is_eventual = is_read && consistency == Consistency::Eventual;
        let is_strong = is_read && consistency == Consistency::Strong;
        let is_index = case.asked.result == INDEX_WCU.result;
        let is_many = self.items > Exact::ONE && !is_index;
        // Only what is not there has no size.
        let is_boxed = self.size > Exact::ZERO;
        let (applies, bent) = match rule {
            "no-ceiling" => (is_boxed, Self { rounding: Rounding::Not, ..self }),
            "pooled" => {
                let pool = if is_many { Pool::Request } else { Pool::Second };
                (is_boxed && self.pool == Pool::Item && !is_index, Self { pool, ..self })
            }
            "nearest" => (is_boxed, Self { rounding: Rounding::Nearest, ..self }),
            "eight-kb-box" => {
                let block = self.block / rules.eventual_read;
                (is_boxed && is_eventual, Self { block, weight: rules.strong_read, ..self })
            }
            "ceiling-after-half" => (is_boxed && is_eventual, Self { order: Order::WeighFirst, ..self }),
            "per-item" => (is_many && self.pool == Pool::Request, Self { pool: Pool::Item, ..self }),
            "items-forgotten" => (is_many && self.pool == Pool::Item, Self { items: Exact::ONE, ..self }),
            "forgot-half" => (is_eventual, Self { weight: rules.strong_read, ..self }),
            "doubled" => (is_eventual, Self { weight: rules.transactional_read, ..self }),
            "halved" => (is_strong, Self { weight: rules.eventual_read, ..self }),
            "forgot-double" => (
                is_transaction && !is_index,
                Self { weight: if is_read { rules.strong_read } else { rules.standard_write }, ..self },
            ),
            "swapped-blocks" => {
                let block = if is_read { rules.write_block } else { rules.read_block };
                (is_boxed, Self { block: Exact::whole(block), ..self })
            }
            "rate-forgotten" => (self.rate != Exact::ONE, Self { rate: Exact::ONE, ..self }),
            "fraction-provisioned" => (!self.work().product.is_whole(), Self { ends_whole: false, ..self }),
            "filter-saves" => {
                let kept = *case.aside.first()? / Exact::whole(100);
                (self.pool == Pool::Request, Self { items: self.items * kept, ..self })
            }
            "changed-only" => {
                (operation == Operation::UpdateItem && !is_index, Self { size: *case.aside.first()?, ..self })
            }
            "size-after" => (settings.before > settings.item && !is_index, Self { size: settings.item, ..self }),
            "absent-free" => (!is_boxed, Self { least: Exact::ZERO, ..self }),
            "absent-as-present" => (!is_boxed, Self { size: settings.item, ..self }),
            "key-only" => (operation == Operation::DeleteItem && is_boxed, Self { size: Exact::ZERO, ..self }),
            "index-forgotten" => (self.entries > Exact::ZERO, Self { entries: Exact::ZERO, ..self }),
            "index-once" => (is_index && settings.change == Change::Key, Self { items: Exact::ONE, ..self }),
            "whole-item" if is_index => (self.size < settings.item, Self { size: settings.item, ..self }),
            "whole-item" => {
                (self.entries > Exact::ZERO && self.entry < settings.item, Self { entry: settings.item, ..self })
            }
            _ => (false, self),
        };
        applies.then_some(bent)
    }

    /// Boxes made whole.
    fn rounded(&self, boxes: Exact) -> Exact {
        match self.rounding {
            Rounding::Up => boxes.ceil().max(self.least),
            Rounding::Nearest => (boxes + Exact::new(1, 2)).floor(),
            Rounding::Not => boxes,
        }
    }

    /// Every number on the way.
    #[must_use]
    pub fn work(&self) -> Worked {
        let one = Exact::ONE;
        let (together, items, rate) = match self.pool {
            Pool::Item => (one, self.items, self.rate),
            Pool::Request => (self.items, one, self.rate),
            Pool::Second => (self.items * self.rate, one, one),
        };
        let size = self.size * together;
        let quotient = size / self.block;
        let (boxes, weighed) = match self.order {
            Order::RoundFirst => {
                let boxes = self.rounded(quotient);
                (boxes, boxes * self.weight)
            }
            Order::WeighFirst => (quotient, self.rounded(quotient * self.weight)),
        };
        let units = weighed * items;
        let entry_size = self.entry * together;
        let entries = self.entries * items;
        let local = self.rounded(entry_size / self.block) * entries;
        let product = (units + local) * rate;
        let answer = if self.ends_whole { product.ceil() } else { product };
        Worked { size, quotient, boxes, weighed, items, units, entry_size, entries, local, rate, product, answer }
    }
}

fn consistency(settings: &Settings) -> Consistency {
    model::kind(settings.operation, settings.index, settings.consistency)
}

/// Bytes of one item as it is counted: the larger of before and after a write, nothing for a key that is not there.
fn size(settings: &Settings) -> Exact {
    let operation = settings.operation;
    let asks_by_key = operation == Operation::DeleteItem || (operation.is_read() && !operation.is_pooled());
    match operation {
        _ if asks_by_key && settings.key == Key::Absent => Exact::ZERO,
        Operation::PutItem | Operation::UpdateItem => settings.item.max(settings.before),
        _ => settings.item,
    }
}

/// Bytes of an index entry.
fn entry(settings: &Settings) -> Exact {
    if settings.entry > Exact::ZERO { settings.entry } else { settings.item }
}
