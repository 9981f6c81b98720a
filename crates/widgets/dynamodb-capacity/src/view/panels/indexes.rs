//! Secondary indexes.

use skylet_kit::Host;
use skylet_kit::dom::{El, html};
use skylet_units::Text;

use super::{Closer, controls};
use crate::panel_texts as words;
use crate::settings::{self, Operation};
use crate::texts;

const CHANGES: &[Text] =
    &[words::CHANGE_NONE, words::CHANGE_ADDED, words::CHANGE_REMOVED, words::CHANGE_PROJECTED, words::CHANGE_KEY];
const INDEXES: &[Text] = &[words::TABLE, Text::same("GSI"), Text::same("LSI")];
const FETCHES: &[Text] = &[words::FETCH_NO, words::FETCH_YES];

pub(super) fn panel(host: Host) -> El {
    let closer = Closer::new(host);
    let is_write = move || !closer.settings().operation.is_read();
    let is_pooled = move || closer.settings().operation.is_pooled();
    let writes = controls([
        closer.field(&settings::GSI, texts::GSI_COUNT),
        closer.field(&settings::LSI, texts::LSI_COUNT),
        closer.noted(&settings::ENTRY, texts::ENTRY, words::AS_ITEM),
        closer.choice(&settings::CHANGE, texts::CHANGE, CHANGES),
    ]);
    let reads = controls([
        closer.choice(&settings::INDEX, texts::INDEX, INDEXES),
        closer.noted(&settings::ENTRY, texts::ENTRY, words::AS_ITEM),
        closer.choice(&settings::FETCH, texts::FETCH, FETCHES),
    ]);
    let others = controls([
        closer.to_operation(words::TO_PUT, Operation::PutItem),
        closer.to_operation(words::TO_QUERY, Operation::Query),
    ]);
    html("div").children([
        writes.flag("hidden", move || !is_write()),
        reads.flag("hidden", move || !is_pooled()),
        closer.rows(),
        closer.says(),
        others.flag("hidden", move || is_write() || is_pooled()),
    ])
}
