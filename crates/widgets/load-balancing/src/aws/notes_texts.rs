//! Claims of study notes and what is so now, Korean and English side by side.

use skylet_units::Text;

use super::dsr::Price;
use super::notes::Verdict;

macro_rules! notes {
    ($($name:ident: $claim_ko:literal, $claim_en:literal; $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("What notes say, `", $claim_en, "`, and what is so.")]
            pub const $name: (Text, Text) =
                (Text { ko: $claim_ko, en: $claim_en }, Text { ko: $ko, en: $en });
        )+
    };
}

notes! {
    PROTOCOLS: "ELB는 HTTP/S와 TCP/S를 받는다.", "ELB takes HTTP/S and TCP/S.";
        "ALB는 HTTP와 HTTPS, NLB는 TCP, TLS, UDP, TCP_UDP, QUIC, TCP_QUIC, GWLB는 GENEVE로 감싼 모든 IP 패킷을 받습니다.", "An ALB takes HTTP and HTTPS, an NLB TCP, TLS, UDP, TCP_UDP, QUIC and TCP_QUIC, a GWLB every IP packet, by GENEVE.";
    NLB_TCP: "NLB는 TCP 기반이다.", "An NLB is for TCP.";
        "UDP, TLS, QUIC도 받습니다.", "It takes UDP, TLS and QUIC too.";
    GLB: "GLB는 네트워크 장비로 나눈다.", "A GLB spreads over network devices.";
        "이름은 GWLB이고, 3계층 게이트웨이로서 흐름마다 같은 가상 어플라이언스로 보냅니다.", "It is called GWLB: a layer 3 gateway that keeps each flow on one virtual appliance.";
    GWLB_LAYER: "GWLB는 3계층에서 동작한다.", "A GWLB works at layer 3.";
        "맞습니다. 거기에 5-tuple, 3-tuple, 2-tuple 해시로 흐름마다 같은 대상을 고릅니다.", "It does, and it chooses one target for each flow by a hash of five, three or two fields.";
    CLASSIC: "Classic LB는 유형 없이 나눈다.", "A Classic LB spreads without types.";
        "이전 세대이며, TCP는 라운드 로빈, HTTP는 최소 미처리 요청으로 인스턴스에 바로 나눕니다.", "It is of the previous generation: round robin for TCP, least outstanding requests for HTTP, straight to instances.";
    TARGET_TYPES: "대상 그룹은 인스턴스나 Lambda다.", "A target group is instances or Lambda.";
        "대상은 instance, ip, lambda, alb 네 가지입니다.", "Targets are of type instance, ip, lambda or alb.";
    ALB_HASHING: "ALB는 라운드 로빈, 해싱, 가중 라운드 로빈을 쓴다.", "An ALB uses round robin, hashing and weighted round robin.";
        "라운드 로빈, 최소 미처리 요청, 가중 무작위입니다. 해싱은 없고, 가중치는 대상이 아니라 대상 그룹에 있습니다.", "Round robin, least outstanding requests and weighted random. There is no hashing, and groups have weights, not targets.";
    ALB_TWO: "ALB 알고리즘은 라운드 로빈과 최소 미처리 요청이다.", "An ALB has round robin and least outstanding requests.";
        "2023년 11월부터 가중 무작위도 있으며, 이상 완화는 이것에서만 됩니다.", "Since November 2023 there is weighted random too, the only one that mitigates anomalies.";
    NLB_HASH: "NLB는 IP와 포트의 흐름 해시를 쓴다.", "An NLB uses a flow hash of IP and port.";
        "프로토콜, 두 IP, 두 포트에 TCP는 시퀀스 번호까지 넣습니다.", "Of protocol, both IPs and both ports, and for TCP the sequence number as well.";
    ONE_PER_ZONE: "로드 밸런서가 영역마다 하나씩 있다.", "There is a load balancer in each zone.";
        "로드 밸런서는 하나이고, 켠 영역마다 노드가 하나씩 있습니다.", "There is one load balancer with a node in each enabled zone.";
    CROSS_ZONE_ON: "ALB는 교차 영역이 기본으로 켜져 있다.", "Cross-zone is on by default for an ALB.";
        "로드 밸런서에서는 늘 켜져 있어 끌 수 없고, 대상 그룹에서는 끌 수 있습니다.", "For the load balancer it is always on and cannot be turned off; for a target group it can.";
    CROSS_ZONE_EVEN: "교차 영역을 켜면 인스턴스마다 고르다.", "With cross-zone on every instance gets the same.";
        "맞습니다. 대상이 두 개와 여덟 개인 두 영역이면 열 개가 10%씩 받습니다.", "Right: with two and eight targets in two zones each of the ten gets 10 %.";
    CROSS_ZONE_GROUPS: "교차 영역은 모든 대상 그룹에 나눈다.", "Cross-zone spreads over all target groups.";
        "켠 영역에 있는 그 그룹의 모든 대상에 나누며, 그룹마다 끌 수 있습니다.", "It spreads over all targets of the group in enabled zones, and each group can turn it off.";
    STICKY_GROUP: "고정 세션은 대상 그룹으로 보낸다.", "A sticky session sends to a target group.";
        "고정 세션은 대상 하나에 붙입니다. 그룹에 붙이는 것은 따로 있는 그룹 고정(AWSALBTG)입니다.", "It binds to one target; binding to a group is an option of its own (AWSALBTG).";
    COOKIES: "쿠키 이름은 AWSALB, AWSALBAPP, AWSALBTG다.", "The cookies are AWSALB, AWSALBAPP and AWSALBTG.";
        "예약된 이름으로 맞습니다. SameSite=None인 AWSALBCORS와 AWSALBTGCORS도 함께 나갑니다.", "These names are reserved, right; AWSALBCORS and AWSALBTGCORS, with SameSite=None, go out beside them.";
    FIXED_IP: "ALB는 고정 IP를 가질 수 없다.", "An ALB cannot have fixed IPs.";
        "지금도 맞습니다. NLB나 Global Accelerator를 앞에 두거나, IPAM 풀로 범위를 알 수 있게 합니다.", "Still true; an NLB or Global Accelerator in front has them, and an IPAM pool gives a known range.";
    RESTART: "ALB의 IP는 재시작하면 바뀐다.", "The IPs of an ALB change when it restarts.";
        "재시작이란 것이 없으며, 확장하거나 영역을 바꿀 때 바뀝니다.", "There is no restart; they change as it scales and as zones change.";
    PATH_BASED: "L7은 경로 기반 라우팅이다.", "L7 means routing by path.";
        "호스트, 경로, 헤더, 메서드, 쿼리 문자열, 원본 IP를 볼 수 있습니다.", "It looks at host, path, header, method, query string and source IP.";
    NLB_STATIC: "NLB는 영역마다 고정 IP가 하나 있고 원본 IP로 고정한다.", "An NLB has one static IP a zone and sticks by source IP.";
        "맞습니다. 다만 고정은 선택이고 기본은 흐름 해시이며, 보조 IP 7개까지와 가중 대상 그룹도 있습니다.", "Right, but stickiness is optional and a flow hash the default; there are up to 7 secondary IPs and weighted groups too.";
    REWRITING: "ELB는 헤더를 고치고 WAF를 붙일 수 있다.", "ELB can rewrite headers and take a WAF.";
        "ALB만 그렇습니다. NLB는 TLS를 끝낼 수 있지만 WAF는 붙일 수 없습니다.", "Only an ALB can. An NLB can end TLS but takes no WAF.";
    SCALES: "ALB가 서버를 늘리고 줄인다.", "An ALB scales servers up and down.";
        "ALB는 스스로 커지고 작아지며, 대상은 Auto Scaling 그룹이 늘리고 줄입니다.", "It scales itself; targets are scaled by an Auto Scaling group.";
    ASG_HEALTH: "ASG 상태 검사는 EC2와 ALB 가운데 하나를 고른다.", "Health checks of an ASG are either EC2 or ALB.";
        "EC2는 늘 켜져 있고, EBS, ELB, VPC_LATTICE를 함께 더할 수 있습니다.", "EC2 is always on; EBS, ELB and VPC_LATTICE may be added together.";
    IDLE_350: "NLB의 TCP 유휴 제한 시간은 350초로 고정이다.", "The TCP idle timeout of an NLB is fixed at 350 seconds.";
        "350초는 기본값이고, 이제 60초에서 6,000초까지 정할 수 있습니다.", "350 seconds is the default; now it can be set from 60 to 6,000.";
    NLB_WEIGHTS: "가중 대상 그룹은 ALB에만 있다.", "Only an ALB has weighted target groups.";
        "이제 NLB에도 있으며, 새 연결에만 적용됩니다.", "An NLB has them too now, for new connections only.";
    SHIFT_OFF_ONLY: "영역 이동은 교차 영역을 꺼야 쓸 수 있다.", "A zonal shift needs cross-zone to be off.";
        "이제는 켜져 있어도 쓸 수 있습니다.", "It works with cross-zone on as well now.";
    DSR: "DSR에서는 응답이 로드 밸런서를 거치지 않는다.", "With DSR replies do not pass the load balancer.";
        "맞습니다. 서버마다 루프백에 공유 IP를 두고 ARP에 답하지 않아야 하며, L7 기능을 잃습니다. ELB에는 없습니다.", "Right. Servers need the shared IP on loopback and must not answer ARP for it, L7 features are lost, and no ELB offers it.";
}

/// How a claim stands, in a word.
#[must_use]
pub const fn verdict(verdict: Verdict) -> Text {
    let (ko, en) = match verdict {
        Verdict::Wrong => ("틀림", "wrong"),
        Verdict::Outdated => ("예전에는 맞음", "outdated"),
        Verdict::Incomplete => ("빠진 것이 있음", "incomplete"),
        Verdict::Right => ("맞음", "right"),
    };
    Text { ko, en }
}

/// What direct server return asks for or gives up, in a sentence.
#[must_use]
pub const fn price(price: Price) -> Text {
    let (ko, en) = match price {
        Price::SharedAddress => (
            "서버마다 루프백에 공유 IP를 두고 ARP에 답하지 않게 하거나 터널을 씁니다.",
            "Every server has the shared IP on loopback and does not answer ARP for it, or takes a tunnel.",
        ),
        Price::NoTls => ("로드 밸런서에서 TLS를 끝낼 수 없습니다.", "TLS cannot end at the load balancer."),
        Price::NoCookies => {
            ("응답을 보지 못해 쿠키를 넣을 수 없습니다.", "It sees no replies, so it cannot set cookies.")
        }
        Price::NoRewriting => ("헤더나 주소를 고칠 수 없습니다.", "It cannot rewrite headers or addresses."),
        Price::NoReplyHealth => {
            ("응답으로 서버 상태를 알 수 없습니다.", "It cannot tell a server's health from its replies.")
        }
    };
    Text { ko, en }
}
