//! The questions of the practice, Korean and English side by side.

use skylet_practice::Case;
use skylet_units::{Exact, Lang, Particle, with_particle};

use crate::algorithm::Algorithm;
use crate::settings::Settings;

const ORDINALS_KO: &[&str] = &[
    "첫 번째",
    "두 번째",
    "세 번째",
    "네 번째",
    "다섯 번째",
    "여섯 번째",
    "일곱 번째",
    "여덟 번째",
    "아홉 번째",
    "열 번째",
    "열한 번째",
    "열두 번째",
];
const ORDINALS_EN: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

fn list(numbers: &[Exact]) -> String {
    numbers.iter().map(|number| number.grouped()).collect::<Vec<_>>().join(", ")
}

/// Numbers beside a case that are about servers: a head of four, then two of each server.
struct Beside {
    times: usize,
    turn: i64,
    pair: (i64, i64),
    outstanding: String,
    known: String,
}

impl Beside {
    fn of(case: &Case, servers: usize) -> Self {
        let number = |place: usize| case.aside.get(place).map_or(1, |number| number.floor_to_i64());
        let of = |from: usize| list(case.aside.get(from..from + servers).unwrap_or_default());
        Self {
            times: usize::try_from(number(0)).unwrap_or(1).clamp(1, ORDINALS_EN.len()),
            turn: number(1),
            pair: (number(2), number(3)),
            outstanding: of(4),
            known: of(4 + servers),
        }
    }

    fn ordinal(&self, ordinals: &'static [&'static str]) -> &'static str {
        ordinals.get(self.times - 1).copied().unwrap_or_default()
    }
}

/// Which server comes next.
pub(super) fn next(case: &Case, lang: Lang) -> String {
    let settings = Settings::from_values(&case.values);
    let servers = settings.servers().len();
    let beside = Beside::of(case, servers);
    match lang {
        Lang::Ko => next_ko(&settings, &beside, servers),
        Lang::En => next_en(&settings, &beside, servers),
    }
}

fn next_ko(settings: &Settings, beside: &Beside, servers: usize) -> String {
    let Beside { turn, pair, outstanding, known, .. } = beside;
    let ordinal = beside.ordinal(ORDINALS_KO);
    // The server before the one whose turn it is.
    let before = if *turn == 1 { i64::try_from(servers).unwrap_or_default() } else { turn - 1 };
    let turns = format!("같으면 차례가 먼저인 서버이고, 지금은 {turn}번 서버 차례입니다.");
    match settings.first {
        Algorithm::RoundRobin | Algorithm::Random | Algorithm::WeightedRandom | Algorithm::FlowHash => format!(
            "라운드 로빈(round robin)으로 서버 {servers}대에 나눕니다. 미처리 요청(outstanding)은 1번 서버부터 {outstanding}개이고, 바로 앞 \
             요청은 {before}번 서버가 받았습니다. 그사이 끝나는 요청이 없다면, 이제부터 {ordinal} 요청은 몇 번 서버로 갈까요?"
        ),
        Algorithm::WeightedRoundRobin => format!(
            "가중 라운드 로빈(weighted round robin)의 가중치는 1번 서버부터 {}입니다. 요청마다 모든 서버가 제 가중치만큼 쌓고, 가장 \
             많이 쌓은 서버(같으면 번호가 작은 서버)가 받은 뒤 가중치의 합계를 뺍니다. 처음부터 {ordinal} 요청은 몇 번 서버로 갈까요?",
            list(&settings.weights)
        ),
        Algorithm::LeastOutstanding | Algorithm::WeightedLeastConnections => format!(
            "최소 미처리 요청(least outstanding requests)으로 서버 {servers}대에 나눕니다. 미처리 요청은 1번 서버부터 \
             {outstanding}개, 지금까지 받은 요청은 {known}개입니다. {turns} {}",
            if beside.times == 1 {
                "다음 요청은 몇 번 서버로 갈까요?".to_owned()
            } else {
                format!(
                    "차례는 요청마다 하나씩 넘어갑니다. 끝나는 요청 없이 잇달아 온다면, 이제부터 {ordinal} 요청은 몇 번 서버로 \
                     갈까요?"
                )
            }
        ),
        Algorithm::TwoChoices => format!(
            "무작위로 둘을 뽑아 비교합니다(power of two choices). 서버 {servers}대의 미처리 요청(outstanding)은 1번 서버부터 {outstanding}개, \
             지금까지 받은 요청은 {known}개입니다. {}번과 {}번 서버가 이 차례로 뽑혔습니다. 요청은 몇 번 서버로 갈까요?",
            pair.0, pair.1
        ),
        Algorithm::PeakEwma => format!(
            "peak EWMA가 기억하는 지연 시간은 1번 서버부터 {known} ms, 미처리 요청(outstanding)은 {outstanding}개입니다. 점수가 가장 작은 \
             서버로 보냅니다. {turns} 요청은 몇 번 서버로 갈까요?"
        ),
    }
}

fn next_en(settings: &Settings, beside: &Beside, servers: usize) -> String {
    let Beside { turn, pair, outstanding, known, .. } = beside;
    let ordinal = beside.ordinal(ORDINALS_EN);
    let before = if *turn == 1 { i64::try_from(servers).unwrap_or_default() } else { turn - 1 };
    let turns = format!("Of equal ones the first in turn is taken, and it is the turn of server {turn}.");
    match settings.first {
        Algorithm::RoundRobin | Algorithm::Random | Algorithm::WeightedRandom | Algorithm::FlowHash => format!(
            "Round robin over {servers} servers, with {outstanding} requests outstanding, from server 1 on. The last \
             request went to server {before}. If none is answered meanwhile, to which server does the {ordinal} request \
             from now go?"
        ),
        Algorithm::WeightedRoundRobin => format!(
            "Weighted round robin with weights {}, from server 1 on. With each request every server gathers its weight; \
             the one that has gathered the most (of equal ones the lowest number) gets it and pays the sum of the \
             weights. To which server does the {ordinal} request from the start go?",
            list(&settings.weights)
        ),
        Algorithm::LeastOutstanding | Algorithm::WeightedLeastConnections => format!(
            "Least outstanding requests over {servers} servers. From server 1 on, {outstanding} are outstanding and \
             {known} were given so far. {turns} {}",
            if beside.times == 1 {
                "To which server does the next request go?".to_owned()
            } else {
                format!(
                    "The turn goes on by one with every request. If they come without any being answered, to which \
                     server does the {ordinal} request from now go?"
                )
            }
        ),
        Algorithm::TwoChoices => format!(
            "Power of two choices over {servers} servers. From server 1 on, {outstanding} requests are outstanding and \
             {known} were given so far. Servers {} and {} are drawn, in this order. To which server does the request go?",
            pair.0, pair.1
        ),
        Algorithm::PeakEwma => format!(
            "Peak EWMA remembers latencies of {known} ms, from server 1 on, and {outstanding} requests are outstanding. \
             The least score gets the request. {turns} To which server does it go?"
        ),
    }
}

/// The share of a server.
pub(super) fn share(case: &Case, lang: Lang) -> String {
    let settings = Settings::from_values(&case.values);
    let servers = settings.servers();
    let (services, weights, count) = (list(&servers), list(&settings.weights), servers.len());
    let asked = case.aside.first().copied().unwrap_or(Exact::ONE).grouped();
    let is_random = settings.first == Algorithm::Random;
    let is_weighted = settings.first == Algorithm::WeightedRoundRobin;
    match lang {
        Lang::Ko if is_weighted => format!(
            "가중 라운드 로빈(weighted round robin)으로 서버 {count}대에 나눕니다. 가중치는 1번 서버부터 \
             {weights}입니다. 오래 돌리면 {asked}번 서버는 요청의 몇 %를 받을까요?"
        ),
        Lang::Ko => format!(
            "{} 서버 {count}대에 나눕니다. 처리 시간은 1번 서버부터 {services} ms이고, 설정에는 가중치 {} 남아 있습니다. 오래 돌리면 \
             {asked}번 서버는 요청의 몇 %를 받을까요?",
            if is_random { "무작위(random)로" } else { "라운드 로빈(round robin)으로" },
            with_particle(&weights, Particle::Subject),
        ),
        Lang::En if is_weighted => format!(
            "Weighted round robin over {count} servers with weights {weights}, from server 1 on. In the long run, what percentage of the requests does server {asked} get?"
        ),
        Lang::En => format!(
            "{} over {count} servers with service times of {services} ms, from server 1 on. Weights of {weights} are \
             left in the settings. In the long run, what percentage of the requests does server {asked} get?",
            if is_random { "A random choice" } else { "Round robin" },
        ),
    }
}

/// What is dropped.
pub(super) fn dropped(case: &Case, lang: Lang) -> String {
    let settings = Settings::from_values(&case.values);
    let servers = settings.servers();
    let (services, count, rate) = (list(&servers), servers.len(), settings.rate.grouped());
    let places = settings.places.grouped();
    match lang {
        Lang::Ko => format!(
            "라운드 로빈(round robin)으로 서버 {count}대에 나눕니다. 요청은 초당 {rate}개가 고르게 오고, 처리 시간은 1번 서버부터 \
             {services} ms입니다. 서버마다 자리는 {places}개입니다. 오래 돌리면 요청의 몇 %가 버려질까요?"
        ),
        Lang::En => format!(
            "Round robin over {count} servers with service times of {services} ms, from server 1 on. {rate} requests a \
             second come evenly, and each server has {places} places. In the long run, what percentage of all requests \
             is dropped?"
        ),
    }
}

/// How busy a server is.
pub(super) fn utilization(case: &Case, lang: Lang) -> String {
    let settings = Settings::from_values(&case.values);
    let servers = settings.servers();
    let (services, count, rate) = (list(&servers), servers.len(), settings.rate.grouped());
    let asked = case.aside.first().copied().unwrap_or(Exact::ONE).grouped();
    match lang {
        Lang::Ko => format!(
            "라운드 로빈(round robin)으로 서버 {count}대에 나눕니다. 요청은 초당 {rate}개가 고르게 오고, 처리 시간은 1번 서버부터 \
             {services} ms입니다. {asked}번 서버의 사용률(utilization)은 몇 %일까요?"
        ),
        Lang::En => format!(
            "Round robin over {count} servers with service times of {services} ms, from server 1 on. {rate} requests a \
             second come evenly. What is the utilization of server {asked}, in percent?"
        ),
    }
}

/// How long a request waits.
pub(super) fn wait(case: &Case, lang: Lang) -> String {
    let servers = Settings::from_values(&case.values).servers();
    let (count, service) = (servers.len(), servers.first().copied().unwrap_or(Exact::ONE).grouped());
    let beside = |place: usize| case.aside.get(place).copied().unwrap_or_default().grouped();
    let (line, done) = (beside(0), beside(1));
    match lang {
        Lang::Ko => format!(
            "서버 {count}대가 저마다 줄을 둡니다. 요청 하나를 처리하는 데 {} 걸립니다. 어느 서버가 하나를 {done} ms째 처리하고 있고, 그 \
             뒤로 {line}개가 줄 서 있습니다. 이 줄에 지금 선 요청은 처리가 시작될 때까지 몇 ms를 기다릴까요?",
            with_particle(&format!("{service} ms"), Particle::Subject)
        ),
        Lang::En => format!(
            "Each of {count} servers has a line of its own and takes {service} ms for a request. One has worked on a \
             request for {done} ms, with {line} in line behind it. How many ms does a request that joins the line now \
             wait until its work begins?"
        ),
    }
}

/// A percentile.
pub(super) fn percentile(case: &Case, lang: Lang) -> String {
    let Some((percent, times)) = case.aside.split_first() else { return String::new() };
    let (percent, count, times) = (percent.grouped(), times.len(), list(times));
    match lang {
        Lang::Ko => format!(
            "요청 {count}개가 걸린 시간을 작은 것부터 늘어놓으면 {times} ms입니다. {percent}번째 백분위(p{percent})는 몇 ms일까요? \
             요청의 {percent}% 이상이 넘지 않는 가장 작은 값입니다."
        ),
        Lang::En => format!(
            "In order, {count} requests took {times} ms. What is the p{percent} in ms: the smallest value that at least \
             {percent}% of them do not exceed?"
        ),
    }
}

/// A median.
pub(super) fn median(case: &Case, lang: Lang) -> String {
    let Some((_, times)) = case.aside.split_first() else { return String::new() };
    let (count, times) = (times.len(), list(times));
    match lang {
        Lang::Ko => {
            format!("요청 {count}개가 온 차례대로 {times} ms 걸렸습니다. 중앙값(median, p50)은 몇 ms일까요?")
        }
        Lang::En => format!("As they came, {count} requests took {times} ms. What is the median (p50) in ms?"),
    }
}
