//! Route53 routing: time rounded up to whole steps, each run by itself.
//!
//! `settings` declares what can be set, `model` holds the rules, `frame` the picture as shapes, `texts` every word in
//! Korean and English, `shown` all of it for one state; `view` puts that on the page, behind the feature of that name.
//! What the rules leave out is listed in this folder's README.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod answer;
pub mod frame;
pub mod guide_texts;
pub mod health;
pub mod lesson;
pub mod lesson_texts;
pub mod model;
pub mod net;
pub mod place;
pub mod policy;
pub mod practice;
pub mod query;
pub mod query_texts;
pub mod settings;
pub mod shown;
pub mod texts;
pub mod time;
#[cfg(feature = "view")]
pub mod view;
pub mod zone;
pub mod zone_texts;

use skylet_contract::{Aside, Explanation, Guide, Height, Measured, ResultValue, Value, Widget};
use skylet_units::{Exact, Lang};

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
pub const ASIDE: Aside = Aside { results, facts: skylet_facts::route53::RULES, link_text };

/// What is said about it outside a page.
pub const GUIDE: Guide = Guide {
    widget: &WIDGET,
    aside: &ASIDE,
    summary: texts::SUMMARY,
    labels: settings::LABELS,
    helps: settings::HELPS,
    results: model::RESULTS,
    explain,
    measure: Some(measure),
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

/// A zone as JSON with a question about it: what becomes of every record, exact.
fn measure(text: &str, lang: Lang) -> Result<Measured, String> {
    let asked = query::read(text).map_err(|error| error.message(lang))?;
    let answer = asked.zone.answer(&asked.question);
    let answering = answer.leaves.iter().filter(|leaf| leaf.share > Exact::ZERO).count();
    Ok(Measured { value: answering.to_string(), steps: query_texts::steps(lang, &asked, &answer) })
}
