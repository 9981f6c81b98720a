//! One widget as data: what the registry, the command line, the shell and the tests know of it.

use serde::{Serialize, Serializer};
use skylet_facts::Fact;
use skylet_units::{Exact, Lang, Text};

use crate::link::FrozenDefaults;
use crate::setting::{Setting, Value};

/// Everything about a widget that needs no browser.
#[derive(Debug)]
pub struct Widget {
    /// Folder name, tag suffix and crate suffix.
    pub slug: &'static str,
    /// Name shown in lists and as the accessible name of the element.
    pub title: Text,
    /// The settings, in order.
    pub settings: &'static [&'static Setting],
    /// The defaults each link version was published with; the last is today's.
    pub link_versions: &'static [FrozenDefaults],
    /// Height kept free before the first paint.
    pub height: Height,
}

impl Widget {
    /// Whether a setting is worth saying: the first ones always, those that came later when they are not at their default.
    #[must_use]
    pub fn is_said(&self, name: &str, value: &Value) -> bool {
        let is_first = self.link_versions.first().is_some_and(|first| first.iter().any(|(other, _)| *other == name));
        is_first || self.settings.iter().any(|setting| setting.name == name && setting.default != *value)
    }
}

/// What is shown only when asked for. Apart from [`Widget`], so that it comes after the first paint.
#[derive(Debug)]
pub struct Aside {
    /// Computes the results from values in the order of `settings`, in the order of the guide's specs.
    pub results: fn(&[Value]) -> Vec<ResultValue>,
    /// The facts its rules come from.
    pub facts: &'static [&'static Fact],
    /// The prices that results of these values are reckoned with, none where nothing is priced. Their date stands beside
    /// what is priced, in a copy of it and on paper.
    pub prices: fn(&[Value]) -> Vec<&'static Fact>,
    /// The text of the link inside the element: what it opens, and the answer.
    pub link_text: fn(&[Value], Lang) -> String,
}

/// What is said about a widget outside a page: on the command line, in tables and snippets.
///
/// Apart from [`Widget`], so that none of it is in the bundle.
#[derive(Debug)]
pub struct Guide {
    /// The widget.
    pub widget: &'static Widget,
    /// What it shows when asked.
    pub aside: &'static Aside,
    /// The question it answers, in a sentence.
    pub summary: Text,
    /// The name of each setting, in the order of the settings.
    pub labels: &'static [Text],
    /// What each setting means, in the order of the settings: one sentence for tables and authors.
    pub helps: &'static [Text],
    /// The results, in order.
    pub results: &'static [ResultSpec],
    /// How a text that is longer than a value, such as an item as JSON, is measured, if the widget takes any.
    pub measure: Option<Measure>,
    /// Everything that happens in a run, one after the other, if the widget is a simulation.
    pub trace: Option<Tracer>,
    /// The worked steps and the answer in a sentence.
    pub explain: fn(&[Value], Lang) -> Explanation,
}

/// Tells a run.
pub type Tracer = fn(&[Value]) -> Vec<TraceRow>;

/// One thing that happened: its kebab-case parts by name, numbers as exact decimals.
pub type TraceRow = Vec<(&'static str, String)>;

/// A text that a widget measures.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// The setting it is given as.
    pub setting: &'static str,
    /// Whether that setting is always measured. If not, its value may be typed, and a text that begins as JSON is measured.
    pub is_always: bool,
    /// Whether something may be asked of it.
    pub is_asked: bool,
    /// The longest text, in bytes.
    pub bytes_max: u64,
    /// Measures a text, with what is asked of it, or says what is wrong with which of them.
    pub of: fn(&str, Option<&str>, Lang) -> Result<Measured, Unmeasured>,
}

/// Why a text was not measured, in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmeasured {
    /// The text is wrong.
    Text(String),
    /// What is asked of it is wrong.
    Query(String),
}

/// What came of measuring a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The value it stands for, as a text of its setting.
    pub value: String,
    /// The way there.
    pub steps: Vec<Step>,
    /// What is said of it in place of the widget's own answer; none where that text is a value like any other.
    pub instead: Option<Instead>,
}

/// An answer to a measured text. The picture of the widget has nothing to say to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instead {
    /// The names of the results that are of the text; no others are given.
    pub results: &'static [&'static str],
    /// The answer as data, by kebab-case names.
    pub data: Vec<(&'static str, Datum)>,
    /// The answer in a sentence.
    pub sentence: String,
}

/// A piece of an answer as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// Nothing is there.
    None,
    /// A word or a text.
    Text(String),
    /// A number, exact; written as results are.
    Number(Exact),
    /// Yes or no.
    Flag(bool),
    /// One after the other.
    List(Vec<Self>),
    /// Parts by kebab-case names.
    Row(Vec<(&'static str, Self)>),
}

impl Serialize for Datum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => number.serialize(serializer),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(list) => serializer.collect_seq(list),
            Self::Row(row) => serializer.collect_map(row.iter().map(|(name, datum)| (name, datum))),
        }
    }
}

/// Height of the ready widget in CSS pixels, so that nothing jumps: in Korean and in English, which needs more lines.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Height {
    /// In a column narrower than the widget's breakpoint (a phone).
    pub narrow: [u16; 2],
    /// In a wider column.
    pub wide: [u16; 2],
}

/// What a result means.
#[derive(Debug, Clone, Copy)]
pub struct ResultSpec {
    /// Kebab-case name; never changes.
    pub name: &'static str,
    /// The unit, or the units it may have, in words.
    pub unit: Text,
    /// One sentence.
    pub help: Text,
}

/// A computed result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResultValue {
    /// The name, one of the widget's [`ResultSpec`]s.
    pub name: &'static str,
    /// The number, exact.
    pub value: Exact,
    /// Its unit, or [`Self::UNKNOWN`].
    pub unit: &'static str,
}

impl ResultValue {
    /// The unit of what is not known, such as a price that was not recorded. Its value counts for nothing.
    pub const UNKNOWN: &'static str = "unknown";

    /// The number, if it is known.
    #[must_use]
    pub fn known(&self) -> Option<Exact> {
        (self.unit != Self::UNKNOWN).then_some(self.value)
    }
}

/// A worked step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Kebab-case name; never changes.
    pub id: &'static str,
    /// The step in words and numbers.
    pub text: String,
    /// The number the step ends in, exact.
    pub value: Exact,
}

/// The way to the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The worked steps, in order.
    pub steps: Vec<Step>,
    /// The answer in a sentence.
    pub sentence: String,
}
