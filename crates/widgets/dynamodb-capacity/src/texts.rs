//! Every word of the widget, Korean and English side by side.

use skylet_contract::{Step, texts};
use skylet_units::{Exact, Lang, Particle, Text, bytes_text, rate_text, with_particle};

use crate::model::Summary;
use crate::settings::{Consistency, Operation, Settings};

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

/// Unit of `blocks`.
pub const UNIT_BLOCK: Text = Text { ko: "상자", en: "block" };
/// Unit of `unused`.
pub const UNIT_BYTE: Text = Text { ko: "바이트", en: "bytes" };
/// Unit of capacity.
pub const UNIT_CAPACITY: Text = Text { ko: "RCU 또는 WCU", en: "RCU or WCU" };
/// Help of the result `blocks`.
pub const BLOCKS_HELP: Text =
    Text { ko: "항목 크기를 올림한 상자 수입니다.", en: "Blocks the item needs, its size rounded up." };
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
    match (operation, consistency) {
        (Operation::GetItem, Consistency::Strong) => "strongly consistent",
        (Operation::GetItem, Consistency::Eventual) => "eventually consistent",
        (Operation::GetItem, Consistency::Transactional) => "TransactGetItems",
        (Operation::PutItem, Consistency::Transactional) => "TransactWriteItems",
        (Operation::PutItem, _) => "PutItem",
    }
}

/// The name of an option, as the operation has it.
#[must_use]
pub const fn option_name(operation: Operation, consistency: Consistency) -> Text {
    match (operation, consistency) {
        (_, Consistency::Transactional) => TRANSACTIONAL,
        (Operation::PutItem, _) => STANDARD,
        (Operation::GetItem, Consistency::Strong) => STRONG,
        (Operation::GetItem, Consistency::Eventual) => EVENTUAL,
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
    let size = bytes_text(settings.item);
    let often = how_often(lang, settings.requests);
    let is_read = settings.operation == Operation::GetItem;
    match lang {
        Lang::Ko => {
            let how = match (settings.operation, settings.consistency) {
                (_, Consistency::Transactional) => "트랜잭션으로 ",
                (Operation::PutItem, _) => "",
                (Operation::GetItem, Consistency::Strong) => "강력한 일관성으로 ",
                (Operation::GetItem, Consistency::Eventual) => "최종적 일관성으로 ",
            };
            let verb = if is_read { "읽으려면" } else { "쓰려면" };
            format!("{} {how}{often} {verb}?", with_particle(&size, Particle::Object))
        }
        Lang::En => {
            let how = match (settings.operation, settings.consistency) {
                (_, Consistency::Transactional) => ", in transactions",
                (Operation::PutItem, _) => "",
                (Operation::GetItem, Consistency::Strong) => ", strongly consistent",
                (Operation::GetItem, Consistency::Eventual) => ", eventually consistent",
            };
            let verb = if is_read { "Reading" } else { "Writing" };
            format!("{verb} {size}, {often}{how}: how many units?")
        }
    }
}

/// The answer in a sentence.
#[must_use]
pub fn sentence(lang: Lang, settings: &Settings, summary: &Summary) -> String {
    let start = how_it_is_used(lang, settings, summary);
    let (used, provision) = (format!("{} {}", summary.consumed.grouped(), summary.unit()), summary.provision_text());
    let is_ceiling = summary.consumed.ceil() == summary.to_provision;
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
    let boxes = box_count(lang, summary.blocks);
    let is_read = settings.operation == Operation::GetItem;
    match lang {
        Lang::Ko => {
            let verb = if is_read { "읽는" } else { "쓰는" };
            format!("{boxes}를 {}, {often} {verb} 데", price(summary.weight).get(lang))
        }
        Lang::En => {
            let verb = if is_read { "read" } else { "written" };
            format!("{boxes} {}, {verb} {often}", price(summary.weight).get(lang))
        }
    }
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
    let name = option_name(settings.operation, settings.consistency).get(lang);
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
    for link in [below(lang, summary), above(lang, summary, size_max)].into_iter().flatten() {
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
pub fn steps(lang: Lang, settings: &Settings, summary: &Summary) -> Vec<Step> {
    let unit = summary.unit();
    let ceiling = CEILING.get(lang);
    let (size, block) = (bytes_text(settings.item), size_text(summary.block));
    let quotient = (settings.item / Exact::whole(summary.block)).grouped();
    let boxes = box_count(lang, summary.blocks);
    let (weight, each) = (factor(summary.weight), summary.per_request.grouped());
    let (rate, consumed) = (rate_text(summary.requests), summary.consumed.grouped());
    let step = |id, text, value| Step { id, text, value };
    vec![
        step(
            "blocks",
            format!("{ceiling}({size} ÷ {block}) = {ceiling}({quotient}) = {boxes}"),
            Exact::whole(summary.blocks),
        ),
        step("per-request", format!("{} × {weight} = {each} {unit}", grouped(summary.blocks)), summary.per_request),
        step("consumed", format!("{each} × {rate} = {consumed} {unit}"), summary.consumed),
        step("to-provision", provision_step(lang, &consumed, summary), summary.to_provision),
    ]
}

fn provision_step(lang: Lang, consumed: &str, summary: &Summary) -> String {
    let provision = summary.provision_text();
    let ceiling = CEILING.get(lang);
    if summary.consumed.ceil() == summary.to_provision {
        format!("{ceiling}({consumed}) = {provision}")
    } else {
        at_least(lang, &provision)
    }
}

texts! {
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
