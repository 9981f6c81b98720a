//! The words about settings and results, Korean and English side by side.

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
    POLICY: "라우팅 정책", "Routing policy";
    POLICY_HELP: "Route 53이 레코드를 고르는 규칙입니다.", "How Route 53 chooses among the records.";
    WEIGHTS: "가중치", "Weights";
    WEIGHTS_HELP: "서울, 버지니아, 프랑크푸르트의 가중치이며, 적지 않으면 0입니다. 가중치 정책만 봅니다.", "The weights of Seoul, Virginia and Frankfurt, 0 where none is given. Only weighted routing looks at them.";
    BIAS: "편향", "Bias";
    BIAS_HELP: "서울, 버지니아, 프랑크푸르트의 편향이며, 적지 않으면 0입니다. 지리 근접 정책만 봅니다.", "The biases of Seoul, Virginia and Frankfurt, 0 where none is given. Only geoproximity looks at them.";
    FALLBACK: "기본 레코드", "Default record";
    FALLBACK_HELP: "지리적 위치 정책에서 버지니아가 기본 레코드(default)인지, 북아메리카만 맡는지입니다.", "Whether Virginia is the default of geolocation, or for North America only (none).";
    TTL: "TTL", "TTL";
    TTL_HELP: "리졸버가 답을 들고 있는 시간입니다. 단위가 없으면 초입니다.", "How long resolvers keep an answer; seconds without a unit.";
    CHECKS: "상태 검사", "Health checks";
    CHECKS_HELP: "레코드에 상태 검사를 붙였는지입니다. 실제 장애 조치에서는 별칭이 아닌 주 레코드에 검사가 꼭 있어야 합니다.", "Whether records have health checks. In real failover routing a non-alias primary must have one.";
    INTERVAL: "검사 간격", "Check interval";
    INTERVAL_HELP: "검사기 하나가 검사하는 간격이며, 기본(standard)은 30초, 빠름(fast)은 10초입니다.", "How often one health checker asks: every 30 s (standard) or 10 s (fast).";
    THRESHOLD: "실패 임계값", "Failure threshold";
    THRESHOLD_HELP: "검사기의 판단이 바뀌려면 몇 번 잇달아야 하는지입니다.", "How many checks in a row turn what a checker says, either way.";
    CHECKERS: "검사 시점", "Timing of checkers";
    CHECKERS_HELP: "검사기 16개가 한꺼번에(aligned) 검사하는지, 고르게 나누어(staggered) 검사하는지입니다.", "Whether the 16 checkers ask all at once or evenly one after the other.";
    RESOLVERS: "리졸버 수", "Resolvers";
    RESOLVERS_HELP: "답을 캐시하는 리졸버 수입니다.", "How many resolvers cache answers.";
    AGES: "캐시의 나이", "Ages of the caches";
    AGES_HELP: "처음에 들고 있는 답의 나이가 고른지(even), 무작위인지(random)입니다.", "Whether the answers held at the start are evenly old or of random age.";
    CHANGES: "끄고 켜기", "Changes";
    CHANGES_HELP: "언제 어느 서버를 끄거나(kill) 켜는지(heal)입니다. 1은 서울, 2는 버지니아, 3은 프랑크푸르트입니다.", "When which endpoint is killed or healed: 1 is Seoul, 2 Virginia, 3 Frankfurt.";
    DURATION: "길이", "Duration";
    DURATION_HELP: "얼마 동안 보는지입니다. 답이 5만 번을 넘으면 그 전에 끝납니다.", "How long the run is; it ends sooner at 50,000 answers.";
    RUN: "실행 번호", "Run";
    RUN_HELP: "몇 번째 실행인지입니다. 같은 번호는 어디서나 같은 답을 뽑습니다.", "Which run: the same number draws the same answers everywhere.";
    AT: "지금", "Now";
    AT_HELP: "보고 있는 때입니다.", "The instant looked at.";
    ASKER: "묻는 사람", "Who asks";
    ASKER_HELP: "1 서울, 2 도쿄, 3 홍콩, 4 싱가포르, 5 시드니, 6 뭄바이, 7 두바이, 8 케이프타운, 9 런던, 10 샌프란시스코, 11 멕시코시티, 12 상파울루입니다.", "1 Seoul, 2 Tokyo, 3 Hong Kong, 4 Singapore, 5 Sydney, 6 Mumbai, 7 Dubai, 8 Cape Town, 9 London, 10 San Francisco, 11 Mexico City, 12 Sao Paulo.";
    KNOWN: "리졸버가 아는 것", "What the resolver knows";
    KNOWN_HELP: "리졸버가 이미 캐시한 것이며, 없음(nothing), 최상위 도메인(tld), 위임(delegation), 답(answer)입니다.", "What the resolver has cached: nothing, the top-level domain, the delegation or the answer.";
    TARGET: "이름에 있는 것", "What stands at the name";
    TARGET_HELP: "주소(address), 별칭(alias), 다른 최상위 도메인을 가리키는 CNAME 가운데 하나입니다.", "An address, an alias, or a CNAME to a name under another top-level domain.";
    ZONE: "파일로 준 영역", "Zone from a file";
    ZONE_HELP: "명령줄에서 zone=@파일로 준 호스팅 영역에서 답이 될 수 있는 레코드 수이며, 파일로 준 영역이 없으면 -1입니다.", "How many records answer in the hosted zone that the command line was given as zone=@file; -1 if there was none.";
    PEOPLE_AT: "사람의 위치", "Where people are";
    PEOPLE_AT_HELP: "열두 사람이 있는 도시의 번호이며, 0이거나 적지 않으면 처음 자리입니다.", "The cities of the twelve people by number; 0, or nothing, is where each began.";
    RESOLVER: "공용 리졸버의 도시", "City of a public resolver";
    RESOLVER_HELP: "모두가 이 도시의 리졸버로 묻고, 리졸버는 클라이언트 서브넷을 보내지 않습니다. 0이면 저마다 가까운 리졸버로 묻습니다.", "Everybody asks through a resolver in this city, which sends no client subnet; 0: each through one near by.";
    FORK: "갈라지는 때", "Fork";
    FORK_HELP: "이때부터 끄고 켜는 일이 없는 실행을 나란히 봅니다. 끝과 같거나 뒤면 갈라지지 않습니다.", "From here on a second run goes without the changes; none at or after the end.";
    SECOND: "나란히 볼 정책", "Policy beside";
    SECOND_HELP: "같은 사람들에게 나란히 써 볼 다른 정책입니다.", "Another policy for the same people.";
    PANEL: "더 들여다보기", "A closer look";
    PANEL_HELP: "답 아래에 무엇을 펼치는지입니다. 결과는 바뀌지 않습니다.", "What is opened below the answer. It changes no result.";
}

words! {
    UNIT_SHARE: "몫", "share";
    UNIT_SECONDS: "초", "seconds";
    UNIT_RESOLVER_SECONDS: "리졸버 × 초", "resolvers times seconds";
    UNIT_RESOLVERS: "개", "resolvers";
    UNIT_PERCENT: "%", "%";
    UNIT_QUESTIONS: "번", "questions";
    UNIT_RECORDS: "개", "records";
    UNIT_NONE: "없음", "none";
    SHARE_RESULT_HELP: "묻는 사람이 지금 물으면 이 주소를 받을 몫이며, 한꺼번에 받는 주소는 저마다 1입니다.", "The share of the answers that name it, if the person followed asks now; 1 each where several are given at once.";
    DETECTION_HELP: "처음 끈 때부터 Route 53이 비정상으로 판정할 때까지이며, 판정하지 않으면 0입니다.", "From the first kill until Route 53 takes the endpoint for unhealthy; 0 if it does not.";
    EXPOSURE_MEAN_HELP: "꺼진 주소로 간 리졸버의 평균 노출 시간입니다.", "How long the resolvers that sent people to a dead endpoint did so, on average.";
    EXPOSURE_WORST_HELP: "처음 끈 때부터 마지막 리졸버가 떠날 때까지입니다.", "From the first kill until the last resolver stopped.";
    EXPOSURE_AREA_HELP: "노출 시간을 모두 더한 넓이입니다.", "All exposure together: the area.";
    STILL_HELP: "보고 있는 때에 꺼진 주소로 보내는 리졸버 수입니다.", "Resolvers that send people to a dead endpoint at the instant looked at.";
    EXPECTED_DETECTION_HELP: "감지까지 걸리는 시간을 식으로 셈한 값이며, 상태 검사가 없으면 0입니다.", "The time until detection as a closed form has it; 0 without health checks.";
    EXPECTED_MEAN_HELP: "감지 시간에 TTL의 절반을 더한 값입니다.", "Detection and half a TTL.";
    EXPECTED_WORST_HELP: "감지 시간에 TTL을 더한 값입니다.", "Detection and a whole TTL.";
    CHANCE_HELP: "가장 작은 몫의 레코드를 리졸버 가운데 아무도 받지 못할 확률입니다.", "The chance that no resolver is told of the record with the least share.";
    SKEW_HELP: "같은 크기의 리졸버가 보는 그 몫의 분산입니다.", "The variance of that share as equal resolvers see it.";
    UPSTREAM_HELP: "리졸버가 밖으로 묻는 횟수입니다.", "How many questions the resolver asks upstream.";
    ZONE_ANSWERS_HELP: "파일로 준 영역에서 답이 될 수 있는 레코드 수입니다.", "Records that answer in the zone from a file.";
    DIGEST_HELP: "보고 있는 때까지 일어난 모든 일의 지문입니다.", "A fingerprint of everything that happened up to the instant looked at.";
}
