//! The view: puts what is [`Shown`] where it belongs and turns the reader's actions into settings.

mod answer;
mod modes;
mod panels;
mod rate;
mod stage;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use skylet_contract::Value;
use skylet_kit::dom::{El, html, input_text};
use skylet_kit::{Choices, Field, Host, Phase, card};
use skylet_units::Exact;

use crate::model::Rules;
use crate::settings::{self, Operation, SIZE_MAX, Settings};
use crate::shown::{Shown, shown};
use crate::texts;

pub use panels::PARTS;

const RULES: Rules = Rules::DYNAMODB;

/// What the two segments choose.
const READ: usize = Operation::GetItem as usize;
const WRITE: usize = Operation::PutItem as usize;

/// What every region reads.
#[derive(Debug, Clone, Copy)]
struct State {
    host: Host,
    shown: Memo<Arc<Shown>>,
    is_item_held: RwSignal<bool>,
    is_rate_held: RwSignal<bool>,
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

    /// A whole number that follows what is shown.
    fn number(self, pick: fn(&Shown) -> i64) -> Box<dyn Fn() -> i64> {
        Box::new(move || pick(&self.get()))
    }

    /// Elements that follow what is shown.
    fn list(self, make: fn(&Shown) -> Vec<El>) -> impl Fn() -> Vec<El> + 'static {
        move || make(&self.get())
    }

    fn set_item(self, bytes: i64, phase: Phase) {
        self.host.set(&settings::ITEM, Value::Quantity(Exact::whole(bytes)), phase);
    }

    fn set_requests(self, per_second: Exact, phase: Phase) {
        self.host.set(&settings::REQUESTS, Value::Quantity(per_second), phase);
    }
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> El {
    let (is_item_held, is_rate_held) = (RwSignal::new(false), RwSignal::new(false));
    // The host holds back equal values, so what comes out here is always new.
    let memo = Memo::new_with_compare(
        move |before: Option<&Arc<Shown>>| {
            // While a handle is held its stage stays as wide as it was, so the picture does not move under the finger.
            let item_window = before.filter(|_| is_item_held.get()).map(|shown| shown.stage.frame.window);
            let rate_window = before.filter(|_| is_rate_held.get()).map(|shown| shown.rate.frame.window);
            let settings = Settings::from_values(&host.values());
            Arc::new(shown(settings, &RULES, SIZE_MAX, host.lang(), (item_window, rate_window)))
        },
        |_, _| true,
    );
    let state = State { host, shown: memo, is_item_held, is_rate_held };
    let regions = [
        top(state),
        stage::stage(state),
        items(state),
        modes::modes(state),
        rate::rate(state),
        answer::answer(state),
        host.panels(),
    ];
    let (answer, narration) = (state.text(|shown| &shown.sentence), state.text(|shown| &shown.narration));
    card(host, Box::new(answer), Box::new(narration), html("div").class("regions").children(regions))
}

/// The question and the choice of operation.
fn top(state: State) -> El {
    let host = state.host;
    let name = move |index: usize| {
        let label = if index == READ { texts::GET_ITEM } else { texts::PUT_ITEM };
        vec![html("span").say(host.word(label))]
    };
    let choices = Choices {
        host,
        setting: Some(&settings::OPERATION),
        name: "operation",
        label: Box::new(host.word(texts::OPERATION)),
        class: "segments",
        options: Box::new(|| vec![READ, WRITE]),
        content: Box::new(name),
        chosen: Rc::new(move || if state.get().settings.operation.is_read() { READ } else { WRITE }),
        on_choose: Rc::new(move |index| host.set(&settings::OPERATION, Value::Choice(index), Phase::Settled)),
    };
    let select = html("select")
        .with(&[("class", "input operations"), ("part", "input")])
        .bind("aria-label", host.word(texts::OPERATION))
        .children(Operation::ALL.iter().map(|operation| {
            let name = texts::operation_name(*operation);
            html("option").with(&[("value", name), ("lang", "en")]).text(name)
        }))
        .flag("disabled", move || host.is_locked(&settings::OPERATION))
        .value(move || texts::operation_name(state.get().settings.operation).to_owned())
        .on("change", move |event| {
            let name = input_text(event);
            let at = Operation::ALL.iter().position(|operation| texts::operation_name(*operation) == name);
            if let Some(index) = at {
                host.set(&settings::OPERATION, Value::Choice(index), Phase::Settled);
            }
        });
    let question = host.title(html("p").class("question").say(state.text(|shown| &shown.question)));
    let operations = html("div").class("choice").child(choices.el()).child(host.control(&settings::OPERATION, select));
    html("div").class("top").child(question).child(operations)
}

/// How many items one request touches, for operations on more than one.
fn items(state: State) -> El {
    let host = state.host;
    let field = Field {
        host,
        setting: &settings::ITEMS,
        label: Box::new(host.word(texts::ITEMS)),
        note: Box::new(String::new),
    };
    let row = html("div").class("count").children([
        html("span").class("name").say(host.word(texts::ITEMS)),
        html("span").class("value").child(field.el()),
    ]);
    let is_away = move || {
        let shown = state.get();
        shown.settings.operation.is_single() || !shown.settings.sizes.is_empty()
    };
    html("div").flag("hidden", is_away).child(host.control(&settings::ITEMS, row))
}
