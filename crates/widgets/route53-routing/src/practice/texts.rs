//! Questions, steps and causes of the practice, Korean and English side by side.

use skylet_practice::Case;
use skylet_units::{Exact, Lang, Text};

use super::method::State;
use crate::settings::Settings;
use crate::texts::ENDPOINT_NAMES;
use skylet_practice::way::Said;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(pub(super) const $name: Text = Text { ko: $ko, en: $en };)+
    };
}

words! {
    ROW_DETECTION: "감지까지", "Until detection";
    ROW_REST: "캐시에 남은 시간", "What caches hold on to";
    ROW_EXPOSURE: "꺼진 주소로 가는 시간", "Time on the dead address";
    ROW_SUM: "세는 가중치의 합계", "Sum of the weights that count";
    ROW_WEIGHT: "세는 가중치(모두 0이면 1)", "Its weight (1 if all are 0)";
    ROW_SHARE: "몫", "Share";
    ROW_COUNTED: "고를 수 있는 레코드", "Records to choose from";
    ROW_LEAST: "가장 작은 값", "The lowest";
    ROW_RECORD: "답하는 레코드", "The record that answers";
    ROW_AREA: "물은 곳이 든 지역의 레코드", "The record whose area holds the asker";
    ROW_HEALTHY: "정상 레코드", "Healthy records";
    ROW_GIVEN: "돌려주는 주소", "Addresses given";
    ROW_CHECKERS: "검사기", "Checkers";
    ROW_NEEDED: "정상이라고 해야 하는 검사기", "Checkers that must say healthy";
    WHY_WORST: "간격 × 임계값에 TTL을 더합니다", "Interval times threshold, and the TTL on top";
    WHY_MEAN: "감지 시간에 TTL의 절반을 더합니다", "Detection, and half a TTL on top";
    WHY_WEIGHT: "세는 레코드의 합계로 가중치를 나눕니다", "The weight by the sum of those that count";
    WHY_ZERO: "0이 아닌 레코드가 모두 비정상이면 0인 레코드를 씁니다", "Weight 0 is used when all others are unhealthy";
    WHY_ALL: "모두 비정상이면 모두 정상으로 봅니다", "If none is healthy, all count as healthy";
    WHY_UNCHECKED: "상태 검사가 없으면 언제나 정상으로 봅니다", "Without a health check a record is always healthy";
    WHY_LATENCY: "정상 레코드 가운데 잰 지연 시간이 가장 짧은 것입니다", "The lowest measured latency among the healthy";
    WHY_AREA: "물은 곳이 든 지역의 레코드만 답합니다", "Only a record whose area holds the asker answers";
    WHY_EIGHT: "정상 주소를 8개까지 돌려줍니다", "Up to eight healthy addresses";
    WHY_CHECKERS: "18%를 넘어야 정상입니다", "More than 18% must say healthy";
    CURVE: "서울이 주(primary), 버지니아가 보조(secondary)인 장애 조치입니다. TTL 60초, 30초 간격 검사, 임계값 3. 서울이 검사 바로 뒤에 꺼지면, 그때부터 300초 동안 꺼진 서울로 보내는 리졸버의 비율은 어떻게 될까요? 그려 보세요.", "Failover from Seoul to Virginia, TTL 60 s, checks every 30 s, threshold 3. Seoul dies right after a check. Draw what part of the resolvers sends people to dead Seoul over the 300 s from then on.";
    CURVE_TTL: "같은 장애 조치에서 10초마다 검사하고(임계값 3) TTL을 300초로 늘렸습니다. 곡선은 어떻게 바뀔까요?", "The same failover with checks every 10 s (threshold 3), but a TTL of 300 s. How does the curve change?";
    CURVE_UNCHECKED: "이번에는 상태 검사를 비활성화(disabled)해 두었습니다. 서울은 0초에 꺼졌다가 200초에 다시 켜지고, TTL은 60초입니다. 곡선은 어떻게 될까요?", "Now the health checks are disabled. Seoul dies at 0 s and is back at 200 s; the TTL is 60 s. What does the curve look like?";
    CURVE_WHAT: "꺼진 서울로 보내는 리졸버", "Resolvers that send people to dead Seoul";
    BET_MEAN: "서울이 주(primary), 버지니아가 보조(secondary)인 장애 조치입니다. TTL 60초, 30초 간격 검사, 임계값 3. 서울이 검사 바로 뒤에 꺼지면 한 리졸버가 평균 몇 초 동안 서울로 보낼까요?", "Failover from Seoul to Virginia, TTL 60 s, checks every 30 s, threshold 3. Seoul dies right after a check. For how many seconds does a resolver go on sending people there, on average?";
    BET_TTL: "같은 장애 조치에서 TTL만 300초로 바꿨습니다. 평균 몇 초일까요?", "The same failover with a TTL of 300 s. How many seconds on average?";
    BET_FAST: "TTL은 60초 그대로, 검사 간격만 10초로 바꿨습니다. 평균 몇 초일까요?", "A TTL of 60 s again, but checks every 10 s. How many seconds on average?";
    BET_NONE: "가중치 1과 9로 나누고, 크기가 같은 리졸버가 10개 있습니다. TTL 동안 한 번씩 물으면, 가중치 1인 주소를 아무도 받지 못할 확률은 몇 %일까요?", "Weights of 1 and 9, and ten equal resolvers that ask once a TTL. What is the chance, in percent, that none of them is given the address of weight 1?";
}

pub(super) const RECORD_WORDS: &[&str] = &["번", "번 레코드", "record"];
pub(super) const COUNT_WORDS: &[&str] = &["개"];

pub(super) fn seconds(time: Exact) -> Said {
    let time = time.grouped();
    Said { ko: format!("{time}초"), en: format!("{time} s") }
}

/// Where weights do not part records.
pub(super) fn each_as_one() -> Said {
    Said { ko: "하나씩으로 셈".to_owned(), en: "each as one".to_owned() }
}

pub(super) fn records(count: i64) -> Said {
    Said { ko: format!("{count}개"), en: format!("{count} {}", if count == 1 { "record" } else { "records" }) }
}

pub(super) fn record(number: i64) -> Said {
    if number == 0 {
        return Said { ko: "없음(0)".to_owned(), en: "none (0)".to_owned() };
    }
    Said { ko: format!("{number}번 레코드"), en: format!("record {number}") }
}

pub(super) fn addresses(count: i64) -> Said {
    Said { ko: format!("{count}개"), en: format!("{count} {}", if count == 1 { "address" } else { "addresses" }) }
}

pub(super) fn checkers(count: i64) -> Said {
    Said { ko: format!("{count}개"), en: format!("{count} {}", if count == 1 { "checker" } else { "checkers" }) }
}

fn beside(case: &Case, place: usize) -> i64 {
    case.aside.get(place).map_or(0, |number| number.floor_to_i64())
}

/// How long people are sent to the dead endpoint.
pub(super) fn switch(case: &Case, lang: Lang) -> String {
    let settings = Settings::from_values(&case.values);
    let (ttl, threshold, interval) =
        (settings.ttl.grouped(), settings.threshold.grouped(), settings.interval.seconds());
    let is_mean = case.asked.result == "expected-mean";
    match lang {
        Lang::Ko => {
            let asked = if is_mean {
                "캐시에 든 답의 나이가 고르다면, 리졸버는 평균 몇 초 동안 꺼진 주소로 보낼까요?"
            } else {
                "가장 늦은 리졸버는 몇 초까지 꺼진 주소로 보낼까요?"
            };
            format!(
                "장애 조치(failover) 레코드의 TTL은 {ttl}초, 상태 검사는 {interval}초 간격, 실패 임계값은 {threshold}입니다. 주 서버가 \
                 검사 바로 뒤에 꺼졌습니다. {asked}"
            )
        }
        Lang::En => {
            let asked = if is_mean {
                "If the ages of cached answers are evenly spread, for how many seconds on average does a resolver send people to the dead address?"
            } else {
                "For how many seconds at most does a resolver send people to the dead address?"
            };
            format!(
                "Failover records have a TTL of {ttl} s; checks come every {interval} s with a failure threshold of {threshold}. \
                 The primary dies right after a check. {asked}"
            )
        }
    }
}

fn state_name(state: State, lang: Lang) -> &'static str {
    let text = match state {
        State::Unhealthy => Text { ko: "비정상", en: "unhealthy" },
        State::Healthy => Text { ko: "정상", en: "healthy" },
        State::Unchecked => Text { ko: "상태 검사 없음", en: "without a health check" },
    };
    text.get(lang)
}

/// The share of a record.
pub(super) fn share(case: &Case, lang: Lang) -> String {
    let settings = Settings::from_values(&case.values);
    let asked = usize::try_from(beside(case, 0) - 1).unwrap_or_default().min(ENDPOINT_NAMES.len() - 1);
    let record = |place: usize| {
        let (name, state) = (ENDPOINT_NAMES[place].get(lang), State::of(beside(case, place + 1)));
        format!("{name} {} ({})", settings.weight(place), state_name(state, lang))
    };
    let list = [0, 1, 2].map(record).join(", ");
    let name = ENDPOINT_NAMES[asked].get(lang);
    match lang {
        Lang::Ko => {
            format!("가중치(weighted) 레코드가 셋입니다: {list}. Route 53은 질의의 몇 %에 {name} 주소를 돌려줄까요?")
        }
        Lang::En => {
            format!("Three weighted records: {list}. For what percentage of the queries does Route 53 return {name}?")
        }
    }
}

/// Which record latency routing gives.
pub(super) fn which(case: &Case, lang: Lang) -> String {
    let record = |place: usize| {
        let (ms, km, state) = (beside(case, place), beside(case, place + 3), State::of(beside(case, place + 6)));
        let km = Exact::whole(km).grouped();
        match lang {
            Lang::Ko => format!("{}번 {ms} ms, {km} km ({})", place + 1, state_name(state, lang)),
            Lang::En => format!("record {}: {ms} ms, {km} km ({})", place + 1, state_name(state, lang)),
        }
    };
    let list = [0, 1, 2].map(record).join("; ");
    match lang {
        Lang::Ko => format!(
            "지연 시간(latency) 레코드가 셋이고, 물은 곳에서 잰 지연 시간과 거리는 이렇습니다: {list}. 몇 번 레코드가 답할까요?"
        ),
        Lang::En => format!(
            "Three latency records; measured latency and distance from the asker are: {list}. Which record answers?"
        ),
    }
}

/// Which record geolocation gives.
pub(super) fn geo(case: &Case, lang: Lang) -> String {
    let (covered, state, nearest) = (beside(case, 0), State::of(beside(case, 1)), beside(case, 2));
    let state = state_name(state, lang);
    match lang {
        Lang::Ko => {
            let who = if covered == 0 {
                "물은 사람은 셋 중 어느 대륙에도 있지 않습니다".to_owned()
            } else {
                format!("물은 사람은 {covered}번 레코드의 대륙에 있고, 그 레코드는 {state}입니다")
            };
            format!(
                "지리적 위치(geolocation) 레코드가 1번 아시아, 2번 유럽, 3번 북아메리카에 하나씩 있고 기본(*) 레코드는 없습니다. {who}. \
                 다른 레코드 가운데 가장 가까운 정상 서버는 {nearest}번입니다. 몇 번 레코드가 답할까요? 답이 없으면 0입니다."
            )
        }
        Lang::En => {
            let who = if covered == 0 {
                "The asker is on none of these continents".to_owned()
            } else {
                format!("The asker is on the continent of record {covered}, which is {state}")
            };
            format!(
                "Geolocation records: 1 Asia, 2 Europe, 3 North America, and no default (*). {who}. The nearest healthy \
                 server of another record is that of record {nearest}. Which record answers? 0 if there is no answer."
            )
        }
    }
}

/// How many addresses come back.
pub(super) fn multivalue(case: &Case, lang: Lang) -> String {
    let (all, unhealthy) = (beside(case, 0), beside(case, 1));
    match lang {
        Lang::Ko => format!(
            "다중값 응답(multivalue answer) 레코드가 {all}개이고, 그 가운데 {unhealthy}개가 비정상입니다. 한 번 물으면 주소가 몇 개 올까요?"
        ),
        Lang::En => format!(
            "There are {all} multivalue answer records, {unhealthy} of them unhealthy. How many addresses come back to one query?"
        ),
    }
}

/// How many checkers must say healthy.
pub(super) fn needed(case: &Case, lang: Lang) -> String {
    let all = beside(case, 0);
    match lang {
        Lang::Ko => format!(
            "상태 검사기(health checker) {all}개가 서버 하나를 봅니다. 정상으로 남으려면 검사기가 적어도 몇 개 정상이라고 해야 할까요?"
        ),
        Lang::En => format!(
            "{all} health checkers watch an endpoint. How many of them at least must say healthy for it to count as healthy?"
        ),
    }
}
