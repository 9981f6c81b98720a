//! Consistent hashing (Karger and others 1997): servers as points on a ring, several each; a key belongs to the next point.

use skylet_units::Exact;

use super::fnv::of_pair;

/// As many places as a hash has.
const PLACES: i64 = 1 << 32;

/// A ring with the points of its servers in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring {
    /// Place and server.
    points: Vec<(u32, u32)>,
}

impl Ring {
    /// The ring of some servers, by their numbers, with `copies` points each (virtual nodes). `salt` gives other places, for
    /// the spread over many rings. Where two points meet the server with the lower number has the place.
    #[must_use]
    pub fn new(servers: &[u32], copies: u32, salt: u32) -> Self {
        let place = |server: u32, copy: u32| of_pair(of_pair(salt, server), copy);
        let of = |server: &u32| {
            let server = *server;
            (0..copies).map(move |copy| (place(server, copy), server))
        };
        let mut points: Vec<_> = servers.iter().flat_map(of).collect();
        points.sort_unstable();
        points.dedup_by_key(|(place, _)| *place);
        Self { points }
    }

    /// The points in order: place and server.
    #[must_use]
    pub fn points(&self) -> &[(u32, u32)] {
        &self.points
    }

    /// The server of a hash: that of the first point at its place or after it, around the end to the first; none on an empty
    /// ring.
    #[must_use]
    pub fn server(&self, hash: u32) -> Option<u32> {
        let at = self.points.partition_point(|(place, _)| *place < hash);
        self.points.get(at).or(self.points.first()).map(|(_, server)| *server)
    }

    /// How many of the 2^32 places belong to a server.
    #[must_use]
    pub fn places(&self, server: u32) -> i64 {
        let Some((last, _)) = self.points.last() else { return 0 };
        let mut before = i64::from(*last) - PLACES;
        let mut sum = 0;
        for (place, owner) in &self.points {
            if *owner == server {
                sum += i64::from(*place) - before;
            }
            before = i64::from(*place);
        }
        sum
    }

    /// The share of the ring that belongs to a server, 0 to 1, exact.
    #[must_use]
    pub fn share(&self, server: u32) -> Exact {
        Exact::whole(self.places(server)) / Exact::whole(PLACES)
    }
}

/// What the square of the coefficient of variation of a server's share is on average: (k - 1) / (k v + 1) for k servers with v
/// points each at random; 0 for fewer than two servers.
///
/// The lengths between points are those of a stick broken at random, so a share is distributed as beta with v and (k - 1) v.
///
/// ```
/// use skylet_load_balancing::hashing::ring::variation_squared;
/// // Ten servers with one point: 9 / 11, so 90 % off on average; with 100 points 9 / 1001, 9.5 %.
/// assert_eq!(variation_squared(10, 1).text(), "9/11");
/// ```
#[must_use]
pub fn variation_squared(servers: u32, copies: u32) -> Exact {
    let (servers, copies) = (Exact::whole(i64::from(servers)), Exact::whole(i64::from(copies)));
    ((servers - Exact::ONE) / (servers * copies + Exact::ONE)).max(Exact::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_key_belongs_to_the_next_point() {
        let ring = Ring { points: vec![(100, 1), (200, 2), (4_000_000_000, 1)] };
        let of = |hash| ring.server(hash).expect("not empty");
        assert_eq!([of(0), of(100), of(101), of(200), of(201)], [1, 1, 2, 2, 1], "the point itself belongs to it");
        assert_eq!(of(u32::MAX), 1, "around the end to the first");
        // Server 2 has 101 to 200; server 1 the rest.
        assert_eq!((ring.places(2), ring.places(1)), (100, PLACES - 100), "by hand");
        assert_eq!(Ring::new(&[], 5, 0).server(7), None, "nobody");
    }

    #[test]
    fn spread_is_as_wide_as_theory_has_it() {
        // Means of (share / (1/k) - 1)^2 over 4,000 rings of k = 10. One ring's mean over its servers deviates by about
        // its own size at v = 1, less at more points; so 4,000 rings are within 6 % (four sigma).
        for (copies, rings, off_by) in [(1_u32, 4_000_u32, 0.10), (100, 1_000, 0.08), (160, 1_000, 0.08)] {
            let servers: Vec<_> = (0..10).collect();
            let mut sum = 0.0;
            for salt in 0..rings {
                let ring = Ring::new(&servers, copies, salt);
                for server in &servers {
                    let places = u32::try_from(ring.places(*server)).expect("fewer than all");
                    let off = f64::from(places) / 4_294_967_296.0 * 10.0 - 1.0;
                    sum += off * off;
                }
            }
            let found = sum / f64::from(rings * 10);
            let theory = 9.0 / f64::from(10 * copies + 1);
            eprintln!("{copies} points: {found:.5} for {theory:.5}, coefficient {:.4}", found.sqrt());
            assert!((found / theory - 1.0).abs() < off_by, "{copies} points: {found} for {theory}");
        }
        // 0.90, 0.095 and 0.075 to the last digit.
        let squares = [(1, "9/11", 0.90), (100, "9/1001", 0.095), (160, "9/1601", 0.075)];
        for (copies, exact, coefficient) in squares {
            assert_eq!(variation_squared(10, copies).text(), exact, "{copies} points");
            let root = (9.0 / f64::from(10 * copies + 1_u32)).sqrt();
            assert!((root - coefficient).abs() < 0.005, "{root} for {coefficient}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn shares_add_up_and_lookups_agree_with_them(
            servers in 1_u32..12,
            copies in 1_u32..40,
            salt in any::<u32>(),
            hash in any::<u32>(),
        ) {
            let numbers: Vec<_> = (0..servers).collect();
            let ring = Ring::new(&numbers, copies, salt);
            let sum = numbers.iter().fold(Exact::ZERO, |sum, server| sum + ring.share(*server));
            prop_assert_eq!(sum, Exact::ONE);
            // Next point by looking at all of them.
            let next = ring.points().iter().find(|(place, _)| *place >= hash).or(ring.points().first());
            prop_assert_eq!(ring.server(hash), next.map(|(_, server)| *server));
        }

        #[test]
        fn a_new_server_takes_keys_and_moves_no_others(servers in 1_u32..12, salt in any::<u32>(), hash in any::<u32>()) {
            let before = Ring::new(&(0..servers).collect::<Vec<_>>(), 20, salt);
            let after = Ring::new(&(0..=servers).collect::<Vec<_>>(), 20, salt);
            let (was, is) = (before.server(hash), after.server(hash));
            prop_assert!(is == was || is == Some(servers), "{was:?} to {is:?}");
        }
    }
}
