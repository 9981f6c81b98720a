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

/// What becomes of the requests of one second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Second {
    /// Which, counted from 1.
    pub number: i64,
    /// Units provisioned for it.
    pub capacity: Exact,
    /// Units at most served in it: the limit of one partition, or none.
    pub ceiling: Option<Exact>,
    /// Units asked for.
    pub asked: Exact,
    /// Of these, units served from the second's own capacity.
    pub own: Exact,
    /// Of these, units served from what is kept.
    pub from_kept: Exact,
    /// Of these, units refused.
    pub throttled: Exact,
    /// Units kept when it begins.
    pub kept_before: Exact,
    /// Units kept when it ends.
    pub kept_after: Exact,
}

/// The second the settings look at, or the last of them.
#[must_use]
pub fn second(settings: &Settings, summary: &Summary, rules: &Rules) -> Second {
    let Flow { capacity, ceiling, kept, .. } = flow(settings, summary, rules);
    let number = settings.second.ceil().min(settings.duration.ceil());
    let asked = summary.consumed;
    let allowed = ceiling.map_or(asked, |ceiling| asked.min(ceiling));
    let own = allowed.min(capacity);
    let most_kept = capacity * rules.burst_seconds;
    // Each second before took from what is kept, or left its rest there.
    let at = |seconds: Exact| (kept + (capacity - allowed) * seconds).clamp(Exact::ZERO, most_kept);
    let kept_before = at(number - Exact::ONE);
    let from_kept = (allowed - own).min(kept_before);
    Second {
        number: number.floor_to_i64(),
        capacity,
        ceiling,
        asked,
        own,
        from_kept,
        throttled: asked - own - from_kept,
        kept_before,
        kept_after: at(number),
    }
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

    #[test]
    fn a_second_takes_its_own_then_what_is_kept() {
        // 8 asked of 5, 4 seconds kept: 20 units, 3 a second. Second 7 finds 20 - 18 = 2, so 1 is refused; 8 finds none.
        let look = |number: i64| {
            let settings = Settings { second: Exact::whole(number), ..reads(8, 5, 4, 12) };
            let second = second(&settings, &summary(&settings, &Rules::DYNAMODB), &Rules::DYNAMODB);
            [second.own, second.from_kept, second.throttled, second.kept_before].map(Exact::floor_to_i64)
        };
        assert_eq!(look(1), [5, 3, 0, 20], "the first");
        assert_eq!(look(7), [5, 2, 1, 2], "the first that is short");
        assert_eq!(look(8), [5, 0, 3, 0], "nothing left");
        assert_eq!(look(99), [5, 0, 3, 0], "beyond the last is the last");
    }
}
