//! Steps, causes and bets of the practice, Korean and English side by side.

use skylet_contract::texts;
use skylet_practice::{Case, Drawing, Row, Trace};
use skylet_units::{Exact, Lang, Text, bytes_text};

use super::method::{Method, Order, Pool, Rounding};
use super::{INDEX_WCU, rule_texts};
use crate::settings::Settings;
use crate::texts::{CEILING, factor};

/// Words for read capacity units in an answer.
pub(super) const RCU_WORDS: &[&str] =
    &["rcu", "rcus", "개", "read capacity unit", "read capacity units", "읽기 용량 단위", "읽기용량단위"];
/// Words for write capacity units in an answer.
pub(super) const WCU_WORDS: &[&str] =
    &["wcu", "wcus", "개", "write capacity unit", "write capacity units", "쓰기 용량 단위", "쓰기용량단위"];

/// The question of a bet.
pub(super) const BET_NINE_KB: Text = Text {
    ko: "9 KB 항목을 최종적 일관성으로 초당 100번 읽습니다. 몇 RCU일까요?",
    en: "A 9 KB item is read 100 times per second, eventually consistent. How many RCU?",
};
/// The question of a bet.
pub(super) const BET_SMALL_ITEMS: Text = Text {
    ko: "Scan이 150 B 항목 1,200개를 최종적 일관성으로 초당 한 번 읽습니다. 몇 RCU일까요?",
    en: "A Scan reads 1,200 items of 150 B once per second, eventually consistent. How many RCU?",
};
/// The question of a bet.
pub(super) const BET_TRANSACTION: Text = Text {
    ko: "TransactWriteItems로 2.5 KB 항목 하나를 초당 10번 씁니다. 몇 WCU일까요?",
    en: "TransactWriteItems writes one 2.5 KB item 10 times per second. How many WCU?",
};
/// The question of a bet.
pub(super) const BET_ONE_BYTE: Text = Text {
    ko: "7.5 KB 항목에서 1바이트만 초당 50번 바꿉니다. 몇 WCU일까요?",
    en: "One byte of a 7.5 KB item is changed 50 times per second. How many WCU?",
};

/// Why an answer is right.
pub(super) const WHY_STRONG: Text =
    Text { ko: "4 KB 상자로 올리고, 상자마다 1입니다", en: "Round up to 4 KB blocks, 1 for each" };
/// Why an answer is right.
pub(super) const WHY_EVENTUAL: Text =
    Text { ko: "4 KB 상자로 올린 뒤 절반입니다", en: "Round up to 4 KB blocks, then halve" };
/// Why an answer is right.
pub(super) const WHY_TRANSACTIONAL_READ: Text =
    Text { ko: "4 KB 상자로 올린 뒤 두 배입니다", en: "Round up to 4 KB blocks, then double" };
/// Why an answer is right.
pub(super) const WHY_ABSENT: Text =
    Text { ko: "없는 키를 읽어도 상자 하나를 셉니다", en: "Reading an absent key counts one block" };
/// Why an answer is right.
pub(super) const WHY_WRITE: Text =
    Text { ko: "1 KB 상자로 올리고, 상자마다 1입니다", en: "Round up to 1 KB blocks, 1 for each" };
/// Why an answer is right.
pub(super) const WHY_TRANSACTIONAL_WRITE: Text =
    Text { ko: "1 KB 상자로 올린 뒤 두 배입니다", en: "Round up to 1 KB blocks, then double" };
/// Why an answer is right.
pub(super) const WHY_LARGER: Text =
    Text { ko: "쓰기 전과 후 가운데 큰 쪽을 셉니다", en: "Count the larger of before and after" };
/// Why an answer is right.
pub(super) const WHY_WHOLE_ITEM: Text =
    Text { ko: "일부만 바꿔도 항목 전체를 셉니다", en: "Changing a part counts the whole item" };
/// Why an answer is right.
pub(super) const WHY_DELETE: Text =
    Text { ko: "지우는 항목의 크기를 셉니다", en: "Count the size of the deleted item" };
/// Why an answer is right.
pub(super) const WHY_EACH_READ: Text = Text {
    ko: "항목마다 4 KB 상자로 올린 뒤 더합니다",
    en: "Round each item up to 4 KB blocks, then add",
};
/// Why an answer is right.
pub(super) const WHY_EACH_WRITE: Text = Text {
    ko: "항목마다 1 KB 상자로 올린 뒤 더합니다",
    en: "Round each item up to 1 KB blocks, then add",
};
/// Why an answer is right.
pub(super) const WHY_TOGETHER: Text =
    Text { ko: "항목을 모두 더한 뒤 한 번 올립니다", en: "Add all items up, then round up once" };
/// Why an answer is right.
pub(super) const WHY_FILTER: Text = Text {
    ko: "필터로 버릴 항목까지 모두 더해 올립니다",
    en: "Add all items, filtered out or not, then round up",
};
/// Why an answer is right.
pub(super) const WHY_EACH_TRANSACTIONAL: Text =
    Text { ko: "항목마다 올리고, 두 배로 해서 더합니다", en: "Round each item up, double, then add" };
/// Why an answer is right.
pub(super) const WHY_LOCAL: Text = Text {
    ko: "LSI에 쓰는 만큼 테이블 용량이 더 듭니다",
    en: "Writes to local indexes use the table's capacity",
};
/// Why an answer is right.
pub(super) const WHY_GLOBAL: Text = Text {
    ko: "GSI는 인덱스 항목의 크기만 따로 셉니다",
    en: "A global index counts its own entries only",
};
/// Why an answer is right.
pub(super) const WHY_GLOBAL_KEY: Text = Text {
    ko: "인덱스 키가 바뀌면 지우고 다시 써서 두 번입니다",
    en: "A changed index key is a delete and a put",
};

const STEP_SIZE: Text = Text { ko: "한 번에 올림할 크기", en: "Size rounded up at once" };
const STEP_BLOCK: Text = Text { ko: "상자 크기", en: "Block size" };
const STEP_BOXES: Text = Text { ko: "상자 수", en: "Blocks" };
const STEP_WEIGHT: Text = Text { ko: "상자 수 × 상자당 단위", en: "Blocks × units per block" };
const STEP_ITEMS: Text = Text { ko: "항목 수까지 곱한 값", en: "Times the items" };
const STEP_WRITES: Text = Text { ko: "인덱스에 쓰는 횟수까지 곱한 값", en: "Times the index writes" };
const STEP_LOCAL: Text = Text { ko: "LSI에 드는 용량", en: "Capacity for local indexes" };
const STEP_ANSWER: Text = Text { ko: "프로비저닝할 용량", en: "Capacity to provision" };

/// The steps of a method. Which rows there are depends on the case alone, that is on the right method.
pub(super) fn trace(lang: Lang, case: &Case, right: &Method, method: &Method) -> Trace {
    let worked = method.work();
    let unit = case.asked.unit();
    let units = |number: Exact| format!("{} {unit}", number.grouped());
    let row =
        |id, label: Text, working, result, value| Row { id, label: label.get(lang).to_owned(), working, result, value };
    let mut rows = vec![
        row("size", STEP_SIZE, size_working(lang, case, right, method), bytes_text(worked.size), worked.size),
        row("block", STEP_BLOCK, String::new(), bytes_text(method.block), method.block),
        row("boxes", STEP_BOXES, boxes_working(lang, method), boxes(lang, worked.boxes), worked.boxes),
    ];
    let is_weighed = unit == super::RCU.unit() || right.weight != Exact::ONE;
    if is_weighed {
        let product = format!("{} × {}", worked.boxes.grouped(), factor(method.weight));
        let working = if method.order == Order::WeighFirst { rounded(lang, method, &product) } else { product };
        rows.push(row("weight", STEP_WEIGHT, working, units(worked.weighed), worked.weighed));
    }
    let has_items = right.pool == Pool::Item && right.items != Exact::ONE;
    if has_items {
        let label = if case.asked.result == INDEX_WCU.result { STEP_WRITES } else { STEP_ITEMS };
        let working = format!("{} × {}", worked.weighed.grouped(), worked.items.grouped());
        rows.push(row("items", label, working, units(worked.units), worked.units));
    }
    if right.entries > Exact::ZERO {
        let entry = rounded(lang, method, &division(worked.entry_size, method.block));
        let working = format!("{entry} × {}", worked.entries.grouped());
        rows.push(row("index", STEP_LOCAL, working, units(worked.local), worked.local));
    }
    let working = answer_working(lang, method, has_items, right.entries > Exact::ZERO);
    rows.push(row("answer", STEP_ANSWER, working, units(worked.answer), worked.answer));
    let drawing = Drawing {
        bytes: worked.size.ceil().floor_to_i64(),
        block: method.block.floor_to_i64(),
        boxes: worked.boxes,
        repeat: worked.items.floor_to_i64(),
    };
    Trace { rows, drawing }
}

fn size_working(lang: Lang, case: &Case, right: &Method, method: &Method) -> String {
    let settings = Settings::from_values(&case.values);
    let many = |number: Exact| if number == Exact::ONE { String::new() } else { format!(" × {}", number.grouped()) };
    let times = match method.pool {
        Pool::Item => String::new(),
        Pool::Request => many(method.items),
        Pool::Second => many(method.items) + &many(method.rate),
    };
    if !times.is_empty() {
        return format!("{}{times}", bytes_text(method.size));
    }
    if settings.before > settings.item && method.size == right.size {
        return larger(lang, &bytes_text(settings.before), &bytes_text(settings.item));
    }
    String::new()
}

fn boxes_working(lang: Lang, method: &Method) -> String {
    let worked = method.work();
    let division = division(worked.size, method.block);
    let quotient = shown(worked.quotient);
    if method.order == Order::WeighFirst || method.rounding == Rounding::Not {
        return division;
    }
    if worked.quotient.ceil() < worked.boxes {
        return at_least_one(lang, &division);
    }
    format!("{} = {}", rounded(lang, method, &division), rounded(lang, method, &quotient))
}

/// A size in boxes, both in the same unit.
fn division(size: Exact, block: Exact) -> String {
    let (text, block_text) = (bytes_text(size), bytes_text(block));
    if text.ends_with(" KB") || size == Exact::ZERO {
        format!("{text} ÷ {block_text}")
    } else {
        format!("{text} ÷ {} B", block.grouped())
    }
}

fn answer_working(lang: Lang, method: &Method, is_multiplied: bool, is_indexed: bool) -> String {
    let worked = method.work();
    let per_request = if is_indexed {
        format!("({} + {})", worked.units.grouped(), worked.local.grouped())
    } else if is_multiplied || worked.items == Exact::ONE {
        worked.units.grouped()
    } else {
        format!("{} × {}", worked.weighed.grouped(), worked.items.grouped())
    };
    let product =
        if worked.rate == Exact::ONE { per_request } else { format!("{per_request} × {}", worked.rate.grouped()) };
    if worked.product == worked.answer {
        return product;
    }
    let ceiling = CEILING.get(lang);
    format!("{ceiling}({product}) = {ceiling}({})", shown(worked.product))
}

fn rounded(lang: Lang, method: &Method, what: &str) -> String {
    match method.rounding {
        Rounding::Up => format!("{}({what})", CEILING.get(lang)),
        Rounding::Nearest => format!("{}({what})", rule_texts::NEAREST_SIGN.get(lang)),
        Rounding::Not => what.to_owned(),
    }
}

/// A number for people. Boxes are a power of two bytes, so every quotient ends, though not always soon.
fn shown(number: Exact) -> String {
    let places = Exact::whole(10_000);
    let short = (number * places).floor() / places;
    if short == number { number.grouped() } else { format!("{}…", short.grouped()) }
}

texts! {
    /// So many boxes.
    pub fn boxes(count: Exact) {
        ko: format!("상자 {}개", shown(count)),
        en: format!("{} {}", shown(count), if count == Exact::ONE { "block" } else { "blocks" }),
    }

    /// The larger of two sizes.
    pub fn larger(before: &str, after: &str) {
        ko: format!("쓰기 전 {before}, 후 {after} 가운데 큰 쪽"),
        en: format!("the larger of {before} before and {after} after"),
    }

    /// The smallest charge.
    pub fn at_least_one(division: &str) {
        ko: format!("{division}, 적어도 1"),
        en: format!("{division}, at least 1"),
    }
}
