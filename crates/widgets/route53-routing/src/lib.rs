//! Route53 routing: time rounded up to whole steps, each run by itself.
//!
//! `settings` declares what can be set, `model` holds the rules, `frame` the picture as shapes, `texts` every word in
//! Korean and English, `shown` all of it for one state; `view` puts that on the page, behind the feature of that name.
//! What the rules leave out is listed in this folder's README.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod frame;
pub mod guide_texts;
pub mod lesson;
pub mod lesson_texts;
pub mod model;
pub mod practice;
pub mod settings;
pub mod shown;
pub mod texts;
pub mod time;
#[cfg(feature = "view")]
pub mod view;

use skylet_contract::{Aside, Explanation, Guide, Height, ResultValue, Value, Widget};
use skylet_units::Lang;

use settings::Settings;

/// The widget, for registries.
pub const WIDGET: Widget = Widget {
    slug: "route53-routing",
    title: texts::TITLE,
    settings: Settings::TABLE,
    link_versions: settings::LINK_VERSIONS,
    height: Height { narrow: 950, wide: 735 },
};

/// What it shows when asked.
pub const ASIDE: Aside = Aside { results, facts: &[], link_text };

/// What is said about it outside a page.
pub const GUIDE: Guide = Guide {
    widget: &WIDGET,
    aside: &ASIDE,
    summary: texts::SUMMARY,
    labels: settings::LABELS,
    helps: settings::HELPS,
    results: model::RESULTS,
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
    Explanation { steps: texts::steps(lang, &summary), sentence: texts::sentence(lang, &summary) }
}

fn link_text(values: &[Value], lang: Lang) -> String {
    texts::link(lang, &texts::seconds(lang, model::summary(&Settings::from_values(values)).billed))
}
