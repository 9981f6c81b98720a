//! A plot with its grid and the words at it.

use plotters::coord::Shift;
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::coord::ranged1d::Ranged as _;
use plotters::drawing::{DrawingArea, IntoDrawingArea as _};
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, RGBColor, ShapeStyle};

use super::label::Label;
use super::paper::{AXIS, FINE, GAP, GRID, Paper, WIDE};
use super::scale::Ruler;
use super::{Words, text};
use crate::Picture;

/// A drawing area without numbers: shares across, tenths of a pixel down.
type Sheet<'a> = DrawingArea<Paper<'a>, Shift>;
/// A drawing area with two axes.
type Axes<'a> = DrawingArea<Paper<'a>, Cartesian2d<Ruler, Ruler>>;

/// Most lines across.
const ACROSS_LINES: u8 = 7;

/// A plot between two heights of a picture.
pub(super) struct Plot<'a> {
    pub(super) sheet: Sheet<'a>,
    axes: Axes<'a>,
    top: i32,
    foot: i32,
}

/// The places along the foot whose words stand apart: the ruler's own round ones, or every so many of those given.
pub(super) fn along(ruler: &Ruler, given: &[i64], words: Words<'_>) -> Vec<i64> {
    let given: Vec<_> = given.iter().copied().filter(|tick| (ruler.from..=ruler.to).contains(tick)).collect();
    let thinner = |by: usize| -> Vec<i64> {
        if given.is_empty() {
            ruler.nice(ACROSS_LINES.saturating_sub(u8::try_from(by).unwrap_or(u8::MAX)))
        } else {
            given.iter().copied().step_by(by).collect()
        }
    };
    let most = given.len().max(usize::from(ACROSS_LINES));
    let are_apart = |ticks: &Vec<i64>| apart(ruler, ticks, words).len() == ticks.len();
    let ticks = (1..most).map(thinner).find(are_apart).unwrap_or_else(|| thinner(most - 1));
    apart(ruler, &ticks, words)
}

/// Those of some places whose words do not run into those before.
fn apart(ruler: &Ruler, ticks: &[i64], words: Words<'_>) -> Vec<i64> {
    let mut end = i64::MIN;
    let mut kept = Vec::new();
    for tick in ticks {
        let (from, to) = text::room(&words.of(*tick), i64::from(ruler.map(tick, (0, WIDE))));
        if from >= end {
            end = to;
            kept.push(*tick);
        }
    }
    kept
}

/// How something of this kind is drawn.
pub(super) fn style(ink: RGBColor) -> ShapeStyle {
    ink.filled()
}

impl<'a> Plot<'a> {
    /// A plot from one pixel down to another.
    pub(super) fn new(picture: &'a mut Picture, (top, foot): (i16, i16), across: Ruler, up: Ruler) -> Self {
        let (top, foot) = (i32::from(top) * FINE, i32::from(foot) * FINE);
        let sheet = Paper { picture }.into_drawing_area();
        let axes = sheet.apply_coord_spec(Cartesian2d::new(across, up, (0..WIDE, foot..top)));
        Self { sheet, axes, top, foot }
    }

    /// Where a pair of numbers stands: shares across, tenths of a pixel down.
    pub(super) fn place(&self, at: (i64, i64)) -> (i32, i32) {
        self.axes.map_coordinate(&at)
    }

    pub(super) const fn top(&self) -> i32 {
        self.top
    }

    pub(super) const fn foot(&self) -> i32 {
        self.foot
    }

    // Drawing cannot fail: the paper takes everything, and no area is drawn on while it draws.

    pub(super) fn rect(&self, ink: RGBColor, from: (i64, i64), to: (i64, i64)) {
        let _ = self.axes.draw(&Rectangle::new([from, to], style(ink)));
    }

    pub(super) fn path(&self, ink: RGBColor, points: Vec<(i64, i64)>) {
        let _ = self.axes.draw(&PathElement::new(points, style(ink)));
    }

    pub(super) fn dot(&self, ink: RGBColor, at: (i32, i32)) {
        let _ = self.sheet.draw(&Circle::new(at, 5, style(ink)));
    }

    /// An upright line at a share of the width, from a place down to the foot of the plot.
    pub(super) fn upright(&self, ink: RGBColor, x: i32, top: i32) {
        self.straight(ink, (x, top), self.foot);
    }

    /// A gap between two parts of a bar, from a place down.
    pub(super) fn gap(&self, from: (i32, i32), foot: i32) {
        self.straight(GAP, from, foot);
    }

    fn straight(&self, ink: RGBColor, (x, top): (i32, i32), foot: i32) {
        let _ = self.sheet.draw(&PathElement::new(vec![(x, top), (x, foot)], style(ink)));
    }

    pub(super) fn words(&self, words: String, at: (i32, i32), pos: (HPos, VPos)) {
        let _ = self.sheet.draw(&Label { words, at, pos: Pos::new(pos.0, pos.1) });
    }

    /// The lines of both axes.
    pub(super) fn grid(&self) {
        let (grid, axis) = (style(GRID), style(AXIS));
        let foot = self.foot;
        let _ = self.axes.draw_mesh(
            |paper, line| {
                let is_foot = matches!(line, MeshLine::YMesh((_, y), _, _) if y == foot);
                line.draw(paper, if is_foot { &axis } else { &grid })
            },
            0,
            0,
        );
    }

    /// The words of both axes, over what was drawn.
    pub(super) fn labels(&self, across: Words<'_>, up: Words<'_>) {
        let spec = self.axes.as_coord_spec();
        let (x_axis, y_axis) = (spec.x_spec(), spec.y_spec());
        for tick in &x_axis.ticks {
            let x = self.place((*tick, y_axis.from)).0;
            self.words(across.of(*tick), (x, self.foot + 4 * FINE), (HPos::Center, VPos::Top));
        }
        for tick in &y_axis.ticks {
            let y = self.place((x_axis.from, *tick)).1;
            // The foot of a linear axis needs no words where it is nothing.
            if y < self.foot || *tick != 0 {
                self.words(up.of(*tick), (0, y), (HPos::Left, VPos::Bottom));
            }
        }
    }
}
