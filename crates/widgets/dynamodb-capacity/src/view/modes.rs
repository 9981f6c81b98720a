//! The kinds of read or write: what one box costs under each, as tokens under the boxes.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::Value;
use skylet_kit::dom::{El, html, say, svg};
use skylet_kit::{Choices, Phase};

use super::{RULES, SIZE_MAX, State};
use crate::frame::{self, Crowd, Share, TokenForm, Tokens};
use crate::model::{self, Summary};
use crate::settings::{self, Consistency, Operation, Settings};
use crate::texts;

pub(super) fn modes(state: State) -> El {
    let host = state.host;
    let operation = Memo::new(move |_| state.settings().operation);
    let head = move || {
        let head = match operation.get() {
            Operation::GetItem => texts::CONSISTENCY,
            Operation::PutItem => texts::WRITE_KIND,
        };
        head.get(host.lang()).to_owned()
    };
    let per_request = move || {
        let head = match operation.get() {
            Operation::GetItem => texts::PER_READ,
            Operation::PutItem => texts::PER_WRITE,
        };
        head.get(host.lang()).to_owned()
    };
    let options = move || {
        let operation = operation.get();
        let option = |kind: &Consistency| (*kind as usize, row(state, operation, *kind));
        model::kinds(operation).iter().map(option).collect()
    };
    let choices = Choices {
        name: "consistency",
        label: say(head),
        class: "kinds",
        options: Box::new(options),
        chosen: Rc::new(move || model::kind(operation.get(), state.settings().consistency) as usize),
        on_choose: Rc::new(move |index| host.set(&settings::CONSISTENCY, Value::Choice(index), Phase::Settled)),
    };
    let heads = html("div").class("head muted").child(html("span").say(head)).child(html("span").say(per_request));
    html("div").class("modes").child(heads).child(choices.el())
}

fn row(state: State, operation: Operation, consistency: Consistency) -> Vec<El> {
    let weight = RULES.weight(operation, consistency);
    let summary = move || model::summary(&Settings { consistency, ..state.settings() }, &RULES);
    let kind_name = html("span")
        .class("kind-name")
        .say(move || texts::option_name(operation, consistency).get(state.lang()).to_owned())
        .child(html("i").text(&texts::times_factor(weight)));
    let term = html("small").with(&[("class", "muted"), ("lang", "en")]).text(texts::exam_term(operation, consistency));
    let tokens = svg("svg")
        .with(&[("class", "tokens"), ("width", "100%"), ("height", "24")])
        .with(&[("aria-hidden", "true"), ("focusable", "false")])
        .list(move || draw(&tokens_of(&summary())));
    let value = html("span")
        .class("value")
        .child(html("b").say(move || summary().per_request.grouped()))
        .child(html("small").say(move || summary().unit().to_owned()));
    vec![html("span").class("kind").child(kind_name).child(term), tokens, value]
}

fn tokens_of(summary: &Summary) -> Tokens {
    let window = frame::window(summary.blocks, summary.block, SIZE_MAX);
    frame::tokens(&frame::boxes(summary, window), summary.weight)
}

/// Squares while they fit, bars when there are many boxes.
fn draw(tokens: &Tokens) -> Vec<El> {
    let class = match tokens.crowd {
        Crowd::Roomy => "token",
        Crowd::Close => "token close",
        Crowd::Tight => "token tight",
        Crowd::Bars => return tokens.centres.iter().map(|centre| bar(*centre, tokens)).collect(),
    };
    tokens.centres.iter().map(|centre| squares(*centre, tokens.form, class)).collect()
}

fn squares(centre: Share, form: TokenForm, class: &str) -> El {
    const ONE: &str = "M-5.5 -5.5h11v11h-11z";
    const HALF: &str = "M-5.5 -5.5h5.5v11h-5.5z";
    const TWO: &str = "M-12.5 -5.5h11v11h-11zM1.5 -5.5h11v11h-11z";
    let path = |class: &str, shape: &str| svg("path").with(&[("class", class), ("d", shape)]);
    let group = svg("svg").with(&[("class", class), ("y", "12"), ("x", &centre.percent())]);
    match form {
        TokenForm::Half => group.child(path("outline", ONE)).child(path("unit", HALF)),
        TokenForm::One => group.child(path("unit", ONE)),
        TokenForm::Two => group.child(path("unit", TWO)),
    }
}

fn bar(centre: Share, tokens: &Tokens) -> El {
    let (y, height) = match tokens.form {
        TokenForm::Half => ("12", "5"),
        TokenForm::One => ("12", "10"),
        TokenForm::Two => ("2", "20"),
    };
    let start = centre.less_half(tokens.bar).percent();
    svg("rect").with(&[("class", "unit"), ("y", y), ("height", height)]).set("x", &start).set("width", &tokens.bar.percent())
}
