//! Where each of very many requests stands: in a line that winds back and forth beside its server, as people do at a
//! counter, each a small disc.
//!
//! All that moves is here, in whole numbers; the view draws it on one canvas.

use skylet_chart::{Dot, Dots, Room};
use skylet_sim::Micros;

use crate::frame::ROW;
use crate::shown::Board;

/// Requests in flight, in all lanes together, up to which each is a numbered disc of its own. The README has the times it
/// was chosen by.
pub const DISCS_MAX: usize = 300;

/// The styles, by how long a request has been there, and of the one that is followed.
pub const STYLES: &[&str] = &["ink young", "ink waiting", "ink old", "ink followed"];

/// The radius of the request followed, drawn over all others.
const FOLLOWED: f64 = 6.0;

/// From when on a request is waiting, and old: a full ring around a disc.
const AGES: [Micros; 2] = [Micros::seconds(1), Micros::seconds(3)];

/// The size of each style, in hundredths: age is told without colour too.
const SIZES: [f64; 3] = [0.66, 0.82, 1.0];

/// Rows of a line, and columns from which on it has more rows than the fewest.
const ROWS: (i32, i32) = (4, 10);
const COLUMNS: i32 = 36;

/// Thousandths of a pixel above the first row, and as much below the last.
const MARGIN: i32 = 4_500;
/// The columns begin beside the work and end where the number stands, in millionths of the width.
const ENDS: (i32, i32) = (636_000, 100_000);

/// The places of a line, in rows and columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Winding {
    rows: i32,
    columns: i32,
}

impl Winding {
    /// For a line of so many at most: four rows as long as that is enough, then up to ten.
    #[must_use]
    pub fn holding(longest: usize) -> Self {
        // One place more: the last is on its way to its own.
        let places = i32::try_from(longest).unwrap_or(i32::MAX - 1) + 1;
        let rows = (places + COLUMNS - 1).div_euclid(COLUMNS).clamp(ROWS.0, ROWS.1);
        Self { rows, columns: (places + rows - 1).div_euclid(rows).max(COLUMNS) }
    }

    /// The place after so many thousandths of places from the head: millionths of the width, thousandths of a pixel. None
    /// beyond the last.
    #[must_use]
    pub fn place(self, at: i32) -> Option<(i32, i32)> {
        let (whole, part) = (at.div_euclid(1_000), at.rem_euclid(1_000));
        if whole < 0 || whole >= self.rows * self.columns {
            return None;
        }
        let (from, to) = (self.corner(whole), self.corner(whole + 1));
        Some((from.0 + (to.0 - from.0) / 1_000 * part, from.1 + (to.1 - from.1) * part / 1_000))
    }

    /// A whole place: down one column and up the next.
    fn corner(self, place: i32) -> (i32, i32) {
        let (column, row) = (place / self.rows, place % self.rows);
        let row = if column % 2 == 0 { row } else { self.rows - 1 - row };
        let across = ENDS.0 - (ENDS.0 - ENDS.1) / self.columns * column;
        (across, MARGIN + (i32::from(ROW) * 1_000 - 2 * MARGIN) * row / (self.rows - 1))
    }

    /// The greatest radius at which neighbours in a line so wide do not touch, 0.7 to 2.6 pixels.
    fn radius(self, width: f64) -> f64 {
        let across = width * f64::from(ENDS.0 - ENDS.1) / 1e6 / f64::from(self.columns);
        let down = f64::from(i32::from(ROW) * 1_000 - 2 * MARGIN) / 1e3 / f64::from(self.rows - 1);
        (across.min(down) * 0.45).clamp(0.7, 2.6)
    }
}

/// Puts a disc for every request that waits, into the rooms of the servers, lane by lane. The instant is the board's, the
/// request followed given by its place in the plan.
pub fn draw(board: &Board, followed: Option<usize>, rooms: &[Room], dots: &mut Dots) {
    let runs = board.runs();
    // A server holds as many at most, and the run has no more: the line keeps its form while time goes on.
    let winding = Winding::holding(runs.plan.places.min(runs.plan.requests.len()).saturating_sub(1));
    let servers = runs.lanes.iter().flat_map(|lane| lane.model().servers.iter().map(|server| (lane.at(), server)));
    for ((now, server), room) in servers.zip(rooms) {
        // The whole line moves on as the work at its head does.
        let done = server.working.map_or(1_000, |working| {
            let span = (working.ends - working.began).0.max(1);
            ((now - working.began).0.clamp(0, span) * 1_000) / span
        });
        let left = 1_000 - i32::try_from(done).unwrap_or(1_000);
        let radius = winding.radius(room.width);
        for (number, held) in (0..).zip(&server.line) {
            let Some((x, y)) = winding.place(number * 1_000 + left) else { break };
            let age = now - runs.plan.requests[held.request].at;
            let style = AGES.iter().filter(|old| age >= **old).count();
            let (x, y) = (room.left + room.width * f64::from(x) / 1e6, room.top + f64::from(y) / 1e3);
            let (style, radius) = match followed == Some(held.request) {
                true => (STYLES.len() - 1, FOLLOWED),
                false => (style, radius * SIZES[style]),
            };
            dots.put(style, Dot { x, y, radius });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use skylet_units::Exact;

    use super::*;
    use crate::frame::WORK;
    use crate::settings::{Other, Settings};

    /// Two lanes of eight servers that can do 400 requests a second together, of 600 that come: each second leaves 200
    /// more in a lane, until all of 1,000 places are taken.
    fn full() -> Board {
        Board::of(&Settings {
            second: Other::Random,
            rate: Exact::whole(600),
            servers: vec![Exact::whole(20); 8],
            places: Exact::whole(125),
            ..Settings::default()
        })
    }

    fn rooms(count: usize) -> Vec<Room> {
        let room = |at| Room { left: 100.0, top: 40.0 * f64::from(at), width: 300.0, height: 34.0 };
        (0..).map(room).take(count).collect()
    }

    #[test]
    fn two_thousand_in_flight_are_all_there() {
        let mut board = full();
        board.seek(Micros::seconds(10));
        let held = |board: &Board| board.runs().lanes.iter().map(|lane| lane.model().waiting()).sum::<usize>();
        let waiting = held(&board);
        // All places but those of the 16 in work: 16 x 124 = 1,984. A few are free between two arrivals.
        assert!((1_950..=1_984).contains(&waiting), "{waiting}");
        let mut dots = Dots::new(STYLES.len());
        draw(&board, None, &rooms(16), &mut dots);
        assert_eq!(dots.sets().iter().map(Vec::len).sum::<usize>(), waiting, "one disc each");
        for dot in dots.sets().iter().flatten() {
            assert!((100.0..400.0).contains(&dot.x) && (0.0..640.0).contains(&dot.y), "{dot:?} is in a room");
        }
        // A line of 124 at 20 ms each is 2.5 s long: young ones and waiting ones, none older than 3 s.
        let counts: Vec<_> = dots.sets().iter().map(Vec::len).collect();
        assert!(counts[0] > 500 && counts[1] > 500, "{counts:?}");
        assert_eq!(counts[2], 0, "{counts:?}");
        let room = dots.clone();
        dots.clear();
        draw(&board, None, &rooms(16), &mut dots);
        assert_eq!(dots, room, "the same again");
        dots.clear();
        let last = board.runs().lanes[0].model().servers[0].line.back().map(|held| held.request);
        draw(&board, last, &rooms(16), &mut dots);
        assert!((1..=2).contains(&dots.sets()[3].len()), "it waits in the first lane, maybe in the other too");
        assert!(board.is_crowd() && !Board::of(&Settings::default()).is_crowd(), "few are discs of their own");
    }

    #[test]
    fn a_line_ends_before_the_work() {
        let gap = WORK * 100 - i64::from(ENDS.0);
        assert!((0..20_000).contains(&gap), "{gap} millionths: beside it, with room for half a disc");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_line_has_a_place_for_each_and_no_two_share_one(longest in 1_usize..1_000, left in 0..1_000) {
            let winding = Winding::holding(longest);
            let places: Vec<_> = (0..i32::try_from(longest).expect("few"))
                .map(|number| winding.place(number * 1_000 + left).expect("there is a place"))
                .collect();
            for (at, one) in places.iter().enumerate() {
                prop_assert!((0..=650_000).contains(&one.0) && (0..=34_000).contains(&one.1), "{one:?}");
                prop_assert!(!places[..at].contains(one), "{at} stands where another does");
            }
        }

        #[test]
        fn who_moves_on_comes_from_the_place_behind(longest in 1_usize..500, number in 1..400) {
            let winding = Winding::holding(longest);
            // At the end of a work it stands where it does when the next begins.
            prop_assert_eq!(winding.place(number * 1_000), winding.place((number - 1) * 1_000 + 1_000));
            if let (Some(before), Some(after)) = (winding.place(number * 1_000 + 999), winding.place(number * 1_000)) {
                let step = ((before.0 - after.0).abs(), (before.1 - after.1).abs());
                prop_assert!(step.0 <= 540_000 / 36 && step.1 <= 25_000 / 3, "{step:?}");
            }
        }
    }
}
