//! DynamoDB read and write capacity units: an item standing in boxes of 4 KB (reads) or 1 KB (writes).
//!
//! `settings` declares what can be set, `model` holds the rules, `frame` the picture as shapes, `texts`
//! every word in Korean and English, `shown` all of it for one state; `view` puts that on the page, behind the
//! feature of that name.
//! What the rules leave out is listed in this folder's README.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod frame;
pub mod model;
pub mod settings;
pub mod shown;
pub mod texts;
#[cfg(feature = "view")]
pub mod view;

use skylet_contract::{Evaluation, Height, Value, Widget};
use skylet_facts::dynamodb;
use skylet_units::Lang;

use model::Rules;
use settings::Settings;

/// The widget, for registries.
pub const WIDGET: Widget = Widget {
    slug: "dynamodb-capacity",
    title: texts::TITLE,
    summary: texts::SUMMARY,
    settings: Settings::TABLE,
    link_versions: settings::LINK_VERSIONS,
    results: model::RESULTS,
    facts: dynamodb::ALL,
    height: Height { narrow: 800, wide: 690 },
    evaluate,
    link_text,
};

fn evaluate(values: &[Value], lang: Lang) -> Evaluation {
    let settings = Settings::from_values(values);
    let summary = model::summary(&settings, &Rules::DYNAMODB);
    Evaluation {
        results: summary.results(),
        steps: texts::steps(lang, &settings, &summary),
        sentence: texts::sentence(lang, &settings, &summary),
    }
}

fn link_text(values: &[Value], lang: Lang) -> String {
    let summary = model::summary(&Settings::from_values(values), &Rules::DYNAMODB);
    texts::link(lang, &summary.provision_text())
}
