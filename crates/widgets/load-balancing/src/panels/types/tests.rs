use proptest::prelude::*;

use super::*;
use crate::aws::offers::Rule;

fn with(change: impl FnOnce(&mut Settings)) -> Settings {
    let mut settings = Settings::default();
    change(&mut settings);
    settings
}

/// Which types are offered, in the order of the setting.
fn offered(settings: &Settings) -> [bool; 4] {
    Kind::ALL.map(|kind| verdict(settings, kind).refusals.is_empty())
}

#[test]
fn every_type_can_be_made_as_it_is_by_default() {
    assert_eq!(offered(&Settings::default()), [true; 4], "nothing is wanted");
    for balancer in Balancer::ALL {
        let types = types(&with(|settings| settings.balancer = *balancer), Lang::En);
        assert!(types.says[0].ends_with("it can be made like this."), "{}", types.says[0]);
        assert!(types.changes.is_empty() && !types.facts.is_empty(), "{balancer:?}: nothing to change, and sources");
    }
}

#[test]
fn what_is_wanted_chooses_the_type() {
    let least = with(|settings| settings.routing = Routing::LeastOutstanding);
    assert_eq!(offered(&least), [true, false, false, true], "ALB, and CLB for HTTP");
    let flow = with(|settings| settings.routing = Routing::FlowHash);
    assert_eq!(offered(&flow), [false, true, true, false], "NLB and GWLB");
    let source = with(|settings| settings.stickiness = Sticky::SourceIp);
    assert_eq!(offered(&source), [false, true, false, false], "NLB only");
    let slow = with(|settings| settings.slow_start = Exact::whole(30));
    assert_eq!(offered(&slow), [true, false, false, false], "ALB only");
    let off = with(|settings| settings.cross_zone = CrossZone::Off);
    assert_eq!(offered(&off), [false, true, true, true], "an ALB cannot turn it off");
    let group_off = with(|settings| settings.cross_zone = CrossZone::GroupOff);
    assert_eq!(offered(&group_off), [true, true, false, false], "its target group can");
    let weights = with(|settings| settings.group_weights = vec![Exact::ONE, Exact::whole(3)]);
    assert_eq!(offered(&weights), [true, true, false, false], "weighted target groups");
}

#[test]
fn a_refusal_names_its_rule_its_source_and_what_alone_would_do() {
    let wanted = with(|settings| {
        settings.routing = Routing::LeastOutstanding;
        settings.slow_start = Exact::whole(60);
    });
    let alb = verdict(&wanted, Kind::Alb);
    assert_eq!(alb.refusals.iter().map(|refusal| refusal.rule).collect::<Vec<_>>(), [Rule::LeastOutstandingSlowStart]);
    assert_eq!(alb.changes, [Back::Routing, Back::SlowStart], "either of both");
    let types = types(&wanted, Lang::Ko);
    assert_eq!(types.facts, [&elb::SLOW_START_ALGORITHMS], "its source");
    assert_eq!(types.says[0], "ALB로는 이렇게 만들 수 없습니다. 하나만 바꾸면 됩니다.");
    assert!(types.says[1].contains("함께 쓸 수 없습니다"), "{}", types.says[1]);
    // An NLB has neither.
    assert_eq!(verdict(&wanted, Kind::Nlb).refusals.len(), 2, "two rules");
    assert_eq!(verdict(&wanted, Kind::Nlb).changes, [], "takes two changes");
}

#[test]
fn sticky_target_groups_of_an_alb_are_sticky_as_groups() {
    let wanted = with(|settings| {
        settings.stickiness = Sticky::Duration;
        settings.group_weights = vec![Exact::whole(10), Exact::whole(20)];
    });
    assert!(configuration(&wanted, Kind::Alb).group_stickiness, "it has to be");
    assert_eq!(offered(&wanted), [true, false, false, false], "ALB");
    let types = types(&wanted, Lang::Ko);
    assert!(types.says.iter().any(|text| text.contains("≈ 33.33 %, ≈ 66.67 %")), "{:?}", types.says);
    let application = Settings { stickiness: Sticky::Application, ..wanted };
    assert_eq!(verdict(&application, Kind::Alb).changes, [Back::Stickiness, Back::Weights], "not across groups");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_to_be_enough_is_and_nothing_less(
        (routing, sticky, cross_zone) in (0_usize..5, 0_usize..6, 0_usize..4),
        slow_start in prop::sample::select(vec![0_i64, 29, 30, 900, 901]),
        weights in prop::collection::vec(0_i64..=999, 0..=4),
    ) {
        let settings = Settings {
            routing: Routing::ALL[routing],
            stickiness: Sticky::ALL[sticky],
            cross_zone: CrossZone::ALL[cross_zone],
            slow_start: Exact::whole(slow_start),
            group_weights: weights.into_iter().map(Exact::whole).collect(),
            ..Settings::default()
        };
        for kind in Kind::ALL {
            let verdict = verdict(&settings, kind);
            for back in Back::ALL {
                let after = super::verdict(&back.done(&settings), kind);
                let is_named = verdict.changes.contains(&back);
                prop_assert_eq!(is_named, !verdict.refusals.is_empty() && after.refusals.is_empty(), "{:?}", back);
            }
            let all = Back::ALL.iter().fold(settings.clone(), |settings, back| back.done(&settings));
            prop_assert!(super::verdict(&all, kind).refusals.is_empty(), "{:?}: all set back", kind);
        }
        for lang in Lang::ALL {
            let types = types(&settings, lang);
            prop_assert!(types.says.iter().all(|text| text.ends_with('.')), "{:?}", types.says);
            prop_assert!(!types.facts.is_empty());
        }
    }
}
