//! Names and fixed words of the panels, Korean and English side by side.

use skylet_units::Text;

/// Keys of this widget, and what they do.
pub const KEY_NAMES: &[(&str, Text)] = &[
    ("[ ]", Text { ko: "답이 바뀌는 크기로", en: "To the sizes where the answer changes" }),
    ("Q", Text { ko: "GetItem과 Query 바꾸기", en: "Between GetItem and Query" }),
    ("W", Text { ko: "읽기와 쓰기 바꾸기", en: "Between reading and writing" }),
    ("C", Text { ko: "다음 읽기·쓰기 방식", en: "The next kind of read or write" }),
];

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    PANELS: "더 들여다보기", "A closer look";
    PANEL_CLIFFS: "400 KB까지", "Up to 400 KB";
    LESS_BOX: "상자 하나 덜", "one block less";
    LESS_BYTE: "1 B 덜", "1 B less";
    HERE: "지금", "now";
    MORE_BYTE: "1 B 더", "1 B more";
    MORE_BOX: "상자 하나 더", "one block more";
    AS_ITEM: "0이면 항목과 같음", "0: as the item";
    AS_NEEDED: "0이면 필요한 만큼", "0: as needed";
    PANEL_PILE: "낱개와 무더기", "One by one";
    PANEL_ATTRIBUTES: "항목 바이트", "Bytes";
    PANEL_BUCKET: "1초 양동이", "One second";
    PANEL_INDEXES: "인덱스", "Indexes";
    PANEL_CASES: "다른 경우", "Odd cases";
    PANEL_COST: "한 달 비용", "Cost";
    PANEL_STEMS: "지문", "Stems";
    PANEL_EXAMPLES: "예제", "Try";

    BOX: "상자", "block";
    BOXES: "상자", "blocks";
    ONE_BY_ONE: "하나씩", "one by one";
    TOGETHER_SHORT: "모아서", "together";
    STAIRS_AXIS: "항목 크기", "size of an item";
    PILE_WRITES: "모아서 세는 것은 Query와 Scan뿐입니다. 쓰기는 언제나 하나씩 올림합니다.", "Only Query and Scan count items together; writes are always rounded up one by one.";
    TO_QUERY: "Query로 계산하기", "Calculate it as a Query";
    TO_GET: "GetItem으로 계산하기", "Calculate it as a GetItem";

    ITEM_JSON: "항목(JSON)", "Item (JSON)";
    ITEM_JSON_HINT: "값만 쓴 JSON도, {\"S\": …}처럼 형식을 붙인 JSON도 됩니다.", "Plain JSON, or JSON with types such as {\"S\": …}.";
    USE_SIZE: "이 크기로 계산하기", "Calculate with this size";
    NAME: "이름", "Name";
    VALUE: "값", "Value";

    GROUNDS: "근거", "Sources of this";
    RIM: "용량", "Capacity";
    OWN: "이 초의 용량에서", "from this second";
    KEPT: "남겨 둔 것에서", "from what was kept";
    REFUSED: "거절(throttling)", "throttled";
    PARTITION: "파티션 한계", "limit of a partition";
    SECONDS_AXIS: "초", "Second";
    SECONDS_PLAYED: "1초씩 보기", "Second by second";
    SPREAD: "여러 키", "Many keys";
    ONE_KEY: "한 키", "One key";

    TABLE: "테이블", "Table";
    AT_TABLES_COST: "테이블의 용량에서", "at the table's cost";
    AT_OWN_COST: "저마다 따로", "each on its own";
    TOGETHER: "모아서 올림", "counted together";
    FETCHED: "항목마다 다시 읽음", "fetched one by one";
    NO_INDEX: "보조 인덱스(secondary index)를 읽는 작업은 Query와 Scan이고, 쓰기는 인덱스도 고칩니다. 작업을 바꾸어 보세요.", "Only Query and Scan read secondary indexes, and writes update them. Choose one of those.";
    TO_PUT: "PutItem으로 계산하기", "Calculate it as a PutItem";
    KEY_CHANGES: "인덱스 키가 바뀌면 옛 항목을 지우고 새 항목을 넣으므로 두 번 씁니다.", "When the index key changes, the old entry goes and a new one comes: two writes.";
    GSI_THROTTLES: "GSI의 쓰기 용량이 모자라면 테이블에 쓰는 것까지 거절(throttling)됩니다.", "A GSI short of write capacity throttles writes to the table, too.";
    LSI_HINT: "인덱스에 없는 속성까지 읽으면 항목마다 테이블을 다시 읽습니다.", "Asked for what the index does not hold, it reads every item from the table as well.";
    CHANGE_NONE: "변화 없음", "no change";
    CHANGE_ADDED: "항목이 생김", "an entry comes";
    CHANGE_REMOVED: "항목이 없어짐", "an entry goes";
    CHANGE_PROJECTED: "속성이 바뀜", "an attribute changes";
    CHANGE_KEY: "인덱스 키가 바뀜", "the index key changes";
    FETCH_NO: "인덱스에 있는 것만", "What the index holds";
    FETCH_YES: "없는 속성까지", "More than that";

    BEFORE: "쓰기 전", "Before";
    AFTER: "쓰고 난 뒤", "After";
    KEY_PRESENT: "키가 있음", "Key found";
    KEY_ABSENT: "키가 없음", "Key not found";
    CONDITION_MET: "조건이 맞음", "Condition met";
    CONDITION_FAILED: "조건이 안 맞음", "Condition failed";
    NOTHING_FOUND: "찾은 항목이 없어도 Query와 Scan은 가장 작은 읽기만큼 듭니다. 필터로 버린 항목도 읽은 만큼 듭니다.", "A Query or Scan that finds nothing takes the smallest read. Items thrown away by a filter count as read.";
    FAILED_TOGETHER: "취소된 트랜잭션도 용량을 씁니다. 2026년 4월 뒤에 AWS 문서에 더해진 문장입니다.", "A transaction that is cancelled takes capacity all the same; AWS added that sentence after April 2026.";
    NO_CONDITION: "BatchWriteItem에는 조건을 달 수 없습니다. 항목마다 따로 올림합니다.", "A BatchWriteItem takes no conditions. Each item is rounded up alone.";
    CASES_HINT: "지울 항목이 없거나 조건이 맞지 않아도 용량은 듭니다. 위에서 바꾸어 보세요.", "A delete that finds nothing and a condition that fails take capacity, too. Try them above.";

    PROVISIONED: "프로비저닝", "Provisioned";
    ON_DEMAND: "온디맨드", "On demand";
    STORED: "저장", "Storage";
    UTILIZATION: "용량 사용률", "Utilization";
    SEOUL: "서울", "Seoul";
    VIRGINIA: "버지니아 북부", "N. Virginia";
    STANDARD_CLASS: "Standard", "Standard";
    IA_CLASS: "Standard-IA", "Standard-IA";

}
