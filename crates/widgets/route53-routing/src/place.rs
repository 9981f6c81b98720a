//! Where a query comes from: an area for geolocation, a point for distances, a Region for latencies.
//!
//! What Route 53 itself reckons with is not published: neither its table of latencies nor which point stands for a Region.
//! Points are metropolitan areas, distances those on a sphere, latencies medians between Regions as a third party measured
//! them. What comes of it is a model, and is called one wherever it is shown.

use skylet_facts::{Region, places};
use skylet_units::Exact;

/// The radius of the sphere, in km: the mean of the Earth's.
const RADIUS_KM: f64 = 6_371.0;

/// Where a query seems to come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The continent, two letters.
    pub continent: Option<&'static str>,
    /// The country, two letters.
    pub country: Option<&'static str>,
    /// The state, in the United States; some addresses there have none.
    pub state: Option<&'static str>,
    /// Latitude north and longitude east in tenths of a degree.
    pub point: Option<(i16, i16)>,
}

/// Continents with their countries, as Route 53 has them: Cyprus, Russia and Turkey lie in Europe; Armenia, Azerbaijan and
/// Georgia in Asia.
const CONTINENTS: &[(&str, &str)] = &[
    (
        "AF",
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG \
         RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW",
    ),
    ("AN", "AQ BV GS HM TF"),
    (
        "AS",
        "AE AF AM AZ BD BH BN BT CC CN CX GE HK ID IL IN IO IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH \
         PK PS QA SA SG SY TH TJ TM TW UZ VN YE",
    ),
    (
        "EU",
        "AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT \
         NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK",
    ),
    (
        "NA",
        "AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US \
         VC VG VI",
    ),
    ("OC", "AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TL TO TV UM VU WF WS"),
    ("SA", "AR BO BR CL CO EC FK GF GY PE PY SR UY VE"),
];

const STATES: &str = "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM \
                      NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY";

/// The states of the cities in the United States, by their codes; of several in a state the first stands for it. Ours, by
/// where the airport of that code lies: Washington's is in Virginia, and stands for the District too.
const CITY_STATES: &str = "ATL GA|BOS MA|ORD IL|CMH OH|DFW TX|IAH TX|DEN CO|DTW MI|MCI MO|SFO CA|LAX CA|MIA FL|TPA FL|\
MSP MN|BNA TN|JFK NY|EWR NJ|PHL PA|PIT PA|PHX AZ|HIO OR|SLC UT|SEA WA|IAD VA|IAD DC";

/// Codes of cities with their states.
fn city_states() -> impl Iterator<Item = (&'static str, &'static str)> {
    CITY_STATES.split('|').filter_map(|pair| pair.split_once(' '))
}

/// The continents of the cities, two letters each. Written out, so that a page needs no table of countries.
const CITY_CONTINENTS: &str = "\
NANANANANANANANANANANANANANANANANANANANANANANANANANANANASASASASASASASAEUEUSAEUEUEUEUEUEUEUEUEUEUEUEU\
EUEUEUEUEUEUEUEUEUEUEUEUEUEUEUEUASASEUASASASASASAFAFAFAFAFASASASASASASASASASASASASASASASASASASASASAS\
ASASOCOCOCOCOC";

/// The letters of a continent, if there is one of that name.
#[must_use]
pub fn continent(code: &str) -> Option<&'static str> {
    CONTINENTS.iter().map(|(continent, _)| *continent).find(|continent| *continent == code)
}

/// A country and its continent.
#[must_use]
pub fn country(code: &str) -> Option<(&'static str, &'static str)> {
    CONTINENTS.iter().find_map(|(continent, countries)| {
        countries.split_ascii_whitespace().find(|country| *country == code).map(|country| (country, *continent))
    })
}

/// A state of the United States.
#[must_use]
pub fn state(code: &str) -> Option<&'static str> {
    STATES.split_ascii_whitespace().find(|state| *state == code)
}

/// A Region by its code.
#[must_use]
pub fn region(code: &str) -> Option<&'static Region> {
    places::REGIONS.iter().find(|region| region.code == code)
}

/// The Region a Local Zone group such as `us-west-2-lax-1` belongs to.
#[must_use]
pub fn region_of_group(group: &str) -> Option<&'static Region> {
    places::REGIONS.iter().find(|region| group.strip_prefix(region.code).is_some_and(|rest| rest.starts_with('-')))
}

/// A decimal such as `-49.22`, `+37.57` or `127.` in tenths, the rest cut off; none for what is no decimal below 1,000.
#[must_use]
pub fn tenths(text: &str) -> Option<i16> {
    let (is_negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let digits = if is_negative { digits } else { digits.strip_prefix('+').unwrap_or(digits) };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = if fraction.is_empty() { "0" } else { fraction };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) || whole.len() > 3 {
        return None;
    }
    let size = whole.parse::<i16>().ok()? * 10 + fraction.get(..1)?.parse::<i16>().ok()?;
    Some(if is_negative { -size } else { size })
}

impl Place {
    /// The place of a Region.
    #[must_use]
    pub fn of_region(region: &Region) -> Self {
        Self { point: Some(region.place), ..Self::of_country(region.country).unwrap_or_default() }
    }

    /// A city, by its place in [`places::CITIES`]; nowhere if there is none.
    #[must_use]
    pub fn of_city(city: usize) -> Self {
        let letters = |of: &'static str| of.get(city * 2..city * 2 + 2);
        let point = places::CITY_PLACES.get(city).copied();
        Self { continent: letters(CITY_CONTINENTS), country: letters(places::CITY_COUNTRIES), state: None, point }
    }

    /// A country, at no point of it.
    fn of_country(code: &str) -> Option<Self> {
        let (country, continent) = country(code)?;
        Some(Self { continent: Some(continent), country: Some(country), state: None, point: None })
    }

    /// Reads the code of a Region or of a city, a country (`KR`), a state (`US-CA`), or `nowhere`, an address that maps to
    /// nothing. A city of the United States lies in its state; of a Region none is known. Where a state or a country
    /// stands is told by [`stand`].
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case("nowhere") {
            return Some(Self::default());
        }
        if let Some(region) = region(&text.to_ascii_lowercase()) {
            return Some(Self::of_region(region));
        }
        let upper = text.to_ascii_uppercase();
        if let Some(city) = stand(text) {
            let state = upper.strip_prefix("US-").and_then(state);
            let whole = Self::of_country(if state.is_some() { "US" } else { &upper })?;
            return Some(Self { state, point: city.map(|city| places::CITIES[city].place), ..whole });
        }
        let city = places::CITIES.iter().find(|city| city.code == upper)?;
        let state = city_states().find(|(code, _)| *code == city.code).map(|(_, state)| state);
        Some(Self { point: Some(city.place), state, ..Self::of_country(city.country)? })
    }

    /// Kilometres to a point, to the nearest; none from nowhere.
    #[must_use]
    pub fn km(&self, to: (i16, i16)) -> Option<Exact> {
        self.point.map(|from| Exact::whole(km(from, to)))
    }

    /// Milliseconds to one of the three Regions of [`places::LATENCY_TO`], in its order; none from nowhere.
    #[must_use]
    pub fn ms_to(&self, region: usize) -> Option<Exact> {
        let tenths = places::LATENCY_TO.get(nearest_measured(self.point?)?)?.get(region)?;
        Some(Exact::whole((*tenths).into()) / Exact::whole(10))
    }

    /// Milliseconds to the place of a Region; none from nowhere. From the nearest Region that was measured, and to it.
    #[must_use]
    pub fn ms(&self, to: (i16, i16)) -> Option<Exact> {
        let (row, column) = (nearest_measured(self.point?)?, nearest_measured(to)?);
        let tenths = places::LATENCY_TENTHS.get(row * places::LATENCY_PLACES.len() + column)?;
        Some(Exact::whole((*tenths).into()) / Exact::whole(10))
    }
}

/// The city of a state in the United States, by its place in [`places::CITIES`].
fn city_of_state(state: &str) -> Option<usize> {
    let (code, _) = city_states().find(|(_, its)| *its == state)?;
    places::CITIES.iter().position(|city| city.code == code)
}

/// Where an asker is put who is known by a state or a country only, for latencies and distances: the city that stands for
/// the state, else the first of the country, by its place in [`places::CITIES`], else nowhere. None where the text names
/// a point itself, or `nowhere`.
#[must_use]
pub fn stand(text: &str) -> Option<Option<usize>> {
    let upper = text.to_ascii_uppercase();
    let in_country = |code: &str| places::CITIES.iter().position(|city| city.country == code);
    if let Some(code) = upper.strip_prefix("US-").and_then(state) {
        return Some(city_of_state(code).or_else(|| in_country("US")));
    }
    country(&upper).map(|(code, _)| in_country(code))
}

/// The city nearest to a point, by its place in [`places::CITIES`].
#[must_use]
pub fn nearest_city(point: (i16, i16)) -> usize {
    let cities = places::CITY_PLACES.iter().enumerate();
    cities.map(|(at, city)| (km(point, *city), at)).min().map_or(0, |(_, at)| at)
}

/// The city that an arrow leads to: of those that way from a point, the one nearest to where so many tenths of a degree
/// would end. `up` and `along` are -1, 0 or 1. None where there is none.
#[must_use]
pub fn city_towards((north, east): (i16, i16), (up, along): (i16, i16), tenths: i16) -> Option<usize> {
    let end = ((north + up * tenths).clamp(-890, 890), round(east + along * tenths));
    let is_that_way = |city: &(i16, i16)| {
        let (dn, de) = (i32::from(city.0 - north), i32::from(round(city.1 - east)));
        // Within half a right angle of the arrow.
        let (ahead, aside) = if along == 0 { (dn * i32::from(up), de) } else { (de * i32::from(along), dn) };
        ahead > 0 && ahead >= aside.abs()
    };
    let cities = places::CITY_PLACES.iter().enumerate().filter(|(_, city)| is_that_way(city));
    cities.map(|(at, city)| (km(end, *city), at)).min().map(|(_, at)| at)
}

/// A longitude in tenths of a degree, within half a turn.
const fn round(east: i16) -> i16 {
    (east + 1_800).rem_euclid(3_600) - 1_800
}

/// The Region nearest to a point among those that were measured, by its place in the table of latencies.
fn nearest_measured(point: (i16, i16)) -> Option<usize> {
    // Most that are asked for were measured themselves.
    if let Some(at) = places::LATENCY_PLACES.iter().position(|place| *place == point) {
        return Some(at);
    }
    let measured = places::LATENCY_PLACES.iter().enumerate();
    measured.map(|(at, place)| (km(point, *place), at)).min().map(|(_, at)| at)
}

/// The sine of an angle within half a turn, to twelve places: the general one is 3 KB of a page.
fn sine(angle: f64) -> f64 {
    use std::f64::consts::{FRAC_PI_2, PI};
    let size = angle.abs();
    let folded = if size > FRAC_PI_2 { PI - size } else { size };
    let square = folded * folded;
    // Its series, from the last term to the first.
    let series = (1..=9).rev().fold(1.0, |sum, term| 1.0 - sum * square / f64::from(2 * term * (2 * term + 1)));
    (folded * series).copysign(angle)
}

/// Kilometres between two points on a sphere, to the nearest.
#[expect(clippy::cast_possible_truncation, reason = "at most half the way round: 20,015 km")]
#[must_use]
pub fn km(from: (i16, i16), to: (i16, i16)) -> i64 {
    let radians = |tenths: i16| f64::from(tenths) / 10.0 * std::f64::consts::PI / 180.0;
    let (up, along) = (sine(radians(to.0 - from.0) / 2.0), sine(radians(to.1 - from.1) / 2.0));
    let cosine = |north: i16| sine(radians(900 - north));
    // The haversine formula.
    let part = up * up + cosine(from.0) * cosine(to.0) * along * along;
    let angle = 2.0 * libm::asin(libm::sqrt(part.clamp(0.0, 1.0)));
    (angle * RADIUS_KM + 0.5) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Place {
        Place::read(text).unwrap_or_else(|| panic!("{text} is a place"))
    }

    #[test]
    fn distances_and_latencies_disagree_about_seoul() {
        let seoul = place("ap-northeast-2");
        let (frankfurt, virginia) = (region("eu-central-1").expect("one"), region("us-east-1").expect("one"));
        let km = |to: &Region| seoul.km(to.place).expect("a point").floor_to_i64();
        // 8,550 km and 11,140 km to the nearest ten.
        assert_eq!((km(frankfurt) + 5) / 10, 855, "to Frankfurt");
        assert_eq!((km(virginia) + 5) / 10, 1_114, "to Virginia");
        let ms = |to: &Region| seoul.ms(to.place).expect("measured");
        assert!(ms(virginia) < ms(frankfurt), "farther and faster");
        assert_eq!(super::km((0, 0), (0, 1_800)), 20_015, "half the way round: 6,371 x pi");
        assert_eq!(super::km((0, 0), (0, 10)), 111, "a degree");
    }

    #[test]
    fn borders_are_those_of_route_53() {
        for (code, continent) in [
            ("TR", "EU"),
            ("CY", "EU"),
            ("RU", "EU"),
            ("GE", "AS"),
            ("AM", "AS"),
            ("AZ", "AS"),
            ("PR", "NA"),
            ("AQ", "AN"),
        ] {
            assert_eq!(place(code).continent, Some(continent), "{code}");
        }
        assert_eq!(place("us-ca").state, Some("CA"), "a state");
        assert_eq!(
            [place("LAX").state, place("IAD").state, place("ICN").state],
            [Some("CA"), Some("VA"), None],
            "cities"
        );
        assert_eq!(place("us-west-1").state, None, "of a Region no state is known");
        assert_eq!(place("nowhere"), Place::default(), "an address that maps to nothing");
        for wrong in ["", "XX", "US-XX", "me-west-1", "eu"] {
            assert_eq!(Place::read(wrong), None, "{wrong}");
        }
        let mut all: Vec<_> = CONTINENTS.iter().flat_map(|(_, list)| list.split_ascii_whitespace()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "no country on two continents");
        for country in
            places::REGIONS.iter().map(|region| region.country).chain(places::CITIES.iter().map(|city| city.country))
        {
            assert!(super::country(country).is_some(), "{country}");
        }
    }

    #[test]
    fn a_state_stands_at_a_city_of_its_own() {
        let codes: Vec<_> = city_states().map(|(code, _)| code).collect();
        for city in places::CITIES {
            assert_eq!(codes.contains(&city.code), city.country == "US", "{}", city.code);
        }
        for (code, its) in city_states() {
            assert!(places::CITIES.iter().any(|city| city.code == code) && state(its).is_some(), "{code} {its}");
        }
        let name = |text: &str| stand(text).map(|city| city.map(|city| places::CITIES[city].name));
        assert_eq!(name("US-CA"), Some(Some("San Francisco")), "its own");
        assert_eq!(name("us-mt"), Some(Some("Atlanta")), "Montana has none: the first of the country");
        assert_eq!(
            (name("KR"), name("MN")),
            (Some(Some("Seoul")), Some(None)),
            "a country with a city, and one without"
        );
        assert_eq!([name("SFO"), name("us-west-1"), name("nowhere"), name("US-XX")], [None; 4], "points themselves");
        for text in ["US-CA", "US-MT", "US-DC", "KR", "MN", "US"] {
            let point = stand(text).expect("no point itself").map(|city| places::CITIES[city].place);
            assert_eq!(place(text).point, point, "{text}");
        }
        for region in places::REGIONS {
            assert!(stand(region.country).flatten().is_some(), "{}: a country of a Region has a city", region.country);
        }
    }

    #[test]
    fn a_region_without_figures_has_those_of_its_neighbour() {
        // us-gov-east-1 stands where us-east-2 does; New Zealand is nearest to Sydney.
        let seoul = place("ap-northeast-2");
        let ms = |code| seoul.ms(region(code).expect("one").place);
        assert_eq!(ms("us-gov-east-1"), ms("us-east-2"), "Ohio");
        assert_eq!(ms("ap-southeast-6"), ms("ap-southeast-2"), "Sydney");
        assert_eq!(Place::default().ms(region("us-east-1").expect("one").place), None, "from nowhere");
    }

    #[test]
    fn sines_are_those_of_the_library() {
        for tenths in -1_800..=1_800 {
            let angle = f64::from(tenths) / 1_800.0 * std::f64::consts::PI;
            assert!((sine(angle) - libm::sin(angle)).abs() < 1e-12, "{angle}");
        }
    }

    #[test]
    fn people_and_endpoints_stand_in_their_regions() {
        use crate::settings::{ENDPOINT_PLACES, ENDPOINT_REGIONS, HOMES, PEOPLE};
        for (code, (point, country, continent)) in PEOPLE.iter().zip(HOMES) {
            let region = region(code).expect("one");
            assert_eq!((region.place, region.country), (point, country), "{code}");
            assert_eq!(super::country(country), Some((country, continent)), "{code}");
        }
        for (at, city) in places::CITIES.iter().enumerate() {
            let place = Place::of_city(at);
            assert_eq!((place.country, place.continent), country(city.country).unzip(), "{}", city.name);
        }
        for (at, (code, point)) in ENDPOINT_REGIONS.iter().zip(ENDPOINT_PLACES).enumerate() {
            assert_eq!(region(code).expect("one").place, point, "{code}");
            let from = place("SYD");
            assert_eq!(from.ms_to(at), from.ms(point), "the same figures, {code}");
        }
    }

    #[test]
    fn degrees_are_cut_to_tenths() {
        let cases = [
            ("49.22", Some(492)),
            ("-74.01", Some(-740)),
            ("-0.5", Some(-5)),
            ("180", Some(1_800)),
            ("1e2", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(tenths(text), expected, "{text}");
        }
    }
}
