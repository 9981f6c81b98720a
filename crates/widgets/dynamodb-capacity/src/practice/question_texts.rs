//! The questions of the practice, Korean and English side by side.

use skylet_contract::texts;
use skylet_practice::Case;
use skylet_units::{Exact, Lang, Particle, bytes_text, with_particle};

use super::INDEX_WCU;
use crate::model;
use crate::settings::{Change, Consistency, Key, Operation, Settings};
use crate::texts::{how_often, operation_name};

/// The question of a case.
pub(super) fn question(case: &Case, lang: Lang) -> String {
    let settings = Settings::from_values(&case.values);
    let often = how_often(lang, settings.requests);
    let story = match lang {
        Lang::Ko => story_ko(&settings, case.aside.first().copied(), &often),
        Lang::En => story_en(&settings, case.aside.first().copied(), &often),
    };
    let is_index = case.asked.result == INDEX_WCU.result;
    format!("{story} {}", asked(lang, case.asked.unit(), is_index, settings.lsi > Exact::ZERO))
}

texts! {
    /// What is asked for.
    pub fn asked(unit: &str, is_index: bool, has_local: bool) {
        ko: {
            let place = if is_index { "이 GSI에 " } else if has_local { "테이블에 " } else { "" };
            format!("{place}프로비저닝할 {}?", with_particle(unit, Particle::Topic))
        },
        en: {
            let place = if is_index { "for this global index" } else { "for the table" };
            format!("How many {unit} have to be provisioned {place}?")
        },
    }
}

fn story_ko(settings: &Settings, aside: Option<Exact>, often: &str) -> String {
    let (name, size) = (operation_name(settings.operation), bytes_text(settings.item));
    let (entry, items, aside) = (bytes_text(settings.entry), settings.items.grouped(), aside.unwrap_or_default());
    let how = match model::kind(settings.operation, settings.index, settings.consistency) {
        Consistency::Strong => "강력한 일관성으로 ",
        Consistency::Eventual if settings.operation.is_read() => "최종적 일관성으로 ",
        Consistency::Eventual => "",
        Consistency::Transactional => "트랜잭션으로 ",
    };
    let object = |word: &str| with_particle(word, Particle::Object);
    match settings.operation {
        Operation::GetItem if settings.key == Key::Absent => {
            format!("항목이 모두 {size}인 테이블에서, 없는 키를 {how}{often} 읽습니다.")
        }
        Operation::GetItem => format!("{size} 항목을 {how}{often} 읽습니다."),
        Operation::DeleteItem => format!("{size} 항목을 {often} 지웁니다."),
        Operation::PutItem if settings.lsi == Exact::ONE => {
            format!(
                "{size} 항목을 {often} 새로 씁니다. LSI가 하나 있고, 쓸 때마다 {entry} 인덱스 항목이 하나 생깁니다."
            )
        }
        Operation::PutItem if settings.lsi > Exact::ZERO => format!(
            "{size} 항목을 {often} 새로 씁니다. LSI가 {}개이고, 쓸 때 LSI마다 {entry} 인덱스 항목이 하나씩 생깁니다.",
            settings.lsi.grouped()
        ),
        Operation::PutItem if settings.gsi > Exact::ZERO => {
            format!("{size} 항목을 {often} 새로 씁니다. 쓸 때마다 GSI에 {entry} 인덱스 항목이 하나 생깁니다.")
        }
        Operation::PutItem if settings.before > settings.item => {
            format!("{} 항목을 {size} 항목으로 {often} 덮어씁니다.", bytes_text(settings.before))
        }
        Operation::PutItem => format!("{size}짜리 새 항목을 {how}{often} 씁니다."),
        Operation::UpdateItem if settings.change == Change::Key => {
            format!("{size} 항목의 GSI 키 속성을 {often} 바꿉니다. GSI에 있는 인덱스 항목은 {entry}입니다.")
        }
        Operation::UpdateItem if settings.before > settings.item => {
            format!("UpdateItem으로 {} 항목을 {size}로 {often} 줄입니다.", bytes_text(settings.before))
        }
        Operation::UpdateItem => {
            let part = object(&bytes_text(aside));
            format!("UpdateItem으로 {size} 항목에서 {part} {often} 바꿉니다. 항목 크기는 그대로입니다.")
        }
        Operation::Query | Operation::Scan | Operation::BatchGetItem | Operation::TransactGetItems => {
            let how = if settings.operation == Operation::TransactGetItems { "" } else { how };
            let filter = if aside > Exact::ZERO {
                format!(" 필터가 그 가운데 {}%만 돌려줍니다.", aside.grouped())
            } else {
                String::new()
            };
            format!("{name} 한 번에 {size} 항목 {items}개를 {how}읽습니다. {often} 요청합니다.{filter}")
        }
        Operation::BatchWriteItem | Operation::TransactWriteItems => {
            format!("{name} 한 번에 {size}짜리 새 항목 {items}개를 씁니다. {often} 요청합니다.")
        }
    }
}

fn story_en(settings: &Settings, aside: Option<Exact>, often: &str) -> String {
    let (name, size) = (operation_name(settings.operation), bytes_text(settings.item));
    let (entry, items, aside) = (bytes_text(settings.entry), settings.items.grouped(), aside.unwrap_or_default());
    let how = match model::kind(settings.operation, settings.index, settings.consistency) {
        Consistency::Strong => ", strongly consistent",
        Consistency::Eventual if settings.operation.is_read() => ", eventually consistent",
        Consistency::Eventual => "",
        Consistency::Transactional => ", in transactions",
    };
    match settings.operation {
        Operation::GetItem if settings.key == Key::Absent => {
            format!("All items of a table are {size}. Keys that are not there are read {often}{how}.")
        }
        Operation::GetItem => format!("A {size} item is read {often}{how}."),
        Operation::DeleteItem => format!("Items of {size} are deleted {often}."),
        Operation::PutItem if settings.lsi == Exact::ONE => {
            format!(
                "New items of {size} are put {often}. Each put adds an entry of {entry} to the table's local index."
            )
        }
        Operation::PutItem if settings.lsi > Exact::ZERO => {
            let indexes = settings.lsi.grouped();
            format!(
                "New items of {size} are put {often}. Each put adds an entry of {entry} to each of {indexes} local indexes."
            )
        }
        Operation::PutItem if settings.gsi > Exact::ZERO => {
            format!("New items of {size} are put {often}. Each put adds an entry of {entry} to a global index.")
        }
        Operation::PutItem if settings.before > settings.item => {
            format!("Items of {} are replaced with items of {size} {often}.", bytes_text(settings.before))
        }
        Operation::PutItem => format!("New items of {size} are put {often}{how}."),
        Operation::UpdateItem if settings.change == Change::Key => {
            format!("The global index key of {size} items changes {often}. Index entries are {entry}.")
        }
        Operation::UpdateItem if settings.before > settings.item => {
            format!("UpdateItem shrinks {} items to {size} {often}.", bytes_text(settings.before))
        }
        Operation::UpdateItem => {
            let part = bytes_text(aside);
            format!("UpdateItem changes {part} of a {size} item {often}. The item stays as large as it was.")
        }
        Operation::Query | Operation::Scan | Operation::BatchGetItem | Operation::TransactGetItems => {
            let how = if settings.operation == Operation::TransactGetItems { "" } else { how };
            let filter = if aside > Exact::ZERO {
                format!(" A filter returns only {}% of them.", aside.grouped())
            } else {
                String::new()
            };
            format!("One {name} reads {items} items of {size}{how}. It is called {often}.{filter}")
        }
        Operation::BatchWriteItem | Operation::TransactWriteItems => {
            format!("One {name} writes {items} new items of {size}. It is called {often}.")
        }
    }
}
