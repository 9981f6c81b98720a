//! The view: puts what is [`Shown`] where it belongs and turns the reader's actions into settings.

mod options;
mod panels;

use std::sync::Arc;

use leptos::prelude::*;
use skylet_chart::Picture;
use skylet_contract::Value;
use skylet_kit::dom::{El, html};
use skylet_kit::{Field, Host, Phase, Slider, card, drawing, handle, overlay};
use skylet_units::Exact;

use crate::frame;
use crate::settings::{self, Settings};
use crate::shown::{Shown, shown};
use crate::texts;

pub use panels::PARTS;

/// What every region reads.
#[derive(Debug, Clone, Copy)]
struct State {
    host: Host,
    shown: Memo<Arc<Shown>>,
    is_held_now: RwSignal<bool>,
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

    fn set_days(self, days: i64, phase: Phase) {
        self.host.set(&settings::KEPT, Value::Quantity(Exact::whole(days)), phase);
    }
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> El {
    let is_held_now = RwSignal::new(false);
    // The host holds back equal values, so what comes out here is always new.
    let memo = Memo::new_with_compare(
        move |before: Option<&Arc<Shown>>| {
            // While the handle is held the stage stays as wide as it was, so the picture does not move under the finger.
            let held = before.filter(|_| is_held_now.get()).map(|shown| shown.window);
            Arc::new(shown(&Settings::from_values(&host.values()), host.lang(), held))
        },
        |_, _| true,
    );
    let state = State { host, shown: memo, is_held_now };
    let regions = [top(state), stage(state), reads(state), options::options(state), answer(state), host.panels()];
    let (answer, narration) = (state.text(|shown| &shown.sentence), state.text(|shown| &shown.narration));
    card(host, Box::new(answer), Box::new(narration), html("div").class("regions").children(regions))
}

/// The question.
fn top(state: State) -> El {
    let question = state.host.title(html("p").class("question").say(state.text(|shown| &shown.question)));
    html("div").class("top").child(question)
}

/// The days kept as a bar with its handle.
fn stage(state: State) -> El {
    let host = state.host;
    let slider = Slider {
        host,
        setting: Some(&settings::KEPT),
        label: Box::new(host.word(texts::DAYS_SLIDER)),
        window: Box::new(move || state.get().window),
        place: Box::new(move || state.get().summary.data.days),
        value_text: Box::new(state.text(|shown| &shown.days_value)),
        is_held: state.is_held_now,
        on_move: Box::new(move |place, phase| state.set_days(frame::snapped(place), phase)),
        on_nudge: Box::new(move |nudge| {
            state.set_days(frame::nudged(state.now().summary.data.days, nudge), Phase::Settled);
        }),
    };
    let field = Field {
        host,
        setting: &settings::KEPT,
        label: Box::new(host.word(texts::DAYS_FIELD)),
        note: Box::new(String::new),
    };
    let grip = overlay("112").child(handle("handle", state.text(|shown| &shown.end), "92"));
    let track = html("div").class("track").children([state.picture(|shown| &shown.picture), grip, slider.el()]);
    html("div").with(&[("class", "stage one"), ("part", "chart")]).children([
        html("span").class("name").say(host.word(texts::KEPT)),
        track,
        html("span").class("value").child(field.el()),
    ])
}

/// How often it is read.
fn reads(state: State) -> El {
    let host = state.host;
    let field = Field {
        host,
        setting: &settings::READS,
        label: Box::new(host.word(texts::READS_FIELD)),
        note: Box::new(String::new),
    };
    let row = html("div").class("count").children([
        html("span").class("name").say(host.word(texts::READS)),
        html("span").class("basis").say(host.word(texts::BASIS)),
        html("span").class("value").child(field.el()),
    ]);
    host.control(&settings::READS, row)
}

/// The winner, what it costs a month and the sentence.
fn answer(state: State) -> El {
    let exam = html("p").with(&[("class", "equation"), ("part", "formula")]);
    let big = html("p")
        .with(&[("class", "big"), ("part", "output")])
        .child(html("b").say(state.text(|shown| &shown.answer)))
        .child(html("span").say(state.text(|shown| &shown.name)));
    html("div").class("answer").children([
        html("span").class("name strong").say(state.host.word(texts::CHEAPEST)),
        big,
        exam.say(state.text(|shown| &shown.exam)),
        html("p").class("sentence").say(state.text(|shown| &shown.sentence)),
    ])
}
