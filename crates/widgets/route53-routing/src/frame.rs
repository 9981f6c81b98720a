//! The map as places: where everybody is drawn, so that nobody stands on anybody.
//!
//! Places are shares of the map's width and height, so that the view can be any size. Pure: the same people give the same
//! map everywhere. The map is a plain one, a degree being as long everywhere, and begins in the Atlantic.

use skylet_chart::Share;

use crate::place::nearest_city;

/// The westernmost meridian drawn, and how far the map goes east of it, in tenths of a degree.
const WEST: i16 = -260;
const WIDE: i16 = 3_500;
/// The northernmost parallel drawn, and how far the map goes south of it.
const NORTH: i16 = 800;
const HIGH: i16 = 1_380;
/// The same as a view box of [`crate::land::LAND`]: two units a degree, from 180 west and 90 north.
pub const VIEW_BOX: &str = "308 20 700 276";
/// The width of the land once round, in the same units.
pub const ROUND: &str = "translate(720)";

/// How large the map is on a narrow screen, in px: there nobody may stand closer to another than [`APART`].
const NARROW: (i64, i64) = (328, 172);
const APART: i64 = 25;
/// How near to its edge anybody may stand, in px.
const EDGE: i64 = 13;
/// The map on a wide screen, in px, for which names are placed, and the size of a marker there.
const BROAD: (i64, i64) = (688, 308);
const MARKER: i64 = 17;

/// A place on the map, across and down.
pub type Spot = (Share, Share);

/// Where a place is on the map, in tenths of a degree north and east. What lies outside is drawn at the edge.
#[must_use]
pub fn spot((north, east): (i16, i16)) -> Spot {
    let along = i64::from((east - WEST).rem_euclid(3_600));
    let down = i64::from(NORTH - north).max(0);
    (Share::of(along, WIDE.into()), Share::of(down, HIGH.into()))
}

/// The city nearest to a place on the map, given in ten-thousandths across and down.
#[must_use]
pub fn city_at(x: i64, y: i64) -> usize {
    let part = |at: i64, whole: i16| i16::try_from(at.clamp(0, 10_000) * i64::from(whole) / 10_000).unwrap_or(whole);
    let east = (WEST + part(x, WIDE) + 1_800).rem_euclid(3_600) - 1_800;
    nearest_city((NORTH - part(y, HIGH), east))
}

/// Ways to step aside, the nearest first: rings in px on a narrow screen, eight directions in hundredths.
const RINGS: [i64; 4] = [0, 26, 40, 56];
const WAYS: [(i64, i64); 8] = [(-100, 0), (100, 0), (-71, 71), (71, 71), (0, 100), (-71, -71), (71, -71), (0, -100)];

/// Places for people whose own are `wanted`, none on a fixed one nor on one another.
#[must_use]
pub fn spread(fixed: &[Spot], wanted: &[Spot]) -> Vec<Spot> {
    let px = |(x, y): &Spot| (x.hundredths() * NARROW.0 / 10_000, y.hundredths() * NARROW.1 / 10_000);
    let mut taken: Vec<_> = fixed.iter().map(px).collect();
    let mut spots = Vec::new();
    for wish in wanted {
        let (x, y) = px(wish);
        let is_free = |(x, y): &(i64, i64)| {
            let is_in = (EDGE..=NARROW.0 - EDGE).contains(x) && (EDGE..=NARROW.1 - EDGE).contains(y);
            is_in && taken.iter().all(|other| apart((*x, *y), *other) >= APART * APART)
        };
        let aside = |ring: i64| WAYS.iter().map(move |way| (x + way.0 * ring / 100, y + way.1 * ring / 100));
        // Where everything is taken, people do stand on one another.
        let found = RINGS.into_iter().flat_map(aside).find(is_free).unwrap_or((x, y));
        taken.push(found);
        spots.push((Share::of(found.0.max(0), NARROW.0), Share::of(found.1.max(0), NARROW.1)));
    }
    spots
}

fn apart((x, y): (i64, i64), other: (i64, i64)) -> i64 {
    (x - other.0) * (x - other.0) + (y - other.1) * (y - other.1)
}

/// On which side of its marker a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Right of it.
    Right,
    /// Left of it.
    Left,
    /// Below it.
    Below,
    /// Above it.
    Above,
    /// There is no room on a wide screen.
    Nowhere,
}

/// The sides on which names of some widths, in px, stand on a wide screen, beside `spots`; `others` are kept clear of, with
/// what stands over them.
#[must_use]
pub fn sides(others: &[Spot], spots: &[Spot], widths: &[i64]) -> Vec<Side> {
    let px = |(x, y): &Spot| (x.hundredths() * BROAD.0 / 10_000, y.hundredths() * BROAD.1 / 10_000);
    let around = |(x, y): (i64, i64), wide: i64, up: i64| (x - wide, y - up, x + wide, y + MARKER);
    let mut taken: Vec<_> = others.iter().map(|other| around(px(other), 44, 44)).collect();
    taken.extend(spots.iter().map(|spot| around(px(spot), MARKER, MARKER)));
    let mut sides = Vec::new();
    for (spot, width) in spots.iter().zip(widths) {
        let (x, y) = px(spot);
        let beside = MARKER + 3;
        let boxes = [
            (Side::Right, (x + beside, y - 8, x + beside + width, y + 8)),
            (Side::Left, (x - beside - width, y - 8, x - beside, y + 8)),
            (Side::Below, (x - width / 2, y + beside, x + width / 2, y + beside + 16)),
            (Side::Above, (x - width / 2, y - beside - 16, x + width / 2, y - beside)),
        ];
        let is_free = |(_, it): &(Side, (i64, i64, i64, i64))| {
            let is_in = it.0 >= 0 && it.2 <= BROAD.0 && it.1 >= 0 && it.3 <= BROAD.1;
            is_in && taken.iter().all(|on| it.2 <= on.0 || it.0 >= on.2 || it.3 <= on.1 || it.1 >= on.3)
        };
        let found = boxes.into_iter().find(is_free);
        taken.extend(found.map(|(_, it)| it));
        sides.push(found.map_or(Side::Nowhere, |(side, _)| side));
    }
    sides
}

#[cfg(test)]
mod tests {
    use skylet_facts::places;

    use super::*;
    use crate::settings::{ENDPOINT_REGIONS, PEOPLE, Settings};

    fn spots() -> (Vec<Spot>, Vec<Spot>) {
        let of = |code: &str| spot(crate::place::region(code).expect("one").place);
        (ENDPOINT_REGIONS.map(of).to_vec(), PEOPLE.map(of).to_vec())
    }

    #[test]
    fn seoul_is_where_it_is() {
        // 37.6 north, 127.0 east: (127 + 26) / 350 across, (80 - 37.6) / 138 down.
        let (x, y) = spots().0[0];
        assert_eq!((x.hundredths() / 100, y.hundredths() / 100), (43, 30), "Seoul");
        let code = |x, y| places::CITIES[city_at(x, y)].code;
        assert_eq!(code(4_371, 3_072), "ICN", "and back");
        assert_eq!(code(0, 10_000), "EZE", "the south-western corner");
    }

    #[test]
    fn nobody_stands_on_anybody() {
        let (endpoints, people) = spots();
        let spread = spread(&endpoints, &people);
        let px = |(x, y): &Spot| (x.hundredths() * 328 / 10_000, y.hundredths() * 172 / 10_000);
        let all: Vec<_> = endpoints.iter().chain(&spread).map(px).collect();
        for (at, one) in all.iter().enumerate().skip(endpoints.len()) {
            for other in &all[..at] {
                // A px is lost where places become shares.
                assert!(apart(*one, *other) >= 24 * 24 - 24, "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn every_city_is_on_the_map_and_is_found_where_it_is_drawn() {
        for (at, city) in places::CITIES.iter().enumerate() {
            let (x, y) = spot(city.place);
            assert!((0..10_000).contains(&x.hundredths()) && (0..10_000).contains(&y.hundredths()), "{}", city.name);
            let found = city_at(x.hundredths(), y.hundredths());
            // Cities closer than a tenth of a degree and what rounding costs may stand for one another.
            assert!(crate::place::km(places::CITIES[found].place, city.place) < 30, "{at} {}", city.name);
        }
        assert_eq!(Settings::default().place(0).point, Some((376, 1_270)), "Seoul, by the Region");
    }

    #[test]
    fn names_stand_beside_one_another() {
        let (endpoints, people) = spots();
        let spread = spread(&endpoints, &people);
        let sides = sides(&endpoints, &spread, &[40; 12]);
        let homeless = sides.iter().filter(|side| **side == Side::Nowhere).count();
        assert!(homeless <= 1, "{sides:?}");
    }
}
