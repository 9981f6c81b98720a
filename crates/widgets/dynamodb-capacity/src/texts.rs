//! Every word of the widget, Korean and English side by side.

use skylet_contract::{Step, texts};
use skylet_units::{Exact, Lang, Particle, Text, bytes_text, rate_text, with_particle};

use crate::cost::{self, Prices};
use crate::model::{self, Rules, Summary};
use crate::settings::{Condition, Consistency, Keys, Operation, Settings};
use crate::time;

/// Name of the widget.
pub const TITLE: Text = Text { ko: "DynamoDB RCU·WCU 계산기", en: "DynamoDB RCU and WCU calculator" };
/// What it answers.
pub const SUMMARY: Text = Text {
    ko: "항목 하나를 읽거나 쓰는 데 용량 단위가 몇 개 드는지, 왜 그런지 보여 줍니다.",
    en: "Shows how many capacity units reading or writing an item takes, and why.",
};

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

/// Option of `operation`.
pub const BATCH_GET_ITEM: Text = Text::same("BatchGetItem");
/// Option of `operation`.
pub const QUERY: Text = Text::same("Query");
/// Option of `operation`.
pub const SCAN: Text = Text::same("Scan");
/// Option of `operation`.
pub const TRANSACT_GET_ITEMS: Text = Text::same("TransactGetItems");
/// Option of `operation`.
pub const UPDATE_ITEM: Text = Text::same("UpdateItem");
/// Option of `operation`.
pub const DELETE_ITEM: Text = Text::same("DeleteItem");
/// Option of `operation`.
pub const BATCH_WRITE_ITEM: Text = Text::same("BatchWriteItem");
/// Option of `operation`.
pub const TRANSACT_WRITE_ITEMS: Text = Text::same("TransactWriteItems");
/// An option.
pub const PRESENT: Text = Text { ko: "있음", en: "There" };
/// An option.
pub const ABSENT: Text = Text { ko: "없음", en: "Not there" };
/// An option.
pub const MET: Text = Text { ko: "맞음", en: "Met" };
/// An option.
pub const FAILED: Text = Text { ko: "어긋남", en: "Failed" };
/// An option.
pub const NO_INDEX: Text = Text { ko: "테이블", en: "Table" };
/// An option.
pub const GSI: Text = Text { ko: "글로벌 보조 인덱스(GSI)", en: "Global secondary index" };
/// An option.
pub const LSI: Text = Text { ko: "로컬 보조 인덱스(LSI)", en: "Local secondary index" };
/// An option.
pub const NO: Text = Text { ko: "아니요", en: "No" };
/// An option.
pub const YES: Text = Text { ko: "예", en: "Yes" };
/// An option.
pub const UNTOUCHED: Text = Text { ko: "그대로", en: "Untouched" };
/// An option.
pub const ADDED: Text = Text { ko: "새로 생김", en: "Added" };
/// An option.
pub const REMOVED: Text = Text { ko: "없어짐", en: "Removed" };
/// An option.
pub const PROJECTED: Text = Text { ko: "담긴 속성이 바뀜", en: "Projected attribute changes" };
/// An option.
pub const KEY_CHANGED: Text = Text { ko: "인덱스 키가 바뀜", en: "Index key changes" };
/// An option.
pub const SPREAD: Text = Text { ko: "여러 파티션 키", en: "Many partition keys" };
/// An option.
pub const ONE_KEY: Text = Text { ko: "파티션 키 하나", en: "One partition key" };
/// An option.
pub const SEOUL: Text = Text { ko: "서울", en: "Seoul" };
/// An option.
pub const VIRGINIA: Text = Text { ko: "버지니아 북부", en: "N. Virginia" };
/// An option.
pub const STANDARD_CLASS: Text = Text { ko: "Standard", en: "Standard" };
/// An option.
pub const IA_CLASS: Text = Text { ko: "Standard-IA", en: "Standard-IA" };
/// Label of a setting.
pub const ITEMS: Text = Text { ko: "항목 수", en: "Items" };
/// Help of a setting.
pub const ITEMS_HELP: Text = Text {
    ko: "한 요청이 다루는 같은 크기의 항목 수입니다. 항목 하나만 다루는 작업은 이 값을 쓰지 않습니다.",
    en: "Items of that size in one request. Operations on one item take no notice of it.",
};
/// Label of a setting.
pub const SIZES: Text = Text { ko: "항목 크기들", en: "Sizes" };
/// Help of a setting.
pub const SIZES_HELP: Text = Text {
    ko: "크기가 서로 다를 때 쉼표로 나열합니다(1.5 KB, 6.5 KB). item과 items 대신 씁니다.",
    en: "Sizes between commas where they differ (1.5 KB, 6.5 KB), in the place of item and items.",
};
/// Label of a setting.
pub const BEFORE: Text = Text { ko: "쓰기 전 크기", en: "Size before" };
/// Help of a setting.
pub const BEFORE_HELP: Text = Text {
    ko: "쓰기가 만나는 항목의 크기입니다. 0이면 없던 항목입니다. 쓰기는 앞뒤 중 큰 쪽으로 셉니다.",
    en: "Size of the item a write finds; 0 if there is none. A write counts the larger of before and after.",
};
/// Label of a setting.
pub const KEY: Text = Text { ko: "찾는 항목", en: "The item asked for" };
/// Help of a setting.
pub const KEY_HELP: Text = Text {
    ko: "읽거나 지우려는 항목이 있는지입니다. 없어도 가장 작은 단위가 듭니다.",
    en: "Whether the item to read or delete is there. The smallest unit is charged if not.",
};
/// Label of a setting.
pub const CONDITION: Text = Text { ko: "조건", en: "Condition" };
/// Help of a setting.
pub const CONDITION_HELP: Text = Text {
    ko: "조건부 쓰기의 결과입니다. 어긋나면 쓰지 않지만 용량은 씁니다.",
    en: "What became of a conditional write. A failed one writes nothing and consumes capacity.",
};
/// Label of a setting.
pub const INDEX: Text = Text { ko: "읽는 곳", en: "What is read" };
/// Help of a setting.
pub const INDEX_HELP: Text = Text {
    ko: "Query와 Scan이 읽는 곳입니다. GSI는 자기 용량을 쓰고 최종적 일관성만 됩니다.",
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
    ko: "LSI에 없는 속성을 읽는지입니다. 그러면 항목 전체를 하나씩 더 읽습니다.",
    en: "Whether a local index is asked for what it does not hold; whole items are then read one by one.",
};
/// Label of a setting.
pub const GSI_COUNT: Text = Text { ko: "GSI 수", en: "Global indexes" };
/// Help of a setting.
pub const GSI_HELP: Text = Text {
    ko: "쓰기가 닿는 글로벌 보조 인덱스 수입니다.",
    en: "Global secondary indexes a write touches.",
};
/// Label of a setting.
pub const LSI_COUNT: Text = Text { ko: "LSI 수", en: "Local indexes" };
/// Help of a setting.
pub const LSI_HELP: Text = Text {
    ko: "쓰기가 닿는 로컬 보조 인덱스 수이고, 테이블 용량을 씁니다.",
    en: "Local secondary indexes a write touches, at the cost of the table.",
};
/// Label of a setting.
pub const CHANGE: Text = Text { ko: "인덱스의 변화", en: "Change in the index" };
/// Help of a setting.
pub const CHANGE_HELP: Text = Text {
    ko: "쓰기가 인덱스 항목에 하는 일입니다. 키가 바뀌면 지우고 쓰느라 두 번입니다.",
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
    ko: "스로틀링을 볼 때의 용량입니다. 0이면 계산한 값을 씁니다.",
    en: "The capacity when looking at throttling; 0 for the one calculated.",
};
/// Label of a setting.
pub const IDLE: Text = Text { ko: "쉰 시간", en: "Idle before" };
/// Help of a setting.
pub const IDLE_HELP: Text = Text {
    ko: "그 전에 용량을 쓰지 않은 시간입니다. 300초 어치까지 남습니다.",
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
    ko: "요청이 향하는 파티션 키입니다. 하나면 파티션 하나의 한도가 있습니다.",
    en: "Which partition keys the requests go to. One has the limit of one partition.",
};
/// Label of a setting.
pub const REGION: Text = Text { ko: "리전", en: "Region" };
/// Help of a setting.
pub const REGION_HELP: Text = Text { ko: "가격을 볼 리전입니다.", en: "The Region, for prices." };
/// Label of a setting.
pub const CLASS: Text = Text { ko: "테이블 클래스", en: "Table class" };
/// Help of a setting.
pub const CLASS_HELP: Text =
    Text { ko: "가격을 볼 테이블 클래스입니다.", en: "The table class, for prices." };
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
    ko: "조건이 어긋난 쓰기를 AWS의 다른 문서대로 셈한 값입니다. 아니면 per-request와 같습니다.",
    en: "A write with a failed condition by another page of AWS; otherwise the same as per-request.",
};
/// Help of a result.
pub const INDEX_PER_REQUEST_HELP: Text = Text {
    ko: "요청 하나가 GSI마다 쓰는 단위입니다.",
    en: "Units one request consumes on each global index.",
};
/// Help of a result.
pub const INDEX_CONSUMED_HELP: Text =
    Text { ko: "GSI마다 초당 쓰는 단위입니다.", en: "Units consumed per second on each global index." };
/// Help of a result.
pub const INDEX_TO_PROVISION_HELP: Text =
    Text { ko: "GSI마다 프로비저닝할 단위입니다.", en: "Units to provision for each global index." };
/// Help of a result.
pub const THROTTLED_HELP: Text =
    Text { ko: "이어지는 시간 동안 거절되는 단위입니다.", en: "Units refused in the whole duration." };
/// Help of a result.
pub const THROTTLED_FROM_HELP: Text = Text {
    ko: "처음 거절되는 초입니다. 없으면 0입니다.",
    en: "The first second something is refused; 0 if nothing is.",
};
/// Help of a result.
pub const PROVISIONED_MONTH_HELP: Text = Text {
    ko: "한 달(730시간) 프로비저닝 요금입니다. GSI를 더하고 무료 한도는 뺍니다.",
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
    ko: "사용률이 이보다 높으면 프로비저닝이 쌉니다.",
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
    ko: "요청 하나가 쓰는 상자 수, 크기를 올림한 값입니다.",
    en: "Blocks one request needs, sizes rounded up.",
};
/// Help of the result `unused`.
pub const UNUSED_HELP: Text = Text {
    ko: "마지막 상자에서 비어 있는 바이트입니다.",
    en: "Bytes of the last block that stay empty.",
};
/// Help of the result `per-request`.
pub const PER_REQUEST_HELP: Text =
    Text { ko: "요청 하나가 쓰는 용량 단위입니다.", en: "Capacity units one request consumes." };
/// Help of the result `consumed`.
pub const CONSUMED_HELP: Text = Text {
    ko: "초당 쓰는 용량 단위이고, 소수가 될 수 있습니다.",
    en: "Capacity units consumed per second; may hold a fraction.",
};
/// Help of the result `to-provision`.
pub const TO_PROVISION_HELP: Text = Text {
    ko: "프로비저닝할 용량 단위이고, 올림한 정수로 1 이상입니다.",
    en: "Capacity units to provision: rounded up to a whole number, at least 1.",
};

/// Row label of the answer.
pub const NEEDED: Text = Text { ko: "필요한 용량", en: "Capacity" };
/// Label of the size axis.
pub const SIZE: Text = Text { ko: "크기", en: "Size" };
/// Invitation at the handle, until it is first used.
pub const DRAG: Text = Text { ko: "끌어 보세요", en: "Drag me" };
/// The ceiling function.
pub const CEILING: Text = Text { ko: "올림", en: "ceil" };
/// Why the capacity is more than is consumed, when it is not for the ceiling.
pub const SMALLEST: Text = Text { ko: "가장 작은 설정", en: "smallest" };
/// Caption of the rate term.
pub const RATE_TERM: Text = Text { ko: "초당 횟수", en: "per second" };
/// Column head of the units one request takes.
pub const PER_READ: Text = Text { ko: "한 번 읽을 때", en: "per read" };
/// Column head of the units one request takes.
pub const PER_WRITE: Text = Text { ko: "한 번 쓸 때", en: "per write" };
/// Unit of a count of boxes.
pub const BOXES_UNIT: Text = Text { ko: "상자", en: "blocks" };
/// The unit of the answer, spelled out.
pub const RCU: Text = Text { ko: "읽기 용량 단위(read capacity unit)", en: "read capacity units" };
/// The unit of the answer, spelled out.
pub const WCU: Text = Text { ko: "쓰기 용량 단위(write capacity unit)", en: "write capacity units" };
/// Name of the size slider.
pub const ITEM_SLIDER: Text = Text { ko: "항목 크기", en: "Item size" };
/// Name of the size field.
pub const ITEM_FIELD: Text =
    Text { ko: "항목 크기 입력, 단위가 없으면 KB", en: "Item size, KB without a unit" };
/// Name of the rate slider.
pub const RATE_SLIDER: Text = Text { ko: "초당 요청 수", en: "Requests per second" };
/// Name of the rate field.
pub const RATE_FIELD: Text = Text { ko: "초당 요청 수 입력", en: "Requests per second, typed" };

/// The exam's word for an option, shown beside the Korean one.
#[must_use]
pub const fn exam_term(operation: Operation, consistency: Consistency) -> &'static str {
    match (operation.is_read(), consistency) {
        (true, Consistency::Strong) => "strongly consistent",
        (true, Consistency::Eventual) => "eventually consistent",
        (true, Consistency::Transactional) => "TransactGetItems",
        (false, Consistency::Transactional) => "TransactWriteItems",
        (false, _) => operation_name(operation),
    }
}

/// The name of an operation, the same in every language.
#[must_use]
pub const fn operation_name(operation: Operation) -> &'static str {
    match operation {
        Operation::GetItem => "GetItem",
        Operation::PutItem => "PutItem",
        Operation::BatchGetItem => "BatchGetItem",
        Operation::Query => "Query",
        Operation::Scan => "Scan",
        Operation::TransactGetItems => "TransactGetItems",
        Operation::UpdateItem => "UpdateItem",
        Operation::DeleteItem => "DeleteItem",
        Operation::BatchWriteItem => "BatchWriteItem",
        Operation::TransactWriteItems => "TransactWriteItems",
    }
}

/// The name of an option, as the operation has it.
#[must_use]
pub const fn option_name(operation: Operation, consistency: Consistency) -> Text {
    match (operation.is_read(), consistency) {
        (_, Consistency::Transactional) => TRANSACTIONAL,
        (false, _) => STANDARD,
        (true, Consistency::Strong) => STRONG,
        (true, Consistency::Eventual) => EVENTUAL,
    }
}

/// A weight as a factor: `½`, `1`, `2`.
#[must_use]
pub fn factor(weight: Exact) -> String {
    if weight == Exact::new(1, 2) { "½".to_owned() } else { weight.text() }
}

/// A weight as it stands beside an option: `×½`.
#[must_use]
pub fn times_factor(weight: Exact) -> String {
    format!("×{}", factor(weight))
}

/// How often, as a phrase: `초당 100번`, `분당 20번`, `100 times per second`.
#[must_use]
pub fn how_often(lang: Lang, requests: Exact) -> String {
    let text = rate_text(requests);
    let (number, ko, en) = match (text.strip_suffix("/min"), text.strip_suffix("/h")) {
        (Some(number), _) => (number, "분당", "per minute"),
        (_, Some(number)) => (number, "시간당", "per hour"),
        _ => (text.as_str(), "초당", "per second"),
    };
    match lang {
        Lang::Ko => format!("{ko} {number}번"),
        Lang::En => format!("{number} {} {en}", if number == "1" { "time" } else { "times" }),
    }
}

/// The question in the title line.
#[must_use]
pub fn question(lang: Lang, settings: &Settings) -> String {
    let operation = settings.operation;
    let subject = subject(lang, settings);
    let often = how_often(lang, settings.requests);
    let consistency = model::kind(operation, settings.index, settings.consistency);
    // The plain operations need no name, and the others say by theirs whether they are transactions.
    let is_plain = matches!(operation, Operation::GetItem | Operation::PutItem);
    let is_named_so = matches!(operation, Operation::TransactGetItems | Operation::TransactWriteItems);
    match lang {
        Lang::Ko => {
            let how = match (operation.is_read(), consistency) {
                _ if is_named_so => "",
                (_, Consistency::Transactional) => "트랜잭션으로 ",
                (false, _) => "",
                (true, Consistency::Strong) => "강력한 일관성으로 ",
                (true, Consistency::Eventual) => "최종적 일관성으로 ",
            };
            let verb = match operation {
                Operation::DeleteItem => "지우려면",
                _ if operation.is_read() => "읽으려면",
                _ => "쓰려면",
            };
            let by = if is_plain { String::new() } else { format!("{}: ", operation_name(operation)) };
            format!("{by}{} {how}{often} {verb}?", with_particle(&subject, Particle::Object))
        }
        Lang::En => {
            let how = match (operation.is_read(), consistency) {
                _ if is_named_so => "",
                (_, Consistency::Transactional) => ", in transactions",
                (false, _) => "",
                (true, Consistency::Strong) => ", strongly consistent",
                (true, Consistency::Eventual) => ", eventually consistent",
            };
            let verb = match operation {
                Operation::GetItem => "Reading",
                Operation::PutItem => "Writing",
                other => operation_name(other),
            };
            let colon = if is_plain { " " } else { ": " };
            format!("{verb}{colon}{subject}, {often}{how}: how many units?")
        }
    }
}

/// What is read or written, as a noun.
fn subject(lang: Lang, settings: &Settings) -> String {
    let operation = settings.operation;
    if operation.is_single() {
        return bytes_text(settings.item);
    }
    let (count, size) = if settings.sizes.is_empty() {
        (settings.items.ceil().grouped(), bytes_text(settings.item))
    } else {
        let sum = settings.sizes.iter().fold(Exact::ZERO, |sum, size| sum + *size);
        let count = i64::try_from(settings.sizes.len()).unwrap_or(i64::MAX);
        return match lang {
            Lang::Ko => format!("합쳐 {} 항목 {}개", bytes_text(sum), grouped(count)),
            Lang::En => format!("{} items, {} together", grouped(count), bytes_text(sum)),
        };
    };
    match lang {
        Lang::Ko => format!("{size} 항목 {count}개"),
        Lang::En => format!("{count} x {size}"),
    }
}

/// The answer in a sentence.
#[must_use]
pub fn sentence(lang: Lang, settings: &Settings, summary: &Summary) -> String {
    if summary.calls.is_none() {
        return refused(lang).to_owned();
    }
    let start = how_it_is_used(lang, settings, summary);
    let (used, provision) = (format!("{} {}", summary.consumed.grouped(), summary.unit()), summary.provision_text());
    let is_ceiling = summary.consumed > Exact::ZERO;
    match (lang, summary.consumed == summary.to_provision) {
        (Lang::Ko, true) => format!("{start} {} 필요합니다.", with_particle(&provision, Particle::Subject)),
        (Lang::Ko, false) => {
            let why = if is_ceiling { "올림해서" } else { "가장 작은 설정인" };
            format!("{start} {} 들고, 정할 용량은 {why} {provision}입니다.", with_particle(&used, Particle::Subject))
        }
        (Lang::En, true) => format!("{start}, need {provision}."),
        (Lang::En, false) => {
            let why = if is_ceiling { "rounded up" } else { "the smallest setting" };
            format!("{start}, use {used}; provision {provision}, {why}.")
        }
    }
}

fn how_it_is_used(lang: Lang, settings: &Settings, summary: &Summary) -> String {
    let often = how_often(lang, settings.requests);
    let boxes = box_count(lang, summary.total);
    let has_local = summary.local > Exact::ZERO;
    match lang {
        Lang::Ko => {
            let verb = match settings.operation {
                Operation::DeleteItem => "지우는",
                operation if operation.is_read() => "읽는",
                _ => "쓰는",
            };
            let local =
                if has_local { format!("LSI에 {} WCU를 더해, ", summary.local.grouped()) } else { String::new() };
            format!("{boxes}를 {}, {local}{often} {verb} 데", price(summary.weight).get(lang))
        }
        Lang::En => {
            let verb = match settings.operation {
                Operation::DeleteItem => "deleted",
                operation if operation.is_read() => "read",
                _ => "written",
            };
            let local = if has_local {
                format!(" and {} WCU for local indexes", summary.local.grouped())
            } else {
                String::new()
            };
            format!("{boxes} {}{local}, {verb} {often}", price(summary.weight).get(lang))
        }
    }
}

/// Why a transaction cannot be.
const fn refused(lang: Lang) -> &'static str {
    Text {
        ko: "트랜잭션 하나는 항목 100개, 합쳐 4 MB까지라 이 요청은 거절됩니다.",
        en: "A transaction takes at most 100 items and 4 MB together, so this one is refused.",
    }
    .get(lang)
}

fn box_count(lang: Lang, boxes: i64) -> String {
    match lang {
        Lang::Ko => format!("상자 {}개", grouped(boxes)),
        Lang::En if boxes == 1 => "1 block".to_owned(),
        Lang::En => format!("{} blocks", grouped(boxes)),
    }
}

/// What a box costs, as a phrase. The rules know three weights.
fn price(weight: Exact) -> Text {
    if weight == Exact::ONE {
        Text { ko: "제값으로", en: "at full price" }
    } else if weight < Exact::ONE {
        Text { ko: "절반 값으로", en: "at half price" }
    } else {
        Text { ko: "두 배 값으로", en: "at double price" }
    }
}

/// Everything the picture shows, in sentences.
#[must_use]
pub fn narration(lang: Lang, settings: &Settings, summary: &Summary, size_max: i64) -> String {
    let unit = summary.unit();
    let (size, block, unused) = (size_text(summary.size), size_text(summary.block), size_text(summary.unused()));
    let consistency = model::kind(settings.operation, settings.index, settings.consistency);
    let name = option_name(settings.operation, consistency).get(lang);
    let (boxes, weight, each) = (grouped(summary.blocks), summary.weight.text(), summary.per_request.grouped());
    let mut text = match lang {
        Lang::Ko => format!(
            "항목 {size}, {block} 상자 {boxes}개, 비는 자리 {unused}. {name}: 상자마다 {weight}, 한 번에 {each} {unit}. "
        ),
        Lang::En => format!(
            "Item {size}, {boxes} blocks of {block}, {unused} unused. {name}: {weight} per block, {each} {unit} per request. "
        ),
    };
    text.push_str(&sentence(lang, settings, summary));
    let links =
        if summary.is_direct(settings) { [below(lang, summary), above(lang, summary, size_max)] } else { [None, None] };
    for link in links.into_iter().flatten() {
        text.push(' ');
        text.push_str(&link);
        text.push('.');
    }
    text
}

/// The jump to the largest size that needs one box less.
#[must_use]
pub fn below(lang: Lang, summary: &Summary) -> Option<String> {
    let target = summary.last_below()?;
    let gap = bytes_count(summary.size - target);
    let boxes = box_count(lang, summary.blocks - 1);
    Some(match lang {
        Lang::Ko => format!("{gap} 줄이면 {boxes}"),
        Lang::En => format!("{gap} less: {boxes}"),
    })
}

/// The jump to the smallest size that needs one box more.
#[must_use]
pub fn above(lang: Lang, summary: &Summary, size_max: i64) -> Option<String> {
    let target = summary.first_above(size_max)?;
    let gap = bytes_count(target - summary.size);
    let boxes = box_count(lang, summary.blocks + 1);
    Some(match lang {
        Lang::Ko => format!("{gap} 늘리면 {boxes}"),
        Lang::En => format!("{gap} more: {boxes}"),
    })
}

/// A size or distance to the byte.
#[must_use]
pub fn bytes_count(bytes: i64) -> String {
    format!("{} B", grouped(bytes))
}

/// A size in whole bytes, short: `4.5 KB`.
#[must_use]
pub fn size_text(bytes: i64) -> String {
    bytes_text(Exact::whole(bytes))
}

fn grouped(number: i64) -> String {
    Exact::whole(number).grouped()
}

/// What the size slider says of its value.
#[must_use]
pub fn size_value(lang: Lang, summary: &Summary) -> String {
    format!("{}, {}", size_text(summary.size), box_count(lang, summary.blocks))
}

/// The item and the box as numbers in one unit, KB where both are short in it, else bytes.
#[must_use]
pub fn equation_sizes(summary: &Summary) -> (String, String) {
    let (size, block) = (size_text(summary.size), size_text(summary.block));
    match (size.strip_suffix(" KB"), block.strip_suffix(" KB")) {
        (Some(size), Some(block)) => (size.to_owned(), block.to_owned()),
        _ => (grouped(summary.size), grouped(summary.block)),
    }
}

/// The worked steps.
#[must_use]
pub fn steps(lang: Lang, settings: &Settings, rules: &Rules) -> Vec<Step> {
    let summary = &model::summary(settings, rules);
    let unit = summary.unit();
    let (weight, each) = (factor(summary.weight), summary.per_request.grouped());
    let (rate, consumed) = (rate_text(summary.requests), summary.consumed.grouped());
    let step = |id, text, value| Step { id, text, value };
    let mut steps = Vec::new();
    if settings.before > Exact::ZERO && !summary.operation.is_read() {
        let larger = size_text(summary.size);
        steps.push(step("size", written_size(lang, settings, &larger), Exact::whole(summary.size)));
    }
    steps.push(step("blocks", blocks_step(lang, settings, summary), Exact::whole(summary.total)));
    let local =
        if summary.local > Exact::ZERO { format!(" + {} (LSI)", summary.local.grouped()) } else { String::new() };
    steps.extend([
        step(
            "per-request",
            format!("{} × {weight}{local} = {each} {unit}", grouped(summary.total)),
            summary.per_request,
        ),
        step("consumed", format!("{each} × {rate} = {consumed} {unit}"), summary.consumed),
        step("to-provision", provision_step(lang, &consumed, summary), summary.to_provision),
    ]);
    if let Some(other) = summary.other_page {
        steps.push(step("other-page", other_page(lang, &other.grouped()), other));
    }
    if let Some(calls) = summary.calls.filter(|calls| *calls != 1) {
        steps.push(step("calls", calls_step(lang, &grouped(calls)), Exact::whole(calls)));
    }
    if summary.global > Exact::ZERO {
        let (one, all) = (summary.global.grouped(), summary.global * summary.requests);
        steps.push(step("index", format!("GSI: {one} × {rate} = {} WCU", all.grouped()), all));
    }
    steps.extend(flow_step(lang, settings, summary, rules));
    steps.extend(cost_steps(lang, settings, summary, rules));
    steps
}

fn blocks_step(lang: Lang, settings: &Settings, summary: &Summary) -> String {
    let (ceiling, block) = (CEILING.get(lang), size_text(summary.block));
    let boxes = box_count(lang, summary.total);
    let one = |bytes: Exact| format!("{ceiling}({} ÷ {block})", bytes_text(bytes));
    let fetched = if summary.fetched > 0 { format!(" + {}", grouped(summary.fetched)) } else { String::new() };
    if summary.operation.is_pooled() {
        let pages = summary.calls.unwrap_or(1);
        let page = if pages > 1 { pages_note(lang, &grouped(pages)) } else { String::new() };
        return format!("{}{page}{fetched} = {boxes}", one(Exact::whole(summary.size)));
    }
    if summary.operation.is_single() || settings.sizes.is_empty() {
        let size = Exact::whole(summary.size);
        // What was typed may hold a fraction of a byte.
        let size = if size == settings.item.ceil() { settings.item } else { size };
        let quotient = (size / Exact::whole(summary.block)).grouped();
        let items = if summary.operation.is_single() {
            String::new()
        } else {
            format!(" × {}", settings.items.ceil().max(Exact::ONE).grouped())
        };
        return format!("{}{items} = {ceiling}({quotient}){items} = {boxes}", one(size));
    }
    let terms: Vec<_> = settings.sizes.iter().take(SHOWN_TERMS).map(|size| one(*size)).collect();
    let more = if settings.sizes.len() > SHOWN_TERMS { " + …" } else { "" };
    format!("{}{more} = {boxes}", terms.join(" + "))
}

/// Terms of a sum that are written out.
const SHOWN_TERMS: usize = 8;

fn flow_step(lang: Lang, settings: &Settings, summary: &Summary, rules: &Rules) -> Option<Step> {
    let is_asked = settings.capacity > Exact::ZERO || settings.keys == Keys::One || settings.duration > Exact::ONE;
    is_asked.then(|| {
        let flow = time::flow(settings, summary, rules);
        let (asked, served) = (flow.asked.grouped(), (flow.asked - flow.throttled).grouped());
        Step {
            id: "throttled",
            text: throttled(lang, &asked, &served, &flow.throttled.grouped()),
            value: flow.throttled,
        }
    })
}

fn cost_steps(lang: Lang, settings: &Settings, summary: &Summary, rules: &Rules) -> Vec<Step> {
    let prices = Prices::of(settings.region, settings.class);
    let bill = cost::bill(settings, summary, &prices, rules);
    let date = Prices::AS_OF;
    let dollars = |amount: Exact| format!("{} USD", amount.grouped());
    vec![
        Step {
            id: "provisioned-month",
            text: provisioned_month(lang, &dollars(bill.provisioned), date),
            value: bill.provisioned,
        },
        Step {
            id: "on-demand-month",
            text: on_demand_month(lang, &dollars(bill.on_demand), date),
            value: bill.on_demand,
        },
    ]
}

fn provision_step(lang: Lang, consumed: &str, summary: &Summary) -> String {
    let provision = summary.provision_text();
    let ceiling = CEILING.get(lang);
    if summary.consumed == Exact::ZERO {
        at_least(lang, &provision)
    } else if summary.target == Exact::whole(100) {
        format!("{ceiling}({consumed}) = {provision}")
    } else {
        format!("{ceiling}({consumed} ÷ {}%) = {provision}", summary.target.grouped())
    }
}

fn written_size(lang: Lang, settings: &Settings, counted: &str) -> String {
    let (before, after) = (bytes_text(settings.before), bytes_text(settings.item));
    if settings.condition == Condition::Failed {
        failed_size(lang, &before, counted)
    } else {
        larger_size(lang, &before, &after, counted)
    }
}

texts! {
    /// Bytes of an attribute.
    pub fn attribute(name: &str, kind: &str, name_bytes: usize, value_bytes: usize) {
        ko: format!("{name} ({kind}): 이름 {name_bytes} B + 값 {value_bytes} B"),
        en: format!("{name} ({kind}): name {name_bytes} B + value {value_bytes} B"),
    }

    /// Bytes of an item.
    pub fn item_bytes(bytes: usize) {
        ko: format!("항목 크기 = {bytes} B"),
        en: format!("item size = {bytes} B"),
    }

    /// What a write counts.
    pub fn larger_size(before: &str, after: &str, counted: &str) {
        ko: format!("전 {before}, 후 {after} 가운데 큰 쪽 = {counted}"),
        en: format!("the larger of {before} before and {after} after = {counted}"),
    }

    /// What a write counts whose condition failed.
    pub fn failed_size(before: &str, counted: &str) {
        ko: format!("조건이 어긋나 쓰지 않음: 있던 항목 {before} = {counted}"),
        en: format!("condition failed, nothing written: the item there, {before} = {counted}"),
    }

    /// What AWS says elsewhere about a failed condition.
    pub fn other_page(units: &str) {
        ko: format!("AWS의 다른 문서는 전후 가운데 큰 쪽으로 셉니다: {units} WCU"),
        en: format!("another page of AWS counts the larger of before and after: {units} WCU"),
    }

    /// How many calls it takes.
    pub fn calls_step(calls: &str) {
        ko: format!("호출 {calls}번"),
        en: format!("{calls} calls"),
    }

    /// Pages of a Query or Scan.
    pub fn pages_note(pages: &str) {
        ko: format!(", 1 MB씩 {pages}쪽"),
        en: format!(", {pages} pages of 1 MB"),
    }

    /// What is refused.
    pub fn throttled(asked: &str, served: &str, refused: &str) {
        ko: format!("요청 {asked} - 처리 {served} = 스로틀링 {refused}"),
        en: format!("{asked} asked - {served} served = {refused} throttled"),
    }

    /// A month of provisioned capacity.
    pub fn provisioned_month(dollars: &str, date: &str) {
        ko: format!("프로비저닝 한 달(730시간): {dollars} (가격 {date})"),
        en: format!("provisioned, a month of 730 hours: {dollars} (prices of {date})"),
    }

    /// A month on demand.
    pub fn on_demand_month(dollars: &str, date: &str) {
        ko: format!("온디맨드 한 달: {dollars} (가격 {date})"),
        en: format!("on demand, a month: {dollars} (prices of {date})"),
    }

    /// The smallest capacity that can be set.
    pub fn at_least(provision: &str) {
        ko: format!("가장 작은 설정 = {provision}"),
        en: format!("smallest setting = {provision}"),
    }

    /// Row label of the boxes.
    pub fn boxes_of(block: &str) {
        ko: format!("{block} 상자"),
        en: format!("{block} blocks"),
    }

    /// Label of the part of the last box that stays empty.
    pub fn wasted(size: &str) {
        ko: format!("버려지는 {size}"),
        en: format!("{size} wasted"),
    }

    /// Caption of the box term of the equation.
    pub fn boxes_term(boxes: i64) {
        ko: box_count(Lang::Ko, boxes),
        en: box_count(Lang::En, boxes),
    }

    /// What one arrow stands for.
    pub fn arrow_note(requests: &str) {
        ko: format!("화살표 하나에 {requests}번"),
        en: format!("each arrow is {requests} requests"),
    }

    /// What one drawn cell stands for.
    pub fn cell_note(boxes: &str) {
        ko: format!("칸 하나에 상자 {boxes}개"),
        en: format!("each cell is {boxes} blocks"),
    }

    /// The link inside the element.
    pub fn link(answer: &str) {
        ko: format!("{} 열기: {answer}", TITLE.ko),
        en: format!("Open the {}: {answer}", TITLE.en),
    }
}
