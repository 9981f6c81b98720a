//! What holds for every problem, and what is known by hand.

use std::collections::{BTreeMap, BTreeSet};

use skylet_practice::{DRAWS_MAX, Practice, Wanted, first_difference, problem};
use skylet_s3_storage_class::practice::PRACTICE;
use skylet_units::Lang;

static ROOM: Practice = PRACTICE;

/// A task, its answer, and what each wrong rule that applies makes of it.
type ByHand = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// Seeds tried.
const SEEDS: u64 = 10_000;
/// Seeds whose every step is looked at.
const SEEDS_READ: u64 = 1_000;
/// Draws a problem takes on average, at most, and the most that any took.
const MEAN_DRAWS_MAX: u64 = 2;
const DRAWS_SEEN_MAX: u32 = 60;

#[test]
fn every_problem_tells_every_rule_from_the_right_one() {
    let (mut rules, mut tasks): (BTreeMap<_, u64>, BTreeMap<_, u64>) = (BTreeMap::new(), BTreeMap::new());
    let (mut rejected, mut most) = (0, 0);
    for seed in 0..SEEDS {
        let problem = problem(&ROOM, seed, 0, Wanted::Any);
        let name = format!("seed {seed}, {}", problem.task.id);
        assert!(problem.is_separable(), "{name}: {:?}", problem.wrong);
        assert!(problem.rejected < DRAWS_MAX, "{name}: drawn");
        assert!(problem.wrong.len() >= 2, "{name}: rules apply");
        let results = (ROOM.results)(&problem.case.values);
        let result = results.iter().find(|result| result.name == problem.case.asked.result).expect("a result");
        assert_eq!((result.value, result.unit), (problem.right, problem.case.asked.unit()), "{name}: the model's");
        assert!(
            problem.right.to_decimal().is_some_and(|text| text.len() <= 12),
            "{name}: {} can be typed",
            problem.right
        );
        *tasks.entry(problem.task.id).or_default() += 1;
        for wrong in &problem.wrong {
            *rules.entry(wrong.rule.id).or_default() += 1;
        }
        rejected += u64::from(problem.rejected);
        most = most.max(problem.rejected + 1);
    }
    assert_eq!(tasks.len(), ROOM.tasks.len(), "every task is reached");
    assert_eq!(rules.len(), ROOM.rules.len(), "every rule is reached");
    assert!(rejected + SEEDS <= MEAN_DRAWS_MAX * SEEDS, "{rejected} rejected");
    assert!(most <= DRAWS_SEEN_MAX, "{most} draws for one problem");
}

#[test]
fn wrong_ways_have_the_same_steps_and_part_somewhere() {
    for seed in 0..SEEDS_READ {
        let problem = problem(&ROOM, seed, 0, Wanted::Any);
        for lang in Lang::ALL {
            let question = problem.question(lang);
            assert!(!question.is_empty() && !question.contains("  "), "seed {seed}: {question}");
            let right = problem.trace(None, lang);
            let ids = |trace: &skylet_practice::Trace| trace.rows.iter().map(|row| row.id).collect::<Vec<_>>();
            assert_eq!(right.rows.last().map(|row| row.value), Some(problem.right), "seed {seed}: ends in the answer");
            assert!(right.rows.iter().all(|row| row.label.chars().count() <= 40), "seed {seed}: short names");
            for wrong in &problem.wrong {
                let way = problem.trace(Some(wrong.rule), lang);
                let name = format!("seed {seed}, {}", wrong.rule.id);
                assert_eq!(ids(&way), ids(&right), "{name}");
                assert_eq!(way.rows.last().map(|row| row.value), Some(wrong.value), "{name}");
                assert!(first_difference(&right, &way).is_some(), "{name}: they part");
                assert!(way.drawing.block > 0, "{name}: something to stand on");
            }
        }
    }
}

#[test]
fn safe_cases_are_what_they_are_by_hand() {
    let expected: [ByHand; 9] = [
        // 100 GB x 0.0138: a month; 12/30 of it; 42/30 of it.
        ("early-delete", "1.38", &[("duration-ignored", "0.552"), ("duration-added", "1.932")]),
        // 819,200 x 128 KB = 100 GB x 0.0138 x 3; x 32 KB = 25 GB; x 160 KB = 125 GB.
        ("small-objects", "4.14", &[("size-ignored", "1.035"), ("size-added", "5.175")]),
        // 655,360 x 48 KB = 30 GB x 0.0045 x 4 = 0.54 and 5 GB x 0.025 x 4 = 0.5; 16 KB: 10 GB, 0.18; 56 KB: 35 GB,
        // 0.63; 40 KB: 25 GB, 0.45.
        (
            "archive-overhead",
            "1.04",
            &[("overhead-forgotten", "0.18"), ("overhead-one-price", "0.63"), ("overhead-as-minimum", "0.45")],
        ),
        // 204,800 x 0.001 / 1,000 = 0.2048; 200 GB x 0.01 = 2. Once: half.
        ("reading", "2.2048", &[("retrieval-forgotten", "0.2048"), ("get-forgotten", "2"), ("read-once", "1.1024")]),
        // Read four times: 409,600 x (0.00035 + 0.0543) / 1,000 = 22.38464; 400 x 0.011 = 4.4; 400 x 0.025 x 3/30 = 1.
        (
            "restoring",
            "27.78464",
            &[
                ("retrieval-forgotten", "23.38464"),
                // 409,600 x 0.00035 / 1,000 = 0.14336.
                ("restore-request-forgotten", "5.54336"),
                ("copy-forgotten", "26.78464"),
                // A quarter.
                ("read-once", "6.94616"),
            ],
        ),
        // 5 + 2.76 + 1.024 + 0.4608 + 0.07168; retrieval 200 x 0.01 = 2; Frequent all the time 10.
        (
            "tiering",
            "9.31648",
            &[("monitoring-forgotten", "8.29248"), ("tiering-retrieval", "11.31648"), ("never-moved", "11.55648")],
        ),
        // 100 x 0.025 / 2 = 1.25; 100 x 0.005 = 0.5; 60 days left 1; 0.4608 and 102,400 x 0.02 / 1,000 = 2.048.
        // From the upload 45 days are left: 0.75.
        (
            "plan",
            "5.2588",
            &[("duration-ignored", "4.2588"), ("transition-forgotten", "3.2108"), ("duration-from-upload", "5.0088")],
        ),
        // Standard-IA 8.7488. Deep Archive: 1.2 + 0.0375 + 0.078125 + 6.144 + 204,800 x (0.00035 + 0.0275) / 1,000 =
        // 5.70368, 200 x 0.005 = 1, copies 200 x 0.025 / 10 = 0.5. One Zone-IA 7.6288. Glacier Instant 12.096.
        (
            "cheapest",
            "8.7488",
            &[("glacier-always", "14.663305"), ("one-zone-unique", "7.6288"), ("storage-price-only", "12.096")],
        ),
        // 4 + 90.
        ("earliest", "94", &[("duration-ignored", "5"), ("counted-from-upload", "90"), ("always-thirty", "34")]),
    ];
    assert_eq!(expected.len(), ROOM.tasks.len(), "every task");
    let shown: BTreeSet<_> = expected.iter().flat_map(|(_, _, wrong)| wrong.iter().map(|(rule, _)| *rule)).collect();
    assert_eq!(shown.len(), ROOM.rules.len(), "every rule stands in one of them");
    for (task, (id, right, wrong)) in ROOM.tasks.iter().zip(expected) {
        assert_eq!(task.id, id, "in order");
        let case = task.safe_case(ROOM.widget);
        let value = |rule| (ROOM.solve)(&case, rule).map(|solved| solved.value.text());
        assert_eq!(value(None).as_deref(), Some(right), "{id}");
        let found: BTreeMap<_, _> = ROOM.rules.iter().filter_map(|rule| Some((rule.id, value(Some(rule))?))).collect();
        let wrong: BTreeMap<_, _> = wrong.iter().map(|(rule, value)| (*rule, (*value).to_owned())).collect();
        assert_eq!(found, wrong, "{id}");
    }
}

#[test]
fn bets_are_within_their_range() {
    // See each bet for its working.
    let expected = ["2.2048", "1.38", "10272.7096", "94", "0.92"];
    for (bet, expected) in ROOM.bets.iter().zip(expected) {
        let truth = bet.truth(&ROOM).expect("a result");
        assert_eq!(truth.text(), expected, "{}", bet.id);
        assert!(bet.range.0 < truth && truth < bet.range.1, "{}: within what can be bet", bet.id);
    }
    assert_eq!(ROOM.bets.len(), expected.len(), "every bet");
}

#[test]
fn no_text_stands_twice() {
    for lang in Lang::ALL {
        let mut texts = BTreeSet::new();
        for rule in ROOM.rules {
            for text in [rule.name, rule.claim, rule.refutation] {
                assert!(texts.insert(text.get(lang)), "{}: {:?} stands twice", rule.id, text.get(lang));
            }
        }
    }
}
