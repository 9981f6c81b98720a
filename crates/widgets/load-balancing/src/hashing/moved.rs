//! How many keys move when a server comes or goes, counted, beside what theory has.

use skylet_units::Exact;

use super::flow::modulo;
use super::fnv::mixed;
use super::{jump, maglev, rendezvous, ring};

/// A way to find the server of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// What is left when the hash is divided by how many servers there are.
    Modulo,
    /// A ring with so many points each.
    Ring {
        /// Points of each server.
        copies: u32,
    },
    /// A table of [`maglev::SIZE`] slots.
    Maglev,
    /// Jump consistent hash: only the last server can go.
    Jump,
    /// The highest draw.
    Rendezvous,
}

impl Way {
    /// All of them, the ring with as many points as ketama gives it.
    pub const ALL: [Self; 5] = [Self::Modulo, Self::Ring { copies: 160 }, Self::Maglev, Self::Jump, Self::Rendezvous];

    /// The servers of keys 0, 1, 2, ..., so many, each hashed first; servers are those from 0 up to `servers`.
    #[must_use]
    pub fn servers(self, servers: u32, keys: u32) -> Vec<u32> {
        let numbers: Vec<_> = (0..servers).collect();
        let hashes = (0..keys).map(mixed);
        match self {
            Self::Modulo => {
                let count = numbers.len();
                let of = |hash| modulo(hash, count).and_then(|at| numbers.get(at)).copied();
                hashes.filter_map(of).collect()
            }
            Self::Ring { copies } => {
                let ring = ring::Ring::new(&numbers, copies, 0);
                hashes.filter_map(|hash| ring.server(hash)).collect()
            }
            Self::Maglev => {
                let table = maglev::table_of(&numbers, maglev::SIZE);
                hashes.filter_map(|hash| maglev::server(&table, hash)).collect()
            }
            Self::Jump => hashes.filter(|_| servers > 0).map(|hash| jump::jump(u64::from(hash), servers)).collect(),
            Self::Rendezvous => hashes.filter_map(|hash| rendezvous::server(&numbers, hash)).collect(),
        }
    }

    /// The share of keys that move, on average, when there are `after` servers instead of `before`, those with the highest
    /// numbers coming or going; none where there are no servers at one time, or where theory has a bound only (Maglev, whose
    /// least is that of the others).
    ///
    /// Modulo keeps a key where both remainders agree: `min / lcm`. The others move what they must: of `n` servers that become
    /// `m > n` the `m - n` new ones take their shares.
    #[must_use]
    pub fn theory(self, before: u32, after: u32) -> Option<Exact> {
        let (least, most) = (before.min(after), before.max(after));
        if least == 0 {
            return None;
        }
        let number = |number: u32| Exact::whole(i64::from(number));
        match self {
            Self::Modulo => {
                // min / lcm = min gcd / (min max) = gcd / max.
                Some(Exact::ONE - number(common_factor(least, most)) / number(most))
            }
            Self::Ring { .. } | Self::Jump | Self::Rendezvous => Some(number(most - least) / number(most)),
            Self::Maglev => None,
        }
    }
}

fn common_factor(one: u32, other: u32) -> u32 {
    if other == 0 { one } else { common_factor(other, one % other) }
}

/// Keys counted before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// How many keys there are.
    pub keys: u32,
    /// How many have another server after.
    pub moved: u32,
    /// How many of these move although neither their old server went nor their new one came: without need.
    pub needless: u32,
}

impl Moved {
    /// The share that moved, 0 to 1; none of no keys.
    #[must_use]
    pub fn share(self) -> Option<Exact> {
        (self.keys > 0).then(|| Exact::whole(i64::from(self.moved)) / Exact::whole(i64::from(self.keys)))
    }
}

/// Counts the keys that move when there are `after` servers instead of `before`.
///
/// ```
/// use skylet_load_balancing::hashing::moved::{Way, moved};
/// // Ten servers become eleven: a ring moves about 1/11 of the keys, modulo all but about 1/11.
/// let of = |way| moved(way, 10, 11, 11_000).moved;
/// assert!(of(Way::Ring { copies: 160 }) < 1_300 && of(Way::Modulo) > 9_700);
/// ```
#[must_use]
pub fn moved(way: Way, before: u32, after: u32, keys: u32) -> Moved {
    let (was, is) = (way.servers(before, keys), way.servers(after, keys));
    let mut found = Moved { keys, moved: 0, needless: 0 };
    for (was, is) in was.iter().zip(&is).filter(|(was, is)| was != is) {
        found.moved += 1;
        found.needless += u32::from(*was < after && *is < before);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// How far a share may be from theory: four sigma of that many keys, and what the servers' own shares may be off.
    fn is_near(found: Moved, theory: Exact, off_by_servers: Exact) -> bool {
        let share = found.share().expect("there are keys");
        // Sigma is at most 1 / (2 sqrt(keys)); for 100,000 keys four of it are 0.0064.
        let apart = Exact::new(4, 625) + off_by_servers;
        share - theory <= apart && theory - share <= apart
    }

    #[test]
    fn a_tenth_server_more() {
        // 1/11 and 10/11; a ring of 160 points is 7.5 % off in its new server's share, 4 x 0.075 / 11 = 0.0273.
        for (way, theory, off) in [
            (Way::Modulo, "10/11", Exact::ZERO),
            (Way::Ring { copies: 160 }, "1/11", Exact::new(273, 10_000)),
            (Way::Jump, "1/11", Exact::ZERO),
            (Way::Rendezvous, "1/11", Exact::ZERO),
        ] {
            assert_eq!(way.theory(10, 11).map(Exact::text).as_deref(), Some(theory), "{way:?}");
            let found = moved(way, 10, 11, 100_000);
            eprintln!("{way:?}: {} of {}, {} without need", found.moved, found.keys, found.needless);
            assert!(is_near(found, way.theory(10, 11).expect("theory"), off), "{way:?}: {found:?}");
        }
    }

    #[test]
    fn only_modulo_and_maglev_move_keys_without_need() {
        for (before, after) in [(10, 11), (11, 10), (4, 8), (8, 3)] {
            for way in Way::ALL {
                let found = moved(way, before, after, 20_000);
                let is_needless = match way {
                    // Doubled, each server hands half of its keys to one new server.
                    Way::Modulo => (before, after) != (4, 8),
                    Way::Maglev => true,
                    Way::Ring { .. } | Way::Jump | Way::Rendezvous => false,
                };
                assert_eq!(found.needless > 0, is_needless, "{way:?}, {before} to {after}: {found:?}");
            }
        }
        // Maglev moves more than it must, but few: of 20,000 keys 1,818 must.
        let maglev = moved(Way::Maglev, 10, 11, 20_000);
        assert!(maglev.needless > 0 && maglev.needless < 1_000, "{maglev:?}");
    }

    #[test]
    fn modulo_over_a_full_period_is_exact() {
        // Keys themselves as hashes, over a whole number of periods of both: nothing is left to chance.
        for (before, after) in [(10_u32, 11_u32), (4, 6), (4, 8), (7, 3), (5, 5)] {
            let period = before * after;
            let at = |key: u32, count: u32| modulo(key, usize::try_from(count).expect("few"));
            let moved = (0..period).filter(|key| at(*key, before) != at(*key, after)).count();
            let share = Exact::whole(i64::try_from(moved).expect("few")) / Exact::whole(i64::from(period));
            assert_eq!(Some(share), Way::Modulo.theory(before, after), "{before} to {after}");
        }
    }

    #[test]
    fn theory_says_nothing_without_servers() {
        assert_eq!(Way::Modulo.theory(0, 3), None, "nobody before");
        assert_eq!(Way::Maglev.theory(10, 11), None, "a bound only");
        assert_eq!(moved(Way::Jump, 0, 3, 10), Moved { keys: 10, moved: 0, needless: 0 }, "nowhere to move from");
        assert_eq!(moved(Way::Modulo, 3, 3, 10).moved, 0, "the same servers");
        assert_eq!(moved(Way::Modulo, 3, 3, 0).share(), None, "no keys");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn there_and_back_moves_the_same_keys(before in 1_u32..20, after in 1_u32..20, which in 0_usize..5) {
            let way = Way::ALL[which];
            let (there, back) = (moved(way, before, after, 2_000), moved(way, after, before, 2_000));
            prop_assert_eq!(there, back);
            prop_assert_eq!(way.theory(before, after), way.theory(after, before));
        }
    }
}
