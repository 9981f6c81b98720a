//! Where a number is from: what it says, its source, the day that was read, and what older exam questions hold.

use skylet_facts::Fact;
use skylet_units::Lang;

use crate::dom::{El, html};
use crate::host::Host;
use crate::price::today;
use crate::texts;

/// Receipts of some facts, one below the other.
#[must_use]
pub fn receipts(host: Host, facts: &[&'static Fact]) -> El {
    html("ul").class("facts").children(facts.iter().map(|fact| receipt(host, fact)))
}

fn receipt(host: Host, fact: &'static Fact) -> El {
    let attributes = [("href", fact.source.address), ("target", "_blank"), ("rel", "noopener noreferrer")];
    let is_old = fact.is_old(today());
    let english = move || if host.lang() == Lang::Ko { fact.statement.en.to_owned() } else { String::new() };
    let age = move || if is_old { host.word(texts::OLD)() } else { String::new() };
    let mut rest = vec![
        html("a")
            .with(&attributes)
            .set("lang", "en")
            .text(fact.source.title)
            .focus_when(move || host.receipt() == fact.id),
        html("span").class("muted").say(move || texts::as_of(host.lang(), fact.as_of)),
        html("span").class("old").say(age),
    ];
    rest.extend(fact.exam.as_ref().map(|exam| html("span").class("exam").say(host.word(exam.note))));
    html("li")
        .child(html("span").say(host.word(fact.statement)))
        .child(html("span").with(&[("class", "muted"), ("lang", "en")]).say(english))
        .child(html("span").class("from").children(rest))
}
