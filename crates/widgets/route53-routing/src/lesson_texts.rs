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
    SCENE_STEP: "시간은 단위로 셉니다.", "Time is counted in steps.";
    SCENE_STEP_NOTES: "20초는 10초 단위 2개에 딱 맞습니다. 남는 시간이 없습니다.", "20 seconds fill 2 steps of 10 seconds. Nothing is unused.";
    SCENE_MORE: "1초만 넘쳐도 단위가 하나 더 듭니다.", "One second more takes one more step.";
    SCENE_MORE_NOTES: "21초는 단위 3개이고, 청구 시간은 30초입니다. 손잡이를 경계에서 천천히 끌어 보여 주세요. 가까운 쪽이 아니라 언제나 올림입니다.", "21 seconds are 3 steps: 30 seconds are billed. Drag the handle slowly across the edge. It is rounded up, never to the nearest.";
    SCENE_POLL: "12초씩 5번. 청구 시간은 몇 초일까요?", "Five runs of 12 seconds. How much is billed?";
    SCENE_POLL_NOTES: "손을 들게 하고, 답은 나중에 보여 주세요. 한 번에 20초씩 5번이므로 100초입니다. 60은 모두 더한 뒤에 올림한 값, 50은 올림하지 않고 가까운 단위로 센 값입니다.", "Have hands up before you show it. Each run is 20 seconds, so 100. 60 comes from adding all runs up first, 50 from rounding to the nearest.";
    SCENE_NEXT: "실행이 바뀌면 단위를 새로 셉니다.", "A new run begins a new step.";
    SCENE_NEXT_NOTES: "첫 실행은 23초에 끝나지만 30초를 청구합니다. 24초에는 두 번째 실행의 첫 단위가 더해져 40초가 됩니다. 1초씩 넘기며 보여 주세요.", "The first run ends at 23 seconds and is billed 30. At 24 the first step of the second comes on top: 40. Go second by second.";
    PRESET_FIRST: "23초씩 4번, 10초 단위", "Four runs of 23 seconds, steps of 10";
    PRESET_MINUTE: "1분을 1초 넘기는 실행 10번", "Ten runs, each a second over a minute";
    TASK_EVEN: "1초보다 큰 단위로, 남는 시간이 없게 실행 시간을 맞춰 보세요.", "With steps longer than a second, find a run that leaves nothing unused.";
    THUMBNAILS_1: "사진 한 장의 미리보기를 만드는 데 ", "Making the preview of a photo takes ";
    THUMBNAILS_RUN: "13초", "13 s";
    THUMBNAILS_2: "가 걸립니다. ", ". There are ";
    THUMBNAILS_RUNS: "사진 40장", "40 photos";
    THUMBNAILS_3: "을 한 장씩 처리하고, ", ", worked on one by one; ";
    THUMBNAILS_SIZE: "사진은 한 장에 3 MB", "each photo has 3 MB";
    THUMBNAILS_4: "입니다. 실행할 때마다 ", ". Each run is billed in ";
    THUMBNAILS_STEP: "10초 단위로", "steps of 10 seconds";
    THUMBNAILS_5: " 올림해 청구합니다. 청구 시간은 몇 초일까요?", ", rounded up. How many seconds are billed?";
    THUMBNAILS_SIZE_WHY: "청구하는 것은 시간입니다. 사진의 크기는 값을 바꾸지 않습니다.", "Time is billed; the size of a photo changes nothing.";
    THUMBNAILS_ANSWER: "13초는 10초 단위 2개이므로 20초이고, 40번이면 800초입니다.", "13 seconds are 2 steps of 10, so 20 seconds; 40 runs come to 800.";
}
