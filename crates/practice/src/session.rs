//! A reader at work: one problem after the other, what was typed, what came of it, what is remembered.
//!
//! Pure: a view calls what the reader does and shows what stands here afterwards. Days are numbers given from outside.

use skylet_contract::link::{decode, encode};

use crate::fading::{Fading, Level, Outcome, StepState};
use crate::grade::{Grade, Invalid};
use crate::passport::Passport;
use crate::practice::{Practice, WrongRule};
use crate::problem::{Problem, Wanted, problem};

/// How far a problem has come.
#[derive(Debug, Clone)]
pub enum Phase {
    /// It is asked.
    Asked,
    /// Nothing was typed; it is asked again.
    NotAnswered,
    /// What was typed is no answer; it is asked again.
    Invalid(Invalid),
    /// A wrong answer that no known rule makes. It is asked again, and the way can be looked at.
    Unknown,
    /// A wrong answer of several rules; one of them is to be named.
    Which(Vec<&'static WrongRule>),
    /// A wrong answer: what this rule did stands beside what is right.
    Replayed(&'static WrongRule),
    /// The right answer: the rule that made it right is to be named.
    Right,
    /// The right answer, and a wrong rule named as its cause; it can be named again.
    WrongCause(&'static WrongRule),
    /// The right answer and its cause.
    Known,
    /// Given up: the whole way stands there.
    GivenUp,
}

/// What was counted since the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Problems that came to an end.
    pub done: u32,
    /// Of these, answered rightly at the first try and without hints.
    pub clean: u32,
    /// Of those answered rightly, with the rule named at the first try.
    pub caused: u32,
}

/// A reader at work.
#[derive(Debug, Clone)]
pub struct Session {
    /// The problem asked.
    pub problem: Problem,
    /// How far it has come.
    pub phase: Phase,
    /// What was counted.
    pub tally: Tally,
    /// How far steps have faded.
    pub fading: Fading,
    /// What was missed.
    pub passport: Passport,
    /// What was typed last.
    pub typed: String,
    /// Steps given away as hints.
    hinted: usize,
    /// Whether it was answered wrongly before.
    has_missed: bool,
    /// The wrong rule that was tried first as a cause.
    has_guessed: bool,
    /// What the next problem is to be about: the name of a rule, or anything.
    rule: Option<&'static str>,
}

impl Session {
    /// The first problem of a seed. The last step of its way is blank.
    #[must_use]
    pub fn new(practice: &'static Practice, seed: u64) -> Self {
        let mut fading = Fading::default();
        fading.set_level(Level::LastBlank);
        Self {
            problem: problem(practice, seed, 0, Wanted::Any),
            phase: Phase::Asked,
            tally: Tally::default(),
            fading,
            passport: Passport::default(),
            typed: String::new(),
            hinted: 0,
            has_missed: false,
            has_guessed: false,
            rule: None,
        }
    }

    /// What became of the last answer, as names and values for others to read: `seed`, `number` (from 1), `task`, `outcome`
    /// (`right`, `wrong`, `unknown`, `given-up`), `rule` (of a wrong answer, where it is known) and `typed`. None before
    /// there is one.
    #[must_use]
    pub fn outcome(&self) -> Option<[(&'static str, String); 6]> {
        let (outcome, rule) = match &self.phase {
            Phase::Right => ("right", ""),
            Phase::Replayed(rule) => ("wrong", rule.id),
            Phase::Unknown => ("unknown", ""),
            Phase::GivenUp => ("given-up", ""),
            Phase::Asked | Phase::NotAnswered | Phase::Invalid(_) | Phase::Which(_) => return None,
            Phase::WrongCause(_) | Phase::Known => return None,
        };
        let Problem { seed, number, task, .. } = &self.problem;
        Some([
            ("seed", seed.to_string()),
            ("number", number.saturating_add(1).to_string()),
            ("task", task.id.to_owned()),
            ("outcome", outcome.to_owned()),
            ("rule", rule.to_owned()),
            ("typed", self.typed.clone()),
        ])
    }

    /// Whether an answer is awaited.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.phase, Phase::Asked | Phase::NotAnswered | Phase::Invalid(_) | Phase::Unknown)
    }

    /// What is shown of each step: what has not faded, hints, and everything at the end.
    #[must_use]
    pub fn steps(&self) -> Vec<StepState> {
        self.hinted_steps(self.hinted).0
    }

    /// Whether a hint is left.
    #[must_use]
    pub fn has_hint(&self) -> bool {
        self.is_open() && self.hinted_steps(self.hinted + 1).1 == 0
    }

    /// The steps after so many hints, and how many of these are left over. A hint fills a step; the last one, whose result
    /// is the answer, takes two: its working, then its result.
    fn hinted_steps(&self, mut hints: usize) -> (Vec<StepState>, usize) {
        let mut steps = self.fading.steps(&self.problem);
        if !self.is_open() {
            return (vec![StepState::Shown; steps.len()], hints);
        }
        let last = steps.len().saturating_sub(1);
        for (at, step) in steps.iter_mut().enumerate() {
            while *step != StepState::Shown && hints > 0 {
                *step = if at == last && *step == StepState::Blank { StepState::Open } else { StepState::Shown };
                hints -= 1;
            }
        }
        (steps, hints)
    }

    /// Gives one step away.
    pub fn hint(&mut self) {
        if self.has_hint() {
            self.hinted += 1;
        }
    }

    /// Takes an answer as it was typed.
    pub fn answer(&mut self, typed: &str, day: u32) {
        if !self.is_open() {
            return;
        }
        typed.clone_into(&mut self.typed);
        self.phase = match self.problem.grade(typed) {
            Grade::NotAnswered => Phase::NotAnswered,
            Grade::Invalid(invalid) => Phase::Invalid(invalid),
            Grade::Right => {
                self.right(day);
                Phase::Right
            }
            Grade::Wrong { family, .. } => match family.as_slice() {
                [] => {
                    if !self.has_missed {
                        self.fading.record(&self.problem, Outcome::Missed(None));
                    }
                    self.has_missed = true;
                    Phase::Unknown
                }
                [rule] => {
                    self.missed(Some(rule), day);
                    Phase::Replayed(rule)
                }
                _ => Phase::Which(family),
            },
        };
    }

    fn right(&mut self, day: u32) {
        let is_clean = !self.has_missed && self.hinted == 0;
        self.fading.record(&self.problem, if is_clean { Outcome::Clean } else { Outcome::Helped });
        self.tally.done = self.tally.done.saturating_add(1);
        if is_clean {
            self.tally.clean = self.tally.clean.saturating_add(1);
            self.passport.passed(&self.problem, day);
        }
    }

    fn missed(&mut self, rule: Option<&'static WrongRule>, day: u32) {
        self.tally.done = self.tally.done.saturating_add(1);
        self.fading.record(&self.problem, Outcome::Missed(rule));
        if let Some(rule) = rule {
            self.passport.missed(rule, day);
        }
    }

    /// Names the rule of a wrong answer that several rules make; without one, the first of them is replayed and none is
    /// remembered.
    pub fn which(&mut self, rule: Option<&'static WrongRule>, day: u32) {
        let Phase::Which(family) = &self.phase else { return };
        let Some(replayed) = rule.or_else(|| family.first().copied()) else { return };
        self.missed(rule, day);
        self.phase = Phase::Replayed(replayed);
    }

    /// Names what made the answer right: a wrong rule, or none for the true one.
    pub fn cause(&mut self, rule: Option<&'static WrongRule>) {
        if !matches!(self.phase, Phase::Right | Phase::WrongCause(_)) {
            return;
        }
        self.phase = match rule {
            None => {
                if !self.has_guessed {
                    self.tally.caused = self.tally.caused.saturating_add(1);
                }
                Phase::Known
            }
            Some(rule) => {
                self.has_guessed = true;
                Phase::WrongCause(rule)
            }
        };
    }

    /// Shows the whole way without an answer.
    pub fn give_up(&mut self, day: u32) {
        if self.is_open() {
            self.missed(None, day);
            self.phase = Phase::GivenUp;
        }
    }

    /// The next problem: one about the rule just missed if asked, or a rule that is due for another try, or any.
    pub fn next(&mut self, is_same_rule: bool, day: u32) {
        let missed = match &self.phase {
            Phase::Replayed(rule) if is_same_rule => Some(rule.id),
            _ => None,
        };
        self.rule = missed.or_else(|| self.passport.due(day).first().copied());
        self.ask(self.problem.number.saturating_add(1));
    }

    fn ask(&mut self, number: u32) {
        let wanted = self.rule.map_or(Wanted::Any, Wanted::Rule);
        self.problem = problem(self.problem.practice, self.problem.seed, number, wanted);
        self.phase = Phase::Asked;
        self.typed.clear();
        (self.hinted, self.has_missed, self.has_guessed) = (0, false, false);
    }

    /// Starts again under a seed, with nothing counted. What was missed on other days stays.
    pub fn restart(&mut self, seed: u64) {
        *self = Self { passport: self.passport.clone(), ..Self::new(self.problem.practice, seed) };
    }

    /// The session as a short text: where it stands, not how far its problem has come.
    ///
    /// ```text
    /// seed=42;number=3;rule=nearest;done=3,2,1;typed=15;fading=f%3D1%2C0;passport=1
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        let Tally { done, clean, caused } = self.tally;
        // A problem that came to an end is not asked again.
        let number = self.problem.number.saturating_add(u32::from(!self.is_open()));
        format!(
            "seed={};number={number};rule={};done={done},{clean},{caused};typed={};fading={};passport={}",
            self.problem.seed,
            self.rule.unwrap_or_default(),
            if self.is_open() { encode(&self.typed) } else { String::new() },
            encode(&self.fading.text()),
            encode(&self.passport.text()),
        )
    }

    /// Reads [`Session::text`]. What cannot be read is as at the start; never fails.
    #[must_use]
    pub fn read(practice: &'static Practice, seed: u64, text: &str) -> Self {
        let mut session = Self::new(practice, seed);
        let mut number = 0;
        for (name, value) in text.split(';').filter_map(|part| part.split_once('=')) {
            let decoded = decode(value).unwrap_or_default();
            match name {
                "seed" => session.problem.seed = value.parse().unwrap_or(seed),
                "number" => number = value.parse().unwrap_or_default(),
                "rule" => session.rule = practice.rule(value).map(|rule| rule.id),
                "done" => {
                    let mut counts = value.split(',').map(|count| count.parse().unwrap_or_default());
                    let mut next = || counts.next().unwrap_or_default();
                    session.tally = Tally { done: next(), clean: next(), caused: next() };
                }
                "typed" => session.typed = decoded,
                "fading" => session.fading = Fading::read(&decoded, practice.rules),
                "passport" => session.passport = Passport::read(&decoded, practice.rules).0,
                _ => {}
            }
        }
        let typed = std::mem::take(&mut session.typed);
        session.ask(number);
        session.typed = typed;
        session
    }
}
