//! The kinds of read or write: what one box costs under each, as tokens under the boxes.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use skylet_chart::Share;
use skylet_contract::Value;
use skylet_kit::dom::{El, html, svg};
use skylet_kit::{Choices, Phase};

use super::State;
use crate::frame::{Crowd, TokenForm, Tokens};
use crate::model;
use crate::settings::{self, Operation, Settings};
use crate::shown::{Kind, Shown};

pub(super) fn modes(state: State) -> El {
    let host = state.host;
    // The rows are made anew only when the operation changes: a row that is chosen keeps its focus.
    // A memo of the same type as the state's: another type is 0.4 KB (gzip).
    let at_operation = Memo::new_with_compare(move |_| state.get(), |before, now| operation(before) != operation(now));
    let ids = move || {
        let Settings { operation, index, .. } = at_operation.get().settings;
        model::kinds(operation, index).iter().map(|kind| *kind as usize).collect()
    };
    let chosen = |shown: &Shown| {
        model::kind(shown.settings.operation, shown.settings.index, shown.settings.consistency) as usize
    };
    let label = state.text(|shown| shown.kinds_label);
    let choices = Choices {
        host,
        setting: Some(&settings::CONSISTENCY),
        name: "consistency",
        label: Box::new(label),
        class: "kinds",
        options: Box::new(ids),
        content: Box::new(move |id| row(state, id)),
        chosen: Rc::new(move || chosen(&state.get())),
        on_choose: Rc::new(move |id| host.set(&settings::CONSISTENCY, Value::Choice(id), Phase::Settled)),
    };
    let per_request = state.text(|shown| shown.per_request_label);
    let heads = html("div").class("head muted").child(html("span").say(label)).child(html("span").say(per_request));
    host.control(&settings::CONSISTENCY, html("div").class("modes").child(heads).child(choices.el()))
}

fn operation(shown: Option<&Arc<Shown>>) -> Option<Operation> {
    shown.map(|shown| shown.settings.operation)
}

fn row(state: State, id: usize) -> Vec<El> {
    // While the operation changes, a row that is about to go finds no kind and shows nothing.
    let find = move |shown: &Shown| shown.kinds.iter().position(|kind| kind.consistency as usize == id);
    let text = move |pick: fn(&Kind) -> &str| {
        move || {
            let shown = state.get();
            find(&shown).map(|at| pick(&shown.kinds[at]).to_owned()).unwrap_or_default()
        }
    };
    let tokens = move || {
        let shown = state.get();
        find(&shown).map(|at| draw(&shown.kinds[at].tokens)).unwrap_or_default()
    };
    let factor = html("i").say(text(|kind| &kind.factor));
    let term = html("small").with(&[("class", "muted"), ("lang", "en")]).say(text(|kind| kind.term));
    let name = html("span").class("kind-name").say(text(|kind| kind.name)).child(factor);
    let tokens = svg("svg")
        .with(&[("class", "tokens"), ("width", "100%"), ("height", "24")])
        .with(&[("aria-hidden", "true"), ("focusable", "false")])
        .list(tokens);
    let value = html("span")
        .class("value")
        .child(html("b").say(text(|kind| &kind.per_request)))
        .child(html("small").say(state.text(|shown| shown.unit)));
    vec![html("span").class("kind").child(name).child(term), tokens, value]
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
    svg("rect")
        .with(&[("class", "unit"), ("y", y), ("height", height)])
        .set("x", &start)
        .set("width", &tokens.bar.percent())
}
