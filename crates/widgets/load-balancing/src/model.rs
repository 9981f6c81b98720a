//! The results: what each lane has done when every request has been answered or given up.

use skylet_contract::{ResultSpec, ResultValue, Step};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang, Text};

use crate::algorithm::Algorithm;
use crate::aws_model;
use crate::guide_texts as texts;
use crate::metrics::Metrics;
use crate::plan::Plan;
use crate::settings::Settings;
use crate::shown::Board;
use crate::theory;

const fn result(name: &'static str, unit: Text, help: Text) -> ResultSpec {
    ResultSpec { name, unit, help }
}

/// What the results mean: the same eight for each of four lanes, of which those of a lane that is not there are 0; then
/// those of [`aws_model`].
pub const RESULTS: &[ResultSpec] = &[
    result("first-served", texts::UNIT_COUNT, texts::SERVED_HELP),
    result("first-dropped", texts::UNIT_COUNT, texts::DROPPED_HELP),
    result("first-dropped-share", texts::UNIT_PERCENT, texts::DROPPED_SHARE_HELP),
    result("first-mean", texts::UNIT_MILLIS, texts::MEAN_HELP),
    result("first-p50", texts::UNIT_MILLIS, texts::P50_HELP),
    result("first-p95", texts::UNIT_MILLIS, texts::P95_HELP),
    result("first-p99", texts::UNIT_MILLIS, texts::P99_HELP),
    result("first-digest", texts::UNIT_NONE, texts::DIGEST_HELP),
    result("second-served", texts::UNIT_COUNT, texts::SERVED_HELP),
    result("second-dropped", texts::UNIT_COUNT, texts::DROPPED_HELP),
    result("second-dropped-share", texts::UNIT_PERCENT, texts::DROPPED_SHARE_HELP),
    result("second-mean", texts::UNIT_MILLIS, texts::MEAN_HELP),
    result("second-p50", texts::UNIT_MILLIS, texts::P50_HELP),
    result("second-p95", texts::UNIT_MILLIS, texts::P95_HELP),
    result("second-p99", texts::UNIT_MILLIS, texts::P99_HELP),
    result("second-digest", texts::UNIT_NONE, texts::DIGEST_HELP),
    result("third-served", texts::UNIT_COUNT, texts::SERVED_HELP),
    result("third-dropped", texts::UNIT_COUNT, texts::DROPPED_HELP),
    result("third-dropped-share", texts::UNIT_PERCENT, texts::DROPPED_SHARE_HELP),
    result("third-mean", texts::UNIT_MILLIS, texts::MEAN_HELP),
    result("third-p50", texts::UNIT_MILLIS, texts::P50_HELP),
    result("third-p95", texts::UNIT_MILLIS, texts::P95_HELP),
    result("third-p99", texts::UNIT_MILLIS, texts::P99_HELP),
    result("third-digest", texts::UNIT_NONE, texts::DIGEST_HELP),
    result("fourth-served", texts::UNIT_COUNT, texts::SERVED_HELP),
    result("fourth-dropped", texts::UNIT_COUNT, texts::DROPPED_HELP),
    result("fourth-dropped-share", texts::UNIT_PERCENT, texts::DROPPED_SHARE_HELP),
    result("fourth-mean", texts::UNIT_MILLIS, texts::MEAN_HELP),
    result("fourth-p50", texts::UNIT_MILLIS, texts::P50_HELP),
    result("fourth-p95", texts::UNIT_MILLIS, texts::P95_HELP),
    result("fourth-p99", texts::UNIT_MILLIS, texts::P99_HELP),
    result("fourth-digest", texts::UNIT_NONE, texts::DIGEST_HELP),
    aws_model::RESULTS[0],
    aws_model::RESULTS[1],
    aws_model::RESULTS[2],
    aws_model::RESULTS[3],
    aws_model::RESULTS[4],
    aws_model::RESULTS[5],
    aws_model::RESULTS[6],
    aws_model::RESULTS[7],
    aws_model::RESULTS[8],
    aws_model::RESULTS[9],
    aws_model::RESULTS[10],
    aws_model::RESULTS[11],
];

/// Lanes there may be.
const LANES: usize = 4;

/// Results of one lane.
const PER_LANE: usize = 8;

/// The results of the lanes, in the order of [`RESULTS`], which has more behind them.
#[must_use]
pub fn results(settings: &Settings) -> Vec<ResultValue> {
    let mut board = Board::of(settings);
    let digests = board.digests(settings);
    let lanes: Vec<_> = board.results().zip(digests).map(|((_, metrics), digest)| values(metrics, digest)).collect();
    let units = ["requests", "requests", "%", "ms", "ms", "ms", "ms", ""];
    let value = |(at, spec): (usize, &ResultSpec)| ResultValue {
        name: spec.name,
        value: lanes.get(at / PER_LANE).map_or(Exact::ZERO, |lane| lane[at % PER_LANE]),
        unit: units[at % PER_LANE],
    };
    RESULTS.iter().take(LANES * PER_LANE).enumerate().map(value).collect()
}

fn count(number: usize) -> Exact {
    Exact::whole(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Milliseconds, exact.
fn millis(time: Option<Micros>) -> Exact {
    time.map_or(Exact::ZERO, |time| Exact::whole(time.0) / Exact::whole(1_000))
}

fn values(metrics: &Metrics, digest: i64) -> [Exact; PER_LANE] {
    let Metrics { served, dropped, mean, p50, p95, p99, .. } = metrics;
    let share = metrics.dropped_share().unwrap_or(Exact::ZERO) * Exact::whole(100);
    [
        count(*served),
        count(*dropped),
        share,
        millis(*mean),
        millis(*p50),
        millis(*p95),
        millis(*p99),
        Exact::whole(digest),
    ]
}

/// The worked steps: of each lane the shares of its servers beside what theory has them at, what must be given up beside
/// what was, and the percentiles.
#[must_use]
pub fn steps(settings: &Settings, lang: Lang) -> Vec<Step> {
    let board = Board::of(settings);
    let plan = &board.runs().plan;
    let mut steps = vec![Step {
        id: "requests",
        text: texts::requests(lang, plan.requests.len()),
        value: count(plan.requests.len()),
    }];
    for (algorithm, metrics) in board.results() {
        lane_steps(&mut steps, settings, plan, (algorithm, metrics), lang);
    }
    steps
}

fn lane_steps(
    steps: &mut Vec<Step>,
    settings: &Settings,
    plan: &Plan,
    (algorithm, metrics): (Algorithm, &Metrics),
    lang: Lang,
) {
    for server in 0..plan.servers.len() {
        let Some(share) = metrics.share(server) else { continue };
        let theory = theory::share(algorithm, plan, server);
        steps.push(Step {
            id: "share",
            text: texts::share(lang, algorithm, server, (metrics.given[server], share), theory),
            value: share,
        });
    }
    let overflow = theory::overflow(algorithm, plan, settings.rate);
    let dropped = metrics.dropped_share().unwrap_or(Exact::ZERO);
    let text = texts::dropped(lang, algorithm, (metrics.dropped, metrics.come), overflow);
    steps.push(Step { id: "dropped-share", text, value: dropped });
    if let Some(expected) = theory::expected(algorithm, plan, settings) {
        let (mean, refused) = (millis(Some(expected.mean)), Exact::whole(expected.refused) / Exact::whole(1_000_000));
        let text = texts::expected(lang, algorithm, plan.places, (mean, refused), millis(metrics.mean));
        steps.push(Step { id: "theory-mean", text, value: mean });
    }
    for (id, percent, time) in [("p50", 50, metrics.p50), ("p95", 95, metrics.p95), ("p99", 99, metrics.p99)] {
        let rank = (metrics.served * percent).div_ceil(100);
        let text = texts::percentile(lang, algorithm, (percent, rank, metrics.served), millis(time));
        steps.push(Step { id, text, value: millis(time) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Arrivals, Other, Work};

    fn found(settings: &Settings, names: &[&str]) -> Vec<String> {
        let results = results(settings);
        let value = |name: &&str| results.iter().find(|result| result.name == *name).map(|result| result.value.text());
        names.iter().filter_map(value).collect()
    }

    #[test]
    fn requests_on_the_beat_come_out_as_worked_by_hand() {
        // 10 a second for 2 s on one server of 150 ms with 3 places: it does 1 in 150 ms while 1 comes in 100 ms.
        // Times in ms; work begins when the one before ends: 1: 100-250, 2 (200): 250-400, 3 (300): 400-550,
        // 4 (400, finds 3 alone since 2 has just ended; ends come before arrivals put in later): 550-700, ...
        let settings = Settings {
            second: Other::None,
            rate: Exact::whole(10),
            arrivals: Arrivals::Even,
            work: Work::Constant,
            servers: vec![Exact::whole(150)],
            places: Exact::whole(100),
            duration: Exact::whole(2),
            ..Settings::default()
        };
        // Request n comes at 100 n and ends at 100 + 150 n: it takes 100 + 50 n. Of 20 the median is the 10th, 600 ms;
        // the 19th takes 1,050, the 20th 1,100; the mean is 100 + 50 x 10.5 = 625.
        let names = ["first-served", "first-dropped", "first-mean", "first-p50", "first-p95", "first-p99"];
        assert_eq!(found(&settings, &names), ["20", "0", "625", "600", "1050", "1100"], "one long line");
        // Two places: 1 works 100-250, 2 waits from 200, 3 (300) waits while 2 works, 4 (400): 2 ends at 400. Its end
        // was put in before the arrival of 4 was, at 250 against 300, so it comes first: 3 works, 4 waits. 5 (500) finds
        // 3 in work and 4 waiting: dropped. 3 ends at 550; 6 (600) finds 4 alone.
        let two = Settings { places: Exact::whole(2), duration: Exact::new(1, 2), ..settings };
        assert_eq!(found(&two, &["first-served", "first-dropped"]), ["4", "1"], "the fifth finds no place");
    }

    #[test]
    fn lanes_that_are_not_there_are_nothing() {
        let settings = Settings { second: Other::None, ..Settings::default() };
        assert_eq!(found(&settings, &["second-served", "fourth-p99"]), ["0", "0"], "one lane");
        let all = results(&settings).len() + aws_model::RESULTS.len();
        assert_eq!(all, RESULTS.len(), "all are named");
    }
}
