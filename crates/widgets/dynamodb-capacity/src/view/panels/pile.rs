//! One by one or together.

use skylet_kit::Host;
use skylet_kit::dom::{El, html};

use super::{Closer, controls};
use crate::panel_texts as words;
use crate::settings::{self, Operation};
use crate::texts;

pub(super) fn panel(host: Host) -> El {
    let closer = Closer::new(host);
    html("div").children([
        controls([
            closer.field(&settings::ITEMS, texts::ITEMS),
            closer.field(&settings::ITEM, texts::ITEM_SLIDER),
            closer.to_operation(words::TO_QUERY, Operation::Query),
            closer.to_operation(words::TO_GET, Operation::GetItem),
        ]),
        closer.rows(),
        closer.says(),
    ])
}
