//! Why not another endpoint, and how little would have to change: the smallest single change that makes it answer, as the
//! engine itself finds it. Applying it makes the endpoint answer; a step less does not.

use skylet_contract::{Happening, Setting, Value};
use skylet_facts::{places, route53};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

use crate::city_texts::city;
use crate::later_texts as words;
use crate::model::Board;
use crate::settings::{self, Checks, ENDPOINTS, PEOPLE, Policy, Settings, Verb};
use crate::{place, plan, texts};

/// A change of one setting that makes an endpoint answer the person followed.
#[derive(Debug, Clone)]
pub struct Flip {
    /// The endpoint.
    pub endpoint: usize,
    /// What to change.
    pub setting: &'static Setting,
    /// To what.
    pub value: Value,
    /// The change in words.
    pub text: String,
}

/// One for each endpoint that does not answer now, where a single change of the policy's own settings, of the people or of
/// what is dead is enough.
#[must_use]
pub fn flips(lang: Lang, settings: &Settings, board: &mut Board, now: Micros) -> Vec<Flip> {
    let summary = board.summary(settings, now);
    let losers = (0..ENDPOINTS).filter(|endpoint| summary.share(*endpoint) == Exact::ZERO);
    losers.filter_map(|endpoint| flip(lang, settings, summary.is_healthy, endpoint)).collect()
}

/// Whether an endpoint answers the person followed under some health.
fn answers(settings: &Settings, is_healthy: [bool; ENDPOINTS], endpoint: usize) -> bool {
    let choices = plan::choices(settings, settings.asker(), is_healthy);
    choices.iter().any(|choice| choice.record == endpoint && choice.share > Exact::ZERO)
}

fn flip(lang: Lang, settings: &Settings, is_healthy: [bool; ENDPOINTS], endpoint: usize) -> Option<Flip> {
    let own = match settings.policy {
        Policy::Weighted => weight(lang, settings, is_healthy, endpoint),
        Policy::Geoproximity => {
            bias(lang, settings, is_healthy, endpoint).or_else(|| moved(lang, settings, is_healthy, endpoint))
        }
        Policy::Latency | Policy::Geolocation => moved(lang, settings, is_healthy, endpoint),
        Policy::Failover => kill(lang, settings, is_healthy, endpoint),
        Policy::IpBased => person(lang, settings, is_healthy, endpoint),
        // All of their records answer, unless they are unhealthy.
        Policy::Simple | Policy::Multivalue => None,
    };
    own.or_else(|| heal(lang, settings, is_healthy, endpoint))
}

fn with(list: &[Exact], at: usize, value: i64) -> Vec<Exact> {
    let mut list = list.to_vec();
    list.resize(ENDPOINTS, Exact::ZERO);
    list[at] = Exact::whole(value);
    list
}

fn weight(lang: Lang, settings: &Settings, is_healthy: [bool; ENDPOINTS], endpoint: usize) -> Option<Flip> {
    let weights = with(&settings.weights, endpoint, 1);
    let tried = Settings { weights: weights.clone(), ..settings.clone() };
    answers(&tried, is_healthy, endpoint).then(|| Flip {
        endpoint,
        setting: &settings::WEIGHTS,
        value: Value::List(weights.into()),
        text: words::flip_weight(lang, endpoint),
    })
}

/// The least bias above its own with which it is the nearest.
fn bias(lang: Lang, settings: &Settings, is_healthy: [bool; ENDPOINTS], endpoint: usize) -> Option<Flip> {
    let tried = |bias: i64| Settings { bias: with(&settings.bias, endpoint, bias), ..settings.clone() };
    // More bias never makes it farther, so half of what is left can be left out each time.
    let (mut below, mut above) = (settings.bias(endpoint), route53::BIAS_MAX.whole());
    if !answers(&tried(above), is_healthy, endpoint) {
        return None;
    }
    while above - below > 1 {
        let middle = i64::midpoint(above, below);
        if answers(&tried(middle), is_healthy, endpoint) { above = middle } else { below = middle }
    }
    let value = Value::List(tried(above).bias.into());
    Some(Flip { endpoint, setting: &settings::BIAS, value, text: words::flip_bias(lang, endpoint, above) })
}

/// The nearest city from where it would answer.
fn moved(lang: Lang, settings: &Settings, is_healthy: [bool; ENDPOINTS], endpoint: usize) -> Option<Flip> {
    if settings.resolver_city().is_some() {
        return None;
    }
    let person = settings.asker();
    let from = settings.place(person).point?;
    let tried = |city: usize| Settings { people: settings.moved(person, city), ..settings.clone() };
    let answers = |city: &usize| answers(&tried(*city), is_healthy, endpoint);
    let cities = (0..places::CITIES.len()).filter(answers);
    let city = cities.min_by_key(|city| place::km(from, places::CITIES[*city].place))?;
    let km = place::km(from, places::CITIES[city].place);
    let value = Value::List(tried(city).people.into());
    Some(Flip { endpoint, setting: &settings::PEOPLE_AT, value, text: words::flip_city(lang, endpoint, city, km) })
}

/// What stands before it is killed, and Route 53 knows.
fn kill(lang: Lang, settings: &Settings, is_healthy: [bool; ENDPOINTS], endpoint: usize) -> Option<Flip> {
    let before = [0, 1].into_iter().find(|other| *other != endpoint && is_healthy[*other])?;
    let mut after = is_healthy;
    after[before] = false;
    if settings.checks == Checks::Off || !answers(settings, after, endpoint) {
        return None;
    }
    let mut changes = settings.changes.clone();
    changes.retain(|change| change.target != i64::try_from(before).unwrap_or_default() + 1);
    let target = i64::try_from(before).unwrap_or_default() + 1;
    let kill = Happening { at: Exact::ZERO, verb: Verb::Kill as usize, target };
    changes.insert(0, kill);
    Some(Flip {
        endpoint,
        setting: &settings::CHANGES,
        value: Value::Happenings(changes),
        text: words::flip_kill(lang, endpoint, before),
    })
}

/// Somebody else in whose block of addresses it answers.
fn person(lang: Lang, settings: &Settings, is_healthy: [bool; ENDPOINTS], endpoint: usize) -> Option<Flip> {
    let tried = |person: usize| Settings { asker: number(person), ..settings.clone() };
    let person = (0..PEOPLE.len()).find(|person| answers(&tried(*person), is_healthy, endpoint))?;
    let text = words::flip_person(lang, endpoint, &texts::person(lang, settings, person, city));
    Some(Flip { endpoint, setting: &settings::ASKER, value: Value::Quantity(number(person)), text })
}

/// A person as the setting counts them.
fn number(person: usize) -> Exact {
    Exact::whole(i64::try_from(person + 1).unwrap_or_default())
}

/// What was killed is not, and Route 53 knows.
fn heal(lang: Lang, settings: &Settings, is_healthy: [bool; ENDPOINTS], endpoint: usize) -> Option<Flip> {
    let mut after = is_healthy;
    after[endpoint] = true;
    if is_healthy[endpoint] || !answers(settings, after, endpoint) {
        return None;
    }
    let target = i64::try_from(endpoint).unwrap_or_default() + 1;
    let changes = settings.changes.iter().filter(|change| change.target != target).copied().collect();
    let text = words::flip_heal(lang, endpoint);
    Some(Flip { endpoint, setting: &settings::CHANGES, value: Value::Happenings(changes), text })
}

#[cfg(test)]
mod tests {
    use super::*;
    use skylet_contract::{defaults, position};

    fn flips_of(settings: &Settings) -> Vec<Flip> {
        flips(Lang::En, settings, &mut Board::of(settings), Micros::ZERO)
    }

    /// The settings with the change made.
    fn applied(given: &[(&'static Setting, Value)], flip: &Flip) -> Settings {
        let mut values = defaults(Settings::TABLE);
        for (setting, value) in
            given.iter().map(|(setting, value)| (*setting, value)).chain([(flip.setting, &flip.value)])
        {
            let at = position(Settings::TABLE, setting.name).expect("a setting");
            values[at] = value.clone();
        }
        Settings::from_values(&values)
    }

    #[test]
    fn a_bias_of_24_brings_virginia_to_seoul_and_23_does_not() {
        // Seoul, dead: 8,550 km to Frankfurt; 11,140 to Virginia, times 0.76 is 8,466, times 0.77 is 8,578.
        let settings = Settings { policy: Policy::Geoproximity, asker: Exact::ONE, ..Settings::default() };
        let is_healthy = [false, true, true];
        let flip = bias(Lang::En, &settings, is_healthy, 1).expect("a bias");
        assert_eq!(flip.value, Value::List(with(&[], 1, 24).into()), "24");
        for (bias, expected) in [(23, false), (24, true)] {
            let settings = Settings { bias: with(&[], 1, bias), ..settings.clone() };
            assert_eq!(answers(&settings, is_healthy, 1), expected, "{bias}");
        }
    }

    #[test]
    fn every_change_offered_makes_the_loser_answer() {
        for policy in Policy::ALL {
            for asker in [1, 5, 6, 9, 12] {
                let given =
                    [(&settings::POLICY, policy.value()), (&settings::ASKER, Value::Quantity(Exact::whole(asker)))];
                let settings = Settings { policy: *policy, asker: Exact::whole(asker), ..Settings::default() };
                for flip in flips_of(&settings) {
                    let after = applied(&given, &flip);
                    let mut board = Board::of(&after);
                    // A kill is known after 90 s.
                    let end = board.run.end;
                    let summary = board.summary(&after, end);
                    assert!(summary.share(flip.endpoint) > Exact::ZERO, "{policy:?} {asker} {}", flip.text);
                }
            }
        }
        let latency = Settings::default();
        assert_eq!(flips_of(&latency).len(), 2, "both others could answer somebody");
        let blocks = Settings { policy: Policy::IpBased, ..Settings::default() };
        assert_eq!(flips_of(&blocks).len(), 2, "each block has its people");
    }

    #[test]
    fn what_is_dead_answers_once_it_is_healed() {
        // The asker in Seoul: each policy but simple has Seoul left out, three minutes after it was killed.
        for policy in Policy::ALL.iter().filter(|policy| **policy != Policy::Simple) {
            let kill = Happening { at: Exact::ZERO, verb: Verb::Kill as usize, target: 1 };
            let settings = Settings { policy: *policy, asker: Exact::ONE, changes: vec![kill], ..Settings::default() };
            let mut board = Board::of(&settings);
            let end = board.run.end;
            let found = flips(Lang::En, &settings, &mut board, end);
            // A single continent holds Seoul: where all that apply are dead, it answers all the same.
            if *policy == Policy::Geolocation {
                assert!(found.iter().all(|flip| flip.endpoint != 0 || flip.setting.name == "changes"), "{found:?}");
            }
            let Some(flip) = found.iter().find(|flip| flip.endpoint == 0) else {
                assert!(board.summary(&settings, end).share(0) > Exact::ZERO, "{policy:?}: no way back");
                continue;
            };
            let given = [
                (&settings::POLICY, policy.value()),
                (&settings::ASKER, Value::Quantity(Exact::ONE)),
                (&settings::CHANGES, Value::Happenings(vec![kill])),
            ];
            let after = applied(&given, flip);
            let mut board = Board::of(&after);
            let end = board.run.end;
            assert!(board.summary(&after, end).share(0) > Exact::ZERO, "{policy:?}: {}", flip.text);
        }
    }
}
