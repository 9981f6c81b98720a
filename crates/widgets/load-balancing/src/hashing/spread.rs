//! How uneven a load is when connections, not requests, are spread: the price of a hash.
//!
//! Each connection lands on each of `n` targets with the same chance and takes all its requests with it. Spread by requests in
//! turn the shares would be even. Everything is exact; which connection lands where is not asked here.

use skylet_units::Exact;

/// The most connections whose chances are calculated exactly; beyond it numbers leave their range.
pub const CONNECTIONS_MAX: u32 = 32;
/// The most targets for these.
pub const TARGETS_MAX: u32 = 8;

/// The variance of a target's share of all requests, by how many requests each connection carries:
/// (1/n) (1 - 1/n) times the sum of squares of the connections' shares. Its mean is 1/n. None without targets or requests, and
/// beyond 1,000 targets or 10^9 requests together, where numbers might leave their range.
///
/// ```
/// use skylet_load_balancing::hashing::spread::variance;
/// // Two targets: one connection has all or nothing, 1/4; four alike are four times as even.
/// assert_eq!(variance(2, &[7]).map(|square| square.text()).as_deref(), Some("0.25"));
/// assert_eq!(variance(2, &[5, 5, 5, 5]).map(|square| square.text()).as_deref(), Some("0.0625"));
/// ```
#[must_use]
pub fn variance(targets: u32, requests: &[u32]) -> Option<Exact> {
    let all: u64 = requests.iter().map(|requests| u64::from(*requests)).sum();
    if !(1..=1_000).contains(&targets) || !(1..=1_000_000_000).contains(&all) {
        return None;
    }
    let squares: u128 = requests.iter().map(|requests| u128::from(*requests).pow(2)).sum();
    let (squares, all) = (Exact::whole(i64::try_from(squares).ok()?), Exact::whole(i64::try_from(all).ok()?));
    let even = Exact::ONE / Exact::whole(i64::from(targets));
    Some(even * (Exact::ONE - even) * (squares / all / all))
}

/// The chance that a target gets none of so many connections: (1 - 1/n)^connections. None without targets or beyond
/// [`CONNECTIONS_MAX`] and [`TARGETS_MAX`].
///
/// ```
/// use skylet_load_balancing::hashing::spread::idle_chance;
/// // Four connections over two targets: 1/16.
/// assert_eq!(idle_chance(2, 4).map(|chance| chance.text()).as_deref(), Some("0.0625"));
/// ```
#[must_use]
pub fn idle_chance(targets: u32, connections: u32) -> Option<Exact> {
    if targets == 0 || targets > TARGETS_MAX || connections > CONNECTIONS_MAX {
        return None;
    }
    let stays = Exact::ONE - Exact::ONE / Exact::whole(i64::from(targets));
    Some((0..connections).fold(Exact::ONE, |chance, _| chance * stays))
}

/// The chance that every target gets one of so many connections at least, by counting in and out: the sum over k of
/// (-1)^k C(n, k) (1 - k/n)^connections. None as for [`idle_chance`].
#[must_use]
pub fn all_busy_chance(targets: u32, connections: u32) -> Option<Exact> {
    if targets == 0 || targets > TARGETS_MAX || connections > CONNECTIONS_MAX {
        return None;
    }
    // Counted in whole placements: n^connections is at most 8^32 = 2^96.
    let power = |base: u32| i128::from(base).pow(connections);
    let mut choose = 1_i128;
    let mut sum = 0_i128;
    for k in 0..=targets {
        let sign = if k.is_multiple_of(2) { 1 } else { -1 };
        sum += sign * choose * power(targets - k);
        choose = choose * i128::from(targets - k) / i128::from(k + 1);
    }
    Some(quotient(sum, power(targets)))
}

/// A fraction of two numbers that may be longer than 64 bits, in parts of 32.
fn quotient(above: i128, below: i128) -> Exact {
    let common = greatest_common_divisor(above, below);
    exact(above / common) / exact(below / common)
}

fn exact(number: i128) -> Exact {
    let (high, low) = (number.div_euclid(1 << 62), number.rem_euclid(1 << 62));
    let whole = |part: i128| Exact::whole(i64::try_from(part).unwrap_or(i64::MAX));
    whole(high) * Exact::whole(1 << 62) + whole(low)
}

fn greatest_common_divisor(one: i128, other: i128) -> i128 {
    if other == 0 { one.abs().max(1) } else { greatest_common_divisor(other, one % other) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every placement of connections on targets, as the requests that each target gets.
    fn placements(targets: u32, requests: &[u32]) -> Vec<Vec<u32>> {
        let targets = usize::try_from(targets).expect("few");
        let mut found = vec![vec![0; targets]];
        for requests in requests {
            let on = |loads: &Vec<u32>, target: usize| {
                let mut loads = loads.clone();
                loads[target] += requests;
                loads
            };
            found = found.iter().flat_map(|loads| (0..targets).map(|target| on(loads, target))).collect();
        }
        found
    }

    fn number(count: usize) -> Exact {
        Exact::whole(i64::try_from(count).expect("few"))
    }

    #[test]
    fn a_hundred_requests_of_one_client_are_all_or_nothing() {
        assert_eq!(variance(4, &[100]).map(Exact::text).as_deref(), Some("0.1875"), "1/4 x 3/4");
        // A hundred clients of one request: 1/100 of it.
        assert_eq!(variance(4, &[1; 100]).map(Exact::text).as_deref(), Some("0.001875"), "a hundredth");
        // One heavy client of half of all among 50 light ones: 1/4 + 50/10,000 of squares.
        let requests: Vec<_> = std::iter::once(50).chain([1; 50]).collect();
        assert_eq!(variance(2, &requests).map(Exact::text).as_deref(), Some("0.06375"), "1/4 x 0.255");
        assert_eq!((variance(0, &[1]), variance(3, &[]), variance(3, &[0])), (None, None, None), "nothing to share");
        assert_eq!((variance(1_001, &[1]), variance(2, &[u32::MAX])), (None, None), "beyond");
    }

    #[test]
    fn chances_by_hand_and_their_limits() {
        // Three connections on three targets: 27 placements, 6 with one each; a target is free in 8.
        assert_eq!(all_busy_chance(3, 3).map(Exact::text).as_deref(), Some("2/9"), "6 of 27");
        assert_eq!(idle_chance(3, 3).map(Exact::text).as_deref(), Some("8/27"), "8 of 27");
        assert_eq!(all_busy_chance(3, 2), Some(Exact::ZERO), "too few connections");
        assert_eq!((all_busy_chance(1, 0), all_busy_chance(1, 1)), (Some(Exact::ZERO), Some(Exact::ONE)), "one target");
        assert!(all_busy_chance(8, 32).is_some_and(|chance| chance > Exact::new(22, 25)), "0.886");
        assert_eq!((idle_chance(9, 1), idle_chance(8, 33), all_busy_chance(0, 1)), (None, None, None), "beyond");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn counting_every_placement_agrees(targets in 1_u32..=4, requests in prop::collection::vec(1_u32..9, 1..6)) {
            let all = placements(targets, &requests);
            let sum: u32 = requests.iter().sum();
            let even = Exact::ONE / Exact::whole(i64::from(targets));
            let off = |loads: &Vec<u32>| {
                let share = Exact::whole(i64::from(loads[0])) / Exact::whole(i64::from(sum)) - even;
                share * share
            };
            let mean = all.iter().map(off).fold(Exact::ZERO, |sum, square| sum + square) / number(all.len());
            prop_assert_eq!(variance(targets, &requests), Some(mean));
            let connections = u32::try_from(requests.len()).expect("few");
            let idle = all.iter().filter(|loads| loads[0] == 0).count();
            prop_assert_eq!(idle_chance(targets, connections), Some(number(idle) / number(all.len())));
            let busy = all.iter().filter(|loads| !loads.contains(&0)).count();
            prop_assert_eq!(all_busy_chance(targets, connections), Some(number(busy) / number(all.len())));
        }
    }
}
