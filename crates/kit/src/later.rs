//! What comes after the first paint, in a file of its own: the texts to paste, the sources, the line on paper.
//!
//! The first paint holds the buttons that lead here and calls in through [`Later`] only.

use std::rc::Rc;

use leptos::prelude::*;
use skylet_contract::Aside;
use skylet_contract::embed::{Form, Snippet};
use skylet_facts::Fact;
use skylet_units::Text;

use crate::choices::Choices;
use crate::dom::{El, html};
use crate::host::{Around, Event, Host};
use crate::texts;

/// The parts that come later, of one widget.
#[derive(Debug)]
pub struct Later {
    pub(crate) aside: &'static Aside,
    /// The text of the widget as it stands, for pasting; tracked.
    pub(crate) text: fn(Host, &'static Aside, Form) -> String,
    /// The panel of texts to paste.
    pub(crate) copy: Make,
    /// The sources of the numbers.
    pub(crate) sources: Make,
    /// What stands below the card on paper.
    pub(crate) paper: Make,
}

/// Makes a part.
pub(crate) type Make = fn(Host, &'static Aside) -> Vec<El>;

impl Later {
    /// What comes later for a widget.
    #[must_use]
    pub const fn of(aside: &'static Aside) -> Self {
        Self { aside, text, copy, sources, paper }
    }
}

fn text(host: Host, aside: &'static Aside, form: Form) -> String {
    let (widget, values, lang) = (host.widget, host.values(), host.lang());
    host.around(|Around { base, integrity, extra, .. }| {
        Snippet { widget, aside, values: &values, lang, base, integrity, extra }.text(form)
    })
}

/// The forms of the text, and what they are called.
const FORMS: [(Text, Form); 3] =
    [(texts::COPY_HTML, Form::Html), (texts::COPY_HUGO, Form::Hugo), (texts::COPY_LINK, Form::Address)];

fn copy(host: Host, aside: &'static Aside) -> Vec<El> {
    let form = RwSignal::new(0_usize);
    let forget = move || host.set_around(|around| around.is_copied = None);
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
    let area = html("textarea")
        .with(&[("class", "code"), ("readonly", ""), ("rows", "9"), ("spellcheck", "false"), ("lang", "en")])
        .bind("aria-label", host.word(texts::COPY_TEXT))
        .value(move || text(host, aside, FORMS[form.get()].1));
    let told = move || match host.around(|around| around.is_copied) {
        Some(true) => host.word(texts::COPIED)(),
        Some(false) => host.word(texts::NOT_COPIED)(),
        None => String::new(),
    };
    let now = html("button")
        .with(&[("type", "button"), ("class", "tool")])
        .on("click", move |_| host.emit(Event::Copy))
        .say(host.word(texts::COPY_NOW));
    let status = html("span").set("role", "status").say(told);
    vec![choices.el(), area, html("div").class("tools").child(status).child(now)]
}

/// The source of every vendor number, with the day it was read.
fn sources(host: Host, aside: &'static Aside) -> Vec<El> {
    let row = move |fact: &'static Fact| {
        let attributes = [("href", fact.source.address), ("target", "_blank"), ("rel", "noopener noreferrer")];
        html("li")
            .say(host.word(fact.statement))
            .text(" ")
            .child(html("a").with(&attributes).set("lang", "en").text(fact.source.title))
            .text(" ")
            .child(html("span").class("muted").say(move || texts::as_of(host.lang(), fact.as_of)))
    };
    vec![html("ul").children(aside.facts.iter().copied().map(row))]
}

/// How old the numbers are, and where the widget can be opened.
fn paper(host: Host, aside: &'static Aside) -> Vec<El> {
    let oldest = aside.facts.iter().map(|fact| fact.as_of).min().unwrap_or_default();
    let line = move || texts::on_paper(host.lang(), oldest, &text(host, aside, Form::Address));
    vec![html("span").say(line)]
}
