//! What hashes spread: keys that move when servers come or go, and connections against requests.
//!
//! Keys are counted by [`crate::hashing::moved`], beside what theory has; connections are hashed by
//! [`crate::hashing::flow`].

use skylet_chart::{Picture, Share};
use skylet_facts::elb;
use skylet_units::{Exact, Lang};

use super::hashing_texts as words;
use super::{Look, Row};
use crate::hashing::flow::{Fields, Flow, TCP, hash, modulo};
use crate::hashing::moved::{Moved, Way, moved};
use crate::settings::{AwsSettings, NODES_DEFAULT};

/// Keys that are counted. Ours.
pub const KEYS: u32 = 10_000;
/// Connections of each client, one of them with most, and requests of each connection. Ours.
pub const CONNECTIONS: [u16; 4] = [20, 4, 4, 4];
const REQUESTS: i64 = 10;
/// Servers the connections are spread over. Ours.
pub const TARGETS: usize = 4;
/// How requests are spread: in turn, or by the connection's fields.
pub const SPREADS: [Option<Fields>; 4] = [None, Some(Fields::Five), Some(Fields::Three), Some(Fields::Two)];

const SEGMENTS: [&str; TARGETS] = ["segment s1", "segment s2", "segment s3", "segment s4"];

/// Servers before and after.
#[must_use]
pub fn nodes(settings: &AwsSettings) -> [u32; 2] {
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
    for (client, connections) in (1..).zip(CONNECTIONS) {
        for connection in 0..connections {
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
pub fn look(settings: &AwsSettings, lang: Lang) -> Look {
    let [before, after] = nodes(settings);
    let found = Way::ALL.map(|way| (way, moved(way, before, after, KEYS), way.theory(before, after)));
    let spreads = SPREADS.map(|fields| (fields, spread(fields)));
    let mut rows: Vec<_> = found.iter().map(|(way, moved, theory)| moved_row(*way, *moved, *theory, lang)).collect();
    rows.extend(spreads.iter().map(|(fields, given)| spread_row(*fields, given, lang)));
    let says = vec![
        words::moves(lang, (before, after), &found),
        words::why(lang).to_owned(),
        words::sticks(lang),
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
mod tests {
    use super::*;

    #[test]
    fn one_server_more_moves_nearly_all_or_one_in_eleven() {
        let look = look(&AwsSettings::default(), Lang::Ko);
        assert_eq!(look.rows.len(), 9, "five ways, four spreads");
        assert_eq!([&look.rows[0].note, &look.rows[1].note], ["이론 90.9 %", "이론 9.1 %"], "10/11 and 1/11");
        let near = |row: usize, expected: Exact, off: Exact| {
            let found = moved(Way::ALL[row], 10, 11, KEYS).share().expect("there are keys");
            assert!(found > expected - off && found < expected + off, "row {row}: {found:?}");
        };
        // Four sigma of 10,000 keys is at most 0.02; the ring's own shares are off by some 8 % of 1/11 more.
        near(0, Exact::new(10, 11), Exact::new(1, 50));
        near(1, Exact::new(1, 11), Exact::new(3, 100));
        near(3, Exact::new(1, 11), Exact::new(1, 50));
        near(4, Exact::new(1, 11), Exact::new(1, 50));
    }

    #[test]
    fn the_same_servers_move_nothing() {
        let same = AwsSettings { nodes: vec![Exact::whole(7), Exact::whole(7)], ..AwsSettings::default() };
        assert!(look(&same, Lang::En).rows[..5].iter().all(|row| row.value == "0.0"), "nothing");
        let odd = AwsSettings { nodes: vec![Exact::whole(7)], ..AwsSettings::default() };
        assert_eq!(nodes(&odd), [10, 11], "what is not two is the default");
    }

    #[test]
    fn in_turn_is_even_and_a_large_client_stays_whole_without_ports() {
        assert_eq!(spread(None), [80; 4], "32 connections x 10 requests over 4");
        for fields in SPREADS {
            assert_eq!(spread(fields).iter().sum::<i64>(), 320, "{fields:?}: every request is somewhere");
        }
        let most = |fields: Fields| spread(Some(fields)).into_iter().max().expect("four");
        for fields in [Fields::Two, Fields::Three] {
            // 20 of 32 connections are 62.5 %, whoever else comes there.
            assert!(most(fields) >= 200, "{fields:?}: {}", most(fields));
            assert!(spread(Some(fields)).iter().all(|given| given % 40 == 0), "{fields:?}: clients whole");
        }
        assert!(most(Fields::Five) > 80 && most(Fields::Five) < 200, "finer, but not even: {}", most(Fields::Five));
    }
}
