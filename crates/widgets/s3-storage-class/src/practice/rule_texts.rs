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
pub(super) const HOW_COUNTED: Text = Text { ko: "어떻게 계산했나요?", en: "How did you count?" };

macro_rules! rules {
    ($($name:ident: ($ko_name:literal, $en_name:literal), ($ko_claim:literal, $en_claim:literal), ($ko:literal, $en:literal);)+) => {
        $(pub(super) const $name: RuleTexts = RuleTexts {
            name: Text { ko: $ko_name, en: $en_name },
            claim: Text { ko: $ko_claim, en: $en_claim },
            refutation: Text { ko: $ko, en: $en },
        };)+
    };
}

rules! {
    DURATION_IGNORED: ("최소 보관 기간 무시", "Minimum duration ignored"),
        ("둔 날만큼만 냅니다", "Pay only for the days kept"),
        ("일찍 지우거나 옮겨도 최소 보관 기간만큼은 냅니다.", "An object that is deleted or moved on early is charged for the whole minimum.");
    DURATION_ADDED: ("최소 보관 기간을 더함", "Minimum duration added"),
        ("둔 날에 최소 기간을 더합니다", "Add the minimum to the days kept"),
        ("최소 보관 기간은 더하는 것이 아니라 채우는 것입니다. 둘 가운데 긴 쪽을 냅니다.", "The minimum is not added but filled up: the longer of the two is charged.");
    SIZE_IGNORED: ("128 KB 최소 크기 무시", "128 KB minimum ignored"),
        ("실제 크기만큼 냅니다", "Pay for the real size"),
        ("이 클래스는 작은 객체도 128 KB로 계산합니다.", "This class charges small objects as 128 KB.");
    SIZE_ADDED: ("128 KB를 더함", "128 KB added"),
        ("객체마다 128 KB를 더합니다", "Add 128 KB to each object"),
        ("128 KB는 더하는 것이 아니라 모자란 만큼 채우는 최소 크기입니다.", "128 KB is a minimum that is filled up, not an addition.");
    OVERHEAD_FORGOTTEN: ("색인과 이름 40 KB를 빠뜨림", "Overhead forgotten"),
        ("아카이브도 실제 크기만 냅니다", "Archives pay for their bytes alone"),
        ("아카이브 객체는 색인 32 KB와 이름 8 KB를 따로 냅니다.", "An archived object has 32 KB of index and 8 KB of name besides.");
    OVERHEAD_ONE_PRICE: ("40 KB를 모두 클래스 요금으로", "All 40 KB at the archive's price"),
        ("40 KB 모두 아카이브 요금입니다", "All 40 KB are charged as archive"),
        ("32 KB는 아카이브 요금, 이름 8 KB는 Standard 요금입니다.", "32 KB are charged as archive, the 8 KB of name as Standard.");
    OVERHEAD_AS_MINIMUM: ("40 KB를 최소 크기로 봄", "40 KB taken as a minimum"),
        ("작은 객체를 40 KB로 계산합니다", "Small objects count as 40 KB"),
        ("40 KB는 최소 크기가 아니라 객체마다 더하는 색인과 이름입니다.", "40 KB is no minimum; it is added to each object.");
    RETRIEVAL_FORGOTTEN: ("검색 요금을 빠뜨림", "Retrieval fee forgotten"),
        ("읽을 때는 요청 요금만 냅니다", "Reading costs its requests alone"),
        ("싼 보관은 꺼낼 때 GB마다 돈을 받습니다.", "Cheap storage charges each GB that is taken out.");
    GET_FORGOTTEN: ("GET 요청을 빠뜨림", "GET requests forgotten"),
        ("꺼내는 GB 요금만 냅니다", "Pay for the GB taken out alone"),
        ("GB 요금에 GET 요청 요금도 더합니다. 작은 객체가 많을수록 큽니다.", "GET requests are charged as well, the more the smaller the objects.");
    READ_ONCE: ("한 번만 읽은 것으로", "Read once only"),
        ("보관하는 동안 한 번 읽는 값입니다", "Count one read in all"),
        ("월 읽기에 달수를 곱하세요.", "Multiply the reads a month by the months.");
    RESTORE_REQUEST_FORGOTTEN: ("복원 요청을 빠뜨림", "Restore requests forgotten"),
        ("복원은 GB 요금만 냅니다", "Restoring costs its GB alone"),
        ("복원은 객체마다 요청 요금이 붙습니다. Expedited는 1,000건에 10 USD 이상입니다.", "Each object restored is a request: Expedited takes 10 USD and more for 1,000.");
    COPY_FORGOTTEN: ("복원한 사본을 빠뜨림", "Restored copy forgotten"),
        ("복원한 뒤에는 더 낼 것이 없습니다", "Nothing more is paid after restoring"),
        ("복원한 사본은 두는 동안 Standard 요금을 함께 냅니다.", "The restored copy is charged as Standard while it is kept.");
    MONITORING_FORGOTTEN: ("모니터링 요금을 빠뜨림", "Monitoring fee forgotten"),
        ("Intelligent-Tiering은 보관 요금만 냅니다", "Intelligent-Tiering charges storage alone"),
        ("128 KB 이상인 객체마다 모니터링 요금이 있습니다.", "Each object of 128 KB and more has a monitoring fee.");
    TIERING_RETRIEVAL: ("Intelligent-Tiering에 검색 요금", "Retrieval fee in Intelligent-Tiering"),
        ("Infrequent 계층도 검색 요금을 냅니다", "Its Infrequent tier charges retrieval"),
        ("검색 요금은 없고 객체당 모니터링 요금이 있습니다.", "It has no retrieval fee, but a monitoring fee for each object.");
    NEVER_MOVED: ("모두 Frequent 요금", "All at Frequent"),
        ("옮겨지지 않고 Frequent 요금을 냅니다", "It stays in Frequent"),
        ("30일, 90일 동안 읽지 않으면 더 싼 계층으로 옮겨집니다.", "After 30 and 90 days without a read it sinks to cheaper tiers.");
    TRANSITION_FORGOTTEN: ("전환 요청을 빠뜨림", "Transition requests forgotten"),
        ("수명 주기로 옮기는 것은 무료입니다", "Lifecycle moves are free"),
        ("옮기는 객체마다 전환 요청 요금을 냅니다.", "Each object moved is a request that is charged.");
    DURATION_FROM_UPLOAD: ("최소 기간을 올린 날부터 셈", "Minimum counted from upload"),
        ("올린 날부터 최소 기간을 셉니다", "The minimum runs from the upload"),
        ("최소 보관 기간은 그 클래스로 옮긴 날부터 셉니다.", "The minimum runs from the day it was moved into the class.");
    GLACIER_ALWAYS: ("Glacier가 늘 가장 쌈", "Glacier is always cheapest"),
        ("가장 싼 것은 언제나 Deep Archive입니다", "Deep Archive is always the cheapest"),
        ("읽는 횟수와 기다릴 시간을 먼저 보세요.", "Look at how often it is read and how long that may take first.");
    ONE_ZONE_UNIQUE: ("유일한 사본을 One Zone에", "One Zone for the only copy"),
        ("One Zone-IA가 더 싸니 그쪽을 고릅니다", "One Zone-IA is cheaper, so take it"),
        ("그 AZ를 잃으면 데이터도 잃습니다.", "If that AZ is lost, so is the data.");
    STORAGE_PRICE_ONLY: ("저장 요금만 비교", "Only storage prices compared"),
        ("GB당 저장 요금이 가장 싼 것을 고릅니다", "Take the lowest price of a GB"),
        ("요청, 검색, 최소 기간까지 더한 전체 비용을 견주세요.", "Compare the whole bill: requests, retrieval and minimums included.");
    COUNTED_FROM_UPLOAD: ("올린 날부터 셈", "Counted from the upload"),
        ("최소 기간이 지난 날이면 됩니다", "The day the minimum is over, from the upload"),
        ("최소 보관 기간은 앞 클래스로 옮긴 날부터 셉니다.", "The minimum duration runs from the day of the move before.");
    ALWAYS_THIRTY: ("언제나 30일", "Thirty days, always"),
        ("다음 이동까지는 30일입니다", "The next move is 30 days later"),
        ("30일은 IA의 규칙입니다. 다음 이동은 앞 클래스의 최소 보관 기간만큼 뒤입니다.", "Thirty days is the rule of IA; the next move waits for the minimum of the class before.");
}
