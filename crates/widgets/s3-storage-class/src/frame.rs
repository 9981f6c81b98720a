//! What follows the reader's dot: its arms to the nearest borders, and the axes.
//!
//! Horizontal places are shares of the stage's width, so that the view can be any width; heights are pixels. Pure: the
//! same state gives the same picture everywhere. The map underneath is in `map`.

use skylet_chart::{Picture, Share};
use skylet_units::Lang;

use crate::edges::{Edge, Slice};
use crate::flips::Axis;
use crate::map::{self, HEIGHT, Map, y_of};
use crate::map_texts as words;
use crate::scale::Scale;
use crate::settings::Class;
use crate::texts::class_name;

/// Height of the axis below the map.
pub const AXIS_HEIGHT: i16 = 24;
/// A ring at the end of an arm.
const RING: &str = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0";
/// Labels nearer than this, in hundredths of a percent or pixels, would touch.
const NEAR_ACROSS: i64 = 1_100;
const NEAR_DOWN: i16 = 17;
/// Labels of the axis nearer than this touch where the map is narrow.
const TIGHT_ACROSS: i64 = 2_600;
/// The fewest cells of the map a name has room in: in less stands a sign.
const NAME_CELLS_MIN: usize = 4;
/// How near the words of a border are to a name that they say too; the second where the map is narrow.
const SAID_ACROSS: i64 = 2_000;
const SAID_NARROW: i64 = 4_500;
const SAID_DOWN: i16 = 44;

/// The name of a class in style sheets.
#[must_use]
pub const fn style(class: Option<Class>) -> &'static str {
    match class {
        Some(Class::Standard) => "standard",
        Some(Class::IntelligentTiering) => "tiering",
        Some(Class::StandardIa) => "ia",
        Some(Class::OneZoneIa) => "one-zone",
        Some(Class::ExpressOneZone) => "express",
        Some(Class::GlacierInstant) => "instant",
        Some(Class::GlacierFlexible) => "flexible",
        Some(Class::DeepArchive) => "deep",
        Some(Class::ReducedRedundancy) | None => "barred",
    }
}

/// The same for its signs.
#[must_use]
pub const fn signs(class: Option<Class>) -> &'static str {
    match class {
        Some(Class::Standard) => "sign standard",
        Some(Class::IntelligentTiering) => "sign tiering",
        Some(Class::StandardIa) => "sign ia",
        Some(Class::OneZoneIa) => "sign one-zone",
        Some(Class::ExpressOneZone) => "sign express",
        Some(Class::GlacierInstant) => "sign instant",
        Some(Class::GlacierFlexible) => "sign flexible",
        Some(Class::DeepArchive) => "sign deep",
        Some(Class::ReducedRedundancy) | None => "sign barred",
    }
}

/// The names on the map: each in full, and short for where there is little room.
#[must_use]
pub fn names(map: &Map, winner: Option<Class>, nearest: Option<(Share, i16, Edge)>, lang: Lang) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    for name in &map.names {
        let place = (name.at.0, name.at.1 + 5);
        if name.cells < NAME_CELLS_MIN {
            picture.text(signs(name.class), (place.0, place.1 - 1), map::sign(name.class).to_owned());
            continue;
        }
        // Where the words of the nearest border say the name already, it does not stand there twice.
        let said = nearest.filter(|(_, y, edge)| edge.class == name.class && (y - name.at.1).abs() < SAID_DOWN);
        let across = said.map(|(x, _, _)| (x.hundredths() - name.at.0.hundredths()).abs());
        if across.is_some_and(|across| across < SAID_ACROSS) {
            continue;
        }
        let is_said_narrow = across.is_some_and(|across| across < SAID_NARROW);
        let (full, short) = match name.class {
            Some(class) => (class_name(class), words::short_name(class)),
            None => (words::BARRED.get(lang), words::BARRED.get(lang)),
        };
        let is_full = full.len() * 3 <= name.cells * 4;
        let is_winner = winner.is_some() && name.class == winner;
        let classes = match (is_full, is_winner) {
            (true, false) => ["label middle roomy", "label middle tight"],
            (true, true) => ["label middle strong roomy", "label middle strong tight"],
            (false, false) => ["label middle", ""],
            (false, true) => ["label middle strong", ""],
        };
        let text = if is_full { full } else { short };
        if is_said_narrow {
            let class = if is_winner { "label middle strong roomy" } else { "label middle roomy" };
            picture.text(class, place, text.to_owned());
            continue;
        }
        picture.text(classes[0], place, text.to_owned());
        if is_full {
            picture.text(classes[1], place, short.to_owned());
        }
    }
    picture
}

/// Where a state stands on the map.
#[must_use]
pub fn dot(reads: &Slice, days: i64) -> (Share, i16) {
    (reads.scale.share(reads.value), y_of(days))
}

/// The dot's arms, the nearest one last and with words.
#[must_use]
pub fn arms(reads: &Slice, days: &Slice, nearest: Option<Edge>, lang: Lang) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let at = dot(reads, days.value);
    let edges = [reads.edges, days.edges].into_iter().flatten().flatten();
    for edge in edges.filter(|edge| Some(*edge) != nearest) {
        let end = end_of(edge, reads, at);
        picture.line("arm", at, end);
        picture.mark("ring-end", end, RING);
        let (class, place) = match edge.axis {
            Axis::Reads if edge.is_up => ("far start beside", end),
            Axis::Reads => ("far end beside", end),
            _ if edge.is_up => ("far start beside", (end.0, end.1)),
            _ => ("far start beside", (end.0, (end.1 + 14).min(HEIGHT - 6))),
        };
        picture.text(class, place, words::tick(lang, edge.axis, edge.value));
    }
    if let Some(edge) = nearest.filter(|edge| edge.axis != Axis::Size) {
        let end = end_of(edge, reads, at);
        picture.line("arm nearest", at, end);
        picture.mark("ring-end nearest", end, RING);
        let (strong, plain, y) = near_words(edge, end);
        picture.text(strong, (end.0, y), words::border_tick(lang, edge));
        picture.text(plain, (end.0, y + 18), words::beyond(lang, edge));
    }
    picture
}

/// On which side the words of the nearest border stand, and how high: never on the arm, never outside.
fn near_words(edge: Edge, end: (Share, i16)) -> (&'static str, &'static str, i16) {
    let is_left = match edge.axis {
        Axis::Reads => !edge.is_up,
        _ => end.0 > Share::of(6, 10),
    };
    let has_room = if is_left { end.0 > Share::of(3, 10) } else { end.0 < Share::of(7, 10) };
    let is_end = is_left == has_room;
    let classes =
        if is_end { ("near strong end beside", "near end beside") } else { ("near strong beside", "near beside") };
    let y = if has_room || edge.axis == Axis::Days { end.1 - 5 } else { end.1 - 34 };
    (classes.0, classes.1, y.clamp(16, HEIGHT - 24))
}

fn end_of(edge: Edge, reads: &Slice, at: (Share, i16)) -> (Share, i16) {
    match edge.axis {
        Axis::Reads => (reads.scale.share(edge.value), at.1),
        Axis::Days | Axis::Size => (at.0, y_of(edge.value)),
    }
}

/// The days down the left side, the dot's own among them; texts end where the map begins.
#[must_use]
pub fn days_axis(days: i64, lang: Lang) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let own = y_of(days);
    for tick in [1, 7, 30, 90, 365, 1_095, 3_650] {
        let y = y_of(tick);
        picture.line("tick", (Share::ZERO, y), (Share::ZERO, y));
        if (y - own).abs() >= NEAR_DOWN {
            picture.text("scale end", (Share::ZERO, y + 5), words::day_tick(lang, tick));
        }
    }
    picture.text("scale end own", (Share::ZERO, own + 5), words::tick(lang, Axis::Days, days));
    picture
}

/// The reads below, the dot's own among them.
#[must_use]
pub fn reads_axis(reads: &Slice, lang: Lang) -> Picture {
    let mut picture = Picture::new(AXIS_HEIGHT);
    let own = reads.scale.share(reads.value);
    for (value, name) in words::reads_ticks(reads.scale) {
        let class = match value {
            0 => "scale",
            400 => "scale middle spare",
            value if reads.scale.share(value) == Share::FULL => "scale end",
            _ => "scale middle",
        };
        let place = reads.scale.share(value);
        let way = (place.hundredths() - own.hundredths()).abs();
        if way >= NEAR_ACROSS {
            let class = if way < TIGHT_ACROSS && class == "scale middle" { "scale middle spare" } else { class };
            picture.text(class, (place, 17), name.get(lang).to_owned());
        }
    }
    let side = match own.hundredths() {
        0..700 => "scale own",
        700..9_300 => "scale own middle",
        _ => "scale own end",
    };
    picture.text(side, (own, 17), words::axis_value(lang, Axis::Reads, reads.value));
    picture
}

/// What a place on a scale stands for when it is dragged to: a number that can be said.
#[must_use]
pub fn snapped(axis: Axis, scale: Scale, place: i64) -> i64 {
    let value = scale.value(place);
    // A hundred parts, which are once a year, and their like are no steps of the axis: a place or two around is theirs.
    let yearly = [100, 200, 300, 400].into_iter().find(|parts| (scale.place(*parts) - place).abs() <= 2);
    match axis {
        Axis::Reads => yearly.unwrap_or_else(|| on_grid(axis, value)),
        Axis::Days => value,
        Axis::Size => on_grid(axis, value),
    }
}

/// The step of an axis at or below a value.
fn on_grid(axis: Axis, value: i64) -> i64 {
    axis.up(value).and_then(|next| axis.down(next)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn once_a_year_can_be_dragged_to() {
        for parts in [100, 200, 300, 400] {
            let place = Scale::READS.place(parts);
            assert_eq!(snapped(Axis::Reads, Scale::READS, place), parts, "{parts}/1,200");
        }
    }
}
