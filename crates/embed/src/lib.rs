//! The one room that meets the page: registry, instances, snapshots.
//!
//! The shell in `www/embed` calls in here; nothing here touches the page outside the root it is handed.
//! An exception out of any of these calls is fatal for the whole wasm instance: the shell discards it.

#[cfg(feature = "dev-tools")]
mod dev_tools;
mod instance;
mod registry;

pub use instance::Instance;

use wasm_bindgen::prelude::wasm_bindgen;

/// In constant time, and 0.9 KB (gzip) less than the one that comes with `std`.
#[cfg(not(feature = "dev-tools"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Says a panic in the console, so that a report holds the place; the shell sees the exception that follows.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
    }));
}
