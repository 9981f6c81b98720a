//! The equation with every term, the big number and the sentence.

use skylet_kit::dom::{El, html};

use super::State;
use crate::shown::Shown;
use crate::texts;

pub(super) fn answer(state: State) -> El {
    let big = html("p")
        .with(&[("class", "big"), ("part", "output")])
        .child(html("b").say(state.text(|shown| &shown.answer)))
        .child(html("span").say(state.text(|shown| shown.unit)));
    let answer = html("div").class("answer").children([
        big,
        html("p").class("unit-name muted").say(state.text(|shown| shown.unit_name)),
        html("p").class("sentence").say(state.text(|shown| &shown.sentence)),
    ]);
    let name = html("span").class("name strong").say(state.host.word(texts::NEEDED));
    html("div").class("result").children([name, equation(state), answer])
}

fn equation(state: State) -> El {
    let quotient = html("span")
        .say(state.host.word(texts::CEILING))
        .text("(")
        .child(dragged("bar-term", "item").say(state.text(|shown| &shown.equation.size)))
        .text(" ÷ ")
        .child(
            html("button")
                .with(&[("type", "button"), ("class", "box-term")])
                .bind("data-fact", state.text(|shown| shown.equation.block_fact))
                .say(state.text(|shown| &shown.equation.block)),
        )
        .text(")");
    let caption = |text: fn(&Shown) -> &str| html("small").say(state.text(text));
    let weight = dragged("weight-term", "consistency").say(state.text(|shown| &shown.equation.weight));
    let rate = dragged("rate-term", "requests").say(state.text(|shown| &shown.equation.rate));
    let times = html("span").class("rounding").list(state.list(times));
    let product = html("span").class("product").flag("hidden", move || state.get().equation.each.is_some()).children([
        term().class("term group").child(quotient).child(caption(|shown| &shown.stage.boxes_term)),
        times,
        factor("×", term().child(weight).child(caption(|shown| shown.equation.kind))),
    ]);
    html("p").with(&[("class", "equation"), ("part", "formula")]).children([
        product,
        html("span").class("rounding").list(state.list(each)),
        factor("×", term().child(rate).child(html("small").say(state.host.word(texts::RATE_TERM)))),
        html("span").class("rounding").list(state.list(rounding)),
    ])
}

/// The items of a request, when they are not one.
fn times(shown: &Shown) -> Vec<El> {
    let caption = || html("small").text(shown.items_label);
    shown
        .equation
        .times
        .iter()
        .map(|times| factor("×", term().child(dragged("items-term", "items").text(times)).child(caption())))
        .collect()
}

/// What one request takes, where the terms before it would be too many.
fn each(shown: &Shown) -> Vec<El> {
    let caption = || html("small").text(shown.per_request_label);
    shown.equation.each.iter().map(|each| term().child(html("b").text(each)).child(caption())).collect()
}

/// The last terms, when the consumed units are not yet a capacity that can be set.
fn rounding(shown: &Shown) -> Vec<El> {
    let Some((consumed, why)) = &shown.equation.rounding else {
        return Vec::new();
    };
    vec![
        factor("=", term().child(html("b").text(consumed)).child(html("small").text(why))),
        factor("→", term().child(html("b").text(&shown.answer))),
    ]
}

/// A number that follows a finger from side to side.
fn dragged(class: &str, setting: &str) -> El {
    html("b").class(class).set("data-scrub", setting)
}

fn term() -> El {
    html("span").class("term")
}

/// A term with the sign before it, which stay on one line.
fn factor(sign: &str, term: El) -> El {
    html("span").class("factor").child(html("i").text(sign)).child(term)
}
