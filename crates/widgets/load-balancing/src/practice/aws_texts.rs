//! Words of the practice about zones, target groups and draining, Korean and English side by side.

use skylet_practice::Case;
use skylet_units::{Exact, Lang, Text};

use super::rule_texts::RuleTexts;
use crate::panels::zones::Zones;
use crate::settings::{AwsSettings, CrossZone};
use skylet_practice::way::Said;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(pub(super) const $name: Text = Text { ko: $ko, en: $en };)+
    };
}

words! {
    ENTERING: "나눌 요청", "Requests to be shared";
    TARGETS: "나눠 받는 서버 수", "Servers that share them";
    EACH: "한 대가 받는 비율", "Share of each server";
    OWN_WEIGHT: "이 대상 그룹의 가중치", "Weight of this target group";
    ALL_WEIGHTS: "무엇으로 나누나", "What it is divided by";
    GROUP: "대상 그룹이 받는 비율", "Share of the target group";
    WAITS: "무엇을 기다리나", "What is waited for";
    DELAY: "등록 해제 지연", "Deregistration delay";
    COMPLETE: "등록 해제가 끝나는 때", "When deregistration is complete";
    WHY_OFF: "영역끼리 먼저 나누고, 정상 서버끼리 나눕니다", "Over zones first, then over healthy servers";
    WHY_ON: "모든 영역의 정상 서버가 똑같이 나눕니다", "All healthy servers of all zones share evenly";
    WHY_GROUP: "그룹의 몫을 그 그룹의 서버끼리 나눕니다", "The share of the group, over its own servers";
    WHY_DRAINED: "가장 긴 요청까지, 길어도 지연 시간까지입니다", "Until the longest ends, at most the delay";
    HOW_FAR: "무엇까지 나눴나요?", "What did you divide by?";
    WHY_EVEN: "왜 모두 똑같나요?", "Why are all alike?";
    BET_ZONE: "가용 영역 A에 서버 2대, B에 8대입니다. 교차 영역(cross-zone)을 끄면 A의 한 대는 요청의 몇 %를 받을까요?", "Zone A has 2 servers, zone B has 8. With cross-zone load balancing off, what percentage of the requests does each server in A get?";
}

macro_rules! rules {
    ($($rule:ident: $name_ko:literal, $name_en:literal; $claim_ko:literal, $claim_en:literal; $no_ko:literal, $no_en:literal;)+) => {
        $(pub(super) const $rule: RuleTexts = RuleTexts {
            name: Text { ko: $name_ko, en: $name_en },
            claim: Text { ko: $claim_ko, en: $claim_en },
            refutation: Text { ko: $no_ko, en: $no_en },
        };)+
    };
}

rules! {
    EVEN_ANYWAY: "꺼도 고르다고 봄", "Even although off";
        "꺼져 있어도 서버마다 똑같이 받습니다", "Even when off, all servers get the same";
        "꺼져 있으면 먼저 영역끼리 나눈 뒤 서버끼리 나눕니다.", "Off, requests are shared over zones first, then over servers.";
    ZONES_BY_SIZE: "영역에 서버 수만큼 보냄", "Zones by their size";
        "서버가 많은 영역으로 그만큼 더 들어옵니다", "Zones with more servers get as much more";
        "DNS는 서버 수를 모릅니다. 영역마다 똑같이 들어옵니다.", "DNS knows nothing of servers: every zone gets the same.";
    UNHEALTHY_COUNTED: "비정상 서버까지 셈", "Unhealthy ones counted";
        "등록한 서버가 모두 나눠 받습니다", "All registered servers share";
        "정상 서버가 있으면 비정상 서버는 받지 않습니다. 정상만 세세요.", "While some are healthy, others get nothing: count healthy ones only.";
    ZONES_FIRST: "켜도 영역끼리 먼저 나눔", "Zones first although on";
        "켜져 있어도 영역마다 똑같이 나눕니다", "Even when on, every zone gets the same";
        "켜져 있으면 노드마다 모든 영역의 서버에 나눕니다. 영역의 벽이 없습니다.", "On, each node spreads over servers of all zones: there are no walls.";
    ZONE_WHOLE: "영역으로 나누지 않음", "Not over zones";
        "요청 전체를 그 영역의 서버 수로 나눕니다", "All requests over the servers of that zone";
        "그 영역의 서버만 받는 것이 아닙니다. 다른 영역도 제 몫을 받습니다.", "They do not all go there: other zones get their part.";
    ZONE_ONLY: "영역의 몫에서 멈춤", "Stopping at the zone";
        "영역의 몫이 곧 한 대의 몫입니다", "The share of the zone is that of a server";
        "그 몫을 영역 안의 서버들이 다시 나눕니다.", "The servers in the zone share that part in turn.";
    GROUPS_ALIKE: "그룹마다 똑같이 나눔", "Groups alike";
        "대상 그룹마다 똑같이 받습니다", "All target groups get the same";
        "대상 그룹의 몫은 가중치를 따릅니다.", "The share of a target group goes by its weight.";
    TARGETS_POOLED: "서버를 한데 모음", "Servers pooled";
        "모든 그룹의 서버가 똑같이 받습니다", "All servers of all groups get the same";
        "먼저 그룹끼리 가중치로 나눕니다. 그룹의 서버 수는 그 몫을 바꾸지 않습니다.", "Groups come first, by weight: how many servers a group has does not change its part.";
    GROUP_WHOLE: "그룹의 몫에서 멈춤", "Stopping at the group";
        "그룹의 몫이 곧 한 대의 몫입니다", "The share of the group is that of a server";
        "그 몫을 그룹 안의 서버들이 다시 나눕니다.", "The servers in the group share that part in turn.";
    CUT_AT_ONCE: "바로 끊음", "Cut at once";
        "등록을 해제하면 바로 끊깁니다", "Deregistering cuts at once";
        "새 요청만 막고, 처리 중인 것은 기다립니다.", "Only new requests are kept away: those in flight are waited for.";
    WHOLE_DELAY: "지연 시간을 다 기다림", "The whole delay";
        "등록 해제 지연을 언제나 다 기다립니다", "The whole delay is waited for";
        "처리 중인 요청이 없어지면 바로 끝납니다. 지연 시간은 한도일 뿐이며, 상태만 그때까지 draining으로 보입니다.", "It is complete as soon as nothing is in flight: the delay is only a limit, though the status shows draining until then.";
    WITHOUT_END: "끝까지 기다림", "Without end";
        "처리 중인 요청은 끝날 때까지 기다립니다", "What is in flight is waited for to its end";
        "지연 시간이 지나면 남은 요청은 끊기고 5xx를 받습니다.", "Once the delay is over, what is left is cut and gets a 5xx.";
    ONE_BY_ONE: "하나씩 차례로 함", "One after the other";
        "처리 중인 요청을 하나씩 끝냅니다", "Requests in flight end one after the other";
        "함께 처리하고 있습니다. 더하지 말고 가장 긴 것을 보세요.", "They run side by side: do not add them up, look at the longest.";
    FIRST_DONE: "하나만 끝나면 됨", "One done is enough";
        "하나가 끝나면 등록 해제도 끝납니다", "It is complete once one is done";
        "처리 중인 요청이 하나라도 남으면 기다립니다.", "As long as one is in flight it is waited for.";
}

/// `20초`.
pub(super) fn seconds(number: Exact) -> Said {
    let number = number.grouped();
    Said { ko: format!("{number}초"), en: format!("{number} s") }
}

/// There is no limit.
pub(super) fn no_end() -> Said {
    Said { ko: "없음".to_owned(), en: "none".to_owned() }
}

/// The lesser of what is waited for and the delay.
pub(super) fn lesser(waits: Exact, delay: Exact) -> Said {
    let (waits, delay) = (waits.grouped(), delay.grouped());
    Said { ko: format!("작은 쪽({waits}, {delay})"), en: format!("min({waits}, {delay})") }
}

fn list(numbers: &[Exact]) -> String {
    numbers.iter().map(|number| number.grouped()).collect::<Vec<_>>().join(", ")
}

/// What a server of a zone gets.
pub(super) fn zone_share(case: &Case, lang: Lang) -> String {
    let settings = AwsSettings::of(&case.values);
    let zones = Zones::of(&settings).targets;
    let letter = |zone: usize| crate::panels::texts::zone_letter(zone);
    let at = usize::try_from(case.aside.first().map_or(0, |number| number.floor_to_i64() - 1)).unwrap_or_default();
    let one = |(zone, targets): (usize, &crate::aws::zones::Targets)| {
        let (name, all, sick) = (letter(zone), targets.all(), targets.unhealthy);
        match (lang, sick) {
            (Lang::Ko, 0) => format!("{name} {all}대"),
            (Lang::Ko, _) => format!("{name} {all}대(비정상 {sick}대)"),
            (Lang::En, 0) => format!("{name} {all}"),
            (Lang::En, _) => format!("{name} {all} ({sick} unhealthy)"),
        }
    };
    let all = zones.iter().enumerate().map(one).collect::<Vec<_>>().join(", ");
    let is_on = settings.cross_zone == CrossZone::On;
    let has_sick = zones.iter().any(|targets| targets.unhealthy > 0);
    let name = letter(at);
    match lang {
        Lang::Ko => format!(
            "로드 밸런서의 가용 영역마다 등록한 서버는 {all}입니다. 교차 영역(cross-zone)은 {} 있습니다. 요청이 아주 많으면, \
             {name}의 {}서버 한 대는 모든 요청의 몇 %를 받을까요?",
            if is_on { "켜져" } else { "꺼져" },
            if has_sick { "정상 " } else { "" },
        ),
        Lang::En => format!(
            "A load balancer has these servers registered in each Availability Zone: {all}. Cross-zone load balancing is \
             {}. Given very many requests, what percentage of them does each {}server in {name} get?",
            if is_on { "on" } else { "off" },
            if has_sick { "healthy " } else { "" },
        ),
    }
}

/// What a server of a weighted target group gets.
pub(super) fn group_share(case: &Case, lang: Lang) -> String {
    let weights = list(&AwsSettings::of(&case.values).group_weights);
    let Some((asked, targets)) = case.aside.split_first() else { return String::new() };
    let (asked, targets) = (asked.grouped(), list(targets));
    match lang {
        Lang::Ko => format!(
            "ALB 규칙 하나가 대상 그룹(target group)에 가중치로 나눕니다. 가중치는 1번 그룹부터 {weights}, 정상 서버는 {targets}대이고, \
             그룹 안에서는 라운드 로빈입니다. 오래 돌리면 {asked}번 그룹의 서버 한 대는 요청의 몇 %를 받을까요?"
        ),
        Lang::En => format!(
            "A rule of an ALB shares requests over weighted target groups. From group 1 on, the weights are {weights} and \
             {targets} servers are healthy; within a group it is round robin. In the long run, what percentage of the \
             requests does each server of group {asked} get?"
        ),
    }
}

/// When a target has been drained.
pub(super) fn drained(case: &Case, lang: Lang) -> String {
    let Some((delay, left)) = case.aside.split_first() else { return String::new() };
    let (delay, count, left) = (delay.grouped(), left.len(), list(left));
    match lang {
        Lang::Ko => format!(
            "등록 해제 지연(deregistration delay)은 {delay}초입니다. 서버의 등록을 해제할 때 요청 {count}개를 처리하고 있고, 그대로 두면 저마다 \
             {left}초 뒤에 끝납니다. 등록 해제는 몇 초 뒤에 끝날까요?"
        ),
        Lang::En => format!(
            "The deregistration delay is {delay} s. When a server is deregistered, {count} requests are in flight that \
             would end after {left} s. After how many seconds is deregistration complete?"
        ),
    }
}
