//! The widgets without a browser: the registry of their pure parts and what the commands print.
#![forbid(unsafe_code)]

pub mod drill;
pub mod embed;
pub mod eval;
pub mod list;

use skylet_contract::Guide;
use skylet_practice::Practice;

/// Every widget, in the order of the gallery.
pub const GUIDES: &[&Guide] = &[
    // widgets: begin
    &skylet_dynamodb_capacity::GUIDE,
    &skylet_load_balancing::GUIDE,
    &skylet_route53_routing::GUIDE,
    &skylet_s3_storage_class::GUIDE,
    // widgets: end
];

/// The practice of every widget that has one, in the order of the gallery.
pub static PRACTICES: &[&Practice] = &[
    // widgets with practice: begin
    &skylet_dynamodb_capacity::practice::PRACTICE,
    &skylet_load_balancing::practice::PRACTICE,
    &skylet_route53_routing::practice::PRACTICE,
    &skylet_s3_storage_class::practice::PRACTICE,
    // widgets with practice: end
];

/// Finds a widget by its slug, with or without the tag's `skylet-` in front.
///
/// # Errors
///
/// A message naming what was found and the widgets there are.
pub fn guide(slug: &str) -> anyhow::Result<&'static Guide> {
    let bare = slug.strip_prefix("skylet-").unwrap_or(slug);
    GUIDES.iter().copied().find(|guide| guide.widget.slug == bare).ok_or_else(|| {
        let known: Vec<_> = GUIDES.iter().map(|guide| guide.widget.slug).collect();
        anyhow::anyhow!("widget: found \"{slug}\"; expected {}", known.join(", "))
    })
}
