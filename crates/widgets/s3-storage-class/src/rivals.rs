//! The ways of billing side by side: which takes least, and what makes the others take more.

use skylet_units::Exact;

use crate::model::{self, Summary};
use crate::settings::{Settings, Step};

/// One way of billing beside the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rival {
    /// What it comes to.
    pub summary: Summary,
    /// Seconds more than the least, for all runs.
    pub more: Exact,
    /// Whether it is the one to choose: of equal ones the finer step.
    pub is_winner: bool,
}

/// Every way of billing, in the order of the options.
#[must_use]
pub fn rivals(settings: &Settings) -> Vec<Rival> {
    let summaries: Vec<_> = Step::ALL.iter().map(|step| model::summary_with(settings, *step)).collect();
    let least = summaries.iter().map(|summary| summary.billed).min().unwrap_or_default();
    let winner = summaries.iter().position(|summary| summary.billed == least);
    let rival = |(place, summary): (usize, &Summary)| Rival {
        summary: *summary,
        more: summary.billed - least,
        is_winner: winner == Some(place),
    };
    summaries.iter().enumerate().map(rival).collect()
}

/// The one to choose.
///
/// # Panics
///
/// When there is none; there are as many as steps.
#[must_use]
pub fn winner(rivals: &[Rival]) -> Rival {
    let found = rivals.iter().find(|rival| rival.is_winner).copied();
    found.expect("one of the steps takes least")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_wins_somewhere() {
        // 6 s: 14, 20, 60. 23 s: 31, 30, 60. 57 s: 65, 70, 60. 52 s: 60, 60, 60, and the finer one is chosen.
        let cases = [(6, Step::Second), (23, Step::TenSeconds), (57, Step::Minute), (52, Step::Second)];
        for (run, expected) in cases {
            let settings = Settings { run: Exact::whole(run), ..Settings::default() };
            assert_eq!(winner(&rivals(&settings)).summary.step, expected, "{run} s");
        }
    }
}
