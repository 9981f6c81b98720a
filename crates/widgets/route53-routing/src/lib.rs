//! Route 53 routing: who gets which answer, and when they notice that an endpoint is dead.
//!
//! `zone` reads a hosted zone and refuses a wrong one; `policy` holds the eight policies, `health` the checks, `answer` the
//! tree of aliases with exact shares, `place` and `net` where a query comes from, `query` how one is written; `plan` is
//! what three endpoints and twelve people make of the settings, `outage` what happens second by second, `exposure` what it
//! costs, `walk` the way of a resolver. `settings` declares what can be set, `model` puts it together, `frame` is the
//! picture as shapes, `texts` every word in Korean and English, `shown` all of it for one state; `view` puts that on the
//! page, behind the feature of that name.
//! What the rules leave out is listed in this folder's README.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod answer;
pub mod city_texts;
pub mod exposure;
pub mod frame;
pub mod gates;
pub mod guide_texts;
pub mod health;
pub mod land;
pub mod later_texts;
pub mod lesson;
pub mod lesson_texts;
pub mod model;
pub mod net;
pub mod outage;
pub mod panels;
pub mod place;
pub mod plan;
pub mod policy;
pub mod practice;
pub mod query;
pub mod query_texts;
pub mod settings;
pub mod shown;
pub mod stem_texts;
pub mod texts;
pub mod time;
pub mod trace;
#[cfg(feature = "view")]
pub mod view;
pub mod walk;
pub mod zone;
pub mod zone_texts;

use skylet_contract::{Aside, Explanation, Guide, Height, Measured, ResultValue, Step, Value, Widget};
use skylet_units::{Exact, Lang};

use settings::Settings;

/// The widget, for registries.
pub const WIDGET: Widget = Widget {
    slug: "route53-routing",
    title: texts::TITLE,
    settings: Settings::TABLE,
    link_versions: settings::LINK_VERSIONS,
    height: Height { narrow: [1_357, 1_509], wide: [1_193, 1_264] },
};

/// What it shows when asked.
pub const ASIDE: Aside = Aside { results, facts: skylet_facts::route53::RULES, prices: |_| Vec::new(), link_text };

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
    trace: Some(|values| trace::rows(&Settings::from_values(values))),
};

fn results(values: &[Value]) -> Vec<ResultValue> {
    model::results(&Settings::from_values(values))
}

fn explain(values: &[Value], lang: Lang) -> Explanation {
    let settings = Settings::from_values(values);
    // A zone of one's own was asked: the three servers of the picture have nothing to say to that.
    if let Some(answers) = settings.measured() {
        let step = Step { id: "zone", text: texts::zone_step(lang, answers), value: answers };
        return Explanation { steps: vec![step], sentence: texts::zone_sentence(lang, answers) };
    }
    let summary = model::summary(&settings);
    Explanation {
        steps: texts::steps(lang, &settings, &summary),
        sentence: texts::sentence(lang, &summary, &texts::person(lang, &settings, settings.asker(), city_texts::city)),
    }
}

fn link_text(values: &[Value], lang: Lang) -> String {
    texts::link(lang, &explain(values, lang).sentence)
}

/// A zone as JSON with a question about it: what becomes of every record, exact.
fn measure(text: &str, lang: Lang) -> Result<Measured, String> {
    let asked = query::read(text).map_err(|error| error.message(lang))?;
    let answer = asked.zone.answer(&asked.question);
    let answering = answer.leaves.iter().filter(|leaf| leaf.share > Exact::ZERO).count();
    Ok(Measured { value: answering.to_string(), steps: query_texts::steps(lang, &asked, &answer) })
}
