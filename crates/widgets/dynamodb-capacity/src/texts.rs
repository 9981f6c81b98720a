//! The words of the picture, Korean and English side by side. `guide_texts` has those about settings and results,
//! `step_texts` those of the worked steps.

use skylet_contract::texts;
use skylet_units::{Exact, Lang, Particle, Text, bytes_text, rate_text, with_particle};

use crate::model::{self, Summary};
use crate::settings::{Consistency, Operation, Settings};

pub use crate::guide_texts::*;

/// Name of the widget.
pub const TITLE: Text = Text { ko: "DynamoDB RCU·WCU 계산기", en: "DynamoDB RCU and WCU calculator" };
/// What it answers.
pub const SUMMARY: Text = Text {
    ko: "항목을 읽거나 쓰는 데 용량 단위가 얼마나 드는지, 왜 그런지 보여 줍니다.",
    en: "Shows how many capacity units reading or writing items takes, and why.",
};

/// Row label of the answer.
pub const NEEDED: Text = Text { ko: "필요한 용량", en: "Capacity" };
/// Label of the size axis.
pub const SIZE: Text = Text { ko: "크기", en: "Size" };
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
/// Unit of one box.
pub const BOX_UNIT: Text = Text { ko: "상자", en: "block" };
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

/// How often, as a phrase: `초당 100번`, `분당 20번`, `100 times per second`, `once per minute`.
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
        Lang::En if number == "1" => format!("once {en}"),
        Lang::En => format!("{number} times {en}"),
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
        // A Query may find nothing; a batch of nothing is no request.
        let least = if operation.is_pooled() { Exact::ZERO } else { Exact::ONE };
        (settings.items.ceil().max(least).grouped(), bytes_text(settings.item))
    } else {
        let sum = settings.sizes.iter().fold(Exact::ZERO, |sum, size| sum + *size);
        let count = i64::try_from(settings.sizes.len()).unwrap_or(i64::MAX);
        return match lang {
            Lang::Ko if count == 1 => format!("{} 항목 1개", bytes_text(sum)),
            Lang::Ko => format!("항목 {}개, 합쳐 {}", grouped(count), bytes_text(sum)),
            Lang::En if count == 1 => format!("1 item of {}", bytes_text(sum)),
            Lang::En => format!("{} items, {} together", grouped(count), bytes_text(sum)),
        };
    };
    match lang {
        Lang::Ko => format!("{size} 항목 {count}개"),
        Lang::En if count == "1" => format!("1 item of {size}"),
        Lang::En => format!("{count} items of {size}"),
    }
}

/// The answer in a sentence.
#[must_use]
pub fn sentence(lang: Lang, settings: &Settings, summary: &Summary) -> String {
    if summary.calls.is_none() {
        return refused(lang, settings, summary);
    }
    let start = how_it_is_used(lang, settings, summary);
    let (used, provision) = (format!("{} {}", summary.consumed.grouped(), summary.unit()), summary.provision_text());
    let is_ceiling = summary.consumed > Exact::ZERO;
    let is_target = is_ceiling && summary.target != Exact::whole(100);
    match (lang, summary.consumed == summary.to_provision) {
        (Lang::Ko, true) => format!("{start} {} 필요합니다.", with_particle(&provision, Particle::Subject)),
        (Lang::Ko, false) => {
            let why = match (is_target, is_ceiling) {
                (true, _) => format!("사용률 {}%에 맞춰", summary.target.grouped()),
                (false, true) => "올림해서".to_owned(),
                (false, false) => "가장 작은 설정인".to_owned(),
            };
            format!("{start} {} 들고, 정할 용량은 {why} {provision}입니다.", with_particle(&used, Particle::Subject))
        }
        (Lang::En, true) => format!("{start}, {} {provision}.", if summary.total == 1 { "needs" } else { "need" }),
        (Lang::En, false) => {
            let why = match (is_target, is_ceiling) {
                (true, _) => format!("for a utilization of {}%", summary.target.grouped()),
                (false, true) => "rounded up".to_owned(),
                (false, false) => "the smallest setting".to_owned(),
            };
            let uses = if summary.total == 1 { "uses" } else { "use" };
            format!("{start}, {uses} {used}; provision {provision}, {why}.")
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
                if has_local { format!("LSI 몫 {} WCU를 더해, ", summary.local.grouped()) } else { String::new() };
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

/// Why a transaction cannot be, and what the big number is then.
fn refused(lang: Lang, settings: &Settings, summary: &Summary) -> String {
    let (often, provision) = (how_often(lang, settings.requests), summary.provision_text());
    let is_read = settings.operation.is_read();
    match lang {
        Lang::Ko => format!(
            "트랜잭션 하나는 항목 100개, 합쳐 4 MB까지이므로 이 요청은 거절됩니다. 여러 트랜잭션으로 나누면 모두를 {often} {} 데 {} 필요합니다.",
            if is_read { "읽는" } else { "쓰는" },
            with_particle(&provision, Particle::Subject),
        ),
        Lang::En => format!(
            "A transaction takes at most 100 items and 4 MB together, so this one is refused. Split into several, {} {often}, it needs {provision}.",
            if is_read { "read" } else { "written" },
        ),
    }
}

pub(crate) fn box_count(lang: Lang, boxes: i64) -> String {
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
    let (name, term) =
        (option_name(settings.operation, consistency).get(lang), exam_term(settings.operation, consistency));
    let boxes = box_count(lang, summary.blocks);
    let (weight, each) = (summary.weight.text(), summary.per_request.grouped());
    let times = summary.times(settings).map(|items| like_it(lang, &items.grouped())).unwrap_or_default();
    let subject = counted_name(settings, summary).get(lang);
    let mut text = match lang {
        Lang::Ko => format!(
            "{subject} {size}, {block} {boxes}, 비는 자리 {unused}{times}. {name}({term}): 상자마다 {weight}, 한 번에 {each} {unit}. "
        ),
        Lang::En => format!(
            "{subject} {size}, {boxes} of {block}, {unused} unused{times}. {name}: {weight} per block, {each} {unit} per request. "
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

/// What the bar of the picture is: one rounding, of the item or of something else.
#[must_use]
pub fn counted_name(settings: &Settings, summary: &Summary) -> Text {
    match () {
        () if summary.is_direct(settings) => ITEM,
        () if settings.operation.is_pooled() && summary.calls == Some(1) => {
            Text { ko: "모은 항목", en: "Items together" }
        }
        () if settings.operation.is_pooled() => Text { ko: "첫 페이지", en: "First page" },
        () if !settings.operation.is_single() => Text { ko: "첫 항목", en: "First item" },
        () => Text { ko: "세는 크기", en: "Size counted" },
    }
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

pub(crate) fn grouped(number: i64) -> String {
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

texts! {
    /// How many items are counted like the one that is drawn.
    pub fn like_it(items: &str) {
        ko: format!(", 이런 항목 {items}개"),
        en: format!(", {items} such items"),
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
