//! Time that is played: where the playhead stands, and what ticks, steps and seeking make of it.
//!
//! Whole microseconds of the model's time throughout; the same ticks give the same instants on every machine. It asks
//! for no frames and knows no clock: `skylet_kit`'s player does both and calls in here.

/// Most of a tick that counts, in microseconds of the reader's time: a page that stood still for longer does not jump.
pub const TICK_MAX: i64 = 100_000;

/// Parts of a microsecond in which speeds are whole numbers.
const PARTS: i64 = 20;

/// How fast the model's time goes: 1 is a second of it in a second of the reader's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speed {
    /// Twentieths: 2 is a tenth, 20 is one.
    parts: i64,
}

impl Speed {
    /// As fast as the reader's time, which is the default.
    pub const ONE: Self = Self { parts: PARTS };

    /// The speeds there are, slowest first: 0.1, 0.25, 0.5, 1, 2, 5, 10, 100.
    pub const ALL: [Self; 8] = [
        Self { parts: 2 },
        Self { parts: 5 },
        Self { parts: 10 },
        Self::ONE,
        Self { parts: 40 },
        Self { parts: 100 },
        Self { parts: 200 },
        Self { parts: 2_000 },
    ];

    /// As a decimal: `0.25`, `1`, `100`.
    #[must_use]
    pub fn text(self) -> String {
        let (whole, rest) = (self.parts / PARTS, self.parts % PARTS * (100 / PARTS));
        let digits = format!("{whole}.{rest:02}");
        digits.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

/// Where a player stands, from 0 to the length of what it plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Playhead {
    at: i64,
    length: i64,
    speed: Speed,
    is_playing: bool,
    /// What is gone of the next microsecond, in parts of it.
    rest: i64,
}

impl Playhead {
    /// At rest at the beginning of something so many microseconds long, at speed 1. A negative length counts as 0.
    #[must_use]
    pub fn new(length: i64) -> Self {
        Self { at: 0, length: length.max(0), speed: Speed::ONE, is_playing: false, rest: 0 }
    }

    /// The instant, in microseconds from the beginning.
    #[must_use]
    pub fn at(self) -> i64 {
        self.at
    }

    /// The last instant, in microseconds from the beginning.
    #[must_use]
    pub fn length(self) -> i64 {
        self.length
    }

    /// How fast it goes while it plays.
    #[must_use]
    pub fn speed(self) -> Speed {
        self.speed
    }

    /// Whether time goes on at each tick.
    #[must_use]
    pub fn is_playing(self) -> bool {
        self.is_playing
    }

    /// Whether there is nothing further to play.
    #[must_use]
    pub fn is_at_end(self) -> bool {
        self.at >= self.length
    }

    /// Lets time go on; from the end it begins anew. Where there is no time nothing plays.
    pub fn play(&mut self) {
        if self.is_at_end() {
            self.seek(0);
        }
        self.is_playing = self.length > 0;
    }

    /// Comes to rest at an instant: where it stands, or the instant that was shown last.
    pub fn rest_at(&mut self, instant: i64) {
        self.is_playing = false;
        self.seek(instant);
    }

    /// Goes to an instant, or to the nearer end from outside; it plays on from there if it played.
    pub fn seek(&mut self, instant: i64) {
        self.at = instant.clamp(0, self.length);
        self.rest = 0;
    }

    /// What it plays has another length; at its end and beyond it comes to rest there.
    pub fn set_length(&mut self, length: i64) {
        self.length = length.max(0);
        if self.is_at_end() {
            self.rest_at(self.length);
        }
    }

    /// Another speed from here on.
    pub fn set_speed(&mut self, speed: Speed) {
        self.speed = speed;
    }

    /// So many microseconds of the reader's time went by, of which at most [`TICK_MAX`] count and none below 0.
    ///
    /// Nothing is lost between ticks. At the end it comes to rest.
    ///
    /// ```
    /// # use skylet_contract::play::{Playhead, Speed};
    /// let mut head = Playhead::new(10_000_000);
    /// head.set_speed(Speed::ALL[1]);
    /// head.play();
    /// head.tick(16_667);
    /// // 16,667 / 4 = 4,166.75
    /// assert_eq!(head.at(), 4_166, "whole microseconds are seen");
    /// head.tick(1);
    /// assert_eq!(head.at(), 4_167, "and the rest is kept");
    /// ```
    pub fn tick(&mut self, microseconds: i64) {
        if !self.is_playing {
            return;
        }
        let gone = microseconds.clamp(0, TICK_MAX) * self.speed.parts + self.rest;
        self.at = self.at.saturating_add(gone / PARTS);
        self.rest = gone % PARTS;
        if self.at >= self.length {
            self.rest_at(self.length);
        }
    }

    /// To the decision after the one that stands, and at rest; the end comes after the last.
    pub fn step_on(&mut self, after: Option<i64>) {
        self.rest_at(after.unwrap_or(self.length));
    }

    /// To the decision before, and at rest; the beginning comes before the first.
    pub fn step_back(&mut self, before: Option<i64>) {
        self.rest_at(before.unwrap_or(0));
    }

    /// The instant that is shown. With motion it is the playhead's. Without, while it plays, it is the last decision that
    /// is not after the playhead, so that the frames are those which stepping shows.
    #[must_use]
    pub fn shown(self, has_motion: bool, last_decision: impl FnOnce(i64) -> Option<i64>) -> i64 {
        if has_motion || !self.is_playing { self.at } else { last_decision(self.at).unwrap_or(0).clamp(0, self.at) }
    }
}

/// The whole multiple of `grain` that is not after an instant; a grain below 1 counts as 1.
///
/// ```
/// # use skylet_contract::play::on_grain;
/// assert_eq!(on_grain(6_009_999, 10_000), 6_000_000);
/// ```
#[must_use]
pub fn on_grain(instant: i64, grain: i64) -> i64 {
    let grain = grain.max(1);
    instant.div_euclid(grain) * grain
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: i64 = 1_000_000;

    fn playing(length: i64, speed: usize) -> Playhead {
        let mut head = Playhead::new(length);
        head.set_speed(Speed::ALL[speed]);
        head.play();
        head
    }

    #[test]
    fn a_tick_moves_by_time_and_speed() {
        // 16,667 us of the reader's time, at each speed.
        let cases = [1_666, 4_166, 8_333, 16_667, 33_334, 83_335, 166_670, 1_666_700];
        for (speed, expected) in cases.into_iter().enumerate() {
            let mut head = playing(10 * SECOND, speed);
            head.tick(16_667);
            assert_eq!(head.at(), expected, "{}", head.speed().text());
        }
    }

    #[test]
    fn many_slow_ticks_lose_nothing() {
        // 1,000 ticks of 16,667 us are 16,667,000 us, a tenth of it 1,666,700.
        let mut head = playing(10 * SECOND, 0);
        (0..1_000).for_each(|_| head.tick(16_667));
        assert_eq!(head.at(), 1_666_700, "a thousand rests of 7 tenths");
        // A microsecond each: a quarter and a half of it are no whole ones alone.
        let mut head = playing(SECOND, 1);
        (0..3).for_each(|_| head.tick(1));
        head.set_speed(Speed::ALL[2]);
        (0..3).for_each(|_| head.tick(1));
        assert_eq!(head.at(), 2, "3/4 and 3/2 are 2 1/4");
    }

    #[test]
    fn a_long_tick_counts_as_a_tenth_of_a_second_and_a_negative_one_not_at_all() {
        for (tick, expected) in [(100_000, 100_000), (100_001, 100_000), (i64::MAX, 100_000), (-5, 0), (i64::MIN, 0)] {
            let mut head = playing(10 * SECOND, 3);
            head.tick(tick);
            assert_eq!(head.at(), expected, "{tick}");
        }
    }

    #[test]
    fn it_stops_at_the_end_and_begins_anew_from_there() {
        let mut head = playing(150_000, 3);
        head.tick(100_000);
        assert!(head.is_playing(), "there is more");
        head.tick(100_000);
        assert_eq!((head.at(), head.is_playing()), (150_000, false), "at rest at the end");
        head.tick(100_000);
        assert_eq!(head.at(), 150_000, "at rest nothing moves");
        head.play();
        assert_eq!((head.at(), head.is_playing()), (0, true), "from the beginning");
        let mut nothing = playing(0, 7);
        assert!(!nothing.is_playing(), "no time, nothing to play");
        nothing.tick(100_000);
        assert_eq!(nothing.at(), 0, "nor to go through");
        let mut far = playing(i64::MAX, 7);
        far.seek(i64::MAX - 1);
        far.tick(TICK_MAX);
        assert_eq!(far.at(), i64::MAX, "and no further than numbers go");
    }

    #[test]
    fn steps_go_from_decision_to_decision_and_rest() {
        let decisions = [SECOND, 2 * SECOND, 6 * SECOND];
        let after = |at: i64| decisions.into_iter().find(|stop| *stop > at);
        let before = |at: i64| decisions.into_iter().rev().find(|stop| *stop < at);
        let mut head = playing(10 * SECOND, 3);
        let mut seen = Vec::new();
        for _ in 0..5 {
            head.step_on(after(head.at()));
            seen.push(head.at() / SECOND);
        }
        assert_eq!(seen, [1, 2, 6, 10, 10], "the end comes after the last");
        assert!(!head.is_playing(), "a step rests");
        seen.clear();
        for _ in 0..5 {
            head.step_back(before(head.at()));
            seen.push(head.at() / SECOND);
        }
        assert_eq!(seen, [6, 2, 1, 0, 0], "the beginning before the first");
        head.seek(1_500_000);
        head.step_back(before(head.at()));
        assert_eq!(head.at(), SECOND, "from between two, the one before");
    }

    #[test]
    fn without_motion_the_frames_are_those_of_stepping() {
        let decisions = [250_000, 300_000, 700_000];
        let last = |at: i64| decisions.into_iter().rev().find(|stop| *stop <= at);
        let mut head = playing(SECOND, 3);
        let mut shown = vec![head.shown(false, last)];
        while head.is_playing() {
            head.tick(16_667);
            shown.push(head.shown(false, last));
        }
        shown.dedup();
        assert_eq!(shown, [0, 250_000, 300_000, 700_000, SECOND], "beginning, decisions, end");
        head.rest_at(610_000);
        assert_eq!(head.shown(false, last), 610_000, "at rest what a link says is shown to the microsecond");
        head.play();
        assert_eq!(head.shown(true, last), 610_000, "with motion all the time between");
        assert_eq!(head.shown(false, |_| None), 0, "before the first decision it is the beginning");
    }

    #[test]
    fn what_becomes_shorter_is_left_at_its_end() {
        let mut head = playing(10 * SECOND, 3);
        head.seek(6 * SECOND);
        head.set_length(8 * SECOND);
        assert_eq!((head.at(), head.is_playing()), (6 * SECOND, true), "it plays on");
        head.set_length(5 * SECOND);
        assert_eq!((head.at(), head.is_playing()), (5 * SECOND, false), "there is no more");
        head.set_length(-1);
        assert_eq!((head.at(), head.length()), (0, 0), "nothing is shorter than nothing");
        head.seek(-7);
        assert_eq!(head.at(), 0, "nor before the beginning");
    }

    #[test]
    fn speeds_read_as_decimals() {
        assert_eq!(Speed::ALL.map(Speed::text), ["0.1", "0.25", "0.5", "1", "2", "5", "10", "100"]);
    }

    #[test]
    fn grains_are_whole_and_never_later() {
        for (instant, grain, expected) in [(0, 10, 0), (9, 10, 0), (10, 10, 10), (-1, 10, -10), (7, 0, 7)] {
            assert_eq!(on_grain(instant, grain), expected, "{instant} on {grain}");
        }
    }
}
