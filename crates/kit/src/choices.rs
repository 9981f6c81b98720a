//! One of a few options, as native radios.

use leptos::prelude::*;

/// One option of a [`Choices`] group.
#[derive(Clone)]
pub struct Option {
    /// Value of the radio, unique in the group.
    pub value: usize,
    /// What stands beside the radio.
    pub label: ViewFn,
}

impl std::fmt::Debug for Option {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Option").field("value", &self.value).finish_non_exhaustive()
    }
}

/// A group of radios: one tab stop, arrow keys choose.
#[component]
pub fn Choices(
    /// Name of the group within the widget.
    name: &'static str,
    /// Accessible name of the group.
    #[prop(into)]
    label: Signal<String>,
    /// Class of the group.
    class: &'static str,
    /// The options shown.
    #[prop(into)]
    options: Signal<Vec<Option>>,
    /// The value chosen.
    #[prop(into)]
    chosen: Signal<usize>,
    /// The reader chose.
    on_choose: UnsyncCallback<usize>,
) -> impl IntoView {
    let rows = move || {
        let row = |option: Option| {
            let value = option.value;
            view! {
                <label class=move || if chosen.get() == value { "option on" } else { "option" }>
                    <input
                        type="radio"
                        name=name
                        value=value
                        prop:checked=move || chosen.get() == value
                        on:change=move |_| on_choose.run(value)
                    />
                    {option.label.run()}
                </label>
            }
        };
        options.get().into_iter().map(row).collect_view()
    };
    view! {
        <div class=class role="radiogroup" aria-label=move || label.get()>
            {rows}
        </div>
    }
}
