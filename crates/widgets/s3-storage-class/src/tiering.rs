//! Where Intelligent-Tiering keeps an object that is read at even intervals: days in each of its tiers.
//!
//! The clock of an object begins when it comes and again with each read, to the moment: of an interval of 38.7 days, 30
//! are in Frequent Access and 8.7 in Infrequent Access.

use skylet_facts::s3;
use skylet_units::Exact;

use crate::money::{MONTH_DAYS, READ_PARTS};
use crate::settings::ArchiveTiers;

/// A tier, in the order in which objects sink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Frequent Access.
    Frequent,
    /// Infrequent Access.
    Infrequent,
    /// Archive Instant Access.
    ArchiveInstant,
    /// Archive Access, optional.
    Archive,
    /// Deep Archive Access, optional.
    DeepArchive,
}

impl Tier {
    /// Every tier.
    pub const ALL: [Self; 5] =
        [Self::Frequent, Self::Infrequent, Self::ArchiveInstant, Self::Archive, Self::DeepArchive];

    /// Whether it has to be restored from.
    #[must_use]
    pub const fn is_archive(self) -> bool {
        matches!(self, Self::Archive | Self::DeepArchive)
    }
}

/// Days without a read after which an object is in each tier, in the order of [`Tier`]; none for tiers that are off.
fn starts(archive: ArchiveTiers) -> [Option<i64>; 5] {
    let is_archive = matches!(archive, ArchiveTiers::Archive | ArchiveTiers::Both);
    let is_deep = matches!(archive, ArchiveTiers::Deep | ArchiveTiers::Both);
    [
        Some(0),
        Some(s3::TIERING_INFREQUENT_DAYS.whole()),
        // Archive Access takes its place.
        (!is_archive).then_some(s3::TIERING_INSTANT_DAYS.whole()),
        is_archive.then_some(s3::TIERING_ARCHIVE_DAYS.whole()),
        is_deep.then_some(s3::TIERING_DEEP_DAYS.whole()),
    ]
}

/// The tier an object is in at the end of so many days; `reads` in parts a month.
#[must_use]
pub fn tier_at(days: i64, reads: i64, archive: ArchiveTiers) -> Tier {
    // A read at the very end lifts it.
    let (idle, of) = if reads == 0 { (days, 1) } else { (days * reads % INTERVAL, reads) };
    let starts = starts(archive);
    let is_there = |tier: &&Tier| starts[**tier as usize].is_some_and(|start| start * of <= idle);
    Tier::ALL.iter().rev().find(is_there).copied().unwrap_or(Tier::Frequent)
}

/// From one read to the next, in days times reads.
const INTERVAL: i64 = MONTH_DAYS * READ_PARTS;

/// How long an object is in each tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stays {
    /// Parts of a day in each tier, in the order of [`Tier`].
    pub parts: [i64; 5],
    /// How many such parts a day has.
    pub of: i64,
}

impl Stays {
    /// Of a kept time of so many days and reads in parts a month.
    #[must_use]
    pub fn of(days: i64, reads: i64, archive: ArchiveTiers) -> Self {
        // Read every 30 days at least, it stays where it is.
        let of = if reads >= READ_PARTS { 1 } else { reads.max(1) };
        let all = days * of;
        let (whole, rest) = if of == reads { (all / INTERVAL, all % INTERVAL) } else { (0, all) };
        if reads >= READ_PARTS {
            return Self { parts: [all, 0, 0, 0, 0], of };
        }
        let mut parts = [0; 5];
        for (times, mut end) in [(whole, INTERVAL), (1, rest)] {
            for (tier, start) in starts(archive).into_iter().enumerate().rev() {
                if let Some(start) = start.map(|start| start * of).filter(|start| *start < end) {
                    parts[tier] += (end - start) * times;
                    end = start;
                }
            }
        }
        Self { parts, of }
    }

    /// Days in a tier, exact.
    #[must_use]
    pub fn days(&self, tier: Tier) -> Exact {
        Exact::from_parts(i128::from(self.parts[tier as usize]), i128::from(self.of))
    }

    /// The deepest tier that was reached.
    #[must_use]
    pub fn deepest(&self) -> Tier {
        Tier::ALL.into_iter().rev().find(|tier| self.parts[*tier as usize] > 0).unwrap_or(Tier::Frequent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_sink_and_are_lifted_by_a_read() {
        let none = ArchiveTiers::None;
        let cases = [
            // Never read: 30, then 60 more, then the rest.
            ((365, 0, none), [30, 60, 275, 0, 0]),
            ((365, 0, ArchiveTiers::Archive), [30, 60, 0, 275, 0]),
            ((365, 0, ArchiveTiers::Deep), [30, 60, 90, 0, 185]),
            ((365, 0, ArchiveTiers::Both), [30, 60, 0, 90, 185]),
            // Every 60 days: 30 and 30, twice.
            ((120, 600, none), [60, 60, 0, 0, 0]),
            // 70 days: 30 and 30, read on day 60, 10 more.
            ((70, 600, none), [40, 30, 0, 0, 0]),
            // Once a quarter: read on day 90, before it would sink further.
            ((180, 400, none), [60, 120, 0, 0, 0]),
            // Once a month and more often: never older than 30 days.
            ((120, 1_200, none), [120, 0, 0, 0, 0]),
            ((120, 36_000, none), [120, 0, 0, 0, 0]),
            ((20, 0, none), [20, 0, 0, 0, 0]),
        ];
        for ((days, reads, archive), expected) in cases {
            let stays = Stays::of(days, reads, archive);
            let found = Tier::ALL.map(|tier| stays.days(tier));
            assert_eq!(found, expected.map(Exact::whole), "{days} days, {reads}/1,200 reads, {archive:?}");
        }
    }

    #[test]
    fn intervals_need_not_be_whole_days() {
        // 0.7 reads a month: every 42 6/7 days. In 120 days two whole intervals and 34 2/7 days: three times 30 in
        // Frequent, 2 x 12 6/7 + 4 2/7 = 30 in Infrequent.
        let stays = Stays::of(120, 840, ArchiveTiers::None);
        assert_eq!((stays.days(Tier::Frequent), stays.days(Tier::Infrequent)), (Exact::whole(90), Exact::whole(30)));
        // 0.9 a month: every 33 1/3 days, in 40 days once: 30 and 3 1/3, then 6 2/3.
        let stays = Stays::of(40, 1_080, ArchiveTiers::None);
        assert_eq!((stays.days(Tier::Frequent), stays.days(Tier::Infrequent)), (Exact::new(110, 3), Exact::new(10, 3)));
    }

    #[test]
    fn where_an_object_is_at_the_end() {
        let at = |days, reads| tier_at(days, reads, ArchiveTiers::None);
        assert_eq!((at(29, 0), at(30, 0), at(89, 0), at(90, 0)), {
            (Tier::Frequent, Tier::Infrequent, Tier::Infrequent, Tier::ArchiveInstant)
        });
        // Read every 60 days: on day 59 not for 59 days, on day 60 just now.
        assert_eq!((at(59, 600), at(60, 600), at(90, 600)), (Tier::Infrequent, Tier::Frequent, Tier::Infrequent));
        assert_eq!(tier_at(200, 0, ArchiveTiers::Both), Tier::DeepArchive, "over 180 days");
    }

    #[test]
    fn days_add_up() {
        for days in (1..400).chain([3_650]) {
            for reads in (0..1_300).step_by(37) {
                for archive in ArchiveTiers::ALL {
                    let stays = Stays::of(days, reads, *archive);
                    let sum: i64 = stays.parts.iter().sum();
                    assert_eq!(sum, days * stays.of, "{days} days, {reads}/1,200 reads, {archive:?}");
                }
            }
        }
    }
}
