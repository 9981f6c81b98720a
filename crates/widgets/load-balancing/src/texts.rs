//! Every word of the widget, Korean and English side by side.

use skylet_sim::Micros;
use skylet_units::{Exact, Lang, Particle, Text, with_particle};

use crate::algorithm::{Algorithm, UNKNOWN};
use crate::lane::{Decision, Standing};
use crate::metrics::Metrics;
use crate::runs::FORKED;
use crate::settings::{Arrivals, Work};

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    TITLE: "로드 밸런싱", "Load balancing";
    SUMMARY: "같은 요청을 두 안내원에게 주면 어디에서 더 기다리는지 보여 줍니다.", "Who waits longer when the same requests meet different rules.";
    PANEL: "더 들여다보기", "A closer look";
    PANEL_SETTINGS: "바꾸기", "Change it";
    PANEL_THEORY: "이론과 비교", "Against theory";
    PANEL_STEMS: "지문", "Exam text";
    PANEL_EXAMPLES: "예제", "Examples";
    ALGORITHM: "알고리즘", "Algorithm";
    NO_LANE: "없음", "none";
    MORE_LANES: "줄 더하기", "another lane";
    TIME: "시간", "Time";
    CHANGE: "바꾸기", "Change it";
    PLAYING: "시간이 흐르는 중입니다. 멈추면 무엇이 보이는지 읽어 드립니다.", "Time goes on. At a stop it is read out what there is to see.";
    WHY: "왜?", "Why?";
    MEDIAN: "중앙값 p50", "median p50";
    DROPPED: "버려짐", "dropped";
    DIFFERENCE: "차이", "difference";
    SHARE: "나눈 몫", "share";
    UNIT_TIMES: "배", "times";
    UNIT_MILLIS: "ms", "ms";
    UNIT_SECONDS: "초", "s";
    UNIT_COUNT: "개", "requests";
    UNIT_PERCENT: "%", "%";
    DRAINING: "비우는 중", "draining";
    DOWN: "멈춤", "down";
    NOT_SEEN: "보지 않음", "not looked at";
    NOT_KNOWN: "아직 모름", "not known yet";
    RATE_FIELD: "초당 요청", "Requests a second";
    SERVERS_FIELD: "서버 처리 시간", "Service times";
    WEIGHTS_FIELD: "가중치", "Weights";
    PLACES_FIELD: "서버마다 자리", "Places a server";
    RETRIES_FIELD: "다시 보내기", "Retries";
    DURATION_FIELD: "길이", "Duration";
    RUN_FIELD: "실행 번호", "Run";
    REQUEST_FIELD: "따라가는 요청", "Request followed";
    CHANGES_FIELD: "서버 바꾸기", "Changes to servers";
    NO_NOTE: "", "";
    SERVERS_NOTE: "쉼표로 나누어 1대에서 8대", "1 to 8 servers, between commas";
    WEIGHTS_NOTE: "예: 4, 4, 4, 1", "such as 4, 4, 4, 1";
    CHANGES_NOTE: "예: 2 s drain 4, 6 s return 4", "such as 2 s drain 4, 6 s return 4";
    ARRIVALS: "오는 모양", "Arrivals";
    WORK: "일의 크기", "Work";
    KEY_FIRST: "첫째 줄의 알고리즘 바꾸기", "Next algorithm of the first lane";
    KEY_SECOND: "둘째 줄의 알고리즘 바꾸기", "Next algorithm of the second lane";
    KEY_FORK: "여기서 가르기, 다시 합치기", "Fork here, or undo the fork";
    KEY_SERVER: "지금부터 그 서버 비우기, 되돌리기", "Drain that server from now on, or take it back";
}

/// The name of an algorithm and what exams call it.
#[must_use]
pub const fn algorithm_name(algorithm: Algorithm) -> Text {
    let (ko, en) = match algorithm {
        Algorithm::RoundRobin => ("라운드 로빈", "round robin"),
        Algorithm::WeightedRoundRobin => ("가중 라운드 로빈", "weighted round robin"),
        Algorithm::LeastOutstanding => ("최소 미처리 요청", "least outstanding requests"),
        Algorithm::Random => ("무작위", "random"),
        Algorithm::TwoChoices => ("둘 중 나은 쪽", "two choices"),
        Algorithm::PeakEwma => ("피크 EWMA", "peak EWMA"),
        Algorithm::WeightedLeastConnections => ("가중 최소 연결", "weighted least connections"),
        Algorithm::WeightedRandom => ("가중 무작위", "weighted random"),
        Algorithm::FlowHash => ("흐름 해시", "flow hash"),
    };
    Text { ko, en }
}

/// The lanes by their algorithms. Where two have the same, that of the fork says so, or each its place.
#[must_use]
pub fn lane_names(lang: Lang, algorithms: &[Algorithm], is_forked: bool) -> Vec<String> {
    let name = |(at, algorithm): (usize, &Algorithm)| {
        let name = algorithm_name(*algorithm).get(lang);
        let is_alone = algorithms.iter().filter(|other| *other == algorithm).count() == 1;
        match (is_alone, is_forked && at == FORKED, is_forked, lang) {
            (true, ..) => name.to_owned(),
            (_, true, _, Lang::Ko) => format!("{name}(가른 줄)"),
            (_, true, _, Lang::En) => format!("{name} (fork)"),
            // Of two, the other is known by the fork.
            (_, _, true, _) if at == 0 => name.to_owned(),
            _ => format!("{name} {}", at + 1),
        }
    };
    algorithms.iter().enumerate().map(name).collect()
}

/// A text with its marks replaced: ① by the first part, ② by the second, and so on. Sentences that format for themselves are
/// 2 KB more in the first paint.
fn told(text: Text, lang: Lang, parts: &[&str]) -> String {
    let mut told = String::new();
    for letter in text.get(lang).chars() {
        match parts.get((letter as usize).wrapping_sub('①' as usize)) {
            Some(part) => told.push_str(part),
            None => told.push(letter),
        }
    }
    told
}

/// Both languages of a text.
const fn both(ko: &'static str, en: &'static str) -> Text {
    Text { ko, en }
}

/// What an algorithm looks at, in a short sentence.
#[must_use]
pub const fn looks_at(algorithm: Algorithm) -> Text {
    let (ko, en) = match algorithm {
        Algorithm::RoundRobin => ("차례만 봅니다.", "Looks at turns only."),
        Algorithm::WeightedRoundRobin => ("차례와 가중치를 봅니다.", "Looks at turns and weights."),
        Algorithm::LeastOutstanding => ("안 끝난 요청 수를 봅니다.", "Looks at requests not yet answered."),
        Algorithm::Random => ("아무것도 보지 않습니다.", "Looks at nothing."),
        Algorithm::TwoChoices => ("뽑은 두 서버의 안 끝난 요청 수를 봅니다.", "Looks at two servers drawn at random."),
        Algorithm::PeakEwma => {
            ("요즘 걸린 시간과 안 끝난 요청 수를 봅니다.", "Looks at recent latencies and requests not yet answered.")
        }
        Algorithm::WeightedLeastConnections => {
            ("안 끝난 요청 수를 가중치로 나누어 봅니다.", "Looks at requests not yet answered per unit of weight.")
        }
        Algorithm::WeightedRandom => (
            "(이상 완화를 켠 ALB) 요청이 어디에서 실패하는지 봅니다.",
            "Looks at where requests fail (an ALB with anomaly mitigation on).",
        ),
        Algorithm::FlowHash => ("연결의 주소와 포트만 봅니다.", "Looks at addresses and ports of the connection."),
    };
    Text { ko, en }
}

/// What a lane says of itself that goes its own way since a fork.
#[must_use]
pub fn own_way(lang: Lang, at: Micros) -> String {
    let text = both("①부터 서버를 바꾸면 이 줄에만 닿습니다.", "From ① on, changes to servers are made here only.");
    told(text, lang, &[&clock(lang, at)])
}

/// The name of a kind of arrivals.
#[must_use]
pub const fn arrivals_name(arrivals: Arrivals) -> Text {
    let (ko, en) = match arrivals {
        Arrivals::Even => ("고르게", "even"),
        Arrivals::Random => ("서로 상관없이(푸아송)", "random (Poisson)"),
        Arrivals::Bursts => ("열 개씩 몰려서", "bursts of ten"),
    };
    Text { ko, en }
}

/// The name of a kind of work.
#[must_use]
pub const fn work_name(work: Work) -> Text {
    let (ko, en) = match work {
        Work::Constant => ("모두 같음", "constant"),
        Work::Uniform => ("±20 % 안에서", "within 20 %"),
        Work::Exponential => ("지수 분포", "exponential"),
        Work::Mixed => ("가벼운 것 아홉, 무거운 것 하나", "nine light, one heavy"),
        Work::HeavyTailed => ("꼬리가 긴 분포", "heavy-tailed"),
    };
    Text { ko, en }
}

/// `1,250`, of microseconds to the nearest millisecond.
#[must_use]
pub fn millis(time: Micros) -> String {
    Exact::whole(shown_millis(time)).grouped()
}

/// Milliseconds as they are shown.
#[must_use]
pub const fn shown_millis(time: Micros) -> i64 {
    (time.0 + 500).div_euclid(1_000)
}

/// `3.27` seconds from a tenth on to two places, as a number alone.
#[must_use]
pub fn hundredths(time: Micros) -> String {
    let hundredths = (time.0 + 5_000).div_euclid(10_000);
    let (whole, rest) = (hundredths.div_euclid(100), hundredths.rem_euclid(100));
    format!("{}.{rest:02}", Exact::whole(whole).grouped())
}

/// `3.27초`.
#[must_use]
pub fn clock(lang: Lang, time: Micros) -> String {
    told(both("①초", "① s"), lang, &[&hundredths(time)])
}

/// `6`, and `10초` at the end of a scale.
#[must_use]
pub fn scale(lang: Lang, second: i64, is_last: bool) -> String {
    let number = Exact::whole(second).grouped();
    if is_last { told(both("①초", "① s"), lang, &[&number]) } else { number }
}

/// Up to when the table measures.
#[must_use]
pub fn up_to(lang: Lang, time: Micros) -> String {
    told(both("①까지", "Up to ①"), lang, &[&clock(lang, time)])
}

/// `서버 4`.
#[must_use]
pub fn server(lang: Lang, server: usize) -> String {
    told(both("서버 ①", "Server ①"), lang, &[&(server + 1).to_string()])
}

/// What stands for a server's standing, when it is not in.
#[must_use]
pub fn standing(lang: Lang, standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::In => None,
        Standing::Draining => Some(DRAINING.get(lang)),
        Standing::Down => Some(DOWN.get(lang)),
    }
}

/// What an algorithm saw of a server, short: `안 끝난 요청 2`.
#[must_use]
pub fn score(lang: Lang, algorithm: Algorithm, score: Option<i64>) -> String {
    let Some(score) = score else { return NOT_SEEN.get(lang).to_owned() };
    let text = match (algorithm, lang) {
        (Algorithm::RoundRobin, Lang::Ko) => "차례까지",
        (Algorithm::RoundRobin, Lang::En) => "turns to go",
        (Algorithm::WeightedRoundRobin, Lang::Ko) => "모은 가중치",
        (Algorithm::WeightedRoundRobin, Lang::En) => "gathered",
        (Algorithm::LeastOutstanding | Algorithm::TwoChoices, Lang::Ko) => "미처리",
        (Algorithm::LeastOutstanding | Algorithm::TwoChoices, Lang::En) => "outstanding",
        (Algorithm::PeakEwma, _) if score >= UNKNOWN => return NOT_KNOWN.get(lang).to_owned(),
        (Algorithm::PeakEwma, Lang::Ko) => return format!("점수 {} ms", millis(Micros(score))),
        (Algorithm::PeakEwma, Lang::En) => return format!("score {} ms", millis(Micros(score))),
        (Algorithm::WeightedLeastConnections, Lang::Ko) => return format!("가중치당 {}", for_weight(score)),
        (Algorithm::WeightedLeastConnections, Lang::En) => return format!("{} per unit of weight", for_weight(score)),
        (Algorithm::WeightedRandom, Lang::Ko) => "가중치",
        (Algorithm::WeightedRandom, Lang::En) => "weight",
        (Algorithm::FlowHash, Lang::Ko) => "연결",
        (Algorithm::FlowHash, Lang::En) => "connection",
        (Algorithm::Random, _) => return NOT_SEEN.get(lang).to_owned(),
    };
    format!("{text} {score}")
}

/// The title line.
#[must_use]
pub fn question(lang: Lang, lanes: usize, followed: Option<usize>) -> String {
    let (text, number) = match (lanes, followed) {
        (1, _) => (both("요청은 어느 서버에서 오래 기다리나요?", "At which server do requests wait?"), 0),
        (_, Some(number)) => (
            both("요청 ①번을 찾아보세요. 어디에서 더 오래 기다리나요?", "Find request ①. Where does it wait longer?"),
            number,
        ),
        (_, None) => {
            let en = "Given the same requests, where do they wait longer?";
            (both("같은 요청이 오면 어디에서 더 오래 기다리나요?", en), 0)
        }
    };
    told(text, lang, &[&number.to_string()])
}

/// What became of the request followed, in a lane: `3.27`, or why there is no number.
#[must_use]
pub fn response(lang: Lang, number: usize) -> String {
    told(both("①번 응답까지", "for request ①"), lang, &[&number.to_string()])
}

/// The request followed is given up, in a sentence.
#[must_use]
pub fn is_given_up(lang: Lang, name: &str, number: usize) -> String {
    capital(&told(both("①: ②번은 버려집니다.", "①: ② is dropped."), lang, &[name, &number.to_string()]))
}

/// The request followed is given up, short.
#[must_use]
pub fn given_up(lang: Lang, number: usize) -> String {
    told(both("①번 버려짐", "① dropped"), lang, &[&number.to_string()])
}

/// Requests given up in a lane so far, and that this many places were taken where that is why.
#[must_use]
pub fn drops(lang: Lang, places: Option<usize>, dropped: usize) -> String {
    let text = match places {
        Some(_) => both("자리 ②개가 차서 지금까지 ①개 버려짐", "① dropped so far: all ② places were taken"),
        None => both("지금까지 ①개 버려짐", "① dropped so far"),
    };
    told(text, lang, &[&dropped.to_string(), &places.unwrap_or_default().to_string()])
}

/// `1위까지` of the share so far and what theory has it at: `25 %`.
#[must_use]
pub fn percent(share: Exact) -> String {
    let tenths = (share * Exact::whole(1_000) + Exact::new(1, 2)).floor() / Exact::whole(10);
    format!("{} %", tenths.grouped())
}

/// The settings in a line.
#[must_use]
pub fn terms(lang: Lang, rate: &str, places: usize, run: i64) -> String {
    let ko = "초당 ①번 · 서버마다 자리 ②개 · 실행 ③";
    let text = both(ko, "① requests a second · ② places a server · run ③");
    told(text, lang, &[rate, &places.to_string(), &Exact::whole(run).grouped()])
}

/// How an algorithm came to its choice, with the losers, in one sentence.
#[must_use]
pub fn decision(lang: Lang, algorithm: Algorithm, decision: &Decision) -> String {
    let number = decision.request + 1;
    let name = algorithm_name(algorithm).get(lang);
    let Some(chosen) = decision.server else {
        return match lang {
            Lang::Ko => format!("{name}: {number}번을 받을 서버가 없습니다."),
            Lang::En => format!("{}: there is no server for request {number}.", capital(name)),
        };
    };
    let seen: Vec<_> = decision.scores.iter().flatten().map(|score| shown_score(algorithm, *score)).collect();
    let held = decision.outstanding.get(chosen).copied().unwrap_or_default();
    let (name, to) = match lang {
        Lang::Ko => (name.to_owned(), with_particle(&server(lang, chosen), Particle::Direction)),
        Lang::En => (capital(name), format!("server {}", chosen + 1)),
    };
    let (number, seen, held) = (number.to_string(), seen.join(" · "), held.to_string());
    let said = told(how(algorithm), lang, &[&name, &number, &to, &seen, &held]);
    if decision.is_taken {
        return said;
    }
    match lang {
        Lang::Ko => format!("{said} 남은 자리가 없습니다."),
        Lang::En => format!("{said} It has no place left."),
    }
}

/// How a rule chooses: its name ①, the request ②, where it goes ③, what was seen ④ and what is held there ⑤.
const fn how(algorithm: Algorithm) -> Text {
    let (ko, en) = match algorithm {
        Algorithm::RoundRobin => (
            "①은 차례대로 ②번을 ③ 보냅니다. 거기 안 끝난 ⑤개는 보지 않습니다.",
            "① sends request ② to ③ in turn. The ⑤ not answered there do not count.",
        ),
        Algorithm::WeightedRoundRobin => {
            ("①은 모은 가중치 ④ 가운데 가장 큰 ③ ②번을 보냅니다.", "① sends request ② to ③: it gathered the most of ④.")
        }
        Algorithm::LeastOutstanding => (
            "①은 안 끝난 요청 ④ 가운데 가장 적은 ③ ②번을 보냅니다.",
            "① sends request ② to ③: the fewest outstanding of ④.",
        ),
        Algorithm::Random => (
            "무작위로 뽑은 ③ ②번을 보냅니다. 안 끝난 ⑤개는 보지 않습니다.",
            "① sends request ② to ③. The ⑤ not answered there do not count.",
        ),
        Algorithm::TwoChoices => (
            "뽑은 두 서버의 안 끝난 요청 ④ 가운데 적은 ③ ②번을 보냅니다.",
            "① sends request ② to ③: the fewer outstanding of ④, the two drawn.",
        ),
        Algorithm::PeakEwma => {
            ("①은 점수 ④ 가운데 가장 낮은 ③ ②번을 보냅니다.", "① sends request ② to ③: the lowest score of ④.")
        }
        Algorithm::WeightedLeastConnections => (
            "①은 가중치당 안 끝난 요청 ④ 가운데 가장 적은 ③ ②번을 보냅니다.",
            "① sends request ② to ③: the fewest outstanding per unit of weight, of ④.",
        ),
        Algorithm::WeightedRandom => {
            ("가중치 ④에 따라 뽑은 ③ ②번을 보냅니다.", "① sends request ② to ③, drawn by weights ④.")
        }
        Algorithm::FlowHash => (
            "④번 연결로 온 ②번을 그 연결의 ③ 보냅니다. 거기 안 끝난 ⑤개는 보지 않습니다.",
            "① sends request ② to ③, where connection ④ stays. The ⑤ not answered there do not count.",
        ),
    };
    Text { ko, en }
}

fn shown_score(algorithm: Algorithm, score: i64) -> String {
    match algorithm {
        Algorithm::PeakEwma if score >= UNKNOWN => "?".to_owned(),
        Algorithm::PeakEwma => format!("{} ms", millis(Micros(score))),
        Algorithm::WeightedLeastConnections => for_weight(score),
        _ => score.to_string(),
    }
}

/// Millionths of requests for a unit of weight, to the nearest hundredth: `0.67`.
fn for_weight(millionths: i64) -> String {
    (Exact::whole(millionths.saturating_add(5_000).div_euclid(10_000)) / Exact::whole(100)).grouped()
}

/// The first letter large, in English.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

/// How the request followed fares in a lane: how long it waits, and how long its work takes.
#[must_use]
pub fn fares(lang: Lang, name: &str, number: usize, waits: Micros, works: Micros) -> String {
    let text = if waits.0 == 0 {
        both("①: ②번은 기다리지 않고 ④ 만에 응답을 받습니다.", "①: ② does not wait and is answered in ④.")
    } else {
        both("①: ②번은 ③ 기다려 ④ 만에 응답을 받습니다.", "①: ② waits ③ and is answered in ④.")
    };
    let [waits, all] = [waits, waits + works].map(|time| clock(lang, time));
    capital(&told(text, lang, &[name, &number.to_string(), &waits, &all]))
}

/// The answer in a sentence: the 95th percentiles side by side, and what was given up.
#[must_use]
pub fn sentence(lang: Lang, lanes: &[(&str, &Metrics)]) -> String {
    let one = |(name, metrics): &(&str, &Metrics)| {
        let dropped = Exact::whole(i64::try_from(metrics.dropped).unwrap_or(i64::MAX)).grouped();
        let text = match metrics.p95 {
            Some(_) => both("① p95 ③ ms, 버려짐 ②개", "① p95 ③ ms, ② dropped"),
            None => both("① 응답 없음, 버려짐 ②개", "① no answer, ② dropped"),
        };
        told(text, lang, &[name, &dropped, &millis(metrics.p95.unwrap_or_default())])
    };
    let all: Vec<_> = lanes.iter().map(one).collect();
    capital(&told(both("①입니다.", "①."), lang, &[&all.join("; ")]))
}

/// What the big number says: whose 95th percentile is how many times whose.
#[must_use]
pub fn lead(lang: Lang, more: &str, less: &str) -> String {
    told(both("①의 p95는 ②의", "p95 of ①, against ②"), lang, &[more, less])
}

/// What the big number says of a single lane.
#[must_use]
pub fn lead_one(lang: Lang, name: &str) -> String {
    told(both("①의 p95는", "p95 of ①"), lang, &[name])
}

/// A server's state, said: `서버 4에 8개`, and `서버 4에 8개(비우는 중)` when it is not in.
#[must_use]
pub fn holds(lang: Lang, at: usize, outstanding: usize, now: Standing) -> String {
    let away = standing(lang, now);
    let text = match away {
        None => both("서버 ①에 ②개", "server ① holds ②"),
        Some(_) => both("서버 ①에 ②개(③)", "server ① holds ② (③)"),
    };
    told(text, lang, &[&(at + 1).to_string(), &outstanding.to_string(), away.unwrap_or_default()])
}

/// A server that is not in, said by itself: `서버 4: 비우는 중.`; nothing of one that is.
#[must_use]
pub fn away(lang: Lang, at: usize, now: Standing) -> Option<String> {
    standing(lang, now).map(|away| format!("{}: {away}.", server(lang, at)))
}

/// The instant, said first.
#[must_use]
pub fn now(lang: Lang, time: Micros, come: usize) -> String {
    let text = match come {
        0 => both("①, 아직 요청이 오지 않았습니다.", "At ①, no request has come yet."),
        _ => both("①, 요청 ②번까지 왔습니다.", "At ①, ② requests have come."),
    };
    told(text, lang, &[&clock(lang, time), &come.to_string()])
}

/// The text of the link: what it opens.
#[must_use]
pub fn link(lang: Lang, sentence: &str) -> String {
    match lang {
        Lang::Ko => format!("같은 요청, 다른 안내원: {sentence}"),
        Lang::En => format!("The same requests, different rules: {sentence}"),
    }
}
