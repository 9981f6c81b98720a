//! What settings and results are called and what they mean, Korean and English side by side.

use skylet_units::Text;

/// Label of the setting `operation`.
pub const OPERATION: Text = Text { ko: "작업", en: "Operation" };
/// Help of the setting `operation`.
pub const OPERATION_HELP: Text = Text {
    ko: "읽기는 4 KB, 쓰기는 1 KB 상자로 셉니다.",
    en: "Reads are counted in blocks of 4 KB, writes in blocks of 1 KB.",
};
/// Option `get-item`.
pub const GET_ITEM: Text = Text { ko: "읽기", en: "Read" };
/// Option `put-item`.
pub const PUT_ITEM: Text = Text { ko: "쓰기", en: "Write" };
/// Label of the setting `item`.
pub const ITEM: Text = Text { ko: "항목", en: "Item" };
/// Help of the setting `item`.
pub const ITEM_HELP: Text = Text {
    ko: "항목 하나의 크기, 속성 이름과 값을 합친 바이트입니다. 단위가 없으면 KB이고, 1 KB = 1 KiB = 1,024 B입니다.",
    en: "Size of one item, attribute names and values together. KB without a unit; 1 KB = 1 KiB = 1,024 B.",
};
/// Label of the setting `consistency` for reads.
pub const CONSISTENCY: Text = Text { ko: "읽기 방식", en: "Consistency" };
/// Label of the setting `consistency` for writes.
pub const WRITE_KIND: Text = Text { ko: "쓰기 방식", en: "Kind of write" };
/// Help of the setting `consistency`.
pub const CONSISTENCY_HELP: Text = Text {
    ko: "읽기의 일관성, 또는 트랜잭션입니다. 트랜잭션이 아닌 쓰기는 strong과 eventual이 같습니다.",
    en: "Consistency of the read, or a transaction. Outside transactions, writes with strong and eventual are the same.",
};
/// Option `strong`.
pub const STRONG: Text = Text { ko: "강력한", en: "Strong" };
/// Option `eventual`.
pub const EVENTUAL: Text = Text { ko: "최종적", en: "Eventual" };
/// Option `transactional`.
pub const TRANSACTIONAL: Text = Text { ko: "트랜잭션", en: "Transactional" };
/// A write outside a transaction.
pub const STANDARD: Text = Text { ko: "표준", en: "Standard" };
/// Label of the setting `requests`.
pub const REQUESTS: Text = Text { ko: "초당 횟수", en: "Per second" };
/// Help of the setting `requests`.
pub const REQUESTS_HELP: Text = Text {
    ko: "초당 요청 수입니다. 20/min, 36/h처럼 분당, 시간당으로도 씁니다.",
    en: "Requests per second; also per minute or hour, as in 20/min or 36/h.",
};

/// Label of a setting.
pub const ITEMS: Text = Text { ko: "항목 수", en: "Items" };
/// Help of a setting.
pub const ITEMS_HELP: Text = Text {
    ko: "한 요청이 다루는 같은 크기의 항목 수입니다. 항목 하나만 다루는 작업은 이 값을 쓰지 않습니다.",
    en: "Items of that size in one request. Operations on one item take no notice of it.",
};
/// Label of a setting.
pub const SIZES: Text = Text { ko: "항목별 크기", en: "Sizes" };
/// Help of a setting.
pub const SIZES_HELP: Text = Text {
    ko: "크기가 서로 다를 때 쉼표로 나열합니다(1.5 KB, 6.5 KB). item과 items 대신 씁니다.",
    en: "Sizes between commas where they differ (1.5 KB, 6.5 KB), in the place of item and items.",
};
/// Label of a setting.
pub const BEFORE: Text = Text { ko: "쓰기 전 크기", en: "Size before" };
/// Help of a setting.
pub const BEFORE_HELP: Text = Text {
    ko: "쓰기 전에 있던 항목의 크기입니다. 0이면 없던 항목입니다. 쓰기는 전과 후 가운데 큰 쪽으로 셉니다.",
    en: "Size of the item a write finds; 0 if there is none. A write counts the larger of before and after.",
};
/// Label of a setting.
pub const KEY: Text = Text { ko: "찾는 항목", en: "The item asked for" };
/// Help of a setting.
pub const KEY_HELP: Text = Text {
    ko: "읽거나 지우려는 항목이 있는지입니다. 없어도 가장 작은 단위만큼 듭니다.",
    en: "Whether the item to read or delete is there. The smallest unit is charged if not.",
};
/// Label of a setting.
pub const CONDITION: Text = Text { ko: "조건", en: "Condition" };
/// Help of a setting.
pub const CONDITION_HELP: Text = Text {
    ko: "조건부 쓰기의 결과입니다. 조건이 맞지 않으면 항목은 바뀌지 않지만 용량은 듭니다.",
    en: "What became of a conditional write. A failed one writes nothing and consumes capacity.",
};
/// Label of a setting.
pub const INDEX: Text = Text { ko: "읽는 곳", en: "What is read" };
/// Help of a setting.
pub const INDEX_HELP: Text = Text {
    ko: "Query와 Scan이 읽는 곳입니다. GSI는 용량이 따로 있고, 최종적 일관성으로만 읽습니다.",
    en: "What a Query or Scan reads. A global index has its own capacity and eventual reads only.",
};
/// Label of a setting.
pub const ENTRY: Text = Text { ko: "인덱스 항목 크기", en: "Size of an index entry" };
/// Help of a setting.
pub const ENTRY_HELP: Text = Text {
    ko: "인덱스 항목 하나의 크기입니다. 0이면 항목과 같습니다.",
    en: "Size of one index entry; 0 for as large as the item.",
};
/// Label of a setting.
pub const FETCH: Text = Text { ko: "테이블에서 더 읽기", en: "Fetch from the table" };
/// Help of a setting.
pub const FETCH_HELP: Text = Text {
    ko: "LSI에 없는 속성까지 읽는지입니다. 읽는다면 테이블에서 항목 전체를 하나씩 더 읽습니다.",
    en: "Whether a local index is asked for what it does not hold; whole items are then read one by one.",
};
/// Label of a setting.
pub const GSI_COUNT: Text = Text { ko: "GSI 수", en: "Global indexes" };
/// Help of a setting.
pub const GSI_HELP: Text = Text {
    ko: "쓸 때 함께 바뀌는 글로벌 보조 인덱스(global secondary index) 수입니다.",
    en: "Global secondary indexes a write touches.",
};
/// Label of a setting.
pub const LSI_COUNT: Text = Text { ko: "LSI 수", en: "Local indexes" };
/// Help of a setting.
pub const LSI_HELP: Text = Text {
    ko: "쓸 때 함께 바뀌는 로컬 보조 인덱스(local secondary index) 수입니다. 테이블 용량이 듭니다.",
    en: "Local secondary indexes a write touches, at the cost of the table.",
};
/// Label of a setting.
pub const CHANGE: Text = Text { ko: "인덱스의 변화", en: "Change in the index" };
/// Help of a setting.
pub const CHANGE_HELP: Text = Text {
    ko: "쓸 때 인덱스 항목에 생기는 변화입니다. 인덱스 키가 바뀌면 지우고 새로 넣어 두 번 씁니다.",
    en: "What a write does to an index entry. A changed key takes two writes.",
};
/// Label of a setting.
pub const TARGET: Text = Text { ko: "목표 사용률", en: "Target utilization" };
/// Help of a setting.
pub const TARGET_HELP: Text = Text {
    ko: "프로비저닝한 용량 가운데 쓰려는 비율입니다. Auto Scaling은 70%를 권합니다.",
    en: "The share of the provisioned capacity to use. Auto scaling suggests 70%.",
};
/// Label of a setting.
pub const CAPACITY: Text = Text { ko: "프로비저닝 용량", en: "Provisioned capacity" };
/// Help of a setting.
pub const CAPACITY_HELP: Text = Text {
    ko: "스로틀링(throttling)을 볼 때의 용량입니다. 0이면 계산한 값을 씁니다.",
    en: "The capacity when looking at throttling; 0 for the one calculated.",
};
/// Label of a setting.
pub const IDLE: Text = Text { ko: "앞서 쉰 시간", en: "Idle before" };
/// Help of a setting.
pub const IDLE_HELP: Text = Text {
    ko: "요청이 오기 전에 용량을 쓰지 않은 시간입니다. 많아야 300초 동안의 용량이 남습니다.",
    en: "How long no capacity was used before; up to 300 seconds of it are kept.",
};
/// Label of a setting.
pub const DURATION: Text = Text { ko: "이어지는 시간", en: "Duration" };
/// Help of a setting.
pub const DURATION_HELP: Text =
    Text { ko: "요청이 이어지는 시간입니다.", en: "How long the requests come." };
/// Label of a setting.
pub const KEYS: Text = Text { ko: "파티션 키", en: "Partition keys" };
/// Help of a setting.
pub const KEYS_HELP: Text = Text {
    ko: "요청이 향하는 파티션 키입니다. 키가 하나면 파티션 하나의 한도까지만 처리됩니다.",
    en: "Which partition keys the requests go to. One has the limit of one partition.",
};
/// Label of a setting.
pub const REGION: Text = Text { ko: "리전", en: "Region" };
/// Help of a setting.
pub const REGION_HELP: Text = Text { ko: "요금을 볼 리전입니다.", en: "The Region, for prices." };
/// Label of a setting.
pub const CLASS: Text = Text { ko: "테이블 클래스", en: "Table class" };
/// Help of a setting.
pub const CLASS_HELP: Text =
    Text { ko: "요금을 볼 테이블 클래스입니다.", en: "The table class, for prices." };
/// Label of a setting.
pub const STORAGE: Text = Text { ko: "저장 용량", en: "Storage" };
/// Help of a setting.
pub const STORAGE_HELP: Text =
    Text { ko: "저장하는 데이터입니다. 1 GB = 1,024 MB입니다.", en: "Data stored; 1 GB = 1,024 MB." };
/// A unit.
pub const UNIT_CALL: Text = Text { ko: "번", en: "calls" };
/// A unit.
pub const UNIT_WCU: Text = Text { ko: "WCU", en: "WCU" };
/// A unit.
pub const UNIT_SECOND: Text = Text { ko: "초", en: "seconds" };
/// A unit.
pub const UNIT_USD: Text = Text { ko: "미국 달러", en: "US dollars" };
/// A unit.
pub const UNIT_PERCENT: Text = Text { ko: "퍼센트", en: "percent" };
/// Help of a result.
pub const COUNTED_HELP: Text =
    Text { ko: "요청 하나에서 세는 바이트입니다.", en: "Bytes counted in one request." };
/// Help of a result.
pub const CALLS_HELP: Text = Text {
    ko: "필요한 호출 수입니다. 한 트랜잭션이 될 수 없으면 0입니다.",
    en: "Calls it takes; 0 if it is too large for one transaction.",
};
/// Help of a result.
pub const OTHER_PAGE_HELP: Text = Text {
    ko: "조건이 맞지 않은 쓰기를 AWS의 다른 문서대로 계산한 값입니다. 다른 경우에는 per-request와 같습니다.",
    en: "A write with a failed condition by another page of AWS; otherwise the same as per-request.",
};
/// Help of a result.
pub const INDEX_PER_REQUEST_HELP: Text = Text {
    ko: "요청 하나가 GSI마다 소비하는 단위입니다.",
    en: "Units one request consumes on each global index.",
};
/// Help of a result.
pub const INDEX_CONSUMED_HELP: Text = Text {
    ko: "GSI마다 초당 소비하는 단위입니다.",
    en: "Units consumed per second on each global index.",
};
/// Help of a result.
pub const INDEX_TO_PROVISION_HELP: Text =
    Text { ko: "GSI마다 프로비저닝할 단위입니다.", en: "Units to provision for each global index." };
/// Help of a result.
pub const THROTTLED_HELP: Text = Text {
    ko: "요청이 이어지는 동안 거절되는 단위입니다.",
    en: "Units refused in the whole duration.",
};
/// Help of a result.
pub const THROTTLED_FROM_HELP: Text = Text {
    ko: "처음 거절되는 초입니다. 없으면 0입니다.",
    en: "The first second something is refused; 0 if nothing is.",
};
/// Help of a result.
pub const PROVISIONED_MONTH_HELP: Text = Text {
    ko: "한 달(730시간) 프로비저닝 요금입니다. GSI까지 더한 값이고, 프리 티어는 셈에 넣지 않았습니다.",
    en: "Provisioned capacity for a month of 730 hours, global indexes included, free tier left out.",
};
/// Help of a result.
pub const ON_DEMAND_MONTH_HELP: Text = Text {
    ko: "같은 요청이 한 달 이어질 때의 온디맨드 요금입니다.",
    en: "The same requests on demand, all month at this rate.",
};
/// Help of a result.
pub const STORAGE_MONTH_HELP: Text = Text { ko: "한 달 저장 요금입니다.", en: "Storage for a month." };
/// Help of a result.
pub const BREAK_EVEN_HELP: Text = Text {
    ko: "사용률이 이보다 높으면 프로비저닝이 더 쌉니다.",
    en: "Above this utilization provisioned capacity is cheaper.",
};

/// Unit of `blocks`.
pub const UNIT_BLOCK: Text = Text { ko: "상자", en: "block" };
/// Unit of `unused`.
pub const UNIT_BYTE: Text = Text { ko: "바이트", en: "bytes" };
/// Unit of capacity.
pub const UNIT_CAPACITY: Text = Text { ko: "RCU 또는 WCU", en: "RCU or WCU" };
/// Help of the result `blocks`.
pub const BLOCKS_HELP: Text = Text {
    ko: "요청 하나에 드는 상자 수입니다. 크기를 상자 단위로 올림합니다.",
    en: "Blocks one request needs, sizes rounded up.",
};
/// Help of the result `unused`.
pub const UNUSED_HELP: Text = Text {
    ko: "마지막 상자에서 비어 있는 바이트입니다.",
    en: "Bytes of the last block that stay empty.",
};
/// Help of the result `per-request`.
pub const PER_REQUEST_HELP: Text =
    Text { ko: "요청 하나가 소비하는 용량 단위입니다.", en: "Capacity units one request consumes." };
/// Help of the result `consumed`.
pub const CONSUMED_HELP: Text = Text {
    ko: "초당 소비하는 용량 단위이며, 소수일 수 있습니다.",
    en: "Capacity units consumed per second; may hold a fraction.",
};
/// Help of the result `to-provision`.
pub const TO_PROVISION_HELP: Text = Text {
    ko: "프로비저닝할 용량 단위입니다. 정수로 올림하며 1 이상입니다.",
    en: "Capacity units to provision: rounded up to a whole number, at least 1.",
};
/// Label of a setting.
pub const SECOND: Text = Text { ko: "보고 있는 초", en: "Second" };
/// Help of a setting.
pub const SECOND_HELP: Text = Text {
    ko: "요청이 오는 동안 들여다볼 몇 번째 초인지입니다. 계산은 바뀌지 않습니다.",
    en: "Which second of the requests is looked at. It changes no result.",
};
/// Label of a setting.
pub const PANEL: Text = Text { ko: "더 들여다보기", en: "A closer look" };
/// Help of a setting.
pub const PANEL_HELP: Text = Text {
    ko: "답 아래에 펼칠 그림입니다. 계산은 바뀌지 않습니다.",
    en: "What is opened below the answer. It changes no result.",
};
