//! Plans worked by hand.

use skylet_units::Exact;

use super::*;
use crate::cost::Line;
use crate::settings::Move;

fn planned(next: Move, next_day: i64, last: Move, last_day: i64) -> Settings {
    Settings {
        next_class: next,
        next_day: Exact::whole(next_day),
        last_class: last,
        last_day: Exact::whole(last_day),
        reads: Exact::ZERO,
        ..Settings::default()
    }
}

fn problem_of(settings: &Settings) -> Option<Problem> {
    plan(settings).problem
}

#[test]
fn deleted_five_days_after_it_was_moved() {
    // 100 GB in Seoul, moved to Standard-IA on day 30, deleted on day 35: Standard 2.5 and 0.4608 to upload; 102,400
    // transitions x 0.01 / 1,000 = 1.024, 5 days 100 x 0.0138 / 6 = 0.23, 25 days left 1.15.
    let settings = Settings { days: Exact::whole(35), ..planned(Move::StandardIa, 30, Move::None, 90) };
    let plan = plan(&settings);
    assert_eq!(plan.problem, None, "as rules allow");
    let bill = |place: usize| plan.stays[place].bill.expect("known");
    assert_eq!(bill(0).total().usd().text(), "2.9608", "Standard");
    let lines = [Line::Transition, Line::Storage, Line::MinimumDuration].map(|line| bill(1).line(line).usd().text());
    assert_eq!(lines, ["1.024", "0.23", "1.15"], "Standard-IA");
    assert_eq!((plan.stays[1].left, plan.total().expect("known").usd().text()), (25, "5.3648".to_owned()), "in all");
    let sum: Exact = plan.stays.iter().fold(Exact::ZERO, |sum, stay| sum + stay.bill.expect("known").total().usd());
    assert_eq!(plan.bill().expect("known").total().usd(), sum, "its lines are those of its stays");
}

#[test]
fn a_move_after_the_end_does_not_happen() {
    let settings = Settings { days: Exact::whole(30), ..planned(Move::StandardIa, 30, Move::DeepArchive, 90) };
    let plan = plan(&settings);
    assert_eq!(plan.stays.len(), 1, "deleted on the day it would be moved");
    assert_eq!(plan.total().expect("known").usd().text(), "2.9608", "Standard alone");
}

#[test]
fn the_waterfall_only_falls() {
    use Class::{DeepArchive, GlacierFlexible, GlacierInstant, IntelligentTiering, OneZoneIa, Standard, StandardIa};
    let down = |from: Class| {
        Class::ALL.iter().copied().filter(|to| is_downward(from, *to, Tier::Frequent)).collect::<Vec<_>>()
    };
    let below = [IntelligentTiering, StandardIa, OneZoneIa, GlacierInstant, GlacierFlexible, DeepArchive];
    assert_eq!(down(Standard), below, "from Standard");
    assert_eq!(down(StandardIa), [IntelligentTiering, OneZoneIa, GlacierInstant, GlacierFlexible, DeepArchive], "IA");
    assert_eq!(down(IntelligentTiering), [OneZoneIa, GlacierInstant, GlacierFlexible, DeepArchive], "Frequent");
    assert_eq!(down(OneZoneIa), [GlacierFlexible, DeepArchive], "not to Glacier Instant");
    assert_eq!(down(GlacierInstant), [GlacierFlexible, DeepArchive], "from Instant");
    assert_eq!(down(GlacierFlexible), [DeepArchive], "from Flexible");
    for none in [DeepArchive, Class::ExpressOneZone, Class::ReducedRedundancy] {
        assert_eq!(down(none), [], "{none:?}");
    }
    let from_tier = |tier, to| is_downward(IntelligentTiering, to, tier);
    assert!(!from_tier(Tier::ArchiveInstant, OneZoneIa), "not from Archive Instant Access");
    assert!(!from_tier(Tier::Archive, GlacierInstant), "not from Archive Access");
    assert!(!from_tier(Tier::DeepArchive, GlacierFlexible), "not from Deep Archive Access");
    assert!(from_tier(Tier::DeepArchive, DeepArchive), "down to Deep Archive");
}

#[test]
fn rules_that_cannot_be_written() {
    let cases = [
        (planned(Move::StandardIa, 29, Move::None, 90), Some(Problem::TooYoung(30))),
        (planned(Move::OneZoneIa, 0, Move::None, 90), Some(Problem::TooYoung(30))),
        (planned(Move::StandardIa, 30, Move::None, 90), None),
        // Everything else from day 0.
        (planned(Move::GlacierInstant, 0, Move::None, 90), None),
        (planned(Move::IntelligentTiering, 0, Move::None, 90), None),
        (planned(Move::Standard, 40, Move::None, 90), Some(Problem::NotDownward(Class::Standard, Class::Standard))),
        (
            planned(Move::StandardIa, 30, Move::Standard, 60),
            Some(Problem::NotDownward(Class::StandardIa, Class::Standard)),
        ),
        (planned(Move::GlacierFlexible, 60, Move::DeepArchive, 60), Some(Problem::OutOfOrder)),
        (planned(Move::GlacierFlexible, 60, Move::DeepArchive, 30), Some(Problem::OutOfOrder)),
        // AWS User Guide: to Glacier Instant on day 4, so to another not before day 94.
        (
            planned(Move::GlacierInstant, 4, Move::DeepArchive, 93),
            Some(Problem::BeforeMinimum(Class::GlacierInstant, 94)),
        ),
        (planned(Move::GlacierInstant, 4, Move::DeepArchive, 94), None),
        (planned(Move::StandardIa, 30, Move::GlacierFlexible, 59), Some(Problem::BeforeMinimum(Class::StandardIa, 60))),
        (planned(Move::StandardIa, 30, Move::GlacierFlexible, 60), None),
    ];
    for (settings, expected) in cases {
        let settings = Settings { days: Exact::whole(365), ..settings };
        let moves = (settings.next_class, settings.next_day, settings.last_class, settings.last_day);
        assert_eq!(problem_of(&settings), expected, "{moves:?}");
    }
}

#[test]
fn two_rules_may_leave_early_and_pay() {
    // Glacier Instant from day 4 to day 34, then Deep Archive: 60 days of Instant left, 100 x 0.005 x 2 = 1.
    let settings = Settings {
        rules: Rules::Separate,
        days: Exact::whole(365),
        ..planned(Move::GlacierInstant, 4, Move::DeepArchive, 34)
    };
    let plan = plan(&settings);
    assert_eq!((plan.problem, plan.stays[1].left), (None, 60), "allowed");
    assert_eq!(plan.stays[1].bill.expect("known").line(Line::MinimumDuration).usd(), Exact::ONE, "and charged");
}

#[test]
fn small_objects_stay_unless_told() {
    let small = Settings { size: Exact::whole((128 << 10) - 1), ..planned(Move::GlacierFlexible, 30, Move::None, 90) };
    let stays = |settings: &Settings| {
        let plan = plan(settings);
        (plan.stays.len(), plan.is_small)
    };
    assert_eq!(stays(&small), (1, true), "below 128 KB");
    assert_eq!(stays(&Settings { small_objects: SmallObjects::Move, ..small.clone() }), (2, false), "told to");
    assert_eq!(stays(&Settings { size: Exact::whole(128 << 10), ..small }), (2, false), "128 KB");
}
