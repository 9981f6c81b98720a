//! The words of what comes after the first paint beside the map: the sliders and the answer of an exam.

use skylet_contract::texts;
use skylet_units::{Lang, Particle, with_particle};

use crate::edges::{Edge, Slice};
use crate::exam::{Cue, Exam};
use crate::map_texts::{axis_name, axis_value, beyond, border};
use crate::texts::class_name;

texts! {
    /// What an exam wants to hear, where it is not what costs least.
    pub fn exam(exam: &Exam) {
        ko: match exam.class {
            Some(class) if exam.is_cheapest => {
                format!("{}: 시험의 답도 {}입니다.", cue(Lang::Ko, exam.cue), class_name(class))
            }
            Some(class) => {
                let name = with_particle(class_name(class), Particle::Object);
                format!("{}: 시험에서는 {name} 답으로 치지만, 이 값에서는 가장 싸지 않습니다.", cue(Lang::Ko, exam.cue))
            }
            None => format!("{}: 이 조건에 맞는 시험의 답이 없습니다.", cue(Lang::Ko, exam.cue)),
        },
        en: match exam.class {
            Some(class) if exam.is_cheapest => {
                format!("{}: an exam says {}, too.", cue(Lang::En, exam.cue), class_name(class))
            }
            Some(class) => format!(
                "{}: an exam says {}, which is not the cheapest here.",
                cue(Lang::En, exam.cue),
                class_name(class)
            ),
            None => format!("{}: an exam has no answer to these conditions.", cue(Lang::En, exam.cue)),
        },
    }

    /// The phrase that decides in an exam.
    pub fn cue(cue: Cue) {
        ko: match cue {
            Cue::UnknownPattern => "접근 패턴을 모르거나 바뀜",
            Cue::SingleDigit => "한 자리 밀리초",
            Cue::Hours => "오래 두고 몇 시간 기다려도 됨",
            Cue::Minutes => "오래 두고 몇 분에서 몇 시간 기다려도 됨",
            Cue::OftenRead => "한 달에 한 번보다 자주 읽음",
            Cue::ShortLived => "금방 지움",
            Cue::OnceAQuarter => "분기에 한 번쯤 바로 읽음",
            Cue::CanBeMadeAgain => "가끔 읽고 다시 만들 수 있음",
            Cue::NowAndThen => "가끔 바로 읽음",
        }.to_owned(),
        en: match cue {
            Cue::UnknownPattern => "Unknown or changing access pattern",
            Cue::SingleDigit => "Single-digit milliseconds",
            Cue::Hours => "Kept for long, may take hours",
            Cue::Minutes => "Kept for long, may take minutes to hours",
            Cue::OftenRead => "Read more than once a month",
            Cue::ShortLived => "Deleted soon",
            Cue::OnceAQuarter => "Read at once, about once a quarter",
            Cue::CanBeMadeAgain => "Read now and then, can be made again",
            Cue::NowAndThen => "Read at once, now and then",
        }.to_owned(),
    }

    /// Who wins beyond the borders of a slice, in a sentence of its own.
    pub fn slice_says(slice: &Slice) {
        ko: {
            let told = |edge: &Edge| format!("{} {}", border(Lang::Ko, *edge), beyond(Lang::Ko, *edge));
            let borders: Vec<_> = slice.edges.iter().flatten().map(told).collect();
            let name = axis_name(slice.axis).ko;
            if borders.is_empty() { format!(" {name}: 바꿔도 답이 같습니다.") } else { format!(" {name}: {}.", borders.join(", ")) }
        },
        en: {
            let told = |edge: &Edge| format!("{} {}", border(Lang::En, *edge), beyond(Lang::En, *edge));
            let borders: Vec<_> = slice.edges.iter().flatten().map(told).collect();
            let name = axis_name(slice.axis).en;
            if borders.is_empty() { format!(" {name}: the answer stays.") } else { format!(" {name}: {}.", borders.join(", ")) }
        },
    }

    /// What a handle says.
    pub fn handle_value(slice: &Slice, winner: &str) {
        ko: format!("{}, {winner}", axis_value(Lang::Ko, slice.axis, slice.value)),
        en: format!("{}, {winner}", axis_value(Lang::En, slice.axis, slice.value)),
    }
}
