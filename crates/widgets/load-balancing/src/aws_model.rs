//! The results of what AWS does, which is calculated: shares of targets, times of checks and draining, what is refused.
//!
//! The way there is that of the panels; none of it changes a run.

use skylet_contract::{ResultSpec, ResultValue, Step};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang, Text};

use crate::aws::health::Condition;
use crate::guide_texts as texts;
use crate::hashing::moved::{Way, moved};
use crate::panels::health::{Story, draining};
use crate::panels::types::{configuration, kind_of, types, verdict};
use crate::panels::zones::{Room, Zones};
use crate::panels::{dsr, hashing, health, zones};
use crate::settings::AwsSettings;

const fn result(name: &'static str, unit: Text, help: Text) -> ResultSpec {
    ResultSpec { name, unit, help }
}

/// What the results mean.
pub const RESULTS: [ResultSpec; 12] = [
    result("zone-a-share", texts::UNIT_PERCENT, texts::ZONE_SHARE_HELP),
    result("zone-b-share", texts::UNIT_PERCENT, texts::ZONE_SHARE_HELP),
    result("zone-c-share", texts::UNIT_PERCENT, texts::ZONE_SHARE_HELP),
    result("zone-d-share", texts::UNIT_PERCENT, texts::ZONE_SHARE_HELP),
    result("refused-share", texts::UNIT_PERCENT, texts::REFUSED_SHARE_HELP),
    result("rules-broken", texts::UNIT_RULES, texts::RULES_BROKEN_HELP),
    result("out-soonest", texts::UNIT_SECONDS, texts::OUT_SOONEST_HELP),
    result("out-latest", texts::UNIT_SECONDS, texts::OUT_LATEST_HELP),
    result("back-soonest", texts::UNIT_SECONDS, texts::BACK_SOONEST_HELP),
    result("back-latest", texts::UNIT_SECONDS, texts::BACK_LATEST_HELP),
    result("drained-after", texts::UNIT_SECONDS, texts::DRAINED_AFTER_HELP),
    result("bytes-past", texts::UNIT_PERCENT, texts::BYTES_PAST_HELP),
];

const UNITS: [&str; RESULTS.len()] = ["%", "%", "%", "%", "%", "rules", "s", "s", "s", "s", "s", "%"];

/// Whether nodes send to targets of other zones: as is wanted of the type that is looked at.
fn crosses(settings: &AwsSettings) -> bool {
    let wanted = configuration(settings, kind_of(settings.balancer));
    wanted.groups.first().is_none_or(|group| wanted.crosses(group))
}

/// How many rules the set-up breaks for the type that is looked at.
fn broken(settings: &AwsSettings) -> Exact {
    let refusals = verdict(settings, kind_of(settings.balancer)).refusals.len();
    Exact::whole(i64::try_from(refusals).unwrap_or(i64::MAX))
}

fn percent(part: Exact) -> Exact {
    part * Exact::whole(100)
}

fn seconds(time: Micros) -> Exact {
    Exact::whole(time.0) / Exact::whole(1_000_000)
}

/// The share of a target of each zone, where it has one that gets requests.
fn zone_shares(room: &Room, zones: &Zones) -> [Exact; 4] {
    std::array::from_fn(|zone| {
        let each = (zone < zones.targets.len()).then(|| room.each(zone));
        each.map_or(Exact::ZERO, |each| percent(each.healthy.max(each.unhealthy)))
    })
}

/// The results, in the order of [`RESULTS`].
#[must_use]
pub fn results(settings: &AwsSettings) -> Vec<ResultValue> {
    let zones = Zones::of(settings);
    let room = Room::of(&zones, crosses(settings));
    let [a, b, c, d] = zone_shares(&room, &zones);
    let checker = Story::of(settings).checker;
    let (out, back) = (checker.out_within(Condition::Refuses), checker.back_within(Condition::Answers(Micros::ZERO)));
    let [request, reply] = dsr::traffic(settings);
    let past = crate::aws::dsr::saved(request, reply).unwrap_or(Exact::ZERO);
    let values = [
        a,
        b,
        c,
        d,
        percent(room.shares.refused),
        broken(settings),
        seconds(out.0),
        seconds(out.1),
        seconds(back.0),
        seconds(back.1),
        seconds(draining(settings).1.complete),
        percent(past),
    ];
    let named = RESULTS.iter().zip(UNITS).zip(values);
    named.map(|((spec, unit), value)| ResultValue { name: spec.name, value, unit }).collect()
}

/// The worked steps: what the panels say, and the keys that move.
#[must_use]
pub fn steps(settings: &AwsSettings, lang: Lang) -> Vec<Step> {
    let results = results(settings);
    let value = |name: &str| results.iter().find(|result| result.name == name).map_or(Exact::ZERO, |found| found.value);
    let told = [
        ("zones", value("zone-a-share"), zones::look(settings, lang).says),
        ("types", value("rules-broken"), types(settings, lang).says),
        ("health", value("out-soonest"), health::look(settings, lang).says),
        ("dsr", value("bytes-past"), dsr::look(settings, lang).says),
    ];
    let told =
        told.into_iter().flat_map(|(id, value, says)| says.into_iter().map(move |text| Step { id, text, value }));
    let [before, after] = hashing::nodes(settings);
    let rows = hashing::look(settings, lang).rows;
    let moves = Way::ALL.into_iter().zip(rows).map(|(way, row)| Step {
        id: "moved",
        text: format!("{} ({before} \u{2192} {after}): {} {}, {}", row.label, row.value, row.unit, row.note),
        value: moved(way, before, after, hashing::KEYS).share().unwrap_or(Exact::ZERO),
    });
    told.chain(moves).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Balancer, CrossZone, Shift};

    fn found(settings: &AwsSettings, names: &[&str]) -> Vec<String> {
        let results = results(settings);
        let value = |name: &&str| results.iter().find(|result| result.name == *name).map(|result| result.value.text());
        names.iter().filter_map(value).collect()
    }

    const ZONES: [&str; 3] = ["zone-a-share", "zone-b-share", "zone-c-share"];

    #[test]
    fn two_and_eight_targets() {
        // Half of the traffic enters either zone. Across zones each of ten gets a tenth; else 50 % / 2 and 50 % / 8.
        let alb = AwsSettings::default();
        assert_eq!(found(&alb, &ZONES), ["10", "10", "0"], "an ALB crosses zones");
        let nlb = AwsSettings { balancer: Balancer::Nlb, ..alb.clone() };
        assert_eq!(found(&nlb, &ZONES), ["25", "6.25", "0"], "an NLB does not, unless told to");
        let on = AwsSettings { cross_zone: CrossZone::On, ..nlb.clone() };
        assert_eq!(found(&on, &ZONES), ["10", "10", "0"], "told to");
        let away = AwsSettings { shift: Shift::A, ..nlb };
        assert_eq!(found(&away, &ZONES), ["0", "12.5", "0"], "all of it to the eight");
    }

    #[test]
    fn what_is_refused_and_when_what_happens() {
        let off = AwsSettings { cross_zone: CrossZone::Off, ..AwsSettings::default() };
        assert_eq!(found(&off, &["rules-broken"]), ["1"], "an ALB cannot turn it off");
        let times = ["out-soonest", "out-latest", "back-soonest", "back-latest", "drained-after"];
        // Every 30 s; two fail, five pass: one interval to two, four to five. 20 and 120 s are over within 300, 400 is cut.
        assert_eq!(found(&AwsSettings::default(), &times), ["30", "60", "120", "150", "300"], "as it opens");
        assert_eq!(found(&AwsSettings::default(), &["bytes-past"]).len(), 1, "a share");
    }

    #[test]
    fn every_result_has_a_step_that_says_it() {
        let settings = AwsSettings::default();
        assert_eq!(results(&settings).len(), RESULTS.len(), "all are named");
        let steps = steps(&settings, Lang::En);
        for id in ["zones", "types", "health", "dsr", "moved"] {
            assert!(steps.iter().any(|step| step.id == id && !step.text.is_empty()), "{id}");
        }
        assert_eq!(steps.iter().filter(|step| step.id == "moved").count(), Way::ALL.len(), "each way");
    }
}
