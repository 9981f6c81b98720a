//! Who wins at many points of days and reads: the map, and the way to its borders.

use crate::cost::{Data, Rates, Restoring, up};
use crate::money::READ_PARTS;
use crate::prices::Prices;
use crate::rivals::barrier;
use crate::settings::{Class, Settings};
use skylet_units::Exact;

/// The classes that may win, with everything but days and reads worked out.
#[derive(Debug, Clone)]
pub struct Field {
    /// Those nothing bars whatever the days and reads.
    open: Vec<Rates>,
    /// Settings to ask whether Intelligent-Tiering comes to be archived; none if it cannot be.
    tiering: Option<(Settings, Data)>,
}

impl Field {
    /// That of a state; its own days and reads do not matter.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let data = Data::of(settings);
        let restoring = Restoring::of(settings);
        let prices = Prices::of(settings.region);
        // Kept for a day, no tier is reached, so that only Intelligent-Tiering's is left to ask at each point.
        let early = Data { days: 1, ..data };
        let open = Class::ALL
            .iter()
            .filter(|class| barrier(**class, settings, &early).is_none())
            .filter_map(|class| Rates::of(*class, data.size, data.objects, &restoring, prices))
            .collect();
        let has_archive = settings.archive_tiers != crate::settings::ArchiveTiers::None;
        Self { open, tiering: has_archive.then(|| (settings.clone(), data)) }
    }

    /// The class that costs least, the first of equal ones; none where every class is barred. `reads` in 1,200ths a month.
    #[must_use]
    pub fn winner(&self, days: i64, reads: i64) -> Option<Class> {
        let is_open = |rates: &&Rates| match &self.tiering {
            Some((settings, data)) if rates.class == Class::IntelligentTiering => {
                barrier(rates.class, settings, &Data { days, reads, ..*data }).is_none()
            }
            _ => true,
        };
        self.open.iter().filter(is_open).min_by_key(|rates| rates.total(days, reads)).map(|rates| rates.class)
    }
}

/// Who wins at each crossing of `reads` a month and `days` kept, row by row: the first row is that of the first days.
/// Values beyond what can be set are taken as they are; fractions count as in the settings.
///
/// ```
/// use skylet_s3_storage_class::settings::{Class, Settings};
/// use skylet_s3_storage_class::territory::winners;
/// use skylet_units::Exact;
/// // 100 GB in objects of 1 MB in Seoul, kept for 120 days: read every other month, and thirty times a month.
/// let map = winners(&Settings::default(), &[Exact::new(1, 2), Exact::whole(30)], &[Exact::whole(120)]);
/// assert_eq!(map, [Some(Class::StandardIa), Some(Class::Standard)]);
/// ```
#[must_use]
pub fn winners(settings: &Settings, reads: &[Exact], days: &[Exact]) -> Vec<Option<Class>> {
    let field = Field::of(settings);
    let parts: Vec<_> = reads.iter().map(|reads| up(*reads * Exact::whole(READ_PARTS))).collect();
    let row = |days: &Exact| {
        let days = up(*days).max(1);
        parts.iter().map(|reads| field.winner(days, *reads)).collect::<Vec<_>>()
    };
    days.iter().flat_map(row).collect()
}

/// What one class holds of a map, and where its name fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Territory {
    /// The class; none where every class is barred.
    pub class: Option<Class>,
    /// Points it wins.
    pub points: usize,
    /// The side of the largest square of points it wins, and the row and column of its middle.
    pub side: usize,
    /// See `side`.
    pub row: usize,
    /// See `side`.
    pub column: usize,
}

/// The territories of a map of so many columns, as [`winners`] gives it, largest first. The same map gives the same ones.
#[must_use]
pub fn territories(map: &[Option<Class>], columns: usize) -> Vec<Territory> {
    let mut found: Vec<Territory> = Vec::new();
    // The side of the largest square that ends at a point: one more than the least of its three neighbours before it.
    let mut sides = vec![0; map.len()];
    for (at, class) in map.iter().enumerate() {
        let columns = columns.max(1);
        let (row, column) = (at / columns, at % columns);
        let is_inside = row > 0 && column > 0;
        let before = if is_inside { [at - 1, at - columns, at - columns - 1] } else { [at; 3] };
        let is_one = is_inside && before.iter().all(|other| map[*other] == *class);
        sides[at] = if is_one { before.iter().map(|other| sides[*other]).min().unwrap_or(0) + 1 } else { 1 };
        let side: usize = sides[at];
        let middle = Territory { class: *class, points: 1, side, row: row - side / 2, column: column - side / 2 };
        match found.iter_mut().find(|territory| territory.class == *class) {
            Some(territory) if territory.side < side => {
                *territory = Territory { points: territory.points + 1, ..middle };
            }
            Some(territory) => territory.points += 1,
            None => found.push(middle),
        }
    }
    // Put in their places one by one, as there are few and this is in the first paint. Equal ones stay as they were met.
    let mut largest_first: Vec<Territory> = Vec::new();
    for territory in found {
        let place = largest_first.iter().take_while(|other| other.points >= territory.points).count();
        largest_first.insert(place, territory);
    }
    largest_first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Region, Wait};

    #[test]
    fn names_stand_in_the_largest_square() {
        let (a, b) = (Some(Class::Standard), Some(Class::StandardIa));
        // Columns 0 to 4; the largest square of the first class is 2 x 2 and ends at row 2, column 1.
        let map = [a, b, b, b, b, a, a, b, b, b, a, a, a, b, b];
        let found = territories(&map, 5);
        let one = Territory { class: b, points: 9, side: 2, row: 1 - 1, column: 3 - 1 };
        let other = Territory { class: a, points: 6, side: 2, row: 2 - 1, column: 1 - 1 };
        assert_eq!(found, [one, other], "nine and six");
        assert_eq!(territories(&[], 5), [], "nothing");
        assert_eq!(territories(&[None; 4], 2)[0].side, 2, "barred everywhere");
    }

    #[test]
    fn the_first_map_has_the_borders_of_the_picture() {
        let reads: Vec<_> = (0..60).map(|at| Exact::whole(at) / Exact::whole(40)).collect();
        let days: Vec<_> = (1..=60).map(|at| Exact::whole(at * 6)).collect();
        let map = winners(&Settings::default(), &reads, &days);
        let at = |reads: usize, days: usize| map[(days / 6 - 1) * 60 + reads];
        // Columns are fortieths of a read a month, rows six days.
        assert_eq!(at(0, 360), Some(Class::GlacierInstant), "kept and never read");
        assert_eq!(at(20, 120), Some(Class::StandardIa), "the first picture");
        assert_eq!(at(59, 360), Some(Class::Standard), "read often");
        assert_eq!(at(0, 6), Some(Class::Standard), "deleted soon");
        let classes: Vec<_> = territories(&map, 60).iter().filter_map(|territory| territory.class).collect();
        assert!(classes.contains(&Class::IntelligentTiering), "a strip between: {classes:?}");
        assert!(!classes.contains(&Class::OneZoneIa), "barred everywhere");
    }

    #[test]
    fn a_map_may_have_no_winner() {
        let settings = Settings { wait: Wait::SingleDigit, region: Region::Seoul, ..Settings::default() };
        let map = winners(&settings, &[Exact::ZERO, Exact::ONE], &[Exact::ONE]);
        assert_eq!(map, [None, None], "no price in Seoul");
    }
}
