//! Notices about values that could not be used, and the receipts of the facts behind the numbers.

use skylet_facts::Fact;

use crate::dom::{El, html};
use crate::host::Host;
use crate::texts;

/// One line for each value that was not used as given.
pub(crate) fn notices(host: Host) -> El {
    html("div").with(&[("class", "notices"), ("role", "status")]).list(move || {
        let lang = host.lang();
        let line = |message: String| html("p").with(&[("class", "notice"), ("part", "note")]).text(&message);
        host.issues().iter().map(|issue| line(issue.message(lang))).collect()
    })
}

/// The source of every vendor number, with the day it was read.
pub(crate) fn receipts(host: Host, facts: &'static [&'static Fact]) -> El {
    let row = move |fact: &'static Fact| {
        let attributes = [("href", fact.source.address), ("target", "_blank"), ("rel", "noopener noreferrer")];
        html("li")
            .say(move || fact.statement.get(host.lang()).to_owned())
            .text(" ")
            .child(html("a").with(&attributes).set("lang", "en").text(fact.source.title))
            .text(" ")
            .child(html("span").class("muted").say(move || texts::as_of(host.lang(), fact.as_of)))
    };
    html("details")
        .class("receipts")
        .child(html("summary").say(move || texts::SOURCES.get(host.lang()).to_owned()))
        .child(html("ul").children(facts.iter().copied().map(row)))
}
