//! A run in one line, equal wherever the same thing happened, or told thing by thing.

use skylet_contract::{TraceRow, link};
use skylet_sim::{Micros, Timeline};
use skylet_units::Exact;

use crate::lane::{Decision, Ending, Lane, Outcome};
use crate::plan::Plan;
use crate::runs::Runs;
use crate::settings::{FIRST, LINK_VERSIONS, Settings, TABLE};

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
    let (values, _) = link::read(TABLE, LINK_VERSIONS, link);
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

/// The names of the lanes, as the settings have them.
const LANES: [&str; 4] = ["first", "second", "third", "fourth"];

/// Everything that happened in the whole run, lane after lane: choices with what was looked at, and what became of them.
///
/// `at`, `waited` and `took` are milliseconds, exact; servers and requests are counted from 1. `score` is what the
/// algorithm looked at for each server, as [`crate::lane::Decision::scores`] has it, and `-` for one it did not look at.
#[must_use]
pub fn rows(settings: &Settings) -> Vec<TraceRow> {
    let runs = Runs::of(settings);
    let mut rows = Vec::new();
    for (lane, name) in runs.lanes.into_iter().zip(LANES) {
        lane_rows(&mut rows, lane, name, &runs.plan);
    }
    rows
}

fn lane_rows(rows: &mut Vec<TraceRow>, mut lane: Timeline<Lane>, name: &'static str, plan: &Plan) {
    let (mut last, mut logged, mut is_over) = (None::<Decision>, 0, false);
    while !is_over {
        // One thing after the other; the limit is what stops it between two.
        is_over = lane.seek_within(Micros(i64::MAX), 1).is_ok();
        let made = lane.model().last.as_ref().filter(|made| last.as_ref() != Some(*made));
        if let Some(made) = made {
            rows.push(choice(name, made));
            last = Some(made.clone());
        }
        for (at, ending) in &lane.log()[logged..] {
            rows.push(end(name, *at, ending, plan));
        }
        logged = lane.log().len();
    }
}

fn choice(lane: &'static str, made: &Decision) -> TraceRow {
    let scores = made.scores.iter().map(|score| score.map_or_else(|| "-".to_owned(), |score| score.to_string()));
    let held: Vec<_> = made.outstanding.iter().map(usize::to_string).collect();
    vec![
        ("lane", lane.to_owned()),
        ("at", millis(made.at)),
        ("what", if made.is_taken { "given" } else { "no-place" }.to_owned()),
        ("request", (made.request + 1).to_string()),
        ("retry", made.retry.to_string()),
        ("server", number(made.server)),
        ("outstanding", held.join(" ")),
        ("score", scores.collect::<Vec<_>>().join(" ")),
    ]
}

fn end(lane: &'static str, at: Micros, ending: &Ending, plan: &Plan) -> TraceRow {
    let came = plan.requests[ending.request].at;
    let (what, began) = match ending.outcome {
        Outcome::Served { began } => ("served", Some(began)),
        Outcome::Refused => ("sent-again", None),
        Outcome::Dropped => ("dropped", None),
    };
    let mut row = vec![
        ("lane", lane.to_owned()),
        ("at", millis(at)),
        ("what", what.to_owned()),
        ("request", (ending.request + 1).to_string()),
        ("retry", ending.retry.to_string()),
        ("server", number(ending.server)),
    ];
    if let Some(began) = began {
        row.extend([("waited", millis(began - came)), ("took", millis(at - came))]);
    }
    row
}

fn millis(time: Micros) -> String {
    (Exact::whole(time.0) / Exact::whole(1_000)).text()
}

fn number(server: Option<usize>) -> String {
    server.map_or_else(|| "none".to_owned(), |server| (server + 1).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Arrivals, Other, Work};

    #[test]
    fn a_run_is_told_choice_by_choice() {
        // Four a second on servers of 400 and 600 ms with one place each, under round robin, whose score is how many turns
        // a server is away. 1 (250) is done at 650, 2 (500) at 1,100, 3 (750) at 1,150. So 4 (1,000) finds server 2 in
        // work and has no place.
        let settings = Settings {
            second: Other::None,
            rate: Exact::whole(4),
            arrivals: Arrivals::Even,
            work: Work::Constant,
            servers: vec![Exact::whole(400), Exact::whole(600)],
            places: Exact::ONE,
            duration: Exact::ONE,
            ..Settings::default()
        };
        let told: Vec<_> = rows(&settings)
            .iter()
            .map(|row| row[1..].iter().map(|(name, text)| format!("{name} {text}")).collect::<Vec<_>>().join(", "))
            .collect();
        let expected = [
            "at 250, what given, request 1, retry 0, server 1, outstanding 0 0, score 0 1",
            "at 500, what given, request 2, retry 0, server 2, outstanding 1 0, score 1 0",
            "at 650, what served, request 1, retry 0, server 1, waited 0, took 400",
            "at 750, what given, request 3, retry 0, server 1, outstanding 0 1, score 0 1",
            "at 1000, what no-place, request 4, retry 0, server 2, outstanding 1 1, score 1 0",
            "at 1000, what dropped, request 4, retry 0, server 2",
            "at 1100, what served, request 2, retry 0, server 2, waited 0, took 600",
            "at 1150, what served, request 3, retry 0, server 1, waited 0, took 400",
        ];
        assert_eq!(told, expected, "eight things");
    }

    #[test]
    fn a_trace_holds_as_many_ends_as_the_results_count() {
        let settings = Settings::default();
        let rows = rows(&settings);
        let count = |lane: &str, what: &str| {
            let is = |row: &&TraceRow| row[0].1 == lane && row[2].1 == what;
            i64::try_from(rows.iter().filter(is).count()).expect("few")
        };
        for result in crate::model::results(&settings) {
            let (lane, what) = result.name.split_once('-').expect("a lane and a measure");
            if ["served", "dropped"].contains(&what) {
                assert_eq!(Exact::whole(count(lane, what)), result.value, "{}", result.name);
            }
        }
    }
}
