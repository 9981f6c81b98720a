//! Words of practice, Korean and English side by side.

use skylet_contract::{Mode, texts};
use skylet_practice::{Level, Tally};
use skylet_units::{Exact, Lang, Particle, Text, with_particle};

pub(crate) const MODES: Text = Text { ko: "무엇을 할까요", en: "What to do" };

/// What a mode is called.
pub(crate) const fn mode_name(mode: Mode) -> Text {
    match mode {
        Mode::Learn => Text { ko: "배우기", en: "Learn" },
        Mode::Bet => Text { ko: "예상하기", en: "Guess" },
        Mode::Drill => Text { ko: "문제 풀기", en: "Practise" },
        Mode::Talk => Text { ko: "발표", en: "Present" },
    }
}

/// What a level of fading is called.
pub(crate) const fn level_name(level: Level) -> Text {
    match level {
        Level::Worked => Text { ko: "모두", en: "all of it" },
        Level::LastBlank => Text { ko: "끝만 비우기", en: "all but the last" },
        Level::TwoBlank => Text { ko: "둘 비우기", en: "all but two" },
        Level::Whole => Text { ko: "보지 않기", en: "nothing" },
    }
}

pub(crate) const STEPS: Text = Text { ko: "풀이", en: "The way" };
pub(crate) const FADING: Text = Text { ko: "풀이를 얼마나 볼까요", en: "How much of the way to show" };
pub(crate) const BLANK: Text = Text { ko: "빈칸", en: "blank" };
pub(crate) const ANSWER: Text = Text { ko: "답", en: "Answer" };
pub(crate) const TOLERANCE: Text = Text {
    ko: "오차 없이 채점합니다. 150.0이나 백오십처럼 적어도 되고, 단위를 붙여도 됩니다.",
    en: "Graded exactly. 150.0 and 1,200 are read as well, with the unit or without.",
};
pub(crate) const CHECK: Text = Text { ko: "확인", en: "Check" };
pub(crate) const HINT: Text = Text { ko: "힌트", en: "Hint" };
pub(crate) const GIVE_UP: Text = Text { ko: "풀이 보기", en: "Show the way" };
pub(crate) const NEXT: Text = Text { ko: "다음 문제", en: "Next problem" };
pub(crate) const SAME: Text = Text { ko: "숫자만 바꿔 한 번 더", en: "Again with other numbers" };
pub(crate) const LOOK: Text = Text { ko: "그림에서 보기", en: "See it in the picture" };
pub(crate) const RESTART: Text = Text { ko: "처음부터 다시", en: "Start again" };
pub(crate) const NOT_ANSWERED: Text = Text { ko: "답을 적어 주세요.", en: "Please type an answer." };
pub(crate) const UNKNOWN: Text = Text {
    ko: "맞지 않습니다. 어떤 규칙에서 나온 답인지는 알 수 없으니, 다시 풀거나 풀이를 보세요.",
    en: "Not right, and no wrong rule known here gives that number. Try again, or look at the way.",
};
pub(crate) const WHY_RIGHT: Text =
    Text { ko: "어느 규칙 덕분에 맞았나요?", en: "Which rule made it right?" };
pub(crate) const KNOWN: Text = Text { ko: "그 규칙입니다.", en: "That is the rule." };
pub(crate) const WRONG_WAY: Text = Text { ko: "내 풀이", en: "That way" };
pub(crate) const RIGHT_WAY: Text = Text { ko: "맞는 풀이", en: "The right way" };
pub(crate) const PARTS_HERE: Text = Text { ko: "처음 갈린 곳", en: "where they part" };
pub(crate) const TO_PARTS: Text = Text { ko: "처음 갈린 곳으로", en: "To where they part" };
pub(crate) const REPLAY: Text = Text { ko: "두 풀이를 한 줄씩", en: "The two ways row by row" };
pub(crate) const PASSPORT: Text = Text { ko: "놓친 규칙", en: "Rules missed" };
pub(crate) const PASSPORT_HINT: Text = Text {
    ko: "이 글을 복사해 두었다가 다음에 붙여 넣으면 이어집니다. 아무 데도 저장하지 않습니다.",
    en: "Copy this text and paste it here next time to go on. Nothing is stored anywhere.",
};
pub(crate) const PASSPORT_TEXT: Text = Text { ko: "놓친 규칙의 기록", en: "Record of rules missed" };
pub(crate) const PASSPORT_EMPTY: Text = Text { ko: "아직 없습니다.", en: "None so far." };
pub(crate) const FIXED: Text = Text { ko: "고침", en: "mended" };
pub(crate) const SLIPPED: Text = Text { ko: "다시 놓침", en: "slipped" };
pub(crate) const STILL_MISSED: Text = Text { ko: "아직 놓침", en: "still missed" };

pub(crate) const BET_HINT: Text = Text {
    ko: "막대를 끌거나 숫자를 적은 다음 걸고 보세요.",
    en: "Drag the bar or type a number, then lock it.",
};
pub(crate) const CURVE_HINT: Text = Text {
    ko: "그림 위를 끌어 곡선을 그린 다음 걸고 보세요. 키보드로는 점을 하나씩 옮깁니다.",
    en: "Draw the curve by dragging on the picture, then lock it. By keyboard, move it point by point.",
};
pub(crate) const BET: Text = Text { ko: "내 예상", en: "My guess" };
pub(crate) const BET_FIELD: Text = Text { ko: "예상을 숫자로", en: "The guess as a number" };
pub(crate) const LOCK: Text = Text { ko: "걸고 보기", en: "Lock it and look" };
pub(crate) const SKIP: Text = Text { ko: "그냥 보기", en: "Just look" };
pub(crate) const NEXT_BET: Text = Text { ko: "다음 예상", en: "Next one" };
pub(crate) const TRUTH: Text = Text { ko: "실제", en: "It is" };

/// A whole percentage.
pub(crate) fn percent(percent: i64) -> String {
    format!("{percent}%")
}

texts! {
    /// How long something takes, in milliseconds.
    pub fn seconds(millis: i64) {
        ko: format!("{}초", (Exact::whole(millis) / Exact::whole(1_000)).grouped()),
        en: format!("{} s", (Exact::whole(millis) / Exact::whole(1_000)).grouped()),
    }

    /// What a course and a drawing of it are at an instant.
    pub fn told(millis: i64, real: &str, guess: Option<&str>) {
        ko: match guess {
            Some(guess) => format!("{}: 실제 {real}, 내 예상 {guess}.", seconds(Lang::Ko, millis)),
            None => format!("{}: 실제 {real}.", seconds(Lang::Ko, millis)),
        },
        en: match guess {
            Some(guess) => format!("At {}: {real}, my guess {guess}.", seconds(Lang::En, millis)),
            None => format!("At {}: {real}.", seconds(Lang::En, millis)),
        },
    }

    /// How far a curve is from the real one, both as areas in seconds.
    pub fn apart(gap: &str, area: &str) {
        ko: format!("그린 곡선과 실제 사이의 넓이는 {gap}초이고, 실제 곡선의 넓이는 {area}초입니다"),
        en: format!("Your curve and the real one are {gap} s apart by area; the real one covers {area} s"),
    }

    /// Which problem it is.
    pub fn number(number: u32, seed: u64) {
        ko: format!("문제 {number} · 시드 {seed}"),
        en: format!("Problem {number} · seed {seed}"),
    }

    /// What was counted.
    pub fn tally(tally: Tally) {
        ko: format!("푼 문제 {} · 한 번에 맞힘 {} · 까닭까지 맞힘 {}", tally.done, tally.clean, tally.caused),
        en: format!("{} done · {} at the first try · {} with the rule named", tally.done, tally.clean, tally.caused),
    }

    /// A right answer.
    pub fn right(answer: &str) {
        ko: format!("맞았습니다. {answer}입니다."),
        en: format!("Right: {answer}."),
    }

    /// A wrong answer whose rule is known.
    pub fn missed(typed: &str, rule: &str) {
        ko: format!("{} 나오는 풀이: {rule}", with_particle(typed, Particle::Subject)),
        en: format!("The rule that gives {typed}: {rule}"),
    }

    /// The answer of a problem given up.
    pub fn answer_is(answer: &str) {
        ko: format!("답은 {answer}입니다."),
        en: format!("The answer is {answer}."),
    }

    /// A row of the two ways.
    pub fn both_ways(label: &str, wrong: &str, right: &str) {
        ko: format!("{label}: 내 풀이 {wrong}, 맞는 풀이 {right}"),
        en: format!("{label}: that way {wrong}, the right way {right}"),
    }

    /// What a bet's slider says.
    pub fn bet_value(units: &str) {
        ko: format!("예상 {units}"),
        en: format!("guess {units}"),
    }
}

/// The state of a rule that was missed.
pub(crate) const fn state_name(state: skylet_practice::State) -> Text {
    match state {
        skylet_practice::State::Fixed => FIXED,
        skylet_practice::State::Slipped => SLIPPED,
        skylet_practice::State::StillMissed => STILL_MISSED,
    }
}
