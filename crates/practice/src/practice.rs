//! What a widget gives to be practised: tasks, one method of solving them, wrong rules, bets.

use skylet_contract::lesson::{Given, values_of};
use skylet_contract::{ResultValue, Value, Widget, defaults, position};
use skylet_units::{Dice, Exact, Lang, Text, Unit};

use crate::bet::Bet;
use crate::curve::Curve;
use crate::trace::Trace;

/// Everything about a widget that practice needs, as data.
#[derive(Debug)]
pub struct Practice {
    /// The widget whose states the problems are.
    pub widget: &'static Widget,
    /// The results of a state, as the widget's own model has them.
    pub results: fn(&[Value]) -> Vec<ResultValue>,
    /// The tasks; at least one. Each wrong rule applies to the safe case of one of them at least.
    pub tasks: &'static [Task],
    /// The wrong rules.
    pub rules: &'static [WrongRule],
    /// Numbers to bet on before they are shown.
    pub bets: &'static [Bet],
    /// Courses to draw before they are shown. They come before the numbers.
    pub curves: &'static [Curve],
    /// The answer by the right rule, or by a wrong one; none where that rule does not apply to the case.
    pub solve: fn(&Case, Option<&WrongRule>) -> Option<Solved>,
    /// The same with every step. Rows of one case have the same ids whatever the rule.
    pub trace: fn(&Case, Option<&WrongRule>, Lang) -> Option<Trace>,
}

/// A kind of problem.
#[derive(Debug)]
pub struct Task {
    /// Kebab-case name; never changes.
    pub id: &'static str,
    /// What is asked for.
    pub asked: &'static Asked,
    /// Draws the numbers of a case. Any number of throws; the same dice give the same case.
    pub draw: fn(&mut Dice) -> Drawn,
    /// A case that is known to tell the rules apart: what is taken when drawing has no luck.
    pub safe: Given,
    /// [`Case::aside`] of that case.
    pub safe_aside: &'static [Exact],
    /// The question in words.
    pub question: fn(&Case, Lang) -> String,
    /// Which rule makes the answer right, in words of the chips ([`WrongRule::claim`]).
    pub why: Text,
}

/// A result that is asked for.
#[derive(Debug)]
pub struct Asked {
    /// The name of the widget's result.
    pub result: &'static str,
    /// Units an answer may be given in. The first is that of a number without one, and is shown.
    pub units: &'static [Unit],
}

/// A wrong rule people use.
#[derive(Debug)]
pub struct WrongRule {
    /// Kebab-case name; never changes.
    pub id: &'static str,
    /// Rules whose numbers may be equal.
    pub family: &'static Family,
    /// The rule as a noun phrase.
    pub name: Text,
    /// What somebody who follows it would say.
    pub claim: Text,
    /// One line that refutes it and says the right rule.
    pub refutation: Text,
}

/// Wrong rules whose numbers may be equal; those of different families never are.
#[derive(Debug)]
pub struct Family {
    /// Kebab-case name; never changes.
    pub id: &'static str,
    /// What is asked to tell its rules apart, if it has several.
    pub question: Text,
}

/// Numbers that were drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Settings that differ from the defaults of the widget.
    pub settings: Vec<(&'static str, Value)>,
    /// See [`Case::aside`].
    pub aside: Vec<Exact>,
}

/// What a problem is about: a state of the widget, numbers beside it, and what is asked.
#[derive(Debug, Clone)]
pub struct Case {
    /// The state, in the order of the widget's settings.
    pub values: Vec<Value>,
    /// Numbers of the question that no setting holds, in an order of the task's own: what changes no result, such as the
    /// percentage of the items a filter lets through, or an instant's queues. Mostly there are none.
    pub aside: Vec<Exact>,
    /// What is asked for.
    pub asked: &'static Asked,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Solved {
    /// The answer.
    pub value: Exact,
    /// The answer before it was rounded up to what can be set; the same as `value` where it is whole. Whoever follows a
    /// wrong rule may as well type this.
    pub unrounded: Exact,
}

impl Asked {
    /// How the unit is written, such as `RCU`.
    #[must_use]
    pub fn unit(&self) -> &'static str {
        self.units.first().map_or("", |unit| unit.symbol)
    }
}

impl Task {
    /// The case of drawn numbers.
    pub(crate) fn case(&self, widget: &Widget, drawn: Drawn) -> Case {
        let mut values = defaults(widget.settings);
        for (name, value) in drawn.settings {
            if let Some(place) = position(widget.settings, name).and_then(|at| values.get_mut(at)) {
                *place = value;
            }
        }
        Case { values, aside: drawn.aside, asked: self.asked }
    }

    /// The case that is known to tell the rules apart.
    #[must_use]
    pub fn safe_case(&self, widget: &Widget) -> Case {
        Case { values: values_of(widget.settings, self.safe), aside: self.safe_aside.to_vec(), asked: self.asked }
    }
}

impl Practice {
    /// The wrong rule of that name.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&'static WrongRule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}
