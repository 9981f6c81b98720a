//! The wrong rules in words, Korean and English side by side.

use skylet_units::Text;

/// What is said of a wrong rule.
pub(super) struct RuleTexts {
    /// The rule as a noun phrase.
    pub(super) name: Text,
    /// What somebody who follows it would say.
    pub(super) claim: Text,
    /// What refutes it.
    pub(super) refutation: Text,
}

/// Asked where there is nothing to tell apart.
pub(super) const HOW: Text = Text { ko: "어떻게 골랐나요?", en: "How did you get it?" };
/// Tells apart why a busy server was passed by.
pub(super) const WHY_PASSED: Text = Text { ko: "왜 그 서버였나요?", en: "Why that server?" };
/// Tells apart why a weight came first.
pub(super) const WHY_WEIGHT: Text =
    Text { ko: "가중치를 어떻게 썼나요?", en: "How did you use the weights?" };
/// Tells apart why an idle server won.
pub(super) const HOW_COMPARED: Text = Text { ko: "무엇을 견주었나요?", en: "What did you compare?" };
/// Tells apart why nothing should be dropped.
pub(super) const WHY_NOTHING: Text = Text { ko: "왜 버려지지 않나요?", en: "Why is nothing dropped?" };

macro_rules! rules {
    ($($rule:ident: $name_ko:literal, $name_en:literal; $claim_ko:literal, $claim_en:literal; $no_ko:literal, $no_en:literal;)+) => {
        $(pub(super) const $rule: RuleTexts = RuleTexts {
            name: Text { ko: $name_ko, en: $name_en },
            claim: Text { ko: $claim_ko, en: $claim_en },
            refutation: Text { ko: $no_ko, en: $no_en },
        };)+
    };
}

rules! {
    RESTARTS: "1번부터 다시 셈", "Starting over at server 1";
        "차례는 늘 1번 서버부터입니다", "Turns always begin at server 1";
        "차례는 처음으로 돌아가지 않습니다. 앞 요청을 받은 서버 다음에서 이어집니다.", "Turns do not begin anew: they go on after the server that got the last request.";
    COUNTS_THE_LAST: "받은 서버부터 셈", "Counting the last server again";
        "앞 요청을 받은 서버부터 셉니다", "Count from the server that got the last one";
        "그 서버의 차례는 지났습니다. 다음 서버를 첫 번째로 세세요.", "Its turn is over: the server after it is the first to count.";
    SKIPS_BUSY: "바쁜 서버를 건너뜀", "Skipping busy servers";
        "라운드 로빈은 바쁜 서버를 건너뜁니다", "Round robin skips busy servers";
        "라운드 로빈은 순서만 봅니다. 바빠도 차례가 오면 보냅니다.", "Round robin looks at the order only: busy or not, who has the turn gets it.";
    TAKES_LEAST: "덜 바쁜 서버로 보냄", "Taking the least busy";
        "라운드 로빈도 덜 바쁜 서버를 고릅니다", "Round robin takes the least busy server, too";
        "미처리 요청을 보는 것은 최소 미처리 요청입니다. 라운드 로빈은 세지 않습니다.", "That is least outstanding requests: round robin counts nothing.";
    IN_RUNS: "가중치만큼 연달아 보냄", "Runs as long as the weight";
        "가중치만큼 한 서버에 이어서 보냅니다", "A server gets as many in a row as its weight";
        "몰아서 보내지 않습니다. 받은 서버는 합계만큼 뒤로 물러나서 고르게 섞입니다.", "Not in a row: who is chosen falls back by the sum, so that they mix evenly.";
    GREATEST_ONLY: "가중치가 큰 서버만", "Only the greatest weight";
        "가중치가 가장 큰 서버가 늘 받습니다", "The greatest weight always gets it";
        "받을 때마다 합계를 빼므로, 가중치가 작은 서버도 차례가 옵니다.", "Each time it pays the sum, so that small weights get their turn.";
    WEIGHTS_IGNORED: "가중치를 보지 않음", "Weights ignored";
        "가중치와 상관없이 똑같이 돌아갑니다", "All get the same, whatever their weight";
        "그것은 가중치 없는 라운드 로빈입니다. 가중치가 두 배면 두 배를 받습니다.", "That is round robin without weights: twice the weight gets twice as much.";
    FEWEST_SERVED: "지금까지 적게 받은 서버", "Fewest served so far";
        "지금까지 가장 적게 받은 서버입니다", "The server that was given the fewest so far";
        "지금까지 받은 수가 아닙니다. 지금 처리 중인 요청 수를 봅니다.", "Not what it was given so far: what it has not answered now.";
    TAKES_TURN: "차례대로 보냄", "Taking turns";
        "차례인 서버가 받습니다", "Who has the turn gets it";
        "차례는 미처리 요청이 같을 때만 봅니다. 먼저 적은 쪽을 찾으세요.", "Turns count among equals only: look for the fewest first.";
    LOWEST_NUMBER: "번호가 작은 서버", "The lowest number";
        "같으면 번호가 작은 서버입니다", "Of equal ones, the lowest number";
        "같으면 차례가 먼저인 서버입니다. 1번이 아니라 차례인 서버부터 세세요.", "Of equal ones the first in turn: count from the turn, not from server 1.";
    STALE: "방금 보낸 요청을 빠뜨림", "The request just given forgotten";
        "방금 보낸 요청은 아직 세지 않습니다", "A request just given does not count yet";
        "보낸 순간 미처리 요청이 하나 늘어납니다. 늘어난 수로 다시 고르세요.", "It is outstanding as soon as it is given: choose again with one more there.";
    BEST_OF_ALL: "모두 비교함", "Comparing all";
        "모든 서버 가운데 가장 적은 곳입니다", "The fewest of all servers";
        "뽑힌 둘만 봅니다. 더 한가한 서버가 있어도 모릅니다.", "Only the two drawn are looked at, even if another is less busy.";
    FIRST_DRAWN: "먼저 뽑힌 서버", "The first drawn";
        "먼저 뽑힌 서버가 받습니다", "The first drawn gets it";
        "둘을 뽑는 까닭은 비교하려는 것입니다. 미처리 요청이 적은 쪽이 받습니다.", "Two are drawn to be compared: the one with fewer outstanding gets it.";
    WITHOUT_PENDING: "지연 시간만 봄", "Latency alone";
        "기억하는 지연 시간이 가장 짧은 서버입니다", "The least latency that is remembered";
        "지연 시간에 (미처리 요청 + 1)을 곱하세요. 빠른 서버도 몰리면 느려집니다.", "Multiply it by (outstanding + 1): a fast server with many requests is slow.";
    FORGETS_THE_NEW: "새 요청을 세지 않음", "The new request not counted";
        "지연 시간에 미처리 요청 수를 곱합니다", "Latency times the outstanding requests";
        "보낼 요청까지 세야 합니다. 미처리 요청에 1을 더해 곱하세요.", "The new one counts as well: add 1 to the outstanding requests, then multiply.";
    COUNT_ONLY: "미처리 요청 수만 봄", "Counts alone";
        "미처리 요청이 가장 적으면 됩니다", "The fewest outstanding will do";
        "그것은 최소 미처리 요청입니다. peak EWMA는 지연 시간도 곱합니다.", "That is least outstanding requests: peak EWMA multiplies by the latency.";
    BY_SPEED: "속도대로 나눔", "Shared by speed";
        "빠른 서버가 빠른 만큼 더 받습니다", "Faster servers get as much more";
        "나눌 때 처리 시간은 보지 않습니다. 느려도 정해진 몫을 받습니다.", "Speed is not looked at: a slow server gets its share all the same.";
    SLOW_SKIPPED: "느린 서버를 뺌", "The slow one left out";
        "느린 서버에는 보내지 않습니다", "The slow server gets none";
        "느린 것은 비정상이 아닙니다. 상태 검사를 통과하면 똑같이 받습니다.", "Slow is not unhealthy: as long as it is there it gets as many as the others.";
    WEIGHTS_USED: "있지도 않은 가중치를 씀", "Weights where none count";
        "적힌 가중치를 합계로 나눕니다", "The weight over the sum, as written";
        "이 방식은 가중치를 보지 않습니다. 서버 수로 똑같이 나눕니다.", "This rule does not look at weights: all servers get the same.";
    WEIGHT_IS_PERCENTAGE: "가중치를 백분율로 읽음", "Weights as percentages";
        "가중치가 곧 퍼센트입니다", "A weight is a percentage";
        "가중치는 서로 견주는 값입니다. 비율은 내 가중치 나누기 합계입니다.", "Weights only compare: the share is the weight over the sum.";
    AGAINST_THE_OTHERS: "나머지와 비교함", "Against the others";
        "내 가중치를 나머지의 합으로 나눕니다", "The weight over the sum of the others";
        "나누는 것은 내 것까지 더한 합계입니다.", "The sum has its own weight in it.";
    POOLED: "능력을 한데 모음", "Capacity pooled";
        "모두 합한 능력보다 적게 오면 안 버려집니다", "All together can do it, so none is dropped";
        "남는 능력을 빌려주지 못합니다. 서버마다 따로 따지세요.", "Spare capacity cannot be lent: look at each server by itself.";
    PLACES_HOLD: "자리가 다 받아 줌", "Places hold it";
        "자리에서 기다렸다가 다 처리됩니다", "They wait in the places and are served";
        "자리는 잠깐 버틸 뿐입니다. 계속 넘치면 다 차고, 그다음부터 버려집니다.", "Places only help for a while: what keeps coming fills them and is dropped.";
    NOTHING_SERVED: "넘치면 모두 버림", "All of it dropped";
        "넘치는 서버는 받은 것을 모두 버립니다", "An overloaded server drops all it is given";
        "할 수 있는 만큼은 합니다. 넘치는 것만 버려집니다.", "It still does what it can: only what is too much is dropped.";
    OF_THE_SERVER: "그 서버 것으로 나눔", "Share of that server's";
        "그 서버가 받은 요청으로 나눕니다", "Divide by what that server is given";
        "모든 요청 가운데 몇 %인지 물었습니다. 전체로 나누세요.", "The share of all requests was asked for: divide by all of them.";
    COUNT_AS_SHARE: "개수를 비율로 읽음", "A count for a share";
        "넘치는 개수가 곧 퍼센트입니다", "So many too many are so many percent";
        "개수는 비율이 아닙니다. 초당 요청 수로 나누세요.", "A count is no share: divide by the requests of a second.";
    EQUAL_LOAD: "모두 똑같이 바쁨", "All equally busy";
        "똑같이 나눴으니 똑같이 바쁩니다", "Shared evenly, so all are equally busy";
        "개수는 같아도 걸리는 시간이 다릅니다. 그 서버의 처리 시간으로 세세요.", "Equal counts take unequal time: use the service time of that server.";
    WHOLE_RATE: "서버 수로 나누지 않음", "Not shared out";
        "초당 요청 수에 처리 시간을 곱합니다", "All requests of a second times the service time";
        "그 서버로 오는 것만 셉니다. 먼저 서버 수로 나누세요.", "Only what comes to that server counts: divide by the servers first.";
    COUNT_AS_LOAD: "받는 몫을 사용률로 읽음", "Share for load";
        "요청의 몫이 곧 사용률입니다", "The share of requests is the utilization";
        "몫은 몇 개를 받는지입니다. 바쁜 정도는 처리 시간까지 곱해야 나옵니다.", "A share says how many: how busy it is takes the service time as well.";
    FORGETS_IN_WORK: "처리 중인 요청을 빠뜨림", "The one in work forgotten";
        "줄 선 요청만 기다리면 됩니다", "Only those in line are waited for";
        "처리 중인 요청이 끝나야 줄이 움직입니다. 남은 시간을 더하세요.", "The line moves when the one in work is done: add what is left of it.";
    IN_WORK_WHOLE: "처리 중인 요청을 통째로 셈", "The one in work counted whole";
        "처리 중인 요청도 처음부터 기다립니다", "The one in work is waited for from its start";
        "이미 한 만큼은 지나갔습니다. 남은 시간만 세세요.", "What has been done of it is past: only what is left counts.";
    OWN_WORK: "제 처리 시간까지 더함", "Its own work added";
        "제 처리가 끝나야 기다림도 끝납니다", "Waiting ends when its own work is done";
        "기다림은 처리가 시작될 때 끝납니다. 제 처리 시간은 빼세요.", "Waiting ends when its work begins: leave its own time out.";
    SHARED_LINE: "줄을 모두 나눠서 함", "The line shared by all";
        "줄은 모든 서버가 나눠서 처리합니다", "All servers work on the line";
        "줄은 서버마다 따로입니다. 옆 서버가 놀아도 도와주지 못합니다.", "Each server has a line of its own: others cannot help, even if idle.";
    MEAN: "평균", "The mean";
        "모두 더해 개수로 나눕니다", "The sum over the count";
        "백분위는 더하지 않고 순서로 찾습니다. 큰 값 몇 개가 평균을 끌고 갑니다.", "A percentile goes by order, not by sum: a few large values pull the mean.";
    MEDIAN: "중앙값", "The median";
        "가운데 값이 전체를 말해 줍니다", "The middle tells the story";
        "꼬리를 보세요. 가운데 값은 느린 요청을 감춥니다.", "Look at the tail: the middle hides the slow ones.";
    MAXIMUM: "가장 큰 값", "The greatest";
        "가장 느린 요청의 시간입니다", "The time of the slowest request";
        "가장 느린 것이 아니라, 그만큼의 요청이 넘지 않는 가장 작은 값입니다.", "Not the slowest: the smallest value that so many do not exceed.";
    PART_OF_MAXIMUM: "가장 큰 값에 비율을 곱함", "A part of the greatest";
        "가장 큰 값에 퍼센트를 곱합니다", "The greatest value times the percentage";
        "퍼센트는 시간이 아니라 요청의 개수에 곱합니다.", "The percentage is of the requests, not of the time.";
    RANK_DOWN: "순서를 내림함", "The rank rounded down";
        "몇 번째인지가 소수면 내림합니다", "Round the rank down";
        "내림하면 그 비율에 모자랍니다. 올림한 자리의 값입니다.", "Rounded down it is less than so many percent: round the rank up.";
    MIDDLE_OF_ENDS: "양 끝의 가운데", "Halfway between the ends";
        "가장 작은 값과 큰 값의 가운데입니다", "Halfway between the least and the greatest";
        "값의 가운데가 아니라 순서의 가운데입니다.", "Not the middle of the values: the middle of the order.";
    AS_GIVEN: "늘어놓지 않음", "Not put in order";
        "적힌 차례에서 가운데를 읽습니다", "Read the middle as they are written";
        "온 차례는 상관없습니다. 먼저 작은 것부터 늘어놓으세요.", "The order in which they came means nothing: sort them first.";
}
