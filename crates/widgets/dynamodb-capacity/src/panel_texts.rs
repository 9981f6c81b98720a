//! The words of the panels, Korean and English side by side.

use std::cmp::Ordering;

use skylet_contract::texts;
use skylet_facts::{Exam, dynamodb};
use skylet_units::{Exact, Lang, Particle, with_particle};

use crate::cost::{Bill, HOURS};
use crate::model::{Rules, Summary};
use crate::panels::cliffs::Near;
use crate::panels::pile::Pile;
use crate::settings::{Operation, Settings};
use crate::texts::{box_count, bytes_count, grouped, operation_name, size_text};
use crate::time::{Flow, Second};

pub use crate::index_texts::*;
pub use crate::panel_names_texts::*;
pub use skylet_units::Text;

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

/// An amount as it stands in a Korean sentence.
fn dollars_ko(amount: Exact) -> String {
    let text = usd(amount);
    text.strip_prefix("< ").map_or_else(|| format!("{text}달러"), |least| format!("{least}달러 미만"))
}

/// An amount as it stands in an English sentence.
fn dollars_en(amount: Exact) -> String {
    let text = usd(amount);
    text.strip_prefix("< ").map_or_else(|| format!("{text} USD"), |least| format!("less than {least} USD"))
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
        ("N", Lang::Ko) => format!("유효 숫자 {parts}자리: 두 자리마다 1바이트, 거기에 1바이트 더"),
        ("N", Lang::En) if parts == 1 => "1 significant digit: a byte, and one more".to_owned(),
        ("N", Lang::En) => format!("{parts} significant digits: a byte for two, and one more"),
        ("BOOL" | "NULL", Lang::Ko) => "1바이트".to_owned(),
        ("BOOL" | "NULL", Lang::En) => "1 byte".to_owned(),
        ("L" | "M", Lang::Ko) => format!("3바이트, 요소 {parts}개에 1바이트씩, 그리고 요소의 바이트"),
        ("L" | "M", Lang::En) if parts == 1 => "3 bytes, 1 for the element, and what it holds".to_owned(),
        ("L" | "M", Lang::En) => format!("3 bytes, 1 for each of {parts} elements, and what they hold"),
        ("SS" | "NS" | "BS", Lang::Ko) => format!("요소 {parts}개의 바이트"),
        ("SS" | "NS" | "BS", Lang::En) if parts == 1 => "bytes of 1 member".to_owned(),
        ("SS" | "NS" | "BS", Lang::En) => format!("bytes of {parts} members"),
        (_, Lang::Ko) => format!("base64를 푼 {bytes}바이트"),
        (_, Lang::En) if bytes == 1 => "1 byte, not base64".to_owned(),
        (_, Lang::En) => format!("{bytes} bytes, not base64"),
    }
}

/// Bytes of name and value, added up.
pub(crate) fn bytes_sum(attribute: &crate::item::Attribute) -> String {
    let (name, value) = (attribute.name_bytes, attribute.value_bytes);
    format!("{name} + {value} = {} B", name + value)
}

/// Where a second's units come from, when not all are its own.
fn where_from(lang: Lang, unit: &str, second: &Second) -> String {
    if second.from_kept == Exact::ZERO {
        return String::new();
    }
    let (own, kept) = (part(lang, OWN, second.own, unit), part(lang, KEPT, second.from_kept, unit));
    match lang {
        Lang::Ko => format!("({own}, {kept})"),
        Lang::En => format!(" ({own}, {kept})"),
    }
}

texts! {
    /// Units of one request.
    pub fn each_request(each: Exact, unit: &str) {
        ko: format!("한 번에 {}", units(each, unit)),
        en: format!("{} each", units(each, unit)),
    }

    /// What a byte less and a byte more come to.
    pub fn cliff_says(near: &[Option<Near>; 5], unit: &str, is_direct: bool) {
        ko: {
            let [_, less, here, more, next] = near;
            let of = |near: &Near| units(near.units, unit);
            match (here, more, next) {
                (Some(here), Some(more), _) if more.units != here.units => {
                    let (from, to) = (of(here), of(more));
                    format!("절벽 끝입니다. 1바이트만 더해도 한 번에 {from}에서 {}.", to_become_ko(&to))
                }
                // Where the item is not what is rounded up, its own boxes say nothing of the next cliff.
                (Some(here), Some(_), _) if !is_direct => match less {
                    Some(less) if less.units != here.units => {
                        format!("1바이트만 줄여도 한 번에 {}.", to_become_ko(&of(less)))
                    }
                    _ => "1바이트로는 달라지지 않습니다.".to_owned(),
                },
                (Some(here), _, Some(next)) => {
                    let more = bytes_count(next.size - here.size);
                    match less {
                        Some(less) if less.units != here.units => {
                            format!("1바이트만 줄여도 한 번에 {}. 다음 절벽까지는 {more} 남았습니다.", to_become_ko(&of(less)))
                        }
                        _ => format!("1바이트로는 달라지지 않습니다. 다음 절벽까지는 {more} 남았습니다."),
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
                (Some(here), Some(_), _) if !is_direct => match less {
                    Some(less) if less.units != here.units => format!("One byte less takes {}.", of(less)),
                    _ => "A byte makes no difference here.".to_owned(),
                },
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
            format!("One by one: {} × {}", grouped(items), operation_name(operation))
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
            let start = format!("{}초째: {} 요청해", grouped(second.number), with_particle(&asked, Particle::Object));
            match refused_requests(summary, second) {
                _ if second.asked == Exact::ZERO => "요청이 없으니 거절(throttling)도 없습니다.".to_owned(),
                (0, _) if second.throttled == Exact::ZERO => {
                    format!("{start} 모두 처리됩니다{}. 거절(throttling)은 없습니다.", where_from(Lang::Ko, unit, second))
                }
                (refused, all) => format!(
                    "{start} {} {unit}만 처리되고{} {} {unit}만큼은 거절(throttling)됩니다. 요청 {}번 가운데 {}번입니다.",
                    (second.own + second.from_kept).grouped(),
                    where_from(Lang::Ko, unit, second),
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
                (0, _) if second.throttled == Exact::ZERO => {
                    format!("{start} all of it served{}; nothing is throttled.", where_from(Lang::En, unit, second))
                }
                (refused, all) => format!(
                    "{start} {} {unit} served{} and {} {unit} throttled: {} of {} {}.",
                    (second.own + second.from_kept).grouped(),
                    where_from(Lang::En, unit, second),
                    second.throttled.grouped(),
                    grouped(refused),
                    grouped(all),
                    if all == 1 { "request" } else { "requests" },
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
            "쉬는 동안 남겨 둔 용량: 이 초가 시작할 때 {}, 끝날 때 {}. 많아야 {}초 동안의 용량이고 AWS가 보장하지는 않습니다.",
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
            None => "요청이 오는 동안 거절(throttling)은 한 번도 없습니다.".to_owned(),
            Some(from) => format!(
                "{}초째부터 거절(throttling)되기 시작해 모두 {} 거절됩니다.",
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

    /// The same where there is little room.
    pub fn second_short(second: i64) {
        ko: format!("{}초째", grouped(second)),
        en: format!("sec {}", grouped(second)),
    }

    /// The first second in which something is refused.
    pub fn first_refused(second: i64) {
        ko: format!("처음 거절: {}초째", grouped(second)),
        en: format!("First throttled: second {}", grouped(second)),
    }

    /// What the rim's slider says.
    pub fn rim_value(capacity: &str, second: &str) {
        ko: format!("용량 {capacity}. {second}"),
        en: format!("Capacity {capacity}. {second}"),
    }

    /// A key that is not there.
    pub fn absent_says(settings: &Settings, summary: &Summary) {
        ko: {
            let each = units(summary.per_request, summary.unit());
            if settings.key == crate::settings::Key::Absent {
                format!("없는 키라도 한 번에 {} 듭니다.", with_particle(&each, Particle::Subject))
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
            let (before, after) = (size_of(settings.before), size_of(settings.item));
            let larger = size_of(settings.item.max(settings.before));
            let each = units(summary.per_request - summary.local, summary.unit());
            if settings.before > Exact::ZERO {
                format!("쓰기는 전 {before}, 후 {after} 가운데 큰 쪽인 {larger}로 셉니다: 한 번에 {each}. 속성 하나만 바꾸어도 항목 전체로 셉니다.")
            } else {
                format!("없던 항목({before})이라 새 크기 {larger}로 셉니다: 한 번에 {each}. 전에 더 컸다면 그 크기로 셉니다.")
            }
        },
        en: {
            let (before, after) = (size_of(settings.before), size_of(settings.item));
            let larger = size_of(settings.item.max(settings.before));
            let each = units(summary.per_request - summary.local, summary.unit());
            if settings.before > Exact::ZERO {
                format!("A write counts the larger of {before} before and {after} after, {larger}: {each} each time. Changing one attribute counts the whole item.")
            } else {
                format!("There was no item before ({before}), so the new size counts, {larger}: {each} each time. A larger one before would count instead.")
            }
        },
    }

    /// A condition that does not hold, by both pages of AWS.
    pub fn failed_says(settings: &Settings, summary: &Summary, other: Exact) {
        ko: format!(
            "조건이 맞지 않아도 용량은 듭니다. AWS의 두 문서가 서로 다르게 설명합니다: 있던 항목의 크기{}라면 {}(이 계산기), 쓰려던 크기{}까지 보아 큰 쪽이라면 {}.",
            written(Lang::Ko, settings, settings.before),
            units(summary.per_request, summary.unit()),
            written(Lang::Ko, settings, settings.item),
            units(other, summary.unit()),
        ),
        en: format!(
            "It takes capacity all the same. Two AWS pages disagree: by the size of the item that was there{}, {} (as calculated here); by the larger of that and what was to be written{}, {}.",
            written(Lang::En, settings, settings.before),
            units(summary.per_request, summary.unit()),
            written(Lang::En, settings, settings.item),
            units(other, summary.unit()),
        ),
    }

    /// How the provisioned amount comes about.
    pub fn provisioned_note(summary: &Summary) {
        ko: format!("provisioned, {}", summary.provision_text()),
        en: summary.provision_text(),
    }

    /// How the amount on demand comes about.
    pub fn on_demand_note(summary: &Summary) {
        ko: format!("on-demand, 초당 {}", units(summary.consumed, if summary.operation.is_read() { "RRU" } else { "WRU" })),
        en: format!("{} a second", units(summary.consumed, if summary.operation.is_read() { "RRU" } else { "WRU" })),
    }

    /// Which is cheaper, and from where.
    pub fn bill_says(bill: &Bill, used: Exact) {
        ko: {
            let (provisioned, on_demand) = (dollars_ko(bill.provisioned), dollars_ko(bill.on_demand));
            let cheaper = match bill.provisioned.cmp(&bill.on_demand) {
                Ordering::Less => "프로비저닝이 더 쌉니다",
                Ordering::Equal => "둘이 같습니다",
                Ordering::Greater => "온디맨드가 더 쌉니다",
            };
            format!(
                "한 달 내내 이대로면 프로비저닝(provisioned) {provisioned}, 온디맨드(on-demand) {on_demand}로 {cheaper}. 사용률이 {}보다 낮으면 온디맨드, 높으면 프로비저닝이 싸고, 지금은 {}입니다.",
                percent(bill.break_even),
                percent(used),
            )
        },
        en: {
            let (provisioned, on_demand) = (dollars_en(bill.provisioned), dollars_en(bill.on_demand));
            let cheaper = match bill.provisioned.cmp(&bill.on_demand) {
                Ordering::Less => "provisioned is cheaper",
                Ordering::Equal => "both cost the same",
                Ordering::Greater => "on demand is cheaper",
            };
            format!(
                "A whole month of this: {provisioned} provisioned, {on_demand} on demand; {cheaper}. Below a utilization of {} on demand wins, above it provisioned; now it is {}.",
                percent(bill.break_even),
                percent(used),
            )
        },
    }

    /// What storage adds.
    pub fn storage_says(storage: Exact) {
        ko: format!("저장에는 {} 따로 듭니다.", with_particle(&dollars_ko(storage), Particle::Subject)),
        en: format!("Storage takes another {}.", dollars_en(storage)),
    }

    /// What the bill leaves out.
    pub fn bill_terms(as_of: &str) {
        ko: format!("{as_of} 요금표, 한 달 {}시간. 프리 티어, 예약 용량, 백업과 세금은 뺐습니다.", HOURS.grouped()),
        en: format!("Prices of {as_of}, a month of {} hours. Free tier, reserved capacity, backups and tax are left out.", HOURS.grouped()),
    }

    /// Where the cheaper one changes in questions with an older price.
    pub fn exam_price(exam: &Exam, even: Exact) {
        ko: format!("{} 그 요금으로는 손익분기점이 {}입니다.", exam.note.ko, percent(even)),
        en: format!("{} With that price it breaks even at {}.", exam.note.en, percent(even)),
    }

    /// How much of the capacity is used now.
    pub fn now_used(used: Exact) {
        ko: format!("지금 {}", percent(used)),
        en: format!("now {}", percent(used)),
    }

    /// Where the cheaper one changes.
    pub fn break_even(share: Exact) {
        ko: format!("손익분기점 {}", percent(share)),
        en: format!("break-even {}", percent(share)),
    }

    /// What the attributes come to.
    pub fn item_says(attributes: usize, bytes: i64) {
        ko: format!("속성 {attributes}개, 모두 {}입니다. 이름도 값도 셉니다.", bytes_count(bytes)),
        en: format!(
            "{attributes} {}, {} in all. Names count as well as values.",
            if attributes == 1 { "attribute" } else { "attributes" },
            bytes_count(bytes),
        ),
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

/// A size in words, for writes that have one before and one after.
fn written(lang: Lang, settings: &Settings, size: Exact) -> String {
    match lang {
        _ if settings.operation == Operation::DeleteItem => String::new(),
        Lang::Ko => format!(" {}", size_of(size)),
        Lang::En => format!(" ({})", size_of(size)),
    }
}

fn to_become_ko(units: &str) -> String {
    format!("{} 됩니다", with_particle(units, Particle::Subject))
}

fn partition(summary: &Summary, rules: &Rules) -> Exact {
    if summary.operation.is_read() { rules.partition_read_max } else { rules.partition_write_max }
}

/// What holds for piles.
pub(crate) const fn pile_rules(lang: Lang) -> &'static str {
    Text {
        ko: "BatchGetItem도 하나씩 올림합니다. 필터와 프로젝션은 읽은 다음에 버리므로 상자가 줄지 않습니다.",
        en: "BatchGetItem rounds up one by one, too. Filters and projections throw away after reading and save nothing.",
    }
    .get(lang)
}
