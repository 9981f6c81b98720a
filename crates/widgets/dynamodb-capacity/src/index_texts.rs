//! The words of the panel of secondary indexes, Korean and English side by side.

use skylet_contract::texts;
use skylet_units::{Exact, Lang, Particle, with_particle};

use crate::model::{Rules, Summary};
use crate::panel_texts::units;
use crate::settings::{Index, Operation, Settings};
use crate::texts::{box_count, how_often};

texts! {
    /// An index by its kind, and how many.
    pub fn index_name(kind: &str, count: i64) {
        ko: if count == 1 { kind.to_owned() } else { format!("{kind} {count}개") },
        en: if count == 1 { kind.to_owned() } else { format!("{count} {kind}s") },
    }

    /// What indexes add to a write.
    pub fn index_writes(settings: &Settings, summary: &Summary, rules: &Rules) {
        ko: {
            let (gsi, lsi) = (settings.gsi.floor(), settings.lsi.floor());
            let table = units(summary.to_provision, "WCU");
            if gsi == Exact::ZERO && lsi == Exact::ZERO {
                format!("보조 인덱스(secondary index)가 없으면 테이블에 {table}를 정하면 됩니다. 인덱스를 더해 보세요.")
            } else {
                let own = if lsi > Exact::ZERO { "(LSI 포함)" } else { "" };
                let each = if gsi > Exact::ZERO {
                    format!(", GSI마다 {}", units(index_units(summary, rules), "WCU"))
                } else {
                    String::new()
                };
                let often = how_often(Lang::Ko, summary.requests);
                let verb = if summary.operation == Operation::DeleteItem { "지우려면" } else { "쓰려면" };
                // What stands in brackets is not read.
                let table = with_particle(&format!("{table}{own}{each}"), Particle::Object);
                format!("보조 인덱스(secondary index)까지 {often} {verb} 테이블에 {table} 정합니다.")
            }
        },
        en: {
            let (gsi, lsi) = (settings.gsi.floor(), settings.lsi.floor());
            let table = units(summary.to_provision, "WCU");
            if gsi == Exact::ZERO && lsi == Exact::ZERO {
                format!("Without indexes the table needs {table}. Add some.")
            } else {
                let own = if lsi > Exact::ZERO { " (LSIs included)" } else { "" };
                let each = if gsi > Exact::ZERO {
                    format!(" and each GSI {}", units(index_units(summary, rules), "WCU"))
                } else {
                    String::new()
                };
                let often = how_often(Lang::En, summary.requests);
                let verb = if summary.operation == Operation::DeleteItem { "Deleting" } else { "Writing" };
                format!("{verb} {often}, the table needs {table}{own}{each}.")
            }
        },
    }

    /// What one write takes on the table and on its indexes; `many` are the local and the global ones.
    pub fn index_each(summary: &Summary, many: (i64, i64)) {
        ko: {
            let mut text = format!("한 번에 테이블 {}", units(summary.per_request - summary.local, "WCU"));
            if many.0 > 0 {
                text.push_str(&format!(", {} {}", index_name(Lang::Ko, "LSI", many.0), units(summary.local, "WCU")));
            }
            if many.1 > 0 {
                text.push_str(&format!(", GSI마다 {}", units(summary.global, "WCU")));
            }
            format!("{} 듭니다.", with_particle(&text, Particle::Subject))
        },
        en: {
            let mut text = format!("Each write takes {} on the table", units(summary.per_request - summary.local, "WCU"));
            if many.0 > 0 {
                text.push_str(&format!(", {} on {}", units(summary.local, "WCU"), if many.0 == 1 { "the LSI".to_owned() } else { index_name(Lang::En, "LSI", many.0) }));
            }
            if many.1 > 0 {
                text.push_str(&format!(", {} on each GSI", units(summary.global, "WCU")));
            }
            format!("{text}.")
        },
    }

    /// What a read of an index takes.
    pub fn index_reads(settings: &Settings, summary: &Summary) {
        ko: match settings.index {
            Index::None => format!(
                "테이블에서 {}를 읽습니다. 보조 인덱스(secondary index)를 골라 보세요.",
                box_count(Lang::Ko, summary.total),
            ),
            Index::Gsi => format!(
                "글로벌 보조 인덱스(global secondary index)에서 {}를 읽습니다. GSI는 자기 용량을 쓰고, 최종적 일관성으로만 읽습니다.",
                box_count(Lang::Ko, summary.total),
            ),
            Index::Lsi if summary.fetched > 0 => format!(
                "로컬 보조 인덱스(local secondary index)에서 {}를 읽고, 없는 속성을 가져오려고 테이블에서 {}를 더 읽습니다.",
                box_count(Lang::Ko, summary.total - summary.fetched),
                box_count(Lang::Ko, summary.fetched),
            ),
            Index::Lsi => format!(
                "로컬 보조 인덱스(local secondary index)에서 {}를 읽습니다. LSI는 테이블의 용량을 씁니다.",
                box_count(Lang::Ko, summary.total),
            ),
        },
        en: match settings.index {
            Index::None => {
                format!("It reads {} of the table. Choose a secondary index.", box_count(Lang::En, summary.total))
            }
            Index::Gsi => format!(
                "It reads {} of the global secondary index. A GSI has its own capacity and is read eventually consistent only.",
                box_count(Lang::En, summary.total),
            ),
            Index::Lsi if summary.fetched > 0 => format!(
                "It reads {} from the index, and {} more from the table for what the index does not hold.",
                box_count(Lang::En, summary.total - summary.fetched),
                box_count(Lang::En, summary.fetched),
            ),
            Index::Lsi => format!(
                "It reads {} of the local secondary index. An LSI uses the table's capacity.",
                box_count(Lang::En, summary.total),
            ),
        },
    }
}

fn index_units(summary: &Summary, rules: &Rules) -> Exact {
    crate::model::provision(summary.global * summary.requests, summary.target, rules)
}
