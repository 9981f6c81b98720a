//! What a class costs, line by line.
//!
//! [`Rates`] holds what follows from everything but the days kept and the reads, so that many such points can be worked
//! out fast; [`Rates::lines`] is one of them in full. Internet transfer, free tiers and taxes are left out.

use skylet_facts::s3;
use skylet_units::Exact;

use crate::money::{
    GB, MONTH_DAYS, Money, PER_BYTE, PER_BYTE_DAY, PER_BYTE_READ, PER_COPY_DAY_READ, PER_THING, PER_THING_DAY,
    PER_THING_READ, READ_PARTS,
};
use crate::prices::{ClassPrices, Prices};
use crate::restore::{self, Mode};
use crate::settings::{ArchiveTiers, Class, Restore, Settings, Wait};
use crate::tiering::{Stays, Tier};

/// What is stored and how it is read, in whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Data {
    /// Bytes of one object.
    pub size: i64,
    /// Objects.
    pub objects: i64,
    /// Days they are kept.
    pub days: i64,
    /// Reads of each a month, in 1,200ths.
    pub reads: i64,
}

impl Data {
    /// From settings: fractions of bytes, objects, days and 1,200ths of reads count as whole ones.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        Self {
            size: up(settings.size),
            objects: up(settings.objects),
            days: up(settings.days),
            reads: up(settings.reads * Exact::whole(READ_PARTS)),
        }
    }

    /// Bytes of all objects.
    #[must_use]
    pub const fn bytes(&self) -> i128 {
        self.size as i128 * self.objects as i128
    }

    /// Reads of all objects over the days kept.
    #[must_use]
    pub fn reads_of_all(&self) -> Exact {
        let (reads, days) = (Exact::whole(self.reads * self.days), Exact::whole(MONTH_DAYS * READ_PARTS));
        Exact::whole(self.objects) * reads / days
    }
}

/// A whole number, up.
pub(crate) fn up(number: Exact) -> i64 {
    number.ceil().floor_to_i64()
}

/// A line of the bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The bytes stored, for the days kept.
    Storage,
    /// What small objects are charged beyond their bytes.
    MinimumSize,
    /// Index, name and metadata of archived objects.
    Overhead,
    /// The days left of the minimum duration.
    MinimumDuration,
    /// Monitoring by Intelligent-Tiering.
    Monitoring,
    /// Uploading, a request for each object.
    Put,
    /// Lifecycle transitions, a request for each object.
    Transition,
    /// Bytes uploaded, where they are charged.
    Upload,
    /// Reading, a request for each read.
    Get,
    /// Bytes read, where they are charged.
    Retrieval,
    /// Restoring, a request for each read.
    Restore,
    /// Copies of restored objects.
    Copy,
}

impl Line {
    /// How many there are.
    pub const COUNT: usize = 12;
    /// Every line.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Storage,
        Self::MinimumSize,
        Self::Overhead,
        Self::MinimumDuration,
        Self::Monitoring,
        Self::Put,
        Self::Transition,
        Self::Upload,
        Self::Get,
        Self::Retrieval,
        Self::Restore,
        Self::Copy,
    ];
    /// What is charged for storage.
    pub const STORED: [Self; 4] = [Self::Storage, Self::MinimumSize, Self::Overhead, Self::MinimumDuration];
    /// What is charged for reading.
    pub const READ: [Self; 4] = [Self::Get, Self::Retrieval, Self::Restore, Self::Copy];
}

/// How objects come into a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// They are uploaded.
    Put,
    /// A lifecycle rule moves them.
    Transition,
}

/// A bill: what each line comes to, in the order of [`Line`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bill {
    lines: [Money; Line::COUNT],
}

impl Bill {
    /// What one line comes to.
    #[must_use]
    pub const fn line(&self, line: Line) -> Money {
        self.lines[line as usize]
    }

    /// All lines together.
    #[must_use]
    pub fn total(&self) -> Money {
        self.lines.into_iter().sum()
    }

    /// Line by line with another.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (line, more) in self.lines.iter_mut().zip(other.lines) {
            *line = *line + more;
        }
        self
    }

    fn set(&mut self, line: Line, quanta: i128) {
        self.lines[line as usize] = Money(quanta);
    }
}

/// What a class charges for some objects, whatever the days and reads. In quanta.
#[derive(Debug, Clone)]
pub struct Rates {
    /// The class.
    pub class: Class,
    days_min: i64,
    put: i128,
    transition: i128,
    upload: i128,
    storage: i128,
    padding: i128,
    /// Overhead at the price of the class, which the minimum duration holds for, and at that of Standard.
    overhead: i128,
    names: i128,
    get: i128,
    retrieval: i128,
    restore: i128,
    copy: i128,
    tiers: Option<TierRates>,
}

/// The tiers of Intelligent-Tiering, likewise.
#[derive(Debug, Clone)]
struct TierRates {
    archive: ArchiveTiers,
    /// A day in each tier.
    storage: [i128; 5],
    /// Overhead of a day in each tier.
    overhead: [i128; 5],
    monitoring: i128,
    /// A read from the Archive Access tier, Expedited: request and bytes.
    expedited: (i128, i128),
}

/// The smallest number of days a class is charged for.
#[must_use]
pub const fn days_min(class: Class) -> i64 {
    match class {
        Class::StandardIa => s3::STANDARD_IA_DAYS_MIN.whole(),
        Class::OneZoneIa => s3::ONE_ZONE_IA_DAYS_MIN.whole(),
        Class::GlacierInstant => s3::INSTANT_DAYS_MIN.whole(),
        Class::GlacierFlexible => s3::FLEXIBLE_DAYS_MIN.whole(),
        Class::DeepArchive => s3::DEEP_DAYS_MIN.whole(),
        Class::Standard | Class::IntelligentTiering | Class::ExpressOneZone | Class::ReducedRedundancy => 0,
    }
}

/// The size, in bytes, that smaller objects are charged as.
#[must_use]
pub const fn size_min(class: Class) -> i64 {
    match class {
        Class::StandardIa => s3::STANDARD_IA_SIZE_MIN.whole(),
        Class::OneZoneIa => s3::ONE_ZONE_IA_SIZE_MIN.whole(),
        Class::GlacierInstant => s3::INSTANT_SIZE_MIN.whole(),
        _ => 0,
    }
}

/// Bytes added to each object: at the price of the class, and at that of Standard.
#[must_use]
pub const fn overhead(class: Class) -> (i64, i64) {
    match class {
        Class::GlacierFlexible => (s3::FLEXIBLE_OVERHEAD.whole(), s3::FLEXIBLE_NAME_OVERHEAD.whole()),
        Class::DeepArchive => (s3::DEEP_OVERHEAD.whole(), s3::DEEP_NAME_OVERHEAD.whole()),
        _ => (0, 0),
    }
}

/// The price of so many bytes stored at once, by the steps of a price: bytes times price parts.
#[must_use]
pub fn stepped(bytes: i128, prices: [i64; 3]) -> i128 {
    let first = i128::from(s3::TIER_FIRST_MAX.whole()) * GB;
    let second = i128::from(s3::TIER_SECOND_MAX.whole()) * GB;
    let parts = [bytes.min(first), bytes.min(second) - bytes.min(first), bytes - bytes.min(second)];
    parts.into_iter().zip(prices).map(|(part, price)| part * i128::from(price)).sum()
}

/// How the objects are restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restoring {
    /// The mode asked for.
    pub restore: Restore,
    /// How long a reader may wait.
    pub wait: Wait,
    /// Days a copy is kept.
    pub copy_days: i64,
    /// The optional tiers of Intelligent-Tiering that are on.
    pub archive_tiers: ArchiveTiers,
}

impl Restoring {
    /// From settings.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        Self {
            restore: settings.restore,
            wait: settings.wait,
            copy_days: up(settings.copy_days),
            archive_tiers: settings.archive_tiers,
        }
    }
}

impl Rates {
    /// Those of a class; none if its prices were not recorded.
    #[must_use]
    pub fn of(class: Class, size: i64, objects: i64, restoring: &Restoring, prices: &Prices) -> Option<Self> {
        let own = prices.class(class)?;
        let count = i128::from(objects);
        let bytes = i128::from(size) * count;
        let standard = prices.class(Class::Standard).map_or([0; 3], |standard| standard.storage);
        let padding = count * i128::from((size_min(class) - size).max(0));
        let (index, names) = overhead(class);
        let mut rates = Self {
            class,
            days_min: days_min(class),
            put: count * i128::from(own.put) * PER_THING,
            transition: count * i128::from(own.transition) * PER_THING,
            upload: bytes * i128::from(own.upload) * PER_BYTE,
            storage: stepped(bytes, own.storage) * PER_BYTE_DAY,
            padding: padding * i128::from(own.storage[0]) * PER_BYTE_DAY,
            overhead: count * i128::from(index) * i128::from(own.storage[0]) * PER_BYTE_DAY,
            names: stepped(count * i128::from(names), standard) * PER_BYTE_DAY,
            get: count * i128::from(own.get) * PER_THING_READ,
            retrieval: bytes * i128::from(own.retrieval) * PER_BYTE_READ,
            restore: 0,
            copy: 0,
            tiers: None,
        };
        if matches!(class, Class::GlacierFlexible | Class::DeepArchive) {
            // A mode that is not offered cannot be priced: that of the cheapest is shown.
            let taken = restore::taken(class, restoring.restore, restoring.wait, size)
                .or_else(|| restore::taken(class, Restore::Cheapest, restoring.wait, size));
            if let Some(fees) = taken.and_then(|taken| prices.restore(class, taken.mode)) {
                rates.restore = count * i128::from(fees.request) * PER_THING_READ;
                rates.retrieval = bytes * i128::from(fees.retrieval) * PER_BYTE_READ;
                rates.copy = stepped(bytes, standard) * i128::from(restoring.copy_days) * PER_COPY_DAY_READ;
            }
        }
        if class == Class::IntelligentTiering {
            rates.tiers = Some(TierRates::of(size, count, restoring, prices, own));
        }
        Some(rates)
    }

    /// The bill for objects that come into the class and stay so many days.
    #[must_use]
    pub fn lines(&self, days: i64, reads: i64, entry: Entry) -> Bill {
        let kept = i128::from(days);
        let left = i128::from((self.days_min - days).max(0));
        let read = i128::from(reads) * kept;
        let mut bill = Bill::default();
        match entry {
            Entry::Put => {
                bill.set(Line::Put, self.put);
                bill.set(Line::Upload, self.upload);
            }
            Entry::Transition => bill.set(Line::Transition, self.transition),
        }
        bill.set(Line::Storage, self.storage * kept);
        bill.set(Line::MinimumSize, self.padding * kept);
        bill.set(Line::Overhead, (self.overhead + self.names) * kept);
        bill.set(Line::MinimumDuration, (self.storage + self.padding + self.overhead) * left);
        bill.set(Line::Get, self.get * read);
        bill.set(Line::Retrieval, self.retrieval * read);
        bill.set(Line::Restore, self.restore * read);
        bill.set(Line::Copy, self.copy * read);
        if let Some(tiers) = &self.tiers {
            tiers.fill(&mut bill, days, reads);
        }
        bill
    }

    /// The total of [`Self::lines`] for uploaded objects, without the lines.
    #[must_use]
    pub fn total(&self, days: i64, reads: i64) -> Money {
        if self.tiers.is_some() {
            return self.lines(days, reads, Entry::Put).total();
        }
        let left = i128::from((self.days_min - days).max(0));
        let a_day = self.storage + self.padding + self.overhead;
        let a_read = self.get + self.retrieval + self.restore + self.copy;
        let kept = i128::from(days);
        Money(self.put + self.upload + (a_day + self.names + a_read * i128::from(reads)) * kept + a_day * left)
    }
}

impl TierRates {
    fn of(size: i64, count: i128, restoring: &Restoring, prices: &Prices, own: &ClassPrices) -> Self {
        // Small objects stay in Frequent and are not monitored.
        let is_moved = size >= s3::TIERING_SIZE_MIN.whole();
        let bytes = i128::from(size) * count;
        let standard = prices.class(Class::Standard).map_or([0; 3], |standard| standard.storage);
        let index = count * i128::from(s3::TIERING_OVERHEAD.whole());
        let names = stepped(count * i128::from(s3::TIERING_NAME_OVERHEAD.whole()), standard);
        let mut storage = [stepped(bytes, own.storage) * PER_BYTE_DAY; 5];
        let mut overhead = [0; 5];
        for (tier, price) in Tier::ALL.into_iter().skip(1).zip(prices.tiers) {
            if is_moved {
                storage[tier as usize] = bytes * i128::from(price) * PER_BYTE_DAY;
            }
            if is_moved && tier.is_archive() {
                overhead[tier as usize] = (index * i128::from(price) + names) * PER_BYTE_DAY;
            }
        }
        let taken = restore::taken(Class::GlacierFlexible, restoring.restore, restoring.wait, size);
        let is_expedited = is_moved && taken.is_some_and(|taken| taken.mode == Mode::Expedited);
        let fees = prices.tiering_expedited;
        let expedited = if is_expedited {
            (count * i128::from(fees.request) * PER_THING_READ, bytes * i128::from(fees.retrieval) * PER_BYTE_READ)
        } else {
            (0, 0)
        };
        Self {
            archive: restoring.archive_tiers,
            storage,
            overhead,
            monitoring: if is_moved { count * i128::from(prices.monitoring) * PER_THING_DAY } else { 0 },
            expedited,
        }
    }

    fn fill(&self, bill: &mut Bill, days: i64, reads: i64) {
        let stays = Stays::of(days, reads, self.archive);
        // Whole parts first, so that no product leaves its range. What is over is less than a quantum.
        let of = |rates: [i128; 5]| {
            let parts = i128::from(stays.of);
            let each = stays.parts.into_iter().zip(rates);
            let (whole, rest) = each.fold((0, 0), |(whole, rest), (part, rate)| {
                let part = i128::from(part);
                (whole + part / parts * rate, rest + part % parts * rate)
            });
            whole + rest / parts
        };
        bill.set(Line::Storage, of(self.storage));
        bill.set(Line::Overhead, of(self.overhead));
        bill.set(Line::Monitoring, self.monitoring * i128::from(days));
        if stays.deepest() == Tier::Archive {
            let read = i128::from(reads) * i128::from(days);
            bill.set(Line::Restore, self.expedited.0 * read);
            bill.set(Line::Retrieval, self.expedited.1 * read);
        }
    }
}

#[cfg(test)]
mod tests;
