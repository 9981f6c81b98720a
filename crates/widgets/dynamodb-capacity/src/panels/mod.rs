//! What can be looked at more closely, one thing at a time: each panel as pictures and sentences for one state.
//!
//! Pure, as `shown` is: the view puts rows and sentences where they belong, and golden texts hold them.

pub mod bill;
pub mod bucket;
pub mod bytes;
pub mod cases;
pub mod cliffs;
pub mod indexes;
pub mod pile;

use skylet_chart::Picture;
use skylet_facts::Fact;
use skylet_units::Lang;

use crate::model::{Rules, Summary};
use crate::settings::{Panel, Settings};

/// What a panel shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// Pictures, top to bottom.
    pub rows: Vec<Row>,
    /// Classes of the picture and what they stand for.
    pub legend: Vec<(&'static str, String)>,
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
    /// The number it comes to.
    pub value: String,
    /// The unit of the number.
    pub unit: &'static str,
}

/// Everything a panel shows. `window` is that of the bucket while its rim is held.
#[must_use]
pub fn look(settings: &Settings, summary: &Summary, rules: &Rules, lang: Lang, window: Option<i64>) -> Look {
    match settings.panel {
        Panel::Cliffs => cliffs::look(settings, summary, rules, lang),
        Panel::Pile => pile::look(settings, summary, rules, lang),
        Panel::Bucket => bucket::look(settings, summary, rules, lang, window),
        Panel::Indexes => indexes::look(settings, summary, rules, lang),
        Panel::Cases => cases::look(settings, summary, rules, lang),
        Panel::Cost => bill::look(settings, summary, rules, lang),
        Panel::None | Panel::Attributes | Panel::Stems | Panel::Examples => Look::default(),
    }
}
