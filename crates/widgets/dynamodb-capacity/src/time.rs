//! Capacity over time: what is provisioned each second, what is kept for bursts, what one partition serves.

use skylet_units::Exact;

use crate::model::{Rules, Summary};
use crate::settings::{Keys, Settings};

/// What becomes of requests that come at one rate for some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    /// Units provisioned per second.
    pub capacity: Exact,
    /// Units at most served per second: the limit of one partition, or none.
    pub ceiling: Option<Exact>,
    /// Units kept from before.
    pub kept: Exact,
    /// Units asked for in all.
    pub asked: Exact,
    /// Of these, units refused.
    pub throttled: Exact,
    /// The first second in which something is refused, counted from 1.
    pub from: Option<i64>,
}

/// Follows the requests second by second, in closed form.
///
/// Capacity that is not used is kept, up to 300 seconds of it; a second takes its own capacity first, then what is kept.
/// AWS does not guarantee what is kept: this is the best case.
#[must_use]
pub fn flow(settings: &Settings, summary: &Summary, rules: &Rules) -> Flow {
    let capacity = if settings.capacity > Exact::ZERO { settings.capacity.ceil() } else { summary.to_provision };
    let partition = if summary.operation.is_read() { rules.partition_read_max } else { rules.partition_write_max };
    let ceiling = (settings.keys == Keys::One).then_some(partition);
    let load = summary.consumed;
    let duration = settings.duration.ceil();
    let kept = capacity * settings.idle.min(rules.burst_seconds);
    let served_at_most = ceiling.map_or(load, |ceiling| load.min(ceiling));
    let beyond = (served_at_most - capacity).max(Exact::ZERO);
    let asked = load * duration;
    let served = (served_at_most * duration).min(served_at_most.min(capacity) * duration + kept);
    let throttled = asked - served;
    let from = if throttled == Exact::ZERO {
        None
    } else if load > served_at_most {
        Some(1)
    } else {
        Some((kept / beyond).floor_to_i64() + 1)
    };
    Flow { capacity, ceiling, kept, asked, throttled, from }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;
    use crate::settings::{Consistency, Operation};

    fn at(settings: &Settings) -> (String, Option<i64>) {
        let flow = flow(settings, &summary(settings, &Rules::DYNAMODB), &Rules::DYNAMODB);
        (flow.throttled.text(), flow.from)
    }

    fn reads(requests: i64, capacity: i64, idle: i64, duration: i64) -> Settings {
        Settings {
            item: Exact::whole(4_096),
            consistency: Consistency::Strong,
            requests: Exact::whole(requests),
            capacity: Exact::whole(capacity),
            idle: Exact::whole(idle),
            duration: Exact::whole(duration),
            ..Settings::default()
        }
    }

    #[test]
    fn bursts_last_as_long_as_what_is_kept() {
        // 5 units a second, nothing kept, 8 asked: 3 refused from the first second on; 10 s: 30.
        assert_eq!(at(&reads(8, 5, 0, 10)), ("30".to_owned(), Some(1)), "nothing kept");
        // 300 s kept: 1,500 units, 3 a second: 500 s without a refusal.
        assert_eq!(at(&reads(8, 5, 300, 500)), ("0".to_owned(), None), "exactly as long");
        assert_eq!(at(&reads(8, 5, 300, 501)), ("3".to_owned(), Some(501)), "one second longer");
        // Longer idle keeps no more.
        assert_eq!(at(&reads(8, 5, 86_400, 501)), ("3".to_owned(), Some(501)), "300 s is the most");
        // 10 s kept: 50; 50 / 3 = 16.67: the 17th second finds 2 of 3.
        assert_eq!(at(&reads(8, 5, 10, 17)), ("1".to_owned(), Some(17)), "the last second is short by one");
        assert_eq!(at(&reads(5, 5, 0, 86_400)), ("0".to_owned(), None), "what is provisioned is enough");
    }

    #[test]
    fn one_partition_key_has_a_limit_of_its_own() {
        // 1,200 WCU on one key: 1,000 however large the table.
        let writes = Settings {
            operation: Operation::PutItem,
            item: Exact::whole(1_024),
            requests: Exact::whole(1_200),
            capacity: Exact::whole(40_000),
            keys: Keys::One,
            ..Settings::default()
        };
        assert_eq!(at(&writes), ("200".to_owned(), Some(1)), "one second");
        assert_eq!(at(&Settings { keys: Keys::Spread, ..writes }), ("0".to_owned(), None), "spread");
        let reads = Settings { keys: Keys::One, ..reads(3_500, 10_000, 300, 2) };
        assert_eq!(at(&reads), ("1000".to_owned(), Some(1)), "3,000 of 3,500, twice");
    }

    #[test]
    fn the_closed_form_is_the_loop() {
        for (requests, capacity, idle, duration) in
            [(8, 5, 10, 40), (3, 5, 7, 40), (100, 1, 300, 40), (7, 7, 0, 3), (1_000, 999, 2, 50)]
        {
            let settings = reads(requests, capacity, idle, duration);
            let (mut kept, mut refused, mut from) = (capacity * idle.min(300), 0, None);
            for second in 1..=duration {
                let own = requests.min(capacity);
                let more = (requests - own).min(kept);
                kept -= more;
                let lost = requests - own - more;
                refused += lost;
                from = from.or((lost > 0).then_some(second));
            }
            assert_eq!(at(&settings), (refused.to_string(), from), "{requests} {capacity} {idle} {duration}");
        }
    }
}
