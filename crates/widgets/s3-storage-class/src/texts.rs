//! The words of the picture, Korean and English side by side. `guide_texts` has those about settings and results.

use skylet_contract::{Step as Worked, texts};
use skylet_units::{Exact, Lang, Text};

use crate::model::Summary;
use crate::rivals::{Rival, winner};
use crate::settings::Step;

pub use crate::guide_texts::*;

/// Name of the widget.
pub const TITLE: Text = Text { ko: "청구 단위 고르기", en: "S3 storage class" };
/// What it answers.
pub const SUMMARY: Text = Text {
    ko: "어느 단위로 청구할 때 시간이 가장 적은지, 다른 단위는 왜 더 많은지 보여 줍니다.",
    en: "Shows which step bills the least time, and why the others bill more.",
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
    let start = Exact::whole(summary.step.start());
    let run = seconds(lang, summary.run - start);
    if start == Exact::ZERO {
        return format!("{}({run} ÷ {size})", CEILING.get(lang));
    }
    format!("{}(({run} + {}) ÷ {size})", CEILING.get(lang), seconds(lang, start))
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
        ko: {
            // What is chosen is looked at below.
            let _ = step;
            format!(
                "{} 걸리는 일을 {} 실행합니다. 어느 단위로 셀 때 가장 적게 낼까요?",
                seconds(Lang::Ko, run),
                runs(Lang::Ko, times)
            )
        },
        en: format!("{}: which step bills least?", runs_of(run, times)),
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
        ko: match summary.step.start() {
            0 => format!("한 번에 {} 걸립니다.", seconds(Lang::Ko, summary.run)),
            _ => format!("준비까지 한 번에 {} 걸립니다.", seconds(Lang::Ko, summary.run)),
        },
        en: match summary.step.start() {
            0 => format!("A run takes {}.", seconds(Lang::En, summary.run)),
            _ => format!("With getting ready a run takes {}.", seconds(Lang::En, summary.run)),
        },
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

    /// Why one way is chosen or not, in a sentence.
    pub fn verdict(rival: &Rival) {
        ko: match (rival.is_winner, rival.more == Exact::ZERO) {
            (true, _) => "가장 적습니다.".to_owned(),
            (false, true) => "청구 시간은 같지만 단위가 더 큽니다.".to_owned(),
            (false, false) => format!("{}가 더 듭니다. {}", seconds(Lang::Ko, rival.more), why(Lang::Ko, rival)),
        },
        en: match (rival.is_winner, rival.more == Exact::ZERO) {
            (true, _) => "Bills least.".to_owned(),
            (false, true) => "Bills as much, in larger steps.".to_owned(),
            (false, false) => format!("Bills {} more. {}", seconds(Lang::En, rival.more), why(Lang::En, rival)),
        },
    }

    /// What makes one way take more.
    pub fn why(rival: &Rival) {
        ko: match rival.summary.step.start() {
            0 => format!("한 번마다 {}.", unused(Lang::Ko, rival.summary.unused_run())),
            start => format!(
                "한 번마다 준비에 {}가 들고 {}.",
                seconds(Lang::Ko, Exact::whole(start)),
                unused(Lang::Ko, rival.summary.unused_run())
            ),
        },
        en: {
            let time = rival.summary.unused_run();
            let left = if time == Exact::ZERO { "nothing".to_owned() } else { seconds(Lang::En, time) };
            match rival.summary.step.start() {
                0 => format!("Each run leaves {left} unused."),
                start => {
                    let start = seconds(Lang::En, Exact::whole(start));
                    format!("Each run needs {start} to get ready and leaves {left} unused.")
                }
            }
        },
    }

    /// Which to choose, in a sentence.
    pub fn choice_says(rivals: &[Rival]) {
        ko: {
            let best = winner(rivals).summary;
            format!("{} 단위가 {}로 가장 적습니다.", step_name(best.step).ko, seconds(Lang::Ko, best.billed))
        },
        en: {
            let best = winner(rivals).summary;
            format!("Steps of {} take least: {}.", step_name(best.step).en, seconds(Lang::En, best.billed))
        },
    }

    /// The link inside the element.
    pub fn link(answer: &str) {
        ko: format!("{} 열기: {answer}", TITLE.ko),
        en: format!("Open {}: {answer}", TITLE.en),
    }
}
