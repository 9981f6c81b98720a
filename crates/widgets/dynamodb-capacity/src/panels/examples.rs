//! Examples to start from, and three things to try that tick themselves off.

use skylet_units::Text;

use crate::model::Summary;
use crate::panel_texts as words;
use crate::settings::{Operation, Settings};

/// A state worth looking at.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// What it is.
    pub name: Text,
    /// The settings that differ from their defaults, by name.
    pub settings: &'static [(&'static str, &'static str)],
}

/// Every example, from the plain to the odd.
pub const EXAMPLES: &[Example] = &[
    Example { name: words::EXAMPLE_READ, settings: &[] },
    Example { name: words::EXAMPLE_CLASSIC, settings: &[("item", "4.5 KB"), ("requests", "20")] },
    Example {
        name: words::EXAMPLE_PILE,
        settings: &[("item", "0.5 KB"), ("items", "10"), ("requests", "1"), ("panel", "pile")],
    },
    Example {
        name: words::EXAMPLE_SCAN,
        settings: &[("operation", "scan"), ("item", "334 B"), ("items", "1346"), ("requests", "1"), ("panel", "pile")],
    },
    Example {
        name: words::EXAMPLE_TRANSACTION,
        settings: &[("operation", "put-item"), ("item", "3 KB"), ("consistency", "transactional"), ("requests", "10")],
    },
    Example {
        name: words::EXAMPLE_UPDATE,
        settings: &[
            ("operation", "update-item"),
            ("item", "2 KB"),
            ("before", "9.5 KB"),
            ("requests", "1"),
            ("panel", "cases"),
        ],
    },
    Example {
        name: words::EXAMPLE_INDEX,
        settings: &[
            ("operation", "put-item"),
            ("item", "2 KB"),
            ("requests", "50"),
            ("gsi", "1"),
            ("change", "key"),
            ("panel", "indexes"),
        ],
    },
    Example {
        name: words::EXAMPLE_BURST,
        settings: &[
            ("item", "4 KB"),
            ("consistency", "strong"),
            ("requests", "8"),
            ("capacity", "5"),
            ("idle", "4 s"),
            ("duration", "12 s"),
            ("second", "7"),
            ("panel", "bucket"),
        ],
    },
    Example {
        name: words::EXAMPLE_HOT_KEY,
        settings: &[
            ("operation", "put-item"),
            ("item", "1 KB"),
            ("requests", "1200"),
            ("capacity", "5000"),
            ("keys", "one"),
            ("panel", "bucket"),
        ],
    },
    Example {
        name: words::EXAMPLE_COST,
        settings: &[
            ("operation", "put-item"),
            ("item", "1 KB"),
            ("requests", "25"),
            ("target", "25%"),
            ("panel", "cost"),
        ],
    },
];

/// Something to try.
#[derive(Debug, Clone, Copy)]
pub struct Task {
    /// What to do.
    pub name: Text,
    /// Whether a state does it.
    pub is_done: fn(&Settings, &Summary) -> bool,
}

/// The tasks. Each is open at the first picture.
pub const TASKS: &[Task] = &[
    Task { name: words::TASK_BYTE, is_done: is_a_byte_over },
    Task { name: words::TASK_DOUBLE, is_done: is_three_hundred },
    Task { name: words::TASK_PILE, is_done: is_a_cheap_pile },
];

/// The item is one byte larger than whole boxes.
fn is_a_byte_over(_: &Settings, summary: &Summary) -> bool {
    summary.blocks > 1 && summary.size == (summary.blocks - 1) * summary.block + 1
}

/// The capacity of the first picture, twice, by the same item as often.
fn is_three_hundred(settings: &Settings, summary: &Summary) -> bool {
    let first = Settings::default();
    (settings.item, settings.requests) == (first.item, first.requests) && summary.provision_text() == "300 RCU"
}

/// Ten items or more in fewer boxes than items.
fn is_a_cheap_pile(settings: &Settings, summary: &Summary) -> bool {
    matches!(settings.operation, Operation::Query | Operation::Scan)
        && settings.items.floor_to_i64() >= 10
        && summary.total < settings.items.floor_to_i64()
}

#[cfg(test)]
mod tests {
    use skylet_contract::{defaults, read_into};
    use skylet_units::Exact;

    use super::*;
    use crate::model::{Rules, summary};
    use crate::settings::Consistency;

    fn of(pairs: &[(&str, &str)]) -> Settings {
        let mut values = defaults(Settings::TABLE);
        let base = values.clone();
        let issues = read_into(&mut values, Settings::TABLE, &base, pairs);
        assert!(issues.is_empty(), "{pairs:?}: {issues:?}");
        Settings::from_values(&values)
    }

    #[test]
    fn examples_come_to_what_their_names_say() {
        let units: Vec<_> =
            EXAMPLES.iter().map(|example| summary(&of(example.settings), &Rules::DYNAMODB).provision_text()).collect();
        // 9 KB: 3 x 1/2 x 100. 4.5 KB: 2 x 1/2 x 20. One read of 0.5 KB: 1/2, so 1. 1,346 x 334 B = 449,564 B:
        // 110 boxes, 55. 3 KB: 3 x 2 x 10. Larger of 9.5 and 2 KB: 10. 2 KB x 50. 8 x 1. 1,200 x 1. 25 / 25 %.
        let expected = ["150", "20", "1", "55", "60", "10", "100", "8", "1,200", "100"];
        let found: Vec<_> = units.iter().map(|text| text.split(' ').next().unwrap_or_default()).collect();
        assert_eq!(found, expected, "in order");
    }

    #[test]
    fn tasks_are_open_at_first_and_can_be_done() {
        let first = Settings::default();
        let is_done =
            |task: usize, settings: &Settings| (TASKS[task].is_done)(settings, &summary(settings, &Rules::DYNAMODB));
        for task in 0..TASKS.len() {
            assert!(!is_done(task, &first), "task {task} at first");
        }
        assert!(is_done(0, &Settings { item: Exact::whole(8_193), ..first.clone() }), "a byte over 8 KB");
        assert!(is_done(1, &Settings { consistency: Consistency::Strong, ..first.clone() }), "strong: 3 x 1 x 100");
        let many = Settings { item: Exact::whole(512), items: Exact::whole(10), ..first };
        assert!(!is_done(2, &Settings { operation: Operation::BatchGetItem, ..many.clone() }), "ten boxes");
        assert!(is_done(2, &Settings { operation: Operation::Query, ..many }), "two boxes");
    }
}
