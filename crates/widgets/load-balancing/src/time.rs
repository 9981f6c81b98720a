//! The time of a run: where something begins, and what is done at the instant looked at.

use skylet_contract::{Setting, Value};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

use crate::runs::FORKED;
use crate::settings::{self, Settings};
use crate::shown::{Board, instant};
use crate::{texts, time_texts};

/// Instants offered as buttons.
const MARKS_MAX: usize = 6;

/// Hundredths of a second are the finest that the instant of the settings has.
const GRAIN: i64 = 10_000;

/// Where something begins: the first request given up in each lane, what was done to servers, the fork; at most six, the
/// earliest, in order, each with its name.
#[must_use]
pub fn marks(board: &Board, settings: &Settings, lang: Lang) -> Vec<(Micros, String)> {
    let mut marks = Vec::new();
    let fork = settings.forked().map(instant);
    let names = texts::lane_names(lang, &settings.lanes(), fork.is_some());
    for (at, (name, whole)) in names.iter().zip(board.wholes()).enumerate() {
        // Before the fork both ways are one.
        let is_told = |drop: &&Micros| at == FORKED && fork.is_some_and(|fork| **drop < fork);
        if let Some(drop) = whole.drops.first().filter(|drop| !is_told(drop)) {
            marks.push((*drop, time_texts::first_drop(lang, name, *drop)));
        }
    }
    for change in &settings.changes {
        let at = instant(change.at);
        marks.push((at, time_texts::change(lang, change, at)));
    }
    if let Some(at) = fork {
        marks.push((at, time_texts::forked(lang, at)));
    }
    marks.retain(|mark| mark.0 <= board.end());
    marks.sort_by_key(|mark| mark.0);
    marks.truncate(MARKS_MAX);
    marks
}

/// The settings with the instant that is shown, which they do not have while it plays: then the next hundredth of a second,
/// so that what was seen stays.
#[must_use]
pub fn looked_at(settings: Settings, shown: Option<Micros>) -> Settings {
    match shown {
        Some(shown) if shown != instant(settings.at) => {
            let hundredths = (Exact::whole(shown.0) / Exact::whole(GRAIN)).ceil();
            Settings { at: hundredths / Exact::whole(100), ..settings }
        }
        _ => settings,
    }
}

/// What is to be set for the run to fork at the instant looked at, both ways with the same past; or for it to be one again.
#[must_use]
pub fn forked(settings: &Settings) -> Vec<(&'static Setting, Value)> {
    if settings.forked().is_some() {
        return vec![(&settings::FORK, settings::FORK.default.clone())];
    }
    vec![
        (&settings::SECOND, Value::Choice(settings.first as usize + 1)),
        (&settings::FORK, Value::Quantity(settings.at)),
    ]
}

#[cfg(test)]
mod tests {
    use skylet_contract::{defaults, read_into};

    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Settings {
        let mut values = defaults(Settings::TABLE);
        let base = values.clone();
        let issues = read_into(&mut values, Settings::TABLE, &base, pairs);
        assert!(issues.is_empty(), "{pairs:?}: {issues:?}");
        Settings::from_values(&values)
    }

    fn names(settings: &Settings) -> Vec<(i64, String)> {
        let marks = marks(&Board::of(settings), settings, Lang::En);
        marks.into_iter().map(|(at, name)| (at.0, name)).collect()
    }

    #[test]
    fn marks_are_where_something_begins() {
        // One comes each 100 ms from 0 s on; a server with one place works 10 s on the first, so the second is given up.
        let beat = [("arrivals", "even"), ("rate", "10"), ("servers", "10 s"), ("places", "1"), ("second", "none")];
        let first = names(&of(&beat));
        assert_eq!(first.len(), 1, "{first:?}");
        assert_eq!(first[0].1, "0.20 s: round robin drops its first", "{first:?}");
    }

    #[test]
    fn the_past_of_a_fork_is_told_once() {
        let beat = [("arrivals", "even"), ("rate", "10"), ("servers", "10 s"), ("places", "1")];
        let forked = [("second", "round-robin"), ("fork", "4 s"), ("changes", "5 s drain 1, 6 s return 1")];
        let marks = names(&of(&[&beat[..], &forked[..]].concat()));
        let at: Vec<_> = marks.iter().map(|mark| mark.0 / 1_000_000).collect();
        assert_eq!(at, [0, 4, 5, 6], "{marks:?}");
    }

    #[test]
    fn there_are_six_marks_at_most_and_none_beyond_the_end() {
        let many = "1 s drain 1, 2 s return 1, 3 s drain 1, 4 s return 1, 5 s drain 1, 6 s return 1, 7 s drain 1";
        let marks = names(&of(&[("changes", many), ("places", "200"), ("duration", "30 s")]));
        assert_eq!(marks.iter().map(|mark| mark.0).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6].map(|at| at * 1_000_000));
        assert_eq!(names(&of(&[("changes", "20 s drain 1"), ("places", "200"), ("duration", "10 s")])), []);
    }

    #[test]
    fn what_was_seen_stays_when_something_is_done() {
        let settings = of(&[("at", "3 s")]);
        let at = |shown| looked_at(settings.clone(), shown).at;
        assert_eq!(at(None), Exact::whole(3), "nothing plays");
        assert_eq!(at(Some(Micros(3_000_000))), Exact::whole(3), "what the settings have");
        assert_eq!(at(Some(Micros(4_120_000))), Exact::whole(412) / Exact::whole(100), "a whole hundredth");
        assert_eq!(at(Some(Micros(4_120_001))), Exact::whole(413) / Exact::whole(100), "the next one");
    }

    #[test]
    fn a_fork_is_made_and_undone() {
        let settings = of(&[("first", "random"), ("second", "none"), ("at", "3 s")]);
        let made = forked(&settings);
        let texts: Vec<_> = made.iter().map(|(setting, value)| (setting.name, setting.write(value))).collect();
        assert_eq!(texts, [("second", "random".to_owned()), ("fork", "3 s".to_owned())], "the same past");
        let undone = forked(&of(&[("first", "random"), ("second", "random"), ("fork", "3 s")]));
        assert_eq!(undone.len(), 1, "{undone:?}");
        assert_eq!((undone[0].0.name, &undone[0].1), ("fork", &settings::FORK.default), "one run again");
    }
}
