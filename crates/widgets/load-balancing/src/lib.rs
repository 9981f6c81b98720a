//! Load balancing: the same requests, different rules, and who waits.
//!
//! `settings` declares what can be set; `plan` is what comes, the same for every lane; `algorithm` holds the nine rules,
//! `lane` a load balancer with its servers, `runs` the lanes side by side; `metrics` and `theory` say what is measured and
//! what was to be expected; `frame` is the picture as shapes,
//! `crowd` that of very many, `texts` every word in Korean and English, `shown` all of it
//! for one state; `view` puts that on the page, behind the feature of that name. `aws` calculates what AWS does beyond the
//! runs, `hashing` what is spread by hash, `panels` shows it.
//! What the rules leave out is listed in this folder's README.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod algorithm;
pub mod aws;
pub mod aws_model;
pub mod crowd;
pub mod frame;
pub mod guide_texts;
pub mod hashing;
pub mod lane;
pub mod lesson;
pub mod lesson_texts;
pub mod luck;
pub mod metrics;
pub mod model;
pub mod panels;
pub mod plan;
pub mod practice;
pub mod runs;
pub mod settings;
pub mod shown;
pub mod stem_texts;
pub mod texts;
pub mod theory;
pub mod time;
pub mod time_texts;
pub mod trace;
#[cfg(feature = "view")]
pub mod view;

use skylet_contract::{Aside, Explanation, Guide, Height, ResultValue, Value, Widget};
use skylet_units::Lang;

use settings::{AwsSettings, Settings};
use shown::Board;

/// The widget, for registries.
pub const WIDGET: Widget = Widget {
    slug: "load-balancing",
    title: texts::TITLE,
    settings: settings::TABLE,
    link_versions: settings::LINK_VERSIONS,
    height: Height { narrow: [1_831, 2_032], wide: [1_259, 1_401] },
};

/// What it shows when asked.
pub const ASIDE: Aside = Aside { results, facts: skylet_facts::elb::RULES, prices: |_| Vec::new(), link_text };

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
    trace: Some(|values| trace::rows(&Settings::from_values(values))),
};

fn results(values: &[Value]) -> Vec<ResultValue> {
    let mut results = model::results(&Settings::from_values(values));
    results.extend(aws_model::results(&AwsSettings::of(values)));
    results
}

fn explain(values: &[Value], lang: Lang) -> Explanation {
    let settings = Settings::from_values(values);
    let mut steps = model::steps(&settings, lang);
    steps.extend(aws_model::steps(&AwsSettings::of(values), lang));
    Explanation { steps, sentence: sentence(&settings, lang) }
}

fn link_text(values: &[Value], lang: Lang) -> String {
    texts::link(lang, &sentence(&Settings::from_values(values), lang))
}

/// What each lane has done in the end.
fn sentence(settings: &Settings, lang: Lang) -> String {
    let board = Board::of(settings);
    let names = texts::lane_names(lang, &settings.lanes(), settings.forked().is_some());
    let lanes: Vec<_> = names.iter().map(String::as_str).zip(board.results().map(|(_, metrics)| metrics)).collect();
    texts::sentence(lang, &lanes)
}
