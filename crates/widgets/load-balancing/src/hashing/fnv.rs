//! FNV-1a of 32 bits (Fowler, Noll and Vo), and a step that mixes what it leaves.

const BASIS: u32 = 0x811C_9DC5;
const PRIME: u32 = 0x0100_0193;

/// The hash of some bytes.
///
/// ```
/// use skylet_load_balancing::hashing::fnv::fnv1a;
/// assert_eq!(fnv1a(b"foobar"), 0xBF9C_F968);
/// ```
#[must_use]
pub fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(BASIS, |hash, byte| continued(hash, *byte))
}

/// The hash of some bytes and one more.
#[must_use]
pub const fn continued(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(PRIME)
}

/// Mixes the bits of a hash, one to one: texts that differ in their last letter only lie near each other in FNV-1a, and a ring
/// of such points would be uneven. The last step of `MurmurHash3` (Appleby).
#[must_use]
pub const fn mixed(hash: u32) -> u32 {
    let hash = (hash ^ (hash >> 16)).wrapping_mul(0x85EB_CA6B);
    let hash = (hash ^ (hash >> 13)).wrapping_mul(0xC2B2_AE35);
    hash ^ (hash >> 16)
}

/// The mixed hash of two numbers: of a server and a copy of it, or of a server and a key.
#[must_use]
pub fn of_pair(one: u32, other: u32) -> u32 {
    let mut bytes = [0; 8];
    bytes[..4].copy_from_slice(&one.to_be_bytes());
    bytes[4..].copy_from_slice(&other.to_be_bytes());
    mixed(fnv1a(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_hashes_are_those_published() {
        // Test vectors of the authors.
        for (text, hash) in
            [("", 0x811C_9DC5), ("a", 0xE40C_292C), ("b", 0xE70C_2DE5), ("foo", 0xA9F3_7ED7), ("foobar", 0xBF9C_F968)]
        {
            assert_eq!(fnv1a(text.as_bytes()), hash, "{text:?}");
        }
    }

    #[test]
    fn mixing_is_one_to_one_and_keeps_nothing_but_nothing() {
        assert_eq!(mixed(0), 0, "nothing stays nothing");
        let found: BTreeSet<_> = (0..200_000_u32).map(mixed).collect();
        assert_eq!(found.len(), 200_000, "no two meet");
    }

    #[test]
    fn mixed_hashes_are_even() {
        // 160,000 numbers over 16 places: 10,000 each, sigma 97.
        let mut counts = [0_u32; 16];
        for number in 0..160_000 {
            counts[usize::try_from(of_pair(7, number) % 16).expect("small")] += 1;
        }
        assert!(counts.iter().all(|count| (9_612..=10_388).contains(count)), "{counts:?}");
    }
}
