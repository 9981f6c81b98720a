//! A number that is guessed before it is shown. The guess stays beside the truth, whatever is changed afterwards.

use leptos::prelude::*;
use skylet_chart::{Picture, Share};
use skylet_contract::Nudge;
use skylet_practice::{Bet, Calibration};
use skylet_units::{Exact, read_answer};

use super::{Work, button};
use crate::dom::{El, html, input_text};
use crate::picture::{drawing, handle, overlay};
use crate::practice_texts as words;
use crate::slider::Slider;

/// Steps of the handle from one end to the other.
const STEPS: i64 = 120;

/// What was guessed, and whether it is locked.
#[derive(Clone)]
struct Guess {
    units: Option<Exact>,
    is_locked: bool,
    typed: String,
}

pub(super) fn bet(work: Work) -> Vec<El> {
    let host = work.host;
    let guess = RwSignal::new(Guess { units: None, is_locked: false, typed: String::new() });
    host.set_around(|around| around.is_revealed = false);
    let now = move || -> &'static Bet {
        let bets = work.practice.bets;
        &bets[work.bet.get() % bets.len().max(1)]
    };
    if work.practice.bets.is_empty() {
        return Vec::new();
    }
    // A memo, so that what else changes around the widget does not move the focus again.
    let shown = Memo::new(move |_| host.around(|around| around.is_revealed));
    let is_shown = move || shown.get();
    let reveal = move |is_locked: bool| {
        let bet = untrack(now);
        if is_locked {
            let units = guess.with_untracked(|guess| guess.units);
            let (Some(units), Some(truth)) = (units, bet.truth(work.practice)) else { return };
            work.calibration.update(|calibration| calibration.count(units, truth));
            guess.update(|guess| guess.is_locked = true);
        }
        host.set_around(|around| around.is_revealed = true);
        host.replace(bet.values(work.practice));
    };
    let next = move || {
        guess.set(Guess { units: None, is_locked: false, typed: String::new() });
        host.set_around(|around| around.is_revealed = false);
        work.bet.update(|bet| *bet += 1);
    };
    let question = html("p").class("question").say(move || now().question.get(host.lang()).to_owned());
    let asked = html("div").class("bet").flag("hidden", is_shown).children([
        html("p").class("muted").say(host.word(words::BET_HINT)),
        pile(work, guess, now),
        field(work, guess, now, move || reveal(true)),
    ]);
    let told = html("p").with(&[("class", "told"), ("role", "status"), ("tabindex", "-1")]).focus_when(is_shown).say(
        move || {
            let truth = truth(work, now()).filter(|_| is_shown());
            let guess = guess.get();
            let units = guess.units.filter(|_| guess.is_locked);
            match (units, truth) {
                (Some(units), Some(truth)) => {
                    let calibration = work.calibration.with(|calibration: &Calibration| calibration.text(host.lang()));
                    format!("{}. {calibration}", now().gap(units, truth).text(host.lang()))
                }
                _ => String::new(),
            }
        },
    );
    let both = move || ghost(work, now(), &guess.get());
    vec![
        html("div").class("top").child(host.title(question)),
        asked,
        html("div").flag("hidden", move || !is_shown()).child(drawing(both)),
        told,
        html("div").class("steps").children([
            button("do", host.word(words::LOCK), move || reveal(true))
                .set("data-key", "Enter")
                .flag("hidden", is_shown)
                .flag("disabled", move || guess.with(|guess| guess.units.is_none())),
            button("plain", host.word(words::SKIP), move || reveal(false)).flag("hidden", is_shown),
            button("do", host.word(words::NEXT_BET), next).flag("hidden", move || !is_shown()),
        ]),
    ]
}

/// What the widget says for the state shown: the truth of the bet, until the reader changes something.
fn truth(work: Work, bet: &Bet) -> Option<Exact> {
    let results = (work.practice.results)(&work.host.values());
    results.iter().find(|result| result.name == bet.asked.result).map(|result| result.value)
}

/// The pile of units, whose end is dragged.
fn pile(work: Work, guess: RwSignal<Guess>, now: impl Fn() -> &'static Bet + Copy + 'static) -> El {
    let host = work.host;
    let at = move |units: Exact, bet: &Bet| {
        let (least, most) = bet.range;
        ((units - least) * Exact::whole(STEPS) / (most - least)).floor_to_i64().clamp(0, STEPS)
    };
    let set = move |units: Exact| {
        let (least, most) = untrack(now).range;
        let units = units.clamp(least, most);
        guess.update(|guess| (guess.units, guess.typed) = (Some(units), units.grouped()));
    };
    let of = move |place: i64, bet: &Bet| {
        let (least, most) = bet.range;
        (least + (most - least) * Exact::new(place.clamp(0, STEPS), STEPS)).floor()
    };
    let place = move || guess.with(|guess| guess.units.map_or(0, |units| at(units, now())));
    let value = move || {
        let units = guess.with(|guess| guess.units.map(Exact::grouped)).unwrap_or_else(|| "?".to_owned());
        words::bet_value(host.lang(), &format!("{units} {}", now().asked.unit()))
    };
    let slider = Slider {
        host,
        setting: None,
        label: Box::new(host.word(words::BET)),
        window: Box::new(|| STEPS),
        place: Box::new(place),
        value_text: Box::new(value),
        is_held: RwSignal::new(false),
        on_move: Box::new(move |place, _| set(of(place, untrack(now)))),
        on_nudge: Box::new(move |nudge| {
            let bet = untrack(now);
            let units = guess.with_untracked(|guess| guess.units).unwrap_or(bet.range.0);
            let step = ((bet.range.1 - bet.range.0) / Exact::whole(STEPS)).ceil().max(Exact::ONE);
            let by = |times: i64, step: Exact| units + step * Exact::whole(times);
            set(match nudge {
                Nudge::Fine(times) => by(times, Exact::ONE),
                Nudge::Plain(times) => by(times, step),
                Nudge::Coarse(times) | Nudge::Page(times) => by(times, step * Exact::whole(10)),
                Nudge::First => bet.range.0,
                Nudge::Last => bet.range.1,
            });
        }),
    };
    let picture = move || {
        let bet = now();
        let mut picture = Picture::new(84);
        let end = Share::of(place(), STEPS);
        picture.rect("ghost", Share::ZERO, end, (40, 24));
        picture.text("start muted", (Share::ZERO, 80), bet.range.0.grouped());
        picture.text("end muted", (Share::FULL, 80), format!("{} {}", bet.range.1.grouped(), bet.asked.unit()));
        picture
    };
    let grip = overlay("84").child(handle("handle", move || Share::of(place(), STEPS).percent(), "64"));
    html("div").class("track").children([drawing(picture), grip, slider.el()])
}

/// The guess as a number.
fn field(
    work: Work,
    guess: RwSignal<Guess>,
    now: impl Fn() -> &'static Bet + Copy + 'static,
    lock: impl Fn() + Copy + 'static,
) -> El {
    let host = work.host;
    let read = move |typed: String| {
        let bet = untrack(now);
        let units = bet.asked.units.first().and_then(|bare| read_answer(&typed, bet.asked.units, bare).ok());
        let units = units.filter(|units| *units >= Exact::ZERO);
        guess.update(|guess| (guess.units, guess.typed) = (units, typed));
    };
    let input = html("input")
        .with(&[("type", "text"), ("inputmode", "decimal"), ("autocomplete", "off"), ("spellcheck", "false")])
        .with(&[("class", "input answer-field"), ("part", "input")])
        .bind("aria-label", host.word(words::BET_FIELD))
        .value(move || guess.with(|guess| guess.typed.clone()))
        .on("input", move |event| {
            if !crate::field::is_composing(event) {
                read(input_text(event));
            }
        })
        .on("compositionend", move |event| read(input_text(event)))
        .on("keydown", move |event| {
            if crate::field::is_enter(event) {
                event.prevent_default();
                lock();
            }
        });
    html("div").class("answer-row").children([
        html("span").class("name").say(host.word(words::BET)),
        html("span").class("field answer-box").child(input),
        html("span").class("muted unit-word").say(move || now().asked.unit().to_owned()),
    ])
}

/// The guess, dashed, above the truth, in one scale.
fn ghost(work: Work, bet: &Bet, guess: &Guess) -> Picture {
    let mut picture = Picture::new(88);
    let truth = truth(work, bet).unwrap_or(Exact::ZERO);
    let units = guess.units.filter(|_| guess.is_locked);
    let most = units.unwrap_or(truth).max(truth).max(Exact::ONE) * Exact::new(5, 4);
    let at = |units: Exact| Share::of((units * Exact::whole(10_000) / most).floor_to_i64().max(0), 10_000);
    let lang = work.host.lang();
    let said = |name: &str, units: Exact| format!("{name} {} {}", units.grouped(), bet.asked.unit());
    if let Some(units) = units {
        picture.text("start", (Share::ZERO, 12), said(words::BET.get(lang), units));
        picture.rect("ghost", Share::ZERO, at(units), (18, 18));
    }
    picture.text("start strong", (Share::ZERO, 56), said(words::TRUTH.get(lang), truth));
    picture.rect("unit", Share::ZERO, at(truth), (62, 18));
    picture
}
