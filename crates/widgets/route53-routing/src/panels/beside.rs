//! The same people under another policy: who is told what, and what the same outage comes to.

use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

use crate::city_texts::city;
use crate::later_texts as words;
use crate::model::Board;
use crate::settings::{PEOPLE, Policy, Settings};
use crate::texts;

/// Both policies for the same people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The names of both.
    pub names: [String; 2],
    /// Of each person the name, what they are told under each if they ask now, and whether that differs.
    pub rows: Vec<(String, [String; 2], bool)>,
    /// What stands below, in sentences.
    pub lines: Vec<String>,
}

/// Looks at both at an instant; none without a second policy.
#[must_use]
pub fn shown(settings: &Settings, now: Micros, lang: Lang) -> Option<Shown> {
    let second = settings.second.policy()?;
    let of = |policy: Policy| {
        let settings = Settings { policy, ..settings.clone() };
        let mut board = Board::of(&settings);
        let summary = board.summary(&settings, now);
        let plan = board.outage().plan();
        let told = |person| texts::told_of(lang, policy, &plan.choices(person, summary.is_healthy));
        ((0..PEOPLE.len()).map(told).collect::<Vec<_>>(), summary.whole)
    };
    let ((first_told, first), (second_told, other)) = (of(settings.policy), of(second));
    let rows = first_told.into_iter().zip(second_told).enumerate().map(|(person, (one, two))| {
        let differs = one != two;
        (texts::person(lang, settings, person, city), [one, two], differs)
    });
    let rows: Vec<_> = rows.collect();
    let names = [settings.policy, second].map(|policy| texts::policy_name(policy).get(lang).to_owned());
    let count = rows.iter().filter(|(_, _, differs)| *differs).count();
    let mut lines = vec![words::differences(lang, count)];
    if !settings.changes.is_empty() {
        for (name, whole) in names.iter().zip([first, other]) {
            let seconds = |time: Micros| Exact::whole(time.0) / Exact::whole(1_000_000);
            lines.push(words::outage_under(lang, name, whole.mean(), seconds(whole.worst), whole.still));
        }
    }
    Some(Shown { names, rows, lines })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Other;

    #[test]
    fn latency_and_distance_differ_about_some() {
        let settings = Settings { second: Other::Geoproximity, ..Settings::default() };
        let shown = shown(&settings, Micros::ZERO, Lang::En).expect("two policies");
        assert_eq!(shown.rows.len(), 12, "everybody");
        let differ: Vec<_> = shown.rows.iter().filter(|row| row.2).map(|row| row.0.as_str()).collect();
        // Mumbai: 115 ms to Frankfurt against 135 to Seoul, but Seoul is 5,590 km away and Frankfurt 6,570.
        assert!(differ.contains(&"Mumbai"), "{differ:?}");
        assert_eq!(super::shown(&Settings::default(), Micros::ZERO, Lang::Ko), None, "one policy");
    }
}
