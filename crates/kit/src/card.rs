//! The frame of every widget: card, narration, notices, toolbar.

use leptos::prelude::*;

use skylet_contract::Mode;

use crate::dom::{El, Say, html};
use crate::host::{Event, Host};
use crate::live::live;
use crate::notes::notices;
use crate::picture::hatch;
use crate::texts;

/// The card around a widget's picture and controls.
///
/// `answer` is spoken when it changes; `narration` says everything the picture shows.
#[must_use]
pub fn card(host: Host, answer: Say, narration: Say, regions: El) -> El {
    let (is_open, is_unfolded) = (RwSignal::new(false), RwSignal::new(false));
    // Made once they are wanted: they are more than all the rest.
    let are_read = Memo::new(move |_| is_unfolded.get() || !host.receipt().is_empty());
    let facts = host.later(|later| later.sources);
    let sources = html("details")
        .class("receipts")
        .flag("open", move || !host.receipt().is_empty())
        .on("toggle", move |_| is_unfolded.set(true))
        .child(html("summary").say(host.word(texts::SOURCES)))
        .child(html("div").list(move || if are_read.get() { facts() } else { Vec::new() }));
    // Made only while it can be seen.
    let panel = host.later(|later| later.copy);
    let card = html("div")
        .with(&[("class", "card"), ("part", "card")])
        .bind("lang", move || host.lang().tag().to_owned())
        .child(hatch())
        .child(
            html("p")
                .class("unseen narration")
                .say(move || if host.shows_answer() { narration() } else { String::new() }),
        )
        .child(html("div").class("practice").list(host.later(|later| later.practice)))
        .child(regions.flag("hidden", move || !host.shows_answer()))
        .child(notices(host))
        // Nor is the answer spoken while it is asked for.
        .child(live(Box::new(move || if host.shows_answer() { answer() } else { String::new() })))
        .child(
            html("div")
                .with(&[("class", "toolbar"), ("part", "toolbar")])
                .child(html("div").class("purposes").list(host.later(|later| later.modes)))
                .child(html("span").class("tools").children(tools(host, is_open)))
                .child(
                    html("div")
                        .class("more-row")
                        .child(sources)
                        .child(html("div").class("more-keys").list(host.later(|later| later.keys))),
                ),
        )
        .child(
            html("div")
                .with(&[("class", "copy"), ("part", "copy")])
                .flag("hidden", move || !is_open.get())
                .list(move || if is_open.get() { panel() } else { Vec::new() }),
        )
        .child(html("p").class("paper").list(host.later(|later| later.paper)));
    room(host, card)
}

/// The buttons every widget has; `is_open` says whether the panel of texts to paste is.
fn tools(host: Host, is_open: RwSignal<bool>) -> [El; 4] {
    let tool = || html("button").with(&[("type", "button"), ("class", "tool")]);
    let undo = tool()
        .flag("disabled", move || !host.around(|around| around.can_undo))
        .on("click", move |_| host.emit(Event::Undo))
        .say(host.word(texts::UNDO));
    let reset = tool().on("click", move |_| host.emit(Event::Reset)).say(host.word(texts::RESET));
    let copy = tool()
        .bind("aria-expanded", move || is_open.get().to_string())
        .on("click", move |_| {
            host.set_around(|around| around.is_copied = None);
            is_open.set(!is_open.get_untracked());
        })
        .say(host.word(texts::COPY_THIS));
    let language = tool()
        .bind("lang", move || texts::other(host.lang()).tag().to_owned())
        .on("click", move |_| host.toggle_lang())
        .say(host.word(texts::OTHER_LANGUAGE));
    [undo, reset, copy, language]
}

/// What the card stands in. In a talk the room is the screen, and the card in it as large as fits.
fn room(host: Host, card: El) -> El {
    let is_talk = Memo::new(move |_| host.mode() == Mode::Talk);
    let room = html("div")
        .set("tabindex", "-1")
        .bind("class", move || {
            let is_blank = is_talk.get() && host.around(|around| around.talk.is_blank);
            if is_blank {
                "room talk blank"
            } else if is_talk.get() {
                "room talk"
            } else {
                "room"
            }
            .to_owned()
        })
        .focus_when(move || is_talk.get())
        .child(card);
    host.attend(&room);
    room
}
