//! How far away each class is: the nearest value of one setting alone that makes it win.
//!
//! Days, reads and sizes are walked step by step away from where they stand, so that a class that wins in the middle only
//! is found too, and so that one step less is known not to do it.

use skylet_units::Exact;

use crate::cost::Data;
use crate::money::READ_PARTS;
use crate::rivals::{Barrier, barrier, winning};
use crate::settings::{
    ArchiveTiers, Class, DAYS_MAX, READS_MAX, Region, Residency, Restore, SIZE_MAX, Settings, Wait, ZoneLoss,
};
use crate::territory::Field;

/// One setting changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Reads a month, in 1,200ths.
    Reads(i64),
    /// Days kept.
    Days(i64),
    /// Bytes of an object.
    Size(i64),
    /// How long a reader may wait.
    Wait(Wait),
    /// What becomes of the data when an Availability Zone is lost.
    ZoneLoss(ZoneLoss),
    /// Where the bucket is.
    Region(Region),
    /// Where the data has to stay.
    Residency(Residency),
    /// How archived objects are restored.
    Restore(Restore),
    /// Which optional tiers are on.
    ArchiveTiers(ArchiveTiers),
}

/// Reads a month from parts of a read.
#[must_use]
pub fn reads_of(parts: i64) -> Exact {
    Exact::from_parts(i128::from(parts), i128::from(READ_PARTS))
}

impl Change {
    /// The settings with it.
    #[must_use]
    pub fn applied(self, settings: &Settings) -> Settings {
        let mut changed = settings.clone();
        match self {
            Self::Reads(parts) => changed.reads = reads_of(parts),
            Self::Days(days) => changed.days = Exact::whole(days),
            Self::Size(size) => changed.size = Exact::whole(size),
            Self::Wait(wait) => changed.wait = wait,
            Self::ZoneLoss(zone_loss) => changed.zone_loss = zone_loss,
            Self::Region(region) => changed.region = region,
            Self::Residency(residency) => changed.residency = residency,
            Self::Restore(restore) => changed.restore = restore,
            Self::ArchiveTiers(archive_tiers) => changed.archive_tiers = archive_tiers,
        }
        changed
    }

    /// Whether it is a number that was moved, not a switch.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Reads(_) | Self::Days(_) | Self::Size(_))
    }
}

/// The nearest change that makes a class win.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flip {
    /// The class that wins then.
    pub class: Class,
    /// The change.
    pub change: Change,
    /// The same, one step less far: the class does not win there. None for switches.
    pub before: Option<Change>,
}

/// A way along which a number is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Reads a month: steps of 0.01 to ten, of 0.1 to a hundred, then of one.
    Reads,
    /// Days kept: steps of one.
    Days,
    /// Bytes of an object: steps of 1 KB to a MB, then 256 of each doubling.
    Size,
}

impl Axis {
    /// Every axis.
    pub const ALL: [Self; 3] = [Self::Reads, Self::Days, Self::Size];

    const fn range(self) -> (i64, i64) {
        match self {
            Self::Reads => (0, READS_MAX * READ_PARTS),
            Self::Days => (1, DAYS_MAX),
            Self::Size => (1, SIZE_MAX),
        }
    }

    /// The width of the step that begins at a value.
    const fn step(self, value: i64) -> i64 {
        match self {
            Self::Days => 1,
            Self::Reads if value < 10 * READ_PARTS => READ_PARTS / 100,
            Self::Reads if value < 100 * READ_PARTS => READ_PARTS / 10,
            Self::Reads => READ_PARTS,
            Self::Size if value < 1 << 20 => 1 << 10,
            Self::Size => 1 << (63 - value.leading_zeros() - 8),
        }
    }

    /// The next value up, on the grid of steps; none at the end.
    #[must_use]
    pub const fn up(self, value: i64) -> Option<i64> {
        let step = self.step(value);
        let next = value - value % step + step;
        if next <= self.range().1 { Some(next) } else { None }
    }

    /// The next value down, likewise.
    #[must_use]
    pub const fn down(self, value: i64) -> Option<i64> {
        if value <= self.range().0 {
            return None;
        }
        // The step below a value is that of the value before it.
        let step = self.step(value - 1);
        let below = (value - 1) - (value - 1) % step;
        Some(if below < self.range().0 { self.range().0 } else { below })
    }

    /// Where a state stands on it.
    #[must_use]
    pub const fn value(self, data: &Data) -> i64 {
        match self {
            Self::Reads => data.reads,
            Self::Days => data.days,
            Self::Size => data.size,
        }
    }

    /// A value as its setting holds it: reads a month, days, bytes.
    #[must_use]
    pub fn quantity(self, value: i64) -> Exact {
        match self {
            Self::Reads => reads_of(value),
            Self::Days | Self::Size => Exact::whole(value),
        }
    }

    /// A value as a change.
    #[must_use]
    pub const fn change(self, value: i64) -> Change {
        match self {
            Self::Reads => Change::Reads(value),
            Self::Days => Change::Days(value),
            Self::Size => Change::Size(value),
        }
    }
}

/// Every class's nearest changes along the axes, and what may be switched.
#[derive(Debug, Clone)]
pub struct Flips {
    settings: Settings,
    data: Data,
    found: Vec<(Axis, Flip)>,
}

impl Flips {
    /// Those of a state. This is the costly part: some ten thousand states are worked out, half of them sizes.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        Self::on(settings, &Axis::ALL)
    }

    /// The same along some axes only; what lies on the others is not found.
    #[must_use]
    pub fn on(settings: &Settings, axes: &[Axis]) -> Self {
        let data = Data::of(settings);
        let mut flips = Self { settings: settings.clone(), data, found: Vec::new() };
        for axis in axes {
            flips.walk(*axis, Axis::up);
            flips.walk(*axis, Axis::down);
        }
        flips
    }

    /// Walks one way to the end and notes where each class wins first.
    fn walk(&mut self, axis: Axis, next: fn(Axis, i64) -> Option<i64>) {
        let field = Field::of(&self.settings);
        let (days, reads) = (self.data.days, self.data.reads);
        let winner = |value| match axis {
            Axis::Reads => field.winner(days, value),
            Axis::Days => field.winner(value, reads),
            Axis::Size => Field::of(&axis.change(value).applied(&self.settings)).winner(days, reads),
        };
        let mut before = axis.value(&self.data);
        let mut last = winner(before);
        let mut seen = [false; Class::COUNT];
        let mut found = Vec::new();
        if let Some(class) = last {
            seen[class as usize] = true;
        }
        while let Some(value) = next(axis, before) {
            let now = winner(value);
            if let Some(class) = now.filter(|class| now != last && !seen[*class as usize]) {
                seen[class as usize] = true;
                found.push((axis, Flip { class, change: axis.change(value), before: Some(axis.change(before)) }));
            }
            (before, last) = (value, now);
        }
        self.found.extend(found);
    }

    /// The nearest value of one axis that makes the class win, up or down.
    #[must_use]
    pub fn along(&self, axis: Axis, class: Class) -> Option<Flip> {
        let of_class = self.found.iter().filter(|(on, flip)| *on == axis && flip.class == class);
        of_class.map(|(_, flip)| *flip).min_by_key(|flip| self.distance(*flip))
    }

    /// The smallest single change that makes a class win: what it is barred by, if that is enough; else the number that
    /// has to be multiplied or divided by least; else a switch. None if no single change does, or if it wins already.
    #[must_use]
    pub fn nearest(&self, class: Class) -> Option<Flip> {
        if winning(&self.settings) == Some(class) {
            return None;
        }
        let switch = |changes: Vec<Change>| {
            let makes_it_win = |change: &Change| winning(&change.applied(&self.settings)) == Some(class);
            changes.into_iter().find(makes_it_win).map(|change| Flip { class, change, before: None })
        };
        let barred = barrier(class, &self.settings, &self.data);
        let numbers = Axis::ALL.into_iter().filter_map(|axis| self.along(axis, class));
        barred
            .and_then(|barrier| switch(self.lifting(barrier)))
            .or_else(|| numbers.min_by_key(|flip| self.distance(*flip)))
            .or_else(|| switch(self.switches()))
    }

    /// By what factor a number is changed; a number of none counts as one step.
    fn distance(&self, flip: Flip) -> Exact {
        let (axis, to) = match flip.change {
            Change::Reads(to) => (Axis::Reads, to),
            Change::Days(to) => (Axis::Days, to),
            Change::Size(to) => (Axis::Size, to),
            _ => return Exact::ZERO,
        };
        let floor = axis.step(0);
        let (from, to) = (axis.value(&self.data).max(floor), to.max(floor));
        Exact::from_parts(i128::from(from.max(to)), i128::from(from.min(to)))
    }

    /// What may lift a barrier, least first.
    fn lifting(&self, barrier: Barrier) -> Vec<Change> {
        match barrier {
            Barrier::Legacy => Vec::new(),
            Barrier::Residency => self.regions(),
            Barrier::PriceUnknown => self.regions(),
            Barrier::ZoneLoss => vec![Change::ZoneLoss(ZoneLoss::Accept)],
            Barrier::Wait(_) => self.waits(),
            Barrier::ModeNotOffered => vec![Change::Restore(Restore::Cheapest)],
        }
    }

    fn regions(&self) -> Vec<Change> {
        Region::ALL.iter().filter(|region| **region != self.settings.region).map(|one| Change::Region(*one)).collect()
    }

    /// Longer waits, shortest first.
    fn waits(&self) -> Vec<Change> {
        let now = self.settings.wait as usize;
        Wait::ALL.iter().skip(now + 1).map(|wait| Change::Wait(*wait)).collect()
    }

    /// Everything that can be switched.
    fn switches(&self) -> Vec<Change> {
        let settings = &self.settings;
        let mut changes = self.waits();
        changes.extend(Wait::ALL.iter().take(settings.wait as usize).rev().map(|wait| Change::Wait(*wait)));
        let zones = ZoneLoss::ALL.iter().filter(|one| **one != settings.zone_loss);
        changes.extend(zones.map(|one| Change::ZoneLoss(*one)));
        changes.extend(self.regions());
        let residencies = Residency::ALL.iter().filter(|one| **one != settings.residency);
        changes.extend(residencies.map(|one| Change::Residency(*one)));
        let restores = Restore::ALL.iter().filter(|one| **one != settings.restore);
        changes.extend(restores.map(|one| Change::Restore(*one)));
        let tiers = ArchiveTiers::ALL.iter().filter(|one| **one != settings.archive_tiers);
        changes.extend(tiers.map(|one| Change::ArchiveTiers(*one)));
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn along(settings: &Settings, axis: Axis, class: Class) -> Option<(Change, Option<Change>)> {
        Flips::of(settings).along(axis, class).map(|flip| (flip.change, flip.before))
    }

    #[test]
    fn standard_wins_from_0_92_reads_a_month_on() {
        // By the month, r reads: Standard 2.5 + 0.1152 + 0.03584 r, Standard-IA 1.38 + 0.256 + 1.1024 r. Equal at
        // 0.9792 / 1.06656 = 0.9181: still Standard-IA at 0.91, Standard at 0.92.
        let flip = along(&Settings::default(), Axis::Reads, Class::Standard);
        assert_eq!(flip, Some((Change::Reads(92 * 12), Some(Change::Reads(91 * 12)))), "0.92");
    }

    #[test]
    fn standard_wins_up_to_a_day_of_its_own() {
        // Never read. Up to 30 days Standard-IA takes 1.38 and 1.024, Standard 2.5 d/30 + 0.4608: equal at
        // 1.9432 x 12 = 23.3 days. Kept for 25 days, Standard wins at 23.
        let settings = Settings { reads: Exact::ZERO, days: Exact::whole(25), ..Settings::default() };
        let flip = along(&settings, Axis::Days, Class::Standard);
        assert_eq!(flip, Some((Change::Days(23), Some(Change::Days(24)))), "23 days");
    }

    #[test]
    fn standard_ia_wins_from_a_size_on() {
        // An object of s GB for four months, read twice: Standard 0.1 s + 0.0000045 + 0.0000007; Standard-IA, from 128 KB
        // on, 0.0552 s + 0.00001 + 0.000002 + 0.02 s. Equal at 0.0000068 / 0.0248 GB = 287.5 KB.
        let settings = Settings { size: Exact::whole(100 << 10), ..Settings::default() };
        let flip = along(&settings, Axis::Size, Class::StandardIa);
        assert_eq!(flip, Some((Change::Size(288 << 10), Some(Change::Size(287 << 10)))), "288 KB");
    }

    #[test]
    fn a_barrier_is_lifted_where_that_is_enough() {
        let nearest = |settings: &Settings, class| Flips::of(settings).nearest(class).map(|flip| flip.change);
        let first = Settings::default();
        assert_eq!(nearest(&first, Class::OneZoneIa), Some(Change::ZoneLoss(ZoneLoss::Accept)), "cheaper anyway");
        // 5.51 against 8.75 with Bulk, which takes up to 12 hours; with Standard, 3 to 5 hours, restores cost 13.3 more.
        assert_eq!(nearest(&first, Class::GlacierFlexible), Some(Change::Wait(Wait::TwelveHours)), "Bulk");
        assert_eq!(nearest(&first, Class::StandardIa), None, "it wins already");
        assert_eq!(nearest(&first, Class::ReducedRedundancy), None, "never");
        let abroad = Settings { residency: Residency::UnitedStates, ..first };
        assert_eq!(winning(&abroad), None, "Seoul is not in the United States");
        assert_eq!(nearest(&abroad, Class::StandardIa), Some(Change::Region(Region::Virginia)), "the other Region");
        let express = Settings {
            size: Exact::whole(10 << 10),
            reads: Exact::whole(1_000),
            days: Exact::whole(30),
            zone_loss: ZoneLoss::Accept,
            ..Settings::default()
        };
        assert_eq!(nearest(&express, Class::ExpressOneZone), Some(Change::Region(Region::Virginia)), "a known price");
    }

    #[test]
    fn steps_lead_there_and_back() {
        for axis in Axis::ALL {
            let (mut value, mut way) = (axis.range().0, vec![axis.range().0]);
            while let Some(next) = axis.up(value) {
                assert!(next > value, "{axis:?}: up");
                (value, _) = (next, way.push(next));
            }
            assert_eq!(value, axis.range().1, "{axis:?}: to the end");
            for two in way.windows(2) {
                assert_eq!(axis.down(two[1]), Some(two[0]), "{axis:?}: back from {}", two[1]);
            }
            assert_eq!(axis.down(way[0]), None, "{axis:?}: the other end");
        }
    }
}
