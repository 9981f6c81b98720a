//! Discrete events in whole microseconds: what every simulated picture stands on.
//!
//! A [`Model`] says what happens at an event and which events follow; a [`Run`] takes one event after the other; a
//! [`Timeline`] goes to any instant and back, forks where the reader acts, and keeps what was logged. Same model, seed
//! and actions give the same run everywhere, and [`Run::digest`] proves it. No clock, no ambient random, no page.
//!
//! ```
//! use skylet_sim::{Cx, Micros, Model, Timeline};
//!
//! /// Counts a bell that rings every second.
//! #[derive(Debug, Clone)]
//! struct Bell(u32);
//!
//! impl Model for Bell {
//!     type Event = ();
//!     type Action = u32;
//!     type Entry = u32;
//!     fn start(&mut self, cx: &mut Cx<'_, Self>) {
//!         cx.after(Micros::seconds(1), ());
//!     }
//!     fn handle(&mut self, (): (), cx: &mut Cx<'_, Self>) {
//!         self.0 += 1;
//!         cx.log(self.0);
//!         cx.after(Micros::seconds(1), ());
//!     }
//!     fn input(&mut self, rung: &u32, _: &mut Cx<'_, Self>) {
//!         self.0 += rung;
//!     }
//! }
//!
//! let mut bells = Timeline::new(Bell(0), 1, Vec::new());
//! bells.seek(Micros::seconds(90)).expect("few events");
//! bells.seek(Micros::seconds(3)).expect("and back");
//! assert_eq!(bells.model().0, 3);
//! let mut fork = bells.fork(10);
//! fork.seek(Micros::seconds(4)).expect("few events");
//! bells.seek(Micros::seconds(4)).expect("few events");
//! assert_eq!((bells.model().0, fork.model().0), (4, 14));
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod digest;
mod micros;
mod queue;
mod run;
pub mod sample;
mod timeline;

pub use digest::Digest;
pub use micros::Micros;
pub use queue::Ticket;
pub use run::{Cx, Model, Run};
pub use timeline::{EVENTS_MAX, Limit, Timeline};
