//! The way to an answer, row by row, so that two ways can be laid side by side.

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
