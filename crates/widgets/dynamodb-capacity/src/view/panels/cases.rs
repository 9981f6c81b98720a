//! Requests that cost otherwise than the item suggests.

use skylet_kit::Host;
use skylet_kit::dom::{El, html};
use skylet_units::Text;

use super::{Closer, controls};
use crate::panel_texts as words;
use crate::settings::{self, Operation};
use crate::texts;

const KEYS: &[Text] = &[words::KEY_PRESENT, words::KEY_ABSENT];
const CONDITIONS: &[Text] = &[words::CONDITION_MET, words::CONDITION_FAILED];

pub(super) fn panel(host: Host) -> El {
    let closer = Closer::new(host);
    let operation = move || closer.settings().operation;
    let has_before = move || matches!(operation(), Operation::PutItem | Operation::UpdateItem);
    let has_key = move || (operation().is_read() && !operation().is_pooled()) || operation() == Operation::DeleteItem;
    let knobs = controls([
        closer.field(&settings::BEFORE, texts::BEFORE).flag("data-off", move || !has_before()),
        closer.choice(&settings::KEY, texts::KEY, KEYS).flag("data-off", move || !has_key()),
        closer
            .choice(&settings::CONDITION, texts::CONDITION, CONDITIONS)
            .flag("data-off", move || operation().is_read() || operation() == Operation::BatchWriteItem),
    ]);
    html("div").children([knobs, closer.rows(), closer.says()])
}
