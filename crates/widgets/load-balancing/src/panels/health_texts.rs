//! Words of the panel about health checks, draining and slow start, Korean and English side by side.

use skylet_sim::Micros;
use skylet_units::{Exact, Lang, Text};

use super::health::{IN_FLIGHT, OTHERS, Story};
use super::texts::percent;
use crate::aws::draining::Drained;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    PANEL_HEALTH: "상태 검사", "Health";
    INTERVAL_FIELD: "검사 간격", "Check interval";
    UNHEALTHY_FIELD: "비정상까지 실패", "Unhealthy threshold";
    HEALTHY_FIELD: "정상까지 성공", "Healthy threshold";
    DELAY_FIELD: "등록 해제 지연", "Deregistration delay";
    SLOW_FIELD: "느린 시작", "Slow start";
    SECONDS: "초", "s";
    CHECKS: "상태 검사(health check)", "Health checks";
    CHECKS_NOTE: "고장 난 뒤에도 받는 동안", "broken and still given requests";
    DRAINING: "비우기(draining)", "Draining";
    WARMING: "느린 시작(slow start)", "Slow start";
    BROKEN: "고장", "breaks";
    OUT: "빠짐", "out";
    MENDED: "고침", "mended";
    BACK: "돌아옴", "back";
    COLD: "느린 시작이 0초이면 새 서버도 정상이 되자마자 제 몫을 다 받습니다.", "With a slow start of 0 s a new server gets its full share as soon as it is healthy.";
}

/// Seconds, to a tenth where they are not whole.
#[must_use]
pub fn number(time: Micros) -> String {
    let tenths = (Exact::whole(time.0) / Exact::whole(100_000) + Exact::new(1, 2)).floor() / Exact::whole(10);
    tenths.grouped()
}

fn seconds(lang: Lang, time: Micros) -> String {
    match lang {
        Lang::Ko => format!("{}초", number(time)),
        Lang::En => format!("{} s", number(time)),
    }
}

/// The delay as it stands at its line.
pub(super) fn delay(lang: Lang, delay: Micros) -> String {
    match lang {
        Lang::Ko => format!("지연 {}까지 기다림", seconds(lang, delay)),
        Lang::En => format!("waits up to {}", seconds(lang, delay)),
    }
}

/// The slow start, short.
pub(super) fn slow(lang: Lang, slow: Micros) -> String {
    match (lang, slow > Micros::ZERO) {
        (Lang::Ko, false) => "쓰지 않음".to_owned(),
        (Lang::En, false) => "none".to_owned(),
        (Lang::Ko, true) => "새 서버의 몫이 천천히 늚".to_owned(),
        (Lang::En, true) => "the share of a new server grows".to_owned(),
    }
}

/// How long a broken target goes on to get requests.
pub(super) fn exposed(lang: Lang, story: &Story) -> String {
    let (broken, out) = (seconds(lang, story.broken), seconds(lang, story.out));
    let (time, count) = (seconds(lang, story.out - story.broken), story.checker.unhealthy);
    match lang {
        Lang::Ko => format!(
            "{broken}에 고장 난 서버는 {out}에 빠집니다. {count}번 잇달아 실패할 때까지 {time} 동안 요청을 더 받습니다."
        ),
        Lang::En => format!(
            "A server that breaks at {broken} is out at {out}: until {count} checks in a row have failed, {time}, it \
             is still given requests."
        ),
    }
}

/// The product exams reckon with, and the span it stands for.
pub(super) fn reckoned(lang: Lang, story: &Story, (least, most): (Micros, Micros)) -> String {
    let (interval, count) = (seconds(lang, story.checker.interval), story.checker.unhealthy);
    let (nominal, least, most) =
        (seconds(lang, story.checker.nominal_out()), seconds(lang, least), seconds(lang, most));
    match lang {
        Lang::Ko => format!(
            "시험에서는 간격 × 횟수, {interval} × {count} = {nominal}로 셉니다. 실제로는 고장 난 때에 따라 {least}에서 {most} 사이입니다."
        ),
        Lang::En => format!(
            "Exams reckon interval times threshold, {interval} x {count} = {nominal}. In fact it is between {least} \
             and {most}, as it happens to break."
        ),
    }
}

/// When it is back, and that a new one is faster.
pub(super) fn comes_back(lang: Lang, story: &Story) -> String {
    let (mended, back, count) = (seconds(lang, story.mended), seconds(lang, story.back), story.checker.healthy);
    match lang {
        Lang::Ko => format!(
            "{mended}에 고치면 {count}번 잇달아 성공한 {back}에 돌아옵니다. ALB에 새로 등록한 서버는 한 번이면 됩니다."
        ),
        Lang::En => format!(
            "Mended at {mended} it is back at {back}, after {count} passed checks in a row. One newly registered \
             with an ALB needs one."
        ),
    }
}

/// What becomes of what is in flight.
pub(super) fn drains(lang: Lang, delay: Micros, drained: &Drained) -> String {
    let left = IN_FLIGHT.map(|seconds| Exact::whole(seconds).grouped()).join(", ");
    let (answered, cut) = (drained.answered.len(), drained.cut.len());
    let (complete, delay) = (seconds(lang, drained.complete), seconds(lang, delay));
    match (lang, cut) {
        (Lang::Ko, 0) => {
            format!("등록을 해제하면 새 요청만 막습니다. {left}초 남은 요청을 모두 끝내고 {complete}에 끝납니다.")
        }
        (Lang::En, 0) => format!(
            "Deregistering keeps only new requests away: those with {left} s left all end, and it is complete after \
             {complete}."
        ),
        (Lang::Ko, _) => format!(
            "등록을 해제하면 새 요청만 막습니다. {left}초 남은 요청 가운데 {answered}개는 끝나고, {cut}개는 {delay}에 끊겨 5xx를 받습니다."
        ),
        (Lang::En, _) => format!(
            "Deregistering keeps only new requests away: of those with {left} s left {answered} end, and {cut} are \
             cut at {delay} with a 5xx."
        ),
    }
}

/// How a new target warms up.
pub(super) fn warms(lang: Lang, slow: Micros, taken: Exact) -> String {
    let (slow, taken) = (seconds(lang, slow), percent(taken));
    match lang {
        Lang::Ko => format!(
            "서버 {OTHERS}대가 있을 때 새 서버의 몫은 {slow} 동안 0에서 똑같은 몫까지 곧게 늡니다. 그동안 받는 것은 제 몫의 {taken}입니다(모형의 가정)."
        ),
        Lang::En => format!(
            "Beside {OTHERS} servers the share of a new one grows in a straight line, from 0 to an even share in \
             {slow}: meanwhile it gets {taken} of it (the model's assumption)."
        ),
    }
}
