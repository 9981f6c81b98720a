//! Words of the player, Korean and English side by side.

use skylet_contract::texts;
use skylet_units::Text;

pub(crate) const PLAY: Text = Text { ko: "재생", en: "Play" };
pub(crate) const PAUSE: Text = Text { ko: "멈춤", en: "Pause" };
pub(crate) const AGAIN: Text = Text { ko: "다시 재생", en: "Play again" };
pub(crate) const BACK: Text = Text { ko: "이전", en: "Back" };
pub(crate) const ON: Text = Text { ko: "다음", en: "Next" };
pub(crate) const START: Text = Text { ko: "처음", en: "Start" };
pub(crate) const END: Text = Text { ko: "끝", en: "End" };
pub(crate) const SPEED: Text = Text { ko: "빠르기", en: "Speed" };
pub(crate) const MARKS: Text = Text { ko: "바로 가기", en: "Go to" };

/// Keys of everything that plays, and what they do.
pub(crate) const KEYS: &[(&str, Text)] = &[
    ("Space", Text { ko: "재생하거나 멈추기", en: "Play or pause" }),
    (", .", Text { ko: "이전 단계, 다음 단계로", en: "A step back, a step on" }),
    ("Home End", Text { ko: "처음, 끝으로", en: "To the start, to the end" }),
];

texts! {
    /// The button to the decision before, for who does not see the arrow.
    pub fn back_to(name: &str) {
        ko: format!("이전: {name}"),
        en: format!("Back: {name}"),
    }

    /// The button to the next decision.
    pub fn on_to(name: &str) {
        ko: format!("다음: {name}"),
        en: format!("Next: {name}"),
    }

    /// A speed.
    pub fn speed(times: &str) {
        ko: format!("{times}배"),
        en: format!("{times}×"),
    }
}
