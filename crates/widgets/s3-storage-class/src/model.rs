//! Everything that follows from the settings, and what of it the results are.

use skylet_contract::ResultValue;
use skylet_units::Exact;

use crate::cost::{Data, Entry, Line, Rates, Restoring};
use crate::edges;
use crate::exam::exam;
use crate::flips::Axis;
use crate::guide_texts as texts;
use crate::lifecycle;
use crate::money::Money;
use crate::prices::Prices;
use crate::rivals::{self, Rival};
use crate::settings::{Class, Settings};
use crate::territory::Field;

/// Everything but the flips, the plan and the answer of an exam, which are in [`crate::flips`], [`crate::lifecycle`] and
/// [`crate::exam`]: they come after the first paint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// What is stored and how it is read.
    pub data: Data,
    /// Every class, in the order of the options.
    pub rivals: Vec<Rival>,
}

/// Works it out.
///
/// ```
/// use skylet_s3_storage_class::{model::summary, settings::{Class, Settings}};
/// // 100 GB in Standard-IA in Seoul for four months: 5.52 stored, 1.024 to upload, 0.2048 to read twice, 2 retrieved.
/// let summary = summary(&Settings::default());
/// let best = summary.winner().expect("one wins");
/// assert_eq!((best.class, best.total().expect("known").usd().text()), (Class::StandardIa, "8.7488".to_owned()));
/// ```
#[must_use]
pub fn summary(settings: &Settings) -> Summary {
    let rivals = rivals::rivals(settings);
    Summary { data: Data::of(settings), rivals }
}

impl Summary {
    /// The class to choose; none where every class is barred.
    #[must_use]
    pub fn winner(&self) -> Option<&Rival> {
        rivals::winner(&self.rivals)
    }

    /// One class.
    #[must_use]
    pub fn rival(&self, class: Class) -> &Rival {
        &self.rivals[class as usize]
    }

    /// How much more than the winner a class costs over the days kept, if both are known.
    #[must_use]
    pub fn more(&self, class: Class) -> Option<Money> {
        Some(self.rival(class).total()? - self.winner()?.total()?)
    }

    /// A sum over the days kept by the month of 30 days, in US dollars.
    #[must_use]
    pub fn month(&self, sum: Money) -> Exact {
        sum.month(self.data.days)
    }
}

/// The results, in the order of [`crate::guide_texts::RESULTS`].
#[must_use]
pub fn results(settings: &Settings) -> Vec<ResultValue> {
    let (summary, plan) = (summary(settings), lifecycle::plan(settings));
    let value = |name, value, unit| ResultValue { name, value, unit };
    let known = |name, found: Option<Exact>, unit| match found {
        Some(found) => value(name, found, unit),
        None => value(name, Exact::ZERO, ResultValue::UNKNOWN),
    };
    let number = |class: Option<Class>| Exact::whole(class.map_or(0, |class| class as i64 + 1));
    let best = summary.winner().and_then(Rival::total);
    let problem = plan.problem.map_or(0, lifecycle::Problem::number);
    let mut results = vec![
        value("winner", number(summary.winner().map(|best| best.class)), "class"),
        known("winner-month", best.map(|sum| summary.month(sum)), "USD/month"),
        known("winner-total", best.map(Money::usd), "USD"),
        value("exam-answer", number(exam(settings, &summary.rivals).class), "class"),
        known("plan-total", plan.total().map(Money::usd), "USD"),
        value("plan-problem", Exact::whole(problem), "reason"),
        known("last-day-min", lifecycle::last_day_min(settings).map(Exact::whole), "d"),
    ];
    let field = Field::of(settings);
    let axes = [(Axis::Reads, "/month"), (Axis::Days, "d")];
    for ((axis, unit), names) in axes.into_iter().zip(texts::BORDER_RESULTS) {
        let edges = edges::slice(settings, &field, axis, None).edges;
        let of = |edge: edges::Edge| axis.quantity(edge.value);
        results.extend(names.into_iter().zip(edges).map(|(name, edge)| known(name, edge.map(of), unit)));
    }
    results.extend(class_results_at(settings, Prices::of(settings.region)));
    for (class, [month, total, barrier]) in Class::ALL.iter().copied().zip(texts::RESULT_NAMES) {
        let rival = summary.rival(class);
        let sum = rival.total();
        results.push(known(month, sum.map(|sum| summary.month(sum)), "USD/month"));
        results.push(known(total, sum.map(Money::usd), "USD"));
        let bars = rival.barrier.map_or(0, rivals::Barrier::number);
        results.push(value(barrier, Exact::whole(bars), "reason"));
    }
    results
}

/// The results of the class looked at, at other prices than those recorded.
#[must_use]
pub fn class_results_at(settings: &Settings, prices: &Prices) -> Vec<ResultValue> {
    let data = Data::of(settings);
    let rates = Rates::of(settings.class, data.size, data.objects, &Restoring::of(settings), prices);
    let bill = rates.map(|rates| rates.lines(data.days, data.reads, Entry::Put));
    let sum = |lines: &[Line]| bill.map(|bill| lines.iter().map(|line| bill.line(*line)).sum::<Money>().usd());
    let result = |(name, lines): (&'static str, &[Line])| match sum(lines) {
        Some(value) => ResultValue { name, value, unit: "USD" },
        None => ResultValue { name, value: Exact::ZERO, unit: ResultValue::UNKNOWN },
    };
    let sums = [("class-storage", &Line::STORED[..]), ("class-reading", &Line::READ), ("class-total", &Line::ALL)];
    let lines = texts::LINE_RESULTS.iter().map(|(name, line, _)| (*name, std::slice::from_ref(line)));
    sums.into_iter().chain(lines).map(result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_and_lines_are_results() {
        let results = results(&Settings::default());
        let of = |name: &str| results.iter().find(|result| result.name == name).expect("there is one").known();
        // 0.92 and 29 days are worked out in `flips` and `edges`; kept for longer, nothing else wins.
        let found = ["reads-border-above", "days-border-below", "days-border-above"].map(of);
        assert_eq!(found, [Some(Exact::new(23, 25)), Some(Exact::whole(29)), None], "from the dot");
        // Standard-IA: 5.52 stored, 1.024 to upload, 0.2048 GET and 2 retrieved.
        let lines = ["class-bytes", "class-put", "class-get", "class-retrieval", "class-restore"].map(of);
        let expected = [Exact::new(138, 25), Exact::new(128, 125), Exact::new(128, 625), Exact::whole(2)];
        assert_eq!(lines, [expected[0], expected[1], expected[2], expected[3], Exact::ZERO].map(Some), "its lines");
        assert_eq!(of("express-one-zone-month"), None, "no price is recorded in Seoul");
    }
}
