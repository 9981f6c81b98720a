//! What plotters draws on: whatever comes becomes a shape with a class. No fonts, no pixels, no colours.

use std::convert::Infallible;

use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::text::{self, Hold};
use crate::{Picture, Share};

/// Parts of a pixel in a place down.
pub(super) const FINE: i32 = 10;
/// How wide the paper is: the finest shares.
pub(super) const WIDE: i32 = 10_000;
/// How high a line of text is, in pixels.
pub(super) const LINE_PX: i16 = 16;

/// What something is, in the place of a colour.
pub(super) const GRID: RGBColor = RGBColor(0, 0, 0);
pub(super) const AXIS: RGBColor = RGBColor(0, 0, 1);
pub(super) const MARK: RGBColor = RGBColor(0, 0, 2);
pub(super) const HERE: RGBColor = RGBColor(0, 0, 3);
pub(super) const GAP: RGBColor = RGBColor(0, 0, 4);

/// The series of a look from 1 to 6; what is beyond is held to that.
pub(super) fn series(look: u8) -> RGBColor {
    RGBColor(0, 1, look.clamp(1, 6))
}

/// The class of a dot or key; 0 belongs to no series.
pub(super) const fn dot(look: u8) -> &'static str {
    match look {
        0 => "chart-dot-0",
        1 => "chart-dot-1",
        2 => "chart-dot-2",
        3 => "chart-dot-3",
        4 => "chart-dot-4",
        5 => "chart-dot-5",
        _ => "chart-dot-6",
    }
}

/// The class of what has this for a colour.
pub(super) const fn class((_, kind, index): (u8, u8, u8)) -> &'static str {
    match (kind, index) {
        (1, 1) => "series-1",
        (1, 2) => "series-2",
        (1, 3) => "series-3",
        (1, 4) => "series-4",
        (1, 5) => "series-5",
        (1, _) => "series-6",
        (_, 0) => "chart-grid",
        (_, 1) => "chart-axis",
        (_, 2) => "chart-mark",
        (_, 3) => "chart-here",
        (_, _) => "chart-gap",
    }
}

/// A picture to be drawn on: shares of the width across, tenths of a pixel down.
#[derive(Debug)]
pub(super) struct Paper<'a> {
    pub(super) picture: &'a mut Picture,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

fn share(x: i32) -> Share {
    Share::of(i64::from(x.max(0)), i64::from(WIDE))
}

/// The whole pixel nearest to a place.
fn pixel(y: i32) -> i16 {
    i16::try_from((y + FINE / 2).div_euclid(FINE)).unwrap_or(i16::MAX)
}

impl DrawingBackend for Paper<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (WIDE.unsigned_abs(), u32::from(self.picture.height.unsigned_abs()) * FINE.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// Nothing comes in pixels: every shape below has its own way.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.picture.line(class(style.color().rgb), (share(from.0), pixel(from.1)), (share(to.0), pixel(to.1)));
        Ok(())
    }

    /// A bar is at least a pixel high: there is something.
    fn draw_rect<S: BackendStyle>(&mut self, one: BackendCoord, other: BackendCoord, style: &S, _: bool) -> Drawn {
        let (top, foot) = (pixel(one.1.min(other.1)), pixel(one.1.max(other.1)));
        let height = (foot - top).max(1);
        let (from, to) = (share(one.0.min(other.0)), share(one.0.max(other.0)));
        self.picture.rect(class(style.color().rgb), from, to, (foot - height, height));
        Ok(())
    }

    /// An upright line of two places is a line: that stays as crisp as the grid.
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let class = class(style.color().rgb);
        let points: Vec<_> = path.into_iter().map(|(x, y)| (share(x), y)).collect();
        match points[..] {
            [(x, top), (same, foot)] if x == same => self.picture.line(class, (x, pixel(top)), (x, pixel(foot))),
            _ => self.picture.fine_trace(class, points),
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, _: u32, style: &S, _: bool) -> Drawn {
        let (_, kind, index) = style.color().rgb;
        let place = (share(at.0), pixel(at.1));
        self.picture.mark(dot(if kind == 1 { index } else { 0 }), place, "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z");
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, words: &str, style: &T, at: BackendCoord) -> Drawn {
        let anchor = style.anchor();
        let wish = match anchor.h_pos {
            HPos::Left => Hold::Start,
            HPos::Center => Hold::Middle,
            HPos::Right => Hold::End,
        };
        let class = match text::hold(words, i64::from(at.0), wish) {
            Hold::Start => "chart-label",
            Hold::Middle => "chart-label-mid",
            Hold::End => "chart-label-end",
        };
        // Base lines of texts of 13 px.
        let base = match anchor.v_pos {
            VPos::Top => 12,
            VPos::Center => 4,
            VPos::Bottom => -4,
        };
        self.picture.text(class, (share(at.0), pixel(at.1).saturating_add(base)), words.to_owned());
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        words: &str,
        _: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let height = u32::from(LINE_PX.unsigned_abs()) * FINE.unsigned_abs();
        Ok((u32::try_from(text::width(words)).unwrap_or(u32::MAX), height))
    }
}
