//! The worked steps, Korean and English side by side.

use skylet_contract::{Step, texts};
use skylet_units::{Exact, Lang, bytes_text, rate_text};

use crate::cost::{self, Prices};
use crate::item::{DEPTH_MAX, DIGITS_MAX, ItemError};
use crate::model::{self, Rules, Summary};
use crate::settings::{Condition, Keys, Settings};
use crate::texts::{CEILING, at_least, box_count, factor, grouped, size_text};
use crate::time;

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
    let date = cost::as_of(settings.region, settings.class);
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
        ko: format!("조건이 맞지 않아 쓰지 않음: 있던 항목 {before} = {counted}"),
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
        en: if calls == "1" { "1 call".to_owned() } else { format!("{calls} calls") },
    }

    /// Pages of a Query or Scan.
    pub fn pages_note(pages: &str) {
        ko: format!(", 1 MB씩 {pages}페이지"),
        en: format!(", {pages} pages of 1 MB"),
    }

    /// What is refused.
    pub fn throttled(asked: &str, served: &str, refused: &str) {
        ko: format!("요청 {asked} - 처리 {served} = 거절(throttling) {refused}"),
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
}

impl ItemError {
    /// The message in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Json(error), Lang::Ko) => format!("JSON이 아닙니다: {error}"),
            (Self::Json(error), Lang::En) => format!("not JSON: {error}"),
            (Self::NotAnObject, Lang::Ko) => "속성이 담긴 객체 {…}가 필요합니다".to_owned(),
            (Self::NotAnObject, Lang::En) => "expected an object of attributes, {…}".to_owned(),
            (Self::Value(at, expected), Lang::Ko) => format!("{at}: {expected} 값이 필요합니다"),
            (Self::Value(at, expected), Lang::En) => format!("{at}: expected a value of type {expected}"),
            (Self::Digits(at), Lang::Ko) => format!("{at}: 숫자는 유효 숫자 {DIGITS_MAX}자리까지입니다"),
            (Self::Digits(at), Lang::En) => format!("{at}: a number has at most {DIGITS_MAX} significant digits"),
            (Self::Depth(at), Lang::Ko) => format!("{at}: {DEPTH_MAX}단계까지만 겹칠 수 있습니다"),
            (Self::Depth(at), Lang::En) => format!("{at}: at most {DEPTH_MAX} levels of nesting"),
        }
    }
}
