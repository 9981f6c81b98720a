//! What stands beside the map and comes after the first paint: the sliders on their slices, and the answer of an exam.
//!
//! Pure, as `shown` is. The slices are those through the reader's dot, along reads, days and the size of an object.

use skylet_chart::{Picture, Share};
use skylet_contract::Nudge;
use skylet_units::Lang;

use crate::beside_texts as told;
use crate::edges::{self, Slice};
use crate::exam::exam;
use crate::flips::Axis;
use crate::frame;
use crate::map;
use crate::map_texts as words;
use crate::model::Summary;
use crate::scale::Scale;
use crate::settings::{Class, DAYS_MAX, READS_MAX, SIZE_MAX, Settings};
use crate::territory::Field;
use crate::texts;

/// Top and height of the strip under a slider, and the height of its picture with the numbers below.
const STRIP: (i16, i16) = (13, 18);
/// See `STRIP`.
pub const STRIP_HEIGHT: i16 = 62;
/// Labels nearer than this, in hundredths of a percent, would touch.
const NEAR_TICK: i64 = 1_500;
/// The narrowest stretch that has room for a sign.
const SIGN_WIDTH: i64 = 500;

/// What stands beside the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The strips under the sliders: reads, days, object size.
    pub strips: [Strip; 3],
    /// What an exam wants to hear.
    pub exam: String,
    /// All of it in sentences.
    pub told: String,
}

/// A slider's strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    /// Who wins along it.
    pub picture: Picture,
    /// Places across, and where the handle stands.
    pub places: (i64, i64),
    /// The same as a share of the width.
    pub end: String,
    /// What the handle says.
    pub value_text: String,
}

/// Lays it out; `reads` is the scale of the map across.
#[must_use]
pub fn beside(settings: &Settings, summary: &Summary, reads: Scale, lang: Lang) -> Beside {
    let field = Field::of(settings);
    let slices = [(Axis::Reads, Some(reads)), (Axis::Days, None), (Axis::Size, None)]
        .map(|(axis, scale)| edges::slice(settings, &field, axis, scale));
    let winner = summary.winner().map_or(texts::NONE.get(lang), |best| texts::class_name(best.class));
    let exam = told::exam(lang, &exam(settings, &summary.rivals));
    let along: String = slices.iter().map(|slice| told::slice_says(lang, slice)).collect();
    Beside {
        strips: [0, 1, 2].map(|at| strip(&slices[at], winner, lang)),
        told: format!("{} {exam}", along.trim_start()),
        exam,
    }
}

fn strip(slice: &Slice, winner: &str, lang: Lang) -> Strip {
    Strip {
        picture: picture(slice, lang),
        places: (slice.scale.length(), slice.scale.place(slice.value)),
        end: slice.scale.share(slice.value).percent(),
        value_text: told::handle_value(lang, slice, winner),
    }
}

/// The style of a class on a strip.
const fn area(class: Option<Class>) -> &'static str {
    match class {
        Some(Class::Standard) => "area standard",
        Some(Class::IntelligentTiering) => "area tiering",
        Some(Class::StandardIa) => "area ia",
        Some(Class::OneZoneIa) => "area one-zone",
        Some(Class::ExpressOneZone) => "area express",
        Some(Class::GlacierInstant) => "area instant",
        Some(Class::GlacierFlexible) => "area flexible",
        Some(Class::DeepArchive) => "area deep",
        Some(Class::ReducedRedundancy) | None => "area barred",
    }
}

/// A slice as a strip: who wins along it, where that changes, and the numbers of the nearest borders.
fn picture(slice: &Slice, lang: Lang) -> Picture {
    let mut picture = Picture::new(STRIP_HEIGHT);
    let mut from = Share::ZERO;
    for stretch in &slice.stretches {
        picture.rect(area(stretch.class), from, stretch.end, STRIP);
        if from.until(stretch.end).hundredths() >= SIGN_WIDTH {
            let middle = (from.middle(stretch.end), STRIP.0 + 13);
            picture.text(frame::signs(stretch.class), middle, map::sign(stretch.class).to_owned());
        }
        if from > Share::ZERO {
            picture.line("border", (from, STRIP.0 - 4), (from, STRIP.0 + STRIP.1 + 4));
        }
        from = stretch.end;
    }
    let mut taken = [-NEAR_TICK * 2; 4];
    let mut label = |picture: &mut Picture, place: Share, class: [&'static str; 3], text: String| {
        let at = place.hundredths();
        if taken.iter().all(|other| (other - at).abs() >= NEAR_TICK) {
            taken.rotate_left(1);
            taken[3] = at;
            let side = match at {
                0..700 => class[0],
                700..9_300 => class[1],
                _ => class[2],
            };
            picture.text(side, (place, STRIP_HEIGHT - 6), text);
        }
    };
    let strong = ["scale strong", "scale strong middle", "scale strong end"];
    let mut edges = slice.edges;
    if let [Some(below), Some(above)] = edges {
        // The nearer one is never left out.
        if above.way < below.way {
            edges.swap(0, 1);
        }
    }
    for edge in edges.into_iter().flatten() {
        label(&mut picture, slice.scale.share(edge.value), strong, words::tick(lang, slice.axis, edge.value));
    }
    let plain = ["scale", "scale middle", "scale end"];
    let ends = [(Share::ZERO, slice.scale.value(0)), (Share::FULL, slice.scale.value(slice.scale.length()))];
    for (place, value) in ends {
        let text = if slice.axis == Axis::Reads && value == 0 {
            words::NEVER.get(lang).to_owned()
        } else {
            words::tick(lang, slice.axis, value)
        };
        label(&mut picture, place, plain, text);
    }
    picture
}

/// A value after a key: a step of the axis, of the scale, ten of those, or an end.
#[must_use]
pub fn nudged(axis: Axis, value: i64, nudge: Nudge) -> i64 {
    let scale = Scale::of(axis, value);
    let (first, last) = match axis {
        Axis::Reads => (0, READS_MAX * crate::money::READ_PARTS),
        Axis::Days => (1, DAYS_MAX),
        Axis::Size => (1, SIZE_MAX),
    };
    let fine = |by: i64| if by > 0 { axis.up(value) } else { axis.down(value) }.unwrap_or(value);
    let steps = |by: i64| {
        let near = fine(by);
        let to = frame::snapped(axis, scale, scale.place(value) + by * 4);
        // Where steps of the scale are finer than those of the axis, those count.
        if by > 0 { to.max(near) } else { to.min(near) }
    };
    let to = match nudge {
        Nudge::Fine(by) => fine(by),
        Nudge::Plain(by) => steps(by),
        Nudge::Coarse(by) => steps(by * 5),
        Nudge::Page(by) => steps(by * 10),
        Nudge::First => scale.value(0),
        Nudge::Last => scale.value(scale.length()),
    };
    to.clamp(first, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_by_steps_that_can_be_said() {
        // 0.5 reads a month are 600 parts of 1,200.
        assert_eq!(nudged(Axis::Reads, 600, Nudge::Fine(1)), 612, "a hundredth");
        assert_eq!(nudged(Axis::Days, 120, Nudge::Fine(-1)), 119, "a day");
        // A step of the days' scale multiplies (d + 14) by 1.0232: 134 becomes 137.1.
        assert_eq!(nudged(Axis::Days, 120, Nudge::Plain(1)), 123, "a step");
        assert_eq!(nudged(Axis::Size, 1 << 20, Nudge::Plain(-1)), 966 << 10, "a twelfth of a halving, in whole KB");
        assert_eq!(nudged(Axis::Days, 1, Nudge::Plain(-1)), 1, "the end");
        assert_eq!(nudged(Axis::Reads, 600, Nudge::Last), 36_000, "the end of the map");
    }

    #[test]
    fn every_key_moves_and_leads_back_over() {
        for (axis, scale) in [(Axis::Reads, Scale::READS), (Axis::Days, Scale::DAYS), (Axis::Size, Scale::SIZE)] {
            let (mut value, last) = (scale.value(0), scale.value(scale.length()));
            let mut keys = 0;
            while value < last {
                let next = nudged(axis, value, Nudge::Plain(1));
                assert!(next > value, "{axis:?} at {value}");
                assert!(nudged(axis, next, Nudge::Plain(-1)) < next, "{axis:?} back from {next}");
                (value, keys) = (next, keys + 1);
            }
            assert!((100..=300).contains(&keys), "{axis:?}: {keys} keys");
        }
    }
}
