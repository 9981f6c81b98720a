//! What a file of facts holds, and what it must hold: the one reader of `crates/facts/data`.
//!
//! `crates/facts/build.rs` reads with it when facts are built, `crates/facts-import` when prices are refreshed. It knows no
//! widget, and reads no price lists. The fields are told in the README of `crates/facts`.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod check;
mod correction;
mod number;
mod place;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use correction::{Correction, corrections};
pub use number::{fraction, in_sentence};
pub use place::{Cities, Latency, Origin, Place, Regions};

/// What stands in the place of a date where the document bears none.
pub const UNDATED: &str = "undated";

/// One file of facts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The service, the first part of every fact's name.
    pub service: String,
    /// The documents, by name.
    pub sources: BTreeMap<String, Source>,
    /// The Regions prices are kept for, by code such as `ap-northeast-2`.
    #[serde(default)]
    pub regions: BTreeMap<String, Region>,
    /// The price lists, by offer code such as `AmazonDynamoDB`.
    #[serde(default)]
    pub offers: BTreeMap<String, Offer>,
    /// The price lists that were read, oldest first.
    #[serde(default)]
    pub file: Vec<ReadFile>,
    /// The facts.
    pub fact: Vec<Fact>,
}

/// A document facts are taken from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address.
    pub address: String,
    /// The day it bears, or [`UNDATED`].
    pub published: String,
    /// The day it was last read.
    pub checked: String,
    /// Since when it says that its numbers hold, or [`UNDATED`].
    pub effective: String,
}

/// How a Region is written in price lists.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// What stands before every usage type, such as `APN2-`; nothing for us-east-1.
    pub prefix: String,
    /// Its name, such as `Asia Pacific (Seoul)`.
    pub location: String,
}

/// A price list, as far as it is known.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// What the recorded rows of the pricing page call it, such as `dynamodb`.
    pub page: String,
    /// Usage types without prefix, and labels, that no fact is made of; `*` stands for anything.
    #[serde(default)]
    pub left_out: Vec<String>,
}

/// A price list that was read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadFile {
    /// Which one.
    pub offer: String,
    /// The day it was published.
    pub published: String,
    /// The day it was fetched.
    pub retrieved: String,
    /// What it was, as 64 hex digits.
    pub sha256: String,
}

/// One number.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its name within the service.
    pub id: String,
    /// `rule`, `limit` or `price`.
    pub kind: String,
    /// The number, a decimal or a fraction.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// Where it holds; of a price, the Region's code.
    pub scope: String,
    /// Which of the sources.
    pub source: String,
    /// The fact in a Korean sentence.
    pub ko: String,
    /// The fact in an English sentence.
    pub en: String,
    /// The number older exam questions reckon with, where it differs.
    pub exam: Option<Exam>,
    /// Of a price: when it was published, looked at, and since when it holds.
    pub dates: Option<Dates>,
    /// Of a price: its row in a price list.
    pub row: Option<Row>,
}

/// What older exam questions reckon with.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exam {
    /// The number, in the fact's unit.
    pub value: String,
    /// Since when it differs, in Korean.
    pub ko: String,
    /// The same in English.
    pub en: String,
}

/// The three dates of a price.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    /// When the price list that holds it was published.
    pub published: String,
    /// When it was last compared with a price list of that day. Age counts from here.
    pub checked: String,
    /// Since when it is known to hold: the list's effective date, or the day of publication where it gives none.
    pub effective: String,
}

/// The row of a price list a price is taken from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The price list.
    pub offer: String,
    /// The usage type without the Region's prefix.
    pub usagetype: String,
    /// What else the row's attributes must be, `productFamily` included.
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    /// Where the tier begins that is meant, such as `18600` after a free tier.
    #[serde(default = "zero")]
    pub from: String,
    /// The unit the row is priced by.
    pub unit: String,
    /// How many of these units the fact's price is for: 1000000 if the fact is told per million.
    #[serde(default = "one")]
    pub times: String,
    /// The label of the recorded row on the pricing page.
    pub label: String,
}

fn zero() -> String {
    "0".to_owned()
}

fn one() -> String {
    "1".to_owned()
}

impl Table {
    /// Reads and checks a file.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, a line each, naming the fact.
    pub fn read(text: &str) -> Result<Self, String> {
        let table: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        let problems = check::problems(&table);
        if problems.is_empty() { Ok(table) } else { Err(problems.join("\n")) }
    }

    /// The three dates of a fact: a price's own, else those of its source.
    #[must_use]
    pub fn dates(&self, fact: &Fact) -> Option<Dates> {
        fact.dates.clone().or_else(|| {
            let source = self.sources.get(&fact.source)?;
            Some(Dates {
                published: source.published.clone(),
                checked: source.checked.clone(),
                effective: source.effective.clone(),
            })
        })
    }
}
