//! What the panel of response times says, Korean and English side by side.

use skylet_units::{Exact, Lang, Text};

use crate::metrics::Metrics;
use crate::texts::{capital, millis};

/// The name of the panel.
pub const PANEL_DISTRIBUTION: Text = Text { ko: "응답 시간 분포", en: "Response times" };

/// How it is to be read.
pub const HOW: Text = Text {
    ko: "높이는 그 시간(ms)에 든 응답 수이고, 칸은 비슷한 배수로 넓어집니다. 실행 전체를 셉니다.",
    en: "The height is how many answers took that long (ms); bins widen by about the same factor. The whole run is counted.",
};

/// Where half of the answers are and where the tails end.
#[must_use]
pub fn tails(lang: Lang, names: &[String], metrics: &[Metrics]) -> String {
    let one = |(name, metrics): (&String, &Metrics)| match (metrics.p50, metrics.p99, lang) {
        (Some(p50), Some(p99), Lang::Ko) => {
            format!("{name}: 절반은 {} ms 안에, 100개 가운데 99개는 {} ms 안에", millis(p50), millis(p99))
        }
        (Some(p50), Some(p99), Lang::En) => {
            format!("{name}: half within {} ms, 99 of 100 within {} ms", millis(p50), millis(p99))
        }
        (.., Lang::Ko) => format!("{name}: 응답 없음"),
        (.., Lang::En) => format!("{name}: no answer"),
    };
    let all: Vec<_> = names.iter().zip(metrics).map(one).collect();
    match lang {
        Lang::Ko => format!("{}.", all.join("; ")),
        Lang::En => capital(&format!("{}.", all.join("; "))),
    }
}

/// Requests given up, which are in no bin; nothing where there are none.
#[must_use]
pub fn left_out(lang: Lang, names: &[String], metrics: &[Metrics]) -> Option<String> {
    let count = |number: usize| Exact::whole(i64::try_from(number).unwrap_or(i64::MAX)).grouped();
    let dropped = names.iter().zip(metrics).filter(|(_, metrics)| metrics.dropped > 0);
    let all: Vec<_> = dropped
        .map(|(name, metrics)| match lang {
            Lang::Ko => format!("{name} {}개", count(metrics.dropped)),
            Lang::En => format!("{} of {name}", count(metrics.dropped)),
        })
        .collect();
    (!all.is_empty()).then(|| match lang {
        Lang::Ko => format!("버려진 요청은 응답이 없어 여기 없습니다: {}.", all.join(", ")),
        Lang::En => format!("Requests that were dropped have no answer and are not here: {}.", all.join(", ")),
    })
}
