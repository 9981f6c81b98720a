//! How something changes with something else: lines over one axis, where the reader stands, where lines cross.

use plotters::style::text_anchor::{HPos, VPos};

use super::frame::{self, Plot};
use super::histogram::{FOOT_PX, lines, plot_height};
use super::legend::{self, Key};
use super::paper::{FINE, HERE, LINE_PX, MARK, series};
use super::scale::{Ruler, Scale};
use super::{Series, Words, text};
use crate::Picture;

/// An axis of [`Curves`].
#[derive(Debug, Clone, Copy)]
pub struct Axis<'a> {
    /// How it is divided.
    pub scale: Scale,
    /// Its ends in the caller's unit; those of what is drawn unless given, up rounded outwards and from 0 where it is linear
    /// and nothing is below. What lies beyond stands at the end. Give them where the picture must not jump.
    pub ends: Option<(i64, i64)>,
    /// Where its lines are; at round numbers where there are none given. Lines whose words would run into others are left
    /// out.
    pub ticks: &'a [i64],
    /// Writes a number of it.
    pub words: Words<'a>,
}

/// A line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// What it is.
    pub series: Series<'a>,
    /// How high it is at each place of [`Curves::places`]; it ends with the shorter of the two.
    pub heights: &'a [i64],
}

/// A point with words, such as the one where two lines cross.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing {
    /// Where: across, up, in the units of the axes.
    pub at: (i64, i64),
    /// What stands at it, above where there is room.
    pub label: String,
}

/// What [`curves`] draws.
#[derive(Debug, Clone, Copy)]
pub struct Curves<'a> {
    /// The axis across.
    pub across: Axis<'a>,
    /// The axis up.
    pub up: Axis<'a>,
    /// Places across that all lines share, each larger than the one before. Between two of them lines are straight.
    pub places: &'a [i64],
    /// The lines.
    pub lines: &'a [Line<'a>],
    /// Where the reader stands, across: an upright line, with a dot on every line that is there.
    pub here: Option<i64>,
    /// Points with words. Their words keep out of one another's way while there is room.
    pub crossings: &'a [Crossing],
    /// Height of the plot in pixels, held to 40 to 2,000; the legend and the words along the foot come on top.
    pub height: i16,
}

/// Lines over one axis.
///
/// A place is right to half a hundredth of a percent across and half a tenth of a pixel up; what only rises is drawn as only
/// rising. Without lines there is an empty plot.
#[must_use]
pub fn curves(chart: &Curves<'_>) -> Picture {
    let height = plot_height(chart.height);
    let (across, up) = (across(chart), up(chart, lines(height)));
    let (names, below) = legend::lay(chart.lines.iter().map(|line| line.series));
    let top = below + LINE_PX;
    let mut picture = Picture::new(top + height + FOOT_PX);
    legend::draw(&mut picture, &names, Key::Line);
    let plot = Plot::new(&mut picture, (top, top + height), across, up);
    plot.grid();
    for line in chart.lines {
        let points: Vec<_> = chart.places.iter().copied().zip(line.heights.iter().copied()).collect();
        match points[..] {
            [] => (),
            [only] => plot.dot(series(line.series.look), plot.place(only)),
            _ => plot.path(series(line.series.look), points),
        }
    }
    plot.labels(chart.across.words, chart.up.words);
    if let Some(here) = chart.here {
        stand(&plot, chart, here);
    }
    crossings(&plot, chart.crossings);
    drop(plot);
    picture
}

fn across(chart: &Curves<'_>) -> Ruler {
    let axis = &chart.across;
    let first = chart.places.iter().min().copied().unwrap_or(0);
    let last = chart.places.iter().max().copied().unwrap_or(0);
    let mut ruler = Ruler::new(axis.scale, axis.ends.unwrap_or((first, last)));
    ruler.ticks = frame::along(&ruler, axis.ticks, axis.words);
    ruler
}

fn up(chart: &Curves<'_>, lines: u8) -> Ruler {
    let axis = &chart.up;
    let heights = || chart.lines.iter().flat_map(|line| line.heights).copied();
    let mut ruler = match (axis.ends, axis.scale) {
        (Some(ends), scale) => Ruler::new(scale, ends),
        (None, Scale::Linear) => {
            let (least, most) = (heights().min().unwrap_or(0).min(0), heights().max().unwrap_or(0).max(0));
            Ruler::new(Scale::Linear, (least, most)).rounded(lines)
        }
        (None, Scale::Log) => {
            let above = || heights().filter(|height| *height > 0);
            Ruler::new(Scale::Log, (above().min().unwrap_or(1), above().max().unwrap_or(1))).rounded(lines)
        }
    };
    ruler.ticks = if axis.ticks.is_empty() { ruler.nice(lines) } else { axis.ticks.to_vec() };
    ruler.ticks.retain(|tick| (ruler.from..=ruler.to).contains(tick));
    ruler
}

/// The upright line where the reader stands, with dots where it meets lines.
fn stand(plot: &Plot<'_>, chart: &Curves<'_>, here: i64) {
    let x = plot.place((here, 0)).0;
    plot.upright(HERE, x, plot.top());
    for line in chart.lines {
        let points: Vec<_> = chart.places.iter().copied().zip(line.heights.iter().copied()).collect();
        let meets = |pair: &&[(i64, i64)]| (pair[0].0..=pair[1].0).contains(&here);
        if let Some(pair) = points.windows(2).find(meets) {
            let (from, to) = (plot.place(pair[0]), plot.place(pair[1]));
            // Between the drawn places, so that the dot is on the line whatever the scales are.
            let rise = i64::from(to.1 - from.1) * i64::from(x - from.0) / i64::from((to.0 - from.0).max(1));
            plot.dot(series(line.series.look), (x, from.1 + i32::try_from(rise).unwrap_or(0)));
        }
    }
}

/// How far the words of a crossing are from it, in pixels: where they are tried first to last.
const TRIED_PX: [i32; 6] = [-8, 24, -24, 40, -40, 56];

fn crossings(plot: &Plot<'_>, crossings: &[Crossing]) {
    // Left, right and base line of words that are there.
    let mut taken: Vec<(i64, i64, i32)> = Vec::new();
    for crossing in crossings {
        let (x, y) = plot.place(crossing.at);
        let (from, to) = text::room(&crossing.label, i64::from(x));
        let height = i32::from(LINE_PX) * FINE;
        let is_free = |base: &i32| {
            let is_inside = *base - height >= plot.top() - height && *base <= plot.foot();
            is_inside && !taken.iter().any(|(a, b, other)| from < *b && *a < to && (other - base).abs() < height)
        };
        let base = TRIED_PX.iter().map(|px| y + px * FINE).find(is_free).unwrap_or(y - 8 * FINE);
        taken.push((from, to, base));
        plot.dot(MARK, (x, y));
        plot.words(crossing.label.clone(), (x, base), (HPos::Center, VPos::Bottom));
    }
}
