//! One problem, drawn so that every wrong rule has a number of its own.

use skylet_units::{Dice, Exact, Lang};

use crate::practice::{Case, Practice, Solved, Task, WrongRule};
use crate::trace::{Hint, Trace};

/// Draws before the task's safe case is taken. One in a few draws tells the rules apart, so this is never reached by
/// chance that anyone will see; it is there so that making a problem always ends.
pub const DRAWS_MAX: u32 = 400;

/// Which problem is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted<'a> {
    /// Any task, each once in as many problems as there are tasks, in an order of the seed.
    Any,
    /// The task of this name; any if there is none.
    Task(&'a str),
    /// A task to which the wrong rule of this name applies; any if there is none.
    Rule(&'a str),
}

/// A problem: a case with its right answer and what every wrong rule makes of it.
#[derive(Debug, Clone)]
pub struct Problem {
    /// Where it comes from.
    pub practice: &'static Practice,
    /// The seed it was drawn with.
    pub seed: u64,
    /// Its number under that seed, from 0.
    pub number: u32,
    /// The task.
    pub task: &'static Task,
    /// The state of the widget, and what is asked.
    pub case: Case,
    /// The right answer.
    pub right: Exact,
    /// What each wrong rule makes of it, where it applies, in the order of the rules.
    pub wrong: Vec<Wrong>,
    /// Draws that were rejected because rules could not have been told apart.
    pub rejected: u32,
}

/// What a wrong rule makes of a case.
#[derive(Debug, Clone, Copy)]
pub struct Wrong {
    /// The rule.
    pub rule: &'static WrongRule,
    /// Its answer.
    pub value: Exact,
    /// Its answer before it was rounded up, see [`Solved::unrounded`].
    pub unrounded: Exact,
}

impl Wrong {
    /// Whether a number is this rule's, rounded up or not.
    #[must_use]
    pub fn is(&self, number: Exact) -> bool {
        number == self.value || number == self.unrounded
    }
}

/// Makes the problem of that number under a seed; the same ones make the same problem.
///
/// Cases are drawn until the right answer differs from that of every wrong rule and those of different families differ
/// among themselves; after [`DRAWS_MAX`] draws the task's safe case is taken, which does so by test. A seed keeps its
/// meaning as long as the widget's tasks and rules stay as they are.
#[must_use]
pub fn problem(practice: &'static Practice, seed: u64, number: u32, wanted: Wanted<'_>) -> Problem {
    let task = task(practice, seed, number, wanted);
    let is_wanted = |problem: &Problem| match wanted {
        Wanted::Rule(id) if practice.rule(id).is_some() => problem.wrong.iter().any(|wrong| wrong.rule.id == id),
        Wanted::Any | Wanted::Task(_) | Wanted::Rule(_) => true,
    };
    let of = |case, rejected| {
        solved(Problem { practice, seed, number, task, case, right: Exact::ZERO, wrong: Vec::new(), rejected })
    };
    let mut dice = Dice::new(seed, &format!("problem {} {} {number}", practice.widget.slug, task.id));
    for rejected in 0..DRAWS_MAX {
        let drawn = of(task.case(practice.widget, (task.draw)(&mut dice)), rejected);
        if drawn.is_separable() && is_wanted(&drawn) {
            return drawn;
        }
    }
    of(task.safe_case(practice.widget), DRAWS_MAX)
}

/// Each task once in as many problems as there are tasks, in an order of its own each time.
fn task(practice: &'static Practice, seed: u64, number: u32, wanted: Wanted<'_>) -> &'static Task {
    let is_candidate = |task: &&Task| match wanted {
        Wanted::Any => true,
        Wanted::Task(id) => task.id == id,
        Wanted::Rule(id) => practice
            .rule(id)
            .is_some_and(|rule| (practice.solve)(&task.safe_case(practice.widget), Some(rule)).is_some()),
    };
    let mut tasks: Vec<_> = practice.tasks.iter().filter(is_candidate).collect();
    if tasks.is_empty() {
        tasks.extend(practice.tasks);
    }
    let (round, place) = (number as usize / tasks.len(), number as usize % tasks.len());
    Dice::new(seed, &format!("order {} {round}", practice.widget.slug)).shuffle(&mut tasks);
    tasks[place]
}

fn solved(mut problem: Problem) -> Problem {
    let solve = problem.practice.solve;
    problem.right = solve(&problem.case, None).map_or(Exact::ZERO, |solved| solved.value);
    let of = |rule: &'static WrongRule| {
        let Solved { value, unrounded } = solve(&problem.case, Some(rule))?;
        Some(Wrong { rule, value, unrounded })
    };
    problem.wrong = problem.practice.rules.iter().filter_map(of).collect();
    problem
}

impl Problem {
    /// Whether every wrong rule has a number that is not the right one, and those of different families differ.
    #[must_use]
    pub fn is_separable(&self) -> bool {
        let is_alone = |(at, wrong): (usize, &Wrong)| {
            !wrong.is(self.right)
                && self.wrong.iter().skip(at + 1).all(|other| {
                    other.rule.family.id == wrong.rule.family.id
                        || !(other.is(wrong.value) || other.is(wrong.unrounded))
                })
        };
        self.wrong.iter().enumerate().all(is_alone)
    }

    /// The question in words.
    #[must_use]
    pub fn question(&self, lang: Lang) -> String {
        (self.task.question)(&self.case, lang)
    }

    /// Every step by the right rule, or by a wrong one; no rows where that rule does not apply.
    #[must_use]
    pub fn trace(&self, rule: Option<&WrongRule>, lang: Lang) -> Trace {
        (self.practice.trace)(&self.case, rule, lang).unwrap_or_default()
    }

    /// The right way step by step; the last hint says the answer.
    #[must_use]
    pub fn hints(&self, lang: Lang) -> Vec<Hint> {
        self.trace(None, lang).rows.iter().map(Hint::of).collect()
    }
}
