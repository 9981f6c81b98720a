//! What the looks mean, in two columns above a plot.

use super::paper::{class, dot, series};
use super::{Series, text};
use crate::{Picture, Share};

/// How high a row of the legend is, in pixels.
const ROW_PX: i16 = 22;
/// Half the width, and what a key takes of it, in hundredths of a percent of the narrowest picture.
const HALF: i64 = 5_000;
const KEY: i64 = 1_000;
/// Most names that are drawn.
const NAMES_MAX: usize = 24;

/// How a key looks: as what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Bar,
    Line,
}

/// A name with its place: which half of the width, which row.
type Placed<'a> = (Series<'a>, i64, i16);

/// The names with their places: two in a row where both fit a half, and how high all are, in pixels.
pub(super) fn lay<'a>(all: impl Iterator<Item = Series<'a>>) -> (Vec<Placed<'a>>, i16) {
    let (mut placed, mut half, mut row) = (Vec::new(), 0, 0);
    for one in all.filter(|one| !one.name.is_empty()).take(NAMES_MAX) {
        let is_wide = text::width(one.name) + KEY > HALF;
        if half == 2 || (half == 1 && is_wide) {
            (half, row) = (0, row + 1);
        }
        placed.push((one, half, row));
        half += if is_wide { 2 } else { 1 };
    }
    let rows = if placed.is_empty() { 0 } else { row + 1 };
    (placed, rows * ROW_PX)
}

/// Draws the legend at the top of a picture.
pub(super) fn draw(picture: &mut Picture, names: &[Placed<'_>], key: Key) {
    for (one, half, row) in names {
        let (x, y) = (Share::of(*half, 2), row * ROW_PX + 15);
        match key {
            Key::Bar => picture.mark(dot(one.look.max(1)), (x, y), "M0-10h12v12h-12z"),
            Key::Line => {
                let series = series(one.look);
                picture.mark(class((series.0, series.1, series.2)), (x, y), "M0-4h20");
            }
        }
        picture.text("chart-name", (x, y), one.name.to_owned());
    }
}
