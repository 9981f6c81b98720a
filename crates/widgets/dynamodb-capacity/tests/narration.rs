//! What the picture shows, its words say: in any state every number drawn stands in the narration or in a sentence of the
//! panel, and the sentence's capacity is that of the model. Zero may be left out: nothing kept is not worth a sentence.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use skylet_dynamodb_capacity::model::{Rules, summary};
use skylet_dynamodb_capacity::panels::{Look, look};
use skylet_dynamodb_capacity::settings::{
    Change, Class, Condition, Consistency, Fetch, Index, Key, Keys, Operation, Panel, Region, SIZE_MAX, Settings,
};
use skylet_dynamodb_capacity::shown::{Shown, shown};
use skylet_units::{Exact, Lang};

/// The numbers of a text as they are written: `1,024`, `2.5`, `1/3`.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '/')))
        .map(|number| number.trim_matches(|c: char| !c.is_ascii_digit()))
        .filter(|number| !number.is_empty())
}

/// The first number drawn that is not said.
fn unsaid(drawn: &[String], said: &str) -> Option<String> {
    let said: Vec<_> = numbers(said).collect();
    drawn.iter().find(|text| numbers(text).any(|number| !said.contains(&number))).cloned()
}

/// What the stage, the rate and the answer show. Once is said for 1.
fn drawn(shown: &Shown) -> Vec<String> {
    let stage = &shown.stage;
    let (summary, equation) = (&shown.summary, &shown.equation);
    let chosen = shown.kinds.iter().filter(|kind| kind.name == equation.kind);
    let mut drawn = vec![
        shown.answer.clone(),
        stage.size.clone(),
        stage.boxes_label.clone(),
        stage.boxes.clone(),
        stage.boxes_term.clone(),
        if stage.waste_class == "none" { String::new() } else { stage.waste.clone() },
        shown.rate.value.clone(),
        summary.per_request.grouped(),
    ];
    if stage.is_direct {
        drawn.extend([stage.below.clone(), stage.above.clone()]);
    }
    drawn.extend(chosen.map(|kind| kind.per_request.clone()));
    drawn.extend(Some(equation.rate.clone()).filter(|_| !shown.rate.value.starts_with("once")));
    drawn.extend(equation.times.clone());
    drawn.extend(equation.each.clone());
    if let Some((consumed, why)) = equation.rounding.clone().filter(|_| summary.calls.is_some()) {
        drawn.extend([consumed, why]);
    }
    drawn
}

/// What the rows and the legend of a panel show, but for nothing at all.
fn looked(look: &Look) -> Vec<String> {
    let rows = look.rows.iter().map(|row| row.value.clone());
    let all = rows.chain(look.legend.iter().map(|(_, words)| words.clone()));
    all.filter(|text| numbers(text).any(|number| number != "0")).collect()
}

/// The last amount of a unit in a text.
fn last_amount<'a>(text: &'a str, unit: &str) -> Option<&'a str> {
    numbers(text.rsplit_once(&format!(" {unit}"))?.0).last()
}

fn any_of<T: Copy + std::fmt::Debug + 'static>(options: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(options)
}

fn any_size() -> impl Strategy<Value = Exact> {
    prop_oneof![1..=SIZE_MAX, (1_i64..=400).prop_map(|kb| kb * 1_024), 1_i64..=5_000].prop_map(Exact::whole)
}

fn up_to(most: i64) -> impl Strategy<Value = Exact> {
    (0..=most).prop_map(Exact::whole)
}

fn any_rate() -> impl Strategy<Value = Exact> {
    let whole = prop_oneof![0_i64..=5, 0_i64..=2_000, 0_i64..=10_000_000].prop_map(Exact::whole);
    prop_oneof![3 => whole, 1 => (1_i64..=500, 1_i64..=60).prop_map(|(above, below)| Exact::whole(above) / Exact::whole(below))]
}

prop_compose! {
    fn any_request()(
        operation in any_of(Operation::ALL),
        consistency in any_of(Consistency::ALL),
        item in any_size(),
        items in prop_oneof![up_to(3), up_to(200), up_to(1_000_000)],
        sizes in prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(any_size(), 1..12)],
        before in prop_oneof![Just(Exact::ZERO), any_size()],
        key in any_of(Key::ALL),
        condition in any_of(Condition::ALL),
        requests in any_rate(),
        panel in any_of(Panel::ALL),
    ) -> Settings {
        Settings {
            operation, consistency, item, items, sizes, before, key, condition, requests, panel, ..Settings::default()
        }
    }
}

prop_compose! {
    fn any_indexes()(
        index in any_of(Index::ALL),
        entry in prop_oneof![Just(Exact::ZERO), any_size()],
        fetch in any_of(Fetch::ALL),
        gsi in up_to(20),
        lsi in up_to(5),
        change in any_of(Change::ALL),
        target in prop_oneof![Just(Exact::whole(100)), (1_i64..=100).prop_map(Exact::whole)],
        region in any_of(Region::ALL),
        class in any_of(Class::ALL),
        storage in up_to(500),
    ) -> Settings {
        Settings { index, entry, fetch, gsi, lsi, change, target, region, class, storage, ..Settings::default() }
    }
}

prop_compose! {
    fn any_settings()(
        request in any_request(),
        indexes in any_indexes(),
        capacity in prop_oneof![Just(Exact::ZERO), up_to(20), up_to(40_000)],
        idle in up_to(400),
        duration in prop_oneof![Just(Exact::ONE), (1_i64..=900).prop_map(Exact::whole)],
        second in (1_i64..=900).prop_map(Exact::whole),
        keys in any_of(Keys::ALL),
    ) -> Settings {
        Settings {
            index: indexes.index, entry: indexes.entry, fetch: indexes.fetch, gsi: indexes.gsi, lsi: indexes.lsi,
            change: indexes.change, target: indexes.target, region: indexes.region, class: indexes.class,
            storage: indexes.storage, capacity, idle, duration, second, keys, ..request
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 10_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2_026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_number_drawn_is_said(settings in any_settings()) {
        let rules = Rules::DYNAMODB;
        for lang in [Lang::Ko, Lang::En] {
            let shown = shown(settings.clone(), &rules, SIZE_MAX, lang, (None, None));
            prop_assert_eq!(unsaid(&drawn(&shown), &shown.narration), None, "{}", shown.narration);
            let capacity = summary(&settings, &rules).to_provision.grouped();
            prop_assert_eq!(last_amount(&shown.sentence, shown.unit), Some(capacity.as_str()), "{}", shown.sentence);
            prop_assert!(shown.narration.contains(&shown.sentence), "{}", shown.narration);
            let look = look(&settings, &shown.summary, &rules, lang, None);
            let said = look.says.join(" ");
            prop_assert_eq!(unsaid(&looked(&look), &said), None, "{}", said);
        }
    }
}

#[test]
fn a_number_is_said_whole() {
    let drawn = |number: &str| vec![number.to_owned()];
    assert_eq!(unsaid(&drawn("150 RCU"), "It takes 1,150 RCU."), Some("150 RCU".to_owned()), "a part of another");
    assert_eq!(unsaid(&drawn("150"), "It takes 150, or 2/3."), None, "before a comma");
    assert_eq!(unsaid(&drawn("2/3"), "It takes 150, or 2/3."), None, "a fraction");
    assert_eq!(last_amount("use 7.5 RCU; provision 1,008 RCU, rounded up.", "RCU"), Some("1,008"), "the last");
}
