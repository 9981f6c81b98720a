//! Numbers to bet on before they are shown, and how good the bets of a session were.

use skylet_contract::Value;
use skylet_units::{Exact, Lang, Text};

use skylet_contract::lesson::{Given, values_of};

use crate::practice::{Asked, Practice};
use crate::texts;

/// A number to bet on.
#[derive(Debug)]
pub struct Bet {
    /// Kebab-case name; never changes.
    pub id: &'static str,
    /// The state of the widget, over its defaults.
    pub settings: Given,
    /// The result to bet on.
    pub asked: &'static Asked,
    /// The question.
    pub question: Text,
    /// The least and the most that can be bet. Zero is not the start of the handle: it would be a hint.
    pub range: (Exact, Exact),
}

impl Bet {
    /// The state of the widget, in the order of its settings.
    #[must_use]
    pub fn values(&self, practice: &Practice) -> Vec<Value> {
        values_of(practice.widget.settings, self.settings)
    }

    /// What the widget's own model says. None if it has no such result.
    #[must_use]
    pub fn truth(&self, practice: &Practice) -> Option<Exact> {
        let results = (practice.results)(&self.values(practice));
        results.iter().find(|result| result.name == self.asked.result).map(|result| result.value)
    }

    /// How far a bet is from the truth.
    #[must_use]
    pub fn gap(&self, bet: Exact, truth: Exact) -> Gap {
        Gap { difference: bet - truth, unit: self.asked.unit() }
    }
}

/// How far a bet is from the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Bet less truth: below zero where the bet was too low.
    pub difference: Exact,
    /// Its unit.
    pub unit: &'static str,
}

impl Gap {
    /// The gap in words.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let is_low = self.difference < Exact::ZERO;
        let size = if is_low { Exact::ZERO - self.difference } else { self.difference };
        if size == Exact::ZERO {
            return texts::SPOT_ON.get(lang).to_owned();
        }
        let size = format!("{} {}", size.grouped(), self.unit);
        if is_low { texts::too_low(lang, &size) } else { texts::too_high(lang, &size) }
    }
}

/// How many bets of a session were within 10 % of the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calibration {
    /// Bets within 10 %, both ends included.
    pub within: u32,
    /// All bets.
    pub total: u32,
}

impl Calibration {
    /// Counts a bet.
    pub fn count(&mut self, bet: Exact, truth: Exact) {
        let gap = if bet < truth { truth - bet } else { bet - truth };
        let size = if truth < Exact::ZERO { Exact::ZERO - truth } else { truth };
        self.count_gap(gap, size);
    }

    /// Counts a bet that is off by so much of so much.
    pub fn count_gap(&mut self, gap: Exact, size: Exact) {
        self.total = self.total.saturating_add(1);
        if gap * Exact::whole(10) <= size {
            self.within = self.within.saturating_add(1);
        }
    }

    /// The line of a session. Empty before the first bet.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if self.total == 0 { String::new() } else { texts::calibration(lang, self.within, self.total) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_percent_counts_and_a_hair_more_does_not() {
        let mut calibration = Calibration::default();
        assert_eq!(calibration.text(Lang::Ko), "", "nothing to say yet");
        // 10 % of 150 is 15: 135 to 165.
        for bet in ["135", "165", "150", "134", "166", "0"] {
            calibration.count(Exact::whole(bet.parse().expect("a number")), Exact::whole(150));
        }
        calibration.count(Exact::new(1_649, 10), Exact::whole(150));
        assert_eq!((calibration.within, calibration.total), (4, 7), "135, 165, 150 and 164.9");
        // Of nothing only nothing is within 10 %.
        calibration.count(Exact::ZERO, Exact::ZERO);
        calibration.count(Exact::ONE, Exact::ZERO);
        assert_eq!((calibration.within, calibration.total), (5, 9), "zero");
        assert_eq!(calibration.text(Lang::En), "within 10% in 5 of 9", "the line");
    }

    #[test]
    fn a_gap_is_said_in_units() {
        let gap = |difference| Gap { difference, unit: "RCU" }.text(Lang::En);
        assert_eq!(gap(Exact::whole(-30)), "30 RCU too low", "120 for 150");
        assert_eq!(gap(Exact::whole(1_050)), "1,050 RCU too high", "1,200 for 150");
        assert_eq!(gap(Exact::ZERO), "Spot on", "150 for 150");
    }
}
