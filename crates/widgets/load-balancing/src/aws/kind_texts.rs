//! Words about the types of load balancer and what they refuse, Korean and English side by side.

use skylet_units::{Lang, Text};

use super::kind::{Kind, Protocol, Routing, Stickiness, TargetType};
use super::offers::{Refusal, Rule};

/// The short name of a type and the long one.
#[must_use]
pub const fn kind_name(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Alb => ("ALB", "Application Load Balancer"),
        Kind::Nlb => ("NLB", "Network Load Balancer"),
        Kind::Gwlb => ("GWLB", "Gateway Load Balancer"),
        Kind::Clb => ("CLB", "Classic Load Balancer"),
    }
}

/// What a type is for, in a sentence.
#[must_use]
pub const fn kind_sentence(kind: Kind) -> Text {
    let (ko, en) = match kind {
        Kind::Alb => (
            "7계층에서 요청의 경로와 헤더를 보고 요청마다 대상을 고릅니다.",
            "Reads paths and headers at layer 7 and chooses a target for each request.",
        ),
        Kind::Nlb => (
            "4계층에서 흐름 해시로 연결마다 대상을 한 번 고르고, 영역마다 고정 IP가 있습니다.",
            "Chooses a target once for each connection at layer 4, by flow hash, with a static IP in each zone.",
        ),
        Kind::Gwlb => (
            "3계층에서 모든 패킷을 가상 어플라이언스로 보내고, 한 흐름은 늘 같은 곳으로 갑니다.",
            "Sends every packet through virtual appliances at layer 3, each flow always through the same one.",
        ),
        Kind::Clb => (
            "이전 세대로, 대상 그룹 없이 인스턴스에 바로 나눕니다.",
            "Of the previous generation: spreads over instances without target groups.",
        ),
    };
    Text { ko, en }
}

/// The name of what a listener takes, the same in every language.
#[must_use]
pub const fn protocol_name(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Http => "HTTP",
        Protocol::Https => "HTTPS",
        Protocol::Tcp => "TCP",
        Protocol::Tls => "TLS",
        Protocol::Udp => "UDP",
        Protocol::TcpUdp => "TCP_UDP",
        Protocol::Quic => "QUIC",
        Protocol::TcpQuic => "TCP_QUIC",
        Protocol::Geneve => "GENEVE",
        Protocol::Ssl => "SSL",
    }
}

/// How a target is chosen.
#[must_use]
pub const fn routing_name(routing: Routing) -> Text {
    let (ko, en) = match routing {
        Routing::RoundRobin => ("라운드 로빈", "round robin"),
        Routing::LeastOutstanding => ("최소 미처리 요청", "least outstanding requests"),
        Routing::WeightedRandom => ("가중 무작위", "weighted random"),
        Routing::FlowHash => ("흐름 해시", "flow hash"),
    };
    Text { ko, en }
}

/// What keeps a client at its target.
#[must_use]
pub const fn stickiness_name(stickiness: Stickiness) -> Text {
    let (ko, en) = match stickiness {
        Stickiness::None => ("고정 없음", "no stickiness"),
        Stickiness::Duration => ("기간 쿠키", "duration-based cookie"),
        Stickiness::Application => ("애플리케이션 쿠키", "application-based cookie"),
        Stickiness::SourceIp => ("원본 IP", "source IP"),
        Stickiness::FiveTuple => ("5-tuple", "5-tuple"),
        Stickiness::ThreeTuple => ("3-tuple", "3-tuple"),
        Stickiness::TwoTuple => ("2-tuple", "2-tuple"),
    };
    Text { ko, en }
}

/// What is registered as a target.
#[must_use]
pub const fn target_name(target: TargetType) -> Text {
    let (ko, en) = match target {
        TargetType::Instance => ("인스턴스", "instances"),
        TargetType::Ip => ("IP 주소", "IP addresses"),
        TargetType::Lambda => ("Lambda 함수", "a Lambda function"),
        TargetType::Alb => ("ALB", "an ALB"),
    };
    Text { ko, en }
}

/// What is refused, without why: the fact says that.
#[must_use]
pub const fn rule_text(rule: Rule) -> Text {
    let (ko, en) = match rule {
        Rule::Protocol => ("리스너가 이 프로토콜을 받지 않습니다.", "Its listeners do not take this protocol."),
        Rule::TargetGroups => ("대상 그룹을 쓸 수 없습니다.", "Target groups are not available."),
        Rule::NoTargetGroup => ("대상 그룹이 하나는 있어야 합니다.", "A target group is needed."),
        Rule::SeveralGroups => {
            ("여러 대상 그룹에 가중치로 나눌 수 없습니다.", "Traffic cannot be split over weighted target groups.")
        }
        Rule::Weight => ("가중치가 범위를 벗어났습니다.", "A weight is out of range."),
        Rule::Routing => ("이 라우팅 알고리즘은 없습니다.", "There is no such routing algorithm."),
        Rule::Stickiness => ("이런 고정 방식은 없습니다.", "There is no such kind of stickiness."),
        Rule::StickySeconds => ("고정 기간이 범위를 벗어났습니다.", "The duration of stickiness is out of range."),
        Rule::WeightedRandomSticky => {
            ("가중 무작위와 고정 세션은 함께 쓸 수 없습니다.", "Weighted random and stickiness exclude each other.")
        }
        Rule::StickyWithoutCrossZone => (
            "대상 그룹의 교차 영역을 끄면 고정 세션을 쓸 수 없습니다.",
            "Stickiness needs cross-zone load balancing of its target group.",
        ),
        Rule::AppCookieWeighted => (
            "애플리케이션 쿠키는 여러 가중 대상 그룹과 함께 쓸 수 없습니다.",
            "Application cookies do not work across weighted target groups.",
        ),
        Rule::GroupStickiness => (
            "고정 세션인 그룹이 여럿 가운데 있으면 그룹 고정도 켜야 합니다.",
            "With a sticky group among several, group stickiness must be on.",
        ),
        Rule::NoGroupStickiness => ("그룹 고정은 ALB에만 있습니다.", "Group stickiness is for an ALB only."),
        Rule::Mitigation => {
            ("이상 완화에는 ALB의 가중 무작위가 필요합니다.", "Anomaly mitigation needs weighted random of an ALB.")
        }
        Rule::MitigationLambda => {
            ("Lambda 대상의 이상은 완화할 수 없습니다.", "Anomalies of Lambda targets cannot be mitigated.")
        }
        Rule::SlowStart => ("느린 시작은 ALB에만 있습니다.", "Slow start is for an ALB only."),
        Rule::SlowStartSeconds => ("느린 시작 시간이 범위를 벗어났습니다.", "The time of slow start is out of range."),
        Rule::LeastOutstandingSlowStart => (
            "최소 미처리 요청과 느린 시작은 함께 쓸 수 없습니다.",
            "Least outstanding requests and slow start exclude each other.",
        ),
        Rule::WeightedRandomSlowStart => {
            ("가중 무작위와 느린 시작은 함께 쓸 수 없습니다.", "Weighted random and slow start exclude each other.")
        }
        Rule::Target => ("이런 대상은 등록할 수 없습니다.", "Such targets cannot be registered."),
        Rule::LambdaWithoutCrossZone => (
            "대상 그룹의 교차 영역을 끄면 Lambda 대상을 쓸 수 없습니다.",
            "Lambda targets need cross-zone load balancing of their target group.",
        ),
        Rule::CrossZone => {
            ("로드 밸런서에서는 교차 영역을 끌 수 없습니다.", "Cross-zone cannot be turned off for the load balancer.")
        }
        Rule::GroupCrossZone => {
            ("대상 그룹마다 교차 영역을 정할 수 없습니다.", "A target group has no cross-zone setting of its own.")
        }
        Rule::Zones => ("가용 영역이 모자랍니다.", "There are too few Availability Zones."),
        Rule::StaticIp => ("고정 IP를 가질 수 없습니다.", "It cannot have static IPs."),
        Rule::Waf => ("AWS WAF를 붙일 수 없습니다.", "AWS WAF cannot be attached."),
        Rule::Idle => ("유휴 제한 시간이 범위를 벗어났습니다.", "The idle timeout is out of range."),
        Rule::Draining => ("등록 해제 지연이 범위를 벗어났습니다.", "The deregistration delay is out of range."),
    };
    Text { ko, en }
}

/// What is refused, then what says so.
#[must_use]
pub fn refusal(lang: Lang, refusal: &Refusal) -> String {
    let (name, _) = kind_name(refusal.kind);
    let (what, why) = (rule_text(refusal.rule).get(lang), refusal.fact.statement.get(lang));
    format!("{name}: {what} {why}")
}

#[cfg(test)]
mod tests {
    use skylet_facts::elb;

    use super::*;

    #[test]
    fn a_refusal_says_what_and_why() {
        let refused = Refusal { rule: Rule::Zones, kind: Kind::Alb, fact: &elb::ALB_ZONES_MIN };
        assert_eq!(
            refusal(Lang::Ko, &refused),
            "ALB: 가용 영역이 모자랍니다. ALB는 가용 영역 두 개 이상이 필요합니다.",
            "in Korean"
        );
        assert_eq!(
            refusal(Lang::En, &refused),
            "ALB: There are too few Availability Zones. An ALB needs at least two Availability Zones.",
            "in English"
        );
    }
}
