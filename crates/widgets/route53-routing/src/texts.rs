//! The words of the picture, Korean and English side by side. `guide_texts` has those about settings and results.

use skylet_contract::{Step, texts};
use skylet_sim::Micros;
use skylet_units::{Exact, Lang, Text};

use crate::exposure::seconds as exact_seconds;
use crate::model::Summary;
use crate::query_texts::{figures, reason};
use crate::settings::{ENDPOINTS, Policy, Settings};
use crate::walk::Hop;

pub use crate::guide_texts::*;

/// Name of the widget.
pub const TITLE: Text = Text { ko: "Route 53 라우팅 정책", en: "Route 53 routing" };
/// What it answers.
pub const SUMMARY: Text = Text {
    ko: "누가 어느 주소를 받는지, 서버가 꺼지면 언제 알아차리는지 보여 줍니다.",
    en: "Who gets which answer, and when they notice that an endpoint is dead.",
};

/// Row label of the answer.
pub const STILL: Text = Text { ko: "꺼진 주소로 가는 리졸버", en: "Resolvers on a dead endpoint" };
/// Name of the handle.
pub const TTL_SLIDER: Text = Text { ko: "TTL", en: "TTL" };
/// Name of the field.
pub const TTL_FIELD: Text = Text { ko: "TTL 입력, 단위가 없으면 초", en: "TTL, seconds without a unit" };
/// Name of the field.
pub const THRESHOLD_FIELD: Text = Text { ko: "실패 임계값 입력", en: "Failure threshold" };
/// A button.
pub const STEP_BACK: Text = Text { ko: "← 이전 1초", en: "← a second back" };
/// A button.
pub const STEP_ON: Text = Text { ko: "다음 1초 →", en: "a second on →" };
/// Name of a panel.
pub const PANEL_STEMS: Text = Text { ko: "지문", en: "Stems" };
/// Name of a panel.
pub const PANEL_EXAMPLES: Text = Text { ko: "예제", en: "Try" };

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

fn tenths(number: Exact) -> String {
    let tenth = (number * Exact::whole(10) + Exact::new(1, 2)).floor() / Exact::whole(10);
    if tenth == number { tenth.grouped() } else { format!("≈ {}", tenth.grouped()) }
}

/// A share as a percentage, to two places.
fn percent(lang: Lang, share: Exact) -> String {
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
    let hops = Exact::whole(i64::try_from(summary.hops.len()).unwrap_or_default());
    let way: Vec<_> = summary.hops.iter().map(|hop| hop_name(*hop).get(lang)).collect();
    steps.push(step("walk", walk_step(lang, &way.join(" → "), hops), hops));
    if summary.is_checked {
        let expected = summary.expected;
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
            "감지: {}초 간격으로 {}번, 검사기의 18 % 이하만 정상일 때까지 {}",
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
    pub fn question(policy: Policy) {
        ko: format!("{} 정책입니다. 서버가 꺼지면 누가 언제 알아차릴까요?", policy_name(policy).ko),
        en: format!("With {} routing, who notices a dead endpoint, and when?", policy_name(policy).en),
    }

    /// The equation.
    pub fn equation(summary: &Summary, ttl: Exact) {
        ko: if summary.is_checked {
            format!(
                "감지 {} + 남은 TTL 평균 {} = {}",
                seconds(Lang::Ko, summary.expected.detection), seconds(Lang::Ko, ttl / Exact::whole(2)),
                seconds(Lang::Ko, summary.expected.mean)
            )
        } else {
            "상태 검사가 없어 아무도 알아채지 못합니다".to_owned()
        },
        en: if summary.is_checked {
            format!(
                "detection {} + mean TTL left {} = {}",
                seconds(Lang::En, summary.expected.detection), seconds(Lang::En, ttl / Exact::whole(2)),
                seconds(Lang::En, summary.expected.mean)
            )
        } else {
            "Without a health check nobody notices".to_owned()
        },
    }

    /// The answer in a sentence.
    pub fn sentence(summary: &Summary, asker: usize) {
        ko: {
            let told = told(Lang::Ko, summary);
            let first = format!("{}에서 지금 물으면 {told}.", PEOPLE_NAMES[asker].ko);
            match summary.stop {
                None => format!("{first} 꺼진 서버는 없습니다."),
                Some(_) => format!(
                    "{first} {} 가운데 {}개가 꺼진 주소로 가고, 끝까지 재면 평균 {}, 가장 늦게는 {}입니다.",
                    resolvers(Lang::Ko, summary.resolvers), summary.exposure.still,
                    seconds(Lang::Ko, summary.whole.mean()), clock(Lang::Ko, summary.whole.worst)
                ),
            }
        },
        en: {
            let told = told(Lang::En, summary);
            let first = format!("Asked from {} now, {told}.", PEOPLE_NAMES[asker].en);
            match summary.stop {
                None => format!("{first} No endpoint is dead."),
                Some(_) => format!(
                    "{first} {} of {} send people to a dead endpoint; over the whole run {} on average, {} at worst.",
                    summary.exposure.still, resolvers(Lang::En, summary.resolvers),
                    seconds(Lang::En, summary.whole.mean()), clock(Lang::En, summary.whole.worst)
                ),
            }
        },
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

    /// What the handle says.
    pub fn ttl_value(ttl: Exact) {
        ko: format!("TTL {}", seconds(Lang::Ko, ttl)),
        en: format!("TTL {}", seconds(Lang::En, ttl)),
    }

    /// What stands at an instant, in a sentence.
    pub fn moment_says(summary: &Summary) {
        ko: {
            let [seoul, virginia, frankfurt] = summary.holding;
            format!("{}: 서울 {seoul}개, 버지니아 {virginia}개, 프랑크푸르트 {frankfurt}개의 리졸버가 그 주소를 들고 있습니다.", clock(Lang::Ko, summary.now))
        },
        en: {
            let [seoul, virginia, frankfurt] = summary.holding;
            format!("At {} {seoul} resolvers hold Seoul, {virginia} Virginia, {frankfurt} Frankfurt.", clock(Lang::En, summary.now))
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
    if summary.policy == Policy::Simple {
        return ENDPOINT_NAMES.iter().map(|name| name.get(lang)).collect::<Vec<_>>().join(", ");
    }
    let all = summary.choices.iter().filter(|choice| choice.share > Exact::ZERO);
    let name = |choice: &crate::policy::Choice| {
        let name = ENDPOINT_NAMES[choice.record].get(lang);
        if choice.share == Exact::ONE { name.to_owned() } else { format!("{name} {}", percent(lang, choice.share)) }
    };
    all.map(name).collect::<Vec<_>>().join(", ")
}
