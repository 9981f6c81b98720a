//! The view: regions of the card, wired to the settings. Layout only; every number comes from the model.

mod answer;
mod modes;
mod rate;
mod stage;

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::Value;
use skylet_kit::dom::{El, html, say};
use skylet_kit::{Choices, Host, Phase, card};
use skylet_units::{Exact, Lang};

use crate::model::{self, Rules, Summary};
use crate::settings::{self, Operation, Settings};
use crate::texts;

/// The style layer of this widget.
pub const CSS: &str = include_str!("view.css");

const RULES: Rules = Rules::DYNAMODB;

/// The greatest item, from the facts.
const SIZE_MAX: Exact = skylet_facts::dynamodb::ITEM_SIZE_MAX.value;

/// What every region reads.
#[derive(Debug, Clone, Copy)]
struct State {
    host: Host,
    model: Memo<(Settings, Summary)>,
}

impl State {
    fn lang(self) -> Lang {
        self.host.lang()
    }

    fn settings(self) -> Settings {
        self.model.get().0
    }

    fn summary(self) -> Summary {
        self.model.get().1
    }

    fn summary_now(self) -> Summary {
        self.model.get_untracked().1
    }

    fn set_item(self, bytes: Exact, phase: Phase) {
        self.host.set(&settings::ITEM, Value::Quantity(bytes), phase);
    }

    fn set_requests(self, per_second: Exact, phase: Phase) {
        self.host.set(&settings::REQUESTS, Value::Quantity(per_second), phase);
    }
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> El {
    let model = Memo::new(move |_| {
        let settings = Settings::from_values(&host.values());
        (settings, model::summary(&settings, &RULES))
    });
    let state = State { host, model };
    let answer = say(move || texts::sentence(state.lang(), &state.settings(), &state.summary()));
    let narration = say(move || texts::narration(state.lang(), &state.settings(), &state.summary(), SIZE_MAX));
    let regions = [top(state), stage::stage(state), modes::modes(state), rate::rate(state), answer::answer(state)];
    card(host, answer, narration, html("div").class("regions").children(regions))
}

/// The question and the choice of operation.
fn top(state: State) -> El {
    let host = state.host;
    let options = move || {
        let option = |operation: &Operation| {
            let label = match operation {
                Operation::GetItem => texts::GET_ITEM,
                Operation::PutItem => texts::PUT_ITEM,
            };
            let name = html("span").say(move || label.get(host.lang()).to_owned());
            (*operation as usize, vec![name])
        };
        Operation::ALL.iter().map(option).collect()
    };
    let choices = Choices {
        name: "operation",
        label: say(move || texts::OPERATION.get(host.lang()).to_owned()),
        class: "segments",
        options: Box::new(options),
        chosen: Rc::new(move || state.settings().operation as usize),
        on_choose: Rc::new(move |index| host.set(&settings::OPERATION, Value::Choice(index), Phase::Settled)),
    };
    let question = move || texts::question(state.lang(), &state.settings());
    html("div")
        .class("top")
        .child(html("p").with(&[("class", "question"), ("part", "title")]).say(question))
        .child(choices.el())
}
