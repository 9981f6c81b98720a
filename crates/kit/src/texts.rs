//! Words of the shared parts, Korean and English side by side.

use skylet_contract::texts;
use skylet_units::{Lang, Text};

/// The button back to the author's values.
pub(crate) const RESET: Text = Text { ko: "처음으로", en: "Reset" };
/// The button to the other language, in that language.
pub(crate) const OTHER_LANGUAGE: Text = Text { ko: "English", en: "한국어" };
/// The button that takes the last change back.
pub(crate) const UNDO: Text = Text { ko: "되돌리기", en: "Undo" };
/// The button that opens the panel of texts to paste.
pub(crate) const COPY_THIS: Text = Text { ko: "이 설정 복사", en: "Copy this setup" };
/// Name of the choice of forms.
pub(crate) const COPY_FORM: Text = Text { ko: "붙여 넣을 곳", en: "Where to paste it" };
/// Names of the forms.
pub(crate) const COPY_HTML: Text = Text { ko: "블로그 HTML", en: "HTML" };
pub(crate) const COPY_HUGO: Text = Text { ko: "Hugo", en: "Hugo" };
pub(crate) const COPY_LINK: Text = Text { ko: "링크", en: "Link" };
/// Name of the text to paste.
pub(crate) const COPY_TEXT: Text = Text { ko: "붙여 넣을 글", en: "The text to paste" };
/// The button that copies.
pub(crate) const COPY_NOW: Text = Text { ko: "복사", en: "Copy" };
/// What came of copying.
pub(crate) const COPIED: Text = Text { ko: "복사했습니다.", en: "Copied." };
pub(crate) const NOT_COPIED: Text =
    Text { ko: "골라 두었습니다. Ctrl+C로 복사해 주세요.", en: "Selected; press Ctrl+C to copy." };
/// A source that was read long ago.
pub(crate) const OLD: Text = Text { ko: "확인한 지 반년 넘음", en: "read over half a year ago" };
/// Heading of the sheet of keys.
pub(crate) const KEY_SHEET: Text = Text { ko: "단축키", en: "Keys" };
/// Keys that have no button but in their sheet, and the place of each.
pub(crate) const KEY_BUTTONS: &[(&str, &str)] = &[("S", "KeyS"), ("L", "KeyL"), ("P", "KeyP")];
/// Keys of every widget, and what they do.
pub(crate) const KEYS: &[(&str, Text)] = &[
    ("S", Text { ko: "지금 보이는 내용 읽어 주기", en: "Say what is shown" }),
    (
        "M",
        Text {
            ko: "다음 방식: 배우기, 예상하기, 문제 풀기, 발표", en: "Next mode: learn, guess, practise, present"
        },
    ),
    ("Enter", Text { ko: "예상 걸기, 답 확인, 답 보기", en: "Lock a guess, check or show an answer" }),
    ("H", Text { ko: "문제 풀기에서 힌트", en: "A hint, while practising" }),
    ("L", Text { ko: "지금 설정의 링크 복사", en: "Copy a link to this setup" }),
    ("P", Text { ko: "빔 프로젝터용 색 켜고 끄기", en: "Colours for a projector, on or off" }),
    ("U", Text { ko: "되돌리기", en: "Undo" }),
    ("R", Text { ko: "처음으로", en: "Reset" }),
    ("T", Text { ko: "다른 언어로", en: "The other language" }),
    ("?", Text { ko: "단축키 목록 펼치기", en: "Open this list" }),
    (
        "← →",
        Text {
            ko: "손잡이 옮기기. Shift를 누른 채로는 조금씩, Ctrl을 누른 채로는 크게",
            en: "Move a handle; with Shift in the smallest steps, with Ctrl in large ones",
        },
    ),
    ("PageDown .", Text { ko: "발표에서 다음 장면", en: "The next scene of a talk" }),
    ("PageUp", Text { ko: "발표에서 이전 장면", en: "The scene before" }),
    (
        "B N P 1–4",
        Text {
            ko: "발표에서 가리기, 메모, 화면 점검, 손들기", en: "In a talk: blank, notes, room check, hands"
        },
    ),
    ("Backspace", Text { ko: "발표에서 장면을 처음 상태로", en: "In a talk: the scene as it was" }),
];
/// Heading of the receipts.
pub(crate) const SOURCES: Text = Text { ko: "숫자의 출처", en: "Sources" };

/// The language the button leads to.
pub(crate) const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Ko => Lang::En,
        Lang::En => Lang::Ko,
    }
}

/// In the place of sources, where there is nothing to give one for.
pub(crate) const NO_SOURCES: Text =
    Text { ko: "이 그림에는 출처를 밝힐 수치가 없습니다.", en: "Nothing in here needs a source." };

texts! {
    /// The last line of a printed widget.
    pub fn on_paper(date: &str, address: &str) {
        ko: format!("숫자 확인 {date} · {address}"),
        en: format!("Numbers read {date} · {address}"),
    }

    /// A number that was wrong here, and what was put right on a day.
    pub fn correction(date: &str, note: Text) {
        ko: format!("{date} 바로잡음: {}", note.ko),
        en: format!("Corrected {date}: {}", note.en),
    }

    /// When a source was read.
    pub fn as_of(date: &str) {
        ko: format!("{date} 확인"),
        en: format!("read {date}"),
    }
}
