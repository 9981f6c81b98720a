//! The widgets without a browser: the registry of their pure parts and what the commands print.
#![forbid(unsafe_code)]

pub mod embed;
pub mod eval;
pub mod list;

use skylet_contract::Widget;

/// Every widget, in the order of the gallery.
pub const WIDGETS: &[&Widget] = &[
    // widgets: begin
    &skylet_dynamodb_capacity::WIDGET,
    // widgets: end
];

/// Finds a widget by its slug, with or without the tag's `skylet-` in front.
///
/// # Errors
///
/// A message naming what was found and the widgets there are.
pub fn widget(slug: &str) -> anyhow::Result<&'static Widget> {
    let bare = slug.strip_prefix("skylet-").unwrap_or(slug);
    WIDGETS.iter().copied().find(|widget| widget.slug == bare).ok_or_else(|| {
        let known: Vec<_> = WIDGETS.iter().map(|widget| widget.slug).collect();
        anyhow::anyhow!("widget: found \"{slug}\"; expected {}", known.join(", "))
    })
}
