//! What holds for every problem, over ten thousand seeds, and what is known by hand.

use std::collections::{BTreeMap, BTreeSet};

use skylet_load_balancing::practice::PRACTICE;
use skylet_practice::{DRAWS_MAX, Grade, Practice, Problem, Trace, Wanted, Wrong, first_difference, problem, sheet};
use skylet_units::{Exact, Lang};

static ROOM: Practice = PRACTICE;

/// Seeds tried.
const SEEDS: u64 = 10_000;
/// The most draws the problems may take on average, and any of them.
const MEAN_DRAWS_MAX: u64 = 3;
const DRAWS_SEEN_MAX: u32 = 150;
/// Characters a label of a step may have.
const LABEL_CHARS: usize = 40;

fn first(seed: u64) -> Problem {
    problem(&ROOM, seed, 0, Wanted::Any)
}

fn is_short(number: Exact) -> bool {
    (number * Exact::whole(100)).is_whole()
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
        assert!(is_short(problem.right), "{name}: {} can be typed", problem.right);
        let families: BTreeSet<_> = problem.wrong.iter().map(|wrong| wrong.rule.family.id).collect();
        assert!(families.len() >= 2, "{name}: {families:?}");
        assert_eq!(families.len(), families_by_number(&problem), "{name}: {:?}", problem.wrong);
        for wrong in &problem.wrong {
            assert!(is_short(wrong.value), "{name}: {} by {} can be typed", wrong.value, wrong.rule.id);
            *rules.entry(wrong.rule.id).or_default() += 1;
        }
        let entry = tasks.entry(problem.task.id).or_default();
        *entry = (entry.0 + 1, entry.1 + u64::from(problem.rejected));
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

/// How many families there are, a number standing for one of them only.
fn families_by_number(problem: &Problem) -> usize {
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
            let ids = |trace: &Trace| trace.rows.iter().map(|row| row.id).collect::<Vec<_>>();
            assert!(right.rows.len() >= 2, "seed {seed}: more than the answer");
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
        let mut typed =
            vec![problem.right.text(), format!("{}.0", problem.right), format!("{} {unit}", problem.right.grouped())];
        if unit.is_empty() {
            let right = problem.right;
            typed.extend([format!("{right}번 서버"), format!("서버 {right}"), format!("Server {right}")]);
        }
        // 12.5.0 is no number.
        for typed in typed.iter().filter(|typed| typed.matches('.').count() < 2) {
            assert!(matches!(problem.grade(typed), Grade::Right), "seed {seed}: {typed:?}");
        }
        for wrong in &problem.wrong {
            let Grade::Wrong { family, .. } = problem.grade(&wrong.value.text()) else {
                panic!("seed {seed}: {} by {} is not wrong", wrong.value, wrong.rule.id);
            };
            assert!(family.iter().any(|rule| rule.id == wrong.rule.id), "seed {seed}: {} is named", wrong.rule.id);
            assert!(family.iter().all(|rule| rule.family.id == wrong.rule.family.id), "seed {seed}: one family");
            let follow_up = problem.follow_up(&family, Lang::Ko);
            assert_eq!(follow_up.is_some(), family.len() > 1, "asked only where there is something to tell apart");
            if let Some(follow_up) = follow_up {
                assert_eq!(follow_up.chips.len(), family.len() + 1, "each rule, and not knowing");
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
        assert_eq!(causes.len(), 3, "seed {seed}, {}", problem.task.id);
        let right: Vec<_> = (0..3).filter(|at| causes[*at].rule.is_none()).collect();
        assert_eq!(right.len(), 1, "seed {seed}: one is true");
        assert_eq!(causes[right[0]].text, problem.task.why.ko, "seed {seed}");
        places[right[0]] += 1;
    }
    assert!(places.iter().all(|count| *count > 500), "{places:?}");
}

#[test]
fn the_safe_case_of_every_task_would_do_as_a_problem() {
    for task in ROOM.tasks {
        let mut problem = problem(&ROOM, 1, 0, Wanted::Task(task.id));
        assert_eq!(problem.task.id, task.id, "the task wanted");
        problem.case = task.safe_case(ROOM.widget);
        let solve = |rule| (ROOM.solve)(&problem.case, rule);
        problem.right = solve(None).expect("solved").value;
        let of =
            |rule| solve(Some(rule)).map(|solved| Wrong { rule, value: solved.value, unrounded: solved.unrounded });
        problem.wrong = ROOM.rules.iter().filter_map(of).collect();
        assert!(problem.is_separable(), "{}: {} {:?}", task.id, problem.right, safe_values(task.id));
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

/// What each rule makes of a task's safe case, the right one first.
fn safe_values(task: &str) -> Vec<(&'static str, String)> {
    let task = ROOM.tasks.iter().find(|other| other.id == task).expect("a task");
    let case = task.safe_case(ROOM.widget);
    let right = (ROOM.solve)(&case, None).expect("solved").value.text();
    let of = |rule: &'static skylet_practice::WrongRule| Some((rule.id, (ROOM.solve)(&case, Some(rule))?.value.text()));
    std::iter::once(("right", right)).chain(ROOM.rules.iter().filter_map(of)).collect()
}

#[test]
fn every_text_is_there_in_both_languages_and_differs_from_the_others() {
    for lang in Lang::ALL {
        let mut texts = BTreeSet::new();
        for rule in ROOM.rules {
            for text in [rule.name, rule.claim, rule.refutation] {
                assert!(texts.insert(text.get(lang)), "{}: {:?} stands twice", rule.id, text.get(lang));
                assert!(text.en.is_ascii(), "{}: {}", rule.id, text.en);
            }
            assert!(rule.claim.get(lang).chars().count() <= 48, "{}: a chip is short", rule.id);
        }
        for task in ROOM.tasks {
            assert!(!texts.contains(task.why.get(lang)), "{}: no rule says it", task.id);
            assert!(task.why.get(lang).chars().count() <= 48, "{}: a chip is short", task.id);
        }
    }
}

#[test]
fn the_sheet_is_the_committed_one() {
    for (lang, committed) in [(Lang::Ko, include_str!("problems.ko.txt")), (Lang::En, include_str!("problems.en.txt"))]
    {
        let golden = sheet::golden(&ROOM, lang);
        // As `cargo xtask bless` does, for who works on this widget alone.
        if std::env::var_os("SKYLET_BLESS").is_some() {
            let path = format!("{}/tests/problems.{}.txt", env!("CARGO_MANIFEST_DIR"), lang.tag());
            std::fs::write(path, golden).expect("the sheet can be written");
        } else {
            assert!(golden == committed, "problems.{}.txt differs; cargo xtask bless", lang.tag());
        }
    }
}
