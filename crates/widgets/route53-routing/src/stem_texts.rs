//! The words of the stems, phrase by phrase, Korean and English side by side. Our own wording; numbers in answers are those
//! of the model, by test.

use skylet_units::Text;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    CANARY_1: "새 버전을 조금씩 내보내려고 ", "To let out a new version little by little, ";
    CANARY_2: "가중치 1과 255", "weights of 1 and 255";
    CANARY_3: "를 주었습니다. ", " are set. ";
    CANARY_4: "인스턴스는 서울에 두 대입니다", "There are two instances in Seoul";
    CANARY_4_WHY: "인스턴스 수가 아니라 레코드의 가중치가 몫을 정합니다.", "Weights of records decide the share, not the number of instances.";
    CANARY_5: ". 새 버전은 질의의 몇 분의 몇을 받을까요?", ". What part of the queries does the new version get?";
    CANARY_ANSWER: "1을 합계 256으로 나눈 1/256이고, 0.00390625입니다. 가중치는 백분율이 아닙니다.", "1 of a sum of 256: 1/256, which is 0.00390625. A weight is not a percentage.";
    STANDBY_ZERO_1: "레코드마다 상태 검사를 붙이고 가중치를 ", "Each record has a health check. Weights are ";
    STANDBY_ZERO_2: "서울 70, 버지니아 30, 프랑크푸르트 0", "Seoul 70, Virginia 30, Frankfurt 0";
    STANDBY_ZERO_3: "으로 두었고 앞의 둘이 꺼진 지 ", ", the first two having been dead for ";
    STANDBY_ZERO_4: "2분", "2 minutes";
    STANDBY_ZERO_5: "입니다. ", ". ";
    STANDBY_ZERO_6: "프랑크푸르트의 인증서는 새것입니다", "The certificate in Frankfurt is new";
    STANDBY_ZERO_6_WHY: "상태 검사는 인증서를 확인하지 않습니다.", "Health checks do not validate certificates.";
    STANDBY_ZERO_7: ". 프랑크푸르트의 몫은 얼마일까요?", ". What is the share of Frankfurt?";
    STANDBY_ZERO_ANSWER: "0이 아닌 레코드가 모두 비정상이므로 가중치 0인 프랑크푸르트가 모두 받습니다. 몫은 1입니다.", "Every record of another weight is unhealthy, so Frankfurt with weight 0 gets all: its share is 1.";
    FAILOVER_WORST_1: "액티브-패시브로 ", "Active-passive: ";
    FAILOVER_WORST_2: "주는 서울, 보조는 버지니아", "Seoul is primary, Virginia secondary";
    FAILOVER_WORST_3: "입니다. 검사는 ", ". Checks come ";
    FAILOVER_WORST_4: "10초 간격, 임계값 3", "every 10 s with a threshold of 3";
    FAILOVER_WORST_5: ", TTL은 ", ", the TTL is ";
    FAILOVER_WORST_6: "60초", "60 s";
    FAILOVER_WORST_7: "입니다. ", ". ";
    FAILOVER_WORST_8: "사용자는 하루 3만 명", "30,000 people come a day";
    FAILOVER_WORST_8_WHY: "사람 수는 한 사람이 기다리는 시간을 바꾸지 않습니다.", "How many come does not change how long one of them waits.";
    FAILOVER_WORST_9: "입니다. 서울이 검사 바로 뒤에 꺼지면 가장 늦은 사람은 몇 초 뒤에 버지니아로 갈까요?", ". If Seoul dies right after a check, after how many seconds at worst does somebody reach Virginia?";
    FAILOVER_WORST_ANSWER: "감지 10초 × 3 = 30초에 TTL 60초를 더해 90초입니다.", "Detection takes 10 s x 3 = 30 s, and the TTL 60 s: 90 s.";
    LONG_TTL_1: "장애 조치 레코드의 TTL을 ", "The TTL of failover records is ";
    LONG_TTL_2: "300초", "300 s";
    LONG_TTL_3: "로 두고 ", ", with ";
    LONG_TTL_4: "기본 검사(30초, 임계값 3)", "default checks (30 s, threshold 3)";
    LONG_TTL_5: "를 씁니다. ", ". ";
    LONG_TTL_6: "서버는 t3.micro입니다", "The server is a t3.micro";
    LONG_TTL_6_WHY: "서버의 크기는 감지와 캐시에 상관없습니다.", "Its size has nothing to do with detection or caches.";
    LONG_TTL_7: ". 서울이 검사 바로 뒤에 꺼지면, 리졸버는 평균 몇 초 동안 꺼진 주소로 보낼까요?", ". Seoul dies right after a check. For how many seconds on average does a resolver send people to the dead address?";
    LONG_TTL_ANSWER: "감지 90초에 TTL의 절반 150초를 더해 240초입니다.", "Detection takes 90 s, and half the TTL is 150 s: 240 s.";
    SEOUL_LATENCY_1: "사용자는 ", "The users are in ";
    SEOUL_LATENCY_2: "서울", "Seoul";
    SEOUL_LATENCY_3: "에 있고 서울 서버는 한 시간째 ", ", whose server has been ";
    SEOUL_LATENCY_4: "꺼져 있습니다", "dead for an hour";
    SEOUL_LATENCY_5: ". ", ". ";
    SEOUL_LATENCY_6: "지연 시간 정책", "Latency routing";
    SEOUL_LATENCY_7: "을 쓰고 레코드마다 상태 검사가 있습니다. ", " is used, with a health check on each record. ";
    SEOUL_LATENCY_8: "프랑크푸르트가 버지니아보다 2,590 km 더 가깝습니다", "Frankfurt is 2,590 km nearer than Virginia";
    SEOUL_LATENCY_8_WHY: "지연 시간 정책은 거리를 보지 않습니다.", "Latency routing does not look at distance.";
    SEOUL_LATENCY_9: ". 버지니아의 몫은 얼마일까요?", ". What is the share of Virginia?";
    SEOUL_LATENCY_ANSWER: "버지니아가 더 멀지만 지연 시간이 짧습니다(180 ms, 232 ms). 버지니아의 몫은 1입니다.", "Virginia is farther but faster (180 ms against 232 ms): its share is 1.";
    SEOUL_NEAR_1: "서버가 서울, 버지니아, 프랑크푸르트에 있습니다. ", "There are servers in Seoul, Virginia and Frankfurt; ";
    SEOUL_NEAR_2: "지리 근접 정책", "geoproximity routing";
    SEOUL_NEAR_3: "을 편향 없이 쓰고 레코드마다 상태 검사가 있습니다. 사용자는 ", " is used without a bias, with a health check on each record. The users are in ";
    SEOUL_NEAR_4: "서울", "Seoul";
    SEOUL_NEAR_5: "에 있고 서울 서버는 한 시간째 ", ", whose server has been ";
    SEOUL_NEAR_6: "꺼져 있습니다", "dead for an hour";
    SEOUL_NEAR_7: ". ", ". ";
    SEOUL_NEAR_8: "버지니아가 프랑크푸르트보다 52 ms 더 빠릅니다", "Virginia is 52 ms faster than Frankfurt";
    SEOUL_NEAR_8_WHY: "지리 근접은 지연 시간을 보지 않습니다.", "Geoproximity does not look at latency.";
    SEOUL_NEAR_9: ". 프랑크푸르트의 몫은 얼마일까요?", ". What is the share of Frankfurt?";
    SEOUL_NEAR_ANSWER: "거리가 짧은 프랑크푸르트가 답합니다. 몫은 1입니다.", "Frankfurt is nearer and answers: its share is 1.";
    BIAS_1: "레코드마다 상태 검사가 있는 지리 근접에서 ", "In geoproximity with a health check on each record, ";
    BIAS_2: "버지니아의 편향을 +24", "Virginia has a bias of +24";
    BIAS_3: "로 두었습니다. 사용자는 ", ". The users are in ";
    BIAS_4: "서울", "Seoul";
    BIAS_5: "에 있고 서울 서버는 한 시간째 ", ", whose server has been ";
    BIAS_6: "꺼져 있습니다", "dead for an hour";
    BIAS_7: ". ", ". ";
    BIAS_8: "TTL은 60초입니다", "The TTL is 60 s";
    BIAS_8_WHY: "TTL은 고르는 규칙에 들지 않습니다.", "The TTL plays no part in the choice.";
    BIAS_9: ". 버지니아의 몫은 얼마일까요?", ". What is the share of Virginia?";
    BIAS_ANSWER: "버지니아의 거리에 0.76을 곱하면 프랑크푸르트보다 짧아집니다. 버지니아의 몫은 1입니다.", "Times 0.76 the distance to Virginia is less than that to Frankfurt: the share of Virginia is 1.";
    GEO_NONE_1: "지리적 위치 레코드가 아시아, 북아메리카, 유럽에 있고 ", "Geolocation records are there for Asia, North America and Europe, ";
    GEO_NONE_2: "기본 레코드는 없습니다", "without a default record";
    GEO_NONE_3: ". ", ". ";
    GEO_NONE_4: "시드니", "Sydney";
    GEO_NONE_5: "에서 물으면 ", " asks, and ";
    GEO_NONE_6: "서울이 가장 가깝습니다", "Seoul is the nearest";
    GEO_NONE_6_WHY: "지리적 위치는 거리를 재지 않습니다.", "Geolocation measures no distance.";
    GEO_NONE_7: ". 서울의 몫은 얼마일까요?", ". What is the share of Seoul?";
    GEO_NONE_ANSWER: "오세아니아의 레코드도 기본 레코드도 없으므로 답이 없습니다(NODATA). 몫은 0입니다.", "There is neither a record for Oceania nor a default, so there is no answer (NODATA): the share is 0.";
    GEO_DEFAULT_1: "지리적 위치에서 ", "In geolocation, ";
    GEO_DEFAULT_2: "버지니아가 기본 레코드", "Virginia is the default";
    GEO_DEFAULT_3: "입니다. ", ". ";
    GEO_DEFAULT_4: "시드니", "Sydney";
    GEO_DEFAULT_5: "에서 묻고, ", " asks, and ";
    GEO_DEFAULT_6: "서울이 가장 빠릅니다", "Seoul is the fastest";
    GEO_DEFAULT_6_WHY: "지리적 위치는 지연 시간을 보지 않습니다.", "Geolocation does not look at latency.";
    GEO_DEFAULT_7: ". 버지니아의 몫은 얼마일까요?", ". What is the share of Virginia?";
    GEO_DEFAULT_ANSWER: "맞는 대륙이 없으면 기본 레코드가 답합니다. 버지니아의 몫은 1입니다.", "Where no continent applies, the default answers: the share of Virginia is 1.";
    COLD_CNAME_1: "아무것도 캐시하지 않은 리졸버", "A resolver with an empty cache";
    COLD_CNAME_2: "가 ", " meets ";
    COLD_CNAME_3: "다른 최상위 도메인을 가리키는 CNAME", "a CNAME to a name under another top-level domain";
    COLD_CNAME_4: "을 만납니다. ", ". ";
    COLD_CNAME_5: "레코드의 TTL은 300초입니다", "The TTL of the record is 300 s";
    COLD_CNAME_5_WHY: "처음 묻는 데에는 TTL이 상관없습니다.", "The TTL does not matter to the first question.";
    COLD_CNAME_6: ". 리졸버는 밖으로 몇 번 물을까요?", ". How many questions does it ask upstream?";
    COLD_CNAME_ANSWER: "루트, 최상위 도메인, 영역을 두 번 돌아 6번입니다. 별칭이었다면 3번입니다.", "Root, top-level domain and zone, twice: 6. With an alias it would be 3.";
    NO_CHECKS_1: "장애 조치 레코드를 만들었지만 ", "Failover records were made, but ";
    NO_CHECKS_2: "상태 검사를 비활성화(disabled)해 두었습니다", "their health checks are disabled";
    NO_CHECKS_3: ". 서울이 ", ". Seoul has been ";
    NO_CHECKS_4: "꺼진 지 2분", "dead for 2 minutes";
    NO_CHECKS_5: "이 지났습니다. ", ". ";
    NO_CHECKS_6: "TTL은 짧게 60초입니다", "The TTL is a short 60 s";
    NO_CHECKS_6_WHY: "다시 물어도 같은 주소를 받으므로 TTL은 도움이 되지 않습니다.", "Who asks again is given the same address: the TTL does not help.";
    NO_CHECKS_7: ". 리졸버 12개 가운데 몇 개가 꺼진 주소로 갈까요?", ". How many of 12 resolvers go to the dead address?";
    NO_CHECKS_ANSWER: "비활성화한 검사는 언제나 정상으로 칩니다. 12개 모두 서울로 갑니다.", "A disabled check counts as healthy: all 12 go to Seoul.";
    FEW_RESOLVERS_1: "가중치 ", "Weights of ";
    FEW_RESOLVERS_2: "1과 9", "1 and 9";
    FEW_RESOLVERS_3: "로 나누는데, 질의는 ", " are set, and queries come from ";
    FEW_RESOLVERS_4: "회사 리졸버 10개", "ten resolvers of one company";
    FEW_RESOLVERS_5: "에서만 옵니다. ", " only. ";
    FEW_RESOLVERS_6: "직원은 5,000명입니다", "It has 5,000 people";
    FEW_RESOLVERS_6_WHY: "사람이 아니라 리졸버가 묻고, 답은 캐시됩니다.", "Resolvers ask, not people, and answers are cached.";
    FEW_RESOLVERS_7: ". 가중치 1인 주소를 아무도 받지 못할 확률은 몇 %일까요?", ". What is the chance, in percent, that nobody is given the address of weight 1?";
    FEW_RESOLVERS_ANSWER: "0.9를 열 번 곱한 34.86784401 %입니다. 리졸버가 적으면 작은 몫은 자주 사라집니다.", "0.9 ten times over: 34.86784401 %. With few resolvers a small share often vanishes.";
}
