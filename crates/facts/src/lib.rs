//! Every AWS limit, price and rule Skylet uses: value, unit, scope, source and date.
//!
//! The data lives in `data/*.toml`, one file per service; `build.rs` turns it into constants and refuses
//! a fact without a source. Models take facts as arguments; nothing is fetched at run time.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

use skylet_units::{Exact, Text};

/// One vendor number with everything needed to check it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// Stable name, `service.fact`.
    pub id: &'static str,
    /// The number, exact.
    pub value: Exact,
    /// The unit of the number.
    pub unit: &'static str,
    /// What sort of number it is.
    pub kind: Kind,
    /// Where it holds.
    pub scope: &'static str,
    /// The fact in a sentence, in our own words.
    pub statement: Text,
    /// Where it is written.
    pub source: Source,
    /// The day the source was read, `YYYY-MM-DD`.
    pub as_of: &'static str,
    /// What older exam questions reckon with, where it differs.
    pub exam: Option<Exam>,
}

/// The number a fact had when many of today's exam questions were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exam {
    /// The number, in the fact's unit.
    pub value: Exact,
    /// Since when it differs, in a sentence.
    pub note: Text,
}

/// After so many days without a look at its source a fact is marked.
pub const OLD_AFTER_DAYS: i64 = 180;

impl Fact {
    /// The number as a whole number, for limits counted in whole things.
    ///
    /// # Panics
    ///
    /// While compiling, when the fact is a fraction: this is for constants.
    #[must_use]
    pub const fn whole(&self) -> i64 {
        self.value.whole_or_panic()
    }

    /// Whether its source was last read too long ago; `today` in days since 1970-01-01.
    #[must_use]
    pub fn is_old(&self, today: i64) -> bool {
        today - days(self.as_of) > OLD_AFTER_DAYS
    }
}

/// Days from 1970-01-01 to a date, `YYYY-MM-DD`.
fn days(date: &str) -> i64 {
    let mut parts = date.split('-').map(|part| part.parse::<i64>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    let (year, month, day) = (next(), next(), next());
    // Years begin in March here, so that a leap day is the last of its year.
    let year = if month > 2 { year } else { year - 1 };
    let month = (month + 9) % 12;
    let (leaps, in_year) = (year / 4 - year / 100 + year / 400, (month * 153 + 2) / 5 + day - 1);
    year * 365 + leaps + in_year - 719_468
}

/// What sort of number a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// How something is counted.
    Rule,
    /// How far something goes.
    Limit,
    /// What something costs.
    Price,
}

/// The document a fact is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Title of the document.
    pub title: &'static str,
    /// Its address.
    pub address: &'static str,
}

/// Where a table of places comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The document.
    pub source: Source,
    /// The day of its figures, `YYYY-MM-DD`.
    pub as_of: &'static str,
}

/// An AWS Region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// Its code, such as `ap-northeast-2`.
    pub code: &'static str,
    /// Its name, as AWS writes it.
    pub name: &'static str,
    /// The country, two letters.
    pub country: &'static str,
    /// Latitude north and longitude east in tenths of a degree: to draw with, not published by AWS.
    pub place: (i16, i16),
    /// Whether Route 53 has health checkers there.
    pub has_checkers: bool,
}

/// A city with an edge location.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct City {
    /// Its code, mostly that of an airport.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The country, two letters.
    pub country: &'static str,
    /// Latitude north and longitude east in tenths of a degree.
    pub place: (i16, i16),
}

include!(concat!(env!("OUT_DIR"), "/facts.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_statements_end_as_sentences() {
        let lists = [dynamodb::RULES, dynamodb::PRICES, elb::RULES, elb::PRICES, route53::RULES];
        let mut ids: Vec<_> = lists.iter().copied().flatten().map(|fact| fact.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), lists.iter().map(|list| list.len()).sum::<usize>(), "an id stands twice");
        for fact in lists.iter().copied().flatten() {
            assert!(fact.statement.ko.ends_with("니다."), "{}: facts are told in 합니다체", fact.id);
            assert!(fact.statement.en.ends_with('.'), "{}", fact.id);
        }
    }

    #[test]
    fn a_fact_is_old_after_half_a_year() {
        // 1970-01-01 is day 0; 2000-02-29 day 11,016; 2026-04-09 day 20,552: 56 years, 14 leap days, 31 + 28 + 31 + 8.
        for (date, day) in [("1970-01-01", 0), ("1970-03-01", 59), ("2000-02-29", 11_016), ("2026-04-09", 20_552)] {
            assert_eq!(days(date), day, "{date}");
        }
        let fact = dynamodb::READ_UNIT_SIZE;
        let read = days(fact.as_of);
        assert!(!fact.is_old(read + 180) && fact.is_old(read + 181), "180 days are still fresh");
    }

    #[test]
    fn places_are_those_of_the_tables() {
        let codes: Vec<_> = places::REGIONS.iter().map(|region| region.code).collect();
        assert_eq!(codes.len(), 39, "34 standard, 2 in China, 2 GovCloud, 1 European Sovereign Cloud");
        assert!(!codes.contains(&"me-west-1") && !codes.contains(&"sa-west-1"), "announced is not live");
        let checkers = places::REGIONS.iter().filter(|region| region.has_checkers).count();
        assert_eq!(i64::try_from(checkers), Ok(route53::CHECKER_REGIONS.whole()), "Regions with health checkers");
        assert!(places::LATENCY_REGIONS.iter().all(|code| codes.contains(code)), "every measured Region is one");
        let at = |code| places::LATENCY_REGIONS.iter().position(|other| *other == code).expect("measured");
        let seoul = places::LATENCY_TENTHS[at("ap-northeast-2")];
        // The row of Seoul: N. Virginia 180 ms, Frankfurt 232 ms, to the nearest millisecond.
        let near = |tenths: u16| (tenths + 5) / 10;
        assert_eq!((near(seoul[at("us-east-1")]), near(seoul[at("eu-central-1")])), (180, 232), "from Seoul");
        assert_eq!(places::CITIES.len(), 107, "cities");
    }

    #[test]
    fn the_values_are_those_of_the_data_file() {
        assert_eq!(dynamodb::READ_UNIT_SIZE.value, Exact::whole(4_096), "4 KB");
        assert_eq!(dynamodb::EVENTUAL_READ_UNITS.value, Exact::new(1, 2), "one half");
        assert_eq!(dynamodb::ITEM_SIZE_MAX.value, Exact::whole(400 * 1_024), "400 KB");
        assert_eq!(elb::ALB_ALGORITHMS.whole(), 3, "round robin, least outstanding requests, weighted random");
    }
}
