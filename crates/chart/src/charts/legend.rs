//! What the looks mean, in two columns above a plot.

use super::Series;
use super::paper::{class, dot, series};
use crate::{Picture, Share};

/// How high a row of the legend is, in pixels.
const ROW_PX: i16 = 22;

/// How a key looks: as what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Bar,
    Line,
}

/// How high the legend of so many names is, in pixels.
pub(super) fn height(names: usize) -> i16 {
    i16::try_from(names.div_ceil(2)).unwrap_or(i16::MAX / ROW_PX).min(i16::MAX / ROW_PX / 2) * ROW_PX
}

/// Those that have a name.
pub(super) fn named<'a>(all: impl Iterator<Item = Series<'a>>) -> Vec<Series<'a>> {
    all.filter(|one| !one.name.is_empty()).collect()
}

/// Draws the legend at the top of a picture.
pub(super) fn draw(picture: &mut Picture, names: &[Series<'_>], key: Key) {
    for (at, one) in names.iter().enumerate() {
        let x = if at % 2 == 0 { Share::ZERO } else { Share::of(1, 2) };
        let y = height(at) - if at % 2 == 0 { 0 } else { ROW_PX } + 15;
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
