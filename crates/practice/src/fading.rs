//! Steps that fade as they are mastered, and come back only where a rule was missed.
//!
//! Two clean answers in a row blank one step more: first the last, then two, then all. The same wrong rule twice shows
//! the step again at which it goes wrong, until two clean answers to problems to which it applies; the rest stays faded.

use crate::practice::WrongRule;
use crate::problem::Problem;
use crate::trace::first_difference;

/// How much of the way is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Level {
    /// Every step, the answer included.
    #[default]
    Worked,
    /// All but the last.
    LastBlank,
    /// All but the last two.
    TwoBlank,
    /// None: the question alone.
    Whole,
}

/// What is shown of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Working and result.
    Shown,
    /// The working without its result: the last step where it came back, since its result is the answer.
    Open,
    /// Neither.
    Blank,
}

/// What became of a problem.
#[derive(Debug, Clone, Copy)]
pub enum Outcome {
    /// Right at the first try, without a hint.
    Clean,
    /// Right in the end.
    Helped,
    /// Wrong: by this rule, if it is known.
    Missed(Option<&'static WrongRule>),
}

/// Clean answers that fade a step.
const CLEAN: u8 = 2;
/// Misses by one rule that bring its step back.
const MISSES: u8 = 2;

/// How far steps have faded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fading {
    level: Level,
    /// Clean answers in a row since the last step faded.
    clean: u8,
    rules: Vec<Missed>,
}

/// What is kept of a rule that was missed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Missed {
    rule: &'static str,
    /// Misses since its step last came back.
    misses: u8,
    /// Clean answers until its step fades again; 0 where it has.
    left: u8,
}

impl Level {
    /// Every level, the whole way first.
    pub const ALL: [Self; 4] = [Self::Worked, Self::LastBlank, Self::TwoBlank, Self::Whole];

    fn next(self) -> Self {
        Self::ALL.into_iter().find(|level| *level > self).unwrap_or(Self::Whole)
    }

    /// Blank steps of so many.
    fn blanks(self, steps: usize) -> usize {
        match self {
            Self::Worked => 0,
            Self::LastBlank => steps.min(1),
            Self::TwoBlank => steps.min(2),
            Self::Whole => steps,
        }
    }
}

impl Fading {
    /// How much of the way is shown.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// Shows so much of the way from now on.
    pub fn set_level(&mut self, level: Level) {
        (self.level, self.clean) = (level, 0);
    }

    /// Takes note of what became of a problem.
    pub fn record(&mut self, problem: &Problem, outcome: Outcome) {
        match outcome {
            Outcome::Clean => self.clean(problem),
            Outcome::Helped => self.clean = 0,
            Outcome::Missed(rule) => {
                self.clean = 0;
                if let Some(rule) = rule {
                    self.missed(rule.id);
                }
            }
        }
    }

    fn clean(&mut self, problem: &Problem) {
        self.clean += 1;
        if self.clean == CLEAN {
            (self.clean, self.level) = (0, self.level.next());
        }
        for missed in &mut self.rules {
            if problem.wrong.iter().any(|wrong| wrong.rule.id == missed.rule) {
                missed.left = missed.left.saturating_sub(1);
            }
        }
        self.rules.retain(|missed| missed.misses > 0 || missed.left > 0);
    }

    fn missed(&mut self, rule: &'static str) {
        let at = self.rules.iter().position(|missed| missed.rule == rule).unwrap_or_else(|| {
            self.rules.push(Missed { rule, misses: 0, left: 0 });
            self.rules.len() - 1
        });
        let missed = &mut self.rules[at];
        missed.misses += 1;
        if missed.misses == MISSES {
            (missed.misses, missed.left) = (0, CLEAN);
        }
    }

    /// What is shown of each step of a problem.
    #[must_use]
    pub fn steps(&self, problem: &Problem) -> Vec<StepState> {
        // Ids and values are the same in both languages.
        let lang = skylet_units::Lang::Ko;
        let right = problem.trace(None, lang);
        let steps = right.rows.len();
        let shown = steps - self.level.blanks(steps);
        let mut states: Vec<_> =
            (0..steps).map(|at| if at < shown { StepState::Shown } else { StepState::Blank }).collect();
        let back = self.rules.iter().filter(|missed| missed.left > 0);
        for wrong in back.filter_map(|missed| problem.wrong.iter().find(|wrong| wrong.rule.id == missed.rule)) {
            let at = first_difference(&right, &problem.trace(Some(wrong.rule), lang));
            if let Some(state) = at.and_then(|at| states.get_mut(at)).filter(|state| **state == StepState::Blank) {
                *state = if at == Some(steps - 1) { StepState::Open } else { StepState::Shown };
            }
        }
        states
    }

    /// The state as a short text, such as `f=2,1;nearest:1,0`: two steps blank and one clean answer, `nearest` missed
    /// once, its step not shown.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = format!("f={},{}", self.level as u8, self.clean);
        for missed in &self.rules {
            out.push_str(&format!(";{}:{},{}", missed.rule, missed.misses, missed.left));
        }
        out
    }

    /// Reads [`Fading::text`]. What cannot be read, and rules that are no more, are left out; never fails.
    #[must_use]
    pub fn read(text: &str, rules: &'static [WrongRule]) -> Self {
        let mut fading = Self::default();
        for part in text.split(';') {
            if let Some((level, clean)) = part.strip_prefix("f=").and_then(two_digits) {
                fading.level = Level::ALL.get(usize::from(level)).copied().unwrap_or_default();
                fading.clean = clean.min(CLEAN - 1);
            } else if let Some((name, (misses, left))) =
                part.split_once(':').and_then(|(name, digits)| Some((name, two_digits(digits)?)))
                && let Some(rule) = rules.iter().find(|rule| rule.id == name)
                && !fading.rules.iter().any(|missed| missed.rule == rule.id)
            {
                fading.rules.push(Missed { rule: rule.id, misses: misses.min(MISSES - 1), left: left.min(CLEAN) });
            }
        }
        fading.rules.retain(|missed| missed.misses > 0 || missed.left > 0);
        fading
    }

    /// Forgets everything.
    pub fn reset(&mut self) {
        *self = Self::default();
    }
}

/// `2,1`.
fn two_digits(text: &str) -> Option<(u8, u8)> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| byte - b'0');
    match text.as_bytes() {
        [first, b',', second] => Some((digit(*first)?, digit(*second)?)),
        _ => None,
    }
}
