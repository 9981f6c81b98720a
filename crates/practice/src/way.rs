//! The way to an answer in both languages at once: what a method hands to the practice room.

use skylet_units::{Exact, Lang, Text};

use crate::{Drawing, Row, Trace};

/// A text that was made, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// Korean.
    pub ko: String,
    /// English.
    pub en: String,
}

impl Said {
    /// What needs no words, such as a calculation.
    #[must_use]
    pub fn same(text: String) -> Self {
        Self { en: text.clone(), ko: text }
    }

    fn get(&self, lang: Lang) -> String {
        match lang {
            Lang::Ko => self.ko.clone(),
            Lang::En => self.en.clone(),
        }
    }
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Kebab-case name; the same step has the same one under every rule.
    pub id: &'static str,
    /// What it finds.
    pub label: Text,
    /// How; empty where nothing is calculated.
    pub working: Said,
    /// Its result as it is read.
    pub result: Said,
    /// Its result.
    pub value: Exact,
}

/// The way to an answer; the value of the last step is the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The steps.
    pub steps: Vec<Step>,
    /// What is drawn of it.
    pub drawing: Drawing,
}

impl Way {
    /// The answer.
    #[must_use]
    pub fn answer(&self) -> Exact {
        self.steps.last().map_or(Exact::ZERO, |step| step.value)
    }

    /// The way as the practice room takes it.
    #[must_use]
    pub fn trace(&self, lang: Lang) -> Trace {
        let row = |step: &Step| Row {
            id: step.id,
            label: step.label.get(lang).to_owned(),
            working: step.working.get(lang),
            result: step.result.get(lang),
            value: step.value,
        };
        Trace { rows: self.steps.iter().map(row).collect(), drawing: self.drawing }
    }
}

/// A bar of some length on boxes of another, both in hundredths, so that parts of one can be seen.
#[must_use]
pub fn bar(length: Exact, block: Exact, boxes: Exact) -> Drawing {
    let hundredths = |number: Exact| (number * Exact::whole(100)).ceil().floor_to_i64();
    Drawing { bytes: hundredths(length), block: hundredths(block).max(1), boxes, repeat: 1 }
}
