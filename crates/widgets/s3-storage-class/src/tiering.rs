//! Where Intelligent-Tiering keeps an object that is read at even intervals: days in each of its tiers.
//!
//! Objects are moved once a day, so a read counts from the day it is over: of an interval of 38.7 days, the 39th.

use skylet_facts::s3;

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

/// The tier of an object that was last read so many days ago.
#[must_use]
pub fn tier(idle: i64, archive: ArchiveTiers) -> Tier {
    let starts = starts(archive);
    let is_there = |tier: &&Tier| starts[**tier as usize].is_some_and(|start| start <= idle);
    Tier::ALL.iter().rev().find(is_there).copied().unwrap_or(Tier::Frequent)
}

/// The day a read falls on, from 1; `reads` in parts a month and above 0.
fn day_of(number: i64, reads: i64) -> i64 {
    (number * MONTH_DAYS * READ_PARTS + reads - 1) / reads
}

/// The longest time without a read, in days, of an object kept so long.
#[must_use]
pub fn longest_idle(days: i64, reads: i64) -> i64 {
    if reads == 0 { days } else { day_of(1, reads).min(days) }
}

/// The time since the last read at the end.
#[must_use]
pub fn last_idle(days: i64, reads: i64) -> i64 {
    if reads == 0 {
        return days;
    }
    let before = days * reads / (MONTH_DAYS * READ_PARTS);
    days - day_of(before, reads).min(days)
}

/// Days in each tier, in the order of [`Tier`]; they add up to `days`.
#[must_use]
pub fn days_in(days: i64, reads: i64, archive: ArchiveTiers) -> [i64; 5] {
    let starts = starts(archive);
    let mut found = [0; 5];
    if reads >= READ_PARTS {
        // Read every 30 days at least.
        found[0] = days;
        return found;
    }
    let mut from = 0;
    let mut number = 0;
    while from < days {
        number += 1;
        let to = if reads == 0 { days } else { day_of(number, reads).min(days) };
        let mut end = to - from;
        for tier in Tier::ALL.into_iter().rev() {
            if let Some(start) = starts[tier as usize].filter(|start| *start < end) {
                found[tier as usize] += end - start;
                end = start;
            }
        }
        from = to;
    }
    found
}

/// The tier that was reached, from the days in each.
#[must_use]
pub fn deepest(days_in: [i64; 5]) -> Tier {
    Tier::ALL.into_iter().rev().find(|tier| days_in[*tier as usize] > 0).unwrap_or(Tier::Frequent)
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
            // Once a month: never older than 30 days.
            ((120, 1_200, none), [120, 0, 0, 0, 0]),
            ((20, 0, none), [20, 0, 0, 0, 0]),
        ];
        for ((days, reads, archive), expected) in cases {
            assert_eq!(days_in(days, reads, archive), expected, "{days} days, {reads}/1,200 reads, {archive:?}");
        }
    }

    #[test]
    fn the_longest_time_without_a_read() {
        assert_eq!(longest_idle(365, 0), 365, "never read");
        assert_eq!(longest_idle(365, 100), 360, "once a year: day 360 of twelve months of 30");
        assert_eq!(longest_idle(50, 600), 50, "deleted before it is read");
        assert_eq!((last_idle(70, 600), last_idle(120, 600), last_idle(50, 600)), (10, 0, 50), "at the end");
        assert_eq!(tier(89, ArchiveTiers::None), Tier::Infrequent, "not yet 90 days");
        assert_eq!(tier(90, ArchiveTiers::None), Tier::ArchiveInstant, "90 days");
        assert_eq!(tier(200, ArchiveTiers::Both), Tier::DeepArchive, "over 180 days");
    }

    #[test]
    fn days_add_up() {
        for days in (1..400).chain([3_650]) {
            for reads in (0..1_300).step_by(37) {
                for archive in ArchiveTiers::ALL {
                    let sum: i64 = days_in(days, reads, *archive).iter().sum();
                    assert_eq!(sum, days, "{days} days, {reads}/1,200 reads, {archive:?}");
                }
            }
        }
    }
}
