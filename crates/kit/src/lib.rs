//! The shared view parts of the widgets: host, card, fields, sliders, choices, notes, live region, tokens.
//!
//! It knows no widget. Parts take signals and call back only for the reader's own actions.
//! Start with [`Host`], the one thing a widget's view is given, and [`dom`], what views are made of.
#![forbid(unsafe_code)]

mod attend;
mod card;
mod choices;
pub mod dom;
mod field;
mod follow;
mod host;
mod keep;
mod later;
mod live;
mod notes;
mod panels;
mod picture;
mod receipt;
mod slider;
mod texts;

pub use card::card;
pub use choices::Choices;
pub use field::Field;
pub use host::{Around, Event, Host, Phase};
pub use later::{Later, Panel, Parts};
pub use picture::{drawing, still};
pub use receipt::receipts;
pub use slider::Slider;
