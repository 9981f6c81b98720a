//! The prices of a Region as whole hundred-millionths of a dollar, from the dated facts.
//!
//! A class without a recorded price has none here: it is unknown, never guessed.

mod found;

use skylet_facts::{Fact, s3};

use crate::money::PRICE_PARTS;
use crate::restore::Mode;
use crate::settings::{Class, Region};

/// The prices of one class, in hundred-millionths of a US dollar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassPrices {
    /// A GB for a month: up to 50 TB, for the next 450 TB, and over that.
    pub storage: [i64; 3],
    /// A PUT, COPY, POST or LIST.
    pub put: i64,
    /// A GET.
    pub get: i64,
    /// A lifecycle transition into it.
    pub transition: i64,
    /// A GB read.
    pub retrieval: i64,
    /// A GB written.
    pub upload: i64,
}

/// The prices of a mode of restoring, likewise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestorePrices {
    /// A request.
    pub request: i64,
    /// A GB.
    pub retrieval: i64,
}

/// The prices of one Region.
#[derive(Debug, PartialEq, Eq)]
pub struct Prices {
    /// Of each class in the order of [`Class`]; none where none was recorded.
    classes: [Option<ClassPrices>; Class::COUNT],
    /// A GB-month in the tiers of Intelligent-Tiering below Frequent: Infrequent, Archive Instant, Archive, Deep Archive.
    pub tiers: [i64; 4],
    /// A month of monitoring an object by Intelligent-Tiering.
    pub monitoring: i64,
    /// Restoring from Glacier Flexible Retrieval, in the order of [`Mode`].
    flexible: [Option<RestorePrices>; 3],
    /// Restoring from Glacier Deep Archive, likewise.
    deep: [Option<RestorePrices>; 3],
    /// Restoring from the Archive Access tier, Expedited. The other modes are free there.
    pub tiering_expedited: RestorePrices,
}

/// The facts that the prices of a Region are.
#[must_use]
pub fn facts(region: Region) -> Vec<&'static Fact> {
    let scope = match region {
        Region::Seoul => "ap-northeast-2",
        Region::Virginia => "us-east-1",
    };
    s3::PRICES.iter().copied().filter(|fact| fact.scope == scope).collect()
}

const fn price(fact: &Fact) -> i64 {
    // Requests and monitored objects are priced by the thousand.
    let is_thousand = matches!(fact.unit.as_bytes(), [_, _, _, _, _, _, _, _, b'1', ..]);
    fact.value.times_or_panic(if is_thousand { PRICE_PARTS / 1_000 } else { PRICE_PARTS })
}

impl Prices {
    /// Those of a Region.
    #[must_use]
    pub fn of(region: Region) -> &'static Self {
        match region {
            Region::Seoul => &SEOUL,
            Region::Virginia => &VIRGINIA,
        }
    }

    /// Those of a class, if they were recorded.
    #[must_use]
    pub const fn class(&self, class: Class) -> Option<&ClassPrices> {
        self.classes[class as usize].as_ref()
    }

    /// What a mode of restoring costs, if the class has it. Classes that are read at once have none.
    #[must_use]
    pub const fn restore(&self, class: Class, mode: Mode) -> Option<RestorePrices> {
        match class {
            Class::GlacierFlexible => self.flexible[mode as usize],
            Class::DeepArchive => self.deep[mode as usize],
            _ => None,
        }
    }
}

/// Seoul, as recorded.
static SEOUL: Prices = Prices {
    classes: [
        Some(ClassPrices {
            storage: [
                price(&s3::SEOUL_STANDARD_STORAGE_1),
                price(&s3::SEOUL_STANDARD_STORAGE_2),
                price(&s3::SEOUL_STANDARD_STORAGE_3),
            ],
            put: price(&s3::SEOUL_STANDARD_PUT),
            get: price(&s3::SEOUL_STANDARD_GET),
            transition: 0,
            retrieval: 0,
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [
                price(&s3::SEOUL_TIERING_FREQUENT_1),
                price(&s3::SEOUL_TIERING_FREQUENT_2),
                price(&s3::SEOUL_TIERING_FREQUENT_3),
            ],
            put: price(&s3::SEOUL_TIERING_PUT),
            get: price(&s3::SEOUL_TIERING_GET),
            transition: price(&s3::SEOUL_TIERING_TRANSITION),
            retrieval: 0,
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [price(&s3::SEOUL_STANDARD_IA_STORAGE); 3],
            put: price(&s3::SEOUL_STANDARD_IA_PUT),
            get: price(&s3::SEOUL_STANDARD_IA_GET),
            transition: price(&s3::SEOUL_STANDARD_IA_TRANSITION),
            retrieval: price(&s3::SEOUL_STANDARD_IA_RETRIEVAL),
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [price(&s3::SEOUL_ONE_ZONE_IA_STORAGE); 3],
            put: price(&s3::SEOUL_ONE_ZONE_IA_PUT),
            get: price(&s3::SEOUL_ONE_ZONE_IA_GET),
            transition: price(&s3::SEOUL_ONE_ZONE_IA_TRANSITION),
            retrieval: price(&s3::SEOUL_ONE_ZONE_IA_RETRIEVAL),
            upload: 0,
        }),
        None,
        Some(ClassPrices {
            storage: [price(&s3::SEOUL_INSTANT_STORAGE); 3],
            put: price(&s3::SEOUL_INSTANT_PUT),
            get: price(&s3::SEOUL_INSTANT_GET),
            transition: price(&s3::SEOUL_INSTANT_TRANSITION),
            retrieval: price(&s3::SEOUL_INSTANT_RETRIEVAL),
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [price(&s3::SEOUL_FLEXIBLE_STORAGE); 3],
            put: price(&s3::SEOUL_FLEXIBLE_PUT),
            get: price(&s3::SEOUL_FLEXIBLE_GET),
            transition: price(&s3::SEOUL_FLEXIBLE_TRANSITION),
            retrieval: 0,
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [price(&s3::SEOUL_DEEP_STORAGE); 3],
            put: price(&s3::SEOUL_DEEP_PUT),
            get: price(&s3::SEOUL_DEEP_GET),
            transition: price(&s3::SEOUL_DEEP_TRANSITION),
            retrieval: 0,
            upload: 0,
        }),
        // Its requests have no rows of their own: those of Standard.
        Some(ClassPrices {
            storage: [price(&s3::SEOUL_REDUCED_STORAGE); 3],
            put: price(&s3::SEOUL_STANDARD_PUT),
            get: price(&s3::SEOUL_STANDARD_GET),
            transition: 0,
            retrieval: 0,
            upload: 0,
        }),
    ],
    tiers: [
        price(&s3::SEOUL_TIERING_INFREQUENT),
        price(&s3::SEOUL_TIERING_INSTANT),
        price(&s3::SEOUL_TIERING_ARCHIVE),
        price(&s3::SEOUL_TIERING_DEEP),
    ],
    monitoring: price(&s3::SEOUL_TIERING_MONITORING),
    flexible: [
        Some(RestorePrices {
            request: price(&s3::SEOUL_FLEXIBLE_EXPEDITED_REQUEST),
            retrieval: price(&s3::SEOUL_FLEXIBLE_EXPEDITED_RETRIEVAL),
        }),
        Some(RestorePrices {
            request: price(&s3::SEOUL_FLEXIBLE_STANDARD_REQUEST),
            retrieval: price(&s3::SEOUL_FLEXIBLE_STANDARD_RETRIEVAL),
        }),
        Some(RestorePrices {
            request: price(&s3::SEOUL_FLEXIBLE_BULK_REQUEST),
            retrieval: price(&s3::SEOUL_FLEXIBLE_BULK_RETRIEVAL),
        }),
    ],
    deep: [
        None,
        Some(RestorePrices {
            request: price(&s3::SEOUL_DEEP_STANDARD_REQUEST),
            retrieval: price(&s3::SEOUL_DEEP_STANDARD_RETRIEVAL),
        }),
        Some(RestorePrices {
            request: price(&s3::SEOUL_DEEP_BULK_REQUEST),
            retrieval: price(&s3::SEOUL_DEEP_BULK_RETRIEVAL),
        }),
    ],
    tiering_expedited: RestorePrices {
        request: price(&s3::SEOUL_TIERING_EXPEDITED_REQUEST),
        retrieval: price(&s3::SEOUL_TIERING_EXPEDITED_RETRIEVAL),
    },
};

/// N. Virginia, as recorded.
static VIRGINIA: Prices = Prices {
    classes: [
        Some(ClassPrices {
            storage: [
                price(&s3::VIRGINIA_STANDARD_STORAGE_1),
                price(&s3::VIRGINIA_STANDARD_STORAGE_2),
                price(&s3::VIRGINIA_STANDARD_STORAGE_3),
            ],
            put: price(&s3::VIRGINIA_STANDARD_PUT),
            get: price(&s3::VIRGINIA_STANDARD_GET),
            transition: 0,
            retrieval: 0,
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [
                price(&s3::VIRGINIA_TIERING_FREQUENT_1),
                price(&s3::VIRGINIA_TIERING_FREQUENT_2),
                price(&s3::VIRGINIA_TIERING_FREQUENT_3),
            ],
            put: price(&s3::VIRGINIA_TIERING_PUT),
            get: price(&s3::VIRGINIA_TIERING_GET),
            transition: price(&s3::VIRGINIA_TIERING_TRANSITION),
            retrieval: 0,
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [price(&s3::VIRGINIA_STANDARD_IA_STORAGE); 3],
            put: price(&s3::VIRGINIA_STANDARD_IA_PUT),
            get: price(&s3::VIRGINIA_STANDARD_IA_GET),
            transition: price(&s3::VIRGINIA_STANDARD_IA_TRANSITION),
            retrieval: price(&s3::VIRGINIA_STANDARD_IA_RETRIEVAL),
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [price(&s3::VIRGINIA_ONE_ZONE_IA_STORAGE); 3],
            put: price(&s3::VIRGINIA_ONE_ZONE_IA_PUT),
            get: price(&s3::VIRGINIA_ONE_ZONE_IA_GET),
            transition: price(&s3::VIRGINIA_ONE_ZONE_IA_TRANSITION),
            retrieval: price(&s3::VIRGINIA_ONE_ZONE_IA_RETRIEVAL),
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [price(&s3::VIRGINIA_EXPRESS_STORAGE); 3],
            put: price(&s3::VIRGINIA_EXPRESS_PUT),
            get: price(&s3::VIRGINIA_EXPRESS_GET),
            transition: 0,
            retrieval: price(&s3::VIRGINIA_EXPRESS_RETRIEVAL),
            upload: price(&s3::VIRGINIA_EXPRESS_UPLOAD),
        }),
        Some(ClassPrices {
            storage: [price(&s3::VIRGINIA_INSTANT_STORAGE); 3],
            put: price(&s3::VIRGINIA_INSTANT_PUT),
            get: price(&s3::VIRGINIA_INSTANT_GET),
            transition: price(&s3::VIRGINIA_INSTANT_TRANSITION),
            retrieval: price(&s3::VIRGINIA_INSTANT_RETRIEVAL),
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [price(&s3::VIRGINIA_FLEXIBLE_STORAGE); 3],
            put: price(&s3::VIRGINIA_FLEXIBLE_PUT),
            get: price(&s3::VIRGINIA_FLEXIBLE_GET),
            transition: price(&s3::VIRGINIA_FLEXIBLE_TRANSITION),
            retrieval: 0,
            upload: 0,
        }),
        Some(ClassPrices {
            storage: [price(&s3::VIRGINIA_DEEP_STORAGE); 3],
            put: price(&s3::VIRGINIA_DEEP_PUT),
            get: price(&s3::VIRGINIA_DEEP_GET),
            transition: price(&s3::VIRGINIA_DEEP_TRANSITION),
            retrieval: 0,
            upload: 0,
        }),
        // Its requests have no rows of their own: those of Standard.
        Some(ClassPrices {
            storage: [price(&s3::VIRGINIA_REDUCED_STORAGE); 3],
            put: price(&s3::VIRGINIA_STANDARD_PUT),
            get: price(&s3::VIRGINIA_STANDARD_GET),
            transition: 0,
            retrieval: 0,
            upload: 0,
        }),
    ],
    tiers: [
        price(&s3::VIRGINIA_TIERING_INFREQUENT),
        price(&s3::VIRGINIA_TIERING_INSTANT),
        price(&s3::VIRGINIA_TIERING_ARCHIVE),
        price(&s3::VIRGINIA_TIERING_DEEP),
    ],
    monitoring: price(&s3::VIRGINIA_TIERING_MONITORING),
    flexible: [
        Some(RestorePrices {
            request: price(&s3::VIRGINIA_FLEXIBLE_EXPEDITED_REQUEST),
            retrieval: price(&s3::VIRGINIA_FLEXIBLE_EXPEDITED_RETRIEVAL),
        }),
        Some(RestorePrices {
            request: price(&s3::VIRGINIA_FLEXIBLE_STANDARD_REQUEST),
            retrieval: price(&s3::VIRGINIA_FLEXIBLE_STANDARD_RETRIEVAL),
        }),
        Some(RestorePrices {
            request: price(&s3::VIRGINIA_FLEXIBLE_BULK_REQUEST),
            retrieval: price(&s3::VIRGINIA_FLEXIBLE_BULK_RETRIEVAL),
        }),
    ],
    deep: [
        None,
        Some(RestorePrices {
            request: price(&s3::VIRGINIA_DEEP_STANDARD_REQUEST),
            retrieval: price(&s3::VIRGINIA_DEEP_STANDARD_RETRIEVAL),
        }),
        Some(RestorePrices {
            request: price(&s3::VIRGINIA_DEEP_BULK_REQUEST),
            retrieval: price(&s3::VIRGINIA_DEEP_BULK_RETRIEVAL),
        }),
    ],
    tiering_expedited: RestorePrices {
        request: price(&s3::VIRGINIA_TIERING_EXPEDITED_REQUEST),
        retrieval: price(&s3::VIRGINIA_TIERING_EXPEDITED_RETRIEVAL),
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_are_those_of_the_facts() {
        let (seoul, virginia) = (Prices::of(Region::Seoul), Prices::of(Region::Virginia));
        let standard = seoul.class(Class::Standard).expect("recorded");
        // 0.025 USD a GB; 0.0045 USD for 1,000 requests: 4.5 millionths each.
        assert_eq!((standard.storage, standard.put), ([2_500_000, 2_400_000, 2_300_000], 450), "Standard in Seoul");
        let express = virginia.class(Class::ExpressOneZone).expect("recorded");
        assert_eq!((express.put, express.get, express.upload), (113, 3, 320_000), "0.00113, 0.00003, 0.0032");
        assert_eq!(seoul.class(Class::ExpressOneZone), None, "not recorded, not guessed");
        assert_eq!((seoul.monitoring, virginia.monitoring), (250, 250), "0.0025 USD for 1,000 objects");
        let bulk = seoul.restore(Class::DeepArchive, Mode::Bulk).expect("there is one");
        assert_eq!((bulk.request, bulk.retrieval), (2_750, 500_000), "0.0275 for 1,000, 0.005 a GB");
        assert_eq!(seoul.restore(Class::DeepArchive, Mode::Expedited), None, "there is none");
    }

    #[test]
    fn every_price_of_a_region_is_a_fact() {
        for region in Region::ALL {
            let facts = facts(*region);
            assert!(facts.len() > 40, "{region:?}: {}", facts.len());
            assert!(facts.iter().all(|fact| fact.published.is_some()), "{region:?}: each with its day");
        }
    }

    #[test]
    fn break_evens_are_those_worked_out_from_the_price_list() {
        // A hundredth of what is read a month, where storage saved equals retrieval: (0.025 - 0.0138) / 0.01 = 112 %.
        let storage = |region, class| Prices::of(region).class(class).expect("recorded").storage[0];
        let read = |region, class| Prices::of(region).class(class).expect("recorded").retrieval;
        let percent = |region, dear: Class, cheap: Class| {
            let (saved, paid) =
                (storage(region, dear) - storage(region, cheap), read(region, cheap) - read(region, dear));
            (saved * 1_000 / paid, saved * 1_000 % paid)
        };
        let (standard, infrequent, instant) = (Class::Standard, Class::StandardIa, Class::GlacierInstant);
        assert_eq!(percent(Region::Seoul, standard, infrequent), (1_120, 0), "112 % in Seoul");
        assert_eq!(percent(Region::Virginia, standard, infrequent), (1_050, 0), "105 % in N. Virginia");
        assert_eq!(percent(Region::Seoul, infrequent, instant), (440, 0), "44 %");
        assert_eq!(percent(Region::Virginia, infrequent, instant), (425, 0), "42.5 %");
        assert_eq!(percent(Region::Seoul, Class::OneZoneIa, instant), (300, 0), "30 %");
        // 128 KB at the price of Standard-IA buy so many tenths of a KB in Standard: 70.6 and 69.5.
        let tenths = |region, class| 1_280 * storage(region, class) / storage(region, standard);
        assert_eq!((tenths(Region::Seoul, infrequent), tenths(Region::Virginia, infrequent)), (706, 695), "IA");
        assert_eq!((tenths(Region::Seoul, instant), tenths(Region::Virginia, instant)), (256, 222), "Instant");
    }
}
