//! Stands for the crate's own widget until that is there: then `use crate::WIDGET` in `mod.rs` takes its place.

use skylet_contract::{Height, Widget};
use skylet_units::Text;

use crate::settings::{LINK_VERSIONS, Settings};

pub(super) static WIDGET: Widget = Widget {
    slug: "load-balancing",
    title: Text::same("Load balancing"),
    settings: Settings::TABLE,
    link_versions: LINK_VERSIONS,
    height: Height { narrow: 1, wide: 1 },
};
