//! The hard conditions, and the Region: switches that bar classes or change prices.

use skylet_kit::dom::{El, html};
use skylet_kit::named_choice;
use skylet_units::Text;

use super::State;
use crate::map_texts as words;
use crate::settings::{self, Region};
use crate::texts;

const WAITS: &[Text] = &[
    words::SINGLE_DIGIT,
    words::MILLISECONDS,
    words::FIVE_MINUTES,
    words::FIVE_HOURS,
    words::TWELVE_HOURS,
    words::TWO_DAYS,
];
const ZONES: &[Text] = &[words::SURVIVE, words::ACCEPT];
const PATTERNS: &[Text] = &[words::KNOWN, words::UNKNOWN_PATTERN];
const REGIONS: &[Text] = &[texts::region_name(Region::Seoul), texts::region_name(Region::Virginia)];

pub(super) fn conditions(state: State) -> El {
    let host = state.host;
    html("div").children([
        named_choice(host, "condition", &settings::WAIT, texts::WAIT, WAITS),
        named_choice(host, "condition", &settings::ZONE_LOSS, texts::ZONE_LOSS, ZONES),
        named_choice(host, "condition", &settings::PATTERN, texts::PATTERN, PATTERNS),
        named_choice(host, "condition", &settings::REGION, texts::REGION, REGIONS),
    ])
}
