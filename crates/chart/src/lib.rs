//! Pictures as plain shapes, so that what is drawn can be computed, compared and written down without a browser.
//!
//! Places across are [`Share`]s of the picture's width, which the page decides; places down are pixels. A shape says what
//! it is by a class, and the style sheet of who draws it gives that its colour. It knows no widget. The feature `charts`
//! adds whole charts, see `charts`; a first paint does without it.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

#[cfg(feature = "charts")]
pub mod charts;
mod dots;
mod picture;
mod share;

pub use dots::{Dot, Dots, Room};
pub use picture::{Picture, Shape};
pub use share::Share;
