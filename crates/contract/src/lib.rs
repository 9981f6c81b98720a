//! What every widget promises: settings declared once, texts in two languages, results, links, issues.
//!
//! It knows no widget and no view. A widget gives one [`Widget`] and one [`Guide`] constant; the element, the state link,
//! the command line, the tables and the tests all read their part from it.
//! Start with [`Setting`] and [`Widget`].
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod embed;
mod fault;
mod happening;
mod issue;
pub mod lesson;
pub mod link;
mod nudge;
mod options;
pub mod play;
mod price;
mod setting;
mod settings;
pub mod texts;
mod widget;

pub use fault::{FAULTS, Fault, Outcome};
pub use happening::{Happening, Happenings};
pub use issue::{Issue, IssueReport, LinkProblem, Problem};
pub use nudge::Nudge;
pub use options::{ELEMENT_NAMES, Mode, Options, RESERVED_NAMES};
pub use price::price_date;
pub use setting::{Choice, Kind, Quantity, Reading, Setting, Value};
pub use settings::{FieldValue, defaults, position, read_into, write_pairs};
pub use widget::{
    Aside, Datum, Explanation, Guide, Height, Instead, Measure, Measured, ResultSpec, ResultValue, Step, TraceRow,
    Tracer, Unmeasured, Widget,
};

#[doc(hidden)]
pub use serde;
#[doc(hidden)]
pub use settings::{chosen, next_value};
