//! The practice room: problems whose wrong answers name the wrong rule, and what is said and remembered about them.
//!
//! It knows no widget and no view. A widget gives one [`Practice`] constant: tasks that draw states of the widget, one
//! method of solving them, and wrong rules, which are that method bent. A [`Problem`] is such a state, drawn until the
//! right answer and those of every wrong rule differ, so that [`Problem::grade`] can tell which rule was used.
//! Start with [`Practice`] and [`problem`]; `bet`, `curve`, `fading` and `passport` stand by themselves.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod bet;
mod curve;
mod fading;
mod feedback;
mod grade;
mod passport;
mod practice;
mod problem;
mod session;
pub mod sheet;
pub mod texts;
mod trace;
pub mod way;

pub use bet::{Bet, Calibration, Gap};
pub use curve::{Course, Curve, GRAIN, POINTS, Sketch};
pub use fading::{Fading, Level, Outcome, StepState};
pub use feedback::{Chip, Feedback, FollowUp};
pub use grade::{Grade, Invalid};
pub use passport::{Entry, GAPS, Passport, State};
pub use practice::{Asked, Case, Drawn, Family, Practice, Solved, Task, WrongRule};
pub use problem::{DRAWS_MAX, Problem, Wanted, Wrong, problem};
pub use session::{Phase, Session, Tally};
pub use trace::{Drawing, Hint, Row, Trace, first_difference};
