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

/// Shape of an address: who holds that of the first endpoint is a disc, of the second a square, of the third a triangle; a
/// ring that is cut stands for no answer. Around their middle, for people and, larger, for endpoints.
pub const SHAPES: [&str; 4] =
    ["M0-14A14 14 0 1 1-.01-14Z", "M0-13H13V13H-13V-13Z", "M0-17L17 12H-17Z", "M0-14A14 14 0 1 1-.01-14Z"];

/// How large the map is on a narrow screen, in px: there nobody may stand closer to another than [`APART`].
const NARROW: (i64, i64) = (290, 168);
const APART: i64 = 28;
/// How near to its edge anybody may stand, in px.
const EDGE: i64 = 13;
/// The map on a wide screen, in px of its letters: as small as it is in a talk, where those are larger.
const BROAD: (i64, i64) = (550, 246);

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

/// How fine places are while people step aside, in parts of a px, and how often all of them may.
const FINE: i64 = 64;
const TURNS: usize = 200;
/// How far above an endpoint its button stands, in px: nobody stands on that either.
const BUTTON: i64 = 30;
/// Where to step who stand on the same spot.
const WAYS: [(i64, i64); 8] = [(-1, 0), (1, 0), (-1, 1), (1, 1), (0, 1), (1, -1), (-1, -1), (0, -1)];

/// Places for people whose own are `wanted`: who stand too close to one another, to an endpoint or to its button step apart,
/// as far as they must, until nobody does or 200 turns are over; a few px may be left where very many want one spot.
#[must_use]
pub fn spread(endpoints: &[Spot], wanted: &[Spot]) -> Vec<Spot> {
    let (wide, high) = (NARROW.0 * FINE, NARROW.1 * FINE);
    let fine = |(x, y): &Spot| (x.hundredths() * wide / 10_000, y.hundredths() * high / 10_000);
    let mut places: Vec<_> = endpoints.iter().map(fine).collect();
    for at in 0..endpoints.len() {
        places.push((places[at].0, places[at].1 - BUTTON * FINE));
    }
    let (fixed, edge) = (places.len(), EDGE * FINE);
    for (x, y) in wanted.iter().map(fine) {
        // Who is about an endpoint steps down, since its button is above.
        let near = |end: &&(i64, i64)| (x - end.0).abs().max((y - end.1).abs()) < APART * FINE;
        let beside = places[..endpoints.len()].iter().find(near);
        places.push((x, beside.map_or(y, |end| end.1 + (y - end.1).abs())));
    }
    for turn in 0..TURNS {
        let mut is_crowded = false;
        for one in fixed..places.len() {
            for other in 0..one {
                let Some((x, y)) = step(places[other], places[one], one - fixed) else { continue };
                is_crowded = true;
                // Who is fixed does not step aside; the other does it for both.
                let is_fixed = other < fixed;
                let share = if is_fixed { 2 } else { 1 };
                places[one] = (places[one].0 + x * share, places[one].1 + y * share);
                // Who is still wedged between an endpoint and the edge of the map or others goes below it.
                if turn == TURNS / 4 && other < endpoints.len() {
                    places[one].1 = places[other].1 + APART * FINE;
                }
                if !is_fixed {
                    places[other] = (places[other].0 - x, places[other].1 - y);
                }
            }
        }
        for place in &mut places[fixed..] {
            *place = (place.0.clamp(edge, wide - edge), place.1.clamp(edge, high - edge));
        }
        if !is_crowded {
            break;
        }
    }
    places[fixed..].iter().map(|(x, y)| (Share::of(*x, wide), Share::of(*y, high))).collect()
}

/// Half the step that takes `one` as far from `other` as it must be, away from it; none if it is that far.
fn step(other: (i64, i64), one: (i64, i64), number: usize) -> Option<(i64, i64)> {
    let (x, y) = (one.0 - other.0, one.1 - other.1);
    let (square, least) = (x * x + y * y, APART * FINE);
    if square >= least * least {
        return None;
    }
    let (x, y) = if square == 0 { WAYS[number % WAYS.len()] } else { (x, y) };
    // About as long as it is, at most 7 % too long; what that leaves is stepped the next time.
    let (wide, high) = (x.abs(), y.abs());
    let long = wide.max(high) + wide.min(high) * 3 / 8;
    let half = (least - long).max(0) / 2 + 8;
    Some((x * half / long.max(1), y * half / long.max(1)))
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
    /// Below it, from its left edge on.
    BelowRight,
    /// Below it, up to its right edge.
    BelowLeft,
    /// There is no room.
    Nowhere,
}

/// A map on which names are placed.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    /// Whether a name must stand on it, whatever that hides.
    is_narrow: bool,
    size: (i64, i64),
    /// From the middle of a marker to its edge, in px.
    marker: i64,
    /// From the middle of an endpoint to the end and the top of what stands over it.
    over: (i64, i64),
}

/// The map on a wide screen.
pub const WIDE_SHEET: Sheet = Sheet { is_narrow: false, size: BROAD, marker: 17, over: (44, 44) };
/// The map on a narrow one, where only who is followed is named.
pub const NARROW_SHEET: Sheet = Sheet { is_narrow: true, size: NARROW, marker: 16, over: (40, 64) };

/// The sides on which names stand beside their spots; each is given with its width in px. Endpoints are kept clear of, with
/// what stands over them, and so are people.
#[must_use]
pub fn sides(sheet: Sheet, endpoints: &[Spot], people: &[Spot], names: &[(Spot, i64)]) -> Vec<Side> {
    let Sheet { size, marker, over, .. } = sheet;
    let px = |(x, y): &Spot| (x.hundredths() * size.0 / 10_000, y.hundredths() * size.1 / 10_000);
    let around = |(x, y): (i64, i64), wide: i64, up: i64| (x - wide, y - up, x + wide, y + marker);
    let mut taken: Vec<_> = endpoints.iter().map(|other| around(px(other), over.0, over.1)).collect();
    taken.extend(people.iter().map(|spot| around(px(spot), marker, marker)));
    let mut sides = Vec::new();
    for (spot, width) in names {
        let (x, y) = px(spot);
        let beside = marker + 3;
        let boxes = [
            (Side::Right, (x + beside, y - 8, x + beside + width, y + 8)),
            (Side::Left, (x - beside - width, y - 8, x - beside, y + 8)),
            (Side::Below, (x - width / 2, y + beside, x + width / 2, y + beside + 16)),
            (Side::Above, (x - width / 2, y - beside - 16, x + width / 2, y - beside)),
            (Side::BelowRight, (x - 12, y + beside, x - 12 + width, y + beside + 16)),
            (Side::BelowLeft, (x + 12 - width, y + beside, x + 12, y + beside + 16)),
        ];
        let is_in = |it: &(i64, i64, i64, i64)| it.0 >= 0 && it.2 <= size.0 && it.1 >= 0 && it.3 <= size.1;
        let is_free = |(_, it): &&(Side, (i64, i64, i64, i64))| {
            is_in(it) && taken.iter().all(|on| it.2 <= on.0 || it.0 >= on.2 || it.3 <= on.1 || it.1 >= on.3)
        };
        let inside = || boxes.iter().find(|(_, it)| sheet.is_narrow && is_in(it));
        let found = boxes.iter().find(is_free).or_else(inside).copied();
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
        let px = |(x, y): &Spot| (x.hundredths() * 290 / 10_000, y.hundredths() * 168 / 10_000);
        let all: Vec<_> = endpoints.iter().chain(&spread).map(px).collect();
        for (at, one) in all.iter().enumerate().skip(endpoints.len()) {
            for other in &all[..at] {
                // A px is lost where places become shares.
                let apart = (one.0 - other.0).pow(2) + (one.1 - other.1).pow(2);
                assert!(apart >= 27 * 27, "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn people_step_no_farther_than_they_must() {
        let (endpoints, people) = spots();
        let spread = spread(&endpoints, &people);
        for (own, drawn) in people.iter().zip(&spread) {
            let px = |a: Share, b: Share, size: i64| (a.hundredths() - b.hundredths()) * size / 10_000;
            let (x, y) = (px(own.0, drawn.0, NARROW.0), px(own.1, drawn.1, NARROW.1));
            // Seoul's own people stand where their endpoint does and must go a whole marker.
            assert!(x * x + y * y <= 33 * 33, "{x}, {y}");
        }
        // All of them in one city: nobody hides anybody.
        let all = super::spread(&endpoints, &[people[8]; 12]);
        for (at, one) in all.iter().enumerate() {
            for other in &all[..at] {
                let px = |a: Share, b: Share, size: i64| (a.hundredths() - b.hundredths()) * size / 10_000;
                let (x, y) = (px(one.0, other.0, NARROW.0), px(one.1, other.1, NARROW.1));
                assert!(x * x + y * y >= 24 * 24, "{x}, {y} of the twelve");
            }
        }
    }

    #[test]
    fn nobody_is_wedged_between_an_endpoint_and_the_edge() {
        // They pushed one of them between Frankfurt and the west of the map, and held them there.
        let cities = [39, 35, 0, 73, 0, 75, 0, 60, 0, 0, 0, 62];
        let wanted = cities.map(|city: usize| spot(places::CITIES[city].place));
        let (endpoints, _) = spots();
        for (x, y) in spread(&endpoints, &wanted) {
            let across = (x.hundredths() - endpoints[2].0.hundredths()) * NARROW.0 / 10_000;
            let down = (y.hundredths() - endpoints[2].1.hundredths()) * NARROW.1 / 10_000;
            assert!(across * across + down * down >= 24 * 24, "{across}, {down} from Frankfurt");
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
        let names: Vec<_> = spread.iter().map(|spot| (*spot, 40)).collect();
        let sides = sides(WIDE_SHEET, &endpoints, &spread, &names);
        let homeless = sides.iter().filter(|side| **side == Side::Nowhere).count();
        assert!(homeless <= 1, "{sides:?}");
    }

    #[test]
    fn a_name_on_a_narrow_map_stays_on_it() {
        let (endpoints, people) = spots();
        let spread = spread(&endpoints, &people);
        for spot in spread.iter().copied() {
            // The longest there is: six syllables.
            let width = 6 * 13;
            let (x, _) = (spot.0.hundredths() * NARROW.0 / 10_000, spot.1);
            let side = sides(NARROW_SHEET, &endpoints, &spread, &[(spot, width)])[0];
            let (from, to) = match side {
                Side::Right => (x, x + 19 + width),
                Side::Left => (x - 19 - width, x),
                Side::BelowRight => (x - 12, x - 12 + width),
                Side::BelowLeft => (x + 12 - width, x + 12),
                _ => (x - width / 2, x + width / 2),
            };
            assert!(from >= 0 && to <= NARROW.0, "{side:?} of {x}");
        }
    }
}
