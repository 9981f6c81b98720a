//! Rules that were missed, and the days on which they are tried again. Nothing of it leaves the browser.

use crate::practice::WrongRule;
use crate::problem::Problem;

/// Days from one try to the next: a fixed, growing gap after each one that went well.
pub const GAPS: [u32; 4] = [1, 3, 7, 16];

/// The first part of the text form.
const VERSION: &str = "1";

/// How a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not missed at the last try that was due.
    Fixed,
    /// Missed again after it had been fixed.
    Slipped,
    /// Missed, and no try has gone well yet.
    StillMissed,
}

impl State {
    const ALL: [(Self, &'static str); 3] = [(Self::Fixed, "f"), (Self::Slipped, "s"), (Self::StillMissed, "m")];

    fn sign(self) -> &'static str {
        Self::ALL.iter().find(|(state, _)| *state == self).map_or("", |(_, sign)| sign)
    }

    fn of(sign: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, other)| *other == sign).map(|(state, _)| *state)
    }
}

/// One rule that was missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The rule's name.
    pub rule: &'static str,
    /// The day of the last miss or of the last try that was due, as a number that grows by one a day.
    pub day: u32,
    /// Tries that went well since the last miss, at most 4.
    pub passed: u8,
    /// How it stands.
    pub state: State,
}

impl Entry {
    /// The day it is tried again. None after the last try.
    #[must_use]
    pub fn due(&self) -> Option<u32> {
        Some(self.day.saturating_add(*GAPS.get(usize::from(self.passed))?))
    }

    fn is_due(&self, day: u32) -> bool {
        self.due().is_some_and(|due| due <= day)
    }
}

/// The rules that were missed, in the order of their first miss.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passport {
    entries: Vec<Entry>,
}

impl Passport {
    /// The entries, in the order of their first miss.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Takes note of a miss.
    pub fn missed(&mut self, rule: &WrongRule, day: u32) {
        match self.entries.iter_mut().find(|entry| entry.rule == rule.id) {
            Some(entry) => {
                let state = if entry.state == State::StillMissed { State::StillMissed } else { State::Slipped };
                (entry.day, entry.passed, entry.state) = (day, 0, state);
            }
            None => self.entries.push(Entry { rule: rule.id, day, passed: 0, state: State::StillMissed }),
        }
    }

    /// Takes note of a right answer: a try for every rule that is due and applies to the problem. Before it is due an
    /// answer counts for nothing, since it says little about next week.
    pub fn passed(&mut self, problem: &Problem, day: u32) {
        for entry in self.entries.iter_mut().filter(|entry| entry.is_due(day)) {
            if problem.wrong.iter().any(|wrong| wrong.rule.id == entry.rule) {
                (entry.day, entry.passed, entry.state) = (day, entry.passed + 1, State::Fixed);
            }
        }
    }

    /// Names of the rules to try again, the longest overdue first.
    #[must_use]
    pub fn due(&self, day: u32) -> Vec<&'static str> {
        let mut due: Vec<_> = self.entries.iter().filter(|entry| entry.is_due(day)).collect();
        due.sort_by_key(|entry| entry.due());
        due.into_iter().map(|entry| entry.rule).collect()
    }

    /// The passport as a short text, such as `1;nearest:20780,0,m`: version, then rule, day, tries passed and state.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = VERSION.to_owned();
        for entry in &self.entries {
            out.push_str(&format!(";{}:{},{},{}", entry.rule, entry.day, entry.passed, entry.state.sign()));
        }
        out
    }

    /// Reads [`Passport::text`] and says how many parts could not be used: those of another form, of rules that are no
    /// more, and repeated ones. Never fails.
    #[must_use]
    pub fn read(text: &str, rules: &'static [WrongRule]) -> (Self, usize) {
        let mut passport = Self::default();
        let mut parts = text.trim().split(';').filter(|part| !part.is_empty());
        let Some(version) = parts.next() else {
            return (passport, 0);
        };
        if version != VERSION {
            return (passport, 1 + parts.count());
        }
        let mut skipped = 0;
        for part in parts {
            match entry(part, rules) {
                Some(entry) if !passport.entries.iter().any(|other| other.rule == entry.rule) => {
                    passport.entries.push(entry);
                }
                _ => skipped += 1,
            }
        }
        (passport, skipped)
    }

    /// Forgets everything.
    pub fn reset(&mut self) {
        *self = Self::default();
    }
}

fn entry(part: &str, rules: &'static [WrongRule]) -> Option<Entry> {
    let (name, rest) = part.split_once(':')?;
    let rule = rules.iter().find(|rule| rule.id == name)?.id;
    let (day, rest) = rest.split_once(',')?;
    let (passed, sign) = rest.split_once(',')?;
    let passed = passed.parse().ok().filter(|passed| usize::from(*passed) <= GAPS.len())?;
    Some(Entry { rule, day: day.parse().ok()?, passed, state: State::of(sign)? })
}
