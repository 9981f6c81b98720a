//! What can be looked at more closely, one thing at a time: each panel as pictures and sentences for one state.
//!
//! Pure, as `shown` is: the view puts rows and sentences where they belong, and golden texts hold them.

pub mod calendar;
pub mod compare;
pub mod curves;
pub mod restore;

use skylet_chart::Picture;
use skylet_facts::Fact;

/// What a panel shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// Pictures, top to bottom.
    pub rows: Vec<Row>,
    /// What they say, in sentences.
    pub says: Vec<String>,
    /// Where its rules and numbers are from.
    pub facts: Vec<&'static Fact>,
}

/// A picture with its name on one side and its value on the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// What it is; without one the picture takes the whole width.
    pub label: String,
    /// A word under the label.
    pub note: String,
    /// The picture.
    pub picture: Picture,
    /// What it comes to.
    pub value: String,
}
