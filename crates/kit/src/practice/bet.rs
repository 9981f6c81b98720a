//! A number or a course that is guessed before it is shown. The guess stays beside the truth, whatever is changed then.

use std::sync::Arc;

use leptos::prelude::*;
use skylet_chart::{Picture, Share};
use skylet_contract::{Nudge, Value};
use skylet_practice::{Bet, Calibration, Course, Curve, Practice, Sketch};
use skylet_units::{Exact, Text, read_answer};

use super::{Work, button, curve};
use crate::dom::{El, html, input_text};
use crate::picture::{drawing, handle, overlay};
use crate::practice_texts as words;
use crate::slider::Slider;

/// Steps of the handle from one end to the other.
const STEPS: i64 = 120;

/// A number that was guessed, as it is typed.
#[derive(Clone)]
struct Guess {
    units: Option<Exact>,
    typed: String,
}

/// What is asked now.
#[derive(Clone, Copy)]
enum Now {
    Curve(&'static Curve),
    Number(&'static Bet),
}

impl Now {
    /// Curves come first, then numbers, round and round. None of a widget without either.
    fn at(practice: &'static Practice, at: usize) -> Option<Self> {
        let (curves, bets) = (practice.curves, practice.bets);
        let at = at.checked_rem(curves.len() + bets.len())?;
        curves.get(at).map(Self::Curve).or_else(|| bets.get(at - curves.len()).map(Self::Number))
    }

    fn question(self) -> Text {
        match self {
            Self::Curve(curve) => curve.question,
            Self::Number(bet) => bet.question,
        }
    }

    fn values(self, practice: &Practice) -> Vec<Value> {
        match self {
            Self::Curve(curve) => curve.values(practice),
            Self::Number(bet) => bet.values(practice),
        }
    }
}

/// The guess in the making, and whether it is locked.
#[derive(Clone, Copy)]
struct Stake {
    guess: RwSignal<Guess>,
    drawn: RwSignal<Option<Sketch>>,
    is_locked: RwSignal<bool>,
}

impl Stake {
    /// Whether there is something to lock; tracked.
    fn is_ready(self) -> bool {
        self.guess.with(|guess| guess.units.is_some()) || self.drawn.with(Option::is_some)
    }

    /// What a guess is made with.
    fn asks(self, work: Work, now: Now, lock: impl Fn() + Copy + 'static) -> Vec<El> {
        let hint = |text: Text| html("p").class("muted").say(work.host.word(text));
        match now {
            Now::Number(bet) => {
                vec![hint(words::BET_HINT), pile(work, self.guess, bet), field(work, self.guess, bet, lock)]
            }
            Now::Curve(curve) => {
                let length = curve.asked(work.practice).length;
                vec![hint(words::CURVE_HINT), curve::sketch(work, curve, length, self.drawn)]
            }
        }
    }

    /// Counts the guess against the truth; whether there was one.
    fn count(self, work: Work, now: Now) -> bool {
        let counted = match now {
            Now::Number(bet) => {
                let truth = bet.truth(work.practice);
                self.guess.with_untracked(|guess| guess.units).zip(truth).map(|(units, truth)| {
                    work.calibration.update(|calibration| calibration.count(units, truth));
                })
            }
            Now::Curve(curve) => self.drawn.get_untracked().map(|drawn| {
                let truth = curve.asked(work.practice);
                work.calibration.update(|calibration| calibration.count_gap(truth.apart(&drawn), truth.area()));
            }),
        };
        counted.is_some()
    }

    /// How far a locked guess is from what the widget says for the state shown; tracked. Empty for none.
    fn gap(self, work: Work, now: Now, course: Option<&Course>) -> String {
        let lang = work.host.lang();
        if !self.is_locked.get() {
            return String::new();
        }
        let gap = match now {
            Now::Number(bet) => {
                let units = self.guess.with(|guess| guess.units);
                units.zip(truth(work, bet)).map(|(units, truth)| bet.gap(units, truth).text(lang))
            }
            Now::Curve(_) => self
                .drawn
                .get()
                .zip(course)
                .map(|(drawn, truth)| words::apart(lang, &rounded(truth.apart(&drawn)), &rounded(truth.area()))),
        };
        let calibration = || work.calibration.with(|calibration: &Calibration| calibration.text(lang));
        gap.map_or_else(String::new, |gap| format!("{gap}. {}", calibration()))
    }

    /// What was drawn and locked; tracked.
    fn locked_drawing(self) -> Option<Sketch> {
        self.drawn.get().filter(|_| self.is_locked.get())
    }

    fn clear(self) {
        self.guess.set(Guess { units: None, typed: String::new() });
        self.drawn.set(None);
        self.is_locked.set(false);
    }
}

/// To whole seconds.
fn rounded(seconds: Exact) -> String {
    (seconds + Exact::new(1, 2)).floor().grouped()
}

pub(super) fn bet(work: Work) -> Vec<El> {
    let host = work.host;
    let now = Memo::new_with_compare(move |_| Now::at(work.practice, work.bet.get()), |_, _| true);
    if now.with_untracked(Option::is_none) {
        return Vec::new();
    }
    let stake = Stake {
        guess: RwSignal::new(Guess { units: None, typed: String::new() }),
        drawn: RwSignal::new(None),
        is_locked: RwSignal::new(false),
    };
    host.set_around(|around| around.is_revealed = false);
    // A memo, so that what else changes around the widget does not move the focus again.
    let shown = Memo::new(move |_| host.around(|around| around.is_revealed));
    let is_shown = move || shown.get();
    let reveal = move |is_locked: bool| {
        let Some(now) = now.get_untracked() else { return };
        if is_locked && !stake.count(work, now) {
            return;
        }
        stake.is_locked.set(is_locked);
        host.set_around(|around| around.is_revealed = true);
        host.replace(now.values(work.practice));
    };
    let next = move || {
        stake.clear();
        host.set_around(|around| around.is_revealed = false);
        work.bet.update(|bet| *bet += 1);
    };
    let asks = move || now.get().map_or("", |now| now.question().get(host.lang())).to_owned();
    let question = html("p").class("question").say(asks);
    // What the widget says for the state shown, once it is.
    let course = Memo::new_with_compare(
        move |_| match now.get() {
            Some(Now::Curve(curve)) if is_shown() => Some(Arc::new((curve.truth)(&host.values()))),
            _ => None,
        },
        |_, _| true,
    );
    let asked = move || now.get().map_or_else(Vec::new, |now| untrack(|| stake.asks(work, now, move || reveal(true))));
    let told = html("p").with(&[("class", "told"), ("role", "status"), ("tabindex", "-1")]).focus_when(is_shown).say(
        move || {
            let gap = |now| stake.gap(work, now, course.get().as_deref());
            now.get().filter(|_| is_shown()).map_or_else(String::new, gap)
        },
    );
    let both = move || match (now.get(), course.get()) {
        (Some(Now::Number(bet)), _) if is_shown() => ghost(work, bet, stake),
        (Some(Now::Curve(curve)), Some(truth)) => {
            curve::both(host.lang(), curve, &truth, stake.locked_drawing().as_ref())
        }
        _ => Picture::new(0),
    };
    let in_words = move || {
        let told = |truth: Arc<Course>| curve::told(host.lang(), &truth, stake.locked_drawing().as_ref());
        course.get().map_or_else(String::new, told)
    };
    let is_unready = move || !stake.is_ready();
    vec![
        html("div").class("top").child(host.title(question)),
        html("div").class("bet").flag("hidden", is_shown).list(asked),
        html("div").flag("hidden", move || !is_shown()).child(drawing(both)),
        told,
        html("p").class("unseen").say(in_words),
        html("div").class("steps").children([
            button("do", host.word(words::LOCK), move || reveal(true))
                .set("data-key", "Enter")
                .flag("hidden", is_shown)
                .flag("disabled", is_unready),
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
fn pile(work: Work, guess: RwSignal<Guess>, bet: &'static Bet) -> El {
    let host = work.host;
    let (least, most) = bet.range;
    let at =
        move |units: Exact| ((units - least) * Exact::whole(STEPS) / (most - least)).floor_to_i64().clamp(0, STEPS);
    let set = move |units: Exact| {
        let units = units.clamp(least, most);
        guess.update(|guess| (guess.units, guess.typed) = (Some(units), units.grouped()));
    };
    let of =
        move |place: i64| (least + (most - least) * Exact::whole(place.clamp(0, STEPS)) / Exact::whole(STEPS)).floor();
    let place = move || guess.with(|guess| guess.units.map_or(0, at));
    let value = move || {
        let units = guess.with(|guess| guess.units.map(Exact::grouped)).unwrap_or_else(|| "?".to_owned());
        words::bet_value(host.lang(), &format!("{units} {}", bet.asked.unit()))
    };
    let slider = Slider {
        host,
        setting: None,
        label: Box::new(host.word(words::BET)),
        window: Box::new(|| STEPS),
        place: Box::new(place),
        value_text: Box::new(value),
        is_held: RwSignal::new(false),
        on_move: Box::new(move |place, _| set(of(place))),
        on_nudge: Box::new(move |nudge| {
            let units = guess.with_untracked(|guess| guess.units).unwrap_or(least);
            let step = ((most - least) / Exact::whole(STEPS)).ceil().max(Exact::ONE);
            let by = |times: i64, step: Exact| units + step * Exact::whole(times);
            set(match nudge {
                Nudge::Fine(times) => by(times, Exact::ONE),
                Nudge::Plain(times) => by(times, step),
                Nudge::Coarse(times) | Nudge::Page(times) => by(times, step * Exact::whole(10)),
                Nudge::First => least,
                Nudge::Last => most,
            });
        }),
    };
    let picture = move || {
        let mut picture = Picture::new(84);
        let end = Share::of(place(), STEPS);
        picture.rect("ghost", Share::ZERO, end, (40, 24));
        picture.text("start muted", (Share::ZERO, 80), least.grouped());
        picture.text("end muted", (Share::FULL, 80), format!("{} {}", most.grouped(), bet.asked.unit()));
        picture
    };
    let grip = overlay("84").child(handle("handle", move || Share::of(place(), STEPS).percent(), "64"));
    html("div").class("track").children([drawing(picture), grip, slider.el()])
}

/// The guess as a number.
fn field(work: Work, guess: RwSignal<Guess>, bet: &'static Bet, lock: impl Fn() + Copy + 'static) -> El {
    let host = work.host;
    let read = move |typed: String| {
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
        html("span").class("muted unit-word").say(move || bet.asked.unit().to_owned()),
    ])
}

/// The guess, dashed, above the truth, in one scale.
fn ghost(work: Work, bet: &Bet, stake: Stake) -> Picture {
    let mut picture = Picture::new(88);
    let truth = truth(work, bet).unwrap_or(Exact::ZERO);
    let units = stake.guess.with(|guess| guess.units).filter(|_| stake.is_locked.get());
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
