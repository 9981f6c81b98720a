//! The way of counting with every turn of it that people take wrongly as a field of its own.
//!
//! [`Method::right`] is how it is counted, and by test agrees with `model`. A wrong rule is that method with a field
//! changed ([`Method::bent`]), so its steps are the same steps.

use skylet_units::Exact;

use crate::settings::Settings;

/// A way of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Method {
    /// Seconds of one run.
    pub run: Exact,
    /// Runs.
    pub runs: Exact,
    /// Seconds of one step.
    pub step: Exact,
    /// Whether all runs are added up before they are rounded.
    pub is_pooled: bool,
    /// Whether it is rounded to the nearest step.
    pub is_nearest: bool,
}

/// Every number on the way to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worked {
    /// Seconds rounded at once.
    pub time: Exact,
    /// Steps before they are made whole.
    pub quotient: Exact,
    /// Steps.
    pub steps: Exact,
    /// How many times those.
    pub times: Exact,
    /// Steps of all runs.
    pub all: Exact,
    /// Seconds billed.
    pub answer: Exact,
}

impl Method {
    /// How it is counted.
    #[must_use]
    pub fn right(settings: &Settings) -> Self {
        let summary = crate::model::summary(settings);
        Self {
            run: summary.run,
            runs: summary.runs,
            step: Exact::whole(settings.step.seconds()),
            is_pooled: false,
            is_nearest: false,
        }
    }

    /// The method as a wrong rule has it. None where that rule does not apply.
    #[must_use]
    pub fn bent(self, rule: &str) -> Option<Self> {
        match rule {
            "pooled" if self.runs > Exact::ONE => Some(Self { is_pooled: true, ..self }),
            "nearest" => Some(Self { is_nearest: true, ..self }),
            _ => None,
        }
    }

    /// Every number on the way.
    #[must_use]
    pub fn work(&self) -> Worked {
        let (time, times) = if self.is_pooled { (self.run * self.runs, Exact::ONE) } else { (self.run, self.runs) };
        let quotient = time / self.step;
        let steps = if self.is_nearest { (quotient + Exact::new(1, 2)).floor() } else { quotient.ceil() };
        let all = steps * times;
        Worked { time, quotient, steps, times, all, answer: all * self.step }
    }
}
