//! What sums are made of: one bar a row.

use super::frame::Plot;
use super::legend::{self, Key};
use super::paper::{FINE, LINE_PX, series};
use super::scale::{Ruler, Scale};
use super::{Series, Words, held};
use crate::{Picture, Share};

/// How high a bar is, in pixels.
const BAR_PX: i16 = 18;
/// From the words of a row to its bar, and from there to the next.
const NEAR_PX: i16 = 5;
const FAR_PX: i16 = 11;
/// Parts that are narrower have no gap before them, which would hide them: in hundredths of a percent.
const THIN: i32 = 100;
/// Most rows that are drawn.
const ROWS_MAX: usize = 100;

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar<'a> {
    /// What it is the sum of, over the bar on the left.
    pub name: &'a str,
    /// The amounts in the caller's unit, in the order of [`Stacked::parts`]; what is missing is 0, what has no part there is
    /// left out.
    pub amounts: &'a [u64],
}

/// What [`stacked`] draws.
#[derive(Debug, Clone, Copy)]
pub struct Stacked<'a> {
    /// What the sums are made of, from left to right.
    pub parts: &'a [Series<'a>],
    /// The rows; those after the hundredth are left out.
    pub bars: &'a [Bar<'a>],
    /// The sum that is as long as the picture is wide; the largest there is, unless given. Longer bars end there.
    pub most: Option<u64>,
    /// Writes a sum, over the bar on the right.
    pub words: Words<'a>,
}

/// Sums as bars of parts, one below the other, a legend over them.
///
/// The length of a part is its amount, to two hundredths of a percent of the width; parts of 0 are not drawn. Sums beyond
/// what an `i64` holds end there. Name and sum stand over the bar, so a row is as readable at 320 px as at 1,280; together
/// they should take 38 Latin characters or 22 Korean ones at most.
#[must_use]
pub fn stacked(chart: &Stacked<'_>) -> Picture {
    let bars = &chart.bars[..chart.bars.len().min(ROWS_MAX)];
    let (names, begin) = legend::lay(chart.parts.iter().copied());
    let row = LINE_PX + NEAR_PX + BAR_PX + FAR_PX;
    let rows = i16::try_from(bars.len()).unwrap_or(0);
    let mut picture = Picture::new(begin + rows * row);
    legend::draw(&mut picture, &names, Key::Bar);
    for (at, bar) in (0..).zip(bars) {
        let y = begin + at * row + LINE_PX - 3;
        picture.text("chart-label", (Share::ZERO, y), bar.name.to_owned());
        picture.text("chart-label-end", (Share::FULL, y), chart.words.of(sum(chart, bar)));
    }
    let longest = bars.iter().map(|bar| sum(chart, bar)).max().unwrap_or(0);
    let across = Ruler::new(Scale::Linear, (0, chart.most.map_or(longest, held)));
    let height = picture.height;
    // Down the axis are tenths of a pixel, as on the paper.
    let down = Ruler::new(Scale::Linear, (-i64::from(height) * i64::from(FINE), 0));
    let plot = Plot::new(&mut picture, (0, height), across, down);
    for (at, bar) in (0..).zip(bars) {
        let top = -i64::from(begin + at * row + LINE_PX + NEAR_PX) * i64::from(FINE);
        let foot = top - i64::from(BAR_PX) * i64::from(FINE);
        let mut end = 0;
        for (part, amount) in chart.parts.iter().zip(bar.amounts).filter(|(_, amount)| **amount > 0) {
            let begin = end;
            end = held(*amount).saturating_add(begin);
            plot.rect(series(part.look), (begin, top), (end, foot));
            let (from, to) = (plot.place((begin, top)), plot.place((end, foot)));
            if begin > 0 && to.0 - from.0 > THIN {
                plot.gap(from, to.1);
            }
        }
    }
    drop(plot);
    picture
}

fn sum(chart: &Stacked<'_>, bar: &Bar<'_>) -> i64 {
    chart.parts.iter().zip(bar.amounts).fold(0, |sum: i64, (_, amount)| sum.saturating_add(held(*amount)))
}
