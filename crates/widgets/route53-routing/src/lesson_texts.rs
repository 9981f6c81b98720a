//! The words of the lesson, Korean and English side by side: change them as you teach it. Numbers in notes are those of
//! the scene's own state, by test.

use skylet_units::Text;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

/// What the room may answer.
pub const POLL: &[Text] = &[
    Text { ko: "바로", en: "at once" },
    Text { ko: "60초", en: "60 s" },
    Text { ko: "90초", en: "90 s" },
    Text { ko: "120초", en: "120 s" },
];

words! {
    SCENE_NAME: "이름은 하나, 주소는 셋입니다.", "One name, three addresses.";
    SCENE_NAME_NOTES: "app.example.com은 하나인데 서버는 서울, 버지니아, 프랑크푸르트에 있습니다. 지연 시간(latency) 정책에서는 시드니에서 물으면 서울을 받습니다. 주소를 받은 리졸버는 TTL이 끝날 때까지 다시 묻지 않습니다.", "There is one name and a server each in Seoul, Virginia and Frankfurt. With latency routing Sydney is given Seoul. A resolver that has an address does not ask again before its TTL is over.";
    SCENE_SHARE: "비율은 내 가중치 나누기 합계입니다.", "A share is the weight by the sum.";
    SCENE_SHARE_NOTES: "가중치(weighted) 1과 255는 1%가 아니라 1/256입니다. 질의마다 따로 뽑고, 리졸버가 답을 캐시하므로 리졸버 12개 가운데 한 곳도 받지 못하는 일이 흔합니다.", "Weights of 1 and 255 are 1/256, not 1%. Each query is drawn by itself and resolvers cache the answer, so that often none of 12 resolvers is given it.";
    SCENE_DISTANCE: "가깝다고 늘 빠르지는 않습니다.", "Nearer is not always faster.";
    SCENE_DISTANCE_NOTES: "서울 서버가 꺼진 뒤 서울에서 물으면 지연 시간 정책은 버지니아를 줍니다. 프랑크푸르트가 2,590 km 더 가까워도 232 ms 대 180 ms입니다. 리전 사이에서 잰 2025년 제3자 값이고, Route 53의 표는 공개되지 않았습니다.", "With Seoul dead, latency routing gives Virginia to Seoul. Frankfurt is 2,590 km nearer, but 232 ms against 180 ms. These are third-party figures between Regions of 2025; the table of Route 53 is not published.";
    SCENE_HEART: "꺼진 뒤 90초 동안은 아무도 모릅니다.", "For 90 s after the stop nobody knows.";
    SCENE_HEART_NOTES: "검사기는 30초마다 묻고, 세 번 잇달아 실패해야 판단을 바꿉니다. 89초에는 리졸버 12개가 아직 모두 서울로 보냅니다.", "Checkers ask every 30 s and change their mind after three failures in a row. At 89 s all 12 resolvers still send people to Seoul.";
    SCENE_CACHE: "감지된 뒤에도 캐시가 붙들고 있습니다.", "After detection, caches hold on.";
    SCENE_CACHE_NOTES: "Route 53은 90초에 답을 바꿨지만 120초에도 리졸버 6개가 서울로 보냅니다. 평균 노출(exposure)은 감지 90초에 TTL의 절반 30초를 더한 120초입니다.", "Route 53 changed its answer at 90 s, but at 120 s 6 resolvers still send people to Seoul. Mean exposure is 90 s of detection and half a TTL, 30 s: 120 s.";
    SCENE_ALL: "다 죽으면 모두 정상으로 봅니다.", "If all are dead, all count as healthy.";
    SCENE_ALL_NOTES: "세 서버가 모두 꺼져도 Route 53은 답합니다. 리졸버 12개가 모두 꺼진 주소를 받습니다. 비정상이라고 이름이 사라지는 일은 없습니다.", "With all three servers dead Route 53 still answers: all 12 resolvers are given a dead address. No name ever vanishes for being unhealthy.";
    SCENE_POLL: "30초 간격 3번, TTL 60초. 검사 직후 꺼지면 평균 몇 초일까요?", "Every 30 s, 3 in a row, TTL 60 s; it dies right after a check: how long on average?";
    SCENE_POLL_NOTES: "손을 들게 하고, 답은 나중에 보여 주세요. 감지 90초에 남은 TTL 평균 30초를 더해 120초입니다. 90초는 캐시를, 60초는 감지를 잊은 값입니다.", "Have hands up before you show it. 90 s of detection and 30 s of TTL left on average: 120 s. 90 s forgets the caches, 60 s the detection.";
    PRESET_BLUE_GREEN: "블루/그린 1/256", "Blue/green, 1 in 256";
    PRESET_PASSIVE: "액티브-패시브", "Active-passive";
    PRESET_WORLD: "전 세계 저지연", "Low latency all over the world";
    PRESET_LAW: "국가별 법규: 기본 레코드 없음", "Rules by country: no default record";
    PRESET_TTL: "TTL 300의 함정", "The trap of a TTL of 300";
    PRESET_ALL: "모두 죽음", "All dead";
    PRESET_ZERO: "가중치 0 대기", "Weight 0 stands by";
    PRESET_FLAP: "깜빡이는 서버", "A server that flaps";
    TASK_MINUTE: "장애 조치 정책에서 서울을 끄고, 평균 노출이 60초를 넘지 않게 해 보세요.", "With failover, kill Seoul and keep mean exposure at 60 s or less.";
    TASK_NODATA: "묻는 사람이 아무 답도 받지 못하게 해 보세요.", "Let the person followed be given no answer at all.";
    TASK_FLAP: "서울이 꺼졌는데도 Route 53이 끝까지 알아채지 못하게 해 보세요. 상태 검사는 켜 둡니다.", "Kill Seoul in such a way that Route 53 never notices, with health checks on.";
}
