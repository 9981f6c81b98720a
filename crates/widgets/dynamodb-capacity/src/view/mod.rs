//! The view: regions of the card, wired to the settings. Layout only; every number comes from the model.

mod answer;
mod modes;
mod rate;
mod stage;

use leptos::prelude::*;
use skylet_contract::Value;
use skylet_kit::{Card, ChoiceOption, Choices, Host, Phase};
use skylet_units::Exact;

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
    settings: Memo<Settings>,
    summary: Memo<Summary>,
}

impl State {
    fn set_item(self, bytes: Exact, phase: Phase) {
        self.host.set(&settings::ITEM, Value::Quantity(bytes), phase);
    }

    fn set_requests(self, per_second: Exact, phase: Phase) {
        self.host.set(&settings::REQUESTS, Value::Quantity(per_second), phase);
    }
}

/// Builds the widget.
#[must_use]
pub fn view(host: Host) -> AnyView {
    let settings = Memo::new(move |_| Settings::from_values(&host.values()));
    let summary = Memo::new(move |_| model::summary(&settings.get(), &RULES));
    let state = State { host, settings, summary };
    let answer = move || texts::sentence(host.lang(), &settings.get(), &summary.get());
    let narration = move || texts::narration(host.lang(), &settings.get(), &summary.get(), SIZE_MAX);
    view! {
        <Card host=host answer=Signal::derive(answer) narration=Signal::derive(narration)>
            <div class="regions">
                {top(state)} {stage::stage(state)} {modes::modes(state)} {rate::rate(state)} {answer::answer(state)}
            </div>
        </Card>
    }
    .into_any()
}

/// The question and the choice of operation.
fn top(state: State) -> AnyView {
    let State { host, settings, .. } = state;
    let options = move || {
        let option = |operation: &Operation| {
            let label = match operation {
                Operation::GetItem => texts::GET_ITEM,
                Operation::PutItem => texts::PUT_ITEM,
            };
            let name = move || label.get(host.lang());
            ChoiceOption { value: *operation as usize, label: ViewFn::from(move || name.into_any()) }
        };
        Operation::ALL.iter().map(option).collect::<Vec<_>>()
    };
    let choose = move |index| host.set(&settings::OPERATION, Value::Choice(index), Phase::Settled);
    view! {
        <div class="top">
            <p class="question" part="title">
                {move || texts::question(host.lang(), &settings.get())}
            </p>
            <Choices
                name="operation"
                label=Signal::derive(move || texts::OPERATION.get(host.lang()).to_owned())
                class="segments"
                options=Signal::derive(options)
                chosen=Signal::derive(move || settings.get().operation as usize)
                on_choose=UnsyncCallback::new(choose)
            />
        </div>
    }
    .into_any()
}
