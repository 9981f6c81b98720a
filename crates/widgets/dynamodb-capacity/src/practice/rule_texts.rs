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
/// Tells rules of one family apart.
pub(super) const WHERE_ROUNDED: Text = Text { ko: "어디에서 올렸나요?", en: "Where did you round up?" };
/// Asked where there is nothing to tell apart.
pub(super) const HOW_COUNTED: Text = Text { ko: "어떻게 셌나요?", en: "How did you count?" };

pub(super) const NO_CEILING: RuleTexts = RuleTexts {
    name: Text { ko: "올림하지 않음", en: "No rounding up" },
    claim: Text { ko: "나눈 값을 올림하지 않고 그대로 셉니다", en: "Use the quotient as it is" },
    refutation: Text {
        ko: "상자는 쪼개서 팔지 않습니다. 나눈 다음 바로 올림하세요.",
        en: "Blocks are not sold in pieces: round up right after dividing.",
    },
};
pub(super) const POOLED: RuleTexts = RuleTexts {
    name: Text { ko: "한데 모아 올림", en: "Pooled before rounding up" },
    claim: Text {
        ko: "크기를 모두 더한 뒤 한 번만 올립니다", en: "Add all sizes up, then round up once"
    },
    refutation: Text {
        ko: "Query와 Scan만 모아서 셉니다. 나머지는 항목마다 올린 다음 더하세요.",
        en: "Only Query and Scan pool: round each item up, then add.",
    },
};
pub(super) const NEAREST: RuleTexts = RuleTexts {
    name: Text { ko: "반올림", en: "Rounding to the nearest" },
    claim: Text { ko: "나눈 값을 반올림합니다", en: "Round the quotient to the nearest" },
    refutation: Text {
        ko: "조금만 넘쳐도 상자가 하나 더 필요합니다. 반올림이 아니라 올림입니다.",
        en: "One byte over needs one more block: round up, not to the nearest.",
    },
};
pub(super) const EIGHT_KB_BOX: RuleTexts = RuleTexts {
    name: Text { ko: "8 KB 상자", en: "A block of 8 KB" },
    claim: Text { ko: "8 KB 상자로 나눠서 올립니다", en: "Round up to 8 KB blocks" },
    refutation: Text {
        ko: "최종적 일관성이라고 상자가 커지지는 않습니다. 4 KB 상자로 올린 뒤에 절반입니다.",
        en: "Eventual consistency makes no larger block: round up to 4 KB, then halve.",
    },
};
pub(super) const CEILING_AFTER_HALF: RuleTexts = RuleTexts {
    name: Text { ko: "절반으로 줄인 뒤 올림", en: "Rounding up after halving" },
    claim: Text { ko: "절반으로 줄인 다음에 올립니다", en: "Halve first, then round up" },
    refutation: Text {
        ko: "순서가 반대입니다. 상자 수를 먼저 올리고, 그다음에 절반입니다.",
        en: "The other way round: blocks are rounded up first, then halved.",
    },
};
pub(super) const PER_ITEM: RuleTexts = RuleTexts {
    name: Text { ko: "항목마다 올림", en: "Rounding up item by item" },
    claim: Text { ko: "항목마다 올린 다음 더합니다", en: "Round each item up, then add" },
    refutation: Text {
        ko: "Query와 Scan은 읽은 항목을 모두 더한 뒤 한 번만 올립니다.",
        en: "Query and Scan add up what they read and round up once.",
    },
};
pub(super) const ITEMS_FORGOTTEN: RuleTexts = RuleTexts {
    name: Text { ko: "항목 수를 빠뜨림", en: "Items forgotten" },
    claim: Text {
        ko: "요청 한 번은 항목이 몇 개든 하나로 셉니다", en: "A request counts once, however many items"
    },
    refutation: Text {
        ko: "한 번에 묶어 보내도 항목마다 값을 냅니다. 항목 수를 곱하세요.",
        en: "A batch saves calls, not capacity: multiply by the items.",
    },
};
pub(super) const FORGOT_HALF: RuleTexts = RuleTexts {
    name: Text { ko: "절반을 빠뜨림", en: "Half forgotten" },
    claim: Text {
        ko: "최종적 일관성도 상자마다 1입니다", en: "Eventual reads cost 1 for each block, too"
    },
    refutation: Text {
        ko: "상자마다 1은 강력한 일관성입니다. 최종적 일관성은 그 절반입니다.",
        en: "1 for each block is a strong read; an eventual one costs half.",
    },
};
pub(super) const DOUBLED: RuleTexts = RuleTexts {
    name: Text { ko: "절반 대신 두 배", en: "Doubled instead of halved" },
    claim: Text { ko: "최종적 일관성은 상자마다 2입니다", en: "Eventual reads cost 2 for each block" },
    refutation: Text {
        ko: "두 배는 트랜잭션입니다. 최종적 일관성은 절반입니다.",
        en: "Transactions double; eventual reads halve.",
    },
};
pub(super) const HALVED: RuleTexts = RuleTexts {
    name: Text { ko: "강력한 일관성인데 절반", en: "Strong read halved" },
    claim: Text { ko: "강력한 일관성은 상자마다 ½입니다", en: "Strong reads cost ½ for each block" },
    refutation: Text {
        ko: "절반은 최종적 일관성입니다. 강력한 일관성은 상자마다 1입니다.",
        en: "Eventual reads halve; a strong one costs 1 for each block.",
    },
};
pub(super) const FORGOT_DOUBLE: RuleTexts = RuleTexts {
    name: Text { ko: "두 배를 빠뜨림", en: "Double forgotten" },
    claim: Text { ko: "트랜잭션도 상자마다 1입니다", en: "Transactions cost 1 for each block, too" },
    refutation: Text {
        ko: "트랜잭션은 준비와 커밋, 두 번 일합니다. 그래서 두 배입니다.",
        en: "A transaction works twice, to prepare and to commit: double.",
    },
};
pub(super) const SWAPPED_BLOCKS: RuleTexts = RuleTexts {
    name: Text { ko: "1 KB와 4 KB를 바꿈", en: "1 KB and 4 KB swapped" },
    claim: Text { ko: "읽기는 1 KB, 쓰기는 4 KB 상자입니다", en: "Reads use 1 KB blocks, writes 4 KB" },
    refutation: Text {
        ko: "반대입니다. 읽기는 4 KB, 쓰기는 1 KB 상자입니다.",
        en: "The other way round: 4 KB for reads, 1 KB for writes.",
    },
};
pub(super) const RATE_FORGOTTEN: RuleTexts = RuleTexts {
    name: Text { ko: "초당 횟수를 빠뜨림", en: "Rate forgotten" },
    claim: Text {
        ko: "요청 한 번에 드는 만큼만 있으면 됩니다", en: "What one request takes is enough"
    },
    refutation: Text {
        ko: "용량은 1초 동안 쓰는 양입니다. 초당 횟수를 곱하세요.",
        en: "Capacity is for a second: multiply by the requests per second.",
    },
};
pub(super) const FRACTION_PROVISIONED: RuleTexts = RuleTexts {
    name: Text { ko: "마지막 올림을 빠뜨림", en: "A fraction provisioned" },
    claim: Text { ko: "용량을 소수로도 정할 수 있습니다", en: "Capacity can be a fraction" },
    refutation: Text {
        ko: "쓰는 양은 소수여도, 프로비저닝은 정수로 합니다. 마지막에 올림하세요.",
        en: "A fraction can be consumed, not provisioned: round up at the end.",
    },
};
pub(super) const FILTER_SAVES: RuleTexts = RuleTexts {
    name: Text { ko: "필터로 줄인 크기", en: "Size after the filter" },
    claim: Text { ko: "필터를 통과한 항목만 셉니다", en: "Count only what passes the filter" },
    refutation: Text {
        ko: "필터는 읽은 뒤에 버립니다. 읽은 만큼 값을 냅니다.",
        en: "A filter drops items after they are read: what is read is charged.",
    },
};
pub(super) const CHANGED_ONLY: RuleTexts = RuleTexts {
    name: Text { ko: "바뀐 부분만 셈", en: "Only what changes" },
    claim: Text { ko: "바꾼 속성의 크기만 셉니다", en: "Count only the changed attribute" },
    refutation: Text {
        ko: "UpdateItem은 한 속성만 바꿔도 항목 전체를 씁니다.",
        en: "UpdateItem counts the whole item, even for one attribute.",
    },
};
pub(super) const SIZE_AFTER: RuleTexts = RuleTexts {
    name: Text { ko: "새 크기만 셈", en: "Only the new size" },
    claim: Text { ko: "쓰고 난 뒤의 크기만 셉니다", en: "Count only the size after the write" },
    refutation: Text {
        ko: "쓰기는 전과 후 가운데 큰 쪽을 셉니다. 작아져도 싸지지 않습니다.",
        en: "A write counts the larger of before and after; shrinking saves nothing.",
    },
};
pub(super) const ABSENT_FREE: RuleTexts = RuleTexts {
    name: Text { ko: "없는 키는 공짜", en: "Absent keys are free" },
    claim: Text { ko: "없는 항목은 읽어도 0입니다", en: "Reading what is not there costs nothing" },
    refutation: Text {
        ko: "없다는 것을 알아내는 데도 읽습니다. 상자 하나로 셉니다.",
        en: "Finding out that nothing is there is a read: one block.",
    },
};
pub(super) const ABSENT_AS_PRESENT: RuleTexts = RuleTexts {
    name: Text { ko: "없는 키를 있는 것처럼 셈", en: "Absent keys counted as present" },
    claim: Text { ko: "없는 키도 보통 항목만큼 듭니다", en: "An absent key costs as much as an item" },
    refutation: Text {
        ko: "읽을 항목이 없으니 크기도 없습니다. 가장 작은 읽기, 상자 하나입니다.",
        en: "There is no item to have a size: the smallest read, one block.",
    },
};
pub(super) const KEY_ONLY: RuleTexts = RuleTexts {
    name: Text { ko: "지울 때 키만 셈", en: "Only the key is counted" },
    claim: Text { ko: "지울 때는 키만 보내니 1입니다", en: "A delete sends only a key, so it costs 1" },
    refutation: Text {
        ko: "보내는 양이 아니라 지우는 항목의 크기를 셉니다.",
        en: "What counts is the deleted item, not what is sent.",
    },
};
pub(super) const INDEX_FORGOTTEN: RuleTexts = RuleTexts {
    name: Text { ko: "LSI를 빠뜨림", en: "Local indexes forgotten" },
    claim: Text { ko: "LSI에 쓰는 것은 따로 세지 않습니다", en: "Writes to local indexes are free" },
    refutation: Text {
        ko: "LSI에 쓸 때마다 테이블의 용량이 그만큼 더 듭니다.",
        en: "Each write to a local index uses the table's capacity, too.",
    },
};
pub(super) const INDEX_ONCE: RuleTexts = RuleTexts {
    name: Text { ko: "키 변경을 쓰기 한 번으로 셈", en: "Index key change counted once" },
    claim: Text { ko: "인덱스 키가 바뀌어도 쓰기 한 번입니다", en: "A changed index key is one write" },
    refutation: Text {
        ko: "옛 인덱스 항목을 지우고 새로 씁니다. 쓰기 두 번입니다.",
        en: "The old entry is deleted and a new one put: two writes.",
    },
};
pub(super) const WHOLE_ITEM: RuleTexts = RuleTexts {
    name: Text { ko: "인덱스에도 항목 전체를 셈", en: "Whole item in the index" },
    claim: Text { ko: "인덱스에도 항목 전체를 씁니다", en: "The index takes the whole item" },
    refutation: Text {
        ko: "인덱스에는 프로젝션한 속성만 들어갑니다. 인덱스 항목의 크기로 세세요.",
        en: "An index holds projected attributes only: count the size of its entry.",
    },
};
