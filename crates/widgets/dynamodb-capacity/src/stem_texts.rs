//! The words of the stems, phrase by phrase, Korean and English side by side. Our own wording.

use skylet_units::Text;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    BUS_1: "시내버스가 위치를 보냅니다. 기록 하나는 ", "City buses send their positions. One record is ";
    BUS_SIZE: "1.5 KB", "1.5 KB";
    BUS_2: "이고, ", ", and ";
    BUS_RATE: "초당 40건을 새로 씁니다", "40 new ones are written per second";
    BUS_3: ". ", ". ";
    BUS_KEEP: "기록은 30일 동안 둡니다", "Records are kept for 30 days";
    BUS_4: ". WCU는 얼마나 필요할까요?", ". How many WCU are needed?";
    BUS_KEEP_WHY: "얼마나 오래 두는지는 저장 요금을 정할 뿐, 쓰기 용량과는 상관없습니다.", "How long they are kept decides the price of storage, not the write capacity.";
    BUS_ANSWER: "1.5 KB는 1 KB 상자 2개이고, 초당 40건이므로 80 WCU입니다.", "1.5 KB is 2 blocks of 1 KB; 40 per second make 80 WCU.";
    MENU_1: "학생 식당 메뉴판이 ", "A canteen's menu board reads ";
    MENU_SIZE: "6 KB 메뉴", "a menu of 6 KB";
    MENU_2: "를 ", " ";
    MENU_RATE: "초당 200번 읽습니다", "200 times per second";
    MENU_3: ". ", ". ";
    MENU_STALE: "몇 초 전 메뉴가 보여도 괜찮습니다", "A menu that is a few seconds old will do";
    MENU_4: ". RCU는 얼마나 필요할까요?", ". How many RCU are needed?";
    MENU_ANSWER: "6 KB는 4 KB 상자 2개, 최종적 일관성이라 절반인 1 RCU이고, 초당 200번이므로 200 RCU입니다.", "6 KB is 2 blocks of 4 KB, half of it for eventual consistency: 1 RCU; 200 per second make 200 RCU.";
    BALANCE_1: "모바일 지갑은 ", "A mobile wallet has to show ";
    BALANCE_FRESH: "방금 바뀐 잔액까지 보여야 합니다", "a balance changed a moment ago";
    BALANCE_2: ". 잔액 항목은 ", ". The item with the balance is ";
    BALANCE_SIZE: "2 KB", "2 KB";
    BALANCE_3: "이고 ", " and is ";
    BALANCE_RATE: "초당 75번 읽습니다", "read 75 times per second";
    BALANCE_4: ". RCU는 얼마나 필요할까요?", ". How many RCU are needed?";
    BALANCE_ANSWER: "2 KB는 상자 1개이고 강력한 일관성은 제값이므로, 초당 75번이면 75 RCU입니다.", "2 KB is 1 block, at full price for strong consistency: 75 per second make 75 RCU.";
    ORDER_1: "주문 화면은 ", "The page of an order makes ";
    ORDER_QUERY: "Query 한 번으로", "one Query";
    ORDER_2: " 주문에 딸린 ", " for its ";
    ORDER_LINES: "300 B 품목 40개", "40 lines of 300 B";
    ORDER_3: "를 최종적 일관성으로 읽고, ", ", eventually consistent, ";
    ORDER_RATE: "초당 10번 호출합니다", "10 times per second";
    ORDER_4: ". ", ". ";
    ORDER_FILTER: "필터로 10개만 남깁니다", "A filter leaves 10 of them";
    ORDER_5: ". RCU는 얼마나 필요할까요?", ". How many RCU are needed?";
    ORDER_FILTER_WHY: "필터는 읽은 다음에 버립니다. 용량은 읽은 만큼 듭니다.", "A filter throws away after reading; what was read counts.";
    ORDER_ANSWER: "40개를 모으면 12,000 B, 4 KB 상자 3개입니다. 절반인 1.5 RCU를 초당 10번, 15 RCU입니다.", "Together 12,000 B, 3 blocks of 4 KB; half of it is 1.5 RCU, 10 times per second 15 RCU.";
    PHOTO_1: "사진첩은 ", "A photo album reads ";
    PHOTO_BATCH: "BatchGetItem 한 번으로 항목 25개", "25 items with one BatchGetItem";
    PHOTO_2: "를 최종적 일관성으로 읽습니다. 항목 하나는 ", ", eventually consistent. One item is ";
    PHOTO_SIZE: "500 B", "500 B";
    PHOTO_3: "이고 ", ", and that happens ";
    PHOTO_RATE: "초당 4번 호출합니다", "4 times per second";
    PHOTO_4: ". RCU는 얼마나 필요할까요?", ". How many RCU are needed?";
    PHOTO_ANSWER: "BatchGetItem은 하나씩 올림하므로 상자 25개, 절반인 12.5 RCU입니다. 초당 4번이면 50 RCU입니다.", "BatchGetItem rounds up one by one: 25 blocks, half of it 12.5 RCU; 4 per second make 50 RCU.";
    SEAT_1: "공연 예매는 ", "A booking writes ";
    SEAT_ALL: "좌석·주문·결제 세 항목을 모두 쓰거나 하나도 쓰지 않아야 합니다", "three items, all of them or none";
    SEAT_2: ". 항목은 저마다 ", ". Each is ";
    SEAT_SIZE: "0.5 KB", "0.5 KB";
    SEAT_3: "이고 ", ", and there are ";
    SEAT_RATE: "초당 20건을 예매합니다", "20 bookings per second";
    SEAT_4: ". WCU는 얼마나 필요할까요?", ". How many WCU are needed?";
    SEAT_ANSWER: "항목마다 상자 1개, 셋이면 3개이고 트랜잭션이라 두 배인 6 WCU입니다. 초당 20건이면 120 WCU입니다.", "One block each, 3 in all, doubled in a transaction: 6 WCU; 20 per second make 120 WCU.";
    PROFILE_1: "회원 항목은 ", "The item of a member is ";
    PROFILE_SIZE: "9.5 KB", "9.5 KB";
    PROFILE_2: "입니다. 그 가운데 ", ". Of it ";
    PROFILE_BYTE: "별명 한 글자만", "one letter of the nickname";
    PROFILE_3: " ", " is changed ";
    PROFILE_UPDATE: "UpdateItem으로 고치며", "with an UpdateItem";
    PROFILE_4: ", ", ", ";
    PROFILE_RATE: "초당 12번 호출합니다", "12 times per second";
    PROFILE_5: ". WCU는 얼마나 필요할까요?", ". How many WCU are needed?";
    PROFILE_BYTE_WHY: "속성 하나만 바꾸어도 항목 전체의 크기로 셉니다.", "Changing one attribute counts the whole item.";
    PROFILE_ANSWER: "바뀐 글자가 아니라 항목 전체를 셉니다. 9.5 KB는 상자 10개, 초당 12번이면 120 WCU입니다.", "Not the letter but the whole item counts: 9.5 KB is 10 blocks, 12 per second make 120 WCU.";
    SCAN_1: "밤마다 도는 작업이 ", "A nightly job reads ";
    SCAN_ALL: "항목 2,000개를 Scan으로 모두 읽습니다", "all 2,000 items with a Scan";
    SCAN_2: ". 항목은 ", ". An item is ";
    SCAN_SIZE: "100 B", "100 B";
    SCAN_3: "이고, ", ", and ";
    SCAN_ONCE: "1초에 한 번 호출합니다", "it is called once per second";
    SCAN_4: ". ", ". ";
    SCAN_FOUND: "찾는 항목은 그 가운데 열 개뿐입니다", "Only ten of the items are looked for";
    SCAN_5: ". 최종적 일관성일 때 RCU는 얼마나 필요할까요?", ". How many RCU are needed, eventually consistent?";
    SCAN_FOUND_WHY: "무엇을 찾든 Scan은 모두 읽습니다. 용량도 읽은 만큼 듭니다.", "Whatever is looked for, a Scan reads all of it, and all of it counts.";
    SCAN_ANSWER: "모두 더하면 200,000 B, 4 KB 상자 49개입니다. 절반인 24.5 RCU이므로 25 RCU를 정합니다.", "Together 200,000 B, 49 blocks of 4 KB; half of it is 24.5 RCU, so 25 RCU are provisioned.";
    RANK_1: "점수를 키로 쓰는 GSI가 하나 있습니다. ", "A GSI has the score as its key. ";
    RANK_KEY: "게임이 끝나면 UpdateItem으로 점수를 바꿉니다", "After each game an UpdateItem changes the score";
    RANK_2: ". 항목은 ", ". An item is ";
    RANK_SIZE: "0.8 KB", "0.8 KB";
    RANK_3: "이고 ", ", and ";
    RANK_RATE: "초당 50판이 끝납니다", "50 games end per second";
    RANK_4: ". 테이블과 GSI의 WCU는 얼마일까요?", ". How many WCU for the table, and for the GSI?";
    RANK_ANSWER: "테이블은 상자 1개를 초당 50번, 50 WCU입니다. GSI는 키가 바뀌어 옛 항목을 지우고 새 항목을 넣으므로 100 WCU입니다.", "The table: 1 block 50 times, 50 WCU. The GSI's key changes, so the old entry goes and a new one comes: 100 WCU.";
    HOT_1: "한 프로그램에 투표가 몰립니다. 파티션 키는 ", "Votes pour in for one show. The partition key is ";
    HOT_KEY: "프로그램 번호 하나뿐입니다", "the number of that show alone";
    HOT_2: ". ", ". ";
    HOT_RATE: "1 KB짜리 표를 초당 1,200건 씁니다", "1,200 votes of 1 KB are written per second";
    HOT_3: ". ", ". ";
    HOT_CAPACITY: "저장 공간은 넉넉합니다", "There is plenty of storage";
    HOT_4: ". ", ". ";
    HOT_WHAT: "테이블에는 5,000 WCU를 정해 두었습니다", "The table has 5,000 WCU";
    HOT_5: ". 그런데 왜 거절될까요?", ". Why are writes throttled all the same?";
    HOT_CAPACITY_WHY: "저장 공간은 초당 쓰기와 상관없습니다.", "Storage has nothing to do with writes per second.";
    HOT_ANSWER: "필요한 것은 1,200 WCU인데, 키 하나는 파티션 하나에 있고 파티션은 초당 1,000 WCU까지입니다. 200 WCU가 거절됩니다.", "It takes 1,200 WCU, but one key lives in one partition, which serves 1,000 WCU. 200 WCU are throttled.";
    MISSING_1: "새로 가입한 회원의 장바구니를 찾습니다. ", "The baskets of new members are looked up. ";
    MISSING_KEY: "아직 그런 키가 없습니다", "There is no such key yet";
    MISSING_2: ". ", ". ";
    MISSING_RATE: "강력한 일관성으로 초당 30번 읽습니다", "They are read 30 times per second, strongly consistent";
    MISSING_3: ". ", ". ";
    MISSING_SIZE: "장바구니는 보통 9 KB입니다", "A basket is usually 9 KB";
    MISSING_4: ". 이 읽기에 드는 RCU는 얼마일까요?", ". How many RCU do these reads take?";
    MISSING_SIZE_WHY: "없는 항목에는 크기가 없습니다. 가장 작은 읽기만큼만 듭니다.", "What is not there has no size: it takes the smallest read.";
    MISSING_ANSWER: "키가 없어도 상자 하나로 셉니다. 강력한 일관성이라 1 RCU, 초당 30번이면 30 RCU입니다.", "A missing key counts one block: 1 RCU, strongly consistent; 30 per second make 30 RCU.";
    NIGHT_1: "사내 도구가 ", "An in-house tool writes ";
    NIGHT_RATE: "1 KB 기록을 평균 초당 10건 씁니다", "10 records of 1 KB per second on average";
    NIGHT_2: ". 낮에 몰리므로 ", ". Most of it comes by day, so ";
    NIGHT_TARGET: "용량을 평균의 다섯 배로 잡아 사용률이 20%입니다", "five times as much is provisioned: a utilization of 20%";
    NIGHT_3: ". 테이블은 ", ". The table is in ";
    NIGHT_PLACE: "버지니아 북부(us-east-1)에 있습니다", "N. Virginia (us-east-1)";
    NIGHT_4: ". ", ". ";
    NIGHT_SCALE: "쓰는 사람은 3,000명입니다", "3,000 people use it";
    NIGHT_5: ". 프로비저닝과 온디맨드 가운데 어느 쪽이 쌀까요?", ". Which is cheaper, provisioned or on demand?";
    NIGHT_SCALE_WHY: "사람 수가 아니라 쓰는 횟수와 크기가 용량을 정합니다.", "Not people but writes and their sizes decide the capacity.";
    NIGHT_ANSWER: "정한 50 WCU의 20%만 쓰므로 손익분기점보다 낮습니다. 온디맨드가 쌉니다.", "Of 50 WCU provisioned 20% are used, below the break-even: on demand is cheaper.";
}
