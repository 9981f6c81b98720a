//! The equation with every term, the big number and the sentence.

use leptos::prelude::*;
use skylet_units::rate_text;

use super::State;
use crate::model::Summary;
use crate::settings::Operation;
use crate::texts;

pub(super) fn answer(state: State) -> AnyView {
    let State { host, settings, summary } = state;
    let lang = move || host.lang();
    let sentence = move || texts::sentence(lang(), &settings.get(), &summary.get());
    let unit_name = move || match summary.get().operation {
        Operation::GetItem => texts::RCU.get(lang()),
        Operation::PutItem => texts::WCU.get(lang()),
    };
    view! {
        <div class="result">
            <span class="name strong">{move || texts::NEEDED.get(lang())}</span>
            {equation(state)}
            <div class="answer">
                <p class="big" part="output">
                    <b>{move || summary.get().to_provision.grouped()}</b>
                    <span>{move || summary.get().unit()}</span>
                </p>
                <p class="unit-name muted">{unit_name}</p>
                <p class="sentence">{sentence}</p>
            </div>
        </div>
    }
    .into_any()
}

fn equation(state: State) -> AnyView {
    let State { host, settings, summary } = state;
    let lang = move || host.lang();
    let ceiling = move || texts::CEILING.get(lang());
    let size = move || texts::equation_sizes(&summary.get()).0;
    let block = move || texts::equation_sizes(&summary.get()).1;
    let boxes = move || texts::boxes_term(lang(), summary.get().blocks);
    let kind = move || {
        let settings = settings.get();
        texts::option_name(settings.operation, settings.consistency).get(lang())
    };
    view! {
        <p class="equation" part="formula">
            <span class="term group">
                <span>
                    {ceiling} "(" <b class="bar-term">{size}</b> " ÷ " <b class="box-term">{block}</b> ")"
                </span>
                <small>{boxes}</small>
            </span>
            <i>{TIMES}</i>
            <span class="term">
                <b class="weight-term">{move || texts::factor(summary.get().weight)}</b>
                <small>{kind}</small>
            </span>
            <i>{TIMES}</i>
            <span class="term">
                <b class="rate-term">{move || rate_text(summary.get().requests)}</b>
                <small>{move || texts::RATE_TERM.get(lang())}</small>
            </span>
            {move || rounding(&summary.get(), texts::CEILING.get(lang()), texts::SMALLEST.get(lang()))}
        </p>
    }
    .into_any()
}

/// The last term, when the consumed units are not yet a capacity that can be set.
fn rounding(summary: &Summary, ceiling: &'static str, smallest: &'static str) -> Option<impl IntoView + use<>> {
    let (consumed, provision) = (summary.consumed, summary.to_provision);
    let why = if consumed.ceil() == provision { ceiling } else { smallest };
    let text = consumed.grouped();
    (consumed != provision).then(|| {
        view! {
            <i>{EQUALS}</i>
            <span class="term">
                <b>{text}</b>
                <small>{why}</small>
            </span>
            <i>{LEADS_TO}</i>
            <span class="term">
                <b>{provision.grouped()}</b>
            </span>
        }
    })
}

const TIMES: &str = "×";
const EQUALS: &str = "=";
const LEADS_TO: &str = "→";
