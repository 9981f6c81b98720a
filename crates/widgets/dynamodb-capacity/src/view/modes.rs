//! The kinds of read or write: what one box costs under each, as tokens under the boxes.

use leptos::prelude::*;
use skylet_contract::Value;
use skylet_kit::{ChoiceOption, Choices, Phase};

use super::{RULES, SIZE_MAX, State};
use crate::frame::{self, Crowd, Share, TokenForm, Tokens};
use crate::model;
use crate::settings::{self, Consistency, Operation, Settings};
use crate::texts;

pub(super) fn modes(state: State) -> AnyView {
    let State { host, settings, .. } = state;
    let operation = Memo::new(move |_| settings.get().operation);
    let head = move || match operation.get() {
        Operation::GetItem => texts::CONSISTENCY.get(host.lang()),
        Operation::PutItem => texts::WRITE_KIND.get(host.lang()),
    };
    let per_request = move || match operation.get() {
        Operation::GetItem => texts::PER_READ.get(host.lang()),
        Operation::PutItem => texts::PER_WRITE.get(host.lang()),
    };
    let options = move || {
        let option = |consistency: &Consistency| {
            let consistency = *consistency;
            ChoiceOption { value: consistency as usize, label: ViewFn::from(move || row(state, consistency)) }
        };
        model::kinds(operation.get()).iter().map(option).collect::<Vec<_>>()
    };
    let chosen = move || model::kind(operation.get(), settings.get().consistency) as usize;
    let choose = move |index| host.set(&settings::CONSISTENCY, Value::Choice(index), Phase::Settled);
    view! {
        <div class="modes">
            <div class="head muted">
                <span>{head}</span>
                <span>{per_request}</span>
            </div>
            <Choices
                name="consistency"
                label=Signal::derive(move || head().to_owned())
                class="kinds"
                options=Signal::derive(options)
                chosen=Signal::derive(chosen)
                on_choose=UnsyncCallback::new(choose)
            />
        </div>
    }
    .into_any()
}

fn row(state: State, consistency: Consistency) -> AnyView {
    let State { host, settings, .. } = state;
    let operation = settings.get_untracked().operation;
    let weight = RULES.weight(operation, consistency);
    let summary = Memo::new(move |_| {
        let settings = settings.get();
        model::summary(&Settings { consistency, ..settings }, &RULES)
    });
    let tokens = move || {
        let summary = summary.get();
        let frame = frame::boxes(&summary, frame::window(summary.blocks, summary.block, SIZE_MAX));
        draw(&frame::tokens(&frame, weight))
    };
    view! {
        <span class="kind">
            <span class="kind-name">
                {move || texts::option_name(operation, consistency).get(host.lang())}
                <i>{format!("×{}", texts::factor(weight))}</i>
            </span>
            <small class="muted" lang="en">{texts::exam_term(operation, consistency)}</small>
        </span>
        <svg class="tokens" width="100%" height="24" aria-hidden="true" focusable="false">{tokens}</svg>
        <span class="value">
            <b>{move || summary.get().per_request.grouped()}</b>
            <small>{move || summary.get().unit()}</small>
        </span>
    }
    .into_any()
}

/// Squares while they fit, bars when there are many boxes.
fn draw(tokens: &Tokens) -> AnyView {
    let (form, bar) = (tokens.form, tokens.bar);
    let class = match tokens.crowd {
        Crowd::Roomy => "token",
        Crowd::Close => "token close",
        Crowd::Tight => "token tight",
        Crowd::Bars => {
            let (y, height) = match form {
                TokenForm::Half => ("12", "5"),
                TokenForm::One => ("12", "10"),
                TokenForm::Two => ("2", "20"),
            };
            let rect = |centre: &Share| {
                view! { <rect class=UNIT x=centre.less_half(bar).percent() y=y width=bar.percent() height=height/> }
            };
            return tokens.centres.iter().map(rect).collect_view().into_any();
        }
    };
    let squares = |centre: &Share| {
        let shape = match form {
            TokenForm::Half => HALF_SQUARE,
            TokenForm::One => ONE_SQUARE,
            TokenForm::Two => TWO_SQUARES,
        };
        let outline = (form == TokenForm::Half).then(|| view! { <path class=OUTLINE d=ONE_SQUARE/> });
        view! {
            <svg x=centre.percent() y="12" class=class>
                {outline}
                <path class=UNIT d=shape/>
            </svg>
        }
    };
    tokens.centres.iter().map(squares).collect_view().into_any()
}

const UNIT: &str = "unit";
const OUTLINE: &str = "outline";
const ONE_SQUARE: &str = "M-5.5 -5.5h11v11h-11z";
const HALF_SQUARE: &str = "M-5.5 -5.5h5.5v11h-5.5z";
const TWO_SQUARES: &str = "M-12.5 -5.5h11v11h-11zM1.5 -5.5h11v11h-11z";
