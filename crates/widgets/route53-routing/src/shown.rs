//! Everything on screen for one state: every text in one language, every place in the picture.
//!
//! Pure: the view only puts these values where they belong, so what is shown can be tested without a browser and what is
//! narrated comes from the same numbers.

use skylet_chart::Picture;
use skylet_sim::Micros;
use skylet_units::{Exact, Lang};

use crate::exposure::seconds;
use crate::frame::{self, Side, Spot};
use crate::model::{Board, Summary};
use crate::outage::Outage;
use crate::place;
use crate::plan::{CHECKERS, Plan};
use crate::settings::{ENDPOINT_PLACES, ENDPOINTS, PEOPLE, Settings};
use crate::texts::{self, Cities};
use crate::time;

/// Somebody on the map, with what their resolver holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Where they are drawn.
    pub at: Spot,
    /// The endpoint they are sent to, and where it is drawn; none where there was no answer.
    pub held: Option<(usize, Spot)>,
    /// Whether that one does not answer.
    pub is_exposed: bool,
    /// Whether the decision shown is theirs.
    pub is_followed: bool,
    /// Seconds until their resolver asks again.
    pub left: String,
    /// The same as a part of the TTL, in hundredths.
    pub ring: u8,
    /// How far the question goes that their resolver has just asked, in hundredths; none if it has not.
    pub asks: Option<u8>,
    /// Where they are.
    pub name: String,
    /// On which side of them that stands.
    pub side: Side,
    /// The same on a narrow screen; nowhere but for the one followed.
    pub side_narrow: Side,
    /// All of that in words.
    pub says: String,
}

/// An endpoint on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// Where it is drawn.
    pub at: Spot,
    /// Whether it answers.
    pub is_up: bool,
    /// Whether Route 53 takes it for healthy.
    pub is_healthy: bool,
    /// How many of its health checkers say it is healthy, in hundredths; none where nobody looks.
    pub checkers: Option<u8>,
    /// What pressing it does.
    pub button: String,
    /// Its name and how it is.
    pub says: String,
}

/// What is on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The question in the title line.
    pub question: String,
    /// Everything the picture shows, in sentences.
    pub narration: String,
    /// The twelve people.
    pub people: Vec<Person>,
    /// The three endpoints.
    pub endpoints: Vec<Endpoint>,
    /// Where the resolver is drawn that all ask through; none if each has one near by.
    pub resolver: Option<Spot>,
    /// The bar of the whole run: exposed resolvers over time.
    pub bar: Picture,
    /// The last instant there is.
    pub end: Micros,
    /// What the big number is.
    pub lead: String,
    /// The big number.
    pub answer: String,
    /// The answer in a sentence.
    pub sentence: String,
}

/// Lays out everything at an instant; `city` names cities.
#[must_use]
pub fn shown(board: &mut Board, settings: &Settings, now: Micros, lang: Lang, city: Cities) -> Shown {
    let summary = board.summary(settings, now);
    let asker = texts::person(lang, settings, settings.asker(), city);
    let sentence = texts::sentence(lang, &summary, &asker);
    let moment_says = texts::moment_says(lang, &summary);
    let endpoints = endpoints(lang, &summary, board.outage());
    let people = people((lang, city), settings, &summary, board.outage(), &endpoints);
    let (ticks, words) = (texts::ticks(lang, summary.end), [texts::BAR_MARKS.get(lang), texts::BAR_AREA.get(lang)]);
    Shown {
        question: texts::question(lang, &summary),
        narration: format!("{moment_says} {sentence}"),
        people,
        endpoints,
        resolver: settings.resolver_city().and_then(|city| place::Place::of_city(city).point).map(frame::spot),
        bar: time::picture(&board.run, board.beside.as_ref(), summary.resolvers, &ticks, words),
        end: summary.end,
        lead: texts::lead(lang, &summary),
        answer: summary.count().to_string(),
        sentence,
    }
}

fn endpoints(lang: Lang, summary: &Summary, outage: &Outage) -> Vec<Endpoint> {
    let of = |endpoint: usize| {
        let is_up = summary.is_up[endpoint];
        let healthy = outage.healthy_checkers(endpoint);
        Endpoint {
            at: frame::spot(ENDPOINT_PLACES[endpoint]),
            is_up,
            is_healthy: summary.is_healthy[endpoint],
            checkers: summary.is_checked.then(|| hundredths(healthy, CHECKERS)),
            button: texts::toggle(is_up).get(lang).to_owned(),
            says: texts::endpoint_says(lang, endpoint, is_up, summary.is_checked.then_some(healthy)),
        }
    };
    (0..ENDPOINTS).map(of).collect()
}

fn hundredths(part: usize, whole: usize) -> u8 {
    u8::try_from(part * 100 / whole.max(1)).unwrap_or(100)
}

fn people(
    (lang, city): (Lang, Cities),
    settings: &Settings,
    summary: &Summary,
    outage: &Outage,
    endpoints: &[Endpoint],
) -> Vec<Person> {
    let fixed: Vec<_> = endpoints.iter().map(|endpoint| endpoint.at).collect();
    let persons = 0..PEOPLE.len();
    let wanted: Vec<_> =
        persons.clone().map(|person| frame::spot(settings.place(person).point.unwrap_or_default())).collect();
    let spots = frame::spread(&fixed, &wanted);
    let names: Vec<_> = persons.map(|person| texts::person(lang, settings, person, city)).collect();
    let widths: Vec<_> = spots.iter().copied().zip(names.iter().map(|name| width(name))).collect();
    let sides = frame::sides(frame::WIDE_SHEET, &fixed, &spots, &widths);
    let followed = widths.get(settings.asker()).copied().unwrap_or_default();
    let narrow = frame::sides(frame::NARROW_SHEET, &fixed, &spots, &[followed]);
    let side_narrow = narrow.first().copied().unwrap_or(Side::Below);
    let ttl = outage.plan().ttl.0.max(1);
    let one = |(person, ((at, name), side)): (usize, ((Spot, String), Side))| {
        let resolver = outage.plan().resolver(person);
        let holder = outage.holders.get(resolver);
        let left = holder.map_or(0, |holder| (holder.until - summary.now).0.max(0));
        let held = holder.and_then(|holder| holder.endpoint);
        let is_exposed = holder.is_some() && outage.is_exposed(resolver);
        let left_s = (left + 999_999) / 1_000_000;
        Person {
            at,
            held: held.map(|endpoint| (endpoint, fixed[endpoint])),
            is_exposed,
            is_followed: person == settings.asker(),
            left: left_s.to_string(),
            ring: u8::try_from(left.min(ttl) * 100 / ttl).unwrap_or(100),
            asks: asks(outage.plan(), resolver, summary.now),
            says: texts::person_says(lang, &name, held, left_s, is_exposed),
            name,
            side,
            side_narrow: if person == settings.asker() { side_narrow } else { Side::Nowhere },
        }
    };
    spots.into_iter().zip(names).zip(sides).enumerate().map(one).collect()
}

/// How far the last question of a resolver has gone, in hundredths of the time it is drawn for.
fn asks(plan: &Plan, resolver: usize, now: Micros) -> Option<u8> {
    let (_, since) = plan.asked(resolver, now)?;
    let pulse = plan.pulse();
    (since < pulse).then(|| u8::try_from(since.0 * 100 / pulse.0).unwrap_or(100))
}

/// About how wide a name is, in px.
fn width(name: &str) -> i64 {
    name.chars().map(|letter| if letter.is_ascii() { 7 } else { 13 }).sum()
}

impl Summary {
    /// The big number: resolvers on a dead endpoint once there is one, else those that hold the first endpoint's address.
    #[must_use]
    pub const fn count(&self) -> usize {
        if self.is_dead() { self.exposure.still } else { self.holding[0] }
    }

    /// Whether an endpoint has stopped by now.
    #[must_use]
    pub const fn is_dead(&self) -> bool {
        match self.stop {
            Some(stop) => stop.0 <= self.now.0,
            None => false,
        }
    }
}

/// An instant as settings have it, in seconds.
#[must_use]
pub fn at(instant: Micros) -> Exact {
    seconds(instant)
}

#[cfg(test)]
mod tests {
    use skylet_contract::Happening;

    use super::*;
    use crate::plan::micros;

    fn of(settings: &Settings, lang: Lang) -> Shown {
        shown(&mut Board::of(settings), settings, micros(settings.at), lang, crate::city_texts::city)
    }

    #[test]
    fn at_first_nothing_is_dead() {
        let shown = of(&Settings::default(), Lang::En);
        let settings = Settings::default();
        let expected = crate::model::expected(&settings, &crate::model::summary(&settings));
        let equation = texts::equation(Lang::En, true, expected, settings.ttl);
        assert_eq!(equation, "detection 90 s + mean TTL left 30 s = 120 s", "30 x 3, 60 / 2");
        assert_eq!(shown.sentence, "Asked from Sydney now, the answer is Seoul. No endpoint is dead.", "146 ms");
        assert_eq!(shown.answer, "5", "who holds Seoul: itself, Tokyo, Hong Kong, Singapore, Sydney");
        assert!(shown.people.iter().all(|person| !person.is_exposed), "nobody");
    }

    #[test]
    fn who_asks_is_seen_asking() {
        // A fortieth of 180 s is 4.5 s; the first of twelve ages of 60 s ends after half of 5 s.
        let asks = |at: i64| {
            let settings = Settings { at: Exact::whole(at), ..Settings::default() };
            of(&settings, Lang::En).people[0].asks
        };
        assert_eq!([0, 2, 3, 6, 7].map(asks), [None, None, Some(11), Some(77), None], "0.5 of 4.5, 3.5 of 4.5");
        assert_eq!(asks(63), Some(11), "and again after the TTL");
    }

    #[test]
    fn what_is_drawn_is_what_is_counted() {
        let changes = vec![Happening { at: Exact::ZERO, verb: 0, target: 1 }];
        for at in [0, 89, 90, 110, 149, 180] {
            let settings = Settings { changes: changes.clone(), at: Exact::whole(at), ..Settings::default() };
            let shown = of(&settings, Lang::Ko);
            let exposed = shown.people.iter().filter(|person| person.is_exposed).count();
            assert_eq!(shown.answer, exposed.to_string(), "{at}: twelve resolvers, twelve people");
            let checkers = shown.endpoints[0].checkers.expect("they look");
            assert_eq!(shown.endpoints[0].is_healthy, checkers > 18, "{at}: more than 18 %");
        }
    }
}
