//! Problems about zones, target groups and draining, and from which numbers each is drawn.

use skylet_practice::{Drawn, Task};
use skylet_units::{Dice, Exact};

use super::tasks::{between, exact, is_short, list, numbers, one_of, percent, task};
use super::{DRAINED, GROUP_SHARE, ZONE_SHARE, aws_texts as texts};
use crate::settings::CrossZone;

/// Servers of a zone whose share is short.
const SIZES: &[i64] = &[1, 2, 4, 5, 8, 10];
/// Deregistration delays, in seconds.
const DELAYS: &[i64] = &[60, 90, 120, 180, 240, 300];

pub(super) const ZONES_OFF: Task = task(
    "zones-off",
    &ZONE_SHARE,
    zones_off,
    (&[("zones", "2, 8"), ("cross-zone", "off")], numbers!(2)),
    (texts::zone_share, texts::WHY_OFF),
);

pub(super) const ZONES_UNHEALTHY: Task = task(
    "zones-unhealthy",
    &ZONE_SHARE,
    zones_unhealthy,
    (&[("zones", "8, 1"), ("unhealthy", "4, 0"), ("cross-zone", "off")], numbers!(1)),
    (texts::zone_share, texts::WHY_OFF),
);

pub(super) const ZONES_ON: Task = task(
    "zones-on",
    &ZONE_SHARE,
    zones_on,
    (&[("zones", "2, 8"), ("cross-zone", "on")], numbers!(1)),
    (texts::zone_share, texts::WHY_ON),
);

pub(super) const GROUPS: Task = task(
    "weighted-groups",
    &GROUP_SHARE,
    groups,
    (&[("group-weights", "3, 5")], numbers!(1 2 3)),
    (texts::group_share, texts::WHY_GROUP),
);

pub(super) const DRAINING: Task = task(
    "draining",
    &DRAINED,
    |dice| draining(dice, false),
    (&[], numbers!(300 45 20 110)),
    (texts::drained, texts::WHY_DRAINED),
);

pub(super) const DRAINING_LONG: Task = task(
    "draining-long",
    &DRAINED,
    |dice| draining(dice, true),
    (&[], numbers!(120 45 300)),
    (texts::drained, texts::WHY_DRAINED),
);

/// Sizes of two or four zones whose shares are all short, with their sum.
fn sizes(dice: &mut Dice) -> Vec<i64> {
    let two = SIZES.iter().flat_map(|one| SIZES.iter().map(move |two| vec![*one, *two]));
    let four = SIZES.iter().flat_map(|one| SIZES.iter().map(move |two| (*one, *two))).flat_map(|(one, two)| {
        SIZES.iter().flat_map(move |three| SIZES.iter().map(move |four| vec![one, two, *three, *four]))
    });
    let is_good = |zones: &Vec<i64>| {
        let count = i64::try_from(zones.len()).unwrap_or(1);
        let is_each = |size: &i64| is_short(percent(1, count * size)) && is_short(percent(1, *size));
        zones.iter().all(is_each) && is_short(percent(1, zones.iter().sum()))
    };
    let is_two = dice.below(2) == 0;
    let fits: Vec<_> = if is_two { two.filter(is_good).collect() } else { four.filter(is_good).collect() };
    dice.pick(&fits).cloned().unwrap_or_else(|| vec![2, 8])
}

fn zones(dice: &mut Dice, zones: &[i64], unhealthy: &[i64], crosses: CrossZone) -> Drawn {
    let asked = between(dice, 1, i64::try_from(zones.len()).unwrap_or(1));
    let settings = vec![("zones", list(zones)), ("unhealthy", list(unhealthy)), ("cross-zone", crosses.value())];
    Drawn { settings, aside: exact(&[asked]) }
}

fn zones_off(dice: &mut Dice) -> Drawn {
    let sizes = sizes(dice);
    zones(dice, &sizes, &[], CrossZone::Off)
}

fn zones_on(dice: &mut Dice) -> Drawn {
    let sizes = sizes(dice);
    zones(dice, &sizes, &[], CrossZone::On)
}

/// Healthy servers of two zones, and as many registered that the wrong count is short as well; the first is asked for,
/// which may stand in either place.
fn zones_unhealthy(dice: &mut Dice) -> Drawn {
    let fits: Vec<_> = SIZES
        .iter()
        .flat_map(|own| SIZES.iter().map(move |registered| (*own, *registered)))
        .flat_map(|(own, registered)| SIZES.iter().map(move |other| (own, registered, *other)))
        .filter(|(own, registered, other)| {
            registered > own && *own > 1 && own != other && is_short(percent(1, own + other))
        })
        .collect();
    let (own, registered, other) = one_of(dice, &fits, (4, 8, 1));
    let sick = registered - own;
    let (sizes, unhealthy, asked) =
        if dice.below(2) == 0 { ([registered, other], [sick, 0], 1) } else { ([other, registered], [0, sick], 2) };
    let drawn = zones(dice, &sizes, &unhealthy, CrossZone::Off);
    Drawn { aside: exact(&[asked]), ..drawn }
}

/// Weights of two target groups and their servers, every share short. The lesser weight is asked for: against the other
/// it is a share as well.
fn groups(dice: &mut Dice) -> Drawn {
    let pairs: Vec<(i64, i64)> = (1..=40)
        .flat_map(|other| (1..other).map(move |own| (own, other)))
        .filter(|(own, other)| is_short(percent(*own, own + other)) && is_short(percent(*own, *other)))
        .collect();
    let (own, other) = one_of(dice, &pairs, (3, 5));
    let is_good = |(targets, others): &(i64, i64)| {
        [(own, own + other), (own, other), (own, 100), (1, 2)]
            .iter()
            .all(|(part, whole)| is_short(percent(*part, whole * targets)))
            && is_short(percent(1, targets + others))
    };
    let fits: Vec<_> = [2_i64, 4, 5, 8, 10]
        .iter()
        .flat_map(|targets| (1..=10).map(move |others| (*targets, others)))
        .filter(is_good)
        .collect();
    let (targets, others) = one_of(dice, &fits, (2, 3));
    let (weights, aside) =
        if dice.below(2) == 0 { ([own, other], [1, targets, others]) } else { ([other, own], [2, others, targets]) };
    Drawn { settings: vec![("group-weights", list(&weights))], aside: exact(&aside) }
}

/// A delay and what is left of some requests: all together less than the delay, or one of them more.
fn draining(dice: &mut Dice, is_long: bool) -> Drawn {
    let delay = one_of(dice, DELAYS, 300);
    let count = between(dice, 2, 4);
    let most = delay / (count + 1) / 5;
    let mut left: Vec<_> = (0..count).map(|_| between(dice, 1, most) * 5).collect();
    if is_long {
        left[0] = delay + between(dice, 1, 24) * 10;
        dice.shuffle(&mut left);
    }
    Drawn { settings: Vec::new(), aside: exact(&[&[delay], &left[..]].concat()) }
}
