//! A thousand questions of the person followed, against theory: each drawn by itself, and through the resolvers
//! with what they hold.

use skylet_chart::{Picture, Share};
use skylet_units::{Dice, Exact, Lang};

use crate::later_texts as words;
use crate::model::Summary;
use crate::outage::Outage;
use crate::settings::{ENDPOINTS, Policy, Settings};
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
    /// Of 1,000 questions through resolvers, by what these hold: evenly through all of them; where the policy looks at who
    /// asks, through that of the person followed.
    pub cached: [u64; ENDPOINTS],
}

impl Tally {
    /// Whether nothing is left to the dice: each endpoint is always told, or never.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.shares.iter().all(|share| [Exact::ZERO, Exact::ONE].contains(share))
    }

    /// How far what was drawn strays from theory: the gaps of all endpoints together, in questions.
    #[must_use]
    pub fn stray(&self) -> Exact {
        stray(&self.shares, &self.drawn)
    }

    /// Whether resolvers hold anything else than what is told now.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.cached.iter().zip(&self.shares).any(|(cached, share)| *cached > 0 && *share == Exact::ZERO)
    }
}

/// Draws looked at to tell how usual one is: those of the runs from 0.
const DRAWS: i64 = 100;
/// From the nearest to theory on, the one that stands for an unlucky draw: 96 are nearer.
const UNLUCKY: usize = 96;

/// How usual a draw is among 100 with the same settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Luck {
    /// So many come nearer to theory.
    pub nearer: usize,
    /// The run of an unlucky one.
    pub unlucky: i64,
}

/// How usual a draw of such parts is; none where nothing is drawn.
#[must_use]
pub fn luck(own: &Tally, parts: [u64; ENDPOINTS]) -> Option<Luck> {
    if own.is_certain() {
        return None;
    }
    let all = strays(&own.shares, parts);
    let nearer = all.iter().filter(|(stray, _)| *stray < own.stray()).count();
    all.get(UNLUCKY).map(|(_, unlucky)| Luck { nearer, unlucky: *unlucky })
}

/// The strays of all those draws, each with its run, from the nearest to theory on.
fn strays(shares: &[Exact; ENDPOINTS], parts: [u64; ENDPOINTS]) -> Vec<(Exact, i64)> {
    let mut all: Vec<_> = (0..DRAWS).map(|run| (stray(shares, &drawn(parts, run)), run)).collect();
    all.sort_unstable();
    all
}

/// How far what was drawn strays from theory: the gaps of all endpoints together, in questions.
fn stray(shares: &[Exact; ENDPOINTS], drawn: &[u64; ENDPOINTS]) -> Exact {
    let gap = |(drawn, share): (&u64, &Exact)| {
        let gap = whole(*drawn) - *share * whole(QUESTIONS);
        if gap < Exact::ZERO { Exact::ZERO - gap } else { gap }
    };
    drawn.iter().zip(shares).map(gap).fold(Exact::ZERO, |sum, gap| sum + gap)
}

fn whole(count: u64) -> Exact {
    Exact::whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Counts at the instant an outage stands at, with the dice of the run.
#[must_use]
pub fn tally(settings: &Settings, summary: &Summary, outage: &Outage) -> Tally {
    let shares: [Exact; ENDPOINTS] = std::array::from_fn(|endpoint| summary.share(endpoint));
    let parts = outage.plan().parts(settings.asker(), summary.is_healthy);
    let drawn = if outage.plan().names_all() {
        parts.map(|part| QUESTIONS * u64::from(part > 0))
    } else {
        drawn(parts, settings.run.floor_to_i64())
    };
    Tally { cached: cached(settings, outage), shares, drawn }
}

/// Of 1,000 questions, each drawn by itself: how many are told of each.
fn drawn(parts: [u64; ENDPOINTS], run: i64) -> [u64; ENDPOINTS] {
    let mut dice = Dice::new(u64::try_from(run).unwrap_or_default(), "tally");
    let mut counts = [0; ENDPOINTS];
    for _ in 0..QUESTIONS {
        if let Some(endpoint) = one(&parts, &mut dice) {
            counts[endpoint] += 1;
        }
    }
    counts
}

/// Of 1,000 questions through resolvers: how many are told of each.
fn cached(settings: &Settings, outage: &Outage) -> [u64; ENDPOINTS] {
    let own = outage.plan().resolver(settings.asker());
    let asked = match settings.policy {
        Policy::Simple | Policy::Weighted | Policy::Failover | Policy::Multivalue => &outage.holders[..],
        Policy::Latency | Policy::Geolocation | Policy::Geoproximity | Policy::IpBased => &outage.holders[own..=own],
    };
    let count = u64::try_from(asked.len().max(1)).unwrap_or(1);
    let mut counts = [0; ENDPOINTS];
    for (turn, holder) in (0..).zip(asked) {
        // 1,000 in as equal parts as may be.
        let part = QUESTIONS * (turn + 1) / count - QUESTIONS * turn / count;
        for (count, is_named) in counts.iter_mut().zip(holder.named) {
            *count += part * u64::from(is_named);
        }
    }
    counts
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

/// For each endpoint that is told of: its name, and a bar each for theory, drawn and cached, with its number.
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
        let theory = tally.shares[endpoint] * whole(QUESTIONS);
        let found = [theory, whole(tally.drawn[endpoint]), whole(tally.cached[endpoint])];
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

/// The endpoints that can be told, or that a cache still tells of.
fn told(tally: &Tally) -> impl Iterator<Item = usize> {
    (0..ENDPOINTS).filter(|endpoint| tally.shares[*endpoint] > Exact::ZERO || tally.cached[*endpoint] > 0)
}

/// A line of the table: an endpoint that is told of, theory, drawn, through caches.
#[must_use]
pub fn rows(lang: Lang, tally: &Tally) -> Vec<[String; 4]> {
    let row = |endpoint: usize| {
        let theory = tally.shares[endpoint] * whole(QUESTIONS);
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
        let summary = board.summary(settings, crate::plan::micros(settings.at));
        tally(settings, &summary, board.outage())
    }

    /// Seoul dies as the run begins: it is found dead at 90 s, and of twelve even ages of 60 s half have ended by 120 s.
    fn without_seoul(policy: Policy) -> Settings {
        let dies = skylet_contract::Happening { at: Exact::ZERO, verb: 0, target: 1 };
        Settings { policy, changes: vec![dies], at: Exact::whole(120), ..Settings::default() }
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
    fn most_draws_are_nearer_than_an_unlucky_one() {
        let settings = Settings {
            policy: Policy::Weighted,
            weights: [1, 1, 0].map(Exact::whole).to_vec(),
            run: Exact::whole(7),
            ..Settings::default()
        };
        let own = of_settings(&settings);
        let all = strays(&own.shares, [1, 1, 0]);
        assert_eq!(all.len(), 100, "the runs from 0 to 99");
        // 500 are to be expected of each of two: what one has too many the other has too few.
        assert_eq!(own.stray(), whole(2 * own.drawn[0].abs_diff(500)), "{:?}", own.drawn);
        assert!(all.contains(&(own.stray(), 7)), "the run itself is among them");
        // The gap of one is normal with a deviation of 15.8: half are within 10.7, 95 of 100 within 31.
        let gap = |at: usize| all[at].0 * Exact::new(1, 2);
        assert!((6..=16).contains(&gap(50).floor_to_i64()), "{}", gap(50));
        assert!((24..=44).contains(&gap(96).floor_to_i64()), "{}", gap(96));
        let found = luck(&own, [1, 1, 0]).expect("it is drawn");
        assert_eq!(found.nearer, all.iter().filter(|(stray, _)| *stray < own.stray()).count(), "of all of them");
        assert!(found.nearer < 96 && all[96].1 == found.unlucky, "the 97th is the unlucky one: {found:?}");
    }

    #[test]
    fn few_resolvers_skew_a_canary() {
        // (9/10)^4 = 65.61 %: of 200 runs with four resolvers about 131 give the canary nothing.
        let none = (0..200).filter(|run| of(&[1, 9], 4, *run).cached[0] == 0).count();
        assert!((105..=157).contains(&none), "{none} of 200");
    }

    #[test]
    fn what_resolvers_hold_is_what_people_get() {
        let settings = without_seoul(Policy::Failover);
        let tally = of_settings(&settings);
        assert_eq!((tally.drawn, tally.cached), ([0, 1_000, 0], [500, 500, 0]), "new answers, and the caches");
        assert!(tally.is_certain() && tally.is_stale(), "nothing is drawn, and half is old");
        // By latency it is the resolver of Sydney alone that counts there: it asked at 102.5 s.
        let sydney = of_settings(&Settings { policy: Policy::Latency, ..settings });
        assert_eq!((sydney.cached, sydney.is_stale()), ([0, 1_000, 0], false), "its own");
    }

    #[test]
    fn what_is_given_at_once_is_counted_for_each() {
        let settings = Settings { policy: Policy::Multivalue, ..Settings::default() };
        let tally = of_settings(&settings);
        assert_eq!((tally.drawn, tally.is_certain()), ([1_000; 3], true), "all three each time");
        assert!(!of(&[1, 1], 7, 0).is_certain(), "weights are drawn");
    }

    #[test]
    fn what_was_given_at_once_is_held_at_once() {
        let mut settings = without_seoul(Policy::Multivalue);
        let tally = of_settings(&settings);
        assert_eq!(
            (tally.drawn, tally.cached),
            ([0, 1_000, 1_000], [500, 1_000, 1_000]),
            "Seoul in half of the answers"
        );
        assert!(tally.is_stale(), "and so it says");
        // Virginia dies too: from 210 s on all new answers name Frankfurt alone, from 270 s on all there are.
        let dies = skylet_contract::Happening { at: Exact::whole(120), verb: 0, target: 2 };
        settings.changes.push(dies);
        let settings = Settings { at: Exact::whole(240), duration: Exact::whole(300), ..settings };
        assert_eq!(of_settings(&settings).cached, [0, 500, 1_000], "Virginia in half of them");
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
