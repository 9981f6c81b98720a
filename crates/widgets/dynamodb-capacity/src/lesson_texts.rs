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

/// What the room may answer; numbers need no words.
pub const POLL: &[Text] = &[Text::same("60"), Text::same("68"), Text::same("120"), Text::same("240")];

words! {
    SCENE_BOX: "상자는 쪼개 팔지 않습니다.", "Blocks are not sold in parts.";
    SCENE_BOX_NOTES: "3 KB 항목 하나를 강력한 일관성으로 읽습니다. 4 KB 상자 하나가 통째로 듭니다. 남는 1 KB 값도 냅니다.", "One item of 3 KB, read strongly consistent. It takes a whole block of 4 KB; the 1 KB left over is paid for as well.";
    SCENE_CLIFF: "1바이트를 더 담으면 상자가 하나 더 듭니다.", "One byte more takes one more block.";
    SCENE_CLIFF_NOTES: "8,192바이트는 상자 2개, 8,193바이트는 3개입니다. 손잡이를 경계에서 천천히 끌어 보여 주세요. 가까운 쪽이 아니라 언제나 위쪽입니다.", "8,192 bytes are 2 blocks, 8,193 are 3. Drag the handle slowly across the edge. It is rounded up, never to the nearest.";
    SCENE_HALF: "최종적 일관성은 절반, 트랜잭션은 두 배입니다.", "Eventual is half, transactional is double.";
    SCENE_HALF_NOTES: "올린 다음에 절반입니다. 9 KB를 초당 100번: 상자 3개, 1.5 RCU, 150 RCU. 먼저 예상하게 하고 넘기세요.", "First round up, then halve. 9 KB, 100 times a second: 3 blocks, 1.5 RCU, 150 RCU. Have the room guess before you go on.";
    SCENE_PILE: "모아서 읽으면 한 번만 올립니다.", "Read together, they are rounded up once.";
    SCENE_PILE_NOTES: "0.5 KB 항목 10개. GetItem 10번이면 상자 10개, Query 한 번이면 2개입니다. BatchGetItem은 하나씩 올림합니다.", "Ten items of 0.5 KB. Ten GetItems take 10 blocks, one Query takes 2. BatchGetItem rounds up one by one.";
    SCENE_INDEX: "키가 바뀌면 GSI에 두 번 씁니다.", "A changed key is written to the GSI twice.";
    SCENE_INDEX_NOTES: "옛 항목을 지우고 새 항목을 넣습니다. 테이블은 100 WCU, GSI는 200 WCU. GSI 용량이 모자라면 테이블 쓰기도 거절됩니다.", "The old entry goes, a new one comes. 100 WCU for the table, 200 for the GSI. A GSI that is short throttles the table, too.";
    SCENE_BUCKET: "양동이가 비면 거절됩니다.", "When the bucket is empty, requests are throttled.";
    SCENE_BUCKET_NOTES: "초당 5 RCU를 정했는데 8 RCU가 옵니다. 4초 쉬며 남겨 둔 20 RCU가 6초를 버팁니다. 7초째부터 모자랍니다.", "5 RCU are provisioned and 8 asked for. The 20 RCU kept from four quiet seconds last for six. From the seventh on it is short.";
    SCENE_POLL: "4.5 KB, 최종적 일관성, 초당 120번. 몇 RCU?", "4.5 KB, eventual, 120 times a second. How many RCU?";
    SCENE_POLL_NOTES: "손을 들게 하고, 답은 나중에 보여 주세요. 상자 2개의 절반은 1, 120번이면 120 RCU입니다. 68은 상자 수를 올리지 않은 값, 240은 절반을 잊은 값입니다.", "Have hands up before you show it. Half of 2 blocks is 1, so 120 RCU. 68 comes without rounding up, 240 by forgetting the half.";
    PRESET_READ: "9 KB를 최종적 일관성으로 초당 100번 읽기", "Read 9 KB, eventually, 100 times a second";
    PRESET_CLASSIC: "4.5 KB를 초당 20번: 틀린 규칙으로도 맞는 문제", "4.5 KB, 20 times a second: wrong rules get it right";
    PRESET_PILE: "0.5 KB 항목 10개, 낱개와 무더기", "Ten items of 0.5 KB, one by one or together";
    PRESET_SCAN: "작은 항목 1,346개 Scan: 673이 아니라 55", "A Scan of 1,346 small items: 55, not 673";
    PRESET_TRANSACTION: "3 KB를 트랜잭션으로 초당 10번 쓰기", "Write 3 KB in transactions, 10 times a second";
    PRESET_UPDATE: "9.5 KB 항목을 2 KB로 줄이는 UpdateItem", "An UpdateItem from 9.5 KB to 2 KB";
    PRESET_INDEX: "GSI 키가 바뀌는 쓰기", "A write that changes a GSI key";
    PRESET_BURST: "4초 쉰 뒤의 버스트", "A burst after four quiet seconds";
    PRESET_HOT_KEY: "한 키에 몰리는 쓰기", "Writes to a single key";
    PRESET_COST: "네 배로 잡은 용량과 온디맨드", "Four times the capacity, against on demand";
    TASK_BYTE: "경계를 딱 1바이트 넘겨 상자를 하나 늘려 보세요.", "Go one byte over a boundary, to one more block.";
    TASK_DOUBLE: "9 KB, 초당 100번 그대로 용량만 300 RCU로 만들어 보세요.", "Keep 9 KB and 100 a second, and get to 300 RCU.";
    TASK_PILE: "항목 10개를 상자 10개보다 적게 읽어 보세요.", "Read ten items in fewer than ten blocks.";
}
