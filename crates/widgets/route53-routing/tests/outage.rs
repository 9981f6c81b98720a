//! The outage against closed forms, by hand and for any settings.

use proptest::prelude::*;
use skylet_contract::Happening;
use skylet_route53_routing::exposure::{Exposure, chance_of_none, expected, seconds, skew_variance};
use skylet_route53_routing::model::summary;
use skylet_route53_routing::outage::{Entry, timeline};
use skylet_route53_routing::plan::Plan;
use skylet_route53_routing::settings::{Ages, Checkers, Checks, Interval, Policy, Settings};
use skylet_route53_routing::texts;
use skylet_route53_routing::trace::digest_line;
use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

const KILL: usize = 0;
const HEAL: usize = 1;

fn change(at: i64, verb: usize, target: i64) -> Happening {
    Happening { at: Exact::whole(at), verb, target }
}

/// Seoul stops at the start, Virginia takes its place.
fn failover(resolvers: i64, ttl: i64) -> Settings {
    Settings {
        policy: Policy::Failover,
        resolvers: Exact::whole(resolvers),
        ttl: Exact::whole(ttl),
        duration: Exact::whole(600),
        changes: vec![change(0, KILL, 1)],
        ..Settings::default()
    }
}

fn measured(settings: &Settings) -> Exposure {
    let mut run = timeline(settings);
    let end = run.model().plan().end;
    run.seek(end).expect("few events");
    Exposure::of(&run)
}

/// Whether two times are within one percent.
fn is_near(found: Exact, expected: Exact) -> bool {
    let gap = if found < expected { expected - found } else { found - expected };
    gap * Exact::whole(100) <= expected
}

#[test]
fn exposure_is_detection_and_what_is_left_of_the_ttl() {
    // Aligned checkers asked just before the kill: detection is interval x threshold. Of a thousand even ages the mean
    // rest is half a TTL, the longest a whole one.
    for (interval, ttl, mean, worst) in [
        (Interval::Standard, 60, 120, 150),  // 90 + 30, 90 + 60
        (Interval::Fast, 60, 60, 90),        // 30 + 30, 30 + 60
        (Interval::Standard, 300, 240, 390), // 90 + 150, 90 + 300
    ] {
        let settings = Settings { interval, ..failover(1_000, ttl) };
        let found = measured(&settings);
        assert!(is_near(found.mean(), Exact::whole(mean)), "mean {} for {mean}", found.mean());
        assert!(is_near(seconds(found.worst), Exact::whole(worst)), "worst {:?} for {worst}", found.worst);
        assert_eq!((found.exposed, found.still), (1_000, 0), "everybody was, nobody is");
        let plan = Plan::of(&settings);
        let expected = expected(&plan, Micros::ZERO);
        assert_eq!((expected.mean, expected.worst), (Exact::whole(mean), Exact::whole(worst)), "closed form");
    }
}

#[test]
fn twelve_people_with_even_ages_are_exact() {
    // Ages end at 2.5, 7.5, ... 57.5 s into each minute. Detection at 90 s leaves 2.5 ... 57.5: 30 on average, 57.5 most.
    let found = measured(&failover(12, 60));
    assert_eq!((found.mean().text(), seconds(found.area).text()), ("120".to_owned(), "1440".to_owned()), "12 x 120");
    assert_eq!(
        (seconds(found.worst).text(), found.detected),
        ("147.5".to_owned(), Some(Micros::seconds(90))),
        "90 + 57.5"
    );
}

#[test]
fn staggered_checkers_detect_sooner() {
    // 16 checkers, 1.875 s apart. The first asked at 0, just before the kill; the others first fail at 1.875 k and a third
    // time 60 s later. Healthy takes 3 of 16, so the 14th failure turns it: k = 14, 26.25 + 60.
    let settings = Settings { checkers: Checkers::Staggered, ..failover(1_000, 60) };
    let found = measured(&settings);
    assert_eq!(found.detected, Some(Micros::millis(86_250)), "the fourteenth");
    assert!(is_near(found.mean(), Exact::new(465, 4)), "116.25: {}", found.mean());
    assert_eq!(expected(&Plan::of(&settings), Micros::ZERO).mean, Exact::new(465, 4), "86.25 + 30");
}

#[test]
fn healing_takes_as_many_checks() {
    let changes = vec![change(0, KILL, 1), change(200, HEAL, 1)];
    let settings = Settings { changes, ..failover(12, 60) };
    let verdicts = |settings: &Settings| {
        let mut run = timeline(settings);
        run.seek(Micros::seconds(600)).expect("few events");
        let verdict = |(at, entry): &(Micros, Entry)| match entry {
            Entry::Verdict(0, is_healthy) => Some((*at, *is_healthy)),
            _ => None,
        };
        run.log().iter().filter_map(verdict).collect::<Vec<_>>()
    };
    // Checks at 210, 240, 270 find it up again.
    assert_eq!(verdicts(&settings), [(Micros::seconds(90), false), (Micros::seconds(270), true)], "aligned");
    // Of staggered checkers the third to have seen three good ones is enough. After 200 s those asking at 20.625, 22.5 and
    // 24.375 s into each half minute come next but those at 20.625 come first: 180 + 20.625 = 200.625, + 60; the third is
    // 204.375 + 60.
    let staggered = Settings { checkers: Checkers::Staggered, ..settings };
    assert_eq!(verdicts(&staggered), [(Micros::millis(86_250), false), (Micros::millis(264_375), true)], "staggered");
}

#[test]
fn flapping_faster_than_the_threshold_is_never_seen() {
    // Down for 59 s at a time holds two checks at most; the third is needed.
    let changes = (0..5).flat_map(|at| [change(at * 120 + 1, KILL, 1), change(at * 120 + 60, HEAL, 1)]).collect();
    let found = measured(&Settings { changes, ..failover(12, 60) });
    assert_eq!(found.detected, None, "never three in a row");
    // Five times 59 s for each of twelve.
    assert_eq!(seconds(found.area), Exact::whole(5 * 59 * 12), "all of it is exposure");
}

#[test]
fn nobody_leaves_without_checks_or_with_one_record() {
    for settings in
        [Settings { checks: Checks::Off, ..failover(12, 60) }, Settings { policy: Policy::Simple, ..failover(12, 60) }]
    {
        let found = measured(&settings);
        assert_eq!(found.detected, None, "{:?}", settings.policy);
        assert!(found.exposed > 0 && found.area > Micros::seconds(600), "it goes on: {found:?}");
    }
}

#[test]
fn all_dead_is_all_answered() {
    let changes = vec![change(0, KILL, 1), change(0, KILL, 2), change(0, KILL, 3)];
    for policy in Policy::ALL {
        let mut run = timeline(&Settings { policy: *policy, changes: changes.clone(), ..failover(12, 60) });
        run.seek(Micros::seconds(600)).expect("few events");
        assert_eq!(run.model().exposed(), 12, "{policy:?}: everybody still gets an answer");
    }
}

#[test]
fn questions_are_asked_when_answers_end() {
    for (resolvers, ages) in [(12, Ages::Even), (3, Ages::Random), (40, Ages::Random)] {
        let settings = Settings { ages, ..failover(resolvers, 37) };
        let mut run = timeline(&settings);
        for second in (0..=180).step_by(3) {
            let now = Micros::seconds(second);
            run.seek(now).expect("few events");
            for resolver in 0..usize::try_from(resolvers).expect("few") {
                let told = run.log().iter().filter(|(_, entry)| matches!(entry, Entry::Told(of, _) if *of == resolver));
                let times: Vec<_> = told.map(|(at, _)| *at).collect();
                // The answer of the start was not asked for.
                let asked = times.split_first().map_or(&[][..], |(_, asked)| asked);
                let expected = asked.last().map(|last| (i64::try_from(asked.len()).expect("few"), now - *last));
                assert_eq!(run.model().plan().asked(resolver, now), expected, "{resolver} of {resolvers} at {second}");
            }
        }
    }
}

#[test]
fn a_run_that_ends_sooner_says_so() {
    // A thousand resolvers that ask every second: 50,000 answers are 50 s.
    let settings = Settings {
        policy: Policy::Failover,
        ttl: Exact::ONE,
        resolvers: Exact::whole(1_000),
        duration: Exact::whole(600),
        at: Exact::whole(500),
        changes: vec![change(0, KILL, 1)],
        ..Settings::default()
    };
    let found = summary(&settings);
    assert!(found.is_cut && found.end == Micros::seconds(50), "{:?}", found.end);
    let said = texts::sentence(Lang::En, &found, "Seoul");
    assert!(said.ends_with("The run ends at 50 s, after 50,000 answers."), "{said}");
    let steps = texts::steps(Lang::En, &settings, &found);
    let end = steps.iter().find(|step| step.id == "end").expect("the end is told");
    assert_eq!(
        (end.text.as_str(), end.value),
        ("500 s is after the end of the run: this is its state at 50 s", Exact::whole(50)),
        "told"
    );
    let whole = Settings { resolvers: Exact::whole(12), ttl: Exact::whole(60), ..settings };
    assert!(!summary(&whole).is_cut, "12 resolvers ask 120 times");
}

#[test]
fn few_resolvers_skew_small_shares() {
    // A canary of a tenth and ten resolvers: 0.9^10 = 34.87 %, variance 0.09 / 10.
    let tenth = Exact::new(1, 10);
    let chance = chance_of_none(tenth, 10);
    assert_eq!(chance.text(), "0.3486784401", "nobody");
    // (510 / 520)^1000 = 3.688352863146643885e-9 and (257 / 258)^1000 = 0.02057867308921436, by decimals of 40 digits.
    let small = chance_of_none(Exact::new(1, 52), 1_000) * Exact::whole(100);
    assert!(small.text().starts_with("0.0000003688352863"), "{small}");
    let rare = chance_of_none(Exact::new(1, 258), 1_000);
    assert!((rare * Exact::whole(100)).text().starts_with("2.0578673089214"), "{rare}");
    assert_eq!(chance_of_none(Exact::ONE, 7), Exact::ZERO, "everybody");
    assert_eq!(chance_of_none(Exact::ZERO, 7), Exact::ONE, "never");
    assert_eq!(skew_variance(tenth, 10).text(), "0.009", "variance");
    // Measured: 1 : 9 over ten resolvers of random ages, in each of a thousand runs at the first answers.
    let nobody = (0..1_000).filter(|run| {
        let settings = Settings {
            policy: Policy::Weighted,
            weights: vec![Exact::ONE, Exact::whole(9)],
            resolvers: Exact::whole(10),
            ages: Ages::Random,
            run: Exact::whole(*run),
            changes: Vec::new(),
            ..failover(10, 60)
        };
        let run = timeline(&settings);
        run.model().holders.iter().all(|holder| holder.endpoint != Some(0))
    });
    // A thousand runs: 349 +- 15; four of these.
    let nobody = nobody.count();
    assert!((289..=409).contains(&nobody), "{nobody} of 1,000");
}

#[test]
fn equal_runs_have_equal_digests() {
    let line = "1;policy=weighted;changes=12:kill:1,100:heal:1;run=7";
    assert_eq!(digest_line(line, Exact::whole(150)), digest_line(line, Exact::whole(150)), "twice");
    let settings = Settings { policy: Policy::Weighted, ..failover(50, 60) };
    let mut run = timeline(&settings);
    run.seek(Micros::seconds(300)).expect("few events");
    let digest = run.run().digest();
    for step in 1..=100 {
        run.seek(Micros::millis(300_000 + 731 * step)).expect("on");
        run.seek(Micros::seconds(300)).expect("and back");
        assert_eq!(run.run().digest(), digest, "{step}");
    }
    let mut other = timeline(&Settings { run: Exact::ONE, ..settings });
    other.seek(Micros::seconds(300)).expect("few events");
    assert_ne!(other.run().digest(), digest, "another seed");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn detection_is_the_closed_form(
        stop in 0_i64..120, threshold in 1_i64..=10, ttl in 1_i64..400, is_fast: bool, is_staggered: bool,
    ) {
        let settings = Settings {
            threshold: Exact::whole(threshold),
            interval: if is_fast { Interval::Fast } else { Interval::Standard },
            checkers: if is_staggered { Checkers::Staggered } else { Checkers::Aligned },
            changes: vec![change(stop, KILL, 1)],
            ..failover(12, ttl)
        };
        let found = measured(&settings);
        let expected = expected(&Plan::of(&settings), Micros::seconds(stop));
        prop_assert_eq!(found.detected.map(seconds), Some(expected.detection));
        // A resolver is exposed from the kill to its first answer after detection, never longer than the worst.
        prop_assert!(seconds(found.worst) <= expected.worst.min(Exact::whole(600 - stop)));
    }

    #[test]
    fn mean_and_worst_are_the_closed_form_to_one_percent(
        stop in 0_i64..120, threshold in 1_i64..=10, ttl in 30_i64..=300, is_fast: bool, is_staggered: bool,
    ) {
        let settings = Settings {
            threshold: Exact::whole(threshold),
            interval: if is_fast { Interval::Fast } else { Interval::Standard },
            checkers: if is_staggered { Checkers::Staggered } else { Checkers::Aligned },
            changes: vec![change(stop, KILL, 1)],
            duration: Exact::whole(900),
            ..failover(1_000, ttl)
        };
        let found = measured(&settings);
        let expected = expected(&Plan::of(&settings), Micros::seconds(stop));
        prop_assert_eq!(found.exposed, 1_000);
        prop_assert!(is_near(found.mean(), expected.mean), "{} for {}", found.mean(), expected.mean);
        prop_assert!(is_near(seconds(found.worst), expected.worst), "{:?} for {}", found.worst, expected.worst);
        prop_assert_eq!(seconds(found.area), found.mean() * Exact::whole(1_000), "the area is the mean of all");
    }
}
