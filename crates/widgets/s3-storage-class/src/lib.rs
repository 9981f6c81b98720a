//! Amazon S3 storage classes: which is cheapest for some data, why not the others, and how far away they are.
//!
//! `settings` declares what can be set, `model` holds the rules, `frame` the picture as shapes, `texts` every word in
//! Korean and English, `shown` all of it for one state; `view` puts that on the page, behind the feature of that name.
//! What the rules leave out is listed in this folder's README.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod beside;
pub mod beside_texts;
pub mod cost;
pub mod edges;
pub mod exam;
pub mod flips;
pub mod frame;
pub mod guide_texts;
pub mod lesson;
pub mod lesson_texts;
pub mod lifecycle;
pub mod map;
pub mod map_texts;
pub mod model;
pub mod money;
pub mod panel_texts;
pub mod panels;
pub mod practice;
pub mod prices;
pub mod restore;
pub mod rivals;
pub mod scale;
pub mod settings;
pub mod shown;
pub mod stem_texts;
pub mod step_texts;
pub mod territory;
pub mod texts;
pub mod tiering;
#[cfg(feature = "view")]
pub mod view;

use skylet_contract::{Aside, Explanation, Guide, Height, ResultValue, Value, Widget, price_date};
use skylet_facts::{Fact, s3};
use skylet_units::Lang;

use settings::Settings;

/// The widget, for registries.
pub const WIDGET: Widget = Widget {
    slug: "s3-storage-class",
    title: texts::TITLE,
    settings: Settings::TABLE,
    link_versions: settings::LINK_VERSIONS,
    height: Height { narrow: [1_590, 1_676], wide: [1_155, 1_185] },
};

/// What it shows when asked.
pub const ASIDE: Aside = Aside { results, facts: s3::RULES, prices, link_text };

/// What is said about it outside a page.
pub const GUIDE: Guide = Guide {
    widget: &WIDGET,
    aside: &ASIDE,
    summary: texts::SUMMARY,
    labels: settings::LABELS,
    helps: settings::HELPS,
    results: guide_texts::RESULTS,
    explain,
    measure: None,
    trace: None,
};

fn results(values: &[Value]) -> Vec<ResultValue> {
    model::results(&Settings::from_values(values))
}

fn explain(values: &[Value], lang: Lang) -> Explanation {
    let settings = Settings::from_values(values);
    let summary = model::summary(&settings);
    Explanation { steps: step_texts::steps(lang, &settings), sentence: texts::sentence(lang, &settings, &summary) }
}

fn prices(values: &[Value]) -> Vec<&'static Fact> {
    prices::facts(Settings::from_values(values).region)
}

fn link_text(values: &[Value], lang: Lang) -> String {
    let text = texts::link(lang, &model::summary(&Settings::from_values(values)));
    format!("{text} ({})", price_date(&prices(values), None, lang))
}
