//! The widget as it stands, as a text to paste elsewhere.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::embed::Form;
use skylet_units::Text;

use crate::choices::Choices;
use crate::dom::{El, html};
use crate::host::{Event, Host};
use crate::texts;

/// The forms of the text, and what they are called.
const FORMS: [(Text, Form); 3] =
    [(texts::COPY_HTML, Form::Html), (texts::COPY_HUGO, Form::Hugo), (texts::COPY_LINK, Form::Address)];

/// The button that opens the panel, and the panel.
pub(crate) fn copy(host: Host) -> (El, El) {
    let is_open = RwSignal::new(false);
    let form = RwSignal::new(0_usize);
    let forget = move || host.set_around(|around| around.is_copied = None);
    let button = html("button")
        .with(&[("type", "button"), ("class", "tool")])
        .bind("aria-expanded", move || is_open.get().to_string())
        .on("click", move |_| {
            forget();
            is_open.set(!is_open.get_untracked());
        })
        .say(host.word(texts::COPY_THIS));
    let choices = Choices {
        setting: None,
        host,
        name: "copy-form",
        label: Box::new(host.word(texts::COPY_FORM)),
        class: "segments",
        options: Box::new(|| (0..FORMS.len()).collect()),
        content: Box::new(move |at| vec![html("span").say(host.word(FORMS[at].0))]),
        chosen: Rc::new(move || form.get()),
        on_choose: Rc::new(move |at| {
            forget();
            form.set(at);
        }),
    };
    // Made only while it can be seen.
    let text = move || if is_open.get() { host.snippet(FORMS[form.get()].1) } else { String::new() };
    let area = html("textarea")
        .with(&[("class", "code"), ("readonly", ""), ("rows", "9"), ("spellcheck", "false"), ("lang", "en")])
        .bind("aria-label", host.word(texts::COPY_TEXT))
        .value(text);
    let told = move || match host.around(|around| around.is_copied) {
        Some(true) => host.word(texts::COPIED)(),
        Some(false) => host.word(texts::NOT_COPIED)(),
        None => String::new(),
    };
    let now = html("button")
        .with(&[("type", "button"), ("class", "tool")])
        .on("click", move |_| host.emit(Event::Copy))
        .say(host.word(texts::COPY_NOW));
    let panel = html("div")
        .with(&[("class", "copy"), ("part", "copy")])
        .flag("hidden", move || !is_open.get())
        .children([
            choices.el(),
            area,
            html("div").class("tools").child(html("span").set("role", "status").say(told)).child(now),
        ]);
    (button, panel)
}
