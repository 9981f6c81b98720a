//! The rules of capacity units: round the size up to whole blocks, weigh the blocks, multiply by the rate.
//!
//! Source: Amazon DynamoDB Developer Guide, "DynamoDB read and write operations" (see `skylet-facts`).
//! The numbers arrive as [`Rules`]; nothing is rounded but where DynamoDB rounds.

use skylet_contract::{ResultSpec, ResultValue};
use skylet_facts::dynamodb;
use skylet_units::Exact;

use crate::settings::{Consistency, Operation, Settings};
use crate::texts;

/// The vendor's numbers a calculation needs.
#[derive(Debug, Clone, Copy)]
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
    };

    /// Bytes in one block of the operation.
    #[must_use]
    pub const fn block(&self, operation: Operation) -> i64 {
        match operation {
            Operation::GetItem => self.read_block,
            Operation::PutItem => self.write_block,
        }
    }

    /// Units per block.
    #[must_use]
    pub const fn weight(&self, operation: Operation, consistency: Consistency) -> Exact {
        match (operation, consistency) {
            (Operation::GetItem, Consistency::Strong) => self.strong_read,
            (Operation::GetItem, Consistency::Eventual) => self.eventual_read,
            (Operation::GetItem, Consistency::Transactional) => self.transactional_read,
            (Operation::PutItem, Consistency::Transactional) => self.transactional_write,
            (Operation::PutItem, Consistency::Strong | Consistency::Eventual) => self.standard_write,
        }
    }
}

/// The kinds of request an operation can be, in the order shown.
///
/// A write has no eventual form; `eventual`, the default, stands for a write outside a transaction.
#[must_use]
pub const fn kinds(operation: Operation) -> &'static [Consistency] {
    match operation {
        Operation::GetItem => Consistency::ALL,
        Operation::PutItem => &[Consistency::Eventual, Consistency::Transactional],
    }
}

/// The one of [`kinds`] a consistency means for the operation.
#[must_use]
pub const fn kind(operation: Operation, consistency: Consistency) -> Consistency {
    match (operation, consistency) {
        (Operation::PutItem, Consistency::Strong) => Consistency::Eventual,
        _ => consistency,
    }
}

/// Everything the picture, the equation and the text say, as one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// The operation calculated.
    pub operation: Operation,
    /// Item size in whole bytes: a fraction of a byte counts as one, which never changes the number of blocks.
    pub size: i64,
    /// Bytes in one block.
    pub block: i64,
    /// Blocks one request touches.
    pub blocks: i64,
    /// Units per block.
    pub weight: Exact,
    /// Units one request consumes.
    pub per_request: Exact,
    /// Requests per second.
    pub requests: Exact,
    /// Units consumed per second.
    pub consumed: Exact,
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
    let Settings { operation, item, consistency, requests } = *settings;
    let block = rules.block(operation);
    let size = item.ceil().floor_to_i64();
    let blocks = (size + block - 1) / block;
    let weight = rules.weight(operation, consistency);
    let per_request = Exact::whole(blocks) * weight;
    let consumed = per_request * requests;
    let to_provision = consumed.ceil().max(rules.provisioned_min);
    Summary { operation, size, block, blocks, weight, per_request, requests, consumed, to_provision }
}

impl Summary {
    /// The capacity unit, RCU or WCU.
    #[must_use]
    pub const fn unit(&self) -> &'static str {
        match self.operation {
            Operation::GetItem => "RCU",
            Operation::PutItem => "WCU",
        }
    }

    /// Bytes of the last block that stay empty and are paid for all the same.
    #[must_use]
    pub const fn unused(&self) -> i64 {
        self.blocks * self.block - self.size
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

    /// The results by name.
    #[must_use]
    pub fn results(&self) -> Vec<ResultValue> {
        let unit = self.unit();
        vec![
            ResultValue { name: "blocks", value: Exact::whole(self.blocks), unit: "block" },
            ResultValue { name: "unused", value: Exact::whole(self.unused()), unit: "B" },
            ResultValue { name: "per-request", value: self.per_request, unit },
            ResultValue { name: "consumed", value: self.consumed, unit },
            ResultValue { name: "to-provision", value: self.to_provision, unit },
        ]
    }
}

/// What the results mean.
pub const RESULTS: &[ResultSpec] = &[
    ResultSpec { name: "blocks", unit: texts::UNIT_BLOCK, help: texts::BLOCKS_HELP },
    ResultSpec { name: "unused", unit: texts::UNIT_BYTE, help: texts::UNUSED_HELP },
    ResultSpec { name: "per-request", unit: texts::UNIT_CAPACITY, help: texts::PER_REQUEST_HELP },
    ResultSpec { name: "consumed", unit: texts::UNIT_CAPACITY, help: texts::CONSUMED_HELP },
    ResultSpec { name: "to-provision", unit: texts::UNIT_CAPACITY, help: texts::TO_PROVISION_HELP },
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
        let settings = Settings { operation, item, consistency, requests };
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
