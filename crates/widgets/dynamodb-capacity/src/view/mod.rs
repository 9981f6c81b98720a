//! The view: puts what is [`Shown`] where it belongs and turns the reader's actions into settings.

mod answer;
mod modes;
mod rate;
mod stage;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use skylet_contract::Value;
use skylet_kit::dom::{El, html};
use skylet_kit::{Choices, Host, Phase, card};
use skylet_units::Exact;

use crate::model::Rules;
use crate::settings::{self, Operation, Settings};
use crate::shown::{Shown, shown};
use crate::texts;

const RULES: Rules = Rules::DYNAMODB;

/// The greatest item, from the facts.
const SIZE_MAX: i64 = skylet_facts::dynamodb::ITEM_SIZE_MAX.whole();

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
            Arc::new(shown(&settings, &RULES, SIZE_MAX, host.lang(), (item_window, rate_window)))
        },
        |_, _| true,
    );
    let state = State { host, shown: memo, is_item_held, is_rate_held };
    let regions = [top(state), stage::stage(state), modes::modes(state), rate::rate(state), answer::answer(state)];
    let (answer, narration) = (state.text(|shown| &shown.sentence), state.text(|shown| &shown.narration));
    card(host, Box::new(answer), Box::new(narration), html("div").class("regions").children(regions))
}

/// The question and the choice of operation.
fn top(state: State) -> El {
    let host = state.host;
    let name = move |index: usize| {
        let label = if index == Operation::GetItem as usize { texts::GET_ITEM } else { texts::PUT_ITEM };
        vec![html("span").say(host.word(label))]
    };
    let choices = Choices {
        host,
        setting: Some(&settings::OPERATION),
        name: "operation",
        label: Box::new(host.word(texts::OPERATION)),
        class: "segments",
        options: Box::new(|| (0..Operation::ALL.len()).collect()),
        content: Box::new(name),
        chosen: Rc::new(move || state.get().settings.operation as usize),
        on_choose: Rc::new(move |index| host.set(&settings::OPERATION, Value::Choice(index), Phase::Settled)),
    };
    let question = host.title(html("p").class("question").say(state.text(|shown| &shown.question)));
    html("div").class("top").child(question).child(choices.el())
}
