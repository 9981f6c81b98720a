//! A number that two equal runs share and two different ones do not.

/// A running digest of whole numbers: FNV-1a over their bytes, 64 bits. For telling runs apart, not for secrets.
///
/// **Frozen**: committed traces name digests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Digest {
    /// Takes one more number in.
    pub fn add(&mut self, word: u64) {
        for byte in word.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3);
        }
    }

    /// The digest so far.
    #[must_use]
    pub const fn value(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_fnv_1a() {
        assert_eq!(Digest::default().value(), 0xCBF2_9CE4_8422_2325, "the offset basis");
        // FNV-1a of "foobar" and two zero bytes, worked with the published 64-bit prime.
        let word = u64::from_le_bytes(*b"foobar\0\0");
        let by_hand = b"foobar\0\0"
            .iter()
            .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(1_099_511_628_211));
        let mut digest = Digest::default();
        digest.add(word);
        assert_eq!(digest.value(), by_hand, "one word");
    }

    #[test]
    fn order_counts() {
        let of = |words: [u64; 2]| {
            let mut digest = Digest::default();
            words.into_iter().for_each(|word| digest.add(word));
            digest
        };
        assert_ne!(of([1, 2]), of([2, 1]), "the other way round");
    }
}
