//! The frame of every widget: card, narration, notices, toolbar.

use skylet_contract::embed::Form;

use crate::copy::copy;
use crate::dom::{El, Say, html};
use crate::host::{Event, Host};
use crate::live::live;
use crate::notes::{notices, receipts};
use crate::texts;

/// What stands below the card on paper: how old its numbers are, and where it can be opened.
fn paper(host: Host) -> String {
    let oldest = host.widget.facts.iter().map(|fact| fact.as_of).min().unwrap_or_default();
    texts::on_paper(host.lang(), oldest, &host.snippet(Form::Address))
}

/// The card around a widget's picture and controls.
///
/// `answer` is spoken when it changes; `narration` says everything the picture shows.
#[must_use]
pub fn card(host: Host, answer: Say, narration: Say, regions: El) -> El {
    let tool = || html("button").with(&[("type", "button"), ("class", "tool")]);
    let reset = tool().on("click", move |_| host.emit(Event::Reset)).say(host.word(texts::RESET));
    let undo = tool()
        .flag("disabled", move || !host.around(|around| around.can_undo))
        .on("click", move |_| host.emit(Event::Undo))
        .say(host.word(texts::UNDO));
    let (copy, panel) = copy(host);
    let language = tool()
        .bind("lang", move || texts::other(host.lang()).tag().to_owned())
        .on("click", move |_| host.toggle_lang())
        .say(host.word(texts::OTHER_LANGUAGE));
    html("div")
        .with(&[("class", "card"), ("part", "card")])
        .bind("lang", move || host.lang().tag().to_owned())
        .child(html("p").class("unseen narration").say(narration))
        .child(regions)
        .child(notices(host))
        .child(live(answer))
        .child(
            html("div")
                .with(&[("class", "toolbar"), ("part", "toolbar")])
                .child(receipts(host, host.widget.facts))
                .child(html("span").class("tools").children([undo, reset, copy, language])),
        )
        .child(panel)
        .child(html("p").class("paper").say(move || paper(host)))
}
