//! A small stream of pseudo-random numbers that a seed fixes for ever.

/// What `SplitMix64` adds to its state for each number: 2^64 over the golden ratio, made odd.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// Pseudo-random numbers from a seed and the name of a stream, the same on every machine and in every release.
///
/// The numbers are those of `SplitMix64` (Steele, Lea and Flood 2014). **Frozen**: a published seed keeps its meaning, so
/// neither the numbers nor how [`Dice::below`] and the others use them ever change. Streams of other names share
/// nothing, so that one more throw in one of them leaves the others as they are. Not for secrets.
///
/// ```
/// use skylet_units::Dice;
/// let mut dice = Dice::new(1, "example");
/// let throws: Vec<_> = (0..5).map(|_| dice.below(6) + 1).collect();
/// assert_eq!(throws, [2, 3, 2, 6, 6]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dice(u64);

impl Dice {
    /// The start of the stream of that name under a seed.
    #[must_use]
    pub fn new(seed: u64, stream: &str) -> Self {
        // FNV-1a tells names apart; mixing keeps neighbouring seeds from giving neighbouring streams.
        let name = stream
            .bytes()
            .fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3));
        Self(mixed(mixed(seed.wrapping_add(STEP)).wrapping_add(name)))
    }

    /// The next 64 bits.
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mixed(self.0)
    }

    /// A whole number from 0 up to, not including, `n`; 0 if `n` is 0.
    ///
    /// Every number is equally likely to within `n` in 2^64: one throw is always one step of the stream.
    pub fn below(&mut self, n: u64) -> u64 {
        let scaled = (u128::from(self.bits()) * u128::from(n)) >> 64;
        u64::try_from(scaled).unwrap_or_default()
    }

    /// One of `from`, each equally likely; none if there are none.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let at = self.below(u64::try_from(from.len()).unwrap_or(u64::MAX));
        from.get(usize::try_from(at).unwrap_or_default())
    }

    /// Puts `list` into an order of which each is equally likely.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let at = self.below(u64::try_from(last).unwrap_or_default() + 1);
            list.swap(last, usize::try_from(at).unwrap_or_default());
        }
    }
}

/// The finaliser of `SplitMix64`.
const fn mixed(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // The published reference starts from state 1234567.
        let mut dice = Dice(1_234_567);
        let found: Vec<_> = (0..5).map(|_| dice.bits()).collect();
        let reference = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(found, reference, "the reference");
    }

    #[test]
    fn a_published_seed_keeps_its_meaning() {
        let throws = |seed, stream| {
            let mut dice = Dice::new(seed, stream);
            (0..8).map(|_| dice.below(1_000)).collect::<Vec<_>>()
        };
        assert_eq!(throws(0, ""), [586, 339, 106, 885, 407, 637, 402, 353], "seed 0 without a name");
        assert_eq!(throws(1, "practice"), [101, 255, 532, 123, 696, 947, 131, 572], "seed 1");
        assert_eq!(throws(u64::MAX, "practice"), [913, 772, 71, 418, 513, 894, 355, 478], "the last seed");
        let mut order = [1, 2, 3, 4, 5, 6, 7];
        Dice::new(1, "order").shuffle(&mut order);
        assert_eq!(order, [7, 4, 2, 5, 6, 3, 1], "shuffled");
    }

    #[test]
    fn throws_stay_below_and_reach_everything() {
        let mut dice = Dice::new(7, "reach");
        let mut seen = [0_u32; 6];
        for _ in 0..6_000 {
            seen[usize::try_from(dice.below(6)).expect("small")] += 1;
        }
        assert!(seen.iter().all(|count| (900..1_100).contains(count)), "about 1,000 each: {seen:?}");
        assert_eq!(dice.below(0), 0, "nothing to choose from");
        assert_eq!(dice.pick::<i32>(&[]), None, "nothing to pick");
        assert_eq!(dice.below(1), 0, "a die with one side");
    }
}
