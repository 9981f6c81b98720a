//! A lifecycle plan: uploaded into one class, moved on down the waterfall, deleted at the end.

use skylet_facts::s3;

use crate::cost::{Bill, Data, Entry, Rates, Restoring, days_min, up};
use crate::money::Money;
use crate::prices::Prices;
use crate::rivals::{Barrier, barrier};
use crate::settings::{Class, Rules, Settings, SmallObjects};
use crate::tiering::{self, Tier};

/// Why a plan cannot be written down, the first reason in the order of its moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing falls from the first class to the second.
    NotDownward(Class, Class),
    /// A later move comes before an earlier one, or on the same day.
    OutOfOrder,
    /// To Standard-IA and One Zone-IA objects are moved at this age, in days, at the earliest.
    TooYoung(i64),
    /// One rule may not leave a class before its minimum duration is over, which is on this day.
    BeforeMinimum(Class, i64),
}

impl Problem {
    /// Its number in results, from 1.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::NotDownward(..) => 1,
            Self::OutOfOrder => 2,
            Self::TooYoung(_) => 3,
            Self::BeforeMinimum(..) => 4,
        }
    }
}

/// The time in one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// The class.
    pub class: Class,
    /// The day it begins.
    pub from: i64,
    /// The day it ends.
    pub to: i64,
    /// Days of its minimum duration that are charged and not used.
    pub left: i64,
    /// What it costs; none where no price was recorded.
    pub bill: Option<Bill>,
    /// What bars the class, if anything does.
    pub barrier: Option<Barrier>,
}

/// A plan worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The stays in order; those the objects do not live to see are left out.
    pub stays: Vec<Stay>,
    /// Why it cannot be written down, if it cannot. The stays are what it would cost if it could.
    pub problem: Option<Problem>,
    /// Whether the objects are too small to be moved, so that they stay where they were uploaded.
    pub is_small: bool,
}

impl Plan {
    /// What it costs over the days kept, if every price is known.
    #[must_use]
    pub fn total(&self) -> Option<Money> {
        self.stays.iter().map(|stay| stay.bill.as_ref().map(Bill::total)).sum()
    }

    /// Its lines, if every price is known.
    #[must_use]
    pub fn bill(&self) -> Option<Bill> {
        self.stays.iter().try_fold(Bill::default(), |sum, stay| Some(sum.and(stay.bill.as_ref()?)))
    }
}

/// Whether a rule can move objects from one class to another; `tier` is where Intelligent-Tiering has them.
#[must_use]
pub fn is_downward(from: Class, to: Class, tier: Tier) -> bool {
    use Class::{DeepArchive, GlacierFlexible, GlacierInstant, IntelligentTiering, OneZoneIa, Standard, StandardIa};
    let below: &[Class] = match from {
        Standard => &[StandardIa, IntelligentTiering, OneZoneIa, GlacierInstant, GlacierFlexible, DeepArchive],
        StandardIa => &[IntelligentTiering, OneZoneIa, GlacierInstant, GlacierFlexible, DeepArchive],
        IntelligentTiering => match tier {
            Tier::Frequent | Tier::Infrequent => &[OneZoneIa, GlacierInstant, GlacierFlexible, DeepArchive],
            Tier::ArchiveInstant => &[GlacierInstant, GlacierFlexible, DeepArchive],
            Tier::Archive => &[GlacierFlexible, DeepArchive],
            Tier::DeepArchive => &[DeepArchive],
        },
        OneZoneIa | GlacierInstant => &[GlacierFlexible, DeepArchive],
        GlacierFlexible => &[DeepArchive],
        // Of Reduced Redundancy the documentation of today says nothing.
        DeepArchive | Class::ExpressOneZone | Class::ReducedRedundancy => &[],
    };
    below.contains(&to)
}

/// The classes of a plan with the day each begins.
fn moves(settings: &Settings) -> Vec<(Class, i64)> {
    let mut moves = vec![(settings.first_class, 0)];
    for (to, day) in [(settings.next_class, settings.next_day), (settings.last_class, settings.last_day)] {
        moves.extend(to.class().map(|class| (class, up(day))));
    }
    moves
}

fn problem(moves: &[(Class, i64)], settings: &Settings, data: &Data) -> Option<Problem> {
    moves.windows(2).enumerate().find_map(|(place, pair)| {
        let ((from, start), (to, day)) = (pair[0], pair[1]);
        if day < start || (day == start && place > 0) {
            return Some(Problem::OutOfOrder);
        }
        // The clock of Intelligent-Tiering begins when an object comes.
        let is_moved = data.size >= s3::TIERING_SIZE_MIN.whole();
        let tier = tiering::tier_at(day - start, data.reads, settings.archive_tiers);
        if !is_downward(from, to, if is_moved { tier } else { Tier::Frequent }) {
            return Some(Problem::NotDownward(from, to));
        }
        let age = s3::INFREQUENT_AFTER.whole();
        if matches!(to, Class::StandardIa | Class::OneZoneIa) && day < age {
            return Some(Problem::TooYoung(age));
        }
        // The first class is left by the first rule; what one rule does are its own moves.
        let end = start + days_min(from);
        (place > 0 && settings.rules == Rules::One && day < end).then_some(Problem::BeforeMinimum(from, end))
    })
}

/// The earliest day at which one rule may make the last of two moves: once the minimum duration of the class between is
/// over, and never on the day of the first. None if there are not two, or the second is not down the waterfall.
#[must_use]
pub fn last_day_min(settings: &Settings) -> Option<i64> {
    let moves = moves(settings);
    let [_, (from, start), (to, _)] = moves[..] else { return None };
    let age = if matches!(to, Class::StandardIa | Class::OneZoneIa) { s3::INFREQUENT_AFTER.whole() } else { 0 };
    let is_down = is_downward(from, to, Tier::Frequent);
    is_down.then_some((start + days_min(from)).max(start + 1).max(age))
}

/// Works a plan out.
#[must_use]
pub fn plan(settings: &Settings) -> Plan {
    let data = Data::of(settings);
    let mut moves = moves(settings);
    let problem = problem(&moves, settings, &data);
    let is_small =
        moves.len() > 1 && data.size < s3::TRANSITION_SIZE_MIN.whole() && settings.small_objects == SmallObjects::Stay;
    if is_small {
        moves.truncate(1);
    }
    let (restoring, prices) = (Restoring::of(settings), Prices::of(settings.region));
    let stay = |(place, (class, from)): (usize, &(Class, i64))| {
        let to = moves.get(place + 1).map_or(data.days, |next| next.1.min(data.days)).max(*from);
        let entry = if place == 0 { Entry::Put } else { Entry::Transition };
        let days = to - from;
        let rates = Rates::of(*class, data.size, data.objects, &restoring, prices);
        Stay {
            class: *class,
            from: *from,
            to,
            left: (days_min(*class) - days).max(0),
            bill: rates.map(|rates| rates.lines(days, data.reads, entry)),
            barrier: barrier(*class, settings, &Data { days: days.max(1), ..data }),
        }
    };
    let lives = |(_, (_, from)): &(usize, &(Class, i64))| *from < data.days;
    let stays = moves.iter().enumerate().filter(lives).map(stay).collect();
    Plan { stays, problem, is_small }
}

#[cfg(test)]
mod tests;
