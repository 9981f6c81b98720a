//! DynamoDB read and write capacity units: an item standing in boxes of 4 KB (reads) or 1 KB (writes).
//!
//! `settings` declares what can be set, `model` holds the rules, `frame` the picture as shapes, `texts`
//! every word in Korean and English, `shown` all of it for one state; `view` puts that on the page, behind the
//! feature of that name.
//! What the rules leave out is listed in this folder's README.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod cost;
pub mod frame;
pub mod guide_texts;
pub mod index_texts;
pub mod item;
pub mod lesson;
pub mod lesson_texts;
pub mod model;
pub mod panel_names_texts;
pub mod panel_texts;
pub mod panels;
pub mod practice;
pub mod settings;
pub mod shown;
pub mod stem_texts;
pub mod step_texts;
pub mod texts;
pub mod time;
#[cfg(feature = "view")]
pub mod view;

use skylet_contract::{
    Aside, Explanation, Guide, Height, Measure, Measured, ResultValue, Step, Unmeasured, Value, Widget, price_date,
};
use skylet_facts::{Fact, dynamodb};
use skylet_units::{Exact, Lang};

use model::{Rules, Summary};
use settings::{Panel, Settings};

/// The widget, for registries.
pub const WIDGET: Widget = Widget {
    slug: "dynamodb-capacity",
    title: texts::TITLE,
    settings: Settings::TABLE,
    link_versions: settings::LINK_VERSIONS,
    height: Height { narrow: [1_188, 1_274], wide: [800, 841] },
};

/// What it shows when asked.
pub const ASIDE: Aside = Aside { results, facts: dynamodb::RULES, prices, link_text };

/// What is said about it outside a page.
pub const GUIDE: Guide = Guide {
    widget: &WIDGET,
    aside: &ASIDE,
    summary: texts::SUMMARY,
    labels: settings::LABELS,
    helps: settings::HELPS,
    results: model::RESULTS,
    explain,
    measure: Some(Measure {
        setting: "item",
        is_always: false,
        is_asked: false,
        bytes_max: ITEM_TEXT_MAX,
        of: measure,
    }),
    trace: None,
};

fn read(values: &[Value]) -> (Settings, Summary) {
    let settings = Settings::from_values(values);
    let summary = model::summary(&settings, &Rules::DYNAMODB);
    (settings, summary)
}

fn results(values: &[Value]) -> Vec<ResultValue> {
    model::results(&Settings::from_values(values), &Rules::DYNAMODB)
}

fn explain(values: &[Value], lang: Lang) -> Explanation {
    let (settings, summary) = read(values);
    Explanation {
        steps: step_texts::steps(lang, &settings, &Rules::DYNAMODB),
        sentence: texts::sentence(lang, &settings, &summary),
    }
}

fn prices(values: &[Value]) -> Vec<&'static Fact> {
    let settings = Settings::from_values(values);
    cost::facts(settings.region, settings.class).to_vec()
}

fn link_text(values: &[Value], lang: Lang) -> String {
    let (settings, summary) = read(values);
    let text = texts::link(lang, &summary.provision_text());
    if settings.panel == Panel::Cost {
        return format!("{text} ({})", price_date(&prices(values), None, lang));
    }
    text
}

/// The longest text of an item, in bytes: longer than any item, whose names and values have 400 KB.
const ITEM_TEXT_MAX: u64 = 512 * 1_024;

/// An item as JSON: its size, attribute by attribute.
fn measure(json: &str, _: Option<&str>, lang: Lang) -> Result<Measured, Unmeasured> {
    let attributes = item::attributes(json).map_err(|error| Unmeasured::Text(error.message(lang)))?;
    let mut sum = 0;
    let mut steps = Vec::new();
    for attribute in attributes {
        let bytes = attribute.name_bytes + attribute.value_bytes;
        sum += bytes;
        let text =
            step_texts::attribute(lang, &attribute.name, attribute.kind, attribute.name_bytes, attribute.value_bytes);
        steps.push(Step { id: "attribute", text, value: whole(bytes) });
    }
    steps.push(Step { id: "item", text: step_texts::item_bytes(lang, sum), value: whole(sum) });
    Ok(Measured { value: format!("{sum} B"), steps, instead: None })
}

fn whole(bytes: usize) -> Exact {
    Exact::whole(i64::try_from(bytes).unwrap_or(i64::MAX))
}
