//! How much room words take, by fixed numbers: nothing is measured, so the host and every browser agree.

use crate::Share;

/// The narrowest a picture is, in pixels.
const NARROWEST_PX: i64 = 320;
/// A character of the Latin alphabet and a wider one at 13 px, in pixels. On the large side: room is reserved by it.
const NARROW_PX: i64 = 8;
const WIDE_PX: i64 = 14;
/// What stays free between two texts, in hundredths of a percent.
pub(super) const GAP: i64 = in_shares(6);

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    Start,
    Middle,
    End,
}

/// Pixels of the narrowest picture, in hundredths of a percent.
const fn in_shares(px: i64) -> i64 {
    px * Share::FULL.hundredths() / NARROWEST_PX
}

/// The most width a text takes, in hundredths of a percent of the narrowest picture.
pub(super) fn width(text: &str) -> i64 {
    in_shares(text.chars().map(|c| if c.is_ascii() { NARROW_PX } else { WIDE_PX }).sum())
}

/// A text at a place, held so that it stays inside the picture where it can.
pub(super) fn hold(text: &str, x: i64, wish: Hold) -> Hold {
    let width = width(text);
    let (from, to) = span(x, width, wish);
    if from < 0 {
        Hold::Start
    } else if to > Share::FULL.hundredths() {
        Hold::End
    } else {
        wish
    }
}

/// From where to where a text goes.
pub(super) const fn span(x: i64, width: i64, hold: Hold) -> (i64, i64) {
    match hold {
        Hold::Start => (x, x + width),
        Hold::Middle => (x - width / 2, x + width / 2),
        Hold::End => (x - width, x),
    }
}

/// The room a text takes once it is held inside, the gap after it included.
pub(super) fn room(text: &str, x: i64) -> (i64, i64) {
    let (from, to) = span(x, width(text), hold(text, x, Hold::Middle));
    (from, to + GAP)
}
