//! Questions, steps and causes of the practice, Korean and English side by side.

use skylet_practice::{Case, Drawing, Row, Trace};
use skylet_units::{Lang, Text};

use super::method::Method;
use super::rule_texts;
use crate::settings::Settings;
use crate::texts::{CEILING, runs, seconds, step_name};

/// The question of a bet.
pub(super) const BET_FIRST: Text = Text {
    ko: "23초 걸리는 일을 4번 실행하고, 한 번마다 10초 단위로 올림합니다. 청구 시간은 몇 초일까요?",
    en: "Four runs of 23 seconds, each rounded up to steps of 10. How many seconds are billed?",
};

/// Why an answer is right.
pub(super) const WHY_EACH: Text =
    Text { ko: "한 번마다 단위로 올림한 뒤 횟수를 곱합니다", en: "Round each run up, then multiply" };

const ROW_TIME: Text = Text { ko: "한 번에 올릴 시간", en: "Time rounded up at once" };
const ROW_STEPS: Text = Text { ko: "단위 수", en: "Steps" };
const ROW_ALL: Text = Text { ko: "횟수까지 곱한 단위 수", en: "Steps of all runs" };
const ROW_ANSWER: Text = Text { ko: "청구 시간", en: "Billed time" };

/// The question of a case.
pub(super) fn question(case: &Case, lang: Lang) -> String {
    let settings = Settings::from_values(&case.values);
    let (run, times) = (seconds(lang, settings.run), runs(lang, settings.runs));
    let step = step_name(settings.step).get(lang);
    match lang {
        Lang::Ko => {
            format!("{run} 걸리는 일을 {times} 실행하고, 한 번마다 {step} 단위로 올림합니다. 청구 시간은 몇 초일까요?")
        }
        Lang::En => format!("{times} of {run} each are rounded up to steps of {step}. How many seconds are billed?"),
    }
}

/// The steps of a method.
pub(super) fn trace(lang: Lang, case: &Case, method: &Method) -> Trace {
    let settings = Settings::from_values(&case.values);
    let worked = method.work();
    let row =
        |id, label: Text, working, result, value| Row { id, label: label.get(lang).to_owned(), working, result, value };
    let sign = if method.is_nearest { rule_texts::NEAREST_SIGN } else { CEILING }.get(lang);
    let division = format!("{sign}({} ÷ {})", seconds(lang, worked.time), seconds(lang, method.step));
    let multiplied = format!("{} × {}", worked.steps.grouped(), worked.times.grouped());
    let billed = format!("{} × {}", worked.all.grouped(), seconds(lang, method.step));
    let rows = vec![
        row("time", ROW_TIME, time_working(lang, &settings, method), seconds(lang, worked.time), worked.time),
        row("steps", ROW_STEPS, division, worked.steps.grouped(), worked.steps),
        row("all", ROW_ALL, multiplied, worked.all.grouped(), worked.all),
        row("answer", ROW_ANSWER, billed, seconds(lang, worked.answer), worked.answer),
    ];
    let drawing = Drawing {
        bytes: worked.time.ceil().floor_to_i64(),
        block: method.step.floor_to_i64(),
        boxes: worked.steps,
        repeat: worked.times.floor_to_i64(),
    };
    Trace { rows, drawing }
}

/// How the time that is rounded at once comes about.
fn time_working(lang: Lang, settings: &Settings, method: &Method) -> String {
    let run = if method.run == settings.run {
        seconds(lang, settings.run)
    } else {
        format!("{} + {}", seconds(lang, method.run - settings.run), seconds(lang, settings.run))
    };
    match (method.is_pooled, method.run == settings.run) {
        (true, true) => format!("{run} × {}", method.runs.grouped()),
        (true, false) => format!("({run}) × {}", method.runs.grouped()),
        (false, true) => String::new(),
        (false, false) => run,
    }
}
