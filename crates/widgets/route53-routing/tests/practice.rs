//! What holds for every problem, and what is known by hand.

use std::collections::BTreeSet;

use skylet_practice::{DRAWS_MAX, POINTS, Practice, Sketch, Wanted, first_difference, problem};
use skylet_route53_routing::practice::PRACTICE;
use skylet_units::{Exact, Lang};

static ROOM: Practice = PRACTICE;

/// Seeds tried.
const SEEDS: u64 = 10_000;

#[test]
#[expect(clippy::print_stdout, reason = "rejected draws are part of the test report")]
fn every_problem_tells_every_rule_from_the_right_one() {
    let (mut met, mut rejected) = (BTreeSet::new(), 0);
    for seed in 0..SEEDS {
        let problem = problem(&ROOM, seed, 0, Wanted::Any);
        assert!(problem.is_separable(), "seed {seed}: {:?}", problem.wrong);
        assert!(problem.rejected < DRAWS_MAX, "seed {seed}: drawn");
        rejected += problem.rejected;
        assert!(!problem.wrong.is_empty(), "seed {seed}, {}: some wrong rule applies", problem.task.id);
        met.extend(problem.wrong.iter().map(|wrong| wrong.rule.id));
        for lang in Lang::ALL {
            let right = problem.trace(None, lang);
            assert_eq!(right.rows.last().map(|row| row.value), Some(problem.right), "seed {seed}: ends in the answer");
            assert!(right.rows.iter().all(|row| row.label.chars().count() <= 40), "seed {seed}: short labels");
            for wrong in &problem.wrong {
                let way = problem.trace(Some(wrong.rule), lang);
                assert_eq!(way.rows.last().map(|row| row.value), Some(wrong.value), "seed {seed}, {}", wrong.rule.id);
                assert!(first_difference(&right, &way).is_some(), "seed {seed}, {}: they part", wrong.rule.id);
                assert!(way.drawing.block > 0, "seed {seed}, {}: something can be drawn", wrong.rule.id);
            }
        }
        // What is typed is compared exactly, so that it must have an end.
        for value in problem.wrong.iter().map(|wrong| wrong.value).chain([problem.right]) {
            assert!(
                (value * Exact::whole(100)).is_whole() || problem.task.id == "share-all-dead",
                "seed {seed}: {value}"
            );
        }
    }
    assert_eq!(met.len(), ROOM.rules.len(), "every rule is met");
    println!("{rejected} draws rejected in {SEEDS} problems");
    // Draws are made so that they mostly part; a change that makes many of them useless shows here.
    assert!(u64::from(rejected) < SEEDS / 4, "{rejected} draws rejected in {SEEDS} problems");
}

/// The answers of a safe case: the right one, and those of the rules that apply, by name.
fn safe(id: &str) -> (String, Vec<(&'static str, String)>) {
    let task = ROOM.tasks.iter().find(|task| task.id == id).expect("a task");
    let case = task.safe_case(ROOM.widget);
    let value = |rule| (ROOM.solve)(&case, rule).map(|solved| solved.value.text());
    let wrong = ROOM.rules.iter().filter_map(|rule| Some((rule.id, value(Some(rule))?)));
    (value(None).expect("an answer"), wrong.collect())
}

#[test]
fn safe_cases_are_what_they_are_by_hand() {
    let check = |id: &str, right: &str, wrong: &[(&str, &str)]| {
        let (found, others) = safe(id);
        let others: Vec<_> = others.iter().map(|(rule, value)| (*rule, value.as_str())).collect();
        assert_eq!((found.as_str(), &others[..]), (right, wrong), "{id}");
    };
    // 12 of 12 + 28; the weight itself; of 50 with the unhealthy 10; one of two.
    check("share", "30", &[("weight-is-percentage", "12"), ("still-counted", "24"), ("equal-split", "50")]);
    check("share-zero", "100", &[("zero-never", "0")]);
    // All count: 12 of 50.
    check("share-all-dead", "24", &[("weight-is-percentage", "12"), ("always-removed", "0")]);
    let unchecked =
        [("weight-is-percentage", "12"), ("still-counted", "24"), ("equal-split", "50"), ("unchecked-out", "0")];
    check("share-unchecked", "30", &unchecked);
    // 90 + 80; 90; 30 + 80; 80; 0; 90 + 40.
    let worst = [
        ("ttl-ignored", "90"),
        ("threshold-ignored", "110"),
        ("detection-ignored", "80"),
        ("instant", "0"),
        ("mean-for-worst", "130"),
    ];
    check("worst", "170", &worst);
    // 90 + 150; 90; 30 + 150; 150; 0; 90 + 300.
    let mean = [
        ("ttl-ignored", "90"),
        ("threshold-ignored", "180"),
        ("detection-ignored", "150"),
        ("instant", "0"),
        ("worst-for-mean", "390"),
    ];
    check("mean", "240", &mean);
    check("latency", "1", &[("nearest-is-fastest", "2"), ("unhealthy-used", "3")]);
    check("geolocation", "0", &[("geo-nearest", "2"), ("geo-first", "1")]);
    // 10 - 3.
    check("multivalue", "7", &[("multivalue-one", "1"), ("multivalue-unhealthy", "8")]);
    // 18 % of 50 are 9.
    check("checkers", "10", &[("majority", "26"), ("at-least", "9"), ("every-checker", "50")]);
}

#[test]
fn safe_cases_tell_the_rules_apart() {
    for task in ROOM.tasks {
        let (right, wrong) = safe(task.id);
        let mut values: Vec<_> = wrong.iter().map(|(_, value)| value.clone()).collect();
        values.push(right);
        let count = values.len();
        values.sort();
        values.dedup();
        assert_eq!(values.len(), count, "{}", task.id);
    }
}

#[test]
fn the_answers_of_time_are_those_of_the_model() {
    for seed in 0..200 {
        for task in ["worst", "mean"] {
            let problem = problem(&ROOM, seed, 0, Wanted::Task(task));
            let results = (ROOM.results)(&problem.case.values);
            let result = results.iter().find(|result| result.name == problem.case.asked.result).expect("a result");
            assert_eq!((result.value, result.unit), (problem.right, problem.case.asked.unit()), "seed {seed}: {task}");
        }
    }
}

#[test]
fn bets_are_within_their_range() {
    // 30 x 3 + 30; 90 + 150; 30 + 30; 0.9^10.
    let expected = ["120", "240", "60", "34.86784401"];
    for (bet, expected) in ROOM.bets.iter().zip(expected) {
        let truth = bet.truth(&ROOM).expect("a result");
        assert_eq!(truth.text(), expected, "{}", bet.id);
        assert!(bet.range.0 < truth && truth < bet.range.1, "{}: within what can be bet", bet.id);
    }
    assert_eq!(ROOM.bets.len(), expected.len(), "all of them");
}

#[test]
fn courses_are_those_of_the_rules() {
    // Half a second more or less for where the instants of the course fall, and half of a step of 120 resolvers.
    let near = |found: Exact, expected: i64| (found - Exact::whole(expected)).floor_to_i64().abs() <= 2;
    // 30 x 3 s, then 60 s of a half; 10 x 3 s, then 300 s of a half; all of 200 s, then none.
    for (curve, (id, area)) in ROOM.curves.iter().zip([("course", 120), ("course-long-ttl", 180), ("course-back", 200)])
    {
        let course = curve.asked(&ROOM);
        assert_eq!(curve.id, id, "order");
        assert!(near(course.area(), area), "{id}: {:?}", course.area());
        // Who draws the rule is right to within 10 %, who draws all on it for ever is not.
        let end = course.length;
        let ramp = |from: i64, to: i64| {
            std::array::from_fn(|at| {
                let at = i64::try_from(at).expect("ten") * end / 10;
                100 - ((at - from) * 100 / (to - from).max(1)).clamp(0, 100)
            })
        };
        let points = match id {
            "course" => ramp(90_000, 150_000),
            "course-long-ttl" => ramp(30_000, 330_000),
            _ => ramp(200_000, 200_001),
        };
        let right = course.apart(&Sketch { length: end, points });
        assert!(right * Exact::whole(10) <= course.area(), "{id}: {right:?}");
        let flat = course.apart(&Sketch { length: end, points: [100; POINTS] });
        assert!(flat * Exact::whole(10) > course.area(), "{id}: {flat:?}");
    }
    assert_eq!(ROOM.curves.len(), 3, "all of them");
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
