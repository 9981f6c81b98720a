//! The decision for one question as gates: name and type, health check, the policy's own rule. Who fails which, and why.

use skylet_units::{Exact, Lang};

use crate::plan::{ADDRESSES, choices};
use crate::policy::{Choice, Reason};
use crate::query_texts::reason;
use crate::settings::{Checks, ENDPOINTS, Policy, Settings};
use crate::texts;

/// How far a record comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// There is no record of its endpoint.
    Record,
    /// It is not healthy.
    Check,
    /// The policy has another.
    Rule,
    /// It is in the answer, or may be.
    Through,
}

/// What becomes of an endpoint's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// How far it comes.
    pub stop: Stop,
    /// Its address, with its share where that is not all.
    pub told: String,
    /// Why.
    pub why: String,
}

/// The three gates and what becomes of each endpoint's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gates {
    /// Name of each gate, and its rule.
    pub names: [(String, String); 3],
    /// In the order of the endpoints.
    pub rows: [Row; ENDPOINTS],
}

/// The decision for who is followed, under what Route 53 takes for healthy.
#[must_use]
pub fn gates(lang: Lang, settings: &Settings, is_healthy: [bool; ENDPOINTS]) -> Gates {
    let choices = choices(settings, settings.asker(), is_healthy);
    let healthy = choices.iter().filter(|choice| is_healthy.get(choice.record) != Some(&false)).count();
    let is_dead_answer =
        choices.iter().any(|choice| choice.share > Exact::ZERO && is_healthy.get(choice.record) == Some(&false));
    let is_checked = settings.checks == Checks::On && settings.policy != Policy::Simple;
    let pass = match (is_checked, healthy) {
        (false, _) => texts::GATE_UNCHECKED,
        (true, 0) => texts::GATE_LAST_RESORT,
        (true, _) if is_dead_answer => texts::GATE_APPLYING,
        (true, _) => texts::GATE_HEALTHY,
    };
    let names = [
        (texts::GATE_NAME.get(lang).to_owned(), texts::question_name()),
        (texts::GATE_CHECK.get(lang).to_owned(), pass.get(lang).to_owned()),
        (texts::policy_name(settings.policy).get(lang).to_owned(), texts::rule(settings.policy).get(lang).to_owned()),
    ];
    Gates { names, rows: std::array::from_fn(|endpoint| row(lang, settings.policy, &choices, endpoint)) }
}

fn row(lang: Lang, policy: Policy, choices: &[Choice], endpoint: usize) -> Row {
    // The one simple record holds all three addresses.
    let record = if policy == Policy::Simple { 0 } else { endpoint };
    let address = ADDRESSES.get(endpoint).copied().unwrap_or_default().to_owned();
    let Some(choice) = choices.iter().find(|choice| choice.record == record) else {
        return Row { stop: Stop::Record, told: String::new(), why: texts::NO_RECORD.get(lang).to_owned() };
    };
    let why = reason(lang, choice);
    let stop = match choice.reason {
        _ if choice.share > Exact::ZERO => Stop::Through,
        Reason::Unhealthy => Stop::Check,
        _ => Stop::Rule,
    };
    let told = match stop {
        Stop::Through if choice.share == Exact::ONE => address,
        Stop::Through => texts::address_share(lang, &address, choice.share),
        Stop::Record | Stop::Check | Stop::Rule => String::new(),
    };
    Row { stop, told, why }
}
