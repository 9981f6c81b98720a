//! The frame of every widget: card, narration, notices, toolbar.

use leptos::prelude::*;

use crate::host::{Event, Host};
use crate::live::Live;
use crate::notes::{Notices, Receipts};
use crate::texts;

/// The card around a widget's picture and controls.
#[component]
pub fn Card(
    /// The widget's host.
    host: Host,
    /// The answer in a sentence, spoken when it changes.
    #[prop(into)]
    answer: Signal<String>,
    /// Everything the picture shows, in sentences.
    #[prop(into)]
    narration: Signal<String>,
    /// The widget's own regions.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="card" part="card" lang=move || host.lang().tag()>
            <p class="unseen narration">{move || narration.get()}</p>
            {children()}
            <Notices host=host/>
            <Live text=answer/>
            <footer class="toolbar" part="toolbar">
                <Receipts host=host facts=host.widget.facts/>
                <span class="tools">
                    <button type="button" class="tool" on:click=move |_| host.emit(Event::Reset)>
                        {move || texts::RESET.get(host.lang())}
                    </button>
                    <button
                        type="button"
                        class="tool"
                        lang=move || texts::other(host.lang()).tag()
                        on:click=move |_| host.toggle_lang()
                    >
                        {move || texts::OTHER_LANGUAGE.get(host.lang())}
                    </button>
                </span>
            </footer>
        </div>
    }
}
