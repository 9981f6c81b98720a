//! A run in one line: equal wherever the same thing happened, different where anything else did.

use skylet_contract::link;
use skylet_sim::Micros;
use skylet_units::Exact;

use crate::runs::Runs;
use crate::settings::{FIRST, LINK_VERSIONS, Settings};

/// The lanes of a state link at an instant in seconds: the link, the instant, and for each lane its algorithm, how many
/// things have happened, and the digest of all that.
///
/// The link is read as on a page: what cannot be read is the default. Committed lines are compared with what browsers
/// find, so the form stays.
///
/// ```
/// use skylet_load_balancing::trace::digest_line;
/// use skylet_units::Exact;
/// // 24 come within 1 s, six to each server. The first has then answered 6 (the last came at 875 ms), the second and
/// // the third 5, the slow one 2 (at 567 and 967 ms): 24 + 18.
/// let line = digest_line("1;arrivals=even;work=constant;second=none", Exact::ONE);
/// assert_eq!(line, "1;arrivals=even;work=constant;second=none @ 1: round-robin 42 6c88fb1096efe570");
/// ```
#[must_use]
pub fn digest_line(link: &str, at: Exact) -> String {
    let (values, _) = link::read(Settings::TABLE, LINK_VERSIONS, link);
    let mut runs = Runs::of(&Settings::from_values(&values));
    // No run has so many events that a seek is given up: 25,000 requests of at most 6 attempts and one answer. If one
    // had, the line would say how many there were.
    let _ = runs.seek(Micros((at * Exact::whole(1_000_000)).floor_to_i64()));
    let lanes = runs.lanes.iter().map(|lane| {
        let (name, run) = (FIRST.write(&lane.model().algorithm().value()), lane.run());
        format!("{name} {} {:016x}", run.events(), run.digest())
    });
    format!("{link} @ {}: {}", at.text(), lanes.collect::<Vec<_>>().join(", "))
}
