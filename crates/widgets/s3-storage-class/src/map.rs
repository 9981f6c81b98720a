//! The map of who wins over reads a month and days kept: areas, borders, marks and names.
//!
//! Pure, and without the reader's dot: it is made anew only when something else than days and reads changes. What lies on
//! it follows the dot and is in `frame`.

use skylet_chart::Share;

use crate::flips::Axis;
use crate::scale::Scale;
use crate::settings::{Class, Settings};
use crate::territory::{Field, territories};

/// Height of the map in pixels, and of the rows it is worked out in.
pub const HEIGHT: i16 = 320;
const ROW: i16 = 2;
/// Steps of the scale from one sample to the next.
const STRIDE: usize = 6;
/// Borders looked for between two samples.
const BORDERS_MAX: usize = 8;
/// Columns and rows in which names are given room.
const NAME_CELLS: usize = 60;
/// Columns of marks and pixels from one row of them to the next.
const MARK_COLUMNS: i64 = 24;
const MARK_STEP: i16 = 20;
/// How far from a name, in hundredths of a percent and pixels, there are no marks.
const CLEAR: (i64, i16) = (950, 16);
/// Areas: one a class, and one where every class is barred.
pub const AREAS: usize = Class::COUNT + 1;

/// The map of a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// What it follows from: the state with everything left out that does not matter.
    key: Settings,
    /// Reads across.
    pub scale: Scale,
    /// The area of each class in the order of [`Class`], last that of none: an SVG path in hundredths of a percent
    /// across and pixels down. Empty where there is none.
    pub areas: [String; AREAS],
    /// The lines between them, likewise.
    pub borders: String,
    /// Samples that were worked out, one mark each.
    pub marks: Vec<Marks>,
    /// Where names stand.
    pub names: Vec<Name>,
}

/// Marks of one class in every other column, as lists for one text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// Index of the area.
    pub area: usize,
    /// Whether they are left out where there is little room.
    pub is_spare: bool,
    /// Places across, with their units.
    pub x: String,
    /// Places down.
    pub y: String,
    /// As many signs.
    pub signs: String,
}

/// Where the name of a territory stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// The class; none where every class is barred.
    pub class: Option<Class>,
    /// Its middle.
    pub at: (Share, i16),
    /// How many sixtieths of the width are free there.
    pub cells: usize,
}

/// One class along a scale, up to where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The class; none where every class is barred.
    pub class: Option<Class>,
    /// Where it ends: that is won by the next one.
    pub end: Share,
}

/// The sign of a class: a shape of its own beside its colour.
#[must_use]
pub const fn sign(class: Option<Class>) -> &'static str {
    match class {
        Some(Class::Standard) => "●",
        Some(Class::IntelligentTiering) => "◆",
        Some(Class::StandardIa) => "■",
        Some(Class::OneZoneIa) => "□",
        Some(Class::ExpressOneZone) => "○",
        Some(Class::GlacierInstant) => "▲",
        Some(Class::GlacierFlexible) => "✕",
        Some(Class::DeepArchive) => "▬",
        Some(Class::ReducedRedundancy) | None => "·",
    }
}

/// The index of a class's area.
#[must_use]
pub fn area(class: Option<Class>) -> usize {
    class.map_or(Class::COUNT, |class| class as usize)
}

/// The day of a place down the map: the longest time is at the top.
#[must_use]
pub fn day_at(y: i16) -> i64 {
    let scale = Scale::DAYS;
    scale.value((i64::from(HEIGHT) - i64::from(y)) * scale.length() / i64::from(HEIGHT))
}

/// The place down the map of a day.
#[must_use]
pub fn y_of(days: i64) -> i16 {
    let up = Scale::DAYS.share(days).hundredths() * i64::from(HEIGHT) / 10_000;
    HEIGHT - i16::try_from(up).unwrap_or(HEIGHT)
}

/// The map of a state; the one before if that is the same.
#[must_use]
pub fn map(settings: &Settings, scale: Scale, before: Option<&Map>) -> Map {
    let first = Settings::default();
    let key = Settings {
        days: first.days,
        reads: first.reads,
        pattern: first.pattern,
        first_class: first.first_class,
        next_class: first.next_class,
        next_day: first.next_day,
        last_class: first.last_class,
        last_day: first.last_day,
        rules: first.rules,
        small_objects: first.small_objects,
        class: first.class,
        panel: first.panel,
        ..settings.clone()
    };
    match before {
        Some(before) if before.key == key && before.scale == scale => before.clone(),
        _ => drawn(key, scale),
    }
}

fn drawn(key: Settings, scale: Scale) -> Map {
    let field = Field::of(&key);
    let samples: Vec<_> = scale.values().into_iter().step_by(STRIDE).collect();
    let row = |row: i16| {
        let days = day_at(row * ROW + ROW / 2);
        stretches(&|reads| field.winner(days, reads), scale, &samples)
    };
    let rows: Vec<_> = (0..HEIGHT / ROW).map(row).collect();
    let names = names(&rows);
    let marks = marks(&field, scale, &names);
    let (areas, borders) = outlines(&rows);
    Map { key, scale, areas, borders, marks, names }
}

/// Who wins along a scale, with every border looked for between the samples it lies between.
#[must_use]
pub fn stretches(winner: &dyn Fn(i64) -> Option<Class>, scale: Scale, samples: &[i64]) -> Vec<Stretch> {
    let mut row = Vec::new();
    let mut before = samples.first().copied().unwrap_or_default();
    let mut class = winner(before);
    for after in samples.iter().copied() {
        let end = winner(after);
        for _ in 0..BORDERS_MAX {
            if class == end {
                break;
            }
            let (mut same, mut other) = (before, after);
            while other - same > 1 {
                let middle = i64::midpoint(same, other);
                if winner(middle) == class {
                    same = middle;
                } else {
                    other = middle;
                }
            }
            row.push(Stretch { class, end: scale.share(other) });
            class = winner(other);
            before = other;
        }
        (before, class) = (after, end);
    }
    row.push(Stretch { class, end: Share::FULL });
    row
}

/// The stretch at a place of a row: its class and where it begins and ends.
fn at(row: &[Stretch], place: Share) -> (Option<Class>, Share, Share) {
    let mut from = Share::ZERO;
    for stretch in row {
        if place < stretch.end {
            return (stretch.class, from, stretch.end);
        }
        from = stretch.end;
    }
    (row.last().and_then(|last| last.class), from, Share::FULL)
}

fn is_like(one: &[Stretch], other: &[Stretch]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.class == other.class)
}

/// Areas and borders: rows with the same classes in the same order are joined.
fn outlines(rows: &[Vec<Stretch>]) -> ([String; AREAS], String) {
    let (mut areas, mut borders) = ([const { String::new() }; AREAS], String::new());
    let mut from = 0;
    while from < rows.len() {
        let alike = rows[from..].iter().take_while(|row| is_like(row, &rows[from])).count();
        let to = from + alike;
        for at in 0..rows[from].len() {
            let left = |row: usize| if at == 0 { Share::ZERO } else { rows[row][at - 1].end };
            let area = &mut areas[area(rows[from][at].class)];
            let mut pen = Pen { path: area, is_down: false };
            edge(&mut pen, from, to, &left, false);
            edge(&mut pen, from, to, &|row| rows[row][at].end, true);
            if at > 0 {
                edge(&mut Pen { path: &mut borders, is_down: false }, from, to, &left, false);
            }
        }
        if let (Some(above), Some(below)) = (rows.get(to - 1), rows.get(to)) {
            level(&mut borders, above, below, y(to));
        }
        from = to;
    }
    (areas, borders)
}

fn y(row: usize) -> i16 {
    i16::try_from(row).unwrap_or(i16::MAX).saturating_mul(ROW)
}

/// Writes a path.
struct Pen<'a> {
    path: &'a mut String,
    is_down: bool,
}

impl Pen<'_> {
    fn to(&mut self, x: Share, y: i16) {
        let sign = if self.is_down { 'L' } else { 'M' };
        self.is_down = true;
        self.path.push_str(&format!("{sign}{} {y}", x.hundredths()));
    }
}

/// One side of joined rows, downward or upward.
fn edge(pen: &mut Pen<'_>, from: usize, to: usize, side: &dyn Fn(usize) -> Share, is_up: bool) {
    let ends = [(from, y(from)), (to - 1, y(to))];
    let [first, last] = if is_up { [ends[1], ends[0]] } else { ends };
    pen.to(side(first.0), first.1);
    for step in from..to {
        let row = if is_up { from + to - 1 - step } else { step };
        pen.to(side(row), y(row) + ROW / 2);
    }
    pen.to(side(last.0), last.1);
}

/// The border between two rows that are not alike, where their classes differ.
fn level(borders: &mut String, above: &[Stretch], below: &[Stretch], y: i16) {
    let mut from = Share::ZERO;
    while from < Share::FULL {
        let (one, _, one_end) = at(above, from);
        let (other, _, other_end) = at(below, from);
        let to = one_end.min(other_end).max(from.plus(Share::of(1, 10_000)));
        if one != other {
            let mut pen = Pen { path: borders, is_down: false };
            pen.to(from, y);
            pen.to(to, y);
        }
        from = to;
    }
}

fn names(rows: &[Vec<Stretch>]) -> Vec<Name> {
    let cell = |at: usize| i64::try_from(at).unwrap_or_default();
    let count = cell(NAME_CELLS);
    let middle = |at: usize| Share::of(cell(at) * 2 + 1, count * 2);
    let mut grid = Vec::new();
    for row in 0..NAME_CELLS {
        let row = &rows[(row * 2 + 1) * rows.len() / (NAME_CELLS * 2)];
        grid.extend((0..NAME_CELLS).map(|column| at(row, middle(column)).0));
    }
    let down = |row: usize| i16::try_from((cell(row) * 2 + 1) * i64::from(HEIGHT) / (count * 2)).unwrap_or_default();
    territories(&grid, NAME_CELLS)
        .into_iter()
        .map(|territory| Name {
            class: territory.class,
            at: (middle(territory.column), down(territory.row)),
            cells: territory.side,
        })
        .collect()
}

/// Each mark is a case of its own, so that one within a narrow strip the borders leave out is still right.
fn marks(field: &Field, scale: Scale, names: &[Name]) -> Vec<Marks> {
    let mut all: Vec<Marks> = Vec::new();
    for line in 0..HEIGHT / MARK_STEP {
        let y = line * MARK_STEP + MARK_STEP / 2;
        let days = day_at(y);
        for column in 0..MARK_COLUMNS {
            let x = Share::of(column * 2 + 1 + i64::from(line % 2), MARK_COLUMNS * 2);
            let is_clear = |name: &Name| {
                let across = (x.hundredths() - name.at.0.hundredths()).abs();
                across > CLEAR.0 || (y - name.at.1).abs() > CLEAR.1
            };
            if x < Share::FULL && names.iter().all(is_clear) {
                let reads = scale.value(x.hundredths() * scale.length() / 10_000);
                add(&mut all, field.winner(days, reads), column % 2 == 1, (x, y));
            }
        }
    }
    all
}

fn add(all: &mut Vec<Marks>, class: Option<Class>, is_spare: bool, (x, y): (Share, i16)) {
    let area = area(class);
    let found = all.iter().position(|marks| marks.area == area && marks.is_spare == is_spare);
    let place = found.unwrap_or_else(|| {
        all.push(Marks { area, is_spare, ..Marks::default() });
        all.len() - 1
    });
    let marks = &mut all[place];
    // The base line of a sign is a little below its middle.
    marks.x.push_str(&format!("{} ", x.percent()));
    marks.y.push_str(&format!("{} ", y + 4));
    marks.signs.push_str(sign(class));
}

/// The scale of reads a state's map has.
#[must_use]
pub fn reads_scale(reads: i64) -> Scale {
    Scale::of(Axis::Reads, reads)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Region, Wait};
    use skylet_units::Exact;

    #[test]
    fn rows_lead_to_days_and_back() {
        assert_eq!((day_at(HEIGHT), day_at(0)), (1, 3_650), "the ends");
        assert_eq!((y_of(1), y_of(3_650)), (HEIGHT, 0), "and back");
        for y in 0..=HEIGHT {
            // Near the bottom a day is four pixels high.
            assert!((y_of(day_at(y)) - y).abs() <= 5, "{y}: day {}", day_at(y));
        }
    }

    #[test]
    fn every_mark_is_a_case_worked_out() {
        let settings = Settings::default();
        let found = map(&settings, Scale::READS, None);
        let field = Field::of(&settings);
        let mut count = 0;
        for marks in &found.marks {
            let class = Class::ALL.get(marks.area).copied();
            for (x, y) in marks.x.split_whitespace().zip(marks.y.split_whitespace()) {
                let hundredths: i64 = x.replace(['.', '%'], "").parse().expect("a share");
                let days = day_at(y.parse::<i16>().expect("pixels") - 4);
                let reads = Scale::READS.value(hundredths * Scale::READS.length() / 10_000);
                assert_eq!(field.winner(days, reads), class, "{x} {y}");
                count += 1;
            }
            assert_eq!(marks.signs.chars().count(), marks.x.split_whitespace().count(), "a sign a place");
        }
        assert!(count > 250, "{count}");
    }

    #[test]
    fn names_stand_in_their_own_territory() {
        for settings in [
            Settings::default(),
            Settings { wait: Wait::TwoDays, ..Settings::default() },
            Settings { region: Region::Virginia, size: Exact::whole(20 << 10), ..Settings::default() },
        ] {
            let found = map(&settings, Scale::READS, None);
            assert!(!found.names.is_empty(), "{settings:?}");
            let field = Field::of(&settings);
            for name in &found.names {
                let reads = Scale::READS.value(name.at.0.hundredths() * Scale::READS.length() / 10_000);
                assert_eq!(field.winner(day_at(name.at.1), reads), name.class, "{name:?}");
            }
        }
    }

    #[test]
    fn a_map_is_kept_while_only_the_dot_moves() {
        let first = map(&Settings::default(), Scale::READS, None);
        let mut marked = first.clone();
        marked.borders = "kept".to_owned();
        let moved = Settings { days: Exact::whole(9), reads: Exact::whole(2), ..Settings::default() };
        assert_eq!(map(&moved, Scale::READS, Some(&marked)).borders, "kept", "the dot alone");
        let other = Settings { region: Region::Virginia, ..Settings::default() };
        assert_ne!(map(&other, Scale::READS, Some(&marked)).borders, "kept", "other prices");
    }

    #[test]
    fn where_no_class_is_left_there_is_one_area() {
        let settings = Settings { wait: Wait::SingleDigit, ..Settings::default() };
        let found = map(&settings, Scale::READS, None);
        assert!(found.areas[..Class::COUNT].iter().all(String::is_empty), "no class");
        assert!(found.areas[Class::COUNT].starts_with("M0 0"), "{}", found.areas[Class::COUNT]);
        assert_eq!(found.borders, "", "no border");
        assert_eq!(found.names.len(), 1, "said once");
    }
}
