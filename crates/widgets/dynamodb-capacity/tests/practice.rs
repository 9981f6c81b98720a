//! What holds for every problem, over ten thousand seeds, and what is known by hand.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use skylet_contract::{Reading, Value, defaults, position, write_pairs};
use skylet_dynamodb_capacity::model::{Rules, summary};
use skylet_dynamodb_capacity::practice::{Method, PRACTICE};
use skylet_dynamodb_capacity::settings::Settings;
use skylet_dynamodb_capacity::{ASIDE, WIDGET};
use skylet_practice::{Case, DRAWS_MAX, Grade, Practice, Problem, Wanted, Wrong, first_difference, problem, sheet};
use skylet_units::{Exact, Lang};

static ROOM: Practice = PRACTICE;

/// Seeds tried.
const SEEDS: u64 = 10_000;
/// The most draws the problems may take on average, and any of them.
const MEAN_DRAWS_MAX: u64 = 2;
const DRAWS_SEEN_MAX: u32 = 100;
/// Characters a label of a step may have.
const LABEL_CHARS: usize = 40;

fn first(seed: u64) -> Problem {
    problem(&ROOM, seed, 0, Wanted::Any)
}

/// The answer of the widget's own model, to the settings as `skylet eval` would be given them.
fn by_eval(problem: &Problem) -> Exact {
    let texts = write_pairs(WIDGET.settings, &problem.case.values);
    let values: Vec<_> = WIDGET
        .settings
        .iter()
        .zip(texts)
        .map(|(setting, (_, text))| match setting.read(&text) {
            Reading::Read(value) => value,
            other => panic!("{text:?} of {} reads as {other:?}", setting.name),
        })
        .collect();
    assert_eq!(values, problem.case.values, "settings read back");
    let results = (ASIDE.results)(&values);
    let result = results.iter().find(|result| result.name == problem.case.asked.result).expect("a result");
    assert_eq!(result.unit, problem.case.asked.unit(), "the unit asked for");
    result.value
}

#[test]
#[expect(clippy::print_stdout, reason = "rejected draws are part of the test report")]
fn ten_thousand_problems_tell_every_rule_from_the_right_one() {
    let (mut rejected, mut most) = (0_u64, 0);
    let mut tasks: BTreeMap<&str, (u32, u64)> = BTreeMap::new();
    let mut rules: BTreeMap<&str, u32> = BTreeMap::new();
    for seed in 0..SEEDS {
        let problem = first(seed);
        let name = format!("seed {seed}, {}", problem.task.id);
        assert!(problem.is_separable(), "{name}: {:?}", problem.wrong);
        assert!(problem.rejected < DRAWS_MAX, "{name}: drawn");
        assert_eq!(problem.right, by_eval(&problem), "{name}: the model agrees");
        assert!(problem.right.is_whole(), "{name}: what is provisioned is whole");
        let families: BTreeSet<_> = problem.wrong.iter().map(|wrong| wrong.rule.family.id).collect();
        assert!(families.len() >= 4, "{name}: {families:?}");
        assert_eq!(families.len(), values_of(&problem), "{name}: a number for each family, {:?}", problem.wrong);
        let entry = tasks.entry(problem.task.id).or_default();
        *entry = (entry.0 + 1, entry.1 + u64::from(problem.rejected));
        let halved: BTreeSet<_> = problem
            .wrong
            .iter()
            .filter(|wrong| wrong.rule.family.id == "half-first")
            .map(|wrong| wrong.value)
            .collect();
        assert!(halved.len() <= 1, "{name}: equal by nature");
        for wrong in &problem.wrong {
            *rules.entry(wrong.rule.id).or_default() += 1;
        }
        rejected += u64::from(problem.rejected);
        most = most.max(problem.rejected + 1);
    }
    println!("{rejected} of {} draws rejected, at most {most} for a problem", rejected + SEEDS);
    for (task, (problems, rejected)) in &tasks {
        println!("{task}: {problems} problems, {rejected} rejected");
    }
    println!("{rules:?}");
    assert_eq!(tasks.len(), ROOM.tasks.len(), "every task is reached");
    assert_eq!(rules.len(), ROOM.rules.len(), "every rule is reached");
    assert!(rejected + SEEDS <= MEAN_DRAWS_MAX * SEEDS, "{rejected} rejected");
    assert!(most <= DRAWS_SEEN_MAX, "{most} draws for one problem");
}

/// How many different numbers the families make, rules of one family counted once where they agree by nature.
fn values_of(problem: &Problem) -> usize {
    let mut seen: BTreeMap<Exact, &str> = BTreeMap::new();
    for wrong in &problem.wrong {
        let family = seen.entry(wrong.value).or_insert(wrong.rule.family.id);
        assert_eq!(*family, wrong.rule.family.id, "one number, one family");
    }
    seen.values().collect::<BTreeSet<_>>().len()
}

#[test]
fn hints_lead_to_the_answer_and_wrong_ways_have_the_same_steps() {
    for seed in 0..2_000 {
        let problem = first(seed);
        for lang in Lang::ALL {
            let hints = problem.hints(lang);
            assert_eq!(hints.last().map(|hint| (hint.id, hint.value)), Some(("answer", problem.right)), "seed {seed}");
            let right = problem.trace(None, lang);
            let ids = |trace: &skylet_practice::Trace| trace.rows.iter().map(|row| row.id).collect::<Vec<_>>();
            assert_eq!(ids(&right)[..3], ["size", "block", "boxes"], "in the order of the method");
            for row in &right.rows {
                assert!(row.label.chars().count() <= LABEL_CHARS, "{:?}", row.label);
                assert!(!row.result.is_empty(), "seed {seed}: {row:?}");
            }
            for wrong in &problem.wrong {
                let way = problem.trace(Some(wrong.rule), lang);
                assert_eq!(ids(&way), ids(&right), "seed {seed}, {}", wrong.rule.id);
                assert_eq!(way.rows.last().map(|row| row.value), Some(wrong.value), "seed {seed}, {}", wrong.rule.id);
                assert!(first_difference(&right, &way).is_some(), "seed {seed}, {}: they part", wrong.rule.id);
                assert!(way.drawing.block > 0, "seed {seed}, {}: something to stand on", wrong.rule.id);
                let feedback = problem.feedback(wrong.rule, lang);
                assert!(!feedback.step().is_empty(), "{}: named", wrong.rule.id);
                assert!(feedback.text.contains(wrong.rule.refutation.get(lang)), "{}", feedback.text);
            }
        }
    }
}

#[test]
fn every_answer_is_told_by_its_number() {
    for seed in 0..2_000 {
        let problem = first(seed);
        let unit = problem.case.asked.unit();
        let typed =
            [problem.right.text(), format!("{}.0", problem.right), format!("{} {unit}", problem.right.grouped())];
        for typed in typed {
            assert!(matches!(problem.grade(&typed), Grade::Right), "seed {seed}: {typed:?}");
        }
        for wrong in &problem.wrong {
            for number in [wrong.value, wrong.unrounded] {
                let Grade::Wrong { family, .. } = problem.grade(&number.text()) else {
                    panic!("seed {seed}: {number} by {} is not wrong", wrong.rule.id);
                };
                assert!(family.iter().any(|rule| rule.id == wrong.rule.id), "seed {seed}: {number} names its rule");
                assert!(family.iter().all(|rule| rule.family.id == wrong.rule.family.id), "seed {seed}: one family");
                let follow_up = problem.follow_up(&family, Lang::Ko);
                assert_eq!(follow_up.is_some(), family.len() > 1, "asked only where there is something to tell apart");
                if let Some(follow_up) = follow_up {
                    assert_eq!(follow_up.chips.len(), family.len() + 1, "each rule, and not knowing");
                    let texts: BTreeSet<_> = follow_up.chips.iter().map(|chip| chip.text).collect();
                    assert_eq!(texts.len(), follow_up.chips.len(), "chips differ");
                }
            }
        }
    }
}

#[test]
fn one_of_three_causes_is_true_in_every_place() {
    let mut places = [0; 3];
    for seed in 0..2_000 {
        let problem = first(seed);
        let causes = problem.causes(Lang::Ko);
        assert_eq!(causes.len(), 3, "seed {seed}");
        let right: Vec<_> = (0..3).filter(|at| causes[*at].rule.is_none()).collect();
        assert_eq!(right.len(), 1, "seed {seed}: one is true");
        assert_eq!(causes[right[0]].text, problem.task.why.ko, "seed {seed}");
        places[right[0]] += 1;
        for rule in causes.iter().filter_map(|chip| chip.rule) {
            let wrong = problem.wrong.iter().find(|wrong| wrong.rule.id == rule.id).expect("applies");
            assert!(wrong.value != problem.right, "seed {seed}: {} is false here", rule.id);
        }
    }
    assert!(places.iter().all(|count| *count > 500), "{places:?}");
}

#[test]
fn the_safe_case_of_every_task_would_do_as_a_problem() {
    for task in ROOM.tasks {
        let mut problem = problem(&ROOM, 1, 0, Wanted::Task(task.id));
        assert_eq!(problem.task.id, task.id, "the task wanted");
        problem.case = task.safe_case(&WIDGET);
        let solve = |rule| (ROOM.solve)(&problem.case, rule);
        problem.right = solve(None).expect("solved").value;
        let of =
            |rule| solve(Some(rule)).map(|solved| Wrong { rule, value: solved.value, unrounded: solved.unrounded });
        problem.wrong = ROOM.rules.iter().filter_map(of).collect();
        assert!(problem.is_separable(), "{}: {} {:?}", task.id, problem.right, problem.wrong);
        assert_eq!(problem.right, by_eval(&problem), "{}", task.id);
    }
}

#[test]
fn a_rule_that_is_wanted_applies() {
    for rule in ROOM.rules {
        for seed in 0..100 {
            let problem = problem(&ROOM, seed, 3, Wanted::Rule(rule.id));
            assert!(problem.is_separable(), "{}: told apart", rule.id);
            assert!(problem.wrong.iter().any(|wrong| wrong.rule.id == rule.id), "{} in {}", rule.id, problem.task.id);
        }
    }
}

#[test]
fn each_task_comes_once_a_round() {
    let count = u32::try_from(ROOM.tasks.len()).expect("few");
    for round in 0..3 {
        let tasks: BTreeSet<_> =
            (0..count).map(|at| problem(&ROOM, 5, round * count + at, Wanted::Any).task.id).collect();
        assert_eq!(tasks.len(), ROOM.tasks.len(), "round {round}");
    }
}

/// What each rule makes of a task's safe case.
fn safe_values(task: &str) -> Vec<(&'static str, String)> {
    let task = ROOM.tasks.iter().find(|other| other.id == task).expect("a task");
    let case = task.safe_case(&WIDGET);
    let of = |rule: &'static skylet_practice::WrongRule| Some((rule.id, (ROOM.solve)(&case, Some(rule))?.value.text()));
    ROOM.rules.iter().filter_map(of).collect()
}

#[test]
fn wrong_rules_are_worth_what_they_are_by_hand() {
    let nine = safe_values("get-eventual");
    // 9 KB x 100, eventual. Right: 9/4 = 2.25, 3, half 1.5, 150.
    let expected = [
        ("no-ceiling", "113"),         // 2.25 / 2 = 1.125; 112.5, provisioned 113
        ("pooled", "113"),             // 900 / 4 = 225; half 112.5
        ("nearest", "100"),            // 2; 1
        ("eight-kb-box", "200"),       // 9/8 -> 2
        ("ceiling-after-half", "200"), // 2.25 / 2 = 1.125 -> 2
        ("forgot-half", "300"),        // 3
        ("doubled", "600"),            // 6
        ("swapped-blocks", "450"),     // 9 boxes of 1 KB; 4.5
        ("rate-forgotten", "2"),       // 1.5 -> 2
    ];
    let found: Vec<_> = nine.iter().map(|(rule, value)| (*rule, value.as_str())).collect();
    assert_eq!(found, expected, "9 KB x 100");
    let has = |task: &str, rule: &str, value: &str| {
        let found = safe_values(task);
        assert!(found.contains(&(ROOM.rule(rule).expect("a rule").id, value.to_owned())), "{task}, {rule}: {found:?}");
    };
    // 60 x 300 B = 18,000 B: 4.39 -> 5 boxes, eventual 2.5, x 9 = 22.5 -> 23.
    has("query", "per-item", "270"); // 60 boxes, 30, x 9
    has("query", "swapped-blocks", "81"); // 17.58 -> 18, 9, x 9
    has("query", "fraction-provisioned", "22.5");
    // The same ten times a second, 25. A fifth of it: 3,600 B, 1 box, 0.5, 5.
    has("query-filter", "filter-saves", "5");
    // 7 x 9 KB in batches: 3 boxes, 1.5, x 7 x 10 = 105. Pooled 63 KB: 15.75 -> 16, 8, 80.
    has("batch-get", "pooled", "80");
    has("batch-get", "items-forgotten", "15");
    // 2.3 KB -> 3, twice; 6 x 60 = 360.
    has("put-transactional", "forgot-double", "180");
    // 6.3 KB -> 7 before, 2.3 KB -> 3 after: 420, not 180.
    has("larger-before", "size-after", "180");
    // 200 B -> 1, not 7.
    has("update", "changed-only", "60");
    has("delete", "key-only", "60");
    // An absent key: 0.5 x 100 = 50.
    has("get-absent", "absent-free", "0");
    has("get-absent", "absent-as-present", "150");
    // 4.3 KB -> 5, two entries of 1.2 KB -> 2 each: 9 x 60 = 540.
    has("lsi-write", "index-forgotten", "300");
    has("lsi-write", "whole-item", "900");
    // 2.2 KB -> 3, old entry out and new entry in: 3 x 2 x 60 = 360.
    has("gsi-key", "index-once", "180");
}

#[test]
fn bets_are_within_their_range_and_known_by_hand() {
    // 180,000 B: 44 blocks, 22. 2.5 KB: 3 blocks x 2 x 10. 7.5 KB: 8 x 50.
    let expected = [("nine-kb", 150), ("small-items", 22), ("transaction", 60), ("one-byte", 400)];
    for (bet, (id, truth)) in ROOM.bets.iter().zip(expected) {
        assert_eq!((bet.id, bet.truth(&ROOM)), (id, Some(Exact::whole(truth))), "the truth");
        let (least, most) = bet.range;
        assert!(least < Exact::whole(truth) && Exact::whole(truth) < most, "{id}: within what can be bet");
    }
    assert_eq!(ROOM.bets.len(), expected.len(), "every bet");
}

#[test]
fn every_text_is_there_in_both_languages_and_differs_from_the_others() {
    for lang in Lang::ALL {
        let mut texts = BTreeSet::new();
        for rule in ROOM.rules {
            for text in [rule.name, rule.claim, rule.refutation] {
                assert!(texts.insert(text.get(lang)), "{}: {:?} stands twice", rule.id, text.get(lang));
            }
            assert!(rule.claim.get(lang).chars().count() <= 48, "{}: a chip is short", rule.id);
        }
        for task in ROOM.tasks {
            assert!(
                !texts.contains(task.why.get(lang)) || task.id.starts_with("batch"),
                "{}: no rule says it",
                task.id
            );
        }
    }
}

#[test]
fn the_sheet_is_the_committed_one() {
    for (lang, committed) in [(Lang::Ko, include_str!("problems.ko.txt")), (Lang::En, include_str!("problems.en.txt"))]
    {
        assert!(sheet::golden(&ROOM, lang) == committed, "problems.{}.txt differs; cargo xtask bless", lang.tag());
    }
}

/// A state by numbers of options and amounts, and its settings.
fn state(choices: &[(&str, usize)], amounts: &[(&str, i64)]) -> (Vec<Value>, Settings) {
    let mut values = defaults(WIDGET.settings);
    let mut set = |name, value| values[position(WIDGET.settings, name).expect("a setting")] = value;
    for (name, at) in choices {
        set(name, Value::Choice(*at));
    }
    for (name, amount) in amounts {
        set(name, Value::Quantity(Exact::whole(*amount)));
    }
    let settings = Settings::from_values(&values);
    (values, settings)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Not only what is drawn: any state whose items are equal, on one page, without conditions, reading no index.
    #[test]
    fn the_method_agrees_with_the_model(
        operation in 0_usize..10,
        consistency in 0_usize..3,
        key in 0_usize..2,
        change in 0_usize..5,
        (item, before, entry) in (1_i64..=10_000, 0_i64..=10_000, 0_i64..=10_000),
        (requests, items, lsi) in (1_i64..500, 1_i64..100, 0_i64..=5),
    ) {
        let choices = [("operation", operation), ("consistency", consistency), ("key", key), ("change", change)];
        let sizes = [("item", item), ("before", before), ("entry", entry)];
        let counts = [("requests", requests), ("items", items), ("lsi", lsi), ("gsi", 1)];
        let (values, settings) = state(&choices, &[&sizes[..], &counts[..]].concat());
        let model = summary(&settings, &Rules::DYNAMODB);
        for task in ROOM.tasks {
            let case = Case { values: values.clone(), aside: Vec::new(), asked: task.asked };
            let found = Method::right(&case, &Rules::DYNAMODB).work();
            if task.asked.result == "index-to-provision" {
                if settings.operation.is_single() && !settings.operation.is_read() {
                    prop_assert_eq!(found.product, model.global * settings.requests, "{:?}", settings);
                }
            } else {
                prop_assert_eq!(found.answer, model.to_provision, "{:?}", settings);
            }
        }
    }
}
