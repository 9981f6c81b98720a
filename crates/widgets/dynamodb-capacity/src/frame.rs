//! The picture as shapes: where the item ends, which boxes stand under it, how many arrows rain down.
//!
//! Horizontal places are [`Share`]s of the stage's width, so that the view can be any width; heights are
//! the view's own. Pure: the same summary gives the same frame everywhere.

use skylet_chart::Share;
use skylet_contract::Nudge;
use skylet_units::Exact;

use crate::model::Summary;

/// Most cells drawn; beyond it one cell stands for several boxes.
const CELLS_MAX: i64 = 32;
/// Widths of the stage in boxes, besides the width that holds the largest item.
const WINDOWS: [i64; 7] = [4, 8, 16, 32, 64, 128, 256];
/// Arrow slots across the stage.
const ARROW_SLOTS: i64 = 40;
/// Most slots filled before one arrow stands for more requests, so the handle keeps room to the right.
const ARROWS_MAX: i64 = 30;

/// What a cell of the box row shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Every box in it is needed.
    Needed,
    /// None is needed; drawn faint, to show where the next one would stand.
    Free,
}

/// One drawn cell: a box, or several when there are many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Left edge.
    pub start: Share,
    /// Width.
    pub width: Share,
    /// Whether the boxes are needed.
    pub fill: Fill,
}

/// A label under the stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands.
    pub at: Share,
    /// The size there, in bytes.
    pub bytes: i64,
}

/// The item and its boxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxFrame {
    /// Bytes across the stage.
    pub window: i64,
    /// Boxes a cell stands for.
    pub boxes_per_cell: i64,
    /// Where the item ends.
    pub item_end: Share,
    /// Where the needed boxes begin to stay empty, to where they end.
    pub unused: (Share, Share),
    /// The cells, left to right.
    pub cells: Vec<Cell>,
    /// The step on which the item's size lies: all sizes that need as many boxes.
    pub step: (Share, Share),
    /// Labels, left to right.
    pub ticks: Vec<Tick>,
}

impl BoxFrame {
    /// Whether the item takes so much of the stage that labels fit better inside than beside it.
    #[must_use]
    pub const fn is_item_wide(&self) -> bool {
        self.item_end.hundredths() > 6_000
    }

    /// Cells that would fill the stage.
    fn window_cells(&self) -> i64 {
        i64::try_from(self.cells.len()).unwrap_or(CELLS_MAX).max(1)
    }

    /// Whether a step is wide enough for the dots at its ends and its label.
    #[must_use]
    pub fn has_wide_boxes(&self) -> bool {
        self.window_cells() <= 8
    }

    /// Whether no smaller number of boxes exists.
    #[must_use]
    pub fn is_first_step(&self) -> bool {
        self.step.0 == Share::default()
    }
}

/// What one box costs, drawn under each needed box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tokens {
    /// Half a unit, one, or two for each box.
    pub form: TokenForm,
    /// How close they stand.
    pub crowd: Crowd,
    /// The middle of each needed cell.
    pub centres: Vec<Share>,
    /// Width of a bar when they are crowded.
    pub bar: Share,
}

/// How much one box costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenForm {
    /// Half a unit.
    Half,
    /// One unit.
    One,
    /// Two units.
    Two,
}

/// How close tokens stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crowd {
    /// Up to four cells across the stage.
    Roomy,
    /// Up to eight.
    Close,
    /// Up to sixteen.
    Tight,
    /// More: drawn as bars.
    Bars,
}

/// Lays out the tokens of one kind of request.
#[must_use]
pub fn tokens(frame: &BoxFrame, weight: Exact) -> Tokens {
    let form = if weight < Exact::ONE {
        TokenForm::Half
    } else if weight == Exact::ONE {
        TokenForm::One
    } else {
        TokenForm::Two
    };
    let crowd = match frame.window_cells() {
        ..=4 => Crowd::Roomy,
        5..=8 => Crowd::Close,
        9..=16 => Crowd::Tight,
        _ => Crowd::Bars,
    };
    let needed = frame.cells.iter().filter(|cell| cell.fill == Fill::Needed);
    let centres = needed.map(|cell| cell.start.middle(cell.start.plus(cell.width))).collect();
    let bar = Share::of(6, 10 * frame.window_cells());
    Tokens { form, crowd, centres, bar }
}

/// Bytes across a stage that shows this many boxes and at least one more, where there may be one more.
#[must_use]
pub fn window(blocks: i64, block: i64, size_max: i64) -> i64 {
    let all = (size_max + block - 1) / block;
    let fits = |boxes: &i64| *boxes > blocks && *boxes < all;
    WINDOWS.into_iter().find(fits).unwrap_or(all) * block
}

/// Lays out the item and its boxes.
///
/// `window` is in bytes across the stage: while a drag lasts it stays what it was, so the picture does not
/// move under the finger.
#[must_use]
pub fn boxes(summary: &Summary, window: i64) -> BoxFrame {
    let Summary { size, block, blocks: needed, .. } = *summary;
    let at = |bytes: i64| Share::of(bytes, window);
    let total = (window + block - 1) / block;
    let boxes_per_cell = [1, 2, 4, 8, 16].into_iter().find(|per| total <= per * CELLS_MAX).unwrap_or(32);
    let mut cells = Vec::new();
    let mut first = 0;
    while first < total {
        // The needed boxes end a cell early, so that a cell is needed or free, never half of each.
        let stop = (first + boxes_per_cell).min(total);
        let stop = if first < needed { stop.min(needed) } else { stop };
        let (start, end) = (at(first * block), at(stop * block));
        let fill = if first < needed { Fill::Needed } else { Fill::Free };
        cells.push(Cell { start, width: start.until(end), fill });
        first = stop;
    }
    let end = at(needed * block);
    let ticks = (0..=4).map(|quarter| window * quarter / 4).map(|bytes| Tick { at: at(bytes), bytes }).collect();
    BoxFrame {
        window,
        boxes_per_cell,
        item_end: at(size),
        unused: (at(size), end),
        cells,
        step: (at((needed - 1) * block), end),
        ticks,
    }
}

/// The requests of one second, as arrows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArrowFrame {
    /// Requests one arrow stands for.
    pub per_arrow: i64,
    /// Requests across the stage.
    pub window: i64,
    /// Where the arrows end.
    pub end: Share,
}

/// The width of the stage in requests: 40 arrows of 1, 2, 5, 10, … requests, at most 30 of them used.
#[must_use]
pub fn arrow_window(requests: Exact) -> i64 {
    let needed = requests.ceil().floor_to_i64();
    let mut decade = 1_i64;
    loop {
        for step in [1, 2, 5] {
            if needed <= decade * step * ARROWS_MAX {
                return decade * step * ARROW_SLOTS;
            }
        }
        decade *= 10;
    }
}

/// Lays out the arrows; `window` is in requests across the stage.
#[must_use]
pub fn arrows(requests: Exact, window: i64) -> ArrowFrame {
    let share = requests * Exact::whole(10_000) / Exact::whole(window);
    ArrowFrame { per_arrow: window / ARROW_SLOTS, window, end: Share::of(share.floor_to_i64(), 10_000) }
}

/// The size a dragged handle means: whole 64ths of a box, and a box's last byte when near it.
///
/// The handle rests on a boundary within one 32nd of a box, so that the last byte before the answer
/// changes can be hit with a thumb.
#[must_use]
pub fn snapped_size(bytes: i64, block: i64, size_max: i64) -> i64 {
    let boundary = (bytes + block / 2) / block * block;
    let reach = block / 32;
    if boundary > 0 && (bytes - boundary).abs() <= reach {
        return boundary.min(size_max);
    }
    let grain = block / 64;
    (bytes / grain * grain).clamp(1, size_max)
}

/// The rate a dragged handle means: whole requests, in fifths of an arrow where an arrow is large.
#[must_use]
pub fn snapped_rate(requests: i64, window: i64, rate_max: i64) -> i64 {
    let grain = (window / (ARROW_SLOTS * 5)).max(1);
    ((requests + grain / 2) / grain * grain).clamp(1, rate_max)
}

/// The size after a key: an eighth of a box, a byte, a box, ten plain nudges, or an end of the range.
#[must_use]
pub fn nudged_size(bytes: i64, nudge: Nudge, block: i64, size_max: i64) -> i64 {
    let moved = match nudge {
        Nudge::Fine(by) => bytes + by,
        Nudge::Plain(by) => bytes + by * block / 8,
        Nudge::Coarse(by) => bytes + by * block,
        Nudge::Page(by) => bytes + by * block / 8 * 10,
        Nudge::First => 1,
        Nudge::Last => size_max,
    };
    moved.clamp(1, size_max)
}

/// The rate after a key: one arrow of the picture, one request, ten arrows, or an end of the stage.
#[must_use]
pub fn nudged_rate(requests: Exact, nudge: Nudge, window: i64, rate_max: Exact) -> Exact {
    let arrow = window / ARROW_SLOTS;
    let by = match nudge {
        Nudge::Fine(by) => by,
        Nudge::Plain(by) => by * arrow,
        Nudge::Coarse(by) | Nudge::Page(by) => by * arrow * 10,
        Nudge::First => return Exact::ONE,
        Nudge::Last => return Exact::whole(window).min(rate_max),
    };
    (requests + Exact::whole(by)).clamp(Exact::ZERO, rate_max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Rules, summary};
    use crate::settings::{Operation, Settings};

    const SIZE_MAX: i64 = 409_600;

    fn frame(item: i64, operation: Operation) -> BoxFrame {
        let settings = Settings { item: Exact::whole(item), operation, ..Settings::default() };
        let summary = summary(&settings, &Rules::DYNAMODB);
        boxes(&summary, window(summary.blocks, summary.block, SIZE_MAX))
    }

    #[test]
    fn nine_kilobytes_stand_on_three_of_four_boxes() {
        let frame = frame(9_216, Operation::GetItem);
        // The stage is 16 KB wide: 9/16 = 56.25 %, 12/16 = 75 %.
        assert_eq!(frame.window, 16_384, "four boxes");
        assert_eq!(frame.item_end.percent(), "56.25%", "the item");
        assert_eq!(frame.unused, (Share::of(5_625, 10_000), Share::of(7_500, 10_000)), "the hatch");
        let fills: Vec<_> = frame.cells.iter().map(|cell| cell.fill).collect();
        assert_eq!(fills, [Fill::Needed, Fill::Needed, Fill::Needed, Fill::Free], "three of four");
        assert_eq!(frame.step, (Share::of(5_000, 10_000), Share::of(7_500, 10_000)), "8 KB to 12 KB need three");
    }

    #[test]
    fn the_largest_item_fits_and_cells_stay_countable() {
        for (operation, per_cell, boxes) in [(Operation::GetItem, 4, 100), (Operation::PutItem, 16, 400)] {
            let frame = frame(409_600, operation);
            assert_eq!(frame.boxes_per_cell, per_cell, "{operation:?}");
            assert_eq!(frame.cells.len(), 25, "{boxes} boxes in 25 cells");
            assert_eq!(frame.item_end, Share::FULL, "the stage ends at the limit");
        }
    }

    #[test]
    fn a_partial_group_of_boxes_is_needed_only_as_far_as_it_is() {
        // 133,121 B need 33 boxes of 4 KB; the stage shows 64 in cells of 2, so the 17th cell holds one box.
        let frame = frame(133_121, Operation::GetItem);
        let needed = frame.cells.iter().filter(|cell| cell.fill == Fill::Needed).count();
        assert_eq!((frame.boxes_per_cell, needed, frame.cells.len()), (2, 17, 33), "16 pairs, one single, 16 free");
    }

    #[test]
    fn arrows_stand_for_more_when_there_are_many() {
        let cases = [(20, 1, "50.00%"), (30, 1, "75.00%"), (31, 2, "38.75%"), (100, 5, "50.00%"), (0, 1, "0.00%")];
        for (requests, per_arrow, end) in cases {
            let requests = Exact::whole(requests);
            let frame = arrows(requests, arrow_window(requests));
            assert_eq!((frame.per_arrow, frame.end.percent().as_str()), (per_arrow, end), "{requests:?}");
        }
    }

    #[test]
    fn keys_move_by_bytes_eighths_and_boxes() {
        let block = 4_096;
        let cases = [
            (Nudge::Fine(1), 9_217),
            (Nudge::Plain(-1), 8_704),
            (Nudge::Coarse(1), 13_312),
            (Nudge::Page(1), 14_336),
            (Nudge::Page(-10), 1),
            (Nudge::First, 1),
            (Nudge::Last, 409_600),
        ];
        for (nudge, expected) in cases {
            assert_eq!(nudged_size(9_216, nudge, block, SIZE_MAX), expected, "{nudge:?}");
        }
        let rate = |nudge| nudged_rate(Exact::whole(100), nudge, 200, Exact::whole(10_000_000));
        assert_eq!(rate(Nudge::Plain(1)), Exact::whole(105), "one arrow is five");
        assert_eq!(rate(Nudge::Page(-10)), Exact::ZERO, "never below nothing");
    }

    #[test]
    fn tokens_stand_under_the_middle_of_needed_boxes() {
        let frame = frame(9_216, Operation::GetItem);
        let tokens = tokens(&frame, Exact::new(1, 2));
        let centres: Vec<_> = tokens.centres.iter().map(|centre| centre.percent()).collect();
        assert_eq!(centres, ["12.50%", "37.50%", "62.50%"], "boxes are a quarter wide");
        assert_eq!((tokens.form, tokens.crowd), (TokenForm::Half, Crowd::Roomy), "eventual, four cells");
    }

    #[test]
    fn a_drag_rests_on_the_last_byte_of_a_box() {
        let block = 4_096;
        let cases = [(0, 1), (100, 64), (4_000, 4_096), (4_224, 4_096), (4_300, 4_288), (500_000, 409_600)];
        for (bytes, expected) in cases {
            assert_eq!(snapped_size(bytes, block, SIZE_MAX), expected, "{bytes} B");
        }
    }
}
