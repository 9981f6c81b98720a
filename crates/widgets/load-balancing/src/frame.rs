//! The picture as shapes: a server's line and what it works on, and the bar of the whole run.
//!
//! Horizontal places are shares of the stage's width, so that the view can be any width; heights are pixels.

use skylet_chart::{Picture, Share};
use skylet_sim::Micros;

use crate::lane::{Held, Server, Standing};
use crate::plan::Plan;
use crate::runs::{COLUMNS, Whole};

/// Height of a server's row.
pub const ROW: i16 = 34;
/// Height of the bar of the whole run, with its clock below.
pub const BAR: i16 = 112;

// Hundredths of a percent: where the work begins, how wide that of the slowest server is, from one waiting to the next.
pub(crate) const WORK: i64 = 6_500;
const WIDEST: i64 = 3_500;
const STEP: i64 = 860;
/// Waiting requests drawn one by one; of more the number is.
const WAITING_MAX: usize = 7;
/// The least room for a request in work: the disc itself.
const LEAST: i64 = 760;
/// A request that found no place.
const CROSS: &str = "M-5 -5L5 5M5 -5L-5 5";
/// Top and height of the line of waiting requests.
const LINE: (i16, i16) = (58, 32);
/// Where the crosses of requests given up stand.
const CROSSES: i16 = 52;

/// What a lane's row shows besides its server.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// What all lanes are given.
    pub plan: &'a Plan,
    /// The server's place.
    pub server: usize,
    /// The instant looked at.
    pub now: Micros,
    /// The request followed, by its place in the plan.
    pub followed: Option<usize>,
    /// The request that found no place here just now.
    pub refused: Option<usize>,
    /// Whether those that wait are too many to have a disc each.
    pub is_crowd: bool,
}

/// A server: those that wait, from right to left, and the one in work, as far along its box as its work is done.
#[must_use]
pub fn row(server: &Server, look: &Look) -> Picture {
    let mut picture = Picture::new(ROW);
    let middle = ROW / 2;
    let slowest = look.plan.servers.iter().max().map_or(1, |mean| mean.0.max(1));
    let wide = (look.plan.servers[look.server].0 * WIDEST / slowest).max(LEAST);
    let at = |hundredths: i64| Share::of(hundredths.max(0), 10_000);
    picture.line("rail", (Share::ZERO, middle), (at(WORK), middle));
    let class = if server.standing == Standing::In { "work" } else { "work away" };
    picture.rect(class, at(WORK), at(WORK + wide), (1, ROW - 2));
    if let Some(working) = server.working {
        let (span, done) = ((working.ends - working.began).0.max(1), (look.now - working.began).0);
        let inner = (wide - LEAST).max(0);
        let along = WORK + LEAST / 2 + inner * done.clamp(0, span) / span;
        disc(&mut picture, working.held, along, look, true);
    }
    let (drawn, more) = if look.is_crowd { (0, "") } else { (WAITING_MAX, "+") };
    for (place, held) in (0..).zip(server.line.iter().take(drawn)) {
        disc(&mut picture, *held, WORK - STEP * 6 / 10 - STEP * place, look, false);
    }
    let beyond = server.line.len().saturating_sub(drawn);
    if beyond > 0 {
        picture.text("start strong", (Share::ZERO, middle + 5), format!("{more}{beyond}"));
    }
    if look.refused.is_some() {
        picture.mark("cross", (at(300), middle), CROSS);
    }
    picture
}

fn disc(picture: &mut Picture, held: Held, along: i64, look: &Look, is_working: bool) {
    let came = look.plan.requests[held.request].at;
    // A full turn is three seconds.
    let ring = ((look.now - came).0.max(0) / 30_000).min(100);
    let class = match (look.followed == Some(held.request), is_working) {
        (true, _) => "disc followed",
        (false, true) => "disc working",
        (false, false) => "disc",
    };
    let ring = u8::try_from(ring).unwrap_or(100);
    picture.disc(class, (Share::of(along.max(0), 10_000), ROW / 2), ring, (held.request + 1).to_string());
}

/// The whole run: how many wait in each lane up to the instant looked at, requests given up, the fork, and a scale of
/// seconds.
#[must_use]
pub fn bar(
    wholes: &[Whole],
    crosses: &[Micros],
    plan: &Plan,
    fork: Option<Micros>,
    now: Micros,
    seconds: impl Fn(i64, bool) -> String,
) -> Picture {
    const CLASSES: [&str; 4] = ["wait s1", "wait s2", "wait s3", "wait s4"];
    let mut picture = Picture::new(BAR);
    let end = plan.end.0.max(1);
    let at = |instant: Micros| Share::of(instant.0.clamp(0, end) / 100, (end / 100).max(1));
    let (top, height) = LINE;
    let foot = top + height;
    let most = wholes.iter().flat_map(|whole| &whole.waiting).copied().max().unwrap_or_default().max(1);
    let high = |waiting: usize| {
        let part = waiting * usize::try_from(height).unwrap_or_default() / most;
        foot - i16::try_from(part).unwrap_or(height)
    };
    // The handle stands on top of it all.
    picture.line("axis", (Share::ZERO, foot), (Share::FULL, foot));
    if let Some(fork) = fork {
        picture.line("fork", (at(fork), 46), (at(fork), foot));
    }
    for (class, whole) in CLASSES.into_iter().zip(wholes) {
        let mut points = vec![(Share::ZERO, foot)];
        let mut level = foot;
        for (column, waiting) in (1..).zip(&whole.waiting) {
            let instant = Micros(end / COLUMNS * column);
            if instant > now {
                break;
            }
            if high(*waiting) != level {
                points.push((at(instant), level));
                level = high(*waiting);
                points.push((at(instant), level));
            }
        }
        points.push((at(now), level));
        picture.trace(class, points);
    }
    scale(&mut picture, end, foot, seconds);
    // Last, and in the order of time: what is there keeps its element.
    for drop in crosses.iter().filter(|drop| **drop <= now) {
        picture.mark("cross small", (at(*drop), CROSSES), "M-3 -3L3 3M3 -3L-3 3");
    }
    picture
}

/// Marks of seconds below the line: some five of them, at round numbers.
fn scale(picture: &mut Picture, end: i64, foot: i16, seconds: impl Fn(i64, bool) -> String) {
    let steps = [1, 2, 5, 10, 20, 60, 120, 300, 600, 1_200];
    let step = steps.into_iter().find(|step| end / (step * 1_000_000) <= 6).unwrap_or(1_200);
    let mut second = 0;
    while second * 1_000_000 <= end {
        let place = Share::of(second * 10_000, (end / 100).max(1));
        picture.line("tick", (place, foot), (place, foot + 4));
        let is_last = (second + step) * 1_000_000 > end;
        let class = match second {
            0 => "start muted",
            _ if is_last => "end muted",
            _ => "middle muted",
        };
        picture.text(class, (place, foot + 18), seconds(second, is_last));
        second += step;
    }
}
