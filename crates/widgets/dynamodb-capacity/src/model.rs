//! The rules of capacity units: round the size up to whole blocks, weigh the blocks, multiply by the rate.
//!
//! Source: Amazon DynamoDB Developer Guide, "DynamoDB read and write operations" (see `skylet-facts`).
//! The numbers arrive as [`Rules`]; nothing is rounded but where DynamoDB rounds.

use skylet_contract::{ResultSpec, ResultValue};
use skylet_facts::dynamodb;
use skylet_units::Exact;

use crate::cost::{self, Prices};
use crate::settings::{Change, Condition, Consistency, Fetch, Index, Key, Operation, Settings};
use crate::{texts, time};

/// The vendor's numbers a calculation needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Bytes one read unit covers.
    pub read_block: i64,
    /// Bytes one write unit covers.
    pub write_block: i64,
    /// Units per block of a strongly consistent read.
    pub strong_read: Exact,
    /// Units per block of an eventually consistent read.
    pub eventual_read: Exact,
    /// Units per block of a transactional read.
    pub transactional_read: Exact,
    /// Units per block of a write outside a transaction.
    pub standard_write: Exact,
    /// Units per block of a transactional write.
    pub transactional_write: Exact,
    /// The smallest capacity that can be provisioned.
    pub provisioned_min: Exact,
    /// Items of one `BatchGetItem`.
    pub batch_get_max: i64,
    /// Items of one `BatchWriteItem`.
    pub batch_write_max: i64,
    /// Items of one transaction.
    pub transaction_items_max: i64,
    /// Bytes of all items of one transaction.
    pub transaction_size_max: i64,
    /// Bytes a Query or Scan reads at once.
    pub page_size: i64,
    /// Seconds of unused capacity that are kept.
    pub burst_seconds: Exact,
    /// Read units of one partition.
    pub partition_read_max: Exact,
    /// Write units of one partition.
    pub partition_write_max: Exact,
}

impl Rules {
    /// As AWS documents them.
    pub const DYNAMODB: Self = Self {
        read_block: dynamodb::READ_UNIT_SIZE.whole(),
        write_block: dynamodb::WRITE_UNIT_SIZE.whole(),
        strong_read: dynamodb::STRONG_READ_UNITS.value,
        eventual_read: dynamodb::EVENTUAL_READ_UNITS.value,
        transactional_read: dynamodb::TRANSACTIONAL_READ_UNITS.value,
        standard_write: dynamodb::STANDARD_WRITE_UNITS.value,
        transactional_write: dynamodb::TRANSACTIONAL_WRITE_UNITS.value,
        provisioned_min: dynamodb::PROVISIONED_UNIT_MIN.value,
        batch_get_max: dynamodb::BATCH_GET_MAX.whole(),
        batch_write_max: dynamodb::BATCH_WRITE_MAX.whole(),
        transaction_items_max: dynamodb::TRANSACTION_ITEMS_MAX.whole(),
        transaction_size_max: dynamodb::TRANSACTION_SIZE_MAX.whole(),
        page_size: dynamodb::PAGE_SIZE.whole(),
        burst_seconds: dynamodb::BURST_SECONDS.value,
        partition_read_max: dynamodb::PARTITION_READ_MAX.value,
        partition_write_max: dynamodb::PARTITION_WRITE_MAX.value,
    };

    /// The same from numbers that are looked up by the name of their fact, such as those of a file not yet built.
    ///
    /// # Errors
    ///
    /// The name of a fact that `number` has not, or that is no whole number where one is needed.
    pub fn find(number: &dyn Fn(&str) -> Option<Exact>) -> Result<Self, String> {
        let exact = |id: &str| number(&format!("dynamodb.{id}")).ok_or_else(|| format!("no fact dynamodb.{id}"));
        let whole = |id: &str| exact(id)?.to_whole().ok_or_else(|| format!("dynamodb.{id} is no whole number"));
        Ok(Self {
            read_block: whole("read-unit-size")?,
            write_block: whole("write-unit-size")?,
            strong_read: exact("strong-read-units")?,
            eventual_read: exact("eventual-read-units")?,
            transactional_read: exact("transactional-read-units")?,
            standard_write: exact("standard-write-units")?,
            transactional_write: exact("transactional-write-units")?,
            provisioned_min: exact("provisioned-unit-min")?,
            batch_get_max: whole("batch-get-max")?,
            batch_write_max: whole("batch-write-max")?,
            transaction_items_max: whole("transaction-items-max")?,
            transaction_size_max: whole("transaction-size-max")?,
            page_size: whole("page-size")?,
            burst_seconds: exact("burst-seconds")?,
            partition_read_max: exact("partition-read-max")?,
            partition_write_max: exact("partition-write-max")?,
        })
    }

    /// Bytes in one block of the operation.
    #[must_use]
    pub const fn block(&self, operation: Operation) -> i64 {
        if operation.is_read() { self.read_block } else { self.write_block }
    }

    /// Units per block.
    #[must_use]
    pub const fn weight(&self, operation: Operation, consistency: Consistency) -> Exact {
        match (operation.is_read(), consistency) {
            (true, Consistency::Strong) => self.strong_read,
            (true, Consistency::Eventual) => self.eventual_read,
            (true, Consistency::Transactional) => self.transactional_read,
            (false, Consistency::Transactional) => self.transactional_write,
            (false, Consistency::Strong | Consistency::Eventual) => self.standard_write,
        }
    }

    /// The most items one call of an operation takes, if there is such a limit.
    #[must_use]
    pub const fn items_max(&self, operation: Operation) -> Option<i64> {
        match operation {
            Operation::BatchGetItem => Some(self.batch_get_max),
            Operation::BatchWriteItem => Some(self.batch_write_max),
            Operation::TransactGetItems | Operation::TransactWriteItems => Some(self.transaction_items_max),
            _ => None,
        }
    }
}

/// The kinds of request an operation can be, in the order shown.
///
/// A write has no eventual form; `eventual`, the default, stands for a write outside a transaction. `GetItem` and
/// `PutItem` may be part of a transaction; an index that is global is read eventually only.
#[must_use]
pub const fn kinds(operation: Operation, index: Index) -> &'static [Consistency] {
    use Consistency::{Eventual, Strong, Transactional};
    match (operation, index) {
        (Operation::Query | Operation::Scan, Index::Gsi) => &[Eventual],
        (Operation::Query | Operation::Scan | Operation::BatchGetItem, _) => &[Strong, Eventual],
        (Operation::GetItem, _) => Consistency::ALL,
        (Operation::TransactGetItems | Operation::TransactWriteItems, _) => &[Transactional],
        (Operation::BatchWriteItem, _) => &[Eventual],
        (Operation::PutItem | Operation::UpdateItem | Operation::DeleteItem, _) => &[Eventual, Transactional],
    }
}

/// The one of [`kinds`] a consistency means for the operation: itself, or the one nearest to it.
#[must_use]
pub const fn kind(operation: Operation, index: Index, consistency: Consistency) -> Consistency {
    use Consistency::{Eventual, Strong, Transactional};
    match (operation, index) {
        (Operation::TransactGetItems | Operation::TransactWriteItems, _) => Transactional,
        (Operation::Query | Operation::Scan, Index::Gsi) | (Operation::BatchWriteItem, _) => Eventual,
        (Operation::Query | Operation::Scan | Operation::BatchGetItem, _) => match consistency {
            Transactional => Strong,
            other => other,
        },
        (Operation::GetItem, _) => consistency,
        (Operation::PutItem | Operation::UpdateItem | Operation::DeleteItem, _) => match consistency {
            Strong => Eventual,
            other => other,
        },
    }
}

/// Everything the picture, the equation and the text say, as one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The operation calculated.
    pub operation: Operation,
    /// Bytes rounded up at once: one item, or the items of a Query or Scan together (those of its first page). A fraction
    /// of a byte counts as one, which never changes the number of blocks.
    pub size: i64,
    /// Bytes in one block.
    pub block: i64,
    /// Blocks of that one rounding.
    pub blocks: i64,
    /// Bytes one request has counted in all.
    pub counted: i64,
    /// Blocks one request touches in all.
    pub total: i64,
    /// Of these, blocks of whole items a local index has to fetch from the table.
    pub fetched: i64,
    /// Calls it takes: pages of a Query or Scan, parts of a batch. None if a transaction is too large to be one.
    pub calls: Option<i64>,
    /// Units per block.
    pub weight: Exact,
    /// Units one request consumes on the table, its local indexes included; on the index if that is global and read.
    pub per_request: Exact,
    /// Of these, write units of local indexes.
    pub local: Exact,
    /// Write units one request consumes on each global index.
    pub global: Exact,
    /// What a write with a failed condition consumes by the other of two AWS pages that disagree.
    pub other_page: Option<Exact>,
    /// Requests per second.
    pub requests: Exact,
    /// Units consumed per second.
    pub consumed: Exact,
    /// The share of the provisioned capacity that is to be used, in percent.
    pub target: Exact,
    /// Units to provision: whole, and at least the minimum.
    pub to_provision: Exact,
}

/// Applies the rules.
///
/// ```
/// use skylet_dynamodb_capacity::model::{Rules, summary};
/// use skylet_dynamodb_capacity::settings::Settings;
/// // 9 KB in boxes of 4 KB: 2.25, so 3; half of 3 is 1.5; 100 times a second makes 150.
/// let summary = summary(&Settings::default(), &Rules::DYNAMODB);
/// assert_eq!(summary.to_provision.to_string(), "150");
/// ```
#[must_use]
pub fn summary(settings: &Settings, rules: &Rules) -> Summary {
    summary_with(settings, settings.consistency, rules)
}

/// The same under another consistency.
pub(crate) fn summary_with(settings: &Settings, consistency: Consistency, rules: &Rules) -> Summary {
    let operation = settings.operation;
    let consistency = kind(operation, settings.index, consistency);
    let (block, weight) = (rules.block(operation), rules.weight(operation, consistency));
    let counted = if operation.is_pooled() { pooled(settings, rules) } else { each(settings, rules) };
    let (local, global) = index_writes(settings, rules);
    let fetched = fetched(settings, rules);
    let total = counted.blocks + fetched;
    let per_request = Exact::whole(total) * weight + local;
    let consumed = per_request * settings.requests;
    let other_page = (settings.condition == Condition::Failed && operation.is_single() && !operation.is_read())
        .then(|| Exact::whole(blocks_of(larger(settings), block)) * weight);
    Summary {
        operation,
        size: counted.size,
        block,
        blocks: blocks_of(counted.size, block),
        counted: counted.bytes,
        total,
        fetched,
        calls: counted.calls,
        weight,
        per_request,
        local,
        global,
        other_page,
        requests: settings.requests,
        consumed,
        target: settings.target,
        to_provision: provision(consumed, settings.target, rules),
    }
}

/// Units to provision so that `target` percent of them are what is consumed.
pub(crate) fn provision(consumed: Exact, target: Exact, rules: &Rules) -> Exact {
    (consumed * Exact::whole(100) / target).ceil().max(rules.provisioned_min)
}

/// What the items of one request come to.
struct Counted {
    /// Bytes of the first rounding.
    size: i64,
    bytes: i64,
    blocks: i64,
    calls: Option<i64>,
}

/// Blocks for a size: at least one, since nothing asked for is free.
fn blocks_of(size: i64, block: i64) -> i64 {
    ((size + block - 1) / block).max(1)
}

fn whole_bytes(size: Exact) -> i64 {
    size.ceil().floor_to_i64()
}

/// The larger of the item before a write and after it.
fn larger(settings: &Settings) -> i64 {
    whole_bytes(settings.item.max(settings.before))
}

/// Every item rounded up alone.
fn each(settings: &Settings, rules: &Rules) -> Counted {
    let operation = settings.operation;
    let block = rules.block(operation);
    let is_absent = settings.key == Key::Absent && (operation.is_read() || operation == Operation::DeleteItem);
    let size_of = |item: Exact| match operation {
        _ if is_absent => 0,
        Operation::PutItem | Operation::UpdateItem if settings.condition == Condition::Failed => {
            whole_bytes(settings.before)
        }
        Operation::PutItem | Operation::UpdateItem => whole_bytes(item.max(settings.before)),
        _ => whole_bytes(item),
    };
    let (size, count, bytes, blocks) = if settings.sizes.is_empty() || operation.is_single() {
        let count = if operation.is_single() { 1 } else { whole_bytes(settings.items).max(1) };
        let size = size_of(settings.item);
        (size, count, size * count, blocks_of(size, block) * count)
    } else {
        let sizes: Vec<_> = settings.sizes.iter().map(|item| size_of(*item)).collect();
        let blocks = sizes.iter().map(|size| blocks_of(*size, block)).sum();
        (sizes[0], i64::try_from(sizes.len()).unwrap_or(i64::MAX), sizes.iter().sum(), blocks)
    };
    let is_transaction = matches!(operation, Operation::TransactGetItems | Operation::TransactWriteItems);
    let calls = match rules.items_max(operation) {
        Some(most) if is_transaction => (count <= most && bytes <= rules.transaction_size_max).then_some(1),
        Some(most) => Some((count + most - 1) / most),
        None => Some(1),
    };
    Counted { size, bytes, blocks, calls }
}

/// The items of each page added up, then rounded up once a page.
fn pooled(settings: &Settings, rules: &Rules) -> Counted {
    let block = rules.read_block;
    let size_of = |item: Exact| {
        let is_index = settings.index != Index::None && settings.entry > Exact::ZERO;
        whole_bytes(if is_index { settings.entry } else { item })
    };
    let mut pages = Pages { first: None, bytes: 0, blocks: 0, calls: 0 };
    if settings.sizes.is_empty() {
        let size = size_of(settings.item);
        let mut left = whole_bytes(settings.items);
        // As many whole items as a page holds; an item is never larger than a page.
        let fit = (rules.page_size / size).max(1);
        let full = left / fit;
        if full > 0 {
            pages.add(fit * size, block, full);
            left -= fit * full;
        }
        if left > 0 || full == 0 {
            pages.add(left * size, block, 1);
        }
    } else {
        let mut page = 0;
        for size in settings.sizes.iter().map(|item| size_of(*item)) {
            if page + size > rules.page_size {
                pages.add(page, block, 1);
                page = 0;
            }
            page += size;
        }
        pages.add(page, block, 1);
    }
    Counted {
        size: pages.first.unwrap_or_default(),
        bytes: pages.bytes,
        blocks: pages.blocks,
        calls: Some(pages.calls),
    }
}

struct Pages {
    first: Option<i64>,
    bytes: i64,
    blocks: i64,
    calls: i64,
}

impl Pages {
    fn add(&mut self, bytes: i64, block: i64, times: i64) {
        self.first = self.first.or(Some(bytes));
        self.bytes += bytes * times;
        self.blocks += blocks_of(bytes, block) * times;
        self.calls += times;
    }
}

/// Blocks of the whole items that a read of a local index fetches from the table, each rounded up alone.
fn fetched(settings: &Settings, rules: &Rules) -> i64 {
    if !settings.operation.is_pooled() || settings.index != Index::Lsi || settings.fetch == Fetch::No {
        return 0;
    }
    let of = |item: Exact| blocks_of(whole_bytes(item), rules.read_block);
    if settings.sizes.is_empty() {
        of(settings.item) * whole_bytes(settings.items)
    } else {
        settings.sizes.iter().map(|item| of(*item)).sum()
    }
}

/// Writes of one request to all local indexes together, and to each global one.
fn index_writes(settings: &Settings, rules: &Rules) -> (Exact, Exact) {
    let operation = settings.operation;
    if operation.is_read() || (settings.condition == Condition::Failed && operation.is_single()) {
        return (Exact::ZERO, Exact::ZERO);
    }
    let writes = match settings.change {
        Change::None => 0,
        Change::Added | Change::Removed | Change::Projected => 1,
        Change::Key => 2,
    };
    let of = |item: Exact| {
        let entry = if settings.entry > Exact::ZERO { settings.entry } else { item };
        blocks_of(whole_bytes(entry), rules.write_block) * writes
    };
    let blocks = if operation.is_single() {
        of(settings.item)
    } else if settings.sizes.is_empty() {
        of(settings.item) * whole_bytes(settings.items).max(1)
    } else {
        settings.sizes.iter().map(|item| of(*item)).sum()
    };
    // AWS does not say that a transaction doubles what its index entries cost; they are counted once.
    let one = Exact::whole(blocks) * rules.standard_write;
    let global = if settings.gsi > Exact::ZERO { one } else { Exact::ZERO };
    (one * settings.lsi.floor(), global)
}

impl Summary {
    /// The capacity unit, RCU or WCU.
    #[must_use]
    pub const fn unit(&self) -> &'static str {
        if self.operation.is_read() { "RCU" } else { "WCU" }
    }

    /// Whether one rounding is that of the item itself, so that its size is what is seen.
    #[must_use]
    pub fn is_direct(&self, settings: &Settings) -> bool {
        Exact::whole(self.size) == settings.item.ceil() && (settings.sizes.is_empty() || self.operation.is_single())
    }

    /// How many items are rounded up like the first, when it is not one.
    #[must_use]
    pub fn times(&self, settings: &Settings) -> Option<Exact> {
        let is_many = !self.operation.is_single() && !self.operation.is_pooled() && settings.sizes.is_empty();
        Some(settings.items.ceil().max(Exact::ONE)).filter(|items| is_many && *items != Exact::ONE)
    }

    /// Whether the units of a request are blocks of one rounding, times items, times weight.
    #[must_use]
    pub fn is_product(&self, settings: &Settings) -> bool {
        let times = self.times(settings).unwrap_or(Exact::ONE);
        self.per_request == Exact::whole(self.blocks) * times * self.weight
    }

    /// Bytes of the blocks of one rounding that stay empty and are paid for all the same.
    #[must_use]
    pub const fn unused(&self) -> i64 {
        self.blocks * self.block - self.size
    }

    /// The same for a whole request, without what a local index fetches.
    #[must_use]
    pub const fn unused_in_all(&self) -> i64 {
        (self.total - self.fetched) * self.block - self.counted
    }

    /// The largest size that needs one block less, or `None` with a single block.
    #[must_use]
    pub fn last_below(&self) -> Option<i64> {
        Some((self.blocks - 1) * self.block).filter(|size| *size > 0)
    }

    /// The smallest size that needs one block more, or `None` where no item may be that large.
    #[must_use]
    pub fn first_above(&self, size_max: i64) -> Option<i64> {
        Some(self.blocks * self.block + 1).filter(|size| *size <= size_max)
    }

    /// The capacity to provision, with its unit.
    #[must_use]
    pub fn provision_text(&self) -> String {
        format!("{} {}", self.to_provision.grouped(), self.unit())
    }
}

/// The results by name.
#[must_use]
pub fn results(settings: &Settings, rules: &Rules) -> Vec<ResultValue> {
    results_at(settings, rules, &Prices::of(settings.region, settings.class))
}

/// The same at other prices than those recorded.
#[must_use]
pub fn results_at(settings: &Settings, rules: &Rules, prices: &Prices) -> Vec<ResultValue> {
    let summary = summary(settings, rules);
    let unit = summary.unit();
    let value = |name, value, unit| ResultValue { name, value, unit };
    let index = summary.global * summary.requests;
    let bill = cost::bill(settings, &summary, prices, rules);
    let flow = time::flow(settings, &summary, rules);
    vec![
        value("blocks", Exact::whole(summary.total), "block"),
        value("unused", Exact::whole(summary.unused_in_all()), "B"),
        value("per-request", summary.per_request, unit),
        value("consumed", summary.consumed, unit),
        value("to-provision", summary.to_provision, unit),
        value("counted", Exact::whole(summary.counted), "B"),
        value("calls", Exact::whole(summary.calls.unwrap_or_default()), "call"),
        value("other-page", summary.other_page.unwrap_or(summary.per_request), unit),
        value("index-per-request", summary.global, "WCU"),
        value("index-consumed", index, "WCU"),
        value(
            "index-to-provision",
            if index > Exact::ZERO { provision(index, summary.target, rules) } else { index },
            "WCU",
        ),
        value("throttled", flow.throttled, unit),
        value("throttled-from", Exact::whole(flow.from.unwrap_or_default()), "s"),
        value("provisioned-month", bill.provisioned, "USD"),
        value("on-demand-month", bill.on_demand, "USD"),
        value("storage-month", bill.storage, "USD"),
        value("break-even", bill.break_even, "%"),
    ]
}

/// What the results mean.
pub const RESULTS: &[ResultSpec] = &[
    ResultSpec { name: "blocks", unit: texts::UNIT_BLOCK, help: texts::BLOCKS_HELP },
    ResultSpec { name: "unused", unit: texts::UNIT_BYTE, help: texts::UNUSED_HELP },
    ResultSpec { name: "per-request", unit: texts::UNIT_CAPACITY, help: texts::PER_REQUEST_HELP },
    ResultSpec { name: "consumed", unit: texts::UNIT_CAPACITY, help: texts::CONSUMED_HELP },
    ResultSpec { name: "to-provision", unit: texts::UNIT_CAPACITY, help: texts::TO_PROVISION_HELP },
    ResultSpec { name: "counted", unit: texts::UNIT_BYTE, help: texts::COUNTED_HELP },
    ResultSpec { name: "calls", unit: texts::UNIT_CALL, help: texts::CALLS_HELP },
    ResultSpec { name: "other-page", unit: texts::UNIT_CAPACITY, help: texts::OTHER_PAGE_HELP },
    ResultSpec { name: "index-per-request", unit: texts::UNIT_WCU, help: texts::INDEX_PER_REQUEST_HELP },
    ResultSpec { name: "index-consumed", unit: texts::UNIT_WCU, help: texts::INDEX_CONSUMED_HELP },
    ResultSpec { name: "index-to-provision", unit: texts::UNIT_WCU, help: texts::INDEX_TO_PROVISION_HELP },
    ResultSpec { name: "throttled", unit: texts::UNIT_CAPACITY, help: texts::THROTTLED_HELP },
    ResultSpec { name: "throttled-from", unit: texts::UNIT_SECOND, help: texts::THROTTLED_FROM_HELP },
    ResultSpec { name: "provisioned-month", unit: texts::UNIT_USD, help: texts::PROVISIONED_MONTH_HELP },
    ResultSpec { name: "on-demand-month", unit: texts::UNIT_USD, help: texts::ON_DEMAND_MONTH_HELP },
    ResultSpec { name: "storage-month", unit: texts::UNIT_USD, help: texts::STORAGE_MONTH_HELP },
    ResultSpec { name: "break-even", unit: texts::UNIT_PERCENT, help: texts::BREAK_EVEN_HELP },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(
        operation: Operation,
        consistency: Consistency,
        item: Exact,
        requests: Exact,
        expected: (i64, &str, &str, i64),
    ) {
        let settings = Settings { operation, item, consistency, requests, ..Settings::default() };
        let summary = summary(&settings, &Rules::DYNAMODB);
        let found = (
            summary.blocks,
            summary.per_request.to_string(),
            summary.consumed.to_string(),
            summary.to_provision.to_whole().expect("provisioned units are whole"),
        );
        let expected = (expected.0, expected.1.to_owned(), expected.2.to_owned(), expected.3);
        assert_eq!(found, expected, "{settings:?}");
    }

    /// Size in tenths of a KB.
    fn kb(tenths: i64) -> Exact {
        Exact::whole(tenths * 1_024) / Exact::whole(10)
    }

    #[test]
    fn reads_match_worked_examples() {
        use Consistency::{Eventual, Strong, Transactional};
        let read = |consistency, item, requests, expected| {
            check(Operation::GetItem, consistency, item, Exact::whole(requests), expected);
        };
        // 9 / 4 = 2.25 -> 3 boxes; x 1/2 = 1.5; x 100 = 150.
        read(Eventual, kb(90), 100, (3, "1.5", "150", 150));
        // 4.5 / 4 = 1.125 -> 2; x 1/2 = 1; x 100 = 100.
        read(Eventual, kb(45), 100, (2, "1", "100", 100));
        // 7 / 4 = 1.75 -> 2; x 1; x 10 = 20.
        read(Strong, kb(70), 10, (2, "2", "20", 20));
        // 3 / 4 -> 1; x 1/2 = 0.5; x 15 = 7.5 -> 8 to provision.
        read(Eventual, kb(30), 15, (1, "0.5", "7.5", 8));
        // 15 / 4 = 3.75 -> 4; x 100 = 400.
        read(Strong, kb(150), 100, (4, "4", "400", 400));
        // 6 / 4 = 1.5 -> 2; x 2 = 4; x 20 = 80.
        read(Transactional, kb(60), 20, (2, "4", "80", 80));
        // 8 KB: 2 strong, 1 eventual, 4 transactional (AWS guide).
        read(Strong, kb(80), 1, (2, "2", "2", 2));
        read(Eventual, kb(80), 1, (2, "1", "1", 1));
        read(Transactional, kb(80), 1, (2, "4", "4", 4));
        // One byte over 8 KB: 8,193 / 4,096 -> 3.
        read(Strong, Exact::whole(8_193), 1, (3, "3", "3", 3));
        // 400 KB / 4 = 100 exactly.
        read(Strong, Exact::whole(409_600), 1, (100, "100", "100", 100));
        // Nothing read still needs the smallest setting, 1.
        read(Strong, kb(10), 0, (1, "1", "0", 1));
    }

    #[test]
    fn writes_match_worked_examples() {
        use Consistency::{Eventual, Strong, Transactional};
        let write = |consistency, item, requests, expected| {
            check(Operation::PutItem, consistency, item, requests, expected);
        };
        // 2.5 / 1 -> 3; x 60 = 180.
        write(Strong, kb(25), Exact::whole(60), (3, "3", "180", 180));
        // A write has no eventual form: the same.
        write(Eventual, kb(25), Exact::whole(60), (3, "3", "180", 180));
        // 512 B -> 1; x 100 = 100 (AWS guide).
        write(Strong, Exact::whole(512), Exact::whole(100), (1, "1", "100", 100));
        // 1.6 KB = 1,638.4 B, 1,639 whole bytes -> 2 (AWS guide).
        write(Strong, kb(16), Exact::ONE, (2, "2", "2", 2));
        // 1 KB in transactions: 1 x 2; x 30 = 60.
        write(Transactional, kb(10), Exact::whole(30), (1, "2", "60", 60));
        // 12 a minute is 1/5 a second: 1.5 KB -> 2; x 1/5 = 0.4 -> 1.
        write(Strong, kb(15), Exact::new(1, 5), (2, "2", "0.4", 1));
    }

    fn kb_list(tenths: &[i64]) -> Vec<Exact> {
        tenths.iter().map(|tenths| kb(*tenths)).collect()
    }

    /// Blocks and units of one request.
    fn one(settings: &Settings) -> (i64, String) {
        let summary = summary(settings, &Rules::DYNAMODB);
        (summary.total, summary.per_request.text())
    }

    fn of(operation: Operation, consistency: Consistency) -> Settings {
        Settings { operation, consistency, ..Settings::default() }
    }

    #[track_caller]
    fn is(settings: &Settings, blocks: i64, units: &str) {
        assert_eq!(one(settings), (blocks, units.to_owned()), "{settings:?}");
    }

    #[test]
    fn items_alone_or_together() {
        use Consistency::{Eventual, Strong};
        use Operation::{BatchGetItem, Query, Scan};
        // BatchGetItem 1.5 KB + 6.5 KB: 4 + 8 = 12 KB, 3 blocks (AWS guide).
        is(&Settings { sizes: kb_list(&[15, 65]), ..of(BatchGetItem, Strong) }, 3, "3");
        // Query of 10 items, 40.8 KB: 44 KB, 11 strong, 5.5 eventual (AWS guide). 4.08 KB each.
        let ten = Settings { sizes: vec![kb(408) / Exact::whole(10); 10], ..of(Query, Strong) };
        // 4,177.92 B are 4,178 whole bytes; ten are 41,780 B: 10.2 blocks, so 11.
        is(&ten, 11, "11");
        is(&Settings { consistency: Eventual, ..ten }, 11, "5.5");
        // 1,500 x 64 B = 96,000 B: 23.4 -> 24 blocks: 24 strong, 12 eventual (AWS guide).
        let many = Settings { item: Exact::whole(64), items: Exact::whole(1_500), ..of(Query, Strong) };
        is(&many, 24, "24");
        is(&Settings { consistency: Eventual, ..many }, 24, "12");
        // 80 KB eventual: 20 blocks, 10 (AWS guide).
        is(&Settings { item: kb(10), items: Exact::whole(80), ..of(Query, Eventual) }, 20, "10");
        // 40 items of 4 KB: 20 eventual, 40 strong (AWS guide).
        let forty = Settings { item: kb(40), items: Exact::whole(40), ..of(Scan, Eventual) };
        is(&forty, 40, "20");
        is(&Settings { consistency: Strong, ..forty }, 40, "40");
        // Ten of 0.5 KB: together 5 KB, 2 blocks; alone 10.
        let small = Settings { item: kb(5), items: Exact::whole(10), ..of(Query, Strong) };
        is(&small, 2, "2");
        is(&Settings { operation: BatchGetItem, ..small }, 10, "10");
        // 100 of 100 B, eventual: 10,000 B, 3 blocks, 1.5; alone 100 blocks, 50.
        let hundred = Settings { item: Exact::whole(100), items: Exact::whole(100), ..of(Query, Eventual) };
        is(&hundred, 3, "1.5");
        is(&Settings { operation: BatchGetItem, ..hundred }, 100, "50");
        // Nothing found is the smallest read.
        is(&Settings { items: Exact::ZERO, ..of(Query, Eventual) }, 1, "0.5");
    }

    #[test]
    fn pages_of_a_scan() {
        use Consistency::{Eventual, Strong};
        // A page of 1 MB: 256 blocks, 128 eventual, 256 strong (AWS guide). 1,024 items of 1 KB.
        let page = Settings { item: kb(10), items: Exact::whole(1_024), ..of(Operation::Scan, Eventual) };
        is(&page, 256, "128");
        is(&Settings { consistency: Strong, ..page.clone() }, 256, "256");
        let at = |items| summary(&Settings { items: Exact::whole(items), ..page.clone() }, &Rules::DYNAMODB);
        assert_eq!((at(1_024).calls, at(1_025).calls), (Some(1), Some(2)), "one item more is a second page");
        assert_eq!(at(1_025).total, 257, "which is rounded up by itself");
        // 300 KB items: three to a page, 900 KB = 225 blocks; seven items: 225 + 225 + 75.
        let large = Settings { item: kb(3_000), items: Exact::whole(7), ..of(Operation::Scan, Strong) };
        assert_eq!(summary(&large, &Rules::DYNAMODB).calls, Some(3), "three, three, one");
        is(&large, 525, "525");
        let listed = Settings { sizes: vec![kb(3_000); 7], ..large };
        is(&listed, 525, "525");
    }

    #[test]
    fn transactions_count_twice() {
        use Operation::{TransactGetItems, TransactWriteItems};
        // Three items of 500 B a transaction: 6 WCU or 6 RCU (AWS guide).
        let three = Settings { item: Exact::whole(500), items: Exact::whole(3), ..Settings::default() };
        is(&Settings { operation: TransactWriteItems, ..three.clone() }, 3, "6");
        is(&Settings { operation: TransactGetItems, ..three.clone() }, 3, "6");
        // 3 KB, ten times a second: 3 x 2 x 10 = 60 WCU.
        let ten =
            Settings { operation: TransactWriteItems, item: kb(30), requests: Exact::whole(10), ..Settings::default() };
        assert_eq!(summary(&ten, &Rules::DYNAMODB).to_provision.text(), "60", "provisioned");
        let calls = |items, item| {
            let settings =
                Settings { items: Exact::whole(items), item, operation: TransactWriteItems, ..Settings::default() };
            summary(&settings, &Rules::DYNAMODB).calls
        };
        assert_eq!((calls(100, kb(10)), calls(101, kb(10))), (Some(1), None), "100 items");
        // 4 MB = 4,096 KB: ten of 400 KB are 4,000 KB, eleven 4,400 KB.
        assert_eq!((calls(10, kb(4_000)), calls(11, kb(4_000))), (Some(1), None), "4 MB");
    }

    #[test]
    fn writes_count_the_larger_of_before_and_after() {
        use Consistency::Eventual;
        use Operation::{BatchWriteItem, DeleteItem, PutItem, UpdateItem};
        let write =
            |operation, before, after| Settings { before: kb(before), item: kb(after), ..of(operation, Eventual) };
        // One byte of a 9.5 KB item changed: 10 WCU.
        is(&write(UpdateItem, 95, 95), 10, "10");
        is(&write(UpdateItem, 10, 35), 4, "4");
        is(&write(PutItem, 35, 10), 4, "4");
        // 1.6 KB put or deleted: 2 (AWS guide).
        is(&write(PutItem, 0, 16), 2, "2");
        is(&write(DeleteItem, 0, 16), 2, "2");
        // A key that is not there: the smallest.
        is(&Settings { key: Key::Absent, ..write(DeleteItem, 0, 16) }, 1, "1");
        // 500 B + 3.5 KB in a batch: 1 + 4 = 5 (AWS guide).
        is(&Settings { sizes: vec![Exact::whole(500), kb(35)], ..of(BatchWriteItem, Eventual) }, 5, "5");
        let batch = Settings { items: Exact::whole(26), ..of(BatchWriteItem, Eventual) };
        assert_eq!(summary(&batch, &Rules::DYNAMODB).calls, Some(2), "25 to a call");
    }

    #[test]
    fn reads_of_what_is_not_there() {
        use Consistency::{Eventual, Strong, Transactional};
        for (consistency, units) in [(Strong, "1"), (Eventual, "0.5"), (Transactional, "2")] {
            is(&Settings { key: Key::Absent, ..of(Operation::GetItem, consistency) }, 1, units);
        }
    }

    #[test]
    fn failed_conditions_by_two_pages() {
        // 300 KB there, 310 KB to write: 300 by one page of AWS, 310 by another; a new item 1.
        let failed = Settings {
            condition: Condition::Failed,
            before: kb(3_000),
            item: kb(3_100),
            ..of(Operation::PutItem, Consistency::Eventual)
        };
        let found = summary(&failed, &Rules::DYNAMODB);
        assert_eq!((found.per_request.text(), found.other_page), ("300".to_owned(), Some(Exact::whole(310))), "both");
        is(&Settings { before: Exact::ZERO, ..failed.clone() }, 1, "1");
        let indexed = Settings { gsi: Exact::ONE, lsi: Exact::ONE, ..failed };
        assert_eq!(summary(&indexed, &Rules::DYNAMODB).global, Exact::ZERO, "no index is touched");
        is(&indexed, 300, "300");
    }

    #[test]
    fn indexes_read() {
        use Consistency::{Eventual, Strong};
        // 8 entries of 2,000 B: 16,000 B, 4 blocks, 2 RCU: a global index is read eventually (AWS guide).
        let gsi = Settings {
            index: Index::Gsi,
            entry: Exact::whole(2_000),
            items: Exact::whole(8),
            ..of(Operation::Query, Strong)
        };
        is(&gsi, 4, "2");
        // 4 entries of 200 B, 1 block; 4 whole items of 300 B, 4 blocks: 20 KB, 5 strong (AWS guide).
        let lsi = Settings {
            index: Index::Lsi,
            fetch: Fetch::Yes,
            entry: Exact::whole(200),
            item: Exact::whole(300),
            items: Exact::whole(4),
            ..of(Operation::Query, Strong)
        };
        is(&lsi, 5, "5");
        is(&Settings { consistency: Eventual, ..lsi.clone() }, 5, "2.5");
        is(&Settings { fetch: Fetch::No, ..lsi }, 1, "1");
    }

    #[test]
    fn indexes_written() {
        let put = |change, entry, gsi, lsi| Settings {
            item: kb(25),
            change,
            entry,
            gsi: Exact::whole(gsi),
            lsi: Exact::whole(lsi),
            ..of(Operation::PutItem, Consistency::Eventual)
        };
        let global = |change, entry| summary(&put(change, entry, 1, 0), &Rules::DYNAMODB).global.text();
        // 1.5 KB an entry: 2 WCU a write.
        let expected = [
            (Change::None, "0"),
            (Change::Added, "2"),
            (Change::Removed, "2"),
            (Change::Projected, "2"),
            (Change::Key, "4"),
        ];
        for (change, units) in expected {
            assert_eq!(global(change, kb(15)), units, "{change:?}");
        }
        assert_eq!(global(Change::Added, Exact::ZERO), "3", "as large as the item, 2.5 KB");
        // Two local indexes at 2 WCU each are the table's: 3 + 4.
        is(&put(Change::Added, kb(15), 0, 2), 3, "7");
        // 50 changes of the key a second, entries below 1 KB: the table 50, the index 100.
        let keys = Settings {
            item: kb(10),
            entry: Exact::whole(200),
            requests: Exact::whole(50),
            ..put(Change::Key, Exact::ZERO, 1, 0)
        };
        let found = summary(&keys, &Rules::DYNAMODB);
        assert_eq!(
            (found.consumed.text(), (found.global * keys.requests).text()),
            ("50".to_owned(), "100".to_owned()),
            "both"
        );
    }

    #[test]
    fn a_target_leaves_room() {
        // 100 RCU at 70 %: 142.86 -> 143.
        let settings =
            Settings { item: kb(40), target: Exact::whole(70), ..of(Operation::GetItem, Consistency::Strong) };
        assert_eq!(summary(&settings, &Rules::DYNAMODB).to_provision.text(), "143", "rounded up once");
    }

    #[test]
    fn boxes_cost_half_one_or_two_units() {
        // The words and tokens of the picture know these three.
        for operation in Operation::ALL {
            for consistency in Consistency::ALL {
                let weight = Rules::DYNAMODB.weight(*operation, *consistency).text();
                assert!(["0.5", "1", "2"].contains(&weight.as_str()), "{operation:?} {consistency:?}: {weight}");
            }
        }
    }

    #[test]
    fn neighbours_are_the_exact_flips() {
        let nine = summary(&Settings::default(), &Rules::DYNAMODB);
        // 3 boxes end at 12,288 B; 2 boxes end at 8,192 B.
        assert_eq!(nine.last_below(), Some(8_192), "the last byte of two boxes");
        assert_eq!(nine.first_above(409_600), Some(12_289), "the first of four");
        assert_eq!(nine.unused(), 3_072, "12,288 - 9,216");
        let one = summary(&Settings { item: Exact::ONE, ..Settings::default() }, &Rules::DYNAMODB);
        assert_eq!(one.last_below(), None, "no request is free");
        let full = summary(&Settings { item: Exact::whole(409_600), ..Settings::default() }, &Rules::DYNAMODB);
        assert_eq!(full.first_above(409_600), None, "no item is larger");
    }
}
