//! Every size an item may have: units against bytes, and the sizes next to this one where the answer changes.

use skylet_chart::{Picture, Share};
use skylet_facts::dynamodb;
use skylet_units::{Exact, Lang};

use super::{Look, Row};
use crate::model::{self, Rules, Summary};
use crate::panel_texts as words;
use crate::settings::{SIZE_MAX, Settings};

/// Top and foot of the staircase, below the handle.
const TOP: i16 = 46;
const FOOT: i16 = 118;

/// A size near the one shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// In bytes.
    pub size: i64,
    /// Units of one request with an item of that size.
    pub units: Exact,
}

/// The largest size with fewer boxes, a byte less, this size, a byte more, and the smallest with more boxes.
#[must_use]
pub fn near(settings: &Settings, summary: &Summary, rules: &Rules) -> [Option<Near>; 5] {
    let size = settings.item.ceil().floor_to_i64();
    let block = summary.block;
    let boxes = (size + block - 1) / block;
    let sizes = [(boxes - 1) * block, size - 1, size, size + 1, boxes * block + 1];
    sizes.map(|size| {
        (1..=SIZE_MAX).contains(&size).then(|| {
            let settings = Settings { item: Exact::whole(size), ..settings.clone() };
            Near { size, units: model::summary(&settings, rules).per_request }
        })
    })
}

/// The size a handle dragged over all sizes means: whole boxes when it is near their last byte.
#[must_use]
pub fn snapped(bytes: i64, block: i64) -> i64 {
    let reach = (SIZE_MAX / 512).min(block / 4);
    let edge = (bytes + block / 2) / block * block;
    if edge > 0 && (bytes - edge).abs() <= reach { edge.min(SIZE_MAX) } else { bytes.clamp(1, SIZE_MAX) }
}

pub(super) fn look(settings: &Settings, summary: &Summary, rules: &Rules, lang: Lang) -> Look {
    let says =
        vec![words::cliff_says(lang, &near(settings, summary, rules), summary.unit(), summary.is_direct(settings))];
    let row = Row { picture: stairs(settings, summary, lang), ..Row::default() };
    Look { rows: vec![row], legend: Vec::new(), says, facts: vec![&dynamodb::ITEM_SIZE_MAX, block_fact(summary)] }
}

fn block_fact(summary: &Summary) -> &'static skylet_facts::Fact {
    if summary.operation.is_read() { &dynamodb::READ_UNIT_SIZE } else { &dynamodb::WRITE_UNIT_SIZE }
}

/// One step for each box; of small boxes the steps are too fine to be drawn, and a line stands for them.
fn stairs(settings: &Settings, summary: &Summary, lang: Lang) -> Picture {
    let steps = SIZE_MAX / summary.block;
    let mut picture = Picture::new(142);
    let height = |step: i64| {
        let rise = step * i64::from(FOOT - TOP) / steps;
        FOOT - i16::try_from(rise).unwrap_or(0)
    };
    if steps <= 100 {
        for step in 0..steps {
            let y = height(step + 1);
            picture.line("stair", (Share::of(step, steps), y), (Share::of(step + 1, steps), y));
        }
    } else {
        picture.line("stair", (Share::ZERO, FOOT), (Share::FULL, TOP));
    }
    let here = Share::of(settings.item.ceil().floor_to_i64(), SIZE_MAX);
    picture.rect("passed", Share::ZERO, here, (FOOT + 2, 4));
    picture.text("start muted", (Share::ZERO, 138), "0".to_owned());
    for (class, quarter) in [("middle muted", 1), ("middle muted", 2), ("middle muted", 3), ("end muted", 4)] {
        picture.text(class, (Share::of(quarter, 4), 138), words::size(SIZE_MAX * quarter / 4));
    }
    let class = if here.hundredths() > 6_000 { "end beside strong" } else { "start beside strong" };
    picture.text(class, (here, 27), words::each_request(lang, summary.per_request, summary.unit()));
    picture
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::summary;

    #[test]
    fn a_byte_more_than_whole_boxes_is_a_unit_more() {
        let of = |item: i64| {
            let settings = Settings { item: Exact::whole(item), ..Settings::default() };
            near(&settings, &summary(&settings, &Rules::DYNAMODB), &Rules::DYNAMODB)
        };
        // 8,192 B are two boxes at half a unit: 1; 8,193 B three: 1.5.
        let sizes: Vec<_> = of(8_192).into_iter().flatten().map(|near| (near.size, near.units.text())).collect();
        let expected = [(4_096, "0.5"), (8_191, "1"), (8_192, "1"), (8_193, "1.5"), (8_193, "1.5")];
        assert_eq!(sizes, expected.map(|(size, units)| (size, units.to_owned())), "around 8 KB");
        assert_eq!(of(1)[..2], [None, None], "nothing is smaller than a byte");
        assert_eq!(of(409_600)[3..], [None, None], "nothing is larger than 400 KB");
    }

    #[test]
    fn a_far_handle_rests_on_whole_boxes() {
        for (bytes, expected) in [(0, 1), (4_000, 4_096), (4_800, 4_096), (5_500, 5_500), (999_999, SIZE_MAX)] {
            assert_eq!(snapped(bytes, 4_096), expected, "{bytes} B");
        }
    }
}
