//! How long answers took in each lane, all of them: where most are, and how long the tail is.

use skylet_chart::Picture;
use skylet_chart::charts::{Histogram, Lane, Mark, Series, Words, histogram};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

use super::{Look, Row, distribution_texts as words};
use crate::metrics::{Metrics, percentile};
use crate::runs::Runs;
use crate::settings::Settings;
use crate::texts;

/// Where bins begin in each power of ten: six of about the same factor, at numbers that can be read.
const STEPS: [i64; 6] = [10, 15, 20, 30, 50, 70];

/// Height of the plot.
const HEIGHT: i16 = 180;

/// Percentiles that are pointed at; of more than two lanes only the second.
const PERCENTS: [(usize, &str); 3] = [(50, "p50"), (95, "p95"), (99, "p99")];

/// The times of the answers of each lane in the whole run, from the shortest up.
#[must_use]
pub fn times(settings: &Settings) -> (Vec<Vec<Micros>>, Vec<Metrics>) {
    let mut runs = Runs::of(settings);
    // A plan is finite, so that its end is always reached.
    let wholes = runs.whole().unwrap_or_default();
    let of = |whole: &crate::runs::Whole| {
        let served = whole.ends.iter().zip(&runs.plan.requests).filter_map(|(end, request)| {
            let (at, ending) = (*end)?;
            ending.is_served().then(|| at - request.at)
        });
        let mut times: Vec<_> = served.collect();
        times.sort_unstable();
        times
    };
    let times = wholes.iter().map(of).collect();
    (times, wholes.into_iter().map(|whole| whole.metrics).collect())
}

/// The edges of the bins that hold all these times, in microseconds; none without times.
#[must_use]
pub fn edges(times: &[Vec<Micros>]) -> Vec<i64> {
    let all = || times.iter().flatten().map(|time| time.0);
    let (Some(least), Some(most)) = (all().min(), all().max()) else { return Vec::new() };
    let ladder = (0..8).flat_map(|power| STEPS.map(|step| step * 10_i64.pow(power)));
    let ladder: Vec<_> = std::iter::once(0).chain(ladder).collect();
    let first = ladder.partition_point(|edge| *edge <= least).saturating_sub(1);
    let last = ladder.partition_point(|edge| *edge <= most).min(ladder.len() - 1);
    ladder[first..=last].to_vec()
}

/// How many of some times, from the shortest up, are in each bin.
#[must_use]
pub fn counts(times: &[Micros], edges: &[i64]) -> Vec<u64> {
    let below = |edge: i64| times.partition_point(|time| time.0 < edge);
    edges.windows(2).map(|edge| (below(edge[1]) - below(edge[0])) as u64).collect()
}

/// Everything the panel shows.
#[must_use]
pub fn look(settings: &Settings, lang: Lang) -> Look {
    let (times, metrics) = times(settings);
    let names = texts::lane_names(lang, &settings.lanes(), settings.forked().is_some());
    let mut says = vec![words::tails(lang, &names, &metrics)];
    says.extend(words::left_out(lang, &names, &metrics));
    says.push(words::HOW.get(lang).to_owned());
    let row = Row { picture: drawn(&times, &names), ..Row::default() };
    Look { rows: vec![row], says, facts: Vec::new() }
}

fn drawn(times: &[Vec<Micros>], names: &[String]) -> Picture {
    let edges = edges(times);
    let counted: Vec<_> = times.iter().map(|times| counts(times, &edges)).collect();
    let look = |at: usize| u8::try_from(at + 1).unwrap_or(u8::MAX);
    let lanes: Vec<_> = counted
        .iter()
        .zip(names)
        .enumerate()
        .map(|(at, (counts, name))| Lane { series: Series { look: look(at), name }, counts })
        .collect();
    let pointed = if times.len() > 2 { &PERCENTS[1..2] } else { &PERCENTS };
    let marks: Vec<_> = times
        .iter()
        .enumerate()
        .flat_map(|(at, times)| {
            pointed.iter().filter_map(move |(percent, name)| {
                let time = percentile(times, *percent)?;
                Some(Mark { at: time.0, label: format!("{name} {}", texts::millis(time)), look: look(at) })
            })
        })
        .collect();
    histogram(&Histogram {
        edges: &edges,
        lanes: &lanes,
        is_outlined: lanes.len() > 2,
        marks: &marks,
        most: None,
        edge_words: Words(&|edge| (Exact::whole(edge) / Exact::whole(1_000)).grouped()),
        count_words: Words(&|count| Exact::whole(count).grouped()),
        height: HEIGHT,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::settings::Other;

    #[test]
    fn every_answer_is_in_one_bin() {
        let settings = Settings { third: Other::Random, ..Settings::default() };
        let (times, metrics) = times(&settings);
        let edges = edges(&times);
        for (times, metrics) in times.iter().zip(&metrics) {
            assert_eq!(counts(times, &edges).iter().sum::<u64>(), metrics.served as u64, "all that were answered");
            assert_eq!(percentile(times, 95), metrics.p95, "as the table has it");
        }
        let text = look(&settings, Lang::En).rows[0].picture.to_string();
        assert_eq!(text.matches("p95 ").count(), 3, "one for each of three lanes\n{text}");
        assert!(!text.contains("p50 "), "and no more");
    }

    #[test]
    fn bins_are_at_numbers_that_can_be_read() {
        let of = |millis: &[i64]| edges(&[millis.iter().map(|ms| Micros::millis(*ms)).collect()]);
        assert_eq!(of(&[]), [0_i64; 0], "no times, no bins");
        // 60 ms is in 50 to 70, 230 ms in 200 to 300.
        assert_eq!(of(&[60, 230]), [50, 70, 100, 150, 200, 300].map(|ms| ms * 1_000), "60 to 230 ms");
        assert_eq!(of(&[100]), [100_000, 150_000], "an edge begins its bin");
        let times: Vec<_> = [100, 149, 150, 299].map(Micros::millis).to_vec();
        assert_eq!(counts(&times, &[100_000, 150_000, 200_000, 300_000]), [2, 1, 1], "two, one, one");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_time_is_lost(mut list in prop::collection::vec(1_i64..400_000_000, 1..60)) {
            list.sort_unstable();
            let times: Vec<_> = list.into_iter().map(Micros).collect();
            let edges = edges(std::slice::from_ref(&times));
            prop_assert!(edges.windows(2).all(|edge| edge[0] < edge[1]), "{edges:?}");
            prop_assert_eq!(counts(&times, &edges).iter().sum::<u64>(), times.len() as u64);
        }
    }
}
