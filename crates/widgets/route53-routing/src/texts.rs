//! The words of the picture, Korean and English side by side. `guide_texts` has those about settings and results.

use skylet_contract::{Step as Worked, texts};
use skylet_units::{Exact, Lang, Text};

use crate::model::Summary;
use crate::settings::Step;
use crate::time::Moment;

pub use crate::guide_texts::*;

/// Name of the widget.
pub const TITLE: Text = Text { ko: "청구 시간 따라가기", en: "Route53 routing" };
/// What it answers.
pub const SUMMARY: Text = Text {
    ko: "실행이 이어지는 동안 청구 시간이 1초마다 어떻게 늘어나는지 보여 줍니다.",
    en: "Shows second by second how the billed time grows while runs follow each other.",
};

/// Row label of the answer.
pub const BILLED: Text = Text { ko: "청구 시간", en: "Billed time" };
/// The ceiling function.
pub const CEILING: Text = Text { ko: "올림", en: "ceil" };
/// Name of the handle.
pub const RUN_SLIDER: Text = Text { ko: "한 번의 실행 시간", en: "Time of one run" };
/// Name of the field.
pub const RUN_FIELD: Text =
    Text { ko: "실행 시간 입력, 단위가 없으면 초", en: "Time of one run, seconds without a unit" };
/// Name of the field.
pub const RUNS_FIELD: Text = Text { ko: "실행 횟수 입력", en: "Number of runs" };
/// A button.
pub const STEP_BACK: Text = Text { ko: "← 이전 1초", en: "← a second back" };
/// A button.
pub const STEP_ON: Text = Text { ko: "다음 1초 →", en: "a second on →" };
/// Name of a panel.
pub const PANEL_STEMS: Text = Text { ko: "지문", en: "Stems" };
/// Name of a panel.
pub const PANEL_EXAMPLES: Text = Text { ko: "예제", en: "Try" };

/// Name of a step, short.
#[must_use]
pub const fn step_name(step: Step) -> Text {
    match step {
        Step::Second => Text { ko: "1초", en: "1 s" },
        Step::TenSeconds => Text { ko: "10초", en: "10 s" },
        Step::Minute => Text { ko: "1분", en: "1 min" },
    }
}

fn count(lang: Lang, count: Exact, one: &str, many: &str) -> String {
    match lang {
        Lang::Ko => count.grouped(),
        Lang::En => format!("{} {}", count.grouped(), if count == Exact::ONE { one } else { many }),
    }
}

/// So many runs of that time, in English.
fn runs_of(run: Exact, times: Exact) -> String {
    let each = if times == Exact::ONE { "" } else { " each" };
    format!("{} of {}{each}", runs(Lang::En, times), seconds(Lang::En, run))
}

/// Which of the runs, in Korean.
fn nth(number: i64) -> String {
    let word = match number {
        1 => "첫 번째",
        2 => "두 번째",
        3 => "세 번째",
        4 => "네 번째",
        _ => return format!("{number}번째"),
    };
    word.to_owned()
}

/// The worked steps.
#[must_use]
pub fn steps(lang: Lang, summary: &Summary) -> Vec<Worked> {
    let step = |id, text, value| Worked { id, text, value };
    let (count, billed_run) = (Exact::whole(summary.steps), seconds(lang, summary.billed_run));
    let size = Exact::whole(summary.step.seconds());
    vec![
        step("steps", format!("{} = {}", rounded(lang, summary), count.grouped()), count),
        step("billed-run", format!("{} × {} = {billed_run}", count.grouped(), seconds(lang, size)), summary.billed_run),
        step(
            "billed",
            format!("{billed_run} × {} = {}", summary.runs.grouped(), seconds(lang, summary.billed)),
            summary.billed,
        ),
    ]
}

/// The equation in one line.
#[must_use]
pub fn equation(lang: Lang, summary: &Summary) -> String {
    let size = seconds(lang, Exact::whole(summary.step.seconds()));
    let (runs, billed) = (summary.runs.grouped(), seconds(lang, summary.billed));
    format!("{} × {size} × {runs} = {billed}", rounded(lang, summary))
}

fn rounded(lang: Lang, summary: &Summary) -> String {
    let size = seconds(lang, Exact::whole(summary.step.seconds()));
    format!("{}({} ÷ {size})", CEILING.get(lang), seconds(lang, summary.run))
}

texts! {
    /// A time.
    pub fn seconds(time: Exact) {
        ko: format!("{}초", time.grouped()),
        en: format!("{} s", time.grouped()),
    }

    /// A number of runs.
    pub fn runs(number: Exact) {
        ko: format!("{}번", number.grouped()),
        en: count(Lang::En, number, "run", "runs"),
    }

    /// A number of steps.
    pub fn step_count(number: i64) {
        ko: format!("단위 {}개", Exact::whole(number).grouped()),
        en: count(Lang::En, Exact::whole(number), "step", "steps"),
    }

    /// The question in the title line.
    pub fn question(run: Exact, times: Exact, step: Step) {
        ko: format!(
            "{} 걸리는 일을 {} 이어서 실행합니다. {} 단위로 올림하면 언제 얼마를 청구할까요?",
            seconds(Lang::Ko, run),
            runs(Lang::Ko, times),
            step_name(step).ko
        ),
        en: format!(
            "{} in a row, in steps of {}: how much is billed, and when?",
            runs_of(run, times),
            step_name(step).en
        ),
    }

    /// The answer in a sentence.
    pub fn sentence(summary: &Summary) {
        ko: if summary.runs == Exact::ONE {
            format!("한 번 실행에 {}를 청구합니다.", seconds(Lang::Ko, summary.billed))
        } else {
            format!(
                "한 번에 {}씩 {}이므로 {}를 청구합니다.",
                seconds(Lang::Ko, summary.billed_run),
                runs(Lang::Ko, summary.runs),
                seconds(Lang::Ko, summary.billed)
            )
        },
        en: if summary.runs == Exact::ONE {
            format!("The run is billed as {}.", seconds(Lang::En, summary.billed))
        } else {
            format!(
                "Each run is billed as {}, so {} come to {}.",
                seconds(Lang::En, summary.billed_run),
                runs(Lang::En, summary.runs),
                seconds(Lang::En, summary.billed)
            )
        },
    }

    /// Everything the picture shows, before the answer.
    pub fn narration(summary: &Summary) {
        ko: {
            let (time, steps) = (took(Lang::Ko, summary), step_count(Lang::Ko, summary.steps));
            if summary.unused == Exact::ZERO {
                format!("{time} {steps}에 딱 맞습니다.")
            } else {
                let (billed, left) = (seconds(Lang::Ko, summary.billed_run), summary.unused_run());
                format!("{time} {steps}로 올림해 {billed}로 셉니다. {}.", unused(Lang::Ko, left))
            }
        },
        en: {
            let (time, steps) = (took(Lang::En, summary), step_count(Lang::En, summary.steps));
            if summary.unused == Exact::ZERO {
                format!("{time} It fills {steps}.")
            } else {
                let (billed, left) = (seconds(Lang::En, summary.billed_run), summary.unused_run());
                format!("{time} It is rounded up to {steps}: {billed}. {}.", unused(Lang::En, left))
            }
        },
    }

    /// How long a run takes, in a sentence.
    pub fn took(summary: &Summary) {
        ko: format!("한 번에 {} 걸립니다.", seconds(Lang::Ko, summary.run)),
        en: format!("A run takes {}.", seconds(Lang::En, summary.run)),
    }

    /// What of a run is billed and not used.
    pub fn unused(time: Exact) {
        ko: if time == Exact::ZERO { "남는 시간이 없습니다".to_owned() } else { format!("{}가 남습니다", seconds(Lang::Ko, time)) },
        en: if time == Exact::ZERO { "Nothing is unused".to_owned() } else { format!("{} unused", seconds(Lang::En, time)) },
    }

    /// What the handle says.
    pub fn run_value(summary: &Summary) {
        ko: format!("{}, {}", seconds(Lang::Ko, summary.run), step_count(Lang::Ko, summary.steps)),
        en: format!("{}, {}", seconds(Lang::En, summary.run), step_count(Lang::En, summary.steps)),
    }

    /// What stands at the end of a second, in a sentence.
    pub fn moment_says(moment: &Moment) {
        ko: format!(
            "{}가 지났을 때 {} 실행은 시작한 지 {}이고, 지금까지 {}를 청구했습니다.",
            seconds(Lang::Ko, Exact::whole(moment.second)),
            nth(moment.run),
            seconds(Lang::Ko, moment.at_work),
            seconds(Lang::Ko, moment.billed)
        ),
        en: format!(
            "After {} run {} has been at work for {}, and {} are billed so far.",
            seconds(Lang::En, Exact::whole(moment.second)),
            moment.run,
            seconds(Lang::En, moment.at_work),
            seconds(Lang::En, moment.billed)
        ),
    }

    /// What is billed so far, short.
    pub fn so_far(moment: &Moment) {
        ko: format!("지금까지 청구 {}", seconds(Lang::Ko, moment.billed)),
        en: format!("{} billed so far", seconds(Lang::En, moment.billed)),
    }

    /// The link inside the element.
    pub fn link(answer: &str) {
        ko: format!("{} 열기: {answer}", TITLE.ko),
        en: format!("Open {}: {answer}", TITLE.en),
    }
}
