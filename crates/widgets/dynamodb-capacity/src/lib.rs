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

use skylet_contract::{Aside, Explanation, Guide, Height, ResultValue, Value, Widget};
use skylet_facts::dynamodb;
use skylet_units::Lang;

use model::{Rules, Summary};
use settings::Settings;

/// The widget, for registries.
pub const WIDGET: Widget = Widget {
    slug: "dynamodb-capacity",
    title: texts::TITLE,
    settings: Settings::TABLE,
    link_versions: settings::LINK_VERSIONS,
    height: Height { narrow: 989, wide: 692 },
    results,
};

/// What it shows when asked.
pub const ASIDE: Aside = Aside { facts: dynamodb::ALL, link_text };

/// What is said about it outside a page.
pub const GUIDE: Guide = Guide {
    widget: &WIDGET,
    aside: &ASIDE,
    summary: texts::SUMMARY,
    helps: settings::HELPS,
    results: model::RESULTS,
    explain,
};

fn read(values: &[Value]) -> (Settings, Summary) {
    let settings = Settings::from_values(values);
    (settings, model::summary(&settings, &Rules::DYNAMODB))
}

fn results(values: &[Value]) -> Vec<ResultValue> {
    read(values).1.results()
}

fn explain(values: &[Value], lang: Lang) -> Explanation {
    let (settings, summary) = read(values);
    Explanation { steps: texts::steps(lang, &settings, &summary), sentence: texts::sentence(lang, &settings, &summary) }
}

fn link_text(values: &[Value], lang: Lang) -> String {
    texts::link(lang, &read(values).1.provision_text())
}
