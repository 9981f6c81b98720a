//! Words of the shared parts, Korean and English side by side.

use skylet_contract::texts;
use skylet_units::{Lang, Text};

/// The button back to the author's values.
pub(crate) const RESET: Text = Text { ko: "처음 값으로", en: "Reset" };
/// The button to the other language, in that language.
pub(crate) const OTHER_LANGUAGE: Text = Text { ko: "English", en: "한국어" };
/// Heading of the receipts.
pub(crate) const SOURCES: Text = Text { ko: "숫자의 출처", en: "Sources" };

/// The language the button leads to.
pub(crate) const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Ko => Lang::En,
        Lang::En => Lang::Ko,
    }
}

texts! {
    /// When a source was read.
    pub fn as_of(date: &str) {
        ko: format!("{date} 확인"),
        en: format!("read {date}"),
    }
}
