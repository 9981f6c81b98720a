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
mod keys;
mod later;
mod lesson;
mod lesson_texts;
mod live;
mod notes;
mod panels;
mod picture;
mod pieces;
mod plane;
mod player;
mod player_texts;
mod practice;
mod practice_texts;
mod price;
mod receipt;
mod slider;
mod swarm;
mod texts;

pub use card::card;
pub use choices::{Choices, named_choice};
pub use field::{Field, named_field};
pub use host::{Around, Event, Host, Kept, Phase};
pub use later::{Later, MakeRun, More, Names, Panel, Parts};
pub use lesson::talk::Talk;
pub use lesson::{examples, stems};
pub use picture::{drawing, handle, overlay, still};
pub use pieces::{Act, OnAct, pieces};
pub use plane::Plane;
pub use player::{Bar, Mark, Player, Run, Stage};
pub use price::price_line;
pub use receipt::receipts;
pub use slider::Slider;
pub use swarm::{Fill, Swarm, swarm};
