//! What each type of load balancer says to a set-up: offered, or refused by which rule, and what single change would
//! do.

use skylet_contract::Setting;
use skylet_facts::{Fact, elb};
use skylet_units::{Exact, Lang};

use super::types_texts as words;
use crate::aws::kind::{Kind, Routing as Chooses, Stickiness};
use crate::aws::kind_texts;
use crate::aws::offers::{Configuration, Refusal, offers};
use crate::settings::{self, AwsSettings, Balancer, CrossZone, Routing, Sticky};

/// Something wanted that can be set back to what the type has it at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// The routing algorithm.
    Routing,
    /// The stickiness.
    Stickiness,
    /// Cross-zone load balancing.
    CrossZone,
    /// Slow start.
    SlowStart,
    /// The weights of target groups.
    Weights,
}

impl Back {
    /// Everything, in the order it is looked for what to change.
    pub const ALL: [Self; 5] = [Self::Routing, Self::Stickiness, Self::CrossZone, Self::SlowStart, Self::Weights];

    /// The setting.
    #[must_use]
    pub const fn setting(self) -> &'static Setting {
        match self {
            Self::Routing => &settings::ROUTING,
            Self::Stickiness => &settings::STICKINESS,
            Self::CrossZone => &settings::CROSS_ZONE,
            Self::SlowStart => &settings::SLOW_START,
            Self::Weights => &settings::GROUP_WEIGHTS,
        }
    }

    /// The settings with this as it is by default.
    #[must_use]
    pub fn done(self, settings: &AwsSettings) -> AwsSettings {
        let mut settings = settings.clone();
        match self {
            Self::Routing => settings.routing = Routing::Default,
            Self::Stickiness => settings.stickiness = Sticky::Default,
            Self::CrossZone => settings.cross_zone = CrossZone::Default,
            Self::SlowStart => settings.slow_start = Exact::ZERO,
            Self::Weights => settings.group_weights.clear(),
        }
        settings
    }
}

/// What a type says to the set-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The type.
    pub kind: Kind,
    /// Every rule that is broken, in the order of rules; none where it is offered.
    pub refusals: Vec<Refusal>,
    /// What alone, set back, makes it offered: none where it is, or where it takes more than one change.
    pub changes: Vec<Back>,
}

/// Everything the panel shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Types {
    /// The types in the order of the setting: name, whether it is offered, and why not or what it is for.
    pub rows: Vec<(&'static str, bool, String)>,
    /// What there is to say of the type chosen; the first sentence says it all.
    pub says: Vec<String>,
    /// What alone would make it offered.
    pub changes: Vec<Back>,
    /// Where that is from, each once.
    pub facts: Vec<&'static Fact>,
}

/// The type that is looked at.
#[must_use]
pub const fn kind_of(balancer: Balancer) -> Kind {
    match balancer {
        Balancer::Alb => Kind::Alb,
        Balancer::Nlb => Kind::Nlb,
        Balancer::Gwlb => Kind::Gwlb,
        Balancer::Clb => Kind::Clb,
    }
}

/// The set-up that is wanted, of some type: what is not set is as that type has it. Parts of a second or of a weight
/// are rounded up. Weighted random mitigates anomalies, since otherwise it is only random; sticky target groups of an
/// ALB, if there are several, are sticky as groups too, since they have to be.
#[must_use]
pub fn configuration(settings: &AwsSettings, kind: Kind) -> Configuration {
    let mut wanted = Configuration::of(kind);
    let group = &mut wanted.groups[0];
    group.routing = match settings.routing {
        Routing::Default => group.routing,
        Routing::RoundRobin => Chooses::RoundRobin,
        Routing::LeastOutstanding => Chooses::LeastOutstanding,
        Routing::WeightedRandom => Chooses::WeightedRandom,
        Routing::FlowHash => Chooses::FlowHash,
    };
    group.mitigates = kind == Kind::Alb && group.routing == Chooses::WeightedRandom;
    group.stickiness = match settings.stickiness {
        Sticky::Default => group.stickiness,
        Sticky::Duration => Stickiness::Duration,
        Sticky::Application => Stickiness::Application,
        Sticky::SourceIp => Stickiness::SourceIp,
        Sticky::ThreeTuple => Stickiness::ThreeTuple,
        Sticky::TwoTuple => Stickiness::TwoTuple,
    };
    group.slow_start = settings.slow_start.ceil().floor_to_i64();
    match settings.cross_zone {
        CrossZone::Default => {}
        CrossZone::On => wanted.cross_zone = true,
        CrossZone::Off => wanted.cross_zone = false,
        CrossZone::GroupOff => group.cross_zone = Some(false),
    }
    let is_cookie = matches!(group.stickiness, Stickiness::Duration | Stickiness::Application);
    if !settings.group_weights.is_empty() {
        let group = *group;
        let weight = |weight: &Exact| weight.ceil().floor_to_i64();
        let of = |given| crate::aws::offers::Group { weight: weight(given), ..group };
        wanted.groups = settings.group_weights.iter().map(of).collect();
        wanted.has_groups = true;
    }
    wanted.group_stickiness = kind == Kind::Alb && is_cookie && wanted.groups.len() > 1;
    wanted
}

/// What a type says to the set-up of some settings.
#[must_use]
pub fn verdict(settings: &AwsSettings, kind: Kind) -> Verdict {
    let refusals = offers(&configuration(settings, kind));
    let is_enough = |back: &Back| offers(&configuration(&back.done(settings), kind)).is_empty();
    let changes = if refusals.is_empty() { Vec::new() } else { Back::ALL.into_iter().filter(is_enough).collect() };
    Verdict { kind, refusals, changes }
}

/// The weight of each target group as a share; none where all are 0, or there is one group only.
#[must_use]
pub fn shares(settings: &AwsSettings) -> Vec<Exact> {
    let weights: Vec<_> = settings.group_weights.iter().map(|weight| weight.ceil()).collect();
    let sum = weights.iter().fold(Exact::ZERO, |sum, weight| sum + *weight);
    if weights.len() < 2 || sum == Exact::ZERO { Vec::new() } else { weights.iter().map(|one| *one / sum).collect() }
}

/// Everything the panel shows.
#[must_use]
pub fn types(settings: &AwsSettings, lang: Lang) -> Types {
    let verdicts = Kind::ALL.map(|kind| verdict(settings, kind));
    let rows = verdicts.iter().map(|verdict| {
        let text = match &verdict.refusals[..] {
            [] => kind_texts::kind_sentence(verdict.kind).get(lang).to_owned(),
            [first, rest @ ..] => words::refused(lang, kind_texts::rule_text(first.rule), rest.len()),
        };
        (kind_texts::kind_name(verdict.kind).0, verdict.refusals.is_empty(), text)
    });
    let rows = rows.collect();
    let kind = kind_of(settings.balancer);
    let chosen = &verdicts[settings.balancer as usize];
    let mut says = vec![words::verdict(lang, chosen)];
    let mut facts: Vec<&'static Fact> = chosen.refusals.iter().map(|refusal| refusal.fact).collect();
    says.extend(chosen.refusals.iter().map(|refusal| refusal.text(lang)));
    if chosen.refusals.is_empty() {
        let wanted = configuration(settings, kind);
        let shares = shares(settings);
        says.push(words::setup(lang, &wanted));
        if !shares.is_empty() {
            says.push(words::shares(lang, &shares));
        }
        let offer = kind.offer();
        facts =
            vec![offer.routings.1, offer.stickiness.1, offer.cross_zone, offer.draining.default, offer.idle.default];
        if wanted.groups[0].mitigates {
            facts.push(&elb::MITIGATION_ALGORITHMS);
        }
    }
    Types { rows, says, changes: chosen.changes.clone(), facts: once(&facts) }
}

/// Each fact where it stands first.
fn once(facts: &[&'static Fact]) -> Vec<&'static Fact> {
    let is_first = |at: &usize| facts[..*at].iter().all(|fact| fact.id != facts[*at].id);
    (0..facts.len()).filter(is_first).map(|at| facts[at]).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::aws::offers::Rule;

    fn with(change: impl FnOnce(&mut AwsSettings)) -> AwsSettings {
        let mut settings = AwsSettings::default();
        change(&mut settings);
        settings
    }

    /// Which types are offered, in the order of the setting.
    fn offered(settings: &AwsSettings) -> [bool; 4] {
        Kind::ALL.map(|kind| verdict(settings, kind).refusals.is_empty())
    }

    #[test]
    fn every_type_can_be_made_as_it_is_by_default() {
        assert_eq!(offered(&AwsSettings::default()), [true; 4], "nothing is wanted");
        for balancer in Balancer::ALL {
            let types = types(&with(|settings| settings.balancer = *balancer), Lang::En);
            assert!(types.says[0].ends_with("it can be made like this."), "{}", types.says[0]);
            assert!(
                types.changes.is_empty() && !types.facts.is_empty(),
                "{balancer:?}: nothing to change, and sources"
            );
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
        assert_eq!(
            alb.refusals.iter().map(|refusal| refusal.rule).collect::<Vec<_>>(),
            [Rule::LeastOutstandingSlowStart]
        );
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
        let application = AwsSettings { stickiness: Sticky::Application, ..wanted };
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
            let settings = AwsSettings {
                routing: Routing::ALL[routing],
                stickiness: Sticky::ALL[sticky],
                cross_zone: CrossZone::ALL[cross_zone],
                slow_start: Exact::whole(slow_start),
                group_weights: weights.into_iter().map(Exact::whole).collect(),
                ..AwsSettings::default()
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
}
