//! The one polite live region of a widget: it speaks when a change has come to rest.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

/// How long a change rests before it is spoken, so that a drag speaks once.
const REST_MS: u32 = 400;

/// A visually hidden status that follows `text`, one sentence at a time, silent at the first paint.
#[component]
pub fn Live(
    /// The sentence to speak when it changes.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let spoken = RwSignal::new(String::new());
    // Dropping a pending time-out cancels it: a newer change, or the end of the widget.
    let pending = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |first: Option<()>| {
        let text = text.get();
        if first.is_some() {
            let speak = Timeout::new(REST_MS, move || {
                spoken.try_set(text);
            });
            pending.set_value(Some(speak));
        }
    });
    view! {
        <p class="unseen" role="status">
            {move || spoken.get()}
        </p>
    }
}
