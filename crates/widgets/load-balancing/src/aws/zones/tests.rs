use proptest::prelude::*;

use super::*;

fn text(numbers: impl IntoIterator<Item = Exact>) -> String {
    numbers.into_iter().map(Exact::text).collect::<Vec<_>>().join(" ")
}

/// What each healthy target gets, zone by zone, of the first group; what is refused follows.
#[track_caller]
fn check(layout: &Layout, expected: &str) {
    let shares = shares(layout);
    let each = shares.each[0].iter().map(|each| each.healthy);
    assert_eq!(format!("{} | {}", text(each), shares.refused.text()), expected, "{layout:?}");
}

#[test]
fn two_and_eight() {
    // Off: 1/2 / 2 = 25 %, 1/2 / 8 = 6.25 %. On: 1/10 each.
    check(&Layout::of(false, &[2, 8]), "0.25 0.0625 | 0");
    check(&Layout::of(true, &[2, 8]), "0.1 0.1 | 0");
}

#[test]
fn one_two_and_three() {
    check(&Layout::of(false, &[1, 2, 3]), "1/3 1/6 1/9 | 0");
    check(&Layout::of(true, &[1, 2, 3]), "1/6 1/6 1/6 | 0");
}

#[test]
fn weights_of_groups() {
    // 10 and 20: 1/3 and 2/3, the first over two targets, the second over one in each of two zones, crossing.
    let mut layout = Layout::of(true, &[2, 0]);
    layout.groups[0].weight = 10;
    layout.groups.push(Group { weight: 20, ..Group::new(true, &[Targets::healthy(1), Targets::healthy(1)]) });
    let shares = shares(&layout);
    assert_eq!(text(shares.each[0].iter().map(|each| each.healthy)), "1/6 0", "1/3 over two");
    assert_eq!(text(shares.each[1].iter().map(|each| each.healthy)), "1/3 1/3", "2/3 over two");
}

#[test]
fn a_group_of_weight_nothing_gets_nothing() {
    let mut layout = Layout::of(true, &[1]);
    layout.groups.push(Group { weight: 0, ..Group::new(true, &[Targets::healthy(5)]) });
    let found = shares(&layout);
    assert_eq!((found.each[0][0].healthy, found.each[1][0].healthy), (Exact::ONE, Exact::ZERO), "all to the first");
    layout.groups[0].weight = 0;
    assert_eq!(shares(&layout).refused, Exact::ONE, "nobody takes anything");
}

#[test]
fn an_empty_zone_refuses_what_enters_it() {
    // Off: half of all clients enter the empty zone. On: the node there uses the other zone's targets.
    check(&Layout::of(false, &[4, 0]), "0.125 0 | 0.5");
    check(&Layout::of(true, &[4, 0]), "0.25 0 | 0");
    check(&Layout::of(false, &[0, 0]), "0 0 | 1");
}

#[test]
fn a_zone_without_healthy_targets_leaves_dns() {
    let mut layout = Layout::of(false, &[2, 8]);
    layout.groups[0].zones[0] = Targets { healthy: 0, unhealthy: 2 };
    check(&layout, "0 0.125 | 0");
    assert_eq!(text(shares(&layout).entering), "0 1", "all clients enter the other zone");
    // Crossing, the node of that zone has healthy targets in the other.
    layout.groups[0].crosses = true;
    check(&layout, "0 0.125 | 0");
    assert_eq!(text(shares(&layout).entering), "0.5 0.5", "both stay");
}

#[test]
fn all_zones_stay_when_none_is_sound_and_traffic_goes_to_all() {
    for crosses in [false, true] {
        let zones = [Targets { healthy: 0, unhealthy: 2 }, Targets { healthy: 0, unhealthy: 8 }];
        let layout = Layout { zones: vec![ZoneState::Enabled; 2], groups: vec![Group::new(crosses, &zones)] };
        let shares = shares(&layout);
        assert_eq!(text(shares.entering), "0.5 0.5", "both stay in DNS");
        assert_eq!(shares.fails_open, [[true, true]], "both fail open");
        let each = text(shares.each[0].iter().map(|each| each.unhealthy));
        assert_eq!(each, if crosses { "0.1 0.1" } else { "0.25 0.0625" }, "to all that are registered");
        assert_eq!(shares.refused, Exact::ZERO, "nothing is refused");
    }
}

#[test]
fn half_must_be_healthy() {
    // The example of AWS: ten and ten, at least 50 % healthy, six of the second zone fail. By itself that zone has 40 %
    // and leaves DNS; crossing there are 14 of 20, 70 %, and all stays.
    let zones = [Targets::healthy(10), Targets { healthy: 4, unhealthy: 6 }];
    let half = Threshold { count: 1, percent: Some(50) };
    let group = |crosses| Group { dns_failover: half, routing_failover: half, ..Group::new(crosses, &zones) };
    let layout = |crosses| Layout { zones: vec![ZoneState::Enabled; 2], groups: vec![group(crosses)] };
    assert_eq!(text(shares(&layout(false)).entering), "1 0", "the second zone leaves");
    check(&layout(false), "0.1 0 | 0");
    assert_eq!(text(shares(&layout(true)).entering), "0.5 0.5", "both stay");
    check(&layout(true), "1/14 1/14 | 0");
}

#[test]
fn too_few_healthy_ones_open_to_all() {
    // At least three healthy for routing: with two, the two and the three unhealthy ones get a fifth each.
    let zones = [Targets { healthy: 2, unhealthy: 3 }];
    let group = Group { routing_failover: Threshold { count: 3, percent: None }, ..Group::new(true, &zones) };
    let shares = shares(&Layout { zones: vec![ZoneState::Enabled], groups: vec![group] });
    assert_eq!(shares.each[0][0], Each { healthy: Exact::new(1, 5), unhealthy: Exact::new(1, 5) }, "five alike");
    assert_eq!(shares.fails_open, [[true]], "open");
}

#[test]
fn dns_failover_comes_first() {
    let of = |dns: (u32, Option<u32>), routing: (u32, Option<u32>)| {
        let threshold = |(count, percent)| Threshold { count, percent };
        let group = Group::new(true, &[]);
        Group { dns_failover: threshold(dns), routing_failover: threshold(routing), ..group }.is_offered()
    };
    assert!(of((1, None), (1, None)), "as it starts");
    assert!(of((2, Some(50)), (1, Some(50))), "two and one");
    assert!(!of((1, None), (2, None)), "one below two");
    assert!(!of((1, None), (1, Some(10))), "none below 10 %");
}

#[test]
fn one_bad_group_takes_the_zone_of_all_out_of_dns() {
    let sick = Targets { healthy: 0, unhealthy: 1 };
    let mut layout = Layout::of(false, &[2, 2]);
    layout.groups.push(Group::new(false, &[sick, Targets::healthy(1)]));
    let shares = shares(&layout);
    assert_eq!(text(shares.entering), "0 1", "the first zone leaves though its other group is well");
    assert_eq!(text(shares.each[0].iter().map(|each| each.healthy)), "0 0.25", "half of all over two");
}

#[test]
fn a_shift_moves_all_traffic_to_the_other_zones() {
    let mut layout = Layout::of(false, &[2, 8]);
    layout.zones[0] = ZoneState::ShiftedAway;
    check(&layout, "0 0.125 | 0");
    layout.groups[0].crosses = true;
    check(&layout, "0 0.125 | 0");
    layout.zones[1] = ZoneState::Disabled;
    let shares = shares(&layout);
    assert_eq!((text(shares.entering), shares.refused), ("0 0".to_owned(), Exact::ZERO), "no zone to enter");
}

#[test]
fn clients_are_kept_in_their_zone() {
    let layout = Layout::of(false, &[2, 8]);
    let clients = [Exact::new(3, 4), Exact::new(1, 4)];
    let of = |layout: &Layout, affinity| text(entering_from(layout, affinity, &clients));
    assert_eq!(of(&layout, Affinity::Any), "0.5 0.5", "wherever they are");
    assert_eq!(of(&layout, Affinity::Own), "0.75 0.25", "where they are");
    // 0.85 x 3/4 + 0.15 / 2 and 0.85 / 4 + 0.15 / 2.
    assert_eq!(of(&layout, Affinity::Partial), "0.7125 0.2875", "85 % where they are");
    let found = shares_of(&layout, entering_from(&layout, Affinity::Own, &clients));
    assert_eq!(text(found.each[0].iter().map(|each| each.healthy)), "0.375 0.03125", "3/4 over two, 1/4 over eight");
    let mut shifted = layout;
    shifted.zones[0] = ZoneState::ShiftedAway;
    assert_eq!(of(&shifted, Affinity::Own), "0 1", "their zone is away");
}

fn any_layout() -> impl Strategy<Value = Layout> {
    let targets = (0_u32..6, 0_u32..4).prop_map(|(healthy, unhealthy)| Targets { healthy, unhealthy });
    let threshold = (1_u32..4, prop::option::of(1_u32..=100)).prop_map(|(count, percent)| Threshold { count, percent });
    let group = (0_u32..4, any::<bool>(), prop::collection::vec(targets, 0..4), threshold.clone(), threshold).prop_map(
        |(weight, crosses, zones, dns_failover, routing_failover)| Group {
            weight,
            crosses,
            zones,
            dns_failover,
            routing_failover,
        },
    );
    let state = prop_oneof![
        5 => Just(ZoneState::Enabled),
        1 => Just(ZoneState::ShiftedAway),
        1 => Just(ZoneState::Disabled)
    ];
    (prop::collection::vec(state, 1..4), prop::collection::vec(group, 1..4))
        .prop_map(|(zones, groups)| Layout { zones, groups })
}

/// What all targets of a layout get together.
fn given(layout: &Layout, shares: &Shares) -> Exact {
    let mut sum = Exact::ZERO;
    for (group, each) in layout.groups.iter().zip(&shares.each) {
        for (zone, each) in each.iter().enumerate() {
            let targets = group.targets(zone);
            sum = sum + each.healthy * Exact::whole(i64::from(targets.healthy));
            sum = sum + each.unhealthy * Exact::whole(i64::from(targets.unhealthy));
        }
    }
    sum
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_that_enters_is_given_or_refused(layout in any_layout()) {
        let shares = shares(&layout);
        let entered = shares.entering.iter().fold(Exact::ZERO, |sum, share| sum + *share);
        let has_zone = layout.zones.contains(&ZoneState::Enabled);
        prop_assert_eq!(entered, if has_zone { Exact::ONE } else { Exact::ZERO });
        prop_assert_eq!(given(&layout, &shares) + shares.refused, entered, "{:?}", shares);
        prop_assert!(shares.refused >= Exact::ZERO);
    }

    #[test]
    fn affinity_loses_no_client(
        layout in any_layout(),
        first in 0_i64..=4,
        affinity in prop_oneof![Just(Affinity::Any), Just(Affinity::Partial), Just(Affinity::Own)],
    ) {
        let first = Exact::whole(first) / Exact::whole(4);
        let found = entering_from(&layout, affinity, &[first, Exact::ONE - first]);
        let sum = found.iter().fold(Exact::ZERO, |sum, share| sum + *share);
        let has_zone = layout.zones.contains(&ZoneState::Enabled);
        prop_assert_eq!(sum, if has_zone { Exact::ONE } else { Exact::ZERO });
        if affinity == Affinity::Any {
            prop_assert_eq!(found, shares(&layout).entering);
        }
    }

    #[test]
    fn zones_away_get_nothing_and_unhealthy_ones_never_more_than_healthy_ones(layout in any_layout()) {
        let shares = shares(&layout);
        for (group, each) in layout.groups.iter().zip(&shares.each) {
            for (zone, each) in each.iter().enumerate() {
                if layout.zones[zone] != ZoneState::Enabled {
                    prop_assert_eq!(*each, Each::default(), "zone {} is away", zone);
                }
                if group.targets(zone).healthy > 0 {
                    prop_assert!(each.unhealthy <= each.healthy);
                }
            }
        }
    }

    #[test]
    fn crossing_makes_healthy_targets_of_one_group_alike(
        targets in prop::collection::vec(0_u32..20, 1..5),
    ) {
        let all: u32 = targets.iter().sum();
        prop_assume!(all > 0);
        let shares = shares(&Layout::of(true, &targets));
        for (zone, count) in targets.iter().enumerate().filter(|(_, count)| **count > 0) {
            prop_assert_eq!(shares.each[0][zone].healthy, Exact::ONE / Exact::whole(i64::from(all)), "{} of {}", zone, count);
        }
    }

    #[test]
    fn without_crossing_a_zone_keeps_what_enters_it(targets in prop::collection::vec(1_u32..20, 1..5)) {
        let shares = shares(&Layout::of(false, &targets));
        for (zone, count) in targets.iter().enumerate() {
            let zones = i64::try_from(targets.len()).expect("few");
            let by_hand = Exact::ONE / Exact::whole(zones * i64::from(*count));
            prop_assert_eq!(shares.each[0][zone].healthy, by_hand);
        }
    }
}
