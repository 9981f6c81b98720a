//! The words of the panels, Korean and English side by side.

use skylet_contract::texts;
use skylet_facts::{Exam, dynamodb};
use skylet_units::{Exact, Lang, Particle, with_particle};

use crate::cost::Bill;
use crate::model::{Rules, Summary};
use crate::panels::cliffs::Near;
use crate::panels::pile::Pile;
use crate::settings::{Index, Operation, Settings};
use crate::texts::{box_count, bytes_count, grouped, operation_name, size_text};
use crate::time::{Flow, Second};

pub use skylet_units::Text;

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
    LESS_BOX: "상자 하나 적게", "one block less";
    LESS_BYTE: "1 B 적게", "1 B less";
    HERE: "지금", "now";
    MORE_BYTE: "1 B 많게", "1 B more";
    MORE_BOX: "상자 하나 많게", "one block more";
    AS_ITEM: "0이면 항목과 같음", "0: as the item";
    AS_NEEDED: "0이면 필요한 만큼", "0: as needed";
    PANEL_PILE: "낱개와 무더기", "One by one";
    PANEL_ATTRIBUTES: "항목 바이트", "Bytes";
    PANEL_BUCKET: "1초 양동이", "One second";
    PANEL_INDEXES: "인덱스", "Indexes";
    PANEL_CASES: "다른 경우", "Odd cases";
    PANEL_COST: "한 달 비용", "Cost";
    PANEL_EXAMPLES: "예제·과제", "Try";

    BOXES: "상자", "blocks";
    ONE_BY_ONE: "하나씩", "one by one";
    TOGETHER_SHORT: "모아서", "together";
    STAIRS_AXIS: "항목 크기", "size of an item";
    PILE_WRITES: "무더기로 세는 것은 읽기뿐입니다. 쓰기는 언제나 하나씩 올립니다.", "Only reads are counted together; writes are always rounded up one by one.";
    TO_QUERY: "Query로 계산하기", "Calculate it as a Query";
    TO_GET: "GetItem으로 계산하기", "Calculate it as a GetItem";

    ITEM_JSON: "항목(JSON)", "Item (JSON)";
    ITEM_JSON_HINT: "값만 쓴 JSON도, {\"S\": …}처럼 형식을 붙인 JSON도 됩니다.", "Plain JSON, or JSON with types such as {\"S\": …}.";
    USE_SIZE: "이 크기로 계산하기", "Calculate with this size";
    NAME: "이름", "Name";
    VALUE: "값", "Value";

    GROUNDS: "근거", "Sources of this";
    RIM: "용량", "Capacity";
    OWN: "이 초의 용량에서", "of this second";
    KEPT: "남겨 둔 것에서", "of what was kept";
    REFUSED: "거절", "throttled";
    PARTITION: "파티션 한계", "limit of a partition";
    SECONDS_AXIS: "초", "Second";
    STEP_BACK: "← 이전 1초", "← a second back";
    STEP_ON: "다음 1초 →", "a second on →";
    SPREAD: "여러 키", "Many keys";
    ONE_KEY: "한 키", "One key";

    TABLE: "테이블", "Table";
    AT_TABLES_COST: "테이블의 용량에서", "at the table's cost";
    AT_OWN_COST: "저마다 따로", "each on its own";
    TOGETHER: "모아서 올림", "counted together";
    FETCHED: "항목마다 다시 읽음", "fetched one by one";
    NO_INDEX: "인덱스를 읽는 작업은 Query와 Scan이고, 인덱스에 쓰는 작업은 쓰기입니다. 작업을 바꾸어 보세요.", "Query and Scan read indexes, and writes write to them. Choose one of those.";
    TO_PUT: "PutItem으로 계산하기", "Calculate it as a PutItem";
    KEY_CHANGES: "인덱스 키가 바뀌면 옛 항목을 지우고 새 항목을 넣으므로 두 번 씁니다.", "When the index key changes, the old entry goes and a new one comes: two writes.";
    GSI_THROTTLES: "GSI의 쓰기 용량이 모자라면 테이블에 쓰는 것까지 거절됩니다.", "A GSI short of write capacity throttles writes to the table, too.";
    LSI_HINT: "인덱스에 없는 속성까지 읽으면 항목마다 테이블을 다시 읽습니다.", "Asked for what the index does not hold, it reads every item from the table as well.";
    CHANGE_NONE: "아무것도", "nothing";
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
    CONDITION_FAILED: "조건이 틀림", "Condition failed";
    NOTHING_FOUND: "찾은 항목이 없어도 Query와 Scan은 가장 작은 읽기만큼 듭니다. 필터로 버린 항목도 읽은 만큼 듭니다.", "A Query or Scan that finds nothing takes the smallest read. Items thrown away by a filter count as read.";
    FAILED_TOGETHER: "취소된 트랜잭션도 용량을 씁니다. 2026년 4월 뒤에 AWS 문서에 더해진 문장입니다.", "A transaction that is cancelled takes capacity all the same; AWS added that sentence after April 2026.";
    NO_CONDITION: "BatchWriteItem에는 조건을 달 수 없습니다. 항목마다 하나씩 올립니다.", "A BatchWriteItem takes no conditions. Each item is rounded up alone.";
    CASES_HINT: "지울 항목이 없거나 조건이 틀려도 용량은 듭니다. 위에서 바꾸어 보세요.", "A delete that finds nothing and a condition that fails take capacity, too. Try them above.";

    PROVISIONED: "프로비저닝", "Provisioned";
    ON_DEMAND: "온디맨드", "On demand";
    STORED: "저장", "Storage";
    UTILIZATION: "용량 사용률", "Utilization";
    SEOUL: "서울", "Seoul";
    VIRGINIA: "버지니아 북부", "N. Virginia";
    STANDARD_CLASS: "Standard", "Standard";
    IA_CLASS: "Standard-IA", "Standard-IA";

    EXAMPLES: "예제", "Examples";
    TASKS: "과제", "Tasks";
    DONE: "했습니다", "done";
    EXAMPLE_READ: "9 KB를 최종적으로 초당 100번 읽기", "Read 9 KB, eventually, 100 times a second";
    EXAMPLE_CLASSIC: "4.5 KB를 초당 20번: 틀린 규칙으로도 맞는 문제", "4.5 KB, 20 times a second: wrong rules get it right";
    EXAMPLE_PILE: "0.5 KB 항목 10개, 낱개와 무더기", "Ten items of 0.5 KB, one by one or together";
    EXAMPLE_SCAN: "작은 항목 1,346개 Scan: 673이 아니라 55", "A Scan of 1,346 small items: 55, not 673";
    EXAMPLE_TRANSACTION: "3 KB를 트랜잭션으로 초당 10번 쓰기", "Write 3 KB in transactions, 10 times a second";
    EXAMPLE_UPDATE: "9.5 KB 항목을 2 KB로 줄이는 UpdateItem", "An UpdateItem from 9.5 KB to 2 KB";
    EXAMPLE_INDEX: "GSI 키가 바뀌는 쓰기", "A write that changes a GSI key";
    EXAMPLE_BURST: "4초 쉰 뒤의 버스트", "A burst after four quiet seconds";
    EXAMPLE_HOT_KEY: "한 키에 몰리는 쓰기", "Writes to a single key";
    EXAMPLE_COST: "네 배로 잡은 용량과 온디맨드", "Four times the capacity, against on demand";
    TASK_BYTE: "경계를 딱 1바이트 넘겨 상자를 하나 늘려 보세요.", "Go one byte over a boundary, to one more block.";
    TASK_DOUBLE: "9 KB, 초당 100번 그대로 용량만 300 RCU로 만들어 보세요.", "Keep 9 KB and 100 a second, and get to 300 RCU.";
    TASK_PILE: "항목 10개를 상자 10개보다 적게 읽어 보세요.", "Read ten items in fewer than ten blocks.";
}

/// The item that is measured before one is typed.
pub const EXAMPLE_ITEM: &str = r#"{
  "학번": "2026-가1",
  "이름": "김하늘",
  "평점": 3.75,
  "관심": ["AWS", "러스트"],
  "재학": true
}"#;

/// A size in bytes, short.
pub(crate) fn size(bytes: i64) -> String {
    size_text(bytes)
}

/// The same of an exact size.
pub(crate) fn size_of(bytes: Exact) -> String {
    skylet_units::bytes_text(bytes)
}

/// A size and what it comes to, for a slider.
#[must_use]
pub fn near_value(bytes: i64, says: &str) -> String {
    format!("{}. {says}", bytes_count(bytes))
}

/// Units with their name.
pub(crate) fn units(units: Exact, unit: &str) -> String {
    format!("{} {unit}", units.grouped())
}

/// An amount of money to the cent, rounded to the nearest; a smaller one than half a cent says so.
pub(crate) fn usd(amount: Exact) -> String {
    let cents = (amount * Exact::whole(100) + Exact::new(1, 2)).floor();
    if cents == Exact::ZERO && amount > Exact::ZERO {
        return "< 0.01".to_owned();
    }
    let text = (cents / Exact::whole(100)).grouped();
    match text.split_once('.') {
        None => format!("{text}.00"),
        Some((_, rest)) if rest.len() == 1 => format!("{text}0"),
        Some(_) => text,
    }
}

/// Percent to a tenth, rounded to the nearest.
pub(crate) fn percent(share: Exact) -> String {
    let tenths = (share * Exact::whole(10) + Exact::new(1, 2)).floor();
    format!("{}%", (tenths / Exact::whole(10)).grouped())
}

fn requests(requests: Exact) -> String {
    requests.ceil().grouped()
}

/// Requests of a second that are refused: those that do not fit whole into what is served.
fn refused_requests(summary: &Summary, second: &Second) -> (i64, i64) {
    let all = summary.requests.ceil().floor_to_i64();
    let served = if summary.per_request > Exact::ZERO {
        ((second.own + second.from_kept) / summary.per_request).floor_to_i64().min(all)
    } else {
        all
    };
    (if second.throttled > Exact::ZERO { all - served } else { 0 }, all)
}

/// How the bytes of an attribute's value are counted.
pub(crate) fn bytes_rule(lang: Lang, attribute: &crate::item::Attribute) -> String {
    let (parts, bytes) = (attribute.parts, attribute.value_bytes);
    match (attribute.kind, lang) {
        ("S", Lang::Ko) => format!("글자의 UTF-8 바이트 {bytes}"),
        ("S", Lang::En) => format!("UTF-8 bytes: {bytes}"),
        ("N", Lang::Ko) => format!("유효 숫자 {parts}자리: 둘에 1바이트, 그리고 1"),
        ("N", Lang::En) => format!("{parts} significant digits: a byte for two, and one"),
        ("BOOL" | "NULL", Lang::Ko) => "1바이트".to_owned(),
        ("BOOL" | "NULL", Lang::En) => "1 byte".to_owned(),
        ("L" | "M", Lang::Ko) => format!("3 + 요소 {parts}개마다 1, 그리고 요소의 바이트"),
        ("L" | "M", Lang::En) => format!("3, 1 for each of {parts}, and what they hold"),
        ("SS" | "NS" | "BS", Lang::Ko) => format!("원소 {parts}개의 바이트"),
        ("SS" | "NS" | "BS", Lang::En) => format!("bytes of {parts} members"),
        (_, Lang::Ko) => format!("base64를 푼 {bytes}바이트"),
        (_, Lang::En) => format!("{bytes} bytes, not base64"),
    }
}

/// Bytes of name and value, added up.
pub(crate) fn bytes_sum(attribute: &crate::item::Attribute) -> String {
    let (name, value) = (attribute.name_bytes, attribute.value_bytes);
    format!("{name} + {value} = {} B", name + value)
}

texts! {
    /// Units of one request.
    pub fn each_request(each: Exact, unit: &str) {
        ko: format!("한 번에 {}", units(each, unit)),
        en: format!("{} each", units(each, unit)),
    }

    /// What a byte less and a byte more come to.
    pub fn cliff_says(near: &[Option<Near>; 5], unit: &str) {
        ko: {
            let [_, less, here, more, next] = near;
            let of = |near: &Near| units(near.units, unit);
            match (here, more, next) {
                (Some(here), Some(more), _) if more.units != here.units => {
                    let (from, to) = (of(here), of(more));
                    format!("절벽 끝입니다. 1바이트만 더해도 한 번에 {from}에서 {}.", to_become_ko(&to))
                }
                (Some(here), _, Some(next)) => {
                    let more = bytes_count(next.size - here.size);
                    match less {
                        Some(less) if less.units != here.units => {
                            format!("1바이트만 줄여도 {}. 다음 절벽까지는 {more} 남았습니다.", to_become_ko(&of(less)))
                        }
                        _ => format!("1바이트로는 달라지지 않습니다. 다음 절벽까지 {more} 남았습니다."),
                    }
                }
                _ => "더 큰 항목은 저장할 수 없습니다.".to_owned(),
            }
        },
        en: {
            let [_, less, here, more, next] = near;
            let of = |near: &Near| units(near.units, unit);
            match (here, more, next) {
                (Some(here), Some(more), _) if more.units != here.units => {
                    format!("The edge of a cliff: one byte more takes {} instead of {}.", of(more), of(here))
                }
                (Some(here), _, Some(next)) => {
                    let more = bytes_count(next.size - here.size);
                    match less {
                        Some(less) if less.units != here.units => {
                            format!("One byte less takes {}. It is {more} to the next cliff.", of(less))
                        }
                        _ => format!("A byte makes no difference here. It is {more} to the next cliff."),
                    }
                }
                _ => "No larger item can be stored.".to_owned(),
            }
        },
    }

    /// The items, each for itself.
    pub fn one_by_one(operation: Operation, items: i64) {
        ko: if operation.is_single() {
            format!("하나씩: {} {}번", operation_name(operation), grouped(items))
        } else {
            format!("하나씩: {} 항목 {}개", operation_name(operation), grouped(items))
        },
        en: if operation.is_single() {
            format!("One by one: {} x {}", grouped(items), operation_name(operation))
        } else {
            format!("One by one: {} of {}", operation_name(operation), grouped(items))
        },
    }

    /// The items, together.
    pub fn together(operation: Operation) {
        ko: format!("모아서: {} 한 번", operation_name(operation)),
        en: format!("Together: one {}", operation_name(operation)),
    }

    /// Boxes, and what stays empty in them.
    pub fn boxes_and_waste(boxes: i64, unused: i64) {
        ko: format!("{}, 버려지는 {}", box_count(Lang::Ko, boxes), size_text(unused)),
        en: format!("{}, {} wasted", box_count(Lang::En, boxes), size_text(unused)),
    }

    /// What the pile comes to.
    pub fn pile_says(pile: &Pile) {
        ko: match pile.each.0 - pile.together.0 {
            _ if pile.items == 1 => "항목이 하나면 하나씩 올리나 모아서 올리나 같습니다.".to_owned(),
            0 => format!("여기서는 둘 다 {}로, 모아도 줄지 않습니다.", box_count(Lang::Ko, pile.each.0)),
            saved => format!(
                "하나씩 올리면 {}, 모아서 올리면 {}로 {} 적습니다.",
                box_count(Lang::Ko, pile.each.0),
                box_count(Lang::Ko, pile.together.0),
                format_args!("{}개", grouped(saved)),
            ),
        },
        en: match pile.each.0 - pile.together.0 {
            _ if pile.items == 1 => "With one item there is no difference.".to_owned(),
            0 => format!("Here both ways take {}; nothing is saved.", box_count(Lang::En, pile.each.0)),
            saved => format!(
                "One by one it takes {}, together {}: {} fewer.",
                box_count(Lang::En, pile.each.0),
                box_count(Lang::En, pile.together.0),
                grouped(saved),
            ),
        },
    }

    /// Of many items only the first are drawn.
    pub fn pile_cut(drawn: usize) {
        ko: format!("그림은 처음 {drawn}개까지입니다."),
        en: format!("The picture shows the first {drawn}."),
    }

    /// What the second comes to.
    pub fn second_says(summary: &Summary, second: &Second) {
        ko: {
            let (asked, unit) = (units(second.asked, summary.unit()), summary.unit());
            let start = format!("{}초째: {} 달라고 해서", grouped(second.number), with_particle(&asked, Particle::Object));
            match refused_requests(summary, second) {
                _ if second.asked == Exact::ZERO => "요청이 없으니 거절도 없습니다.".to_owned(),
                (0, _) if second.throttled == Exact::ZERO => format!("{start} 모두 받습니다. 거절은 없습니다."),
                (refused, all) => format!(
                    "{start} {} {unit}만 받고 {} {unit}어치는 거절(throttling)됩니다. 요청 {}번 가운데 {}번입니다.",
                    (second.own + second.from_kept).grouped(),
                    second.throttled.grouped(),
                    grouped(all),
                    grouped(refused),
                ),
            }
        },
        en: {
            let unit = summary.unit();
            let start = format!("Second {}: {} asked for,", grouped(second.number), units(second.asked, unit));
            match refused_requests(summary, second) {
                _ if second.asked == Exact::ZERO => "Nothing is asked for, so nothing is throttled.".to_owned(),
                (0, _) if second.throttled == Exact::ZERO => format!("{start} all of it served; nothing is throttled."),
                (refused, all) => format!(
                    "{start} {} {unit} served and {} {unit} throttled: {} of {} requests.",
                    (second.own + second.from_kept).grouped(),
                    second.throttled.grouped(),
                    grouped(refused),
                    grouped(all),
                ),
            }
        },
    }

    /// Units of a second by where they come from.
    pub fn part(name: Text, amount: Exact, unit: &str) {
        ko: format!("{} {}", name.ko, units(amount, unit)),
        en: format!("{} {}", units(amount, unit), name.en),
    }

    /// What is kept for bursts.
    pub fn kept_says(summary: &Summary, second: &Second) {
        ko: format!(
            "쉬는 동안 남겨 둔 용량: 이 초가 시작할 때 {}, 끝날 때 {}. 많아야 {}초어치이고 AWS가 보장하지는 않습니다.",
            units(second.kept_before, summary.unit()),
            units(second.kept_after, summary.unit()),
            dynamodb::BURST_SECONDS.value.grouped(),
        ),
        en: format!(
            "Kept while idle: {} when this second begins, {} when it ends. At most {} seconds of it, which AWS does not guarantee.",
            units(second.kept_before, summary.unit()),
            units(second.kept_after, summary.unit()),
            dynamodb::BURST_SECONDS.value.grouped(),
        ),
    }

    /// The limit of one partition.
    pub fn partition_says(summary: &Summary, rules: &Rules) {
        ko: format!(
            "파티션 키 하나는 파티션 하나에 있으므로, 테이블 용량이 얼마든 초당 {}까지입니다.",
            units(partition(summary, rules), summary.unit()),
        ),
        en: format!(
            "One partition key lives in one partition: at most {} a second, however large the table's capacity.",
            units(partition(summary, rules), summary.unit()),
        ),
    }

    /// What becomes of all seconds.
    pub fn flow_says(summary: &Summary, flow: &Flow) {
        ko: match flow.from {
            None => "요청이 오는 동안 거절은 한 번도 없습니다.".to_owned(),
            Some(from) => format!(
                "{}초째부터 거절되기 시작해 모두 {} 거절됩니다.",
                grouped(from),
                with_particle(&units(flow.throttled, summary.unit()), Particle::Subject),
            ),
        },
        en: match flow.from {
            None => "Nothing is throttled as long as the requests come.".to_owned(),
            Some(from) => {
                format!("Throttled from second {} on, {} in all.", grouped(from), units(flow.throttled, summary.unit()))
            }
        },
    }

    /// A second by its number.
    pub fn second_number(second: i64) {
        ko: format!("{}초째", grouped(second)),
        en: format!("second {}", grouped(second)),
    }

    /// What the rim's slider says.
    pub fn rim_value(capacity: &str, second: &str) {
        ko: format!("용량 {capacity}. {second}"),
        en: format!("Capacity {capacity}. {second}"),
    }

    /// An index by its kind, and how many.
    pub fn index_name(kind: &str, count: i64) {
        ko: if count == 1 { kind.to_owned() } else { format!("{kind} {count}개") },
        en: if count == 1 { kind.to_owned() } else { format!("{count} {kind}s") },
    }

    /// What indexes add to a write.
    pub fn index_writes(settings: &Settings, summary: &Summary, local: Exact, rules: &Rules) {
        ko: {
            let (gsi, lsi) = (settings.gsi.floor(), settings.lsi.floor());
            let table = units(summary.to_provision, "WCU");
            if gsi == Exact::ZERO && lsi == Exact::ZERO {
                format!("인덱스가 없으면 테이블에 {table}를 정하면 됩니다. 인덱스를 더해 보세요.")
            } else {
                let own = if lsi > Exact::ZERO {
                    format!("(한 번에 LSI마다 {} WCU 포함)", local.grouped())
                } else {
                    String::new()
                };
                let each = if gsi > Exact::ZERO {
                    format!(", GSI마다 {}", units(index_units(summary, rules), "WCU"))
                } else {
                    String::new()
                };
                format!("초당 {}번 쓰려면 테이블에 {table}{own}{each}를 정합니다.", requests(summary.requests))
            }
        },
        en: {
            let (gsi, lsi) = (settings.gsi.floor(), settings.lsi.floor());
            let table = units(summary.to_provision, "WCU");
            if gsi == Exact::ZERO && lsi == Exact::ZERO {
                format!("Without indexes the table needs {table}. Add some.")
            } else {
                let own = if lsi > Exact::ZERO {
                    format!(" ({} WCU of each write for each LSI)", local.grouped())
                } else {
                    String::new()
                };
                let each = if gsi > Exact::ZERO {
                    format!(" and each GSI {}", units(index_units(summary, rules), "WCU"))
                } else {
                    String::new()
                };
                format!("{} writes a second: the table needs {table}{own}{each}.", requests(summary.requests))
            }
        },
    }

    /// What a read of an index takes.
    pub fn index_reads(settings: &Settings, summary: &Summary) {
        ko: match settings.index {
            Index::None => "테이블을 읽고 있습니다. 인덱스를 골라 보세요.".to_owned(),
            Index::Gsi => "GSI는 자기 용량을 쓰고, 최종적 일관성으로만 읽습니다.".to_owned(),
            Index::Lsi if summary.fetched > 0 => format!(
                "인덱스에서 {}, 없는 속성을 가지러 테이블에서 {}를 더 읽습니다.",
                box_count(Lang::Ko, summary.total - summary.fetched),
                box_count(Lang::Ko, summary.fetched),
            ),
            Index::Lsi => "LSI는 테이블의 용량을 씁니다.".to_owned(),
        },
        en: match settings.index {
            Index::None => "It reads the table. Choose an index.".to_owned(),
            Index::Gsi => "A GSI has its own capacity and is read eventually consistent only.".to_owned(),
            Index::Lsi if summary.fetched > 0 => format!(
                "{} from the index, and {} more from the table for what it does not hold.",
                box_count(Lang::En, summary.total - summary.fetched),
                box_count(Lang::En, summary.fetched),
            ),
            Index::Lsi => "An LSI uses the table's capacity.".to_owned(),
        },
    }

    /// A key that is not there.
    pub fn absent_says(settings: &Settings, summary: &Summary) {
        ko: {
            let each = units(summary.per_request, summary.unit());
            if settings.key == crate::settings::Key::Absent {
                format!("없는 키라도 한 번에 {each}만큼 듭니다.")
            } else {
                format!("키가 있으면 한 번에 {each}입니다. 키가 없다면 얼마일까요?")
            }
        },
        en: {
            let each = units(summary.per_request, summary.unit());
            if settings.key == crate::settings::Key::Absent {
                format!("A key that is not there takes {each} all the same.")
            } else {
                format!("A key that is there takes {each}. What if it is not?")
            }
        },
    }

    /// Which of two sizes a write counts.
    pub fn larger_says(settings: &Settings, summary: &Summary) {
        ko: {
            let larger = skylet_units::bytes_text(settings.item.max(settings.before));
            let each = units(summary.per_request - summary.local, summary.unit());
            if settings.before > Exact::ZERO {
                format!("쓰기는 앞뒤 가운데 큰 쪽, {larger}로 셉니다: 한 번에 {each}. 속성 하나만 바꾸어도 항목 전체로 셉니다.")
            } else {
                format!("없던 항목이라 새 크기 {larger}로 셉니다: 한 번에 {each}. 전에 더 컸다면 그 크기로 셉니다.")
            }
        },
        en: {
            let larger = skylet_units::bytes_text(settings.item.max(settings.before));
            let each = units(summary.per_request - summary.local, summary.unit());
            if settings.before > Exact::ZERO {
                format!("A write counts the larger of both, {larger}: {each} each time. Changing one attribute counts the whole item.")
            } else {
                format!("There was none before, so the new size counts, {larger}: {each} each time. A larger one before would count instead.")
            }
        },
    }

    /// A condition that does not hold, by both pages of AWS.
    pub fn failed_says(summary: &Summary, other: Exact) {
        ko: format!(
            "조건이 틀려도 듭니다. AWS 문서 두 쪽이 서로 다릅니다: 있던 항목의 크기라면 {}(이 계산기), 앞뒤 가운데 큰 쪽이라면 {}.",
            units(summary.per_request, summary.unit()),
            units(other, summary.unit()),
        ),
        en: format!(
            "It takes capacity all the same. Two AWS pages disagree: by the size of the item that was there, {} (as calculated here); by the larger of both, {}.",
            units(summary.per_request, summary.unit()),
            units(other, summary.unit()),
        ),
    }

    /// How the provisioned amount comes about.
    pub fn provisioned_note(summary: &Summary) {
        ko: summary.provision_text(),
        en: summary.provision_text(),
    }

    /// How the amount on demand comes about.
    pub fn on_demand_note(summary: &Summary) {
        ko: format!("초당 {}", units(summary.consumed, if summary.operation.is_read() { "RRU" } else { "WRU" })),
        en: format!("{} a second", units(summary.consumed, if summary.operation.is_read() { "RRU" } else { "WRU" })),
    }

    /// Which is cheaper, and from where.
    pub fn bill_says(bill: &Bill, used: Exact) {
        ko: {
            let (provisioned, on_demand) = (usd(bill.provisioned), usd(bill.on_demand));
            let cheaper = if bill.provisioned < bill.on_demand { "프로비저닝" } else { "온디맨드" };
            format!(
                "한 달 내내 이대로면 프로비저닝 {provisioned}달러, 온디맨드 {on_demand}달러로 {} 쌉니다. 사용률이 {}보다 낮으면 온디맨드, 높으면 프로비저닝이고 지금은 {}입니다.",
                with_particle(cheaper, Particle::Subject),
                percent(bill.break_even),
                percent(used),
            )
        },
        en: {
            let (provisioned, on_demand) = (usd(bill.provisioned), usd(bill.on_demand));
            let cheaper = if bill.provisioned < bill.on_demand { "provisioned" } else { "on demand" };
            format!(
                "A whole month of this: {provisioned} USD provisioned, {on_demand} USD on demand; {cheaper} is cheaper. Below a utilization of {} on demand wins, above it provisioned; now it is {}.",
                percent(bill.break_even),
                percent(used),
            )
        },
    }

    /// What the bill leaves out.
    pub fn bill_terms(as_of: &str) {
        ko: format!("{as_of} 요금표, 한 달 730시간. 무료 구간, 예약 용량, 백업과 세금은 뺐습니다."),
        en: format!("Prices of {as_of}, a month of 730 hours. Free tier, reserved capacity, backups and tax are left out."),
    }

    /// Where the cheaper one changes in questions with an older price.
    pub fn exam_price(exam: &Exam, even: Exact) {
        ko: format!("{} 그 요금으로는 갈림점이 {}입니다.", exam.note.ko, percent(even)),
        en: format!("{} With that price it breaks even at {}.", exam.note.en, percent(even)),
    }

    /// How much of the capacity is used now.
    pub fn now_used(used: Exact) {
        ko: format!("지금 {}", percent(used)),
        en: format!("now {}", percent(used)),
    }

    /// Where the cheaper one changes.
    pub fn break_even(share: Exact) {
        ko: format!("갈림점 {}", percent(share)),
        en: format!("break-even {}", percent(share)),
    }

    /// What the attributes come to.
    pub fn item_says(attributes: usize, bytes: i64) {
        ko: format!("속성 {attributes}개, 모두 {}입니다. 이름도 값도 셉니다.", bytes_count(bytes)),
        en: format!("{attributes} attributes, {} in all. Names count as well as values.", bytes_count(bytes)),
    }

    /// A text too long to be measured.
    pub fn too_long(most: usize) {
        ko: format!("글이 너무 깁니다. {}까지 잴 수 있습니다.", size_text(i64::try_from(most).unwrap_or(i64::MAX))),
        en: format!("The text is too long; at most {} can be measured.", size_text(i64::try_from(most).unwrap_or(i64::MAX))),
    }

    /// Why it is no item.
    pub fn item_refused(bytes: i64) {
        ko: if bytes == 0 { "빈 항목은 저장할 수 없습니다.".to_owned() } else { format!("항목은 {}까지입니다.", size_text(dynamodb::ITEM_SIZE_MAX.whole())) },
        en: if bytes == 0 { "An empty item cannot be stored.".to_owned() } else { format!("An item is at most {}.", size_text(dynamodb::ITEM_SIZE_MAX.whole())) },
    }
}

fn to_become_ko(units: &str) -> String {
    format!("{} 됩니다", with_particle(units, Particle::Subject))
}

fn partition(summary: &Summary, rules: &Rules) -> Exact {
    if summary.operation.is_read() { rules.partition_read_max } else { rules.partition_write_max }
}

fn index_units(summary: &Summary, rules: &Rules) -> Exact {
    crate::model::provision(summary.global * summary.requests, summary.target, rules)
}

/// What holds for piles.
pub(crate) const fn pile_rules(lang: Lang) -> &'static str {
    Text {
        ko: "BatchGetItem도 하나씩 올립니다. 필터와 프로젝션은 읽은 다음에 버리므로 상자가 줄지 않습니다.",
        en: "BatchGetItem rounds up one by one, too. Filters and projections throw away after reading and save nothing.",
    }
    .get(lang)
}
