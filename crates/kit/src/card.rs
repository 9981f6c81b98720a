//! The frame of every widget: card, narration, notices, toolbar.

use crate::dom::{El, Say, html};
use crate::host::{Event, Host};
use crate::live::live;
use crate::notes::{notices, receipts};
use crate::texts;

/// The card around a widget's picture and controls.
///
/// `answer` is spoken when it changes; `narration` says everything the picture shows.
#[must_use]
pub fn card(host: Host, answer: Say, narration: Say, regions: El) -> El {
    let tool = || html("button").with(&[("type", "button"), ("class", "tool")]);
    let reset = tool().on("click", move |_| host.emit(Event::Reset)).say(host.word(texts::RESET));
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
                .child(html("span").class("tools").child(reset).child(language)),
        )
}
