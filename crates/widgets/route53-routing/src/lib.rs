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
pub mod tree_texts;
#[cfg(feature = "view")]
pub mod view;
pub mod walk;
pub mod zone;
pub mod zone_texts;

use skylet_contract::{
    Aside, Datum, Explanation, Guide, Height, Instead, Measure, Measured, ResultValue, Step, Unmeasured, Value, Widget,
};
use skylet_units::Lang;

use answer::{Leaf, Total};
use query::{Asked, QueryError};

use settings::Settings;

/// The widget, for registries.
pub const WIDGET: Widget = Widget {
    slug: "route53-routing",
    title: texts::TITLE,
    settings: Settings::TABLE,
    link_versions: settings::LINK_VERSIONS,
    height: Height { narrow: [1_357, 1_506], wide: [1_193, 1_242] },
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
    measure: Some(Measure { setting: "zone", is_always: true, is_asked: true, bytes_max: ZONE_TEXT_MAX, of: measure }),
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

/// The longest text of a zone, in bytes: ten thousand records, the quota of a hosted zone, as the AWS CLI prints them.
const ZONE_TEXT_MAX: u64 = 4 * 1_024 * 1_024;

/// A zone as JSON with a question about it: what becomes of every record, exact.
fn measure(text: &str, question: Option<&str>, lang: Lang) -> Result<Measured, Unmeasured> {
    let asked = query::ask(text, question.unwrap_or_default()).map_err(|error| match error {
        QueryError::Zone(_) => Unmeasured::Text(error.message(lang)),
        _ => Unmeasured::Query(error.message(lang)),
    })?;
    let answer = asked.zone.answer(&asked.question);
    let instead = Instead {
        results: &["zone-answers"],
        data: vec![
            ("outcome", Datum::Text(answer.outcome.name().to_owned())),
            ("unanswered", exact(answer.unanswered())),
            ("records", Datum::List(answer.leaves.iter().map(|leaf| row(&asked, leaf)).collect())),
        ],
        sentence: query_texts::sentence(lang, &asked, &answer),
    };
    let value = answer.records().len().to_string();
    Ok(Measured { value, steps: query_texts::steps(lang, &asked, &answer), instead: Some(instead) })
}

/// Numbers are exact as data, or none.
const fn exact(total: Total) -> Datum {
    if total.is_exact { Datum::Number(total.share) } else { Datum::None }
}

/// A record at the end of a way down, as data.
fn row(asked: &Asked, leaf: &Leaf) -> Datum {
    let text = |text: &str| Datum::Text(text.to_owned());
    let records = &asked.zone.records;
    let Some((last, way)) = leaf.way.split_last() else { return Datum::None };
    let record = &records[*last];
    let set_id = if record.set_id.is_empty() { Datum::None } else { text(&record.set_id) };
    let target = record.alias.as_ref().map_or(Datum::None, |alias| text(&alias.target));
    Datum::Row(vec![
        ("name", text(&record.name)),
        ("type", text(&record.kind)),
        ("set-id", set_id),
        ("path", Datum::List(way.iter().map(|at| Datum::Text(records[*at].label())).collect())),
        ("share", Datum::Number(leaf.share)),
        ("healthy", Datum::Flag(leaf.is_healthy)),
        ("values", Datum::List(record.values.iter().map(|value| text(value)).collect())),
        ("alias", target),
    ])
}
