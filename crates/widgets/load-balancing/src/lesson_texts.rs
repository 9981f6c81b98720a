//! The words of the lesson, Korean and English side by side: change them as you teach it. Numbers in notes are those of
//! the scene's own run, by test.

use skylet_contract::texts;
use skylet_units::Text;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

/// What the room may answer; numbers need no words.
pub const POLL: &[Text] = &[Text::same("0%"), Text::same("3.5%"), Text::same("14.6%"), Text::same("25%")];

texts! {
    /// How usual the run of a preset is.
    pub fn luck(run: &str, percentile: &str) {
        ko: format!(
            "골라 둔 {run}번 실행입니다. 같은 설정으로 1,000번 돌려 첫째 줄의 p95가 작은 것부터 놓으면 100 가운데 {percentile}쯤에 옵니다."
        ),
        en: format!(
            "This is run {run}, picked by hand: of 100 runs with the same settings about {percentile} have a smaller p95 in the first lane."
        ),
    }
}

words! {
    SCENE_LINE: "겹쳐서 온 요청은 줄을 섭니다.", "Requests that come together wait in line.";
    SCENE_LINE_NOTES: "서버 한 대가 1초에 10개를 할 수 있는데 8개씩 옵니다. 고르게 오면 아무도 기다리지 않겠지만, 실제로는 제각각으로 옵니다. 혼자라면 100 ms인데 절반은 200 ms 넘게 걸립니다.", "One server can do 10 a second, and 8 come. On the beat nobody would wait, but each comes when it comes: alone it takes 100 ms, here half of them take more than 200 ms.";
    SCENE_SLOW: "똑같이 나누면 느린 한 대에 줄이 섭니다.", "Shared out evenly, a line grows at the slow one.";
    SCENE_SLOW_NOTES: "라운드 로빈(round robin)은 네 서버에 36개씩 똑같이 주었습니다. 그런데 4번 서버는 하나에 400 ms가 걸려 초당 2.5개밖에 못 하는데 6개씩 받습니다. 자리 여덟 개가 다 찼고 13개가 버려졌습니다. 개수는 같아도 부하는 같지 않습니다.", "Round robin gave each of the four servers 36. But server 4 needs 400 ms for one: it can do 2.5 a second and is given 6. Its eight places are full, and 13 were dropped. Equal counts are not equal load.";
    SCENE_MEDIAN: "중앙값은 라운드 로빈이 더 좋습니다.", "Round robin has the better median.";
    SCENE_MEDIAN_NOTES: "같은 요청을 최소 미처리 요청(least outstanding requests)에도 주었습니다. 중앙값(median, p50)은 라운드 로빈이 107 ms, 최소 미처리 요청이 116 ms입니다. 95번째 백분위(p95)는 2,130 ms와 566 ms입니다. 버려진 13개는 여기 들지도 않습니다. 어느 쪽을 쓸지 먼저 손을 들게 하고 p95를 보여 주세요.", "Least outstanding requests was given the same. The median (p50) is 107 ms with round robin and 116 ms with least outstanding; the 95th percentile (p95) 2,130 ms and 566 ms. The 13 that were dropped do not even count there. Ask the room which they would take, then show the p95.";
    SCENE_TWO: "둘만 비교해도 꼬리가 짧아집니다.", "Comparing just two shortens the tail.";
    SCENE_TWO_NOTES: "무작위(random)는 p95가 2,900 ms이고 25개를 버렸습니다. 무작위로 둘을 뽑아 덜 바쁜 쪽에 주면(power of two choices) 759 ms이고 하나도 버리지 않습니다. 넷을 다 보면 593 ms입니다. 서버가 수백 대면 둘만 보는 편이 훨씬 쌉니다.", "At random, the p95 is 2,900 ms and 25 were dropped. Draw two at random and take the less busy one (power of two choices): 759 ms, and none dropped. Looking at all four gives 593 ms. With hundreds of servers, looking at two is far cheaper.";
    SCENE_WEIGHTS: "느린 서버에는 가중치를 적게 줍니다.", "The slow server is given a small weight.";
    SCENE_WEIGHTS_NOTES: "가중 라운드 로빈(weighted round robin)에 속도대로 4, 4, 4, 1을 주면 느린 서버는 13개에 하나만 받습니다. 242개 가운데 19개입니다. p95는 2,987 ms에서 394 ms가 되고, 버려지던 28개가 없어집니다. 다만 가중치는 사람이 정한 값입니다. 서버가 느려져도 저절로 바뀌지 않습니다.", "Weighted round robin with weights by speed, 4, 4, 4, 1, gives the slow server one in 13: 19 of 242. The p95 goes from 2,987 ms to 394 ms, and the 28 drops are gone. But weights are set by people: they do not change by themselves when a server slows down.";
    SCENE_HEAVY: "서버가 같아도 무거운 요청에 줄이 섭니다.", "Equal servers, but heavy requests make lines.";
    SCENE_HEAVY_NOTES: "서버 네 대는 똑같습니다. 열에 하나는 평균의 5.5배인 일이고, 그 뒤에 선 요청이 함께 늦어집니다. 라운드 로빈은 그래도 차례대로 주어 7개를 버렸고 p95가 1,161 ms입니다. 최소 미처리 요청은 하나도 버리지 않았고 700 ms입니다.", "The four servers are alike. One request in ten has 5.5 times the mean work, and whoever stands behind it is late as well. Round robin goes on in turn: 7 dropped, p95 1,161 ms. Least outstanding drops none, p95 700 ms.";
    SCENE_OUT: "느린 한 대를 빼니 더 빨라집니다.", "Without the slow one everything is faster.";
    SCENE_OUT_NOTES: "2초에 4번 서버를 비웁니다(draining). 새 요청은 막고, 갖고 있던 요청은 끝까지 합니다. 세 대만 남았는데도 라운드 로빈은 10초까지 하나도 버리지 않았고 p95는 359 ms입니다. 그대로 두면 29개를 버리고 p95는 3,077 ms입니다.", "At 2 s server 4 is drained: it gets no new requests and finishes those it has. With only three left, round robin drops none in 10 s, and its p95 is 359 ms. Left alone it drops 29, with a p95 of 3,077 ms.";
    SCENE_POLL: "초당 24개를 넷에 똑같이. 몇 %가 버려질까요?", "24 a second, shared evenly by four. What share is dropped?";
    SCENE_POLL_NOTES: "세 서버는 100 ms, 한 서버는 400 ms입니다. 손을 들게 하고, 답은 나중에 보여 주세요. 한 대에 6개씩 가고 느린 서버는 2.5개를 하므로 3.5개가 넘칩니다. 24개 가운데 3.5개, 14.6%입니다. 0%는 모두 합한 능력(초당 32.5개)만 본 답, 25%는 느린 서버에 간 것을 모두 버린 답, 3.5%는 개수를 비율로 읽은 답입니다. 10분을 돌리면 14,479개 가운데 2,107개가 버려집니다.", "Three servers need 100 ms, one 400 ms. Have hands up before you show it. Each is given 6; the slow one does 2.5, so 3.5 are too many: 3.5 of 24 are 14.6%. 0% looks only at what all can do together (32.5 a second), 25% drops everything the slow one is given, 3.5% takes a count for a share. In 10 minutes 2,107 of 14,479 are dropped.";
    SCENE_ROOMS: "벽이 있으면 두 대가 여덟 대만큼 받습니다.", "With a wall, two get as much as eight.";
    SCENE_ROOMS_NOTES: "가용 영역 A에 2대, B에 8대입니다. 교차 영역(cross-zone)을 끄면 DNS가 영역마다 절반씩 보내므로 A의 한 대는 25%, B의 한 대는 6.25%를 받습니다. 켜면 열 대가 10%씩 받습니다. ALB는 켜져 있고 NLB는 기본으로 꺼져 있습니다. 벽을 옮겨 다섯 대씩 두면 끄든 켜든 같습니다.", "Zone A has 2 servers, zone B has 8. With cross-zone off DNS sends half to each zone, so a server in A gets 25% and one in B 6.25%. On, all ten get 10%. It is on for an ALB and off by default for an NLB. Move the wall to five and five: then on and off are the same.";
    SCENE_TYPES: "함께 켤 수 없는 것이 있습니다.", "Some things cannot be turned on together.";
    SCENE_TYPES_NOTES: "ALB에서 최소 미처리 요청(least outstanding requests)과 느린 시작(slow start) 60초는 함께 쓸 수 없습니다. 둘 가운데 하나만 되돌리면 됩니다. NLB에는 둘 다 없습니다. 연결마다 흐름 해시(flow hash)로 대상을 고르기 때문입니다. 무엇을 바꾸면 될지 먼저 말해 보게 하세요.", "Least outstanding requests and a slow start of 60 s exclude each other on an ALB: setting either of them back is enough. An NLB has neither, since it chooses by flow hash, once for each connection. Let the room say first what to change.";
    SCENE_CROWD: "너무 많이 오면 규칙이 달라도 줄이 섭니다.", "When too many come, no rule helps.";
    SCENE_CROWD_NOTES: "여덟 대가 함께 1초에 400개를 하는데 600개씩 옵니다. 1초마다 200개씩 쌓여 5초면 자리 1,000개가 다 차고, 두 줄을 더하면 2,000개가 한꺼번에 기다립니다. 차례대로 주든 가장 한가한 곳에 주든 남는 것은 같습니다. 8초까지 두 줄 모두 601개를 버렸습니다. 이때는 규칙이 아니라 서버를 늘립니다.", "Eight servers can do 400 a second together, and 600 come. Each second 200 are left over: after 5 s all 1,000 places are taken, 2,000 in both lanes together. In turn or to the least busy, what is left over is the same: by 8 s each lane has dropped 601. Then it takes servers, not another rule.";
    PRESET_ZONES: "영역 불균형: 2대와 8대", "Uneven zones: 2 and 8";
    PRESET_EMPTY: "서버가 없는 영역", "A zone without servers";
    PRESET_SLOW: "한 대만 느림", "One slow server";
    PRESET_UNLUCKY: "한 대만 느림: 운 나쁜 실행", "One slow server: an unlucky run";
    PRESET_EQUAL: "똑같은 서버 네 대", "Four equal servers";
    PRESET_MIXED: "긴 요청 섞임", "Long requests mixed in";
    PRESET_STOP: "서버 한 대 멈춤", "A server stops";
    PRESET_BURSTS: "폭주: 열 개씩 몰려서", "Bursts of ten";
    PRESET_NO_WEIGHTS: "가중치를 안 준 가중 라운드 로빈", "Weighted round robin without weights";
    PRESET_WEIGHTS: "속도대로 준 가중치 4, 4, 4, 1", "Weights by speed: 4, 4, 4, 1";
    PRESET_FOUR: "네 가지를 나란히", "Four rules side by side";
    PRESET_DRAIN: "느린 한 대 비우기", "Draining the slow one";
    PRESET_RETRIES: "자리가 없으면 다시 보내기", "Sent again when there is no place";
    PRESET_EWMA: "느려진 서버를 기억하는 peak EWMA", "Peak EWMA remembers who was slow";
    TASK_NO_DROPS: "느린 서버도 자리 수도 그대로 두고, 첫째 줄에서 버려지는 요청을 없애 보세요.", "Keep the slow server and the places, and get rid of the drops in the first lane.";
    TASK_TAIL: "첫째 줄을 라운드 로빈인 채로 두고, 끝까지 갔을 때 p95를 1초 아래로 내려 보세요.", "Keep round robin in the first lane, and get its p95 at the end below a second.";
    TASK_DRAIN: "도중에 서버 하나를 비우고도, 첫째 줄에서 하나도 버리지 않고 끝내 보세요.", "Drain a server on the way, and let the first lane end without a drop.";
    TASK_WEIGHTS: "가중치를 주어, 가중 라운드 로빈의 p95를 최소 미처리 요청보다 낮춰 보세요.", "With weights, get weighted round robin to a lower p95 than least outstanding.";
}
