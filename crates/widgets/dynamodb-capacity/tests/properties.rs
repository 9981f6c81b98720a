//! What holds for every request, whatever its sizes.

use proptest::prelude::*;
use skylet_dynamodb_capacity::cost::{Prices, bill};
use skylet_dynamodb_capacity::model::{Rules, Summary, summary};
use skylet_dynamodb_capacity::settings::{Consistency, Index, Operation, Settings};
use skylet_dynamodb_capacity::time::flow;
use skylet_units::Exact;

const RULES: Rules = Rules::DYNAMODB;
const SIZE_MAX: i64 = 409_600;

fn of(settings: &Settings) -> Summary {
    summary(settings, &RULES)
}

fn any_operation() -> impl Strategy<Value = Operation> {
    (0..Operation::ALL.len()).prop_map(|at| Operation::ALL[at])
}

fn any_consistency() -> impl Strategy<Value = Consistency> {
    (0..Consistency::ALL.len()).prop_map(|at| Consistency::ALL[at])
}

fn whole(numbers: &[i64]) -> Vec<Exact> {
    numbers.iter().map(|number| Exact::whole(*number)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_larger_item_never_costs_less(
        operation in any_operation(),
        consistency in any_consistency(),
        items in 1_i64..200,
        sizes in (1..=SIZE_MAX, 1..=SIZE_MAX),
    ) {
        let at = |item: i64| {
            let settings = Settings {
                operation, consistency, item: Exact::whole(item), items: Exact::whole(items), ..Settings::default()
            };
            of(&settings).per_request
        };
        let (small, large) = (sizes.0.min(sizes.1), sizes.0.max(sizes.1));
        // Pages hold whole items: the units of a page may fall where fewer fit, so pages are left out.
        prop_assume!(!operation.is_pooled() || large * items <= 1_048_576);
        prop_assert!(at(small) <= at(large));
    }

    #[test]
    fn a_batch_is_the_sum_of_its_items(sizes in prop::collection::vec(1..=SIZE_MAX, 1..25), is_read in any::<bool>()) {
        let (batch, single) = if is_read {
            (Operation::BatchGetItem, Operation::GetItem)
        } else {
            (Operation::BatchWriteItem, Operation::PutItem)
        };
        let alone = |item: &i64| {
            of(&Settings { operation: single, item: Exact::whole(*item), ..Settings::default() }).per_request
        };
        let sum = sizes.iter().map(alone).fold(Exact::ZERO, |sum, units| sum + units);
        let together = of(&Settings { operation: batch, sizes: whole(&sizes), ..Settings::default() });
        prop_assert_eq!(together.per_request, sum);
    }

    #[test]
    fn together_never_costs_more_than_one_by_one(
        sizes in prop::collection::vec(1..=SIZE_MAX, 1..100),
        consistency in prop_oneof![Just(Consistency::Strong), Just(Consistency::Eventual)],
    ) {
        let settings = Settings { sizes: whole(&sizes), consistency, ..Settings::default() };
        let query = of(&Settings { operation: Operation::Query, ..settings.clone() });
        let batch = of(&Settings { operation: Operation::BatchGetItem, ..settings });
        prop_assert!(query.total <= batch.total, "{} {}", query.total, batch.total);
        prop_assert_eq!(query.counted, batch.counted, "the same bytes");
    }

    #[test]
    fn a_list_of_equal_sizes_is_a_number_of_items(
        operation in any_operation(),
        item in 1..=SIZE_MAX,
        items in 1_i64..90,
    ) {
        let settings = Settings { operation, item: Exact::whole(item), items: Exact::whole(items), ..Settings::default() };
        let count = usize::try_from(items).expect("positive");
        let listed = Settings { sizes: vec![Exact::whole(item); count], ..settings.clone() };
        prop_assert_eq!(of(&settings).total, of(&listed).total);
        prop_assert_eq!(of(&settings).calls, of(&listed).calls);
    }

    #[test]
    fn blocks_cover_what_is_counted_and_no_block_is_empty(
        operation in any_operation(),
        item in 1..=SIZE_MAX,
        items in 1_i64..5_000,
    ) {
        let found = of(&Settings { operation, item: Exact::whole(item), items: Exact::whole(items), ..Settings::default() });
        let covered = found.total * found.block;
        prop_assert!(covered >= found.counted);
        prop_assert!(found.unused() < found.block && found.unused() >= 0);
    }

    #[test]
    fn what_is_served_and_what_is_refused_is_what_was_asked(
        requests in 0_i64..5_000,
        capacity in 1_i64..5_000,
        idle in 0_i64..400,
        duration in 1_i64..2_000,
    ) {
        let settings = Settings {
            item: Exact::whole(4_096),
            consistency: Consistency::Strong,
            requests: Exact::whole(requests),
            capacity: Exact::whole(capacity),
            idle: Exact::whole(idle),
            duration: Exact::whole(duration),
            ..Settings::default()
        };
        let found = flow(&settings, &of(&settings), &RULES);
        let most = Exact::whole(capacity * duration + capacity * idle.min(300));
        prop_assert!(found.throttled >= Exact::ZERO && found.throttled <= found.asked);
        prop_assert!(found.asked - found.throttled <= most, "no more than there is");
        prop_assert_eq!(found.from.is_some(), found.throttled > Exact::ZERO);
    }

    #[test]
    fn costs_are_proportional_and_even_at_break_even(requests in 1_i64..10_000, is_read in any::<bool>()) {
        let operation = if is_read { Operation::GetItem } else { Operation::PutItem };
        let settings = Settings {
            operation,
            item: Exact::whole(1_024),
            consistency: Consistency::Strong,
            requests: Exact::whole(requests),
            ..Settings::default()
        };
        let prices = Prices::of(settings.region, settings.class);
        let found = bill(&settings, &of(&settings), &prices, &RULES);
        // One unit a request: provisioned capacity that is used to the break-even costs what the requests cost.
        prop_assert_eq!(found.on_demand * found.break_even / Exact::whole(100), found.provisioned);
    }

    #[test]
    fn an_index_that_is_global_is_read_eventually(items in 1_i64..1_000, entry in 1..=SIZE_MAX) {
        let at = |consistency| {
            let settings = Settings {
                operation: Operation::Query,
                index: Index::Gsi,
                entry: Exact::whole(entry),
                items: Exact::whole(items),
                consistency,
                ..Settings::default()
            };
            of(&settings).per_request
        };
        prop_assert_eq!(at(Consistency::Strong), at(Consistency::Eventual));
    }
}
