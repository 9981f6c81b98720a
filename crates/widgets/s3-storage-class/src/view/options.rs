//! The classes side by side: what each costs, which to choose, and why not the others.

use std::rc::Rc;

use skylet_chart::Picture;
use skylet_contract::Value;
use skylet_kit::dom::{El, html};
use skylet_kit::{Choices, Phase, drawing};

use super::State;
use crate::settings::{self, Class};
use crate::shown::OptionShown;
use crate::texts;

pub(super) fn options(state: State) -> El {
    let host = state.host;
    let choices = Choices {
        host,
        setting: Some(&settings::CLASS),
        name: "class",
        label: Box::new(host.word(texts::CLASS)),
        class: "ways",
        options: Box::new(|| (0..Class::ALL.len()).collect()),
        content: Box::new(move |at| way(state, at)),
        chosen: Rc::new(move || state.get().settings.class as usize),
        on_choose: Rc::new(move |at| host.set(&settings::CLASS, Value::Choice(at), Phase::Settled)),
    };
    let head = html("div")
        .class("head muted")
        .child(html("span").say(host.word(texts::CLASS)))
        .child(html("span").say(host.word(texts::PER_MONTH)));
    host.control(&settings::CLASS, html("div").class("options").child(head).child(choices.el()))
}

/// One class: its name, its costs, what they come to, and why it is chosen or not.
fn way(state: State, at: usize) -> Vec<El> {
    let text = move |pick: fn(&OptionShown) -> &str| {
        move || state.get().options.get(at).map(|option| pick(option).to_owned()).unwrap_or_default()
    };
    let picture = move || state.get().options.get(at).map_or_else(Picture::default, |option| option.picture.clone());
    let is_winner = move || state.get().options.get(at).is_some_and(|option| option.rival.is_winner);
    vec![
        html("span").class("way-name strong").say(text(|option| option.name)),
        html("span").class("way-picture").child(drawing(picture)),
        html("b").class("way-billed").say(text(|option| &option.month)),
        html("small").class("way-why").flag("data-best", is_winner).say(text(|option| &option.verdict)),
    ]
}
