//! A thousand questions of the person followed, against theory: each drawn by itself, and through resolvers that cache.

use skylet_chart::{Picture, Share};
use skylet_units::{Dice, Exact, Lang};

use crate::later_texts as words;
use crate::model::Summary;
use crate::settings::{ENDPOINTS, Settings};
use crate::texts::ENDPOINT_NAMES;

/// How many questions are counted.
pub const QUESTIONS: u64 = 1_000;

/// What was counted, and what was to be expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The exact share of each endpoint.
    pub shares: [Exact; ENDPOINTS],
    /// Of 1,000 questions, each drawn by itself: how many were told of each. Several may be told at once.
    pub drawn: [u64; ENDPOINTS],
    /// Of 1,000 questions evenly through the resolvers, each of which draws once and caches.
    pub cached: [u64; ENDPOINTS],
}

/// Counts, with the dice of the run; `parts` are those in which the endpoints are told.
#[must_use]
pub fn tally(settings: &Settings, summary: &Summary, parts: [u64; ENDPOINTS]) -> Tally {
    let shares: [Exact; ENDPOINTS] = std::array::from_fn(|endpoint| summary.share(endpoint));
    let is_at_once = shares.iter().fold(Exact::ZERO, |sum, share| sum + *share) > Exact::ONE;
    let seed = u64::try_from(settings.run.floor_to_i64()).unwrap_or_default();
    let count = |dice: &mut Dice, times: u64, each: &dyn Fn(u64) -> u64| {
        let mut counts = [0; ENDPOINTS];
        for turn in 0..times {
            let told = one(&parts, dice);
            for (endpoint, count) in counts.iter_mut().enumerate() {
                let is_told = if is_at_once { shares[endpoint] > Exact::ZERO } else { told == Some(endpoint) };
                *count += if is_told { each(turn) } else { 0 };
            }
        }
        counts
    };
    let drawn = count(&mut Dice::new(seed, "tally"), QUESTIONS, &|_| 1);
    let resolvers = u64::try_from(Settings::count(settings.resolvers).max(1)).unwrap_or(1).min(QUESTIONS);
    let cached = count(&mut Dice::new(seed, "caches"), resolvers, &|turn| {
        // 1,000 in as equal parts as may be.
        QUESTIONS * (turn + 1) / resolvers - QUESTIONS * turn / resolvers
    });
    Tally { shares, drawn, cached }
}

/// One endpoint by parts; none where there is no answer.
fn one(parts: &[u64; ENDPOINTS], dice: &mut Dice) -> Option<usize> {
    let mut at = dice.below(parts.iter().sum::<u64>().max(1));
    parts.iter().position(|part| {
        let is_it = at < *part;
        at = at.saturating_sub(*part);
        is_it
    })
}

/// Height of a bar's row and of the bar in it; of what names an endpoint above its three, and of what is left below them.
const ROW: i16 = 20;
const BAR: i16 = 14;
const HEAD: i16 = 22;
const GAP: i16 = 12;
/// Where bars begin and where the longest ends, in hundredths: names stand to their left, numbers to their right.
const LEFT: i64 = 33;
const RIGHT: i64 = 81;

/// For each endpoint that can be told: its name, and a bar each for theory, drawn and cached, with its number.
#[must_use]
pub fn picture(lang: Lang, tally: &Tally) -> Picture {
    let told: Vec<_> = told(tally).collect();
    let rows = i16::try_from(told.len()).unwrap_or_default();
    let mut picture = Picture::new(rows * (HEAD + 3 * ROW + GAP));
    let names = [words::TALLY_HEADS_THEORY, words::TALLY_BAR_DRAWN, words::TALLY_BAR_CACHED];
    for (row, endpoint) in (0_i16..).zip(told) {
        let top = row * (HEAD + 3 * ROW + GAP);
        let (series, path) = MARKS[endpoint];
        picture.mark(series, (Share::ZERO, top + 10), path);
        picture.text("start whose", (Share::ZERO, top + 15), ENDPOINT_NAMES[endpoint].get(lang).to_owned());
        let count = |count: u64| Exact::whole(i64::try_from(count).unwrap_or(i64::MAX));
        let theory = tally.shares[endpoint] * Exact::whole(1_000);
        let found = [theory, count(tally.drawn[endpoint]), count(tally.cached[endpoint])];
        for (line, (name, found)) in (0_i16..).zip(names.into_iter().zip(found)) {
            let top = top + HEAD + line * ROW;
            let long = (found * Exact::whole((RIGHT - LEFT) * 10)).floor_to_i64();
            let end = Share::of(LEFT * 10_000 + long, 1_000_000);
            picture.text("start", (Share::ZERO, top + 12), name.get(lang).to_owned());
            let class = if line == 0 { "theory" } else { series };
            picture.rect(class, Share::of(LEFT, 100), end, (top, BAR));
            picture.text("number", (end, top + 12), words::times(lang, found));
        }
    }
    picture
}

/// Each endpoint's series and, as on the map, shape.
const MARKS: [(&str, &str); ENDPOINTS] =
    [("s1", "M6-6A6 6 0 1 1 5.99-6Z"), ("s2", "M0-5.5H11V5.5H0Z"), ("s3", "M6-6L12 5.5H0Z")];

/// The endpoints that can be told.
fn told(tally: &Tally) -> impl Iterator<Item = usize> {
    (0..ENDPOINTS).filter(|endpoint| tally.shares[*endpoint] > Exact::ZERO)
}

/// A line of the table: an endpoint that can be told, theory, drawn, through caches.
#[must_use]
pub fn rows(lang: Lang, tally: &Tally) -> Vec<[String; 4]> {
    let row = |endpoint: usize| {
        let theory = tally.shares[endpoint] * Exact::whole(1_000);
        [
            ENDPOINT_NAMES[endpoint].get(lang).to_owned(),
            words::times(lang, theory),
            tally.drawn[endpoint].to_string(),
            tally.cached[endpoint].to_string(),
        ]
    };
    told(tally).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Board;
    use crate::settings::Policy;

    fn of(weights: &[i64], resolvers: i64, run: i64) -> Tally {
        let settings = Settings {
            policy: Policy::Weighted,
            weights: weights.iter().map(|weight| Exact::whole(*weight)).collect(),
            resolvers: Exact::whole(resolvers),
            run: Exact::whole(run),
            ..Settings::default()
        };
        of_settings(&settings)
    }

    fn of_settings(settings: &Settings) -> Tally {
        let mut board = Board::of(settings);
        let summary = board.summary(settings, skylet_sim::Micros::ZERO);
        tally(settings, &summary, board.outage().plan().parts(settings.asker(), summary.is_healthy))
    }

    #[test]
    fn counts_come_to_a_thousand_and_near_theory() {
        for run in 0..50 {
            let tally = of(&[20, 50, 70], 7, run);
            assert_eq!(tally.shares, [Exact::new(1, 7), Exact::new(5, 14), Exact::new(1, 2)], "20, 50, 70 of 140");
            assert_eq!((tally.drawn.iter().sum::<u64>(), tally.cached.iter().sum::<u64>()), (1_000, 1_000), "{run}");
            // Half of 1,000 with a standard deviation of 15.8: within five of them.
            assert!((421..=579).contains(&tally.drawn[2]), "{run}: {:?}", tally.drawn);
            assert!(tally.cached.iter().all(|count| count % 142 <= 7), "{run}: whole resolvers, {:?}", tally.cached);
        }
    }

    #[test]
    fn few_resolvers_skew_a_canary() {
        // (9/10)^4 = 65.61 %: of 200 runs with four resolvers about 131 give the canary nothing.
        let none = (0..200).filter(|run| of(&[1, 9], 4, *run).cached[0] == 0).count();
        assert!((105..=157).contains(&none), "{none} of 200");
    }

    #[test]
    fn what_is_given_at_once_is_counted_for_each() {
        let settings = Settings { policy: Policy::Multivalue, ..Settings::default() };
        assert_eq!(of_settings(&settings).drawn, [1_000; 3], "all three each time");
    }

    #[test]
    fn a_record_that_never_answers_has_no_row() {
        // 1 of 10: 100 of 1,000 are to be expected, and the bar of theory is a tenth of 48 % long.
        let tally = of(&[1, 9], 10, 0);
        let picture = picture(Lang::En, &tally).to_string();
        assert_eq!(rows(Lang::En, &tally).iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), ["Seoul", "Virginia"]);
        assert!(!picture.contains("Frankfurt") && !picture.contains(" s3"), "{picture}");
        assert!(picture.contains("rect theory x 33.00% w 4.80%") && picture.contains(" 100\n"), "{picture}");
        assert_eq!(picture.lines().filter(|line| line.starts_with("text number")).count(), 6, "three each: {picture}");
    }
}
