//! What the practice room promises, with a widget small enough to work by hand.

mod toy;

use skylet_practice::{
    DRAWS_MAX, Fading, Grade, Level, Outcome, Passport, Phase, Problem, Session, State, StepState, Wanted, problem,
};
use skylet_units::{Exact, Lang};
use toy::TOY;

/// 23 or 43 apples. 23: 3 boxes, 1.5. 43: 5 boxes, 2.5.
fn buy(seed: u64) -> Problem {
    problem(&TOY, seed, 0, Wanted::Task("buy"))
}

fn rule(id: &str) -> &'static skylet_practice::WrongRule {
    TOY.rule(id).expect("a rule of the toy")
}

#[test]
fn a_problem_is_drawn_until_rules_can_be_told_apart() {
    for seed in 0..500 {
        let problem = buy(seed);
        assert!([Exact::new(3, 2), Exact::new(5, 2)].contains(&problem.right), "25 apples never: {problem:?}");
        assert!(problem.is_separable(), "told apart");
        assert_eq!(problem.case.values, buy(seed).case.values, "the same seed, the same problem");
    }
    let rejected: u32 = (0..500).map(|seed| buy(seed).rejected).sum();
    // One draw in three is rejected, so half as many as are taken.
    assert!((200..300).contains(&rejected), "{rejected} rejected");
}

#[test]
fn drawing_without_luck_ends_in_the_safe_case() {
    let problem = problem(&TOY, 1, 0, Wanted::Task("hopeless"));
    assert_eq!((problem.rejected, problem.right), (DRAWS_MAX, Exact::new(5, 2)), "43 apples");
    assert!(problem.is_separable(), "told apart");
}

#[test]
fn what_is_wanted_is_what_comes_or_anything() {
    for (wanted, task) in [(Wanted::Task("hopeless"), "hopeless"), (Wanted::Task("buy"), "buy")] {
        assert_eq!(problem(&TOY, 9, 4, wanted).task.id, task, "{wanted:?}");
    }
    for wanted in [Wanted::Task("none such"), Wanted::Rule("none such"), Wanted::Any] {
        assert!(!problem(&TOY, 9, 4, wanted).wrong.is_empty(), "{wanted:?}: some problem");
    }
    // Two tasks: each once in two problems, up to the last number.
    for number in [0, 2, 4, u32::MAX - 1] {
        let pair = [number, number.saturating_add(1)].map(|number| problem(&TOY, 3, number, Wanted::Any).task.id);
        assert_ne!(pair[0], pair[1], "{number}");
    }
}

#[test]
fn answers_are_graded_by_their_exact_number() {
    // 23 apples: right 1.5; nearest 1; twenty or half first 2; no pair 3.
    let problem = (0..).map(buy).find(|problem| problem.right == Exact::new(3, 2)).expect("23 apples");
    let grade = |typed: &str| match problem.grade(typed) {
        Grade::NotAnswered => "nothing".to_owned(),
        Grade::Invalid(invalid) => invalid.message(Lang::En),
        Grade::Right => "right".to_owned(),
        Grade::Wrong { family, value } => {
            format!("{value}: {}", family.iter().map(|rule| rule.id).collect::<Vec<_>>().join(", "))
        }
    };
    let cases = [
        ("", "nothing"),
        ("   ", "nothing"),
        ("1.5", "right"),
        ("1.50 개", "right"),
        ("3/2", "right"),
        ("1½", "right"),
        ("일점오", "right"),
        ("1", "1: nearest"),
        ("두 개", "2: box-of-twenty, half-first"),
        ("삼", "3: no-pair"),
        ("1.4999", "1.4999: "),
        ("-1.5", "-1.5: "),
        ("한 다섯", "Those words make no number. Please use digits."),
        ("=1.5", "Please type the result, not a calculation."),
        ("1.5 kg", "Please answer in coins, not \"kg\"."),
        ("ㄴㅜㄹ", "A Korean syllable is still being typed."),
    ];
    for (typed, expected) in cases {
        assert_eq!(grade(typed), expected, "{typed:?}");
    }
    let Grade::Wrong { family, .. } = problem.grade("2") else { panic!("2 is wrong") };
    let follow_up = problem.follow_up(&family, Lang::Ko).expect("two rules");
    let chips: Vec<_> = follow_up.chips.iter().map(|chip| chip.text).collect();
    assert_eq!(
        (follow_up.question, &chips[..]),
        ("Where?", &["box-of-twenty", "half-first", "모르겠어요"][..]),
        "asked"
    );
    assert!(problem.follow_up(&family[..1], Lang::Ko).is_none(), "nothing to tell apart");
}

#[test]
fn feedback_names_the_first_step_that_differs() {
    let problem = buy(0);
    for (id, step) in [("nearest", "boxes"), ("box-of-twenty", "boxes"), ("half-first", "boxes"), ("no-pair", "each")] {
        let feedback = problem.feedback(rule(id), Lang::En);
        assert_eq!(feedback.step(), step, "{id}");
        assert!(feedback.text.contains(&format!("They part at: {step}. No.")), "{}", feedback.text);
    }
}

#[test]
fn a_bet_is_measured_against_the_widgets_own_model() {
    let bet = &TOY.bets[0];
    // 43 apples: 5 boxes, 2.5; a setting that is no more is passed over.
    assert_eq!(bet.truth(&TOY), Some(Exact::new(5, 2)), "the truth");
    assert_eq!(bet.gap(Exact::ONE, Exact::new(5, 2)).text(Lang::Ko), "예상이 1.5 coins 적었습니다", "too low");
}

/// What is shown of the three steps.
fn shown(fading: &Fading, problem: &Problem) -> String {
    let of = |state: &StepState| match state {
        StepState::Shown => 'S',
        StepState::Open => 'o',
        StepState::Blank => '_',
    };
    fading.steps(problem).iter().map(of).collect()
}

#[test]
fn steps_fade_after_two_clean_answers_and_come_back_for_the_rule_missed() {
    use Outcome::{Clean, Helped, Missed};
    let problem = buy(0);
    let (nearest, no_pair) = (rule("nearest"), rule("no-pair"));
    let table = [
        (Clean, "f=0,1", "SSS"),
        (Clean, "f=1,0", "SS_"),
        // Help begins the count anew.
        (Clean, "f=1,1", "SS_"),
        (Helped, "f=1,0", "SS_"),
        (Clean, "f=1,1", "SS_"),
        (Clean, "f=2,0", "S__"),
        (Clean, "f=2,1", "S__"),
        (Missed(None), "f=2,0", "S__"),
        (Clean, "f=2,1", "S__"),
        (Clean, "f=3,0", "___"),
        // One miss is a slip, the second of the same rule brings back the step at which it goes wrong.
        (Missed(Some(nearest)), "f=3,0;nearest:1,0", "___"),
        (Missed(Some(no_pair)), "f=3,0;nearest:1,0;no-pair:1,0", "___"),
        (Missed(Some(nearest)), "f=3,0;nearest:0,2;no-pair:1,0", "S__"),
        (Clean, "f=3,1;nearest:0,1;no-pair:1,0", "S__"),
        (Missed(Some(no_pair)), "f=3,0;nearest:0,1;no-pair:0,2", "SS_"),
        (Clean, "f=3,1;no-pair:0,1", "_S_"),
        (Clean, "f=3,0", "___"),
        (Clean, "f=3,1", "___"),
    ];
    let mut fading = Fading::default();
    for (at, (outcome, text, steps)) in table.into_iter().enumerate() {
        fading.record(&problem, outcome);
        assert_eq!((fading.text().as_str(), shown(&fading, &problem).as_str()), (text, steps), "row {at}, {outcome:?}");
        assert_eq!(Fading::read(text, TOY.rules), fading, "row {at} reads back");
    }
    assert_eq!(fading.level(), Level::Whole, "mastered");
    fading.reset();
    assert_eq!(fading.text(), "f=0,0", "forgotten");
}

#[test]
fn unreadable_fading_is_the_beginning() {
    for (text, expected) in [
        ("", "f=0,0"),
        ("garbage", "f=0,0"),
        ("f=9,9", "f=0,1"),
        ("f=2", "f=0,0"),
        ("f=2,1;nosuch:1,0;nearest:1,0;nearest:0,2", "f=2,1;nearest:1,0"),
        ("nearest:9,9", "f=0,0;nearest:1,2"),
        ("f=1,0;nearest:0,0;;:;nearest", "f=1,0"),
        ("f=1,0;nearest:\u{1F600},2", "f=1,0"),
    ] {
        assert_eq!(Fading::read(text, TOY.rules).text(), expected, "{text:?}");
    }
}

#[test]
fn a_rule_missed_is_due_after_one_three_seven_and_sixteen_days() {
    let problem = buy(0);
    let mut passport = Passport::default();
    passport.missed(rule("nearest"), 100);
    assert_eq!(passport.text(), "1;nearest:100,0,m", "missed on day 100");
    // 100 + 1, 101 + 3, 104 + 7, 111 + 16.
    for (day, next) in [(101, Some(104)), (104, Some(111)), (111, Some(127)), (127, None)] {
        assert!(passport.due(day - 1).is_empty(), "not before day {day}");
        assert_eq!(passport.due(day), ["nearest"], "day {day}");
        passport.passed(&problem, day - 1);
        assert_eq!(passport.due(day), ["nearest"], "an answer before it is due counts for nothing");
        passport.passed(&problem, day);
        let entry = passport.entries()[0];
        assert_eq!((entry.state, entry.due()), (State::Fixed, next), "day {day}");
    }
    assert!(passport.due(u32::MAX).is_empty(), "done");
}

#[test]
fn states_are_fixed_slipped_and_still_missed() {
    let problem = buy(0);
    let mut passport = Passport::default();
    let table = [
        (Some("nearest"), 10, "1;nearest:10,0,m"),
        (Some("no-pair"), 10, "1;nearest:10,0,m;no-pair:10,0,m"),
        // Missed again before anything went well: still missed.
        (Some("nearest"), 11, "1;nearest:11,0,m;no-pair:10,0,m"),
        // Only no-pair is due on day 11.
        (None, 11, "1;nearest:11,0,m;no-pair:11,1,f"),
        (Some("no-pair"), 14, "1;nearest:11,0,m;no-pair:14,0,s"),
        // Missed while slipped: slipped.
        (Some("no-pair"), 15, "1;nearest:11,0,m;no-pair:15,0,s"),
        (None, 20, "1;nearest:20,1,f;no-pair:20,1,f"),
        (None, 22, "1;nearest:20,1,f;no-pair:20,1,f"),
        (None, 23, "1;nearest:23,2,f;no-pair:23,2,f"),
    ];
    for (missed, day, text) in table {
        match missed {
            Some(id) => passport.missed(rule(id), day),
            None => passport.passed(&problem, day),
        }
        assert_eq!(passport.text(), text, "day {day}");
        assert_eq!(Passport::read(text, TOY.rules), (passport.clone(), 0), "reads back");
    }
    // The longest overdue first.
    passport.missed(rule("nearest"), 24);
    assert_eq!(passport.due(40), ["nearest", "no-pair"], "due on 25 and on 30");
    passport.reset();
    assert_eq!(passport.text(), "1", "forgotten");
}

#[test]
fn unreadable_parts_of_a_passport_are_counted() {
    for (text, expected, skipped) in [
        ("", "1", 0),
        ("1", "1", 0),
        (" 1;nearest:5,0,m \n", "1;nearest:5,0,m", 0),
        ("2;nearest:5,0,m", "1", 2),
        ("1;nosuch:5,0,m;nearest:5,0,m", "1;nearest:5,0,m", 1),
        ("1;nearest:5,0,m;nearest:6,0,m", "1;nearest:5,0,m", 1),
        ("1;nearest:5,5,m", "1", 1),
        ("1;nearest:-5,0,m;nearest:5,0,x;nearest;nearest:5", "1", 4),
        ("1;nearest:4294967295,4,f", "1;nearest:4294967295,4,f", 0),
        ("1;nearest:4294967296,0,m", "1", 1),
    ] {
        let (passport, found) = Passport::read(text, TOY.rules);
        assert_eq!((passport.text().as_str(), found), (expected, skipped), "{text:?}");
    }
    let (late, _) = Passport::read("1;nearest:4294967295,0,m", TOY.rules);
    assert_eq!(late.due(u32::MAX), ["nearest"], "the last day there is");
}

/// A session whose first problem is one of buying.
fn session() -> Session {
    let seed = (0..).find(|seed| Session::new(&TOY, *seed).problem.task.id == "buy").expect("a seed");
    Session::new(&TOY, seed)
}

fn right(session: &Session) -> String {
    session.problem.right.text()
}

#[test]
fn a_right_answer_asks_for_its_cause_and_counts_it_apart() {
    let mut session = session();
    session.answer("", 1);
    assert!(matches!(session.phase, Phase::NotAnswered), "nothing typed is not wrong");
    session.answer("seven", 1);
    assert!(matches!(session.phase, Phase::Invalid(_)), "nor is what cannot be read");
    assert_eq!(session.typed, "seven", "what was typed stays");
    session.answer(&right(&session), 1);
    assert!(matches!(session.phase, Phase::Right), "right");
    session.cause(Some(rule("nearest")));
    assert!(matches!(session.phase, Phase::WrongCause(_)), "a wrong cause");
    session.cause(None);
    assert!(matches!(session.phase, Phase::Known), "the true one");
    assert_eq!((session.tally.done, session.tally.clean, session.tally.caused), (1, 1, 0), "not at the first try");
    session.next(false, 1);
    assert_eq!((session.problem.number, session.typed.as_str()), (1, ""), "the next one");
}

#[test]
fn a_wrong_answer_is_replayed_and_its_rule_comes_again() {
    let mut session = session();
    let wrong = |session: &Session, id: &str| {
        let found = session.problem.wrong.iter().find(|wrong| wrong.rule.id == id).expect("it applies");
        found.value.text()
    };
    session.answer(&wrong(&session, "nearest"), 7);
    assert!(matches!(session.phase, Phase::Replayed(rule) if rule.id == "nearest"), "a rule of its own");
    assert!(session.steps().iter().all(|step| *step == StepState::Shown), "the way stands there");
    session.next(true, 7);
    assert!(session.problem.wrong.iter().any(|wrong| wrong.rule.id == "nearest"), "about the same rule");
    session.answer(&wrong(&session, "half-first"), 7);
    let Phase::Which(family) = &session.phase else { panic!("two rules make it: {:?}", session.phase) };
    assert_eq!(family.len(), 2, "one of them is to be named");
    session.which(family.last().copied(), 7);
    assert!(matches!(session.phase, Phase::Replayed(rule) if rule.id == "half-first"), "the one named");
    let missed: Vec<_> = session.passport.entries().iter().map(|entry| entry.rule).collect();
    assert_eq!(missed, ["nearest", "half-first"], "both are remembered");
    // A day later both are due, the longest overdue first.
    session.next(false, 8);
    assert!(session.problem.wrong.iter().any(|wrong| wrong.rule.id == "nearest"), "due");
}

#[test]
fn hints_fill_the_way_and_the_last_one_says_the_answer() {
    use StepState::{Blank, Open, Shown};
    let mut session = session();
    session.fading.set_level(Level::Whole);
    let mut seen = vec![session.steps()];
    while session.has_hint() {
        session.hint();
        seen.push(session.steps());
    }
    let expected = [
        [Blank, Blank, Blank],
        [Shown, Blank, Blank],
        [Shown, Shown, Blank],
        [Shown, Shown, Open],
        [Shown, Shown, Shown],
    ];
    assert_eq!(seen, expected, "step by step");
    session.answer(&right(&session), 1);
    assert_eq!((session.tally.done, session.tally.clean), (1, 0), "helped is not clean");
}

#[test]
fn an_unknown_number_is_asked_again_and_giving_up_shows_the_way() {
    let mut session = session();
    session.answer("77", 1);
    assert!(matches!(session.phase, Phase::Unknown) && session.is_open(), "asked again");
    session.give_up(1);
    assert!(matches!(session.phase, Phase::GivenUp), "given up");
    assert!(session.passport.entries().is_empty(), "no rule is known");
}

#[test]
fn a_session_is_read_back_where_it_stood() {
    let mut session = session();
    session.answer(&right(&session), 3);
    session.next(false, 3);
    session.answer("half ; = %", 3);
    let read = Session::read(&TOY, 0, &session.text());
    assert_eq!(read.text(), session.text(), "the same text");
    assert_eq!(
        (read.typed.as_str(), read.problem.number, read.tally),
        ("half ; = %", 1, session.tally),
        "where it stood"
    );
    for text in ["", "x", "number=99999999999;done=,,;fading=%;typed=%GG;passport=2;rule=none"] {
        assert_eq!(Session::read(&TOY, 5, text).problem.seed, 5, "{text}: as at the start");
    }
    let mut again = read;
    again.restart(8);
    assert_eq!((again.problem.seed, again.problem.number, again.tally.done), (8, 0, 0), "nothing counted");
}
