//! Words as an element of plotters without a font: its own text element carries one, and the measuring of it.

use std::convert::Infallible;
use std::iter::{Once, once};

use plotters::element::{Drawable, PointCollection};
use plotters_backend::text_anchor::Pos;
use plotters_backend::{BackendColor, BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily};

/// Words at a place.
pub(super) struct Label {
    pub(super) words: String,
    pub(super) at: BackendCoord,
    pub(super) pos: Pos,
}

/// On which side of its place a label stands: all that the paper asks of its style.
struct Side(Pos);

impl<'a> PointCollection<'a, BackendCoord> for &'a Label {
    type Point = &'a BackendCoord;
    type IntoIter = Once<&'a BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        once(&self.at)
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Label {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        places.next().map_or(Ok(()), |place| backend.draw_text(&self.words, &Side(self.pos), place))
    }
}

impl BackendTextStyle for Side {
    type FontError = Infallible;

    fn anchor(&self) -> Pos {
        self.0
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::SansSerif
    }

    /// The paper reckons widths itself.
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    /// The paper takes words as words.
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: DrawFunc,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
