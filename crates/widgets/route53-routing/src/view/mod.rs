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
use crate::settings::{self, Settings, Step};
use crate::shown::{Shown, shown};
use crate::texts;

pub use panels::PARTS;

/// What every region reads.
#[derive(Debug, Clone, Copy)]
struct State {
    host: Host,
    shown: Memo<Arc<Shown>>,
    is_run_held: RwSignal<bool>,
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

    fn set_run(self, seconds: Exact, phase: Phase) {
        self.host.set(&settings::RUN, Value::Quantity(seconds), phase);
    }
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> El {
    let is_run_held = RwSignal::new(false);
    // The host holds back equal values, so what comes out here is always new.
    let memo = Memo::new_with_compare(
        move |before: Option<&Arc<Shown>>| {
            // While the handle is held the stage stays as wide as it was, so the picture does not move under the finger.
            let held = before.filter(|_| is_run_held.get()).map(|shown| shown.window);
            Arc::new(shown(&Settings::from_values(&host.values()), host.lang(), held))
        },
        |_, _| true,
    );
    let state = State { host, shown: memo, is_run_held };
    let regions = [top(state), stage(state), runs(state), row::row(state), answer(state), host.panels()];
    let (answer, narration) = (state.text(|shown| &shown.sentence), state.text(|shown| &shown.narration));
    card(host, Box::new(answer), Box::new(narration), html("div").class("regions").children(regions))
}

/// The question and the choice of the step.
fn top(state: State) -> El {
    let host = state.host;
    let choices = Choices {
        host,
        setting: Some(&settings::STEP),
        name: "step",
        label: Box::new(host.word(texts::STEP)),
        class: "segments",
        options: Box::new(|| (0..Step::ALL.len()).collect()),
        content: Box::new(move |at| vec![html("span").say(host.word(texts::step_name(Step::ALL[at])))]),
        chosen: Rc::new(move || state.get().settings.step as usize),
        on_choose: Rc::new(move |at| host.set(&settings::STEP, Value::Choice(at), Phase::Settled)),
    };
    let label = html("span").class("name").say(host.word(texts::STEP));
    let choice = html("div").class("choice").child(label).child(choices.el());
    let question = host.title(html("p").class("question").say(state.text(|shown| &shown.question)));
    html("div").class("top").child(question).child(host.control(&settings::STEP, choice))
}

/// One run as a bar with its handle, on its steps.
fn stage(state: State) -> El {
    let host = state.host;
    let slider = Slider {
        host,
        setting: Some(&settings::RUN),
        label: Box::new(host.word(texts::RUN_SLIDER)),
        window: Box::new(move || state.get().window),
        place: Box::new(move || state.get().summary.run.floor_to_i64()),
        value_text: Box::new(state.text(|shown| &shown.run_value)),
        is_held: state.is_run_held,
        on_move: Box::new(move |place, phase| state.set_run(Exact::whole(frame::snapped(place)), phase)),
        on_nudge: Box::new(move |nudge| {
            let now = state.now();
            state.set_run(frame::nudged(now.settings.run, nudge, &now.summary), Phase::Settled);
        }),
    };
    let field = Field {
        host,
        setting: &settings::RUN,
        label: Box::new(host.word(texts::RUN_FIELD)),
        note: Box::new(state.text(|shown| &shown.steps)),
    };
    let grip = overlay("112").child(handle("handle", state.text(|shown| &shown.end), "92"));
    let track = html("div").class("track").children([state.picture(|shown| &shown.picture), grip, slider.el()]);
    html("div").with(&[("class", "stage one"), ("part", "chart")]).children([
        html("span").class("name").say(host.word(texts::RUN)),
        track,
        html("span").class("value").child(field.el()),
    ])
}

/// How many runs.
fn runs(state: State) -> El {
    let host = state.host;
    let field = Field {
        host,
        setting: &settings::RUNS,
        label: Box::new(host.word(texts::RUNS_FIELD)),
        note: Box::new(String::new),
    };
    let row = html("div").class("count").children([
        html("span").class("name").say(host.word(texts::RUNS)),
        html("span").class("value").child(field.el()),
    ]);
    host.control(&settings::RUNS, row)
}

/// The equation, the big number and the sentence.
fn answer(state: State) -> El {
    let equation = html("p").with(&[("class", "equation"), ("part", "formula")]);
    let big = html("p")
        .with(&[("class", "big"), ("part", "output")])
        .child(html("b").say(state.text(|shown| &shown.answer)))
        .child(html("span").say(state.host.word(texts::UNIT_SECONDS)));
    html("div").class("answer").children([
        html("span").class("name strong").say(state.host.word(texts::BILLED)),
        big,
        equation.say(state.text(|shown| &shown.equation)),
        html("p").class("sentence").say(state.text(|shown| &shown.sentence)),
    ])
}
