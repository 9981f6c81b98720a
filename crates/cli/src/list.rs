//! `skylet list`: the widgets with their settings and results.

use serde::Serialize;
use skylet_contract::{Guide, Kind, Quantity, ResultSpec, Setting};
use skylet_units::{Lang, Text};

/// A text in both languages.
#[derive(Debug, Serialize)]
pub struct Both {
    ko: &'static str,
    en: &'static str,
}

impl From<Text> for Both {
    fn from(text: Text) -> Self {
        Self { ko: text.ko, en: text.en }
    }
}

/// One widget as `list --json` prints it, and as the bundle's manifest holds it.
#[derive(Debug, Serialize)]
pub struct Listed {
    /// The slug; the tag is `skylet-` and the slug.
    pub widget: &'static str,
    /// The tag.
    pub tag: String,
    title: Both,
    summary: Both,
    /// Every setting.
    pub settings: Vec<ListedSetting>,
    results: Vec<ListedResult>,
}

/// One setting as documented.
#[derive(Debug, Serialize)]
pub struct ListedSetting {
    /// Attribute, query, link and argument name.
    pub name: &'static str,
    /// `choice`, `quantity`, `list` of quantities, or `happenings`.
    pub kind: &'static str,
    /// The value when nobody says otherwise.
    pub default: String,
    /// The options of a choice, or what may happen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<&'static str>,
    /// The range and units of a quantity.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub range: Option<Range>,
    label: Both,
    help: Both,
}

/// Range and units of a quantity.
#[derive(Debug, Serialize)]
pub struct Range {
    /// Smallest value.
    pub min: String,
    /// Greatest value.
    pub max: String,
    /// Units it may be given in.
    pub units: Vec<&'static str>,
    /// Unit of a number without one.
    pub bare_unit: &'static str,
}

#[derive(Debug, Serialize)]
struct ListedResult {
    name: &'static str,
    unit: Both,
    help: Both,
}

impl Range {
    fn of(quantity: &Quantity) -> Self {
        // A rate a second is written without a unit, and so is a count, which has none.
        let is_rate = |unit: &skylet_units::Unit| unit.suffixes.contains(&"/s");
        let named = |unit: &skylet_units::Unit| if is_rate(unit) { "/s" } else { unit.symbol };
        Self {
            min: (quantity.show)(quantity.min),
            max: (quantity.show)(quantity.max),
            units: quantity.units.iter().map(named).collect(),
            bare_unit: named(quantity.bare),
        }
    }
}

impl ListedSetting {
    fn new(setting: &Setting, label: Text, help: Text) -> Self {
        let (kind, options, range) = match &setting.kind {
            Kind::Choice(options) => ("choice", options.iter().map(|option| option.name).collect(), None),
            Kind::Quantity(quantity) => ("quantity", Vec::new(), Some(Range::of(quantity))),
            Kind::List(quantity, _) => ("list", Vec::new(), Some(Range::of(quantity))),
            Kind::Happenings(happenings) => {
                let verbs = happenings.verbs.iter().map(|verb| verb.name).collect();
                ("happenings", verbs, Some(Range::of(&happenings.time)))
            }
        };
        Self {
            name: setting.name,
            kind,
            default: setting.write(&setting.default),
            options,
            range,
            label: label.into(),
            help: help.into(),
        }
    }
}

impl From<&ResultSpec> for ListedResult {
    fn from(spec: &ResultSpec) -> Self {
        Self { name: spec.name, unit: spec.unit.into(), help: spec.help.into() }
    }
}

/// A widget as data.
#[must_use]
pub fn listed(guide: &Guide) -> Listed {
    let widget = guide.widget;
    Listed {
        widget: widget.slug,
        tag: format!("skylet-{}", widget.slug),
        title: widget.title.into(),
        summary: guide.summary.into(),
        settings: settings(guide),
        results: guide.results.iter().map(ListedResult::from).collect(),
    }
}

fn settings(guide: &Guide) -> Vec<ListedSetting> {
    let texts = guide.labels.iter().zip(guide.helps);
    let pairs = guide.widget.settings.iter().zip(texts);
    pairs.map(|(setting, (label, help))| ListedSetting::new(setting, *label, *help)).collect()
}

/// A widget as text for a terminal: one line a setting and a result.
#[must_use]
pub fn plain(guide: &Guide, lang: Lang) -> String {
    let mut out = format!("{}  {}\n", guide.widget.slug, guide.widget.title.get(lang));
    for (setting, help) in settings(guide).iter().zip(guide.helps) {
        let values = match &setting.range {
            Some(range) if range.units == [""] => format!("{} … {}", range.min, range.max),
            Some(range) => format!("{} … {} ({})", range.min, range.max, range.units.join(", ")),
            None => setting.options.join(" | "),
        };
        out.push_str(&format!("  {}={}  [{values}]  {}\n", setting.name, setting.default, help.get(lang)));
    }
    for result in guide.results {
        out.push_str(&format!("  -> {} ({})  {}\n", result.name, result.unit.get(lang), result.help.get(lang)));
    }
    out
}
