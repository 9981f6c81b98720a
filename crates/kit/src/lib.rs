//! The shared view parts of the widgets: host, card, fields, sliders, choices, notes, live region, tokens.
//!
//! It knows no widget. Parts take signals and call back only for the reader's own actions.
//! Start with [`Host`], the one thing a widget's view is given, and [`dom`], what views are made of.
#![forbid(unsafe_code)]

mod card;
mod choices;
pub mod dom;
mod field;
mod host;
mod live;
mod notes;
mod slider;
mod texts;

pub use card::card;
pub use choices::Choices;
pub use field::Field;
pub use host::{Event, Host, Phase};
pub use slider::Slider;

/// Style layers under every widget's own: tokens, base and parts, in this order.
pub const CSS: &[&str] = &[include_str!("css/tokens.css"), include_str!("css/base.css"), include_str!("css/parts.css")];

/// The width of a column, in CSS pixels, below which widgets take their narrow layout.
pub const NARROW_PX: u16 = 560;
