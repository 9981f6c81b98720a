//! A native range laid over the picture, so that its thumb is the picture's handle.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use skylet_contract::Nudge;

use crate::host::Phase;

/// A slider over a stage that is `window` units wide; the picture draws the handle.
///
/// The native control gives touch, pointer and the assistive technologies their own ways; keys are taken
/// over so that steps fit the quantity and not the pixels.
#[component]
pub fn Slider(
    /// Accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// Units across the stage.
    #[prop(into)]
    window: Signal<i64>,
    /// Where the handle stands, in units.
    #[prop(into)]
    value: Signal<i64>,
    /// The value in words, with its unit.
    #[prop(into)]
    value_text: Signal<String>,
    /// Whether a pointer holds the handle; set by the slider.
    is_held: RwSignal<bool>,
    /// The handle was moved to a place on the stage.
    on_move: UnsyncCallback<(i64, Phase)>,
    /// A key nudges the value.
    on_nudge: UnsyncCallback<Nudge>,
) -> impl IntoView {
    let place = |event: &web_sys::Event| event_target_value(event).parse::<i64>().unwrap_or_default();
    let on_key = move |event: KeyboardEvent| {
        if event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        if let Some(nudge) = Nudge::from_key(&event.key(), event.shift_key(), event.ctrl_key()) {
            event.prevent_default();
            on_nudge.run(nudge);
        }
    };
    let release = move || {
        is_held.maybe_update(|held| std::mem::take(held));
    };
    view! {
        <input
            type="range"
            class="slider"
            min="0"
            step="1"
            max=move || window.get()
            prop:value=move || value.get().to_string()
            aria-label=move || label.get()
            aria-valuetext=move || value_text.get()
            on:keydown=on_key
            on:pointerdown=move |_| is_held.set(true)
            on:pointerup=move |_| release()
            on:pointercancel=move |_| release()
            on:input=move |event| on_move.run((place(&event), Phase::Live))
            on:change=move |event| {
                on_move.run((place(&event), Phase::Settled));
                release();
            }
        />
    }
}
