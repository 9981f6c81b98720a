//! What holds for every state.

use proptest::prelude::*;
use skylet_s3_storage_class::beside::beside;
use skylet_s3_storage_class::cost::{Data, Entry, Line, Rates, Restoring};
use skylet_s3_storage_class::flips::{Axis, Flips};
use skylet_s3_storage_class::model::{results, summary};
use skylet_s3_storage_class::money::Money;
use skylet_s3_storage_class::prices::Prices;
use skylet_s3_storage_class::rivals::winning;
use skylet_s3_storage_class::settings::{
    ArchiveTiers, COPY_DAYS_MAX, Class, DAYS_MAX, Move, OBJECTS_MAX, Pattern, READS_MAX, Region, Residency, Restore,
    Rules, SIZE_MAX, Settings, Wait, ZoneLoss,
};
use skylet_s3_storage_class::shown::shown;
use skylet_s3_storage_class::territory::{Field, winners};
use skylet_units::{Exact, Lang};

fn any_of<T: Copy + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = T> {
    (0..all.len()).prop_map(move |at| all[at])
}

/// Sizes on all scales, those at the cliffs among them.
fn any_size() -> impl Strategy<Value = i64> {
    prop_oneof![1_i64..300_000, Just(128 << 10), Just((128 << 10) - 1), (18_u32..33).prop_map(|power| 1 << power)]
}

fn any_settings() -> impl Strategy<Value = Settings> {
    let reads = prop_oneof![Just(0_i64), 0_i64..1_200, 0_i64..36_000, 0_i64..1_200_000];
    let days = prop_oneof![1_i64..200, 1_i64..=3_650, Just(30), Just(90), Just(180)];
    let numbers = (any_size(), 1_i64..=10_000_000, days, reads, 1_i64..=30);
    let switches = (
        any_of(Wait::ALL),
        any_of(ZoneLoss::ALL),
        any_of(Region::ALL),
        any_of(Residency::ALL),
        any_of(Pattern::ALL),
        any_of(Restore::ALL),
        any_of(ArchiveTiers::ALL),
    );
    let plan = (any_of(Move::ALL), 0_i64..400, any_of(Move::ALL), 0_i64..400, any_of(Rules::ALL), any_of(Class::ALL));
    (numbers, switches, plan).prop_map(|((size, objects, days, reads, copy_days), switches, plan)| {
        let (wait, zone_loss, region, residency, pattern, restore, archive_tiers) = switches;
        let (next_class, next_day, last_class, last_day, rules, first_class) = plan;
        Settings {
            size: Exact::whole(size),
            objects: Exact::whole(objects),
            days: Exact::whole(days),
            reads: Exact::whole(reads) / Exact::whole(1_200),
            copy_days: Exact::whole(copy_days),
            wait,
            zone_loss,
            region,
            residency,
            pattern,
            restore,
            archive_tiers,
            first_class,
            next_class,
            next_day: Exact::whole(next_day),
            last_class,
            last_day: Exact::whole(last_day),
            rules,
            ..Settings::default()
        }
    })
}

/// States in which several classes may win.
fn open_settings() -> impl Strategy<Value = Settings> {
    any_settings().prop_map(|settings| Settings { residency: Residency::Anywhere, ..settings })
}

fn rates(settings: &Settings, class: Class) -> Option<Rates> {
    let data = Data::of(settings);
    Rates::of(class, data.size, data.objects, &Restoring::of(settings), Prices::of(settings.region))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_equal_their_lines(settings in any_settings()) {
        let summary = summary(&settings);
        for rival in &summary.rivals {
            let Some(bill) = &rival.bill else { continue };
            let lines: Money = Line::ALL.into_iter().map(|line| bill.line(line)).sum();
            prop_assert_eq!(bill.total(), lines, "{:?}", rival.class);
            prop_assert!(Line::ALL.into_iter().all(|line| bill.line(line) >= Money::ZERO), "{:?}", rival.class);
            // The fast total of the map is the same.
            let fast = rates(&settings, rival.class).expect("known").total(summary.data.days, summary.data.reads);
            prop_assert_eq!(fast, bill.total(), "{:?}", rival.class);
            let month = summary.month(bill.total());
            prop_assert_eq!(bill.total().month(30), bill.total().usd(), "{}", month);
        }
    }

    #[test]
    fn the_winner_meets_every_condition_and_costs_least(settings in any_settings()) {
        let summary = summary(&settings);
        let best = summary.winner();
        prop_assert_eq!(best.map(|best| best.class), winning(&settings), "the map says the same");
        prop_assert!(summary.rivals.iter().filter(|rival| rival.is_winner).count() <= 1);
        let open: Vec<_> = summary.rivals.iter().filter(|rival| rival.barrier.is_none()).collect();
        prop_assert_eq!(best.is_some(), !open.is_empty(), "one wins unless all are barred");
        for rival in open {
            let least = best.and_then(|best| best.total());
            prop_assert!(rival.total() >= least, "{:?} is cheaper", rival.class);
        }
        let reduced = summary.rival(Class::ReducedRedundancy);
        prop_assert!(!reduced.is_winner, "never");
        prop_assert!(reduced.total() >= summary.rival(Class::Standard).total(), "and dearer than Standard");
        prop_assert_eq!(summary.rival(Class::ExpressOneZone).total().is_some(), settings.region == Region::Virginia);
    }

    #[test]
    fn more_is_never_cheaper(settings in any_settings(), more in 1_i64..40) {
        let data = Data::of(&settings);
        for class in Class::ALL {
            let Some(found) = rates(&settings, *class) else { continue };
            let total = found.total(data.days, data.reads);
            // An object that sinks on to an optional tier is restored in another way, or needs not be.
            let is_archived = *class == Class::IntelligentTiering && settings.archive_tiers != ArchiveTiers::None;
            if !is_archived {
                prop_assert!(found.total(data.days + more, data.reads) >= total, "{:?}: longer", class);
                prop_assert!(found.total(data.days, data.reads + more) >= total, "{:?}: read more", class);
            }
            let many = Settings { objects: settings.objects + Exact::whole(more), ..settings.clone() };
            let many = rates(&many, *class).expect("known").total(data.days, data.reads);
            prop_assert!(many >= total, "{:?}: more objects", class);
        }
    }

    #[test]
    fn a_stay_does_not_cost_less_when_it_is_cut(settings in any_settings()) {
        // What is charged for storage never falls below the minimum duration.
        let data = Data::of(&settings);
        for class in Class::ALL {
            let Some(found) = rates(&settings, *class) else { continue };
            let stored = |days| {
                let bill = found.lines(days, 0, Entry::Transition);
                bill.line(Line::Storage) + bill.line(Line::MinimumSize) + bill.line(Line::MinimumDuration)
            };
            let least = skylet_s3_storage_class::cost::days_min(*class);
            if data.days <= least {
                // The index of archived objects has its minimum, too.
                let index = found.lines(data.days, 0, Entry::Transition).line(Line::Overhead);
                prop_assert!(stored(data.days) + index >= stored(least), "{:?}", class);
            }
        }
    }

    #[test]
    fn a_map_is_many_states(settings in any_settings(), days in 1_i64..3_650, reads in 0_i64..1_200_000) {
        let reads = Exact::whole(reads) / Exact::whole(1_200);
        let there = Settings { days: Exact::whole(days), reads, ..settings.clone() };
        prop_assert_eq!(winners(&settings, &[reads], &[Exact::whole(days)]), vec![winning(&there)]);
        let expected = summary(&there).winner().map(|best| best.class);
        prop_assert_eq!(Field::of(&settings).winner(days, Data::of(&there).reads), expected);
    }
}

/// The ends of what can be set, and anything between.
fn far_settings() -> impl Strategy<Value = Settings> {
    let number = |max: i64| prop_oneof![Just(1), Just(max), Just(max - 1), 1..=max];
    let numbers =
        (number(SIZE_MAX), number(OBJECTS_MAX), number(DAYS_MAX), number(READS_MAX * 1_200), number(COPY_DAYS_MAX));
    (any_settings(), numbers).prop_map(|(settings, (size, objects, days, reads, copy_days))| Settings {
        size: Exact::whole(size),
        objects: Exact::whole(objects),
        days: Exact::whole(days),
        reads: Exact::whole(reads) / Exact::whole(1_200),
        copy_days: Exact::whole(copy_days),
        ..settings
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sum_leaves_the_range(settings in far_settings()) {
        // Arithmetic is checked in tests: what does not fit 128 bits panics.
        for result in results(&settings) {
            prop_assert!(result.value >= Exact::ZERO, "{}", result.name);
        }
    }
}

proptest! {
    // Each draws a map, which is costly without optimisation.
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_is_what_is_worked_out(settings in far_settings()) {
        for lang in Lang::ALL {
            let shown = shown(&settings, lang, (None, false));
            prop_assert!(!shown.sentence.is_empty() && !shown.map.names.is_empty());
            prop_assert_eq!(shown.winner, winning(&settings));
            let beside = beside(&settings, &shown.summary, shown.map.scale, lang);
            prop_assert!(beside.told.contains(&beside.exam));
            for strip in &beside.strips {
                prop_assert!((0..=strip.places.0).contains(&strip.places.1) && !strip.value_text.is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn at_a_flip_the_winner_changes_and_a_step_before_it_does_not(settings in open_settings()) {
        let flips = Flips::of(&settings);
        let now = winning(&settings);
        for class in Class::ALL {
            for axis in Axis::ALL {
                let Some(flip) = flips.along(axis, *class) else { continue };
                prop_assert_ne!(now, Some(*class), "what wins already is not flipped to");
                prop_assert_eq!(winning(&flip.change.applied(&settings)), Some(*class), "{:?}", flip);
                let before = flip.before.expect("a number has a step before");
                prop_assert_ne!(winning(&before.applied(&settings)), Some(*class), "{:?}", flip);
            }
            let nearest = flips.nearest(*class);
            prop_assert!(nearest.is_none() || now != Some(*class));
            if let Some(flip) = nearest {
                prop_assert_eq!(winning(&flip.change.applied(&settings)), Some(*class), "{:?}", flip);
                prop_assert_eq!(flip.before.is_some(), flip.change.is_number());
            }
        }
        prop_assert_eq!(flips.nearest(Class::ReducedRedundancy), None, "never");
    }

    #[test]
    fn no_nearer_step_makes_it_win(settings in open_settings(), at in 0_usize..9) {
        let class = Class::ALL[at];
        let flips = Flips::of(&settings);
        let data = Data::of(&settings);
        for axis in [Axis::Reads, Axis::Days] {
            let from = axis.value(&data);
            let found = flips.along(axis, class).map(|flip| flip.change);
            // Outwards one step a side, by the model itself, until the flip is met.
            let ways: [fn(Axis, i64) -> Option<i64>; 2] = [Axis::up, Axis::down];
            for next in ways {
                let mut value = from;
                let mut steps = 0;
                while let Some(there) = next(axis, value).filter(|_| steps < 60) {
                    let change = axis.change(there);
                    if Some(change) == found {
                        break;
                    }
                    let wins = winning(&change.applied(&settings)) == Some(class);
                    // Beyond it the other way may be farther: only what is nearer must not win.
                    let is_nearer = found.is_some_and(|found| is_nearer(axis, from, change, found));
                    prop_assert!(!(wins && (is_nearer || found.is_none()) && winning(&settings) != Some(class)));
                    (value, steps) = (there, steps + 1);
                }
            }
        }
    }
}

/// Whether the first change is by a smaller factor.
fn is_nearer(
    axis: Axis,
    from: i64,
    one: skylet_s3_storage_class::flips::Change,
    other: skylet_s3_storage_class::flips::Change,
) -> bool {
    use skylet_s3_storage_class::flips::Change;
    let floor = match axis {
        Axis::Reads => 12,
        Axis::Days => 1,
        Axis::Size => 1_024,
    };
    let factor = |change: Change| {
        let to = match change {
            Change::Reads(to) | Change::Days(to) | Change::Size(to) => to,
            _ => from,
        };
        let (from, to) = (from.max(floor), to.max(floor));
        Exact::whole(from.max(to)) / Exact::whole(from.min(to))
    };
    factor(one) < factor(other)
}
