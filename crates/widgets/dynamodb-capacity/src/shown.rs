//! Everything on screen for one state: every text in one language, every place in the picture.
//!
//! Pure: the view only puts these values where they belong, so what is shown can be tested without a browser
//! and what is narrated comes from the same numbers.

use skylet_chart::Share;
use skylet_facts::dynamodb;
use skylet_units::{Exact, Lang, rate_text};

use crate::frame::{self, ArrowFrame, BoxFrame, Tokens};
use crate::model::{self, Rules, Summary};
use crate::settings::{Consistency, Settings};
use crate::texts;

/// What is on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The settings shown.
    pub settings: Settings,
    /// The model value everything comes from.
    pub summary: Summary,
    /// The question in the title line.
    pub question: String,
    /// Everything the picture shows, in sentences.
    pub narration: String,
    /// The stage with its labels.
    pub stage: Stage,
    /// Head of the kinds of request.
    pub kinds_label: &'static str,
    /// Name of the number of items.
    pub items_label: &'static str,
    /// Head of what one request takes.
    pub per_request_label: &'static str,
    /// The kinds of request, in order.
    pub kinds: Vec<Kind>,
    /// The requests of one second.
    pub rate: Rate,
    /// The equation, term by term.
    pub equation: Equation,
    /// The answer in a sentence.
    pub sentence: String,
    /// The big number.
    pub answer: String,
    /// `RCU` or `WCU`.
    pub unit: &'static str,
    /// The unit spelled out.
    pub unit_name: &'static str,
}

/// The item on its boxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The shapes.
    pub frame: BoxFrame,
    /// What the bar is.
    pub name: &'static str,
    /// The size, short: `9 KB`.
    pub size: String,
    /// The size to the byte.
    pub size_bytes: String,
    /// What the slider says.
    pub size_value: String,
    /// Row label of the boxes.
    pub boxes_label: String,
    /// How many boxes.
    pub boxes: String,
    /// The word for so many.
    pub boxes_unit: &'static str,
    /// How many boxes, with the word.
    pub boxes_term: String,
    /// What one drawn cell stands for, when that is more than one box.
    pub cell_note: String,
    /// Where the item ends.
    pub item_end: String,
    /// How wide the wasted part is.
    pub waste_width: String,
    /// The label of the wasted part.
    pub waste: String,
    /// Class of that label: beside the handle, inside the bar, or away.
    pub waste_class: &'static str,
    /// Distance of that label from the handle.
    pub waste_shift: &'static str,
    /// Where the step of the staircase begins.
    pub step_start: String,
    /// Where it ends.
    pub step_end: String,
    /// Half way between.
    pub step_middle: String,
    /// Class of the marks that need room.
    pub dots_class: &'static str,
    /// Class of the marks at the step's begin.
    pub first_class: &'static str,
    /// Class, place and text of the labels under the stage.
    pub ticks: Vec<(&'static str, Share, String)>,
    /// Whether the bar is the item itself, so that its end can be taken hold of.
    pub is_direct: bool,
    /// The jump to one box less; empty when there is none.
    pub below: String,
    /// The jump to one box more; empty when there is none.
    pub above: String,
}

/// One kind of request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Which.
    pub consistency: Consistency,
    /// Its name.
    pub name: &'static str,
    /// Its factor: `×½`.
    pub factor: String,
    /// The exam's word for it.
    pub term: &'static str,
    /// Units one request takes.
    pub per_request: String,
    /// The tokens under the boxes.
    pub tokens: Tokens,
}

/// The requests of one second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// The shapes.
    pub frame: ArrowFrame,
    /// Where the arrows end.
    pub end: String,
    /// What the slider says.
    pub value: String,
    /// What one arrow stands for, when that is more than one request.
    pub note: String,
}

/// The terms of the equation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Equation {
    /// The item.
    pub size: String,
    /// The box.
    pub block: String,
    /// The fact that says how large a box is.
    pub block_fact: &'static str,
    /// How many such items one request touches, when that is not one.
    pub times: Option<String>,
    /// Units of one request, where they are no simple product.
    pub each: Option<String>,
    /// Units a box costs.
    pub weight: String,
    /// The kind of request that says so.
    pub kind: &'static str,
    /// Requests per second.
    pub rate: String,
    /// Consumed units and why more are to be provisioned; none when they are the same.
    pub rounding: Option<(String, String)>,
}

/// Lays out everything. `windows` are bytes and requests across the stage while a handle is held.
#[must_use]
pub fn shown(
    settings: Settings,
    rules: &Rules,
    size_max: i64,
    lang: Lang,
    windows: (Option<i64>, Option<i64>),
) -> Shown {
    let summary = model::summary(&settings, rules);
    let is_read = settings.operation.is_read();
    let choose = |read: skylet_units::Text, write: skylet_units::Text| if is_read { read } else { write }.get(lang);
    Shown {
        question: texts::question(lang, &settings),
        narration: texts::narration(lang, &settings, &summary, size_max),
        stage: stage(&settings, &summary, size_max, lang, windows.0),
        items_label: texts::ITEMS.get(lang),
        kinds_label: choose(texts::CONSISTENCY, texts::WRITE_KIND),
        per_request_label: choose(texts::PER_READ, texts::PER_WRITE),
        kinds: model::kinds(settings.operation, settings.index)
            .iter()
            .map(|kind| self::kind(&settings, *kind, rules, size_max, lang))
            .collect(),
        rate: rate(summary.requests, lang, windows.1),
        equation: equation(&settings, &summary, lang),
        sentence: texts::sentence(lang, &settings, &summary),
        answer: summary.to_provision.grouped(),
        unit: summary.unit(),
        unit_name: choose(texts::RCU, texts::WCU),
        summary,
        settings,
    }
}

fn stage(settings: &Settings, summary: &Summary, size_max: i64, lang: Lang, held: Option<i64>) -> Stage {
    let size_max = size_max.max(summary.size);
    let window = held.unwrap_or_else(|| frame::window(summary.blocks, summary.block, size_max));
    let frame = frame::boxes(summary, window);
    let is_wide = frame.is_item_wide();
    let waste_class = match (frame.unused.0 == frame.unused.1, is_wide) {
        (true, _) => "none",
        (false, true) => "waste-text inside",
        (false, false) => "waste-text",
    };
    let tick = |(index, tick): (usize, &frame::Tick)| {
        let class = ["tick first", "tick", "tick", "tick", "tick last"].get(index).copied().unwrap_or("tick");
        let text = if tick.bytes == 0 { "0".to_owned() } else { texts::size_text(tick.bytes) };
        (class, tick.at, text)
    };
    let per_cell = frame.boxes_per_cell;
    Stage {
        name: texts::counted_name(settings, summary).get(lang),
        // A short bar has no room for its label beside the handle; the field says it too.
        size: if frame.item_end < Share::of(1, 4) { String::new() } else { texts::size_text(summary.size) },
        size_bytes: texts::bytes_count(settings.item.ceil().floor_to_i64()),
        is_direct: summary.is_direct(settings),
        size_value: texts::size_value(lang, summary),
        boxes_label: texts::boxes_of(lang, &texts::size_text(summary.block)),
        boxes: Exact::whole(summary.blocks).grouped(),
        boxes_unit: if summary.blocks == 1 { texts::BOX_UNIT } else { texts::BOXES_UNIT }.get(lang),
        boxes_term: texts::boxes_term(lang, summary.blocks),
        cell_note: if per_cell == 1 {
            String::new()
        } else {
            texts::cell_note(lang, &Exact::whole(per_cell).grouped())
        },
        item_end: frame.item_end.percent(),
        waste_width: frame.unused.0.until(frame.unused.1).percent(),
        waste: texts::wasted(lang, &texts::size_text(summary.unused())),
        waste_class,
        waste_shift: if is_wide { "-24" } else { "24" },
        step_start: frame.step.0.percent(),
        step_end: frame.step.1.percent(),
        step_middle: frame.step.0.middle(frame.step.1).percent(),
        dots_class: if frame.has_wide_boxes() { "dots" } else { "none" },
        first_class: if frame.is_first_step() { "none" } else { "dots" },
        ticks: frame.ticks.iter().enumerate().map(tick).collect(),
        below: texts::below(lang, summary).unwrap_or_default(),
        above: texts::above(lang, summary, size_max).unwrap_or_default(),
        frame,
    }
}

fn kind(settings: &Settings, consistency: Consistency, rules: &Rules, size_max: i64, lang: Lang) -> Kind {
    let summary = model::summary_with(settings, consistency, rules);
    let window = frame::window(summary.blocks, summary.block, size_max.max(summary.size));
    Kind {
        consistency,
        name: texts::option_name(settings.operation, consistency).get(lang),
        factor: texts::times_factor(summary.weight),
        term: texts::exam_term(settings.operation, consistency),
        per_request: summary.per_request.grouped(),
        tokens: frame::tokens(&frame::boxes(&summary, window), summary.weight),
    }
}

fn rate(requests: Exact, lang: Lang, held: Option<i64>) -> Rate {
    let frame = frame::arrows(requests, held.unwrap_or_else(|| frame::arrow_window(requests)));
    Rate {
        end: frame.end.percent(),
        value: texts::how_often(lang, requests),
        note: if frame.per_arrow == 1 {
            String::new()
        } else {
            texts::arrow_note(lang, &Exact::whole(frame.per_arrow).grouped())
        },
        frame,
    }
}

fn equation(settings: &Settings, summary: &Summary, lang: Lang) -> Equation {
    let (size, block) = texts::equation_sizes(summary);
    let why = match () {
        () if summary.consumed == Exact::ZERO => texts::SMALLEST.get(lang).to_owned(),
        () if summary.target != Exact::whole(100) => format!("÷ {}%", summary.target.grouped()),
        () => texts::CEILING.get(lang).to_owned(),
    };
    let is_rounded = summary.consumed != summary.to_provision;
    Equation {
        size,
        block,
        block_fact: if settings.operation.is_read() {
            dynamodb::READ_UNIT_SIZE.id
        } else {
            dynamodb::WRITE_UNIT_SIZE.id
        },
        weight: texts::factor(summary.weight),
        kind: texts::option_name(
            settings.operation,
            model::kind(settings.operation, settings.index, settings.consistency),
        )
        .get(lang),
        times: summary.times(settings).map(|items| items.grouped()),
        each: if summary.is_product(settings) { None } else { Some(summary.per_request.grouped()) },
        rate: rate_text(summary.requests),
        rounding: is_rounded.then(|| (summary.consumed.grouped(), why)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE_MAX: i64 = dynamodb::ITEM_SIZE_MAX.whole();

    fn at(settings: &Settings, lang: Lang) -> Shown {
        shown(settings.clone(), &Rules::DYNAMODB, SIZE_MAX, lang, (None, None))
    }

    #[test]
    fn the_first_picture_is_nine_kilobytes_a_hundred_times_a_second() {
        let shown = at(&Settings::default(), Lang::Ko);
        assert_eq!(shown.question, "9 KB를 최종적 일관성으로 초당 100번 읽으려면?", "question");
        assert_eq!(shown.sentence, "상자 3개를 절반 값으로, 초당 100번 읽는 데 150 RCU가 필요합니다.", "sentence");
        assert_eq!((shown.answer.as_str(), shown.unit), ("150", "RCU"), "answer");
        // 9,216 - 8,192 = 1,024; 12,289 - 9,216 = 3,073.
        assert_eq!(shown.stage.below, "1,024 B 줄이면 상자 2개", "below");
        assert_eq!(shown.stage.above, "3,073 B 늘리면 상자 4개", "above");
        let units: Vec<_> = shown.kinds.iter().map(|kind| kind.per_request.as_str()).collect();
        assert_eq!(units, ["3", "1.5", "6"], "strong, eventual, transactional");
    }

    #[test]
    fn half_a_unit_shows_its_ceiling_as_a_term() {
        let settings = Settings { item: Exact::whole(3_072), requests: Exact::whole(15), ..Settings::default() };
        let shown = at(&settings, Lang::En);
        assert_eq!(shown.equation.rounding, Some(("7.5".to_owned(), "ceil".to_owned())), "0.5 x 15 = 7.5");
        assert_eq!(shown.answer, "8", "rounded up");
    }

    #[test]
    fn nothing_asked_still_takes_the_smallest_setting() {
        let settings = Settings { requests: Exact::ZERO, ..Settings::default() };
        let shown = at(&settings, Lang::Ko);
        assert_eq!(
            shown.sentence,
            "상자 3개를 절반 값으로, 초당 0번 읽는 데 0 RCU가 들고, 정할 용량은 가장 작은 설정인 1 RCU입니다.",
            "not a ceiling"
        );
        assert_eq!(
            shown.equation.rounding,
            Some(("0".to_owned(), "가장 작은 설정".to_owned())),
            "the term says so too"
        );
    }

    #[test]
    fn a_held_handle_keeps_the_stage() {
        let big = Settings { item: Exact::whole(16_000), ..Settings::default() };
        let held = shown(big.clone(), &Rules::DYNAMODB, SIZE_MAX, Lang::Ko, (Some(16_384), None));
        assert_eq!(held.stage.frame.window, 16_384, "four boxes, though a fifth would be shown");
        assert_eq!(at(&big, Lang::Ko).stage.frame.window, 32_768, "eight once it is let go");
    }
}
