//! A run in one line, equal wherever the same thing happened, or told thing by thing.

use skylet_contract::{TraceRow, link};
use skylet_sim::Micros;
use skylet_units::Exact;

use crate::exposure::seconds;
use crate::outage::{Entry, timeline};
use crate::plan::micros;
use crate::settings::{ENDPOINT_REGIONS, LINK_VERSIONS, POLICY, Settings};

/// The run of a state link at an instant in seconds: the link, the instant, the policy, how many things have happened, and
/// the digest of all that.
///
/// The link is read as on a page: what cannot be read is the default. Committed lines are compared with what browsers
/// find, so the form stays.
#[must_use]
pub fn digest_line(link: &str, at: Exact) -> String {
    let (values, _) = link::read(Settings::TABLE, LINK_VERSIONS, link);
    let settings = Settings::from_values(&values);
    let mut run = timeline(&settings);
    // As in `model::summary`.
    let _ = run.seek(micros(at));
    let (policy, run) = (POLICY.write(&settings.policy.value()), run.run());
    format!("{link} @ {}: {policy} {} {:016x}", at.text(), run.events(), run.digest())
}

/// Everything that happened in the whole run: changes, verdicts of Route 53, and what resolvers were told. `at` is in
/// seconds, exact; resolvers are counted from 1, endpoints named by their Regions.
#[must_use]
pub fn rows(settings: &Settings) -> Vec<TraceRow> {
    let mut run = timeline(settings);
    let end = run.model().plan().end;
    // As in `model::summary`.
    let _ = run.seek(end);
    run.log().iter().map(|(at, entry)| row(*at, *entry)).collect()
}

fn row(at: Micros, entry: Entry) -> TraceRow {
    let region = |endpoint: usize| ENDPOINT_REGIONS.get(endpoint).copied().unwrap_or("none").to_owned();
    let mut row = vec![("at", seconds(at).text())];
    let (what, endpoint) = match entry {
        Entry::Changed(change) => (if change.is_up { "healed" } else { "killed" }, region(change.endpoint)),
        Entry::Verdict(endpoint, is_healthy) => (if is_healthy { "healthy" } else { "unhealthy" }, region(endpoint)),
        Entry::Told(_, endpoint) => ("told", endpoint.map_or_else(|| "none".to_owned(), region)),
    };
    row.extend([("what", what.to_owned()), ("endpoint", endpoint)]);
    if let Entry::Told(resolver, _) = entry {
        row.push(("resolver", (resolver + 1).to_string()));
    }
    row
}
