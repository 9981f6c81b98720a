//! Notices about values that could not be used, and the receipts of the facts behind the numbers.

use leptos::prelude::*;
use skylet_facts::Fact;

use crate::host::Host;
use crate::texts;

/// One line for each value that was not used as given.
#[component]
pub fn Notices(
    /// The host whose issues are shown.
    host: Host,
) -> impl IntoView {
    let lines = move || {
        let lang = host.lang();
        host.issues().iter().map(|issue| view! { <p class="notice" part="note">{issue.message(lang)}</p> }).collect_view()
    };
    view! { <div class="notices" role="status">{lines}</div> }
}

/// The source of every vendor number, with the day it was read.
#[component]
pub fn Receipts(
    /// The host, for the language.
    host: Host,
    /// The facts the widget's rules come from.
    facts: &'static [&'static Fact],
) -> impl IntoView {
    let row = move |fact: &'static Fact| {
        view! {
            <li>
                {move || fact.statement.get(host.lang())}
                " "
                <a href=fact.source.address target="_blank" rel="noopener noreferrer">
                    {fact.source.title}
                </a>
                " "
                <span class="muted">{move || texts::as_of(host.lang(), fact.as_of)}</span>
            </li>
        }
    };
    view! {
        <details class="receipts">
            <summary>{move || texts::SOURCES.get(host.lang())}</summary>
            <ul>{facts.iter().copied().map(row).collect_view()}</ul>
        </details>
    }
}
