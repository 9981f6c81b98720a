use proptest::prelude::*;

use super::*;

/// The rules that an ALB, NLB, GWLB or CLB breaks once it has been changed so.
#[track_caller]
fn check(kind: Kind, change: impl FnOnce(&mut Configuration), expected: &[Rule]) {
    let mut wanted = Configuration::of(kind);
    change(&mut wanted);
    let found: Vec<_> = offers(&wanted).into_iter().map(|refusal| refusal.rule).collect();
    assert_eq!(found, expected, "{kind:?}: {wanted:?}");
}

/// Changes the only group.
fn group(change: impl FnOnce(&mut Group)) -> impl FnOnce(&mut Configuration) {
    |wanted| change(&mut wanted.groups[0])
}

/// A second group like the first.
fn twice(wanted: &mut Configuration) {
    wanted.groups.push(wanted.groups[0]);
}

#[test]
fn every_type_offers_what_it_starts_with() {
    for kind in Kind::ALL {
        check(kind, |_| (), &[]);
    }
}

#[test]
fn every_protocol_of_a_type_is_offered_with_its_own_defaults() {
    for kind in Kind::ALL {
        for protocol in kind.offer().protocols.0 {
            for routing in kind.routings(*protocol) {
                check(
                    kind,
                    |wanted| {
                        wanted.protocol = *protocol;
                        wanted.idle = kind.idle(*protocol).default.whole();
                        wanted.groups[0].routing = *routing;
                    },
                    &[],
                );
            }
        }
    }
}

#[test]
fn slow_start_is_for_round_robin_of_an_alb() {
    check(Kind::Alb, group(|group| group.slow_start = 30), &[]);
    check(Kind::Alb, group(|group| group.slow_start = 29), &[Rule::SlowStartSeconds]);
    check(Kind::Alb, group(|group| group.slow_start = 901), &[Rule::SlowStartSeconds]);
    let with = |routing| {
        group(move |group| {
            group.routing = routing;
            group.slow_start = 60;
        })
    };
    check(Kind::Alb, with(Routing::LeastOutstanding), &[Rule::LeastOutstandingSlowStart]);
    check(Kind::Alb, with(Routing::WeightedRandom), &[Rule::WeightedRandomSlowStart]);
    for kind in [Kind::Nlb, Kind::Gwlb, Kind::Clb] {
        check(kind, group(|group| group.slow_start = 60), &[Rule::SlowStart]);
    }
}

#[test]
fn cookies_need_an_alb_that_crosses_zones() {
    let cookie = |group: &mut Group| group.stickiness = Stickiness::Duration;
    check(Kind::Alb, group(cookie), &[]);
    check(
        Kind::Alb,
        group(move |group| {
            cookie(group);
            group.cross_zone = Some(false);
        }),
        &[Rule::StickyWithoutCrossZone],
    );
    check(
        Kind::Alb,
        group(move |group| {
            cookie(group);
            group.routing = Routing::WeightedRandom;
        }),
        &[Rule::WeightedRandomSticky],
    );
    check(
        Kind::Alb,
        group(move |group| {
            cookie(group);
            group.sticky_seconds = 604_801;
        }),
        &[Rule::StickySeconds],
    );
    check(Kind::Nlb, group(cookie), &[Rule::Stickiness]);
    check(Kind::Gwlb, group(cookie), &[Rule::Stickiness]);
    check(Kind::Clb, group(cookie), &[]);
    check(
        Kind::Clb,
        |wanted| {
            wanted.protocol = Protocol::Tcp;
            wanted.groups[0].routing = Routing::RoundRobin;
            wanted.groups[0].stickiness = Stickiness::Duration;
        },
        &[Rule::Stickiness],
    );
    check(Kind::Alb, group(|group| group.stickiness = Stickiness::SourceIp), &[Rule::Stickiness]);
    check(Kind::Nlb, group(|group| group.stickiness = Stickiness::SourceIp), &[]);
}

#[test]
fn several_groups_need_weights_and_group_stickiness() {
    check(Kind::Alb, twice, &[]);
    check(Kind::Nlb, twice, &[]);
    check(Kind::Gwlb, twice, &[Rule::SeveralGroups]);
    check(
        Kind::Alb,
        |wanted| {
            twice(wanted);
            wanted.groups[1].weight = 1_000;
        },
        &[Rule::Weight],
    );
    check(
        Kind::Alb,
        |wanted| {
            twice(wanted);
            wanted.groups[1].stickiness = Stickiness::Duration;
        },
        &[Rule::GroupStickiness],
    );
    check(
        Kind::Alb,
        |wanted| {
            twice(wanted);
            wanted.groups[0].stickiness = Stickiness::Application;
            wanted.group_stickiness = true;
        },
        &[Rule::AppCookieWeighted],
    );
    check(Kind::Nlb, |wanted| wanted.group_stickiness = true, &[Rule::NoGroupStickiness]);
}

#[test]
fn a_classic_one_has_no_target_groups_and_the_others_need_one() {
    check(Kind::Clb, |wanted| wanted.has_groups = true, &[Rule::TargetGroups]);
    check(Kind::Alb, |wanted| wanted.groups.clear(), &[Rule::NoTargetGroup]);
    check(Kind::Nlb, |wanted| wanted.has_groups = false, &[Rule::NoTargetGroup]);
}

#[test]
fn each_type_refuses_what_is_of_another() {
    check(Kind::Alb, |wanted| wanted.protocol = Protocol::Tcp, &[Rule::Protocol]);
    check(Kind::Nlb, |wanted| wanted.protocol = Protocol::Http, &[Rule::Protocol]);
    check(Kind::Alb, group(|group| group.routing = Routing::FlowHash), &[Rule::Routing]);
    check(Kind::Nlb, group(|group| group.routing = Routing::RoundRobin), &[Rule::Routing]);
    // HTTP of a Classic one is least outstanding requests, whatever one would like.
    check(Kind::Clb, group(|group| group.routing = Routing::RoundRobin), &[Rule::Routing]);
    check(Kind::Nlb, group(|group| group.target = TargetType::Lambda), &[Rule::Target]);
    check(Kind::Alb, group(|group| group.target = TargetType::Alb), &[Rule::Target]);
    check(Kind::Nlb, group(|group| group.target = TargetType::Alb), &[]);
    check(
        Kind::Alb,
        group(|group| {
            group.target = TargetType::Lambda;
            group.cross_zone = Some(false);
        }),
        &[Rule::LambdaWithoutCrossZone],
    );
    check(Kind::Alb, |wanted| wanted.static_ip = true, &[Rule::StaticIp]);
    check(Kind::Nlb, |wanted| wanted.waf = true, &[Rule::Waf]);
    check(Kind::Alb, |wanted| wanted.waf = true, &[]);
    check(Kind::Alb, |wanted| wanted.zones = 1, &[Rule::Zones]);
    check(Kind::Nlb, |wanted| wanted.zones = 1, &[]);
    check(Kind::Alb, |wanted| wanted.cross_zone = false, &[Rule::CrossZone]);
    check(Kind::Nlb, |wanted| wanted.cross_zone = true, &[]);
    check(Kind::Gwlb, group(|group| group.cross_zone = Some(true)), &[Rule::GroupCrossZone]);
}

#[test]
fn mitigation_is_for_weighted_random_without_lambda() {
    let mitigates = |group: &mut Group| {
        group.routing = Routing::WeightedRandom;
        group.mitigates = true;
    };
    check(Kind::Alb, group(mitigates), &[]);
    check(Kind::Alb, group(|group| group.mitigates = true), &[Rule::Mitigation]);
    check(Kind::Nlb, group(|group| group.mitigates = true), &[Rule::Mitigation]);
    check(
        Kind::Alb,
        group(move |group| {
            mitigates(group);
            group.target = TargetType::Lambda;
        }),
        &[Rule::MitigationLambda],
    );
}

#[test]
fn times_keep_to_their_limits() {
    check(Kind::Alb, |wanted| wanted.idle = 4_000, &[]);
    check(Kind::Alb, |wanted| wanted.idle = 4_001, &[Rule::Idle]);
    check(Kind::Nlb, |wanted| wanted.idle = 59, &[Rule::Idle]);
    check(
        Kind::Nlb,
        |wanted| {
            wanted.protocol = Protocol::Udp;
            wanted.idle = 350;
        },
        &[Rule::Idle],
    );
    check(Kind::Alb, group(|group| group.draining = 0), &[]);
    check(Kind::Clb, group(|group| group.draining = 0), &[Rule::Draining]);
    check(Kind::Alb, group(|group| group.draining = 3_601), &[Rule::Draining]);
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let mut wanted = Configuration::of(Kind::Alb);
    wanted.static_ip = true;
    wanted.zones = 1;
    wanted.groups[0].routing = Routing::LeastOutstanding;
    wanted.groups[0].slow_start = 20;
    let refusals = offers(&wanted);
    let rules: Vec<_> = refusals.iter().map(|refusal| refusal.rule).collect();
    let expected = [Rule::SlowStartSeconds, Rule::LeastOutstandingSlowStart, Rule::Zones, Rule::StaticIp];
    assert_eq!(rules, expected, "in the order of the rules");
    assert_eq!(
        refusals[2].text(Lang::En),
        "ALB: There are too few Availability Zones. An ALB needs at least two Availability Zones.",
        "what and why"
    );
}

const PROTOCOLS: [Protocol; 10] = [
    Protocol::Http,
    Protocol::Https,
    Protocol::Tcp,
    Protocol::Tls,
    Protocol::Udp,
    Protocol::TcpUdp,
    Protocol::Quic,
    Protocol::TcpQuic,
    Protocol::Geneve,
    Protocol::Ssl,
];
const ROUTINGS: [Routing; 4] =
    [Routing::RoundRobin, Routing::LeastOutstanding, Routing::WeightedRandom, Routing::FlowHash];
const STICKINESS: [Stickiness; 7] = [
    Stickiness::None,
    Stickiness::Duration,
    Stickiness::Application,
    Stickiness::SourceIp,
    Stickiness::FiveTuple,
    Stickiness::ThreeTuple,
    Stickiness::TwoTuple,
];
const TARGETS: [TargetType; 4] = [TargetType::Instance, TargetType::Ip, TargetType::Lambda, TargetType::Alb];

fn any_group() -> impl Strategy<Value = Group> {
    let which = (0..STICKINESS.len(), 0..ROUTINGS.len(), 0..TARGETS.len(), prop::option::of(any::<bool>()));
    let numbers = (-1_i64..=1_001, -1_i64..=700_000, 0_i64..=1_000, -1_i64..=4_000);
    (which, numbers, any::<bool>()).prop_map(|(which, numbers, mitigates)| Group {
        weight: numbers.0,
        stickiness: STICKINESS[which.0],
        sticky_seconds: numbers.1,
        routing: ROUTINGS[which.1],
        mitigates,
        slow_start: numbers.2,
        cross_zone: which.3,
        target: TARGETS[which.2],
        draining: numbers.3,
    })
}

fn any_configuration() -> impl Strategy<Value = Configuration> {
    let flags = prop::array::uniform5(any::<bool>());
    let which = (0..4_usize, 0..PROTOCOLS.len(), 0_i64..5, -1_i64..7_000);
    (which, flags, prop::collection::vec(any_group(), 0..4)).prop_map(|(which, flags, groups)| Configuration {
        kind: Kind::ALL[which.0],
        protocol: PROTOCOLS[which.1],
        groups,
        has_groups: flags[0],
        group_stickiness: flags[1],
        cross_zone: flags[2],
        zones: which.2,
        static_ip: flags[3],
        waf: flags[4],
        idle: which.3,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_wanted_each_rule_is_named_once_with_words(wanted in any_configuration()) {
        let refusals = offers(&wanted);
        prop_assert!(refusals.windows(2).all(|pair| pair[0].rule < pair[1].rule), "{refusals:?}");
        for refusal in &refusals {
            prop_assert_eq!(refusal.kind, wanted.kind);
            for lang in Lang::ALL {
                prop_assert!(refusal.text(lang).ends_with('.'), "{:?}", refusal);
            }
        }
    }

    #[test]
    fn taking_groups_away_breaks_no_rule_of_one_group(wanted in any_configuration()) {
        // What one group breaks by itself it breaks among others too.
        let of = |wanted: &Configuration| offers(wanted).into_iter().map(|one| one.rule).collect::<Vec<_>>();
        let all = of(&wanted);
        for group in &wanted.groups {
            let alone = of(&Configuration { groups: vec![*group], ..wanted.clone() });
            prop_assert!(alone.iter().all(|rule| all.contains(rule)), "{alone:?} alone, {all:?} together");
        }
    }
}
