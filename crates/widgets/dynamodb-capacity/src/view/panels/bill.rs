//! The cost of a month.

use skylet_kit::dom::{El, html};
use skylet_kit::{Host, price_line};
use skylet_units::Text;

use super::{Closer, controls};
use crate::panel_texts as words;
use crate::settings;
use crate::texts;

const REGIONS: &[Text] = &[words::SEOUL, words::VIRGINIA];
const CLASSES: &[Text] = &[words::STANDARD_CLASS, words::IA_CLASS];

pub(super) fn panel(host: Host) -> El {
    let closer = Closer::new(host);
    let knobs = controls([
        closer.choice(&settings::REGION, texts::REGION, REGIONS),
        closer.choice(&settings::CLASS, texts::CLASS, CLASSES),
        closer.field(&settings::TARGET, texts::TARGET),
        closer.field(&settings::STORAGE, texts::STORAGE),
    ]);
    html("div").children([knobs, closer.rows(), closer.says(), price_line(host)])
}
