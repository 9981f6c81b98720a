//! The same items twice: rounded up one by one, and rounded up together.

use skylet_chart::{Picture, Share};
use skylet_facts::dynamodb;
use skylet_units::{Exact, Lang};

use super::{Look, Row};
use crate::model::{self, Rules, Summary};
use crate::panel_texts as words;
use crate::settings::{Index, Key, Operation, Settings};

/// Most boxes drawn in a row; of more items the first are drawn.
const BOXES_MAX: i64 = 120;
/// Most items joined to their place in the pile by a line.
const LINES_MAX: usize = 40;
/// Most steps of the staircase.
const STEPS_MAX: i64 = 40;

/// The items of one request, read one by one and read together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pile {
    /// How many.
    pub items: i64,
    /// Bytes of one box.
    pub block: i64,
    /// Sizes of those that are drawn, in bytes.
    pub drawn: Vec<i64>,
    /// Boxes and unused bytes when each is rounded up alone.
    pub each: (i64, i64),
    /// Boxes and unused bytes when they are added up first.
    pub together: (i64, i64),
}

/// Counts both ways by the rules of a batch and of a Query.
#[must_use]
pub fn pile(settings: &Settings, rules: &Rules) -> Pile {
    let as_if = |operation| {
        let settings = Settings { operation, index: Index::None, key: Key::Present, ..settings.clone() };
        model::summary(&settings, rules)
    };
    let (each, together) = (as_if(Operation::BatchGetItem), as_if(Operation::Query));
    let block = rules.read_block;
    let whole = |size: Exact| size.ceil().floor_to_i64();
    let (items, sizes) = if settings.sizes.is_empty() {
        let items = settings.items.ceil().floor_to_i64().max(1);
        (items, vec![whole(settings.item); usize::try_from(items.min(BOXES_MAX)).unwrap_or(1)])
    } else {
        let sizes: Vec<_> = settings.sizes.iter().map(|size| whole(*size)).collect();
        (i64::try_from(sizes.len()).unwrap_or(i64::MAX), sizes)
    };
    let mut boxes = 0;
    let fits = |size: &i64| {
        boxes += (size + block - 1) / block;
        boxes <= BOXES_MAX
    };
    let drawn = sizes.into_iter().take_while(fits).collect();
    let of = |summary: &Summary| (summary.total, summary.total * block - summary.counted);
    Pile { items, block, drawn, each: of(&each), together: of(&together) }
}

pub(super) fn look(settings: &Settings, summary: &Summary, rules: &Rules, lang: Lang) -> Look {
    let pile = pile(settings, rules);
    let operation = Some(settings.operation).filter(|operation| operation.is_read()).unwrap_or(Operation::GetItem);
    let names = if operation.is_pooled() { (Operation::GetItem, operation) } else { (operation, Operation::Query) };
    let mut rows = vec![Row { picture: both(&pile, names, lang), ..Row::default() }];
    rows.extend(stairs(&pile, lang).map(|picture| Row { picture, ..Row::default() }));
    let mut says = vec![words::pile_says(lang, &pile), words::pile_rules(lang).to_owned()];
    if i64::try_from(pile.drawn.len()).is_ok_and(|drawn| drawn < pile.items) {
        says.push(words::pile_cut(lang, pile.drawn.len()));
    }
    if !summary.operation.is_read() {
        says.push(words::PILE_WRITES.get(lang).to_owned());
    }
    Look {
        rows,
        legend: Vec::new(),
        says,
        facts: vec![&dynamodb::READ_UNIT_SIZE, &dynamodb::PAGE_SIZE, &dynamodb::BATCH_GET_MAX],
    }
}

/// Items on boxes of their own above, the same items side by side on common boxes below, in one scale: what stays free
/// at the right is what is saved.
fn both(pile: &Pile, names: (Operation, Operation), lang: Lang) -> Picture {
    const ITEM: (i16, i16) = (28, 16);
    const BOX: (i16, i16) = (44, 22);
    const SUM: (i16, i16) = (112, 16);
    const COMMON: (i16, i16) = (128, 22);
    let block = pile.block;
    let boxes: i64 = pile.drawn.iter().map(|size| (size + block - 1) / block).sum();
    // A row always has room for what it is compared with.
    let window = boxes.max(4) * block;
    let at = |bytes: i64| Share::of(bytes, window);
    let mut picture = Picture::new(174);
    let value = |(boxes, unused): (i64, i64)| words::boxes_and_waste(lang, boxes, unused);
    picture.text("start strong", (Share::ZERO, 16), words::one_by_one(lang, names.0, pile.items));
    picture.text("end", (Share::FULL, 16), value(pile.each));
    let (mut own, mut sum) = (0, 0);
    for size in &pile.drawn {
        let end = own + (size + block - 1) / block * block;
        if pile.drawn.len() <= LINES_MAX {
            picture.line("flow", (at(own + size / 2), BOX.0 + BOX.1), (at(sum + size / 2), SUM.0));
        }
        picture.rect("bar", at(own), at(own + size), ITEM);
        picture.rect("filled", at(own), at(own + size), BOX);
        picture.rect("waste", at(own + size), at(end), BOX);
        for start in (own..end).step_by(usize::try_from(block).unwrap_or(1)) {
            picture.rect("box", at(start), at(start + block), BOX);
        }
        picture.rect("bar piece", at(sum), at(sum + size), SUM);
        (own, sum) = (end, sum + size);
    }
    let end = (sum + block - 1) / block * block;
    picture.rect("filled", Share::ZERO, at(sum), COMMON);
    picture.rect("waste", at(sum), at(end), COMMON);
    for start in (0..end).step_by(usize::try_from(block).unwrap_or(1)) {
        picture.rect("box", at(start), at(start + block), COMMON);
    }
    picture.text("start strong", (Share::ZERO, 168), words::together(lang, names.1));
    picture.text("end", (Share::FULL, 168), value(pile.together));
    picture
}

/// Boxes against the size of an item, both ways: where the two lines meet, nothing is saved.
fn stairs(pile: &Pile, lang: Lang) -> Option<Picture> {
    const TOP: i16 = 24;
    const FOOT: i16 = 96;
    let size = *pile.drawn.first()?;
    let is_equal = pile.drawn.iter().all(|other| *other == size);
    let columns = (size + pile.block - 1) / pile.block;
    let most = columns * pile.items;
    if !is_equal || pile.items < 2 || most > STEPS_MAX {
        return None;
    }
    let window = columns * pile.block;
    let height = |boxes: i64| {
        let rise = boxes * i64::from(FOOT - TOP) / most;
        FOOT - i16::try_from(rise).unwrap_or(0)
    };
    let mut picture = Picture::new(120);
    let mut stair = |class: &'static str, steps: i64, boxes: i64| {
        let at = |step: i64| Share::of(step, steps);
        for step in 0..steps {
            let y = height((step + 1) * boxes);
            picture.line(class, (at(step), y), (at(step + 1), y));
            if step > 0 {
                picture.line(class, (at(step), height(step * boxes)), (at(step), y));
            }
        }
    };
    stair("each-line", columns, pile.items);
    stair("sum-line", most, 1);
    picture.text("end", (Share::FULL, TOP - 7), words::ONE_BY_ONE.get(lang).to_owned());
    let middle = Share::of(6, 10);
    picture.text("start sum-text", (middle, height(most * 6 / 10) + 20), words::TOGETHER_SHORT.get(lang).to_owned());
    let here = Share::of(size, window);
    let class = if here.hundredths() > 5_000 { "end here-text" } else { "start here-text" };
    picture.line("here-line", (here, TOP - 4), (here, FOOT));
    // Under the upper line, where both are far apart.
    picture.text(class, (here, TOP + 16), words::size(size));
    picture.text("start muted", (Share::ZERO, 114), "0".to_owned());
    picture.text("middle muted", (Share::of(1, 2), 114), words::STAIRS_AXIS.get(lang).to_owned());
    picture.text("end muted", (Share::FULL, 114), words::size(window));
    Some(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(item: i64, items: i64) -> Pile {
        let settings = Settings { item: Exact::whole(item), items: Exact::whole(items), ..Settings::default() };
        pile(&settings, &Rules::DYNAMODB)
    }

    #[test]
    fn ten_halves_of_a_kilobyte_need_ten_boxes_or_two() {
        // 10 x ceil(512 / 4,096) = 10 boxes, 10 x 3,584 = 35,840 B unused; ceil(5,120 / 4,096) = 2, 3,072 B unused.
        let pile = of(512, 10);
        assert_eq!((pile.each, pile.together), ((10, 35_840), (2, 3_072)), "one by one, together");
        assert_eq!(pile.drawn.len(), 10, "all drawn");
    }

    #[test]
    fn nothing_is_saved_on_whole_boxes_and_on_a_single_item() {
        assert_eq!(of(4_096, 10).each, of(4_096, 10).together, "whole boxes");
        assert_eq!(of(9_216, 1).each, of(9_216, 1).together, "one item");
    }

    #[test]
    fn of_many_items_the_first_are_drawn() {
        let pile = of(9_216, 1_000);
        // 3 boxes each: 40 items in 120 boxes.
        assert_eq!((pile.drawn.len(), pile.each.0), (40, 3_000), "40 of a thousand");
        // 1,000 x 9,216 B in pages of 113 items: 8 x ceil(1,041,408 / 4,096) + ceil(96 x 9,216 / 4,096) = 8 x 255 + 216.
        assert_eq!(pile.together.0, 2_256, "page by page");
    }
}
