//! The nearest borders from where the reader's dot stands: along reads, days and the size of an object, either way.
//!
//! What is drawn beside the dot and said in a sentence. Only what lies nearest is looked for; every class's own nearest
//! change is in [`crate::flips`].

use crate::cost::Data;
use crate::flips::{Axis, Change};
use crate::map::{Stretch, stretches};
use crate::scale::Scale;
use crate::settings::{Class, Settings};
use crate::territory::Field;

/// Steps of an axis that lie between two steps of its scale, at most.
const WALK_MAX: usize = 400;
/// Steps of the scale from one sample of a slice to the next.
const STRIDE: usize = 2;

/// A border: from this value on, away from the dot, another class wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// What is moved.
    pub axis: Axis,
    /// Whether to greater values.
    pub is_up: bool,
    /// The first value at which another class wins.
    pub value: i64,
    /// The class that does; none where every class is barred.
    pub class: Option<Class>,
    /// How far it is, in hundredths of a percent of the scale.
    pub way: i64,
}

impl Edge {
    /// As a change of settings.
    #[must_use]
    pub const fn change(self) -> Change {
        self.axis.change(self.value)
    }
}

/// The classes along one axis through the dot.
#[derive(Debug, Clone)]
pub struct Slice {
    /// The axis.
    pub axis: Axis,
    /// Its scale.
    pub scale: Scale,
    /// Where the dot stands on it.
    pub value: i64,
    /// Who wins from its beginning to its end.
    pub stretches: Vec<Stretch>,
    /// The nearest borders: to smaller values, and to greater ones.
    pub edges: [Option<Edge>; 2],
}

/// The slice of a state along one axis, on its scale or on that of a handle that is held.
#[must_use]
pub fn slice(settings: &Settings, field: &Field, axis: Axis, held: Option<Scale>) -> Slice {
    let data = Data::of(settings);
    let value = axis.value(&data);
    let winner = |value: i64| match axis {
        Axis::Reads => field.winner(data.days, value),
        Axis::Days => field.winner(value, data.reads),
        Axis::Size => Field::of(&axis.change(value).applied(settings)).winner(data.days, data.reads),
    };
    let scale = held.unwrap_or_else(|| Scale::of(axis, value));
    let values = scale.values();
    let samples: Vec<_> = values.iter().copied().step_by(STRIDE).collect();
    let search = Search { axis, scale, from: value, current: winner(value), winner: &winner };
    Slice {
        axis,
        scale,
        value,
        stretches: stretches(&winner, scale, &samples),
        edges: [search.nearest(false, &values), search.nearest(true, &values)],
    }
}

/// The nearest border of some slices.
#[must_use]
pub fn nearest(slices: &[Slice]) -> Option<Edge> {
    slices.iter().flat_map(|slice| slice.edges).flatten().min_by_key(|edge| edge.way)
}

/// One step along an axis.
type Step = fn(Axis, i64) -> Option<i64>;

struct Search<'a> {
    axis: Axis,
    scale: Scale,
    from: i64,
    current: Option<Class>,
    winner: &'a dyn Fn(i64) -> Option<Class>,
}

impl Search<'_> {
    /// The first step of the axis where another class wins, looked for behind the first sample where one does.
    fn nearest(&self, is_up: bool, values: &[i64]) -> Option<Edge> {
        let mut before = self.from;
        for at in 0..values.len() {
            let sample = values[if is_up { at } else { values.len() - 1 - at }];
            if sample == self.from || (sample > self.from) != is_up {
                continue;
            }
            if (self.winner)(sample) != self.current {
                return self.walk(before, is_up);
            }
            before = sample;
        }
        None
    }

    /// Steps on from a value at which the same class wins.
    fn walk(&self, before: i64, is_up: bool) -> Option<Edge> {
        let (axis, from) = (self.axis, self.from);
        let (next, back): (Step, Step) = if is_up { (Axis::up, Axis::down) } else { (Axis::down, Axis::up) };
        // A sample need not be a step.
        let start = back(axis, before).filter(|value| *value != from && (*value > from) == is_up);
        let mut value = start.filter(|value| (self.winner)(*value) == self.current).unwrap_or(from);
        for _ in 0..WALK_MAX {
            value = next(axis, value)?;
            let class = (self.winner)(value);
            if class != self.current {
                let hundredths = |value| self.scale.share(value).hundredths();
                return Some(Edge { axis, is_up, value, class, way: (hundredths(value) - hundredths(from)).abs() });
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flips::Flips;
    use crate::settings::ZoneLoss;
    use skylet_units::Exact;

    fn of(settings: &Settings, axis: Axis) -> [Option<(i64, Option<Class>)>; 2] {
        slice(settings, &Field::of(settings), axis, None).edges.map(|edge| edge.map(|edge| (edge.value, edge.class)))
    }

    #[test]
    fn the_first_picture_has_borders_on_every_side() {
        let first = Settings::default();
        // 0.92: worked out in `flips`. Days: never below 30, Standard-IA pays 30; Standard by the month of 29 days
        // 2.5 x 29/30 + 0.4608 + 0.01732 = 2.8948, Standard-IA 1.38 + 1.024 + 0.0495 + 0.4833 = 2.9368.
        assert_eq!(of(&first, Axis::Reads)[1], Some((92 * 12, Some(Class::Standard))), "more reads");
        assert_eq!(of(&first, Axis::Days)[0], Some((29, Some(Class::Standard))), "fewer days");
        assert_eq!(of(&first, Axis::Size)[0], Some((287 << 10, Some(Class::Standard))), "smaller objects");
        assert_eq!(of(&first, Axis::Size)[1], None, "larger ones");
    }

    #[test]
    fn borders_are_those_of_the_flips() {
        for days in [1, 23, 30, 90, 365, 3_650] {
            for reads in [0, 100, 600, 1_200, 36_000] {
                for zone_loss in ZoneLoss::ALL {
                    let settings = Settings {
                        days: Exact::whole(days),
                        reads: crate::flips::reads_of(reads),
                        zone_loss: *zone_loss,
                        ..Settings::default()
                    };
                    let (flips, field) = (Flips::on(&settings, &[Axis::Reads, Axis::Days]), Field::of(&settings));
                    for axis in [Axis::Reads, Axis::Days] {
                        let found = slice(&settings, &field, axis, None);
                        for edge in found.edges.into_iter().flatten() {
                            let of_class = |class| flips.along(axis, class).map(|flip| flip.change);
                            let nearer = edge.class.and_then(of_class);
                            // A class that also wins nearer by, the other way, has its flip there.
                            let is_there = nearer == Some(edge.change()) || found.edges.iter().flatten().count() == 2;
                            assert!(is_there, "{settings:?}: {edge:?}, {nearer:?}");
                        }
                    }
                }
            }
        }
    }
}
