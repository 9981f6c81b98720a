//! What hashes spread: keys that move when servers come or go, and connections against requests.
//!
//! Keys are counted by [`crate::hashing::moved`], beside what theory has; connections are hashed by [`crate::hashing::flow`].

use skylet_chart::{Picture, Share};
use skylet_facts::elb;
use skylet_units::{Exact, Lang};

use super::hashing_texts as words;
use super::{Look, Row};
use crate::hashing::flow::{Fields, Flow, TCP, hash, modulo};
use crate::hashing::moved::{Moved, Way, moved};
use crate::settings::{NODES_DEFAULT, Settings};

/// Keys that are counted. Ours.
pub const KEYS: u32 = 10_000;
/// Clients, connections of each, and requests of each connection. Ours.
pub const CLIENTS: u8 = 4;
const CONNECTIONS: u16 = 8;
const REQUESTS: i64 = 10;
/// Servers the connections are spread over. Ours.
pub const TARGETS: usize = 4;
/// How requests are spread: in turn, or by the connection's fields.
pub const SPREADS: [Option<Fields>; 4] = [None, Some(Fields::Five), Some(Fields::Three), Some(Fields::Two)];

const SEGMENTS: [&str; TARGETS] = ["segment s1", "segment s2", "segment s3", "segment s4"];

/// Servers before and after.
#[must_use]
pub fn nodes(settings: &Settings) -> [u32; 2] {
    let [before, after] = match settings.nodes[..] {
        [before, after] => [before, after],
        _ => NODES_DEFAULT,
    };
    [before, after].map(|number| u32::try_from(number.ceil().floor_to_i64()).unwrap_or(1))
}

/// Requests of every server: those of all clients, a connection wholly at one server.
#[must_use]
pub fn spread(fields: Option<Fields>) -> [i64; TARGETS] {
    let mut given = [0; TARGETS];
    let mut turn = 0;
    for client in 1..=CLIENTS {
        for connection in 0..CONNECTIONS {
            let Some(fields) = fields else {
                for _ in 0..REQUESTS {
                    given[turn % TARGETS] += 1;
                    turn += 1;
                }
                continue;
            };
            let flow = Flow {
                protocol: TCP,
                source: ([192, 0, 2, client], 49_152 + connection),
                destination: ([198, 51, 100, 1], 443),
                sequence: 0,
            };
            if let Some(target) = modulo(hash(&flow, fields), TARGETS) {
                given[target] += REQUESTS;
            }
        }
    }
    given
}

/// Everything the panel shows: first what moves, then what is spread.
#[must_use]
pub fn look(settings: &Settings, lang: Lang) -> Look {
    let [before, after] = nodes(settings);
    let found = Way::ALL.map(|way| (way, moved(way, before, after, KEYS), way.theory(before, after)));
    let spreads = SPREADS.map(|fields| (fields, spread(fields)));
    let mut rows: Vec<_> = found.iter().map(|(way, moved, theory)| moved_row(*way, *moved, *theory, lang)).collect();
    rows.extend(spreads.iter().map(|(fields, given)| spread_row(*fields, given, lang)));
    let says = vec![
        words::moves(lang, (before, after), &found),
        words::why(lang).to_owned(),
        words::sticks(lang, spreads[3].1.iter().filter(|given| **given > 0).count()),
        words::elb(lang).to_owned(),
    ];
    let facts =
        vec![&elb::NLB_TCP_HASH_FIELDS, &elb::NLB_UDP_HASH_FIELDS, &elb::GWLB_HASH_FIELDS, &elb::GWLB_HASH_CHOICES];
    Look { rows, says, facts }
}

fn share(part: Exact) -> Share {
    Share::of((part * Exact::whole(1_000_000)).floor().floor_to_i64(), 1_000_000)
}

/// A bar of what moved, with a mark where theory has it.
fn moved_row(way: Way, moved: Moved, theory: Option<Exact>, lang: Lang) -> Row {
    let part = moved.share().unwrap_or_default();
    let mut picture = Picture::new(22);
    picture.rect("still", Share::ZERO, Share::FULL, (4, 14));
    picture.rect("moves", Share::ZERO, share(part), (4, 14));
    if let Some(theory) = theory {
        picture.line("theory", (share(theory), 0), (share(theory), 22));
    }
    Row {
        label: words::way(way).get(lang).to_owned(),
        note: words::theory(lang, theory),
        picture,
        value: words::tenths(part),
        unit: "%",
    }
}

/// The servers' shares side by side.
fn spread_row(fields: Option<Fields>, given: &[i64; TARGETS], lang: Lang) -> Row {
    let all: i64 = given.iter().sum();
    let mut picture = Picture::new(28);
    let mut from = 0;
    for (target, count) in given.iter().enumerate() {
        let (start, end) = (Share::of(from, all.max(1)), Share::of(from + count, all.max(1)));
        if *count > 0 {
            picture.rect(SEGMENTS[target], start, end, (3, 22));
            picture.text("inside middle", (start.middle(end), 19), (target + 1).to_string());
        }
        from += count;
    }
    let most = given.iter().copied().max().unwrap_or_default();
    Row {
        label: words::spread(fields).get(lang).to_owned(),
        note: words::spread_note(fields).get(lang).to_owned(),
        picture,
        value: words::tenths(Exact::whole(most) / Exact::whole(all.max(1))),
        unit: "%",
    }
}

#[cfg(test)]
mod tests;
