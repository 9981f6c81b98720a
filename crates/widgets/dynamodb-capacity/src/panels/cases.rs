//! Requests that cost otherwise than the item suggests: one that was larger, one that is not there, one refused.

use skylet_chart::{Picture, Share};
use skylet_facts::dynamodb;
use skylet_units::{Exact, Lang};

use super::{Look, Row};
use crate::model::{Rules, Summary};
use crate::panel_texts as words;
use crate::settings::{Condition, Key, Operation, Settings};

pub(super) fn look(settings: &Settings, summary: &Summary, rules: &Rules, lang: Lang) -> Look {
    let operation = settings.operation;
    let facts = vec![&dynamodb::STANDARD_WRITE_UNITS, &dynamodb::EVENTUAL_READ_UNITS];
    if operation.is_read() {
        let says = if operation.is_pooled() {
            words::NOTHING_FOUND.get(lang).to_owned()
        } else {
            words::absent_says(lang, settings, summary)
        };
        return Look { says: vec![says], facts, ..Look::default() };
    }
    let has_before = matches!(operation, Operation::PutItem | Operation::UpdateItem);
    let mut rows = Vec::new();
    if has_before {
        let most = settings.item.max(settings.before);
        let bar = |label, size: Exact| Row {
            label: words::Text::get(label, lang).to_owned(),
            note: String::new(),
            picture: sized(size, most, rules.write_block),
            value: words::size_of(size),
            unit: "",
        };
        rows = vec![bar(words::BEFORE, settings.before), bar(words::AFTER, settings.item)];
    }
    let mut says = Vec::new();
    if operation == Operation::DeleteItem && settings.key == Key::Absent {
        says.push(words::absent_says(lang, settings, summary));
    } else if has_before && settings.condition == Condition::Met {
        says.push(words::larger_says(lang, settings, summary));
    }
    match (settings.condition, summary.other_page) {
        (Condition::Failed, Some(other)) => says.push(words::failed_says(lang, settings, summary, other)),
        (Condition::Failed, None) => says.push(words::FAILED_TOGETHER.get(lang).to_owned()),
        (Condition::Met, _) => {}
    }
    if operation == Operation::BatchWriteItem {
        says = vec![words::NO_CONDITION.get(lang).to_owned()];
    } else if says.is_empty() {
        says.push(words::CASES_HINT.get(lang).to_owned());
    }
    Look { rows, legend: Vec::new(), says, facts }
}

/// A bar as long as the item, on the boxes it needs; both bars in one scale.
fn sized(size: Exact, most: Exact, block: i64) -> Picture {
    let bytes = |size: Exact| size.ceil().floor_to_i64();
    let boxes = |bytes: i64| (bytes + block - 1) / block;
    let window = (boxes(bytes(most)) * block).max(block);
    let mut picture = Picture::new(30);
    let (size, end) = (bytes(size), boxes(bytes(size)) * block);
    let at = |bytes: i64| Share::of(bytes, window);
    picture.rect("bar", Share::ZERO, at(size), (7, 16));
    picture.rect("waste", at(size), at(end), (7, 16));
    if window / block <= 40 {
        for start in (0..end).step_by(usize::try_from(block).unwrap_or(1)) {
            picture.rect("box", at(start), at(start + block), (7, 16));
        }
    } else {
        picture.rect("box", Share::ZERO, at(end), (7, 16));
    }
    picture
}
