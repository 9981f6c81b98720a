//! Rendezvous hashing (Thaler and Ravishankar 1996): each server draws a number for the key, the highest has it.

use super::fnv::of_pair;

/// The server of a key among some, by their numbers; of equal draws the one with the lower number. None of none.
///
/// ```
/// use skylet_load_balancing::hashing::rendezvous::server;
/// let all = server(&[1, 2, 3], 77);
/// // Whoever else goes: the key stays where it was.
/// let others: Vec<_> = [1, 2, 3].into_iter().filter(|one| Some(*one) == all || *one != 2).collect();
/// assert_eq!(server(&others, 77), all);
/// ```
#[must_use]
pub fn server(servers: &[u32], key: u32) -> Option<u32> {
    let drawn = servers.iter().map(|server| (of_pair(*server, key), std::cmp::Reverse(*server)));
    drawn.max().map(|(_, server)| server.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nobody_and_one() {
        assert_eq!(server(&[], 5), None, "nobody");
        assert_eq!(server(&[9], 5), Some(9), "one has it all");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_server_that_goes_moves_its_own_keys_only(servers in 2_u32..20, gone in 0_u32..20, key in any::<u32>()) {
            let all: Vec<_> = (0..servers).collect();
            let gone = gone % servers;
            let left: Vec<_> = all.iter().copied().filter(|server| *server != gone).collect();
            let was = server(&all, key);
            if was != Some(gone) {
                prop_assert_eq!(server(&left, key), was);
            }
        }

        #[test]
        fn order_does_not_matter(servers in 1_u32..20, key in any::<u32>()) {
            let up: Vec<_> = (0..servers).collect();
            let down: Vec<_> = (0..servers).rev().collect();
            prop_assert_eq!(server(&up, key), server(&down, key));
        }
    }
}
