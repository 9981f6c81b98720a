//! The equation with every term, the big number and the sentence.

use skylet_kit::dom::{El, html};
use skylet_units::rate_text;

use super::State;
use crate::settings::Operation;
use crate::texts;

pub(super) fn answer(state: State) -> El {
    let unit_name = move || {
        let name = match state.settings().operation {
            Operation::GetItem => texts::RCU,
            Operation::PutItem => texts::WCU,
        };
        name.get(state.lang()).to_owned()
    };
    let big = html("p")
        .with(&[("class", "big"), ("part", "output")])
        .child(html("b").say(move || state.summary().to_provision.grouped()))
        .child(html("span").say(move || state.summary().unit().to_owned()));
    let sentence = move || texts::sentence(state.lang(), &state.settings(), &state.summary());
    let answer = html("div").class("answer").children([
        big,
        html("p").class("unit-name muted").say(unit_name),
        html("p").class("sentence").say(sentence),
    ]);
    html("div").class("result").children([
        html("span").class("name strong").say(move || texts::NEEDED.get(state.lang()).to_owned()),
        equation(state),
        answer,
    ])
}

fn equation(state: State) -> El {
    let size = move || texts::equation_sizes(&state.summary()).0;
    let block = move || texts::equation_sizes(&state.summary()).1;
    let kind = move || {
        let settings = state.settings();
        texts::option_name(settings.operation, settings.consistency).get(state.lang()).to_owned()
    };
    let quotient = html("span")
        .say(move || texts::CEILING.get(state.lang()).to_owned())
        .text("(")
        .child(html("b").class("bar-term").say(size))
        .text(" ÷ ")
        .child(html("b").class("box-term").say(block))
        .text(")");
    let boxes = html("small").say(move || texts::boxes_term(state.lang(), state.summary().blocks));
    let weight = html("b").class("weight-term").say(move || texts::factor(state.summary().weight));
    let rate = html("b").class("rate-term").say(move || rate_text(state.summary().requests));
    let per_second = html("small").say(move || texts::RATE_TERM.get(state.lang()).to_owned());
    html("p").with(&[("class", "equation"), ("part", "formula")]).children([
        term().class("term group").child(quotient).child(boxes),
        sign("×"),
        term().child(weight).child(html("small").say(kind)),
        sign("×"),
        term().child(rate).child(per_second),
        html("span").class("rounding").list(move || rounding(state)),
    ])
}

/// The last term, when the consumed units are not yet a capacity that can be set.
fn rounding(state: State) -> Vec<El> {
    let summary = state.summary();
    let (consumed, provision) = (summary.consumed, summary.to_provision);
    if consumed == provision {
        return Vec::new();
    }
    let why = if consumed.ceil() == provision { texts::CEILING } else { texts::SMALLEST };
    let consumed = html("b").text(&consumed.grouped());
    vec![
        sign("="),
        term().child(consumed).child(html("small").text(why.get(state.lang()))),
        sign("→"),
        term().child(html("b").text(&provision.grouped())),
    ]
}

fn term() -> El {
    html("span").class("term")
}

fn sign(sign: &str) -> El {
    html("i").text(sign)
}
