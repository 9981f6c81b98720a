//! Problems as plain text, for a terminal and for the committed sheets of a widget.

use skylet_contract::write_pairs;
use skylet_units::Lang;

use crate::practice::Practice;
use crate::problem::{Problem, Wanted, problem};
use crate::texts;
use crate::trace::first_difference;

/// The settings of a problem that are worth saying, canonical: `skylet eval` takes them.
#[must_use]
pub fn settings(problem: &Problem) -> Vec<(&'static str, String)> {
    let widget = problem.practice.widget;
    let pairs = write_pairs(widget.settings, &problem.case.values).into_iter().zip(&problem.case.values);
    pairs.filter(|((name, _), value)| widget.is_said(name, value)).map(|(pair, _)| pair).collect()
}

/// A problem as text, with everything that answers it or without.
#[must_use]
pub fn plain(problem: &Problem, lang: Lang, answers: bool) -> String {
    let mut out = format!("{}. [{}] {}\n", problem.number + 1, problem.task.id, problem.question(lang));
    for (name, text) in settings(problem) {
        out.push_str(&format!("   {name} = {text}\n"));
    }
    if answers {
        push_answers(&mut out, problem, lang);
    }
    out
}

fn push_answers(out: &mut String, problem: &Problem, lang: Lang) {
    let unit = problem.case.asked.unit();
    let right = problem.trace(None, lang);
    for row in &right.rows {
        out.push_str(&format!("   - {}\n", row.text()));
    }
    // A number that has no unit, such as that of a server, stands alone.
    let answer = format!("{} {unit}", problem.right.grouped());
    out.push_str(&format!("   {}: {} ({})\n", texts::ANSWER.get(lang), answer.trim_end(), problem.task.why.get(lang)));
    out.push_str(&format!("   {}:\n", texts::WRONG_RULES.get(lang)));
    for wrong in &problem.wrong {
        let rule = wrong.rule;
        let at = first_difference(&right, &problem.trace(Some(rule), lang));
        let step = at.and_then(|at| right.rows.get(at)).map_or("", |row| &row.label);
        out.push_str(&format!(
            "   {:>9} {} ({}), {}. {}\n",
            wrong.value.grouped(),
            rule.id,
            rule.family.id,
            texts::parts_at(lang, step),
            rule.refutation.get(lang)
        ));
    }
}

/// The first problem of each of some seeds, with answers: the sheet that is committed beside a widget.
#[must_use]
pub fn golden(practice: &'static Practice, lang: Lang) -> String {
    let mut out = String::from("# Made by: cargo xtask bless\n");
    for seed in 1..=GOLDEN_SEEDS {
        let problem = problem(practice, seed, 0, Wanted::Any);
        out.push_str(&format!("\nseed {seed}, {} rejected\n{}", problem.rejected, plain(&problem, lang, true)));
    }
    out
}

/// Seeds of the committed sheet.
const GOLDEN_SEEDS: u64 = 20;
