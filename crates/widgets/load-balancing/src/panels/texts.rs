//! Words of the panel about zones, and those of all panels, Korean and English side by side.

use skylet_units::{Exact, Lang, Text};

use super::zones::{Room, Zones};

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    PANEL_ZONES: "가용 영역", "Zones";
    PANEL_TYPES: "종류", "Types";
    GROUNDS: "근거", "Sources of this";
    ZONES_FIELD: "영역마다 서버", "Servers in each zone";
    ZONES_NOTE: "예: 1, 2, 3", "such as 1, 2, 3";
    UNHEALTHY_FIELD: "비정상 서버", "Unhealthy servers";
    UNHEALTHY_NOTE: "예: 0, 8", "such as 0, 8";
    SHIFT_FIELD: "영역 이동(zonal shift)", "Zonal shift";
    SHIFT_NONE: "없음", "none";
    WALL: "벽: 영역 A의 서버 수", "Wall: servers in zone A";
    OFF: "끔(cross-zone off)", "Cross-zone off";
    OFF_NOTE: "노드(node)는 자기 영역에만 나눕니다.", "A node spreads over its own zone.";
    ON: "켬(cross-zone on)", "Cross-zone on";
    ON_NOTE: "노드마다 모든 영역에 나눕니다.", "Each node spreads over all zones.";
    ALIKE: "똑같이", "alike";
    NOBODY: "받을 서버가 없습니다.", "There is no server to take requests.";
    DEFAULTS: "기본값: ALB는 켬이고 대상 그룹에서만 끌 수 있습니다. NLB와 GWLB는 끔, CLB는 API나 CLI로 만들면 끔입니다.", "By default: on for an ALB, where only a target group can turn it off; off for NLB and GWLB, and for a CLB made by API or CLI.";
}

/// The letter of a zone, the same in every language.
#[must_use]
pub fn zone_letter(zone: usize) -> &'static str {
    ["A", "B", "C", "D"].get(zone).copied().unwrap_or("?")
}

/// To the nearest of so many parts of one, and whether that is exact.
fn near(number: Exact, parts: i64) -> (Exact, bool) {
    let parts = Exact::whole(parts);
    let near = (number * parts + Exact::new(1, 2)).floor() / parts;
    (near, near == number)
}

/// `6.25 %`, with a sign where it has more than two places.
#[must_use]
pub fn percent(share: Exact) -> String {
    let (near, is_exact) = near(share * Exact::whole(100), 100);
    format!("{}{} %", if is_exact { "" } else { "≈ " }, near.grouped())
}

/// `= 6.25 %`, or nearly.
fn equals(share: Exact) -> String {
    let text = percent(share);
    if text.starts_with('≈') { text } else { format!("= {text}") }
}

/// `6.25` above a bar; one place where it has more than two.
#[must_use]
pub fn short(share: Exact) -> String {
    let hundred = share * Exact::whole(100);
    match near(hundred, 100) {
        (exact, true) => exact.grouped(),
        _ => near(hundred, 10).0.grouped(),
    }
}

/// `4`, `배`: how many times the least the most is.
pub(super) fn times(lang: Lang, times: Option<Exact>) -> (String, &'static str) {
    let unit = match lang {
        Lang::Ko => "배",
        Lang::En => "times",
    };
    match times {
        None => ("–".to_owned(), ""),
        Some(times) if times == Exact::ONE => (ALIKE.get(lang).to_owned(), ""),
        Some(times) => {
            let (near, is_exact) = near(times, 10);
            (format!("{}{}", if is_exact { "" } else { "≈ " }, near.grouped()), unit)
        }
    }
}

/// How many targets of a room get something.
fn reached(zones: &Zones, room: &Room) -> i64 {
    let count = |(zone, targets): (usize, &crate::aws::zones::Targets)| {
        let each = room.each(zone);
        let some = |share: Exact, count: u32| if share > Exact::ZERO { i64::from(count) } else { 0 };
        some(each.healthy, targets.healthy) + some(each.unhealthy, targets.unhealthy)
    };
    zones.targets.iter().enumerate().map(count).sum()
}

/// What both rooms come to, in two sentences.
pub(super) fn both(lang: Lang, zones: &Zones, [off, on]: &[Room; 2]) -> String {
    let (Some([(rich, most), (poor, least)]), Some([(_, each), _])) = (off.ends(), on.ends()) else {
        return NOBODY.get(lang).to_owned();
    };
    let (count, each) = (reached(zones, on), percent(each));
    let (rich, poor) = (zone_letter(rich), zone_letter(poor));
    let (value, _) = times(lang, off.times());
    match (lang, most == least, percent(most) == each) {
        (Lang::Ko, true, true) => format!("끄든 켜든 {count}대가 {each}씩 똑같이 받습니다."),
        (Lang::En, true, true) => format!("On or off, each of {count} servers gets {each}."),
        (Lang::Ko, true, false) => {
            format!("끄면 {}대가 {}씩, 켜면 {count}대가 {each}씩 받습니다.", reached(zones, off), percent(most))
        }
        (Lang::En, true, false) => format!(
            "Off, each of {} servers gets {}; on, each of {count} gets {each}.",
            reached(zones, off),
            percent(most)
        ),
        (Lang::Ko, false, _) => format!(
            "끄면 {rich}의 한 대가 {poor}의 한 대의 {value}배를 받습니다. 켜면 {count}대가 {each}씩 똑같이 받습니다."
        ),
        (Lang::En, false, _) => format!(
            "Off, a server in {rich} gets {value} times what one in {poor} gets. On, each of {count} gets {each}."
        ),
    }
}

/// How the shares of the first room come about.
pub(super) fn divided(lang: Lang, zones: &Zones, off: &Room) -> String {
    let one = |(zone, targets): (usize, &crate::aws::zones::Targets)| {
        let (share, each) = (off.shares.entering[zone], off.each(zone));
        let get = each.healthy.max(each.unhealthy);
        let count = if each.unhealthy > Exact::ZERO { targets.all() } else { targets.healthy };
        let word = match lang {
            Lang::Ko => "대",
            Lang::En => "",
        };
        (get > Exact::ZERO).then(|| format!("{} {} ÷ {count}{word} {}", zone_letter(zone), percent(share), equals(get)))
    };
    let parts: Vec<_> = zones.targets.iter().enumerate().filter_map(one).collect();
    let parts = if parts.is_empty() { "–".to_owned() } else { parts.join(", ") };
    match lang {
        Lang::Ko => {
            format!("끄면 DNS가 영역끼리 먼저 똑같이 나누고, 노드가 자기 영역의 서버끼리 나눕니다: {parts}.")
        }
        Lang::En => format!("Off, DNS first spreads evenly over zones, then each node over its own servers: {parts}."),
    }
}

/// A zone is shifted away.
pub(super) fn shifted(lang: Lang, zone: usize) -> String {
    let name = zone_letter(zone);
    match lang {
        Lang::Ko => {
            format!("영역 이동으로 {name}를 뺐습니다. DNS에서 빠지고, 켜져 있어도 그 서버에는 보내지 않습니다.")
        }
        Lang::En => format!(
            "A zonal shift takes {name} away: it leaves DNS, and even with cross-zone on its servers get nothing."
        ),
    }
}

/// Requests come to a zone without targets.
pub(super) fn empty(lang: Lang, zone: usize, share: Exact) -> String {
    let (name, share) = (zone_letter(zone), percent(share));
    match lang {
        Lang::Ko => format!("끄면 서버가 없는 {name}로 들어온 {share}는 받을 곳이 없습니다. ALB는 503으로 답합니다."),
        Lang::En => format!("Off, the {share} that enter {name} find no server: an ALB answers 503."),
    }
}

fn which(lang: Lang, crosses: bool) -> &'static str {
    match (lang, crosses) {
        (Lang::Ko, false) => "끄면",
        (Lang::Ko, true) => "켜면",
        (Lang::En, false) => "Off",
        (Lang::En, true) => "On",
    }
}

/// A zone without healthy targets left DNS.
pub(super) fn out_of_dns(lang: Lang, crosses: bool, zone: usize) -> String {
    let (which, name) = (which(lang, crosses), zone_letter(zone));
    match lang {
        Lang::Ko => format!("{which} {name}에는 정상 서버가 없어 그 노드가 DNS에서 빠집니다."),
        Lang::En => format!("{which}, {name} has no healthy server, so its node leaves DNS."),
    }
}

/// Unhealthy targets get requests too.
pub(super) fn fails_open(lang: Lang, crosses: bool) -> String {
    let which = which(lang, crosses);
    match lang {
        Lang::Ko => format!("{which} 정상 서버가 하나도 없으므로, 비정상이어도 모두에게 보냅니다(fail open)."),
        Lang::En => format!("{which}, no server is healthy, so all get requests, unhealthy or not (fail open)."),
    }
}

/// The wall in words.
#[must_use]
pub fn wall(lang: Lang, before: i64, all: i64, says: &str) -> String {
    let after = all - before;
    match lang {
        Lang::Ko => format!("A {before}대, B {after}대. {says}"),
        Lang::En => format!("A {before}, B {after}. {says}"),
    }
}
