//! How often what came up: counts of bins, of several lanes.

use plotters::style::text_anchor::{HPos, VPos};

use super::frame::{self, Plot};
use super::legend::{self, Key};
use super::paper::{FINE, GAP, LINE_PX, MARK, series};
use super::scale::{Ruler, Scale};
use super::text;
use super::{Series, Words, held};
use crate::Picture;

/// Places within a bin.
const BIN: i64 = 10_000;
/// What stays free on each side of a bin's bars.
const FREE: i64 = BIN / 16;
/// How far apart lines up are at least, in pixels.
const APART_PX: i16 = 40;
/// Between the foot and the end of the picture: the words along it.
pub(super) const FOOT_PX: i16 = 24;

/// Counts of one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lane<'a> {
    /// What it is.
    pub series: Series<'a>,
    /// How many in each bin; those of missing bins are 0, those beyond the last are left out.
    pub counts: &'a [u64],
}

/// A number that is pointed at, such as a percentile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where, in the unit of the edges; beyond them it stands at the end.
    pub at: i64,
    /// What stands over its line.
    pub label: String,
    /// The look of the lane it belongs to, 1 to 6, or 0.
    pub look: u8,
}

/// What [`histogram`] draws.
#[derive(Debug, Clone, Copy)]
pub struct Histogram<'a> {
    /// Edges of the bins in the caller's unit, each larger than the one before: bin `i` goes from `edges[i]` up to, and
    /// without, `edges[i + 1]`. Fewer than two are no bins.
    pub edges: &'a [i64],
    /// The lanes; a bar of nothing is not drawn.
    pub lanes: &'a [Lane<'a>],
    /// Whether lanes lie over one another as outlines, rather than as bars side by side.
    pub is_outlined: bool,
    /// What is pointed at.
    pub marks: &'a [Mark],
    /// The count at the top of the plot; the largest there is, rounded up, unless given. Larger counts end there.
    pub most: Option<u64>,
    /// Writes an edge.
    pub edge_words: Words<'a>,
    /// Writes a count.
    pub count_words: Words<'a>,
    /// Height of the plot in pixels, held to 40 to 2,000; legend, labels of marks and words along the foot come on top.
    pub height: i16,
}

/// Counts as bars or outlines over bins.
///
/// Bins are drawn equally wide whatever their edges are, so that the area of a bar is its count, to a pixel of height and a
/// hundredth of a percent of width; edges in equal factors make the axis logarithmic. Within a bin, places are linear.
/// Without bins or counts there is an empty plot.
#[must_use]
pub fn histogram(chart: &Histogram<'_>) -> Picture {
    let bins = i64::try_from(chart.edges.len().saturating_sub(1)).unwrap_or(0);
    let most = chart.lanes.iter().flat_map(|lane| lane.counts).max().copied().unwrap_or(0);
    let height = plot_height(chart.height);
    let lines = lines(height);
    let mut up = match chart.most {
        Some(most) => Ruler::new(Scale::Linear, (0, held(most))),
        None => Ruler::new(Scale::Linear, (0, held(most))).rounded(lines),
    };
    up.ticks = up.nice(lines);
    let mut across = Ruler::new(Scale::Linear, (0, bins * BIN));
    let edge = |place: i64| {
        let index = usize::try_from(place / BIN).unwrap_or(0);
        chart.edges.get(index).map(|edge| chart.edge_words.of(*edge)).unwrap_or_default()
    };
    if bins > 0 {
        let all: Vec<_> = (0..=bins).map(|bin| bin * BIN).collect();
        across.ticks = frame::along(&across, &all, Words(&edge));
    }
    let (names, begin) = legend::lay(chart.lanes.iter().map(|lane| lane.series));
    let places: Vec<_> = chart.marks.iter().map(|mark| place(chart.edges, mark.at)).collect();
    let rows = rows(&across, chart.marks, &places);
    let deepest = rows.iter().max().map_or(0, |row| row + 1);
    // A line of text for the words of the topmost line.
    let top = begin + (deepest + 1) * LINE_PX;
    let mut picture = Picture::new(top + height + FOOT_PX);
    legend::draw(&mut picture, &names, if chart.is_outlined { Key::Line } else { Key::Bar });
    let plot = Plot::new(&mut picture, (top, top + height), across, up);
    plot.grid();
    for (at, lane) in chart.lanes.iter().enumerate() {
        if chart.is_outlined {
            outline(&plot, lane, bins);
        } else {
            bars(&plot, lane, bins, (at, chart.lanes.len()));
        }
    }
    plot.labels(Words(&edge), chart.count_words);
    point(&plot, chart.marks, &places, &rows, begin);
    drop(plot);
    picture
}

/// The height of a plot, in pixels.
pub(super) fn plot_height(wished: i16) -> i16 {
    wished.clamp(40, 2_000)
}

/// How many lines up a plot has at most.
pub(super) fn lines(height: i16) -> u8 {
    u8::try_from(height / APART_PX).unwrap_or(u8::MAX).clamp(1, 6)
}

/// The lines of all marks first, so that words cover lines and not the other way round.
fn point(plot: &Plot<'_>, marks: &[Mark], places: &[i64], rows: &[i16], begin: i16) {
    let x = |place: i64| plot.place((place, 0)).0;
    let y = |row: i16| i32::from(begin + (row + 1) * LINE_PX) * FINE;
    for ((mark, place), row) in marks.iter().zip(places).zip(rows) {
        // On a bar as dark as the line, the gap behind it is what is seen.
        plot.upright(GAP, x(*place), y(*row));
        plot.upright(if mark.look == 0 { MARK } else { series(mark.look) }, x(*place), y(*row));
    }
    for ((mark, place), row) in marks.iter().zip(places).zip(rows) {
        plot.words(mark.label.clone(), (x(*place), y(*row)), (HPos::Center, VPos::Bottom));
    }
}

fn bars(plot: &Plot<'_>, lane: &Lane<'_>, bins: i64, (at, lanes): (usize, usize)) {
    let edge = |lane: usize| {
        let (lane, lanes) = (i64::try_from(lane).unwrap_or(0), i64::try_from(lanes).unwrap_or(1));
        FREE + (BIN - 2 * FREE) * lane / lanes
    };
    for (bin, count) in (0..bins).zip(lane.counts).filter(|(_, count)| **count > 0) {
        let begin = bin * BIN;
        plot.rect(series(lane.series.look), (begin + edge(at), 0), (begin + edge(at + 1), held(*count)));
    }
}

fn outline(plot: &Plot<'_>, lane: &Lane<'_>, bins: i64) {
    let mut points = vec![(0, 0)];
    for bin in 0..bins {
        let count = usize::try_from(bin).ok().and_then(|bin| lane.counts.get(bin)).map_or(0, |count| held(*count));
        points.extend([(bin * BIN, count), ((bin + 1) * BIN, count)]);
    }
    if bins > 0 {
        points.push((bins * BIN, 0));
        plot.path(series(lane.series.look), points);
    }
}

/// Where a number stands among edges.
fn place(edges: &[i64], at: i64) -> i64 {
    let (mut begin, mut place) = (None, 0);
    for (bin, pair) in (0..).zip(edges.windows(2)) {
        if at < pair[0] || pair[1] <= pair[0] {
            continue;
        }
        let length = i128::from(pair[1]) - i128::from(pair[0]);
        let part = (i128::from(at) - i128::from(pair[0])).min(length) * i128::from(BIN) / length;
        begin = Some(bin * BIN);
        place = bin * BIN + i64::try_from(part).unwrap_or(BIN);
    }
    begin.map_or(0, |_| place)
}

/// The row of each mark's words, counted from the plot up, so that none run into one another.
fn rows(across: &Ruler, marks: &[Mark], places: &[i64]) -> Vec<i16> {
    use plotters::coord::ranged1d::Ranged as _;
    let mut taken: Vec<(i16, i64, i64)> = Vec::new();
    for (mark, place) in marks.iter().zip(places) {
        let x = i64::from(across.map(place, (0, super::paper::WIDE)));
        let (from, to) = text::room(&mark.label, x);
        let is_free = |row: &i16| !taken.iter().any(|(other, a, b)| other == row && from < *b && *a < to);
        let row = (0..).find(is_free).unwrap_or(0);
        taken.push((row, from, to));
    }
    taken.into_iter().map(|(row, ..)| row).collect()
}
