//! Bills worked by hand: a state in which each class wins, the traps, and examples from AWS's own pages.

use super::*;
use crate::model::summary;
use crate::settings::{Region, ZoneLoss};
use crate::texts::usd;

const KB: i64 = 1 << 10;
const MB: i64 = 1 << 20;
const ONE_GB: i64 = 1 << 30;
const CHEAPEST: Restoring =
    Restoring { restore: Restore::Cheapest, wait: Wait::Milliseconds, copy_days: 1, archive_tiers: ArchiveTiers::None };

/// A fraction in lowest terms.
fn part(above: i64, below: i64) -> Exact {
    Exact::whole(above) / Exact::whole(below)
}

/// So many objects of a size for so many days, in Seoul, read at once and safe from the loss of a zone.
fn state(objects: i64, size: i64, days: i64, reads: Exact) -> Settings {
    Settings {
        objects: Exact::whole(objects),
        size: Exact::whole(size),
        days: Exact::whole(days),
        reads,
        ..Settings::default()
    }
}

#[track_caller]
fn wins(settings: &Settings, class: Class, total: Exact) {
    let summary = summary(settings);
    let best = summary.winner().expect("one wins");
    let totals: Vec<_> = summary.rivals.iter().map(|one| (one.class, one.total().map(Money::usd))).collect();
    assert_eq!((best.class, best.total().map(Money::usd)), (class, Some(total)), "{totals:?}");
}

#[test]
fn standard_wins_what_is_read_weekly() {
    // 100 GB x 0.025 x 4 = 10; 102,400 x 0.0045 / 1,000 = 0.4608; read 16 times: 1,638,400 x 0.00035 / 1,000 = 0.57344.
    // Standard-IA would pay 16 for retrieval alone.
    wins(&state(102_400, MB, 120, Exact::whole(4)), Class::Standard, part(1_103_424, 100_000));
}

#[test]
fn intelligent_tiering_wins_in_between() {
    // 100 GB in 512 KB for two months, read once on day 60: 30 days Frequent 2.5, 30 days Infrequent 1.38; 204,800 PUT
    // 0.9216, as many GET 0.07168; monitoring 204,800 x 2 x 0.0000025 = 1.024: 5.89728.
    // Standard: 5 + 0.9216 + 0.07168 = 5.99328. Standard-IA: 2.76 + 2.048 + 0.2048 + 1 = 6.0128.
    wins(&state(204_800, 512 * KB, 60, part(1, 2)), Class::IntelligentTiering, part(589_728, 100_000));
}

#[test]
fn standard_ia_wins_what_is_read_every_other_month() {
    // 100 x 0.0138 x 4 = 5.52; 1.024 to upload; 2 reads 0.2048; 200 GB x 0.01 = 2.
    wins(&state(102_400, MB, 120, part(1, 2)), Class::StandardIa, part(87_488, 10_000));
}

#[test]
fn one_zone_ia_wins_what_can_be_made_again() {
    // As above with 100 x 0.011 x 4 = 4.4.
    let settings = Settings { zone_loss: ZoneLoss::Accept, ..state(102_400, MB, 120, part(1, 2)) };
    wins(&settings, Class::OneZoneIa, part(76_288, 10_000));
}

#[test]
fn express_wins_small_objects_that_are_read_all_the_time() {
    // N. Virginia, a million objects of 10 KB, 9.5367431640625 GB, for a month, each read 1,000 times: storage x 0.11 =
    // 1.049041748046875; PUT 1.13; upload x 0.0032 = 0.030517578125; a thousand million GET 30; 9,536.7431640625 GB read
    // x 0.0006 = 5.7220458984375. Standard would pay 400 for its GET.
    let settings = Settings {
        zone_loss: ZoneLoss::Accept,
        region: Region::Virginia,
        ..state(1_000_000, 10 * KB, 30, Exact::whole(1_000))
    };
    let total = part(1_049_041_748_046_875, 1_000_000_000_000_000)
        + part(113, 100)
        + part(30_517_578_125, 1_000_000_000_000)
        + Exact::whole(30)
        + part(57_220_458_984_375, 10_000_000_000_000);
    wins(&settings, Class::ExpressOneZone, total);
}

#[test]
fn glacier_instant_wins_what_is_hardly_read() {
    // 100 x 0.005 x 4 = 2; 102,400 x 0.02 / 1,000 = 2.048; 0.4 reads: 40,960 x 0.01 / 1,000 = 0.4096; 40 GB x 0.03 = 1.2.
    wins(&state(102_400, MB, 120, part(1, 10)), Class::GlacierInstant, part(56_576, 10_000));
}

#[test]
fn glacier_flexible_wins_with_free_restores() {
    // Bulk, within 12 hours: 100 x 0.0045 x 4 = 1.8; index 3.125 GB x 0.0045 x 4 = 0.05625, names 0.78125 x 0.025 x 4 =
    // 0.078125; 102,400 x 0.03258 / 1,000 = 3.336192; 40,960 GET 0.014336; copies 40 GB x 0.025 / 30 = 1/30.
    let settings = Settings { wait: Wait::TwelveHours, ..state(102_400, MB, 120, part(1, 10)) };
    wins(&settings, Class::GlacierFlexible, part(5_284_903, 1_000_000) + part(1, 30));
}

#[test]
fn deep_archive_wins_seven_years_of_audits() {
    // 100 objects of 1 GB for 2,555 days, never read: 100 x 0.002 x 2,555/30 = 511/30; index 100 x 32 KB = 3,200/1,048,576
    // GB at the same price, names 800/1,048,576 GB x 0.025; 100 PUT x 0.06 / 1,000 = 0.006.
    let months = Exact::whole(2_555) / Exact::whole(30);
    let overhead = (Exact::whole(3_200) * part(1, 500) + Exact::whole(800) * part(1, 40)) / Exact::whole(1_048_576);
    let total = (part(1, 5) + overhead) * months + part(3, 500);
    let settings = Settings { wait: Wait::TwoDays, ..state(100, ONE_GB, 2_555, Exact::ZERO) };
    wins(&settings, Class::DeepArchive, total);
}

fn bill(class: Class, size: i64, objects: i64, days: i64, reads: i64) -> Bill {
    let rates = Rates::of(class, size, objects, &CHEAPEST, Prices::of(Region::Seoul)).expect("recorded");
    rates.lines(days, reads, Entry::Put)
}

#[test]
fn what_is_deleted_early_pays_for_the_days_left() {
    // 100 GB for ten days: Standard-IA 100 x 0.0138 x 20/30 = 0.92; Instant 100 x 0.005 x 80/30 = 4/3; Deep Archive
    // 100 x 0.002 x 170/30 = 17/15 for the objects, and as much again for 3.125 %: its index.
    let left = |class, days| bill(class, MB, 102_400, days, 0).line(Line::MinimumDuration).usd();
    assert_eq!(left(Class::StandardIa, 10), part(23, 25), "30 days");
    assert_eq!(left(Class::GlacierInstant, 10), part(4, 3), "90 days");
    assert_eq!(left(Class::DeepArchive, 10), part(17, 15) * part(33, 32), "180 days");
    for (class, minimum) in [
        (Class::StandardIa, 30),
        (Class::OneZoneIa, 30),
        (Class::GlacierInstant, 90),
        (Class::GlacierFlexible, 90),
        (Class::DeepArchive, 180),
    ] {
        let stored = |days| {
            let bill = bill(class, MB, 102_400, days, 0);
            bill.line(Line::Storage) + bill.line(Line::MinimumDuration)
        };
        assert!(left(class, minimum - 1) > Exact::ZERO && left(class, minimum) == Exact::ZERO, "{class:?}: the cliff");
        assert!(stored(minimum + 1) > stored(minimum), "{class:?}: and then it grows");
        assert!(bill(class, MB, 1, 1, 0).line(Line::MinimumDuration) > Money::ZERO, "{class:?}: from the first day");
    }
    for class in [Class::Standard, Class::IntelligentTiering] {
        assert_eq!(left(class, 1), Exact::ZERO, "{class:?}: no minimum");
    }
}

#[test]
fn small_objects_are_charged_as_128_kb() {
    for class in [Class::StandardIa, Class::OneZoneIa, Class::GlacierInstant] {
        let stored = |size| {
            let bill = bill(class, size, 1_000_000, 90, 0);
            bill.line(Line::Storage) + bill.line(Line::MinimumSize)
        };
        assert_eq!(stored(1), stored(128 * KB), "{class:?}: a byte as much as 128 KB");
        assert!(stored(128 * KB + 1) > stored(128 * KB), "{class:?}: and then by the byte");
    }
    let standard = bill(Class::Standard, 1, 1_000_000, 90, 0);
    assert_eq!(standard.line(Line::MinimumSize), Money::ZERO, "Standard by the byte");
}

#[test]
fn tiering_monitors_from_128_kb_on() {
    let monitoring = |size| bill(Class::IntelligentTiering, size, 1_000_000, 30, 0).line(Line::Monitoring).usd();
    // A million objects for a month: 2.5.
    assert_eq!((monitoring(128 * KB - 1), monitoring(128 * KB)), (Exact::ZERO, part(5, 2)), "the cliff");
    let year = |size| bill(Class::IntelligentTiering, size, 1, 360, 0).line(Line::Storage).usd();
    let frequent = part(1, 40) * Exact::whole(12) * Exact::whole(128 * KB - 1) / Exact::whole(ONE_GB);
    assert_eq!(year(128 * KB - 1), frequent, "small ones are never moved");
    assert!(year(128 * KB) < frequent, "larger ones are");
}

#[test]
fn optional_tiers_have_overhead_and_expedited_fees() {
    // 1,024 objects of 1 MB, never read, a year of 360 days, Archive on: 30 Frequent, 60 Infrequent, 270 Archive.
    let on = Restoring { archive_tiers: ArchiveTiers::Archive, restore: Restore::Expedited, ..CHEAPEST };
    let rates = Rates::of(Class::IntelligentTiering, MB, 1_024, &on, Prices::of(Region::Seoul)).expect("recorded");
    let bill = rates.lines(360, 0, Entry::Put);
    // 0.025 + 2 x 0.0138 + 9 x 0.0045 = 0.0931.
    assert_eq!(bill.line(Line::Storage).usd(), part(931, 10_000), "a GB");
    // Nine months of 1/32 GB x 0.0045 and 1/128 GB x 0.025.
    let overhead = Exact::whole(9) * (part(9, 64_000) + part(1, 5_120));
    assert_eq!(bill.line(Line::Overhead).usd(), overhead, "32 KB and 8 KB each");
    // Read on day 360 once: 1,024 x 11 / 1,000 and 0.033 for the GB.
    let read = rates.lines(360, 100, Entry::Put);
    assert_eq!(read.line(Line::Restore).usd(), part(11_264, 1_000), "requests");
    assert_eq!(read.line(Line::Retrieval).usd(), part(33, 1_000), "bytes");
    let monthly = rates.lines(360, 1_200, Entry::Put);
    assert_eq!(monthly.line(Line::Restore), Money::ZERO, "read every month it is never archived");
}

#[test]
fn the_price_of_storage_falls_in_steps() {
    let gb = |number: i128| number * GB;
    let prices = [2_300_000, 2_200_000, 2_100_000];
    // 50 TB x 0.023; the next 450 TB x 0.022; then 0.021.
    assert_eq!(stepped(gb(51_200), prices), gb(51_200) * 2_300_000, "50 TB");
    assert_eq!(stepped(gb(51_201), prices), gb(51_200) * 2_300_000 + gb(2_200_000), "a GB more");
    let all = gb(51_200) * 2_300_000 + gb(460_800) * 2_200_000 + gb(1_000) * 2_100_000;
    assert_eq!(stepped(gb(513_000), prices), all, "over 500 TB");
}

/// AWS re:Post, costs of retrieving 15,000,000 objects, 100 TB (102,400 GB), from Glacier Flexible in us-east-1.
#[test]
fn aws_example_of_restoring_fifteen_million_objects() {
    let cases = [
        // 15,000,000 / 1,000 x 0.05 = 750 and 102,400 x 0.01 = 1,024.
        (Restore::Standard, 1_774),
        // 15,000,000 / 1,000 x 10 = 150,000 and 102,400 x 0.03 = 3,072.
        (Restore::Expedited, 153_072),
        (Restore::Bulk, 0),
    ];
    for (restore, expected) in cases {
        let restoring = Restoring { restore, ..CHEAPEST };
        let read_once = |size, objects| {
            let prices = Prices::of(Region::Virginia);
            let rates = Rates::of(Class::GlacierFlexible, size, objects, &restoring, prices).expect("recorded");
            rates.lines(30, READ_PARTS, Entry::Put)
        };
        // No whole number of bytes makes 102,400 GB of 15,000,000 objects: requests and bytes apart, in objects below
        // 250 MB, which Expedited takes.
        let requests = read_once(KB, 15_000_000).line(Line::Restore);
        let bytes = read_once(128 * MB, 102_400 * 8).line(Line::Retrieval);
        assert_eq!((requests + bytes).usd(), Exact::whole(expected), "{restore:?}");
    }
}

/// Amazon S3 FAQ, Express One Zone, first example: 10 GB-months, 1,000,000 writes and 9,000,000 reads of 10 KB.
#[test]
fn aws_example_of_express() {
    let of = |size, objects| {
        Rates::of(Class::ExpressOneZone, size, objects, &CHEAPEST, Prices::of(Region::Virginia))
            .expect("recorded")
            .lines(30, 9 * READ_PARTS, Entry::Put)
    };
    let (stored, moved) = (of(ONE_GB, 10), of(10 * KB, 1_000_000));
    let sums = [
        stored.line(Line::Storage),
        moved.line(Line::Put),
        moved.line(Line::Get),
        moved.line(Line::Upload),
        moved.line(Line::Retrieval),
    ];
    assert_eq!(sums.map(|sum| usd(sum.usd())), ["$1.10", "$1.13", "$0.270", "$0.0305", "$0.0515"], "line by line");
    // AWS shows cents: 1.10 + 1.13 + 0.27 + 0.03 + 0.05.
    assert_eq!(usd(sums.into_iter().sum::<Money>().usd()), "$2.58", "in all");
}

/// The same, second example: 5,242,880 writes and 10,485,760 reads a day for 30 days.
#[test]
fn aws_example_of_express_requests() {
    let of = |objects, reads| {
        Rates::of(Class::ExpressOneZone, 2 * MB, objects, &CHEAPEST, Prices::of(Region::Virginia))
            .expect("recorded")
            .lines(30, reads, Entry::Put)
    };
    assert_eq!(usd(of(5_242_880 * 30, 0).line(Line::Put).usd()), "$177.73", "157,286,400 x 0.00113 / 1,000");
    assert_eq!(usd(of(10_485_760, 30 * READ_PARTS).line(Line::Get).usd()), "$9.44", "314,572,800 x 0.00003 / 1,000");
}

/// Amazon S3 FAQ of Glacier: 100,000 archives of 1 GB take 32 KB and 8 KB more each. AWS counts these KB as thousands
/// there (100,003.2 GB and 0.8 GB); bytes are charged by powers of 1,024 elsewhere, which is what is done here.
#[test]
fn aws_example_of_archive_overhead() {
    let (index, names) = overhead(Class::GlacierFlexible);
    let gigabytes = |bytes: i64| Exact::from_parts(i128::from(bytes) * 100_000, GB);
    // 100,000 x 32 / 1,048,576 = 3.0517578125, and 8 instead of 32: 0.762939453125.
    assert_eq!(gigabytes(index).text(), "3.0517578125", "100,003.05 GB at the price of the class");
    assert_eq!(gigabytes(names).text(), "0.762939453125", "at the price of Standard");
    let thousands = |bytes: i64| Exact::whole(bytes / KB * 1_000 * 100_000) / Exact::whole(1_000_000_000);
    assert_eq!(
        (thousands(index).text(), thousands(names).text()),
        ("3.2".to_owned(), "0.8".to_owned()),
        "as AWS counts"
    );
}

/// Amazon S3 FAQ of Standard-IA: an object of 6 KB is charged for 6 KB and for 122 KB more.
#[test]
fn aws_example_of_the_smallest_object() {
    let bill = bill(Class::StandardIa, 6 * KB, 1, 30, 0);
    let of = |kilobytes: i64| part(69, 5_000) * Exact::whole(kilobytes) / Exact::whole(1 << 20);
    assert_eq!(bill.line(Line::Storage).usd(), of(6), "6 KB x 0.0138");
    assert_eq!(bill.line(Line::MinimumSize).usd(), of(122), "122 KB x 0.0138");
}

/// Amazon S3 User Guide: 1 GB deleted from Glacier Flexible on day 30 is charged for 60 days more.
#[test]
fn aws_example_of_early_deletion() {
    let prices = Prices::of(Region::Virginia);
    let rates = Rates::of(Class::GlacierFlexible, ONE_GB, 1, &CHEAPEST, prices).expect("recorded");
    let left = rates.lines(30, 0, Entry::Put).line(Line::MinimumDuration).usd();
    // 0.0036 x 60/30, and 32 KB of index: 1/32,768 of it.
    assert_eq!(left, part(9, 1_250) * part(32_769, 32_768), "60 days");
}
