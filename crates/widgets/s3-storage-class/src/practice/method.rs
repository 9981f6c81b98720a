//! The way of counting with every turn of it that people take wrongly as a field of its own.
//!
//! [`Method::right`] is how it is counted, and by test agrees with `model`. A wrong rule is that method with a field
//! changed ([`Method::bent`]), so its steps are the same steps.

use skylet_facts::s3;
use skylet_practice::Case;
use skylet_units::Exact;

use crate::cost::{Data, Line, days_min, overhead, size_min, up};
use crate::lifecycle;
use crate::model::summary;
use crate::money::{GB, MONTH_DAYS, PRICE_PARTS, READ_PARTS};
use crate::prices::Prices;
use crate::rivals::Rival;
use crate::settings::{Class, Settings};
use crate::tiering::{Stays, Tier};

/// A number on the way, as it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Factor {
    /// Things, or how often.
    Count(Exact),
    /// Requests, priced by the thousand.
    Requests(Exact),
    /// Gigabytes.
    Gigabytes(Exact),
    /// The size of an object in bytes, worth its gigabytes.
    Size(i64),
    /// Days of a month of 30.
    Days(i64),
    /// A price, in US dollars.
    Price(Exact),
    /// A sum of an earlier row, in US dollars.
    Sum(Exact),
    /// A day of the calendar, or some days.
    Day(i64),
}

impl Factor {
    /// What it is worth.
    #[must_use]
    pub fn value(self) -> Exact {
        match self {
            Self::Count(number) | Self::Gigabytes(number) | Self::Price(number) | Self::Sum(number) => number,
            Self::Requests(number) => number / Exact::whole(1_000),
            Self::Size(bytes) => gigabytes(i128::from(bytes)),
            Self::Days(days) => Exact::whole(days) / Exact::whole(MONTH_DAYS),
            Self::Day(day) => Exact::whole(day),
        }
    }
}

/// A row: a sum of products.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// Its id.
    pub id: &'static str,
    /// What is added up, each a product.
    pub terms: Vec<Vec<Factor>>,
    /// Its result.
    pub value: Exact,
}

fn row(id: &'static str, terms: Vec<Vec<Factor>>) -> Worked {
    let product = |factors: &Vec<Factor>| factors.iter().fold(Exact::ONE, |all, one| all * one.value());
    let value = terms.iter().map(product).fold(Exact::ZERO, |sum, one| sum + one);
    Worked { id, terms, value }
}

/// The sum of dollars of rows so far.
fn sum_of(id: &'static str, rows: &[&Worked]) -> Worked {
    row(id, rows.iter().map(|row| vec![Factor::Sum(row.value)]).collect())
}

/// A way of counting, of one kind of problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Method {
    /// What storage is charged.
    Storage(Storage),
    /// What reading is charged.
    Reading(Reading),
    /// What Intelligent-Tiering charges in all.
    Tiering(Tiering),
    /// What a plan costs.
    Plan(Plan),
    /// What the class to choose costs.
    Cheapest(Cheapest),
    /// The earliest day of a move.
    Earliest(Earliest),
}

/// What storage is charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Storage {
    objects: Exact,
    /// Bytes each object is charged as at the price of the class.
    size: i64,
    /// Bytes each object is charged at the price of Standard, and for how long.
    names: i64,
    kept: i64,
    /// Days charged.
    days: i64,
    price: Exact,
    standard: Exact,
}

/// What reading is charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    objects: Exact,
    gigabytes: Exact,
    /// Reads of each object.
    times: Exact,
    get: Exact,
    restore: Exact,
    retrieval: Exact,
    copy_days: i64,
    standard: Exact,
}

/// What Intelligent-Tiering charges in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiering {
    objects: Exact,
    gigabytes: Exact,
    in_tiers: [i64; 3],
    prices: [Exact; 3],
    days: i64,
    monitoring: Exact,
    put: Exact,
    get: Exact,
    times: Exact,
    retrieval: Exact,
}

/// What a plan of one move costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    objects: Exact,
    gigabytes: Exact,
    put: Exact,
    first: (Exact, i64),
    transition: Exact,
    second: (Exact, i64),
    left: i64,
    kept: i64,
    minimum: i64,
}

/// What the class to choose costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cheapest {
    /// The class chosen.
    pub class: Class,
    rivals: Vec<Rival>,
    region: crate::settings::Region,
}

/// The earliest day of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earliest {
    start: i64,
    minimum: i64,
}

fn dollars(parts: i64) -> Exact {
    Exact::from_parts(i128::from(parts), i128::from(PRICE_PARTS))
}

fn thousand(parts: i64) -> Exact {
    dollars(parts * 1_000)
}

fn gigabytes(bytes: i128) -> Exact {
    Exact::from_parts(bytes, GB)
}

impl Method {
    /// How it is counted. None where a price is unknown.
    #[must_use]
    pub fn right(case: &Case) -> Option<Self> {
        let settings = Settings::from_values(&case.values);
        let data = Data::of(&settings);
        match case.asked.result {
            "class-storage" => storage(&settings, &data).map(Self::Storage),
            "class-reading" => reading(&settings, &data).map(Self::Reading),
            "class-total" => tiering(&settings, &data).map(Self::Tiering),
            "plan-total" => plan(&settings, &data).map(Self::Plan),
            "winner-total" => {
                let summary = summary(&settings);
                let class = summary.winner()?.class;
                Some(Self::Cheapest(Cheapest { class, rivals: summary.rivals, region: settings.region }))
            }
            "last-day-min" => {
                let minimum = lifecycle::last_day_min(&settings)? - up(settings.next_day);
                Some(Self::Earliest(Earliest { start: up(settings.next_day), minimum }))
            }
            _ => None,
        }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(&self, rule: &str, case: &Case) -> Option<Self> {
        let settings = Settings::from_values(&case.values);
        let data = Data::of(&settings);
        match self {
            Self::Storage(right) => right.bent(rule, settings.class, &data).map(Self::Storage),
            Self::Reading(right) => right.bent(rule).map(Self::Reading),
            Self::Tiering(right) => right.bent(rule).map(Self::Tiering),
            Self::Plan(right) => right.bent(rule).map(Self::Plan),
            Self::Cheapest(right) => right.bent(rule).map(Self::Cheapest),
            Self::Earliest(right) => right.bent(rule).map(Self::Earliest),
        }
    }

    /// Days kept, days charged and the days of a month, for the drawing; none where no days are counted.
    #[must_use]
    pub fn days(&self) -> Option<(i64, i64)> {
        match self {
            Self::Storage(one) => Some((one.kept, one.days)),
            Self::Plan(one) => Some((one.kept, one.kept + one.left)),
            Self::Tiering(one) => Some((one.days, one.days)),
            Self::Reading(_) | Self::Cheapest(_) | Self::Earliest(_) => None,
        }
    }

    /// Every row on the way; the last is the answer.
    #[must_use]
    pub fn work(&self) -> Vec<Worked> {
        match self {
            Self::Storage(one) => one.work(),
            Self::Reading(one) => one.work(),
            Self::Tiering(one) => one.work(),
            Self::Plan(one) => one.work(),
            Self::Cheapest(one) => one.work(),
            Self::Earliest(one) => {
                vec![row("answer", vec![vec![Factor::Day(one.start)], vec![Factor::Day(one.minimum)]])]
            }
        }
    }
}

fn storage(settings: &Settings, data: &Data) -> Option<Storage> {
    let prices = Prices::of(settings.region);
    let own = prices.class(settings.class)?;
    let (index, names) = overhead(settings.class);
    Some(Storage {
        objects: Exact::whole(data.objects),
        size: data.size.max(size_min(settings.class)) + index,
        names,
        kept: data.days,
        days: data.days.max(days_min(settings.class)),
        price: dollars(own.storage[0]),
        standard: dollars(prices.class(Class::Standard)?.storage[0]),
    })
}

impl Storage {
    fn bent(&self, rule: &str, class: Class, data: &Data) -> Option<Self> {
        let is_early = data.days < days_min(class);
        let is_small = data.size < size_min(class);
        let (index, names) = overhead(class);
        let is_archived = index > 0;
        match rule {
            "duration-ignored" if is_early => Some(Self { days: data.days, ..self.clone() }),
            "duration-added" if is_early => Some(Self { days: data.days + days_min(class), ..self.clone() }),
            "size-ignored" if is_small => Some(Self { size: data.size, ..self.clone() }),
            "size-added" if is_small => Some(Self { size: data.size + size_min(class), ..self.clone() }),
            "overhead-forgotten" if is_archived => Some(Self { size: data.size, names: 0, ..self.clone() }),
            "overhead-one-price" if is_archived => Some(Self { size: self.size + names, names: 0, ..self.clone() }),
            "overhead-as-minimum" if is_archived && data.size < index + names => {
                Some(Self { size: index + names, names: 0, ..self.clone() })
            }
            _ => None,
        }
    }

    /// Bytes each object is charged as.
    #[must_use]
    pub const fn size(&self) -> i64 {
        self.size
    }

    fn work(&self) -> Vec<Worked> {
        let amount = row("amount", vec![vec![Factor::Count(self.objects), Factor::Size(self.size)]]);
        let own = row(
            "storage",
            vec![vec![Factor::Gigabytes(amount.value), Factor::Price(self.price), Factor::Days(self.days)]],
        );
        let names = if self.names > 0 {
            vec![vec![
                Factor::Count(self.objects),
                Factor::Size(self.names),
                Factor::Price(self.standard),
                Factor::Days(self.kept),
            ]]
        } else {
            Vec::new()
        };
        let names = row("names", names);
        let answer = sum_of("answer", &[&own, &names]);
        vec![amount, own, names, answer]
    }
}

fn reading(settings: &Settings, data: &Data) -> Option<Reading> {
    let prices = Prices::of(settings.region);
    let own = prices.class(settings.class)?;
    let taken = crate::restore::taken(settings.class, settings.restore, settings.wait, data.size);
    let fees = taken.and_then(|taken| prices.restore(settings.class, taken.mode));
    Some(Reading {
        objects: Exact::whole(data.objects),
        gigabytes: gigabytes(data.bytes()),
        times: Exact::whole(data.reads * data.days) / Exact::whole(READ_PARTS * MONTH_DAYS),
        get: thousand(own.get),
        restore: fees.map_or(Exact::ZERO, |fees| thousand(fees.request)),
        retrieval: dollars(fees.map_or(own.retrieval, |fees| fees.retrieval)),
        copy_days: if fees.is_some() { up(settings.copy_days) } else { 0 },
        standard: dollars(prices.class(Class::Standard)?.storage[0]),
    })
}

impl Reading {
    fn bent(&self, rule: &str) -> Option<Self> {
        let is_archived = self.copy_days > 0;
        match rule {
            "retrieval-forgotten" if self.retrieval > Exact::ZERO => {
                Some(Self { retrieval: Exact::ZERO, ..self.clone() })
            }
            "get-forgotten" if !is_archived => Some(Self { get: Exact::ZERO, ..self.clone() }),
            "read-once" if self.times != Exact::ONE => Some(Self { times: Exact::ONE, ..self.clone() }),
            "restore-request-forgotten" if self.restore > Exact::ZERO => {
                Some(Self { restore: Exact::ZERO, ..self.clone() })
            }
            "copy-forgotten" if is_archived => Some(Self { copy_days: 0, ..self.clone() }),
            _ => None,
        }
    }

    fn work(&self) -> Vec<Worked> {
        let reads = self.objects * self.times;
        let read = self.gigabytes * self.times;
        let requests = row("requests", vec![vec![Factor::Requests(reads), Factor::Price(self.get + self.restore)]]);
        let bytes = row("bytes", vec![vec![Factor::Gigabytes(read), Factor::Price(self.retrieval)]]);
        let copies = if self.copy_days > 0 {
            vec![vec![Factor::Gigabytes(read), Factor::Price(self.standard), Factor::Days(self.copy_days)]]
        } else {
            Vec::new()
        };
        let copies = row("copies", copies);
        let answer = sum_of("answer", &[&requests, &bytes, &copies]);
        vec![requests, bytes, copies, answer]
    }
}

fn tiering(settings: &Settings, data: &Data) -> Option<Tiering> {
    let prices = Prices::of(settings.region);
    let own = prices.class(Class::IntelligentTiering)?;
    let stays = Stays::of(data.days, data.reads, settings.archive_tiers);
    // Problems are read every so many whole days.
    let days = |tier| stays.days(tier).floor_to_i64();
    Some(Tiering {
        objects: Exact::whole(data.objects),
        gigabytes: gigabytes(data.bytes()),
        in_tiers: [days(Tier::Frequent), days(Tier::Infrequent), days(Tier::ArchiveInstant)],
        prices: [dollars(own.storage[0]), dollars(prices.tiers[0]), dollars(prices.tiers[1])],
        days: data.days,
        monitoring: thousand(prices.monitoring),
        put: thousand(own.put),
        get: thousand(own.get),
        times: Exact::whole(data.reads * data.days) / Exact::whole(READ_PARTS * MONTH_DAYS),
        retrieval: Exact::ZERO,
    })
}

impl Tiering {
    fn bent(&self, rule: &str) -> Option<Self> {
        match rule {
            "monitoring-forgotten" => Some(Self { monitoring: Exact::ZERO, ..self.clone() }),
            // What Standard-IA takes for a GB, in both Regions.
            "tiering-retrieval" if self.times > Exact::ZERO => {
                Some(Self { retrieval: s3::SEOUL_STANDARD_IA_RETRIEVAL.value, ..self.clone() })
            }
            "never-moved" if self.days > self.in_tiers[0] => Some(Self { in_tiers: [self.days, 0, 0], ..self.clone() }),
            _ => None,
        }
    }

    fn work(&self) -> Vec<Worked> {
        let tier = |(days, price): (i64, Exact)| {
            vec![Factor::Gigabytes(self.gigabytes), Factor::Price(price), Factor::Days(days)]
        };
        let tiers = self.in_tiers.into_iter().zip(self.prices).filter(|(days, _)| *days > 0);
        let storage = row("storage", tiers.map(tier).collect());
        let watched = vec![Factor::Requests(self.objects), Factor::Price(self.monitoring), Factor::Days(self.days)];
        let monitoring = row("monitoring", vec![watched]);
        let put = vec![Factor::Requests(self.objects), Factor::Price(self.put)];
        let get = vec![Factor::Requests(self.objects * self.times), Factor::Price(self.get)];
        let requests = row("requests", vec![put, get]);
        let bytes = vec![vec![Factor::Gigabytes(self.gigabytes * self.times), Factor::Price(self.retrieval)]];
        let bytes = row("bytes", bytes);
        let answer = sum_of("answer", &[&storage, &monitoring, &requests, &bytes]);
        vec![storage, monitoring, requests, bytes, answer]
    }
}

fn plan(settings: &Settings, data: &Data) -> Option<Plan> {
    let prices = Prices::of(settings.region);
    let to = settings.next_class.class()?;
    let (first, second) = (prices.class(settings.first_class)?, prices.class(to)?);
    let day = up(settings.next_day);
    Some(Plan {
        objects: Exact::whole(data.objects),
        gigabytes: gigabytes(data.bytes()),
        put: thousand(first.put),
        first: (dollars(first.storage[0]), day),
        transition: thousand(second.transition),
        second: (dollars(second.storage[0]), data.days - day),
        left: (days_min(to) - (data.days - day)).max(0),
        kept: data.days,
        minimum: days_min(to),
    })
}

impl Plan {
    fn bent(&self, rule: &str) -> Option<Self> {
        match rule {
            "transition-forgotten" => Some(Self { transition: Exact::ZERO, ..self.clone() }),
            "duration-ignored" if self.left > 0 => Some(Self { left: 0, ..self.clone() }),
            // Kept longer than that, it is as if there was no minimum.
            "duration-from-upload" if self.minimum > self.kept => {
                Some(Self { left: self.minimum - self.kept, ..self.clone() })
            }
            _ => None,
        }
    }

    fn work(&self) -> Vec<Worked> {
        let stored =
            |price: Exact, days: i64| vec![Factor::Gigabytes(self.gigabytes), Factor::Price(price), Factor::Days(days)];
        let first = row("first", vec![stored(self.first.0, self.first.1)]);
        let second = row("second", vec![stored(self.second.0, self.second.1)]);
        let left = row("left", vec![stored(self.second.0, self.left)]);
        let request = |price: Exact| vec![Factor::Requests(self.objects), Factor::Price(price)];
        let requests = row("requests", vec![request(self.put), request(self.transition)]);
        let answer = sum_of("answer", &[&first, &second, &left, &requests]);
        vec![first, second, left, requests, answer]
    }
}

impl Cheapest {
    fn bent(&self, rule: &str) -> Option<Self> {
        let class = match rule {
            "glacier-always" => Class::DeepArchive,
            "one-zone-unique" if self.rivals[Class::OneZoneIa as usize].barrier.is_some() => Class::OneZoneIa,
            "storage-price-only" => {
                let prices = Prices::of(self.region);
                let price = |rival: &&Rival| prices.class(rival.class).map(|own| own.storage[0]);
                self.rivals.iter().filter(|rival| rival.barrier.is_none()).min_by_key(price)?.class
            }
            _ => return None,
        };
        (class != self.class).then(|| Self { class, ..self.clone() })
    }

    fn work(&self) -> Vec<Worked> {
        let sum = |lines: &[Line]| {
            let bill = self.rivals[self.class as usize].bill.unwrap_or_default();
            lines.iter().map(|line| bill.line(*line)).sum::<crate::money::Money>().usd()
        };
        let stored = row("storage", vec![vec![Factor::Sum(sum(&Line::STORED))]]);
        let put = row("requests", vec![vec![Factor::Sum(sum(&[Line::Put, Line::Upload, Line::Monitoring]))]]);
        let read = row("reading", vec![vec![Factor::Sum(sum(&Line::READ))]]);
        let answer = sum_of("answer", &[&stored, &put, &read]);
        vec![stored, put, read, answer]
    }
}

impl Earliest {
    fn bent(self, rule: &str) -> Option<Self> {
        match rule {
            "counted-from-upload" if self.start > 0 => Some(Self { start: 0, ..self }),
            "duration-ignored" => Some(Self { minimum: 1, ..self }),
            "always-thirty" if self.minimum != 30 => Some(Self { minimum: 30, ..self }),
            _ => None,
        }
    }
}
