//! Charts nobody drags: plotters lays them out on a drawing backend of our own, which makes a [`Picture`](crate::Picture).
//!
//! Numbers come in as integers in the caller's smallest unit and go out as words through the caller's functions, so that
//! there is one way of writing a number. None of the charts fails: what cannot be drawn is left out, and each says what
//! that is.
//!
//! **How it stretches.** Places across are shares of a width the page decides, 320 px or more; bars and lines stretch with
//! it, strokes, dots and texts do not. Labels of the axis up therefore stand within the plot, on their lines. Texts are
//! never measured: their width is reckoned from fixed numbers, wide ones, at the narrowest width, so that what is apart at
//! 320 px is apart everywhere.
//!
//! **Classes.** `series-1` to `series-6` for bars and lines, `chart-dot-1` to `-6` for dots and keys (0: of none),
//! `chart-grid`, `chart-axis`, `chart-mark`, `chart-here`, `chart-gap` for lines, `chart-label`, `chart-label-mid`, `chart-label-end`
//! and `chart-name` for texts.

use std::fmt;

mod curves;
mod frame;
mod histogram;
mod label;
mod legend;
mod paper;
mod scale;
mod stacked;
mod text;

pub use curves::{Axis, Crossing, Curves, Line, curves};
pub use histogram::{Histogram, Lane, Mark, histogram};
pub use scale::Scale;
pub use stacked::{Bar, Stacked, stacked};

/// How a number of the caller's unit is written for the reader.
#[derive(Clone, Copy)]
pub struct Words<'a>(pub &'a dyn Fn(i64) -> String);

impl Words<'_> {
    fn of(self, number: i64) -> String {
        (self.0)(number)
    }
}

impl fmt::Debug for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

/// One of the things a chart compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series<'a> {
    /// Which of the six looks it has, 1 to 6; what is beyond is held to that.
    pub look: u8,
    /// What it is called in the legend, at most 30 Latin characters or 20 Korean ones; empty for no place there. Of a
    /// chart's names the first 24 are drawn.
    pub name: &'a str,
}

/// An integer that may be as large as ours get.
fn held(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
