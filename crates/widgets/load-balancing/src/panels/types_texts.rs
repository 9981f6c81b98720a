//! Words of the panel about types, Korean and English side by side.

use skylet_units::{Exact, Lang, Text};

use super::texts::percent;
use super::types::{Back, Verdict};
use crate::aws::kind_texts::{kind_name, protocol_name, routing_name, stickiness_name};
use crate::aws::offers::Configuration;
use crate::settings::{CrossZone, Routing, Sticky};

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    TYPE: "종류", "Type";
    ROUTING: "대상 고르기", "Routing";
    STICKINESS: "고정 세션(stickiness)", "Stickiness";
    CROSS_ZONE: "교차 영역(cross-zone)", "Cross-zone";
    SLOW_START: "느린 시작(slow start)", "Slow start";
    SLOW_START_NOTE: "0이면 쓰지 않음", "0: none";
    WEIGHTS: "대상 그룹 가중치", "Weights of target groups";
    WEIGHTS_NOTE: "예: 1, 3 · 비우면 그룹 하나", "such as 1, 3; empty: one group";
    BY_DEFAULT: "기본값", "default";
    ON: "켬", "on";
    OFF: "끔", "off";
    GROUP_OFF: "대상 그룹만 끔", "off for the group";
    OFFERED: "됨", "offered";
    REFUSED: "안 됨", "refused";
    NOTES: "시험 노트의 말과 지금의 사실", "What study notes say, and what is so";
}

/// The routing algorithms, in the order of the setting.
pub const ROUTINGS: &[Text] = &[
    routing(Routing::Default),
    routing(Routing::RoundRobin),
    routing(Routing::LeastOutstanding),
    routing(Routing::WeightedRandom),
    routing(Routing::FlowHash),
];

const fn routing(routing: Routing) -> Text {
    use crate::aws::kind::Routing as Chooses;
    routing_name(match routing {
        Routing::Default => return BY_DEFAULT,
        Routing::RoundRobin => Chooses::RoundRobin,
        Routing::LeastOutstanding => Chooses::LeastOutstanding,
        Routing::WeightedRandom => Chooses::WeightedRandom,
        Routing::FlowHash => Chooses::FlowHash,
    })
}

/// The kinds of stickiness, in the order of the setting.
pub const STICKIES: &[Text] = &[
    sticky(Sticky::Default),
    sticky(Sticky::Duration),
    sticky(Sticky::Application),
    sticky(Sticky::SourceIp),
    sticky(Sticky::ThreeTuple),
    sticky(Sticky::TwoTuple),
];

const fn sticky(sticky: Sticky) -> Text {
    use crate::aws::kind::Stickiness;
    stickiness_name(match sticky {
        Sticky::Default => return BY_DEFAULT,
        Sticky::Duration => Stickiness::Duration,
        Sticky::Application => Stickiness::Application,
        Sticky::SourceIp => Stickiness::SourceIp,
        Sticky::ThreeTuple => Stickiness::ThreeTuple,
        Sticky::TwoTuple => Stickiness::TwoTuple,
    })
}

/// The settings of cross-zone load balancing, in the order of the setting.
pub const CROSS_ZONES: &[Text] = &[
    cross_zone(CrossZone::Default),
    cross_zone(CrossZone::On),
    cross_zone(CrossZone::Off),
    cross_zone(CrossZone::GroupOff),
];

const fn cross_zone(cross_zone: CrossZone) -> Text {
    match cross_zone {
        CrossZone::Default => BY_DEFAULT,
        CrossZone::On => ON,
        CrossZone::Off => OFF,
        CrossZone::GroupOff => GROUP_OFF,
    }
}

/// The first rule that refuses, and how many more there are.
pub(super) fn refused(lang: Lang, first: Text, more: usize) -> String {
    let first = first.get(lang);
    match (lang, more) {
        (_, 0) => first.to_owned(),
        (Lang::Ko, more) => format!("{first} 그 밖에 {more}가지가 더 있습니다."),
        (Lang::En, 1) => format!("{first} And one more."),
        (Lang::En, more) => format!("{first} And {more} more."),
    }
}

/// Whether the type chosen is offered as it is wanted.
pub(super) fn verdict(lang: Lang, chosen: &Verdict) -> String {
    let (name, long) = kind_name(chosen.kind);
    let (rules, is_one) = (chosen.refusals.len(), chosen.changes.len());
    match (lang, rules, is_one) {
        (Lang::Ko, 0, _) => {
            format!("{name}({long})는 이렇게 만들 수 있습니다.")
        }
        (Lang::En, 0, _) => format!("{long}: it can be made like this."),
        (Lang::Ko, _, 0) => format!("{name}로는 이렇게 만들 수 없습니다. 두 가지 이상을 바꿔야 합니다."),
        (Lang::En, _, 0) => format!("{long}: it cannot be made like this. It takes more than one change."),
        (Lang::Ko, ..) => format!("{name}로는 이렇게 만들 수 없습니다. 하나만 바꾸면 됩니다."),
        (Lang::En, ..) => format!("{long}: it cannot be made like this. One change is enough."),
    }
}

/// What a set-up comes to, in a line.
pub(super) fn setup(lang: Lang, wanted: &Configuration) -> String {
    let group = &wanted.groups[0];
    let (protocol, routing) = (protocol_name(wanted.protocol), routing_name(group.routing).get(lang));
    let sticky = stickiness_name(group.stickiness).get(lang);
    let crosses = wanted.crosses(group);
    let (draining, idle) = (Exact::whole(group.draining).grouped(), Exact::whole(wanted.idle).grouped());
    let slow = group.slow_start;
    match lang {
        Lang::Ko => {
            let cross = if crosses { "켬" } else { "끔" };
            let slow = if slow > 0 { format!(", 느린 시작 {slow}초") } else { String::new() };
            let both = if wanted.group_stickiness { "(그룹 고정도 켬)" } else { "" };
            format!(
                "{protocol} 리스너, {routing}, {sticky}{both}, 교차 영역 {cross}{slow}, 등록 해제 지연 {draining}초, 유휴 제한 \
                 {idle}초, 가용 영역 {}개부터입니다.",
                wanted.zones
            )
        }
        Lang::En => {
            let cross = if crosses { "on" } else { "off" };
            let slow = if slow > 0 { format!(", slow start {slow} s") } else { String::new() };
            let both = if wanted.group_stickiness { " (group stickiness too)" } else { "" };
            let zones = if wanted.zones == 1 { "one zone" } else { "two zones" };
            format!(
                "{protocol} listener, {routing}, {sticky}{both}, cross-zone {cross}{slow}, deregistration delay \
                 {draining} s, idle timeout {idle} s, at least {zones}."
            )
        }
    }
}

/// Weights as shares.
pub(super) fn shares(lang: Lang, shares: &[Exact]) -> String {
    let shares = shares.iter().map(|share| percent(*share)).collect::<Vec<_>>().join(", ");
    match lang {
        Lang::Ko => format!("가중치는 백분율이 아니라 서로 견주는 값입니다. 대상 그룹은 차례로 {shares}를 받습니다."),
        Lang::En => format!("Weights are no percentages, they compare: the target groups get {shares}, in this order."),
    }
}

/// What a button does that sets something back.
#[must_use]
pub fn back(lang: Lang, back: Back) -> String {
    let (ko, en) = match back {
        Back::Routing => ("라우팅을 기본값으로", "Routing back to its default"),
        Back::Stickiness => ("고정 세션을 기본값으로", "Stickiness back to its default"),
        Back::CrossZone => ("교차 영역을 기본값으로", "Cross-zone back to its default"),
        Back::SlowStart => ("느린 시작 빼기", "No slow start"),
        Back::Weights => ("대상 그룹을 하나로", "One target group"),
    };
    Text { ko, en }.get(lang).to_owned()
}
