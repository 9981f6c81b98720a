//! The widgets built into this bundle, one line each.

use skylet_contract::Widget;
use skylet_kit::Host;
use skylet_kit::dom::El;

/// A widget with its view.
pub(crate) struct Entry {
    /// The pure part.
    pub(crate) widget: &'static Widget,
    /// Builds the view.
    pub(crate) view: fn(Host) -> El,
}

const ENTRIES: &[Entry] = &[
    // widgets: begin
    #[cfg(feature = "dynamodb-capacity")]
    Entry { widget: &skylet_dynamodb_capacity::WIDGET, view: skylet_dynamodb_capacity::view::view },
    // widgets: end
];

/// Finds a widget by its slug.
pub(crate) fn find(slug: &str) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.widget.slug == slug)
}
