//! What AWS does beyond the runs, one thing at a time: each panel as pictures and sentences for one state.
//!
//! Pure, as `shown` is: the view puts rows and sentences where they belong. Nothing here is in the first paint.

pub mod distribution;
pub mod distribution_texts;
pub mod dsr;
pub mod dsr_texts;
pub mod hashing;
pub mod hashing_texts;
pub mod health;
pub mod health_texts;
pub mod texts;
pub mod types;
pub mod types_texts;
pub mod zones;

use skylet_chart::Picture;
use skylet_facts::Fact;

/// What a panel shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// Pictures, top to bottom.
    pub rows: Vec<Row>,
    /// What they say, in sentences; the first says it all.
    pub says: Vec<String>,
    /// Where its rules and numbers are from, each once.
    pub facts: Vec<&'static Fact>,
}

/// A picture with its name on one side and its value on the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// A word beside the label.
    pub note: String,
    /// The picture.
    pub picture: Picture,
    /// The number it comes to.
    pub value: String,
    /// The unit of the number.
    pub unit: &'static str,
}
