//! What holds for every problem, and what is known by hand.

use std::collections::BTreeSet;

use skylet_practice::{DRAWS_MAX, Practice, Wanted, first_difference, problem};
use skylet_route53_routing::practice::PRACTICE;
use skylet_units::{Exact, Lang};

static ROOM: Practice = PRACTICE;

/// Seeds tried.
const SEEDS: u64 = 2_000;

#[test]
fn every_problem_tells_every_rule_from_the_right_one() {
    for seed in 0..SEEDS {
        let problem = problem(&ROOM, seed, 0, Wanted::Any);
        assert!(problem.is_separable(), "seed {seed}: {:?}", problem.wrong);
        assert!(problem.rejected < DRAWS_MAX, "seed {seed}: drawn");
        assert_eq!(problem.wrong.len(), ROOM.rules.len(), "seed {seed}: every rule applies");
        let results = (ROOM.results)(&problem.case.values);
        let result = results.iter().find(|result| result.name == problem.case.asked.result).expect("a result");
        assert_eq!((result.value, result.unit), (problem.right, problem.case.asked.unit()), "seed {seed}: the model's");
        for lang in Lang::ALL {
            let right = problem.trace(None, lang);
            assert_eq!(right.rows.last().map(|row| row.value), Some(problem.right), "seed {seed}: ends in the answer");
            for wrong in &problem.wrong {
                let way = problem.trace(Some(wrong.rule), lang);
                assert_eq!(way.rows.last().map(|row| row.value), Some(wrong.value), "seed {seed}, {}", wrong.rule.id);
                assert!(first_difference(&right, &way).is_some(), "seed {seed}, {}: they part", wrong.rule.id);
            }
        }
    }
}

#[test]
fn safe_cases_are_what_they_are_by_hand() {
    for task in ROOM.tasks {
        let case = task.safe_case(ROOM.widget);
        let value = |rule| (ROOM.solve)(&case, rule).map(|solved| solved.value);
        // 23 s in steps of 10: 3 steps, 30 x 4. All at once 92: 10 steps. To the nearest 2 steps, 20 x 4.
        assert_eq!(value(None), Some(Exact::whole(120)), "{}", task.id);
        let found: Vec<_> = ROOM.rules.iter().map(|rule| value(Some(rule))).collect();
        assert_eq!(found, [Some(Exact::whole(100)), Some(Exact::whole(80))], "{}", task.id);
    }
}

#[test]
fn bets_are_within_their_range() {
    for bet in ROOM.bets {
        let truth = bet.truth(&ROOM).expect("a result");
        assert_eq!(truth, Exact::whole(120), "{}: 3 steps of 10 s, 4 times", bet.id);
        assert!(bet.range.0 < truth && truth < bet.range.1, "{}: within what can be bet", bet.id);
    }
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
