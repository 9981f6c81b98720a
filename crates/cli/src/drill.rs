//! `skylet drill`: problems, and with answers what each wrong rule would give.

use anyhow::{Result, bail};
use serde::Serialize;
use serde_json::{Map, Value as Json};
use skylet_contract::{Guide, write_pairs};
use skylet_practice::{Practice, Problem, Trace, Wanted, first_difference, problem, sheet};
use skylet_units::{Exact, Lang};

use crate::PRACTICES;

/// What `drill --json` prints. Names and shape never change; numbers are exact, in strings.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The slug.
    pub widget: &'static str,
    /// The seed, in a string: it may be larger than a number of JSON is exact.
    pub seed: String,
    /// The problems, in order.
    pub problems: Vec<ProblemReport>,
}

/// One problem.
#[derive(Debug, Serialize)]
pub struct ProblemReport {
    /// Its number under the seed, from 1.
    pub number: u32,
    /// The name of its task.
    pub task: &'static str,
    /// The question.
    pub question: String,
    /// Every setting, canonical. Where nothing stands beside, `skylet eval` gives the answer for these.
    pub settings: Map<String, Json>,
    /// Numbers of the question that no setting holds, since they change no result.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Exact>,
    /// The name of the result asked for.
    pub result: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// With `--answers`.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Answers>,
}

/// Everything that answers a problem.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Answers {
    /// The right answer.
    pub answer: Exact,
    /// The rule that makes it right.
    pub why: &'static str,
    /// The right way step by step, as a reader who asks for hints sees it; the last says the answer.
    pub hints: Vec<StepReport>,
    /// What each wrong rule makes of it, in the order of the rules.
    pub wrong_rules: Vec<WrongReport>,
    /// Draws that were rejected because rules could not have been told apart.
    pub rejected: u32,
}

/// One step.
#[derive(Debug, Serialize)]
pub struct StepReport {
    /// Kebab-case name, the same under every rule.
    pub id: &'static str,
    /// The step in words and numbers.
    pub text: String,
    /// The number it ends in.
    pub value: Exact,
}

/// What a wrong rule makes of a problem.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct WrongReport {
    /// The name of the rule.
    pub rule: &'static str,
    /// The name of its family: rules of one family may give the same number.
    pub family: &'static str,
    /// The rule in words.
    pub name: &'static str,
    /// What refutes it.
    pub refutation: &'static str,
    /// Its answer.
    pub value: Exact,
    /// The first step at which it leaves the right way.
    pub parts_at: &'static str,
    /// Its way, step by step.
    pub steps: Vec<StepReport>,
}

/// The practice of a widget.
///
/// # Errors
///
/// A message naming the widgets that have one.
pub fn practice(guide: &Guide) -> Result<&'static Practice> {
    let slug = guide.widget.slug;
    match PRACTICES.iter().find(|practice| practice.widget.slug == slug) {
        Some(practice) => Ok(practice),
        None => {
            let known: Vec<_> = PRACTICES.iter().map(|practice| practice.widget.slug).collect();
            bail!("widget: found \"{slug}\", which has no problems; expected {}", known.join(", "))
        }
    }
}

/// The first problems of a seed.
#[must_use]
pub fn problems(practice: &'static Practice, seed: u64, count: u32) -> Vec<Problem> {
    (0..count).map(|number| problem(practice, seed, number, Wanted::Any)).collect()
}

/// Problems as text for a terminal.
#[must_use]
pub fn plain(problems: &[Problem], answers: bool, lang: Lang) -> String {
    let texts: Vec<_> = problems.iter().map(|problem| sheet::plain(problem, lang, answers)).collect();
    texts.join("\n").trim_end().to_owned()
}

/// Problems as data.
#[must_use]
pub fn report(practice: &Practice, seed: u64, problems: &[Problem], answers: bool, lang: Lang) -> Report {
    let of = |problem: &Problem| ProblemReport {
        number: problem.number + 1,
        task: problem.task.id,
        question: problem.question(lang),
        settings: write_pairs(practice.widget.settings, &problem.case.values)
            .into_iter()
            .map(|(name, text)| (name.to_owned(), Json::from(text)))
            .collect(),
        aside: problem.case.aside.clone(),
        result: problem.case.asked.result,
        unit: problem.case.asked.unit(),
        answers: answers.then(|| answered(problem, lang)),
    };
    Report { widget: practice.widget.slug, seed: seed.to_string(), problems: problems.iter().map(of).collect() }
}

fn answered(problem: &Problem, lang: Lang) -> Answers {
    let right = problem.trace(None, lang);
    let of = |wrong: &skylet_practice::Wrong| {
        let way = problem.trace(Some(wrong.rule), lang);
        let at = first_difference(&right, &way);
        WrongReport {
            rule: wrong.rule.id,
            family: wrong.rule.family.id,
            name: wrong.rule.name.get(lang),
            refutation: wrong.rule.refutation.get(lang),
            value: wrong.value,
            parts_at: at.and_then(|at| right.rows.get(at)).map_or("", |row| row.id),
            steps: steps(&way),
        }
    };
    Answers {
        answer: problem.right,
        why: problem.task.why.get(lang),
        hints: steps(&right),
        wrong_rules: problem.wrong.iter().map(of).collect(),
        rejected: problem.rejected,
    }
}

fn steps(trace: &Trace) -> Vec<StepReport> {
    trace.rows.iter().map(|row| StepReport { id: row.id, text: row.text(), value: row.value }).collect()
}
