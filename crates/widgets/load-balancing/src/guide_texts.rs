//! What settings and results are called and what they mean, Korean and English side by side.

use skylet_units::{Exact, Lang, Text};

use crate::algorithm::Algorithm;
use crate::texts::algorithm_name;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    FIRST: "첫째 줄", "First lane";
    FIRST_HELP: "첫째 줄의 알고리즘입니다.", "The algorithm of the first lane.";
    SECOND: "둘째 줄", "Second lane";
    SECOND_HELP: "둘째 줄의 알고리즘이며, 없을 수도 있습니다.", "The algorithm of the second lane, or none.";
    THIRD: "셋째 줄", "Third lane";
    THIRD_HELP: "셋째 줄의 알고리즘이며, 없을 수도 있습니다.", "The algorithm of the third lane, or none.";
    FOURTH: "넷째 줄", "Fourth lane";
    FOURTH_HELP: "넷째 줄의 알고리즘이며, 없을 수도 있습니다.", "The algorithm of the fourth lane, or none.";
    RATE: "초당 요청", "Requests a second";
    RATE_HELP: "1초에 평균 몇 번 요청이 오는지입니다.", "How many requests come in a second on average.";
    ARRIVALS: "오는 모양", "Arrivals";
    ARRIVALS_HELP: "고르게, 서로 상관없이(푸아송), 또는 열 개씩 몰려서 옵니다.", "On the beat, independent of each other (Poisson), or in bursts of ten.";
    WORK: "일의 크기", "Work";
    WORK_HELP: "요청마다 일이 얼마나 다른지입니다. 평균은 늘 1입니다.", "How much requests differ in work; the mean is always 1.";
    SERVERS: "서버 처리 시간", "Service times";
    SERVERS_HELP: "서버마다 평균인 요청 하나를 처리하는 시간입니다. 단위가 없으면 밀리초입니다.", "What each server needs for a request of mean work; milliseconds without a unit.";
    WEIGHTS: "가중치", "Weights";
    WEIGHTS_HELP: "서버마다의 가중치이며, 적지 않은 서버는 1입니다. 가중 라운드 로빈과 가중 최소 연결만 봅니다.", "The weight of each server, 1 where none is given. Only weighted round robin and weighted least connections look at them.";
    PLACES: "자리", "Places";
    PLACES_HELP: "서버 하나가 처리 중인 것까지 합쳐 갖고 있을 수 있는 요청 수입니다.", "Requests a server holds at most, the one it works on among them.";
    RETRIES: "다시 보내기", "Retries";
    RETRIES_HELP: "자리가 없던 요청을 몇 번까지 다시 보내는지입니다.", "How often a request that found no place is sent again.";
    RETRY_WAIT: "다시 보내기까지", "Wait before a retry";
    RETRY_WAIT_HELP: "다시 보내기 전에 기다리는 시간입니다. 단위가 없으면 밀리초입니다.", "How long its sender waits before that; milliseconds without a unit.";
    DECAY: "잊는 시간", "Decay";
    DECAY_HELP: "peak EWMA가 지난 지연 시간을 1/e로 잊는 데 걸리는 시간입니다.", "In what time peak EWMA forgets a latency to 1/e.";
    DURATION: "길이", "Duration";
    DURATION_HELP: "요청이 오는 시간입니다. 요청은 모두 25,000개까지입니다.", "For how long requests come; at most 25,000 of them.";
    RUN: "실행 번호", "Run";
    RUN_HELP: "몇 번째 실행인지입니다. 같은 번호는 어디서나 같은 요청을 만듭니다.", "Which run: the same number gives the same requests everywhere.";
    AT: "지금", "Now";
    AT_HELP: "보고 있는 때입니다. 지문 말고는 결과를 바꾸지 않습니다.", "The instant looked at. Of the results it changes the digests only.";
    REQUEST: "따라가는 요청", "Request followed";
    REQUEST_HELP: "모든 줄에서 따라가는 요청의 번호이며, 0은 마지막에 온 요청입니다. 결과는 바뀌지 않습니다.", "The number of the request followed through all lanes; 0 is the last that came. It changes no result.";
    CHANGES: "바꾼 것", "Changes";
    CHANGES_HELP: "언제 어느 서버를 비우거나(drain) 멈추거나(stop) 되돌렸는지(return)입니다.", "When which server is drained, stopped or returned.";
    FORK: "가른 곳", "Fork";
    FORK_HELP: "이때부터 서버를 바꾸면 둘째 줄에만 닿습니다. 끝나기 전이 아니면 가르지 않은 것입니다.", "From when on changes are made in the second lane only; never, if that is not before the end.";
    PANEL: "더 들여다보기", "A closer look";
    PANEL_HELP: "답 아래에 무엇을 펼치는지입니다. 결과는 바뀌지 않습니다.", "What is opened below the answer. It changes no result.";
    ZONES: "영역마다 서버", "Servers in each zone";
    ZONES_HELP: "가용 영역마다 등록한 서버 수입니다. 실행은 바뀌지 않습니다.", "Servers registered in each Availability Zone. It changes no run.";
    UNHEALTHY: "비정상 서버", "Unhealthy servers";
    UNHEALTHY_HELP: "그 가운데 비정상인 서버 수를 영역마다 적습니다. 실행은 바뀌지 않습니다.", "How many of them are unhealthy, zone by zone. It changes no run.";
    SHIFT: "영역 이동", "Zonal shift";
    SHIFT_HELP: "영역 이동(zonal shift)으로 빼는 영역입니다. 실행은 바뀌지 않습니다.", "The zone that a zonal shift takes away. It changes no run.";
    BALANCER: "종류", "Type";
    BALANCER_HELP: "살펴볼 로드 밸런서 종류입니다. 실행은 바뀌지 않습니다.", "The type of load balancer looked at. It changes no run.";
    ROUTING: "대상 고르기", "Routing";
    ROUTING_HELP: "그 종류에 바라는 라우팅 알고리즘입니다. 실행은 바뀌지 않습니다.", "The routing algorithm wanted of that type. It changes no run.";
    STICKINESS: "고정 세션", "Stickiness";
    STICKINESS_HELP: "그 종류에 바라는 고정 방식입니다. 실행은 바뀌지 않습니다.", "The stickiness wanted of that type. It changes no run.";
    CROSS_ZONE: "교차 영역", "Cross-zone";
    CROSS_ZONE_HELP: "교차 영역 로드 밸런싱을 로드 밸런서에서 켜거나 끄고, 또는 대상 그룹에서 끕니다. 실행은 바뀌지 않습니다.", "Cross-zone load balancing, on or off for the load balancer or off for the target group. It changes no run.";
    SLOW_START: "느린 시작", "Slow start";
    SLOW_START_HELP: "그 종류에 바라는 느린 시작 시간이며, 0은 쓰지 않는 것입니다. 실행은 바뀌지 않습니다.", "The slow start wanted of that type; 0 is none. It changes no run.";
    GROUP_WEIGHTS: "대상 그룹 가중치", "Weights of target groups";
    GROUP_WEIGHTS_HELP: "대상 그룹마다의 가중치이며, 비우면 그룹이 하나입니다. 실행은 바뀌지 않습니다.", "The weight of each target group; none for a single group. It changes no run.";
    CHECK_INTERVAL: "검사 간격", "Check interval";
    CHECK_INTERVAL_HELP: "상태 검사를 보내는 간격입니다. 실행은 바뀌지 않습니다.", "From one health check to the next. It changes no run.";
    UNHEALTHY_THRESHOLD: "비정상까지 실패", "Unhealthy threshold";
    UNHEALTHY_THRESHOLD_HELP: "잇달아 몇 번 실패하면 대상을 빼는지입니다. 실행은 바뀌지 않습니다.", "Checks failed in a row that take a target out. It changes no run.";
    HEALTHY_THRESHOLD: "정상까지 성공", "Healthy threshold";
    HEALTHY_THRESHOLD_HELP: "잇달아 몇 번 성공하면 대상이 돌아오는지입니다. 실행은 바뀌지 않습니다.", "Checks passed in a row that bring a target back. It changes no run.";
    DEREGISTRATION_DELAY: "등록 해제 지연", "Deregistration delay";
    DEREGISTRATION_DELAY_HELP: "등록을 해제한 대상이 처리 중인 요청을 끝내도록 기다리는 시간입니다. 실행은 바뀌지 않습니다.", "How long a target that is deregistered may finish what is in flight. It changes no run.";
    NODES: "서버 수의 변화", "Servers before and after";
    NODES_HELP: "해시로 나누는 서버가 몇 대에서 몇 대로 바뀌는지입니다. 실행은 바뀌지 않습니다.", "How many servers a hash spreads over, before and after. It changes no run.";
    TRAFFIC: "요청과 응답의 크기", "Request and reply";
    TRAFFIC_HELP: "요청과 응답의 크기를 KB로 적습니다. 실행은 바뀌지 않습니다.", "Kilobytes of a request and of its reply. It changes no run.";
}

words! {
    UNIT_COUNT: "개", "requests";
    UNIT_PERCENT: "%", "%";
    UNIT_NONE: "없음", "none";
    UNIT_MILLIS: "밀리초", "milliseconds";
    UNIT_SECONDS: "초", "seconds";
    UNIT_RULES: "규칙", "rules";
    ZONE_SHARE_HELP: "그 영역의 요청을 받는 서버 하나가 받는 몫이며, 없으면 0입니다.", "What each server of that zone that gets requests is given, 0 without one.";
    REFUSED_SHARE_HELP: "받을 서버가 없어 거절되는 몫입니다.", "What is refused since no server can take it.";
    RULES_BROKEN_HELP: "그 종류가 이 설정을 거절하는 규칙의 수이며, 0이면 만들 수 있습니다.", "How many rules of that type the set-up breaks; it can be made if none.";
    OUT_SOONEST_HELP: "서버가 죽고 빠질 때까지 가장 짧은 시간입니다.", "The least time from when a server breaks until it is out.";
    OUT_LATEST_HELP: "서버가 죽고 빠질 때까지의 시간은 이보다 짧습니다.", "From when a server breaks until it is out takes less than this.";
    BACK_SOONEST_HELP: "서버가 살아나고 돌아올 때까지 가장 짧은 시간입니다.", "The least time from when a server is well again until it is back.";
    BACK_LATEST_HELP: "서버가 살아나고 돌아올 때까지의 시간은 이보다 짧습니다.", "From when a server is well again until it is back takes less than this.";
    DRAINED_AFTER_HELP: "20초, 120초, 400초 걸리는 요청을 들고 있을 때 등록 해제가 끝나는 시간입니다.", "When deregistration ends with requests in flight that still take 20, 120 and 400 s.";
    BYTES_PAST_HELP: "DSR에서 로드 밸런서를 지나지 않는 바이트의 몫입니다.", "The share of the bytes that does not pass the load balancer with direct server return.";
    SERVED_HELP: "응답을 받은 요청 수입니다.", "Requests answered.";
    DROPPED_HELP: "버려진 요청 수입니다.", "Requests given up.";
    DROPPED_SHARE_HELP: "온 요청 가운데 버려진 몫입니다.", "The share of the requests that came which were given up.";
    MEAN_HELP: "응답까지 걸린 시간의 평균이며, 1마이크로초 미만은 버립니다.", "The mean time until an answer, parts of a microsecond left out.";
    P50_HELP: "응답의 절반이 이 시간 안에 옵니다.", "Half of the answers took at most this.";
    P95_HELP: "응답 100개 중 95개가 이 시간 안에 옵니다.", "95 of 100 answers took at most this.";
    DIGEST_HELP: "보고 있는 때까지 일어난 모든 일의 지문입니다. 같은 실행이면 어디서나 같습니다.", "A fingerprint of everything that happened up to the instant looked at; equal runs share it everywhere.";
    P99_HELP: "응답 100개 중 99개가 이 시간 안에 옵니다.", "99 of 100 answers took at most this.";
}

words! {
    LUCK_NOW: "이 실행은 얼마나 흔한가요?", "How usual is this run?";
    LUCK_USUAL: "보통 실행", "A usual run";
    LUCK_BAD: "운 나쁜 실행", "An unlucky run";
}

/// How many of some runs went better.
#[must_use]
pub fn luck(lang: Lang, above: usize, of: usize) -> String {
    match lang {
        Lang::Ko => format!("같은 설정으로 {of}번 해 보면 {above}번은 첫째 줄의 p95가 이보다 짧습니다(끝까지 잰 값)."),
        Lang::En => format!(
            "Of {of} runs with these settings, {above} have a shorter p95 in the first lane (over the whole run)."
        ),
    }
}

/// How many requests come.
pub(crate) fn requests(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ko => format!("모든 줄에 똑같이 요청 {count}개가 옵니다."),
        Lang::En => format!("The same {count} requests come to every lane."),
    }
}

/// `3/13` as a percentage, to two places where it has no end.
fn percent(share: Exact) -> String {
    let exact = share * Exact::whole(100);
    let near = (exact * Exact::whole(100) + Exact::new(1, 2)).floor() / Exact::whole(100);
    let sign = if near == exact { "" } else { "≈ " };
    format!("{sign}{} %", near.grouped())
}

/// A server's share, and what theory has it at.
pub(crate) fn share(
    lang: Lang,
    algorithm: Algorithm,
    server: usize,
    (given, share): (u64, Exact),
    theory: Option<Exact>,
) -> String {
    let (name, number) = (algorithm_name(algorithm).get(lang), server + 1);
    let found = match lang {
        Lang::Ko => format!("{name}, 서버 {number}: {given}번, {}", percent(share)),
        Lang::En => format!("{name}, server {number}: {given} times, {}", percent(share)),
    };
    match (theory.map(percent), lang) {
        (None, _) => found,
        (Some(theory), Lang::Ko) => format!("{found} (이론 {theory})"),
        (Some(theory), Lang::En) => format!("{found} (theory {theory})"),
    }
}

/// What was given up, and what must be in the long run.
pub(crate) fn dropped(
    lang: Lang,
    algorithm: Algorithm,
    (dropped, come): (usize, usize),
    overflow: Option<Exact>,
) -> String {
    let name = algorithm_name(algorithm).get(lang);
    let found = match lang {
        Lang::Ko => format!("{name}: {come}개 중 {dropped}개 버려짐"),
        Lang::En => format!("{name}: {dropped} of {come} dropped"),
    };
    match (overflow.map(percent), lang) {
        (None, _) => found,
        (Some(overflow), Lang::Ko) => format!("{found} (처리량을 넘는 몫 {overflow})"),
        (Some(overflow), Lang::En) => format!("{found} (beyond what the servers can do: {overflow})"),
    }
}

/// What servers that know nothing of each other do in the long run, beside what was measured.
pub(crate) fn expected(
    lang: Lang,
    algorithm: Algorithm,
    places: usize,
    (mean, refused): (Exact, Exact),
    measured: Exact,
) -> String {
    let (name, tenth) = (algorithm_name(algorithm).get(lang), Exact::whole(10));
    let near = |millis: Exact| ((millis * tenth + Exact::new(1, 2)).floor() / tenth).grouped();
    let (mean, measured, refused) = (near(mean), near(measured), percent(refused));
    match lang {
        Lang::Ko => {
            format!("{name}: 평균 {measured} ms (이론 M/M/1/{places}: ≈ {mean} ms, 버려짐 {refused})")
        }
        Lang::En => {
            format!("{name}: mean {measured} ms (theory, M/M/1/{places}: ≈ {mean} ms, {refused} dropped)")
        }
    }
}

/// A percentile, by its rank.
pub(crate) fn percentile(
    lang: Lang,
    algorithm: Algorithm,
    (percent, rank, served): (usize, usize, usize),
    millis: Exact,
) -> String {
    let (name, millis) = (algorithm_name(algorithm).get(lang), millis.grouped());
    match lang {
        Lang::Ko => format!("{name}: 빠른 것부터 {served}개 중 {rank}번째, p{percent} = {millis} ms"),
        Lang::En => format!("{name}: number {rank} of {served} from the fastest, p{percent} = {millis} ms"),
    }
}
