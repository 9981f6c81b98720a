//! A text field for a quantity. What is typed stays; only another control's change replaces it.

use leptos::prelude::*;
use skylet_contract::{Issue, Problem, Reading, Setting, Value};

use crate::host::{Host, Phase};

/// A field bound to one quantity of the host.
#[component]
pub fn Field(
    /// The host whose setting it edits.
    host: Host,
    /// The setting.
    setting: &'static Setting,
    /// Accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// What stands under the field while its text is the value in the usual form; otherwise the value stands there.
    #[prop(into)]
    note: Signal<String>,
) -> impl IntoView {
    let shown = move || setting.show(host.value(setting));
    let text = RwSignal::new(untrack(shown));
    let refused = RwSignal::new(None::<Problem>);
    // A value that came from elsewhere (a drag, the page, a reset) replaces the text; the reader's own stays.
    let typed = RwSignal::new(None::<Value>);
    Effect::new(move |_| {
        let value = host.value(setting);
        if typed.get_untracked() != Some(value) {
            text.set(setting.show(value));
            refused.set(None);
            typed.set(None);
        }
    });
    let read = move |given: String, phase: Phase| {
        text.set(given.clone());
        let (value, problem) = match setting.read(&given) {
            Reading::Read(value) => (Some(value), None),
            Reading::Clamped(value, problem) => (Some(value), Some(problem)),
            Reading::Unreadable(problem) => (None, Some(problem)),
        };
        typed.set(Some(value.unwrap_or_else(|| untrack(|| host.value(setting)))));
        if let Some(value) = value {
            host.set(setting, value, phase);
        }
        let is_cleared = phase == Phase::Live && given.trim().is_empty();
        if let Some(problem) = problem.clone().filter(|_| !is_cleared) {
            let used = Some(untrack(shown));
            host.report(Issue { setting: setting.name.to_owned(), found: given, problem, used });
        }
        refused.set(problem);
    };
    let on_text = move |event: &web_sys::Event, phase| read(event_target_value(event), phase);
    let echo = move || {
        let shown = shown();
        if text.with(|text| text.trim() == shown) { note.get() } else { format!("= {shown}") }
    };
    view! {
        <span class="field" part="field">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="done"
                class="input"
                part="input"
                aria-label=move || label.get()
                aria-invalid=move || refused.with(Option::is_some).to_string()
                prop:value=move || text.get()
                on:input=move |event| {
                    if !is_composing(&event) {
                        on_text(&event, Phase::Live);
                    }
                }
                on:compositionend=move |event| on_text(&event, Phase::Live)
                on:change=move |event| on_text(&event, Phase::Settled)
            />
            <small class="echo">{echo}</small>
        </span>
    }
}

/// Whether an input event belongs to a composition, such as a Hangul syllable not yet finished.
fn is_composing(event: &web_sys::Event) -> bool {
    use leptos::wasm_bindgen::JsCast as _;
    event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing)
}
