//! The classes side by side: what bars each, what each costs, which to choose.

use crate::cost::{Bill, Data, Entry, Rates, Restoring};
use crate::money::Money;
use crate::prices::Prices;
use crate::restore::{self, Taken};
use crate::settings::{Class, Restore, Settings, Wait, ZoneLoss};
use crate::tiering::{Stays, Tier};

/// What bars a class, the first that is violated in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Barrier {
    /// It is of the past and no longer recommended.
    Legacy,
    /// The Region is not where the data has to stay.
    Residency,
    /// No price of it was recorded in this Region.
    PriceUnknown,
    /// It keeps objects in one Availability Zone.
    ZoneLoss,
    /// Its first byte comes later than a reader may wait: seconds at most, 0 for milliseconds.
    Wait(i64),
    /// The mode of restoring asked for is not offered.
    ModeNotOffered,
}

impl Barrier {
    /// Its number in results: 1 for the first in the order above.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::Legacy => 1,
            Self::Residency => 2,
            Self::PriceUnknown => 3,
            Self::ZoneLoss => 4,
            Self::Wait(_) => 5,
            Self::ModeNotOffered => 6,
        }
    }
}

/// One class beside the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rival {
    /// The class.
    pub class: Class,
    /// What bars it, if anything does.
    pub barrier: Option<Barrier>,
    /// What it costs over the days kept; none where no price was recorded.
    pub bill: Option<Bill>,
    /// How it is restored from, if it has to be and the mode is offered.
    pub restored: Option<Taken>,
    /// Whether it is the one to choose: of equal ones the first.
    pub is_winner: bool,
}

impl Rival {
    /// What it costs over the days kept, if that is known.
    #[must_use]
    pub fn total(&self) -> Option<Money> {
        self.bill.as_ref().map(Bill::total)
    }
}

/// What bars a class in a state, the first that does.
#[must_use]
pub fn barrier(class: Class, settings: &Settings, data: &Data) -> Option<Barrier> {
    if class == Class::ReducedRedundancy {
        return Some(Barrier::Legacy);
    }
    if !settings.residency.holds(settings.region) {
        return Some(Barrier::Residency);
    }
    if Prices::of(settings.region).class(class).is_none() {
        return Some(Barrier::PriceUnknown);
    }
    let is_one_zone = matches!(class, Class::OneZoneIa | Class::ExpressOneZone);
    if is_one_zone && settings.zone_loss == ZoneLoss::Survive {
        return Some(Barrier::ZoneLoss);
    }
    if settings.wait == Wait::SingleDigit && class != Class::ExpressOneZone {
        return Some(Barrier::Wait(0));
    }
    restored_like(class, settings, data).and_then(|like| late(like, settings, data.size))
}

/// The class that restoring from this one is like; none where objects are read at once.
fn restored_like(class: Class, settings: &Settings, data: &Data) -> Option<Class> {
    match class {
        Class::GlacierFlexible | Class::DeepArchive => Some(class),
        Class::IntelligentTiering if data.size >= skylet_facts::s3::TIERING_SIZE_MIN.whole() => {
            match Stays::of(data.days, data.reads, settings.archive_tiers).deepest() {
                Tier::Archive => Some(Class::GlacierFlexible),
                Tier::DeepArchive => Some(Class::DeepArchive),
                Tier::Frequent | Tier::Infrequent | Tier::ArchiveInstant => None,
            }
        }
        _ => None,
    }
}

fn late(like: Class, settings: &Settings, size: i64) -> Option<Barrier> {
    let of = |restore| restore::taken(like, restore, settings.wait, size);
    match of(settings.restore) {
        Some(taken) if taken.is_in_time => None,
        Some(taken) => Some(Barrier::Wait(taken.seconds)),
        // Whoever may not wait at all is told that first.
        None => match of(Restore::Cheapest) {
            Some(taken) if !taken.is_in_time => Some(Barrier::Wait(taken.seconds)),
            _ => Some(Barrier::ModeNotOffered),
        },
    }
}

/// Every class in the order of the options.
#[must_use]
pub fn rivals(settings: &Settings) -> Vec<Rival> {
    let data = Data::of(settings);
    let restoring = Restoring::of(settings);
    let prices = Prices::of(settings.region);
    let rival = |class: &Class| Rival {
        class: *class,
        barrier: barrier(*class, settings, &data),
        bill: Rates::of(*class, data.size, data.objects, &restoring, prices)
            .map(|rates| rates.lines(data.days, data.reads, Entry::Put)),
        restored: restored_like(*class, settings, &data)
            .and_then(|like| restore::taken(like, settings.restore, settings.wait, data.size)),
        is_winner: false,
    };
    let mut rivals: Vec<_> = Class::ALL.iter().map(rival).collect();
    let least = |rival: &&mut Rival| rival.total();
    let best = rivals.iter_mut().filter(|rival| rival.barrier.is_none() && rival.bill.is_some()).min_by_key(least);
    if let Some(best) = best {
        best.is_winner = true;
    }
    rivals
}

/// The one to choose; none where every class is barred.
#[must_use]
pub fn winner(rivals: &[Rival]) -> Option<&Rival> {
    rivals.iter().find(|rival| rival.is_winner)
}

/// The class to choose in a state, without the lines.
#[must_use]
pub fn winning(settings: &Settings) -> Option<Class> {
    let data = Data::of(settings);
    crate::territory::Field::of(settings).winner(data.days, data.reads)
}
