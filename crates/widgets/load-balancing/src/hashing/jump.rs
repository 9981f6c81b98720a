//! Jump consistent hash (Lamping and Veach 2014): no table at all, servers by number only.

/// The bucket of a key among `buckets`, 0 up to that; 0 where there is none.
///
/// Divides floating-point numbers as the paper does, which is exact to the last bit on every machine.
///
/// ```
/// use skylet_load_balancing::hashing::jump::jump;
/// assert_eq!((jump(42, 57), jump(256, 1_024), jump(0xDEAD_10CC, 666)), (43, 520, 361));
/// ```
#[must_use]
pub fn jump(mut key: u64, buckets: u32) -> u32 {
    let mut bucket = 0;
    let mut next = 0;
    while next < i64::from(buckets) {
        bucket = next;
        key = key.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(1);
        next = leap(bucket + 1, key >> 33);
    }
    u32::try_from(bucket).unwrap_or_default()
}

/// The next bucket at which the key would move: `bucket` times 2^31 over what was drawn and one, parts left out.
#[expect(clippy::cast_precision_loss, reason = "both below 2^53: exact")]
#[expect(clippy::cast_possible_truncation, reason = "at most 2^63; a cast of a float stops at the end of the type")]
fn leap(bucket: i64, drawn: u64) -> i64 {
    (bucket as f64 * (f64::from(1_u32 << 31) / (drawn + 1) as f64)) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_buckets_are_those_of_other_implementations() {
        assert_eq!(jump(42, 57), 43, "42 of 57");
        assert_eq!(jump(256, 1_024), 520, "256 of 1,024");
        assert_eq!(jump(0xDEAD_10CC, 666), 361, "0xDEAD10CC of 666");
        assert_eq!((jump(7, 1), jump(7, 0)), (0, 0), "one bucket, none");
    }

    #[test]
    fn the_eleventh_bucket_takes_its_keys_from_all() {
        let moved: Vec<_> = (0..100_000).filter(|key| jump(*key, 10) != jump(*key, 11)).collect();
        // 100,000 / 11 = 9,091 expected.
        assert_eq!(moved.len(), 9_042, "of 100,000");
        assert!(moved.iter().all(|key| jump(*key, 11) == 10), "all to the new one");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn keys_move_to_the_new_bucket_or_not_at_all(key in any::<u64>(), buckets in 1_u32..2_000) {
            let (was, is) = (jump(key, buckets), jump(key, buckets + 1));
            prop_assert!(was < buckets && (is == was || is == buckets), "{was} to {is}");
        }
    }
}
