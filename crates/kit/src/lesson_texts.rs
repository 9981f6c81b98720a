//! Words of lessons and talks, Korean and English side by side.

use skylet_contract::texts;
use skylet_units::Text;

pub(crate) const SCENES: Text = Text { ko: "차례로 보기", en: "Step by step" };
pub(crate) const TASKS: Text = Text { ko: "해 보기", en: "Things to try" };
pub(crate) const PRESETS: Text = Text { ko: "예제", en: "Examples" };
pub(crate) const DONE: Text = Text { ko: "했습니다", en: "done" };

pub(crate) const STEM_HINT: Text =
    Text { ko: "답을 정하는 말을 눌러 보세요.", en: "Tap the phrases that decide the answer." };
pub(crate) const STEM_LEFT: Text = Text { ko: "아직 남은 말이 있습니다.", en: "There is more to find." };
pub(crate) const NEXT_STEM: Text = Text { ko: "다음 지문", en: "Next one" };

pub(crate) const BACK: Text = Text { ko: "← 이전", en: "← Back" };
pub(crate) const ON: Text = Text { ko: "다음 →", en: "Next →" };
pub(crate) const NOTES: Text = Text { ko: "메모", en: "Notes" };
pub(crate) const FULL: Text = Text { ko: "전체 화면", en: "Full screen" };
pub(crate) const ROOM_CHECK: Text = Text { ko: "화면 점검", en: "Room check" };
pub(crate) const END: Text = Text { ko: "끝내기", en: "End" };
pub(crate) const REVEAL: Text = Text { ko: "답 보기", en: "Show the answer" };
pub(crate) const HANDS: Text = Text { ko: "손든 사람", en: "Hands" };
pub(crate) const CHECK_FAR: Text =
    Text { ko: "맨 뒷줄에서 이 글이 읽히나요?", en: "Can the last row read this line?" };
pub(crate) const CHECK_GREYS: Text =
    Text { ko: "여섯 칸이 서로 달라 보이나요?", en: "Do all six steps look different?" };
pub(crate) const CHECK_FRAME: Text =
    Text { ko: "테두리 네 변이 모두 보이나요?", en: "Are all four edges of the frame visible?" };
pub(crate) const KEYS: Text = Text {
    ko: "PageDown 다음 · PageUp 이전 · Enter 답 보기 · B 가리기 · Backspace 장면 되돌리기 · N 메모 · P 화면 점검 · 1–4 손들기",
    en: "PageDown next · PageUp back · Enter answer · B blank · Backspace scene as it was · N notes · P room check · 1–4 hands",
};

texts! {
    /// Hands counted for one answer of several.
    pub fn counted(number: usize, answer: &str, hands: u32) {
        ko: format!("{number}번 {answer} {hands}명"),
        en: format!("{number}. {answer}, {hands}"),
    }

    /// Which scene it is.
    pub fn scene_number(at: usize, all: usize) {
        ko: format!("장면 {at} / {all}"),
        en: format!("Scene {at} / {all}"),
    }

    /// Which stem it is.
    pub fn stem_number(at: usize, all: usize) {
        ko: format!("지문 {at} / {all}"),
        en: format!("{at} / {all}"),
    }
}
