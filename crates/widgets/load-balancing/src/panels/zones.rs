//! Two rooms: what each target gets with cross-zone load balancing off, and on.
//!
//! Both pictures stand on the same columns, so that a target keeps its place and only its bar changes; the wall between
//! two zones can be moved. Shares are those of [`crate::aws::zones`].

use skylet_chart::{Picture, Share};
use skylet_facts::{Fact, elb};
use skylet_units::{Exact, Lang};

use super::texts as words;
use super::{Look, Row};
use crate::aws::zones::{Each, Group, Layout, Shares, Targets, ZoneState, shares, shares_of};
use crate::settings::{AwsSettings, Shift, TARGETS_MAX, ZONES_DEFAULT, ZONES_MAX};

/// Above the zones of the first room there is place for the handle of the wall.
pub const HANDLE: i16 = 44;
/// From the top of a room to the names of its zones, to the lines of who reaches whom, and to where the longest bar
/// ends.
const NAME: i16 = 16;
const REACH: i16 = 25;
const LONGEST: i16 = 58;
/// How long the longest bar is.
const BAR: i16 = 110;
/// Below the bars.
const FEET: i16 = 24;
/// More columns than these have no names of their own.
const NAMED_MAX: i64 = 12;
/// Segments at least so high have the name of their node in them.
const LETTER_MIN: i16 = 17;

/// Classes of the nodes, in order: colour and dash.
const SEGMENTS: [&str; ZONES_MAX] = ["segment s1", "segment s2", "segment s3", "segment s4"];
const REACHES: [&str; ZONES_MAX] = ["reach s1", "reach s2", "reach s3", "reach s4"];
const CROSS: &str = "M-4 -4L4 4M4 -4L-4 4";

/// What the settings say of zones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zones {
    /// Targets of each zone, one to four zones.
    pub targets: Vec<Targets>,
    /// The zone that is shifted away.
    pub shifted: Option<usize>,
}

impl Zones {
    /// Parts of a target are rounded up; no more are unhealthy than there are; a shift of a zone there is not shifts
    /// none.
    #[must_use]
    pub fn of(settings: &AwsSettings) -> Self {
        let given = if settings.zones.is_empty() { &ZONES_DEFAULT[..] } else { &settings.zones };
        let whole = |number: Exact| u32::try_from(number.ceil().floor_to_i64()).unwrap_or_default();
        let targets = |(zone, all): (usize, &Exact)| {
            let all = whole(*all);
            let unhealthy = settings.unhealthy.get(zone).map_or(0, |number| whole(*number)).min(all);
            Targets { healthy: all - unhealthy, unhealthy }
        };
        let targets: Vec<_> = given.iter().enumerate().map(targets).collect();
        let shifted = match settings.shift {
            Shift::None => None,
            Shift::A => Some(0),
            Shift::B => Some(1),
            Shift::C => Some(2),
            Shift::D => Some(3),
        };
        Self { shifted: shifted.filter(|zone| *zone < targets.len()), targets }
    }

    /// With cross-zone load balancing on or off.
    #[must_use]
    pub fn layout(&self, crosses: bool) -> Layout {
        let state = |zone| if self.shifted == Some(zone) { ZoneState::ShiftedAway } else { ZoneState::Enabled };
        Layout { zones: (0..self.targets.len()).map(state).collect(), groups: vec![Group::new(crosses, &self.targets)] }
    }

    /// All targets.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.targets.iter().map(|targets| i64::from(targets.all())).sum()
    }

    /// The wall between two zones: targets before it and all of them, if both zones can hold what it leaves them. None
    /// where there is no wall to move.
    #[must_use]
    pub fn wall(&self) -> Option<(i64, i64)> {
        let [before, after] = &self.targets[..] else { return None };
        let (before, after) = (i64::from(before.all()), i64::from(after.all()));
        (before > 0 && after > 0).then_some((before, before + after))
    }

    /// The zones once the wall stands behind so many targets: at least one is left on either side.
    #[must_use]
    pub fn moved(&self, before: i64) -> Option<[Exact; 2]> {
        let (_, all) = self.wall()?;
        let least = (all - TARGETS_MAX).max(1);
        let before = before.clamp(least, (all - 1).min(TARGETS_MAX).max(least));
        Some([Exact::whole(before), Exact::whole(all - before)])
    }

    /// Columns of each zone: its targets, or one for an empty zone.
    fn columns(&self) -> Vec<i64> {
        self.targets.iter().map(|targets| i64::from(targets.all()).max(1)).collect()
    }
}

/// A room, calculated.
pub(crate) struct Room {
    pub(crate) shares: Shares,
    /// What each zone's targets get by way of each node: by node, then by zone.
    by_node: Vec<Vec<Each>>,
}

impl Room {
    pub(crate) fn of(zones: &Zones, crosses: bool) -> Self {
        let layout = zones.layout(crosses);
        let all = shares(&layout);
        let by_node = (0..zones.targets.len()).map(|node| {
            let mut entering = vec![Exact::ZERO; zones.targets.len()];
            entering[node] = all.entering[node];
            shares_of(&layout, entering).each.concat()
        });
        Self { by_node: by_node.collect(), shares: all }
    }

    /// What a zone's targets get.
    pub(crate) fn each(&self, zone: usize) -> Each {
        self.shares.each[0][zone]
    }

    /// Whether a node sends to unhealthy targets too.
    pub(crate) fn fails_open(&self) -> bool {
        self.shares.fails_open.concat().contains(&true)
    }

    /// The zone whose targets get the most and what each gets, and the one whose get the least; zones that get nothing
    /// are not among them.
    pub(crate) fn ends(&self) -> Option<[(usize, Exact); 2]> {
        let each = self.shares.each[0].iter().map(|each| each.healthy.max(each.unhealthy)).enumerate();
        let some: Vec<_> = each.filter(|(_, share)| *share > Exact::ZERO).collect();
        // Of equal ones the first.
        let most = some.iter().rev().max_by_key(|(_, share)| *share)?;
        let least = some.iter().min_by_key(|(_, share)| *share)?;
        Some([*most, *least])
    }

    /// How many times the least share the most is.
    pub(crate) fn times(&self) -> Option<Exact> {
        self.ends().map(|[(_, most), (_, least)]| most / least)
    }
}

/// Everything the panel shows.
#[must_use]
pub fn look(settings: &AwsSettings, lang: Lang) -> Look {
    let zones = Zones::of(settings);
    let rooms = [false, true].map(|crosses| Room::of(&zones, crosses));
    let most = rooms.iter().filter_map(Room::ends).map(|[(_, most), _]| most).max().unwrap_or(Exact::ONE);
    let row = |crosses: bool| {
        let room = &rooms[usize::from(crosses)];
        let (value, unit) = words::times(lang, room.times());
        Row {
            label: if crosses { words::ON } else { words::OFF }.get(lang).to_owned(),
            note: if crosses { words::ON_NOTE } else { words::OFF_NOTE }.get(lang).to_owned(),
            picture: picture(&zones, room, crosses, most),
            value,
            unit,
        }
    };
    Look { rows: vec![row(false), row(true)], says: says(&zones, &rooms, lang), facts: facts(&zones, &rooms) }
}

fn says(zones: &Zones, rooms: &[Room; 2], lang: Lang) -> Vec<String> {
    let mut says = vec![words::both(lang, zones, rooms), words::divided(lang, zones, &rooms[0])];
    if let Some(zone) = zones.shifted {
        says.push(words::shifted(lang, zone));
    }
    for (crosses, room) in [(false, &rooms[0]), (true, &rooms[1])] {
        for (zone, targets) in zones.targets.iter().enumerate() {
            let share = room.shares.entering[zone];
            if targets.all() == 0 && share > Exact::ZERO && !crosses {
                says.push(words::empty(lang, zone, share));
            }
            let is_out = share == Exact::ZERO && zones.shifted != Some(zone);
            if is_out {
                says.push(words::out_of_dns(lang, crosses, zone));
            }
        }
        if room.fails_open() {
            says.push(words::fails_open(lang, crosses));
        }
    }
    says.push(words::DEFAULTS.get(lang).to_owned());
    says
}

fn facts(zones: &Zones, rooms: &[Room; 2]) -> Vec<&'static Fact> {
    let mut facts = vec![
        &elb::NODES_PER_ZONE,
        &elb::ALB_CROSS_ZONE_DEFAULT,
        &elb::NLB_CROSS_ZONE_DEFAULT,
        &elb::GWLB_CROSS_ZONE_DEFAULT,
        &elb::CLB_CROSS_ZONE_DEFAULT,
        &elb::CROSS_ZONE_GROUP,
    ];
    if zones.targets.iter().any(|targets| targets.all() == 0) {
        facts.push(&elb::EMPTY_ZONE_STATUS);
    }
    if zones.targets.iter().any(|targets| targets.unhealthy > 0) {
        facts.push(&elb::DNS_FAILOVER_DEFAULT);
    }
    if rooms.iter().any(Room::fails_open) {
        facts.push(&elb::ROUTING_FAILOVER_DEFAULT);
    }
    if zones.shifted.is_some() {
        facts.extend([&elb::ZONAL_SHIFT_ZONES, &elb::ZONAL_SHIFT_DEFAULT]);
    }
    facts
}

/// Where things stand in a room.
struct Plan {
    /// Columns of each zone.
    columns: Vec<i64>,
    /// All columns.
    all: i64,
    /// Which zones have no targets.
    is_empty: Vec<bool>,
    /// Above the room.
    top: i16,
}

impl Plan {
    /// Columns before a zone.
    fn before(&self, zone: usize) -> i64 {
        self.columns[..zone].iter().sum()
    }

    fn at(&self, column: i64) -> Share {
        Share::of(column, self.all)
    }

    fn base(&self) -> i16 {
        self.top + LONGEST + BAR
    }
}

/// A room: the bars of all targets, made of what comes by way of each node.
fn picture(zones: &Zones, room: &Room, crosses: bool, most: Exact) -> Picture {
    let columns = zones.columns();
    // Both rooms leave the same place, so that the bars can be compared; only the first has the handle in it.
    let top = if !crosses && zones.wall().is_some() { HANDLE } else { 0 };
    let is_empty = zones.targets.iter().map(|targets| targets.all() == 0).collect();
    let plan = Plan { all: columns.iter().sum(), columns, is_empty, top };
    let mut picture = Picture::new(plan.base() + FEET);
    walls(&mut picture, &plan, crosses);
    for zone in 0..zones.targets.len() {
        head(&mut picture, &plan, room, zone, crosses);
        feet(&mut picture, &plan, zones, zone);
        bars(&mut picture, &plan, zones, room, (zone, most));
    }
    picture
}

/// The floor, and a wall between one zone and the next: closed, or open.
fn walls(picture: &mut Picture, plan: &Plan, crosses: bool) {
    let base = plan.base();
    picture.line("floor", (Share::ZERO, base), (Share::FULL, base));
    for zone in 1..plan.columns.len() {
        let at = plan.at(plan.before(zone));
        let class = if crosses { "wall open" } else { "wall" };
        picture.line(class, (at, plan.top + REACH - 6), (at, base + FEET));
    }
}

/// A zone's name with what enters it, and whom its node reaches.
fn head(picture: &mut Picture, plan: &Plan, room: &Room, zone: usize, crosses: bool) {
    let (first, end) = (plan.before(zone), plan.before(zone) + plan.columns[zone]);
    let share = room.shares.entering[zone];
    let last = plan.columns.len() - 1;
    let name = words::zone_letter(zone);
    // Two names never meet: each stands at its own end.
    let has_room = last < 2 || plan.columns[zone] * 9 >= plan.all * 2;
    let text = if has_room { format!("{name} {} %", words::short(share)) } else { name.to_owned() };
    let y = plan.top + NAME;
    match zone {
        0 => picture.text("strong", (Share::ZERO, y), text),
        _ if zone == last => picture.text("strong end", (Share::FULL, y), text),
        _ => picture.text("strong middle", (plan.at(first).middle(plan.at(end)), y), text),
    }
    if share == Exact::ZERO {
        return;
    }
    let level = i16::try_from(zone).unwrap_or_default();
    let y = plan.top + REACH + if crosses { level * 6 } else { 0 };
    let (from, to) = if crosses { (0, plan.all) } else { (first, end) };
    picture.line(REACHES[zone], (plan.at(from), y), (plan.at(to), y));
    if !crosses && plan.is_empty[zone] {
        // Who comes here finds nobody.
        let middle = plan.at(first).middle(plan.at(end));
        picture.mark("cross", (middle, plan.base() - 12), CROSS);
        picture.text("middle", (middle, plan.base() - 26), elb::EMPTY_ZONE_STATUS.value.grouped());
    }
}

/// The names below the bars.
fn feet(picture: &mut Picture, plan: &Plan, zones: &Zones, zone: usize) {
    let (first, count) = (plan.before(zone), i64::from(zones.targets[zone].all()));
    let y = plan.base() + 17;
    let name = words::zone_letter(zone);
    let middle = |from: i64, to: i64| plan.at(from).middle(plan.at(to));
    if count == 0 {
        picture.text("muted middle", (middle(first, first + 1), y), "–".to_owned());
    } else if plan.all <= NAMED_MAX {
        for target in 0..count {
            let at = (middle(first + target, first + target + 1), y);
            picture.text("muted middle", at, format!("{name}{}", target + 1));
        }
    } else {
        let has_room = plan.columns[zone] * 5 >= plan.all;
        let text = if has_room { format!("{name} × {count}") } else { name.to_owned() };
        picture.text("muted middle", (middle(first, first + count), y), text);
    }
}

/// The bars of a zone: healthy targets first, then those that are not.
fn bars(picture: &mut Picture, plan: &Plan, zones: &Zones, room: &Room, (zone, most): (usize, Exact)) {
    let (first, targets) = (plan.before(zone), zones.targets[zone]);
    let each = room.each(zone);
    for target in 0..i64::from(targets.all()) {
        let is_healthy = target < i64::from(targets.healthy);
        let of = |each: Each| if is_healthy { each.healthy } else { each.unhealthy };
        let column = first + target;
        let (from, to) = (Share::of(column * 20 + 3, plan.all * 20), Share::of(column * 20 + 17, plan.all * 20));
        let (base, middle) = (plan.base(), from.middle(to));
        let height = |share| height(share, most);
        let mut below = Exact::ZERO;
        for (node, by_node) in room.by_node.iter().enumerate() {
            let share = of(by_node[zone]);
            if share == Exact::ZERO {
                continue;
            }
            let (foot, head) = (height(below), height(below + share));
            picture.rect(SEGMENTS[node], from, to, (base - head, head - foot));
            // Whose it is stands in the first bar of a zone, where it may be another's.
            if target == 0 && share != of(each) && head - foot >= LETTER_MIN && plan.all <= NAMED_MAX {
                let name = words::zone_letter(node).to_owned();
                picture.text("inside middle", (middle, base - (head + foot) / 2 + 5), name);
            }
            below = below + share;
        }
        if !is_healthy {
            picture.mark("cross small", (middle, base - 9), CROSS);
        }
        if plan.all <= NAMED_MAX && (is_healthy || of(each) > Exact::ZERO) {
            picture.text("middle", (middle, base - height(of(each)) - 5), words::short(of(each)));
        }
    }
    if plan.all > NAMED_MAX {
        let healthy = i64::from(targets.healthy);
        runs(picture, plan, (first, first + healthy), each.healthy, most);
        runs(picture, plan, (first + healthy, first + i64::from(targets.all())), each.unhealthy, most);
    }
}

/// What each of many bars of the same height stands for, above the middle of them.
fn runs(picture: &mut Picture, plan: &Plan, (from, to): (i64, i64), share: Exact, most: Exact) {
    if from < to && share > Exact::ZERO {
        let at = plan.at(from).middle(plan.at(to));
        picture.text("middle", (at, plan.base() - height(share, most) - 5), words::short(share));
    }
}

/// The height of a bar.
fn height(share: Exact, most: Exact) -> i16 {
    let pixels = (share / most * Exact::whole(i64::from(BAR))).floor().floor_to_i64();
    i16::try_from(pixels).unwrap_or(BAR)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn settings(zones: &[i64], unhealthy: &[i64], shift: Shift) -> AwsSettings {
        let list = |numbers: &[i64]| numbers.iter().map(|number| Exact::whole(*number)).collect();
        AwsSettings { zones: list(zones), unhealthy: list(unhealthy), shift, ..AwsSettings::default() }
    }

    fn of(zones: &[i64], unhealthy: &[i64], shift: Shift, lang: Lang) -> Look {
        look(&settings(zones, unhealthy, shift), lang)
    }

    /// What stands above the bars of a room, left to right.
    fn told(look: &Look, room: usize) -> Vec<String> {
        let texts = look.rows[room].picture.shapes.iter().filter_map(|shape| match shape {
            skylet_chart::Shape::Text { class: "middle", text, .. } => Some(text.clone()),
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn two_and_eight_are_a_quarter_and_a_sixteenth_or_a_tenth_each() {
        // Off, half of all comes to either zone: 1/2 over 2 is 25 %, 1/2 over 8 is 6.25 %. On, 1 over 10.
        let look = look(&AwsSettings::default(), Lang::Ko);
        let expected: Vec<_> = std::iter::repeat_n("25", 2).chain(std::iter::repeat_n("6.25", 8)).collect();
        assert_eq!(told(&look, 0), expected, "off");
        assert_eq!(told(&look, 1), vec!["10"; 10], "on");
        assert_eq!((look.rows[0].value.as_str(), look.rows[0].unit), ("4", "배"), "25 over 6.25");
        assert_eq!((look.rows[1].value.as_str(), look.rows[1].unit), ("똑같이", ""), "alike");
        assert_eq!(look.says[0], "끄면 A의 한 대가 B의 한 대의 4배를 받습니다. 켜면 10대가 10 %씩 똑같이 받습니다.");
        assert!(look.says[1].ends_with("A 50 % ÷ 2대 = 25 %, B 50 % ÷ 8대 = 6.25 %."), "{}", look.says[1]);
    }

    #[test]
    fn three_zones_are_a_third_each() {
        let look = of(&[1, 2, 3], &[], Shift::None, Lang::En);
        assert_eq!(told(&look, 0), ["33.3", "16.7", "16.7", "11.1", "11.1", "11.1"], "1/3, 1/6, 1/9");
        assert_eq!(told(&look, 1), vec!["16.7"; 6], "1/6");
        assert_eq!(look.rows[0].value, "3", "exactly, whatever the rounding");
        assert!(look.says[1].contains("C ≈ 33.33 % ÷ 3 ≈ 11.11 %"), "{}", look.says[1]);
    }

    #[test]
    fn an_empty_zone_of_an_alb_answers_503_only_where_zones_are_not_crossed() {
        let look = of(&[0, 4], &[], Shift::None, Lang::Ko);
        assert_eq!(told(&look, 0), ["503", "12.5", "12.5", "12.5", "12.5"], "half of all over four");
        assert_eq!(told(&look, 1), vec!["25"; 4], "all over four");
        assert_eq!(look.says.iter().filter(|text| text.contains("503")).count(), 1, "{:?}", look.says);
        assert!(look.facts.contains(&&elb::EMPTY_ZONE_STATUS), "and says where that is from");
        assert_eq!(Zones::of(&settings(&[0, 4], &[], Shift::None)).wall(), None, "there is no wall to move");
    }

    #[test]
    fn a_zone_without_a_healthy_server_leaves_dns_or_all_are_used() {
        let out = of(&[2, 8], &[2], Shift::None, Lang::En);
        assert_eq!(told(&out, 0), vec!["12.5"; 8], "all enters B");
        assert!(out.says.iter().any(|text| text.starts_with("Off, A has no healthy server")), "{:?}", out.says);
        assert!(!out.says.iter().any(|text| text.contains("fail open")), "{:?}", out.says);
        let all = of(&[2, 8], &[2, 8], Shift::None, Lang::En);
        assert_eq!(told(&all, 0)[..3], ["25", "25", "6.25"], "as if all were healthy");
        assert_eq!(all.says.iter().filter(|text| text.contains("fail open")).count(), 2, "{:?}", all.says);
        assert!(all.facts.contains(&&elb::ROUTING_FAILOVER_DEFAULT), "with its source");
    }

    #[test]
    fn a_shift_takes_a_zone_away_with_and_without_crossing() {
        let look = of(&[2, 8], &[], Shift::A, Lang::Ko);
        assert_eq!((told(&look, 0).len(), told(&look, 1).len()), (10, 10), "all are drawn");
        assert_eq!(told(&look, 0)[..3], ["0", "0", "12.5"], "nothing for A");
        assert!(look.says.iter().any(|text| text.starts_with("영역 이동으로 A를 뺐습니다.")), "{:?}", look.says);
        assert!(!look.says.iter().any(|text| text.contains("정상 서버가 없어")), "it is away for another reason");
    }

    #[test]
    fn the_wall_leaves_a_server_on_either_side() {
        let zones = |zones: &[i64]| Zones::of(&settings(zones, &[], Shift::None));
        let moved = |from: &[i64], to| zones(from).moved(to).map(|zones| zones.map(|number| number.text()));
        assert_eq!(zones(&[]).wall(), Some((2, 10)), "the default");
        assert_eq!(moved(&[2, 8], 3), Some(["3".to_owned(), "7".to_owned()]), "one further");
        assert_eq!(moved(&[2, 8], 0), Some(["1".to_owned(), "9".to_owned()]), "at the left end");
        assert_eq!(moved(&[2, 8], i64::MAX), Some(["9".to_owned(), "1".to_owned()]), "at the right end");
        assert_eq!(moved(&[10, 8], 3), Some(["8".to_owned(), "10".to_owned()]), "no more than ten in a zone");
        assert_eq!(moved(&[1, 1], 5), Some(["1".to_owned(), "1".to_owned()]), "nothing to move");
        assert_eq!(moved(&[1, 2, 3], 2), None, "three zones have two walls");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn bars_are_as_high_as_shares_and_sentences_end(
            targets in prop::collection::vec(0_i64..=10, 1..=4),
            unhealthy in prop::collection::vec(0_i64..=10, 0..=4),
            shift in 0_usize..5,
        ) {
            let settings = settings(&targets, &unhealthy, Shift::ALL[shift]);
            let (zones, ko, en) = (Zones::of(&settings), look(&settings, Lang::Ko), look(&settings, Lang::En));
            prop_assert_eq!(ko.says.len(), en.says.len());
            for (ko, en) in ko.says.iter().zip(&en.says) {
                prop_assert!(ko.ends_with('.') && en.ends_with('.'), "{} {}", ko, en);
                prop_assert!(!ko.contains("-"), "{}", ko);
            }
            for crosses in [false, true] {
                let room = Room::of(&zones, crosses);
                // What comes by way of each node adds up to what a target gets.
                for zone in 0..targets.len() {
                    let sum = room.by_node.iter().fold(Exact::ZERO, |sum, node| sum + node[zone].healthy);
                    prop_assert_eq!(sum, room.each(zone).healthy);
                }
                let Row { picture, .. } = &ko.rows[usize::from(crosses)];
                for shape in &picture.shapes {
                    if let skylet_chart::Shape::Rect { y, height, .. } = shape {
                        prop_assert!(*height >= 0 && *y >= 0 && y + height <= picture.height, "{}", shape_of(picture));
                    }
                }
            }
        }
    }

    fn shape_of(picture: &Picture) -> String {
        picture.to_string()
    }
}
