//! The kinds of problems, and from which numbers each is drawn.
//!
//! Where an answer is a share or a time, numbers are drawn so that it and what wrong rules make of it have two digits
//! after the point at most: what is typed is compared exactly.

use std::borrow::Cow;

use skylet_contract::Value;
use skylet_contract::lesson::Given;
use skylet_practice::{Asked, Case, Drawn, Task};
use skylet_units::{Dice, Exact, Lang, Text};

use super::{DROPPED, NEXT, PERCENTILE, SHARE, UTILIZATION, WAIT, aws_tasks, question_texts, texts};
use crate::algorithm::Algorithm;
use crate::settings::{Arrivals, Other, Work};

/// Milliseconds that servers need.
const SERVICES: &[i64] = &[40, 50, 60, 80, 100, 120, 150, 200];
/// How many servers there are, and how many times as long one needs: its share by speed is short.
const SLOW: &[(usize, i64)] = &[(2, 3), (2, 4), (2, 9), (4, 3), (4, 5), (4, 8), (5, 6), (8, 7)];
/// How many times there are, and which percentile of them is not the greatest.
const TAILS: &[(usize, i64)] = &[(10, 90), (12, 90), (15, 90), (16, 90), (18, 90), (20, 95)];

pub(super) const fn task(
    id: &'static str,
    asked: &'static Asked,
    draw: fn(&mut Dice) -> Drawn,
    (safe, safe_aside): (Given, &'static [Exact]),
    (question, why): (fn(&Case, Lang) -> String, Text),
) -> Task {
    Task { id, asked, draw, safe, safe_aside, question, why }
}

macro_rules! numbers {
    ($($number:literal)*) => { &[$(Exact::whole($number)),*] };
}
pub(super) use numbers;

const SIX: &str = "100 ms, 100 ms, 100 ms, 100 ms, 100 ms, 100 ms";

/// Every task, simple ones first.
pub(super) static TASKS: &[Task] = &[
    task(
        "next-round-robin",
        &NEXT,
        round_robin,
        (
            &[("first", "round-robin"), ("second", "none"), ("servers", "100 ms, 100 ms, 100 ms, 100 ms, 100 ms")],
            numbers!(2 4 1 2 1 0 0 1 4),
        ),
        (question_texts::next, texts::WHY_TURN),
    ),
    task(
        "next-weighted",
        &NEXT,
        weighted,
        (
            &[
                ("first", "weighted-round-robin"),
                ("second", "none"),
                ("servers", "100 ms, 100 ms, 100 ms, 100 ms"),
                ("weights", "5, 1, 1, 2"),
            ],
            numbers!(2 1 1 2),
        ),
        (question_texts::next, texts::WHY_GATHERED),
    ),
    task(
        "next-least",
        &NEXT,
        |dice| least(dice, 1),
        (
            &[("first", "least-outstanding"), ("second", "none"), ("servers", SIX)],
            numbers!(1 5 1 2 3 1 2 2 3 1 12 9 14 7 10 11),
        ),
        (question_texts::next, texts::WHY_OUTSTANDING),
    ),
    task(
        "next-least-again",
        &NEXT,
        |dice| {
            let times = between(dice, 2, 3);
            least(dice, times)
        },
        (
            &[("first", "least-outstanding"), ("second", "none"), ("servers", SIX)],
            numbers!(2 6 1 2 2 1 2 1 3 3 26 15 21 13 26 8),
        ),
        (question_texts::next, texts::WHY_OUTSTANDING),
    ),
    task(
        "next-two-choices",
        &NEXT,
        two_choices,
        (
            &[("first", "two-choices"), ("second", "none"), ("servers", SIX)],
            numbers!(1 1 5 2 5 2 3 0 4 1 12 9 7 14 10 11),
        ),
        (question_texts::next, texts::WHY_PAIR),
    ),
    task(
        "next-peak-ewma",
        &NEXT,
        peak_ewma,
        (
            &[("first", "peak-ewma"), ("second", "none"), ("servers", "100 ms, 100 ms, 100 ms, 100 ms")],
            numbers!(1 1 1 2 6 1 0 2 50 80 400 200),
        ),
        (question_texts::next, texts::WHY_COST),
    ),
    task(
        "share-equal",
        &SHARE,
        share_equal,
        (
            &[
                ("first", "round-robin"),
                ("second", "none"),
                ("servers", "100 ms, 100 ms, 100 ms, 300 ms"),
                ("weights", "7, 7, 7, 4"),
            ],
            numbers!(4),
        ),
        (question_texts::share, texts::WHY_EQUAL),
    ),
    task(
        "share-weighted",
        &SHARE,
        share_weighted,
        (
            &[
                ("first", "weighted-round-robin"),
                ("second", "none"),
                ("servers", "100 ms, 100 ms, 100 ms, 100 ms"),
                ("weights", "15, 9, 10, 6"),
            ],
            numbers!(1),
        ),
        (question_texts::share, texts::WHY_WEIGHTED),
    ),
    task(
        "dropped",
        &DROPPED,
        dropped,
        (&[("rate", "20"), ("second", "none"), ("arrivals", "even"), ("work", "constant")], numbers!()),
        (question_texts::dropped, texts::WHY_DROPPED),
    ),
    task(
        "utilization",
        &UTILIZATION,
        utilization,
        (&[("second", "none"), ("arrivals", "even"), ("work", "constant")], numbers!(1)),
        (question_texts::utilization, texts::WHY_UTILIZATION),
    ),
    task(
        "wait",
        &WAIT,
        wait,
        (&[("second", "none"), ("servers", "100 ms, 100 ms, 100 ms, 100 ms")], numbers!(5 30)),
        (question_texts::wait, texts::WHY_WAIT),
    ),
    task(
        "percentile",
        &PERCENTILE,
        percentile,
        (&[], numbers!(90 80 90 90 100 110 110 120 120 130 150 900 1330)),
        (question_texts::percentile, texts::WHY_PERCENTILE),
    ),
    task(
        "median",
        &PERCENTILE,
        median,
        (&[], numbers!(50 120 90 700 150 100)),
        (question_texts::median, texts::WHY_MEDIAN),
    ),
    aws_tasks::ZONES_OFF,
    aws_tasks::ZONES_UNHEALTHY,
    aws_tasks::ZONES_ON,
    aws_tasks::GROUPS,
    aws_tasks::DRAINING,
    aws_tasks::DRAINING_LONG,
];

fn number(value: i64) -> Value {
    Value::Quantity(Exact::whole(value))
}

pub(super) fn list(numbers: &[i64]) -> Value {
    Value::List(Cow::Owned(numbers.iter().map(|number| Exact::whole(*number)).collect()))
}

pub(super) fn exact(numbers: &[i64]) -> Vec<Exact> {
    numbers.iter().map(|number| Exact::whole(*number)).collect()
}

/// A whole number from the first to the last.
pub(super) fn between(dice: &mut Dice, first: i64, last: i64) -> i64 {
    let count = u64::try_from(last - first + 1).unwrap_or_default();
    first + i64::try_from(dice.below(count)).unwrap_or_default()
}

/// One of some.
pub(super) fn one_of<T: Copy>(dice: &mut Dice, from: &[T], otherwise: T) -> T {
    dice.pick(from).copied().unwrap_or(otherwise)
}

fn many(dice: &mut Dice, count: usize, one: impl Fn(&mut Dice) -> i64) -> Vec<i64> {
    (0..count).map(|_| one(dice)).collect()
}

/// Whether a number has two digits after the point at most.
pub(super) fn is_short(number: Exact) -> bool {
    (number * Exact::whole(100)).is_whole()
}

/// So many percent of a whole.
pub(super) fn percent(part: i64, whole: i64) -> Exact {
    Exact::whole(part * 100) / Exact::whole(whole)
}

/// A server's place among so many, and as many.
fn servers(dice: &mut Dice, least: i64, most: i64) -> usize {
    usize::try_from(between(dice, least, most)).unwrap_or(4)
}

fn alone(algorithm: Algorithm, mut settings: Vec<(&'static str, Value)>, aside: Vec<Exact>) -> Drawn {
    settings.extend([("first", algorithm.value()), ("second", Other::None.value())]);
    Drawn { settings, aside }
}

/// A choice of a server: which request, whose turn, the two drawn, then two numbers of each server.
fn choice(algorithm: Algorithm, head: [i64; 4], outstanding: &[i64], known: &[i64]) -> Drawn {
    let beside = exact(&[&head[..], outstanding, known].concat());
    alone(algorithm, vec![("servers", list(&vec![100; outstanding.len()]))], beside)
}

fn round_robin(dice: &mut Dice) -> Drawn {
    let count = servers(dice, 5, 7);
    let outstanding = many(dice, count, |dice| between(dice, -1, 4).max(0));
    let turn = between(dice, 2, i64::try_from(count).unwrap_or(2));
    let times = between(dice, 2, 4);
    choice(Algorithm::RoundRobin, [times, turn, 1, 2], &outstanding, &[])
}

fn weighted(dice: &mut Dice) -> Drawn {
    let count = servers(dice, 4, 5);
    let weights = many(dice, count, |dice| between(dice, 1, 5));
    let times = between(dice, 2, 6);
    let mut drawn = choice(Algorithm::WeightedRoundRobin, [times, 1, 1, 2], &vec![0; count], &vec![0; count]);
    drawn.aside.truncate(4);
    drawn.settings.push(("weights", list(&weights)));
    drawn
}

fn least(dice: &mut Dice, times: i64) -> Drawn {
    let count = servers(dice, 6, 8);
    let outstanding = many(dice, count, |dice| between(dice, 1, 3));
    let served = many(dice, count, |dice| between(dice, 8, 30));
    let turn = between(dice, 2, i64::try_from(count).unwrap_or(2));
    choice(Algorithm::LeastOutstanding, [times, turn, 1, 2], &outstanding, &served)
}

fn two_choices(dice: &mut Dice) -> Drawn {
    let count = servers(dice, 5, 8);
    let mut outstanding: Vec<_> = (0..i64::try_from(count).unwrap_or(5)).collect();
    dice.shuffle(&mut outstanding);
    let served = many(dice, count, |dice| between(dice, 8, 30));
    let mut places: Vec<_> = (1..=i64::try_from(count).unwrap_or(5)).collect();
    dice.shuffle(&mut places);
    choice(Algorithm::TwoChoices, [1, 1, places[0], places[1]], &outstanding, &served)
}

/// One remembered as fast and busy, one idle and slow, one in between that is best, and others that are neither.
fn peak_ewma(dice: &mut Dice) -> Drawn {
    let count = servers(dice, 4, 6);
    let others = i64::try_from(count).unwrap_or(4) - 3;
    let mut seen = vec![
        // At least 7 x 40 = 280.
        (between(dice, 6, 9), one_of(dice, &[40, 45, 50, 55], 50)),
        // At least 300.
        (0, one_of(dice, &[300, 350, 400, 500], 400)),
        // At most 2 x 130 = 260, or 3 x 80 = 240.
        one_of(dice, &[(1, 80), (1, 90), (1, 100), (1, 120), (1, 130), (2, 60), (2, 70), (2, 80)], (1, 100)),
    ];
    seen.extend((0..others).map(|_| (between(dice, 2, 5), one_of(dice, &[100, 120, 150, 180, 200, 250], 150))));
    dice.shuffle(&mut seen);
    let (outstanding, latencies): (Vec<_>, Vec<_>) = seen.into_iter().unzip();
    let turn = between(dice, 1, i64::try_from(count).unwrap_or(1));
    choice(Algorithm::PeakEwma, [1, turn, 1, 2], &outstanding, &latencies)
}

fn share_equal(dice: &mut Dice) -> Drawn {
    let (count, times) = one_of(dice, SLOW, (4, 3));
    let service = one_of(dice, SERVICES, 100);
    let slow = usize::try_from(dice.below(u64::try_from(count).unwrap_or(1))).unwrap_or_default();
    let others = i64::try_from(count).unwrap_or(4) - 1;
    // Weights whose share is short, too.
    let fits: Vec<(i64, i64)> = (1..=20)
        .flat_map(|fast| (1..=20).map(move |own| (fast, own)))
        .filter(|(fast, own)| own < fast && is_short(percent(*own, others * fast + own)))
        .collect();
    let (fast, own) = one_of(dice, &fits, (6, 2));
    let with = |all: i64, one: i64| {
        let mut numbers = vec![all; count];
        numbers[slow] = one;
        list(&numbers)
    };
    let algorithm = if dice.below(3) == 0 { Algorithm::Random } else { Algorithm::RoundRobin };
    let settings = vec![("servers", with(service, service * times)), ("weights", with(fast, own))];
    alone(algorithm, settings, exact(&[i64::try_from(slow).unwrap_or_default() + 1]))
}

fn share_weighted(dice: &mut Dice) -> Drawn {
    let count = one_of(dice, &[4_usize, 5], 4);
    let fits: Vec<(i64, i64)> = [10, 16, 20, 25, 32, 40, 50, 80]
        .into_iter()
        .flat_map(|sum| (1..sum).map(move |own| (sum, own)))
        .filter(|(sum, own)| {
            sum - own >= 5 && own * 2 < *sum && is_short(percent(*own, *sum)) && is_short(percent(*own, sum - own))
        })
        .collect();
    let (sum, own) = one_of(dice, &fits, (20, 4));
    // The rest in parts, each at least 1: cut at different places.
    let rest = sum - own;
    let mut cuts: Vec<_> = (1..rest).collect();
    dice.shuffle(&mut cuts);
    let mut cuts: Vec<_> = cuts.into_iter().take(count - 2).chain([0, rest]).collect();
    cuts.sort_unstable();
    let mut weights: Vec<_> = cuts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let at = usize::try_from(dice.below(u64::try_from(count).unwrap_or(1))).unwrap_or_default();
    weights.insert(at, own);
    let settings = vec![("servers", list(&vec![100; count])), ("weights", list(&weights))];
    alone(Algorithm::WeightedRoundRobin, settings, exact(&[i64::try_from(at).unwrap_or_default() + 1]))
}

/// How many servers, what the slow one needs, what the others need, and how many requests come in a second.
type Overload = (i64, i64, i64, i64);

/// The slow one is given too much, though not the others nor all together, and shares are short.
fn is_overload((count, slow, fast, rate): Overload) -> bool {
    let a_second = |service: i64| Exact::whole(1_000) / Exact::whole(service);
    let comes = Exact::whole(rate) / Exact::whole(count);
    let over = comes - a_second(slow);
    let is_room = comes * Exact::whole(10) <= a_second(fast) * Exact::whole(9);
    let shares = [over / Exact::whole(rate), over / comes, Exact::ONE / Exact::whole(count)];
    let all = a_second(slow) + a_second(fast) * Exact::whole(count - 1);
    is_room
        && over > Exact::ZERO
        && Exact::whole(rate) <= all
        && shares.iter().all(|share| is_short(*share * Exact::whole(100)))
}

fn dropped(dice: &mut Dice) -> Drawn {
    let counts = [2, 4, 5].into_iter();
    let fits: Vec<Overload> = counts
        .flat_map(|count| [200, 250, 400, 500, 800, 1_000].map(|slow| (count, slow)))
        .flat_map(|(count, slow)| [50, 80, 100, 125].map(|fast| (count, slow, fast)))
        .flat_map(|(count, slow, fast)| {
            [8, 10, 12, 16, 20, 24, 25, 30, 32, 36, 40, 48, 50].map(|rate| (count, slow, fast, rate))
        })
        .filter(|overload| is_overload(*overload))
        .collect();
    let (count, slow, fast, rate) = one_of(dice, &fits, (4, 400, 100, 20));
    let mut services = vec![fast; usize::try_from(count).unwrap_or(4)];
    let at = usize::try_from(dice.below(u64::try_from(count).unwrap_or(1))).unwrap_or_default();
    services[at] = slow;
    let places = one_of(dice, &[4_i64, 8, 10, 16, 20], 8);
    even(rate, &services, Vec::new(), &[("places", number(places))])
}

/// Requests on the beat, all of the same work: what is long asked of can be calculated.
fn even(rate: i64, services: &[i64], aside: Vec<Exact>, more: &[(&'static str, Value)]) -> Drawn {
    let settings = vec![
        ("rate", number(rate)),
        ("servers", list(services)),
        ("arrivals", Arrivals::Even.value()),
        ("work", Work::Constant.value()),
    ];
    alone(Algorithm::RoundRobin, [settings, more.to_vec()].concat(), aside)
}

fn utilization(dice: &mut Dice) -> Drawn {
    let count = one_of(dice, &[2_usize, 4, 5], 4);
    let each = between(dice, 2, 9);
    let mut services = many(dice, count, |dice| one_of(dice, SERVICES, 100));
    let at = usize::try_from(dice.below(u64::try_from(count).unwrap_or(1))).unwrap_or_default();
    // What comes there takes less than all of its time.
    let fits: Vec<_> = SERVICES.iter().copied().filter(|service| service * each < 1_000).collect();
    services[at] = one_of(dice, &fits, 100);
    let rate = each * i64::try_from(count).unwrap_or(4);
    even(rate, &services, exact(&[i64::try_from(at).unwrap_or_default() + 1]), &[])
}

fn wait(dice: &mut Dice) -> Drawn {
    let count = servers(dice, 2, 5);
    let service = one_of(dice, &[40, 50, 60, 80, 100, 120, 150, 200, 250, 400], 100);
    let (line, tenths) = (between(dice, 2, 7), between(dice, 1, 9));
    // A third of a line is no time anyone would type.
    let line = if count == 3 { (line + 2) / 3 * 3 } else { line };
    let settings = vec![("servers", list(&vec![service; count]))];
    alone(Algorithm::RoundRobin, settings, exact(&[line, service * tenths / 10]))
}

/// Times in order: most of them close together, a few far above, their mean short.
fn times(dice: &mut Dice, count: usize, far: usize) -> Vec<i64> {
    let mut times = many(dice, count - far, |dice| between(dice, 6, 19) * 10);
    times.extend(many(dice, far, |dice| between(dice, 40, 160) * 10));
    times.sort_unstable();
    let whole = i64::try_from(count).unwrap_or(1);
    while !is_short(Exact::whole(times.iter().sum()) / Exact::whole(whole)) {
        times[count - 1] += 10;
    }
    times
}

fn percentile(dice: &mut Dice) -> Drawn {
    let (count, percent) = one_of(dice, TAILS, (10, 90));
    let far = servers(dice, 2, 3);
    let times = times(dice, count, far);
    Drawn { settings: Vec::new(), aside: exact(&[&[percent], &times[..]].concat()) }
}

fn median(dice: &mut Dice) -> Drawn {
    let count = one_of(dice, &[5_usize, 7, 9], 7);
    let far = servers(dice, 1, 2);
    let mut times = times(dice, count, far);
    dice.shuffle(&mut times);
    Drawn { settings: Vec::new(), aside: exact(&[&[50], &times[..]].concat()) }
}
