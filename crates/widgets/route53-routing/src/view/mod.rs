//! The view: puts what is [`Shown`] where it belongs and turns the reader's actions into settings.

mod panels;
mod row;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use skylet_chart::Picture;
use skylet_contract::Value;
use skylet_kit::dom::{El, html};
use skylet_kit::{Choices, Field, Host, Phase, Slider, card, drawing, handle, overlay};
use skylet_units::Exact;

use crate::frame;
use crate::settings::{self, Policy, Settings};
use crate::shown::{Shown, shown};
use crate::texts;

pub use panels::PARTS;

/// What every region reads.
#[derive(Debug, Clone, Copy)]
struct State {
    host: Host,
    shown: Memo<Arc<Shown>>,
    is_ttl_held: RwSignal<bool>,
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

    fn set_ttl(self, seconds: Exact, phase: Phase) {
        self.host.set(&settings::TTL, Value::Quantity(seconds), phase);
    }
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> El {
    let is_ttl_held = RwSignal::new(false);
    // The host holds back equal values, so what comes out here is always new.
    let memo = Memo::new_with_compare(
        move |before: Option<&Arc<Shown>>| {
            // While the handle is held the stage stays as wide as it was, so the picture does not move under the finger.
            let held = before.filter(|_| is_ttl_held.get()).map(|shown| shown.window);
            Arc::new(shown(&Settings::from_values(&host.values()), host.lang(), held))
        },
        |_, _| true,
    );
    let state = State { host, shown: memo, is_ttl_held };
    let regions = [top(state), stage(state), threshold(state), row::row(state), answer(state), host.panels()];
    let (answer, narration) = (state.text(|shown| &shown.sentence), state.text(|shown| &shown.narration));
    card(host, Box::new(answer), Box::new(narration), html("div").class("regions").children(regions))
}

/// The question and the choice of the policy.
fn top(state: State) -> El {
    let host = state.host;
    let choices = Choices {
        host,
        setting: Some(&settings::POLICY),
        name: "policy",
        label: Box::new(host.word(texts::POLICY)),
        class: "segments",
        options: Box::new(|| (0..Policy::ALL.len()).collect()),
        content: Box::new(move |at| vec![html("span").say(host.word(texts::policy_name(Policy::ALL[at])))]),
        chosen: Rc::new(move || state.get().settings.policy as usize),
        on_choose: Rc::new(move |at| host.set(&settings::POLICY, Value::Choice(at), Phase::Settled)),
    };
    let label = html("span").class("name").say(host.word(texts::POLICY));
    let choice = html("div").class("choice").child(label).child(choices.el());
    let question = host.title(html("p").class("question").say(state.text(|shown| &shown.question)));
    html("div").class("top").child(question).child(host.control(&settings::POLICY, choice))
}

/// Detection and TTL as a bar with its handle.
fn stage(state: State) -> El {
    let host = state.host;
    let slider = Slider {
        host,
        setting: Some(&settings::TTL),
        label: Box::new(host.word(texts::TTL_SLIDER)),
        window: Box::new(move || state.get().window),
        place: Box::new(move || state.get().summary.expected.worst.floor_to_i64()),
        value_text: Box::new(state.text(|shown| &shown.ttl_value)),
        is_held: state.is_ttl_held,
        on_move: Box::new(move |place, phase| {
            state.set_ttl(Exact::whole(frame::snapped(place, &state.now().summary)), phase);
        }),
        on_nudge: Box::new(move |nudge| {
            let now = state.now();
            state.set_ttl(frame::nudged(now.settings.ttl, nudge), Phase::Settled);
        }),
    };
    let field = Field {
        host,
        setting: &settings::TTL,
        label: Box::new(host.word(texts::TTL_FIELD)),
        note: Box::new(String::new),
    };
    let grip = overlay("112").child(handle("handle", state.text(|shown| &shown.end), "92"));
    let track = html("div").class("track").children([state.picture(|shown| &shown.picture), grip, slider.el()]);
    html("div").with(&[("class", "stage one"), ("part", "chart")]).children([
        html("span").class("name").say(host.word(texts::TTL)),
        track,
        html("span").class("value").child(field.el()),
    ])
}

/// How many failures in a row.
fn threshold(state: State) -> El {
    let host = state.host;
    let field = Field {
        host,
        setting: &settings::THRESHOLD,
        label: Box::new(host.word(texts::THRESHOLD_FIELD)),
        note: Box::new(String::new),
    };
    let row = html("div").class("count").children([
        html("span").class("name").say(host.word(texts::THRESHOLD)),
        html("span").class("value").child(field.el()),
    ]);
    host.control(&settings::THRESHOLD, row)
}

/// The equation, the big number and the sentence.
fn answer(state: State) -> El {
    let equation = html("p").with(&[("class", "equation"), ("part", "formula")]);
    let big = html("p")
        .with(&[("class", "big"), ("part", "output")])
        .child(html("b").say(state.text(|shown| &shown.answer)))
        .child(html("span").say(state.host.word(texts::UNIT_RESOLVERS)));
    html("div").class("answer").children([
        html("span").class("name strong").say(state.host.word(texts::STILL)),
        big,
        equation.say(state.text(|shown| &shown.equation)),
        html("p").class("sentence").say(state.text(|shown| &shown.sentence)),
    ])
}
