//! What an answer is: nothing, unreadable, right, or wrong by a rule that is known or not.

use skylet_units::{AnswerError, Exact, Lang, NumberError, read_answer};

use crate::practice::{Asked, WrongRule};
use crate::problem::Problem;
use crate::texts;

/// What became of a typed answer.
#[derive(Debug, Clone)]
pub enum Grade {
    /// Nothing was typed.
    NotAnswered,
    /// Not one number of the unit asked for. Not wrong: it is asked again.
    Invalid(Invalid),
    /// The right answer.
    Right,
    /// Another number.
    Wrong {
        /// The wrong rules that make it, all of one family; none if no known rule does.
        family: Vec<&'static WrongRule>,
        /// The number read.
        value: Exact,
    },
}

/// Why an answer could not be read.
#[derive(Debug, Clone)]
pub struct Invalid {
    /// What is wrong with it.
    pub error: AnswerError,
    asked: &'static Asked,
}

impl Invalid {
    /// The message in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        texts::invalid(lang, &self.error, self.asked.unit())
    }
}

impl Problem {
    /// Grades a typed answer. The tolerance is 0: numbers are compared exactly, so `150.0` is 150 and 149.9 is not.
    #[must_use]
    pub fn grade(&self, typed: &str) -> Grade {
        let Some(bare) = self.case.asked.units.first() else {
            return Grade::NotAnswered;
        };
        match read_answer(typed, self.case.asked.units, bare) {
            Err(AnswerError::Number(NumberError::Empty)) => Grade::NotAnswered,
            Err(error) => Grade::Invalid(Invalid { error, asked: self.case.asked }),
            Ok(value) if value == self.right => Grade::Right,
            Ok(value) => {
                let made = self.wrong.iter().filter(|wrong| wrong.is(value));
                Grade::Wrong { family: made.map(|wrong| wrong.rule).collect(), value }
            }
        }
    }
}
