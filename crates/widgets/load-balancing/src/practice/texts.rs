//! Steps, causes and bets of the practice, Korean and English side by side.

use skylet_units::{Exact, Text};

use super::next::By;
use skylet_practice::way::Said;

/// Words for a server in an answer.
pub(super) const SERVER_WORDS: &[&str] = &["번", "번 서버", "번서버", "server"];
/// Words for a server before its number.
pub(super) const SERVER_WORDS_BEFORE: &[&str] = &["서버", "server", "#"];

/// Words for requests in an answer.
pub(super) const REQUEST_WORDS: &[&str] = &["requests", "request", "개", "건"];

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(pub(super) const $name: Text = Text { ko: $ko, en: $en };)+
    };
}

words! {
    BET_SHARE: "서버 네 대 가운데 4번만 네 배 느립니다. 최소 미처리 요청(least outstanding requests)은 236개 가운데 몇 개를 4번에 보냈을까요?", "Of four servers only number 4 is slow: it takes four times as long. Of 236 requests, how many did least outstanding give to it?";
    BET_TAIL: "같은 요청 236개에 최소 미처리 요청의 95번째 백분위(p95)는 591 ms였습니다. 라운드 로빈(round robin)의 p95는 몇 ms일까요?", "Given the same 236 requests, least outstanding had a p95 of 591 ms. How many ms did round robin have?";
    BET_DROPS: "라운드 로빈(round robin)은 236개 가운데 몇 개를 버렸을까요? 서버마다 자리는 8개입니다.", "Of 236 requests, how many did round robin drop? Each server has 8 places.";
    BET_MEDIAN: "중앙값(median, p50)은 누가 이길까요? 최소 미처리 요청은 116 ms였습니다. 라운드 로빈은 몇 ms일까요?", "Who wins the median (p50)? Least outstanding had 116 ms. How many ms did round robin have?";
    WHY_TURN: "앞 요청을 받은 서버 다음부터 셉니다", "Count on from the server after the last one";
    WHY_GATHERED: "가중치를 쌓고, 받으면 합계를 뺍니다", "Weights add up, and who is chosen pays the sum";
    WHY_OUTSTANDING: "지금 미처리 요청이 가장 적은 서버입니다", "The fewest requests not answered now";
    WHY_PAIR: "뽑힌 둘 가운데 미처리 요청이 적은 쪽입니다", "Of the two drawn, the one with fewer outstanding";
    WHY_COST: "지연 시간 × (미처리 요청 + 1)이 가장 작습니다", "The least latency times (outstanding + 1)";
    WHY_EQUAL: "서버 수로 똑같이 나눕니다", "Shared evenly by the number of servers";
    WHY_WEIGHTED: "가중치를 가중치의 합계로 나눕니다", "The weight, divided by the sum of the weights";
    WHY_DROPPED: "서버마다 넘치는 만큼을 모든 요청으로 나눕니다", "What overflows at a server, of all requests";
    WHY_UTILIZATION: "그 서버로 오는 수에 처리 시간을 곱합니다", "What comes there, times its service time";
    WHY_WAIT: "처리 중인 요청의 남은 시간과 줄의 시간을 더합니다", "What is left of the one in work, plus the line";
    WHY_PERCENTILE: "순서를 올림해서 그 자리의 값을 읽습니다", "Round the rank up and read the value there";
    WHY_MEDIAN: "작은 것부터 늘어놓고 가운데를 읽습니다", "Put them in order and read the middle";
    OWN_PART: "이 서버의 몫", "Part of this server";
    ALL_PARTS: "나눌 전체", "What it is divided by";
    SHARE: "받는 비율", "Share of the requests";
    COMES: "초당 오는 요청", "Requests that come in a second";
    DOES: "초당 할 수 있는 요청", "Requests it can do in a second";
    OVER: "초당 넘치는 요청", "Requests too many in a second";
    OF: "무엇의 비율인가", "Share of what";
    DROPPED: "버려지는 비율", "Share dropped";
    SERVICE: "하나를 처리하는 시간", "Time one takes";
    BUSY: "1초 가운데 일하는 시간", "Time at work in a second";
    UTILIZATION: "사용률", "Utilization";
    IN_WORK: "처리 중인 요청의 남은 시간", "What is left of the one in work";
    LINE: "줄 선 요청의 시간", "Time of those in line";
    WAIT: "기다리는 시간", "Waiting time";
    LOOKED_AT: "무엇을 볼까", "What is looked at";
    ANSWER_TIME: "그 값", "Its value";
    NEXT_LABEL: "다음 요청", "The next request";
}

macro_rules! numbered {
    ($name:ident: $ko:literal, $en:literal; $($number:literal)+) => {
        pub(super) const $name: &[Text] =
            &[$(Text { ko: concat!($number, $ko), en: concat!($en, $number) },)+];
    };
}

numbered!(SERVER_LABELS: "번 서버", "Server "; 1 2 3 4 5 6 7 8);
numbered!(REQUEST_LABELS: "번째 요청", "Request "; 1 2 3 4 5 6 7 8 9 10 11 12);

fn said(ko: String, en: String) -> Said {
    Said { ko, en }
}

/// A server by its number.
pub(super) fn server(number: i64) -> Said {
    said(format!("{number}번 서버"), format!("server {number}"))
}

/// So many requests a second.
pub(super) fn a_second(number: Exact) -> Said {
    let number = number.grouped();
    said(format!("초당 {number}개"), format!("{number} a second"))
}

/// Nothing is too much.
pub(super) fn nothing_over() -> Said {
    said("넘치지 않음".to_owned(), "none too many".to_owned())
}

/// What is looked at, in words.
fn name(by: By) -> Text {
    match by {
        By::Turn | By::FreeTurn => Text { ko: "차례까지", en: "turns to go" },
        By::Outstanding | By::Pair | By::FirstDrawn => Text { ko: "미처리", en: "outstanding" },
        By::Served => Text { ko: "지금까지", en: "so far" },
        By::Gathered => Text { ko: "쌓인 가중치", en: "weight gathered" },
        By::Weight => Text { ko: "가중치", en: "weight" },
        By::Runs => Text { ko: "연달아 받는 중", en: "its run" },
        By::Cost(_) => Text { ko: "점수", en: "score" },
        By::Latency => Text { ko: "지연 시간", en: "latency" },
    }
}

/// A score as it is read: what comes first for the smallest number may be shown as the greatest.
fn score(by: By, score: i64) -> Said {
    match by {
        By::Gathered | By::Weight => Said::same((-score).to_string()),
        By::Runs if score < 0 => said("○".to_owned(), "yes".to_owned()),
        By::Runs => Said::same("-".to_owned()),
        By::FreeTurn if score >= 100 => said("바쁨".to_owned(), "busy".to_owned()),
        _ => Said::same(score.to_string()),
    }
}

/// How a server is found by what was looked at: `least(outstanding 2, 0, 3)`.
pub(super) fn found(by: By, scores: &[Option<i64>]) -> Said {
    let all = |of: fn(Said) -> String| {
        let each = scores.iter().map(|one| one.map_or_else(|| "-".to_owned(), |one| of(score(by, one))));
        each.collect::<Vec<_>>().join(", ")
    };
    let sign = match by {
        By::Gathered | By::Weight => Text { ko: "가장 큰 곳", en: "most" },
        By::Runs | By::FirstDrawn => Text { ko: "그곳", en: "that" },
        _ => Text { ko: "가장 작은 곳", en: "least" },
    };
    let name = name(by);
    said(
        format!("{}({} {})", sign.ko, name.ko, all(|said| said.ko)),
        format!("{}({} {})", sign.en, name.en, all(|said| said.en)),
    )
}

/// What was looked at for one server.
pub(super) fn looked_at(by: By, one: Option<i64>) -> Said {
    match one {
        None => said("보지 않음".to_owned(), "not looked at".to_owned()),
        Some(one) => {
            let (name, one) = (name(by), score(by, one));
            said(format!("{} {}", name.ko, one.ko), format!("{} {}", name.en, one.en))
        }
    }
}

/// The value at a place in order.
pub(super) fn place(rank: usize) -> Said {
    said(format!("작은 것부터 {rank}번째"), format!("number {rank} in order"))
}

/// The value at a place as they stand.
pub(super) fn place_as_given(rank: usize) -> Said {
    said(format!("적힌 대로 {rank}번째"), format!("number {rank} as given"))
}

/// All times together.
pub(super) fn sum_of_all(sum: Exact) -> Said {
    said(format!("모두 더한 {} ms", sum.grouped()), format!("the sum, {} ms", sum.grouped()))
}

/// The least and the greatest.
pub(super) fn both_ends() -> Said {
    said("가장 작은 값과 가장 큰 값".to_owned(), "the least and the greatest".to_owned())
}

/// The greatest.
pub(super) fn greatest(time: Exact) -> Said {
    said(format!("가장 큰 {} ms", time.grouped()), format!("the greatest, {} ms", time.grouped()))
}

/// A rank rounded up.
pub(super) fn rank_up(percent: i64, count: usize, exact: Exact) -> Said {
    let product = format!("{count} × {percent}%");
    if exact.is_whole() {
        return Said::same(product);
    }
    let exact = exact.grouped();
    said(format!("올림({product}) = 올림({exact})"), format!("ceil({product}) = ceil({exact})"))
}
