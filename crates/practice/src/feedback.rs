//! What is said after an answer: why a wrong rule is wrong, which of several it was, which rule made it right.

use skylet_units::{Dice, Lang};

use crate::practice::WrongRule;
use crate::problem::Problem;
use crate::texts;
use crate::trace::{Row, Trace, first_difference};

/// What a wrong rule did, beside what is right.
#[derive(Debug, Clone)]
pub struct Feedback {
    /// The rule.
    pub rule: &'static WrongRule,
    /// The right way.
    pub right: Trace,
    /// The wrong way, with the same ids.
    pub wrong: Trace,
    /// The first row that differs.
    pub differs: Option<usize>,
    /// Everything the two ways show, in sentences.
    pub text: String,
}

/// A question that tells rules of one family apart.
#[derive(Debug, Clone)]
pub struct FollowUp {
    /// The question.
    pub question: &'static str,
    /// One chip for each rule, and one for who does not know, whose `rule` is none.
    pub chips: Vec<Chip>,
}

/// Something to tap.
#[derive(Debug, Clone)]
pub struct Chip {
    /// What it says.
    pub text: &'static str,
    /// The wrong rule it stands for. None among causes is the true one.
    pub rule: Option<&'static WrongRule>,
}

/// Causes offered after a right answer.
const CAUSES: usize = 3;

impl Feedback {
    /// The label of the first step that differs, at most 40 characters.
    #[must_use]
    pub fn step(&self) -> &str {
        self.row(&self.right).map_or("", |row| &row.label)
    }

    fn row<'a>(&self, trace: &'a Trace) -> Option<&'a Row> {
        trace.rows.get(self.differs?)
    }
}

impl Problem {
    /// What a wrong rule did here, beside what is right.
    #[must_use]
    pub fn feedback(&self, rule: &'static WrongRule, lang: Lang) -> Feedback {
        let (right, wrong) = (self.trace(None, lang), self.trace(Some(rule), lang));
        let differs = first_difference(&right, &wrong);
        let mut feedback = Feedback { rule, right, wrong, differs, text: String::new() };
        if let Some(row) = feedback.row(&feedback.right) {
            let (name, refutation) = (rule.name.get(lang), rule.refutation.get(lang));
            let ways = (ways(&feedback.wrong), ways(&feedback.right));
            feedback.text = texts::replay(lang, name, &ways.0, &ways.1, &row.label, refutation);
        }
        feedback
    }

    /// The question that tells rules apart which made the same number. None for a single rule.
    #[must_use]
    pub fn follow_up(&self, family: &[&'static WrongRule], lang: Lang) -> Option<FollowUp> {
        let first = family.first().filter(|_| family.len() > 1)?;
        let mut chips: Vec<_> =
            family.iter().map(|rule| Chip { text: rule.claim.get(lang), rule: Some(*rule) }).collect();
        chips.push(Chip { text: texts::UNSURE.get(lang), rule: None });
        Some(FollowUp { question: first.family.question.get(lang), chips })
    }

    /// Three causes of which one made the answer right, in an order of the seed. The others are wrong rules of different
    /// families that give another number here.
    #[must_use]
    pub fn causes(&self, lang: Lang) -> Vec<Chip> {
        let mut dice = Dice::new(self.seed, &format!("causes {} {}", self.practice.widget.slug, self.number));
        let mut rules: Vec<_> = self.wrong.iter().map(|wrong| wrong.rule).collect();
        dice.shuffle(&mut rules);
        let mut chips = vec![Chip { text: self.task.why.get(lang), rule: None }];
        for rule in rules {
            let is_new = |chip: &Chip| chip.rule.is_none_or(|other| other.family.id != rule.family.id);
            if chips.len() < CAUSES && chips.iter().all(is_new) {
                chips.push(Chip { text: rule.claim.get(lang), rule: Some(rule) });
            }
        }
        dice.shuffle(&mut chips);
        chips
    }
}

/// The rows in a line.
fn ways(trace: &Trace) -> String {
    trace.rows.iter().map(Row::text).collect::<Vec<_>>().join("; ")
}
