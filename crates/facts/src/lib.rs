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

include!(concat!(env!("OUT_DIR"), "/facts.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_statements_end_as_sentences() {
        let mut ids: Vec<_> = dynamodb::RULES.iter().chain(dynamodb::PRICES).map(|fact| fact.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), dynamodb::RULES.len() + dynamodb::PRICES.len(), "an id stands twice");
        for fact in dynamodb::RULES.iter().chain(dynamodb::PRICES) {
            assert!(fact.statement.ko.ends_with("니다."), "{}: facts are told in 합니다체", fact.id);
            assert!(fact.statement.en.ends_with('.'), "{}", fact.id);
        }
    }

    #[test]
    fn the_values_are_those_of_the_data_file() {
        assert_eq!(dynamodb::READ_UNIT_SIZE.value, Exact::whole(4_096), "4 KB");
        assert_eq!(dynamodb::EVENTUAL_READ_UNITS.value, Exact::new(1, 2), "one half");
        assert_eq!(dynamodb::ITEM_SIZE_MAX.value, Exact::whole(400 * 1_024), "400 KB");
    }
}
