//! Restoring archived objects: modes, how long each takes at most, which is taken.

use skylet_facts::{Fact, s3};

use crate::prices::Prices;
use crate::settings::{Class, Restore, Wait};

/// A mode of restoring, in the order of the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Expedited.
    Expedited,
    /// Standard.
    Standard,
    /// Bulk.
    Bulk,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::Expedited, Self::Standard, Self::Bulk];

    /// The fact that says how long it takes, if the class has it.
    #[must_use]
    pub const fn fact(self, class: Class) -> Option<&'static Fact> {
        match (class, self) {
            (Class::GlacierFlexible, Self::Expedited) => Some(&s3::FLEXIBLE_EXPEDITED_WAIT),
            (Class::GlacierFlexible, Self::Standard) => Some(&s3::FLEXIBLE_STANDARD_WAIT),
            (Class::GlacierFlexible, Self::Bulk) => Some(&s3::FLEXIBLE_BULK_WAIT),
            (Class::DeepArchive, Self::Standard) => Some(&s3::DEEP_STANDARD_WAIT),
            (Class::DeepArchive, Self::Bulk) => Some(&s3::DEEP_BULK_WAIT),
            _ => None,
        }
    }

    /// Seconds it takes at least, where the documentation says so; 0 where it only says within what time.
    #[must_use]
    pub const fn seconds_min(self, class: Class) -> i64 {
        match (class, self) {
            (Class::GlacierFlexible, Self::Expedited) => s3::FLEXIBLE_EXPEDITED_WAIT_MIN.whole(),
            (Class::GlacierFlexible, Self::Standard) => s3::FLEXIBLE_STANDARD_WAIT_MIN.whole(),
            (Class::GlacierFlexible, Self::Bulk) => s3::FLEXIBLE_BULK_WAIT_MIN.whole(),
            _ => 0,
        }
    }

    /// Seconds it takes at most, if the class has it. Expedited promises nothing for large objects.
    #[must_use]
    pub const fn seconds(self, class: Class, size: i64) -> Option<i64> {
        if matches!(self, Self::Expedited) && size >= s3::EXPEDITED_SIZE_MAX.whole() {
            return None;
        }
        match self.fact(class) {
            Some(fact) => Some(fact.whole()),
            None => None,
        }
    }
}

/// How a class is restored from, for a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// The mode.
    pub mode: Mode,
    /// Seconds it takes at most.
    pub seconds: i64,
    /// Whether that is fast enough.
    pub is_in_time: bool,
}

/// The mode by which a class is restored from; none if the one asked for is not offered. Of several in time the
/// cheapest; if none is in time, the cheapest of all. `class` is [`Class::GlacierFlexible`] or [`Class::DeepArchive`],
/// or stands for the tier of Intelligent-Tiering that works like it.
#[must_use]
pub fn taken(class: Class, restore: Restore, wait: Wait, size: i64) -> Option<Taken> {
    let of = |mode: Mode| {
        let seconds = mode.seconds(class, size)?;
        Some(Taken { mode, seconds, is_in_time: seconds <= wait.seconds() })
    };
    match restore {
        Restore::Expedited => of(Mode::Expedited),
        Restore::Standard => of(Mode::Standard),
        Restore::Bulk => of(Mode::Bulk),
        // The slower, the cheaper: a test says so.
        Restore::Cheapest => {
            let slowest_first = || Mode::ALL.into_iter().rev().filter_map(of);
            slowest_first().find(|taken| taken.is_in_time).or_else(|| slowest_first().next())
        }
    }
}

/// Whether a mode costs at least as much as a slower one, in both parts of its price.
#[must_use]
pub fn is_slower_cheaper(prices: &Prices, class: Class) -> bool {
    let found: Vec<_> = Mode::ALL.into_iter().filter_map(|mode| prices.restore(class, mode)).collect();
    found.windows(2).all(|two| two[0].request >= two[1].request && two[0].retrieval >= two[1].retrieval)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Region;

    const SMALL: i64 = 1 << 20;

    #[test]
    fn the_cheapest_mode_in_time_is_taken() {
        let mode = |class, wait| taken(class, Restore::Cheapest, wait, SMALL).map(|one| (one.mode, one.is_in_time));
        let (flexible, deep) = (Class::GlacierFlexible, Class::DeepArchive);
        assert_eq!(mode(flexible, Wait::FiveMinutes), Some((Mode::Expedited, true)), "1 to 5 minutes");
        assert_eq!(mode(flexible, Wait::FiveHours), Some((Mode::Standard, true)), "3 to 5 hours");
        assert_eq!(mode(flexible, Wait::TwelveHours), Some((Mode::Bulk, true)), "5 to 12 hours, free");
        assert_eq!(mode(flexible, Wait::Milliseconds), Some((Mode::Bulk, false)), "never at once");
        assert_eq!(mode(deep, Wait::FiveHours), Some((Mode::Bulk, false)), "no Expedited there");
        assert_eq!(mode(deep, Wait::TwelveHours), Some((Mode::Standard, true)), "within 12 hours");
        assert_eq!(mode(deep, Wait::TwoDays), Some((Mode::Bulk, true)), "within 48 hours");
        let asked = taken(deep, Restore::Expedited, Wait::TwoDays, SMALL);
        assert_eq!(asked, None, "asked for and not offered");
        let large = taken(flexible, Restore::Cheapest, Wait::FiveMinutes, 250 << 20);
        assert_eq!(large.map(|one| one.is_in_time), Some(false), "250 MB is too large for Expedited");
    }

    #[test]
    fn no_mode_takes_less_than_its_least() {
        for class in [Class::GlacierFlexible, Class::DeepArchive] {
            for mode in Mode::ALL {
                let most = mode.seconds(class, SMALL);
                assert!(most.is_none_or(|most| mode.seconds_min(class) < most), "{class:?} {mode:?}");
            }
        }
    }

    #[test]
    fn slower_modes_are_cheaper() {
        for region in Region::ALL {
            for class in [Class::GlacierFlexible, Class::DeepArchive] {
                assert!(is_slower_cheaper(Prices::of(*region), class), "{region:?} {class:?}");
            }
        }
    }
}
