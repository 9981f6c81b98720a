//! The words of the lesson, Korean and English side by side: change them as you teach it.

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
    Text { ko: "Standard", en: "Standard" },
    Text { ko: "Intelligent-Tiering", en: "Intelligent-Tiering" },
    Text { ko: "Standard-IA", en: "Standard-IA" },
];

words! {
    SCENE_DOT: "두 달에 한 번 읽으면 Standard-IA입니다.", "Read every other month: Standard-IA.";
    SCENE_DOT_NOTES: "100 GB를 120일 두고 두 달에 한 번 읽습니다. 저장 요금은 Standard의 절반쯤이고, 꺼낼 때 GB마다 돈을 받습니다.", "100 GB for 120 days, read every other month. Storage is about half of Standard's, and each GB taken out is charged.";
    SCENE_OFTEN: "자주 읽으면 Standard가 이깁니다.", "Read often, Standard wins.";
    SCENE_OFTEN_NOTES: "한 달에 네 번씩 120일을 읽으면 Standard-IA의 검색 요금만 모두 16 USD입니다. 저장 요금에서 아낀 것보다 큽니다.", "Read four times a month for 120 days, retrieval from Standard-IA alone comes to 16 USD: more than storage saves.";
    SCENE_SMALL: "IA에서는 작은 파일도 128 KB로 계산합니다.", "In IA, small files are charged as 128 KB.";
    SCENE_SMALL_NOTES: "20 KB 파일을 IA에 두면 여섯 배 넘는 크기의 요금을 냅니다. 객체 크기를 128 KB 경계 앞뒤로 옮겨 보여 주세요.", "In IA a file of 20 KB is charged for more than six times its size. Move the size across 128 KB.";
    SCENE_EARLY: "일찍 지워도 30일, 90일, 180일을 냅니다.", "Deleted early, it pays 30, 90, 180 days.";
    SCENE_EARLY_NOTES: "10일 만에 지우면 Standard-IA는 20일, Glacier Instant는 80일의 요금을 더 냅니다. 그래서 Standard가 이깁니다.", "Deleted after 10 days, Standard-IA charges 20 more and Glacier Instant 80. So Standard wins.";
    SCENE_ZONE: "AZ 하나를 잃어도 되면 One Zone-IA입니다.", "If an AZ may be lost: One Zone-IA.";
    SCENE_ZONE_NOTES: "다시 만들 수 있는 데이터에만 씁니다. 덜 중요한 데이터가 아니라 다시 만들 수 있는 데이터입니다.", "Only for what can be made again; that is not the same as what matters less.";
    SCENE_WATERFALL: "수명 주기는 폭포처럼 아래로만 흐릅니다.", "Lifecycle rules only fall, like water.";
    SCENE_WATERFALL_NOTES: "30일째에 Standard-IA로 옮기고 35일째에 지우면 남은 25일의 요금 1.15 USD를 더 냅니다. 옮기는 요청에도 1.024 USD가 듭니다.", "Moved to Standard-IA on day 30 and deleted on day 35, the 25 days left take 1.15 USD more, and the transitions 1.024 USD.";
    SCENE_EXAM: "접근 패턴을 모르면 무엇을 고를까요?", "Which one, if nobody knows the pattern?";
    SCENE_EXAM_NOTES: "시험의 답은 Intelligent-Tiering입니다. 그러나 130 KB 객체에서는 모니터링 요금 때문에 Standard가 더 쌉니다. 두 답을 나눠 말해 주세요.", "An exam says Intelligent-Tiering. For objects of 130 KB its monitoring fee makes Standard cheaper. Tell both answers apart.";
    PRESET_FIRST: "1 MB 파일 100 GB, 두 달에 한 번", "100 GB in files of 1 MB, every other month";
    PRESET_THUMBNAILS: "사진 서비스 썸네일 20 KB", "Thumbnails of 20 KB";
    PRESET_LOGS: "로그 90일 보관", "Logs for 90 days";
    PRESET_MEDICAL: "의료 영상, 분기에 한 번 바로", "Medical images, at once, once a quarter";
    PRESET_COPY: "재생성 가능한 사본", "A copy that can be made again";
    PRESET_AUDIT: "7년 감사 기록", "Seven years of audits";
    PRESET_UNKNOWN: "접근 패턴 모름", "Unknown access pattern";
    PRESET_BACKUP: "매일 덮어쓰는 백업", "A backup overwritten every day";
    TASK_STANDARD: "Standard가 이기게 만들어 보세요.", "Make Standard win.";
    TASK_TIERING: "Intelligent-Tiering이 가장 싼 곳을 찾아보세요.", "Find where Intelligent-Tiering is cheapest.";
    TASK_SIZE: "최소 크기로 채우지 않는 가장 작은 객체(128 KB)를 만들어 보세요.", "Make the smallest object that is not filled up: 128 KB.";
    TASK_DAYS: "보는 클래스의 최소 보관 기간(30, 90, 180일)에 딱 맞춰 지워 보세요.", "Delete on the very day the minimum duration is over: 30, 90 or 180 days.";
    TASK_PLAN: "한 규칙으로 세 클래스를 지나는 수명 주기 계획을, 남는 최소 기간 없이 만들어 보세요.", "Plan three classes in one rule, with no minimum duration left over.";
}
