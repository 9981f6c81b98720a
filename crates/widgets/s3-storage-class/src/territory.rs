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
/// // 100 objects of 1 MB in Seoul, kept for 120 days: read every other month, and thirty times a month.
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
