//! Notices about values that could not be used, and the receipts of the facts behind the numbers.

use skylet_facts::Fact;

use crate::dom::{El, html};
use crate::host::Host;
use crate::texts;

/// One line for each value that was not used as given.
pub(crate) fn notices(host: Host) -> El {
    html("div").with(&[("class", "notices"), ("role", "status")]).list(move || {
        let line = |message: String| html("p").with(&[("class", "notice"), ("part", "note")]).text(&message);
        host.messages().into_iter().map(line).collect()
    })
}

/// The source of every vendor number, with the day it was read.
pub(crate) fn receipts(host: Host, facts: &'static [&'static Fact]) -> El {
    let row = move |fact: &'static Fact| {
        let attributes = [("href", fact.source.address), ("target", "_blank"), ("rel", "noopener noreferrer")];
        html("li")
            .say(host.word(fact.statement))
            .text(" ")
            .child(html("a").with(&attributes).set("lang", "en").text(fact.source.title))
            .text(" ")
            .child(html("span").class("muted").say(move || texts::as_of(host.lang(), fact.as_of)))
    };
    html("details")
        .class("receipts")
        .child(html("summary").say(host.word(texts::SOURCES)))
        .child(html("ul").children(facts.iter().copied().map(row)))
}
