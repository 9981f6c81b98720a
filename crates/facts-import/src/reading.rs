//! What was read from one price list, whichever form it had.

use std::collections::BTreeMap;

use skylet_units::{Date, Exact};

use crate::problem::Place;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A bulk offer file of the AWS Price List, format v1.0.
    Offer,
    /// Recorded rows of the pricing page: label, price, rate code.
    Recorded,
}

/// What one file says of the facts there are.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Its form.
    pub form: Form,
    /// Its offer code.
    pub offer: String,
    /// The day it was published.
    pub published: Date,
    /// The Regions of facts it has rows of, and how many rows.
    pub regions: BTreeMap<String, usize>,
    /// What it says of each fact of these Regions, by whole name.
    pub found: BTreeMap<String, Found>,
    /// Rows that no fact is made of and nobody left out; at most [`NEW_MAX`].
    pub new: Vec<New>,
    /// How many more of these there are.
    pub new_more: usize,
    /// How often the file was read; more than once when its sections are in another order than usual.
    pub passes: usize,
}

/// The most rows without a fact that are kept.
pub const NEW_MAX: usize = 200;

/// What a file says of a fact.
#[derive(Debug, Clone)]
pub enum Found {
    /// Its row.
    Price(Price),
    /// Why it has none.
    Gone(String),
}

/// A row's price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// For one unit of the list, in US dollars.
    pub usd: Exact,
    /// The unit; recorded rows name none.
    pub unit: Option<String>,
    /// Since when it holds, if the list says.
    pub effective: Option<Date>,
    /// The rate code.
    pub rate_code: String,
    /// Where it stands.
    pub place: Place,
    /// What it stands in, such as `terms.OnDemand."ABC"`.
    pub path: String,
}

/// A row that no fact is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    /// Its usage type with prefix, or its label and Region.
    pub name: String,
    /// Its SKU or rate code.
    pub code: String,
}
