//! Every word of the practice room that belongs to no widget, Korean and English side by side.

use skylet_contract::texts;
use skylet_units::{AnswerError, MAX_TEXT_CHARS, NumberError, Particle, Text, with_particle};

/// The chip of who cannot say which of several rules it was.
pub const UNSURE: Text = Text { ko: "모르겠어요", en: "I don't know" };
/// A bet that is the truth.
pub const SPOT_ON: Text = Text { ko: "꼭 맞혔습니다", en: "Spot on" };
/// Heading of the right answer.
pub const ANSWER: Text = Text { ko: "답", en: "Answer" };
/// Heading of what wrong rules make of a problem.
pub const WRONG_RULES: Text = Text { ko: "틀린 규칙", en: "Wrong rules" };

texts! {
    /// A bet below the truth.
    pub fn too_low(gap: &str) {
        ko: format!("예상이 {gap} 적었습니다"),
        en: format!("{gap} too low"),
    }

    /// A bet above the truth.
    pub fn too_high(gap: &str) {
        ko: format!("예상이 {gap} 많았습니다"),
        en: format!("{gap} too high"),
    }

    /// How good the bets of a session were.
    pub fn calibration(within: u32, total: u32) {
        ko: format!("{total}번 중 {within}번 ±10%"),
        en: format!("within 10% in {within} of {total}"),
    }

    /// What a wrong rule did beside what is right, for who does not see it.
    pub fn replay(name: &str, wrong: &str, right: &str, step: &str, refutation: &str) {
        ko: format!("틀린 풀이({name}): {wrong}. 맞는 풀이: {right}. 처음 갈라지는 곳: {step}. {refutation}"),
        en: format!("Wrong ({name}): {wrong}. Right: {right}. They part at: {step}. {refutation}"),
    }

    /// Why an answer could not be read.
    pub fn invalid(error: &AnswerError, unit: &str) {
        ko: match error {
            AnswerError::Unit(found) => {
                format!("\"{found}\" 대신 {} 답해 주세요.", with_particle(unit, Particle::Direction))
            }
            AnswerError::Calculation => "식 말고 계산한 값만 적어 주세요.".to_owned(),
            AnswerError::Estimate => "어림값 말고 정확한 값 하나를 적어 주세요.".to_owned(),
            AnswerError::Several => "숫자를 하나만 적어 주세요.".to_owned(),
            AnswerError::Ambiguous => "여러 값으로 읽힐 수 있습니다. 숫자로 적어 주세요.".to_owned(),
            AnswerError::Numeral => "숫자로 읽을 수 없는 말입니다. 숫자로 적어 주세요.".to_owned(),
            AnswerError::Uncomposed => "한글 입력이 덜 끝났습니다.".to_owned(),
            AnswerError::Number(NumberError::Comma) => "쉼표는 세 자리마다, 소수점은 마침표로 적어 주세요.".to_owned(),
            AnswerError::Number(NumberError::TooLong(_)) => format!("{MAX_TEXT_CHARS}자까지 적을 수 있습니다."),
            AnswerError::Number(NumberError::TooLarge(_)) => "읽을 수 있는 값보다 큽니다.".to_owned(),
            AnswerError::Number(NumberError::TooPrecise) => "소수점 아래 18자리까지 적을 수 있습니다.".to_owned(),
            _ => format!("숫자를 적어 주세요. 예: 12 {unit}"),
        },
        en: match error {
            AnswerError::Unit(found) => format!("Please answer in {unit}, not \"{found}\"."),
            AnswerError::Calculation => "Please type the result, not a calculation.".to_owned(),
            AnswerError::Estimate => "Please type one exact number, not an estimate.".to_owned(),
            AnswerError::Several => "Please type a single number.".to_owned(),
            AnswerError::Ambiguous => "That may be read as several numbers. Please use digits.".to_owned(),
            AnswerError::Numeral => "Those words make no number. Please use digits.".to_owned(),
            AnswerError::Uncomposed => "A Korean syllable is still being typed.".to_owned(),
            AnswerError::Number(NumberError::Comma) => {
                "Please use commas between thousands only and a decimal point.".to_owned()
            }
            AnswerError::Number(NumberError::TooLong(_)) => format!("Please use at most {MAX_TEXT_CHARS} characters."),
            AnswerError::Number(NumberError::TooLarge(_)) => "That is more than can be read.".to_owned(),
            AnswerError::Number(NumberError::TooPrecise) => "Please use at most 18 digits after the point.".to_owned(),
            _ => format!("Please type a number, such as 12 {unit}."),
        },
    }

    /// The first step at which a wrong rule differs.
    pub fn parts_at(step: &str) {
        ko: format!("갈라지는 곳: {step}"),
        en: format!("parts at: {step}"),
    }
}
