//! The words of the picture, Korean and English side by side. `guide_texts` has those about settings and results.

use skylet_contract::{Step, texts};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang, Text};

use crate::exposure::Expected;
use crate::exposure::seconds as exact_seconds;
use crate::model::{Summary, expected};
use crate::plan::ANSWERS_MAX;
use crate::query_texts::{figures, reason};
use crate::settings::{ENDPOINTS, Policy, Settings};
use crate::walk::{Hop, hops};

pub use crate::guide_texts::*;

/// Name of the widget.
pub const TITLE: Text = Text { ko: "Route 53 라우팅 정책", en: "Route 53 routing" };
/// What it answers.
pub const SUMMARY: Text = Text {
    ko: "누가 어느 주소를 받는지, 서버가 꺼지면 언제 알아차리는지 보여 줍니다.",
    en: "Who gets which answer, and when they notice that an endpoint is dead.",
};

/// Name of the decision.
pub const DECISION: Text = Text { ko: "결정 관문", en: "The decision" };
/// Name of the map.
pub const MAP: Text = Text { ko: "지도", en: "Map" };
/// What can be done on it.
pub const MAP_HINT: Text = Text {
    ko: "사람을 끌거나 화살표로 옮기고, 서버를 눌러 끄고 켭니다.",
    en: "Drag people or move them with arrow keys; press an endpoint to kill or heal it.",
};
/// What the marks on the bar of time are.
pub const BAR_MARKS: Text = Text { ko: "답이 끝나 다시 묻는 때", en: "When an answer ends and is asked anew" };
/// What the area on it is.
pub const BAR_AREA: Text = Text { ko: "넓이 = 노출", en: "area = exposure" };
/// What stands by the resolver that all ask through.
pub const COMMON_RESOLVER: Text = Text { ko: "공용 리졸버", en: "public resolver" };
/// Name of the field.
pub const TTL_FIELD: Text = Text { ko: "TTL 입력, 단위가 없으면 초", en: "TTL, seconds without a unit" };
/// Name of the field.
pub const WEIGHTS_FIELD: Text = Text {
    ko: "가중치 입력: 서울, 버지니아, 프랑크푸르트",
    en: "Weights of Seoul, Virginia, Frankfurt",
};
/// Name of the field.
pub const BIAS_FIELD: Text =
    Text { ko: "편향 입력: 서울, 버지니아, 프랑크푸르트", en: "Biases of Seoul, Virginia, Frankfurt" };
/// Said while time goes on.
pub const PLAYING: Text = Text { ko: "재생하고 있습니다.", en: "Playing." };
/// A gate.
pub const GATE_NAME: Text = Text { ko: "이름과 유형", en: "name and type" };
/// A gate.
pub const GATE_CHECK: Text = Text { ko: "상태 검사(health\u{a0}check)", en: "health check" };
/// The rule of that gate.
pub const GATE_HEALTHY: Text = Text { ko: "정상만 통과", en: "healthy ones pass" };
/// The rule of that gate.
pub const GATE_UNCHECKED: Text = Text { ko: "검사가 없어 늘 정상", en: "no check: always healthy" };
/// The rule of that gate.
pub const GATE_LAST_RESORT: Text =
    Text { ko: "모두 비정상이라 모두 통과", en: "none is healthy, so all pass" };
/// The rule of that gate, where all that apply are unhealthy though others are not.
pub const GATE_APPLYING: Text =
    Text { ko: "맞는 것이 모두 비정상이라 통과", en: "all that apply are unhealthy, so they pass" };
/// Why an endpoint has no line.
pub const NO_RECORD: Text =
    Text { ko: "이 정책에는 이 서버의 레코드가 없습니다", en: "there is no record of it here" };

/// The name and type asked for.
#[must_use]
pub fn question_name() -> String {
    format!("{} A", crate::plan::NAME)
}

/// What the policy lets through.
#[must_use]
pub const fn rule(policy: Policy) -> Text {
    match policy {
        Policy::Simple => Text { ko: "값 셋을 모두", en: "all three values" },
        Policy::Weighted => Text { ko: "가중치 ÷ 합계의 확률로", en: "by weight ÷ sum" },
        Policy::Failover => Text { ko: "정상이면 주 레코드", en: "the primary while healthy" },
        Policy::Latency => Text { ko: "가장 짧은 하나만", en: "only the lowest" },
        Policy::Geolocation => Text { ko: "들어 있는 가장 작은 지역만", en: "only the smallest area" },
        Policy::Geoproximity => {
            Text { ko: "편향을 셈해 가장 가까운 하나만", en: "only the nearest, biased" }
        }
        Policy::Multivalue => Text { ko: "최대 8개를 한꺼번에", en: "up to eight at once" },
        Policy::IpBased => Text { ko: "물은 주소가 든 블록만", en: "only the block of the asker" },
    }
}

/// What exams call a policy, beside its Korean name; nothing in English.
#[must_use]
pub const fn exam_name(policy: Policy) -> Text {
    Text { ko: policy_name(policy).en, en: "" }
}

/// What pressing an endpoint does.
#[must_use]
pub const fn toggle(is_up: bool) -> Text {
    if is_up { Text { ko: "끄기", en: "kill" } } else { Text { ko: "켜기", en: "heal" } }
}

/// The name of a city by its number: [`crate::city_texts::city`], or what stands for that before it is there.
pub type Cities = fn(Lang, usize) -> &'static str;

/// Where a person is: at home, or in a city they were moved to.
#[must_use]
pub fn person(lang: Lang, settings: &Settings, person: usize, city: Cities) -> String {
    match settings.city(person) {
        Some(at) => city(lang, at).to_owned(),
        None => PEOPLE_NAMES.get(person).map_or("", |name| name.get(lang)).to_owned(),
    }
}

/// Marks of the time bar: about every sixth of a run, in round seconds.
#[must_use]
pub fn ticks(lang: Lang, end: Micros) -> Vec<(i64, String)> {
    let length = end.0 / 1_000_000;
    let step = [5, 10, 30, 60, 120, 300, 600].into_iter().find(|step| length / step <= 6).unwrap_or(1_200);
    (0..=length / step)
        .map(|at| (at * step, format!("{}{}", at * step, Text { ko: "초", en: " s" }.get(lang))))
        .collect()
}

/// The endpoints.
pub const ENDPOINT_NAMES: [Text; ENDPOINTS] = [
    Text { ko: "서울", en: "Seoul" },
    Text { ko: "버지니아", en: "Virginia" },
    Text { ko: "프랑크푸르트", en: "Frankfurt" },
];

/// The people, in the order of [`crate::settings::PEOPLE`].
pub const PEOPLE_NAMES: [Text; 12] = [
    Text { ko: "서울", en: "Seoul" },
    Text { ko: "도쿄", en: "Tokyo" },
    Text { ko: "홍콩", en: "Hong Kong" },
    Text { ko: "싱가포르", en: "Singapore" },
    Text { ko: "시드니", en: "Sydney" },
    Text { ko: "뭄바이", en: "Mumbai" },
    Text { ko: "두바이", en: "Dubai" },
    Text { ko: "케이프타운", en: "Cape Town" },
    Text { ko: "런던", en: "London" },
    Text { ko: "샌프란시스코", en: "San Francisco" },
    Text { ko: "멕시코시티", en: "Mexico City" },
    Text { ko: "상파울루", en: "Sao Paulo" },
];

/// The name of a policy, and what exams call it.
#[must_use]
pub const fn policy_name(policy: Policy) -> Text {
    match policy {
        Policy::Simple => Text { ko: "단순", en: "simple" },
        Policy::Weighted => Text { ko: "가중치", en: "weighted" },
        Policy::Failover => Text { ko: "장애 조치", en: "failover" },
        Policy::Latency => Text { ko: "지연 시간", en: "latency" },
        Policy::Geolocation => Text { ko: "지리적 위치", en: "geolocation" },
        Policy::Geoproximity => Text { ko: "지리 근접", en: "geoproximity" },
        Policy::Multivalue => Text { ko: "다중값", en: "multivalue" },
        Policy::IpBased => Text { ko: "IP 기반", en: "IP-based" },
    }
}

/// Whom a resolver asks.
#[must_use]
pub const fn hop_name(hop: Hop) -> Text {
    match hop {
        Hop::Root => Text { ko: "루트", en: "root" },
        Hop::Tld => Text { ko: "최상위 도메인(TLD)", en: "top-level domain" },
        Hop::Zone => Text { ko: "Route 53", en: "Route 53" },
        Hop::OtherRoot => Text { ko: "CNAME의 루트", en: "root for the CNAME" },
        Hop::OtherTld => Text { ko: "CNAME의 최상위 도메인", en: "top-level domain of the CNAME" },
        Hop::OtherZone => Text { ko: "CNAME의 이름 서버", en: "name server of the CNAME" },
    }
}

/// A number to one place.
#[must_use]
pub fn tenths(number: Exact) -> String {
    let tenth = (number * Exact::whole(10) + Exact::new(1, 2)).floor() / Exact::whole(10);
    if tenth == number { tenth.grouped() } else { format!("≈ {}", tenth.grouped()) }
}

/// A share as a percentage, to two places.
#[must_use]
pub fn percent(lang: Lang, share: Exact) -> String {
    let percent = share * Exact::whole(100);
    let near = (percent * Exact::whole(100) + Exact::new(1, 2)).floor() / Exact::whole(100);
    let sign = match (near == percent, lang) {
        (true, _) => "",
        (false, Lang::Ko) => "≈ ",
        (false, Lang::En) => "~ ",
    };
    format!("{sign}{} %", near.grouped())
}

/// The worked steps: what the person followed is told and why, the walk, detection and exposure.
#[must_use]
pub fn steps(lang: Lang, settings: &Settings, summary: &Summary) -> Vec<Step> {
    let step = |id, text, value| Step { id, text, value };
    let mut steps = Vec::new();
    for choice in &summary.choices {
        let name = ENDPOINT_NAMES[choice.record].get(lang);
        steps.push(step("choice", choice_step(lang, name, &reason(lang, choice)), choice.share));
    }
    steps.extend(figures(lang, &summary.choices));
    let asked = hops(settings.known, settings.target);
    let hops = Exact::whole(i64::try_from(asked.len()).unwrap_or_default());
    let way: Vec<_> = asked.iter().map(|hop| hop_name(*hop).get(lang)).collect();
    steps.push(step("walk", walk_step(lang, &way.join(" → "), hops), hops));
    if summary.is_checked {
        let expected = expected(settings, summary);
        let text = detection_step(lang, settings, expected.detection);
        steps.push(step("expected-detection", text, expected.detection));
        let half = settings.ttl / Exact::whole(2);
        let mean = Text { ko: "평균 노출", en: "mean exposure" };
        let text = sum_step(lang, mean, expected.detection, half, expected.mean);
        steps.push(step("expected-mean", text, expected.mean));
        let worst = Text { ko: "가장 늦게는", en: "at worst" };
        let text = sum_step(lang, worst, expected.detection, settings.ttl, expected.worst);
        steps.push(step("expected-worst", text, expected.worst));
    }
    let (mean, area) = (summary.whole.mean(), exact_seconds(summary.whole.area));
    steps.push(step("exposure-mean", measured_step(lang, summary.whole.exposed, mean, area), mean));
    let end = exact_seconds(summary.end);
    if settings.at > end {
        steps.push(step("end", beyond_step(lang, settings.at, end), end));
    }
    steps
}

texts! {
    /// A time.
    pub fn seconds(time: Exact) {
        ko: format!("{}초", tenths(time)),
        en: format!("{} s", tenths(time).replace('≈', "~")),
    }

    /// An instant.
    pub fn clock(time: Micros) {
        ko: seconds(Lang::Ko, exact_seconds(time)),
        en: seconds(Lang::En, exact_seconds(time)),
    }

    /// A number of resolvers.
    pub fn resolvers(count: usize) {
        ko: format!("리졸버 {count}개"),
        en: format!("{count} {}", if count == 1 { "resolver" } else { "resolvers" }),
    }

    /// What a measured zone came to.
    pub fn zone_step(answers: Exact) {
        ko: format!("답이 되는 레코드: {}개", answers.grouped()),
        en: format!("records that answer: {}", answers.grouped()),
    }

    /// The same in a sentence.
    pub fn zone_sentence(answers: Exact) {
        ko: if answers == Exact::ZERO {
            "이 호스팅 영역에는 이 질의의 답이 없습니다.".to_owned()
        } else {
            format!("이 호스팅 영역에서 레코드 {}개가 이 질의의 답이 됩니다.", answers.grouped())
        },
        en: if answers == Exact::ZERO {
            "This hosted zone has no answer to the query.".to_owned()
        } else {
            format!(
                "Answers to the query in this hosted zone: {}.",
                if answers == Exact::ONE { "1 record".to_owned() } else { format!("{} records", answers.grouped()) }
            )
        },
    }

    /// What becomes of a record.
    pub fn choice_step(name: &str, why: &str) {
        ko: format!("{name}: {why}"),
        en: format!("{name}: {why}"),
    }

    /// How often the resolver asks.
    pub fn walk_step(way: &str, hops: Exact) {
        ko: if way.is_empty() {
            "리졸버가 답을 캐시하고 있어 밖으로 묻지 않습니다".to_owned()
        } else {
            format!("리졸버가 밖으로 묻는 횟수: {way}, {}번", hops.grouped())
        },
        en: if way.is_empty() {
            "the resolver holds the answer and asks nobody".to_owned()
        } else {
            format!("questions upstream: {way}, {}", hops.grouped())
        },
    }

    /// How detection comes about.
    pub fn detection_step(settings: &Settings, detection: Exact) {
        ko: format!(
            "감지: {}초 간격으로 {}번, 검사기의 18% 이하만 정상일 때까지 {}",
            settings.interval.seconds(), settings.threshold.ceil().grouped(), seconds(Lang::Ko, detection)
        ),
        en: format!(
            "detection: every {} s, {} in a row, until at most 18% of the checkers say healthy: {}",
            settings.interval.seconds(), settings.threshold.ceil().grouped(), seconds(Lang::En, detection)
        ),
    }

    /// A sum of detection and what is left of a TTL.
    pub fn sum_step(what: Text, detection: Exact, left: Exact, sum: Exact) {
        ko: format!("{}: {} + {} = {}", what.ko, seconds(Lang::Ko, detection), seconds(Lang::Ko, left), seconds(Lang::Ko, sum)),
        en: format!("{}: {} + {} = {}", what.en, seconds(Lang::En, detection), seconds(Lang::En, left), seconds(Lang::En, sum)),
    }

    /// What was measured.
    pub fn measured_step(exposed: usize, mean: Exact, area: Exact) {
        ko: format!("실행에서 잰 값: {}, 평균 {}, 넓이 {}", resolvers(Lang::Ko, exposed), seconds(Lang::Ko, mean), seconds(Lang::Ko, area)),
        en: format!("measured: {}, mean {}, area {}", resolvers(Lang::En, exposed), seconds(Lang::En, mean), seconds(Lang::En, area)),
    }

    /// The question in the title line.
    pub fn question(summary: &Summary) {
        ko: match (summary.stop, summary.whole.detected) {
            (None, _) => "서버를 꺼 보세요. 누가 언제 알아차릴까요?".to_owned(),
            (Some(_), None) => format!("{} 정책입니다. 서버가 꺼지면 누가 언제 알아차릴까요?", policy_name(summary.policy).ko),
            (Some(_), Some(after)) => format!("꺼지고 {} 뒤 Route 53이 알았습니다. 그 뒤는 캐시가 정합니다.", clock(Lang::Ko, after)),
        },
        en: match (summary.stop, summary.whole.detected) {
            (None, _) => "Kill an endpoint. Who notices, and when?".to_owned(),
            (Some(_), None) => format!("With {} routing, who notices a dead endpoint, and when?", policy_name(summary.policy).en),
            (Some(_), Some(after)) => format!("Route 53 knew {} after the stop. The rest is up to caches.", clock(Lang::En, after)),
        },
    }

    /// Who asks.
    pub fn asks(name: &str) {
        ko: format!("{name}에서 물으면"),
        en: format!("Asked from {name}"),
    }

    /// What the big number is.
    pub fn lead(summary: &Summary) {
        ko: if summary.is_dead() {
            format!("리졸버 {}개 가운데, 꺼진 주소로 보내는 것", summary.resolvers)
        } else {
            format!("리졸버 {}개 가운데, 서울 주소를 든 것", summary.resolvers)
        },
        en: if summary.is_dead() {
            format!("of {} on a dead endpoint", resolvers(Lang::En, summary.resolvers))
        } else {
            format!("of {} hold the address of Seoul", resolvers(Lang::En, summary.resolvers))
        },
    }

    /// An address with its share.
    pub fn address_share(address: &str, share: Exact) {
        ko: format!("{address}, {}", percent(Lang::Ko, share)),
        en: format!("{address}, {}", percent(Lang::En, share)),
    }

    /// An endpoint and how it is.
    pub fn endpoint_says(endpoint: usize, is_up: bool, healthy: Option<usize>) {
        ko: {
            let (name, does) = (ENDPOINT_NAMES[endpoint].ko, if is_up { "켜짐" } else { "꺼짐" });
            match healthy {
                Some(healthy) => format!("{name} 서버 {does}, 검사기 {}개 중 {healthy}개가 정상이라 함. {}", crate::plan::CHECKERS, toggle(is_up).ko),
                None => format!("{name} 서버 {does}, 상태 검사 없음. {}", toggle(is_up).ko),
            }
        },
        en: {
            let (name, does) = (ENDPOINT_NAMES[endpoint].en, if is_up { "up" } else { "dead" });
            match healthy {
                Some(healthy) => format!("{name} {does}, {healthy} of {} checkers say healthy: {}", crate::plan::CHECKERS, toggle(is_up).en),
                None => format!("{name} {does}, no health check: {}", toggle(is_up).en),
            }
        },
    }

    /// Somebody and what their resolver holds.
    pub fn person_says(name: &str, held: Option<usize>, left: i64, is_exposed: bool) {
        ko: {
            let dead = if is_exposed { "꺼진 " } else { "" };
            match held {
                Some(endpoint) => format!("{name} 사람, 캐시에 {dead}{} 주소, {left}초 남음", ENDPOINT_NAMES[endpoint].ko),
                None => format!("{name} 사람, 답이 없음, {left}초 뒤 다시 물음"),
            }
        },
        en: {
            let dead = if is_exposed { "dead " } else { "" };
            match held {
                Some(endpoint) => format!("{name}: cache holds {dead}{}, {left} s left", ENDPOINT_NAMES[endpoint].en),
                None => format!("{name}: no answer, asks again in {left} s"),
            }
        },
    }

    /// The equation.
    pub fn equation(is_checked: bool, expected: Expected, ttl: Exact) {
        ko: if is_checked {
            format!(
                "감지 {} + 남은 TTL 평균 {} = {}",
                seconds(Lang::Ko, expected.detection), seconds(Lang::Ko, ttl / Exact::whole(2)),
                seconds(Lang::Ko, expected.mean)
            )
        } else {
            "상태 검사가 없어 아무도 알아채지 못합니다".to_owned()
        },
        en: if is_checked {
            format!(
                "detection {} + mean TTL left {} = {}",
                seconds(Lang::En, expected.detection), seconds(Lang::En, ttl / Exact::whole(2)),
                seconds(Lang::En, expected.mean)
            )
        } else {
            "Without a health check nobody notices".to_owned()
        },
    }

    /// The answer in a sentence.
    pub fn sentence(summary: &Summary, asker: &str) {
        ko: {
            let told = told(Lang::Ko, summary);
            let first = format!("{asker}에서 지금 물으면 {told}.");
            let end = if summary.is_cut { cut(Lang::Ko, summary.end) } else { String::new() };
            match summary.stop {
                None => format!("{first} 꺼진 서버는 없습니다.{end}"),
                Some(_) => format!(
                    "{first} {} 가운데 {}개가 꺼진 주소로 가고, 끝까지 재면 평균 {}, 가장 늦게는 {}입니다.{end}",
                    resolvers(Lang::Ko, summary.resolvers), summary.exposure.still,
                    seconds(Lang::Ko, summary.whole.mean()), clock(Lang::Ko, summary.whole.worst)
                ),
            }
        },
        en: {
            let told = told(Lang::En, summary);
            let first = format!("Asked from {asker} now, {told}.");
            let end = if summary.is_cut { cut(Lang::En, summary.end) } else { String::new() };
            match summary.stop {
                None => format!("{first} No endpoint is dead.{end}"),
                Some(_) => format!(
                    "{first} Of {}, {} on a dead endpoint now; over the whole run {} on average, {} at worst.{end}",
                    resolvers(Lang::En, summary.resolvers), summary.exposure.still,
                    seconds(Lang::En, summary.whole.mean()), clock(Lang::En, summary.whole.worst)
                ),
            }
        },
    }

    /// A run that ends sooner than was asked for.
    pub fn cut(end: Micros) {
        ko: format!(" 답이 {}번에 이르러 실행은 {}에 끝납니다.", Exact::whole(ANSWERS_MAX).grouped(), clock(Lang::Ko, end)),
        en: format!(" The run ends at {}, after {} answers.", clock(Lang::En, end), Exact::whole(ANSWERS_MAX).grouped()),
    }

    /// An instant after the end is looked at.
    pub fn beyond_step(at: Exact, end: Exact) {
        ko: format!("{}는 실행이 끝난 뒤라 {}의 상태를 봅니다", seconds(Lang::Ko, at), seconds(Lang::Ko, end)),
        en: format!("{} is after the end of the run: this is its state at {}", seconds(Lang::En, at), seconds(Lang::En, end)),
    }

    /// Which endpoints are answered.
    pub fn told(summary: &Summary) {
        ko: match names(Lang::Ko, summary).as_str() {
            "" => "답이 없습니다".to_owned(),
            names => format!("답은 {names}입니다"),
        },
        en: match names(Lang::En, summary).as_str() {
            "" => "there is no answer".to_owned(),
            names => format!("the answer is {names}"),
        },
    }

    /// What stands at an instant, in a sentence.
    pub fn moment_says(summary: &Summary) {
        ko: {
            let [seoul, virginia, frankfurt] = summary.holding;
            format!("{}: 서울 {seoul}개, 버지니아 {virginia}개, 프랑크푸르트 {frankfurt}개의 리졸버가 그 주소를 들고 있습니다.", clock(Lang::Ko, summary.now))
        },
        en: {
            let [seoul, virginia, frankfurt] = summary.holding;
            format!("At {}, resolvers that hold each address: Seoul {seoul}, Virginia {virginia}, Frankfurt {frankfurt}.", clock(Lang::En, summary.now))
        },
    }

    /// The link inside the element.
    pub fn link(answer: &str) {
        ko: format!("{} 열기: {answer}", TITLE.ko),
        en: format!("Open {}: {answer}", TITLE.en),
    }
}

/// The endpoints that are answered, with their shares where there are several.
fn names(lang: Lang, summary: &Summary) -> String {
    told_of(lang, summary.policy, &summary.choices)
}

/// The same for some choices under a policy; nothing where there is no answer.
#[must_use]
pub fn told_of(lang: Lang, policy: Policy, choices: &[crate::policy::Choice]) -> String {
    if policy == Policy::Simple {
        return ENDPOINT_NAMES.iter().map(|name| name.get(lang)).collect::<Vec<_>>().join(", ");
    }
    let all = choices.iter().filter(|choice| choice.share > Exact::ZERO);
    let name = |choice: &crate::policy::Choice| {
        let name = ENDPOINT_NAMES[choice.record].get(lang);
        if choice.share == Exact::ONE { name.to_owned() } else { format!("{name} {}", percent(lang, choice.share)) }
    };
    all.map(name).collect::<Vec<_>>().join(", ")
}
