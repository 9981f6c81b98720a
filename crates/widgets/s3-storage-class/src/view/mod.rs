//! The view: puts what is [`Shown`] where it belongs and turns the reader's actions into settings.

mod beside;
mod conditions;
mod map;
mod panels;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use skylet_chart::Picture;
use skylet_contract::{Setting, Value};
use skylet_kit::dom::{El, html};
use skylet_kit::{Host, Phase, card, drawing};

use crate::flips::Axis;
use crate::frame;
use crate::map as territory;
use crate::map_texts as words;
use crate::settings::{self, Settings};
use crate::shown::{Shown, shown};
use crate::texts;

pub use panels::PARTS;

/// Places that are filled later, in the order of [`beside::MORE`].
const STRIPS: usize = 0;
const CONDITIONS: usize = 1;
const EXAM: usize = 2;

/// What every region reads.
#[derive(Debug, Clone, Copy)]
struct State {
    host: Host,
    shown: Memo<Arc<Shown>>,
    is_held: RwSignal<bool>,
}

impl State {
    /// What is shown; tracked.
    fn get(self) -> Arc<Shown> {
        self.shown.get()
    }

    /// What is shown, not tracked.
    fn now(self) -> Arc<Shown> {
        self.shown.get_untracked()
    }

    /// A text that follows what is shown.
    fn text(self, pick: fn(&Shown) -> &str) -> impl Fn() -> String + Copy + 'static {
        move || pick(&self.get()).to_owned()
    }

    /// A picture that follows what is shown.
    fn picture(self, pick: fn(&Shown) -> &Picture) -> El {
        drawing(move || pick(&self.get()).clone())
    }

    /// Moves along an axis.
    fn set(self, axis: Axis, value: i64, phase: Phase) {
        self.host.set(setting_of(axis), Value::Quantity(axis.quantity(value)), phase);
    }
}

const fn setting_of(axis: Axis) -> &'static Setting {
    match axis {
        Axis::Reads => &settings::READS,
        Axis::Days => &settings::KEPT,
        Axis::Size => &settings::SIZE,
    }
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> El {
    let is_held = RwSignal::new(false);
    // The host holds back equal values, so what comes out here is always new.
    let memo = Memo::new_with_compare(
        move |before: Option<&Arc<Shown>>| {
            let before = (before.map(AsRef::as_ref), is_held.get());
            Arc::new(shown(&Settings::from_values(&host.values()), host.lang(), before))
        },
        |_, _| true,
    );
    let state = State { host, shown: memo, is_held };
    let regions = [
        top(state),
        map::stage(state),
        answer(state),
        host.more("strips", STRIPS, Rc::new(state)),
        host.more("conditions", CONDITIONS, Rc::new(state)),
        host.panels(),
    ];
    let (answer, narration) = (state.text(|shown| &shown.sentence), state.text(|shown| &shown.narration));
    let narration = move || format!("{} {}", narration(), host.told());
    card(host, Box::new(answer), Box::new(narration), html("div").class("regions").children(regions))
}

/// The question, and what to do.
fn top(state: State) -> El {
    let question = state.host.title(html("p").class("question").say(state.text(|shown| &shown.question)));
    let prompt = html("p").class("prompt muted").say(state.host.word(words::PROMPT));
    html("div").class("top").child(question).child(prompt)
}

/// The winner, what it costs, what that is made of, and places for what an exam says and from when the prices are.
fn answer(state: State) -> El {
    let who = html("p")
        .class("who")
        .child(
            html("i")
                .set("aria-hidden", "true")
                .bind("class", move || frame::signs(state.get().winner).to_owned())
                .bind("data-sign", move || territory::sign(state.get().winner).to_owned()),
        )
        .say(state.text(|shown| &shown.name));
    let big = html("p")
        .with(&[("class", "big"), ("part", "output")])
        .child(html("b").say(state.text(|shown| &shown.answer)))
        .child(html("span").say(state.text(|shown| &shown.unit)));
    let equation =
        html("p").with(&[("class", "equation"), ("part", "formula")]).say(state.text(|shown| &shown.equation));
    let basis = html("p").class("basis").say(state.host.word(texts::BASIS));
    html("div").class("answer").children([
        html("div").class("pin").child(who).child(big),
        html("div").class("words").children([
            html("p").class("sentence").say(state.text(|shown| &shown.sentence)),
            equation,
            state.host.more("exam-line", EXAM, Rc::new(state)),
            basis,
            state.host.prices(),
        ]),
    ])
}
