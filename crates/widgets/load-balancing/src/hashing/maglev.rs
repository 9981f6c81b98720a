//! Maglev (Eisenbud and others 2016): a table of slots that servers fill in turn, each by an order of its own.

use super::flow::modulo;
use super::fnv::of_pair;

/// A size of table that is prime, as it must be, and large beside some ten servers. That of small set-ups in the paper is
/// 65,537.
pub const SIZE: usize = 65_537;

/// The order in which a server wants slots: the first, and how many further each next one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// The first slot, 0 up to the size of the table.
    pub offset: usize,
    /// From one to the next, 1 up to the size of the table.
    pub skip: usize,
}

impl Order {
    /// The order of a server by two hashes of its number.
    #[must_use]
    pub fn of(server: u32, size: usize) -> Self {
        let offset = modulo(of_pair(server, 1), size).unwrap_or(0);
        let skip = modulo(of_pair(server, 2), size.saturating_sub(1)).unwrap_or(0) + 1;
        Self { offset, skip }
    }
}

/// The table for servers with these orders: for each slot the place of its server in the list. In turn each server takes the
/// first slot of its order that is free. Empty without servers, or when `size` is not prime, since an order would not reach
/// every slot.
///
/// ```
/// use skylet_load_balancing::hashing::maglev::{Order, table};
/// let order = |offset, skip| Order { offset, skip };
/// // Table 1 of the paper: seven slots, three servers.
/// assert_eq!(table(&[order(3, 4), order(0, 2), order(3, 1)], 7), [1, 0, 1, 0, 2, 2, 0]);
/// ```
#[must_use]
pub fn table(orders: &[Order], size: usize) -> Vec<usize> {
    if orders.is_empty() || !is_prime(size) {
        return Vec::new();
    }
    let mut slots = vec![None; size];
    // Orders beyond the table begin again within it; a step of nothing is one.
    let step = |order: &Order| if order.skip.is_multiple_of(size) { 1 } else { order.skip % size };
    let mut next: Vec<_> = orders.iter().map(|order| order.offset % size).collect();
    for (filled, server) in (0..orders.len()).cycle().enumerate() {
        if filled == size {
            break;
        }
        // A free slot is left, and the order reaches every one.
        while slots[next[server]].is_some() {
            next[server] = (next[server] + step(&orders[server])) % size;
        }
        slots[next[server]] = Some(server);
    }
    slots.into_iter().flatten().collect()
}

/// The table of some servers, by their numbers: for each slot the number of its server.
#[must_use]
pub fn table_of(servers: &[u32], size: usize) -> Vec<u32> {
    let orders: Vec<_> = servers.iter().map(|server| Order::of(*server, size)).collect();
    table(&orders, size).into_iter().filter_map(|at| servers.get(at).copied()).collect()
}

/// The server of a hash; none in an empty table.
#[must_use]
pub fn server(table: &[u32], hash: u32) -> Option<u32> {
    modulo(hash, table.len()).and_then(|slot| table.get(slot)).copied()
}

fn is_prime(number: usize) -> bool {
    number > 1
        && (2..).take_while(|divisor| *divisor <= number / divisor).all(|divisor| !number.is_multiple_of(divisor))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_table_of_the_paper() {
        // Table 1: permutations of B0, B1, B2 from (offset, skip) (3, 4), (0, 2), (3, 1) on seven slots.
        let orders = [(3, 4), (0, 2), (3, 1)].map(|(offset, skip)| Order { offset, skip });
        assert_eq!(table(&orders, 7), [1, 0, 1, 0, 2, 2, 0], "B1 B0 B1 B0 B2 B2 B0");
        // Without B1: its two slots go to B0, and one more moves, from B0 to B2.
        let without = table(&[orders[0], orders[2]], 7);
        let names: Vec<_> = without.iter().map(|at| [0, 2][*at]).collect();
        assert_eq!(names, [0, 0, 0, 0, 2, 2, 2], "B0 B0 B0 B0 B2 B2 B2");
    }

    #[test]
    fn tables_need_servers_and_a_prime_size() {
        assert_eq!(table(&[], 7), Vec::<usize>::new(), "nobody");
        let one = Order { offset: 9, skip: 7 };
        assert_eq!(table(&[one], 8), Vec::<usize>::new(), "8 is not prime");
        assert_eq!(table(&[one], 7), [0; 7], "beyond the table it begins again");
        assert_eq!(server(&[], 5), None, "an empty table");
        assert!([2, 3, 7, SIZE].into_iter().all(is_prime), "primes");
        assert!([0, 1, 4, 9, 65_536].into_iter().all(|number| !is_prime(number)), "none");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn slots_are_as_even_as_can_be(servers in 1_u32..40) {
            // In turn: nobody has more than one slot more than another.
            let table = table_of(&(0..servers).collect::<Vec<_>>(), 1_009);
            prop_assert_eq!(table.len(), 1_009);
            let count = |server: u32| table.iter().filter(|owner| **owner == server).count();
            let counts: Vec<_> = (0..servers).map(count).collect();
            let (least, most) = (counts.iter().min(), counts.iter().max());
            prop_assert!(most.zip(least).is_some_and(|(most, least)| most - least <= 1), "{counts:?}");
        }
    }
}
