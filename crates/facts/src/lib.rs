//! Every AWS limit, price and rule Skylet uses: value, unit, scope, source and date.
//!
//! The data lives in `data/*.toml`, one file per service; `build.rs` turns it into constants and refuses
//! a fact without source and dates. Models take facts as arguments; nothing is fetched at run time.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

use skylet_units::{Date, Exact, Text};

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
    /// The day it is shown with, `YYYY-MM-DD`: of a price, the day its price list was published; else the day the source
    /// was read.
    pub as_of: &'static str,
    /// The day the source bears, if any.
    pub published: Option<Date>,
    /// The day it was last compared with its source. Age counts from here.
    pub checked: Date,
    /// Since when the source says that it holds, if it does. A price list that gives no day: its own.
    pub effective: Option<Date>,
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

/// A number that was wrong when it was published here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Correction {
    /// The day it was put right.
    pub date: Date,
    /// The fact's name.
    pub fact: &'static str,
    /// The number before.
    pub was: Exact,
    /// The number since.
    pub now: Exact,
    /// What was wrong, in a sentence.
    pub note: Text,
}

/// How long ago a number was last compared with its source. Later classes are older.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Age {
    /// Up to [`AMBER_AFTER_DAYS`]: the date alone says enough.
    Fresh,
    /// More than that: marked, in words as well as in colour.
    Amber,
    /// More than [`HISTORICAL_AFTER_DAYS`]: totals are called historical. Formulas stay as they are.
    Historical,
}

/// After so many days without a look at its source a fact is marked.
pub const AMBER_AFTER_DAYS: i64 = 90;
/// After so many days what is reckoned with it is historical.
pub const HISTORICAL_AFTER_DAYS: i64 = 180;

impl Age {
    /// The class for a day of checking; `today` in days since 1970-01-01, from a clock that may be wrong.
    ///
    /// A clock before the day of checking tells nothing of the age: the class is [`Age::Fresh`], and the date is shown
    /// anyway.
    ///
    /// ```
    /// use skylet_facts::Age;
    /// use skylet_units::Date;
    /// let checked = Date::from_days(20_000);
    /// assert_eq!(Age::at(checked, 20_090), Age::Fresh);
    /// assert_eq!(Age::at(checked, 20_091), Age::Amber);
    /// assert_eq!(Age::at(checked, 20_181), Age::Historical);
    /// ```
    #[must_use]
    pub const fn at(checked: Date, today: i64) -> Self {
        let days = today.saturating_sub(checked.days() as i64);
        if days > HISTORICAL_AFTER_DAYS {
            Self::Historical
        } else if days > AMBER_AFTER_DAYS {
            Self::Amber
        } else {
            Self::Fresh
        }
    }

    /// The oldest class among some facts: what a result reckoned with all of them is. None of none.
    #[must_use]
    pub fn oldest(facts: &[&Fact], today: i64) -> Option<Self> {
        facts.iter().map(|fact| fact.age(today)).max()
    }
}

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

    /// How long ago it was checked; `today` in days since 1970-01-01.
    #[must_use]
    pub const fn age(&self, today: i64) -> Age {
        Age::at(self.checked, today)
    }

    /// Whether its source was last read too long ago; `today` in days since 1970-01-01.
    #[must_use]
    pub const fn is_old(&self, today: i64) -> bool {
        matches!(self.age(today), Age::Historical)
    }
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
        let lists = [dynamodb::RULES, dynamodb::PRICES, elb::RULES, elb::PRICES, route53::RULES, s3::RULES, s3::PRICES];
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
    fn age_counts_from_the_day_of_checking_whatever_the_clock_says() {
        // Ten years are 3,652 days, with two leap days at least.
        const TEN_YEARS: i64 = 3_652;
        let price = dynamodb::VIRGINIA_STORAGE;
        let checked = i64::from(price.checked.days());
        assert!(price.published < Some(price.checked), "a second copy, later than the first");
        for (today, expected) in [
            (checked - TEN_YEARS, Age::Fresh),
            (i64::MIN, Age::Fresh),
            (0, Age::Fresh),
            (checked, Age::Fresh),
            (checked + 90, Age::Fresh),
            (checked + 91, Age::Amber),
            (checked + 180, Age::Amber),
            (checked + 181, Age::Historical),
            (checked + TEN_YEARS, Age::Historical),
            (i64::MAX, Age::Historical),
        ] {
            assert_eq!(price.age(today), expected, "{} days later", today.saturating_sub(checked));
            assert_eq!(price.is_old(today), expected == Age::Historical, "{today}");
        }
    }

    #[test]
    fn what_is_reckoned_with_several_facts_is_as_old_as_the_oldest() {
        let (older, newer) = (&dynamodb::SEOUL_STORAGE, &dynamodb::SEOUL_READ_HOUR);
        assert!(older.checked < newer.checked, "they were checked on different days");
        let today = i64::from(older.checked.days()) + 181;
        assert_eq!(newer.age(today), Age::Fresh, "the newer one alone");
        assert_eq!(Age::oldest(&[newer, older], today), Some(Age::Historical), "both");
        assert_eq!(Age::oldest(&[], today), None, "of nothing");
    }

    #[test]
    fn a_price_is_shown_with_its_publication_and_a_rule_with_its_reading() {
        for fact in dynamodb::PRICES {
            assert_eq!(Some(fact.as_of.to_owned()), fact.published.map(|date| date.to_string()), "{}", fact.id);
            assert!(fact.effective <= fact.published && fact.published <= Some(fact.checked), "{}", fact.id);
        }
        for fact in dynamodb::RULES.iter().chain(elb::RULES) {
            assert_eq!(fact.as_of, fact.checked.to_string(), "{}", fact.id);
        }
    }

    #[test]
    fn corrections_name_facts_in_the_order_of_their_days() {
        assert!(CORRECTIONS.is_sorted_by_key(|correction| correction.date), "oldest first");
        for correction in CORRECTIONS {
            assert!(correction.was != correction.now, "{}: something was put right", correction.fact);
            assert!(correction.note.ko.ends_with("니다."), "{}: corrections are told in 합니다체", correction.fact);
        }
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
        let wide = places::LATENCY_REGIONS.len();
        let seoul = &places::LATENCY_TENTHS[at("ap-northeast-2") * wide..][..wide];
        // The row of Seoul: N. Virginia 180 ms, Frankfurt 232 ms, to the nearest millisecond.
        let near = |tenths: u16| (tenths + 5) / 10;
        assert_eq!((near(seoul[at("us-east-1")]), near(seoul[at("eu-central-1")])), (180, 232), "from Seoul");
        for (row, to) in places::LATENCY_TO.iter().enumerate() {
            for (column, code) in ["ap-northeast-2", "us-east-1", "eu-central-1"].into_iter().enumerate() {
                assert_eq!(to[column], places::LATENCY_TENTHS[row * wide + at(code)], "{row} {code}");
            }
        }
        assert_eq!(places::CITIES.len(), 107, "cities");
        let names: Vec<_> = places::CITY_NAMES.split('|').collect();
        for (at, city) in places::CITIES.iter().enumerate() {
            let packed = (names[at], &places::CITY_COUNTRIES[at * 2..at * 2 + 2], places::CITY_PLACES[at]);
            assert_eq!(packed, (city.name, city.country, city.place), "packed alike");
        }
    }

    #[test]
    fn the_values_are_those_of_the_data_file() {
        assert_eq!(dynamodb::READ_UNIT_SIZE.value, Exact::whole(4_096), "4 KB");
        assert_eq!(dynamodb::EVENTUAL_READ_UNITS.value, Exact::new(1, 2), "one half");
        assert_eq!(dynamodb::ITEM_SIZE_MAX.value, Exact::whole(400 * 1_024), "400 KB");
        assert_eq!(elb::ALB_ALGORITHMS.whole(), 3, "round robin, least outstanding requests, weighted random");
        assert_eq!(s3::SEOUL_DEEP_PUT.value, Exact::new(3, 50), "0.06 USD per 1,000");
        assert_eq!(s3::VIRGINIA_EXPRESS_GET.value, Exact::new(3, 100_000), "0.00003 USD per 1,000");
    }

    #[test]
    fn what_is_not_recorded_has_no_entry() {
        let names = |region: &str| {
            let of = |fact: &&&Fact| fact.id.starts_with(&format!("s3.{region}-"));
            s3::PRICES.iter().filter(of).map(|fact| &fact.id["s3.-".len() + region.len()..]).collect::<Vec<_>>()
        };
        let (virginia, seoul) = (names("virginia"), names("seoul"));
        let absent: Vec<_> = virginia.iter().filter(|name| !seoul.contains(name)).collect();
        assert!(!absent.is_empty() && absent.iter().all(|name| name.starts_with("express-")), "{absent:?}");
        assert_eq!(virginia.len() - absent.len(), seoul.len(), "else the same in both Regions");
    }
}
