//! The wrong rules in words, Korean and English side by side. The one place that may name rounding to the nearest.

use skylet_units::Text;

/// What is said of a wrong rule.
pub(super) struct RuleTexts {
    /// The rule as a noun phrase.
    pub(super) name: Text,
    /// What somebody who follows it would say.
    pub(super) claim: Text,
    /// What refutes it.
    pub(super) refutation: Text,
}

/// The wrong rule as a function, beside the ceiling.
pub(super) const NEAREST_SIGN: Text = Text { ko: "반올림", en: "nearest" };
/// Asked where there is nothing to tell apart.
pub(super) const HOW_COUNTED: Text = Text { ko: "어떻게 셌나요?", en: "How did you count?" };

pub(super) const POOLED: RuleTexts = RuleTexts {
    name: Text { ko: "한데 모아 올림", en: "Pooled, then rounded up" },
    claim: Text {
        ko: "시간을 모두 더한 뒤 한 번만 올림합니다", en: "Add all runs up, then round up once"
    },
    refutation: Text {
        ko: "실행은 한 번 한 번 따로 청구합니다. 한 번마다 올림한 다음 횟수를 곱하세요.",
        en: "Runs are billed one by one: round each run up, then multiply.",
    },
};
pub(super) const NEAREST: RuleTexts = RuleTexts {
    name: Text { ko: "반올림", en: "Rounding to the nearest" },
    claim: Text { ko: "가까운 단위로 반올림합니다", en: "Round to the nearest step" },
    refutation: Text {
        ko: "조금만 넘쳐도 단위가 하나 더 듭니다. 반올림이 아니라 올림입니다.",
        en: "A little over takes one more step: round up, not to the nearest.",
    },
};
