//! The words of the lesson, Korean and English side by side: change them as you teach it.

use skylet_units::Text;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

/// What the room may answer; numbers need no words.
pub const POLL: &[Text] = &[Text::same("50"), Text::same("60"), Text::same("100")];

words! {
    SCENE_STEP: "준비하는 시간까지 단위로 셉니다.", "Getting ready counts, in whole steps.";
    SCENE_STEP_NOTES: "15초에 준비 5초를 더하면 20초이고, 10초 단위 2개에 딱 맞습니다.", "15 seconds and 5 to get ready are 20: 2 steps of 10 seconds.";
    SCENE_MORE: "1초만 넘쳐도 단위가 하나 더 듭니다.", "One second more takes one more step.";
    SCENE_MORE_NOTES: "16초에 준비 5초를 더하면 21초이고, 단위 3개를 청구합니다. 손잡이를 경계에서 천천히 끌어 보여 주세요.", "16 seconds and 5 to get ready are 21: 3 steps are billed. Drag the handle slowly across the edge.";
    SCENE_LONG: "길게 실행하면 큰 단위가 이깁니다.", "Long runs favour the large step.";
    SCENE_LONG_NOTES: "57초에는 준비가 필요 없는 1분 단위가 60초로 가장 적습니다. 10초 단위는 70초, 1초 단위는 65초입니다.", "At 57 seconds the minute, which needs no getting ready, takes 60. Steps of 10 take 70, steps of a second 65.";
    SCENE_POLL: "7초씩 5번, 10초 단위. 청구 시간은 몇 초일까요?", "Five runs of 7 seconds in steps of 10. How much?";
    SCENE_POLL_NOTES: "손을 들게 하고, 답은 나중에 보여 주세요. 준비까지 12초이므로 한 번에 20초, 5번에 100초입니다. 60은 모두 더한 뒤에 올림한 값, 50은 가까운 단위로 센 값입니다.", "Have hands up before you show it. With getting ready a run is 12 seconds, billed 20; five come to 100. 60 comes from adding all runs up first, 50 from rounding to the nearest.";
    PRESET_FIRST: "23초씩 4번, 10초 단위", "Four runs of 23 seconds, steps of 10";
    PRESET_MINUTE: "1분을 1초 넘기는 실행 10번", "Ten runs, each a second over a minute";
    TASK_EVEN: "1초보다 큰 단위로, 남는 시간이 없게 실행 시간을 맞춰 보세요.", "With steps longer than a second, find a run that leaves nothing unused.";
    THUMBNAILS_1: "사진 한 장의 미리보기를 만드는 데 ", "Making the preview of a photo takes ";
    THUMBNAILS_RUN: "8초", "8 s";
    THUMBNAILS_2: "가 걸립니다. ", ". There are ";
    THUMBNAILS_RUNS: "사진 40장", "40 photos";
    THUMBNAILS_3: "을 한 장씩 처리하고, ", ", worked on one by one; ";
    THUMBNAILS_SIZE: "사진은 한 장에 3 MB", "each photo has 3 MB";
    THUMBNAILS_4: "입니다. 실행할 때마다 ", ". Each run is billed in ";
    THUMBNAILS_STEP: "10초 단위로", "steps of 10 seconds";
    THUMBNAILS_5: " 올림해 청구합니다. 청구 시간은 몇 초일까요?", ", rounded up. How many seconds are billed?";
    THUMBNAILS_SIZE_WHY: "청구하는 것은 시간입니다. 사진의 크기는 값을 바꾸지 않습니다.", "Time is billed; the size of a photo changes nothing.";
    THUMBNAILS_ANSWER: "8초에 준비 5초를 더한 13초는 10초 단위 2개이므로 20초이고, 40번이면 800초입니다.", "8 seconds and 5 to get ready are 2 steps of 10, so 20 seconds; 40 runs come to 800.";
}
