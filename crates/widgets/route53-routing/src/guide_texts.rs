//! What settings and results are called and what they mean, Korean and English side by side.

use skylet_units::Text;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    RUN: "실행 시간", "One run";
    RUN_HELP: "한 번 실행하는 데 걸리는 시간입니다. 단위가 없으면 초입니다.", "The time one run takes; seconds without a unit.";
    RUNS: "실행 횟수", "Runs";
    RUNS_HELP: "몇 번 실행하는지입니다. 한 번이 안 되는 나머지도 한 번으로 셉니다.", "How many runs there are. A part of one counts as a whole one.";
    STEP: "청구 단위", "Step";
    STEP_HELP: "실행 시간을 올림하는 단위입니다.", "What the time of a run is rounded up to.";
    SECOND: "지금", "Now";
    SECOND_HELP: "몇 초째를 보는지입니다. 결과는 바뀌지 않습니다.", "Which second is looked at. It changes no result.";
    PANEL: "더 들여다보기", "A closer look";
    PANEL_HELP: "답 아래에 무엇을 펼치는지입니다. 결과는 바뀌지 않습니다.", "What is opened below the answer. It changes no result.";

    UNIT_SECONDS: "초", "seconds";
    UNIT_STEPS: "단위", "steps";
    STEPS_HELP: "한 번에 드는 단위의 수이며, 올림한 값입니다.", "Steps one run takes, rounded up.";
    BILLED_RUN_HELP: "한 번에 청구하는 시간입니다.", "The time billed for one run.";
    BILLED_HELP: "모두 합쳐 청구하는 시간입니다.", "The time billed for all runs.";
    UNUSED_HELP: "청구하지만 쓰지 않은 시간입니다.", "The time billed and not used.";
}
