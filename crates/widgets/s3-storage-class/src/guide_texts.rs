//! What settings and results are called and what they mean, Korean and English side by side.

use skylet_contract::ResultSpec;
use skylet_units::Text;

use crate::cost::Line;
use crate::settings::Class;

macro_rules! words {
    ($($name:ident: $ko:literal, $en:literal;)+) => {
        $(
            #[doc = concat!("`", $en, "`")]
            pub const $name: Text = Text { ko: $ko, en: $en };
        )+
    };
}

words! {
    SIZE: "객체 크기", "Object size";
    SIZE_HELP: "객체 하나의 크기입니다. 단위가 없으면 KB이고, 1 KB = 1,024 B입니다.", "Size of one object; KB without a unit, 1 KB = 1,024 B.";
    OBJECTS: "객체 수", "Objects";
    OBJECTS_HELP: "같은 크기의 객체가 몇 개인지입니다.", "How many objects of that size there are.";
    KEPT: "보관", "Kept";
    KEPT_HELP: "올린 날부터 지우는 날까지의 날수입니다. 하루가 안 되는 나머지도 하루로 셉니다.", "Days from upload to deletion; a part of one counts as a whole one.";
    READS: "월 읽기", "Reads a month";
    READS_HELP: "객체마다 한 달(30일)에 전체를 몇 번 읽는지입니다. 고른 간격으로 읽는다고 보고, 1/y처럼 한 해에 몇 번인지로도 씁니다.", "Whole reads of each object in a month of 30 days, at even intervals; also per year, as in 1/y.";
    WAIT: "기다림", "Wait";
    WAIT_HELP: "첫 바이트까지 얼마나 기다려도 되는지입니다.", "How long a reader may wait for the first byte.";
    ZONE_LOSS: "AZ를 잃으면", "If an AZ is lost";
    ZONE_LOSS_HELP: "가용 영역 하나를 잃어도 데이터가 남아야 하는지입니다. survive는 남아야 하고, accept는 다시 만들 수 있어 잃어도 됩니다.", "Whether the data has to survive the loss of an Availability Zone (survive) or can be made again (accept).";
    REGION: "리전", "Region";
    REGION_HELP: "버킷이 있는 곳이며 가격을 정합니다.", "Where the bucket is; it decides the prices.";
    RESIDENCY: "데이터가 있을 곳", "Residency";
    RESIDENCY_HELP: "데이터가 벗어나면 안 되는 나라입니다.", "The country the data may not leave.";
    PATTERN: "접근 패턴", "Access pattern";
    PATTERN_HELP: "얼마나 읽을지 아는지입니다. 비용은 바뀌지 않고 시험의 답만 바뀝니다.", "Whether it is known how often the data is read. It changes no cost, only the answer of an exam.";
    RESTORE: "복원 방식", "Restore mode";
    RESTORE_HELP: "Glacier Flexible과 Deep Archive에서 꺼내는 방식입니다. cheapest는 시간에 맞는 것 가운데 가장 싼 방식입니다.", "How objects are restored from Glacier Flexible and Deep Archive; cheapest is the cheapest mode that is in time.";
    COPY_DAYS: "복원한 사본", "Restored copy";
    COPY_DAYS_HELP: "복원한 사본을 며칠 두는지이며, 그동안 Standard 요금을 함께 냅니다.", "Days a restored copy is kept; it is charged as Standard on top.";
    ARCHIVE_TIERS: "선택 아카이브 계층", "Archive tiers";
    ARCHIVE_TIERS_HELP: "Intelligent-Tiering에서 켠 선택 계층입니다. 가장 짧은 날수(90일, 180일)에 옮깁니다.", "Optional tiers of Intelligent-Tiering that are on, each after the fewest days it may have (90, 180).";
    FIRST_CLASS: "올리는 클래스", "Uploaded to";
    FIRST_CLASS_HELP: "수명 주기 계획에서 처음 올리는 클래스입니다.", "The class a lifecycle plan begins in.";
    NEXT_CLASS: "다음 클래스", "Then to";
    NEXT_CLASS_HELP: "계획이 그다음 옮기는 클래스입니다.", "The class the plan moves objects to.";
    NEXT_DAY: "옮기는 날", "On day";
    NEXT_DAY_HELP: "올린 지 며칠째에 옮기는지입니다.", "Days after upload at which it does.";
    LAST_CLASS: "마지막 클래스", "At last to";
    LAST_CLASS_HELP: "계획이 마지막으로 옮기는 클래스입니다.", "The class the plan moves objects to after that.";
    LAST_DAY: "마지막으로 옮기는 날", "On day, at last";
    LAST_DAY_HELP: "올린 지 며칠째에 마지막으로 옮기는지입니다.", "Days after upload at which it does that.";
    RULES: "규칙의 수", "Rules";
    RULES_HELP: "두 번 옮기는 것을 규칙 하나에 적는지, 따로 적는지입니다. 한 규칙은 최소 보관 기간 전에 다시 옮길 수 없습니다.", "Whether both moves are in one rule, which may not leave a class before its minimum duration, or in a rule each.";
    SMALL_OBJECTS: "작은 객체", "Small objects";
    SMALL_OBJECTS_HELP: "128 KB보다 작은 객체를 규칙이 옮기는지입니다. stay는 기본값으로 그대로 두고, move는 크기 필터로 옮깁니다.", "What rules do with objects below 128 KB: stay, as by default, or move, by a filter on the size.";
    CLASS: "보는 클래스", "Class looked at";
    CLASS_HELP: "자세히 보는 클래스이며, class-로 시작하는 결과가 이 클래스의 것입니다.", "The class looked at: results that begin with class- are its own.";
    PANEL: "더 들여다보기", "A closer look";
    PANEL_HELP: "답 아래에 무엇을 펼치는지입니다. 결과는 바뀌지 않습니다.", "What is opened below the answer. It changes no result.";

    UNIT_CLASS: "클래스 번호", "number of a class";
    UNIT_MONTH: "한 달에 USD, 모르면 unknown", "USD a month, or unknown";
    UNIT_USD: "USD, 모르면 unknown", "USD, or unknown";
    UNIT_REASON: "이유 번호", "number of a reason";
    UNIT_DAYS: "일, 없으면 unknown", "days, or unknown";
    CLASS_STORAGE_HELP: "보는 클래스의 보관 요금입니다. 최소 크기, 색인과 이름, 최소 보관 기간의 남은 날을 모두 더합니다.", "What the class looked at charges for storage: minimum size, index and name, rest of the minimum duration included.";
    CLASS_READING_HELP: "보는 클래스의 읽는 요금입니다. GET 요청, 검색, 복원 요청, 복원한 사본을 더합니다.", "What the class looked at charges for reading: GET, retrieval, restore requests, restored copies.";
    CLASS_TOTAL_HELP: "보는 클래스에 보관하는 동안의 전체 비용입니다.", "What the class looked at costs over the days kept.";
    UNIT_READS: "한 달에 읽는 횟수, 없으면 unknown", "reads a month, or unknown";
    READS_BELOW_HELP: "한 달에 읽는 횟수를 줄일 때 다른 클래스가 이기기 시작하는 가장 가까운 값입니다. 지도 안에 없으면 unknown입니다.", "Reads a month, fewer than now, from which on another class wins; unknown if none does on the map.";
    READS_ABOVE_HELP: "한 달에 읽는 횟수를 늘릴 때 다른 클래스가 이기기 시작하는 가장 가까운 값입니다. 지도 안에 없으면 unknown입니다.", "Reads a month, more than now, from which on another class wins; unknown if none does on the map.";
    DAYS_BELOW_HELP: "보관하는 날을 줄일 때 다른 클래스가 이기기 시작하는 가장 가까운 값입니다. 없으면 unknown입니다.", "Days kept, fewer than now, from which on another class wins; unknown if none does.";
    DAYS_ABOVE_HELP: "보관하는 날을 늘릴 때 다른 클래스가 이기기 시작하는 가장 가까운 값입니다. 없으면 unknown입니다.", "Days kept, more than now, from which on another class wins; unknown if none does.";
    LAST_DAY_MIN_HELP: "계획의 마지막 이동을 한 규칙에 쓸 수 있는 가장 이른 날입니다. 두 번 옮기지 않으면 unknown입니다.", "The earliest day at which one rule may make the last move of the plan; unknown unless it moves twice.";
    WINNER_HELP: "조건을 지키면서 가장 싼 클래스입니다. class 설정의 차례로 1부터 세고, 없으면 0입니다.", "The cheapest class that meets every condition, from 1 in the order of the setting class; 0 for none.";
    WINNER_MONTH_HELP: "그 클래스의 전체 비용을 한 달(30일)로 나눈 값입니다.", "What that class costs in all, by the month of 30 days.";
    WINNER_TOTAL_HELP: "그 클래스에 보관하는 동안의 전체 비용입니다.", "What that class costs over the days kept.";
    EXAM_HELP: "시험이 기대하는 클래스입니다. 가장 싼 클래스와 다를 수 있습니다.", "The class an exam wants to hear, which need not be the cheapest.";
    PLAN_HELP: "수명 주기 계획의 전체 비용입니다.", "What the lifecycle plan costs over the days kept.";
    PLAN_PROBLEM_HELP: "계획을 규칙으로 쓸 수 없는 첫 번째 이유입니다. 1은 아래로만 옮길 수 있음, 2는 날짜 순서, 3은 30일 전의 IA, 4는 최소 보관 기간 전에 옮김, 0은 없음입니다.", "Why the plan cannot be written down: 1 not downward, 2 out of order, 3 to IA before day 30, 4 before a minimum duration is over; 0 for nothing.";
}

/// The nearest borders as results: of reads and days, to fewer and to more.
pub const BORDER_RESULTS: [[&str; 2]; 2] =
    [["reads-border-below", "reads-border-above"], ["days-border-below", "days-border-above"]];

/// The lines of the bill of the class looked at, as results: name, line, what it is.
pub const LINE_RESULTS: &[(&str, Line, Text)] = &[
    ("class-bytes", Line::Storage, line("객체의 바이트를 보관하는 요금입니다.", "Its bytes, for the days kept.")),
    (
        "class-minimum-size",
        Line::MinimumSize,
        line("128 KB보다 작아 더 내는 보관 요금입니다.", "What objects below 128 KB are charged beyond their bytes."),
    ),
    (
        "class-overhead",
        Line::Overhead,
        line(
            "아카이브(archive) 객체마다 더하는 색인 32 KB와 이름 8 KB의 요금입니다.",
            "Index and name of archived objects, 32 KB and 8 KB each.",
        ),
    ),
    (
        "class-minimum-duration",
        Line::MinimumDuration,
        line("최소 보관 기간의 남은 날 요금입니다.", "The days left of the minimum duration, pro rata."),
    ),
    ("class-monitoring", Line::Monitoring, line("모니터링 요금입니다.", "Monitoring by Intelligent-Tiering.")),
    ("class-put", Line::Put, line("PUT 요청 요금입니다.", "PUT requests, one for each object.")),
    ("class-upload", Line::Upload, line("올리는 바이트의 요금입니다.", "Bytes uploaded, where they are charged.")),
    ("class-get", Line::Get, line("GET 요청 요금입니다.", "GET requests, one for each read.")),
    ("class-retrieval", Line::Retrieval, line("읽는 바이트의 요금입니다.", "Bytes read, where they are charged.")),
    ("class-restore", Line::Restore, line("복원 요청 요금입니다.", "Restore requests, one for each read.")),
    ("class-copies", Line::Copy, line("복원한 사본의 요금입니다.", "Restored copies, as Standard.")),
];

const fn line_result(at: usize) -> ResultSpec {
    let (name, _, help) = LINE_RESULTS[at];
    ResultSpec { name, unit: UNIT_USD, help }
}

const fn line(ko: &'static str, en: &'static str) -> Text {
    Text { ko, en }
}

macro_rules! results {
    ($(($slug:literal, $name:literal, $ko:literal)),+) => {
        /// What the results mean.
        pub const RESULTS: &[ResultSpec] = &[
            ResultSpec { name: "winner", unit: UNIT_CLASS, help: WINNER_HELP },
            ResultSpec { name: "winner-month", unit: UNIT_MONTH, help: WINNER_MONTH_HELP },
            ResultSpec { name: "winner-total", unit: UNIT_USD, help: WINNER_TOTAL_HELP },
            ResultSpec { name: "exam-answer", unit: UNIT_CLASS, help: EXAM_HELP },
            ResultSpec { name: "plan-total", unit: UNIT_USD, help: PLAN_HELP },
            ResultSpec { name: "plan-problem", unit: UNIT_REASON, help: PLAN_PROBLEM_HELP },
            ResultSpec { name: "last-day-min", unit: UNIT_DAYS, help: LAST_DAY_MIN_HELP },
            ResultSpec { name: BORDER_RESULTS[0][0], unit: UNIT_READS, help: READS_BELOW_HELP },
            ResultSpec { name: BORDER_RESULTS[0][1], unit: UNIT_READS, help: READS_ABOVE_HELP },
            ResultSpec { name: BORDER_RESULTS[1][0], unit: UNIT_DAYS, help: DAYS_BELOW_HELP },
            ResultSpec { name: BORDER_RESULTS[1][1], unit: UNIT_DAYS, help: DAYS_ABOVE_HELP },
            ResultSpec { name: "class-storage", unit: UNIT_USD, help: CLASS_STORAGE_HELP },
            ResultSpec { name: "class-reading", unit: UNIT_USD, help: CLASS_READING_HELP },
            ResultSpec { name: "class-total", unit: UNIT_USD, help: CLASS_TOTAL_HELP },
            line_result(0),
            line_result(1),
            line_result(2),
            line_result(3),
            line_result(4),
            line_result(5),
            line_result(6),
            line_result(7),
            line_result(8),
            line_result(9),
            line_result(10),
            $(
                ResultSpec {
                    name: concat!($slug, "-month"),
                    unit: UNIT_MONTH,
                    help: Text {
                        ko: concat!($ko, " 전체 비용을 한 달(30일)로 나눈 값입니다."),
                        en: concat!("What ", $name, " costs in all, by the month of 30 days."),
                    },
                },
                ResultSpec {
                    name: concat!($slug, "-total"),
                    unit: UNIT_USD,
                    help: Text {
                        ko: concat!($ko, " 전체 비용입니다."),
                        en: concat!("What ", $name, " costs over the days kept."),
                    },
                },
                ResultSpec {
                    name: concat!($slug, "-barrier"),
                    unit: UNIT_REASON,
                    help: Text {
                        ko: concat!($ko, " 것을 막는 첫 조건입니다. 1은 옛 클래스, 2는 나라, 3은 모르는 가격, 4는 AZ, 5는 기다림, 6은 없는 복원 방식, 0은 없음입니다."),
                        en: concat!("What bars ", $name, " first: 1 of the past, 2 residency, 3 price unknown, 4 zone, 5 wait, 6 mode not offered; 0 for nothing."),
                    },
                },
            )+
        ];

        /// The names of the results of each class: by the month, in all, what bars it.
        pub const RESULT_NAMES: [[&str; 3]; Class::COUNT] =
            [$([concat!($slug, "-month"), concat!($slug, "-total"), concat!($slug, "-barrier")]),+];
    };
}

results! {
    ("standard", "S3 Standard", "S3 Standard에 두는"),
    ("intelligent-tiering", "S3 Intelligent-Tiering", "S3 Intelligent-Tiering에 두는"),
    ("standard-ia", "S3 Standard-IA", "S3 Standard-IA에 두는"),
    ("one-zone-ia", "S3 One Zone-IA", "S3 One Zone-IA에 두는"),
    ("express-one-zone", "S3 Express One Zone", "S3 Express One Zone에 두는"),
    ("glacier-instant", "S3 Glacier Instant Retrieval", "S3 Glacier Instant Retrieval에 두는"),
    ("glacier-flexible", "S3 Glacier Flexible Retrieval", "S3 Glacier Flexible Retrieval에 두는"),
    ("deep-archive", "S3 Glacier Deep Archive", "S3 Glacier Deep Archive에 두는"),
    ("reduced-redundancy", "Reduced Redundancy", "Reduced Redundancy에 두는")
}
