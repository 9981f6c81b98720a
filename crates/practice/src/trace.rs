//! The way to an answer, row by row, so that two ways can be laid side by side.

use skylet_chart::{Picture, Share};
use skylet_units::Exact;

/// The way to an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trace {
    /// The steps. The last one's value is the answer.
    pub rows: Vec<Row>,
    /// What is drawn of it.
    pub drawing: Drawing,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Kebab-case name; the same step has the same one under every rule.
    pub id: &'static str,
    /// What the step finds, at most 40 characters.
    pub label: String,
    /// How, in numbers, without its result; empty where nothing is calculated.
    pub working: String,
    /// Its result as it is read, with its unit.
    pub result: String,
    /// Its result, exact.
    pub value: Exact,
}

/// A thing standing on boxes: what the picture shows of a trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Drawing {
    /// Bytes of the thing.
    pub bytes: i64,
    /// Bytes of one box; never 0 in the trace of a case.
    pub block: i64,
    /// Boxes counted; a fraction where they were not rounded.
    pub boxes: Exact,
    /// How many such things.
    pub repeat: i64,
}

/// A step that is given away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The id of its row.
    pub id: &'static str,
    /// The step in words and numbers.
    pub text: String,
    /// Its result, exact.
    pub value: Exact,
}

impl Row {
    /// The step in a line.
    #[must_use]
    pub fn text(&self) -> String {
        let equals = if self.working.is_empty() { "" } else { " = " };
        format!("{}: {}{equals}{}", self.label, self.working, self.result)
    }
}

impl Hint {
    pub(crate) fn of(row: &Row) -> Self {
        Self { id: row.id, text: row.text(), value: row.value }
    }
}

/// The first row whose results differ, or that only one of them has.
#[must_use]
pub fn first_difference(right: &Trace, wrong: &Trace) -> Option<usize> {
    let rows = right.rows.len().max(wrong.rows.len());
    let of = |trace: &Trace, at: usize| trace.rows.get(at).map(|row| (row.id, row.value));
    (0..rows).find(|at| of(right, *at) != of(wrong, *at))
}

/// Boxes that are drawn one by one; of more only the outline is.
const BOXES_MAX: i64 = 64;

impl Drawing {
    /// Bytes across a picture that holds this drawing.
    #[must_use]
    pub fn window(&self) -> i64 {
        let whole = self.boxes.ceil().floor_to_i64();
        self.bytes.max(whole * self.block).max(1)
    }

    /// The thing on the boxes counted, `window` bytes wide: a box that was cut off has a ragged edge, and what stands on
    /// no box is marked.
    #[must_use]
    pub fn picture(&self, window: i64) -> Picture {
        const BAR: (i16, i16) = (2, 22);
        const BOX: (i16, i16) = (26, 28);
        let at = |bytes: i64| Share::of(bytes, window.max(1));
        let mut picture = Picture::new(58);
        let whole = self.boxes.floor().floor_to_i64();
        let end = (self.boxes * Exact::whole(self.block)).floor_to_i64();
        picture.rect("bar", Share::ZERO, at(self.bytes), BAR);
        picture.rect("filled", Share::ZERO, at(self.bytes.min(end)), BOX);
        if end > self.bytes {
            picture.rect("waste", at(self.bytes), at(end), BOX);
        }
        if whole <= BOXES_MAX {
            for number in 0..whole {
                picture.rect("box", at(number * self.block), at((number + 1) * self.block), BOX);
            }
        } else {
            picture.rect("box", Share::ZERO, at(whole * self.block), BOX);
        }
        if end > whole * self.block {
            picture.rect("box part", at(whole * self.block), at(end), BOX);
        }
        if end < self.bytes {
            picture.rect("missing", at(end), at(self.bytes), BOX);
        }
        picture
    }
}
