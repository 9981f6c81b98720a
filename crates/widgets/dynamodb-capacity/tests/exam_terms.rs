//! Korean readers sit an English exam: where a Korean word comes first on the screen, the exam's word is beside it.

use skylet_dynamodb_capacity::model::{Rules, summary};
use skylet_dynamodb_capacity::panels::look;
use skylet_dynamodb_capacity::settings::{Consistency, Index, Operation, Panel, SIZE_MAX, Settings};
use skylet_dynamodb_capacity::shown::shown;
use skylet_units::{Exact, Lang};

/// Everything on screen in Korean, top to bottom, a line each: a kind of request is one line with its term.
fn screen(settings: &Settings) -> Vec<String> {
    let rules = Rules::DYNAMODB;
    let shown = shown(settings.clone(), &rules, SIZE_MAX, Lang::Ko, (None, None));
    let mut lines: Vec<_> =
        shown.kinds.iter().map(|kind| format!("{} {} {}", kind.name, kind.factor, kind.term)).collect();
    lines.extend([shown.unit_name.to_owned(), shown.sentence]);
    let look = look(settings, &summary(settings, &rules), &rules, Lang::Ko, None);
    lines.extend(look.rows.iter().map(|row| format!("{} {}", row.label, row.note)));
    lines.extend(look.legend.iter().map(|(_, words)| words.clone()));
    lines.extend(look.says);
    lines
}

#[test]
fn the_exams_word_stands_where_the_korean_one_comes_first() {
    let base = Settings::default;
    let write = || Settings { operation: Operation::PutItem, ..base() };
    let query = |index| Settings { operation: Operation::Query, index, panel: Panel::Indexes, ..base() };
    let throttled = Settings { panel: Panel::Bucket, capacity: Exact::ONE, ..base() };
    let indexed =
        |gsi, lsi| Settings { panel: Panel::Indexes, gsi: Exact::whole(gsi), lsi: Exact::whole(lsi), ..write() };
    let cost = Settings { panel: Panel::Cost, ..base() };
    let cases = [
        (base(), "강력한", "strongly consistent"),
        (base(), "최종적", "eventually consistent"),
        (base(), "트랜잭션", "TransactGetItems"),
        (write(), "트랜잭션", "TransactWriteItems"),
        (Settings { operation: Operation::DeleteItem, ..base() }, "트랜잭션", "TransactWriteItems"),
        (Settings { operation: Operation::Scan, ..base() }, "강력한", "strongly consistent"),
        (base(), "읽기 용량 단위", "read capacity unit"),
        (write(), "쓰기 용량 단위", "write capacity unit"),
        (throttled.clone(), "거절", "throttling"),
        (Settings { requests: Exact::ZERO, ..throttled.clone() }, "거절", "throttling"),
        (Settings { duration: Exact::whole(9), idle: Exact::whole(99), ..throttled }, "거절", "throttling"),
        (indexed(0, 0), "보조 인덱스", "secondary index"),
        (indexed(2, 0), "보조 인덱스", "secondary index"),
        (indexed(0, 1), "보조 인덱스", "secondary index"),
        (indexed(2, 0), "거절", "throttling"),
        (query(Index::None), "보조 인덱스", "secondary index"),
        (query(Index::Gsi), "글로벌 보조 인덱스", "global secondary index"),
        (query(Index::Lsi), "로컬 보조 인덱스", "local secondary index"),
        (Settings { panel: Panel::Indexes, ..base() }, "보조 인덱스", "secondary index"),
        (cost.clone(), "온디맨드", "on-demand"),
        (cost, "프로비저닝", "provisioned"),
    ];
    for (settings, korean, english) in cases {
        let lines = screen(&settings);
        let first = lines.iter().find(|line| line.contains(korean));
        let first = first.unwrap_or_else(|| panic!("{korean} is not on screen: {lines:#?}"));
        assert!(first.contains(english), "{korean}: {first}");
    }
}

#[test]
fn the_narration_says_the_exams_word_too() {
    for operation in Operation::ALL {
        for consistency in Consistency::ALL {
            let settings = Settings { operation: *operation, consistency: *consistency, ..Settings::default() };
            let shown = shown(settings.clone(), &Rules::DYNAMODB, SIZE_MAX, Lang::Ko, (None, None));
            let kind = shown.kinds.iter().find(|kind| kind.name == shown.equation.kind).expect("the chosen kind");
            let both = format!("{}({})", kind.name, kind.term);
            assert!(shown.narration.contains(&both), "{both}: {}", shown.narration);
        }
    }
}
