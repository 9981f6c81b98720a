//! One problem: question, the way with its blanks, an answer, and what comes of it.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_practice::{Chip, Level, Phase, Row, Session, StepState};
use skylet_units::Lang;

use super::{Work, any_seed, button, replay, today};
use crate::choices::Choices;
use crate::dom::{El, html, input_text};
use crate::field::is_enter;
use crate::host::Kept;
use crate::practice_texts as words;

/// Where the focus goes after what the reader did, since the button pressed may be gone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Stay,
    Told,
    Field,
}

pub(super) fn drill(work: Work) -> Vec<El> {
    let host = work.host;
    let focus = StoredValue::new(Focus::Stay);
    let is_open = Memo::new(move |_| work.session.with(Session::is_open));
    let question = html("p").class("question").say(work.text(|session, lang| session.problem.question(lang)));
    let number = html("p").class("muted which").say(
        work.text(|session, lang| words::number(lang, session.problem.number.saturating_add(1), session.problem.seed)),
    );
    let told = html("p")
        .with(&[("class", "told"), ("role", "status"), ("tabindex", "-1"), ("part", "note")])
        .bind("data-kind", move || work.session.with(kind).to_owned())
        .focus_when(move || {
            work.session.track();
            take(focus, Focus::Told)
        })
        .say(work.text(told));
    vec![
        html("div").class("top").children([host.title(question), number]),
        steps(work),
        form(work, focus).flag("hidden", move || !is_open.get()),
        told,
        // The two ways for the ear: there before they are, so that it is read out when they come.
        html("p").with(&[("class", "unseen ways"), ("role", "status")]).say(work.text(ways)),
        html("div").class("after").list(move || after(work, focus)),
        buttons(work, focus, is_open),
        html("p")
            .class("muted tally")
            .flag("hidden", move || work.session.with(|session| session.tally.done == 0))
            .say(work.text(|session, lang| words::tally(lang, session.tally))),
        settings(work),
        passport(work),
    ]
}

fn take(focus: StoredValue<Focus>, wanted: Focus) -> bool {
    let is_wanted = focus.get_value() == wanted;
    if is_wanted {
        focus.set_value(Focus::Stay);
    }
    is_wanted
}

/// The way, as far as it is shown. While it stands beside the wrong one it is there already.
fn steps(work: Work) -> El {
    let rows = move || {
        let lang = work.host.lang();
        work.session.with(|session| {
            let trace = session.problem.trace(None, lang);
            trace.rows.iter().zip(session.steps()).map(|(row, state)| step(row, state, lang)).collect()
        })
    };
    let is_away = move || {
        work.session.with(|session| {
            let is_blank = session.steps().iter().all(|state| *state == StepState::Blank);
            matches!(session.phase, Phase::Replayed(_)) || (session.is_open() && is_blank)
        })
    };
    html("div")
        .class("way")
        .flag("hidden", is_away)
        .child(html("p").class("name").say(work.host.word(words::STEPS)))
        .child(html("ol").list(rows))
}

fn step(row: &Row, state: StepState, lang: Lang) -> El {
    let blank = || html("span").class("blank").child(html("span").class("unseen").text(words::BLANK.get(lang)));
    let label = html("span").class("label").text(&row.label);
    let working = html("span").class("working");
    let working = match state {
        StepState::Blank => working,
        _ if row.working.is_empty() => working,
        _ => working.text(&row.working),
    };
    let result = html("b").class("result-value");
    let result = if state == StepState::Shown { result.text(&row.result) } else { result.child(blank()) };
    html("li").children([label, working, result])
}

/// The field and what can be done with it. Enter checks, but not while a syllable is being typed.
fn form(work: Work, focus: StoredValue<Focus>) -> El {
    let host = work.host;
    let check = move || {
        focus.set_value(Focus::Told);
        let typed = work.session.with_untracked(|session| session.typed.clone());
        work.act(|session| session.answer(&typed, today()));
        work.tell();
        // What is asked again is asked in the field.
        if work.session.with_untracked(Session::is_open) {
            focus.set_value(Focus::Field);
            work.session.update(|_| ());
        }
    };
    let unit =
        html("span").class("muted unit-word").say(work.text(|session, _| session.problem.case.asked.unit().to_owned()));
    let is_refused = move || work.session.with(|session| matches!(session.phase, Phase::Invalid(_)));
    let input = html("input")
        .with(&[("type", "text"), ("inputmode", "decimal"), ("autocomplete", "off"), ("spellcheck", "false")])
        .with(&[("enterkeyhint", "done"), ("class", "input answer-field"), ("part", "input")])
        .bind("aria-label", host.word(words::ANSWER))
        .bind("aria-invalid", move || is_refused().to_string())
        .value(work.text(|session, _| session.typed.clone()))
        .focus_when(move || {
            work.session.track();
            take(focus, Focus::Field)
        })
        // Typing is no event of its own: nothing is drawn anew, and what a composition is about stays.
        .on("input", move |event| {
            let typed = input_text(event);
            work.session.update_untracked(|session| session.typed = typed);
            host.keep(Kept::Session, work.session.with_untracked(Session::text));
        })
        .on("keydown", move |event| {
            if is_enter(event) {
                event.prevent_default();
                check();
            }
        });
    let hint = button("plain", host.word(words::HINT), move || work.act(Session::hint))
        .set("data-key", "KeyH")
        .flag("hidden", move || !work.session.with(Session::has_hint));
    let give_up = button("plain", host.word(words::GIVE_UP), move || {
        focus.set_value(Focus::Told);
        work.act(|session| session.give_up(today()));
        work.tell();
    });
    html("div").class("answer-row").children([
        html("span").class("name").say(host.word(words::ANSWER)),
        html("span").class("field answer-box").children([input]),
        unit,
        button("do", host.word(words::CHECK), check).set("data-key", "Enter"),
        hint,
        give_up,
        html("small").class("muted tolerance").say(host.word(words::TOLERANCE)),
    ])
}

/// What sort of thing is said.
fn kind(session: &Session) -> &'static str {
    match &session.phase {
        Phase::Asked => "",
        Phase::NotAnswered | Phase::Invalid(_) | Phase::Unknown | Phase::GivenUp => "note",
        Phase::Which(_) | Phase::Replayed(_) | Phase::WrongCause(_) => "wrong",
        Phase::Right | Phase::Known => "right",
    }
}

/// What the two ways show, in sentences.
fn ways(session: &Session, lang: Lang) -> String {
    match session.phase {
        Phase::Replayed(rule) => session.problem.feedback(rule, lang).text,
        _ => String::new(),
    }
}

/// What is said of the last answer.
fn told(session: &Session, lang: Lang) -> String {
    let answer = || format!("{} {}", session.problem.right.grouped(), session.problem.case.asked.unit());
    match &session.phase {
        Phase::Asked => String::new(),
        Phase::NotAnswered => words::NOT_ANSWERED.get(lang).to_owned(),
        Phase::Invalid(invalid) => invalid.message(lang),
        Phase::Unknown => words::UNKNOWN.get(lang).to_owned(),
        Phase::Which(family) => {
            session.problem.follow_up(family, lang).map(|follow| follow.question.to_owned()).unwrap_or_default()
        }
        Phase::Replayed(rule) => words::missed(lang, session.typed.trim(), rule.name.get(lang)),
        Phase::Right => format!("{} {}", words::right(lang, &answer()), words::WHY_RIGHT.get(lang)),
        Phase::WrongCause(rule) => rule.refutation.get(lang).to_owned(),
        Phase::Known => format!("{} {}", words::right(lang, &answer()), words::KNOWN.get(lang)),
        Phase::GivenUp => words::answer_is(lang, &answer()),
    }
}

/// Chips, or the two ways side by side.
fn after(work: Work, focus: StoredValue<Focus>) -> Vec<El> {
    let lang = work.host.lang();
    work.session.with(|session| match &session.phase {
        Phase::Which(family) => {
            let chips = session.problem.follow_up(family, lang).map(|follow| follow.chips).unwrap_or_default();
            let name = move |chip: &Chip| {
                let rule = chip.rule;
                focus.set_value(Focus::Told);
                work.act(|session| session.which(rule, today()));
                work.tell();
            };
            vec![chip_row(chips, name)]
        }
        Phase::Right | Phase::WrongCause(_) => {
            let name = move |chip: &Chip| {
                let rule = chip.rule;
                focus.set_value(Focus::Told);
                work.act(|session| session.cause(rule));
            };
            vec![chip_row(session.problem.causes(lang), name)]
        }
        Phase::Replayed(rule) => vec![replay::replay(work.host, &session.problem.feedback(rule, lang), lang)],
        _ => Vec::new(),
    })
}

fn chip_row(chips: Vec<Chip>, on_choose: impl Fn(&Chip) + Copy + 'static) -> El {
    let chip = move |chip: Chip| {
        let text = chip.text.to_owned();
        button("chip", move || text.clone(), move || on_choose(&chip))
    };
    html("div").class("chips").children(chips.into_iter().map(chip))
}

/// Where to go from here. The start is always there.
fn buttons(work: Work, focus: StoredValue<Focus>, is_open: Memo<bool>) -> El {
    let host = work.host;
    let next = move |is_same: bool| {
        focus.set_value(Focus::Field);
        work.act(|session| session.next(is_same, today()));
    };
    let is_replayed = move || work.session.with(|session| matches!(session.phase, Phase::Replayed(_)));
    let restart = move || {
        // The author's seed stays the same lesson; otherwise new numbers come.
        let seed = untrack(|| host.around(|around| around.options.seed)).unwrap_or_else(any_seed);
        focus.set_value(Focus::Field);
        work.act(|session| session.restart(seed));
    };
    let look = move || {
        let values = work.session.with_untracked(|session| session.problem.case.values.clone());
        host.replace(values);
        host.set_mode(skylet_contract::Mode::Learn);
    };
    html("div").class("steps").children([
        button("do", host.word(words::SAME), move || next(true)).flag("hidden", move || !is_replayed()),
        button("do", host.word(words::NEXT), move || next(false)).flag("hidden", move || is_open.get()),
        button("plain", host.word(words::LOOK), look).flag("hidden", move || is_open.get()),
        button("plain", host.word(words::RESTART), restart),
    ])
}

/// How much of the way is shown.
fn settings(work: Work) -> El {
    let host = work.host;
    let choices = Choices {
        host,
        setting: None,
        name: "fading",
        label: Box::new(host.word(words::FADING)),
        class: "segments",
        options: Box::new(|| (0..Level::ALL.len()).collect()),
        content: Box::new(move |at| vec![html("span").say(host.word(words::level_name(Level::ALL[at])))]),
        chosen: Rc::new(move || work.session.with(|session| session.fading.level() as usize)),
        on_choose: Rc::new(move |at| work.act(|session| session.fading.set_level(Level::ALL[at]))),
    };
    let label = html("span").class("name").say(host.word(words::FADING));
    html("div").class("control").child(label).child(choices.el())
}

/// The rules missed, as a list and as a text to take along.
fn passport(work: Work) -> El {
    let host = work.host;
    let rows = move || {
        let lang = host.lang();
        let row = |entry: &skylet_practice::Entry| {
            let rule = work.practice.rule(entry.rule)?;
            let state = html("small").class("muted").text(words::state_name(entry.state).get(lang));
            Some(html("li").child(html("span").text(rule.name.get(lang))).child(state))
        };
        let rows: Vec<_> = work.session.with(|session| session.passport.entries().iter().filter_map(row).collect());
        if rows.is_empty() { vec![html("li").text(words::PASSPORT_EMPTY.get(lang))] } else { rows }
    };
    let text = html("input")
        .with(&[("type", "text"), ("class", "input record"), ("spellcheck", "false"), ("autocomplete", "off")])
        .bind("aria-label", host.word(words::PASSPORT_TEXT))
        .value(work.text(|session, _| session.passport.text()))
        .on("change", move |event| {
            let (passport, _) = skylet_practice::Passport::read(&input_text(event), work.practice.rules);
            work.act(|session| session.passport = passport);
        });
    html("details")
        .class("grounds")
        .child(html("summary").say(host.word(words::PASSPORT)))
        .child(html("ul").class("missed").list(rows))
        .child(text)
        .child(html("p").class("muted small").say(host.word(words::PASSPORT_HINT)))
}
