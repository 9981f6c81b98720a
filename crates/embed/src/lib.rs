//! The one room that meets the page: registry, instances, snapshots, style sheets.
//!
//! The shell in `www/embed` calls in here; nothing here touches the page outside the root it is handed.
//! An exception out of any of these calls is fatal for the whole wasm instance: the shell discards it.

mod instance;
mod registry;

pub use instance::Instance;

use wasm_bindgen::prelude::wasm_bindgen;

/// The build this module belongs to; the shell refuses another one.
#[wasm_bindgen]
#[must_use]
pub fn build_id() -> String {
    option_env!("SKYLET_BUILD_ID").unwrap_or("dev").to_owned()
}

/// The style layers of a widget: the shared ones, then its own.
#[wasm_bindgen]
#[must_use]
pub fn style_sheets(slug: &str) -> Vec<String> {
    let own = registry::find(slug).map(|entry| entry.css);
    skylet_kit::CSS.iter().copied().chain(own).map(str::to_owned).collect()
}

/// Says a panic in the console, so that a report holds the place; the shell sees the exception that follows.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}
